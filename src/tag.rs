//! What each token is by form: its class, shape and the hashes that features are made of.
//!
//! Closed-class words come from [`lexicon::words`](crate::lexicon::words), cue words from
//! [`lexicon::cues`](crate::lexicon::cues); names are told by their capitals and are *masked*: no feature ever
//! holds which name it is, so that nothing can be learned about a person.

use std::sync::OnceLock;

use crate::case::lower;
use crate::lexicon::cues::{self, VerbClass};
use crate::lexicon::marks::{is_double, is_single};
use crate::lexicon::words::{Class, TABLE};
use crate::span::char_at;
use crate::token::{Sentence, Token};

/// What a token is by form.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Tag {
    /// Hash of the lower-case word; the same for all names.
    pub word: u32,
    /// Hash of its base form when it is a known cue word, else of the word.
    pub stem: u32,
    /// Hash of its last three letters.
    pub suffix: u32,
    /// Its class.
    pub class: Class,
    /// Whether its first letter is a capital.
    pub capital: bool,
    /// Whether it ends in `'s`.
    pub possessive: bool,
}

/// A 32-bit hash of `word` in lower case (FNV-1a with a final mix); curly apostrophes count as straight ones.
pub fn hash(word: &str) -> u32 {
    let step = |h: u32, c: u32| (h ^ c).wrapping_mul(0x0100_0193);
    let mut h = 0x811c_9dc5_u32;
    let (bytes, mut at) = (word.as_bytes(), 0);
    while at < bytes.len() && bytes[at].is_ascii() {
        h = step(h, bytes[at].to_ascii_lowercase().into());
        at += 1;
    }
    if at < bytes.len() {
        let others = word[at..].chars().map(|c| if c == '’' { '\'' } else { lower(c) });
        h = others.fold(h, |h, c| step(h, c.into()));
    }
    mix(h)
}

/// Spreads the bits of `h`.
#[inline(always)]
pub const fn mix(mut h: u32) -> u32 {
    h ^= h >> 16;
    h = h.wrapping_mul(0x7feb_352d);
    h ^= h >> 15;
    h = h.wrapping_mul(0x846c_a68b);
    h ^ (h >> 16)
}

/// A known word: its class, base form and what kind of cue it is.
#[derive(Clone, Copy, Debug)]
struct Known {
    word: u32,
    stem: u32,
    class: Class,
    verb: Option<VerbClass>,
}

/// Open addressing by word hash; a power of two.
const SLOTS: usize = 1 << 13;

struct Words {
    /// One more than a word's place in `known`, or 0. Small, since most words of an article are looked for in vain.
    slots: Box<[u16]>,
    known: Vec<Known>,
}

impl Words {
    /// The known word with this hash, or the slot where it belongs.
    #[inline(always)]
    fn find(&self, word: u32) -> Result<&Known, usize> {
        let mut at = word as usize % SLOTS;
        while let Some(place) = usize::from(self.slots[at]).checked_sub(1) {
            let known = &self.known[place];
            if known.word == word {
                return Ok(known);
            }
            at = (at + 1) % SLOTS;
        }
        Err(at)
    }

    fn get(&self, word: u32) -> Option<&Known> {
        self.find(word).ok()
    }

    /// Adds a word unless it is there.
    fn add(&mut self, form: &str, stem: u32, class: Class, verb: Option<VerbClass>) {
        let word = hash(form);
        if let Err(at) = self.find(word) {
            self.known.push(Known { word, stem, class, verb });
            self.slots[at] = self.known.len() as u16;
        }
    }
}

/// The regular forms of a verb: base, -s, -ed, -ing.
fn forms(base: &str) -> [String; 4] {
    let ends = |e: &[&str]| e.iter().any(|x| base.ends_with(x));
    let vowel = |c: char| "aeiou".contains(c);
    let last: Vec<char> = base.chars().rev().take(3).collect();
    let consonant_y = base.ends_with('y') && !last.get(1).is_some_and(|&c| vowel(c));
    let short = !vowel(last[0])
        && !matches!(last[0], 'w' | 'x' | 'y')
        && last.get(1).is_some_and(|&c| vowel(c))
        && last.get(2).is_none_or(|&c| !vowel(c));
    let doubles = short && (base.len() <= 4 || ends(&["mit", "fer", "bel", "pel", "ban", "scot"]));
    let cut = &base[..base.len() - 1];
    let s = if consonant_y {
        [cut, "ies"].concat()
    } else if ends(&["s", "sh", "ch", "x", "z", "o"]) {
        [base, "es"].concat()
    } else {
        [base, "s"].concat()
    };
    let (ed, ing) = if base.ends_with('e') {
        (
            [base, "d"].concat(),
            if base.ends_with("ee") { [base, "ing"].concat() } else { [cut, "ing"].concat() },
        )
    } else if consonant_y {
        ([cut, "ied"].concat(), [base, "ing"].concat())
    } else if doubles {
        let twice = format!("{base}{}", last[0]);
        ([&twice, "ed"].concat(), [&twice, "ing"].concat())
    } else {
        ([base, "ed"].concat(), [base, "ing"].concat())
    };
    [base.to_owned(), s, ed, ing]
}

