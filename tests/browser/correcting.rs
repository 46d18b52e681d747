//! Corrections by hand: made, marked, kept, sent, undone.

use std::cell::RefCell;
use std::rc::Rc;

use fantoccini::key::Key;

use crate::opening::{open_ferry, paste, shows};
use crate::page::{Page, with_page};
use crate::sharing::link;

pub const SIDES: &str = "The dam and the bridge\n\n“The dam is a blessing,” Mayor Ada Hill said. “The bridge is a triumph,” \
    Hill said.\n\nTom Reed praised the bridge. “The dam is a disaster,” Tom Reed said. “The bridge is a triumph,” \
    Reed said.\n\n“The dam and the bridge cost money,” Zoe Stone said.\n";

/// Chooses the option with this text in the first list that matches, as a reader does.
pub async fn choose(page: &Page, css: &str, option: &str) {
    let script = "const s = document.querySelector(arguments[0]);
        s.value = [...s.options].find(o => o.text == arguments[1]).value;
        s.dispatchEvent(new Event('change', {bubbles: true}))";
    page.run(script, vec![css.into(), option.into()]).await;
}

/// Sets the speaker of a quotation by the form of its card.
async fn set_speaker(page: &Page, id: u32, name: &str) {
    page.click(&format!("[data-quote='{id}'] [data-edit]")).await;
    page.until("the form is open", "return !!document.querySelector('[data-edit-speaker]')").await;
    page.js("document.querySelector('[data-edit-speaker]').focus()").await;
    enter_speaker(page, name).await;
    let script =
        format!("return document.querySelector(\"[data-quote='{id}']\").dataset.speaker == '{name}'");
    page.until("the card names another", &script).await;
}

/// Enters another name into the form, which has the focus.
async fn enter_speaker(page: &Page, name: &str) {
    page.js("document.activeElement.select()").await;
    page.keys(name).await;
    page.press(Key::Enter).await;
}

/// Opens the form of a card by `keys`, which puts the focus into it.
async fn form_by_keys(page: &Page, keys: &str) {
    page.keys(keys).await;
    page.until("the focus is in the form", "return document.activeElement.matches('[data-edit-speaker]')")
        .await;
}

#[test]
fn a_speaker_is_corrected_marked_kept_and_taken_back() {
    with_page(|page| async move {
        open_ferry(&page).await;
        let before = page.attrs("[data-quote='0']", "data-speaker").await;
        set_speaker(&page, 0, "Ida Marsh").await;
        let told = page.texts("[data-quote='0'] [data-edited-by-hand]").await.concat();
        assert!(told.contains(&before[0]), "the original stays: {told}");
        let speakers = page.attrs("[data-facet=speaker] [data-value]", "data-value").await;
        assert!(speakers.contains(&"Ida Marsh".to_owned()), "the facets follow: {speakers:?}");
        page.until("kept", "return localStorage.getItem('qe.source')?.split('\\n')[2]?.length > 4").await;
        page.open("/").await;
        assert_eq!(page.attrs("[data-quote='0']", "data-speaker").await, ["Ida Marsh"], "after a reload");
        page.click("[data-quote='0'] [data-do=revert]").await;
        let script =
            format!("return document.querySelector(\"[data-quote='0']\").dataset.speaker == '{}'", before[0]);
        page.until("as it was found", &script).await;
        assert_eq!(page.count("[data-edited-by-hand]").await, 0);
        page.no_errors().await;
    });
}

#[test]
fn the_keyboard_alone_corrects_a_speaker() {
    with_page(|page| async move {
        open_ferry(&page).await;
        form_by_keys(&page, "je").await;
        page.press(Key::Escape).await;
        page.until("it is at the card again", "return document.activeElement.matches('[data-quote=\"0\"]')")
            .await;
        assert_eq!(page.count("[data-edit-speaker]").await, 0);
        form_by_keys(&page, "e").await;
        enter_speaker(&page, "Ida Marsh").await;
        page.until(
            "the card names another",
            "return document.querySelector('[data-quote=\"0\"]').dataset.speaker == 'Ida Marsh'",
        )
        .await;
        let at = "return document.activeElement.matches('[data-edit-speaker]')";
        assert_eq!(page.js(at).await, true, "the focus stays in the form");
        page.press(Key::Escape).await;
        page.js("document.querySelector('[data-quote=\"0\"] [data-do=revert]').focus()").await;
        page.press(Key::Enter).await;
        page.until("undone", "return !document.querySelector('[data-edited-by-hand]')").await;
        page.until("at the card again", "return document.activeElement.matches('[data-quote=\"0\"]')").await;
    });
}

