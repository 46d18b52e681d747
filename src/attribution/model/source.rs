//! Sources that stand further off than the labelling reaches: participles and second verbs of one subject.

use super::Context;
use super::before::acts;
use super::candidate::{Candidate, Range};
use crate::case::Lower;
use crate::lexicon::list;
use crate::lexicon::words::Class;

/// Words a subject may have, at most.
const LONGEST: usize = 9;

/// Words that may stand before it, at most.
const FRONTED: usize = 24;

/// Who spoke last in a block.
#[derive(Debug, Default)]
pub struct Shared {
    /// The sentence and source of the last likely cue; where it ends.
    last: Option<(u32, Range, u32)>,
}

impl Shared {
    /// Gives a candidate without source the subject that its verb shares with the verb before: `he said, adding that`;
    /// `she denied it and added that`; `Hill left early, telling reporters that`.
    pub fn give(&self, ctx: &Context, c: &mut Candidate) {
        let head = c.head as usize;
        let Some(sentence) = ctx.sentence(head).filter(|_| ctx.quoted_at(head).is_none()) else { return };
        // "Hill, 25, was charged with".
        let passive = !ctx.word(head).ends_with("ing")
            && (c.cue.0 as usize..head).any(|i| ctx.class(i, 0) == Class::Be);
        if is_reduced(ctx, head) || passive {
            return;
        }
        let participle = is_participle(ctx, head);
        let before = self.last.filter(|l| l.0 == sentence.first && l.1.1 <= c.cue.0);
        // Right behind it: "he said, adding".
        let next = before.filter(|l| participle && l.2 as usize + 1 == head).map(|l| l.1);
        if let Some(source) = next {
            c.source = Some(source);
        } else if let Some((_, shared, _)) = before.filter(|_| participle)
            && c.source.is_some_and(|s| s.1 == shared.1 && s.0 < shared.0)
        {
            // "In a note by Ada Hill, the board left, saying".
            c.source = Some(shared);
        } else if c.source.is_none() && ctx.says(head) && near(ctx, c) {
            // It stands beside its verb.
        } else if c.source.is_none()
            && (participle || is_second(ctx, c.cue.0) || is_parted(ctx, head, c.cue.0))
        {
            let from = sentence.first as usize;
            let nearest = (!participle).then(|| clause(ctx, sentence.first, c.cue.0)).flatten();
            // What opens the sentence may be somebody's words.
            let subject = || subject(ctx, from, c.cue.0 as usize).filter(|_| ctx.quoted_at(from).is_none());
            let aside = (!participle).then(|| beside_aside(ctx, sentence.first, c.cue.0)).flatten();
            let source = aside.or(nearest).or_else(subject).or(before.map(|l| l.1));
            c.source = source.filter(|s| is_free(c, *s) && !is_told(ctx, head, *s));
        } else if let Some(source) = c.source
            && is_parted(ctx, head, c.cue.0)
            && (source.1..=source.1 + 1).contains(&c.cue.0)
            && let Some(s) = subject(ctx, sentence.first as usize, source.0 as usize)
            && ctx.class(s.1 as usize, 0) == Class::Comma
        {
            // "Hill, asked about Stone, said".
            c.source = Some(s);
        } else if let Some(source) = c.source.filter(|s| s.1 < c.cue.0 && !participle)
            && let Some(s) = beside_aside(ctx, source.1, c.cue.0)
            && is_free(c, s)
        {
            c.source = Some(s);
        }
    }

    /// Passes a candidate.
    pub fn pass(&mut self, ctx: &Context, c: &Candidate) {
        if let Some(source) = c.source
            && let Some(sentence) = ctx.sentence(c.head as usize)
            && ctx.quoted_at(c.head as usize).is_none()
            && c.cue_score > 0
        {
            self.last = Some((sentence.first, source, source.1.max(c.cue.1)));
        }
    }
}

