//! A shorter link: only the paragraphs that the quotation cards need.

use super::Shared;
use crate::analysis::Analysis;
use crate::article::BlockKind;
use crate::correction::Correction;
use crate::span::Span;

/// The same as `shared`, with only the paragraphs of quotations, of the names behind them, and of the headline.
///
/// `analysis` is the one of `shared.text`. Corrections move with their words. Gives a copy of all when
/// there is nothing to leave out.
pub fn quotations_only(shared: &Shared, analysis: &Analysis) -> Shared {
    let article = &analysis.article;
    let kept: Vec<Span> =
        needed(analysis).iter().zip(&article.blocks).filter(|(n, _)| **n).map(|(_, b)| b.span).collect();
    let mut out = shared.clone();
    let left_out = article.blocks.len() - kept.len();
    if kept.is_empty() || left_out == 0 {
        return out;
    }
    out.left_out += left_out as u32;
    out.text.clear();
    // Old start of each kept block, and where it starts now.
    let mut moves = Vec::with_capacity(kept.len());
    for span in kept {
        if !out.text.is_empty() {
            out.text.push_str("\n\n");
        }
        moves.push((span, out.text.len() as u32));
        out.text.push_str(span.slice(&article.text));
    }
    let place = |at: u32| {
        let i = moves.partition_point(|(old, _)| old.start <= at).checked_sub(1)?;
        let (old, new) = moves[i];
        (at <= old.end).then_some(at - old.start + new)
    };
    out.put_back = shared.put_back.iter().filter_map(|&at| place(at)).collect();
    out.corrections = shared.corrections.iter().filter_map(|c| moved(c, place, &out.text)).collect();
    out
}

fn moved(correction: &Correction, place: impl Fn(u32) -> Option<u32>, text: &str) -> Option<Correction> {
    let span = Span::new(place(correction.span.start)?, place(correction.span.end)?);
    let exact = span.slice(text).to_owned();
    Some(Correction { span, exact, change: correction.change.clone() })
}

/// For each block, whether a card needs it.
fn needed(analysis: &Analysis) -> Vec<bool> {
    let blocks = &analysis.article.blocks;
    let mut needed: Vec<bool> = blocks
        .iter()
        .map(|b| matches!(b.kind, BlockKind::Title | BlockKind::Byline | BlockKind::Date))
        .collect();
    let mut need = |span: Span| {
        let from = blocks.partition_point(|b| b.span.end <= span.start);
        for (block, need) in blocks[from..].iter().zip(&mut needed[from..]) {
            if block.span.start >= span.end {
                break;
            }
            *need = true;
        }
    };
    for quotation in &analysis.quotations {
        let attribution = &quotation.attribution;
        let words = quotation.content.iter().chain(&attribution.cue).chain(&attribution.source);
        words.chain([&quotation.context]).for_each(|&span| need(span));
        for step in &attribution.evidence {
            need(step.mention);
            need(step.named_at);
        }
    }
    needed
}
