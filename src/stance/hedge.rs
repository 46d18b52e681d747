//! Reservations: "a cautious optimism", "the devil is in the details": mixed, never for or against.

use crate::lexicon::list::{any_of, shape};
use crate::lexicon::words::Class;

use super::scene::{Finding, Holder, Place, Scene};

/// Pairs of words that make a reservation when the second follows the first within four words.
const PAIRS: &[(&str, &str)] = &[
    ("cautious", "optimism"),
    ("cautiously", "optimistic"),
    ("guarded", "optimism"),
    ("qualified", "support"),
    ("qualified", "praise"),
    ("devil", "details"),
    ("mixed", "feelings"),
    ("mixed", "reaction"),
    ("mixed", "views"),
    ("pros", "cons"),
    ("wait", "see"),
    ("jury", "out"),
    ("mixed", "bag"),
    ("step", "but"),
    ("on", "fence"),
    ("torn", "about"),
];

/// The shapes of the first words: few others have one.
const SHAPES: u64 = {
    let (mut all, mut at) = (0, 0);
    while at < PAIRS.len() {
        all |= shape(PAIRS[at].0.as_bytes());
        at += 1;
    }
    all
};

/// The words of the first reservation in `from..to`.
pub fn reservation(scene: &Scene, from: usize, to: usize) -> Option<[usize; 2]> {
    let c = &scene.clauses;
    for i in from..to {
        if !c.may_be(i, SHAPES) {
            continue;
        }
        let word = c.word(i);
        for (_, b) in PAIRS.iter().filter(|(a, _)| a.len() == word.len() && word.eq_ignore_ascii_case(a)) {
            if let Some(j) = (i + 1..(i + 9).min(to)).find(|&j| c.word(j).eq_ignore_ascii_case(b)) {
                return Some([i, j]);
            }
        }
    }
    None
}

/// "A's answer to the first plan was slow, while Hill would prefer another plan": reservations about the first.
///
/// Only where both are called by the same noun.
fn preference(scene: &Scene, out: &mut Vec<Finding>) {
    let c = &scene.clauses;
    for i in (0..c.len()).filter(|&i| c.is_verb(i) && c.is_word(i, any_of!("prefer prefers preferred"))) {
        let g = c.group(i);
        let holder = scene.first_holder(&c.subject(i).heads);
        if g.passive || g.not.is_some() || !matches!(holder, Holder::Who(_)) {
            continue;
        }
        let company = |p: &&Place| c.class(p.first - 1) == Class::With;
        let Some(wanted) = scene.places.iter().find(|p| p.first > i && !company(p)) else { continue };
        let noun = c.word(wanted.last);
        let other = scene.places.iter().rfind(|p| {
            p.last < i && p.who != wanted.who && c.word(p.last) == noun && holder != Holder::Who(p.who)
        });
        if let Some(p) = other {
            out.push(scene.finding(holder, p.who, 0, &[i], "hedge", 780));
        }
    }
}

/// Adds reservations of a speaker about what the sentence names.
pub fn find(scene: &Scene, out: &mut Vec<Finding>) {
    preference(scene, out);
    let Some(words) = reservation(scene, 0, scene.clauses.len()) else { return };
    let holder = scene.voice(words[0]);
    // Who has mixed feelings or sits on the fence is not always the one who speaks.
    let own = scene.clauses.is_word(words[0], any_of!("cautious cautiously guarded qualified devil step"));
    if !matches!(holder, Holder::Who(_)) {
        return;
    }
    for p in &scene.places {
        if holder != Holder::Who(p.who) {
            out.push(scene.finding(holder, p.who, 0, &words, "hedge", if own { 780 } else { 740 }));
        }
    }
}
