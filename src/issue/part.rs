//! What a word is to a noun phrase: noun, modifier or verb, by the words beside it.

use super::words::{
    ACTOR, ADJECTIVE, ADVERB, FILLER, FUNCTION, Flags, GENERAL, INSTRUMENT, NOT_ADJECTIVE, ONLY_VERB, PAST,
    TOPIC, VERB, is_act,
};
use crate::lexicon::list::any_of;
use crate::lexicon::topics;
use crate::lexicon::words::Class;

/// What a token is to a noun phrase.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Part {
    /// Ends it.
    Break,
    /// Joins two words (hyphen, full stop of an abbreviation).
    Join,
    /// Adjective, participle, number with hyphen.
    Modifier,
    /// A noun that can be its head.
    Noun,
    /// A capitalised word.
    Name,
    /// A name with 's: begins a phrase.
    Owner,
}

/// A word of an open class with what stands beside it.
pub(super) struct Open<'a> {
    /// What it is by itself.
    pub class: Class,
    /// In lower case.
    pub word: &'a str,
    /// What the lists say of it.
    pub listed: Flags,
    /// The word before.
    pub previous: Class,
    /// The word behind.
    pub next: Class,
    /// What the word before is to the phrase.
    pub before: Part,
    /// The word before is a plural that seldom stands before another noun.
    pub after_plural: bool,
    /// The word is such a plural, or a verb that looks like one.
    pub plural: bool,
    /// What the lists say of the word behind.
    pub behind: Flags,
}

/// Begin an object or a clause: what stands before one is a verb rather than a noun.
const fn is_object(next: Class) -> bool {
    matches!(
        next,
        Class::The
            | Class::A
            | Class::Possessive
            | Class::Demonstrative
            | Class::That
            | Class::To
            | Class::Object
            | Class::What
            | Class::If
            | Class::Name
            | Class::Acronym
            | Class::Quote
    )
}

