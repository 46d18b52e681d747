//! How much tells that a group of noun phrases is an issue: points for plain facts, fitted as docs/stance.md tells.

use super::group::{Group, Type, core, unmarked};
use super::phrase::Phrase;
use super::words::{INSTRUMENT, TOPIC};
use crate::lexicon::list::any_of;
use crate::lexicon::topics;
use crate::order::Order;
use crate::quote::Quotation;
use crate::span::Span;

/// How many points less than an issue something may have where somebody takes a side on it.
pub(super) const SIDED: i32 = 20;

/// What an issue of no public matter loses.
const PLAIN: i32 = 15;

/// What tells how surely a group is an issue; the more, the likelier.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Score {
    /// Whether the points are enough where the article has others.
    pub firm: bool,
    /// Points: with more than none it is an issue.
    pub points: i32,
    /// How often it is spoken of.
    pub told: u32,
}

/// How important a group is: points for what it is, where it stands and who speaks of it, which come from a regression
/// (docs/stance.md#issues); where two have as many, how often.
pub(super) fn score(
    group: &Group,
    types: &[Type],
    phrases: &[Phrase],
    quotations: &[Quotation],
    near: &[Span],
    title: &[&str],
) -> Score {
    let (said, mentioned) = (group.quotes.len() as u32, group.phrases.len() as u32);
    let core = core(group, types);
    let mut speakers: Vec<u32> = group
        .quotes
        .iter()
        .filter_map(|&q| quotations.get(q as usize))
        .flat_map(|q| q.attribution.speakers.iter().map(|s| s.0))
        .collect();
    speakers.order();
    speakers.dedup();
    let first = &phrases[core.phrases[0]];
    let any = |is: fn(&Phrase) -> bool| group.phrases.iter().any(|&p| is(&phrases[p]));
    let all = |is: fn(&Phrase) -> bool| group.phrases.iter().all(|&p| is(&phrases[p]));
    let beside = |p: &usize| {
        let span = phrases[*p].span();
        let after = near.partition_point(|n| n.start <= span.start);
        near[..after].last().is_some_and(|n| n.contains(span))
    };
    let alone = core.key.len() == 1;
    let instrument = first.head & INSTRUMENT != 0;
    let proper = first.words.last().is_some_and(|w| w.name);
    let charge = any_of!(topics::CHARGES).has(first.kind_stem());
    let points = [
        (15, instrument),
        (13, core.key.iter().any(|w| title.contains(&unmarked(w)))),
        (7, any(|p| p.topic)),
        (7, any(|p| p.judged)),
        (3, any(|p| p.subject)),
        (2, any(|p| p.definite)),
        (2, all(|p| p.plural)),
        (4, proper),
        (5, first.words.len() > 2),
        (-5, alone && !instrument),
        // "war" alone says little, "Iraq war" and "war in Iraq" say more.
        (-6, alone && all(|p| p.bare)),
        (-9, alone && core.key.last().is_some_and(|w| any_of!(topics::IDEAS).has(w))),
        (-8, first.body),
        (4, instrument && mentioned > 1),
        (-6, mentioned == 1),
        // Told beside what is said, and by nobody.
        (-5, said == 0 && group.phrases.iter().any(beside)),
    ];
    let heard = (5 * speakers.len().min(4)) as u8 + mentioned.min(8) as u8;
    // What has few points must be a public matter, and one that the article knows: not "a law".
    let topic = first.topic && !instrument;
    let known = !alone || topic || any(|p| p.definite || p.plural);
    let public = known && points[..3].iter().any(|p| p.1);
    let sum = points.iter().filter(|p| p.1).map(|p| p.0).sum::<i32>() + i32::from(heard) - 10;
    let sum = match () {
        // A body is an issue only where somebody takes a side on it, and speakers take none on one that only speaks.
        () if first.body && !instrument && (said == 0 || !public) => -SIDED,
        () if first.body && !instrument => sum.min(0),
        // "the rally", "the harbor poll", "Oak Bridge": no public matter, unless much is made of it.
        () if sum > 0 && !instrument && !charge && (proper || !any(|p| p.topic)) => {
            (sum - PLAIN - if points[1].1 { 8 } else { 0 }).max(0)
        }
        () if public || sum > 0 => sum,
        () => -SIDED,
    };
    // Instruments of few points are mostly told in passing; heads of public affairs are issues with any.
    let least = match () {
        () if instrument => 10,
        () if first.head & TOPIC == 0 => 5,
        () => 1,
    };
    Score { firm: sum >= least, points: sum, told: 4 * said + mentioned }
}
