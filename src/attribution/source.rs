//! Sources that stand further off than the labelling reaches: participles and second verbs of one subject.

use super::decide::Scored;
use super::model::Context;
use super::model::candidate::{Candidate, Range};
use crate::lexicon::words::Class;
use crate::order::Order;

/// Words a subject may have, at most.
const LONGEST: usize = 9;

/// Words that may stand before it, at most.
const FRONTED: usize = 24;

/// Gives attributions without source the subject that their verb shares with the verb before:
/// `he said, adding that`; `she denied it and added that`; `Hill left early, telling reporters that`.
pub fn share(ctx: &Context, kept: &mut [Scored]) {
    // For each token the source of the attribution whose source and cue end before it.
    let mut ended: Vec<Option<Option<Range>>> = vec![None; ctx.to + 1 - ctx.from];
    for Candidate { source, cue, .. } in kept.iter().rev().map(|k| &k.candidate) {
        ended[source.map_or(0, |s| s.1).max(cue.1) as usize - ctx.from] = Some(*source);
    }
    for c in kept.iter_mut().map(|k| &mut k.candidate) {
        let head = c.head as usize;
        if is_participle(ctx, head)
            && let Some(source) = ended[head - 1 - ctx.from]
        {
            c.source = source;
        }
    }
    let mut order: Vec<usize> = (0..kept.len()).collect();
    order.order_by_key(|&k| kept[k].candidate.head);
    let mut last: Option<(u32, Range)> = None;
    for k in order {
        let c = &mut kept[k].candidate;
        let Some(sentence) = ctx.sentence(c.head as usize) else { continue };
        let own = ctx.quoted_at(c.head as usize).is_none();
        if c.source.is_none() && own && (is_participle(ctx, c.head as usize) || is_second(ctx, c.cue.0)) {
            let shared = last.filter(|(s, r)| *s == sentence.first && r.1 <= c.cue.0).map(|l| l.1);
            c.source = subject(ctx, sentence.first as usize, c.cue.0 as usize).or(shared);
        }
        if let Some(source) = c.source.filter(|_| own) {
            last = Some((sentence.first, source));
        }
    }
}

/// `, adding`.
fn is_participle(ctx: &Context, head: usize) -> bool {
    ctx.class(head, -1) == Class::Comma && ctx.tokens[head].span.slice(ctx.text).ends_with("ing")
}

/// `and added`, `but told`: the second verb of a subject; `cue` is its first token.
fn is_second(ctx: &Context, cue: u32) -> bool {
    let verb = (cue..cue + 3).any(|i| {
        matches!(ctx.class(i as usize, 0), Class::SayVerb | Class::SpeechVerb)
            && !ctx.tokens[i as usize].span.slice(ctx.text).ends_with("ing")
    });
    verb && matches!(ctx.class(cue as usize, -1), Class::And | Class::But)
}

/// The noun phrase that opens the sentence whose first token is `first`, before its first verb and before `end`.
fn subject(ctx: &Context, first: usize, end: usize) -> Option<Range> {
    let mut from = first;
    if fronted(ctx.class(first, 0)) {
        from = (first..end).take(FRONTED).find(|&i| ctx.class(i, 0) == Class::Comma)? + 1;
    }
    let mut last = from;
    // "The inspector closed": after an article a plain noun belongs to the phrase.
    let determined = matches!(ctx.class(from, 0), Class::The | Class::A | Class::Possessive);
    let plain = |i: usize| determined && ctx.class(i, 0) == Class::Noun;
    while last < end && last < from + LONGEST && (in_phrase(ctx.class(last, 0)) || plain(last)) {
        last += 1;
    }
    let verb = matches!(
        ctx.class(last, 0),
        Class::Be
            | Class::Have
            | Class::Do
            | Class::Modal
            | Class::Ed
            | Class::Adverb
            | Class::Ly
            | Class::SayVerb
            | Class::SpeechVerb
            | Class::ThoughtVerb
            | Class::IntentionVerb
            | Class::OtherVerb
            | Class::Comma
    ) || !determined && ctx.class(last, 0) == Class::Noun;
    let named = (from..last).any(|i| names(ctx.class(i, 0)) || plain(i));
    (verb && named && last < end).then_some((from as u32, last as u32))
}

/// `On Friday,`, `After the vote,`: what may stand before the subject.
const fn fronted(class: Class) -> bool {
    matches!(
        class,
        Class::In
            | Class::Preposition
            | Class::After
            | Class::As
            | Class::For
            | Class::From
            | Class::With
            | Class::While
            | Class::Time
            | Class::Adverb
            | Class::Ly
            | Class::If
            | Class::Because
    )
}

const fn names(class: Class) -> bool {
    matches!(
        class,
        Class::Name
            | Class::NameStart
            | Class::Acronym
            | Class::He
            | Class::They
            | Class::I
            | Class::Role
            | Class::Group
            | Class::Title
    )
}

const fn in_phrase(class: Class) -> bool {
    names(class)
        || matches!(
            class,
            Class::The
                | Class::A
                | Class::Possessive
                | Class::Possessor
                | Class::Nationality
                | Class::Number
                | Class::Stop
                | Class::Hyphen
        )
}
