//! The parts of the page, one component per file. They draw view models and send actions, no more.

mod article;
mod banner;
mod block;
mod card;
mod cards;
mod chunk;
mod desk;
mod dialogs;
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
mod status;
mod strip;
mod switch;
mod tabs;
mod voices;

pub use article::Article;
pub use banner::Banner;
pub use desk::Desk;
pub use dialogs::Dialogs;
pub use masthead::Masthead;
pub use news::News;
pub use switch::PaneSwitch;
