//! The one store.

use std::rc::Rc;

use super::action::{Action, Target};
use super::document::{Dim, Document};
use super::loader::Loading;
use super::results::{Filters, Results};
use super::source::Source;
use crate::order::Set;
use crate::quote::QuoteId;

/// Everything the interface shows.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Store {
    /// What `doc` was read from.
    pub source: Rc<Source>,
    /// The article that is shown.
    pub doc: Rc<Document>,
    /// The article before it, for undo.
    pub former: Option<Rc<Source>>,
    /// An article being read.
    pub loading: Option<Loading>,
    /// Counts readings.
    pub tickets: u32,
    /// The reading that gave `doc`.
    pub shown: u32,
    /// What the reader chose to see.
    pub view: View,
    /// What that leaves.
    pub results: Rc<Results>,
    /// The current quotation.
    pub selected: Option<QuoteId>,
    /// The quotation that is being corrected.
    pub editing: Option<QuoteId>,
    /// Where focus is to go.
    pub focus: Focus,
    /// The dialog that is open.
    pub dialog: Option<Dialog>,
    /// Something to tell the reader.
    pub notice: Option<Notice>,
    /// Lasting choices.
    pub prefs: Prefs,
}

/// What the reader chose to see.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct View {
    /// What is typed in the search box.
    pub query: Rc<str>,
    /// What is chosen in the facets.
    pub filters: Filters,
    /// Whether what people think, want or show is among the quotations.
    pub attitudes: bool,
    /// Speakers chosen to be compared; `None` when the explorer chooses.
    pub compare: Option<Vec<Rc<str>>>,
    /// On what they are compared: whether it is an issue, and its name.
    pub on: Option<(bool, Rc<str>)>,
    /// Which list is shown.
    pub tab: Tab,
    /// Which half is shown where there is room for one only.
    pub pane: Pane,
    /// Whether the facets are shown where there is no room for them.
    pub facets: bool,
    /// The lists that are shown to their end, by name.
    pub whole: Set<&'static str>,
}

impl View {
    /// What is chosen beside query and tab, as links and the browser's storage hold it.
    pub fn chosen(&self) -> Vec<(u8, String)> {
        let filters = Dim::ALL.into_iter();
        let mut out: Vec<(u8, String)> = filters
            .flat_map(|dim| self.filters.on[dim as usize].iter().map(move |l| (dim.code(), l.to_string())))
            .collect();
        if self.attitudes {
            out.push((ATTITUDES, String::new()));
        }
        out.extend(self.compare.iter().flatten().map(|name| (COMPARED, name.to_string())));
        if let Some((issue, head)) = &self.on {
            out.push((if *issue { ISSUE } else { PERSON }, head.to_string()));
        }
        out
    }

    /// Takes over what [`chosen`](Self::chosen) gave; what it does not know is passed over.
    pub fn choose(&mut self, chosen: &[(u8, String)]) {
        for (kind, label) in chosen {
            match *kind {
                ATTITUDES => self.attitudes = true,
                COMPARED => self.compare.get_or_insert_default().push(Rc::from(&**label)),
                ISSUE | PERSON => self.on = Some((*kind == ISSUE, Rc::from(&**label))),
                code => {
                    if let Some(dim) = Dim::ALL.into_iter().find(|dim| dim.code() == code) {
                        self.filters.on[dim as usize].insert(Rc::from(&**label));
                    }
                }
            }
        }
    }
}

/// In [`View::chosen`]: attitudes are shown. The filters are by [`Dim::code`].
const ATTITUDES: u8 = 6;
/// A speaker that is compared.
const COMPARED: u8 = 7;
/// An issue on which speakers are compared.
const ISSUE: u8 = 8;
/// A person or an organisation on whom speakers are compared.
const PERSON: u8 = 9;

/// The lists beside the article.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Tab {
    /// The cards.
    #[default]
    Quotes,
    /// Share of voice and where each speaks.
    Voices,
    /// Speakers by issues.
    Issues,
    /// Speakers side by side.
    Compare,
    /// What is no quotation, what was set aside.
    Left,
}

