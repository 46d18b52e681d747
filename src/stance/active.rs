//! Verbs of stance and their objects: "Hill praised the plan", "Hill vowed to repeal the law".

use crate::case::Lower;
use crate::clause::{Clauses, Form, Subject};
use crate::lexicon::list::{List, any_of};
use crate::lexicon::stance::Row;
use crate::lexicon::topics::IDEAS;
use crate::lexicon::words::Class;

use super::call::antecedent;
use super::compose::{Reached, walk};
use super::doubt::granted;
use super::list::names;
use super::scene::{Finding, Holder, Scene};
use super::wish::{asked, wish};

/// The rows of verbs that show a stance; others do by what stands beside them.
const SIDED: &[Row] =
    &[Row::Side, Row::Versus, Row::With, Row::Praise, Row::Blame, Row::Harm, Row::Help, Row::Will];

/// What a verb does to its object.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Effect {
    /// For or against.
    pub sign: i8,
    /// How far to trust it, per mille.
    pub weight: u16,
    /// The mechanism.
    pub mechanism: &'static str,
}

/// Whether one of `words` follows within `reach` words of `i`.
pub(super) fn follows(scene: &Scene, i: usize, reach: usize, words: &List) -> Option<usize> {
    (i + 1..=i + reach).find(|&j| scene.clauses.is_word(j, words))
}

/// Whether the verb `i` may have an effect, as few verbs do.
fn may_show(c: &Clauses, i: usize) -> bool {
    c.sense(i).any(SIDED)
        || c.begins(i, "vot dissented continu choos chose pick tap select nominat accept appeal")
}

/// "voted against", "pushed for": what a verb of sides does; neither for nor against where it leaves that open.
fn side(scene: &Scene, i: usize) -> Option<Effect> {
    let c = &scene.clauses;
    let s = c.sense(i);
    let made = |sign, weight| Some(Effect { sign, weight, mechanism: "sides" });
    if let Some(at) = follows(scene, i, 3, any_of!("against"))
        && !c.begins(i, RACES)
    {
        // "warned against blaming it".
        if c.begins(i, "warn") && c.form(at + 1) == Form::Ing && c.sense(at + 1).is(Row::Blame) {
            return made(0, 0);
        }
        // "against" itself turns the sign on the way, but for "railed against".
        let fights = s.is(Row::Blame) || c.begins(i, "fight fought battl");
        return made(if fights { -1 } else { 1 }, if c.begins(i, "vot") { 880 } else { 840 });
    }
    // "pressed him for months".
    let at = follows(scene, i, 2, any_of!("for")).filter(|at| c.class(at + 1) != Class::Time)?;
    if s.any(&[Row::Help]) || c.begins(i, NO_SIDE) {
        return None;
    }
    // "voted for it or against it".
    let either = (at..i + 9)
        .take_while(|&j| !c.ends(j))
        .any(|j| c.class(j) == Class::Or && c.is_word(j + 1, any_of!("against")));
    if either {
        return made(0, 0);
    }
    let clear = c.begins(i, "caucus stump lobb push press plead argu fight fought");
    made(1, if c.begins(i, "vot") { 880 } else { 720 + if clear { 100 } else { 0 } })
}

