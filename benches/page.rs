//! How long things take in the browser: headless Chromium on the built site.
//!
//! `./dev bench`. `ARTICLE=file` names the article to read; without it, the built-in one. Prints medians of
//! what the page does, as Chromium's own clock tells it.
#![allow(clippy::unwrap_used)]

#[allow(dead_code)] // shared with the tests, each uses a part
#[path = "../tests/browser/page.rs"]
mod page;
#[allow(dead_code)]
#[path = "../tests/browser/server.rs"]
mod server;

use page::{Page, with_page};
use quote_explorer::article::builtin;
use quote_explorer::{Options, analyze};
use serde_json::{Value, json};

/// How often each thing is done.
const ROUNDS: usize = 21;

/// Pastes `arguments[0]`, waits until its last words stand in the page, and gives the milliseconds of each
/// `qe-read` measure since, of every long task, and of the whole.
const OPEN: &str = "const [text, last, done] = arguments;
    performance.clearMeasures();
    const long = [];
    const watch = new PerformanceObserver(l => long.push(...l.getEntries().map(e => e.duration)));
    watch.observe({entryTypes: ['longtask']});
    const from = performance.now();
    const d = new DataTransfer(); d.setData('text/plain', text);
    document.body.dispatchEvent(new ClipboardEvent('paste', {clipboardData: d, bubbles: true, cancelable: true}));
    const look = () => {
        const a = document.querySelector('[data-article]');
        if (document.querySelector('[data-loading]') || !a || a.dataset.mounted != 'true' || !a.textContent.includes(last))
            return setTimeout(look, 1);
        const all = performance.now() - from;
        setTimeout(() => done({
            read: performance.getEntriesByName('qe-read').map(m => m.duration), long, all,
        }), 200);
    };
    look();";

/// Types one more letter into the search box and gives the milliseconds until the browser has painted.
const KEYSTROKE: &str = "const [query, done] = arguments;
    const i = document.querySelector('[data-search]');
    i.value = query;
    const from = performance.now();
    i.dispatchEvent(new InputEvent('input', {bubbles: true}));
    const worked = performance.now() - from;
    requestAnimationFrame(() => { const c = new MessageChannel();
        c.port1.onmessage = () => done([worked, performance.now() - from]); c.port2.postMessage(0); });";

async fn call(page: &Page, script: &str, args: Vec<Value>) -> Value {
    page.client.execute_async(script, args).await.unwrap()
}

fn numbers(value: &Value) -> Vec<f64> {
    value.as_array().unwrap().iter().filter_map(Value::as_f64).collect()
}

fn median(mut values: Vec<f64>) -> f64 {
    assert!(!values.is_empty(), "something was measured");
    values.sort_by(f64::total_cmp);
    values[values.len() / 2]
}

fn largest(values: &[f64]) -> f64 {
    values.iter().copied().fold(0.0, f64::max)
}

/// Texts that differ by a last line, so that each is new to the page.
fn versions(text: &str) -> impl Iterator<Item = (String, String)> {
    (0..).map(move |i| {
        let last = format!("The end, for the {i}th time.");
        (format!("{text}\n\n{last}\n"), last)
    })
}

/// What a reader waits for: the built-in article, with the model read and the program new to the browser.
async fn first_visit(page: &Page) {
    let mut read = Vec::new();
    for _ in 0..5 {
        page.open("/").await;
        let times = page.js("return performance.getEntriesByName('qe-read').map(m => m.duration)").await;
        read.push(numbers(&times).iter().sum());
    }
    println!("| first analysis after the page is opened, with the model | {:.1} ms |", median(read));
}

async fn article(page: &Page, text: &str) {
    let (mut read, mut all) = (Vec::<f64>::new(), Vec::new());
    for (text, last) in versions(text).take(ROUNDS) {
        let times = call(page, OPEN, vec![json!(text), json!(last)]).await;
        read.push(numbers(&times["read"]).iter().sum());
        all.extend(times["all"].as_f64());
    }
    println!(
        "| full analysis of the article ({} characters): first time | {:.1} ms |",
        text.chars().count(),
        read[0]
    );
    println!("| the same, median of {ROUNDS} times | {:.1} ms |", median(read));
    println!("| from paste to cards and article | {:.0} ms |", median(all));
}

