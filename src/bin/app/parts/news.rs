//! What is going on: an article being read, or something to tell.

use quote_explorer::state::{Action, Store};
use yew::prelude::*;

use crate::context::Context;

/// Progress and notices.
pub fn news(explorer: &Context, store: &Store) -> Html {
    let button = |label: &'static str, action: Action| {
        html! { <button type="button" class="qe-button" onclick={explorer.on(action)}>{label}</button> }
    };
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
                    <span>{notice.text.clone()}</span>
                    {for notice.undo.map(|undo| button("Undo", undo.action()))}
                    {button("Close", Action::Notice(None))}
                </div>
            }
        </div>
    }
}