fn known() -> &'static Words {
    static WORDS: OnceLock<Words> = OnceLock::new();
    WORDS.get_or_init(|| {
        let mut words = Words { slots: vec![0; SLOTS].into_boxed_slice(), known: Vec::new() };
        for (class, row) in TABLE {
            for w in row.split_whitespace() {
                words.add(w, hash(w), *class, None);
            }
        }
        let rows = [
            (cues::SPEECH, Class::SpeechVerb, VerbClass::Speech),
            (cues::THOUGHT, Class::ThoughtVerb, VerbClass::Thought),
            (cues::INTENTION, Class::IntentionVerb, VerbClass::Intention),
            (cues::OTHER, Class::OtherVerb, VerbClass::Other),
        ];
        for (row, class, verb) in rows {
            for base in row.split_whitespace() {
                let class =
                    if matches!(base, "say" | "tell" | "add" | "ask") { Class::SayVerb } else { class };
                let irregular = cues::IRREGULAR.iter().filter(|(_, b)| *b == base);
                for form in irregular.map(|(f, _)| (*f).to_owned()).chain(forms(base)) {
                    words.add(&form, hash(base), class, Some(verb));
                }
            }
        }
        for base in cues::NOUNS.split_whitespace() {
            for form in [base.to_owned(), [base, "s"].concat()] {
                words.add(&form, hash(base), Class::CueNoun, Some(VerbClass::Speech));
            }
        }
        words
    })
}

/// What kind of cue `word` would be; `None` when it is in no list of cue words.
pub fn verb_class(word: &str) -> Option<VerbClass> {
    known().get(hash(word)).and_then(|k| k.verb)
}

const NAME: u32 = 1;
const NUMBER: u32 = 2;

/// Tags the tokens of the sentences given, in order; tokens outside every sentence get none.
pub fn read(text: &str, tokens: &[Token], sentences: &[Sentence], out: &mut Vec<Tag>) {
    let known = known();
    for s in sentences {
        let mut start = true;
        let tokens = &tokens[s.first as usize..s.last as usize];
        let headline = is_headline(text, tokens);
        let mut before = "";
        let whole = out.len() == s.first as usize;
        for t in tokens {
            let str = t.span.slice(text);
            // What stands around it makes a difference for a word with a capital only.
            let same = out.get(t.first as usize).filter(|tag| whole && !tag.capital);
            let tag = same.copied().unwrap_or_else(|| {
                let body = is_health_body(str, before);
                if t.word { word(str, start, headline, known, body) } else { mark(str) }
            });
            start &= !t.word;
            before = str;
            out.push(tag);
        }
    }
}

/// Whether `word`, which stands behind `before`, is the World Health Organization, no pronoun in a line of capitals.
pub fn is_health_body(word: &str, before: &str) -> bool {
    let loud =
        || before.len() > 1 && !before.contains(char::is_lowercase) && before.contains(char::is_alphabetic);
    matches!(word.as_bytes(), [b'W', b'H', b'O', ..])
        && without_possessive(word).unwrap_or(word) == "WHO"
        && !loud()
}

/// Whether all longer words are capitalised, four at least, as in a headline.
fn is_headline(text: &str, tokens: &[Token]) -> bool {
    let words = || tokens.iter().filter(|t| t.word && t.span.len() > 3).map(|t| t.span.slice(text));
    !words().any(|w| w.starts_with(char::is_lowercase)) && words().nth(3).is_some()
}

fn mark(mark: &str) -> Tag {
    let class = match mark {
        "," => Class::Comma,
        "." | "!" | "?" | "…" => Class::Stop,
        ":" => Class::Colon,
        ";" => Class::Semicolon,
        "—" | "–" => Class::Dash,
        "-" => Class::Hyphen,
        "(" | "[" => Class::OpenParen,
        ")" | "]" => Class::CloseParen,
        m if is_double(m) || is_single(m) => Class::Quote,
        _ => Class::OtherMark,
    };
    let word = if class == Class::Quote { 3 } else { hash(mark) };
    Tag { word, stem: word, suffix: 0, class, capital: false, possessive: false }
}

