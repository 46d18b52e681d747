//! What the quotations and the dispute are about: the issues of the article.
//!
//! Noun phrases of the article are grouped by their words and ranked by points: for what they are, where they stand, what
//! governs them, and how many speak of them (docs/stance.md#issues). Which side a speaker takes is not decided here.

mod about;
mod group;
mod part;
mod phrase;
mod score;
#[cfg(test)]
mod tests;
mod words;

use crate::article::{Article, BlockKind};
use crate::map::Map;
use crate::mention::{Entity, EntityKind, MentionForm};
use crate::order::Order;
use crate::quote::{Quotation, QuoteId};
use crate::span::Span;
use crate::tag::Tag;
use crate::token::{self, Sentence, Token};
use phrase::{Phrase, Reader};
use words::{INSTRUMENT, TOPIC, VERB, flags};

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

/// Finds what the article is about, most important first, at most eight, and how many these are. Behind them follow
/// others that are issues only where somebody takes a side on them, at most forty in all.
///
/// Takes the earlier layers of one article; never fails, and gives nothing when there are no quotations.
pub fn find(
    article: &Article,
    tokens: &[Token],
    tags: &[Tag],
    sentences: &[Sentence],
    entities: &[Entity],
    quotations: &[Quotation],
) -> (Vec<Issue>, usize) {
    if quotations.is_empty() || tags.len() != tokens.len() {
        return (Vec::new(), 0);
    }
    let person = named(tokens, entities, EntityKind::Person);
    let body = named(tokens, entities, EntityKind::Organisation);
    let listed = token::each(&article.text, tokens, |word, t| if t.word { phrase::listed(word) } else { 0 });
    let reader = Reader { text: &article.text, tokens, tags, person: &person, body: &body, listed: &listed };
    let (mut phrases, mut headline) = (Vec::new(), Vec::new());
    for sentence in sentences {
        let block = article.blocks.get(sentence.block as usize);
        let title = block.is_some_and(|b| b.kind == BlockKind::Title);
        reader.read(sentence, if title { &mut headline } else { &mut phrases });
    }
    leave_verbs(&mut phrases);
    leave_undoing(&mut phrases);
    let speaking = speaking(entities, quotations);
    phrases.retain(|p| {
        let after = speaking.partition_point(|s| s.start <= p.words[0].span.start);
        after == 0 || !speaking[after - 1].contains(p.span())
    });
    let (issues, sure) = group::issues(&article.text, &phrases, &headline, quotations, MOST);
    bare_last(issues, sure, &headline)
}

/// In so many quotations a word that tells little is what the article is about.
const MUCH: usize = 3;

/// Puts "plan", "law" or "probe" alone, of which the article never tells which, behind those that count in any case,
/// unless much is said of it or it is in the `headline`.
fn bare_last(mut issues: Vec<Issue>, sure: usize, headline: &[Phrase]) -> (Vec<Issue>, usize) {
    let bare = |i: &Issue| {
        let flags = flags(&i.name);
        !i.name.contains(' ')
            && flags & INSTRUMENT != 0
            && flags & TOPIC == 0
            && i.quotes.len() < MUCH
            && !headline.iter().flat_map(|p| &p.words).any(|w| *w.stem == *i.name)
    };
    let rest = issues.split_off(sure);
    let (last, mut out): (Vec<_>, Vec<_>) = issues.into_iter().partition(bare);
    let sure = out.len();
    out.extend(last);
    out.extend(rest);
    (out, sure)
}

/// "The pardon polls badly": where the article speaks of "the pardon" elsewhere, what may be a verb behind it is one.
fn leave_verbs(phrases: &mut [Phrase]) {
    let mut alone: Map<String, ()> = Map::default();
    for p in phrases.iter().filter(|p| p.definite && p.words.len() == 1 && !p.plural) {
        alone.or_insert(p.head_stem().to_owned(), ());
    }
    for p in phrases.iter_mut().filter(|p| p.definite && p.plural && p.head & VERB != 0) {
        if let [.., before, _] = &p.words[..]
            && alone.get(&*before.stem).is_some()
        {
            p.head = flags(&before.stem);
            p.words.pop();
            (p.plural, p.subject) = (false, true);
        }
    }
}

/// "The suspension of the treaty" speaks of the treaty, and undoes it.
fn leave_undoing(phrases: &mut Vec<Phrase>) {
    let undone = phrases.iter().filter(|p| p.head & INSTRUMENT != 0).filter_map(|p| p.undone);
    let starts: Vec<u32> = undone.filter(|u| u.noun).map(|u| u.start).collect();
    phrases.retain(|p| p.words.last().is_some_and(|w| starts.binary_search(&w.span.start).is_err()));
}

/// For each token whether it is part of the name of an entity of this kind.
fn named(tokens: &[Token], entities: &[Entity], kind: EntityKind) -> Vec<bool> {
    let mut out = vec![false; tokens.len()];
    let of_kind = entities.iter().filter(|e| e.kind == kind);
    let names = of_kind.flat_map(|e| &e.mentions).filter(|m| m.form == MentionForm::Name);
    for mention in names {
        let first = tokens.partition_point(|t| t.span.end <= mention.span.start);
        let last = tokens.partition_point(|t| t.span.start < mention.span.end);
        out[first..last.max(first)].fill(true);
    }
    out
}

/// Where organisations and groups are named that are quoted more often than others speak of them: a speaker
/// is no issue.
fn speaking(entities: &[Entity], quotations: &[Quotation]) -> Vec<Span> {
    let mut said = vec![0u32; entities.len()];
    let mut pieces: Vec<(Span, usize)> = Vec::new();
    for (id, quotation) in quotations.iter().enumerate() {
        for speaker in &quotation.attribution.speakers {
            said.get_mut(speaker.0 as usize).into_iter().for_each(|n| *n += 1);
        }
        pieces.extend(quotation.content.iter().map(|piece| (*piece, id)));
    }
    pieces.order();
    let by =
        |id: usize, entity: usize| quotations[id].attribution.speakers.iter().any(|s| s.0 as usize == entity);
    let spoken_of = |entity: usize| {
        let mentions = entities[entity].mentions.iter().map(|m| m.span);
        let holding = mentions.filter_map(|m| {
            let after = pieces.partition_point(|p| p.0.start <= m.start);
            pieces[..after].last().filter(|p| p.0.contains(m)).map(|p| p.1)
        });
        let mut others: Vec<usize> = holding.filter(|&id| !by(id, entity)).collect();
        others.dedup();
        others.len() as u32
    };
    let kinds = [EntityKind::Organisation, EntityKind::Group, EntityKind::Described, EntityKind::Anonymous];
    let speakers = (0..entities.len()).filter(|&e| said[e] > 0 && kinds.contains(&entities[e].kind));
    let speakers = speakers.filter(|&e| said[e] > spoken_of(e));
    let mut spans: Vec<Span> = speakers.flat_map(|e| &entities[e].mentions).map(|m| m.span).collect();
    spans.order();
    spans
}
