//! Descriptions to those they describe: by learned roles, by an earlier description, else someone new.
#![allow(clippy::cast_possible_wrap, reason = "points are small")]

use super::Resolver;
use super::near::{PLAYERS, is_doer};
use super::phrase::{Description, Owner};
use crate::mention::roles::Role;
use crate::mention::words::{self, Map};
use crate::mention::{EntityId, EntityKind, Gender};

/// Roles that in news stand for someone already named, even when the article never says so.
pub(super) const OFFICES: &str = "frontrunner runner senator governor president nominee representative businessman republican democrat mayor \
 secretary minister premier taoiseach tánaiste chancellor";

/// Points off where only one of two holds the office no longer.
const FORMER: i32 = 10;
/// Words before an office that make it another one.
const SECOND: [u32; 3] = words::keys(["vice", "deputy", "assistant"]);

/// Words before an office that make it one that who lacks them does not hold.
const FIRST: [u32; 2] = words::keys(["chief", "prime"]);

/// Offices of which nobody holds two.
const SOLE: &str = "senator governor president mayor representative secretary minister speaker";

/// What somebody says is said by him: "was her answer".
const SAYINGS: &str = "message answer reply response verdict advice view assessment prediction";

/// Ranks of officers.
pub(super) const RANKS: &str =
    "superintendent supt sergeant detective det inspector insp constable pc trooper patrolman";

/// Whoever runs for an office.
pub(super) const CANDIDATE: &str = "candidate";
/// What makes someone a candidate who is never called one.
pub(super) const CAMPAIGN: &str = "campaign";
/// The score of such a candidate, per mille.
const RUNS: u16 = 600;

/// The two parties of which nobody belongs to both.
const PARTIES: [&str; 2] = ["republican", "democrat"];

/// Nouns for someone who has a part of his own in what is told: "the retired judge" may be nobody named before.
const PARTS: &str = "judge justice moderator caller host spokesperson official aide source \
 driver officer inspector victim suspect witness questioner member resident voter supporter protester \
 president author editor friend owner employee employer user patient passenger man woman child person";

/// Nouns of this kind where the text used them of somebody before.
const TRADES: &str = "journalist lawyer adviser detective strategist prosecutor pollster analyst sheriff neighbor teacher \
 student worker";

/// Plural heads that stand for people just named together.
const TOGETHER: &str = "leader man woman pair rival duo couple";

/// Organisation nouns that stand for any organisation just named.
const GENERIC: &str = "group organization company firm agency newspaper network outlet magazine website giant service federation union maker station channel broadcaster";

/// Last words of organisations that are no group, company or newspaper.
const PUBLIC: &str = "senate house congress court district state county city department police army navy university \
 party committee cabinet parliament church ministry school council administration college";

/// What has been described so far, and who holds which role.
#[derive(Debug, Default)]
pub struct Known {
    /// People by the heads of their roles.
    pub(super) by_role: Map<Vec<EntityId>>,
    /// Described ones by the head of the description.
    pub(super) by_head: Map<Vec<(EntityId, Vec<u32>)>>,
    /// What belongs to someone: by owner and head.
    owned: Map<EntityId>,
    /// What has been answered, by the first token.
    at: Map<Found>,
    /// Those called by their given names alone.
    pub(super) by_given: Map<()>,
    /// People by their last names.
    pub(super) by_last: Map<Vec<EntityId>>,
}

impl Known {
    /// People with this last name, in order of first mention.
    pub fn with_last(&self, key: u32) -> &[EntityId] {
        self.by_last.get(&key).map_or(&[], Vec::as_slice)
    }
}

/// The outcome: whom, and how sure per mille.
pub type Found = (Vec<EntityId>, u16);

fn pair(owner: EntityId, head: u32) -> u32 {
    owner.0.wrapping_mul(0x9e37_79b9) ^ head
}

pub(super) fn listed(list: &str, head: u32) -> bool {
    list.split_whitespace().any(|w| words::sense(words::key(w)) == head)
}

