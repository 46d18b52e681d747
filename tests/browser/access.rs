//! For everyone: axe-core, keyboard alone, narrow screens, forced colours, reduced motion, print.

use fantoccini::key::Key;
use serde_json::json;

use crate::opening::{paste, shows};
use crate::page::{Page, with_page};

const TABS: [&str; 5] = ["quotes", "voices", "issues", "compare", "left"];

/// Nothing that axe-core finds wrong, in every view.
async fn axe_is_content(page: &Page, theme: &str) {
    let check = async |what: &str| assert_eq!(page.axe().await, Vec::<String>::new(), "{theme}: {what}");
    for tab in TABS {
        page.click(&format!("[data-tab={tab}]")).await;
        page.until("the panel is there", &format!("return !!document.querySelector('[data-panel={tab}]')"))
            .await;
        check(tab).await;
    }
    page.click("[data-tab=quotes]").await;
    page.click("[data-quote='1'] [data-edit]").await;
    check("a correction").await;
    page.click("[data-quote='1'] [data-do=dismiss]").await;
    page.until("taken away", "return !!document.querySelector('[data-notice]')").await;
    page.click("[data-tab=left]").await;
    check("a list of corrections").await;
    page.click("[data-tab=quotes]").await;
    page.click("[data-quote='1'] [data-show]").await;
    check("a current quotation").await;
    page.click("[data-open]").await;
    check("the dialog to open an article").await;
    page.press(Key::Escape).await;
    page.click("[data-help]").await;
    check("the help").await;
    page.press(Key::Escape).await;
    page.until("no dialog", "return !document.querySelector('dialog[open]')").await;
    page.click("[data-search]").await;
    page.keys("the").await;
    check("a search").await;
    page.keys("zzz").await;
    page.until("nothing matches", "return !!document.querySelector('[data-empty]')").await;
    check("nothing matches").await;
    paste(page, "").await;
}

#[test]
fn axe_finds_nothing_in_the_light_theme() {
    with_page(|page| async move {
        page.media("prefers-color-scheme", "light").await;
        page.open("/").await;
        axe_is_content(&page, "light").await;
    });
}

#[test]
fn axe_finds_nothing_in_the_dark_theme() {
    with_page(|page| async move {
        page.media("prefers-color-scheme", "dark").await;
        page.open("/").await;
        let dark = page.js("return getComputedStyle(document.body).backgroundColor").await;
        page.media("prefers-color-scheme", "light").await;
        let light = page.js("return getComputedStyle(document.body).backgroundColor").await;
        assert_ne!(dark, light, "there are two themes");
        page.media("prefers-color-scheme", "dark").await;
        axe_is_content(&page, "dark").await;
    });
}

#[test]
fn axe_finds_nothing_on_a_phone() {
    with_page(|page| async move {
        page.screen(360, 740).await;
        page.open("/").await;
        assert_eq!(page.axe().await, Vec::<String>::new());
        paste(&page, "The pier was built in 1911.").await;
        page.until("nobody is quoted", "return !!document.querySelector('[data-empty]')").await;
        assert_eq!(page.axe().await, Vec::<String>::new(), "no quotations");
    });
}

#[test]
fn axe_would_find_a_fault() {
    with_page(|page| async move {
        page.open("/").await;
        page.js("document.querySelector('main').insertAdjacentHTML('beforeend', '<button></button><img src=\"x\">')").await;
        let found = page.axe().await;
        assert!(found.iter().any(|f| f.starts_with("button-name")), "{found:?}");
    });
}

