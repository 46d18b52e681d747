//! Keys, marks, and the switch for single keys.

use quote_explorer::state::Action;
use yew::prelude::*;

use super::text::text;
use crate::context::Context;

const KEYS: &[(&str, &str)] = &[
    ("/", "search"),
    ("j", "next quotation"),
    ("k", "previous quotation"),
    ("e", "correct the current quotation"),
    ("Enter", "from a card to its place in the article, and back"),
    ("Esc", "clear the search, or go back to the card"),
    ("?", "this help"),
];

/// The content of the dialog.
pub fn help(explorer: &Context, keys: bool) -> Html {
    let row = |(key, what): &(&'static str, &'static str)| {
        html! { <div key={*key}><dt>{text("kbd", "", *key)}</dt>{text("dd", "", *what)}</div> }
    };
    html! {
        <div class="qe-help">
            {text("h3", "", "Keys")}
            <dl class="qe-help__keys">{for KEYS.iter().map(row)}</dl>
            <label class="qe-help__switch">
                <input type="checkbox" checked={keys} data-keys="" onchange={explorer.on(Action::Keys(!keys))} />
                {" Use single keys as shortcuts"}
            </label>
            {text("h3", "", "Marks in the article")}
            <dl class="qe-help__marks">
                <div><dt>{text("span", "qe-mark qe-mark--direct", "“Direct.”")}</dt>{text("dd", "", "All in quotation marks.")}</div>
                <div><dt>{text("span", "qe-mark qe-mark--mixed", "partly “mixed”")}</dt>{text("dd", "", "Partly in quotation marks.")}</div>
                <div><dt>{text("span", "qe-mark qe-mark--indirect", "that it is indirect")}</dt>{text("dd", "", "Told in the reporter’s words.")}</div>
                <div><dt>{text("span", "qe-not", "“term”")}</dt>{text("dd", "", "In quotation marks, but no quotation.")}</div>
            </dl>
            {text("h3", "", "How sure it is")}
            {text("p", "", "Quotations and speakers are found by rules of language, here in your browser. A card says by which words the speaker was told, and says so when that is uncertain. The words on a card are always the article’s own.")}
        </div>
    }
}
