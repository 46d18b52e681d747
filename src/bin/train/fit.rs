//! Training: logistic regression for cues, a conditional random field for roles, trees that choose between the two
//! readings of a cue, and a logistic regression with trees that decides which candidates to keep. The last two learn
//! from articles their elders have not seen.

use std::collections::{HashMap, HashSet};
use std::fs;
use std::path::Path;

use quote_explorer::attribution::model::candidate::{self, Candidate, Scratch};
use quote_explorer::attribution::model::cue;
use quote_explorer::attribution::model::keep;
use quote_explorer::attribution::model::roles::{self, LABELS, ROW};
use quote_explorer::attribution::model::source::Shared;
use quote_explorer::attribution::model::trees::Forest;
use quote_explorer::attribution::model::weights::{BITS, Row, Table as Rows, Weights};
use quote_explorer::attribution::model::window::{self, Window};

use crate::data::{Part, Ready};
use crate::{boost, corpus, crf};

/// Features with weights, of cues and of roles, at most. Of roles, twice as many gain nothing.
const CUES: usize = 18_000;
const ROLES: usize = 16_000;
/// How often our own annotated articles are learned from: they have what the corpus does not.
const OWN: usize = 6;
/// How often the windows are gone through.
const ROLE_EPOCHS: usize = 12;
/// What each step takes off a weight of roles, so that few features tell what many would tell together.
const ROLE_L1: f32 = 0.01;
/// Trees that correct which candidates to keep, and that choose between readings. Three times as many gain nothing.
const KEEP_TREES: usize = 150;
const CHOICE_TREES: usize = 100;
/// Steps between no weight and the greatest, of cues and of roles. Fewer make a smaller file: from 63 and 31
/// down to these, figures on articles not seen did not change by more than they do from run to run.
const CUE_STEPS: f32 = 12.0;
const ROLE_STEPS: f32 = 9.0;

/// Numbers that repeat from run to run.
pub struct Random(pub u64);

impl Random {
    pub fn next(&mut self) -> u64 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        self.0
    }

    fn shuffle<T>(&mut self, items: &mut [T]) {
        for i in (1..items.len()).rev() {
            items.swap(i, (self.next() % (i as u64 + 1)) as usize);
        }
    }
}

pub fn load(corpus: &Path, list: &Path) -> Result<Vec<Ready>, String> {
    let names: Vec<String> = fs::read_to_string(list)
        .map_err(|e| format!("{}: {e}", list.display()))?
        .lines()
        .map(str::to_owned)
        .collect();
    let mut docs = corpus::read(corpus, Some(&names)).map_err(|e| format!("{}: {e}", corpus.display()))?;
    for _ in 0..OWN {
        docs.extend(corpus::own().map_err(|e| format!("own articles: {e}"))?);
    }
    Ok(docs.into_iter().map(Ready::new).collect())
}

/// Features of something that is or is not.
struct Case {
    rows: Vec<u32>,
    gold: bool,
}

/// A window with its features and gold labels.
pub struct RoleCase {
    pub window: Window,
    pub rows: Vec<Vec<u32>>,
    pub gold: Vec<u8>,
}

/// Cue heads of an article: token to gold attribution.
type Heads = HashMap<usize, usize>;

pub fn run(corpus: &Path, list: &Path, out: &Path, seed: u64) -> Result<(), String> {
    let docs = load(corpus, list)?;
    let mut common = HashMap::new();
    for d in &docs {
        d.count_cues(&mut common);
    }
    let heads: Vec<Heads> = docs
        .iter()
        .map(|d| d.doc.gold.iter().enumerate().filter_map(|(g, a)| Some((d.head(a, &common)?, g))).collect())
        .collect();
    let all: Vec<usize> = (0..docs.len()).collect();
    let halves: [Vec<usize>; 2] =
        std::array::from_fn(|h| all.iter().copied().filter(|i| i % 2 == h).collect());
    let set = Set { docs: &docs, heads: &heads, seed };
    let half: [Weights; 2] = std::array::from_fn(|h| set.models(&halves[h]));
    let choices: [Vec<boost::Case>; 2] = std::array::from_fn(|h| set.choices(&halves[h], &half[1 - h]));
    let mut found = Vec::new();
    for h in 0..2 {
        let mut weights = half[h].clone();
        weights.choice = boost::fit(&choices[h], CHOICE_TREES);
        found.extend(set.found(&halves[1 - h], &weights));
    }
    let choice = boost::fit(&choices.into_iter().flatten().collect::<Vec<_>>(), CHOICE_TREES);
    let mut keep: Vec<Case> = found.iter().flat_map(|f| set.keep_cases(f)).collect();
    eprintln!("{} candidates to keep or drop, {} right", keep.len(), keep.iter().filter(|c| c.gold).count());
    rare(keep.iter_mut().map(|c| &mut c.rows), BITS, 6);
    let trees = set.trees(&found, &keep);
    let keeps = column(&logistic(&mut keep, KEEP));
    let mut weights = set.models(&all);
    weights.keeps = keeps;
    weights.trees = trees;
    weights.choice = choice;
    weights.threshold = (-0.875 * 16.0) as i16;
    // A little above what the keeping was fitted on: a tenth less to label, and by cross-validation no loss.
    weights.floor = (-1.75 * 16.0) as i16;
    fs::write(out, weights.write()).map_err(|e| format!("{}: {e}", out.display()))
}

