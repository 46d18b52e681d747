//! The whole explorer: owns the store, listens to keys, drops and pastes.

use std::rc::Rc;

use crate::browser::JsCast;
use quote_explorer::article::EXAMPLES;
use quote_explorer::state::{
    Action, Command, Focus, From, Origin, Pane, Source, Store, Target, command, reduce, restore,
    save_articles, save_view,
};
use yew::prelude::*;

use crate::browser::{self, Brought, net};
use crate::context::{Context, origin};
use crate::effect::use_effect_with;
use crate::links::{is_waiting, use_links};
use crate::parts::{Article, banner, desk, dialogs, el, masthead, news, switch, yes};
use crate::reading::use_reading;

/// How an explorer is mounted.
#[derive(Clone, Copy, PartialEq, Eq, Properties)]
pub struct Props {
    /// Whether it has the page for itself: keys work everywhere, and work is kept for the next visit.
    pub page: bool,
}

/// The store as Yew wants it.
struct Shell(Rc<Store>);

impl Reducible for Shell {
    type Action = Action;

    fn reduce(self: Rc<Self>, action: Action) -> Rc<Self> {
        let new = reduce(self.0.clone(), action);
        if Rc::ptr_eq(&new, &self.0) { self } else { Rc::new(Self(new)) }
    }
}

/// The store as it is now, begun with `first`, and what every part may use.
#[hook]
pub fn use_store(first: Box<dyn FnOnce() -> Store>) -> (Rc<Store>, Rc<Context>) {
    let shell = use_reducer(|| Shell(Rc::new(first())));
    let store = shell.0.clone();
    let dispatch = shell.dispatcher();
    let root = use_node_ref();
    let context = use_memo((), |()| Context {
        send: Callback::from(move |action| dispatch.dispatch(action)),
        root: root.clone(),
        guest: false,
        lang: None,
    });
    (store, context)
}

/// What the explorer opens with: the reader's work; else an example, or nothing when a link is to be opened.
fn first(page: bool) -> Store {
    let store = restore(|name| page.then(|| browser::load(name)).flatten());
    let example = matches!(store.source.origin, Origin::Builtin(_)) && store.former.is_none();
    if is_waiting() && (example || !page) {
        return Store::new(Source::new("", Origin::Pasted));
    }
    store
}

/// The explorer.
#[component]
pub fn App(props: &Props) -> Html {
    let page = props.page;
    let (store, context) = use_store(Box::new(move || first(page)));
    use_reading(store.loading.clone(), context.send.clone());
    use_keys(&context, store.prefs.keys && page, page);
    use_keeping(&store, page, &context.send);
    use_focus(&context, store.focus);
    use_top(&context, &store);
    use_place(store.view.pane, store.shown, store.selected.is_some());
    use_links(&store.source, &context.send, true);
    let pane = if store.view.pane == Pane::Article { "article" } else { "desk" };
    let skip =
        el("a", "qe-skip").is("href", "#qe-main").click(skip(&context)).words("Skip to the quotations");
    let main = || {
        let (doc, results) = (store.doc.clone(), store.results.clone());
        let article = html! {
            <Article key={store.shown} {doc} {results} selected={store.selected} focus={store.focus} />
        };
        el("main", "qe-main")
            .is("id", "qe-main")
            .is("tabindex", "-1")
            .add(desk(&context, &store))
            .add(article)
            .into()
    };
    let ready = store.is_ready();
    let page: Html = el("div", "qe-app")
        .bind(context.root.clone())
        .is("data-pane", pane)
        .is("data-ready", yes(ready))
        .add(skip)
        .add(masthead(&context, &store))
        .add(news(&context, &store))
        .add(banner(&store))
        .may(ready.then(main))
        .may(ready.then(|| switch(&context, &store)))
        .add(dialogs(&store))
        .into();
    html! { <ContextProvider<Context> context={(*context).clone()}>{page}</ContextProvider<Context>> }
}

/// Gives focus to the search box or to the count above the cards.
#[hook]
pub fn use_focus(context: &Context, focus: Focus) {
    let root = context.root.clone();
    use_effect_with(focus, move |focus| {
        let selector = match focus.target {
            Some(Target::Search) => "[data-search]".to_owned(),
            Some(Target::Form) => "[data-edit-speaker]".to_owned(),
            Some(Target::List) => "#qe-results".to_owned(),
            Some(Target::Card(id)) => ["[data-compare] [data-quote='", &id.0.to_string(), "']"].concat(),
            _ => return,
        };
        let Some(root) = root.cast() else { return };
        // Where the list has no count, its panel is the place.
        let panel =
            || (focus.target == Some(Target::List)).then(|| browser::find(&root, "#qe-panel")).flatten();
        if let Some(place) = browser::find(&root, &selector).or_else(panel) {
            browser::focus(&place, false);
        }
    });
}

/// A new search or filter begins at the top of the list, unless the reader is at a card.
#[hook]
fn use_top(context: &Context, store: &Store) {
    let root = context.root.clone();
    use_effect_with((store.view.query.clone(), store.view.filters.clone()), move |_| {
        if let Some(panel) = root.cast().and_then(|root| browser::find(&root, "[data-panel]"))
            && browser::find(&panel, "[data-quote]:focus").is_none()
        {
            panel.set_scroll_top(0);
        }
    });
}

