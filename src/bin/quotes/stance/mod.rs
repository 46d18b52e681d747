//! `quotes stance`: who stands where, each with the words that decided it.

mod files;
mod free;
mod manner;
mod names;
mod pairs;
mod targets;

use std::collections::HashMap;
use std::fs;
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use serde::de::DeserializeOwned;

use super::complain;

/// What `quotes stance` was asked for.
#[derive(Default)]
pub struct Stance {
    /// Articles as plain text.
    pub files: Vec<PathBuf>,
    /// Articles with their sentences, one JSON object a line.
    pub input: Option<PathBuf>,
    /// Pairs of source and target, one article a line.
    pub pairs: Option<PathBuf>,
    /// Sentences with one target each.
    pub targets: Option<PathBuf>,
    /// Whether to name a side where nothing shows one.
    pub force: bool,
}

/// Writes the stances asked for; `false` when an input could not be read.
pub fn run(options: &Stance, out: &mut impl Write) -> io::Result<bool> {
    let done = if let Some(file) = &options.targets {
        targets::run(file, options.force, out)
    } else if let Some(file) = &options.input {
        input(file, options.pairs.as_deref(), options.force, out)
    } else {
        return articles(&options.files, out);
    }?;
    Ok(done.map_err(|line| complain(&line)).is_ok())
}

/// One line an article; `false` when one could not be read.
fn articles(files: &[PathBuf], out: &mut impl Write) -> io::Result<bool> {
    let stdin = [PathBuf::from("-")];
    let mut all = true;
    for file in if files.is_empty() { &stdin } else { files } {
        match files::read(file) {
            Ok(article) => row(out, &article)?,
            Err(line) => {
                complain(&format!("{}: {line}", file.display()));
                all = false;
            }
        }
    }
    Ok(all)
}

fn input(
    file: &Path,
    pairs: Option<&Path>,
    force: bool,
    out: &mut impl Write,
) -> io::Result<Result<(), String>> {
    let loaded = lines::<pairs::Input>(file).and_then(|inputs| {
        let pairs = pairs.map(lines::<pairs::Pairs>).transpose()?;
        Ok((inputs.into_iter().map(pairs::Input::headed).collect::<Vec<_>>(), pairs))
    });
    let (inputs, pairs) = match loaded {
        Ok(loaded) => loaded,
        Err(line) => return Ok(Err(line)),
    };
    let Some(pairs) = pairs else {
        for article in &inputs {
            row(out, &free::find(article))?;
        }
        return Ok(Ok(()));
    };
    let mut by_doc: HashMap<String, Vec<pairs::Pair>> = HashMap::new();
    for p in pairs {
        by_doc.entry(p.doc).or_default().extend(p.pairs);
    }
    for article in &inputs {
        let asked = by_doc.get(&article.doc).map_or(&[] as &[_], Vec::as_slice);
        row(out, &pairs::answer(article, asked, force))?;
    }
    Ok(Ok(()))
}

/// Writes one JSON object and ends the line.
fn row(out: &mut impl Write, value: &impl serde::Serialize) -> io::Result<()> {
    serde_json::to_writer(&mut *out, value)?;
    out.write_all(b"\n")
}

/// The objects of a file with one JSON object a line.
fn lines<T: DeserializeOwned>(file: &Path) -> Result<Vec<T>, String> {
    let text = fs::read_to_string(file)
        .map_err(|error| format!("{}: cannot be read ({error}); check the name", file.display()))?;
    let rows = text.lines().enumerate().filter(|(_, l)| !l.trim().is_empty());
    rows.map(|(i, line)| {
        serde_json::from_str(line).map_err(|error| {
            format!("{}: line {}: {error}; one JSON object a line is wanted", file.display(), i + 1)
        })
    })
    .collect()
}
