//! Candidates whose source or words stand further off than the labelling reaches.

use super::decide::Scored;
use super::following;
use super::model::candidate::{Candidate, Range};
use super::model::{Context, source};
use crate::lexicon::list;
use crate::lexicon::words::Class;
use crate::quote::marks::Quoted;

/// Verbs of saying whose object is the one who hears it.
const TELL: &str = "told tells tell reminded assured informed";

/// Puts right the candidate `c` of a block, which may be a `heading`.
pub fn mend(ctx: &Context, heading: bool, c: &mut Candidate) {
    if ctx.quoted_at(c.head as usize).is_some() {
        return;
    }
    behind_preposition(ctx, c);
    if heading && let Some((first, last)) = c.source {
        // "Strike off as union refuses".
        let joins = |i: &u32| matches!(ctx.class(*i as usize, 0), Class::As | Class::After | Class::While);
        c.source = Some(((first..last - 1).rev().find(joins).map_or(first, |i| i + 1), last));
    }
    if ctx.says(c.head as usize) {
        words_before(ctx, c);
        verb_behind_aside(ctx, c);
    }
    described_as(ctx, c);
}

/// Whether the token is a verb that makes a clause.
fn acts(ctx: &Context, i: u32) -> bool {
    let class = ctx.class(i as usize, 0);
    matches!(class, Class::Be | Class::Have | Class::Do | Class::Modal | Class::Ed)
        || class.is_cue_verb() && !ctx.word(i as usize).ends_with("ing")
}

/// Whether no mark and no verb stands in `tokens`.
fn is_plain(ctx: &Context, tokens: Range) -> bool {
    (tokens.0..tokens.1).all(|i| {
        let class = ctx.class(i as usize, 0);
        let opens = matches!(
            class,
            Class::That | Class::If | Class::What | Class::Who | Class::Which | Class::About | Class::Of
        );
        let mark = class >= Class::Comma && class <= Class::OtherMark && class != Class::Hyphen;
        !(acts(ctx, i) || opens || mark)
    })
}

/// Where the clause behind token `at` ends: at a comma, a stop or the end of its sentence.
fn clause_end(ctx: &Context, at: u32, end: u32) -> u32 {
    (at..end)
        .find(|&i| matches!(ctx.class(i as usize, 0), Class::Comma | Class::Stop | Class::Semicolon))
        .unwrap_or(end)
}

/// `It was late, Hill told the council on Monday`, `It was late, says its director`: the words before the comma, when
/// those behind the verb only tell who, to whom and when.
fn words_before(ctx: &Context, c: &mut Candidate) {
    let Some(sentence) = ctx.sentence(c.head as usize) else { return };
    let (first, end) = (sentence.first, sentence.last);
    let begin = first + u32::from(matches!(ctx.class(first as usize, 0), Class::And | Class::But));
    let rest = clause_end(ctx, c.head + 1, end);
    let goes_on = match ctx.class(rest as usize, 0) {
        Class::Comma => !matches!(
            ctx.class(rest as usize, 1),
            Class::A | Class::Ing | Class::As | Class::While | Class::After
        ),
        class => class == Class::Semicolon,
    };
    let comma = |i: u32| i > begin + 1 && ctx.class(i as usize, -1) == Class::Comma;
    let inverted =
        comma(c.cue.0) && c.cue == (c.head, c.head + 1) && !ctx.word(c.head as usize).ends_with("ing");
    let source = if inverted {
        let last = source::phrase(ctx, c.cue.1 as usize, rest as usize) as u32;
        Some((c.cue.1, last)).filter(|s| s.0 < last && last == rest && rest + 1 >= end)
    } else {
        let who = |i: u32| ctx.class(i as usize, 0) == Class::Who;
        // "It was late, a union said": no source yet, and two words.
        let content = c
            .content
            .first()
            .filter(|r| r.1 == c.cue.0 && source::phrase(ctx, r.0 as usize, r.1 as usize) == r.1 as usize);
        let source = c.source.or_else(|| content.copied());
        source.filter(|s| comma(s.0) && !who(s.0) && s.1 <= c.cue.0 && s.1 + 2 > c.cue.0)
    };
    let Some(source) = source else { return };
    let words = (begin, source.0.min(c.cue.0) - 1);
    let clause = (words.0..words.1).any(|i| acts(ctx, i)) && !source::fronted(ctx.class(begin as usize, 0));
    let own = |r: &Range| r.0 <= words.0 + 1 && r.1 > words.0 || ctx.quoted_at(r.0 as usize).is_some();
    if inverted && c.source.is_none() {
        c.source = Some(source);
    }
    if let [r] = &mut c.content[..]
        && r.0 <= words.0 + 1
        && (words.0 + 1..words.1).contains(&r.1)
        && ctx.quoted_at(r.1 as usize).is_none()
        && c.source == Some(source)
    {
        r.1 = words.1;
        return;
    }
    if goes_on || !clause || c.content.iter().any(own) || !opens_adjunct(ctx, c.head, inverted) {
        return;
    }
    if inverted || is_plain(ctx, (c.head + 1, rest)) {
        c.source = Some(source);
        c.cue = (c.head, c.head + 1);
        c.content = vec![words];
    }
}

