//! The only file that touches the browser: elements, focus, storage, files, time.

pub mod frame;
pub mod net;

use std::rc::Rc;

use gloo::events::{EventListener, EventListenerOptions};

use quote_explorer::state::{decode, is_text};
use wasm_bindgen::closure::Closure;
use web_sys::{Event, EventTarget, HtmlElement};

/// Types of the browser that components name; they use the browser only through this file.
pub use gloo::timers::callback::Timeout;
pub use js_sys::Function;
pub use wasm_bindgen::JsCast;
pub use web_sys::{Element, File, HtmlDialogElement, HtmlTextAreaElement};

fn window() -> Option<web_sys::Window> {
    web_sys::window()
}

fn document() -> Option<web_sys::Document> {
    window()?.document()
}

/// The element with this id.
pub fn element_by_id(id: &str) -> Option<Element> {
    document()?.get_element_by_id(id)
}

/// The nearest element around an event's target that matches a selector.
pub fn closest(target: &EventTarget, selector: &str) -> Option<Element> {
    target.dyn_ref::<Element>()?.closest(selector).ok().flatten()
}

/// The number in a data attribute of the nearest element around an event's target that has it.
pub fn number_at(event: &Event, attribute: &str) -> Option<u32> {
    let selector = ["[", attribute, "]"].concat();
    closest(&event.target()?, &selector)?.get_attribute(attribute)?.parse().ok()
}

/// Whether keys pressed on this target go into a text field.
pub fn is_typing(target: &EventTarget) -> bool {
    closest(target, "input:not([type=checkbox]):not([type=radio]), textarea, select, [contenteditable]")
        .is_some()
}

/// Whether the event happened on something that does its own work on a click.
pub fn on_control(event: &Event) -> bool {
    event.target().is_some_and(|t| closest(&t, "button, a, summary, input, select, label").is_some())
}

/// Whether the reader is selecting text.
pub fn is_selecting() -> bool {
    let Some(window) = window() else { return false };
    // In a shadow tree the page's selection looks collapsed, but its type tells.
    window.get_selection().ok().flatten().is_some_and(|s| s.type_() == "Range")
}

/// Scrolls an element into view and gives it focus.
pub fn focus(element: &Element, center: bool) {
    let to = web_sys::ScrollIntoViewOptions::new();
    to.set_block(if center {
        web_sys::ScrollLogicalPosition::Center
    } else {
        web_sys::ScrollLogicalPosition::Nearest
    });
    to.set_inline(web_sys::ScrollLogicalPosition::Nearest);
    if let Some(element) = element.dyn_ref::<HtmlElement>() {
        let options = web_sys::FocusOptions::new();
        options.set_prevent_scroll(true);
        let _ = element.focus_with_options(&options);
    }
    element.scroll_into_view_with_scroll_into_view_options(&to);
}

/// The first element inside `root` that matches.
pub fn find(root: &Element, selector: &str) -> Option<Element> {
    root.query_selector(selector).ok().flatten()
}

/// All elements inside `root` that match.
pub fn find_all(root: &Element, selector: &str) -> Vec<Element> {
    let Ok(list) = root.query_selector_all(selector) else { return Vec::new() };
    (0..list.length()).filter_map(|i| list.item(i)?.dyn_into().ok()).collect()
}

/// Sets the height of an element in CSS pixels, through the object model: the policy forbids style attributes.
pub fn set_height(element: &Element, px: f64) {
    if let Some(element) = element.dyn_ref::<HtmlElement>() {
        let _ = element.style().set_property("height", &[&(px.round() as u32).to_string(), "px"].concat());
    }
}

/// Height of an element in CSS pixels.
pub fn height(element: &Element) -> f64 {
    element.get_bounding_client_rect().height()
}

/// How far the top of an element is above (negative) or below the top of the window, and the window's height.
pub fn viewport(element: &Element) -> (f64, f64) {
    let height = window().and_then(|w| w.inner_height().ok()?.as_f64()).unwrap_or(800.0);
    (element.get_bounding_client_rect().top(), height)
}

