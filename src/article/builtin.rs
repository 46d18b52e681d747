//! The articles that come with the explorer, so that a first visit has something to read.
//!
//! All three are our own texts. The people of the interview and of the council story are invented. The
//! narration of the report on the Sochi summit is ours; what stands there in quotation marks was said.

/// An article that comes with the explorer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Builtin {
    /// Its short name in links: lower-case ASCII letters.
    pub id: &'static str,
    /// Its headline, as the list of articles shows it.
    pub title: &'static str,
    /// The article, as someone would paste it.
    pub text: &'static str,
}

/// The built-in articles; the first is the one that opens on a first visit.
pub const fn builtin() -> &'static [Builtin] {
    &BUILTIN
}

static BUILTIN: [Builtin; 3] = [
    Builtin {
        id: "sochi",
        title: "In Sochi, Warm Words and ‘Cautious Optimism,’ but No Missile Deal",
        text: include_str!("builtin/sochi.txt"),
    },
    Builtin {
        id: "interview",
        title: "‘You Listen With Your Elbows’: A Bell Tuner on Her Trade",
        text: include_str!("builtin/interview.txt"),
    },
    Builtin {
        id: "council",
        title: "Port Ellery Puts Off Vote on Harbor Pool After Five-Hour Debate",
        text: include_str!("builtin/council.txt"),
    },
];

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
