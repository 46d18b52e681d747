//! What each block is, told by its form and by what stands around it.

use super::BlockKind;
use super::credit;
use super::form::{self, Shape};
use super::join::Raw;
use super::lines::Marker;
use super::{dateline, turn};
use crate::map::Map;

/// Longest headline, in characters.
const HEADLINE: u32 = 200;
/// Longest heading between paragraphs, in characters.
const CROSS_HEAD: u32 = 70;
/// Shorter blocks are not told apart from repeated exclamations, in bytes.
const REPEATABLE: usize = 60;

/// The kind of each block, in order.
pub(super) fn kinds(text: &str, raws: &[Raw]) -> Vec<BlockKind> {
    let mut page =
        Page { text, raws, parted: is_parted(raws), kinds: raws.iter().map(|r| by_form(text, r)).collect() };
    page.repeats();
    page.captions();
    page.head();
    page.tail();
    page.cross_heads();
    page.kinds.into_iter().map(|k| k.unwrap_or(BlockKind::Paragraph)).collect()
}

fn by_form(text: &str, raw: &Raw) -> Option<BlockKind> {
    let words = raw.span.slice(text);
    if raw.marker == Marker::Heading {
        return None;
    }
    Shape::of(words).and_then(|s| form::kind(&s))
}

/// Whether empty lines part most blocks, so that a single line end means something.
fn is_parted(raws: &[Raw]) -> bool {
    let gaps = raws.iter().skip(1).filter(|r| r.gap).count();
    gaps >= 2 && (raws.len() - 1 - gaps) * 3 <= gaps * 2
}

struct Page<'a> {
    text: &'a str,
    raws: &'a [Raw],
    parted: bool,
    /// `None` as long as nothing speaks against body text.
    kinds: Vec<Option<BlockKind>>,
}

impl<'a> Page<'a> {
    fn words(&self, i: usize) -> &'a str {
        self.raws[i].span.slice(self.text)
    }

    fn shape(&self, i: usize) -> Option<Shape<'a>> {
        Shape::of(self.words(i))
    }

    /// Whether block `i` hangs on the one before it by a single line end in a text parted by empty lines.
    fn hangs(&self, i: usize) -> bool {
        self.parted && i > 0 && i < self.raws.len() && !self.raws[i].gap
    }

    fn is(&self, i: usize, kind: BlockKind) -> bool {
        self.kinds.get(i) == Some(&Some(kind))
    }

    fn open(&self, i: usize) -> bool {
        self.kinds.get(i) == Some(&None)
    }

    /// A block that repeats an earlier one word for word is set aside, the earlier one is read; so is one whose words
    /// open the next line.
    fn repeats(&mut self) {
        let mut seen: Map<&str, usize> = Map::default();
        for i in 0..self.raws.len() {
            let words = self.words(i);
            let again = self.hangs(i + 1) && self.words(i + 1).starts_with(words);
            if self.open(i) && words.len() >= REPEATABLE && (*seen.or_insert(words, i) != i || again) {
                self.kinds[i] = Some(BlockKind::Repeat);
            }
        }
    }

    /// Captions: beside a credit, or hanging on the opening paragraph with its dateline.
    fn captions(&mut self) {
        for i in 0..self.raws.len() {
            if self.is(i, BlockKind::Credit) {
                let after = self.hangs(i + 1);
                self.caption(
                    i + 1,
                    |s| if after { credit::may_be_caption(s) } else { credit::shows(s, false) },
                );
                let before = self.hangs(i);
                if before {
                    self.caption(i - 1, |s| credit::shows(s, true));
                }
            } else if self.hangs(i) && i > 1 && dateline::at_start(self.words(i)).is_some() {
                self.caption(i - 1, credit::may_be_caption);
            }
        }
    }

    fn caption(&mut self, i: usize, test: impl Fn(&Shape) -> bool) {
        let starts_report = self.open(i) && dateline::at_start(self.words(i)).is_some();
        if self.open(i) && i > 0 && !starts_report && self.shape(i).is_some_and(|s| test(&s)) {
            self.kinds[i] = Some(BlockKind::Caption);
        }
    }

    /// Headline, what stands under it, and the byline.
    fn head(&mut self) {
        let body = (0..self.raws.len()).filter(|&i| self.open(i)).count();
        let Some(first) = (0..self.raws.len()).find(|&i| self.open(i)) else { return };
        if body < 2 || first > 8 {
            return;
        }
        let titled = self.is_headline(first);
        if titled {
            self.kinds[first] = Some(BlockKind::Title);
        }
        let mut at = first + usize::from(titled);
        while at < self.raws.len().min(first + 6) {
            if self.open(at) {
                if self.shape(at).is_some_and(|s| form::is_byline(&s)) && self.raws.len() > at + 1 {
                    self.kinds[at] = Some(BlockKind::Byline);
                } else if titled && self.is_deck(first, at) {
                    self.kinds[at] = Some(BlockKind::Title);
                } else {
                    break;
                }
            }
            at += 1;
        }
        // A byline may stand over the headline or open a text without one.
        if self.is(first, BlockKind::Byline)
            && let Some(next) = (first + 1..self.raws.len()).find(|&i| self.open(i))
            && self.is_headline(next)
        {
            self.kinds[next] = Some(BlockKind::Title);
        }
    }

    fn is_headline(&self, i: usize) -> bool {
        let words = self.words(i);
        if self.raws[i].marker == Marker::Heading {
            return true;
        }
        let Some(s) = self.shape(i) else { return false };
        let mut later = (i + 1..self.raws.len()).filter(|&j| self.open(j)).take(3);
        let transcript = turn::opens(words) && later.clone().any(|j| turn::opens(self.words(j)));
        if self.raws[i].chars > HEADLINE
            || dateline::at_start(words).is_some()
            || transcript
            || form::is_byline(&s)
        {
            return false;
        }
        let stopped = words.ends_with(['.', '"', '”']) && !words.ends_with("..");
        let shorter = later.any(|j| self.raws[j].chars > self.raws[i].chars);
        let sentence = in_sentences(words) || form::tells(&s);
        !stopped || in_title_case(words) || (self.raws[i].chars <= 130 && shorter && !sentence)
    }

    /// A line under the headline: after one that ends in a semicolon, or short and without a full stop.
    fn is_deck(&self, title: usize, i: usize) -> bool {
        let words = self.words(i);
        let goes_on = i == title + 1 && self.words(title).ends_with(';');
        let short = self.raws[i].chars <= 160 && !words.ends_with(['.', ':', '"', '”', '?', '!', '…', ',']);
        let last = !(i + 1..self.raws.len()).any(|j| self.open(j));
        let plain = self.shape(i).is_some_and(|s| s.plain());
        !last
            && !turn::opens(words)
            && self.raws[i].marker != Marker::Item
            && (goes_on || (short && plain && i == title + 1))
    }

    /// Biographies and "reported from" lines: only in an unbroken run at the end.
    fn tail(&mut self) {
        let Some(first) = (0..self.raws.len()).find(|&i| self.open(i)) else { return };
        for i in (first + 1..self.raws.len()).rev() {
            if self.kinds[i].is_some_and(|k| !k.is_read()) {
                continue;
            }
            let note = |s: Shape| form::is_biography(&s) || form::is_reported_from(&s);
            if !self.open(i) || !self.shape(i).is_some_and(note) {
                break;
            }
            self.kinds[i] = Some(BlockKind::AuthorNote);
        }
    }

    /// Headings between blocks that are read.
    fn cross_heads(&mut self) {
        let mut before = false;
        for i in 0..self.raws.len() {
            if before && self.open(i) && self.is_cross_head(i) {
                self.kinds[i] = Some(BlockKind::CrossHead);
            }
            before |= self.kinds[i].is_none_or(BlockKind::is_read);
        }
    }

    /// Short, capitalised, without a full stop, and with a longer block after it.
    fn is_cross_head(&self, i: usize) -> bool {
        let raw = self.raws[i];
        if raw.marker == Marker::Heading {
            return true;
        }
        let words = self.words(i);
        let next = self.raws.get(i + 1).is_some_and(|n| n.chars > raw.chars);
        next && raw.chars <= CROSS_HEAD
            && raw.marker == Marker::None
            && !self.is(i + 1, BlockKind::AuthorNote)
            && looks_like_heading(words)
    }
}

