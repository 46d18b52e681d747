//! Those named behind a word: one, or a list of them.

use crate::clause::Clauses;
use crate::lexicon::list::any_of;
use crate::lexicon::stance::Row;
use crate::lexicon::words::Class;

use super::scene::{Holder, Place, Scene};

/// The one named by the phrase that begins with word `first`; "Hill supporters" are not Hill.
pub fn named(scene: &Scene, first: usize) -> Holder {
    let c = &scene.clauses;
    let end = c.phrase_end(first);
    let own = |j: usize| j == end || !c.nominal(j + 1) || c.word(j).starts_with(char::is_lowercase);
    let ends = |j: usize| scene.place(j).filter(|p| p.last == j && own(j));
    (first..=end).rev().find_map(ends).map_or(Holder::Other, |p| Holder::Who(p.who))
}

/// Those listed by name after word `from`: "Hill, Stone of Lee and Moss".
pub fn names(scene: &Scene, from: usize) -> Vec<Holder> {
    let c = &scene.clauses;
    let ends = |j: usize| {
        use Class as C;
        c.ends(j)
            || c.is_verb(j)
            || matches!(c.class(j), C::That | C::Who | C::Which | C::OpenParen | C::But | C::While | C::As)
    };
    let to = (from + 2..c.len()).find(|&j| ends(j)).unwrap_or(c.len());
    let named = |p: &&Place| {
        let before = c.phrase_start(p.first).wrapping_sub(1);
        // "critics, including Hill, Stone said".
        let joined = usize::from(c.class(before) == Class::And);
        let tells = p.last + 1 == to
            && (c.is_verb(to) || c.class(to) == Class::OpenParen)
            && c.class(before.wrapping_sub(joined)) == Class::Comma;
        p.first > from
            && p.last < to
            && !c.sense(p.last).any(&[Row::Friend, Row::Foe])
            && c.capital(p.first)
            && c.phrase_end(p.last) == p.last
            && !tells
            // "from Hill and from Stone".
            && (before <= from + 1
                || before < c.len() && c.class(before) == c.class(from) && c.class(before - 1) == Class::And
                || before >= c.len()
                || !c.is_preposition(before))
    };
    scene.places.iter().filter(named).map(|p| Holder::Who(p.who)).collect()
}

/// "including", "such as": whether examples follow word `j`.
fn exemplifies(c: &Clauses, j: usize) -> bool {
    c.is_word(j, any_of!("including")) || c.is_word(j, any_of!("such")) && c.class(j + 1) == Class::As
}

/// "Critics of the dam include Hill and Stone", "its critics, among them Hill": those listed after the noun `i`, and
/// where the list begins; none and the end of the sentence where there is no list.
pub fn listed(scene: &Scene, i: usize) -> (Vec<Holder>, usize) {
    let c = &scene.clauses;
    let leads = |j: usize| {
        exemplifies(c, j)
            || c.is_word(j, any_of!("include includes included"))
            || c.is_word(j, any_of!("among")) && c.is_word(j + 1, any_of!("them"))
    };
    let near = (i + 1..i + 9).take_while(|&j| leads(j) || !c.is_verb(j) && !c.ends(j));
    let Some(from) = near.into_iter().find(|&j| leads(j)) else { return (Vec::new(), c.len()) };
    (names(scene, from), from)
}

/// "by towns including Hill and Stone", "from many, such as Hill": those named behind word `from`.
pub fn among(scene: &Scene, from: usize) -> Vec<Holder> {
    let c = &scene.clauses;
    let near = (from + 1..from + 8).take_while(|&j| !c.is_verb(j) || c.is_word(j, any_of!("including")));
    let leads = |j: &usize| exemplifies(c, *j) || c.is_word(*j, any_of!("like"));
    near.into_iter().find(leads).map_or_else(Vec::new, |j| names(scene, j))
}