/// How far the page is scrolled down, in CSS pixels.
pub fn scrolled() -> f64 {
    window().and_then(|w| w.scroll_y().ok()).unwrap_or_default()
}

/// Scrolls the page down to there.
pub fn scroll_to(px: f64) {
    if let Some(window) = window() {
        window.scroll_to_with_x_and_y(0.0, px);
    }
}

/// Calls `then` after this turn of the event loop; dropping the result cancels it.
pub fn later(then: impl FnOnce() + 'static) -> Timeout {
    Timeout::new(0, then)
}

/// Calls `then` after `ms` milliseconds; dropping the result cancels it.
pub fn after(ms: u32, then: impl FnOnce() + 'static) -> Timeout {
    Timeout::new(ms, then)
}

/// Milliseconds since the page was opened.
pub fn now() -> f64 {
    window().and_then(|w| w.performance()).map_or(0.0, |p| p.now())
}

/// Does `work` and leaves its time in the browser's own list of measures, where developer tools and benches
/// find it under `name`.
pub fn measured<T>(name: &str, work: impl FnOnce() -> T) -> T {
    // Another page's list is left alone.
    let performance = window().filter(|_| !net::is_guest()).and_then(|w| w.performance());
    if let Some(p) = &performance {
        let _ = p.mark(name);
    }
    let done = work();
    if let Some(p) = &performance {
        let _ = p.measure_with_start_mark(name, name);
    }
    done
}

/// Calls `then` at every scroll of anything in the page, and when the window changes its size.
#[must_use]
pub fn on_scroll(then: impl Fn() + 'static) -> Vec<EventListener> {
    scroll_listeners(Rc::new(then))
}

fn scroll_listeners(then: Rc<dyn Fn()>) -> Vec<EventListener> {
    let Some(window) = window() else { return Vec::new() };
    let options = EventListenerOptions::run_in_capture_phase();
    let again = then.clone();
    vec![
        EventListener::new_with_options(&window, "scroll", options, move |_| then()),
        EventListener::new(&window, "resize", move |_| again()),
    ]
}

/// Calls `then` once, when `element` is let go.
pub fn on_close(element: &Element, then: impl FnOnce() + 'static) {
    EventListener::once(element, "close", move |_| then()).forget();
}

/// Calls `then` at every event of this name in the page.
#[must_use]
pub fn on_page(name: &'static str, then: impl Fn(&Event) + 'static) -> Option<EventListener> {
    let options = EventListenerOptions::enable_prevent_default();
    let window = window()?;
    Some(EventListener::new_with_options(&window, name, options, then))
}

/// A watch over which elements are near the window; stops when dropped.
pub struct Watch {
    observer: web_sys::IntersectionObserver,
    _call: Closure<dyn FnMut(js_sys::Array)>,
}

impl Watch {
    /// Calls `then` with an element and whether it is within 600 pixels of the window.
    pub fn new(then: impl Fn(&Element, bool) + 'static) -> Option<Self> {
        let call = Closure::<dyn FnMut(js_sys::Array)>::new(move |entries: js_sys::Array| {
            for entry in
                entries.iter().filter_map(|e| e.dyn_into::<web_sys::IntersectionObserverEntry>().ok())
            {
                then(&entry.target(), entry.is_intersecting());
            }
        });
        let options = web_sys::IntersectionObserverInit::new();
        options.set_root_margin("600px");
        let observer =
            web_sys::IntersectionObserver::new_with_options(call.as_ref().unchecked_ref(), &options).ok()?;
        Some(Self { observer, _call: call })
    }

    /// Watches one more element.
    pub fn add(&self, element: &Element) {
        self.observer.observe(element);
    }
}

impl Drop for Watch {
    fn drop(&mut self) {
        self.observer.disconnect();
    }
}

/// Reads from the browser's storage; `None` where it is blocked.
pub fn load(name: &str) -> Option<String> {
    window()?.local_storage().ok()??.get_item(&["qe.", name].concat()).ok()?
}

/// Writes to the browser's storage; `false` where it is blocked or full.
pub fn store(name: &str, value: &str) -> bool {
    let storage = window().and_then(|w| w.local_storage().ok()?);
    storage.is_some_and(|s| s.set_item(&["qe.", name].concat(), value).is_ok())
}

