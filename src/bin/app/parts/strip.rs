//! Where in the article one speaker speaks: a line with marks, and the same as a list.

use quote_explorer::QuoteId;
use quote_explorer::state::{Action, Document, From, Strip, Tick, Voice};
use yew::prelude::*;

use super::text::{button, el};
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
        let current = selected == Some(tick.id);
        el("rect", if current { "qe-tick qe-tick--current" } else { "qe-tick" })
            .nth(tick.id.0 as usize)
            .set("x", tick.at.to_string())
            .set("width", tick.len.max(5).to_string())
            .is("height", "20")
            .set("data-tick", tick.id.0.to_string())
            .into()
    };
    let line = [("x1", "0"), ("x2", "1000"), ("y1", "19.5"), ("y2", "19.5")];
    el("svg", "qe-strip")
        .is("viewBox", "0 0 1000 20")
        .is("preserveAspectRatio", "none")
        .is("aria-hidden", "true")
        .click(onclick)
        .add(line.into_iter().fold(el("line", "qe-strip__line"), |line, (name, at)| line.is(name, at)))
        .add(el("g", "").all(strip.ticks.iter().map(tick)))
        .into()
}

/// The same as buttons: where a speaker speaks.
pub fn strip_list(explorer: &Context, doc: &Document, voice: &Voice, strip: &Strip) -> Html {
    let place = |tick: &Tick| {
        let start = doc.analysis.quotations[tick.id.0 as usize].content.first().map_or(0, |s| s.start);
        let jump = Action::Select(tick.id, From::List);
        let place = button(explorer, "qe-link", "place", doc.page.place(start), jump);
        el("li", "").nth(tick.id.0 as usize).add(place).into()
    };
    el("div", "qe-places")
        .nth(voice.speaker as usize)
        .add(el("dt", "").is("dir", "auto").words(voice.name.clone()))
        .add(el("dd", "").add(el("ul", "").all(strip.ticks.iter().map(place))))
        .into()
}
