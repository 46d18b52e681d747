//! Stances: single sentences with what they show, and short articles with every stance they show.
//!
//! A line of `tests/cases/stance/*.txt` is `support | [Ann Hill] *backed* {the dam}.`: source in square brackets,
//! target in curly ones, a deciding word between stars; `-` for a sentence that shows nothing. In
//! `tests/cases/stance/articles/*.txt` the stances follow a line `---`, one a line, as
//! `Speaker > target: polarity`; no other stance may be found.
#![allow(clippy::unwrap_used)]

use std::fs;
use std::path::{Path, PathBuf};

use quote_explorer::article::builtin;
use quote_explorer::clause::Clauses;
use quote_explorer::stance::{CLEAR, Holder, Place, Scene, judge, listen, weigh};
use quote_explorer::token::{Sentence, Token, read_span};
use quote_explorer::{Options, Span, Target, analyze};

fn files(dir: &str) -> Vec<PathBuf> {
    let dir = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/cases/stance").join(dir);
    let mut found: Vec<PathBuf> = fs::read_dir(dir).unwrap().map(|e| e.unwrap().path()).collect();
    found.retain(|f| f.extension().is_some_and(|e| e == "txt"));
    found.sort();
    assert!(!found.is_empty(), "there are cases");
    found
}

/// A sentence without its marks, and what they told.
#[derive(Default)]
struct Marked {
    text: String,
    places: Vec<(Span, u32)>,
    stars: Vec<Span>,
}

fn unmark(line: &str) -> Marked {
    let mut out = Marked::default();
    let (mut open, mut star) = (0, None);
    for c in line.chars() {
        let at = out.text.len();
        match c {
            '[' | '{' => open = at,
            ']' => out.places.push((Span::of(open, at), 0)),
            '}' => out.places.push((Span::of(open, at), 1)),
            '*' => match star.take() {
                None => star = Some(at),
                Some(from) => out.stars.push(Span::of(from, at)),
            },
            c => out.text.push(c),
        }
    }
    out
}

/// The polarity that the sentence shows, and the deciding words.
fn polarity(m: &Marked) -> (&'static str, Vec<Span>) {
    let mut tokens: Vec<Token> = Vec::new();
    let whole = Span::of(0, m.text.len());
    read_span(&m.text, whole, &mut tokens);
    let sentence = Sentence { span: whole, first: 0, last: tokens.len() as u32, block: 0 };
    let clauses = Clauses::read(&m.text, &tokens, &sentence);
    let places: Vec<Place> = (m.places.iter())
        .map(|(s, who)| Place {
            first: tokens.iter().position(|t| t.span.overlaps(*s)).unwrap(),
            last: tokens.iter().rposition(|t| t.span.overlaps(*s)).unwrap(),
            who: *who,
        })
        .collect();
    let voice = vec![None; clauses.len()];
    let mut scene = Scene::new(clauses, &places, voice);
    listen(&mut scene);
    let verdict = weigh(&judge(&scene), 1, |h| h == Holder::Who(0)).filter(|v| v.weight >= CLEAR);
    verdict.map_or(("-", Vec::new()), |v| {
        let name = match v.sign {
            1.. => "support",
            0 => "mixed",
            _ => "oppose",
        };
        (name, v.words)
    })
}

#[test]
fn sentences_show_what_they_show() {
    let (mut wrong, mut all): (Vec<String>, usize) = (Vec::new(), 0);
    for file in files("") {
        let text = fs::read_to_string(&file).unwrap();
        for (number, line) in text.lines().enumerate() {
            let Some((want, marked)) = line.split_once(" | ").filter(|_| !line.starts_with('#')) else {
                continue;
            };
            let m = unmark(marked);
            let (got, words) = polarity(&m);
            let name = file.file_name().unwrap().to_string_lossy();
            all += 1;
            if got != want {
                wrong.push(format!("{name}:{}: {got}, not {want}: {marked}", number + 1));
            }
            for star in m.stars.iter().filter(|s| !words.contains(s)) {
                let star = star.slice(&m.text);
                wrong.push(format!("{name}:{}: {star:?} is no deciding word: {marked}", number + 1));
            }
        }
    }
    assert!(all >= 80, "all cases are read: {all}");
    assert!(wrong.is_empty(), "\n{}", wrong.join("\n"));
}

/// The stances of `text`, in order.
fn shown(text: &str) -> Vec<String> {
    let a = analyze(text, &Options::default());
    let mut all: Vec<String> = (a.stances.iter())
        .map(|s| {
            let target = match s.target {
                Target::Issue(i) => &a.issues[i.0 as usize].name,
                Target::Entity(e) => &a.entities[e.0 as usize].name,
            };
            for word in &s.evidence {
                assert!(!word.slice(text).is_empty(), "evidence lies in the text");
            }
            format!("{} > {target}: {}", a.entities[s.speaker.0 as usize].name, s.polarity.name())
        })
        .collect();
    all.sort();
    all
}

#[test]
fn the_first_article_shows_where_its_speakers_stand() {
    let want = [
        "George W. Bush > Vladimir Putin: support",
        "George W. Bush > joint missile defense: support",
        "George W. Bush > missile shield: support",
        "George W. Bush > repeal of the Jackson-Vanik amendment: support",
        "Stephen Hadley > Vladimir Putin: support",
        "Vladimir Putin > George W. Bush: support",
        "Vladimir Putin > NATO's expansion: oppose",
        "Vladimir Putin > joint missile defense: support",
        "Vladimir Putin > missile shield: oppose",
    ];
    assert_eq!(shown(builtin()[0].text), want);
}

#[test]
fn articles_show_their_stances_and_no_other() {
    for file in files("articles") {
        let whole = fs::read_to_string(&file).unwrap();
        let (text, want) = whole.split_once("\n---\n").unwrap();
        let got = shown(text);
        let mut want: Vec<&str> = want.lines().filter(|l| !l.is_empty()).collect();
        want.sort_unstable();
        assert_eq!(got, want, "{}", file.display());
    }
}
