//! The search box.

use std::rc::Rc;

use quote_explorer::state::{Action, Focus, Target};
use yew::prelude::*;

use crate::browser;
use crate::context::use_explorer;

#[derive(PartialEq, Properties)]
pub struct Props {
    /// What is typed.
    pub query: Rc<str>,
    /// Where focus is to go.
    pub focus: Focus,
}

/// The search box, with a short help on what can be typed.
#[component]
pub fn Search(props: &Props) -> Html {
    let explorer = use_explorer();
    let input = use_node_ref();
    use_effect_with(props.focus, {
        let input = input.clone();
        move |focus| {
            if focus.target == Some(Target::Search)
                && let Some(input) = input.cast()
            {
                browser::focus(&input, false);
            }
        }
    });
    let send = explorer.send.clone();
    let oninput =
        Callback::from(move |e: InputEvent| send.emit(Action::Search(Rc::from(browser::typed(&e)))));
    html! {
        <search class="qe-search">
            <label class="qe-search__box">
                <span class="qe-hidden">{"Search the quotations"}</span>
                <input ref={input} type="search" class="qe-search__input" data-search="" autocomplete="off"
                    spellcheck="false" enterkeyhint="search" placeholder="Search the quotations"
                    value={props.query.clone()} {oninput} />
            </label>
            <details class="qe-syntax">
                <summary>{"Search help"}</summary>
                <dl>
                    <dt><code>{"missile plan"}</code></dt><dd>{"both words"}</dd>
                    <dt><code>{"\"missile plan\""}</code></dt><dd>{"these words together"}</dd>
                    <dt><code>{"missil*"}</code></dt><dd>{"words that begin so"}</dd>
                    <dt><code>{"-missile"}</code></dt><dd>{"without this word"}</dd>
                    <dt><code>{"speaker:hill"}</code></dt><dd>{"who said it"}</dd>
                    <dt><code>{"kind:indirect"}</code></dt><dd>{"direct, mixed, indirect"}</dd>
                    <dt><code>{"cue:told"}</code></dt><dd>{"the word of saying"}</dd>
                    <dt><code>{"about:trade"}</code></dt><dd>{"what it is about"}</dd>
                </dl>
            </details>
        </search>
    }
}
