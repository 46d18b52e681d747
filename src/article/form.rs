//! What a line is, told by its form alone: dates, bylines, credits, captions, promotion, notes.
//!
//! Knows nothing of where the line stands. Careful: a paragraph taken for residue loses quotations, a line
//! of residue taken for a paragraph only looks odd.

use super::credit;
use super::{BlockKind, lines};
use crate::case::{Lower, lower};
use crate::lexicon::list::any_of;
use crate::lexicon::residue as table;

/// A line as the recognisers look at it.
pub(super) struct Shape<'a> {
    /// Its words as they stand, without full stops before and after them.
    pub words: &'a str,
    /// The same in lower case, with straight apostrophes and single spaces.
    pub low: String,
    /// How many words.
    pub count: usize,
    /// Whether it holds a double quotation mark.
    pub quoted: bool,
}

/// Residue is no longer than this, in bytes; what is longer is not looked at.
pub(super) const LONGEST: usize = 700;

impl<'a> Shape<'a> {
    /// The shape of `words`; `None` when they are longer than residue is.
    pub fn of(words: &'a str) -> Option<Self> {
        if words.len() > LONGEST {
            return None;
        }
        let words = words.trim_start_matches(|c: char| c == '.' || c.is_whitespace());
        let words = words.trim_end_matches(|c: char| c == '.' || c.is_whitespace());
        let (low, count, quoted) = fold(words);
        Some(Self { words, low, count, quoted })
    }

    /// Whether it holds a word of saying, thinking or wanting.
    pub fn guarded(&self) -> bool {
        self.low.split(|c: char| !c.is_alphanumeric()).any(|w| table::GUARD.binary_search(&w).is_ok())
    }

    /// Neither quotes nor reports.
    pub fn plain(&self) -> bool {
        !self.quoted && !self.guarded()
    }

    /// Whether it begins with one of `openers`, perhaps after a bracket or a mark of emphasis.
    pub fn opens(&self, openers: &[&str]) -> bool {
        let bare = self.low.trim_start_matches(['(', '[', '*', '_']);
        let first = |s: &str| s.as_bytes().first().copied().unwrap_or_default();
        let (low, marked) = (first(&self.low), first(bare));
        openers.iter().any(|o| {
            let first = first(o);
            first == low && self.low.starts_with(o) || first == marked && bare.starts_with(o)
        })
    }

    /// Whether it holds one of `phrases`.
    pub fn holds(&self, phrases: &[&str]) -> bool {
        // All at once: few letters begin one.
        let low = self.low.as_bytes();
        let letters = phrases.iter().fold(0, |all, p| all | 1_u32 << (p.as_bytes()[0] & 31));
        let begins = |at: &usize| letters >> (low[*at] & 31) & 1 != 0;
        (0..low.len()).filter(begins).any(|at| {
            let next = low.get(at + 1);
            let may_be = |p: &[u8]| p.get(1).is_none_or(|second| Some(second) == next);
            phrases.iter().map(|p| p.as_bytes()).any(|p| may_be(p) && low[at..].starts_with(p))
        })
    }
}

/// Lower case, straight apostrophes, single spaces, no controls; how many words; whether a double quotation mark
/// stands in it.
fn fold(words: &str) -> (String, usize, bool) {
    let mut out = String::with_capacity(words.len());
    let (mut count, mut quoted) = (1, false);
    let mut last = ' ';
    let (bytes, mut at) = (words.as_bytes(), 0);
    loop {
        // Letters and single spaces are taken over in runs.
        let run = at;
        while at < bytes.len()
            && (is_plain(bytes[at]) || bytes[at] == b' ' && at > run && bytes[at - 1] != b' ')
        {
            count += usize::from(bytes[at] == b' ');
            at += 1;
        }
        out.push_str(&words[run..at]);
        if at > run {
            last = bytes[at - 1].into();
        }
        let Some(c) = words[at..].chars().next() else { break };
        at += c.len_utf8();
        match c {
            c if c.is_whitespace() => {
                if !out.ends_with(' ') {
                    out.push(' ');
                    count += 1;
                }
            }
            '’' | '‘' => out.push('\''),
            '—' | '–' => out.push('-'),
            c if lines::is_ignorable(c) => {}
            c => {
                quoted |= matches!(c, '"' | '“' | '”' | '„' | '«' | '»') || c == '\'' && last == '\'';
                out.push(lower(c));
            }
        }
        last = c;
    }
    out.make_ascii_lowercase();
    (out, count, quoted)
}

