//! What a speaker says of the target: "the plan is a disgrace", "Hill has failed", "the law would hurt us".

use crate::clause::Form;
use crate::lexicon::list::{List, any_of};
use crate::lexicon::stance::Row;
use crate::lexicon::words::Class;

use super::active::{DUE, MAYBE};
use super::call::antecedent;
use super::compose::{CONTENT, walk};
use super::scene::{Finding, Holder, Scene};

/// Adds what predicates show.
pub fn find(scene: &Scene, out: &mut Vec<Finding>) {
    let c = &scene.clauses;
    for i in 0..c.len() {
        if matches!(c.class(i), Class::Be | Class::Have)
            || c.is_one(i, any_of!("seems looks remains became remained"))
        {
            copula(scene, i, c.subject(i).heads, out);
            yet(scene, i, out);
        } else if c.contracted_be(i) {
            copula(scene, i, vec![i], out);
        } else if c.is_verb(i) && c.sense(i).is(Row::Shine) {
            act(scene, i, 1, vec![i], out);
        } else if c.is_verb(i) && c.sense(i).is(Row::Fail) {
            act(scene, i, -1, vec![i], out);
        } else if let Some((j, sign)) = does(scene, i) {
            act(scene, i, sign, vec![i, j], out);
        }
    }
}

/// Beginnings and forms of verbs whose object tells of their subject, and what that object is.
const DOINGS: &[(List, List)] = &[
    (
        List::new("make makes made making take takes took taking"),
        List::new("decision decisions choice choices move call mistake mistakes step"),
    ),
    (List::new("do does did done doing"), List::new("job work thing")),
    (List::new("send sends sent sending set sets setting"), List::new("message signal precedent example")),
];

/// The shapes of these verbs: few others have one.
const SHAPES: u64 = DOINGS[0].0.shapes() | DOINGS[1].0.shapes() | DOINGS[2].0.shapes();

/// "made the right decision", "did a great job", "sends the wrong message": the deciding word and the sign.
fn does(scene: &Scene, i: usize) -> Option<(usize, i8)> {
    let c = &scene.clauses;
    // "goes too far".
    if c.is_one(i, any_of!("go goes")) && c.is_word(i + 1, any_of!("too")) && c.is_word(i + 2, any_of!("far"))
    {
        return Some((i + 2, -1));
    }
    if !c.may_be(i, SHAPES) {
        return None;
    }
    let (_, objects) = DOINGS.iter().find(|(verbs, _)| c.is_word(i, verbs))?;
    // "makes no sense".
    if let Some(at) = (i + 1..i + 4).find(|&j| c.is_word(j, any_of!("sense")))
        && c.begins(i, "ma")
    {
        return Some((at, if c.is_word(at - 1, any_of!("no little")) { -1 } else { 1 }));
    }
    // "would make a great mayor".
    let office = |j: usize| c.begins(i, "mak") && matches!(c.class(j), Class::Role | Class::Title);
    let head = (i + 1..i + 6).find(|&j| c.is_word(j, objects) || office(j))?;
    let inside =
        (i + 1..head).all(|j| c.phrase_end(j) >= head || matches!(c.class(j), Class::The | Class::A));
    let told = |&j: &usize| value(scene, j) != 0;
    (i + 1..=head).find(told).filter(|_| inside).map(|j| (j, value(scene, j)))
}

/// After "the right", what is praised.
const RIGHT: &str = "thing approach choice move decision direction call person man woman candidate step";

