//! The facade: runs the stages in order and owns what they give.

use crate::article::{self, Article};
use crate::attribution;
use crate::attribution::extract::{self, Extractor, Found};
use crate::issue::{self, Issue};
use crate::mention::{self, Entity};
use crate::quote::{NotQuotation, Quotation, aside};
use crate::span::Span;
use crate::stance::{self, Stance};
use crate::token::{self, Sentence, Token};

/// Everything known of one article. Later vectors point into earlier ones by typed index.
#[derive(Clone, Debug, Default)]
pub struct Analysis {
    /// The article and its blocks.
    pub article: Article,
    /// Words and marks of the blocks that are read, in order.
    pub tokens: Vec<Token>,
    /// Sentences of the blocks that are read, in order.
    pub sentences: Vec<Sentence>,
    /// Those who are spoken of or speak, in order of first mention.
    pub entities: Vec<Entity>,
    /// The quotations, in order of their first piece.
    pub quotations: Vec<Quotation>,
    /// What is in quotation marks but no quotation, in order.
    pub not_quotations: Vec<NotQuotation>,
    /// What the quotations are about, most important first; at most eight.
    pub issues: Vec<Issue>,
    /// Where speakers stand, by speaker and target.
    pub stances: Vec<Stance>,
    /// Sentences with a word of saying that gave no quotation: shown when nothing was found.
    pub near_misses: Vec<Span>,
}

/// What the reader chose.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Options {
    /// Start offsets (bytes) of blocks that were set aside and are to be read all the same.
    pub put_back: Vec<u32>,
}

/// How far an [`Analyzer`] is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Progress {
    /// Units done.
    pub done: u32,
    /// Units in all, known from the first step on.
    pub total: u32,
}

/// An analysis in slices of a few milliseconds, so that a page stays responsive.
///
/// Call [`step`](Self::step) until it gives `None`, then [`finish`](Self::finish).
/// To cancel, drop it.
#[derive(Debug)]
pub struct Analyzer {
    analysis: Analysis,
    /// The next block to read.
    block: usize,
    /// Who is named, once all blocks are read.
    mentions: Option<mention::Mentions>,
    extractor: Extractor,
    found: Found,
    /// Whether the speakers are known.
    resolved: bool,
    /// What was found on stances so far, and the next sentence to read for them.
    stances: Option<(stance::Reader, usize)>,
}

/// Bytes of text that one slice of work takes at least.
const SLICE: usize = 8_000;

impl Analyzer {
    /// Prepares the analysis of `text`.
    pub fn new(text: String, options: &Options) -> Self {
        let article = article::read(text, &options.put_back);
        Self {
            analysis: Analysis { article, ..Analysis::default() },
            block: 0,
            mentions: None,
            extractor: Extractor::default(),
            found: Found::default(),
            resolved: false,
            stances: None,
        }
    }

    /// Does one slice of work; `None` when all is done.
    pub fn step(&mut self) -> Option<Progress> {
        let total = self.analysis.article.blocks.len();
        let mut bytes = 0;
        while self.block < total && bytes < SLICE {
            bytes += self.read_block();
        }
        if bytes == 0 && !self.resolved {
            self.resolve();
            bytes = 1;
        } else if bytes == 0 {
            bytes = self.read_stances();
        }
        (bytes > 0).then_some(Progress { done: self.block as u32, total: total as u32 })
    }

    /// Reads the next block and gives its length in bytes.
    fn read_block(&mut self) -> usize {
        let Analysis { article, tokens, sentences, .. } = &mut self.analysis;
        let block = &article.blocks[self.block];
        let id = self.block as u32;
        if block.is_read() {
            token::read_block(article, id, tokens, sentences);
            self.extractor.read_block(article, id, tokens, sentences, &mut self.found);
        } else {
            aside::list(article, id, &mut self.found.rest);
        }
        let len = block.span.len();
        self.block += 1;
        len
    }

    /// Finds the names, then says who spoke and of what: one slice each, once all blocks are read.
    fn resolve(&mut self) {
        let Analysis { article, tokens, sentences, quotations, entities, issues, .. } = &mut self.analysis;
        let Some(mut mentions) = self.mentions.take() else {
            self.mentions = Some(mention::find(article, tokens, sentences));
            extract::sort(&mut self.found);
            let Found { quotations, rest, near_misses } = std::mem::take(&mut self.found);
            (self.analysis.quotations, self.analysis.not_quotations) = (quotations, rest);
            self.analysis.near_misses = near_misses;
            return;
        };
        attribution::speaker::resolve(article, tokens, sentences, &mut mentions, quotations);
        *entities = mentions.entities;
        *issues = issue::find(article, tokens, self.extractor.tags(), sentences, entities, quotations);
        self.resolved = true;
        let a = &self.analysis;
        self.stances = Some((
            stance::Reader::new(
                &a.article.text,
                &a.tokens,
                &a.sentences,
                &a.entities,
                &a.quotations,
                &a.issues,
            ),
            0,
        ));
    }

    /// Reads one slice of sentences for stances and gives its length in bytes; 0 when all is done.
    fn read_stances(&mut self) -> usize {
        let Some((mut reader, from)) = self.stances.take() else { return 0 };
        let a = &mut self.analysis;
        let (mut bytes, mut at) = (0, from);
        while at < a.sentences.len() && bytes < SLICE {
            let words = (&*a.tokens, self.extractor.tags());
            reader.read(&a.article.text, words, &a.sentences[at], &a.entities);
            bytes += a.sentences[at].span.len().max(1);
            at += 1;
        }
        if at < a.sentences.len() {
            self.stances = Some((reader, at));
        } else {
            a.stances = reader.finish(&a.quotations);
        }
        bytes.max(1)
    }

    /// Does what is left and gives the analysis.
    pub fn finish(mut self) -> Analysis {
        while self.step().is_some() {}
        self.analysis
    }
}

/// Analyses `text` in one go. Never fails: news text is always odd, and doubt becomes a score.
pub fn analyze(text: &str, options: &Options) -> Analysis {
    Analyzer::new(text.to_owned(), options).finish()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn finds_a_plain_direct_quotation() {
        let text = "“The bridge stays,” Hill said.\n";
        let found = analyze(text, &Options::default());
        assert_eq!(found.quotations.len(), 1);
        assert_eq!(found.quotations[0].content[0].slice(text), "“The bridge stays,”");
        assert_eq!(found.quotations[0].attribution.source[0].slice(text), "Hill");
    }
}