fn effect(scene: &Scene, i: usize) -> Option<Effect> {
    let c = &scene.clauses;
    let s = c.sense(i);
    let made = |sign, weight, mechanism| Some(Effect { sign, weight, mechanism });
    if let Some(sign) = declared(scene, i) {
        return made(sign, 880, "sides");
    }
    if s.is(Row::Side)
        && let Some(side) = side(scene, i)
    {
        return (side.sign != 0).then_some(side);
    }
    if s.is(Row::Versus) && follows(scene, i, 1, any_of!("with")).is_some() {
        // "battled with Hill for second place".
        let contest = (i + 2..i + 10).take_while(|&j| !c.ends(j)).any(|j| c.class(j) == Class::For);
        return if contest { None } else { made(-1, 860, "agreement") };
    }
    if s.is(Row::With) && follows(scene, i, 2, any_of!("with alongside behind")).is_some() {
        // "standing behind Hill on the stage".
        let there = c.form(i) == Form::Ing && c.begins(i, "stand") || c.begins(i, "stood");
        return made(1, if there { 700 } else { 800 }, "agreement");
    }
    // "celebrated with Hill", "blasted out a message".
    if c.class(i + 1) == Class::With || c.is_word(i + 1, any_of!("out")) && !s.is(Row::Will) {
        return None;
    }
    // "would like to see her lose", "would like Hill (or Stone) to lose".
    // "like this one more than the other".
    let more = |j: usize| c.is_word(j, any_of!("more")) && c.is_word(j + 1, any_of!("than"));
    let wishes = c.is_word(i, any_of!("like")) && (c.group(i).modal.is_some() || (i + 2..i + 5).any(more));
    let clause = matches!(c.class(i + 1), Class::To | Class::That);
    if wishes || clause && c.begins(i, "like lov hat prefer") {
        return None;
    }
    // "counters that Hill may ask", "demanded he move it", "avoided attacking her".
    let shuns = c.begins(i, "avoid resist") && c.form(i + 1) == Form::Ing;
    let clause = shuns || c.class(i + 1) == Class::That && c.begins(i, "counter complain");
    if clause || c.class(i + 1) == Class::He && c.begins(i, "demand") {
        return None;
    }
    // "raised the wage", but not doubts.
    if c.begins(i, "rais") && !raises(scene, i) {
        return None;
    }
    // "the man accused in the shooting".
    if c.begins(i, "accus charg") && c.class(i + 1) == Class::In {
        return None;
    }
    // "cut him off".
    if c.begins(i, "cut") && c.is_word(i + 2, any_of!("off short")) {
        return None;
    }
    // "signed the bill", "vetoed it": a side, not only an act.
    let first = c.group(i).first;
    let votes = c.group(i).to && voted(scene, first).is_some() || counted(scene, i);
    // "helped pass it".
    let helped = c.begins(i, "help") && c.sense(i + 1).any(&[Row::Help, Row::Harm]);
    let decides = match votes || c.begins(i, "sign veto sponsor cosponsor fight fought") {
        _ if helped => 800,
        true => 780,
        false => 740,
    };
    let act = if votes { "vote" } else { "act" };
    if votes && c.begins(i, "continu") {
        return made(1, decides, act);
    }
    // "threatened to boycott it".
    if c.begins(i, "threat") && c.class(i + 1) == Class::To {
        return None;
    }
    // "chose Hill as her deputy".
    if c.begins(i, "choos chose pick tap select nominat") && chosen(scene, i) {
        return made(1, 860, "cue verb");
    }
    if let Some(sign) = taken(scene, i) {
        return made(sign, 840, "cue verb");
    }
    match () {
        () if s.is(Row::Praise) => made(1, 900, "cue verb"),
        () if s.is(Row::Blame) => made(-1, 900, "cue verb"),
        () if s.is(Row::Harm) => made(-1, decides, act),
        () if s.is(Row::Help) => made(1, decides, act),
        () if s.is(Row::Will) => wish(scene, i),
        () => None,
    }
}

/// Whether the verb `i` has someone as object, for an office.
fn chosen(scene: &Scene, i: usize) -> bool {
    let c = &scene.clauses;
    let named = (i + 1..i + 5).take_while(|&j| !c.is_verb(j)).find_map(|j| scene.place(j));
    named.is_some_and(|p| {
        let next = c.phrase_end(p.last) + 1;
        c.capital(p.first) && matches!(c.class(next), Class::As | Class::For) && next - i < 12
    })
}

