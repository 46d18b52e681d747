//! Candidates whose source or words stand further off than the labelling reaches.

use super::decide::Scored;
use super::extent::{self, is_nominal};
use super::following;
use super::model::Context;
use super::model::before::{self, LONG, NAME, TELL, acts, class, clause_end, is_plain};
use super::model::candidate::{Candidate, Range};
use crate::lexicon::list;
use crate::lexicon::words::Class;
use crate::quote::marks::Quoted;

/// Puts right the candidate `c` of a block, which may be a `heading`.
pub fn mend(ctx: &Context, heading: bool, c: &mut Candidate) {
    if ctx.quoted_at(c.head as usize).is_some() {
        return;
    }
    inner_saying(ctx, c);
    extent::mend(ctx, c);
    whole_phrase(ctx, c);
    if heading && let Some((first, last)) = c.source {
        // "Strike off as union refuses"; "Mayor on storm: ‘...’".
        let class = |i: &u32| class(ctx, *i);
        let joins = |i: &u32| matches!(class(i), Class::As | Class::After | Class::While);
        let topic = |i: &u32| {
            class(&c.head) == Class::Colon && list::has("on On about About over Over", ctx.word(*i as usize))
        };
        let first = (first..last - 1).rev().find(joins).map_or(first, |i| i + 1);
        c.source = Some((first, (first + 1..last).find(topic).unwrap_or(last)));
    }
    for at in 0..c.content.len() {
        let next = c.content.get(at + 1).map_or(u32::MAX, |next| next.0);
        c.content[at].1 = behind_short_name(ctx, c.content[at]).min(next);
    }
    if ctx.says(c.head as usize) {
        words_before(ctx, c);
        verb_behind_aside(ctx, c);
    }
    described_as(ctx, c);
}

/// `He released a video in which he | said it was “late”`: what somebody says within words that nobody is said to say.
fn inner_saying(ctx: &Context, c: &mut Candidate) {
    let [(from, to)] = c.content[..] else { return };
    if ctx.says(c.head as usize) || from < c.cue.1 {
        return;
    }
    let mark = |i: &u32| class(ctx, *i) == Class::Quote;
    let Some(open) = (from..to).find(mark) else { return };
    let says = |&i: &u32| {
        class(ctx, i) == Class::SayVerb && class(ctx, i - 1) == Class::He && class(ctx, i - 2) == Class::Which
    };
    if let Some(head) = (from + 2..open).find(says) {
        (c.head, c.cue, c.source) = (head, (head, head + 1), Some((head - 1, head)));
        c.content = vec![(head + 1, to)];
    }
}

/// `A | leaflet pushed under doors claimed`: a source that is but an article goes on to the end of its noun.
fn whole_phrase(ctx: &Context, c: &mut Candidate) {
    let ends = |i: &u32| !ctx.tokens[*i as usize].word || !is_nominal(class(ctx, *i));
    if let Some((first, last)) = c.source.filter(|s| s.1 == s.0 + 1 && s.1 <= c.cue.0)
        && matches!(class(ctx, first), Class::A | Class::The)
    {
        c.source = Some((first, (last..c.cue.0).find(ends).unwrap_or(c.cue.0)));
    }
}

/// `would take on the Harbour Board (HB) in May`: where words that stop before a short name in brackets end.
fn behind_short_name(ctx: &Context, (first, last): Range) -> u32 {
    let class = |by: isize| ctx.class(last as usize, by);
    let short = class(0) == Class::OpenParen && class(1) == Class::Acronym && class(2) == Class::CloseParen;
    let plain = ctx.quoted_at(last as usize).is_none()
        && ctx.sentence_index(first as usize) == ctx.sentence_index(last as usize);
    if !short || !plain {
        return last;
    }
    let end = ctx.sentence(last as usize).map_or(last, |s| s.last);
    clause_end(ctx, last + 3, end.min(last + LONG))
}

/// `It was late, Hill told the council on Monday`: puts the words before the comma in place of those behind the verb.
fn words_before(ctx: &Context, c: &mut Candidate) {
    let Some(before) = before::read(ctx, c.head, c.cue, c.source) else { return };
    let (source, words) = (before.source, before.words);
    if c.source.is_some_and(|s| source.0 < s.0 && s.1 == source.1) && c.content == [words] {
        c.source = Some(source);
    }
    if source.0 >= c.cue.1 && c.source.is_none() {
        c.source = Some(source);
    }
    // "TARN: It was late, police said".
    if let [r] = &mut c.content[..]
        && r.0 < words.0
        && r.1 == words.1
        && class(ctx, words.0.wrapping_sub(1)) == Class::Colon
    {
        r.0 = words.0;
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
    if before.joined.is_some_and(|first| c.content.iter().all(|r| r.0 == first)) {
        c.source = Some(source);
        c.content.insert(0, words);
        return;
    }
    let own = |r: &Range| r.0 <= words.0 + 1 && r.1 > words.0 || ctx.quoted_at(r.0 as usize).is_some();
    if before.sure && !c.content.iter().any(own) {
        c.source = Some(source);
        c.cue = (c.head, c.head + 1);
        c.content = vec![words];
    }
}

/// Whether the words of `c` are the clause before the comma, and nothing else stands behind the verb "said".
pub fn is_sure(ctx: &Context, c: &Candidate) -> bool {
    let told = class(ctx, c.head) == Class::SayVerb && ctx.quoted_at(c.head as usize).is_none();
    let before = before::read(ctx, c.head, c.cue, c.source).filter(|b| told && b.sure);
    before.is_some_and(|b| c.content == [b.words] && c.source == Some(b.source))
}

/// `said the pilot, aged 70, was late`: words without a verb end with the verb behind the comma that closes an aside.
fn verb_behind_aside(ctx: &Context, c: &mut Candidate) {
    const ASIDE: u32 = 14;
    let [(first, last)] = c.content[..] else { return };
    let Some(sentence) = ctx.sentence(c.head as usize) else { return };
    let comma = |i: u32| class(ctx, i) == Class::Comma;
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

/// `“It is late,” the Herald quotes a pilot`, `quoted Hill as saying “It is late”`: the one who is quoted speaks.
fn quoted_one(ctx: &Context, c: &mut Candidate) {
    let from = c.head + 1;
    let end = ctx.sentence(c.head as usize).map_or(from, |s| s.last);
    let own =
        c.source.is_some_and(|s| s.1 <= c.head) && list::has("quotes quoted", ctx.word(c.head as usize));
    let ends = |&i: &u32| matches!(class(ctx, i), Class::As | Class::Stop | Class::Comma | Class::Quote);
    let Some(last) = (from..end.min(from + NAME)).find(ends).filter(|&last| own && last > from) else {
        return;
    };
    let saying = ctx.word(last as usize + 1) == "saying" && class(ctx, last) == Class::As;
    if !saying && (last + 1 < end || c.content.iter().any(|r| r.1 > c.head)) {
        return;
    }
    let words = last + if saying { 2 } else { 0 };
    let behind = |&(first, end): &Range| (if first < from { first } else { first.max(words) }, end);
    let content: Vec<Range> = c.content.iter().map(behind).filter(|r| r.0 < r.1).collect();
    if !content.is_empty() {
        (c.source, c.cue, c.content) = (Some((from, last)), (c.head, from), content);
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
        && class(ctx, q.first.wrapping_sub(1)) == Class::As
    {
        c.content = vec![(first, q.last)];
    }
}

/// Whoever is quoted by others speaks.
pub fn give_quoted(ctx: &Context, kept: &mut [Scored]) {
    for s in kept.iter_mut() {
        quoted_one(ctx, &mut s.candidate);
    }
}
