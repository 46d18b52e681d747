//! The explorer inside another page: the lists alone, as high as they are, told to the page around.
//!
//! It is in a frame or in an element of that page. Keeps nothing in the browser's storage and takes no single keys: it
//! is a guest there.

use std::rc::Rc;

use quote_explorer::share::{Opened, Place, Shared, content, pointing};
use quote_explorer::state::{Action, Origin, Source, Store, Tab, Theme};
use yew::prelude::*;

use crate::app::{use_focus, use_store};
use crate::browser::frame::{self, HeightWatch, Host};
use crate::browser::{Element, net};
use crate::context::Context;
use crate::effect::{Kept, Setter, use_effect_with, use_kept};
use crate::links::{self, is_waiting, use_links};
use crate::parts::{banner, desk, el, news, single, text, yes};
use crate::reading::use_reading;

/// Where the guest is.
#[derive(Clone, PartialEq, Properties)]
pub struct Props {
    /// The page around.
    pub host: Host,
}

/// The explorer as a guest.
#[component]
pub fn Embed(props: &Props) -> Html {
    let host = &props.host;
    let begin = host.clone();
    let (store, context) = use_store(Box::new(move || first(&begin)));
    // One card alone.
    let alone = use_kept(|| false);
    // Nothing is drawn before what the page around asks is done, so that nothing moves by it.
    let heard = use_kept(|| false);
    use_reading(store.loading.clone(), context.send.clone());
    use_links(&store.source, &context.send, host.is_frame());
    use_focus(&context, store.focus);
    let shown = if store.source.text.is_empty() { 0 } else { store.shown };
    use_host(host, &context, shown, &heard, &alone);
    use_telling(host, &store);
    let open = {
        let store = store.clone();
        Callback::from(move |_: MouseEvent| open_page(&store))
    };
    let lang = host.setting("lang").map(AttrValue::from);
    let guest = !host.is_frame();
    let context = Context { guest, lang, ..(*context).clone() };
    // In another page's element it is no page of its own.
    let (role, level) = if guest { (Some("none"), Some("2")) } else { (None, None) };
    let title = el("h1", "qe-hidden").some("aria-level", level).words("Who said what");
    let lists = || {
        let lists = if *alone { single(&context, &store) } else { desk(&context, &store) };
        el(if guest { "div" } else { "main" }, "qe-embed__lists").add(lists).into()
    };
    let open = el("button", "qe-button")
        .is("type", "button")
        .is("data-open-page", "")
        .click(open)
        .words("Open the article beside them");
    let foot = || {
        let found = text("span", "", "Found by Quote Explorer, in your browser");
        el("footer", "qe-embed__foot").some("role", role).add(found).add(open).into()
    };
    let ready = store.is_ready();
    let shown = *heard && ready && !store.source.text.is_empty();
    let page: Html = el("div", "qe-embed")
        .bind(context.root.clone())
        .is("data-ready", yes(ready))
        .add(el("header", "").some("role", role).add(title))
        .add(news(&context, &store))
        .may((!is_own(host)).then(|| banner(&store)))
        .may(shown.then(lists))
        .may(shown.then(foot))
        .into();
    html! { <ContextProvider<Context> context={context.clone()}>{page}</ContextProvider<Context>> }
}

/// An example stands alone in a frame that gets neither a link nor a page's article.
fn first(host: &Host) -> Store {
    let waits = !host.is_frame() || is_waiting() || is_own(host);
    Store::new(if waits { Source::new("", Origin::Pasted) } else { Source::first() })
}

/// Whether the article is that of the page around.
fn is_own(host: &Host) -> bool {
    host.setting("embed").is_some_and(|from| from == "host")
}

