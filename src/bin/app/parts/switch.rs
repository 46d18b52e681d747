//! Quotations or article, where there is room for one only.

use quote_explorer::state::{Action, Pane};
use yew::prelude::*;

use crate::context::use_explorer;

#[derive(PartialEq, Properties)]
pub struct Props {
    /// The half that is shown.
    pub pane: Pane,
    /// How many quotations are shown.
    pub count: usize,
}

/// The switch at the foot of a narrow page.
#[component]
pub fn PaneSwitch(props: &Props) -> Html {
    let explorer = use_explorer();
    let pressed = |pane| (props.pane == pane).to_string();
    html! {
        <nav class="qe-switch" aria-label="What to show">
            <button type="button" aria-pressed={pressed(Pane::Desk)} onclick={explorer.on(Action::Pane(Pane::Desk))}>
                {"Quotations "}<span class="qe-count">{props.count}</span>
            </button>
            <button type="button" aria-pressed={pressed(Pane::Article)}
                onclick={explorer.on(Action::Pane(Pane::Article))}>{"Article"}</button>
        </nav>
    }
}