/// Whether the issue named first behind the verb `i` is what it raises.
fn raises(scene: &Scene, i: usize) -> bool {
    let c = &scene.clauses;
    let led = usize::from(matches!(c.class(i + 1), Class::The | Class::A | Class::Possessive));
    let end = c.phrase_end(i + 1 + led);
    (i + 1..=end).filter_map(|j| scene.place(j)).any(|p| p.last == end)
}

/// "voted no", "dissented", "spoke in favor.", "voted against." on what was named before: the side.
fn declared(scene: &Scene, i: usize) -> Option<i8> {
    let c = &scene.clauses;
    let meant = |j: usize| scene.place(j).is_some();
    if c.begins(i, "vot") && c.is_word(i + 1, any_of!("yes no")) && meant(i + 1) {
        return Some(if c.class(i + 1) == Class::Not { -1 } else { 1 });
    }
    if c.begins(i, "dissented") && meant(i) {
        return Some(-1);
    }
    let side = i + 1 + usize::from(c.class(i + 1) == Class::In);
    let sides = c.sense(i).is(Row::Side) && c.is_word(side, any_of!("favor favour against")) && meant(side);
    sides.then_some(if side == i + 1 { -1 } else { 1 })
}

/// Nouns, besides bills and agreements, for what one accepts.
const DECIDED: &str =
    "extension conclusions recommendations terms ruling decision verdict results outcome findings";

/// "accepted the deal", "appealed the ruling": the side.
fn taken(scene: &Scene, i: usize) -> Option<i8> {
    let c = &scene.clauses;
    let head = c.phrase_end(i + 2);
    let is = |list: &List| c.is_word(head, list);
    if c.begins(i, "accept") {
        let matter = scene.is_law(head) || is(any_of!(IDEAS)) || is(any_of!(DECIDED));
        return matter.then_some(1);
    }
    let object = matches!(c.class(i + 1), Class::The | Class::A | Class::Possessive);
    (c.begins(i, "appeal") && object).then_some(-1)
}

/// "approved it, 4-0", "unanimously adopted it": whether the act of verb `i` was a vote.
fn counted(scene: &Scene, i: usize) -> bool {
    let c = &scene.clauses;
    let count = |j: usize| {
        let parted = c.class(j + 1) == Class::Hyphen || c.is_word(j + 1, any_of!("to –"));
        c.is_word(j, any_of!("unanimously"))
            || c.class(j) == Class::Number
                && (parted && c.class(j + 2) == Class::Number || c.word(j).contains(['-', '–']))
    };
    c.begins(i, "approv adopt pass renew ratif")
        && (i.saturating_sub(2)..i + 20).take_while(|&j| j < i || !c.ends(j)).any(count)
}

/// "voted to", "voted 6-3 on Monday to": the vote before the "to" at `to`.
fn voted(scene: &Scene, to: usize) -> Option<usize> {
    let c = &scene.clauses;
    let counts = |j: &usize| {
        matches!(c.class(*j), Class::Number | Class::Hyphen | Class::Time | Class::Ly)
            || c.is_word(*j, any_of!("- – on to by in favor"))
    };
    let vote = |j: &usize| c.is_verb(*j) && c.begins(*j, "vot");
    (to.saturating_sub(9)..to).rev().find(|j| !counts(j)).filter(vote)
}

/// Beginnings of verbs of a row of sides that take none with "for": who works or runs for someone has a job.
const NO_SIDE: &str = "work run ran speak spoke talk com cam play pray stand stood guard rule";

/// Beginnings of verbs of contest: who runs against whom tells no stance.
const RACES: &str = "run ran play come came";

/// Modal verbs that leave it open.
pub const MAYBE: &str = "may might could can";

/// Modal verbs of what is asked of someone.
pub const DUE: &str = "should must ought shall";

