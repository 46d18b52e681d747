//! The command line: `quotes extract`, `quotes link`, `quotes eval` and `quotes stance`.
//!
//! Every failure is one line on the error stream that says what to do; the exit status is then 2.

mod args;
mod decode;
mod eval;
mod extract;
mod link;
mod stance;

use std::io::{self, Write};
use std::process::ExitCode;

use args::Command;

/// Prints one line on the error stream.
fn complain(line: &str) {
    eprintln!("quotes: {line}");
}

/// A reader that closes the pipe (`| head`) is no failure.
fn ended_early(error: &io::Error) -> bool {
    error.kind() == io::ErrorKind::BrokenPipe
}

fn run(command: Command) -> io::Result<bool> {
    let mut out = io::BufWriter::new(io::stdout().lock());
    let done = match command {
        Command::Help(text) => out.write_all(text.as_bytes()).map(|()| true),
        Command::Extract(options) => extract::run(&options, &mut out),
        Command::Eval(options) => eval::run(&options, &mut out),
        Command::Link(options) => link::run(&options, &mut out),
        Command::Stance(options) => stance::run(&options, &mut out),
    }?;
    out.flush()?;
    Ok(done)
}

fn main() -> ExitCode {
    let done = match args::parse() {
        Ok(command) => run(command),
        Err(line) => {
            complain(&format!("{line} (`quotes --help` says more)"));
            return ExitCode::from(2);
        }
    };
    match done {
        Ok(true) => ExitCode::SUCCESS,
        Err(error) if ended_early(&error) => ExitCode::SUCCESS,
        Ok(false) => ExitCode::from(2),
        Err(error) => {
            complain(&format!("the output could not be written: {error}"));
            ExitCode::from(2)
        }
    }
}
