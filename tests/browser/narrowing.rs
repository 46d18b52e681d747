//! Search, facets, the table: what is shown is what was asked for.

use fantoccini::key::Key;
use quote_explorer::Options;
use quote_explorer::article::builtin;
use quote_explorer::index::{Index, Query};
use serde_json::json;

use crate::opening::{open_ferry, paste, shows};
use crate::page::{Page, with_page};

const DAM: &str = "The dam\n\nAda Hill said the dam will be built by May. Ada Hill believes that rain is near.\n\n\
    Tom Reed wants to close the dam. Tom Reed believes “the dam is a threat to us all.”\n";

/// Puts `query` into the search box as typing does, and waits until the list follows.
async fn search(page: &Page, query: &str) {
    page.click("[data-search]").await;
    let script = "const i = document.querySelector('[data-search]'); i.value = arguments[0];
        i.dispatchEvent(new InputEvent('input', {bubbles: true}))";
    page.run(script, vec![json!(query)]).await;
    page.until(
        "the page is drawn",
        "return new Promise(done => requestAnimationFrame(() => setTimeout(() => done(true))))",
    )
    .await;
}

async fn cards(page: &Page) -> Vec<String> {
    page.attrs("[data-quote]", "data-quote").await
}

#[test]
fn the_list_is_what_the_matcher_finds() {
    with_page(|page| async move {
        page.open("/").await;
        let analysis = quote_explorer::analyze(builtin()[0].text, &Options::default());
        let index = Index::build(&analysis);
        page.show_all().await;
        let queries = [
            "missile",
            "russ*",
            "\"the good\"",
            "russia -nato",
            "speaker:putin",
            "speaker:putin -devil",
            "kind:indirect",
            "cue:told",
            "kind:direct speaker:bush",
            "\"",
            "speaker:",
            "-",
            "(a OR",
            "",
        ];
        for query in queries {
            search(&page, query).await;
            let hits = index.search(&Query::parse(query));
            let expected: Vec<String> = hits.iter().map(|h| h.quote.0.to_string()).collect();
            let mut sorted: Vec<u32> = cards(&page).await.iter().map(|id| id.parse().unwrap()).collect();
            sorted.sort_unstable();
            let mut expected: Vec<u32> = expected.iter().map(|id| id.parse().unwrap()).collect();
            expected.sort_unstable();
            assert_eq!(sorted, expected, "cards for {query:?}");
            let status = page.texts("#qe-results, [data-empty]").await.concat();
            assert!(
                expected.is_empty() || status.contains(&expected.len().to_string()),
                "{query:?}: {status}"
            );
        }
    });
}

/// The words highlighted in the cards, in order.
async fn highlighted(page: &Page) -> Vec<String> {
    page.texts("[data-quote] mark").await
}

#[test]
fn what_is_highlighted_is_what_matched() {
    with_page(|page| async move {
        open_ferry(&page).await;
        for (query, expected) in [
            ("cafe", vec!["café"]),
            ("ZOE", vec!["Zoë"]),
            ("\"no deal\"", vec!["no deal"]),
            ("\"deal no\"", vec![]),
            ("crack*", vec!["crack"]),
            ("hull -cracked", vec![]),
        ] {
            search(&page, query).await;
            assert_eq!(highlighted(&page).await, expected, "highlights for {query:?}");
            assert_eq!(cards(&page).await.is_empty(), expected.is_empty(), "cards for {query:?}");
        }
        search(&page, "hull").await;
        let near = page.texts("[data-article] mark").await;
        assert_eq!(near, ["hull"], "the article shows it as well");
    });
}

#[test]
fn facets_count_and_narrow() {
    with_page(|page| async move {
        page.open("/").await;
        let all = cards(&page).await.len();
        let counts = page.texts("[data-facet=kind] .qe-count").await;
        let sum: usize = counts.iter().map(|c| c.trim().parse::<usize>().unwrap()).sum();
        assert_eq!(sum, all, "the kinds add up to all quotations: {counts:?}");
        let values = page.attrs("[data-facet=speaker] [data-value]", "data-value").await;
        let first = &values[0];
        let count: usize = page.texts("[data-facet=speaker] .qe-count").await[0].trim().parse().unwrap();
        page.click("[data-facet=speaker] [data-value]").await;
        page.until(
            "the list follows",
            &format!("return document.querySelectorAll('[data-quote]').length == {count}"),
        )
        .await;
        for speaker in page.attrs("[data-quote]", "data-speaker").await {
            assert!(speaker.contains(first.as_str()), "{speaker} is not {first}");
        }
        let counts = page.texts("[data-facet=kind] .qe-count").await;
        let sum: usize = counts.iter().map(|c| c.trim().parse::<usize>().unwrap()).sum();
        assert_eq!(sum, count, "the other counts follow: {counts:?}");
        let wrong = page
            .js("return [...document.querySelectorAll('[data-facet] label')].filter(l =>
                l.querySelector('.qe-count').textContent.trim() == '0'
                && !l.querySelector('input').disabled && !l.querySelector('input').checked).length")
            .await;
        assert_eq!(wrong, 0, "what would leave nothing cannot be chosen");
        page.click("[data-facet=speaker] [data-value]").await;
        page.until(
            "all are back",
            &format!("return document.querySelectorAll('[data-quote]').length == {all}"),
        )
        .await;
    });
}

