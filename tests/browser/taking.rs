//! What readers take along: citations, exports, the snippet for a page; and articles opened by their address.

use std::fs;

use quote_explorer::share::{Shared, to_link};
use serde_json::{Value, json};
use tempfile::TempDir;

use crate::opening::{FERRY, open_ferry, paste, shows};
use crate::page::{Page, dist, with_page};
use crate::server::Server;

const NEWS: &[u8] = include_bytes!("../../src/share/news-1.txt");

/// A link to the ferry's article, with what is known of it.
fn link() -> String {
    let shared = Shared {
        text: FERRY.into(),
        url: "https://news.example/ferry".into(),
        publisher: "The Lark <Herald>".into(),
        ..Shared::default()
    };
    to_link(&shared, None, Some(NEWS)).unwrap()
}

/// Opens the page for taking along.
async fn desk(page: &Page) {
    page.client.goto("about:blank").await.unwrap();
    page.client.goto(&format!("{}/take.html{}", page.server.origin(), link())).await.unwrap();
    page.until("the article is open", "return !!document.querySelector('select[name=quote]')").await;
}

/// Chooses an option as a reader does.
async fn choose(page: &Page, name: &str, value: &str) {
    let script = "const s = document.querySelector(`[name=${arguments[0]}]`); s.value = arguments[1];
        s.dispatchEvent(new Event('change'))";
    page.run(script, vec![json!(name), json!(value)]).await;
}

async fn value(page: &Page, css: &str) -> String {
    let found = page.run("return document.querySelector(arguments[0]).value", vec![json!(css)]).await;
    found.as_str().unwrap().to_owned()
}

const CITATION: &str = "[aria-label=Citation]";
const SNIPPET: &str = "[aria-label=Snippet]";

#[test]
fn the_dialog_leads_to_citations_of_the_current_card() {
    with_page(|page| async move {
        open_ferry(&page).await;
        page.js("[...document.querySelectorAll('[data-quote]')].find(q => q.textContent.includes('No money')).click()").await;
        take(&page).await;
        let cited = value(&page, CITATION).await;
        assert!(cited.starts_with("“No money, no deal,”\n— "), "{cited}");
        assert_eq!(page.log().await, Vec::<String>::new());
    });
}

/// Opens the page to cite by the dialog.
async fn take(page: &Page) {
    page.click("[data-share]").await;
    page.until("links are made", "return !!document.querySelector('[data-take]')").await;
    assert!(!page.server.asked().iter().any(|path| path.contains("exporter")), "only when it is wanted");
    let href = page.attrs("[data-take]", "href").await.concat();
    page.client.goto("about:blank").await.unwrap();
    page.client.goto(&format!("{}/{href}", page.server.origin())).await.unwrap();
    page.until("it is cited", &format!("return document.querySelector('{CITATION}')?.value")).await;
}

#[test]
fn who_cites_a_doubtful_speaker_is_told() {
    with_page(|page| async move {
        page.open("/").await;
        page.js("document.querySelector('[data-doubt]').closest('[data-quote]').click()").await;
        take(&page).await;
        let told = async || page.texts("[role=status]").await.concat();
        assert!(told().await.contains("The speaker is doubtful"));
        choose(&page, "quote", "2").await;
        assert_eq!(told().await, "", "of one that is not doubtful nothing is said");
    });
}

