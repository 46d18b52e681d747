//! The sense of a word in its form: endings taken off until the word lists know it.

use std::sync::LazyLock;

use crate::lexicon::key::{key, key_of};
use crate::lexicon::stance::{IRREGULAR, Row, Sense};
use crate::listed::listed;
use crate::map::Map;

/// The form a word has.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Form {
    /// As in the table.
    #[default]
    Base,
    /// With -s.
    Es,
    /// With -ed, or an irregular past form.
    Past,
    /// With -ing.
    Ing,
}

/// Keys of irregular forms with those of their bases.
static BASES: LazyLock<Map<u32, u32>> = LazyLock::new(|| {
    let mut bases = Map::default();
    for (form, base) in IRREGULAR {
        bases.or_insert(key(form), key(base));
    }
    bases
});

fn of_key(key: u32) -> Sense {
    Sense(listed(key).stance)
}

fn exact(word: &str) -> Sense {
    of_key(key(word))
}

/// `stem`, `stem` with a final e, or `stem` without its doubled last letter: the first that is in the table.
fn restored(stem: &str) -> Sense {
    let plain = exact(stem);
    if !plain.is_empty() {
        return plain;
    }
    let with_e = of_key(key_of(&[stem, "e"]));
    if !with_e.is_empty() {
        return with_e;
    }
    let b = stem.as_bytes();
    if b.len() > 3 && b[b.len() - 1] == b[b.len() - 2] {
        return stem.get(..stem.len() - 1).map_or(Sense(0), exact);
    }
    Sense(0)
}

/// Only verbs take -ed and -ing.
const VERBS: u32 = 0b11_1111 | 0b11_1111 << 15 | Row::Draw as u32 | Row::Quit as u32;
/// Nouns and verbs take -s.
const INFLECTED: u32 = !(Row::Good as u32 | Row::Bad as u32 | Row::Fond as u32 | Row::Averse as u32);

/// What `word` (lower case, without possessive) can do, and its form.
pub fn look_up(word: &str) -> (Sense, Form) {
    let key = key(word);
    let own = of_key(key);
    if let Some(base) = BASES.get(&key) {
        // "lying".
        let form = if word.ends_with("ing") { Form::Ing } else { Form::Past };
        return (Sense(of_key(*base).0 & VERBS | own.0), form);
    }
    if !own.is_empty() && !word.ends_with("ed") && !word.ends_with("ing") {
        return (own, Form::Base);
    }
    if !matches!(word.as_bytes().last(), Some(b'd' | b'g' | b's')) {
        return (own, Form::Base);
    }
    let cut = |end: &str| word.strip_suffix(end).filter(|s| s.len() > 1);
    let tries =
        [("ied", Form::Past), ("ed", Form::Past), ("ing", Form::Ing), ("ies", Form::Es), ("es", Form::Es)];
    for (end, form) in tries {
        if end.as_bytes().last() != word.as_bytes().last() {
            continue;
        }
        let Some(stem) = cut(end) else { continue };
        let found = if end.starts_with("ie") {
            of_key(key_of(&[stem, "y"]))
        } else if end == "es" && !stem.ends_with(['s', 'x', 'h', 'z', 'o']) {
            Sense(0)
        } else {
            restored(stem)
        };
        let allowed = if form == Form::Es { INFLECTED } else { VERBS };
        let bits = found.0 & allowed | own.0;
        if found.0 & allowed != 0 {
            return (Sense(bits), form);
        }
    }
    if own.is_empty()
        && let Some(stem) = cut("s")
    {
        return (Sense(exact(stem).0 & INFLECTED), Form::Es);
    }
    (own, Form::Base)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn finds_words_in_their_forms() {
        for (word, row, form) in [
            ("praised", Row::Praise, Form::Past),
            ("defies", Row::Blame, Form::Es),
            ("slammed", Row::Blame, Form::Past),
            ("backing", Row::Praise, Form::Ing),
            ("fought", Row::Harm, Form::Past),
            ("critics", Row::Foe, Form::Es),
            ("reckless", Row::Bad, Form::Base),
            ("disgraced", Row::Fail, Form::Past),
            ("slashes", Row::Harm, Form::Es),
        ] {
            let (sense, f) = look_up(word);
            assert!(sense.is(row), "{word}");
            assert_eq!(f, form, "{word}");
        }
        for word in ["bridge", "said-so", "needed-not", "", "s", "ed", "éd"] {
            assert!(look_up(word).0.is_empty(), "{word}");
        }
    }

    #[test]
    fn an_adjective_takes_no_endings() {
        assert!(!look_up("sads").0.is(Row::Bad));
    }
}
