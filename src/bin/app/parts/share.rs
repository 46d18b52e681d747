//! The dialog that makes a link: its two lengths, copy, and the article as a file.

use std::rc::Rc;

use quote_explorer::share::{LONG_LINK, content, pointing};
use quote_explorer::state::Store;
use yew::prelude::*;

use super::text::{el, text};
use crate::browser::{self, Element, net};
use crate::effect::{Kept, use_effect_with, use_kept};

/// A link, or why there is none.
type Made = Result<AttrValue, String>;

/// What the dialog keeps.
pub struct Sharing {
    /// The links of the whole article and of its quotations, once they are made.
    made: Kept<Vec<Made>>,
    /// Their fields.
    places: [NodeRef; 2],
    /// Which was copied, and what to say of it.
    told: Kept<(usize, &'static str)>,
}

/// Makes the links of `store`, when they are wanted.
#[hook]
pub fn use_sharing(store: &Rc<Store>, wanted: bool) -> Sharing {
    let made = use_kept(Vec::new);
    let (store, setter) = (store.clone(), made.setter());
    use_effect_with((), move |()| {
        // After the dialog is drawn: packing takes a moment.
        let task = wanted.then(|| browser::after(30, move || make(&store, move |links| setter.set(links))));
        move || drop(task)
    });
    Sharing { made, places: [use_node_ref(), use_node_ref()], told: use_kept(|| (0, "")) }
}

/// The content of the dialog.
pub fn share(Sharing { made, places, told }: Sharing, store: &Store) -> Html {
    let fragment = made.first().and_then(|whole| {
        let whole = whole.as_ref().ok()?;
        whole.find('#').map(|at| &whole[at..])
    });
    let saved = net::text_address(&store.source.text);
    let rows = made.iter().zip(places).enumerate();
    let links = if made.is_empty() {
        el("p", "").is("role", "status").words("Packing the article…").into()
    } else {
        rows.map(|(nth, (made, place))| row(nth, made, place, &told)).collect::<Html>()
    };
    let save = el("a", "qe-button")
        .is("data-save", "")
        .is("download", "article.txt")
        .set("href", saved)
        .words("Save the text as a file");
    let take = fragment.map(|fragment| {
        el("a", "qe-button")
            .is("data-take", "")
            .is("target", "_blank")
            .is("rel", "noopener")
            .set("href", ["take.html", fragment].concat())
            .words("Cite, export or embed")
            .into()
    });
    el("div", "qe-share")
        .add(text("p", "qe-note", "The link holds the article itself, what you searched for and what you corrected. No server keeps it: whoever has the link can read it."))
        .add(links)
        .add(el("p", "qe-share__more").add(save).may(take))
        .into()
}

/// Makes both links and calls `then` with them.
fn make(store: &Store, then: impl FnOnce(Vec<Made>) + 'static) {
    let (contents, cards): (Vec<_>, Vec<_>) = [false, true]
        .into_iter()
        .map(|quotations| {
            let shared = store.shared(quotations);
            (content(&shared), store.selected.and_then(|quote| store.place(quote, &shared)))
        })
        .unzip();
    let pointed = move |links: Vec<net::Link>| {
        let links = links.into_iter().zip(cards);
        then(links.map(|(link, card)| link.map(|link| pointing(link, card).into())).collect());
    };
    net::pack(contents, Box::new(pointed));
}

/// Names and labels of the two links.
const LINKS: [(&str, &str); 2] = [("whole", "Whole article"), ("quotations", "Quotations only")];

/// One link with its length; `told` is which was copied, and what to say of it.
fn row(nth: usize, made: &Made, place: NodeRef, told: &Kept<(usize, &'static str)>) -> Html {
    let (name, label) = LINKS[nth];
    let link = match made {
        Ok(link) => link.clone(),
        Err(error) => {
            return text("p", "qe-share__long", [label, ": ", error].concat());
        }
    };
    let copy = {
        let (place, told, link) = (place.clone(), told.setter(), link.clone());
        Callback::from(move |_: MouseEvent| {
            let (place, told) = (place.clone(), told.clone());
            net::copy(&link, move |done| {
                if !done && let Some(area) = place.cast::<Element>() {
                    net::select_all(&area);
                }
                told.set((nth, if done { "Copied." } else { "The browser does not allow copying. The link is selected: copy it with the keyboard or the menu." }));
            });
        })
    };
    let length = link.chars().count();
    let id: AttrValue = ["qe-share-", name].concat().into();
    let heading = el("h3", "").add(el("label", "").set("for", id.clone()).words(label));
    let copy = el("button", "qe-button qe-button--main")
        .is("type", "button")
        .is("data-copy", "")
        .click(copy)
        .words("Copy the link");
    let long = "Some programs cut links above 4,000 characters. A file is safer.";
    let long = (length > LONG_LINK).then(|| el("p", "qe-share__long").is("data-long", "").words(long).into());
    let told = if told.0 == nth { told.1 } else { "" };
    el("section", "qe-share__row")
        .is("data-link", name)
        .set("data-length", length.to_string())
        .add(heading)
        .add(text("span", "qe-share__length", [&grouped(length), " characters"].concat()))
        .add(copy)
        .add(html! { <textarea {id} ref={place} readonly=true rows="2" spellcheck="false" value={link} /> })
        .may(long)
        .add(el("p", "qe-share__told").is("role", "status").words(told))
        .into()
}

/// "12,345".
fn grouped(n: usize) -> String {
    let digits = n.to_string();
    let mut out = String::new();
    for (at, digit) in digits.chars().enumerate() {
        if at > 0 && (digits.len() - at).is_multiple_of(3) {
            out.push(',');
        }
        out.push(digit);
    }
    out
}
