//! Sorting that weighs little.
//!
//! Each use of the standard library's sort compiles to some kilobytes of its own; the explorer is
//! downloaded, so here all uses share one. Knows nothing of what it sorts.

use std::cmp::Ordering;

/// Slices that can be put in order; equal elements keep theirs.
pub trait Order<T> {
    /// Sorts by the order of the elements.
    fn order(&mut self)
    where
        T: Ord;

    /// Sorts by a key of each element.
    fn order_by_key<K: Ord>(&mut self, key: impl Fn(&T) -> K);
}

impl<T> Order<T> for [T] {
    fn order(&mut self)
    where
        T: Ord,
    {
        let from = sorted(self.len(), &|a, b| self[a].cmp(&self[b]));
        permute(self, from);
    }

    fn order_by_key<K: Ord>(&mut self, key: impl Fn(&T) -> K) {
        let from = sorted(self.len(), &|a, b| key(&self[a]).cmp(&key(&self[b])));
        permute(self, from);
    }
}

/// For each place the index of the element that belongs there.
fn sorted(len: usize, compare: &dyn Fn(usize, usize) -> Ordering) -> Vec<usize> {
    let mut from: Vec<usize> = (0..len).collect();
    from.sort_by(|&a, &b| compare(a, b));
    from
}

/// Brings each element to its place, one cycle of the permutation after the other.
fn permute<T>(slice: &mut [T], mut from: Vec<usize>) {
    for start in 0..from.len() {
        let mut at = start;
        while from[at] != start {
            let next = std::mem::replace(&mut from[at], at);
            slice.swap(at, next);
            at = next;
        }
        from[at] = at;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sorts_as_the_standard_library_does() {
        let mut state = 1_u32;
        for len in [0, 1, 2, 3, 10, 100, 1000] {
            let mut ours: Vec<(u32, usize)> = (0..len)
                .map(|i| {
                    state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
                    (state >> 26, i)
                })
                .collect();
            let mut theirs = ours.clone();
            ours.order_by_key(|p| p.0);
            theirs.sort_by_key(|p| p.0);
            assert_eq!(ours, theirs, "stable");
            ours.order_by_key(|p| std::cmp::Reverse(p.1));
            theirs.sort_by_key(|p| std::cmp::Reverse(p.1));
            assert_eq!(ours, theirs);
            ours.order();
            theirs.sort_unstable();
            assert_eq!(ours, theirs);
        }
    }
}
