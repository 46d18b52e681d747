//! What each token is, by itself: a key for comparing and a set of flags from its shape and the lexicon.

use std::sync::LazyLock;

use crate::case::lower;
use crate::lexicon::key::key_of;
pub use crate::lexicon::key::{fixed, key, keys};
use crate::lexicon::list;
use crate::lexicon::marks::before_apostrophe;
pub use crate::lexicon::mentions::*;
use crate::lexicon::{people, places};
use crate::listed::listed;
use crate::map;
use crate::span::char_at;
use crate::tag;
use crate::token::{self, Token};

/// One token as the later stages see it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Word {
    /// Hash of the lower-case word without a possessive ending: equal words have equal keys.
    pub key: u32,
    /// What it is or may be.
    pub flags: Flags,
}

/// Where the flags keep a capital's place in the alphabet.
const LETTER: u32 = 59;

impl Word {
    /// Whether one is the initial of the other.
    pub const fn shortens(self, other: Self) -> bool {
        (self.is(INITIAL) || other.is(INITIAL)) && self.flags >> LETTER == other.flags >> LETTER
    }

    /// Whether any of `flags` is set.
    pub const fn is(self, flags: Flags) -> bool {
        self.flags & flags != 0
    }

    /// Whether it is a name of its own: "the House" is short for no "White House".
    pub fn is_chamber(self) -> bool {
        CHAMBERS.contains(&self.key)
    }
}

/// Words by themselves names of their own.
const CHAMBERS: [u32; 5] = keys(["house", "senate", "congress", "department", "university"]);

/// Any of these, and the word is none of the nouns of a name or description beside it.
pub const NO_NOUN: Flags = STOPPER | HUMAN_VERB | FUNCTION | PREPOSITION;

/// A map with word keys or entity numbers.
pub type Map<V> = map::Map<u32, V>;

/// The key of a phrase that goes on with a word; the phrase of no word has the key 0.
pub const fn join(phrase: u32, word: u32) -> u32 {
    let h = (phrase.rotate_left(7) ^ word).wrapping_mul(0x9e37_79b9);
    h ^ h >> 15
}

/// What words stand for: pairs of a word's key and another's.
struct Lexicon {
    same: Map<u32>,
    nickname: Map<u32>,
    place_of: Map<u32>,
}

static LEXICON: LazyLock<Lexicon> = LazyLock::new(|| {
    let mut place_of = Map::default();
    for list in [places::NATIONS, places::STATES] {
        pairs(list, |a, b| place_of.insert(a, b));
    }
    let mut same = Map::default();
    for line in people::SYNONYMS {
        let first = line.split(' ').next().map_or(0, key);
        for w in line.split(' ') {
            same.or_insert(key(w), first);
        }
    }
    let mut nickname = Map::default();
    pairs(people::NICKNAMES, |a, b| nickname.insert(a, b));
    Lexicon { same, nickname, place_of }
});

fn pairs(list: &str, mut add: impl FnMut(u32, u32)) {
    let mut words = list.split_whitespace();
    while let (Some(a), Some(b)) = (words.next(), words.next()) {
        add(key(a), key(b));
    }
}

/// The key that stands for all words of the same meaning ("governor" for "gov"); else the key itself.
pub fn sense(key: u32) -> u32 {
    LEXICON.same.get(&key).copied().unwrap_or(key)
}

/// The key of the place a nation's adjective or a state's abbreviation stands for; else the key itself.
pub fn place(key: u32) -> u32 {
    LEXICON.place_of.get(&key).copied().unwrap_or(key)
}

/// Whether a key is that of a place.
pub fn is_place(key: u32) -> bool {
    listed(key).mention & PLACE != 0
}

/// Whether two given names may be one person's: equal, or one the short form of the other.
pub fn same_given(a: u32, b: u32) -> bool {
    let full = |k: u32| LEXICON.nickname.get(&k).copied().unwrap_or(k);
    a == b || full(a) == full(b)
}

