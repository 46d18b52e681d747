//! Empty states: why there is nothing, and what to do.

use std::rc::Rc;

use quote_explorer::state::{Action, Dialog, Document, Tab, Target, View};
use yew::prelude::*;

use super::text::{button, text};
use crate::context::Context;

/// Nothing matches.
pub fn no_match(explorer: &Context, view: &View) -> Html {
    let chosen = !view.filters.is_empty();
    let why = match (view.query.is_empty(), chosen) {
        (true, false) => {
            "Nobody’s words are quoted here: there are only beliefs, plans and attitudes.".to_owned()
        }
        (true, true) => "No quotation has all that you chose.".to_owned(),
        (false, true) => ["No quotation matches “", &view.query, "” and all that you chose."].concat(),
        (false, false) => ["No quotation matches “", &view.query, "”."].concat(),
    };
    html! {
        <div class="qe-empty" data-empty="match" key="none">
            {text("p", "", why)}
            if !view.query.is_empty() {
                <p>{"Try fewer words, or the beginning of one with a star: "}<code>{"missil*"}</code>{"."}</p>
            }
            <p class="qe-empty__do">
                if view.query.is_empty() && !chosen {
                    {button(explorer, "qe-button", "attitudes", "Show them", Action::Attitudes)}
                }
                if !view.query.is_empty() {
                    {button(explorer, "qe-button", "", "Clear the search", Action::Search(Rc::default()))}
                }
                if chosen {
                    {button(explorer, "qe-button", "", "Clear the filters", Action::ClearFilters)}
                }
            </p>
        </div>
    }
}

/// Near misses shown at most.
const MANY: usize = 20;

/// The article has no quotation that was found.
pub fn no_quotation(explorer: &Context, doc: &Document) -> Html {
    let near = doc.analysis.near_misses.iter().take(MANY).map(|span| {
        let block = Target::Block(doc.page.block_at(span.start) as u32);
        html! {
            <li key={span.start}><span class="qe-rows__words" dir="auto">{doc.slice(*span).to_owned()}</span>
                {button(explorer, "qe-link", "", doc.page.place(span.start), Action::Show(block))}</li>
        }
    });
    html! {
        <div class="qe-empty" data-empty="quotations">
            <p class="qe-status__count" role="status" id="qe-results" tabindex="-1">{"No quotations found"}</p>
            <p>{"Nobody is quoted here in a form this explorer knows. It reads English news text: a sentence in quotation marks, or one with a word like “said”."}</p>
            if !doc.analysis.near_misses.is_empty() {
                {text("h3", "", "These sentences came close")}
                <ul class="qe-rows">{for near}</ul>
            }
            <p class="qe-empty__do">
                {button(explorer, "qe-button qe-button--main", "", "Open another article", Action::Dialog(Some(Dialog::Open)))}
                {button(explorer, "qe-button", "", "See what was left out", Action::Tab(Tab::Left))}
            </p>
        </div>
    }
}