#[test]
fn a_card_that_a_correction_takes_out_of_the_list_comes_back_by_undo() {
    with_page(|page| async move {
        open_ferry(&page).await;
        page.click("[data-facet=speaker] [data-value]").await;
        page.until("fewer", "return document.querySelector('#qe-results').textContent.includes(' of ')")
            .await;
        let shown = page.texts("#qe-results").await;
        form_by_keys(&page, "je").await;
        enter_speaker(&page, "Ida Marsh").await;
        page.until(
            "it says so",
            "return document.querySelector('[data-notice]')?.textContent.includes('chose')",
        )
        .await;
        assert_eq!(page.js("return document.activeElement.id").await, "qe-results", "the focus is not lost");
        page.click("[data-notice] button").await;
        let back = format!("return document.querySelector('#qe-results').textContent == '{}'", shown[0]);
        page.until("it is back", &back).await;
    });
}

#[test]
fn a_quotation_is_taken_away_listed_and_brought_back() {
    with_page(|page| async move {
        open_ferry(&page).await;
        let all = page.count("[data-quote]").await;
        let words = page.texts("[data-quote='1'] [data-span]").await.remove(0);
        page.js("document.querySelector(\"[data-quote='1']\").focus()").await;
        page.click("[data-quote='1'] [data-edit]").await;
        page.click("[data-quote='1'] [data-do=dismiss]").await;
        page.until(
            "gone",
            &format!("return document.querySelectorAll('[data-quote]').length == {}", all - 1),
        )
        .await;
        page.until("the focus is at the list", "return document.activeElement.id == 'qe-results'").await;
        page.click("[data-tab=left]").await;
        let listed = page.texts("[data-corrected]").await.concat();
        assert!(listed.contains(words.trim()) && listed.contains("no quotation"), "{listed}");
        page.click("[data-corrected] [data-do=revert]").await;
        page.until("nothing is listed", "return !document.querySelector('[data-corrected]')").await;
        page.click("[data-tab=quotes]").await;
        assert_eq!(page.count("[data-quote]").await, all);
        // The notice takes it back as well.
        page.click("[data-quote='1'] [data-edit]").await;
        page.click("[data-quote='1'] [data-do=dismiss]").await;
        page.click("[data-notice] button").await;
        page.until("back", &format!("return document.querySelectorAll('[data-quote]').length == {all}"))
            .await;
    });
}

#[test]
fn a_stance_is_corrected_everywhere_and_travels() {
    let made = Rc::new(RefCell::new(String::new()));
    let kept = made.clone();
    with_page(|page| async move {
        page.open("/").await;
        paste(&page, SIDES).await;
        shows(&page, "a blessing").await;
        page.click("[data-tab=compare]").await;
        let reed = "[data-column='Tom Reed']";
        assert_eq!(page.texts("[data-relation]").await, ["dam: they disagree"]);
        choose(&page, &[reed, " [data-list=side]"].concat(), "supports").await;
        page.until(
            "they agree now",
            "return document.querySelector('[data-relation]').textContent.includes('they agree')",
        )
        .await;
        let told = page.texts(&[reed, " [data-edited-by-hand]"].concat()).await.concat();
        assert!(told.contains("found: opposes"), "{told}");
        page.click("[data-tab=issues]").await;
        let cell = page.texts("table [data-cell='Tom Reed|dam']").await.concat();
        assert!(cell.contains("supports") && cell.contains("edited by hand"), "{cell}");
        page.click("[data-tab=quotes]").await;
        let stances = page.attrs("[data-facet=stance] [data-value]", "data-value").await;
        assert!(!stances.contains(&"opposes dam".to_owned()), "the facet follows: {stances:?}");
        page.click("[data-share]").await;
        kept.replace(link(&page, "whole").await);
    });
    let link = made.take();
    with_page(|page| async move {
        page.open(&format!("/{link}")).await;
        page.click("[data-tab=issues]").await;
        let cell = page.texts("table [data-cell='Tom Reed|dam']").await.concat();
        assert!(cell.contains("supports") && cell.contains("edited by hand"), "{cell}");
        // Taken away altogether, on the card; then taken back, which leaves what was found.
        page.click("[data-tab=quotes]").await;
        let quote = page.js("return [...document.querySelectorAll('[data-quote]')].find(c => c.textContent.includes('disaster')).dataset.quote").await;
        let card = format!("[data-quote='{}']", quote.as_str().unwrap());
        page.click(&[&card, " [data-edit]"].concat()).await;
        choose(&page, &[&card, " [data-list=side]"].concat(), "no stance").await;
        let says = |words: &str| {
            format!(
                "return document.querySelector(\"{card} [data-stance]\")?.textContent.includes('{words}')"
            )
        };
        page.until("no stance", &says("no stance on dam")).await;
        page.until("the original", &says("found: opposes")).await;
        page.click("[data-tab=issues]").await;
        let cell = page.texts("table [data-cell='Tom Reed|dam']").await.concat();
        assert!(cell.contains("no stance") && !cell.contains("supports"), "{cell}");
        page.until("a reload stays with it", "return location.hash == ''").await;
        page.click("[data-tab=quotes]").await;
        page.click(&[&card, " [data-stance] [data-do=revert]"].concat()).await;
        page.until("as it was found", &says("opposes dam")).await;
        assert_eq!(page.count("[data-edited-by-hand]").await, 0);
    });
}
