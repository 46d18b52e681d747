//! Whose words a sentence holds, by its own verbs of saying: "Hill said the plan was bad".
//!
//! A plain reading of one sentence, used where no quotation of the article tells more.

use crate::lexicon::list::any_of;
use crate::lexicon::words::Class;

use super::scene::{Holder, Scene};

/// Fills the voices that are still open.
pub fn listen(scene: &mut Scene) {
    let n = scene.clauses.len();
    let mut found: Vec<(usize, usize, u32)> = Vec::new();
    for i in 0..n {
        if let Some((from, to, who)) = said(scene, i).or_else(|| according(scene, i)) {
            found.push((from, to, who));
        }
    }
    for (from, to, who) in found {
        for v in &mut scene.voice[from..to.min(n)] {
            // Two readings that differ are none.
            *v = if v.is_some_and(|was| was != who) { None } else { Some(who) };
        }
    }
}

/// "Hill said ...": what follows, and what stands before a comma or closing mark.
fn said(scene: &Scene, i: usize) -> Option<(usize, usize, u32)> {
    let c = &scene.clauses;
    if !c.is_verb(i) {
        return None;
    }
    let that = that_follows(scene, i);
    let speech = matches!(c.class(i), Class::SayVerb | Class::SpeechVerb | Class::ThoughtVerb);
    // What someone knows is the teller's claim.
    let knows = c.is_word(i, any_of!("know knows knew realize realizes realized understand understands"));
    if !(speech || that) || knows || c.group(i).passive || scene.voice[i].is_some() {
        return None;
    }
    let subject = c.subject(i);
    if subject.turns.len() % 2 == 1 {
        return None;
    }
    let mut holder = scene.first_holder(&subject.heads);
    let mut first = subject.heads.iter().map(|&h| c.phrase_start(h)).min().unwrap_or(i);
    if holder == Holder::Other && c.class(i) == Class::SayVerb && after_content(scene, i) {
        // "..., said Hill."
        let end = c.phrase_end(i + 1);
        holder = scene.holder(end);
        first = i;
    }
    let Holder::Who(who) = holder else { return None };
    if first > 0 && after_content(scene, first) && c.class(i) == Class::SayVerb {
        return Some((0, c.len(), who));
    }
    let next = c.class(i + 1);
    let reports = that
        || c.class(i) == Class::SayVerb
        || matches!(next, Class::That | Class::Comma | Class::Colon | Class::Quote | Class::If)
        || c.class(i) == Class::ThoughtVerb && c.nominal(i + 1);
    reports.then_some((i + 1, c.len(), who))
}

/// "ruled late Tuesday that", "told reporters that".
fn that_follows(scene: &Scene, i: usize) -> bool {
    let c = &scene.clauses;
    (i + 1..i + 6)
        .find(|&j| {
            c.class(j) == Class::That
                || !(c.nominal(j) || matches!(c.class(j), Class::Time | Class::Ly | Class::Adverb))
        })
        .is_some_and(|j| c.class(j) == Class::That)
}

fn after_content(scene: &Scene, first: usize) -> bool {
    first > 0
        && matches!(scene.clauses.class(first - 1), Class::Comma | Class::Quote | Class::Stop | Class::Dash)
}

/// "According to Hill, ...".
fn according(scene: &Scene, i: usize) -> Option<(usize, usize, u32)> {
    let c = &scene.clauses;
    if c.class(i) != Class::According || c.class(i + 1) != Class::To {
        return None;
    }
    match scene.holder(c.phrase_end(i + 2)) {
        Holder::Who(who) => Some((0, c.len(), who)),
        _ => None,
    }
}
