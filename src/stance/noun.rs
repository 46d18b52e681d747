//! Nouns of stance: "Hill's criticism of the plan", "opposition from Hill", "a critic of Hill".

use crate::clause::Form;
use crate::lexicon::list::{List, any_of};
use crate::lexicon::stance::Row;
use crate::lexicon::topics::LAWS;
use crate::lexicon::words::Class;

use super::compose::{Reached, walk};
use super::list::{among, listed, named, names};
use super::scene::{Finding, Holder, Place, Scene, bench};

/// Adds what nouns of stance show.
pub fn find(scene: &Scene, out: &mut Vec<Finding>) {
    let c = &scene.clauses;
    // "Ann Hill's Battle for": a title.
    let title = |i: usize| i > 0 && c.capital(i);
    for i in 0..c.len() {
        makers(scene, i, out);
        judges(scene, i, out);
        wanted(scene, i, out);
        let s = c.sense(i);
        let led = c.class(i + 1) == Class::For || c.is_one(i + 1, any_of!("against"));
        let causes = led && (s.any(&[Row::Will, Row::Side]) || c.is_word(i, any_of!(CAUSES)));
        let stands = s.any(&[Row::Approval, Row::Attack, Row::Friend, Row::Foe]);
        if !(causes || stands) || c.is_verb(i) || title(i) {
            continue;
        }
        if s.any(&[Row::Approval, Row::Attack]) {
            // "has reservations about it": of two minds.
            let mixed = c.begins(i, "reservation doubt");
            stance(scene, i, i8::from(s.is(Row::Approval)) - i8::from(s.is(Row::Attack) && !mixed), out);
        }
        if causes {
            cause(scene, i, out);
        }
        if s.any(&[Row::Friend, Row::Foe]) {
            person(scene, i, if s.is(Row::Friend) { 1 } else { -1 }, out);
        }
    }
}

/// "a bill by Hill", "Hill's amendment": who makes a proposal is for it.
fn makers(scene: &Scene, i: usize, out: &mut Vec<Finding>) {
    let c = &scene.clauses;
    if !c.is_one(i, any_of!(PROPOSALS)) || c.is_verb(i) || c.capital(i) {
        return;
    }
    let Some(p) = scene.place(i).filter(|p| p.last == i) else { return };
    // "Hill's plan to build a pier" may be any.
    if p.first == i && matches!(c.class(i + 1), Class::To | Class::For) {
        return;
    }
    let holder = if c.class(i + 1) == Class::By {
        named(scene, i + 2)
    } else {
        c.owner(i).map_or(Holder::Other, |o| owned(scene, o))
    };
    if holder != Holder::Other && holder != Holder::Who(p.who) && !scene.unreal(i) {
        out.push(scene.finding(holder, p.who, 1, &[i], "made", 860));
    }
}

/// "Hill's choice of Stone as her deputy", "her non-endorsement of Stone", "her accusation that Stone lied",
/// "spoke of the need for the dam".
fn wanted(scene: &Scene, i: usize, out: &mut Vec<Finding>) {
    let c = &scene.clauses;
    let next = c.class(i + 1);
    let refused = || c.is_word(i, any_of!("endorsement")) && i > 1 && c.is_word(i - 2, any_of!("non"));
    let sign = match () {
        () if next == Class::Of && c.is_word(i, any_of!("choice selection pick nomination")) => 1,
        () if next == Class::Of && refused() => -1,
        () if next == Class::That && c.begins(i, "accusation allegation") => -1,
        () if next == Class::For
            && c.is_word(i, any_of!("need"))
            && i > 0
            && c.class(i - 1) == Class::The =>
        {
            1
        }
        () => return,
    };
    if scene.unreal(i) {
        return;
    }
    let holder = if next == Class::For {
        let verb = c.verb_before(i).filter(|v| i - v < 5);
        let says = verb.filter(|&v| {
            matches!(c.class(v), Class::SayVerb | Class::SpeechVerb)
                || c.begins(v, "stress emphas cit discuss underlin underscor")
        });
        says.map_or(Holder::Other, |v| scene.first_holder(&c.subject(v).heads))
    } else {
        c.owner(i).map_or(Holder::Other, |o| owned(scene, o))
    };
    let within = |&j: &usize| !(c.is_verb(j) || c.is_preposition(j) || c.class(j) == Class::Comma);
    let Some(p) = (i + 2..i + 7).take_while(within).find_map(|j| scene.place(j)) else {
        return;
    };
    let whole = c.phrase_end(p.last) == p.last && c.class(p.last) != Class::Possessor;
    let person = next == Class::For || c.capital(p.first);
    if whole && person && holder != Holder::Other && holder != Holder::Who(p.who) {
        out.push(scene.finding(holder, p.who, sign, &[i], "stance noun", 860));
    }
}

