//! Noun phrases to issues: grouped by their words, counted, ranked, named.

use std::borrow::Cow;

use crate::map::{Index, Key, Map};
use crate::order::Order;

use super::Issue;
use super::phrase::{Phrase, Word};
use super::score::{SIDED, Score, score};
use super::words::{GENERAL, INSTRUMENT, MEDIA, flags, is_act};
use crate::lexicon::list::any_of;
use crate::lexicon::topics;
use crate::quote::{Quotation, QuoteId};
use crate::span::Span;

/// Phrases with the same telling words.
pub(super) struct Type<'a> {
    /// Telling words and the head, as stems.
    pub key: Vec<Cow<'a, str>>,
    /// Numbers of the phrases.
    pub phrases: Vec<usize>,
}

impl Type<'_> {
    /// Whether it is a proper name.
    fn proper(&self, phrases: &[Phrase]) -> bool {
        phrases[self.phrases[0]].words.last().is_some_and(|w| w.name)
    }
}

/// Types that are one issue.
#[derive(Default)]
pub(super) struct Group {
    pub types: Vec<usize>,
    /// All phrases that speak of it.
    pub phrases: Vec<usize>,
    /// Those that may name it.
    names: Vec<usize>,
    pub quotes: Vec<u32>,
    score: Score,
}

/// Before the words of a phrase that is set apart from others of its kind.
const APART: &str = "+";

/// A word of a key without that mark.
pub(super) fn unmarked(word: &str) -> &str {
    word.strip_prefix(APART).unwrap_or(word)
}

/// Most words of a name that is no proper name.
const LONGEST: usize = 5;

/// Bytes over which "the idea" is the plan named before.
const NEAR: u32 = 300;

/// So many are given in any case, most important first.
const FEW: usize = 2;

/// The issues among `phrases` (in article order), and how many of them count in any case; at most `most`, and as many
/// more.
pub(super) fn issues(
    text: &str,
    phrases: &[Phrase],
    headline: &[Phrase],
    quotations: &[Quotation],
    most: usize,
) -> (Vec<Issue>, usize) {
    let quotes = quotes_of(phrases, quotations);
    let types = types(phrases);
    let mut groups = merge(text, phrases, &types);
    refer_back(phrases, &types, &mut groups);
    rename(text, phrases, &types, &mut groups);
    let title: Vec<&str> = headline.iter().flat_map(|p| &p.words).map(|w| &*w.stem).collect();
    let mut near: Vec<Span> = quotations.iter().map(|q| q.context).collect();
    near.order();
    for group in &mut groups {
        group.quotes = group.phrases.iter().flat_map(|&p| quotes[p].iter().copied()).collect();
        group.quotes.order();
        group.quotes.dedup();
        group.score = score(group, &types, phrases, quotations, &near, &title);
    }
    groups.retain(|g| g.score.points > -SIDED);
    // What is named once and in no quotation counts only where somebody takes a side on it.
    let counts = |g: &Group| g.score.points > 0 && (!g.quotes.is_empty() || g.phrases.len() > 1);
    groups.order_by_key(|g| std::cmp::Reverse((counts(g), g.score)));
    let mut chosen: Vec<Group> = Vec::new();
    let mut sure = 0;
    for group in groups {
        let larger = chosen.iter().position(|c| covers(c, &group, &types, phrases));
        match larger {
            Some(at) => chosen[at].take(group),
            None if chosen.len() == 5 * most => {}
            None => {
                sure += usize::from(sure < most && counts(&group) && (group.score.firm || sure < FEW));
                chosen.push(group);
            }
        }
    }
    (chosen.iter().map(|g| g.issue(text, phrases, headline, &types)).collect(), sure)
}

/// For each phrase the quotations whose content holds it.
fn quotes_of(phrases: &[Phrase], quotations: &[Quotation]) -> Vec<Vec<u32>> {
    let mut out = vec![Vec::new(); phrases.len()];
    let spans: Vec<Span> = phrases.iter().map(Phrase::span).collect();
    for (id, quotation) in quotations.iter().enumerate() {
        for piece in &quotation.content {
            let from = spans.partition_point(|s| s.start < piece.start);
            for at in (from..spans.len()).take_while(|&at| spans[at].end <= piece.end) {
                out[at].push(id as u32);
            }
        }
    }
    out
}

