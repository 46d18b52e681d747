//! What is going on: an article being read, or something to tell.

use quote_explorer::state::{Action, Store};
use yew::prelude::*;

use super::text::{button, el, text};
use crate::context::Context;

/// Progress and notices.
pub fn news(explorer: &Context, store: &Store) -> Html {
    let button = |label: &'static str, action: Action| button(explorer, "qe-button", "", label, action);
    let row = || el("div", "qe-news__row");
    let row = if let Some(loading) = &store.loading {
        let progress = el("progress", "").is("max", "100").set("value", loading.percent.to_string());
        let label = el("label", "qe-news__label").words("Reading the article ").add(progress);
        let stop = store.is_ready().then(|| button("Stop", Action::Cancel));
        Some(row().is("data-loading", "").add(label).may(stop))
    } else {
        store.notice.as_ref().map(|notice| {
            row()
                .is("data-notice", "")
                .add(text("span", "", notice.text.clone()))
                .may(notice.undo.map(|undo| button("Undo", undo.action())))
                .add(button("Close", Action::Notice(None)))
        })
    };
    el("div", "qe-news").is("role", "status").may(row.map(Html::from)).into()
}
