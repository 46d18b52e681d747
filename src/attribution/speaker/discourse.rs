//! Who the text has been speaking of: the state from which pronouns are resolved.
//!
//! A pronoun is weighed over the last few named or described: who spoke last, who is the subject of this
//! sentence and the one before, gender, how long ago. Knows nothing of how a source is worded.
#![allow(clippy::cast_possible_wrap, clippy::cast_sign_loss, reason = "counts of sentences are small")]

use crate::mention::words::Flags;
use crate::mention::{EntityId, EntityKind, Gender, Mentions, gender};

/// How many are kept in mind.
const KEPT: usize = 16;
/// Never.
const NEVER: u32 = u32::MAX;

/// One of those kept in mind; sentences and blocks by index.
#[derive(Clone, Copy, Debug)]
struct Actor {
    entity: EntityId,
    /// Sentence of the last mention outside quotation marks.
    seen: u32,
    /// Block of that mention.
    block: u32,
    /// Sentence in which it was the subject last.
    subject: u32,
    /// The sentence of the last mention before the one in `seen`.
    before: u32,
    /// Number and sentence of the last attribution it was the speaker of.
    spoke: (u32, u32),
}

/// Several who were named or spoke together.
#[derive(Clone, Debug, Default)]
pub struct Joint {
    /// They.
    pub members: Vec<EntityId>,
    /// In which sentence.
    pub sentence: u32,
    /// Whether they spoke.
    pub spoke: bool,
    /// How often these very ones have been together.
    times: i32,
}

/// The state at one place of the article.
#[derive(Debug, Default)]
pub struct Discourse {
    actors: Vec<Actor>,
    /// Number of attributions so far.
    turn: u32,
    /// Sentence we are in.
    pub sentence: u32,
    /// Block we are in.
    pub block: u32,
    /// The last who spoke, with the sentence and block.
    pub last_speakers: (Vec<EntityId>, u32, u32),
    /// The first subject of a sentence.
    main: Option<(u32, EntityId)>,
    /// The author: "he" is never the one who writes.
    pub never: Option<EntityId>,
    /// The one who asked last: the next to speak is somebody else.
    asker: Option<EntityId>,
    /// The one an obituary is about.
    pub about: Option<EntityId>,
    /// The last named or speaking together.
    pub joint: Option<Joint>,
}

/// What a pronoun was resolved to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Pick {
    /// Whom.
    pub entity: EntityId,
    /// Confidence per mille.
    pub score: u16,
}

/// Number of features of a candidate.
pub const FEATURES: usize = 12;

/// Points for each feature, in the order of [`Discourse::features`]; how they were found: `docs/speakers.md`.
const WEIGHTS: [i32; FEATURES] = [26, -3, 25, 12, 22, -6, 10, 14, 4, 6, -12, 6];

/// Points for the one an obituary is about.
const ABOUT: i32 = 30;

impl Discourse {
    fn actor(&mut self, entity: EntityId) -> &mut Actor {
        let at = self.actors.iter().position(|a| a.entity == entity);
        let actor = match at {
            Some(at) => self.actors.remove(at),
            None => Actor {
                entity,
                seen: NEVER,
                block: NEVER,
                subject: NEVER,
                before: NEVER,
                spoke: (NEVER, NEVER),
            },
        };
        if self.actors.len() == KEPT {
            self.actors.remove(0);
        }
        self.actors.push(actor);
        let last = self.actors.len() - 1;
        &mut self.actors[last]
    }

    /// Notes a mention in the current sentence.
    pub fn mention(&mut self, entity: EntityId, subject: bool, quoted: bool) {
        let (sentence, block) = (self.sentence, self.block);
        let a = self.actor(entity);
        if !quoted {
            if a.seen != sentence {
                a.before = a.seen;
            }
            a.seen = sentence;
            a.block = block;
            if subject {
                a.subject = sentence;
                if self.main.is_none_or(|(s, _)| s != sentence) {
                    self.main = Some((sentence, entity));
                }
            }
        }
    }

    /// Notes that these have spoken in the current sentence.
    pub fn spoke(&mut self, speakers: &[EntityId]) {
        if speakers.is_empty() {
            return;
        }
        self.turn += 1;
        self.asker = None;
        let (turn, sentence) = (self.turn, self.sentence);
        for e in speakers {
            self.mention(*e, true, false);
            self.actor(*e).spoke = (turn, sentence);
        }
        self.last_speakers = (speakers.to_vec(), sentence, self.block);
        if speakers.len() > 1 {
            self.join(speakers.to_vec(), true);
        }
    }

