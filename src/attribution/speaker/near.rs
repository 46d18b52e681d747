//! Descriptions that somebody near fits better than who was called so, or whom nobody was called.

use super::Resolver;
use super::describe::{Found, listed};
use super::phrase::Description;
use crate::mention::{EntityId, Gender};

/// Up to this score, per mille, nothing tells which of several holds the role.
const UNTOLD: u16 = 560;
/// What news of sport and the arts calls the one just named.
pub(super) const PLAYERS: &str = "manager coach defender midfielder striker winger goalkeeper skipper quarterback pitcher batsman \
 golfer boxer footballer sprinter swimmer jockey rookie singer rapper actor actress comedian";

/// How many sentences ago is long ago.
const LONG: u32 = 6;

impl Resolver<'_> {
    /// "The senator", when the one it would be (`same`, with the score) was named long ago, no more fitting than
    /// others, and somebody is spoken of right here; "the man", when the last one called so is far away.
    pub(super) fn nearer(&self, d: &Description, same: &Found) -> Option<Found> {
        let far = same.0.iter().all(|e| self.discourse.distance(*e) > LONG);
        let anyone = d.gender != Gender::Unknown && d.role.mods.is_empty();
        if d.plural || !far || !(anyone || same.1 <= UNTOLD) {
            return None;
        }
        let found = self.by_salience(d)?;
        found.0.iter().all(|e| self.discourse.distance(*e) <= 1).then_some(found)
    }

    /// Whether someone is known by another of the nouns of sport than the one whose head is `head`: a striker is no
    /// manager.
    pub(super) fn plays_other(&self, e: EntityId, head: u32) -> bool {
        let roles = &self.mentions.traits[e.0 as usize].roles;
        roles.iter().any(|r| r.head != head && listed(PLAYERS, r.head))
    }
}
