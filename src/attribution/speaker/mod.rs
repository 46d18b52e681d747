//! From the words of a source to the speakers.
//!
//! One pass in the order of the text over names, pronouns and quotations. Knows nothing of how quotations
//! and their sources were found.

mod about;
mod describe;
mod discourse;
mod empty;
mod kin;
mod learn;
mod list;
mod near;
mod new;
mod noun;
mod order;
mod phrase;
mod pronoun;
mod relative;
mod walk;

use crate::article::Article;
use crate::lexicon::list::any_of;
use crate::mention::words;
use crate::mention::{EntityId, EntityKind, Found, Mention, MentionForm, Mentions};
use crate::quote::{Evidence, Quotation, UnknownReason};
use crate::span::Span;
use crate::token::{Sentence, Token};
use discourse::Discourse;
use phrase::{Part, Phrases};

/// Confidence per mille from which a speaker counts as certain; how it was chosen: `docs/speakers.md`.
pub const CERTAIN: u16 = 890;
/// Below this it is doubtful.
pub const DOUBTFUL: u16 = 500;
/// Below this a pronoun with several candidates is called ambiguous.
const AMBIGUOUS: u16 = 400;

/// How many who speak in turns are kept in mind.
const PARTIES: usize = 8;

/// The state of the pass.
pub(in crate::attribution) struct Resolver<'a> {
    text: &'a str,
    tokens: &'a [Token],
    mentions: &'a mut Mentions,
    discourse: Discourse,
    known: describe::Known,
    /// One past the last token of the first sentence below the headline.
    lede: u32,
    /// The one who is interviewed and the one who asks, with labels `Q:` and `A:` or without.
    interview: [Option<EntityId>; 2],
    /// Where the first question or answer begins.
    introduction: Option<u32>,
    /// The author, when first-person sources needed one.
    author: Option<EntityId>,
    byline: Option<Span>,
    /// The last relative's sentence and antecedent.
    last_relative: Option<(u32, describe::Found)>,
    /// The words of the last source.
    last_words: Option<Span>,
    /// Those whom the content of the quotation names: "he" who says it is somebody else.
    named_inside: Vec<EntityId>,
    /// The one named before the part of a source that is being read: "Hill and her aides".
    beside: Option<EntityId>,
    /// Names given to another bearer: whose they were, where they start, which of the found ones they are.
    moved: Vec<(EntityId, u32, u32)>,
    /// Those who speak in turns, as in a transcript.
    parties: Vec<EntityId>,
    /// Those named in words of the quotation that stand before its source, outside marks.
    named_before: Vec<EntityId>,
    /// The last source and who it was, for another attribution with the same words as its source.
    last_answer: Option<(Vec<Span>, Answer)>,
    /// How sure it was who spoke last, per mille.
    last_score: u16,
}

/// The answer for one quotation.
#[derive(Clone, Debug, Default)]
struct Answer {
    speakers: Vec<EntityId>,
    unknown: Option<UnknownReason>,
    evidence: Vec<Evidence>,
    score: u16,
    form: Option<MentionForm>,
}

/// Says who spoke: fills `speakers`, `unknown` and `evidence` of every quotation and lowers its `score`
/// (per mille) by the doubt in who is meant.
///
/// Takes `mentions` as [`find`](crate::mention::find) gives them; adds those who are described but never
/// named, and drops places that do not speak. Ids are in order of first mention afterwards. Never fails.
pub fn resolve(
    article: &Article,
    tokens: &[Token],
    sentences: &[Sentence],
    mentions: &mut Mentions,
    quotations: &mut [Quotation],
) {
    let mut r = Resolver {
        text: &article.text,
        tokens,
        lede: near::lede(article, sentences),
        mentions,
        discourse: Discourse::default(),
        known: describe::Known::default(),
        interview: [None; 2],
        introduction: None,
        author: None,
        byline: article.byline,
        last_words: None,
        named_inside: Vec::new(),
        named_before: Vec::new(),
        beside: None,
        moved: Vec::new(),
        parties: Vec::new(),
        last_answer: None,
        last_score: 0,
        last_relative: None,
    };
    r.learn_roles();
    r.learn_candidates();
    r.learn_towns();
    r.learn_given();
    r.discourse.about = r.subject_of_obituary();
    let jobs = order::jobs(quotations, tokens);
    let mut names = 0;
    let mut at = 0;
    let mut job = jobs.iter().peekable();
    for (i, s) in sentences.iter().enumerate() {
        r.discourse.sentence = i as u32;
        r.discourse.block = s.block;
        while let Some(j) = job.next_if(|j| j.token < s.last || i + 1 == sentences.len()) {
            r.walk(&mut at, &mut names, j.token.min(s.last));
            r.decide(j, quotations);
        }
        r.walk(&mut at, &mut names, s.last);
    }
    r.move_names();
    order::renumber(mentions, quotations);
}

