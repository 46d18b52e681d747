//! A last name that several people bear: whose it is where it stands.

use super::Resolver;
use super::describe::listed;
use crate::mention::words;
use crate::mention::{EntityId, Gender};
use crate::order::Order;

/// At most this score, per mille, has a name that several bear.
const SHARED: u16 = 780;
/// The score of one that little tells.
const GUESS: u16 = 620;
/// How many of one name are weighed.
const BEARERS: usize = 8;
/// Points for the one the whole article calls so.
const MAIN: i32 = 14;

/// Points off for a relative of another.
const RELATED: i32 = 60;
/// Nouns that tell someone by another.
const KIN: &str = "daughter son wife husband widow widower brother sister mother father cousin niece nephew grandson \
 granddaughter";

impl Resolver<'_> {
    /// Whether someone is called a relative and by the given name alone.
    fn is_kin(&self, e: EntityId) -> bool {
        let kin = || self.mentions.traits[e.0 as usize].roles.iter().any(|r| listed(KIN, r.head));
        self.known.by_given.get(&e.0).is_some() && kin()
    }

    /// Whether all that is told of someone is whose relative it is.
    pub(super) fn is_only_kin(&self, e: EntityId) -> bool {
        let roles = &self.mentions.traits[e.0 as usize].roles;
        !roles.is_empty() && roles.iter().all(|r| listed(KIN, r.head))
    }

    /// Gives the name `found[n]`, when several bear it, to the one the text is speaking of here.
    pub(super) fn tell_kin(&mut self, n: usize) {
        let f = self.mentions.found[n];
        let title = self.word(f.lead as usize);
        if f.score > SHARED || f.last != f.first + 1 {
            return;
        }
        let own = self.slice(f.last as usize);
        let fits = |e: EntityId| match self.mentions.traits[e.0 as usize].gender {
            Gender::Male => !title.is(words::WOMAN) && own != "herself",
            Gender::Female => !title.is(words::MAN) && own != "himself",
            Gender::Unknown => true,
        };
        let kin = &self.known.with_last(self.word(f.first as usize).key);
        let kin = &kin[..kin.len().min(BEARERS)];
        let first = kin.first().copied().unwrap_or(f.entity);
        let first_is_main = kin.iter().all(|e| *e == first || self.count(*e) < self.count(first));
        // "Hill" is not the daughter of Hill, who is called by her given name.
        let related = |e: EntityId| !(first_is_main && e == first) && self.is_kin(e);
        let points = |e: EntityId| {
            let main = if e == f.entity { MAIN } else { 0 };
            self.discourse.claim(e) + main - if related(e) { RELATED } else { 0 }
        };
        let (mut best, mut top, mut second) = (f.entity, i32::MIN, 0);
        for e in kin.iter().copied().filter(|e| fits(*e)) {
            let p = points(e);
            if p > top {
                second = top.max(0);
                (best, top) = (e, p);
            } else {
                second = second.max(p);
            }
        }
        let found = &mut self.mentions.found[n];
        found.score = if top >= second + 12 { SHARED } else { GUESS };
        if best != f.entity {
            found.entity = best;
            self.moved.push((f.entity, self.tokens[f.first as usize].span.start, n as u32));
        }
    }

    /// Takes the names that changed their bearers over into the lists of mentions.
    pub(super) fn move_names(&mut self) {
        let mut moved = std::mem::take(&mut self.moved);
        moved.order();
        for group in moved.chunk_by(|a, b| a.0 == b.0) {
            let list = &mut self.mentions.entities[group[0].0.0 as usize].mentions;
            let mut taken = Vec::new();
            list.retain(|m| {
                let at = group.binary_search_by_key(&m.span.start, |g| g.1);
                // Told more than once, it goes to the last bearer.
                at.map(|at| taken.push((self.mentions.found[group[at].2 as usize].entity, *m))).is_err()
            });
            for (e, m) in taken {
                self.mentions.entities[e.0 as usize].mentions.push(m);
            }
        }
    }
}
