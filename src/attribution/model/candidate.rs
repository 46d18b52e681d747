//! Cues with what the roles model makes of them, before it is decided which to keep.

use super::before::{self, NAME, class};
use super::lanes::Eight as Sum;
use super::roles::{self, Ways};
use super::source::{self, Shared};
use super::steps::Memo;
use super::weights::Weights;
use super::window::{self, Window};
use super::{Context, NONE, cue, keep};
use crate::lexicon::words::Class;
use crate::order::Order;
use crate::quote::marks::Quoted;

/// Tokens `first..last`.
pub type Range = (u32, u32);

/// A possible attribution.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Candidate {
    /// Token of the cue's head.
    pub head: u32,
    /// Score of the head as a cue, in sixteenths of a logit.
    pub cue_score: i32,
    /// How much better the labelling is than the one without source and content, in sixteenths of a logit.
    pub margin: i32,
    /// The cue.
    pub cue: Range,
    /// The source, if there is one here.
    pub source: Option<Range>,
    /// The pieces of the content.
    pub content: Vec<Range>,
    /// By how much its margin is above that of the other reading of its cue; [`FAR`] when there is none.
    pub lead: i32,
}

/// Room that is used again from block to block.
#[derive(Debug, Default)]
pub struct Scratch {
    scores: Vec<i32>,
    window: Window,
    units: Vec<Sum>,
    labels: [Vec<u8>; 2],
    memo: Memo,
    ways: Vec<Ways>,
}

/// The score as a cue (sixteenths of a logit) that a word must have where something else tells that there is one: a
/// string nobody claims, a colon.
pub const HARDLY: i32 = -96;

/// A score that no candidate reaches.
const LOW: i32 = i32::MIN / 2;

/// Scores every token of the block as a cue; the scores are in `scratch` then.
pub fn score_cues(ctx: &Context, weights: &Weights, scratch: &mut Scratch) {
    scratch.scores.clear();
    scratch.scores.extend((ctx.from..ctx.to).map(|i| {
        if !cue::is_candidate(ctx, i) {
            return LOW;
        }
        weights.cues.logit(cue::sum(ctx, i, weights))
    }));
}

/// All candidates of a block whose cue scores at least `floor` (sixteenths of a logit), in order of their cues.
pub fn read_block(
    ctx: &Context,
    weights: &Weights,
    floor: i32,
    scratch: &mut Scratch,
    out: &mut Vec<Candidate>,
) {
    score_cues(ctx, weights, scratch);
    let mut shared = Shared::default();
    for i in ctx.from..ctx.to {
        if scratch.scores[i - ctx.from] >= floor
            && let Some(c) = best(ctx, weights, i, &shared, scratch)
        {
            shared.pass(ctx, &c);
            out.push(c);
        }
    }
}

/// The better reading of the cue at token `i` of the block.
fn best(
    ctx: &Context,
    weights: &Weights,
    i: usize,
    shared: &Shared,
    scratch: &mut Scratch,
) -> Option<Candidate> {
    let mut all = readings(ctx, weights, i, shared, scratch);
    if let [one, other] = &all[..] {
        let worth = |c, other| weights.choice.logit(&keep::choice(ctx, c, other));
        if worth(other, one) > worth(one, other) {
            all.swap(0, 1);
        }
    }
    all.into_iter().next()
}

/// A reading whose margin is this much below that of the other (sixteenths of a logit) is none.
pub const FAR: i32 = 240;

/// The readings of the cue at token `i` of the block that was read last into `scratch`, the one with the greater
/// margin first: with and without source, where they differ and have content.
pub fn readings(
    ctx: &Context,
    weights: &Weights,
    i: usize,
    shared: &Shared,
    scratch: &mut Scratch,
) -> Vec<Candidate> {
    let cue_score = scratch.score(ctx, i);
    let Scratch { scores, window, units, labels, memo, ways } = scratch;
    window::build(ctx, i, window);
    let likely = |t: u32| scores.get(t as usize - ctx.from).is_some_and(|&s| s > 0);
    roles::sum_units(window, likely, weights, units);
    let margins = roles::search(window, units, weights, (memo, ways), labels);
    let greater = usize::from(margins[1] >= margins[0]);
    let mut out: Vec<Candidate> = Vec::new();
    for with in [greater, 1 - greater] {
        let margin = weights.roles.logit(margins[with]);
        let first = out.first().map(|c| c.margin);
        if margins[with] == roles::LOW || first.is_some_and(|first| first - margin >= FAR) {
            continue;
        }
        let Some(c) = reading(ctx, window, &labels[with], likely, i) else { continue };
        let mut c = Candidate { cue_score, margin, lead: FAR, ..c };
        shared.give(ctx, &mut c);
        if out.first().is_none_or(|o| o.content != c.content || o.source != c.source) {
            out.push(c);
        }
    }
    if let [one, other] = &mut out[..] {
        one.lead = one.margin - other.margin;
        other.lead = -one.lead;
    }
    out
}

