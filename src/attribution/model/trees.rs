//! Decision trees that ask the same question on each level, so that a tree is a few questions and a row of leaves.

use super::numbers::Column;
use crate::coder::Code;

/// Values that trees may ask about, at most.
pub const VALUES: usize = 64;
/// Questions a tree asks.
pub const DEPTH: usize = 4;
/// Leaves of a tree.
pub const LEAVES: usize = 1 << DEPTH;

/// One tree.
#[derive(Clone, Debug, Default)]
pub struct Tree {
    /// The questions: is this value greater than that?
    pub asks: [(u8, i8); DEPTH],
    /// What the answers add; the first question's is the lowest bit of the leaf's number.
    pub leaves: [i8; LEAVES],
}

impl Tree {
    /// The leaf that some values lead to; those from [`VALUES`] on are never asked about.
    pub fn leaf(&self, values: &[i8; 256]) -> usize {
        let yes = |(of, over): (u8, i8)| usize::from(values[usize::from(of)] > over);
        let [a, b, c, d] = self.asks;
        yes(a) | yes(b) << 1 | yes(c) << 2 | yes(d) << 3
    }
}

/// Trees whose leaves are summed.
#[derive(Clone, Debug, Default)]
pub struct Forest {
    /// The trees.
    pub trees: Vec<Tree>,
    /// Sixteenths of the leaf that is one logit.
    pub scale: u16,
}

impl Forest {
    /// The sum of the leaves that some values lead to, in sixteenths of a logit; missing values are 0.
    pub fn logit(&self, values: &[i8]) -> i32 {
        let mut all = [0; 256];
        all.iter_mut().zip(values).for_each(|(value, given)| *value = *given);
        let sum: i32 = self.trees.iter().map(|t| i32::from(t.leaves[t.leaf(&all) % LEAVES])).sum();
        sum * 256 / i32::from(self.scale.max(1))
    }

    /// Codes the trees; there must be as many as the file has.
    pub fn pass(&mut self, io: &mut impl Code) {
        let mut which = Column::new(1);
        let mut over: Vec<Column> = (0..VALUES).map(|_| Column::new(1)).collect();
        let mut leaf = Column::new(1);
        for tree in &mut self.trees {
            for (of, limit) in &mut tree.asks {
                *of = which.pass(io, 0, of.cast_signed()).unsigned_abs().min(VALUES as u8 - 1);
                *limit = over[usize::from(*of)].pass(io, 0, *limit);
            }
            tree.leaves.iter_mut().for_each(|l| *l = leaf.pass(io, 0, *l));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn answers_lead_to_a_leaf() {
        let mut leaves = [0; LEAVES];
        leaves[0b0101] = 16;
        let asks = [(0, 5), (1, 0), (2, -3), (9, 0)];
        let forest = Forest { trees: vec![Tree { asks, leaves }; 2], scale: 256 };
        assert_eq!(forest.logit(&[6, 0, -2]), 32);
        assert_eq!(forest.logit(&[5, 0, -2]), 0, "not greater");
    }
}
