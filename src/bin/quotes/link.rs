//! `quotes link`: an article to a link that holds it, and back.

use std::io::{self, Write};
use std::path::PathBuf;

use lexopt::prelude::{Long, Short, Value, ValueExt};
use quote_explorer::export::web_address;
use quote_explorer::share::{LONG_LINK, Shared, from_link, quotations_only, to_link};
use quote_explorer::{Options, analyze};

use super::args::Command;
use super::complain;
use super::extract::read;

/// The dictionary that links are packed with; the page fetches the same file.
const NEWS: &[u8] = include_bytes!("../../share/news-1.txt");

const HELP: &str = "\
Makes a link that holds an article: whoever opens it sees its quotations, and no server stores anything.

Usage: quotes link [FILE...] [--site ADDRESS] [--quotations] [--url ADDRESS] ...
       quotes link --lengths FILE...
       quotes link --open LINK

  FILE              plain text files; `-`, or none, reads the standard input
  --site ADDRESS    where the explorer is; without it only the part from `#` on is written
  --quotations      only the paragraphs with quotations and the names behind them: a shorter link
  --url ADDRESS     the article's own address (http or https)
  --title, --author, --date, --publisher WORDS
                    what is known of the article and does not stand in the file
  --query WORDS     what the search box says
  --view NAME       the view that opens: cards, matrix, compare
  --no-dictionary   a link that opens without the news dictionary; longer
  --lengths         writes no links, but a table of how long they are
  --open LINK       writes what a link holds, as a JSON object

Above 4,000 characters some programs cut or refuse a link; a line on the error stream says so.

Examples:
  quotes link article.txt --site https://quotes.example/ --url https://news.example/story
  quotes link --open 'https://quotes.example/#1.n...' | jq -r .text
";

/// What `quotes link` was asked for.
#[derive(Default)]
pub struct Link {
    files: Vec<PathBuf>,
    shared: Shared,
    site: String,
    quotations: bool,
    plain: bool,
    lengths: bool,
    open: Option<String>,
}

/// Reads the words after `quotes link`.
pub fn parse(parser: &mut lexopt::Parser) -> Result<Command, lexopt::Error> {
    let mut out = Link::default();
    while let Some(arg) = parser.next()? {
        match arg {
            Short('h') | Long("help") => return Ok(Command::Help(HELP.to_owned())),
            Long("site") => out.site = address("--site", &text(parser)?)?,
            Long("url") => out.shared.url = address("--url", &text(parser)?)?,
            Long("title") => out.shared.title = text(parser)?,
            Long("author") => out.shared.author = text(parser)?,
            Long("date") => out.shared.date = text(parser)?,
            Long("publisher") => out.shared.publisher = text(parser)?,
            Long("query") => out.shared.query = text(parser)?,
            Long("view") => out.shared.view = view(text(parser)?)?,
            Long("open") => out.open = Some(text(parser)?),
            Long("quotations") => out.quotations = true,
            Long("no-dictionary") => out.plain = true,
            Long("lengths") => out.lengths = true,
            Value(file) => out.files.push(file.into()),
            other => return Err(other.unexpected()),
        }
    }
    Ok(Command::Link(Box::new(out)))
}

fn text(parser: &mut lexopt::Parser) -> Result<String, lexopt::Error> {
    parser.value()?.string()
}

fn address(option: &str, words: &str) -> Result<String, lexopt::Error> {
    match web_address(words) {
        Some(address) => Ok(address.to_owned()),
        None => Err(format!("{option} needs an address that begins with https:// or http://").into()),
    }
}

fn view(name: String) -> Result<String, lexopt::Error> {
    let fits = (1..=16).contains(&name.len()) && name.bytes().all(|c| c.is_ascii_lowercase());
    if fits { Ok(name) } else { Err("--view needs a name such as cards, matrix or compare".into()) }
}

