//! The one pure reducer.

use std::rc::Rc;

use super::action::{Action, From, Target};
use super::compare::Compared;
use super::document::Dim;
use super::loader::Loading;
use super::results::Results;
use super::source::{Origin, Source};
use super::stand::Stand;
use super::store::{Notice, Pane, Store, Tab, Undo};
use crate::correction::{self, Change, Correction};
use crate::quote::QuoteId;
use crate::span::Span;

/// The store after `action`; the very same one when nothing changes.
pub fn reduce(old: Rc<Store>, action: Action) -> Rc<Store> {
    let mut new = (*old).clone();
    apply(&mut new, action);
    if new == *old { old } else { Rc::new(new) }
}

fn apply(s: &mut Store, action: Action) {
    match action {
        Action::Open(_)
        | Action::Progress(..)
        | Action::Read(..)
        | Action::Cancel
        | Action::Undo
        | Action::PutBack(_)
        | Action::Name(..)
        | Action::Dismiss(_)
        | Action::Side(..)
        | Action::Revert(_) => read(s, action),
        Action::Edit(id) => {
            let by_key = id.is_none();
            let id = id.or(s.selected);
            s.editing = id.filter(|_| s.editing != id);
            if by_key && s.editing.is_some() {
                focus(s, Target::Form);
            }
        }
        Action::Search(_)
        | Action::Toggle(..)
        | Action::Cell(..)
        | Action::Only(_)
        | Action::Attitudes
        | Action::ClearFilters
        | Action::ClearAll => narrow(s, action),
        Action::Select(id, from) => select(s, id, from),
        Action::Step(by) => step(s, by),
        Action::Enter => {
            if let Some(id) = s.selected {
                select(s, id, From::Card);
            }
        }
        Action::Escape(from) => escape(s, from),
        Action::Show(target) => {
            if matches!(target, Target::Not(_) | Target::Block(_)) {
                s.view.pane = Pane::Article;
            }
            focus(s, target);
        }
        Action::Pick(name) => {
            let mut speakers = Compared::new(&s.doc, &s.view).speakers;
            match speakers.iter().position(|n| *n == name) {
                Some(at) => drop(speakers.remove(at)),
                None => speakers.push(name),
            }
            s.view.compare = Some(speakers);
        }
        Action::Compare(speakers, issue, head) => {
            s.view.compare = speakers.or(s.view.compare.take());
            s.view.on = Some((issue, head));
            if s.view.tab != Tab::Compare {
                s.view.tab = Tab::Compare;
                focus(s, Target::List);
            }
        }
        Action::Tab(tab) => {
            s.view.tab = tab;
            s.view.pane = Pane::Desk;
        }
        Action::Pane(pane) => {
            // Chosen again, the quotations come out from under the filters.
            let other = pane != s.view.pane;
            s.view.facets &= other;
            s.view.pane = pane;
            // The two halves scroll as one: the reader goes on at the current quotation.
            let current = s.selected.filter(|&id| other && s.results.shows(id) == Some(true));
            if let Some(id) = current {
                focus(s, if pane == Pane::Desk { Target::Card(id) } else { Target::Mark(id) });
            }
        }
        Action::Whole(list) => {
            if !s.view.whole.remove(list) {
                s.view.whole.insert(list);
            }
        }
        Action::Facets => s.view.facets = !s.view.facets,
        Action::Dialog(dialog) => s.dialog = dialog,
        Action::Notice(text) => s.notice = text.map(|text| Notice { text, undo: None }),
        Action::Theme(theme) => s.prefs.theme = theme,
        Action::Keys(on) => s.prefs.keys = on,
    }
}

