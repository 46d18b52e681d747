//! The lists beside the article: search, tabs, and what the tab shows.

use std::rc::Rc;

use quote_explorer::state::{Store, Tab};
use yew::prelude::*;

use super::cards::Cards;
use super::empty::{NoMatch, NoQuotation};
use super::facets::Facets;
use super::left::LeftOut;
use super::matrix::IssueTable;
use super::search::Search;
use super::status::Status;
use super::tabs::Tabs;
use super::voices::Voices;

#[derive(PartialEq, Properties)]
pub struct Props {
    /// The store.
    pub store: Rc<Store>,
}

/// The lists beside the article.
#[component]
pub fn Desk(props: &Props) -> Html {
    let s = &props.store;
    let tab = s.view.tab;
    let panel = match tab {
        Tab::Quotes if s.doc.is_empty() => html! { <NoQuotation doc={s.doc.clone()} /> },
        Tab::Quotes => quotes(s),
        Tab::Voices => html! { <Voices doc={s.doc.clone()} selected={s.selected} /> },
        Tab::Issues => html! { <IssueTable doc={s.doc.clone()} filters={s.view.filters.clone()} /> },
        Tab::Left => html! { <LeftOut doc={s.doc.clone()} /> },
    };
    html! {
        <section class="qe-desk" aria-label="Quotations">
            <div class="qe-desk__head">
                <Search query={s.view.query.clone()} focus={s.focus} />
                <Tabs {tab} />
            </div>
            <div class="qe-panel" id="qe-panel" role="tabpanel" key={tab.name()} data-panel={tab.name()}
                aria-labelledby={["qe-tab-", tab.name()].concat()}>{panel}</div>
        </section>
    }
}

/// Facets, status line and cards.
fn quotes(s: &Rc<Store>) -> Html {
    html! {
        <div class="qe-quotes">
            <Status doc={s.doc.clone()} results={s.results.clone()} filters={s.view.filters.clone()}
                open={s.view.facets} focus={s.focus} query={!s.view.query.is_empty()} />
            <Facets facets={s.results.facets.clone()} open={s.view.facets} />
            if s.results.order.is_empty() {
                <NoMatch query={s.view.query.clone()} filters={!s.view.filters.is_empty()} />
            } else {
                <Cards doc={s.doc.clone()} results={s.results.clone()} selected={s.selected} focus={s.focus} />
            }
        </div>
    }
}
