//! How pasted text is read: the same article in every layout, lines that are no body text, hostile input.
#![allow(clippy::unwrap_used)]

use std::collections::HashSet;
use std::time::Instant;

use proptest::prelude::*;
use quote_explorer::article::{self, builtin, is_ignorable};
use quote_explorer::{Article, BlockKind};

use BlockKind::{
    AuthorNote, Boilerplate, Byline, Caption, Credit, CrossHead, Date, EditorNote, Paragraph, Repeat, Title,
};

fn read(text: &str) -> Article {
    article::read(text.to_owned(), &[])
}

/// The words of each block with single spaces, and its kind.
fn blocks(text: &str) -> Vec<(BlockKind, String)> {
    let article = read(text);
    let squeeze = |s: &str| {
        let bare: String = s.chars().filter(|c| c.is_whitespace() || !is_ignorable(*c)).collect();
        bare.split_whitespace().collect::<Vec<_>>().join(" ")
    };
    article.blocks.iter().map(|b| (b.kind, squeeze(b.span.slice(&article.text)))).collect()
}

/// Breaks each line at `width` characters; what hung on a line by a single line end still does.
fn wrap(text: &str, width: usize) -> String {
    let mut out = String::new();
    for line in text.split('\n') {
        let mut column = 0;
        for (i, word) in line.split(' ').enumerate() {
            let len = word.chars().count();
            if i > 0 && column + 1 + len > width {
                out.push('\n');
                column = 0;
            } else if i > 0 {
                out.push(' ');
                column += 1;
            }
            out.push_str(word);
            column += len;
        }
        out.push('\n');
    }
    out
}

#[test]
fn every_layout_gives_the_same_blocks() {
    for b in builtin() {
        let plain = blocks(b.text);
        let layouts = [
            ("CRLF", b.text.replace('\n', "\r\n")),
            ("CR", b.text.replace('\n', "\r")),
            ("LS", b.text.replace('\n', "\u{2028}")),
            ("PS and LS", b.text.replace("\n\n", "\u{2029}").replace('\n', "\u{2028}")),
            ("three empty lines", b.text.replace("\n\n", "\n\n\n\n")),
            ("spaces in empty lines", b.text.replace("\n\n", "\n \t\u{a0}\n")),
            ("odd ends", format!("\u{feff}{}", b.text.replace('\n', "\u{200b}\u{a0}\n\u{202a}\u{3000}"))),
            ("indented", b.text.replace("\n\n", "\n\n    ")),
        ];
        for (name, text) in layouts {
            assert_eq!(blocks(&text), plain, "{}: {name}", b.id);
        }
    }
}

#[test]
fn hard_wrapped_text_gives_paragraphs_of_several_lines() {
    for b in builtin() {
        for width in [60, 66, 72, 78, 100] {
            assert_eq!(blocks(&wrap(b.text, width)), blocks(b.text), "{} at {width}", b.id);
        }
    }
}

#[test]
fn one_paragraph_per_line_needs_no_empty_lines() {
    for b in builtin() {
        let dense: String = b.text.split('\n').filter(|l| !l.is_empty()).collect::<Vec<_>>().join("\n");
        let (dense, plain) = (blocks(&dense), blocks(b.text));
        assert_eq!(dense.len(), plain.len(), "{}", b.id);
        for (d, p) in dense.iter().zip(&plain) {
            let may = p.0 == Caption && d.0 == Paragraph;
            assert!(d == p || (may && d.1 == p.1), "{}: {d:?} {p:?}", b.id);
        }
    }
}

