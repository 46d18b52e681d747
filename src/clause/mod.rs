//! Light clause structure: which words act as verbs, their voice and negation, their subjects.
//!
//! No parser and no model: word classes, a few look-ups to either side, bounded distances. Knows nothing of
//! entities or of what the words mean for a stance; word indices are tokens of the one sentence it reads.

mod contracted;
mod sense;
mod subject;

pub use sense::{Form, look_up};
pub use subject::Subject;

use crate::case::Lower;
use crate::lexicon::list::{self, List, any_of};
use crate::lexicon::stance::{Row, Sense};
use crate::lexicon::words::Class;
use crate::span::Span;
use crate::tag::{self, Tag};
use crate::token::{self, Sentence, Token};
use contracted::contracted;

/// Verbs whose past form is their base form.
const UNCHANGING: &str = "cast cut hurt quit split";

/// How far any look to the left goes, in words: keeps the work linear.
const REACH: usize = 24;

/// A sentence with the class, sense and use of each word.
#[derive(Debug)]
pub struct Clauses<'a> {
    tokens: &'a [Token],
    words: Vec<&'a str>,
    /// By which most words are told from those of a list.
    shapes: Vec<u64>,
    tags: Vec<Tag>,
    senses: Vec<(Sense, Form)>,
    verbs: Vec<bool>,
}

/// The words around a verb that belong to it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Group {
    /// Its first word ("has" in "has never backed").
    pub first: usize,
    /// The word that negates it.
    pub not: Option<usize>,
    /// Whether it is passive.
    pub passive: bool,
    /// The modal verb, when there is one.
    pub modal: Option<usize>,
    /// The "to" of an infinitive.
    pub to: bool,
}

impl<'a> Clauses<'a> {
    /// Reads one sentence; `tokens` are those of the whole article.
    pub fn read(text: &'a str, tokens: &'a [Token], sentence: &Sentence) -> Self {
        let mut tags = Vec::with_capacity((sentence.last - sentence.first) as usize);
        tag::read(text, tokens, std::slice::from_ref(sentence), &mut tags);
        let tokens = &tokens[sentence.first as usize..sentence.last as usize];
        Self::known(text, tokens, tags, tokens.iter().map(|t| sense(t.span.slice(text), t)).collect())
    }

    /// Reads the `tokens` of one sentence with what is known of them: tags, [senses] and forms.
    pub fn known(text: &'a str, tokens: &'a [Token], mut tags: Vec<Tag>, senses: Vec<(Sense, Form)>) -> Self {
        let words: Vec<&str> = tokens.iter().map(|t| t.span.slice(text)).collect();
        for (tag, word) in tags.iter_mut().zip(&words) {
            if let Some((class, _)) = contracted(word) {
                tag.class = class;
            }
        }
        let shapes = words.iter().map(|word| list::shape(word.as_bytes())).collect();
        let mut it = Self { tokens, words, shapes, tags, senses, verbs: vec![false; tokens.len()] };
        for i in 0..tokens.len() {
            it.verbs[i] = it.acts_as_verb(i);
        }
        it
    }

    /// Number of words and marks.
    pub const fn len(&self) -> usize {
        self.tokens.len()
    }

    /// Whether the sentence holds no word.
    pub const fn is_empty(&self) -> bool {
        self.tokens.is_empty()
    }

    /// The class of word `i`; `None` outside the sentence.
    pub fn class(&self, i: usize) -> Class {
        self.tags.get(i).map_or(Class::None, |t| t.class)
    }

    /// What word `i` can do for a stance.
    pub fn sense(&self, i: usize) -> Sense {
        self.senses.get(i).map_or(Sense(0), |s| s.0)
    }

    /// The form of word `i`.
    pub fn form(&self, i: usize) -> Form {
        self.senses.get(i).map_or(Form::Base, |s| s.1)
    }

