//! One block of the article.

use quote_explorer::state::{Document, HIT, Piece, Results, cut};
use quote_explorer::{BlockKind, QuoteId, Span};
use yew::prelude::*;

use super::text::{El, el, text};

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
    let (tag, class) = match block.kind {
        BlockKind::Title => ("h2", "qe-block qe-block--title"),
        BlockKind::CrossHead => ("h3", "qe-block qe-block--cross"),
        BlockKind::Paragraph => ("p", "qe-block qe-block--paragraph"),
        BlockKind::Byline | BlockKind::Date => ("p", "qe-block qe-block--byline"),
        BlockKind::Caption | BlockKind::Credit => ("p", "qe-block qe-block--caption"),
        _ => ("p", "qe-block qe-block--aside"),
    };
    let number = block.number.filter(|_| tag == "p");
    el(tag, class)
        .nth(at)
        .set("data-block", at.to_string())
        .is("tabindex", "-1")
        .is("dir", "auto")
        .some("data-number", number.map(|n| n.to_string()))
        .all(pieces)
        .into()
}

/// One piece: a mark when it belongs to a quotation.
fn piece(paint: &Paint, piece: &Piece) -> Html {
    let start = piece.span.start;
    let made = |class| words(paint, piece.span, el("span", class).nth(start as usize));
    let quotes: Vec<QuoteId> =
        piece.quotes.iter().copied().filter(|q| paint.attitudes || !paint.doc.is_attitude(*q)).collect();
    let Some(first) = quotes.first() else {
        return match piece.not {
            Some(at) => made("qe-not").set("data-not", at.to_string()).is("tabindex", "-1").into(),
            None => made("").into(),
        };
    };
    let current = paint.selected.is_some_and(|id| quotes.contains(&id));
    let out = paint.live.is_some_and(|r| !quotes.iter().any(|q| r.shown[q.0 as usize]));
    let kind = paint.doc.analysis.quotations[first.0 as usize].kind.name();
    let with = |on: bool, class: &'static str| if on { class } else { "" };
    let class = ["qe-mark qe-mark--", kind, with(current, " qe-mark--current"), with(out, " qe-mark--out")];
    let all: Vec<String> = quotes.iter().map(|q| q.0.to_string()).collect();
    made("")
        .set("class", class.concat())
        .set("data-mark", first.0.to_string())
        .set("data-marks", all.join(" "))
        .set("data-span", [&start.to_string(), "-", &piece.span.end.to_string()].concat())
        .some("role", piece.head.then_some("button"))
        .some("tabindex", piece.head.then_some("0"))
        .some("aria-current", (current && piece.head).then_some("true"))
        .into()
}

/// Puts the words of `span` into `place`, with what the search matched.
fn words(paint: &Paint, span: Span, place: El) -> El {
    let slice = |span: Span| AttrValue::from(paint.doc.slice(span).to_owned());
    if !paint.hits.iter().any(|h| h.overlaps(span)) {
        return place.words(slice(span));
    }
    cut(span, &[(HIT, paint.hits)]).into_iter().fold(place, |place, run| {
        let words = slice(run.span);
        if run.layers == HIT { place.add(text("mark", "qe-hit", words)) } else { place.words(words) }
    })
}
