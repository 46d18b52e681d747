//! The command line, run as a person runs it: files in, text out, exit status.
#![allow(clippy::unwrap_used)]
#![cfg(feature = "cli")]

use std::fs;
use std::io::Write;
use std::path::Path;
use std::process::{Command, Output, Stdio};

use serde_json::Value;
use tempfile::TempDir;

const ARTICLE: &str = "The bridge stays\n\n“The bridge stays,” Mayor Ann Hill said. “It is safe.”\n";

fn quotes(folder: &TempDir, words: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_quotes")).current_dir(folder).args(words).output().unwrap()
}

fn folder(files: &[(&str, &[u8])]) -> TempDir {
    let folder = TempDir::new().unwrap();
    for (name, bytes) in files {
        let file = folder.path().join(name);
        fs::create_dir_all(file.parent().unwrap()).unwrap();
        fs::write(file, bytes).unwrap();
    }
    folder
}

fn stdout(output: &Output) -> &str {
    std::str::from_utf8(&output.stdout).unwrap()
}

fn stderr(output: &Output) -> &str {
    std::str::from_utf8(&output.stderr).unwrap()
}

fn objects(output: &Output) -> Vec<Value> {
    stdout(output).lines().map(|l| serde_json::from_str(l).unwrap()).collect()
}

/// The pieces of a quotation, cut from the file's characters by the offsets given.
fn cut(characters: &[char], quote: &Value) -> Vec<String> {
    let pieces = quote["content"].as_array().unwrap().iter();
    let at = |n: &Value| usize::try_from(n.as_u64().unwrap()).unwrap();
    pieces.map(|p| characters[at(&p[0])..at(&p[1])].iter().collect()).collect()
}

/// The words of the first quotation in `bytes`, cut from `characters`, what the file shows.
fn first_words(bytes: &[u8], characters: &str) -> String {
    let folder = folder(&[("a.txt", bytes)]);
    let output = quotes(&folder, &["extract", "a.txt"]);
    assert!(output.status.success(), "{}", stderr(&output));
    let object = &objects(&output)[0];
    let quote = &object["quotes"][0];
    let characters: Vec<char> = characters.chars().collect();
    let words = cut(&characters, quote);
    let text: Vec<&str> = quote["text"].as_array().unwrap().iter().map(|t| t.as_str().unwrap()).collect();
    assert_eq!(words, text);
    words[0].clone()
}

#[test]
fn extract_writes_an_object_a_line() {
    let folder = folder(&[("a.txt", ARTICLE.as_bytes()), ("b.txt", b"Nobody spoke.\n")]);
    let output = quotes(&folder, &["extract", "a.txt", "b.txt"]);
    assert!(output.status.success());
    let objects = objects(&output);
    assert_eq!(objects.len(), 2);
    assert_eq!(objects[0]["doc"], "a");
    let quote = &objects[0]["quotes"][0];
    assert_eq!(quote["id"], 1);
    assert_eq!(quote["kind"], "direct");
    assert_eq!(quote["verb_class"], "speech");
    assert_eq!(quote["cue_text"][0], "said");
    for field in
        ["cue", "source", "speaker", "speaker_kind", "rule", "score", "evidence", "issues", "paragraph"]
    {
        assert!(quote.get(field).is_some(), "{field}");
    }
    assert_eq!(objects[1]["quotes"].as_array().unwrap().len(), 0);
}

#[test]
fn what_is_told_without_a_verb_of_saying_is_speech() {
    let text = "The dam is late, according to Ann Hill.\n\nAccording to the report, half of the beams are rotten.\n\n\
        Hill pointed out that the dam was old.\n";
    let folder = folder(&[("a.txt", text.as_bytes())]);
    let output = quotes(&folder, &["extract", "--only", "speech", "a.txt"]);
    let object = &objects(&output)[0];
    let rules: Vec<_> =
        object["quotes"].as_array().unwrap().iter().map(|q| q["rule"].as_str().unwrap()).collect();
    assert_eq!(rules, ["according-to", "according-to", "source-cue-content"], "{object}");
}

