//! The budget: what a first visit downloads, each file as `gzip -9` makes it.
//!
//! Needs a release build in `dist/` (`./dev size`). Prints the table that stands in the README.
#![allow(clippy::unwrap_used)]

use std::collections::BTreeMap;
use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};

use flate2::{Compression, write::GzEncoder};

/// All that a first visit may download, in bytes (1 KB is 1,000 bytes). The aim is 420,000.
const BUDGET: usize = 476_500;

/// Fetched only when somebody wants something, and what that is; `tests/browser/sharing.rs` and `taking.rs` hold them
/// to that.
const ON_DEMAND: &[(&str, &[&str])] = &[
    ("to make or open a link", &["links.js", "packer.js", "packer_bg.wasm", "news-1.txt"]),
    ("to open another example", &["links.js", "interview.txt", "council.txt"]),
    ("to cite, export or embed", &["take.html", "take.js", "take.css", "exporter.js", "exporter_bg.wasm"]),
    ("to open an article by its address", &["source.js"]),
];

fn dist() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("dist")
}

/// Every file of the site: its name from the root of the site, and its bytes.
fn site() -> BTreeMap<String, Vec<u8>> {
    let root = dist();
    assert!(root.join("index.html").is_file(), "no page in {}: run ./dev build first", root.display());
    let mut found = BTreeMap::new();
    let mut todo = vec![root.clone()];
    while let Some(dir) = todo.pop() {
        for entry in fs::read_dir(dir).unwrap().flatten() {
            let path = entry.path();
            if path.is_dir() {
                todo.push(path);
            } else {
                let name = path.strip_prefix(&root).unwrap().to_string_lossy().into_owned();
                found.insert(name, fs::read(path).unwrap());
            }
        }
    }
    found
}

/// `index.html` and every file that it names, directly or through a file it names.
fn first_visit(site: &BTreeMap<String, Vec<u8>>) -> Vec<&str> {
    let mut reached = vec!["index.html"];
    let mut next = 0;
    while next < reached.len() {
        let text = String::from_utf8_lossy(&site[reached[next]]);
        let later = |name: &str| ON_DEMAND.iter().any(|(_, names)| names.contains(&name));
        for name in site.keys().filter(|n| text.contains(n.as_str()) && !later(n)) {
            if !reached.contains(&name.as_str()) {
                reached.push(name);
            }
        }
        next += 1;
    }
    reached
}

fn gzipped(bytes: &[u8]) -> usize {
    let mut encoder = GzEncoder::new(Vec::new(), Compression::best());
    encoder.write_all(bytes).unwrap();
    encoder.finish().unwrap().len()
}

#[test]
fn a_first_visit_stays_in_the_budget() {
    let site = site();
    let reached = first_visit(&site);
    for kind in [".js", ".wasm", ".css"] {
        assert!(reached.iter().any(|n| n.ends_with(kind)), "the page takes a {kind} file: {reached:?}");
    }
    println!("\n| file | bytes | gzip -9 |\n|---|---:|---:|");
    let mut total = 0;
    for name in reached {
        let (bytes, small) = (site[name].len(), gzipped(&site[name]));
        total += small;
        println!("| {name} | {bytes} | {small} |");
    }
    println!("| all | | {total} |");
    for (what, names) in ON_DEMAND {
        let all: usize = names.iter().map(|name| gzipped(&site[*name])).sum();
        println!("| later, {what}: {} | | {all} |", names.join(", "));
    }
    assert!(total <= BUDGET, "a first visit downloads {total} bytes, more than {BUDGET}");
}
