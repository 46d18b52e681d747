//! From a block of the article to quotations: marks, candidates, decision, and what is left over.

use crate::order::Order;
use std::cell::LazyCell;
use std::sync::OnceLock;

use super::carry::{self, Carry};
use super::claims::Claims;
use super::confidence::per_mille;
use super::decide::{self, Scored};
use super::model::candidate::{self, Candidate, Range, Scratch};
use super::model::weights::Weights;
use super::model::{Context, Quotes, source};
use super::orphan::{self, Orphan};
use super::spoken::Spoken;
use super::{beside, bounds, following, mend, rescue, signature, tail, wordless};
use crate::article::turn::Turn;
use crate::article::{Article, Block, BlockKind};
use crate::lexicon::cues::VerbClass;
use crate::lexicon::list::any_of;
use crate::lexicon::words::Class;
use crate::quote::marks::{self, Quoted};
use crate::quote::{
    ANSWER, Attribution, Kind, NotQuotation, NotReason, QUESTION, Quotation, TURN, UnknownReason,
};
use crate::span::Span;
use crate::tag::{self, Tag};
use crate::token::{Sentence, Token};

/// The model's file; how it was made and measured: `docs/model.md`.
static FILE: &[u8] = include_bytes!("model/attribution.bin");

fn weights() -> &'static Weights {
    static WEIGHTS: OnceLock<Weights> = OnceLock::new();
    WEIGHTS.get_or_init(|| {
        // Cross-validation: another model, in a program built for training only.
        #[cfg(feature = "train")]
        if let Some(other) = std::env::var_os("QUOTES_MODEL") {
            let file = std::fs::read(other).expect("QUOTES_MODEL names a file");
            return Weights::read(&file).expect("QUOTES_MODEL names a model");
        }
        Weights::read(FILE).expect("the model's file is part of the program")
    })
}

/// Reads blocks one after the other.
#[derive(Debug, Default)]
pub struct Extractor {
    tags: Vec<Tag>,
    scratch: Scratch,
    /// What the block before left.
    carry: Carry,
    /// The last turn.
    turn: Option<usize>,
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
impl Extractor {
    /// The tags of all tokens read so far.
    pub fn tags(&self) -> &[Tag] {
        &self.tags
    }

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
        let Block { kind: block_kind, turn, .. } = article.blocks[block as usize];
        let weights = weights();
        let mut candidates = Vec::new();
        candidate::read_block(&ctx, weights, weights.floor.into(), &mut self.scratch, &mut candidates);
        let colon = if turn == Turn::Opens { ctx.colon() } else { None };
        let questions = orphan::questions(&ctx);
        let heading = block_kind == BlockKind::Title;
        let label = carry::behind_label(&ctx);
        candidates.retain_mut(|c| {
            mend::mend(&ctx, heading, c);
            following::drop_adjuncts(&ctx, c);
            tail::mend(&ctx, c);
            Some(c.head) != colon
                && c.head as usize >= label
                && !(heading && wordless::is_kicker(&ctx, c))
                && !(block_kind == BlockKind::Paragraph
                    && turn == Turn::None
                    && wordless::is_dateline(&ctx, c))
                && wordless::keep(&ctx, &questions, c)
        });
        let mut scored = decide::score(&ctx, weights, candidates);
        for s in &mut scored {
            if s.logit < weights.threshold.into() && mend::is_sure(&ctx, &s.candidate) {
                s.logit = weights.threshold.into();
            }
        }
        let (mut kept, dropped) = decide::keep(&ctx, scored, weights.threshold.into());
        if let Some(candidate) = signature::of_headline(&ctx).filter(|_| heading && kept.is_empty()) {
            kept.push(decide::Scored { candidate, logit: weights.threshold.into() });
        }
        bounds::mend(&ctx, &mut kept);
        following::give(&ctx, &mut kept);
        mend::give_quoted(&ctx, &mut kept);
        let mut claims = Claims::of(&kept, from, to);
        if label == from {
            rescue::run(&ctx, weights, &mut self.scratch, &questions, (&mut kept, &mut claims), &dropped);
        }
        let begin = found.quotations.len();
        let mut part = Part { ctx, block, label, begin, turn, out: found };
        for s in &kept {
            part.push(s);
        }
        let orphans = quotes.top.iter().filter(|q| !claims.hold(&kept, (q.first, q.last)));
        let mut carried = std::mem::take(&mut self.carry);
        // A name of its own stands below.
        if signature::opens(article, block as usize + 1) {
            carried.speech = None;
        }
        part.orphans(orphans, &questions, &carried);
        if let Some(last) = carried.floating {
            part.sign(last, from as u32, signature::dash_before(article, block as usize));
        }
        part.turn(self.turn);
        part.near_misses();
        part.out.rest.extend(read.lone.iter().map(|&(span, reason)| NotQuotation { span, reason }));
        part.out.quotations[begin..].order_by_key(|q| (q.content[0], q.attribution.cue.first().copied()));
        if matches!(turn, Turn::Opens | Turn::Asks | Turn::Answers) {
            let all = &part.out.quotations;
            self.turn = (begin..all.len()).find(|&i| all[i].attribution.is_turn());
        }
        let weights = Some(weights).filter(|_| turn == Turn::None && block_kind == BlockKind::Paragraph);
        self.carry = part.carry(&carried, weights, &mut self.scratch);
    }
}

