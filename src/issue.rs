//! What the quotations are about: the issues of the article.
//!
//! Counts only: which side a speaker takes is not decided here.

use crate::quote::QuoteId;
use crate::span::Span;

/// Index into [`Analysis::issues`](crate::analysis::Analysis::issues).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct IssueId(pub u32);

/// Something that is spoken about.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Issue {
    /// The longest noun phrase the article uses for it.
    pub name: String,
    /// Where the article speaks of it, in order.
    pub mentions: Vec<Span>,
    /// The quotations that speak of it, in order.
    pub quotes: Vec<QuoteId>,
}
