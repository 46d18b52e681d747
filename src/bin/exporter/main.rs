//! What readers take along of an article, for the page `take.html`: citations, exports, a link with its source.
//!
//! The page fetches this program only when someone wants that, so that a first visit does not pay for it. It sets one
//! function, `quoteExporter`, which takes a question as JSON and gives the answer as JSON.

mod answer;

use wasm_bindgen::JsValue;
use wasm_bindgen::closure::Closure;

fn main() {
    let desk = answer::Desk::default();
    let ask = Closure::<dyn Fn(String) -> String>::new(move |question: String| desk.answer(&question));
    // A page always takes properties on its global object.
    let _ =
        js_sys::Reflect::set(&js_sys::global(), &JsValue::from_str("quoteExporter"), &ask.into_js_value());
}
