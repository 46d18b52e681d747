//! Where in the article one speaker speaks: a line with marks, and the same as a list.

use quote_explorer::QuoteId;
use quote_explorer::state::{Action, Document, From, Strip, Tick, Voice};
use yew::prelude::*;

use super::text::button;
use crate::browser;
use crate::context::Context;

/// The line of one speaker; a click on a mark leads to the place.
pub fn strip_line(explorer: &Context, strip: &Strip, selected: Option<QuoteId>) -> Html {
    let send = explorer.send.clone();
    let onclick = Callback::from(move |event: MouseEvent| {
        if let Some(id) = browser::number_at(&event, "data-tick") {
            send.emit(Action::Select(QuoteId(id), From::List));
        }
    });
    let tick = |tick: &Tick| {
        let class = classes!("qe-tick", (selected == Some(tick.id)).then_some("qe-tick--current"));
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

/// The same as buttons: where a speaker speaks.
pub fn strip_list(explorer: &Context, doc: &Document, voice: &Voice, strip: &Strip) -> Html {
    let place = |tick: &Tick| {
        let start = doc.analysis.quotations[tick.id.0 as usize].content.first().map_or(0, |s| s.start);
        html! {
            <li key={tick.id.0}>{button(explorer, "qe-link", "place", doc.page.place(start), Action::Select(tick.id, From::List))}</li>
        }
    };
    html! {
        <div key={voice.speaker} class="qe-places"><dt dir="auto">{voice.name.clone()}</dt>
            <dd><ul>{for strip.ticks.iter().map(place)}</ul></dd></div>
    }
}
