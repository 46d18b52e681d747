//! Names, descriptions and pronouns, and who they stand for.
//!
//! Knows nothing of quotations: who *said* something is decided in [`attribution`](crate::attribution).

mod cluster;
pub mod gender;
mod names;
mod people;
pub mod roles;
mod spelling;
pub mod words;

use crate::article::turn::Turn;
use crate::article::{Article, BlockKind};
use crate::span::Span;
use crate::token::{Sentence, Token};
use words::Word;

/// Index into [`Analysis::entities`](crate::analysis::Analysis::entities).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct EntityId(pub u32);

/// Someone or something that can speak.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entity {
    /// The fullest name the article gives ("Stephen Hadley"), or its description ("a Kremlin official").
    pub name: String,
    /// What it is.
    pub kind: EntityKind,
    /// Where the article speaks of it, in order.
    pub mentions: Vec<Mention>,
}

/// What an entity is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum EntityKind {
    /// A named person.
    Person,
    /// A person known only by description ("the mayor").
    Described,
    /// A source that asked not to be named.
    Anonymous,
    /// Several people without names ("two senators", "officials").
    Group,
    /// An organisation, government, party, company, newspaper.
    Organisation,
    /// A document: report, letter, e-mail, declaration, tweet.
    Document,
}

impl EntityKind {
    /// The name used in exports.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Person => "person",
            Self::Described => "described",
            Self::Anonymous => "anonymous",
            Self::Group => "group",
            Self::Organisation => "organisation",
            Self::Document => "document",
        }
    }
}

/// One place where the article speaks of an entity.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Mention {
    /// Where.
    pub span: Span,
    /// In which form.
    pub form: MentionForm,
}

/// The form of a mention.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum MentionForm {
    /// A name or part of one.
    Name,
    /// A description ("the U.S. president").
    Description,
    /// A pronoun.
    Pronoun,
}

/// What is known of a person's gender.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Gender {
    /// Nothing tells.
    #[default]
    Unknown,
    /// "he".
    Male,
    /// "she".
    Female,
}

/// What the article tells of an entity besides its name.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Traits {
    /// By given name, title, role noun or a pronoun that can only be this one's.
    pub gender: Gender,
    /// A country, state or town: kept as an entity only when it speaks.
    pub place: bool,
    /// A person only because nothing tells otherwise.
    pub weak: bool,
    /// Several.
    pub plural: bool,
    /// How often it is named.
    pub count: u32,
    /// Offices, trades, descriptions learned from titles and appositions.
    pub roles: Vec<roles::Role>,
    /// Key of the last name (or of the last word of the name).
    pub last_name: u32,
    /// Where it is named most fully, or described, first; empty when nowhere.
    pub named_at: Span,
}

impl Traits {
    /// Whether it was called by a noun with this key.
    pub fn is_called(&self, head: u32) -> bool {
        self.roles.iter().any(|r| r.head == head)
    }
}

/// One name in the text and whose it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Found {
    /// First token, titles included.
    pub lead: u32,
    /// First token of the name proper.
    pub first: u32,
    /// One past the last token.
    pub last: u32,
    /// Whose name it is.
    pub entity: EntityId,
    /// How sure that is, per mille.
    pub score: u16,
}

/// The names of an article and those who bear them.
#[derive(Clone, Debug, Default)]
pub struct Mentions {
    /// In order of first mention.
    pub entities: Vec<Entity>,
    /// One for each entity.
    pub traits: Vec<Traits>,
    /// Names in order of place; they do not overlap.
    pub found: Vec<Found>,
    /// One for each token.
    pub words: Vec<Word>,
}

impl Mentions {
    /// The index in `found` of the first name that ends after token `at`.
    pub fn from_token(&self, at: usize) -> usize {
        self.found.partition_point(|f| (f.last as usize) <= at)
    }

    /// The name that covers token `at`, titles included.
    pub fn at_token(&self, at: usize) -> Option<&Found> {
        self.found.get(self.from_token(at)).filter(|f| (f.lead as usize) <= at)
    }

    /// Whether an entity is a person with a name.
    pub fn is_person(&self, e: EntityId) -> bool {
        self.entities[e.0 as usize].kind == EntityKind::Person
    }

    /// Adds an entity without mentions and gives its id.
    pub fn add(&mut self, name: String, kind: EntityKind) -> EntityId {
        self.entities.push(Entity { name, kind, mentions: Vec::new() });
        self.traits.push(Traits::default());
        EntityId(self.entities.len() as u32 - 1)
    }
}

