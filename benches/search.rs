//! How long a keystroke takes in the search box with 10,000 quotations.
//!
//! `cargo bench --profile native --bench search`.

use divan::Bencher;
use quote_explorer::article::builtin;
use quote_explorer::index::{Index, Query};
use quote_explorer::{Analysis, Attribution, Options, Span, analyze};

fn main() {
    divan::main();
}

/// The quotations of the built-in articles, again and again until there are as many as asked for.
fn analysis_of(quotations: usize) -> Analysis {
    let once: String = builtin().iter().map(|a| [a.text, "\n\n"].concat()).collect();
    let mut analysis = analyze(&once, &Options::default());
    let model = std::mem::take(&mut analysis.quotations);
    assert!(!model.is_empty(), "the built-in articles hold quotations");
    for copy in 0..quotations.div_ceil(model.len()) {
        let by = (copy * once.len()) as u32;
        let shift = |span: &mut Span| *span = Span::new(span.start + by, span.end + by);
        for quotation in &model {
            let mut quotation = quotation.clone();
            shift(&mut quotation.context);
            let Attribution { cue, source, .. } = &mut quotation.attribution;
            quotation.content.iter_mut().chain(cue).chain(source).for_each(shift);
            analysis.quotations.push(quotation);
        }
        analysis.article.text.push_str(&once);
    }
    analysis.quotations.truncate(quotations);
    analysis
}

/// Reading all cards, once an article.
#[divan::bench(sample_count = 10, sample_size = 1)]
fn build(bencher: Bencher) {
    let analysis = analysis_of(10_000);
    bencher.bench(|| Index::build(&analysis));
}

/// One keystroke: from what was typed to all hits and marks.
#[divan::bench(args = ["t", "the", "missile def", "\"missile defense\"", "speaker:putin -missile", "kind:direct the"])]
fn keystroke(bencher: Bencher, typed: &str) {
    let index = Index::build(&analysis_of(10_000));
    bencher.bench(|| index.search(&Query::parse(typed)));
}