    /// Notes that this one has asked, and whom, if that is told.
    pub fn asked(&mut self, asker: EntityId, whom: Option<EntityId>) {
        self.asker = Some(asker);
        if let Some(e) = whom {
            self.mention(e, true, false);
        }
    }

    fn join(&mut self, members: Vec<EntityId>, spoke: bool) {
        let same =
            |j: &&Joint| j.members.len() == members.len() && members.iter().all(|m| j.members.contains(m));
        let times = self.joint.as_ref().filter(same).map_or(0, |j| (j.times + 1).min(3));
        self.joint = Some(Joint { members, sentence: self.sentence, spoke, times });
    }

    /// Notes that these are named together.
    pub fn named_together(&mut self, members: Vec<EntityId>) {
        let sentence = self.sentence;
        if self.joint.as_ref().is_none_or(|j| !j.spoke || sentence > j.sentence + 1) {
            self.join(members, false);
        }
    }

    /// Those kept in mind.
    pub fn entities(&self) -> impl Iterator<Item = EntityId> {
        self.actors.iter().map(|a| a.entity)
    }

    /// Points for each of several people of one name: who spoke, who is the subject here or just before.
    pub fn claim(&self, entity: EntityId) -> i32 {
        let Some(a) = self.actors.iter().find(|a| a.entity == entity) else { return 0 };
        let (far, here) = (self.since(a.subject), a.block == self.block);
        let spoke = self.turn > 0 && a.spoke.0 == self.turn && self.since(a.spoke.1) <= 4;
        let subject = match far {
            0 => 40,
            1 => 32,
            2..=4 => 8,
            _ => 0,
        };
        subject + if here { 6 } else { 0 } + if spoke { 12 } else { 0 }
    }

    fn since(&self, sentence: u32) -> i32 {
        if sentence == NEVER { 40 } else { self.sentence.saturating_sub(sentence) as i32 }
    }

    /// What speaks for a candidate, each as a small number.
    fn features(&self, a: &Actor, named: bool, gender: Gender, count: u32) -> [i32; FEATURES] {
        let seen = self.since(a.seen);
        let subject = self.since(a.subject);
        let last = a.spoke.0 == self.turn && self.turn > 0;
        let flag = i32::from;
        [
            flag(last),
            if last { self.since(a.spoke.1).min(6) } else { 0 },
            flag(subject == 0),
            flag(seen == 0 && subject != 0),
            flag(subject == 1),
            seen.min(8),
            flag(gender != Gender::Unknown),
            flag(a.block == self.block),
            (32 - (count + 1).leading_zeros()) as i32,
            flag(a.spoke.0 != NEVER && a.spoke.0 + 1 == self.turn),
            flag(!named),
            flag(self.since(a.before) <= 2),
        ]
    }

    /// Resolves "he" or "she" (told by `flags`); `not` is left out (the speaker of the words around it).
    pub fn person(&self, mentions: &Mentions, flags: Flags, not: &[EntityId]) -> Option<Pick> {
        self.pick(mentions, gender::of_pronoun(flags), not, &[])
    }

