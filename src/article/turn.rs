//! Transcripts: which paragraphs are turns ("Q: Why?", "ANN LEE: Because."), and which go on with one.

use super::{Block, BlockKind};
use crate::lexicon::list::any_of;

/// A label is no longer than this, in bytes.
const LONGEST: usize = 100;
/// A turn goes on over at most this many paragraphs without label.
const GOES_ON: usize = 6;

/// First words of labels that name no speaker.
const NO_SPEAKERS: &str = "A ABOUT ALSO AN ANALYSIS BREAKING CLICK CORRECTION EDITOR EXCLUSIVE FACT HOW \
    IMAGE IN LIVE MORE NOTE OPINION PHOTO PHOTOS POLL READ RELATED SEE SOURCE STEP THE TIP UPDATE VIDEO \
    WATCH WHAT WHEN WHERE WHO WHY";

/// Further labels of headlines.
const KICKERS: &str = "ALERT BOMBSHELL BOOM BUSINESS COMMENT CULTURE EXPLAINER GALLERY INTERVIEW LATEST LOOK NEWS \
    OBITUARY PROFILE QUIZ REVIEW SPORT SPORTS WOW";

/// Whether the word, the last one of a label before the colon of a headline, names no speaker: `Live: storm ...`.
pub fn is_kicker(word: &str) -> bool {
    let same = |w: &str| w.eq_ignore_ascii_case(word);
    word.len() > 2 && (NO_SPEAKERS.split(' ').any(same) || KICKERS.split(' ').any(same)) && !same("POLL")
}

/// Whether a paragraph may open a turn: a name in capitals, or one word, before a colon.
pub(super) fn opens(words: &str) -> bool {
    let Some((name, said)) = words.split_once(':') else { return false };
    !said.is_empty()
        && name.len() <= LONGEST
        && (name.chars().all(|c| !c.is_lowercase()) || name.split(' ').count() <= 1)
}

/// What a block is in a transcript.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Turn {
    /// No part of one.
    None,
    /// Opens a turn: a label, a colon, and what was said.
    Opens,
    /// Asks, without a label.
    Asks,
    /// Answers, without a label.
    Answers,
    /// Goes on with the turn before.
    GoesOn,
}

/// What each block is. A transcript has three turns or more of at least two speakers.
///
/// Paragraphs without label between two turns go on with the first of them; those after the last one do not,
/// as nothing says where the report takes over.
pub(super) fn read(text: &str, blocks: &[Block]) -> Vec<Turn> {
    let mut out = vec![Turn::None; blocks.len()];
    // The last word of the first label, whether another one was seen, and how many turns there are.
    let (mut one, mut several, mut turns) = (None, false, 0);
    for (i, b) in blocks.iter().enumerate().filter(|(_, b)| b.kind == BlockKind::Paragraph) {
        if let Some(label) = label(b.span.slice(text)) {
            out[i] = Turn::Opens;
            let last = name(label).rsplit(' ').next();
            several |= last != *one.get_or_insert(last);
            turns += 1;
        }
    }
    if !several || turns < 3 {
        out.fill(Turn::None);
        interview(text, blocks, &mut out);
        return out;
    }
    let mut last = None;
    for i in 0..out.len() {
        if out[i] == Turn::Opens {
            let between = last.map_or(i..i, |l: usize| l + 1..i);
            let unbroken = between.len() <= GOES_ON;
            for k in between.filter(|_| unbroken) {
                if blocks[k].kind != BlockKind::Paragraph {
                    break;
                }
                if !is_direction(blocks[k].span.slice(text)) {
                    out[k] = Turn::GoesOn;
                }
            }
            last = Some(i);
        }
    }
    out
}

/// Marks an interview without labels: three questions or more, most of which speak to "you", each followed by
/// paragraphs most of which speak of "I". Explanations in questions and answers have neither.
fn interview(text: &str, blocks: &[Block], out: &mut [Turn]) {
    let words = |i: usize| blocks[i].span.slice(text).trim();
    let of = |i: &usize| match blocks[*i].kind {
        BlockKind::Paragraph => true,
        // A short question looks like a heading.
        BlockKind::CrossHead => is_question(words(*i)),
        _ => false,
    };
    let paragraphs: Vec<usize> = (0..out.len()).filter(of).collect();
    let mut turns: Vec<Turn> = Vec::new();
    for &i in &paragraphs {
        turns.push(match turns.last() {
            _ if is_question(words(i)) => Turn::Asks,
            Some(Turn::Asks) => Turn::Answers,
            _ => Turn::GoesOn,
        });
    }
    let all = |turn: Turn| -> Vec<usize> { (0..turns.len()).filter(|&k| turns[k] == turn).collect() };
    let (asks, answers) = (all(Turn::Asks), all(Turn::Answers));
    let most = |all: &[usize], has: &dyn Fn(&str) -> bool| {
        all.iter().filter(|&&k| has(words(paragraphs[k]))).count() * 2 >= all.len()
    };
    let near = asks.windows(2).all(|w| w[1] - w[0] <= GOES_ON + 1);
    let told = |p: &str| says(p, FIRST_PERSON) && !opens_with_mark(p);
    if answers.len() < 3 || !near || !most(&asks, &|p| says(p, SECOND_PERSON)) || !most(&answers, &told) {
        return;
    }
    for k in asks[0]..=answers[answers.len() - 1] {
        out[paragraphs[k]] = turns[k];
    }
}