#[test]
fn no_sideways_scrolling_from_320_to_1920_pixels() {
    with_page(|page| async move {
        page.open("/").await;
        for width in [320, 375, 768, 1024, 1280, 1920] {
            page.screen(width, 800).await;
            for tab in TABS {
                let script = format!("document.querySelector('[data-tab={tab}]').click()");
                page.js(&script).await;
                page.until(
                    "the panel is there",
                    &format!("return !!document.querySelector('[data-panel={tab}]')"),
                )
                .await;
                let widths = page.js("return [document.documentElement.scrollWidth, innerWidth]").await;
                assert!(widths[0].as_u64() <= widths[1].as_u64(), "{tab} at {width}: {widths}");
            }
            for dialog in ["[data-open]", "[data-help]"] {
                page.js(&format!("document.querySelector('{dialog}').click()")).await;
                let fits = page
                    .js("const d = document.querySelector('dialog[open]'), b = d.getBoundingClientRect();
                        return b.left >= 0 && b.right <= innerWidth && d.scrollWidth <= d.clientWidth + 1")
                    .await;
                assert_eq!(fits, true, "{dialog} at {width}");
                page.js("document.querySelector('dialog[open]').close()").await;
                page.until("closed", "return !document.querySelector('dialog')").await;
            }
        }
    });
}

#[test]
fn targets_are_large_enough() {
    with_page(|page| async move {
        page.screen(360, 740).await;
        page.open("/").await;
        let small = page
            .js("return [...document.querySelectorAll('button, input:not([type=checkbox]), select, summary')]
                .map(e => [e.outerHTML.slice(0, 80), e.getBoundingClientRect()])
                .filter(([_, b]) => b.width > 0 && (b.width < 24 || b.height < 24)).map(([h]) => h)")
            .await;
        assert_eq!(small, json!([]), "smaller than 24 by 24 pixels");
    });
}

#[test]
fn the_keyboard_alone_reaches_everything() {
    with_page(|page| async move {
        page.open("/").await;
        page.js("document.activeElement.blur()").await;
        let mut reached = Vec::new();
        for _ in 0..60 {
            page.press(Key::Tab).await;
            let focused = page
                .js("const e = document.activeElement, s = getComputedStyle(e);
                    const seen = e.matches(':focus-visible') && (s.outlineStyle != 'none' || s.boxShadow != 'none');
                    return [e.tagName + ' ' + Object.keys(e.dataset).join(' '), seen]")
                .await;
            let name = focused[0].as_str().unwrap().to_owned();
            assert_eq!(focused[1], true, "the focus on {name} is seen");
            reached.push(name);
        }
        for part in ["open", "help", "search", "tab", "value", "show"] {
            let found = reached.iter().any(|r| r.split(' ').any(|w| w == part));
            assert!(found, "Tab reaches {part}: {reached:?}");
        }
        page.js("document.querySelector('[data-open]').focus()").await;
        page.press(Key::Enter).await;
        page.until("a dialog with the focus in it", "return document.activeElement.closest('dialog[open]')")
            .await;
        page.press(Key::Escape).await;
        page.until("the focus is back", "return document.activeElement.matches('[data-open]')").await;
        page.js("document.querySelector('[data-tab=quotes]').focus()").await;
        page.press(Key::Right).await;
        page.until("an arrow moves between tabs", "return document.activeElement.dataset.tab == 'voices'")
            .await;
        assert_eq!(page.count("[data-panel=voices]").await, 1);
    });
}

#[test]
fn changes_are_told_to_screen_readers() {
    with_page(|page| async move {
        page.open("/").await;
        page.click("[data-search]").await;
        page.keys("missile").await;
        page.until(
            "the count is told",
            "return document.querySelector('#qe-results[role=status]').textContent.includes(' of ')",
        )
        .await;
        assert_eq!(
            page.count("h1, h2, h3").await,
            page.count("h1:not(:empty), h2:not(:empty), h3:not(:empty)").await
        );
        assert_eq!(page.attrs("html", "lang").await, ["en"]);
        assert_eq!(page.count("main").await, 1);
    });
}

#[test]
fn forced_colours_reduced_motion_and_print() {
    with_page(|page| async move {
        page.media("forced-colors", "active").await;
        page.open("/").await;
        let told = page
            .js("const s = getComputedStyle(document.querySelector('.qe-mark--direct'));
                return s.textDecorationLine != 'none' || s.borderBottomStyle != 'none' || s.outlineStyle != 'none'")
            .await;
        assert_eq!(told, true, "marks are told without colour");
        page.media("prefers-reduced-motion", "reduce").await;
        let moving = page
            .js("return [...document.querySelectorAll('*')].filter(e => {
                const s = getComputedStyle(e);
                return s.scrollBehavior == 'smooth' || parseFloat(s.transitionDuration) > 0.01
                    || parseFloat(s.animationDuration) > 0.01 }).length")
            .await;
        assert_eq!(moving, 0, "nothing moves");
        page.cdp("Emulation.setEmulatedMedia", json!({"media": "print", "features": []})).await;
        let printed = page
            .js("return [...document.querySelectorAll('[data-open], [data-search], [role=tablist]')]
                .filter(e => e.getBoundingClientRect().height > 0).length")
            .await;
        assert_eq!(printed, 0, "controls are not printed");
        let cards =
            page.js("return document.querySelector('[data-quote]').getBoundingClientRect().height > 0").await;
        assert_eq!(cards, true, "cards are");
        shows(&page, "Sochi").await;
    });
}
