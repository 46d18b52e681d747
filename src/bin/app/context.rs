//! What every part may use: where to send actions and where the explorer stands in the page.

use quote_explorer::state::{Action, From};
use yew::prelude::*;

/// Shared by all parts; never changes while the explorer is mounted.
#[derive(Clone, PartialEq)]
pub struct Context {
    /// Sends an action to the store.
    pub send: Callback<Action>,
    /// The explorer's outermost element.
    pub root: NodeRef,
    /// Whether it is a part of another page.
    pub guest: bool,
    /// The language of the article, where the page around says it.
    pub lang: Option<AttrValue>,
}

impl Context {
    /// A callback that sends `action` whatever the event.
    pub fn on<E>(&self, action: Action) -> Callback<E> {
        let send = self.send.clone();
        Callback::from(move |_| send.emit(action.clone()))
    }
}

/// The context of this explorer.
#[hook]
pub fn use_explorer() -> Context {
    use_context::<Context>().expect("every part is drawn inside App, which provides it")
}

/// From which part of the explorer an event came.
pub fn origin(event: &Event) -> From {
    use crate::browser::{closest, is_typing};
    let Some(target) = event.target() else { return From::Page };
    match () {
        () if closest(&target, "[data-search]").is_some() => From::Search,
        () if is_typing(&target) => From::List,
        () if closest(&target, "[data-article]").is_some() => From::Mark,
        () if closest(&target, "[data-quote]").is_some() => From::Card,
        () => From::Page,
    }
}
