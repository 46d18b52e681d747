//! Whether to keep a candidate: a linear model over hashed features, and trees that correct it where features bear on
//! each other, and by what the linear model makes of the neighbours.

use super::candidate::{Candidate, Range, overlap, words};
use super::trees::VALUES;
use super::weights::Weights;
use super::{Context, feature, pack};
use crate::lexicon::words::Class;

/// The scores of a block's candidates, in sixteenths of a logit.
pub fn score(ctx: &Context, weights: &Weights, all: &[Candidate]) -> Vec<i32> {
    let links: Vec<Vec<Link>> = (0..all.len()).map(|k| links(all, k)).collect();
    let linear = |k: usize| {
        let mut sum = 0;
        keep_features(ctx, all, k, &links[k], &mut |f| sum += weights.keep(f));
        weights.keeps.logit(sum)
    };
    let linear: Vec<i32> = (0..all.len()).map(linear).collect();
    let logit = |k: usize| linear[k] + weights.trees.logit(&values(ctx, all, k, &links[k], &linear));
    (0..all.len()).map(logit).collect()
}

/// How a candidate stands to one of its neighbours.
#[derive(Clone, Copy, Debug)]
#[allow(clippy::struct_excessive_bools, reason = "any of the four may hold beside any other")]
pub struct Link {
    /// Which candidate the neighbour is.
    other: usize,
    /// Whether both claim the same words.
    rival: bool,
    /// Whether its cue stands in the neighbour's content.
    inside: bool,
    /// Whether the neighbour's cue stands in its content.
    holds: bool,
    /// Whether both have the same source.
    shares_source: bool,
}

/// Neighbours looked at on each side.
const NEAR: usize = 8;

