//! In which order quotations are decided, and the renumbering of entities at the end.

use crate::mention::{Entity, EntityId, EntityKind, Mentions};
use crate::order::Order;
use crate::quote::Quotation;
use crate::token::Token;

/// One quotation to decide.
#[derive(Clone, Copy, Debug)]
pub struct Job {
    /// Index of the quotation.
    pub quote: u32,
    /// Token before which all is known: where its source starts, else its cue, else its content.
    pub token: u32,
    /// The quotation in whose content its source stands.
    pub outer: Option<u32>,
}

/// The quotations in order of their sources; the one around goes before the one inside.
pub fn jobs(quotations: &[Quotation], tokens: &[Token]) -> Vec<Job> {
    let mut pieces: Vec<(u32, u32, u32)> = Vec::new();
    let mut anchors: Vec<(u32, u32)> = Vec::new();
    for (i, q) in quotations.iter().enumerate() {
        pieces.extend(q.content.iter().map(|c| (c.start, c.end, i as u32)));
        let a = &q.attribution;
        let anchor = a.source.first().or(a.cue.first()).or(q.content.first()).map_or(0, |s| s.start);
        anchors.push((anchor, i as u32));
    }
    pieces.order_by_key(|p| (p.0, std::cmp::Reverse(p.1)));
    anchors.order();
    let mut outers = vec![None; quotations.len()];
    let mut stack: Vec<(u32, u32)> = Vec::new();
    let mut next = pieces.iter().peekable();
    for (at, i) in &anchors {
        while let Some(p) = next.next_if(|p| p.0 <= *at) {
            while stack.last().is_some_and(|(end, _)| *end <= p.0) {
                stack.pop();
            }
            stack.push((p.1, p.2));
        }
        while stack.last().is_some_and(|(end, _)| *end <= *at) {
            stack.pop();
        }
        let sourced = !quotations[*i as usize].attribution.source.is_empty();
        outers[*i as usize] =
            stack.iter().rev().find(|(end, q)| sourced && q != i && end > at).map(|(_, q)| *q);
    }
    let mut jobs: Vec<Job> = Vec::with_capacity(quotations.len());
    let mut done = vec![false; quotations.len()];
    for (at, i) in anchors {
        let mut chain = vec![i];
        while let Some(o) =
            outers[chain[chain.len() - 1] as usize].filter(|o| !done[*o as usize] && !chain.contains(o))
        {
            chain.push(o);
            if chain.len() > 8 {
                break;
            }
        }
        let token = tokens.partition_point(|t| t.span.end <= at) as u32;
        for q in chain.into_iter().rev().filter(|q| !done[*q as usize]).collect::<Vec<_>>() {
            done[q as usize] = true;
            jobs.push(Job { quote: q, token, outer: outers[q as usize] });
        }
    }
    jobs
}

/// Puts entities in order of first mention and drops places and descriptions that do not speak.
pub fn renumber(mentions: &mut Mentions, quotations: &mut [Quotation]) {
    let mut speaks = vec![false; mentions.entities.len()];
    for q in quotations.iter() {
        for e in &q.attribution.speakers {
            speaks[e.0 as usize] = true;
        }
    }
    for e in &mut mentions.entities {
        e.mentions.order_by_key(|m| m.span);
        e.mentions.dedup_by_key(|m| m.span);
    }
    let mut order: Vec<u32> = (0..mentions.entities.len() as u32)
        .filter(|i| {
            let (e, t) = (&mentions.entities[*i as usize], &mentions.traits[*i as usize]);
            let named =
                matches!(e.kind, EntityKind::Person | EntityKind::Organisation) && !t.place && t.count > 0;
            speaks[*i as usize] || named
        })
        .collect();
    order.order_by_key(|i| mentions.entities[*i as usize].mentions.first().map(|m| m.span));
    let mut new = vec![None; mentions.entities.len()];
    for (n, i) in order.iter().enumerate() {
        new[*i as usize] = Some(EntityId(n as u32));
    }
    let nobody = || Entity { name: String::new(), kind: EntityKind::Person, mentions: Vec::new() };
    mentions.entities =
        order.iter().map(|i| std::mem::replace(&mut mentions.entities[*i as usize], nobody())).collect();
    mentions.traits = order.iter().map(|i| std::mem::take(&mut mentions.traits[*i as usize])).collect();
    mentions.found.retain_mut(|f| match new[f.entity.0 as usize] {
        Some(e) => {
            f.entity = e;
            true
        }
        None => false,
    });
    let map = |e: EntityId| new[e.0 as usize].unwrap_or(e);
    for q in quotations {
        q.attribution.speakers.iter_mut().for_each(|e| *e = map(*e));
        q.attribution.evidence.iter_mut().for_each(|e| e.entity = map(e.entity));
    }
}
