//! What the reader corrected by hand: kept beside the analysis, never in place of it.
//!
//! A correction names the words it is about, by place and by text, so that it finds them again when the
//! article is read anew or has changed. What was found before stays known and is shown and exported.

use crate::analysis::Analysis;
use crate::mention::{Entity, EntityId, EntityKind};
use crate::order::Order;
use crate::quote::{Attribution, Kind, NotQuotation, NotReason, Quotation, QuoteId};
use crate::span::Span;
use crate::stance::{Polarity, Stance, Target};

/// One thing corrected by hand.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Correction {
    /// From the first to the last byte of the quotation's content; of a stance without any, its first deciding words.
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
    /// This is where a speaker stands.
    Stance(StanceChange),
}

/// Where a speaker stands, by hand.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct StanceChange {
    /// Who, by name.
    pub speaker: String,
    /// On what or whom, by name.
    pub target: String,
    /// Whether that is an issue; else it is a person or an organisation.
    pub issue: bool,
    /// Which way; `None` when no stance is to be shown.
    pub polarity: Option<Polarity>,
}

impl StanceChange {
    /// Whether both are on the same stance.
    fn is_of(&self, other: &Self) -> bool {
        (&self.speaker, &self.target, self.issue) == (&other.speaker, &other.target, other.issue)
    }
}

impl Change {
    /// The name used in exports.
    pub const fn name(&self) -> &'static str {
        match self {
            Self::Dismissed => "dismissed",
            Self::Speaker(_) => "speaker",
            Self::SpeakerUnknown => "speaker_unknown",
            Self::Stance(_) => "stance",
        }
    }

    /// The speaker named by hand.
    pub fn speaker(&self) -> Option<&str> {
        if let Self::Speaker(name) = self { Some(name) } else { None }
    }

    /// Whether a later change takes the place of this one; `same` when both are of the same words.
    fn yields_to(&self, later: &Self, same: bool) -> bool {
        match (self, later) {
            (Self::Stance(old), Self::Stance(new)) => old.is_of(new),
            (Self::Stance(_), _) | (_, Self::Stance(_)) => false,
            _ => same && matches!(self, Self::Dismissed) == matches!(later, Self::Dismissed),
        }
    }
}

/// What was changed by hand in one quotation, with what stood there before.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Edit {
    /// The quotation.
    pub quote: QuoteId,
    /// Its card is taken away.
    pub dismissed: bool,
    /// The attribution as it was found, when the speaker was corrected.
    pub original: Option<Attribution>,
    /// Index of the last correction of it.
    pub by: u32,
}

/// A stance that was changed by hand, with what stood there before.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StanceEdit {
    /// As it was found.
    pub original: Stance,
    /// As it is now; `None` when it was taken away.
    pub polarity: Option<Polarity>,
    /// Index of the correction.
    pub by: u32,
}

/// An analysis with corrections in it.
#[derive(Clone, Debug, Default)]
pub struct Corrected {
    /// The analysis; corrected speakers are in place, dismissed quotations are still there.
    pub analysis: Analysis,
    /// What was edited by hand, in order of the quotations.
    pub edits: Vec<Edit>,
    /// Stances changed by hand.
    pub stances: Vec<StanceEdit>,
    /// Corrections whose words are not in this article any more.
    pub lost: Vec<Correction>,
}

/// The rule of an attribution and the mechanism of a stance that were set by hand.
pub const BY_HAND: &str = "by hand";

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
    corrections.retain(|old| !old.change.yields_to(&new.change, old.span == new.span));
    let at = corrections.partition_point(|old| old.span <= new.span);
    corrections.insert(at, new);
}

