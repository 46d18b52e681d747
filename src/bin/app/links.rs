//! Links in the page's address: opened when the page loads and when the address changes.

use quote_explorer::share::{LinkError, from_link, is_link, needs_dictionary};
use quote_explorer::state::{Action, Source};
use yew::prelude::*;

use crate::browser::{self, net};

/// Whether the page's address holds a link, whole or broken.
pub fn is_waiting() -> bool {
    is_link(&net::fragment())
}

/// Opens links in the address; takes one out of it when another article is opened.
#[hook]
pub fn use_links(source: &Source, send: &Callback<Action>) {
    let opener = send.clone();
    use_effect_with((), move |()| {
        open(net::fragment(), opener.clone());
        let listener = browser::on_page("hashchange", move |_| open(net::fragment(), opener.clone()));
        move || drop(listener)
    });
    let linked = source.link().is_some();
    let was = use_mut_ref(|| false);
    use_effect_with(linked, move |&linked| {
        if was.replace(linked) && !linked && is_waiting() {
            net::clear_fragment();
        }
    });
}

/// Opens `link` if it is one; says what is wrong with it otherwise.
fn open(link: String, send: Callback<Action>) {
    if !is_link(&link) {
        return;
    }
    if !needs_dictionary(&link) {
        return answer(&link, None, &send);
    }
    net::dictionary(move |bytes| answer(&link, bytes.as_deref(), &send));
}

fn answer(link: &str, dictionary: Option<&[u8]>, send: &Callback<Action>) {
    send.emit(match from_link(link, dictionary) {
        Ok(opened) => Action::Open(Source::linked(opened)),
        Err(LinkError::NotALink) => return,
        Err(error) => Action::Notice(Some(error.to_string().into())),
    });
}
