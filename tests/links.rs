//! Links: what goes in comes out, and whatever else is pasted gets a clear answer.
#![allow(clippy::unwrap_used)]

use proptest::prelude::*;
use quote_explorer::correction::{Change, add, correct};
use quote_explorer::share::{
    LONGEST, LinkError, Shared, from_link, is_link, link_around, needs_dictionary, open_content, place_of,
    quotations_only, seal_unpacked, to_link,
};
use quote_explorer::{Options, QuoteId, analyze};

const NEWS: &[u8] = include_bytes!("../src/share/news-1.txt");

const TEXT: &str = "Council Keeps the Old Bridge\n\nBy Ida Marsh\n\nThe council met for five hours on Monday.\n\n\
    “The bridge stays,” Mayor Ada Hill said. “We will not close it.” 😀\n\n\
    It rained all day, and the river rose.\n\nTom Stone disagreed. “It’s too old,” he said.\n";

fn article() -> Shared {
    let found = analyze(TEXT, &Options::default());
    let mut corrections = Vec::new();
    add(&mut corrections, correct(&found, QuoteId(0), Change::Speaker("Zoë Hill".into())).unwrap());
    let last = QuoteId(found.quotations.len() as u32 - 1);
    add(&mut corrections, correct(&found, last, Change::Dismissed).unwrap());
    Shared {
        text: TEXT.into(),
        url: "https://news.example/2026/council-keeps-the-old-bridge".into(),
        date: "2026-03-02".into(),
        author: "Ida Marsh".into(),
        view: "matrix".into(),
        query: "speaker:hill -\"no deal\" <script>".into(),
        put_back: vec![0, 30],
        corrections,
        ..Shared::default()
    }
}

#[test]
fn everything_travels() {
    let shared = article();
    let found = analyze(TEXT, &Options::default());
    let card = place_of(&found, QuoteId(0));
    for dictionary in [None, Some(NEWS)] {
        let link = to_link(&shared, card, dictionary).unwrap();
        assert_eq!(needs_dictionary(&link), dictionary.is_some());
        let address = format!("https://quotes.example/app/{link}");
        let opened = from_link(&address, Some(NEWS)).unwrap();
        assert_eq!(opened.shared, shared);
        assert_eq!(opened.card, card);
    }
}

#[test]
fn links_made_before_still_open() {
    for link in [
        "#1.n.7iwG4.Vf_2s-qeFO8CuVfuOa6gdRxJXLZ1cSHg4_uxvhBS8C_WtNcy4B5-RrTN",
        "#1.p.epsUBb.Vf8KmM2KupGF-zLnA5k754D3dJ6lSJ1EQmNwkc88p7GYxUQ7hRoK37HCf5V1qHR2Z-cnt9DOmLwbMRaTNDBItUOE1E8",
    ] {
        let opened = from_link(link, Some(NEWS)).unwrap();
        let text = "Council Keeps the Old Bridge\n\n“The bridge stays,” Mayor Ada Hill said.\n";
        assert_eq!(opened.shared, Shared { text: text.into(), query: "bridge".into(), ..Shared::default() });
    }
}

#[test]
fn built_in_articles_make_short_links() {
    for known in quote_explorer::article::builtin() {
        let shared = Shared { text: known.text.into(), query: "kind:direct".into(), ..Shared::default() };
        let link = to_link(&shared, None, None).unwrap();
        assert!(link.len() < 60, "{link}");
        assert_eq!(from_link(&link, None).unwrap().shared, shared);
    }
}

#[test]
fn quotations_only_leaves_out_what_no_card_needs() {
    let shared = article();
    let found = analyze(TEXT, &Options::default());
    let short = quotations_only(&shared, &found);
    assert!(short.left_out > 0);
    assert!(!short.text.contains("It rained"));
    let again = analyze(&short.text, &Options::default());
    let words = |a: &quote_explorer::Analysis| -> Vec<String> {
        a.quotations.iter().flat_map(|q| &q.content).map(|c| c.slice(&a.article.text).to_owned()).collect()
    };
    assert_eq!(words(&again), words(&found));
    for correction in &short.corrections {
        assert_eq!(correction.span.slice(&short.text), correction.exact);
    }
    assert_eq!(short.corrections.len(), shared.corrections.len());
}

#[test]
fn a_link_cut_anywhere_says_so() {
    let council = quote_explorer::article::builtin()[2].text;
    let shared = Shared { text: format!("{council}\nThe end."), ..Shared::default() };
    let link = to_link(&shared, None, None).unwrap();
    assert!(link.len() > 1_000);
    for end in (0..link.len()).step_by(50).chain(1..20) {
        let error = from_link(&link[..end], Some(NEWS)).unwrap_err();
        let expected = matches!(error, LinkError::Cut(got, of) if got < of || of == 0);
        assert!(expected || end < 6 && error == LinkError::NotALink, "{end}: {error:?}");
        assert!(!error.to_string().is_empty());
    }
}