/// The sign of a word of value that is no verb; 0 when it has none.
pub fn value(scene: &Scene, j: usize) -> i8 {
    let c = &scene.clauses;
    let s = c.sense(j);
    if !s.any(&[Row::Good, Row::Bad, Row::Boon, Row::Bane]) && !c.is_word(j, any_of!("right")) {
        return 0;
    }
    // A capital inside a sentence makes it part of a name; "asset-stripping" is one word.
    let half = |h: usize| c.class(h) == Class::Hyphen && c.class(h + 1) != Class::Hyphen;
    if j > 1 && (c.capital(j) && c.class(j - 1) != Class::Quote || half(j - 1)) || half(j + 1) {
        return 0;
    }
    // "the two are enemies" of each other; "better at hiding it", "too nice" are no praise, "the least bad" no blame.
    let skilled = c.is_word(j, any_of!("better")) && c.is_word(j + 1, any_of!("at"));
    let too =
        j > 0 && (s.is(Row::Good) && c.is_word(j - 1, any_of!("too")) || c.is_word(j - 1, any_of!("least")));
    // "serious as a heart attack".
    let ill = c.begins(j, "attack") && c.is_word(j.wrapping_sub(1), any_of!("heart panic asthma"));
    // "the things he is promising".
    let pledges = c.is_word(j, any_of!("promising"))
        && (matches!(c.class(j.wrapping_sub(2)), Class::He | Class::They | Class::I)
            || j > 0 && c.contracted_be(j - 1));
    // "capable of", "a gift to the rich".
    let able = c.is_word(j, any_of!("capable gift promise welcome solution"))
        && (c.is_preposition(j + 1) || c.class(j + 1) == Class::To);
    if skilled || too || ill || able || pledges || c.is_word(j, any_of!("enemies")) {
        return 0;
    }
    if c.is_word(j, any_of!("kind"))
        && (c.class(j + 1) == Class::Of || c.is_word(j.wrapping_sub(1), any_of!("different")))
    {
        return 0;
    }
    if c.is_verb(j) && !s.any(&[Row::Good, Row::Bad]) {
        return 0;
    }
    // "is right.", "is right about it".
    let ends =
        matches!(c.class(j + 1), Class::Stop | Class::Comma | Class::Quote | Class::About | Class::None);
    if c.is_word(j, any_of!("right")) && ends && c.class(j.wrapping_sub(1)) == Class::Be {
        return 1;
    }
    // "the right thing to do".
    if c.is_word(j, any_of!("right")) && c.is_word(j + 1, any_of!(RIGHT)) {
        return 1;
    }
    let good = s.any(&[Row::Good, Row::Boon]);
    let bad = s.any(&[Row::Bad, Row::Bane]);
    // "a genuine threat": the noun decides.
    let noun = c.sense(j + 1);
    if s.any(&[Row::Good, Row::Bad]) && noun.any(&[Row::Boon, Row::Bane]) && !c.is_verb(j + 1) {
        return i8::from(noun.is(Row::Boon)) - i8::from(noun.is(Row::Bane));
    }
    // "better than the worst", "safe from challenge".
    if c.is_word(j + 1, any_of!("than off enough")) || c.class(j + 1) == Class::From {
        return 0;
    }
    i8::from(good) - i8::from(bad)
}

/// Whether nothing but small words and what describes the same thing stands in `from..to`.
fn tight(scene: &Scene, from: usize, to: usize) -> bool {
    use Class as C;
    let c = &scene.clauses;
    !(from..to).any(|k| {
        matches!(c.class(k), C::In | C::For | C::From | C::With | C::About | C::By | C::Preposition | C::To)
    })
}

