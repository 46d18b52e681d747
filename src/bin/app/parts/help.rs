//! Keys, marks, and the switch for single keys.

use quote_explorer::state::Action;
use yew::prelude::*;

use super::text::{el, text};
use crate::context::Context;

const KEYS: &[(&str, &str)] = &[
    ("/", "search"),
    ("j", "next quotation"),
    ("k", "previous quotation"),
    ("e", "correct the current quotation"),
    ("Enter", "from the search to what it found, from a card to its place in the article, and back"),
    ("Esc", "clear the search, or go back to the card"),
    ("?", "this help"),
];

const MARKS: &[(&str, &str, &str)] = &[
    ("qe-mark qe-mark--direct", "“Direct.”", "All in quotation marks."),
    ("qe-mark qe-mark--mixed", "partly “mixed”", "Partly in quotation marks."),
    ("qe-mark qe-mark--indirect", "that it is indirect", "Told in the reporter’s words."),
    ("qe-not", "“term”", "In quotation marks, but no quotation."),
];

/// The content of the dialog.
pub fn help(explorer: &Context, keys: bool) -> Html {
    let row = |(key, what): &(&'static str, &'static str)| {
        el("div", "").key(key).add(el("dt", "").add(text("kbd", "", *key))).add(text("dd", "", *what)).into()
    };
    let mark = |(class, words, what): &(&'static str, &'static str, &'static str)| {
        el("div", "").add(el("dt", "").add(text("span", class, *words))).add(text("dd", "", *what)).into()
    };
    let switch = html! { <input type="checkbox" checked={keys} data-keys="" onchange={explorer.on(Action::Keys(!keys))} /> };
    el("div", "qe-help")
        .add(text("h3", "", "Keys"))
        .add(el("dl", "qe-help__keys").all(KEYS.iter().map(row)))
        .add(el("label", "qe-help__switch").add(switch).words(" Use single keys as shortcuts"))
        .add(text("h3", "", "Marks in the article"))
        .add(el("dl", "qe-help__marks").all(MARKS.iter().map(mark)))
        .add(text("h3", "", "How sure it is"))
        .add(text("p", "", "Quotations and speakers are found by rules of language, here in your browser. A card says by which words the speaker was told, and says so when that is uncertain. The words on a card are always the article’s own."))
        .into()
}
