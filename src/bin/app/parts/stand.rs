//! A stance: in a cell, on a card, corrected by hand, and what the mechanisms read.

use quote_explorer::Span;
use quote_explorer::stance::Polarity;
use quote_explorer::state::{Action, Stand, icon};
use yew::prelude::*;

use crate::browser;
use crate::context::Context;

/// Sign and word; or that nothing was found.
pub fn cell_label(stand: Option<&Stand>) -> Html {
    match stand {
        Some(stand) if stand.polarity.is_some() => label(stand, stand.verb),
        Some(_) => html! { <span class="qe-stand qe-none">{"no stance"}</span> },
        None => html! { <span class="qe-stand qe-none">{"no stance found"}</span> },
    }
}

fn label(stand: &Stand, words: impl Into<AttrValue>) -> Html {
    let polarity = stand.polarity.map(Polarity::name);
    html! {
        <span class="qe-stand" data-polarity={polarity}>
            <span class="qe-stand__sign" aria-hidden="true">{icon(stand.polarity)}</span>{words.into()}</span>
    }
}

/// The line that says where a speaker stands, by which words, and what was edited by hand.
pub fn stand_line(explorer: &Context, stand: &Stand) -> Html {
    let words = if stand.words.is_empty() { String::new() } else { [" by ", &stand.words].concat() };
    html! {
        <p key={stand.label.clone()} class="qe-card__stand" data-stance="">
            {label(stand, stand.label.clone())}
            <span class="qe-count">{words}</span>
            {for stand.found.map(|(found, by)| edited(explorer, found, by))}
        </p>
    }
}

/// That something was edited by hand, what had been found, and the way back.
pub fn edited(explorer: &Context, found: &str, by: u32) -> Html {
    html! {
        <span class="qe-edited" data-edited-by-hand="">{["Edited by hand; found: ", found.trim_end_matches(" on"), ". "].concat()}
            <button type="button" class="qe-link" data-revert="" onclick={explorer.on(Action::Revert(by))}>{"Undo"}</button></span>
    }
}

/// The choices of [`choose`], by value.
const SIDES: [Option<Polarity>; 4] =
    [Some(Polarity::Support), Some(Polarity::Oppose), Some(Polarity::Mixed), None];

/// The list to set by hand where a speaker stands; `at` are the words it is about.
pub fn choose(explorer: &Context, stand: &Stand, name: &str, at: Span) -> Html {
    let send = explorer.send.clone();
    let (speaker, target) = (stand.speaker, stand.target);
    let onchange = Callback::from(move |event: Event| {
        let side = browser::chosen(&event).parse().ok().and_then(|at: usize| SIDES.get(at));
        if let Some(side) = side {
            send.emit(Action::Side(at, speaker, target, *side));
        }
    });
    let option = |(at, side): (usize, &Option<Polarity>)| {
        let verb = side.map_or("no stance", |_| Stand::verb(target, *side));
        html! { <option value={at.to_string()} selected={*side == stand.polarity}>{verb}</option> }
    };
    html! {
        <select class="qe-select" data-side="" aria-label={["Stance of ", name, ", by hand: ", &stand.label].concat()} {onchange}>
            {for SIDES.iter().enumerate().map(option)}
        </select>
    }
}

/// What each mechanism reads, with an example of our own.
const MEANS: &[(&str, &str)] = &[
    ("What someone does or says", "Hill praised the dam; Hill voted against the dam."),
    ("The same from the other side", "The dam was condemned by Hill."),
    ("Nouns of stance", "Hill’s criticism of the dam; Hill, a critic of the dam."),
    ("Names given", "Hill called the dam a disgrace."),
    ("What is said of it, and feelings", "“The dam is a disaster,” Hill said; Hill is proud of the dam."),
    ("What should be", "Hill: “We must build the dam.”"),
    ("Reservations, always shown as mixed", "Hill spoke of a cautious optimism about the dam."),
    ("Turned round", "Hill opposes efforts to end the ban: Hill supports the ban."),
    ("Not shown", "Questions, conditions (“if the dam fails”), words of Hill’s lawyer."),
];

/// The panel that explains them.
pub fn means() -> Html {
    let row = |(what, example): &(&'static str, &'static str)| {
        html! { <div key={*what}><dt>{*what}</dt><dd>{*example}</dd></div> }
    };
    html! {
        <details class="qe-details qe-means">
            <summary>{"How a stance is found"}</summary>
            <p class="qe-note">{"By the words of this article alone, sentence by sentence. Nothing is known of parties or of the past. Words for and against give “mixed”; weak words give nothing."}</p>
            <dl>{for MEANS.iter().map(row)}</dl>
        </details>
    }
}
