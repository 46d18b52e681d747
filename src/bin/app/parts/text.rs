//! Elements made by calls: one set of functions for all of them weighs less than what `html!` writes at each place.

use std::rc::Rc;

use quote_explorer::state::Action;
use yew::html::onclick;
use yew::prelude::*;
use yew::virtual_dom::{Key, Listener, VTag, VText};

use crate::context::Context;

/// An element in the making.
pub struct El(Box<VTag>);

/// An element with a class, or none.
#[inline(never)]
pub fn el(tag: &'static str, class: &'static str) -> El {
    let made = El(Box::new(VTag::new(tag)));
    if class.is_empty() { made } else { made.is("class", class) }
}

/// An element with a class (or none) around `words`.
pub fn text(tag: &'static str, class: &'static str, words: impl Into<AttrValue>) -> Html {
    el(tag, class).words(words).into()
}

/// A button that sends `action`.
#[inline(never)]
pub fn press(explorer: &Context, class: &'static str, action: Action) -> El {
    el("button", class).is("type", "button").click(explorer.on(action))
}

/// The same with a label; `name` tells it from others (`data-do`).
pub fn button(
    explorer: &Context,
    class: &'static str,
    name: &'static str,
    label: impl Into<AttrValue>,
    action: Action,
) -> Html {
    press(explorer, class, action).is("data-do", name).words(label).into()
}

/// The value of an attribute that is true or false.
pub const fn yes(on: bool) -> &'static str {
    if on { "true" } else { "false" }
}

impl El {
    /// Gives an attribute a value that is always the same.
    #[inline(never)]
    pub fn is(mut self, name: &'static str, value: &'static str) -> Self {
        self.0.add_attribute(name, value);
        self
    }

    /// Gives an attribute a value.
    pub fn set(self, name: &'static str, value: impl Into<AttrValue>) -> Self {
        self.put(name, value.into())
    }

    /// Gives an attribute a value if there is one.
    pub fn some(self, name: &'static str, value: Option<impl Into<AttrValue>>) -> Self {
        match value {
            Some(value) => self.set(name, value),
            None => self,
        }
    }

    #[inline(never)]
    fn put(mut self, name: &'static str, value: AttrValue) -> Self {
        self.0.add_attribute(name, value);
        self
    }

    /// Tells it from others of the same list.
    #[inline(never)]
    pub fn key(mut self, key: &str) -> Self {
        self.0.key = Some(Key::from(key));
        self
    }

    /// The same by a number.
    pub fn nth(self, at: usize) -> Self {
        self.key(&at.to_string())
    }

    /// Lets `place` lead to it.
    #[inline(never)]
    pub fn bind(mut self, place: NodeRef) -> Self {
        self.0.node_ref = place;
        self
    }

    /// Does this when it is clicked.
    #[inline(never)]
    pub fn click(mut self, then: Callback<MouseEvent>) -> Self {
        let listener: Rc<dyn Listener> = Rc::new(onclick::Wrapper::new(then));
        self.0.add_listener(listener);
        self
    }

    /// Puts something into it, behind what is there.
    pub fn add(self, child: impl Into<Html>) -> Self {
        self.child(child.into())
    }

    #[inline(never)]
    fn child(mut self, child: Html) -> Self {
        self.0.add_child(child);
        self
    }

    /// Puts something into it, or keeps its place: nothing behind it changes when it comes or goes.
    pub fn may(self, child: Option<Html>) -> Self {
        self.child(child.unwrap_or_default())
    }

    /// Puts words into it.
    pub fn words(self, words: impl Into<AttrValue>) -> Self {
        self.say(words.into())
    }

    #[inline(never)]
    fn say(self, words: AttrValue) -> Self {
        self.child(VText::new(words).into())
    }

    /// Puts all of these into it.
    pub fn all(self, children: impl IntoIterator<Item = Html>) -> Self {
        children.into_iter().fold(self, Self::child)
    }
}

impl From<El> for Html {
    #[inline(never)]
    fn from(made: El) -> Self {
        (*made.0).into()
    }
}

/// A list to choose from: value, words, whether it is the chosen one; `name` tells it from others (`data-list`).
pub fn choice(
    name: &'static str,
    label: String,
    options: &[(&'static str, &'static str, bool)],
    onchange: Callback<Event>,
) -> Html {
    let option = |&(value, words, selected): &(&'static str, &'static str, bool)| {
        html! { <option {value} {selected}>{words}</option> }
    };
    html! {
        <select key={name} class="qe-select" data-list={name} aria-label={label} {onchange}>
            {for options.iter().map(option)}
        </select>
    }
}

/// A term, with a class of its own or none, and what it means.
pub type Term = (&'static str, &'static str, &'static str);

/// A list of terms, each in an element of this `tag`.
#[inline(never)]
pub fn terms(class: &'static str, tag: &'static str, all: &[Term]) -> Html {
    let row = |&(class, term, means): &Term| {
        el("div", "").add(el("dt", "").add(text(tag, class, term))).add(text("dd", "", means)).into()
    };
    el("dl", class).all(all.iter().map(row)).into()
}

/// A box to tick, with a label and what is said beside it; `disabled` when it would leave nothing.
pub fn tick(
    label: &Rc<str>,
    beside: impl Into<AttrValue>,
    (on, disabled): (bool, bool),
    onchange: Callback<Event>,
) -> Html {
    let class = if disabled { "qe-facet__row qe-facet__row--none" } else { "qe-facet__row" };
    el("label", class)
        .add(
            html! { <input type="checkbox" checked={on} {disabled} data-value={label.clone()} {onchange} /> },
        )
        .add(el("span", "qe-facet__label").is("dir", "auto").words(label.clone()))
        .add(text("span", "qe-count", beside))
        .into()
}
