//! From a block of the article to quotations: marks, candidates, decision, and what is left over.

use crate::order::Order;
use std::sync::OnceLock;

use super::confidence::per_mille;
use super::decide::{self, Scored};
use super::model::candidate::{self, Candidate, Range, Scratch};
use super::model::weights::Weights;
use super::model::{Context, Quotes};
use super::orphan::{self, Orphan};
use crate::article::Article;
use crate::lexicon::cues::VerbClass;
use crate::lexicon::words::Class;
use crate::quote::marks::{self, Quoted};
use crate::quote::{Attribution, Kind, NotQuotation, Quotation, UnknownReason};
use crate::span::Span;
use crate::tag::{self, Tag};
use crate::token::{Sentence, Token};

/// The model's file; how it was made and measured: `docs/model.md`.
static FILE: &[u8] = include_bytes!("model/attribution.bin");

fn weights() -> &'static Weights {
    static WEIGHTS: OnceLock<Weights> = OnceLock::new();
    WEIGHTS.get_or_init(|| Weights::read(FILE).expect("the model's file is part of the program"))
}

/// Reads blocks one after the other.
#[derive(Debug, Default)]
pub struct Extractor {
    tags: Vec<Tag>,
    scratch: Scratch,
    /// The quotation whose last string the block before left open: it may go on.
    open: Option<usize>,
}

/// What the extractor finds.
#[derive(Debug, Default)]
pub struct Found {
    /// Quotations in the order of their blocks.
    pub quotations: Vec<Quotation>,
    /// What is in quotation marks but no quotation.
    pub rest: Vec<NotQuotation>,
    /// Sentences with a word of saying that gave nothing.
    pub near_misses: Vec<Span>,
}

/// Sentences without quotation that are remembered, at most.
const NEAR_MISSES: usize = 30;
/// A string that no likely candidate claims goes to an unlikely one down to this score (sixteenths of a logit).
const UNLIKELY: i32 = -48;

impl Extractor {
    /// Reads one block, whose sentences are the last ones of `sentences`, and appends to `found`.
    pub fn read_block(
        &mut self,
        article: &Article,
        block: u32,
        tokens: &[Token],
        sentences: &[Sentence],
        found: &mut Found,
    ) {
        let s = sentences.partition_point(|s| s.block < block);
        let sentences = &sentences[s..];
        let (Some(first), Some(last)) = (sentences.first(), sentences.last()) else { return };
        let (from, to) = (first.first as usize, last.last as usize);
        self.tags.truncate(from);
        tag::read(&article.text, tokens, sentences, &mut self.tags);
        let read = marks::read(&article.text, tokens, from, to);
        let quotes = Quotes::new(&read.quoted, from, to);
        let ctx = Context {
            text: &article.text,
            tokens,
            tags: &self.tags,
            sentences,
            quoted: &quotes.top,
            inside: &quotes.inside,
            from,
            to,
        };
        let weights = weights();
        let mut candidates = Vec::new();
        candidate::read_block(&ctx, weights, weights.floor.into(), &mut self.scratch, &mut candidates);
        let scored = decide::score(&ctx, weights, candidates);
        let (mut kept, dropped) = decide::keep(&ctx, scored, weights.threshold.into());
        rescue(&ctx, &mut kept, &dropped);
        let mut part = Part { ctx, block, out: found };
        let begin = part.out.quotations.len();
        for s in &kept {
            part.push(s);
        }
        part.orphans(begin, self.open.take());
        part.near_misses(begin);
        part.out.rest.extend(read.lone.iter().map(|&(span, reason)| NotQuotation { span, reason }));
        part.out.quotations[begin..].order_by_key(|q| (q.content[0], q.attribution.cue.first().copied()));
        self.open = quotes
            .top
            .last()
            .filter(|q| !q.closed)
            .and_then(|q| owner(&found.quotations[begin..], q))
            .map(|i| i + begin);
    }
}

/// The quotation that holds the string.
fn owner(quotations: &[Quotation], q: &Quoted) -> Option<usize> {
    quotations.iter().position(|x| x.content.iter().any(|c| c.contains(q.outer)))
}

fn holds(c: &Candidate, q: &Quoted) -> bool {
    c.content.iter().any(|r| r.0 <= q.first && q.last <= r.1)
}