#[test]
fn each_wrong_link_has_its_own_answer() {
    let link = to_link(&article(), None, None).unwrap();
    let with = |from: &str, to: &str| from_link(&link.replacen(from, to, 1), Some(NEWS)).unwrap_err();
    assert_eq!(with("#1.", "#0."), LinkError::Older);
    assert_eq!(with("#1.", "#2."), LinkError::Newer);
    assert_eq!(with("#1.p.", "#1.z."), LinkError::Damaged, "another codec's checksum");
    let middle = link.len() / 2;
    let other = if &link[middle..=middle] == "A" { "B" } else { "A" };
    let tampered = format!("{}{other}{}", &link[..middle], &link[middle + 1..]);
    assert_eq!(from_link(&tampered, None).unwrap_err(), LinkError::Damaged);
    for words in ["", "#", "hello", "https://news.example/", "#section-2", "#1", "#q=putin"] {
        assert_eq!(from_link(words, None).unwrap_err(), LinkError::NotALink, "{words}");
        assert!(!is_link(words), "{words}");
    }
    let packed = to_link(&article(), None, Some(NEWS)).unwrap();
    assert_eq!(from_link(&packed, None).unwrap_err(), LinkError::NeedsDictionary);
    assert_eq!(from_link(&packed, Some(b"other")).unwrap_err(), LinkError::WrongDictionary);
    let long = Shared { text: "word ".repeat(60_000), ..Shared::default() };
    assert_eq!(to_link(&long, None, None).unwrap_err(), LinkError::TooLarge);
    assert_eq!(from_link(&"a".repeat(3_000_000), None).unwrap_err(), LinkError::TooLarge);
}

#[test]
fn foreign_schemes_do_not_pass() {
    for url in ["javascript:alert(1)", "data:text/html,<script>", "file:///etc/passwd", "https://a\"onload=b"]
    {
        let shared = Shared { url: url.into(), ..article() };
        let link = to_link(&shared, None, None).unwrap();
        assert!(matches!(from_link(&link, None), Err(LinkError::Broken(_))), "{url}");
    }
}

#[test]
fn what_mail_adds_is_taken_off() {
    let shared = article();
    let link = to_link(&shared, None, None).unwrap();
    let wrapped: Vec<&str> = link.as_bytes().chunks(72).map(|c| std::str::from_utf8(c).unwrap()).collect();
    for pasted in [
        format!("Look: <https://quotes.example/{}>.", wrapped.join("\r\n")),
        format!("https://quotes.example/{}", link.replace('#', "%23")),
        format!("https://quotes.example/{}", link.replace('#', "%2523").replace('-', "%252D")),
        format!("{link},"),
        format!("{link}&utm_source=mail"),
        format!("{link})."),
    ] {
        assert_eq!(from_link(&pasted, None).unwrap().shared, shared, "{pasted}");
    }
}

/// A number as a payload holds it: seven bits a byte, lowest first.
fn varint(out: &mut Vec<u8>, mut value: usize) {
    while value > 127 {
        out.push(value as u8 | 128);
        value >>= 7;
    }
    out.push(value as u8);
}

/// The content of a link as docs/links.md has it, put together without the code that writes links.
fn content() -> Vec<u8> {
    let text = "Council Keeps the Bridge\n\n“The bridge stays,” Mayor Ada Hill said. “We mend it.”\n";
    let mut made = Vec::new();
    let corrections = [&[40_u8, 20, 0, 9, 5, 1, 3][..], b"Ann"].concat();
    let fields: [(u8, &[u8]); 6] = [
        (1, text.as_bytes()),
        (3, &[2]),
        (8, b"https://news.example/bridge"),
        (9, &[0, 26]),
        (10, b"issues"),
        (12, &corrections),
    ];
    for (tag, bytes) in fields {
        made.push(tag);
        varint(&mut made, bytes.len());
        made.extend(bytes);
    }
    made
}

/// A fixed row of numbers (xorshift), each below what is asked for, so that a failure comes again.
fn numbers(mut state: u64) -> impl FnMut(usize) -> usize {
    move |below| {
        state ^= state << 13;
        state ^= state >> 7;
        state ^= state << 17;
        (state >> 33) as usize % below.max(1)
    }
}

#[test]
fn a_link_that_is_not_packed_opens() {
    let link = seal_unpacked(&content()).unwrap();
    assert!(is_link(&link) && !needs_dictionary(&link));
    assert_eq!(from_link(&link, None).unwrap().shared, open_content(&content()).unwrap());
    assert_eq!(seal_unpacked(&vec![b'a'; LONGEST + 1]), None);
}

/// How many made-up links opened, and how many were refused.
#[derive(Default)]
struct Answers {
    opened: usize,
    refused: usize,
}

impl Answers {
    /// Counts an answer: an article with words and no foreign address, or an explanation.
    fn note(&mut self, found: Result<Shared, LinkError>) {
        match found {
            Ok(shared) => {
                self.opened += 1;
                assert!(!shared.text.is_empty());
                let scheme = shared.url.split("://").next().unwrap_or("").to_ascii_lowercase();
                assert!(["", "http", "https"].contains(&scheme.as_str()), "{}", shared.url);
            }
            Err(error) => {
                self.refused += 1;
                assert!(error.to_string().len() > 20);
            }
        }
    }
}

