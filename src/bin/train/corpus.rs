//! Articles with hand-made attributions: brat standoff.

use std::collections::HashMap;
use std::fs;
use std::path::Path;

/// Spans of one role, in bytes.
pub type Spans = Vec<(usize, usize)>;

/// One attribution of the gold standard.
#[derive(Clone, Debug, Default)]
pub struct Gold {
    pub source: Spans,
    pub cue: Spans,
    pub content: Spans,
}

/// One article.
pub struct Doc {
    pub text: String,
    pub gold: Vec<Gold>,
}

/// Reads `text/*.txt` and the alphabetically first `attributions/<stem>_*.ann` of each; with `only` just those stems.
pub fn read(dir: &Path, only: Option<&[String]>) -> std::io::Result<Vec<Doc>> {
    let mut anns: HashMap<String, String> = HashMap::new();
    for entry in fs::read_dir(dir.join("attributions"))? {
        let name = entry?.file_name().to_string_lossy().into_owned();
        let Some(stem) = name.strip_suffix(".ann").and_then(|n| n.rsplit_once('_')) else { continue };
        let slot = anns.entry(stem.0.to_owned()).or_insert_with(|| name.clone());
        if name < *slot {
            slot.clone_from(&name);
        }
    }
    let mut stems: Vec<_> = anns.keys().cloned().collect();
    stems.sort();
    let mut out = Vec::new();
    for stem in stems {
        if only.is_some_and(|o| !o.contains(&stem)) {
            continue;
        }
        let text = fs::read_to_string(dir.join("text").join(format!("{stem}.txt")))?;
        let gold = parse(&fs::read_to_string(dir.join("attributions").join(&anns[&stem]))?, &text);
        out.push(Doc { text, gold });
    }
    Ok(out)
}

/// The annotated articles of this project, in order of their paths; `tests/cases.rs` tells their form.
pub fn own() -> std::io::Result<Vec<Doc>> {
    let mut todo = vec![Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/cases/annotated")];
    let mut files = Vec::new();
    while let Some(path) = todo.pop() {
        if path.is_dir() {
            for entry in fs::read_dir(path)? {
                todo.push(entry?.path());
            }
        } else {
            files.push(path);
        }
    }
    files.sort();
    files.iter().map(|file| Ok(annotated(&fs::read_to_string(file)?))).collect()
}

/// An article whose attributions stand in its text: `⟦q1 ...⟧` is a piece of content 1, `s1` its source, `c1` its cue.
fn annotated(case: &str) -> Doc {
    let article = case.split_once("---\n").map_or(case, |(article, _)| article);
    let (mut text, mut open, mut gold) = (String::new(), Vec::new(), Vec::<Gold>::new());
    let mut rest = article;
    while let Some(at) = rest.find(['⟦', '⟧']) {
        text.push_str(&rest[..at]);
        let opens = rest[at..].starts_with('⟦');
        rest = &rest[at + '⟦'.len_utf8()..];
        if opens {
            let (label, behind) = rest.split_once(' ').unwrap_or_default();
            open.push((label, text.len()));
            rest = behind;
        } else if let Some((label, from)) = open.pop()
            && let Some(number) = label.get(1..).and_then(|n| n.parse::<usize>().ok())
        {
            gold.resize_with(gold.len().max(number), Gold::default);
            let of = &mut gold[number - 1];
            let spans = match &label[..1] {
                "q" => &mut of.content,
                "s" => &mut of.source,
                _ => &mut of.cue,
            };
            spans.push((from, text.len()));
        }
    }
    text.push_str(rest);
    gold.retain(|g| !g.content.is_empty());
    Doc { text, gold }
}

fn parse(ann: &str, text: &str) -> Vec<Gold> {
    let mut at: Vec<usize> = text.char_indices().map(|(i, _)| i).collect();
    at.push(text.len());
    let mut spans: HashMap<&str, Spans> = HashMap::new();
    for line in ann.split('\n').filter(|l| l.starts_with('T')) {
        let mut parts = line.split('\t');
        let (Some(name), Some(place)) = (parts.next(), parts.next()) else { continue };
        let Some((_, places)) = place.split_once(' ') else { continue };
        let read = |p: &str| {
            let (s, e) = p.split_once(' ')?;
            Some((*at.get(s.parse::<usize>().ok()?)?, *at.get(e.parse::<usize>().ok()?)?))
        };
        spans.insert(name, places.split(';').filter_map(read).collect());
    }
    let mut out = Vec::new();
    for line in ann.split('\n').filter(|l| l.starts_with('E')) {
        let Some(event) = line.split('\t').nth(1).filter(|e| e.starts_with("Attribution")) else { continue };
        let mut gold = Gold::default();
        for part in event.split(' ') {
            let Some((role, name)) = part.split_once(':') else { continue };
            let found = spans.get(name).cloned().unwrap_or_default();
            match role.trim_end_matches(|c: char| c.is_ascii_digit()) {
                "Source" => gold.source.extend(found),
                "Cue" => gold.cue.extend(found),
                "Content" => gold.content.extend(found),
                _ => {}
            }
        }
        if !gold.content.is_empty() {
            gold.source.sort_unstable();
            gold.cue.sort_unstable();
            gold.content.sort_unstable();
            out.push(gold);
        }
    }
    out
}
