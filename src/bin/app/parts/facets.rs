//! The facets: choose by speaker, kind, word of saying, issue.

use std::rc::Rc;

use quote_explorer::state::{Action, Facet, FacetRow};
use yew::prelude::*;

use crate::context::use_explorer;

#[derive(PartialEq, Properties)]
pub struct Props {
    /// With live counts.
    pub facets: Vec<Rc<Facet>>,
    /// Whether they are shown where there is no room for them.
    pub open: bool,
}

/// All facets that have more than one value.
#[component]
pub fn Facets(props: &Props) -> Html {
    let facets = props.facets.iter().filter(|f| f.rows.iter().filter(|r| r.total > 0).count() > 1);
    html! {
        <div class="qe-facets" role="group" aria-label="Filters" data-open={props.open.to_string()}>
            {for facets.map(|f| html! { <FacetList key={f.dim.name()} facet={f.clone()} /> })}
        </div>
    }
}

/// Values shown before "All".
const FEW: usize = 8;

#[derive(PartialEq, Properties)]
struct FacetProps {
    facet: Rc<Facet>,
}

/// One facet.
#[component]
fn FacetList(props: &FacetProps) -> Html {
    let all = use_state_eq(|| false);
    let facet = &props.facet;
    let many = facet.rows.len() > FEW + 1;
    let rows = facet.rows.iter().enumerate().filter(|(at, row)| *all || !many || *at < FEW || row.on);
    let more = {
        let all = all.clone();
        Callback::from(move |_: MouseEvent| all.set(!*all))
    };
    html! {
        <fieldset class="qe-facet" data-facet={facet.dim.name()}>
            <legend>{facet.dim.heading()}</legend>
            <ul>{for rows.map(|(_, row)| html! {
                <Row key={row.label.to_string()} dim={facet.dim} row={row.clone()} />
            })}</ul>
            if many {
                <button type="button" class="qe-link" aria-expanded={all.to_string()} onclick={more}>
                    {if *all { "Fewer".to_owned() } else { ["All ", &facet.rows.len().to_string()].concat() }}
                </button>
            }
        </fieldset>
    }
}

#[derive(PartialEq, Properties)]
struct RowProps {
    dim: quote_explorer::state::Dim,
    row: FacetRow,
}

/// One value.
#[component]
fn Row(props: &RowProps) -> Html {
    let explorer = use_explorer();
    let FacetRow { label, count, on, .. } = &props.row;
    let none = *count == 0 && !on;
    html! {
        <li><label class={classes!("qe-facet__row", none.then_some("qe-facet__row--none"))}>
            <input type="checkbox" checked={*on} disabled={none} data-value={label.clone()}
                onchange={explorer.on(Action::Toggle(props.dim, label.clone()))} />
            <span class="qe-facet__label" dir="auto">{label.clone()}</span>
            <span class="qe-count">{*count}</span>
        </label></li>
    }
}