/// The words that tell what a phrase is about, and its head; nothing when none tells.
fn key<'a>(phrase: &'a Phrase) -> Option<Vec<Cow<'a, str>>> {
    let head = phrase.words.last()?;
    let names = phrase.words.iter().filter(|w| w.name && !w.place).count();
    let proper = head.name && names >= 2;
    // "anti-immigrant" is no noun.
    let side = phrase.words.len() == 2 && matches!(&*phrase.words[0].stem, "anti" | "pro");
    // "Oak Hall", "Fort Oak".
    let fort = any_of!("las los san santa fort saint st port mount new").has(&phrase.words[0].stem);
    let place = head.place
        || (head.tail || fort && phrase.head & INSTRUMENT == 0) && phrase.words.iter().all(|w| w.name);
    let media = head.name && phrase.head & MEDIA != 0;
    // One capitalised word is a person or a place, if it is not an acronym or a known topic.
    let lone = phrase.words.len() == 1
        && head.name
        && !head.topic
        && !head.acronym
        // "the Bill".
        && !(phrase.definite && phrase.head & INSTRUMENT != 0);
    let people = phrase.actor && (!proper || phrase.plural && !phrase.body);
    if people || place || side || media || lone {
        return None;
    }
    // A general noun needs more than an adjective: "political system" is no issue.
    let general = phrase.head & GENERAL != 0 && phrase.head & INSTRUMENT == 0 && !head.topic && !head.name;
    let tells = |w: &Word| !w.weak && (!general || !w.adjective);
    let telling = phrase.words.iter().any(tells) || phrase.head & INSTRUMENT != 0;
    let last = phrase.words.len() - 1;
    let words = phrase.words.iter().enumerate().filter(|(at, w)| *at == last || !w.weak);
    let initial = head.stem.len() == 1 && !head.stem.starts_with(|c: char| c.is_ascii_digit());
    // "a joint defense plan" beside "the defense plan" is another one: marked, its words are other words.
    let words =
        words.map(|(_, w)| if phrase.apart { [APART, &w.stem].concat().into() } else { (&*w.stem).into() });
    (telling && !initial).then(|| words.collect())
}

fn types<'a>(phrases: &'a [Phrase]) -> Vec<Type<'a>> {
    let mut known = Index::default();
    let mut out: Vec<Type> = Vec::new();
    for (at, phrase) in phrases.iter().enumerate() {
        let Some(key) = key(phrase) else { continue };
        let hash = key.iter().fold(0, |all, word| (all, &**word).hash());
        let id = known.find(hash, &|id| out[id].key == key).unwrap_or_else(|| {
            known.push(hash);
            out.push(Type { key, phrases: Vec::new() });
            out.len() - 1
        });
        out[id].phrases.push(at);
    }
    out
}

/// The head, or what stands for all heads of its kind: a bill is a package, a deal an agreement.
fn kin(head: &str) -> &str {
    match () {
        () if any_of!(topics::BILLS).has(head) => "bill",
        () if any_of!("pact accord agreement").has(head) => "deal",
        () if any_of!(topics::DECISIONS).has(head) => "decision",
        () => head,
    }
}

