//! A few blocks of the article, drawn as one unit.

use std::rc::Rc;

use quote_explorer::QuoteId;
use quote_explorer::state::{CHUNK, Document, Results};
use yew::prelude::*;

use super::block::{Paint, block};
use super::text::el;

#[derive(PartialEq, Properties)]
pub struct Props {
    /// The article.
    pub doc: Rc<Document>,
    /// Which chunk.
    pub at: usize,
    /// What is shown and matched, when that is to be seen here.
    pub live: Option<Rc<Results>>,
    /// Whether attitudes are marked.
    pub attitudes: bool,
    /// The current quotation, when it stands here.
    pub selected: Option<QuoteId>,
}

/// A few blocks of the article.
#[component]
pub fn Chunk(props: &Props) -> Html {
    let first = props.at * CHUNK;
    let blocks = &props.doc.page.blocks;
    let last = (first + CHUNK).min(blocks.len());
    let range = quote_explorer::Span::new(blocks[first].span.start, blocks[last - 1].span.end);
    let hits = props.live.as_ref().map_or_else(Vec::new, |r| r.spans_in(range));
    let paint = Paint {
        doc: &props.doc,
        live: props.live.as_deref(),
        attitudes: props.attitudes,
        selected: props.selected,
        hits: &hits,
    };
    el("div", "qe-chunk")
        .set("data-chunk", props.at.to_string())
        .all((first..last).map(|at| block(&paint, at)))
        .into()
}