/// Whether the negation `n` is one of the past: "has not", "did not", "hasn't".
fn undone(scene: &Scene, n: usize) -> bool {
    let c = &scene.clauses;
    let past = |w: usize| {
        let lower = c.word(w).lower();
        ["has", "have", "had", "did"].iter().any(|p| lower.starts_with(p)) && !c.is_verb(w)
    };
    past(n) || n > 0 && past(n - 1) && !c.is_word(n + 1, any_of!("longer"))
}

/// "challenged Hill to a debate", "credited the rain to luck": no stance on Hill or the rain.
pub fn invites(scene: &Scene, i: usize) -> bool {
    let c = &scene.clauses;
    // "credited her for trying to end it" praises her.
    let apart =
        |j: usize| c.ends(j) || matches!(c.class(j), Class::For | Class::With | Class::Comma | Class::And);
    let to = || (i + 2..i + 9).take_while(|&j| !apart(j)).any(|j| c.class(j) == Class::To);
    if c.begins(i, "credit") && to() {
        return true;
    }
    c.begins(i, "challeng")
        && (i + 2..i + 7).any(|j| c.class(j) == Class::To && (c.class(j + 1) == Class::A || c.is_verb(j + 1)))
}

/// Whether the act of verb `i` on the phrase that ends with word `last` shows no stance: "ended his campaign" is about
/// what is one's own, "rescinded her endorsement of Hill" about a stance given up, "extended it into March" about a date.
fn no_matter(scene: &Scene, i: usize, last: usize, holder: Holder) -> bool {
    let c = &scene.clauses;
    (i + 1..last).any(|j| scene.place(j).is_some_and(|p| holder == Holder::Who(p.who)))
        || (c.phrase_start(last)..last).any(|j| c.class(j) == Class::Possessive)
        || (i + 1..last).any(|j| !c.is_verb(j) && c.sense(j).any(&[Row::Approval, Row::Attack]))
        || c.begins(i, "exten delay postpon")
            && c.is_word(last + 1, any_of!("to into until till through from"))
            && (last + 2..last + 5).any(|j| c.class(j) == Class::Time && c.capital(j))
}

/// "is challenging Hill", which is a contest; "warned Stone against it", where Stone is not meant.
fn beside(scene: &Scene, i: usize, effect: Effect, r: &Reached) -> bool {
    let c = &scene.clauses;
    let named = c.capital(r.last);
    // "would love the union to lose".
    let wishes = c.begins(i, "like love") && c.class(c.phrase_end(r.last) + 1) == Class::To;
    let asks = c.begins(i, "challeng question grill");
    // "dismissed Hill from the room", "dismissed her".
    let pronoun = matches!(c.class(r.last), Class::Object | Class::Possessive);
    let pronoun = pronoun && c.phrase_end(r.last) == r.last;
    let sends = c.begins(i, "dismiss")
        && (named && !r.owner && !matches!(c.word(r.last + 1), "'" | "’") || pronoun)
        && c.class(c.phrase_end(r.last) + 1) != Class::As;
    wishes
        || sends
        || asks && (named && !r.owner || pronoun)
        || c.begins(i, "prefer") && named && !r.owner && c.form(i + 1) != Form::Ing
        || effect.mechanism == "sides" && effect.weight == 840 && effect.sign > 0 && r.turns.is_empty()
}

/// "prevented Hill from speaking": the speaking is meant.
fn kept_from(scene: &Scene, last: usize) -> bool {
    let c = &scene.clauses;
    let from = c.phrase_end(last) + 1;
    c.class(from) == Class::From && (c.form(from + 1) == Form::Ing || c.class(from + 1) == Class::Ing)
}

/// "questioned the independence of Hill": nothing against independence; "doubted Hill would act".
fn doubted(scene: &Scene, i: usize, r: &Reached) -> bool {
    let c = &scene.clauses;
    let quality = c.class(r.last + 1) == Class::Of && c.word(r.last).starts_with(char::is_lowercase);
    let end = c.phrase_end(r.last) + 1;
    c.begins(i, "question doubt challeng disput contest")
        && (quality || c.begins(i, "doubt") && matches!(c.class(end), Class::Modal | Class::Be))
}

