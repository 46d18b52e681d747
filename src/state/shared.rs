//! What is shared by link: a store to a link's content, and back.

use crate::order::Order;
use std::rc::Rc;

use super::source::{Origin, Source};
use super::store::{Notice, Store, Tab, Undo};
use crate::correction::Found;
use crate::export::{About, web_address};
use crate::quote::QuoteId;
use crate::share::{Opened, Place, Shared, place_of, quotations_only};

impl Source {
    /// The article of an opened link.
    pub fn linked(mut opened: Opened) -> Self {
        let text = Rc::from(std::mem::take(&mut opened.shared.text));
        let Shared { put_back, corrections, .. } = opened.shared.clone();
        Self { text, origin: Origin::Link(Rc::new(opened)), corrections, put_back }
    }

    /// What it was opened with, when it came by link.
    pub fn link(&self) -> Option<&Opened> {
        if let Origin::Link(opened) = &self.origin { Some(opened) } else { None }
    }

    /// Whether it came by link and nothing was corrected since.
    pub fn is_as_linked(&self) -> bool {
        self.link().is_some_and(|opened| opened.shared.corrections == self.corrections)
    }

    /// Whether this came by another link than `former`.
    pub(super) fn is_other_link(&self, former: &Self) -> bool {
        self.link().is_some() && self.link() != former.link()
    }

    /// What is known of the article beside its text.
    pub fn about(&self) -> About {
        self.link().map_or_else(About::default, |Opened { shared, .. }| About {
            title: shared.title.clone(),
            author: shared.author.clone(),
            date: shared.date.clone(),
            publisher: shared.publisher.clone(),
            url: shared.url.clone(),
        })
    }
}

/// Takes over view, query and card of the link that was opened.
pub(super) fn arrive(s: &mut Store) {
    let Some(opened) = s.source.link().cloned() else { return };
    let shared = &opened.shared;
    s.view.query = Rc::from(shared.query.as_str());
    s.view.choose(&shared.chosen);
    s.view.tab = Tab::ALL.into_iter().find(|t| t.name() == shared.view).unwrap_or_default();
    let former = s.former.as_ref().is_some_and(|f| !f.text.is_empty());
    let own = s.former.as_ref().is_some_and(|f| matches!(f.origin, Origin::Pasted | Origin::File(_)));
    let kept = || Notice {
        text: Rc::from("Opened the shared article. Your own is kept."),
        undo: Some(Undo::Article),
    };
    s.notice = own.then(kept);
    if let Some(card) = opened.card {
        let found = card.find(&s.doc.analysis);
        s.selected = found.map(Found::quote);
        s.view.attitudes |= s.selected.is_some_and(|id| s.doc.is_attitude(id));
        let text = match found {
            Some(Found::Exact(_)) => return,
            Some(Found::Near(_)) => {
                "The linked quotation is not in its place any more. This is the nearest one."
            }
            None => "The linked quotation is not in this article. These are all there are.",
        };
        s.notice = Some(Notice { text: Rc::from(text), undo: former.then_some(Undo::Article) });
    }
}

/// What is said above an article that came by link.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Banner {
    /// Paragraphs left out.
    pub left_out: u32,
    /// Things corrected by hand.
    pub edited: usize,
    /// Corrections that found nothing to correct.
    pub lost: usize,
    /// The article's address.
    pub url: Option<Rc<str>>,
}

impl Banner {
    /// The banner of what is shown; `None` when it did not come by link.
    pub fn of(s: &Store) -> Option<Self> {
        let shared = &s.source.link()?.shared;
        Some(Self {
            left_out: shared.left_out,
            edited: s.source.corrections.len() - s.doc.lost.len().min(s.source.corrections.len()),
            lost: s.doc.lost.len(),
            url: web_address(&shared.url).map(Rc::from),
        })
    }
}

impl Store {
    /// What a link of this view holds: the whole article, or the paragraphs with quotations alone.
    pub fn shared(&self, quotations: bool) -> Shared {
        let about = self.source.about();
        let mut put_back = self.source.put_back.clone();
        put_back.order();
        put_back.dedup();
        let shared = Shared {
            text: self.source.text.to_string(),
            left_out: self.source.link().map_or(0, |opened| opened.shared.left_out),
            title: about.title,
            author: about.author,
            date: about.date,
            publisher: about.publisher,
            url: about.url,
            put_back,
            view: self.view.tab.name().to_owned(),
            query: self.view.query.to_string(),
            corrections: self.source.corrections.clone(),
            chosen: self.view.chosen(),
        };
        if quotations { quotations_only(&shared, &self.doc.analysis) } else { shared }
    }

