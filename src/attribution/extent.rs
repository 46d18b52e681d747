//! Where a source begins and ends that the labelling has cut, or run into its neighbours.

use super::model::before::{LONG, acts, class, is_plain};
use super::model::candidate::{Candidate, Range};
use super::model::{Context, source};
use crate::lexicon::list::any_of;
use crate::lexicon::words::Class;

/// Parts of a list of speakers, at most.
const LIST: u32 = 8;

/// Puts right where the source, the cue and the content of `c` meet.
pub fn mend(ctx: &Context, c: &mut Candidate) {
    behind_preposition(ctx, c);
    behind_that(ctx, c);
    behind_clause(ctx, c);
    behind_party(ctx, c);
    close_to(ctx, c);
    whole_list(ctx, c);
    apposed(ctx, c);
    without_adverb(ctx, c);
    without_verb(ctx, c);
    accorded(ctx, c);
    before_colon(ctx, c);
    own_clause(ctx, c);
}

/// `Hill, who said that it was late, | left`: the words end where the sentence goes on without them.
fn own_clause(ctx: &Context, c: &mut Candidate) {
    let Some(r) = c.content.last_mut().filter(|r| c.cue.1 <= r.0) else { return };
    if c.source.is_some_and(|s| {
        matches!(class(ctx, s.0), Class::Who | Class::Which)
            && class(ctx, s.0.wrapping_sub(1)) == Class::Comma
    }) {
        // "who called it “late,” left".
        let marked =
            |i: u32| u32::from(class(ctx, i + 1) == Class::Quote && ctx.quoted_at(i as usize).is_some());
        let ends = |&i: &u32| {
            let at = i + 1 + marked(i);
            class(ctx, i) == Class::Comma && acts(ctx, at + u32::from(is_adverb(ctx, at)))
        };
        r.1 = (r.0 + 1..r.1).find(ends).map_or(r.1, |i| i + 2 * marked(i));
    }
}

/// The source, when it stands before the cue.
fn source_before(c: &Candidate) -> Option<Range> {
    c.source.filter(|s| s.1 <= c.cue.0)
}

/// `The court heard that Hill told police`: Hill told.
fn behind_that(ctx: &Context, c: &mut Candidate) {
    let Some((first, last)) = source_before(c) else { return };
    let that = (first + 1..last.saturating_sub(1)).rev().find(|&i| class(ctx, i) == Class::That);
    let whole = |that: u32| (first..that).all(|i| !matches!(class(ctx, i), Class::Comma | Class::Who));
    if let Some(that) = that.filter(|&that| acts(ctx, that - 1) && whole(that)) {
        c.source = Some((that + 1, last));
    }
}

/// `As Stone left, the mayor, Ada Hill, | said`: the source begins behind the clause that opens the sentence; `a letter in
/// which Hill | demanded` has Hill.
fn behind_clause(ctx: &Context, c: &mut Candidate) {
    use Class as C;
    let Some((first, last)) = source_before(c) else { return };
    let at = first.wrapping_sub(1);
    let led = first > 0
        && matches!(class(ctx, at), C::As | C::While | C::After | C::Because)
        && ctx.starts_sentence(at);
    let verb = |i: u32| acts(ctx, i) || class(ctx, i) == C::Ed;
    let comma = (first + 2..last.saturating_sub(1)).find(|&i| class(ctx, i) == C::Comma);
    // "Of Hill, Stone said"; "The vote among “tens” | of the pilots led to a win, an aide said".
    let cut = class(ctx, first) == C::Of;
    if let Some(comma) = comma.filter(|&comma| cut || led && (first + 1..comma).any(verb)) {
        c.source = Some((comma + 1, last));
        return;
    }
    // Not "Hill, who": somebody whom the words before it have nothing to do with.
    let inner = |&i: &u32| match class(ctx, i) {
        C::Which => class(ctx, i - 1) == C::In,
        C::What => class(ctx, i - 1) == C::Of,
        C::After | C::Because if any_of!("after because").has(ctx.word(i as usize)) => {
            (first..i).all(|j| class(ctx, j) != C::Comma)
        }
        _ => false,
    };
    if let Some(at) = (first + 1..last.saturating_sub(1)).rev().find(inner) {
        c.source = Some((at + 1, last));
    }
}

/// `Ada Hill, R-Tarn, | said`: the party is no source without the name.
fn behind_party(ctx: &Context, c: &mut Candidate) {
    let Some((first, last)) = source_before(c) else { return };
    let party = matches!(ctx.word(first as usize), "R" | "D" | "I") && ctx.word(first as usize + 1) == "-";
    if !party || first == 0 || class(ctx, first - 1) != Class::Comma {
        return;
    }
    let Some(sentence) = ctx.sentence(first as usize) else { return };
    if let Some((name, _)) = source::before(ctx, sentence.first, first - 1) {
        c.source = Some((name, last));
    }
}

