//! The one matcher: which cards meet a query, and which words met it.

use super::fold::prefix_len;
use super::query::{Clause, Field, class_at, kind_at};
use super::{Card, Index, NameWord, Query, Run, Runs, joined};
use crate::mention::EntityId;
use crate::order::Order;
use crate::quote::QuoteId;
use crate::span::Span;

/// A quotation that meets the query.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Hit {
    /// Which.
    pub quote: QuoteId,
    /// What matched on the card, sorted and disjoint: bytes of the article's text. Of a word that only
    /// begins as the query does, that beginning.
    pub spans: Vec<Span>,
    /// What matched in the speakers' names.
    pub names: Vec<NameMark>,
}

/// A part of a speaker's name that matched.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct NameMark {
    /// The speaker.
    pub entity: EntityId,
    /// Bytes of [`Entity::name`](crate::mention::Entity::name).
    pub span: Span,
}

/// A clause and all that it matches in the article, whatever the card.
struct Found<'q> {
    clause: &'q Clause,
    /// Ranges of word numbers, one for each word of the clause.
    ranges: Vec<Run>,
    /// First words of the places where the clause's words stand side by side, in order.
    starts: Vec<u32>,
    /// How many of them stand before each block of words: where to begin to look.
    before: Vec<u32>,
    /// For each speaker, the parts of the name that match.
    names: Vec<Vec<Span>>,
    /// For each issue, whether one of its names matches.
    issues: Vec<bool>,
}

impl Index {
    /// The quotations that meet `query`, in article order.
    pub fn search(&self, query: &Query) -> Vec<Hit> {
        let found: Vec<Found> = query.clauses.iter().map(|c| self.find(c)).collect();
        let meets = |card: &Card| found.iter().all(|f| self.meets(card, f) != f.clause.negated);
        let cards = self.cards.iter().enumerate();
        cards.filter(|(_, c)| meets(c)).map(|(at, c)| self.hit(QuoteId(at as u32), c, &found)).collect()
    }