fn looks_like_heading(words: &str) -> bool {
    let opens = |c: char| c.is_uppercase() || c.is_ascii_digit() || matches!(c, '‘' | '\'');
    let asks = words.ends_with(['?', '!']);
    words.starts_with(opens)
        && words.chars().any(char::is_alphabetic)
        && !words.ends_with(['.', ':', ',', ';', '"', '”', '…'])
        && !words.contains(['"', '“'])
        && !words.contains("''")
        && (!asks || (words.len() <= 60 && words.split_whitespace().count() >= 3))
        && !turn::opens(words)
}

/// Whether three words of four begin with a capital, as in headlines.
fn in_title_case(words: &str) -> bool {
    let letters =
        |w: &&str| w.starts_with(|c: char| c.is_alphabetic() || matches!(c, '‘' | '\'' | '“' | '"'));
    let capital = |w: &&str| w.chars().find(|c| c.is_alphanumeric()).is_some_and(char::is_uppercase);
    let (all, capitals) = words
        .split_whitespace()
        .filter(letters)
        .fold((0, 0), |(all, capitals), w| (all + 1, capitals + usize::from(capital(&w))));
    all >= 4 && capitals * 4 >= all * 3
}

/// Whether a line holds more than one sentence.
fn in_sentences(words: &str) -> bool {
    let inner = words.trim_end_matches(['.', '"', '”']);
    [". ", "? ", "! ", ".” ", ".\" "].iter().any(|end| {
        inner.match_indices(end).any(|(i, m)| {
            let word = inner[..i].rsplit([' ', '.', '(']).next().unwrap_or("");
            let least = if word.starts_with(char::is_uppercase) { 5 } else { 3 };
            word.chars().count() >= least
                && inner[i + m.len()..].starts_with(|c: char| c.is_uppercase() || c == '“')
        })
    })
}
