//! Three ways to open an article: paste, a file, an example.

use crate::browser::HtmlTextAreaElement;
use quote_explorer::article::builtin;
use quote_explorer::state::{Action, Origin, Source};
use yew::prelude::*;

use super::text::text;
use crate::app::open_file;
use crate::browser;
use crate::context::use_explorer;

/// The content of the dialog.
#[component]
pub fn Open() -> Html {
    let explorer = use_explorer();
    let area = use_node_ref();
    let empty = use_state_eq(|| false);
    let read = {
        let (area, send, empty) = (area.clone(), explorer.send.clone(), empty.setter());
        Callback::from(move |_: MouseEvent| {
            let text = area.cast::<HtmlTextAreaElement>().map(|a| a.value()).unwrap_or_default();
            if text.trim().is_empty() {
                empty.set(true);
            } else {
                send.emit(Action::Open(Source::new(&text, Origin::Pasted)));
            }
        })
    };
    let send = explorer.send.clone();
    let onchange = Callback::from(move |event: Event| {
        if let Some(file) = browser::chosen_file(&event) {
            send.emit(Action::Dialog(None));
            open_file(&file, send.clone());
        }
    });
    let example = |b: &quote_explorer::article::Builtin| {
        let open = Source::builtin(b.id).map(Action::Open);
        html! {
            <li key={b.id}><button type="button" class="qe-link" data-example={b.id}
                onclick={explorer.on(open.unwrap_or(Action::Dialog(None)))}>{b.title}</button></li>
        }
    };
    html! {
        <div class="qe-open">
            {text("p", "qe-note", "The article stays in this browser: nothing is sent anywhere. The one you are reading is kept for undo.")}
            <label class="qe-open__label" for="qe-paste">{"Paste the text of an article"}</label>
            <textarea id="qe-paste" class="qe-open__text" ref={area} rows="8" aria-describedby="qe-paste-note" />
            <p id="qe-paste-note" class="qe-open__error" role="alert">{if *empty { "There is no text yet: paste an article first." } else { "" }}</p>
            <p class="qe-empty__do">
                <button type="button" class="qe-button qe-button--main" data-read="" onclick={read}>{"Read it"}</button>
                <label class="qe-button qe-file">{"Open a .txt or .md file"}
                    <input type="file" accept=".txt,.md,.text,.markdown,text/plain,text/markdown" {onchange} /></label>
            </p>
            {text("h3", "", "Or an example")}
            <ul class="qe-open__examples">{for builtin().iter().map(example)}</ul>
        </div>
    }
}
