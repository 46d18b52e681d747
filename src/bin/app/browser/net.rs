//! The page's address, the dictionary, the clipboard, texts to save: what sharing needs of the browser.

use std::cell::RefCell;
use std::rc::Rc;

use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::{JsFuture, spawn_local};

/// Where the dictionary lies, beside the page.
const DICTIONARY: &str = "news-1.txt";

/// What stands after `#` in the page's address, with the `#`.
pub fn fragment() -> String {
    web_sys::window().and_then(|w| w.location().hash().ok()).unwrap_or_default()
}

thread_local! {
    /// Where the explorer's files lie when it is a guest in another page; empty in its own.
    static HOME: RefCell<String> = const { RefCell::new(String::new()) };
}

/// Says where the explorer's files lie, since this is another page.
pub fn set_home(home: String) {
    HOME.set(home);
}

/// Whether this is another page, which the explorer was put into.
pub fn is_guest() -> bool {
    HOME.with_borrow(|home| !home.is_empty())
}

/// The explorer's address without what stands after `?` and `#`.
pub fn address() -> String {
    let home = HOME.with_borrow(Clone::clone);
    if !home.is_empty() {
        return home;
    }
    let href = web_sys::window().and_then(|w| w.location().href().ok()).unwrap_or_default();
    href.split(['?', '#']).next().unwrap_or_default().to_owned()
}

/// Takes all but the path out of the address, without a new entry in the history.
pub fn clear_address() {
    let Some(window) = web_sys::window() else { return };
    if let (Ok(path), Ok(history)) = (window.location().pathname(), window.history()) {
        let _ = history.replace_state_with_url(&JsValue::NULL, "", Some(&path));
    }
}

/// What `boot.js` left at the page's element under this name.
pub fn left(name: &str) -> Option<String> {
    super::element_by_id("app")?.get_attribute(name)
}

thread_local! {
    static KEPT: RefCell<Option<Rc<[u8]>>> = const { RefCell::new(None) };
}

/// Calls `then` with the news dictionary, fetched once; with `None` when it cannot be had.
pub fn dictionary(then: impl FnOnce(Option<Rc<[u8]>>) + 'static) {
    if let Some(bytes) = KEPT.with_borrow(Clone::clone) {
        return then(Some(bytes));
    }
    spawn_local(async move {
        let bytes = fetch().await.ok().map(Rc::<[u8]>::from);
        KEPT.set(bytes.clone());
        then(bytes);
    });
}

async fn fetch() -> Result<Vec<u8>, JsValue> {
    let window = web_sys::window().ok_or(JsValue::NULL)?;
    let at = HOME.with_borrow(|home| [home, DICTIONARY].concat());
    let response: web_sys::Response = JsFuture::from(window.fetch_with_str(&at)).await?.dyn_into()?;
    if !response.ok() {
        return Err(JsValue::NULL);
    }
    let buffer = JsFuture::from(response.array_buffer()?).await?;
    Ok(js_sys::Uint8Array::new(&buffer).to_vec())
}

/// Puts text on the clipboard; `then` hears whether it worked.
pub fn copy(text: &str, then: impl FnOnce(bool) + 'static) {
    let clipboard = web_sys::window().map(|w| w.navigator().clipboard()).filter(|c| !c.is_undefined());
    let Some(clipboard) = clipboard else { return then(false) };
    let promise = clipboard.write_text(text);
    spawn_local(async move { then(JsFuture::from(promise).await.is_ok()) });
}

/// An address that is a text itself: what a link that saves a file points to.
pub fn text_address(text: &str) -> String {
    ["data:text/plain;charset=utf-8,", &String::from(js_sys::encode_uri_component(text))].concat()
}

/// Selects all the text of a text area.
pub fn select_all(area: &web_sys::Element) {
    if let Some(area) = area.dyn_ref::<web_sys::HtmlTextAreaElement>() {
        let _ = area.focus();
        area.select();
    }
}
