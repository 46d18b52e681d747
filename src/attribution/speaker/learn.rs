//! What is learned of names before anyone is looked for: offices, campaigns, given names, towns.

use super::Resolver;
use super::describe::{CAMPAIGN, CANDIDATE, RANKS, listed};
use crate::lexicon::list::any_of;
use crate::mention::roles::Role;
use crate::mention::words;
use crate::mention::{EntityId, EntityKind};

impl Resolver<'_> {
    /// Fills the table of roles from what titles and appositions taught.
    pub fn learn_roles(&mut self) {
        let officer = words::sense(words::key("officer"));
        for (i, t) in self.mentions.traits.iter().enumerate() {
            let ranked = t.roles.iter().any(|r| listed(RANKS, r.head)).then_some(officer);
            for head in t.roles.iter().map(|r| r.head).chain(ranked) {
                let list = self.known.by_role.or_default(head);
                if list.last() != Some(&EntityId(i as u32)) {
                    list.push(EntityId(i as u32));
                }
            }
            let e = &self.mentions.entities[i];
            if e.kind == EntityKind::Person {
                self.known.by_last.or_default(t.last_name).push(EntityId(i as u32));
            }
            if e.kind == EntityKind::Organisation && !t.place {
                self.known.by_role.or_default(words::sense(t.last_name)).push(EntityId(i as u32));
            }
        }
    }

    /// "the city of Tarn": "the city" is Tarn, not Stone City.
    pub fn learn_towns(&mut self) {
        let mut towns: Vec<(u32, EntityId)> = Vec::new();
        for f in &self.mentions.found {
            let noun = (f.lead as usize).wrapping_sub(2);
            let of = self.slice(noun.wrapping_add(1)) == "of"
                && self.word(noun.wrapping_sub(1)).is(words::DEFINITE);
            if of && any_of!("city town village county").has(self.slice(noun)) {
                towns.push((words::sense(self.word(noun).key), f.entity));
            }
        }
        for (head, _) in &towns {
            let same = towns.iter().filter(|t| t.0 == *head).map(|t| t.1);
            *self.known.by_role.or_default(*head) = same.collect();
        }
    }

    /// Learns who is called by the given name alone.
    pub fn learn_given(&mut self) {
        for f in self.mentions.found.iter().filter(|f| f.last == f.first + 1) {
            if self.word(f.first as usize).key != self.mentions.traits[f.entity.0 as usize].last_name {
                self.known.by_given.insert(f.entity.0, ());
            }
        }
    }

    /// "Hill's campaign", "the Hill campaign": she is a candidate.
    pub fn learn_candidates(&mut self) {
        let head = words::sense(words::key(CANDIDATE));
        for f in &self.mentions.found {
            let e = f.entity.0 as usize;
            let person = self.mentions.is_person(f.entity);
            if person
                && matches!(self.slice(f.last as usize), "campaign" | "supporters")
                && !self.mentions.traits[e].is_called(head)
            {
                let mods = vec![words::key(CAMPAIGN)];
                self.mentions.traits[e].roles.push(Role { head, mods });
                self.known.by_role.or_default(head).push(f.entity);
            }
        }
    }
}
