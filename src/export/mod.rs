//! What an analysis is to others: mirror types for JSON, and CSV and Markdown made from them.
//!
//! The core types are free to change; these are not, without a note in the change log.

mod annotation;
mod cite;
mod csv;
mod date;
mod document;
#[cfg(feature = "json")]
mod format;
mod fragment;
mod jsonld;
mod markdown;
mod offsets;

pub use annotation::{AnnotationPage, annotations};
pub use cite::{About, Citation, Style, cite, escape_html, said, speakers};
pub use csv::{csv_header, csv_rows};
pub use date::Date;
pub use document::{Document, Issue, Notice, Quote, SetAside, Speaker, Step};
#[cfg(feature = "json")]
pub use format::Format;
pub use fragment::{text_fragment, web_address};
pub use jsonld::{JsonLd, jsonld, script_safe};
pub use markdown::markdown;
pub use offsets::Offsets;