/// Actions that change which article is shown.
fn read(s: &mut Store, action: Action) {
    match action {
        Action::Open(source) => {
            s.dialog = None;
            begin(s, source);
        }
        Action::Progress(ticket, percent) => {
            if let Some(loading) = s.loading.as_mut().filter(|l| l.ticket == ticket) {
                loading.percent = percent;
            }
        }
        Action::Read(ticket, doc) => {
            if let Some(loading) = s.loading.take_if(|l| l.ticket == ticket) {
                arrive(s, loading, doc);
            }
        }
        Action::Cancel if s.is_ready() => s.loading = None,
        Action::Undo => {
            if let Some(former) = &s.former {
                let former = Source::clone(former);
                begin(s, former);
            }
        }
        Action::PutBack(start) => {
            let mut source = Source::clone(&s.source);
            match source.put_back.iter().position(|&at| at == start) {
                Some(at) => drop(source.put_back.remove(at)),
                None => source.put_back.push(start),
            }
            begin(s, source);
        }
        Action::Name(id, name) if name.is_empty() => correct_quote(s, id, Change::SpeakerUnknown),
        Action::Name(id, name) => correct_quote(s, id, Change::Speaker(name.to_string())),
        Action::Dismiss(id) => correct_quote(s, id, Change::Dismissed),
        Action::Side(span, speaker, target, polarity) => {
            if let Some(entity) = s.doc.analysis.entities.get(speaker.0 as usize) {
                let change = Stand::change(&s.doc.analysis, &entity.name, target, polarity);
                correct(s, span, change);
            }
        }
        Action::Revert(at) if s.loading.is_none() && (at as usize) < s.source.corrections.len() => {
            let mut source = Source::clone(&s.source);
            source.corrections.remove(at as usize);
            s.notice = None;
            begin(s, source);
        }
        _ => {}
    }
}

fn correct_quote(s: &mut Store, id: QuoteId, change: Change) {
    if let Some(quotation) = s.doc.analysis.quotations.get(id.0 as usize) {
        correct(s, correction::extent(quotation), change);
    }
}

/// Adds a correction and reads the article again with it.
fn correct(s: &mut Store, span: Span, change: Change) {
    // The reader may be quicker than the reading of the correction before.
    let latest = s.loading.as_ref().map(|l| &l.source).filter(|source| source.text == s.source.text);
    let mut source = Source::clone(latest.unwrap_or(&s.source));
    let exact = source.text.get(span.start as usize..span.end as usize).unwrap_or_default().to_owned();
    if exact.is_empty() {
        return;
    }
    s.notice = None;
    if s.view.tab == Tab::Compare {
        // The correction may change what comes first: the reader stays where he is.
        let compared = Compared::new(&s.doc, &s.view);
        s.view.on = compared.topics.get(compared.at).map(|t| (t.issue, t.head.clone()));
        s.view.compare = Some(compared.speakers);
    }
    let gone = change == Change::Dismissed;
    let new = Correction { span, exact, change };
    correction::add(&mut source.corrections, new.clone());
    if gone {
        let at = source.corrections.iter().position(|c| *c == new).unwrap_or_default();
        let text = Rc::from("Taken away. It is listed under “Left out”.");
        s.notice = Some(Notice { text, undo: Some(Undo::Correction(at as u32)) });
        s.editing = None;
        focus(s, Target::List);
    }
    begin(s, source);
}

fn begin(s: &mut Store, source: Source) {
    s.tickets += 1;
    s.loading = Some(Loading { source: Rc::new(source), ticket: s.tickets, percent: 0 });
}

/// Blocks of an article that takes long to redraw at once.
const LARGE: usize = 300;

