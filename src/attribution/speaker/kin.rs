//! A last name that several people bear: whose it is where it stands.

use super::Resolver;
use crate::mention::words;
use crate::mention::{EntityId, Gender};
use crate::order::Order;

/// At most this score, per mille, has a name that several bear.
const SHARED: u16 = 780;
/// The score of one that little tells.
const GUESS: u16 = 620;
/// How many of one name are weighed.
const KIN: usize = 8;
/// Points for the one the whole article calls so.
const MAIN: i32 = 14;

impl Resolver<'_> {
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
        let points = |e: EntityId| self.discourse.claim(e) + if e == f.entity { MAIN } else { 0 };
        let kin = self.known.with_last(self.word(f.first as usize).key);
        let (mut best, mut top, mut second) = (f.entity, i32::MIN, 0);
        for e in kin.iter().copied().take(KIN).filter(|e| fits(*e)) {
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