/// Hears the page around, and tells it the height. What it asks of an article waits until that is read; then it is
/// `heard`.
#[hook]
fn use_host(host: &Host, context: &Context, shown: u32, heard: &Kept<bool>, alone: &Kept<bool>) {
    // What the page asks before an article is shown; nothing once one is.
    let waiting = use_mut_ref(|| Some(Vec::<Action>::new()));
    let (send, waits, frame, heard) =
        (context.send.clone(), waiting.clone(), host.is_frame(), heard.setter());
    use_effect_with(shown, move |&shown| {
        if shown > 0 || !frame || !is_waiting() {
            waits.take().into_iter().flatten().for_each(|action| send.emit(action));
        }
        heard.set(shown > 0);
    });
    let (root, send, set, host) = (context.root.clone(), context.send.clone(), alone.setter(), host.clone());
    use_effect_with((), move |()| {
        let around = host.clone();
        let hear = move |get: Asked| {
            let actions = asked(&around, &set, get);
            if get("text").or_else(|| get("link")).is_some() {
                waiting.replace(Some(actions));
                bring(&send, get);
            } else if let Some(waiting) = waiting.borrow_mut().as_mut() {
                waiting.extend(actions);
            } else {
                for action in actions {
                    send.emit(action);
                }
            }
        };
        if host.is_frame() {
            // A frame alone is asked by its address.
            hear(&|name| if name == "text" || name == "link" { None } else { frame::parameter(name) });
        }
        let listener = host.on_message(move |message| hear(&|name| message.text(name)));
        let teller = host.clone();
        let watch =
            root.cast::<Element>().and_then(|r| HeightWatch::new(&r, move |px| teller.tell_height(px)));
        host.tell("ready", &[], &[]);
        move || drop((listener, watch))
    });
}

/// Gives a field of what the page around asks.
type Asked<'a> = &'a dyn Fn(&str) -> Option<String>;

/// Opens the article that comes with a message: the page's own, or that of a link, or the example without either.
fn bring(send: &Callback<Action>, get: Asked) {
    let link = get("link").unwrap_or_default();
    send.emit(match get("text") {
        Some(text) if text.is_empty() => Action::Notice(Some("No article was found in this page.".into())),
        Some(text) => {
            let card = get("card").and_then(|card| Place::parse(&card));
            let shared = Shared { text, url: get("url").unwrap_or_default(), ..Shared::default() };
            Action::Open(Source::linked(Opened { shared, card }))
        }
        None if link.is_empty() => Action::Open(Source::first()),
        None => return links::open(link, send.clone()),
    });
}

/// Does what a message asks for at once, and gives what is to be done with the article.
fn asked(host: &Host, alone: &Setter<bool>, get: Asked) -> Vec<Action> {
    if let Some(theme) = get("theme") {
        host.set_theme(Theme::named(&theme).name());
    }
    let view = get("view");
    if let Some(view) = &view {
        alone.set(view == "card");
    }
    let query = get("query").map(|query| Action::Search(query.into()));
    query.into_iter().chain(view.map(|view| Action::Tab(tab(&view)))).collect()
}

/// The list of that name, also under the names that embedding pages use.
fn tab(name: &str) -> Tab {
    let name = match name {
        "cards" => "quotes",
        "matrix" => "issues",
        other => other,
    };
    Tab::ALL.into_iter().find(|tab| tab.name() == name).unwrap_or_default()
}

/// Tells the page around what was selected and searched for.
#[hook]
fn use_telling(host: &Host, store: &Rc<Store>) {
    let (told, around, last) = (store.clone(), host.clone(), use_mut_ref(|| 0));
    use_effect_with((store.selected, store.shown), move |(selected, shown)| {
        // The card an article begins with was not chosen by the reader.
        if last.replace(*shown) != *shown {
            return;
        }
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
        around.tell("select", &texts, &[("start", start as f64)]);
    });
    let (told, around) = (store.clone(), host.clone());
    use_effect_with(store.results.order.clone(), move |order| {
        if told.is_ready() {
            around.tell("filter", &[("query", &*told.view.query)], &[("count", order.len() as f64)]);
        }
    });
}

/// The same article and view in a page of its own.
fn open_page(store: &Store) {
    let shared = store.shared(false);
    let card = store.selected.and_then(|quote| store.place(quote, &shared));
    net::pack(
        vec![content(&shared)],
        Box::new(move |links| {
            let link = links.into_iter().flatten().next();
            frame::open_page(&link.map_or_else(net::address, |link| pointing(link, card)));
        }),
    );
}
