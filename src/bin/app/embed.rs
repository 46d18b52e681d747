//! The explorer inside another page: the lists alone, as high as they are, told to the page around.
//!
//! Keeps nothing in the browser's storage and takes no single keys: it is a guest there.

use std::rc::Rc;

use quote_explorer::share::to_link;
use quote_explorer::state::{Action, Origin, Source, Store, Tab, Theme};
use yew::prelude::*;

use crate::app::{use_focus, use_store};
use crate::browser::frame::{self, HeightWatch, Message};
use crate::browser::{self, Element, net};
use crate::context::Context;
use crate::links::{is_waiting, use_links};
use crate::parts::{banner, desk, news};
use crate::reading::use_reading;

/// The explorer as a guest.
#[component]
pub fn Embed() -> Html {
    let (store, context) = use_store(Box::new(first));
    use_reading(store.loading.clone(), context.send.clone());
    use_links(&store.source, &context.send);
    use_focus(&context, store.focus);
    use_host(&context, if store.source.text.is_empty() { 0 } else { store.shown });
    use_telling(&store);
    let open = {
        let store = store.clone();
        Callback::from(move |_: MouseEvent| open_page(store.clone()))
    };
    html! {
        <ContextProvider<Context> context={(*context).clone()}>
            <div class="qe-embed" ref={context.root.clone()} data-ready={store.is_ready().to_string()}>
                <header><h1 class="qe-hidden">{"Who said what"}</h1></header>
                {news(&context, &store)}
                {banner(&store)}
                if store.is_ready() && !store.source.text.is_empty() {
                    <main>{desk(&context, &store)}</main>
                }
                <footer class="qe-embed__foot">
                    <span>{"Found by Quote Explorer, in your browser"}</span>
                    <button type="button" class="qe-button" data-open-page="" onclick={open}>{"Open the article beside them"}</button>
                </footer>
            </div>
        </ContextProvider<Context>>
    }
}

/// An example stands alone in a frame that gets neither a link nor a page's article.
fn first() -> Store {
    let waits = is_waiting() || frame::parameter("embed").is_some_and(|from| from == "host");
    Store::new(if waits { Source::new("", Origin::Pasted) } else { Source::first() })
}

/// Hears the page around, and tells it the height. What it asks of an article waits until that is read.
#[hook]
fn use_host(context: &Context, shown: u32) {
    // What the page asks before an article is shown; nothing once one is.
    let waiting = use_mut_ref(|| Some(Vec::<Action>::new()));
    let (send, waits) = (context.send.clone(), waiting.clone());
    use_effect_with(shown, move |&shown| {
        if shown > 0 || !is_waiting() {
            waits.take().into_iter().flatten().for_each(|action| send.emit(action));
        }
    });
    let (root, send) = (context.root.clone(), context.send.clone());
    use_effect_with((), move |()| {
        let listener = frame::on_message(move |message| {
            let actions = hear(message);
            if let Some(text) = message.text("text") {
                waiting.replace(Some(actions));
                send.emit(Action::Open(Source::new(&text, Origin::Pasted)));
            } else if let Some(waiting) = waiting.borrow_mut().as_mut() {
                waiting.extend(actions);
            } else {
                for action in actions {
                    send.emit(action);
                }
            }
        });
        let watch = root.cast::<Element>().and_then(|root| HeightWatch::new(&root, frame::tell_height));
        frame::tell("ready", &[], &[]);
        move || drop((listener, watch))
    });
}

/// What a message asks for beside an article.
fn hear(message: &Message) -> Vec<Action> {
    if let Some(theme) = message.text("theme") {
        browser::set_theme(Theme::named(&theme).name());
    }
    let query = message.text("query").map(|query| Action::Search(query.into()));
    let view = message.text("view").map(|view| Action::Tab(tab(&view)));
    query.into_iter().chain(view).collect()
}

/// The list of that name, also under the names that embedding pages use.
fn tab(name: &str) -> Tab {
    let name = match name {
        "cards" => "quotes",
        "matrix" | "compare" => "issues",
        other => other,
    };
    Tab::ALL.into_iter().find(|tab| tab.name() == name).unwrap_or_default()
}

/// Tells the page around what was selected and searched for.
#[hook]
fn use_telling(store: &Rc<Store>) {
    let told = store.clone();
    use_effect_with((store.selected, store.shown), move |(selected, _)| {
        let Some(quote) =
            selected.and_then(|id| Some((id, told.doc.analysis.quotations.get(id.0 as usize)?)))
        else {
            return;
        };
        let (id, quotation) = quote;
        let Some(first) = quotation.content.first() else { return };
        let before = told.source.text.get(..first.start as usize).unwrap_or("");
        let start = before.encode_utf16().count();
        let words = told.doc.slice(*first);
        let texts = [("exact", words), ("speaker", &*told.doc.speakers(id)), ("kind", quotation.kind.name())];
        frame::tell("select", &texts, &[("start", start as f64)]);
    });
    let told = store.clone();
    use_effect_with(store.results.order.clone(), move |order| {
        if told.is_ready() {
            frame::tell("filter", &[("query", &*told.view.query)], &[("count", order.len() as f64)]);
        }
    });
}

/// The same article and view in a page of its own.
fn open_page(store: Rc<Store>) {
    net::dictionary(move |bytes| {
        let shared = store.shared(false);
        let card = store.selected.and_then(|quote| store.place(quote, &shared));
        match to_link(&shared, card, bytes.as_deref()) {
            Ok(link) => frame::open_page(&[net::address(), link].concat()),
            Err(_) => frame::open_page(&net::address()),
        }
    });
}
