//! A map from keys to values that weighs little.
//!
//! Each kind of the standard library's hash map compiles to a kilobyte or two of its own, and the explorer is
//! downloaded; here all kinds share one. What it holds keeps the order in which it came, so that nothing depends on
//! hashing. Keys are hashed without a secret: a text made for it can slow its own reader down, and nobody else.

use std::borrow::Borrow;

/// What can be looked up.
pub trait Key: Eq {
    /// A number that equal keys share and others seldom.
    fn hash(&self) -> u32;
}

impl Key for u32 {
    fn hash(&self) -> u32 {
        self.wrapping_mul(0x9e37_79b9)
    }
}

impl Key for str {
    fn hash(&self) -> u32 {
        let step = |h: u32, part: u32| (h.rotate_left(5) ^ part).wrapping_mul(0x9e37_79b9);
        let mut bytes = self.as_bytes();
        let mut h = 0;
        while let Some((four, rest)) = bytes.split_first_chunk() {
            h = step(h, u32::from_le_bytes(*four));
            bytes = rest;
        }
        for byte in bytes {
            h = step(h, u32::from(*byte));
        }
        h ^ h >> 15
    }
}

impl Key for &str {
    fn hash(&self) -> u32 {
        (**self).hash()
    }
}

impl<A: Key, B: Key> Key for (A, B) {
    fn hash(&self) -> u32 {
        (self.0.hash().rotate_left(7) ^ self.1.hash()).hash()
    }
}

impl Key for String {
    fn hash(&self) -> u32 {
        self.as_str().hash()
    }
}

/// Keys with their values.
#[derive(Clone, Debug)]
pub struct Map<K, V> {
    index: Index,
    rows: Vec<(K, V)>,
}

impl<K, V> Default for Map<K, V> {
    fn default() -> Self {
        Self { index: Index::default(), rows: Vec::new() }
    }
}

impl<K: Key, V> Map<K, V> {
    fn place<Q: Key + ?Sized>(&self, hash: u32, key: &Q) -> Option<usize>
    where
        K: Borrow<Q>,
    {
        self.index.find(hash, &|at| self.rows[at].0.borrow() == key)
    }

    /// The value of `key`, if it has one.
    pub fn get<Q: Key + ?Sized>(&self, key: &Q) -> Option<&V>
    where
        K: Borrow<Q>,
    {
        self.place(key.hash(), key).map(|at| &self.rows[at].1)
    }

    /// The value of `key`, which is now `value` if it had none.
    pub fn or_insert(&mut self, key: K, value: V) -> &mut V {
        self.or_insert_with(key, |_| value)
    }

    /// The value of `key`, which is now what `value` gives if it had none.
    pub fn or_insert_with(&mut self, key: K, value: impl FnOnce(&K) -> V) -> &mut V {
        let hash = key.hash();
        let at = self.place(hash, &key).unwrap_or_else(|| {
            let value = value(&key);
            self.add(hash, key, value)
        });
        &mut self.rows[at].1
    }

    /// Adds a key that it does not hold; gives its place in the order.
    pub fn push(&mut self, key: K, value: V) -> usize {
        self.add(key.hash(), key, value)
    }

    fn add(&mut self, hash: u32, key: K, value: V) -> usize {
        self.index.push(hash);
        self.rows.push((key, value));
        self.rows.len() - 1
    }

    /// The value of `key`, which is now the default if it had none.
    pub fn or_default(&mut self, key: K) -> &mut V
    where
        V: Default,
    {
        self.or_insert(key, V::default())
    }

    /// Gives `key` a value.
    pub fn insert(&mut self, key: K, value: V) {
        let hash = key.hash();
        match self.place(hash, &key) {
            Some(at) => self.rows[at].1 = value,
            None => _ = self.add(hash, key, value),
        }
    }

    /// How many keys it holds.
    pub const fn len(&self) -> usize {
        self.rows.len()
    }

    /// Whether it holds nothing.
    pub const fn is_empty(&self) -> bool {
        self.rows.is_empty()
    }

    /// Keys and values, in the order in which they came.
    pub fn into_rows(self) -> Vec<(K, V)> {
        self.rows
    }
}

/// Where the row of a hash stands: open addressing, at most half full.
#[derive(Clone, Debug, Default)]
pub struct Index {
    /// One more than the row, or 0; a power of two of them.
    slots: Vec<u32>,
    hashes: Vec<u32>,
}

impl Index {
    /// The row of a key with this hash that is the `same`.
    pub fn find(&self, hash: u32, same: &dyn Fn(usize) -> bool) -> Option<usize> {
        let (slots, hashes) = (&self.slots[..], &self.hashes[..]);
        let last = slots.len().checked_sub(1)?;
        let mut slot = hash as usize & last;
        loop {
            let row = (slots[slot] as usize).checked_sub(1)?;
            if hashes[row] == hash && same(row) {
                return Some(row);
            }
            slot = (slot + 1) & last;
        }
    }

    /// Adds the next row, of a key with this hash.
    pub fn push(&mut self, hash: u32) {
        self.hashes.push(hash);
        if self.hashes.len() * 2 <= self.slots.len() {
            return self.fill(self.hashes.len() - 1);
        }
        self.slots = vec![0; (self.slots.len() * 4).max(16)];
        for row in 0..self.hashes.len() {
            self.fill(row);
        }
    }

    fn fill(&mut self, row: usize) {
        let slots = &mut self.slots[..];
        let last = slots.len() - 1;
        let mut slot = self.hashes[row] as usize & last;
        while slots[slot] != 0 {
            slot = (slot + 1) & last;
        }
        slots[slot] = row as u32 + 1;
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::HashMap;

    #[test]
    fn holds_what_a_hash_map_holds() {
        let (mut ours, mut theirs) = (Map::default(), HashMap::new());
        let mut state = 1_u32;
        for _ in 0..5000 {
            state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
            let key = (state >> 20).to_string();
            *ours.or_default(key.clone()) += state >> 3;
            *theirs.entry(key).or_default() += state >> 3;
        }
        assert_eq!(ours.len(), theirs.len());
        assert!(theirs.iter().all(|(k, v): (&String, &u32)| ours.get(k.as_str()) == Some(v)));
        assert!(
            (0..10_000)
                .all(|n| ours.get(n.to_string().as_str()).is_some() == theirs.contains_key(&n.to_string()))
        );
    }

    #[test]
    fn keeps_the_order() {
        let mut map = Map::default();
        assert!(map.is_empty() && map.get("fig").is_none());
        for (at, word) in ["pear", "fig", "plum", "fig"].into_iter().enumerate() {
            map.or_insert(word, at);
        }
        map.insert("plum", 7);
        assert_eq!(map.into_rows(), [("pear", 0), ("fig", 1), ("plum", 7)]);
    }
}
