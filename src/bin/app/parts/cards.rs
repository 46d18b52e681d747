//! The list of cards; a window of it when it is long.

use std::cell::RefCell;
use std::rc::Rc;

use crate::browser::Element;
use quote_explorer::QuoteId;
use quote_explorer::state::{Action, Document, Focus, From, Heights, Results, Target};
use yew::prelude::*;

use super::card::QuoteCard;
use super::text::el;
use crate::browser;
use crate::context::use_explorer;
use crate::effect::{Kept, use_effect_with, use_kept};

#[derive(PartialEq, Properties)]
pub struct Props {
    /// The article.
    pub doc: Rc<Document>,
    /// What is shown.
    pub results: Rc<Results>,
    /// The current quotation.
    pub selected: Option<QuoteId>,
    /// The quotation that is being corrected.
    pub editing: Option<QuoteId>,
    /// Where focus is to go.
    pub focus: Focus,
}

/// Up to this many cards are all drawn.
const ALL: usize = 200;

/// The cards.
#[component]
pub fn Cards(props: &Props) -> Html {
    let explorer = use_explorer();
    let list = use_node_ref();
    let heights = use_mut_ref(Heights::default);
    let printing = use_printing();
    let order = props.results.order.clone();
    let whole = order.len() <= ALL || printing;
    let window = use_kept(|| (0, 24));
    use_scroll_window(&list, &heights, &order, &window);
    let (first, last) =
        if whole { (0, order.len()) } else { (window.0.min(order.len()), window.1.min(order.len())) };
    use_measure(&list, &heights, &order, (first, last));
    use_focus(props, &list, &order, &window);
    let now = (props.selected, props.editing);
    let card = |(at, id): (usize, &QuoteId)| {
        card(&props.doc, &props.results, *id, now, (first + at + 1, order.len()))
    };
    let pad = |name| el("div", "").is("data-pad", name);
    el("div", "qe-cards")
        .bind(list)
        .click(click(&explorer.send))
        .set("data-cards", order.len().to_string())
        .add(pad("above"))
        .add(el("ol", "").all(order[first..last].iter().enumerate().map(card)))
        .add(pad("below"))
        .into()
}

/// The card of a quotation, given the current one and the one being corrected, at a place (from 1) in a list so long.
#[inline(never)]
pub fn card(
    doc: &Rc<Document>,
    results: &Results,
    id: QuoteId,
    (selected, editing): (Option<QuoteId>, Option<QuoteId>),
    (place, of): (usize, usize),
) -> Html {
    html! {
        <QuoteCard key={id.0} doc={doc.clone()} {id} hit={results.hit(id).cloned()} current={selected == Some(id)}
            editing={editing == Some(id)} place={place as u32} of={of as u32} />
    }
}

/// A click anywhere on a card leads to its mark, unless the reader selects text or meant a control.
pub fn click(send: &Callback<Action>) -> Callback<MouseEvent> {
    let send = send.clone();
    Callback::from(move |event: MouseEvent| {
        if let Some(id) = browser::number_at(&event, "data-edit") {
            return send.emit(Action::Edit(Some(QuoteId(id))));
        }
        let shows = event.target().is_some_and(|t| browser::closest(&t, "[data-show]").is_some());
        if (shows || !browser::on_control(&event))
            && !browser::is_selecting()
            && let Some(id) = browser::number_at(&event, "data-quote")
        {
            send.emit(Action::Select(QuoteId(id), From::Card));
        }
    })
}

type Shared = Rc<RefCell<Heights>>;
type Window = Kept<(usize, usize)>;

/// Keeps the window over what is on screen.
#[hook]
fn use_scroll_window(list: &NodeRef, heights: &Shared, order: &Rc<[QuoteId]>, window: &Window) {
    let (list, heights, window) = (list.clone(), heights.clone(), window.setter());
    use_effect_with(order.clone(), move |order| {
        let order = order.clone();
        let look = move || {
            if order.len() > ALL
                && let Some(list) = list.cast::<Element>()
            {
                let (top, height) = browser::viewport(&list);
                window.set(heights.borrow().window(&order, -top, height));
            }
        };
        look();
        let listeners = browser::on_scroll(look);
        move || drop(listeners)
    });
}

/// Measures the cards drawn and gives the space above and below the window.
#[hook]
fn use_measure(list: &NodeRef, heights: &Shared, order: &Rc<[QuoteId]>, drawn: (usize, usize)) {
    let (list, heights) = (list.clone(), heights.clone());
    use_effect_with((order.clone(), drawn), move |(order, (first, last))| {
        let Some(list) = list.cast::<Element>() else { return };
        let mut heights = heights.borrow_mut();
        if order.len() > ALL {
            for card in browser::find_all(&list, "[data-quote]") {
                if let Some(id) = card.get_attribute("data-quote").and_then(|id| id.parse().ok()) {
                    heights.measured(QuoteId(id), browser::height(&card));
                }
            }
        }
        let (above, below) = heights.around(order, *first, *last);
        for (name, px) in [("above", above), ("below", below)] {
            if let Some(pad) = browser::find(&list, &["[data-pad=", name, "]"].concat()) {
                browser::set_height(&pad, px);
            }
        }
    });
}

/// Gives focus to the card it is to go to, after drawing it when it is outside the window.
#[hook]
fn use_focus(props: &Props, list: &NodeRef, order: &Rc<[QuoteId]>, window: &Window) {
    let done = use_mut_ref(|| props.focus.seq);
    let (list, window, order) = (list.clone(), window.clone(), order.clone());
    let drawn = *window;
    use_effect_with((props.focus, drawn), move |(focus, _)| {
        let Some(Target::Card(id)) = focus.target else { return };
        let Some(list) = list.cast::<Element>().filter(|_| *done.borrow() != focus.seq) else { return };
        if let Some(card) = browser::find(&list, &["[data-quote='", &id.0.to_string(), "']"].concat()) {
            *done.borrow_mut() = focus.seq;
            browser::focus(&card, false);
        } else if let Ok(at) = order.binary_search(&id) {
            window.set((at.saturating_sub(10), at + 14));
        }
    });
}

/// Whether the page is being printed: then all cards are drawn.
#[hook]
fn use_printing() -> bool {
    let printing = use_kept(|| false);
    let set = printing.setter();
    use_effect_with((), move |()| {
        let after = set.clone();
        let listeners = [
            browser::on_page("beforeprint", move |_| set.set(true)),
            browser::on_page("afterprint", move |_| after.set(false)),
        ];
        move || drop(listeners)
    });
    *printing
}
