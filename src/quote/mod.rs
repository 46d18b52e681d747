//! Quotations: their pieces, and what was in quotation marks but quotes nobody.

pub mod aside;
pub mod marks;

use crate::mention::EntityId;
use crate::span::Span;

pub use crate::lexicon::cues::VerbClass;

/// Index into [`Analysis::quotations`](crate::analysis::Analysis::quotations).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct QuoteId(pub u32);

/// What someone said (or thought, or wants), as the article gives it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Quotation {
    /// Direct, mixed or indirect.
    pub kind: Kind,
    /// The pieces of what was said, in order, with the quotation marks around them.
    pub content: Vec<Span>,
    /// Who said it, by which words we know, how sure we are.
    pub attribution: Attribution,
    /// The sentence or sentences it stands in, for context.
    pub context: Span,
    /// Index into [`Article::blocks`](crate::article::Article::blocks) of its first piece.
    pub block: u32,
}

/// How words are reported.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Kind {
    /// All in quotation marks.
    Direct,
    /// Partly in quotation marks.
    Mixed,
    /// Not in quotation marks.
    Indirect,
}

impl Kind {
    /// The name used in exports, links and the query language.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Direct => "direct",
            Self::Mixed => "mixed",
            Self::Indirect => "indirect",
        }
    }
}

/// Rule of the turns of a transcript.
pub const TURN: &str = "turn";

/// Rule of the questions of an interview without labels.
pub const QUESTION: &str = "question";

/// Rule of its answers.
pub const ANSWER: &str = "answer";

/// Who said it, and how we know.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Attribution {
    /// The words that say that something was said ("told reporters"); empty when there are none.
    pub cue: Vec<Span>,
    /// The words that name the speaker here ("he"); empty when the article does not name one here.
    pub source: Vec<Span>,
    /// What the cue tells of.
    pub class: VerbClass,
    /// The speakers; more than one for joint statements, none when unknown.
    pub speakers: Vec<EntityId>,
    /// Why there is no speaker; `None` exactly when there is one.
    pub unknown: Option<UnknownReason>,
    /// The steps from the words here to the speakers.
    pub evidence: Vec<Evidence>,
    /// Name of the rule or pattern that decided.
    pub rule: &'static str,
    /// Confidence that the speaker is right, per mille.
    pub score: u16,
    /// The part of it that is about whom the words of the source stand for, per mille.
    pub meant: u16,
}

impl Attribution {
    /// Whether the words are a turn of a transcript or an interview.
    pub fn is_turn(&self) -> bool {
        matches!(self.rule, TURN | QUESTION | ANSWER)
    }
}

/// One step from the words beside the quotation to a speaker.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Evidence {
    /// The words ("he").
    pub mention: Span,
    /// Whom they stand for.
    pub entity: EntityId,
    /// Where that one is named in full or was named before ("Stephen Hadley").
    pub named_at: Span,
}

/// Why a quotation has no speaker.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum UnknownReason {
    /// The article names nobody near it.
    NoSource,
    /// "It was reported that ...": the one who said it is left out.
    Passive,
    /// A pronoun that may stand for several.
    AmbiguousPronoun,
    /// A word like "some" or "many".
    Vague,
}

impl UnknownReason {
    /// The reason as words for the reader.
    pub const fn reason(self) -> &'static str {
        match self {
            Self::NoSource => "the article names nobody near these words",
            Self::Passive => "the article leaves out who said it",
            Self::AmbiguousPronoun => "the pronoun may stand for more than one person",
            Self::Vague => "the article does not say who they are",
        }
    }

    /// The name used in exports.
    pub const fn name(self) -> &'static str {
        match self {
            Self::NoSource => "no_source",
            Self::Passive => "passive",
            Self::AmbiguousPronoun => "ambiguous_pronoun",
            Self::Vague => "vague",
        }
    }
}

/// Words in quotation marks (or a lone mark) that quote nobody.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NotQuotation {
    /// The words with their marks, or the lone mark.
    pub span: Span,
    /// Why they are not taken for a quotation.
    pub reason: NotReason,
}

/// Why words in quotation marks are not taken for a quotation.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum NotReason {
    /// A title of a work, document, programme.
    Title,
    /// A nickname inside a name.
    Nickname,
    /// A term, explained or distanced from.
    Term,
    /// A question or phrase put to a speaker.
    PutToSpeaker,
    /// Words nobody nearby is said to have said.
    Unattributed,
    /// A mark of length or angle (5'10").
    Measure,
    /// A mark without partner.
    Stray,
    /// In a block that is set aside.
    SetAside,
    /// Taken away by hand.
    ByHand,
}

impl NotReason {
    /// The reason as words for the reader.
    pub const fn reason(self) -> &'static str {
        match self {
            Self::Title => "the title of a work or document",
            Self::Nickname => "a nickname",
            Self::Term => "a term or scare quotes",
            Self::PutToSpeaker => "put to the speaker by someone else",
            Self::Unattributed => "nobody near it is said to have said it",
            Self::Measure => "a measure, not a quotation mark",
            Self::Stray => "a mark without a partner",
            Self::SetAside => "in a part of the page that is set aside",
            Self::ByHand => "taken away by hand",
        }
    }

    /// The name used in exports.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Title => "title",
            Self::Nickname => "nickname",
            Self::Term => "term",
            Self::PutToSpeaker => "put_to_speaker",
            Self::Unattributed => "unattributed",
            Self::Measure => "measure",
            Self::Stray => "stray",
            Self::SetAside => "set_aside",
            Self::ByHand => "by_hand",
        }
    }
}
