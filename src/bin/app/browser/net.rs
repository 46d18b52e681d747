//! The page's address, the packer of links, the clipboard, texts to save: what sharing needs of the browser.

use std::cell::RefCell;

use js_sys::{Function, Promise, Uint8Array};
use quote_explorer::share::{needs_dictionary, seal_unpacked};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::{JsFuture, spawn_local};

/// What is said when the packer, or a text, cannot be had.
const UNREACHED: &str =
    "A part needed for this could not be loaded. Check the connection, then reload the page.";

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
    static PACKER: RefCell<Option<Function>> = const { RefCell::new(None) };
}

/// Says what packs and unpacks links.
pub fn set_packer(packer: Function) {
    PACKER.set(Some(packer));
}

/// What the packer makes of a question, or `None` when it cannot be had. `dictionary`: whether it takes that.
async fn ask(question: JsValue, dictionary: bool) -> Option<JsValue> {
    let packer = PACKER.with_borrow(Clone::clone)?;
    let answer = packer.call2(&JsValue::NULL, &question, &dictionary.into()).ok()?;
    JsFuture::from(Promise::resolve(&answer)).await.ok()
}

/// A link, or why there is none.
pub type Link = Result<String, String>;

/// Calls `then` with the links that hold these contents. Without the packer they are longer, but they work.
pub fn pack(contents: Vec<Vec<u8>>, then: Box<dyn FnOnce(Vec<Link>)>) {
    spawn_local(async move {
        let mut links = Vec::new();
        for content in contents {
            let answer = ask(Uint8Array::from(&content[..]).into(), true).await.and_then(|a| a.as_string());
            let link = answer.or_else(|| seal_unpacked(&content)).unwrap_or_else(|| UNREACHED.to_owned());
            links.push(if link.starts_with('#') { Ok([address(), link].concat()) } else { Err(link) });
        }
        then(links);
    });
}

/// Calls `then` with the content of a link or of a text that lies beside the program (`council.txt`), or with what is
/// wrong with it.
pub fn unpack(link: &str, then: Box<dyn FnOnce(Result<Vec<u8>, String>)>) {
    let (question, dictionary) = (JsValue::from_str(link), needs_dictionary(link));
    spawn_local(async move {
        let answer = ask(question, dictionary).await.unwrap_or_else(|| UNREACHED.into());
        then(answer.as_string().map_or_else(|| Ok(Uint8Array::new(&answer).to_vec()), Err));
    });
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
