//! Runs of capitalised words to entities: full names first, then the short ones in the order of the text.

mod couple;
mod finish;
mod singles;

use super::names::{Run, RunKind, Scanner};
use super::people::{NameKeys, People};
use super::words::{self, Map, Word};
use super::{EntityId, EntityKind, Found, Gender, Mention, MentionForm, Mentions};
use crate::order::Order;
use crate::span::Span;
use singles::Single;

/// Sure: the same full name.
const FULL: u16 = 980;
/// A last name only one person in the article bears.
const LAST_NAME: u16 = 960;
/// A last name several bear, and something tells which.
const SHARED: u16 = 780;
/// A last name several bear, told only by who was named last.
const SHARED_GUESS: u16 = 620;
/// A name of one word that is never given in full.
const LONE: u16 = 930;

struct Clusters<'a> {
    scan: &'a Scanner<'a>,
    out: Mentions,
    people: People,
    /// Organisations and places by all words of their names.
    whole: Map<u32>,
    /// Organisations by initials and stated short forms.
    short: Map<u32>,
    /// Organisations by first and by last word.
    part: Map<u32>,
    /// Organisations by the first words of their names, two or more.
    prefix: Map<u32>,
    /// What single names turn out to be.
    singles: Map<Single>,
    /// The person last called by a shared last name.
    last_called: Map<u32>,
    /// Length in words of each entity's name so far.
    length: Vec<usize>,
}

/// Clusters the runs; `headline` holds runs of sentences in which every word is capitalised.
pub fn cluster(scan: &Scanner, runs: &[Run], headline: &[Run]) -> Mentions {
    let mut c = Clusters {
        scan,
        out: Mentions::default(),
        people: People::default(),
        whole: Map::default(),
        short: Map::default(),
        part: Map::default(),
        prefix: Map::default(),
        singles: Map::default(),
        last_called: Map::default(),
        length: Vec::new(),
    };
    c.weigh_singles(runs);
    c.add_full_names(runs);
    for run in runs {
        c.link(run);
    }
    for run in headline {
        c.link_headline(run);
    }
    c.finish()
}

