//! The explorer in frames inside other pages: the example newspaper, and a page of another site. What is drawn in the
//! page itself is in `embedding_guest`.

use std::fs;
use std::path::Path;

use quote_explorer::share::{Shared, to_link};
use serde_json::{Value, json};
use tempfile::TempDir;

use crate::opening::{FERRY, paste, shows};
use crate::page::{Page, dist, with_page};
use crate::server::Server;

const NEWS: &[u8] = include_bytes!("../../src/share/news-1.txt");

/// What the `nth` element on the page says inside its frame `f`, if any; the frames are of the same site here.
pub fn inside(nth: usize, what: &str) -> String {
    format!(
        "const e = document.querySelectorAll('quote-explorer')[{nth}], f = e.shadowRoot.querySelector('iframe'),
            d = f ? f.contentDocument : e.shadowRoot; return {what}"
    )
}

/// Scrolls to the `nth` element and waits until it shows cards.
pub async fn loaded(page: &Page, nth: usize) {
    let script = inside(nth, "!!d?.querySelector('[data-quote]')");
    page.js(&format!("document.querySelectorAll('quote-explorer')[{nth}].scrollIntoView()")).await;
    page.until("cards are in the element", &script).await;
}

/// The explorer's site with the example newspaper in it, each of its files as `change` makes it.
pub fn newspaper(change: impl Fn(String) -> String) -> (TempDir, Server) {
    let folder = TempDir::new().unwrap();
    let examples = Path::new(env!("CARGO_MANIFEST_DIR")).join("examples");
    for file in fs::read_dir(dist()).unwrap().chain(fs::read_dir(examples).unwrap()).flatten() {
        if file.path().is_file() {
            fs::copy(file.path(), folder.path().join(file.file_name())).unwrap();
        }
    }
    for name in ["newspaper.html", "newspaper.css"] {
        let path = folder.path().join(name);
        fs::write(&path, change(fs::read_to_string(&path).unwrap())).unwrap();
    }
    let server = Server::start(folder.path());
    (folder, server)
}

/// The same with frames.
fn framed() -> (TempDir, Server) {
    newspaper(|file| file.replace("<quote-explorer for", "<quote-explorer frame for"))
}

/// Goes to the newspaper that `server` has.
pub async fn visit(page: &Page, server: &Server) {
    page.client.goto(&format!("{}/newspaper.html", server.origin())).await.unwrap();
}

#[test]
fn two_of_them_read_a_strict_and_hostile_page() {
    let (_folder, server) = framed();
    with_page(|page| async move {
        let script = "window.shift = 0; new PerformanceObserver(list => {
            for (const entry of list.getEntries()) { window.shift += entry.value; window.why = (window.why || '') + JSON.stringify(entry.sources.map(s => [s.node?.nodeName, s.previousRect, s.currentRect, entry.startTime])) }
        }).observe({type: 'layout-shift', buffered: true});
        window.chosen = []; addEventListener('qe-select', event => window.chosen.push(event.detail.exact));
        window.names = []; window.names = Object.keys(window)";
        visit(&page, &server).await;
        page.js(script).await;
        loaded(&page, 0).await;
        let cards = page
            .js(&inside(0, "[...d.querySelectorAll('[data-quote] blockquote')].map(b => b.textContent)"))
            .await;
        let cards: Vec<String> = serde_json::from_value(cards).unwrap();
        assert!(cards.iter().any(|c| c.contains("choose between a night shift")), "{cards:?}");
        // Buttons are hidden by the host's rules, but not inside.
        assert_eq!(page.js(&inside(0, "d.querySelector('[role=tab]').offsetHeight > 0")).await, json!(true));
        loaded(&page, 1).await;
        page.until(
            "only the mayor",
            &inside(
                1,
                "[...d.querySelectorAll('[data-quote]')].every(q => q.dataset.speaker.includes('Calloway'))",
            ),
        )
        .await;
        assert_eq!(page.js(&inside(1, "d.documentElement.dataset.theme")).await, json!("dark"));
        // Until the reader turns to one of them: then it takes the height it needs.
        let why = page.js("return window.why").await;
        assert!(page.js("return window.shift === 0").await.as_bool().unwrap(), "nothing jumps: {why}");
        // A card leads to its words in the host's own article.
        page.js(&inside(0, "d.querySelector('[data-quote]').click()")).await;
        page.until("the words are selected", "return getSelection().toString().length > 5").await;
        let chosen = page.js("return window.chosen[0]").await;
        let selected = page.js("return getSelection().toString()").await;
        assert_eq!(chosen, selected);
        assert_eq!(
            page.js("return Object.keys(window).filter(k => !window.names.includes(k) && k !== 'ret_nodes')")
                .await,
            json!([]),
            "no global"
        );
        assert_eq!(
            page.js("return document.activeElement === document.body").await,
            json!(true),
            "no focus taken"
        );
        assert_eq!(page.js("return document.styleSheets.length").await, json!(1), "no style outside");
        let storage = page.js("return localStorage.length").await;
        assert_eq!(storage, json!(0), "a guest keeps nothing");
        page.no_errors().await;
    });
}