/// Whether a byte is a character that stays as it is, but for its case.
const fn is_plain(byte: u8) -> bool {
    byte.is_ascii_graphic() && byte != b'"' && byte != b'\''
}

/// Whether a sentence tells the news as body text does and headlines do not: "said", "on Monday".
pub(super) fn tells(s: &Shape) -> bool {
    let told = |w| matches!(w, "said" | "told" | "added" | "wrote" | "according" | "asked" | "replied");
    s.low
        .split(|c: char| !c.is_alphanumeric())
        .any(|w| told(w) || any_of!(table::WEEKDAYS).has(w) && w.len() > 4)
}

/// The kind of a line whose form shows it wherever it stands.
pub(super) fn kind(s: &Shape) -> Option<BlockKind> {
    if is_date(s) {
        Some(BlockKind::Date)
    } else if s.opens(table::EDITOR_NOTES) || is_about_piece(s) {
        Some(BlockKind::EditorNote)
    } else if is_helpers(s) {
        Some(BlockKind::AuthorNote)
    } else if is_promotion(s) {
        Some(BlockKind::Boilerplate)
    } else {
        credit::kind(s)
    }
}

/// Whether a line is a date, byline or credit by its form, so that no other line joins it.
pub(super) fn stands_alone(words: &str) -> bool {
    Shape::of(words)
        .is_some_and(|s| is_date(&s) || is_byline(&s) || credit::kind(&s) == Some(BlockKind::Credit))
}

/// A line of nothing but a date or time and words on what it is the date of.
pub(super) fn is_date(s: &Shape) -> bool {
    let (mut digits, mut named) = (false, false);
    if s.count > 16 {
        return false;
    }
    for word in s.low.split(|c: char| !c.is_alphanumeric()).filter(|w| !w.is_empty()) {
        if is_number(word) {
            digits = true;
        } else if any_of!(table::MONTHS).has(word)
            || any_of!(table::WEEKDAYS).has(word)
            || table::DATE_LABELS.contains(&word)
        {
            named = true;
        } else if !any_of!(table::DATE_WORDS).has(word) {
            return false;
        }
    }
    let clock = s.low.contains(':') && (s.low.contains('m') || s.low.contains("et"));
    digits && (named || clock || is_numeric_date(&s.low))
}

/// "5", "2016", "5th", "9am", "40z".
fn is_number(word: &str) -> bool {
    let tail = word.trim_start_matches(|c: char| c.is_ascii_digit());
    let digits = word.len() - tail.len();
    (1..=4).contains(&digits)
        && matches!(tail, "" | "st" | "nd" | "rd" | "th" | "am" | "pm" | "z" | "t07" | "h")
}

/// "07/27/2016", "2016-07-27", "27.07.2016", perhaps with a time after it.
fn is_numeric_date(low: &str) -> bool {
    let first = low.split(' ').next().unwrap_or("");
    ['/', '-', '.'].iter().any(|&sep| {
        let mut parts = first.trim_end_matches(',').split(sep);
        let number =
            |p: Option<&str>| p.is_some_and(|p| !p.is_empty() && p.bytes().all(|b| b.is_ascii_digit()));
        number(parts.next()) && number(parts.next()) && number(parts.next()) && parts.next().is_none()
    })
}

