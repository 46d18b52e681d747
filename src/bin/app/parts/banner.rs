//! What a reader must know of an article that came by link.

use quote_explorer::state::{Banner as Facts, Store};
use yew::prelude::*;

use super::text::text;
/// A line above the article; nothing when it did not come by link.
pub fn banner(store: &Store) -> Html {
    let Some(facts) = Facts::of(store) else { return Html::default() };
    let many = |n: usize, one: &str, more: &str| {
        if n == 1 { ["1 ", one].concat() } else { [&n.to_string(), " ", more].concat() }
    };
    html! {
        <aside class="qe-banner" data-banner="" aria-label="About this link">
            {text("strong", "", "Shared by link: not checked by the publisher.")}
            if facts.left_out > 0 {
                <span data-left-out="">{many(facts.left_out as usize, "paragraph was left out.", "paragraphs were left out.")}</span>
            }
            if facts.edited > 0 {
                <span data-edited="">{many(facts.edited, "thing was edited by hand.", "things were edited by hand.")}</span>
            }
            if facts.lost > 0 {
                <span data-lost="">{many(facts.lost, "edit did not fit any more.", "edits did not fit any more.")}</span>
            }
            if let Some(url) = &facts.url {
                <a href={AttrValue::from(url.clone())} target="_blank" rel="noopener noreferrer">{"The article at its source"}</a>
            }
        </aside>
    }
}
