//! From a governing word to what it governs, composing signs on the way.
//!
//! "opposed efforts to end the ban on logging": each word that undoes or opposes turns the sign.

use crate::clause::Clauses;
use crate::clause::Form;
use crate::lexicon::list::any_of;
use crate::lexicon::stance::Row;
use crate::lexicon::words::Class;

use super::scene::Scene;

/// How far a governing word reaches, in words.
const REACH: usize = 16;

/// Prepositions that tell where or when.
const PLACE_OR_TIME: &str = "at during since through outside inside near before until throughout amid after";

/// Nouns whose "of" or "that" tells what is said.
pub const CONTENT: &str = "accusation accusations allegation allegations charge charges claims suggestion suspicion \
    suspicions fear fears claim data notion perception idea impression evidence rumors fiction myth";

/// Nouns of change: what changes is not what is judged.
const CHANGES: &str = "rise fall tumble drop increase decline decrease surge change changes growth jump interview \
    speech role";

/// Nouns that undo the one who owns them.
pub const SUFFERED: &str = "removal resignation ouster impeachment firing dismissal defeat demise prosecution \
    indictment conviction arrest expulsion disqualification suspension deportation elimination repeal \
    abolition destruction";

/// A target on the way.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reached {
    /// Index of the place's last word.
    pub last: usize,
    /// Who or what.
    pub who: u32,
    /// The sign after all turns.
    pub sign: i8,
    /// The words that turned it.
    pub turns: Vec<usize>,
    /// Words between the governing word and the target.
    pub distance: usize,
    /// Whether it only stands before the noun that is governed ("Hill's plan", "the Hill campaign").
    pub owner: bool,
    /// Whether it hangs on another noun that is governed ("the wall along the border").
    pub loose: bool,
}

impl Reached {
    /// What is taken off the weight for what stands between.
    pub fn loss(&self) -> u16 {
        let far = (12 * self.distance.saturating_sub(2) as u16).min(100);
        far + if self.owner { 40 } else { 0 } + if self.loose { 180 } else { 0 }
    }
}

/// Walks right from word `from` (which is not looked at) with `sign`.
///
/// Gives the places governed, nearest first; stops where another clause begins.
pub fn walk(scene: &Scene, from: usize, sign: i8) -> Vec<Reached> {
    let c = &scene.clauses;
    let mut out: Vec<Reached> = Vec::new();
    let mut sign = sign;
    let mut turns = Vec::new();
    let (mut passed, mut loose) = (false, false);
    let mut j = from + 1;
    while j < c.len() && j - from <= REACH {
        if let Some(p) = scene.place(j) {
            let companion = p.first > from + 2
                && c.class(p.first - 1) == Class::With
                && !c.sense(p.first - 2).any(&[Row::With, Row::Versus, Row::Attack]);
            if p.first > from + 1 && matches!(c.class(p.first), Class::He) {
                break;
            }
            // "their own plan" is another one.
            let own = p.first > 0
                && c.is_word(p.first - 1, any_of!("own another other"))
                && c.word(p.first).starts_with(char::is_lowercase);
            if p.first <= from || companion || own {
                // The act itself is the target; "to work with Hill on the plan" is about the plan.
            } else if (!out.is_empty() || joined(c, p.first)) && clause_after(c, p.last + 1) {
                // "criticized the plan and Hill rejected it".
                break;
            } else if c.is_verb(p.last + 1) && c.form(p.last + 1) != Form::Ing && !turns.is_empty() {
                // "the ban Hill imposed": Hill is not banned.
                break;
            } else if let Some(found) = reach(scene, from, p.last, sign, &turns) {
                out.push(Reached { who: p.who, loose: found.loose || loose, ..found });
            } else {
                passed = true;
            }
            // "seeks the ouster of Hill", where the ouster is a target too.
            if p.first > from && c.class(p.last + 1) == Class::Of && turns_sign(c, from, p.last) {
                sign = -sign;
                turns.push(p.last);
            }
            j = p.last + 1;
            continue;
        }
        if out.is_empty()
            && let Some(v) = does(c, j)
        {
            if turns_sign(c, from, v) {
                sign = -sign;
                turns.push(v);
            }
            j = v + 1;
            continue;
        }
        if stops(c, from, j, passed || !out.is_empty()) {
            break;
        }
        // "would prefer working with Hill on the plan".
        let working = (c.form(from + 1) == Form::Ing || c.class(from + 1) == Class::Ing)
            && !matches!(c.class(j), Class::For | Class::To);
        loose |= j > from + 1 && !working && hangs(c, j);
        if turns_sign(c, from, j) {
            sign = -sign;
            turns.push(j);
        }
        j += 1;
    }
    out
}