impl Scratch {
    /// The score as a cue (sixteenths of a logit) of token `i` of the block that was read last.
    pub fn score(&self, ctx: &Context, i: usize) -> i32 {
        i.checked_sub(ctx.from).and_then(|k| self.scores.get(k)).copied().unwrap_or(LOW)
    }
}

/// The candidate whose cue is token `i` of the block that was read last into `scratch`, however unlikely; `None`
/// when there is no content.
pub fn at(ctx: &Context, weights: &Weights, i: usize, scratch: &mut Scratch) -> Option<Candidate> {
    best(ctx, weights, i, &Shared::default(), scratch)
}

/// The candidate that a labelling of the window gives; `None` when there is no content.
fn reading(
    ctx: &Context,
    window: &Window,
    labels: &[u8],
    likely: impl Fn(u32) -> bool + Copy,
    i: usize,
) -> Option<Candidate> {
    let mut content = ranges(window, labels, roles::B_CONTENT);
    for piece in &mut content {
        piece.1 = end_of_clause(ctx, likely, i as u32, *piece);
        piece.1 = end_of_string(ctx, i as u32, *piece);
    }
    let cue = range(window, labels, roles::B_CUE).unwrap_or((i as u32, i as u32 + 1));
    let mut source = range(window, labels, roles::B_SOURCE).map(|s| with_office(ctx, s, &mut content));
    if content.is_empty() {
        let told = ctx.says(i) && ctx.quoted_at(i).is_none();
        let before = before::read(ctx, i as u32, cue, source).filter(|b| told && b.sure)?;
        source = Some(before.source);
        content.push(before.words);
    }
    let source = source
        .or_else(|| inverted(ctx, i, cue, &mut content))
        .filter(|s| {
            !matches!(ctx.class(s.0 as usize, 0), Class::After | Class::While | Class::If | Class::Because)
                && !source::is_object(ctx, i, *s)
        })
        .or_else(|| accorded(ctx, i, &mut content))
        .or_else(|| source::agent(ctx, i, cue, &mut content))
        .or_else(|| {
            source::before(ctx, ctx.sentence(i)?.first, i as u32).filter(|_| ctx.class(i, 0) == Class::Colon)
        })
        .map(|s| source::behind_colon(ctx, s))
        .map(|s| source::beside_participle(ctx, i, source::outside_brackets(ctx, whole_name(ctx, cue, s))))
        .filter(|s| !source::is_object(ctx, i, *s) && (s.0..s.1).any(|k| ctx.tokens[k as usize].word));
    Some(Candidate { head: i as u32, cue, source, content, ..Candidate::default() })
}

/// `Mayor | Ada Hill said`, `a | local official said`: an office or article taken for content belongs to the source
/// behind it.
fn with_office(ctx: &Context, (first, last): Range, content: &mut Vec<Range>) -> Range {
    let class = |i: u32| ctx.class(i as usize, 0);
    let office = |i: u32| matches!(class(i), Class::Title | Class::Role | Class::Hyphen);
    let named = matches!(class(first), Class::Name | Class::NameStart);
    let article =
        |r: &Range| r.1 == r.0 + 1 && matches!(class(r.0), Class::A | Class::The | Class::Possessive);
    let before = |r: &Range| r.1 == first && (named && (r.0..r.1).all(office) || article(r));
    match content.iter().position(before) {
        Some(at) => (content.remove(at).0, last),
        None => (first, last),
    }
}