    /// The place of a card in `shared`, which is made of this store.
    pub fn place(&self, quote: QuoteId, shared: &Shared) -> Option<Place> {
        let place = place_of(&self.doc.analysis, quote)?;
        let words = place.span.slice(&self.source.text);
        if shared.text == *self.source.text {
            return Some(place);
        }
        // Paragraphs before it were left out: the same words, as near to their old place as can be.
        let all = shared.text.match_indices(words).map(|(at, _)| at as u32);
        let at = all.min_by_key(|at| at.abs_diff(place.span.start))?;
        let span = crate::span::Span::new(at, at + place.span.len() as u32);
        Some(Place { span, ..place })
    }
}

#[cfg(test)]
mod tests {
    use super::super::action::Action;
    use super::super::document::tests::{TEXT, document};
    use super::super::loader::Loader;
    use super::super::reduce::reduce;
    use super::*;
    use crate::correction::{Change, correct};
    use crate::share::{from_link, to_link};

    fn open(store: Rc<Store>, opened: Opened) -> Rc<Store> {
        let store = reduce(store, Action::Open(Source::linked(opened)));
        let loading = store.loading.clone().unwrap();
        let doc = Loader::new(&loading.source).run(&loading.source);
        reduce(store, Action::Read(loading.ticket, Rc::new(doc)))
    }

    fn local() -> Rc<Store> {
        let store = Rc::new(Store::new(Source::new("My own work.", Origin::Pasted)));
        reduce(store, Action::Read(1, Rc::new(document("My own work."))))
    }

    #[test]
    fn a_link_opens_to_the_same_view_and_keeps_local_work() {
        let store = Rc::new(Store::new(Source::new(TEXT, Origin::Pasted)));
        let store = reduce(store, Action::Read(1, Rc::new(document(TEXT))));
        let store = reduce(store, Action::Search(Rc::from("bridge")));
        for quotations in [false, true] {
            let shared = store.shared(quotations);
            let card = store.place(QuoteId(1), &shared);
            let link = to_link(&shared, card, None).unwrap();
            let there = open(local(), from_link(&link, None).unwrap());
            assert_eq!(&*there.view.query, "bridge");
            assert_eq!(there.doc.len(), store.doc.len());
            assert_eq!(there.selected, Some(QuoteId(1)), "{:?}", there.notice);
            assert_eq!(there.former.as_ref().map(|f| &*f.text), Some("My own work."));
            assert!(Banner::of(&there).is_some() && Banner::of(&store).is_none());
        }
    }

    #[test]
    fn link_after_link_keeps_local_work() {
        let linked = |text: &str| {
            let shared = Shared { text: text.into(), ..Shared::default() };
            Opened { shared, card: None }
        };
        let there = open(open(local(), linked(TEXT)), linked("“Another one,” Ann Lee said."));
        assert_eq!(there.former.as_ref().map(|f| &*f.text), Some("My own work."));
        assert!(
            there.notice.as_ref().is_some_and(|n| n.undo == Some(Undo::Article) && n.text.contains("kept"))
        );
        let back = reduce(there, Action::Undo);
        assert_eq!(back.loading.as_ref().map(|l| &*l.source.text), Some("My own work."));
    }

    #[test]
    fn corrections_come_along_and_are_counted() {
        let doc = document(TEXT);
        let made = [
            correct(&doc.analysis, QuoteId(0), Change::Speaker("Zoë Hill".into())),
            correct(&doc.analysis, QuoteId(1), Change::Dismissed),
        ];
        let shared = Shared {
            text: TEXT.into(),
            corrections: made.into_iter().flatten().collect(),
            ..Shared::default()
        };
        let there = open(local(), Opened { shared: shared.clone(), card: None });
        assert_eq!(&*there.doc.speakers(QuoteId(0)), "Zoë Hill");
        assert_eq!(there.doc.len(), doc.len() - 1);
        assert_eq!(Banner::of(&there).map(|b| b.edited), Some(2));
        assert_eq!(there.shared(false).corrections, shared.corrections, "and go on from here");
    }

    #[test]
    fn a_card_that_is_gone_is_told() {
        let place = Place { span: crate::span::Span::new(900, 910), words: 1 };
        let shared = Shared { text: TEXT.into(), ..Shared::default() };
        let there = open(local(), Opened { shared, card: Some(place) });
        assert!(there.notice.as_ref().is_some_and(|n| n.text.contains("not in this article")));
        assert_eq!(there.results.order.len(), there.doc.len());
    }
}
