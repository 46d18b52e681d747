//! One card.

use std::rc::Rc;

use quote_explorer::QuoteId;
use quote_explorer::index::Hit;
use quote_explorer::state::{CONTENT, CUE, Card, DECIDES, Document, Doubt, HIT, Run, SOURCE, Why};
use yew::prelude::*;

use super::edit::form;
use super::stand::{edited, stand_line};
use super::text::text;
use crate::context::use_explorer;

#[derive(PartialEq, Properties)]
pub struct Props {
    /// The article.
    pub doc: Rc<Document>,
    /// Which quotation.
    pub id: QuoteId,
    /// What the search matched.
    pub hit: Option<Rc<Hit>>,
    /// Whether it is the current one.
    pub current: bool,
    /// Whether it is being corrected.
    pub editing: bool,
    /// Its place in the list, from 1.
    pub place: u32,
    /// Length of the list.
    pub of: u32,
}

/// One quotation with its speaker, its place and why this speaker.
#[component]
pub fn QuoteCard(props: &Props) -> Html {
    let explorer = use_explorer();
    let made_of = (props.doc.clone(), props.id, props.hit.clone());
    let card = use_memo(made_of, |(doc, id, hit)| Card::new(doc, *id, hit.as_deref()));
    let Some(card) = card.as_ref() else { return Html::default() };
    let doc = &props.doc;
    let lang = explorer.lang.clone();
    let class = classes!("qe-card", card.unknown.map(|_| "qe-card--unknown"));
    let place: AttrValue = card.place.clone().into();
    html! {
        <li {class} part="card" tabindex="-1" data-quote={props.id.0.to_string()} data-kind={card.kind}
            data-speaker={card.speaker.clone()} aria-current={props.current.then_some("true")}
            aria-setsize={props.of.to_string()} aria-posinset={props.place.to_string()}>
            <p class="qe-card__head">
                <span class="qe-card__speaker" part="speaker" dir="auto">{for card.names.iter().map(name)}</span>
                if let Some(what) = card.what { {text("span", "qe-card__what", what)} }
                <button type="button" class="qe-card__place" data-show=""
                    aria-label={["Show in the article, ", &place].concat()}>{place}</button>
            </p>
            <blockquote class="qe-card__words" part="words" {lang} dir="auto">{words(doc, &card.runs)}</blockquote>
            <p class="qe-card__meta">
                {text("span", "qe-card__kind", card.kind)}
                if !card.cue.is_empty() { {text("span", "qe-card__cue", card.cue.clone())} }
                if let Some(class) = card.class { {text("span", "", class)} }
                if card.doubt == Doubt::Some { {text("span", "", "speaker likely, not certain")} }
                <span><button type="button" class="qe-link" data-edit={props.id.0.to_string()}
                    aria-expanded={props.editing.to_string()}>{"Correct"}</button></span>
            </p>
            if props.editing { {form(&explorer, doc, card)} }
            if let Some((found, by)) = &card.found { <p class="qe-card__why">{edited(&explorer, found, *by)}</p> }
            {for card.stands.iter().map(|stand| stand_line(&explorer, stand))}
            {for card.why.iter().map(|why| because(doc, why))}
            if let Some(unknown) = card.unknown { <p class="qe-card__doubt">{unknown}{"."}</p> }
            if card.doubt == Doubt::Much {
                {text("p", "qe-card__doubt", "The speaker is uncertain: check it in the article.")}
            }
        </li>
    }
}

/// The context with the words said in it.
fn words(doc: &Document, runs: &[Run]) -> Html {
    let mut out = Vec::with_capacity(runs.len());
    let mut end = runs.first().map_or(0, |r| r.span.start);
    for (at, run) in runs.iter().enumerate() {
        if run.span.start > end {
            out.push(html! { <span key={["gap", &at.to_string()].concat()} class="qe-gap">{" […] "}</span> });
        }
        end = run.span.end;
        out.push(stretch(doc, run, at));
    }
    html! { <>{for out}</> }
}

fn stretch(doc: &Document, run: &Run, at: usize) -> Html {
    let text = AttrValue::from(doc.slice(run.span).to_owned());
    let has = |layer: u8| run.layers & layer != 0;
    let text = if has(HIT) {
        html! { <mark class="qe-hit">{text}</mark> }
    } else {
        text.into()
    };
    let text = if has(DECIDES) {
        html! { <em class="qe-decides">{text}</em> }
    } else {
        text
    };
    let span: AttrValue = [&run.span.start.to_string(), "-", &run.span.end.to_string()].concat().into();
    match () {
        () if has(CONTENT) => html! { <span key={at} class="qe-said" data-span={span}>{text}</span> },
        () if has(CUE) => html! { <span key={at} class="qe-cue">{text}</span> },
        () if has(SOURCE) => html! { <span key={at} class="qe-source">{text}</span> },
        () => html! { <span key={at}>{text}</span> },
    }
}

/// A stretch of a name.
fn name((text, hit): &(String, bool)) -> Html {
    if *hit {
        html! { <mark class="qe-hit">{text.clone()}</mark> }
    } else {
        html! { text.clone() }
    }
}

/// Why this speaker: "he" → Stephen Hadley, ¶ 24. Nothing when the full name stands beside the words.
fn because(doc: &Document, why: &Why) -> Html {
    if why.place.is_empty() {
        return Html::default();
    }
    let words = ["“", doc.slice(why.mention), "” → ", &why.name, ", ", &why.place].concat();
    text("p", "qe-card__why", words)
}
