//! Keys, marks, and the switch for single keys.

use quote_explorer::state::Action;
use yew::prelude::*;

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
        html! { <div key={*key}><dt><kbd>{*key}</kbd></dt><dd>{*what}</dd></div> }
    };
    html! {
        <div class="qe-help">
            <h3>{"Keys"}</h3>
            <dl class="qe-help__keys">{for KEYS.iter().map(row)}</dl>
            <label class="qe-help__switch">
                <input type="checkbox" checked={keys} data-keys="" onchange={explorer.on(Action::Keys(!keys))} />
                {" Use single keys as shortcuts"}
            </label>
            <h3>{"Marks in the article"}</h3>
            <dl class="qe-help__marks">
                <div><dt><span class="qe-mark qe-mark--direct">{"“Direct.”"}</span></dt><dd>{"All in quotation marks."}</dd></div>
                <div><dt><span class="qe-mark qe-mark--mixed">{"partly “mixed”"}</span></dt><dd>{"Partly in quotation marks."}</dd></div>
                <div><dt><span class="qe-mark qe-mark--indirect">{"that it is indirect"}</span></dt><dd>{"Told in the reporter’s words."}</dd></div>
                <div><dt><span class="qe-not">{"“term”"}</span></dt><dd>{"In quotation marks, but no quotation."}</dd></div>
            </dl>
            <h3>{"How sure it is"}</h3>
            <p>{"Quotations and speakers are found by rules of language, here in your browser. A card says by which words the speaker was told, and says so when that is uncertain. The words on a card are always the article’s own."}</p>
        </div>
    }
}
