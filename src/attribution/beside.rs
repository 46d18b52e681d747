//! Who stands beside words in quotation marks that the model gave to nobody: `“...” Hill, a doctor, said`,
//! `“...,” said Hill`, `Hill sent this message: “...”`.

use super::model::{Context, candidate::Range, source};
use crate::lexicon::words::Class;
use crate::quote::marks::Quoted;

/// Tokens that may part a subject from its verb, at most.
const APART: usize = 16;

/// Cue and source of the string `q`, when they stand right behind it or before its colon.
pub fn read(ctx: &Context, q: &Quoted) -> Option<(Range, Range)> {
    let ended = ctx.word((q.last as usize).saturating_sub(2)) == ".";
    let behind = (!ended).then(|| behind(ctx, q.last as usize)).flatten();
    behind.or_else(|| {
        let colon = q.first.checked_sub(1).filter(|&i| ctx.class(i as usize, 0) == Class::Colon)?;
        before(ctx, colon)
    })
}

/// `Hill, a doctor, said` or `said Hill` from token `at` on.
fn behind(ctx: &Context, at: usize) -> Option<(Range, Range)> {
    let end = ctx.sentence(at)?.last as usize;
    let at = at + usize::from(ctx.class(at, 0) == Class::Comma);
    if ctx.says(at) {
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
    (verb < end && ctx.says(verb)).then_some(((verb as u32, verb as u32 + 1), source))
}

/// The subject of the sentence that the colon at token `colon` ends, when the sentence tells of words.
pub fn before(ctx: &Context, colon: u32) -> Option<(Range, Range)> {
    let first = ctx.sentence(colon as usize)?.first as usize;
    let source = source::subject(ctx, first, colon as usize)?;
    let tells = |i: u32| {
        let class = ctx.class(i as usize, 0);
        ctx.says(i as usize) || matches!(class, Class::CueNoun | Class::Document)
    };
    let cue = (source.1..colon).find(|&i| tells(i))?;
    Some(((cue, colon), source))
}