#[test]
fn the_height_follows_at_320_and_1200() {
    let (_folder, server) = framed();
    with_page(|page| async move {
        visit(&page, &server).await;
        let fits = inside(
            0,
            "f.offsetHeight >= 100 && Math.abs(f.offsetHeight - d.querySelector('.qe-embed').offsetHeight) <= 1 \
            && f.contentWindow.innerHeight >= d.documentElement.scrollHeight",
        );
        for width in [1200, 320] {
            page.screen(width, 900).await;
            loaded(&page, 0).await;
            // The reader turns to it: until then it moves nothing that is in view.
            page.js(&inside(0, "f.focus()")).await;
            page.until("the frame is as high as its content", &fits).await;
            let wide = "[...d.querySelectorAll('*')].filter(x => x.getBoundingClientRect().right > f.clientWidth + 1 \
                && x.checkVisibility({contentVisibilityAuto: true}) && !x.closest('.qe-tabs, .qe-scroll, details:not([open]) > :not(summary)')).map(x => x.outerHTML.slice(0, 90) + x.getBoundingClientRect().right + ' ' + f.clientWidth)";
            assert_eq!(page.js(&inside(0, wide)).await, json!([]), "nothing is cut at {width}");
        }
        // What grows with the frame would make it higher again, step by step.
        let limits =
            "[...d.querySelectorAll('.qe-embed .qe-facets')].map(x => getComputedStyle(x).maxHeight)";
        page.screen(1200, 900).await;
        assert_eq!(page.js(&inside(0, limits)).await, json!(["none"]));
        page.screen(320, 900).await;
        let before = page.js(&inside(0, "f.offsetHeight")).await.as_f64().unwrap();
        page.js("document.querySelector('quote-explorer').setAttribute('query', 'afford')").await;
        page.until("one card is left", &inside(0, "d.querySelectorAll('[data-quote]').length === 1")).await;
        page.until("it shrinks again", &fits).await;
        assert!(page.js(&inside(0, "f.offsetHeight")).await.as_f64().unwrap() < before);
    });
}

#[test]
fn nothing_is_fetched_until_it_is_near() {
    let (folder, server) = framed();
    let far = fs::read_to_string(folder.path().join("newspaper.html")).unwrap();
    fs::write(folder.path().join("newspaper.css"), "article { margin-bottom: 5000px }").unwrap();
    fs::write(folder.path().join("newspaper.html"), far).unwrap();
    with_page(|page| async move {
        visit(&page, &server).await;
        page.until("the element is there", "return !!customElements.get('quote-explorer')").await;
        tokio::time::sleep(std::time::Duration::from_millis(300)).await;
        assert!(!server.asked().iter().any(|path| path.contains(".wasm")), "{:?}", server.asked());
        loaded(&page, 0).await;
        assert!(server.asked().iter().any(|path| path.contains(".wasm")));
    });
}

