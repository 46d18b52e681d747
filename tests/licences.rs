//! Every package we build with has a licence we may use, and comes from the registry.
//!
//! Reads `cargo metadata` for the native target and for wasm, with every feature, and the lock file of npm.
#![allow(clippy::unwrap_used)]

use std::fs;
use std::path::Path;
use std::process::{Command, Stdio};

use serde_json::Value;

/// Licences (SPDX) that let anyone use, change and sell what is built with the package.
const ALLOWED: &[&str] = &[
    "0BSD",
    "Apache-2.0",
    "Apache-2.0 WITH LLVM-exception",
    "BSD-2-Clause",
    "BSD-3-Clause",
    "BSL-1.0",
    "CC0-1.0",
    "ISC",
    "MIT",
    "MIT-0",
    "MPL-2.0",
    "Unicode-3.0",
    "Unlicense",
    "Zlib",
];

/// Whether an SPDX expression leaves at least one choice in which every licence is allowed.
/// Knows `AND`, `OR`, `WITH`, parentheses, and the old `A/B` for `A OR B`.
fn allowed(expression: &str) -> bool {
    let spaced = expression.replace('/', " OR ").replace('(', " ( ").replace(')', " ) ");
    let words: Vec<&str> = spaced.split_whitespace().collect();
    let mut at = 0;
    let result = any(&words, &mut at);
    result && at == words.len()
}

fn any(words: &[&str], at: &mut usize) -> bool {
    let mut result = all(words, at);
    while words.get(*at) == Some(&"OR") {
        *at += 1;
        result |= all(words, at);
    }
    result
}

fn all(words: &[&str], at: &mut usize) -> bool {
    let mut result = one(words, at);
    while words.get(*at) == Some(&"AND") {
        *at += 1;
        result &= one(words, at);
    }
    result
}

fn one(words: &[&str], at: &mut usize) -> bool {
    let Some(first) = words.get(*at) else { return false };
    *at += 1;
    if *first == "(" {
        let result = any(words, at);
        let closed = words.get(*at) == Some(&")");
        *at += 1;
        return result && closed;
    }
    let mut licence = (*first).to_owned();
    if words.get(*at) == Some(&"WITH") {
        licence = format!("{licence} WITH {}", words.get(*at + 1).unwrap_or(&""));
        *at += 2;
    }
    ALLOWED.contains(&licence.as_str())
}

/// The packages that a build for `target` with every feature takes in.
fn packages(target: &str) -> Vec<Value> {
    let output = Command::new(env!("CARGO"))
        .args([
            "metadata",
            "--locked",
            "--format-version",
            "1",
            "--all-features",
            "--filter-platform",
            target,
        ])
        .current_dir(env!("CARGO_MANIFEST_DIR"))
        .stdin(Stdio::null())
        .output()
        .unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    let metadata: Value = serde_json::from_slice(&output.stdout).unwrap();
    let used: Vec<&str> =
        metadata["resolve"]["nodes"].as_array().unwrap().iter().filter_map(|n| n["id"].as_str()).collect();
    let all = metadata["packages"].as_array().unwrap();
    all.iter().filter(|p| used.contains(&p["id"].as_str().unwrap())).cloned().collect()
}

#[test]
fn crates_have_allowed_licences_and_come_from_the_registry() {
    for target in ["x86_64-unknown-linux-gnu", "wasm32-unknown-unknown"] {
        let packages = packages(target);
        assert!(packages.len() > 10, "cargo metadata lists the packages");
        for package in packages {
            let name = format!("{} {}", package["name"], package["version"]);
            let licence = package["license"].as_str().unwrap_or("none stated");
            assert!(allowed(licence), "{name}: licence `{licence}` is not on the list of tests/licences.rs");
            let source = package["source"].as_str();
            let ours = source.is_none() && package["name"] == env!("CARGO_PKG_NAME");
            let registry = source.is_some_and(|s| s.starts_with("registry+"));
            assert!(ours || registry, "{name}: comes from {source:?}, not from the registry");
        }
    }
}

#[test]
fn npm_packages_have_allowed_licences() {
    let lock = fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("package-lock.json")).unwrap();
    let lock: Value = serde_json::from_str(&lock).unwrap();
    let packages = lock["packages"].as_object().unwrap();
    assert!(packages.len() > 1);
    for (name, package) in packages {
        let licence = package["license"].as_str().unwrap_or("none stated");
        assert!(allowed(licence), "{name}: licence `{licence}` is not on the list of tests/licences.rs");
    }
}

#[test]
fn expressions_are_understood() {
    for good in ["MIT", "MIT/Apache-2.0", "GPL-3.0 OR MIT", "(MIT OR GPL-2.0) AND Unicode-3.0"] {
        assert!(allowed(good), "{good}");
    }
    for bad in
        ["", "GPL-3.0", "MIT AND LGPL-2.1", "CC-BY-NC-4.0", "(MIT", "MIT)", "none stated", "MIT Apache-2.0"]
    {
        assert!(!allowed(bad), "{bad}");
    }
}
