//! One analysed article with everything the views need, computed once.

use crate::case::Lower;
use crate::map::Map;
use crate::order::Order;
use std::cell::OnceCell;
use std::rc::Rc;

use super::audit::Audit;
use super::matrix::Matrix;
use super::page::Page;
use super::stand::Stand;
use super::strip::Strip;
use super::sure::Sure;
use super::voice::Voice;
use crate::analysis::Analysis;
use crate::correction::{Corrected, Correction, Edit, StanceEdit};
use crate::index::Index;
use crate::quote::{Kind, Quotation, QuoteId, VerbClass};
use crate::span::{Span, char_at, is_alphanumeric};

/// A way to divide the quotations.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Dim {
    /// Who speaks.
    Speaker,
    /// Direct, mixed, indirect.
    Kind,
    /// Said, thought, wanted, shown.
    Class,
    /// The words of saying.
    Cue,
    /// What it is about.
    Issue,
    /// Where its speaker stands by its words.
    Stance,
    /// How sure its speaker is.
    Sure,
}

impl Dim {
    /// All of them, in the order shown; the index of each is `dim as usize`.
    pub const ALL: [Self; 7] =
        [Self::Speaker, Self::Kind, Self::Class, Self::Cue, Self::Issue, Self::Stance, Self::Sure];

    /// The number in links and saved views.
    pub const fn code(self) -> u8 {
        match self {
            Self::Sure => 10,
            _ => self as u8,
        }
    }

    /// The heading for the reader.
    pub const fn heading(self) -> &'static str {
        match self {
            Self::Speaker => "Speaker",
            Self::Kind => "Kind",
            Self::Class => "Told as",
            Self::Cue => "Word of saying",
            Self::Issue => "About",
            Self::Stance => "Stance",
            Self::Sure => "How sure",
        }
    }

    /// The name in hooks and saved views.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Speaker => "speaker",
            Self::Kind => "kind",
            Self::Class => "class",
            Self::Cue => "cue",
            Self::Issue => "issue",
            Self::Stance => "stance",
            Self::Sure => "sure",
        }
    }
}

/// The values of one [`Dim`] and which quotation has which.
#[derive(Clone, Debug, Default)]
pub struct Table {
    /// The values, in the order shown.
    pub labels: Vec<Rc<str>>,
    /// Per quotation: indices into `labels`.
    pub of: Vec<Box<[u32]>>,
}

impl Table {
    /// How many quotations have each value.
    pub fn counts(&self) -> Vec<u32> {
        let mut counts = vec![0; self.labels.len()];
        self.of.iter().flatten().for_each(|&v| counts[v as usize] += 1);
        counts
    }

    /// Orders the values by count, most first; values from `fixed` on stay last.
    fn by_count(mut self, fixed: usize) -> Self {
        let counts = self.counts();
        let mut order: Vec<usize> = (0..self.labels.len()).collect();
        order.order_by_key(|&v| (v >= fixed, std::cmp::Reverse(counts[v]), v));
        let mut new = vec![0; order.len()];
        order.iter().enumerate().for_each(|(at, &v)| new[v] = at as u32);
        self.of.iter_mut().flatten().for_each(|v| *v = new[*v as usize]);
        self.labels = order.iter().map(|&v| self.labels[v].clone()).collect();
        self
    }

    /// The index of `label`, added when it is new.
    fn add<'a>(&mut self, seen: &mut Map<&'a str, usize>, label: &'a str) -> u32 {
        let at = *seen.or_insert(label, self.labels.len());
        if at == self.labels.len() {
            self.labels.push(Rc::from(label));
        }
        at as u32
    }
}

/// The label of those whose speaker is not known.
pub const UNKNOWN: &str = "Speaker not known";