/// Gives every longer string that no kept candidate claims to the best of the unlikely ones that do.
fn rescue(ctx: &Context, kept: &mut Vec<Scored>, dropped: &[Scored]) {
    for q in ctx.quoted.iter().filter(|q| q.last - q.first > 4) {
        let taken = kept.iter().any(|k| holds(&k.candidate, q));
        let follows = orphan::stands_alone(ctx, q) && kept.iter().any(|k| k.candidate.cue.1 <= q.first);
        if taken || follows || orphan::is_asked(ctx, q) {
            continue;
        }
        let claims = |s: &&Scored| s.logit >= UNLIKELY && s.candidate.content.contains(&(q.first, q.last));
        if let Some(best) = dropped.iter().filter(claims).max_by_key(|s| s.logit) {
            let mut own = best.clone();
            own.candidate
                .content
                .retain(|r| !kept.iter().any(|k| k.candidate.content.iter().any(|x| x.0 < r.1 && r.0 < x.1)));
            if !own.candidate.content.is_empty() {
                kept.push(own);
            }
        }
    }
}

/// A block and where its findings go.
struct Part<'a> {
    ctx: Context<'a>,
    block: u32,
    out: &'a mut Found,
}

impl Part<'_> {
    fn span(&self, r: Range) -> Span {
        let tokens = &self.ctx.tokens[r.0 as usize..r.1 as usize];
        tokens.iter().fold(tokens[0].span, |a, t| a.cover(t.span))
    }

    fn push(&mut self, s: &Scored) {
        let c = &s.candidate;
        let ranges = self.without_that(&c.content);
        let content: Vec<Span> = ranges.iter().map(|&r| self.span(r)).collect();
        let cue = self.span(c.cue);
        let source = c.source.map(|r| self.span(r));
        let all = content.iter().copied().chain(source).fold(cue, Span::cover);
        self.out.quotations.push(Quotation {
            kind: self.kind(&ranges),
            attribution: Attribution {
                cue: vec![cue],
                source: source.into_iter().collect(),
                class: self.class(c),
                speakers: Vec::new(),
                unknown: Some(if self.passive(c) { UnknownReason::Passive } else { UnknownReason::NoSource }),
                evidence: Vec::new(),
                rule: self.rule(c),
                score: per_mille(s.logit),
            },
            context: self.context(all),
            content,
            block: self.block,
        });
    }

    /// `added that, “...”`: when all but "that" stands in marks, the word is no part of what was said.
    fn without_that(&self, content: &[Range]) -> Vec<Range> {
        let mut out = content.to_vec();
        let (all, quoted) = candidate::words(&self.ctx, content);
        if let Some(first) = out.first_mut()
            && quoted > 0
            && all == quoted + 1
            && self.ctx.class(first.0 as usize, 0) == Class::That
        {
            while first.0 < first.1 && self.ctx.quoted_at(first.0 as usize).is_none() {
                first.0 += 1;
            }
        }
        out.retain(|r| r.0 < r.1);
        out
    }

    fn kind(&self, content: &[Range]) -> Kind {
        let (all, quoted) = candidate::words(&self.ctx, content);
        match quoted {
            0 => Kind::Indirect,
            q if q == all && content.iter().all(|r| self.marked(*r)) => Kind::Direct,
            _ => Kind::Mixed,
        }
    }

    /// Whether a mark stands in the piece; a piece from inside a string may have none.
    fn marked(&self, r: Range) -> bool {
        (r.0..r.1).any(|i| self.ctx.class(i as usize, 0) == Class::Quote)
    }

    /// What the cue tells of: by its first word that a list knows.
    fn class(&self, c: &Candidate) -> VerbClass {
        let head = self.ctx.class(c.head as usize, 0);
        if matches!(head, Class::Colon | Class::According) {
            return VerbClass::Speech;
        }
        let word = |i: u32| tag::verb_class(self.ctx.tokens[i as usize].span.slice(self.ctx.text));
        word(c.head).or_else(|| (c.cue.0..c.cue.1).find_map(word)).unwrap_or(VerbClass::Other)
    }

    /// "It was reported that": a form of "be" before the head and nobody named.
    fn passive(&self, c: &Candidate) -> bool {
        c.source.is_none()
            && (c.cue.0.saturating_sub(2)..c.head).any(|i| self.ctx.class(i as usize, 0) == Class::Be)
    }

    /// The order of source, cue and content, as the name of the pattern.
    fn rule(&self, c: &Candidate) -> &'static str {
        let after = c.content.iter().any(|r| r.0 >= c.head);
        let before = c.content.iter().any(|r| r.1 <= c.head);
        match (self.ctx.class(c.head as usize, 0), c.source) {
            (Class::According, _) => "according-to",
            (Class::Colon, _) => "colon",
            (_, _) if before && after => "split",
            (_, None) => "cue-only",
            (_, Some(s)) if before && s.0 > c.head => "content-cue-source",
            (_, Some(_)) if before => "content-source-cue",
            (_, Some(s)) if s.0 > c.head => "cue-source-content",
            _ => "source-cue-content",
        }
    }

    /// The sentences that `span` touches.
    fn context(&self, span: Span) -> Span {
        self.ctx.sentences.iter().map(|s| s.span).filter(|s| s.overlaps(span)).fold(span, Span::cover)
    }

    /// Strings that no quotation holds: continued ones, floating ones, and those that quote nobody.
    fn orphans(&mut self, begin: usize, mut open: Option<usize>) {
        for k in 0..self.ctx.quoted.len() {
            let q = self.ctx.quoted[k];
            let first = q.first as usize == self.ctx.from;
            if owner(&self.out.quotations[begin..], &q).is_some() {
                open = None;
                continue;
            }
            if let Some(before) = open.filter(|_| first) {
                let x = &mut self.out.quotations[before];
                x.content.push(q.outer);
                continue;
            }
            if orphan::stands_alone(&self.ctx, &q)
                && let Some(before) = self.goes_on(begin, &q)
            {
                self.join(before, q.outer);
                continue;
            }
            match orphan::judge(&self.ctx, &q) {
                Orphan::Floating => self.floating(&q),
                Orphan::Not(reason) => self.out.rest.push(NotQuotation { span: q.outer, reason }),
            }
        }
    }

    /// The quotation of this block that a string which makes up its own sentence goes on with.
    fn goes_on(&self, begin: usize, q: &Quoted) -> Option<usize> {
        let end = |x: &Quotation| {
            let cue = x.attribution.cue.iter().chain(&x.attribution.source);
            x.content.iter().chain(cue).map(|s| s.end).max().unwrap_or(0)
        };
        let before = |x: &Quotation| end(x) <= q.outer.start && x.attribution.class == VerbClass::Speech;
        let found = self.out.quotations.iter().enumerate().skip(begin).filter(|(_, x)| before(x));
        found.max_by_key(|(i, x)| (x.attribution.cue.first().map(|c| c.start), *i)).map(|(i, _)| i)
    }

    /// Adds a piece to a quotation of this block.
    fn join(&mut self, quotation: usize, piece: Span) {
        let context = self.context(piece);
        let x = &mut self.out.quotations[quotation];
        x.content.push(piece);
        x.context = x.context.cover(context);
        if x.kind == Kind::Indirect {
            x.kind = Kind::Mixed;
        }
    }

    fn floating(&mut self, q: &Quoted) {
        self.out.quotations.push(Quotation {
            kind: Kind::Direct,
            content: vec![q.outer],
            attribution: Attribution {
                cue: Vec::new(),
                source: Vec::new(),
                class: VerbClass::Speech,
                speakers: Vec::new(),
                unknown: Some(UnknownReason::NoSource),
                evidence: Vec::new(),
                rule: "floating",
                score: 600,
            },
            context: self.context(q.outer),
            block: self.block,
        });
    }

    fn near_misses(&mut self, begin: usize) {
        for s in self.ctx.sentences {
            if self.out.near_misses.len() >= NEAR_MISSES {
                return;
            }
            let says = |i: u32| {
                matches!(self.ctx.class(i as usize, 0), Class::SayVerb | Class::SpeechVerb | Class::According)
            };
            let taken = self.out.quotations[begin..].iter().any(|q| q.context.overlaps(s.span));
            if !taken && (s.first..s.last).any(says) {
                self.out.near_misses.push(s.span);
            }
        }
    }
}

/// Puts what was found in the order of the article.
pub fn sort(found: &mut Found) {
    found.quotations.order_by_key(|q| (q.content[0], q.attribution.cue.first().copied()));
    found.rest.order_by_key(|n| n.span);
}