#[test]
fn offsets_are_those_of_the_file() {
    let said = "“The bridge stays,”";
    let odd = ARTICLE.replace("The bridge stays\n\n", "Café 😀\r\n\r\n").replace('\n', "\r\n");
    assert_eq!(first_words(odd.as_bytes(), &odd), said, "UTF-8, CR LF and more than a byte a character");
    let marked = format!("\u{feff}{ARTICLE}");
    assert_eq!(first_words(marked.as_bytes(), &marked), said, "a byte order mark");
    let utf16 = |bytes: fn(u16) -> [u8; 2]| marked.encode_utf16().flat_map(bytes).collect::<Vec<u8>>();
    assert_eq!(first_words(&utf16(u16::to_le_bytes), &marked), said, "UTF-16 little endian");
    assert_eq!(first_words(&utf16(u16::to_be_bytes), &marked), said, "UTF-16 big endian");
    let windows = b"Caf\xe9\n\n\x93The bridge stays,\x94 Mayor Ann Hill said.\n";
    assert_eq!(
        first_words(windows, "Café\n\n“The bridge stays,” Mayor Ann Hill said.\n"),
        said,
        "windows-1252"
    );
}

#[test]
fn extract_reads_the_standard_input() {
    for words in [&["extract"][..], &["extract", "-"]] {
        let mut command = Command::new(env!("CARGO_BIN_EXE_quotes"));
        command.args(words).stdin(Stdio::piped()).stdout(Stdio::piped());
        let mut child = command.spawn().unwrap();
        child.stdin.take().unwrap().write_all(ARTICLE.as_bytes()).unwrap();
        let output = child.wait_with_output().unwrap();
        assert!(output.status.success());
        assert_eq!(objects(&output)[0]["doc"], "stdin");
    }
}

