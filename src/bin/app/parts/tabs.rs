//! The tabs above the lists.

use quote_explorer::state::{Action, Tab};
use yew::prelude::*;

use crate::browser;
use crate::context::Context;

/// The tabs: arrows move between them.
pub fn tabs(explorer: &Context, chosen: Tab) -> Html {
    let tab = |tab: Tab| {
        let on = tab == chosen;
        html! {
            <button key={tab.name()} type="button" role="tab" class="qe-tab" data-tab={tab.name()}
                id={["qe-tab-", tab.name()].concat()} aria-controls="qe-panel" aria-selected={on.to_string()}
                tabindex={if on { "0" } else { "-1" }} onclick={explorer.on(Action::Tab(tab))}>{tab.label()}</button>
        }
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
