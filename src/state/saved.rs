//! The store as text for the browser's storage, and back.

use std::rc::Rc;

use super::source::{Origin, Source};
use super::store::{Store, Tab, Theme};
use crate::article::EXAMPLES;
use crate::share::{Opened, Shared, restore_chosen, restore_corrections, save_chosen, save_corrections};

/// What is kept of the view and the lasting choices, one named text each.
pub fn save_view(store: &Store) -> [(&'static str, String); 5] {
    [
        ("query", store.view.query.to_string()),
        ("chosen", save_chosen(&store.view.chosen())),
        ("tab", store.view.tab.name().to_owned()),
        ("theme", store.prefs.theme.name().to_owned()),
        ("keys", if store.prefs.keys { "on" } else { "off" }.to_owned()),
    ]
}

/// What is kept of the article and the former one, texts first; of a built-in article the text too, unless it is the first.
pub fn save_articles(store: &Store) -> [(&'static str, String); 4] {
    let (head, text) = source(&store.source);
    let (former, former_text) = store.former.as_ref().map(|f| source(f)).unwrap_or_default();
    [("text", text), ("former-text", former_text), ("source", head), ("former", former)]
}

/// The first line tells the origin, the second the blocks put back, the third the corrections.
fn source(source: &Source) -> (String, String) {
    let back: Vec<String> = source.put_back.iter().map(u32::to_string).collect();
    let (origin, text) = match &source.origin {
        Origin::Builtin(id) => {
            let text = if *id == EXAMPLES[0].id { "" } else { &source.text };
            (["builtin ", id].concat(), text.to_owned())
        }
        Origin::Pasted => ("pasted".to_owned(), source.text.to_string()),
        // A link stays in the address; without it, its text is still told from the reader's own.
        Origin::Link(_) => ("link".to_owned(), source.text.to_string()),
        Origin::File(name) => (["file ", name].concat(), source.text.to_string()),
    };
    ([origin, back.join(" "), save_corrections(&source.corrections)].join("\n"), text)
}

/// The store kept by [`save_view`] and [`save_articles`], as far as `get` gives its parts; the first built-in article otherwise.
pub fn restore(get: impl Fn(&str) -> Option<String>) -> Store {
    let mut store = Store::new(read_source(get("source"), get("text")).unwrap_or_else(Source::first));
    store.former = read_source(get("former"), get("former-text")).map(Rc::new);
    store.view.query = get("query").map_or_else(Rc::default, Rc::from);
    store.view.choose(&restore_chosen(&get("chosen").unwrap_or_default()));
    let tab = get("tab").unwrap_or_default();
    store.view.tab = Tab::ALL.into_iter().find(|t| t.name() == tab).unwrap_or_default();
    store.prefs.theme = Theme::named(&get("theme").unwrap_or_default());
    store.prefs.keys = get("keys").as_deref() != Some("off");
    store
}

fn read_source(head: Option<String>, text: Option<String>) -> Option<Source> {
    let head = head?;
    let (origin, rest) = head.split_once('\n').unwrap_or((&head, ""));
    let (back, corrections) = rest.split_once('\n').unwrap_or((rest, ""));
    let mut source = match origin.split_once(' ') {
        Some(("builtin", id)) if id == EXAMPLES[0].id => Source::first(),
        Some(("builtin", id)) => {
            let id = EXAMPLES.iter().find(|e| e.id == id)?.id;
            Source::new(&text.filter(|text| !text.is_empty())?, Origin::Builtin(id))
        }
        Some(("file", name)) => Source::new(&text?, Origin::File(Rc::from(name))),
        None if origin == "link" => {
            let shared = Shared { text: text?, ..Shared::default() };
            Source::linked(Opened { shared, card: None })
        }
        None if origin == "pasted" => Source::new(&text?, Origin::Pasted),
        _ => return None,
    };
    source.put_back = back.split(' ').filter_map(|n| n.parse().ok()).collect();
    source.corrections = restore_corrections(corrections, &source.text);
    Some(source)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::correction::{Change, Correction};
    use crate::span::Span;

    #[test]
    fn what_is_saved_comes_back() {
        let mut source = Source::new("A\n“b”", Origin::File(Rc::from("a b.txt")));
        let (span, change) = (Span::new(2, 9), Change::SpeakerUnknown);
        source.corrections = vec![Correction { span, exact: "“b”".into(), change }];
        let mut store = Store::new(source);
        store.view.query = Rc::from("speaker:hill");
        store.view.tab = Tab::Issues;
        store.view.attitudes = true;
        store.view.filters.toggle(super::super::Dim::Speaker, &Rc::from("Ada Hill"));
        store.view.filters.toggle(super::super::Dim::Sure, &Rc::from("speaker certain"));
        store.prefs.theme = Theme::Dark;
        store.prefs.keys = false;
        store.former = Some(Rc::new(Source { put_back: vec![3, 14], ..Source::first() }));
        let saved = [&save_view(&store)[..], &save_articles(&store)].concat();
        let back = restore(|name| saved.iter().find(|(n, _)| *n == name).map(|(_, v)| v.clone()));
        assert_eq!(back, Store { doc: back.doc.clone(), ..store });
    }

    #[test]
    fn what_came_by_link_stays_told_from_own_work() {
        let shared =
            Shared { text: "A\n“b”".into(), url: "https://news.example".into(), ..Shared::default() };
        let mut store = Store::new(Source::linked(Opened { shared, card: None }));
        store.former = Some(Rc::new(Source::new("My own.", Origin::Pasted)));
        let saved = save_articles(&store);
        let back = restore(|name| saved.iter().find(|(n, _)| *n == name).map(|(_, v)| v.clone()));
        assert_eq!(back.source.text, store.source.text);
        assert!(back.source.link().is_some());
        assert_eq!(back.former, store.former);
    }

    #[test]
    fn built_in_articles_come_back() {
        let council = Source::new("A\n“b”", Origin::Builtin("council"));
        for source in [council, Source { put_back: vec![3], ..Source::first() }] {
            let saved = save_articles(&Store::new(source.clone()));
            let back = restore(|name| saved.iter().find(|(n, _)| *n == name).map(|(_, v)| v.clone()));
            assert_eq!(*back.source, source);
        }
        // Its text is not there.
        let back = restore(|name| (name == "source").then(|| "builtin council\n\n".to_owned()));
        assert_eq!(*back.source, Source::first());
    }

    #[test]
    fn nothing_saved_gives_the_first_article() {
        assert_eq!(*restore(|_| None).source, Source::first());
        assert_eq!(*restore(|_| Some("nonsense".to_owned())).source, Source::first());
    }
}
