//! One quotation as a card.

use crate::order::Order;
use std::rc::Rc;

use super::cut::{CONTENT, CUE, HIT, Run, SOURCE, cut};
use super::document::{Document, class_label};
use crate::mention::EntityKind;
use crate::quote::{Evidence, QuoteId};
use crate::span::Span;

/// A quotation with all that its card says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Card {
    /// Which one.
    pub id: QuoteId,
    /// Who said it, or that it is not known.
    pub speaker: Rc<str>,
    /// What the speaker is, when that is not a named person.
    pub what: Option<&'static str>,
    /// `direct`, `mixed` or `indirect`.
    pub kind: &'static str,
    /// The words of saying; empty when there are none.
    pub cue: String,
    /// What the cue tells of, when it is not speech.
    pub class: Option<&'static str>,
    /// "¶ 7".
    pub place: String,
    /// The context with the quotation in it; a gap between two runs is left out in print.
    pub runs: Vec<Run>,
    /// Why this speaker: one step per mention.
    pub why: Vec<Why>,
    /// Why there is no speaker.
    pub unknown: Option<&'static str>,
    /// Low confidence in words.
    pub doubt: Option<&'static str>,
}

/// One step from the words beside a quotation to its speaker.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Why {
    /// The words in the article ("he").
    pub mention: Span,
    /// Whom they stand for.
    pub name: Rc<str>,
    /// Where that one is named ("¶ 24"); empty when it is by these very words.
    pub place: String,
}

/// At most this many bytes between two pieces of a quotation are shown.
const GAP: u32 = 400;

impl Card {
    /// The card of quotation `id`, with `hits` (bytes, sorted) marked; `None` when there is no such quotation.
    pub fn new(doc: &Document, id: QuoteId, hits: &[Span]) -> Option<Self> {
        let quote = doc.analysis.quotations.get(id.0 as usize)?;
        let said = &quote.attribution;
        let first = quote.content.first().map_or(0, |s| s.start);
        Some(Self {
            id,
            speaker: doc.speakers(id),
            what: said.speakers.first().and_then(|e| doc.analysis.entities.get(e.0 as usize)).and_then(what),
            kind: quote.kind.name(),
            cue: said.cue.iter().map(|s| doc.slice(*s)).collect::<Vec<_>>().join(" … "),
            class: (said.class as u8 != 0).then(|| class_label(said.class)),
            place: doc.page.place(first),
            runs: runs(doc, id, hits),
            why: said.evidence.iter().filter_map(|e| why(doc, *e)).collect(),
            unknown: said.unknown.map(crate::quote::UnknownReason::reason),
            doubt: if said.unknown.is_some() { None } else { doubt(said.score) },
        })
    }
}

/// What a speaker is, when it is not a named person.
fn what(entity: &crate::mention::Entity) -> Option<&'static str> {
    match entity.kind {
        EntityKind::Person => None,
        EntityKind::Described => Some("not named"),
        EntityKind::Anonymous => Some("asked not to be named"),
        EntityKind::Group => Some("a group"),
        EntityKind::Organisation => Some("an organisation"),
        EntityKind::Document => Some("a document"),
    }
}

/// Confidence (per mille) in words; nothing when it is high.
pub const fn doubt(score: u16) -> Option<&'static str> {
    match score {
        0..550 => Some("The speaker is a guess: check it in the article."),
        550..800 => Some("The speaker is probably right, not certain."),
        _ => None,
    }
}

fn why(doc: &Document, step: Evidence) -> Option<Why> {
    let entity = doc.analysis.entities.get(step.entity.0 as usize)?;
    let same = step.mention == step.named_at || doc.slice(step.mention) == entity.name;
    let place = if same { String::new() } else { doc.page.place(step.named_at.start) };
    Some(Why { mention: step.mention, name: Rc::from(&*entity.name), place })
}

/// The context cut by words said, words of saying, speaker and hits; long stretches between are left out.
fn runs(doc: &Document, id: QuoteId, hits: &[Span]) -> Vec<Run> {
    let quote = &doc.analysis.quotations[id.0 as usize];
    let said = &quote.attribution;
    let mut parts: Vec<Span> = vec![quote.context];
    parts.extend(quote.content.iter().chain(&said.cue).chain(&said.source));
    parts.retain(|s| !s.is_empty());
    parts.order();
    let mut ranges: Vec<Span> = Vec::new();
    for part in parts {
        match ranges.last_mut() {
            Some(last) if part.start <= last.end + GAP && same_line(doc, last.end, part.start) => {
                *last = last.cover(part);
            }
            _ => ranges.push(part),
        }
    }
    let layers: [(u8, &[Span]); 4] =
        [(CONTENT, &quote.content), (CUE, &said.cue), (SOURCE, &said.source), (HIT, hits)];
    ranges.into_iter().flat_map(|range| cut(range, &layers)).collect()
}

/// Whether no line ends between two offsets.
fn same_line(doc: &Document, from: u32, to: u32) -> bool {
    from >= to || !doc.slice(Span::new(from, to)).contains('\n')
}

#[cfg(test)]
mod tests {
    use super::super::document::tests::{TEXT, document};
    use super::*;

    #[test]
    fn the_words_of_a_card_are_the_articles_own() {
        let doc = document(TEXT);
        for id in doc.ids() {
            let card = Card::new(&doc, id, &[]).expect("the id is one of the document's");
            let said: String =
                card.runs.iter().filter(|r| r.layers & CONTENT != 0).map(|r| doc.slice(r.span)).collect();
            let content: String =
                doc.analysis.quotations[id.0 as usize].content.iter().map(|s| doc.slice(*s)).collect();
            assert_eq!(said, content);
            assert!(card.place.starts_with('¶') || card.place == "headline", "{}", card.place);
        }
    }

    #[test]
    fn low_confidence_is_said_in_words() {
        assert!(doubt(999).is_none());
        assert!(doubt(700).is_some_and(|w| w.contains("probably")));
        assert!(doubt(100).is_some_and(|w| w.contains("guess")));
    }

    #[test]
    fn hits_are_marked_and_nothing_else() {
        let doc = document(TEXT);
        let first = doc.analysis.quotations[0].content[0];
        let hit = Span::new(first.start + 3, first.start + 6);
        let card = Card::new(&doc, QuoteId(0), &[hit]).expect("there is a first quotation");
        let marked: Vec<Span> = card.runs.iter().filter(|r| r.layers & HIT != 0).map(|r| r.span).collect();
        assert_eq!(marked, [hit]);
    }
}