/// `It may come on Monday, sources close to | the talks said`: a source behind a preposition begins where its clause
/// does.
fn close_to(ctx: &Context, c: &mut Candidate) {
    let Some((first, last)) = source_before(c) else { return };
    let finite = class(ctx, c.head).is_cue_verb() && !ctx.word(c.head as usize).ends_with("ing");
    let sentence = ctx.sentence(c.head as usize).map_or(first, |s| s.first);
    if first < sentence + 2 || !finite || ctx.quoted_at(first as usize - 1).is_some() {
        return;
    }
    let near = sentence.max(first.saturating_sub(LONGEST));
    let comma = (near..first).rev().find(|&i| class(ctx, i) == Class::Comma);
    let Some(from) = comma.map(|i| i + 1).or(Some(near).filter(|&i| i == sentence)) else { return };
    let head = (from..first).find(|&i| !is_nominal(class(ctx, i))).unwrap_or(from);
    let governs = |i: u32| {
        matches!(
            class(ctx, i),
            Class::To | Class::Of | Class::In | Class::With | Class::For | Class::From | Class::Preposition
        )
    };
    let article = matches!(class(ctx, first.wrapping_sub(1)), Class::A | Class::The);
    let governed = governs(first - 1) || article && governs(first - 2);
    let plain = |i: u32| class(ctx, i) == Class::Of || is_plain(ctx, (i, i + 1));
    if head == from
        || !governs(head)
        || !governed
        || class(ctx, first) == Class::Which
        || !(from..first).all(plain)
    {
        return;
    }
    let ends = |r: &Range| r.1 == first && r.0 < from;
    if c.content.iter().any(|r| from < r.1 && r.0 < first && !ends(r)) {
        return;
    }
    for r in c.content.iter_mut().filter(|r| ends(r)) {
        r.1 = from - 1;
    }
    c.source = Some((from, last));
}

/// Whether a word of this class may stand in a noun phrase without a preposition.
pub const fn is_nominal(class: Class) -> bool {
    matches!(
        class,
        Class::The
            | Class::A
            | Class::Demonstrative
            | Class::Possessive
            | Class::Quantifier
            | Class::Number
            | Class::Nationality
            | Class::Name
            | Class::NameStart
            | Class::Acronym
            | Class::Title
            | Class::Role
            | Class::Group
            | Class::Document
            | Class::Noun
            | Class::Es
    )
}

/// Tokens of a noun phrase with a preposition in it, at most.
const LONGEST: u32 = 12;

/// `The engineer, Ada Hill, who built it, replied`: the name between the commas belongs to the source.
fn apposed(ctx: &Context, c: &mut Candidate) {
    let Some((first, last)) = source_before(c) else { return };
    let comma = last + u32::from(class(ctx, last) == Class::There);
    let (from, cue) = (comma + 1, c.cue.0);
    if class(ctx, comma) != Class::Comma || from >= cue {
        return;
    }
    let end = source::phrase(ctx, from as usize, cue as usize) as u32;
    let named = matches!(class(ctx, from), Class::Name | Class::Title | Class::A | Class::The | Class::Role);
    let free = c.content.iter().all(|r| r.1 <= first || cue <= r.0);
    if named
        && free
        && end > from
        && class(ctx, end) == Class::Comma
        && (class(ctx, end + 1) == Class::Who || (end + 1..cue).all(|i| is_adverb(ctx, i)))
    {
        c.source = Some((first, end + 1));
    }
}

/// `A colleague once | called her`: the adverb is no part of the source.
fn without_adverb(ctx: &Context, c: &mut Candidate) {
    let Some((first, mut last)) = source_before(c) else { return };
    while last > first + 1 && is_adverb(ctx, last - 1) {
        last -= 1;
    }
    c.source = Some((first, last));
}

/// `The judge | agreed with him, finding that`: the source ends before its verb.
fn without_verb(ctx: &Context, c: &mut Candidate) {
    let Some((first, last)) = source_before(c) else { return };
    let phrase = |from: u32| source::phrase(ctx, from as usize, last as usize) as u32;
    let mut end = phrase(first);
    // "the board and the union sued Hill, saying".
    if end > first && class(ctx, end) == Class::And {
        end = phrase(end + 1);
    }
    if end > first && end < last && acts(ctx, end) && ctx.word(c.head as usize).ends_with("ing") {
        c.source = Some((first, end));
    }
}

fn is_adverb(ctx: &Context, i: u32) -> bool {
    matches!(class(ctx, i), Class::Adverb | Class::Ly) || ctx.word(i as usize) == "once"
}

