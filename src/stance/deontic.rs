//! What should be: "Hill should resign", "we must pass the law", "it is time to end the ban".

use crate::clause::Subject;
use crate::lexicon::list::any_of;
use crate::lexicon::stance::Row;
use crate::lexicon::words::Class;

use super::compose::walk;
use super::passive::TASKS;
use super::scene::{Finding, Holder, Scene};

/// Adds what demands show.
pub fn find(scene: &Scene, out: &mut Vec<Finding>) {
    let c = &scene.clauses;
    let need = |w: usize| c.is_verb(w) && c.is_word(w, any_of!("need needs"));
    let needs = (0..c.len()).any(need);
    for i in 0..c.len() {
        if c.is_one(i, any_of!("need needs afford")) {
            needed(scene, i, out);
        }
        if c.class(i) == Class::Be {
            office(scene, i, out);
        }
        if !c.is_verb(i) {
            continue;
        }
        let g = c.group(i);
        let due = g.modal.is_some_and(|m| {
            c.is_word(m, any_of!("should must ought shouldn't shouldn’t cannot can't can’t"))
        }) || g.to && g.first > 0 && c.is_word(g.first - 1, any_of!("time have"));
        if !(due || needs) {
            continue;
        }
        let subject = c.subject(i);
        let due = due || subject.wills.iter().any(|&w| need(w));
        // "any permit you need to build it".
        let yours = g.modal.is_none() && subject.heads.first().is_some_and(|&h| c.is_word(h, any_of!("you")));
        if !due || yours || scene.unreal(i) {
            continue;
        }
        demand(scene, i, &subject, g.passive, out);
    }
}

/// "we need the dam", "we cannot afford it": on its object, by whoever speaks.
fn needed(scene: &Scene, i: usize, out: &mut Vec<Finding>) {
    let c = &scene.clauses;
    let needs = !c.is_word(i, any_of!("afford"));
    let subject = c.subject(i);
    let turned = subject.turns.len() % 2 == 1;
    // "if it passes, we do not need a levy".
    let supposed = turned && (0..i).any(|k| c.class(k) == Class::If);
    if supposed
        || needs && !c.is_verb(i)
        || !needs && !turned
        || c.class(i + 1) == Class::To
        || scene.unreal(i)
    {
        return;
    }
    let holder = scene.voice(i);
    // "we need a wall", but "we need energy".
    let one = matches!(c.class(i + 1), Class::A | Class::The | Class::Demonstrative)
        || matches!(c.class(i + 1), Class::Object | Class::Name | Class::NameStart);
    let ours = one && subject.heads.iter().any(|&h| c.first_person(h));
    let weight = if ours { 800 } else { 740 };
    for r in walk(scene, i, if turned { -1 } else { 1 }) {
        // "do not need Hill to tell them".
        let to = c.class(c.phrase_end(r.last) + 1) == Class::To;
        if holder != Holder::Who(r.who) && !(turned && to) {
            out.push(scene.finding(holder, r.who, r.sign, &[i], "need", weight - r.loss()));
        }
    }
}

/// "Hill should be president", "should never be mayor", with "be" at `i`.
fn office(scene: &Scene, i: usize, out: &mut Vec<Finding>) {
    let c = &scene.clauses;
    let due = |m: &usize| c.is_word(*m, any_of!("should must shouldn't shouldn’t"));
    let Some(m) = c.group(i).modal.filter(due) else { return };
    let end = c.phrase_end(i + 1 + usize::from(matches!(c.class(i + 1), Class::The | Class::Possessive)));
    let subject = c.subject(i);
    let rules = c.is_word(end, any_of!("president mayor governor senator chancellor leader nominee"));
    if !rules || scene.unreal(i) {
        return;
    }
    let not = subject.turns.len() % 2 == 1;
    for p in subject.heads.iter().filter_map(|&h| scene.place(h)) {
        if scene.voice(i) != Holder::Who(p.who) {
            out.push(scene.finding(scene.voice(i), p.who, if not { -1 } else { 1 }, &[m], "should", 820));
        }
    }
}

fn demand(scene: &Scene, i: usize, subject: &Subject, passive: bool, out: &mut Vec<Finding>) {
    let c = &scene.clauses;
    let s = c.sense(i);
    let holder = scene.voice(i);
    let turned = subject.turns.len() % 2 == 1
        || subject.turns.is_empty() && c.group(i).modal.is_some_and(|m| c.class(m) == Class::Not);
    let nobody = subject.heads.first().is_some_and(|&h| {
        c.is_word(h, any_of!("nobody"))
            || h > 0 && c.is_word(h, any_of!("one")) && c.is_word(h - 1, any_of!("no"))
    });
    let turned = turned ^ nobody;
    // "who say he should back it", of the speaker: what others ask of him.
    let himself =
        |h: usize| c.class(h) == Class::He && scene.place(h).map(|p| Holder::Who(p.who)) == Some(holder);
    if subject.heads.iter().any(|&h| himself(h)) {
        return;
    }
    let mut words = subject.turns.clone();
    words.extend(c.group(i).modal);
    words.push(i);
    // "should not be allowed to leave".
    let let_do = passive && c.class(i + 1) == Class::To;
    let on_subject = if let_do {
        0
    } else if passive {
        i8::from(s.any(&[Row::Help, Row::Praise])) - i8::from(s.any(&[Row::Harm, Row::Blame, Row::Quit]))
    } else {
        // "the board should fire Stone", "drivers should leave their cars": not against the board.
        let object = c.nominal(i + 1) || matches!(c.class(i + 1), Class::The | Class::A | Class::Possessive);
        let leaves = s.any(&[Row::Quit, Row::Refuse])
            && !c.is_word(i + 1, any_of!("in up forward"))
            && !s.is(Row::Blame)
            && !c.begins(i, TASKS);
        -i8::from(leaves && (!object || c.begins(i, "quit resign withdraw")))
    };
    if on_subject != 0 {
        for p in subject.heads.iter().filter_map(|&h| scene.place(h)) {
            if holder != Holder::Who(p.who) {
                let sign = if turned { -on_subject } else { on_subject };
                out.push(scene.finding(holder, p.who, sign, &words, "should", 820));
            }
        }
    }
    if passive {
        return;
    }
    let mut sign = i8::from(s.any(&[Row::Help, Row::Praise])) - i8::from(s.any(&[Row::Harm, Row::Blame]));
    let mut from = i;
    // "you should vote for Hill".
    if c.begins(i, "vot") && c.class(i + 1) == Class::For {
        (sign, from) = (1, i + 1);
        words.push(from);
    }
    if sign == 0 {
        return;
    }
    for r in walk(scene, from, if turned { -sign } else { sign }) {
        if holder != Holder::Who(r.who) {
            let mut words = words.clone();
            words.extend(&r.turns);
            out.push(scene.finding(holder, r.who, r.sign, &words, "should", 780 - r.loss().min(140)));
        }
    }
}
