//! The figures: pairs by content, agreement of sources, tokens by role, exact contents.

use std::collections::{BTreeSet, HashMap};

use super::gold::{Article, Pair, Roles};
use super::matching::best;
use super::words::{Token, strings, tokens};

/// Least F1 of tokens at which two contents may be taken for the same.
const CLOSE: f64 = 0.5;

/// Counts of one figure.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Tally {
    /// What was predicted and is marked.
    pub right: usize,
    /// All that was predicted.
    pub predicted: usize,
    /// All that is marked.
    pub marked: usize,
}

impl Tally {
    const fn new(right: usize, predicted: usize, marked: usize) -> Self {
        Self { right, predicted, marked }
    }

    fn sum(all: impl Iterator<Item = Self>) -> Self {
        all.fold(Self::default(), |a, b| {
            Self::new(a.right + b.right, a.predicted + b.predicted, a.marked + b.marked)
        })
    }

    /// Precision, recall and F1, from 0 to 1.
    pub fn rates(&self) -> [f64; 3] {
        let of = |part: usize, all: usize| if all == 0 { 0.0 } else { part as f64 / all as f64 };
        let (p, r) = (of(self.right, self.predicted), of(self.right, self.marked));
        [p, r, of(2 * self.right, self.predicted + self.marked)]
    }
}

/// The names of the figures, in the order of the table.
const FIGURES: [&str; 10] = [
    "content",
    "attribution",
    "direct_content",
    "direct_attribution",
    "other_content",
    "other_attribution",
    "tokens_content",
    "tokens_source",
    "tokens_cue",
    "exact",
];

/// All figures over the articles added so far.
#[derive(Clone, Debug, Default)]
pub struct Scores {
    /// Articles for which there is a prediction, if an empty one.
    pub predicted: usize,
    /// One row for each article.
    tallies: Vec<[Tally; FIGURES.len()]>,
    /// Strings in quotation marks that no marked content touches.
    pub nobodys: Nobodys,
}

/// Strings that quote nobody, and how many of them a prediction takes for words.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Nobodys {
    /// All of them.
    pub all: usize,
    /// Those that a prediction holds whose words all stand in marks.
    pub taken: usize,
    /// Those that only predictions hold that have words outside marks too.
    pub within: usize,
}

impl Nobodys {
    fn add(&mut self, text: &str, tokens: &[Token], gold: &[Attribution], found: &[Attribution]) {
        for (start, end) in strings(text) {
            let first = tokens.partition_point(|t| t.end <= start);
            let here = first..tokens.partition_point(|t| t.start < end);
            let holds = |a: &&Attribution| here.clone().any(|t| a.content.contains(&t));
            if !here.clone().any(|t| tokens[t].word) || gold.iter().any(|a| holds(&a)) {
                continue;
            }
            let own = |a: &Attribution| a.words.iter().all(|&t| tokens[t].quoted);
            self.all += 1;
            if found.iter().filter(holds).any(own) {
                self.taken += 1;
            } else if found.iter().any(|a| holds(&a)) {
                self.within += 1;
            }
        }
    }
}

type Tokens = BTreeSet<usize>;

/// An attribution as sets of tokens.
#[derive(Debug)]
struct Attribution {
    content: Tokens,
    source: Tokens,
    cue: Tokens,
    /// The words among the content.
    words: Tokens,
    /// The words among the source.
    who: Tokens,
    /// At least half of the words stand in quotation marks.
    direct: bool,
}

impl Scores {
    /// Adds an article with its predictions; `None` when there are none.
    pub fn add(&mut self, article: &Article, predicted: Option<&[Roles]>) {
        let mut tallies = [Tally::default(); FIGURES.len()];
        self.predicted += usize::from(predicted.is_some());
        let tokens = tokens(&article.text);
        let read = |all: &[Roles]| all.iter().map(|r| attribution(&tokens, r)).collect::<Vec<_>>();
        let (gold, found) = (read(&article.marked), read(predicted.unwrap_or_default()));
        let all = |list: &'_ [Attribution], side: Option<bool>| -> Vec<usize> {
            (0..list.len()).filter(|&i| side.is_none_or(|s| list[i].direct == s)).collect()
        };
        for (figure, side) in [(0, None), (2, Some(true)), (4, Some(false))] {
            let rest = side.map(|s| all(&gold, Some(!s))).unwrap_or_default();
            let chosen = [all(&gold, side), all(&found, side), rest];
            [tallies[figure], tallies[figure + 1]] = pairs(&gold, &found, &chosen);
        }
        let roles: [fn(&Attribution) -> &Tokens; 3] = [|a| &a.content, |a| &a.source, |a| &a.cue];
        for (at, role) in roles.into_iter().enumerate() {
            let union = |list: &[Attribution]| list.iter().flat_map(role).copied().collect::<Tokens>();
            let (g, f) = (union(&gold), union(&found));
            tallies[6 + at] = Tally::new(g.intersection(&f).count(), f.len(), g.len());
        }
        tallies[9] = Tally::new(exact(&gold, &found), found.len(), gold.len());
        self.tallies.push(tallies);
        self.nobodys.add(&article.text, &tokens, &gold, &found);
    }

    /// Articles.
    pub fn articles(&self) -> usize {
        self.tallies.len()
    }

    /// The figures with their names, in the order of the table, each with the 95 % interval of its F1.
    pub fn rows(&self) -> impl Iterator<Item = (&'static str, Tally, [f64; 2])> + '_ {
        FIGURES.into_iter().enumerate().map(|(at, name)| {
            let each: Vec<Tally> = self.tallies.iter().map(|t| t[at]).collect();
            (name, Tally::sum(each.iter().copied()), interval(&each))
        })
    }
}

