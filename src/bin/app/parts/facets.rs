//! The facets: choose by speaker, how sure that is, stance, issue, kind, word of saying.

use quote_explorer::order::Order;
use quote_explorer::state::{Action, Dim, Facet, FacetRow, Store, UNKNOWN};
use yew::prelude::*;

use super::text::{el, press, text, tick, yes};
use crate::context::Context;

/// The order of the facets; the numbers of [`Dim`] are those of links and stay.
const ORDER: [Dim; 7] = [Dim::Speaker, Dim::Sure, Dim::Stance, Dim::Issue, Dim::Kind, Dim::Class, Dim::Cue];

/// All facets that have more than one value.
pub fn facets(explorer: &Context, s: &Store) -> Html {
    let facets = ORDER.iter().filter_map(|&dim| s.results.facets.get(dim as usize));
    let facets = facets.filter(|f| f.rows.iter().filter(|r| r.total > 0).count() > 1);
    facets.map(|f| facet(explorer, s, f)).collect()
}

/// Values shown before "All".
const FEW: usize = 8;

/// One facet.
fn facet(explorer: &Context, s: &Store, facet: &Facet) -> Html {
    let name = facet.dim.name();
    let mut rows: Vec<&FacetRow> = facet.rows.iter().filter(|r| r.total > 0 || r.on).collect();
    // Kinds, classes and how sure it is have an order of their own.
    if !matches!(facet.dim, Dim::Kind | Dim::Class | Dim::Sure) {
        rows.order_by_key(|r| (&*r.label == UNKNOWN, std::cmp::Reverse(r.total)));
    }
    let most = if rows.len() > FEW + 1 && !s.view.whole.contains(name) { FEW } else { usize::MAX };
    let shown = rows.iter().enumerate().filter(|(at, r)| *at < most || r.on);
    el("fieldset", "qe-facet")
        .key(name)
        .is("data-facet", name)
        .add(text("legend", "", facet.dim.heading()))
        .add(el("ul", "").all(shown.map(|(_, r)| row(explorer, facet.dim, r))))
        .add(more(explorer, s, name, rows.len(), FEW + 1))
        .into()
}

/// The button that shows a list of `len` rows to its end; nothing when all of `few` are shown anyway.
pub fn more(explorer: &Context, s: &Store, list: &'static str, len: usize, few: usize) -> Html {
    if len <= few {
        return Html::default();
    }
    let whole = s.view.whole.contains(list);
    let label = if whole { "Fewer".to_owned() } else { ["All ", &len.to_string()].concat() };
    press(explorer, "qe-link", Action::Whole(list)).is("aria-expanded", yes(whole)).words(label).into()
}

/// One value.
fn row(explorer: &Context, dim: Dim, row: &FacetRow) -> Html {
    let FacetRow { label, count, on, .. } = row;
    let toggle = explorer.on(Action::Toggle(dim, label.clone()));
    let tick = tick(label, count.to_string(), (*on, *count == 0 && !on), toggle);
    el("li", "").key(label).add(tick).into()
}