/// Names the page after the article, as the browser's tabs and a print show it.
pub fn set_title(article: &str) {
    if let Some(document) = document() {
        document.set_title(&[article, " – Quote Explorer"].concat());
    }
}

/// Gives the page the theme of this name; none for the system's.
pub fn set_theme(name: &str) {
    if let Some(root) = document().and_then(|d| d.document_element()) {
        set_theme_of(&root, name);
    }
}

/// Gives an element the theme of this name; none for the page's.
pub fn set_theme_of(root: &Element, name: &str) {
    let _ = if name.is_empty() {
        root.remove_attribute("data-theme")
    } else {
        root.set_attribute("data-theme", name)
    };
}

/// Opens a dialog above the page.
pub fn show_modal(dialog: &HtmlDialogElement) {
    let _ = dialog.show_modal();
}

/// Text dropped or pasted, or the file among it.
pub enum Brought {
    /// Plain text.
    Text(String),
    /// A file.
    File(web_sys::File),
}

/// What a drop or paste event brings, files first.
pub fn brought(event: &Event) -> Option<Brought> {
    let data = match event.dyn_ref::<web_sys::DragEvent>() {
        Some(drag) => drag.data_transfer()?,
        None => event.dyn_ref::<web_sys::ClipboardEvent>()?.clipboard_data()?,
    };
    if let Some(file) = data.files().and_then(|files| files.item(0)) {
        return Some(Brought::File(file));
    }
    let text = data.get_data("text/plain").ok()?;
    (!text.trim().is_empty()).then_some(Brought::Text(text))
}

/// The file chosen in a file field; the field is emptied so that the same file can be chosen again.
pub fn chosen_file(event: &Event) -> Option<web_sys::File> {
    let input = event.target()?.dyn_into::<web_sys::HtmlInputElement>().ok()?;
    let file = input.files()?.item(0);
    input.set_value("");
    file
}

/// The text in the field an event happened on.
pub fn typed(event: &Event) -> String {
    let Some(target) = event.target() else { return String::new() };
    match target.dyn_ref::<web_sys::HtmlInputElement>() {
        Some(input) => input.value(),
        None => target
            .dyn_ref::<web_sys::HtmlTextAreaElement>()
            .map_or_else(String::new, web_sys::HtmlTextAreaElement::value),
    }
}

/// Reads a file as text and calls `then` with its name and its text, or a sentence that says why not.
pub fn read_file(file: &web_sys::File, then: impl FnOnce(String, Result<String, &'static str>) + 'static) {
    let name = file.name();
    let promise = file.array_buffer();
    wasm_bindgen_futures::spawn_local(async move {
        let bytes = wasm_bindgen_futures::JsFuture::from(promise).await;
        let text = bytes
            .map(|buffer| js_sys::Uint8Array::new(&buffer).to_vec())
            .map_err(|_| "could not be read. Check that it is still there and open it again.")
            .and_then(|bytes| text_of(&bytes));
        then(name, text);
    });
}

/// The text of a file's bytes in whatever encoding it is.
fn text_of(bytes: &[u8]) -> Result<String, &'static str> {
    match decode(bytes) {
        Ok(text) if text.trim().is_empty() => Err("has no text. Open another file, or paste the article."),
        Ok(_) | Err("windows-1252") if !is_text(bytes) => {
            Err("is not a text file. Open a .txt or .md file, or paste the article.")
        }
        Ok(text) => Ok(text.to_owned()),
        Err(label) => web_sys::TextDecoder::new_with_label(label)
            .and_then(|decoder| decoder.decode_with_js_u8_array(&js_sys::Uint8Array::from(bytes)))
            .map_err(|_| "is in an encoding this browser cannot read. Save it as UTF-8 and open it again."),
    }
}

/// The value chosen in a list field.
pub fn chosen(event: &Event) -> String {
    let select = event.target().and_then(|t| t.dyn_into::<web_sys::HtmlSelectElement>().ok());
    select.map_or_else(String::new, |s| s.value())
}
