//! Share of voice, and where in the article each speaker speaks.

use std::rc::Rc;

use quote_explorer::QuoteId;
use quote_explorer::state::{Action, Document, Share, Voice};
use yew::prelude::*;

use super::strip::{StripLine, StripList};
use crate::context::use_explorer;

#[derive(PartialEq, Properties)]
pub struct Props {
    /// The article.
    pub doc: Rc<Document>,
    /// The current quotation.
    pub selected: Option<QuoteId>,
}

/// Speakers shown before "All".
const FEW: usize = 12;

/// The table of voices.
#[component]
pub fn Voices(props: &Props) -> Html {
    let all = use_state_eq(|| false);
    let doc = &props.doc;
    let count = if *all { doc.voices.len() } else { doc.voices.len().min(FEW) };
    let most = doc.voices.first().map_or(1, |v| v.words.percent.max(1));
    let row = |(at, voice): (usize, &Voice)| {
        html! {
            <VoiceRow key={voice.speaker} doc={doc.clone()} at={at as u32} {most} selected={props.selected} />
        }
    };
    let more = {
        let all = all.clone();
        Callback::from(move |_: MouseEvent| all.set(!*all))
    };
    html! {
        <div class="qe-voices">
            <div class="qe-scroll" tabindex="0" role="region" aria-label="Share of voice">
            <table class="qe-table qe-voices__table">
                <caption><h2>{"Who is heard, and where"}</h2>
                    <p>{"Share of the words quoted and of the quotations. A joint statement is divided equally among its speakers."}</p>
                </caption>
                <thead><tr>
                    <th scope="col">{"Speaker"}</th>
                    <th scope="col" colspan="2">{"Words"}</th>
                    <th scope="col">{"Quotations"}</th>
                    <th scope="col" class="qe-voices__where">{"Where in the article"}<span aria-hidden="true">{"start – end"}</span></th>
                </tr></thead>
                <tbody>{for doc.voices.iter().take(count).enumerate().map(row)}</tbody>
            </table>
            </div>
            if doc.voices.len() > FEW {
                <button type="button" class="qe-link" aria-expanded={all.to_string()} onclick={more}>
                    {if *all { "Fewer speakers".to_owned() } else { ["All ", &doc.voices.len().to_string(), " speakers"].concat() }}
                </button>
            }
            <StripList doc={doc.clone()} count={count as u32} />
        </div>
    }
}

#[derive(PartialEq, Properties)]
struct RowProps {
    doc: Rc<Document>,
    at: u32,
    most: u32,
    selected: Option<QuoteId>,
}

/// One speaker.
#[component]
fn VoiceRow(props: &RowProps) -> Html {
    let explorer = use_explorer();
    let voice = &props.doc.voices[props.at as usize];
    let width = (voice.words.percent * 100 / props.most).to_string();
    html! {
        <tr data-voice={voice.name.clone()}>
            <th scope="row"><button type="button" class="qe-link" dir="auto"
                onclick={explorer.on(Action::Only(voice.name.clone()))}>{voice.name.clone()}</button></th>
            <td class="qe-number">{share(voice.words)}</td>
            <td class="qe-voices__bar" aria-hidden="true">
                <svg viewBox="0 0 100 10" preserveAspectRatio="none"><rect {width} height="10" class="qe-bar" /></svg>
            </td>
            <td class="qe-number">{share(voice.quotes)}</td>
            <td class="qe-voices__where"><StripLine doc={props.doc.clone()} at={props.at} selected={props.selected} /></td>
        </tr>
    }
}

/// "41 % 212".
fn share(share: Share) -> Html {
    html! {
        <><b data-percent={share.percent.to_string()}>{share.percent}{" %"}</b>{" "}<span class="qe-count">{share.count}</span></>
    }
}
