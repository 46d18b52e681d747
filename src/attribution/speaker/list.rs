//! Names that a source lists but that are no speakers: in a clause, behind a preposition.

use super::phrase::{LIST, Part, Phrases};
use crate::lexicon::list::any_of;
use crate::mention::Found;
use crate::mention::words;

impl Phrases<'_> {
    /// Where "officials Sunday morning", "the agency last week", "Hill first" ends without the time; `hi` when there
    /// is none.
    pub(super) fn before_time(&self, lo: usize, hi: usize) -> usize {
        let word = |n: usize| hi.checked_sub(n).filter(|i| *i > lo).map_or("", |i| self.slice(i));
        let part = any_of!("morning afternoon evening night").has(word(1));
        let day = hi - usize::from(part);
        let somebody = |i: usize| self.word(i).is(words::ROLE | words::ORG);
        let end = if day > lo + 1 && self.word(day - 1).is(words::DATE) {
            match () {
                () if self.slice(day - 2) == "on" => day - 2,
                () if somebody(day - 2) => day - 1,
                () => hi,
            }
        } else if any_of!("week month year night fall spring summer").has(word(1)) {
            hi - 2 * usize::from(any_of!("last this").has(word(2)))
        } else {
            hi - usize::from(any_of!("first twice once later earlier today yesterday").has(word(1)))
        };
        // "a poll released Monday".
        let told = self.slice(end.max(1) - 1).ends_with("ed");
        if end <= lo || told { hi } else { end }
    }

    /// Whether a relative stands between the comma before `at` and `at`: an "and" there joins what the clause names.
    pub(super) fn in_clause(&self, lo: usize, at: usize) -> bool {
        let mut i = at;
        while i > lo && !self.word(i - 1).is(words::COMMA) {
            i -= 1;
            let w = self.word(i);
            // "groups representing colleges and".
            let participle = i > lo
                && w.is(words::LOWER)
                && self.slice(i).ends_with("ing")
                && self.word(i - 1).is(words::PLURAL)
                && !w.is(words::PREPOSITION);
            if i > lo && w.is(words::RELATIVE) || participle {
                return true;
            }
        }
        false
    }

    /// "leaders in the Senate and the House": whether "and" joins two things behind a preposition.
    pub(super) fn lists_things(&self, lo: usize, start: usize, part: &Part) -> bool {
        let Part::Name(n) = part else { return false };
        let and = start > lo + 2 && self.word(start - 1).is(words::AND);
        let Some(f) = self.mentions.at_token(start.saturating_sub(2)).filter(|f| and && f.lead > 1) else {
            return false;
        };
        let mut lead = f.lead as usize;
        while lead > lo && self.word(lead - 1).is(words::DETERMINER) {
            lead -= 1;
        }
        let things = !self.mentions.is_person(f.entity) && !self.is_person(*n);
        // "strategists for Hill and Park".
        let served = lead == f.lead as usize
            && self.is_sure_person(f)
            && self.slice(lead - 1) == "for"
            && (self.word(lead - 2).is(words::PLURAL) || is_many(self.slice(lead - 2)))
            && self.mentions.found[*n as usize].first as usize == start;
        served && lead > lo || things && lead > lo + 1 && self.word(lead - 1).is(words::PREPOSITION)
    }

    /// "women, farmers and others": whether `part`, the tokens `start..end`, goes on a list of people who are all
    /// named by a bare noun or two.
    pub(super) fn lists_many(&self, parts: &[Part], start: usize, end: usize, part: &Part) -> bool {
        const WORDS: u32 = 3;
        let short = |p: &Part| match p {
            Part::Description(d) => d.plural && d.last <= d.first + WORDS && d.owner.is_none(),
            _ => false,
        };
        let comma = self.word(start - 1).is(words::COMMA);
        let last = self.word(start - 1).is(words::AND);
        let to = end + usize::from(self.word(end).is(words::COMMA));
        let next = to + 1;
        let many = |i: usize| self.word(i).is(words::PLURAL | words::GROUP) || is_many(self.slice(i));
        let goes_on = self.word(to).is(words::AND)
            && (many(next) || self.word(next).is(words::LOWER) && many(next + 1));
        let bare = !self.word(start).is(words::DETERMINER | words::RELATIVE | words::PREPOSITION);
        short(part) && bare && parts.iter().all(short) && (comma && goes_on || last && parts.len() > 1)
    }

    /// "the board, the port and other towns": whether the pieces `cuts` of the phrase `lo..hi` are a list, with one
    /// "and", no comma behind it and no preposition before.
    pub(super) fn is_list(&self, cuts: &[(usize, usize)], lo: usize, hi: usize) -> bool {
        let [commas @ .., and, _] = cuts else { return false };
        let comma = |c: &(usize, usize)| c.1 == c.0 + 1 && self.word(c.0).is(words::COMMA);
        self.word(and.1 - 1).is(words::AND)
            && !commas.is_empty()
            && commas.iter().all(comma)
            && !self.word(hi).is(words::COMMA)
            && !self.in_clause(lo, and.0)
            && !(lo..cuts[0].0)
                .any(|i| self.word(i).is(words::PREPOSITION) && self.mentions.at_token(i).is_none())
    }

    /// Whether `part` is no one person: a body, or what an article or a plural names.
    pub(super) fn is_body(&self, part: &Part) -> bool {
        match part {
            Part::Name(n) => !self.is_person(*n),
            Part::Description(d) => {
                d.kind.is_some() && (d.plural || self.word(d.first as usize).is(words::DETERMINER))
            }
            Part::Pronoun(_) => false,
        }
    }

    /// "A, B and C": whether an "and" and a name follow within a few tokens.
    pub(super) fn list_goes_on(&self, start: usize) -> bool {
        let end = self.mentions.at_token(start).map_or(start, |f| self.after_brackets(f.last as usize));
        let next = self.word(end);
        let and = next.is(words::AND) || next.is(words::COMMA) && self.word(end + 1).is(words::AND);
        let at = end + 1 + usize::from(next.is(words::COMMA));
        let others =
            matches!(self.slice(at), "other" | "former") && self.word(at + 1).is(words::PLURAL | words::CAP);
        (and && (others || self.mentions.at_token(at).is_some()))
            || next.is(words::COMMA) && self.mentions.at_token(end + 1).is_some()
    }

    /// "the three lawyers -- Mr. Hill, Ms. Park and Mr. Stone --": those named behind the dash at `dash`.
    pub(super) fn list_after_dash(&self, lo: usize, dash: usize, hi: usize) -> Option<Vec<Part>> {
        let number = match self.part(lo, dash)? {
            Part::Description(d) if d.plural => usize::from(d.number),
            _ => return None,
        };
        if hi - dash > LIST || any_of!("including such like among").has(self.slice(dash + 1)) {
            return None;
        }
        let names = self.read(dash + 1, hi);
        let found = &self.mentions.found[self.mentions.from_token(dash + 1)..];
        let all = found
            .iter()
            .take_while(|f| (f.first as usize) < hi)
            .filter(|f| self.mentions.is_person(f.entity));
        let fits = names.len() > 1 && (number == 0 || number == names.len()) && names.len() == all.count();
        let people = |p: &Part| matches!(p, Part::Name(n) if self.is_person(*n));
        (fits && names.iter().all(people)).then_some(names)
    }

    /// "Two senators, Ada Hill and Ben Park": a description of those whom a list right behind it names is no
    /// speaker besides them.
    pub(super) fn without_number(&self, mut parts: Vec<Part>) -> Vec<Part> {
        let several = matches!(parts.first(), Some(Part::Description(d)) if d.plural);
        if several
            && parts.len() > 2
            && parts[1..].iter().all(|p| matches!(p, Part::Name(_)))
            && let Part::Name(n) = parts[1]
            && self.word((self.mentions.found[n as usize].lead as usize).saturating_sub(1)).is(words::COMMA)
        {
            parts.remove(0);
        }
        parts
    }

    /// Whether a name is that of a person by more than its form.
    fn is_sure_person(&self, f: &Found) -> bool {
        self.mentions.is_person(f.entity) && !self.mentions.traits[f.entity.0 as usize].weak
    }
}

/// Whether a word in lower case has the form of a plural.
pub(super) fn is_many(word: &str) -> bool {
    word.ends_with('s') && !word.ends_with("ss") && !word.ends_with("us")
}
