//! The tabs above the lists.

use quote_explorer::state::{Action, Tab};
use yew::prelude::*;

use crate::browser;
use crate::context::use_explorer;

#[derive(PartialEq, Properties)]
pub struct Props {
    /// The list that is shown.
    pub tab: Tab,
}

/// The tabs: arrows move between them.
#[component]
pub fn Tabs(props: &Props) -> Html {
    let explorer = use_explorer();
    let list = use_node_ref();
    let onkeydown = {
        let (tab, send, list) = (props.tab, explorer.send.clone(), list.clone());
        Callback::from(move |event: KeyboardEvent| {
            let at = Tab::ALL.iter().position(|t| *t == tab).unwrap_or(0);
            let last = Tab::ALL.len() - 1;
            let to = match event.key().as_str() {
                "ArrowRight" => (at + 1) % Tab::ALL.len(),
                "ArrowLeft" => at.checked_sub(1).unwrap_or(last),
                "Home" => 0,
                "End" => last,
                _ => return,
            };
            event.prevent_default();
            send.emit(Action::Tab(Tab::ALL[to]));
            let selector = ["[data-tab=", Tab::ALL[to].name(), "]"].concat();
            if let Some(tab) = list.cast().and_then(|list| browser::find(&list, &selector)) {
                browser::focus(&tab, false);
            }
        })
    };
    let tab = |tab: Tab| {
        let on = tab == props.tab;
        html! {
            <button key={tab.name()} type="button" role="tab" class="qe-tab" data-tab={tab.name()}
                id={["qe-tab-", tab.name()].concat()} aria-controls="qe-panel" aria-selected={on.to_string()}
                tabindex={if on { "0" } else { "-1" }} onclick={explorer.on(Action::Tab(tab))}>{tab.label()}</button>
        }
    };
    html! {
        <div class="qe-tabs" role="tablist" aria-label="Views" ref={list} {onkeydown}>
            {for Tab::ALL.into_iter().map(tab)}
        </div>
    }
}
