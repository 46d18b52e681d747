//! `quotes extract`: files to quotations.

use std::fs;
use std::io::{self, IsTerminal, Read, Write};
use std::path::Path;

use quote_explorer::correction::{Corrected, Edit};
use quote_explorer::export::{About, Document, Format, csv_header};
use quote_explorer::{Analysis, Options, QuoteId, analyze};

use super::args::Extract;
use super::complain;
use super::decode::{Decoded, decode};

/// Reads every file and writes its quotations; whether all could be read.
pub fn run(options: &Extract, out: &mut impl Write) -> io::Result<bool> {
    let stdin = [Path::new("-").to_owned()];
    let files = if options.files.is_empty() { &stdin } else { options.files.as_slice() };
    let mut writer = Writer { format: options.format, list: files.len() > 1, out, written: 0 };
    writer.begin()?;
    let mut all = true;
    for file in files {
        match read(file) {
            Ok(text) => writer.write(file, &text, &options.only)?,
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

fn stem(file: &Path) -> String {
    let stem = file.file_stem().filter(|_| file != Path::new("-")).unwrap_or("stdin".as_ref());
    stem.to_string_lossy().into_owned()
}

/// The analysis, with the quotations that are not in `document` left out as if by hand.
fn corrected(analysis: Analysis, document: &Document) -> Corrected {
    let all = 1..=analysis.quotations.len() as u32;
    let gone = all.filter(|id| !document.quotes.iter().any(|q| q.id == *id));
    let edit = |id| Edit { quote: QuoteId(id - 1), dismissed: true, original: None, by: 0 };
    let edits = gone.map(edit).collect();
    Corrected { analysis, edits, ..Corrected::default() }
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
    for stance in &mut document.stances {
        stance.quotes.retain(|id| ids.contains(id));
    }
    document
}

struct Writer<'a, W: Write> {
    format: Format,
    /// Several files: the formats of one object a file become a list.
    list: bool,
    out: &'a mut W,
    written: usize,
}

impl<W: Write> Writer<'_, W> {
    fn is_list(&self) -> bool {
        match self.format {
            Format::Json => true,
            Format::Jsonld | Format::Annotation => self.list,
            Format::Jsonl | Format::Csv | Format::Markdown => false,
        }
    }

    fn begin(&mut self) -> io::Result<()> {
        if self.is_list() {
            self.out.write_all(b"[")?;
        }
        if self.format == Format::Csv {
            self.out.write_all(csv_header().as_bytes())?;
        }
        Ok(())
    }

    fn write(&mut self, file: &Path, text: &Decoded, only: &[String]) -> io::Result<()> {
        if self.is_list() {
            self.out.write_all(if self.written == 0 { b"\n" } else { b",\n" })?;
        }
        self.written += 1;
        let analysis = analyze(&text.text, &Options::default());
        let document = keep(Document::new(&stem(file), &analysis, text.shift), only);
        let about = About::default();
        let made = self.format.write(&document, &corrected(analysis, &document), &about, text.shift);
        self.out.write_all(made.as_bytes())?;
        if matches!(self.format, Format::Csv | Format::Markdown) || self.is_list() {
            return Ok(());
        }
        self.out.write_all(b"\n")
    }

    fn end(&mut self) -> io::Result<()> {
        match (self.is_list(), self.written) {
            (false, _) => Ok(()),
            (true, 0) => self.out.write_all(b"]\n"),
            (true, _) => self.out.write_all(b"\n]\n"),
        }
    }
}
