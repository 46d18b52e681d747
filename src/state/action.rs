//! Everything that can happen.

use std::rc::Rc;

use super::document::{Dim, Document};
use super::source::Source;
use super::store::{Dialog, Pane, Tab, Theme};
use crate::mention::EntityId;
use crate::quote::QuoteId;
use crate::span::Span;
use crate::stance::{Polarity, Target as On};

/// One thing that happened: the reader did it, or a reading went on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Action {
    /// Read this article instead.
    Open(Source),
    /// A reading went on: ticket and per cent.
    Progress(u32, u32),
    /// A reading is done.
    Read(u32, Rc<Document>),
    /// Stop reading and keep the former article.
    Cancel,
    /// Back to the former article.
    Undo,
    /// Read a block that was set aside (start offset, bytes), or set it aside again.
    PutBack(u32),
    /// This one said it; with an empty name nobody can tell.
    Name(QuoteId, Rc<str>),
    /// This is no quotation.
    Dismiss(QuoteId),
    /// Set by hand where this speaker stands on this target; the words (bytes) are those it is about.
    Side(Span, EntityId, On, Option<Polarity>),
    /// Take a correction back, by its index.
    Revert(u32),
    /// Open the form to correct a quotation, or close it; `None` for the current one.
    Edit(Option<QuoteId>),
    /// The search box holds this.
    Search(Rc<str>),
    /// Choose a value of a facet or let it go.
    Toggle(Dim, Rc<str>),
    /// Show exactly the quotations of this speaker with this value of another facet.
    Cell(Rc<str>, Dim, Rc<str>),
    /// Show exactly the quotations of this speaker.
    Only(Rc<str>),
    /// Choose a speaker to be compared, or let go.
    Pick(Rc<str>),
    /// Show speakers side by side (the same as before when there are none) on an issue or a person.
    Compare(Option<Vec<Rc<str>>>, bool, Rc<str>),
    /// Show attitudes among the quotations, or leave them out.
    Attitudes,
    /// Let go of all facets.
    ClearFilters,
    /// Let go of the search and all facets.
    ClearAll,
    /// Make this quotation the current one, coming from there.
    Select(QuoteId, From),
    /// The next or previous card.
    Step(i32),
    /// From the current card to its mark.
    Enter,
    /// Back or away: closes, clears, returns.
    Escape(From),
    /// Show words in the article that are no quotation (index), or any place (block).
    Show(Target),
    /// Show this list.
    Tab(Tab),
    /// Show this half.
    Pane(Pane),
    /// Show this list to its end, or only its beginning.
    Whole(&'static str),
    /// Show or hide the facets.
    Facets,
    /// Open a dialog or close it.
    Dialog(Option<Dialog>),
    /// Tell the reader.
    Notice(Option<Rc<str>>),
    /// Light, dark or as the system says.
    Theme(Theme),
    /// Single keys are shortcuts, or not.
    Keys(bool),
}

/// From where a quotation was chosen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum From {
    /// Its card.
    Card,
    /// Its mark in the article.
    Mark,
    /// The strip or another list.
    List,
    /// The search box.
    Search,
    /// Elsewhere.
    Page,
}

/// A place focus can go to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Target {
    /// The card of a quotation.
    Card(QuoteId),
    /// The first mark of a quotation in the article.
    Mark(QuoteId),
    /// Words that are no quotation (index).
    Not(u32),
    /// A block of the article (index).
    Block(u32),
    /// The form to correct a quotation.
    Form,
    /// The search box.
    Search,
    /// The heading of the list, when what had focus is gone.
    List,
}
