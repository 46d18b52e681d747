//! Packs what links hold and unpacks it again, for `web/links.js`, which fetches this program only when a link is made
//! or opened.
//!
//! It sets one function, `quotePacker`. Given the content of a link it gives the link; given a link, its content; given
//! what it can do nothing with, a sentence that says why. The second argument is the dictionary, if it is at hand.

use js_sys::Uint8Array;
use quote_explorer::share::{LinkError, seal, unseal};
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};

fn main() {
    let ask =
        Closure::<dyn Fn(JsValue, JsValue) -> JsValue>::new(|question: JsValue, dictionary: JsValue| {
            let dictionary = dictionary.dyn_ref().map(Uint8Array::to_vec);
            answer(&question, dictionary.as_deref())
                .unwrap_or_else(|error| JsValue::from_str(&error.to_string()))
        });
    // A module that takes it away at once.
    let _ = js_sys::Reflect::set(&js_sys::global(), &JsValue::from_str("quotePacker"), &ask.into_js_value());
}

fn answer(question: &JsValue, dictionary: Option<&[u8]>) -> Result<JsValue, LinkError> {
    if let Some(link) = question.as_string() {
        return Ok(Uint8Array::from(&unseal(&link, dictionary)?[..]).into());
    }
    let content = question.dyn_ref().map_or_else(Vec::new, Uint8Array::to_vec);
    Ok(JsValue::from_str(&seal(&content, dictionary)?))
}
