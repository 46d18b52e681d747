//! The text of a link: `#1.<codec>.<check>.<payload>`, and how it is found again in what people paste.
//!
//! Mail programs wrap links, put marks around them and escape their characters; all that is undone here.

/// The digits of base64url, RFC 4648 section 5.
const DIGITS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

/// The value of a base64url digit.
fn digit(c: u8) -> Option<u32> {
    let value = match c {
        b'A'..=b'Z' => c - b'A',
        b'a'..=b'z' => c - b'a' + 26,
        b'0'..=b'9' => c - b'0' + 52,
        b'-' => 62,
        b'_' => 63,
        _ => return None,
    };
    Some(u32::from(value))
}

/// Base64url without padding.
pub fn encode(bytes: &[u8]) -> String {
    let mut out = String::with_capacity(bytes.len() * 4 / 3 + 2);
    for group in bytes.chunks(3) {
        let word = group.iter().fold(0, |word, &b| word << 8 | u32::from(b)) << (8 * (3 - group.len()));
        for i in 0..=group.len() {
            out.push(char::from(DIGITS[(word >> (18 - 6 * i) & 63) as usize]));
        }
    }
    out
}

/// The bytes of base64url digits; `None` for any other character or a length that cannot be.
pub fn decode(digits: &str) -> Option<Vec<u8>> {
    let mut out = Vec::with_capacity(digits.len() * 3 / 4);
    for group in digits.as_bytes().chunks(4) {
        if group.len() == 1 {
            return None;
        }
        let word = group.iter().try_fold(0, |word, &c| Some(word << 6 | digit(c)?))?;
        let word = word << (6 * (4 - group.len()));
        for i in 0..group.len() - 1 {
            out.push((word >> (16 - 8 * i)) as u8);
        }
    }
    Some(out)
}

/// CRC-32 (ISO-HDLC) of `bytes`.
pub fn check(bytes: &[u8]) -> u32 {
    !bytes.iter().fold(u32::MAX, |crc, &byte| {
        (0..8).fold(crc ^ u32::from(byte), |crc, _| crc >> 1 ^ (0xEDB8_8320 & (crc & 1).wrapping_neg()))
    })
}

/// Four digits of a checksum over codec and payload, then the length of the payload in digits of base 64.
pub fn check_field(codec: &str, payload: &str) -> String {
    let sum = check(format!("{codec}.{payload}").as_bytes());
    let mut out = encode(&sum.to_be_bytes()[1..]);
    let mut len = String::new();
    let mut left = payload.len();
    while left > 0 {
        len.insert(0, char::from(DIGITS[left & 63]));
        left >>= 6;
    }
    out.push_str(&len);
    out
}

/// The length of the payload that a check field states.
pub fn stated_len(check_field: &str) -> Option<usize> {
    let digits = check_field.as_bytes().get(4..).filter(|d| (1..=5).contains(&d.len()))?;
    digits.iter().try_fold(0, |len, &c| Some(len << 6 | digit(c)? as usize))
}

/// A link in its parts, all but checked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Parts<'a> {
    /// Version of the form.
    pub version: u32,
    /// How the payload is packed.
    pub codec: &'a str,
    /// Checksum and length.
    pub check: &'a str,
    /// Base64url digits, perhaps with more behind them.
    pub payload: &'a str,
    /// What comes after `&q=`.
    pub card: Option<&'a str>,
}

/// Parts a cleaned link (see [`clean`]); `None` when it is not one of ours.
///
/// Parts that are cut off are empty.
pub fn part(link: &str) -> Option<Parts<'_>> {
    let (version, rest) = link.split_once('.').unwrap_or((link, ""));
    if version.is_empty() || version.len() > 4 || !version.bytes().all(|c| c.is_ascii_digit()) {
        return None;
    }
    let (rest, card) = match rest.split_once('&') {
        Some((rest, more)) => (rest, more.split('&').find_map(|field| field.strip_prefix("q="))),
        None => (rest, None),
    };
    let mut fields = rest.splitn(3, '.');
    let mut next = || fields.next().unwrap_or("");
    Some(Parts { version: version.parse().ok()?, codec: next(), check: next(), payload: next(), card })
}