/// An analysed article and all view models that do not depend on what the reader chose.
#[derive(Debug, Default)]
pub struct Document {
    /// What the language core found.
    pub analysis: Analysis,
    /// For searching: made when somebody does.
    index: OnceCell<Index>,
    /// Values and counts, by `Dim as usize`.
    pub tables: [Table; 7],
    /// Words of each quotation.
    pub words: Vec<u32>,
    /// Per quotation: whether it tells what someone thinks, wants or shows, without a word in quotation marks, and
    /// decides no stance.
    pub attitudes: Vec<bool>,
    /// The article cut into pieces.
    pub page: Page,
    /// The tables without and with the attitudes.
    pub overviews: [Overview; 2],
    /// What is in quotation marks but no quotation, and what was set aside.
    pub audit: Audit,
    /// What was corrected by hand.
    pub edits: Vec<Edit>,
    /// Stances changed by hand.
    pub stances: Vec<StanceEdit>,
    /// Corrections whose words are not in the article.
    pub lost: Vec<Correction>,
}

/// The tables of some of the quotations.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Overview {
    /// Number of quotations.
    pub len: usize,
    /// Share of voice, most words first.
    pub voices: Vec<Voice>,
    /// Speakers by issues.
    pub matrix: Matrix,
    /// Where each speaker speaks, in the order of `voices`.
    pub strips: Vec<Strip>,
}

impl Overview {
    /// The tables of `doc`, its attitudes among them or not.
    #[inline(never)] // once in the program, not twice
    fn new(doc: &Document, attitudes: bool) -> Self {
        let shown = doc.shown(attitudes);
        let voices = Voice::all(doc, &shown);
        let strips = Strip::all(doc, &voices, &shown);
        Self { len: shown.len(), strips, matrix: Matrix::new(doc, &shown), voices }
    }
}

/// Documents are compared by identity: one is built per reading.
impl PartialEq for Document {
    fn eq(&self, other: &Self) -> bool {
        std::ptr::eq(self, other)
    }
}

impl Eq for Document {}

impl Document {
    /// All view models of an analysis with its corrections.
    pub fn new(corrected: Corrected) -> Self {
        let Corrected { analysis, edits, stances, lost } = corrected;
        let tables = tables(&analysis);
        let words = analysis.quotations.iter().map(|q| words(&analysis.article.text, &q.content)).collect();
        let page = Page::new(&analysis);
        let audit = Audit::new(&analysis, &page);
        let attitude = |q: &Quotation| q.kind == Kind::Indirect && q.attribution.class != VerbClass::Speech;
        let mut attitudes: Vec<bool> = analysis.quotations.iter().map(attitude).collect();
        // A stance that is shown leads to its words.
        for id in analysis.stances.iter().flat_map(|s| &s.quotes) {
            attitudes[id.0 as usize] = false;
        }
        let mut doc = Self { analysis, tables, words, attitudes, page, audit, ..Self::default() };
        (doc.edits, doc.stances, doc.lost) = (edits, stances, lost);
        doc.overviews = [false, true].map(|all| Overview::new(&doc, all));
        doc
    }

    /// Its words, ready to be searched.
    pub fn index(&self) -> &Index {
        self.index.get_or_init(|| Index::build(&self.analysis))
    }

    /// The tables, with the attitudes among the quotations or not.
    pub const fn overview(&self, attitudes: bool) -> &Overview {
        &self.overviews[attitudes as usize]
    }

    /// The quotations, with the attitudes or not, in order.
    pub fn shown(&self, attitudes: bool) -> Vec<QuoteId> {
        self.ids().filter(|id| attitudes || !self.is_attitude(*id)).collect()
    }

    /// Whether a quotation tells what someone thinks, wants or shows, without a word in quotation marks, and decides
    /// no stance.
    pub fn is_attitude(&self, id: QuoteId) -> bool {
        self.attitudes.get(id.0 as usize) == Some(&true)
    }

    /// The values of `dim`.
    pub fn table(&self, dim: Dim) -> &Table {
        &self.tables[dim as usize]
    }

    /// The words of the article at `span`.
    pub fn slice(&self, span: Span) -> &str {
        span.slice(&self.analysis.article.text)
    }

    /// All of the text.
    pub fn whole(&self) -> Span {
        Span::of(0, self.analysis.article.text.len())
    }

    /// What was edited by hand in a quotation.
    pub fn edit(&self, id: QuoteId) -> Option<&Edit> {
        self.edits.iter().find(|edit| edit.quote == id)
    }

    /// Number of quotations.
    pub fn len(&self) -> usize {
        self.analysis.quotations.len()
    }

