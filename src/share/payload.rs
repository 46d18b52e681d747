//! What a link holds, as bytes: fields in a fixed order, each with a tag and a length.
//!
//! Flat, without nesting; every count and length is checked before anything is made of it. Bad bytes give
//! an error and never a panic.

use super::Shared;
use super::pack::{put_varint, take_varint};
use crate::correction::{Change, Correction, StanceChange};
use crate::span::Span;
use crate::stance::Polarity;
use std::fmt;

/// Most corrections a link can hold.
const MOST_CORRECTIONS: u32 = 5_000;
/// Most things chosen in the view that a link can hold.
const MOST_CHOSEN: usize = 1_000;
/// Longest text of a field other than the article, in bytes.
const LONGEST_FIELD: usize = 4_096;

/// The fields, in their order. The article comes first, so that what repeats its words costs little.
pub(super) mod tag {
    pub const TEXT: u32 = 1;
    /// Stands only in what is packed (`known.rs`).
    pub const BUILTIN: u32 = 2;
    pub const EXCERPT: u32 = 3;
    pub const TITLE: u32 = 4;
    pub const AUTHOR: u32 = 5;
    pub const DATE: u32 = 6;
    pub const PUBLISHER: u32 = 7;
    pub const URL: u32 = 8;
    pub const PUT_BACK: u32 = 9;
    pub const VIEW: u32 = 10;
    pub const QUERY: u32 = 11;
    pub const CORRECTIONS: u32 = 12;
    pub const CHOSEN: u32 = 13;
}

/// Why a payload cannot be read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PayloadError {
    /// It has a field of a newer version.
    Newer,
    /// It is not as this project writes it; says what is wrong.
    Broken(&'static str),
}

impl fmt::Display for PayloadError {
    /// What happened and what to do next, as sentences for the reader.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Newer => {
                "This link was made by a newer version. Reload the page to get that version, then open the link again."
            }
            Self::Broken(what) => {
                return write!(f, "This link was not made by this site ({what}). Ask for a new link.");
            }
        })
    }
}

impl std::error::Error for PayloadError {}

/// Appends a field, unless it is empty.
pub(super) fn put(out: &mut Vec<u8>, tag: u32, bytes: &[u8]) {
    if !bytes.is_empty() {
        put_varint(out, tag);
        put_varint(out, bytes.len() as u32);
        out.extend_from_slice(bytes);
    }
}

/// The bytes of `shared`.
pub fn write(shared: &Shared) -> Vec<u8> {
    let mut out = Vec::with_capacity(shared.text.len() + 256);
    put(&mut out, tag::TEXT, shared.text.as_bytes());
    let mut field = Vec::new();
    if shared.left_out > 0 {
        put_varint(&mut field, shared.left_out);
    }
    put(&mut out, tag::EXCERPT, &field);
    for (tag, words) in [
        (tag::TITLE, &shared.title),
        (tag::AUTHOR, &shared.author),
        (tag::DATE, &shared.date),
        (tag::PUBLISHER, &shared.publisher),
        (tag::URL, &shared.url),
    ] {
        put(&mut out, tag, words.as_bytes());
    }
    field.clear();
    let mut last = 0;
    for &start in &shared.put_back {
        put_varint(&mut field, start.wrapping_sub(last));
        last = start;
    }
    put(&mut out, tag::PUT_BACK, &field);
    put(&mut out, tag::VIEW, shared.view.as_bytes());
    put(&mut out, tag::QUERY, shared.query.as_bytes());
    put(&mut out, tag::CORRECTIONS, &write_corrections(&shared.corrections));
    put(&mut out, tag::CHOSEN, &write_chosen(&shared.chosen));
    out
}

fn put_words(out: &mut Vec<u8>, words: &str) {
    put_varint(out, words.len() as u32);
    out.extend_from_slice(words.as_bytes());
}

/// What was chosen in the view, as the bytes of its field.
pub fn write_chosen(chosen: &[(u8, String)]) -> Vec<u8> {
    let mut out = Vec::new();
    for (kind, label) in chosen {
        out.push(*kind);
        put_words(&mut out, label);
    }
    out
}

/// Corrections as the bytes of their field.
pub fn write_corrections(corrections: &[Correction]) -> Vec<u8> {
    let mut out = Vec::new();
    let mut last = 0;
    for correction in corrections {
        put_varint(&mut out, correction.span.start.wrapping_sub(last));
        put_varint(&mut out, correction.span.len() as u32);
        last = correction.span.start;
        match &correction.change {
            Change::Dismissed => out.push(0),
            Change::Speaker(name) => {
                out.push(1);
                put_words(&mut out, name);
            }
            Change::SpeakerUnknown => out.push(2),
            Change::Stance(stand) if stand.speaker.is_empty() => out.push(3),
            Change::Stance(StanceChange { speaker, target, issue, polarity }) => {
                out.push(4);
                out.push(polarity.map_or(0, |p| p as u8 + 1) | u8::from(*issue) << 2);
                put_words(&mut out, speaker);
                put_words(&mut out, target);
            }
        }
    }
    out
}

