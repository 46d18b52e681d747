//! Quotations without source words: floating ones, participles, passives; and the labels of interviews.

use super::{Answer, Resolver};
use crate::case::Lower;
use crate::lexicon::list::any_of;
use crate::mention::words;
use crate::mention::{EntityId, EntityKind};
use crate::quote::{ANSWER, Evidence, QUESTION, Quotation, UnknownReason};
use crate::span::Span;

/// Participles before a "by" that names who speaks.
const ASKED: &str = "asked pressed questioned quizzed told informed warned advised urged challenged interviewed \
 reminded quoted cited criticized criticised accused attacked praised backed endorsed condemned denounced";

impl Resolver<'_> {
    /// Decides a quotation whose source is left out.
    pub(super) fn without_source(&mut self, q: &Quotation) -> Answer {
        if let Some(cue) = q.attribution.cue.first() {
            let (lo, _) = self.token_range(*cue);
            if q.attribution.unknown == Some(UnknownReason::Passive)
                || self.is_passive(lo, *cue)
                || self.is_asked(lo)
            {
                return Answer { unknown: Some(UnknownReason::Passive), ..Answer::default() };
            }
            // "..., she said, adding that": who spoke in this very sentence goes on.
            if self.discourse.last_speakers.1 == self.discourse.sentence
                && !self.discourse.last_speakers.0.is_empty()
            {
                return self.continued(*cue, 760);
            }
            if let Some(e) = self.discourse.subject(self.mentions) {
                return self.carried(vec![e], *cue, 740);
            }
            return self.continued(*cue, 560);
        }
        let first = q.content.first().copied().unwrap_or_default();
        let asks = q.attribution.rule == QUESTION;
        if asks || q.attribution.rule == ANSWER {
            let party = self.party(asks, first.start);
            return party.map_or_else(Answer::default, |(e, score)| self.carried(vec![e], first, score));
        }
        if let Some(e) = self.discourse.subject(self.mentions)
            && self.discourse.last_speakers.2 != self.discourse.block
        {
            return self.carried(vec![e], first, 640);
        }
        let (_, _, block) = self.discourse.last_speakers;
        let gap = self.discourse.block.saturating_sub(block);
        match gap {
            0 => self.continued(first, 760),
            1 => self.continued(first, 680),
            2 => self.continued(first, 420),
            _ => Answer::default(),
        }
    }

    fn continued(&mut self, place: Span, score: u16) -> Answer {
        let speakers = self.discourse.last_speakers.0.clone();
        self.carried(speakers, place, score)
    }

    fn carried(&mut self, speakers: Vec<EntityId>, place: Span, score: u16) -> Answer {
        if speakers.is_empty() {
            return Answer::default();
        }
        let score = if speakers.len() > 1 { score.saturating_sub(100) } else { score };
        let evidence = speakers
            .iter()
            .map(|e| {
                let last = self.last_words.filter(|_| self.discourse.last_speakers.0.contains(e));
                let mention = last.unwrap_or_else(|| self.named_at(*e, place));
                Evidence { mention, entity: *e, named_at: self.named_at(*e, mention) }
            })
            .collect();
        Answer { speakers, evidence, score, ..Answer::default() }
    }

    /// "Asked whether", "When pressed on": the participle that opens an answer tells of one who asks unnamed.
    fn is_asked(&self, lo: usize) -> bool {
        let at = (lo..lo + 3).find(|i| !any_of!("When when If if").has(self.slice(*i)));
        let at = at.unwrap_or(lo);
        let opens = self.word(at).is(words::FIRST)
            || at > 0 && any_of!("When when If if While Once").has(self.slice(at - 1));
        opens
            && any_of!("asked pressed questioned told reminded quizzed challenged")
                .has(&self.slice(at).lower())
    }

    /// "The sites were not planned to": what stands before a passive is no source.
    pub(super) fn is_subject_of_passive(&self, source: Span, cue: Span) -> bool {
        const VERBS: [&str; 13] = [
            "planned", "intended", "designed", "meant", "reported", "alleged", "believed", "thought",
            "accused", "asked", "said", "told", "rumored",
        ];
        let (lo, hi) = self.token_range(cue);
        let last = self.slice(hi.max(lo + 1) - 1);
        let last = if last == "to" { self.slice(hi.max(lo + 2) - 2) } else { last };
        source.end <= cue.start && VERBS.contains(&last) && self.is_passive(lo, cue)
    }

    /// "She was asked by Ben Park whether": the words behind the "by" that ends the cue of a passive name the speaker.
    pub(super) fn asker(&self, cue: Span) -> Option<Span> {
        let (lo, hi) = self.token_range(cue);
        let by = hi.checked_sub(1).filter(|&i| i > lo && self.slice(i).eq_ignore_ascii_case("by"))?;
        // "He was troubled by Park" tells what he felt.
        let acts = (lo..by).any(|i| any_of!(ASKED).has(self.slice(i)));
        let be =
            acts && (lo.saturating_sub(2)..by).any(|i| any_of!("is was were are been").has(self.slice(i)));
        let f = (hi..hi + 4).find_map(|i| self.mentions.at_token(i).copied())?;
        (be && f.first as usize >= hi).then(|| self.span_of(hi, f.last as usize))
    }

    /// Whether a cue asks something.
    pub(super) fn is_question(&self, cue: Span) -> bool {
        const ASKS: [&str; 6] = ["asked", "asks", "asking", "pressed", "quizzed", "grilled"];
        let (lo, hi) = self.token_range(cue);
        (lo..hi).any(|i| ASKS.contains(&self.slice(i))) && !self.slice(hi).eq_ignore_ascii_case("by")
    }

    /// "Asked by reporters whether": whether a cue is what those behind the "by" did to the one who answers.
    pub(super) fn is_asked_by(&self, cue: Span) -> bool {
        let (lo, hi) = self.token_range(cue);
        let by = |i: usize| self.slice(i).eq_ignore_ascii_case("by");
        self.is_asked(lo) && (by(hi) || by(hi.max(lo + 1) - 1))
    }

    /// The person named right after a cue: "Hill asked Park whether".
    pub(super) fn addressee(&self, cue: Span) -> Option<EntityId> {
        let (_, hi) = self.token_range(cue);
        let f = self.mentions.at_token(hi).filter(|f| f.lead as usize <= hi)?;
        let person = self.mentions.is_person(f.entity);
        (person && !self.word(f.last as usize - 1).is(words::POSSESSIVE)).then_some(f.entity)
    }

    /// "It was reported that", "is said to": a form of "be" and a participle.
    fn is_passive(&self, lo: usize, cue: Span) -> bool {
        let (_, hi) = self.token_range(cue);
        let be = |i: usize| any_of!("is was were are been be being").has(self.slice(i).lower().as_str());
        let before = (lo.saturating_sub(2)..lo).any(be) || (lo..hi).any(be);
        let last = self.slice(hi.max(lo + 1) - 1);
        let participle = last.ends_with("ed")
            || last.ends_with("wn")
            || any_of!("said told thought held written understood to that").has(last);
        let by = self.slice(hi).eq_ignore_ascii_case("by");
        before && participle && !by
    }

    /// `Q:` and `A:` before a turn of an interview.
    pub(super) fn label(&mut self, lo: usize, hi: usize) -> Option<(Vec<EntityId>, u16)> {
        let word = self.slice(lo);
        let one = hi == lo + 1 || hi == lo + 2 && self.word(lo + 1).is(words::MARK);
        let opens = lo == 0 || self.word(lo).is(words::FIRST);
        if !one || !opens || !any_of!("Q A QUESTION ANSWER Question Answer").has(word) {
            return None;
        }
        let asks = word.starts_with('Q');
        let at = self.tokens[lo].span.start;
        self.party(asks, at).map(|(e, score)| (vec![e], score))
    }

    /// Who asks in an interview, or who answers, with the score; `at` is where a question or answer begins.
    fn party(&mut self, asks: bool, at: u32) -> Option<(EntityId, u16)> {
        let first = *self.introduction.get_or_insert(at);
        let slot = usize::from(asks);
        if self.interview[slot].is_none() {
            self.interview[slot] = if asks {
                Some(self.mentions.add("the interviewer".to_owned(), EntityKind::Described))
            } else {
                self.interviewee(first)
            };
        }
        self.interview[slot].map(|e| (e, if asks { 900 } else { 880 }))
    }

    /// Whom "you" means in the words of `who`, the interviewer.
    pub(super) fn answers(&self, who: &[EntityId]) -> Option<EntityId> {
        let asks = self.interview[1].is_some_and(|e| who == [e]);
        if asks { self.interview[0].or_else(|| self.interviewee(self.introduction?)) } else { None }
    }

    /// The person the article names most before byte `end`, else at all.
    fn interviewee(&self, end: u32) -> Option<EntityId> {
        let people = |e: &EntityId| self.mentions.is_person(*e);
        let byline = self.byline.map_or("", |b| b.slice(self.text));
        (0..self.mentions.entities.len() as u32)
            .map(EntityId)
            .filter(people)
            .filter(|e| !byline.contains(&self.mentions.entities[e.0 as usize].name))
            .max_by_key(|e| {
                let m = &self.mentions.entities[e.0 as usize].mentions;
                let full = self.mentions.entities[e.0 as usize].name.contains(' ');
                let intro = m.iter().filter(|m| m.span.start < end).count();
                (intro > 0, full, intro, m.len(), std::cmp::Reverse(e.0))
            })
    }
}
