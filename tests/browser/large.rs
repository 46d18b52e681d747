//! Long articles: the page stays usable while it reads, reading can be stopped, long lists draw a part.

use fantoccini::Locator;
use quote_explorer::article::builtin;
use serde_json::json;

use crate::opening::{paste, shows};
use crate::page::with_page;

/// The built-in articles again and again, with other people each time, until there are `bytes` of them.
pub fn long_article(bytes: usize) -> String {
    let mut text = String::new();
    let mut copy = 0;
    while text.len() < bytes {
        let tail: String = format!("{copy:03}").bytes().map(|d| char::from(d - b'0' + b'a')).collect();
        for article in builtin() {
            let named = ["Bush", "Putin", "Hadley"]
                .iter()
                .fold(article.text.to_owned(), |words, name| words.replace(name, &format!("{name}{tail}")));
            text.push_str(&named);
            text.push_str("\n\n");
        }
        copy += 1;
    }
    text
}

/// Counts the turns of the event loop that the page gets, and the tasks that Chromium calls long.
const WATCH: &str = "window.turns = 0; window.long = [];
    new PerformanceObserver(l => window.long.push(...l.getEntries().map(e => e.duration))).observe({entryTypes: ['longtask']});
    const turn = () => { window.turns++; setTimeout(turn) }; setTimeout(turn)";

#[test]
fn two_hundred_thousand_characters_are_read_in_slices() {
    with_page(|page| async move {
        page.open("/").await;
        let text = long_article(200_000) + "\n\nThe last line of all.";
        page.js(WATCH).await;
        page.js("window.seen = new Set(); new MutationObserver(() => {
            const p = document.querySelector('progress'); if (p) window.seen.add(p.value) })
            .observe(document.body, {subtree: true, childList: true, attributes: true})")
            .await;
        page.js("window.turns = 0").await;
        paste(&page, &text).await;
        shows(&page, "The last line of all.").await;
        let turns = page.js("return window.turns").await.as_u64().unwrap();
        let long = page.js("return window.long").await;
        let seen = page.js("return window.seen.size").await.as_u64().unwrap();
        println!("200,000 characters: {turns} turns of the event loop, long tasks (ms): {long}");
        assert!(turns >= 20, "the page was held for the whole reading: {turns} turns");
        assert!(seen >= 3, "progress is shown: {seen} steps");
        // The list is windowed: only the cards in view are drawn.
        assert!(page.count("[data-quote]").await > 2);
    });
}

#[test]
fn reading_can_be_stopped() {
    with_page(|page| async move {
        page.open("/").await;
        let text = long_article(3_000_000);
        paste(&page, &text).await;
        let stop = page.client.wait().for_element(Locator::Css("[data-loading] button")).await.unwrap();
        stop.click().await.unwrap();
        page.until("it has stopped", "return !document.querySelector('[data-loading]')").await;
        shows(&page, "Sochi").await;
        assert_eq!(page.count("[data-undo]").await, 0, "there is no other article");
    });
}

#[test]
fn ten_thousand_cards_are_not_all_drawn() {
    with_page(|page| async move {
        page.open("/").await;
        let said: Vec<_> = (0..10_000).map(|i| format!("“Number {i} floats,” Ann Wood said.")).collect();
        paste(&page, &said.join("\n\n")).await;
        shows(&page, "Number 9999").await;
        let all = page.attrs("[data-cards]", "data-cards").await;
        assert_eq!(all, ["10000"]);
        let drawn = page.count("[data-quote]").await;
        assert!((5..200).contains(&drawn), "{drawn} cards drawn");
        page.click("[data-search]").await;
        page.run(
            "const i = document.querySelector('[data-search]'); i.value = arguments[0];
            i.dispatchEvent(new InputEvent('input', {bubbles: true}))",
            vec![json!("9998")],
        )
        .await;
        page.until("the one that matches", "return document.querySelectorAll('[data-quote]').length == 1")
            .await;
        assert!(page.texts("[data-quote]").await[0].contains("Number 9998"));
    });
}
