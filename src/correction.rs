//! What the reader corrected by hand: kept beside the analysis, never in place of it.
//!
//! A correction names the words it is about, by place and by text, so that it finds them again when the
//! article is read anew or has changed. What was found before stays known and is shown and exported.

use crate::analysis::Analysis;
use crate::mention::{Entity, EntityId, EntityKind};
use crate::order::Order;
use crate::quote::{Attribution, Kind, NotQuotation, NotReason, Quotation, QuoteId};
use crate::span::Span;

/// One thing corrected by hand.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Correction {
    /// From the first to the last byte of the quotation's content.
    pub span: Span,
    /// The article's words there, as they were when corrected.
    pub exact: String,
    /// What was changed.
    pub change: Change,
}

/// What a correction changes.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Change {
    /// This is no quotation: take its card away.
    Dismissed,
    /// This one said it; a name as people write it.
    Speaker(String),
    /// Nobody can tell who said it.
    SpeakerUnknown,
    /// The stance shown for it is wrong: take it away.
    StanceDismissed,
}

impl Change {
    /// The name used in exports.
    pub const fn name(&self) -> &'static str {
        match self {
            Self::Dismissed => "dismissed",
            Self::Speaker(_) => "speaker",
            Self::SpeakerUnknown => "speaker_unknown",
            Self::StanceDismissed => "stance_dismissed",
        }
    }

    /// The speaker named by hand.
    pub fn speaker(&self) -> Option<&str> {
        if let Self::Speaker(name) = self { Some(name) } else { None }
    }

    /// Whether a later change of the same quotation takes the place of this one.
    const fn yields_to(&self, later: &Self) -> bool {
        matches!(
            (self, later),
            (Self::Dismissed, Self::Dismissed)
                | (Self::StanceDismissed, Self::StanceDismissed)
                | (Self::Speaker(_) | Self::SpeakerUnknown, Self::Speaker(_) | Self::SpeakerUnknown)
        )
    }
}

/// What was changed by hand in one quotation, with what stood there before.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Edit {
    /// The quotation.
    pub quote: QuoteId,
    /// Its card is taken away.
    pub dismissed: bool,
    /// Its stance is taken away.
    pub stance_dismissed: bool,
    /// The attribution as it was found, when the speaker was corrected.
    pub original: Option<Attribution>,
}

/// An analysis with corrections in it.
#[derive(Clone, Debug, Default)]
pub struct Corrected {
    /// The analysis; corrected speakers are in place, dismissed quotations are still there.
    pub analysis: Analysis,
    /// What was edited by hand, in order of the quotations.
    pub edits: Vec<Edit>,
    /// Corrections whose words are not in this article any more.
    pub lost: Vec<Correction>,
}

impl Corrected {
    /// What was edited in a quotation; `None` when nothing was.
    pub fn edit(&self, quote: QuoteId) -> Option<&Edit> {
        let at = self.edits.binary_search_by_key(&quote, |edit| edit.quote).ok()?;
        self.edits.get(at)
    }

    /// Whether the card of a quotation is to be shown.
    pub fn is_shown(&self, quote: QuoteId) -> bool {
        self.edit(quote).is_none_or(|edit| !edit.dismissed)
    }
}

/// From the first to the last byte of a quotation's content.
pub fn extent(quotation: &Quotation) -> Span {
    quotation.content.iter().copied().reduce(Span::cover).unwrap_or_default()
}

/// How well a quotation was found again.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Found {
    /// In its place.
    Exact(QuoteId),
    /// The same words in another place, or other words in its place: the nearest quotation.
    Near(QuoteId),
}

impl Found {
    /// The quotation.
    pub const fn quote(self) -> QuoteId {
        match self {
            Self::Exact(quote) | Self::Near(quote) => quote,
        }
    }
}

