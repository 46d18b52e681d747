//! Pictures: who took them and what they show.

use super::BlockKind;
use super::form::Shape;
use crate::case::Lower;
use crate::lexicon::list::any_of;
use crate::lexicon::residue as table;

/// [`BlockKind::Credit`] or [`BlockKind::Caption`] by the form of the line alone.
pub(super) fn kind(s: &Shape) -> Option<BlockKind> {
    if is_credit(s.words) {
        return Some(BlockKind::Credit);
    }
    if s.opens(table::PHOTO_LABELS) && s.count <= 60 && s.plain() {
        return Some(if s.count <= 10 { BlockKind::Credit } else { BlockKind::Caption });
    }
    let labelled = s.opens(table::CAPTION_LABELS) || is_in_this_photo(&s.low);
    let bracketed = s.low.strip_suffix(')').and_then(|l| l.rsplit_once('(')).is_some_and(|(_, inside)| {
        inside.len() < 80 && table::PHOTO_IN_BRACKETS.iter().any(|p| inside.contains(p))
    });
    let colon = s.words.as_bytes().windows(2).rposition(|w| matches!(w, [b':', b' ']));
    let colon = colon.map(|at| (&s.words[..at], &s.words[at + 2..]));
    let source = last_words(s.words, colon).filter(|c| is_credit(c));
    let named =
        colon.is_some_and(ends_with_label) || source.is_some_and(|c| c.contains('/') || c.contains(" via "));
    let caption = labelled || bracketed || named || is_glued(s.words);
    let told = || s.quoted && s.guarded();
    (caption && !told() || source.is_some() && s.plain()).then_some(BlockKind::Caption)
}

/// "Fans wait in the rain. Photograph: Jane Doe/Reuters".
fn ends_with_label((before, credit): (&str, &str)) -> bool {
    let label = before.rsplit(char::is_whitespace).next().unwrap_or("").lower();
    ["photograph", "photo", "picture", "image", "credit"].contains(&label.as_str()) && is_name(credit)
}

/// What stands behind the last bracket or colon: "Fans wait in the rain (AP)", "Fans wait in the rain: AP".
fn last_words<'a>(words: &'a str, colon: Option<(&str, &'a str)>) -> Option<&'a str> {
    let inside = words.strip_suffix(')').and_then(|w| w.rsplit_once('('));
    inside.or(colon).map(|(_, last)| last)
}

/// "In this March 3, 2020, file photo, ...".
fn is_in_this_photo(low: &str) -> bool {
    low.starts_with("in this ") && low.split(' ').take(9).any(|w| w.trim_end_matches(',') == "photo")
}

/// A name and an agency, or an agency alone: "Jane Doe / AP", "Jane Doe via Getty Images", "Reuters".
fn is_credit(words: &str) -> bool {
    if words.len() > 90 || words.contains(['\n', '"', '“', ':', '?', '!']) {
        return false;
    }
    let words = words.trim_matches(|c: char| c.is_whitespace() || matches!(c, '(' | ')' | '[' | ']'));
    let source = table::AGENCIES.iter().chain(table::IMAGE_SOURCES).find(|a| words.ends_with(**a));
    let Some(source) = source else { return false };
    let before = words[..words.len() - source.len()].trim_end();
    if before.is_empty() {
        return table::AGENCIES.contains(source);
    }
    let separated =
        ["/", " via", "|", ",", "(", "—", "–", " -", " for"].iter().find_map(|sep| before.strip_suffix(sep));
    // A name before the agency, or another agency ("Pool New/Reuters").
    separated.is_some_and(is_name)
}

fn is_name(name: &str) -> bool {
    let mut words = name.split([' ', '/', '-', '\u{a0}']).filter(|w| !w.is_empty()).peekable();
    words.peek().is_some()
        && words.clone().count() <= 6
        && words.all(|w| {
            w.starts_with(|c: char| c.is_uppercase() || c.is_ascii_digit())
                || any_of!(table::NAME_PARTICLES).has(w)
        })
}

/// An agency glued to the caption: `APLeaders stroll`, or `Jane Doe via Getty ImagesLeaders stroll`.
fn is_glued(words: &str) -> bool {
    if words.contains('\n') && words.len() > 400 {
        return false;
    }
    let head = &words[..words.floor_char_boundary(80)];
    // Before an agency that does not begin the words stands "/" or "via".
    let linked = head.as_bytes().windows(3).any(|w| matches!(w, [b'/', ..] | [b'v', b'i', b'a']));
    table::GLUED.iter().any(|agency| {
        let at = if linked { head.find(agency) } else { head.starts_with(agency).then_some(0) };
        let Some(at) = at else { return false };
        let begins = at == 0
            || [" via ", "/", " / "].iter().any(|sep| head[..at].strip_suffix(sep).is_some_and(is_name));
        let mut next = words[at + agency.len()..].chars();
        begins && next.next().is_some_and(char::is_uppercase) && next.next().is_some_and(char::is_lowercase)
    })
}

/// A sentence that may be a caption beside a credit: one sentence or a phrase, plain, and not long.
pub(super) fn may_be_caption(s: &Shape) -> bool {
    s.plain()
        && s.count <= 45
        && s.count >= 3
        && !s.words.contains(['?', ':', '\'', '‘'])
        && sentences(s.words) <= 2
}

/// A caption by its verb: the present tense of what pictures show, near the beginning; with `participle`
/// also a word in -ing.
pub(super) fn shows(s: &Shape, participle: bool) -> bool {
    let verb =
        |w: &str| any_of!(table::CAPTION_VERBS).has(w) || (participle && w.len() > 5 && w.ends_with("ing"));
    may_be_caption(s) && s.low.split(' ').take(9).any(verb)
}

/// Roughly how many sentences: full stops, question and exclamation marks before a space and a capital.
fn sentences(words: &str) -> usize {
    let mut count = 1;
    let mut ended = false;
    let mut before = ' ';
    for c in words.chars() {
        if c.is_uppercase() && ended && before.is_whitespace() {
            count += 1;
        }
        if !c.is_whitespace() {
            ended = matches!(c, '.' | '?' | '!');
        }
        before = c;
    }
    count
}