struct Set<'a> {
    docs: &'a [Ready],
    heads: &'a [Heads],
    seed: u64,
}

impl Set<'_> {
    fn parts<'a>(&'a self, ids: &'a [usize]) -> impl Iterator<Item = (&'a Ready, &'a Heads, &'a Part)> {
        ids.iter()
            .flat_map(move |&i| self.docs[i].blocks.iter().map(move |b| (&self.docs[i], &self.heads[i], b)))
    }

    fn cues(&self, ids: &[usize]) -> Rows<i8> {
        let bits = BITS;
        let mut cases = Vec::new();
        for (d, heads, part) in self.parts(ids) {
            let ctx = d.context(part);
            for i in part.from..part.to {
                if cue::is_candidate(&ctx, i) || heads.contains_key(&i) {
                    let mut rows = Vec::with_capacity(32);
                    cue::features(&ctx, i, &mut |f| rows.push(f & ((1 << bits) - 1)));
                    cases.push(Case { rows, gold: heads.contains_key(&i) });
                }
            }
        }
        rare(cases.iter_mut().map(|c| &mut c.rows), bits, 3);
        let first = logistic(&mut cases, Learning { epochs: 3, ..CUE });
        let kept = strongest(
            &count(cases.iter().map(|c| &c.rows), bits),
            &first.iter().map(|w| w.abs()).collect::<Vec<_>>(),
            CUES,
        );
        for c in &mut cases {
            c.rows.retain(|&r| kept[r as usize]);
        }
        column(&logistic(&mut cases, CUE))
    }

    /// The cue and role models of some articles. What the role model sees of cues comes from cue models that
    /// have not seen the article, as it will be later.
    fn models(&self, ids: &[usize]) -> Weights {
        const FOLDS: usize = 4;
        let folds: Vec<Rows<i8>> = (0..FOLDS)
            .map(|f| {
                self.cues(
                    &ids.iter()
                        .copied()
                        .enumerate()
                        .filter(|(k, _)| k % FOLDS != f)
                        .map(|x| x.1)
                        .collect::<Vec<_>>(),
                )
            })
            .collect();
        let fold_of: HashMap<*const Ready, usize> =
            ids.iter().enumerate().map(|(k, &i)| (&raw const self.docs[i], k % FOLDS)).collect();
        let mut weights = Weights { cues: self.cues(ids), floor: (-2.0 * 16.0) as i16, ..Weights::default() };
        let bits = BITS;
        let mut cases = Vec::new();
        for (d, heads, part) in self.parts(ids) {
            let ctx = d.context(part);
            let fold = &folds[fold_of[&std::ptr::from_ref(d)]];
            let score = |i: usize| {
                let mut s = 0;
                cue::features(&ctx, i, &mut |f| s += i32::from(fold.get(f)));
                fold.logit(s)
            };
            let scores: HashMap<u32, i32> = (part.from..part.to)
                .filter(|&i| cue::is_candidate(&ctx, i))
                .map(|i| (i as u32, score(i)))
                .collect();
            for i in part.from..part.to {
                let Some(&g) = heads.get(&i) else { continue };
                let mut w = Window::default();
                window::build(&ctx, i, &mut w);
                let mut labels = d.labels(&d.doc.gold[g], &w);
                roles::mend(&w, &mut labels);
                let mut rows = vec![Vec::with_capacity(32); w.units.len()];
                let likely = |t: u32| scores.get(&t).is_some_and(|&s| s > 0);
                roles::unit_features(&w, likely, &mut |j, f| rows[j].push(f & ((1 << bits) - 1)));
                cases.push(RoleCase { window: w, rows, gold: labels });
            }
        }
        eprintln!("{} windows", cases.len());
        rare(cases.iter_mut().flat_map(|c| c.rows.iter_mut()), bits, 3);
        weights.roles = fit_roles(&mut cases, bits, self.seed);
        weights
    }

    /// The readings of cues of articles the models have not seen, with what each is worth.
    fn choices(&self, ids: &[usize], weights: &Weights) -> Vec<boost::Case> {
        let mut out = Vec::new();
        for (d, heads, part) in self.parts(ids) {
            let ctx = d.context(part);
            let golds = d.golds();
            let mut scratch = Scratch::default();
            candidate::score_cues(&ctx, weights, &mut scratch);
            for i in (part.from..part.to).filter(|i| heads.contains_key(i)) {
                let all = candidate::readings(&ctx, weights, i, &Shared::default(), &mut scratch);
                let [one, other] = &all[..] else { continue };
                let cases = [(one, other), (other, one)].map(|(c, other)| {
                    let values = keep::choice(&ctx, c, other);
                    boost::Case { values, linear: 0.0, gold: d.worth(c, &golds) }
                });
                if (cases[0].gold - cases[1].gold).abs() > 0.0 {
                    out.extend(cases);
                }
            }
        }
        eprintln!("{} readings", out.len());
        out
    }

    /// Candidates of articles the models have not seen.
    fn found(&self, ids: &[usize], weights: &Weights) -> Vec<Block> {
        let mut out = Vec::new();
        for &article in ids {
            let d = &self.docs[article];
            let (all, parts) = d.candidates(weights);
            let mut right = d.right(&all).into_iter();
            let mut all = all.into_iter();
            for block in parts.chunk_by(|a, b| a == b) {
                let candidates = all.by_ref().take(block.len()).collect();
                let gold = right.by_ref().take(block.len()).collect();
                out.push(Block { article, part: block[0], candidates, gold });
            }
        }
        out
    }

    /// What the linear model learns from a block.
    fn keep_cases<'a>(&self, block: &'a Block) -> impl Iterator<Item = Case> + use<'a, '_> {
        let d = &self.docs[block.article];
        block.gold.iter().enumerate().map(move |(k, &gold)| {
            let mut rows = Vec::new();
            let mut sink = |f| rows.push(f & ((1 << BITS) - 1));
            let (ctx, all) = (d.context(&d.blocks[block.part]), &block.candidates);
            keep::keep_features(&ctx, all, k, &keep::links(all, k), &mut sink);
            Case { rows, gold }
        })
    }

    /// The trees, which learn from scores of linear models that have not seen the article.
    fn trees(&self, found: &[Block], keep: &[Case]) -> Forest {
        const FOLDS: usize = 4;
        let fold: Vec<usize> = found.iter().flat_map(|b| b.gold.iter().map(|_| b.article % FOLDS)).collect();
        let models: Vec<Vec<f32>> = (0..FOLDS)
            .map(|f| {
                let others = keep.iter().zip(&fold).filter(|(_, of)| **of != f);
                let mut cases: Vec<Case> =
                    others.map(|(c, _)| Case { rows: c.rows.clone(), gold: c.gold }).collect();
                logistic(&mut cases, KEEP)
            })
            .collect();
        let score = |(c, &f): (&Case, &usize)| c.rows.iter().map(|&r| models[f][r as usize]).sum::<f32>();
        let mut scores = keep.iter().zip(&fold).map(score);
        let mut cases = Vec::new();
        for b in found {
            let d = &self.docs[b.article];
            let ctx = d.context(&d.blocks[b.part]);
            let logits: Vec<f32> = scores.by_ref().take(b.gold.len()).collect();
            let linear: Vec<i32> = logits.iter().map(|z| (z * 16.0).round() as i32).collect();
            for (k, &gold) in b.gold.iter().enumerate() {
                let links = keep::links(&b.candidates, k);
                let values = keep::values(&ctx, &b.candidates, k, &links, &linear);
                cases.push(boost::Case { values, linear: logits[k], gold: f32::from(u8::from(gold)) });
            }
        }
        boost::fit(&cases, KEEP_TREES)
    }
}

