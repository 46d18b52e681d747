//! Who of a family is meant: the sex that names, titles and pronouns tell, and last names that several bear.

use crate::case::Lower;
use crate::lexicon::key::key;
use crate::lexicon::marks::before_apostrophe;
use crate::lexicon::mentions as words;
use crate::listed::listed;
use crate::map::Map;
use crate::mention::words::without_possessive;
use crate::mention::{Entity, EntityKind, Mention, MentionForm};
use crate::span::Span;

/// Stands for someone of a family of whom the last name alone does not tell which.
pub const NOBODY: u32 = u32::MAX - 1;

/// "he", "she" or neither.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sex {
    /// "he".
    He,
    /// "she".
    She,
}

/// The sex that a pronoun tells.
pub fn sex(pronoun: &str) -> Option<Sex> {
    if !matches!(pronoun.as_bytes().first(), Some(b'h' | b's' | b'H' | b'S')) {
        return None;
    }
    let pronoun = before_apostrophe(pronoun);
    let is =
        |words: &[&str]| words.iter().any(|w| w.len() == pronoun.len() && pronoun.eq_ignore_ascii_case(w));
    if is(&["he", "him", "his", "himself"]) {
        Some(Sex::He)
    } else if is(&["she", "her", "hers", "herself"]) {
        Some(Sex::She)
    } else {
        None
    }
}

/// The sex that a given name tells.
fn given(name: &str) -> Option<Sex> {
    let flags = listed(key(&name.lower())).mention;
    match (flags & words::MALE != 0, flags & words::FEMALE != 0) {
        (true, false) => Some(Sex::He),
        (false, true) => Some(Sex::She),
        _ => None,
    }
}

/// The sex that the first word of a person's name tells.
fn first_tells(entity: &Entity) -> Option<Sex> {
    entity.name.split(' ').next().filter(|_| entity.kind == EntityKind::Person).and_then(given)
}

/// The sex of those of whom a pronoun or the given name tells it, by their number.
pub fn sexes(text: &str, entities: &[Entity]) -> Map<u32, Sex> {
    let mut out = Map::default();
    for (entity, id) in entities.iter().zip(0..) {
        let mut said = entity.mentions.iter().filter(|m| m.form == MentionForm::Pronoun);
        if let Some(s) = said.find_map(|m| sex(m.span.slice(text))).or_else(|| first_tells(entity)) {
            out.insert(id, s);
        }
    }
    out
}

/// Those with one last name.
#[derive(Clone, Debug, Default)]
pub struct Family {
    /// How often any of them is spoken of.
    mentions: usize,
    /// How many are men by their given names.
    he: usize,
    /// How many are women.
    she: usize,
    /// How often the last name alone stands for any of them.
    bare: usize,
}

/// The key of a name's last word.
fn surname(entity: &Entity) -> u32 {
    key(&entity.name.rsplit(' ').next().unwrap_or_default().lower())
}

/// How often no more than the last name stands for `entity`.
fn bare(text: &str, entity: &Entity) -> usize {
    let named = entity.mentions.iter().filter(|m| m.form == MentionForm::Name);
    named.filter(|m| is_surname(m.span.slice(text), &entity.name)).count()
}

/// The persons of an article by the key of their last name.
pub fn families(text: &str, entities: &[Entity]) -> Map<u32, Family> {
    let mut out: Map<u32, Family> = Map::default();
    for e in entities.iter().filter(|e| e.kind == EntityKind::Person) {
        let family = out.or_default(surname(e));
        family.mentions += e.mentions.len();
        family.bare += bare(text, e);
        let sex = first_tells(e);
        family.he += usize::from(sex == Some(Sex::He));
        family.she += usize::from(sex == Some(Sex::She));
    }
    out
}

/// Whether a person's last name stands with the titles of both sexes and the given name tells neither: two persons.
pub fn two_titled(text: &str, entity: &Entity) -> bool {
    let titles = |sex| {
        entity.mentions.iter().any(|m| m.form == MentionForm::Name && titled(text, m.span) == Some(sex))
    };
    entity.kind == EntityKind::Person && first_tells(entity).is_none() && titles(Sex::He) && titles(Sex::She)
}

/// Tells whether a mention can only be of `entity`: a last name alone is his when the others who bear it are seldom
/// spoken of, or when the title before it tells.
pub fn name_tells(text: &str, families: &Map<u32, Family>, entity: &Entity) -> impl Fn(&Mention) -> bool {
    let family = families.get(&surname(entity)).filter(|_| entity.kind == EntityKind::Person);
    let sex = first_tells(entity);
    // Nearly always he, where the last name stands alone; titles do not tell brothers apart.
    let known = |f: &Family| {
        let (own, all) = (entity.mentions.len(), f.mentions);
        let brothers = sex == Some(Sex::He) && f.he > 1 || sex == Some(Sex::She) && f.she > 1;
        own * 3 >= all * 2 && bare(text, entity) * 5 >= f.bare * 4 && (!brothers || own * 8 >= all * 7)
    };
    let family = family.filter(|f| !known(f));
    move |m| {
        let said = titled(text, m.span);
        if sex.is_some() && said.is_some() && sex != said {
            return false;
        }
        let Some(family) = family else { return true };
        if !is_surname(m.span.slice(text), &entity.name) {
            return true;
        }
        let alone = match sex {
            Some(Sex::He) => family.he == 1,
            Some(Sex::She) => family.she == 1,
            None => false,
        };
        alone && said == sex
    }
}

/// The sex that the title before or in a name tells.
fn titled(text: &str, at: Span) -> Option<Sex> {
    let before = text.get(..at.start as usize).unwrap_or_default().trim_end();
    let own = at.slice(text);
    if before.as_bytes().last() != Some(&b'.') && own.as_bytes().first() != Some(&b'M') {
        return None;
    }
    let title = |t: &str| before.ends_with(t) || own.starts_with(t);
    if title("Mr.") {
        return Some(Sex::He);
    }
    (title("Mrs.") || title("Ms.")).then_some(Sex::She)
}

/// Whether `mention` has no more of `name` than its last word, with or without a title.
fn is_surname(mention: &str, name: &str) -> bool {
    let (bare, _) = without_possessive(mention);
    let last = name.rsplit(' ').next().unwrap_or_default();
    let given = name.split(' ').next().unwrap_or_default();
    given != last && bare.ends_with(last) && !bare.contains(given)
}
