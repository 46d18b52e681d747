//! How many quotations are shown, and what narrows them.

use std::rc::Rc;

use quote_explorer::state::{Action, Dim, Store};
use yew::prelude::*;

use super::text::tick;
use crate::context::Context;

/// The line above the cards.
pub fn status(explorer: &Context, s: &Store) -> Html {
    let narrowed = !s.view.query.is_empty() || !s.view.filters.is_empty();
    html! {
        <div class="qe-status" key="status">
            <p class="qe-status__count" role="status" id="qe-results" tabindex="-1">{s.count()}</p>
            <button type="button" class="qe-button qe-status__filter" aria-expanded={s.view.facets.to_string()}
                onclick={explorer.on(Action::Facets)}>{"Filter"}</button>
            <div class="qe-chips">
                {for chips(explorer, s)}
                if narrowed {
                    <button key="clear" type="button" class="qe-button" onclick={explorer.on(Action::ClearAll)}>{"Show all"}</button>
                }
            </div>
            {attitudes(explorer, s)}
        </div>
    }
}

/// The switch for what people think, want or show; nothing when there is none.
fn attitudes(explorer: &Context, s: &Store) -> Html {
    if !s.doc.attitudes.contains(&true) {
        return Html::default();
    }
    let label = Rc::from("Also show beliefs, plans and attitudes");
    let (on, more) = (s.view.attitudes, s.results.more.to_string());
    let tick = tick(&label, more, (on, false), explorer.on(Action::Attitudes));
    html! { <div key="attitudes" class="qe-attitudes" data-attitudes="">{tick}</div> }
}

/// One button per chosen value, to let it go.
fn chips(explorer: &Context, s: &Store) -> Vec<Html> {
    let filters = &s.view.filters;
    let chosen = Dim::ALL.into_iter().flat_map(|dim| filters.on[dim as usize].iter().map(move |l| (dim, l)));
    let chip = |(dim, label): (Dim, &Rc<str>)| {
        html! {
            <button key={[dim.name(), label].concat()} type="button" class="qe-chip"
                aria-label={["Remove the filter ", label].concat()}
                onclick={explorer.on(Action::Toggle(dim, label.clone()))}>
                {label.clone()}<span aria-hidden="true">{" ×"}</span>
            </button>
        }
    };
    chosen.map(chip).collect()
}