#[test]
fn the_built_in_report_has_its_parts() {
    let text = builtin()[0].text;
    let article = read(text);
    let part = |s: Option<quote_explorer::Span>| s.map(|s| s.slice(text).to_owned());
    assert_eq!(part(article.byline).as_deref(), Some("By Quote Explorer Staff"));
    assert_eq!(part(article.date).as_deref(), Some("04/07/2008"));
    assert_eq!(part(article.dateline).as_deref(), Some("SOCHI, Russia"));
    assert!(part(article.title).unwrap().starts_with("In Sochi, Warm Words"));
    let kinds: HashSet<BlockKind> = article.blocks.iter().map(|b| b.kind).collect();
    for kind in
        [Title, Byline, Date, Caption, Credit, CrossHead, Boilerplate, AuthorNote, EditorNote, Paragraph]
    {
        assert!(kinds.contains(&kind), "{kind:?}");
    }
    for block in article.blocks.iter().filter(|b| !b.is_read()) {
        assert!(block.span.slice(text).len() < 160, "only short lines are set aside");
    }
}

/// A short article around one line, which is to be of the kind given.
fn kind_of(line: &str, place: Place) -> BlockKind {
    let head = "Town Buys a Second Ferry\n\n";
    let body = "SALT HARBOR — The town bought a second ferry on Monday, after a year in which the first was seldom seen.\n\n\
        “We could not go on like that,” the harbor master, Joan Pell, said. “A town on an island needs a boat.”\n\n";
    let more = "The new boat carries forty cars and is painted green, a color the old captain does not care for.\n\n";
    let text = match place {
        Place::Top => format!("{line}\n\n{head}{body}{more}"),
        Place::Head => format!("{head}{line}\n\n{body}{more}"),
        Place::Middle => format!("{head}{body}{line}\n\n{more}"),
        Place::End => format!("{head}{body}{more}{line}\n"),
    };
    let article = read(&text);
    let block = article
        .blocks
        .iter()
        .find(|b| text[b.span.start as usize..].starts_with(line.trim_start_matches(['#', ' '])));
    block.unwrap().kind
}

#[derive(Clone, Copy, Debug)]
enum Place {
    Top,
    Head,
    Middle,
    End,
}

#[test]
fn lines_that_are_no_body_text() {
    use Place::{End, Head, Middle, Top};
    let table = [
        (Top, Boilerplate, "Get the latest news from the islands in your inbox"),
        (Top, Boilerplate, "Skip to main content"),
        (Top, Date, ". Last Updated: 05/06/2019"),
        (Top, Date, "Tuesday, 7 May 2019"),
        (Top, Credit, "Reuters"),
        (Head, Byline, "By Ann Ferris"),
        (Head, Byline, "By ANN FERRIS and TOM VAN DER BERG, Staff Writers"),
        (Head, Byline, "By Ann Ferris | May 7, 2019"),
        (Head, Date, "May 7, 2019 at 9:15 a.m. EDT"),
        (Head, Date, "Published 2019-05-07"),
        (Head, Date, "Updated 3:40 p.m. ET, Tue May 7, 2019"),
        (Head, Caption, "AFPIslanders wait for the ferry at the old pier."),
        (Head, Caption, "Getty ImagesThe old ferry, seen from the pier."),
        (Head, Caption, "FILE - The old ferry at the pier in 2011."),
        (Head, Caption, "In this March 3, 2011, file photo, the old ferry rests at the pier."),
        (Head, Caption, "The old ferry at the pier on Monday. (AP Photo/Ann Ferris)"),
        (Head, Caption, "The old ferry at the pier on Monday. Photograph: Ann Ferris/Island Post/Reuters"),
        (Middle, Caption, "The ferry leaves the harbor after the vote was lost (Ann Ferris/PA)"),
        (Middle, Caption, "Islanders wait for the old ferry (EPA)"),
        (Middle, Caption, "Ferry at rest: islanders wait at the old pier: AP"),
        (Head, Boilerplate, "ABSTRACT."),
        (Head, Boilerplate, "FULL TEXT."),
        (Middle, Credit, "Ann Ferris / AP"),
        (Middle, Credit, "Ann Ferris via Getty Images."),
        (Middle, Credit, "Ann Ferris/Island Post/Reuters"),
        (Middle, Credit, "Photo by Ann Ferris"),
        (Middle, Credit, "(Photo: Ann Ferris)"),
        (Middle, CrossHead, "A boat with a past"),
        (Middle, CrossHead, "Who pays for the paint?"),
        (Middle, CrossHead, "## A boat with a past"),
        (Middle, Boilerplate, "Read more: “The Ferry That Would Not Float”"),
        (Middle, Boilerplate, "RELATED: Old captain loses his hat"),
        (Middle, Boilerplate, "Story continues below advertisement"),
        (Middle, Boilerplate, "Advertisement"),
        (Middle, Boilerplate, "See pictures of the ferry below:"),
        (Middle, Boilerplate, "https://example.org/ferry"),
        (End, Boilerplate, "Follow Ann Ferris on Twitter @annferris."),
        (End, Boilerplate, "Twitter: @annferris"),
        (End, Boilerplate, "Sign up for our newsletter"),
        (End, Boilerplate, "Copyright © 2019 The Island Post. All rights reserved."),
        (End, Boilerplate, "Reach the desk at ferry@example.org."),
        (End, AuthorNote, "Ann Ferris is a reporter at The Island Post."),
        (End, AuthorNote, "Ann Ferris, a former sailor, is the author of a book on tides."),
        (End, AuthorNote, "Ann Ferris covers the coast for The Island Post."),
        (End, AuthorNote, "Tom Reed contributed to this report."),
        (End, AuthorNote, "Reed reported from the mainland."),
        (End, AuthorNote, "(Reporting by Ann Ferris; Editing by Tom Reed)"),
        (End, EditorNote, "Editor’s note: The ferry is green, not blue."),
        (End, EditorNote, "This story has been updated with the color of the boat."),
        (End, EditorNote, "An earlier version of this article gave the wrong color."),
        (
            End,
            Repeat,
            "The new boat carries forty cars and is painted green, a color the old captain does not care for.",
        ),
    ];
    for (place, kind, line) in table {
        let found = if kind == Repeat { last_kind(line) } else { kind_of(line, place) };
        assert_eq!(found, kind, "{place:?}: {line}");
    }
}

