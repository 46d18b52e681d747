//! What names turn out to be that do not tell it themselves: people, places or organisations.

use super::super::names::{Run, RunKind};
use super::super::words::{self, Word};
use super::Clusters;
use crate::lexicon::list::{self, any_of};

/// Words after a name that only an organisation has.
const BUSINESS: &str = "poll survey employees shares stock customers users executives investors";
/// Words after a name that only someone who seeks or holds an office has.
const PERSONAL: &str = "administration campaign campaigns supporters presidency aides aide nomination rally rallies camp era \
     allies voters delegates adviser spokesman spokeswoman backers surrogates team candidacy fans family";
/// Endings of towns and countries.
const TOWNS: &str = "ton land ville burg stan shire ia port field";
/// Endings of nouns that name no one.
const ABSTRACT: &str = "ing tion ment ism ity ness ly";

/// Points for a person and for a place by what is seen of a name, in the order of [`Clusters::signs`]; how they were
/// found: `docs/speakers.md`.
const POINTS: [(i8, i8); 24] = [
    (8, -4),
    (5, -1),
    (3, -1),
    (7, -2),
    (7, -2),
    (5, -1),
    (4, -2),
    (-6, 9),
    (-7, 1),
    (-2, 0),
    (-5, 0),
    (-5, -3),
    (-2, 10),
    (3, 1),
    (7, -2),
    (-6, 1),
    (-6, -4),
    (-2, -1),
    (15, -4),
    (-2, -1),
    (-1, 8),
    (-4, -3),
    (4, -1),
    (-12, -1),
];
/// The signs of what only people do.
const ACTS: u32 = 0x3f;
/// The signs of names, whatever they name.
const SURE: u32 = ACTS | PLACE | 0x1c00;
/// The sign of a place.
const PLACE: u32 = 1 << 7;
/// The sign of a place, seen once more.
const AGAIN: u32 = 1 << 31;
/// The points that make a person or a place.
const ENOUGH: i8 = 3;

/// The signs seen of a name, a bit each.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Single(u32);

impl Single {
    fn points(self) -> (i8, i8) {
        let seen = POINTS.iter().enumerate().filter(|(i, _)| self.0 & 1 << i != 0);
        seen.fold((0, 0), |sum, (_, p)| (sum.0 + p.0, sum.1 + p.1))
    }

    /// Whether it is a person's.
    pub fn is_person(self) -> bool {
        self.points().0 >= ENOUGH
    }

    /// Whether it is a place's, when it is no person's.
    pub fn is_place(self) -> bool {
        self.points().1 >= ENOUGH
    }

    /// Whether it does what only people do.
    pub const fn acts(self) -> bool {
        self.0 & ACTS != 0
    }

    /// Whether it stands more than once where places stand.
    pub const fn is_often_place(self) -> bool {
        self.0 & AGAIN != 0
    }

    /// Whether it does what only names do.
    pub const fn is_sure(self) -> bool {
        self.0 & SURE != 0
    }
}