/// How often articles are drawn anew for an interval.
const DRAWS: usize = 1000;

/// Between which F1 lie 95 in 100 samples of as many articles, drawn from these with repetition (bootstrap: Efron
/// 1979). The same articles give the same interval.
fn interval(each: &[Tally]) -> [f64; 2] {
    let mut state = 1_u64;
    let mut draw = || {
        // xorshift64: Marsaglia 2003.
        state ^= state << 13;
        state ^= state >> 7;
        state ^= state << 17;
        each[(state % each.len() as u64) as usize]
    };
    let mut samples: Vec<f64> =
        (0..DRAWS).map(|_| Tally::sum((0..each.len()).map(|_| draw())).rates()[2]).collect();
    samples.sort_by(f64::total_cmp);
    [samples[DRAWS / 40], samples[DRAWS - 1 - DRAWS / 40]]
}

/// Pairs the chosen golds and predictions: by content, and of these the ones whose sources agree. A prediction without
/// partner that would fit one of the rest is no mistake here: it is not counted.
fn pairs(gold: &[Attribution], found: &[Attribution], chosen: &[Vec<usize>; 3]) -> [Tally; 2] {
    let [golds, preds, rest] = chosen;
    let pair = |golds: &[usize], preds: &[usize]| {
        best(golds.len(), preds.len(), |g, p| closeness(&gold[golds[g]], &found[preds[p]]))
    };
    let pairs = pair(golds, preds);
    let left: Vec<usize> =
        (0..preds.len()).filter(|p| !pairs.contains(&Some(*p))).map(|p| preds[p]).collect();
    let elsewhere = pair(rest, &left).iter().flatten().count();
    let counted = preds.len() - elsewhere;
    let same_source = |(g, p): (usize, usize)| {
        let (a, b) = (&gold[golds[g]].who, &found[preds[p]].who);
        (a.is_empty() && b.is_empty()) || !a.is_disjoint(b)
    };
    let paired = pairs.iter().enumerate().filter_map(|(g, p)| p.map(|p| (g, p)));
    let agreed = paired.clone().filter(|&pair| same_source(pair)).count();
    [Tally::new(paired.count(), counted, golds.len()), Tally::new(agreed, counted, golds.len())]
}

/// The tokens that the spans touch.
fn attribution(all: &[Token], roles: &Roles) -> Attribution {
    let touched = |spans: &[Pair]| -> Tokens {
        let range = |&(start, end): &Pair| {
            let first = all.partition_point(|t| t.end <= start);
            let last = all.partition_point(|t| t.start < end);
            if start < end { first..last } else { 0..0 }
        };
        spans.iter().flat_map(range).collect()
    };
    let words = |tokens: &Tokens| tokens.iter().copied().filter(|&t| all[t].word).collect::<Tokens>();
    let (content, source) = (touched(&roles.content), touched(&roles.source));
    let said = words(&content);
    let quoted = said.iter().filter(|&&t| all[t].quoted).count();
    Attribution {
        who: words(&source),
        direct: !said.is_empty() && 2 * quoted >= said.len(),
        words: said,
        cue: touched(&roles.cue),
        content,
        source,
    }
}

/// F1 of the contents' tokens, when they are close enough to be a pair.
fn closeness(a: &Attribution, b: &Attribution) -> Option<f64> {
    let both = a.content.intersection(&b.content).count();
    let f1 = 2.0 * both as f64 / (a.content.len() + b.content.len()).max(1) as f64;
    (both > 0 && f1 >= CLOSE).then_some(f1)
}

/// How many predictions have exactly the words of a marked one, each used once.
fn exact(gold: &[Attribution], found: &[Attribution]) -> usize {
    let mut open: HashMap<&Tokens, usize> = HashMap::new();
    for a in gold.iter().filter(|a| !a.words.is_empty()) {
        *open.entry(&a.words).or_default() += 1;
    }
    let mut take = |a: &&Attribution| match open.get_mut(&a.words) {
        Some(n) if *n > 0 => {
            *n -= 1;
            true
        }
        _ => false,
    };
    found.iter().filter(|a| take(a)).count()
}