    /// The most salient person of this gender (`Unknown` for any).
    ///
    /// Those in `after` are named later in the sentence, so the pronoun or description hardly means them.
    pub fn pick(
        &self,
        mentions: &Mentions,
        want: Gender,
        not: &[EntityId],
        after: &[EntityId],
    ) -> Option<Pick> {
        let fits = |a: &&Actor| {
            let (e, t) = (&mentions.entities[a.entity.0 as usize], &mentions.traits[a.entity.0 as usize]);
            let person = matches!(e.kind, EntityKind::Person | EntityKind::Described | EntityKind::Anonymous);
            let wrong = t.gender != Gender::Unknown && want != Gender::Unknown && t.gender != want;
            person && !wrong && !t.place && !not.contains(&a.entity) && self.never != Some(a.entity)
        };
        let subject = |a: &&Actor| a.subject == self.sentence && !after.contains(&a.entity);
        let sure = |a: &&Actor| !mentions.traits[a.entity.0 as usize].weak;
        let here = self.actors.iter().filter(fits).filter(subject).find(sure).map(|a| a.entity);
        // The sentence before is about someone else than the one who spoke before it.
        let new = |a: &&Actor| self.since(a.subject) == 1 && sure(a) && a.spoke.0 != self.turn;
        let moved = self.actors.iter().filter(fits).any(|a| new(&a));
        let mut best: Option<(i32, EntityId)> = None;
        let mut second = i32::MIN;
        for a in self.actors.iter().filter(fits) {
            let t = &mentions.traits[a.entity.0 as usize];
            let person = mentions.is_person(a.entity);
            let mut f = self.features(a, person, t.gender, t.count);
            if here.is_some_and(|e| e != a.entity) {
                // Someone else is the subject now: the text has moved on.
                f[4] = 0;
                if self.since(a.seen) > 0 {
                    f[0] = 0;
                    f[1] = 0;
                }
            }
            if self.asker == Some(a.entity) {
                f[0] = 0;
                f[1] = 0;
                f[4] = 0;
            } else if moved && f[0] > 0 && self.since(a.seen) > 1 {
                f[0] = 0;
                f[1] = 0;
            }
            let weak = t.weak && !(person && (a.spoke.0 != NEVER || !t.roles.is_empty()));
            let doubt = if weak { 20 } else { 0 } + if after.contains(&a.entity) { 24 } else { 0 };
            let about = if self.about == Some(a.entity) { ABOUT } else { 0 };
            let score = f.iter().zip(WEIGHTS).map(|(f, w)| f * w).sum::<i32>() + about - doubt;
            match best {
                Some((b, _)) if score <= b => second = second.max(score),
                _ => {
                    second = second.max(best.map_or(i32::MIN, |(b, _)| b));
                    best = Some((score, a.entity));
                }
            }
        }
        let (top, entity) = best?;
        Some(Pick { entity, score: confidence(top, second) })
    }

    /// The named person of this gender (`Unknown` for any) who spoke last, when nobody else has been spoken of since.
    pub fn nearest(&self, mentions: &Mentions, want: Gender) -> Option<EntityId> {
        let fits = |a: &&Actor| {
            let (e, t) = (&mentions.entities[a.entity.0 as usize], &mentions.traits[a.entity.0 as usize]);
            let person = matches!(e.kind, EntityKind::Person | EntityKind::Described | EntityKind::Anonymous);
            let wrong = t.gender != Gender::Unknown && want != Gender::Unknown && t.gender != want;
            person && !wrong && !t.place && self.never != Some(a.entity)
        };
        let far = |a: &Actor| self.since(a.seen);
        let first = self.actors.iter().filter(fits).min_by_key(|a| far(a))?;
        let alone = self.actors.iter().filter(fits).filter(|a| far(a) <= far(first)).count() == 1;
        let spoke = self.last_speakers.0 == [first.entity] && far(first) <= 8;
        (alone && spoke && far(first) > 0 && mentions.is_person(first.entity)).then_some(first.entity)
    }

    /// Resolves "it": the organisation or document spoken of last.
    pub fn thing(&self, mentions: &Mentions) -> Option<Pick> {
        let fits = |a: &&Actor| {
            let (e, t) = (&mentions.entities[a.entity.0 as usize], &mentions.traits[a.entity.0 as usize]);
            let acts = !t.place || a.spoke.0 != NEVER || self.since(a.subject) <= 1;
            let known = !t.weak || t.count > 0;
            matches!(e.kind, EntityKind::Organisation | EntityKind::Document) && acts && known && !t.plural
        };
        let best = self.actors.iter().filter(fits).max_by_key(|a| self.weight(a))?;
        let far = self.since(best.seen);
        Some(Pick { entity: best.entity, score: if far <= 1 { 720 } else { 450 } })
    }

    fn weight(&self, a: &Actor) -> i32 {
        let spoke = i32::from(a.spoke.0 == self.turn && self.turn > 0);
        12 * spoke - 6 * self.since(a.seen).min(9) + 8 * i32::from(self.since(a.subject) <= 1)
    }

