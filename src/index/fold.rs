//! Words of text as search sees them: case, accents and apostrophes folded away.
//!
//! A word is a run of letters and digits with the marks that belong to it. Initials ("U.S.") are one
//! word, so that `us` and `U.S.` find each other. "don’t" is two words side by side, so that `"Putin"`
//! finds "Putin’s".
//!
//! The table is our own because of its weight: 1.3 KB of the wasm after gzip, where the crate
//! `unicode-normalization` adds 67 KB. It knows Latin, Greek, Cyrillic and Arabic letters with marks, and
//! drops combining marks, so that both ways of writing "é" are one.

use crate::case::lower;
use crate::span::{char_at, is_alphanumeric};

/// Base letters of U+00C0 to U+024F; a full stop where a letter has no single one.
const LATIN: &[u8] = b"\
aaaaaa.ceeeeiiiidnooooo.ouuuuy..aaaaaa.ceeeeiiiidnooooo.ouuuuy.y\
aaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiii..jjkkkllllll.\
.llnnnnnn.nnoooooo..rrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs\
bb.......dd......ffg...ikkl..n..oo..ppr.....tttuu.vyyzz........w\
.............aaiioouuuuuuuuuu.aaaa..ggggkkoooo..j...gg.wnnaa..oo\
aaaaeeeeiiiioooorrrruuuusstt..hh.d..zzaaeeooooooooyylntj..accl..\
...bu.eejjqqrryy";

/// The same for U+1E00 to U+1EFF.
const LATIN_ADDITIONAL: &[u8] = b"\
aabbbbbbccddddddddddeeeeeeeeeeffgghhhhhhhhhhiiiikkkkkkllllllllmm\
mmmmnnnnnnnnoooooooopppprrrrrrrrssssssssssttttttttuuuuuuuuuuvvvv\
wwwwwwwwwwxxxxyyzzzzzzhtwy.s....aaaaaaaaaaaaaaaaaaaaaaaaeeeeeeee\
eeeeeeeeiiiioooooooooooooooooooooooouuuuuuuuuuuuuuyyyyyyyy......";

/// Lower-case letters of other scripts with a mark, each followed by the letter without it.
const OTHERS: &str = "άαέεήηίιόούυώωϊιϋυΐιΰυςσйиёеїіўуґгѓгќкѐеѝиآاأاإاؤوئي";

/// Letters that stand for two.
const DOUBLE: &[(char, &str)] = &[
    ('ß', "ss"),
    ('ẞ', "ss"),
    ('æ', "ae"),
    ('Æ', "ae"),
    ('ǽ', "ae"),
    ('Ǽ', "ae"),
    ('œ', "oe"),
    ('Œ', "oe"),
    ('þ', "th"),
    ('Þ', "th"),
    ('ĳ', "ij"),
    ('Ĳ', "ij"),
    ('ﬀ', "ff"),
    ('ﬁ', "fi"),
    ('ﬂ', "fl"),
    ('ﬃ', "ffi"),
    ('ﬄ', "ffl"),
    ('ﬅ', "st"),
    ('ﬆ', "st"),
];

/// Whether `c` is a mark on the letter before it.
const fn is_mark(c: char) -> bool {
    c >= '\u{300}'
        && matches!(c, '\u{300}'..='\u{36f}' | '\u{483}'..='\u{487}' | '\u{591}'..='\u{5bd}' | '\u{5bf}' | '\u{5c1}'..='\u{5c2}'
        | '\u{5c4}'..='\u{5c5}' | '\u{5c7}' | '\u{610}'..='\u{61a}' | '\u{640}' | '\u{64b}'..='\u{65f}' | '\u{670}'
        | '\u{6d6}'..='\u{6dc}' | '\u{1ab0}'..='\u{1aff}' | '\u{1dc0}'..='\u{1dff}' | '\u{20d0}'..='\u{20ff}'
        | '\u{fe00}'..='\u{fe0f}' | '\u{fe20}'..='\u{fe2f}')
}

/// Whether `c` has no width: bidi controls, soft hyphens, zero-width characters.
const fn is_hidden(c: char) -> bool {
    c >= '\u{ad}'
        && matches!(c, '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2064}'
        | '\u{2066}'..='\u{2069}' | '\u{feff}')
}

/// Whether `c` is written without spaces between words, so that each character is a word.
const fn stands_alone(c: char) -> bool {
    c >= '\u{3040}'
        && matches!(c, '\u{3040}'..='\u{30ff}' | '\u{3400}'..='\u{4dbf}' | '\u{4e00}'..='\u{9fff}' | '\u{f900}'..='\u{faff}'
        | '\u{20000}'..='\u{3ffff}')
}

fn is_letter(c: char) -> bool {
    is_alphanumeric(c) && !is_mark(c)
}

/// Folds one character: base letter in lower case; nothing for marks, hidden characters and the full
/// stops of initials; a straight apostrophe for any; anything else as it is.
fn fold_char(c: char, out: &mut String) {
    if c.is_ascii() {
        if c != '.' {
            out.push(c.to_ascii_lowercase());
        }
        return;
    }
    if is_mark(c) || is_hidden(c) {
        return;
    }
    let code = c as usize;
    let base = match code {
        0xc0..=0x24f => LATIN[code - 0xc0],
        0x1e00..=0x1eff => LATIN_ADDITIONAL[code - 0x1e00],
        0xff01..=0xff5e if code != 0xff0e => ((code - 0xff01) as u8 + b'!').to_ascii_lowercase(),
        _ if matches!(c, '‘' | '’' | '‛' | 'ʼ' | '′') => b'\'',
        _ => b'.',
    };
    if base != b'.' {
        out.push(base as char);
    } else if let Some((_, two)) = DOUBLE.iter().find(|(d, _)| *d == c) {
        out.push_str(two);
    } else {
        out.push(without_mark(lower(c)));
    }
}

