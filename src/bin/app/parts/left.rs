//! What was left out: words in quotation marks that quote nobody, and parts of the page that were not read.

use quote_explorer::state::{Action, Document, Left, Store, Target};
use quote_explorer::{NotQuotation, Span};
use yew::prelude::*;

use super::edit::corrected;
use super::facets::more;
use super::text::{El, el, press, text};
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
    let audit = el("section", "")
        .is("data-audit", "")
        .add(text("h2", "", "In quotation marks, but no quotation"))
        .add(el("p", "qe-note").set("data-marks-total", doc.audit.marks.to_string()).words(account(doc)))
        .add(el("ul", "qe-rows").all(nots.map(|(at, not)| not_row(doc, explorer, at, *not))))
        .add(unmatched(doc, explorer));
    let aside = if doc.audit.left.is_empty() {
        "All of the text was read as the article."
    } else {
        "These parts of the text were not searched for quotations. Put one back if it belongs to the article."
    };
    let aside = el("section", "")
        .is("data-aside", "")
        .add(text("h2", "", "Set aside"))
        .add(text("p", "qe-note", aside))
        .add(el("ul", "qe-rows").all(left.map(|l| left_row(doc, explorer, *l))));
    el("div", "qe-left")
        .add(corrected(explorer, s))
        .add(audit)
        .add(aside)
        .add(more(explorer, s, "left", len, MANY))
        .into()
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

fn jump(explorer: &Context, doc: &Document, span: Span, target: Target) -> El {
    let place = doc.page.place(span.start);
    press(explorer, "qe-link", Action::Show(target))
        .set("aria-label", ["Show in the article, ", &place].concat())
        .words(place)
}

fn not_row(doc: &Document, explorer: &Context, at: usize, not: NotQuotation) -> Html {
    el("li", "")
        .nth(at)
        .is("data-reason", not.reason.name())
        .add(el("q", "qe-rows__words").is("dir", "auto").words(short(doc.slice(not.span))))
        .add(text("span", "qe-rows__why", not.reason.reason()))
        .add(jump(explorer, doc, not.span, Target::Not(at as u32)))
        .into()
}

fn unmatched(doc: &Document, explorer: &Context) -> El {
    let row = |span: Span| {
        let block = doc.page.block_at(span.start) as u32;
        el("li", "")
            .nth(span.start as usize)
            .add(text("q", "qe-rows__words", doc.slice(span).to_owned()))
            .add(text("span", "qe-rows__why", "not told"))
            .add(jump(explorer, doc, span, Target::Block(block)))
            .into()
    };
    let rows = doc.audit.unmatched.iter().take(MANY).map(|u| row(u.span));
    el("ul", "qe-rows").is("data-unmatched", "").all(rows)
}

fn left_row(doc: &Document, explorer: &Context, left: Left) -> Html {
    let label = if left.put_back { "Set aside again" } else { "Put back" };
    let (start, words) = (left.span.start, short(doc.slice(left.span)));
    let put = press(explorer, "qe-button", Action::PutBack(start))
        .set("aria-label", [label, ": ", &words].concat())
        .words(label);
    el("li", "")
        .nth(start as usize)
        .set("data-left", start.to_string())
        .add(el("span", "qe-rows__words").is("dir", "auto").words(words))
        .add(text("span", "qe-rows__why", left.reason))
        .add(put)
        .into()
}

/// The first 160 characters.
pub fn short(text: &str) -> String {
    let mut out: String = text.chars().take(160).collect();
    if out.len() < text.len() {
        out.push('…');
    }
    out
}
