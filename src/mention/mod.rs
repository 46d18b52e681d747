//! Names, descriptions and pronouns, and who they stand for.
//!
//! Knows nothing of quotations: who *said* something is decided in [`attribution`](crate::attribution).

use crate::span::Span;

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
