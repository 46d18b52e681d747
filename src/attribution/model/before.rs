//! Reports that stand behind their words: `It was late, Hill told the council on Monday`.

use super::candidate::Range;
use super::{Context, source};
use crate::lexicon::function::PAST;
use crate::lexicon::list;
use crate::lexicon::words::Class;

/// Verbs of saying whose object is the one who hears it.
pub const TELL: &str = "told tells tell reminded assured informed";

/// The class of token `i`; a call, where speed is nothing, weighs less.
#[inline(never)]
pub fn class(ctx: &Context, i: u32) -> Class {
    ctx.at(i as usize).map_or(Class::None, |t| t.class)
}

/// Whether the token is a verb that makes a clause.
#[inline(never)]
pub fn acts(ctx: &Context, i: u32) -> bool {
    let class = class(ctx, i);
    matches!(class, Class::Be | Class::Have | Class::Do | Class::Modal | Class::Ed)
        || class.is_cue_verb() && !ctx.word(i as usize).ends_with("ing")
        || list::has(PAST, ctx.word(i as usize))
}

/// Whether no mark and no verb stands in `tokens`.
#[inline(never)]
pub fn is_plain(ctx: &Context, tokens: Range) -> bool {
    // "in a notice".
    let noun = |i: u32| matches!(class(ctx, i.wrapping_sub(1)), Class::A | Class::The | Class::Possessive);
    (tokens.0..tokens.1).all(|i| {
        let class = class(ctx, i);
        let opens = matches!(
            class,
            Class::That | Class::If | Class::What | Class::Who | Class::Which | Class::About | Class::Of
        );
        let mark = class >= Class::Comma && class <= Class::OtherMark && class != Class::Hyphen;
        !(acts(ctx, i) && !noun(i) || opens || mark)
    })
}

/// Where the clause behind token `at` ends: at a comma, a stop or the end of its sentence.
pub fn clause_end(ctx: &Context, at: u32, end: u32) -> u32 {
    (at..end).find(|&i| matches!(class(ctx, i), Class::Comma | Class::Stop | Class::Semicolon)).unwrap_or(end)
}

/// Verbs that stand before their subject behind a comma.
const INVERTED: &str = "said says say claims claimed warns warned reports reported";

/// Tokens of a clause that are looked at, at most.
pub const LONG: u32 = 60;

/// Tokens that name someone, at most.
pub const NAME: u32 = 12;

/// What stands before a cue and its source.
#[derive(Clone, Copy, Debug)]
pub struct Before {
    /// The source.
    pub source: Range,
    /// The words from the sentence's start to the comma.
    pub words: Range,
    /// Whether they make a clause, and what is behind the cue only tells who, to whom and when.
    pub sure: bool,
    /// Where that ends, when more words follow behind a comma and `and` or `but`.
    pub joined: Option<u32>,
}

/// `It was late, Hill told the council on Monday`, `It was late, says its director`: the words before the comma that
/// stands before the verb at token `head` and its subject. `source` is the subject when it is known.
pub fn read(ctx: &Context, head: u32, cue: Range, source: Option<Range>) -> Option<Before> {
    let sentence = ctx.sentence(head as usize)?;
    let (first, end) = (sentence.first, sentence.last);
    // "TARN: It was late".
    let place =
        |i: &u32| class(ctx, *i) == Class::Colon && ctx.tag(*i as usize - 1).is_some_and(|t| t.capital);
    let first = (first + 1..end.min(first + 4)).find(place).map_or(first, |i| i + 1);
    let begin = first + u32::from(matches!(class(ctx, first), Class::And | Class::But));
    let rest = clause_end(ctx, head + 1, end.min(head + LONG));
    let comma = |i: u32| i > begin + 1 && class(ctx, i.wrapping_sub(1)) == Class::Comma;
    let inverted = comma(cue.0) && cue == (head, head + 1) && list::has(INVERTED, ctx.word(head as usize));
    let source = if inverted {
        Some((cue.1, rest)).filter(|&s| opens_name(ctx, s.0) && s.1 <= s.0 + NAME && is_plain(ctx, s))
    } else {
        source
            .map(|s| with_other(ctx, first, s))
            .or_else(|| subject(ctx, first, cue.0))
            .filter(|s| comma(s.0) && class(ctx, s.0) != Class::Who && s.1 <= cue.0 && s.1 + 2 > cue.0)
    }?;
    let words = (begin, source.0.min(cue.0) - 1);
    let goes_on = match class(ctx, rest) {
        Class::Comma => {
            let next = class(ctx, rest + 1);
            let aside = matches!(
                next,
                Class::A | Class::Ing | Class::As | Class::While | Class::After | Class::In | Class::With
            );
            !(aside || inverted && next == Class::Ed)
        }
        class => class == Class::Semicolon || rest + 1 < end,
    };
    // "Hill, a pilot who left early, said the lock": a subject with an aside, no clause.
    let verb = (words.0..words.1.min(words.0 + LONG)).find(|&i| acts(ctx, i));
    let parts = |i: u32| matches!(class(ctx, i), Class::Comma | Class::Who | Class::Which | Class::That);
    let plain = verb.is_some_and(|v| !inverted || !(words.0..v).any(parts));
    // "At least 14 boats sank".
    let least = list::has("least most", ctx.word(begin as usize + 1));
    let clause = plain && (least || !source::fronted(class(ctx, begin)));
    let adjunct = inverted
        || (list::has(TELL, ctx.word(head as usize)) || tells_when(ctx, head + 1))
            && is_plain(ctx, (head + 1, rest));
    let told = clause && adjunct;
    let joined = class(ctx, rest) == Class::Comma && matches!(class(ctx, rest + 1), Class::And | Class::But);
    Some(Before { source, words, sure: told && !goes_on, joined: (told && joined).then_some(rest + 1) })
}

/// Whether token `i`, behind a verb of saying, opens what tells when, where or to whom, or ends the sentence.
fn tells_when(ctx: &Context, i: u32) -> bool {
    matches!(
        class(ctx, i),
        Class::In
            | Class::Preposition
            | Class::Time
            | Class::After
            | Class::Ly
            | Class::Adverb
            | Class::Comma
            | Class::Stop
    ) || list::has("late early", ctx.word(i as usize))
}

/// Whether a noun phrase may begin at token `i`.
fn opens_name(ctx: &Context, i: u32) -> bool {
    matches!(
        class(ctx, i),
        Class::The
            | Class::A
            | Class::Possessive
            | Class::Name
            | Class::NameStart
            | Class::Acronym
            | Class::Title
            | Class::Role
    )
}

/// `It was late, police and | an official said`: the source with the one before its "and".
fn with_other(ctx: &Context, first: u32, source: Range) -> Range {
    let Some(and) = source.0.checked_sub(1).filter(|&i| class(ctx, i) == Class::And) else {
        return source;
    };
    let comma = |i: &u32| class(ctx, *i) == Class::Comma;
    let comma = (first.max(and.saturating_sub(NAME))..and).rev().find(comma);
    let from = comma
        .map(|i| i + 1)
        .filter(|&i| i < and && source::phrase(ctx, i as usize, and as usize) == and as usize);
    (from.unwrap_or(source.0), source.1)
}

/// The noun phrase behind the last comma before the verb at token `cue`.
fn subject(ctx: &Context, first: u32, cue: u32) -> Option<Range> {
    let from = (first.max(cue.saturating_sub(NAME))..cue).rev().find(|&i| class(ctx, i) == Class::Comma)? + 1;
    (from < cue && source::phrase(ctx, from as usize, cue as usize) == cue as usize).then_some((from, cue))
}
