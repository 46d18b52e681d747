//! Words, marks and sentences: spans into the article's text.
//!
//! Knows nothing of what the words mean; sentence ends use only the list of abbreviations.

pub use crate::article::is_ignorable;

use crate::article::{Article, dateline};
use crate::case::Lower;
use crate::map::{Index, Key};
use crate::span::{Span, char_at, is_alphanumeric};

/// A word, number, or single punctuation mark.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Token {
    /// Where.
    pub span: Span,
    /// Whether it holds a letter or digit.
    pub word: bool,
    /// The first token that is the same, of those that were [numbered](Numbers); else itself.
    pub first: u32,
}

/// A sentence: tokens `first..last` of one block.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Sentence {
    /// From the first to the last token.
    pub span: Span,
    /// Index of the first token.
    pub first: u32,
    /// One past the index of the last token.
    pub last: u32,
    /// Index of the block.
    pub block: u32,
}

/// The tokens and sentences of one block, appended to the vectors given.
///
/// `block` is an index into `article.blocks`.
pub fn read_block(article: &Article, block: u32, tokens: &mut Vec<Token>, sentences: &mut Vec<Sentence>) {
    let Some(b) = article.blocks.get(block as usize) else { return };
    let from = tokens.len();
    words(&article.text, b.span, tokens);
    // The dateline is a sentence of its own: nobody in it speaks.
    let report = dateline::end(b.span.slice(&article.text)).map_or(b.span.start, |n| b.span.start + n as u32);
    let first = from + tokens[from..].partition_point(|t| t.span.start < report);
    push(tokens, block, from, first, sentences);
    split(&article.text, block, first, tokens, sentences);
}

/// The tokens of any stretch of `text`, appended: for text that is no article. A `span` outside gives none.
pub fn read_span(text: &str, span: Span, tokens: &mut Vec<Token>) {
    if !span.slice(text).is_empty() {
        words(text, span, tokens);
    }
}

/// Where the different tokens of an article stand first, since most words come again.
#[derive(Debug, Default)]
pub struct Numbers {
    index: Index,
    firsts: Vec<u32>,
}

impl Numbers {
    /// Notes for each token from number `from` on where it stands first.
    pub fn note(&mut self, text: &str, tokens: &mut [Token], from: usize) {
        for at in from..tokens.len() {
            let word = tokens[at].span.slice(text);
            let same = |row: usize| tokens[self.firsts[row] as usize].span.slice(text) == word;
            let hash = word.hash();
            if let Some(row) = self.index.find(hash, &same) {
                tokens[at].first = self.firsts[row];
            } else {
                self.index.push(hash);
                self.firsts.push(at as u32);
            }
        }
    }
}

/// What `of` gives for each token: asked once for those that are the same.
pub fn each<T: Copy + Default>(text: &str, tokens: &[Token], of: impl Fn(&str, &Token) -> T) -> Vec<T> {
    let mut out = vec![T::default(); tokens.len()];
    for (at, t) in tokens.iter().enumerate() {
        let first = t.first as usize;
        out[at] = if first < at { out[first] } else { of(t.span.slice(text), t) };
    }
    out
}

#[inline(always)]
fn is_word(c: char) -> bool {
    is_alphanumeric(c) || c == '_'
}

/// Cuts `span` into tokens. A word is a run of letters and digits; an apostrophe or full stop between two of them stays
/// inside ("don't", "U.S"), and so do the marks of a number ("1,200", "9-1-1", "5:30"). "short-term" gives three tokens:
/// `short`, `-`, `term`.
fn words(text: &str, span: Span, out: &mut Vec<Token>) {
    let text = text.get(..span.end as usize).unwrap_or(text);
    let mut end = span.start as usize;
    while let Some(c) = char_at(text, end) {
        let start = end;
        end += c.len_utf8();
        if c == ' ' {
            continue;
        }
        if is_word(c) {
            end = end_of_word(text, start, end);
            out.push(Token { span: Span::of(start, end), word: true, first: out.len() as u32 });
        } else if !c.is_whitespace() && !is_ignorable(c) {
            // Two straight apostrophes are one quotation mark.
            if c == '\'' && text[end..].starts_with('\'') {
                end += 1;
            }
            out.push(Token { span: Span::of(start, end), word: false, first: out.len() as u32 });
        }
    }
}