/// Whether an agreement with a person is about a point that follows.
fn one_point(scene: &Scene, last: usize) -> bool {
    let c = &scene.clauses;
    let someone = c.capital(last) || matches!(c.class(last), Class::Object | Class::Possessive);
    let next = c.phrase_end(last) + 1;
    someone
        && (matches!(c.class(next), Class::That | Class::About) || c.is_word(next, any_of!("on when over")))
}

/// A verb that shows a stance, as the sentence uses it.
struct Act {
    /// The verb.
    verb: usize,
    effect: Effect,
    /// Whether an odd number of words negates it.
    negated: bool,
    /// Words that turn it, and the verb.
    words: Vec<usize>,
    weight: u16,
    /// Last words of its subjects.
    heads: Vec<usize>,
}

/// The verb `i` with what stands around it; `None` when that leaves no stance.
fn act(scene: &Scene, i: usize) -> Option<Act> {
    let c = &scene.clauses;
    let effect = effect(scene, i)?;
    let g = c.group(i);
    // "may be willing to back it", "others say she should back it".
    let before = if g.to {
        (g.first.saturating_sub(4)..g.first).rev().find(|&j| c.class(j) == Class::Modal)
    } else {
        None
    };
    let maybe = g.modal.or(before).is_some_and(|m| {
        c.is_word(m, any_of!(MAYBE)) && !(g.not.is_some() && c.begins(m, "can coul"))
            || c.is_word(m, any_of!(DUE)) && g.not.is_none()
    });
    // "would have voted no".
    let maybe =
        maybe || g.not.is_none() && g.modal.is_some_and(|m| (m..i).any(|j| c.class(j) == Class::Have));
    // "many would be asking him to resign".
    let maybe = maybe || c.form(i) == Form::Ing && g.modal.is_some_and(|m| c.is_word(m, any_of!("would")));
    // "warned against ending it".
    let warned =
        g.first == i && i > 0 && c.is_word(i - 1, any_of!("against without")) && c.form(i) == Form::Ing;
    // "too wise to back it".
    let too = g.to && (g.first.saturating_sub(9)..g.first).any(|j| c.is_word(j, any_of!("too")));
    let told = !(g.passive || too || warned || maybe || c.reduced_passive(i) || scene.unreal(i));
    if !told || invites(scene, i) || scene.given_up(i) {
        return None;
    }
    let Subject { heads, turns, wills } = c.subject(i);
    // "reluctant to back it" is no side; "we backed it" speaks of a people or a house.
    let unwilling = |&t: &usize| c.begins(t, "reluctan hesita unable inabil fail");
    let ours = |&h: &usize| c.is_word(h, any_of!("we")) && c.form(i) == Form::Past && g.first == i;
    // "is expected to back it".
    let expected = |&w: &usize| c.begins(w, "expect") && c.group(w).passive;
    // "members required to vote for it".
    let obliged = g.to
        && i > 1
        && c.is_word(i - 2, any_of!("required forced obliged compelled urged asked thought believed"));
    if obliged || turns.iter().any(unwilling) || heads.iter().any(ours) || wills.iter().any(expected) {
        return None;
    }
    let negated = turns.len() % 2 == 1;
    // "has not endorsed", "did not praise", "does not plan to praise": not done is not yet against.
    let undone = || {
        turns.iter().any(|&n| !c.is_word(n, any_of!("never")) && undone(scene, n))
            || wills.iter().any(|&w| c.begins(w, "plan intend expect"))
            || c.form(i) == Form::Ing && c.begins(i, "advocat recommend endors demand call")
    };
    // Not to criticise, not to end a thing and not to ask for it is no side.
    if negated && (effect.sign < 0 || effect.mechanism == "demand" || undone()) {
        return None;
    }
    let mut weight = if negated { effect.weight - 60 } else { effect.weight };
    // "vowed to end it" tells more than having ended it.
    if !wills.is_empty() {
        weight = if effect.mechanism == "act" { weight + 60 } else { weight - 60 };
    }
    if g.modal.is_some() && c.form(i) == Form::Base && !negated {
        // "said she would block it".
        let voice = scene.voice(i);
        // "Hill would block it".
        let plain = voice == Holder::Article && g.modal.is_some_and(|m| c.is_word(m, any_of!("will would")));
        let own = matches!(voice, Holder::Who(_)) && scene.first_holder(&heads) == voice;
        let vows = !c.begins(i, "nominat appoint") && (plain || own);
        weight = if vows && effect.mechanism == "act" { weight + 60 } else { weight - 40 };
    }
    let mut words = turns;
    words.extend(voted(scene, g.first).filter(|_| g.to));
    words.push(i);
    Some(Act { verb: i, effect, negated, words, weight, heads })
}

