//! What was asked for on the command line.

use std::ffi::OsString;
use std::path::PathBuf;

use super::stance::Stance;
use lexopt::prelude::{Long, Short, Value, ValueExt};
use quote_explorer::export::Format;

const HELP: &str = "\
Who said what in a news article.

Usage:
  quotes extract [FILE...] [--format FORMAT] [--only WHAT]
  quotes link [FILE...] [--site ADDRESS] [--quotations]
  quotes eval --gold DIR [--pred FILE.jsonl] [--list FILE]
  quotes stance [FILE...] [--input FILE.jsonl [--pairs FILE.jsonl]] [--targets FILE.jsonl] [--force]
  quotes --version

`quotes extract --help`, `quotes link --help`, `quotes eval --help` and `quotes stance --help` say more.
";

const EXTRACT_HELP: &str = "\
Finds the quotations of news articles: what was said, by whom, and how we know.

Usage: quotes extract [FILE...] [--format FORMAT] [--only WHAT]

  FILE             plain text files; `-`, or none, reads the standard input
  --format FORMAT  jsonl     one JSON object a line and file (this is the default)
                   json      a list of the same objects, indented
                   csv       one row a quotation, safe to open in a spreadsheet
                   markdown  a page to read
                   jsonld    schema.org Quotation and Claim, to put into a page
                   annotation  W3C Web Annotation, one for each quotation
  --only WHAT      keeps some quotations; a list with commas of
                   direct, mixed, indirect, speech, thought, intention, other

Offsets in JSON and CSV count Unicode scalar values (characters) of the file from 0, the end not
included. Line ends count as they are on disk (CR LF is two), a byte order mark counts as one.

A file may be UTF-8, UTF-16 with a byte order mark, or windows-1252, where each byte is a character.
A file that cannot be read is told of in one line; the others are still done, and the exit status is 2.

Examples:
  quotes extract article.txt --format markdown
  pbpaste | quotes extract --format csv > quotations.csv
  quotes extract *.txt --only direct,mixed | jq '.quotes[].speaker'
";

const EVAL_HELP: &str = "\
Compares quotations with those that people marked, and prints precision, recall and F1.

Usage: quotes eval --gold DIR [--pred FILE.jsonl] [--list FILE]

  --gold DIR         a folder with text/NAME.txt and attributions/NAME_WHO.ann (brat standoff with
                     events Attribution: Source, Cue, Content); of several WHO the first is taken
  --pred FILE.jsonl  the quotations to compare, as `quotes extract` writes them, NAME as `doc`;
                     without it the texts are read now
  --list FILE        takes only the names in FILE, one a line

  content      a quotation and a marked one agree when at least half of their words do (F1 of tokens),
               each with at most one other
  attribution  and their sources share a word, or both have none
  direct       those of which at least half of the words are in quotation marks; other: the rest
  tokens       words with the role in any quotation
  exact        the same words, no more and no less
";

const STANCE_HELP: &str = "\
Says who stands where in news articles: for, against or of two minds, with the words that decided it.

Usage: quotes stance FILE...
       quotes stance --input FILE.jsonl [--pairs FILE.jsonl] [--force]
       quotes stance --targets FILE.jsonl

  FILE                   plain text files; one JSON object a file is written
  --input FILE.jsonl     articles with their sentences: doc, text, sentences (pairs of characters)
  --pairs FILE.jsonl     pairs to judge: doc, pairs (sentence, source, target); without it the pairs
                         are found
  --targets FILE.jsonl   single sentences with one target each: id, text, start, end (characters)
  --force                names the likelier side of every pair, also where no words show one

A label is left out, or `neutral`, when the words do not show where someone stands.
";

/// What to do.
pub enum Command {
    /// Print this.
    Help(String),
    /// `quotes extract`.
    Extract(Extract),
    /// `quotes eval`.
    Eval(Eval),
    /// `quotes link`.
    Link(Box<super::link::Link>),
    /// `quotes stance`.
    Stance(Stance),
}

/// What `quotes extract` was asked for.
#[derive(Default)]
pub struct Extract {
    /// Files; none for the standard input.
    pub files: Vec<PathBuf>,
    /// The form of the output.
    pub format: Format,
    /// Names of kinds and verb classes to keep; all when empty.
    pub only: Vec<String>,
}