/// "wrote in dissent", "In a dissent, Hill said", "joining Hill in dissent were Stone and Moss", "writing for the
/// majority": whose side on what was decided.
fn judges(scene: &Scene, i: usize, out: &mut Vec<Finding>) {
    let c = &scene.clauses;
    let Some(p) = scene.place(i).filter(|p| p.first == i && p.last == i) else { return };
    let Some((led, sign)) = bench(c, i) else { return };
    let mut holders = match c.verb_before(led) {
        _ if c.class(i + 1) == Class::Be => names(scene, i + 1),
        Some(v) => vec![scene.first_holder(&c.subject(v).heads)],
        None => vec![i.checked_sub(1).map_or(Holder::Other, |b| opening(scene, b))],
    };
    holders.retain(|h| *h != Holder::Who(p.who));
    for holder in holders {
        out.push(scene.finding(holder, p.who, sign, &[i], "stance noun", 860));
    }
}

/// Nouns for what someone proposes.
const PROPOSALS: &str = "bill amendment proposal plan resolution ordinance motion measure legislation";

/// Beginnings of verbs with a noun of stance as object that is their subject's own.
const VOICING: &str = "express voic repeat reiterat announc declar offer signal pledg state fil launch make made making \
    give gave show rais los lack join draw drew reserv harbor";

/// Beginnings of verbs with a noun of stance as object that is not their subject's own.
const TELLING: &str = "report cit record count see saw investigat document describ recall expect watch address quell \
    eas calm";

/// Beginnings of nouns of attack with "of" before the one who attacks.
const HERS: &str = "objection complain opposition outrage anger fury";

/// Nouns of will, besides those the lexicon has.
const CAUSES: &str = "plea pleas case argument arguments petition appeal appeals crusade";

/// "Hill's call for a ban", "repeated her push for the dam", "her fight against the dam".
fn cause(scene: &Scene, i: usize, out: &mut Vec<Finding>) {
    let c = &scene.clauses;
    let against = c.class(i + 1) != Class::For;
    let job = c.is_word(i, any_of!("work side run bid campaign race offer plan plans hope need"));
    // "her campaign against the dam", but not one against Hill.
    let job = job
        && !(against
            && c.begins(i, "campaign")
            && scene.place(c.phrase_end(i + 3)).is_some_and(|p| !c.capital(p.first)));
    // "her battle against Hill" is a noun of stance.
    if job || against && c.sense(i).is(Row::Attack) || scene.unreal(i) {
        return;
    }
    let Some(owner) = c.owner(i) else { return };
    let holder = owned(scene, owner);
    for r in walk(scene, i, 1) {
        // "her fight for the board to keep it low": not for the board.
        let asked = c.class(c.phrase_end(r.last) + 1) == Class::To;
        if holder != Holder::Who(r.who) && !asked {
            let mut words = vec![i];
            words.extend(&r.turns);
            let weight = 860 - r.loss();
            out.push(scene.finding(holder, r.who, r.sign, &words, "stance noun", weight));
        }
    }
}