#[test]
fn a_link_opens_in_a_page_of_another_site() {
    let link = to_link(&Shared { text: FERRY.into(), ..Shared::default() }, None, None).unwrap();
    let explorer = Server::start(&dist());
    let host = TempDir::new().unwrap();
    let html = format!(
        "<!doctype html><title>Host</title><quote-explorer src='{0}/{link}'><blockquote>Words</blockquote></quote-explorer>
        <script>addEventListener('message', e => {{ if (e.data.type === 'resize') window.height = e.data.height }});
        addEventListener('qe-filter', e => window.count = e.detail.count)</script>
        <script async src='{0}/embed.js'></script>",
        explorer.origin()
    );
    fs::write(host.path().join("index.html"), html).unwrap();
    let server = Server::start(host.path());
    with_page(|page| async move {
        page.client.goto(&server.origin()).await.unwrap();
        page.until("the frame tells what it shows", "return window.count >= 3 && window.height > 100").await;
        let frame =
            "const f = document.querySelector('quote-explorer').shadowRoot.querySelector('iframe'); return ";
        let sandbox = page.js(&format!("{frame} f.sandbox.contains('allow-scripts')")).await;
        assert_eq!(sandbox, json!(true));
        page.js(&format!("{frame} f.focus()")).await;
        page.until("the frame has its height", &format!("{frame} f.offsetHeight === window.height")).await;
        let foreign = page.js(&format!("{frame} f.contentDocument")).await;
        assert_eq!(foreign, Value::Null, "kept apart");
        assert!(
            explorer.asked().iter().all(|path| !path.contains("news-1")),
            "this link needs no dictionary"
        );
    });
}

/// A page of another site with `html` in it; the explorer's site sends `header` with every file.
pub fn host(html: impl Fn(&str) -> String, header: &'static str) -> (TempDir, Server, Server) {
    let explorer = Server::start_with(&dist(), header);
    let folder = TempDir::new().unwrap();
    fs::write(folder.path().join("index.html"), html(&explorer.origin())).unwrap();
    let server = Server::start(folder.path());
    (folder, server, explorer)
}

/// Keeps what frames tell.
const LISTEN: &str = "<!doctype html><title>Host</title><script>window.told = [];
    addEventListener('message', e => window.told.push([e.origin, e.data]))</script>";

#[test]
fn a_sandbox_with_scripts_alone_still_shows_it() {
    let link = to_link(&Shared { text: FERRY.into(), ..Shared::default() }, None, Some(NEWS)).unwrap();
    let html = |explorer: &str| {
        format!(
            "{LISTEN}<iframe sandbox='allow-scripts' src='{explorer}/?embed=f1&childId=c1{link}' height=600></iframe>"
        )
    };
    let (_folder, server, explorer) = host(html, "Access-Control-Allow-Origin: *");
    with_page(|page| async move {
        page.client.goto(&server.origin()).await.unwrap();
        let told = "return window.told.find(([o, d]) => d.type === 'filter' && d.count >= 3)";
        page.until("it tells how many cards it shows", told).await;
        page.until("it tells its height", "return window.told.some(([o, d]) => d.type === 'resize')").await;
        assert_eq!(page.js("return window.told.every(([o]) => o === 'null')").await, json!(true));
        // In such a frame storage throws; the height comes in the forms that others listen to as well.
        for form in [
            "d.sentinel === 'amp' && d.height > 100",
            "d['datawrapper-height']?.f1 > 100",
            "typeof d === 'string' && /^pymxPYMxc1xPYMxheightxPYMx\\d+$/.test(d)",
            "typeof d === 'string' && d[0] === '{' && JSON.parse(d).context === 'iframe.resize'",
        ] {
            page.until(form, &format!("return window.told.some(([o, d]) => {form})")).await;
        }
        assert!(explorer.asked().iter().any(|path| path.contains("news-1")), "{:?}", explorer.asked());
        page.no_errors().await;
    });
}

