//! Offices and descriptions: what noun phrases say of people, and what titles and appositions teach.

use super::words::{self, Word};
use super::{Gender, Mentions};
use crate::case::Lower;
use crate::lexicon::list::any_of;
use crate::token::Token;

/// A description reduced to what can be compared.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Role {
    /// Key of its head noun's sense, singular.
    pub head: u32,
    /// Keys of the words around the head that tell which one ("Kremlin", "florida").
    pub mods: Vec<u32>,
}

/// How far an apposition is read, in tokens.
const REACH: usize = 14;

/// The key by which a word is compared as a modifier.
pub fn mod_key(w: Word) -> u32 {
    words::sense(words::place(w.key))
}

/// Whether a word tells which one is described.
pub fn tells(w: Word) -> bool {
    let small = words::MARK
        | words::FUNCTION
        | words::DETERMINER
        | words::PREPOSITION
        | words::STOPPER
        | words::AND
        | words::NUMBER
        | words::DATE;
    !w.is(small) || w.key == const { words::fixed("former") }
}

/// The key of the head noun at token `at`: singular, and one for all words of its sense. An inspector general is
/// no general.
pub fn head_key(text: &str, tokens: &[Token], words: &[Word], at: usize) -> u32 {
    let (token, w) = (&tokens[at], words[at]);
    let before = at.checked_sub(1).map_or(Word::default(), |b| words[b]);
    if w.key == const { words::fixed("general") }
        && before.is(words::ROLE | words::TITLE)
        && !before.is(words::POSSESSIVE)
    {
        return words::join(before.key, w.key);
    }
    let key = if w.is(words::PLURAL) {
        let (word, _) = words::without_possessive(token.span.slice(text));
        words::singular(&word.lower())
    } else {
        w.key
    };
    words::sense(key)
}

struct Learner<'a> {
    text: &'a str,
    tokens: &'a [Token],
    words: &'a [Word],
}

/// Reads the titles and appositions around every person's name.
pub fn learn(text: &str, tokens: &[Token], mentions: &mut Mentions) {
    let l = Learner { text, tokens, words: &mentions.words };
    let mut learned = Vec::new();
    for f in &mentions.found {
        if mentions.is_person(f.entity) {
            let before = learned.len();
            l.before(f.lead as usize, f.first as usize, &mut learned);
            l.after(f.first as usize, f.last as usize, &mut learned);
            l.earlier(f.lead as usize, f.last as usize, &mut learned);
            learned[before..].iter_mut().for_each(|(e, _, _)| *e = f.entity.0);
        }
    }
    for (e, role, gender) in learned {
        let t = &mut mentions.traits[e as usize];
        if t.gender == Gender::Unknown {
            t.gender = gender;
        }
        if !t.roles.contains(&role) && t.roles.len() < 24 {
            t.roles.push(role);
        }
    }
}

type Learned = Vec<(u32, Role, Gender)>;

/// The gender a role noun tells.
pub const fn gender(w: Word) -> Gender {
    match (w.is(words::MAN), w.is(words::WOMAN)) {
        (true, false) => Gender::Male,
        (false, true) => Gender::Female,
        _ => Gender::Unknown,
    }
}

