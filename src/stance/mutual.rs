//! What two do to each other: "Hill and Stone clashed over the dam", "a feud between Hill and Stone".

use crate::lexicon::list::any_of;
use crate::lexicon::stance::Row;
use crate::lexicon::words::Class;

use super::scene::{Finding, Place, Scene};

/// Nouns of quarrel that take "between".
const QUARRELS: &str = "feud clash clashes rift fight battle war quarrel spat dispute animosity";

/// Adds what quarrels of two show, for each of the two.
pub fn find(scene: &Scene, out: &mut Vec<Finding>) {
    let c = &scene.clauses;
    for i in 0..c.len() {
        let pair = if c.is_verb(i) && c.sense(i).is(Row::Versus) {
            verb(scene, i)
        } else if c.is_word(i, any_of!(QUARRELS)) {
            (i + 1..i + 4).find(|&j| c.is_word(j, any_of!("between"))).and_then(|b| after(scene, b))
        } else {
            None
        };
        let Some([a, b]) = pair.filter(|[a, b]| a.who != b.who && !scene.unreal(i)) else { continue };
        for (holder, target) in [(a, b), (b, a)] {
            let holder = super::scene::Holder::Who(holder.who);
            out.push(scene.finding(holder, target.who, -1, &[i], "mutual", 800));
        }
    }
}

/// "Hill and Stone clashed": both subjects, when nothing says with whom.
fn verb(scene: &Scene, i: usize) -> Option<[Place; 2]> {
    let c = &scene.clauses;
    let g = c.group(i);
    let with = (i + 1..i + 3).any(|j| matches!(c.class(j), Class::With | Class::For))
        || c.is_word(i + 1, any_of!("against down up away ground even into"));
    if g.passive
        || with
        || g.to
        || g.not.is_some()
        || c.nominal(i + 1)
        || c.is_word(i, any_of!("split fight fought argue argued"))
    {
        return None;
    }
    let heads = c.subject(i).heads;
    let places: Vec<Place> =
        heads.iter().filter_map(|&h| scene.place(h).filter(|p| p.last == h).copied()).collect();
    let [a, b] = places[..] else { return None };
    let joined = c.class(a.first.max(b.first).checked_sub(1)?) == Class::And;
    joined.then_some([a, b])
}

/// "between Hill and Stone".
fn after(scene: &Scene, between: usize) -> Option<[Place; 2]> {
    let c = &scene.clauses;
    let titled = |from: usize| {
        let name =
            (from..from + 4).find(|&j| !matches!(c.class(j), Class::Title | Class::The | Class::Stop))?;
        scene.place(name)
    };
    let a = titled(between + 1)?;
    let and = (a.last + 1..a.last + 3).find(|&j| c.class(j) == Class::And)?;
    let b = titled(and + 1)?;
    let itself = |p: &Place| {
        let next = c.class(p.last + 1);
        c.class(p.last) != Class::Possessor && !matches!(next, Class::Group | Class::Role | Class::Hyphen)
    };
    (itself(a) && itself(b)).then_some([*a, *b])
}