/// Adds what the active verbs of the sentence show.
pub fn find(scene: &Scene, out: &mut Vec<Finding>) {
    let c = &scene.clauses;
    for i in (0..c.len()).filter(|&i| c.is_verb(i) && may_show(c, i)) {
        let Some(act) = act(scene, i) else { continue };
        let mechanism = act.effect.mechanism;
        let sign = if act.negated { -act.effect.sign } else { act.effect.sign };
        let holders = holders(scene, i, &act.heads);
        let holder = holders[0];
        if let Some(p) = scene.place(i)
            && (mechanism == "act" || c.begins(i, "dissented"))
            && holder != Holder::Who(p.who)
        {
            // The act is itself the target: who does it is for it.
            let sign = if act.negated { -1 } else { 1 };
            let found = match mechanism {
                "act" => scene.finding(holder, p.who, sign, &act.words, "commissive", 740),
                _ => scene.finding(holder, p.who, -1, &act.words, "sides", 880),
            };
            out.push(found);
            continue;
        }
        let reached = walk(scene, i, sign);
        // "a plan that Hill opposes".
        if reached.is_empty()
            && matches!(mechanism, "cue verb" | "agreement")
            && !c.nominal(i + 1)
            && !matches!(c.class(i + 1), Class::The | Class::A | Class::Possessive | Class::Quantifier)
            && let Some((who, _)) = antecedent(scene, i, &act.heads)
            && holder != Holder::Who(who)
        {
            out.push(scene.finding(holder, who, sign, &act.words, mechanism, act.weight - 40));
        }
        for r in reached {
            let Some((sign, weight)) = governed(scene, &act, &r, holder) else { continue };
            let mut words = act.words.clone();
            words.extend(&r.turns);
            for &holder in holders.iter().filter(|h| **h != Holder::Who(r.who)) {
                out.push(scene.finding(holder, r.who, sign, &words, mechanism, weight));
            }
        }
    }
}

/// Who does what verb `i` with the subjects `heads` tells, each once; never empty.
fn holders(scene: &Scene, i: usize, heads: &[usize]) -> Vec<Holder> {
    let own = scene.holders(heads);
    let said = both(scene, heads);
    if own[0] == Holder::Other && !said.is_empty() {
        return said;
    }
    let mut all = own;
    for holder in alike(scene, i).into_iter().chain(said) {
        if !all.contains(&holder) {
            all.push(holder);
        }
    }
    all
}

/// "Hill and Stone said they would back it": those who said so, besides the one whose words they are.
fn both(scene: &Scene, heads: &[usize]) -> Vec<Holder> {
    let c = &scene.clauses;
    let they = heads.iter().find(|&&h| c.class(h) == Class::They && scene.place(h).is_none());
    let Some(&they) = they.filter(|_| heads.len() == 1) else { return Vec::new() };
    let that = usize::from(c.class(they.wrapping_sub(1)) == Class::That);
    let told = |v: &usize| c.class(*v) == Class::SayVerb && scene.voice(*v) == Holder::Article;
    let Some(said) = they.checked_sub(1 + that).filter(told) else { return Vec::new() };
    let all = scene.holders(&c.subject(said).heads);
    let voice = scene.voice(they);
    if voice == Holder::Article || all.contains(&voice) { all } else { Vec::new() }
}

