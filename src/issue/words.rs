//! What the word lists say of a word, in one look.

use std::collections::HashMap;
use std::sync::OnceLock;

use crate::case::lower;
use crate::lexicon::{function, places, topics};

/// Flags of a word; a word may have several.
pub(super) type Flags = u16;

/// Seldom a noun in its base form.
pub(super) const VERB: Flags = 1;
/// A past form that is no noun.
pub(super) const PAST: Flags = 1 << 1;
/// An adjective.
pub(super) const ADJECTIVE: Flags = 1 << 2;
/// Ends like an adjective and is none.
pub(super) const NOT_ADJECTIVE: Flags = 1 << 3;
/// A noun too general to be an issue.
pub(super) const GENERAL: Flags = 1 << 4;
/// A treaty, a bill, a plan: an issue at first mention.
pub(super) const INSTRUMENT: Flags = 1 << 5;
/// The last word of a newspaper's name.
pub(super) const MEDIA: Flags = 1 << 6;
/// Someone who acts.
pub(super) const ACTOR: Flags = 1 << 7;
/// A country, state, town, or the adjective of one.
pub(super) const PLACE: Flags = 1 << 8;
/// An adjective that only grades or dates.
pub(super) const FILLER: Flags = 1 << 10;
/// A word of public affairs.
pub(super) const TOPIC: Flags = 1 << 11;
/// A day or month.
pub(super) const DATE: Flags = 1 << 12;
/// A word before a place that belongs to its name.
pub(super) const PLACE_PREFIX: Flags = 1 << 13;
/// A verb that is seldom a noun.
pub(super) const ONLY_VERB: Flags = 1 << 14;
/// Stands after a noun and is none.
pub(super) const ADVERB: Flags = 1 << 15;
/// A small word.
pub(super) const FUNCTION: Flags = 1 << 9;

fn lists() -> &'static HashMap<&'static str, Flags> {
    static LISTS: OnceLock<HashMap<&'static str, Flags>> = OnceLock::new();
    LISTS.get_or_init(|| {
        let rows = [
            (topics::VERBS, VERB | ONLY_VERB),
            (topics::VERBS_AND_NOUNS, VERB),
            (topics::ADVERBS, ADVERB),
            (topics::VERB_FORMS, PAST),
            (topics::FILLERS, ADJECTIVE | FILLER),
            (topics::ADJECTIVES, ADJECTIVE),
            (topics::NOT_ADJECTIVES, NOT_ADJECTIVE),
            (topics::GENERAL, GENERAL),
            (topics::INSTRUMENTS, INSTRUMENT),
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
        let mut lists = HashMap::new();
        for (words, flag) in rows {
            for word in words.split_whitespace() {
                *lists.entry(word).or_default() |= flag;
            }
        }
        lists
    })
}

/// The flags of a word in lower case without `'s`.
pub(super) fn flags(word: &str) -> Flags {
    let lists = lists();
    let listed = lists.get(word).copied().unwrap_or_default();
    let base = |w: &str| lists.get(w).copied().unwrap_or_default();
    let mut of_base = 0;
    if let Some(cut) = word.strip_suffix('s') {
        of_base |= base(cut) & (VERB | ONLY_VERB | INSTRUMENT | GENERAL | ACTOR);
        if let Some(cut) = cut.strip_suffix('e') {
            of_base |= base(cut) & (VERB | ONLY_VERB);
        }
    }
    let ends = topics::ADJECTIVE_ENDINGS.iter().any(|e| word.len() > e.len() + 2 && word.ends_with(e));
    let ends = ends && !word.ends_with("ment");
    let noun = TOPIC | GENERAL | INSTRUMENT | NOT_ADJECTIVE | ACTOR | MEDIA;
    let judges = topics::JUDGING_ENDINGS.iter().any(|e| word.ends_with(e))
        && !topics::NOT_JUDGING.split_whitespace().any(|w| w == word);
    let by_form = match ends || judges {
        true if (listed | of_base) & noun != 0 => 0,
        true if judges => ADJECTIVE | FILLER,
        true => ADJECTIVE,
        false => 0,
    };
    listed | of_base | by_form
}

/// The word in lower case, singular, without full stops and `'s`: what two mentions have in common.
pub(super) fn stem(word: &str) -> String {
    let mut out: String = word.chars().filter(|c| *c != '.').map(lower).collect();
    for ending in ["'s", "’s"] {
        out.truncate(out.strip_suffix(ending).unwrap_or(&out).len());
    }
    if out.len() > 4 && out.ends_with("ies") {
        out.truncate(out.len() - 3);
        out.push('y');
    } else if out.len() > 4 && ["sses", "xes", "ches", "shes"].iter().any(|e| out.ends_with(e)) {
        out.truncate(out.len() - 2);
    } else if out.len() > 3 && out.ends_with('s') && !["ss", "us", "is"].iter().any(|e| out.ends_with(e)) {
        out.pop();
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn flags_and_stems() {
        assert_ne!(flags("makes") & VERB, 0);
        assert_ne!(flags("dangerous") & ADJECTIVE, 0);
        assert_eq!(flags("plan") & ADJECTIVE, 0);
        assert_ne!(flags("treaty") & INSTRUMENT, 0);
        assert_eq!(stem("Taxes"), "tax");
        assert_eq!(stem("policies"), "policy");
        assert_eq!(stem("U.S"), "us");
        assert_eq!(stem("NATO’s"), "nato");
        assert_eq!(stem("crisis"), "crisis");
    }
}