impl Learner<'_> {
    fn word(&self, at: usize) -> Word {
        self.words.get(at).copied().unwrap_or_default()
    }

    fn slice(&self, at: usize) -> &str {
        self.tokens.get(at).map_or("", |t| t.span.slice(self.text))
    }

    fn is_role(w: Word) -> bool {
        w.is(words::ROLE | words::TITLE) && !w.is(words::COURTESY | words::PLURAL)
    }

    fn push(&self, head: usize, mods: impl Iterator<Item = usize>, out: &mut Learned) {
        let w = self.word(head);
        let mut role = Role { head: head_key(self.text, self.tokens, self.words, head), mods: Vec::new() };
        for m in mods {
            let m = self.word(m);
            let key = mod_key(m);
            if tells(m) && key != role.head && !role.mods.contains(&key) {
                role.mods.push(key);
            }
        }
        out.push((0, role, gender(w)));
    }

    /// "Republican nominee Jane Hill", "U.S. Security Adviser Jane Hill", "Hill's spokesman Ben Park".
    fn before(&self, lead: usize, first: usize, out: &mut Learned) {
        // "a pilot named Jane Hill".
        let lead = lead - usize::from(lead == first && lead > 0 && self.slice(lead - 1) == "named");
        let mut from = lead;
        while from > 0 && lead - from < 6 {
            let w = self.word(from - 1);
            let keep = w.is(words::LOWER) && tells(w)
                || w.is(words::CAP) && (tells(w) || w.is(words::OWNER))
                || self.tokens[from - 1].span.slice(self.text) == "-";
            if !keep || w.is(words::FIRST) && !w.is(words::ROLE | words::NATION | words::PARTY | words::PLACE)
            {
                break;
            }
            from -= 1;
        }
        let adjacent = lead > 0 && Self::is_role(self.word(lead - 1)) && from < lead;
        if !adjacent && lead == first {
            return;
        }
        let from = if adjacent
            || from < lead
                && (self.word(lead - 1).is(words::POSSESSIVE | words::PARTY | words::NATION | words::PLACE)
                    || self.word(lead - 1).key == const { words::fixed("former") })
        {
            from
        } else {
            lead
        };
        for at in from..first {
            let w = self.word(at);
            if Self::is_role(w) && (at >= lead || at + 1 == lead) {
                self.push(at, (from..first).filter(|m| *m != at), out);
            } else if w.is(words::PARTY) {
                self.push(at, from..from, out);
            }
        }
        // "Sen. Jane Hill of Vermont" is read after the name.
    }

    /// "Jane Hill, the mayor of Springfield,", "Hill (R-Fla.)", "Hill, who was a doctor".
    fn after(&self, first: usize, last: usize, out: &mut Learned) {
        let next = self.word(last);
        let titled = first > 0 && self.word(first - 1).is(words::TITLE | words::MARK);
        let mark = |at: usize| self.slice(at);
        if self.word(last - 1).is(words::POSSESSIVE) {
            return;
        }
        if mark(last) == "(" || next.is(words::COMMA) && mark(last + 2) == "-" {
            self.party(last + 1, out);
        }
        if titled && mark(last) == "of" && self.word(last + 1).is(words::CAP) {
            let end = (last + 1..last + 4).find(|i| !self.word(*i).is(words::CAP)).unwrap_or(last + 4);
            if let Some(t) = (first.saturating_sub(3)..first).rev().find(|t| Self::is_role(self.word(*t))) {
                self.push(t, last + 1..end, out);
            }
        }
        let mut at = last;
        if next.is(words::COMMA) {
            at += 1;
            if self.word(at).is(words::NUMBER) && self.word(at + 1).is(words::COMMA) {
                at += 2;
            }
            if mark(at) == "who" && any_of!("is was became served").has(mark(at + 1)) {
                at += 2 + usize::from(mark(at + 2) == "as");
            }
        } else if matches!(mark(last), "is" | "was" | "became") {
            at += 1;
        } else {
            return;
        }
        // "Asked about Hill, the mayor said".
        let asked = first > 0 && self.word(first - 1).is(words::PREPOSITION) && next.is(words::COMMA);
        if asked && (at + 1..at + 4).any(|i| self.word(i).is(words::HUMAN_VERB)) {
            return;
        }
        self.apposition(at, out);
    }

    /// A noun phrase from `at` on that says what someone is.
    fn apposition(&self, at: usize, out: &mut Learned) {
        let opens = self.word(at);
        let role_first = Self::is_role(opens) || Self::is_role(self.word(at + 1)) && opens.is(words::LOWER);
        if !opens.is(words::DETERMINER | words::OWNER) && !role_first && !opens.is(words::POSSESSIVE) {
            return;
        }
        let mut end = at;
        let mut after_preposition = None;
        while end < self.words.len() && end < at + REACH {
            let w = self.words[end];
            let stop = w.is(words::STOPPER)
                || w.is(words::COMMA | words::QUOTE_MARK)
                || w.is(words::MARK) && !w.is(words::GLUED)
                || w.is(words::HUMAN_VERB);
            if stop
                || w.is(words::MARK)
                    && self.tokens[end].span.slice(self.text) == "."
                    && !self.word(end + 1).is(words::LOWER)
            {
                break;
            }
            if w.is(words::PREPOSITION) && after_preposition.is_none() {
                after_preposition = Some(end);
            }
            end += 1;
        }
        let core = after_preposition.unwrap_or(end);
        for h in at..core {
            let w = self.word(h);
            let closes = h + 1 == core || self.word(h + 1).is(words::AND | words::MARK) || w.is(words::PARTY);
            if (Self::is_role(w) || w.is(words::PARTY)) && closes && !w.is(words::POSSESSIVE) {
                self.push(h, (at..end).filter(|m| *m != h), out);
            }
        }
    }

    /// "(R-Fla.)", ", D-Ohio,": party and state.
    fn party(&self, at: usize, out: &mut Learned) {
        let word = self.tokens.get(at).map_or("", |t| t.span.slice(self.text));
        let party = match word {
            "R" | "Rep" => "republican",
            "D" | "Dem" => "democrat",
            "I" => "independent",
            _ => return,
        };
        let mut role = Role { head: words::sense(words::key(party)), mods: Vec::new() };
        for i in at + 1..at + 5 {
            let w = self.word(i);
            if w.is(words::CAP) {
                role.mods.push(mod_key(w));
                let senator =
                    Role { head: words::sense(words::key("senator")), mods: vec![mod_key(w), role.head] };
                let member =
                    Role { head: words::sense(words::key("representative")), mods: senator.mods.clone() };
                out.push((0, senator, Gender::Unknown));
                out.push((0, member, Gender::Unknown));
                break;
            }
        }
        out.push((0, role, Gender::Unknown));
    }

    /// "The mayor, Jane Hill, said", "his daughter, the actress Jane Hill,", "Park's coach, Jane Hill,".
    fn earlier(&self, lead: usize, last: usize, out: &mut Learned) {
        let noun = |i: usize| self.word(i).is(words::LOWER) && Self::is_role(self.word(i));
        let lead = if lead > 3 && noun(lead - 1) && self.word(lead - 2).is(words::DETERMINER) {
            lead - 2
        } else {
            lead
        };
        // "The chair, Mr. Hill of Tarn,".
        let of = self.slice(last) == "of" && self.word(last + 1).is(words::CAP);
        let last = last + 2 * usize::from(of);
        if lead < 2 || !self.word(lead - 1).is(words::COMMA) || !self.word(last).is(words::COMMA) {
            return;
        }
        let head = lead - 2;
        let mut from = head;
        let opens = words::DETERMINER | words::OWNER | words::POSSESSIVE;
        while from > 0 && head - from < 8 && !self.word(from).is(opens | words::MARK) {
            from -= 1;
        }
        if !self.word(from).is(opens) {
            return;
        }
        let core = (from..=head).find(|i| self.word(*i).is(words::PREPOSITION)).unwrap_or(head + 1);
        if core > from && Self::is_role(self.word(core - 1)) {
            self.push(core - 1, (from..=head).filter(|m| *m != core - 1), out);
        }
    }
}
