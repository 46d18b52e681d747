//! The text cut into lines: where each begins and ends without white space, controls and markers.

use crate::span::Span;

/// Zero-width characters, bidi controls, soft hyphens and other controls: never seen, never words.
pub fn is_ignorable(c: char) -> bool {
    matches!(c, '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2064}' | '\u{2066}'..='\u{2069}' | '\u{feff}' | '\u{ad}')
        || c.is_control()
}

/// Characters that lines of Markdown, quoted mail and separators are marked with.
pub(super) const MARKERS: &[char] =
    &['>', '#', '-', '*', '_', '+', '=', '~', '|', '•', '·', '—', '–', '.', '…'];

/// What stands before the words of a line.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Marker {
    None,
    /// `>`: a block quote.
    Quote,
    /// `#`: a heading.
    Heading,
    /// `-`, `*`, `+`, `•`: an item of a list.
    Item,
}

/// A line with words in it.
#[derive(Clone, Copy, Debug)]
pub(super) struct Line {
    /// Its words, without white space, controls and markers around them.
    pub span: Span,
    /// What stood before them.
    pub marker: Marker,
    /// White space before the marker or words, in characters.
    pub indent: u32,
    /// Length of the words in characters.
    pub chars: u32,
    /// Whether an empty line (or the start of the text, or a rule) is before it.
    pub gap: bool,
}

/// The lines of `text` that hold words, in order. A line ends at LF, CRLF, CR, NEL, VT, FF, LS or PS.
pub(super) fn lines(text: &str) -> Vec<Line> {
    let mut out: Vec<Line> = Vec::new();
    let mut gap = true;
    let mut start = 0;
    while start <= text.len() {
        let rest = &text[start..];
        let (len, next) = match end_of_line(rest) {
            Some((i, '\r')) if rest[i + 1..].starts_with('\n') => (i, start + i + 2),
            Some((i, c)) => (i, start + i + c.len_utf8()),
            None => (rest.len(), text.len() + 1),
        };
        match line(text, start, start + len, gap) {
            Seen::Words(l) => {
                out.push(l);
                gap = false;
            }
            Seen::Underline => {
                // `Title` over `=====`: a heading of Markdown.
                if let Some(last) = out.last_mut().filter(|l| !gap && l.gap) {
                    last.marker = Marker::Heading;
                }
                gap = true;
            }
            Seen::Nothing => gap = true,
        }
        // A paragraph separator parts paragraphs as an empty line does.
        gap |= rest[len..].starts_with('\u{2029}');
        start = next;
    }
    out
}

/// The first character that ends a line, and where it is.
fn end_of_line(text: &str) -> Option<(usize, char)> {
    let bytes = text.as_bytes();
    let mut at = 0;
    while at < bytes.len() {
        // So begin all that do.
        if matches!(bytes[at], b'\n'..=b'\r' | 0xc2 | 0xe2)
            && let Some(c) = text[at..].chars().next().filter(|&c| ends_line(c))
        {
            return Some((at, c));
        }
        at += 1;
    }
    None
}

const fn ends_line(c: char) -> bool {
    matches!(c, '\n' | '\r' | '\u{b}' | '\u{c}' | '\u{85}' | '\u{2028}' | '\u{2029}')
}

enum Seen {
    Words(Line),
    Underline,
    Nothing,
}

fn blank(c: char) -> bool {
    c.is_whitespace() || is_ignorable(c)
}

