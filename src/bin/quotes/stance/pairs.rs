//! `quotes stance --pairs`: where a given source stands on a given target in a given sentence.

use std::collections::HashMap;

use quote_explorer::clause::{Clauses, look_up};
use quote_explorer::lexicon::list::{self, List};
use quote_explorer::lexicon::stance::Row;
use quote_explorer::lexicon::words::Class;
use quote_explorer::stance::{DISTANT, Finding, Holder, Known, Place, Scene, Verdict, judge, tone, weigh};
use quote_explorer::token::{Sentence, Token, read_span};
use quote_explorer::{EntityKind, Options, Span, analyze};
use serde::{Deserialize, Serialize};

use super::manner::manner;
use super::names::Name;

/// Least confidence of a clear word.
pub const SHOWN: u16 = 640;
/// Least confidence of one that is hardly doubted.
const POOLED: u16 = 700;
/// What it takes to show a label where the source speaks,
const SPEAKS: i32 = 175;
/// where it speaks and only words that stand near tell,
const HINTS: i32 = 270;
/// where the sentence names both and the source does not speak,
const SILENT: i32 = 660;
/// and where it names only one of them.
const OTHER: i32 = 135;
/// What each word of value adds, up to two on one side.
const TONE: i32 = 20;
/// Of the manner of what the source says in other sentences this part counts.
const VOICE: (i32, i32) = (2, 3);
/// How often the manner of the sentence counts more where nothing is shown.
const FORCED: i32 = 2;
/// What it adds that the target is called the source's own.
const OWN: i32 = 80;
/// What it adds that one is called the other's aide, kin or choice.
const TIED: i32 = 120;

/// An article as it is given.
#[derive(Deserialize)]
pub struct Input {
    /// Its name.
    pub doc: String,
    /// Its title, when the text does not begin with it.
    #[serde(default)]
    title: String,
    /// Its text.
    pub text: String,
    /// Its sentences, in characters.
    sentences: Vec<[u32; 2]>,
}

impl Input {
    /// Puts the title before the text, and as a sentence before the sentences.
    pub fn headed(mut self) -> Self {
        let title = if self.text.starts_with(self.title.trim()) { "" } else { self.title.trim() };
        let len = title.chars().count() as u32;
        let shift = if title.is_empty() { 0 } else { len + 2 };
        if shift > 0 {
            self.text = format!("{title}\n\n{}", self.text);
        }
        let shifted = self.sentences.iter().map(|[a, b]| [a + shift, b + shift]);
        self.sentences = std::iter::once([0, len]).chain(shifted).collect();
        self
    }
}

/// The pairs asked for in an article.
#[derive(Deserialize)]
pub struct Pairs {
    /// The article's name.
    pub doc: String,
    /// The pairs.
    pub pairs: Vec<Pair>,
}

/// Who, on whom or what, in which sentence.
#[derive(Clone, Deserialize)]
pub struct Pair {
    /// Number of the sentence, from 0.
    pub sentence: usize,
    /// Who holds the stance.
    pub source: String,
    /// On whom or what.
    pub target: String,
}

/// The answers of an article.
#[derive(Serialize)]
pub struct Answers {
    /// The article's name.
    pub doc: String,
    /// The stances shown.
    pub stances: Vec<Answer>,
}

/// One stance.
#[derive(Serialize)]
pub struct Answer {
    /// Number of the sentence.
    pub sentence: usize,
    /// Who.
    pub source: String,
    /// On whom or what.
    pub target: String,
    /// `support`, `oppose` or `mixed`.
    pub polarity: &'static str,
    /// From 0 to 1.
    pub confidence: f64,
    /// The mechanism that weighed most; `pooled` when only other sentences tell.
    pub mechanism: &'static str,
    /// The deciding words.
    pub words: Vec<String>,
}

/// An article cut into the sentences given.
pub struct Cut<'a> {
    /// Its text.
    pub text: &'a str,
    /// The words of the sentences.
    pub tokens: Vec<Token>,
    /// The sentences, the title first.
    pub sentences: Vec<Sentence>,
    /// Who is named where.
    pub known: Known,
    /// Names of the entities, as the article gives them.
    pub names: Vec<String>,
    /// What they are.
    pub kinds: Vec<EntityKind>,
    /// Places of the issues.
    pub issues: Vec<Span>,
}

