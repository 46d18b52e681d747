//! Reads an article in slices, so that a page stays responsive.

use super::document::Document;
use super::source::Source;
use crate::analysis::{Analysis, Analyzer, Options, Progress};
use crate::correction::{Corrected, apply};

/// How far a reading is, and of what.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Loading {
    /// What is being read.
    pub source: std::rc::Rc<Source>,
    /// Tells readings apart: news of an older one is ignored.
    pub ticket: u32,
    /// Per cent done.
    pub percent: u32,
}

/// A reading under way.
#[derive(Debug)]
pub enum Loader {
    /// Finding quotations.
    Reading(Box<Analyzer>),
    /// Making the last links.
    Finishing(Box<Analyzer>),
    /// Putting in what was corrected by hand.
    Correcting(Box<Analysis>),
    /// Building the views.
    Drawing(Box<Corrected>),
    /// Done.
    Done(Box<Document>),
}

impl Loader {
    /// Starts reading `source`.
    pub fn new(source: &Source) -> Self {
        let options = Options { put_back: source.put_back.clone() };
        Self::Reading(Box::new(Analyzer::new(source.text.to_string(), &options)))
    }

    /// Does one slice of work on `source`; gives what is left to do and how far it is (per cent).
    #[must_use]
    pub fn step(self, source: &Source) -> (Self, u32) {
        match self {
            Self::Reading(mut analyzer) => match analyzer.step() {
                Some(progress) => (Self::Reading(analyzer), percent(progress)),
                None => (Self::Finishing(analyzer), 92),
            },
            Self::Finishing(analyzer) => (Self::Correcting(Box::new(analyzer.finish())), 94),
            Self::Correcting(analysis) => {
                let corrected = apply(*analysis, &source.corrections).without_dismissed();
                (Self::Drawing(Box::new(corrected)), 97)
            }
            Self::Drawing(corrected) => (Self::Done(Box::new(Document::new(*corrected))), 100),
            done @ Self::Done(_) => (done, 100),
        }
    }

    /// All steps at once.
    pub fn run(mut self, source: &Source) -> Document {
        loop {
            match self.step(source).0 {
                Self::Done(doc) => return *doc,
                next => self = next,
            }
        }
    }
}

/// Reading is the first nine tenths of the work.
fn percent(progress: Progress) -> u32 {
    (u64::from(progress.done) * 90 / u64::from(progress.total.max(1))) as u32
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn steps_lead_to_a_document() {
        let source = Source::first();
        let doc = Loader::new(&source).run(&source);
        assert!(!doc.is_empty());
    }
}
