//! Where the words of kept candidates begin and end.

use super::decide::Scored;
use super::model::before::class;
use super::model::candidate::Candidate;
use super::model::{Context, source};
use super::tail;
use crate::lexicon::list;
use crate::lexicon::words::Class;

/// Puts right where the words of what is `kept` begin and end; leaves none where they only give a name.
pub fn mend(ctx: &Context, kept: &mut [Scored]) {
    for c in kept.iter_mut().map(|s| &mut s.candidate) {
        if ctx.says(c.head as usize) && ctx.quoted_at(c.head as usize).is_none() {
            behind_addressee(ctx, c);
            with_opening(ctx, c);
            within_clause(ctx, c);
        }
        if only_names(ctx, c) {
            c.content.clear();
        }
    }
}

/// `a student called Ada Hill`, `a group named Quay Watch`: whether the words only give a name.
fn only_names(ctx: &Context, c: &Candidate) -> bool {
    let first = c.content.first().map_or(0, |r| r.0);
    let named = matches!(ctx.word(c.head as usize), "called" | "named")
        && first == c.head + 1
        && ctx.tag(first as usize).is_some_and(|t| t.capital);
    let article = (c.head.saturating_sub(4)..c.head).rev().find(|&i| class(ctx, i) == Class::A);
    named && article.is_some_and(|a| source::phrase(ctx, a as usize, c.head as usize) as u32 == c.head)
}

/// `asked him | whether it was late`, `told her | it was`, `reminded voters | that it was`: the words begin behind
/// whoever hears them.
fn behind_addressee(ctx: &Context, c: &mut Candidate) {
    let verb = ctx.word(c.head as usize);
    let opens = |&i: &u32| match class(ctx, i) {
        Class::If | Class::What => true,
        // "asked the crew that came".
        Class::That => verb != "asked",
        _ => false,
    };
    let heard = list::has("asked told tells reminded informed warned assured promised", verb);
    let subject = |i: u32| matches!(class(ctx, i), Class::The | Class::He | Class::They | Class::It);
    if let Some(r) = c.content.first_mut().filter(|r| r.0 == c.head + 1 && heard)
        && (class(ctx, r.0) == Class::Object || ctx.word(r.0 as usize) == "her")
        && subject(r.0 + 1)
    {
        r.0 += 1;
    }
    if let Some(r) = c.content.first_mut().filter(|r| r.0 == c.head + 1 && heard)
        && let Some(at) = (r.0 + 1..r.1.min(r.0 + 6)).find(opens)
        && (class(ctx, r.0) == Class::Object && at == r.0 + 1
            || source::phrase(ctx, r.0 as usize, at as usize) as u32 == at)
    {
        r.0 = at;
    }
}

/// `Since 2019, she revealed, the town had grown`: what stands before a verb of saying between commas belongs to the
/// words behind it.
fn with_opening(ctx: &Context, c: &mut Candidate) {
    let comma = |i: u32| class(ctx, i) == Class::Comma;
    let ([words], Some(s), Some(sentence)) = (&c.content[..], c.source, ctx.sentence(c.head as usize)) else {
        return;
    };
    let begin = sentence.first + u32::from(matches!(class(ctx, sentence.first), Class::And | Class::But));
    let between = s.0 > begin + 2 && comma(s.0 - 1) && s.1 <= c.cue.0 && comma(c.cue.1);
    let told = |i: u32| {
        let i = i as usize;
        matches!(ctx.class(i, 0), Class::Document | Class::CueNoun)
            || ctx.says(i)
            || ctx.quoted_at(i).is_some()
    };
    if between
        && words.0 == c.cue.1 + 1
        && source::fronted(class(ctx, begin))
        && !told(words.0)
        && !(begin..s.0).any(told)
    {
        c.content.insert(0, (begin, s.0 - 1));
    }
}

/// `When Hill attacked a judge, | Stone was outraged`: the words of a clause that opens its sentence end before the main
/// one.
fn within_clause(ctx: &Context, c: &mut Candidate) {
    let Some(when) = c.source.filter(|s| s.1 <= c.cue.0).and_then(|s| s.0.checked_sub(1)) else { return };
    if list::has("When After While Because If", ctx.word(when as usize)) && ctx.starts_sentence(when) {
        for r in c.content.iter_mut().filter(|r| ctx.quoted_at(r.0 as usize).is_none()) {
            r.1 = tail::before_main(ctx, *r);
        }
    }
}
