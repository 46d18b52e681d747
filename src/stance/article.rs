//! From the sentences of an article to who stands where: evidence pooled by speaker and target.

use crate::case::Lower;
use crate::clause::{Clauses, Form, look_up, senses};
use crate::lexicon::list::any_of;
use crate::lexicon::stance::{Row, Sense};
use crate::lexicon::topics::{ACCORDS, IDEAS, LAWS};
use crate::order::Order;

use crate::issue::{Issue, IssueId};
use crate::mention::{Entity, EntityId, EntityKind, Mention, MentionForm};
use crate::quote::{Quotation, QuoteId};
use crate::span::Span;
use crate::tag::{self, Tag};
use crate::token::{Sentence, Token};

use super::family::{NOBODY, sexes};
use super::known::{Known, is_named_group};
use super::points::{ENOUGH, MIXED, Pair, points};
use super::pool::{CLEAR, weigh};
use super::scene::{Finding, Holder, Scene};
use super::{Polarity, Stance, Target, read};

/// Evidence below this is not trusted in a whole article, where nobody has said whom to look for.
const SURE: u16 = 760;
/// A target that is named this often,
const OFTEN: u32 = 6;
/// and a holder who speaks in one of so many quotations, are read with more trust.
const MAIN: u32 = 5;

/// Reads an article sentence by sentence; see [`find`] for all at once.
#[derive(Debug)]
pub struct Reader {
    known: Known,
    /// Of each token.
    senses: Vec<(Sense, Form)>,
    /// Findings with their holder, in the order of the article, the sentence they stand in, and their points.
    found: Vec<(u32, Finding, Span, i8)>,
    /// Issues named in the plural.
    many: Vec<u32>,
    /// For each entity and issue, how often it is named,
    named: Vec<u32>,
    /// where first,
    first: Vec<u32>,
    /// and for each entity, in how many quotations it speaks.
    speaks: Vec<u32>,
    /// How many quotations have a speaker.
    spoken: u32,
    entities: u32,
    /// How often the bill or agreement is named that is named most.
    law: u32,
    /// The bill or agreement that was named last, and where.
    bill: (u32, u32),
    /// What was decided last.
    matter: u32,
    /// For each entity and issue, whether it has a name of its own; `None` for those too vague to hold anything.
    holds: Vec<Option<bool>>,
}

impl Reader {
    /// Prepares the reading; issues are numbered after the entities.
    pub fn new(
        text: &str,
        tokens: &[Token],
        sentences: &[Sentence],
        entities: &[Entity],
        quotations: &[Quotation],
        issues: &[Issue],
    ) -> Self {
        let mut known = Known::of(text, tokens, sentences, entities, quotations);
        let count = entities.len() as u32;
        for (i, issue) in issues.iter().enumerate() {
            for m in &issue.mentions {
                known.put(*m, count + i as u32);
            }
        }
        known.seal();
        let sexes = sexes(text, entities);
        // One word alone may be the name of a place.
        let named = |(id, e): (u32, &Entity)| match e.kind {
            EntityKind::Person => e.name.contains(' ') || sexes.get(&id).is_some(),
            EntityKind::Organisation => true,
            _ => is_named_group(e),
        };
        let holds = (0..).zip(entities).map(|(id, e)| (!is_vague(text, e)).then(|| named((id, e))));
        // "wise approach" is what someone calls it; "bipartisan bill" is what it is.
        let praised = |i: &Issue| i.name.split(' ').any(|w| w != "bipartisan" && look_up(w).0.is(Row::Good));
        // "the project", "both proposals": which one, a table cannot tell.
        let vague = |i: &Issue| {
            i.name == "project" || i.name.strip_suffix('s').is_some_and(|w| any_of!(IDEAS).has(w))
        };
        let holds = holds.chain(issues.iter().map(|i| (!praised(i) && !vague(i)).then_some(false))).collect();
        let mut named = vec![0; entities.len() + issues.len()];
        let mut first = vec![u32::MAX; named.len()];
        for (span, who) in known.places() {
            let who = *who as usize;
            if let Some(n) = named.get_mut(who) {
                *n += 1;
                first[who] = first[who].min(span.start);
            }
        }
        let is_law = |i: &Issue| {
            let head = i.mentions.first().and_then(|m| m.slice(text).rsplit(' ').next()).unwrap_or_default();
            any_of!(LAWS).has(&head.lowered()) || any_of!(ACCORDS).has(&head.lowered())
        };
        let laws = (count as usize..).zip(issues).filter(|(_, i)| is_law(i)).map(|(at, _)| named[at]);
        let law = laws.max().unwrap_or_default();
        let (mut speaks, mut spoken) = (vec![0; entities.len()], 0);
        for q in quotations {
            spoken += u32::from(!q.attribution.speakers.is_empty());
            for s in &q.attribution.speakers {
                speaks[s.0 as usize] += 1;
            }
        }
        // "fees on boats" as well.
        let plural = |i: &Issue| {
            let called = i.mentions.iter().map(|m| m.slice(text)).filter(|m| i.name.contains(m));
            called.max_by_key(|m| m.len()).is_some_and(|m| m.ends_with('s'))
        };
        let many = (count..).zip(issues).filter(|(_, i)| plural(i)).map(|(id, _)| id).collect();
        let senses = senses(text, tokens);
        Self {
            known,
            senses,
            found: Vec::new(),
            many,
            named,
            first,
            speaks,
            spoken,
            entities: count,
            law,
            bill: (NOBODY, 0),
            matter: NOBODY,
            holds,
        }
    }

