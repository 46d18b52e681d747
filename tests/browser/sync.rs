//! Cards and article: the same words, and each leads to the other.

use fantoccini::key::Key;
use quote_explorer::article::builtin;
use quote_explorer::{Analysis, Options, analyze};
use serde_json::Value;

use crate::page::{Page, with_page};

fn first_article() -> Analysis {
    analyze(builtin()[0].text, &Options::default())
}

/// Every element that matches `css` with its `data-span`, as the span's two numbers and the words shown.
async fn shown(page: &Page, css: &str) -> Vec<(usize, usize, String)> {
    let spans = page.attrs(css, "data-span").await;
    let pair = |s: &String| {
        let (start, end) = s.split_once('-').unwrap_or_else(|| panic!("a span, not {s:?}"));
        (start.parse().unwrap(), end.parse().unwrap())
    };
    spans.iter().map(pair).zip(page.texts(css).await).map(|((start, end), text)| (start, end, text)).collect()
}

#[test]
fn every_card_is_the_articles_own_words() {
    with_page(|page| async move {
        page.open("/").await;
        page.show_all().await;
        let analysis = first_article();
        let text = &analysis.article.text;
        assert_eq!(page.count("[data-quote]").await, analysis.quotations.len(), "a card for each quotation");
        for (id, quotation) in analysis.quotations.iter().enumerate() {
            let said = shown(&page, &format!("[data-quote='{id}'] [data-span]")).await;
            for (start, end, words) in &said {
                assert_eq!(words, &text[*start..*end], "card {id} shows what stands in the article");
            }
            let words: String = said.into_iter().map(|(_, _, words)| words).collect();
            let content: String = quotation.content.iter().map(|s| s.slice(text)).collect();
            assert_eq!(words, content, "card {id} has all pieces of its quotation");
            let kind = page.attrs(&format!("[data-quote='{id}']"), "data-kind").await;
            assert_eq!(kind, [quotation.kind.name()]);
        }
    });
}

#[test]
fn every_quotation_is_marked_in_the_article() {
    with_page(|page| async move {
        page.open("/").await;
        page.show_all().await;
        let analysis = first_article();
        let text = &analysis.article.text;
        page.until(
            "the article is drawn",
            "return document.querySelector('[data-article]').dataset.mounted == 'true'",
        )
        .await;
        for (start, end, words) in shown(&page, "[data-mark]").await {
            assert_eq!(words, &text[start..end], "marks are the article's own words");
        }
        for (id, quotation) in analysis.quotations.iter().enumerate() {
            let words: String = page.texts(&format!("[data-article] [data-marks~='{id}']")).await.concat();
            let content: String = quotation.content.iter().map(|s| s.slice(text)).collect();
            let bare = |s: &str| s.split_whitespace().collect::<String>();
            assert_eq!(bare(&words), bare(&content), "the marks of quotation {id}");
        }
    });
}

/// Whether the focused element belongs to quotation `id` as a card or a mark, and can be seen.
async fn focus_is_on(page: &Page, attribute: &str, id: usize) {
    let seen = format!(
        "const e = document.activeElement, b = e.getBoundingClientRect();
         return (e.getAttribute('{attribute}') ?? '').split(' ').includes('{id}')
            && b.top >= 0 && b.top < innerHeight && b.bottom > 0"
    );
    page.until(&format!("{attribute} {id} has the focus and is in view"), &seen).await;
}

#[test]
fn a_card_leads_to_its_mark_and_a_mark_to_its_card() {
    with_page(|page| async move {
        page.open("/").await;
        page.show_all().await;
        let last = first_article().quotations.len() - 1;
        for id in [last, 0, last / 2] {
            page.click(&format!("[data-quote='{id}'] [data-show]")).await;
            focus_is_on(&page, "data-marks", id).await;
            assert_eq!(page.attrs("[data-quote][aria-current=true]", "data-quote").await, [id.to_string()]);
        }
        for id in [0, last] {
            let css = format!("[data-marks='{id}'][role=button]");
            page.click(&css).await;
            focus_is_on(&page, "data-quote", id).await;
            assert_eq!(page.attrs("[data-quote][aria-current=true]", "data-quote").await, [id.to_string()]);
            assert!(page.count("[data-mark][aria-current=true]").await >= 1, "the mark is current as well");
        }
    });
}

#[test]
fn a_mark_that_the_search_left_out_leads_to_its_card() {
    with_page(|page| async move {
        page.open("/").await;
        page.show_all().await;
        let last = first_article().quotations.len() - 1;
        page.click("[data-search]").await;
        page.keys("enemy").await;
        page.until("few are left", "return document.querySelectorAll('[data-quote]').length < 4").await;
        page.click(&format!("[data-marks='{last}'][role=button]")).await;
        focus_is_on(&page, "data-quote", last).await;
        // Escape lets go of what narrows the list, and the reader stays at the card.
        page.click("[data-facet=speaker] [data-value]").await;
        page.keys("j").await;
        let id = page.attrs("[data-quote][aria-current=true]", "data-quote").await.remove(0).parse().unwrap();
        page.press(Key::Escape).await;
        page.until("all are back", "return document.querySelectorAll('[data-quote]').length > 10").await;
        focus_is_on(&page, "data-quote", id).await;
    });
}