impl<'a> Cut<'a> {
    /// Cuts an article.
    pub fn new(input: &'a Input) -> Self {
        let text = input.text.as_str();
        let mut bytes: Vec<u32> = text.char_indices().map(|(i, _)| i as u32).collect();
        bytes.push(text.len() as u32);
        let (mut tokens, mut sentences) = (Vec::new(), Vec::new());
        for &[start, end] in &input.sentences {
            let at = |c: u32| bytes.get(c as usize).copied().unwrap_or(text.len() as u32);
            let span = Span::new(at(start), at(end));
            let first = tokens.len() as u32;
            read_span(text, span, &mut tokens);
            sentences.push(Sentence { span, first, last: tokens.len() as u32, block: 0 });
        }
        let a = analyze(text, &Options::default());
        let known = Known::of(text, &a.tokens, &a.sentences, &a.entities, &a.quotations);
        let issues = a.issues.into_iter().flat_map(|i| i.mentions).collect();
        let kinds = a.entities.iter().map(|e| e.kind).collect();
        let names = a.entities.into_iter().map(|e| e.name).collect();
        Self { text, tokens, sentences, known, names, kinds, issues }
    }

    /// The words of sentence `i`.
    pub fn clauses(&self, i: usize) -> Option<Clauses<'_>> {
        self.sentences.get(i).map(|s| Clauses::read(self.text, &self.tokens, s))
    }
}

const SOURCE: u32 = 0;
const TARGET: u32 = 1;

/// What is known of a pair in one sentence.
#[expect(clippy::struct_excessive_bools, reason = "independent marks of one sentence")]
struct Read {
    findings: Vec<Finding>,
    /// Whether the source is named, or speaks.
    source: bool,
    /// Whether the source speaks.
    speaks: bool,
    /// Whether the target is named.
    target: bool,
    /// Words of praise less words of blame.
    tone: i32,
    /// How the sentence speaks.
    manner: i32,
    /// Whether the target is called the source's own ("Hill's plan").
    owns: bool,
    /// Whether one is called the other's aide, kin or choice.
    bound: bool,
}

/// Those who mostly side with whom they belong to.
const BOUND: &str = "spokesman spokeswoman spokesperson aide aides adviser advisers advisor advisors lawyer lawyers \
    attorney attorneys counsel strategist strategists deputy surrogate friend friends ally allies associate associates \
    supporter supporters backer backers confidant mate nominee pick choice appointee wife husband son daughter father \
    mother brother sister secretary manager";

/// Whether source or target is called someone of the other: "Hill's adviser Bob Stone", "Hill spokesman Bob Stone",
/// "Bob Stone, a senior adviser to Hill".
fn bound(scene: &Scene) -> bool {
    let c = &scene.clauses;
    let joins = |p: &Place, q: &Place| {
        let between = p.last + 1..q.first;
        let role = between.clone().find(|&j| c.is_word(j, const { &List::new(BOUND) }));
        let plain = |j: usize| !c.is_verb(j) && !matches!(c.class(j), Class::And | Class::Quote);
        let Some(role) = role.filter(|_| between.len() < 10 && between.clone().all(plain)) else {
            return false;
        };
        let small =
            |j: usize| matches!(c.class(j), Class::Of | Class::To | Class::For | Class::Title | Class::The);
        let to = (role + 1..q.first).all(small);
        let owner = matches!(c.class(p.last), Class::Possessor | Class::Possessive);
        let before = c.class(p.last + 1) != Class::Comma && (owner || role < p.last + 4);
        let named = (role + 1..q.first).all(|j| c.class(j) == Class::Comma || c.class(j) == Class::Title);
        before && named || to && c.class(p.last + 1) == Class::Comma
    };
    let pair = |p: &Place, q: &Place| p.who != q.who && p.who.max(q.who) == TARGET;
    scene.places.windows(2).any(|w| pair(&w[0], &w[1]) && joins(&w[0], &w[1]))
}

