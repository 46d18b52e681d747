//! What a speaker says of the target: "the plan is a disgrace", "Hill has failed", "the law would hurt us".

use crate::lexicon::stance::{Form, Row};
use crate::lexicon::words::Class;

use super::compose::walk;
use super::scene::{Finding, Holder, Scene};

/// Adds what predicates show.
pub fn find(scene: &Scene, out: &mut Vec<Finding>) {
    let c = &scene.clauses;
    for i in 0..c.len() {
        if matches!(c.class(i), Class::Be | Class::Have)
            || c.is_word(i, &["seems", "looks", "remains", "became", "remained"])
        {
            copula(scene, i, out);
        } else if c.is_verb(i) && c.sense(i).any(&[Row::Shine, Row::Fail]) {
            act(scene, i, out);
        }
    }
}

/// The sign of a word of value that is no verb; 0 when it has none.
pub fn value(scene: &Scene, j: usize) -> i8 {
    let c = &scene.clauses;
    let s = c.sense(j);
    if c.is_verb(j) && !s.any(&[Row::Good, Row::Bad]) {
        return 0;
    }
    let good = s.any(&[Row::Good, Row::Boon]);
    let bad = s.any(&[Row::Bad, Row::Bane]);
    i8::from(good) - i8::from(bad)
}

fn copula(scene: &Scene, i: usize, out: &mut Vec<Finding>) {
    let c = &scene.clauses;
    if scene.unreal(i)
        || c.is_verb(i + 1) && c.sense(i + 1).any(&[Row::Shine, Row::Fail, Row::Praise, Row::Blame])
    {
        return;
    }
    let group = c.group(i);
    let mut turns: Vec<usize> = group.not.into_iter().collect();
    let mut hit = None;
    for j in i + 1..(i + 9).min(c.len()) {
        let turning = c.class(j) == Class::Not || c.is_word(j, &["too", "less", "hardly"]);
        if turning && !c.is_word(j, &["too"]) {
            turns.push(j);
        }
        let sign = value(scene, j);
        if sign != 0 {
            hit = Some((j, sign));
            break;
        }
        if c.sense(j).any(&[Row::Fond, Row::Averse]) {
            return feeling(scene, i, j, turns, out);
        }
        let ends = matches!(
            c.class(j),
            Class::Comma
                | Class::Stop
                | Class::That
                | Class::Who
                | Class::Which
                | Class::Because
                | Class::But
                | Class::To
                | Class::If
                | Class::Modal
                | Class::He
                | Class::They
                | Class::I
        ) || c.is_verb(j) && c.form(j) != Form::Ing;
        if ends || scene.place(j).is_some() {
            break;
        }
    }
    let Some((j, sign)) = hit else { return };
    let turned = turns.len() % 2 == 1;
    // "not guilty" is no praise; "nice, but" takes it back; "an enemies list" is no enemy.
    let taken_back = (j + 1..j + 6).any(|k| c.class(k) == Class::But);
    let compound = c.class(i) == Class::Have && c.nominal(j + 1);
    if turned && sign < 0 || taken_back || compound {
        return;
    }
    // "is under threat", "responsible for": no judgement of the subject.
    let suffered = (i..j).any(|k| c.is_word(k, &["under", "from", "about"]));
    if suffered || matches!(c.class(j + 1), Class::For) && c.is_word(j, &["responsible", "good", "bad"]) {
        return;
    }
    let subject = c.subject(i);
    let sign = if turned { -sign } else { sign };
    turns.push(j);
    emit(scene, &subject.heads, i, sign, &turns, 800, out);
}

/// "Hill is proud of the plan": who feels it holds the stance.
fn feeling(scene: &Scene, i: usize, j: usize, turns: Vec<usize>, out: &mut Vec<Finding>) {
    let c = &scene.clauses;
    let subject = c.subject(i);
    let holder = scene.first_holder(&subject.heads);
    let fond = c.sense(j).is(Row::Fond);
    let turned = turns.len() % 2 == 1;
    // Not to worry is no support.
    let led = matches!(c.class(j + 1), Class::Of | Class::With | Class::By | Class::About | Class::To)
        || c.is_word(j + 1, &["at", "toward", "towards"]);
    if !led || holder == Holder::Other || turned && !fond {
        return;
    }
    let mut words = turns;
    words.push(j);
    for r in walk(scene, j, if fond == turned { -1 } else { 1 }) {
        if holder != Holder::Who(r.who) {
            out.push(scene.finding(holder, r.who, r.sign, &words, "feeling", 820));
        }
    }
}

fn act(scene: &Scene, i: usize, out: &mut Vec<Finding>) {
    let c = &scene.clauses;
    let g = c.group(i);
    if g.passive || c.reduced_passive(i) || scene.unreal(i) {
        return;
    }
    let subject = c.subject(i);
    let mut sign = if c.sense(i).is(Row::Shine) { 1 } else { -1 };
    if subject.turns.len() % 2 == 1 {
        // Not to fail is no praise.
        if sign < 0 {
            return;
        }
        sign = -sign;
    }
    let mut words = subject.turns;
    words.push(i);
    emit(scene, &subject.heads, i, sign, &words, 740, out);
}

/// A judgement on each of `heads`, by whoever speaks at word `i`.
fn emit(
    scene: &Scene,
    heads: &[usize],
    i: usize,
    sign: i8,
    words: &[usize],
    weight: u16,
    out: &mut Vec<Finding>,
) {
    let holder = scene.voice(i);
    for &h in heads {
        let Some(p) = scene.place(h).or_else(|| owner(scene, h)) else { continue };
        if holder == Holder::Who(p.who) {
            continue;
        }
        let owned = p.last != h;
        out.push(scene.finding(
            holder,
            p.who,
            sign,
            words,
            "predicate",
            if owned { weight - 60 } else { weight },
        ));
    }
}

/// "Hill's plan is reckless" tells of Hill too.
fn owner<'a>(scene: &'a Scene, head: usize) -> Option<&'a super::scene::Place> {
    let c = &scene.clauses;
    let first = c.phrase_start(head);
    (first..head)
        .rev()
        .find(|&j| matches!(c.class(j), Class::Possessor | Class::Possessive))
        .and_then(|j| scene.place(j))
}
