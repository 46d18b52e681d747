//! `quotes stance --targets`: how one sentence speaks of one person or thing, whoever speaks.

use std::io::{self, Write};
use std::path::Path;

use quote_explorer::Span;
use quote_explorer::clause::Clauses;
use quote_explorer::stance::{CLEAR, Place, Scene, judge, listen, weigh};
use quote_explorer::token::{Sentence, read_span};
use serde::{Deserialize, Serialize};

use super::manner::manner;

/// Least confidence of a label that is shown.
const SHOWN: u16 = 480;

#[derive(Deserialize)]
struct Row {
    id: String,
    text: String,
    start: usize,
    end: usize,
}

#[derive(Serialize)]
struct Answer<'a> {
    id: &'a str,
    polarity: &'static str,
    confidence: f64,
    mechanism: &'static str,
    words: Vec<&'a str>,
}

/// Answers each line; the inner error is one line for the reader.
pub fn run(file: &Path, _force: bool, out: &mut impl Write) -> io::Result<Result<(), String>> {
    let rows = match super::lines::<Row>(file) {
        Ok(rows) => rows,
        Err(line) => return Ok(Err(line)),
    };
    for row in &rows {
        super::row(out, &answer(row))?;
    }
    Ok(Ok(()))
}

fn answer(row: &Row) -> Answer<'_> {
    let text = row.text.as_str();
    let byte = |c: usize| text.char_indices().nth(c).map_or(text.len(), |(i, _)| i);
    let target = Span::of(byte(row.start), byte(row.end));
    let mut tokens = Vec::new();
    read_span(text, Span::of(0, text.len()), &mut tokens);
    let sentence = Sentence { span: target, first: 0, last: tokens.len() as u32, block: 0 };
    let touching = |t: &quote_explorer::token::Token| t.span.overlaps(target);
    let first = tokens.iter().position(touching);
    let last = tokens.iter().rposition(touching);
    let places: Vec<Place> =
        first.zip(last).map(|(first, last)| Place { first, last, who: 0 }).into_iter().collect();
    let clauses = Clauses::read(text, &tokens, &sentence);
    let voice = vec![None; clauses.len()];
    let mut scene = Scene::new(clauses, &places, voice);
    listen(&mut scene);
    let mut found = judge(&scene);
    // Who is chosen or helped is not yet praised; a good word that stands near tells less than a bad one.
    found.retain(|f| !(f.mechanism == "act" && f.sign > 0));
    let manner = manner(&scene);
    for f in found.iter_mut().filter(|f| f.weight < CLEAR) {
        let good = if f.sign > 0 { 20 } else { 0 };
        let agrees = i32::from(f.sign) * manner / 2;
        f.weight = (i32::from(f.weight) - good + agrees).clamp(i32::from(SHOWN), i32::from(CLEAR) - 1) as u16;
    }
    let verdict = weigh(&found, 0, |_| true).filter(|v| v.weight >= SHOWN);
    Answer {
        id: &row.id,
        polarity: verdict.as_ref().map_or("neutral", |v| match v.sign {
            1.. => "support",
            0 => "neutral",
            _ => "oppose",
        }),
        confidence: verdict.as_ref().map_or(0.0, |v| f64::from(v.weight) / 1000.0),
        mechanism: verdict.as_ref().map_or("", |v| v.mechanism),
        words: verdict.iter().flat_map(|v| v.words.iter().map(|s| s.slice(text))).collect(),
    }
}