/// Whether what follows the verb at token `head` may tell to whom, where and when.
fn opens_adjunct(ctx: &Context, head: u32, inverted: bool) -> bool {
    let head = head as usize;
    inverted
        || list::has(TELL, ctx.word(head))
        || matches!(ctx.class(head, 1), Class::In | Class::Preposition | Class::Time | Class::After)
}

/// `said the pilot, aged 70, was late`: words without a verb end with the verb behind the comma that closes an aside.
fn verb_behind_aside(ctx: &Context, c: &mut Candidate) {
    const ASIDE: u32 = 14;
    let [(first, last)] = c.content[..] else { return };
    let Some(sentence) = ctx.sentence(c.head as usize) else { return };
    let comma = |i: u32| ctx.class(i as usize, 0) == Class::Comma;
    if first < c.cue.1
        || !comma(last)
        || !is_plain(ctx, (first, last))
        || list::has(TELL, ctx.word(c.head as usize))
    {
        return;
    }
    let end = sentence.last.min(last + ASIDE);
    let Some(close) = (last + 1..end).find(|&i| comma(i)) else { return };
    if acts(ctx, close + 1) && !ctx.says(close as usize + 1) {
        c.content = vec![(first, clause_end(ctx, close + 1, sentence.last))];
    }
}

/// `described the bridge, which opened in May, as “late”`: up to the string behind "as".
fn described_as(ctx: &Context, c: &mut Candidate) {
    const CALL: &str = "described describes describing branded dismissed slammed labelled labeled hailed";
    const REACH: u32 = 30;
    let [(first, last)] = c.content[..] else { return };
    if first < c.cue.1 || !list::has(CALL, ctx.word(c.head as usize)) {
        return;
    }
    let near = |q: &&Quoted| {
        q.first < last + REACH && ctx.sentence_index(q.first as usize) == ctx.sentence_index(first as usize)
    };
    if let Some(q) = following::next_string(ctx, last).filter(near)
        && ctx.class(q.first as usize, -1) == Class::As
    {
        c.content = vec![(first, q.last)];
    }
}

/// `Hill who runs under the Tarn ticket told`: what stands behind a preposition is no subject; the one that the
/// sentence begins with is.
fn behind_preposition(ctx: &Context, c: &mut Candidate) {
    let Some(source) = c.source.filter(|s| s.1 <= c.cue.0) else { return };
    let Some(sentence) = ctx.sentence(c.head as usize) else { return };
    let first = sentence.first;
    let led = matches!(
        ctx.class(source.0 as usize, -1),
        Class::In | Class::Preposition | Class::With | Class::For | Class::From | Class::Of | Class::By
    );
    let last = source::phrase(ctx, first as usize, source.0 as usize) as u32;
    let aside = (last..source.0).any(|i| ctx.class(i as usize, 0) == Class::Comma);
    let participle = ctx.word(c.head as usize).ends_with("ing");
    if led && !aside && !participle && last > first && ctx.class(last as usize, 0) == Class::Who {
        c.source = Some((first, last));
    }
}

/// `she said that it was late, and left`: a second verb with the subject of the first is no part of what was said.
pub fn part(ctx: &Context, kept: &mut [Scored]) {
    for k in 0..kept.len() {
        let Candidate { cue, source: Some(source), head, .. } = kept[k].candidate else { continue };
        let joined = ctx.class(cue.0 as usize, -1) == Class::And
            && ctx.class(cue.0 as usize, -2) == Class::Comma
            && ctx.quoted_at(head as usize).is_none();
        let before =
            kept[..k].iter().rposition(|s| s.candidate.source == Some(source) && s.candidate.head < head);
        if let Some(before) = before.filter(|_| joined) {
            kept[before].candidate.content.retain_mut(|r| {
                if r.0 < cue.0 && cue.0 < r.1 {
                    r.1 = cue.0 - 2;
                }
                r.0 < r.1
            });
        }
    }
}