/// The candidates of a block, and whether each is right.
struct Block {
    article: usize,
    part: usize,
    candidates: Vec<Candidate>,
    gold: Vec<bool>,
}

impl Ready {
    /// All candidates, and the block of each.
    pub fn candidates(&self, weights: &Weights) -> (Vec<Candidate>, Vec<usize>) {
        let (mut out, mut parts, mut scratch) = (Vec::new(), Vec::new(), Scratch::default());
        for (k, part) in self.blocks.iter().enumerate() {
            candidate::read_block(&self.context(part), weights, weights.floor.into(), &mut scratch, &mut out);
            parts.resize(out.len(), k);
        }
        (out, parts)
    }

    /// Of each gold attribution the words of content and source.
    fn golds(&self) -> Vec<[HashSet<usize>; 2]> {
        let words = |s: &[(usize, usize)]| -> HashSet<usize> {
            self.within(s).into_iter().filter(|&i| self.tokens[i].word).collect()
        };
        self.doc.gold.iter().map(|g| [words(&g.content), words(&g.source)]).collect()
    }

    /// How well a candidate fits a gold attribution: F1 of the content's words; whether the sources share a word.
    fn fit(&self, c: &Candidate, [content, source]: &[HashSet<usize>; 2]) -> (f32, bool) {
        let words = |ranges: &[(u32, u32)]| -> HashSet<usize> {
            let all = ranges.iter().flat_map(|&(a, b)| a as usize..b as usize);
            all.filter(|&i| self.tokens[i].word).collect()
        };
        let (own, who) = (words(&c.content), words(c.source.as_slice()));
        let both = own.intersection(content).count();
        let same = !who.is_disjoint(source) || who.is_empty() && source.is_empty();
        (2.0 * both as f32 / (own.len() + content.len()).max(1) as f32, same)
    }

