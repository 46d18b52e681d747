//! What holds for the analysis of any text at all.
//!
//! Checked on texts that are drawn at random, on texts made of what news is made of (marks, names, verbs
//! of saying, odd characters), on the built-in articles, and on a folder of texts of your own:
//! `QE_TEXTS=folder cargo test --release --test invariants -- --ignored`.
#![allow(clippy::unwrap_used)]

use proptest::prelude::*;
use quote_explorer::article::builtin;
use quote_explorer::mention::EntityId;
use quote_explorer::{Analysis, Analyzer, Article, Block, Kind, NotReason, Options, Span, analyze};

/// Checks everything that must hold; the message says what does not.
fn check(text: &str) {
    let analysis = analyze(text, &Options::default());
    assert_eq!(analysis.article.text, text, "the article is the text as it was given");
    blocks_hold_every_word(&analysis.article);
    spans_are_places_in_the_article(&analysis);
    quotations_are_slices_in_order(&analysis);
    links_between_layers_hold(&analysis);
    speakers_are_known_or_a_reason_is(&analysis);
    every_mark_is_accounted_for(&analysis);
    slices_give_the_same(text, &analysis);
    putting_back_reads_the_block(text, &analysis);
}

/// A span is a place in the article when it cuts no character and holds at least one byte.
fn is_place(span: Span, text: &str) -> bool {
    text.get(span.start as usize..span.end as usize).is_some_and(|s| !s.is_empty())
}

fn sorted_and_disjoint(spans: &[Span]) -> bool {
    spans.windows(2).all(|w| w[0].end <= w[1].start)
}

fn blocks_hold_every_word(article: &Article) {
    let spans: Vec<Span> = article.blocks.iter().map(|b| b.span).collect();
    assert!(sorted_and_disjoint(&spans), "blocks are in order, without overlap");
    for (i, c) in article.text.char_indices() {
        if c.is_alphanumeric() {
            let found = spans.partition_point(|s| s.end as usize <= i);
            assert!(spans.get(found).is_some_and(|s| s.holds(i as u32)), "{c:?} at {i} is in no block");
        }
    }
    for span in [article.title, article.byline, article.date, article.dateline].into_iter().flatten() {
        assert!(is_place(span, &article.text), "title, byline, date and dateline are places: {span:?}");
    }
}

/// Every span of the analysis, each with a word on what it is.
fn spans(a: &Analysis) -> Vec<(&'static str, Span)> {
    let mut out: Vec<(&str, Span)> = a.article.blocks.iter().map(|b| ("block", b.span)).collect();
    out.extend(a.tokens.iter().map(|t| ("token", t.span)));
    out.extend(a.sentences.iter().map(|s| ("sentence", s.span)));
    out.extend(a.entities.iter().flat_map(|e| &e.mentions).map(|m| ("mention", m.span)));
    for q in &a.quotations {
        out.extend(q.content.iter().map(|s| ("content", *s)));
        out.extend(q.attribution.cue.iter().map(|s| ("cue", *s)));
        out.extend(q.attribution.source.iter().map(|s| ("source", *s)));
        for e in &q.attribution.evidence {
            out.extend([("evidence", e.mention), ("evidence", e.named_at)]);
        }
        out.push(("context", q.context));
    }
    out.extend(a.not_quotations.iter().map(|n| ("not a quotation", n.span)));
    out.extend(a.issues.iter().flat_map(|i| &i.mentions).map(|s| ("issue", *s)));
    out.extend(a.near_misses.iter().map(|s| ("near miss", *s)));
    out
}

fn spans_are_places_in_the_article(a: &Analysis) {
    for (what, span) in spans(a) {
        assert!(is_place(span, &a.article.text), "{what} {span:?} is no place in the article");
    }
    let tokens: Vec<Span> = a.tokens.iter().map(|t| t.span).collect();
    assert!(sorted_and_disjoint(&tokens), "tokens are in order");
    let sentences: Vec<Span> = a.sentences.iter().map(|s| s.span).collect();
    assert!(sorted_and_disjoint(&sentences), "sentences are in order");
}

