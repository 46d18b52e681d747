//! The plainest pattern: a quoted string, and a name or pronoun beside a verb of saying.

use crate::article::Article;
use crate::quote::marks::{self, Quoted};
use crate::quote::{Attribution, Kind, NotQuotation, NotReason, Quotation, UnknownReason, VerbClass};
use crate::span::Span;
use crate::token::{Sentence, Token};

const SAYING: &[&str] = &[
    "said",
    "says",
    "say",
    "told",
    "added",
    "asked",
    "answered",
    "replied",
    "wrote",
    "called",
    "calling",
    "saying",
    "insisted",
    "explained",
    "declared",
    "announced",
    "argued",
    "noted",
    "tweeted",
    "warned",
];

/// The quotations of one block, whose tokens are `from..`; what is quoted but no quotation goes to `rest`.
pub fn read_block(
    article: &Article,
    block: u32,
    tokens: &[Token],
    sentences: &[Sentence],
    out: &mut Vec<Quotation>,
    rest: &mut Vec<NotQuotation>,
) {
    let mine: Vec<Sentence> = sentences.iter().rev().take_while(|s| s.block == block).copied().collect();
    let (Some(first), Some(last)) = (mine.last(), mine.first()) else { return };
    let found = marks::read(&article.text, tokens, first.first as usize, last.last as usize);
    for q in found.quoted.iter().filter(|q| !q.nested) {
        match near(&article.text, tokens, first.first as usize, last.last as usize, q) {
            Some((cue, source)) => out.push(Quotation {
                kind: Kind::Direct,
                content: vec![q.outer],
                attribution: Attribution {
                    cue: vec![cue],
                    source: source.into_iter().collect(),
                    class: VerbClass::Speech,
                    speakers: Vec::new(),
                    unknown: Some(UnknownReason::NoSource),
                    evidence: Vec::new(),
                    rule: "adjacent",
                    score: 500,
                },
                context: mine
                    .iter()
                    .filter(|s| s.span.overlaps(q.outer))
                    .fold(q.outer, |a, s| a.cover(s.span)),
                block,
            }),
            None => rest.push(NotQuotation { span: q.outer, reason: NotReason::Unattributed }),
        }
    }
    rest.extend(found.lone.iter().map(|&(span, reason)| NotQuotation { span, reason }));
    rest.sort_by_key(|n| n.span);
}

fn near(text: &str, tokens: &[Token], from: usize, to: usize, q: &Quoted) -> Option<(Span, Option<Span>)> {
    let (a, b) = (q.first as usize, q.last as usize);
    let is_cue = |i: &usize| SAYING.contains(&tokens[*i].span.slice(text));
    let after = (b..to.min(b + 8)).find(is_cue);
    let cue = after.or_else(|| (from.max(a.saturating_sub(8))..a).rev().find(is_cue))?;
    let named = |i: &usize| {
        let word = tokens[*i].span.slice(text);
        word.starts_with(char::is_uppercase) || matches!(word, "he" | "she" | "they")
    };
    let before = (from.max(cue.saturating_sub(4))..cue).rev().find(named);
    let at = before.or_else(|| (cue + 1..to.min(cue + 4)).find(named));
    Some((tokens[cue].span, at.map(|i| tokens[i].span)))
}