    fn find<'q>(&self, clause: &'q Clause) -> Found<'q> {
        let mut found = Found {
            clause,
            ranges: Vec::new(),
            starts: Vec::new(),
            before: Vec::new(),
            names: vec![Vec::new(); self.names.len()],
            issues: Vec::new(),
        };
        if matches!(clause.field, Field::Any | Field::Speaker | Field::Cue) {
            found.ranges = self.ranges(clause);
            found.starts = self.starts(&found.ranges);
            found.before = counts(&found.starts, self.numbers.len());
        }
        if matches!(clause.field, Field::Any | Field::Speaker) {
            let names = self.names.iter();
            found.names = names.map(|n| in_name(&n.words, clause)).collect();
        }
        if clause.field == Field::About {
            let matches = |names: &[Vec<NameWord>]| names.iter().any(|n| !in_name(n, clause).is_empty());
            found.issues = self.issues.iter().map(|i| matches(&i.names)).collect();
        }
        found
    }

    /// The numbers of the words meant by each word of the clause.
    fn ranges(&self, clause: &Clause) -> Vec<Run> {
        let last = clause.words.len() - 1;
        let words = clause.words.iter().enumerate();
        words
            .map(|(at, word)| {
                let prefix = clause.prefix && at == last;
                let first = self.terms.partition_point(|t| **t < **word);
                let same = |t: &str| if prefix { t.starts_with(word.as_str()) } else { t == word };
                let len = self.terms[first..].partition_point(|t| same(t));
                (first as u32, (first + len) as u32)
            })
            .collect()
    }

    fn is_at(&self, start: usize, ranges: &[Run]) -> bool {
        let numbers = self.numbers.get(start..start + ranges.len());
        numbers.is_some_and(|n| n.iter().zip(ranges).all(|(n, r)| r.0 <= *n && *n < r.1))
    }

    fn starts(&self, ranges: &[Run]) -> Vec<u32> {
        let Some(&(lo, hi)) = ranges.first() else { return Vec::new() };
        if ranges.iter().any(|r| r.0 == r.1) {
            return Vec::new();
        }
        let numbers = self.numbers.iter().enumerate();
        let first = numbers.filter(|(_, n)| (lo..hi).contains(*n)).map(|(at, _)| at);
        first.filter(|&at| self.is_at(at, ranges)).map(|at| at as u32).collect()
    }

    fn meets(&self, card: &Card, found: &Found) -> bool {
        match found.clause.field {
            Field::Kind(set) => set[kind_at(card.kind)],
            Field::Class(set) => set[class_at(card.class)],
            Field::About => card.issues.iter().any(|&i| found.issues[i as usize]),
            Field::Cue => self.inside(card.cue, found).next().is_some(),
            Field::Speaker => {
                Self::named(card, found).next().is_some() || self.inside(card.source, found).next().is_some()
            }
            Field::Any => {
                self.inside(card.all, found).next().is_some()
                    || Self::named(card, found).next().is_some()
                    || !self.across(card, found).is_empty()
            }
        }
    }

    /// First words of the places inside `runs`.
    fn inside<'a>(&'a self, runs: Runs, found: &'a Found) -> impl Iterator<Item = u32> + 'a {
        let len = found.ranges.len() as u32;
        self.runs(runs).iter().flat_map(move |&(first, last)| {
            let from = found.before.get(first as usize / BLOCK).map_or(found.starts.len(), |&n| n as usize);
            let starts = found.starts[from..].iter().copied().skip_while(move |&s| s < first);
            starts.take_while(move |&s| s + len <= last)
        })
    }

    /// The speakers of the card whose names match.
    fn named<'a>(card: &'a Card, found: &'a Found) -> impl Iterator<Item = u32> + 'a {
        card.speakers.iter().copied().filter(|&s| !found.names[s as usize].is_empty())
    }

    /// Places where a phrase runs on from one piece of what was said to the next, as two or more runs of
    /// words each.
    fn across(&self, card: &Card, found: &Found) -> Vec<Vec<u32>> {
        let (len, pieces) = (found.ranges.len(), self.runs(card.content));
        if len < 2 || pieces.len() < 2 {
            return Vec::new();
        }
        let words: Vec<u32> = pieces.iter().flat_map(|&(first, last)| first..last).collect();
        let fits = |place: &&[u32]| {
            place.windows(2).any(|p| p[0] + 1 != p[1])
                && place.iter().zip(&found.ranges).all(|(&w, r)| {
                    let number = self.numbers[w as usize];
                    r.0 <= number && number < r.1
                })
        };
        words.windows(len).filter(fits).map(<[u32]>::to_vec).collect()
    }

    fn hit(&self, quote: QuoteId, card: &Card, found: &[Found]) -> Hit {
        let (mut spans, mut names) = (Vec::new(), Vec::new());
        for found in found.iter().filter(|f| !f.clause.negated) {
            match found.clause.field {
                Field::Kind(_) | Field::Class(_) => {}
                Field::About => self.mentions(card, found, &mut spans),
                Field::Cue => self.mark(card.cue, found, &mut spans),
                Field::Speaker => self.mark(card.source, found, &mut spans),
                Field::Any => {
                    self.mark(card.all, found, &mut spans);
                    for place in self.across(card, found) {
                        self.mark_across(&place, found, &mut spans);
                    }
                }
            }
            for speaker in Self::named(card, found) {
                let entity = self.names[speaker as usize].entity;
                let marks = found.names[speaker as usize].iter();
                names.extend(marks.map(|&span| NameMark { entity, span }));
            }
        }
        names.order();
        names.dedup();
        Hit { quote, spans: joined(spans), names: disjoint(names) }
    }

    fn mark(&self, runs: Runs, found: &Found, out: &mut Vec<Span>) {
        let len = found.ranges.len() as u32;
        for start in self.inside(runs, found) {
            let end = self.end_of(start + len - 1, found.clause);
            out.push(Span::new(self.places[start as usize].start, end));
        }
    }

    /// Marks words that stand in several runs, each run on its own.
    fn mark_across(&self, place: &[u32], found: &Found, out: &mut Vec<Span>) {
        for run in place.chunk_by(|a, b| a + 1 == *b) {
            let (first, last) = (run[0], run[run.len() - 1]);
            let end = if Some(&last) == place.last() {
                self.end_of(last, found.clause)
            } else {
                self.places[last as usize].end
            };
            out.push(Span::new(self.places[first as usize].start, end));
        }
    }

    /// Where the match ends that ends in word `at`.
    fn end_of(&self, at: u32, clause: &Clause) -> u32 {
        let place = self.places[at as usize];
        let Some(word) = clause.words.last().filter(|_| clause.prefix) else { return place.end };
        let len = match self.odd.binary_search_by_key(&at, |o| o.0) {
            Ok(odd) => prefix_len(&self.odd[odd].1, word.len()),
            Err(_) => word.len(),
        };
        place.end.min(place.start + len as u32)
    }

    /// The mentions on the card of the issues that match.
    fn mentions(&self, card: &Card, found: &Found, out: &mut Vec<Span>) {
        let issues = card.issues.iter().filter(|i| found.issues[**i as usize]);
        for mention in issues.flat_map(|&i| &self.issues[i as usize].mentions) {
            let on_card = |run: &&Run| {
                let (first, last) = (self.places[run.0 as usize], self.places[run.1 as usize - 1]);
                first.start <= mention.start && mention.end <= last.end
            };
            if self.runs(card.all).iter().any(|r| on_card(&r)) {
                out.push(*mention);
            }
        }
    }
}

