//! The window around a cue: its sentence and the quoted strings that touch it, each of those as one unit.
//!
//! A quoted string without the cue is one unit however long it is: the marks have decided its extent, and
//! the labelling stays fast.

use super::Context;
use crate::lexicon::words::Class;
use crate::tag::hash;

/// A token, or a quoted string as a whole.
#[derive(Clone, Copy, Debug)]
pub struct Unit {
    /// First token.
    pub first: u32,
    /// One past its last token.
    pub last: u32,
    /// Class; [`Class::Quote`] for a quoted string.
    pub class: Class,
    /// Word hash; for a quoted string a bucket of its length and its last mark.
    pub word: u32,
    /// Hash of the last letters.
    pub suffix: u32,
    /// 0 the cue's sentence, 1 before it, 2 after it.
    pub place: u8,
    /// Whether a sentence begins here.
    pub starts: bool,
    /// Whether it is a quoted string.
    pub quoted: bool,
}

/// The units around a cue.
#[derive(Clone, Debug, Default)]
pub struct Window {
    /// In order.
    pub units: Vec<Unit>,
    /// Index of the cue's unit.
    pub cue: usize,
    /// Hash of the cue's base form.
    pub stem: u32,
}

/// Tokens of the window at most on each side of the cue.
const REACH: usize = 400;
/// Units at most; a longer sentence is cut at both ends.
const MOST: usize = 160;
/// Quoted strings of following sentences that are looked at.
const FOLLOWING: usize = 4;
/// Tokens after such a string that are looked at, to see whether it belongs to another cue.
const BEYOND: usize = 6;

/// Builds the window of the cue at token `cue` into `out`.
pub fn build(ctx: &Context, cue: usize, out: &mut Window) {
    out.units.clear();
    let own = ctx.quoted_at(cue).map(|q| q.first);
    let (mut from, mut to) = sentence(ctx, cue);
    // A quoted string that crosses the sentence's edge brings its other sentences with it.
    let (least, most) = (cue.saturating_sub(REACH), cue + REACH);
    while from > ctx.from.max(least) {
        let Some(q) = ctx.quoted_at(from).filter(|q| Some(q.first) != own && (q.first as usize) < from)
        else {
            break;
        };
        from = sentence(ctx, q.first as usize).0;
    }
    while to < ctx.to.min(most) {
        let Some(q) = ctx.quoted_at(to - 1).filter(|q| Some(q.first) != own && q.last as usize > to) else {
            break;
        };
        to = sentence(ctx, q.last as usize - 1).1;
    }
    from = from.max(least);
    to = to.min(most);
    // A quoted string right before.
    if from > ctx.from
        && let Some(q) = ctx.quoted_at(from - 1).filter(|q| Some(q.first) != own)
    {
        units(ctx, q.first as usize, from, own, 1, out);
    }
    units(ctx, from, to, own, 0, out);
    let mut next = to;
    for _ in 0..FOLLOWING {
        let Some(q) = ctx.quoted_at(next).filter(|q| q.first as usize == next) else { break };
        let end = sentence(ctx, q.last as usize - 1).1;
        let stop = end.min(q.last as usize + BEYOND);
        units(ctx, next, stop, own, 2, out);
        if stop < end || end >= ctx.to {
            break;
        }
        next = end;
    }
    out.stem = ctx.tags[cue].stem;
    out.cue = out.units.iter().position(|u| u.first as usize == cue).unwrap_or(0);
    cut(out);
}

fn cut(out: &mut Window) {
    let keep = out.cue.saturating_sub(MOST / 2);
    if keep > 0 {
        out.units.drain(..keep);
        out.cue -= keep;
    }
    out.units.truncate(out.cue + MOST / 2);
}

fn sentence(ctx: &Context, i: usize) -> (usize, usize) {
    ctx.sentence(i).map_or((i, i + 1), |s| (s.first as usize, s.last as usize))
}

fn units(ctx: &Context, from: usize, to: usize, own: Option<u32>, place: u8, out: &mut Window) {
    let mut i = from;
    let mut sentences = ctx.sentences[ctx.sentence_index(from)..].iter().peekable();
    while i < to {
        while sentences.next_if(|s| (s.first as usize) < i).is_some() {}
        let starts = sentences.peek().is_some_and(|s| s.first as usize == i);
        let quoted = ctx.quoted_at(i).filter(|q| Some(q.first) != own);
        if let Some(q) = quoted {
            let last = (q.last as usize).max(i + 1);
            out.units.push(Unit {
                first: i as u32,
                last: last as u32,
                class: Class::Quote,
                word: bucket(ctx, i, last),
                suffix: 0,
                place,
                starts,
                quoted: true,
            });
            i = last;
        } else {
            let t = &ctx.tags[i];
            let (word, suffix) = (t.word, t.suffix);
            out.units.push(Unit {
                first: i as u32,
                last: i as u32 + 1,
                class: t.class,
                word,
                suffix,
                place,
                starts,
                quoted: false,
            });
            i += 1;
        }
    }
}

/// Length and last mark of a quoted string, as the value of a feature.
fn bucket(ctx: &Context, first: usize, last: usize) -> u32 {
    let len = match last - first {
        0..=4 => 0,
        5..=6 => 1,
        7..=10 => 2,
        11..=16 => 3,
        _ => 4,
    };
    let before_close = ctx.tokens.get(last.saturating_sub(2)).map_or("", |t| t.span.slice(ctx.text));
    let mark = match before_close {
        "," => 1,
        "." | "!" | "?" | "…" => 2,
        _ => 0,
    };
    let capital = ctx.tag(first + 1).is_some_and(|t| t.capital);
    hash("q") ^ (len << 8) ^ (mark << 4) ^ u32::from(capital)
}