fn arrive(s: &mut Store, loading: Loading, doc: Rc<super::Document>) {
    let other = loading.source.text != s.source.text || loading.source.is_other_link(&s.source);
    // Whether the current quotation is shown, the index of the correction that is new, the place of the one taken back.
    let (mut seen, mut made, mut back) = (false, None, None);
    if other {
        let former = std::mem::replace(&mut s.source, loading.source);
        // Nothing was there to go back to, and no place that had focus is gone.
        let fresh = former.text.is_empty();
        // From one link to the next, the reader's own article stays the one to go back to.
        let passing = former.link().is_some() && s.source.link().is_some() && s.former.is_some();
        s.former = if fresh || passing { s.former.take() } else { Some(former) };
        s.view = super::View { tab: s.view.tab, ..super::View::default() };
        s.selected = None;
        s.editing = None;
        let brought = !matches!(s.source.origin, Origin::Builtin(_));
        s.notice = (brought && !fresh).then(|| Notice { text: opened(&doc), undo: Some(Undo::Article) });
        if !fresh {
            focus(s, Target::List);
        }
    } else {
        seen = shows_current(s) == Some(true);
        let new = |c: &Correction| !s.source.corrections.contains(c);
        made = loading.source.corrections.iter().position(new);
        let gone = |c: &&Correction| made.is_none() && !loading.source.corrections.contains(c);
        back = s.source.corrections.iter().find(gone).map(|c| c.span);
        s.selected = s.selected.and_then(|id| same_quote(&s.doc, &doc, id));
        s.editing = s.editing.and_then(|id| same_quote(&s.doc, &doc, id));
        s.source = loading.source;
    }
    // A small article is redrawn in place, so that the reader stays where he was; a large one in slices.
    if other || s.shown == 0 || doc.page.blocks.len() > LARGE {
        s.shown = loading.ticket;
    }
    s.doc = doc;
    if other {
        super::shared::arrive(s);
    }
    s.view.filters.keep_known(&s.doc);
    if s.doc.is_empty() {
        s.view.tab = Tab::Quotes;
    }
    refresh(s);
    if let Some(span) = back {
        // The button that took it back is gone.
        let card = corrected(&s.doc, span).filter(|id| s.results.shows(*id) == Some(true));
        let card = card.filter(|_| s.view.tab == Tab::Quotes);
        focus(s, card.map_or(Target::List, Target::Card));
    }
    if seen && shows_current(s) == Some(false) {
        s.editing = None;
        let text = Rc::from("As corrected, the quotation is no longer among those you chose to see.");
        s.notice = Some(Notice { text, undo: made.map(|at| Undo::Correction(at as u32)) });
        focus(s, Target::List);
    }
}

/// Whether the quotation that the reader is at is shown.
fn shows_current(s: &Store) -> Option<bool> {
    s.editing.or(s.selected).and_then(|id| s.results.shows(id))
}

/// The quotation that a correction of these words was about.
fn corrected(doc: &super::Document, span: Span) -> Option<QuoteId> {
    let all = &doc.analysis.quotations;
    let exact = all.iter().position(|q| correction::extent(q) == span);
    let at = exact.or_else(|| all.iter().position(|q| q.context.contains(span)))?;
    Some(QuoteId(at as u32))
}

fn opened(doc: &super::Document) -> Rc<str> {
    const LONGEST: usize = 60;
    let title = doc.title();
    // Cut between words.
    let cut = title.char_indices().nth(LONGEST).map(|(end, _)| title[..end].rfind(' ').unwrap_or(end));
    let (title, dots) = cut.map_or((title.trim(), ""), |end| (title[..end].trim(), " …"));
    if title.is_empty() {
        return Rc::from("Opened the article. The former article is kept.");
    }
    // Words in marks of their own need no others, a sentence with its end no other.
    let (open, close) = if title.starts_with(['“', '"', '«']) { ("", "") } else { ("“", "”") };
    let end = if dots.is_empty() && title.ends_with(['.', '!', '?', '…']) { "" } else { "." };
    Rc::from(["Opened ", open, title, dots, close, end, " The former article is kept."].concat())
}

/// The quotation of `new` that begins where `id` begins in `old`.
fn same_quote(old: &super::Document, new: &super::Document, id: QuoteId) -> Option<QuoteId> {
    let content = &old.analysis.quotations.get(id.0 as usize)?.content;
    let at = new.analysis.quotations.iter().position(|q| q.content.first() == content.first())?;
    Some(QuoteId(at as u32))
}

/// Actions that change which quotations are shown.
fn narrow(s: &mut Store, action: Action) {
    let filters = &mut s.view.filters;
    match action {
        Action::Search(query) => s.view.query = query,
        Action::Toggle(dim, label) => filters.toggle(dim, &label),
        Action::Cell(speaker, dim, label) => {
            *filters = super::Filters::default();
            filters.toggle(Dim::Speaker, &speaker);
            filters.toggle(dim, &label);
            to_cards(s);
        }
        Action::Only(speaker) => {
            *filters = super::Filters::default();
            filters.toggle(Dim::Speaker, &speaker);
            to_cards(s);
        }
        Action::Attitudes => s.view.attitudes = !s.view.attitudes,
        Action::ClearFilters => *filters = super::Filters::default(),
        Action::ClearAll => {
            *filters = super::Filters::default();
            s.view.query = Rc::default();
        }
        _ => {}
    }
    s.view.tab = Tab::Quotes;
    refresh(s);
}

