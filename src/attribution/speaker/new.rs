//! Someone or something new, made of a description, and under what name.

use super::Resolver;
use super::phrase::Description;
use crate::case::Lower;
use crate::mention::words;
use crate::mention::{EntityId, EntityKind, Mention, MentionForm};

impl Resolver<'_> {
    /// Makes an entity of a description.
    pub(super) fn new_described(&mut self, d: &Description, owner: Option<EntityId>) -> EntityId {
        let head = self.mentions.words[d.head as usize];
        let label = self.slice(d.last as usize) == ":";
        let kind = match d.kind {
            Some(EntityKind::Described) if head.is(words::ANONYMOUS) && !head.is(words::PLURAL) => {
                EntityKind::Anonymous
            }
            Some(kind) => kind,
            None if d.plural => EntityKind::Group,
            // "Wall Street" is never "she".
            None if head.is(words::THING) && head.is(words::CAP) && !label => EntityKind::Organisation,
            None => EntityKind::Described,
        };
        let name = self.name_of(d, owner);
        let name = words::lower_capitals(&name).filter(|_| label).unwrap_or(name);
        let e = self.mentions.add(name, kind);
        let named_at = self.span_of(d.first as usize, d.last as usize);
        let mention = Mention { span: named_at, form: MentionForm::Description };
        self.mentions.entities[e.0 as usize].mentions.push(mention);
        let t = &mut self.mentions.traits[e.0 as usize];
        t.gender = d.gender;
        t.plural = d.plural;
        // "A new influx" is hardly "he".
        t.weak = d.kind.is_none();
        t.named_at = named_at;
        self.known.by_head.or_default(d.role.head).push((e, d.role.mods.clone()));
        e
    }

    /// "Police Scotland": whether each word is written as one of a name.
    fn is_title_case(&self, d: &Description) -> bool {
        let (first, last) = (self.word(d.first as usize), self.word(d.last as usize - 1));
        let small = words::DETERMINER | words::FUNCTION | words::LOUD;
        let one = d.last == d.first + 1;
        let noun = words::ROLE | words::TITLE | words::GROUP | words::ORG | words::DOC | words::PLURAL;
        if one {
            // "Hill: storm ahead".
            return self.slice(d.last as usize) == ":" && first.is(words::CAP) && !first.is(noun | small);
        }
        !first.is(small)
            && !last.is(words::PARTY | words::NATION | words::POSSESSIVE)
            && d.number == 0
            && (d.first..d.last).all(|t| self.word(t as usize).is(words::CAP))
    }

    fn name_of(&self, d: &Description, owner: Option<EntityId>) -> String {
        let span = self.span_of(d.first as usize, d.last as usize);
        let mut words = span.slice(self.text).split_whitespace();
        let first = words.next().unwrap_or("");
        let opens = self.mentions.words[d.first as usize];
        let mut name = String::with_capacity(span.len());
        if let (Some(o), true) = (owner, opens.is(words::OWNER) || d.owner.is_none()) {
            name.push_str(&self.mentions.entities[o.0 as usize].name);
            name.push_str("’s");
        } else if opens.is(words::FIRST | words::DETERMINER)
            && !opens.is(words::CAPS | words::PARTY | words::NATION | words::PLACE)
            && !(opens.is(words::ORG)
                && self.mentions.words.get(d.first as usize + 1).is_some_and(|w| w.is(words::CAP)))
            && self.mentions.at_token(d.first as usize).is_none()
            && !self.is_title_case(d)
        {
            name.push_str(&first.lower());
        } else {
            name.push_str(first);
        }
        for w in words {
            name.push(' ');
            name.push_str(w);
        }
        name.retain(|c| !matches!(c, '"' | '“' | '”'));
        let organisation = d.kind == Some(EntityKind::Organisation);
        let (cut, possessive) = words::without_possessive(&name);
        let name = if possessive { cut } else { &name };
        match name.strip_prefix("the ") {
            Some(rest) if organisation && rest.starts_with(char::is_uppercase) => rest.to_owned(),
            _ => name.to_owned(),
        }
    }
}
