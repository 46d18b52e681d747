//! Built-in articles in links: packed, a link names them and does not hold their words.

use super::LinkError;
use super::link::check;
use super::pack::take_varint;
use super::payload::{put, tag};
use crate::article::{Builtin, builtin};
use std::borrow::Cow;

/// Splits content into the tag and the bytes of its first field and what follows; `None` when it is cut.
fn first(mut content: &[u8]) -> Option<(u32, &[u8], &[u8])> {
    let tag = take_varint(&mut content)?;
    let len = take_varint(&mut content)?;
    let (field, rest) = content.split_at_checked(len as usize)?;
    Some((tag, field, rest))
}

fn with(tag: u32, field: &[u8], rest: &[u8]) -> Vec<u8> {
    let mut out = Vec::new();
    put(&mut out, tag, field);
    out.extend_from_slice(rest);
    out
}

/// What tells of a built-in article in a link: the checksum of its text, and its id.
fn name(known: &Builtin) -> Vec<u8> {
    [&check(known.text.as_bytes()).to_be_bytes(), known.id.as_bytes()].concat()
}

/// Content with the name of a built-in article in place of its text; other content as it is.
pub fn fold(content: &[u8]) -> Cow<'_, [u8]> {
    let folded = first(content).and_then(|(tag, field, rest)| {
        let known = builtin().iter().find(|b| tag == tag::TEXT && b.text.as_bytes() == field)?;
        Some(with(tag::BUILTIN, &name(known), rest))
    });
    folded.map_or(Cow::Borrowed(content), Cow::Owned)
}

/// Undoes [`fold`].
///
/// # Errors
/// [`LinkError::OtherArticle`] when it names a built-in article that is not there, or has other words now.
pub fn unfold(content: Vec<u8>) -> Result<Vec<u8>, LinkError> {
    match first(&content) {
        Some((tag::BUILTIN, field, rest)) => {
            let known = builtin().iter().find(|b| name(b) == field).ok_or(LinkError::OtherArticle)?;
            Ok(with(tag::TEXT, known.text.as_bytes(), rest))
        }
        _ => Ok(content),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn built_in_articles_are_named_and_come_back() {
        for known in builtin() {
            let content = with(tag::TEXT, known.text.as_bytes(), b"rest");
            let folded = fold(&content);
            assert!(folded.len() < 20 && folded.ends_with(b"rest"));
            assert_eq!(unfold(folded.into_owned()), Ok(content));
        }
        let other = with(tag::TEXT, b"Fog lay over the harbor.", b"");
        for content in [&other[..], b"", b"\x01\x05ab"] {
            assert_eq!(fold(content), content);
            assert_eq!(unfold(content.to_vec()).as_deref(), Ok(content));
        }
        for name in [&b"\0\0\0\0council"[..], b"x"] {
            assert_eq!(unfold(with(tag::BUILTIN, name, b"")), Err(LinkError::OtherArticle));
        }
    }
}
