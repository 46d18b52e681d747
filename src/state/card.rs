//! One quotation as a card.

use super::cut::{CONTENT, CUE, DECIDES, HIT, Run, SOURCE, cut};
use super::document::{Document, UNKNOWN, class_label};
use super::stand::Stand;
use super::sure::{Sure, doubt};
use crate::index::Hit;
use crate::mention::{EntityId, EntityKind};
use crate::order::Order;
use crate::quote::{Evidence, QuoteId};
use crate::span::Span;

/// A quotation with all that its card says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Card {
    /// Which one.
    pub id: QuoteId,
    /// Who said it, or that it is not known.
    pub speaker: String,
    /// The same in stretches, each with whether the search matched it.
    pub names: Vec<(String, bool)>,
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
    /// How sure the speaker is; `None` when there is none.
    pub sure: Option<Sure>,
    /// Why the speaker is doubtful.
    pub doubt: Option<String>,
    /// When the speaker was corrected by hand: whom the explorer had found, and the index of the correction.
    pub found: Option<(String, u32)>,
    /// Where the speaker stands by the words of this card.
    pub stands: Vec<Stand>,
}

/// One step from the words beside a quotation to its speaker.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Why {
    /// The words in the article ("he").
    pub mention: Span,
    /// Whom they stand for: names joined.
    pub name: String,
    /// Where that one is named ("¶ 24"); empty when it is by these very words.
    pub place: String,
}

/// At most this many bytes between two pieces of a quotation are shown.
const GAP: u32 = 400;

impl Card {
    /// The card of quotation `id`, with what the search matched; `None` when there is no such quotation.
    pub fn new(doc: &Document, id: QuoteId, hit: Option<&Hit>) -> Option<Self> {
        let quote = doc.analysis.quotations.get(id.0 as usize)?;
        let said = &quote.attribution;
        let first = quote.content.first().map_or(0, |s| s.start);
        let joined = |speakers: &[EntityId]| -> String {
            names(doc, speakers, None).into_iter().map(|n| n.0).collect()
        };
        let edit = doc.edit(id).and_then(|edit| Some((edit.original.as_ref()?, edit.by)));
        let sure = Sure::of(said);
        let runs = runs(doc, id, hit.map_or(&[], |h| &h.spans));
        let range = runs.iter().map(|r| r.span).reduce(Span::cover).unwrap_or_default();
        Some(Self {
            id,
            speaker: joined(&said.speakers),
            names: names(doc, &said.speakers, hit),
            found: edit.map(|(found, by)| (joined(&found.speakers), by)),
            what: said.speakers.first().and_then(|e| doc.analysis.entities.get(e.0 as usize)).and_then(what),
            kind: quote.kind.name(),
            cue: cue(doc, &said.cue),
            class: (said.class as u8 != 0).then(|| class_label(said.class)),
            place: doc.page.place(first),
            runs,
            stands: Stand::of_quote(doc, id, range),
            why: why(doc, &said.evidence),
            unknown: said.unknown.map(crate::quote::UnknownReason::reason),
            doubt: (sure == Some(Sure::Doubtful)).then(|| doubt(doc, said)),
            sure,
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

/// The words of the cue; nothing when it is a mark alone.
fn cue(doc: &Document, cue: &[Span]) -> String {
    let words = cue.iter().map(|s| doc.slice(*s)).filter(|words| words.contains(char::is_alphabetic));
    words.collect::<Vec<_>>().join(" … ")
}

/// The names of the speakers joined for a line of print, with what the search matched in them.
fn names(doc: &Document, speakers: &[EntityId], hit: Option<&Hit>) -> Vec<(String, bool)> {
    let mut out = Vec::new();
    for (nth, id) in speakers.iter().enumerate() {
        let Some(entity) = doc.analysis.entities.get(id.0 as usize) else { continue };
        if nth > 0 {
            out.push((if nth + 1 == speakers.len() { " and " } else { ", " }.to_owned(), false));
        }
        let marks = hit.into_iter().flat_map(|h| &h.names).filter(|m| m.entity == *id);
        let marks: Vec<Span> = marks.map(|m| m.span).collect();
        let runs = cut(Span::of(0, entity.name.len()), &[(HIT, &marks)]);
        out.extend(runs.iter().map(|r| (r.span.slice(&entity.name).to_owned(), r.layers == HIT)));
    }
    if out.is_empty() {
        out.push((UNKNOWN.to_owned(), false));
    }
    out
}

/// The steps, those from the same words ("they") as one.
fn why(doc: &Document, steps: &[Evidence]) -> Vec<Why> {
    let mut out: Vec<Why> = Vec::new();
    for step in steps {
        let Some(entity) = doc.analysis.entities.get(step.entity.0 as usize) else { continue };
        let same = step.mention == step.named_at || doc.slice(step.mention) == entity.name;
        let place = if same { String::new() } else { doc.page.place(step.named_at.start) };
        match out.last_mut().filter(|w| w.mention == step.mention) {
            Some(last) => {
                last.name.push_str(" and ");
                last.name.push_str(&entity.name);
                if last.place.is_empty() {
                    last.place = place;
                }
            }
            None => out.push(Why { mention: step.mention, name: entity.name.clone(), place }),
        }
    }
    out
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
    let stances = doc.analysis.stances.iter().filter(|s| s.quotes.contains(&id));
    let decides: Vec<Span> = stances.flat_map(|s| s.evidence.iter().copied()).collect();
    let layers: [(u8, &[Span]); 5] = [
        (CONTENT, &quote.content),
        (CUE, &said.cue),
        (SOURCE, &said.source),
        (HIT, hits),
        (DECIDES, &decides),
    ];
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
            let card = Card::new(&doc, id, None).expect("the id is one of the document's");
            let said: String =
                card.runs.iter().filter(|r| r.layers & CONTENT != 0).map(|r| doc.slice(r.span)).collect();
            let content: String =
                doc.analysis.quotations[id.0 as usize].content.iter().map(|s| doc.slice(*s)).collect();
            assert_eq!(said, content);
            assert!(card.place.starts_with('¶') || card.place == "headline", "{}", card.place);
        }
    }

    #[test]
    fn hits_are_marked_and_nothing_else() {
        let doc = document(TEXT);
        let first = doc.analysis.quotations[0].content[0];
        let hit = Span::new(first.start + 3, first.start + 6);
        let found = Hit { quote: QuoteId(0), spans: vec![hit], names: Vec::new() };
        let card = Card::new(&doc, QuoteId(0), Some(&found)).expect("there is a first quotation");
        let marked: Vec<Span> = card.runs.iter().filter(|r| r.layers & HIT != 0).map(|r| r.span).collect();
        assert_eq!(marked, [hit]);
    }
}
