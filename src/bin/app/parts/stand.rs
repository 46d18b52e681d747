//! A stance: in a cell, on a card, corrected by hand, and what the mechanisms read.

use quote_explorer::stance::Polarity;
use quote_explorer::state::{Action, Stand, icon};
use yew::prelude::*;

use super::text::{Term, button, choice, el, terms, text};
use crate::browser;
use crate::context::Context;

/// Sign and word.
pub fn cell_label(stand: &Stand) -> Html {
    match stand.polarity {
        Some(_) => label(stand, alone(stand.verb)),
        None => text("span", "qe-stand qe-none", "no stance"),
    }
}

/// What [`Stand::verb`] gives, where no target follows.
fn alone(verb: &str) -> &str {
    verb.trim_end_matches(" on")
}

fn label(stand: &Stand, words: impl Into<AttrValue>) -> Html {
    let sign = el("span", "qe-stand__sign").is("aria-hidden", "true").words(icon(stand.polarity));
    let polarity = stand.polarity.map(Polarity::name);
    let perhaps = stand.doubtful.then(|| text("span", "qe-perhaps", "perhaps "));
    el("span", "qe-stand").some("data-polarity", polarity).add(sign).may(perhaps).words(words).into()
}

/// The line that says where a speaker stands, by which words, and what was edited by hand.
pub fn stand_line(explorer: &Context, stand: &Stand) -> Html {
    let words = if stand.words.is_empty() { String::new() } else { [" by ", &stand.words].concat() };
    el("p", "qe-card__stand")
        .key(&stand.label)
        .is("data-stance", "")
        .add(label(stand, stand.label.clone()))
        .add(text("span", "qe-count", words))
        .may(stand.found.map(|(found, by)| edited(explorer, found, by)))
        .into()
}

/// That something was edited by hand, what had been found, and the way back.
pub fn edited(explorer: &Context, found: &str, by: u32) -> Html {
    el("span", "qe-edited")
        .is("data-edited-by-hand", "")
        .words(["Edited by hand; found: ", alone(found), ". "].concat())
        .add(button(explorer, "qe-link", "revert", "Undo", Action::Revert(by)))
        .into()
}

/// The choices of [`choose`], by value.
const SIDES: [Option<Polarity>; 4] =
    [Some(Polarity::Support), Some(Polarity::Oppose), Some(Polarity::Mixed), None];

/// The list to set by hand where a speaker stands.
pub fn choose(explorer: &Context, stand: &Stand, name: &str) -> Html {
    let send = explorer.send.clone();
    let (speaker, target, at) = (stand.speaker, stand.target, stand.first);
    let onchange = Callback::from(move |event: Event| {
        let chosen = browser::chosen(&event);
        let side = SIDES.into_iter().find(|side| icon(*side) == chosen).flatten();
        send.emit(Action::Side(at, speaker, target, side));
    });
    let option = |side: Option<Polarity>| {
        let verb = side.map_or("no stance", |_| Stand::verb(target, side));
        (icon(side), verb, side == stand.polarity)
    };
    let label = ["Stance of ", name, ", by hand: ", &stand.label].concat();
    choice("side", label, &SIDES.map(option), onchange)
}

/// What each mechanism reads, with an example of our own.
const MEANS: &[Term] = &[
    ("", "What someone does or says", "Hill praised the dam; Hill voted against the dam."),
    ("", "The same from the other side", "The dam was condemned by Hill."),
    ("", "Nouns of stance", "Hill’s criticism of the dam; Hill, a critic of the dam."),
    ("", "Names given", "Hill called the dam a disgrace."),
    ("", "What is said of it, and feelings", "“The dam is a disaster,” Hill said; Hill is proud of the dam."),
    ("", "What should be", "Hill: “We must build the dam.”"),
    ("", "Reservations, always shown as mixed", "Hill spoke of a cautious optimism about the dam."),
    (
        "",
        "Perhaps",
        "Weak signs: when measured, hardly more than half of these were right; of the others three in four.",
    ),
    ("", "Turned round", "Hill opposes efforts to end the ban: Hill supports the ban."),
    ("", "Not shown", "Questions, conditions (“if the dam fails”), words of Hill’s lawyer."),
];

/// The panel that explains them.
pub fn means() -> Html {
    el("details", "qe-details qe-means")
        .add(text("summary", "", "How a stance is found"))
        .add(text("p", "qe-note", "By the words of this article alone, sentence by sentence. Nothing is known of parties or of the past. Words for and against give “mixed”; weak words give nothing."))
        .add(terms("", "span", MEANS))
        .into()
}
