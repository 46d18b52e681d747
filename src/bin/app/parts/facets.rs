//! The facets: choose by speaker, kind, word of saying, issue.

use std::rc::Rc;

use quote_explorer::state::{Action, Dim, Facet, FacetRow, Results};
use yew::prelude::*;

use crate::context::{Context, use_explorer};

/// The order of the facets; the numbers of [`Dim`] are those of links and stay.
const ORDER: [Dim; 6] = [Dim::Speaker, Dim::Stance, Dim::Issue, Dim::Kind, Dim::Class, Dim::Cue];

/// All facets that have more than one value.
pub fn facets(results: &Results) -> Html {
    let facets = ORDER.iter().filter_map(|&dim| results.facets.get(dim as usize));
    let facets = facets.filter(|f| f.rows.iter().filter(|r| r.total > 0).count() > 1);
    html! { <>{for facets.map(|f| html! { <FacetList key={f.dim.name()} facet={f.clone()} /> })}</> }
}

/// Values shown before "All".
const FEW: usize = 8;

#[derive(PartialEq, Properties)]
struct Props {
    facet: Rc<Facet>,
}

/// One facet.
#[component]
fn FacetList(props: &Props) -> Html {
    let explorer = use_explorer();
    let all = use_state_eq(|| false);
    let facet = &props.facet;
    let rows = || facet.rows.iter().filter(|r| r.total > 0 || r.on);
    let len = rows().count();
    let many = len > FEW + 1;
    let rows = rows().enumerate().filter(|(at, r)| *all || !many || *at < FEW || r.on);
    let more = {
        let all = all.clone();
        Callback::from(move |_: MouseEvent| all.set(!*all))
    };
    html! {
        <fieldset class="qe-facet" data-facet={facet.dim.name()}>
            <legend>{facet.dim.heading()}</legend>
            <ul>{for rows.map(|(_, r)| row(&explorer, facet.dim, r))}</ul>
            if many {
                <button type="button" class="qe-link" aria-expanded={all.to_string()} onclick={more}>
                    {if *all { "Fewer".to_owned() } else { ["All ", &len.to_string()].concat() }}
                </button>
            }
        </fieldset>
    }
}

/// One value.
fn row(explorer: &Context, dim: Dim, row: &FacetRow) -> Html {
    let FacetRow { label, count, on, .. } = row;
    let off = *count == 0 && !on;
    html! {
        <li key={label.to_string()}><label class={classes!("qe-facet__row", off.then_some("qe-facet__row--none"))}>
            <input type="checkbox" checked={*on} disabled={off} data-value={label.clone()}
                onchange={explorer.on(Action::Toggle(dim, label.clone()))} />
            <span class="qe-facet__label" dir="auto">{label.clone()}</span>
            <span class="qe-count">{*count}</span>
        </label></li>
    }
}
