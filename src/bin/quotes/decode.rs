//! Bytes of a file to text, with nothing lost: one scalar value for each character of the file.

use encoding_rs::{UTF_16BE, UTF_16LE, WINDOWS_1252};

/// The text of a file.
#[derive(Debug, PartialEq, Eq)]
pub struct Decoded {
    /// The text without a byte order mark.
    pub text: String,
    /// Scalar values before it: 1 when the file begins with a byte order mark.
    pub shift: u32,
}

/// Largest file that is read, in bytes.
const LARGEST: usize = 256 << 20;

/// Decodes by byte order mark, then as strict UTF-8, then as windows-1252.
///
/// The error says what the file is instead, and what to do.
pub fn decode(bytes: Vec<u8>) -> Result<Decoded, &'static str> {
    if bytes.len() > LARGEST {
        return Err("is larger than 256 MB; split it into articles");
    }
    let utf16 = match bytes.as_slice() {
        [0xff, 0xfe, rest @ ..] => Some((UTF_16LE, rest)),
        [0xfe, 0xff, rest @ ..] => Some((UTF_16BE, rest)),
        _ => None,
    };
    if let Some((encoding, rest)) = utf16 {
        let text = encoding.decode_without_bom_handling_and_without_replacement(rest);
        let text = text.ok_or("begins as UTF-16 but is not; save it as UTF-8")?;
        return sound(text.into_owned(), 1);
    }
    if let Some(rest) = bytes.strip_prefix(b"\xef\xbb\xbf") {
        let text = std::str::from_utf8(rest);
        return sound(text.map_err(|_| "begins as UTF-8 but is not; save it as UTF-8")?.to_owned(), 1);
    }
    if bytes.starts_with(b"%PDF-") {
        return Err("is a PDF, not text; copy its text into a file");
    }
    match String::from_utf8(bytes) {
        Ok(text) => sound(text, 0),
        Err(error) => {
            let bytes = error.into_bytes();
            sound(WINDOWS_1252.decode_without_bom_handling(&bytes).0.into_owned(), 0)
        }
    }
}

/// Refuses what is no text: a NUL, or more than one control character in a hundred.
fn sound(text: String, shift: u32) -> Result<Decoded, &'static str> {
    let odd = |c: &char| c.is_control() && !matches!(c, '\t' | '\n' | '\r' | '\u{c}' | '\u{1a}' | '\u{85}');
    let controls = text.chars().filter(odd).count();
    if text.contains('\0') || controls * 100 > text.len() {
        return Err("is not text; save the article as plain text");
    }
    Ok(Decoded { text, shift })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn text(bytes: &[u8]) -> Result<(String, u32), &'static str> {
        decode(bytes.to_vec()).map(|d| (d.text, d.shift))
    }

    #[test]
    fn decodes_by_mark_then_utf8_then_windows_1252() {
        assert_eq!(text("“é”\r\n".as_bytes()), Ok(("“é”\r\n".to_owned(), 0)));
        assert_eq!(text(b"\xef\xbb\xbfa"), Ok(("a".to_owned(), 1)));
        assert_eq!(text(b"\xff\xfea\0\x1c\x20"), Ok(("a“".to_owned(), 1)));
        assert_eq!(text(b"\xfe\xff\0a\x20\x1d"), Ok(("a”".to_owned(), 1)));
        assert_eq!(text(b"\x93caf\xe9\x94"), Ok(("“café”".to_owned(), 0)));
        assert_eq!(text(b""), Ok((String::new(), 0)));
    }

    #[test]
    fn refuses_what_is_no_text() {
        assert!(text(b"a\0b").is_err());
        assert!(text(b"%PDF-1.7 x").is_err_and(|e| e.contains("PDF")));
        assert!(text(b"\xef\xbb\xbf\xff").is_err_and(|e| e.contains("UTF-8")));
        assert!(text(b"\xff\xfe\0\xd8").is_err_and(|e| e.contains("UTF-16")), "half a pair");
        assert!(text(b"\xff\xfeabc").is_err(), "an odd number of bytes");
        assert!(text(&(0..=255).cycle().skip(1).take(200).collect::<Vec<u8>>()).is_err());
    }
}
