//! Search: a query language, and one matcher that gives hits and the spans that matched.
//!
//! Every word that stands on a card is read once, in article order, as a number into the sorted list of
//! folded words. The words that begin with "mis" are then one range of numbers, and looking for them is one
//! pass over an array. Knows nothing of how cards look or are ranked: hits come in article order.

mod fold;
mod query;
mod search;
#[cfg(test)]
mod tests;

pub use fold::fold;
pub use query::Query;
pub use search::{Hit, NameMark};

use crate::map::Map;
use crate::order::Order;

use crate::analysis::Analysis;
use crate::mention::EntityId;
use crate::quote::{Kind, Quotation, VerbClass};
use crate::span::Span;
use fold::{Words, fold_into};

/// Number of a place between two stretches of text; no word has it.
const GAP: u32 = u32::MAX;

/// The words of all cards of one article, ready to be searched.
#[derive(Clone, Debug, Default)]
pub struct Index {
    /// All different folded words, sorted.
    terms: Vec<Box<str>>,
    /// The words of the article that stand on a card, in order: number into `terms`, or [`GAP`].
    numbers: Vec<u32>,
    /// Where each of them stands.
    places: Vec<Span>,
    /// Words whose folded form has another length in bytes: their place in `numbers` and their letters.
    odd: Vec<(u32, Box<str>)>,
    /// The runs of words that the cards refer to.
    runs: Vec<Run>,
    cards: Vec<Card>,
    /// Speakers.
    names: Vec<Name>,
    /// Issues, by all the words the article uses for them.
    issues: Vec<Topic>,
}

/// Words `first..last` of the article.
type Run = (u32, u32);

/// Runs `first..last` of [`Index::runs`].
type Runs = (u32, u32);

/// What can be found of one quotation.
#[derive(Clone, Debug)]
struct Card {
    kind: Kind,
    class: VerbClass,
    /// Context, content, cue and source together.
    all: Runs,
    /// The pieces, in order.
    content: Runs,
    cue: Runs,
    source: Runs,
    /// Numbers into `names`.
    speakers: Vec<u32>,
    /// Numbers into `issues`.
    issues: Vec<u32>,
}

/// A name in words.
#[derive(Clone, Debug)]
struct Name {
    entity: EntityId,
    words: Vec<NameWord>,
}

/// A word of a name.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
struct NameWord {
    folded: Box<str>,
    letters: Box<str>,
    /// Bytes of the name.
    span: Span,
}

/// An issue: its different names in words, and where the article speaks of it.
#[derive(Clone, Debug)]
struct Topic {
    names: Vec<Vec<NameWord>>,
    mentions: Vec<Span>,
}

impl Index {
    /// Reads the cards of `analysis`.
    pub fn build(analysis: &Analysis) -> Self {
        let mut index = Self::default();
        index.read_words(analysis);
        index.read_names(analysis);
        for (id, quotation) in analysis.quotations.iter().enumerate() {
            index.read_card(id as u32, quotation, analysis);
        }
        index
    }

    fn read_words(&mut self, analysis: &Analysis) {
        let text = &analysis.article.text;
        let mut known: Map<String, u32> = Map::default();
        let mut folded = String::new();
        for stretch in joined(analysis.quotations.iter().flat_map(parts).collect()) {
            let start = stretch.start as usize;
            for (a, b) in Words::new(stretch.slice(text)) {
                let span = Span::of(start + a, start + b);
                let word = span.slice(text);
                let mut term = word;
                if !word.bytes().all(|b| b.is_ascii_lowercase()) {
                    folded.clear();
                    fold_into(word, &mut folded);
                    if folded.len() != word.len() || !word.is_ascii() {
                        self.odd.push((self.numbers.len() as u32, word.into()));
                    }
                    term = &folded;
                }
                let next = known.len() as u32;
                let number = known.get(term).copied().unwrap_or_else(|| {
                    known.push(term.into(), next);
                    next
                });
                self.push(number, span);
            }
            self.push(GAP, Span::new(stretch.end, stretch.end));
        }
        self.sort_terms(known);
    }

    fn push(&mut self, number: u32, place: Span) {
        self.numbers.push(number);
        self.places.push(place);
    }

