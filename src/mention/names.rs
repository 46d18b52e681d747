//! Runs of capitalised words: where a name stands, what titles lead it, what kind of thing it names.
//!
//! Knows nothing of who is the same as whom.

mod reach;
mod titles;

use super::spelling::Spelling;
use super::words::{self, Flags, Word};
use crate::lexicon::list::any_of;
use crate::token::Token;

/// Words that open the name of a town.
const SAINTS: [u32; 11] =
    words::keys(["san", "santa", "los", "las", "st", "saint", "fort", "ft", "mount", "mt", "puerto"]);

/// Nouns always written in capitals: names of nobody.
const SHORT: [u32; 4] = words::keys(["pac", "ngo", "tv", "id"]);

/// What a run of capitalised words names.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RunKind {
    /// A person.
    Person,
    /// An organisation.
    Organisation,
    /// A country, state or town.
    Place,
    /// "House Republicans".
    Group,
    /// A work, event, building: never speaks under this name.
    Thing,
    /// One word that nothing tells yet.
    Single,
    /// One common word: a name only where a person bears it ("Park", "Baker", "French").
    Common,
}

/// A run of capitalised words; all fields but `kind`, `courtesy` and `the` are token indices.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Run {
    /// First token of the titles and other capitalised words before the name ("Republican Sen.").
    pub lead: u32,
    /// First token of the name.
    pub first: u32,
    /// One past the last token of the name.
    pub last: u32,
    /// What it names.
    pub kind: RunKind,
    /// `MAN`, `WOMAN` or `COURTESY` when a courtesy title leads the name; else 0.
    pub courtesy: Flags,
    /// Whether any title leads it.
    pub titled: bool,
    /// Whether an article stands before it.
    pub the: bool,
    /// A person only because nothing tells otherwise.
    pub weak: bool,
}

/// The reader of one sentence.
pub struct Scanner<'a> {
    /// The article's text.
    pub text: &'a str,
    /// All tokens.
    pub tokens: &'a [Token],
    /// What each token is.
    pub words: &'a [Word],
    /// How words are spelled elsewhere.
    pub spelling: &'a Spelling,
}

