//! Who said what in a news article, about what: the language core and the view state.
//!
//! Nothing here knows of the web. All offsets are bytes into [`Article::text`]; scores are per
//! mille. The layers, each of which may use only those above it in this list:
#![forbid(unsafe_code)]

pub mod coder;

pub mod order;

pub mod map;

pub mod case;

pub mod span;

pub mod lexicon;

pub mod listed;

pub mod article;

pub mod token;

pub mod tag;

pub mod clause;

pub mod mention;

pub mod quote;

pub mod attribution;

pub mod issue;

pub mod stance;

pub mod analysis;

pub mod correction;

pub mod index;

pub mod export;

pub mod share;

pub mod state;

pub use analysis::{Analysis, Analyzer, Options, Progress, analyze};
pub use article::{Article, Block, BlockKind};
pub use mention::{Entity, EntityId, EntityKind, Mention, MentionForm};
pub use quote::{
    Attribution, Evidence, Kind, NotQuotation, NotReason, Quotation, QuoteId, UnknownReason, VerbClass,
};
pub use span::Span;
pub use stance::{Polarity, Stance, Target};
