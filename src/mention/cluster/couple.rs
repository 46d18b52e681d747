//! Two given names that share the last name behind the second.

use super::super::names::Run;
use super::super::people::NameKeys;
use super::super::words::{self, Word};
use super::super::{Gender, gender};
use super::Clusters;

impl Clusters<'_> {
    /// "Ada and Ben Hill": she is a Hill too, where nothing else says who she is.
    pub(super) fn add_couple(&mut self, pair: &[Run]) {
        let [a, b] = pair else { return };
        let (one, two) = (self.word(a.first as usize), self.word(b.first as usize));
        let (x, y) = (gender::of_given(one), gender::of_given(two));
        let apart = x != y && x != Gender::Unknown;
        let joined = a.last + 1 == b.lead && b.lead == b.first && self.word(a.last as usize).is(words::AND);
        let alone = a.lead + 1 == a.last && b.last == b.first + 2;
        let known =
            |w: Word| !self.people.with_given(w.key).is_empty() || !self.people.with_last(w.key).is_empty();
        if !(joined && alone && apart && self.names_person(b)) || known(one) {
            return;
        }
        let last = self.word(b.last as usize - 1).key;
        let p = self.person(NameKeys { given: vec![one], last, suffix: 0 });
        let e = self.people.owner[p as usize] as usize;
        let name =
            [self.slice(a.first as usize), words::without_possessive(self.slice(b.last as usize - 1)).0]
                .join(" ");
        self.out.entities[e].name = name;
        self.out.traits[e].last_name = last;
        self.length[e] = 8;
    }
}