/// "a bill that would end it", "a measure which seeks to end it": the verb, after "that" at `j`.
fn does(c: &Clauses, j: usize) -> Option<usize> {
    let relative =
        matches!(c.class(j), Class::That | Class::Which) && j > 0 && c.class(j - 1) == Class::Document;
    let aims = c.begins(j + 1, "seek sought aim") && c.class(j + 2) == Class::To;
    let at = if aims { j + 3 } else { j + 2 };
    let leads = [Row::Help, Row::Harm, Row::Praise, Row::Blame];
    (relative
        && (aims || c.is_word(j + 1, any_of!("would will")))
        && c.is_verb(at)
        && c.sense(at).any(&leads))
    .then_some(at)
}

/// Nouns that hand on what is thought of them to what follows.
const HANDED_ON: &str = "adoption building candidacy construction creation election expansion idea nomination notion \
    passage policy prospect use";

/// Whether a preposition at `j` hangs what follows on a noun that has a matter of its own.
fn hangs(c: &Clauses, j: usize) -> bool {
    use Class as C;
    let preposition = c.is_preposition(j) || c.class(j) == C::As || c.class(j) == C::To && !c.is_verb(j + 1);
    let noun = c.sense(j - 1).any(&[
        Row::Undo,
        Row::Attack,
        Row::Approval,
        Row::Will,
        Row::Side,
        Row::Harm,
        Row::Help,
        Row::Friend,
        Row::Foe,
        Row::Refuse,
    ]);
    let handed = matches!(c.class(j), C::Of | C::For) && c.is_word(j - 1, any_of!(HANDED_ON));
    let acts = c.is_verb(j - 1) && j > 1 && c.class(j - 2) == C::To;
    preposition && !c.is_word(j, any_of!("against")) && !noun && !acts && !handed
}

/// What follows the place that ends at `last` in its phrase: "Hill's critics", "the Hill campaign".
fn reach(scene: &Scene, from: usize, last: usize, sign: i8, turns: &[usize]) -> Option<Reached> {
    let c = &scene.clauses;
    let possessor = c.is_owner(last);
    let mut found = Reached {
        last,
        who: 0,
        sign,
        turns: turns.to_vec(),
        distance: last - from,
        owner: possessor,
        loose: false,
    };
    // "prefers Hill 51 percent to 24".
    let end = if c.class(last + 1) == Class::Number { last } else { c.phrase_end(last) };
    // "backed school and hospital cuts", "praised House and Senate negotiators": what follows may be of both.
    let second = c.phrase_end(last + 2);
    let small = |j: usize| c.word(j).starts_with(char::is_lowercase);
    let shared = c.sense(second).is(Row::Undo)
        || small(second)
            && !small(last + 2)
            && matches!(c.class(second), Class::Noun | Class::Es | Class::Role);
    if end == last && c.class(last + 1) == Class::And && second > last + 2 && shared {
        return None;
    }
    // "a Senate bill" is not the Senate.
    let name = scene.place(last).is_some_and(|p| c.capital(p.first));
    if end > last && !possessor && name && c.class(end) == Class::Document {
        return None;
    }
    if end > last {
        found.owner = true;
        found.loose = !possessor
            && name
            && !matches!(
                c.class(end),
                Class::Quantifier | Class::Number | Class::Time | Class::Ly | Class::Possessor
            );
        // Another name in the same phrase is the one meant.
        if (last + 1..=end).any(|j| scene.place(j).is_some()) && !possessor {
            return None;
        }
        // "the Hill campaign", "Hill's lawyer" are not Hill.
        let other = |j: usize| {
            matches!(c.class(j), Class::Group | Class::Role | Class::Title) && !c.sense(j).is(Row::Foe)
        };
        if (last + 1..=end).any(other) {
            return None;
        }
        for j in last + 1..=end {
            if c.sense(j).any(&[Row::Undo, Row::Foe, Row::Attack]) && !c.is_verb(j) {
                // "called out her rival Ann Hill": of her own side it tells nothing.
                if c.sense(j).is(Row::Foe) && c.capital(j + 1) {
                    return None;
                }
                // "Hill's veto" is Hill's own; "Hill's critics" and "Hill's removal" are not.
                if c.sense(j).is(Row::Foe) || c.is_word(j, any_of!(SUFFERED)) {
                    found.sign = -found.sign;
                    found.turns.push(j);
                }
                break;
            }
        }
    }
    Some(found)
}

