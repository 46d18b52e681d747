//! Links in the page's address: opened when the page loads and when the address changes.

use quote_explorer::share::{Opened, Shared, is_link, opened};
use quote_explorer::state::{Action, Source};
use yew::prelude::*;

use crate::browser::{self, net};
use crate::effect::use_effect_with;

/// Whether the page's address holds a link, whole or broken, or the address of an article that came.
pub fn is_waiting() -> bool {
    is_link(&net::fragment()) || net::left("data-text").is_some()
}

/// Opens the article that `?src=` names, or says why it could not be had.
fn open_named(send: &Callback<Action>) {
    if let Some(text) = net::left("data-text") {
        let url = net::left("data-url").unwrap_or_default();
        let shared = Shared { text, url, ..Shared::default() };
        send.emit(Action::Open(Source::linked(Opened { shared, card: None })));
    } else if let Some(why) = net::left("data-why") {
        send.emit(Action::Notice(Some(why.into())));
    }
}

/// Opens links in the address, if it is the explorer's `own`; takes one out of it when another article is opened.
#[hook]
pub fn use_links(source: &Source, send: &Callback<Action>, own: bool) {
    let opener = send.clone();
    use_effect_with((), move |()| {
        let listener = own.then(|| {
            open_named(&opener);
            open(net::fragment(), opener.clone());
            browser::on_page("hashchange", move |_| open(net::fragment(), opener.clone()))
        });
        move || drop(listener)
    });
    let linked = own && source.is_as_linked();
    let was = use_mut_ref(|| false);
    use_effect_with(linked, move |&linked| {
        if was.replace(linked) && !linked {
            net::clear_address();
        }
    });
}

/// Opens `link` if it is one; says what is wrong with it otherwise.
pub fn open(link: String, send: Callback<Action>) {
    if !is_link(&link) {
        return;
    }
    let asked = link.clone();
    let then = move |content: Result<Vec<u8>, String>| {
        let opened = content.and_then(|content| opened(&link, &content).map_err(|error| error.to_string()));
        send.emit(match opened {
            Ok(opened) => Action::Open(Source::linked(opened)),
            Err(error) => Action::Notice(Some(error.into())),
        });
    };
    net::unpack(&asked, Box::new(then));
}