/// Ten thousand links with a right checksum: their content or their packed bytes changed in a few places.
#[test]
fn changed_links_get_an_answer() {
    let content = content();
    let whole = open_content(&content).unwrap();
    assert_eq!(from_link(&link_around(&content, false), None).unwrap().shared, whole);
    assert_eq!((whole.left_out, whole.view.as_str(), whole.corrections.len()), (2, "issues", 2));
    let packed = to_link(&article(), None, None).unwrap();
    let packed = base64(packed.rsplit('.').next().unwrap());
    let mut next = numbers(0x9E37_79B9_7F4A_7C15);
    let mut answers = Answers::default();
    for round in 0..10_000 {
        // Unpacking takes long: one in a hundred has its packed bytes changed.
        let is_packed = round % 100 == 0;
        let mut bytes = if is_packed { packed.clone() } else { content.clone() };
        for _ in 0..=next(4) {
            let at = next(bytes.len());
            match next(5) {
                0 => bytes[at] ^= 1 << next(8),
                1 => bytes[at] = [0, 1, 127, 128, 255][next(5)],
                2 => bytes.truncate(at + 1),
                3 => bytes.insert(at, next(256) as u8),
                _ => drop(bytes.drain(at..(at + next(9)).min(bytes.len()))),
            }
            if bytes.is_empty() {
                bytes.push(next(256) as u8);
            }
        }
        let found = if is_packed {
            from_link(&link_around(&bytes, true), None).map(|opened| opened.shared)
        } else {
            open_content(&bytes).map_err(LinkError::from)
        };
        answers.note(found);
    }
    let Answers { opened, refused } = answers;
    assert!(opened > 100 && refused > 1_000, "{opened} opened, {refused} refused");
}

/// Ten thousand payloads of any bytes: as content, which is quick, and one in fifty as a whole link.
#[test]
fn random_payloads_get_an_answer() {
    let mut next = numbers(0x1234_5678_9ABC_DEF1);
    let mut answers = Answers::default();
    for round in 0..10_000 {
        let mut bytes: Vec<u8> = (0..next(200)).map(|_| next(256) as u8).collect();
        // Half of them begin as an article does, so that what follows it is reached.
        if round % 2 == 0 {
            bytes.splice(0..0, *b"\x01\x04Hill");
        }
        let found = if round % 50 == 0 {
            from_link(&link_around(&bytes, round % 100 == 0), None).map(|opened| opened.shared)
        } else {
            open_content(&bytes).map_err(LinkError::from)
        };
        answers.note(found);
    }
    let Answers { opened, refused } = answers;
    assert!(opened >= 10 && refused > 9_000, "{opened} opened, {refused} refused");
}

/// Bytes of base64url digits.
fn base64(digits: &str) -> Vec<u8> {
    let value = |c: u8| match c {
        b'A'..=b'Z' => c - b'A',
        b'a'..=b'z' => c - b'a' + 26,
        b'0'..=b'9' => c - b'0' + 52,
        b'-' => 62,
        _ => 63,
    };
    let mut out = Vec::new();
    let (mut bits, mut held) = (0_u32, 0);
    for c in digits.bytes() {
        bits = bits << 6 | u32::from(value(c));
        held += 6;
        if held >= 8 {
            held -= 8;
            out.push((bits >> held) as u8);
        }
    }
    out
}

/// How many links of any bytes are opened; `LINK_CASES` sets another number.
fn cases() -> u32 {
    std::env::var("LINK_CASES").ok().and_then(|n| n.parse().ok()).unwrap_or(300)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(cases()))]

    #[test]
    fn any_bytes_behind_a_right_checksum_get_an_answer(
        bytes in proptest::collection::vec(any::<u8>(), 0..120),
        head in 0_u8..200,
        is_packed in any::<bool>(),
    ) {
        let bytes = [&[head][..], &bytes].concat();
        let link = link_around(&bytes, is_packed);
        match from_link(&link, None) {
            Ok(opened) => prop_assert!(!opened.shared.text.is_empty()),
            Err(error) => prop_assert!(error.to_string().len() > 20),
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(40))]

    #[test]
    fn any_article_comes_back(text in "\\PC{1,200}", title in "\\PC{0,40}", query in "\\PC{0,40}") {
        let shared = Shared { text, title, query, ..Shared::default() };
        let link = to_link(&shared, None, None).unwrap();
        prop_assert!(link.bytes().all(|c| c.is_ascii_alphanumeric() || b"#.-_".contains(&c)));
        prop_assert_eq!(from_link(&link, None).unwrap().shared, shared);
    }

    #[test]
    fn any_text_gets_an_answer(pasted in "(#?[01]\\.[npz]\\.[A-Za-z]{0,9}\\.)?\\PC{0,300}") {
        if let Err(error) = from_link(&pasted, Some(NEWS)) {
            prop_assert!(error.to_string().len() > 20);
        }
    }
}