/// `The board met; its chair, Ada Hill, said`, `Stone voted for it, while the union, a critic, denounced it`: the subject
/// of a clause that opens behind token `first`, parted from the cue at token `cue` by words between commas.
fn beside_aside(ctx: &Context, first: u32, cue: u32) -> Option<Range> {
    let class = |i: u32| ctx.class(i as usize, 0);
    let comma = |i: &u32| class(*i) == Class::Comma;
    let close = cue.checked_sub(1).filter(comma)?;
    let open = (first + 1..close).rev().find(comma)?;
    let opens = |i: &u32| match class(*i) {
        Class::Semicolon | Class::While | Class::But => true,
        Class::And => class(i.wrapping_sub(1)) == Class::Comma,
        Class::After => ctx.word(*i as usize) == "when",
        _ => false,
    };
    let from = (first..open).rev().find(opens)? + 1;
    (from < open && phrase(ctx, from as usize, open as usize) == open as usize).then_some((from, close))
}

/// How far before "heard" who heard it may stand, in tokens.
const FAR: usize = 40;

/// Where evidence is given.
pub const COURTS: &str = "court jury jurors inquest tribunal inquiry hearing";

/// `It was late, the court told`: British headlines leave out "was"; `It was late, the court heard`.
fn is_told(ctx: &Context, head: usize, source: Range) -> bool {
    // "has heard"
    let head = head + usize::from(ctx.class(head, 0) == Class::Have);
    let next = ctx.class(head, 1);
    let court = |i: usize| list::has(COURTS, &ctx.word(i).lower());
    let listens = || {
        ctx.sentence(head)
            .is_some_and(|s| ((s.first as usize).max(head.saturating_sub(FAR))..head).any(court))
    };
    let told = match ctx.word(head) {
        "heard" | "hears" if matches!(next, Class::That | Class::What | Class::If) => return listens(),
        "told" | "heard" | "hears" => matches!(next, Class::Comma | Class::Stop | Class::None | Class::That),
        _ => false,
    };
    told && court(source.1 as usize - 1)
}

/// `Hill, asked whether it was late, smiled`: the comma that ends what was asked by somebody who is not told.
pub fn asked_aside(ctx: &Context, head: usize) -> Option<u32> {
    if ctx.word(head) != "asked" || ctx.class(head, -1) != Class::Comma {
        return None;
    }
    let inside = |i: &usize| !ctx.starts_sentence(*i as u32) && *i + 1 < ctx.to;
    let comma = |i: &usize| ctx.class(*i, 0) == Class::Comma && acts(ctx, *i as u32 + 1);
    (head + 2..head + 40).take_while(inside).find(comma).map(|i| i as u32)
}

/// `Council accused of theft`, `Ministers urged to act`: verbs that name in the active whom they are said to, without
/// one.
pub fn is_reduced(ctx: &Context, head: usize) -> bool {
    if asked_aside(ctx, head).is_some() {
        return true;
    }
    let next = ctx.word(head + 1);
    let lacks = match ctx.word(head) {
        "accused" => next == "of",
        "urged" | "told" | "ordered" => next == "to",
        _ => false,
    };
    // "whom she has accused of"
    lacks && ctx.class(head, -1) != Class::Have
}

/// Whether the verb at `head` is passive and `source` whom it is about, not who speaks: `Hill was asked whether`;
/// `Asked whether it was late, Hill smiled`.
pub fn is_object(ctx: &Context, head: usize, source: Range) -> bool {
    let word = ctx.word(head);
    if source.0 as usize > head {
        let opens =
            ctx.starts_sentence(head as u32) || head > 0 && ctx.word(head - 1).eq_ignore_ascii_case("when");
        return opens && is_asking(word) && ctx.class(source.0 as usize, -1) != Class::By;
    }
    if is_told(ctx, head, source) || is_reduced(ctx, head) {
        return true;
    }
    let between = |i: &usize| matches!(ctx.class(*i, 0), Class::Adverb | Class::Ly | Class::Not);
    // "Hill, a doctor, was told".
    let comma = |i: usize| ctx.class(i, 0) == Class::Comma;
    let parted =
        comma(source.1 as usize).then(|| (source.1 as usize + 1..head).rfind(|&i| comma(i))).flatten();
    let from = parted.map_or(source.1 as usize, |i| i + 1);
    let be = (from..head).rev().find(|i| !between(i));
    be.is_some_and(|i| ctx.class(i, 0) == Class::Be)
        && (ctx.says(head) || list::has(PASSIVE, word))
        && word != "quoted"
        && !word.ends_with("ing")
}

