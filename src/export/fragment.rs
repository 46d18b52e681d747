//! Links that open the publisher's page at the words of a quotation (text fragments).
//!
//! `url#:~:text=[prefix-,]start[,end][,-suffix]`, as the WICG's Scroll To Text Fragment draft has it. A term
//! is whole words of one block; a browser finds it whatever the case and the form of the marks around it.

use crate::article::Article;
use crate::quote::Quotation;
use crate::span::Span;
use crate::token::is_ignorable;

/// Longest words that stand in a link as they are, in bytes; longer ones are given by their two ends.
const LONGEST: usize = 300;
/// Words at each end of a long quotation.
const END_WORDS: usize = 6;
/// Words of context beside one that is short or not the only one of its kind.
const CONTEXT_WORDS: usize = 4;
/// Quotations of so few words always get context.
const FEW_WORDS: usize = 3;

/// The address, when it is one of a web page (`http` or `https`) that can stand in a link as it is.
pub fn web_address(address: &str) -> Option<&str> {
    let address = address.trim();
    let (scheme, rest) = address.split_once("://")?;
    let web = scheme.eq_ignore_ascii_case("https") || scheme.eq_ignore_ascii_case("http");
    let host = rest.split(['/', '?', '#']).next().unwrap_or("");
    let gap = |c: char| c.is_whitespace() || is_ignorable(c);
    let plain = !address.contains(|c| gap(c) || matches!(c, '<' | '>' | '"' | '\'' | '\\' | '`' | '{' | '}'));
    (web && plain && host.contains(char::is_alphanumeric)).then_some(address)
}

/// A link to the place in the page at `url` where the quotation stands.
///
/// `None` when `url` is no web address or the quotation has no words. Of a quotation in pieces each piece is
/// a directive of its own; a browser scrolls to the first.
pub fn text_fragment(url: &str, article: &Article, quotation: &Quotation) -> Option<String> {
    let url = web_address(url)?;
    let page = url.split(":~:").next().unwrap_or(url);
    let pieces = quotation.content.iter().filter_map(|&piece| directive(article, piece));
    let directives: Vec<String> = pieces.collect();
    if directives.is_empty() {
        return None;
    }
    let join = if page.contains('#') { ":~:" } else { "#:~:" };
    Some([page, join, &directives.join("&")].concat())
}

/// The words of `span`: runs without white space, each cut to its letters, digits and what is between them.
fn words(text: &str, span: Span) -> Vec<Span> {
    let mut out = Vec::new();
    let base = span.start as usize;
    let slice = span.slice(text);
    let mut start = None;
    for (at, c) in slice.char_indices().chain([(slice.len(), ' ')]) {
        if !c.is_whitespace() {
            start.get_or_insert(at);
        } else if let Some(from) = start.take() {
            let run = &slice[from..at];
            let kept = run.trim_matches(|c: char| !c.is_alphanumeric());
            if !kept.is_empty() {
                let lead = run.len() - run.trim_start_matches(|c: char| !c.is_alphanumeric()).len();
                out.push(Span::of(base + from + lead, base + from + lead + kept.len()));
            }
        }
    }
    out
}

/// One `text=` directive for a piece.
fn directive(article: &Article, piece: Span) -> Option<String> {
    let text = article.text.as_str();
    let all = words(text, piece);
    let (first, last) = (*all.first()?, *all.last()?);
    let whole = first.cover(last);
    let one_block = article.blocks.iter().any(|block| block.span.contains(whole));
    let mut out = String::from("text=");
    if whole.len() <= LONGEST && one_block {
        let context = all.len() <= FEW_WORDS || count(text, whole.slice(text)) != 1;
        let (before, after) = if context { around(article, whole) } else { (None, None) };
        if let Some(before) = before {
            encode(before.slice(text), &mut out);
            out.push_str("-,");
        }
        encode(whole.slice(text), &mut out);
        if let Some(after) = after {
            out.push_str(",-");
            encode(after.slice(text), &mut out);
        }
        return Some(out);
    }
    let (start, end) = ends(article, &all);
    if count(text, start.slice(text)) != 1
        && let (Some(before), _) = around(article, start)
    {
        encode(before.slice(text), &mut out);
        out.push_str("-,");
    }
    encode(start.slice(text), &mut out);
    out.push(',');
    encode(end.slice(text), &mut out);
    Some(out)
}

/// The first and the last words, each in one block; more of the last when the same words come earlier too.
fn ends(article: &Article, all: &[Span]) -> (Span, Span) {
    let text = article.text.as_str();
    let block = |word: Span| article.blocks.iter().position(|b| b.span.contains(word));
    let together =
        |words: &[Span]| words.first().zip(words.last()).map(|(a, b)| a.cover(*b)).unwrap_or_default();
    let head = all.iter().take(END_WORDS).take_while(|w| block(**w) == block(all[0])).count();
    let start = together(&all[..head]);
    let tail = all.iter().rev().take_while(|w| block(**w) == block(all[all.len() - 1])).count();
    let mut size = END_WORDS.min(tail);
    loop {
        let end = together(&all[all.len() - size..]);
        let between = Span::new(start.end, all[all.len() - 1].end).slice(text);
        if size >= tail.min(4 * END_WORDS) || count(between, end.slice(text)) == 1 {
            return (start, end);
        }
        size += 1;
    }
}

/// A few words before and after `span` in its block, or the end of the block before.
fn around(article: &Article, span: Span) -> (Option<Span>, Option<Span>) {
    let text = article.text.as_str();
    let Some(at) = article.blocks.iter().position(|b| b.span.contains(span)) else { return (None, None) };
    let block = article.blocks[at].span;
    let mut before = words(text, Span::new(block.start, span.start));
    if before.is_empty() && at > 0 {
        before = words(text, article.blocks[at - 1].span);
    }
    let after = words(text, Span::new(span.end, block.end));
    let near = &before[before.len().saturating_sub(CONTEXT_WORDS)..];
    let next = &after[..after.len().min(CONTEXT_WORDS)];
    let together = |words: &[Span]| Some(words.first()?.cover(*words.last()?));
    (together(near), together(next))
}

