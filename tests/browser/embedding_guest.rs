//! The explorer drawn in other pages: one program for all elements, and nothing of either in the other.

use std::fs;

use quote_explorer::share::{Shared, place_of, to_link};
use quote_explorer::{Options, analyze};
use serde_json::{Value, json};

use crate::embedding::{host, inside, loaded, newspaper, visit};
use crate::opening::FERRY;
use crate::page::{Page, with_page};

const NEWS: &[u8] = include_bytes!("../../src/share/news-1.txt");

/// Notes, before anything of the page runs, each program that is started, each jump, each name there is.
const WATCH: &str = "window.programs = 0; window.shift = 0; window.why = '';
    for (const name of ['instantiate', 'instantiateStreaming']) {
        const is = WebAssembly[name]; WebAssembly[name] = (...all) => (window.programs++, is.apply(WebAssembly, all)) }
    new PerformanceObserver(list => { for (const e of list.getEntries()) { window.shift += e.value;
        window.why += JSON.stringify([e.startTime, e.sources.map(s => [s.node?.className ?? s.node?.nodeName, s.previousRect, s.currentRect])]) }
    }).observe({type: 'layout-shift', buffered: true});
    window.chosen = []; addEventListener('qe-select', event => window.chosen.push(event.detail.exact));
    window.names = []; window.names = Object.keys(window)";

async fn watch(page: &Page) {
    page.cdp("Page.addScriptToEvaluateOnNewDocument", json!({ "source": WATCH })).await;
}

/// What the page is beside the elements: styles, head, storage, lists of measures, focus, names.
const TRACES: &str = "const known = ['ret_nodes'], own = Object.keys(window).filter(k => !window.names.includes(k) && !known.includes(k));
    return { names: own, sheets: document.styleSheets.length, adopted: document.adoptedStyleSheets.length,
        head: document.head.children.length, body: document.body.children.length, stored: localStorage.length,
        measures: performance.getEntriesByType('measure').length + performance.getEntriesByType('mark').length,
        root: document.documentElement.getAttributeNames(), focus: document.activeElement.nodeName, cookie: document.cookie,
        title: document.title, hash: location.hash,
        look: [...document.querySelectorAll('h1, p, button, blockquote')].map(e => getComputedStyle(e).cssText ?? '').join() }";

#[test]
fn two_share_one_program_in_a_strict_and_hostile_page() {
    // What a page may do to all that is in it, beside what the example does.
    let worse = "\nhtml { font-size: 10px; overflow-y: scroll } * { color: red !important; letter-spacing: 3px; text-transform: uppercase; \
        line-height: 3; visibility: visible; cursor: wait; text-align: right; font-style: italic; word-spacing: 1em } \
        .qe-card, .qe { display: none !important }";
    let (_folder, server) = newspaper(|file| if file.starts_with("/*") { file + worse } else { file });
    with_page(|page| async move {
        watch(&page).await;
        visit(&page, &server).await;
        page.until("the element is there", "return !!customElements.get('quote-explorer')").await;
        let before = page.js(TRACES).await;
        loaded(&page, 0).await;
        loaded(&page, 1).await;
        page.until(
            "only the mayor",
            &inside(
                1,
                "[...d.querySelectorAll('[data-quote]')].every(q => q.dataset.speaker.includes('Calloway'))",
            ),
        )
        .await;
        assert_eq!(page.js(&inside(0, "f")).await, Value::Null, "no frame");
        assert_eq!(page.js("return window.programs").await, json!(1), "one program for both");
        let programs = server.asked().iter().filter(|path| path.contains("_bg.wasm")).count();
        assert_eq!(programs, 1, "{:?}", server.asked());
        let cards = page
            .js(&inside(0, "[...d.querySelectorAll('[data-quote] blockquote')].map(b => b.textContent)"))
            .await;
        assert!(cards.to_string().contains("choose between a night shift"), "{cards}");
        // None of the page's rules reaches inside: shown, of the reader's own size, in the explorer's colours.
        let looks = inside(
            0,
            "(s => [s.color !== 'rgb(255, 0, 0)', s.letterSpacing, s.textTransform, s.fontSize, s.fontStyle, s.wordSpacing, \
            s.cursor, s.textAlign])(getComputedStyle(d.querySelector('.qe-card__meta')))",
        );
        assert_eq!(
            page.js(&looks).await,
            json!([true, "normal", "none", "13px", "normal", "0px", "pointer", "start"])
        );
        for shown in ["[data-quote]", "[role=tab]", "input[type=search]"] {
            assert_eq!(
                page.js(&inside(0, &format!("d.querySelector('{shown}').offsetHeight > 20"))).await,
                json!(true),
                "{shown}"
            );
        }
        // The theme is that of the element.
        let paper = "getComputedStyle(d.querySelector('.qe')).backgroundColor";
        assert_ne!(page.js(&inside(0, paper)).await, page.js(&inside(1, paper)).await, "the second is dark");
        assert_eq!(page.js(TRACES).await, before, "no trace in the page");
        // A card leads to its words in the host's own article.
        page.js(&inside(0, "d.querySelector('[data-quote]').click()")).await;
        page.until("the words are selected", "return getSelection().toString().length > 5").await;
        let selected = page.js("return getSelection().toString().toLowerCase()").await;
        assert_eq!(
            json!(page.js("return window.chosen[0]").await.as_str().unwrap().to_lowercase()),
            selected
        );
        let why = page.js("return window.why").await;
        assert!(page.js("return window.shift === 0").await.as_bool().unwrap(), "nothing jumps: {why}");
        let away: Vec<_> =
            page.requests().await.into_iter().filter(|url| !url.starts_with(&server.origin())).collect();
        assert!(away.is_empty(), "{away:?}");
        page.no_errors().await;
    });
}

