//! Words of value near the target in someone's words: weak evidence, shown as weak.

use crate::lexicon::stance::Row;
use crate::lexicon::words::Class;

use super::scene::{Finding, Holder, Place, Scene};

/// How near, in words.
const NEAR: usize = 8;

/// The sign word `j` lends to what is near it; 0 for none.
pub fn tone(scene: &Scene, j: usize) -> i8 {
    let c = &scene.clauses;
    let s = c.sense(j);
    if c.class(j) == Class::Possessor {
        return 0;
    }
    // "not as bad as Stone": bad enough.
    if c.class(j + 1) == Class::As && j > 0 && c.class(j - 1) == Class::As {
        return 0;
    }
    let verb = c.is_verb(j);
    let good =
        s.any(&[Row::Good, Row::Boon, Row::Approval, Row::Fond]) || verb && s.any(&[Row::Shine, Row::Praise]);
    let bad =
        s.any(&[Row::Bad, Row::Bane, Row::Attack, Row::Averse]) || verb && s.any(&[Row::Fail, Row::Blame]);
    let sign = i8::from(good) - i8::from(bad);
    // "neither Hill nor Stone looked good", "doesn't think Hill has a good plan".
    let far = (j.saturating_sub(9)..j).any(|k| {
        let doubts =
            (c.class(k) == Class::Not || c.contracted_not(k)) && c.class(k + 1) == Class::ThoughtVerb;
        doubts || c.is_word(k, &["neither", "nor"])
    });
    let turned = far
        || (j.saturating_sub(3)..j).any(|k| {
            let lost = c.begins(k, &["lost", "lose", "losing", "lack"]);
            lost || c.class(k) == Class::Not || c.sense(k).is(Row::Refuse) || c.contracted_not(k)
        });
    if turned { -sign } else { sign }
}

/// Whether word `j` is what the one at `p` does or holds himself ("Hill has been criticizing", "Hill's attacks") or what
/// another holds ("attacks by Stone", "Stone's attacks on it").
fn own(scene: &Scene, p: &Place, j: usize) -> bool {
    let c = &scene.clauses;
    let s = c.sense(j);
    let between = || scene.places.iter().any(|q| q.who != p.who && p.last < q.first && q.last < j);
    if c.is_verb(j) {
        // "Hill and Stone have each rejected it".
        let does = p.last < j && !(p.last..j).any(|k| c.ends(k) || c.class(k) == Class::Comma);
        return s.any(&[Row::Praise, Row::Blame])
            && !c.group(j).passive
            && (does && !between()
                || c.subject(j).heads.iter().any(|&h| scene.place(h).is_some_and(|q| q.who == p.who)));
    }
    let owner = (c.phrase_start(j)..j).find(|&k| matches!(c.class(k), Class::Possessor | Class::Possessive));
    let himself = |k: usize| scene.place(k).is_some_and(|q| q.who == p.who);
    owner.is_some_and(|k| s.any(&[Row::Approval, Row::Attack]) || !himself(k)) || s.is(Row::Friend)
}

/// Whether "than" stands between word `j` and the place `p`: "better than Hill".
fn compared(scene: &Scene, p: &Place, j: usize) -> bool {
    (j.min(p.last)..j.max(p.first)).any(|k| scene.clauses.is_word(k, &["than"]))
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
            if inside || scene.voice(j) != holder || own(scene, p, j) || compared(scene, p, j) {
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
