//! The tokens that are counted, and which of them stand in quotation marks.
//!
//! A token is a run of letters, digits and underscores, or one visible character; quotation marks are none.

/// One token: scalar values `start..end`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Token {
    /// First scalar value.
    pub start: usize,
    /// One past the last.
    pub end: usize,
    /// Whether it is made of letters or digits.
    pub word: bool,
    /// Whether it stands in quotation marks.
    pub quoted: bool,
}

/// The tokens of a text in order.
pub fn tokens(text: &str) -> Vec<Token> {
    let chars: Vec<char> = text.chars().collect();
    let quoted = quoted(&chars);
    let mut out = Vec::new();
    let mut at = 0;
    while at < chars.len() {
        let start = at;
        let word = is_word(chars[at]);
        at += 1;
        while word && at < chars.len() && is_word(chars[at]) {
            at += 1;
        }
        if word || !(chars[start].is_whitespace() || is_mark(chars[start])) {
            out.push(Token { start, end: at, word, quoted: quoted[start] });
        }
    }
    out
}

/// Where the strings in quotation marks are, without their marks, in scalar values.
pub fn strings(text: &str) -> Vec<(usize, usize)> {
    let chars: Vec<char> = text.chars().collect();
    let mut out: Vec<(usize, usize)> = Vec::new();
    for (at, _) in quoted(&chars).into_iter().enumerate().filter(|(_, q)| *q) {
        match out.last_mut() {
            Some(last) if last.1 == at => last.1 = at + 1,
            _ => out.push((at, at + 1)),
        }
    }
    out
}

fn is_word(c: char) -> bool {
    c.is_alphanumeric() || c == '_'
}

const fn is_mark(c: char) -> bool {
    matches!(c, '"' | '“' | '”' | '„' | '‟' | '‘' | '’' | '‚' | '‛' | '\'' | '`' | '´' | '«' | '»')
}

/// For each scalar value whether it stands between quotation marks.
fn quoted(chars: &[char]) -> Vec<bool> {
    let mut out = vec![false; chars.len()];
    let mut base = 0;
    for paragraph in chars.split(|&c| c == '\n') {
        let here = &mut out[base..base + paragraph.len()];
        double(paragraph, here);
        single(paragraph, here);
        base += paragraph.len() + 1;
    }
    out
}

/// Marks what double quotation marks enclose; one that is left open encloses the rest of the paragraph.
///
/// A mark opens before something visible, unless it stands after a letter or digit (inches) or can only
/// close; inside, any mark closes that does not only open.
fn double(text: &[char], out: &mut [bool]) {
    let mut open: Option<usize> = None;
    let mut at = 0;
    while at < text.len() {
        let len = match text[at] {
            '\'' if text.get(at + 1) == Some(&'\'') => 2,
            '"' | '“' | '”' | '„' | '«' | '»' => 1,
            _ => {
                at += 1;
                continue;
            }
        };
        let (opener, closer) = (matches!(text[at], '“' | '„' | '«'), matches!(text[at], '”' | '»'));
        match open {
            Some(start) if !opener => {
                out[start..at].fill(true);
                open = None;
            }
            None if !closer => {
                let visible = text.get(at + len).is_some_and(|c| !c.is_whitespace());
                let inch = at > 0 && text[at - 1].is_alphanumeric();
                open = (visible && !inch).then_some(at + len);
            }
            _ => {}
        }
        at += len;
    }
    if let Some(start) = open {
        out[start..].fill(true);
    }
}

/// Words that begin with an apostrophe.
const CLIPPED: &[&str] = &["em", "til", "tis", "twas", "cause", "n"];

/// Marks what single quotation marks enclose: from one before a letter, not inside or after a word and not
/// an apostrophe, to one that ends a word, best after punctuation.
fn single(text: &[char], out: &mut [bool]) {
    for (at, _) in text.iter().enumerate().filter(|(_, c)| matches!(c, '‘' | '\'')) {
        let start = at + 1;
        let before = at.checked_sub(1).map(|i| text[i]);
        if before.is_some_and(|c| is_word(c) || is_apostrophe(c)) || clipped(&text[start..]) {
            continue;
        }
        if !text.get(start).is_some_and(|c| is_word(*c) && !c.is_ascii_digit() && *c != '_') {
            continue;
        }
        let closes = |i: &usize| {
            is_apostrophe(text[*i]) && !text.get(i + 1).is_some_and(|&c| is_word(c) || is_apostrophe(c))
        };
        let after = |i: &usize, fits: fn(char) -> bool| *i > start && fits(text[i - 1]);
        let mut ends = (start..text.len()).filter(closes);
        let punctuation = |i: &usize| after(i, |c| matches!(c, ',' | '.' | '?' | '!' | '…'));
        let anything = |i: &usize| after(i, |c| !c.is_whitespace() && !is_apostrophe(c));
        if let Some(end) = ends.clone().find(punctuation).or_else(|| ends.find(anything)) {
            out[start..end].fill(true);
        }
    }
}

const fn is_apostrophe(c: char) -> bool {
    matches!(c, '\'' | '’')
}

/// Whether `rest`, after an apostrophe, begins with a word that is written with one.
fn clipped(rest: &[char]) -> bool {
    CLIPPED.iter().any(|word| {
        let len = word.len();
        rest.len() >= len
            && rest.iter().zip(word.chars()).all(|(a, b)| *a == b)
            && !rest.get(len).is_some_and(|&c| is_word(c))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn inside(text: &str) -> String {
        let chars: Vec<char> = text.chars().collect();
        let quoted = quoted(&chars);
        chars.iter().zip(quoted).filter(|(_, q)| *q).map(|(c, _)| c).collect()
    }

    #[test]
    fn finds_what_marks_enclose() {
        assert_eq!(inside("“Go on,” she said. \"No.\" ''Yes''"), "Go on,No.Yes");
        assert_eq!(inside("“It goes on\n“and on” and ends"), "It goes onand on", "reopened, left open");
        assert_eq!(inside("closed” only, a 3\" pipe, \"end\""), "end");
        assert_eq!(inside("‘We can’t,’ he said of ’em, the voters’ choice"), "We can’t,");
        assert_eq!(inside("the 'old' way"), "old");
    }

    #[test]
    fn cuts_tokens() {
        let got: Vec<(usize, usize, bool)> =
            tokens("“Go, A1_b!”").iter().map(|t| (t.start, t.end, t.word)).collect();
        assert_eq!(got, [(1, 3, true), (3, 4, false), (5, 9, true), (9, 10, false)]);
        assert!(tokens("“Go”").iter().all(|t| t.quoted));
    }
}