/// The word without "'s" and, when it has it, `true`.
pub fn without_possessive(word: &str) -> (&str, bool) {
    if !matches!(word.as_bytes().last(), Some(b's' | b'S')) {
        return (word, false);
    }
    let stem = word.strip_suffix(['s', 'S']).and_then(|stem| stem.strip_suffix(['\'', '’']));
    stem.map_or((word, false), |stem| (stem, true))
}

/// "Ada Hill" for "ADA HILL"; `None` for one word, or with a small letter in it.
pub fn lower_capitals(name: &str) -> Option<String> {
    if !name.contains(' ') || name.contains(char::is_lowercase) {
        return None;
    }
    let mut inside = false;
    let written = name.chars().map(|c| {
        let c = if inside { lower(c) } else { c };
        inside = c.is_alphabetic();
        c
    });
    Some(written.collect())
}

/// Whether an ending makes a word a noun for somebody ("beekeeper", "geologist").
fn made_role(word: &str) -> bool {
    const ENDS: &str = "keeper maker master worker player writer holder ologist";
    matches!(word.as_bytes().last(), Some(b'r' | b't'))
        && list::pieces(ENDS, b' ').any(|e| word.len() > e.len() + 2 && word.ends_with(e))
}

/// The flags of one word by the lexicon, its plural taken back, and its key.
pub fn look_up(word: &str) -> (u32, Flags) {
    let own = key(word);
    let flags = listed(own).mention;
    if flags & !COMPANY != 0 {
        let plural = if word.ends_with("men") && flags & ROLE != 0 { PLURAL } else { 0 };
        return (own, flags | plural);
    }
    let nouns = ROLE | ORG | DOC | PARTY | MAN | WOMAN | ANONYMOUS | NATION;
    let known = |key: u32| Some(listed(key).mention & nouns).filter(|f| *f != 0);
    let last = word.as_bytes().last();
    if last == Some(&b'r')
        && let Some(place) = word.strip_suffix("er")
        && word.starts_with(char::is_uppercase)
        && listed(key(place)).mention & PLACE != 0
        && place != "York"
    {
        // "the Dubliner"; the New Yorker is a magazine.
        return (own, flags | NATION);
    }
    if made_role(word) {
        return (own, flags | ROLE);
    }
    if word.len() > 3 && matches!(last, Some(b's' | b'S')) {
        // "United Steelworkers" is a name.
        if word.starts_with(char::is_lowercase) && made_role(&word[..word.len() - 1]) {
            return (own, flags | ROLE | PLURAL);
        }
        for (cut, add) in [("ies", "y"), ("es", ""), ("s", "")] {
            if let Some(f) = word.strip_suffix(cut).and_then(|s| known(key_of(&[s, add]))) {
                return (own, f | flags | PLURAL);
            }
        }
    }
    if !matches!(last, Some(b'n' | b'l')) {
        return (own, flags);
    }
    let tail = |t: &str| word.len() > t.len() + 2 && word.ends_with(t);
    let made = if tail("woman") || tail("girl") {
        ROLE | WOMAN
    } else if tail("women") {
        ROLE | WOMAN | PLURAL
    } else if (tail("sman") || tail("yman") || tail("eman")) && word.starts_with(char::is_lowercase) {
        // "the statesman", but not "Ada Grossman".
        ROLE | MAN
    } else if tail("smen") || tail("ymen") {
        ROLE | MAN | PLURAL
    } else {
        0
    };
    (own, made | flags)
}

/// The singular of a plural noun's key, when the lexicon has it.
pub fn singular(word: &str) -> u32 {
    let known = |key: u32| listed(key).mention & (ROLE | ORG | DOC | PARTY) != 0;
    for (cut, add) in [("ies", "y"), ("men", "man"), ("es", ""), ("s", "")] {
        if let Some(s) = word.strip_suffix(cut) {
            let key = key_of(&[s, add]);
            if known(key) {
                return key;
            }
        }
    }
    key(word)
}