/// Prepositions that lead from a noun of stance to its target.
fn leads(scene: &Scene, i: usize) -> bool {
    let c = &scene.clauses;
    matches!(c.class(i + 1), Class::Of | Class::For | Class::To | Class::About)
        || c.class(i + 1) == Class::With && c.begins(i, "frustrat disgust dissatisf displeas disagree")
        || c.class(i + 1) == Class::In && c.is_word(i, any_of!("confidence faith trust"))
        || c.is_word(i + 1, any_of!("on against toward towards over"))
        // "a fight at the convention" takes place there.
        || c.is_word(i + 1, any_of!("at")) && !c.sense(i).any(&[Row::Harm, Row::Blame, Row::Side])
}

/// Whether the noun of stance `i` is only reported, no stance but a race ("her 2014 primary challenge to Hill"), or
/// a cause ("her fight for the dam").
fn unsure(scene: &Scene, i: usize) -> bool {
    let c = &scene.clauses;
    let before = |words: &List| i > 0 && c.is_word(i - 1, words);
    let doubted = before(any_of!("alleged reported supposed possible potential non -"));
    let race = before(any_of!("primary")) || i > 0 && c.class(i - 1) == Class::Number;
    let s = c.sense(i);
    let cause = c.class(i + 1) == Class::For && s.is(Row::Attack) && s.any(&[Row::Will, Row::Side]);
    doubted || cause || scene.former(i) || race && c.begins(i, "challeng")
}

/// The verb that the noun of stance `i` belongs to.
fn governor(scene: &Scene, i: usize) -> Option<usize> {
    let c = &scene.clauses;
    let has = (i.saturating_sub(4)..i).rev().find(|&j| c.class(j) == Class::Have);
    let before = c.verb_before(i);
    let governor = has.filter(|h| before.is_none_or(|v| v < *h)).or(before).filter(|v| i - v < 7);
    // "said that early support for Hill would fade": whose it is, is not told.
    let governor = governor.filter(|&v| !(v..i).any(|j| c.class(j) == Class::That));
    // "police reported attacks on shelters": not theirs.
    let told = |v: &usize| {
        let says = matches!(c.class(*v), Class::SayVerb | Class::ThoughtVerb | Class::SpeechVerb);
        says && !c.begins(*v, VOICING) || c.begins(*v, TELLING) && c.is_verb(*v)
    };
    governor.filter(|v| !told(v))
}