/// A question to the one who is interviewed is no longer than this, in bytes.
const QUESTION: usize = 400;

/// Whether a paragraph asks, not in quotation marks.
fn is_question(paragraph: &str) -> bool {
    paragraph.len() <= QUESTION
        && paragraph.ends_with('?')
        && !opens_with_mark(paragraph)
        && (says(paragraph, SECOND_PERSON) || !says(paragraph, FIRST_PERSON))
}

fn opens_with_mark(paragraph: &str) -> bool {
    paragraph.starts_with(['"', '“', '‘', '\'', '«', '„'])
}

const FIRST_PERSON: &[&str] = &["I", "my", "My", "me", "we", "We", "our", "Our"];
const SECOND_PERSON: &[&str] = &["you", "You", "your", "Your"];

/// Whether one of the words stands in the paragraph.
fn says(paragraph: &str, words: &[&str]) -> bool {
    paragraph.split(|c: char| !c.is_alphanumeric()).any(|w| words.contains(&w))
}

/// `(LAUGHTER)`, `[END OF CLIP]`: what the transcript says of the scene.
fn is_direction(paragraph: &str) -> bool {
    let words = paragraph.trim();
    let brackets = [('(', ')'), ('[', ']')].iter().any(|&(a, b)| words.starts_with(a) && words.ends_with(b));
    brackets && !words.contains(char::is_lowercase)
}

/// The name in a label, without what stands behind it: `ANN LEE, HOST`, `LEE (ON THE PHONE)`.
fn name(label: &str) -> &str {
    label.split([',', '(']).next().unwrap_or(label).trim_end()
}

/// The label of a turn: `Q`, `A`, or a name of at most four words in capitals, maybe with who that is, and with words
/// after the colon that stand in no quotation marks.
fn label(paragraph: &str) -> Option<&str> {
    let head = &paragraph[..paragraph.floor_char_boundary(LONGEST)];
    let (label, _) = head.split_once(':')?;
    let said = paragraph[label.len() + 1..].trim_start();
    let mut words = name(label).split(' ');
    let first = words.next()?;
    let asks = matches!(label, "Q" | "A" | "Question" | "Answer");
    let capitals = !label.chars().any(char::is_lowercase)
        && label.chars().filter(|c| c.is_alphabetic()).count() >= 2
        && name(label).chars().all(|c| c.is_alphabetic() || matches!(c, ' ' | '.' | '-' | '\'' | '’'))
        && words.count() <= 3
        && !any_of!(NO_SPEAKERS).has(first);
    let words_follow =
        said.starts_with(|c: char| c.is_alphanumeric() || matches!(c, '(' | '[' | '$' | '…' | '.'));
    ((asks || capitals) && words_follow).then_some(label)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::article;

    fn turns(text: &str) -> Vec<Turn> {
        let article = article::read(text.to_owned(), &[]);
        let body = |b: &&Block| matches!(b.kind, BlockKind::Paragraph | BlockKind::CrossHead);
        article.blocks.iter().filter(body).map(|b| b.turn).collect()
    }

    #[test]
    fn turns_and_what_goes_on_with_them() {
        let text = "A talk at the quay\n\nThey met on Monday, in the rain.\n\nANN LEE, HOST: Why is it late?\n\n\
                    CAPT. BOB FOSS, SPOKESMAN, THE HARBOUR'S CREW: The pumps failed.\n\n(LAUGHTER)\n\n\
                    Then the roof did, and that was the end of it.\n\n\
                    LEE: And now?\n\nFoss is a plumber in the town.\n";
        let (none, opens) = (Turn::None, Turn::Opens);
        assert_eq!(turns(text), [none, opens, opens, none, Turn::GoesOn, opens, none]);
    }

    #[test]
    fn interviews_without_labels() {
        let text = "A talk with the pilot\n\nAda Hill has steered ships for thirty years. This is what she said.\n\n\
                    When did you start?\n\nI was nine. My father had a boat.\n\nIt leaked.\n\n\
                    Did it ever sink?\n\nTwice, and I was in it.\n\nWould you do it again?\n\nI would.\n\nAda Hill lives in Tarn.\n";
        let (asks, answers) = (Turn::Asks, Turn::Answers);
        let none = Turn::None;
        let all = [none, asks, answers, Turn::GoesOn, asks, answers, asks, answers, none];
        assert_eq!(turns(text), all);
        // Explained, not asked.
        let text = text.replace("you", "they").replace("I ", "they ").replace("My", "Her");
        assert!(turns(&text).iter().all(|t| *t == Turn::None));
    }

    #[test]
    fn labels_of_other_things_open_none() {
        let text = "Three claims\n\nTHE CLAIM: Taxes rose in May, it was said.\n\nTHE FACTS: They fell by a third.\n\n\
                    NOTE: The figures are old ones.\n\nWATCH: The debate from last night, in full.\n";
        assert!(turns(text).iter().all(|t| *t == Turn::None));
        assert_eq!(label("HILL: “We won.”"), None);
        assert_eq!(label("Q: Why?"), Some("Q"));
        assert_eq!(label("LEE (ON THE PHONE): Yes."), Some("LEE (ON THE PHONE)"));
    }
}