fn to_cards(s: &mut Store) {
    s.view.query = Rc::default();
    s.view.pane = Pane::Desk;
    focus(s, Target::List);
}

fn refresh(s: &mut Store) {
    s.results = Rc::new(Results::new(&s.doc, &s.view.query, &s.view.filters, s.view.attitudes));
}

fn select(s: &mut Store, id: QuoteId, from: From) {
    s.selected = Some(id);
    match from {
        From::Card | From::List => {
            s.view.pane = Pane::Article;
            focus(s, Target::Mark(id));
        }
        From::Mark | From::Search | From::Page => {
            s.view.pane = Pane::Desk;
            // Back to the comparison from which the reader came.
            let compared = s.view.tab == Tab::Compare
                && Compared::new(&s.doc, &s.view).columns.iter().any(|c| c.shown(&s.view).contains(&id));
            if compared {
                return focus(s, Target::Card(id));
            }
            s.view.tab = Tab::Quotes;
            if s.results.shows(id) == Some(false) {
                s.view.filters = super::Filters::default();
                s.view.query = Rc::default();
                s.view.attitudes |= s.doc.is_attitude(id);
                refresh(s);
            }
            focus(s, Target::Card(id));
        }
    }
}

fn step(s: &mut Store, by: i32) {
    let order = &s.results.order;
    let Some(last) = order.len().checked_sub(1) else { return };
    let next = match s.selected {
        None => 0,
        Some(id) => match order.binary_search(&id) {
            Ok(at) => at.saturating_add_signed(by as isize).min(last),
            Err(at) if by > 0 => at.min(last),
            Err(at) => at.saturating_sub(1),
        },
    };
    let id = order[next];
    s.selected = Some(id);
    s.view.tab = Tab::Quotes;
    s.view.pane = Pane::Desk;
    focus(s, Target::Card(id));
}

fn escape(s: &mut Store, from: From) {
    match (from, s.selected) {
        _ if s.dialog.is_some() => s.dialog = None,
        (From::Search, _) if !s.view.query.is_empty() => {
            s.view.query = Rc::default();
            refresh(s);
        }
        (From::Mark, Some(id)) => select(s, id, From::Mark),
        _ if let Some(id) = s.editing => {
            s.editing = None;
            focus(s, Target::Card(id));
        }
        (From::Card | From::Page, card) if !s.view.query.is_empty() || !s.view.filters.is_empty() => {
            narrow(s, Action::ClearAll);
            // The reader stays at the card, wherever it is now.
            if let (From::Card, Some(id)) = (from, card) {
                focus(s, Target::Card(id));
            }
        }
        (From::Card | From::Page, Some(_)) => s.selected = None,
        _ => s.notice = None,
    }
}

fn focus(s: &mut Store, target: Target) {
    s.focus.seq += 1;
    s.focus.target = Some(target);
}

#[cfg(test)]
mod tests {
    use super::super::document::tests::{TEXT, document};
    use super::*;

    fn store() -> Rc<Store> {
        let start = Rc::new(Store::new(Source::new(TEXT, Origin::Pasted)));
        reduce(start, Action::Read(1, Rc::new(document(TEXT))))
    }

    #[test]
    fn a_no_op_gives_the_same_store() {
        let s = store();
        let t = reduce(s.clone(), Action::Search(Rc::from("")));
        assert!(Rc::ptr_eq(&s, &t));
    }

    #[test]
    fn news_of_an_older_reading_is_ignored() {
        let s = reduce(store(), Action::Open(Source::new("x", Origin::Pasted)));
        let t = reduce(s.clone(), Action::Read(1, Rc::default()));
        assert!(Rc::ptr_eq(&s, &t));
    }