impl Resolver<'_> {
    fn phrases(&self) -> Phrases<'_> {
        Phrases { text: self.text, tokens: self.tokens, mentions: self.mentions }
    }

    fn word(&self, at: usize) -> words::Word {
        self.mentions.words.get(at).copied().unwrap_or_default()
    }

    fn slice(&self, at: usize) -> &str {
        self.tokens.get(at).map_or("", |t| t.span.slice(self.text))
    }

    fn span_of(&self, first: usize, last: usize) -> Span {
        match (self.tokens.get(first), self.tokens.get(last.max(first + 1) - 1)) {
            (Some(a), Some(b)) => a.span.cover(b.span),
            _ => Span::default(),
        }
    }

    /// Decides one quotation.
    fn decide(&mut self, job: &order::Job, quotations: &mut [Quotation]) {
        let outer = job.outer.map(|o| {
            let q = &quotations[o as usize];
            (q.kind, q.attribution.speakers.clone())
        });
        let q = &quotations[job.quote as usize];
        // "When Hill came in, the lights went out, she said": what stands before may name her.
        let source = q.attribution.source.first().map_or(0, |s| s.start);
        let said = |c: &&Span| c.start > source || c.slice(self.text).starts_with(['"', '“', '\'']);
        self.named_inside = q.content.iter().flat_map(|c| self.named_in(*c)).collect();
        // "She told Hill": she is somebody else.
        let cue = q.attribution.cue.first().copied();
        if let Some(e) = cue.and_then(|c| self.addressee(c)) {
            self.named_inside.push(e);
        }
        // "Hill, the mayor, is late, she said": but not whom they are about.
        let about = |c: &Span| self.mentions.at_token(self.token_range(*c).0).map(|f| f.entity);
        let before = q.content.iter().filter(|c| !said(c));
        self.named_before =
            before.flat_map(|c| self.named_in(*c).filter(move |e| Some(*e) != about(c))).collect();
        let mut answer = if q.attribution.source.is_empty() {
            self.without_source(q)
        } else if let Some((_, same)) = self.last_answer.take_if(|l| l.0 == q.attribution.source) {
            same
        } else {
            let (source, cue) = (q.attribution.source.clone(), q.attribution.cue.first().copied());
            if let Some(asker) = cue.and_then(|c| self.asker(c)) {
                self.with_source(&[asker], outer.as_ref())
            } else if let (Some(s), Some(cue)) = (source.last(), cue)
                && self.is_subject_of_passive(*s, cue)
            {
                Answer { unknown: Some(UnknownReason::Passive), ..Answer::default() }
            } else {
                self.with_source(&source, outer.as_ref())
            }
        };
        if answer.speakers.is_empty() && answer.unknown.is_none() {
            answer.unknown = Some(UnknownReason::NoSource);
        }
        // Words that go on in the paragraphs below.
        let more = q.content.iter().skip(1).filter(|c| self.text[..c.start as usize].ends_with('\n')).count();
        let q = &q.attribution;
        if q.is_turn() {
            let new = answer.speakers.iter().filter(|e| !self.parties.contains(e));
            let new: Vec<EntityId> = new.copied().take(PARTIES.saturating_sub(self.parties.len())).collect();
            self.parties.extend(new);
        }
        if outer.is_none() {
            let who = q.source.first().is_some_and(|s| s.slice(self.text) == "who");
            let by = q.cue.first().copied().filter(|c| self.is_asked_by(*c));
            if who && answer.speakers.len() > 1 {
                // "Hill called Park and Reed, who say no. She ...".
                self.discourse.named_together(answer.speakers.clone());
            } else if let (Some(_), [asker, ..]) = (by, answer.speakers.as_slice()) {
                self.discourse.asked(*asker, None);
            } else {
                self.discourse.spoke(&answer.speakers);
                if !answer.speakers.is_empty() {
                    self.discourse.last_speakers.2 += more as u32;
                }
                self.last_score = answer.score;
            }
            let cue = q.cue.first().copied().filter(|c| self.is_question(*c));
            if let (Some(cue), [asker]) = (cue, answer.speakers.as_slice()) {
                let whom = self.addressee(cue);
                // "Hill asked" may go on with her own words; a reporter's question is answered.
                let named = self.mentions.is_person(*asker);
                let (_, hi) = self.token_range(cue);
                if whom.is_some() || !named || matches!(self.slice(hi), "him" | "her") {
                    self.discourse.asked(*asker, whom);
                }
            }
            self.last_words = answer.evidence.last().map(|e| e.mention);
        }
        let a = &mut quotations[job.quote as usize].attribution;
        self.last_answer = Some((a.source.clone(), answer.clone()));
        a.score = (u32::from(a.score) * u32::from(answer.score) / 1000) as u16;
        a.meant = answer.score;
        a.speakers = answer.speakers;
        a.unknown = answer.unknown.filter(|_| a.speakers.is_empty());
        a.evidence = answer.evidence;
    }

    /// The entities named in `span`.
    fn named_in(&self, span: Span) -> impl Iterator<Item = EntityId> {
        let (lo, hi) = self.token_range(span);
        let found = &self.mentions.found;
        let first = found.partition_point(|f| (f.first as usize) < lo);
        // "a Hill poster" is not about Hill.
        let named = |f: &&Found| {
            let article = f.lead > 0 && any_of!("a an the A An The").has(self.slice(f.lead as usize - 1));
            !(article && self.word(f.last as usize).is(words::LOWER))
        };
        let here = found[first..].iter().take_while(move |f| (f.first as usize) < hi);
        here.filter(named).map(|f| f.entity)
    }

    fn token_range(&self, span: Span) -> (usize, usize) {
        let lo = self.tokens.partition_point(|t| t.span.end <= span.start);
        let hi = self.tokens.partition_point(|t| t.span.start < span.end);
        (lo, hi.max(lo))
    }

    fn with_source(
        &mut self,
        source: &[Span],
        outer: Option<&(crate::quote::Kind, Vec<EntityId>)>,
    ) -> Answer {
        let mut answer = Answer { score: 1000, ..Answer::default() };
        self.beside = None;
        for span in source {
            let (lo, hi) = self.token_range(*span);
            if span.slice(self.text).starts_with(['\'', '’']) {
                // The end of "let's".
                answer.unknown = Some(UnknownReason::Vague);
                continue;
            }
            if let Some(found) = self.label(lo, hi) {
                self.add(&mut answer, lo, hi, found, MentionForm::Description);
                continue;
            }
            let hi = self.headline_name(lo, hi).unwrap_or(hi);
            let parts = self.phrases().read(lo, hi);
            for part in parts {
                self.part(&part, outer, &mut answer);
            }
        }
        if answer.speakers.is_empty() {
            answer.score = 0;
        }
        answer
    }

    /// "Ada Hill Joins Pilots in Tarn: “...”": where the name ends that opens a headline before its verb.
    fn headline_name(&self, lo: usize, hi: usize) -> Option<usize> {
        let f = self.mentions.found[self.phrases().name_index(lo)?];
        let end = f.last as usize;
        // "Ada Hill supporters", "Ada Hill's press secretary".
        let noun = ["ers", "ors", "ss"].iter().any(|e| self.slice(end).ends_with(e))
            || self.word(end).is(words::PLURAL | words::GROUP | words::POSSESSIVE)
            || self.word(end - 1).is(words::OWNER | words::POSSESSIVE);
        let full = f.last > f.first + 1 && self.mentions.is_person(f.entity);
        let verb = self.slice(end).ends_with('s') && !noun;
        (end + 2 < hi && verb && full && self.word(lo).is(words::FIRST)).then_some(end)
    }

    fn add(
        &mut self,
        answer: &mut Answer,
        lo: usize,
        hi: usize,
        found: (Vec<EntityId>, u16),
        form: MentionForm,
    ) {
        let span = self.span_of(lo, hi);
        for e in found.0 {
            let named_at = self.named_at(e, span);
            answer.evidence.push(Evidence { mention: span, entity: e, named_at });
            if !answer.speakers.contains(&e) {
                answer.speakers.push(e);
            }
            if form != MentionForm::Name {
                self.mentions.entities[e.0 as usize].mentions.push(Mention { span, form });
            }
        }
        answer.score = answer.score.min(found.1);
        answer.form = Some(form);
    }

    /// Where the entity is named in full, or described, first; `span` when nowhere.
    fn named_at(&self, e: EntityId, span: Span) -> Span {
        let named = self.mentions.traits[e.0 as usize].named_at;
        if named.is_empty() { span } else { named }
    }

    fn part(
        &mut self,
        part: &Part,
        outer: Option<&(crate::quote::Kind, Vec<EntityId>)>,
        answer: &mut Answer,
    ) {
        match part {
            Part::Name(n) => {
                self.tell_kin(*n as usize);
                let f = self.mentions.found[*n as usize];
                let entity = self.bearer(&f).unwrap_or(f.entity);
                self.beside = Some(entity);
                self.add(
                    answer,
                    f.first as usize,
                    f.last as usize,
                    (vec![entity], f.score),
                    MentionForm::Name,
                );
            }
            Part::Description(d) => {
                let you = d.last == d.first + 1 && matches!(self.slice(d.first as usize), "you" | "You");
                if let Some(e) = outer.and_then(|(_, who)| self.answers(who)).filter(|_| you) {
                    self.add(answer, d.first as usize, d.last as usize, (vec![e], 830), MentionForm::Pronoun);
                    return;
                }
                if self.is_nobody(d) {
                    answer.unknown = Some(UnknownReason::Vague);
                    return;
                }
                let found = self.described(d);
                self.add(answer, d.first as usize, d.last as usize, found, MentionForm::Description);
            }
            Part::Pronoun(t) => {
                let t = *t as usize;
                match self.pronoun(t, outer) {
                    Ok(found) => self.add(answer, t, t + 1, found, MentionForm::Pronoun),
                    Err(reason) => answer.unknown = Some(reason),
                }
            }
        }
    }

    /// "Israel" behind "Rep. Steve Israel": the person whose last name is that of a place.
    fn bearer(&self, f: &crate::mention::Found) -> Option<EntityId> {
        if !self.mentions.traits[f.entity.0 as usize].place || f.last != f.first + 1 {
            return None;
        }
        self.known.with_last(self.word(f.first as usize).key).first().copied()
    }

    /// "some", "you", "let", "absent a": whether the words hold no noun for anybody or anything.
    fn is_nobody(&self, d: &phrase::Description) -> bool {
        let (first, head) = (self.word(d.first as usize), self.word(d.head as usize));
        if d.last > d.head + 1 {
            return false;
        }
        let one = d.first == d.head;
        let small = words::FUNCTION | words::DETERMINER;
        let points = (d.kind.is_none() || head.is(words::GROUP) && !head.is(words::ROLE))
            && d.number == 0
            && first.is(small)
            && !self.is_name_like(d.first);
        let pointing = one && (points || self.slice(d.head as usize).eq_ignore_ascii_case("people"));
        let end = head.is(words::DETERMINER | words::PREPOSITION | words::AND | words::STOPPER)
            && !head.is(words::CAP);
        // "Hill: storm ahead": a label is somebody.
        let label = head.is(words::CAP) && self.slice(d.last as usize) == ":";
        let bare = one && !label && !self.is_name_like(d.head) && !head.is(words::NUMBER);
        pointing || d.kind.is_none() && !d.plural && (end || bare)
    }

    /// Whether the word at token `at` is capitalised for its own sake.
    fn is_name_like(&self, at: u32) -> bool {
        let w = self.word(at as usize);
        let asked = w.is(words::LOUD) || w.is(words::FIRST | words::FUNCTION) && !w.is(words::CAPS);
        w.is(words::CAP) && (!asked || w.is(words::PLACE | words::INITIAL))
    }

    /// The author, for "I" outside quotations.
    fn author(&mut self) -> EntityId {
        if let Some(e) = self.author {
            return e;
        }
        let mut byline = self
            .byline
            .map(|b| b.slice(self.text).trim_start_matches("By ").trim_start_matches("BY ").trim());
        // "Ada Hill in Tarn", "Ada Hill, political editor".
        for end in [" in ", ",", " |"] {
            byline = byline.map(|b| b.find(end).map_or(b, |at| &b[..at]));
        }
        let name = byline.filter(|n| !n.is_empty()).unwrap_or("the author").to_owned();
        let known =
            self.mentions.entities.iter().position(|e| e.kind == EntityKind::Person && e.name == name);
        let e = known.map_or_else(
            || {
                let kind = if name == "the author" { EntityKind::Described } else { EntityKind::Person };
                self.mentions.add(name, kind)
            },
            |n| EntityId(n as u32),
        );
        self.author = Some(e);
        self.discourse.never = Some(e);
        e
    }
}
