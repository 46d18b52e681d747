//! Speakers side by side on one issue or person, each with their own words.

use std::rc::Rc;

use quote_explorer::QuoteId;
use quote_explorer::state::{Action, Column, Compared, FEW, Overview, Store, Target, Topic};
use yew::prelude::*;

use super::cards::{card, click};
use super::facets::more;
use super::stand::{choose, stand_line};
use super::text::{El, button, el, press, text, tick, yes};
use crate::context::Context;

/// Speakers who can be chosen, at most.
const MANY: usize = 16;

/// The comparison.
pub fn compare(explorer: &Context, s: &Store) -> Html {
    let Compared { speakers, topics, at, columns } = &Compared::new(&s.doc, &s.view);
    let Overview { voices, matrix, .. } = s.doc.overview(s.view.attitudes);
    let heard = voices.iter().map(|v| &v.name).enumerate();
    let mut names: Vec<&Rc<str>> =
        heard.filter(|(at, name)| *at < MANY || speakers.contains(name)).map(|(_, name)| name).collect();
    // The article may tell of somebody's stance without quoting them.
    for row in matrix.issues.rows.iter().chain(&matrix.people.rows) {
        if !names.contains(&&row.speaker) && voices.iter().all(|v| v.name != row.speaker) {
            names.push(&row.speaker);
        }
    }
    let topic = |(nth, topic): (usize, &Topic)| {
        let action = Action::Compare(None, topic.issue, topic.head.clone());
        let chip = press(explorer, "qe-chip", action)
            .is("aria-pressed", yes(nth == *at))
            .set("data-topic", topic.head.clone());
        el("li", "").nth(nth).add(about(chip, topic)).into()
    };
    let names = names
        .into_iter()
        .map(|name| el("li", "").key(name).add(pick(explorer, name, speakers.contains(name))).into());
    let choice = el("div", "qe-compare__choice")
        .add(el("fieldset", "qe-facet").add(text("legend", "", "Speakers")).add(el("ul", "").all(names)))
        .add(el("p", "qe-legend").is("id", "qe-on").words("On what"))
        .add(
            el("ul", "qe-compare__topics")
                .is("aria-labelledby", "qe-on")
                .all(topics.iter().enumerate().map(topic)),
        );
    let alone = voices.len() < 2;
    let compare = el("div", "qe-compare")
        .is("data-compare", "")
        .add(text("h2", "", "Side by side"))
        .add(text(
            "p",
            "qe-note",
            "In this article, by the words marked. Disagreements come first, then agreements.",
        ))
        .may((!alone).then(|| choice.into()));
    let few = speakers.len() < 2;
    if few || topics.is_empty() {
        let why = if alone {
            "Fewer than two speakers are quoted in this article: there is nobody to compare."
        } else if few {
            "Choose at least two speakers."
        } else {
            "They are quoted on no issue of this article. Choose others."
        };
        let why = el("div", "qe-empty").is("data-empty", "compare").add(text("p", "", why));
        return compare.add(why).into();
    }
    let most = columns.iter().map(|c| c.quotes.len()).max().unwrap_or_default();
    let columns = columns.iter().map(|c| column(explorer, s, c));
    compare
        .add(about(
            el("h3", "qe-compare__head").is("id", "qe-results").is("tabindex", "-1").is("data-relation", ""),
            &topics[*at],
        ))
        .add(el("div", "qe-compare__columns").click(click(&explorer.send)).all(columns))
        .add(more(explorer, s, "compare", most, FEW))
        .into()
}

/// Says in `place` what is compared, and how the speakers relate on it.
fn about(place: El, topic: &Topic) -> El {
    let relation = topic.relation.label();
    let relation = if relation.is_empty() { String::new() } else { [": ", relation].concat() };
    place.add(el("span", "").is("dir", "auto").words(topic.head.clone())).words(relation)
}

/// Chooses a speaker for the comparison.
pub fn pick(explorer: &Context, name: &Rc<str>, on: bool) -> Html {
    tick(name, "", (on, false), explorer.on(Action::Pick(name.clone())))
}

/// One speaker: where they stand, and their words.
fn column(explorer: &Context, s: &Store, column: &Column) -> Html {
    let doc = &s.doc;
    let of = column.quotes.len();
    let now = (s.selected, s.editing);
    let card = |(at, &id): (usize, &QuoteId)| card(doc, &s.results, id, now, (at + 1, of));
    let stand = column.stand.as_ref();
    let by_hand = stand.map(|stand| {
        // Words of the reporter have no card: they are shown in the article.
        let block = doc.page.block_at(stand.first.start);
        let place = ["Show in the article, ", &doc.page.place(stand.first.start)].concat();
        el("p", "qe-compare__stand")
            .add(choose(explorer, stand, &column.speaker))
            .add(button(explorer, "qe-link", "place", place, Action::Show(Target::Block(block as u32))))
            .into()
    });
    let silent = (of == 0).then(|| text("p", "qe-note", "Not quoted on this."));
    el("section", "")
        .key(&column.speaker)
        .set("data-column", column.speaker.clone())
        .set("aria-label", column.speaker.clone())
        .add(el("h4", "").is("dir", "auto").words(column.speaker.clone()))
        .add(stand.map_or_else(
            || text("span", "qe-stand qe-none", "no stance found"),
            |stand| stand_line(explorer, stand),
        ))
        .may(by_hand)
        .may(silent)
        .add(el("ol", "").all(column.shown(&s.view).iter().enumerate().map(card)))
        .into()
}