    #[test]
    fn undo_brings_the_former_article_back() {
        let s = reduce(store(), Action::Open(Source::new("Nothing.", Origin::Pasted)));
        let s = reduce(s.clone(), Action::Read(s.tickets, Rc::new(document("Nothing."))));
        assert_eq!(&*s.source.text, "Nothing.");
        let s = reduce(s, Action::Undo);
        let s = reduce(s.clone(), Action::Read(s.tickets, Rc::new(document(TEXT))));
        assert_eq!((&*s.source.text, s.former.as_ref().map(|f| &*f.text)), (TEXT, Some("Nothing.")));
    }

    #[test]
    fn a_correction_that_takes_a_card_out_of_the_list_says_so() {
        let s = store();
        let id = QuoteId(0);
        let speaker = Rc::from(&*s.doc.speakers(id));
        let s = reduce(s, Action::Only(speaker));
        let s = reduce(reduce(s, Action::Edit(Some(id))), Action::Name(id, Rc::from("Ida Marsh")));
        let loading = s.loading.clone().expect("it is read again");
        let doc = crate::state::Loader::new(&loading.source).run(&loading.source);
        let s = reduce(s, Action::Read(loading.ticket, Rc::new(doc)));
        assert_eq!((s.editing, s.focus.target), (None, Some(Target::List)));
        assert_eq!(s.notice.as_ref().and_then(|n| n.undo), Some(Undo::Correction(0)));
    }

    #[test]
    fn a_correction_taken_back_leads_to_its_card() {
        let read = |s: Rc<Store>| {
            let loading = s.loading.clone().expect("it is read again");
            let doc = crate::state::Loader::new(&loading.source).run(&loading.source);
            reduce(s, Action::Read(loading.ticket, Rc::new(doc)))
        };
        for change in [Action::Name(QuoteId(1), Rc::from("Ida Marsh")), Action::Dismiss(QuoteId(1))] {
            let s = read(reduce(store(), change));
            let s = read(reduce(s, Action::Revert(0)));
            assert_eq!(s.focus.target, Some(Target::Card(QuoteId(1))));
        }
    }

    #[test]
    fn the_notice_of_an_article_is_cut_between_words() {
        let told = |title: &str| opened(&document(&[title, "\n\n“We wait,” Ann Lee said.\n"].concat()));
        let long = "A headline about the harbour dam and all that anybody ever said of it";
        assert_eq!(
            &*told(long),
            "Opened “A headline about the harbour dam and all that anybody ever …”. The former article is kept."
        );
        assert_eq!(&*told("The dam is near."), "Opened “The dam is near.” The former article is kept.");
        assert_eq!(&*opened(&document("")), "Opened the article. The former article is kept.");
    }

    #[test]
    fn cancel_keeps_the_article() {
        let s = reduce(store(), Action::Open(Source::new("x", Origin::Pasted)));
        let s = reduce(s, Action::Cancel);
        assert_eq!((&*s.source.text, s.loading.is_none()), (TEXT, true));
    }

    #[test]
    fn a_card_leads_to_its_mark_and_back() {
        let s = reduce(store(), Action::Select(QuoteId(1), From::Card));
        assert_eq!((s.focus.target, s.view.pane), (Some(Target::Mark(QuoteId(1))), Pane::Article));
        let s = reduce(s, Action::Escape(From::Mark));
        assert_eq!((s.focus.target, s.view.pane), (Some(Target::Card(QuoteId(1))), Pane::Desk));
    }

    #[test]
    fn a_mark_whose_card_is_filtered_out_brings_all_back() {
        let s = reduce(store(), Action::Search(Rc::from("money")));
        assert_eq!(s.results.order.len(), 1);
        let s = reduce(s, Action::Select(QuoteId(0), From::Mark));
        assert_eq!((s.selected, &*s.view.query), (Some(QuoteId(0)), ""));
        assert_eq!(s.results.order.len(), s.doc.len());
    }

    #[test]
    fn steps_stay_within_the_results() {
        let s = reduce(store(), Action::Step(-1));
        assert_eq!(s.selected, Some(QuoteId(0)));
        let last = s.doc.len() as u32 - 1;
        let s = (0..9).fold(s, |s, _| reduce(s, Action::Step(1)));
        assert_eq!(s.selected, Some(QuoteId(last)));
    }
}
