//! Correcting by hand: the form of a card, and the list of all that was corrected.

use quote_explorer::correction::{Change, extent};
use quote_explorer::state::{Action, Card, Document, Stand, Store};
use yew::prelude::*;

use super::stand::choose;
use crate::browser;
use crate::context::Context;

/// The form of a card.
pub fn form(explorer: &Context, doc: &Document, card: &Card) -> Html {
    let Some(quotation) = doc.analysis.quotations.get(card.id.0 as usize) else { return Html::default() };
    let span = extent(quotation);
    let send = explorer.send.clone();
    let onchange = Callback::from(move |event: Event| {
        let name = browser::typed(&event).trim().to_owned();
        let change = if name.is_empty() { Change::SpeakerUnknown } else { Change::Speaker(name) };
        send.emit(Action::Correct(span, change));
    });
    let names = doc.overview(true).voices.iter().map(|v| html! { <option value={v.name.clone()} /> });
    let known = !quotation.attribution.speakers.is_empty();
    let value = if known { card.speaker.clone() } else { String::new() };
    let stance = |stand: &Stand| {
        html! {
            <label key={stand.label.clone()} class="qe-edit__row"><span>{Stand::target(&doc.analysis, stand.target).to_owned()}</span>
                {choose(explorer, stand, &card.speaker, span)}</label>
        }
    };
    html! {
        <div class="qe-edit" role="group" aria-label="Correct by hand">
            <label class="qe-edit__row"><span>{"Speaker"}</span>
                <input class="qe-edit__field" data-edit-speaker="" list="qe-names" autocomplete="off" {value} {onchange} />
                <button type="button" class="qe-button">{"Set"}</button></label>
            <datalist id="qe-names">{for names}</datalist>
            <p class="qe-note">{"Leave it empty when the article does not tell."}</p>
            {for card.stands.iter().map(stance)}
            <button type="button" class="qe-button" data-dismiss=""
                onclick={explorer.on(Action::Correct(span, Change::Dismissed))}>{"This is no quotation"}</button>
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
                <span class="qe-rows__why">{what}</span>
                <button type="button" class="qe-button" data-revert="" onclick={explorer.on(Action::Revert(at as u32))}>{"Undo"}</button>
            </li>
        }
    };
    html! {
        <section>
            <h2>{"Edited by hand"}</h2>
            <p class="qe-note">{"What you or whoever sent the link changed. It is kept in links and exports, and marked there."}</p>
            <ul class="qe-rows">{for all.iter().enumerate().map(row)}</ul>
        </section>
    }
}