/// Whether "and" stands before the word `first`, past a title.
fn joined(c: &Clauses, first: usize) -> bool {
    (0..first)
        .rev()
        .find(|&j| c.class(j) != Class::Title && !c.is_abbreviation(j))
        .is_some_and(|j| c.class(j) == Class::And)
}

/// Whether a finite verb stands at `j`: what comes before it is its subject.
fn clause_after(c: &Clauses, j: usize) -> bool {
    let auxiliary = matches!(c.class(j), Class::Be | Class::Have | Class::Modal | Class::Do);
    auxiliary || c.is_verb(j) && c.form(j) != Form::Ing
}

fn turns_sign(c: &Clauses, from: usize, j: usize) -> bool {
    let s = c.sense(j);
    if c.class(j) == Class::Not && !c.is_word(j, any_of!("no without")) {
        return true;
    }
    if c.is_word(j, any_of!("against")) {
        let fights = |k: usize| c.sense(k).any(&[Row::Blame, Row::Harm, Row::Attack]) && !c.begins(k, "warn");
        return !fights(from) && !fights(j - 1);
    }
    if c.is_verb(j) {
        return s.any(&[Row::Harm, Row::Blame, Row::Refuse]) && !s.any(&[Row::Praise, Row::Help]);
    }
    if c.form(j) == Form::Past {
        return false;
    }
    // "the lifting of the ban".
    if c.form(j) == Form::Ing && s.is(Row::Harm) {
        return true;
    }
    // "endorsed Stone's rival Ann Hill": the rival is the one endorsed.
    let named = s.is(Row::Foe) && c.capital(j + 1);
    // "criticized the failure to pass it".
    s.is(Row::Refuse) && c.class(j + 1) == Class::To
        || s.any(&[Row::Undo, Row::Foe]) && !named
        || s.is(Row::Attack)
            && (matches!(c.class(j + 1), Class::Of | Class::To | Class::Preposition)
                || c.class(j + 1) == Class::About && c.begins(j, "complain critic doubt"))
}

/// Whether another clause begins at `j`; after a first target more words end the reach.
fn stops(c: &Clauses, from: usize, j: usize, reached: bool) -> bool {
    use Class as C;
    let act = c.sense(from).any(&[Row::Help, Row::Harm, Row::Will])
        && !c.sense(from).any(&[Row::Praise, Row::Blame]);
    let verb_after = |j: usize| {
        (j + 1..j + 4).find(|&k| !matches!(c.class(k), C::Adverb | C::Ly)).filter(|&k| c.is_verb(k))
    };
    match c.class(j) {
        C::Stop => !c.is_abbreviation(j),
        C::Dash => true,
        // "--".
        C::Hyphen if c.class(j + 1) == C::Hyphen => true,
        C::SayVerb if j > from + 1 => true,
        // "accusations of fraud": fraud is what is said, not the target.
        C::Of if c.is_word(j - 1, any_of!(CONTENT)) => true,
        // "the notion that Hill": a clause of its own.
        C::That => {
            j > from + 1 && (c.nominal(j - 1) || c.class(j - 1) == C::Time)
                || !c.nominal(j + 1)
                || c.is_verb(j + 2)
                || reached
        }
        // "praised the town's mayor, Ann Hill,".
        C::Comma if apposed(c, from, j) && (!reached || c.class(j + 1) == C::The) => false,
        // "a supporter of Stone's opponent, Ann Hill".
        C::Comma if c.sense(j - 1).is(Row::Foe) => true,
        C::Comma => {
            !(reached && (c.nominal(j + 1) || matches!(c.class(j + 1), C::And | C::The)) && lists(c, j))
        }
        // "an end to the ban", "opposition to it".
        C::To
            if c.sense(j - 1).any(&[Row::Undo, Row::Attack, Row::Approval])
                && !c.is_verb(j - 1)
                && !c.is_verb(j + 1) =>
        {
            reached
        }
        C::To => {
            const LEADING: &[Row] = &[Row::Help, Row::Praise, Row::Harm, Row::Blame, Row::Will, Row::Refuse];
            let bare =
                |k: usize| c.nominal(k) || matches!(c.class(k), C::The | C::A | C::Possessive | C::Possessor);
            reached
                || match verb_after(j) {
                    Some(v) => !c.sense(v).any(LEADING),
                    None if act && !c.is_word(from + 1, any_of!("to")) => true,
                    None => j > from + 1 && !bare(j + 1) && c.nominal(j + 2),
                }
        }
        C::Preposition
            if j > from + 1 && c.is_word(j, any_of!(PLACE_OR_TIME)) && !matches!(c.class(j - 1), C::Ly) =>
        {
            true
        }
        // "blamed the fall in prices": not the prices.
        C::In if c.is_word(j - 1, any_of!(CHANGES)) => true,
        // "dismissed criticism from Hill".
        C::From if c.sense(j - 1).any(&[Row::Attack, Row::Approval]) => true,
        C::In | C::From if act && j > from + 1 => true,
        C::Preposition if act && j > from + 1 && !leads_on(c, j) => true,
        C::For | C::About | C::With | C::In | C::From => reached,
        C::Preposition => reached || c.is_word(j, any_of!("without despite than")),
        C::Not => c.is_word(j, any_of!("without")),
        C::And | C::Or if j > from + 1 && matches!(c.class(j - 1), C::It | C::Object) => true,
        // "stood up to the council and fight for the plan".
        C::And if c.sense(j + 1).is(Row::Side) && c.class(j + 2) == C::For => true,
        C::And | C::Or => verb_after(j).is_some_and(|v| reached || c.form(v) != Form::Ing),
        class if ends_clause(class) => true,
        _ if c.is_verb(j) && c.form(j) == Form::Ing && c.class(j - 1) != C::Quote && j > from + 1 => {
            // "a letter asking Hill": Hill is asked.
            !c.sense(j).any(&[Row::Help, Row::Praise, Row::Harm, Row::Blame])
        }
        _ => {
            // "would prefer cooperating on the plan".
            let wished = j == from + 1 && c.class(j) == C::Ing && c.begins(from, "prefer favor");
            let gerund = c.form(j) == Form::Ing || wished;
            let finite = c.is_verb(j) && !gerund;
            // "a push for dams helped convince Hill".
            let object = || c.is_verb(j + 1) || c.nominal(j + 1) || matches!(c.class(j + 1), C::The | C::A);
            let takes = || j > 0 && c.nominal(j - 1) && object();
            finite && c.class(j.wrapping_sub(1)) != C::To && (reached || c.form(j) != Form::Past || takes())
        }
    }
}