/// Joins types that share their head, or its kind, and a telling word before it, or two telling words side by side.
fn merge(text: &str, phrases: &[Phrase], types: &[Type]) -> Vec<Group> {
    let mut root: Vec<usize> = (0..types.len()).collect();
    let mut seen: Map<(u32, (&str, &str)), usize> = Map::default();
    for (id, Type { key, .. }) in types.iter().enumerate() {
        let Some((head, before)) = key.split_last() else { continue };
        let head = kin(head);
        let with_head = before.iter().map(|w| (0, (&**w, head)));
        // "free trade" is not the Free Trade Agreement.
        let kind = if types[id].proper(phrases) { 3 } else { 1 };
        let pairs = key.windows(2).map(|w| (kind, (&*w[0], &*w[1])));
        // "the ruling" is "the decision".
        let decided = (head == "decision" && before.is_empty()).then_some((2, ("", head)));
        for link in with_head.chain(pairs).chain(decided) {
            let other = *seen.or_insert(link, id);
            let (a, b) = (find(&mut root, id), find(&mut root, other));
            root[a.max(b)] = a.min(b);
        }
    }
    for (short, long) in acronyms(text, phrases, types) {
        let (a, b) = (find(&mut root, short), find(&mut root, long));
        root[a.max(b)] = a.min(b);
    }
    let mut groups: Vec<Group> = types.iter().map(|_| Group::default()).collect();
    for (id, t) in types.iter().enumerate() {
        let group = &mut groups[find(&mut root, id)];
        group.types.push(id);
        group.phrases.extend(&t.phrases);
        group.names.extend(&t.phrases);
    }
    groups.retain(|g| !g.types.is_empty());
    groups
}

/// Pairs of a type that has an acronym and the type that spells it out.
fn acronyms(text: &str, phrases: &[Phrase], types: &[Type]) -> Vec<(usize, usize)> {
    let letters = |word: &Word| {
        let word = word.span.slice(text);
        let short = (3..=6).contains(&word.len()) && word.bytes().all(|b| b.is_ascii_uppercase());
        short.then_some(word)
    };
    let mut short: Vec<(usize, &str)> = Vec::new();
    let mut long: Vec<(usize, String)> = Vec::new();
    for (id, t) in types.iter().enumerate() {
        let words = &phrases[t.phrases[0]].words;
        short.extend(words.iter().filter_map(letters).map(|s| (id, s)));
        let names = words.iter().filter(|w| w.name);
        let initials: String = names.filter_map(|w| w.span.slice(text).chars().next()).collect();
        if initials.len() > 2 {
            long.push((id, initials));
        }
    }
    let spelled = |s: &str| long.iter().find(|(_, l)| spells(l, s)).map(|(id, _)| *id);
    short.iter().filter_map(|&(id, s)| spelled(s).map(|l| (id, l))).collect()
}

/// Whether initials spell an acronym: its letters in order, beginning with one of the first two and ending with
/// one of the last two, more than half of them.
fn spells(initials: &str, acronym: &str) -> bool {
    let from = |start: usize| {
        let mut rest = initials[start..].char_indices();
        let mut last = 0;
        let all =
            acronym.chars().all(|a| rest.find(|(_, i)| *i == a).map(|(at, _)| last = start + at).is_some());
        all && last + 2 >= initials.len()
    };
    let starts = (0..2).filter(|&s| initials.is_char_boundary(s) && initials[s..].starts_with(&acronym[..1]));
    acronym.len() * 2 > initials.len() && starts.into_iter().any(from)
}

/// The representative of `at` among joined types; shortens the way for the next time.
fn find(root: &mut [usize], mut at: usize) -> usize {
    while root[at] != at {
        root[at] = root[root[at]];
        at = root[at];
    }
    at
}

