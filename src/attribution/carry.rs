//! What one block leaves to the next: a quotation that may go on, words announced by a colon.

use super::beside;
use super::model::candidate::{self, HARDLY, Scratch};
use super::model::weights::Weights;
use super::model::{Context, candidate::Range};
use crate::lexicon::cues::VerbClass;
use crate::lexicon::list::any_of;
use crate::lexicon::words::Class;
use crate::quote::{Kind, Quotation};
use crate::span::Span;

/// What a block leaves to the next; indices into the quotations found so far.
#[derive(Debug, Default)]
pub struct Carry {
    /// The quotation whose last string has no closing mark: it may go on.
    pub open: Option<usize>,
    /// The quotation without source that ends the block: its name may stand in the next one.
    pub floating: Option<usize>,
    /// The last quotation with a speaker: a paragraph that is all in quotation marks goes on with it.
    pub speech: Option<usize>,
    /// Whether the block ends with a colon, so that `speech` goes on with the next block's first string.
    pub colon: bool,
    /// The name that stands above the block: those in quotation marks are his words.
    pub label: Option<Span>,
    /// Cue and source before a colon at the end that no quotation has: `Hill said in the debate:`.
    pub announced: Option<(Span, Span)>,
}

/// The score per mille that indirect words must have to go on in the next paragraph.
const LIKELY: u16 = 700;

/// Whether everything in the block stands in quotation marks.
pub fn is_all_quoted(ctx: &Context) -> bool {
    !ctx.quoted.is_empty() && (ctx.from..ctx.to).all(|i| !ctx.tokens[i].word || ctx.quoted_at(i).is_some())
}

/// Words a label may have, at most.
const LABEL: usize = 30;

/// Where the words begin behind a label that says what they are about: `On the last race: “It was late.”`; the block's
/// first token when there is none.
pub fn behind_label(ctx: &Context) -> usize {
    let opens = match ctx.word(ctx.from) {
        "On" => true,
        "Opening" | "Closing" => any_of!("statement remarks").has(ctx.word(ctx.from + 1)),
        _ => false,
    };
    let string = ctx.quoted.first().map_or(ctx.from, |q| q.first as usize);
    let label = ctx.from..string.saturating_sub(1);
    let plain = |i: usize| !matches!(ctx.class(i, 0), Class::Comma | Class::SayVerb | Class::SpeechVerb);
    let found =
        opens && label.len() <= LABEL && ctx.class(string, -1) == Class::Colon && label.clone().all(plain);
    if found { string } else { ctx.from }
}

/// Whether the block ends with a colon.
pub fn ends_with_colon(ctx: &Context) -> bool {
    (ctx.from..ctx.to)
        .rev()
        .find(|&i| ctx.class(i, 0) != Class::Stop)
        .is_some_and(|i| ctx.class(i, 0) == Class::Colon)
}

/// Of quotations number `from` and after, and of `before`, the one with cue and source that ends last.
pub fn last_speech(all: &[Quotation], from: usize, before: Option<usize>) -> Option<usize> {
    let told = |x: &Quotation| {
        let a = &x.attribution;
        let words = x.kind != Kind::Indirect || a.class == VerbClass::Speech && a.score >= LIKELY;
        words && !a.cue.is_empty() && !a.source.is_empty()
    };
    let end = |x: &Quotation| {
        let a = &x.attribution;
        x.content.iter().chain(&a.cue).chain(&a.source).map(|s| s.end).max()
    };
    (from..all.len()).chain(before).filter(|&i| told(&all[i])).max_by_key(|&i| end(&all[i]))
}

/// Of quotations number `from` and after, the speech with cue and source in the sentence from byte `sentence` on.
pub fn before_colon(all: &[Quotation], from: usize, sentence: u32) -> Option<usize> {
    (from..all.len()).rfind(|&i| {
        let a = &all[i].attribution;
        let speech = a.class == VerbClass::Speech && !a.source.is_empty();
        speech && a.cue.iter().any(|c| c.start >= sentence)
    })
}

/// `Hill wrote in a letter to the council:`: what stands between cue and colon says to whom or of what, and is not
/// what was said in the paragraph below.
pub fn clear_topic(x: &mut Quotation, text: &str) {
    let that = x.content.iter().any(|c| c.slice(text).starts_with("that "));
    if x.kind == Kind::Indirect && !that {
        x.content.clear();
        x.kind = Kind::Direct;
    }
}

/// Cue and source in the last sentence of a block that ends with a colon, when the sentence says that someone said
/// something.
pub fn announced(ctx: &Context, weights: &Weights, scratch: &mut Scratch) -> Option<(Range, Range)> {
    let sentence = ctx.sentences.last()?;
    let says = |i: &usize| ctx.says(*i) && ctx.quoted_at(*i).is_none() && scratch.score(ctx, *i) >= HARDLY;
    let tokens = sentence.first as usize..sentence.last as usize;
    let head = tokens.filter(says).max_by_key(|&i| scratch.score(ctx, i));
    let found = head.and_then(|h| candidate::at(ctx, weights, h, scratch));
    let found = found.and_then(|c| c.source.map(|source| (c.cue, source)));
    found.or_else(|| ctx.colon().and_then(|colon| beside::before(ctx, colon)))
}
