//! Where in the article one speaker speaks: a line with marks, and the same as a list.

use std::rc::Rc;

use quote_explorer::QuoteId;
use quote_explorer::state::{Action, Document, From, Tick};
use yew::prelude::*;

use crate::browser;
use crate::context::use_explorer;

#[derive(PartialEq, Properties)]
pub struct Props {
    /// The article.
    pub doc: Rc<Document>,
    /// Which line.
    pub at: u32,
    /// The current quotation.
    pub selected: Option<QuoteId>,
}

/// The line of one speaker; a click on a mark leads to the place.
#[component]
pub fn StripLine(props: &Props) -> Html {
    let send = use_explorer().send;
    let strip = &props.doc.strips[props.at as usize];
    let onclick = Callback::from(move |event: MouseEvent| {
        if let Some(id) = browser::number_at(&event, "data-tick") {
            send.emit(Action::Select(QuoteId(id), From::List));
        }
    });
    let tick = |tick: &Tick| {
        let class = classes!("qe-tick", (props.selected == Some(tick.id)).then_some("qe-tick--current"));
        html! {
            <rect key={tick.id.0} {class} x={tick.at.to_string()} width={tick.len.max(5).to_string()} height="20"
                data-tick={tick.id.0.to_string()} />
        }
    };
    html! {
        <svg class="qe-strip" viewBox="0 0 1000 20" preserveAspectRatio="none" aria-hidden="true" {onclick}>
            <line key="line" x1="0" x2="1000" y1="19.5" y2="19.5" class="qe-strip__line" />
            <g key="ticks">{for strip.ticks.iter().map(tick)}</g>
        </svg>
    }
}

#[derive(PartialEq, Properties)]
pub struct ListProps {
    /// The article.
    pub doc: Rc<Document>,
    /// How many speakers.
    pub count: u32,
}

/// The same as a list of buttons.
#[component]
pub fn StripList(props: &ListProps) -> Html {
    let explorer = use_explorer();
    let open = use_state_eq(|| false);
    let doc = &props.doc;
    let ontoggle = {
        let open = open.clone();
        Callback::from(move |event: Event| open.set(browser::is_open(&event)))
    };
    let place = |tick: &Tick| {
        let start = doc.analysis.quotations[tick.id.0 as usize].content.first().map_or(0, |s| s.start);
        html! {
            <li key={tick.id.0}><button type="button" class="qe-link"
                onclick={explorer.on(Action::Select(tick.id, From::List))}>{doc.page.place(start)}</button></li>
        }
    };
    let speaker = |at: usize| {
        html! {
            <div key={at} class="qe-places"><dt dir="auto">{doc.voices[at].name.clone()}</dt>
                <dd><ul>{for doc.strips[at].ticks.iter().map(place)}</ul></dd></div>
        }
    };
    html! {
        <details class="qe-details" {ontoggle}>
            <summary>{"Where each speaker speaks, as a list"}</summary>
            if *open { <dl>{for (0..props.count as usize).map(speaker)}</dl> }
        </details>
    }
}
