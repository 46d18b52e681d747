//! How long the whole analysis takes, and that it grows with the text and no faster.
//!
//! `./dev bench`, or `cargo bench --bench analysis`; `ARTICLE=file` measures that article as well.

use divan::{Bencher, counter::BytesCount};
use quote_explorer::article::builtin;
use quote_explorer::{Options, analyze};

fn main() {
    divan::main();
}

/// The built-in articles again and again until there are `bytes` of them; each time with other people, as a
/// longer text would have.
fn text_of(bytes: usize) -> String {
    let mut text = String::new();
    for copy in 0.. {
        let tail: String = format!("{copy:03}").bytes().map(|d| char::from(d - b'0' + b'a')).collect();
        for article in builtin() {
            let mut words = article.text.to_owned();
            for name in ["Bush", "Putin", "Hadley", "Medvedev", "Ellery"] {
                words = words.replace(name, &format!("{name}{tail}"));
            }
            text.push_str(&words);
            text.push_str("\n\n");
        }
        if text.len() >= bytes {
            break;
        }
    }
    text
}

/// Full analysis of the article that opens on a first visit.
#[divan::bench]
fn built_in_article(bencher: Bencher) {
    let text = builtin()[0].text;
    bencher.counter(BytesCount::of_str(text)).bench(|| analyze(text, &Options::default()));
}

/// Full analysis of the file named in `ARTICLE`; of the built-in article without it.
#[divan::bench]
fn article_of_your_own(bencher: Bencher) {
    let path = std::env::var_os("ARTICLE");
    let text = path.and_then(|p| std::fs::read_to_string(p).ok());
    let text = text.unwrap_or_else(|| builtin()[0].text.to_owned());
    bencher.counter(BytesCount::of_str(&text)).bench(|| analyze(&text, &Options::default()));
}

/// Growth: bytes for each second stay the same while the text grows to 1 MB.
#[divan::bench(args = [15_000, 60_000, 250_000, 1_000_000], sample_count = 10, sample_size = 1)]
fn growth(bencher: Bencher, bytes: usize) {
    let text = text_of(bytes);
    bencher.counter(BytesCount::of_str(&text)).bench(|| analyze(&text, &Options::default()));
}
