//! What the quotations are about: the issues of the article.
//!
//! Noun phrases of what was said are grouped by their words, and the groups ranked by how many speakers
//! speak of them, how often, and how long they are (C-value: Frantzi, Ananiadou & Mima 2000). Counts only:
//! which side a speaker takes is not decided here.

mod group;
mod phrase;
#[cfg(test)]
mod tests;
mod words;

use crate::article::{Article, BlockKind};
use crate::mention::{Entity, EntityKind, MentionForm};
use crate::quote::{Quotation, QuoteId};
use crate::span::Span;
use crate::tag;
use crate::token::{Sentence, Token};
use phrase::Reader;

/// Index into [`Analysis::issues`](crate::analysis::Analysis::issues).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct IssueId(pub u32);

/// Something that is spoken about.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Issue {
    /// The longest noun phrase the article uses for it.
    pub name: String,
    /// Where the article speaks of it, in order.
    pub mentions: Vec<Span>,
    /// The quotations that speak of it, in order.
    pub quotes: Vec<QuoteId>,
}

/// Most issues that are given.
const MOST: usize = 8;

/// Finds what the quotations are about, most important first; at most eight.
///
/// Takes the earlier layers of one article; never fails, and gives nothing when there are no quotations.
pub fn find(
    article: &Article,
    tokens: &[Token],
    sentences: &[Sentence],
    entities: &[Entity],
    quotations: &[Quotation],
) -> Vec<Issue> {
    if quotations.is_empty() {
        return Vec::new();
    }
    let mut tags = Vec::with_capacity(tokens.len());
    tag::read(&article.text, tokens, sentences, &mut tags);
    if tags.len() != tokens.len() {
        return Vec::new();
    }
    let person = persons(tokens, entities);
    let reader = Reader { text: &article.text, tokens, tags: &tags, person: &person };
    let (mut phrases, mut headline) = (Vec::new(), Vec::new());
    for sentence in sentences {
        let block = article.blocks.get(sentence.block as usize);
        let title = block.is_some_and(|b| b.kind == BlockKind::Title);
        reader.read(sentence, if title { &mut headline } else { &mut phrases });
    }
    let speaking = speaking(entities, quotations);
    phrases.retain(|p| {
        let after = speaking.partition_point(|s| s.start <= p.words[0].span.start);
        after == 0 || !speaking[after - 1].contains(p.span())
    });
    group::issues(&article.text, &phrases, &headline, quotations, MOST)
}

/// For each token whether it is part of a person's name.
fn persons(tokens: &[Token], entities: &[Entity]) -> Vec<bool> {
    let mut out = vec![false; tokens.len()];
    let people = entities.iter().filter(|e| matches!(e.kind, EntityKind::Person));
    let names = people.flat_map(|e| &e.mentions).filter(|m| m.form == MentionForm::Name);
    for mention in names {
        let first = tokens.partition_point(|t| t.span.end <= mention.span.start);
        let last = tokens.partition_point(|t| t.span.start < mention.span.end);
        out[first..last.max(first)].fill(true);
    }
    out
}

/// Where organisations and groups are named that are quoted: a speaker is no issue.
fn speaking(entities: &[Entity], quotations: &[Quotation]) -> Vec<Span> {
    let speakers = quotations.iter().flat_map(|q| &q.attribution.speakers);
    let mut ids: Vec<usize> = speakers.map(|s| s.0 as usize).collect();
    ids.sort_unstable();
    ids.dedup();
    let kinds = [EntityKind::Organisation, EntityKind::Group, EntityKind::Described, EntityKind::Anonymous];
    let entities = ids.into_iter().filter_map(|id| entities.get(id)).filter(|e| kinds.contains(&e.kind));
    let mut spans: Vec<Span> = entities.flat_map(|e| &e.mentions).map(|m| m.span).collect();
    spans.sort_unstable();
    spans
}