/// Where the word ends that begins with the characters `start..end` of `text`.
fn end_of_word(text: &str, start: usize, mut end: usize) -> usize {
    loop {
        while text.as_bytes().get(end).is_some_and(u8::is_ascii_alphanumeric) {
            end += 1;
        }
        // Most words end at a space or comma.
        match text.as_bytes().get(end) {
            None | Some(b' ' | b'\n') => return end,
            Some(b',') if !joins_digits(text, end) => return end,
            _ => {}
        }
        let mut chars = text[end..].chars();
        let Some(d) = chars.next() else { return end };
        let inner = matches!(d, '\'' | '’' | '.') && {
            let (word, next) = (&text[start..end], chars.next());
            let all_digits = d != '.' || word.ends_with(|p: char| p.is_ascii_digit());
            let initials = d == '.' && word.len() <= 1 + word.matches('.').count() * 2;
            // `_'late'_`: what is between an apostrophe and an underscore is no word.
            next.is_some_and(is_alphanumeric)
                && !word.ends_with('_')
                && (d != '.' || initials || (all_digits && next.is_some_and(|n| n.is_ascii_digit())))
        };
        let inner = inner || joins_digits(text, end);
        if !is_word(d) && !inner && !is_combining(d) {
            // The last full stop of "U.S." belongs to it.
            return end + usize::from(d == '.' && is_initials(&text[start..end]));
        }
        end += d.len_utf8();
    }
}

/// "500,000", "9-1-1", "5:30": whether the mark at byte `at` is part of a number.
fn joins_digits(text: &str, at: usize) -> bool {
    let bytes = text.as_bytes();
    let digit = |i: usize| bytes.get(i).is_some_and(u8::is_ascii_digit);
    let inner = match bytes[at] {
        b',' => digit(at + 1) && digit(at + 2) && digit(at + 3) && !digit(at + 4),
        b'-' | b':' => digit(at + 1),
        _ => text[at..].starts_with('–') && digit(at + 3),
    };
    inner && at > 0 && digit(at - 1)
}

/// "U.S", "a.m": single letters with full stops between them.
fn is_initials(word: &str) -> bool {
    word.contains('.') && word.split('.').all(|p| p.chars().count() == 1)
}

/// Combining marks belong to the word before them.
const fn is_combining(c: char) -> bool {
    c >= '\u{300}'
        && matches!(c, '\u{300}'..='\u{36f}' | '\u{64b}'..='\u{65f}' | '\u{200d}' | '\u{fe00}'..='\u{fe0f}')
}

/// Abbreviations after which a full stop does not end a sentence; lower case, without the stop.
const ABBREVIATIONS: &[&str] = &[
    "mr", "mrs", "ms", "dr", "prof", "sen", "sens", "rep", "reps", "gov", "govs", "gen", "col", "lt", "sgt",
    "capt", "maj", "cmdr", "adm", "rev", "hon", "pres", "st", "ft", "mt", "jr", "sr", "vs", "v", "no", "nos",
    "fig", "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sept", "sep", "oct", "nov", "dec", "calif",
    "fla", "ariz", "ala", "ark", "colo", "conn", "del", "ga", "ill", "ind", "kan", "ky", "la", "mass", "md",
    "mich", "minn", "miss", "mo", "mont", "neb", "nev", "okla", "ore", "pa", "tenn", "tex", "vt", "va",
    "wash", "wis", "wyo", "e.g", "i.e", "atty", "supt", "det", "cpl", "pvt", "pfc", "spc", "amb", "sec",
    "dept", "engr", "barr", "cllr", "smt", "asst", "insp", "messrs",
];