impl Open<'_> {
    /// Noun, modifier or verb, by what stands beside it.
    pub(super) fn part(&self) -> Part {
        let Self { class, word, listed, previous, next, before, .. } = *self;
        let nominal =
            matches!(class, Class::CueNoun | Class::Document) || listed & (GENERAL | INSTRUMENT) != 0;
        // "They vote", "Stone claims": an act that is a verb as well needs a word that asks for a noun.
        let nominal = nominal && !(is_act(listed) && self.is_verbal());
        let a_noun = matches!(previous, Class::The | Class::A | Class::Possessive | Class::Possessor);
        let small = listed & FUNCTION != 0 && listed & (FILLER | GENERAL | TOPIC) == 0;
        let verb = listed & ONLY_VERB != 0 && !nominal && !a_noun;
        if small || listed & ADVERB != 0 || verb && (listed & ADJECTIVE == 0 || !wants_noun(previous, before))
        {
            return Part::Break;
        }
        if after_subject(previous) || (listed & PAST != 0 && listed & (VERB | ADJECTIVE) == 0) {
            return Part::Break;
        }
        if word.ends_with("ed") && word.len() > 4 && !nominal {
            let modifies = wants_noun(previous, before) && is_nounlike(next);
            return if modifies { Part::Modifier } else { Part::Break };
        }
        if word.ends_with("ing") && word.len() > 5 && !nominal {
            // "a sweeping plan".
            if listed & FILLER != 0 && is_nounlike(next) && wants_noun(previous, before) {
                return Part::Modifier;
            }
            // "speeches attacking trade" and "suits pending" have a verb, "gun trafficking" has not.
            // So has "a bill regulating guns", "a drug testing program" has not.
            let noun = any_of!(topics::ING_NOUNS).has(word) || listed & TOPIC != 0;
            let verb = before == Part::Noun && (self.after_plural || is_nounlike(next) && !noun);
            return if verb { Part::Break } else { gerund(previous, next, before) };
        }
        if class == Class::Ly && listed & (ADJECTIVE | NOT_ADJECTIVE | GENERAL) == 0 {
            let noun =
                matches!(word, "family" | "supply" | "assembly" | "monopoly" | "anomaly" | "reply" | "ally");
            return if noun { Part::Noun } else { Part::Break };
        }
        if self.has_object(nominal) || before == Part::Noun && self.after_plural && listed & INSTRUMENT == 0 {
            return Part::Break;
        }
        if self.is_verbal() && !wants_noun(previous, before) && !self.is_noun(nominal) {
            return Part::Break;
        }
        if listed & ADJECTIVE != 0 && listed & NOT_ADJECTIVE == 0 { Part::Modifier } else { Part::Noun }
    }

    /// "the court reverses a", "a plant emits gas", "that tracks drones", of words in no list: a verb, since few plurals
    /// stand before a noun that is no bill, tax or the like.
    fn has_object(&self, nominal: bool) -> bool {
        let of_a_noun = matches!(self.before, Part::Name | Part::Noun) && !self.after_plural;
        let noun = nominal || self.listed & (TOPIC | ACTOR) != 0;
        let object = matches!(self.next, Class::The | Class::A)
            || is_nounlike(self.next) && self.behind & (VERB | INSTRUMENT) == 0;
        self.plural && !noun && object && (of_a_noun || self.previous == Class::That)
    }

    fn is_verbal(&self) -> bool {
        self.class.is_cue_verb() || self.listed & VERB != 0
    }

    /// Whether a word that is a noun or a verb is a noun, where nothing asks for one.
    fn is_noun(&self, nominal: bool) -> bool {
        let plural = self.word.ends_with('s') && !self.word.ends_with("ss");
        match self.before {
            // "background checks", but "Democrats support".
            Part::Noun | Part::Join if plural => !is_object(self.next),
            Part::Noun | Part::Join => !self.after_plural && (!is_object(self.next) || nominal),
            // "and run buses".
            _ => {
                nominal
                    && !is_object(self.next)
                    && !(self.listed & VERB != 0 && !plural && is_nounlike(self.next))
            }
        }
    }
}

/// After these comes a verb.
const fn after_subject(previous: Class) -> bool {
    matches!(
        previous,
        Class::To
            | Class::Modal
            | Class::He
            | Class::They
            | Class::I
            | Class::Who
            | Class::Which
            | Class::Not
            | Class::Do
            | Class::There
    )
}

/// After these, or inside a phrase of adjectives, comes a noun.
fn wants_noun(previous: Class, before: Part) -> bool {
    before == Part::Modifier
        || before == Part::Owner
        || matches!(
            previous,
            Class::The
                | Class::A
                | Class::Demonstrative
                | Class::Possessive
                | Class::Possessor
                | Class::Quantifier
                | Class::Number
                | Class::Of
                | Class::By
                | Class::With
                | Class::For
                | Class::From
                | Class::About
                | Class::In
                | Class::Preposition
                | Class::Hyphen
        )
}

const fn is_nounlike(next: Class) -> bool {
    matches!(
        next,
        Class::Noun
            | Class::Es
            | Class::Name
            | Class::Acronym
            | Class::Role
            | Class::Group
            | Class::Document
            | Class::CueNoun
            | Class::Nationality
            | Class::Ing
    )
}

/// A word in -ing.
fn gerund(previous: Class, next: Class, before: Part) -> Part {
    let object = is_object(next) || matches!(next, Class::Possessor | Class::Number | Class::OtherMark);
    let noun_before = matches!(
        previous,
        Class::The | Class::A | Class::Possessive | Class::Possessor | Class::Demonstrative
    );
    if object && !noun_before {
        Part::Break
    } else if noun_before
        || matches!(before, Part::Noun | Part::Modifier | Part::Join | Part::Owner)
        || wants_noun(previous, before) && !is_nounlike(next)
    {
        Part::Noun
    } else {
        Part::Break
    }
}