    /// Reads one sentence.
    pub fn read(
        &mut self,
        text: &str,
        (tokens, tags): (&[Token], &[Tag]),
        sentence: &Sentence,
        entities: &[Entity],
    ) {
        let range = sentence.first as usize..sentence.last as usize;
        let words = &tokens[range.clone()];
        if is_headline(text, words, &tags[range.clone()]) {
            return;
        }
        let places = self.known.places_in(text, tokens, sentence);
        if places.is_empty() {
            return;
        }
        let senses = self.senses[range.clone()].to_vec();
        let clauses = Clauses::known(text, words, tags[range].to_vec(), senses);
        let mut scene = self.known.scene_of(&places, clauses);
        // A bill that is seldom named, beside the one the article is about.
        let aside = |who: u32, far: bool| {
            self.named[who as usize] * (2 - u32::from(far)) + u32::from(far) <= self.law
        };
        scene.point(self.entities, &mut self.bill, &mut self.matter, aside);
        let mut named = scene.places.iter().map(|p| p.who).chain(scene.voice.iter().copied().flatten());
        // A stance takes two.
        let Some(one) = named.next() else { return };
        if named.all(|who| who == one) {
            return;
        }
        let all = read(&scene);
        if all.is_empty() {
            return;
        }
        let paragraph = paragraph(text, sentence.span);
        for f in &all {
            if let Holder::Who(holder) = f.holder
                && f.weight >= SURE
                && self.holds.get(f.target as usize).is_some_and(Option::is_some)
                && (!f.teller.is_some_and(|who| claims(kind(entities, who))) || public(&scene, f))
                && plausible(f, kind(entities, holder), kind(entities, f.target))
            {
                let speaking = f.words.last().and_then(|w| self.known.speaking(*w));
                let pair = Pair {
                    holder: &entities[holder as usize],
                    target: entities.get(f.target as usize),
                    often: self.named[f.target as usize] >= OFTEN,
                    told: self.first[f.target as usize] < sentence.span.start,
                    main: self.speaks[holder as usize] * MAIN >= self.spoken.max(1),
                    many: self.many.binary_search(&f.target).is_ok(),
                    paragraph,
                    quoted: speaking.is_some_and(|(_, _, direct)| direct),
                };
                let points = points(&scene, f, &all, pair);
                self.found.push((holder, f.clone(), sentence.span, points));
            }
        }
        for f in &all {
            self.vote(text, f, sentence.span.end);
        }
    }

    /// Notes what is voted on by the finding `f` in a sentence that ends at byte `end`.
    fn vote(&mut self, text: &str, f: &Finding, end: u32) {
        if f.mechanism != "vote" && !f.words.iter().any(|w| w.slice(text).starts_with("vot")) {
            return;
        }
        // "voted for Hill": who votes no votes on something else.
        self.bill = if f.target < self.entities { (NOBODY, 0) } else { (f.target, end) };
        if !matches!(f.mechanism, "sides" | "set phrase") {
            // "voted to reject it": who votes no is for it.
            if f.sign < 0 {
                self.bill = (NOBODY, 0);
            }
            self.matter = self.bill.0;
        }
    }