    /// Numbers words by their place in the sorted list.
    fn sort_terms(&mut self, known: Map<String, u32>) {
        // Most are told apart by their first letters.
        let first = |term: &str| {
            let (mut first, len) = ([0; 8], term.len().min(8));
            first[..len].copy_from_slice(&term.as_bytes()[..len]);
            u64::from_be_bytes(first)
        };
        let mut order: Vec<(u64, String, u32)> =
            known.into_rows().into_iter().map(|(term, number)| (first(&term), term, number)).collect();
        order.order();
        let mut sorted = vec![0; order.len()];
        for (at, (_, _, number)) in order.iter().enumerate() {
            sorted[*number as usize] = at as u32;
        }
        for number in self.numbers.iter_mut().filter(|n| **n != GAP) {
            *number = sorted[*number as usize];
        }
        self.terms = order.into_iter().map(|(_, term, _)| term.into()).collect();
    }

    fn read_names(&mut self, analysis: &Analysis) {
        let names = analysis.entities.iter().enumerate();
        self.names =
            names.map(|(at, e)| Name { entity: EntityId(at as u32), words: words_of(&e.name) }).collect();
        self.issues = analysis
            .issues
            .iter()
            .map(|issue| {
                let mentions = issue.mentions.iter().map(|m| m.slice(&analysis.article.text));
                let mut names: Vec<_> =
                    std::iter::once(issue.name.as_str()).chain(mentions).map(words_of).collect();
                names.order();
                names.dedup();
                Topic { names, mentions: issue.mentions.clone() }
            })
            .collect();
    }

    fn read_card(&mut self, id: u32, quotation: &Quotation, analysis: &Analysis) {
        let attribution = &quotation.attribution;
        let issues = analysis.issues.iter().enumerate();
        let card = Card {
            kind: quotation.kind,
            class: attribution.class,
            all: self.add_runs(&joined(parts(quotation).collect())),
            content: self.add_runs(&quotation.content),
            cue: self.add_runs(&attribution.cue),
            source: self.add_runs(&attribution.source),
            speakers: attribution
                .speakers
                .iter()
                .map(|s| s.0)
                .filter(|&s| (s as usize) < self.names.len())
                .collect(),
            issues: issues
                .filter(|(_, i)| i.quotes.iter().any(|q| q.0 == id))
                .map(|(at, _)| at as u32)
                .collect(),
        };
        self.cards.push(card);
    }

    /// The words inside each span; spans without words give nothing.
    fn add_runs(&mut self, spans: &[Span]) -> Runs {
        let from = self.runs.len() as u32;
        for span in spans {
            let first = self.places.partition_point(|p| p.start < span.start);
            let last = self.places.partition_point(|p| p.end <= span.end).max(first);
            if first < last {
                self.runs.push((first as u32, last as u32));
            }
        }
        (from, self.runs.len() as u32)
    }

    fn runs(&self, (first, last): Runs) -> &[Run] {
        &self.runs[first as usize..last as usize]
    }
}

/// Every part of the article that stands on the card.
fn parts(quotation: &Quotation) -> impl Iterator<Item = Span> + '_ {
    let attribution = &quotation.attribution;
    let spans = quotation.content.iter().chain(&attribution.cue).chain(&attribution.source);
    std::iter::once(quotation.context).chain(spans.copied()).filter(|s| !s.is_empty())
}

/// The spans sorted, those that overlap made one.
fn joined(mut spans: Vec<Span>) -> Vec<Span> {
    if !spans.is_sorted() {
        spans.order();
    }
    // The later of two is dropped once the earlier one covers both.
    spans.dedup_by(|later, earlier| {
        let overlap = later.start < earlier.end;
        if overlap {
            earlier.end = earlier.end.max(later.end);
        }
        overlap
    });
    spans
}

fn words_of(name: &str) -> Vec<NameWord> {
    let word = |(a, b): (usize, usize)| NameWord {
        folded: fold(&name[a..b]).into(),
        letters: name[a..b].into(),
        span: Span::of(a, b),
    };
    Words::new(name).map(word).collect()
}
