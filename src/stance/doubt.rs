//! What a sentence does not vouch for: conditions, questions, hearsay, what was once so.

use crate::clause::{Clauses, Form};
use crate::lexicon::list::any_of;
use crate::lexicon::stance::Row;
use crate::lexicon::words::Class;

use super::compose::CONTENT;
use super::scene::{Holder, Scene};

/// Things that claim much of others.
const ADVERTS: &str = "it ad ads commercial spot mailer flier flyer rumor rumors";

/// Words for what one was and may no longer be.
const FORMER: &str = "former onetime one-time erstwhile ex then time previous past earlier prior";

impl Scene<'_> {
    /// Whether word `i` stands in a condition, a question or a wish about the unreal ("if", "whether", "?").
    pub fn unreal(&self, i: usize) -> bool {
        self.unsaid(i) || self.uncertain(i)
    }

    /// "has never said she would support it".
    fn unsaid(&self, i: usize) -> bool {
        let c = &self.clauses;
        self.back(i, 14).any(|j| {
            c.is_verb(j)
                && (c.class(j) == Class::SayVerb
                    || c.is_word(j, any_of!("think believe thought believed buy bought")))
                && c.group(j).not.is_some()
        })
    }

    /// The same, also where someone has not said or does not think so.
    pub fn uncertain(&self, i: usize) -> bool {
        let c = &self.clauses;
        let condition = self.back(i, 10).any(|j| {
            // "less clear is how hard she will fight for it".
            let how = || !c.is_word(j, any_of!("how")) || c.is_word(j + 1, any_of!("hard much far long"));
            c.class(j) == Class::If || c.is_word(j, any_of!("unless neither nor how")) && how()
        });
        // "If I were the mayor and wanted her to lose".
        let fancied = || (0..i).any(|j| c.class(j) == Class::If && c.is_word(j + 2, any_of!("were")));
        // "apparently regretted it".
        let said = self.back(i, 4).any(|j| {
            c.is_word(j, any_of!("apparently allegedly reportedly supposedly potentially implicitly rather"))
        });
        // "will back it provided that".
        let provided =
            || (i + 1..i + 9).any(|j| c.is_word(j, any_of!("provided")) && c.class(j + 1) == Class::That);
        // "is said to have backed it".
        let rumored = || {
            let g = c.group(i);
            g.to && self
                .back(g.first, 1)
                .any(|j| c.begins(j, "said believed thought reported rumored rumoured"))
                && self.back(g.first, 3).any(|j| c.class(j) == Class::Be)
        };
        // "refrained from backing it", "without backing it".
        let kept = i > 0
            && c.form(i) == Form::Ing
            && (c.class(i - 1) == Class::From
                || c.is_word(i - 1, any_of!("without than like"))
                || c.begins(i - 1 - usize::from(i > 1 && c.is_adverb(i - 1)), "avoid resist")
                || c.class(i - 1) == Class::Of && c.is_word(i.saturating_sub(2), any_of!("short instead")));
        // "is musing about firing her", "considered backing it", "leans toward backing it".
        let about = i.saturating_sub(
            1 + usize::from(i > 1 && c.is_word(i - 1, any_of!("about over of toward towards"))),
        );
        let weighed = i > 0
            && c.form(i) == Form::Ing
            && c.begins(about, "mus consider weigh mull contemplat ponder discuss think thought lean");
        condition
            || fancied()
            || provided()
            || weighed
            || said
            || rumored()
            || self.hearsay(i)
            || self.awaited(i)
            || kept
            || self.claimed(i)
            || (i..c.len()).take(40).any(|j| c.word(j) == "?")
    }

    /// The words before word `i`, the nearest first, up to a comma or the end of a clause; at most `n`.
    fn back(&self, i: usize, n: usize) -> impl Iterator<Item = usize> {
        let c = &self.clauses;
        (0..i).rev().take(n).take_while(|&j| c.class(j) != Class::Comma && !c.ends(j))
    }

    /// Whether someone's words tell at word `i` what another says: "they would say that we broke it".
    fn claimed(&self, i: usize) -> bool {
        let c = &self.clauses;
        let Holder::Who(voice) = self.voice(i) else { return false };
        (0..i).rev().take(12).take_while(|&j| !c.ends(j) && self.voice(j) == Holder::Who(voice)).any(|j| {
            let thinks = c.class(j) == Class::ThoughtVerb && !c.begins(j, "know knew");
            let says = (c.class(j) == Class::SayVerb || c.class(j + 1) == Class::That || thinks)
                && c.is_verb(j)
                && !c.group(j).to;
            says && c
                .subject(j)
                .heads
                .first()
                .is_some_and(|&h| !c.first_person(h) && self.place(h).is_none_or(|p| p.who != voice))
        })
    }

    /// Whether the clause of word `i` is what a noun or an advertisement claims: "the claim that Hill backed it",
    /// "it said that Hill backed it".
    fn hearsay(&self, i: usize) -> bool {
        let c = &self.clauses;
        self.back(i, 12).filter(|&j| j > 0).any(|j| {
            let noun = c.class(j) == Class::That
                && (c.is_word(j - 1, any_of!(CONTENT)) || c.begins(j - 1, "criticism"))
                && !c.is_word(j - 1, any_of!("evidence"));
            let says = || {
                let said = c.class(j) == Class::SayVerb && c.is_verb(j) && !c.group(j).to;
                let advert = |&h: &usize| c.is_word(h, any_of!(ADVERTS)) && self.place(h).is_none();
                said && c.subject(j).heads.first().is_some_and(advert)
            };
            noun || says()
        })
    }

    /// Whether it is to come or not sure: "before he throws his support to her", "perhaps by calling it a threat",
    /// "if he wins, I will back him".
    fn awaited(&self, i: usize) -> bool {
        let c = &self.clauses;
        let own = c.is_verb(i) || matches!(c.class(i), Class::Be | Class::Have);
        let verb = if own { Some(i) } else { c.verb_before(i) };
        let present = !own
            || verb.is_some_and(|v| matches!(c.form(v), Form::Es | Form::Base) && c.group(v).modal.is_none());
        let near = |n: usize| (0..i).rev().take(n).take_while(|&j| !c.ends(j));
        present
            && near(6).any(|j| {
                c.is_word(j, any_of!("before until till"))
                    && c.form(j + 1) != Form::Ing
                    && c.class(j + 1) != Class::Ing
            })
            || near(5).any(|j| c.is_word(j, any_of!("perhaps maybe probably likely normally")))
            || verb.is_some_and(|v| self.supposed(v))
    }

    /// Whether an earlier "if" makes the verb `i` what would be: "If it falls, they will be heroes".
    fn supposed(&self, i: usize) -> bool {
        let c = &self.clauses;
        let first = c.group(i).first;
        // "I'll", "she'd".
        let short = |j: usize| ["'ll", "’ll", "'d", "’d"].iter().any(|end| c.word(j).ends_with(end));
        // "would back it if".
        let after = c.group(i).modal.is_some_and(|m| c.is_word(m, any_of!("would")))
            && (i + 1..i + 9)
                .take_while(|&k| !c.ends(k) && c.class(k) != Class::Comma)
                .any(|k| c.class(k) == Class::If);
        after
            || (c.group(i).modal.is_some() || first > 0 && short(first - 1))
                && (0..i).any(|k| c.class(k) == Class::If)
    }

    /// Whether the verb `i` tells what someone did at first and may have given up: "once backed", "used to like".
    pub fn given_up(&self, i: usize) -> bool {
        let c = &self.clauses;
        let first = c.group(i).first;
        // "regrets that she backed it".
        let sorry = c.form(i) != Form::Ing && self.back(first, 5).any(|j| c.begins(j, "regret apologi"));
        // "In the past, Hill backed it", "in the past backed it", "backed it in the past but".
        let past = (1..i + 9).any(|j| {
            let next = c.class(j + 1);
            let ends = if j < first { next == Class::Comma || j + 1 == first } else { next == Class::But };
            c.is_word(j, any_of!("past")) && c.class(j - 1) == Class::The && ends
        });
        // "was going to vote for it".
        let meant = (first.saturating_sub(1)..i)
            .any(|j| c.is_word(j, any_of!("going")) && c.is_word(j.wrapping_sub(1), any_of!("was were")));
        if sorry || past || meant {
            return true;
        }
        let again = |j: usize| c.is_word(j + 1, any_of!("again"));
        (first.saturating_sub(2)..i)
            .any(|j| c.is_word(j, any_of!("once formerly initially originally used")) && !again(j))
            || c.is_word(i + 1, any_of!("initially originally"))
    }

    /// Whether the noun `i` tells what someone was: "a former supporter of".
    pub fn former(&self, i: usize) -> bool {
        (self.clauses.phrase_start(i)..i).any(|j| self.clauses.is_word(j, any_of!(FORMER)))
    }
}