/// Further verbs whose passives tell what others say or think.
const PASSIVE: &str = "believed considered depicted expected known listed named ordered perceived portrayed projected regarded \
     rumored scheduled seen suspected thought understood viewed";

/// A participle that somebody else asks.
fn is_asking(word: &str) -> bool {
    ["asked", "pressed", "questioned", "quizzed"].iter().any(|a| word.eq_ignore_ascii_case(a))
}

/// `“...,” said the mayor, “...”`; `“...,” Hill, a doctor, said`; `Hill once said`: finds the source right beside the
/// verb, and takes its words out of the content.
fn near(ctx: &Context, c: &mut Candidate) -> bool {
    let Some(sentence) = ctx.sentence(c.head as usize) else { return false };
    let (cue, end) = (c.cue, sentence.last as usize);
    let string =
        c.content.iter().filter(|r| r.1 <= cue.0).filter_map(|r| ctx.quoted_at(r.0 as usize)).next_back();
    let string = string.map(|q| q.last).filter(|&last| last <= cue.0);
    let behind = (cue.1, phrase(ctx, cue.1 as usize, end) as u32);
    let found = if behind.1 > behind.0 && string.is_some_and(|last| last + 1 >= cue.0) {
        Some(behind)
    } else {
        let parted =
            string.and_then(|last| subject(ctx, last as usize, cue.0 as usize).filter(|s| s.0 == last));
        let parted = parted.filter(|s| s.1 == cue.0 || ctx.class(cue.0 as usize, -1) == Class::Comma);
        // "She was asked": not who asks.
        let passive = (cue.0..c.head).any(|i| ctx.class(i as usize, 0) == Class::Be);
        parted.or_else(|| before(ctx, sentence.first, cue.0).filter(|_| !passive))
    };
    let Some(source) = found else { return false };
    let gap = (string.unwrap_or(source.0).min(source.0), source.1.max(cue.1));
    for r in &mut c.content {
        if r.0 < gap.1 && gap.0 < r.1 {
            // What is left of the piece is the string behind the source.
            let next = ctx.quoted.partition_point(|q| q.first < gap.1);
            r.0 = ctx.quoted.get(next).filter(|q| q.last <= r.1).map_or(r.1, |q| q.first);
        }
    }
    c.content.retain(|r| r.0 < r.1);
    c.source = Some(source);
    true
}

/// The name or pronoun that ends right before the cue at token `cue`, adverbs aside, not before token `first`.
pub fn before(ctx: &Context, first: u32, cue: u32) -> Option<Range> {
    let mut last = cue;
    while last > first && matches!(ctx.class(last as usize, -1), Class::Adverb | Class::Ly) {
        last -= 1;
    }
    let mut from = last;
    while from > first
        && matches!(
            ctx.class(from as usize, -1),
            Class::Name | Class::NameStart | Class::Acronym | Class::He | Class::They
        )
    {
        from -= 1;
    }
    (from < last).then_some((from, last)).or_else(|| {
        // "the message continues"
        let noun =
            |c| matches!(c, Class::Noun | Class::Document | Class::CueNoun | Class::Role | Class::Group);
        let determined = |i: u32| matches!(ctx.class(i as usize, 0), Class::The | Class::Possessive);
        let from = last.checked_sub(2).filter(|&i| i >= first && determined(i))?;
        noun(ctx.class(last as usize, -1)).then_some((from, last))
    })
}

/// `the head of a group backing Hill`: a participle right behind tells of the group.
pub fn beside_participle(ctx: &Context, head: usize, source: Range) -> Range {
    let inner = |i: &u32| ctx.class(*i as usize, 0) == Class::Of && ctx.class(*i as usize, 1) == Class::A;
    let participle = source.1 as usize == head && ctx.word(head).ends_with("ing");
    let of = (source.0..source.1).rev().find(inner).filter(|_| participle);
    (of.map_or(source.0, |of| of + 1), source.1)
}