#[test]
fn blocked_storage_takes_nothing_away() {
    let (_folder, server) = framed();
    with_page(|page| async move {
        let block = "for (const name of ['localStorage', 'sessionStorage', 'indexedDB']) Object.defineProperty(window, \
            name, {get() { throw new DOMException('blocked', 'SecurityError') }})";
        page.cdp("Page.addScriptToEvaluateOnNewDocument", json!({ "source": block })).await;
        visit(&page, &server).await;
        loaded(&page, 0).await;
        assert!(page.js(&inside(0, "d.querySelectorAll('[data-quote]').length")).await.as_u64() >= Some(5));
        page.open("/").await;
        assert_eq!(
            page.js("try { return !!localStorage } catch (e) { return e.name }").await,
            json!("SecurityError")
        );
        paste(&page, FERRY).await;
        shows(&page, "Lark Island").await;
        page.click("[data-undo]").await;
        shows(&page, "Sochi").await;
    });
}

#[test]
fn the_host_and_two_of_them_ask_nobody_else() {
    let (_folder, server) = framed();
    with_page(|page| async move {
        visit(&page, &server).await;
        loaded(&page, 0).await;
        loaded(&page, 1).await;
        let asked = page.requests().await;
        assert!(asked.iter().filter(|url| url.rsplit('.').next() == Some("wasm")).count() >= 1, "{asked:?}");
        let away: Vec<_> = asked.iter().filter(|url| !url.starts_with(&server.origin())).collect();
        assert!(away.is_empty(), "{away:?}");
        let axe = page.axe().await;
        let inside: Vec<_> = axe.iter().filter(|line| line.contains("quote-explorer")).collect();
        assert!(inside.is_empty(), "{inside:?}");
    });
}

#[test]
fn a_frame_alone_is_asked_by_its_address() {
    let link = to_link(&Shared { text: FERRY.into(), ..Shared::default() }, None, None).unwrap();
    with_page(|page| async move {
        page.open(&format!("/?embed&view=card&theme=dark&lang=en-GB&query=speaker%3A%22Tom%20Hale%22{link}"))
            .await;
        page.until("one card", "return document.querySelectorAll('[data-quote]').length === 1").await;
        assert_eq!(page.attrs("[data-quote]", "data-speaker").await, ["Tom Hale"]);
        assert_eq!(page.attrs("blockquote", "lang").await, ["en-GB"]);
        assert_eq!(page.attrs("html", "data-theme").await, ["dark"]);
        assert_eq!(page.count("[data-search]").await, 0, "one card alone");
        assert_eq!(page.axe().await, Vec::<String>::new());
    });
}

#[test]
fn the_loader_is_at_most_three_kilobytes() {
    use std::io::Write;
    let mut packed = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::best());
    packed.write_all(&fs::read(dist().join("embed.js")).unwrap()).unwrap();
    let size = packed.finish().unwrap().len();
    assert!(size <= 3_000, "{size} bytes");
}

#[test]
fn axe_finds_nothing_inside_nor_in_the_dialog_and_banner_of_sharing() {
    let link = to_link(&Shared { text: FERRY.into(), ..Shared::default() }, None, None).unwrap();
    with_page(|page| async move {
        for theme in ["light", "dark"] {
            page.media("prefers-color-scheme", theme).await;
            page.open(&format!("/?embed#{}", link.trim_start_matches('#'))).await;
            assert_eq!(page.axe().await, Vec::<String>::new(), "embed, {theme}");
            page.open(&format!("/?a#{}", link.trim_start_matches('#'))).await;
            page.click("[data-share]").await;
            page.until("links are made", "return !!document.querySelector('[data-link] textarea')").await;
            assert_eq!(page.axe().await, Vec::<String>::new(), "sharing, {theme}");
        }
    });
}