/// "voted against it, as did Hill, Stone and Moss": those who did the same as the subject of verb `i`.
fn alike(scene: &Scene, i: usize) -> Vec<Holder> {
    let c = &scene.clauses;
    let own = |j: usize| c.is_verb(j) && c.form(j) == Form::Past && !c.reduced_passive(j);
    let same = |&j: &usize| c.class(j) == Class::As && matches!(c.class(j + 1), Class::Do | Class::Have);
    let at = (i + 1..c.len()).take(24).take_while(|&j| !own(j) && !c.ends(j)).find(same);
    at.map_or_else(Vec::new, |j| names(scene, j + 1))
}

/// The sign and the weight of the stance on what the verb governs; `None` where it shows none.
fn governed(scene: &Scene, act: &Act, r: &Reached, holder: Holder) -> Option<(i8, u16)> {
    let c = &scene.clauses;
    let (i, mechanism) = (act.verb, act.effect.mechanism);
    if mechanism == "act" && no_matter(scene, i, r.last, holder)
        || kept_from(scene, r.last)
        || granted(scene, i, r.last)
        || doubted(scene, i, r)
        || beside(scene, i, act.effect, r)
        || holder == Holder::Who(r.who)
    {
        return None;
    }
    // "called the decision to end the ban a mistake".
    let group = c.group(i);
    if group.to
        && c.nominal(group.first.wrapping_sub(1))
        && c.verb_before(group.first)
            .is_some_and(|v| c.begins(v, "call describ label brand deem") && !c.is_preposition(v + 1))
    {
        return None;
    }
    // "signed contracts for the dam".
    if c.begins(i, "sign")
        && (i + 1..=r.last).any(|j| c.class(j) == Class::For || c.begins(j, "contract lease certific"))
        || c.begins(i, "cut") && c.is_word(r.last, any_of!("ad ads deal deals spot"))
    {
        return None;
    }
    // "asked Hill to sign", "called for Hill to be heard": Hill is no target; "introduced a bill to end it" asks nobody.
    let asks = matches!(mechanism, "demand" | "sides");
    let asked = if asks { asked(scene, r.last) } else { None };
    let wish = matches!(mechanism, "commissive" | "demand") || asked.is_some();
    // "introduced Hill to Stone".
    let to = c.phrase_end(r.last) + 1;
    if mechanism == "commissive" && c.class(to) == Class::To && !c.is_verb(to + 1) {
        return None;
    }
    let aside = || r.owner && r.turns.is_empty() || (i..r.last).any(|j| c.class(j) == Class::From);
    // "is not recommending an indictment" is no support.
    let only =
        || (r.last + 1..r.last + 4).any(|j| matches!(c.class(j), Class::That | Class::Which | Class::If));
    if wish && aside() || asked == Some(0) || act.negated && (!r.turns.is_empty() || only()) {
        return None;
    }
    // "blamed the attack on Hill": on her alone.
    let on = || (i..c.len()).take(12).find(|&k| c.is_word(k, any_of!("on")));
    let charged = if c.begins(i, "blam") { on() } else { None };
    if charged.is_some_and(|k| r.last < k) {
        return None;
    }
    let asked = asked.or(charged.map(|_| act.effect.sign));
    // "agreed with Hill that it was late": on one point.
    let point = mechanism == "agreement" && one_point(scene, r.last);
    let weight = act.weight.saturating_sub(r.loss());
    Some((asked.unwrap_or(r.sign), if point { weight.min(740) } else { weight }))
}