/// `A storm of words: mayor says`: what stands before a colon is no part of the source.
pub fn behind_colon(ctx: &Context, source: Range) -> Range {
    let colon = (source.0..source.1 - 1).rev().find(|&i| ctx.class(i as usize, 0) == Class::Colon);
    (colon.map_or(source.0, |i| i + 1), source.1)
}

/// `She was told by a teacher that`: who acts in a passive, right behind its verb; its words leave the content.
pub fn agent(ctx: &Context, head: usize, cue: Range, content: &mut Vec<Range>) -> Option<Range> {
    let by = (head + 1..=cue.1 as usize).find(|&i| ctx.class(i, 0) == Class::By)?;
    let last = phrase(ctx, by + 1, ctx.sentence(head)?.last as usize);
    let passive = (cue.0 as usize..head).chain(head.checked_sub(1)).any(|i| ctx.class(i, 0) == Class::Be);
    let last = if ctx.class(last, -1) == Class::Stop { last - 1 } else { last };
    let ends = matches!(
        ctx.class(last, 0),
        Class::That | Class::To | Class::If | Class::What | Class::Quote | Class::Comma | Class::Stop
    );
    if last == by + 1 || !(ends && passive && ctx.says(head)) {
        return None;
    }
    content.retain_mut(|r| {
        if r.0 < last as u32 && by as u32 <= r.0 {
            r.0 = last as u32;
        }
        r.0 < r.1
    });
    Some((by as u32 + 1, last as u32))
}

/// `Hill (R-OH) said`: a source that stands in brackets is the name before them.
pub fn outside_brackets(ctx: &Context, source: Range) -> Range {
    const LONGEST: u32 = 6;
    let open = |i: &u32| ctx.class(*i as usize, 0) == Class::OpenParen;
    let inside = ctx.class(source.1 as usize, 0) == Class::CloseParen;
    let bracket = (source.0.saturating_sub(LONGEST)..source.1).rev().find(open).filter(|_| inside);
    bracket.and_then(|i| before(ctx, ctx.sentence(i as usize)?.first, i)).unwrap_or(source)
}

/// The pronoun or name right before the last verb before token `cue` that opens a clause behind a comma:
/// `When she came, he looked up and said`.
fn clause(ctx: &Context, first: u32, cue: u32) -> Option<Range> {
    let verb = |i: u32| {
        let class = ctx.class(i as usize, 0);
        class.is_cue_verb() || matches!(class, Class::Ed | Class::Be | Class::Have | Class::Modal)
    };
    (first + 1..cue.saturating_sub(1)).rev().filter(|&i| verb(i)).find_map(|i| {
        let source = before(ctx, first, i)?;
        let opens = ctx.class(source.0 as usize, -1) == Class::Comma && source.0 > first;
        opens.then_some(source)
    })
}

/// Whether no piece of the content holds a word of `source`.
fn is_free(c: &Candidate, source: Range) -> bool {
    c.content.iter().all(|r| r.1 <= source.0 || source.1 <= r.0)
}

/// `, adding`, `by saying`.
fn is_participle(ctx: &Context, head: usize) -> bool {
    matches!(ctx.class(head, -1), Class::Comma | Class::By) && ctx.word(head).ends_with("ing")
}

/// `and added`, `but told`: the second verb of a subject; `cue` is its first token.
fn is_second(ctx: &Context, cue: u32) -> bool {
    let verb = (cue..cue + 3)
        .any(|i| ctx.class(i as usize, 0).is_cue_verb() && !ctx.word(i as usize).ends_with("ing"));
    verb && matches!(ctx.class(cue as usize, -1), Class::And | Class::But)
}

