//! The articles that come with the explorer, so that a first visit has something to read.
//!
//! All three are our own texts. The people of the interview and of the council story are invented. The
//! narration of the report on the Sochi summit is ours; what stands there in quotation marks was said.

/// An article that comes with the explorer, without its text: only the first is part of the page, the others are
/// fetched when a reader asks for them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Example {
    /// Its short name in links, and that of its file: lower-case ASCII letters.
    pub id: &'static str,
    /// Its headline, as the list of articles shows it.
    pub title: &'static str,
}

/// The built-in articles; the first is the one that opens on a first visit.
pub static EXAMPLES: [Example; 3] = [
    Example { id: "sochi", title: "In Sochi, Warm Words and ‘Cautious Optimism,’ but No Missile Deal" },
    Example { id: "interview", title: "‘You Listen With Your Elbows’: A Bell Tuner on Her Trade" },
    Example { id: "council", title: "Port Ellery Puts Off Vote on Harbor Pool After Five-Hour Debate" },
];

/// The text of the first.
pub const FIRST: &str = include_str!("builtin/sochi.txt");

/// A built-in article with its text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Builtin {
    /// Its short name in links.
    pub id: &'static str,
    /// Its headline.
    pub title: &'static str,
    /// The article, as someone would paste it.
    pub text: &'static str,
}

/// The built-in articles with their texts, in the order of [`EXAMPLES`]. The page has no use for it: all texts would
/// become part of it.
pub fn builtin() -> &'static [Builtin] {
    &BUILTIN
}

static BUILTIN: [Builtin; 3] = {
    let [first, second, third] = EXAMPLES;
    [
        with(first, FIRST),
        with(second, include_str!("builtin/interview.txt")),
        with(third, include_str!("builtin/council.txt")),
    ]
};

const fn with(Example { id, title }: Example, text: &'static str) -> Builtin {
    Builtin { id, title, text }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_has_its_own_id_and_opens_with_its_title() {
        let straight = |s: &str| s.replace(['‘', '’'], "'");
        for (i, b) in builtin().iter().enumerate() {
            assert!(b.id.chars().all(|c| c.is_ascii_lowercase()), "{}", b.id);
            assert!(builtin()[..i].iter().all(|other| other.id != b.id), "{} twice", b.id);
            let title = straight(b.title);
            assert!(b.text.lines().take(5).any(|line| straight(line) == title), "{}", b.id);
        }
    }
}
