//! Speakers by gold sources: our own marked articles, and any annotated corpus named by the environment.
//!
//! In a case every quotation is marked inside the text: `[q1: words]` its content, `[s1: words]` its source,
//! `[c1: words]` its cue; pieces of one quotation share a number and may nest. After a line `---` each number is
//! followed by the right speakers, joined by ` + `; ` | ` parts names that count as right too, `?` stands for
//! nobody.
#![allow(clippy::unwrap_used, clippy::print_stdout)]

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::fs;
use std::path::Path;

use quote_explorer::attribution::speaker::{CERTAIN, resolve};
use quote_explorer::mention::{self, words};
use quote_explorer::{Attribution, Kind, Quotation, Span, VerbClass, article, token};

/// Spans of one quotation in bytes: content, cue, source.
#[derive(Default, Clone)]
struct Gold {
    content: Vec<Span>,
    cue: Vec<Span>,
    source: Vec<Span>,
    right: String,
}

/// What came out for one quotation.
#[derive(Clone)]
struct Outcome {
    source: String,
    form: &'static str,
    direct: bool,
    got: String,
    right: String,
    score: u16,
    start: u32,
}

impl Outcome {
    fn is_right(&self) -> bool {
        let got = parts(&self.got);
        self.right.split('|').any(|r| parts(r) == got)
    }
}

/// Names folded for comparison, in order: no article, no case, one kind of apostrophe.
fn parts(names: &str) -> Vec<String> {
    let mut out: Vec<String> = names
        .split(" + ")
        .map(|n| {
            let n = n.trim().to_lowercase().replace('’', "'");
            ["the ", "a ", "an "].iter().find_map(|a| n.strip_prefix(a)).unwrap_or(&n).to_owned()
        })
        .collect();
    out.sort();
    out
}

fn kind(text: &str, content: &[Span]) -> Kind {
    let mark = |s: &str| s.starts_with(['"', '“', '\u{201d}']) || s.starts_with("''");
    if content.iter().all(|c| mark(c.slice(text))) {
        Kind::Direct
    } else if content.iter().any(|c| c.slice(text).contains(['"', '“']) || c.slice(text).contains("''")) {
        Kind::Mixed
    } else {
        Kind::Indirect
    }
}

fn form(text: &str, source: &[Span]) -> &'static str {
    let Some(first) = source.first() else { return "none" };
    let s = first.slice(text).trim();
    let (_, flags) = words::look_up(&s.to_lowercase());
    let pronoun = words::HE
        | words::SHE
        | words::THEY
        | words::IT
        | words::FIRST_PERSON
        | words::RELATIVE
        | words::OWNER;
    if flags & pronoun != 0 {
        return "pronoun";
    }
    let last = s.split([',', '(']).next().unwrap_or("").split_whitespace().last().unwrap_or("");
    let the =
        s.split_whitespace().next().is_some_and(|w| matches!(w, "The" | "the" | "A" | "a" | "An" | "an"));
    if s.starts_with(char::is_uppercase) && !the && last.starts_with(char::is_uppercase) {
        "name"
    } else {
        "description"
    }
}

/// Runs the resolver over quotations given by their spans.
fn run(text: &str, gold: &[Gold]) -> Vec<Outcome> {
    let article = article::read(text.to_owned(), &[]);
    let (mut tokens, mut sentences) = (Vec::new(), Vec::new());
    for (i, b) in article.blocks.iter().enumerate() {
        if b.is_read() {
            token::read_block(&article, i as u32, &mut tokens, &mut sentences);
        }
    }
    let mut mentions = mention::find(&article, &tokens, &sentences);
    let mut order: Vec<&Gold> = gold.iter().collect();
    order.sort_by_key(|g| g.content.first().copied());
    let mut quotations: Vec<Quotation> = order
        .iter()
        .map(|g| Quotation {
            kind: kind(text, &g.content),
            content: g.content.clone(),
            attribution: Attribution {
                cue: g.cue.clone(),
                source: g.source.clone(),
                class: VerbClass::Speech,
                speakers: Vec::new(),
                unknown: None,
                evidence: Vec::new(),
                rule: "gold",
                score: 1000,
                meant: 1000,
            },
            context: Span::default(),
            block: 0,
        })
        .collect();
    resolve(&article, &tokens, &sentences, &mut mentions, &mut quotations);
    let mut out = Vec::new();
    for (q, g) in quotations.iter().zip(order) {
        let a = &q.attribution;
        assert_eq!(a.unknown.is_none(), !a.speakers.is_empty(), "a speaker or a reason, never both");
        for e in &a.evidence {
            assert!(!e.named_at.slice(text).is_empty() && !e.mention.slice(text).is_empty());
        }
        let names: Vec<&str> =
            a.speakers.iter().map(|e| mentions.entities[e.0 as usize].name.as_str()).collect();
        let start = g.source.first().or(g.content.first()).map_or(0, |s| s.start);
        out.push(Outcome {
            source: g.source.iter().map(|s| s.slice(text)).collect::<Vec<_>>().join(" … "),
            form: form(text, &g.source),
            direct: q.kind == Kind::Direct,
            got: if names.is_empty() { "?".to_owned() } else { names.join(" + ") },
            right: g.right.clone(),
            score: a.score,
            start,
        });
    }
    out
}