/// Rule of quotations with a dash and a name behind.
const SIGNED: &str = "signed";

/// Rule of quotations whose source stands beside them, where the model has found nothing.
const BESIDE: &str = "beside";

/// Rule of quotations below the name of whoever speaks.
const LABELLED: &str = "labelled";

/// Rule of quotations that a court heard.
const HEARD: &str = "heard";

/// Score per mille at most of a quotation that goes on in the next paragraph without a word of who speaks.
const CARRIED: u16 = 840;

/// Tokens of a heading, at most.
const HEADING: usize = 12;

/// A block and where its findings go.
struct Part<'a> {
    ctx: Context<'a>,
    block: u32,
    /// Where its words begin behind a label.
    label: usize,
    /// What it is in a transcript.
    turn: Turn,
    /// Index of the block's first quotation.
    begin: usize,
    out: &'a mut Found,
}

impl Part<'_> {
    fn span(&self, r: Range) -> Span {
        let tokens = &self.ctx.tokens[r.0 as usize..r.1 as usize];
        tokens.iter().fold(tokens[0].span, |a, t| a.cover(t.span))
    }

    fn push(&mut self, s: &Scored) {
        let c = &s.candidate;
        let cue = c.cue;
        let ranges = self.without_that(&candidate::apart(&c.content));
        let content: Vec<Span> = ranges.iter().map(|&r| self.span(r)).collect();
        let cue = self.span(self.words_of_cue(cue, c.source));
        let kind = self.kind(&ranges);
        let source = c.source.map(|r| self.span(r));
        let all = content.iter().copied().chain(source).fold(cue, Span::cover);
        self.out.quotations.push(Quotation {
            kind,
            attribution: Attribution {
                cue: vec![cue],
                source: source.into_iter().collect(),
                class: match self.class(c) {
                    // Whole in quotation marks: somebody's words, whatever the verb.
                    VerbClass::Other if kind == Kind::Direct => VerbClass::Speech,
                    class => class,
                },
                speakers: Vec::new(),
                unknown: Some(if self.passive(c) { UnknownReason::Passive } else { UnknownReason::NoSource }),
                evidence: Vec::new(),
                rule: self.rule(c),
                score: per_mille(s.logit),
                meant: 1000,
            },
            context: self.context(all),
            content,
            block: self.block,
        });
    }

    /// `she said, warning:`: the mark after the cue's last word is no part of it; `she put it plainly:`: when the
    /// cue is the mark, the few words from the source to it are.
    fn words_of_cue(&self, (mut first, mut last): Range, source: Option<Range>) -> Range {
        if self.ctx.class(first as usize, 0) == Class::Colon
            && let Some((_, end)) = source.filter(|s| s.1 < first && first - s.1 <= 4)
        {
            first = end;
        }
        while last - first > 1 && !self.ctx.tokens[last as usize - 1].word {
            last -= 1;
        }
        (first, last)
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
        // The head of "according to" is its "to".
        let tells = |i: u32| matches!(self.ctx.class(i as usize, 0), Class::Colon | Class::According);
        if tells(c.head) || (c.cue.0..c.cue.1).any(tells) {
            return VerbClass::Speech;
        }
        // "is referring to", "pointed out".
        let speaks = any_of!("referred referring referenced voiced demurred");
        let word = |i: u32| {
            let word = self.ctx.word(i as usize);
            if speaks.has(word) || word.starts_with("point") && self.ctx.word(i as usize + 1) == "out" {
                Some(VerbClass::Speech)
            } else {
                tag::verb_class(word)
            }
        };
        word(c.head).or_else(|| (c.cue.0..c.cue.1).find_map(word)).unwrap_or(VerbClass::Other)
    }

    /// "It was reported that", "accused of", "a jury heard": a form of "be" or a court before the head, or none needed,
    /// and nobody named.
    fn passive(&self, c: &Candidate) -> bool {
        let leads = |i: u32| {
            self.ctx.class(i as usize, 0) == Class::Be
                || any_of!(source::COURTS).has(self.ctx.word(i as usize))
        };
        c.source.is_none()
            && ((c.cue.0.saturating_sub(2)..c.head).any(leads)
                || source::is_reduced(&self.ctx, c.head as usize))
    }

    /// The order of source, cue and content, as the name of the pattern.
    fn rule(&self, c: &Candidate) -> &'static str {
        let after = c.content.iter().any(|r| r.0 >= c.head);
        let before = c.content.iter().any(|r| r.1 <= c.head);
        let first = self.ctx.class(c.cue.0 as usize, 0);
        match (self.ctx.class(c.head as usize, 0), c.source) {
            _ if first == Class::According => "according-to",
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
        let sentences = &self.ctx.sentences[self.ctx.sentences_of(span)];
        sentences.iter().map(|s| s.span).fold(span, Span::cover)
    }

    /// What this block leaves to the next; `carried` is what the one before left. With `weights` it may leave words
    /// of a speaker that go on.
    fn carry(&self, carried: &Carry, weights: Option<&Weights>, scratch: &mut Scratch) -> Carry {
        let (begin, all) = (self.begin, &self.out.quotations);
        let mut out = Carry::default();
        let end = self.ctx.sentences.last().map_or(0, |s| s.span.end);
        out.floating = (begin..all.len()).find(|&i| {
            let x = &all[i];
            let nobody = x.attribution.cue.is_empty() && x.attribution.source.is_empty();
            nobody && x.content.iter().any(|c| c.end == end)
        });
        out.open = self.ctx.quoted.last().filter(|q| !q.closed).and_then(|q| {
            let own = (begin..all.len()).chain(carried.open).chain(carried.speech);
            own.into_iter().find(|&i| all[i].content.iter().any(|c| c.contains(q.outer)))
        });
        // A name below words in marks signs them.
        out.label = if carry::is_all_quoted(&self.ctx) {
            carried.label
        } else {
            signature::label(&self.ctx, carried.label.is_some())
                .filter(|_| carried.floating.is_none())
                .map(|r| self.span(r))
        };
        let Some(weights) = weights else { return out };
        if self.label > self.ctx.from {
            out.announced = carried.announced;
        }
        let went_on =
            carried.speech.filter(|&i| all[i].content.last().is_some_and(|c| c.end >= self.start()));
        out.speech = carry::last_speech(all, begin, went_on);
        if carry::ends_with_colon(&self.ctx) {
            let last = self.ctx.sentences.last().map_or(0, |s| s.span.start);
            out.speech = carry::before_colon(all, begin, last);
            out.colon = true;
            if out.speech.is_none() {
                let found = carry::announced(&self.ctx, weights, scratch);
                out.announced = found.map(|(cue, source)| (self.span(cue), self.span(source)));
            }
        }
        out
    }

    /// Where the block begins, in bytes.
    fn start(&self) -> u32 {
        self.ctx.tokens[self.ctx.from].span.start
    }

    /// Strings that no quotation holds: continued ones, floating ones, and those that quote nobody. `carried` is
    /// what the block before left.
    fn orphans<'q>(&mut self, strings: impl Iterator<Item = &'q Quoted>, questions: &[u32], carried: &Carry) {
        let mut spoken = Spoken::new(&self.out.quotations[self.begin..], self.begin);
        let goes_on = self.turn == Turn::None && (carried.colon || carry::is_all_quoted(&self.ctx));
        let mut before = carried.speech.filter(|_| goes_on);
        let label = carried.label.filter(|_| carry::is_all_quoted(&self.ctx));
        let ctx = self.ctx;
        let hearings = LazyCell::new(|| beside::hearings(&ctx));
        for q in strings {
            let first = q.first as usize == self.label;
            if let Some(open) = carried.open.filter(|_| first) {
                self.out.quotations[open].content.push(q.outer);
                continue;
            }
            if let Some((cue, source)) = carried.announced.filter(|_| first) {
                spoken.add(self.out.quotations.len(), Some(cue.start), q.outer.end);
                self.add(q.outer, "announced", 900);
                self.attribute_spans(self.out.quotations.len() - 1, cue, source, "announced", 900);
                continue;
            }
            before = before.filter(|_| first || !carried.colon);
            if before.is_some_and(|i| self.is_heading(q, i)) {
                self.out.rest.push(NotQuotation { span: q.outer, reason: NotReason::Title });
                continue;
            }
            if let Some(before) = before {
                if carried.colon {
                    carry::clear_topic(&mut self.out.quotations[before], self.ctx.text);
                }
                self.join(before, q.outer);
                let score = &mut self.out.quotations[before].attribution.score;
                *score = (*score).min(CARRIED);
                continue;
            }
            let alone = orphan::stands_alone(&self.ctx, q);
            if (alone || orphan::opens_within(&self.ctx, q))
                && let Some(before) = spoken.before(q.outer.start)
                && (alone || self.goes_on(q, questions, before))
            {
                self.join(before, q.outer);
                continue;
            }
            match orphan::judge(&self.ctx, questions, q) {
                // They are words of the turn.
                Orphan::Floating | Orphan::Not(NotReason::Unattributed) if self.turn != Turn::None => {}
                Orphan::Floating | Orphan::Not(NotReason::Unattributed | NotReason::Term)
                    if let Some(cue) = beside::heard(&self.ctx, &hearings, q) =>
                {
                    let cue = vec![self.span(cue)];
                    let a = &mut self.add(q.outer, HEARD, 600).attribution;
                    (a.cue, a.unknown) = (cue, Some(UnknownReason::Passive));
                }
                judged @ (Orphan::Floating
                | Orphan::Not(NotReason::Unattributed | NotReason::Term | NotReason::Title))
                    if let Some((cue, source)) = match judged {
                        Orphan::Not(NotReason::Title) => beside::on(&self.ctx, q),
                        Orphan::Not(NotReason::Term) if !orphan::is_exclaimed(&self.ctx, q) => None,
                        _ => beside::read(&self.ctx, q),
                    } =>
                {
                    let at = self.out.quotations.len();
                    spoken.add(at, Some(self.span(cue).start), q.outer.end);
                    self.add(q.outer, BESIDE, 800);
                    self.attribute(at, cue, source, BESIDE, 800);
                }
                Orphan::Floating if let Some(name) = label => {
                    self.add(q.outer, LABELLED, 800).attribution.source = vec![name];
                }
                Orphan::Floating => {
                    spoken.add(self.out.quotations.len(), None, q.outer.end);
                    self.add(q.outer, "floating", 600);
                    self.sign(self.out.quotations.len() - 1, q.last, None);
                }
                Orphan::Not(reason) => self.out.rest.push(NotQuotation { span: q.outer, reason }),
            }
        }
    }

    /// `“It was late,” Hill said. In the fog, it was “a night to stay at home.”`: whether words from within a sentence go
    /// on with quotation number `before`, in the sentence before.
    fn goes_on(&self, q: &Quoted, questions: &[u32], before: usize) -> bool {
        let start = self.ctx.sentence(q.first as usize).map_or(0, |s| s.span.start);
        let x = &self.out.quotations[before];
        x.kind == Kind::Direct
            && (x.context.end..x.context.end + 2).contains(&start)
            && orphan::judge(&self.ctx, questions, q) == Orphan::Not(NotReason::Unattributed)
    }

    /// Whether the string, all there is in the block, is a heading: short, and in single marks where quotation
    /// number `before` has double ones, or without a mark that ends a sentence.
    fn is_heading(&self, q: &Quoted, before: usize) -> bool {
        let short = self.ctx.to - self.ctx.from <= HEADING;
        let text = |c: &Span| c.slice(self.ctx.text);
        let double = |c: &str| c.contains(['"', '“', '”']) || c.contains("''");
        let other = || self.out.quotations[before].content.iter().map(text).any(double);
        short && (q.single && other() || q.closed && !orphan::is_ended(&self.ctx, q))
    }

    /// Adds a piece to a quotation of this block.
    fn join(&mut self, quotation: usize, piece: Span) {
        let context = self.context(piece);
        let x = &mut self.out.quotations[quotation];
        if x.content.is_empty() {
            x.block = self.block;
        }
        x.content.push(piece);
        x.context = x.context.cover(context);
        if x.kind == Kind::Indirect {
            x.kind = Kind::Mixed;
        }
    }

    /// Adds a quotation that no model has found: somebody's own words, told by `rule` with a `score` per mille.
    fn add(&mut self, said: Span, rule: &'static str, score: u16) -> &mut Quotation {
        let context = self.context(said);
        let x = Quotation {
            kind: Kind::Direct,
            content: vec![said],
            attribution: Attribution {
                cue: Vec::new(),
                source: Vec::new(),
                class: VerbClass::Speech,
                speakers: Vec::new(),
                unknown: Some(UnknownReason::NoSource),
                evidence: Vec::new(),
                rule,
                score,
                meant: 1000,
            },
            context,
            block: self.block,
        };
        self.out.quotations.push_mut(x)
    }

    /// Gives quotation number `quotation` the source that stands beside it, by `rule` with a `score` per mille.
    fn attribute(&mut self, quotation: usize, cue: Range, source: Range, rule: &'static str, score: u16) {
        let (cue, source) = (self.span(cue), self.span(source));
        self.attribute_spans(quotation, cue, source, rule, score);
    }

    fn attribute_spans(&mut self, quotation: usize, cue: Span, source: Span, rule: &'static str, score: u16) {
        let x = &mut self.out.quotations[quotation];
        x.attribution.cue = vec![cue];
        x.attribution.source = vec![source];
        (x.attribution.rule, x.attribution.score) = (rule, score);
        x.context = x.context.cover(source);
    }

    /// Gives the quotation the source that a dash at token `at` names, or the dash `before` that token.
    fn sign(&mut self, quotation: usize, at: u32, before: Option<Span>) {
        let Some(source) = signature::read(&self.ctx, at, before.is_some()) else { return };
        let cue = before.unwrap_or_else(|| self.span((at, source.0)));
        self.attribute_spans(quotation, cue, self.span(source), SIGNED, 900);
    }

    /// Makes a turn of the block a quotation, or adds the block to the turn `last` that it goes on with.
    fn turn(&mut self, last: Option<usize>) {
        let (from, to) = (self.ctx.from as u32, self.ctx.to as u32);
        match (self.turn, last) {
            (Turn::GoesOn, Some(last)) => {
                let piece = self.span((from, to));
                let x = &mut self.out.quotations[last];
                x.content.push(piece);
                x.context = x.context.cover(piece);
                if x.attribution.rule != TURN {
                    x.attribution.score = x.attribution.score.min(CARRIED);
                }
            }
            (Turn::Asks | Turn::Answers, _) => {
                let rule = if self.turn == Turn::Asks { QUESTION } else { ANSWER };
                self.add(self.span((from, to)), rule, 950);
            }
            (Turn::Opens, _) => {
                let Some(colon) = self.ctx.colon() else { return };
                if colon == from || colon + 1 >= to {
                    return;
                }
                let parts =
                    |i: &u32| matches!(self.ctx.class(*i as usize, 0), Class::Comma | Class::OpenParen);
                let name = (from, (from + 1..colon).find(parts).unwrap_or(colon));
                self.add(self.span((colon + 1, to)), TURN, 950);
                self.attribute(self.out.quotations.len() - 1, (colon, colon + 1), name, TURN, 950);
            }
            _ => {}
        }
    }

    fn near_misses(&mut self) {
        let mut taken = vec![false; self.ctx.sentences.len()];
        for q in &self.out.quotations[self.begin..] {
            taken[self.ctx.sentences_of(q.context)].fill(true);
        }
        for (s, taken) in self.ctx.sentences.iter().zip(taken) {
            if self.out.near_misses.len() >= NEAR_MISSES {
                return;
            }
            let says = |i: u32| {
                matches!(self.ctx.class(i as usize, 0), Class::SayVerb | Class::SpeechVerb | Class::According)
            };
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