    /// Whether each candidate fits a gold attribution: content words' F1 at least one half, sources that share a word.
    fn right(&self, found: &[Candidate]) -> Vec<bool> {
        let golds = self.golds();
        let fits = |c: &Candidate| golds.iter().map(|g| self.fit(c, g)).any(|(f1, same)| f1 >= 0.5 && same);
        found.iter().map(fits).collect()
    }

    /// What a reading is worth: its content found, with the right source, and exactly.
    fn worth(&self, c: &Candidate, golds: &[[HashSet<usize>; 2]]) -> f32 {
        let worth = |g: &[HashSet<usize>; 2]| match self.fit(c, g) {
            (f1, _) if f1 < 0.5 => 0.0,
            (f1, same) => 0.2 + 0.2 * f1 + if same { 0.5 } else { 0.0 } + if f1 > 0.999 { 0.1 } else { 0.0 },
        };
        golds.iter().map(worth).fold(0.0, f32::max)
    }
}

fn count<'a>(rows: impl Iterator<Item = &'a Vec<u32>>, bits: u32) -> Vec<u32> {
    let mut counts = vec![0_u32; 1 << bits];
    rows.for_each(|v| v.iter().for_each(|&r| counts[r as usize] += 1));
    counts
}

/// Takes out features that are seen fewer than `least` times.
fn rare<'a>(rows: impl Iterator<Item = &'a mut Vec<u32>>, bits: u32, least: u32) {
    let mut rows: Vec<&mut Vec<u32>> = rows.collect();
    let counts = count(rows.iter().map(|v| &**v), bits);
    for v in &mut rows {
        v.retain(|&r| counts[r as usize] >= least);
    }
}

/// The `most` features that move scores most: by size of weight and how often they are seen.
fn strongest(counts: &[u32], size: &[f32], most: usize) -> Vec<bool> {
    let power: Vec<f32> = counts.iter().zip(size).map(|(&c, s)| s * (c as f32).sqrt()).collect();
    let mut order: Vec<usize> = (0..power.len()).filter(|&i| power[i] > 0.0).collect();
    order.sort_by(|&a, &b| power[b].total_cmp(&power[a]));
    let mut kept = vec![false; power.len()];
    order.iter().take(most).for_each(|&i| kept[i] = true);
    kept
}

pub fn quantile(w: &[f32], q: f32) -> f32 {
    let mut a: Vec<f32> = w.iter().map(|x| x.abs()).filter(|x| *x > 1e-6).collect();
    a.sort_by(f32::total_cmp);
    a.get((a.len() as f32 * q) as usize).copied().unwrap_or(1.0)
}

pub fn quantise(x: f32, scale: f32) -> i8 {
    (x * scale).round().clamp(-127.0, 127.0) as i8
}

fn column(w: &[f32]) -> Rows<i8> {
    let scale = CUE_STEPS / quantile(w, 0.9995);
    let rows = w.iter().enumerate().map(|(i, &x)| (i as u32, quantise(x, scale))).filter(|r| r.1 != 0);
    Rows::new(rows, (scale * 16.0) as u16)
}

