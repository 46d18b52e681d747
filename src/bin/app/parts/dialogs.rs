//! The dialog that is open, if any.

use std::rc::Rc;

use crate::browser::{self, HtmlDialogElement};
use quote_explorer::state::{Action, Dialog, Store};
use yew::prelude::*;

use super::help::help;
use super::open::open;
use super::share::{share, use_sharing};
use super::text::{el, press};
use crate::context::use_explorer;
use crate::effect::{use_effect_with, use_kept};

/// The dialog that is open.
pub fn dialogs(store: &Rc<Store>) -> Html {
    let made = |dialog| html! { <Modal key={dialog as u32} {dialog} store={store.clone()} /> };
    store.dialog.map(made).unwrap_or_default()
}

#[derive(PartialEq, Properties)]
struct Props {
    dialog: Dialog,
    store: Rc<Store>,
}

/// A dialog above the page; Escape and "Close" end it. One part for all of them weighs less than one for each.
#[component]
fn Modal(props: &Props) -> Html {
    let explorer = use_explorer();
    let dialog = use_node_ref();
    let (area, empty) = (use_node_ref(), use_kept(|| false));
    let sharing = use_sharing(&props.store, props.dialog == Dialog::Share);
    use_effect_with(dialog.clone(), |dialog| {
        let shown = dialog.cast::<HtmlDialogElement>();
        shown.iter().for_each(browser::show_modal);
        // Closed and not only taken away, so that the focus goes back to where it was.
        move || shown.iter().for_each(HtmlDialogElement::close)
    });
    let (title, content) = match props.dialog {
        Dialog::Open => ("Open an article", open(&explorer, area, &empty)),
        Dialog::Share => ("Share", share(sharing, &props.store)),
        Dialog::Help => ("Help", help(&explorer, props.store.prefs.keys)),
    };
    let close = Action::Dialog(None);
    let head = el("header", "qe-dialog__head")
        .add(el("h2", "").is("id", "qe-dialog-title").words(title))
        .add(press(&explorer, "qe-button", close.clone()).words("Close"));
    html! {
        <dialog class="qe-dialog" ref={dialog} aria-labelledby="qe-dialog-title" onclose={explorer.on(close)}>
            {head}{content}
        </dialog>
    }
}
