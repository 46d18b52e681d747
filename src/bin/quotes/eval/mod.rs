//! `quotes eval`: how well quotations agree with those that people marked.

mod gold;
mod matching;
mod score;
mod words;

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::io::{self, Write};
use std::path::Path;

use quote_explorer::export::Document;
use quote_explorer::{Options, analyze};
use serde::Deserialize;

use super::args::Eval;
use super::complain;
use gold::{Article, Roles};
use score::Scores;

/// Compares and prints the table; `false` when the input could not be read.
pub fn run(options: &Eval, out: &mut impl Write) -> io::Result<bool> {
    match compare(options) {
        Ok(scores) => write_table(&scores, out).map(|()| true),
        Err(line) => {
            complain(&line);
            Ok(false)
        }
    }
}

type Articles = BTreeMap<String, Article>;

fn compare(options: &Eval) -> Result<Scores, String> {
    let mut articles = gold::load(&options.gold)?;
    let predicted = match &options.pred {
        Some(file) => Some(predictions(file, &articles)?),
        None => None,
    };
    if let Some(list) = &options.list {
        keep_listed(&mut articles, list)?;
    }
    let mut scores = Scores::default();
    for (name, article) in &articles {
        match &predicted {
            Some(predicted) => scores.add(article, predicted.get(name).map(Vec::as_slice)),
            None => scores.add(article, Some(&extracted(&article.text))),
        }
    }
    Ok(scores)
}

/// What the program finds in `text`.
fn extracted(text: &str) -> Vec<Roles> {
    let (body, shift) = text.strip_prefix('\u{feff}').map_or((text, 0), |rest| (rest, 1));
    let document = Document::new("", &analyze(body, &Options::default()), shift);
    let spans = |pairs: Vec<[u32; 2]>| pairs.into_iter().map(|[s, e]| (s as usize, e as usize)).collect();
    let roles = |q: quote_explorer::export::Quote| Roles {
        content: spans(q.content),
        source: spans(q.source),
        cue: spans(q.cue),
    };
    document.quotes.into_iter().map(roles).collect()
}

/// An article's line in a file of predictions.
#[derive(Deserialize)]
struct Row {
    doc: String,
    quotes: Vec<Predicted>,
}

#[derive(Deserialize)]
struct Predicted {
    content: Option<Vec<(usize, usize)>>,
    source: Option<Vec<(usize, usize)>>,
    cue: Option<Vec<(usize, usize)>>,
}

/// Reads a file of predictions and checks it against the articles.
fn predictions(file: &Path, articles: &Articles) -> Result<BTreeMap<String, Vec<Roles>>, String> {
    let mut out = BTreeMap::new();
    for (at, line) in gold::text(file)?.split('\n').enumerate().filter(|(_, l)| !l.trim().is_empty()) {
        let here = format!("{}, line {}", file.display(), at + 1);
        let row: Row =
            serde_json::from_str(line).map_err(|e| format!("{here}: not as `quotes extract` writes: {e}"))?;
        let article = articles.get(&row.doc);
        let article =
            article.ok_or_else(|| format!("{here}: no article {:?} in the gold folder", row.doc))?;
        let quotes: Vec<Roles> = row.quotes.into_iter().map(Roles::from).collect();
        let length = article.text.chars().count();
        if let Some(span) = quotes.iter().flat_map(Roles::spans).find(|s| s.0 > s.1 || s.1 > length) {
            return Err(format!("{here}: span {span:?} lies outside the text of {:?}", row.doc));
        }
        if out.insert(row.doc.clone(), quotes).is_some() {
            return Err(format!("{here}: article {:?} is given twice", row.doc));
        }
    }
    Ok(out)
}

impl From<Predicted> for Roles {
    fn from(p: Predicted) -> Self {
        let list = Option::unwrap_or_default;
        Self { content: list(p.content), source: list(p.source), cue: list(p.cue) }
    }
}

/// Drops the articles that are not named in `list`.
fn keep_listed(articles: &mut Articles, list: &Path) -> Result<(), String> {
    let text = fs::read_to_string(list).map_err(|e| format!("{}: cannot be read: {e}", list.display()))?;
    let names: BTreeSet<&str> = text.lines().map(str::trim).filter(|l| !l.is_empty()).collect();
    if let Some(unknown) = names.iter().find(|n| !articles.contains_key(**n)) {
        return Err(format!("{}: no article {unknown:?} in the gold folder", list.display()));
    }
    articles.retain(|name, _| names.contains(name.as_str()));
    Ok(())
}

fn write_table(scores: &Scores, out: &mut impl Write) -> io::Result<()> {
    let (all, predicted) = (scores.articles(), scores.predicted);
    let head = format!(
        "{:<19}{:>7}{:>7}{:>7}{:>14}{:>8}{:>8}{:>8}",
        "metric", "P", "R", "F1", "95 % of F1", "right", "pred", "gold"
    );
    writeln!(out, "{head}   ({predicted} of {all} articles predicted)")?;
    for (name, tally, between) in scores.rows() {
        let [low, high] = between.map(|x| 100.0 * x);
        let [p, r, f1] = tally.rates().map(|x| 100.0 * x);
        let (right, pred, gold) = (tally.right, tally.predicted, tally.marked);
        writeln!(out, "{name:<19}{p:7.1}{r:7.1}{f1:7.1}{low:8.1}-{high:<5.1}{right:8}{pred:8}{gold:8}")?;
    }
    let n = scores.nobodys;
    let of = |part: usize| 100.0 * part as f64 / n.all.max(1) as f64;
    writeln!(
        out,
        "strings in quotation marks that nobody marked: {}; taken for a quotation: {} ({:.1} %); part of a longer one: {} ({:.1} %)",
        n.all,
        n.taken,
        of(n.taken),
        n.within,
        of(n.within)
    )
}
