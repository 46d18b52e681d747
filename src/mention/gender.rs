//! Gender by given name, and by pronouns that can only mean one person.

use super::words::{self, Flags, Word};
use super::{EntityKind, Gender, Mentions};
use crate::token::Sentence;

/// What a given name tells.
pub const fn of_given(w: Word) -> Gender {
    match (w.is(words::MALE), w.is(words::FEMALE)) {
        (true, false) => Gender::Male,
        (false, true) => Gender::Female,
        _ => Gender::Unknown,
    }
}

/// What "he" or "she", by the flags of the word, tells.
pub const fn of_pronoun(flags: Flags) -> Gender {
    if flags & words::HE != 0 { Gender::Male } else { Gender::Female }
}

/// Learns from "he" and "she" that follow the only person of a sentence, where nothing else tells.
///
/// Two pronouns of one kind more than of the other decide.
pub fn learn(sentences: &[Sentence], mentions: &mut Mentions) {
    let mut votes = vec![0i32; mentions.entities.len()];
    let mut things = vec![0i32; mentions.entities.len()];
    for s in sentences {
        let names = &mentions.found[mentions.from_token(s.first as usize)..];
        let mut only = None;
        let mut several = false;
        let mut at = s.first as usize;
        for f in names.iter().take_while(|f| f.first < s.last) {
            if !mentions.is_person(f.entity) {
                continue;
            }
            several |= only.is_some_and(|e| e != f.entity);
            if only.is_none() {
                only = Some(f.entity);
                at = f.last as usize;
            }
        }
        let Some(e) = only.filter(|_| !several) else { continue };
        let said = mentions.words[at - 1].is(words::QUOTED);
        for w in &mentions.words[at..s.last as usize] {
            if w.is(words::QUOTED) == said {
                let person = i32::from(w.is(words::HE)) - i32::from(w.is(words::SHE));
                votes[e.0 as usize] += person;
                let its = w.is(words::IT) && w.is(words::OWNER);
                things[e.0 as usize] += i32::from(its) - 8 * person.abs();
            }
        }
    }
    for ((t, e), thing) in mentions.traits.iter_mut().zip(&mut mentions.entities).zip(things) {
        // "Tarn opened its doors": one word that nothing else tells to be a person's name.
        let bare = t.gender == Gender::Unknown && t.roles.is_empty() && !e.name.contains(' ');
        if bare && thing > 0 && e.kind == EntityKind::Person {
            e.kind = EntityKind::Organisation;
        }
    }
    for (t, v) in mentions.traits.iter_mut().zip(votes) {
        if t.gender == Gender::Unknown && v.abs() >= 2 {
            t.gender = if v > 0 { Gender::Male } else { Gender::Female };
        }
    }
}
