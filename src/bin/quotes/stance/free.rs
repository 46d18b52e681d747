//! `quotes stance --input` alone: who stands where, when nobody says whom to look for.

use std::collections::{HashMap, HashSet};

use quote_explorer::lexicon::words::Class;
use quote_explorer::stance::{Finding, Holder, Known, Scene, judge, plausible, weigh};
use quote_explorer::{EntityKind, Span};

use super::pairs::{Answer, Answers, Cut, Input, Pair, SHOWN, decided, row};

/// Whom the article names so often is a main one.
const OFTEN: usize = 6;
/// What all that is told must be worth, where a person speaks of a main one in one sentence,
const TOLD: f64 = 0.36;
/// and where in several.
const TOLD_AGAIN: f64 = 0.24;
/// The part of that which is enough for whom the title names.
const TITLED: f64 = 0.46;

/// Whoever may hold a stance or be its target: entities, then issues, then groups with a name.
struct All<'a> {
    cut: Cut<'a>,
    known: Known,
    groups: Vec<Span>,
    /// How often each is named.
    times: HashMap<u32, usize>,
}

impl<'a> All<'a> {
    fn new(input: &'a Input) -> Self {
        let cut = Cut::new(input);
        let (mut known, groups) = (cut.known.clone(), groups(&cut));
        let count = cut.names.len();
        for (place, n) in cut.issues.iter().zip(count as u32..) {
            known.put(*place, n);
        }
        known.seal();
        for (place, n) in groups.iter().zip((count + cut.issues.len()) as u32..) {
            known.add(*place, n);
        }
        known.seal();
        let mut times = HashMap::new();
        for (_, who) in known.places() {
            *times.entry(*who).or_insert(0) += 1;
        }
        Self { cut, known, groups, times }
    }

    fn kind(&self, who: u32) -> Option<EntityKind> {
        let group = who as usize >= self.cut.names.len() + self.cut.issues.len();
        if group { Some(EntityKind::Group) } else { self.cut.kinds.get(who as usize).copied() }
    }

    fn person(&self, who: u32) -> bool {
        self.kind(who) == Some(EntityKind::Person)
    }

    fn often(&self, who: u32) -> bool {
        self.times.get(&who).is_some_and(|n| *n >= OFTEN)
    }

    /// The name of those that have one.
    fn name(&self, who: u32) -> Option<&str> {
        let kinds = [EntityKind::Person, EntityKind::Organisation, EntityKind::Group];
        let fits = self.kind(who).is_none_or(|k| kinds.contains(&k));
        let place = || {
            let at = (who as usize).checked_sub(self.cut.names.len())?;
            let group = || self.groups.get(at - self.cut.issues.len());
            self.cut.issues.get(at).or_else(group).map(|s| s.slice(self.cut.text))
        };
        let name = self.cut.names.get(who as usize).map(String::as_str).or_else(place);
        name.filter(|n| fits && n.starts_with(char::is_uppercase))
    }

    /// Whether clear words on `target` count: organisations must be main ones, and issues what a person is against.
    fn counts(&self, who: u32, target: u32, sign: i8) -> bool {
        match self.kind(target) {
            None => sign < 0 && self.person(who),
            Some(EntityKind::Organisation) => self.often(target),
            _ => true,
        }
    }

    /// Those whom the title names.
    fn titled(&self) -> HashSet<&str> {
        let title = self.cut.sentences[0].span;
        let places = self.known.places().iter().filter(|(place, _)| place.overlaps(title));
        places.filter_map(|(_, who)| self.name(*who)).collect()
    }

    /// The persons who speak in a sentence, each with the main persons that it names.
    fn spoken_of(&self, scene: &Scene) -> Vec<(u32, u32)> {
        let main = scene.places.iter().map(|p| p.who).filter(|who| self.person(*who) && self.often(*who));
        let speakers = || scene.voice.iter().flatten().copied().filter(|who| self.person(*who));
        let mut out: Vec<(u32, u32)> =
            main.flat_map(|target| speakers().map(move |who| (who, target))).collect();
        out.retain(|(who, target)| who != target);
        out.sort_unstable();
        out.dedup();
        out
    }
}