    /// The word itself; empty outside the sentence.
    pub fn word(&self, i: usize) -> &'a str {
        self.words.get(i).copied().unwrap_or_default()
    }

    /// Whether word `i` begins with a capital.
    pub fn capital(&self, i: usize) -> bool {
        self.tags.get(i).is_some_and(|t| t.capital)
    }

    /// Where word `i` is in the article.
    pub fn span(&self, i: usize) -> Span {
        self.tokens.get(i).map_or(Span::default(), |t| t.span)
    }

    /// Whether word `i` is one of the words of `list`.
    #[inline(never)] // asked everywhere
    pub fn is_word(&self, i: usize, list: &List) -> bool {
        self.may_be(i, list.shapes()) && list.has_in_any_case(self.word(i))
    }

    /// The same where nearly every word is asked: most are told without a call.
    #[inline(always)]
    pub fn is_one(&self, i: usize, list: &List) -> bool {
        self.may_be(i, list.shapes()) && self.is_word(i, list)
    }

    /// Whether word `i` has one of these [shapes](list::shape).
    #[inline(always)]
    pub fn may_be(&self, i: usize, shapes: u64) -> bool {
        self.shapes.get(i).is_some_and(|&shape| list::may_be(shape, shapes))
    }

    /// Whether word `i` begins like one of the words of `list`.
    #[inline(never)] // asked everywhere
    pub fn begins(&self, i: usize, list: &str) -> bool {
        list::begins(list, self.word(i))
    }

    /// Whether word `i` acts as a full verb (not an auxiliary).
    pub fn is_verb(&self, i: usize) -> bool {
        self.verbs.get(i).copied().unwrap_or(false)
    }

    /// Whether word `i` can end a noun phrase.
    pub fn nominal(&self, i: usize) -> bool {
        use Class as C;
        !self.is_verb(i)
            && matches!(
                self.class(i),
                C::He
                    | C::They
                    | C::It
                    | C::I
                    | C::Object
                    | C::Demonstrative
                    | C::Quantifier
                    | C::Number
                    | C::Title
                    | C::Role
                    | C::Group
                    | C::Document
                    | C::Nationality
                    | C::CueNoun
                    | C::Name
                    | C::NameStart
                    | C::Acronym
                    | C::Es
                    | C::Noun
                    | C::Ing
                    | C::SpeechVerb
                    | C::OtherVerb
                    | C::ThoughtVerb
                    | C::IntentionVerb
            )
    }

    /// Whether word `i` can stand inside a noun phrase before its head.
    fn inside_phrase(&self, i: usize) -> bool {
        use Class as C;
        self.nominal(i)
            || self.is_abbreviation(i)
            || (!self.is_verb(i)
                && matches!(
                    self.class(i),
                    C::The
                        | C::A
                        | C::Possessive
                        | C::Possessor
                        | C::Hyphen
                        | C::Ed
                        | C::Time
                        | C::Quote
                        | C::Ly
                ))
    }

    /// Whether `i` is the full stop of an abbreviation ("Rep." before a name, "U.S.").
    pub fn is_abbreviation(&self, i: usize) -> bool {
        self.class(i) == Class::Stop
            && i > 0
            && i + 1 < self.len()
            && self.word(i) == "."
            && (matches!(self.class(i - 1), Class::Title | Class::Acronym)
                || self.word(i - 1).len() == 1
                || self.word(i - 1).contains('.')
                || self.is_word(i - 1, any_of!("jr sr st reps sens")))
    }

    /// Whether a clause ends at `i`: a mark that is no part of an abbreviation.
    pub fn ends(&self, i: usize) -> bool {
        self.class(i) == Class::Semicolon || self.class(i) == Class::Stop && !self.is_abbreviation(i)
    }

    /// The first word of the noun phrase that ends with word `head`.
    pub fn phrase_start(&self, head: usize) -> usize {
        if matches!(self.class(head), Class::He | Class::They | Class::It | Class::I | Class::Object) {
            return head;
        }
        let mut first = head;
        while first > 0 && head - first < 12 && self.inside_phrase(first - 1) {
            first -= 1;
            if matches!(self.class(first), Class::The | Class::A | Class::Possessive | Class::Demonstrative) {
                break;
            }
        }
        first
    }

    /// The last word of the noun phrase that word `i` stands in.
    pub fn phrase_end(&self, i: usize) -> usize {
        let mut last = i;
        while last + 1 < self.len() && last - i < 8 {
            let next = last + 1;
            let goes_on = !self.is_verb(next)
                && !self.is_word(next, any_of!("twice outright"))
                && (self.nominal(next)
                    && !matches!(
                        self.class(next),
                        Class::He | Class::They | Class::I | Class::It | Class::Object
                    )
                    || self.class(next) == Class::Hyphen && self.class(next + 1) != Class::Hyphen
                    || matches!(self.class(next), Class::Possessor | Class::Ed)
                    || self.is_abbreviation(next) && self.nominal(next + 1));
            if !goes_on {
                break;
            }
            last = next;
        }
        last
    }

    /// Whether word `i` tells whose the rest of its phrase is: "Hill's", "her".
    pub fn is_owner(&self, i: usize) -> bool {
        matches!(self.class(i), Class::Possessor | Class::Possessive)
    }

    /// The last word before `head` that tells whose the phrase of `head` is.
    pub fn owner(&self, head: usize) -> Option<usize> {
        (self.phrase_start(head)..head).rev().find(|&j| self.is_owner(j))
    }

    /// The word before `i`, which is not the first, or before the comma there.
    pub fn before_comma(&self, i: usize) -> usize {
        if self.class(i - 1) == Class::Comma { i.saturating_sub(2) } else { i - 1 }
    }

    /// Whether word `i` is a preposition: what follows hangs on what stands before.
    pub fn is_preposition(&self, i: usize) -> bool {
        use Class as C;
        matches!(
            self.class(i),
            C::Of | C::By | C::For | C::From | C::With | C::In | C::Preposition | C::About
        )
    }

    /// Whether word `i` is an adverb.
    pub fn is_adverb(&self, i: usize) -> bool {
        matches!(self.class(i), Class::Adverb | Class::Ly) && !self.is_verb(i)
            || self.is_word(i, any_of!("longer first once long"))
    }

    /// The nearest word before `i` that is no adverb.
    fn before(&self, i: usize) -> Option<usize> {
        (0..i).rev().take(4).find(|&j| !self.is_adverb(j))
    }

    fn acts_as_verb(&self, i: usize) -> bool {
        use Class as C;
        let class = self.class(i);
        if matches!(class, C::Be | C::Have | C::Do | C::Modal) || self.tags[i].possessive {
            return false;
        }
        let verbal = class.is_cue_verb() || matches!(class, C::Ed | C::Ing);
        let sense = self.sense(i);
        let known = sense.any(&[
            Row::Praise,
            Row::Blame,
            Row::Help,
            Row::Harm,
            Row::Shine,
            Row::Fail,
            Row::Will,
            Row::Refuse,
            Row::Side,
            Row::Call,
            Row::With,
            Row::Versus,
            Row::Draw,
            Row::Quit,
        ]);
        if !verbal && !known {
            return false;
        }
        let capital = self.tags[i].capital && i > 0;
        if capital && matches!(class, C::Name | C::Acronym | C::Title | C::Group | C::Role) {
            return false;
        }
        match if known { self.form(i) } else { self.shape(i) } {
            Form::Ing => self.gerund(i),
            Form::Past => self.past(i),
            form => self.finite(i, form),
        }
    }

    fn shape(&self, i: usize) -> Form {
        let w = self.word(i);
        match w {
            w if w.ends_with("ing") => Form::Ing,
            w if w.ends_with("ed") => Form::Past,
            "said" | "told" | "thought" | "felt" | "knew" | "wrote" | "found" | "saw" | "heard" | "chose" => {
                Form::Past
            }
            w if w.ends_with('s') => Form::Es,
            _ => Form::Base,
        }
    }

    fn gerund(&self, i: usize) -> bool {
        use Class as C;
        let determined = i > 0 && matches!(self.class(i - 1), C::The | C::A | C::Possessive | C::Possessor);
        !determined
    }

    fn past(&self, i: usize) -> bool {
        use Class as C;
        let Some(p) = self.before(i) else { return self.class(i + 1) == C::By };
        let determined = matches!(self.class(p), C::The | C::A | C::Possessive | C::Possessor | C::Of);
        !determined
    }

    fn finite(&self, i: usize, form: Form) -> bool {
        use Class as C;
        let next = self.class(i + 1);
        let takes_object = matches!(
            next,
            C::The
                | C::A
                | C::Possessive
                | C::Possessor
                | C::Name
                | C::NameStart
                | C::Acronym
                | C::Demonstrative
                | C::Object
                | C::It
                | C::That
                | C::Title
                | C::Quote
                | C::Quantifier
                | C::What
                | C::If
        ) || self.tags.get(i + 1).is_some_and(|t| t.capital)
            || self.class(i) == C::SayVerb && matches!(next, C::He | C::They | C::I | C::There);
        let Some(p) = self.before(i) else { return takes_object && form == Form::Base };
        if self.contracted_be(p) {
            return false;
        }
        // "favorites like Hill".
        if form == Form::Base
            && self.is_word(i, any_of!("like"))
            && matches!(self.class(p), C::Noun | C::Es | C::Role | C::Group)
        {
            return false;
        }
        // "Hill's vote against it".
        if form == Form::Base && p + 1 == i && self.class(p) == C::Possessor {
            return false;
        }
        match self.class(p) {
            C::Modal | C::Do | C::He | C::They | C::I | C::Who | C::Which => true,
            C::Not => {
                !self.is_word(p, any_of!("no without neither")) || self.is_word(i - 1, any_of!("longer"))
            }
            // "thanks to support for it", but "to vote for it".
            C::To => {
                let noun = matches!(next, C::Of | C::For | C::From);
                form == Form::Base && (!noun || next == C::For && self.sense(i).is(Row::Side))
            }
            C::It => form == Form::Es,
            C::That => takes_object || next == C::Noun,
            C::And | C::Or | C::But | C::Comma | C::Quote => {
                takes_object && !self.is_word(i, any_of!("like"))
            }
            c if self.nominal(p) || c == C::CloseParen => {
                let plural = self.plural(p);
                let preposition =
                    matches!(next, C::For | C::With | C::To) || self.is_word(i + 1, any_of!("against"));
                // "which the board views as a threat".
                let called = next == C::As && self.sense(i).is(Row::Call);
                // "the two sides".
                if form == Form::Es && self.class(p) == C::Number {
                    return false;
                }
                let side = preposition && self.sense(i).any(&[Row::Side, Row::With, Row::Versus, Row::Will]);
                // "a plan that Hill opposes".
                let open = matches!(next, C::Stop | C::Comma | C::CloseParen | C::None)
                    && self.sense(i).any(&[Row::Praise, Row::Blame])
                    && self
                        .phrase_start(p)
                        .checked_sub(1)
                        .is_some_and(|b| matches!(self.class(b), C::That | C::Which));
                // "supports ending it", "the dam hurts farmers".
                let known = self.sense(i).any(&[Row::Praise, Row::Blame, Row::Fail, Row::Shine])
                    && !self.sense(i).any(&[Row::Attack, Row::Undo, Row::Bane]);
                let acts = known
                    && (form == Form::Es
                        && matches!(next, C::Ing | C::Noun | C::Es | C::Role | C::Group | C::Possessor)
                        || self.form(i + 1) == Form::Ing);
                (takes_object
                    || acts
                    || side
                    || called
                    || open
                    || next == C::Noun && form == Form::Es && self.tags[p].capital)
                    // "Stones backs it".
                    && ((form == Form::Es) != plural || form == Form::Es && acts && self.tags[p].capital || self.is_word(i, any_of!(UNCHANGING)))
            }
            _ => false,
        }
    }

    fn plural(&self, i: usize) -> bool {
        let w = self.word(i);
        self.is_word(i, any_of!("people men women both many some most police"))
            || (w.ends_with('s')
                && !w.ends_with("ss")
                && !matches!(self.class(i), Class::Name | Class::NameStart | Class::Acronym))
            || (w.len() > 6 && w.ends_with("ans"))
            || self.is_word(i, any_of!("democrats conservatives liberals progressives moderates"))
            || (i > 1 && self.class(i - 1) == Class::And)
    }

    /// The group of words around the verb `i`.
    pub fn group(&self, i: usize) -> Group {
        use Class as C;
        let mut out = Group { first: i, not: None, passive: false, modal: None, to: false };
        let mut auxiliary = None;
        while out.first > 0 && i - out.first < 8 {
            let j = out.first - 1;
            match self.class(j) {
                C::To => {
                    out.to = true;
                    out.first = j;
                    break;
                }
                C::Not => out.not = Some(j),
                c @ (C::Be | C::Have | C::Do) => {
                    auxiliary.get_or_insert(c);
                    if self.contracted_not(j) {
                        out.not = Some(j);
                    }
                }
                C::Modal => out.modal = Some(j),
                // "should not “back it”".
                C::Quote if j > 0 && matches!(self.class(j - 1), C::Modal | C::Not | C::Do) => {}
                _ if self.is_adverb(j) => {}
                // "co-sponsored".
                C::Hyphen if j > 0 && self.is_word(j - 1, any_of!("co")) => {
                    out.first = j - 1;
                    continue;
                }
                _ => break,
            }
            out.first = j;
        }
        // "have to", "need to" and "ought to" are as good as a modal verb.
        if out.to
            && out.first > 0
            && (self.class(out.first - 1) == C::Have || self.is_word(out.first - 1, any_of!("ought")))
        {
            out.modal = Some(out.first - 1);
        }
        let past = self.form(i) == Form::Past || (self.sense(i).is_empty() && self.shape(i) == Form::Past);
        out.passive = past && auxiliary == Some(C::Be);
        out
    }

    /// Whether the past form `i` is a passive without auxiliary: "the plan backed by Hill".
    pub fn reduced_passive(&self, i: usize) -> bool {
        self.form(i) == Form::Past && self.group(i).first == i && self.class(i + 1) == Class::By
    }

    /// The nearest full or auxiliary verb before word `i` in reach, not past a mark that ends a sentence.
    pub fn verb_before(&self, i: usize) -> Option<usize> {
        (0..i).rev().take(REACH).take_while(|&j| !self.ends(j)).find(|&j| self.is_verb(j))
    }
}

