//! Which of the kept candidates claim a token.

use super::decide::Scored;
use super::model::candidate::Range;

/// Marks the end of a list.
const END: u32 = u32::MAX;

/// For each token of a block a list of the kept candidates whose content holds it, so that nobody has to look
/// at all of them.
#[derive(Debug)]
pub struct Claims {
    from: u32,
    /// For each token its newest entry in `entries`.
    heads: Vec<u32>,
    /// A candidate's index, and the entry before it.
    entries: Vec<(u32, u32)>,
}

impl Claims {
    /// For the block whose tokens are `from..to`.
    pub fn new(from: usize, to: usize) -> Self {
        Self { from: from as u32, heads: vec![END; to - from], entries: Vec::new() }
    }

    /// What `kept`, candidates of the block whose tokens are `from..to`, claim.
    pub fn of(kept: &[Scored], from: usize, to: usize) -> Self {
        let mut claims = Self::new(from, to);
        for (k, s) in kept.iter().enumerate() {
            claims.add(k, &s.candidate.content);
        }
        claims
    }

    /// Notes the content of candidate `index`.
    pub fn add(&mut self, index: usize, content: &[Range]) {
        self.entries.reserve(content.iter().map(|r| (r.1 - r.0) as usize).sum());
        for r in content {
            let entries = self.entries.len() as u32..;
            let heads = &mut self.heads[(r.0 - self.from) as usize..(r.1 - self.from) as usize];
            let older = heads.iter_mut().zip(entries).map(|(head, entry)| std::mem::replace(head, entry));
            self.entries.extend(older.map(|older| (index as u32, older)));
        }
    }

    /// The candidates that claim `token`, the newest first.
    pub fn at(&self, token: u32) -> impl Iterator<Item = usize> {
        let mut next = self.heads[(token - self.from) as usize];
        std::iter::from_fn(move || {
            let (index, before) = *self.entries.get(next as usize)?;
            next = before;
            Some(index as usize)
        })
    }

    /// Whether one of `kept` has a piece that holds the whole of `range`.
    pub fn hold(&self, kept: &[Scored], range: Range) -> bool {
        let holds = |k: usize| kept[k].candidate.content.iter().any(|r| r.0 <= range.0 && range.1 <= r.1);
        self.at(range.0).any(holds)
    }

    /// The candidates that claim a token of `content`, each once.
    pub fn sharing(&self, content: &[Range]) -> Vec<usize> {
        let mut out: Vec<usize> = Vec::new();
        for token in content.iter().flat_map(|r| r.0..r.1) {
            for k in self.at(token) {
                if !out.contains(&k) {
                    out.push(k);
                }
            }
        }
        out
    }
}
