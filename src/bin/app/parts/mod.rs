//! The parts of the page, one per file. They draw view models and send actions, no more.
//!
//! Parts with a state of their own are components; the others are functions, which weigh less.

mod article;
mod banner;
mod block;
mod card;
mod cards;
mod chunk;
mod compare;
mod desk;
mod dialogs;
mod edit;
mod empty;
mod facets;
mod help;
mod left;
mod masthead;
mod matrix;
mod news;
mod open;
mod search;
mod share;
mod stand;
mod status;
mod strip;
mod switch;
mod tabs;
mod text;
mod voices;

pub use article::Article;
pub use banner::banner;
pub use desk::{desk, single};
pub use dialogs::dialogs;
pub use masthead::masthead;
pub use news::news;
pub use switch::switch;
pub use text::{el, text, yes};
