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
    // Another page may have several: without a name none is a landmark.
    let name = (!explorer.guest).then_some("Quotations");
    html! {
        <section class="qe-desk" aria-label={name}>
            <div class="qe-desk__head" key="head">
                {search(explorer, &s.view.query)}
                {tabs(explorer, tab)}
            </div>
            <div class="qe-panel" id="qe-panel" role="tabpanel" key={tab.name()} data-panel={tab.name()}
                aria-labelledby={["qe-tab-", tab.name()].concat()}>{panel}</div>
        </section>
    }
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
    html! {
        <div class="qe-quotes">
            {status(explorer, s)}
            <div key="facets" class="qe-facets" role="group" aria-label="Filters"
                data-open={s.view.facets.to_string()}>{facets(explorer, s)}</div>
            {cards}
        </div>
    }
}