/// Writes the links, their lengths, or what a link holds; whether all could be done.
pub fn run(options: &Link, out: &mut impl Write) -> io::Result<bool> {
    if let Some(link) = &options.open {
        return open(link, out);
    }
    let stdin = [PathBuf::from("-")];
    let files = if options.files.is_empty() { &stdin } else { options.files.as_slice() };
    let mut lengths = Vec::new();
    let mut all = true;
    if options.lengths {
        writeln!(out, "{:>8} {:>8} {:>10}  file", "text", "whole", "quotations")?;
    }
    for file in files {
        let mut fail = |line: &str| {
            complain(&format!("{}: {line}", file.display()));
            all = false;
        };
        let text = match read(file) {
            Ok(text) => text.text,
            Err(line) => {
                fail(&line);
                continue;
            }
        };
        let shared = Shared { text, ..options.shared.clone() };
        if options.lengths {
            let pair = (made(&shared, options, false), made(&shared, options, true));
            let (Ok(whole), Ok(short)) = pair else {
                fail("is too long for a link; share it as a file");
                continue;
            };
            let (text, whole, short) = (shared.text.len(), whole.len(), short.len());
            writeln!(out, "{text:>8} {whole:>8} {short:>10}  {}", file.display())?;
            lengths.push([text, whole, short]);
            continue;
        }
        match made(&shared, options, options.quotations) {
            Ok(link) => {
                warn(&link, options);
                writeln!(out, "{}{link}", options.site)?;
            }
            Err(error) => fail(&error),
        }
    }
    if options.lengths && !lengths.is_empty() {
        summary(&mut lengths, out)?;
    }
    Ok(all)
}

/// The link of an article; the error is one line.
fn made(shared: &Shared, options: &Link, quotations: bool) -> Result<String, String> {
    let dictionary = (!options.plain).then_some(NEWS);
    if shared.text.trim().is_empty() {
        return Err("has no text; there is nothing to share".to_owned());
    }
    let short = quotations.then(|| quotations_only(shared, &analyze(&shared.text, &Options::default())));
    to_link(short.as_ref().unwrap_or(shared), None, dictionary).map_err(|error| error.to_string())
}

fn warn(link: &str, options: &Link) {
    if link.len() > LONG_LINK {
        let hint =
            if options.quotations { "share it as a file instead" } else { "--quotations makes it shorter" };
        complain(&format!("the link has {} characters and some programs cut it; {hint}", link.len()));
    }
}

/// Medians, ninetieth percentiles and the share of links of at most 4,000 characters.
fn summary(lengths: &mut [[usize; 3]], out: &mut impl Write) -> io::Result<()> {
    let columns = [0, 1, 2].map(|column| {
        let mut column: Vec<usize> = lengths.iter().map(|row| row[column]).collect();
        column.sort_unstable();
        column
    });
    let at = |tenths: usize| columns.each_ref().map(|c| c[(c.len() * tenths / 10).min(c.len() - 1)]);
    let within = columns.each_ref().map(|c| c.partition_point(|&n| n <= LONG_LINK) * 1000 / c.len());
    writeln!(out)?;
    for (name, row) in [("p50", at(5)), ("p90", at(9)), ("max", at(10))] {
        writeln!(out, "{:>8} {:>8} {:>10}  {name} of {} files", row[0], row[1], row[2], lengths.len())?;
    }
    let share = within.map(|w| format!("{}.{} %", w / 10, w % 10));
    writeln!(out, "{:>8} {:>8} {:>10}  at most {LONG_LINK} characters", "", share[1], share[2])
}

fn open(link: &str, out: &mut impl Write) -> io::Result<bool> {
    let opened = match from_link(link, Some(NEWS)) {
        Ok(opened) => opened,
        Err(error) => {
            complain(&error.to_string());
            return Ok(false);
        }
    };
    let shared = opened.shared;
    let corrections: Vec<_> = shared
        .corrections
        .iter()
        .map(|c| serde_json::json!({"start": c.span.start, "exact": c.exact, "change": c.change.name(), "speaker": c.change.speaker()}))
        .collect();
    let object = serde_json::json!({
        "title": shared.title,
        "author": shared.author,
        "date": shared.date,
        "publisher": shared.publisher,
        "url": shared.url,
        "paragraphs_left_out": shared.left_out,
        "view": shared.view,
        "query": shared.query,
        "card": opened.card.map(|card| card.to_string()),
        "corrections": corrections,
        "text": shared.text,
    });
    serde_json::to_writer_pretty(&mut *out, &object)?;
    writeln!(out)?;
    Ok(true)
}