/// How a logistic regression learns: how often it goes through the cases, its rate, what holds weights small, and what
/// each step takes off them.
#[derive(Clone, Copy)]
struct Learning {
    epochs: usize,
    rate: f32,
    l2: f32,
    l1: f32,
}

const CUE: Learning = Learning { epochs: 12, rate: 0.08, l2: 2e-4, l1: 0.003 };
const KEEP: Learning = Learning { epochs: 12, rate: 0.05, l2: 1e-4, l1: 0.001 };

/// A weight after a step of length `step` against `grad`, pulled towards nothing by `l1`.
fn stepped(w: f32, step: f32, grad: f32, l1: f32) -> f32 {
    let moved = w - step * grad;
    moved.signum() * (moved.abs() - step * l1).max(0.0)
}

fn logistic(cases: &mut [Case], how: Learning) -> Vec<f32> {
    let n = 1 << BITS;
    let (mut w, mut g) = (vec![0_f32; n], vec![1e-6_f32; n]);
    let mut random = Random(7);
    for epoch in 0..how.epochs {
        random.shuffle(cases);
        let mut loss = 0.0_f64;
        for c in cases.iter() {
            let z: f32 = c.rows.iter().map(|&r| w[r as usize]).sum();
            let p = 1.0 / (1.0 + (-z).exp());
            let err = p - f32::from(u8::from(c.gold));
            loss -= f64::from(if c.gold { p } else { 1.0 - p }.max(1e-7).ln());
            for &r in &c.rows {
                let r = r as usize;
                let grad = err + how.l2 * w[r];
                g[r] += grad * grad;
                w[r] = stepped(w[r], how.rate / g[r].sqrt(), grad, how.l1);
            }
        }
        if epoch + 1 == how.epochs {
            eprintln!("logistic regression: loss {:.5} a case", loss / cases.len() as f64);
        }
    }
    w
}

fn fit_roles(cases: &mut [RoleCase], bits: u32, seed: u64) -> Rows<Row> {
    let n = 1 << bits;
    let table = |kept: Vec<bool>| Table {
        w: vec![[0.0; ROW]; n],
        g: vec![[1e-4; ROW]; n],
        seen: vec![0; n],
        kept,
        rate: 0.05,
        l2: 1e-3,
    };
    let mut random = Random(seed);
    let mut run = |t: &mut Table, epochs: usize| {
        for epoch in 0..epochs {
            random.shuffle(cases);
            let mut loss = 0.0;
            for c in cases.iter() {
                loss += crf::update(t, c, &mut random, 0.1);
            }
            eprintln!("role epoch {epoch}: loss {:.3} a window", loss / cases.len() as f32);
            t.rate *= 0.9;
        }
    };
    let mut first = table(vec![true; n]);
    run(&mut first, 2);
    let size: Vec<f32> = first.w.iter().map(|r| r.iter().fold(0.0, |a: f32, x| a.max(x.abs()))).collect();
    let mut t = table(strongest(&first.seen, &size, ROLES));
    drop(first);
    run(&mut t, ROLE_EPOCHS);
    let flat: Vec<f32> = t.w.iter().flat_map(|r| r[..LABELS].iter().copied()).collect();
    let scale = ROLE_STEPS / quantile(&flat, 0.9998);
    let rows = t.w.iter().enumerate().map(|(i, r)| (i as u32, r.map(|x| quantise(x, scale))));
    Rows::new(rows.filter(|r| r.1 != [0; ROW]).map(|(key, row)| (key, Row::new(row))), (scale * 16.0) as u16)
}

/// Weights and their squared gradients.
pub struct Table {
    pub w: Vec<[f32; ROW]>,
    g: Vec<[f32; ROW]>,
    seen: Vec<u32>,
    kept: Vec<bool>,
    rate: f32,
    l2: f32,
}

impl Table {
    pub fn row(&self, r: u32) -> &[f32; ROW] {
        &self.w[r as usize & (self.w.len() - 1)]
    }

    /// One step down the gradient.
    pub fn step(&mut self, r: u32, grad: &[f32; ROW]) {
        let r = r as usize & (self.w.len() - 1);
        if !self.kept[r] {
            return;
        }
        self.seen[r] += 1;
        for (l, grad) in grad.iter().enumerate().take(LABELS) {
            let d = grad + self.l2 * self.w[r][l];
            self.g[r][l] += d * d;
            self.w[r][l] = stepped(self.w[r][l], self.rate / self.g[r][l].sqrt(), d, ROLE_L1);
        }
    }
}
