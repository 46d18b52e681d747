//! A stance in words for the reader.

use super::document::Document;
use crate::analysis::Analysis;
use crate::quote::QuoteId;
use crate::span::Span;
use crate::stance::{Polarity, Stance, Target};

/// Where one speaker stands, with the words that show it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Stand {
    /// Index into [`Analysis::stances`].
    pub at: u32,
    /// Which way.
    pub polarity: Polarity,
    /// "supports the bridge".
    pub label: String,
    /// The deciding words as they stand in the article: “praised”, “liked”.
    pub words: String,
}

/// The sign of a polarity; it never stands without the word.
pub const fn icon(polarity: Polarity) -> &'static str {
    match polarity {
        Polarity::Support => "▲",
        Polarity::Oppose => "▼",
        Polarity::Mixed => "◆",
    }
}

impl Stand {
    /// Stance number `at` of `doc` by those of its deciding words that lie in `range`; `None` without any.
    pub fn new(doc: &Document, at: usize, range: Span) -> Option<Self> {
        let stance = doc.analysis.stances.get(at)?;
        let mut words = String::new();
        for span in stance.evidence.iter().filter(|s| s.overlaps(range)) {
            words.push_str(if words.is_empty() { "“" } else { ", “" });
            words.push_str(doc.slice(*span));
            words.push('”');
        }
        let label = Self::label(&doc.analysis, stance);
        (!words.is_empty()).then_some(Self { at: at as u32, polarity: stance.polarity, label, words })
    }

    /// The stances to which quotation `id` gives words within `range`, in order.
    pub fn of_quote(doc: &Document, id: QuoteId, range: Span) -> Vec<Self> {
        let all = doc.analysis.stances.iter().enumerate().filter(|(_, s)| s.quotes.contains(&id));
        all.filter_map(|(at, _)| Self::new(doc, at, range)).collect()
    }

    /// "supports the bridge", "speaks well of Ada Hill".
    pub fn label(analysis: &Analysis, stance: &Stance) -> String {
        [Self::verb(stance), " ", Self::target(analysis, stance.target)].concat()
    }

    /// The polarity as a verb: of issues one is for or against, of others one speaks well or ill.
    pub const fn verb(stance: &Stance) -> &'static str {
        match (stance.target, stance.polarity) {
            (Target::Issue(_), Polarity::Support) => "supports",
            (Target::Issue(_), Polarity::Oppose) => "opposes",
            (Target::Issue(_), Polarity::Mixed) => "is mixed on",
            (Target::Entity(_), Polarity::Support) => "speaks well of",
            (Target::Entity(_), Polarity::Oppose) => "speaks against",
            (Target::Entity(_), Polarity::Mixed) => "speaks both ways of",
        }
    }

    /// The name of what or whom a stance is on.
    pub fn target(analysis: &Analysis, target: Target) -> &str {
        match target {
            Target::Issue(id) => analysis.issues.get(id.0 as usize).map_or("", |i| &i.name),
            Target::Entity(id) => analysis.entities.get(id.0 as usize).map_or("", |e| &e.name),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::document::tests::document;
    use super::*;

    #[test]
    fn a_stance_is_told_with_the_articles_own_words() {
        let doc = document(
            "The harbour dam\n\nMayor Ada Hill praised Tom Reed. “He is wise,” Ada Hill said.\n\n“We wait,” Tom Reed said.\n",
        );
        let whole = Span::of(0, doc.analysis.article.text.len());
        let stands: Vec<Stand> =
            (0..doc.analysis.stances.len()).filter_map(|at| Stand::new(&doc, at, whole)).collect();
        assert!(
            stands.iter().any(|s| s.label == "speaks well of Tom Reed" && s.words.contains("“praised”")),
            "{stands:?}"
        );
        assert_eq!(Stand::new(&doc, 0, Span::of(0, 3)), None, "no word of it stands there");
    }
}
