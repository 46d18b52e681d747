//! Which words around a cue are its source and its content: features and search.

pub use super::lanes::LOW;
use super::lanes::{Eight as Sum, Four};
use super::steps::{Memo, ROWS};
use super::weights::{Weights, sum_of};
use super::window::{Unit, Window};
use super::{pack, raw};
use crate::lexicon::words::Class;
use crate::tag::mix;

/// The labels of a unit. `B` begins a piece, `I` goes on with it.
pub const OUT: usize = 0;
/// Begins a piece of content.
pub const B_CONTENT: usize = 1;
/// Goes on with it.
pub const I_CONTENT: usize = 2;
/// Begins the source.
pub const B_SOURCE: usize = 3;
/// Goes on with it.
pub const I_SOURCE: usize = 4;
/// Begins the cue.
pub const B_CUE: usize = 5;
/// Goes on with it.
pub const I_CUE: usize = 6;
/// Number of labels.
pub const LABELS: usize = 7;
/// Weights in a row, one a label and one spare.
pub const ROW: usize = 8;

/// Whether `label` may follow `before` (`OUT` stands for the start).
pub const fn may_follow(before: usize, label: usize) -> bool {
    match label {
        I_CONTENT => matches!(before, B_CONTENT | I_CONTENT),
        I_SOURCE => matches!(before, B_SOURCE | I_SOURCE),
        I_CUE => matches!(before, B_CUE | I_CUE),
        _ => true,
    }
}

/// What is the same for all units of a window.
struct Frame<'a> {
    units: &'a [Unit],
    cue: usize,
    stem: u32,
    cue_class: u8,
    /// Classes on both sides of the cue.
    sides: (u8, u8),
    quotes: u8,
}

/// Features of the window that depend on the unit alone. `likely(token)` tells whether another cue is likely there.
///
/// Calls `sink(unit, row)` for each.
pub fn unit_features(w: &Window, likely: impl Fn(u32) -> bool, sink: &mut impl FnMut(usize, u32)) {
    unit_values(w, likely, &mut |j, raw| raw.iter().for_each(|f| sink(j, mix(*f))));
}

/// The sums of these features and `SHIFT`, one a unit, less what the rows of a step have too much.
pub fn sum_units(w: &Window, likely: impl Fn(u32) -> bool, weights: &Weights, sums: &mut Vec<Sum>) {
    sums.clear();
    sums.resize(w.units.len(), sum_of(SHIFT, FEATURES + ROWS));
    unit_values(w, likely, &mut |j, raw| weights.add_roles(raw, &mut sums[j]));
}

/// Calls `sink` with each unit and its features before their bits are spread.
fn unit_values(w: &Window, likely: impl Fn(u32) -> bool, sink: &mut impl FnMut(usize, &[u32])) {
    let f = frame(w);
    let others: Vec<bool> =
        w.units.iter().enumerate().map(|(j, u)| j != w.cue && !u.quoted && likely(u.first)).collect();
    let mut seen = Seen::default();
    // From the cue to the first unit, then from the one behind the cue to the last.
    for k in 0..w.units.len() {
        let j = if k > w.cue { k } else { w.cue - k };
        if k == w.cue + 1 {
            seen = Seen::default();
        }
        sink(j, &one(&f, j, &seen, &others));
        seen.pass(&w.units[j], others[j]);
    }
}

/// What stands between the cue and a unit.
#[derive(Default)]
struct Seen {
    commas: u8,
    verbs: u8,
    quotes: u8,
    cues: u8,
    since_comma: u8,
    names: u8,
}

impl Seen {
    fn pass(&mut self, u: &Unit, cue: bool) {
        self.since_comma = (self.since_comma + 1).min(4);
        match u.class {
            Class::Comma => {
                self.commas = (self.commas + 1).min(3);
                self.since_comma = 0;
            }
            Class::Quote => self.quotes = (self.quotes + 1).min(2),
            Class::Be | Class::Have | Class::Do | Class::Modal | Class::Ed => {
                self.verbs = (self.verbs + 1).min(2);
            }
            class if class.is_cue_verb() => self.verbs = (self.verbs + 1).min(2),
            Class::Name | Class::NameStart | Class::He | Class::They | Class::Role | Class::Who => {
                self.names = (self.names + 1).min(2);
            }
            _ => {}
        }
        self.cues = (self.cues + u8::from(cue)).min(2);
    }
}

fn frame(w: &Window) -> Frame<'_> {
    let class = |k: Option<usize>| k.and_then(|k| w.units.get(k)).map_or(0, |u| u.class as u8);
    let left = w.units[..w.cue].iter().any(|u| u.quoted);
    let right = w.units[w.cue..].iter().any(|u| u.quoted && u.place == 0);
    let after = w.units[w.cue..].iter().any(|u| u.quoted && u.place == 2);
    Frame {
        units: &w.units,
        cue: w.cue,
        stem: w.stem,
        cue_class: w.units[w.cue].class as u8,
        sides: (class(w.cue.checked_sub(1)), class(Some(w.cue + 1))),
        quotes: u8::from(left) | u8::from(right) << 1 | u8::from(after) << 2,
    }
}