/// Whether the name behind the comma `j` tells who the one is that is governed by word `from`.
pub fn apposed(c: &Clauses, from: usize, j: usize) -> bool {
    use Class as C;
    let first = c.phrase_start(j - 1);
    // "supports Hill's best idea, the Harbor Act."
    let the = usize::from(c.class(j + 1) == C::The);
    let name = c.phrase_end(j + 1 + the);
    let owned = (first..j).any(|k| c.is_owner(k));
    let led = owned || the == 0 && matches!(c.class(first), C::The | C::Name | C::NameStart);
    (matches!(c.class(j - 1), C::Role | C::Title) || the > 0)
        && led
        && first > from
        && c.capital(j + 1 + the)
        && (c.ends(name + 1) || c.class(name + 1) == C::Comma)
        && c.class(name + 2) != C::SayVerb
}

/// Whether the comma `j` stands in a list, where an "and" follows before the next verb, or after a role.
fn lists(c: &Clauses, j: usize) -> bool {
    // "the board's head, Ann Hill".
    let apposed = matches!(c.class(j - 1), Class::Role | Class::Title);
    apposed
        || (j + 1..j + 16)
            .take_while(|&k| !c.ends(k) && !c.is_verb(k) && !c.is_preposition(k))
            .any(|k| matches!(c.class(k), Class::And | Class::Or))
}

/// Whether the preposition `j` leads from a noun to what it is about: "limits on", "a vote against".
fn leads_on(c: &Clauses, j: usize) -> bool {
    c.is_word(j, any_of!("against"))
        || c.is_word(j, any_of!("on over"))
            && c.sense(j - 1).any(&[Row::Undo, Row::Attack, Row::Harm, Row::Side])
}

/// Marks and words that begin another clause whatever went before.
const fn ends_clause(class: Class) -> bool {
    use Class as C;
    matches!(
        class,
        C::Semicolon
            | C::Colon
            | C::Dash
            | C::OpenParen
            | C::Who
            | C::Which
            | C::What
            | C::If
            | C::While
            | C::Because
            | C::After
            | C::But
            | C::As
            | C::Be
            | C::Have
            | C::Do
            | C::Modal
            | C::By
            | C::There
            | C::He
            | C::They
            | C::I
    )
}
