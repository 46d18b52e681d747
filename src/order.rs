//! Sorting, and small sets, that weigh little.
//!
//! Each use of the standard library's sort compiles to some kilobytes of its own, and so does each kind of its
//! ordered maps and sets; the explorer is downloaded, so here all uses share one. Knows nothing of what it sorts.

use std::borrow::Borrow;
use std::cmp::Ordering;
use std::slice::Iter;

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

/// For each place the index of the element that belongs there; nothing when all stand in order.
fn sorted(len: usize, compare: &dyn Fn(usize, usize) -> Ordering) -> Vec<usize> {
    if (1..len).all(|at| compare(at - 1, at).is_le()) {
        return Vec::new();
    }
    let mut from: Vec<usize> = (0..len).collect();
    from.sort_by(|&a, &b| compare(a, b));
    from
}

/// Brings each element to its place, one cycle of the permutation after the other.
fn permute<T>(slice: &mut [T], mut from: Vec<usize>) {
    let from = &mut from[..];
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

/// A small set in order: adding takes time that grows with what is in it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Set<T>(Vec<T>);

impl<T> Default for Set<T> {
    fn default() -> Self {
        Self(Vec::new())
    }
}

impl<T: Ord> Set<T> {
    /// Adds `value`; whether it was not there.
    pub fn insert(&mut self, value: T) -> bool {
        let place = self.0.binary_search(&value);
        if let Err(at) = place {
            self.0.insert(at, value);
        }
        place.is_err()
    }

    /// Takes `value` out; whether it was there.
    pub fn remove<Q: Ord + ?Sized>(&mut self, value: &Q) -> bool
    where
        T: Borrow<Q>,
    {
        let place = self.place(value);
        if let Some(at) = place {
            self.0.remove(at);
        }
        place.is_some()
    }

    /// Whether `value` is in it.
    pub fn contains<Q: Ord + ?Sized>(&self, value: &Q) -> bool
    where
        T: Borrow<Q>,
    {
        self.place(value).is_some()
    }

    fn place<Q: Ord + ?Sized>(&self, value: &Q) -> Option<usize>
    where
        T: Borrow<Q>,
    {
        self.0.binary_search_by(|own| own.borrow().cmp(value)).ok()
    }

    /// Keeps only what `keep` says yes to.
    pub fn retain(&mut self, keep: impl FnMut(&T) -> bool) {
        self.0.retain(keep);
    }

    /// Whether nothing is in it.
    pub const fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// All of it, in order.
    pub fn iter(&self) -> Iter<'_, T> {
        self.0.iter()
    }
}

impl<'a, T: Ord> IntoIterator for &'a Set<T> {
    type Item = &'a T;
    type IntoIter = Iter<'a, T>;

    fn into_iter(self) -> Iter<'a, T> {
        self.iter()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_set_holds_each_value_once_and_in_order() {
        let mut set = Set::default();
        assert!(set.is_empty());
        assert!(["pear", "fig", "plum"].map(|v| set.insert(v.to_owned())).iter().all(|new| *new));
        assert!(!set.insert("fig".to_owned()));
        assert!(set.contains("fig") && !set.contains("nut"));
        assert_eq!(set.iter().collect::<Vec<_>>(), ["fig", "pear", "plum"]);
        assert!(set.remove("fig") && !set.remove("fig"));
        set.retain(|v| v != "plum");
        assert_eq!(set.iter().collect::<Vec<_>>(), ["pear"]);
    }

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