impl Tab {
    /// All of them, in order.
    pub const ALL: [Self; 5] = [Self::Quotes, Self::Voices, Self::Issues, Self::Compare, Self::Left];

    /// The name in hooks and saved views.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Quotes => "quotes",
            Self::Voices => "voices",
            Self::Issues => "issues",
            Self::Compare => "compare",
            Self::Left => "left",
        }
    }

    /// The tab that a key leads to from this one: arrows go round, Home and End to the ends.
    pub fn after(self, key: &str) -> Option<Self> {
        let (at, len) = (self as usize, Self::ALL.len());
        match key {
            "ArrowRight" => Some(Self::ALL[(at + 1) % len]),
            "ArrowLeft" => Some(Self::ALL[(at + len - 1) % len]),
            "Home" => Some(Self::ALL[0]),
            "End" => Some(Self::ALL[len - 1]),
            _ => None,
        }
    }

    /// The label for the reader.
    pub const fn label(self) -> &'static str {
        match self {
            Self::Quotes => "Quotations",
            Self::Voices => "Voices",
            Self::Issues => "Issues",
            Self::Compare => "Compare",
            Self::Left => "Left out",
        }
    }
}

/// The two halves of the page.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Pane {
    /// The lists.
    #[default]
    Desk,
    /// The article.
    Article,
}

/// Where focus is to go; a new `seq` means go now.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Focus {
    /// Grows with each move.
    pub seq: u32,
    /// Where.
    pub target: Option<Target>,
}

/// Dialogs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Dialog {
    /// Open another article.
    Open,
    /// Keyboard, search, marks.
    Help,
    /// Make a link.
    Share,
}

/// Something to tell the reader, in whole sentences that say what to do.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Notice {
    /// The words.
    pub text: Rc<str>,
    /// What "Undo" does, when it is offered.
    pub undo: Option<Undo>,
}

/// What can be undone from a notice.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Undo {
    /// Another article was opened.
    Article,
    /// The correction of this index was made.
    Correction(u32),
}

impl Undo {
    /// How.
    pub const fn action(self) -> Action {
        match self {
            Self::Article => Action::Undo,
            Self::Correction(at) => Action::Revert(at),
        }
    }
}

/// Lasting choices.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Prefs {
    /// Light, dark or as the system says.
    pub theme: Theme,
    /// Whether single keys are shortcuts.
    pub keys: bool,
}

impl Default for Prefs {
    fn default() -> Self {
        Self { theme: Theme::System, keys: true }
    }
}

/// Light, dark or as the system says.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Theme {
    /// As the system says.
    #[default]
    System,
    /// Light.
    Light,
    /// Dark.
    Dark,
}

impl Theme {
    /// The name in `data-theme`; empty for the system's.
    pub const fn name(self) -> &'static str {
        match self {
            Self::System => "",
            Self::Light => "light",
            Self::Dark => "dark",
        }
    }

    /// The theme of that name.
    pub fn named(name: &str) -> Self {
        match name {
            "light" => Self::Light,
            "dark" => Self::Dark,
            _ => Self::System,
        }
    }
}

impl Store {
    /// A store that begins by reading `source`.
    pub fn new(source: Source) -> Self {
        let source = Rc::new(source);
        Self {
            loading: Some(Loading { source: source.clone(), ticket: 1, percent: 0 }),
            source,
            doc: Rc::default(),
            former: None,
            tickets: 1,
            shown: 0,
            view: View::default(),
            results: Rc::default(),
            selected: None,
            editing: None,
            focus: Focus::default(),
            dialog: None,
            notice: None,
            prefs: Prefs::default(),
        }
    }

    /// How many quotations are shown, in words.
    pub fn count(&self) -> String {
        let (shown, all) = (self.results.order.len(), self.results.of);
        let noun = if all == 1 { " quotation" } else { " quotations" };
        if self.results.is_narrowed() {
            [&shown.to_string(), " of ", &all.to_string(), noun].concat()
        } else {
            [&all.to_string(), noun].concat()
        }
    }

    /// Whether an article has been read.
    pub fn is_ready(&self) -> bool {
        !self.results.facets.is_empty()
    }
}
