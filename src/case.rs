//! Lower case that weighs little.
//!
//! The library's `char::to_lowercase` brings a table of every script there is, 12 KB. Ours names the capitals of the
//! scripts that newspapers are printed in; those of other scripts (Cherokee, Deseret ...) stay as they are. Knows
//! nothing of words.

use std::borrow::Cow;

/// Runs of capitals: the first, how many, how far it is from one to the next, and how far to their small letters.
const CAPITALS: &[(u16, u8, u8, i16)] = &[
    (0xc0, 23, 1, 32),
    (0xd8, 7, 1, 32),
    (0x100, 24, 2, 1),
    (0x130, 1, 1, -199),
    (0x132, 3, 2, 1),
    (0x139, 8, 2, 1),
    (0x14a, 23, 2, 1),
    (0x178, 1, 1, -121),
    (0x179, 3, 2, 1),
    (0x18f, 1, 1, 202),
    (0x1a0, 3, 2, 1),
    (0x1af, 1, 1, 1),
    (0x1cd, 8, 2, 1),
    (0x1de, 9, 2, 1),
    (0x1f8, 20, 2, 1),
    (0x222, 9, 2, 1),
    (0x386, 1, 1, 38),
    (0x388, 3, 1, 37),
    (0x38c, 1, 1, 64),
    (0x38e, 2, 1, 63),
    (0x391, 17, 1, 32),
    (0x3a3, 9, 1, 32),
    (0x400, 16, 1, 80),
    (0x410, 32, 1, 32),
    (0x460, 17, 2, 1),
    (0x48a, 27, 2, 1),
    (0x4c0, 1, 1, 15),
    (0x4c1, 7, 2, 1),
    (0x4d0, 48, 2, 1),
    (0x531, 38, 1, 48),
    (0x1e00, 75, 2, 1),
    (0x1e9e, 1, 1, -7615),
    (0x1ea0, 48, 2, 1),
    (0x212a, 1, 1, -8383),
    (0x212b, 1, 1, -8262),
    (0x2160, 16, 1, 16),
    (0xff21, 26, 1, 32),
];

/// The small letter of a capital; any other character as it is. `İ` becomes `i`, without the dot it would keep.
pub fn lower(c: char) -> char {
    let code = c as u32;
    if code < 0x80 {
        return c.to_ascii_lowercase();
    }
    let runs = CAPITALS.partition_point(|run| u32::from(run.0) <= code);
    let Some(&(first, count, step, far)) = runs.checked_sub(1).and_then(|at| CAPITALS.get(at)) else {
        return c;
    };
    let (from, step) = (code - u32::from(first), u32::from(step));
    if from % step != 0 || from / step >= u32::from(count) {
        return c;
    }
    code.checked_add_signed(far.into()).and_then(char::from_u32).unwrap_or(c)
}

/// Texts that can be put in lower case.
pub trait Lower {
    /// The text in lower case, letter by letter.
    fn lower(&self) -> String;

    /// The same, without a copy of a text without capitals, as most words are.
    fn lowered(&self) -> Cow<'_, str>;
}

impl Lower for str {
    fn lower(&self) -> String {
        if self.is_ascii() { self.to_ascii_lowercase() } else { self.chars().map(lower).collect() }
    }

    fn lowered(&self) -> Cow<'_, str> {
        let small = self.bytes().all(|b| b.is_ascii() && !b.is_ascii_uppercase());
        if small { Cow::Borrowed(self) } else { Cow::Owned(self.lower()) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lowers_as_the_standard_library_does() {
        let scripts = [0..=0x17f, 0x1cd..=0x1dc, 0x1de..=0x1ef, 0x1f8..=0x21f, 0x380..=0x3ce, 0x400..=0x52f];
        let scripts = scripts.into_iter().chain([0x530..=0x58f, 0x1e00..=0x1eff, 0xff00..=0xffef]);
        for c in scripts.flatten().filter_map(char::from_u32).filter(|c| *c != 'İ') {
            assert!(c.to_lowercase().eq([lower(c)]), "{c}");
        }
        assert_eq!(lower('İ'), 'i');
    }

    #[test]
    fn never_lowers_otherwise() {
        for c in ('\0'..=char::MAX).filter(|c| *c != 'İ' && lower(*c) != *c) {
            assert!(c.to_lowercase().eq([lower(c)]), "{c}");
        }
    }

    #[test]
    fn lowers_text() {
        for text in ["", "treaty", "NATO", "Ångström’s ÉCLAIR", "Дума 5"] {
            assert_eq!(text.lower(), text.to_lowercase());
            assert_eq!(text.lowered(), text.lower());
        }
        assert_eq!("ΟΔΟΣ".lower(), "οδοσ", "an end is not seen");
    }
}
