//! The last step: titles kept where they tell people apart, everything in order of place.

use super::super::words;
use super::super::{Entity, EntityId, EntityKind, Found, Gender, Mentions};
use super::Clusters;
use crate::order::Order;

impl Clusters<'_> {
    /// People known by title and last name only keep the title where another bears that last name.
    fn keep_courtesy(&mut self) {
        for (p, name) in self.people.names.iter().enumerate() {
            if !name.given.is_empty() || self.people.with_last(name.last).len() < 2 {
                continue;
            }
            let e = self.people.owner[p];
            let led = |f: &&Found| {
                f.entity.0 == e && f.lead < f.first && self.scan.words[f.lead as usize].is(words::COURTESY)
            };
            if let Some(f) = self.out.found.iter().find(led) {
                let title = self.scan.tokens[f.lead as usize].span.slice(self.scan.text);
                let dot = if self.scan.tokens[f.lead as usize + 1].span.slice(self.scan.text) == "." {
                    ". "
                } else {
                    " "
                };
                let entity = &mut self.out.entities[e as usize];
                entity.name = [title, dot, &entity.name].concat();
            }
        }
    }

    /// The given name tells the gender where no title does.
    fn tell_genders(&mut self) {
        for p in 0..self.people.owner.len() {
            let e = self.people.owner[p] as usize;
            let told = if self.people.names[p].given.is_empty() {
                let (key, flags) = words::look_up(&self.out.entities[e].name);
                super::super::gender::of_given(words::Word { key, flags })
            } else {
                self.gender_of_name(p as u32)
            };
            let t = &mut self.out.traits[e];
            if t.gender == Gender::Unknown {
                t.gender = told;
            }
        }
    }

    /// "ADA HILL" is Ada Hill.
    fn lower_capitals(&mut self) {
        for e in &self.people.owner {
            let e = &mut self.out.entities[*e as usize];
            if let Some(name) = words::lower_capitals(&e.name) {
                e.name = name;
            }
        }
    }

    /// Sorts everything by place and drops entities without a mention.
    pub(super) fn finish(mut self) -> Mentions {
        self.lower_capitals();
        self.keep_courtesy();
        self.tell_genders();
        let mut out = self.out;
        out.found.order_by_key(|f| f.first);
        for e in &mut out.entities {
            e.mentions.order_by_key(|m| m.span.start);
        }
        let mut order: Vec<u32> = (0..out.entities.len() as u32)
            .filter(|e| !out.entities[*e as usize].mentions.is_empty())
            .collect();
        order.order_by_key(|e| out.entities[*e as usize].mentions[0].span.start);
        let mut new = vec![EntityId(u32::MAX); out.entities.len()];
        for (n, e) in order.iter().enumerate() {
            new[*e as usize] = EntityId(n as u32);
        }
        out.entities = order
            .iter()
            .map(|e| {
                std::mem::replace(
                    &mut out.entities[*e as usize],
                    Entity { name: String::new(), kind: EntityKind::Person, mentions: Vec::new() },
                )
            })
            .collect();
        out.traits = order.iter().map(|e| std::mem::take(&mut out.traits[*e as usize])).collect();
        for f in &mut out.found {
            f.entity = new[f.entity.0 as usize];
        }
        out
    }
}
