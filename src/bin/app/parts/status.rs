//! How many quotations are shown, and what narrows them.

use std::rc::Rc;

use quote_explorer::state::{Action, Dim, Store};
use yew::prelude::*;

use super::text::{El, el, press, tick, yes};
use crate::context::Context;

/// The line above the cards.
pub fn status(explorer: &Context, s: &Store) -> Html {
    let narrowed = !s.view.query.is_empty() || !s.view.filters.is_empty();
    let filter = press(explorer, "qe-button qe-status__filter", Action::Facets)
        .is("aria-expanded", yes(s.view.facets))
        .words("Filter");
    let all = narrowed
        .then(|| press(explorer, "qe-button", Action::ClearAll).key("clear").words("Show all").into());
    el("div", "qe-status")
        .key("status")
        .add(count(s.count()))
        .add(filter)
        .add(el("div", "qe-chips").all(chips(explorer, s)).all(all))
        .add(attitudes(explorer, s))
        .into()
}

/// How many quotations there are: where focus goes when it goes to the list.
pub fn count(words: impl Into<AttrValue>) -> El {
    el("p", "qe-status__count").is("role", "status").is("id", "qe-results").is("tabindex", "-1").words(words)
}

/// The switch for what people think, want or show; nothing when there is none.
fn attitudes(explorer: &Context, s: &Store) -> Html {
    if !s.doc.attitudes.contains(&true) {
        return Html::default();
    }
    let label = Rc::from("Also show beliefs, plans and attitudes");
    let (on, more) = (s.view.attitudes, s.results.more.to_string());
    let tick = tick(&label, more, (on, false), explorer.on(Action::Attitudes));
    el("div", "qe-attitudes").key("attitudes").is("data-attitudes", "").add(tick).into()
}

/// One button per chosen value, to let it go.
fn chips(explorer: &Context, s: &Store) -> Vec<Html> {
    let filters = &s.view.filters;
    let chosen = Dim::ALL.into_iter().flat_map(|dim| filters.on[dim as usize].iter().map(move |l| (dim, l)));
    let chip = |(dim, label): (Dim, &Rc<str>)| {
        press(explorer, "qe-chip", Action::Toggle(dim, label.clone()))
            .key(&[dim.name(), label].concat())
            .set("aria-label", ["Remove the filter ", label].concat())
            .words(label.clone())
            .add(el("span", "").is("aria-hidden", "true").words(" ×"))
            .into()
    };
    chosen.map(chip).collect()
}
