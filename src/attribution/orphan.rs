//! Quoted strings that no cue claims: floating quotations, titles, nicknames, terms.

use super::model::Context;
use crate::case::Lower;
use crate::lexicon::list::{List, any_of};
use crate::lexicon::words::Class;
use crate::quote::NotReason;
use crate::quote::marks::Quoted;

/// What a quoted string without cue is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Orphan {
    /// A whole sentence or more: somebody's words, the speaker is to be found in the text around.
    Floating,
    /// Not a quotation.
    Not(NotReason),
}

/// Words before a quoted string that make it a title or name.
const NAMING: &str = "titled entitled book song film movie show album novel play series documentary poem report article \
 essay memoir podcast program programme exhibition headline document speech column single episode \
 painting sculpture ballet opera";

/// Judges the quoted string `q`, whose block is `ctx`; `questions` are those of the block.
pub fn judge(ctx: &Context, questions: &[u32], q: &Quoted) -> Orphan {
    let (first, last) =
        (q.first as usize + 1, (q.last as usize - usize::from(q.closed)).max(q.first as usize + 1));
    let words: Vec<usize> = (first..last).filter(|&i| ctx.tokens[i].word).collect();
    let str = |i: usize| ctx.tokens.get(i).map_or("", |t| t.span.slice(ctx.text));
    let capitals = words.iter().filter(|&&i| str(i).starts_with(char::is_uppercase)).count();
    let before = q.first.checked_sub(1).map_or(Class::None, |i| ctx.class(i as usize, 0));
    let after = ctx.class(q.last as usize, 0);
    let name = |c: Class| matches!(c, Class::Name | Class::NameStart | Class::Acronym);
    let glued =
        |a: usize, b: usize| ctx.tokens.get(b).is_some_and(|t| ctx.tokens[a].span.end == t.span.start);
    if words.len() <= 2
        && capitals == words.len()
        && name(before)
        && name(after)
        && !glued(q.last as usize - 1, q.last as usize)
    {
        return Orphan::Not(NotReason::Nickname);
    }
    let named = (q.first.saturating_sub(4).max(ctx.from as u32)..q.first)
        .any(|i| any_of!(NAMING).has(&str(i as usize).lower()));
    let titled =
        words.len() > 1 && capitals * 3 >= words.len() * 2 && !ends_sentence(str(last.saturating_sub(1)));
    if words.len() > 1 && capitals * 2 >= words.len() && named || titled {
        return Orphan::Not(NotReason::Title);
    }
    if after == Class::By || after == Class::Comma && ctx.class(q.last as usize, 1) == Class::By {
        return Orphan::Not(NotReason::Title);
    }
    if is_asked(ctx, questions, q) {
        return Orphan::Not(NotReason::PutToSpeaker);
    }
    let whole = ends_sentence(str(last.saturating_sub(1))) || !q.closed || str(last.saturating_sub(1)) == ",";
    let begins =
        words.first().is_some_and(|&i| str(i).starts_with(|c: char| c.is_uppercase() || !c.is_alphabetic()));
    if words.len() >= 4 && whole && begins && starts_sentence(ctx, q) {
        return Orphan::Floating;
    }
    Orphan::Not(if words.len() <= 4 { NotReason::Term } else { NotReason::Unattributed })
}

/// Words that say somebody spoke in a string that is written like a title.
const CALLED: &str = "chant chants cry cries call calls shouts cheers strains slogan";

/// Whether the string is written like a title and stands where a work or programme is named: `on “Morning Hour”`,
/// `in her memoir, “Hard Rain.”`; `told`: a word of saying or thinking governs it, unlike `published “The Long Bridge”`.
pub fn is_work(ctx: &Context, q: &Quoted, told: bool) -> bool {
    let before = |n: u32| {
        q.first.checked_sub(n).filter(|&i| i as usize >= ctx.from).map_or("", |i| ctx.word(i as usize))
    };
    let near = |words: &List| (1..=4).any(|n| words.has(before(n)));
    let led = matches!(
        ctx.class(q.first as usize, -1),
        Class::Preposition | Class::Of | Class::In | Class::For | Class::To | Class::With
    ) || before(1).ends_with("’s")
        || before(1).ends_with("'s")
        || is_named(ctx, q);
    let made = !told && q.last - q.first > 3;
    (led || made || near(any_of!(WORKS))) && !near(any_of!(CALLED)) && is_written_like_a_title(ctx, q)
}

/// Whether all words of the string but small ones are capitalised, and no sentence speaks of itself.
pub fn is_written_like_a_title(ctx: &Context, q: &Quoted) -> bool {
    let words = (q.first as usize + 1..q.last as usize).filter(|&i| ctx.tokens[i].word);
    let plain = |i: usize| !ctx.word(i).starts_with(|c: char| c.is_uppercase() || c.is_ascii_digit());
    let small = |i: usize| ctx.class(i, 0) != Class::Noun && ctx.word(i).len() <= 4;
    let mut count = 0;
    for i in words {
        count += 1;
        if count > 12 || plain(i) && (count == 1 || !small(i)) || matches!(ctx.word(i), "I" | "We" | "You") {
            return false;
        }
    }
    count > 0
}

