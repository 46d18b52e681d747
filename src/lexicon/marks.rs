//! Quotation marks of the languages that news articles quote.

/// Whether a token is a word at first sight, as most are.
fn is_word(token: &str) -> bool {
    token.as_bytes().first().is_some_and(u8::is_ascii_alphanumeric)
}

/// Whether `word` may hold an apostrophe: one byte of it.
pub fn may_elide(word: &str) -> bool {
    // A loop: it is run for each letter of an article several times.
    for b in word.as_bytes() {
        if matches!(b, b'\'' | 0x99) {
            return true;
        }
    }
    false
}

/// Whether `word` may end in an apostrophe and one or two letters.
#[inline(always)]
pub const fn may_contract(word: &str) -> bool {
    matches!(word.as_bytes(), [.., b'\'' | 0x99, _] | [.., b'\'' | 0x99, _, _])
}

/// What stands before the first apostrophe of `word`.
pub fn before_apostrophe(word: &str) -> &str {
    let end = if may_elide(word) { word.find(['\'', '’']) } else { None };
    end.map_or(word, |end| &word[..end])
}

/// Whether `mark` is a double quotation mark of any kind (two apostrophes count as one mark).
pub fn is_double(mark: &str) -> bool {
    !is_word(mark)
        && matches!(
            mark,
            "\"" | "“"
                | "”"
                | "„"
                | "‟"
                | "«"
                | "»"
                | "‹"
                | "›"
                | "「"
                | "」"
                | "『"
                | "』"
                | "''"
                | "＂"
        )
}

/// Whether `mark` is a single quotation mark or an apostrophe.
pub fn is_single(mark: &str) -> bool {
    !is_word(mark) && matches!(mark, "'" | "‘" | "’" | "‚" | "‛" | "`" | "´")
}

/// Whether `mark` can only open a quotation.
pub fn only_opens(mark: &str) -> bool {
    matches!(mark, "“" | "„" | "«" | "‹" | "「" | "『")
}

/// Whether `mark` can only close a quotation (but see [`odd_pair`]).
pub fn only_closes(mark: &str) -> bool {
    matches!(mark, "”" | "»" | "›" | "」" | "』")
}

/// Pairs whose closing mark opens elsewhere: „a“ and »a«.
pub fn odd_pair(open: &str, close: &str) -> bool {
    matches!((open, close), ("„" | "‟", "“") | ("»", "«"))
}

/// Words that begin with an apostrophe.
pub const ELISIONS: &[&str] =
    &["em", "til", "tis", "twas", "cause", "n", "bout", "round", "cuz", "nuff", "er", "s"];
