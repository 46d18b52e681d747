//! A description whose holder was last spoken of long ago, when somebody near fits it too.

use super::Resolver;
use super::describe::Found;
use super::phrase::Description;
use crate::mention::Gender;

/// Up to this score, per mille, nothing tells which of several holds the role.
const UNTOLD: u16 = 560;
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
}
