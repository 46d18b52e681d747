//! How far a name reaches: over marks, nicknames, small words and pairs.

use super::super::words::{self, Word};
use super::{SAINTS, Scanner};
use crate::lexicon::list::any_of;
use crate::lexicon::people::OFFICES;

impl Scanner<'_> {
    /// One past the last token of the run that starts at `i`.
    pub(super) fn grow(&self, i: usize, to: usize) -> usize {
        let mut j = i + 1;
        let mut joined = false;
        while j < to {
            let before = self.words[j - 1];
            if before.is(words::POSSESSIVE) {
                if self.of_members(j) && j + 1 < to && self.words[j + 1].is(words::ORG) && self.cap(j + 1, to)
                    || self.is_members_body(i, j, to)
                {
                    j += 2;
                    continue;
                }
                break;
            }
            let step = if self.words[j].is(words::MARK) {
                self.over_mark(j, to)
            } else if self.cap(j, to) || before.is(words::MALE | words::FEMALE) && self.is_odd_name(j) {
                let w = self.words[j];
                usize::from(!w.is(words::INITIAL) || !w.is(words::FUNCTION) || self.is_mark(j + 1, "."))
            } else {
                self.over_small(i, j, to, &mut joined)
            };
            if step == 0 {
                break;
            }
            j += step;
        }
        j
    }

    /// "the Dock Workers’ Union": whether the apostrophe at `j` ends a word for members.
    fn of_members(&self, j: usize) -> bool {
        let w = self.words[j - 1];
        self.words[j].is(words::MARK) && w.is(words::POSSESSIVE) && w.is(words::ROLE) && w.is(words::PLURAL)
    }

    /// "the Consumers’ Forum", "the Seniors’ Harbor Network": whether the apostrophe at `j` stands inside the name of a
    /// body that starts at `i`.
    fn is_members_body(&self, i: usize, j: usize, to: usize) -> bool {
        let whole = words::PARTY | words::PLACE | words::MALE | words::FEMALE;
        let end = (j + 1..to.min(j + 4)).find(|k| !self.cap(*k, to)).unwrap_or(j + 1);
        let body = |k: usize| self.words[k].is(words::ORG) && !self.words[k].is_chamber();
        i > 0
            && self.words[i - 1].is(words::DEFINITE)
            && self.words[j].is(words::MARK)
            && !self.words[j - 1].is(whole)
            && end > j + 1
            && body(end - 1)
    }

    /// How many tokens to take when a mark stands at `j`; 0 ends the run.
    fn over_mark(&self, j: usize, to: usize) -> usize {
        let (w, before) = (self.words[j], self.words[j - 1]);
        let glued = w.is(words::GLUED);
        let mark = self.tokens[j].span.slice(self.text);
        let next = |n: usize| self.cap(j + n, to);
        match mark {
            "." if glued => {
                let short = before.is(words::INITIAL | words::SUFFIX | words::COURTESY)
                    || before.is(words::TITLE) && self.tokens[j - 1].span.len() <= 5
                    // "St. Alder".
                    || SAINTS.contains(&before.key)
                    || self.tokens[j - 1].span.slice(self.text).contains('.');
                usize::from(short && next(1))
            }
            "," if self.words.get(j + 1).is_some_and(|n| n.is(words::SUFFIX) && n.is(words::CAP)) => 2,
            "," if j >= 2 && self.words[j - 2].is(words::DEFINITE) => self.over_series(j, to),
            "-" if glued && self.is_second_half(j) => 2,
            "-" | "‐" | "‑" if glued && next(1) && self.words[j + 1].is(words::GLUED) => 2,
            "&" if next(1) => 2,
            "\"" | "“" | "''" | "(" | "‘" => self.over_nickname(j, to),
            _ => 0,
        }
    }

    /// "Ki-moon": a short small second half of a given name, after another name or before one.
    fn is_second_half(&self, j: usize) -> bool {
        let Some(w) = self.words.get(j + 1).filter(|w| w.is(words::LOWER) && w.is(words::GLUED)) else {
            return false;
        };
        let half = self.tokens[j + 1].span.slice(self.text);
        // "Anwar-ul Hill".
        let article = any_of!("ul ur ud al").has(half) && self.cap(j + 2, j + 3);
        let short = self.tokens[j - 1].span.len() <= 5 && half.len() <= 5 || article;
        let named =
            j > 1 && self.words[j - 2].is(words::CAP) && !self.words[j - 1].is(words::GLUED) || article;
        let word =
            w.is(words::STOPPER | words::ROLE | words::ORG | words::FUNCTION) || self.spelling.lower(*w);
        let compound = any_of!("era led like style born area wing run only").has(half);
        short && named && !word && !compound && !half.ends_with("ed")
    }

    /// `Paul "Red" Stone`, `Robert (Bob) Hill`: the tokens of the nickname with its marks.
    fn over_nickname(&self, j: usize, to: usize) -> usize {
        let close = |c: usize| {
            c + 1 < to
                && matches!(self.tokens[c].span.slice(self.text), "\"" | "”" | "''" | ")" | "’")
                && self.words[c].is(words::MARK)
                && self.cap(c + 1, to)
        };
        let given = self.words[j - 1].is(words::MALE | words::FEMALE | words::INITIAL);
        for n in 1..=2 {
            if given && j + n < to && self.cap(j + n, to) && close(j + n + 1) {
                return n + 2;
            }
        }
        0
    }

    /// How many tokens to take when a small word stands at `j`.
    fn over_small(&self, i: usize, j: usize, to: usize, joined: &mut bool) -> usize {
        let (w, before) = (self.words[j], self.words[j - 1]);
        if w.is(words::PARTICLE) && w.is(words::LOWER) {
            if self.cap(j + 1, to) {
                return 2;
            }
            // "Ali al-Hill".
            if self.is_mark(j + 1, "-") && self.cap(j + 2, to) {
                return 3;
            }
            let two = self.words.get(j + 1).is_some_and(|n| n.is(words::PARTICLE));
            if two && self.cap(j + 2, to) {
                return 3;
            }
        }
        let word = self.tokens[j].span.slice(self.text);
        // "Peter King of Tarn".
        let named = (i..j - 1).any(|k| self.words[k].is(words::MALE | words::FEMALE));
        // "Democrats for Reform", but not "Aides for Ada Hill".
        let given = self.words.get(j + 1).is_some_and(|n| n.is(words::MALE | words::FEMALE));
        let people =
            !given && before.is(words::PLURAL) && before.is(words::PARTY | words::NATION | words::ROLE);
        let heads = people && word == "for"
            || before.is(words::ORG)
            || before.is(words::TITLE | words::THING) && word == "of" && !named
            || before.is(words::TITLE) && word == "for" && (j + 1..j + 3).any(|k| self.is_portfolio(k));
        if matches!(word, "of" | "for" | "on") && heads && !w.is(words::CAP) {
            let the = self.words.get(j + 1).is_some_and(|n| n.is(words::DEFINITE) && n.is(words::LOWER));
            let at = j + 1 + usize::from(the);
            if self.cap(at, to) {
                *joined = true;
                return at - j + 1;
            }
        }
        if word == "and" {
            let step = self.over_pair(i, j, to);
            if step > 0 {
                return step;
            }
            let body = |w: &Word| w.is(words::ORG);
            let person = words::MALE | words::FEMALE | words::TITLE | words::CAPS | words::PLACE;
            if *joined
                && self.words[i..j].iter().any(body)
                && self.cap(j + 1, to)
                && !self.words[j + 1].is(person)
                && !before.is(words::PLACE)
            {
                return 2;
            }
        }
        0
    }

    /// "Minister for Health": a word for what somebody is in charge of.
    pub(super) fn is_portfolio(&self, at: usize) -> bool {
        self.tokens.get(at).is_some_and(|t| any_of!(OFFICES).has(t.span.slice(self.text)))
    }

    /// "the Harbour, Rail and Road union": how many tokens from the comma at `j` on belong to the name of one body.
    fn over_series(&self, j: usize, to: usize) -> usize {
        let person = words::MALE | words::FEMALE | words::TITLE | words::CAPS | words::PLACE | words::PARTY;
        let field = |k: usize| self.cap(k, to) && !self.words[k].is(person | words::ORG | words::POSSESSIVE);
        let mut k = j;
        while self.is_mark(k, ",") && field(k + 1) {
            k += 2;
        }
        let and = k + usize::from(self.is_mark(k, ","));
        let body =
            field(j - 1) && k > j && self.words.get(and).is_some_and(|w| w.is(words::AND)) && field(and + 1);
        let short = self.is_mark(and + 2, "(") && self.words[and + 3].is(words::CAPS);
        let noun = self.words.get(and + 2).is_some_and(|w| w.is(words::ORG) && !w.is(words::PLURAL));
        if body && (short || noun) { and + 2 + usize::from(noun) - j } else { 0 }
    }

    /// "the Parks and Recreation Department", "Customs and Border Protection", "Health and Human Services Secretary
    /// Ada Hill": how many tokens from the "and" at `j` on belong to the name of one office that starts at `i`.
    fn over_pair(&self, i: usize, j: usize, to: usize) -> usize {
        let w = |k: usize| self.words[k];
        let member = |k: usize| self.of_members(k) || k + 1 < to && self.of_members(k + 1);
        let last = to.min(j + 6);
        let end = (j + 1..last).find(|k| !self.cap(*k, to) && !self.of_members(*k)).unwrap_or(last);
        let title = |k: &usize| w(*k).is(words::TITLE) && !w(*k).is(words::PLURAL);
        let field = self.is_portfolio(j - 1);
        let titled = (j + 2..end.max(1) - 1).find(title).filter(|_| field);
        let end = titled.unwrap_or(end);
        let person = words::MALE
            | words::FEMALE
            | words::TITLE
            | words::CAPS
            | words::PARTY
            | words::POSSESSIVE
            | words::MARK;
        let whose = words::PLACE | words::PLACE_PREFIX | words::INITIAL;
        let led = |k: &usize| w(*k).is(whose) || w(*k).is_chamber();
        let first = (i..j - 1).find(|k| !led(k)).unwrap_or(j - 1);
        let said = field || i > 0 && w(i - 1).is(words::DEFINITE);
        let noun = titled.is_some()
            || end > j + 2
                && (w(end - 1).is(words::ORG)
                    || w(end - 1).is(words::ROLE) && w(end - 1).is(words::PLURAL)
                    || field
                        && any_of!("Protection Enforcement").has(self.tokens[end - 1].span.slice(self.text)));
        let office = said
            && noun
            && self.words[first..j].iter().all(|w| !w.is(person | words::PLACE | words::ORG | words::NATION))
            && (j + 1..end).all(|k| !w(k).is(person | words::PLACE) || member(k));
        if office { end - j } else { 0 }
    }
}