#[test]
fn beliefs_and_plans_wait_for_a_switch() {
    with_page(|page| async move {
        page.open("/").await;
        paste(&page, DAM).await;
        shows(&page, "will be built").await;
        let kinds = || async { page.texts("[data-facet=kind] .qe-count").await.concat() };
        let heard = async || {
            page.click("[data-tab=voices]").await;
            let counts = page.texts("[data-voice] [data-unit^=quotation] .qe-count").await;
            page.click("[data-tab=quotes]").await;
            counts.iter().map(|n| n.parse::<usize>().unwrap()).sum::<usize>()
        };
        let quoted = cards(&page).await.len();
        let more: usize = page.texts(".qe-attitudes .qe-count").await[0].parse().unwrap();
        assert!(quoted > 1 && more > 0, "{quoted} and {more} more");
        assert_eq!(heard().await, quoted);
        let marks = page.count("[data-article] [role=button]").await;
        let (few, words) = (kinds().await, page.texts("[data-article]").await);
        assert!(
            page.texts("[data-quote]").await.concat().contains("a threat to us all"),
            "words in marks are shown"
        );
        page.click("[data-attitudes] input").await;
        page.until(
            "all",
            &format!("return document.querySelectorAll('[data-quote]').length == {}", quoted + more),
        )
        .await;
        assert_eq!(heard().await, quoted + more);
        assert_ne!(kinds().await, few, "the facets follow");
        assert_eq!(page.count("[data-article] [role=button]").await, marks + more, "the marks follow");
        assert_eq!(page.texts("[data-article]").await, words, "the article stays");
        // Kept for the next visit.
        let kept =
            "localStorage.getItem('qe.chosen')?.length > 0 && localStorage.getItem('qe.tab') == 'quotes'";
        page.until("kept", &format!("return {kept}")).await;
        page.open("/").await;
        page.until("still on", "return document.querySelector('[data-attitudes] input').checked").await;
        page.click("[data-attitudes] input").await;
        page.until("few", &format!("return document.querySelectorAll('[data-quote]').length == {quoted}"))
            .await;
        // What is left out is counted also when it alone matches.
        search(&page, "rain").await;
        assert_eq!(cards(&page).await.len(), 0);
        assert_eq!(page.texts(".qe-attitudes .qe-count").await, ["1"]);
    });
}

#[test]
fn a_cell_of_the_table_shows_its_quotations() {
    with_page(|page| async move {
        page.open("/").await;
        page.click("[data-tab=issues]").await;
        assert!(page.count("table th[scope=col]").await > 1 && page.count("table th[scope=row]").await > 1);
        let (down, across) = ("[data-block=issue] tbody tr", "[data-block=issue] thead th");
        let (down, across) = (page.count(down).await, page.count(across).await - 1);
        assert!(down >= across, "{across} columns, {down} rows: the longer side goes down the page");
        let table = "[data-block=issue] table [data-cell]";
        let cells = page.attrs(table, "data-cell").await;
        let counts = page.texts(&[table, " .qe-count"].concat()).await;
        assert!(cells.len() > 1, "the table has counts");
        for at in [0, cells.len() - 1] {
            page.click("[data-tab=issues]").await;
            let script = "document.querySelectorAll(arguments[1])[arguments[0]].click()";
            page.run(script, vec![json!(at), json!(table)]).await;
            let count: usize = counts[at].split_whitespace().next().unwrap().parse().unwrap();
            page.until(
                "its cards are shown",
                &format!("return document.querySelectorAll('[data-quote]').length == {count}"),
            )
            .await;
            let speaker = cells[at].split('|').next().unwrap();
            for shown in page.attrs("[data-quote]", "data-speaker").await {
                assert!(shown.contains(speaker), "{shown} is not {speaker}");
            }
        }
    });
}