/// The senses and forms of the tokens of an article, as they stand.
pub fn senses(text: &str, tokens: &[Token]) -> Vec<(Sense, Form)> {
    token::each(text, tokens, sense)
}

fn sense(word: &str, token: &Token) -> (Sense, Form) {
    let base = tag::without_possessive(word).unwrap_or(word);
    if !token.word || base.is_empty() || base.len() > 24 {
        return (Sense(0), Form::Base);
    }
    // A capital tells nothing there.
    if base.len() > 5 && base.as_bytes()[1..].iter().all(u8::is_ascii_lowercase) {
        return look_up(base);
    }
    look_up(&base.lowered())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{article, token};

    pub fn with<T>(text: &str, f: impl Fn(&Clauses) -> T) -> T {
        let article = article::read(text.to_owned(), &[]);
        let (mut tokens, mut sentences) = (Vec::new(), Vec::new());
        token::read_block(&article, 0, &mut tokens, &mut sentences);
        f(&Clauses::read(&article.text, &tokens, &sentences[0]))
    }

    #[test]
    fn nouns_are_told_from_verbs() {
        let verbs = |text: &str| {
            with(text, |c| {
                (0..c.len()).filter(|&i| c.is_verb(i)).map(|i| c.word(i).to_owned()).collect::<Vec<_>>()
            })
        };
        assert_eq!(verbs("His support for the attack drew praise."), ["drew"]);
        assert_eq!(verbs("Voters support the plan."), ["support"]);
        assert_eq!(verbs("Hill backs the plan to cut aid."), ["backs", "cut"]);
    }

    #[test]
    fn groups_know_voice_and_negation() {
        with("The plan was not praised by Hill.", |c| {
            let g = c.group(4);
            assert!(g.passive && g.not == Some(3));
        });
        with("The plan backed by Hill failed.", |c| assert!(c.reduced_passive(2)));
    }
}
