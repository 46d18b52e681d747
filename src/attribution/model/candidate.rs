//! Cues with what the roles model makes of them, before it is decided which to keep.

use super::roles;
use super::steps::Memo;
use super::weights::{Sum, Weights};
use super::window::{self, Window};
use super::{Context, cue, features, pack, source};
use crate::lexicon::words::Class;

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
}

/// Room that is used again from block to block.
#[derive(Debug, Default)]
pub struct Scratch {
    scores: Vec<i32>,
    window: Window,
    units: Vec<Sum>,
    labels: Vec<u8>,
    memo: Memo,
}

/// The score as a cue (sixteenths of a logit) that a word must have where something else tells that there is one: a
/// string nobody claims, a colon.
pub const HARDLY: i32 = -96;

/// A score that no candidate reaches.
const LOW: i32 = i32::MIN / 2;

/// Scores every token of the block as a cue; the scores are in `scratch` then.
fn score_cues(ctx: &Context, weights: &Weights, scratch: &mut Scratch) {
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
    let begin = out.len();
    for i in ctx.from..ctx.to {
        let score = scratch.scores[i - ctx.from];
        if score >= floor
            && let Some(c) = label(ctx, weights, i, score, scratch)
        {
            out.push(c);
        }
    }
    source::share(ctx, &mut out[begin..]);
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
    let score = scratch.score(ctx, i);
    let mut found = label(ctx, weights, i, score, scratch);
    source::share(ctx, found.as_mut_slice());
    found
}

/// Labels the window of the cue at token `i`; `None` when there is no content.
fn label(ctx: &Context, weights: &Weights, i: usize, score: i32, scratch: &mut Scratch) -> Option<Candidate> {
    let Scratch { scores, window, units, labels, memo } = scratch;
    window::build(ctx, i, window);
    let likely = |t: u32| scores.get(t as usize - ctx.from).is_some_and(|&s| s > 0);
    roles::sum_units(window, likely, weights, units);
    let margin = roles::search(window, units, weights, memo, labels);
    let mut content = ranges(window, labels, roles::B_CONTENT);
    for piece in &mut content {
        piece.1 = end_of_clause(ctx, likely, i as u32, *piece);
        piece.1 = end_of_string(ctx, *piece);
    }
    if content.is_empty() {
        return None;
    }
    let cue = ranges(window, labels, roles::B_CUE).first().copied().unwrap_or((i as u32, i as u32 + 1));
    let source = ranges(window, labels, roles::B_SOURCE).first().copied();
    let source = source
        .or_else(|| inverted(ctx, i, cue, &mut content))
        .filter(|s| {
            !matches!(ctx.class(s.0 as usize, 0), Class::After | Class::While | Class::If | Class::Because)
        })
        .or_else(|| accorded(ctx, i, &mut content))
        .or_else(|| {
            source::before(ctx, ctx.sentence(i)?.first, i as u32).filter(|_| ctx.class(i, 0) == Class::Colon)
        })
        .map(|s| source::beside_participle(ctx, i, source::outside_brackets(ctx, whole_name(ctx, cue, s))));
    Some(Candidate {
        head: i as u32,
        cue_score: score,
        margin: weights.roles.logit(margin),
        cue,
        source,
        content,
    })
}