/// Every sentence as it speaks of one source and one target; of a pair, words far from the target tell nothing.
fn read(cut: &Cut, source: &Name, target: &Name) -> Vec<Option<Read>> {
    let mut known = cut.known.clone();
    let who = |id: u32| match cut.names.get(id as usize) {
        Some(name) if source.is(name) => SOURCE,
        Some(name) if target.is(name) => TARGET,
        _ => id + 2,
    };
    known.renumber(who);
    for i in 0..cut.sentences.len() {
        let Some(clauses) = cut.clauses(i) else { continue };
        for (who, name) in [(SOURCE, source), (TARGET, target)] {
            for (first, last) in name.find(&clauses) {
                known.put(clauses.span(first).cover(clauses.span(last)), who);
            }
        }
    }
    known.seal();
    let one = |s: &Sentence| {
        let scene = (s.first < s.last).then(|| known.scene(cut.text, &cut.tokens, s))?;
        let named = |who| scene.places.iter().any(|p| p.who == who);
        let speaks = scene.voice.contains(&Some(SOURCE));
        let tone = (0..scene.clauses.len()).map(|j| i32::from(tone(&scene, j))).sum();
        let owned = |p: &Place| {
            let c = &scene.clauses;
            let end = c.phrase_end(p.last);
            let own = matches!(c.class(p.last), Class::Possessor | Class::Possessive);
            let within = |q: &Place| q.who == TARGET && q.first > p.last && q.last <= end;
            let foe = (p.last..end).any(|j| c.sense(j).is(Row::Foe));
            p.who == SOURCE && own && !foe && scene.places.iter().any(within)
        };
        Some(Read {
            owns: scene.places.iter().any(owned),
            bound: bound(&scene),
            tone,
            manner: manner(&scene),
            findings: judge(&scene)
                .into_iter()
                .filter(|f| f.weight > DISTANT)
                .map(|f| weaker(f, target))
                .collect(),
            source: named(SOURCE) || speaks,
            speaks,
            target: named(TARGET),
        })
    };
    cut.sentences.iter().map(one).collect()
}

/// Acts done to a person or a body tell little.
fn weaker(mut f: Finding, target: &Name) -> Finding {
    if f.mechanism == "act" && f.target == TARGET && target.is_one() {
        f.weight = f.weight.min(SHOWN - 20);
    }
    f
}

fn by_source(h: Holder) -> bool {
    h == Holder::Who(SOURCE)
}

/// Answers every pair of an article; with `force` also those without evidence.
pub fn answer(input: &Input, pairs: &[Pair], force: bool) -> Answers {
    let decided = decided(&Cut::new(input), pairs, force);
    let row = |(p, v): &(&Pair, Verdict)| row(input, p.sentence, p.source.clone(), p.target.clone(), v);
    Answers { doc: input.doc.clone(), stances: decided.iter().map(row).collect() }
}

/// The pairs with a side, and which.
pub fn decided<'a>(cut: &Cut, pairs: &'a [Pair], force: bool) -> Vec<(&'a Pair, Verdict)> {
    let mut cells: HashMap<(&str, &str), Vec<Option<Read>>> = HashMap::new();
    for p in pairs {
        cells.entry((&p.source, &p.target)).or_insert_with(|| {
            let (source, target) = (Name::new(&p.source), Name::new(&p.target));
            read(cut, &source, &target)
        });
    }
    let view = |p: &Pair| {
        let cell = &cells[&(p.source.as_str(), p.target.as_str())];
        let own = cell.get(p.sentence + 1).and_then(Option::as_ref);
        let back = cells.get(&(p.target.as_str(), p.source.as_str()));
        View::of(prior(&p.source, &p.target), own, cell, back)
    };
    let views: Vec<(&Pair, View)> = pairs.iter().map(|p| (p, view(p))).collect();
    let mut sums: HashMap<(&str, &str), Sums> = HashMap::new();
    for (p, v) in &views {
        sums.entry((&p.source, &p.target)).or_default().add(v);
    }
    let decide = |(p, v): &(&'a Pair, View)| Some((*p, decide(v, &sums[&(&*p.source, &*p.target)], force)?));
    views.iter().filter_map(decide).collect()
}

/// A line of the answer.
pub fn row(input: &Input, sentence: usize, source: String, target: String, v: &Verdict) -> Answer {
    Answer {
        sentence,
        source,
        target,
        polarity: polarity(v.sign),
        confidence: f64::from(v.weight) / 1000.0,
        mechanism: v.mechanism,
        words: v.words.iter().map(|s| s.slice(&input.text).to_owned()).collect(),
    }
}

fn polarity(sign: i8) -> &'static str {
    match sign {
        1.. => "support",
        0 => "mixed",
        _ => "oppose",
    }
}

