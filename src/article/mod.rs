//! An article as people paste it: the text, untouched, and what each line of it is.
//!
//! Knows nothing of words, quotations or speakers.

mod builtin;
mod credit;
pub mod dateline;
mod form;
mod join;
mod lines;
mod place;
mod text;
pub mod turn;

pub use builtin::{Builtin, EXAMPLES, Example, FIRST, builtin};
pub use lines::is_ignorable;
pub use text::read;

use crate::span::Span;
use turn::Turn;

/// The one source text and its blocks, in order and without overlap. Never changed once read.
#[derive(Clone, Debug, Default)]
pub struct Article {
    /// The text exactly as it was given: no byte added, removed or normalised.
    pub text: String,
    /// Every line or paragraph that holds more than white space, in order.
    pub blocks: Vec<Block>,
    /// The headline, when one was recognised.
    pub title: Option<Span>,
    /// Who wrote it ("By Jane Doe"), when recognised.
    pub byline: Option<Span>,
    /// When it was written or published, as the article puts it.
    pub date: Option<Span>,
    /// Where it was reported from ("SOCHI, Krasnodar Region"), when recognised.
    pub dateline: Option<Span>,
}

impl Article {
    /// For each block its number among the paragraphs that are read, from 1; none for other blocks.
    pub fn paragraph_numbers(&self) -> Vec<Option<u32>> {
        let mut count = 0;
        let mut number = |b: &Block| {
            let counts = b.put_back || b.kind == BlockKind::Paragraph;
            count += u32::from(counts);
            counts.then_some(count)
        };
        self.blocks.iter().map(&mut number).collect()
    }
}

/// One line or paragraph.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Block {
    /// Its text without the white space around it.
    pub span: Span,
    /// What it is.
    pub kind: BlockKind,
    /// `true` when the reader put this block back among the paragraphs.
    pub put_back: bool,
    /// What it is in a transcript.
    pub turn: Turn,
}

impl Block {
    /// Whether quotations are looked for here.
    ///
    /// Headlines and cross-heads are read too: `Obama: It's Going To Be OK` is an attribution.
    pub const fn is_read(&self) -> bool {
        self.put_back || self.kind.is_read()
    }
}

/// What a block is, told by its form and place.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum BlockKind {
    /// The headline.
    Title,
    /// Body text.
    Paragraph,
    /// A heading between paragraphs.
    CrossHead,
    /// "By Jane Doe".
    Byline,
    /// A line that is only a date, "Last Updated: ...".
    Date,
    /// Text that belongs to a picture.
    Caption,
    /// The photographer or agency of a picture.
    Credit,
    /// Promotion, navigation, social media lines, notices.
    Boilerplate,
    /// A biography of the author or "contributed to this report".
    AuthorNote,
    /// A note of the editors or a correction.
    EditorNote,
    /// A paragraph that the article holds a second time.
    Repeat,
}

impl BlockKind {
    /// Whether quotations are looked for in blocks of this kind.
    pub const fn is_read(self) -> bool {
        matches!(self, Self::Title | Self::Paragraph | Self::CrossHead)
    }

    /// The name used in exports.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Title => "title",
            Self::Paragraph => "paragraph",
            Self::CrossHead => "cross_head",
            Self::Byline => "byline",
            Self::Date => "date",
            Self::Caption => "caption",
            Self::Credit => "credit",
            Self::Boilerplate => "boilerplate",
            Self::AuthorNote => "author_note",
            Self::EditorNote => "editor_note",
            Self::Repeat => "repeat",
        }
    }

    /// Why a block of this kind is set aside, as a sentence for the reader.
    pub const fn reason(self) -> &'static str {
        match self {
            Self::Title => "the headline",
            Self::Paragraph => "body text",
            Self::CrossHead => "a heading between paragraphs",
            Self::Byline => "names the author",
            Self::Date => "only a date or time",
            Self::Caption => "describes a picture",
            Self::Credit => "names a photographer or agency",
            Self::Boilerplate => "promotion or navigation of the site",
            Self::AuthorNote => "a note on the author",
            Self::EditorNote => "a note by the editors",
            Self::Repeat => "repeats an earlier paragraph word for word",
        }
    }
}
