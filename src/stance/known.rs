//! What the earlier layers know, laid out for reading sentences: who is named where, who speaks where.

use crate::order::Order;

use crate::clause::Clauses;
use crate::lexicon::list::{List, any_of};
use crate::lexicon::people::{HOLDERS, OFFICES};
use crate::mention::words::without_possessive;
use crate::mention::{Entity, EntityId, EntityKind, Mention, MentionForm};
use crate::quote::{Kind, Quotation, VerbClass};
use crate::span::Span;
use crate::token::{Sentence, Token};

use super::family::{NOBODY, families, name_tells, two_titled};
use super::pronoun;
use super::scene::{Place, Scene};
use super::voice::listen;

/// Names, pronouns and quoted words of an article, each with the number of the one meant.
#[derive(Clone, Debug, Default)]
pub struct Known {
    /// In order of place once [`seal`](Self::seal)ed.
    places: Vec<(Span, u32)>,
    /// Put over others; empty once sealed.
    placed: Vec<(Span, u32)>,
    /// In order of place; whether all of it stands in quotation marks.
    voices: Vec<(Span, u32, bool)>,
}

/// Whether `word` with a capital is one of `list`.
pub fn titled(list: &List, word: &str) -> bool {
    let Some((first, rest)) = word.split_at_checked(1) else { return false };
    list.has(&(first.to_ascii_uppercase() + rest))
}

/// "Secretary of State Ann Hill", "Leader of the Opposition Ann Hill": the name with such an office before it.
fn with_office(text: &str, tokens: &[Token], name: Span) -> Span {
    let first = tokens.partition_point(|t| t.span.start < name.start);
    let word = |back: usize| first.checked_sub(back).map_or("", |i| tokens[i].span.slice(text));
    let of = (2..=5).find(|&n| !word(n).starts_with(char::is_uppercase)).unwrap_or(1);
    let of = of + usize::from(word(of) == "the");
    let holds = matches!(word(of), "of" | "for")
        && titled(any_of!(HOLDERS), word(of + 1))
        && titled(any_of!(OFFICES), word(1));
    if holds { tokens[first - of - 1].span.cover(name) } else { name }
}

impl Known {
    /// Reads what the layers before give; entities are numbered by their ids.
    pub fn of(
        text: &str,
        tokens: &[Token],
        sentences: &[Sentence],
        entities: &[Entity],
        quotations: &[Quotation],
    ) -> Self {
        let mut out = Self::default();
        let families = families(text, entities);
        let people = entities.iter().filter(|e| e.kind == EntityKind::Person).flat_map(|e| &e.mentions);
        let mut named: Vec<u32> = people.map(|m| m.span.start).collect();
        named.order();
        for (entity, id) in entities.iter().zip(0..) {
            let two = two_titled(text, entity);
            let name_tells = name_tells(text, &families, entity);
            let tells = |m: &Mention| !two && name_tells(m);
            // "Hill met with Stone's daughter Ann" is a clause, no description.
            let clause = |m: &&Mention| {
                entity.kind == EntityKind::Described
                    && m.span.slice(text).split(' ').count() > 4
                    && named.binary_search(&m.span.start).is_ok()
            };
            let mentions = entity.mentions.iter().filter(|m| !clause(m));
            let place = |m: &Mention| {
                if m.form == MentionForm::Name { with_office(text, tokens, m.span) } else { m.span }
            };
            out.places.extend(mentions.map(|m| (place(m), if tells(m) { id } else { NOBODY })));
        }
        out.add_groups(text, tokens, entities);
        for q in quotations {
            if let [EntityId(who)] = q.attribution.speakers[..]
                && q.attribution.class != VerbClass::Other
                && !q.attribution.cue.iter().any(|c| is_knowing(c.slice(text)))
                // "They", of the only body near, may be people the article named before.
                && !(entities[who as usize].kind == EntityKind::Organisation
                    && q.attribution.source.iter().any(|s| s.slice(text).eq_ignore_ascii_case("they")))
            {
                out.voices.extend(q.content.iter().map(|c| (*c, who, q.kind == Kind::Direct)));
            }
        }
        out.voices.order();
        out.drop_joint();
        out.seal();
        out.add_titles(text, tokens, entities);
        out.add_pronouns(text, tokens, sentences, entities);
        out
    }

    /// Groups with a name of one word ("Democrats") wherever the word stands.
    fn add_groups(&mut self, text: &str, tokens: &[Token], entities: &[Entity]) {
        let mut groups: Vec<(&str, u32)> = (entities.iter().zip(0..))
            .filter(|(e, _)| is_named_group(e))
            .map(|(e, id)| (e.name.as_str(), id))
            .collect();
        groups.order();
        let named = |t: &&Token| t.word && !text.as_bytes()[t.span.start as usize].is_ascii_lowercase();
        for t in tokens.iter().filter(|t| !groups.is_empty() && named(t)) {
            if let Ok(at) = groups.binary_search_by_key(&t.span.slice(text), |g| g.0) {
                self.places.push((t.span, groups[at].1));
            }
        }
        self.places.order();
        self.places.dedup();
    }

