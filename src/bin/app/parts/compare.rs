//! Speakers side by side on one issue or person, each with their own words.

use std::rc::Rc;

use quote_explorer::QuoteId;
use quote_explorer::state::{Action, Column, Compared, FEW, Store, Target, Topic};
use yew::prelude::*;

use super::card::QuoteCard;
use super::cards::click;
use super::facets::more;
use super::stand::{cell_label, choose, stand_line};
use super::text::{button, text, tick};
use crate::context::Context;

/// Speakers who can be chosen, at most.
const MANY: usize = 16;

/// The comparison.
pub fn compare(explorer: &Context, s: &Store) -> Html {
    let Compared { speakers, topics, at, columns } = &Compared::new(&s.doc, &s.view);
    let voices = s.doc.overview(s.view.attitudes).voices.iter().map(|v| &v.name).enumerate();
    let names = voices.filter(|(at, name)| *at < MANY || speakers.contains(name));
    let topic = |(nth, topic): (usize, &Topic)| {
        html! {
            <li key={nth}><button type="button" class="qe-chip" aria-pressed={(nth == *at).to_string()}
                data-topic={topic.head.clone()} onclick={explorer.on(Action::Compare(None, topic.issue, topic.head.clone()))}>
                {about(topic)}</button></li>
        }
    };
    let few = speakers.len() < 2;
    html! {
        <div class="qe-compare" data-compare="">
            {text("h2", "", "Side by side")}
            {text("p", "qe-note", "In this article, by the words marked. Disagreements come first, then agreements.")}
            <div class="qe-compare__choice">
                <fieldset class="qe-facet">{text("legend", "", "Speakers")}
                    <ul>{for names.map(|(at, name)| html! { <li key={at}>{pick(explorer, name, speakers.contains(name))}</li> })}</ul></fieldset>
                <ul class="qe-compare__topics" aria-label="On what">{for topics.iter().enumerate().map(topic)}</ul>
            </div>
            if few || topics.is_empty() {
                <p class="qe-note" data-empty="compare">{if few { "Choose at least two speakers." } else {
                    "They are quoted on no issue of this article. Choose others." }}</p>
            } else {
                <h3 class="qe-compare__head" data-relation="">{about(&topics[*at])}</h3>
                <div class="qe-compare__columns" onclick={click(&explorer.send)}>{for columns.iter().map(|c| column(explorer, s, c))}</div>
                {more(explorer, s, "compare", columns.iter().map(|c| c.quotes.len()).max().unwrap_or_default(), FEW)}
            }
        </div>
    }
}

/// What is compared, and how the speakers relate on it.
fn about(topic: &Topic) -> Html {
    let relation = topic.relation.label();
    let relation = if relation.is_empty() { String::new() } else { [": ", relation].concat() };
    html! { <><span dir="auto">{topic.head.clone()}</span>{relation}</> }
}

/// Chooses a speaker for the comparison.
pub fn pick(explorer: &Context, name: &Rc<str>, on: bool) -> Html {
    tick(name, "", (on, false), explorer.on(Action::Pick(name.clone())))
}

/// One speaker: where they stand, and their words.
fn column(explorer: &Context, s: &Store, column: &Column) -> Html {
    let doc = &s.doc;
    let of = column.quotes.len() as u32;
    let card = |(at, &id): (usize, &QuoteId)| {
        html! {
            <QuoteCard key={id.0} doc={doc.clone()} {id} hit={s.results.hit(id).cloned()}
                current={s.selected == Some(id)} editing={s.editing == Some(id)} place={at as u32 + 1} {of} />
        }
    };
    let stand = column.stand.as_ref().map(|stand| {
        // Words of the reporter have no card: they are shown in the article.
        let block = doc.page.block_at(stand.first.start);
        let place = ["Show in the article, ", &doc.page.place(stand.first.start)].concat();
        html! {
            <>
                {stand_line(explorer, stand)}
                <p class="qe-compare__stand">{choose(explorer, stand, &column.speaker)}
                    {button(explorer, "qe-link", "place", place, Action::Show(Target::Block(block as u32)))}</p>
            </>
        }
    });
    html! {
        <section key={column.speaker.to_string()} data-column={column.speaker.clone()} aria-label={column.speaker.clone()}>
            <h4 dir="auto">{column.speaker.clone()}</h4>
            {stand.unwrap_or_else(|| cell_label(None))}
            if of == 0 { {text("p", "qe-note", "Not quoted on this.")} }
            <ol>{for column.shown(&s.view).iter().enumerate().map(card)}</ol>
        </section>
    }
}