/// `a play called “Salt”`, `the man known as “Tug”`: behind the thing that has the name.
fn is_named(ctx: &Context, q: &Quoted) -> bool {
    let at = (q.first as usize).saturating_sub(1 + usize::from(ctx.class(q.first as usize, -1) == Class::As));
    let title = matches!(ctx.word(at), "titled" | "entitled");
    let named = at > ctx.from && (title || any_of!("called named dubbed known").has(ctx.word(at)));
    let thing =
        matches!(ctx.class(at, -1), Class::Noun | Class::Es | Class::Document | Class::Group | Class::Role);
    named && (thing || title && ctx.class(at, -1) == Class::Comma)
}

/// `a self-described “late bird”`, `the so-called “fish tax”`, `known as “the Hook”`: what something is called.
pub fn is_called(ctx: &Context, q: &Quoted) -> bool {
    let Some(at) = (q.first as usize).checked_sub(1).filter(|&i| i > ctx.from + 1) else { return false };
    let (before, word) = (ctx.word(at - 1), ctx.word(at));
    word == "as" && before == "known"
        || word == "called" && before == "so"
        || word.ends_with("ed") && before == "-"
}

/// Kinds of works that are named beside a cue and are not what was said.
const WORKS: &str = "show book memoir autobiography series program programme movie film song album novel podcast sitcom \
 drama reads single";

fn ends_sentence(mark: &str) -> bool {
    matches!(mark, "." | "!" | "?" | "…" | "—" | "–" | "-")
}

/// Whether a sentence begins with the string, or a colon or dash stands before it.
fn starts_sentence(ctx: &Context, q: &Quoted) -> bool {
    let before = q.first.checked_sub(1).map_or(Class::None, |i| ctx.class(i as usize, 0));
    ctx.starts_sentence(q.first)
        || matches!(before, Class::Colon | Class::Dash | Class::Hyphen | Class::Stop | Class::None)
}

/// `“Go on!” beamed Hill`: a few words with a mark that ends them, at the start of a sentence.
pub fn is_exclaimed(ctx: &Context, q: &Quoted) -> bool {
    let mark = ctx.word((q.last as usize).saturating_sub(2));
    q.closed && ctx.starts_sentence(q.first) && matches!(mark, "," | "!" | "?")
}

/// `she said, “It is late`: a comma or colon before, and a capital in the marks.
pub fn is_introduced(ctx: &Context, q: &Quoted) -> bool {
    matches!(ctx.class(q.first as usize, -1), Class::Comma | Class::Colon) && opens_with_capital(ctx, q)
}

/// Whether the first word in the marks has a capital.
pub fn opens_with_capital(ctx: &Context, q: &Quoted) -> bool {
    ctx.tag(q.first as usize + 1).is_some_and(|t| t.capital)
}

/// Whether the first word in the marks is in small letters.
pub fn opens_within(ctx: &Context, q: &Quoted) -> bool {
    ctx.word(q.first as usize + 1).starts_with(char::is_lowercase)
}

/// Whether a mark ends a sentence inside the string or right behind it.
pub fn is_ended(ctx: &Context, q: &Quoted) -> bool {
    let last = q.last as usize;
    let mark = |i: usize| ends_sentence(ctx.word(i)) || ctx.word(i) == ",";
    mark(last.saturating_sub(2)) || last < ctx.to && mark(last)
}

/// Whether the string is a sentence or more with nothing beside it.
pub fn stands_alone(ctx: &Context, q: &Quoted) -> bool {
    let ends = ctx.sentences.binary_search_by_key(&q.last, |s| s.last).is_ok();
    ctx.starts_sentence(q.first) && ends && q.last - q.first > 4
}

/// The tokens of the block that ask someone something: "Asked whether", "was pressed about". In order.
pub fn questions(ctx: &Context) -> Vec<u32> {
    let asks = |i: &u32| {
        if !matches!(ctx.tokens[*i as usize].span.len(), 5 | 7) {
            return false;
        }
        let word = ctx.word(*i as usize);
        let asked = word.eq_ignore_ascii_case("asked") || word.eq_ignore_ascii_case("pressed");
        let next = || ctx.class(*i as usize, 1);
        asked && (matches!(next(), Class::If | Class::About | Class::What) || ctx.starts_sentence(*i))
    };
    (ctx.from as u32..ctx.to as u32).filter(asks).collect()
}

/// Whether the string stands in a question put to someone: "Asked whether ... 'x', she said". `questions` are
/// those of the block.
pub fn is_asked(ctx: &Context, questions: &[u32], q: &Quoted) -> bool {
    let before = questions.partition_point(|&i| i < q.first);
    let last = before.checked_sub(1).map(|k| questions[k]);
    // "Asked about the fog, she said, “It is late.”"
    let answers = |asks: u32| asks + 2 < q.first && is_introduced(ctx, q);
    ctx.sentence(q.first as usize).zip(last).is_some_and(|(s, asks)| s.first <= asks && !answers(asks))
}
