//! Citations: what each style gives, with everything known and with nothing.
#![allow(clippy::unwrap_used)]

use quote_explorer::correction::{Change, Corrected, apply, correct};
use quote_explorer::export::{About, Style, cite};
use quote_explorer::{Kind, Options, QuoteId, analyze};

const TEXT: &str = "“The old bridge stays open,” Mayor Ada Hill said.\n";

fn about() -> About {
    About {
        title: "Council Keeps the Old Bridge".into(),
        author: "Ida B. Marsh and Jan van Dyke".into(),
        date: "2026-03-02".into(),
        publisher: "Port Ellery Herald".into(),
        url: "https://news.example/bridge".into(),
    }
}

fn read(change: Option<Change>) -> Corrected {
    let mut found = analyze(TEXT, &Options::default());
    found.article.title = None;
    let made: Vec<_> = change.and_then(|c| correct(&found, QuoteId(0), c)).into_iter().collect();
    apply(found, &made)
}

/// The citation with the speaker's name as given, so that the test is of citing alone.
fn plain(about: &About, style: Style) -> String {
    let mut read = read(Some(Change::Speaker("Ada Hill".into())));
    read.edits.clear();
    cite(&read, QuoteId(0), about, style).unwrap().plain
}

const LINK: &str = "https://news.example/bridge#:~:text=The%20old%20bridge%20stays%20open";

#[test]
fn each_style_with_all_that_is_known() {
    assert_eq!(
        plain(&about(), Style::Plain),
        format!(
            "“The old bridge stays open,”\n— Ada Hill, quoted in “Council Keeps the Old Bridge”, by Ida B. Marsh and \
             Jan van Dyke, Port Ellery Herald, 2 March 2026\n{LINK}"
        )
    );
    assert_eq!(
        plain(&about(), Style::Apa),
        "“The old bridge stays open,” (Ada Hill, as cited in Marsh & van Dyke, 2026)\n\n\
         Marsh, I. B., & van Dyke, J. (2026, March 2). Council Keeps the Old Bridge. Port Ellery Herald. \
         https://news.example/bridge"
    );
    assert_eq!(
        plain(&about(), Style::Mla),
        "“The old bridge stays open,” (Ada Hill, qtd. in Marsh and van Dyke)\n\n\
         Marsh, Ida B., and Jan van Dyke. “Council Keeps the Old Bridge.” Port Ellery Herald, 2 Mar. 2026, \
         https://news.example/bridge."
    );
    assert_eq!(
        plain(&about(), Style::Chicago),
        "“The old bridge stays open,”\n\nAda Hill, quoted in Ida B. Marsh and Jan van Dyke, “Council Keeps the Old \
         Bridge,” Port Ellery Herald, March 2, 2026, https://news.example/bridge."
    );
    assert!(plain(&about(), Style::Markdown).contains(&format!("](<{LINK}>)")));
}

#[test]
fn nothing_known_is_said_and_not_made_up() {
    let nothing = About::default();
    let apa = plain(&nothing, Style::Apa);
    assert!(apa.ends_with("[Article without title]. (n.d.)."), "{apa}");
    assert!(plain(&nothing, Style::Plain).ends_with("quoted in an article without title"));
    assert!(plain(&nothing, Style::Mla).ends_with("qtd. in article without title)"));
    assert!(plain(&nothing, Style::Chicago).ends_with("quoted in an article without title."));
    let staff = About { author: "City News Staff".into(), ..about() };
    assert!(plain(&staff, Style::Apa).contains("\n\nCity News Staff. (2026, March 2)."));
}

#[test]
fn a_byline_in_capitals_is_cited_as_a_name() {
    let text = format!("Council Keeps the Bridge\n\nBy LENA O'NEIL-HALL\n\n{TEXT}");
    let about = About::default().or_read(&analyze(&text, &Options::default()));
    assert_eq!(about.author, "Lena O'Neil-Hall");
}

#[test]
fn hostile_words_stay_words() {
    let hostile = About {
        title: "</cite><script>alert(1)</script>".into(),
        publisher: "\"><img src=x onerror=alert(1)>".into(),
        url: "javascript:alert(1)".into(),
        ..about()
    };
    for style in Style::ALL {
        let both = cite(&read(None), QuoteId(0), &hostile, style).unwrap();
        assert!(!both.html.contains("<script") && !both.html.contains("<img"), "{}", both.html);
        assert!(!both.html.contains("javascript:"), "{}", both.html);
        assert!(!both.plain.contains("](javascript"));
    }
    let quoted = About { url: "https://news.example/?a=\"onclick=b".into(), ..about() };
    assert!(!cite(&read(None), QuoteId(0), &quoted, Style::Html).unwrap().html.contains("onclick"));
    let markdown = cite(&read(None), QuoteId(0), &hostile, Style::Markdown).unwrap().plain;
    assert!(markdown.contains("\\<script\\>"), "{markdown}");
}

#[test]
fn an_edit_by_hand_is_told() {
    let read = read(Some(Change::Speaker("Ida Marsh".into())));
    for style in Style::ALL {
        let both = cite(&read, QuoteId(0), &about(), style).unwrap();
        assert!(both.plain.contains("set by hand") && both.html.contains("set by hand"), "{}", both.plain);
    }
    let mut unknown = self::read(Some(Change::SpeakerUnknown));
    unknown.edits.clear();
    assert!(cite(&unknown, QuoteId(0), &about(), Style::Plain).unwrap().plain.contains("speaker not named"));
}

#[test]
fn paraphrase_is_not_called_a_quotation() {
    let mut read = read(None);
    read.analysis.quotations[0].kind = Kind::Indirect;
    assert!(cite(&read, QuoteId(0), &about(), Style::Chicago).unwrap().plain.contains("as reported in"));
    assert_eq!(cite(&read, QuoteId(9), &about(), Style::Plain), None);
}