#[test]
fn citations_come_as_text_and_as_html() {
    with_page(|page| async move {
        desk(&page).await;
        let origin = page.server.origin();
        let grant =
            json!({ "origin": origin, "permissions": ["clipboardReadWrite", "clipboardSanitizedWrite"] });
        page.cdp("Browser.grantPermissions", grant).await;
        let direct = page.js("return [...document.querySelectorAll('[name=quote] option')].find(o => o.textContent.includes('No money')).value").await;
        choose(&page, "quote", direct.as_str().unwrap()).await;
        for (style, says) in [
            ("Plain text", "quoted in “Ferry to stop at noon”, by Ada Stone, The Lark <Herald>"),
            ("APA", "Stone, A. (n.d.). Ferry to stop at noon. The Lark <Herald>. https://news.example/ferry"),
            ("MLA", "Stone, Ada. “Ferry to stop at noon.” The Lark <Herald>, https://news.example/ferry."),
            (
                "Chicago",
                "quoted in Ada Stone, “Ferry to stop at noon,” The Lark <Herald>, https://news.example/ferry.",
            ),
            ("Markdown", "](<https://news.example/ferry"),
            ("HTML", "<blockquote cite=\"https://news.example/ferry"),
        ] {
            choose(&page, "style", style).await;
            let made = value(&page, CITATION).await;
            assert!(made.contains(says), "{style}: {made}");
        }
        choose(&page, "style", "APA").await;
        let found = page.attrs("main a[target=_blank]", "href").await;
        assert!(found[0].starts_with("https://news.example/ferry#:~:text="), "{found:?}");
        assert_eq!(page.attrs("main a[target=_blank]", "rel").await, ["noopener noreferrer"]);
        page.click("main section button").await;
        page.until(
            "it is copied",
            "return [...document.querySelectorAll('[role=status]')].some(s => s.textContent === 'Copied.')",
        )
        .await;
        let read = "const done = arguments[0]; navigator.clipboard.read().then(async ([item]) => done([
            await (await item.getType('text/plain')).text(), await (await item.getType('text/html')).text()]), e => done([String(e)]))";
        let copied = page.client.execute_async(read, vec![]).await.unwrap();
        assert_eq!(copied[0], json!(value(&page, CITATION).await));
        assert!(copied[1].as_str().unwrap().contains("The Lark &lt;Herald&gt;"), "{copied}");
        // What is filled in by hand goes into the citation.
        page.js("document.querySelector('details').open = true").await;
        choose(&page, "date", "2026-03-02").await;
        assert!(value(&page, CITATION).await.contains("Stone, A. (2026, March 2)."));
        assert_eq!(page.axe().await, Vec::<String>::new());
    });
}