    /// "the president" for the one who bears the title in the article; in the words of one of two who bear it,
    /// "the American president" is the other.
    fn add_titles(&mut self, text: &str, tokens: &[Token], entities: &[Entity]) {
        let word = |i: usize| tokens.get(i).map_or("", |t| t.span.slice(text));
        let titled = bearers(text, tokens, entities);
        let mut found = Vec::new();
        // Whether the word is "the", the one before, and the one before that.
        let mut the = [false; 3];
        for (i, token) in tokens.iter().enumerate() {
            let own = token.span.len() == 3 && word(i).eq_ignore_ascii_case("the");
            the = [own, the[0], the[1]];
            if !token.word || !(the[1] || the[2]) {
                continue;
            }
            let modified = !the[1];
            let the = i - 1 - usize::from(modified);
            let own = token.span.slice(text);
            if !own.as_bytes()[0].is_ascii_lowercase() {
                continue;
            }
            let Some(title) = title(without_possessive(own).0) else { continue };
            let plain = !modified || word(i - 1).starts_with(char::is_uppercase);
            let next = word(i + 1);
            let goes_on = next == "of" || next == "-" || next.starts_with(char::is_uppercase);
            if !plain || goes_on {
                continue;
            }
            let span = tokens[the].span.cover(tokens[i].span);
            let speaker = self.speaker(span);
            let bear: Vec<u32> = titled.iter().filter(|(t, _)| *t == title).map(|(_, who)| *who).collect();
            let others: Vec<u32> = bear.iter().copied().filter(|w| Some(*w) != speaker).collect();
            if let [who] = others[..]
                && (!modified || bear.len() == 2)
            {
                found.push((span, who));
            }
        }
        let taken = |span: &Span| {
            let at = self.places.partition_point(|(p, _)| p.end <= span.start);
            self.places.get(at).is_some_and(|(p, _)| p.overlaps(*span) && !span.contains(*p))
        };
        found.retain(|(span, _)| !taken(span));
        self.placed.extend(found);
        self.seal();
    }

    /// Places that stand for several ("the two leaders") stand for none alone.
    fn drop_joint(&mut self) {
        self.places.order();
        let all = std::mem::take(&mut self.places);
        let mut at = 0;
        while at < all.len() {
            let same = all[at..].iter().take_while(|p| p.0 == all[at].0).count();
            if same == 1 {
                self.places.push(all[at]);
            }
            at += same;
        }
    }

    /// Adds a place of the one with number `who`; call [`seal`](Self::seal) after the last.
    pub fn add(&mut self, span: Span, who: u32) {
        self.places.push((span, who));
    }

    /// Like [`add`](Self::add), in place of what stands there.
    pub fn put(&mut self, span: Span, who: u32) {
        self.placed.push((span, who));
    }

    /// Gives everyone another number.
    pub fn renumber(&mut self, to: impl Fn(u32) -> u32) {
        for who in self.places.iter_mut().map(|p| &mut p.1).chain(self.voices.iter_mut().map(|v| &mut v.1)) {
            if *who != NOBODY {
                *who = to(*who);
            }
        }
    }

    /// Puts the places in order; of two that begin together the longer counts.
    pub fn seal(&mut self) {
        let mut placed = std::mem::take(&mut self.placed);
        if !placed.is_empty() {
            placed.order_by_key(|(s, _)| (s.start, std::cmp::Reverse(s.end)));
            self.places.retain(|(s, _)| {
                let at = placed.partition_point(|(p, _)| p.end <= s.start);
                placed.get(at).is_none_or(|(p, _)| !p.overlaps(*s))
            });
            self.places.append(&mut placed);
        }
        self.places.order_by_key(|(s, who)| (s.start, std::cmp::Reverse(s.end), *who));
        self.places.dedup_by_key(|(s, _)| s.start);
    }

    /// Adds pronouns that no quotation needed, and takes those away that may stand for several.
    fn add_pronouns(&mut self, text: &str, tokens: &[Token], sentences: &[Sentence], entities: &[Entity]) {
        let (found, unsure) = pronoun::find(self, text, tokens, sentences, entities);
        for at in unsure {
            self.places[at].1 = NOBODY;
        }
        self.places.extend(found);
        self.seal();
    }

    /// The places, in order.
    pub fn places(&self) -> &[(Span, u32)] {
        &self.places
    }

    /// Whose words the bytes of `span` belong to.
    fn speaker(&self, span: Span) -> Option<u32> {
        self.speaking(span).map(|(_, who, _)| who)
    }

