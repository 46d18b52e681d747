//! The tabs above the lists.

use quote_explorer::state::{Action, Tab};
use yew::prelude::*;

use super::text::{press, yes};
use crate::browser;
use crate::context::Context;

/// The tabs: arrows move between them.
pub fn tabs(explorer: &Context, chosen: Tab) -> Html {
    let tab = |tab: Tab| -> Html {
        let on = tab == chosen;
        press(explorer, "qe-tab", Action::Tab(tab))
            .key(tab.name())
            .is("role", "tab")
            .is("data-tab", tab.name())
            .set("id", ["qe-tab-", tab.name()].concat())
            .is("aria-controls", "qe-panel")
            .is("aria-selected", yes(on))
            .is("tabindex", if on { "0" } else { "-1" })
            .words(tab.label())
            .into()
    };
    html! {
        <div class="qe-tabs" role="tablist" aria-label="Views" onkeydown={arrows(explorer, chosen)}>
            {for Tab::ALL.into_iter().map(tab)}
        </div>
    }
}

/// Arrows, Home and End choose a tab and give it the focus.
fn arrows(explorer: &Context, chosen: Tab) -> Callback<KeyboardEvent> {
    let explorer = explorer.clone();
    Callback::from(move |event: KeyboardEvent| {
        let Some(to) = chosen.after(&event.key()) else { return };
        event.prevent_default();
        explorer.send.emit(Action::Tab(to));
        let selector = ["[data-tab=", to.name(), "]"].concat();
        if let Some(tab) = explorer.root.cast().and_then(|root| browser::find(&root, &selector)) {
            browser::focus(&tab, false);
        }
    })
}