type Read<T> = Result<T, PayloadError>;

const fn broken<T>(what: &'static str) -> Read<T> {
    Err(PayloadError::Broken(what))
}

fn number(bytes: &mut &[u8]) -> Read<u32> {
    take_varint(bytes).ok_or(PayloadError::Broken("a number is cut"))
}

fn piece<'a>(bytes: &mut &'a [u8], len: u32) -> Read<&'a [u8]> {
    let (head, tail) = bytes
        .split_at_checked(len as usize)
        .ok_or(PayloadError::Broken("a field is longer than what is there"))?;
    *bytes = tail;
    Ok(head)
}

fn words(bytes: &[u8], longest: usize) -> Read<String> {
    if bytes.len() > longest {
        return broken("a field is too long");
    }
    String::from_utf8(bytes.to_vec()).or(broken("a field is not text"))
}

/// Reads the bytes that [`write()`] gives.
///
/// # Errors
/// When a field is unknown, out of order, too long, or says something that cannot be.
pub fn read(mut bytes: &[u8]) -> Read<Shared> {
    let mut shared = Shared::default();
    let mut corrections: &[u8] = &[];
    let mut last = 0;
    while !bytes.is_empty() {
        let tag = number(&mut bytes)?;
        let len = number(&mut bytes)?;
        let field = piece(&mut bytes, len)?;
        if tag > tag::CHOSEN {
            return Err(PayloadError::Newer);
        }
        if tag <= last || tag == tag::BUILTIN {
            return broken("fields are out of order");
        }
        last = tag;
        match tag {
            tag::TEXT => shared.text = words(field, usize::MAX)?,
            tag::EXCERPT => shared.left_out = number(&mut &*field)?,
            tag::TITLE => shared.title = words(field, LONGEST_FIELD)?,
            tag::AUTHOR => shared.author = words(field, LONGEST_FIELD)?,
            tag::DATE => shared.date = words(field, LONGEST_FIELD)?,
            tag::PUBLISHER => shared.publisher = words(field, LONGEST_FIELD)?,
            tag::URL => shared.url = web_address(&words(field, LONGEST_FIELD)?)?,
            tag::PUT_BACK => shared.put_back = read_places(field)?,
            tag::VIEW => shared.view = view_name(field)?,
            tag::QUERY => shared.query = words(field, LONGEST_FIELD)?,
            tag::CORRECTIONS => corrections = field,
            _ => shared.chosen = read_chosen(field)?,
        }
    }
    if shared.text.is_empty() {
        return broken("there is no article in it");
    }
    shared.corrections = read_corrections(corrections, &shared.text)?;
    Ok(shared)
}

/// Only addresses of web pages: nothing that a browser would run.
fn web_address(address: &str) -> Read<String> {
    match crate::export::web_address(address) {
        Some(_) => Ok(address.to_owned()),
        None => broken("the article's address is not one of a web page"),
    }
}

fn view_name(field: &[u8]) -> Read<String> {
    if field.len() > 16 || !field.iter().all(u8::is_ascii_lowercase) {
        return broken("the view has no such name");
    }
    words(field, 16)
}

fn read_places(mut field: &[u8]) -> Read<Vec<u32>> {
    let mut places: Vec<u32> = Vec::new();
    while !field.is_empty() {
        let step = number(&mut field)?;
        let last = places.last().copied();
        let next = last.unwrap_or(0).checked_add(step).filter(|&next| last.is_none_or(|last| next > last));
        places.push(next.ok_or(PayloadError::Broken("places are out of order"))?);
    }
    Ok(places)
}

fn named(field: &mut &[u8]) -> Read<String> {
    let len = number(field)?;
    words(piece(field, len)?, LONGEST_FIELD)
}

/// Reads what [`write_chosen`] gives.
///
/// # Errors
/// As [`read`].
pub fn read_chosen(mut field: &[u8]) -> Read<Vec<(u8, String)>> {
    let mut out = Vec::new();
    while let Some((&kind, rest)) = field.split_first() {
        if out.len() >= MOST_CHOSEN {
            return broken("too much is chosen");
        }
        field = rest;
        out.push((kind, named(&mut field)?));
    }
    Ok(out)
}

fn read_stand(field: &mut &[u8]) -> Read<StanceChange> {
    let kind = *piece(field, 1)?.first().unwrap_or(&0);
    let polarity = match kind & 3 {
        0 => None,
        1 => Some(Polarity::Support),
        2 => Some(Polarity::Oppose),
        _ => Some(Polarity::Mixed),
    };
    if kind > 7 {
        return Err(PayloadError::Newer);
    }
    let (speaker, target) = (named(field)?, named(field)?);
    if speaker.is_empty() {
        return broken("a stance has no speaker");
    }
    Ok(StanceChange { speaker, target, issue: kind & 4 != 0, polarity })
}

