//! Speakers by issues: how often each is quoted on each.

use std::rc::Rc;

use quote_explorer::state::{Action, Dim, Document, Filters, Matrix, MatrixRow};
use yew::prelude::*;

use crate::context::Context;

/// The table; where it is narrow a list per issue.
pub fn issue_table(explorer: &Context, doc: &Document, filters: &Filters) -> Html {
    let draw = Draw { explorer, matrix: &doc.matrix, filters };
    if draw.matrix.rows.is_empty() {
        return html! {
            <div class="qe-empty" data-empty="issues"><h2>{"No issue found"}</h2>
                <p>{"No subject that several quotations of this article share could be told. Longer articles with several speakers have more."}</p></div>
        };
    }
    html! {
        <div class="qe-issues">
            {draw.table()}
            <div class="qe-issue-list">
                <h2>{"Who is quoted on what"}</h2>
                {for (0..draw.matrix.issues.len()).map(|at| draw.issue(at))}
            </div>
        </div>
    }
}

/// What cells are drawn with.
struct Draw<'a> {
    explorer: &'a Context,
    matrix: &'a Matrix,
    filters: &'a Filters,
}

impl Draw<'_> {
    fn table(&self) -> Html {
        let column = |issue: &Rc<str>| html! { <th key={issue.to_string()} scope="col" dir="auto">{issue.clone()}</th> };
        let row = |row: &MatrixRow| {
            html! {
                <tr key={row.speaker.to_string()}><th scope="row" dir="auto">{row.speaker.clone()}</th>
                    {for (0..row.counts.len()).map(|at| html! { <td key={at}>{self.cell(row, at)}</td> })}</tr>
            }
        };
        html! {
            <table class="qe-table qe-matrix">
                <caption><h2>{"Who is quoted on what"}</h2>
                    <p>{"Number of quotations in which each speaker speaks of each issue. Choose a number to read them."}</p></caption>
                <thead><tr><th scope="col">{"Speaker"}</th>{for self.matrix.issues.iter().map(column)}</tr></thead>
                <tbody>{for self.matrix.rows.iter().map(row)}</tbody>
            </table>
        }
    }

    /// A number that shows its quotations.
    fn cell(&self, row: &MatrixRow, at: usize) -> Html {
        let (issue, count) = (&self.matrix.issues[at], row.counts[at]);
        if count == 0 {
            return html! {
                <span class="qe-none"><span aria-hidden="true">{"–"}</span><span class="qe-hidden">{"not quoted on this"}</span></span>
            };
        }
        let on = self.filters.has(Dim::Speaker, &row.speaker) && self.filters.has(Dim::Issue, issue);
        let noun = if count == 1 { " quotation of " } else { " quotations of " };
        let label = [&count.to_string(), noun, &row.speaker, " on ", issue].concat();
        html! {
            <button type="button" class="qe-cell" aria-pressed={on.to_string()} aria-label={label}
                data-cell={[&*row.speaker, "|", issue].concat()}
                onclick={self.explorer.on(Action::Cell(row.speaker.clone(), issue.clone()))}>{count}</button>
        }
    }

    /// One issue with its speakers, most quotations first.
    fn issue(&self, at: usize) -> Html {
        let row = |r: &MatrixRow| {
            html! {
                <li key={r.speaker.to_string()}><span dir="auto">{r.speaker.clone()}</span>{self.cell(r, at)}</li>
            }
        };
        let rows = self.matrix.speakers_on(at);
        html! {
            <section key={at}><h3 dir="auto">{self.matrix.issues[at].clone()}</h3><ul>{for rows.into_iter().map(row)}</ul></section>
        }
    }
}