#[test]
fn selecting_words_of_a_card_does_not_choose_it() {
    let (_folder, server) = newspaper(|file| file);
    with_page(|page| async move {
        watch(&page).await;
        visit(&page, &server).await;
        page.until("the element is there", "return !!customElements.get('quote-explorer')").await;
        loaded(&page, 0).await;
        // What a mouse selects in a shadow tree looks collapsed from outside.
        page.js("Object.defineProperty(Selection.prototype, 'isCollapsed', { get: () => true })").await;
        let said = "d.querySelector('[data-quote] .qe-said')";
        let select = format!(
            "(w => (getSelection().setBaseAndExtent(w.firstChild, 0, w.firstChild, 9), w.click()))({said})"
        );
        page.js(&inside(0, &select)).await;
        assert_eq!(page.js("return window.chosen").await, json!([]), "no card is chosen");
        page.js("getSelection().removeAllRanges()").await;
        page.js(&inside(0, &format!("{said}.click()"))).await;
        page.until("a plain click does", "return window.chosen.length == 1").await;
    });
}

#[test]
fn its_height_follows_at_320_and_1200_and_axe_is_content() {
    let (_folder, server) = newspaper(|file| file);
    with_page(|page| async move {
        visit(&page, &server).await;
        let fits = inside(
            0,
            "(box => box && box.offsetHeight >= 100 && Math.abs(box.offsetHeight - d.querySelector('.qe-embed').offsetHeight) <= 1 \
            && box.scrollHeight <= box.clientHeight)(d.querySelector('[part=explorer]'))",
        );
        for width in [1200, 320] {
            page.screen(width, 900).await;
            loaded(&page, 0).await;
            // The reader turns to it: until then it moves nothing that is in view.
            page.js(&inside(0, "d.querySelector('input').focus()")).await;
            page.until("it is as high as its content", &fits).await;
            let wide = "[...d.querySelectorAll('.qe *')].filter(x => x.getBoundingClientRect().right > e.getBoundingClientRect().right + 1 \
                && x.checkVisibility({contentVisibilityAuto: true}) && !x.closest('.qe-tabs, .qe-scroll, details:not([open]) > :not(summary)')).map(x => x.outerHTML.slice(0, 90))";
            assert_eq!(page.js(&inside(0, wide)).await, json!([]), "nothing is cut at {width}");
            let found = page.axe().await;
            let found: Vec<_> = found.iter().filter(|line| line.contains("quote-explorer")).collect();
            assert!(found.is_empty(), "{width}: {found:?}");
        }
        let before = page.js(&inside(0, "e.offsetHeight")).await.as_f64().unwrap();
        page.js("document.querySelector('quote-explorer').setAttribute('query', 'afford')").await;
        page.until("one card is left", &inside(0, "d.querySelectorAll('[data-quote]').length === 1")).await;
        page.until("it shrinks again", &fits).await;
        assert!(page.js(&inside(0, "e.offsetHeight")).await.as_f64().unwrap() < before);
    });
}

