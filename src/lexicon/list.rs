//! Short lists of words that are looked through as they stand.

/// Whether `word` is one of the words of `list`, which stand between single spaces. For lists of which each word is
/// looked for once; [`List`] is faster.
pub fn has(list: &str, word: &str) -> bool {
    word.as_bytes().first().is_some_and(|&first| holds(list, word, first, <[u8]>::eq))
}

/// Words between single spaces, and their shapes: most words that are looked for have another.
#[derive(Clone, Copy, Debug)]
pub struct List {
    words: &'static str,
    shapes: u64,
}

impl List {
    /// The list of these words.
    pub const fn new(words: &'static str) -> Self {
        let (mut rest, mut shapes) = (words.as_bytes(), 0);
        while !rest.is_empty() {
            let mut len = 0;
            while len < rest.len() && rest[len] != b' ' {
                len += 1;
            }
            let (word, behind) = rest.split_at(len);
            shapes |= shape(word);
            rest = if let [_, behind @ ..] = behind { behind } else { behind };
        }
        Self { words, shapes }
    }

    /// Whether `word` is one of the words.
    pub fn has(&self, word: &str) -> bool {
        self.may_have(word) && holds(self.words, word, word.as_bytes()[0], <[u8]>::eq)
    }

    /// The same for a list in lower case, whatever the case of `word`.
    pub fn has_in_any_case(&self, word: &str) -> bool {
        let first = || word.as_bytes()[0].to_ascii_lowercase();
        self.may_have(word) && holds(self.words, word, first(), <[u8]>::eq_ignore_ascii_case)
    }

    #[inline(always)]
    const fn may_have(&self, word: &str) -> bool {
        may_be(shape(word.as_bytes()), self.shapes)
    }

    /// The [shapes](shape) of all its words.
    pub const fn shapes(&self) -> u64 {
        self.shapes
    }
}

/// A bit for the first letter and the length of a word, one for its last two letters, whatever its case.
#[inline(always)]
pub const fn shape(word: &[u8]) -> u64 {
    let (Some(first), Some(last)) = (word.first(), word.last()) else { return 0 };
    let before = word[word.len().saturating_sub(2)] & 31;
    bit(*first, 7, word.len()) | bit(*last, 5, before as usize * 11)
}

/// One of 64 bits for a letter and what goes with it.
const fn bit(letter: u8, times: usize, and: usize) -> u64 {
    1 << (((letter & 31) as usize * times + and) & 63)
}

/// Whether a word of this [shape] may be among words of these shapes.
#[inline(always)]
pub const fn may_be(shape: u64, shapes: u64) -> bool {
    shape != 0 && shape & !shapes == 0
}

/// A list made when the program is compiled.
macro_rules! any_of {
    ($words:expr) => {
        const { &$crate::lexicon::list::List::new($words) }
    };
}
pub(crate) use any_of;

/// Whether a word of `list` begins with `first` and is the `same` as `word`.
fn holds(list: &str, word: &str, first: u8, same: fn(&[u8], &[u8]) -> bool) -> bool {
    let (list, word) = (list.as_bytes(), word.as_bytes());
    any(list, first, &|at| {
        let end = at + word.len();
        list.get(end).is_none_or(|&b| b == b' ') && list.get(at..end).is_some_and(|w| same(w, word))
    })
}

/// Whether `word` begins like one of the words of `list`, which are in lower case, whatever its own case.
pub fn begins(list: &str, word: &str) -> bool {
    let (list, word) = (list.as_bytes(), word.as_bytes());
    let Some(first) = word.first() else { return false };
    any(list, first.to_ascii_lowercase(), &|at| {
        let rest = &list[at..];
        let beginning = rest.iter().position(|&b| b == b' ').map_or(rest, |end| &rest[..end]);
        word.get(..beginning.len()).is_some_and(|w| w.eq_ignore_ascii_case(beginning))
    })
}

/// Whether one of the words of `list` that begin with `first` `is` what is looked for, by where it stands. Looks at
/// eight bytes at a time for a space and that letter behind it: few words begin like one of a list.
fn any(list: &[u8], first: u8, is: &dyn Fn(usize) -> bool) -> bool {
    if list.first() == Some(&first) && is(0) {
        return true;
    }
    let mut at = 1;
    while let Some(bytes) = list.get(at..).and_then(<[u8]>::first_chunk) {
        let bytes = u64::from_le_bytes(*bytes);
        let before = bytes << 8 | u64::from(list[at - 1]);
        // Each byte that is 0 begins such a word.
        let other = (bytes ^ (EACH * u64::from(first))) | (before ^ (EACH * u64::from(b' ')));
        let mut begins = !(((other & LOW) + LOW) | other | LOW);
        while begins != 0 {
            if is(at + begins.trailing_zeros() as usize / 8) {
                return true;
            }
            begins &= begins - 1;
        }
        at += 8;
    }
    (at..list.len()).any(|at| list[at] == first && list[at - 1] == b' ' && is(at))
}

/// 1 in each byte.
const EACH: u64 = u64::MAX / 255;
/// All bits of each byte but the highest.
const LOW: u64 = EACH * 0x7f;

/// The pieces of `list` between single characters `by`, which is one of ASCII.
pub fn pieces(list: &str, by: u8) -> impl Iterator<Item = &str> {
    let mut rest = Some(list);
    std::iter::from_fn(move || {
        let list = rest?;
        let end = list.bytes().position(|b| b == by);
        rest = end.and_then(|at| list.get(at + 1..));
        list.get(..end.unwrap_or(list.len()))
    })
}

#[cfg(test)]
mod tests {
    use super::{List, pieces};

    #[test]
    fn cuts_where_the_character_stands() {
        for list in ["treaty deal pact", "", " a", "a ", "a  b"] {
            assert!(pieces(list, b' ').eq(list.split(' ')), "{list}");
        }
    }

    #[test]
    fn finds_whole_words_alone() {
        for (word, found) in
            [("treaty", true), ("deal", true), ("pact", true), ("treat", false), ("eal", false)]
        {
            let list = any_of!("treaty deal pact");
            assert_eq!(list.has(word), found, "{word}");
            assert_eq!(list.has_in_any_case(&word.to_uppercase()), found, "{word}");
        }
        let (none, one) = (List::new(""), List::new("pact"));
        assert!(!none.has("pact") && !none.has("") && !one.has("") && !one.has_in_any_case(""));
        assert!(one.has("pact") && !one.has("Pact") && !one.has("pacts"));
    }
}
