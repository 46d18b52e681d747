//! `quotes extract`: files to quotations.

use std::fs;
use std::io::{self, IsTerminal, Read, Write};
use std::path::Path;

use quote_explorer::export::{Document, csv_header, csv_rows, markdown};
use quote_explorer::{Analysis, Options, analyze};

use super::args::{Extract, Format};
use super::complain;
use super::decode::{Decoded, decode};

/// Reads every file and writes its quotations; whether all could be read.
pub fn run(options: &Extract, out: &mut impl Write) -> io::Result<bool> {
    let stdin = [Path::new("-").to_owned()];
    let files = if options.files.is_empty() { &stdin } else { options.files.as_slice() };
    let mut writer = Writer { format: options.format, out, written: 0 };
    writer.begin()?;
    let mut all = true;
    for file in files {
        match read(file) {
            Ok(text) => writer.write(&document(file, &text, &options.only))?,
            Err(line) => {
                complain(&format!("{}: {line}", file.display()));
                all = false;
            }
        }
    }
    writer.end()?;
    Ok(all)
}

/// The text of a file or of the standard input; the error says what is wrong and what to do.
pub fn read(file: &Path) -> Result<Decoded, String> {
    let bytes = if file == Path::new("-") { read_stdin() } else { fs::read(file) };
    let bytes = bytes.map_err(|error| match error.kind() {
        io::ErrorKind::NotFound => "there is no such file; check its name and folder".to_owned(),
        io::ErrorKind::IsADirectory => "is a folder; name the files in it".to_owned(),
        io::ErrorKind::PermissionDenied => "may not be read; check who may read it".to_owned(),
        _ => format!("cannot be read ({error}); try again or use a copy"),
    })?;
    decode(bytes).map_err(str::to_owned)
}

fn read_stdin() -> io::Result<Vec<u8>> {
    if io::stdin().is_terminal() {
        complain("reading the article from the keyboard; end it with Ctrl-D on a line of its own");
    }
    let mut bytes = Vec::new();
    io::stdin().lock().read_to_end(&mut bytes)?;
    Ok(bytes)
}

fn document(file: &Path, text: &Decoded, only: &[String]) -> Document {
    let stem = file.file_stem().filter(|_| file != Path::new("-")).unwrap_or("stdin".as_ref());
    let analysis = analyze(&text.text, &Options::default());
    keep(mirror(&stem.to_string_lossy(), &analysis, text.shift), only)
}

/// The quotations of an analysis as they are exported.
pub fn mirror(doc: &str, analysis: &Analysis, shift: u32) -> Document {
    Document::new(doc, analysis, shift)
}

/// Keeps the quotations whose kind and verb class are among those asked for.
fn keep(mut document: Document, only: &[String]) -> Document {
    let has = |names: &[&str]| only.iter().any(|o| names.contains(&o.as_str()));
    let (kinds, classes) =
        (has(&["direct", "mixed", "indirect"]), has(&["speech", "thought", "intention", "other"]));
    let asked = |name: &str| only.iter().any(|o| o == name);
    document.quotes.retain(|q| (!kinds || asked(q.kind)) && (!classes || asked(q.verb_class)));
    let ids: Vec<u32> = document.quotes.iter().map(|q| q.id).collect();
    for issue in &mut document.issues {
        issue.quotes.retain(|id| ids.contains(id));
    }
    document.issues.retain(|i| !i.quotes.is_empty());
    document
}

struct Writer<'a, W: Write> {
    format: Format,
    out: &'a mut W,
    written: usize,
}

impl<W: Write> Writer<'_, W> {
    fn begin(&mut self) -> io::Result<()> {
        match self.format {
            Format::Json => self.out.write_all(b"["),
            Format::Csv => self.out.write_all(csv_header().as_bytes()),
            Format::Jsonl | Format::Markdown => Ok(()),
        }
    }

    fn write(&mut self, document: &Document) -> io::Result<()> {
        let between: &[u8] = match self.format {
            Format::Json if self.written == 0 => b"\n",
            Format::Json => b",\n",
            _ => b"",
        };
        self.out.write_all(between)?;
        self.written += 1;
        match self.format {
            Format::Jsonl => {
                serde_json::to_writer(&mut *self.out, document)?;
                self.out.write_all(b"\n")
            }
            Format::Json => Ok(serde_json::to_writer_pretty(&mut *self.out, document)?),
            Format::Csv => self.out.write_all(csv_rows(document).as_bytes()),
            Format::Markdown => self.out.write_all(markdown(document).as_bytes()),
        }
    }

    fn end(&mut self) -> io::Result<()> {
        match self.format {
            Format::Json if self.written == 0 => self.out.write_all(b"]\n"),
            Format::Json => self.out.write_all(b"\n]\n"),
            _ => Ok(()),
        }
    }
}