    /// Resolves "they": those who spoke or were named together, or a group.
    pub fn several(&self, mentions: &Mentions) -> Option<(Vec<EntityId>, u16)> {
        let several = |a: &&Actor| {
            let (e, t) = (&mentions.entities[a.entity.0 as usize], &mentions.traits[a.entity.0 as usize]);
            let acts = (a.spoke.0 != NEVER || self.since(a.subject) <= 1) && (!t.weak || t.count > 0);
            t.plural || matches!(e.kind, EntityKind::Group | EntityKind::Organisation) && !t.place && acts
        };
        let group = self
            .actors
            .iter()
            .filter(several)
            .map(|a| {
                let group = mentions.traits[a.entity.0 as usize].plural;
                (self.weight(a) + if group { 8 } else { 0 }, a)
            })
            .max_by_key(|(w, _)| *w);
        let joint = self.joint.as_ref().map(|j| {
            let far = self.since(j.sentence).min(9);
            (if j.spoke { 26 } else { 14 } + 4 * j.times - 6 * far, j)
        });
        let near = |weight: i32, joint: &Joint| weight > 8 && self.since(joint.sentence) <= 1;
        match (group, joint) {
            // "Friends and pilots said no. They": all of them.
            (Some((g, a)), Some((j, joint)))
                if j >= g
                    || joint.spoke
                        && self.since(joint.sentence) <= 1
                        && joint.members.contains(&a.entity) =>
            {
                Some((joint.members.clone(), if near(j, joint) { 750 } else { 480 }))
            }
            (Some((g, a)), _) => Some((vec![a.entity], if g > 8 { 700 } else { 450 })),
            (None, Some((j, joint))) => Some((joint.members.clone(), if near(j, joint) { 800 } else { 500 })),
            _ => None,
        }
    }

    /// Whether several were named together, or a group, since somebody spoke last.
    pub fn has_group_since_last(&self, mentions: &Mentions) -> bool {
        let last = self.last_speakers.1;
        let group = |a: &Actor| {
            let kind = mentions.entities[a.entity.0 as usize].kind;
            mentions.traits[a.entity.0 as usize].plural || kind == EntityKind::Group
        };
        self.joint.as_ref().is_some_and(|j| j.sentence >= last)
            || self.actors.iter().any(|a| a.seen != NEVER && a.seen >= last && group(a))
    }

    /// The subject of the current sentence, else of the one before, when it is in the current block.
    pub fn subject(&self, mentions: &Mentions) -> Option<EntityId> {
        let speaks = |a: &&Actor| {
            let t = &mentions.traits[a.entity.0 as usize];
            !(t.place || t.weak && a.spoke.0 == NEVER)
        };
        let at = |n: u32| {
            let s = self.sentence.checked_sub(n)?;
            let here = |a: &&Actor| a.subject == s && a.block == self.block;
            self.actors.iter().rev().filter(speaks).find(here).map(|a| a.entity)
        };
        let fits =
            |e: EntityId| self.actors.iter().filter(speaks).any(|a| a.entity == e && a.block == self.block);
        self.main
            .filter(|(s, e)| *s == self.sentence && fits(*e))
            .map(|(_, e)| e)
            .or_else(|| at(0))
            .or_else(|| at(1))
    }

    /// How many sentences ago it was last mentioned outside quotation marks.
    pub fn distance(&self, entity: EntityId) -> u32 {
        self.actors.iter().find(|a| a.entity == entity).map_or(40, |a| self.since(a.seen) as u32)
    }

    /// The two people named in this sentence and the one before, when there are just two.
    pub fn two_named(&self, mentions: &Mentions) -> Option<Vec<EntityId>> {
        let person = |a: &&Actor| mentions.is_person(a.entity);
        let near: Vec<EntityId> =
            self.actors.iter().filter(person).filter(|a| self.since(a.seen) <= 1).map(|a| a.entity).collect();
        (near.len() == 2).then_some(near)
    }

    /// The organisation last spoken of that `fits`.
    pub fn last_thing(&self, fits: impl Fn(EntityId) -> bool) -> Option<(EntityId, u32)> {
        let a = self.actors.iter().filter(|a| fits(a.entity)).max_by_key(|a| self.weight(a))?;
        Some((a.entity, self.since(a.seen) as u32))
    }
}

/// Confidence per mille from the points of the best and the second candidate.
fn confidence(best: i32, second: i32) -> u16 {
    let margin = if second == i32::MIN { 60 } else { best - second };
    let sure = match margin {
        0..=3 => 520,
        4..=9 => 640,
        10..=17 => 740,
        18..=29 => 830,
        _ => 900,
    };
    if best < 10 { sure.min(600) } else { sure }
}
