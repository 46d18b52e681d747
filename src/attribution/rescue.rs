//! Quoted strings that no likely candidate claims: the unlikely ones get a second look.

use super::claims::Claims;
use super::decide::{self, Scored};
use super::following;
use super::model::Context;
use super::model::candidate::{self, Candidate, HARDLY, Range, Scratch};
use super::model::weights::Weights;
use super::orphan::{self, Orphan};
use crate::lexicon::words::Class;
use crate::order::Order;
use crate::quote::NotReason;
use crate::quote::marks::Quoted;

/// A string that no likely candidate claims goes to an unlikely one down to this score (sixteenths of a logit).
const UNLIKELY: i32 = -48;
/// Tokens on each side of a string that are looked at for its cue.
const BESIDE: usize = 24;

/// Gives every longer string that no kept candidate claims to the best of the unlikely ones that do, else to the
/// word of its own sentence that is most like a cue and is none yet.
pub fn run(
    ctx: &Context,
    weights: &Weights,
    scratch: &mut Scratch,
    questions: &[u32],
    (kept, claims): (&mut Vec<Scored>, &mut Claims),
    dropped: &[Scored],
) {
    stretch(ctx, scratch, questions, kept, claims);
    let unlikely = unlikely(ctx, questions, dropped);
    let mut first_cue = kept.iter().map(|k| k.candidate.cue.1).min().unwrap_or(u32::MAX);
    let mut cues: Vec<u32> = kept.iter().flat_map(|k| k.candidate.cue.0..k.candidate.cue.1).collect();
    cues.order();
    for (q, best) in ctx.quoted.iter().zip(unlikely).filter(|(q, _)| q.last - q.first > 4) {
        let follows = orphan::stands_alone(ctx, q) && first_cue <= q.first;
        if follows || claims.hold(kept, (q.first, q.last)) || orphan::is_asked(ctx, questions, q) {
            continue;
        }
        let Some(mut own) = best.cloned().or_else(|| beside(ctx, weights, scratch, questions, &cues, q))
        else {
            continue;
        };
        own.candidate.content.retain(|r| claims.sharing(&[*r]).is_empty());
        if !own.candidate.content.is_empty() {
            claims.add(kept.len(), &own.candidate.content);
            first_cue = first_cue.min(own.candidate.cue.1);
            kept.push(own);
        }
    }
}

/// Tokens between the words of a quotation and a string that goes on with them, at most.
const GAP: u32 = 10;

/// A string that nobody claims is part of what the cue of its own sentence tells: `said that although it was late, it
/// still “fell short”`; `“It is late”, Hill said`; `wrote in a letter: “It is late.”`
fn stretch(ctx: &Context, scratch: &Scratch, questions: &[u32], kept: &mut [Scored], claims: &mut Claims) {
    for k in 0..kept.len() {
        let c = &kept[k].candidate;
        if !ctx.says(c.head as usize) {
            continue;
        }
        let sentence = ctx.sentence_index(c.head as usize);
        let free = |kept: &[Scored], claims: &Claims, q: &Quoted| {
            ctx.sentence_index(q.first as usize) == sentence
                && !claims.hold(kept, (q.first, q.last))
                && may_be_words(ctx, questions, q)
        };
        let mut found = before(ctx, c);
        loop {
            found = found.filter(|(_, q)| free(kept, claims, q));
            found = found
                .or_else(|| behind(ctx, scratch, &kept[k].candidate).filter(|(_, q)| free(kept, claims, q)));
            let Some((first, q)) = found.take() else { break };
            let content = &mut kept[k].candidate.content;
            content.retain(|r| r.0 != first);
            content.push((first, q.last));
            content.order();
            claims.add(k, &[(first, q.last)]);
        }
    }
}

/// The string that a comma parts from source and cue of `c`, and where the piece begins that it is part of.
fn before<'a>(ctx: &Context<'a>, c: &Candidate) -> Option<(u32, &'a Quoted)> {
    let start = c.source.map_or(c.cue.0, |s| s.0.min(c.cue.0));
    let end = ctx.quoted.partition_point(|q| q.last < start);
    let q = ctx.quoted.get(end.checked_sub(1)?)?;
    (q.last + 1 == start && ctx.class(q.last as usize, 0) == Class::Comma).then_some((q.first, q))
}

