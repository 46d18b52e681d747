//! Opening articles: paste, drop, file, undo, reload, what was set aside, and with no network.

use fantoccini::key::Key;
use serde_json::{Value, json};

use crate::page::{Page, with_page};

/// A short article of our own, with a credit that is set aside.
pub const FERRY: &str = "Ferry to stop at noon\n\nBy Ada Stone\n\nThe ferry to Lark Island will stop running on Friday, \
Captain Rosa Field said on Monday.\n\n“The hull is cracked,” she said. “We cannot carry cars, and the café “Zoë” will have \
to close.”\n\nAP Photo/Jon Reed\n\nMayor Tom Hale said he would ask for money. “No money, no deal,” Hale told reporters.\n";

/// Brings `text` as a paste into the page would.
pub async fn paste(page: &Page, text: &str) {
    let script = "const d = new DataTransfer(); d.setData('text/plain', arguments[0]);
        document.body.dispatchEvent(new ClipboardEvent('paste', {clipboardData: d, bubbles: true, cancelable: true}))";
    page.run(script, vec![json!(text)]).await;
}

/// Waits until the article beside the cards holds `words`.
pub async fn shows(page: &Page, words: &str) {
    let script = "const a = document.querySelector('[data-article]');
        return a && a.textContent.includes(arguments[0]) && !document.querySelector('[data-loading]')";
    let from = std::time::Instant::now();
    while page.run(script, vec![json!(words)]).await != Value::Bool(true) {
        assert!(from.elapsed().as_secs() < 20, "waited in vain for an article with {words:?}");
        tokio::time::sleep(std::time::Duration::from_millis(20)).await;
    }
}

/// Opens the page and puts [`FERRY`] in the place of its article.
pub async fn open_ferry(page: &Page) {
    page.open("/").await;
    paste(page, FERRY).await;
    shows(page, "Lark Island").await;
}

/// A file with these bytes in a folder of this test run.
fn file(name: &str, bytes: &[u8]) -> String {
    let path = std::env::temp_dir().join(format!("quote-explorer-{}-{name}", std::process::id()));
    std::fs::write(&path, bytes).unwrap();
    path.to_string_lossy().into_owned()
}

async fn open_file(page: &Page, path: &str) {
    page.click("[data-open]").await;
    let field = page.client.find(fantoccini::Locator::Css("dialog[open] input[type=file]")).await.unwrap();
    field.send_keys(path).await.unwrap();
}

#[test]
fn paste_and_undo() {
    with_page(|page| async move {
        page.open("/").await;
        let before = page.texts("[data-quote]").await;
        paste(&page, FERRY).await;
        shows(&page, "Lark Island").await;
        let said = page.texts("[data-quote] [data-span]").await.concat();
        assert!(said.contains("“The hull is cracked,”") && said.contains("“No money, no deal,”"), "{said}");
        assert_eq!(page.js("return document.title").await, "Ferry to stop at noon – Quote Explorer");
        page.click("[data-undo]").await;
        shows(&page, "Sochi").await;
        assert_eq!(page.texts("[data-quote]").await, before, "the former article, as it was");
        page.click("[data-undo]").await;
        shows(&page, "Lark Island").await;
    });
}

#[test]
fn the_dialog_takes_text_and_says_when_there_is_none() {
    with_page(|page| async move {
        page.open("/").await;
        page.click("[data-open]").await;
        page.click("dialog [data-read]").await;
        page.until(
            "it says so",
            "return document.querySelector('dialog [role=alert]').textContent.length > 10",
        )
        .await;
        page.click("dialog textarea").await;
        page.keys("\"It floats,\" Ann Wood said.").await;
        page.click("dialog [data-read]").await;
        shows(&page, "It floats").await;
        assert_eq!(page.count("dialog[open]").await, 0);
        assert_eq!(page.count("[data-quote]").await, 1);
    });
}

/// Chooses an example in the dialog.
async fn choose(page: &Page, example: &str) {
    page.click("[data-open]").await;
    page.click(&format!("dialog [data-example={example}]")).await;
}

