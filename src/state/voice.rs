//! Share of voice: how much of what is quoted is whose.

use crate::order::Order;
use std::rc::Rc;

use super::document::{Dim, Document};
use crate::quote::QuoteId;

/// One speaker's share.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Voice {
    /// Index into the labels of [`Dim::Speaker`].
    pub speaker: u32,
    /// The name.
    pub name: Rc<str>,
    /// By words quoted.
    pub words: Share,
    /// By quotations.
    pub quotes: Share,
}

/// A number and its part of the whole.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Share {
    /// How many; joint statements count for each of their speakers.
    pub count: u32,
    /// Whole per cent; the shares of all speakers sum to 100.
    pub percent: u32,
}

impl Voice {
    /// All speakers of the quotations `shown`, most words first. Joint statements are divided equally in the per cents.
    pub fn all(doc: &Document, shown: &[QuoteId]) -> Vec<Self> {
        let table = doc.table(Dim::Speaker);
        let (mut words, mut quotes) = (vec![0; table.labels.len()], vec![0; table.labels.len()]);
        let (mut word_parts, mut quote_parts) = (vec![0_u64; words.len()], vec![0_u64; words.len()]);
        for at in shown.iter().map(|id| id.0 as usize) {
            let of = &table.of[at];
            for &v in of {
                let v = v as usize;
                words[v] += doc.words[at];
                quotes[v] += 1;
                word_parts[v] += u64::from(doc.words[at]) * PART / of.len() as u64;
                quote_parts[v] += PART / of.len() as u64;
            }
        }
        let (by_words, by_quotes) = (shares(&word_parts, 100), shares(&quote_parts, 100));
        let mut voices: Vec<Self> = (0..table.labels.len())
            .map(|v| Self {
                speaker: v as u32,
                name: table.labels[v].clone(),
                words: Share { count: words[v], percent: by_words[v] },
                quotes: Share { count: quotes[v], percent: by_quotes[v] },
            })
            .collect();
        voices.retain(|v| v.quotes.count > 0);
        voices.order_by_key(|v| (std::cmp::Reverse(v.words.count), v.speaker));
        voices
    }
}

/// Divisible by all small numbers of joint speakers.
const PART: u64 = 2_520;

/// Whole shares of `total` in proportion to `parts`, by largest remainder: they sum to `total`
/// (or to 0 when all parts are 0).
pub fn shares(parts: &[u64], total: u32) -> Vec<u32> {
    let sum: u64 = parts.iter().sum();
    if sum == 0 {
        return vec![0; parts.len()];
    }
    let exact = |p: &u64| u128::from(*p) * u128::from(total);
    let mut out: Vec<u32> = parts.iter().map(|p| (exact(p) / u128::from(sum)) as u32).collect();
    let mut order: Vec<usize> = (0..parts.len()).collect();
    order.order_by_key(|&i| (std::cmp::Reverse(exact(&parts[i]) % u128::from(sum)), i));
    let missing = total - out.iter().sum::<u32>();
    order.iter().take(missing as usize).for_each(|&i| out[i] += 1);
    out
}

#[cfg(test)]
mod tests {
    use super::super::document::tests::{TEXT, document};
    use super::*;

    #[test]
    fn shares_sum_to_the_total() {
        assert_eq!(shares(&[1, 1, 1], 100), [34, 33, 33]);
        assert_eq!(shares(&[0, 0], 100), [0, 0]);
        assert_eq!(shares(&[], 100), Vec::<u32>::new());
        assert_eq!(shares(&[997, 1, 1, 1], 100).iter().sum::<u32>(), 100);
    }

    #[test]
    fn voices_sum_to_a_hundred_per_cent() {
        let doc = document(TEXT);
        let voices = &doc.overview(false).voices;
        assert_eq!(voices.iter().map(|v| v.words.percent).sum::<u32>(), 100);
        assert_eq!(voices.iter().map(|v| v.quotes.percent).sum::<u32>(), 100);
    }
}