fn copula(scene: &Scene, i: usize, heads: Vec<usize>, out: &mut Vec<Finding>) {
    let c = &scene.clauses;
    let denied = thinks_not(scene, i);
    let group = c.group(i);
    // Asked only of the few that judge.
    let vouched = || {
        !(group.modal.is_some_and(|m| c.is_word(m, any_of!(MAYBE)))
            || c.class(0) == Class::To
            // "never denies being careless".
            || i > 0 && c.is_word(i, any_of!("being")) && c.is_verb(i - 1)
            // "came too late to be fair".
            || c.is_word(i.wrapping_sub(3), any_of!("too"))
            || (0..i).any(|k| c.class(k) == Class::For && c.is_word(k + 1, any_of!("many some most those")))
            || c.is_verb(i + 1) && c.sense(i + 1).any(&[Row::Shine, Row::Fail, Row::Praise, Row::Blame])
            || if denied.is_some() { scene.uncertain(i) } else { scene.unreal(i) })
    };
    let mut turns: Vec<usize> = group.not.into_iter().chain(denied).collect();
    turns.extend(c.contracted_not(i).then_some(i));
    if let Some((sign, weight, word)) = led_by_to(scene, i) {
        if turns.is_empty() && vouched() {
            emit(scene, &heads, i, sign, &[word], weight, out);
        }
        return;
    }
    let mut hit = None;
    for j in i + 1..(i + 9).min(c.len()) {
        let turning = c.class(j) == Class::Not || c.is_word(j, any_of!("too less hardly"));
        if turning && !c.is_word(j, any_of!("too")) {
            turns.push(j);
        }
        let sign = value(scene, j);
        if sign != 0 {
            hit = Some((j, sign));
            break;
        }
        if c.sense(j).any(&[Row::Fond, Row::Averse]) {
            if vouched() {
                feeling(scene, i, j, (heads, turns), out);
            }
            return;
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
                | Class::Do
                | Class::He
                | Class::They
                | Class::I
        ) || c.is_verb(j)
            && (c.form(j) != Form::Ing || !c.is_word(j, any_of!("being getting becoming")));
        if ends || scene.place(j).is_some() {
            break;
        }
    }
    let Some((j, sign)) = hit.filter(|_| vouched()) else { return };
    let turned = turns.len() % 2 == 1;
    // "not guilty" is no praise; "nice, but" takes it back; "an enemies list" is no enemy.
    let taken_back = (j + 1..j + 6).any(|k| c.class(k) == Class::But);
    let compound = c.class(i) == Class::Have && c.nominal(j + 1);
    if turned && sign < 0 || taken_back || compound {
        return;
    }
    if suffered(scene, i, j) {
        return;
    }
    // "a culture in which migrants are a burden" is not the speaker's own view of them.
    let start = heads.iter().map(|&h| c.phrase_start(h)).min().unwrap_or(i);
    if (start.saturating_sub(5)..start)
        .any(|k| c.class(k) == Class::Which && k > 0 && c.class(k - 1) == Class::In)
    {
        return;
    }
    let sign = if turned { -sign } else { sign };
    turns.push(j);
    let sure = tight(scene, i + 1, j) && c.class(i) != Class::Have;
    emit(scene, &heads, i, sign, &turns, if sure { 840 } else { 720 }, out);
}

/// The verb before "is" at `i` that denies it: "I do not think the plan is wise".
fn thinks_not(scene: &Scene, i: usize) -> Option<usize> {
    let c = &scene.clauses;
    let thinks = |&j: &usize| c.is_verb(j) && c.is_word(j, any_of!("think believe"));
    (i.saturating_sub(8)..i).rev().find(thinks).filter(|&j| c.group(j).not.is_some())
}

/// "Hill is to blame", "Hill is right to worry": sign, weight and the deciding word.
fn led_by_to(scene: &Scene, i: usize) -> Option<(i8, u16, usize)> {
    let c = &scene.clauses;
    let first = (i + 1..i + 4).find(|&k| !matches!(c.class(k), Class::Adverb | Class::Ly))?;
    if c.class(first) == Class::To {
        return c.is_word(first + 1, any_of!("blame")).then_some((-1, 840, first + 1));
    }
    (c.is_word(first, any_of!("right")) && c.class(first + 1) == Class::To).then_some((1, 700, first))
}

/// Whether the word of value `j` behind "is" at `i` is no judgement of the subject: "is under threat", "responsible
/// for", "is the driver's problem", "a victim of a terrible crime".
fn suffered(scene: &Scene, i: usize, j: usize) -> bool {
    let c = &scene.clauses;
    let hers = |k: usize| c.is_owner(k);
    c.sense(j).is(Row::Bane) && (i + 1..j).any(hers)
        || (i + 1..j).any(|k| c.is_word(k, any_of!("victim victims target targets survivor")))
        || (i..j).any(|k| c.is_word(k, any_of!("under from about in at on among")))
        || (j + 1..j + 4).any(|k| c.is_word(k, any_of!("issue issues question topic matter factor")))
        || c.class(j + 1) == Class::For && c.is_word(j, any_of!("responsible good bad problem safe"))
}