#[inline(always)]
pub(super) fn distance(j: usize, cue: usize) -> u8 {
    match j.abs_diff(cue) {
        d @ 0..=4 => d as u8,
        5..=6 => 5,
        7..=9 => 6,
        10..=15 => 7,
        16..=30 => 8,
        _ => 9,
    }
}

/// Features of a unit.
const FEATURES: usize = 20;

fn one(f: &Frame, j: usize, seen: &Seen, others: &[bool]) -> [u32; FEATURES] {
    let u = &f.units[j];
    let at = |by: isize| j.checked_add_signed(by).and_then(|k| f.units.get(k));
    let class = |by: isize| at(by).map_or(0, |u| u.class as u8);
    let word = |by: isize| at(by).map_or(0, |u| u.word);
    let side = match j.cmp(&f.cue) {
        std::cmp::Ordering::Less => 1,
        std::cmp::Ordering::Equal => 0,
        std::cmp::Ordering::Greater => 2,
    };
    let (c0, l1, r1) = (u.class as u8, class(-1), class(1));
    let d = distance(j, f.cue);
    let between = pack(seen.commas, seen.verbs, seen.quotes << 2 | seen.cues, side);
    let edge = u8::from(j == 0) | u8::from(u.starts) << 1 | u8::from(at(1).is_none_or(|n| n.starts)) << 2;
    let next_cue = u8::from((1..4).any(|k| others.get(j + k).copied().unwrap_or(false)));
    [
        raw(101, u.word, u32::from(side)),
        raw(102, word(-1), u32::from(side)),
        raw(103, word(1), u32::from(side)),
        raw(104, pack(l1, c0, side, 0), 0),
        raw(105, pack(c0, r1, side, 0), 0),
        raw(109, pack(side, d, f.cue_class, u.place), 0),
        raw(110, pack(side, d, c0, u.place), u32::from(u.starts)),
        raw(112, f.stem, pack(side, d, 0, 0)),
        raw(114, between, 0),
        raw(115, between, u32::from(c0)),
        raw(116, u.suffix, pack(side, d.min(3), 0, 0)),
        raw(118, pack(u.place, c0, l1, edge), 0),
        raw(119, pack(edge, c0, side, seen.quotes), 0),
        raw(120, pack(u8::from(others[j]), next_cue, seen.cues, side), u32::from(c0)),
        raw(121, pack(f.sides.0, f.sides.1, side, d), 0),
        raw(123, pack(seen.since_comma, seen.commas, side, c0), 0),
        raw(124, pack(f.quotes, side, c0, seen.quotes), u32::from(d.min(3))),
        raw(125, pack(f.quotes, side, d, f.sides.1), 0),
        raw(126, pack(seen.names, seen.verbs, side, c0), u32::from(d)),
        raw(127, f.stem, pack(side, seen.names, seen.verbs, u8::from(u.quoted))),
    ]
}

/// Keeps sums above 0: a unit and the step to it have some forty weights of at most 128.
const SHIFT: i16 = 1 << 14;

/// What may have been seen: source (1) and content (2).
const SEEN: usize = 4;
/// Content has been seen.
const CONTENT: usize = 2;
/// Whether unit `j` stands before the cue's (0), is it (1) or stands behind it (2).
const fn place(j: usize, cue: usize) -> usize {
    (j >= cue) as usize + (j > cue) as usize
}

/// Whether `label` may stand at unit `j` after `before`: one source, one unbroken cue around the cue's unit.
pub const fn fits(w: &Window, j: usize, before: usize, label: usize) -> bool {
    fits_at(place(j, w.cue), before, label)
}

const fn fits_at(place: usize, before: usize, label: usize) -> bool {
    let in_cue = matches!(before, B_CUE | I_CUE);
    may_follow(before, label)
        && match place {
            0 => !in_cue || label == I_CUE,
            1 => label == if in_cue { I_CUE } else { B_CUE },
            _ => label != B_CUE,
        }
}

/// Makes a labelling that the search could give out of any: overlaps and second sources go.
pub fn mend(w: &Window, labels: &mut [u8]) {
    let cue = |l: u8| matches!(l as usize, B_CUE | I_CUE);
    let first = (0..=w.cue).rev().take_while(|&j| j == w.cue || cue(labels[j])).last().unwrap_or(w.cue);
    labels[w.cue] = I_CUE as u8;
    labels[first] = B_CUE as u8;
    let mut before = OUT;
    let mut seen = false;
    for (j, label) in labels.iter_mut().enumerate() {
        let mut l = *label as usize;
        if cue(l as u8) && (j < first || (j > w.cue && !cue(before as u8))) {
            l = OUT;
        }
        if l == B_CUE && j != first {
            l = I_CUE;
        }
        if l == B_SOURCE && seen || l == I_SOURCE && !may_follow(before, l) {
            l = OUT;
        }
        if l == I_CONTENT && !may_follow(before, l) {
            l = B_CONTENT;
        }
        seen |= l == B_SOURCE;
        *label = l as u8;
        before = l;
    }
}

