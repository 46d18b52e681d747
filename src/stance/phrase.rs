//! Set phrases of stance: "took issue with the plan", "threw her weight behind it", "is in favour of it".

use std::sync::LazyLock;

use crate::case::Lower;
use crate::lexicon::list::{any_of, pieces};
use crate::lexicon::stance::{Row, SET_PHRASES};
use crate::lexicon::words::Class;

use super::active::DUE;
use super::compose::walk;
use super::scene::{Finding, Holder, Scene};

/// Endings a verb takes after the stem that the table gives.
const ENDINGS: &[&str] = &["", "e", "s", "es", "ed", "ing", "en", "n", "ne", "y", "ies", "ied", "ying"];

/// Adds what set phrases show.
pub fn find(scene: &Scene, out: &mut Vec<Finding>) {
    let c = &scene.clauses;
    for i in 0..c.len() {
        let Some((last, sign)) =
            set_phrase(scene, i).or_else(|| in_favor(scene, i)).or_else(|| spent(scene, i))
        else {
            continue;
        };
        let g = c.group(i);
        let subject = c.subject(i);
        // "is expected to sign off on it"; "called out to Hill" hails her.
        let expected = subject.wills.iter().any(|&w| c.begins(w, "expect"));
        let hails = c.class(last + 1) == Class::To && c.is_word(last, any_of!("out"));
        // Who strikes down is a judge, who asks for it has a side.
        let judges = c.begins(i, "str") && c.is_word(last, any_of!("down")) && subject.wills.is_empty();
        // "Hill should cut ties with Stone."
        let due = g.not.is_none() && g.modal.is_some_and(|m| c.is_word(m, any_of!(DUE)));
        if g.passive || expected || hails || judges || due || scene.unreal(i) {
            continue;
        }
        let mut turns = subject.turns.clone();
        // "failed to unite behind it".
        if turns.iter().any(|&t| c.begins(t, "fail unable")) {
            continue;
        }
        // "voted no on it" has its "no" in the phrase.
        let own = |j: usize| {
            matches!(c.class(j + 1), Class::To) || c.is_word(j + 1, any_of!("on time patience vote"))
        };
        turns.extend(
            (i + 1..last).filter(|&j| (c.class(j) == Class::Not || c.is_word(j, any_of!("no"))) && !own(j)),
        );
        turns.dedup();
        let turned = turns.len() % 2 == 1;
        // Not to attack is no support.
        if turned && sign < 0 && !c.is_word(last - 1, any_of!("problem problems")) {
            continue;
        }
        let holder = scene.first_holder(&subject.heads);
        turns.extend([i, last - 1, last]);
        let weight = if turned || !subject.wills.is_empty() { 810 } else { 860 };
        for r in walk(scene, last, if turned { -sign } else { sign }) {
            // "in favor of the town's leaving": of the leaving.
            let leaving = r.owner && c.word(r.last + 1).ends_with("ing");
            if holder != Holder::Who(r.who) && !leaving {
                let mut words = turns.clone();
                words.extend(&r.turns);
                out.push(scene.finding(holder, r.who, r.sign, &words, "set phrase", weight - r.loss()));
            }
        }
    }
}

/// "spoke in favor of", "marched in opposition to", "is opposed to".
fn in_favor(scene: &Scene, i: usize) -> Option<(usize, i8)> {
    let c = &scene.clauses;
    let leads = |j: usize| matches!(c.class(j), Class::Of | Class::To);
    if c.class(i) == Class::Be || c.contracted_be(i) {
        // "is for it", "is with her".
        let ends = |j: usize| c.ends(j) || matches!(c.class(j), Class::Comma | Class::And | Class::But);
        if matches!(c.class(i + 1), Class::For | Class::With)
            && let Some(p) = (i + 2..i + 4).find_map(|j| scene.place(j))
            && ends(p.last + 1)
            && (c.class(i + 1) == Class::For || !c.capital(p.first))
        {
            return Some((i + 1, 1));
        }
        let at = (i + 1..i + 4).find(|&j| !matches!(c.class(j), Class::Adverb | Class::Ly))?;
        return (c.is_word(at, any_of!("opposed")) && leads(at + 1)).then_some((at + 1, -1));
    }
    if !c.is_verb(i) {
        return None;
    }
    let out = usize::from(c.is_word(i + 1, any_of!("out forcefully strongly")));
    let at = i + 1 + out;
    let sign = if c.is_word(at + 1, any_of!("opposition protest")) { -1 } else { 1 };
    let cause = c.is_word(at + 1, any_of!("favor favour support defense defence opposition protest"));
    (cause && c.class(at) == Class::In && leads(at + 2)).then_some((at + 2, sign))
}