/// How often `term` stands in `text` as whole words, whatever the case; 2 for more than once.
fn count(text: &str, term: &str) -> usize {
    let mut found = 0;
    let mut from = 0;
    let size = term.len();
    let bytes = text.as_bytes();
    let Some(&first) = term.as_bytes().first() else { return 0 };
    while let Some(step) = bytes[from..].iter().position(|b| b.eq_ignore_ascii_case(&first)) {
        let at = from + step;
        from = at + 1;
        let same = bytes.get(at..at + size).is_some_and(|there| there.eq_ignore_ascii_case(term.as_bytes()));
        if !same || !text.is_char_boundary(at) || !text.is_char_boundary(at + size) {
            continue;
        }
        let inside = |c: Option<char>| c.is_some_and(char::is_alphanumeric);
        if !inside(text[..at].chars().next_back()) && !inside(text[at + size..].chars().next()) {
            found += 1;
            if found == 2 {
                break;
            }
        }
    }
    found
}

/// Percent-encodes a term: all but unreserved characters, and `-` too, which has a meaning of its own.
fn encode(term: &str, out: &mut String) {
    const HEX: &[u8; 16] = b"0123456789ABCDEF";
    for word in term.split_whitespace() {
        if !out.ends_with(['=', ',', '-']) {
            out.push_str("%20");
        }
        for byte in word.bytes() {
            if byte.is_ascii_alphanumeric() || matches!(byte, b'.' | b'_' | b'~' | b'!' | b'*') {
                out.push(char::from(byte));
            } else {
                out.push('%');
                out.push(char::from(HEX[usize::from(byte >> 4)]));
                out.push(char::from(HEX[usize::from(byte & 15)]));
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::analysis::{Options, analyze};

    const URL: &str = "https://news.example/a";

    /// The directive for `piece` of `text`.
    fn of(text: &str, piece: &str) -> String {
        let article = crate::article::read(text.to_owned(), &[]);
        let at = text.find(piece).unwrap();
        directive(&article, Span::of(at, at + piece.len())).unwrap()
    }

    #[test]
    fn an_exact_term_has_no_marks_at_its_ends() {
        let text = "Hill met the press.\n\n“The old bridge stays open,” Hill said.\n";
        assert_eq!(of(text, "“The old bridge stays open,”"), "text=The%20old%20bridge%20stays%20open");
        assert_eq!(
            of("He calls it a “win-win, or so, R&D” for all.", "“win-win, or so, R&D”"),
            "text=win%2Dwin%2C%20or%20so%2C%20R%26D"
        );
        assert_eq!(
            of("«Ça va très bien ici», dit-il.", "«Ça va très bien ici»"),
            "text=%C3%87a%20va%20tr%C3%A8s%20bien%20ici"
        );
    }

    #[test]
    fn few_words_and_repeated_ones_get_context() {
        let text = "Stone spoke of “a smart fellow” and left the room.";
        assert_eq!(
            of(text, "“a smart fellow”"),
            "text=Stone%20spoke%20of-,a%20smart%20fellow,-and%20left%20the%20room"
        );
        let twice =
            "“We will stay right here,” Hill said.\n\nThen again: “We will stay right here,” Stone said.\n";
        assert_eq!(
            of(twice, "“We will stay right here,” Stone").replace("%20", " "),
            "text=We will stay right here” Stone".replace('”', "%2C%E2%80%9D")
        );
        assert_eq!(
            of(twice, "“We will stay right here,”").replace("%20", " "),
            "text=We will stay right here,-Hill said"
        );
    }

    #[test]
    fn long_ones_and_those_over_paragraphs_are_ranges() {
        let long = format!(
            "Hill said: “First words of a very long speech, {}and then the very last words of all.”",
            "on and on ".repeat(40)
        );
        let term = of(&long, &long[11..]).replace("%20", " ");
        assert_eq!(
            term,
            "text=First words of a very long,then the very last words of all"
                .replace("then the very last words of all", "the very last words of all")
        );
        let two = "“One two three four five six seven.\n\n“Eight nine ten eleven twelve thirteen fourteen,” Hill said.";
        let term = of(two, &two[..two.find(" Hill").unwrap()]).replace("%20", " ");
        assert_eq!(term, "text=One two three four five six,nine ten eleven twelve thirteen fourteen");
    }

    #[test]
    fn an_address_keeps_its_own_fragment_and_no_other_scheme_passes() {
        let text = "“The old bridge stays open,” Hill said.\n";
        let found = analyze(text, &Options::default());
        let link = |url| text_fragment(url, &found.article, &found.quotations[0]);
        assert_eq!(link(URL).unwrap(), format!("{URL}#:~:text=The%20old%20bridge%20stays%20open"));
        assert_eq!(
            link("https://news.example/a#part:~:text=other").unwrap(),
            "https://news.example/a#part:~:text=The%20old%20bridge%20stays%20open"
        );
        for bad in [
            "javascript:alert(1)",
            "data:text/html,x",
            "",
            "news.example/a",
            "https://",
            "https:///path",
            "https://a\" onclick=\"b",
            "java\nscript:x",
            "//news.example",
            "javascript://news.example/%0aalert(1)",
        ] {
            assert_eq!(link(bad), None, "{bad}");
        }
        for good in ["https://news.example/a?b=c#d", "HTTP://news.example", "https://zürich.example/ü"] {
            assert_eq!(web_address(good), Some(good));
        }
    }
}