/// Abbreviations that may stand at the end of a sentence too: they end one before a capitalised word that
/// usually begins sentences.
const STARTERS: &[&str] = &[
    "the", "a", "an", "he", "she", "it", "they", "we", "i", "but", "and", "in", "on", "at", "this", "that",
    "these", "those", "his", "her", "their", "its", "for", "as", "if", "when", "while", "after", "before",
    "however", "there", "you", "with", "by", "so", "what", "who", "some", "many", "most", "also", "yet",
    "no", "not", "our", "my", "to", "asked", "last", "since", "although", "though", "under", "from", "now",
    "then", "even", "both",
];

fn split(text: &str, block: u32, from: usize, tokens: &[Token], out: &mut Vec<Sentence>) {
    let mut first = from;
    let mut i = from;
    while i < tokens.len() {
        if ends_sentence(text, tokens, from, i) {
            let mut last = i + 1;
            // Closing marks belong to the sentence they close.
            while last < tokens.len() && is_closing(text, tokens, last) {
                last += 1;
            }
            push(tokens, block, first, last, out);
            first = last;
            i = last;
        } else {
            i += 1;
        }
    }
    push(tokens, block, first, tokens.len(), out);
}

fn push(tokens: &[Token], block: u32, first: usize, last: usize, out: &mut Vec<Sentence>) {
    if first < last {
        let span = tokens[first].span.cover(tokens[last - 1].span);
        out.push(Sentence { span, first: first as u32, last: last as u32, block });
    }
}

fn is_closing(text: &str, tokens: &[Token], i: usize) -> bool {
    let t = tokens[i];
    let glued = tokens[i - 1].span.end == t.span.start;
    let mark = t.span.slice(text);
    // An opening mark typed for a closing one.
    let turned = || mark == "“" && tokens.get(i + 1).is_none_or(|n| n.span.start > t.span.end);
    glued && (turned() || matches!(mark, "\"" | "”" | "’" | "'" | "''" | "»" | ")" | "]" | "." | "!" | "?"))
}

fn ends_sentence(text: &str, tokens: &[Token], from: usize, i: usize) -> bool {
    let last = (tokens[i].span.end as usize).checked_sub(1).and_then(|at| text.as_bytes().get(at));
    if tokens[i].word && last != Some(&b'.') {
        return false;
    }
    let mark = tokens[i].span.slice(text);
    if tokens[i].word {
        // "U.S.": ends the sentence only before a word that often begins one.
        let next = || tokens.get(i + 1).map(|t| t.span.slice(text));
        let starts = |n: &str| n.starts_with(char::is_uppercase) && STARTERS.contains(&n.lower().as_str());
        return next().is_none_or(starts) || opens_speech(text, tokens, i + 1);
    }
    if !matches!(mark, "." | "!" | "?" | "…" | "。" | "！" | "？") {
        return false;
    }
    let mut next = i + 1;
    while next < tokens.len() && is_closing(text, tokens, next) {
        next += 1;
    }
    let Some(after) = tokens.get(next) else { return true };
    let gap = tokens[next - 1].span.end < after.span.start;
    let after_text = after.span.slice(text);
    let lower = after_text.starts_with(char::is_lowercase);
    if !gap {
        // Glued sentences: "Republicans.The", "late!”The"; but never "example.com" or "3.5".
        let closed = next > i + 1 && tokens[next - 1].span.slice(text) == "”";
        return after_text.starts_with(char::is_uppercase) && closed
            || mark == "." && after_text.starts_with(char::is_uppercase) && i > from && {
                let before = tokens[i - 1].span.slice(text);
                before.chars().count() > 3 && before.chars().all(char::is_lowercase)
            };
    }
    if lower || matches!(after_text, "," | ";" | ":" | ")" | "—" | "–") {
        return false;
    }
    if mark != "." || i == from {
        return true;
    }
    let before = tokens[i - 1].span.slice(text);
    let glued = tokens[i - 1].span.end == tokens[i].span.start;
    if !glued {
        return true;
    }
    let folded = before.lower();
    let initials = before.contains('.') && before.contains(char::is_alphabetic)
        || (before.chars().count() == 1 && before.starts_with(char::is_uppercase));
    // "Dr. (Mrs.) Hill".
    let bracket = next == i + 2 && tokens[i + 1].span.slice(text) == ")";
    if next > i + 1 && !bracket || !initials && !ABBREVIATIONS.contains(&folded.as_str()) {
        return true;
    }
    initials && STARTERS.contains(&after_text.lower().as_str()) || opens_speech(text, tokens, next)
}

