//! What single names turn out to be: people, places or organisations.

use super::super::names::{Run, RunKind};
use super::super::words::{self, Word};
use super::Clusters;

/// Words after a name that only an organisation has.
const BUSINESS: [&str; 9] =
    ["poll", "survey", "employees", "shares", "stock", "customers", "users", "executives", "investors"];

/// Points for what a single name is.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Single {
    pub person: u16,
    pub place: u16,
    pub organisation: u16,
    /// How often an article and a noun stand around it: "the Hill nomination".
    noun: u16,
    /// How often it stands without an article.
    bare: u16,
}

impl Clusters<'_> {
    /// Gathers what tells people from places and organisations, for names that do not tell it themselves.
    pub(super) fn weigh_singles(&mut self, runs: &[Run]) {
        for run in runs {
            let count = self.words_in(run);
            let (one, two) = (count == 1, count == 2 && run.kind == RunKind::Person);
            if !(run.weak || two || one && matches!(run.kind, RunKind::Single | RunKind::Person)) {
                continue;
            }
            let before = run.lead.checked_sub(1).map_or(Word::default(), |b| self.word(b as usize));
            let after = self.word(run.last as usize);
            let is = |w: Word, list: &[&str]| list.iter().any(|p| w.key == words::key(p));
            let given = self.name(run)[0].is(words::MALE | words::FEMALE);
            let place = is(before, &["in", "at", "near", "from"]);
            let business = is(after, &BUSINESS)
                || before.is(words::ORG) && before.is(words::LOWER)
                || one && is(after, &["reported", "reports"])
                || after.is(words::COMMA) && self.is_called_organisation(run.last as usize + 1);
            let key = self.hash(run);
            let noun = words::ORG | words::ROLE | words::GROUP | words::DOC | words::PLURAL | words::CAP;
            let alone = !after.is(words::LOWER) || self.is_no_noun(run.last as usize);
            let the = run.the && one && !after.is(noun) && self.slice(run.last as usize) != "-";
            let own = self.name(run).last().is_some_and(|w| w.is(words::POSSESSIVE));
            let s = self.singles.or_default(key);
            s.person += 3 * u16::from(run.titled)
                + 2 * u16::from(after.is(words::HUMAN_VERB))
                + u16::from(given && (one || run.weak))
                + 2 * u16::from(is(after, &["who", "himself", "herself"]));
            s.place += u16::from(place && (one || two && !own));
            s.organisation += 2 * u16::from(the && alone) + 3 * u16::from(business);
            s.noun += u16::from(the && !alone);
            s.bare += u16::from(!run.the);
        }
    }

    /// ", the maker of", ", an investment fund", ", which": said of an organisation.
    fn is_called_organisation(&self, at: usize) -> bool {
        if self.word(at).key == words::key("which") {
            return true;
        }
        let mut head = Word::default();
        for i in at + 1..at + 7 {
            let w = self.word(i);
            if w.is(words::PREPOSITION | words::STOPPER | words::COMMA | words::RELATIVE) {
                break;
            }
            head = w;
        }
        self.word(at).is(words::DETERMINER) && head.is(words::ORG) && !head.is(words::ROLE | words::TITLE)
    }

    pub(super) fn told(&self, run: &Run) -> Single {
        let s = self.singles.get(&self.hash(run)).copied().unwrap_or_default();
        let noun = if s.bare == 0 { 2 * s.noun } else { s.noun.min(1) };
        Single { organisation: s.organisation + noun, ..s }
    }
}