/// Puts corrections into an analysis. Those whose words are gone come back in [`Corrected::lost`].
pub fn apply(analysis: Analysis, corrections: &[Correction]) -> Corrected {
    let mut out = Corrected { analysis, ..Corrected::default() };
    let mut fits = Vec::with_capacity(corrections.len());
    for (by, correction) in corrections.iter().enumerate() {
        let found = find(&out.analysis, correction.span, |words| words == correction.exact);
        let quote = found.map(Found::quote).filter(|quote| {
            let words = extent(&out.analysis.quotations[quote.0 as usize]).slice(&out.analysis.article.text);
            words == correction.exact
        });
        fits.push(match (&correction.change, quote) {
            (Change::Stance(_), _) => true,
            (change, Some(quote)) => {
                out.change(quote, change, by as u32);
                true
            }
            _ => false,
        });
    }
    // Stances last: who speaks may have been corrected.
    for (by, correction) in corrections.iter().enumerate() {
        if let Change::Stance(stand) = &correction.change {
            fits[by] = out.change_stance(correction, stand, by as u32);
        }
    }
    out.lost = corrections.iter().zip(fits).filter(|(_, fits)| !fits).map(|(c, _)| c.clone()).collect();
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
        let found = self.stances.iter_mut().map(|edit| &mut edit.original);
        analysis.stances.iter_mut().chain(found).for_each(|stance| keep(&mut stance.quotes));
        self.edits.retain(|edit| !edit.dismissed);
        self.edits.iter_mut().for_each(|edit| edit.quote = new(edit.quote).unwrap_or(edit.quote));
        self
    }

    /// Changes a stance; whether the article has its words and shows it.
    fn change_stance(&mut self, correction: &Correction, stand: &StanceChange, by: u32) -> bool {
        let analysis = &mut self.analysis;
        let named = |s: &Stance| {
            let target = match s.target {
                Target::Issue(id) => stand.issue.then(|| &*analysis.issues[id.0 as usize].name),
                Target::Entity(id) => (!stand.issue).then(|| &*analysis.entities[id.0 as usize].name),
            };
            target == Some(&stand.target) && analysis.entities[s.speaker.0 as usize].name == stand.speaker
        };
        let at = analysis.stances.iter().position(named);
        let Some(at) = at.filter(|_| analysis.article.text.contains(&correction.exact)) else { return false };
        let stance = &mut analysis.stances[at];
        self.stances.push(StanceEdit { original: stance.clone(), polarity: stand.polarity, by });
        match stand.polarity {
            None => drop(analysis.stances.remove(at)),
            Some(polarity) => {
                (stance.polarity, stance.mechanism, stance.confidence) = (polarity, BY_HAND, 1000);
            }
        }
        true
    }

    /// Lets go of what the words of a quotation showed of its speakers, who are others now.
    fn forget(&mut self, quote: QuoteId) {
        let quotation = &self.analysis.quotations[quote.0 as usize];
        let (words, speakers) = (extent(quotation), &quotation.attribution.speakers);
        self.analysis
            .stances
            .retain(|s| !speakers.contains(&s.speaker) || !s.evidence.iter().any(|e| words.contains(*e)));
    }

    fn change(&mut self, quote: QuoteId, change: &Change, by: u32) {
        let at = self.edits.partition_point(|edit| edit.quote < quote);
        if self.edits.get(at).is_none_or(|edit| edit.quote != quote) {
            self.edits.insert(at, Edit { quote, dismissed: false, original: None, by });
        }
        self.edits[at].by = by;
        self.forget(quote);
        let speakers = match change {
            Change::Dismissed => {
                self.edits[at].dismissed = true;
                return;
            }
            Change::Speaker(name) => vec![self.entity(name)],
            Change::SpeakerUnknown | Change::Stance(_) => Vec::new(),
        };
        let attribution = &mut self.analysis.quotations[quote.0 as usize].attribution;
        let original = attribution.clone();
        attribution.unknown = speakers.is_empty().then_some(crate::quote::UnknownReason::NoSource);
        attribution.speakers = speakers;
        attribution.evidence.clear();
        attribution.rule = BY_HAND;
        (attribution.score, attribution.meant) = (1000, 1000);
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

    const DAM: &str = "The dam\n\nMayor Ada Hill praised the dam. “The dam is a blessing,” Ada Hill said. “The dam is late,” \
        she said.\n\nTom Reed said the dam is a disaster. “I oppose the dam,” Tom Reed said.\n";

    fn stand(speaker: &str, polarity: Option<Polarity>) -> Change {
        Change::Stance(StanceChange { speaker: speaker.into(), target: "dam".into(), issue: true, polarity })
    }

    /// Where each stands, by name.
    fn stands(out: &Corrected) -> Vec<(&str, Polarity)> {
        let name = |s: &Stance| &*out.analysis.entities[s.speaker.0 as usize].name;
        out.analysis.stances.iter().map(|s| (name(s), s.polarity)).collect()
    }

    #[test]
    fn a_stance_is_changed_taken_away_and_the_original_kept() {
        use Polarity::{Mixed, Oppose, Support};
        let found = analyze(DAM, &Options::default());
        let before = found.stances.clone();
        let made = |change| correct(&found, QuoteId(0), change).unwrap();
        assert_eq!(
            stands(&apply(found.clone(), &[])),
            [("Ada Hill", Support), ("Tom Reed", Oppose)],
            "{:?}",
            found.issues
        );
        let out =
            apply(found.clone(), &[made(stand("Ada Hill", Some(Mixed))), made(stand("Tom Reed", None))]);
        assert_eq!(stands(&out), [("Ada Hill", Mixed)]);
        let originals: Vec<_> = out.stances.iter().map(|e| e.original.clone()).collect();
        assert_eq!((originals, out.lost.len()), (before, 0));
        // What was taken away stays known: it can be changed again.
        let mut list = vec![made(stand("Tom Reed", None))];
        add(&mut list, made(stand("Tom Reed", Some(Support))));
        assert_eq!(stands(&apply(found.clone(), &list)).last(), Some(&("Tom Reed", Support)));
        assert_eq!(list.len(), 1);
        let out = apply(found.clone(), &[made(stand("Nobody", None))]);
        assert_eq!(out.lost.len(), 1, "no such speaker");
    }

    #[test]
    fn a_stance_goes_when_its_words_are_somebody_elses() {
        let found = analyze(DAM, &Options::default());
        let mine: Vec<Span> = found.stances[1].evidence.clone();
        let quote =
            found.quotations.iter().position(|q| mine.iter().any(|e| extent(q).contains(*e))).unwrap();
        let change = correct(&found, QuoteId(quote as u32), Change::Speaker("Ada Hill".into())).unwrap();
        assert_eq!(stands(&apply(found, &[change])), [("Ada Hill", Polarity::Support)]);
    }
}