/// `The mayor, a doctor, said`: a verb of saying behind words that part it from its subject.
fn is_parted(ctx: &Context, head: usize, cue: u32) -> bool {
    ctx.says(head)
        && matches!(
            ctx.class(cue as usize, -1),
            Class::Comma | Class::Dash | Class::Hyphen | Class::CloseParen
        )
}

/// The noun phrase that opens the sentence whose first token is `first`, before its first verb and before `end`.
pub fn subject(ctx: &Context, first: usize, end: usize) -> Option<Range> {
    let mut from = first;
    while matches!(ctx.class(from, 0), Class::And | Class::But | Class::Adverb)
        && ctx.class(from, 1) != Class::Comma
    {
        from += 1;
    }
    if fronted(ctx.class(from, 0)) && !is_given(ctx, from) {
        from = (from..end).take(FRONTED).find(|&i| ctx.class(i, 0) == Class::Comma)? + 1;
    }
    let last = phrase(ctx, from, end);
    let class = ctx.class(last, 0);
    let verb = matches!(
        class,
        Class::Be
            | Class::Have
            | Class::Do
            | Class::Modal
            | Class::Not
            | Class::Ed
            | Class::Es
            | Class::Adverb
            | Class::While
            | Class::Ly
            | Class::Comma
            | Class::Dash
            | Class::OpenParen
    ) || class.is_cue_verb()
        || class == Class::Noun && is_headed(ctx, from, last);
    (verb && from < last && last < end).then_some((from as u32, last as u32))
}

/// Where the noun phrase that begins at token `from` ends; `from` when there is none.
pub fn phrase(ctx: &Context, from: usize, end: usize) -> usize {
    // "The Republican presidential nominee".
    let before_role = |i: usize| matches!(ctx.class(i, 1), Class::Role | Class::Title);
    let plain = |i: usize| ctx.class(i, 0) == Class::Noun && (!is_headed(ctx, from, i) || before_role(i));
    let given = |i: usize| i == from && is_given(ctx, i);
    let mut last = from;
    while last < end && last < from + LONGEST && (in_phrase(ctx.class(last, 0)) || plain(last) || given(last))
    {
        last += 1;
    }
    let named = (from..last).any(|i| names(ctx.class(i, 0)) || plain(i));
    if named { last } else { from }
}

/// "Carly Hill" is no adverb, "James Hill" no plural.
fn is_given(ctx: &Context, i: usize) -> bool {
    let form = matches!(
        ctx.class(i, 0),
        Class::Ly | Class::Es | Class::Ed | Class::Ing | Class::Noun | Class::Modal | Class::Time
    );
    form && ctx.class(i, 1) == Class::Name && ctx.tag(i).is_some_and(|t| t.capital)
}

/// "The inspector closed": after an article a plain noun belongs to the phrase, but not behind its head.
fn is_headed(ctx: &Context, from: usize, i: usize) -> bool {
    let determined = matches!(
        ctx.class(from, 0),
        Class::The | Class::A | Class::Possessive | Class::Number | Class::Quantifier
    );
    !determined || i > from && heads(ctx.class(i, -1))
}

/// `On Friday,`, `After the vote,`: what may stand before the subject.
pub const fn fronted(class: Class) -> bool {
    matches!(
        class,
        Class::In
            | Class::Preposition
            | Class::After
            | Class::As
            | Class::For
            | Class::From
            | Class::With
            | Class::While
            | Class::Time
            | Class::Adverb
            | Class::Ly
            | Class::If
            | Class::Because
            | Class::Ing
    )
}

const fn heads(class: Class) -> bool {
    matches!(class, Class::Role | Class::Group | Class::Title | Class::Document | Class::Quantifier)
}

const fn names(class: Class) -> bool {
    heads(class)
        || matches!(
            class,
            Class::Name | Class::NameStart | Class::Acronym | Class::He | Class::They | Class::I
        )
}

const fn in_phrase(class: Class) -> bool {
    names(class)
        || matches!(
            class,
            Class::The
                | Class::A
                | Class::Possessive
                | Class::Possessor
                | Class::Nationality
                | Class::Number
                | Class::Stop
                | Class::Hyphen
        )
}
