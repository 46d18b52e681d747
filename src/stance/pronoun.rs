//! Whom "he" and "she" mean: the one last named, when the sex fits and nobody else is near; else nobody.

use crate::lexicon::marks::is_double;
use crate::map::Map;
use crate::mention::{Entity, EntityKind, words};
use crate::span::Span;
use crate::token::{Sentence, Token};

use super::family::{NOBODY, Sex, sex, sexes};
use super::known::Known;

/// Sentences over which a pronoun reaches back.
const MEMORY: usize = 2;

/// Sentences over which a pronoun that the mentions have read reaches back.
const REACH: usize = 5;

/// Reads an article sentence by sentence.
struct Reader<'a> {
    text: &'a str,
    tokens: &'a [Token],
    entities: &'a [Entity],
    known: &'a Known,
    sexes: Map<u32, Sex>,
    /// The next place.
    next: usize,
    /// The people named in the sentence so far, in order.
    here: Vec<u32>,
    /// Whether the sentence speaks of someone by a noun only, before any name.
    described: bool,
    /// Those of the last sentences, the newest last.
    recent: Vec<Vec<u32>>,
    /// In which sentence someone was named last.
    last: Map<u32, usize>,
    found: Vec<(Span, u32)>,
    unsure: Vec<usize>,
}

/// Pronouns that no place of `known` covers, with the one meant; and the numbers of places that are pronouns of
/// which several may be meant.
pub fn find(
    known: &Known,
    text: &str,
    tokens: &[Token],
    sentences: &[Sentence],
    entities: &[Entity],
) -> (Vec<(Span, u32)>, Vec<usize>) {
    let mut it = Reader {
        text,
        tokens,
        entities,
        known,
        sexes: sexes(text, entities),
        next: 0,
        here: Vec::new(),
        described: false,
        recent: Vec::new(),
        last: Map::default(),
        found: Vec::new(),
        unsure: Vec::new(),
    };
    for (number, s) in sentences.iter().enumerate() {
        it.sentence(s, number);
    }
    (it.found, it.unsure)
}

