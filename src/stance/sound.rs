//! How words sound: those of value wherever they stand. Weak; only for those who ask about given pairs and targets.

use std::sync::LazyLock;

use crate::lexicon::key::key;
use crate::lexicon::stance::Row;
use crate::lexicon::tone::{ILL, WELL};
use crate::map::Map;

use super::near::turned;
use super::scene::Scene;

/// Keys of the words that sound well (1) or ill (-1).
static WORDS: LazyLock<Map<u32, i8>> = LazyLock::new(|| {
    let mut words = Map::default();
    for (list, sign) in [(WELL, 1), (ILL, -1)] {
        for word in list.split_whitespace() {
            words.or_insert(key(word), sign);
        }
    }
    words
});

/// Endings, and what stands in their place in a base form.
const ENDINGS: &[(&str, &[&str])] = &[
    ("ies", &["y"]),
    ("ied", &["y"]),
    ("ily", &["y"]),
    ("s", &[""]),
    ("es", &[""]),
    ("ed", &["", "e"]),
    ("ing", &["", "e"]),
    ("ly", &["", "le"]),
];

/// The sign of a word by itself, in any of its forms; 0 for none.
fn value(word: &str) -> i8 {
    let of = |w: &str| WORDS.get(&key(w)).copied();
    let cut = |(end, bases): &(&str, &[&str])| {
        let stem = word.strip_suffix(end).filter(|s| s.len() > 2)?;
        let b = stem.as_bytes();
        let single = b[b.len() - 1] == b[b.len() - 2];
        let single = stem.get(..stem.len() - 1).filter(|_| single).and_then(of);
        bases.iter().find_map(|base| of(&format!("{stem}{base}"))).or(single)
    };
    of(word).or_else(|| ENDINGS.iter().find_map(cut)).unwrap_or(0)
}

/// The rows whose words sound well,
const GOOD: &[Row] =
    &[Row::Good, Row::Boon, Row::Approval, Row::Fond, Row::Shine, Row::Praise, Row::Help, Row::Friend];
/// and ill.
const BAD: &[Row] =
    &[Row::Bad, Row::Bane, Row::Attack, Row::Averse, Row::Fail, Row::Blame, Row::Harm, Row::Undo, Row::Foe];

/// Words that sound well less words that sound ill; those that show a stance count twice, names for nothing.
pub fn sound(scene: &Scene) -> i32 {
    let c = &scene.clauses;
    let capitals = (0..c.len()).filter(|&j| c.capital(j)).count();
    let letters = (0..c.len()).filter(|&j| c.word(j).starts_with(char::is_alphabetic)).count();
    let title = capitals * 5 > letters * 3;
    let sign = |j: usize| {
        if c.capital(j) && j > 0 && !title {
            return 0;
        }
        let s = c.sense(j);
        let sign = match i32::from(s.any(GOOD)) - i32::from(s.any(BAD)) {
            0 => i32::from(value(&c.word(j).to_lowercase())),
            sign => 2 * sign,
        };
        if sign != 0 && turned(scene, j) { -sign } else { sign }
    };
    (0..c.len()).map(sign).sum()
}

#[cfg(test)]
mod tests {
    use super::value;

    #[test]
    fn knows_words_in_their_forms() {
        for (word, sign) in [
            ("worries", -1),
            ("clarified", 1),
            ("dazzling", 1),
            ("collided", 0),
            ("crashes", -1),
            ("grabbed", 0),
            ("gagging", -1),
            ("angrily", -1),
            ("table", 0),
            ("bus", 0),
        ] {
            assert_eq!(value(word), sign, "{word}");
        }
    }
}
