//! Which candidates become quotations: the likely ones, each quoted string with one of them.

use super::model::Context;
use super::model::candidate::{Candidate, Range, keep_features};
use super::model::weights::Weights;

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
    let scored = |candidate: Candidate| {
        let mut sum = 0;
        keep_features(ctx, &candidate, &mut |f| sum += weights.keep(f));
        Scored { logit: weights.keeps.logit(sum), candidate }
    };
    found.into_iter().map(scored).collect()
}

/// Parts candidates into those kept and those dropped, and leaves every quoted string to one of the kept.
///
/// Candidates that claim mostly the same words are rivals: the better one stays. One that stands inside the
/// other's content ("X said that Y believes Z") is no rival.
pub fn keep(ctx: &Context, mut scored: Vec<Scored>, threshold: i32) -> (Vec<Scored>, Vec<Scored>) {
    scored.sort_by_key(|s| (std::cmp::Reverse(s.logit), s.candidate.head));
    let (mut kept, mut dropped): (Vec<Scored>, Vec<Scored>) = (Vec::new(), Vec::new());
    for mut s in scored {
        if s.logit < threshold {
            dropped.push(s);
            continue;
        }
        yield_strings(ctx, &kept, &mut s.candidate);
        let rival = |k: &Scored| same_words(&k.candidate.content, &s.candidate.content);
        if s.candidate.content.is_empty() || kept.iter().any(rival) {
            dropped.push(s);
        } else {
            kept.push(s);
        }
    }
    kept.sort_by_key(|s| s.candidate.content.first().map_or(s.candidate.head, |r| r.0));
    (kept, dropped)
}

/// Takes from `c` the pieces that are quoted strings and belong to a better candidate already.
fn yield_strings(ctx: &Context, kept: &[Scored], c: &mut Candidate) {
    if c.content.len() < 2 {
        return;
    }
    c.content.retain(|piece| {
        let is_string = ctx.quoted_at(piece.0 as usize).is_some_and(|q| (q.first, q.last) == *piece);
        !is_string
            || !kept.iter().any(|k| k.candidate.content.iter().any(|r| r.0 <= piece.0 && piece.1 <= r.1))
    });
}

fn len(ranges: &[Range]) -> u32 {
    ranges.iter().map(|r| r.1 - r.0).sum()
}

/// Tokens that both hold.
fn shared(a: &[Range], b: &[Range]) -> u32 {
    a.iter().flat_map(|x| b.iter().map(move |y| x.1.min(y.1).saturating_sub(x.0.max(y.0)))).sum()
}

/// Whether the token F1 of two contents is at least six tenths.
fn same_words(a: &[Range], b: &[Range]) -> bool {
    let both = shared(a, b);
    both > 0 && 10 * 2 * both >= 6 * (len(a) + len(b))
}