impl Scanner<'_> {
    /// Appends the runs of tokens `from..to` (one sentence) to `out`, in order.
    pub fn scan(&self, from: usize, to: usize, out: &mut Vec<Run>) {
        let mut i = from;
        while i < to {
            // "Will Hill run?"
            let asks =
                i == from && self.words[i].key == const { words::fixed("will") } && self.is_mark(to - 1, "?");
            if asks || !self.starts(i, to) {
                i += 1;
                continue;
            }
            let end = self.grow(i, to);
            let run = self.read(i, end, from);
            i = if run.is_none() { self.body_of_office(i, end).unwrap_or(end) } else { end };
            out.extend(run);
        }
    }

    fn starts(&self, i: usize, to: usize) -> bool {
        let w = self.words[i];
        if w.is(words::CAP) && w.is(words::FUNCTION) && !w.is(words::INITIAL) {
            let verb = self.words.get(i + 1).is_some_and(|n| n.is(words::HUMAN_VERB));
            return w.is(words::CAPS) && w.key == const { words::fixed("us") } || verb && self.is_odd_name(i);
        }
        if !w.is(words::CAP) || self.is_period(i) {
            return false;
        }
        if w.is(words::DATE) {
            // "April Hill", never "April 4" or "April" alone.
            let before = i.checked_sub(1).map_or(Word::default(), |b| self.words[b]);
            let alone = !before.is(words::PREPOSITION | words::NUMBER) && !self.is_number(i + 1);
            return w.is(words::FEMALE)
                && i + 1 < to
                && self.words[i + 1].is(words::CAP)
                && !self.words[i + 1].is(words::FUNCTION | words::DATE)
                || self.is_month_name(i) && alone;
        }
        true
    }

    fn is_mark(&self, i: usize, mark: &str) -> bool {
        self.words.get(i).is_some_and(|w| w.is(words::MARK)) && self.tokens[i].span.slice(self.text) == mark
    }

    fn cap(&self, i: usize, to: usize) -> bool {
        i < to
            && self.words[i].is(words::CAP)
            && !self.words[i].is(words::DATE)
            && (!self.words[i].is(words::FUNCTION) || self.words[i].is(words::INITIAL) || self.is_watch(i))
    }

    /// "Harbour Watch", "Harbour First": a small word in names.
    fn is_watch(&self, at: usize) -> bool {
        any_of!("Watch First").has(words::without_possessive(self.tokens[at].span.slice(self.text)).0)
    }

    /// A month that is a name as well.
    fn is_month_name(&self, at: usize) -> bool {
        any_of!("May April June August March").has(self.tokens[at].span.slice(self.text))
    }

    /// "Q3", "H1", "FY2019": a part of a business year.
    fn is_period(&self, at: usize) -> bool {
        let word = self.tokens[at].span.slice(self.text);
        let number = ["Q", "H", "FY"].iter().find_map(|p| word.strip_prefix(p));
        number.is_some_and(|n| !n.is_empty() && n.bytes().all(|b| b.is_ascii_digit()))
    }

    fn is_number(&self, at: usize) -> bool {
        self.words.get(at).is_some_and(|w| w.is(words::NUMBER))
    }

    /// "Al From", "Ann Young": a small word as a last name.
    fn is_odd_name(&self, j: usize) -> bool {
        let pointing =
            words::DETERMINER | words::HE | words::SHE | words::THEY | words::IT | words::FIRST_PERSON;
        let w = self.words[j];
        let verb = w.is(words::HUMAN_VERB | words::STOPPER);
        let month = w.is(words::DATE) && (!self.is_month_name(j) || self.is_number(j + 1));
        w.is(words::CAP) && !w.is(words::FIRST | pointing | words::RELATIVE | words::AND) && !month && !verb
    }

    /// Tells titles from name and what is named; `None` when the run is no name.
    fn read(&self, start: usize, end: usize, from: usize) -> Option<Run> {
        let mut start = start;
        let opens = start == from || self.words[start - 1].is(words::MARK);
        let w = self.words[start];
        let known =
            words::MALE | words::FEMALE | words::TITLE | words::COURTESY | words::PLACE | words::PLACE_PREFIX;
        // ", Channing Hill," is a name; "Telling Ada Hill" opens a sentence.
        // and so does "Frankly Ada Hill".
        let verb = ["ing", "ly"].iter().any(|e| self.tokens[start].span.slice(self.text).ends_with(e))
            && !(start > from && self.words[start - 1].is(words::COMMA));
        if opens && !w.is(known | words::CAPS) && (self.spelling.lower(w) || verb) && !self.spelling.inside(w)
        {
            if end - start == 1 || self.words[start + 1].is(words::MARK) {
                return None;
            }
            start += usize::from(!self.words[start + 1].is(words::AND));
        }
        if end - start == 1 && self.is_opener(start) {
            return None;
        }
        if self.words[start].is(words::INITIAL) && self.is_mark(start + 1, "-") {
            // "R-Ohio".
            return None;
        }
        // "he liked that Ann Hill stayed", "both Ann Hill and".
        let the = start > from
            && const { words::keys(["the", "a", "an", "this"]) }.contains(&self.words[start - 1].key);
        let (first, courtesy, titled) = self.after_titles(start, end);
        // "The Ada Hill Show" names its host.
        let host = end == first + 3
            && self.words[first].is(words::MALE | words::FEMALE)
            && self.words[end - 1].key == const { words::fixed("show") };
        // "the Ada Hill story", "the Ada Hill-led team": the article is the noun's.
        let noun = self.words.get(end).is_some_and(|w| {
            w.is(words::LOWER) && !w.is(words::NO_NOUN) || w.is(words::GLUED) && self.is_mark(end, "-")
        });
        let given = end == first + 2 && self.words[first].is(words::MALE | words::FEMALE);
        let (last, the) = if host { (end - 1, false) } else { (end, the && !(noun && given)) };
        if first >= last {
            return None;
        }
        let mut kind = self.kind(first, last, titled, the)?;
        // "the Bill".
        if the && kind == RunKind::Single && self.words[first].key == const { words::fixed("bill") } {
            kind = RunKind::Common;
        }
        let run = |first: usize, kind| Run {
            lead: start as u32,
            first: first as u32,
            last: last as u32,
            kind,
            courtesy,
            titled,
            the: the && first == start,
            weak: !titled && !self.is_watch(last - 1) && is_weak(&self.words[first..last], kind),
        };
        Some(run(first, kind))
    }

    /// "Proponents say", "Typically": a plural or an adverb capitalised only where it opens a sentence.
    fn is_opener(&self, at: usize) -> bool {
        let w = self.words[at];
        let told = words::MALE | words::FEMALE | words::PLACE | words::POSSESSIVE | words::CAPS | words::ORG;
        let word = self.tokens[at].span.slice(self.text);
        let plural =
            word.ends_with('s') && !word.ends_with("ss") || word.ends_with("ly") || w.is(words::GROUP);
        let next = self.words.get(at + 1).is_some_and(|n| n.is(words::LOWER | words::COMMA));
        plural && next && w.is(words::FIRST) && !w.is(told) && !self.spelling.inside(w)
    }

    /// "ProLedger": a capital inside a word, as few people's names have.
    fn is_camel(&self, at: usize) -> bool {
        let (word, _) = words::without_possessive(self.tokens[at].span.slice(self.text));
        let inner = word.char_indices().skip(1).find(|(_, c)| c.is_uppercase()).map(|(i, _)| i);
        inner.is_some_and(|i| {
            i > 2
                && word[..i].ends_with(char::is_lowercase)
                && !any_of!("Mac Van Von Del Fitz San").has(&word[..i])
        })
    }

    /// "the Ohio Republican said", "the Senate Democratic leader": a description.
    fn is_partisan(&self, name: &[Word], end: usize) -> bool {
        let lead = words::PLACE | words::PLACE_PREFIX | words::PARTY | words::ORG;
        name.last().is_some_and(|w| w.is(words::PARTY) && !w.is(words::PLURAL | words::CAPS))
            && self.words.get(end).is_some_and(|w| w.is(words::LOWER))
            && name.iter().all(|w| w.is(lead))
    }

    /// "Teal Fisher, the director": whether a word before one that is a noun for somebody is a name.
    fn is_new_name(&self, head: Word, last: Word) -> bool {
        let told = words::ROLE | words::TITLE | words::PARTY | words::NATION | words::ORG | words::DOC;
        let told = told | words::PLACE | words::PLACE_PREFIX | words::THING | words::GROUP | words::CAPS;
        !last.is(words::TITLE) && !head.is(told) && !self.spelling.lower(head)
    }

    /// "its president, Mo Green,": whether `head` and `last`, which end at `end` and have a comma before them, are
    /// the name of a person and no party's or nation's.
    fn is_coloured(&self, head: Word, last: Word, end: usize) -> bool {
        let told = words::PLACE | words::CAPS | words::NATION | words::PARTY | words::DOC;
        let told = told | words::ORG | words::ROLE | words::FUNCTION;
        last.is(words::PARTY | words::NATION)
            && !last.is(words::CAPS | words::PLURAL)
            && !head.is(told)
            && self.words.get(end).is_some_and(|w| w.is(words::COMMA))
    }

    /// "Managing Director of the Harbour Board": where the small word stands behind what somebody is.
    fn of_office(&self, first: usize, end: usize) -> Option<usize> {
        let of = (first + 1..end)
            .find(|&i| self.words[i].is(words::LOWER) && !self.words[i].is(words::PARTICLE))?;
        let w = self.words[of - 1];
        let office = w.is(words::ROLE | words::TITLE) && !w.is(words::ORG | words::THING | words::PLURAL);
        office.then_some(of)
    }

    /// Where "Harbour Board" begins in the same.
    fn body_of_office(&self, first: usize, end: usize) -> Option<usize> {
        let of = self.of_office(first, end)?;
        let body = (of + 1..end).find(|&i| self.words[i].is(words::CAP))?;
        (end > body + 1 && self.words[end - 1].is(words::ORG)).then_some(body)
    }

    fn kind(&self, first: usize, end: usize, titled: bool, the: bool) -> Option<RunKind> {
        let name = &self.words[first..end];
        let count = name.iter().filter(|w| !w.is(words::MARK | words::SUFFIX)).count();
        let head = name[0];
        let last = *name.iter().rev().find(|w| !w.is(words::MARK | words::SUFFIX))?;
        let small = name.iter().any(|w| w.is(words::LOWER) && !w.is(words::PARTICLE));
        let office = small && self.of_office(first, end).is_some();
        if small && !titled && (head.is(words::TITLE) && !head.is(words::ORG) || office) {
            // "Secretary of State", "Managing Director of the Harbour Board".
            return None;
        }
        let given = head.is(words::MALE | words::FEMALE)
            || count > 2 && name[1..name.len() - 1].iter().any(|w| w.is(words::MALE | words::FEMALE));
        // "Chief Harbour Officer".
        let post = count > 1 && !given && last.is(words::ROLE) && !last.is(words::CAPS);
        if titled && (post || !last.is(words::ORG) || count == 1 || given) {
            return (!post).then_some(RunKind::Person);
        }
        if count == 1 && self.is_camel(end - 1) {
            return Some(RunKind::Organisation);
        }
        let comma = first > 0 && self.words[first - 1].is(words::COMMA);
        if count == 1 && comma && self.is_mark(end, ".") && words::place(last.key) != last.key {
            // "Ferris, Calif.".
            return Some(RunKind::Place);
        }
        if count == 1 {
            return single(last);
        }
        if count == 2 && !titled && !last.is(words::ORG | words::COMPANY) && SAINTS.contains(&head.key) {
            // "San Diego".
            return Some(RunKind::Place);
        }
        if self.is_partisan(name, end) {
            return None;
        }
        if given
            && !last.is(words::ORG | words::THING | words::PLURAL)
            && !small
            && (!the || last.is(words::MALE))
        {
            return Some(RunKind::Person);
        }
        let apposed = self.words.get(end).is_some_and(|w| w.is(words::COMMA))
            && self.words.get(end + 1).is_some_and(|w| w.is(words::DETERMINER));
        let thing = last.is(words::THING) && !last.is(words::ORG) && (!last.is(words::DOC) || apposed);
        if given && count == 2 && thing && !the {
            return Some(RunKind::Person);
        }
        if count == 2 && comma && self.is_coloured(head, last, end) {
            return Some(RunKind::Person);
        }
        let joined = small && name.iter().any(|w| joins(*w));
        if !joined && has_initial(name) && !last.is(words::ORG | words::INITIAL) {
            return Some(RunKind::Person);
        }
        if name.iter().any(|w| w.is(words::AND)) {
            return Some(RunKind::Organisation);
        }
        if name.iter().all(|w| w.is(words::PLACE | words::PLACE_PREFIX | words::MARK | words::INITIAL)) {
            return Some(RunKind::Place);
        }
        if last.is(words::PLURAL) && last.is(words::ROLE | words::PARTY) && !small {
            return Some(RunKind::Group);
        }
        if last.is(words::ORG | words::COMPANY) || joined || self.is_watch(end - 1) {
            return Some(RunKind::Organisation);
        }
        if last.is(words::THING) || last.is(words::DOC) {
            return Some(RunKind::Thing);
        }
        if last.is(words::TITLE | words::ROLE) && !given {
            let new = count == 2 && apposed && !the && self.is_new_name(head, last);
            return new.then_some(RunKind::Person);
        }
        // "Western Standard".
        let adjective = last.is(words::NATION | words::CAPS);
        if the || head.is(words::PLACE_PREFIX) && !adjective {
            return Some(RunKind::Organisation);
        }
        let odd = words::PLACE | words::CAPS | words::NATION | words::PARTY | words::DOC | words::ORG;
        Some(if count <= 4 && !name.iter().any(|w| w.is(odd)) { RunKind::Person } else { RunKind::Thing })
    }
}

