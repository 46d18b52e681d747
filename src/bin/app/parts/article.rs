//! The article with every quotation marked, mounted piece by piece.

use std::rc::Rc;

use crate::browser::Element;
use quote_explorer::QuoteId;
use quote_explorer::order::Set;
use quote_explorer::state::{Action, CHUNK, Document, Focus, From, Results, Target};
use yew::prelude::*;

use super::chunk::Chunk;
use crate::browser::{self, Watch};
use crate::context::use_explorer;
use crate::effect::{use_effect_with, use_kept};

#[derive(PartialEq, Properties)]
pub struct Props {
    /// The article.
    pub doc: Rc<Document>,
    /// What is shown.
    pub results: Rc<Results>,
    /// The current quotation.
    pub selected: Option<QuoteId>,
    /// Where focus is to go.
    pub focus: Focus,
}

/// Chunks mounted at once.
const AT_ONCE: usize = 4;

/// The article.
#[component]
pub fn Article(props: &Props) -> Html {
    let explorer = use_explorer();
    let body = use_node_ref();
    let total = props.doc.page.blocks.len().div_ceil(CHUNK);
    let mounted = use_mounting(total);
    let near = use_near(&body, mounted);
    use_focus(&body, props.focus, mounted);
    let chosen = props.selected.map(|id| chunks_of(&props.doc, id)).unwrap_or_default();
    let chunk = |at: usize| {
        let live = (near.contains(&at) && (props.results.is_narrowed() || !props.results.hits.is_empty()))
            .then(|| props.results.clone());
        let selected = props.selected.filter(|_| chosen.contains(&at));
        html! { <Chunk key={at} doc={props.doc.clone()} {at} {live} {selected} attitudes={props.results.attitudes} /> }
    };
    let send = explorer.send.clone();
    let choose = move |event: &Event| {
        if let Some(id) = browser::number_at(event, "data-mark") {
            event.prevent_default();
            send.emit(Action::Select(QuoteId(id), From::Mark));
        }
    };
    let onclick = {
        let choose = choose.clone();
        Callback::from(move |e: MouseEvent| {
            if !browser::is_selecting() {
                choose(&e);
            }
        })
    };
    let onkeydown = Callback::from(move |e: KeyboardEvent| {
        if matches!(&*e.key(), "Enter" | " ") {
            choose(&e);
        }
    });
    html! {
        <article class="qe-article" data-article="" aria-label="The article" data-mounted={(mounted == total).to_string()}>
            <div class="qe-article__body" ref={body} {onclick} {onkeydown}>{for (0..mounted).map(chunk)}</div>
        </article>
    }
}

/// How many chunks are mounted: a few more after each turn of the event loop.
#[hook]
fn use_mounting(total: usize) -> usize {
    let mounted = use_kept(move || AT_ONCE.min(total));
    let set = mounted.setter();
    use_effect_with(*mounted, move |&done| {
        let next = (done < total).then(|| browser::later(move || set.set((done + AT_ONCE).min(total))));
        move || drop(next)
    });
    *mounted
}

/// The chunks near the window: only they show what the search matched.
#[hook]
fn use_near(body: &NodeRef, mounted: usize) -> Rc<Set<usize>> {
    let near = use_kept(|| Rc::new(Set::default()));
    let set = near.setter();
    let watch = use_memo((), |()| {
        let seen = std::cell::RefCell::new(Set::default());
        Watch::new(move |element, inside| {
            let Some(at) = element.get_attribute("data-chunk").and_then(|at| at.parse::<usize>().ok()) else {
                return;
            };
            let mut seen = seen.borrow_mut();
            let changed = if inside { seen.insert(at) } else { seen.remove(&at) };
            if changed {
                set.set(Rc::new(seen.clone()));
            }
        })
    });
    let body = body.clone();
    let from = use_mut_ref(|| 0);
    use_effect_with(mounted, move |&to| {
        if let (Some(watch), Some(body)) = (watch.as_ref(), body.cast::<Element>()) {
            let chunks = browser::find_all(&body, "[data-chunk]");
            chunks.iter().take(to).skip(*from.borrow()).for_each(|c| watch.add(c));
        }
        *from.borrow_mut() = to;
    });
    (*near).clone()
}

/// Gives focus to the mark it is to go to, as soon as that is mounted.
#[hook]
fn use_focus(body: &NodeRef, focus: Focus, mounted: usize) {
    let done = use_mut_ref(|| focus.seq);
    let body = body.clone();
    use_effect_with((focus, mounted), move |(focus, _)| {
        let selector = match focus.target {
            Some(Target::Mark(id)) => ["[data-marks~='", &id.0.to_string(), "']"].concat(),
            Some(Target::Not(at)) => ["[data-not='", &at.to_string(), "']"].concat(),
            Some(Target::Block(at)) => ["[data-block='", &at.to_string(), "']"].concat(),
            _ => return,
        };
        if *done.borrow() != focus.seq
            && let Some(mark) = body.cast::<Element>().and_then(|b| browser::find(&b, &selector))
        {
            *done.borrow_mut() = focus.seq;
            browser::focus(&mark, true);
        }
    });
}

/// The chunks in which a quotation stands.
fn chunks_of(doc: &Document, id: QuoteId) -> Vec<usize> {
    let content = doc.analysis.quotations.get(id.0 as usize).map_or(&[][..], |q| &q.content);
    content
        .iter()
        .flat_map(|s| doc.page.block_at(s.start) / CHUNK..=doc.page.block_at(s.end.saturating_sub(1)) / CHUNK)
        .collect()
}
