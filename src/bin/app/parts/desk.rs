//! The lists beside the article: search, tabs, and what the tab shows.

use std::rc::Rc;

use quote_explorer::state::{Results, Store, Tab};
use yew::prelude::*;

use super::cards::Cards;
use super::compare::compare;
use super::empty::{no_match, no_quotation};
use super::facets::facets;
use super::left::left_out;
use super::matrix::issue_table;
use super::search::search;
use super::status::status;
use super::tabs::tabs;
use super::text::{el, yes};
use super::voices::voices;
use crate::context::Context;

/// The lists beside the article.
pub fn desk(explorer: &Context, s: &Store) -> Html {
    let tab = s.view.tab;
    let panel = match tab {
        Tab::Quotes if s.doc.is_empty() => no_quotation(explorer, &s.doc),
        Tab::Quotes => quotes(explorer, s),
        Tab::Voices => voices(explorer, s),
        Tab::Issues => issue_table(explorer, s),
        Tab::Compare => compare(explorer, s),
        Tab::Left => left_out(explorer, s),
    };
    let head =
        el("div", "qe-desk__head").key("head").add(search(explorer, &s.view.query)).add(tabs(explorer, tab));
    let panel = el("div", "qe-panel")
        .key(tab.name())
        .is("id", "qe-panel")
        .is("role", "tabpanel")
        .is("tabindex", "-1")
        .is("data-panel", tab.name())
        .set("aria-labelledby", ["qe-tab-", tab.name()].concat())
        .add(panel);
    // Another page may have several: without a name none is a landmark.
    let name = (!explorer.guest).then_some("Quotations");
    el("section", "qe-desk").some("aria-label", name).add(head).add(panel).into()
}

/// One card alone: the current one, or else the first.
pub fn single(explorer: &Context, s: &Store) -> Html {
    let Some(id) = s.selected.or_else(|| s.results.order.first().copied()) else {
        return quotes(explorer, s);
    };
    let results = Rc::new(Results { order: Rc::from([id]), ..(*s.results).clone() });
    html! { <Cards doc={s.doc.clone()} {results} selected={None} editing={s.editing} focus={s.focus} /> }
}

/// Facets, status line and cards.
fn quotes(explorer: &Context, s: &Store) -> Html {
    let cards = if s.results.order.is_empty() {
        no_match(explorer, &s.view)
    } else {
        let (doc, results) = (s.doc.clone(), s.results.clone());
        html! { <Cards key="cards" {doc} {results} selected={s.selected} editing={s.editing} focus={s.focus} /> }
    };
    let facets = el("div", "qe-facets")
        .key("facets")
        .is("role", "group")
        .is("aria-label", "Filters")
        .is("data-open", yes(s.view.facets))
        .add(facets(explorer, s));
    el("div", "qe-quotes").add(status(explorer, s)).add(facets).add(cards).into()
}
