//! Reservations: "a cautious optimism", "the devil is in the details": mixed, never for or against.

use super::scene::{Finding, Holder, Scene};

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

/// The words of the first reservation in `from..to`.
pub fn reservation(scene: &Scene, from: usize, to: usize) -> Option<[usize; 2]> {
    let c = &scene.clauses;
    for i in from..to {
        for (a, b) in PAIRS {
            if c.is_word(i, &[a])
                && let Some(j) = (i + 1..(i + 9).min(to)).find(|&j| c.is_word(j, &[b]))
            {
                return Some([i, j]);
            }
        }
    }
    None
}

/// Adds reservations of a speaker about what the sentence names.
pub fn find(scene: &Scene, out: &mut Vec<Finding>) {
    let Some(words) = reservation(scene, 0, scene.clauses.len()) else { return };
    let holder = scene.voice(words[0]);
    if !matches!(holder, Holder::Who(_)) {
        return;
    }
    for p in &scene.places {
        if holder != Holder::Who(p.who) {
            out.push(scene.finding(holder, p.who, 0, &words, "hedge", 700));
        }
    }
}