/// Words in a block of [`Found::before`].
const BLOCK: usize = 32;

/// How many of `starts` stand before each block of `words` words.
fn counts(starts: &[u32], words: usize) -> Vec<u32> {
    let mut out = Vec::with_capacity(words / BLOCK + 1);
    let mut count = 0;
    for block in 0..=words / BLOCK {
        while starts.get(count).is_some_and(|&s| (s as usize) < block * BLOCK) {
            count += 1;
        }
        out.push(count as u32);
    }
    out
}

/// The parts of a name that match a clause: its words in their order, with at most initials between.
fn in_name(name: &[NameWord], clause: &Clause) -> Vec<Span> {
    (0..name.len()).filter_map(|start| at_name(&name[start..], clause)).flatten().collect()
}

/// The parts of a name that match a clause from its first word on.
fn at_name(name: &[NameWord], clause: &Clause) -> Option<Vec<Span>> {
    let mut marks = Vec::with_capacity(clause.words.len());
    let mut rest = name.iter();
    for (nth, word) in clause.words.iter().enumerate() {
        let prefix = clause.prefix && nth + 1 == clause.words.len();
        let fits =
            |w: &NameWord| if prefix { w.folded.starts_with(word.as_str()) } else { *w.folded == **word };
        let mut here = rest.next()?;
        while nth > 0 && here.folded.len() == 1 && !fits(here) {
            here = rest.next()?;
        }
        if !fits(here) {
            return None;
        }
        let len = if prefix { prefix_len(&here.letters, word.len()) } else { here.letters.len() };
        marks.push(Span::new(here.span.start, here.span.start + len as u32));
    }
    Some(marks)
}

/// Drops marks inside others of the same name.
fn disjoint(names: Vec<NameMark>) -> Vec<NameMark> {
    let mut out: Vec<NameMark> = Vec::with_capacity(names.len());
    for mark in names {
        match out.last_mut() {
            Some(last) if last.entity == mark.entity && last.span.overlaps(mark.span) => {
                last.span = last.span.cover(mark.span);
            }
            _ => out.push(mark),
        }
    }
    out
}
