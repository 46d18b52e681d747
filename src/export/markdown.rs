//! A page in Markdown that a person reads: who speaks how often, then the quotations in article order.

use super::document::{Document, Quote};
use crate::attribution::speaker::DOUBTFUL;
use crate::order::Order;

/// The page for one article.
pub fn markdown(document: &Document) -> String {
    let mut out = String::new();
    let title = document.title.as_deref().unwrap_or(&document.doc);
    push(&mut out, &["# ", &escape(title), "\n\n"]);
    let facts = [&document.byline, &document.dateline, &document.date];
    let facts: Vec<String> = facts.into_iter().flatten().map(|f| escape(f)).collect();
    if !facts.is_empty() {
        push(&mut out, &[&facts.join(" · "), "\n\n"]);
    }
    if document.quotes.is_empty() {
        out.push_str("No quotations found.\n\n");
    } else {
        speakers(&mut out, document);
        out.push_str("## Quotations\n\n");
    }
    for quote in &document.quotes {
        push_quote(&mut out, quote);
    }
    if !document.issues.is_empty() {
        out.push_str("## What it is about\n\n");
        for issue in &document.issues {
            let ids: Vec<String> = issue.quotes.iter().map(ToString::to_string).collect();
            push(&mut out, &["- ", &escape(&issue.name), " (", &ids.join(", "), ")\n"]);
        }
        out.push('\n');
    }
    if !document.not_quotations.is_empty() {
        out.push_str("## In quotation marks, but not quotations\n\n");
        for not in &document.not_quotations {
            push(&mut out, &["- ", &escape(&not.text), " — ", not.why, "\n"]);
        }
        out.push('\n');
    }
    out
}

fn push(out: &mut String, parts: &[&str]) {
    for part in parts {
        out.push_str(part);
    }
}

/// The name of the speaker or speakers.
fn who(quote: &Quote) -> String {
    match quote.speaker.names() {
        [] => "Speaker unknown".to_owned(),
        [one] => escape(one),
        [first @ .., last] => {
            let first: Vec<String> = first.iter().map(|n| escape(n)).collect();
            [first.join(", ").as_str(), " and ", &escape(last)].concat()
        }
    }
}

/// A table of the speakers, most quoted first.
fn speakers(out: &mut String, document: &Document) {
    let mut counts: Vec<(String, usize, usize)> = Vec::new();
    for quote in &document.quotes {
        let words = quote.text.iter().map(|t| t.split_whitespace().count()).sum::<usize>();
        let name = who(quote);
        match counts.iter_mut().find(|c| c.0 == name) {
            Some(count) => {
                count.1 += 1;
                count.2 += words;
            }
            None => counts.push((name, 1, words)),
        }
    }
    counts.order_by_key(|c| std::cmp::Reverse(c.1));
    out.push_str("| Speaker | Quotations | Words |\n| --- | ---: | ---: |\n");
    for (name, quotes, words) in counts {
        let name = name.replace('|', "\\|");
        push(out, &["| ", &name, " | ", &quotes.to_string(), " | ", &words.to_string(), " |\n"]);
    }
    out.push('\n');
}

fn push_quote(out: &mut String, quote: &Quote) {
    push(out, &[&quote.id.to_string(), ". **", &who(quote), "**"]);
    if let Some(step) = quote.evidence.iter().find(|s| s.text != s.speaker) {
        push(out, &[" (“", &escape(&step.text), "” in the article)"]);
    }
    let cue = quote.cue_text.join(" ");
    if !cue.is_empty() {
        push(out, &[", ", &escape(&cue)]);
    }
    push(out, &[" — ", quote.kind]);
    if let Some(paragraph) = quote.paragraph {
        push(out, &[", paragraph ", &paragraph.to_string()]);
    }
    if quote.unknown.is_none() && quote.score < DOUBTFUL {
        out.push_str(", speaker doubtful: please check");
    }
    out.push_str("\n\n");
    for line in quote.text.join(" […] ").lines().map(str::trim).filter(|l| !l.is_empty()) {
        push(out, &["   > ", &escape(line), "\n"]);
    }
    out.push('\n');
}

/// The text on one line, so that Markdown shows it as it stands.
fn escape(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for (at, word) in text.split_whitespace().enumerate() {
        if at > 0 {
            out.push(' ');
        }
        // A number or a sign first would begin a list or a heading.
        let starts_list =
            word.ends_with(['.', ')']) && word[..word.len() - 1].bytes().all(|b| b.is_ascii_digit());
        for (i, c) in word.char_indices() {
            let at_start = at == 0 && i == 0 && matches!(c, '#' | '+' | '-' | '=' | '~');
            let number = at == 0 && starts_list && i + 1 == word.len();
            if at_start || number || matches!(c, '\\' | '*' | '_' | '`' | '[' | ']' | '<' | '>' | '&') {
                out.push('\\');
            }
            out.push(c);
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn escapes_what_markdown_would_read() {
        assert_eq!(escape("# a *b* [c](d) <e>"), "\\# a \\*b\\* \\[c\\](d) \\<e\\>");
        assert_eq!(escape("1. one\n two-three"), "1\\. one two-three");
        assert_eq!(escape("12 men"), "12 men");
    }
}
