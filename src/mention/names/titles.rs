//! Where the titles before a name end and the name begins.

use super::Scanner;
use crate::mention::words::{self, Flags};

impl Scanner<'_> {
    /// The first token of the name proper, the courtesy title's flags, whether any title leads.
    pub(super) fn after_titles(&self, start: usize, end: usize) -> (usize, Flags, bool) {
        let w = |i: usize| self.words[i];
        let named = |i: usize| i < end && w(i).is(words::CAP) && !w(i).is(words::SUFFIX);
        let mut first = start;
        let mut courtesy = 0;
        let mut titled = false;
        for k in start..end {
            // Any role noun is a title where two names follow it.
            let given = k > start && w(k - 1).is(words::MALE | words::FEMALE);
            let role = w(k).is(words::ROLE)
                && (k > start && !given || w(k).is(words::FIRST | words::PARTY))
                && k + 3 == end
                && w(k + 1).is(words::CAP)
                && !w(k).is(words::PLURAL)
                && !w(end - 1).is(words::ORG | words::THING | words::COMPANY | words::DOC);
            // "the U.S. Justice Department", "General Electric".
            let body = k + 2 == end && w(k + 1).is(words::ORG | words::COMPANY) && !w(k).is(words::COURTESY);
            if !w(k).is(words::TITLE | words::COURTESY) && !role
                || w(k).is(words::MALE | words::FEMALE) && k > start
                || body
            {
                continue;
            }
            let mut next = k + 1;
            while next < end && w(next).is(words::MARK) && !self.is_mark(next, "(") {
                next += 1;
            }
            if next < end && w(next).is(words::LOWER) && !w(next).is(words::PARTICLE) {
                // "Secretary of State John Stone".
                let name = (next..end).find(|&i| w(i).is(words::MALE | words::FEMALE) && i > next + 1);
                next = name.or_else(|| self.after_office(next, end)).unwrap_or(end);
            }
            // "King" or "Judge" at the end of a name is a last name.
            let after_given = given && k + 1 == end;
            if named(next) && !after_given {
                first = next;
                titled = true;
                if w(k).is(words::COURTESY) {
                    courtesy = words::COURTESY | (w(k).flags & (words::MAN | words::WOMAN));
                }
            } else if k + 1 == end && first == k && end - start > 1 && (courtesy == 0 || self.is_office(k)) {
                // "Mr. King" is a name.
                return (end, 0, false);
            }
        }
        if titled {
            // "Det Con Ada Hill".
            let rank = first > start && first + 2 < end && self.precedes_given(first);
            return (first + usize::from(rank), courtesy, true);
        }
        // "Republican Marco Hill", "CNN Jane Hill": words before a given name.
        let lead = words::PARTY | words::NATION | words::PLACE | words::CAPS | words::ROLE;
        let mut at = start;
        while at + 2 < end && w(at).is(lead) && !w(at).is(words::MALE | words::FEMALE) {
            at += 1;
        }
        if at > start && w(at).is(words::MALE | words::FEMALE) && !w(end - 1).is(words::ORG | words::THING) {
            return (at, 0, false);
        }
        if self.is_unknown_title(start, end) {
            return (start + 1, 0, false);
        }
        // "Harlow County Recorder Ada Hill", "Elections Ada Hill": the last two of many words are the name.
        let given = words::MALE | words::FEMALE;
        let thing = given | words::INITIAL | words::PARTICLE | words::LOWER | words::MARK;
        let noun = words::ORG | words::DOC | words::THING | words::GROUP | words::PLURAL | words::COMPANY;
        let many = end - start > 3 || end - start == 3 && w(start).is(noun);
        let last = w(end - 1);
        if many
            && w(end - 2).is(given)
            && !last.is(noun | words::MARK | words::TITLE | words::PLACE | words::SUFFIX)
            && (start..end - 2).all(|i| !w(i).is(thing))
        {
            return (end - 2, 0, false);
        }
        (start, 0, false)
    }

    /// "Publican Ada Hill": a word no list knows, capitalised where it opens a sentence, before a given name and a
    /// last one.
    fn is_unknown_title(&self, start: usize, end: usize) -> bool {
        let w = self.words[start];
        end > start + 2
            && w.is(words::FIRST)
            && !self.spelling.inside(w)
            && self.precedes_given(start)
            && !self.words[end - 1].is(words::ORG | words::THING | words::COMPANY | words::DOC)
    }

    /// Whether the word at `at`, no given name itself, stands before one.
    fn precedes_given(&self, at: usize) -> bool {
        let given = words::MALE | words::FEMALE;
        let names =
            given | words::INITIAL | words::PLACE | words::PLACE_PREFIX | words::PARTICLE | words::POSSESSIVE;
        !self.words[at].is(names) && self.words[at + 1].is(given)
    }

    /// "Chief of Staff Oda Stone", "Minister for Foreign Affairs Oda Stone": behind the last word of what somebody is
    /// of, which is at `of`.
    fn after_office(&self, of: usize, end: usize) -> Option<usize> {
        let name = (of + 1..end).rev().find(|i| self.is_portfolio(*i))? + 1;
        ((2..=3).contains(&(end - name)) && !self.words[end - 1].is(words::ORG)).then_some(name)
    }

    /// "Mr. Speaker", whose name is another.
    fn is_office(&self, at: usize) -> bool {
        const OFFICES: [&str; 6] = ["President", "Speaker", "Chairman", "Secretary", "Justice", "Ambassador"];
        OFFICES.contains(&self.tokens[at].span.slice(self.text))
    }
}
