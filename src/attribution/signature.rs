//! `“We will build it.” — Commissioner Ada Hill`: who is named after a dash behind a quotation.

use super::model::{Context, candidate::Range};
use crate::lexicon::words::Class;

/// Words a name with its description may have, at most.
const LONGEST: usize = 14;

/// The dash and the name after it, when from token `at` to the end of the block there is nothing else.
pub fn read(ctx: &Context, at: u32) -> Option<(Range, Range)> {
    let (from, to) = (at as usize, ctx.to);
    let str = |i: usize| ctx.tokens[i].span.slice(ctx.text);
    let dash = |i: usize| matches!(ctx.class(i, 0), Class::Dash | Class::Hyphen);
    let begin = (from..to).find(|&i| !dash(i))?;
    let end = (begin..to).rev().find(|&i| ctx.tokens[i].word || ctx.class(i, 0) == Class::CloseParen)? + 1;
    let capital = |i: usize| str(i).starts_with(char::is_uppercase);
    // "Ada", "Ada Hill", "Ada, a nurse", but not "An engineer" or "Later he left".
    let named = capital(begin) && (begin + 1 == end || !ctx.tokens[begin + 1].word || capital(begin + 1));
    let fits = begin > from && end - begin <= LONGEST && named;
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
    Some(((at, begin as u32), (begin as u32, topic.unwrap_or(end) as u32)))
}