    /// The quoted piece that `span` touches, whose words it is, and whether it stands in quotation marks.
    pub fn speaking(&self, span: Span) -> Option<(Span, u32, bool)> {
        let at = self.voices.partition_point(|(s, ..)| s.end <= span.start);
        self.voices.get(at).filter(|(s, ..)| s.overlaps(span)).copied()
    }

    /// The sentence with its places and voices; `tokens` are those `sentence` counts in.
    pub fn scene<'a>(&self, text: &'a str, tokens: &'a [Token], sentence: &Sentence) -> Scene<'a> {
        self.scene_of(&self.places_in(text, tokens, sentence), Clauses::read(text, tokens, sentence))
    }

    /// The same, its `places` known.
    pub fn scene_of<'a>(&self, places: &[Place], clauses: Clauses<'a>) -> Scene<'a> {
        let voice = (0..clauses.len()).map(|i| self.speaker(clauses.span(i))).collect();
        let mut scene = Scene::new(clauses, places, voice);
        listen(&mut scene);
        scene
    }

    /// The places in a sentence, in order.
    pub fn places_in(&self, text: &str, tokens: &[Token], sentence: &Sentence) -> Vec<Place> {
        let mut places = Vec::new();
        let words = &tokens[sentence.first as usize..sentence.last as usize];
        let (Some(first), Some(last)) = (words.first(), words.last()) else { return places };
        let from = self.places.partition_point(|(s, _)| s.end <= first.span.start);
        let mut at = 0;
        for (span, who) in self.places[from..].iter().take_while(|(s, _)| s.start < last.span.end) {
            while at < words.len() && words[at].span.end <= span.start {
                at += 1;
            }
            let len = words[at..].iter().take_while(|t| t.span.start < span.end).count();
            // "anti-Hill".
            let joined =
                at > 0 && words[at - 1].span.end == span.start && words[at - 1].span.slice(text) == "-";
            if len > 0 && !joined {
                places.push(Place { first: at, last: at + len - 1, who: *who });
            }
        }
        places
    }
}

/// Whether a cue tells what someone knows: the claim is the teller's.
fn is_knowing(cue: &str) -> bool {
    ["know", "knew", "realiz", "report"].iter().any(|k| cue.starts_with(k))
}

/// Titles that stand before names and, with "the", for them.
const TITLES: &[&str] = &[
    "president",
    "governor",
    "mayor",
    "senator",
    "chancellor",
    "premier",
    "sheriff",
    "congressman",
    "congresswoman",
    "commissioner",
    "minister",
    "king",
    "queen",
    "judge",
];

/// The title a word is, in the singular.
fn title(word: &str) -> Option<&'static str> {
    let bytes = word.as_bytes();
    let mut len = bytes.len();
    while len > 0 && matches!(bytes[len - 1], b's' | b'S') {
        len -= 1;
    }
    let first = bytes.first()?.to_ascii_lowercase();
    let is = |t: &&&str| t.len() == len && t.as_bytes()[0] == first && word[..len].eq_ignore_ascii_case(t);
    TITLES.iter().find(is).copied()
}

/// Persons with the title before their name: "President Hill", "Governors Hill and Stone".
fn bearers(text: &str, tokens: &[Token], entities: &[Entity]) -> Vec<(&'static str, u32)> {
    let word = |i: usize| tokens[i].span.slice(text);
    let mut names: Vec<(Span, u32)> = Vec::new();
    for (e, id) in entities.iter().zip(0..).filter(|(e, _)| e.kind == EntityKind::Person) {
        names.extend(e.mentions.iter().filter(|m| m.form == MentionForm::Name).map(|m| (m.span, id)));
    }
    names.order();
    let mut out: Vec<(&'static str, u32)> = Vec::new();
    let mut before: Option<(u32, &'static str)> = None;
    for (span, who) in names {
        let at = tokens.partition_point(|t| t.span.end <= span.start);
        let own = title(tokens.get(at).map_or("", |t| t.span.slice(text)));
        let titled = own.or_else(|| at.checked_sub(1).and_then(|b| title(word(b)))).or_else(|| {
            // "Presidents Hill and Stone".
            let (end, title) = before?;
            let joined = at > 1 && word(at - 1) == "and" && tokens[at - 2].span.end == end;
            joined.then_some(title)
        });
        before = titled.map(|t| (span.end, t));
        out.extend(titled.map(|t| (t, who)));
    }
    out.order();
    out.dedup();
    out
}

/// Whether the entity is a group with a name of one word.
pub fn is_named_group(entity: &Entity) -> bool {
    entity.kind == EntityKind::Group
        && entity.name.starts_with(char::is_uppercase)
        && entity.name.chars().all(char::is_alphabetic)
}
