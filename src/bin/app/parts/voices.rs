//! Share of voice, and where in the article each speaker speaks.

use quote_explorer::QuoteId;
use quote_explorer::state::{Action, Overview, Share, Store, Strip, Voice};
use yew::prelude::*;

use super::facets::more;
use super::strip::{strip_line, strip_list};
use super::text::text;
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
    html! {
        <div class="qe-voices">
            {text("h2", "", "Who is heard, and where")}
            {text("p", "qe-note", "Share of the words quoted and of the quotations. A joint statement is divided equally among its speakers.")}
            <div class="qe-scroll" tabindex="0" role="region" aria-label="Share of voice, to scroll">
            <table class="qe-table qe-voices__table" role="table" aria-label="Share of voice">
                                <thead role="rowgroup"><tr role="row">
                    <th scope="col" role="columnheader">{"Speaker"}</th>
                    <th scope="col" role="columnheader">{"Words"}</th>
                    <td role="cell"></td>
                    <th scope="col" role="columnheader">{"Quotations"}</th>
                    <th scope="col" role="columnheader" class="qe-voices__where">{"Where in the article"}<span aria-hidden="true">{"start – end"}</span></th>
                </tr></thead>
                <tbody role="rowgroup">{for heard().map(|(voice, strip)| row(explorer, voice, strip, most, s.selected))}</tbody>
            </table>
            </div>
            {more(explorer, s, "voices", voices.len(), FEW)}
            <details class="qe-details">
                {text("summary", "", "Where each speaker speaks, as a list")}
                <dl>{for heard().map(|(voice, strip)| strip_list(explorer, doc, voice, strip))}</dl>
            </details>
        </div>
    }
}

/// One speaker; the longest bar is that of `most` per cent.
fn row(explorer: &Context, voice: &Voice, strip: &Strip, most: u32, selected: Option<QuoteId>) -> Html {
    let width = (voice.words.percent * 100 / most).to_string();
    html! {
        <tr key={voice.speaker} role="row" data-voice={voice.name.clone()}>
            <th scope="row" role="rowheader"><button type="button" class="qe-link" dir="auto"
                onclick={explorer.on(Action::Only(voice.name.clone()))}>{voice.name.clone()}</button></th>
            <td class="qe-number" role="cell" data-unit={unit(voice.words.count, ["word", "words"])}>{share(voice.words)}</td>
            <td class="qe-voices__bar" role="cell">
                <svg viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true"><rect {width} height="10" class="qe-bar" /></svg>
            </td>
            <td class="qe-number" role="cell" data-unit={unit(voice.quotes.count, ["quotation", "quotations"])}>{share(voice.quotes)}</td>
            <td class="qe-voices__where" role="cell">{strip_line(explorer, strip, selected)}</td>
        </tr>
    }
}

/// The word for what is counted, shown where there is no room for the head of the table.
const fn unit(count: u32, [one, more]: [&'static str; 2]) -> &'static str {
    if count == 1 { one } else { more }
}

/// "41 % 212"; a share that rounds to nothing is told apart from none.
fn share(share: Share) -> Html {
    let percent =
        if share.percent == 0 && share.count > 0 { "<1".to_owned() } else { share.percent.to_string() };
    html! {
        <><b data-percent={share.percent.to_string()}>{percent}{" %"}</b>{" "}<span class="qe-count">{share.count}</span></>
    }
}