fn quotations_are_slices_in_order(a: &Analysis) {
    let text = &a.article.text;
    for q in &a.quotations {
        assert!(!q.content.is_empty(), "a quotation has words");
        assert!(sorted_and_disjoint(&q.content), "pieces in order, without overlap: {q:?}");
        assert!(sorted_and_disjoint(&q.attribution.cue), "pieces of the cue in order: {q:?}");
        assert!(sorted_and_disjoint(&q.attribution.source), "pieces of the source in order: {q:?}");
        let words: String = q.content.iter().map(|s| s.slice(text)).collect();
        assert!(words.chars().any(|c| !c.is_whitespace()), "not only white space: {q:?}");
        assert!(q.context.contains(q.content[0]), "the context holds the first piece: {q:?}");
    }
    let firsts: Vec<u32> = a.quotations.iter().map(|q| q.content[0].start).collect();
    assert!(firsts.is_sorted(), "quotations in order of their first piece");
    let not: Vec<Span> = a.not_quotations.iter().map(|n| n.span).collect();
    assert!(not.is_sorted(), "what is no quotation, in order");
}

fn links_between_layers_hold(a: &Analysis) {
    let entities = a.entities.len();
    for (i, q) in a.quotations.iter().enumerate() {
        let attribution = &q.attribution;
        for id in attribution.speakers.iter().chain(attribution.evidence.iter().map(|e| &e.entity)) {
            assert!((id.0 as usize) < entities, "quotation {i} names entity {id:?} of {entities}");
        }
        let block = a.article.blocks.get(q.block as usize);
        assert!(block.is_some_and(|b| b.is_read() && b.span.contains(q.content[0])), "its block: {q:?}");
        assert!(attribution.score <= 1000, "scores are per mille: {q:?}");
        assert!(!attribution.rule.is_empty(), "the rule has a name: {q:?}");
    }
    for issue in &a.issues {
        assert!(issue.quotes.iter().all(|q| (q.0 as usize) < a.quotations.len()), "quotations of {issue:?}");
        assert!(issue.quotes.is_sorted(), "in order: {issue:?}");
        assert!(!issue.name.trim().is_empty(), "an issue has a name");
    }
    for (i, entity) in a.entities.iter().enumerate() {
        assert!(!entity.name.trim().is_empty(), "an entity has a name");
        // Who asks in an interview, and who writes "I", speak without being named.
        let speaks = || a.quotations.iter().any(|q| q.attribution.speakers.contains(&EntityId(i as u32)));
        assert!(!entity.mentions.is_empty() || speaks(), "an entity is mentioned or speaks: {entity:?}");
    }
    for sentence in &a.sentences {
        let (first, last) = (sentence.first as usize, sentence.last as usize);
        assert!(first < last && last <= a.tokens.len(), "tokens of {sentence:?}");
        assert!((sentence.block as usize) < a.article.blocks.len(), "block of {sentence:?}");
    }
}

fn speakers_are_known_or_a_reason_is(a: &Analysis) {
    for q in &a.quotations {
        let (speakers, unknown) = (&q.attribution.speakers, q.attribution.unknown);
        assert_eq!(unknown.is_some(), speakers.is_empty(), "a speaker, or why there is none: {q:?}");
        let mut once = speakers.clone();
        once.sort_unstable();
        once.dedup();
        assert_eq!(once.len(), speakers.len(), "each speaker once: {q:?}");
    }
}

const DOUBLE: &str = "\"“”„‟«»‹›「」『』＂";
const SINGLE: &str = "'‘’‚‛`´";