/// `“...,” said the mayor`: words right behind the cue that were taken for more of the content are the source,
/// when there is none and a quoted string stands before the cue, or words up to the comma before it.
fn inverted(ctx: &Context, head: usize, cue: Range, content: &mut Vec<Range>) -> Option<Range> {
    let ended =
        ctx.class(cue.0 as usize, -1) == Class::Quote && ctx.class(cue.0 as usize, -2) == Class::Comma;
    if !(ctx.says(head) || ended && ctx.class(head, 0) == Class::Ed) {
        return None;
    }
    let quoted = |r: &Range| ctx.quoted_at(r.1 as usize - 1).is_some();
    let behind = content.iter().position(|r| r.0 == cue.1 && !quoted(r))?;
    let names = !matches!(ctx.class(cue.1 as usize, 0), Class::That | Class::To | Class::If | Class::What);
    // "Boats were lost, said the harbor watchdog."
    let (first, last) = content[behind];
    let short = matches!(ctx.class(first as usize, 0), Class::The | Class::A | Class::Name | Class::Title)
        && last - first < NAME
        && ctx.class(last as usize, 0) == Class::Stop
        && ctx.class(cue.0 as usize, -1) == Class::Comma;
    let before = content.iter().any(|r| r.1 <= cue.0 && (quoted(r) || short && r.1 + 1 == cue.0));
    (names && before).then(|| content.remove(behind))
}

/// `According to Hill, “...”`: what stands between "to" and the comma.
fn accorded(ctx: &Context, head: usize, content: &mut Vec<Range>) -> Option<Range> {
    const LONGEST: usize = 14;
    let first = head + 2;
    if ctx.class(head, 0) != Class::According || ctx.class(head, 1) != Class::To || first >= ctx.to {
        return None;
    }
    let ends =
        |i: &usize| matches!(ctx.class(*i, 0), Class::Comma | Class::Stop | Class::Quote | Class::Dash);
    let last = (first..ctx.to.min(first + LONGEST)).find(ends).filter(|&i| i > first)?;
    let source = (first as u32, last as u32);
    let apart = |r: &Range| r.1 <= source.0 || source.1 <= r.0;
    if !content.iter().any(apart) {
        return None;
    }
    content.retain(apart);
    Some(source)
}

/// The source with the rest of a name that it cuts: "Stone" of "Boris Stone" where no cue stands.
fn whole_name(ctx: &Context, cue: Range, (mut first, mut last): Range) -> Range {
    // "Boris" that opens a sentence looks like a plural.
    let capital = |i: u32| ctx.tag(i as usize).is_some_and(|t| t.capital && t.class == Class::Es);
    let name = |i: u32| {
        matches!(ctx.class(i as usize, 0), Class::Name | Class::NameStart | Class::Acronym) || capital(i)
    };
    let in_cue = |i: u32| cue.0 <= i && i < cue.1;
    let same_string = |i: u32, k: u32| {
        let string = |i: u32| ctx.quoted_at(i as usize).map(|q| q.first);
        string(i) == string(k)
    };
    while first > ctx.from as u32
        && ctx.class(first as usize, 0) == Class::Name
        && name(first - 1)
        && !in_cue(first - 1)
        && same_string(first, first - 1)
    {
        first -= 1;
    }
    while name(last - 1)
        && ctx.class(last as usize, 0) == Class::Name
        && !in_cue(last)
        && same_string(last, last - 1)
    {
        last += 1;
    }
    (first, last)
}

/// Where the piece ends, when it runs into the next clause with a cue and words of its own:
/// `whether it was late, Hill snapped: "..."`, `that it was late, a man yelled “...”`.
fn end_of_clause(ctx: &Context, likely: impl Fn(u32) -> bool, head: u32, (first, last): Range) -> u32 {
    let own = |i: u32| ctx.quoted_at(i as usize).is_none();
    let somebody = |i: u32| {
        let class = ctx.class(i as usize, 0);
        matches!(class, Class::Name | Class::NameStart | Class::Acronym | Class::He | Class::They)
    };
    let mark = |i: u32| matches!(ctx.class(i as usize, -1), Class::Colon | Class::Comma);
    let verb = |i: u32| i - 1 - u32::from(mark(i));
    let tells = |i: u32| match ctx.class(i as usize, -1) {
        Class::Colon => likely(i - 2) || somebody(i - 3),
        _ => ctx.says(verb(i) as usize) && likely(verb(i)),
    };
    let opens =
        |i: &u32| ctx.quoted_at(*i as usize).is_some_and(|q| q.first == *i) && own(verb(*i)) && tells(*i);
    let Some(opens) = (first.max(head + 1) + 3..last).find(opens) else { return last };
    let breaks = |i: &u32| !own(*i) || ctx.class(*i as usize, 0) == Class::Comma;
    (first..verb(opens)).rev().find(breaks).map_or(last, |i| i + u32::from(!own(i)))
}