/// Finds the quotation at `span` whose words `same` accepts; with these words elsewhere, the nearest one.
///
/// Without them, the one that overlaps the span, as [`Found::Near`]. `None` when there is none of all these.
pub fn find(analysis: &Analysis, span: Span, same: impl Fn(&str) -> bool) -> Option<Found> {
    let text = &analysis.article.text;
    let all = || analysis.quotations.iter().map(extent).enumerate();
    let found = |(i, _)| QuoteId(i as u32);
    let at = all().find(|&(_, e)| e == span && same(e.slice(text))).map(found);
    let moved =
        || all().filter(|&(_, e)| same(e.slice(text))).min_by_key(|(_, e)| e.start.abs_diff(span.start));
    let over = || all().find(|(_, e)| e.overlaps(span));
    at.map(Found::Exact).or_else(|| moved().or_else(over).map(found).map(Found::Near))
}

/// The corrections of a quotation's speaker and card, for [`apply`].
pub fn correct(analysis: &Analysis, quote: QuoteId, change: Change) -> Option<Correction> {
    let span = extent(analysis.quotations.get(quote.0 as usize)?);
    Some(Correction { span, exact: span.slice(&analysis.article.text).to_owned(), change })
}

/// Adds a correction to those made before; it takes the place of one that it overrules.
pub fn add(corrections: &mut Vec<Correction>, new: Correction) {
    corrections.retain(|old| old.span != new.span || !old.change.yields_to(&new.change));
    let at = corrections.partition_point(|old| old.span <= new.span);
    corrections.insert(at, new);
}

/// Puts corrections into an analysis. Those whose words are gone come back in [`Corrected::lost`].
pub fn apply(analysis: Analysis, corrections: &[Correction]) -> Corrected {
    let mut out = Corrected { analysis, ..Corrected::default() };
    for correction in corrections {
        let found = find(&out.analysis, correction.span, |words| words == correction.exact);
        let quote = found.map(Found::quote).filter(|quote| {
            let words = extent(&out.analysis.quotations[quote.0 as usize]).slice(&out.analysis.article.text);
            words == correction.exact
        });
        match quote {
            Some(quote) => out.change(quote, &correction.change),
            None => out.lost.push(correction.clone()),
        }
    }
    out
}

impl Corrected {
    /// Takes dismissed quotations out of the analysis and lists their words as no quotations; ids change.
    #[must_use]
    pub fn without_dismissed(mut self) -> Self {
        let analysis = &mut self.analysis;
        let gone: Vec<QuoteId> = self.edits.iter().filter(|e| e.dismissed).map(|e| e.quote).collect();
        if gone.is_empty() {
            return self;
        }
        let new = |old: QuoteId| match gone.binary_search(&old) {
            Ok(_) => None,
            Err(before) => Some(QuoteId(old.0 - before as u32)),
        };
        for quote in &gone {
            let quotation = &analysis.quotations[quote.0 as usize];
            if quotation.kind != Kind::Indirect {
                let listed =
                    quotation.content.iter().map(|&span| NotQuotation { span, reason: NotReason::ByHand });
                analysis.not_quotations.extend(listed);
            }
        }
        analysis.not_quotations.order_by_key(|not| not.span);
        let mut at = 0;
        analysis.quotations.retain(|_| {
            at += 1;
            new(QuoteId(at - 1)).is_some()
        });
        let keep = |quotes: &mut Vec<QuoteId>| *quotes = quotes.iter().filter_map(|q| new(*q)).collect();
        analysis.issues.iter_mut().for_each(|issue| keep(&mut issue.quotes));
        analysis.stances.iter_mut().for_each(|stance| keep(&mut stance.quotes));
        self.edits.retain(|edit| !edit.dismissed);
        self.edits.iter_mut().for_each(|edit| edit.quote = new(edit.quote).unwrap_or(edit.quote));
        self
    }

