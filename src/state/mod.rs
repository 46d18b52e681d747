//! What the explorer shows: one store, one action type, one pure reducer, and the view models.
//!
//! Knows nothing of the browser: components draw these values and send actions. Everything a reader could
//! call wrong is computed here, where it is tested without one.

mod action;
mod audit;
mod card;
mod compare;
mod cut;
mod document;
mod heights;
mod keys;
mod loader;
mod matrix;
mod page;
mod reduce;
mod results;
mod saved;
mod shared;
mod source;
mod stand;
mod store;
mod strip;
mod sure;
mod voice;

pub use action::{Action, From, Target};
pub use audit::{Audit, Left, Unmatched};
pub use card::{Card, Why};
pub use compare::{Column, Compared, FEW, Relation, Topic};
pub use cut::{CONTENT, CUE, DECIDES, HIT, Run, SOURCE, cut};
pub use document::{Dim, Document, Overview, Table, UNKNOWN};
pub use heights::Heights;
pub use keys::{Command, command};
pub use loader::{Loader, Loading};
pub use matrix::{Block, Cell, Matrix, MatrixRow};
pub use page::{CHUNK, Page, PageBlock, Piece};
pub use reduce::reduce;
pub use results::{Facet, FacetRow, Filters, Results};
pub use saved::{restore, save_articles, save_view};
pub use shared::Banner;
pub use source::{Origin, Source, decode, is_text};
pub use stand::{Stand, icon};
pub use store::{Dialog, Focus, Notice, Pane, Prefs, Store, Tab, Theme, Undo, View};
pub use strip::{Strip, Tick};
pub use sure::Sure;
pub use voice::{Share, Voice, shares};