/// `According to a warrant, Hill, 37, left early`: the document is the source, Hill is what it is about.
fn accorded(ctx: &Context, c: &mut Candidate) {
    if class(ctx, c.cue.0) != Class::According || !ctx.starts_sentence(c.cue.0) {
        return;
    }
    let [words] = c.content[..] else { return };
    let Some(source) = c.source else { return };
    let (first, end) = (c.cue.1, source.1.max(words.1));
    let Some(comma) = (first + 1..end).find(|&i| class(ctx, i) == Class::Comma) else { return };
    let thing = match class(ctx, comma.wrapping_sub(1)) {
        Class::Document | Class::Noun | Class::Es => true,
        Class::Group => comma - 1 == first,
        _ => false,
    };
    let named = matches!(class(ctx, comma + 1), Class::Name | Class::Title);
    if !thing || !named {
        return;
    }
    if source.0 == first && (source.1..=source.1 + 1).contains(&words.0) {
        (c.source, c.content) = (Some((first, comma)), vec![(comma + 1, words.1)]);
    } else if words == (first, comma) && source.0 == comma + 1 {
        (c.source, c.content) = (Some(words), vec![source]);
    }
}

/// `Ada Hill, 45, pilot, Tarn: “It is late.”`: all that stands before the colon names her.
fn before_colon(ctx: &Context, c: &mut Candidate) {
    let Some((first, last)) = c.source.filter(|s| s.1 == c.head && class(ctx, c.head) == Class::Colon) else {
        return;
    };
    let Some(from) = ctx.sentence(c.head as usize).map(|s| s.first).filter(|&from| from < first) else {
        return;
    };
    let named = source::phrase(ctx, from as usize, first as usize) as u32;
    let whole = named > from && class(ctx, named) == Class::Comma && class(ctx, from) != Class::The;
    let free = c.content.iter().all(|r| last < r.0);
    if whole
        && free
        && first < from + LONGEST
        && (named..first).all(|i| class(ctx, i) == Class::Comma || is_plain(ctx, (i, i + 1)))
    {
        c.source = Some((from, last));
    }
}

/// `Hill who runs under the Tarn ticket told`: what stands behind a preposition is no subject; the one that the
/// sentence begins with is.
fn behind_preposition(ctx: &Context, c: &mut Candidate) {
    let Some(source) = c.source.filter(|s| s.1 <= c.cue.0) else { return };
    let Some(sentence) = ctx.sentence(c.head as usize) else { return };
    let first = sentence.first;
    let led = matches!(
        class(ctx, source.0.wrapping_sub(1)),
        Class::In | Class::Preposition | Class::With | Class::For | Class::From | Class::Of | Class::By
    );
    let last = source::phrase(ctx, first as usize, source.0 as usize) as u32;
    let participle = ctx.word(c.head as usize).ends_with("ing");
    let near = source.0 < last + LONG && last > first && class(ctx, last) == Class::Who;
    if led && near && !participle && (last..source.0).all(|i| class(ctx, i) != Class::Comma) {
        c.source = Some((first, last));
    }
}

/// `The harbour board, the pilots and other groups said`: a source that begins inside the list which opens its sentence
/// is all of it.
fn whole_list(ctx: &Context, c: &mut Candidate) {
    let Some(source) = c.source.filter(|s| s.1 <= c.cue.0) else { return };
    let Some(sentence) = ctx.sentence(c.head as usize) else { return };
    let class = |i: u32| class(ctx, i);
    let (mut at, mut commas) = (sentence.first, 0);
    while at < source.0 {
        let mut end = source::phrase(ctx, at as usize, source.0 as usize) as u32;
        while end > at && class(end) == Class::Es {
            end += 1;
        }
        commas += u32::from(class(end) == Class::Comma);
        let and = u32::from(commas > 1 && class(end) == Class::Comma && class(end + 1) == Class::And);
        // "Most pilots in Tarn, Ferris and Ellery".
        let parts = matches!(class(end), Class::Comma | Class::And | Class::In | Class::Of);
        if end == at || !parts || commas == LIST {
            return;
        }
        at = end + 1 + and;
    }
    let joined = (sentence.first..source.1).any(|i| class(i) == Class::And);
    let free = c.content.iter().all(|r| source.1 <= r.0);
    // "The lake, the council and the port say, is full".
    let plain = !matches!(class(source.0), Class::Who | Class::Which)
        && class(source.1) != Class::Comma
        && class(c.cue.1) != Class::Comma;
    if at == source.0 && commas > 0 && joined && free && plain {
        c.source = Some((sentence.first, source.1));
    }
}
