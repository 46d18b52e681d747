//! Plain text to an article: lines, blocks, and what each block is by its form and place.

use super::place;
use super::turn::{self, Turn};
use super::{Article, Block, BlockKind, dateline, join, lines};
use crate::case::Lower;
use crate::lexicon::list::any_of;
use crate::order::Order;
use crate::span::Span;

/// Reads plain text or Markdown; `put_back` holds start offsets (bytes) of blocks the reader wants read as
/// body text.
///
/// Takes any text, gives an article whose `text` is the input itself. Never fails; linear in the text.
pub fn read(text: String, put_back: &[u32]) -> Article {
    let raws = join::join(&text, &lines::lines(&text));
    let kinds = place::kinds(&text, &raws);
    let mut back = put_back.to_vec();
    back.order();
    let mut blocks: Vec<Block> = raws
        .iter()
        .zip(&kinds)
        .map(|(raw, &kind)| Block {
            span: raw.span,
            kind,
            put_back: !kind.is_read() && back.binary_search(&raw.span.start).is_ok(),
            turn: Turn::None,
        })
        .collect();
    let turns = turn::read(&text, &blocks);
    blocks.iter_mut().zip(turns).for_each(|(b, turn)| b.turn = turn);
    let first = |kind| blocks.iter().find(|b| b.kind == kind).map(|b| b.span);
    Article {
        title: first(BlockKind::Title),
        byline: first(BlockKind::Byline),
        date: date(&text, &blocks),
        dateline: place_line(&text, &blocks),
        blocks,
        text,
    }
}

/// The dateline of the first paragraph that has one, among the first four.
fn place_line(text: &str, blocks: &[Block]) -> Option<Span> {
    let paragraphs = blocks.iter().filter(|b| b.kind == BlockKind::Paragraph).take(4);
    paragraphs.into_iter().find_map(|b| {
        let len = dateline::at_start(b.span.slice(text))?;
        Some(Span::of(b.span.start as usize, b.span.start as usize + len))
    })
}

/// The first date of the article, one that does not say "updated" before one that does; without its label.
fn date(text: &str, blocks: &[Block]) -> Option<Span> {
    let body = blocks.iter().position(|b| b.kind == BlockKind::Paragraph && b.span.len() > 200);
    let dates =
        || blocks.iter().take(body.map_or(usize::MAX, |b| b + 1)).filter(|b| b.kind == BlockKind::Date);
    let dates = || dates().filter(|b| names_day(b.span.slice(text)));
    let updated = |b: &&Block| !b.span.slice(text).lower().contains("updated");
    let block = dates().find(updated).or_else(|| dates().next())?;
    Some(without_label(text, block.span))
}

/// Whether a date names a day, not only a time of day.
fn names_day(words: &str) -> bool {
    use crate::lexicon::residue::{MONTHS, WEEKDAYS};
    let low = words.lower();
    let named = |w: &str| {
        any_of!(MONTHS).has(w) || any_of!(WEEKDAYS).has(w) || (w.len() == 4 && w.parse::<u16>().is_ok())
    };
    low.split(|c: char| !c.is_alphanumeric()).any(named)
}

/// The part of a date from its first digit, month or weekday on.
fn without_label(text: &str, span: Span) -> Span {
    use crate::lexicon::residue::{MONTHS, WEEKDAYS};
    let words = span.slice(text);
    let mut at = 0;
    for word in words.split_inclusive(|c: char| !c.is_alphanumeric()) {
        let bare = word.trim_end_matches(|c: char| !c.is_alphanumeric()).lower();
        let named = any_of!(MONTHS).has(&bare) || any_of!(WEEKDAYS).has(&bare);
        if named || bare.starts_with(|c: char| c.is_ascii_digit()) {
            let stop = usize::from(words.ends_with('.') && !words.ends_with("m."));
            let end = (words.len() - stop).max(at + bare.len());
            return Span::of(span.start as usize + at, span.start as usize + end);
        }
        at += word.len();
    }
    span
}