fn stance(scene: &Scene, i: usize, sign: i8, out: &mut Vec<Finding>) {
    let c = &scene.clauses;
    if scene.unreal(i) || unsure(scene, i) {
        return;
    }
    let first = c.phrase_start(i);
    let owner = c.owner(i);
    let from = giver(scene, i);
    let governor = governor(scene, i);
    // "has the support of Hill".
    let has = |v: usize| c.class(v) == Class::Have && i > 0 && c.class(i - 1) == Class::The && hers(scene, i);
    let drawn = governor.filter(|&v| c.sense(v).is(Row::Draw) || has(v));
    let from = if from == Holder::Other && drawn.is_some() && owner.is_none() && hers(scene, i) {
        named(scene, i + 2)
    } else {
        from
    };
    if let (Some(v), None) = (drawn, owner) {
        // "Hill drew criticism from Stone": the subject is the target.
        drew(scene, i, v, (from, sign), out);
        if from == Holder::Other {
            return;
        }
    }
    // "rescinded his endorsement of Hill": given up.
    let given_up = |v: usize| {
        c.is_verb(v)
            && (c.sense(v).any(&[Row::Harm, Row::Refuse])
                || c.begins(v, "pull")
                || c.is_word(v + 1, any_of!("back")))
    };
    if owner.is_some() && governor.is_some_and(given_up) || governor.is_some_and(|v| scene.given_up(v)) {
        return;
    }
    let mut words = vec![i];
    // "a lawsuit to stop it".
    let sign = if c.class(i + 1) == Class::To && c.is_verb(i + 2) { 1 } else { sign };
    // "handled a lawsuit against Hill": whose it is, is not sure.
    let apart = owner.is_none() && from == Holder::Other && governor.is_some_and(|v| !voices(scene, v));
    let mut sign = sign;
    let others = !governor.is_some_and(|v| voices(scene, v)) && partisan(scene, first, i);
    let holder = match owner {
        Some(o) if let Some(v) = governor.filter(|&v| announces(scene, v, o)) => {
            scene.first_holder(&c.subject(v).heads)
        }
        Some(o) => owned(scene, o),
        None if others || from != Holder::Other => from,
        None => match governor {
            Some(v) if drawn.is_none() => {
                let subject = c.subject(v);
                words.extend(&subject.turns);
                // "has little respect for it".
                let no = (first.saturating_sub(1)..i).find(|&j| c.is_word(j, any_of!("no little scant")));
                let refused = c.sense(v).any(&[Row::Harm, Row::Blame, Row::Refuse])
                    || c.is_word(v, any_of!("lose loses lost losing lack lacks lacked"))
                    || no.is_some();
                words.extend(no);
                if refused && c.class(i + 1) == Class::To {
                    return; // "losing support to Stone".
                }
                if refused || subject.turns.len() % 2 == 1 {
                    if sign < 0 {
                        return;
                    }
                    words.push(v);
                    sign = -sign;
                }
                scene.first_holder(&subject.heads)
            }
            None if c.class(0) == Class::In && i < 6 => opening(scene, i),
            _ => Holder::Other,
        },
    };
    // "until Hill lost confidence in it": not the confidence of who is named before.
    let lost = sign > 0 && c.begins(i.wrapping_sub(1), "lost lose losing") && governor != Some(i - 1);
    if owner.is_none() && (hers(scene, i) || lost) || !leads(scene, i) {
        return;
    }
    let given = (i + 1..i + 24).find(|&j| c.class(j) == Class::From).unwrap_or(usize::MAX);
    for r in walk(scene, i, sign).into_iter().filter(|r| r.last < given) {
        if holder != Holder::Who(r.who) {
            let mut words = words.clone();
            words.extend(&r.turns);
            let weight = 860 - r.loss() - if apart { 140 } else { 0 };
            let mechanism = if sign == 0 { "hedge" } else { "stance noun" };
            out.push(scene.finding(holder, r.who, r.sign, &words, mechanism, weight));
        }
    }
}

/// "Hill drew criticism from Stone and from Moss", with the noun `i`, the verb `v` and who comes `first`: the subject is
/// the target.
fn drew(scene: &Scene, i: usize, v: usize, (first, sign): (Holder, i8), out: &mut Vec<Finding>) {
    let c = &scene.clauses;
    let subject = c.subject(v);
    if subject.turns.len() % 2 == 1 || c.begins(v, "los") {
        return;
    }
    let mut all = vec![first];
    let led = (i + 1..i + 7).find(|&j| matches!(c.class(j), Class::From | Class::By));
    let named = |j| names(scene, j).into_iter().chain(among(scene, j)).collect();
    all.extend(led.map_or_else(Vec::new, named).into_iter().filter(|h| *h != first));
    for target in subject.heads.iter().filter_map(|&h| scene.place(h)) {
        for &from in all.iter().filter(|h| **h != Holder::Who(target.who)) {
            out.push(scene.finding(from, target.who, sign, &[i], "stance noun", 800));
        }
    }
}

/// "Hill, who left, announced her opposition to it": whether the owner `o`, who may be several, is the subject of `v`.
fn announces(scene: &Scene, v: usize, o: usize) -> bool {
    let c = &scene.clauses;
    voices(scene, v)
        && c.form(v) == Form::Past
        && scene.place(o).is_none()
        && c.class(o) == Class::Possessive
        && !c.is_word(o, any_of!("their our my your"))
}

/// "In a rebuke to Stone, Hill voted": the one behind the comma.
fn opening(scene: &Scene, i: usize) -> Holder {
    let c = &scene.clauses;
    let comma = (i + 2..i + 10).find(|&j| c.class(j) == Class::Comma);
    comma.map_or(Holder::Other, |j| scene.holder(c.phrase_end(j + 1)))
}

/// "Republican attacks on it": whether a party or people between `first` and the noun `i` holds it.
fn partisan(scene: &Scene, first: usize, i: usize) -> bool {
    let c = &scene.clauses;
    (first.max(1)..i)
        .any(|j| matches!(c.class(j), Class::Nationality | Class::Role | Class::Group) && c.capital(j))
}

