//! Articles with attributions that people marked, in the standoff format of brat.
//!
//! `T1<tab>Label 10 14;20 25<tab>words` names text; `E1<tab>Attribution:T4 Content:T3 Source:T1 Cue:T2` puts
//! it together, a role with a number (`Content2`) adding to the role. Offsets are Unicode scalar values.

use std::collections::{BTreeMap, HashMap};
use std::fs;
use std::path::{Path, PathBuf};

/// Start and end in scalar values, end exclusive.
pub type Pair = (usize, usize);

/// The words of one attribution by role.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Roles {
    /// What was said.
    pub content: Vec<Pair>,
    /// Who said it.
    pub source: Vec<Pair>,
    /// The words of saying.
    pub cue: Vec<Pair>,
}

impl Roles {
    /// All spans, whatever the role.
    pub fn spans(&self) -> impl Iterator<Item = Pair> + '_ {
        [&self.content, &self.source, &self.cue].into_iter().flatten().copied()
    }

    fn add(&mut self, role: &str, spans: &[Pair]) {
        match role.trim_end_matches(|c: char| c.is_ascii_digit()).to_ascii_lowercase().as_str() {
            "content" => self.content.extend(spans),
            "source" => self.source.extend(spans),
            "cue" => self.cue.extend(spans),
            _ => {}
        }
    }
}

/// A text and what is marked in it.
#[derive(Debug)]
pub struct Article {
    /// The text as it is on disk.
    pub text: String,
    /// Its attributions that have a content.
    pub marked: Vec<Roles>,
}

/// Reads every article under `folder`: `text/NAME.txt` with `attributions/NAME_WHO.ann`.
pub fn load(folder: &Path) -> Result<BTreeMap<String, Article>, String> {
    let mut annotations: BTreeMap<String, PathBuf> = BTreeMap::new();
    for file in files(&folder.join("attributions"), "ann")? {
        // The files come in order, so the first annotator stays.
        if let Some((name, _)) = stem(&file).rsplit_once('_') {
            annotations.entry(name.to_owned()).or_insert(file.clone());
        }
    }
    let mut out = BTreeMap::new();
    for file in files(&folder.join("text"), "txt")? {
        let name = stem(&file).to_owned();
        let ann = annotations.get(&name);
        let ann = ann.ok_or_else(|| format!("{}: no attributions/{name}_*.ann beside it", file.display()))?;
        let marked = read(&text(ann)?).map_err(|e| format!("{}: {e}", ann.display()))?;
        out.insert(name, Article { text: text(&file)?, marked });
    }
    if out.is_empty() {
        return Err(format!("{}: no texts; give a folder with text/ and attributions/", folder.display()));
    }
    Ok(out)
}

/// The files of a folder that end in `.ending`, sorted by name.
fn files(folder: &Path, ending: &str) -> Result<Vec<PathBuf>, String> {
    let list = fs::read_dir(folder).map_err(|e| {
        format!("{}: cannot be read ({e}); give a folder with text/ and attributions/", folder.display())
    })?;
    let mut out: Vec<PathBuf> = list.flatten().map(|entry| entry.path()).collect();
    out.retain(|p| p.extension().is_some_and(|e| e == ending));
    out.sort();
    Ok(out)
}

fn stem(file: &Path) -> &str {
    file.file_stem().and_then(|s| s.to_str()).unwrap_or_default()
}

/// A UTF-8 file as it is, line ends and byte order mark included.
pub fn text(file: &Path) -> Result<String, String> {
    fs::read_to_string(file).map_err(|e| format!("{}: cannot be read as UTF-8: {e}", file.display()))
}

/// The attributions of one `.ann` file that have a content, each role's spans sorted.
fn read(ann: &str) -> Result<Vec<Roles>, String> {
    let fields = || ann.split('\n').filter_map(|l| l.split_once('\t'));
    let mut texts: HashMap<&str, Vec<Pair>> = HashMap::new();
    for (id, rest) in fields().filter(|(id, _)| is_id(id, 'T')) {
        let place = rest.split('\t').next().and_then(|label| label.split_once(' '));
        let spans = place.and_then(|(_, spans)| spans.split(';').map(pair).collect());
        texts.insert(id, spans.ok_or_else(|| format!("{id} has no place in the text"))?);
    }
    let mut out = Vec::new();
    for (id, rest) in fields().filter(|(id, rest)| is_id(id, 'E') && rest.starts_with("Attribution")) {
        let mut roles = Roles::default();
        let parts = rest.split('\t').next().unwrap_or_default().split_whitespace();
        for (role, text) in parts.filter_map(|p| p.split_once(':')) {
            let spans = texts.get(text).ok_or_else(|| format!("{id} names {text}, which is not there"))?;
            roles.add(role, spans);
        }
        if !roles.content.is_empty() {
            for spans in [&mut roles.content, &mut roles.source, &mut roles.cue] {
                spans.sort_unstable();
            }
            out.push(roles);
        }
    }
    Ok(out)
}

fn is_id(id: &str, letter: char) -> bool {
    id.strip_prefix(letter).is_some_and(|n| !n.is_empty() && n.bytes().all(|b| b.is_ascii_digit()))
}

fn pair(span: &str) -> Option<Pair> {
    let (start, end) = span.trim().split_once(' ')?;
    Some((start.parse().ok()?, end.trim().parse().ok()?))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_standoff() {
        let ann = "T1\tSource 0 3\tAnn\nT2\tContent 9 12;14 20\twords\nmore words\nT3\tContent 4 6\tof\n\
                   T4\tAttribution 0 1\tA\nE1\tAttribution:T4 Content:T2 Source:T1 Content2:T3\n\
                   E2\tAttribution-no-source:T4 \nR1\tx";
        let content = vec![(4, 6), (9, 12), (14, 20)];
        assert_eq!(read(ann), Ok(vec![Roles { content, source: vec![(0, 3)], cue: vec![] }]));
        assert!(read("E1\tAttribution:T4 Content:T9").is_err());
        assert!(read("T1\tContent x 3\ta").is_err());
    }
}
