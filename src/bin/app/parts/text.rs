//! Elements that hold text alone: one function for all of them weighs less than the macro at each place.

use std::rc::Rc;

use quote_explorer::state::Action;
use yew::prelude::*;

use crate::context::Context;

/// An element with a class (or none) around `words`.
pub fn text(tag: &'static str, class: &'static str, words: impl Into<AttrValue>) -> Html {
    element(tag, class, words.into())
}

#[inline(never)]
#[expect(clippy::ignored_unit_patterns)] // of the macro
fn element(tag: &'static str, class: &'static str, words: AttrValue) -> Html {
    let class = (!class.is_empty()).then_some(class);
    html! { <@{tag} {class}>{words}</@> }
}

/// A button that sends `action`; `name` tells it from others (`data-do`).
pub fn button(
    explorer: &Context,
    class: &'static str,
    name: &'static str,
    label: impl Into<AttrValue>,
    action: Action,
) -> Html {
    control(class, name, label.into(), explorer.on(action))
}

#[inline(never)]
fn control(class: &'static str, name: &'static str, label: AttrValue, onclick: Callback<MouseEvent>) -> Html {
    html! { <button type="button" {class} data-do={name} {onclick}>{label}</button> }
}

/// A box to tick, with a label and what is said beside it; `disabled` when it would leave nothing.
pub fn tick(
    label: &Rc<str>,
    beside: impl Into<AttrValue>,
    (on, disabled): (bool, bool),
    onchange: Callback<Event>,
) -> Html {
    let class = if disabled { "qe-facet__row qe-facet__row--none" } else { "qe-facet__row" };
    html! {
        <label {class}>
            <input type="checkbox" checked={on} {disabled} data-value={label.clone()} {onchange} />
            <span class="qe-facet__label" dir="auto">{label.clone()}</span>
            {text("span", "qe-count", beside)}
        </label>
    }
}