#[test]
fn other_examples_are_fetched_when_asked_for() {
    with_page(|page| async move {
        page.open("/").await;
        assert!(page.server.asked().iter().all(|path| !path.contains(".txt")), "not before");
        for (example, words) in [("council", "Port Ellery"), ("interview", "Elbows")] {
            choose(&page, example).await;
            shows(&page, words).await;
            assert_eq!(page.count("dialog[open]").await, 0);
            assert!(page.count("[data-quote]").await > 3, "{example} has quotations");
            assert!(page.server.asked().contains(&format!("/{example}.txt")), "{:?}", page.server.asked());
        }
        assert!(page.server.asked().iter().all(|path| !path.contains("packer")), "nor what packs links");
        page.until("it is kept", "return localStorage.getItem('qe.text')?.includes('Elbows')").await;
        page.client.refresh().await.unwrap();
        shows(&page, "Elbows").await;
        choose(&page, "sochi").await;
        shows(&page, "Sochi").await;
    });
}

#[test]
fn an_example_that_cannot_be_had_leaves_the_article() {
    with_page(|page| async move {
        page.open("/").await;
        paste(&page, FERRY).await;
        shows(&page, "Lark Island").await;
        page.server.close();
        choose(&page, "council").await;
        page.until(
            "it says so",
            "return document.querySelector('[data-notice]')?.textContent.includes('could not be loaded')",
        )
        .await;
        shows(&page, "Lark Island").await;
        assert!(page.count("[data-quote]").await >= 3);
    });
}

#[test]
fn files_in_any_encoding() {
    with_page(|page| async move {
        page.open("/").await;
        let utf16: Vec<u8> =
            [0xFF, 0xFE].into_iter().chain(FERRY.encode_utf16().flat_map(u16::to_le_bytes)).collect();
        let latin: Vec<u8> = FERRY
            .chars()
            .map(|c| match c {
                '“' => 0x93,
                '”' => 0x94,
                c => c as u8,
            })
            .collect();
        let bom = ["\u{feff}", FERRY].concat().into_bytes();
        for (name, bytes) in
            [("a.txt", FERRY.as_bytes()), ("b.md", &bom), ("c.txt", &utf16), ("d.txt", &latin)]
        {
            open_file(&page, &file(name, bytes)).await;
            shows(&page, "Lark Island").await;
            let said = page.texts("[data-quote] [data-span]").await.concat();
            assert!(said.contains("“The hull is cracked,”") && said.contains("café “Zoë”"), "{name}: {said}");
            page.click("[data-undo]").await;
            shows(&page, "Sochi").await;
        }
        open_file(&page, &file("e.txt", b"\x89PNG\0\0\0\x01")).await;
        page.until("it says that this is no text", "return !!document.querySelector('[data-notice]')").await;
        for (name, bytes, why) in [
            ("f.txt", &b" \n"[..], "has no text"),
            ("g.txt", b"PK\x03\x04\x14\x14\x08\x81\x90", "not a text file"),
        ] {
            open_file(&page, &file(name, bytes)).await;
            let told =
                format!("return document.querySelector('[data-notice]').textContent.includes('{why}')");
            page.until(why, &told).await;
        }
        shows(&page, "Sochi").await;
    });
}

#[test]
fn a_dropped_file_opens() {
    with_page(|page| async move {
        page.open("/").await;
        let script = "const d = new DataTransfer();
            d.items.add(new File([arguments[0]], 'ferry.txt', {type: 'text/plain'}));
            document.body.dispatchEvent(new DragEvent('drop', {dataTransfer: d, bubbles: true, cancelable: true}))";
        page.run(script, vec![json!(FERRY)]).await;
        shows(&page, "Lark Island").await;
    });
}

