//! Where they stand: speakers by issues and by people, each cell with its words and its number of quotations.

use std::rc::Rc;

use quote_explorer::state::{
    Action, Block, Compared, Dim, Document, Filters, MatrixRow, Stand, Store, Target,
};
use yew::prelude::*;

use super::compare::pick;
use super::stand::{cell_label, means};
use super::text::{El, el, press, text, yes};
use crate::context::Context;

/// The tables; where it is narrow a list per issue and person.
pub fn issue_table(explorer: &Context, s: &Store) -> Html {
    let (doc, filters) = (&s.doc, &s.view.filters);
    let matrix = &doc.overview(s.view.attitudes).matrix;
    if matrix.issues.rows.is_empty() && matrix.people.rows.is_empty() {
        let why = "No subject was found that the article comes back to or that its speakers take sides on. Longer articles with several speakers have more.";
        return el("div", "qe-empty")
            .is("data-empty", "issues")
            .add(text("h2", "", "No issue found"))
            .add(text("p", "", why))
            .into();
    }
    let speakers = &Compared::new(doc, &s.view).speakers;
    let draw = |block, title, target, dim, none| Draw {
        explorer,
        doc,
        filters,
        speakers,
        block,
        title,
        target,
        dim,
        none,
    };
    let what = "In this article, by the words marked; a machine read them, so check it. A number alone counts quotations where no stance was found: that says nothing of what a speaker thinks. “–” is not quoted on it at all.";
    let how = "Choose a cell for its quotations. The name of an issue, or ticks, set speakers side by side.";
    el("div", "qe-issues")
        .add(text("p", "qe-note", what))
        .add(text("p", "qe-note qe-issues__how", how))
        .add(
            draw(&matrix.issues, "Where they stand on the issues", "Issue", Dim::Issue, "not quoted on this")
                .all(),
        )
        .add(
            draw(&matrix.people, "How they speak of others", "Spoken of", Dim::Stance, "no stance found")
                .all(),
        )
        .add(means())
        .into()
}

/// What one table is drawn with.
struct Draw<'a> {
    explorer: &'a Context,
    doc: &'a Document,
    filters: &'a Filters,
    /// Those chosen to be compared.
    speakers: &'a [Rc<str>],
    block: &'a Block,
    title: &'static str,
    /// What its targets are.
    target: &'static str,
    /// The facet that a cell without a stance narrows by.
    dim: Dim,
    /// What an empty cell says.
    none: &'static str,
}

impl Draw<'_> {
    fn all(&self) -> Html {
        if self.block.rows.is_empty() {
            return Html::default();
        }
        let Block { heads, rows } = self.block;
        // The longer side goes down the page.
        let turned = heads.len() > rows.len();
        let (across, down) = if turned { (rows.len(), heads.len()) } else { (heads.len(), rows.len()) };
        let head = |at: usize, speaker: bool, scope| {
            let head = el("th", "").nth(at).is("scope", scope).is("dir", "auto");
            head.add(if speaker { self.speaker(&rows[at]) } else { self.head(at).into() }).into()
        };
        let row = |at: usize| {
            let cell = |col: usize| {
                let (row, target) = if turned { (col, at) } else { (at, col) };
                el("td", "").nth(col).add(self.cell(&rows[row], target)).into()
            };
            el("tr", "").nth(at).add(head(at, !turned, "row")).all((0..across).map(cell)).into()
        };
        let corner = el("th", "").is("scope", "col").words(if turned { self.target } else { "Speaker" });
        let top = el("tr", "").add(corner).all((0..across).map(|at| head(at, turned, "col")));
        let table = el("table", "qe-table qe-matrix")
            .add(el("caption", "").add(text("h2", "", self.title)))
            .add(el("thead", "").add(top))
            .add(el("tbody", "").all((0..down).map(row)));
        let list = el("div", "qe-issue-list")
            .add(text("h2", "", self.title))
            .all((0..heads.len()).map(|at| self.list(at)));
        el("section", "").is("data-block", self.dim.name()).add(table).add(list).into()
    }

    /// The stance, its words and the number of quotations; a button to these.
    fn cell(&self, row: &MatrixRow, at: usize) -> Html {
        let (head, cell) = (&self.block.heads[at], row.cells[at]);
        let whole = self.doc.whole();
        let stand = cell.stance.and_then(|(speaker, target)| Stand::new(self.doc, speaker, target, whole));
        if cell.count == 0 && stand.is_none() {
            let dash = el("span", "").is("aria-hidden", "true").words("–");
            return el("span", "qe-none").add(dash).add(text("span", "qe-hidden", self.none)).into();
        }
        let (count, noun) = match cell.count {
            0 => ("in the article".to_owned(), ""),
            1 => ("1".to_owned(), " quotation"),
            n => (n.to_string(), " quotations"),
        };
        let (dim, label): (Dim, Rc<str>) = match &stand {
            Some(stand) if self.dim == Dim::Stance && stand.polarity.is_some() => {
                (Dim::Stance, Rc::from(&*stand.label))
            }
            _ => (Dim::Issue, head.clone()),
        };
        let on = self.filters.has(Dim::Speaker, &row.speaker) && self.filters.has(dim, &label);
        // Words of the reporter alone have no card: they are shown in the article.
        let action = match &stand {
            Some(stand) if cell.count == 0 || (self.dim == Dim::Stance && stand.polarity.is_none()) => {
                Action::Show(Target::Block(self.doc.page.block_at(stand.first.start) as u32))
            }
            _ => Action::Cell(row.speaker.clone(), dim, label),
        };
        let edited = stand.as_ref().filter(|s| s.found.is_some());
        let words = stand.as_ref().filter(|s| !s.words.is_empty());
        press(self.explorer, "qe-cell", action)
            .is("aria-pressed", yes(on))
            .set("data-cell", [&*row.speaker, "|", head].concat())
            .add(text("span", "qe-hidden", [&*row.speaker, " on ", head, ": "].concat()))
            .add(stand.as_ref().map_or_else(|| text("span", "qe-hidden", "no stance found, "), cell_label))
            .may(edited.map(|_| text("span", "qe-edited", "edited by hand")))
            .add(el("span", "qe-count").words(count).add(text("span", "qe-noun", noun)))
            .may(words.map(|stand| text("span", "qe-tip", ["by ", &stand.words].concat())))
            .into()
    }

    /// A speaker, to be chosen for the comparison.
    fn speaker(&self, row: &MatrixRow) -> Html {
        pick(self.explorer, &row.speaker, self.speakers.contains(&row.speaker))
    }

    /// The name of a target: leads to its speakers side by side.
    fn head(&self, at: usize) -> El {
        let head = &self.block.heads[at];
        let action = Action::Compare(Some(self.block.heard(at)), self.dim == Dim::Issue, head.clone());
        press(self.explorer, "qe-link", action).set("data-head", head.clone()).words(head.clone())
    }

    /// One target with its speakers.
    fn list(&self, at: usize) -> Html {
        let row = |r: &MatrixRow| {
            let name = el("span", "").is("dir", "auto").words(r.speaker.clone());
            el("li", "").key(&r.speaker).add(name).add(self.cell(r, at)).into()
        };
        el("section", "")
            .nth(at)
            .add(el("h3", "").is("dir", "auto").add(self.head(at)))
            .add(el("ul", "").all(self.block.speakers_on(at).into_iter().map(row)))
            .into()
    }
}