fn last_kind(line: &str) -> BlockKind {
    let text = format!("Town Buys a Ferry\n\n{line}\n\n“It floats,” Joan Pell said.\n\n{line}");
    read(&text).blocks.last().unwrap().kind
}

#[test]
fn body_text_that_looks_like_residue_is_kept() {
    use Place::{End, Head, Middle};
    let table = [
        (Middle, "The Associated Press reported that the first ferry had been sold."),
        (Middle, "“Follow the boat,” she said."),
        (Middle, "Read the contract again, Pell said, and you will find the green paint."),
        (Middle, "By Monday evening, the pier was empty."),
        (Middle, "Watch the tides, the old captain warns, and the tides will watch you."),
        (Middle, "AP students will ride for free."),
        (Middle, "APEC ministers said the ferry was none of their business."),
        (Middle, "Share prices of the ferry company fell."),
        (Middle, "Sign up for the choir, he told them: “It is the only way off this island.”"),
        (Middle, "Print it, she said."),
        (Middle, "1. The ferry leaves at nine."),
        (Middle, "In 2019, the ferry ran 300 times."),
        (Middle, "Update: Pell said “no” again."),
        (Middle, "@annferris"),
        (Middle, "Q: Is it green?"),
        (Middle, "PELL: It is green"),
        (Middle, "He declined to comment when reached by Reuters."),
        (Middle, "Ann Ferris is a reporter and knows boats."),
        (End, "Pell said a third boat was not planned."),
        (End, "Joan Pell is an engineer and a sailor."),
        (End, "“I like it,” said Ann Ferris, a reporter who was on board."),
        (Head, "By nightfall, Pell said, it was over."),
    ];
    for (place, line) in table {
        assert_eq!(kind_of(line, place), Paragraph, "{place:?}: {line}");
    }
}

#[test]
fn captions_hang_on_credits_and_on_the_opening() {
    let text = "Ferry Sinks\n\nIslanders waiting at the pier.\nSALT HARBOR — It sank on Monday.\n\n\
        “It was slow,” said Joan Pell.\n\nAnn Ferris / AP\nThe pier after the storm of Sunday.\n\
        The town will look for another boat, and Pell hopes for a green one.\n\nNobody was hurt.\n\nThe end came at noon.";
    let kinds: Vec<_> = read(text).blocks.iter().map(|b| b.kind).collect();
    assert_eq!(
        kinds,
        [Title, Caption, Paragraph, Paragraph, Credit, Caption, Paragraph, Paragraph, Paragraph]
    );
}