    /// Pools what was read: stances by speaker, then issues before persons.
    pub fn finish(mut self, quotations: &[Quotation]) -> Vec<Stance> {
        let mut quoted: Vec<u32> =
            quotations.iter().flat_map(|q| &q.attribution.speakers).map(|s| s.0).collect();
        quoted.order();
        // Vague groups that say nothing ("only three members") are no speakers.
        self.found.retain(|(who, ..)| match self.holds.get(*who as usize) {
            Some(Some(named)) => *named || quoted.binary_search(who).is_ok(),
            _ => false,
        });
        let mut out: Vec<Stance> = Vec::new();
        let of = |(holder, f, ..): &(u32, Finding, Span, i8)| (*holder, f.target);
        self.found.order_by_key(of);
        for found in self.found.chunk_by(|a, b| of(a) == of(b)) {
            let (holder, target) = of(&found[0]);
            let weighed = |least: i8| {
                let strong = found.iter().filter(|(.., points)| *points >= least);
                weigh(strong.map(|(_, f, ..)| f), target, |_| true)
            };
            // Of two minds is only who has enough points for both.
            let all = weighed(i8::MIN);
            let mixed = all.as_ref().is_some_and(|v| v.sign == 0);
            let Some(v) = (if mixed { weighed(ENOUGH) } else { all }) else { continue };
            let side = |f: &Finding| v.sign == 0 || f.sign.signum() == v.sign;
            let most = found.iter().filter(|(_, f, ..)| side(f)).map(|(.., points)| *points).max();
            let points = most.unwrap_or(0) - if v.sign == 0 { MIXED } else { 0 };
            if v.weight < CLEAR || points < ENOUGH {
                continue;
            }
            let polarity = match v.sign {
                1.. => Polarity::Support,
                0 => Polarity::Mixed,
                _ => Polarity::Oppose,
            };
            let target = target
                .checked_sub(self.entities)
                .map_or(Target::Entity(EntityId(target)), |i| Target::Issue(IssueId(i)));
            out.push(Stance {
                speaker: EntityId(holder),
                target,
                polarity,
                quotes: quotes(quotations, EntityId(holder), found.iter().map(|(_, _, s, _)| *s)),
                evidence: v.words,
                mechanism: v.mechanism,
                confidence: right(points),
            });
        }
        out.order_by_key(|s| (s.speaker, s.target));
        out
    }
}

/// The line that holds `span`.
fn paragraph(text: &str, span: Span) -> Span {
    let (before, after) = (&text[..span.start as usize], &text[span.end as usize..]);
    let start = before.rfind('\n').map_or(0, |at| at + 1);
    Span::of(start, span.end as usize + after.find('\n').unwrap_or(after.len()))
}

/// How many of a thousand stances with so many points were right in articles nobody had read.
const fn right(points: i8) -> u16 {
    match points {
        ..=1 => 550,
        2..=5 => 700,
        _ => 850,
    }
}

/// Whether nearly all longer words are capitalised: in headlines names cannot be told from verbs. A sentence of many
/// names has a full stop and a word in lower case.
fn is_headline(text: &str, tokens: &[Token], tags: &[Tag]) -> bool {
    let (mut all, mut capitals) = (0, 0);
    for (_, tag) in tokens.iter().zip(tags).filter(|(token, _)| token.span.len() > 3) {
        all += 1;
        capitals += usize::from(tag.capital);
    }
    let sentence = capitals < all && tokens.last().is_some_and(|t| t.span.slice(text) == ".");
    all > 3 && capitals * 5 >= all * 4 && !sentence
}

/// Words with which a name begins that only counts or points, or stands for nobody in particular.
const VAGUE: &str = "not none those some many most several few only all both almost others these more any one whose which each \
    every another other no that this who there enough various certain numerous countless";

/// Whether the name only counts or points ("those voters", "56 percent of the town"), tells of nobody in particular
/// ("people", "someone"), joins several, or is no name: a word with a capital because it begins a sentence.
fn is_vague(text: &str, entity: &Entity) -> bool {
    let words = || entity.name.split(' ');
    let first = words().next().unwrap_or_default();
    let single = words().count() == 1;
    // "six in 10 voters", "uniting riders".
    let polled = words().nth(1) == Some("in");
    let does = first.ends_with("ing") && first.starts_with(char::is_lowercase);
    let odd = first.starts_with(|c: char| c.is_ascii_digit()) || polled || does || words().count() > 9;
    let inside = |s: Span| {
        let before = text.get(..s.start as usize).unwrap_or_default().trim_end();
        before.ends_with(|c: char| c.is_alphanumeric() || c == ',')
    };
    let named = |m: &Mention| m.form == MentionForm::Name;
    let known = || entity.mentions.iter().filter(|m| named(m)).any(|m| inside(m.span));
    if entity.kind == EntityKind::Person {
        let joined = entity.name.contains("'s ") || entity.name.contains("’s ");
        return odd || joined || single && (first.contains(['\'', '’', '-']) || !known());
    }
    let counted =
        any_of!("and majority percent number half third quarter three-quarters two-thirds nobody others");
    let organisation = entity.kind == EntityKind::Organisation;
    // "Hill's comment Monday".
    let said = ["'s ", "’s "]
        .iter()
        .filter_map(|own| entity.name.split_once(own))
        .any(|(_, rest)| look_up(rest.split(' ').next().unwrap_or_default()).0.is(Row::Words));
    // "her previous support": only the beginning of a phrase; "the narrator", "the materials": somebody else's voice.
    let last = words().next_back().unwrap_or_default();
    let cut = any_of!("previous past own recent early narrator materials").has(last);
    odd || cut
        || said
        || !organisation && is_thing(&entity.name)
        || words().any(|w| counted.has(w)) && !organisation
        // "Babies are born": a capital of the sentence.
        || organisation && single && !first.chars().all(char::is_uppercase) && !known()
        || organisation && first.starts_with(char::is_lowercase) && first != "the"
        || any_of!(VAGUE).has(&first.lowered())
        || single && first.starts_with(char::is_lowercase)
}