/// Finds the stances of an article, of those with a name on those with a name: by clear words, sentence by sentence, and
/// by all that the article tells of persons and the main persons of whom they speak.
pub fn find(input: &Input) -> Answers {
    let all = All::new(input);
    let (mut stances, mut pairs) = (Vec::new(), Vec::new());
    let sentences = all.cut.sentences.iter().enumerate();
    for (i, s) in sentences.filter(|(_, s)| s.first < s.last) {
        let scene = all.known.scene(all.cut.text, &all.cut.tokens, s);
        let at = i.saturating_sub(1);
        for (who, target) in all.spoken_of(&scene) {
            let (Some(source), Some(target)) = (all.name(who), all.name(target)) else { continue };
            pairs.push(Pair { sentence: at, source: source.to_owned(), target: target.to_owned() });
        }
        let mut findings = judge(&scene);
        let held = |f: &Finding| match f.holder {
            Holder::Who(who) => plausible(f, all.kind(who), all.kind(f.target)),
            _ => false,
        };
        findings.retain(|f| f.weight >= SHOWN && held(f));
        let cell = |f: &Finding| match f.holder {
            Holder::Who(who) => Some((who, f.target)),
            _ => None,
        };
        let mut cells: Vec<(u32, u32)> = findings.iter().filter_map(cell).collect();
        cells.sort_unstable();
        cells.dedup();
        for (who, target) in cells {
            let Some(v) = weigh(&findings, target, |h| h == Holder::Who(who)) else { continue };
            if let (true, Some(source), Some(target)) =
                (all.counts(who, target, v.sign), all.name(who), all.name(target))
            {
                stances.push(row(input, at, source.to_owned(), target.to_owned(), &v));
            }
        }
    }
    let known: HashSet<(String, String)> =
        stances.iter().map(|s| (s.source.clone(), s.target.clone())).collect();
    let more = told(input, &all, &pairs).into_iter();
    stances.extend(more.filter(|t| !known.contains(&(t.source.clone(), t.target.clone()))));
    Answers { doc: input.doc.clone(), stances }
}

/// Where all of the article together takes a side on the pairs: one row for each, at the sentence that tells most. Less is
/// enough for whom the title names: what an article is about is what its people take sides on.
fn told(input: &Input, all: &All, pairs: &[Pair]) -> Vec<Answer> {
    let titled = all.titled();
    let mut at: HashMap<(&str, &str), usize> = HashMap::new();
    let mut cells: Vec<(f64, Vec<Answer>)> = Vec::new();
    for (p, v) in decided(&all.cut, pairs, true) {
        let row = row(input, p.sentence, p.source.clone(), p.target.clone(), &v);
        let cell = *at.entry((&p.source, &p.target)).or_insert(cells.len());
        if cell == cells.len() {
            cells.push((0.0, Vec::new()));
        }
        cells[cell].0 += row.confidence * f64::from(v.sign);
        cells[cell].1.push(row);
    }
    let most = |(sum, rows): (f64, Vec<Answer>)| {
        let part = if titled.contains(rows[0].target.as_str()) { TITLED } else { 1.0 };
        let enough = sum.abs() >= part * if rows.len() > 1 { TOLD_AGAIN } else { TOLD };
        let polarity = if sum > 0.0 { "support" } else { "oppose" };
        let side = rows.into_iter().filter(|r| enough && r.polarity == polarity);
        side.max_by(|a, b| a.confidence.total_cmp(&b.confidence))
    };
    cells.into_iter().filter_map(most).collect()
}

/// Where groups with a name are named: "Democrats", "House Republicans", "GOP senators".
fn groups(cut: &Cut) -> Vec<Span> {
    let mut out = Vec::new();
    for c in (0..cut.sentences.len()).filter_map(|i| cut.clauses(i)) {
        let capital = |i: usize| c.word(i).starts_with(char::is_uppercase);
        let joins = |i: usize| {
            matches!(
                c.class(i),
                Class::Name | Class::Acronym | Class::Nationality | Class::Role | Class::Group
            ) && capital(i)
        };
        for i in 0..c.len() {
            let people = matches!(c.class(i), Class::Role | Class::Nationality | Class::Group)
                && c.word(i).ends_with('s');
            let first = (0..i).rev().take(3).take_while(|&j| joins(j)).last().unwrap_or(i);
            if people && !c.is_verb(i) && capital(first) && !joins(i + 1) {
                out.push(c.span(first).cover(c.span(i)));
            }
        }
    }
    out
}
