//! The dialog that is open, if any.

use std::rc::Rc;

use crate::browser::{self, HtmlDialogElement};
use quote_explorer::state::{Action, Dialog, Store};
use yew::prelude::*;

use super::help::help;
use super::open::Open;
use super::share::Share;
use super::text::{el, press};
use crate::context::{Context, use_explorer};
use crate::effect::use_effect_with;

/// The dialog that is open.
pub fn dialogs(explorer: &Context, store: &Rc<Store>) -> Html {
    match store.dialog {
        None => Html::default(),
        Some(Dialog::Open) => html! { <Modal key="open" title="Open an article"><Open /></Modal> },
        Some(Dialog::Share) => {
            html! { <Modal key="share" title="Share"><Share store={store.clone()} /></Modal> }
        }
        Some(Dialog::Help) => {
            html! { <Modal key="help" title="Help">{help(explorer, store.prefs.keys)}</Modal> }
        }
    }
}

#[derive(PartialEq, Properties)]
struct ModalProps {
    title: AttrValue,
    children: Html,
}

/// A dialog above the page; Escape and "Close" end it.
#[component]
fn Modal(props: &ModalProps) -> Html {
    let explorer = use_explorer();
    let dialog = use_node_ref();
    use_effect_with(dialog.clone(), |dialog| {
        let shown = dialog.cast::<HtmlDialogElement>();
        shown.iter().for_each(browser::show_modal);
        // Closed and not only taken away, so that the focus goes back to where it was.
        move || shown.iter().for_each(HtmlDialogElement::close)
    });
    let close = Action::Dialog(None);
    let head = el("header", "qe-dialog__head")
        .add(el("h2", "").is("id", "qe-dialog-title").words(props.title.clone()))
        .add(press(&explorer, "qe-button", close.clone()).words("Close"));
    html! {
        <dialog class="qe-dialog" ref={dialog} aria-labelledby="qe-dialog-title" onclose={explorer.on(close)}>
            {head}{props.children.clone()}
        </dialog>
    }
}