/// "spent millions against", "spent heavily to defeat", "spent $2 million on mailings in favor of".
fn spent(scene: &Scene, i: usize) -> Option<(usize, i8)> {
    let c = &scene.clauses;
    let money = |j: usize| {
        c.class(j) == Class::Number || c.is_word(j, any_of!("heavily lavishly millions money fortune"))
    };
    if !matches!(c.word(i).as_bytes(), [b's' | b'S', b'p' | b'P', ..])
        || !c.begins(i, "spen")
        || !(i + 1..i + 6).any(money)
    {
        return None;
    }
    let acts =
        |j: usize| c.is_verb(j + 1) && c.sense(j + 1).any(&[Row::Help, Row::Harm, Row::Praise, Row::Blame]);
    (i + 1..i + 12).take_while(|&j| !c.is_verb(j)).find_map(|j| match c.class(j) {
        Class::To if acts(j) => Some((j, 1)),
        Class::Of if c.begins(j - 1, "favo support") => Some((j, 1)),
        _ => c.is_word(j, any_of!("against")).then_some((j, -1)),
    })
}

/// The set phrases by the first letter of each verb, and the second letters as bits: nearly all words need no more than
/// this look.
static VERBS: LazyLock<[Verbs; 32]> = LazyLock::new(|| {
    let mut all = [const { Verbs { verbs: Vec::new(), seconds: 0 } }; 32];
    for line in pieces(SET_PHRASES, b'\n') {
        let Some((sign, (list, rests))) =
            line.split_at_checked(1).and_then(|(s, l)| Some((s, l.split_once('>')?)))
        else {
            continue;
        };
        for verb in pieces(list, b' ') {
            let (first, second) = begin(verb);
            all[first].verbs.push((verb, rests, if sign == "+" { 1 } else { -1 }));
            all[first].seconds |= second;
        }
    }
    all
});

/// Verbs that begin with one letter, each with what may follow it and its sign.
struct Verbs {
    verbs: Vec<(&'static str, &'static str, i8)>,
    seconds: u32,
}

/// The first letter of a word as a number, the second as a bit.
fn begin(word: &str) -> (usize, u32) {
    match word.as_bytes() {
        [a, b, ..] => (usize::from(a & 31), 1 << (b & 31)),
        _ => (0, 0),
    }
}

/// The set phrase that begins with the verb `i`: its last word and its sign.
fn set_phrase(scene: &Scene, i: usize) -> Option<(usize, i8)> {
    let word = scene.clauses.word(i);
    let (first, second) = begin(word);
    let Verbs { verbs, seconds } = &VERBS[first];
    let small = word.as_bytes().first().is_some_and(u8::is_ascii_lowercase);
    (small && seconds & second != 0).then_some(())?;
    let lower = word.lowered();
    let is = |verb: &str| begin(verb).1 == second && inflects(verb, &lower);
    verbs.iter().filter(|(verb, ..)| is(verb)).find_map(|&(_, rests, sign)| {
        let last = pieces(rests, b'|').find_map(|rest| follows(scene, i, rest))?;
        Some((last, sign))
    })
}

fn inflects(stem: &str, word: &str) -> bool {
    // The first two letters are the same.
    if stem.as_bytes().get(2).is_some_and(|third| word.as_bytes().get(2) != Some(third)) {
        return false;
    }
    let Some(end) = word.strip_prefix(stem) else { return false };
    let doubled = stem.chars().last().and_then(|l| end.strip_prefix(l));
    ENDINGS.contains(&end) || doubled.is_some_and(|e| matches!(e, "ed" | "ing"))
}

/// Whether the words of `rest` follow word `i`, with at most three small words before them; gives the last.
fn follows(scene: &Scene, i: usize, rest: &str) -> Option<usize> {
    let c = &scene.clauses;
    let first = |words: &str| words.as_bytes().first().map(|b| b | 0x20);
    for start in i + 1..i + 5 {
        let mut at = start;
        let begins = first(c.word(start)) == first(rest);
        let all = begins
            && pieces(rest, b' ').all(|w| {
                // "came out strongly against".
                at += usize::from(at > start && c.class(at) == Class::Ly);
                at += 1;
                c.word(at - 1).eq_ignore_ascii_case(w)
            });
        if all {
            return Some(at - 1);
        }
        let small = matches!(
            c.class(start),
            Class::A
                | Class::The
                | Class::Possessive
                | Class::Adverb
                | Class::Ly
                | Class::Not
                | Class::Object
        ) || c.is_word(
            start,
            any_of!("no strong full serious clear little lone only sole deciding dissenting himself herself"),
        );
        if !small {
            return None;
        }
    }
    None
}
