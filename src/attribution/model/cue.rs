//! Is this word a cue? Features of one token.

use super::weights::Weights;
use super::{Context, pack, raw};
use crate::lexicon::list::any_of;
use crate::lexicon::words::Class;
use crate::tag::{Tag, mix};

/// Words that "say" greets with: "said goodbye" reports no words.
const GREETINGS: &str = "farewell goodbye goodbyes hello hi";

/// Whether a token can be a cue at all: any word that is no name, number or pronoun, and the colon.
pub fn is_candidate(ctx: &Context, i: usize) -> bool {
    let Some(tag) = ctx.at(i) else { return false };
    let able = match tag.class {
        Class::Colon => true,
        Class::Name | Class::NameStart | Class::Acronym | Class::Number | Class::Time | Class::Title => false,
        c if c >= Class::Comma && c <= Class::OtherMark => false,
        c => !matches!(
            c,
            Class::The
                | Class::A
                | Class::He
                | Class::They
                | Class::I
                | Class::Who
                | Class::Possessive
                | Class::And
                | Class::Do
                | Class::Role
        ),
    };
    if !able {
        return false;
    }
    let next = if i + 1 < ctx.to { ctx.word(i + 1) } else { "" };
    // "rail against", but "rail workers".
    let noun = || ctx.word(i) == "rail" && !matches!(next, "against" | "at" | "about");
    !(any_of!(GREETINGS).has(next) || ctx.tokens[i].span.len() == 4 && noun())
}

/// Gives the features of token `i` to `sink`.
pub fn features(ctx: &Context, i: usize, sink: &mut impl FnMut(u32)) {
    if let Some(tag) = ctx.tag(i) {
        values(ctx, i, tag).map(mix).into_iter().for_each(sink);
    }
}

/// The sum of their weights.
pub fn sum(ctx: &Context, i: usize, weights: &Weights) -> i32 {
    ctx.at(i).map_or(0, |tag| weights.sum_cue(&values(ctx, i, tag)))
}

/// The features of token `i` before their bits are spread.
fn values(ctx: &Context, i: usize, tag: &Tag) -> [u32; 23] {
    // The three words before, this one, and the three behind.
    let mut words = [0; 7];
    let mut classes = [Class::None as u8; 7];
    for by in 0..7 {
        if let Some(tag) = ctx.at((i + by).wrapping_sub(3)) {
            (words[by], classes[by]) = (tag.word, tag.class as u8);
        }
    }
    let [l3, l2, l1, c0, r1, r2, r3] = classes;
    let inside = u8::from(ctx.quoted_at(i).is_some());
    let near = quotes_near(ctx, i);
    let shape = sentence_shape(ctx, i);
    [
        raw(1, tag.word, 0),
        raw(2, tag.stem, 0),
        raw(3, tag.suffix, u32::from(c0)),
        raw(4, words[2], u32::from(c0)),
        raw(5, words[4], u32::from(c0)),
        raw(6, tag.stem, u32::from(l1)),
        raw(7, tag.stem, u32::from(r1)),
        raw(8, pack(l1, c0, r1, 0), 0),
        raw(9, pack(l2, l1, c0, 0), 0),
        raw(10, pack(c0, r1, r2, 0), 0),
        raw(13, words[1], 0),
        raw(14, words[5], 0),
        raw(15, tag.stem, pack(inside, 0, 0, 0)),
        raw(16, pack(l3, l2, l1, 0), 0),
        raw(17, pack(r1, r2, r3, 0), 0),
        raw(19, pack(near.0, near.1, inside, 0), 0),
        raw(20, tag.stem, pack(near.0, near.1, inside, 0)),
        raw(21, pack(near.0, near.1, c0, l1), 0),
        raw(22, pack(shape.0, shape.1, shape.2, c0), 0),
        raw(23, tag.stem, pack(shape.0, shape.1, 0, 0)),
        raw(24, tag.stem, u32::from(shape.2)),
        raw(26, pack(c0, shape.3, r1, 0), 0),
        raw(27, pack(c0, inside, shape.2, shape.3), 0),
    ]
}

/// How near quoted strings are in the block: units to the one before and after, 0 far, 1 adjacent, 2 near.
fn quotes_near(ctx: &Context, i: usize) -> (u8, u8) {
    let bucket = |d: usize| match d {
        0..=1 => 1,
        2..=3 => 2,
        4..=6 => 3,
        7..=15 => 4,
        _ => 0,
    };
    let at = i as u32;
    let k = ctx.quoted.partition_point(|q| q.last <= at);
    let before = k.checked_sub(1).map_or(0, |k| {
        let q = &ctx.quoted[k];
        bucket(i - q.last as usize) * 2 + u8::from(q.last - q.first > 6)
    });
    let after = ctx
        .quoted
        .get(k)
        .filter(|q| q.first > at)
        .map_or(0, |q| bucket(q.first as usize - i - 1) * 2 + u8::from(q.last - q.first > 6));
    (before, after)
}

/// Of the sentence around `i`: does a name or pronoun stand before, does "that" follow, where in the sentence,
/// which class is the nearest noun-like word before.
fn sentence_shape(ctx: &Context, i: usize) -> (u8, u8, u8, u8) {
    let start = ctx.sentence(i).map_or(ctx.from, |s| s.first as usize);
    let mut subject = 0;
    let mut nearest = 0;
    for j in (start..i).rev().take(12) {
        let c = ctx.tags[j].class;
        if matches!(
            c,
            Class::Name
                | Class::NameStart
                | Class::Acronym
                | Class::He
                | Class::They
                | Class::Role
                | Class::Who
                | Class::Document
                | Class::Group
                | Class::It
                | Class::Es
                | Class::Noun
                | Class::Quote
                | Class::Which
                | Class::I
        ) && nearest == 0
        {
            nearest = c as u8;
        }
        if matches!(c, Class::Name | Class::NameStart | Class::He | Class::They | Class::Who | Class::Role) {
            subject = if i - j <= 2 {
                1
            } else if i - j <= 6 {
                2
            } else {
                3
            };
            break;
        }
    }
    let next = &ctx.tags[(i + 1).min(ctx.to)..(i + 5).min(ctx.to)];
    let that = next.iter().position(|t| t.class == Class::That).map_or(0, |at| at as u8 + 1);
    let place = match i - start {
        0 => 0,
        1..=2 => 1,
        3..=8 => 2,
        9..=20 => 3,
        _ => 4,
    };
    (subject, that, place, nearest)
}