#[test]
fn attributes_properties_and_parts_reach_inside() {
    let html = fs::read_to_string(concat!(env!("CARGO_MANIFEST_DIR"), "/examples/newspaper.html")).unwrap();
    // The article as the element reads it, to name a card of it.
    let lines = html.lines().filter(|l| {
        l.contains("<h1>")
            || l.trim_start().starts_with("<p class=\"byline\"")
            || l.trim_start().starts_with("<p>")
    });
    let texts: Vec<&str> = lines.filter_map(|l| l.split_once('>')?.1.split('<').next()).collect();
    let article = texts.join("\n\n");
    let found = analyze(&article, &Options::default());
    let bucket = (0..found.quotations.len() as u32).map(quote_explorer::QuoteId).find(|&id| {
        found.quotations[id.0 as usize]
            .content
            .iter()
            .any(|c| c.slice(&article).contains("a bucket with a hole"))
    });
    let place = place_of(&found, bucket.unwrap()).unwrap().to_string();
    let change = move |file: String| {
        let first = format!(
            "<quote-explorer for=\"#article\" view=\"card\" lang=\"en-GB\" quote=\"{place}\"></quote-explorer>"
        );
        let file = file.replacen("<quote-explorer for=\"#article\"></quote-explorer>", &first, 1);
        file.replace("speaker=\"Calloway\"", "view=\"compare\"")
            + if file.starts_with("/*") {
                "quote-explorer { --qe-ink: rgb(1, 2, 3); --qe-paper: rgb(250, 251, 252) } quote-explorer::part(words) { text-indent: 7px }"
            } else {
                ""
            }
    };
    let in_frame = |file: String| file.replace("<quote-explorer for", "<quote-explorer frame for");
    let drawn = newspaper(&change);
    let frames = newspaper(|file| in_frame(change(file)));
    with_page(|page| async move {
        for (server, part) in [(&drawn.1, "7px"), (&frames.1, "0px")] {
            visit(&page, server).await;
            loaded(&page, 0).await;
            page.until(
                "one card",
                &inside(
                    0,
                    "d.querySelectorAll('[data-quote]').length === 1 && !d.querySelector('[data-search]')",
                ),
            )
            .await;
            assert_eq!(
                page.js(&inside(
                    0,
                    "d.querySelector('blockquote').textContent.includes('a bucket with a hole')"
                ))
                .await,
                json!(true)
            );
            assert_eq!(page.js(&inside(0, "d.querySelector('blockquote').lang")).await, json!("en-GB"));
            assert_eq!(
                page.js(&inside(0, "!!d.querySelector('[data-banner]')")).await,
                json!(false),
                "it is the page's own article"
            );
            assert_eq!(page.js("return getSelection().toString()").await, json!(""), "nothing is chosen yet");
            let look = "(s => [s.backgroundColor, s.color])(getComputedStyle(d.querySelector('.qe')))";
            assert_eq!(page.js(&inside(0, look)).await, json!(["rgb(250, 251, 252)", "rgb(1, 2, 3)"]));
            let indent = inside(0, "getComputedStyle(d.querySelector('blockquote')).textIndent");
            assert_eq!(page.js(&indent).await, json!(part), "parts are those of a page, not of a frame");
            page.js("document.querySelectorAll('quote-explorer')[1].scrollIntoView()").await;
            page.until("the table", &inside(1, "!!d?.querySelector('[data-panel=compare] [data-compare]')"))
                .await;
        }
    });
}

#[test]
fn moved_and_removed_it_leaves_and_comes_back() {
    let (_folder, server) = newspaper(|file| file);
    with_page(|page| async move {
        watch(&page).await;
        visit(&page, &server).await;
        loaded(&page, 0).await;
        for to in ["document.body.prepend(e)", "e.remove()", "document.querySelector('main').append(e)"] {
            page.js(&format!("window.e ??= document.querySelector('quote-explorer'); {to}")).await;
        }
        page.js("window.e.scrollIntoView()").await;
        page.until(
            "it shows cards again",
            "return window.e.shadowRoot.querySelectorAll('[data-quote]').length > 3",
        )
        .await;
        assert_eq!(page.js("return window.e.shadowRoot.querySelectorAll('.qe').length").await, json!(1));
        page.js("window.e.setAttribute('for', '#nothing')").await;
        page.until(
            "it says so",
            "return window.e.shadowRoot.querySelector('[data-notice]')?.textContent.includes('No article')",
        )
        .await;
        assert_eq!(page.js("return window.programs").await, json!(1), "still one program");
        page.no_errors().await;
    });
}