/// Reads what [`write_corrections`] gives, for this `text`.
///
/// # Errors
/// As [`read`].
pub fn read_corrections(mut field: &[u8], text: &str) -> Read<Vec<Correction>> {
    let mut out: Vec<Correction> = Vec::new();
    let mut last: u32 = 0;
    while !field.is_empty() {
        if out.len() as u32 >= MOST_CORRECTIONS {
            return broken("too many corrections");
        }
        let start = last.saturating_add(number(&mut field)?);
        let end = start.saturating_add(number(&mut field)?);
        let exact = text.get(start as usize..end as usize).filter(|words| !words.is_empty());
        let Some(exact) = exact else { return broken("a correction is outside the article") };
        let kind = *piece(&mut field, 1)?.first().unwrap_or(&0);
        let change = match kind {
            0 => Change::Dismissed,
            1 => Change::Speaker(named(&mut field)?),
            2 => Change::SpeakerUnknown,
            // Reserved for the stance of a quotation, which is not one quotation's alone: it fits nothing any more.
            3 => Change::Stance(StanceChange::default()),
            4 => Change::Stance(read_stand(&mut field)?),
            _ => return Err(PayloadError::Newer),
        };
        out.push(Correction { span: Span::new(start, end), exact: exact.to_owned(), change });
        last = start;
    }
    Ok(out)
}

#[cfg(test)]
mod tests {
    use super::*;

    const TEXT: &str = "“The bridge stays,” Hill said. “Ça va 😀,” he said.";

    fn shared() -> Shared {
        let correction = |start: u32, end: u32, change| {
            let span = Span::new(start, end);
            Correction { span, exact: span.slice(TEXT).to_owned(), change }
        };
        Shared {
            text: TEXT.into(),
            left_out: 3,
            title: "A <b>title</b>".into(),
            url: "https://news.example/a".into(),
            put_back: vec![0, 40],
            view: "cards".into(),
            query: "bridge".into(),
            chosen: vec![(0, "Ada Hill".into()), (6, String::new())],
            corrections: vec![
                correction(0, 23, Change::Speaker("Zoë".into())),
                correction(35, 50, Change::Dismissed),
                correction(35, 50, Change::SpeakerUnknown),
                correction(35, 50, Change::Stance(StanceChange::default())),
                correction(
                    35,
                    50,
                    Change::Stance(StanceChange {
                        speaker: "Zoë".into(),
                        target: "bridge".into(),
                        issue: true,
                        polarity: Some(Polarity::Mixed),
                    }),
                ),
            ],
            ..Shared::default()
        }
    }

    #[test]
    fn ten_thousand_mutations_give_an_answer() {
        let whole = write(&shared());
        assert_eq!(read(&whole), Ok(shared()));
        let mut state = 7_u32;
        let mut next = |below: usize| {
            state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
            (state >> 8) as usize % below
        };
        let (mut good, mut bad) = (0, 0);
        for _ in 0..10_000 {
            let mut bytes = whole.clone();
            for _ in 0..=next(3) {
                match next(4) {
                    0 => bytes.truncate(next(bytes.len() + 1)),
                    1 => bytes.insert(next(bytes.len() + 1), next(256) as u8),
                    2 if !bytes.is_empty() => drop(bytes.remove(next(bytes.len()))),
                    _ if !bytes.is_empty() => {
                        let at = next(bytes.len());
                        bytes[at] = [0, 1, 0x7F, 0x80, 0xFF, next(256) as u8][next(6)];
                    }
                    _ => {}
                }
            }
            match read(&bytes) {
                Ok(read) => {
                    good += 1;
                    assert!(read.corrections.iter().all(|c| c.span.slice(&read.text) == c.exact));
                    assert!(read.url.is_empty() || read.url.starts_with("http"));
                }
                Err(_) => bad += 1,
            }
        }
        assert!(good > 100 && bad > 3_000, "{good} read, {bad} refused");
    }

    #[test]
    fn counts_and_lengths_are_capped() {
        let mut many = vec![];
        put(&mut many, tag::TEXT, b"abc");
        put(&mut many, tag::CORRECTIONS, &[0, 1, 0].repeat(MOST_CORRECTIONS as usize + 1));
        assert_eq!(read(&many), Err(PayloadError::Broken("too many corrections")));
        assert_eq!(
            read_chosen(&[0, 1, b'a'].repeat(MOST_CHOSEN + 1)),
            Err(PayloadError::Broken("too much is chosen"))
        );
        let mut long = vec![];
        put(&mut long, tag::TEXT, b"abc");
        put(&mut long, tag::TITLE, &[b'a'; LONGEST_FIELD + 1]);
        assert_eq!(read(&long), Err(PayloadError::Broken("a field is too long")));
        let mut later = vec![];
        put(&mut later, tag::TEXT, b"abc");
        put(&mut later, tag::CHOSEN + 1, b"?");
        assert_eq!(read(&later), Err(PayloadError::Newer));
        assert_eq!(read(&[]), Err(PayloadError::Broken("there is no article in it")));
    }
}
