//! What a reader must know of an article that came by link.

use quote_explorer::state::{Banner as Facts, Store};
use yew::prelude::*;

use super::text::{el, text};

/// A line above the article; nothing when it did not come by link.
pub fn banner(store: &Store) -> Html {
    let Some(facts) = Facts::of(store) else { return Html::default() };
    let many = |n: usize, one: &str, more: &str| {
        if n == 1 { ["1 ", one].concat() } else { [&n.to_string(), " ", more].concat() }
    };
    let note = |name, n: usize, one: &str, more: &str| {
        (n > 0).then(|| el("span", "").is(name, "").words(many(n, one, more)).into())
    };
    let source = facts.url.as_ref().map(|url| {
        el("a", "")
            .set("href", url.clone())
            .is("target", "_blank")
            .is("rel", "noopener noreferrer")
            .words("The article at its source")
            .into()
    });
    el("aside", "qe-banner")
        .is("data-banner", "")
        .is("aria-label", "About this link")
        .add(text("strong", "", "Shared by link: not checked by the publisher."))
        .may(note(
            "data-left-out",
            facts.left_out as usize,
            "paragraph was left out.",
            "paragraphs were left out.",
        ))
        .may(note("data-edited", facts.edited, "thing was edited by hand.", "things were edited by hand."))
        .may(note("data-lost", facts.lost, "edit did not fit any more.", "edits did not fit any more."))
        .may(source)
        .into()
}