impl Resolver<'_> {
    /// Whether a campaign is all that makes this one a candidate.
    fn runs_only(&self, e: EntityId, head: u32) -> bool {
        let mut roles = self.mentions.traits[e.0 as usize].roles.iter().filter(|r| r.head == head).peekable();
        roles.peek().is_some() && roles.all(|r| r.mods == [words::key(CAMPAIGN)])
    }

    /// Whether the description names one party and this one is known to be of the other.
    fn is_of_other_party(&self, e: EntityId, d: &Description) -> bool {
        let keys = PARTIES.map(|p| words::sense(words::key(p)));
        let asked = |k: u32| d.role.head == k || d.role.mods.contains(&k);
        let roles = &self.mentions.traits[e.0 as usize].roles;
        let is = |k: u32| roles.iter().any(|r| r.head == k || r.mods.contains(&k));
        (0..2).any(|n| asked(keys[n]) && !asked(keys[1 - n]) && is(keys[1 - n]) && !is(keys[n]))
    }

    /// Whom a description stands for; asked twice of the same words, it gives the same answer.
    pub fn described(&mut self, d: &Description) -> Found {
        if let Some(found) = self.known.at.get(&d.first) {
            return found.clone();
        }
        let found = self.decide_described(d);
        self.known.at.insert(d.first, found.clone());
        found
    }

    fn decide_described(&mut self, d: &Description) -> Found {
        let owner = d.owner.and_then(|o| self.owner(o));
        let belongs = matches!(d.kind, Some(EntityKind::Organisation | EntityKind::Group)) && d.number == 0;
        let owner = owner.or_else(|| self.runner(d));
        let own = (d.first..d.head).any(|t| self.word(t as usize).is(words::POSSESSIVE | words::OWNER));
        if let Some((e, score)) = owner.filter(|_| own && listed(SAYINGS, d.role.head)) {
            return (vec![e], score.min(700));
        }
        if let (Some((owner, score)), true) = (owner, belongs) {
            return self.owned(d, owner, score);
        }
        let mut d = d.clone();
        if let Some((owner, _)) = owner {
            if self.word(d.first as usize).is(words::RELATIVE) {
                // "the union, whose president": nobody told of before.
                return (vec![self.new_described(&d, Some(owner))], 780);
            }
            let key = self.mentions.traits[owner.0 as usize].last_name;
            d.owned_by = key;
            if key != 0 && !d.role.mods.contains(&key) {
                d.role.mods.push(key);
            }
        }
        let found = self.named_behind(&d).or_else(|| self.joint_description(&d));
        if let Some(found) = found.or_else(|| self.named_next(&d)) {
            return found;
        }
        let headline = self.is_of_headline(&d);
        let definite = d.definite || headline || owner.is_some() && own;
        let mut same = self.same_as_before(&d, definite);
        let mut unseen = same.as_ref().is_none_or(|(who, _)| who.iter().all(|e| self.is_unseen(*e, &d)));
        if let Some((who, _)) = &same
            && definite
            && self.is_generic(&d)
            && who.iter().all(|e| self.count(*e) == 0)
            && let Some(found) = self.by_salience(&d)
            && found.0.iter().all(|e| self.discourse.distance(*e) < self.discourse.distance(who[0]))
        {
            // "The network" behind a headline that speaks of a network: the one named since.
            return found;
        }
        if let Some(found) = same.as_ref().filter(|_| definite).and_then(|s| self.nearer(&d, s)) {
            return found;
        }
        let mut runs = None;
        if let Some((who, score)) = &mut same
            && who.iter().any(|e| self.runs_only(*e, d.role.head))
        {
            // "The candidate" is the one the text speaks of, "the party's candidate" is not.
            *score = (*score).min(RUNS);
            unseen |= d.role.mods.is_empty();
            runs = who.first().copied();
        }
        if unseen
            && definite
            && !d.other
            && !d.plural
            && let Some(found) = self.by_salience(&d)
            && runs.is_none_or(|e| found.0.iter().all(|f| 2 * self.count(*f) > self.count(e)))
        {
            if let (true, [e]) =
                (headline || self.is_generic(&d) && !d.role.mods.is_empty(), found.0.as_slice())
            {
                // "The senator", "the union" further down is the same.
                self.known.by_role.or_default(d.role.head).push(*e);
            }
            return found;
        }
        if let Some(found) = same {
            return found;
        }
        let person = matches!(d.kind, Some(EntityKind::Described) | None);
        let score = match (definite, person) {
            // "the songwriter" who was never called so is often someone already named.
            (true, true) if !d.plural && owner.is_none() => 640,
            (true, _) => 780,
            (false, _) if d.kind.is_none() => 760,
            _ => 900,
        };
        (vec![self.new_described(&d, owner.map(|(o, _)| o))], score)
    }

    /// "Its sponsor, Senator Ada Hill, a pilot,", "a pilot named Ada Hill": the person named behind the words.
    fn named_behind(&self, d: &Description) -> Option<Found> {
        let comma = d.last as usize;
        let f = self.mentions.found[self.phrases().name_index(comma + 1)?];
        if !d.plural && self.slice(comma) == "named" {
            return Some((vec![f.entity], 880));
        }
        let end = f.last as usize;
        let between = self.word(comma).is(words::COMMA)
            && (self.word(end).is(words::COMMA) || self.slice(end) == "(")
            && !self.word(end + 1).is(words::AND);
        let told = d.definite && !d.plural && between && self.mentions.is_person(f.entity);
        told.then(|| (vec![f.entity], 880))
    }

    /// "Senator Struggles", "Founder Says": a headline has no articles.
    fn is_of_headline(&self, d: &Description) -> bool {
        let head = self.word(d.head as usize);
        let told = d.kind == Some(EntityKind::Described) || head.is(words::CAP);
        let role = listed(OFFICES, d.role.head) || told && self.is_claimed(d.role.head);
        d.first == d.head && !d.plural && !head.is(words::PARTY) && role
    }

    /// Whether the article says of anybody that he is the one with this role.
    pub(super) fn is_claimed(&self, head: u32) -> bool {
        self.known.by_role.get(&head).is_some()
    }

    /// Gives someone the role.
    pub(super) fn claim(&mut self, head: u32, e: EntityId) {
        self.known.by_role.or_default(head).push(e);
    }

    /// How often the text names this one.
    pub(super) fn count(&self, e: EntityId) -> u32 {
        self.mentions.traits[e.0 as usize].count
    }

    /// Whether the text names this one only after the description.
    fn is_unseen(&self, e: EntityId, d: &Description) -> bool {
        let first = self.mentions.entities[e.0 as usize].mentions.first();
        first.is_some_and(|m| m.span.start > self.tokens[d.first as usize].span.start)
    }

    /// The one a possessive pronoun or name stands for.
    fn owner(&mut self, owner: Owner) -> Option<(EntityId, u16)> {
        match owner {
            Owner::Name(n) => self.mentions.found.get(n as usize).map(|f| (f.entity, f.score)),
            Owner::Pronoun(t) => {
                let flags = self.mentions.words.get(t as usize)?.flags;
                if let Some(e) = self.beside.filter(|e| self.may_own(*e, flags)) {
                    // "Hill and her aides".
                    return Some((e, 900));
                }
                if flags & words::RELATIVE != 0 {
                    // "Hill, whose lawyer".
                    let (who, score) = self.look_back(t as usize)?;
                    return who.first().map(|e| (*e, score));
                }
                if flags & (words::HE | words::SHE) != 0 {
                    self.discourse.person(self.mentions, flags, &[]).map(|p| (p.entity, p.score))
                } else if flags & words::IT != 0 {
                    self.discourse.thing(self.mentions).map(|p| (p.entity, p.score))
                } else {
                    None
                }
            }
        }
    }

    /// Whether the possessive pronoun of these flags fits whoever stands beside it.
    fn may_own(&self, e: EntityId, flags: words::Flags) -> bool {
        let gender = self.mentions.traits[e.0 as usize].gender;
        match self.mentions.entities[e.0 as usize].kind {
            EntityKind::Person => {
                flags & words::HE != 0 && gender != Gender::Female
                    || flags & words::SHE != 0 && gender != Gender::Male
            }
            EntityKind::Organisation => flags & words::IT != 0,
            _ => false,
        }
    }

    /// "The campaign", of which nothing was said: the candidate's of whom the text speaks.
    fn runner(&self, d: &Description) -> Option<(EntityId, u16)> {
        let known = self.known.by_head.get(&d.role.head).is_some();
        if known || !d.definite || d.last != d.first + 2 || self.slice(d.head as usize) != CAMPAIGN {
            return None;
        }
        let head = words::sense(words::key(CANDIDATE));
        let runs = |e: &EntityId| self.mentions.traits[e.0 as usize].is_called(head);
        let not: Vec<EntityId> = self.discourse.entities().filter(|e| !runs(e)).collect();
        self.discourse.pick(self.mentions, Gender::Unknown, &not, &[]).map(|p| (p.entity, RUNS.min(p.score)))
    }

    /// "Hill's campaign", "the Hill campaign", "his campaign": one and the same.
    fn owned(&mut self, d: &Description, owner: EntityId, score: u16) -> Found {
        let key = pair(owner, d.role.head);
        if let Some(e) = self.known.owned.get(&key) {
            return (vec![*e], score.min(930));
        }
        let e = self.new_described(d, Some(owner));
        self.known.owned.insert(key, e);
        (vec![e], score.min(920))
    }

    /// "the two presidents", "both senators", "the four": those last named or speaking together.
    fn joint_description(&self, d: &Description) -> Option<Found> {
        if !d.plural || !(d.definite || d.number == 2) || d.other {
            return None;
        }
        // "the two" behind a sentence that names two people.
        let bare = d.definite && d.number == 2 && d.last == d.first + 2;
        if let Some(two) = self.discourse.two_named(self.mentions).filter(|_| bare) {
            return Some((two, 640));
        }
        let joint = self.discourse.joint.as_ref()?;
        if self.discourse.sentence.saturating_sub(joint.sentence) > 24 {
            return None;
        }
        if d.number != 0 && usize::from(d.number) != joint.members.len() {
            return None;
        }
        // "the most hopeful senators" are not the two just named.
        let told = d.number != 0 || d.role.mods.is_empty();
        let holds = |e: &EntityId| {
            let mut roles = self.mentions.traits[e.0 as usize].roles.iter().filter(|r| r.head == d.role.head);
            roles.any(|r| told || r.mods.iter().any(|m| d.role.mods.contains(m)))
        };
        let all = joint.members.iter().all(holds);
        let any = joint.members.iter().any(holds);
        let people = joint.members.iter().all(|e| self.mentions.is_person(*e));
        // "the two countries" are not two people.
        if people && self.word(d.head as usize).is(words::ORG | words::DOC) {
            return None;
        }
        let score = match (all, d.number != 0) {
            (true, true) => 880,
            (true, false) => 780,
            (false, true) if people && (any || d.definite) => 700,
            (false, false)
                if (any || listed(TOGETHER, d.role.head) && d.role.mods.is_empty())
                    && d.definite
                    && people =>
            {
                560
            }
            _ => return None,
        };
        Some((joint.members.clone(), score))
    }

    /// Someone with this role, or the same description again.
    fn same_as_before(&self, d: &Description, definite: bool) -> Option<Found> {
        let empty = Vec::new();
        let by_head = self.known.by_head.get(&d.role.head).unwrap_or(&empty);
        if d.other {
            return None;
        }
        if !definite {
            // "a Kremlin official" again; "officials" again. A bare "a man" is someone new.
            let mut again = by_head.iter().rev().filter(|(e, mods)| {
                *mods == d.role.mods && self.is_plural(*e) == d.plural && (d.plural || !mods.is_empty())
            });
            let first = again.next()?.0;
            // After "another Kremlin official" nobody can tell which.
            let several = !d.plural && again.next().is_some();
            return (!several).then(|| (vec![first], if d.plural { 820 } else { 760 }));
        }
        let later = self.named_later(d.last as usize);
        let mut best: Option<(i32, EntityId)> = None;
        let mut second = i32::MIN;
        let mut offer = |e: EntityId, score: i32| match best {
            Some((b, f)) if f != e && score <= b => second = second.max(score),
            Some((b, f)) if f == e && score <= b => {}
            _ => {
                if let Some((b, f)) = best
                    && f != e
                {
                    second = second.max(b);
                }
                best = Some((score, e));
            }
        };
        for (e, mods) in by_head {
            if self.is_plural(*e) == d.plural {
                offer(*e, Self::likeness(&d.role.mods, mods, 30) + self.nearness(*e) - 2);
            }
        }
        if !d.plural {
            for e in self.known.by_role.get(&d.role.head).into_iter().flatten() {
                let t = &self.mentions.traits[e.0 as usize];
                let wrong =
                    d.gender != Gender::Unknown && t.gender != Gender::Unknown && t.gender != d.gender;
                let kind = self.mentions.entities[e.0 as usize].kind;
                let thing = d.kind == Some(EntityKind::Organisation) && kind == EntityKind::Person;
                // "the Ohio Democrat" is one who is known to be of Ohio.
                let party = self.word(d.head as usize).is(words::PARTY);
                let place = d.role.mods.iter().find(|m| party && words::is_place(**m));
                let stranger = place.is_some_and(|p| t.roles.iter().all(|r| !r.mods.contains(p)));
                if wrong || thing || stranger || self.is_of_other_party(*e, d) {
                    continue;
                }
                // All that is known of this one under this head counts together.
                let roles = t.roles.iter().filter(|r| r.head == d.role.head);
                let runs = words::key(CAMPAIGN);
                let mods: Vec<u32> =
                    roles.flat_map(|r| r.mods.iter().copied()).filter(|m| *m != runs).collect();
                let like = Self::likeness(&d.role.mods, &mods, 8) - Self::left_office(d, &mods);
                let doubt = if later.contains(e) { 20 } else { 0 };
                // A town that nothing was told of yet.
                let near = self.nearness(*e);
                offer(*e, like + if t.place { near.max(2) } else { near } - doubt);
            }
        }
        let (top, e) = best?;
        if top < 0 {
            return None;
        }
        let margin = if second == i32::MIN { 40 } else { top - second };
        let score = match margin {
            0..=4 => 560,
            5..=12 => 720,
            13..=20 => 820,
            _ => 890,
        };
        let t = &self.mentions.traits[e.0 as usize];
        let bare = d.owned_by != 0 && t.roles.iter().all(|r| r.head != d.role.head || r.mods.is_empty());
        let guessed = self.mentions.is_person(e) && !t.is_called(d.role.head);
        let counted = d.number > 0 || top < 12 || bare || guessed;
        Some((vec![e], if counted { score.min(740) } else { score }))
    }

    fn is_plural(&self, e: EntityId) -> bool {
        self.mentions.traits[e.0 as usize].plural
    }

    /// Points for two descriptions with the same head; `strict` is taken off when their other words differ
    /// altogether. Shared words count for, words of the description that the other lacks count against.
    fn likeness(asked: &[u32], has: &[u32], strict: i32) -> i32 {
        let shared = asked.iter().filter(|m| has.contains(m)).count() as i32;
        let lacks = asked.len() as i32 - shared;
        let place = |list: &[u32]| list.iter().copied().find(|k| words::is_place(*k));
        let elsewhere =
            matches!((place(asked), place(has)), (Some(a), Some(b)) if a != b && !has.contains(&a));
        // A vice president is no president.
        let second = |list: &[u32]| SECOND.iter().any(|w| list.contains(w));
        // A minister is no prime minister.
        let first = |list: &[u32]| FIRST.iter().any(|w| list.contains(w));
        let elsewhere =
            elsewhere || second(asked) != second(has) || first(asked) && !first(has) && !has.is_empty();
        let strict = if elsewhere { 40 } else { strict };
        // "the Tarn senator" of one who is told by the party.
        let untold = has.is_empty() || place(has).is_none() && asked.iter().all(|k| words::is_place(*k));
        let other = shared == 0 && lacks > 0 && !untold;
        20 + 16 * shared
            - if untold { 3 * lacks } else { 9 * lacks }
            - if other || elsewhere { strict } else { 0 }
    }

    /// Points off when one of the two has left the office and the other has not: the president is no former one.
    fn left_office(d: &Description, has: &[u32]) -> i32 {
        let former = |list: &[u32]| list.contains(&const { words::fixed("former") });
        match (former(&d.role.mods), former(has)) {
            (true, false) if listed(SOLE, d.role.head) => 3 * FORMER,
            (false, true) => 2 * FORMER,
            (true, false) => FORMER,
            _ => 0,
        }
    }

    fn nearness(&self, e: EntityId) -> i32 {
        let spoke = self.discourse.last_speakers.0.contains(&e);
        8 - (self.discourse.distance(e) as i32).min(12) + if spoke { 6 } else { 0 }
    }

    /// "the company": a noun for any organisation, and no capitalised word before it.
    fn is_generic(&self, d: &Description) -> bool {
        let plain = (d.first + 1..d.head).all(|t| !self.word(t as usize).is(words::CAP));
        // "the trade group for farmers" is one of its own.
        let whole = !matches!(self.slice(d.head as usize + 1), "for" | "of");
        d.kind == Some(EntityKind::Organisation)
            && listed(GENERIC, d.role.head)
            && plain
            && whole
            && !d.plural
    }

    /// Nothing said who holds this role: the one the text speaks of, when the role is of that kind.
    pub(super) fn by_salience(&self, d: &Description) -> Option<Found> {
        if self.is_generic(d) {
            let fits = |e: EntityId| {
                let (x, t) = (&self.mentions.entities[e.0 as usize], &self.mentions.traits[e.0 as usize]);
                let named = x.kind == EntityKind::Organisation && !t.place && t.count > 0;
                // "the Federal Harbour Administration", but no president's administration.
                let agency =
                    d.role.head == words::sense(words::key("agency")) && x.name.split(' ').count() > 2;
                named && (agency || !listed(PUBLIC, words::sense(t.last_name)))
            };
            let near = if d.role.mods.is_empty() { 3 } else { 1 };
            // "the federal harbor department" is no university.
            if !d.role.mods.is_empty() && listed(PUBLIC, d.role.head) {
                return None;
            }
            let last = self.discourse.last_thing(fits).filter(|(_, far)| *far <= near);
            if let Some((e, far)) = last {
                return Some((vec![e], if far <= 1 { 700 } else { 520 }));
            }
            // "The company", long after its name: the one the text is about.
            if !d.role.mods.is_empty() || !matches!(self.slice(d.head as usize), "company" | "firm") {
                return None;
            }
            let all = (0..self.mentions.entities.len() as u32).map(EntityId);
            let most = all.filter(|e| fits(*e)).max_by_key(|e| self.count(*e))?;
            return (self.count(most) > 3).then(|| (vec![most], 500));
        }
        // "the 58-year-old".
        let aged = (d.first as usize + 3..=d.head as usize)
            .any(|i| self.slice(i) == "old" && self.slice(i - 2) == "year");
        let person = d.kind == Some(EntityKind::Described);
        let bare = d.role.mods.iter().all(|m| *m == const { words::fixed("former") });
        let office = person && listed(OFFICES, d.role.head);
        let gendered = bare && person && d.gender != Gender::Unknown;
        let lower = |t: u32| self.word(t as usize).is(words::LOWER);
        let nation = self.word(d.head as usize).is(words::NATION);
        let native = nation
            && !["sh", "nch", "tch", "se", "ss"].iter().any(|e| self.slice(d.head as usize).ends_with(e));
        // "The mother of three".
        let many = self.slice(d.head as usize + 1) == "of" && d.last == d.head + 3 && lower(d.last - 1);
        let small = ((d.first + 1..=d.head).any(lower) || native) && (d.last == d.head + 1 || many);
        let plain = small && (d.first..d.head).all(|t| !self.word(t as usize).is(words::POSSESSIVE));
        let the = matches!(self.slice(d.first as usize), "the" | "The");
        let fresh = plain && the && self.is_fresh(d.head as usize);
        let person = person || fresh && d.kind.is_none() && (many || is_doer(self.slice(d.head as usize)));
        let plays = bare && !native && !gendered && listed(PLAYERS, d.role.head);
        // "The Tarn attorney general" is nobody named before.
        let general = self.slice(d.head as usize) == "general" && !bare;
        let apart = general || listed(PARTS, d.role.head) || !fresh && listed(TRADES, d.role.head);
        let varied = person && (!bare || native || plays) && plain && !apart;
        if fresh
            && person
            && !apart
            && let Some(e) = self.discourse.nearest(self.mentions, d.gender)
            && !self.holds_another(e, d)
        {
            return Some((vec![e], 480));
        }
        if d.owner.is_some() || !(aged || office || gendered || varied) {
            return None;
        }
        let not: Vec<EntityId> = self
            .discourse
            .entities()
            .filter(|e| {
                let other = self.is_of_other_party(*e, d) || plays && self.plays_other(*e, d.role.head);
                let one = !self.mentions.entities[e.0 as usize].name.contains(' ');
                let weak = varied && one && self.mentions.traits[e.0 as usize].weak;
                other || weak || !gendered && !self.mentions.is_person(*e)
            })
            .collect();
        let pick = self.discourse.pick(self.mentions, d.gender, &not, &self.named_later(d.last as usize))?;
        let e = self.front_runner(pick.entity, d, &not).unwrap_or(pick.entity);
        let named = self.mentions.is_person(e);
        if aged || office {
            let holds = aged || !(self.holds_another(e, d) || d.role.mods.is_empty() && self.is_only_kin(e));
            return (named && holds && pick.score >= 640).then(|| (vec![e], 480));
        }
        if gendered {
            return (self.discourse.distance(e) <= 2).then(|| (vec![e], 520));
        }
        // "The retired surgeon", of the one who spoke last.
        let far = self.discourse.distance(e);
        let spoke = self.discourse.last_speakers.0 == [e] && (1..=6).contains(&far) || (1..=3).contains(&far);
        (named && spoke && pick.score >= if native { 640 } else { 740 }).then(|| (vec![e], 480))
    }

    /// Of a candidate nothing tells who it is: the one the whole text is about, when this one is hardly named.
    fn front_runner(&self, e: EntityId, d: &Description, not: &[EntityId]) -> Option<EntityId> {
        if d.role.head != words::sense(words::key(CANDIDATE)) {
            return None;
        }
        let president = words::sense(words::key("president"));
        let in_office = |e: &EntityId| self.mentions.traits[e.0 as usize].is_called(president);
        let may = |e: &EntityId| !not.contains(e) && !in_office(e);
        let most = self.discourse.entities().filter(may).max_by_key(|e| self.count(*e))?;
        (self.count(most) >= 3 * self.count(e).max(1)).then_some(most)
    }

    /// Whether someone is known to hold an office that goes ill with the one of `d`: a senator is no mayor.
    fn holds_another(&self, e: EntityId, d: &Description) -> bool {
        let (roles, head) = (&self.mentions.traits[e.0 as usize].roles, d.role.head);
        let same = |r: &Role| r.head == head && Self::likeness(&d.role.mods, &r.mods, 0) >= 0;
        listed(SOLE, head) && roles.iter().any(|r| listed(SOLE, r.head)) && !roles.iter().any(same)
    }
}