#[test]
fn a_reload_loses_nothing() {
    with_page(|page| async move {
        open_ferry(&page).await;
        page.click("[data-search]").await;
        page.keys("money").await;
        tokio::time::sleep(std::time::Duration::from_millis(800)).await; // work is kept a moment later
        page.client.refresh().await.unwrap();
        page.until("the article is back", "return !!document.querySelector('[data-quote]')").await;
        shows(&page, "Lark Island").await;
        assert_eq!(page.js("return document.querySelector('[data-search]').value").await, "money");
        page.click("[data-undo]").await;
        shows(&page, "Sochi").await;
    });
}

#[test]
fn what_is_set_aside_is_listed_and_put_back() {
    with_page(|page| async move {
        page.open("/").await;
        let caption = "A view of the “Rosa” in port. (AP Photo/Jon Reed)";
        paste(&page, &FERRY.replace("AP Photo/Jon Reed", caption)).await;
        shows(&page, "Lark Island").await;
        page.click("[data-tab=left]").await;
        let rows = page.texts("[data-left]").await;
        assert!(rows.iter().any(|r| r.contains("By Ada Stone")), "{rows:?}");
        let at = rows.iter().position(|r| r.contains("A view")).unwrap_or_else(|| panic!("{rows:?}"));
        let start = page.attrs("[data-left]", "data-left").await[at].clone();
        assert!(page.count("[data-audit] [data-reason=set_aside]").await > 0, "its marks are listed");
        let row = format!("[data-left='{start}'] button");
        page.click(&row).await;
        page.until("it is read", "return !document.querySelector('[data-reason=set_aside]')").await;
        page.click(&row).await;
        page.until("it is set aside again", "return !!document.querySelector('[data-reason=set_aside]')")
            .await;
    });
}

#[test]
fn every_mark_is_accounted_for_in_words() {
    with_page(|page| async move {
        page.open("/").await;
        page.click("[data-tab=left]").await;
        let total: u32 = page.attrs("[data-marks-total]", "data-marks-total").await[0].parse().unwrap();
        let text = quote_explorer::article::builtin()[0].text;
        let marks = text.matches(['"', '“', '”']).count();
        assert_eq!(total as usize, marks);
        assert_eq!(page.count("[data-unmatched] li").await, 0, "no mark belongs to neither");
    });
}

#[test]
fn without_a_network_everything_still_works() {
    with_page(|page| async move {
        page.open("/").await;
        page.requests().await;
        let asked = page.server.asked().len();
        page.server.close();
        paste(&page, FERRY).await;
        shows(&page, "Lark Island").await;
        for tab in ["voices", "issues", "left", "quotes"] {
            page.click(&format!("[data-tab={tab}]")).await;
        }
        page.keys("?").await;
        page.press(Key::Escape).await;
        assert!(page.count("[data-quote]").await >= 3);
        assert_eq!(page.requests().await, Vec::<String>::new(), "nothing was asked for");
        assert_eq!(page.server.asked().len(), asked);
    });
}

#[test]
fn empty_states_say_why_and_what_to_do() {
    with_page(|page| async move {
        page.open("/").await;
        paste(&page, "The pier was built in 1911. It is 90 meters long.").await;
        page.until(
            "it says that nobody is quoted",
            "return !!document.querySelector('[data-empty=quotations] button')",
        )
        .await;
        paste(&page, "The pier\n\nMayor Tom Hale wants to close the pier.\n").await;
        page.click("[data-empty=match] [data-do=attitudes]").await;
        page.until("what the mayor wants is shown", "return !!document.querySelector('[data-quote]')").await;
        page.click("[data-undo]").await;
        page.until("the pier again", "return !!document.querySelector('[data-empty=quotations]')").await;
        page.click("[data-open]").await;
        page.click("[data-example=sochi]").await;
        shows(&page, "Sochi").await;
        page.click("[data-search]").await;
        page.keys("zzzz").await;
        page.until("it says that nothing matches", "return !!document.querySelector('[data-empty=match]')")
            .await;
        page.click("[data-empty=match] button").await;
        page.until("all are back", "return document.querySelectorAll('[data-quote]').length > 10").await;
    });
}
