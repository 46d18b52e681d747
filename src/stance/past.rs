//! What is told of a time that is over, "voted for it in 2012", "opposed it as a senator", or of another thing of the kind,
//! "an earlier version of the bill".

use crate::clause::Form;
use crate::lexicon::list::any_of;
use crate::lexicon::residue::MONTHS;
use crate::lexicon::topics::LAWS;
use crate::lexicon::words::Class;

use super::scene::{Place, Scene};

/// Words that begin so, two side by side, tell of a time long past: "years ago", "last fall", "first term".
const LONG_PAST: &str =
    "ago earlie later last previous first had year decade fall spring summer session term campaign";

/// Words that begin so tell of another thing of a kind: "an earlier version of the bill", "a similar bill".
const OTHERS: &str = "earlier previous prior similar comparable rival";

impl Scene<'_> {
    /// Whether the issue at `p` is there another thing of its kind; `told` where the article has already spoken of it
    /// as the one known ("the bill").
    pub fn another(&self, p: &Place, told: bool) -> bool {
        let c = &self.clauses;
        let first = c.phrase_start(p.first);
        // "a bill", "legislation" is no longer the bill.
        let bare = p.first == p.last
            && c.is_word(p.last, any_of!(LAWS))
            && (c.class(first) == Class::A || c.is_word(first, any_of!("legislation new")));
        let of = first > 1 && c.class(first - 1) == Class::Of;
        let start = if of { c.phrase_start(first - 2) } else { first };
        // "earlier" stands before what is read as the phrase.
        let led = matches!(c.class(start), Class::The | Class::A | Class::Possessive);
        let other = |j: usize| {
            let such = c.is_word(j, any_of!("one any")) && c.is_word(j + 1, any_of!("such"));
            // "last year's bill", but "last week's".
            let last = c.is_word(j, any_of!("last")) && !c.begins(j + 1, "week month night - minute");
            such || last || c.begins(j, OTHERS)
        };
        // "opposed every bill before."
        let before = c.is_word(p.last + 1, any_of!("before")) && c.ends(p.last + 2);
        // "opposed that bill when it came": the one just told of.
        let told_of = c.is_word(p.last + 1, any_of!("when"))
            || (1..p.first).any(|j| c.class(j - 1) == Class::As && c.class(j) == Class::A);
        let that = told_of
            && (first.saturating_sub(1)..=first).any(|j| c.is_word(j, any_of!("that those")))
            && self.is_law(p.last);
        told && bare || that || before || (start.saturating_sub(usize::from(!led))..p.last).any(other)
    }

    /// Whether the verb `v` tells of a time long past; `e` is the last of the words that decide. Offices count for an
    /// `issue` alone: "praised him as a senator".
    pub fn bygone(&self, v: usize, e: usize, issue: bool) -> bool {
        let c = &self.clauses;
        if self.then(v) {
            return true;
        }
        let front = self.fronted(v);
        let past = c.form(v) == Form::Past || front.is_some() && c.form(v) == Form::Ing;
        if !past || c.begins(v.wrapping_sub(1), "has hav") {
            return false;
        }
        let (mut free, mut dated, mut long, mut relative) = (true, false, false, false);
        // Where a year and an office count no longer.
        let (mut year, mut office) = (0, 0);
        for j in 0..c.len() {
            let class = c.class(j);
            let clause = matches!(class, Class::Who | Class::Which);
            // "while serving on the council".
            let serving = c.is_word(j, any_of!("serving")) && c.class(j.wrapping_sub(1)) == Class::While;
            if clause || c.is_verb(j) && !serving || c.ends(j) {
                if j > e {
                    break;
                }
                if j < v {
                    // "elected in 2012, she opposed it", but "In 2012, she ran and opposed it".
                    (free, dated) = (clause, dated && front == Some(j));
                }
            }
            let before = std::mem::replace(&mut long, c.begins(j, LONG_PAST));
            let then = c.is_word(j, any_of!("time"))
                && c.class(j.wrapping_sub(1)) == Class::The
                && c.is_word(j.wrapping_sub(2), any_of!("at"))
                && c.class(j + 1) != Class::Of;
            // "voted for Hill three times".
            let times = || {
                c.is_word(j, any_of!("twice")) || class == Class::Number && c.is_word(j + 1, any_of!("times"))
            };
            let told = match class {
                _ if serving || then || c.is_word(j, any_of!("previously")) => true,
                // "when he was mayor".
                _ if c.is_word(j, any_of!("when"))
                    && c.class(j + 1) == Class::He
                    && c.class(j + 2) == Class::Be =>
                {
                    office = j + 6;
                    false
                }
                _ if class == Class::In || c.is_word(j, any_of!("during at from")) => {
                    year = j + 9;
                    // "in each of her races".
                    class == Class::In && c.is_word(j + 1, any_of!("each every"))
                }
                Class::As => {
                    office = j + if c.class(j + 1) == Class::A { 5 } else { 3 };
                    false
                }
                Class::Role | Class::Title => issue && j < office,
                // "backed her in the primary", "backed it until 2003", "backed her but has since left".
                _ if (free || j > e) && j < year && c.begins(j, "primar caucus") => true,
                _ if j > e && c.is_word(j, any_of!("until")) => true,
                Class::But
                    if j > e && c.class(j + 1) == Class::Have && c.is_word(j + 2, any_of!("since")) =>
                {
                    true
                }
                // "voted for it but said", of two minds.
                Class::But
                    if j > e
                        && c.is_word(
                            j + 1 + usize::from(c.class(j + 1) == Class::He),
                            any_of!("said says"),
                        ) =>
                {
                    true
                }
                // "and now wants it gone".
                Class::And | Class::But | Class::Comma => j > e && c.begins(j + 1, "now"),
                _ => {
                    before && (long || c.is_word(j, any_of!(MONTHS)))
                        || j < year && c.begins(j, "19 200 201 202")
                        || !issue && c.begins(v, "vot") && times()
                }
            };
            dated |= told && (free || j > v);
            // "Hill, who came in 2012, opposed it".
            relative |= clause;
            dated &= !(relative && class == Class::Comma && j + 1 == v);
        }
        dated
    }

    /// Whether the verb `v` tells what was so at another time: "when Hill voted for it", "when farmers were backing
    /// it", "who last week praised it".
    fn then(&self, v: usize) -> bool {
        let c = &self.clauses;
        let first = c.group(v).first;
        let subject = c.subject(v).heads;
        let start = subject.iter().map(|&h| c.phrase_start(h)).min().unwrap_or(first);
        let was = c.form(v) == Form::Ing && first < v && c.is_word(first, any_of!("was were"));
        let voted = c.form(v) == Form::Past && c.begins(v, "vot");
        // "in May, when he called it".
        let mark = start.wrapping_sub(1);
        let comma = usize::from(c.class(mark.wrapping_sub(1)) == Class::Comma);
        let timed = c.class(mark.wrapping_sub(1 + comma)) == Class::Time;
        let when = (was || voted || timed && c.form(v) == Form::Past) && c.is_word(mark, any_of!("when"));
        // "who in May called it", not "who on Monday called it".
        let who = (first.saturating_sub(4)..first).find(|&j| c.class(j) == Class::Who);
        let dated = who.is_some_and(|w| {
            let time = |j: usize| {
                matches!(c.class(j), Class::Time | Class::In | Class::Number | Class::A)
                    || c.is_adverb(j)
                    || c.is_word(j, any_of!("last ago earlier"))
            };
            let day = |j: usize| {
                c.begins(j, "monday tuesday wednesday thursday friday saturday sunday today now also")
            };
            (w + 1..first).all(|j| time(j) && !day(j)) && (w + 1..first).any(|j| c.class(j) == Class::Time)
        });
        // "Months after he attacked her".
        let after = c.is_word(mark, any_of!("after"))
            && c.is_word(mark.wrapping_sub(1), any_of!("weeks months years decades"));
        when || (after || dated) && c.form(v) == Form::Past
    }

    /// The first verb behind "In 2012," or "During her first term," at the beginning, where it has the subject of `v`.
    fn fronted(&self, v: usize) -> Option<usize> {
        let c = &self.clauses;
        if c.class(0) != Class::In && !c.is_word(0, any_of!("during")) {
            return None;
        }
        let first = (0..v).find(|&j| c.is_verb(j))?;
        let own = c.subject(first).heads;
        c.subject(v).heads.iter().any(|h| own.contains(h)).then_some(first)
    }
}