/// `“...,” said the mayor`: words right behind the cue that were taken for more of the content are the source,
/// when there is none and a quoted string stands before the cue.
fn inverted(ctx: &Context, head: usize, cue: Range, content: &mut Vec<Range>) -> Option<Range> {
    let ended =
        ctx.class(cue.0 as usize, -1) == Class::Quote && ctx.class(cue.0 as usize, -2) == Class::Comma;
    if !(ctx.says(head) || ended && ctx.class(head, 0) == Class::Ed) {
        return None;
    }
    let quoted = |r: &Range| ctx.quoted_at(r.1 as usize - 1).is_some();
    let behind = content.iter().position(|r| r.0 == cue.1 && !quoted(r))?;
    let names = !matches!(ctx.class(cue.1 as usize, 0), Class::That | Class::To | Class::If | Class::What);
    let before = content.iter().any(|r| r.1 <= cue.0 && quoted(r));
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
/// `whether it was late, Hill snapped: "..."`.
fn end_of_clause(ctx: &Context, likely: impl Fn(u32) -> bool, head: u32, (first, last): Range) -> u32 {
    let own = |i: u32| ctx.quoted_at(i as usize).is_none();
    let somebody = |i: u32| {
        let class = ctx.class(i as usize, 0);
        matches!(class, Class::Name | Class::NameStart | Class::Acronym | Class::He | Class::They)
    };
    let opens = |i: &u32| {
        ctx.quoted_at(*i as usize).is_some_and(|q| q.first == *i)
            && ctx.class(*i as usize, -1) == Class::Colon
            && own(*i - 2)
            && (likely(*i - 2) || somebody(*i - 3))
    };
    let Some(opens) = (first.max(head + 1) + 3..last).find(opens) else { return last };
    let breaks = |i: &u32| !own(*i) || ctx.class(*i as usize, 0) == Class::Comma;
    (first..opens - 2).rev().find(breaks).map_or(last, |i| i + u32::from(!own(i)))
}

/// Where the piece ends, when a clause of its own follows its last quoted string: `she “loves fog,” Hill wrote`,
/// `it was “late,” according to Hill`; or a sentence.
fn end_of_string(ctx: &Context, (first, last): Range) -> u32 {
    let end = ctx.quoted.partition_point(|q| q.first < last);
    let Some(q) = end.checked_sub(1).map(|k| &ctx.quoted[k]).filter(|q| q.first >= first && q.last < last)
    else {
        return last;
    };
    let at = q.last as usize;
    let comma = ctx.class(at, -2) == Class::Comma;
    let behind = ctx.class(at, 0);
    let cue = behind == Class::According
        || ctx.word(at) == "referring"
        || ctx.says(at) && ctx.word(at).ends_with("ing");
    let who = matches!(
        behind,
        Class::Name
            | Class::NameStart
            | Class::Acronym
            | Class::Title
            | Class::He
            | Class::They
            | Class::Which
            | Class::A
            | Class::Ing
    );
    // "“late” and asked for more", "“no” in answering her".
    let next = ctx.class(at, 1);
    let verb = match behind {
        Class::And | Class::But => {
            next == Class::Ed || next.is_cue_verb() && !ctx.word(at + 1).ends_with("ing")
        }
        Class::In => next == Class::Ing,
        _ => false,
    };
    if comma && (who || cue) || verb || ctx.starts_sentence(q.last) { q.last } else { last }
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

/// Of a content: how many word tokens, and how many of them in quotation marks.
pub fn words(ctx: &Context, content: &[Range]) -> (u32, u32) {
    let mut all = 0;
    let mut quoted = 0;
    for i in content.iter().flat_map(|&(a, b)| a as usize..b as usize) {
        if ctx.tokens[i].word {
            all += 1;
            quoted += u32::from(ctx.quoted_at(i).is_some());
        }
    }
    (all, quoted)
}

/// How a candidate stands to its neighbours.
#[derive(Default)]
struct Relations {
    /// 0 no rival for its words, 1 a weaker one, 2 a stronger one, 3 a much stronger one.
    rival: u8,
    /// Whether its cue stands in the content of a likely neighbour.
    inside: bool,
    /// How many likely cues stand in its content.
    holds: u8,
    /// Whether a likely neighbour has the same source.
    shares_source: bool,
}

/// Neighbours looked at on each side.
const NEAR: usize = 8;

fn relations(all: &[Candidate], k: usize) -> Relations {
    let c = &all[k];
    let mut r = Relations::default();
    let near = k.saturating_sub(NEAR)..all.len().min(k + NEAR + 1);
    for o in near.filter(|&i| i != k).map(|i| &all[i]) {
        let has = |ranges: &[Range], at: u32| ranges.iter().any(|x| x.0 <= at && at < x.1);
        if overlap(&c.content, &o.content) >= 6 {
            let stronger = match o.cue_score - c.cue_score {
                d if d > 32 => 3,
                d if d > 0 => 2,
                _ => 1,
            };
            r.rival = r.rival.max(stronger);
        }
        if o.cue_score > 0 {
            r.inside |= has(&o.content, c.head);
            r.holds = (r.holds + u8::from(has(&c.content, o.head))).min(2);
            r.shares_source |= o.source.is_some() && o.source == c.source;
        }
    }
    r
}

/// Token F1 of two contents in tenths.
pub fn overlap(a: &[Range], b: &[Range]) -> u32 {
    let len = |ranges: &[Range]| -> u32 { ranges.iter().map(|r| r.1 - r.0).sum() };
    let both: u32 =
        a.iter().flat_map(|x| b.iter().map(move |y| x.1.min(y.1).saturating_sub(x.0.max(y.0)))).sum();
    20 * both / (len(a) + len(b)).max(1)
}

/// Features of whether candidate `k` of a block's candidates is to be kept.
pub fn keep_features(ctx: &Context, candidates: &[Candidate], k: usize, sink: &mut impl FnMut(u32)) {
    let c = &candidates[k];
    let r = relations(candidates, k);
    let (all, quoted) = words(ctx, &c.content);
    let kind = if quoted == 0 {
        0
    } else if quoted * 2 < all {
        1
    } else if quoted < all {
        2
    } else {
        3
    };
    let head = ctx.tag(c.head as usize);
    let class = head.map_or(0, |t| t.class as u8);
    let stem = head.map_or(0, |t| t.stem);
    let cue = (c.cue_score / 6).clamp(-20, 40) as u8;
    let margin = (c.margin / 16).clamp(-10, 60) as u8;
    let source = c.source.map_or(0, |s| {
        let last = ctx.class(s.1 as usize - 1, 0) as u8;
        1 + last
    });
    let before = c.source.map_or(0, |s| if s.1 <= c.head { 1 } else { 2 });
    let first = c.content.first().map_or(0, |r| if r.1 <= c.head { 1 } else { 2 });
    let start = c.content.first().map_or(0, |r| ctx.class(r.0 as usize, 0) as u8);
    let len = match all {
        0..=1 => 0,
        2..=3 => 1,
        4..=7 => 2,
        8..=15 => 3,
        16..=40 => 4,
        _ => 5,
    };
    let inside = u8::from(ctx.quoted_at(c.head as usize).is_some());
    let source_len = c.source.map_or(0, |s| (s.1 - s.0).min(9) as u8);
    let is_quoted = kind.min(2);
    let values = [
        (0, 0),
        (pack(cue, kind.min(2), 0, 0), 0),
        (pack(margin, kind.min(2), 0, 0), 0),
        (pack(cue / 3, margin / 4, kind, 0), 0),
        (pack(source, before, 0, 0), 0),
        (pack(before, first, kind, c.content.len().min(4) as u8), 0),
        (pack(class, kind, 0, 0), 0),
        (stem, 0),
        (pack(len, kind, first, 0), 0),
        (pack(start, first, 0, 0), 0),
        (pack(inside, kind, 0, 0), 0),
        (pack(source_len, before, 0, 0), 0),
        (pack(source, class, 0, 0), 0),
        (pack((c.cue.1 - c.cue.0).min(8) as u8, class, 0, 0), 0),
        (pack(r.rival, is_quoted, 0, 0), 0),
        (pack(u8::from(r.inside), r.holds, is_quoted, u8::from(r.shares_source)), 0),
        (pack(r.rival, u8::from(r.inside), cue / 4, is_quoted), 0),
        (pack(u8::from(r.shares_source), before, cue / 4, 0), 0),
        (stem, pack(kind, source, 0, 0)),
        (stem, pack(kind, first, 0, 0)),
        (stem, pack(start, 0, 0, 0)),
        (pack(len, start, source, 0), 0),
    ];
    features(300, &values, sink);
}