/// "the plan" after "the missile plan" speaks of that one: phrases of a definite head alone go to the group that had
/// this head last, else to the last of its kind ("the law" after an act), else, of a plan, to the last of all plans.
fn refer_back(phrases: &[Phrase], types: &[Type], groups: &mut Vec<Group>) {
    let mut group_of = vec![usize::MAX; phrases.len()];
    for (at, group) in groups.iter().enumerate() {
        let long = group.types.iter().any(|&t| types[t].key.len() > 1);
        for &p in group.phrases.iter().filter(|_| long) {
            group_of[p] = at;
        }
    }
    // Bills, agreements and charges, each kind called by several words.
    let kind = |head: &str| match () {
        () if any_of!(topics::LAWS).has(head) => Some(0),
        () if any_of!(topics::ACCORDS).has(head) => Some(1),
        () if any_of!(topics::CHARGES).has(head) => Some(2),
        () => None,
    };
    let idea = |head: &str| any_of!(topics::IDEAS).has(head);
    let mut last: Map<&str, (usize, bool)> = Map::default();
    // The last of each kind; the last of all.
    let (mut of_kind, mut last_any) = ([None; 3], None);
    let mut moved = vec![false; phrases.len()];
    // How often each group was named so far, and the most of bills and plans, of agreements and of charges.
    let (mut counts, mut most) = (vec![0; groups.len()], [0; 3]);
    // Heads that are called "the bill" before any bill is named.
    let mut known: Vec<&str> = Vec::new();
    for (at, phrase) in phrases.iter().enumerate() {
        let bare = phrase.words.iter().rev().skip(1).all(|w| w.filler || w.weak);
        let head = phrase.kind_stem();
        let kind = kind(head);
        // "the statute" is not the First Amendment.
        let part = head == "amendment" && phrase.words.iter().any(|w| w.name);
        let one = kind.filter(|_| !phrase.plural && !part);
        if group_of[at] != usize::MAX && !bare {
            // "the law" after "state law" is another one, and so is "the bill" after "In 2019 he wrote a harbor bill", or
            // after "a harbor bill" where "the bill" stood before.
            let named = phrase.words.iter().any(|w| w.name);
            let new = !phrase.definite && (phrase.dated || !named && known.contains(&head));
            if phrase.single && !new {
                last.insert(head, (group_of[at], phrase.plural));
                if let Some(k) = one {
                    of_kind[k] = Some(group_of[at]);
                }
            }
            let instrument = phrase.head & INSTRUMENT != 0 && !is_act(phrase.head);
            let plan = phrase.apart || instrument || kind == Some(0);
            counts[group_of[at]] += 1;
            if plan || kind.is_some() {
                let most = &mut most[kind.unwrap_or_default()];
                *most = counts[group_of[at]].max(*most);
            }
            if plan && kind != Some(1) && !phrase.plural {
                last_any = Some((group_of[at], phrase.span().end));
            }
        } else if bare && phrase.definite && !phrase.complement && phrase.words.len() == 1 {
            let same = last.get(head).filter(|(_, plural)| *plural == phrase.plural).map(|(group, _)| *group);
            let kin = || one.and_then(|k| of_kind[k]);
            // "the idea" is the last plan only where that stands near.
            let near = |from: u32| head != "idea" || phrase.span().start - from < NEAR;
            let plan = || {
                let last = last_any.filter(|&(_, from)| idea(head) && !phrase.plural && near(from));
                last.map(|(group, _)| group)
            };
            // Not one named in passing.
            let most = &mut most[kind.unwrap_or_default()];
            let group = same.or_else(kin).or_else(plan).filter(|&g| counts[g] * 3 > *most);
            if let Some(group) = group {
                counts[group] += 1;
                *most = counts[group].max(*most);
                groups[group].phrases.push(at);
                moved[at] = true;
            } else {
                known.push(head);
            }
        } else if bare && phrase.single {
            // "a bill": another one.
            if let Some(k) = kind {
                of_kind[k] = None;
            }
        }
    }
    for group in groups.iter_mut() {
        let long = group.types.iter().any(|&t| types[t].key.len() > 1);
        if !long {
            group.phrases.retain(|&p| !moved[p]);
        }
        group.phrases.order();
        group.phrases.dedup();
    }
    groups.retain(|g| !g.phrases.is_empty());
}

/// "the agreement, known as the Harbor Accord": one group of the two.
fn rename(text: &str, phrases: &[Phrase], types: &[Type], groups: &mut Vec<Group>) {
    for (at, pair) in phrases.windows(2).enumerate() {
        let (a, b) = (&pair[0], &pair[1]);
        let (from, to) = (a.span().end, b.span().start);
        if a.head & INSTRUMENT == 0
            || !b.words.iter().any(|w| w.name)
            || !(7..20).contains(&to.wrapping_sub(from))
        {
            continue;
        }
        let between = text[from as usize..to as usize].trim_start_matches(',').trim_end_matches("the ");
        if !matches!(between, " known as " | " called " | " dubbed ") {
            continue;
        }
        let of = |p: usize| groups.iter().position(|g| g.phrases.binary_search(&p).is_ok());
        if let (Some(a), Some(b)) = (of(at), of(at + 1))
            && a != b
        {
            let mut other = groups.remove(a.max(b));
            let group = &mut groups[a.min(b)];
            group.types.append(&mut other.types);
            group.phrases.append(&mut other.phrases);
            // The proper name is the name.
            group.names = vec![at + 1];
            group.types.retain(|&t| types[t].phrases.contains(&(at + 1)));
            // "the last three agreements" were others.
            group.phrases.retain(|&p| !phrases[p].plural);
            group.phrases.order();
        }
    }
}

