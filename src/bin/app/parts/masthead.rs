//! The head of the page: the name and the tools.

use quote_explorer::state::{Action, Dialog, Store, Theme};
use yew::prelude::*;

use super::text::{choice, el, press, text};
use crate::browser;
use crate::context::Context;

/// The head of the page.
pub fn masthead(explorer: &Context, store: &Store) -> Html {
    let tool = |name: &'static str, class, label: &'static str, wide: &'static str, action| -> Html {
        let wide = (!wide.is_empty()).then(|| text("span", "qe-wide", wide));
        press(explorer, class, action).key(name).is(name, "").words(label).all(wide).into()
    };
    let open = |dialog| Action::Dialog(Some(dialog));
    let former = store.former.as_ref();
    let tools = el("div", "qe-masthead__tools")
        .all(former.map(|_| tool("data-undo", "qe-button", "Back", " to the former article", Action::Undo)))
        .add(tool("data-open", "qe-button qe-button--main", "Open", " an article", open(Dialog::Open)))
        .add(tool("data-share", "qe-button", "Share", "", open(Dialog::Share)))
        .add(theme_switch(explorer, store.prefs.theme))
        .add(tool("data-help", "qe-button", "Help", "", open(Dialog::Help)));
    el("header", "qe-masthead")
        .add(text("h1", "qe-masthead__name", "Quote Explorer"))
        .add(text("p", "qe-masthead__line", "Who said what, in any news article"))
        .add(tools)
        .into()
}

/// Light, dark or as the system says.
fn theme_switch(explorer: &Context, theme: Theme) -> Html {
    let send = explorer.send.clone();
    let onchange = Callback::from(move |event: Event| {
        send.emit(Action::Theme(Theme::named(&browser::chosen(&event))));
    });
    let option = |value: Theme, label| (value.name(), label, theme == value);
    let options = [option(Theme::System, "Auto"), option(Theme::Light, "Light"), option(Theme::Dark, "Dark")];
    choice("theme", "Colours".to_owned(), &options, onchange)
}
