//! Descriptions that somebody near fits better than who was called so, or whom nobody was called.

use super::Resolver;
use super::describe::{CANDIDATE, Found, OFFICES, listed};
use super::phrase::Description;
use crate::article::{Article, BlockKind};
use crate::mention::words;
use crate::mention::{EntityId, EntityKind, Gender};
use crate::token::Sentence;

/// Up to this score, per mille, nothing tells which of several holds the role.
const UNTOLD: u16 = 560;
/// What news of sport and the arts calls the one just named.
pub(super) const PLAYERS: &str = "manager coach defender midfielder striker winger goalkeeper quarterback pitcher batsman \
 golfer boxer fighter trainer footballer sprinter swimmer jockey rookie singer rapper actor actress comedian star";

/// How many sentences ago is long ago.
const LONG: u32 = 6;

/// How many tokens behind a description in the first sentence the name may stand.
const SOON: u32 = 90;
/// The score, per mille, of someone named right after a description that fits.
const NAMED: u16 = 700;
/// The score of one who is not said to hold the office.
const ASSUMED: u16 = 500;

/// One past the last token of the first sentence that is no headline.
pub(super) fn lede(article: &Article, sentences: &[Sentence]) -> u32 {
    let title = |s: &Sentence| article.blocks[s.block as usize].kind == BlockKind::Title;
    let body = |s: &&Sentence| s.last >= s.first + 12 && !title(s);
    sentences.iter().find(body).map_or(0, |s| s.last)
}

impl Resolver<'_> {
    /// "A senator has accused the airline", and then "Senator Ada Hill asked"; "The mayor has apologised", and then
    /// "Ada Hill told the council": whom the first sentence describes and the next ones name.
    pub(super) fn named_next(&mut self, d: &Description) -> Option<Found> {
        if d.plural
            || d.first >= self.lede
            || d.kind != Some(EntityKind::Described)
            || d.owner.is_some()
            || d.other
            || d.role.head == words::sense(words::key(CANDIDATE))
        {
            return None;
        }
        // "The senator" behind a name is the one named.
        if d.definite && self.discourse.entities().any(|e| self.mentions.is_person(e)) {
            return None;
        }
        let from = self.mentions.from_token(d.last as usize);
        let office = d.definite && listed(OFFICES, d.role.head) && !self.is_claimed(d.role.head);
        let (mut first, mut holder) = (None, None);
        for f in self.mentions.found[from..].iter().take_while(|f| f.first < d.last + SOON) {
            let (e, t) =
                (&self.mentions.entities[f.entity.0 as usize], &self.mentions.traits[f.entity.0 as usize]);
            let here = self.tokens[f.first as usize].span.start;
            let new = e.mentions.first().is_some_and(|m| m.span.start == here);
            let other = d.gender != t.gender && d.gender != Gender::Unknown && t.gender != Gender::Unknown;
            if e.kind != EntityKind::Person || other || !new {
                continue;
            }
            if t.is_called(d.role.head) {
                if holder.is_some() {
                    return None;
                }
                holder = Some(f.entity);
            }
            let opens =
                self.word(f.lead as usize).is(words::FIRST) && f.first >= self.lede && f.last > f.first + 1;
            first = first.or(Some((f.entity, office && opens && t.roles.is_empty())));
        }
        if let Some(e) = holder {
            return Some((vec![e], NAMED));
        }
        let (e, _) = first.filter(|f| f.1)?;
        self.claim(d.role.head, e);
        Some((vec![e], ASSUMED))
    }

    /// "The senator", when the one it would be (`same`, with the score) was named long ago, no more fitting than
    /// others, and somebody is spoken of right here; "the man", when the last one called so is far away.
    pub(super) fn nearer(&self, d: &Description, same: &Found) -> Option<Found> {
        let far = same.0.iter().all(|e| self.discourse.distance(*e) > LONG);
        let anyone = d.gender != Gender::Unknown && d.role.mods.is_empty();
        let anyone = anyone && !self.word(d.head as usize).is(words::TITLE);
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

    /// Whether the text has not used the noun at token `head` before.
    pub(super) fn is_fresh(&self, head: usize) -> bool {
        let key = self.word(head).key;
        (0..head).all(|i| self.word(i).key != key)
    }
}

/// Whether a noun of no list is by its ending one for somebody who does something: "herder", "cellist".
pub(super) fn is_doer(noun: &str) -> bool {
    ["er", "or", "ist", "man", "wife"].iter().any(|e| noun.ends_with(e))
}
