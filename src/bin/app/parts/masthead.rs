//! The head of the page: the name, the article's source, the tools.

use std::rc::Rc;

use quote_explorer::state::{Action, Dialog, Source, Theme};
use yew::prelude::*;

use crate::context::use_explorer;

#[derive(PartialEq, Properties)]
pub struct Props {
    /// What is being read.
    pub source: Rc<Source>,
    /// Whether there is a former article to go back to.
    pub former: bool,
    /// Light, dark or as the system says.
    pub theme: Theme,
}

/// The head of the page.
#[component]
pub fn Masthead(props: &Props) -> Html {
    let explorer = use_explorer();
    html! {
        <header class="qe-masthead">
            <h1 class="qe-masthead__name">{"Quote Explorer"}</h1>
            <p class="qe-masthead__line">{"Who said what, in any news article"}</p>
            <div class="qe-masthead__tools">
                if props.former {
                    <button type="button" class="qe-button" data-undo="" onclick={explorer.on(Action::Undo)}>
                        {"Former article"}
                    </button>
                }
                <button type="button" class="qe-button qe-button--main" data-open=""
                    onclick={explorer.on(Action::Dialog(Some(Dialog::Open)))}>{"Open an article"}</button>
                <button type="button" class="qe-button" data-share=""
                    onclick={explorer.on(Action::Dialog(Some(Dialog::Share)))}>{"Share"}</button>
                <ThemeSwitch theme={props.theme} />
                <button type="button" class="qe-button" data-help=""
                    onclick={explorer.on(Action::Dialog(Some(Dialog::Help)))}>{"Help"}</button>
            </div>
        </header>
    }
}

#[derive(PartialEq, Properties)]
struct ThemeProps {
    theme: Theme,
}

/// Light, dark or as the system says.
#[component]
fn ThemeSwitch(props: &ThemeProps) -> Html {
    let send = use_explorer().send;
    let change = Callback::from(move |event: Event| {
        send.emit(Action::Theme(Theme::named(&crate::browser::chosen(&event))));
    });
    let option = |theme: Theme, label: &'static str| {
        html! { <option value={theme.name()} selected={props.theme == theme}>{label}</option> }
    };
    html! {
        <select class="qe-select" aria-label="Colours" onchange={change}>
            {option(Theme::System, "Auto")}
            {option(Theme::Light, "Light")}
            {option(Theme::Dark, "Dark")}
        </select>
    }
}
