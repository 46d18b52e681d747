//! Makes the attribution model from a folder of annotated articles, and measures with it.
//!
//!     train fit CORPUS LIST OUT        trains on the articles named in LIST
//!     train predict CORPUS LIST MODEL  writes quotations of those articles as JSON lines

mod corpus;
mod crf;
mod data;
mod fit;
mod predict;

use std::path::Path;
use std::process::ExitCode;

fn main() -> ExitCode {
    let args: Vec<String> = std::env::args().skip(1).collect();
    let args: Vec<&str> = args.iter().map(String::as_str).collect();
    let done = match args.as_slice() {
        ["fit", corpus, list, out] => fit::run(Path::new(corpus), Path::new(list), Path::new(out)),
        ["predict", corpus, list, model] => {
            predict::run(Path::new(corpus), Path::new(list), Path::new(model))
        }
        _ => Err("usage: train fit CORPUS LIST OUT | train predict CORPUS LIST MODEL".to_owned()),
    };
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(why) => {
            eprintln!("train: {why}");
            ExitCode::from(2)
        }
    }
}