    /// Whether no quotation was found.
    pub fn is_empty(&self) -> bool {
        self.analysis.quotations.is_empty()
    }

    /// The ids of all quotations.
    pub fn ids(&self) -> impl Iterator<Item = QuoteId> + use<> {
        (0..self.len() as u32).map(QuoteId)
    }

    /// Who said it: the names joined for a line of print.
    pub fn speakers(&self, id: QuoteId) -> Rc<str> {
        let names = crate::state::Card::new(self, id, None).map(|card| card.speaker);
        names.map_or_else(|| Rc::from(UNKNOWN), Rc::from)
    }

    /// The headline, or else the first words.
    pub fn title(&self) -> &str {
        let first = || self.analysis.article.blocks.first().map(|b| b.span);
        self.analysis.article.title.or_else(first).map_or("", |span| self.slice(span))
    }

    /// Number of words in the parts that are read.
    pub fn length(&self) -> u32 {
        let blocks = self.analysis.article.blocks.iter().filter(|b| b.is_read());
        blocks.map(|b| words(&self.analysis.article.text, &[b.span])).sum()
    }
}

/// Number of words: stretches between white space that hold a letter or digit.
pub fn words(text: &str, spans: &[Span]) -> u32 {
    let mut count = 0;
    for span in spans {
        let (words, mut at, mut counted) = (span.slice(text), 0, false);
        while let Some(c) = char_at(words, at) {
            at += c.len_utf8();
            if is_alphanumeric(c) {
                count += u32::from(!counted);
                counted = true;
            } else if c.is_whitespace() {
                counted = false;
            }
        }
    }
    count
}

/// The ways to divide the quotations, in the order of [`Dim::ALL`].
fn tables(analysis: &Analysis) -> [Table; 7] {
    let quotes = &analysis.quotations;
    [
        speakers(analysis),
        kinds(quotes.iter()),
        classes(quotes.iter()),
        cues(analysis),
        issues(analysis),
        stances(analysis),
        sure(quotes.iter()),
    ]
}

fn speakers(analysis: &Analysis) -> Table {
    let mut table = Table::default();
    let mut seen = Map::default();
    for quote in &analysis.quotations {
        let names = quote.attribution.speakers.iter().filter_map(|id| analysis.entities.get(id.0 as usize));
        let mut of: Vec<u32> = names.map(|e| table.add(&mut seen, &e.name)).collect();
        of.order();
        of.dedup();
        table.of.push(of.into());
    }
    let fixed = table.labels.len();
    if table.of.iter().any(|of| of.is_empty()) {
        table.labels.push(Rc::from(UNKNOWN));
        table.of.iter_mut().filter(|of| of.is_empty()).for_each(|of| *of = [fixed as u32].into());
    }
    table.by_count(fixed)
}

fn kinds<'a>(quotes: impl Iterator<Item = &'a Quotation>) -> Table {
    let all = [Kind::Direct, Kind::Mixed, Kind::Indirect];
    Table {
        labels: all.map(|k| Rc::from(k.name())).into(),
        of: quotes.map(|q| [q.kind as u32].into()).collect(),
    }
}

fn classes<'a>(quotes: impl Iterator<Item = &'a Quotation>) -> Table {
    let all = [VerbClass::Speech, VerbClass::Thought, VerbClass::Intention, VerbClass::Other];
    Table {
        labels: all.map(|c| Rc::from(class_label(c))).into(),
        of: quotes.map(|q| [q.attribution.class as u32].into()).collect(),
    }
}

fn sure<'a>(quotes: impl Iterator<Item = &'a Quotation>) -> Table {
    Table {
        labels: Sure::ALL.map(|s| Rc::from(s.label())).into(),
        of: quotes.map(|q| Sure::of(&q.attribution).map(|s| s as u32).into_iter().collect()).collect(),
    }
}

/// What the cue tells of, in a word for the reader.
pub const fn class_label(class: VerbClass) -> &'static str {
    match class {
        VerbClass::Speech => "said",
        VerbClass::Thought => "thought",
        VerbClass::Intention => "wanted",
        VerbClass::Other => "shown",
    }
}