/// The type that stands for the group: the most frequent, of those the longest.
pub(super) fn core<'a, 'b>(group: &Group, types: &'b [Type<'a>]) -> &'b Type<'a> {
    let rank = |t: &&Type| (t.phrases.len() * t.key.len().min(2), t.key.len());
    let mut best = &types[group.types[0]];
    for t in group.types.iter().map(|&t| &types[t]) {
        if rank(&t) > rank(&best) {
            best = t;
        }
    }
    // "the defense plan" says more than "defense", when the article speaks of it as a plan.
    let instrument = |t: &&Type| t.key.last().is_some_and(|h| flags(h) & INSTRUMENT != 0);
    let more = |t: &&Type| t.key.len() == best.key.len() + 1 && t.key.starts_with(&best.key) && instrument(t);
    let mut plans = group.types.iter().map(|&t| &types[t]).filter(more);
    let often = || group.types.iter().filter(|&&t| instrument(&&types[t])).count() > 1;
    plans.next().filter(|_| often() && !instrument(&best)).unwrap_or(best)
}

/// Whether all words of the smaller group's core are words of the larger one, or it is a kind of it
/// ("street violence" of "violence", but no "gas tax" of "the tax").
fn covers(larger: &Group, smaller: &Group, types: &[Type], phrases: &[Phrase]) -> bool {
    let (of_large, of_small) = (core(larger, types), core(smaller, types));
    let (large, small) = (&of_large.key, &of_small.key);
    // "free trade" is not the Free Trade Agreement, riders are not the anti-rider stance.
    let other = small.last().is_some_and(|w| flags(w) & INSTRUMENT == 0) && small.last() != large.last();
    if other && (large[0] == "anti" || of_large.proper(phrases) && !of_small.proper(phrases)) {
        return false;
    }
    let plain = |f| f & INSTRUMENT == 0 || is_act(f);
    let kind = large.len() == 1 && small.last() == large.first() && plain(flags(&large[0]));
    // "immigration issues" are "immigration".
    let telling = |w: &&Cow<str>| large.len() > 1 || flags(w) & GENERAL == 0;
    let mut words = small.iter().filter(telling).peekable();
    kind || words.peek().is_some() && words.all(|w| large.contains(w))
}

impl Group {
    fn take(&mut self, other: Self) {
        self.phrases.extend(other.phrases);
        self.phrases.order();
        self.quotes.extend(other.quotes);
        self.quotes.order();
        self.quotes.dedup();
    }

    fn issue(&self, text: &str, phrases: &[Phrase], headline: &[Phrase], types: &[Type]) -> Issue {
        let quotes = self.quotes.iter().map(|&q| QuoteId(q)).collect();
        let plain = || self.phrases.iter().map(|&p| phrases[p].span()).collect();
        match self.undoing(text, phrases) {
            Some((name, mentions)) => Issue { name, mentions, quotes },
            None => Issue { name: self.name(text, phrases, headline, types), mentions: plain(), quotes },
        }
    }

    /// When the article only ever speaks of undoing it ("the lifting of the ban"), that is the issue.
    fn undoing(&self, text: &str, phrases: &[Phrase]) -> Option<(String, Vec<Span>)> {
        let with = |p: &usize| phrases[*p].undone.map(|u| (u, Span::new(u.start, phrases[*p].span().end)));
        let all: Vec<_> = self.phrases.iter().map(with).collect::<Option<_>>()?;
        let named = self.names.iter().filter_map(with).find(|(u, _)| u.noun)?;
        let name = named.1.slice(text).split_whitespace().collect::<Vec<_>>().join(" ");
        Some((name, all.into_iter().map(|(_, span)| span).collect()))
    }

