//! The article for the page: every block cut where quotations and other marked words begin and end.

use crate::analysis::Analysis;
use crate::article::BlockKind;
use crate::order::Order;
use crate::quote::QuoteId;
use crate::span::Span;

/// Blocks drawn as one unit, so that a change redraws little.
pub const CHUNK: usize = 8;

/// All blocks of the article.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Page {
    /// In order.
    pub blocks: Vec<PageBlock>,
}

/// One block of the article.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PageBlock {
    /// Where (bytes).
    pub span: Span,
    /// What it is.
    pub kind: BlockKind,
    /// Whether it is read for quotations.
    pub read: bool,
    /// Its number among the paragraphs that are read, from 1; `None` for other blocks.
    pub number: Option<u32>,
    /// Its pieces, in order and without gap.
    pub pieces: Vec<Piece>,
}

/// A stretch of a block that belongs to the same quotations throughout.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Piece {
    /// Where (bytes).
    pub span: Span,
    /// The quotations it belongs to, the shortest first; empty for other text.
    pub quotes: Box<[QuoteId]>,
    /// Whether one of the quotations begins here.
    pub head: bool,
    /// Index into [`Analysis::not_quotations`] when it is marked as no quotation.
    pub not: Option<u32>,
}

/// What is marked in one block: a clipped span and what it belongs to.
#[derive(Clone, Copy)]
enum Mark {
    Quote(Span, QuoteId, bool),
    Not(Span, u32),
}

impl Mark {
    const fn span(self) -> Span {
        match self {
            Self::Quote(span, ..) | Self::Not(span, _) => span,
        }
    }
}

impl Page {
    /// The page of `analysis`.
    pub fn new(analysis: &Analysis) -> Self {
        let marks = marks(analysis);
        let mut number = 0;
        let blocks = analysis.article.blocks.iter().zip(&marks).map(|(block, marks)| {
            let paragraph = block.put_back || block.kind == BlockKind::Paragraph;
            number += u32::from(paragraph);
            PageBlock {
                span: block.span,
                kind: if block.put_back { BlockKind::Paragraph } else { block.kind },
                read: block.is_read(),
                number: paragraph.then_some(number),
                pieces: pieces(block.span, marks),
            }
        });
        Self { blocks: blocks.collect() }
    }

    /// The index of the block that holds the byte at `offset`, or the last one before it.
    pub fn block_at(&self, offset: u32) -> usize {
        self.blocks.partition_point(|b| b.span.start <= offset).saturating_sub(1)
    }

    /// The place of `offset` in words: "¶ 7", or what the block is.
    pub fn place(&self, offset: u32) -> String {
        match self.blocks.get(self.block_at(offset)) {
            Some(PageBlock { number: Some(n), .. }) => ["¶\u{a0}", &n.to_string()].concat(),
            Some(PageBlock { kind: BlockKind::Title, .. }) => "headline".to_owned(),
            Some(PageBlock { kind: BlockKind::CrossHead, .. }) => "cross-head".to_owned(),
            Some(_) => "set aside".to_owned(),
            None => String::new(),
        }
    }
}

/// The marks of every block.
fn marks(analysis: &Analysis) -> Vec<Vec<Mark>> {
    let blocks = &analysis.article.blocks;
    let mut out = vec![Vec::new(); blocks.len()];
    let mut add = |span: Span, mark: &dyn Fn(Span) -> Mark| {
        let mut at = blocks.partition_point(|b| b.span.end <= span.start);
        while let Some(block) = blocks.get(at).filter(|b| b.span.start < span.end) {
            let clipped = Span::new(span.start.max(block.span.start), span.end.min(block.span.end));
            out[at].push(mark(clipped));
            at += 1;
        }
    };
    for (id, quote) in analysis.quotations.iter().enumerate() {
        for (nth, &span) in quote.content.iter().enumerate() {
            add(span, &|s| Mark::Quote(s, QuoteId(id as u32), nth == 0 && s.start == span.start));
        }
    }
    for (id, not) in analysis.not_quotations.iter().enumerate() {
        add(not.span, &|s| Mark::Not(s, id as u32));
    }
    out
}

/// The pieces of one block.
fn pieces(block: Span, marks: &[Mark]) -> Vec<Piece> {
    let spans: Vec<Span> = marks.iter().map(|m| m.span()).collect();
    let runs = super::cut(block, &[(super::CONTENT, &spans)]);
    runs.into_iter().map(|run| piece(run.span, marks)).collect()
}

fn piece(span: Span, marks: &[Mark]) -> Piece {
    let mut covering: Vec<(usize, QuoteId)> = Vec::new();
    let (mut head, mut not) = (false, None);
    for mark in marks.iter().filter(|m| m.span().contains(span)) {
        match *mark {
            Mark::Quote(whole, id, first) => {
                covering.push((whole.len(), id));
                head |= first && whole.start == span.start;
            }
            Mark::Not(_, id) => not = Some(id),
        }
    }
    covering.order();
    let quotes: Box<[QuoteId]> = covering.into_iter().map(|(_, id)| id).collect();
    Piece { span, quotes, head, not }
}

#[cfg(test)]
mod tests {
    use super::super::document::tests::{TEXT, document};
    use super::*;

    #[test]
    fn pieces_cover_every_block_without_gap() {
        let doc = document(TEXT);
        for block in &doc.page.blocks {
            let mut at = block.span.start;
            for piece in &block.pieces {
                assert_eq!(piece.span.start, at);
                at = piece.span.end;
            }
            assert_eq!(at, block.span.end);
        }
    }

    #[test]
    fn every_quotation_begins_at_one_piece() {
        let doc = document(TEXT);
        let pieces = || doc.page.blocks.iter().flat_map(|b| &b.pieces);
        for (id, quote) in doc.analysis.quotations.iter().enumerate() {
            let heads =
                pieces().filter(|p| p.quotes.contains(&QuoteId(id as u32)) && p.head).collect::<Vec<_>>();
            assert_eq!(heads.len(), 1);
            assert_eq!(heads[0].span.start, quote.content[0].start);
        }
    }
}