/// What all of the article tells of a pair in one sentence, added up.
struct View {
    /// More than 0: for; less: against.
    sum: i32,
    /// The first that speaks leads.
    lead: Option<Verdict>,
    /// How the sentence speaks.
    manner: i32,
    /// How far the sum must go to be shown; a sentence that names both while the source is silent may be silent on
    /// purpose.
    enough: i32,
}

/// What nobody is for.
const EVILS: &str = "violence poverty racism terrorism terror discrimination fraud crime crimes shooting shootings \
    killing killings murder murders attack attacks abuse hate hatred brutality corruption inequality war \
    death deaths crisis pandemic terrorist terrorists riots rioting looting profiling torture slavery \
    extremism extremists supremacy supremacists misconduct harassment shutdown default gunman shooter \
    bigotry injustice massacre hunger unemployment pollution trafficking virus lies sexism";

/// What hardly anyone is against.
const GOODS: &str = "rights freedom liberty liberties equality equal safety security peace protection protections relief \
    aid help justice education health jobs growth benefits victims families troops veterans democracy \
    transparency diversity workers teachers";

/// Heads of names of laws, plans and treaties.
const WORKS: &str = "plan bill act law laws treaty amendment deal accord agreement resolution order ordinance program \
    initiative constitution proposal rule policy proposition budget legislation";

/// Heads of names of bodies.
const BODIES: &str = "party department committee house senate court administration association union council agency \
    commission bureau office group congress parliament assembly government ministry caucus board army navy police \
    university foundation institute center federation league coalition campaign company bank network";

/// What the names alone tell: someone named is opposed more often than not, a body more often still, an issue or a law
/// as often as not; what bears the name of the source ("the board" on "the board's plan") is mostly its own; an act
/// ("raise the wage") is mostly what the source wants done.
fn prior(source: &str, target: &str) -> i32 {
    let words =
        |name: &str| name.split(' ').map(|w| w.trim_end_matches("'s").to_lowercase()).collect::<Vec<_>>();
    let (from, on) = (words(source), words(target));
    let has = |list: &str| on.iter().any(|w| list::has(list, w));
    let acts = [Row::Help, Row::Harm, Row::Quit, Row::Will];
    let act = on.len() > 1
        && look_up(&on[0]).0.any(&acts)
        && !matches!(on[1].as_str(), "of" | "on" | "for" | "in" | "against");
    let own = from.last().is_some_and(|last| on.contains(last));
    let issue = target.starts_with(char::is_lowercase);
    match () {
        () if own => 40,
        () if issue && act => 40,
        () if issue && has(EVILS) => -100,
        () if issue && has(GOODS) => 40,
        () if issue || on.last().is_some_and(|w| list::has(WORKS, w)) => -8,
        () if has(BODIES) => -90,
        () => -45,
    }
}

