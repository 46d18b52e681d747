//! Links: made in one browser, opened in another; broken and hostile ones.

use std::cell::RefCell;
use std::rc::Rc;

use quote_explorer::correction::{Change, correct};
use quote_explorer::share::{Shared, place_of, to_link};
use quote_explorer::{Options, QuoteId, analyze};
use serde_json::{Value, json};

use crate::opening::{FERRY, open_ferry, paste, shows};
use crate::page::{Page, with_page};

const NEWS: &[u8] = include_bytes!("../../src/share/news-1.txt");

/// The link of a row of the dialog, without the site's address.
pub async fn link(page: &Page, row: &str) -> String {
    page.until("links are made", &format!("return !!document.querySelector('[data-link={row}] textarea')"))
        .await;
    let link = page.js(&format!("return document.querySelector('[data-link={row}] textarea').value")).await;
    let link = link.as_str().unwrap();
    link[link.find('#').unwrap()..].to_owned()
}

/// What a reader sees of the quotations.
async fn cards(page: &Page) -> Vec<String> {
    page.texts("[data-quote] blockquote").await
}

/// Opens a path without waiting for cards.
async fn go(page: &Page, path: &str) {
    page.client.goto("about:blank").await.unwrap();
    page.client.goto(&format!("{}{path}", page.server.origin())).await.unwrap();
}

#[test]
fn a_fresh_profile_sees_the_same() {
    let made = Rc::new(RefCell::new((Vec::new(), Vec::new())));
    let kept = made.clone();
    with_page(|page| async move {
        open_ferry(&page).await;
        page.click("input[type=search]").await;
        page.keys("hull").await;
        page.until("it searches", "return document.querySelectorAll('[data-quote]').length == 1").await;
        let early = |path: &String| ["news-1", "links.js", "packer"].iter().any(|name| path.contains(name));
        assert!(!page.server.asked().iter().any(early), "fetched only for sharing");
        page.click("[data-share]").await;
        let links = vec![link(&page, "whole").await, link(&page, "quotations").await];
        let lengths = page.attrs("[data-link]", "data-length").await;
        let lengths: Vec<usize> = lengths.iter().map(|n| n.parse().unwrap()).collect();
        assert!(lengths[1] <= lengths[0] && lengths[0] < 1_000, "{lengths:?}");
        page.until("copies or selects", "document.querySelector('[data-copy]').click(); return true").await;
        page.until("says so", "return document.querySelector('.qe-share__told').textContent.length > 5")
            .await;
        kept.replace((links, cards(&page).await));
    });
    let (links, seen) = made.take();
    for link in links {
        let seen = seen.clone();
        with_page(|page| async move {
            page.open(&format!("/{link}")).await;
            shows(&page, "hull is cracked").await;
            assert_eq!(cards(&page).await, seen);
            let banner = page.texts("[data-banner]").await.concat();
            assert!(banner.contains("not checked by the publisher"), "{banner}");
            let query = page.js("return document.querySelector('input[type=search]').value").await;
            assert_eq!(query, json!("hull"));
        });
    }
}

#[test]
fn a_long_link_is_warned_of_and_the_text_can_be_saved() {
    // Letters without a pattern (xorshift), so that packing hardly helps; only the last paragraph has a quotation.
    let mut state = 0x2545_F491_4F6C_DD1D_u64;
    let mut next = move |below: u64| {
        state ^= state << 13;
        state ^= state >> 7;
        state ^= state << 17;
        (state >> 33) % below
    };
    let mut word = || (0..=3 + next(5)).map(|_| char::from(b'a' + next(26) as u8)).collect::<String>();
    let noise: Vec<String> = (0..120).map(|_| (0..8).map(|_| word()).collect::<Vec<_>>().join(" ")).collect();
    let text = format!("{}.\n\n“The ferry stays,” Ada Hill said — 100 % sure & #1.\n", noise.join(".\n\n"));
    with_page(|page| async move {
        page.open("/").await;
        paste(&page, &text).await;
        shows(&page, "The ferry stays").await;
        page.click("[data-share]").await;
        let (whole, quotations) = (link(&page, "whole").await, link(&page, "quotations").await);
        assert!(whole.len() > 4_000 && quotations.len() < 4_000, "{} and {}", whole.len(), quotations.len());
        let length = page.texts("[data-link=whole] .qe-share__length").await.concat();
        assert!(length.ends_with(" characters") && length.contains(','), "{length}");
        let warned = page.texts("[data-link=whole] [data-long]").await.concat();
        assert!(warned.contains("above 4,000 characters") && warned.contains("file"), "{warned}");
        assert_eq!(page.count("[data-link=quotations] [data-long]").await, 0, "a short one is no matter");
        // The text as a file is beside it: byte for byte.
        assert_eq!(page.attrs("[data-save]", "download").await, ["article.txt"]);
        let saved = "const done = arguments[0]; const [head, data] = document.querySelector('[data-save]').href.split(/,(.*)/s);
            done([head, decodeURIComponent(data)])";
        let saved = page.client.execute_async(saved, vec![]).await.unwrap();
        assert_eq!(saved, json!(["data:text/plain;charset=utf-8", text]));
    });
}

#[test]
fn without_a_connection_links_are_longer_but_work() {
    with_page(|page| async move {
        open_ferry(&page).await;
        let connect = async |offline: bool| {
            let to =
                json!({ "offline": offline, "latency": 0, "downloadThroughput": -1, "uploadThroughput": -1 });
            page.cdp("Network.emulateNetworkConditions", to).await;
        };
        connect(true).await;
        page.click("[data-share]").await;
        let link = link(&page, "whole").await;
        assert!(link.starts_with("#1.u."), "{link}");
        connect(false).await;
        go(&page, &format!("/{link}")).await;
        page.until("it opens", "return !!document.querySelector('[data-banner]')").await;
        shows(&page, "hull is cracked").await;
    });
}

