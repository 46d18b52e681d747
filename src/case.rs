//! Lower case that weighs little.
//!
//! The library's `str::to_lowercase` brings tables for one letter of Greek: a Σ at the end of a word becomes ς
//! there, and σ here. Knows nothing of words.

/// Texts that can be put in lower case.
pub trait Lower {
    /// The text in lower case, letter by letter.
    fn lower(&self) -> String;
}

impl Lower for str {
    fn lower(&self) -> String {
        if self.is_ascii() {
            return self.to_ascii_lowercase();
        }
        let mut out = String::with_capacity(self.len());
        for c in self.chars() {
            out.extend(c.to_lowercase());
        }
        out
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lowers_as_the_standard_library_does() {
        for text in ["", "NATO", "Ångström’s ÉCLAIR", "İstanbul", "ΣΊΣΥΦΕ", "Дума 5"] {
            assert_eq!(text.lower(), text.to_lowercase());
        }
        assert_eq!("ΟΔΟΣ".lower(), "οδοσ", "but for this");
    }
}
