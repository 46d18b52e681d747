//! One card.

use std::rc::Rc;

use quote_explorer::QuoteId;
use quote_explorer::index::Hit;
use quote_explorer::state::{CONTENT, CUE, Card, DECIDES, Document, HIT, Run, SOURCE, Sure, Why};
use yew::prelude::*;
use yew::virtual_dom::VText;

use super::edit::form;
use super::stand::{edited, stand_line};
use super::text::{El, el, text, yes};
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
    let id = AttrValue::from(props.id.0.to_string());
    let where_ = el("button", "qe-card__place")
        .is("type", "button")
        .is("data-show", "")
        .set("aria-label", ["Show in the article, ", &card.place].concat())
        .words(card.place.clone());
    let head = el("p", "qe-card__head")
        .add(
            el("span", "qe-card__speaker")
                .is("part", "speaker")
                .is("dir", "auto")
                .all(card.names.iter().map(name)),
        )
        .may(card.what.map(|what| text("span", "qe-card__what", what)))
        .add(where_);
    let said = el("blockquote", "qe-card__words")
        .is("part", "words")
        .is("dir", "auto")
        .some("lang", explorer.lang.clone())
        .all(words(doc, &card.runs));
    let correct = el("button", "qe-link")
        .is("type", "button")
        .set("data-edit", id.clone())
        .is("aria-expanded", yes(props.editing))
        .words("Correct");
    let meta = el("p", "qe-card__meta")
        .add(text("span", "qe-card__kind", card.kind))
        .may((!card.cue.is_empty()).then(|| text("span", "qe-card__cue", card.cue.clone())))
        .may(card.class.map(|class| text("span", "", class)))
        .may((card.sure == Some(Sure::Certain)).then(|| text("span", "qe-card__sure", Sure::Certain.label())))
        .add(el("span", "").add(correct));
    // Apart, so that the form keeps its place, and with it the focus, when these come and go.
    let notes = el("div", "")
        .may(
            card.found
                .as_ref()
                .map(|(found, by)| el("p", "qe-card__why").add(edited(&explorer, found, *by)).into()),
        )
        .all(card.stands.iter().map(|stand| stand_line(&explorer, stand)))
        .all(card.why.iter().filter_map(|why| because(doc, why)))
        .may(card.unknown.map(|unknown| el("p", "qe-card__doubt").words(unknown).words(".").into()))
        .may(card.doubt.as_ref().map(|why| {
            let ask = text("b", "", "Speaker doubtful, please check: ");
            el("p", "qe-card__doubt").is("data-doubt", "").add(ask).words(why.clone()).into()
        }));
    el("li", if card.unknown.is_some() { "qe-card qe-card--unknown" } else { "qe-card" })
        .is("part", "card")
        .is("tabindex", "-1")
        .set("data-quote", id)
        .is("data-kind", card.kind)
        .set("data-speaker", card.speaker.clone())
        .set("aria-setsize", props.of.to_string())
        .set("aria-posinset", props.place.to_string())
        .some("aria-current", props.current.then_some("true"))
        .add(head)
        .add(said)
        .add(meta)
        .may(props.editing.then(|| form(&explorer, doc, card)))
        .add(notes)
        .into()
}

/// The context with the words said in it.
fn words(doc: &Document, runs: &[Run]) -> Vec<Html> {
    let mut out = Vec::with_capacity(runs.len());
    let mut end = runs.first().map_or(0, |r| r.span.start);
    for run in runs {
        if run.span.start > end {
            out.push(text("span", "qe-gap", " […] "));
        }
        end = run.span.end;
        out.push(stretch(doc, run));
    }
    out
}

fn stretch(doc: &Document, run: &Run) -> Html {
    let has = |layer: u8| run.layers & layer != 0;
    let place = match () {
        () if has(CONTENT) => {
            let span = [&run.span.start.to_string(), "-", &run.span.end.to_string()].concat();
            el("span", "qe-said").set("data-span", span)
        }
        () if has(CUE) => el("span", "qe-cue"),
        () if has(SOURCE) => el("span", "qe-source"),
        () => el("span", ""),
    };
    let words = AttrValue::from(doc.slice(run.span).to_owned());
    let hit =
        |place: El| if has(HIT) { place.add(text("mark", "qe-hit", words)) } else { place.words(words) };
    if has(DECIDES) { place.add(hit(el("em", "qe-decides"))).into() } else { hit(place).into() }
}

/// A stretch of a name.
fn name((words, hit): &(String, bool)) -> Html {
    if *hit { text("mark", "qe-hit", words.clone()) } else { VText::new(words.clone()).into() }
}

/// Why this speaker: "he" → Stephen Hadley, ¶ 24. Nothing when the full name stands beside the words.
fn because(doc: &Document, why: &Why) -> Option<Html> {
    let words = || ["“", doc.slice(why.mention), "” → ", &why.name, ", ", &why.place].concat();
    (!why.place.is_empty()).then(|| text("p", "qe-card__why", words()))
}
