//! Three ways to open an article: paste, a file, an example.

use crate::browser::HtmlTextAreaElement;
use quote_explorer::article::{EXAMPLES, Example};
use quote_explorer::state::{Action, Origin, Source};
use yew::prelude::*;

use super::text::{el, text};
use crate::app::{open_example, open_file};
use crate::browser;
use crate::context::Context;
use crate::effect::Kept;

/// The content of the dialog, given the field for the text and whether that was empty when it was to be read.
pub fn open(explorer: &Context, area: NodeRef, empty: &Kept<bool>) -> Html {
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
    let example = |e: &'static Example| {
        let send = explorer.send.clone();
        let open = Callback::from(move |_: MouseEvent| open_example(e.id, send.clone()));
        let example =
            el("button", "qe-link").is("type", "button").click(open).is("data-example", e.id).words(e.title);
        el("li", "").key(e.id).add(example).into()
    };
    let field = html! {
        <textarea id="qe-paste" class="qe-open__text" ref={area} rows="8" aria-describedby="qe-paste-note" />
    };
    let error = el("p", "qe-open__error").is("id", "qe-paste-note").is("role", "alert").words(if **empty {
        "There is no text yet: paste an article first."
    } else {
        ""
    });
    let paste = el("button", "qe-button qe-button--main")
        .is("type", "button")
        .is("data-read", "")
        .click(read)
        .words("Read it");
    let file = html! {
        <input type="file" accept=".txt,.md,.text,.markdown,text/plain,text/markdown" {onchange} />
    };
    let file = el("label", "qe-button qe-file").words("Open a .txt or .md file").add(file);
    el("div", "qe-open")
        .add(text("p", "qe-note", "The article stays in this browser: nothing is sent anywhere. The one you are reading is kept for undo."))
        .add(el("label", "qe-open__label").is("for", "qe-paste").words("Paste the text of an article"))
        .add(field)
        .add(error)
        .add(el("p", "qe-empty__do").add(paste).add(file))
        .add(text("h3", "", "Or an example"))
        .add(el("ul", "qe-open__examples").all(EXAMPLES.iter().map(example)))
        .into()
}