#[test]
fn a_caption_stands_again_with_its_credit() {
    let caption = "Islanders wait in the rain beside the old ferry, which will not sail today.";
    let text = format!(
        "Ferry Rests\n\nIt rained, said Joan Pell.\n\n{caption}\n{caption} Photograph: Ann Ferris/Reuters\n\nNobody sailed.\n\nThe end."
    );
    let kinds: Vec<_> = read(&text).blocks.iter().map(|b| b.kind).collect();
    assert_eq!(kinds, [Title, Paragraph, Repeat, Caption, Paragraph, Paragraph]);
}

#[test]
fn markdown_marks_stay_outside_blocks() {
    let text = "# Ferry Sinks\n\n*By Ann Ferris*\n\n**SALT HARBOR** — It sank.\n\n> “It was slow,” said Joan Pell.\n\n\
        - “It was *green*,” she said.\n* [Read more](https://example.org)\n\n---\n\n## After the storm\n\nNobody was hurt, Pell said.";
    let got = blocks(text);
    let want = [
        (Title, "Ferry Sinks"),
        (Byline, "By Ann Ferris"),
        (Paragraph, "**SALT HARBOR** — It sank."),
        (Paragraph, "“It was slow,” said Joan Pell."),
        (Paragraph, "“It was *green*,” she said."),
        (Boilerplate, "[Read more](https://example.org)"),
        (CrossHead, "After the storm"),
        (Paragraph, "Nobody was hurt, Pell said."),
    ];
    assert_eq!(got, want.map(|(k, s)| (k, s.to_owned())));
}

#[test]
fn a_single_line_is_body_text() {
    for text in ["“No,” she said.", "The mayor resigned", "By Ann Ferris", "x"] {
        let kinds: Vec<_> = read(text).blocks.iter().map(|b| b.kind).collect();
        assert_eq!(kinds, [Paragraph], "{text}");
    }
}

#[test]
fn any_block_can_be_put_back() {
    let text = builtin()[0].text;
    let aside: Vec<u32> = read(text).blocks.iter().filter(|b| !b.is_read()).map(|b| b.span.start).collect();
    assert!(aside.len() >= 8);
    let mut order = aside.clone();
    order.reverse();
    let back = article::read(text.to_owned(), &order);
    assert!(back.blocks.iter().all(quote_explorer::Block::is_read));
    assert_eq!(back.blocks.iter().filter(|b| b.put_back).count(), aside.len());
    let kinds = |a: &Article| a.blocks.iter().map(|b| b.kind).collect::<Vec<_>>();
    assert_eq!(kinds(&back), kinds(&read(text)), "a block that is put back keeps its kind");
}

#[test]
fn a_headline_is_told_from_a_short_lead() {
    let after = "\n\nThe boat had been at sea for forty years, and nobody could remember it ever being on time.\n\nThe end.";
    let table = [
        ("Ferry Sinks Off Salt Harbor", Title),
        ("Ferry Sinks Off Salt Harbor.", Title),
        ("Pell: We saw it coming", Title),
        ("‘We Saw It Coming’", Title),
        ("The Old Ferry Is Gone. Nobody Weeps.", Title),
        ("Town mourns its ferry.", Title),
        ("“We saw it coming,” Joan Pell said.", Paragraph),
        ("The ferry sank on Monday.", Paragraph),
        ("SALT HARBOR — The ferry sank.", Paragraph),
        ("It sank. Nobody was surprised.", Paragraph),
    ];
    for (line, kind) in table {
        assert_eq!(read(&format!("{line}{after}")).blocks[0].kind, kind, "{line}");
    }
    let transcript =
        "Q: Did it sink?\n\nA: It did, and it took the captain’s hat with it.\n\nQ: And the captain?";
    assert_eq!(read(transcript).blocks[0].kind, Paragraph);
}

