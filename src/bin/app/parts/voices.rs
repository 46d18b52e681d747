//! Share of voice, and where in the article each speaker speaks.

use quote_explorer::QuoteId;
use quote_explorer::state::{Action, Overview, Share, Store, Strip, Voice};
use yew::prelude::*;

use super::facets::more;
use super::strip::{strip_line, strip_list};
use super::text::{el, press, text};
use crate::context::Context;

/// Speakers shown before "All".
const FEW: usize = 12;

/// The table of voices.
pub fn voices(explorer: &Context, s: &Store) -> Html {
    let doc = &s.doc;
    let Overview { voices, strips, .. } = doc.overview(s.view.attitudes);
    let whole = s.view.whole.contains("voices");
    let heard = || voices.iter().zip(strips).take(if whole { usize::MAX } else { FEW });
    let most = voices.first().map_or(1, |v| v.words.percent.max(1));
    let number = |name| el("th", "").is("scope", "col").is("role", "columnheader").words(name);
    let where_ = el("th", "qe-voices__where")
        .is("scope", "col")
        .is("role", "columnheader")
        .words("Where in the article")
        .add(el("span", "").is("aria-hidden", "true").words("start – end"));
    let titles = el("tr", "")
        .is("role", "row")
        .add(number("Speaker"))
        .add(number("Words"))
        .add(el("td", "").is("role", "cell"))
        .add(number("Quotations"))
        .add(where_);
    let rows = heard().map(|(voice, strip)| row(explorer, voice, strip, most, s.selected));
    let table = el("table", "qe-table qe-voices__table")
        .is("role", "table")
        .is("aria-label", "Share of voice")
        .add(el("thead", "").is("role", "rowgroup").add(titles))
        .add(el("tbody", "").is("role", "rowgroup").all(rows));
    let scroll = el("div", "qe-scroll")
        .is("tabindex", "0")
        .is("role", "region")
        .is("aria-label", "Share of voice, to scroll")
        .add(table);
    let places = el("dl", "").all(heard().map(|(voice, strip)| strip_list(explorer, doc, voice, strip)));
    let list = el("details", "qe-details")
        .add(text("summary", "", "Where each speaker speaks, as a list"))
        .add(places);
    el("div", "qe-voices")
        .add(text("h2", "", "Who is heard, and where"))
        .add(text("p", "qe-note", "Share of the words quoted and of the quotations. A joint statement is divided equally among its speakers."))
        .add(scroll)
        .add(more(explorer, s, "voices", voices.len(), FEW))
        .add(list)
        .into()
}

/// One speaker; the longest bar is that of `most` per cent.
fn row(explorer: &Context, voice: &Voice, strip: &Strip, most: u32, selected: Option<QuoteId>) -> Html {
    let width = (voice.words.percent * 100 / most).to_string();
    let name = press(explorer, "qe-link", Action::Only(voice.name.clone()))
        .is("dir", "auto")
        .words(voice.name.clone());
    let number = |of: Share, units| {
        let unit = unit(of.count, units);
        el("td", "qe-number").is("role", "cell").is("data-unit", unit).all(share(of))
    };
    let bar = el("svg", "")
        .is("viewBox", "0 0 100 10")
        .is("preserveAspectRatio", "none")
        .is("aria-hidden", "true")
        .add(el("rect", "qe-bar").set("width", width).is("height", "10"));
    el("tr", "")
        .nth(voice.speaker as usize)
        .is("role", "row")
        .set("data-voice", voice.name.clone())
        .add(el("th", "").is("scope", "row").is("role", "rowheader").add(name))
        .add(number(voice.words, ["word", "words"]))
        .add(el("td", "qe-voices__bar").is("role", "cell").add(bar))
        .add(number(voice.quotes, ["quotation", "quotations"]))
        .add(el("td", "qe-voices__where").is("role", "cell").add(strip_line(explorer, strip, selected)))
        .into()
}

/// The word for what is counted, shown where there is no room for the head of the table.
const fn unit(count: u32, [one, more]: [&'static str; 2]) -> &'static str {
    if count == 1 { one } else { more }
}

/// "41 % 212"; a share that rounds to nothing is told apart from none.
fn share(share: Share) -> [Html; 3] {
    let digits = share.percent.to_string();
    let percent = if share.percent == 0 && share.count > 0 { "<1" } else { &digits };
    let percent = [percent, " %"].concat();
    let count = share.count.to_string();
    [
        el("b", "").set("data-percent", digits).words(percent).into(),
        " ".into(),
        text("span", "qe-count", count),
    ]
}
