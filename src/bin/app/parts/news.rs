//! What is going on: an article being read, or something to tell.

use quote_explorer::state::{Action, Store};
use yew::prelude::*;

use super::text::{button, text};
use crate::context::Context;

/// Progress and notices.
pub fn news(explorer: &Context, store: &Store) -> Html {
    let button = |label: &'static str, action: Action| button(explorer, "qe-button", "", label, action);
    html! {
        <div class="qe-news" role="status">
            if let Some(loading) = &store.loading {
                <div class="qe-news__row" data-loading="">
                    <label class="qe-news__label">{"Reading the article "}
                        <progress max="100" value={loading.percent.to_string()}></progress></label>
                    if store.is_ready() { {button("Stop", Action::Cancel)} }
                </div>
            } else if let Some(notice) = &store.notice {
                <div class="qe-news__row" data-notice="">
                    {text("span", "", notice.text.clone())}
                    {for notice.undo.map(|undo| button("Undo", undo.action()))}
                    {button("Close", Action::Notice(None))}
                </div>
            }
        </div>
    }
}