/// Undoes what mail programs and browsers do to a link, and gives what stands after its `#`.
///
/// Takes a whole address, its fragment with or without `#`, or a line of text with one in it.
pub fn clean(pasted: &str) -> String {
    let mut link = pasted.to_owned();
    // Escaped once, and again by the program that passed it on.
    for _ in 0..3 {
        let Some(unescaped) = unescape(&link) else { break };
        link = unescaped;
    }
    let link = link.replace("&amp;", "&");
    // Quoted-printable breaks a line with "=".
    let link = link.replace("=\r\n", "").replace("=\n", "");
    let from = start_of_link(&link);
    let mut out: String = link[from..].chars().filter(|c| !is_gap(*c)).collect();
    let end =
        out.find(['<', '>', '"', '”', '“', '»', '’', '\'', ']', ')', '|', '\\', ':']).unwrap_or(out.len());
    out.truncate(end);
    out.truncate(out.trim_end_matches(['.', ',', ';', '!', '?', '*', '=']).len());
    out
}

/// The place after the `#` that a version follows; else after the first `#`; else the start.
fn start_of_link(text: &str) -> usize {
    let mut places = text.match_indices('#').map(|(at, _)| at + 1);
    let ours = |from: &usize| {
        let digits = text[*from..].trim_start().trim_start_matches(|c: char| c.is_ascii_digit() || is_gap(c));
        digits.starts_with('.')
    };
    let first = places.clone().next();
    places
        .find(ours)
        .or(first)
        .unwrap_or_else(|| text.len() - text.trim_start_matches(['<', ' ', '\n', '\r', '\t', '(']).len())
}

/// White space and characters without width: never part of a link.
fn is_gap(c: char) -> bool {
    c.is_whitespace() || c.is_control() || crate::token::is_ignorable(c)
}

/// Undoes percent escapes; `None` when there are none, or when what comes out is not text.
fn unescape(text: &str) -> Option<String> {
    let bytes = text.as_bytes();
    let mut out = Vec::with_capacity(bytes.len());
    let mut at = 0;
    while at < bytes.len() {
        let escape = text.get(at..at + 3).and_then(|e| e.strip_prefix('%'));
        let hex = escape.filter(|e| e.bytes().all(|c| c.is_ascii_hexdigit()));
        if let Some(byte) = hex.and_then(|e| u8::from_str_radix(e, 16).ok()) {
            out.push(byte);
            at += 3;
        } else {
            out.push(bytes[at]);
            at += 1;
        }
    }
    if out.len() == bytes.len() { None } else { String::from_utf8(out).ok() }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn base64url_as_in_the_standard() {
        for (bytes, digits) in [("", ""), ("f", "Zg"), ("fo", "Zm8"), ("foo", "Zm9v"), ("foobar", "Zm9vYmFy")]
        {
            assert_eq!(encode(bytes.as_bytes()), digits);
            assert_eq!(decode(digits).unwrap(), bytes.as_bytes());
        }
        assert_eq!(encode(&[0xFB, 0xEF, 0xFF]), "--__");
        assert_eq!(decode("a"), None);
        assert_eq!(decode("a+bc"), None);
        assert_eq!(check(b"123456789"), 0xCBF4_3926, "the standard's check value");
    }

    #[test]
    fn mailed_and_escaped_links_come_out_clean() {
        let link = "1.n.AAAAB-.ab_c-d&q=5-9-00ff00";
        for pasted in [
            "https://quotes.example/#1.n.AAAAB-.ab_c-d&q=5-9-00ff00",
            "#1.n.AAAAB-.ab_c-d&q=5-9-00ff00",
            "  1.n.AAAAB-.ab_c-d&q=5-9-00ff00\n",
            "<https://quotes.example/#1.n.AAAAB-.ab_\r\n c-d&q=5-9-00ff00>.",
            "See (https://quotes.example/#1.n.AAAAB-.ab_c-d&amp;q=5-9-00ff00), please",
            "https://quotes.example/%231.n.AAAAB-.ab%5Fc-d%26q%3D5-9-00ff00",
            "https://quotes.example/%25231.n.AAAAB-.ab%255Fc-d%2526q%253D5-9-00ff00",
            "https://quotes.example/#1.n.AAAAB-.ab=\r\n_c-d&q=5-9-00ff00",
            "“https://quotes.example/?a=#b#1.n.AAAAB-.ab_c-d&q=5-9-00ff00”",
        ] {
            assert_eq!(clean(pasted), link, "{pasted}");
        }
    }
}
