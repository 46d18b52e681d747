//! Empty states: why there is nothing, and what to do.

use std::rc::Rc;

use quote_explorer::state::{Action, Dialog, Document, Tab, Target, View};
use yew::prelude::*;

use super::status::count;
use super::text::{button, el, text};
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
    let searched = !view.query.is_empty();
    let try_ = el("p", "")
        .words("Try fewer words, or the beginning of one with a star: ")
        .add(text("code", "", "missil*"))
        .words(".");
    let offer = |on: bool, name, label: &'static str, action: Action| {
        on.then(|| button(explorer, "qe-button", name, label, action))
    };
    let offers = el("p", "qe-empty__do")
        .may(offer(!searched && !chosen, "attitudes", "Show them", Action::Attitudes))
        .may(offer(searched, "", "Clear the search", Action::Search(Rc::default())))
        .may(offer(chosen, "", "Clear the filters", Action::ClearFilters));
    el("div", "qe-empty")
        .key("none")
        .is("data-empty", "match")
        .add(text("p", "", why))
        .may(searched.then(|| try_.into()))
        .add(offers)
        .into()
}

/// Near misses shown at most.
const MANY: usize = 20;

/// The article has no quotation that was found.
pub fn no_quotation(explorer: &Context, doc: &Document) -> Html {
    let near = doc.analysis.near_misses.iter().take(MANY).map(|span| {
        let block = Target::Block(doc.page.block_at(span.start) as u32);
        el("li", "")
            .nth(span.start as usize)
            .add(el("span", "qe-rows__words").is("dir", "auto").words(doc.slice(*span).to_owned()))
            .add(button(explorer, "qe-link", "", doc.page.place(span.start), Action::Show(block)))
            .into()
    });
    let empty = el("div", "qe-empty").is("data-empty", "quotations").add(count("No quotations found")).add(text("p", "", "Nobody is quoted here in a form this explorer knows. It reads English news text: a sentence in quotation marks, or one with a word like “said”."));
    let empty = if doc.analysis.near_misses.is_empty() {
        empty
    } else {
        empty.add(text("h3", "", "These sentences came close")).add(el("ul", "qe-rows").all(near))
    };
    let open = Action::Dialog(Some(Dialog::Open));
    let offers = el("p", "qe-empty__do")
        .add(button(explorer, "qe-button qe-button--main", "", "Open another article", open))
        .add(button(explorer, "qe-button", "", "See what was left out", Action::Tab(Tab::Left)));
    empty.add(offers).into()
}