/// How candidate `k` stands to each of its neighbours.
pub fn links(all: &[Candidate], k: usize) -> Vec<Link> {
    let c = &all[k];
    let has = |content: &[Range], token: u32| content.iter().any(|x| x.0 <= token && token < x.1);
    let link = |other: usize| {
        let o = &all[other];
        Link {
            other,
            rival: overlap(&c.content, &o.content) >= 6,
            inside: has(&o.content, c.head),
            holds: has(&c.content, o.head),
            shares_source: o.source.is_some() && o.source == c.source,
        }
    };
    (k.saturating_sub(NEAR)..all.len().min(k + NEAR + 1)).filter(|&i| i != k).map(link).collect()
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

fn relations(all: &[Candidate], k: usize, links: &[Link]) -> Relations {
    let mut r = Relations::default();
    for link in links {
        let score = all[link.other].cue_score;
        if link.rival {
            let stronger = match score - all[k].cue_score {
                d if d > 32 => 3,
                d if d > 0 => 2,
                _ => 1,
            };
            r.rival = r.rival.max(stronger);
        }
        if score > 0 {
            r.inside |= link.inside;
            r.holds = (r.holds + u8::from(link.holds)).min(2);
            r.shares_source |= link.shares_source;
        }
    }
    r
}

/// Features of whether candidate `k` of a block's candidates is to be kept, for the linear model.
pub fn keep_features(
    ctx: &Context,
    candidates: &[Candidate],
    k: usize,
    links: &[Link],
    sink: &mut impl FnMut(u32),
) {
    let c = &candidates[k];
    let r = relations(candidates, k, links);
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
    (300..).zip(values).for_each(|(t, (a, b))| sink(feature(t, a, b)));
}

/// Of the candidates around one: the greatest score by the linear model, among those that stand to it in some way.
struct Neighbours {
    /// Those that claim the same words, and the greatest margin of theirs.
    rival: i32,
    margin: i32,
    /// Those in whose content the cue stands.
    outer: i32,
    /// Those whose cue stands in the content.
    inner: i32,
    /// Those with the same source.
    same: i32,
    /// Those of the same sentence, and their number.
    sentence: i32,
    others: i32,
    /// The best cue.
    cue: i32,
}

/// Stands for no score.
const NO: i32 = -200;

fn neighbours(ctx: &Context, all: &[Candidate], k: usize, links: &[Link], linear: &[i32]) -> Neighbours {
    let mut n = Neighbours {
        rival: NO,
        margin: NO,
        outer: NO,
        inner: NO,
        same: NO,
        sentence: NO,
        others: 0,
        cue: NO,
    };
    let sentence = ctx.sentence_index(all[k].head as usize);
    for link in links {
        let (o, score) = (&all[link.other], linear[link.other]);
        let see = |what: &mut i32| *what = score.max(*what);
        if link.rival {
            see(&mut n.rival);
            n.margin = n.margin.max(o.margin / 8);
        }
        if link.inside {
            see(&mut n.outer);
        }
        if link.holds {
            see(&mut n.inner);
        }
        if link.shares_source {
            see(&mut n.same);
        }
        if ctx.sentence_index(o.head as usize) == sentence {
            see(&mut n.sentence);
            n.others += 1;
        }
        n.cue = n.cue.max(o.cue_score);
    }
    n
}

/// What the trees that keep ask about candidate `k`; `linear` holds the scores of all by the linear model.
pub fn values(ctx: &Context, all: &[Candidate], k: usize, links: &[Link], linear: &[i32]) -> Vec<i8> {
    let c = &all[k];
    let n = neighbours(ctx, all, k, links, linear);
    let mut out = shape(ctx, c);
    let more = [
        linear[k] / 2,
        n.rival / 2,
        n.margin,
        n.outer / 2,
        n.inner / 2,
        n.same / 2,
        n.sentence / 2,
        n.others,
        n.cue / 2,
        linear.get(k + 1).map_or(NO, |l| l / 2),
        number(ctx.to - ctx.from),
        number(ctx.quoted.len()),
        number(all.len()),
        c.lead / 2,
    ];
    out.extend(more.map(small));
    out
}

/// What the trees that choose ask about a reading of a cue, beside the other one.
pub fn choice(ctx: &Context, c: &Candidate, other: &Candidate) -> Vec<i8> {
    let first = |c: &Candidate| c.content.first().map_or(0, |r| r.0).cast_signed();
    let last = |c: &Candidate| c.content.last().map_or(0, |r| r.1).cast_signed();
    let length = |c: &Candidate| c.content.iter().map(|r| r.1 - r.0).sum::<u32>().cast_signed();
    let mut out = shape(ctx, c);
    let more = [
        c.lead / 2,
        i32::from(c.source == other.source),
        i32::from(c.source.is_some()) - i32::from(other.source.is_some()),
        overlap(&c.content, &other.content).cast_signed(),
        length(c) - length(other),
        first(c) - first(other),
        last(c) - last(other),
        number(c.content.len()) - number(other.content.len()),
    ];
    out.extend(more.map(small));
    out
}

const fn number(n: usize) -> i32 {
    (n as u32).cast_signed()
}

fn small(value: i32) -> i8 {
    value.clamp(-128, 127) as i8
}

/// What a candidate looks like.
fn shape(ctx: &Context, c: &Candidate) -> Vec<i8> {
    let class = |i: u32, by: isize| i32::from(ctx.class(i as usize, by) as u8);
    let (words, quoted) = words(ctx, &c.content);
    let mut count = [0; 3];
    for r in &c.content {
        for tag in &ctx.tags[r.0 as usize..r.1 as usize] {
            let of = match tag.class {
                Class::Comma => 0,
                Class::Name | Class::NameStart | Class::Acronym => 1,
                Class::Be | Class::Have | Class::Do | Class::Modal | Class::Ed => 2,
                class if class.is_cue_verb() => 2,
                _ => continue,
            };
            count[of] += 1;
        }
    }
    let first = c.content.first().map_or(c.head, |r| r.0);
    let last = c.content.last().map_or(c.head, |r| r.1);
    let (from, to) = ctx.sentence(c.head as usize).map_or((c.head, c.head), |s| (s.first, s.last));
    let begin = |i: u32| ctx.sentence(i as usize).map_or(0, |s| i.saturating_sub(s.first).cast_signed());
    let source = |f: &dyn Fn(Range) -> i32| c.source.map_or(-1, f);
    let values = [
        c.cue_score / 2,
        c.margin / 8,
        words.cast_signed(),
        quoted.cast_signed(),
        // The cue: its words, those around it, its place in the sentence.
        class(c.head, 0),
        class(c.head, -1),
        class(c.head, 1),
        class(c.head, -2),
        class(c.head, 2),
        (c.cue.1 - c.cue.0).cast_signed(),
        c.head.saturating_sub(from).cast_signed(),
        (to - c.head).cast_signed(),
        // The source.
        source(&|s| class(s.0, -1)),
        source(&|s| class(s.0, 0)),
        source(&|s| class(s.1, -1)),
        source(&|s| (s.1 - s.0).cast_signed()),
        source(&|s| begin(s.0)),
        source(&|s| {
            if s.1 <= c.cue.0 {
                (c.cue.0 - s.1).cast_signed()
            } else {
                -2 - s.0.saturating_sub(c.cue.1).cast_signed()
            }
        }),
        // The content.
        class(first, -1),
        class(first, 0),
        class(first, 1),
        class(last, -1),
        class(last, 0),
        class(last, 1),
        if first >= c.cue.1 { (first - c.cue.1).cast_signed() } else { -1 },
        i32::from(last + 1 >= to),
        count[0],
        count[1],
        count[2],
    ];
    let mut out = Vec::with_capacity(VALUES);
    out.extend(values.map(small));
    out
}