/// "By Jane Doe and John Roe, Staff Writers", "By JANE DOE | March 3, 2025".
pub(super) fn is_byline(s: &Shape) -> bool {
    let Some(at) = ["by ", "byline: ", "co-authored by ", "story by ", "text by ", "words by "]
        .iter()
        .find(|o| s.opens(&[o]))
    else {
        return false;
    };
    if s.words.len() > 120 || s.quoted || s.words.contains(['?', '!', ';']) {
        return false;
    }
    let Some(names) = s.words.get(at.len()..) else { return false };
    let mut capitals = 0;
    for word in names.split([' ', ',', '\u{a0}', '\n']).filter(|w| !w.is_empty()) {
        let low = word.lower();
        let first = word.chars().next().unwrap_or(' ');
        if capitals == 0 && !first.is_uppercase() {
            return false;
        }
        let date = any_of!(table::MONTHS).has(&low) || any_of!(table::WEEKDAYS).has(&low);
        if capitals == 0
            && (date || matches!(low.as_str(), "the" | "a" | "an"))
            && !names.contains("The Associated")
        {
            return false;
        }
        if first.is_uppercase() {
            capitals += 1;
        } else if !(first.is_ascii_digit()
            || word.contains('@')
            || !first.is_alphabetic()
            || matches!(
                low.as_str(),
                "staff"
                    | "writer"
                    | "writers"
                    | "reporter"
                    | "reporters"
                    | "correspondent"
                    | "a.m"
                    | "p.m"
                    | "a.m."
                    | "p.m."
            )
            || any_of!(table::NAME_PARTICLES).has(&low))
        {
            return false;
        }
    }
    capitals >= 2 || (capitals == 1 && names.split(' ').count() == 1 && names.len() > 2)
}

/// "This story has been updated to include ...".
fn is_about_piece(s: &Shape) -> bool {
    let Some(rest) = s.low.trim_start_matches(['(', '*', '_', '[']).strip_prefix("this ") else {
        return false;
    };
    let Some((piece, done)) = rest.split_once(' ') else { return false };
    table::PIECES.contains(&piece) && table::PIECE_DONE.iter().any(|d| done.starts_with(d))
}

/// Who helped with the article.
fn is_helpers(s: &Shape) -> bool {
    if s.quoted {
        return false;
    }
    let short = s.count <= 45;
    let bare = s.low.trim_start_matches(['-', ' ', '_', '*']);
    let opened = table::HELPERS.iter().any(|o| s.low.starts_with(o) || bare.starts_with(o));
    (opened && (short || s.low.starts_with('(')) && !s.guarded())
        || (short
            && s.words.starts_with(|c: char| c.is_uppercase() || c == '(' || c == '-')
            && s.holds(table::HELPED))
}

/// Promotion, navigation, social media lines, notices.
fn is_promotion(s: &Shape) -> bool {
    if table::NAVIGATION.contains(&s.low.trim_end_matches(':')) || is_address(&s.low) {
        return true;
    }
    let opened = s.opens(&[
        "read more",
        "read also",
        "read next",
        "related",
        "more:",
        "see also",
        "also read",
        "watch:",
    ]);
    let labelled = opened && s.low.split_once(": ").is_some_and(|(label, _)| label.split(' ').count() <= 3);
    if s.count > 40 || (s.quoted && !labelled) {
        return false;
    }
    if labelled && s.opens(table::PROMOTION) {
        return true;
    }
    let copyright = s.low.starts_with('©') || s.low.starts_with("copyright") || s.low.starts_with("(c) ");
    (points_elsewhere(&s.low) && !s.guarded() && s.count <= 25)
        || (s.opens(table::PROMOTION)
            && (!s.guarded() || copyright)
            && s.count <= if copyright { 40 } else { 25 })
        || (s.count <= 30 && s.holds(table::PROMOTION_INSIDE) && !s.guarded())
        || is_handle_line(s)
}

/// "See photos of the parade below:", "View the results here".
fn points_elsewhere(low: &str) -> bool {
    let opened =
        ["listen to ", "see ", "watch ", "read ", "view ", "check out "].iter().any(|o| low.starts_with(o));
    let low = low.trim_end_matches([':', '.', ')', ' ']);
    opened && [" below", " above", " here"].iter().any(|e| low.ends_with(e)) && !low.contains(", ")
}