#[test]
fn bad_files_are_told_of_and_the_others_done() {
    let folder = folder(&[
        ("a.txt", ARTICLE.as_bytes()),
        ("image.png", b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR"),
        ("bad.txt", b"\xef\xbb\xbf\xff\xfe"),
        ("report.pdf", b"%PDF-1.7\n"),
    ]);
    let output =
        quotes(&folder, &["extract", "none.txt", "image.png", "bad.txt", "report.pdf", ".", "a.txt"]);
    assert_eq!(output.status.code(), Some(2));
    assert_eq!(objects(&output).len(), 1, "the sound file is done");
    let lines: Vec<&str> = stderr(&output).lines().collect();
    let expected = [
        ("none.txt", "no such file"),
        ("image.png", "not text"),
        ("bad.txt", "UTF-8"),
        ("report.pdf", "PDF"),
        (".", "folder"),
    ];
    assert_eq!(lines.len(), expected.len(), "{lines:?}");
    for (line, (name, what)) in lines.iter().zip(expected) {
        assert!(line.starts_with(&format!("quotes: {name}: ")) && line.contains(what), "{line}");
    }
}

#[test]
fn wrong_use_is_one_line() {
    let folder = folder(&[]);
    for words in
        [&["extrct"][..], &["extract", "--format", "xml"], &["extract", "--only", "loud"], &["eval"], &["-x"]]
    {
        let output = quotes(&folder, words);
        assert_eq!(output.status.code(), Some(2), "{words:?}");
        assert_eq!(stderr(&output).lines().count(), 1, "{words:?}");
        assert!(output.stdout.is_empty());
    }
    for words in [&["--help"][..], &["extract", "--help"], &["eval", "--help"], &["help"], &[]] {
        let output = quotes(&folder, words);
        assert!(output.status.success() && stdout(&output).contains("Usage"), "{words:?}");
    }
}

#[test]
fn stances_name_quotations_by_the_ids_of_extract() {
    let text = "“It rained,” Tom Stone said.\n\n“The river dam is a disgrace,” Ann Hill said. Hill opposed the river dam.\n";
    let folder = folder(&[("a.txt", text.as_bytes())]);
    let extracted = &objects(&quotes(&folder, &["extract", "a.txt"]))[0];
    let stances = &objects(&quotes(&folder, &["stance", "a.txt"]))[0]["stances"];
    let id = &extracted["quotes"][1]["id"];
    assert!(id.is_number() && extracted["quotes"][1]["speaker"] == "Ann Hill", "{extracted}");
    assert_eq!(&stances[0]["quotes"][0], id, "{stances}");
}

#[test]
fn titles_are_read_for_given_pairs() {
    let line = |title: &str| {
        format!(
            r#"{{"doc":"a","title":"{title}","text":"Ann Hill spoke on Monday. Bob Stone left.","sentences":[[0,25],[26,41]]}}"#
        )
    };
    let pairs = r#"{"doc":"a","pairs":[{"sentence":1,"source":"Ann Hill","target":"Bob Stone"}]}"#;
    for (title, polarity) in
        [("Ann Hill praises Bob Stone", "support"), ("Ann Hill slams Bob Stone", "oppose")]
    {
        let folder = folder(&[("i", line(title).as_bytes()), ("p", pairs.as_bytes())]);
        let stances = &objects(&quotes(&folder, &["stance", "--input", "i", "--pairs", "p"]))[0]["stances"];
        assert_eq!(
            (&stances[0]["polarity"], &stances[0]["sentence"]),
            (&polarity.into(), &1.into()),
            "{stances}"
        );
    }
}

#[test]
fn near_words_tell_more_where_one_argues() {
    let row = |text: &str| format!(r#"{{"id":"a","text":"{text}","start":21,"end":29}}"#);
    let plain = row("It was a sad day for Ann Hill, with rain on the pier.");
    let argued = row("It was a sad day for Ann Hill, because you told her nothing.");
    let folder = folder(&[("t", format!("{plain}\n{argued}\n").as_bytes())]);
    let rows = objects(&quotes(&folder, &["stance", "--targets", "t"]));
    let confidence = |i: usize| rows[i]["confidence"].as_f64().unwrap();
    assert!(confidence(0) > 0.0 && confidence(0) < confidence(1), "{rows:?}");
}

#[test]
fn less_tells_of_whom_the_title_names() {
    let text = "Bob Stone came on Monday. Stone ate. Stone sat. Stone rested. Stone left. \
                “Why did Stone come so late, at a sad hour?” Ann Hill said.";
    let sentences = "[[0,26],[26,37],[37,48],[48,62],[62,74],[74,133]]";
    for (title, count) in [("A Day With Bob Stone", 1), ("A Day on the Pier", 0)] {
        let input = format!(r#"{{"doc":"a","title":"{title}","text":"{text}","sentences":{sentences}}}"#);
        let folder = folder(&[("i", input.as_bytes())]);
        let stances = &objects(&quotes(&folder, &["stance", "--input", "i"]))[0]["stances"];
        assert_eq!(stances.as_array().unwrap().len(), count, "{stances}");
    }
}

#[test]
fn aides_side_with_whom_they_belong_to() {
    let pairs = r#"{"doc":"a","pairs":[{"sentence":0,"source":"Bob Stone","target":"Ann Hill"}]}"#;
    for (text, polarity) in [
        ("Bob Stone, a senior adviser to Ann Hill, spoke on Monday.", "support"),
        ("On Monday Ann Hill's lawyer, Bob Stone, spoke.", "support"),
        ("Bob Stone only spoke to Ann Hill on Monday.", "oppose"),
    ] {
        let input = format!(r#"{{"doc":"a","text":"{text}","sentences":[[0,{}]]}}"#, text.len());
        let folder = folder(&[("i", input.as_bytes()), ("p", pairs.as_bytes())]);
        let words = ["stance", "--input", "i", "--pairs", "p", "--force"];
        let stances = &objects(&quotes(&folder, &words))[0]["stances"];
        assert_eq!(stances[0]["polarity"], polarity, "{stances}");
    }
}

#[test]
fn json_is_a_list() {
    let folder = folder(&[("a.txt", ARTICLE.as_bytes())]);
    let read = |words: &[&str]| serde_json::from_str::<Value>(stdout(&quotes(&folder, words))).unwrap();
    assert_eq!(read(&["extract", "--format", "json", "a.txt", "a.txt"]).as_array().unwrap().len(), 2);
    assert_eq!(read(&["extract", "--format", "json", "none"]).as_array().unwrap().len(), 0);
}

#[test]
fn csv_reads_back_and_has_no_formula() {
    let text = "“=SUM(A1), \"they\" say,” Ann Hill said.\n\n-- “No,” Ann Hill said.\n";
    let folder = folder(&[("=a,b.txt", text.as_bytes())]);
    let output = quotes(&folder, &["extract", "--format", "csv", "=a,b.txt"]);
    let mut reader = csv::Reader::from_reader(output.stdout.as_slice());
    let columns = reader.headers().unwrap().clone();
    assert!(columns.iter().any(|c| c == "text"));
    let rows: Vec<csv::StringRecord> = reader.records().map(Result::unwrap).collect();
    assert_eq!(rows.len(), 2);
    for row in &rows {
        assert_eq!(&row[0], "'=a,b");
        assert!(row.iter().all(|cell| !cell.starts_with(['=', '+', '-', '@', '\t'])), "{row:?}");
    }
}

#[test]
fn markdown_shows_the_words() {
    let folder = folder(&[("a.txt", ARTICLE.as_bytes())]);
    let output = quotes(&folder, &["extract", "--format", "markdown", "a.txt"]);
    let page = stdout(&output);
    assert!(page.starts_with("# "), "{page}");
    assert!(page.contains("   > “The bridge stays,”"), "{page}");
}

#[test]
fn only_keeps_what_was_asked_for() {
    let folder = folder(&[("a.txt", ARTICLE.as_bytes())]);
    let count = |what: &str| {
        let output = quotes(&folder, &["extract", "--only", what, "a.txt"]);
        objects(&output)[0]["quotes"].as_array().unwrap().len()
    };
    assert!(count("direct") > 0);
    assert_eq!(count("direct,speech"), count("direct"));
    assert_eq!(count("thought"), 0);
    assert_eq!(count("direct,thought"), 0, "both must hold");
}

/// Two articles of our own with marked attributions. `b` is marked twice; the first name counts.
fn gold() -> TempDir {
    let a = "😀 “We will build the bridge,” Ann Hill said. Critics say it costs too much.\n";
    let b = "He hopes for rain. “Not yet.”\r\n";
    let marks = "T1\tContent 2 29\tx\nT2\tSource 30 38\tx\nT3\tCue 39 43\tx\nT4\tSource 45 52\tx\nT5\tCue 53 56\tx\n\
                 T6\tContent 57 75\tx\nE1\tAttribution:T3 Content:T1 Source:T2 Cue:T3\n\
                 E2\tAttribution:T5 Content:T6 Source:T4 Cue:T5\n";
    let first = "T1\tContent 9 17\tx\nT2\tContent 19 29\tx\nT3\tSource 0 2\tx\n\
                 E1\tAttribution:T3 Content:T1 Source:T3\nE2\tAttribution:T3 Content:T2\nE3\tAttribution:T3 Source:T3\n";
    let second = "T1\tContent 0 5\tx\nE1\tAttribution:T1 Content:T1\n";
    folder(&[
        ("text/a.txt", a.as_bytes()),
        ("text/b.txt", b.as_bytes()),
        ("attributions/a_1.ann", marks.as_bytes()),
        ("attributions/b_1.ann", first.as_bytes()),
        ("attributions/b_2.ann", second.as_bytes()),
    ])
}

/// The counts right, predicted, marked of each figure.
fn table(output: &Output) -> Vec<(String, [usize; 3])> {
    let row = |line: &str| {
        let cells: Vec<&str> = line.split_whitespace().collect();
        let number = |at: usize| cells[at].parse().unwrap();
        (cells[0].to_owned(), [number(5), number(6), number(7)])
    };
    stdout(output).lines().skip(1).take(10).map(row).collect()
}

fn write(folder: &Path, name: &str, text: &str) {
    fs::write(folder.join(name), text).unwrap();
}

#[test]
fn eval_counts_as_defined() {
    let gold = gold();
    // The first is right; the second's content is a little short, its source wrong; of `b` one content is right
    // with no source on either side, and one prediction fits nothing.
    write(
        gold.path(),
        "pred.jsonl",
        "{\"doc\": \"a\", \"quotes\": [{\"content\": [[2, 29]], \"source\": [[34, 38]], \"cue\": [[39, 43]]}, \
         {\"content\": [[57, 70]], \"source\": [[39, 43]], \"cue\": null}]}\n\n\
         {\"doc\": \"b\", \"quotes\": [{\"content\": [[20, 28]]}, {\"content\": [[0, 2]]}]}\n",
    );
    let output = quotes(&gold, &["eval", "--gold", ".", "--pred", "pred.jsonl"]);
    assert!(output.status.success(), "{}", stderr(&output));
    assert!(stdout(&output).starts_with("metric"));
    assert!(stdout(&output).contains("(2 of 2 articles predicted)"));
    // Of one article all is right, of the other half: samples of two have from 50 to 100.
    let content = stdout(&output).lines().nth(1).unwrap_or_default();
    assert!(content.contains("75.0    50.0-100.0"), "{content}");
    let figures = table(&output);
    let figures: Vec<(&str, [usize; 3])> = figures.iter().map(|(n, c)| (n.as_str(), *c)).collect();
    assert_eq!(
        figures,
        [
            ("content", [3, 4, 4]),
            ("attribution", [2, 4, 4]),
            ("direct_content", [2, 2, 2]),
            ("direct_attribution", [2, 2, 2]),
            ("other_content", [1, 2, 2]),
            ("other_attribution", [0, 2, 2]),
            ("tokens_content", [12, 13, 16]),
            ("tokens_source", [1, 2, 4]),
            ("tokens_cue", [1, 1, 2]),
            ("exact", [2, 4, 4]),
        ]
    );
}

#[test]
fn eval_reads_the_texts_itself_and_takes_a_list() {
    let gold = gold();
    write(gold.path(), "list", "a\n\n");
    let output = quotes(&gold, &["eval", "--gold", ".", "--list", "list"]);
    assert!(output.status.success(), "{}", stderr(&output));
    assert!(stdout(&output).contains("(1 of 1 articles predicted)"));
    assert_eq!(table(&output)[0].1[2], 2, "only the attributions of a");
    assert_eq!(table(&output)[2].1[0], 1, "the direct one is found");
}

#[test]
fn eval_counts_strings_that_quote_nobody() {
    let text = "The “Sea Wall” is open. He sang “Blue Tide” and “Low Tide.” “Go,” he said.\n";
    let marks = "T1\tContent 61 66\tx\nT2\tSource 67 69\tx\nE1\tAttribution:T2 Content:T1 Source:T2\n";
    let gold = folder(&[("text/a.txt", text.as_bytes()), ("attributions/a_1.ann", marks.as_bytes())]);
    let row = "{\"doc\": \"a\", \"quotes\": [{\"content\": [[4, 14]]}, {\"content\": [[32, 59]]}, \
               {\"content\": [[60, 66]]}]}\n";
    write(gold.path(), "pred.jsonl", row);
    let output = quotes(&gold, &["eval", "--gold", ".", "--pred", "pred.jsonl"]);
    let last = stdout(&output).lines().last().unwrap_or_default();
    assert!(last.contains("nobody marked: 3; taken for a quotation: 1 (33.3 %)"), "{last}");
    assert!(last.ends_with("part of a longer one: 2 (66.7 %)"), "{last}");
}

#[test]
fn eval_refuses_what_does_not_fit() {
    let gold = gold();
    let pred = |text: &str| {
        write(gold.path(), "pred.jsonl", text);
        let output = quotes(&gold, &["eval", "--gold", ".", "--pred", "pred.jsonl"]);
        assert_eq!(output.status.code(), Some(2), "{text}");
        assert_eq!(stderr(&output).lines().count(), 1);
        stderr(&output).to_owned()
    };
    assert!(pred("{\"doc\": \"c\", \"quotes\": []}").contains("no article \"c\""));
    assert!(
        pred("{\"doc\": \"a\", \"quotes\": []}\n{\"doc\": \"a\", \"quotes\": []}").contains("given twice")
    );
    assert!(pred("{\"doc\": \"a\", \"quotes\": [{\"content\": [[0, 999]]}]}").contains("outside the text"));
    assert!(pred("{\"doc\": \"a\"").contains("line 1"));
    let output = quotes(&gold, &["eval", "--gold", "nowhere"]);
    assert_eq!(output.status.code(), Some(2));
    assert!(stderr(&output).contains("nowhere"));
}