/// "won the support of Hill", "over the objections of Hill": whether the noun `i` is held by whom it leads to.
fn hers(scene: &Scene, i: usize) -> bool {
    let c = &scene.clauses;
    c.class(i + 1) == Class::Of && (c.sense(i).is(Row::Approval) || c.begins(i, HERS))
}

/// Whether a noun of stance after the verb `v` is its subject's own.
fn voices(scene: &Scene, v: usize) -> bool {
    let c = &scene.clauses;
    c.class(v) == Class::Have || c.begins(v, VOICING) || c.sense(v).any(&[Row::Will, Row::Refuse])
}

fn owned(scene: &Scene, owner: usize) -> Holder {
    if scene.clauses.is_word(owner, any_of!("their")) {
        return Holder::Other;
    }
    scene.place(owner).map_or_else(|| scene.holder(owner), |p| Holder::Who(p.who))
}

/// The one after "from" or "by".
fn giver(scene: &Scene, i: usize) -> Holder {
    let c = &scene.clauses;
    let from = (i + 1..i + 7)
        .take_while(|&j| c.class(j) != Class::Comma && !c.ends(j) && !c.is_verb(j))
        .find(|&j| matches!(c.class(j), Class::From | Class::By));
    from.map_or(Holder::Other, |f| named(scene, f + 1))
}

/// "Stone, a critic of Hill"; "Stone is Hill's ally"; "Hill critic Stone".
fn person(scene: &Scene, i: usize, sign: i8, out: &mut Vec<Finding>) {
    let c = &scene.clauses;
    let first = c.phrase_start(i);
    let (mut holders, mut end) = (vec![described(scene, first, i)], c.len());
    if holders[0] == Holder::Other {
        (holders, end) = listed(scene, i);
    }
    let mut turned = Vec::new();
    // "an ally who has been critical of it".
    if sign > 0
        && (i + 1..i + 8).any(|j| {
            c.class(j) == Class::Who
                && (j + 1..j + 7).any(|k| c.sense(k).is(Row::Attack) || c.begins(k, "critic"))
        })
    {
        return;
    }
    // Who runs against whom tells no stance.
    let race = c.is_word(i, any_of!("rival rivals challenger challengers opponent opponents adversary"))
        && c.class(i + 1) != Class::Of;
    // "questions about whether she is an ally".
    let open =
        (i.saturating_sub(12)..i).any(|j| c.class(j) == Class::If && j > 0 && c.class(j - 1) == Class::About);
    if holders.is_empty() || holders[0] == Holder::Other || scene.former(i) || race || open {
        return;
    }
    // "Supporters of the dam blame Hill": they are for nobody else.
    if scene.place(i).is_some_and(|p| p.last > i && !c.capital(p.first.max(1)) && p.first <= i) {
        return;
    }
    if first > 0 && c.class(first - 1) == Class::Not {
        turned.push(first - 1);
    }
    let sign = if turned.is_empty() { sign } else { -sign };
    // "the party's proponent of the dam": of the dam.
    // "the Asian supporters she has".
    let named = |p: &&Place| c.class(i + 1) != Class::Of && c.class(p.last) != Class::Nationality;
    let owner = (first..i).rev().find_map(|j| scene.place(j)).filter(named);
    let mut targets: Vec<(u32, i8)> = owner.map(|p| (p.who, sign)).into_iter().collect();
    if targets.is_empty() && leads(scene, i) {
        let governed = |r: &Reached| !r.loose && r.last < end;
        targets = walk(scene, i, sign).into_iter().filter(governed).map(|r| (r.who, r.sign)).collect();
    }
    turned.push(i);
    // "its critics" are not against themselves.
    let own = scene.place(i).map(|p| p.who);
    // "the author of the bill", not of a book.
    let law = |who: u32| {
        let named = |p: &Place| c.begins(p.last, LAWS) || c.class(p.last) == Class::The;
        scene.places.iter().any(|p| p.who == who && named(p))
    };
    let made = !c.begins(i, "author");
    for (who, sign) in targets.into_iter().filter(|t| Some(t.0) != own && (made || law(t.0))) {
        for &holder in holders.iter().filter(|h| **h != Holder::Who(who)) {
            out.push(scene.finding(holder, who, sign, &turned, "stance noun", 860));
        }
    }
}

