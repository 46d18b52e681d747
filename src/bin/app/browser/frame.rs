//! Messages between the explorer and the page around it, whether that frames it or has it in an element.
//!
//! Whoever frames or mounts the explorer may talk to it and hears from it; nobody else is listened to.

use gloo::events::EventListener;
use js_sys::{Function, Object, Reflect};
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{CustomEvent, CustomEventInit, Element, EventTarget};

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

fn object(fields: &[(&str, JsValue)]) -> JsValue {
    let object = Object::new();
    for (key, value) in fields {
        let _ = Reflect::set(&object, &JsValue::from_str(key), value);
    }
    object.into()
}

/// Tells `target` something by an event that goes no further.
fn dispatch(target: &EventTarget, detail: &JsValue) {
    let init = CustomEventInit::new();
    init.set_detail(detail);
    if let Ok(event) = CustomEvent::new_with_event_init_dict(NAME, &init) {
        let _ = target.dispatch_event(&event);
    }
}

/// Offers the script that loaded the program the function that starts an explorer in an element.
pub fn offer(mount: impl Fn(Element, Function) + 'static) {
    if let Some(window) = web_sys::window() {
        dispatch(&window, &Closure::<dyn Fn(Element, Function)>::new(mount).into_js_value());
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

/// The page around: the window that frames this one, or whoever put the explorer into this element.
#[derive(Clone, PartialEq)]
pub struct Host(Option<Element>);

impl Host {
    /// Who put the explorer into `root`.
    pub fn of(root: &Element) -> Self {
        Self(root.has_attribute("data-home").then(|| root.clone()))
    }

    /// Whether it frames this page, whose address is the explorer's own then.
    pub fn is_frame(&self) -> bool {
        self.0.is_none()
    }

    /// What it set when it put the explorer there: an attribute of the element, a field of the frame's address.
    pub fn setting(&self, name: &str) -> Option<String> {
        match &self.0 {
            Some(root) => root.get_attribute(&["data-", name].concat()),
            None => parameter(name),
        }
    }

    fn post(&self, message: &JsValue) {
        // Nothing in a message is secret from the page that holds the article.
        if let Some(root) = &self.0 {
            dispatch(root, message);
        } else if let Some(parent) = parent() {
            let _ = parent.post_message(message, "*");
        }
    }

    /// Tells it that something happened; texts and numbers come with it.
    pub fn tell(&self, what: &str, texts: &[(&str, &str)], numbers: &[(&str, f64)]) {
        let mut fields = vec![("source", NAME.into()), ("v", 1.into()), ("type", what.into())];
        fields.extend(texts.iter().map(|(key, text)| (*key, JsValue::from_str(text))));
        fields.extend(numbers.iter().map(|(key, n)| (*key, JsValue::from_f64(*n))));
        self.post(&object(&fields));
    }

    /// Tells the height (CSS pixels) in our form; from a frame also as AMP, Datawrapper, Medium and pym.js do.
    pub fn tell_height(&self, px: f64) {
        let height = JsValue::from_f64(px);
        self.tell("resize", &[], &[("height", px)]);
        if !self.is_frame() {
            return;
        }
        let post = |message: JsValue| self.post(&message);
        post(object(&[
            ("sentinel", "amp".into()),
            ("type", "embed-size".into()),
            ("height", height.clone()),
        ]));
        if let Some(id) = parameter("embed").filter(|id| !id.is_empty()) {
            post(object(&[("datawrapper-height", object(&[(&id, height.clone())]))]));
        }
        if let Some(id) = parameter("childId") {
            post(["pymxPYMx", &id, "xPYMxheightxPYMx", &(px.ceil() as u32).to_string()].concat().into());
        }
        let href = web_sys::window().and_then(|w| w.location().href().ok()).unwrap_or_default();
        let medium = [("context", "iframe.resize".into()), ("src", href.into()), ("height", height)];
        if let Ok(text) = js_sys::JSON::stringify(&object(&medium)) {
            post(text.into());
        }
    }

    /// Calls `then` for each message of ours that it sends.
    #[must_use]
    pub fn on_message(&self, then: impl Fn(&Message) + 'static) -> Option<EventListener> {
        let from: JsValue = if self.is_frame() { parent()?.into() } else { JsValue::NULL };
        let target =
            self.0.clone().map_or_else(|| web_sys::window().map(EventTarget::from), |r| Some(r.into()));
        Some(EventListener::new(&target?, "message", move |event| {
            let Some(event) = event.dyn_ref::<web_sys::MessageEvent>() else { return };
            let sender: JsValue = event.source().map_or(JsValue::NULL, Into::into);
            let message = Message(event.data());
            if Object::is(&sender, &from) && message.text("source").as_deref() == Some(NAME) {
                then(&message);
            }
        }))
    }

    /// Sets the theme of that name; none for the system's.
    pub fn set_theme(&self, name: &str) {
        match &self.0 {
            Some(root) => super::set_theme_of(root, name),
            None => super::set_theme(name),
        }
    }
}

/// A watch over an element's height; stops when dropped.
pub struct HeightWatch {
    observer: web_sys::ResizeObserver,
    _call: Closure<dyn FnMut()>,
}

impl HeightWatch {
    /// Calls `then` with the height of `element` in whole CSS pixels whenever it has changed.
    pub fn new(element: &Element, then: impl Fn(f64) + 'static) -> Option<Self> {
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
