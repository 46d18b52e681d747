//! Words of value near the target in someone's words: weak evidence, shown as weak.

use crate::lexicon::stance::Row;
use crate::lexicon::words::Class;

use super::scene::{Finding, Holder, Place, Scene};

/// How near, in words.
const NEAR: usize = 7;

/// The sign word `j` lends to what is near it; 0 for none.
pub fn tone(scene: &Scene, j: usize) -> i8 {
    let c = &scene.clauses;
    let s = c.sense(j);
    if c.class(j) == Class::Possessor {
        return 0;
    }
    let verb = c.is_verb(j);
    let good =
        s.any(&[Row::Good, Row::Boon, Row::Approval, Row::Fond]) || verb && s.any(&[Row::Shine, Row::Praise]);
    let bad =
        s.any(&[Row::Bad, Row::Bane, Row::Attack, Row::Averse]) || verb && s.any(&[Row::Fail, Row::Blame]);
    let sign = i8::from(good) - i8::from(bad);
    let turned = (j.saturating_sub(3)..j)
        .any(|k| c.class(k) == Class::Not || c.sense(k).is(Row::Refuse) || c.contracted_not(k));
    if turned { -sign } else { sign }
}

/// Whether word `j` is what the one at `p` does or holds himself: "Hill has been criticizing", "Hill's attacks".
fn own(scene: &Scene, p: &Place, j: usize) -> bool {
    let c = &scene.clauses;
    let s = c.sense(j);
    let himself = |h: usize| scene.place(h).is_some_and(|q| q.who == p.who);
    if c.is_verb(j) {
        let g = c.group(j);
        return s.any(&[Row::Praise, Row::Blame])
            && !g.passive
            && c.subject(j).heads.iter().any(|&h| himself(h));
    }
    let held = s.any(&[Row::Approval, Row::Attack]);
    held && (c.phrase_start(j)..j).any(|k| c.class(k) == Class::Possessor && himself(k))
}

/// Adds what is near each target.
pub fn find(scene: &Scene, out: &mut Vec<Finding>) {
    let c = &scene.clauses;
    for p in &scene.places {
        let holder = scene.voice(p.first);
        if holder == Holder::Who(p.who) {
            continue;
        }
        let from = p.first.saturating_sub(NEAR);
        let to = (p.last + NEAR).min(c.len().saturating_sub(1));
        let mut sum = 0_i32;
        let mut words = Vec::new();
        for j in from..=to {
            let inside = (p.first..=p.last).contains(&j);
            if inside || scene.voice(j) != holder || own(scene, p, j) {
                continue;
            }
            let sign = tone(scene, j);
            if sign != 0 {
                sum += i32::from(sign);
                words.push(j);
            }
        }
        if sum != 0 {
            let weight = if sum.abs() > 1 { 600 } else { 520 };
            out.push(scene.finding(holder, p.who, sum.signum() as i8, &words, "near words", weight));
        }
    }
}
