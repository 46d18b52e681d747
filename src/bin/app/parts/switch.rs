//! Quotations or article, where there is room for one only.

use quote_explorer::state::{Action, Pane, Store};
use yew::prelude::*;

use crate::context::Context;

/// The switch at the foot of a narrow page.
pub fn switch(explorer: &Context, store: &Store) -> Html {
    let half = |pane: Pane, label: Html| {
        html! {
            <button type="button" aria-pressed={(store.view.pane == pane).to_string()}
                onclick={explorer.on(Action::Pane(pane))}>{label}</button>
        }
    };
    html! {
        <nav class="qe-switch" aria-label="What to show">
            {half(Pane::Desk, html! { <>{"Quotations "}<span class="qe-count">{store.results.order.len()}</span></> })}
            {half(Pane::Article, html! { "Article" })}
        </nav>
    }
}
