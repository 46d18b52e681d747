//! Correcting by hand: the form of a card, and the list of all that was corrected.

use quote_explorer::correction::Change;
use quote_explorer::state::{Action, Card, Document, Stand, Store};
use yew::prelude::*;

use super::stand::choose;
use super::text::{button, el, text};
use crate::browser;
use crate::context::Context;

/// The form of a card.
pub fn form(explorer: &Context, doc: &Document, card: &Card) -> Html {
    let (send, id) = (explorer.send.clone(), card.id);
    let onchange = Callback::from(move |event: Event| {
        send.emit(Action::Name(id, browser::typed(&event).trim().into()));
    });
    let names =
        doc.overview(true).voices.iter().map(|v| el("option", "").set("value", v.name.clone()).into());
    let value = if card.unknown.is_some() { "" } else { &card.speaker }.to_owned();
    let stance = |stand: &Stand| {
        el("label", "qe-edit__row")
            .key(&stand.label)
            .add(text("span", "", Stand::target(&doc.analysis, stand.target).to_owned()))
            .add(choose(explorer, stand, &card.speaker))
            .into()
    };
    let field = html! {
        <input class="qe-edit__field" data-edit-speaker="" list="qe-names" autocomplete="off" {value} {onchange} />
    };
    el("div", "qe-edit")
        .is("role", "group")
        .is("aria-label", "Correct by hand")
        .add(el("label", "qe-edit__row").add(text("span", "", "Speaker")).add(field))
        .add(el("datalist", "").is("id", "qe-names").all(names))
        .add(text("p", "qe-note", "Enter sets it. Leave it empty when the article does not tell."))
        .all(card.stands.iter().map(stance))
        .add(button(explorer, "qe-button", "dismiss", "This is no quotation", Action::Dismiss(id)))
        .into()
}

/// All that was corrected, each with the way back; nothing when nothing was.
pub fn corrected(explorer: &Context, s: &Store) -> Html {
    let all = &s.source.corrections;
    if all.is_empty() {
        return Html::default();
    }
    let row = |(at, made): (usize, &quote_explorer::correction::Correction)| {
        let mut what = match &made.change {
            Change::Dismissed => "taken away: no quotation".to_owned(),
            Change::Speaker(name) => ["speaker: ", name].concat(),
            Change::SpeakerUnknown => "speaker not known".to_owned(),
            Change::Stance(to) => match to.polarity {
                Some(polarity) => [&to.speaker, " on ", &to.target, ": ", polarity.name()].concat(),
                None => [&to.speaker, " on ", &to.target, ": no stance"].concat(),
            },
        };
        if s.doc.lost.contains(made) {
            what.push_str(" (does not fit this text any more)");
        }
        el("li", "")
            .nth(at)
            .is("data-corrected", "")
            .add(el("span", "qe-rows__words").is("dir", "auto").words(super::left::short(&made.exact)))
            .add(text("span", "qe-rows__why", what))
            .add(button(explorer, "qe-button", "revert", "Undo", Action::Revert(at as u32)))
            .into()
    };
    el("section", "")
        .add(text("h2", "", "Edited by hand"))
        .add(text(
            "p",
            "qe-note",
            "What you or whoever sent the link changed. It is kept in links and exports, and marked there.",
        ))
        .add(el("ul", "qe-rows").all(all.iter().enumerate().map(row)))
        .into()
}
