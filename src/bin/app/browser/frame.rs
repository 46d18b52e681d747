//! Messages between the explorer inside a frame and the page around it.
//!
//! Whoever frames the explorer may talk to it and hears from it; nobody else is listened to.

use gloo::events::EventListener;
use js_sys::{Object, Reflect};
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};

/// Marks our messages, so that they are told from those of other frames.
const NAME: &str = "quote-explorer";

/// The value of a field of the page's query (`?embed=a&childId=b`); empty for a field without one.
pub fn parameter(name: &str) -> Option<String> {
    let search = web_sys::window()?.location().search().ok()?;
    let mut fields = search.trim_start_matches('?').split('&').map(|f| f.split_once('=').unwrap_or((f, "")));
    let value = fields.find(|(key, _)| *key == name)?.1;
    js_sys::decode_uri_component(value).ok().map(String::from)
}

fn parent() -> Option<web_sys::Window> {
    let window = web_sys::window()?;
    let parent = window.parent().ok()??;
    (!Object::is(&parent, &window)).then_some(parent)
}

fn post(message: &JsValue) {
    if let Some(parent) = parent() {
        // Nothing in a message is secret from the page that holds the article.
        let _ = parent.post_message(message, "*");
    }
}

fn object(fields: &[(&str, JsValue)]) -> JsValue {
    let object = Object::new();
    for (key, value) in fields {
        let _ = Reflect::set(&object, &JsValue::from_str(key), value);
    }
    object.into()
}

/// Tells the page around that something happened; texts and numbers come with it.
pub fn tell(what: &str, texts: &[(&str, &str)], numbers: &[(&str, f64)]) {
    let mut fields = vec![("source", NAME.into()), ("v", 1.into()), ("type", what.into())];
    fields.extend(texts.iter().map(|(key, text)| (*key, JsValue::from_str(text))));
    fields.extend(numbers.iter().map(|(key, n)| (*key, JsValue::from_f64(*n))));
    post(&object(&fields));
}

/// Tells the height (CSS pixels) in our form and in those that AMP, Datawrapper, Medium and pym.js listen to.
pub fn tell_height(px: f64) {
    let height = JsValue::from_f64(px);
    tell("resize", &[], &[("height", px)]);
    post(&object(&[("sentinel", "amp".into()), ("type", "embed-size".into()), ("height", height.clone())]));
    if let Some(id) = parameter("embed").filter(|id| !id.is_empty()) {
        post(&object(&[("datawrapper-height", object(&[(&id, height.clone())]))]));
    }
    if let Some(id) = parameter("childId") {
        post(&["pymxPYMx", &id, "xPYMxheightxPYMx", &(px.ceil() as u32).to_string()].concat().into());
    }
    let href = web_sys::window().and_then(|w| w.location().href().ok()).unwrap_or_default();
    let medium = object(&[("context", "iframe.resize".into()), ("src", href.into()), ("height", height)]);
    if let Ok(text) = js_sys::JSON::stringify(&medium) {
        post(&text.into());
    }
}

/// A message of the page around.
pub struct Message(JsValue);

impl Message {
    /// A field of text; `None` when it is missing or something else.
    pub fn text(&self, key: &str) -> Option<String> {
        Reflect::get(&self.0, &JsValue::from_str(key)).ok()?.as_string()
    }
}

/// Calls `then` for each message of ours that the page around sends.
#[must_use]
pub fn on_message(then: impl Fn(&Message) + 'static) -> Option<EventListener> {
    let window = web_sys::window()?;
    let parent: JsValue = parent()?.into();
    Some(EventListener::new(&window, "message", move |event| {
        let Some(event) = event.dyn_ref::<web_sys::MessageEvent>() else { return };
        let sender: JsValue = event.source().map_or(JsValue::NULL, Into::into);
        let message = Message(event.data());
        if Object::is(&sender, &parent) && message.text("source").as_deref() == Some(NAME) {
            then(&message);
        }
    }))
}

/// A watch over an element's height; stops when dropped.
pub struct HeightWatch {
    observer: web_sys::ResizeObserver,
    _call: Closure<dyn FnMut()>,
}

impl HeightWatch {
    /// Calls `then` with the height of `element` in whole CSS pixels whenever it has changed.
    pub fn new(element: &web_sys::Element, then: impl Fn(f64) + 'static) -> Option<Self> {
        let watched = element.clone();
        let mut last = 0.0;
        let call = Closure::<dyn FnMut()>::new(move || {
            let height = watched.get_bounding_client_rect().height().ceil();
            if (height - last).abs() >= 1.0 {
                last = height;
                then(height);
            }
        });
        let observer = web_sys::ResizeObserver::new(call.as_ref().unchecked_ref()).ok()?;
        observer.observe(element);
        Some(Self { observer, _call: call })
    }
}

impl Drop for HeightWatch {
    fn drop(&mut self) {
        self.observer.disconnect();
    }
}

/// Opens a page of its own that knows nothing of this one.
pub fn open_page(address: &str) {
    if let Some(window) = web_sys::window() {
        let _ = window.open_with_url_and_target_and_features(address, "_blank", "noopener");
    }
}
