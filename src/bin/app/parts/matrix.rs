//! Where they stand: speakers by issues and by people, each cell with its words and its number of quotations.

use std::rc::Rc;

use quote_explorer::state::{
    Action, Block, Compared, Dim, Document, Filters, MatrixRow, Stand, Store, Target,
};
use yew::prelude::*;

use super::compare::pick;
use super::stand::{cell_label, means};
use super::text::text;
use crate::context::Context;

/// The tables; where it is narrow a list per issue and person.
pub fn issue_table(explorer: &Context, s: &Store) -> Html {
    let (doc, filters) = (&s.doc, &s.view.filters);
    let matrix = &doc.overview(s.view.attitudes).matrix;
    if matrix.issues.rows.is_empty() && matrix.people.rows.is_empty() {
        return html! {
            <div class="qe-empty" data-empty="issues">{text("h2", "", "No issue found")}
                {text("p", "", "No subject that several quotations of this article share could be told. Longer articles with several speakers have more.")}</div>
        };
    }
    let speakers = &Compared::new(doc, &s.view).speakers;
    let draw = |block, title, dim, none| Draw { explorer, doc, filters, speakers, block, title, dim, none };
    html! {
        <div class="qe-issues">
            {text("p", "qe-note qe-issues__what", "What a machine read in this article’s words; it may be wrong, so check it. “No stance found” says nothing of what a speaker thinks. Choose a cell to read its quotations (the number says how many), the head of a column to compare its speakers. Tick speakers to compare them.")}
            {draw(&matrix.issues, "Where they stand on the issues", Dim::Issue, "not quoted on this").all()}
            {draw(&matrix.people, "How they speak of others", Dim::Stance, "no stance found").all()}
            {means()}
        </div>
    }
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
        let column = |at: usize| html! { <th key={at} scope="col" dir="auto">{self.head(at)}</th> };
        let row = |row: &MatrixRow| {
            html! {
                <tr key={row.speaker.to_string()}><th scope="row">{pick(self.explorer, &row.speaker, self.speakers.contains(&row.speaker))}</th>
                    {for (0..row.cells.len()).map(|at| html! { <td key={at}>{self.cell(row, at)}</td> })}</tr>
            }
        };
        html! {
            <section data-block={self.dim.name()}>
                <table class="qe-table qe-matrix">
                    <caption>{text("h2", "", self.title)}</caption>
                    <thead><tr><th scope="col">{"Speaker"}</th>{for (0..self.block.heads.len()).map(column)}</tr></thead>
                    <tbody>{for self.block.rows.iter().map(row)}</tbody>
                </table>
                <div class="qe-issue-list">
                    {text("h2", "", self.title)}
                    {for (0..self.block.heads.len()).map(|at| self.list(at))}
                </div>
            </section>
        }
    }

    /// The stance, its words and the number of quotations; a button to these.
    fn cell(&self, row: &MatrixRow, at: usize) -> Html {
        let (head, cell) = (&self.block.heads[at], row.cells[at]);
        let whole = self.doc.whole();
        let stand = cell.stance.and_then(|(speaker, target)| Stand::new(self.doc, speaker, target, whole));
        if cell.count == 0 && stand.is_none() {
            return html! { <span class="qe-none"><span aria-hidden="true">{"–"}</span>{text("span", "qe-hidden", self.none)}</span> };
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
        html! {
            <button type="button" class="qe-cell" aria-pressed={on.to_string()}
                data-cell={[&*row.speaker, "|", head].concat()} onclick={self.explorer.on(action)}>
                {text("span", "qe-hidden", [&*row.speaker, " on ", head, ": "].concat())}
                {cell_label(stand.as_ref())}
                if stand.as_ref().is_some_and(|s| s.found.is_some()) { {text("span", "qe-edited", "edited by hand")} }
                <span class="qe-count">{count}{text("span", "qe-noun", noun)}</span>
                if let Some(stand) = stand.filter(|s| !s.words.is_empty()) { {text("span", "qe-tip", ["by ", &stand.words].concat())} }
            </button>
        }
    }

    /// The name of a target: leads to its speakers side by side.
    fn head(&self, at: usize) -> Html {
        let head = &self.block.heads[at];
        let action = Action::Compare(Some(self.block.heard(at)), self.dim == Dim::Issue, head.clone());
        html! { <button type="button" class="qe-link" data-head={head.clone()} onclick={self.explorer.on(action)}>{head.clone()}</button> }
    }

    /// One target with its speakers.
    fn list(&self, at: usize) -> Html {
        let row = |r: &MatrixRow| {
            html! { <li key={r.speaker.to_string()}><span dir="auto">{r.speaker.clone()}</span>{self.cell(r, at)}</li> }
        };
        let rows = self.block.speakers_on(at);
        html! {
            <section key={at}><h3 dir="auto">{self.head(at)}</h3><ul>{for rows.into_iter().map(row)}</ul></section>
        }
    }
}
