//! Which names are one person's: "Jane B. Hill", "Jane Hill", "Mrs. Hill", "Hill".

use super::words::{self, Map, Word};

/// The words of a name that tell people apart.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NameKeys {
    /// Given names and initials in order; empty for a bare last name.
    pub given: Vec<Word>,
    /// Key of the last word.
    pub last: u32,
    /// Key of "Jr." and the like; 0 without.
    pub suffix: u32,
}

impl NameKeys {
    /// The keys of the words of a name.
    pub fn of(name: &[Word]) -> Self {
        let suffix = name.iter().find(|w| w.is(words::SUFFIX)).map_or(0, |w| w.key);
        let mut given: Vec<Word> =
            name.iter().filter(|w| !w.is(words::MARK | words::SUFFIX)).copied().collect();
        let last = given.pop().map_or(0, |w| w.key);
        Self { given, last, suffix }
    }

    /// Whether the two may be one person's names.
    pub fn agrees(&self, other: &Self) -> bool {
        if self.last != other.last || (self.suffix != other.suffix && self.suffix != 0 && other.suffix != 0) {
            return false;
        }
        if self.given.is_empty() || other.given.is_empty() {
            return true;
        }
        let same = |a: &Word, b: &Word| words::same_given(a.key, b.key) || a.shortens(*b);
        let (a, b) = (&self.given[0], &other.given[0]);
        let middle = |n: &Self| n.given.iter().skip(1).find(|w| w.is(words::INITIAL)).map(|w| w.key);
        let initials = matches!((middle(self), middle(other)), (Some(x), Some(y)) if x != y);
        let suffixes = self.suffix != other.suffix;
        // "Wasserman Hill" is short for "Deborah Wasserman Hill".
        let inner = self.given.iter().any(|w| same(w, b)) || other.given.iter().any(|w| same(w, a));
        !suffixes && !initials && (same(a, b) || inner)
    }
}

/// The people found so far, looked up by last and by given name.
#[derive(Debug, Default)]
pub struct People {
    /// Their names; parallel to `owner`.
    pub names: Vec<NameKeys>,
    /// Which entity each is.
    pub owner: Vec<u32>,
    by_last: Map<Vec<u32>>,
    by_given: Map<Vec<u32>>,
}

impl People {
    /// Those with this last name.
    pub fn with_last(&self, key: u32) -> &[u32] {
        self.by_last.get(&key).map_or(&[], Vec::as_slice)
    }

    /// Those with this given name.
    pub fn with_given(&self, key: u32) -> &[u32] {
        self.by_given.get(&key).map_or(&[], Vec::as_slice)
    }

    /// The person this name agrees with, if any; where it begins with an initial, the only one.
    pub fn find(&self, name: &NameKeys) -> Option<u32> {
        let mut all =
            self.with_last(name.last).iter().copied().filter(|p| self.names[*p as usize].agrees(name));
        let short = name.given.first().is_some_and(|w| w.is(words::INITIAL));
        all.next().filter(|_| !short || all.next().is_none())
    }

    /// Adds a person, or the longer name of one already known; gives the person's index.
    pub fn add(&mut self, name: NameKeys, entity: impl FnOnce() -> u32) -> u32 {
        if let Some(p) = self.find(&name) {
            self.learn_given(p, &name);
            if name.given.len() > self.names[p as usize].given.len() {
                self.names[p as usize] = name;
            }
            return p;
        }
        self.add_new(name, entity)
    }

    /// Adds a person who is none of those known.
    pub fn add_new(&mut self, name: NameKeys, entity: impl FnOnce() -> u32) -> u32 {
        let p = self.names.len() as u32;
        self.by_last.or_default(name.last).push(p);
        self.owner.push(entity());
        self.names.push(NameKeys { given: Vec::new(), ..name });
        self.learn_given(p, &name);
        self.names[p as usize] = name;
        p
    }

    fn learn_given(&mut self, p: u32, name: &NameKeys) {
        // "Ms. Soto" for Ana Soto Cruz.
        let own =
            |w: &&Word| !w.is(words::MALE | words::FEMALE | words::INITIAL | words::LOWER | words::CAPS);
        for g in name.given.iter().take(1).chain(name.given.iter().skip(1).filter(own)) {
            let list = self.by_given.or_default(g.key);
            if !list.contains(&p) {
                list.push(p);
            }
        }
    }
}
