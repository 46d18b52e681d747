//! Speakers side by side: chosen, ordered, by keyboard, on a phone, in print, in links.

use std::cell::RefCell;
use std::rc::Rc;

use fantoccini::key::Key;
use serde_json::json;

use crate::correcting::SIDES;
use crate::opening::{paste, shows};
use crate::page::{Page, with_page};
use crate::sharing::link;

async fn open_sides(page: &Page) {
    page.open("/").await;
    paste(page, SIDES).await;
    shows(page, "a blessing").await;
}

async fn columns(page: &Page) -> Vec<String> {
    page.attrs("[data-column]", "data-column").await
}

#[test]
fn disagreements_come_first_and_every_quotation_leads_to_its_place() {
    with_page(|page| async move {
        open_sides(&page).await;
        page.click("[data-tab=compare]").await;
        let topics = page.texts("[data-topic]").await;
        assert_eq!(topics, ["dam: they disagree", "bridge: they agree"]);
        let mut names = columns(&page).await;
        names.sort();
        assert_eq!(names, ["Ada Hill", "Tom Reed"]);
        for (speaker, words) in [("Tom Reed", "disaster"), ("Ada Hill", "blessing")] {
            let column = page.texts(&format!("[data-column='{speaker}'] blockquote")).await.concat();
            assert!(column.contains(words), "{speaker}: {column}");
        }
        page.click("[data-topic=bridge]").await;
        page.until(
            "the bridge",
            "return document.querySelector('[data-relation]').textContent == 'bridge: they agree'",
        )
        .await;
        page.click("[data-column='Ada Hill'] [data-show]").await;
        page.until(
            "its place",
            "return document.activeElement.textContent.includes('The bridge is a triumph')",
        )
        .await;
        page.press(Key::Escape).await;
        page.until(
            "and back",
            "return !!document.activeElement.closest('[data-column=\"Ada Hill\"] [data-quote]')",
        )
        .await;
        page.no_errors().await;
    });
}

#[test]
fn speakers_are_chosen_by_keyboard_from_the_table_or_the_comparison() {
    with_page(|page| async move {
        open_sides(&page).await;
        page.click("[data-tab=issues]").await;
        page.js("document.querySelector('table [data-value=\"Zoe Stone\"]').focus()").await;
        page.keys(" ").await;
        page.js("document.querySelector('[data-tab=issues]').focus()").await;
        page.press(Key::Right).await;
        page.until("three columns", "return document.querySelectorAll('[data-column]').length == 3").await;
        for name in ["Tom Reed", "Ada Hill"] {
            page.js(&format!("document.querySelector('[data-compare] [data-value=\"{name}\"]').focus()"))
                .await;
            page.keys(" ").await;
        }
        page.until("one is not enough", "return !!document.querySelector('[data-empty=compare]')").await;
        // The name above a column: all who take a stand on it.
        page.click("[data-tab=issues]").await;
        page.click("table [data-head=bridge]").await;
        page.until("two columns", "return document.querySelectorAll('[data-column]').length == 2").await;
        assert_eq!(page.texts("[data-relation]").await, ["bridge: they agree"]);
        page.until("focus", "return document.activeElement.matches('[data-relation]')").await;
    });
}

#[test]
fn a_comparison_is_kept_and_travels() {
    let made = Rc::new(RefCell::new(String::new()));
    let kept = made.clone();
    with_page(|page| async move {
        open_sides(&page).await;
        page.click("[data-tab=compare]").await;
        page.click("[data-compare] [data-value='Tom Reed']").await;
        page.click("[data-compare] [data-value='Zoe Stone']").await;
        page.click("[data-topic=bridge]").await;
        page.until("kept", "return localStorage.getItem('qe.tab') == 'compare'").await;
        page.click("[data-share]").await;
        kept.replace(link(&page, "whole").await);
    });
    let link = made.take();
    with_page(|page| async move {
        page.client.goto(&format!("{}/{link}", page.server.origin())).await.unwrap();
        page.until("side by side", "return document.querySelectorAll('[data-column]').length == 2").await;
        assert_eq!(columns(&page).await, ["Ada Hill", "Zoe Stone"]);
        assert!(page.texts("[data-relation]").await.concat().starts_with("bridge"));
    });
}

#[test]
fn who_is_not_quoted_can_be_let_go_and_chosen_again() {
    with_page(|page| async move {
        page.open("/").await;
        paste(
            &page,
            "The dam\n\n“The dam is a blessing,” Mayor Ada Hill said. “We need the dam,” Hill said.\n\n\
             Tom Reed’s opposition to the dam is well known.\n\n“The dam costs money,” Zoe Stone said.\n",
        )
        .await;
        shows(&page, "a blessing").await;
        page.click("[data-tab=compare]").await;
        let reed = "[data-compare] fieldset [data-value='Tom Reed']";
        for there in [true, false, true] {
            let script = format!("return !!document.querySelector(\"[data-column='Tom Reed']\") == {there}");
            page.until("the column follows the choice", &script).await;
            page.click(reed).await;
        }
        page.no_errors().await;
    });
}

#[test]
fn columns_stand_below_each_other_on_a_phone_and_are_printed() {
    with_page(|page| async move {
        page.screen(320, 700).await;
        open_sides(&page).await;
        page.click("[data-tab=compare]").await;
        let places = "return [...document.querySelectorAll('[data-column]')].map(c => [c.getBoundingClientRect().left, c.getBoundingClientRect().top])";
        let at = page.js(places).await;
        assert!(at[0][0] == at[1][0] && at[0][1].as_f64() < at[1][1].as_f64(), "{at}");
        assert_eq!(page.js("return document.documentElement.scrollWidth <= 320").await, json!(true));
        page.screen(1280, 800).await;
        let at = page.js(places).await;
        assert!(at[0][1] == at[1][1] && at[0][0].as_f64() < at[1][0].as_f64(), "{at}");
        page.cdp("Emulation.setEmulatedMedia", json!({"media": "print", "features": []})).await;
        let printed = page
            .js("const high = css => [...document.querySelectorAll(css)].filter(e => e.getBoundingClientRect().height > 0).length;
                return [high('[data-column] blockquote'), high('[data-compare] [data-value], [data-topic], [data-edit], select')]")
            .await;
        assert!(printed[0].as_u64() > Some(1), "the words are printed");
        assert_eq!(printed[1], 0, "controls are not");
        page.js("document.querySelector('[data-tab=issues]').click()").await;
        page.until("the table", "return !!document.querySelector('.qe-matrix')").await;
        let notes =
            "return [...document.querySelectorAll('.qe-issues > .qe-note')].filter(e => e.offsetHeight)
            .map(e => e.textContent).join()";
        let notes = page.js(notes).await.to_string();
        assert!(notes.contains("by the words marked") && !notes.contains("Choose"), "{notes}");
    });
}

#[test]
fn the_tables_keep_their_signs_in_forced_colours() {
    with_page(|page| async move {
        page.media("forced-colors", "active").await;
        open_sides(&page).await;
        page.click("[data-tab=issues]").await;
        let told = page
            .js("return [...document.querySelectorAll('table .qe-cell [data-polarity]')].map(s => s.textContent)
                .filter(t => /^[▲▼◆]\\w/.test(t)).length
                + [...document.querySelectorAll('table .qe-cell .qe-count')]
                .filter(c => !getComputedStyle(c).textDecorationLine.includes('underline')).length * 100")
            .await;
        assert_eq!(told, json!(4), "signs, words, and lines under what can be chosen");
    });
}