#[test]
fn voices_add_up_and_lead_to_their_quotations() {
    with_page(|page| async move {
        page.open("/").await;
        page.click("[data-tab=voices]").await;
        let percents = page.attrs("[data-voice] [data-percent]", "data-percent").await;
        let sum: u32 = percents.iter().map(|p| p.parse::<u32>().unwrap()).sum();
        assert_eq!(sum, 200, "words and quotations each add up to 100: {percents:?}");
        let ticks = page.count("[data-tick]").await;
        assert!(ticks >= page.count("[data-voice]").await, "everyone is on the strip");
        let name = page.attrs("[data-voice]", "data-voice").await[0].clone();
        page.click("[data-voice] button").await;
        page.until("only that one", "return document.querySelectorAll('[data-quote]').length > 0").await;
        for shown in page.attrs("[data-quote]", "data-speaker").await {
            assert!(shown.contains(&name), "{shown} is not {name}");
        }
    });
}

#[test]
fn a_stance_is_told_in_words_and_leads_to_the_words_that_show_it() {
    with_page(|page| async move {
        page.open("/").await;
        page.click("[data-tab=issues]").await;
        let stances = page.count("table .qe-cell [data-polarity]").await;
        assert!(stances > 0, "the article shows stances");
        assert_eq!(page.count("table .qe-cell .qe-tip").await, stances, "each with its words");
        for label in page.texts("table .qe-cell [data-polarity]").await {
            let word = label.trim_start_matches(['▲', '▼', '◆']);
            assert!(word.len() < label.len() && !word.is_empty(), "{label}: sign and word");
        }
        // By keyboard: focus shows the words, Enter leads to the cards, and one of them marks them.
        let tip = "[...document.querySelectorAll('table .qe-cell')].find(c => c.querySelector('.qe-tip') && !c.textContent.includes('0 quot'))";
        page.js(&["const c = ", tip, "; c.scrollIntoView(); c.focus({focusVisible: true})"].concat()).await;
        let shown =
            ["return getComputedStyle(", tip, ".querySelector('.qe-tip')).clipPath == 'none'"].concat();
        page.until("focus shows the words", &shown).await;
        page.press(Key::Enter).await;
        page.until(
            "the cards are shown",
            "return !!document.querySelector('[data-panel=quotes] [data-quote]')",
        )
        .await;
        assert!(page.count(".qe-card .qe-card__stand").await > 0, "a card says so");
        assert!(page.count(".qe-card .qe-decides").await > 0, "a card marks the words");
        page.click(".qe-card [data-show]").await;
        page.until("two clicks from the cell", "return !!document.querySelector('.qe-mark--current')").await;
    });
}

#[test]
fn on_a_small_screen_there_is_a_list_per_issue() {
    with_page(|page| async move {
        page.screen(320, 700).await;
        page.open("/").await;
        page.click("[data-tab=issues]").await;
        let shown = async |css: &str| {
            page.js(&["return document.querySelector('", css, "').offsetHeight > 0"].concat()).await
        };
        assert_eq!(shown("[data-block] table").await, json!(false));
        assert_eq!(shown("[data-block] .qe-issue-list").await, json!(true));
        assert!(page.js("return document.documentElement.scrollWidth <= 320").await == json!(true));
        let words = page.js("return [...document.querySelectorAll('.qe-issue-list .qe-tip')].every(t => t.offsetHeight > 0)").await;
        assert_eq!(words, json!(true), "the deciding words are in sight");
    });
}

#[test]
fn how_sure_a_speaker_is_is_told_and_narrows() {
    with_page(|page| async move {
        page.open("/").await;
        let values = page.attrs("[data-facet=sure] [data-value]", "data-value").await;
        assert_eq!(values, ["speaker certain", "speaker likely", "speaker doubtful"]);
        for facet in ["stance", "issue", "cue"] {
            let counts = page.texts(&format!("[data-facet={facet}] .qe-count")).await;
            let counts: Vec<u32> = counts.iter().map(|c| c.trim().parse().unwrap()).collect();
            assert!(counts.is_sorted_by(|a, b| a >= b), "the most frequent first: {facet} {counts:?}");
        }
        let counts = page.texts("[data-facet=sure] .qe-count").await;
        for (value, count) in values.iter().zip(&counts) {
            let tick = format!("[data-facet=sure] [data-value='{value}']");
            page.click(&tick).await;
            let follows =
                format!("return document.querySelectorAll('[data-quote]').length == {}", count.trim());
            page.until("the list follows", &follows).await;
            for card in page.texts("[data-quote]").await {
                let told = |words| card.contains(words);
                assert_eq!(told("speaker certain"), value == "speaker certain", "{card}");
                assert_eq!(told("Speaker doubtful, please check"), value == "speaker doubtful", "{card}");
            }
            page.click(&tick).await;
        }
        let why = page.texts("[data-doubt]").await;
        assert!(why.iter().all(|w| w.contains("may ") || w.contains("beside these words")), "{why:?}");
        page.click("[data-help]").await;
        let help = page.texts(".qe-help__sure").await.concat();
        assert!(help.contains("97 in 100"), "what it means is told: {help}");
    });
}
