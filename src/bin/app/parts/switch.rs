//! Quotations or article, where there is room for one only.

use quote_explorer::state::{Action, Pane, Store};
use yew::prelude::*;

use super::text::{el, press, text, yes};
use crate::context::Context;

/// The switch at the foot of a narrow page.
pub fn switch(explorer: &Context, store: &Store) -> Html {
    let half = |pane: Pane, label: &'static str| {
        press(explorer, "", Action::Pane(pane)).is("aria-pressed", yes(store.view.pane == pane)).words(label)
    };
    let count = text("span", "qe-count", store.results.order.len().to_string());
    el("nav", "qe-switch")
        .is("aria-label", "What to show")
        .add(half(Pane::Desk, "Quotations ").add(count))
        .add(half(Pane::Article, "Article"))
        .into()
}