/// Where the piece ends, when a clause of its own follows a quoted string of it: `she “loves fog,” Hill wrote`,
/// `it was “late,” according to Hill`; or a sentence.
fn end_of_string(ctx: &Context, head: u32, (first, last): Range) -> u32 {
    let strings = &ctx.quoted[ctx.quoted.partition_point(|q| q.first < first)..];
    let ends = |(k, q): (usize, &Quoted)| {
        let more = strings.get(k + 1).is_some_and(|next| next.first < last);
        (!more || head < first) && runs_on(ctx, head as usize, q.last as usize, more)
    };
    let inside = strings.iter().take_while(|q| q.last < last);
    inside.enumerate().find(|&s| ends(s)).map_or(last, |(_, q)| q.last)
}

/// Whether another clause or sentence begins at token `at`, behind a quoted string; `more`: with a string in it.
fn runs_on(ctx: &Context, head: usize, at: usize, more: bool) -> bool {
    let comma = class(ctx, (at as u32).wrapping_sub(2)) == Class::Comma;
    let behind = class(ctx, at as u32);
    let ing = |i: usize| ctx.word(i).ends_with("ing");
    let cue = behind == Class::According || ing(at) && ctx.word(at) != "including";
    let who = matches!(
        behind,
        Class::Name | Class::NameStart | Class::Acronym | Class::Title | Class::He | Class::They | Class::Ing
    );
    let aside = !more && matches!(behind, Class::A | Class::Which)
        || matches!(behind, Class::After | Class::While) && ing(at + 1);
    // "“late” and asked for more", "“no” in answering her", "calling it “late” and Moss saying".
    let next = class(ctx, at as u32 + 1);
    let absolute = || {
        let end = source::phrase(ctx, at + 1, at + NAME as usize);
        end > at + 1 && ing(end)
    };
    let verb = match behind {
        Class::And
            if ing(head) && (next == Class::Ing || ing(at + 1) && next.is_cue_verb() || absolute()) =>
        {
            true
        }
        Class::And | Class::But if more => ctx.says(at + 1),
        Class::And | Class::But => next == Class::Ed || next.is_cue_verb() && !ing(at + 1),
        Class::In => next == Class::Ing,
        _ => false,
    };
    comma && (who || cue || aside) || verb || ctx.starts_sentence(at as u32)
}

/// The first piece that begins with the label `begin`.
fn range(w: &Window, labels: &[u8], begin: usize) -> Option<Range> {
    let first = labels.iter().position(|&l| usize::from(l) == begin)?;
    let goes_on = labels[first + 1..].iter().take_while(|&&l| usize::from(l) == begin + 1).count();
    Some((w.units[first].first, w.units[first + goes_on].last))
}

fn ranges(w: &Window, labels: &[u8], begin: usize) -> Vec<Range> {
    let mut out: Vec<Range> = Vec::new();
    for (u, &l) in w.units.iter().zip(labels) {
        if l as usize == begin {
            out.push((u.first, u.last));
        } else if l as usize == begin + 1
            && let Some(last) = out.last_mut()
        {
            last.1 = u.last;
        }
    }
    out
}

/// Pieces of content in order; those that share words are one.
pub fn apart(content: &[Range]) -> Vec<Range> {
    let mut all = content.to_vec();
    all.order();
    let mut out: Vec<Range> = Vec::with_capacity(all.len());
    for r in all {
        match out.last_mut().filter(|last| r.0 < last.1) {
            Some(last) => last.1 = last.1.max(r.1),
            None => out.push(r),
        }
    }
    out
}

/// Of a content: how many word tokens, and how many of them in quotation marks.
pub fn words(ctx: &Context, content: &[Range]) -> (u32, u32) {
    let mut all = 0;
    let mut quoted = 0;
    for &(first, last) in content {
        let (first, last) = (first as usize, last as usize);
        let inside = ctx.inside.get(first - ctx.from..last - ctx.from).unwrap_or_default();
        for (token, inside) in ctx.tokens[first..].iter().zip(inside) {
            all += u32::from(token.word);
            quoted += u32::from(token.word && *inside != NONE);
        }
    }
    (all, quoted)
}

/// Token F1 of two contents in tenths.
pub fn overlap(a: &[Range], b: &[Range]) -> u32 {
    let len = |ranges: &[Range]| -> u32 { ranges.iter().map(|r| r.1 - r.0).sum() };
    let both: u32 =
        a.iter().flat_map(|x| b.iter().map(move |y| x.1.min(y.1).saturating_sub(x.0.max(y.0)))).sum();
    20 * both / (len(a) + len(b)).max(1)
}