/// Whether the head of a description is something said, wanted or felt ("the wishes of voters", "phone calls"): it
/// holds nothing.
fn is_thing(name: &str) -> bool {
    let head = name.split(" of ").next().unwrap_or_default().rsplit(' ').next().unwrap_or_default();
    let (sense, _) = look_up(head);
    let said = [Row::Will, Row::Approval, Row::Attack, Row::Undo, Row::Words];
    sense.any(&said)
        && !sense.any(&[Row::Friend, Row::Foe])
        && !head.starts_with("campaign")
        && head != "opposition"
}

/// Whether a finding tells of a deed that others only mention: "after she accused him", "his criticism of it".
fn public(scene: &Scene, f: &Finding) -> bool {
    let c = &scene.clauses;
    let Some(e) = f.words.last().and_then(|w| (0..c.len()).find(|&i| c.span(i) == *w)) else { return false };
    let owned = || c.owner(e).is_some() || c.sense(e).any(&[Row::Friend, Row::Foe]);
    match f.mechanism {
        "stance noun" => owned(),
        // "an aide said that Hill supported it": the aide's claim.
        "cue verb" if c.begins(e, "support favor favour oppos like lov") => false,
        "cue verb" | "sides" | "demand" | "set phrase" | "called" | "passive" => c.form(e) == Form::Past,
        _ => false,
    }
}

/// Whether one of this kind may claim of others what they would not say themselves; reports and bodies only tell.
const fn claims(kind: Option<EntityKind>) -> bool {
    !matches!(kind, Some(EntityKind::Document | EntityKind::Organisation))
}

fn kind(entities: &[Entity], id: u32) -> Option<EntityKind> {
    entities.get(id as usize).map(|e| e.kind)
}

/// Whether one of the kind `holder` can be said to take this stand on one of the kind `target` (`None` for an
/// issue): acts done to a person or a state are no stand on them, and papers take none.
pub fn plausible(f: &Finding, holder: Option<EntityKind>, target: Option<EntityKind>) -> bool {
    let act = matches!(f.mechanism, "act" | "vote" | "commissive" | "demand")
        || f.mechanism == "passive" && f.weight <= 800;
    let holds = holder.is_some_and(|k| k != EntityKind::Document);
    let held = match target {
        None => true,
        Some(EntityKind::Person) => !act || f.mechanism == "demand",
        Some(EntityKind::Organisation | EntityKind::Group) => !act,
        Some(_) => false,
    };
    holds && held
}

/// The quotations of `speaker` that touch the sentences given.
fn quotes(
    quotations: &[Quotation],
    speaker: EntityId,
    sentences: impl Iterator<Item = Span>,
) -> Vec<QuoteId> {
    let mut out = Vec::new();
    for s in sentences {
        // Quotations are in order of their first piece; look a few back for those that began before.
        let at = quotations.partition_point(|q| q.context.start < s.start).saturating_sub(3);
        let near = quotations.iter().enumerate().skip(at).take_while(|(_, q)| q.context.start < s.end);
        out.extend(
            near.filter(|(_, q)| {
                q.attribution.speakers.contains(&speaker) && q.content.iter().any(|c| c.overlaps(s))
            })
            .map(|(i, _)| QuoteId(i as u32)),
        );
    }
    out.order();
    out.dedup();
    out
}

/// Where the speakers of an article stand; nothing where its words do not show it. Never fails.
///
/// Takes the earlier layers of one article. Confidence is per mille; evidence are the deciding words.
pub fn find(
    text: &str,
    tokens: &[Token],
    sentences: &[Sentence],
    entities: &[Entity],
    quotations: &[Quotation],
    issues: &[Issue],
) -> Vec<Stance> {
    let mut reader = Reader::new(text, tokens, sentences, entities, quotations, issues);
    let mut tags = Vec::with_capacity(tokens.len());
    tag::read(text, tokens, sentences, &mut tags);
    for s in sentences {
        reader.read(text, (tokens, &tags), s, entities);
    }
    reader.finish(quotations)
}
