//! `quotes link` as a person runs it.
#![allow(clippy::unwrap_used)]
#![cfg(feature = "cli")]

use std::fs;
use std::process::{Command, Output};

use serde_json::Value;
use tempfile::TempDir;

const ARTICLE: &str =
    "The bridge stays\n\nIt rained.\n\n“The bridge stays,” Mayor Ann Hill said. “It is safe.”\n";

fn quotes(words: &[&str]) -> Output {
    let folder = TempDir::new().unwrap();
    fs::write(folder.path().join("a.txt"), ARTICLE).unwrap();
    fs::write(folder.path().join("empty.txt"), "\n").unwrap();
    Command::new(env!("CARGO_BIN_EXE_quotes")).current_dir(&folder).args(words).output().unwrap()
}

fn stdout(output: &Output) -> &str {
    std::str::from_utf8(&output.stdout).unwrap()
}

fn stderr(output: &Output) -> &str {
    std::str::from_utf8(&output.stderr).unwrap()
}

#[test]
fn a_link_opens_to_what_it_was_made_of() {
    let site = "https://quotes.example/";
    let url = "https://news.example/bridge?a=b#c";
    let made =
        quotes(&["link", "a.txt", "--site", site, "--url", url, "--date", "2026-03-02", "--view", "matrix"]);
    assert!(made.status.success(), "{}", stderr(&made));
    let link = stdout(&made).trim();
    assert!(link.starts_with("https://quotes.example/#1.n."));
    let opened = quotes(&["link", "--open", link]);
    let object: Value = serde_json::from_str(stdout(&opened)).unwrap();
    assert_eq!(object["text"], ARTICLE);
    assert_eq!(object["url"], url);
    assert_eq!(object["date"], "2026-03-02");
    assert_eq!(object["view"], "matrix");
}

#[test]
fn quotations_alone_make_a_shorter_link() {
    let made = quotes(&["link", "a.txt", "--quotations"]);
    let opened = quotes(&["link", "--open", stdout(&made).trim()]);
    let object: Value = serde_json::from_str(stdout(&opened)).unwrap();
    assert!(!object["text"].as_str().unwrap().contains("rained"));
    assert!(object["text"].as_str().unwrap().contains("It is safe"));
    let lengths = quotes(&["link", "--lengths", "a.txt"]);
    assert!(stdout(&lengths).contains("p90 of 1 files"), "{}", stdout(&lengths));
}

#[test]
fn what_cannot_be_done_is_one_line_and_status_2() {
    for (words, says) in [
        (&["link", "none.txt"][..], "no such file"),
        (&["link", "empty.txt"], "nothing to share"),
        (&["link", "--open", "https://quotes.example/#1.n.AAAAF"], "is missing"),
        (&["link", "--open", "hello"], "not a link"),
        (&["link", "a.txt", "--url", "javascript:alert(1)"], "https://"),
        (&["link", "a.txt", "--view", "<b>"], "--view"),
    ] {
        let output = quotes(words);
        assert_eq!(output.status.code(), Some(2), "{words:?}");
        assert!(stderr(&output).contains(says), "{}", stderr(&output));
        assert_eq!(stderr(&output).lines().count(), 1);
    }
}
