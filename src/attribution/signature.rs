//! `“We will build it.” — Commissioner Ada Hill`: who is named after a dash behind a quotation, or after the colon of a
//! headline.

use super::model::{
    Context,
    candidate::{Candidate, Range},
};
use crate::article::Article;
use crate::lexicon::list::any_of;
use crate::lexicon::words::Class;
use crate::mention::words;
use crate::span::Span;

/// Words a name with its description may have, at most.
const LONGEST: usize = 14;

/// Marks that stand before a name that signs.
const DASHES: [char; 4] = ['-', '–', '—', '―'];

/// The dash right before a block, which is no part of it: `- Hill.` looks like an item of a list.
pub fn dash_before(article: &Article, block: usize) -> Option<Span> {
    let start = article.blocks.get(block)?.span.start;
    let before = article.text[..start as usize].trim_end_matches([' ', '\t', '\u{a0}']);
    let dash = before.chars().next_back().filter(|c| DASHES.contains(c))?;
    Some(Span::new((before.len() - dash.len_utf8()) as u32, before.len() as u32))
}

/// Whether a block opens with a dash or a bracket, as one does that names who spoke in the block above.
pub fn opens(article: &Article, block: usize) -> bool {
    let here = article.blocks.get(block).map_or("", |b| b.span.slice(&article.text));
    here.starts_with(DASHES) || here.starts_with('(') || dash_before(article, block).is_some()
}

/// `Ada Hill (Harbour Party)`, `Boris Stone, cook`: a block that is nothing but somebody's name and what he is;
/// `next`: one like it stood above the last.
pub fn label(ctx: &Context, next: bool) -> Option<Range> {
    let (first, _) = read(ctx, ctx.from as u32, true)?;
    let name = |i: u32| ctx.tokens[i as usize].word && ctx.tag(i as usize).is_some_and(|t| t.capital);
    let given = words::look_up(ctx.word(first as usize)).1 & (words::MALE | words::FEMALE) != 0;
    let titled = ctx.class(first as usize, 0) == Class::Title;
    let mut last = first + 1;
    while (last as usize) < ctx.to && name(last) {
        last += 1;
    }
    let aged = ctx.class(last as usize, 0) == Class::Comma && ctx.class(last as usize, 1) == Class::Number;
    let ended = ctx.class(ctx.to - 1, 0) == Class::Stop;
    ((given || titled || aged || next) && last > first + 1 && !ended).then_some((first, last))
}

/// The name after the dash at token `at`, when from there to the end of the block there is nothing else; `dashed`:
/// the dash stands before token `at`.
pub fn read(ctx: &Context, at: u32, dashed: bool) -> Option<Range> {
    let (from, to) = (at as usize, ctx.to);
    let str = |i: usize| ctx.word(i);
    let dash = |i: usize| matches!(ctx.class(i, 0), Class::Dash | Class::Hyphen);
    let begin = (from..to).find(|&i| !dash(i))?;
    let end = (begin..to).rev().find(|&i| ctx.tokens[i].word || ctx.class(i, 0) == Class::CloseParen)? + 1;
    let capital = |i: usize| str(i).starts_with(char::is_uppercase);
    // "Ada", "Ada Hill", "Ada, a nurse", but not "An engineer" or "Later he left".
    let named = capital(begin) && (begin + 1 == end || !ctx.tokens[begin + 1].word || capital(begin + 1));
    // "Tide editor Ada Hill"
    let titled =
        || end > begin + 3 && capital(end - 1) && capital(end - 2) && ctx.class(end - 3, 0) == Class::Role;
    let named = named || capital(begin) && titled();
    let fits = (begin > from || dashed) && end - begin <= LONGEST && named;
    let plain = |i: usize| {
        let mark = matches!(ctx.class(i, 0), Class::Quote | Class::Colon | Class::Semicolon | Class::Dash);
        let verb = matches!(ctx.class(i, 0), Class::SayVerb | Class::SpeechVerb | Class::Be | Class::Modal);
        !(mark || verb)
    };
    if !fits || !(begin..end).all(plain) || ctx.sentence(begin)?.last as usize + 1 < to {
        return None;
    }
    // "Ada Hill, on the new school": what it was about is no part of the name.
    let topic = (begin..end - 1).find(|&i| {
        ctx.class(i, 0) == Class::Comma
            && matches!(ctx.class(i, 1), Class::In | Class::About | Class::Preposition | Class::To)
    });
    Some((begin as u32, topic.unwrap_or(end) as u32))
}

/// Words of a headline that somebody may be named behind, at least.
const CLAUSE: usize = 4;

/// `Ferry was paid for twice: Hill`: the attribution of a headline that ends with the name of one who speaks below.
pub fn of_headline(ctx: &Context) -> Option<Candidate> {
    let colon = (ctx.from..ctx.to).rfind(|&i| ctx.class(i, 0) == Class::Colon)?;
    let name = (colon as u32 + 1, ctx.to as u32);
    let last = ctx.word(ctx.to - 1);
    let named = (colon + 1..ctx.to).all(|i| ctx.word(i).starts_with(char::is_uppercase));
    let clause = (ctx.from..colon).filter(|&i| ctx.tokens[i].word).count() >= CLAUSE;
    let fits = (1..=4).contains(&(name.1 - name.0)) && named && clause && !words::is_place(words::key(last));
    let below = &ctx.text[ctx.tokens[ctx.to - 1].span.end as usize..];
    (fits && speaks(below, last)).then(|| Candidate {
        head: colon as u32,
        cue: (colon as u32, name.0),
        source: Some(name),
        content: vec![(ctx.from as u32, colon as u32)],
        ..Candidate::default()
    })
}

/// Whether a word of saying stands right before or behind the name.
fn speaks(text: &str, name: &str) -> bool {
    const SAYS: &str = "said says told tells added adds warned warns claimed claims argued argues";
    text.match_indices(name).any(|(at, _)| {
        let letters = |s: &str, from: bool| {
            let mut words = s.trim_matches(' ').split(|c: char| !c.is_alphabetic());
            any_of!(SAYS).has(if from { words.next() } else { words.next_back() }.unwrap_or_default())
        };
        letters(&text[at + name.len()..], true) || letters(&text[..at], false)
    })
}
