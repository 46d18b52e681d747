//! Where words in quotation marks meet the sentence around them.

use super::beside;
use super::following::{self, next_string};
use super::model::before::{acts, class};
use super::model::candidate::{Candidate, Range};
use super::model::{Context, source};
use super::orphan;
use crate::lexicon::words::Class;

/// Parts the strings of `c` from words around them that are not theirs.
pub fn mend(ctx: &Context, c: &mut Candidate) {
    if ctx.quoted_at(c.head as usize).is_some() {
        return;
    }
    behind_colon(ctx, c);
    if c.content.len() > 1 {
        c.content.retain(|r| r.0 < c.head || !has_own(ctx, *r));
    }
    let what = is_what(ctx, c);
    for r in c.content.iter_mut().filter(|r| c.cue.1 <= r.0) {
        r.1 = end(ctx, *r, what);
    }
    without_adjunct(ctx, c);
    within_opening(ctx, c);
    if let Some(comma) = source::asked_aside(ctx, c.head as usize) {
        c.content.iter_mut().filter(|r| r.0 > c.head && r.0 < comma).for_each(|r| r.1 = r.1.min(comma));
    }
}

/// `When reminded by a reporter of the fog, | Hill said it was late`: the phrase that opens a sentence ends before its
/// subject.
fn within_opening(ctx: &Context, c: &mut Candidate) {
    let starts = |i: u32| ctx.starts_sentence(i);
    let opens = starts(c.head) || class(ctx, c.head.wrapping_sub(1)) == Class::After && starts(c.head - 1);
    if !opens || c.source.is_none_or(|s| s.0 < c.head || class(ctx, s.0 - 1) != Class::By) {
        return;
    }
    // "by a reporter | of"
    c.source = c.source.map(|s| (s.0, s.1 - u32::from(class(ctx, s.1 - 1) == Class::Of)));
    c.content.iter_mut().for_each(|r| r.1 = before_main(ctx, *r));
}

/// Where words end before the main clause of their sentence: `of the fog | , Hill said`.
pub fn before_main(ctx: &Context, (first, last): Range) -> u32 {
    let main = |i: &u32| {
        let verb = source::phrase(ctx, *i as usize + 1, last as usize) as u32;
        class(ctx, *i) == Class::Comma && verb > i + 1 && acts(ctx, verb)
    };
    (first + 1..last).find(main).unwrap_or(last)
}

/// `Hill was plain: | “It is late,” she said`.
fn behind_colon(ctx: &Context, c: &mut Candidate) {
    let start = c.source.map_or(c.cue.0, |s| s.0.min(c.cue.0));
    for r in &mut c.content {
        if r.1 == start
            && ctx.says(c.head as usize)
            && ctx.quoted_at(r.0 as usize).is_none()
            && let Some(q) = ctx.quoted_at(r.1 as usize - 1)
            && matches!(class(ctx, q.first - 1), Class::Colon | Class::Dash | Class::Hyphen)
        {
            r.0 = q.first;
        }
    }
}

/// `“It is late,” Hill said. | “It is cold,” Hill said`: whether a string that opens a sentence is followed by who says it.
fn has_own(ctx: &Context, (first, last): Range) -> bool {
    let whole = ctx.quoted_at(first as usize).is_some_and(|q| q.first == first && q.last == last);
    whole
        && ctx.starts_sentence(first)
        && ctx.class(last as usize, -2) == Class::Comma
        && beside::behind(ctx, last as usize).is_some()
}

/// `what Hill called “a mess”`.
fn is_what(ctx: &Context, c: &Candidate) -> bool {
    let before = |s: Range| s.1 <= c.head && ctx.word((s.0 as usize).wrapping_sub(1)) == "what";
    c.source.is_some_and(before)
}

/// Where words that begin with a string end: `chanted “Late!” | as they left`, `what Hill called a “sad” day | ended`
/// (`what`).
fn end(ctx: &Context, (first, last): Range, what: bool) -> u32 {
    let Some(q) = next_string(ctx, first).filter(|q| q.first <= first + 2 && q.last < last) else {
        return last;
    };
    let mut end = q.last;
    if what {
        let whole = matches!(ctx.class(end as usize, -2), Class::Comma | Class::Stop);
        let goes_on = |i| matches!(class(ctx, i), Class::Of | Class::For | Class::In | Class::Preposition);
        end += u32::from(!whole && !goes_on(end) && !acts(ctx, end) && ctx.tokens[end as usize].word);
        return if goes_on(end) { last } else { end };
    }
    let when = match ctx.word(end as usize) {
        "until" => true,
        "as" => matches!(class(ctx, end + 1), Class::He | Class::They),
        word => following::opens_a_clause_of_time(word),
    };
    let begins = q.first == first + u32::from(class(ctx, first) == Class::That);
    let only = next_string(ctx, end).is_none_or(|next| last <= next.first);
    if when && begins && only { end } else { last }
}

/// `Asked about the fog, | Hill said it was late`: a phrase before the source, when the words stand behind the cue.
fn without_adjunct(ctx: &Context, c: &mut Candidate) {
    let [r, words, ..] = c.content[..] else { return };
    let said = (c.cue.1..c.cue.1 + 2).contains(&words.0) && ctx.says(c.head as usize);
    let parted =
        class(ctx, r.1) == Class::Comma && c.source.is_some_and(|s| s.0 == r.1 + 1 && s.1 <= c.cue.0);
    let whole = class(ctx, c.cue.1) != Class::Comma
        || ctx.quoted_at(words.0 as usize).is_some_and(|q| orphan::opens_with_capital(ctx, q));
    let word = ctx.word(r.0 as usize);
    let opens = word == "Asked" || word.ends_with("ing") || source::fronted(class(ctx, r.0));
    let plain = ctx.quoted_at(r.1 as usize - 1).is_none();
    if said && parted && whole && opens && plain && ctx.starts_sentence(r.0) {
        c.content.remove(0);
    }
}
