//! Descriptions given: "Hill called the plan a disgrace", "described Hill as honest".

use crate::lexicon::list::any_of;
use crate::lexicon::stance::Row;
use crate::lexicon::words::Class;

use super::active::DUE;
use super::compose::apposed;
use super::predicate::value;
use super::scene::{Finding, Holder, Scene};

/// Adds what descriptions show.
pub fn find(scene: &Scene, out: &mut Vec<Finding>) {
    let c = &scene.clauses;
    for i in (0..c.len()).filter(|&i| c.is_verb(i) && c.sense(i).is(Row::Call)) {
        if scene.unreal(i) {
            continue;
        }
        let g = c.group(i);
        // "critics say she should call it a disgrace".
        if g.passive || g.modal.is_some_and(|m| c.is_word(m, any_of!(DUE))) {
            continue;
        }
        let subject = c.subject(i);
        let holder = scene.first_holder(&subject.heads);
        // "what Hill calls the green deal" only names it.
        let start = subject.heads.iter().map(|&h| c.phrase_start(h)).min().unwrap_or(i);
        if start > 0 && c.class(start - 1) == Class::What {
            continue;
        }
        let fronted = || antecedent(scene, i, &subject.heads);
        let Some((who, last)) = object(scene, i).or_else(fronted) else { continue };
        let strict = c.sense(i).any(&[Row::Praise, Row::Blame])
            || c.begins(i, "refer introduc")
            || c.is_word(i, any_of!("say says said"));
        let led = match strict {
            // "compared Hill to a tyrant".
            _ if c.begins(i, "compar liken") => Some(Class::To),
            strict => strict.then_some(Class::As),
        };
        // "described the plan to voters in May as a disaster".
        let mut between = (last + 1..last + 12).take_while(|&j| !c.is_verb(j) && c.class(j) != Class::Comma);
        let at = if c.begins(i, "describ") { between.find(|&j| c.class(j) == Class::As) } else { None };
        // "called the plan to end it “a disgrace”".
        let quote = || {
            let within =
                |&j: &usize| !c.ends(j) && !matches!(c.class(j), Class::Comma | Class::That | Class::And);
            let mark = (last + 1..last + 15).take_while(within).find(|&j| c.class(j) == Class::Quote);
            mark.filter(|_| c.begins(i, "call")).and_then(|j| description(scene, j - 1, led))
        };
        let Some((j, sign)) = description(scene, at.map_or(last, |j| j - 1), led).or_else(quote) else {
            continue;
        };
        // "referred to Hill as the best of the bad".
        if sign > 0 && c.begins(i, "refer compar liken") {
            continue;
        }
        let turned = subject.turns.len() % 2 == 1;
        let mut words = subject.turns;
        words.push(i);
        words.push(j);
        if holder != Holder::Who(who) {
            // "thought she made a mistake": a mistake is not yet a fault.
            let weight = if c.begins(j, "mistake error") && !c.begins(i, "call describ") { 740 } else { 880 };
            out.push(scene.finding(holder, who, if turned { -sign } else { sign }, &words, "called", weight));
        }
    }
}

/// The one described: right after the verb, or before "whom", or the place the phrase ends with.
fn object(scene: &Scene, i: usize) -> Option<(u32, usize)> {
    let c = &scene.clauses;
    if c.class(i + 1) == Class::For {
        return None;
    }
    for j in i + 1..(i + 7).min(c.len()) {
        // "called the mayor, Ann Hill, reckless".
        if c.class(j) == Class::Comma
            && apposed(c, i, j)
            && let Some(p) = scene.place(j + 1)
        {
            return Some((p.who, p.last + 1));
        }
        if let Some(p) = scene.place(j) {
            // "called Hill reckless".
            let owner = c.is_owner(p.last);
            let one = c.is_word(p.last + 1, any_of!("one")) && c.class(p.last + 2) == Class::Of;
            let end = if one {
                p.last
            } else if owner || value(scene, p.last + 1) == 0 {
                c.phrase_end(p.last)
            } else {
                p.last
            };
            // "called Hill protesters thugs", "called the Lee News chief brilliant": not Hill, not the paper.
            let named = c.capital(p.first);
            if named
                && end > p.last
                && matches!(c.class(end), Class::Noun | Class::Es | Class::Role | Class::Title)
                && c.class(p.last) != Class::Possessor
            {
                return None;
            }
            // "called Hill's late son a hero": not Hill.
            if end > p.last && c.class(p.last) == Class::Possessor {
                return None;
            }
            return Some((p.who, end.max(p.last)));
        }
        // "called the vote on the dam a disgrace", "described it to Hill as": not the dam, not Hill.
        if c.is_verb(j)
            || j > i + 1 && c.class(j) == Class::To
            || c.is_preposition(j) && c.class(j) != Class::Of
            || c.ends(j)
            // "called the mayor “the harbor's best friend”": not the harbor.
            || j > i + 1 && c.class(j) == Class::Quote
            || matches!(c.class(j), Class::Comma | Class::That | Class::As | Class::Be)
        {
            break;
        }
    }
    None
}

/// "the shield that Hill calls a threat": the one described stands before "that", "which" or "whom".
pub fn antecedent(scene: &Scene, i: usize, heads: &[usize]) -> Option<(u32, usize)> {
    let c = &scene.clauses;
    let first = heads.iter().map(|&h| c.phrase_start(h)).min().filter(|&f| f > 1)?;
    if !matches!(c.class(first - 1), Class::That | Class::Which | Class::Who) {
        return None;
    }
    let comma = usize::from(matches!(c.class(first - 2), Class::Comma | Class::OpenParen));
    let place = scene.place((first - 2).checked_sub(comma)?)?;
    // "told host Ann Hill that Stone opposed it": not her.
    let told = |j: usize| c.is_verb(j) && matches!(c.class(j), Class::SayVerb | Class::SpeechVerb);
    if c.class(first - 1) == Class::That && (place.first.saturating_sub(5)..place.first).any(told) {
        return None;
    }
    // "was endorsed by Hill, which she called an honor": the endorsement.
    let agent =
        comma > 0 && c.phrase_start(place.first).checked_sub(1).is_some_and(|b| c.class(b) == Class::By);
    (!agent).then_some((place.who, i))
}

/// The word of value in the description that begins after word `last`.
fn description(scene: &Scene, last: usize, led: Option<Class>) -> Option<(usize, i8)> {
    let c = &scene.clauses;
    let next = c.class(last + 1);
    if led.is_some_and(|class| next != class) {
        return None;
    }
    if led != Some(Class::To)
        && !matches!(next, Class::As | Class::A | Class::The | Class::Quote | Class::Comma)
        && !c.is_word(last + 1, any_of!("one"))
        && value(scene, last + 1) == 0
    {
        return None;
    }
    let mut turned = false;
    for j in last + 1..(last + 10).min(c.len()) {
        let sign = value(scene, j);
        // "a jailbreak with good manners".
        let beside = sign > 0 && (last + 2..j).any(|k| c.class(k) == Class::With);
        if sign != 0 && !beside {
            return Some((j, if turned { -sign } else { sign }));
        }
        turned ^= c.class(j) == Class::Not;
        let ends = matches!(
            c.class(j),
            Class::Stop | Class::That | Class::Who | Class::Which | Class::Be | Class::Modal
        ) || j > last + 1 && c.class(j) == Class::Comma;
        if ends {
            break;
        }
    }
    None
}