impl Clusters<'_> {
    fn name(&self, run: &Run) -> &[Word] {
        &self.scan.words[run.first as usize..run.last as usize]
    }

    fn slice(&self, at: usize) -> &str {
        self.scan.tokens.get(at).map_or("", |t| t.span.slice(self.scan.text))
    }

    fn word(&self, at: usize) -> Word {
        self.scan.words.get(at).copied().unwrap_or_default()
    }

    /// "Hill said", "Hill of Tarn", but not "Hill papers": whether the word at `at`, behind a name, is no noun.
    fn is_no_noun(&self, at: usize) -> bool {
        self.word(at).is(words::NO_NOUN) || self.slice(at).ends_with("ed")
    }

    /// Whether a run names a person; of several words that do not tell it themselves, by what is seen of them.
    fn names_person(&self, run: &Run) -> bool {
        if run.weak && self.words_in(run) > 1 {
            let told = self.told(run);
            // "Harrow Dale" is short for "Harrow Dale Defence".
            let short = !told.acts() && self.prefix.get(&self.hash(run)).is_some();
            told.is_person() && !short
        } else {
            run.kind == RunKind::Person
        }
    }

    fn add_full_names(&mut self, runs: &[Run]) {
        let mut order: Vec<&Run> = runs.iter().filter(|r| self.is_full(r)).collect();
        order.order_by_key(|r| std::cmp::Reverse(self.words_in(r)));
        for run in order {
            if self.names_person(run) {
                if self.is_doubtful(run) || self.is_coined(run) || self.is_hyphened(run) {
                    continue;
                }
                self.person(NameKeys::of(self.name(run)));
            } else {
                self.organisation(run);
            }
        }
        for pair in runs.windows(2) {
            self.add_couple(pair);
        }
    }

    /// The person of this name, made when nobody has it.
    fn person(&mut self, keys: NameKeys) -> u32 {
        let (out, length) = (&mut self.out, &mut self.length);
        self.people.add(keys, || {
            length.push(0);
            out.add(String::new(), EntityKind::Person).0
        })
    }

    fn words_in(&self, run: &Run) -> usize {
        self.name(run).iter().filter(|w| !w.is(words::MARK)).count()
    }

    fn is_full(&self, run: &Run) -> bool {
        self.words_in(run) > 1
            && match run.kind {
                RunKind::Person => run.courtesy == 0 || self.name(run)[0].is(words::MALE | words::FEMALE),
                RunKind::Organisation => true,
                _ => false,
            }
    }

    fn hash(&self, run: &Run) -> u32 {
        let said =
            self.name(run).iter().filter(|w| !w.is(words::MARK) && w.key != const { words::fixed("the") });
        // "the U.S. Department of Bridges".
        let said = said.filter(|w| w.key != const { words::fixed("u.s.") });
        said.fold(0, |phrase, w| words::join(phrase, w.key))
    }

    /// The organisation of this exact name, made when it is new.
    fn organisation(&mut self, run: &Run) -> u32 {
        let hash = self.hash(run);
        if let Some(e) = self.whole.get(&hash).or_else(|| self.prefix.get(&hash)) {
            return *e;
        }
        let e = self.out.add(String::new(), EntityKind::Organisation).0;
        self.length.push(0);
        self.whole.insert(hash, e);
        let name = self.name(run).to_vec();
        self.add_prefixes(&name, e);
        let caps: Vec<Word> = name.iter().filter(|w| w.is(words::CAP)).copied().collect();
        if caps.len() > 1 {
            let mut initials = String::new();
            for at in (run.first..run.last).filter(|at| !self.word(*at as usize).is(words::INITIAL)) {
                let word = self.scan.tokens[at as usize].span.slice(self.scan.text);
                if let Some(c) = word.chars().next().filter(|c| c.is_uppercase()) {
                    initials.push(c);
                }
            }
            self.short.or_insert(words::key(&initials), e);
            let last = caps[caps.len() - 1];
            // "Trump" is short for no "Trump Train".
            let single = self.singles.get(&words::join(0, caps[0].key)).copied().unwrap_or_default();
            let named = last.is(words::ORG | words::COMPANY);
            // "the House" is short for no "House Budget Committee".
            if (named || !single.is_person())
                && (!caps[0].is_chamber() || name.get(1).is_some_and(|w| w.is(words::LOWER)))
            {
                self.part.or_insert(caps[0].key, e);
            }
            // "Tarn" is short for no "Greater Tarn" that somebody made up.
            let coined = name[0].is(words::QUOTED) && !named;
            if !coined && !last.is_chamber() {
                self.part.or_insert(last.key, e);
            }
        }
        // "Friends of Tarn (FOT)" is no Tarn.
        let initial = |at: usize| self.slice(at).chars().next();
        let alike = |at: &usize| self.words_in(run) > 1 || initial(*at) == initial(run.first as usize);
        let alias = self.alias(run.last as usize).filter(|_| run.kind != RunKind::Place);
        if let Some(alias) = alias.filter(alike) {
            self.short.insert(self.word(alias).key, e);
        }
        e
    }

    fn add_prefixes(&mut self, name: &[Word], entity: u32) {
        let mut phrase = 0;
        let said: Vec<Word> = name.iter().filter(|w| !w.is(words::MARK)).copied().collect();
        for (n, w) in said.iter().enumerate() {
            phrase = words::join(phrase, w.key);
            // "the White House" is no "White House Task Force".
            let whole = w.is_chamber() && said.get(n + 1).is_some_and(|next| next.is(words::CAP));
            if n > 0 && n + 1 < said.len() && !whole {
                self.prefix.or_insert(phrase, entity);
            }
        }
    }

    /// The word in the brackets of "(ABC)" at token `at`.
    fn alias(&self, at: usize) -> Option<usize> {
        let is =
            |i: usize, m: &str| self.scan.tokens.get(i).is_some_and(|t| t.span.slice(self.scan.text) == m);
        let mut at = at;
        if !is(at, "(") {
            return None;
        }
        at += 1;
        if is(at, "\"") || is(at, "“") || is(at, "the") {
            at += 1;
        }
        let w = self.word(at);
        let closes = (at + 1..at + 3).any(|i| is(i, ")"));
        (closes && w.is(words::CAP)).then_some(at)
    }

    fn link(&mut self, run: &Run) {
        match run.kind {
            RunKind::Person | RunKind::Organisation if self.words_in(run) > 1 => {
                if self.names_person(run) {
                    self.link_person(run);
                } else {
                    self.link_organisation(run);
                }
            }
            RunKind::Person => self.link_short(run, true),
            RunKind::Single => self.link_short(run, false),
            RunKind::Organisation => self.link_organisation(run),
            RunKind::Place => {
                let e = self.organisation(run);
                self.out.traits[e as usize].place = true;
                self.put(run, e, FULL);
            }
            // "Democrat Hill", who is an Ada Hill.
            RunKind::Thing
                if run.last == run.first + 2
                    && self.word(run.first as usize).is(words::PARTY)
                    && self.has_full(self.word(run.last as usize - 1)) =>
            {
                self.link_short(&Run { first: run.first + 1, ..*run }, true);
            }
            RunKind::Thing => {
                if let Some(e) = self.prefix.get(&self.hash(run)).or_else(|| self.whole.get(&self.hash(run)))
                {
                    self.put(run, *e, LAST_NAME);
                }
            }
            RunKind::Common => {
                // "Jane French said", but not "French officials said".
                let w = self.word(run.first as usize);
                let next = self.word(run.last as usize);
                let odd = w.is(words::NATION | words::PARTY | words::PLACE_PREFIX | words::FUNCTION);
                let verb = self.is_no_noun(run.last as usize);
                let alone = !odd || self.has_full(w) && (!next.is(words::LOWER | words::CAP) || verb);
                if !run.the && alone && !self.people.with_last(w.key).is_empty() {
                    self.link_short(run, true);
                }
            }
            RunKind::Group => {}
        }
    }

    /// Whether someone is called by a given name and this last one.
    fn has_full(&self, last: Word) -> bool {
        self.people.with_last(last.key).iter().any(|p| !self.people.names[*p as usize].given.is_empty())
    }

    fn link_person(&mut self, run: &Run) {
        let keys = NameKeys::of(self.name(run));
        let found = self.people.find(&keys);
        let bare = found.is_none_or(|p| self.people.names[p as usize].given.is_empty());
        let both = |at: u32| self.has_full(self.word(at as usize));
        if self.is_hyphened(run) && both(run.first) && both(run.last - 1) && found.is_none() {
            return;
        }
        let short = found.is_none() && self.is_doubtful(run) || bare && self.is_coined(run);
        if short && !self.people.with_last(keys.last).is_empty() {
            return self.link_short(&Run { first: run.first + 1, ..*run }, true);
        }
        let p = self.person(keys);
        // "at Lena Falls", and never a word of what she does.
        let told = self.told(run);
        if told.is_often_place() && !told.acts() {
            self.out.traits[self.people.owner[p as usize] as usize].place = true;
        }
        let run = if self.is_epithet(run, p) { Run { first: run.first + 1, ..*run } } else { *run };
        self.put(&run, self.people.owner[p as usize], FULL);
    }

    /// "Crooked Ada Hill": whether the first word of the name is none of the name of this person, who is called
    /// without it elsewhere.
    fn is_epithet(&self, run: &Run, p: u32) -> bool {
        let [first, second, _, ..] = self.name(run) else { return false };
        let given = words::MALE | words::FEMALE;
        !first.is(given | words::INITIAL)
            && second.is(given)
            && self.people.with_given(second.key).contains(&p)
    }

    /// "Absent Hill": two words that open a sentence, the first never capitalised elsewhere and no given name.
    fn is_doubtful(&self, run: &Run) -> bool {
        let first = self.word(run.first as usize);
        // "Absent Hill, a mayor," brings a new person in.
        let apposed = self.word(run.last as usize).is(words::COMMA);
        let two = run.weak && run.last == run.first + 2 && !apposed;
        two && first.is(words::FIRST) && !self.scan.spelling.inside(first)
    }

    /// "the Hill-Park debate", or one last name of two halves.
    fn is_hyphened(&self, run: &Run) -> bool {
        run.last == run.first + 3 && self.slice(run.first as usize + 1) == "-"
    }

    /// "'Greater Tarn'", which somebody made up of "Tarn".
    fn is_coined(&self, run: &Run) -> bool {
        let first = self.word(run.first as usize);
        let marked = run.first > 0 && self.word(run.first as usize - 1).is(words::QUOTE_MARK);
        let last = self.word(run.last as usize - 1).key;
        let two = run.weak && run.last == run.first + 2;
        two && marked && first.is(words::QUOTED) && self.singles.get(&words::join(0, last)).is_some()
    }

    fn fits(&self, run: &Run, p: u32) -> bool {
        let gender = self.out.traits[self.people.owner[p as usize] as usize].gender;
        let gender = if gender == Gender::Unknown { self.gender_of_name(p) } else { gender };
        !(run.courtesy & words::MAN != 0 && gender == Gender::Female
            || run.courtesy & words::WOMAN != 0 && gender == Gender::Male)
    }

    fn gender_of_name(&self, p: u32) -> Gender {
        let mut given = self.people.names[p as usize].given.iter().map(|w| super::gender::of_given(*w));
        given.find(|g| *g != Gender::Unknown).unwrap_or_default()
    }

    /// A bare last or given name.
    fn link_short(&mut self, run: &Run, person: bool) {
        let Some(w) = self.name(run).iter().find(|w| !w.is(words::MARK)).copied() else { return };
        let fits: Vec<u32> =
            self.people.with_last(w.key).iter().copied().filter(|p| self.fits(run, *p)).collect();
        match fits.as_slice() {
            [] => {}
            [one] => {
                let p = *one;
                self.last_called.insert(w.key, p);
                let full = !self.people.names[p as usize].given.is_empty();
                return self.put(run, self.people.owner[p as usize], if full { LAST_NAME } else { LONE });
            }
            many => {
                let (p, score) = self.choose(run, w, many);
                self.last_called.insert(w.key, p);
                return self.put(run, self.people.owner[p as usize], score);
            }
        }
        // "Ms. Gao" for Gao Junlan, but "Mr. Paul" never for Paul Hill.
        if (run.courtesy == 0 || !w.is(words::MALE | words::FEMALE))
            && let [p] = self.people.with_given(w.key)
        {
            let e = self.people.owner[*p as usize];
            return self.put(run, e, LAST_NAME);
        }
        if !person && !self.link_single(run, w) {
            return;
        }
        if person || self.told(run).is_person() {
            let keys = NameKeys { given: Vec::new(), last: w.key, suffix: 0 };
            let (out, length) = (&mut self.out, &mut self.length);
            let p = self.people.add_new(keys, || {
                length.push(0);
                out.add(String::new(), EntityKind::Person).0
            });
            self.put(run, self.people.owner[p as usize], LONE);
        }
    }

    /// A single capitalised word that is no known person's name; `true` when it is to become a person.
    fn link_single(&mut self, run: &Run, w: Word) -> bool {
        if let Some(e) = self.short.get(&w.key).or_else(|| self.part.get(&w.key)).copied() {
            self.put(run, e, LAST_NAME);
            return false;
        }
        let s = self.told(run);
        // "Additional reports": a word that only ever opens sentences, before one that is no verb.
        let spelling = self.scan.spelling;
        let next = self.word(run.last as usize);
        // "Fine." and "Sorry, not enough", but not "— Hill" nor "Tarnova, based at the quay,".
        let before = self.slice((run.first as usize).wrapping_sub(1));
        let apposed = next.is(words::COMMA) && self.slice(run.last as usize + 1).ends_with("ed");
        let exclaimed =
            next.is(words::MARK) && w.is(words::FIRST) && !apposed && !matches!(before, "-" | "—" | "–");
        let verb = !next.is(words::LOWER) && !exclaimed
            || next.is(words::STOPPER)
            || self.slice(run.last as usize).ends_with("ed");
        let known = spelling.inside(w) || w.is(words::MALE | words::FEMALE | words::POSSESSIVE) || verb;
        let named = s.is_sure() || !spelling.lower(w) && known;
        if !named || s.is_person() {
            return named;
        }
        let e = self.organisation(run);
        self.out.traits[e as usize].place |= s.is_place();
        self.put(run, e, LONE);
        false
    }

    fn link_organisation(&mut self, run: &Run) {
        let name = self.name(run);
        // "the Jane Hill story".
        let told = name[name.len() - 1].is(words::ORG | words::COMPANY | words::THING);
        let keys = NameKeys::of(name);
        if !told
            && !keys.given.is_empty()
            && self.has_full(name[name.len() - 1])
            && self.people.find(&keys).is_some()
        {
            return self.link_person(run);
        }
        if name.len() == 1 {
            let w = name[0];
            // "HILL:" in a transcript, "Guild" behind "Jane Guild".
            let bare = !run.the && !w.is(words::CAPS) && self.has_full(w);
            if bare || w.is(words::CAPS) && !self.people.with_last(w.key).is_empty() {
                return self.link_short(run, true);
            }
            let known = self.short.get(&w.key).or_else(|| {
                let stands = run.the || !w.is(words::ORG);
                self.part.get(&w.key).filter(|_| stands)
            });
            if let Some(e) = known.copied() {
                return self.put(run, e, LAST_NAME);
            }
        }
        let e = self.organisation(run);
        self.put(run, e, FULL);
    }

    /// Which of several people of one last name: by title and role, else the one last named.
    fn choose(&self, run: &Run, w: Word, many: &[u32]) -> (u32, u16) {
        let recent = self.last_called.get(&w.key).copied();
        if run.courtesy != 0 {
            let known: Vec<u32> = many
                .iter()
                .copied()
                .filter(|p| {
                    let g = self.gender_of_name(*p);
                    g == Gender::Male && run.courtesy & words::MAN != 0
                        || g == Gender::Female && run.courtesy & words::WOMAN != 0
                })
                .collect();
            if let [one] = known.as_slice() {
                return (*one, LAST_NAME - 20);
            }
        }
        let weight = |p: u32| self.out.entities[self.people.owner[p as usize] as usize].mentions.len();
        let first = |p: &u32| {
            self.out.entities[self.people.owner[*p as usize] as usize].mentions.first().map(|m| m.span)
        };
        // The one the article is about keeps the bare name; others are named in full to tell them apart.
        let named = || many.iter().copied().filter(|p| weight(*p) > 0);
        let early = named().min_by_key(first).unwrap_or(many[0]);
        let main =
            named().max_by_key(|p| weight(*p)).filter(|p| weight(*p) > 2 * weight(early)).unwrap_or(early);
        let others = many.iter().filter(|q| **q != main).map(|q| weight(*q)).max().unwrap_or(0);
        match recent.filter(|p| many.contains(p)) {
            Some(p) if p != main && weight(main) <= 2 * weight(p) + 1 => (p, SHARED_GUESS),
            _ => (main, if weight(main) >= 2 * others { SHARED } else { SHARED_GUESS }),
        }
    }

    /// Words of a headline: only names the body gives, word by word.
    fn link_headline(&mut self, run: &Run) {
        let next = self.word(run.last as usize);
        let ends = next.is(words::MARK | words::FUNCTION | words::LOWER | words::FIRST)
            || run.last as usize >= self.scan.words.len();
        let whole = run.lead == run.first && !run.titled;
        // "Ada B. Hill".
        let name = self.name(run);
        let initial =
            name[0].is(words::MALE | words::FEMALE) && name[1..].iter().any(|w| w.is(words::INITIAL));
        let two = self.words_in(run) == 2 + usize::from(initial);
        if run.kind == RunKind::Person && !run.weak && two && ends && whole {
            return self.link_person(run);
        }
        let mut at = run.lead;
        while at < run.last {
            let w = self.word(at as usize);
            let one = |first: u32, last: u32| Run {
                lead: first,
                first,
                last,
                kind: RunKind::Single,
                courtesy: 0,
                titled: false,
                the: false,
                weak: false,
            };
            let given = w.is(words::MALE | words::FEMALE) && !self.scan.spelling.lower(w);
            let mut people = self.people.with_last(w.key);
            let next = self.word(at as usize + 1).key;
            if given && people.is_empty() && self.people.with_last(next).is_empty() {
                // "Jane Speaks", of Jane Hill.
                people = self.people.with_given(w.key);
            }
            if let Some(p) = people.first().copied().filter(|_| !w.is(words::MARK)) {
                let p = if people.len() == 1 { p } else { self.choose(&one(at, at + 1), w, people).0 };
                let given = &self.people.names[p as usize].given;
                let full = at > run.lead && given.iter().any(|g| g.key == self.word(at as usize - 1).key);
                let first = at - u32::from(full);
                let score = if people.len() == 1 || full { LAST_NAME } else { SHARED_GUESS };
                self.put(&one(first, at + 1), self.people.owner[p as usize], score);
            } else if let Some(e) = self
                .short
                .get(&w.key)
                .or_else(|| self.whole.get(&self.hash(&one(at, at + 1))))
                .copied()
                .filter(|_| w.is(words::CAPS))
            {
                self.put(&one(at, at + 1), e, LAST_NAME);
            }
            at += 1;
        }
    }

    /// Records one name; the entity takes it as its own when it is fuller than what it has.
    fn put(&mut self, run: &Run, entity: u32, score: u16) {
        let tokens = self.scan.tokens;
        let (Some(a), Some(b)) = (tokens.get(run.first as usize), tokens.get(run.last as usize - 1)) else {
            return;
        };
        let text = self.scan.text;
        let span = Span::new(a.span.start, b.span.end);
        let end = b.span.slice(text);
        let cut = end.len() - words::without_possessive(end).0.len();
        let jr = self.word(run.last as usize - 1).is(words::SUFFIX)
            && self.scan.tokens.get(run.last as usize).is_some_and(|t| t.span.slice(text) == ".");
        let span = Span::new(span.start, span.end - cut as u32 + u32::from(jr));
        let count = self.words_in(run);
        let loud = self.name(run).iter().filter(|w| w.is(words::CAPS)).count();
        // "Ada Hill" is fuller than "A. B. Hill".
        let short = count > 1 && self.word(run.first as usize).is(words::INITIAL);
        let rank = if short { count * 2 + 1 } else { count * 4 - usize::from(loud == count && count > 0) };
        let e = entity as usize;
        if rank > self.length[e] {
            self.length[e] = rank;
            self.out.entities[e].name = span.slice(text).split_whitespace().collect::<Vec<_>>().join(" ");
            let last =
                self.name(run).iter().rev().find(|w| !w.is(words::MARK | words::SUFFIX)).map_or(0, |w| w.key);
            self.out.traits[e].last_name = last;
            self.out.traits[e].named_at = span;
        }
        self.out.entities[e].mentions.push(Mention { span, form: MentionForm::Name });
        let lone_weak = score == LONE && !self.told(run).acts();
        let t = &mut self.out.traits[e];
        t.count += 1;
        t.weak = (t.count == 1 || t.weak) && (lone_weak || run.weak);
        if t.gender == Gender::Unknown {
            t.gender = if run.courtesy & words::MAN != 0 {
                Gender::Male
            } else if run.courtesy & words::WOMAN != 0 {
                Gender::Female
            } else {
                Gender::Unknown
            };
        }
        self.out.found.push(Found {
            lead: run.lead,
            first: run.first,
            last: run.last,
            entity: EntityId(entity),
            score,
        });
    }
}
