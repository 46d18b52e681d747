//! How many quotations are shown, and what narrows them.

use std::rc::Rc;

use quote_explorer::state::{Action, Dim, Document, Filters, Focus, Results, Target};
use yew::prelude::*;

use crate::browser;
use crate::context::use_explorer;

#[derive(PartialEq, Properties)]
pub struct Props {
    /// The article.
    pub doc: Rc<Document>,
    /// What is shown.
    pub results: Rc<Results>,
    /// What is chosen.
    pub filters: Filters,
    /// Whether the facets are open.
    pub open: bool,
    /// Whether something is searched for.
    pub query: bool,
    /// Where focus is to go.
    pub focus: Focus,
}

/// The line above the cards.
#[component]
pub fn Status(props: &Props) -> Html {
    let explorer = use_explorer();
    let line = use_node_ref();
    use_effect_with(props.focus, {
        let line = line.clone();
        move |focus| {
            if focus.target == Some(Target::List)
                && let Some(line) = line.cast()
            {
                browser::focus(&line, false);
            }
        }
    });
    let (shown, all) = (props.results.order.len(), props.doc.len());
    let noun = if all == 1 { " quotation" } else { " quotations" };
    let count = if props.results.is_narrowed() {
        [&shown.to_string(), " of ", &all.to_string(), noun].concat()
    } else {
        [&all.to_string(), noun].concat()
    };
    html! {
        <div class="qe-status">
            <p class="qe-status__count" role="status" id="qe-results" tabindex="-1" ref={line}>{count}</p>
            <button type="button" class="qe-button qe-status__filter" aria-expanded={props.open.to_string()}
                onclick={explorer.on(Action::Facets)}>{"Filter"}</button>
            <div class="qe-chips">
                {for chips(&props.filters, &explorer)}
                if props.query || !props.filters.is_empty() {
                    <button key="clear" type="button" class="qe-button" onclick={explorer.on(Action::ClearAll)}>
                        {"Show all"}
                    </button>
                }
            </div>
        </div>
    }
}

/// One button per chosen value, to let it go.
fn chips(filters: &Filters, explorer: &crate::context::Context) -> Vec<Html> {
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