/// "Hill has yet to move beyond rhetoric", "has yet to deliver": what is still missing.
fn yet(scene: &Scene, i: usize, out: &mut Vec<Finding>) {
    let c = &scene.clauses;
    if !(c.is_word(i + 1, any_of!("yet")) && c.class(i + 2) == Class::To) || scene.unreal(i) {
        return;
    }
    let missing = (i + 3..i + 8).take_while(|&j| !c.ends(j) && c.class(j) != Class::Comma).find(|&j| {
        let s = c.sense(j);
        c.is_verb(j) && (s.is(Row::Shine) || c.is_word(j, any_of!("deliver")))
            || !c.is_verb(j) && s.any(&[Row::Bane, Row::Bad])
    });
    if let Some(j) = missing {
        emit(scene, &c.subject(i).heads, i, -1, &[i + 1, j], 800, out);
    }
}

/// "Hill is proud of the plan": who feels it holds the stance.
fn feeling(
    scene: &Scene,
    i: usize,
    j: usize,
    (heads, turns): (Vec<usize>, Vec<usize>),
    out: &mut Vec<Finding>,
) {
    let c = &scene.clauses;
    let holder = scene.first_holder(&heads);
    let fond = c.sense(j).is(Row::Fond);
    let turned = turns.len() % 2 == 1;
    // Not to worry is no support; not to be happy with it is a stand.
    let led = matches!(c.class(j + 1), Class::Of | Class::With | Class::By | Class::About | Class::To)
        || c.is_word(j + 1, any_of!("at toward towards over"))
        || c.class(j + 1) == Class::In && c.begins(j, "disappoint confident");
    // "said she was pleased", about what was decided.
    if let Some(p) = scene.place(j).filter(|_| !turned) {
        out.push(scene.finding(holder, p.who, if fond { 1 } else { -1 }, &[j], "feeling", 820));
        return;
    }
    // "glad to meet her".
    let meets = c.class(j + 1) == Class::To && c.begins(j, "glad happy proud pleased eager thrilled honored");
    if !led || meets || holder == Holder::Other || turned && (!fond || c.class(j + 1) == Class::About) {
        return;
    }
    // To worry about a thing is not to be against it.
    let weight = if c.class(j + 1) == Class::About { 720 } else { 820 };
    let mut words = turns;
    words.push(j);
    let sign = if fond == turned { -1 } else { 1 };
    let reached = walk(scene, j + 1, sign);
    // "a plan that Hill is opposed to".
    if reached.is_empty()
        && let Some((who, _)) = antecedent(scene, i, &heads)
        && holder != Holder::Who(who)
    {
        out.push(scene.finding(holder, who, sign, &words, "feeling", 800));
    }
    for r in reached {
        // "troubled by the allegations".
        if holder != Holder::Who(r.who) && !c.is_word(r.last, any_of!(CONTENT)) {
            out.push(scene.finding(holder, r.who, r.sign, &words, "feeling", weight - r.loss()));
        }
    }
}