impl View {
    /// The sentence itself weighs most, then what the source says elsewhere, what the target says of the source, and
    /// what anyone says of the target.
    fn of(prior: i32, own: Option<&Read>, cell: &[Option<Read>], back: Option<&Vec<Option<Read>>>) -> Self {
        let any = |h: Holder| h != Holder::Who(TARGET);
        let all = || cell.iter().flatten().flat_map(|r| &r.findings);
        // What the source says of others is not what it thinks itself.
        let told = |f: &&Finding| by_source(f.holder) || f.teller != Some(SOURCE);
        let here = |by: fn(Holder) -> bool| {
            let found = own.into_iter().flat_map(|o| &o.findings).filter(told);
            weigh(found, TARGET, by)
        };
        let manner = own.map_or(0, |o| o.manner);
        let mut view = Self { sum: prior + manner, lead: None, manner, enough: OTHER };
        let clear = |v: &Verdict, from: u16| v.weight >= from;
        view.add(here(by_source), |v| {
            if clear(v, POOLED) {
                300
            } else if clear(v, SHOWN) {
                200
            } else {
                50
            }
        });
        view.add(weigh(all(), TARGET, by_source), |v| {
            if clear(v, POOLED) {
                220
            } else if clear(v, SHOWN) {
                100
            } else {
                40
            }
        });
        let mirrored =
            back.and_then(|b| weigh(b.iter().flatten().flat_map(|r| &r.findings), TARGET, by_source));
        view.add(mirrored, |v| if clear(v, SHOWN) { 180 } else { 40 });
        view.add(here(any), |v| match v.weight {
            800.. => 120,
            700.. => 80,
            _ => 45,
        });
        view.add(weigh(all().filter(told), TARGET, any), |v| match (clear(v, SHOWN), v.votes) {
            (true, 3..) => 80,
            (true, 2) => 50,
            (true, _) => 20,
            (false, 2) => 30,
            _ => 10,
        });
        view.sum += TONE * own.map_or(0, |o| o.tone.clamp(-2, 2));
        let others = cell.iter().flatten().filter(|r| r.speaks && !own.is_some_and(|o| std::ptr::eq(o, *r)));
        let (count, manners) = others.fold((0, 0), |(n, sum), r| (n + 1, sum + r.manner));
        view.sum += VOICE.0 * manners / VOICE.1 / count.max(1);
        if cell.iter().flatten().any(|r| r.owns) {
            view.sum += OWN;
        }
        if cell.iter().flatten().any(|r| r.bound) {
            view.sum += TIED;
        }
        view.enough = own.map_or(OTHER, |o| match (o.speaks, o.source && o.target) {
            (true, _) if view.lead.as_ref().is_some_and(|l| l.weight < SHOWN) => HINTS,
            (true, _) => SPEAKS,
            (_, true) => SILENT,
            _ => OTHER,
        });
        view
    }

    /// Adds `verdict` with the worth that its weight and votes have.
    fn add(&mut self, verdict: Option<Verdict>, worth: impl Fn(&Verdict) -> i32) {
        let Some(v) = verdict.filter(|v| v.sign != 0) else { return };
        self.sum += i32::from(v.sign) * worth(&v);
        if self.lead.as_ref().is_none_or(|l| l.weight < SHOWN && v.weight > l.weight) {
            self.lead = Some(v);
        }
    }
}

/// The views of one pair in all sentences it is asked for, added up.
#[derive(Default)]
struct Sums {
    count: i32,
    sum: i32,
    manner: i32,
}

impl Sums {
    const fn add(&mut self, view: &View) {
        self.count += 1;
        self.sum += view.sum;
        self.manner += view.manner;
    }

    /// The mean without `own`; `own` where there is no other.
    const fn others(&self, all: i32, own: i32) -> i32 {
        if self.count > 1 { (all - own) / (self.count - 1) } else { own }
    }
}

/// Which side a pair takes, by the view of its sentence and, half as much, those of the other sentences it is asked for.
fn decide(view: &View, all: &Sums, force: bool) -> Option<Verdict> {
    let mut sum = (2 * view.sum + all.others(all.sum, view.sum)) / 3;
    let shown = view.lead.is_some() && sum.abs() >= view.enough;
    if !force && !shown {
        return None;
    }
    let mut worth = sum.abs();
    if !shown {
        sum += FORCED * (view.manner + all.others(all.manner, view.manner));
        worth = sum.abs().min(view.enough);
    }
    let lead = view.lead.clone().unwrap_or(Verdict {
        sign: -1,
        weight: 0,
        mechanism: "forced",
        words: Vec::new(),
        votes: 0,
    });
    let agrees = i32::from(lead.sign) * sum > 0;
    let mechanism = match (agrees, lead.weight >= SHOWN) {
        (true, true) => lead.mechanism,
        (true, false) => "near words",
        _ => "forced",
    };
    let words = if agrees { lead.words } else { Vec::new() };
    let sign = if sum > 0 { 1 } else { -1 };
    Some(Verdict { sign, weight: worth.min(990) as u16, mechanism, words, votes: lead.votes })
}
