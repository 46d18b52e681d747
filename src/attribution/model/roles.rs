//! Which words around a cue are its source and its content: features and search.

use super::weights::Sum;
use super::window::{Unit, Window};
use super::{features, pack};
use crate::lexicon::words::Class;

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

/// Features of the window that depend on the unit alone. `likely(token)` tells whether
/// another cue is likely there.
///
/// Calls `sink(unit, row)` for each.
pub fn unit_features(w: &Window, likely: impl Fn(u32) -> bool, sink: &mut impl FnMut(usize, u32)) {
    let f = frame(w);
    let others: Vec<bool> =
        w.units.iter().enumerate().map(|(j, u)| j != w.cue && !u.quoted && likely(u.first)).collect();
    let mut seen = Seen::default();
    for j in (0..=w.cue).rev() {
        one(&f, j, &seen, &others, sink);
        seen.pass(&w.units[j], others[j]);
    }
    seen = Seen::default();
    for j in w.cue + 1..w.units.len() {
        one(&f, j, &seen, &others, sink);
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

fn distance(j: usize, cue: usize) -> u8 {
    match j.abs_diff(cue) {
        d @ 0..=4 => d as u8,
        5..=6 => 5,
        7..=9 => 6,
        10..=15 => 7,
        16..=30 => 8,
        _ => 9,
    }
}

fn one(f: &Frame, j: usize, seen: &Seen, others: &[bool], sink: &mut impl FnMut(usize, u32)) {
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
    let values = [
        (u.word, u32::from(side)),
        (word(-1), u32::from(side)),
        (word(1), u32::from(side)),
        (pack(l1, c0, side, 0), 0),
        (pack(c0, r1, side, 0), 0),
        (pack(l1, c0, r1, side), 0),
        (pack(class(-2), l1, side, c0), 0),
        (pack(r1, class(2), side, c0), 0),
        (pack(side, d, f.cue_class, u.place), 0),
        (pack(side, d, c0, u.place), u32::from(u.starts)),
        (f.stem, pack(side, c0, 0, 0)),
        (f.stem, pack(side, d, 0, 0)),
        (pack(f.cue_class, side, c0, l1), u32::from(d.min(2))),
        (between, 0),
        (between, u32::from(c0)),
        (u.suffix, pack(side, d.min(3), 0, 0)),
        (if u.quoted { u.word } else { 1 }, pack(side, d, u.place, seen.cues)),
        (pack(u.place, c0, l1, edge), 0),
        (pack(edge, c0, side, seen.quotes), 0),
        (pack(u8::from(others[j]), next_cue, seen.cues, side), u32::from(c0)),
        (pack(f.sides.0, f.sides.1, side, d), 0),
        (pack(f.sides.1, side, c0, l1), 0),
        (pack(seen.since_comma, seen.commas, side, c0), 0),
        (pack(f.quotes, side, c0, seen.quotes), u32::from(d.min(3))),
        (pack(f.quotes, side, d, f.sides.1), 0),
        (pack(seen.names, seen.verbs, side, c0), u32::from(d)),
        (f.stem, pack(side, seen.names, seen.verbs, u8::from(u.quoted))),
    ];
    features(101, &values, &mut |f| sink(j, f));
}

/// Features of the step from label `before` to unit `j`.
pub fn step_features(w: &Window, j: usize, before: usize, sink: &mut impl FnMut(u32)) {
    let class = |k: Option<usize>| k.and_then(|k| w.units.get(k)).map_or(0, |u| u.class as u8);
    let b = before as u8;
    let side = u8::from(j > w.cue) * 2 + u8::from(j < w.cue);
    let last = j.checked_sub(1).and_then(|k| w.units.get(k));
    let ended = last.filter(|u| u.quoted).map_or(0, |u| u.word);
    let starts = u8::from(w.units[j].starts);
    let values = [
        (pack(b, class(Some(j)), side, starts), 0),
        (pack(b, class(j.checked_sub(1)), class(Some(j)), 0), 0),
        (pack(b, side, distance(j, w.cue).min(4), starts), 0),
        (pack(b, class(Some(j)), starts, side), ended),
        (pack(b, class(Some(j)), class(Some(j + 1)), side), 0),
        (pack(b, class(Some(j)), side, starts), w.stem),
        (pack(b, side, 0, 0), w.units[j].word),
    ];
    features(200, &values, sink);
}

/// Labels with a memory of whether source (1) and content (2) have been seen: `label + LABELS * seen`.
const STATES: usize = 4 * LABELS;

/// Whether `label` may stand at unit `j` after `before`: one source, one unbroken cue around the cue's unit.
pub fn fits(w: &Window, j: usize, before: usize, label: usize) -> bool {
    let cue = |l: usize| matches!(l, B_CUE | I_CUE);
    may_follow(before, label)
        && match j.cmp(&w.cue) {
            std::cmp::Ordering::Less => !cue(before) || label == I_CUE,
            std::cmp::Ordering::Equal => label == if cue(before) { I_CUE } else { B_CUE },
            std::cmp::Ordering::Greater => label != B_CUE,
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

/// The best labelling with content, by Viterbi search.
///
/// `unit[j]` holds the scores of unit `j`'s labels; `step(j, before)` the scores of the labels of unit `j`
/// after `before`. Gives the labels, and by how much their score is above that of the labelling with nothing but
/// the cue's unit; all [`OUT`] when the window has room for no content.
pub fn search(
    w: &Window,
    unit: &[Sum],
    step: impl Fn(usize, usize) -> [i32; ROW],
    labels: &mut Vec<u8>,
) -> i32 {
    const LOW: i32 = i32::MIN / 4;
    let n = w.units.len();
    let mut back = vec![[0_u8; STATES]; n];
    let mut best = [LOW; STATES];
    best[OUT] = 0;
    let mut none = 0;
    for j in 0..n {
        let mut now = [LOW; STATES];
        let unit = unit[j].labels();
        for before in 0..LABELS {
            if (0..4).all(|seen| best[before + LABELS * seen] <= LOW) {
                continue;
            }
            let row = step(j, before);
            if before == if j == w.cue + 1 { B_CUE } else { OUT } {
                let label = if j == w.cue { B_CUE } else { OUT };
                none += unit[label] + row[label];
            }
            for label in (0..LABELS).filter(|&l| fits(w, j, before, l)) {
                let gain = unit[label] + row[label];
                let now_seen = match label {
                    B_SOURCE => 1,
                    B_CONTENT => 2,
                    _ => 0,
                };
                for seen in (0..4).filter(|seen| label != B_SOURCE || seen & 1 == 0) {
                    let from = before + LABELS * seen;
                    let to = label + LABELS * (seen | now_seen);
                    if best[from] > LOW && best[from] + gain > now[to] {
                        now[to] = best[from] + gain;
                        back[j][to] = from as u8;
                    }
                }
            }
        }
        best = now;
    }
    labels.clear();
    labels.resize(n, OUT as u8);
    let Some(mut state) = (2 * LABELS..STATES).filter(|&s| best[s] > LOW).max_by_key(|&s| best[s]) else {
        return LOW;
    };
    let total = best[state];
    for j in (0..n).rev() {
        labels[j] = (state % LABELS) as u8;
        state = back[j][state] as usize;
    }
    total - none
}
