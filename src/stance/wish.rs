//! Demands and proposals: "called for a ban", "proposed a bridge", "wants Hill to resign".

use crate::clause::Form;
use crate::lexicon::list::any_of;
use crate::lexicon::stance::Row;
use crate::lexicon::topics::LAWS;
use crate::lexicon::words::Class;

use super::active::{Effect, follows};
use super::scene::Scene;

/// Beginnings of verbs that demand a thing with "for".
const CALLS: &str = "call push press lobb demand plead campaign agitat advocat";

/// "called for the removal of Hill", "proposed a bridge": wanting a thing, not asking a person.
pub fn wish(scene: &Scene, i: usize) -> Option<Effect> {
    let c = &scene.clauses;
    // "asked for a recount", but not for her papers.
    let asks = c.begins(i, "ask")
        && (c.class(i + 2) == Class::A || c.is_word(i + 3, any_of!("recount vote review")));
    let calls = c.begins(i, CALLS) || asks;
    if follows(scene, i, 1, any_of!("for")).is_some() && calls
        || c.begins(i, "demand")
        || bids_leave(scene, i)
    {
        return Some(Effect { sign: 1, weight: 840, mechanism: "demand" });
    }
    if c.class(i + 1) == Class::To {
        return None;
    }
    // "wants the pier", but not "wants the pier to last".
    let end = c.phrase_end(i + 2) + 1;
    let whole = c.ends(end) || matches!(c.class(end), Class::Comma | Class::And | Class::But | Class::If);
    let office = c.is_word(end - 1, any_of!("nomination presidency office seat post"));
    if c.begins(i, "want seek sought") && matches!(c.class(i + 1), Class::The | Class::A) && whole && !office
    {
        // Not to seek it is no side.
        let mechanism = if c.begins(i, "want") { "commissive" } else { "demand" };
        return Some(Effect { sign: 1, weight: 840, mechanism });
    }
    // "wants it scrapped".
    let scrapped = if c.begins(i, "want") { (i + 1..i + 9).find_map(|j| scene.place(j)) } else { None };
    if let Some(p) = scrapped.filter(|p| p.first > i) {
        let done = c.phrase_end(p.last) + usize::from(c.form(c.phrase_end(p.last)) != Form::Past);
        let s = c.sense(done);
        let sign = i8::from(s.is(Row::Help)) - i8::from(s.is(Row::Harm));
        if sign != 0 && c.form(done) == Form::Past && done > p.last {
            return Some(Effect { sign, weight: 840, mechanism: "cue verb" });
        }
    }
    // "wants an end to it".
    let undone = (i + 1..i + 4).find(|&j| c.sense(j).is(Row::Undo) && !c.is_verb(j));
    if undone.is_some_and(|j| matches!(c.class(j + 1), Class::To | Class::Of))
        && c.begins(i, "want seek sought")
    {
        return Some(Effect { sign: 1, weight: 840, mechanism: "demand" });
    }
    // "filed a bill", "will offer an amendment".
    let head = || c.phrase_end(if c.class(i + 1) == Class::A { i + 2 } else { i + 1 });
    let files = c.begins(i, "fil offer draft") && c.is_word(head(), any_of!(LAWS));
    (files || c.begins(i, "propos introduc unveil")).then_some(Effect {
        sign: 1,
        // "proposed raising the wage".
        weight: if c.form(i + 1) == Form::Ing { 820 } else { 800 },
        mechanism: "commissive",
    })
}

/// "called on Hill to resign", "wants Hill to step down".
fn bids_leave(scene: &Scene, i: usize) -> bool {
    let c = &scene.clauses;
    if !c.begins(i, "ask urg call want press implor") {
        return false;
    }
    let Some(p) = (i + 1..i + 6).find_map(|j| scene.place(j)).filter(|p| p.first > i) else { return false };
    let to = c.phrase_end(p.last) + 1;
    let leaves = c.begins(to + 1, "resign quit apolog")
        || c.begins(i, "want") && c.is_word(to + 1, any_of!("lose win"))
        || c.is_word(to + 1, any_of!("step drop")) && c.is_word(to + 2, any_of!("down aside out"));
    c.class(to) == Class::To && leaves
}

/// What is asked of the one whose place ends at `last`: "called for Hill to resign" is against Hill (-1);
/// 0 when it tells nothing; `None` when nothing is asked.
pub fn asked(scene: &Scene, last: usize) -> Option<i8> {
    let c = &scene.clauses;
    let mut at = c.phrase_end(last) + 1;
    if c.class(at) == Class::Comma {
        at = (at + 1..at + 8).find(|&j| c.class(j) == Class::Comma).map_or(at, |j| j + 1);
    }
    // "called for decisions of the kind to be taken by all".
    if c.class(at) == Class::Of {
        at = c.phrase_end(at + 1) + 1;
    }
    // "called for all drivers caught there to be fined".
    // "one of those who voted against it, Ann Hill, left".
    let apart = c.class(at - 1) == Class::Comma;
    if !apart && matches!(c.class(at), Class::Ed | Class::Who)
        || !apart && c.is_verb(at) && c.form(at) == Form::Past
    {
        return Some(0);
    }
    if c.class(at) != Class::To {
        return None;
    }
    // "wants Hill to lose".
    if c.is_word(at + 1, any_of!("win lose")) {
        return Some(if c.begins(at + 1, "w") { 1 } else { -1 });
    }
    let verb = (at + 1..at + 4).find(|&j| c.is_verb(j));
    let passive = c.class(at + 1) == Class::Be;
    Some(verb.map_or(0, |v| {
        let s = c.sense(v);
        let harmed = s.any(&[Row::Harm, Row::Quit]);
        if passive { i8::from(s.any(&[Row::Help])) - i8::from(harmed) } else { -i8::from(s.is(Row::Quit)) }
    }))
}