impl Clusters<'_> {
    /// Gathers the signs of the names that do not tell what they are.
    pub(super) fn weigh_singles(&mut self, runs: &[Run]) {
        for run in runs {
            let short = run.kind == RunKind::Person && self.words_in(run) <= 2;
            if run.weak || short || run.kind == RunKind::Single {
                let signs = self.signs(run);
                let s = self.singles.or_default(self.hash(run));
                s.0 |= signs | if s.0 & signs & PLACE != 0 { AGAIN } else { 0 };
            }
        }
    }

    /// What is seen of a name at one place.
    fn signs(&self, run: &Run) -> u32 {
        let (first, end) = (self.word(run.first as usize), run.last as usize);
        let before = run.lead.checked_sub(1).map_or(Word::default(), |b| self.word(b as usize));
        let (last, after, word) = (self.word(end - 1), self.word(end), self.slice(end));
        let own = last.is(words::POSSESSIVE);
        let one = run.kind == RunKind::Single || self.words_in(run) == 1;
        let noun = after.is(words::LOWER) && !self.is_no_noun(end);
        let is = |w: Word, list: &[u32]| list.contains(&w.key);
        let called = if after.is(words::COMMA) { self.head(end + 1) } else { Word::default() };
        let aged = after.is(words::COMMA) && self.word(end + 1).is(words::NUMBER);
        let person = called.is(words::ROLE | words::TITLE) || aged;
        let next = self.word(end + usize::from(after.is(words::COMMA)));
        let place = self.word(end + 1);
        let town = place.is(words::PLACE) || words::place(place.key) != place.key && !place.is(words::NATION);
        let common = words::THING | words::DOC | words::PLURAL | words::GROUP | words::ROLE | words::FUNCTION;
        let name = words::without_possessive(self.slice(end - 1)).0;
        let ends =
            |list: &str| list::pieces(list, b' ').any(|e| name.len() > e.len() + 2 && name.ends_with(e));
        let lower = before.is(words::LOWER);
        // "The firm, Ada Lines, says".
        let noun_before = self.word((run.lead as usize).wrapping_sub(2));
        let firm = before.is(words::COMMA) && noun_before.is(words::LOWER) && noun_before.is(words::ORG);
        // "Hill's son, Ben, has".
        let kin = before.is(words::COMMA)
            && after.is(words::COMMA)
            && noun_before.is(words::MAN | words::WOMAN)
            && noun_before.is(words::LOWER);
        let business = any_of!(BUSINESS).has(word) || one && matches!(word, "reported" | "reports");
        let signs = [
            run.titled,
            after.is(words::HUMAN_VERB) && !own || before.is(words::HUMAN_VERB),
            is(next, &const { words::keys(["who", "himself", "herself", "whose"]) }),
            person,
            lower && before.is(words::ROLE | words::TITLE) || kin,
            any_of!(PERSONAL).has(word),
            own,
            !own && is(before, &const { words::keys(["in", "at", "near", "from"]) }),
            run.the && !noun,
            !run.the && noun && !own,
            is(next, &const { words::keys(["which"]) }) || called.is(words::ORG) && !person,
            lower && before.is(words::ORG | words::DOC) && !before.is(words::ROLE) || business || firm,
            after.is(words::COMMA) && town,
            before.is(words::COMMA | words::AND) && !firm,
            !one,
            !one && run.the,
            self.scan.spelling.lower(last),
            one && !self.scan.spelling.inside(first),
            one && first.is(words::MALE | words::FEMALE),
            name.ends_with('s') && !name.ends_with("ss"),
            ends(TOWNS),
            last.is(common) || one && ends(ABSTRACT),
            !own && word.ends_with("ed") && after.is(words::LOWER) && self.goes_on_as_person(end + 1),
            !own && self.goes_on_as_body(end),
        ];
        signs.iter().rev().fold(0, |bits, s| bits << 1 | u32::from(*s))
    }

    /// Whether "he" or "she" comes from `at` on before another name, or opens the next sentence.
    fn goes_on_as_person(&self, at: usize) -> bool {
        let told = words::HE | words::SHE;
        let mut named = false;
        for w in (at..at + 40).map(|i| self.word(i)) {
            if w.is(told) && (!named || w.is(words::FIRST)) || w.is(words::FIRST) {
                return w.is(told);
            }
            named |= w.is(words::CAP) && !w.is(words::FUNCTION);
        }
        false
    }

    /// "Tarnova said", "it said": whether "it" speaks next, from `at` on, with no other body between.
    fn goes_on_as_body(&self, at: usize) -> bool {
        let other = words::HE | words::SHE | words::THEY | words::ORG | words::DOC;
        let told = words::FIRST | words::FUNCTION | words::PLACE | words::DATE;
        for i in at..at + 60 {
            let w = self.word(i);
            if w.is(words::IT) && self.word(i + 1).is(words::HUMAN_VERB) {
                return true;
            }
            if w.is(other) || w.is(words::CAP) && !w.is(told) {
                return false;
            }
        }
        false
    }

    /// The noun of ", a mayor", ", the maker of" from `at` on.
    fn head(&self, at: usize) -> Word {
        let ends = words::PREPOSITION | words::STOPPER | words::COMMA | words::RELATIVE;
        let noun = (at + 1..at + 7).map(|i| self.word(i)).take_while(|w| !w.is(ends)).last();
        noun.filter(|_| self.word(at).is(words::DETERMINER)).unwrap_or_default()
    }

    pub(super) fn told(&self, run: &Run) -> Single {
        self.singles.get(&self.hash(run)).copied().unwrap_or_default()
    }
}