/// The one whom the phrase `first..=i` describes: by "is", by apposition, or as a title before the name.
fn described(scene: &Scene, first: usize, i: usize) -> Holder {
    let c = &scene.clauses;
    if let Some(p) = scene.place(i + 1)
        && !matches!(c.class(p.last), Class::Possessor)
    {
        return Holder::Who(p.who);
    }
    // "the dam's sponsor, Senator Hill,".
    let name =
        scene.place(c.phrase_end(i + 2)).filter(|p| c.class(i + 1) == Class::Comma && c.capital(p.first));
    if let Some(p) = name
        && matches!(c.class(first), Class::The | Class::Possessive)
        && matches!(c.class(p.last + 1), Class::Comma | Class::Stop | Class::Of)
        && !c.word(i).ends_with('s')
    {
        return Holder::Who(p.who);
    }
    if first == 0 {
        // "A critic of it, Hill spoke".
        let whole = name.filter(|p| {
            c.class(0) == Class::A && (c.is_verb(p.last + 1) || c.class(p.last + 1) == Class::Be)
        });
        return whole.map_or(Holder::Other, |p| Holder::Who(p.who));
    }
    let mut b = first - 1;
    // "is one of Hill's critics".
    let one = c.class(b) == Class::Of && b > 0 && c.is_word(b - 1, any_of!("one"));
    b = if one { c.phrase_start(b - 1).saturating_sub(1) } else { b };
    while b > 0 && matches!(c.class(b), Class::Not | Class::Adverb | Class::Ly | Class::Have | Class::As) {
        b -= 1;
    }
    match c.class(b) {
        // "had been a critic of it".
        Class::Be
            if !(c.is_word(b, any_of!("been"))
                && (b.saturating_sub(3)..b).any(|j| c.is_word(j, any_of!("had")))) =>
        {
            scene.first_holder(&c.subject(b).heads)
        }
        // "Hill, who's no fan of it".
        _ if c.is_word(b, any_of!("who's who’s")) && b > 1 => {
            scene.first_holder(&c.heads(c.before_comma(b)))
        }
        _ if c.contracted_be(b) => scene.holder(b),
        // "Hill, a farmer and critic of it", "was a farmer and a critic of it".
        Class::And => {
            // The words between tell what he is: "Republican of Lee".
            let tells = |j: &usize| !c.is_preposition(*j) || c.class(*j) == Class::Of;
            let led = |j: &usize| c.is_verb(*j) || matches!(c.class(*j), Class::Comma | Class::Be);
            let Some(j) = (b.saturating_sub(9)..b).rev().take_while(tells).find(led) else {
                return Holder::Other;
            };
            let plain = !(j..b).any(|k| c.class(k) == Class::Of);
            let told = (one || !c.word(i).ends_with('s')) && scene.place(j + 1).is_none();
            match c.class(j) {
                Class::Be if told && plain => scene.first_holder(&c.subject(j).heads),
                Class::Comma if told && j > 0 && scene.place(j - 1).is_some() => {
                    scene.first_holder(&c.heads(j - 1))
                }
                _ => Holder::Other,
            }
        }
        // "served as one of Hill's critics".
        _ if c.begins(b, "serv") && c.class(b + 1) == Class::As => scene.first_holder(&c.subject(b).heads),
        // ", critics of the plan" after a name describes nobody.
        Class::Comma
            if b > 0 && (one || c.class(first) != Class::Quantifier && !c.word(i).ends_with('s')) =>
        {
            // "Hill, D-Lee, the bill's sponsor".
            let home = b > 4 && c.class(b - 2) == Class::Hyphen && c.class(b - 4) == Class::Comma;
            scene.first_holder(&c.heads(if home { b - 5 } else { b - 1 }))
        }
        _ => Holder::Other,
    }
}
