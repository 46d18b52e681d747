//! A stance: in a cell, on a card, and what the mechanisms read.

use quote_explorer::stance::Polarity;
use quote_explorer::state::{Document, Stand, icon};
use yew::prelude::*;

/// Sign and word; or that nothing was found.
pub fn cell_label(doc: &Document, stand: Option<&Stand>) -> Html {
    let Some(stand) = stand else {
        return html! { <span class="qe-stand qe-none">{"no stance found"}</span> };
    };
    let verb = doc.analysis.stances.get(stand.at as usize).map_or("", Stand::verb);
    html! { <span class="qe-stand" data-polarity={stand.polarity.name()}>{sign(stand.polarity)}{verb}</span> }
}

/// The line of a card that says where its speaker stands, and by which words.
pub fn stand_line(stand: &Stand) -> Html {
    html! {
        <p key={stand.at} class="qe-card__stand" data-stance={stand.at.to_string()}>
            <span class="qe-stand" data-polarity={stand.polarity.name()}>{sign(stand.polarity)}{stand.label.clone()}</span>
            <span class="qe-count">{[" by ", &stand.words].concat()}</span>
        </p>
    }
}

fn sign(polarity: Polarity) -> Html {
    html! { <span class="qe-stand__sign" aria-hidden="true">{icon(polarity)}</span> }
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
