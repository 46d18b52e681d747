//! Keys, marks, how sure speakers are, and the switch for single keys.

use std::rc::Rc;

use quote_explorer::state::Action;
use yew::prelude::*;

use super::text::{Term, el, terms, text, tick};
use crate::context::Context;

const KEYS: &[Term] = &[
    ("", "/", "search"),
    ("", "j", "next quotation"),
    ("", "k", "previous quotation"),
    ("", "e", "correct the current quotation"),
    ("", "Enter", "from the search to what it found, from a card to its place in the article, and back"),
    ("", "Esc", "clear the search, or go back to the card"),
    ("", "?", "this help"),
];

/// How sure a speaker is; the figures are those of `docs/speakers.md`.
const SURE: &[Term] = &[
    ("", "✓ speaker certain", "When this was measured, at least 97 in 100 were right."),
    ("", "nothing said", "Likely: about nine in ten were right."),
    ("", "speaker doubtful", "Fewer than eight in ten were right. The card says what to check."),
];

const MARKS: &[Term] = &[
    ("qe-mark qe-mark--direct", "“Direct.”", "All in quotation marks."),
    ("qe-mark qe-mark--mixed", "partly “mixed”", "Partly in quotation marks."),
    ("qe-mark qe-mark--indirect", "that it is indirect", "Told in the reporter’s words."),
    ("qe-not", "“term”", "In quotation marks, but no quotation."),
];

/// The content of the dialog.
pub fn help(explorer: &Context, keys: bool) -> Html {
    let switch =
        tick(&Rc::from("Use single keys as shortcuts"), "", (keys, false), explorer.on(Action::Keys(!keys)));
    el("div", "qe-help")
        .add(text("p", "", "A machine finds quotations and speakers, here in your browser; check what matters to you. The words on a card are always the article’s own."))
        .add(text("h3", "", "How sure a speaker is"))
        .add(terms("qe-help__sure", "span", SURE))
        .add(text("p", "", "“How sure”, among the filters, keeps the quotations of one kind."))
        .add(text("h3", "", "Marks in the article"))
        .add(terms("qe-help__marks", "span", MARKS))
        .add(text("h3", "", "Keys"))
        .add(terms("", "kbd", KEYS))
        .add(el("div", "").is("data-keys", "").add(switch))
        .into()
}
