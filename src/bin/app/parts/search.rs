//! The search box.

use std::rc::Rc;

use quote_explorer::state::Action;
use yew::prelude::*;

use super::text::{Term, el, terms, text};
use crate::browser;
use crate::context::Context;

const SYNTAX: &[Term] = &[
    ("", "missile plan", "both words"),
    ("", "\"missile plan\"", "these words together"),
    ("", "missil*", "words that begin so"),
    ("", "-missile", "without this word"),
    ("", "speaker:hill", "who said it"),
    ("", "kind:indirect", "direct, mixed or indirect"),
    ("", "cue:told", "the word of saying"),
    ("", "about:trade", "what it is about"),
];

/// The search box, with a short help on what can be typed.
pub fn search(explorer: &Context, query: &Rc<str>) -> Html {
    let send = explorer.send.clone();
    let oninput =
        Callback::from(move |e: InputEvent| send.emit(Action::Search(Rc::from(browser::typed(&e)))));
    let field = html! {
        <input type="search" class="qe-search__input" data-search="" autocomplete="off" spellcheck="false"
            enterkeyhint="search" placeholder="Search the quotations" value={query.clone()} {oninput} />
    };
    let label = text("span", "qe-hidden", "Search the quotations");
    let help =
        el("details", "qe-syntax").add(text("summary", "", "Search help")).add(terms("", "code", SYNTAX));
    el("search", "qe-search").add(el("label", "qe-search__box").add(label).add(field)).add(help).into()
}
