//! How sure it is who said something, in words.

use super::document::{Document, class_label};
use crate::attribution::speaker::{CERTAIN, DOUBTFUL};
use crate::correction::BY_HAND;
use crate::quote::Attribution;

/// How sure a speaker is; what share of each was right when measured: `docs/speakers.md`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sure {
    /// As good as certain.
    Certain,
    /// Likely right.
    Likely,
    /// To be checked.
    Doubtful,
    /// Somebody set it by hand.
    ByHand,
}

impl Sure {
    /// All of them, in the order shown.
    pub const ALL: [Self; 4] = [Self::Certain, Self::Likely, Self::Doubtful, Self::ByHand];

    /// How sure the speaker of `said` is; `None` when there is no speaker.
    pub fn of(said: &Attribution) -> Option<Self> {
        let sure = match said.score {
            _ if said.rule == BY_HAND => Self::ByHand,
            0..DOUBTFUL => Self::Doubtful,
            DOUBTFUL..CERTAIN => Self::Likely,
            _ => Self::Certain,
        };
        said.unknown.is_none().then_some(sure)
    }

    /// The label for the reader.
    pub const fn label(self) -> &'static str {
        match self {
            Self::Certain => "speaker certain",
            Self::Likely => "speaker likely",
            Self::Doubtful => "speaker doubtful",
            Self::ByHand => "set by hand",
        }
    }
}

/// What is in doubt: whom the words of the source stand for, or what the word of saying tells of.
pub fn doubt(doc: &Document, said: &Attribution) -> String {
    let words = |of: &[crate::span::Span]| of.first().map_or("", |s| doc.slice(*s)).to_owned();
    let (source, cue) = (words(&said.source), words(&said.cue));
    // Of the two steps whose product the score is, the less sure one.
    let meant = u32::from(said.meant).pow(2) < u32::from(said.score) * 1000;
    if source.is_empty() {
        "nobody is named beside these words.".to_owned()
    } else if meant {
        ["“", &source, "” may be somebody else."].concat()
    } else if cue.contains(char::is_alphabetic) {
        ["“", &cue, "” may not tell what was ", class_label(said.class), "."].concat()
    } else {
        "no word of saying stands beside these words.".to_owned()
    }
}

#[cfg(test)]
mod tests {
    use super::super::document::tests::{TEXT, document};
    use super::*;

    #[test]
    fn sure_by_score_and_doubtful_for_a_reason() {
        let doc = document(TEXT);
        let mut said = doc.analysis.quotations[0].attribution.clone();
        let mut with = |score, meant| {
            (said.score, said.meant) = (score, meant);
            (Sure::of(&said), doubt(&doc, &said))
        };
        assert_eq!([with(890, 990).0, with(889, 990).0], [Some(Sure::Certain), Some(Sure::Likely)]);
        assert_eq!([with(500, 500).0, with(499, 500).0], [Some(Sure::Likely), Some(Sure::Doubtful)]);
        assert_eq!(with(400, 500).1, "“Ada Hill” may be somebody else.");
        assert_eq!(with(400, 900).1, "“said” may not tell what was said.");
        said.cue.clear();
        assert_eq!(doubt(&doc, &said), "no word of saying stands beside these words.");
        said.source.clear();
        assert_eq!(doubt(&doc, &said), "nobody is named beside these words.");
        (said.rule, said.score) = (BY_HAND, 1000);
        assert_eq!(Sure::of(&said), Some(Sure::ByHand));
        said.unknown = Some(crate::quote::UnknownReason::NoSource);
        assert_eq!(Sure::of(&said), None, "whoever is not known is not doubtful");
    }
}
