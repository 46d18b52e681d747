//! A noun phrase read as a description: its head, what tells which one, whose it is, how many.

use super::phrase::{Description, Owner, Phrases};
use crate::case::Lower;
use crate::lexicon::list::any_of;
use crate::mention::EntityKind;
use crate::mention::roles::{head_key, mod_key, tells};
use crate::mention::words::{self, Word};

impl Phrases<'_> {
    /// Reads `lo..core` as a description; `hi` ends the words that may belong to its name.
    pub fn describe(&self, lo: usize, core: usize, hi: usize) -> Description {
        let mut head = core - 1;
        while head > lo && self.word(head).is(words::MARK) {
            head -= 1;
        }
        let opens = self.word(lo);
        let open = self.slice(lo).lower();
        let w = self.word(head);
        let mut d = Description {
            first: lo as u32,
            head: head as u32,
            definite: opens.is(words::DEFINITE) && !matches!(open.as_str(), "those"),
            plural: w.is(words::PLURAL)
                || w.is(words::GROUP) && !opens_single(&open)
                || plural_by_form(self.slice(head), w),
            other: any_of!("another one more other").has(open.as_str())
                || (lo + 1..core).any(|i| any_of!("second third other another").has(self.slice(i))),
            kind: None,
            gender: crate::mention::roles::gender(w),
            number: number(&open).max(number(self.slice(lo + 1))),
            ..Description::default()
        };
        d.plural |=
            d.number > 1 || any_of!("some many more most several few both these those").has(open.as_str());
        d.kind = kind(w, d.plural);
        d.role.head = head_key(self.text, self.tokens, &self.mentions.words, head);
        let last = self.name_end(core, hi);
        d.last = last as u32;
        for i in (lo..last).filter(|i| *i != head) {
            let m = self.word(i);
            let key = mod_key(m);
            let number = m.is(words::NUMBER | words::DATE);
            if (tells(m) || number) && !d.role.mods.contains(&key) {
                d.role.mods.push(key);
            }
        }
        if ["more", "several", "many", "most", "few"].contains(&open.as_str()) {
            // "more members" are others than "some members".
            d.role.mods.push(self.word(lo).key);
        }
        d.owner = self.owner(lo, head);
        d
    }

    fn owner(&self, lo: usize, head: usize) -> Option<Owner> {
        if self.word(lo).is(words::OWNER) {
            return Some(Owner::Pronoun(lo as u32));
        }
        let name = (lo..head).rev().find_map(|i| {
            let n = self.name_index(i)?;
            let f = self.mentions.found[n];
            let place = self.mentions.traits[f.entity.0 as usize].place;
            let next = self.word(i).is(words::POSSESSIVE) || i + 1 == head && !place;
            (next && f.last as usize == i + 1).then_some(n)
        });
        name.map(|n| Owner::Name(n as u32))
    }

    /// The end of the words that name it: prepositional phrases stay, clauses and appositions go.
    fn name_end(&self, core: usize, hi: usize) -> usize {
        let mut i = core;
        while i < hi && i < core + 10 {
            if let Some(f) = self.mentions.at_token(i).filter(|f| f.first as usize <= i) {
                i = (f.last as usize).max(i + 1).min(hi);
                continue;
            }
            let w = self.word(i);
            let who = w.is(words::RELATIVE)
                || any_of!("speaking while when but whose including also").has(self.slice(i));
            let verb = any_of!("is was are were has had have be said says").has(self.slice(i));
            if who
                || verb
                || w.is(words::MARK) && !w.is(words::GLUED)
                || w.is(words::COMMA | words::QUOTE_MARK)
            {
                break;
            }
            i += 1;
        }
        let loose = words::AND | words::PREPOSITION | words::STOPPER | words::FUNCTION | words::COMMA;
        while i > core && self.word(i - 1).is(loose) && number(self.slice(i - 1)) == 0 {
            i -= 1;
        }
        i.max(core)
    }
}

fn opens_single(open: &str) -> bool {
    any_of!("a an the his her its their").has(open)
}

fn plural_by_form(word: &str, w: Word) -> bool {
    let known = words::ROLE | words::ORG | words::DOC | words::MAN | words::WOMAN;
    let bare = w.is(words::LOWER) && !w.is(words::POSSESSIVE);
    // "polls", a word of the lists itself.
    let listed = || bare && words::singular(word) != w.key;
    let formed = !w.is(known) && !word.ends_with("'s") && !word.ends_with("’s");
    word.ends_with('s') && !word.ends_with("ss") && (formed || listed())
}

fn number(word: &str) -> u8 {
    ["two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"]
        .iter()
        .position(|n| *n == word)
        .map_or(u8::from(word == "both") * 2, |n| n as u8 + 2)
}

/// What a head noun tells of what it is.
fn kind(w: Word, plural: bool) -> Option<EntityKind> {
    if w.is(words::GROUP) && !w.is(words::ORG) {
        return Some(EntityKind::Group);
    }
    if w.is(words::PARTY) && w.is(words::CAPS) {
        // "the GOP".
        return Some(EntityKind::Organisation);
    }
    if w.is(words::ROLE | words::TITLE | words::PARTY | words::MAN | words::WOMAN | words::NATION) {
        return Some(if plural { EntityKind::Group } else { EntityKind::Described });
    }
    if w.is(words::DOC) {
        return Some(EntityKind::Document);
    }
    w.is(words::ORG).then_some(if plural { EntityKind::Group } else { EntityKind::Organisation })
}
