//! Judgements of an act: "it would be a mistake to repeal the law", "it was a pleasure to work with Hill".

use crate::lexicon::list::any_of;
use crate::lexicon::stance::Row;
use crate::lexicon::words::Class;

use super::compose::walk;
use super::predicate::value;
use super::scene::{Finding, Holder, Scene};

/// Verbs of being together, which judge the company.
const TOGETHER: &str = "work deal talk meet sit serve be live speak play";

/// Adds what "it is ... to" shows, of whoever speaks.
pub fn find(scene: &Scene, out: &mut Vec<Finding>) {
    let c = &scene.clauses;
    for i in 0..c.len() {
        if c.class(i) != Class::Be {
            continue;
        }
        let g = c.group(i);
        let it = g.first > 0 && c.class(g.first - 1) == Class::It
            || matches!(c.word(i), "It’s" | "It's" | "it’s" | "it's");
        if !it || scene.unreal(i) {
            continue;
        }
        let Some((j, sign)) = (i + 1..i + 7).map(|j| (j, value(scene, j))).find(|v| v.1 != 0) else {
            continue;
        };
        let turned = g.not.is_some() || (i + 1..j).any(|k| c.class(k) == Class::Not);
        // "it is wrong for Hill to hide".
        if c.class(j + 1) == Class::For
            && let Some(p) = (j + 2..j + 5).find_map(|k| scene.place(k))
            && c.class(c.phrase_end(p.last) + 1) == Class::To
            && !turned
            && sign < 0
            && scene.voice(j) != Holder::Who(p.who)
        {
            out.push(scene.finding(scene.voice(j), p.who, sign, &[j], "judged act", 780));
        }
        let Some(to) = (j + 1..j + 4).find(|&k| c.class(k) == Class::To) else { continue };
        if turned && sign < 0 || (i + 1..to).any(|k| c.class(k) == Class::Comma || c.ends(k)) {
            continue;
        }
        let mut words = vec![j];
        words.extend(g.not);
        judged(scene, to + 1, if turned { -sign } else { sign }, &words, out);
    }
}

/// The act `v`, judged by `sign`: what it does to its object decides.
fn judged(scene: &Scene, v: usize, sign: i8, words: &[usize], out: &mut Vec<Finding>) {
    let c = &scene.clauses;
    let holder = scene.voice(v);
    let s = c.sense(v);
    let with = c.is_word(v, any_of!(TOGETHER)) && (v + 1..v + 4).any(|k| c.class(k) == Class::With);
    let does = i8::from(s.any(&[Row::Help, Row::Praise])) - i8::from(s.any(&[Row::Harm, Row::Blame]));
    let sign = match does {
        _ if with => sign,
        0 => return,
        does => sign * does,
    };
    let from = if with { (v + 1..v + 4).find(|&k| c.class(k) == Class::With).unwrap_or(v) } else { v };
    for r in walk(scene, from, sign) {
        if holder != Holder::Who(r.who) {
            let mut words = words.to_vec();
            words.push(v);
            words.extend(&r.turns);
            out.push(scene.finding(holder, r.who, r.sign, &words, "judged act", 800));
        }
    }
}