    fn change(&mut self, quote: QuoteId, change: &Change) {
        let at = self.edits.partition_point(|edit| edit.quote < quote);
        if self.edits.get(at).is_none_or(|edit| edit.quote != quote) {
            let edit = Edit { quote, dismissed: false, stance_dismissed: false, original: None };
            self.edits.insert(at, edit);
        }
        let speakers = match change {
            Change::Dismissed => {
                self.edits[at].dismissed = true;
                return;
            }
            Change::StanceDismissed => {
                self.edits[at].stance_dismissed = true;
                return;
            }
            Change::Speaker(name) => vec![self.entity(name)],
            Change::SpeakerUnknown => Vec::new(),
        };
        let attribution = &mut self.analysis.quotations[quote.0 as usize].attribution;
        let original = attribution.clone();
        attribution.unknown = speakers.is_empty().then_some(crate::quote::UnknownReason::NoSource);
        attribution.speakers = speakers;
        attribution.evidence.clear();
        attribution.rule = "by hand";
        attribution.score = 1000;
        self.edits[at].original.get_or_insert(original);
    }

    /// The entity of that name; a new one without mentions when the article knows none.
    fn entity(&mut self, name: &str) -> EntityId {
        let entities = &mut self.analysis.entities;
        let known = entities.iter().position(|entity| entity.name == name);
        let at = known.unwrap_or_else(|| {
            let entity = Entity { name: name.to_owned(), kind: EntityKind::Person, mentions: Vec::new() };
            entities.push(entity);
            entities.len() - 1
        });
        EntityId(at as u32)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::analysis::{Options, analyze};

    const TEXT: &str = "“The bridge stays,” Hill said.\n\n“The bridge goes,” Stone said.\n";

    #[test]
    fn a_corrected_speaker_keeps_the_original() {
        let found = analyze(TEXT, &Options::default());
        let before = found.quotations[1].attribution.clone();
        let change = correct(&found, QuoteId(1), Change::Speaker("Ada Hill".into())).unwrap();
        let out = apply(found, &[change]);
        let now = &out.analysis.quotations[1].attribution;
        assert_eq!(out.analysis.entities[now.speakers[0].0 as usize].name, "Ada Hill");
        assert_eq!(out.edit(QuoteId(1)).unwrap().original, Some(before));
        assert_eq!(out.edit(QuoteId(0)), None);
        assert!(out.lost.is_empty());
    }

    #[test]
    fn words_that_moved_are_found_and_words_that_are_gone_come_back() {
        let found = analyze(TEXT, &Options::default());
        let dismissed = correct(&found, QuoteId(1), Change::Dismissed).unwrap();
        let moved = analyze(&format!("A new first line.\n\n{TEXT}"), &Options::default());
        let out = apply(moved, std::slice::from_ref(&dismissed));
        assert!(out.is_shown(QuoteId(0)) && !out.is_shown(QuoteId(1)));

        let changed = analyze("“Something else entirely,” Stone said.\n", &Options::default());
        assert_eq!(apply(changed, std::slice::from_ref(&dismissed)).lost, [dismissed]);
    }

    #[test]
    fn dismissed_words_are_listed_and_not_lost() {
        let found = analyze(TEXT, &Options::default());
        let made = [Change::Dismissed, Change::Speaker("Ada".into())];
        let made: Vec<_> = made
            .into_iter()
            .enumerate()
            .map(|(i, c)| correct(&found, QuoteId(i as u32), c).unwrap())
            .collect();
        let words = made[0].exact.clone();
        let out = apply(found, &made).without_dismissed();
        assert_eq!(out.analysis.quotations.len(), 1);
        let listed: Vec<&str> = out.analysis.not_quotations.iter().map(|n| n.span.slice(TEXT)).collect();
        assert_eq!(listed, [words]);
        assert!(out.edit(QuoteId(0)).is_some_and(|edit| edit.original.is_some()));
    }

    #[test]
    fn a_later_correction_overrules_an_earlier_one() {
        let found = analyze(TEXT, &Options::default());
        let mut made = Vec::new();
        for change in [Change::Speaker("A".into()), Change::Dismissed, Change::SpeakerUnknown] {
            add(&mut made, correct(&found, QuoteId(0), change).unwrap());
        }
        let names: Vec<_> = made.iter().map(|c| c.change.name()).collect();
        assert_eq!(names, ["dismissed", "speaker_unknown"]);
    }
}