fn line(text: &str, from: usize, to: usize, gap: bool) -> Seen {
    let whole = &text[from..to];
    let trimmed = whole.trim_matches(blank);
    if trimmed.is_empty() {
        return Seen::Nothing;
    }
    if trimmed.chars().all(|c| MARKERS.contains(&c) || blank(c)) {
        let underline =
            trimmed.len() > 2 && (trimmed.chars().all(|c| c == '=') || trimmed.chars().all(|c| c == '-'));
        return if underline { Seen::Underline } else { Seen::Nothing };
    }
    let mut start = from + whole.len() - whole.trim_start_matches(blank).len();
    let mut end = start + trimmed.len();
    let indent = text[from..start].chars().count() as u32;
    let mut marker = Marker::None;
    while let Some((m, skip)) = marker_at(&text[start..end]) {
        marker = m;
        start += skip;
        start += text[start..end].len() - text[start..end].trim_start_matches(blank).len();
    }
    if marker == Marker::Heading {
        end = start + text[start..end].trim_end_matches(|c| c == '#' || blank(c)).len();
    }
    while let Some(n) = emphasis(&text[start..end]) {
        start += n;
        end -= n;
        end = start + text[start..end].trim_end_matches(blank).len();
        start = end - text[start..end].trim_start_matches(blank).len();
    }
    let chars = text[start..end].chars().count() as u32;
    Seen::Words(Line { span: Span::of(start, end), marker, indent, chars, gap })
}

/// A marker at the start of `s` with something after it, and its length in bytes.
fn marker_at(s: &str) -> Option<(Marker, usize)> {
    let first = s.chars().next()?;
    let after =
        |n: usize| s[n..].chars().next().is_some_and(blank) && !s[n..].trim_start_matches(blank).is_empty();
    match first {
        '>' if s.len() > 1 => Some((Marker::Quote, 1)),
        '#' => {
            let n = s.len() - s.trim_start_matches('#').len();
            (n <= 6 && after(n)).then_some((Marker::Heading, n))
        }
        '-' | '*' | '+' | '•' if after(first.len_utf8()) => Some((Marker::Item, first.len_utf8())),
        _ => None,
    }
}

/// The length of `**`, `*`, `__` or `_` around the whole of `s`, when it is around nothing less.
fn emphasis(s: &str) -> Option<usize> {
    let mark = s.chars().next().filter(|c| matches!(c, '*' | '_'))?;
    let n = s.len() - s.trim_start_matches(mark).len();
    let tail = s.len() - s.trim_end_matches(mark).len();
    let words = s.get(n..s.len().checked_sub(n)?)?;
    (n == tail && n <= 3 && !words.is_empty() && !words.contains(mark)).then_some(n)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn words(text: &str) -> Vec<&str> {
        lines(text).iter().map(|l| l.span.slice(text)).collect()
    }

    #[test]
    fn every_line_end_parts_lines() {
        assert_eq!(
            words("a\nb\r\nc\rd\u{2028}e\u{2029}f\u{85}g\u{c}h"),
            ["a", "b", "c", "d", "e", "f", "g", "h"]
        );
        let gaps = |text| lines(text).iter().map(|l| l.gap).collect::<Vec<_>>();
        assert_eq!(gaps("a\r\nb\r\n\r\nc"), [true, false, true], "CRLF is one line end");
        assert_eq!(gaps("a\u{2028}b\u{2029}c"), [true, false, true]);
    }

    #[test]
    fn controls_and_spaces_stay_outside() {
        assert_eq!(
            words("\u{feff}\u{a0} “a b”\u{200b}\u{202c}\n\u{200b}\n\u{2066}c\u{2069}"),
            ["“a b”", "c"]
        );
        assert!(words(" \u{200b}\u{feff}\n\n\u{a0}").is_empty());
    }

    #[test]
    fn markers_stay_outside() {
        assert_eq!(words("# Head #\n> “a”\n>> b\n- c\n* d\n---\n***\n___."), ["Head", "“a”", "b", "c", "d"]);
        assert_eq!(
            words("**Bold head**\n*By Ann Lee*\n**Q:** Why?"),
            ["Bold head", "By Ann Lee", "**Q:** Why?"]
        );
        assert_eq!(
            words("-Ann\n#tag\n>"),
            ["-Ann", "#tag"],
            "no marker without a space; a lone marker is none"
        );
    }

    #[test]
    fn an_underlined_line_is_a_heading() {
        let text = "Title\n=====\nBody of it.";
        let got: Vec<_> = lines(text).iter().map(|l| (l.span.slice(text), l.marker)).collect();
        assert_eq!(got, [("Title", Marker::Heading), ("Body of it.", Marker::None)]);
    }
}
