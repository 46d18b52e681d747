//! Who stands beside words in quotation marks that the model gave to nobody: `“...” Hill, a doctor, said`,
//! `“...,” said Hill`, `Hill sent this message: “...”`.

use super::model::{Context, candidate::Range, source};
use crate::lexicon::list::any_of;
use crate::lexicon::words::Class;
use crate::quote::marks::Quoted;

/// Tokens that may part a subject from its verb, at most.
const APART: usize = 16;

/// Tokens from the subject to the comma before its words, at most.
const CLAUSE: u32 = 12;

/// Cue and source of the string `q`, when they stand right behind it or before its colon.
pub fn read(ctx: &Context, q: &Quoted) -> Option<(Range, Range)> {
    // "The family of a “loved” pilot say".
    if matches!(ctx.class(q.first as usize, -1), Class::A | Class::The | Class::Possessive | Class::Of) {
        return None;
    }
    let ended = ctx.word((q.last as usize).saturating_sub(2)) == ".";
    let behind = (!ended).then(|| behind(ctx, q.last as usize)).flatten();
    behind.or_else(|| {
        let mark = q.first.checked_sub(1)?;
        match ctx.class(mark as usize, 0) {
            Class::Colon => before(ctx, mark),
            Class::Comma => before_comma(ctx, mark),
            _ => None,
        }
    })
}

/// The words of the block, outside marks, that say somebody heard something. In order.
pub fn hearings(ctx: &Context) -> Vec<u32> {
    let heard =
        |&i: &u32| ctx.quoted_at(i as usize).is_none() && any_of!("heard hears").has(ctx.word(i as usize));
    (ctx.from as u32..ctx.to as u32).filter(heard).collect()
}

/// `The jury has heard`, `the inquest heard`, in the sentence of the string `q`: somebody said it there, and the
/// article leaves out who. `hearings` are those of the block.
pub fn heard(ctx: &Context, hearings: &[u32], q: &Quoted) -> Option<Range> {
    let sentence = ctx.sentence(q.first as usize)?;
    let behind = hearings.partition_point(|&i| i < sentence.last);
    let last = hearings[..behind].last().copied().filter(|&i| i >= sentence.first)?;
    let have = |i: &u32| ctx.class(*i as usize, 0) == Class::Have;
    let noun = (sentence.first..last).rev().find(|i| !have(i))?;
    let first = noun
        - u32::from(noun > sentence.first && matches!(ctx.class(noun as usize, -1), Class::The | Class::A));
    any_of!(source::COURTS).has(ctx.word(noun as usize)).then_some((first, last + 1))
}

/// `went on`, `shot back`, `puts it`: two words that say someone spoke.
fn is_phrasal(ctx: &Context, verb: usize) -> bool {
    const FIRST: &str =
        "went goes cut cuts chimed chimes broke put weighed fired fires shot shoots hit piped spoke";
    let (first, second) = (ctx.word(verb), ctx.word(verb + 1));
    any_of!(FIRST).has(first) && any_of!("on in back up").has(second)
        || any_of!("put puts").has(first) && second == "it"
}

/// Whether somebody does something at token `i`.
fn acts(ctx: &Context, i: usize) -> bool {
    ctx.says(i) || ctx.class(i, 0) == Class::Ed || is_phrasal(ctx, i)
}

/// `Hill, a doctor, said` or `said Hill` from token `at` on.
pub fn behind(ctx: &Context, at: usize) -> Option<(Range, Range)> {
    let end = ctx.sentence(at)?.last as usize;
    // “Late!” beamed Hill.
    let called = matches!(ctx.word(at.saturating_sub(2)), "!" | "?");
    let comma = called || ctx.class(at, 0) == Class::Comma || ctx.class(at, -2) == Class::Comma;
    let at = at + usize::from(ctx.class(at, 0) == Class::Comma);
    if ctx.says(at) || comma && ctx.class(at, 0) == Class::Ed {
        let last = source::phrase(ctx, at + 1, end);
        return (last > at + 1).then_some(((at as u32, at as u32 + 1), (at as u32 + 1, last as u32)));
    }
    let source = source::subject(ctx, at, end).filter(|s| s.0 as usize == at)?;
    let mut verb = source.1 as usize;
    if ctx.class(verb, 0) == Class::Comma {
        verb = (verb + 1..end.min(verb + APART)).find(|&i| ctx.class(i, 0) == Class::Comma)? + 1;
    }
    while matches!(ctx.class(verb, 0), Class::Adverb | Class::Ly | Class::Have) {
        verb += 1;
    }
    let phrasal = is_phrasal(ctx, verb);
    let says = phrasal || ctx.says(verb) || comma && ctx.class(verb, 0) == Class::Ed;
    let last = verb + 1 + usize::from(phrasal);
    (verb < end && says).then_some(((verb as u32, last as u32), source))
}

/// `Hill cracked in the debate, “...”`: who does something right before the comma at token `comma`.
fn before_comma(ctx: &Context, comma: u32) -> Option<(Range, Range)> {
    let first = ctx.sentence(comma as usize)?.first.max(comma.saturating_sub(CLAUSE));
    let mut clause = (first..comma).rev().take_while(|&i| ctx.class(i as usize, 0) != Class::Comma);
    let verb = clause.find(|&i| acts(ctx, i as usize))?;
    Some(((verb, comma), source::before(ctx, first, verb)?))
}

/// `Ada Hill on floods: “It Is Late”`.
pub fn on(ctx: &Context, q: &Quoted) -> Option<(Range, Range)> {
    let colon = q.first.checked_sub(1).filter(|&c| ctx.class(c as usize, 0) == Class::Colon)?;
    let first = ctx.sentence(colon as usize)?.first;
    let on = (first + 1..colon).find(|&i| ctx.word(i as usize) == "on")?;
    let named = (first..on).all(|i| matches!(ctx.class(i as usize, 0), Class::Name | Class::NameStart));
    named.then_some(((on, colon), (first, on)))
}

/// The subject of the sentence that the colon at token `colon` ends, when the sentence tells of words.
pub fn before(ctx: &Context, colon: u32) -> Option<(Range, Range)> {
    let first = ctx.sentence(colon as usize)?.first as usize;
    let source = source::subject(ctx, first, colon as usize)?;
    let tells = |i: u32| {
        let class = ctx.class(i as usize, 0);
        ctx.says(i as usize) || matches!(class, Class::CueNoun | Class::Document)
    };
    let cue = (source.1..colon)
        .find(|&i| tells(i))
        .or_else(|| Some(source.1).filter(|&i| acts(ctx, i as usize)))?;
    Some(((cue, colon), source))
}
