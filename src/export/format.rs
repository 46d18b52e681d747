//! The formats of exports, each as text: the command line and the explorer write the same.

use serde::Serialize;

use super::{About, Document, annotations, csv_rows, jsonld, markdown};
use crate::correction::Corrected;

/// A format of exports.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Format {
    /// One JSON object a line and article.
    #[default]
    Jsonl,
    /// The same, indented.
    Json,
    /// A row a quotation.
    Csv,
    /// A page to read.
    Markdown,
    /// JSON-LD with the terms of schema.org.
    Jsonld,
    /// W3C Web Annotation.
    Annotation,
}

impl Format {
    /// All of them.
    pub const ALL: [Self; 6] =
        [Self::Jsonl, Self::Json, Self::Csv, Self::Markdown, Self::Jsonld, Self::Annotation];

    /// The name on the command line.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Jsonl => "jsonl",
            Self::Json => "json",
            Self::Csv => "csv",
            Self::Markdown => "markdown",
            Self::Jsonld => "jsonld",
            Self::Annotation => "annotation",
        }
    }

    /// The format of this name.
    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|format| format.name() == name)
    }

    /// One article in this format, without a line break at the end of JSON and without the head of CSV.
    ///
    /// `document` mirrors what is shown of `corrected`; `shift` scalar values stood before the text in its file.
    pub fn write(self, document: &Document, corrected: &Corrected, about: &About, shift: u32) -> String {
        match self {
            Self::Jsonl => line(document),
            Self::Json => pretty(document),
            Self::Csv => csv_rows(document),
            Self::Markdown => markdown(document),
            Self::Jsonld => pretty(&jsonld(corrected, about)),
            Self::Annotation => pretty(&annotations(corrected, about, shift)),
        }
    }
}

/// Why JSON can always be written.
const PLAIN: &str = "the mirror types have names as keys and write to memory";

fn line(value: &impl Serialize) -> String {
    serde_json::to_string(value).expect(PLAIN)
}

fn pretty(value: &impl Serialize) -> String {
    serde_json::to_string_pretty(value).expect(PLAIN)
}
