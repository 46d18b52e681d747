//! The facets: choose by speaker, kind, word of saying, issue.

use quote_explorer::state::{Action, Dim, Facet, FacetRow, Store};
use yew::prelude::*;

use super::text::{text, tick};
use crate::context::Context;

/// The order of the facets; the numbers of [`Dim`] are those of links and stay.
const ORDER: [Dim; 6] = [Dim::Speaker, Dim::Stance, Dim::Issue, Dim::Kind, Dim::Class, Dim::Cue];

/// All facets that have more than one value.
pub fn facets(explorer: &Context, s: &Store) -> Html {
    let facets = ORDER.iter().filter_map(|&dim| s.results.facets.get(dim as usize));
    let facets = facets.filter(|f| f.rows.iter().filter(|r| r.total > 0).count() > 1);
    html! { <>{for facets.map(|f| facet(explorer, s, f))}</> }
}

/// Values shown before "All".
const FEW: usize = 8;

/// One facet.
fn facet(explorer: &Context, s: &Store, facet: &Facet) -> Html {
    let name = facet.dim.name();
    let rows: Vec<&FacetRow> = facet.rows.iter().filter(|r| r.total > 0 || r.on).collect();
    let most = if rows.len() > FEW + 1 && !s.view.whole.contains(name) { FEW } else { usize::MAX };
    let shown = rows.iter().enumerate().filter(|(at, r)| *at < most || r.on);
    html! {
        <fieldset key={name} class="qe-facet" data-facet={name}>
            {text("legend", "", facet.dim.heading())}
            <ul>{for shown.map(|(_, r)| row(explorer, facet.dim, r))}</ul>
            {more(explorer, s, name, rows.len(), FEW + 1)}
        </fieldset>
    }
}

/// The button that shows a list of `len` rows to its end; nothing when all of `few` are shown anyway.
pub fn more(explorer: &Context, s: &Store, list: &'static str, len: usize, few: usize) -> Html {
    if len <= few {
        return Html::default();
    }
    let whole = s.view.whole.contains(list);
    html! {
        <button type="button" class="qe-link" aria-expanded={whole.to_string()} onclick={explorer.on(Action::Whole(list))}>
            {if whole { "Fewer".to_owned() } else { ["All ", &len.to_string()].concat() }}
        </button>
    }
}

/// One value.
fn row(explorer: &Context, dim: Dim, row: &FacetRow) -> Html {
    let FacetRow { label, count, on, .. } = row;
    let toggle = explorer.on(Action::Toggle(dim, label.clone()));
    html! { <li key={label.to_string()}>{tick(label, count.to_string(), (*on, *count == 0 && !on), toggle)}</li> }
}
