//! `quotes stance FILE...`: where the speakers of whole articles stand.

use std::path::Path;

use quote_explorer::export::Offsets;
use quote_explorer::{Analysis, EntityKind, Options, Stance, Target, analyze};
use serde::Serialize;

use crate::extract;

/// An article's line.
#[derive(Serialize)]
pub struct Article {
    /// The stem of the file's name.
    doc: String,
    /// Names of the issues, most important first.
    issues: Vec<String>,
    /// Where speakers stand.
    stances: Vec<Row>,
}

/// One stance.
#[derive(Serialize)]
struct Row {
    speaker: String,
    target: String,
    target_kind: &'static str,
    polarity: &'static str,
    /// The deciding words, in characters of the file.
    evidence: Vec<[u32; 2]>,
    /// Ids of the quotations, as `quotes extract` gives them.
    quotes: Vec<u32>,
    mechanism: &'static str,
    /// From 0 to 1.
    confidence: f64,
}

/// Reads a file; the error is one line.
pub fn read(file: &Path) -> Result<Article, String> {
    let text = extract::read(file)?;
    let analysis = analyze(&text.text, &Options::default());
    let stem = file.file_stem().filter(|_| file != Path::new("-")).unwrap_or("stdin".as_ref());
    let offsets = Offsets::new(&text.text, text.shift);
    Ok(Article {
        doc: stem.to_string_lossy().into_owned(),
        issues: analysis.issues.iter().map(|i| i.name.clone()).collect(),
        stances: analysis.stances.iter().map(|s| row(&analysis, s, &offsets)).collect(),
    })
}

fn row(a: &Analysis, s: &Stance, offsets: &Offsets) -> Row {
    let entity = |id: u32| a.entities.get(id as usize);
    let (target, target_kind) = match s.target {
        Target::Issue(i) => (a.issues.get(i.0 as usize).map(|i| i.name.clone()), "issue"),
        Target::Entity(e) => (
            entity(e.0).map(|e| e.name.clone()),
            match entity(e.0).map(|e| e.kind) {
                Some(EntityKind::Organisation | EntityKind::Group) => "organisation",
                _ => "person",
            },
        ),
    };
    Row {
        speaker: entity(s.speaker.0).map_or_else(String::new, |e| e.name.clone()),
        target: target.unwrap_or_default(),
        target_kind,
        polarity: s.polarity.name(),
        evidence: s.evidence.iter().map(|e| offsets.pair(*e)).collect(),
        quotes: s.quotes.iter().map(|q| q.0 + 1).collect(),
        mechanism: s.mechanism,
        confidence: f64::from(s.confidence) / 1000.0,
    }
}
