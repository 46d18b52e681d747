//! Finds a name that is given verbatim ("Department of State") in the words of a sentence.

use quote_explorer::clause::Clauses;
use quote_explorer::index::fold;
use quote_explorer::lexicon::words::Class;

/// Words that tell nothing of a name by themselves.
const WEAK: &[&str] = &[
    "the",
    "a",
    "an",
    "of",
    "for",
    "and",
    "to",
    "in",
    "on",
    "at",
    "by",
    "with",
    "from",
    "s",
    "mr",
    "mrs",
    "ms",
    "dr",
    "sen",
    "rep",
    "gov",
    "senator",
    "representative",
    "congressman",
    "congresswoman",
    "governor",
    "president",
    "vice",
    "secretary",
    "judge",
    "former",
    "sir",
    "us",
    "u.s",
    "jr",
    "sr",
    "new",
    "state",
    "states",
    "united",
    "national",
    "his",
    "her",
    "their",
    "its",
    "this",
    "that",
    "who",
    "or",
    "without",
    "last",
    "first",
];

/// Heads that many names share: alone they show nothing.
const COMMON: &[&str] = &[
    "plan",
    "bill",
    "act",
    "law",
    "policy",
    "group",
    "committee",
    "department",
    "party",
    "administration",
    "house",
    "office",
    "official",
    "officials",
    "court",
    "deal",
    "report",
    "measure",
    "issue",
    "program",
    "campaign",
    "people",
    "case",
    "decision",
    "system",
    "order",
    "reform",
    "rights",
    "service",
    "agency",
    "association",
    "center",
    "council",
    "move",
    "proposal",
    "resolution",
    "part",
    "government",
    "comment",
    "remark",
    "action",
    "change",
    "year",
    "time",
];

/// Heads of names of what is made.
const WORKS: &[&str] = &["plan", "bill", "act", "law", "treaty", "amendment", "deal", "accord", "agreement"];

/// Short names that mean the same; both ways.
const SAME: &[(&str, &str)] = &[
    ("republican party", "republicans"),
    ("republican party", "republican"),
    ("republican party", "gop"),
    ("democratic party", "democrats"),
    ("democratic party", "democratic"),
    ("united states congress", "congress"),
    ("united states congress", "lawmakers"),
    ("united states senate", "senate"),
    ("united states house of representatives", "house"),
    ("affordable care act", "obamacare"),
    ("supreme court of the united states", "supreme"),
];

/// A name, ready to be looked for.
pub struct Name {
    words: Vec<String>,
    initials: String,
    person: bool,
    one: bool,
    same: Vec<&'static str>,
}

fn folded(word: &str) -> String {
    let bare = word.trim_end_matches("'s").trim_end_matches("’s").trim_end_matches(['\'', '’']);
    fold(bare)
}

fn stem(word: &str) -> &str {
    for end in ["ing", "ies", "ed", "es", "s"] {
        if let Some(s) = word.strip_suffix(end)
            && s.len() > 3
        {
            return s;
        }
    }
    word
}

fn like(a: &str, b: &str) -> bool {
    a == b
        || stem(a) == stem(b)
        || (a.len() > 6
            && b.len() > 6
            && a[..6.min(a.len())] == b[..6.min(b.len())]
            && a.is_ascii()
            && b.is_ascii())
}

impl Name {
    /// Reads a name.
    pub fn new(name: &str) -> Self {
        let all: Vec<&str> = name
            .split(|c: char| !(c.is_alphanumeric() || matches!(c, '\'' | '’' | '.')))
            .filter(|w| !w.is_empty())
            .collect();
        let lower: Vec<String> = all.iter().map(|w| folded(w.trim_end_matches('.'))).collect();
        let whole = lower.join(" ");
        let upper = |w: &str| w.starts_with(char::is_uppercase);
        let initials = all.iter().filter(|w| upper(w)).filter_map(|w| w.chars().next()).collect();
        let one = all.iter().zip(&lower).all(|(w, l)| upper(w) || WEAK.contains(&l.as_str()))
            && lower.last().is_some_and(|w| !WORKS.contains(&w.as_str()));
        let person = (2..=4).contains(&all.len())
            && all.iter().all(|w| upper(w))
            && !COMMON.contains(&lower[lower.len() - 1].as_str());
        let words: Vec<String> = lower.iter().filter(|w| !WEAK.contains(&w.as_str())).cloned().collect();
        let same = SAME.iter().filter(|(n, _)| *n == whole).map(|(_, s)| *s).collect();
        Self { words: if words.is_empty() { lower } else { words }, initials, person, one, same }
    }

    /// Whether it may be that of a person or a body.
    pub const fn is_one(&self) -> bool {
        self.one
    }

    /// Whether `other`, as the article has it in full, is the same name.
    pub fn is(&self, other: &str) -> bool {
        let other = Self::new(other);
        let (short, long) =
            if self.words.len() <= other.words.len() { (self, &other) } else { (&other, self) };
        let same_end = short.words.last() == long.words.last();
        same_end && short.words.iter().all(|w| long.words.contains(w)) && self.person == other.person
            || self.same.iter().any(|s| other.words == [*s])
            || self.initials.len() > 1 && other.words == [self.initials.to_lowercase()]
    }

    /// Where the name stands in a sentence: first and last word, in order.
    pub fn find(&self, c: &Clauses) -> Vec<(usize, usize)> {
        let mut out = Vec::new();
        let mut i = 0;
        while i < c.len() {
            if let Some(last) = self.at(c, i) {
                out.push((i, last));
                i = last;
            }
            i += 1;
        }
        out
    }

    fn at(&self, c: &Clauses, i: usize) -> Option<usize> {
        let word = c.word(i);
        if !word.starts_with(char::is_alphanumeric) {
            return None;
        }
        let w = folded(word);
        if self.same.contains(&w.as_str())
            || self.initials.len() > 1 && word.trim_end_matches("'s").replace('.', "") == self.initials
        {
            // "Republican leaders" speak for their party.
            let more = (i + 1..(i + 3).min(c.len())).take_while(|&j| c.class(j) == Class::Role);
            return Some(more.last().unwrap_or(i));
        }
        let hit = |w: &str| self.words.iter().any(|n| if self.person { n == w } else { like(n, w) });
        if !hit(&w) || self.person && !word.starts_with(char::is_uppercase) {
            return None;
        }
        let mut hits = vec![w.clone()];
        let mut last = i;
        for j in i + 1..(i + 7).min(c.len()) {
            let next = folded(c.word(j));
            if hit(&next) {
                hits.push(next);
                last = j;
            } else if !(WEAK.contains(&next.as_str()) || matches!(c.word(j), "." | "-")) {
                break;
            }
        }
        let head = self.words.last()?;
        let has_head = hits.iter().any(|h| like(h, head));
        if self.person {
            return has_head.then_some(last);
        }
        let strong = hits.len() > 1
            || has_head && !COMMON.contains(&head.as_str())
            || hits.iter().any(|h| h.len() > 5 && !COMMON.contains(&h.as_str()));
        strong.then_some(last)
    }
}
