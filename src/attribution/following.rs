//! `“Yes,” Hill said. “It is late.”`: a string that is a sentence of its own stays with whoever spoke the words before.

use super::claims::Claims;
use super::decide::Scored;
use super::model::Context;
use super::model::candidate::Candidate;
use super::orphan;
use crate::lexicon::words::Class;
use crate::order::Order;
use crate::quote::marks::Quoted;

/// A cue within so many tokens behind a string makes the string its own.
const OWN: u32 = 6;

/// Tokens that may tell to whom something is said, at most.
const WHOM: u32 = 16;

/// Takes such strings from other candidates, or from nobody, and gives them to the one whose words end the sentence before.
pub fn give(ctx: &Context, kept: &mut Vec<Scored>) {
    // For each sentence the candidate that ends it with its cue and source.
    let mut ends: Vec<Option<usize>> = vec![None; ctx.sentences.len()];
    for (k, s) in kept.iter().enumerate() {
        let at = ctx.sentence_index(s.candidate.head as usize);
        if ends.get(at).is_some_and(Option::is_none) && follows_its_words(ctx, &s.candidate, at) {
            ends[at] = Some(k);
        }
    }
    let claims = Claims::of(kept, ctx.from, ctx.to);
    for q in ctx.quoted.iter().filter(|q| orphan::stands_alone(ctx, q)) {
        let at = ctx.sentence_index(q.first as usize);
        let Some(owner) = at.checked_sub(1).and_then(|p| ends[p]) else { continue };
        ends[ctx.sentence_index(q.last as usize - 1)] = Some(owner);
        let others: Vec<usize> = claims.at(q.first).filter(|&k| k != owner).collect();
        let own = |&k: &usize| (q.last..q.last + OWN).contains(&kept[k].candidate.cue.0);
        if others.iter().any(own) {
            continue;
        }
        for k in others {
            cut(ctx, &mut kept[k].candidate, q.first);
        }
        let content = &mut kept[owner].candidate.content;
        if !content.iter().any(|r| r.0 <= q.first && q.last <= r.1) {
            content.push((q.first, q.last));
            content.order();
        }
    }
    kept.retain(|s| !s.candidate.content.is_empty());
}

/// `“...,” Hill told the crowd in the rain, as it left`: once a sentence in marks stands before the verb of saying,
/// words outside marks behind it are not what was said. `It rained, where Hill said that ...`: nor are words
/// before it when "that" follows.
pub fn drop_adjuncts(ctx: &Context, c: &mut Candidate) {
    if !ctx.says(c.head as usize) || ctx.quoted_at(c.head as usize).is_some() {
        return;
    }
    let quoted = |i: u32| ctx.quoted_at(i as usize).is_some();
    let ends = |r: &(u32, u32)| {
        r.1 <= c.cue.0
            && quoted(r.1 - 1)
            && (matches!(ctx.class(r.1 as usize, -2), Class::Comma | Class::Stop | Class::Dash)
                || ctx.class(r.1 as usize, 0) == Class::Comma)
    };
    let sentence = c.content.iter().any(ends);
    let that = |i: u32| ctx.class(i as usize, 0) == Class::That;
    let told =
        c.content.iter().any(|r| r.0 >= c.cue.1 && that(r.0) && ctx.class(r.0 as usize, -1) != Class::Comma);
    let cue = c.cue;
    // "..., she said, “It is late.”"
    let next = |i: u32| (cue.1..cue.1 + 2).contains(&i);
    let spoken =
        next_string(ctx, cue.1).is_some_and(|q| q.first < cue.1 + 2 && orphan::is_introduced(ctx, q));
    let and = |i: u32| matches!(ctx.class(i as usize, 0), Class::And | Class::But);
    let begins = |i: u32| ctx.starts_sentence(i) || i > 0 && and(i - 1) && ctx.starts_sentence(i - 1);
    c.content.retain_mut(|r| {
        // "said as they left, “It is late.”"
        if next(r.0)
            && tells_when(ctx.word(r.0 as usize))
            && let Some(q) = next_string(ctx, r.0).filter(|q| q.last <= r.1)
            && ctx.class(q.first as usize, -1) == Class::Comma
            && orphan::opens_with_capital(ctx, q)
        {
            r.0 = q.first;
        }
        if next(r.0) && tells_whom(ctx, r.0 as usize) {
            let told = (r.0 + 1..r.1.min(r.0 + WHOM)).find(|&i| that(i));
            r.0 = told.filter(|&i| i + 1 < r.1).unwrap_or(r.0);
        }
        if spoken && r.1 <= cue.0 && !begins(r.0) && !quoted(r.0) {
            return false;
        }
        if sentence && r.0 >= cue.1 && !quoted(r.0) && !that(r.0) {
            r.0 = next_string(ctx, r.0).filter(|q| q.last <= r.1).map_or(r.1, |q| q.first);
        }
        // "told “Early Tide” after the storm".
        let string =
            ctx.quoted_at(r.0 as usize).filter(|q| sentence && (q.first, q.last) == *r && r.0 >= cue.1);
        let told_to = string.is_some_and(|q| {
            !orphan::stands_alone(ctx, q) && r.0 <= cue.1 + 2 && orphan::is_written_like_a_title(ctx, q)
        });
        r.0 < r.1 && !told_to && !(told && r.1 <= cue.0 && !(r.0..r.1).any(quoted))
    });
}

/// Whether a clause or phrase that begins with `word` may tell when or where.
fn tells_when(word: &str) -> bool {
    opens_a_clause_of_time(word) || matches!(word, "during" | "in" | "at" | "on")
}

/// Whether a clause that begins with `word` tells when.
pub fn opens_a_clause_of_time(word: &str) -> bool {
    matches!(word, "before" | "after" | "as" | "when" | "while")
}

/// Whether it begins with the ones to whom it was said: `told | voters who wonder`, `groused | to a crowd`.
fn tells_whom(ctx: &Context, at: usize) -> bool {
    match ctx.class(at, 0) {
        Class::Who | Class::In | Class::Preposition => true,
        Class::To => matches!(
            ctx.class(at, 1),
            Class::The
                | Class::A
                | Class::Possessive
                | Class::Name
                | Class::Object
                | Class::Quantifier
                | Class::Role
        ),
        _ => false,
    }
}

/// The first quoted string that begins at token `from` or after.
pub fn next_string<'a>(ctx: &Context<'a>, from: u32) -> Option<&'a Quoted> {
    ctx.quoted.get(ctx.quoted.partition_point(|q| q.first < from))
}

/// Whether the cue and source of `c` stand behind a string of its content, in the sentence `ctx.sentences[at]`.
fn follows_its_words(ctx: &Context, c: &Candidate, at: usize) -> bool {
    let first = ctx.sentences[at].first;
    let string = |r: &(u32, u32)| ctx.quoted_at(r.1 as usize - 1).is_some() && first < r.1 && r.1 <= c.head;
    let here = c.source.is_some_and(|s| s.0 >= first) && ctx.quoted_at(c.head as usize).is_none();
    here && ctx.says(c.head as usize) && c.content.iter().any(string)
}

/// Ends the content of `c` before token `end`.
fn cut(ctx: &Context, c: &mut Candidate, end: u32) {
    c.content.retain_mut(|r| {
        r.1 = r.1.min(end);
        while r.1 > r.0 && ctx.class(r.1 as usize - 1, 0) == Class::Stop {
            r.1 -= 1;
        }
        r.0 < r.1
    });
}