fn cues(analysis: &Analysis) -> Table {
    let mut table = Table::default();
    let mut seen = Map::default();
    let cue = |quote: &Quotation| {
        let words: Vec<&str> =
            quote.attribution.cue.iter().map(|s| s.slice(&analysis.article.text)).collect();
        words.join(" … ").lower()
    };
    let cues: Vec<String> = analysis.quotations.iter().map(cue).collect();
    for cue in &cues {
        // A colon or a dash is no word.
        let word = cue.contains(char::is_alphabetic);
        let of = if word { vec![table.add(&mut seen, cue)] } else { Vec::new() };
        table.of.push(of.into());
    }
    table.by_count(usize::MAX)
}

fn issues(analysis: &Analysis) -> Table {
    let mut of = vec![Vec::new(); analysis.quotations.len()];
    for (at, issue) in analysis.issues.iter().enumerate() {
        for id in &issue.quotes {
            if let Some(of) = of.get_mut(id.0 as usize) {
                of.push(at as u32);
            }
        }
    }
    Table {
        labels: analysis.issues.iter().map(|i| Rc::from(&*i.name)).collect(),
        of: of.into_iter().map(Into::into).collect(),
    }
}

fn stances(analysis: &Analysis) -> Table {
    let mut of = vec![Vec::new(); analysis.quotations.len()];
    let labels: Vec<String> =
        analysis.stances.iter().map(|s| Stand::label(analysis, s.target, Some(s.polarity))).collect();
    let (mut table, mut seen) = (Table::default(), Map::default());
    for (stance, label) in analysis.stances.iter().zip(&labels) {
        let label = table.add(&mut seen, label);
        for id in &stance.quotes {
            if let Some(of) = of.get_mut(id.0 as usize).filter(|of| !of.contains(&label)) {
                of.push(label);
            }
        }
    }
    table.of = of.into_iter().map(Into::into).collect();
    table.by_count(usize::MAX)
}

#[cfg(test)]
pub(super) mod tests {
    use super::*;
    use crate::analysis::{Options, analyze};

    /// A short article for the tests of the views.
    pub const TEXT: &str = "Bridge stays shut\n\n“The bridge stays shut,” Ada Hill said.\n\n\
        “We lose money,” Tom Reed said.\n\n“It is not safe,” Ada Hill said.\n";

    /// The document of `text`.
    pub fn document(text: &str) -> Document {
        let analysis = analyze(text, &Options::default());
        Document::new(Corrected { analysis, ..Corrected::default() })
    }

    #[test]
    fn every_quotation_has_a_value_for_speaker_and_kind() {
        let doc = document(TEXT);
        assert!(doc.len() >= 3, "found {}", doc.len());
        for dim in [Dim::Speaker, Dim::Kind, Dim::Class] {
            assert!(doc.table(dim).of.iter().all(|of| !of.is_empty()), "{dim:?}");
        }
        for table in &doc.tables {
            assert_eq!(table.of.len(), doc.len());
            assert!(table.of.iter().flatten().all(|&v| (v as usize) < table.labels.len()));
        }
    }

    #[test]
    fn a_colon_is_no_word_of_saying() {
        let doc =
            document("Ada Hill: “The bridge stays shut until May.”\n\n“We lose money,” Tom Reed said.\n");
        assert!(doc.len() >= 2, "found {}", doc.len());
        assert_eq!(doc.table(Dim::Cue).labels.iter().map(|l| &**l).collect::<Vec<_>>(), ["said"]);
    }

    #[test]
    fn values_are_ordered_by_count_and_the_unknown_stay_last() {
        let table = Table {
            labels: ["a", "b", "unknown"].map(Rc::from).into(),
            of: vec![[2].into(), [2].into(), [2].into(), [1].into(), [1].into(), [0].into()],
        };
        let ordered = table.by_count(2);
        assert_eq!(ordered.labels, ["b", "a", "unknown"].map(Rc::from));
        assert_eq!(ordered.counts(), [2, 1, 3]);
    }

    #[test]
    fn words_are_counted_between_white_space() {
        let text = "“A b — c’d” 5";
        assert_eq!(words(text, &[Span::of(0, text.len())]), 4);
    }
}
