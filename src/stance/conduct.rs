//! What the subject is said to do, have or be: "she keeps her word", "the plan puts patients at risk".

use std::sync::LazyLock;

use crate::clause::Form;
use crate::lexicon::conduct::CONDUCT;
use crate::lexicon::list::{any_of, pieces};
use crate::lexicon::stance::Row;
use crate::lexicon::words::Class;

use super::active::{DUE, MAYBE};
use super::phrase::{Verbs, index, phrases};
use super::predicate::emit;
use super::scene::Scene;

static VERBS: LazyLock<[Verbs; 32]> = LazyLock::new(|| index(CONDUCT));

/// Adds what the conduct of subjects shows, of whoever speaks.
pub fn find(scene: &Scene, out: &mut Vec<super::Finding>) {
    let c = &scene.clauses;
    for i in 0..c.len() {
        let Some((start, last, sign)) = conduct(scene, i) else { continue };
        let g = c.group(i);
        let noun = i > 0 && matches!(c.class(i - 1), Class::The | Class::A | Class::Possessive);
        let open = g.modal.is_some_and(|m| c.is_word(m, any_of!(MAYBE)) || c.is_word(m, any_of!(DUE)));
        if noun || g.to || g.passive || open || scene.unreal(i) {
            continue;
        }
        let subject = if c.contracted_be(i) { vec![i] } else { c.subject(i).heads };
        // "isn't good for us".
        let mut turns: Vec<usize> = g.not.into_iter().chain(c.contracted_not(i).then_some(i)).collect();
        turns.extend(
            (i + 1..start).filter(|&j| c.class(j) == Class::Not || c.is_word(j, any_of!("zero little"))),
        );
        // "is not only right".
        let more = (g.first..start)
            .any(|j| c.is_word(j, any_of!("only just")) && c.class(j.wrapping_sub(1)) == Class::Not);
        let turned = turns.len() % 2 == 1;
        let sign = match (sign, turned && !more) {
            (1 | 2, true) | (-1, false) => -1,
            (1, false) => 1,
            // Not to fail is no praise.
            _ => continue,
        };
        turns.push(i);
        turns.extend(start..=last);
        emit(scene, &subject, i, sign, &turns, ("conduct", 800), out);
    }
}

/// What begins with the verb `i`: first and last word of what follows it, and its sign.
fn conduct(scene: &Scene, i: usize) -> Option<(usize, usize, i8)> {
    let c = &scene.clauses;
    let verb = match c.class(i) {
        Class::Have => "have",
        Class::Do => "do",
        Class::Be => "be",
        // "he's".
        _ if c.contracted_be(i) => "be",
        _ => c.word(i),
    };
    phrases(&VERBS, verb).find_map(|(rests, sign)| {
        let (first, last) = pieces(rests, b'|').find_map(|rest| follows(scene, i, rest))?;
        let sign = match sign {
            "+" => 1,
            "?" => 2,
            _ => -1,
        };
        Some((first, last, sign))
    })
}

/// First and last word of `rest` behind the word `i`, when no more than small words stand between.
fn follows(scene: &Scene, i: usize, rest: &str) -> Option<(usize, usize)> {
    let c = &scene.clauses;
    let (gap, rest) = rest.strip_prefix("* ").map_or((false, rest), |r| (true, r));
    for start in i + 1 + usize::from(gap)..i + 6 {
        if let Some(last) = stands(scene, start, rest) {
            // "the policies he stands up for".
            let open = c.is_preposition(last) && (c.ends(last + 1) || c.class(last + 1) == Class::Quote);
            return (!open).then_some((start, last));
        }
        let small = matches!(
            c.class(start),
            Class::A | Class::The | Class::Possessive | Class::Adverb | Class::Ly | Class::Not
        ) || c.sense(start).any(&[Row::Good, Row::Bad]) && c.form(start) == Form::Base
            || c.is_word(
                start,
                any_of!("no any such so much real very own whole kind of of both zero little"),
            );
        let passed = if gap { !c.ends(start) && c.class(start) != Class::Comma } else { small };
        if !passed {
            return None;
        }
    }
    None
}

/// The last word of `rest` when it stands at word `at`.
fn stands(scene: &Scene, mut at: usize, rest: &str) -> Option<usize> {
    let c = &scene.clauses;
    for w in pieces(rest, b' ') {
        if w == "." {
            let ends = c.ends(at)
                || matches!(c.class(at), Class::None | Class::Comma | Class::Quote | Class::And | Class::But);
            return ends.then_some(at - 1);
        }
        if !c.word(at).eq_ignore_ascii_case(w) {
            return None;
        }
        at += 1;
    }
    Some(at - 1)
}