fn word(text: &str, start: bool, headline: bool, known: &Words, body: bool) -> Tag {
    let first = char_at(text, 0).unwrap_or(' ');
    let capital = !first.is_ascii_lowercase() && first.is_uppercase();
    let base = without_possessive(text);
    let full = hash(text);
    let (h, possessive) = match base {
        // "he's" is no possessive.
        Some(b) if known.get(hash(b)).is_some_and(|k| k.class < Class::Be) => (hash(b), false),
        Some(b) => (hash(b), true),
        None => (full, false),
    };
    let suffix = suffix(base.unwrap_or(text));
    let tag = |word, stem, class| Tag { word, stem, suffix, class, capital, possessive };
    if first.is_ascii_digit() {
        return tag(NUMBER, NUMBER, Class::Number);
    }
    let of_form = by_form(base.unwrap_or(text));
    if let Some(k) = known.get(h) {
        // A capital inside a sentence makes a name of most words, not of titles and times.
        let kept = !capital
            || start
            || headline
            || matches!(k.class, Class::Title | Class::Time | Class::Nationality);
        if (kept || k.class < Class::Be) && !body {
            let class = if possessive { Class::Possessor } else { k.class };
            return tag(h, k.stem, class);
        }
    }
    if possessive {
        return tag(if capital { NAME } else { h }, if capital { NAME } else { h }, Class::Possessor);
    }
    if capital {
        let shout = text.chars().count() > 1 && text.chars().all(|c| !c.is_lowercase());
        let class = match of_form {
            c if start && c != Class::Noun => c,
            _ if shout => Class::Acronym,
            _ if start => Class::NameStart,
            _ => Class::Name,
        };
        let w = if class == of_form { h } else { NAME };
        return tag(w, w, class);
    }
    tag(h, h, of_form)
}

/// The word without the `'s` at its end; `None` when it has none.
pub fn without_possessive(word: &str) -> Option<&str> {
    if !word.as_bytes().ends_with(b"s") {
        return None;
    }
    let cut = &word[..word.len() - 1];
    cut.strip_suffix('\'').or_else(|| cut.strip_suffix('’'))
}

fn by_form(word: &str) -> Class {
    if !matches!(word.as_bytes().last(), Some(b'd' | b'g' | b'y' | b's')) {
        return Class::Noun;
    }
    let long = word.len() > 4;
    if long && word.ends_with("ed") {
        Class::Ed
    } else if long && word.ends_with("ing") {
        Class::Ing
    } else if long && word.ends_with("ly") {
        Class::Ly
    } else if word.len() > 3 && word.ends_with('s') && !word.ends_with("ss") {
        Class::Es
    } else {
        Class::Noun
    }
}

fn suffix(word: &str) -> u32 {
    let at = match word.as_bytes() {
        [.., a, b, c] if a.is_ascii() && b.is_ascii() && c.is_ascii() => word.len() - 3,
        _ => word.char_indices().rev().nth(2).map_or(0, |(i, _)| i),
    };
    hash(&word[at..])
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{article, token};

    fn classes(text: &str) -> Vec<Class> {
        let article = article::read(text.to_owned(), &[]);
        let (mut tokens, mut sentences, mut tags) = (Vec::new(), Vec::new(), Vec::new());
        token::read_block(&article, 0, &mut tokens, &mut sentences);
        read(text, &tokens, &sentences, &mut tags);
        tags.iter().map(|t| t.class).collect()
    }

    #[test]
    fn verbs_are_known_in_all_forms() {
        for w in ["said", "denies", "admitted", "arguing", "believes", "planning", "threatened"] {
            assert!(verb_class(w).is_some(), "{w}");
        }
        assert!(verb_class("referred").is_none());
        assert_eq!(forms("deny"), ["deny", "denies", "denied", "denying"]);
        assert_eq!(forms("admit"), ["admit", "admits", "admitted", "admitting"]);
        assert_eq!(forms("agree"), ["agree", "agrees", "agreed", "agreeing"]);
        assert_eq!(forms("explain"), ["explain", "explains", "explained", "explaining"]);
    }

    #[test]
    fn names_are_masked() {
        let text = "Yesterday Hill met Stone.";
        let article = article::read(text.to_owned(), &[]);
        let (mut tokens, mut sentences, mut tags) = (Vec::new(), Vec::new(), Vec::new());
        token::read_block(&article, 0, &mut tokens, &mut sentences);
        read(text, &tokens, &sentences, &mut tags);
        assert_eq!(tags[1].word, tags[3].word);
        assert_eq!(classes(text), [Class::Time, Class::Name, Class::Noun, Class::Name, Class::Stop]);
    }

    #[test]
    fn verbs_of_headlines_are_verbs() {
        let text = "Hill Says Stone Will Leave the Pier Tonight";
        assert_eq!(
            classes(text)[..5],
            [Class::NameStart, Class::SayVerb, Class::Name, Class::Modal, Class::Name]
        );
        assert_eq!(classes("Then Says Hill left the old town")[1], Class::Name);
    }

    #[test]
    fn contractions_are_no_possessives() {
        assert_eq!(
            classes("But he’s near Hill’s"),
            [Class::But, Class::He, Class::Preposition, Class::Possessor]
        );
    }
}