/// Every double mark belongs to a quotation or is listed with a reason; so is every single mark that
/// touches no letter or digit (the others may be apostrophes).
fn every_mark_is_accounted_for(a: &Analysis) {
    let text = &a.article.text;
    let mut told: Vec<Span> = a.quotations.iter().flat_map(|q| q.content.iter().copied()).collect();
    told.extend(a.not_quotations.iter().map(|n| n.span));
    for (i, c) in text.char_indices() {
        let single = SINGLE.contains(c);
        if !single && !DOUBLE.contains(c) {
            continue;
        }
        let before = text[..i].chars().next_back().is_some_and(char::is_alphanumeric);
        let after = text[i + c.len_utf8()..].chars().next().is_some_and(char::is_alphanumeric);
        let apostrophe = single && (before || after);
        let known = told.iter().any(|s| s.holds(i as u32));
        assert!(known || apostrophe, "{c} at {i} is neither in a quotation nor listed");
    }
    for q in a.quotations.iter().filter(|q| q.kind == Kind::Direct) {
        let marked =
            q.content.iter().any(|s| s.slice(text).contains(|c| DOUBLE.contains(c) || SINGLE.contains(c)));
        assert!(marked || q.attribution.is_turn(), "a direct quotation has marks: {q:?}");
    }
    for n in &a.not_quotations {
        let block = a.article.blocks.iter().find(|b| b.span.overlaps(n.span));
        let aside = block.is_some_and(|b| !b.is_read());
        assert_eq!(n.reason == NotReason::SetAside, aside, "set aside with its block: {n:?}");
    }
}

/// Working in slices gives what working in one go gives, and says how far it is.
fn slices_give_the_same(text: &str, whole: &Analysis) {
    let mut analyzer = Analyzer::new(text.to_owned(), &Options::default());
    let mut done = 0;
    while let Some(progress) = analyzer.step() {
        assert!(done <= progress.done && progress.done <= progress.total, "{done} then {progress:?}");
        done = progress.done;
    }
    let sliced = analyzer.finish();
    assert_eq!(format!("{sliced:?}"), format!("{whole:?}"), "slices give the same");
}

/// A block that is put back is read, and the text stays as it was.
fn putting_back_reads_the_block(text: &str, whole: &Analysis) {
    let Some(aside) = whole.article.blocks.iter().find(|b| !b.is_read()) else { return };
    let options = Options { put_back: vec![aside.span.start] };
    let again = analyze(text, &options);
    assert_eq!(again.article.text, text);
    let block = again.article.blocks.iter().find(|b| b.span.start == aside.span.start);
    assert!(block.is_some_and(Block::is_read), "put back: {aside:?}");
    every_mark_is_accounted_for(&again);
}

/// Words, marks and characters that articles are made of, and those that break offsets.
const PIECES: &[&str] = &[
    "“",
    "”",
    "\"",
    "'",
    "‘",
    "’",
    "«",
    "»",
    "„",
    "''",
    "`",
    "(",
    ")",
    "[",
    "]",
    "—",
    "-",
    ",",
    ".",
    "?",
    "!",
    ":",
    ";",
    "…",
    " ",
    " ",
    " ",
    "\n",
    "\n\n",
    "\r\n",
    "\r\n\r\n",
    "\t",
    "\u{a0}",
    "\u{feff}",
    "\u{200b}",
    "\u{200d}",
    "\u{202e}",
    "\u{2066}",
    "\u{2069}",
    "\u{ad}",
    "\u{301}",
    "e\u{301}",
    "é",
    "👩‍👩‍👧",
    "🇫🇷",
    "😀",
    "قال",
    "الرئيس",
    "Владимир",
    "東京",
    "「",
    "」",
    "ﬁ",
    "İ",
    "ß",
    "\u{0}",
    "Ann Lee",
    "Lee",
    "Mayor Ann Lee",
    "O’Brien",
    "James’",
    "Dr. No",
    "Sen. Kim Park (D-Calif.)",
    "the mayor",
    "a senior official",
    "officials",
    "the council",
    "she",
    "he",
    "they",
    "it",
    "I",
    "we",
    "who",
    "said",
    "says",
    "told reporters",
    "according to",
    "added",
    "wrote",
    "tweeted",
    "asked",
    "argued that",
    "said that",
    "announced",
    "believes",
    "denied",
    "the bridge",
    "a report",
    "will close",
    "is safe",
    "never",
    "yesterday",
    "on Monday",
    "in 2008",
    "5'10\"",
    "1990s",
    "’90s",
    "rock ’n’ roll",
    "By Ann Lee",
    "SPRINGFIELD (AP) —",
    "Last Updated: May 1, 2020",
    "Photo: Ann Lee",
    "Get the latest updates",
    "Q:",
    "A:",
    "LEE:",
    "and",
    "but",
    "because",
    "if",
    "not",
    "So",
    "The",
    "But",
    "“We stay,” Lee said.",
    "“We stay",
    "Lee said: \"No.\"",
    "’em",
    "www.example.org",
];

