//! The facade: runs the stages in order and owns what they give.

use crate::article::{self, Article};
use crate::attribution;
use crate::attribution::extract::{self, Extractor, Found};
use crate::issue::{self, Issue, IssueId};
use crate::mention::{self, Entity};
use crate::quote::{NotQuotation, Quotation, aside};
use crate::span::Span;
use crate::stance::{self, Stance, Target};
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
    numbers: token::Numbers,
    extractor: Extractor,
    found: Found,
    /// How many issues count in any case.
    sure: usize,
    stage: Stage,
}

/// What is done next. Only blocks and stances are read in slices; each other stage is one.
#[derive(Debug)]
enum Stage {
    Blocks,
    Names,
    Speakers(mention::Mentions),
    Issues,
    /// What stances need to know of those who may hold them.
    Holders,
    /// From this sentence on.
    Stances(stance::Reader, usize),
    Done,
}

impl Analysis {
    /// Leaves out the issues from number `sure` on that nobody takes a side on.
    fn drop_idle(&mut self, sure: usize) {
        let of = |at: usize| Target::Issue(IssueId(at as u32));
        let mut at = sure;
        for from in sure..self.issues.len() {
            let here = |s: &&mut Stance| s.target == of(from);
            let mut taken = false;
            self.stances.iter_mut().filter(here).for_each(|s| {
                s.target = of(at);
                taken = true;
            });
            if taken {
                self.issues.swap(at, from);
                at += 1;
            }
        }
        self.issues.truncate(at);
    }
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
            numbers: token::Numbers::default(),
            extractor: Extractor::default(),
            found: Found::default(),
            sure: 0,
            stage: Stage::Blocks,
        }
    }

    /// Does one slice of work; `None` when all is done.
    pub fn step(&mut self) -> Option<Progress> {
        self.stage = match std::mem::replace(&mut self.stage, Stage::Done) {
            Stage::Blocks => self.read_blocks(),
            Stage::Names => self.find_names(),
            Stage::Speakers(mentions) => self.resolve(mentions),
            Stage::Issues => self.find_issues(),
            Stage::Holders => self.know_holders(),
            Stage::Stances(reader, from) => self.read_stances(reader, from),
            Stage::Done => return None,
        };
        Some(Progress { done: self.block as u32, total: self.analysis.article.blocks.len() as u32 })
    }

    fn read_blocks(&mut self) -> Stage {
        let Analysis { article, tokens, sentences, .. } = &mut self.analysis;
        let mut bytes = 0;
        while let Some(block) = article.blocks.get(self.block) {
            if bytes >= SLICE {
                return Stage::Blocks;
            }
            let id = self.block as u32;
            if block.is_read() {
                let from = tokens.len();
                token::read_block(article, id, tokens, sentences);
                self.numbers.note(&article.text, tokens, from);
                self.extractor.read_block(article, id, tokens, sentences, &mut self.found);
            } else {
                aside::list(article, id, &mut self.found.rest);
            }
            bytes += block.span.len();
            self.block += 1;
        }
        Stage::Names
    }

    fn find_names(&mut self) -> Stage {
        let a = &mut self.analysis;
        extract::sort(&mut self.found);
        let Found { quotations, rest, near_misses } = std::mem::take(&mut self.found);
        (a.quotations, a.not_quotations, a.near_misses) = (quotations, rest, near_misses);
        Stage::Speakers(mention::find(&a.article, &a.tokens, &a.sentences))
    }

    fn resolve(&mut self, mut mentions: mention::Mentions) -> Stage {
        let Analysis { article, tokens, sentences, quotations, .. } = &mut self.analysis;
        attribution::speaker::resolve(article, tokens, sentences, &mut mentions, quotations);
        self.analysis.entities = mentions.entities;
        Stage::Issues
    }

    fn find_issues(&mut self) -> Stage {
        let a = &mut self.analysis;
        let tags = self.extractor.tags();
        (a.issues, self.sure) =
            issue::find(&a.article, &a.tokens, tags, &a.sentences, &a.entities, &a.quotations);
        Stage::Holders
    }

    fn know_holders(&self) -> Stage {
        let Analysis { article, tokens, sentences, entities, quotations, issues, .. } = &self.analysis;
        let reader = stance::Reader::new(&article.text, tokens, sentences, entities, quotations, issues);
        Stage::Stances(reader, 0)
    }

    /// Reads one slice of sentences for stances.
    fn read_stances(&mut self, mut reader: stance::Reader, from: usize) -> Stage {
        let a = &mut self.analysis;
        let (mut bytes, mut at) = (0, from);
        while at < a.sentences.len() && bytes < SLICE {
            let words = (&*a.tokens, self.extractor.tags());
            reader.read(&a.article.text, words, &a.sentences[at], &a.entities);
            bytes += a.sentences[at].span.len().max(1);
            at += 1;
        }
        if at < a.sentences.len() {
            return Stage::Stances(reader, at);
        }
        a.stances = reader.finish(&a.quotations);
        a.drop_idle(self.sure);
        Stage::Done
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

    #[test]
    fn an_issue_without_quotation_is_one_where_somebody_takes_a_side() {
        let text = "Mayor Ann Hill, a longtime opponent of the harbor levy, said the weather was fine. Rain fell on the landfill treaty.";
        let found = analyze(text, &Options::default());
        let names: Vec<_> = found.issues.iter().map(|i| (&*i.name, i.quotes.len())).collect();
        assert_eq!(names, [("harbor levy", 0)]);
        assert_eq!(found.stances.len(), 1);
        assert_eq!(found.stances[0].target, Target::Issue(IssueId(0)));
    }
}