/// Time grows with the text and not with its square: eight times the text, at most forty times the time.
#[test]
fn hostile_text_takes_linear_time() {
    let units = [
        "\n",
        "a",
        "word ",
        "a\n",
        "By A\n",
        "“x” said.\n\n",
        "> ",
        "# ",
        "AP",
        "6:01 p.m.\n",
        "*a*\n",
        "Ann is a writer\n",
        "\u{feff}",
    ];
    for unit in units {
        let time = |bytes: usize| {
            let text = unit.repeat(bytes / unit.len());
            let start = Instant::now();
            let article = read(&text);
            assert_eq!(article.text.len(), text.len());
            start.elapsed()
        };
        let (small, large) = (time(10_000), time(80_000));
        let bound = small.as_micros() * 40 + 200_000;
        assert!(large.as_micros() < bound, "{unit:?}: {small:?} for 10 KB, {large:?} for 80 KB");
    }
}

/// Characters that may stand outside blocks.
fn may_be_outside(c: char) -> bool {
    c.is_whitespace() || is_ignorable(c) || ">#-*_+=~|•·—–.…".contains(c)
}

fn check(text: &str) {
    let article = read(text);
    assert_eq!(article.text, text);
    let mut at = 0;
    for block in &article.blocks {
        let (start, end) = (block.span.start as usize, block.span.end as usize);
        assert!(at <= start && start < end, "in order, apart, not empty: {block:?}");
        assert!(text.is_char_boundary(start) && text.is_char_boundary(end), "{block:?}");
        assert!(text[at..start].chars().all(may_be_outside), "{:?} is in no block", &text[at..start]);
        assert!(!text[start..end].starts_with(char::is_whitespace), "{block:?}");
        assert!(!text[start..end].ends_with(char::is_whitespace), "{block:?}");
        at = end;
    }
    assert!(text[at..].chars().all(may_be_outside), "{:?} is in no block", &text[at..]);
    for span in [article.title, article.byline, article.date, article.dateline].into_iter().flatten() {
        let block = article.blocks.iter().find(|b| b.span.contains(span));
        assert!(block.is_some() && !span.slice(text).is_empty(), "{span:?} is a place in a block");
    }
    let starts: Vec<u32> = article.blocks.iter().map(|b| b.span.start).collect();
    let back = article::read(text.to_owned(), &starts);
    assert!(back.blocks.iter().all(quote_explorer::Block::is_read), "everything can be put back");
}

const PIECES: &[&str] = &[
    "\n",
    "\n",
    "\n\n",
    "\r\n",
    "\r",
    "\u{2028}",
    "\u{2029}",
    " ",
    "\t",
    "\u{a0}",
    "\u{200b}",
    "\u{feff}",
    "\u{202e}",
    "> ",
    "# ",
    "- ",
    "* ",
    "*",
    "**",
    "_",
    "---",
    "===",
    "….",
    "AP",
    "Reuters",
    "Ann Lee",
    "By ",
    "/ AP",
    "via Getty Images",
    "“No,”",
    "\"yes\"",
    "‘so’",
    "said",
    "is a writer",
    "writes",
    "the mayor spoke",
    "SALT HARBOR — ",
    "(AP)",
    "Photo: ",
    "May 7, 2019",
    "9:40 p.m.",
    "Read more: ",
    "Follow @x",
    "Editor’s note: ",
    "ABSTRACT.",
    "FULL TEXT.",
    "e\u{301}",
    "👩‍👩‍👧",
    "قال",
    "東京",
    ".",
    "?",
    ":",
    ";",
    ",",
    "a long run of words that goes on for some forty or fifty characters and",
];

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn blocks_hold_all_words_of_any_text(text in any::<String>()) {
        check(&text);
    }

    #[test]
    fn blocks_hold_all_words_of_pasted_text(pieces in proptest::collection::vec(proptest::sample::select(PIECES), 0..60)) {
        check(&pieces.concat());
    }
}
