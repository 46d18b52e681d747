//! Packs the word lists of `src/lexicon` (form: `src/lexicon/packed.rs`), which as text would be 10 KB more to
//! download; for the browser, keeps addresses short.

use std::collections::BTreeMap;
use std::path::Path;

#[path = "src/case.rs"]
#[allow(dead_code)]
mod case;
#[path = "src/coder.rs"]
#[allow(dead_code)]
mod coder;
#[path = "src/lexicon/mod.rs"]
#[allow(dead_code, unused_imports, unused_macros)]
mod lexicon;

use lexicon::key::key;
use lexicon::packed::{Listed, Lists};
use lexicon::{issues, mentions, stance};

/// The key of every listed word, and its flags.
fn words() -> BTreeMap<u32, Listed> {
    let mut all: BTreeMap<_, Listed> = BTreeMap::new();
    for (words, flags) in mentions::ROWS {
        words.split_whitespace().for_each(|w| all.entry(key(w)).or_default().mention |= flags);
    }
    for (words, flags) in mentions::PAIRS {
        words.split_whitespace().step_by(2).for_each(|w| all.entry(key(w)).or_default().mention |= flags);
    }
    for (words, flags) in issues::ROWS {
        words.split_whitespace().for_each(|w| all.entry(key(w)).or_default().issue |= flags);
    }
    for (row, words) in stance::ROWS {
        words.split_whitespace().for_each(|w| all.entry(key(w)).or_default().stance |= *row as u32);
    }
    all
}

/// The stack of a program in the browser, in bytes: 768 KB instead of 1 MB, so that what lies behind it has addresses
/// of three bytes, not four.
const STACK: u32 = 768 << 10;

fn main() {
    if std::env::var("TARGET").is_ok_and(|target| target.starts_with("wasm32")) {
        println!("cargo::rustc-link-arg-bins=-zstack-size={STACK}");
    }
    println!("cargo::rerun-if-changed=src/lexicon");
    println!("cargo::rerun-if-changed=src/coder.rs");
    println!("cargo::rerun-if-changed=src/case.rs");
    let words = words();
    // The most frequent kinds come first, since small numbers are short.
    let mut counts: BTreeMap<Listed, usize> = BTreeMap::new();
    for listed in words.values() {
        *counts.entry(*listed).or_default() += 1;
    }
    let mut kinds: Vec<Listed> = counts.keys().copied().collect();
    kinds.sort_by_key(|kind| std::cmp::Reverse(counts[kind]));
    let kind = |listed: &Listed| kinds.iter().position(|kind| kind == listed).unwrap_or_default() as u32;
    let mut lists = Lists { kinds: kinds.clone(), ..Lists::default() };
    for seed in (1..).step_by(2) {
        lists.seed = seed;
        lists.words = words.iter().map(|(key, listed)| (lists.kept(*key), kind(listed))).collect();
        lists.words.sort_unstable();
        lists.words.dedup_by_key(|(key, _)| *key);
        if lists.words.len() == words.len() {
            break;
        }
    }
    let mut encoder = coder::Encoder::default();
    lists.code(&mut encoder);
    let folder = std::env::var_os("OUT_DIR").unwrap_or_default();
    let written = std::fs::write(Path::new(&folder).join("lists.bin"), encoder.finish());
    assert!(written.is_ok(), "{written:?}");
}
