//! The head of the page: the name and the tools.

use quote_explorer::state::{Action, Dialog, Store, Theme};
use yew::prelude::*;

use super::text::text;
use crate::browser;
use crate::context::Context;

/// The head of the page.
pub fn masthead(explorer: &Context, store: &Store) -> Html {
    html! {
        <header class="qe-masthead">
            <h1 class="qe-masthead__name">{"Quote Explorer"}</h1>
            {text("p", "qe-masthead__line", "Who said what, in any news article")}
            <div class="qe-masthead__tools">
                if store.former.is_some() {
                    <button key="undo" type="button" class="qe-button" data-undo=""
                        onclick={explorer.on(Action::Undo)}>{"Former"}{text("span", "qe-wide", " article")}</button>
                }
                <button key="open" type="button" class="qe-button qe-button--main" data-open=""
                    onclick={explorer.on(Action::Dialog(Some(Dialog::Open)))}>{"Open"}{text("span", "qe-wide", " an article")}</button>
                <button key="share" type="button" class="qe-button" data-share=""
                    onclick={explorer.on(Action::Dialog(Some(Dialog::Share)))}>{"Share"}</button>
                {theme_switch(explorer, store.prefs.theme)}
                <button key="help" type="button" class="qe-button" data-help=""
                    onclick={explorer.on(Action::Dialog(Some(Dialog::Help)))}>{"Help"}</button>
            </div>
        </header>
    }
}

/// Light, dark or as the system says.
fn theme_switch(explorer: &Context, theme: Theme) -> Html {
    let send = explorer.send.clone();
    let onchange = Callback::from(move |event: Event| {
        send.emit(Action::Theme(Theme::named(&browser::chosen(&event))));
    });
    let option = |value: Theme, label: &'static str| {
        html! { <option value={value.name()} selected={theme == value}>{label}</option> }
    };
    html! {
        <select key="theme" class="qe-select" aria-label="Colours" {onchange}>
            {option(Theme::System, "Auto")}
            {option(Theme::Light, "Light")}
            {option(Theme::Dark, "Dark")}
        </select>
    }
}
