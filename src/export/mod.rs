//! What an analysis is to others: mirror types for JSON, and CSV and Markdown made from them.
//!
//! The core types are free to change; these are not, without a note in the change log.

mod csv;
mod document;
mod markdown;
mod offsets;

pub use csv::{csv_header, csv_rows};
pub use document::{Document, Issue, Notice, Quote, SetAside, Speaker, Step};
pub use markdown::markdown;
pub use offsets::Offsets;