fn without_mark(c: char) -> char {
    if !matches!(c, '\u{370}'..='\u{6ff}') {
        return c;
    }
    let mut pairs = OTHERS.chars();
    while let (Some(marked), Some(plain)) = (pairs.next(), pairs.next()) {
        if marked == c {
            return plain;
        }
    }
    c
}

/// Appends the folded form of `text`.
pub(super) fn fold_into(text: &str, out: &mut String) {
    if text.bytes().all(|b| b.is_ascii() && b != b'.') {
        out.push_str(text);
        return out.make_ascii_lowercase();
    }
    text.chars().for_each(|c| fold_char(c, out));
}

/// The folded form of `text`: what two pieces of text have in common when search takes them for equal.
pub fn fold(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    fold_into(text, &mut out);
    out
}

/// Byte offset in `word` after the characters that give the first `folded` bytes of its folded form,
/// with the marks that belong to the last of them.
pub(super) fn prefix_len(word: &str, folded: usize) -> usize {
    let mut got = String::new();
    for (at, c) in word.char_indices() {
        if got.len() >= folded && !is_mark(c) {
            return at;
        }
        fold_char(c, &mut got);
    }
    word.len()
}

/// The words of a text, as byte ranges.
pub(super) struct Words<'a> {
    text: &'a str,
    at: usize,
}

impl<'a> Words<'a> {
    /// The words of `text`, in order.
    pub(super) const fn new(text: &'a str) -> Self {
        Self { text, at: 0 }
    }

    /// Byte offset one past the word that begins at `start` with `first`.
    fn end(&self, start: usize, first: char) -> usize {
        let alone = stands_alone(first);
        let mut end = start + first.len_utf8();
        let mut letters = 1; // since the last full stop
        // Letters and digits that need no look at what stands around them.
        while !alone && self.text.as_bytes().get(end).is_some_and(u8::is_ascii_alphanumeric) {
            letters += 1;
            end += 1;
        }
        // Nor do most of what ends a word.
        if self.text.as_bytes().get(end).is_none_or(|b| b.is_ascii() && *b != b'.') {
            return end;
        }
        let mut chars = self.text[end..].char_indices().peekable();
        let from = end;
        while let Some((i, c)) = chars.next() {
            let next = chars.peek().map(|&(_, n)| n);
            if is_mark(c) {
                end = from + i + c.len_utf8();
            } else if alone {
                break;
            } else if is_letter(c) && !stands_alone(c) {
                letters += 1;
                end = from + i + c.len_utf8();
            } else if c == '.' && letters == 1 && next.is_some_and(char::is_alphabetic) {
                let after = self.text[from + i + 1..].chars().nth(1);
                if after.is_some_and(is_letter) || !self.text[start..end].ends_with(char::is_alphabetic) {
                    break;
                }
                letters = 0;
            } else if !is_hidden(c) {
                break;
            }
        }
        end
    }
}

impl Iterator for Words<'_> {
    type Item = (usize, usize);

    fn next(&mut self) -> Option<(usize, usize)> {
        let mut start = self.at;
        loop {
            let c = char_at(self.text, start)?;
            if is_letter(c) {
                self.at = self.end(start, c);
                return Some((start, self.at));
            }
            start += c.len_utf8();
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn words(text: &str) -> Vec<String> {
        Words::new(text).map(|(a, b)| fold(&text[a..b])).collect()
    }

    #[test]
    fn folds_case_accents_and_marks() {
        assert_eq!(fold("CAFÉ Zürich Łódź Ærø Straße Nguyễn"), "cafe zurich lodz aero strasse nguyen");
        assert_eq!(fold("cafe\u{301} n\u{303}"), "cafe n", "marks of their own");
        assert_eq!(fold("İstanbul ﬁnance ＡＢ"), "istanbul finance ab");
        assert_eq!(fold("Ёлка Ελλάς"), "елка ελλασ");
        assert_eq!(fold("don’t"), "don't");
        assert_eq!(LATIN.len(), 0x250 - 0xc0);
        assert_eq!(LATIN_ADDITIONAL.len(), 0x100);
    }

    #[test]
    fn cuts_words() {
        assert_eq!(
            words("The U.S. and the E.U.'s short-term deal."),
            ["the", "us", "and", "the", "eu", "s", "short", "term", "deal"]
        );
        assert_eq!(words("3.5 a.b.com J.B. Hill"), ["3", "5", "ab", "com", "jb", "hill"]);
        assert_eq!(words("co\u{ad}operate x\u{200b}\u{200b} 導弾"), ["cooperate", "x", "導", "弾"]);
        assert_eq!(words("… — “” ''"), [""; 0]);
    }

    #[test]
    fn cuts_prefixes_with_their_marks() {
        assert_eq!(prefix_len("cafés", 4), "café".len());
        assert_eq!(prefix_len("cafe\u{301}s", 4), "cafe\u{301}".len());
        assert_eq!(prefix_len("straße", 5), "straß".len(), "a letter is never cut");
        assert_eq!(prefix_len("ab", 9), 2);
    }
}
