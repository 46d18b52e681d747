//! Heights of the cards of a long list, so that only those on screen are drawn.

use crate::quote::QuoteId;

/// Measured heights in CSS pixels; cards not yet drawn count as the mean of those that were.
#[derive(Clone, Debug, Default)]
pub struct Heights {
    /// By quotation id.
    known: Vec<Option<f64>>,
    sum: f64,
    count: u32,
}

/// What a card is thought to need before any was measured.
const GUESS: f64 = 150.0;

/// Pixels drawn beyond what is on screen, on each side.
const SPARE: f64 = 1_000.0;

impl Heights {
    /// Notes that the card of `id` is `px` high.
    pub fn measured(&mut self, id: QuoteId, px: f64) {
        let at = id.0 as usize;
        if at >= self.known.len() {
            self.known.resize(at + 1, None);
        }
        let former = self.known[at].replace(px);
        self.count += u32::from(former.is_none());
        self.sum += px - former.unwrap_or(0.0);
    }

    fn mean(&self) -> f64 {
        if self.count == 0 { GUESS } else { self.sum / f64::from(self.count) }
    }

    fn of(&self, id: QuoteId, mean: f64) -> f64 {
        self.known.get(id.0 as usize).copied().flatten().unwrap_or(mean)
    }

    /// The range of cards to draw when the list begins `above` pixels over the top of a screen `screen` high.
    pub fn window(&self, order: &[QuoteId], above: f64, screen: f64) -> (usize, usize) {
        let mean = self.mean();
        let (mut at, mut first, mut last) = (0.0, None, order.len());
        for (i, id) in order.iter().enumerate() {
            let height = self.of(*id, mean);
            if first.is_none() && at + height >= above - SPARE {
                first = Some(i);
            }
            if at > above + screen + SPARE {
                last = i;
                break;
            }
            at += height;
        }
        (first.unwrap_or(order.len()).min(last), last)
    }

    /// Pixels above card `first` and below the one before `last`.
    pub fn around(&self, order: &[QuoteId], first: usize, last: usize) -> (f64, f64) {
        let mean = self.mean();
        let sum = |ids: &[QuoteId]| ids.iter().map(|id| self.of(*id, mean)).sum();
        (sum(order.get(..first).unwrap_or(&[])), sum(order.get(last..).unwrap_or(&[])))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_window_holds_what_is_on_screen() {
        let order: Vec<QuoteId> = (0..1_000).map(QuoteId).collect();
        let mut heights = Heights::default();
        for &id in &order {
            heights.measured(id, 100.0);
        }
        assert_eq!(heights.window(&order, 0.0, 1_000.0), (0, 21));
        let (first, last) = heights.window(&order, 50_000.0, 1_000.0);
        assert!(first <= 500 && last >= 510 && last - first < 40, "{first}..{last}");
        let (above, below) = heights.around(&order, first, last);
        assert!((above + below + (last - first) as f64 * 100.0 - 100_000.0).abs() < 1.0);
    }

    #[test]
    fn beyond_the_end_nothing_is_drawn() {
        let order: Vec<QuoteId> = (0..10).map(QuoteId).collect();
        assert_eq!(Heights::default().window(&order, 1e9, 800.0), (10, 10));
        assert_eq!(Heights::default().window(&[], 0.0, 800.0), (0, 0));
    }
}