/// Prints how many are right, by form and by confidence, and gives (right, all) for each line.
fn report(outcomes: &[Outcome]) -> BTreeMap<String, (usize, usize)> {
    let mut table: BTreeMap<String, (usize, usize)> = BTreeMap::new();
    for o in outcomes {
        let bin = match o.score {
            s if s >= CERTAIN => "score certain",
            700.. => "score 700-849",
            550.. => "score 550-699",
            1.. => "score 1-549",
            0 => "score none",
        };
        let direct = if o.direct { "direct" } else { "not direct" };
        for key in [o.form, direct, bin, "all"] {
            let cell = table.entry(key.to_owned()).or_default();
            cell.0 += usize::from(o.is_right());
            cell.1 += 1;
        }
    }
    for (key, (right, all)) in &table {
        println!("{key:14} {right:4} of {all:4}  {:5.1} %", *right as f64 / *all as f64 * 100.0);
    }
    table
}

fn list_errors(doc: &str, outcomes: &[Outcome]) -> String {
    let mut s = String::new();
    for o in outcomes.iter().filter(|o| !o.is_right()) {
        let _ = writeln!(s, "{doc}: “{}” gave {} ({}), right is {}", o.source, o.got, o.score, o.right);
    }
    s
}

/// Takes the marks out of a case; gives the bare text and the quotations.
fn read_case(case: &str) -> (String, Vec<Gold>) {
    let (body, answers) = case.split_once("\n---\n").expect("a case has answers after ---");
    let mut gold: BTreeMap<u32, Gold> = BTreeMap::new();
    let mut text = String::new();
    let mut open: Vec<(char, u32, usize)> = Vec::new();
    let mut rest = body;
    while let Some(c) = rest.chars().next() {
        let mark = rest.strip_prefix('[').and_then(|r| r.split_once(": ")).and_then(|(m, r)| {
            let kind = m.chars().next().filter(|k| "qsc".contains(*k))?;
            Some((kind, m[1..].parse::<u32>().ok()?, r))
        });
        if let Some((kind, number, after)) = mark {
            open.push((kind, number, text.len()));
            rest = after;
        } else if c == ']' && !open.is_empty() {
            let (kind, number, start) = open.pop().unwrap();
            let g = gold.entry(number).or_default();
            let list = match kind {
                'q' => &mut g.content,
                's' => &mut g.source,
                _ => &mut g.cue,
            };
            list.push(Span::of(start, text.len()));
            list.sort();
            rest = &rest[1..];
        } else {
            text.push(c);
            rest = &rest[c.len_utf8()..];
        }
    }
    assert!(open.is_empty(), "every mark is closed");
    for line in answers.lines().filter(|l| !l.trim().is_empty()) {
        let (number, right) = line.split_once(": ").expect("number: speakers");
        let number: u32 = number.parse().expect("a number");
        right.trim().clone_into(&mut gold.get_mut(&number).expect("the number is in the text").right);
    }
    for (n, g) in &gold {
        assert!(!g.right.is_empty() && !g.content.is_empty(), "quotation {n} needs content and an answer");
    }
    (text, gold.into_values().collect())
}

#[test]
fn speakers_of_our_own_articles() {
    let dir = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/cases/speakers");
    let mut paths: Vec<_> = fs::read_dir(dir).unwrap().map(|e| e.unwrap().path()).collect();
    paths.sort();
    let (mut all, mut errors) = (Vec::new(), String::new());
    for path in &paths {
        let (text, gold) = read_case(&fs::read_to_string(path).unwrap());
        let outcomes = run(&text, &gold);
        errors += &list_errors(&path.file_stem().unwrap().to_string_lossy(), &outcomes);
        all.extend(outcomes);
    }
    println!("{errors}");
    let table = report(&all);
    let share = |key: &str| table.get(key).map_or(100, |(r, n)| r * 100 / n);
    for (key, floor) in
        [("name", 96), ("pronoun", 94), ("description", 92), ("direct", 95), ("score certain", 97)]
    {
        assert!(share(key) >= floor, "{key}: {} % right, at least {floor} wanted\n{errors}", share(key));
    }
}

/// "He" in a turn of an interview is none of those who talk to each other.
#[test]
fn whom_a_turn_tells_of() {
    let text = "A Bell Tuner on Her Trade\n\nInes Vale spoke to Tom Ashby in Harrow Quay about her trade.\n\n\
        TOM ASHBY: Who is harder to please, the ringers or the vicars?\n\n\
        INES VALE: The neighbours! A vicar in Lower Marl rang me last spring. He said, “Your bell is a saucepan.” So I \
        drove out.\n\nTOM ASHBY: And was it a saucepan?\n\nINES VALE: It was.\n";
    assert_eq!(speakers_of(text, "“"), ["a vicar in Lower Marl"]);
    let text = "A Talk with Joan Biddle\n\nJoan Biddle, the mayor, spoke of the dam on Friday.\n\n\
        Q: You said yesterday that the dam is safe.\n\nA: I think it is safe.\n\nQ: Will it last?\n\nA: It will.\n";
    assert_eq!(speakers_of(text, "that the dam"), ["Joan Biddle"]);
}

