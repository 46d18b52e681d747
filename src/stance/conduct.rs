//! What the subject is said to do, have or be: "she keeps her word", "the plan puts patients at risk".

use std::ops::Range;
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
    let mut all = phrases(&VERBS, verb).peekable();
    all.peek()?;
    let (near, far) = (starts(scene, i, false), starts(scene, i, true));
    all.find_map(|(rests, sign)| {
        let (first, last) = pieces(rests, b'|').find_map(|rest| match rest.strip_prefix("* ") {
            Some(rest) => follows(scene, &far, rest),
            None => follows(scene, &near, rest),
        })?;
        let sign = match sign {
            "+" => 1,
            "?" => 2,
            _ => -1,
        };
        Some((first, last, sign))
    })
}

/// The first letter of a word as a bit.
fn letter(word: &str) -> u32 {
    word.as_bytes().first().map_or(0, |first| 1 << (first & 31))
}

/// Where what follows the verb `i` may begin, and the first letters there: behind it, no more than small words between,
/// or behind a `gap`.
fn starts(scene: &Scene, i: usize, gap: bool) -> (Range<usize>, u32) {
    let c = &scene.clauses;
    let small = |at: usize| {
        matches!(
            c.class(at),
            Class::A | Class::The | Class::Possessive | Class::Adverb | Class::Ly | Class::Not
        ) || c.sense(at).any(&[Row::Good, Row::Bad]) && c.form(at) == Form::Base
            || c.is_word(at, any_of!("no any such so much real very own whole kind of of both zero little"))
    };
    let first = i + 1 + usize::from(gap);
    let (mut at, mut letters) = (first, 0);
    while at < i + 6 {
        letters |= letter(c.word(at));
        let passed = if gap { !c.ends(at) && c.class(at) != Class::Comma } else { small(at) };
        at += 1;
        if !passed {
            break;
        }
    }
    (first..at, letters)
}

/// First and last word of `rest` when it stands at one of the `starts`.
fn follows(scene: &Scene, (starts, letters): &(Range<usize>, u32), rest: &str) -> Option<(usize, usize)> {
    // The end of a clause has no letter.
    if letter(rest) & letters == 0 && !rest.starts_with('.') {
        return None;
    }
    let c = &scene.clauses;
    let (start, last) = starts.clone().find_map(|start| Some((start, stands(scene, start, rest)?)))?;
    // "the policies he stands up for".
    let open = c.is_preposition(last) && (c.ends(last + 1) || c.class(last + 1) == Class::Quote);
    (!open).then_some((start, last))
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
