//! One block of the article.

use quote_explorer::state::{Document, HIT, PageBlock, Piece, Results, cut};
use quote_explorer::{BlockKind, QuoteId, Span};
use yew::prelude::*;

/// What blocks are drawn with.
pub struct Paint<'a> {
    /// The article.
    pub doc: &'a Document,
    /// What is shown, when that is to be seen.
    pub live: Option<&'a Results>,
    /// Whether attitudes are marked.
    pub attitudes: bool,
    /// The current quotation.
    pub selected: Option<QuoteId>,
    /// What the search matched.
    pub hits: &'a [Span],
}

/// Block number `at` of the article.
pub fn block(paint: &Paint, at: usize) -> Html {
    let block = &paint.doc.page.blocks[at];
    let pieces = block.pieces.iter().map(|p| piece(paint, p));
    let class = classes!("qe-block", class(block));
    let number = block.number.map(|n| n.to_string());
    let id = at.to_string();
    match block.kind {
        BlockKind::Title => {
            html! { <h2 key={at} {class} data-block={id} tabindex="-1" dir="auto">{for pieces}</h2> }
        }
        BlockKind::CrossHead => {
            html! { <h3 key={at} {class} data-block={id} tabindex="-1" dir="auto">{for pieces}</h3> }
        }
        _ => {
            html! { <p key={at} {class} data-block={id} data-number={number} tabindex="-1" dir="auto">{for pieces}</p> }
        }
    }
}

const fn class(block: &PageBlock) -> &'static str {
    match block.kind {
        BlockKind::Title => "qe-block--title",
        BlockKind::Paragraph => "qe-block--paragraph",
        BlockKind::CrossHead => "qe-block--cross",
        BlockKind::Byline | BlockKind::Date => "qe-block--byline",
        BlockKind::Caption | BlockKind::Credit => "qe-block--caption",
        _ => "qe-block--aside",
    }
}

/// One piece: a mark when it belongs to a quotation.
fn piece(paint: &Paint, piece: &Piece) -> Html {
    let text = text(paint, piece.span);
    let key = piece.span.start;
    let quotes: Vec<QuoteId> =
        piece.quotes.iter().copied().filter(|q| paint.attitudes || !paint.doc.is_attitude(*q)).collect();
    let Some(first) = quotes.first() else {
        return match piece.not {
            Some(at) => {
                html! { <span {key} class="qe-not" data-not={at.to_string()} tabindex="-1">{text}</span> }
            }
            None => html! { <span {key}>{text}</span> },
        };
    };
    let current = paint.selected.is_some_and(|id| quotes.contains(&id));
    let out = paint.live.is_some_and(|r| !quotes.iter().any(|q| r.shown[q.0 as usize]));
    let kind = paint.doc.analysis.quotations[first.0 as usize].kind.name();
    let class = classes!(
        "qe-mark",
        ["qe-mark--", kind].concat(),
        current.then_some("qe-mark--current"),
        out.then_some("qe-mark--out")
    );
    let all: Vec<String> = quotes.iter().map(|q| q.0.to_string()).collect();
    let (role, tabindex) = if piece.head { (Some("button"), Some("0")) } else { (None, None) };
    html! {
        <span {key} {class} data-mark={first.0.to_string()} data-marks={all.join(" ")} {role} {tabindex}
            aria-current={(current && piece.head).then_some("true")}
            data-span={[&piece.span.start.to_string(), "-", &piece.span.end.to_string()].concat()}>{text}</span>
    }
}

/// The words of `span` with what the search matched.
fn text(paint: &Paint, span: Span) -> Html {
    let slice = |span: Span| AttrValue::from(paint.doc.slice(span).to_owned());
    if !paint.hits.iter().any(|h| h.overlaps(span)) {
        return slice(span).into();
    }
    let run = |run: quote_explorer::state::Run| match run.layers {
        HIT => html! { <mark key={run.span.start} class="qe-hit">{slice(run.span)}</mark> },
        _ => html! { <span key={run.span.start}>{slice(run.span)}</span> },
    };
    html! { <>{for cut(span, &[(HIT, paint.hits)]).into_iter().map(run)}</> }
}
