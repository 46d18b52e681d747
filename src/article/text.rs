//! Plain text to blocks.

use super::{Article, Block, BlockKind};
use crate::span::Span;

/// Reads plain text; `put_back` holds start offsets (bytes) of blocks the reader wants read as body text.
///
/// Takes any text, gives an article whose `text` is the input itself. Never fails.
pub fn read(text: String, put_back: &[u32]) -> Article {
    let mut blocks = Vec::new();
    let mut at = 0;
    for line in text.split('\n') {
        let lead = line.len() - line.trim_start().len();
        let words = line.trim();
        if !words.is_empty() {
            let span = Span::of(at + lead, at + lead + words.len());
            blocks.push(Block { span, kind: BlockKind::Paragraph, put_back: put_back.contains(&span.start) });
        }
        at += line.len() + 1;
    }
    Article { text, blocks, ..Article::default() }
}
