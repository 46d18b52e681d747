//! A stance in words for the reader.

use super::document::Document;
use crate::analysis::Analysis;
use crate::correction::{Change, StanceChange};
use crate::mention::EntityId;
use crate::quote::QuoteId;
use crate::span::Span;
use crate::stance::{Polarity, Stance, Target};

/// Where one speaker stands, with the words that show it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Stand {
    /// Who.
    pub speaker: EntityId,
    /// On what or whom.
    pub target: Target,
    /// Which way; `None` when it was taken away by hand.
    pub polarity: Option<Polarity>,
    /// "supports".
    pub verb: &'static str,
    /// Whether it is hardly more than a guess.
    pub doubtful: bool,
    /// "supports the bridge".
    pub label: String,
    /// The deciding words as they stand in the article: “praised”, “liked”.
    pub words: String,
    /// The quotations they stand in.
    pub quotes: Vec<QuoteId>,
    /// Where the first of the words stands.
    pub first: Span,
    /// When it was edited by hand: what was found, and the index of the correction.
    pub found: Option<(&'static str, u32)>,
}

/// The sign of a polarity; it never stands without the word.
pub const fn icon(polarity: Option<Polarity>) -> &'static str {
    match polarity {
        Some(Polarity::Support) => "▲",
        Some(Polarity::Oppose) => "▼",
        Some(Polarity::Mixed) => "◆",
        None => "",
    }
}

impl Stand {
    /// The stance of a speaker on a target, with those of its deciding words that lie in `range`; `None` when
    /// none was found there.
    pub fn new(doc: &Document, speaker: EntityId, target: Target, range: Span) -> Option<Self> {
        let edit = doc.stances.iter().find(|edit| {
            let found = &edit.original;
            (found.speaker, found.target) == (speaker, target)
        });
        let now = doc.analysis.stances.iter().find(|s| (s.speaker, s.target) == (speaker, target));
        let stance = now.or(edit.map(|edit| &edit.original))?;
        let within = || stance.evidence.iter().filter(|s| s.overlaps(range));
        let mut parts: Vec<Span> = Vec::new();
        for &span in within() {
            match parts.last_mut() {
                // Words side by side are one.
                Some(last) if doc.slice(Span::new(last.end, span.start)) == " " => *last = last.cover(span),
                _ => parts.push(span),
            }
        }
        let first = within().next().copied()?;
        let mut words = String::new();
        for span in parts {
            let word = ["“", doc.slice(span), "”"].concat();
            if !words.contains(&word) {
                words.push_str(if words.is_empty() { "" } else { ", " });
                words.push_str(&word);
            }
        }
        let polarity = now.map(|s| s.polarity);
        Some(Self {
            speaker,
            target,
            polarity,
            verb: Self::verb(target, polarity),
            doubtful: now.is_some_and(Stance::doubtful),
            label: Self::label(&doc.analysis, target, polarity),
            words,
            quotes: stance.quotes.clone(),
            first,
            found: edit.map(|edit| (Self::verb(target, Some(edit.original.polarity)), edit.by)),
        })
    }

    /// The stances to which quotation `id` gives words within `range`, in order; then those taken away by hand.
    pub fn of_quote(doc: &Document, id: QuoteId, range: Span) -> Vec<Self> {
        let gone = doc.stances.iter().filter(|edit| edit.polarity.is_none());
        let all = doc.analysis.stances.iter().chain(gone.map(|edit| &edit.original));
        let of = all.filter(|s| s.quotes.contains(&id));
        of.filter_map(|s| Self::new(doc, s.speaker, s.target, range)).collect()
    }

    /// "supports the bridge", "speaks well of Ada Hill".
    pub fn label(analysis: &Analysis, target: Target, polarity: Option<Polarity>) -> String {
        [Self::verb(target, polarity), " ", Self::target(analysis, target)].concat()
    }

    /// The polarity as a verb: of issues one is for or against, of others one speaks well or ill.
    pub const fn verb(target: Target, polarity: Option<Polarity>) -> &'static str {
        match (target, polarity) {
            (_, None) => "no stance on",
            (Target::Issue(_), Some(Polarity::Support)) => "supports",
            (Target::Issue(_), Some(Polarity::Oppose)) => "opposes",
            (Target::Issue(_), Some(Polarity::Mixed)) => "is mixed on",
            (Target::Entity(_), Some(Polarity::Support)) => "speaks well of",
            (Target::Entity(_), Some(Polarity::Oppose)) => "speaks against",
            (Target::Entity(_), Some(Polarity::Mixed)) => "speaks both ways of",
        }
    }

    /// The name of what or whom a stance is on.
    pub fn target(analysis: &Analysis, target: Target) -> &str {
        match target {
            Target::Issue(id) => analysis.issues.get(id.0 as usize).map_or("", |i| &i.name),
            Target::Entity(id) => analysis.entities.get(id.0 as usize).map_or("", |e| &e.name),
        }
    }

    /// The change that makes it `polarity`.
    pub fn change(analysis: &Analysis, speaker: &str, target: Target, polarity: Option<Polarity>) -> Change {
        Change::Stance(StanceChange {
            speaker: speaker.to_owned(),
            target: Self::target(analysis, target).to_owned(),
            issue: matches!(target, Target::Issue(_)),
            polarity,
        })
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
        let stands = |range| -> Vec<Stand> {
            let all = doc.analysis.stances.iter();
            all.filter_map(|s| Stand::new(&doc, s.speaker, s.target, range)).collect()
        };
        let all = stands(doc.whole());
        assert!(
            all.iter().any(|s| s.label == "speaks well of Tom Reed" && s.words.contains("“praised”")),
            "{all:?}"
        );
        assert_eq!(stands(Span::of(0, 3)), [], "no word of it stands there");
    }

    #[test]
    fn weak_signs_are_doubtful() {
        let mut doc = document(
            "Mayor Ada Hill praised Tom Reed. “He is wise,” Ada Hill said.\n\n“We wait,” Tom Reed said.\n",
        );
        for (confidence, doubtful) in [(550, true), (700, false), (1000, false)] {
            let stance = doc.analysis.stances.first_mut().expect("“praised” tells one");
            stance.confidence = confidence;
            let (speaker, target) = (stance.speaker, stance.target);
            let stand = Stand::new(&doc, speaker, target, doc.whole()).unwrap();
            assert_eq!(stand.doubtful, doubtful, "{confidence}");
        }
    }

    #[test]
    fn deciding_words_are_told_once_and_side_by_side_as_one() {
        let text = "Mayor Ada Hill looks forward to Tom Reed’s dam. “He is wise, wise,” Ada Hill said. Ada Hill praised Tom Reed.\n";
        let mut doc = document(text);
        let word = |w: &str, at: usize| Span::of(at, at + w.len());
        let [looks, forward, wise] = ["looks", "forward", "wise"].map(|w| word(w, text.find(w).unwrap()));
        let spans = [looks, forward, wise, word("wise", text.rfind("wise").unwrap())];
        let stance = doc.analysis.stances.first_mut().expect("“wise” tells one");
        stance.evidence = spans.into();
        let (speaker, target) = (stance.speaker, stance.target);
        let stand = Stand::new(&doc, speaker, target, doc.whole()).unwrap();
        assert_eq!((&*stand.words, stand.first), ("“looks forward”, “wise”", spans[0]));
    }
}