/// What `quotes eval` was asked for.
pub struct Eval {
    /// The folder of marked articles.
    pub gold: PathBuf,
    /// Quotations to compare.
    pub pred: Option<PathBuf>,
    /// Names to take.
    pub list: Option<PathBuf>,
}

/// Reads the command line; the error is one line.
pub fn parse() -> Result<Command, String> {
    read(&mut lexopt::Parser::from_env()).map_err(|e| e.to_string())
}

fn read(parser: &mut lexopt::Parser) -> Result<Command, lexopt::Error> {
    match parser.next()? {
        None | Some(Short('h') | Long("help")) => Ok(Command::Help(HELP.to_owned())),
        Some(Short('V') | Long("version")) => {
            Ok(Command::Help(concat!("quotes ", env!("CARGO_PKG_VERSION"), "\n").to_owned()))
        }
        Some(Value(name)) => match name.to_str() {
            Some("extract") => extract(parser),
            Some("eval") => eval(parser),
            Some("link") => super::link::parse(parser),
            Some("stance") => stance(parser),
            Some("help") => Ok(Command::Help(HELP.to_owned())),
            _ => {
                Err(format!("there is no command {}; use extract, link, eval or stance", name.display())
                    .into())
            }
        },
        Some(other) => Err(other.unexpected()),
    }
}

fn extract(parser: &mut lexopt::Parser) -> Result<Command, lexopt::Error> {
    let mut out = Extract::default();
    while let Some(arg) = parser.next()? {
        match arg {
            Short('h') | Long("help") => return Ok(Command::Help(EXTRACT_HELP.to_owned())),
            Short('f') | Long("format") => out.format = format(&parser.value()?)?,
            Long("only") => only(&parser.value()?.string()?, &mut out.only)?,
            Value(file) => out.files.push(file.into()),
            other => return Err(other.unexpected()),
        }
    }
    Ok(Command::Extract(out))
}

fn format(name: &OsString) -> Result<Format, lexopt::Error> {
    match name.to_str() {
        Some("md") => Ok(Format::Markdown),
        known => known.and_then(Format::named).ok_or_else(|| {
            let names = Format::ALL.map(Format::name).join(", ");
            format!("there is no format {}; use {names}", name.display()).into()
        }),
    }
}

fn only(list: &str, out: &mut Vec<String>) -> Result<(), lexopt::Error> {
    const NAMES: &[&str] = &["direct", "mixed", "indirect", "speech", "thought", "intention", "other"];
    for name in list.split(',').map(str::trim) {
        if !NAMES.contains(&name) {
            return Err(format!("--only does not know {name:?}; use {}", NAMES.join(", ")).into());
        }
        out.push(name.to_owned());
    }
    Ok(())
}

fn eval(parser: &mut lexopt::Parser) -> Result<Command, lexopt::Error> {
    let (mut gold, mut pred, mut list) = (None, None, None);
    while let Some(arg) = parser.next()? {
        match arg {
            Short('h') | Long("help") => return Ok(Command::Help(EVAL_HELP.to_owned())),
            Long("gold") => gold = Some(parser.value()?.into()),
            Long("pred") => pred = Some(parser.value()?.into()),
            Long("list") => list = Some(parser.value()?.into()),
            other => return Err(other.unexpected()),
        }
    }
    let gold = gold.ok_or_else(|| lexopt::Error::from("eval needs --gold DIR"))?;
    Ok(Command::Eval(Eval { gold, pred, list }))
}

fn stance(parser: &mut lexopt::Parser) -> Result<Command, lexopt::Error> {
    let mut out = Stance::default();
    while let Some(arg) = parser.next()? {
        match arg {
            Short('h') | Long("help") => return Ok(Command::Help(STANCE_HELP.to_owned())),
            Long("input") => out.input = Some(parser.value()?.into()),
            Long("pairs") => out.pairs = Some(parser.value()?.into()),
            Long("targets") => out.targets = Some(parser.value()?.into()),
            Long("force") => out.force = true,
            Value(file) => out.files.push(file.into()),
            other => return Err(other.unexpected()),
        }
    }
    if out.pairs.is_some() && out.input.is_none() {
        return Err("--pairs needs --input FILE.jsonl".into());
    }
    Ok(Command::Stance(out))
}