async fn long_article(page: &Page) {
    let text: String = (0..)
        .map(copy)
        .scan(0, |size, t| {
            (*size < 200_000).then(|| {
                *size += t.len();
                t
            })
        })
        .collect();
    let (mut longest, mut all, mut slices) = (Vec::new(), Vec::new(), Vec::new());
    for (text, last) in versions(&text).take(5) {
        let times = call(page, OPEN, vec![json!(text), json!(last)]).await;
        let read = numbers(&times["read"]);
        longest.push(largest(&numbers(&times["long"])));
        slices.push(largest(&read));
        all.extend(times["all"].as_f64());
    }
    println!("| 200,000 characters: all | {:.0} ms |", median(all));
    println!("| 200,000 characters: longest slice of reading | {:.0} ms |", median(slices));
    println!(
        "| 200,000 characters: longest main-thread task (0: none above 50 ms) | {:.0} ms |",
        median(longest)
    );
}

/// How many tokens the page reads in a second, of a text of 1 MB without repeats.
async fn rate(page: &Page) {
    let mut text = String::new();
    for number in 0.. {
        // A paragraph that repeats another would not be read.
        for (at, line) in copy(number).lines().filter(|line| !line.is_empty()).enumerate() {
            text.extend([line, " It was day ", &(number * 1000 + at).to_string(), ".\n\n"]);
        }
        if text.len() >= 1_000_000 {
            break;
        }
    }
    let mut rates = Vec::new();
    for (text, last) in versions(&text).take(5) {
        let tokens = analyze(&text, &Options::default()).tokens.len();
        let times = call(page, OPEN, vec![json!(text), json!(last)]).await;
        rates.push(tokens as f64 / numbers(&times["read"]).iter().sum::<f64>());
    }
    println!("| 1 MB: tokens read in a second | {:.0},000 |", median(rates));
}

/// The built-in articles with people of their own.
fn copy(number: usize) -> String {
    let tail: String = format!("{number:03}").bytes().map(|d| char::from(d - b'0' + b'a')).collect();
    let all = builtin().iter().map(|b| b.text).collect::<Vec<_>>().join("\n\n");
    ["Bush", "Putin", "Hadley"].iter().fold(all, |text, name| text.replace(name, &format!("{name}{tail}")))
        + "\n\n"
}

async fn keystrokes(page: &Page) {
    let said: Vec<_> =
        (0..10_000).map(|i| format!("“Number {i} floats in the harbor,” Ann Wood said.")).collect();
    let (text, last) = versions(&said.join("\n\n")).next().unwrap();
    call(page, OPEN, vec![json!(text), json!(last)]).await;
    let (mut worked, mut painted) = (Vec::new(), Vec::new());
    for word in ["number", "harbor", "floats in"] {
        for end in 1..=word.len() {
            let times = numbers(&call(page, KEYSTROKE, vec![json!(word[..end])]).await);
            worked.push(times[0]);
            painted.push(times[1]);
        }
    }
    println!("| 10,000 cards: work of a keystroke | {:.1} ms |", median(worked));
    println!(
        "| 10,000 cards: keystroke to paint | {:.1} ms (longest {:.1}) |",
        median(painted.clone()),
        largest(&painted)
    );
}

fn main() {
    let path = std::env::var_os("ARTICLE");
    let text = path.map_or_else(|| builtin()[0].text.to_owned(), |p| std::fs::read_to_string(p).unwrap());
    println!("| in headless Chromium, medians | |\n|---|---:|");
    with_page(|page| async move {
        page.open("/").await;
        page.client
            .update_timeouts(fantoccini::wd::TimeoutConfiguration::new(
                Some(std::time::Duration::from_mins(2)),
                None,
                None,
            ))
            .await
            .unwrap();
        first_visit(&page).await;
        article(&page, &text).await;
        long_article(&page).await;
        rate(&page).await;
        keystrokes(&page).await;
    });
}