/// Whether a sentence in quotation marks begins at token `i`, not a nickname: `said Ann G. “I was late,”`.
fn opens_speech(text: &str, tokens: &[Token], i: usize) -> bool {
    let word = |k: usize| tokens.get(i + k).map_or("", |t| t.span.slice(text));
    let glued = tokens.get(i + 1).is_some_and(|t| t.span.start == tokens[i].span.end);
    glued
        && matches!(word(0), "“" | "\"")
        && word(1).starts_with(char::is_uppercase)
        && !(2..=4).any(|k| matches!(word(k), "" | "”" | "\""))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::article;

    fn sentences(text: &str) -> Vec<String> {
        let article = article::read(text.to_owned(), &[]);
        let (mut tokens, mut out) = (Vec::new(), Vec::new());
        for b in 0..article.blocks.len() {
            read_block(&article, b as u32, &mut tokens, &mut out);
        }
        out.iter().map(|s| s.span.slice(&article.text).to_owned()).collect()
    }

    #[test]
    fn abbreviations_and_initials_end_no_sentence() {
        assert_eq!(
            sentences("Mr. Hill met Gov. J. B. Stone. He left at 5 p.m. The end."),
            ["Mr. Hill met Gov. J. B. Stone.", "He left at 5 p.m.", "The end."]
        );
        assert_eq!(sentences("Dr. (Mrs.) Hill left."), ["Dr. (Mrs.) Hill left."]);
        assert_eq!(sentences("The U.S. president spoke."), ["The U.S. president spoke."]);
        assert_eq!(sentences("It rose to 4.25. Hill left."), ["It rose to 4.25.", "Hill left."]);
        assert_eq!(
            sentences(
                "It rained, said Ann G. “We all got wet.” William J. “Bill” Hill left the U.S. \"We stayed on.\""
            ),
            [
                "It rained, said Ann G.",
                "“We all got wet.”",
                "William J. “Bill” Hill left the U.S.",
                "\"We stayed on.\""
            ]
        );
    }

    #[test]
    fn closing_marks_stay_with_their_sentence() {
        assert_eq!(
            sentences("“Go.” She left. \"Stay!\" he said."),
            ["“Go.”", "She left.", "\"Stay!\" he said."]
        );
    }

    #[test]
    fn a_dateline_stands_apart() {
        let report = sentences("The end of it\n\nPORT ELLERY, Ohio — The mayor said it was late. He left.\n");
        assert_eq!(report[1..], ["PORT ELLERY, Ohio —", "The mayor said it was late.", "He left."]);
    }

    #[test]
    fn glued_sentences_part() {
        assert_eq!(sentences("It was the voters.The end."), ["It was the voters.", "The end."]);
        assert_eq!(sentences("“It is late!”The end."), ["“It is late!”", "The end."]);
        assert_eq!(sentences("“Late?“ he asked. “No.“ He left."), ["“Late?“ he asked.", "“No.“", "He left."]);
    }

    fn cut(text: &str) -> Vec<&str> {
        let mut out = Vec::new();
        words(text, Span::of(0, text.len()), &mut out);
        out.iter().map(|t| t.span.slice(text)).collect()
    }

    #[test]
    fn underscores_keep_no_apostrophe() {
        assert_eq!(cut("_'late'_ and __init__"), ["_", "'", "late", "'", "_", "and", "__init__"]);
    }

    #[test]
    fn words_keep_inner_apostrophes() {
        let got = cut("don’t 5'10\" short-term U.S. ''x'' $1,200,000 9-1-1 5:30, 1,2 F-16");
        let words = ["don’t", "5'10", "\"", "short", "-", "term", "U.S.", "''", "x", "''"];
        assert_eq!(got[..words.len()], words);
        let numbers = ["$", "1,200,000", "9-1-1", "5:30", ",", "1", ",", "2", "F", "-", "16"];
        assert_eq!(got[words.len()..], numbers);
    }
}
