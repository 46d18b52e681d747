//! Speakers by issues: how often each is quoted on each.

use quote_explorer::order::Order;
use std::rc::Rc;

use quote_explorer::state::{Action, Dim, Document, Filters, MatrixRow};
use yew::prelude::*;

use crate::context::{Context, use_explorer};

#[derive(PartialEq, Properties)]
pub struct Props {
    /// The article.
    pub doc: Rc<Document>,
    /// What is chosen.
    pub filters: Filters,
}

/// The table; where it is narrow a list per issue.
#[component]
pub fn IssueTable(props: &Props) -> Html {
    let explorer = use_explorer();
    let matrix = &props.doc.matrix;
    if matrix.rows.is_empty() {
        return html! {
            <div class="qe-empty"><h2>{"No issue found"}</h2>
                <p>{"No two quotations of this article share a subject that could be told. Longer articles with several speakers have more."}</p></div>
        };
    }
    let column =
        |issue: &Rc<str>| html! { <th key={issue.to_string()} scope="col" dir="auto">{issue.clone()}</th> };
    let row = |row: &MatrixRow| {
        html! {
            <tr key={row.speaker.to_string()}><th scope="row" dir="auto">{row.speaker.clone()}</th>
                {for (0..row.counts.len()).map(|at| html! { <td key={at}>{cell(props, &explorer, row, at)}</td> })}</tr>
        }
    };
    html! {
        <div class="qe-issues">
            <table class="qe-table qe-matrix">
                <caption><h2>{"Who is quoted on what"}</h2>
                    <p>{"Number of quotations in which each speaker speaks of each issue. Choose a number to read them."}</p></caption>
                <thead><tr><th scope="col">{"Speaker"}</th>{for matrix.issues.iter().map(column)}</tr></thead>
                <tbody>{for matrix.rows.iter().map(row)}</tbody>
            </table>
            <div class="qe-issue-list">
                <h2>{"Who is quoted on what"}</h2>
                {for matrix.issues.iter().enumerate().map(|(at, issue)| one_issue(props, &explorer, at, issue))}
            </div>
        </div>
    }
}

/// A number that shows its quotations.
fn cell(props: &Props, explorer: &Context, row: &MatrixRow, at: usize) -> Html {
    let issue = &props.doc.matrix.issues[at];
    let count = row.counts[at];
    if count == 0 {
        return html! { <span class="qe-none"><span aria-hidden="true">{"–"}</span><span class="qe-hidden">{"not quoted on this"}</span></span> };
    }
    let on = props.filters.has(Dim::Speaker, &row.speaker) && props.filters.has(Dim::Issue, issue);
    let noun = if count == 1 { " quotation of " } else { " quotations of " };
    let label = [&count.to_string(), noun, &row.speaker, " on ", issue].concat();
    html! {
        <button type="button" class="qe-cell" aria-pressed={on.to_string()} aria-label={label}
            data-cell={[&*row.speaker, "|", issue].concat()}
            onclick={explorer.on(Action::Cell(row.speaker.clone(), issue.clone()))}>{count}</button>
    }
}

/// One issue with its speakers, most quotations first.
fn one_issue(props: &Props, explorer: &Context, at: usize, issue: &Rc<str>) -> Html {
    let mut rows: Vec<&MatrixRow> = props.doc.matrix.rows.iter().filter(|r| r.counts[at] > 0).collect();
    rows.order_by_key(|r| std::cmp::Reverse(r.counts[at]));
    let row = |r: &MatrixRow| {
        html! {
            <li key={r.speaker.to_string()}><span dir="auto">{r.speaker.clone()}</span>{cell(props, explorer, r, at)}</li>
        }
    };
    html! { <section key={at}><h3 dir="auto">{issue.clone()}</h3><ul>{for rows.into_iter().map(row)}</ul></section> }
}