    /// "deal with Northport", "Hill's deal": the first phrase of the head alone with what it is about or whose it is,
    /// where no other tells something else.
    fn told(&self, text: &str, phrases: &[Phrase], head: &str) -> Option<Span> {
        let alone = |p: &&Phrase| p.words.len() == 1 && p.head_stem() == head;
        let same = |tells: fn(&Phrase) -> Option<Span>| {
            let of_head = self.names.iter().map(|&p| &phrases[p]).filter(alone).enumerate();
            let mut all = of_head.filter_map(|(at, p)| Some((at, p.span(), tells(p)?)));
            let (at, first, words) = all.next()?;
            let told = words.slice(text);
            let mut again = 0;
            let agree = all.all(|(.., other)| {
                again += 1;
                other.slice(text).eq_ignore_ascii_case(told)
            });
            // One told late and once may be another: "a resolution against fire".
            let other = at > 1 && again == 0 && text[..first.start as usize].trim_end().ends_with(" a");
            (agree && !other).then(|| first.cover(words))
        };
        same(|p| p.about).or_else(|| same(|p| p.owner))
    }

    /// The longest phrase with the head that most of the group's phrases have; the shortest where the longest stands
    /// alone and others tell of another kind ("federal law" beside "state law": "law").
    fn name(&self, text: &str, phrases: &[Phrase], headline: &[Phrase], types: &[Type]) -> String {
        let core = core(self, types);
        let key: Vec<&str> = core.key.iter().map(|k| unmarked(k)).collect();
        let head = key.last().copied().unwrap_or_default();
        let mut all: Vec<&[Word]> = Vec::new();
        for phrase in self.names.iter().map(|&p| &phrases[p]).filter(|p| p.head_stem() == head) {
            let words = without_grades(text, &phrase.words);
            let proper = words.iter().all(|w| w.name || w.weak);
            let fits =
                (words.len() <= LONGEST || proper) && key.iter().all(|k| words.iter().any(|w| w.stem == *k));
            if fits {
                all.push(words);
            }
        }
        let within = |a: &[Word], b: &[Word]| a.iter().all(|w| b.iter().any(|v| v.stem == w.stem));
        let Some(best) = all.iter().rev().max_by_key(|w| w.len()) else { return head.to_owned() };
        let alone = all.iter().filter(|w| within(best, w)).count() == 1;
        let another = all.iter().any(|w| !within(w, best));
        let kind = best.iter().all(|w| w.adjective && !w.name || key.contains(&&*w.stem));
        let words =
            if alone && another && kind { all.iter().min_by_key(|w| w.len()).unwrap_or(best) } else { best };
        // One word is told apart by the headline: "rule" by "harbor rule".
        let longer = |p: &&Phrase| {
            let small = |w: &Word| w.acronym || w.span.slice(text).starts_with(char::is_lowercase);
            p.words.len() > 1 && p.head_stem() == head && p.words.iter().all(small)
        };
        let words = match headline.iter().find(longer) {
            Some(p) if words.len() == 1 => without_grades(text, &p.words),
            _ => words,
        };
        let mut span = words.iter().fold(words[0].span, |all, w| all.cover(w.span));
        if let ([word], Some(whole)) = (words, self.told(text, phrases, head))
            && !word.name
        {
            span = whole;
        }
        span.slice(text).split_whitespace().collect::<Vec<_>>().join(" ")
    }
}

/// The words of a name, without adjectives that only grade or stand before a proper name.
fn without_grades<'a, 'b>(text: &str, words: &'a [Word<'b>]) -> &'a [Word<'b>] {
    let last = words.len() - 1;
    let proper = words[last].name && last > 0 && words[last - 1].name;
    let small = |w: &Word| w.adjective && w.span.slice(text).starts_with(char::is_lowercase);
    let skip = words.iter().take_while(|w| w.filler || proper && small(w)).count().min(last);
    &words[skip..]
}