#[test]
fn exports_are_those_of_the_command_line() {
    with_page(|page| async move {
        desk(&page).await;
        page.js("window.saved = []; URL.createObjectURL = blob => { blob.text().then(t => saved.push([blob.type, t])); return 'about:blank#' };
            HTMLAnchorElement.prototype.click = function() { window.name = this.download }").await;
        for (format, name) in [
            ("csv", "quotations.csv"),
            ("markdown", "quotations.md"),
            ("json", "quotations.json"),
            ("jsonld", "quotations.jsonld"),
            ("annotation", "quotations.annotation.jsonld"),
        ] {
            choose(&page, "format", format).await;
            page.js("saved.length = 0; [...document.querySelectorAll('button')].find(b => b.textContent === 'Save the file').click()").await;
            page.until("it is saved", "return saved.length === 1").await;
            assert_eq!(page.js("return window.name").await, json!(name));
            let saved = page.js("return saved[0][1]").await;
            let saved = saved.as_str().unwrap();
            assert!(saved.contains("The hull is cracked"), "{format}: {saved}");
            if !matches!(format, "csv" | "markdown") {
                assert!(serde_json::from_str::<Value>(saved).is_ok(), "{format}");
            }
        }
    });
}

#[test]
fn the_builder_shows_what_its_snippet_gives() {
    let folder = TempDir::new().unwrap();
    with_page(|page| async move {
        desk(&page).await;
        page.js("document.querySelectorAll('details')[1].open = true").await;
        page.until("a snippet is made", &format!("return document.querySelector('{SNIPPET}').value")).await;
        choose(&page, "speaker", "Rosa Field").await;
        choose(&page, "theme", "dark").await;
        let inside = "document.querySelector('quote-explorer').shadowRoot";
        page.js("document.querySelector('.take-preview').scrollIntoView()").await;
        page.until("the preview shows one speaker", &format!("const d = {inside}, q = [...d?.querySelectorAll('[data-quote]') ?? []];
            return q.length > 0 && q.every(e => e.dataset.speaker === 'Rosa Field') && d.querySelector('.qe').dataset.theme === 'dark'")).await;
        assert_eq!(page.axe().await, Vec::<String>::new());
        let snippet = value(&page, SNIPPET).await;
        choose(&page, "from", "for").await;
        let in_place = value(&page, SNIPPET).await;
        assert!(
            in_place.starts_with("<quote-explorer for=\"#article\" view=\"cards\" speaker=\"Rosa Field\""),
            "{in_place}"
        );
        // In an editor that takes nothing out, one that takes scripts out, and one that takes frames out as well.
        let no_script = snippet[..snippet.find("<script").unwrap()].to_owned();
        let (head, tail) = no_script.split_once("  <iframe").unwrap();
        let no_frame = format!("{head}{}", tail.split_once("</iframe>").unwrap().1);
        let words = "getComputedStyle(document.querySelector('blockquote')).display !== 'none' && document.body.innerText";
        for (name, html) in [("whole", &snippet), ("frame", &no_script), ("words", &no_frame)] {
            fs::write(folder.path().join("index.html"), format!("<!doctype html><meta charset=utf-8><title>Host</title>
                <script>addEventListener('message', e => {{ if (e.data.type === 'filter') window.count = e.data.count }})</script>{html}")).unwrap();
            let host = Server::start(folder.path());
            page.client.goto(&host.origin()).await.unwrap();
            if name == "words" {
                let text = page.js(&format!("return {words}")).await;
                assert!(
                    text.as_str().unwrap().contains("Rosa Field, “Ferry to stop at noon”, The Lark <Herald>"),
                    "{text}"
                );
                assert_eq!(page.attrs("blockquote", "cite").await, ["https://news.example/ferry"]);
            } else {
                page.until("it shows cards", "return window.count >= 1").await;
                assert_eq!(
                    page.js("return document.querySelector('quote-explorer').shadowRoot !== null").await,
                    json!(name == "whole")
                );
            }
        }
        assert!(dist().join("embed.js").is_file());
    });
}

#[test]
fn a_broken_link_says_so_here_too() {
    with_page(|page| async move {
        let link = link();
        page.client
            .goto(&format!("{}/take.html{}", page.server.origin(), &link[..link.len() - 40]))
            .await
            .unwrap();
        page.until(
            "it says what is wrong",
            "return document.querySelector('[role=alert]')?.textContent.includes('is missing')",
        )
        .await;
    });
}

/// The explorer's site with articles beside it.
fn site(html: &str) -> (TempDir, Server) {
    let folder = TempDir::new().unwrap();
    for file in fs::read_dir(dist()).unwrap().flatten().filter(|f| f.path().is_file()) {
        fs::copy(file.path(), folder.path().join(file.file_name())).unwrap();
    }
    fs::write(folder.path().join("ferry.txt"), FERRY).unwrap();
    fs::write(folder.path().join("ferry.html"), html).unwrap();
    let server = Server::start(folder.path());
    (folder, server)
}

#[test]
fn an_article_opens_by_its_address() {
    let html = "<title>T</title><nav><p>Home</p></nav><article><h1>Ferry to stop</h1><p>“The hull is <b>cracked</b>,” Rosa Field said.</p>
        <script>window.hacked = 1</script><img src=x onerror='window.hacked = 2'></article>";
    let (_folder, server) = site(html);
    with_page(|page| async move {
        for (name, words) in [("ferry.txt", "Lark Island"), ("ferry.html", "hull is cracked")] {
            let address = format!("{}/?src={name}", server.origin());
            page.client.goto(&address).await.unwrap();
            shows(&page, words).await;
            let source = page.attrs("[data-banner] a", "href").await;
            assert_eq!(source, [format!("{}/{name}", server.origin())]);
        }
        assert_eq!(page.js("return window.hacked ?? null").await, Value::Null, "only words are read");
        assert_eq!(
            page.js("return document.querySelector('[data-article]').textContent.includes('Home')").await,
            json!(false)
        );
        // Own work is kept, and going back to it leaves the address.
        page.client.goto(&server.origin()).await.unwrap();
        page.until("it is there", "return !!document.querySelector('[data-article]')").await;
        paste(&page, "My own work\n\n\"It is mine,\" Ann Wood said.\n").await;
        shows(&page, "It is mine").await;
        page.until("it is kept", "return (localStorage.getItem('qe.text') || '').includes('mine')").await;
        page.client.goto(&format!("{}/?src=ferry.txt", server.origin())).await.unwrap();
        shows(&page, "Lark Island").await;
        page.click("[data-undo]").await;
        shows(&page, "It is mine").await;
        assert_eq!(page.js("return location.search").await, json!(""));
    });
}

#[test]
fn an_address_that_does_not_open_is_explained() {
    let other = Server::start(&dist());
    let (_folder, server) = site("<p></p>");
    with_page(|page| async move {
        for (src, says) in [
            (format!("{}/news-1.txt", other.origin()), "does not let other pages read"),
            ("gone.txt".into(), "answered 404"),
            ("ferry.html".into(), "No words were found"),
            ("javascript:alert(1)".into(), "Only addresses with https://"),
        ] {
            page.client.goto(&format!("{}/?src={}", server.origin(), src.replace(':', "%3A"))).await.unwrap();
            page.until("it says why", "return !!document.querySelector('[data-notice]')").await;
            let notice = page.texts("[data-notice]").await.concat();
            assert!(notice.contains(says) && notice.contains("three other ways"), "{src}: {notice}");
        }
        assert!(!other.asked().iter().any(|path| path.contains("news-1")), "the policy holds");
    });
}
