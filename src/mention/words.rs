//! What each token is, by itself: a key for comparing and a set of flags from its shape and the lexicon.

use std::collections::HashMap;
use std::hash::{BuildHasherDefault, Hasher};
use std::sync::LazyLock;

use crate::case::lower;
use crate::lexicon::{function, people, places};
use crate::token::Token;

/// A set of the `FLAG` constants of this module.
pub type Flags = u64;

/// One token as the later stages see it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Word {
    /// Hash of the lower-case word without a possessive ending: equal words have equal keys.
    pub key: u32,
    /// What it is or may be.
    pub flags: Flags,
}

impl Word {
    /// Whether any of `flags` is set.
    pub const fn is(self, flags: Flags) -> bool {
        self.flags & flags != 0
    }
}

macro_rules! flags {
    ($($(#[$doc:meta])* $name:ident = $bit:expr;)*) => { $($(#[$doc])* pub const $name: Flags = 1 << $bit;)* };
}

flags! {
    /// Starts with a capital letter.
    CAP = 0;
    /// Two or more letters, all capitals.
    CAPS = 1;
    /// Starts with a digit.
    NUMBER = 2;
    /// Ends in 's or is followed by a lone apostrophe.
    POSSESSIVE = 3;
    /// One capital letter.
    INITIAL = 4;
    /// Follows the token before it without white space.
    GLUED = 5;
    /// Not a word.
    MARK = 6;
    /// A plural made from a word of the lexicon.
    PLURAL = 7;
    /// A man's given name.
    MALE = 8;
    /// A woman's given name.
    FEMALE = 9;
    /// Mr, Mrs, Ms.
    COURTESY = 10;
    /// Stands before names.
    TITLE = 11;
    /// A noun for a person.
    ROLE = 12;
    /// Tells a man.
    MAN = 13;
    /// Tells a woman.
    WOMAN = 14;
    /// A noun for an organisation.
    ORG = 15;
    /// A noun for a document.
    DOC = 16;
    /// A noun for many people.
    GROUP = 17;
    /// A place or part of its name.
    PLACE = 18;
    /// "New", "North": part of a place name before its main word.
    PLACE_PREFIX = 19;
    /// Ends the name of a thing.
    THING = 20;
    /// Adjective of a nation.
    NATION = 21;
    /// Party or creed.
    PARTY = 22;
    /// Day or month.
    DATE = 23;
    /// A small word.
    FUNCTION = 24;
    /// Opens a noun phrase.
    DETERMINER = 25;
    /// Opens a noun phrase about something known.
    DEFINITE = 26;
    /// A preposition.
    PREPOSITION = 27;
    /// Ends the core of a noun phrase.
    STOPPER = 28;
    /// A verb whose subject is human.
    HUMAN_VERB = 29;
    /// "de", "van" inside names.
    PARTICLE = 30;
    /// "Jr." after names.
    SUFFIX = 31;
    /// A noun often used of a source that is not named.
    ANONYMOUS = 32;
    /// First token of a sentence.
    FIRST = 33;
    /// Inside double quotation marks.
    QUOTED = 34;
    /// he, him, his, himself.
    HE = 35;
    /// she, her, hers, herself.
    SHE = 36;
    /// they, them, their.
    THEY = 37;
    /// it, its.
    IT = 38;
    /// I, we and their forms.
    FIRST_PERSON = 39;
    /// who, which, that.
    RELATIVE = 40;
    /// Opening or closing double quotation mark.
    QUOTE_MARK = 41;
    /// "and", "&", "or".
    AND = 42;
    /// A comma.
    COMMA = 43;
    /// his, her, their, its, my, our.
    OWNER = 44;
    /// Starts with a lower-case letter.
    LOWER = 45;
    /// Ends the name of a company.
    COMPANY = 46;
}

/// FNV-1a: short words, no need of a keyed hash within one article.
#[derive(Clone, Copy, Debug)]
pub struct Fnv(u64);

impl Default for Fnv {
    fn default() -> Self {
        Self(0xcbf2_9ce4_8422_2325)
    }
}

impl Hasher for Fnv {
    fn finish(&self) -> u64 {
        self.0
    }
    fn write(&mut self, bytes: &[u8]) {
        for b in bytes {
            self.0 = (self.0 ^ u64::from(*b)).wrapping_mul(0x0100_0000_01b3);
        }
    }
    fn write_u32(&mut self, n: u32) {
        self.0 = (self.0 ^ u64::from(n)).wrapping_mul(0x9e37_79b9_7f4a_7c15);
        self.0 ^= self.0 >> 29;
    }
}

/// A map with word keys or entity numbers.
pub type Map<V> = HashMap<u32, V, BuildHasherDefault<Fnv>>;

/// The key of a word: case, curly apostrophes and nothing else are folded.
pub fn key(word: &str) -> u32 {
    key_of(&[word])
}

/// The key of a word given in pieces.
fn key_of(pieces: &[&str]) -> u32 {
    let mut h = Fnv::default();
    for piece in pieces {
        if piece.is_ascii() {
            for b in piece.bytes() {
                h.write(&[b.to_ascii_lowercase()]);
            }
            continue;
        }
        for c in piece.chars() {
            match c {
                '’' => h.write(b"'"),
                c => h.write(lower(c).encode_utf8(&mut [0; 4]).as_bytes()),
            }
        }
    }
    (h.0 ^ (h.0 >> 32)) as u32
}

struct Lexicon {
    flags: Map<Flags>,
    same: Map<u32>,
    nickname: Map<u32>,
    place_of: Map<u32>,
}

static LEXICON: LazyLock<Lexicon> = LazyLock::new(|| {
    let mut flags: Map<Flags> = Map::default();
    let mut add = |list: &str, flag: Flags| {
        for w in list.split_whitespace() {
            *flags.entry(key(w)).or_default() |= flag;
        }
    };
    for (list, flag) in [
        (people::GIVEN_MALE, MALE),
        (people::GIVEN_FEMALE, FEMALE),
        (people::COURTESY, COURTESY),
        (people::MALE_WORDS, MAN | ROLE),
        (people::FEMALE_WORDS, WOMAN | ROLE),
        (people::TITLES, TITLE),
        (people::ROLES, ROLE),
        (people::GROUPS, GROUP),
        (people::ORGS, ORG),
        (people::DOCS, DOC),
        (people::COMPANY_TAILS, COMPANY),
        (people::ANONYMOUS, ANONYMOUS),
        (places::PLACES, PLACE),
        (places::PLACE_PREFIXES, PLACE_PREFIX),
        (places::THING_TAILS, THING),
        (places::PARTIES, PARTY),
        (places::DATES, DATE),
        (function::FUNCTION, FUNCTION),
        (function::DETERMINERS, DETERMINER),
        (function::DEFINITE, DEFINITE),
        (function::PREPOSITIONS, PREPOSITION),
        (function::STOPPERS, STOPPER),
        (function::HUMAN_VERBS, HUMAN_VERB),
        (function::PARTICLES, PARTICLE),
        (function::SUFFIXES, SUFFIX),
        ("he him his himself", HE),
        ("she her hers herself", SHE),
        ("they them their theirs themselves", THEY),
        ("it its itself", IT),
        ("i me my mine myself we us our ours ourselves", FIRST_PERSON),
        ("who which that whom whose", RELATIVE),
        ("his her their its my our your whose", OWNER),
        ("and & or", AND),
    ] {
        add(list, flag);
    }
    let mut place_of = Map::default();
    for list in [places::NATIONS, places::STATES] {
        pairs(list, |a, b| {
            place_of.insert(a, b);
        });
    }
    pairs(places::NATIONS, |a, _| *flags.entry(a).or_default() |= NATION);
    let mut same = Map::default();
    for line in people::SYNONYMS {
        let first = line.split(' ').next().map_or(0, key);
        for w in line.split(' ') {
            same.entry(key(w)).or_insert(first);
        }
    }
    let mut nickname = Map::default();
    pairs(people::NICKNAMES, |a, b| {
        nickname.insert(a, b);
    });
    Lexicon { flags, same, nickname, place_of }
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
    LEXICON.flags.get(&key).is_some_and(|f| f & PLACE != 0)
}

/// Whether two given names may be one person's: equal, or one the short form of the other.
pub fn same_given(a: u32, b: u32) -> bool {
    let full = |k: u32| LEXICON.nickname.get(&k).copied().unwrap_or(k);
    a == b || full(a) == full(b)
}

/// The word without "'s" and, when it has it, `true`.
pub fn without_possessive(word: &str) -> (&str, bool) {
    for end in ["'s", "’s", "'S", "’S"] {
        if let Some(rest) = word.strip_suffix(end) {
            return (rest, true);
        }
    }
    (word, false)
}

/// The flags of one word by the lexicon, its plural taken back, and its key.
pub fn look_up(word: &str) -> (u32, Flags) {
    let own = key(word);
    if let Some(f) = LEXICON.flags.get(&own) {
        let plural = if word.ends_with("men") && f & ROLE != 0 { PLURAL } else { 0 };
        return (own, *f | plural);
    }
    let nouns = ROLE | ORG | DOC | PARTY | MAN | WOMAN | ANONYMOUS | NATION;
    let known = |key: u32| LEXICON.flags.get(&key).copied().filter(|f| f & nouns != 0);
    if word.len() > 3 && word.ends_with(['s', 'S']) {
        for (cut, add) in [("ies", "y"), ("es", ""), ("s", "")] {
            if let Some(f) = word.strip_suffix(cut).and_then(|s| known(key_of(&[s, add]))) {
                return (own, (f & nouns) | PLURAL);
            }
        }
    }
    let tail = |t: &str| word.len() > t.len() + 2 && word.ends_with(t);
    let made = if tail("woman") || tail("girl") {
        ROLE | WOMAN
    } else if tail("women") {
        ROLE | WOMAN | PLURAL
    } else if tail("sman") || tail("yman") || tail("eman") {
        ROLE | MAN
    } else if tail("smen") || tail("ymen") {
        ROLE | MAN | PLURAL
    } else {
        0
    };
    (own, made)
}

/// The singular of a plural noun's key, when the lexicon has it.
pub fn singular(word: &str) -> u32 {
    let known = |key: u32| LEXICON.flags.get(&key).is_some_and(|f| f & (ROLE | ORG | DOC | PARTY) != 0);
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
    for (i, t) in tokens.iter().enumerate() {
        let word = t.span.slice(text);
        let mut w = if t.word { shape(word) } else { mark(word) };
        if first.next_if_eq(&&(i as u32)).is_some() {
            w.flags |= FIRST;
        }
        if block.next_if_eq(&&(i as u32)).is_some() {
            quoted = false;
        }
        if t.span.start == end_before {
            w.flags |= GLUED;
            let closes = !t.word && matches!(word, "'" | "’");
            if let Some(before) = out.last_mut().filter(|b| closes && b.is(CAP)) {
                let s = tokens[i - 1].span.slice(text);
                if s.ends_with('s') {
                    before.flags |= POSSESSIVE;
                }
            }
        }
        if w.is(QUOTE_MARK) {
            quoted = match word {
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
    if let Some((head, _)) = stem.split_once(['\'', '’']) {
        // "they'll" is "they".
        flags |= look_up(head).1 & (HE | SHE | THEY | IT | FIRST_PERSON | RELATIVE);
    }
    let mut chars = stem.chars();
    let Some(c) = chars.next() else { return Word { key, flags } };
    if c.is_uppercase() {
        flags |= CAP;
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
