//! What is going on: an article being read, or something to tell.

use quote_explorer::state::{Action, Loading, Notice};
use yew::prelude::*;

use crate::context::use_explorer;

#[derive(PartialEq, Properties)]
pub struct Props {
    /// An article being read.
    pub loading: Option<Loading>,
    /// Something to tell.
    pub notice: Option<Notice>,
    /// Whether reading can be stopped: there is an article to stay with.
    pub cancel: bool,
}

/// Progress and notices.
#[component]
pub fn News(props: &Props) -> Html {
    let explorer = use_explorer();
    html! {
        <div class="qe-news" role="status">
            if let Some(loading) = &props.loading {
                <div class="qe-news__row" data-loading="">
                    <label class="qe-news__label">{"Reading the article "}
                        <progress max="100" value={loading.percent.to_string()}></progress>
                    </label>
                    if props.cancel {
                        <button type="button" class="qe-button" onclick={explorer.on(Action::Cancel)}>{"Stop"}</button>
                    }
                </div>
            } else if let Some(notice) = &props.notice {
                <div class="qe-news__row" data-notice="">
                    <span>{notice.text.clone()}</span>
                    if notice.undo {
                        <button type="button" class="qe-button" onclick={explorer.on(Action::Undo)}>{"Undo"}</button>
                    }
                    <button type="button" class="qe-button" onclick={explorer.on(Action::Notice(None))}>{"Close"}</button>
                </div>
            }
        </div>
    }
}
