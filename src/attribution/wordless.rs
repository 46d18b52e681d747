//! Candidates that report no words: titles of works, bylines, what was put to the speaker, words that only point.

use super::model::Context;
use super::model::candidate::{Candidate, Range};
use super::orphan;
use crate::article::turn;
use crate::lexicon::cues::VerbClass;
use crate::lexicon::list::any_of;
use crate::lexicon::words::Class;
use crate::mention::words;
use crate::quote::marks::Quoted;
use crate::tag;

/// Takes the titles of works out of the content of `c` and tells whether it reports anything then. `questions` are
/// the block's.
pub fn keep(ctx: &Context, questions: &[u32], c: &mut Candidate) -> bool {
    let told = tells_words(ctx, c.head);
    c.content.retain_mut(|piece| !names_a_work(ctx, told, piece));
    !(c.content.is_empty()
        || parts_a_title(ctx, c)
        || says_nothing(ctx, c)
        || only_turns(ctx, c.head)
        || opens_adjunct(ctx, c)
        || is_accorded(ctx, c)
        || is_byline(ctx, c)
        || is_put(ctx, questions, c))
}

/// `‘Let it rain’: a talk with the mayor`: the colon of a title without source, and words outside marks with it.
fn parts_a_title(ctx: &Context, c: &Candidate) -> bool {
    ctx.class(c.head as usize, 0) == Class::Colon
        && c.source.is_none()
        && c.content.iter().any(|r| ctx.quoted_at(r.0 as usize).is_none())
}

/// `Live: storm reaches ...`, `Storm Live: ...`, `BUSTED: mayor ...`, `Quay Sketch: ...`: a label before the colon of a
/// headline, known as one, or in capitals or of several words, of which the rest of the article never names one.
pub fn is_kicker(ctx: &Context, c: &Candidate) -> bool {
    let opens = |s: &Range| s.0 as usize == ctx.from && ctx.class(c.head as usize, 0) == Class::Colon;
    let Some((first, last)) = c.source.filter(opens) else { return false };
    let label = ctx.word(last as usize - 1);
    let more = (last - first - 1).saturating_sub(u32::from(ctx.class(first as usize, 0) == Class::The));
    let rest = &ctx.text[ctx.tokens[ctx.to - 1].span.end as usize..];
    let named = |label: &str| {
        let is = |w: &str| w.starts_with(char::is_uppercase) && w.eq_ignore_ascii_case(label);
        rest.split(|c: char| !c.is_alphanumeric()).any(is)
    };
    if more > 0 {
        let name =
            |i: u32| ctx.word(i as usize).starts_with(char::is_uppercase) && named(ctx.word(i as usize));
        let known = more == 1 && any_of!("Live LIVE live latest").has(label);
        let quotes = c.content.iter().any(|r| ctx.quoted_at(r.0 as usize).is_some());
        return known || !quotes && !(first..last).any(name);
    }
    let capitals = label.len() > 3 && !label.contains(char::is_lowercase);
    turn::is_kicker(label) || capitals && !named(label)
}

/// `Ohio: The council met on Monday`: where a paragraph was written.
pub fn is_dateline(ctx: &Context, c: &Candidate) -> bool {
    let place = |i: usize| words::is_place(words::key(ctx.word(i)));
    let opens = |s: &Range| s.0 as usize == ctx.from && s.1 <= s.0 + 2 && place(s.1 as usize - 1);
    ctx.class(c.head as usize, 0) == Class::Colon && c.source.as_ref().is_some_and(opens)
}

/// `according to press reports, it was late`: a noun.
fn is_accorded(ctx: &Context, c: &Candidate) -> bool {
    let from = c.source.map_or(c.cue.0, |s| s.0) as usize;
    ctx.class(c.head as usize, 1) == Class::Comma
        && (ctx.class(from, 0) == Class::According || ctx.class(from, -2) == Class::According)
        && ctx.class(c.head as usize, 0) != Class::According
}

/// `Having said that, ...`: nobody tells anything.
fn only_turns(ctx: &Context, head: u32) -> bool {
    let head = head as usize;
    ctx.word(head.wrapping_sub(1)).eq_ignore_ascii_case("having")
        && ctx.class(head, 1) == Class::That
        && ctx.class(head, 2) == Class::Comma
}

