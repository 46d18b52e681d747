//! Passives: "the plan was condemned by Hill", "a law backed by Hill".

use crate::clause::Form;
use crate::lexicon::stance::Row;
use crate::lexicon::words::Class;

use super::list::{among, named, names};
use super::scene::{Finding, Holder, Scene};

/// Beginnings of verbs of what police, courts and armies are for.
pub const TASKS: &str = "investigat subpoena prosecut indict arrest jail imprison deport prob target bomb";

/// Adds what the passive verbs of the sentence show.
pub fn find(scene: &Scene, out: &mut Vec<Finding>) {
    let c = &scene.clauses;
    for i in (0..c.len()).filter(|&i| c.is_verb(i)) {
        let s = c.sense(i);
        let strong = s.any(&[Row::Praise, Row::Blame]);
        if !strong && !s.any(&[Row::Help, Row::Harm]) {
            continue;
        }
        let g = c.group(i);
        if !(g.passive || c.reduced_passive(i)) {
            continue;
        }
        // "the network built by Hill" is only a description.
        let described = !strong && !g.passive && !c.begins(i, "sponsor");
        // "is being investigated by the council": its task.
        let task = c.begins(i, TASKS);
        if described || task || scene.unreal(i) {
            continue;
        }
        let sign = if s.any(&[Row::Praise, Row::Help]) { 1 } else { -1 };
        let subject = c.subject(i);
        let turned = subject.turns.len() % 2 == 1;
        // "is not authorized to speak".
        let barred = turned && !strong && c.class(i + 1) == Class::To;
        if turned && sign < 0 || barred {
            continue;
        }
        let sign = if turned { -sign } else { sign };
        let holders = agents(scene, i);
        let holder = holders[0];
        let mut words = subject.turns.clone();
        words.push(i);
        let heads = if c.reduced_passive(i) && i > 0 { vec![c.before_comma(i)] } else { subject.heads };
        for target in heads.iter().filter_map(|&h| scene.place(h)) {
            if holder == Holder::Who(target.who) {
                continue;
            }
            // "Cutting the tax is opposed by Hill", "sailing through the council, backed by Hill".
            let hangs = c.phrase_start(target.last).checked_sub(1).is_some_and(|b| {
                c.class(b) == Class::Ing || c.is_verb(b) && c.form(b) == Form::Ing || c.is_preposition(b)
            });
            if hangs {
                continue;
            }
            let weight = match (holder, strong) {
                (Holder::Other, true) => 800,
                (Holder::Other, false) => 600,
                (_, true) => 940,
                (_, false) => 800,
            };
            for &holder in holders.iter().filter(|h| **h != Holder::Who(target.who)) {
                out.push(scene.finding(holder, target.who, sign, &words, "passive", weight));
            }
        }
    }
}

/// Those after "by", "backed by Hill, Stone and Moss"; never empty.
fn agents(scene: &Scene, i: usize) -> Vec<Holder> {
    let c = &scene.clauses;
    let Some(by) = (i + 1..i + 8).find(|&j| c.class(j) == Class::By) else { return vec![Holder::Other] };
    let first = named(scene, by + 1);
    let mut all = if first == Holder::Other { Vec::new() } else { names(scene, by) };
    if all.first() != Some(&first) {
        all = vec![first];
    }
    let some = among(scene, by);
    if first == Holder::Other && !some.is_empty() { some } else { all }
}
