//! Which candidates become quotations: the likely ones, each quoted string with one of them.

use super::claims::Claims;
use super::model::candidate::{Candidate, overlap};
use super::model::weights::Weights;
use super::model::{Context, keep};
use crate::lexicon::words::Class;
use crate::order::Order;

/// A candidate with the score of keeping it, in sixteenths of a logit.
#[derive(Clone, Debug)]
pub struct Scored {
    /// The candidate.
    pub candidate: Candidate,
    /// Its score.
    pub logit: i32,
}

/// Scores the candidates of a block.
pub fn score(ctx: &Context, weights: &Weights, found: Vec<Candidate>) -> Vec<Scored> {
    let logits = keep::score(ctx, weights, &found);
    found.into_iter().zip(logits).map(|(candidate, logit)| Scored { candidate, logit }).collect()
}

/// Parts candidates into those kept and those dropped, and leaves every quoted string to one of the kept.
///
/// Candidates that claim mostly the same words, or words of content and of cue, are rivals: the better one stays. One
/// that stands inside the other's content ("X said that Y believes Z") is no rival.
pub fn keep(ctx: &Context, mut scored: Vec<Scored>, threshold: i32) -> (Vec<Scored>, Vec<Scored>) {
    scored.order_by_key(|s| (std::cmp::Reverse(s.logit), s.candidate.head));
    let (mut kept, mut dropped): (Vec<Scored>, Vec<Scored>) = (Vec::new(), Vec::new());
    let mut claims = Claims::new(ctx.from, ctx.to);
    for mut s in scored {
        if s.logit < threshold {
            dropped.push(s);
            continue;
        }
        yield_strings(ctx, &kept, &claims, &mut s.candidate);
        let (content, cue) = (&s.candidate.content, s.candidate.cue);
        let rival = |k: &usize| {
            let k = &kept[*k].candidate;
            overlap(&k.content, content) >= 6 || k.cue.0 < cue.1 && cue.0 < k.cue.1
        };
        // "He said that he would not try to explain it": the same words from the same mouth.
        let source = s.candidate.source;
        let same = |k: usize| source.is_some() && kept[k].candidate.source == source;
        let joined = matches!(ctx.class(cue.0 as usize, -1), Class::And | Class::But | Class::Comma);
        let said = !joined && claims.at(cue.0).any(same);
        if content.is_empty() || said || claims.sharing(content).iter().any(rival) {
            dropped.push(s);
        } else {
            claims.add(kept.len(), content);
            kept.push(s);
        }
    }
    kept.order_by_key(|s| s.candidate.content.first().map_or(s.candidate.head, |r| r.0));
    (kept, dropped)
}

/// Takes from `c` the pieces that are quoted strings and belong to a better candidate already.
fn yield_strings(ctx: &Context, kept: &[Scored], claims: &Claims, c: &mut Candidate) {
    if c.content.len() < 2 {
        return;
    }
    c.content.retain(|piece| {
        let is_string = ctx.quoted_at(piece.0 as usize).is_some_and(|q| (q.first, q.last) == *piece);
        !is_string || !claims.hold(kept, *piece)
    });
}
