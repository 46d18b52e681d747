//! Cuts a stretch of text where layers of marking begin and end.

use crate::order::Order;
use crate::span::Span;

/// The words of the quotation itself.
pub const CONTENT: u8 = 1;
/// The words that say that something was said.
pub const CUE: u8 = 2;
/// The words that name the speaker.
pub const SOURCE: u8 = 4;
/// What the search matched.
pub const HIT: u8 = 8;
/// The words that decided a stance.
pub const DECIDES: u8 = 16;

/// A stretch of text with the same markings throughout.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Run {
    /// Where (bytes).
    pub span: Span,
    /// Which layers cover it: a sum of [`CONTENT`], [`CUE`], [`SOURCE`], [`HIT`], [`DECIDES`].
    pub layers: u8,
}

/// The runs of `range`, in order and without gap, given layers of spans (in any order, they may overlap).
///
/// Spans outside `range` are ignored, spans across its edge are clipped.
pub fn cut(range: Span, layers: &[(u8, &[Span])]) -> Vec<Run> {
    let mut edges = vec![range.start, range.end];
    for span in layers.iter().flat_map(|(_, spans)| spans.iter()).filter(|s| s.overlaps(range)) {
        edges.push(span.start.max(range.start));
        edges.push(span.end.min(range.end));
    }
    edges.order();
    edges.dedup();
    edges.windows(2).map(|w| run(Span::new(w[0], w[1]), layers)).collect()
}

fn run(span: Span, layers: &[(u8, &[Span])]) -> Run {
    let on = |spans: &[Span]| spans.iter().any(|s| s.contains(span) && !s.is_empty());
    let layers = layers.iter().filter(|(_, spans)| on(spans)).fold(0, |sum, (layer, _)| sum | layer);
    Run { span, layers }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn runs_cover_the_range_without_gap() {
        let runs = cut(
            Span::new(10, 30),
            &[(CONTENT, &[Span::new(5, 20)]), (HIT, &[Span::new(15, 25), Span::new(40, 50)])],
        );
        let got: Vec<_> = runs.iter().map(|r| (r.span.start, r.span.end, r.layers)).collect();
        assert_eq!(got, [(10, 15, CONTENT), (15, 20, CONTENT | HIT), (20, 25, HIT), (25, 30, 0)]);
    }

    #[test]
    fn an_empty_range_gives_nothing() {
        assert!(cut(Span::new(3, 3), &[(HIT, &[Span::new(0, 9)])]).is_empty());
    }
}
