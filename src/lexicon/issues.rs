//! What the word lists tell about a noun phrase that may name an issue: a set of flags for each word.

use super::{function, places, topics};

/// A set of the flags of this module.
pub type Flags = u16;

/// Seldom a noun in its base form.
pub const VERB: Flags = 1;
/// A past form that is no noun.
pub const PAST: Flags = 1 << 1;
/// An adjective.
pub const ADJECTIVE: Flags = 1 << 2;
/// Ends like an adjective and is none.
pub const NOT_ADJECTIVE: Flags = 1 << 3;
/// A noun too general to be an issue.
pub const GENERAL: Flags = 1 << 4;
/// A treaty, a bill, a plan: most likely an issue.
pub const INSTRUMENT: Flags = 1 << 5;
/// The last word of a newspaper's name.
pub const MEDIA: Flags = 1 << 6;
/// Someone who acts.
pub const ACTOR: Flags = 1 << 7;
/// A country, state, town, or the adjective of one.
pub const PLACE: Flags = 1 << 8;
/// An adjective that only grades or dates.
pub const FILLER: Flags = 1 << 10;
/// A word of public affairs.
pub const TOPIC: Flags = 1 << 11;
/// A day or month.
pub const DATE: Flags = 1 << 12;
/// A word before a place that belongs to its name.
pub const PLACE_PREFIX: Flags = 1 << 13;
/// A verb that is seldom a noun.
pub const ONLY_VERB: Flags = 1 << 14;
/// Stands after a noun and is none.
pub const ADVERB: Flags = 1 << 15;
/// A small word.
pub const FUNCTION: Flags = 1 << 9;

/// What someone in office decides or does, an instrument as well.
pub const ACT: Flags = INSTRUMENT | NOT_ADJECTIVE;

/// Whether the flags are those of an act.
pub const fn is_act(flags: Flags) -> bool {
    flags & ACT == ACT
}

/// The lists and the flags of their words. Read by the build script, which packs them.
pub const ROWS: &[(&str, Flags)] = &[
    (topics::VERBS, VERB | ONLY_VERB),
    (topics::VERBS_AND_NOUNS, VERB),
    (topics::ADVERBS, ADVERB),
    (topics::VERB_FORMS, PAST),
    (topics::FILLERS, ADJECTIVE | FILLER),
    (topics::ADJECTIVES, ADJECTIVE),
    (topics::NOT_ADJECTIVES, NOT_ADJECTIVE),
    (topics::GENERAL, GENERAL),
    (topics::INSTRUMENTS, INSTRUMENT),
    (topics::ACTS, ACT),
    (topics::MEDIA, MEDIA),
    (topics::ACTORS, ACTOR),
    (places::PLACES, PLACE),
    (places::NATIONS, PLACE),
    (places::PARTIES, PLACE),
    (function::FUNCTION, FUNCTION),
    (places::DATES, DATE),
    (places::PLACE_PREFIXES, PLACE_PREFIX),
    (topics::TOPICS, TOPIC),
];