#[test]
fn a_link_whose_packer_is_missing_says_so() {
    let link = to_link(&Shared { text: FERRY.into(), ..Shared::default() }, None, Some(NEWS)).unwrap();
    with_page(|page| async move {
        page.cdp("Network.enable", json!({})).await;
        page.cdp("Network.setBlockedURLs", json!({ "urls": ["*packer_bg*"] })).await;
        go(&page, &format!("/{link}")).await;
        page.until("it says so", "return !!document.querySelector('[data-notice]')").await;
        let notice = page.texts("[data-notice]").await.concat();
        assert!(notice.contains("Check the connection"), "{notice}");
    });
}

#[test]
fn a_card_corrections_and_the_source_travel() {
    let found = analyze(FERRY, &Options::default());
    let change = |id: u32, change| correct(&found, QuoteId(id), change).unwrap();
    let last = QuoteId(found.quotations.len() as u32 - 1);
    let shared = Shared {
        text: FERRY.into(),
        url: "https://news.example/ferry".into(),
        corrections: vec![change(last.0, Change::Speaker("<img src=x onerror=alert(1)>".into()))],
        ..Shared::default()
    };
    let link = to_link(&shared, place_of(&found, last), Some(NEWS)).unwrap();
    with_page(|page| async move {
        page.open(&format!("/{link}")).await;
        let current = "[data-quote][aria-current]";
        assert_eq!(page.attrs(current, "data-speaker").await, ["<img src=x onerror=alert(1)>"]);
        assert_eq!(page.count("img").await, 0, "words, not markup");
        assert_eq!(page.attrs("[data-banner] a", "href").await, ["https://news.example/ferry"]);
        assert_eq!(page.attrs("[data-banner] a", "rel").await, ["noopener noreferrer"]);
        assert_eq!(page.count("[data-edited]").await, 1);
    });
}

#[test]
fn local_work_is_kept_and_comes_back() {
    let link = to_link(&Shared { text: FERRY.into(), ..Shared::default() }, None, Some(NEWS)).unwrap();
    with_page(|page| async move {
        page.open("/").await;
        paste(&page, "My own work\n\n\"It is mine,\" Ann Wood said.\n").await;
        shows(&page, "It is mine").await;
        // Storage is written a moment after the last change.
        page.until("it is kept", "return (localStorage.getItem('qe.text') || '').includes('mine')").await;
        go(&page, &format!("/{link}")).await;
        shows(&page, "Lark Island").await;
        page.click("[data-undo]").await;
        shows(&page, "It is mine").await;
        assert_eq!(page.js("return location.hash").await, json!(""), "a reload stays with it");
    });
}

#[test]
fn a_broken_link_says_so_and_shows_no_example() {
    let link = to_link(&Shared { text: FERRY.into(), ..Shared::default() }, None, Some(NEWS)).unwrap();
    let middle = link.len() / 2;
    let other = if link.as_bytes()[middle] == b'A' { "B" } else { "A" };
    let changed = format!("{}{other}{}", &link[..middle], &link[middle + 1..]);
    let links: Vec<(String, &str)> = (50..link.len())
        .step_by(50)
        .map(|end| (link[..end].to_owned(), "is missing"))
        .chain([
            (changed, "were changed"),
            (link.replacen("#1", "#7", 1), "newer version"),
            (link.replacen("#1", "#0", 1), "early version"),
        ])
        .collect();
    with_page(|page| async move {
        for (broken, says) in links {
            go(&page, &format!("/{broken}")).await;
            page.until("it says what is wrong", "return !!document.querySelector('[data-notice]')").await;
            let notice = page.texts("[data-notice]").await.concat();
            assert!(notice.contains(says), "{broken}: {notice}");
            assert_eq!(page.count("[data-quote]").await, 0, "no example in its place");
        }
        assert_eq!(page.js("return window.hacked ?? null").await, Value::Null);
    });
}

#[test]
fn a_link_to_a_belief_shows_it_and_what_was_chosen_travels() {
    const TEXT: &str = "The dam\n\nAda Hill said the dam will be built by May.\n\nAda Hill believes that rain is near.\n\n\
        “We wait,” Tom Reed said.\n";
    let found = analyze(TEXT, &Options::default());
    let belief = (0..found.quotations.len() as u32).map(QuoteId).find(|id| {
        let quote = &found.quotations[id.0 as usize];
        quote.content[0].slice(TEXT).contains("is near")
    });
    let belief = belief.expect("a belief is found");
    let shared = Shared { text: TEXT.into(), chosen: vec![(0, "Ada Hill".into())], ..Shared::default() };
    let link = to_link(&shared, place_of(&found, belief), Some(NEWS)).unwrap();
    with_page(|page| async move {
        page.open(&format!("/{link}")).await;
        page.until("the belief", "return !!document.querySelector('[data-quote][aria-current]')").await;
        assert!(page.texts("[data-quote][aria-current]").await.concat().contains("is near"));
        assert_eq!(page.count("[data-attitudes] input:checked").await, 1);
        assert_eq!(
            page.attrs("[data-quote]", "data-speaker").await,
            ["Ada Hill", "Ada Hill"],
            "the filter as well"
        );
    });
}