impl Reader<'_> {
    fn sentence(&mut self, s: &Sentence, number: usize) {
        let tokens = &self.tokens[s.first as usize..s.last as usize];
        let places = self.known.places();
        for (i, t) in tokens.iter().enumerate() {
            while self.next < places.len() && places[self.next].0.end <= t.span.start {
                self.next += 1;
            }
            let pronoun = sex(t.span.slice(self.text));
            if let Some((span, who)) = places.get(self.next).filter(|(p, _)| p.overlaps(t.span)) {
                let read = *span == t.span && is_pronoun(t.span.slice(self.text));
                // "A painter, he liked it": whoever he is, he is known by another name.
                let vague = self.entities.get(*who as usize).is_some_and(|e| e.name.starts_with("a "));
                // "they" are several.
                let many = pronoun.is_none() && self.one(t.span.slice(self.text), *who);
                let several = || pronoun.is_some_and(|p| self.several(s, t, p, *who));
                if read && (vague || many || self.stale(*who, number) || several()) {
                    self.unsure.push(self.next);
                    self.here.push(NOBODY);
                } else if self.person(*who) && self.here.last() != Some(who) {
                    self.here.push(if vague { NOBODY } else { *who });
                }
                self.last.insert(*who, number);
            } else if let Some(sex) = pronoun {
                let who = self.meant(s, t, sex).unwrap_or(NOBODY);
                if who != NOBODY {
                    self.found.push((t.span, who));
                    self.sexes.or_insert(who, sex);
                    self.last.insert(who, number);
                }
                self.here.push(who);
            } else if self.here.is_empty() && !self.described {
                let before = &tokens[i.saturating_sub(4)..i];
                let the =
                    |b: &Token| b.span.len() == 3 && b.span.slice(self.text).eq_ignore_ascii_case("the");
                let the = before.iter().any(the);
                self.described = the && is_role(t.span.slice(self.text));
            }
        }
        self.described = false;
        let mut here = std::mem::take(&mut self.here);
        here.dedup();
        if !tokens.iter().any(|t| t.word) {
            self.recent.clear();
        }
        self.recent.push(here);
        if self.recent.len() > MEMORY {
            self.recent.remove(0);
        }
    }

    fn kind(&self, who: u32) -> Option<EntityKind> {
        self.entities.get(who as usize).map(|e| e.kind)
    }

    fn person(&self, who: u32) -> bool {
        who == NOBODY || matches!(self.kind(who), Some(EntityKind::Person | EntityKind::Described))
    }

    /// Whether `word` is "they" or a form of it, and `who` is one person or body.
    fn one(&self, word: &str, who: u32) -> bool {
        word.get(..2).is_some_and(|w| w.eq_ignore_ascii_case("th"))
            && matches!(self.kind(who), Some(EntityKind::Person | EntityKind::Organisation))
    }

    /// Whether `who` has no name: "a Hill ally said she would": Hill or the ally.
    fn nameless(&self, who: u32) -> bool {
        matches!(self.kind(who), Some(EntityKind::Described | EntityKind::Anonymous))
    }

    /// Whether `who` may be of this sex.
    fn may_be(&self, who: u32, sex: Sex) -> bool {
        self.sexes.get(&who).is_none_or(|s| *s == sex)
    }

    /// Whether `who` is likely a person of this sex: what has one word only may be none.
    fn is(&self, who: u32, sex: Sex) -> bool {
        let name = self.entities.get(who as usize).is_none_or(|e| e.name.contains(' '));
        self.may_be(who, sex) && (name || self.sexes.get(&who).is_some())
    }

    /// Whether `who` was not named of late.
    fn stale(&self, who: u32, number: usize) -> bool {
        self.last.get(&who).is_some_and(|n| number - n > REACH)
    }

    /// "Even as he accused it, Hill left": whether the one meant comes later.
    fn early(&self, s: &Sentence, t: &Token, sex: Sex, read: Option<u32>) -> bool {
        if !self.here.is_empty() || !opens(self.text, self.tokens, s) {
            return false;
        }
        let rest = self.known.places().get(self.next..).unwrap_or_default().iter();
        rest.skip_while(|(p, _)| p.start < t.span.end).take_while(|(p, _)| p.start < s.span.end).any(
            |(p, who)| {
                let between = self.text.get(t.span.end as usize..p.start as usize).unwrap_or_default();
                let title = ["Mr.", "Mrs.", "Ms."].iter().find_map(|t| between.trim_end().strip_suffix(t));
                let main = title.unwrap_or(between).trim_end().strip_suffix(',');
                let named = !is_pronoun(p.slice(self.text));
                named
                    && main.is_some_and(|b| !b.contains(','))
                    && self.person(*who)
                    && self.may_be(*who, sex)
                    && read != Some(*who)
            },
        )
    }

    /// Whether the pronoun `t`, read as `who`, may as well be another.
    fn several(&self, s: &Sentence, t: &Token, sex: Sex, who: u32) -> bool {
        let speaking = self.known.speaking(t.span);
        let speaker = speaking.map(|(_, speaker, _)| speaker);
        if speaking.is_some_and(|(_, _, direct)| !direct) && self.nameless(who) {
            return true;
        }
        let mut fitting = self.here.iter().filter(|w| Some(**w) != speaker && self.is(**w, sex));
        let first = fitting.next();
        let passed = first.is_some() && !self.here.contains(&who);
        speaker != Some(who) && passed
            || speaker != Some(who) && fitting.any(|w| Some(w) != first)
            || speaker.is_none() && self.early(s, t, sex, Some(who))
    }

    /// The one whom the pronoun `t` means.
    fn meant(&self, s: &Sentence, t: &Token, sex: Sex) -> Option<u32> {
        let speaking = self.known.speaking(t.span);
        let quoted = speaking.is_some_and(|(span, _, direct)| {
            direct || odd_marks(self.text, self.tokens, s, span.start, t.span.start)
        });
        let speaker = speaking.map(|(_, who, _)| who).filter(|_| quoted);
        let reporter = speaking.map(|(_, who, _)| who).filter(|_| !quoted);
        let fits = |who: &u32| Some(*who) != speaker && self.may_be(*who, sex);
        let object = matches!(t.span.slice(self.text), "him" | "himself");
        let mine: Vec<u32> = self.here.iter().copied().filter(fits).collect();
        // In reported speech "he" is the one who speaks.
        if reporter.is_some_and(|who| self.nameless(who)) {
            return None;
        }
        let told = reporter.filter(|who| self.person(*who) && fits(who) && !object);
        let two = mine.iter().any(|w| Some(w) != mine.first());
        let open = match told {
            // "from Hill's visit to his speech, Stone said": his is not sure.
            // "Hill said Stone could lose because he backs it": he may be either.
            Some(who) if self.here.contains(&who) => mine.last() != Some(&who),
            Some(_) => !mine.is_empty(),
            None => two,
        };
        if open || speaking.is_none() && self.early(s, t, sex, None) {
            return None;
        }
        told.or_else(|| mine.first().copied()).or_else(|| {
            // "The billionaire praised his call": nobody named before.
            if self.described {
                return None;
            }
            // In someone's words less is sure: only the sentence before, when it names one alone.
            let mut near = self.recent.iter().rev().take(if quoted { 1 } else { MEMORY });
            let named = near.find(|r| !r.is_empty())?;
            let mut fitting: Vec<u32> = named.iter().copied().filter(fits).collect();
            fitting.dedup();
            let subject = matches!(t.span.slice(self.text), "He" | "She" | "he" | "she")
                || t.span.slice(self.text).contains(['\'', '’']);
            fitting.first().copied().filter(|_| !quoted && subject || fitting.len() == 1)
        })
    }
}

/// Whether a word is a noun for one person.
fn is_role(word: &str) -> bool {
    let (_, flags) = words::look_up(word);
    flags & words::ROLE != 0 && flags & words::PLURAL == 0 && word.starts_with(char::is_lowercase)
}

/// Whether a word stands for someone named before.
fn is_pronoun(word: &str) -> bool {
    sex(word).is_some() || ["they", "them", "their", "it", "its"].iter().any(|p| word.eq_ignore_ascii_case(p))
}

/// Whether a sentence opens with a clause that depends on the next ("Even as he left, ...").
fn opens(text: &str, tokens: &[Token], sentence: &Sentence) -> bool {
    let first = tokens.get(sentence.first as usize).map_or("", |t| t.span.slice(text));
    [
        "As", "While", "Even", "Though", "Although", "When", "After", "Before", "Since", "Despite", "By",
        "In", "Because",
    ]
    .contains(&first)
}

/// Whether a quotation mark is open at byte `to`, of those in the sentence from byte `from` on.
fn odd_marks(text: &str, tokens: &[Token], sentence: &Sentence, from: u32, to: u32) -> bool {
    let words = &tokens[sentence.first as usize..sentence.last as usize];
    let inside = words.iter().filter(|t| !t.word && t.span.start >= from && t.span.start < to);
    inside.filter(|t| is_double(t.span.slice(text))).count() % 2 == 1
}
