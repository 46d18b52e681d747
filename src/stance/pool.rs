//! Evidence put together: many findings, one verdict, and no verdict when they are weak.

use crate::order::Order;
use crate::span::Span;

use super::scene::{Finding, Holder};

/// Where a holder stands on a target, by all that was found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Verdict {
    /// More than 0: for; less: against; 0: mixed.
    pub sign: i8,
    /// Confidence, per mille.
    pub weight: u16,
    /// The mechanism that weighed most.
    pub mechanism: &'static str,
    /// The deciding words, in order.
    pub words: Vec<Span>,
    /// How many findings agree with it.
    pub votes: u16,
}

/// From here on a finding is more than words that stand near.
pub const CLEAR: u16 = 640;
/// Below this a finding on the other side is outweighed; above, the verdict is mixed.
const CONTRADICTS: u16 = 700;

/// The verdict on `target` from what `chosen` lets through; `None` without evidence or when it is level.
pub fn weigh<'a>(
    findings: impl IntoIterator<Item = &'a Finding>,
    target: u32,
    chosen: impl Fn(Holder) -> bool,
) -> Option<Verdict> {
    let mine: Vec<&Finding> =
        findings.into_iter().filter(|f| f.target == target && chosen(f.holder)).collect();
    let best = |side: i8| mine.iter().filter(|f| f.sign.signum() == side).max_by_key(|f| f.weight);
    let count = |side: i8| mine.iter().filter(|f| f.sign.signum() == side).count() as u16;
    // Many weak words are still weak.
    let most = |f: &Finding| if f.weight < CLEAR { CLEAR - 1 } else { u16::MAX };
    let of = |side: i8| best(side).map_or(0, |f| (f.weight + 15 * (count(side) - 1).min(4)).min(most(f)));
    let (support, oppose, mixed) = (of(1), of(-1), of(0));
    let side: i8 = match () {
        () if mixed > 0 && mixed >= support.min(oppose) => 0,
        () if support >= CONTRADICTS && oppose >= CONTRADICTS => 0,
        () if support > oppose => 1,
        () if oppose > support => -1,
        () => return None,
    };
    let lead = best(side).or_else(|| best(1))?;
    let mut words: Vec<Span> = mine
        .iter()
        .filter(|f| side == 0 || f.sign.signum() == side)
        .filter(|f| f.weight >= CLEAR || lead.weight < CLEAR)
        .flat_map(|f| f.words.iter().copied())
        .collect();
    words.order();
    words.dedup();
    let against = if side > 0 { oppose } else { support };
    // Weak words beside clear ones tell nothing.
    let against = if of(side) >= CLEAR && against < CLEAR { 0 } else { against };
    let weight =
        if side == 0 { mixed.max(support.min(oppose)) } else { of(side).saturating_sub(against / 2) };
    Some(Verdict {
        sign: side,
        weight: weight.min(990),
        mechanism: lead.mechanism,
        words,
        votes: count(side),
    })
}