/// The names of those who speak the first quotation that starts so.
fn speakers_of(text: &str, start: &str) -> Vec<String> {
    let analysis = quote_explorer::analyze(text, &quote_explorer::Options::default());
    let q = analysis.quotations.iter().find(|q| q.content[0].slice(text).starts_with(start)).unwrap();
    q.attribution.speakers.iter().map(|e| analysis.entities[e.0 as usize].name.clone()).collect()
}

/// Byte offset of each scalar value, and of the end.
fn bytes_of(text: &str) -> Vec<u32> {
    text.char_indices().map(|(i, _)| i as u32).chain([text.len() as u32]).collect()
}

/// The attributions of a brat file, in bytes of `text`.
fn read_brat(text: &str, ann: &str) -> Vec<Gold> {
    let bytes = bytes_of(text);
    let mut spans: BTreeMap<&str, Vec<Span>> = BTreeMap::new();
    let mut out = Vec::new();
    for line in ann.lines() {
        let mut fields = line.split('\t');
        let (Some(id), Some(body)) = (fields.next(), fields.next()) else { continue };
        if id.starts_with('T') {
            let Some((_, places)) = body.split_once(' ') else { continue };
            let of = |n: &str| bytes[n.parse::<usize>().unwrap().min(bytes.len() - 1)];
            let places = places
                .split(';')
                .filter_map(|p| p.split_once(' '))
                .map(|(a, b)| Span::new(of(a), of(b)))
                .collect();
            spans.insert(id, places);
        } else if id.starts_with('E') {
            let mut g = Gold::default();
            for (role, id) in body.split_whitespace().filter_map(|f| f.split_once(':')) {
                let places = spans.get(id).cloned().unwrap_or_default();
                match role.trim_end_matches(char::is_numeric) {
                    "Source" => g.source.extend(places),
                    "Cue" => g.cue.extend(places),
                    "Content" => g.content.extend(places),
                    _ => {}
                }
            }
            for list in [&mut g.source, &mut g.cue, &mut g.content] {
                list.sort();
            }
            if !g.content.is_empty() {
                out.push(g);
            }
        }
    }
    out
}

/// `QUOTES_CORPUS`: a folder with `text/*.txt` and `attributions/<stem>*.ann`. `QUOTES_SPEAKERS`: a JSON file
/// `{stem: [[start, end, "name"], …]}`, offsets of sources in scalar values. Without the second, or with
/// `QUOTES_SHOW=<stem>`, prints what is resolved.
#[test]
#[ignore = "needs a corpus, named by QUOTES_CORPUS"]
fn speakers_of_a_corpus() {
    let corpus = std::env::var("QUOTES_CORPUS").expect("QUOTES_CORPUS names the folder of the corpus");
    let corpus = Path::new(&corpus);
    let show = std::env::var("QUOTES_SHOW").ok();
    let gold: BTreeMap<String, Vec<(usize, usize, String)>> = std::env::var("QUOTES_SPEAKERS")
        .map(|p| serde_json::from_str(&fs::read_to_string(p).unwrap()).unwrap())
        .unwrap_or_default();
    let mut all = Vec::new();
    let stems: Vec<String> = show.clone().map_or_else(|| gold.keys().cloned().collect(), |s| vec![s]);
    for stem in stems {
        let text = fs::read_to_string(corpus.join(format!("text/{stem}.txt"))).unwrap();
        let ann = fs::read_dir(corpus.join("attributions"))
            .unwrap()
            .map(|e| e.unwrap().path())
            .find(|p| p.file_name().unwrap().to_string_lossy().starts_with(&stem))
            .unwrap();
        let mut quotes = read_brat(&text, &fs::read_to_string(ann).unwrap());
        let bytes = bytes_of(&text);
        for (start, _, name) in gold.get(&stem).into_iter().flatten() {
            for q in quotes.iter_mut().filter(|q| q.source.first().is_some_and(|s| s.start == bytes[*start]))
            {
                q.right.clone_from(name);
            }
        }
        let mut outcomes = run(&text, &quotes);
        if show.is_some() {
            outcomes.sort_by_key(|o| o.start);
            for o in &outcomes {
                let before = &text[..o.start as usize];
                let from = before.char_indices().rev().nth(260).map_or(0, |(i, _)| i);
                let context = if matches!(o.form, "pronoun" | "none") {
                    before[from..].replace('\n', "¶")
                } else {
                    String::new()
                };
                println!("{context} {:4} “{}” -> {}", o.score, o.source, o.got);
            }
        }
        outcomes.retain(|o| !o.right.is_empty() && o.right != "-");
        println!("{}", list_errors(&stem, &outcomes));
        all.extend(outcomes);
    }
    report(&all);
}