/// What the verb `i` tells of its subject, by its sign and words.
fn act(scene: &Scene, i: usize, mut sign: i8, mut words: Vec<usize>, out: &mut Vec<Finding>) {
    let c = &scene.clauses;
    let g = c.group(i);
    if g.passive
        || c.reduced_passive(i)
        || scene.unreal(i)
        || g.modal.is_some_and(|m| {
            c.is_word(m, any_of!(MAYBE))
                || c.is_word(m, any_of!(DUE))
                || (m..i).any(|k| c.class(k) == Class::Have)
        })
    {
        return;
    }
    // "created to hurt her", "prevent him from provoking her": no deed that the speaker judges.
    let on_someone = matches!(c.class(i + 1), Class::Object | Class::Possessive | Class::He)
        && scene.place(i + 1).is_some();
    let perhaps =
        c.is_word(i.wrapping_sub(1), any_of!("potentially allegedly possibly reportedly supposedly"));
    let part = c.word(i).ends_with("ing") && g.first == i
        // "a levy imposed on boats would grow".
        || c.form(i) == Form::Past
            && g.first == i
            && c.is_preposition(i + 1)
            && (i + 2..i + 7).take_while(|&j| c.class(j) != Class::Comma).any(|j| c.class(j) == Class::Modal);
    // "would save $4 million" is a count.
    let counts = c.begins(i, "sav") && (i + 1..i + 4).any(|j| c.class(j) == Class::Number);
    if g.to
        || part
        || counts
        || perhaps
        || on_someone && c.sense(i).is(Row::Fail) && !c.sense(i).is(Row::Blame)
    {
        return;
    }
    let subject = c.subject(i);
    if subject
        .heads
        .iter()
        .any(|&h| c.phrase_start(h).checked_sub(1).is_some_and(|b| c.class(b) == Class::By))
    {
        return;
    }
    if subject.turns.len() % 2 == 1 {
        // Not to fail is no praise.
        if sign < 0 {
            return;
        }
        sign = -sign;
    }
    words.extend(&subject.turns);
    // A mistake is not yet a fault.
    let slip = words.iter().any(|&w| c.begins(w, "mistake error"));
    emit(scene, &subject.heads, i, sign, &words, if slip { 740 } else { 780 }, out);
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
        let Some(p) = scene.place(h) else { continue };
        if holder == Holder::Who(p.who) {
            continue;
        }
        // "Ending the ban is a mistake" judges the ending.
        let Some((sign, act)) = done_to(scene, h, sign) else { continue };
        let mut words = words.to_vec();
        words.extend(act);
        let words = &words;
        // "complained to Hill that linking him was unfair": what is judged stands right before.
        let apart = scene.clauses.group(i).first.saturating_sub(h + 1);
        let sure = apart < 4 && introduced(scene, h);
        let weight = weight - if sure { 0 } else { 100 };
        out.push(scene.finding(holder, p.who, sign, words, "predicate", weight));
    }
}

/// Whether the phrase that ends with word `head` begins a clause that the speaker vouches for: not what hangs on a
/// preposition or on another's claim ("denied accusations that Hill lied"), and no clause of time or cause.
fn introduced(scene: &Scene, head: usize) -> bool {
    use Class as C;
    let c = &scene.clauses;
    let Some(b) = c.phrase_start(head).checked_sub(1) else { return true };
    match c.class(b) {
        C::That => b == 0 || !c.is_word(b - 1, any_of!(CONTENT)),
        C::As | C::To | C::After | C::While | C::Because | C::Which | C::Who | C::What => false,
        _ if c.is_preposition(b) => false,
        class => !c.is_verb(b) || class.is_cue_verb(),
    }
}

/// The sign for what is only the object of the act that is judged, with that act; `None` when the act tells nothing.
fn done_to(scene: &Scene, head: usize, sign: i8) -> Option<(i8, Option<usize>)> {
    let c = &scene.clauses;
    let Some(v) = c.phrase_start(head).checked_sub(1) else { return Some((sign, None)) };
    let alone = v == 0
        || matches!(c.class(v - 1), Class::Quote | Class::Comma | Class::That | Class::SayVerb | Class::Ly);
    if !(c.is_verb(v) && c.form(v) == Form::Ing && alone) {
        return Some((sign, None));
    }
    let s = c.sense(v);
    let does = i8::from(s.any(&[Row::Help, Row::Praise])) - i8::from(s.any(&[Row::Harm, Row::Blame]));
    (does != 0).then_some((sign * does, Some(v)))
}