/// How good the best way to each state is, by label and what has been seen: 32 times the score, and in the lowest bits
/// what tells the state before, `label * SEEN + seen`: of ways that are as good, the one from the lowest state is the
/// greatest. Below 0: no way leads there.
pub type Ways = [Four; LABELS];

const FROM: i32 = 31;

/// No way to any state.
const NONE: Ways = [Four::new([LOW; 4]); LABELS];

/// The best labellings with content, by Viterbi search: `labels[0]` without source, `labels[1]` with one.
///
/// `unit[j]` holds the scores of unit `j`'s labels; `ways` is room that is used again. Gives by how much the score of
/// each is above that of the labelling with nothing but the cue's unit; [`LOW`] when the window has no room for it.
pub fn search(
    w: &Window,
    unit: &[Sum],
    weights: &Weights,
    (memo, ways): (&mut Memo, &mut Vec<Ways>),
    labels: &mut [Vec<u8>; 2],
) -> [i32; 2] {
    let n = w.units.len();
    ways.resize(ways.len().max(n + 1), NONE);
    ways[0] = NONE;
    ways[0][OUT] = Four::new([0, LOW, LOW, LOW]);
    let mut none = 0;
    for (j, own) in unit.iter().enumerate() {
        let [last, now] = &mut ways[j..j + 2] else { break };
        *now = NONE;
        let place = place(j, w.cue);
        let steps = memo.steps(w, j, weights);
        for before in 0..LABELS {
            let ways = last[before];
            if ways.is_none() {
                continue;
            }
            let (sums, [a, b, c, d]) = steps;
            let sum = own.add(sums[before]).add_bytes(a[before]).add_bytes(b[before]);
            let sum = sum.add_bytes(c[before]).add_bytes(d[before]);
            if before == if j == w.cue + 1 { B_CUE } else { OUT } {
                none += if j == w.cue { sum.get::<B_CUE>() } else { sum.get::<OUT>() };
            }
            go(before, place, sum, ways, now);
        }
    }
    let mut margins = [LOW; 2];
    for (source, labels) in labels.iter_mut().enumerate() {
        let way = |j: usize, state: usize| ways[j][state / SEEN].number(state % SEEN);
        let ends = (0..LABELS).map(|label| label * SEEN + CONTENT + source);
        let Some(mut state) = ends.filter(|&s| way(n, s) >= 0).max_by_key(|&s| way(n, s) / 32) else {
            continue;
        };
        margins[source] = way(n, state) / 32 - none;
        labels.clear();
        labels.resize(n, OUT as u8);
        for j in (0..n).rev() {
            labels[j] = (state / SEEN) as u8;
            state = (FROM - (way(j + 1, state) & FROM)) as usize;
        }
    }
    margins
}

/// Takes all states with the label `before` one unit further, to the labels that [`fits`] lets stand there; one source,
/// none begins right behind another.
#[inline(always)]
fn go(before: usize, place: usize, sum: Sum, last: Four, now: &mut Ways) {
    let from = last.or(FROM).sub(Four::new([0, 1, 2, 3])).add(-((before * SEEN) as u32).cast_signed());
    let in_cue = matches!(before, B_CUE | I_CUE);
    if in_cue {
        reach(&mut now[I_CUE], from.add(sum.get::<I_CUE>() * 32));
    } else if place < 2 {
        reach(&mut now[B_CUE], from.add(sum.get::<B_CUE>() * 32));
    }
    if place == 1 || in_cue && place < 2 {
        return;
    }
    reach(&mut now[OUT], from.add(sum.get::<OUT>() * 32));
    reach(&mut now[B_CONTENT], from.last().add(sum.get::<B_CONTENT>() * 32));
    if matches!(before, B_CONTENT | I_CONTENT) {
        reach(&mut now[I_CONTENT], from.add(sum.get::<I_CONTENT>() * 32));
    }
    // Content was seen where content goes on, a source where a source does: there is no way to the other states.
    if matches!(before, B_SOURCE | I_SOURCE) {
        reach(&mut now[I_SOURCE], from.add(sum.get::<I_SOURCE>() * 32));
    } else {
        reach(&mut now[B_SOURCE], from.odd().add(sum.get::<B_SOURCE>() * 32));
    }
}

/// Takes the better of the ways to each state.
#[inline(always)]
fn reach(ways: &mut Four, new: Four) {
    *ways = ways.max(new);
}