#[test]
fn on_a_small_screen_the_reader_goes_on_where_he_was() {
    with_page(|page| async move {
        page.screen(360, 740).await;
        page.open("/").await;
        page.js("scrollTo(0, 900)").await;
        page.until("it is scrolled", "return scrollY > 800").await;
        page.click(".qe-switch button + button").await;
        page.until("the article begins at its top", "return scrollY == 0").await;
        page.js("scrollTo(0, 300)").await;
        page.until("it is scrolled", "return scrollY == 300").await;
        page.click(".qe-switch button").await;
        page.until("the quotations are where they were", "return scrollY > 800").await;
        page.click("[data-quote='20'] blockquote").await;
        focus_is_on(&page, "data-marks", 20).await;
        page.click(".qe-switch button").await;
        focus_is_on(&page, "data-quote", 20).await;
        let covered = "const b = document.activeElement.getBoundingClientRect();
            return b.top < 0 || b.bottom > document.querySelector('.qe-switch').getBoundingClientRect().top";
        assert_eq!(page.js(covered).await, false, "nothing covers the card");
        page.click(".qe-switch button + button").await;
        focus_is_on(&page, "data-marks", 20).await;
    });
}

#[test]
fn keys_walk_through_cards_and_marks() {
    with_page(|page| async move {
        page.open("/").await;
        page.show_all().await;
        page.keys("j").await;
        focus_is_on(&page, "data-quote", 0).await;
        page.keys("jj").await;
        focus_is_on(&page, "data-quote", 2).await;
        page.keys("k").await;
        focus_is_on(&page, "data-quote", 1).await;
        page.press(Key::Enter).await;
        focus_is_on(&page, "data-marks", 1).await;
        page.press(Key::Escape).await;
        focus_is_on(&page, "data-quote", 1).await;
        page.keys("/").await;
        page.until("the search has the focus", "return document.activeElement.matches('[data-search]')")
            .await;
        page.keys("jk?").await;
        assert_eq!(page.js("return document.activeElement.value").await, "jk?", "typed, not obeyed");
        page.press(Key::Escape).await;
        page.until("Escape clears the search", "return document.querySelector('[data-search]').value == ''")
            .await;
        page.keys("missil").await;
        page.press(Key::Enter).await;
        page.until("Enter leads to what was found", "return document.activeElement.id == 'qe-results'").await;
        page.click("[data-tab=voices]").await;
        page.js("document.querySelector('.qe-skip').click()").await;
        page.until("a list without a count", "return document.activeElement.id == 'qe-panel'").await;
    });
}

#[test]
fn the_switch_turns_single_keys_off_and_lasts() {
    with_page(|page| async move {
        page.open("/").await;
        page.keys("?").await;
        page.until("the help is open", "return !!document.querySelector('dialog[open]')").await;
        page.click("[data-keys] input").await;
        page.press(Key::Escape).await;
        page.until("the help is closed", "return !document.querySelector('dialog[open]')").await;
        for opener in ["[data-help]", "[data-open]"] {
            page.js(&format!("document.querySelector('{opener}').focus()")).await;
            page.press(Key::Enter).await;
            page.until("it is open", "return !!document.querySelector('dialog[open] .qe-button')").await;
            page.js("document.querySelector('dialog .qe-button').click()").await;
            let back = format!("return document.activeElement.matches('{opener}')");
            page.until("the focus is back", &back).await;
        }
        page.js("document.activeElement.blur()").await;
        page.keys("j?/").await;
        assert_eq!(page.count("[data-quote][aria-current=true], dialog[open]").await, 0, "keys are off");
        tokio::time::sleep(std::time::Duration::from_millis(600)).await; // settings are kept a moment later
        page.client.refresh().await.unwrap();
        page.open("/").await;
        page.keys("j").await;
        assert_eq!(page.count("[data-quote][aria-current=true]").await, 0, "and stay off");
    });
}

#[test]
fn speakers_are_named_with_the_evidence() {
    with_page(|page| async move {
        page.open("/").await;
        page.show_all().await;
        let analysis = first_article();
        let whys = page.js(
            "return [...document.querySelectorAll('[data-quote]')].map(c => [c.dataset.speaker, c.textContent])",
        );
        let whys = whys.await;
        for (quotation, card) in analysis.quotations.iter().zip(whys.as_array().unwrap()) {
            let said = &quotation.attribution;
            let (speaker, text) = (card[0].as_str().unwrap(), card[1].as_str().unwrap());
            for id in &said.speakers {
                let name = analysis.entities[id.0 as usize].name.as_str();
                assert!(speaker.contains(name), "{speaker} names {name}");
            }
            match said.unknown {
                Some(reason) => assert!(text.contains(reason.reason()), "{text} says why nobody is named"),
                None => assert_ne!(card[0], Value::Null),
            }
            for step in &said.evidence {
                let mention = step.mention.slice(&analysis.article.text);
                assert!(text.contains(mention), "{text} gives the evidence {mention}");
            }
        }
    });
}
