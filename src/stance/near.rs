//! Words of value near the target in someone's words: weak evidence, shown as weak.

use crate::clause::Form;
use crate::lexicon::list::any_of;
use crate::lexicon::stance::Row;
use crate::lexicon::words::Class;

use super::active::invites;
use super::scene::{Finding, Holder, Place, Scene};

/// How near, in words.
const NEAR: usize = 8;
/// How near at most.
const FAR: usize = 12;
/// Confidence of words that are not near, only within that.
pub const DISTANT: u16 = 490;

/// The sign word `j` lends to what is near it; 0 for none.
pub fn tone(scene: &Scene, j: usize) -> i8 {
    let c = &scene.clauses;
    let s = c.sense(j);
    if c.class(j) == Class::Possessor {
        return 0;
    }
    // "not as bad as Stone": bad enough; "a critical moment": no criticism.
    let crucial = c.is_word(j, any_of!("critical")) && c.nominal(j + 1);
    if crucial || c.class(j + 1) == Class::As && j > 0 && c.class(j - 1) == Class::As {
        return 0;
    }
    let verb = c.is_verb(j);
    let good =
        s.any(&[Row::Good, Row::Boon, Row::Approval, Row::Fond]) || verb && s.any(&[Row::Shine, Row::Praise]);
    let bad =
        s.any(&[Row::Bad, Row::Bane, Row::Attack, Row::Averse]) || verb && s.any(&[Row::Fail, Row::Blame]);
    let sign = i8::from(good) - i8::from(bad);
    if sign == 0 {
        return 0;
    }
    if turned(scene, j) { -sign } else { sign }
}

/// Whether a word before word `j` turns its sign.
pub fn turned(scene: &Scene, j: usize) -> bool {
    let c = &scene.clauses;
    // "neither Hill nor Stone looked good", "doesn't think Hill has a good plan".
    let far = (j.saturating_sub(9)..j).any(|k| {
        let doubts =
            (c.class(k) == Class::Not || c.contracted_not(k)) && c.class(k + 1) == Class::ThoughtVerb;
        doubts || c.is_word(k, any_of!("neither nor"))
    });
    far || (j.saturating_sub(3)..j).any(|k| {
        let lost = c.begins(k, "lost lose losing lack");
        lost || c.class(k) == Class::Not || c.sense(k).is(Row::Refuse) || c.contracted_not(k)
    })
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
    let owner = (c.phrase_start(j)..j).find(|&k| c.is_owner(k));
    let himself = |k: usize| scene.place(k).is_some_and(|q| q.who == p.who);
    // "beat back Stone attacks".
    let named = || {
        let name = j.checked_sub(1).filter(|&k| c.capital(k));
        name.is_some_and(|k| s.is(Row::Attack) && !himself(k))
    };
    named() || owner.is_some_and(|k| s.any(&[Row::Approval, Row::Attack]) || !himself(k)) || s.is(Row::Friend)
}

/// Whether "than" stands between word `j` and the place `p`: "better than Hill".
fn compared(scene: &Scene, p: &Place, j: usize) -> bool {
    (j.min(p.last)..j.max(p.first)).any(|k| scene.clauses.is_word(k, any_of!("than")))
}

/// Adds what is near each target; where nothing is, what is farther off.
pub fn find(scene: &Scene, out: &mut Vec<Finding>) {
    for p in &scene.places {
        let holder = scene.voice(p.first);
        if holder == Holder::Who(p.who) {
            continue;
        }
        let mut near = around(scene, p, holder, NEAR);
        let far = near.0 == 0;
        if far {
            near = around(scene, p, holder, FAR);
        }
        let (sum, words) = near;
        if sum != 0 {
            let weight = match sum.abs() {
                _ if far => DISTANT,
                1 => 520,
                _ => 600,
            };
            out.push(scene.finding(holder, p.who, sum.signum() as i8, &words, "near words", weight));
        }
    }
}

/// The sum of the signs within `reach` words of the place `p`, in the words of `holder`, and the words.
fn around(scene: &Scene, p: &Place, holder: Holder, reach: usize) -> (i32, Vec<usize>) {
    let c = &scene.clauses;
    let from = p.first.saturating_sub(reach);
    let to = (p.last + reach).min(c.len().saturating_sub(1));
    let mut sum = 0_i32;
    let mut words = Vec::new();
    for j in from..=to {
        let inside = (p.first..=p.last).contains(&j);
        let sign = tone(scene, j);
        if inside || sign == 0 || scene.voice(j) != holder {
            continue;
        }
        let unreal = || c.is_verb(j) && (c.form(j) == Form::Ing && scene.unreal(j) || invites(scene, j));
        if !own(scene, p, j) && !compared(scene, p, j) && !unreal() {
            sum += i32::from(sign);
            words.push(j);
        }
    }
    (sum, words)
}
