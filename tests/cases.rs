//! Annotated articles: what the analysis should find stands in the text itself.
//!
//! A case is a file under `tests/cases/annotated/`; a new one needs no Rust. `⟦q1 ...⟧` is a piece of quotation 1,
//! `⟦s1 ...⟧` its source, `⟦c1 ...⟧` its cue, `⟦n ...⟧` something in marks that is no quotation. Below the
//! line `---` stands one row for each quotation (kind, speakers or why none) and one for each `n` (the reason).
//! A row that begins with `#` says what the case is about.
//!
//! `UPDATE_CASES=1 cargo test --test cases` writes what the analysis finds into the files: read the diff.
#![allow(clippy::unwrap_used)]

use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};

use quote_explorer::{Analysis, Options, Quotation, Span, analyze};

const LINE: &str = "---\n";

/// A case: the comment rows, the annotated article, the rows below the line.
fn parts(case: &str) -> (String, &str, &str) {
    let (article, rows) = case.split_once(LINE).expect("a case has a line of three hyphens");
    let comments: String = rows.split_inclusive('\n').filter(|r| r.starts_with('#')).collect();
    (comments, article, rows)
}

/// The article without its annotations.
fn plain(annotated: &str) -> String {
    let mut out = String::new();
    let mut pieces = annotated.split('⟦');
    out.push_str(pieces.next().unwrap_or(""));
    for piece in pieces {
        let words = piece.split_once(' ').map_or("", |(_, words)| words);
        out.push_str(words);
    }
    out.replace('⟧', "")
}

/// The spans of an analysis, each with its label.
fn labels(analysis: &Analysis) -> Vec<(Span, String)> {
    let mut out = Vec::new();
    for (i, q) in analysis.quotations.iter().enumerate() {
        let spans = [('q', &q.content), ('s', &q.attribution.source), ('c', &q.attribution.cue)];
        for (letter, spans) in spans {
            out.extend(spans.iter().map(|s| (*s, format!("{letter}{}", i + 1))));
        }
    }
    out.extend(analysis.not_quotations.iter().map(|n| (n.span, "n".to_owned())));
    out
}

/// The article with its spans marked.
fn annotated(analysis: &Analysis) -> String {
    let text = &analysis.article.text;
    // At one place: ends first, then the longest span opens first.
    let mut marks = Vec::new();
    for (span, label) in labels(analysis) {
        marks.push((span.start, 1, u32::MAX - span.end, format!("⟦{label} ")));
        marks.push((span.end, 0, u32::MAX - span.start, "⟧".to_owned()));
    }
    marks.sort();
    let mut out = String::new();
    let mut at = 0;
    for (place, _, _, mark) in marks {
        out.push_str(&text[at..place as usize]);
        out.push_str(&mark);
        at = place as usize;
    }
    out + &text[at..]
}

fn row(analysis: &Analysis, q: &Quotation) -> String {
    let names = q.attribution.speakers.iter().map(|id| analysis.entities[id.0 as usize].name.as_str());
    let names = names.collect::<Vec<_>>().join(" + ");
    let who = q.attribution.unknown.map_or(names, |reason| format!("({})", reason.reason()));
    format!("{} | {who}", q.kind.name())
}

/// The case as the analysis sees it.
fn found(case: &str) -> String {
    let (comments, article, _) = parts(case);
    let analysis = analyze(&plain(article), &Options::default());
    let mut out = format!("{}{LINE}{comments}", annotated(&analysis));
    for (i, q) in analysis.quotations.iter().enumerate() {
        let _ = writeln!(out, "{} {}", i + 1, row(&analysis, q));
    }
    for n in &analysis.not_quotations {
        let _ = writeln!(out, "n {}", n.reason.reason());
    }
    out
}

fn cases() -> Vec<PathBuf> {
    let mut found = Vec::new();
    let mut todo = vec![Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/cases/annotated")];
    while let Some(dir) = todo.pop() {
        for entry in fs::read_dir(dir).unwrap().flatten() {
            let path = entry.path();
            if path.is_dir() { todo.push(path) } else { found.push(path) }
        }
    }
    found.sort();
    found
}

#[test]
fn the_analysis_finds_what_is_annotated() {
    let update = std::env::var_os("UPDATE_CASES").is_some();
    let cases = cases();
    assert!(!cases.is_empty(), "there are cases");
    let mut wrong = String::new();
    for path in cases {
        let expected = fs::read_to_string(&path).unwrap();
        let found = found(&expected);
        if found != expected {
            let _ = writeln!(wrong, "\n{}\nexpected:\n{expected}\nfound:\n{found}", path.display());
            if update {
                fs::write(&path, &found).unwrap();
            }
        }
    }
    assert!(wrong.is_empty(), "{wrong}");
}

#[test]
fn annotations_come_off_again() {
    assert_eq!(plain("a ⟦q1 “b, ⟦s1 c⟧”⟧ d"), "a “b, c” d");
    let text = "“The bridge stays,” Hill said.";
    assert_eq!(plain(&annotated(&analyze(text, &Options::default()))), text);
}
