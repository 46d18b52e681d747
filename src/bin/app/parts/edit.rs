//! Correcting by hand: the form of a card, and the list of all that was corrected.

use quote_explorer::correction::Change;
use quote_explorer::state::{Action, Card, Document, Stand, Store};
use yew::prelude::*;

use super::stand::choose;
use super::text::{button, text};
use crate::browser;
use crate::context::Context;

/// The form of a card.
pub fn form(explorer: &Context, doc: &Document, card: &Card) -> Html {
    let (send, id) = (explorer.send.clone(), card.id);
    let onchange = Callback::from(move |event: Event| {
        send.emit(Action::Name(id, browser::typed(&event).trim().into()));
    });
    let names = doc.overview(true).voices.iter().map(|v| html! { <option value={v.name.clone()} /> });
    let value = if card.unknown.is_some() { "" } else { &card.speaker }.to_owned();
    let stance = |stand: &Stand| {
        html! {
            <label key={stand.label.clone()} class="qe-edit__row">
                {text("span", "", Stand::target(&doc.analysis, stand.target).to_owned())}
                {choose(explorer, stand, &card.speaker)}</label>
        }
    };
    html! {
        <div class="qe-edit" role="group" aria-label="Correct by hand">
            <label class="qe-edit__row">{text("span", "", "Speaker")}
                <input class="qe-edit__field" data-edit-speaker="" list="qe-names" autocomplete="off" {value} {onchange} /></label>
            <datalist id="qe-names">{for names}</datalist>
            {text("p", "qe-note", "Enter sets it. Leave it empty when the article does not tell.")}
            {for card.stands.iter().map(stance)}
            {button(explorer, "qe-button", "dismiss", "This is no quotation", Action::Dismiss(id))}
        </div>
    }
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
        html! {
            <li key={at} data-corrected="">
                <span class="qe-rows__words" dir="auto">{super::left::short(&made.exact)}</span>
                {text("span", "qe-rows__why", what)}
                {button(explorer, "qe-button", "revert", "Undo", Action::Revert(at as u32))}
            </li>
        }
    };
    html! {
        <section>
            {text("h2", "", "Edited by hand")}
            {text("p", "qe-note", "What you or whoever sent the link changed. It is kept in links and exports, and marked there.")}
            <ul class="qe-rows">{for all.iter().enumerate().map(row)}</ul>
        </section>
    }
}
