//! Where in the article each speaker speaks.

use super::document::{Dim, Document};
use super::voice::Voice;
use crate::quote::QuoteId;

/// One speaker's line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Strip {
    /// Places, in order.
    pub ticks: Vec<Tick>,
}

/// One quotation on the line.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Tick {
    /// Which one.
    pub id: QuoteId,
    /// Where it begins, per mille of the article's length.
    pub at: u32,
    /// How long it is, per mille, at least 1.
    pub len: u32,
}

impl Strip {
    /// A line for each of `voices`, with the quotations `shown`.
    pub fn all(doc: &Document, voices: &[Voice], shown: &[QuoteId]) -> Vec<Self> {
        let table = doc.table(Dim::Speaker);
        let mut ticks = vec![Vec::new(); table.labels.len()];
        let total = doc.analysis.article.text.len().max(1) as u64;
        let mille = |offset: u64| (offset * 1_000 / total) as u32;
        for &id in shown {
            let quote = &doc.analysis.quotations[id.0 as usize];
            let start = quote.content.first().map_or(0, |s| s.start);
            let len: u64 = quote.content.iter().map(|s| s.len() as u64).sum();
            let tick = Tick { id, at: mille(u64::from(start)).min(999), len: mille(len).max(1) };
            table.of[id.0 as usize].iter().for_each(|&v| ticks[v as usize].push(tick));
        }
        voices.iter().map(|v| Self { ticks: std::mem::take(&mut ticks[v.speaker as usize]) }).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::super::document::tests::{TEXT, document};

    #[test]
    fn every_quotation_is_on_a_line() {
        let doc = document(TEXT);
        let all = doc.overview(true);
        assert_eq!(all.strips.len(), all.voices.len());
        let ticks: Vec<_> = all.strips.iter().flat_map(|s| &s.ticks).collect();
        assert!(doc.ids().all(|id| ticks.iter().any(|t| t.id == id)));
        assert!(ticks.iter().all(|t| t.at < 1_000 && t.len >= 1));
    }
}