/// "Ada B. Hill".
fn has_initial(name: &[Word]) -> bool {
    let place = name.iter().any(|w| w.is(words::PLACE));
    !place && name.iter().take(3).any(|w| w.is(words::INITIAL))
}

/// Whether nothing in a name tells that it is one of this kind.
fn is_weak(name: &[Word], kind: RunKind) -> bool {
    let known = match kind {
        RunKind::Person => words::MALE | words::FEMALE | words::INITIAL,
        RunKind::Organisation if name.len() > 1 => {
            words::ORG
                | words::COMPANY
                | words::AND
                | words::LOWER
                | words::PLACE_PREFIX
                | words::NATION
                | words::CAPS
        }
        _ => return false,
    };
    !name.iter().any(|w| w.is(known))
}

/// Whether a name with a small word in it is an organisation's since this word is in it.
const fn joins(w: Word) -> bool {
    w.is(words::ORG) || w.is(words::PLURAL) && w.is(words::PARTY | words::NATION | words::ROLE)
}

fn single(w: Word) -> Option<RunKind> {
    // "Vt.".
    let state =
        words::place(w.key) != w.key && !w.is(words::NATION | words::MALE | words::FEMALE | words::CAPS);
    if w.is(words::PLACE) || state {
        return Some(RunKind::Place);
    }
    if w.is(words::PLURAL) && w.is(words::PARTY | words::ROLE | words::NATION) {
        return Some(RunKind::Group);
    }
    if w.is(words::CAPS) && SHORT.contains(&w.key) {
        return None;
    }
    if w.is(words::CAPS) && !w.is(words::INITIAL | words::PARTY | words::TITLE) {
        return Some(RunKind::Organisation);
    }
    let common = words::NATION
        | words::PARTY
        | words::ROLE
        | words::DOC
        | words::THING
        | words::INITIAL
        | words::PLACE_PREFIX
        | words::FUNCTION;
    if w.is(words::DATE) {
        return Some(RunKind::Common);
    }
    if w.is(words::MALE | words::FEMALE) {
        return Some(RunKind::Single);
    }
    if w.is(common) {
        return (!w.is(words::INITIAL | words::PLURAL)).then_some(RunKind::Common);
    }
    Some(if w.is(words::ORG) { RunKind::Organisation } else { RunKind::Single })
}