fn news() -> impl Strategy<Value = String> {
    let piece = prop_oneof![
        8 => proptest::sample::select(PIECES).prop_map(str::to_owned),
        1 => any::<char>().prop_map(String::from),
    ];
    proptest::collection::vec((piece, any::<bool>()), 0..80)
        .prop_map(|pieces| pieces.into_iter().map(|(p, space)| if space { p + " " } else { p }).collect())
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn holds_for_any_text(text in any::<String>()) {
        check(&text);
    }

    #[test]
    fn holds_for_texts_made_of_news(text in news()) {
        check(&text);
    }

    #[test]
    fn holds_for_marks_alone(text in "[“”\"'‘’«»„ a.\n-]{0,60}") {
        check(&text);
    }
}

#[test]
fn holds_for_the_built_in_articles() {
    for example in builtin() {
        check(example.text);
    }
}

#[test]
fn holds_for_bare_cases() {
    for text in [
        "",
        " ",
        "\n",
        "\"",
        "“",
        "”",
        "'",
        "\u{feff}",
        "said",
        "“”",
        "“ ”",
        "\"\"\"",
        "''",
        "said said said",
    ] {
        check(text);
    }
}

/// Linear growth: four times the text takes about four times as long (sixteen would be quadratic). A busy machine may
/// disturb one measurement, not five.
fn grows_with_the_text(short: usize, text: impl Fn(usize) -> String) {
    let fastest = |copies: usize| {
        let text = text(copies);
        let time = |_| {
            let from = std::time::Instant::now();
            let found = analyze(&text, &Options::default());
            assert!(!found.quotations.is_empty() || !found.not_quotations.is_empty());
            from.elapsed()
        };
        (0..3).map(time).min().unwrap()
    };
    let mut times = (0..5).map(|_| (fastest(short), fastest(4 * short)));
    assert!(times.any(|(one, four)| four < one * 9), "no linear growth from {short} to four times as much");
}

#[test]
fn time_grows_with_the_articles() {
    grows_with_the_text(10, |copies| {
        (0..copies).map(|i| builtin()[0].text.replace("Putin", &format!("Putin{}", name(i)))).collect()
    });
}

#[test]
fn time_grows_with_one_sentence() {
    grows_with_the_text(1000, |copies| "the “new quay” and ".repeat(copies));
}

/// A name of its own for each number.
fn name(number: usize) -> String {
    format!("{number:03}").bytes().map(|d| char::from(d - b'0' + b'a')).collect()
}

#[test]
#[ignore = "needs a folder of texts, named in QE_TEXTS"]
fn holds_for_a_folder_of_texts() {
    let folder = std::env::var("QE_TEXTS").expect("QE_TEXTS names a folder of .txt files");
    let mut seen = 0;
    for entry in std::fs::read_dir(folder).unwrap().flatten() {
        if entry.path().extension().is_some_and(|e| e == "txt") {
            let text = std::fs::read_to_string(entry.path()).unwrap();
            let result = std::panic::catch_unwind(|| check(&text));
            assert!(result.is_ok(), "in {}", entry.path().display());
            seen += 1;
        }
    }
    assert!(seen > 0, "QE_TEXTS holds .txt files");
}

#[test]
fn words_that_run_into_marks_are_one_piece() {
    check("“”wrote「 SPRINGFIELD (AP) —Q:\",");
}
