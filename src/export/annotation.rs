//! The W3C's Web Annotation: one annotation for each quotation, anchored in the article.
//!
//! Each piece is given by its words with 32 characters on both sides (`TextQuoteSelector`) and by its place
//! (`TextPositionSelector`), which counts Unicode scalar values as the recommendation says. Hypothesis
//! counts UTF-16 code units there; the two differ only after characters such as emoji.

use serde::Serialize;

use super::cite::{About, edited, speakers};
use super::offsets::Offsets;
use crate::correction::Corrected;
use crate::quote::{Kind, QuoteId};
use crate::span::Span;

/// Characters of context on both sides, as Hypothesis has it.
const CONTEXT: usize = 32;

/// A page of annotations, ready to be serialised.
#[derive(Clone, Debug, Serialize)]
pub struct AnnotationPage {
    #[serde(rename = "@context")]
    context: &'static str,
    id: String,
    #[serde(rename = "type")]
    kind: &'static str,
    items: Vec<Annotation>,
}

#[derive(Clone, Debug, Serialize)]
struct Annotation {
    id: String,
    #[serde(rename = "type")]
    kind: &'static str,
    motivation: &'static str,
    generator: Generator,
    body: Vec<Body>,
    target: Vec<Target>,
}

#[derive(Clone, Debug, Serialize)]
struct Generator {
    id: &'static str,
    #[serde(rename = "type")]
    kind: &'static str,
    name: &'static str,
}

#[derive(Clone, Debug, Serialize)]
struct Body {
    #[serde(rename = "type")]
    kind: &'static str,
    purpose: &'static str,
    value: String,
    format: &'static str,
}

#[derive(Clone, Debug, Serialize)]
struct Target {
    source: String,
    selector: [Selector; 2],
}

#[derive(Clone, Debug, Serialize)]
#[serde(tag = "type")]
enum Selector {
    #[serde(rename = "TextQuoteSelector")]
    Words { exact: String, prefix: String, suffix: String },
    #[serde(rename = "TextPositionSelector")]
    Place { start: u32, end: u32 },
}

/// The annotations of an article; quotations dismissed by hand are left out, edited ones say so.
///
/// `shift` scalar values stand before the text in the file it came from.
pub fn annotations(corrected: &Corrected, about: &About, shift: u32) -> AnnotationPage {
    let analysis = &corrected.analysis;
    let text = analysis.article.text.as_str();
    let offsets = Offsets::new(text, shift);
    let source =
        about.address().map_or_else(|| name(&[text]), |url| url.split('#').next().unwrap_or(url).to_owned());
    let all = (0..analysis.quotations.len() as u32).map(QuoteId).filter(|quote| corrected.is_shown(*quote));
    let items = all
        .map(|quote| {
            let quotation = &analysis.quotations[quote.0 as usize];
            let target =
                quotation.content.iter().map(|&piece| target(text, piece, &offsets, &source)).collect();
            let edit = edited(corrected, quote);
            let at = quote.0.to_string();
            Annotation {
                id: name(&[text, &source, &at]),
                kind: "Annotation",
                motivation: if edit.is_empty() { "identifying" } else { "editing" },
                generator: Generator { id: GENERATOR, kind: "Software", name: "Quote Explorer" },
                body: bodies(corrected, quote, edit),
                target,
            }
        })
        .collect();
    let id = name(&[text, &source]);
    AnnotationPage { context: "http://www.w3.org/ns/anno.jsonld", id, kind: "AnnotationPage", items }
}

/// Names the program; a name, not an address.
const GENERATOR: &str = "urn:uuid:5f0f9a5e-7d0e-8c51-9b2a-71c6e0d1a9e4";

fn bodies(corrected: &Corrected, quote: QuoteId, edit: String) -> Vec<Body> {
    let analysis = &corrected.analysis;
    let quotation = &analysis.quotations[quote.0 as usize];
    let body = |purpose, value| Body { kind: "TextualBody", purpose, value, format: "text/plain" };
    let mut out = Vec::new();
    let who = speakers(analysis, &quotation.attribution.speakers);
    if !who.is_empty() {
        out.push(body("tagging", who));
    }
    let kind = match quotation.kind {
        Kind::Direct => "direct quotation",
        Kind::Mixed => "partly quoted",
        Kind::Indirect => "reported speech",
    };
    let unknown = quotation.attribution.unknown.map(|reason| [", ", reason.reason()].concat());
    out.push(body("describing", [kind, &unknown.unwrap_or_default()].concat()));
    if !edit.is_empty() {
        out.push(body("commenting", edit));
    }
    out
}

fn target(text: &str, piece: Span, offsets: &Offsets<'_>, source: &str) -> Target {
    let (start, end) = (piece.start as usize, piece.end as usize);
    let before = text.get(..start).unwrap_or("");
    let prefix = before.char_indices().rev().take(CONTEXT).last().map_or(start, |(at, _)| at);
    let suffix = text.get(end..).unwrap_or("").chars().take(CONTEXT).collect();
    let [first, last] = offsets.pair(piece);
    let exact = piece.slice(text).to_owned();
    let words = Selector::Words { exact, prefix: before.get(prefix..).unwrap_or("").to_owned(), suffix };
    Target { source: source.to_owned(), selector: [words, Selector::Place { start: first, end: last }] }
}

/// A `urn:uuid` made of what it names (version 8 of RFC 9562): the same for the same words.
fn name(of: &[&str]) -> String {
    // FNV-1a, 128 bits.
    let mut hash: u128 = 0x6c62_272e_07bb_0142_62b8_2175_6295_c58d;
    for byte in of.iter().flat_map(|words| words.bytes().chain([0])) {
        hash = (hash ^ u128::from(byte)).wrapping_mul(0x0000_0000_0100_0000_0000_0000_0000_013b);
    }
    let hash = hash & !(0xf << 76) & !(0x3 << 62) | 8 << 76 | 2 << 62;
    let mut out = String::from("urn:uuid:");
    for at in 0..32 {
        if matches!(at, 8 | 12 | 16 | 20) {
            out.push('-');
        }
        out.extend(char::from_digit((hash >> (124 - 4 * at) & 15) as u32, 16));
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::analysis::{Options, analyze};

    #[test]
    fn places_count_scalar_values_and_context_is_cut_to_32() {
        let text = "😀😀 é. “The bridge stays,” Hill said, and the rain fell on the old town all day.\n";
        let found = Corrected { analysis: analyze(text, &Options::default()), ..Corrected::default() };
        let page = annotations(&found, &About::default(), 0);
        let characters: Vec<char> = text.chars().collect();
        assert_eq!(page.items.len(), 1);
        let [Selector::Words { exact, prefix, suffix }, Selector::Place { start, end }] =
            &page.items[0].target[0].selector
        else {
            panic!("both selectors")
        };
        assert_eq!(&characters[*start as usize..*end as usize].iter().collect::<String>(), exact);
        assert_eq!(prefix, "😀😀 é. ");
        assert_eq!(suffix.chars().count(), 32);
    }

    #[test]
    fn names_are_uuids_of_their_content() {
        let one = name(&["a"]);
        assert_eq!((one.len(), &one[..9], &one[23..24]), (45, "urn:uuid:", "8"), "{one}");
        assert_eq!(one, name(&["a"]));
        assert_ne!(one, name(&["b"]));
    }
}
