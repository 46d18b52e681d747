//! Who has spoken so far in a block.

use crate::lexicon::cues::VerbClass;
use crate::order::Order;
use crate::quote::Quotation;

/// The speech of a block, for strings that go on with it. Asked about places in order.
#[derive(Debug)]
pub struct Spoken {
    /// End of cue, source and content, start of the cue, index of the quotation; the last end first.
    ahead: Vec<(u32, Option<u32>, usize)>,
    /// Start of the cue and index of the one that began last of those that have ended.
    last: Option<(Option<u32>, usize)>,
}

impl Spoken {
    /// `quotations` are those of the block; the first has index `begin`.
    pub fn new(quotations: &[Quotation], begin: usize) -> Self {
        let mut ahead: Vec<_> = Vec::new();
        for (i, x) in quotations.iter().enumerate().filter(|(_, x)| x.attribution.class == VerbClass::Speech)
        {
            let a = &x.attribution;
            let end = x.content.iter().chain(&a.cue).chain(&a.source).map(|s| s.end).max().unwrap_or(0);
            ahead.push((end, a.cue.first().map(|c| c.start), begin + i));
        }
        ahead.order_by_key(|a| std::cmp::Reverse(a.0));
        Self { ahead, last: None }
    }

    /// Notes one more, which ends at `end`, before anything that is asked later.
    pub fn add(&mut self, quotation: usize, cue: Option<u32>, end: u32) {
        self.ahead.push((end, cue, quotation));
    }

    /// The quotation that ends before byte `at` and whose cue stands last.
    pub fn before(&mut self, at: u32) -> Option<usize> {
        while let Some((_, cue, quotation)) = self.ahead.pop_if(|a| a.0 <= at) {
            self.last = self.last.max(Some((cue, quotation)));
        }
        self.last.map(|l| l.1)
    }
}