/// Looks at every token of the text once.
///
/// `firsts` holds the index of the first token of each sentence, ascending; `breaks` those that start a
/// block (an open quotation ends there).
pub fn read(text: &str, tokens: &[Token], firsts: &[u32], breaks: &[u32]) -> Vec<Word> {
    let mut out: Vec<Word> = Vec::with_capacity(tokens.len());
    let (mut first, mut block) = (firsts.iter().peekable(), breaks.iter().peekable());
    let mut quoted = false;
    let mut end_before = u32::MAX;
    let each = token::each(text, tokens, |word, t| if t.word { shape(word) } else { mark(word) });
    for (i, (t, mut w)) in tokens.iter().zip(each).enumerate() {
        let word = |t: &Token| t.span.slice(text);
        let before = || i.checked_sub(1).map_or("", |i| word(&tokens[i]));
        if w.is(CAPS) && tag::is_health_body(word(t), before()) {
            w.flags = CAP | CAPS | w.flags & POSSESSIVE;
        }
        if first.next_if_eq(&&(i as u32)).is_some() {
            w.flags |= FIRST;
        }
        if block.next_if_eq(&&(i as u32)).is_some() {
            quoted = false;
        }
        if t.span.start == end_before {
            w.flags |= GLUED;
            let closes = !t.word && matches!(word(t), "'" | "’");
            if let Some(before) = out.last_mut().filter(|b| closes && b.is(CAP))
                && word(&tokens[i - 1]).ends_with('s')
            {
                before.flags |= POSSESSIVE;
            }
        }
        if w.is(QUOTE_MARK) {
            quoted = match word(t) {
                "“" | "«" | "„" => true,
                "”" | "»" => false,
                _ => !quoted,
            };
        } else if quoted {
            w.flags |= QUOTED;
        }
        end_before = t.span.end;
        out.push(w);
    }
    out
}

fn mark(word: &str) -> Word {
    let extra = match word {
        "\"" | "“" | "”" | "«" | "»" | "„" | "''" => QUOTE_MARK,
        "," => COMMA,
        "&" => AND,
        _ => 0,
    };
    Word { key: key(word), flags: MARK | extra }
}

fn shape(word: &str) -> Word {
    let (stem, possessive) = without_possessive(word);
    let (key, mut flags) = look_up(stem);
    if possessive {
        flags |= POSSESSIVE;
    }
    let head = before_apostrophe(stem);
    if head.len() < stem.len() {
        // "they'll" is "they".
        flags |= look_up(head).1 & (HE | SHE | THEY | IT | FIRST_PERSON | RELATIVE | FUNCTION);
    }
    let Some(c) = char_at(stem, 0) else { return Word { key, flags } };
    if c.is_ascii_lowercase() {
        flags |= LOWER;
    } else if c.is_uppercase() {
        flags |= CAP | u64::from(c as u32 & 31) << LETTER;
        let letters = stem.chars().filter(|c| c.is_alphabetic()).count();
        let lower = stem.chars().any(char::is_lowercase);
        if letters == 1 && stem.chars().count() == 1 || (stem.contains('.') && letters <= 2 && !lower) {
            flags |= INITIAL;
        }
        if letters > 1 && !lower {
            flags |= CAPS;
        }
    } else if c.is_numeric() {
        flags |= NUMBER;
    } else {
        flags |= LOWER;
    }
    Word { key, flags }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_told_by_shape_and_lexicon() {
        assert!(shape("Senator’s").is(TITLE) && shape("Senator’s").is(POSSESSIVE));
        assert!(shape("officials").is(PLURAL) && shape("officials").is(ANONYMOUS));
        assert!(shape("saleswoman").is(WOMAN));
        assert!(shape("J").is(INITIAL) && shape("FTC").is(CAPS));
        assert_eq!(key("D’Souza"), key("d'souza"));
        assert_eq!(sense(key("gov")), sense(key("governor")));
        assert_eq!(place(key("fla")), key("florida"));
        assert!(same_given(key("bill"), key("william")) && !same_given(key("bill"), key("ann")));
    }
}