/// Finds the names in the sentences and says whose they are.
///
/// Takes tokens and sentences of the article in order; never fails.
pub fn find(article: &Article, tokens: &[Token], sentences: &[Sentence]) -> Mentions {
    let text = &article.text;
    let firsts: Vec<u32> = sentences.iter().map(|s| s.first).collect();
    let opening: Vec<&Sentence> =
        sentences.chunk_by(|a, b| a.block == b.block).map(|block| &block[0]).collect();
    let breaks: Vec<u32> = opening.iter().map(|s| s.first).collect();
    let mut words = words::read(text, tokens, &firsts, &breaks);
    // "CAPT. ANN LEE:" before what she said is a name, no abbreviation.
    for s in opening.iter().filter(|s| article.blocks[s.block as usize].turn == Turn::Opens) {
        let first = s.first as usize;
        let label = words[first..].iter_mut().zip(&tokens[first..]);
        for (w, _) in label.take_while(|(w, t)| w.is(words::CAPS) || t.span.slice(text) == ".") {
            w.flags &= !words::CAPS;
        }
    }
    for s in sentences {
        let sentence = &mut words[s.first as usize..s.last as usize];
        let title = article.blocks[s.block as usize].kind == BlockKind::Title;
        let label = article.blocks[s.block as usize].turn == Turn::Opens;
        if !label && spelling::is_loud(sentence, title) {
            for w in sentence {
                w.flags |= words::LOUD;
            }
        }
    }
    let spelling = spelling::Spelling::read(&words, sentences);
    let scanner = names::Scanner { text, tokens, words: &words, spelling: &spelling };
    let mut runs = Vec::new();
    let mut headline = Vec::new();
    for s in sentences {
        let loud = words[s.first as usize].is(words::LOUD);
        let into = if loud { &mut headline } else { &mut runs };
        scanner.scan(s.first as usize, s.last as usize, into);
    }
    let mut mentions = cluster::cluster(&scanner, &runs, &headline);
    mentions.words = words;
    roles::learn(text, tokens, &mut mentions);
    gender::learn(sentences, &mut mentions);
    mentions
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{article, token};

    /// Names and kinds of the entities of a text.
    fn names(text: &str) -> Vec<(String, EntityKind, usize)> {
        let article = article::read(text.to_owned(), &[]);
        let (mut tokens, mut sentences) = (Vec::new(), Vec::new());
        for b in 0..article.blocks.len() {
            token::read_block(&article, b as u32, &mut tokens, &mut sentences);
        }
        let found = find(&article, &tokens, &sentences);
        found.entities.into_iter().map(|e| (e.name, e.kind, e.mentions.len())).collect()
    }

    #[test]
    fn short_names_join_the_full_one() {
        let text =
            "Mr. Stone spoke first. Gov. Ann B. Stone met Paul “Red” Reyes. Mrs. Stone left. Reyes stayed.";
        assert_eq!(
            names(text),
            [
                ("Mr. Stone".to_owned(), EntityKind::Person, 1),
                ("Ann B. Stone".to_owned(), EntityKind::Person, 2),
                ("Paul “Red” Reyes".to_owned(), EntityKind::Person, 2)
            ]
        );
    }

    #[test]
    fn an_initial_stands_for_the_one_name_it_begins() {
        let people = |text: &str| -> Vec<String> { names(text).into_iter().map(|n| n.0).collect() };
        assert_eq!(people("Otto Reed met A. Hill. Ada Hill left with O. Reed."), ["Otto Reed", "Ada Hill"]);
        assert_eq!(people("Ada Hill met Anton Hill. A. Hill left."), ["Ada Hill", "Anton Hill", "A. Hill"]);
        assert_eq!(people("Ada Hill met B. Hill."), ["Ada Hill", "B. Hill"]);
    }

    #[test]
    fn what_is_seen_of_a_name_tells_what_it_is() {
        let text = "The makers of Quillo Marn and Ossery are in Dunmere. Ossery shares fell in Dunmere, and the \
            Ossery poll did. “We wait,” said Quillo Marn, 52. Quillo Marn has left the U.S. Food and Rail Board.";
        let kind = |name: &str| names(text).into_iter().find(|n| n.0 == name).map(|n| n.1);
        assert_eq!(kind("Quillo Marn"), Some(EntityKind::Person));
        assert_eq!(kind("Ossery"), Some(EntityKind::Organisation));
        assert_eq!(kind("U.S. Food and Rail Board"), Some(EntityKind::Organisation));
    }

    #[test]
    fn organisations_keep_their_short_forms() {
        let text = "The Coastal Safety Board (CSB) met. The CSB voted. Tarn Motors, a maker of vans, paid. Tarn wept.";
        let found = names(text);
        assert_eq!(found[0], ("Coastal Safety Board".to_owned(), EntityKind::Organisation, 3));
        assert_eq!(found[1], ("Tarn Motors".to_owned(), EntityKind::Organisation, 2));
    }
}