/// "Follow Jane Doe on Twitter @jane", "Reach her at jane@example.com", "Twitter: @jane".
fn is_handle_line(s: &Shape) -> bool {
    let social = ["@", "on twitter", "on facebook", "on instagram", "on linkedin"];
    let follow = s.opens(&["follow ", "on twitter follow", "on twitter, follow", "find us ", "find me "]);
    let reach = s.opens(&["reach ", "email ", "e-mail ", "contact ", "write to ", "send ", "tips "]);
    (follow && s.holds(&social) && s.count <= 35)
        || (reach && s.low.contains('@') && !s.guarded() && s.count <= 25)
}

/// A line that is one web or mail address.
fn is_address(low: &str) -> bool {
    let bare = low.trim_matches(['<', '>', '(', ')']);
    let part = |s: &str| {
        s.starts_with(|c: char| c.is_ascii_alphanumeric())
            && s.chars().all(|c| c.is_ascii_alphanumeric() || ".-_+".contains(c))
    };
    let mail =
        bare.split_once('@').is_some_and(|(name, host)| part(name) && part(host) && host.contains('.'));
    !bare.contains(' ')
        && (bare.starts_with("http://") || bare.starts_with("https://") || bare.starts_with("www.") || mail)
}

/// A biography of the author: a name, what he or she is or does, and a role in journalism or learning.
///
/// Only for blocks at the end of the article.
pub(super) fn is_biography(s: &Shape) -> bool {
    if s.guarded() || (s.quoted && (s.low.contains(" writes") || s.low.contains(" tweets"))) {
        return false;
    }
    let mut words = s.words.split_whitespace();
    let name: Vec<&str> = words.by_ref().take(9).collect();
    let Some(verb) = name.iter().position(|w| matches!(*w, "is" | "are") || table::AUTHOR_VERBS.contains(w))
    else {
        return in_apposition(s);
    };
    let named = name[..verb].iter().all(|w| {
        w.starts_with(char::is_uppercase)
            || any_of!(table::NAME_PARTICLES).has(w.trim_end_matches(','))
            || *w == "a"
    });
    if !named || verb == 0 || verb > 6 {
        return in_apposition(s);
    }
    if table::AUTHOR_VERBS.contains(&name[verb]) {
        return verb <= 4 && s.count <= 60 && (verb >= 2 || s.low.contains('@'));
    }
    s.words.split_whitespace().skip(verb).take(24).any(is_role)
}

/// "Jane Doe, a law professor, is ...": the verb stands far from the name.
fn in_apposition(s: &Shape) -> bool {
    let Some((name, rest)) = s.words.split_once(',') else { return false };
    let named = (1..=4).contains(&name.split_whitespace().count())
        && name.split_whitespace().all(|w| w.starts_with(char::is_uppercase));
    named
        && (rest.contains(", is ") || rest.contains(", writes "))
        && rest.split_whitespace().take(24).any(is_role)
}

fn is_role(word: &str) -> bool {
    let word = word.trim_matches(|c: char| !c.is_alphanumeric()).lower();
    any_of!(table::AUTHOR_ROLES).has(&word)
}

/// "Jane Doe reported from Salem.": only at the end of the article.
pub(super) fn is_reported_from(s: &Shape) -> bool {
    s.count <= 25
        && !s.quoted
        && s.words.starts_with(char::is_uppercase)
        && s.holds(&[" reported from ", " contributed"])
        && {
            let (before, _) = s
                .low
                .split_once(" reported")
                .or_else(|| s.low.split_once(" contributed"))
                .unwrap_or(("", ""));
            before.split(' ').count() <= 12 && !before.contains(" that")
        }
}

#[cfg(test)]
mod tests {
    use super::table;

    #[test]
    fn words_that_are_searched_stand_in_order() {
        assert!(table::GUARD.is_sorted());
    }
}