/// A page of another site with a link of ours in an element.
fn linked(explorer: &str, link: &str, policy: &str) -> String {
    let policy = policy.replace("EXPLORER", explorer);
    format!("<!doctype html><meta charset=utf-8><meta http-equiv=Content-Security-Policy content=\"{policy}\"><title>Host</title>
        <quote-explorer src='{explorer}/{link}'></quote-explorer><script async src='{explorer}/embed.js'></script>")
}

#[test]
fn what_another_site_allows_decides_between_page_and_frame() {
    let found = analyze(FERRY, &Options::default());
    let card = place_of(&found, quote_explorer::QuoteId(0));
    let link = to_link(&Shared { text: FERRY.into(), ..Shared::default() }, card, Some(NEWS)).unwrap();
    let all = "default-src 'none'; script-src EXPLORER 'wasm-unsafe-eval'; connect-src EXPLORER; frame-src EXPLORER";
    let open = "Access-Control-Allow-Origin: *";
    for (policy, header, drawn) in [
        (all, open, true),
        // The server lets no other page read its files.
        (all, "", false),
        // The page runs no wasm.
        (&*all.replace(" 'wasm-unsafe-eval'", ""), open, false),
        // The page fetches nothing.
        (&*all.replace("connect-src EXPLORER; ", ""), open, false),
    ] {
        let (_folder, server, explorer) = host(|explorer| linked(explorer, &link, policy), header);
        with_page(|page| async move {
            page.client.goto(&server.origin()).await.unwrap();
            let shadow = "document.querySelector('quote-explorer')?.shadowRoot";
            if drawn {
                page.until(
                    "cards",
                    &format!("return {shadow}?.querySelectorAll('[data-quote]').length >= 3"),
                )
                .await;
                assert_eq!(
                    page.js(&format!("return !!{shadow}.querySelector('iframe')")).await,
                    json!(false)
                );
                let current =
                    page.js(&format!("return {shadow}.querySelectorAll('[aria-current]').length")).await;
                assert_eq!(current, json!(1), "the card of the link");
                page.until(
                    "the banner",
                    &format!(
                        "return {shadow}.querySelector('[data-banner]')?.textContent.includes('not checked')"
                    ),
                )
                .await;
                assert!(
                    explorer.asked().iter().any(|path| path.contains("news-1")),
                    "{:?}",
                    explorer.asked()
                );
                page.no_errors().await;
            } else {
                page.until("a frame", &format!("return !!{shadow}?.querySelector('iframe')")).await;
                page.until(
                    "it is shown in it",
                    &format!("return {shadow}.querySelector('iframe').offsetHeight > 100"),
                )
                .await;
                while !explorer.asked().iter().any(|path| path.contains("news-1")) {
                    page.until("time goes on", "return true").await;
                }
            }
        });
    }
}

#[test]
fn it_is_drawn_in_a_page_that_is_itself_in_a_sandbox() {
    let link = to_link(&Shared { text: FERRY.into(), ..Shared::default() }, None, None).unwrap();
    let inner = |explorer: &str| {
        format!("<!doctype html><title>Inner</title><quote-explorer src='{explorer}/{link}'></quote-explorer>
            <script>addEventListener('qe-filter', e => parent.postMessage([e.detail.count, !!e.target.shadowRoot.querySelector('iframe')], '*'))</script>
            <script async src='{explorer}/embed.js'></script>")
    };
    let (folder, server, _explorer) = host(inner, "Access-Control-Allow-Origin: *");
    fs::write(
        folder.path().join("outer.html"),
        "<!doctype html><title>Outer</title><script>addEventListener('message', e => window.told = [e.origin, ...e.data])</script>
            <iframe sandbox='allow-scripts' src='index.html' width=600 height=600></iframe>",
    )
    .unwrap();
    with_page(|page| async move {
        page.client.goto(&format!("{}/outer.html", server.origin())).await.unwrap();
        page.until("it tells how many cards it shows", "return window.told?.[1] >= 3").await;
        assert_eq!(page.js("return [window.told[0], window.told[2]]").await, json!(["null", false]));
        page.no_errors().await;
    });
}
