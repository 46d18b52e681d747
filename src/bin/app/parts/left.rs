//! What was left out: words in quotation marks that quote nobody, and parts of the page that were not read.

use quote_explorer::state::{Action, Document, Left, Store, Target};
use quote_explorer::{NotQuotation, Span};
use yew::prelude::*;

use super::edit::corrected;
use super::facets::more;
use super::text::text;
use crate::context::Context;

/// Rows drawn at first.
const MANY: usize = 100;

/// The lists, what was corrected first.
pub fn left_out(explorer: &Context, s: &Store) -> Html {
    let doc = &s.doc;
    let most = if s.view.whole.contains("left") { usize::MAX } else { MANY };
    let nots = doc.analysis.not_quotations.iter().enumerate().take(most);
    let left = doc.audit.left.iter().take(most);
    let len = doc.analysis.not_quotations.len().max(doc.audit.left.len());
    html! {
        <div class="qe-left">
            {corrected(explorer, s)}
            <section data-audit="">
                {text("h2", "", "In quotation marks, but no quotation")}
                <p class="qe-note" data-marks-total={doc.audit.marks.to_string()}>{account(doc)}</p>
                <ul class="qe-rows">{for nots.map(|(at, not)| not_row(doc, explorer, at, *not))}</ul>
                {unmatched(doc, explorer)}
            </section>
            <section data-aside="">
                {text("h2", "", "Set aside")}
                <p class="qe-note">{if doc.audit.left.is_empty() {
                    "All of the text was read as the article."
                } else {
                    "These parts of the text were not searched for quotations. Put one back if it belongs to the article."
                }}</p>
                <ul class="qe-rows">{for left.map(|l| left_row(doc, explorer, *l))}</ul>
            </section>
            {more(explorer, s, "left", len, MANY)}
        </div>
    }
}

/// Where every mark went, in a sentence.
fn account(doc: &Document) -> String {
    let audit = &doc.audit;
    if audit.marks == 0 {
        let others =
            if doc.analysis.not_quotations.is_empty() { "." } else { "; these are marks of another form." };
        return ["There are no double quotation marks in this article", others].concat();
    }
    let n = |n: u32| n.to_string();
    if audit.quoted == audit.marks {
        return ["All ", &n(audit.marks), " double quotation marks of the article belong to quotations."]
            .concat();
    }
    let words = [
        "The article has ",
        &n(audit.marks),
        " double quotation marks: ",
        &n(audit.quoted),
        " belong to quotations, ",
        &n(audit.listed),
        " to what is listed here",
    ]
    .concat();
    match audit.unmatched.len() {
        0 => [&words, "."].concat(),
        more => [&words, ", ", &more.to_string(), " to neither."].concat(),
    }
}

fn jump(explorer: &Context, doc: &Document, span: Span, target: Target) -> Html {
    html! {
        <button type="button" class="qe-link" onclick={explorer.on(Action::Show(target))}
            aria-label={["Show in the article, ", &doc.page.place(span.start)].concat()}>{doc.page.place(span.start)}</button>
    }
}

fn not_row(doc: &Document, explorer: &Context, at: usize, not: NotQuotation) -> Html {
    html! {
        <li key={at} data-reason={not.reason.name()}>
            <q class="qe-rows__words" dir="auto">{short(doc.slice(not.span))}</q>
            {text("span", "qe-rows__why", not.reason.reason())}
            {jump(explorer, doc, not.span, Target::Not(at as u32))}
        </li>
    }
}

fn unmatched(doc: &Document, explorer: &Context) -> Html {
    let row = |span: Span| {
        let block = doc.page.block_at(span.start) as u32;
        html! {
            <li key={span.start}><q class="qe-rows__words">{doc.slice(span).to_owned()}</q>
                {text("span", "qe-rows__why", "not told")}{jump(explorer, doc, span, Target::Block(block))}</li>
        }
    };
    html! { <ul class="qe-rows" data-unmatched="">{for doc.audit.unmatched.iter().take(MANY).map(|u| row(u.span))}</ul> }
}

fn left_row(doc: &Document, explorer: &Context, left: Left) -> Html {
    let label = if left.put_back { "Set aside again" } else { "Put back" };
    html! {
        <li key={left.span.start} data-left={left.span.start.to_string()}>
            <span class="qe-rows__words" dir="auto">{short(doc.slice(left.span))}</span>
            {text("span", "qe-rows__why", left.reason)}
            <button type="button" class="qe-button" aria-label={[label, ": ", &short(doc.slice(left.span))].concat()}
                onclick={explorer.on(Action::PutBack(left.span.start))}>{label}</button>
        </li>
    }
}

/// The first 160 characters.
pub fn short(text: &str) -> String {
    let mut out: String = text.chars().take(160).collect();
    if out.len() < text.len() {
        out.push('…');
    }
    out
}