/// `Speaking about the vote, Hill said`: no words of its own.
fn opens_adjunct(ctx: &Context, c: &Candidate) -> bool {
    const SPEAKING: &str = "Speaking Talking Commenting Responding Reacting Writing";
    let first = c.cue.0 as usize;
    any_of!(SPEAKING).has(ctx.word(first))
        && ctx.starts_sentence(c.cue.0)
        && matches!(
            ctx.class(first, 1),
            Class::About | Class::Of | Class::To | Class::In | Class::Preposition | Class::After
        )
        && c.content.iter().all(|r| ctx.quoted_at(r.0 as usize).is_none())
}

/// `who said so`, `they read it`: one word that only points at what was said; `released the following statement:`
fn says_nothing(ctx: &Context, c: &Candidate) -> bool {
    let [(first, last)] = c.content[..] else { return false };
    let word = ctx.word(first as usize);
    let points = ["it", "so", "that", "this", "them", "these", "those", "whether"].contains(&word);
    let announces = ctx.class(last as usize, 0) == Class::Colon
        && matches!(ctx.class(last as usize, -1), Class::Document | Class::CueNoun);
    let article = matches!(ctx.class(first as usize, 0), Class::The | Class::A);
    last - first == 1 && (points || article) || last - first <= 4 && announces
}

/// `she told the show “Morning Hour” that`, `as host of “Late Bell”`: whether the piece is the title of a work and no
/// words; a title that opens it is cut off.
fn names_a_work(ctx: &Context, told: bool, piece: &mut Range) -> bool {
    while let Some(q) = ctx.quoted_at(piece.0 as usize)
        && q.first == piece.0
        && q.last <= piece.1
        && (orphan::is_work(ctx, q, told) || orphan::is_called(ctx, q) || has_byline(ctx, q))
    {
        piece.0 = q.last;
        if piece.0 >= piece.1 || ctx.quoted_at(piece.0 as usize).is_none() {
            return true;
        }
    }
    false
}

/// `Asked whether they merely “passed the time,” Hill said`: words put to the speaker, with a verb that says nothing or
/// with "asked" and nobody who asks.
fn is_put(ctx: &Context, questions: &[u32], c: &Candidate) -> bool {
    let asked = |q: &Quoted| q.first > c.head && orphan::is_asked(ctx, questions, q);
    let whole = |r: &Range| ctx.quoted_at(r.0 as usize).is_some_and(asked);
    if questions.contains(&c.head) {
        let next = ctx.quoted.partition_point(|q| q.first < c.head);
        return c.source.is_none() && ctx.quoted.get(next).is_some_and(asked);
    }
    // "Asked which gate it was, she smiled": the question is not what she said.
    let question = |r: &Range| {
        let before = questions.partition_point(|&i| i < r.0);
        r.1 <= c.head
            && before > 0
            && questions[before - 1] + 2 >= r.0
            && ctx.starts_sentence(questions[before - 1])
    };
    c.content.iter().all(question) || !ctx.says(c.head as usize) && c.content.iter().all(whole)
}

/// Whether the cue at token `head` is one of words or thoughts, not `published “The Long Bridge”`.
fn tells_words(ctx: &Context, head: u32) -> bool {
    let class = ctx.class(head as usize, 0);
    if any_of!("publish publishes published publishing air airs aired").has(ctx.word(head as usize)) {
        return false;
    }
    matches!(class, Class::Colon | Class::According | Class::CueNoun | Class::Document)
        || matches!(tag::verb_class(ctx.word(head as usize)), Some(VerbClass::Speech | VerbClass::Thought))
}

/// `“Sea Wall Falls Again,” by Marta Quill`: a headline with its author.
fn has_byline(ctx: &Context, q: &Quoted) -> bool {
    ctx.class(q.last as usize, 0) == Class::By && orphan::is_written_like_a_title(ctx, q)
}

/// The same, taken for an attribution.
fn is_byline(ctx: &Context, c: &Candidate) -> bool {
    c.cue == (c.head, c.head + 1)
        && ctx.class(c.head as usize, 0) == Class::By
        && c.content.last().is_some_and(|r| r.1 == c.head)
}
