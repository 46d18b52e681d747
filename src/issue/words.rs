//! What the word lists say of a word, in one look.

use std::borrow::Cow;

use crate::lexicon::key::key;
use crate::lexicon::list::any_of;
use crate::lexicon::topics;
use crate::listed;

pub(super) use crate::lexicon::issues::*;

/// The flags of a word in lower case without `'s`.
pub(super) fn flags(word: &str) -> Flags {
    let base = |w: &str| listed::listed(key(w)).issue;
    let listed = base(word);
    let mut of_base = 0;
    if word.as_bytes().last() == Some(&b's') {
        let cut = &word[..word.len() - 1];
        of_base |= base(cut) & (VERB | ONLY_VERB | ACT | GENERAL | ACTOR);
        if let Some(cut) = cut.strip_suffix('e') {
            of_base |= base(cut) & (VERB | ONLY_VERB);
        }
        // "policies", "applies".
        if let Some(cut) = cut.strip_suffix("ie") {
            of_base |= base(&[cut, "y"].concat()) & (VERB | ONLY_VERB | ACT);
        }
    }
    if !may_end(word) {
        return listed | of_base;
    }
    let ends = ends(word, 3, topics::ADJECTIVE_ENDINGS) && !word.ends_with("ment");
    let judges = self::ends(word, 0, topics::JUDGING_ENDINGS) && !any_of!(topics::NOT_JUDGING).has(word);
    let noun = TOPIC | GENERAL | INSTRUMENT | NOT_ADJECTIVE | ACTOR | MEDIA;
    let by_form = match ends || judges {
        true if (listed | of_base) & noun != 0 => 0,
        true if judges => ADJECTIVE | FILLER,
        true => ADJECTIVE,
        false => 0,
    };
    listed | of_base | by_form
}

/// Whether a word ends in one of `endings`, with at least so many bytes before it.
fn ends(word: &str, before: usize, endings: &[&str]) -> bool {
    let word = word.as_bytes();
    let ends = |e: &[u8]| word.last() == e.last() && word.len() >= e.len() + before && word.ends_with(e);
    endings.iter().any(|e| ends(e.as_bytes()))
}

/// The last two letters of the endings that tell adjectives, as bits.
const TAILS: [u32; 2] = {
    let (mut tails, mut at) = ([0; 2], 0);
    while at < topics::ADJECTIVE_ENDINGS.len() + topics::JUDGING_ENDINGS.len() {
        let e = match at.checked_sub(topics::ADJECTIVE_ENDINGS.len()) {
            Some(at) => topics::JUDGING_ENDINGS[at].as_bytes(),
            None => topics::ADJECTIVE_ENDINGS[at].as_bytes(),
        };
        tails[0] |= bit(e[e.len() - 2]);
        tails[1] |= bit(e[e.len() - 1]);
        at += 1;
    }
    tails
};

const fn bit(letter: u8) -> u32 {
    1 << (letter & 31)
}

/// Whether a word may end in one of those endings, as few do.
fn may_end(word: &str) -> bool {
    matches!(word.as_bytes(), [.., a, b] if TAILS[0] & bit(*a) != 0 && TAILS[1] & bit(*b) != 0)
}

/// A word in lower case made singular, without full stops and `'s`: what two mentions have in common.
pub(super) fn stem(word: Cow<str>) -> Cow<str> {
    let mut out = if word.contains('.') { word.replace('.', "").into() } else { word };
    if out.as_bytes().last() != Some(&b's') {
        return out;
    }
    for ending in ["'s", "’s"] {
        let len = out.strip_suffix(ending).unwrap_or(&out).len();
        cut(&mut out, len);
    }
    let len = out.len();
    if out.as_bytes().last() != Some(&b's') || len < 4 {
        return out;
    }
    if len > 4 && out.ends_with("ies") {
        cut(&mut out, len - 3);
        out.to_mut().push('y');
    } else if len > 4 && ["sses", "xes", "ches", "shes"].iter().any(|e| out.ends_with(e)) {
        cut(&mut out, len - 2);
    } else if !["ss", "us", "is"].iter().any(|e| out.ends_with(e)) {
        cut(&mut out, len - 1);
    }
    out
}

/// Leaves the first `len` bytes of a word.
fn cut(word: &mut Cow<str>, len: usize) {
    match word {
        Cow::Borrowed(word) => *word = &word[..len],
        Cow::Owned(word) => word.truncate(len),
    }
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
        assert_eq!(stem("taxes".into()), "tax");
        assert_eq!(stem("policies".into()), "policy");
        assert_eq!(stem("u.s".into()), "us");
        assert_eq!(stem("nato’s".into()), "nato");
        assert_eq!(stem("crisis".into()), "crisis");
    }
}