/// The string that goes on with the content of `c`, or stands behind its colon, and where the piece begins that it is
/// part of: nothing between is another cue.
fn behind<'a>(ctx: &Context<'a>, scratch: &Scratch, c: &Candidate) -> Option<(u32, &'a Quoted)> {
    let plain = |i: u32| {
        let i = i as usize;
        ctx.quoted_at(i).is_none() && scratch.score(ctx, i) < 0 && ctx.class(i, 0) != Class::Semicolon
    };
    let goes_on = c.content.last().filter(|r| c.cue.1 <= r.0).and_then(|r| {
        let q = following::next_string(ctx, r.1)?;
        (q.first - r.1 <= GAP && (r.1..q.first).all(plain)).then_some((r.0, q))
    });
    goes_on.or_else(|| {
        let q = following::next_string(ctx, c.cue.1)?;
        let colon = c.cue.1 < q.first && ctx.class(q.first as usize, -1) == Class::Colon;
        (colon && (c.cue.1..q.first - 1).all(plain)).then_some((q.first, q))
    })
}

/// The attribution of `q` by the word outside marks in its own sentence that is most like a cue.
fn beside(
    ctx: &Context,
    weights: &Weights,
    scratch: &mut Scratch,
    questions: &[u32],
    cues: &[u32],
    q: &Quoted,
) -> Option<Scored> {
    let judged = orphan::judge(ctx, questions, q);
    if !matches!(judged, Orphan::Floating | Orphan::Not(NotReason::Unattributed)) {
        return None;
    }
    let first = ctx.sentence(q.first as usize)?.first as usize;
    let last = ctx.sentence(q.last as usize - 1)?.last as usize;
    let taken = |i: usize| cues.binary_search(&(i as u32)).is_ok();
    let within = orphan::opens_within(ctx, q);
    let may = |i: usize| {
        let class = ctx.class(i, 0);
        let verb = matches!(class, Class::Ed | Class::Ing) || class.is_cue_verb();
        judged == Orphan::Floating || ctx.says(i) || within && verb && i < q.first as usize
    };
    let near = (first.max((q.first as usize).saturating_sub(BESIDE))..q.first as usize)
        .chain(q.last as usize..last.min(q.last as usize + BESIDE));
    let head = near
        .filter(|&i| may(i) && ctx.quoted_at(i).is_none() && !taken(i) && ctx.class(i, 0) != Class::By)
        .max_by_key(|&i| scratch.score(ctx, i))
        .filter(|&i| scratch.score(ctx, i) >= HARDLY)?;
    let found = candidate::at(ctx, weights, head, scratch)?;
    let class = ctx.class(found.source?.0 as usize, 0);
    let (all, quoted) = candidate::words(ctx, &found.content);
    // "labelled it “the worst night of the year”"
    let mostly = within
        && quoted * 2 >= all
        && !matches!(class, Class::That | Class::Demonstrative | Class::There | Class::It);
    let holds = |r: &Range| (q.first, q.last) == *r || mostly && r.0 <= q.first && q.last <= r.1;
    let whole = found.content.iter().any(holds);
    whole.then(|| decide::score(ctx, weights, vec![found])).and_then(|mut s| s.pop())
}

/// Whether a string that nobody claims may be somebody's words.
fn may_be_words(ctx: &Context, questions: &[u32], q: &Quoted) -> bool {
    matches!(
        orphan::judge(ctx, questions, q),
        Orphan::Floating | Orphan::Not(NotReason::Unattributed | NotReason::Term)
    )
}

/// For each quoted string the best of the dropped candidates, not too unlikely, of which it is a piece or a
/// part of one.
fn unlikely<'a>(ctx: &Context, questions: &[u32], dropped: &'a [Scored]) -> Vec<Option<&'a Scored>> {
    let mut best: Vec<Option<&Scored>> = vec![None; ctx.quoted.len()];
    for s in dropped.iter().filter(|s| s.logit >= UNLIKELY) {
        for piece in &s.candidate.content {
            let from = ctx.quoted.partition_point(|q| q.first < piece.0);
            for (k, q) in ctx.quoted.iter().enumerate().skip(from).take_while(|(_, q)| q.last <= piece.1) {
                let words = || (q.first, q.last) == *piece || may_be_words(ctx, questions, q);
                if best[k].is_none_or(|b| b.logit <= s.logit) && words() {
                    best[k] = Some(s);
                }
            }
        }
    }
    best
}