/// On a small screen each half of an article keeps its place; a current quotation leads to its own.
#[hook]
fn use_place(pane: Pane, shown: u32, leads: bool) {
    let places = use_mut_ref(|| (0, pane, [0.0; 2]));
    let seen = places.clone();
    use_effect_with((), move |()| {
        let listeners = browser::on_scroll(move || {
            let (_, pane, places) = &mut *seen.borrow_mut();
            places[*pane as usize] = browser::scrolled();
        });
        move || drop(listeners)
    });
    use_effect_with((pane, shown), move |&(pane, shown)| {
        let mut places = places.borrow_mut();
        if places.0 != shown {
            *places = (shown, pane, [0.0; 2]);
        } else if std::mem::replace(&mut places.1, pane) != pane && !leads {
            browser::scroll_to(places.2[pane as usize]);
        }
    });
}

/// The skip link moves focus without touching the address.
fn skip(context: &Context) -> Callback<MouseEvent> {
    let send = context.send.clone();
    Callback::from(move |event: MouseEvent| {
        event.prevent_default();
        send.emit(Action::Show(Target::List));
    })
}

/// Keys, drops and pastes anywhere in the page.
#[hook]
fn use_keys(context: &Context, keys: bool, page: bool) {
    let send = context.send.clone();
    use_effect_with((keys, page), move |&(keys, page)| {
        let (on_key, on_drop) = (send.clone(), send);
        let listeners = page.then(|| {
            [
                browser::on_page("keydown", move |event| key(event, keys, &on_key)),
                browser::on_page("dragover", Event::prevent_default),
                browser::on_page("drop", {
                    let send = on_drop.clone();
                    move |event| take(event, &send)
                }),
                browser::on_page("paste", move |event| take(event, &on_drop)),
            ]
        });
        move || drop(listeners)
    });
}

fn key(event: &Event, keys: bool, send: &Callback<Action>) {
    let Some(press) = event.dyn_ref::<KeyboardEvent>() else { return };
    let Some(target) = event.target() else { return };
    if press.ctrl_key() || press.alt_key() || press.meta_key() || press.is_composing() {
        return;
    }
    let from = origin(event);
    let control = press.key() == "Enter" && from != From::Search && browser::on_control(event);
    let in_dialog = browser::closest(&target, "dialog").is_some();
    if control || in_dialog {
        return;
    }
    if let Command::Do(action) = command(&press.key(), from, keys, browser::is_typing(&target)) {
        if press.key() != "Escape" {
            event.prevent_default();
        }
        send.emit(action);
    }
}

/// Opens what was dropped or pasted, unless it goes into a text field.
fn take(event: &Event, send: &Callback<Action>) {
    if event.target().is_some_and(|t| browser::is_typing(&t)) {
        return;
    }
    match browser::brought(event) {
        Some(Brought::Text(text)) => {
            event.prevent_default();
            send.emit(Action::Open(Source::new(&text, Origin::Pasted)));
        }
        Some(Brought::File(file)) => {
            event.prevent_default();
            open_file(&file, send.clone());
        }
        None => {}
    }
}

/// Reads a file and opens it, or says why not.
pub fn open_file(file: &browser::File, send: Callback<Action>) {
    browser::read_file(file, move |name, text| {
        send.emit(match text {
            Ok(text) => Action::Open(Source::new(&text, Origin::File(Rc::from(name)))),
            Err(why) => Action::Notice(Some(Rc::from(["“", &name, "” ", why].concat()))),
        });
    });
}

/// Opens a built-in article, all but the first of which are fetched, or says that it cannot be had.
pub fn open_example(id: &'static str, send: Callback<Action>) {
    if id == EXAMPLES[0].id {
        return send.emit(Action::Open(Source::first()));
    }
    send.emit(Action::Dialog(None));
    let then = move |text: Result<Vec<u8>, String>| {
        send.emit(match text {
            Ok(text) => Action::Open(Source::new(&String::from_utf8_lossy(&text), Origin::Builtin(id))),
            Err(why) => Action::Notice(Some(why.into())),
        });
    };
    net::unpack(&[id, ".txt"].concat(), Box::new(then));
}

/// Keeps the article and the view for the next visit, where the browser allows it.
#[hook]
fn use_keeping(store: &Rc<Store>, page: bool, send: &Callback<Action>) {
    let kept = store.clone();
    use_effect_with((store.view.clone(), store.prefs), move |_| {
        let keep = move || {
            for (name, text) in save_view(&kept) {
                browser::store(name, &text);
            }
        };
        let task = page.then(|| browser::after(300, keep));
        move || drop(task)
    });
    let (kept, send) = (store.clone(), send.clone());
    use_effect_with((store.source.clone(), store.former.clone()), move |_| {
        let task = page.then(|| browser::after(300, move || keep_articles(&kept, &send)));
        move || drop(task)
    });
    use_effect_with(store.doc.clone(), move |doc| {
        if page && !doc.title().trim().is_empty() {
            browser::set_title(doc.title().trim());
        }
    });
    use_effect_with(store.prefs.theme, move |theme| {
        if page {
            browser::set_theme(theme.name());
        }
    });
}

/// Keeps the article and the former one, or neither; says so when the reader's own text cannot be kept.
fn keep_articles(store: &Store, send: &Callback<Action>) {
    let articles = save_articles(store);
    if articles.iter().all(|(name, text)| browser::store(name, text)) {
        return;
    }
    for (name, _) in &articles {
        browser::store(name, "");
    }
    if !matches!(store.source.origin, Origin::Builtin(_)) {
        send.emit(Action::Notice(Some(Rc::from(
            "This browser cannot keep the article: it will be gone after a reload. Copy it if you need it.",
        ))));
    }
}
