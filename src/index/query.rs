//! The query language.
//!
//! `missile defense` finds cards with both words, each as the beginning of a word; `"no deal"` only the
//! two side by side; `-gas` leaves out; `speaker:putin`, `kind:mixed`, `cue:said`, `about:"missile shield"`,
//! `class:thought` look in one place. What is none of that is searched for as it stands: nothing is an error.

use super::fold::{Words, fold};
use crate::quote::{Kind, VerbClass};

/// What the reader typed, understood.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Query {
    pub(super) clauses: Vec<Clause>,
}

/// One condition; a card must meet all of them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Clause {
    /// The condition must not be met.
    pub negated: bool,
    /// Where to look.
    pub field: Field,
    /// Folded words that must stand side by side.
    pub words: Vec<String>,
    /// Whether the last word may be the beginning of one.
    pub prefix: bool,
}

/// Where a clause looks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Field {
    /// Everything on the card.
    Any,
    /// Names of the speakers and the words that name them here.
    Speaker,
    /// The words of saying.
    Cue,
    /// The issues.
    About,
    /// Exactly these kinds.
    Kind(KindSet),
    /// Exactly these verb classes.
    Class(ClassSet),
}

/// Kinds by name prefix: `kind:in`.
pub(super) type KindSet = [bool; 3];
/// Verb classes by name prefix.
pub(super) type ClassSet = [bool; 4];

const KINDS: [Kind; 3] = [Kind::Direct, Kind::Mixed, Kind::Indirect];
const CLASSES: [VerbClass; 4] =
    [VerbClass::Speech, VerbClass::Thought, VerbClass::Intention, VerbClass::Other];

impl Query {
    /// Understands `input`; never fails.
    pub fn parse(input: &str) -> Self {
        let mut clauses = Vec::new();
        let mut rest = input.trim_start();
        while !rest.is_empty() {
            let (clause, left) = one(rest);
            clauses.extend(clause);
            rest = left.trim_start();
        }
        Self { clauses }
    }

    /// Whether it asks for nothing: every card is a hit, and nothing is marked.
    pub fn is_empty(&self) -> bool {
        self.clauses.is_empty()
    }
}

const fn opens(c: char) -> bool {
    matches!(c, '"' | '“' | '”' | '„' | '«' | '»')
}

/// The first clause of `input`, if it holds a word, and what is left.
fn one(input: &str) -> (Option<Clause>, &str) {
    let (negated, body) = match input.strip_prefix('-') {
        Some(after) if !after.is_empty() && !after.starts_with(char::is_whitespace) => (true, after),
        _ => (false, input),
    };
    if let Some((name, value)) = field_name(body) {
        let (text, prefix, rest) = value_of(value);
        if let Some((field, words)) = field(name, text) {
            return (Some(Clause { negated, field, words, prefix }), rest);
        }
    }
    let (text, prefix, rest) = value_of(body);
    let words = folded(text);
    let clause = (!words.is_empty()).then_some(Clause { negated, field: Field::Any, words, prefix });
    (clause, rest)
}

/// Parts `name:value`.
fn field_name(body: &str) -> Option<(&str, &str)> {
    let (name, value) = body.split_once(':')?;
    name.chars().all(|c| c.is_ascii_alphabetic()).then_some((name, value))
}

/// A quoted value without its marks, or all up to the next blank; whether its last word may be a
/// beginning; what is left.
fn value_of(body: &str) -> (&str, bool, &str) {
    let mut chars = body.chars();
    if chars.next().is_some_and(opens) {
        let inner = chars.as_str();
        return match inner.char_indices().find(|&(_, c)| opens(c)) {
            Some((end, c)) => (&inner[..end], false, &inner[end + c.len_utf8()..]),
            None => (inner, true, ""),
        };
    }
    let end = body.find(char::is_whitespace).unwrap_or(body.len());
    (&body[..end], true, &body[end..])
}

/// The field called `name` when `text` is a value for it.
fn field(name: &str, text: &str) -> Option<(Field, Vec<String>)> {
    let words = folded(text);
    let value = words.first()?.as_str();
    let field = match fold(name).as_str() {
        "speaker" => Field::Speaker,
        "cue" => Field::Cue,
        "about" => Field::About,
        "kind" => {
            let set = KINDS.map(|k| k.name().starts_with(value));
            return (words.len() == 1 && set.contains(&true)).then_some((Field::Kind(set), words));
        }
        "class" => {
            let set = CLASSES.map(|c| c.name().starts_with(value));
            return (words.len() == 1 && set.contains(&true)).then_some((Field::Class(set), words));
        }
        _ => return None,
    };
    Some((field, words))
}

fn folded(text: &str) -> Vec<String> {
    Words::new(text).map(|(a, b)| fold(&text[a..b])).filter(|w| !w.is_empty()).collect()
}

/// Position of `kind` in a [`KindSet`].
pub(super) const fn kind_at(kind: Kind) -> usize {
    match kind {
        Kind::Direct => 0,
        Kind::Mixed => 1,
        Kind::Indirect => 2,
    }
}

/// Position of `class` in a [`ClassSet`].
pub(super) const fn class_at(class: VerbClass) -> usize {
    match class {
        VerbClass::Speech => 0,
        VerbClass::Thought => 1,
        VerbClass::Intention => 2,
        VerbClass::Other => 3,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The query in a plain form: `-field:word word*`.
    fn show(input: &str) -> Vec<String> {
        let clauses = Query::parse(input).clauses;
        clauses
            .iter()
            .map(|c| {
                let field = match c.field {
                    Field::Any => "",
                    Field::Speaker => "speaker:",
                    Field::Cue => "cue:",
                    Field::About => "about:",
                    Field::Kind(_) => "kind:",
                    Field::Class(_) => "class:",
                };
                let (no, star) = (if c.negated { "-" } else { "" }, if c.prefix { "*" } else { "" });
                format!("{no}{field}{}{star}", c.words.join("_"))
            })
            .collect()
    }

    #[test]
    fn reads_words_phrases_fields_and_negation() {
        assert_eq!(
            show("speaker:putin -gas \"No deal\" Café"),
            ["speaker:putin*", "-gas*", "no_deal", "cafe*"]
        );
        assert_eq!(show("-“no deal” -Speaker:\"Ann Lee\" «a b»"), ["-no_deal", "-speaker:ann_lee", "a_b"]);
        assert_eq!(
            show("kind:in class:thought cue:said about:tax"),
            ["kind:in*", "class:thought*", "cue:said*", "about:tax*"]
        );
        assert_eq!(show("short-term don’t"), ["short_term*", "don_t*"]);
    }

    #[test]
    fn odd_syntax_is_literal() {
        assert_eq!(show("\"no deal"), ["no_deal*"], "a phrase still being typed");
        assert_eq!(
            show("foo:bar kind:no-such speaker: kind:\"\""),
            ["foo_bar*", "kind_no_such*", "speaker*", "kind*"]
        );
        assert_eq!(show("- -- \"\" ' : -: --gas"), ["-gas*"]);
        assert_eq!(show("a\"b c"), ["a_b*", "c*"]);
        assert!(Query::parse(" \t\n- ").is_empty());
    }
}