/// Whether word `i` stands in single quotation marks: the words of someone whom the speaker quotes.
pub fn inner(c: &Clauses, i: usize) -> bool {
    let mark = |j: usize| matches!(c.word(j), "'" | "‘" | "’");
    let apart = |a: usize, b: usize| c.span(a).end < c.span(b).start;
    let opens = |j: usize| {
        mark(j) && !apart(j, j + 1) && (j == 0 || apart(j - 1, j) || c.class(j - 1) == Class::Quote)
    };
    let last = (0..i).rev().take(24).find(|&j| mark(j) && (opens(j) || apart(j, j + 1)));
    last.is_some_and(opens)
}

/// Whether word `i` stands beside quotation marks, not inside: "said that I “want” it".
pub fn unquoted(c: &Clauses, i: usize) -> bool {
    let mark = |j: &usize| c.class(*j) == Class::Quote;
    let opens = |j: usize| match c.word(j) {
        "“" => true,
        "”" => false,
        _ => j == 0 || c.span(j - 1).end < c.span(j).start,
    };
    let (before, after) = ((0..i).rev().find(mark), (i + 1..c.len()).find(mark));
    match (before, after) {
        (_, Some(j)) => opens(j),
        (Some(j), None) => !opens(j),
        (None, None) => false,
    }
}

/// Whether what is granted is taken back at once: "I like Hill, but", "I like Hill, don't get me wrong".
pub fn granted(scene: &Scene, i: usize, last: usize) -> bool {
    let c = &scene.clauses;
    let mild = "like lik lov respect admir appreciat";
    let wrong = |j: usize| c.is_word(j, any_of!("wrong")) && c.is_word(j - 1, any_of!("me"));
    c.begins(i, mild)
        && ((last + 1..last + 10).take_while(|&j| !c.ends(j)).any(|j| c.class(j) == Class::But)
            || (last + 1..last + 9).any(wrong)
            || c.sense(i).is(Row::Praise) && (0..i).any(wrong))
}
