//! How far a finding counts in a whole article: points for plain facts of its sentence, fitted as docs/stance.md tells.

use std::ops::Range;

use crate::clause::Form;
use crate::lexicon::list::any_of;
use crate::lexicon::topics::LAWS;
use crate::lexicon::words::Class;
use crate::mention::{Entity, EntityKind, MentionForm};
use crate::span::Span;

use super::compose::SUFFERED;
use super::scene::{Finding, Holder, Place, Scene};

/// What a stance needs to be shown.
pub const ENOUGH: i8 = 1;
/// What a stance of two minds loses.
pub const MIXED: i8 = 3;

/// Longer sentences, in words and marks, are not read for points.
const LONGEST: usize = 200;

/// Beginnings of verbs that often tell of a claim or of manners, not of a side.
const WEAK: &str = "lov question counter confront respect trust doubt challeng repudiat resist";

/// The same, where they have someone as object.
const POLITE: &str = "welcom reject dismiss celebrat fire firing oust sack";

/// Words of value that say one can be relied on.
const FIT: &str = "trustworthy qualified fit innocent";

/// Mechanisms that often tell of something else than the issue.
const LOOSE: &str = "act predicate should";

/// What the article as a whole tells of the two.
#[derive(Clone, Copy, Debug)]
#[expect(clippy::struct_excessive_bools, reason = "independent facts")]
pub struct Pair<'a> {
    /// The holder.
    pub holder: &'a Entity,
    /// The target; `None` for an issue.
    pub target: Option<&'a Entity>,
    /// Whether the target is named six times or more.
    pub often: bool,
    /// Whether the holder speaks in a fifth of the quotations.
    pub main: bool,
    /// Whether the article has named the target before.
    pub told: bool,
    /// Whether the target is an issue named in the plural.
    pub many: bool,
    /// Whether the words stand in quotation marks.
    pub quoted: bool,
    /// The paragraph of the words.
    pub paragraph: Span,
}

impl Pair<'_> {
    /// Whether the paragraph calls someone by name.
    fn names(&self, who: &Entity) -> bool {
        who.mentions.iter().any(|m| m.form == MentionForm::Name && self.paragraph.contains(m.span))
    }
}

/// The points of `f`, one of the findings `all` of a sentence; 0 when it is too long.
pub fn points(scene: &Scene, f: &Finding, all: &[Finding], pair: Pair) -> i8 {
    let c = &scene.clauses;
    let Holder::Who(who) = f.holder else { return 0 };
    if c.len() > LONGEST {
        return 0;
    }
    let word = |s: Option<&Span>| s.and_then(|s| (0..c.len()).find(|&i| c.span(i) == *s));
    let (Some(first), Some(e)) = (word(f.words.first()), word(f.words.last())) else { return 0 };
    let Some((own, planned)) = own(scene, f, e, pair) else { return ENOUGH + MIXED };
    let predicate = f.mechanism == "predicate";
    let (group, subject) = (c.group(e), c.subject(e));
    let (holder, target) = (nearest(scene, who, first, true), nearest(scene, f.target, e, predicate));
    let to_holder = holder.map_or(0..0, |p| between(p, first));
    let to_target = target.map_or(0..1, |p| between(p, e));
    // "the only one to oppose it".
    let only = (e.saturating_sub(9)..e)
        .any(|j| c.class(j) == Class::The && c.is_word(j + 1, any_of!("only lone sole")));
    // "went on to attack her".
    let to = group.to && !only && !c.is_word(group.first.max(1) - 1, any_of!("on"));
    // "will not back it" is a stand.
    let refused = group.not.is_some() || !subject.turns.is_empty();
    // "said she would back it".
    let vows = scene.voice(e) == f.holder && group.modal.is_some_and(|m| c.is_word(m, any_of!("would will")));
    let open =
        c.is_verb(e) && !refused && (group.modal.is_some() && !vows || to || !subject.wills.is_empty());
    let pronoun = |p: &Place| {
        use Class as C;
        p.first == p.last
            && matches!(c.class(p.last), C::He | C::They | C::It | C::I | C::Object | C::Possessive)
    };
    // "urged the council to reject it".
    let planned = planned || subject.wills.iter().any(|&w| c.begins(w, "urg ask call press implor"));
    let facts = [
        (target.is_some() && beside(scene, f, holder.zip(target), e, to_target.clone()), 2),
        (target.is_some() && led(scene, f, to_target.clone()), 1),
        (to_target.clone().any(|i| c.is_preposition(i)), -1),
        (target.is_some_and(pronoun), -1),
        (target.is_some_and(pronoun) && pair.target.is_some_and(|t| !pair.names(t)), -9),
        (holder.is_some_and(pronoun) && !pair.names(pair.holder), -3),
        (target.is_some_and(|p| owns(scene, p, e) || pair.target.is_none() && hers(scene, p)), -9),
        (pair.target.is_none() && target.is_some_and(|p| scene.another(p, pair.told)), -9),
        (pair.target.is_none() && target.is_some_and(|p| narrower(scene, p, pair.many)), -9),
        (scene.bygone(first, e, pair.target.is_none()), -9),
        // "said he would back it, then reversed himself".
        ((e..c.len()).any(|j| c.is_word(j, any_of!("then")) && c.begins(j + 1, "revers switch")), -9),
        // "fighting for an economy".
        (
            pair.target.is_none()
                && c.begins(e, "fight fought")
                && target.is_some_and(|p| {
                    c.class(c.phrase_start(p.first)) == Class::A && !c.is_word(p.last, any_of!(LAWS))
                }),
            -9,
        ),
        // "had intended to vote for it".
        (subject.wills.iter().any(|&w| w > 0 && c.is_word(w - 1, any_of!("had"))), -9),
        // "Medicare for all", "law and order".
        (
            target.is_some_and(|p| {
                c.is_word(p.last + 1, any_of!("for and")) && c.is_word(p.last + 2, any_of!("all order"))
            }),
            -9,
        ),
        // Of an issue these tell least.
        (pair.target.is_none() && any_of!(LOOSE).has(f.mechanism), -3),
        (pair.often, 2),
        (pair.main && pair.target.is_none(), 2),
        (holder.is_some_and(|p| c.phrase_start(p.first) == 0), 2),
        (!predicate && to_holder.clone().any(|i| c.class(i) == Class::That), -2),
        (is_bare(scene, pair.holder, holder), -3),
        (pair.target.is_some_and(|t| is_bare(scene, t, target)), -2),
        (pair.holder.kind == EntityKind::Described || decides(pair.holder), -3),
        (holder.is_some_and(|p| only_some(scene, p, pair.holder)), -9),
        (pair.target.zip(target).is_some_and(|(t, p)| only_some(scene, p, t)), -9),
        // "Hill is favored by riders, 50% to 30%".
        (
            matches!(pair.holder.kind, EntityKind::Group | EntityKind::Described)
                && (0..c.len()).any(|j| c.is_word(j, any_of!("percent %"))),
            -9,
        ),
        // "had supported Hill".
        (pair.target.is_some() && c.is_word(group.first, any_of!("had")) && former(scene, f, e), -3),
        (pair.target.is_some() && f.sign > 0 && leaves(scene), -9),
        (open && !planned, if f.mechanism == "set phrase" && group.modal.is_some() { -6 } else { -3 }),
        (c.form(e) == Form::Past, 1),
        (c.len() >= 45, -2),
        (all.iter().any(|g| g.target == f.target && g.sign.signum() == -f.sign.signum()), -2),
    ];
    facts.iter().filter(|(holds, _)| *holds).map(|(_, points)| points).sum::<i8>() + own
}

/// Whether word `e` is a past form that the holder does not say himself.
fn former(scene: &Scene, f: &Finding, e: usize) -> bool {
    scene.clauses.form(e) == Form::Past && scene.voice(e) != f.holder
}

/// Whether what word `e` decides is no side at all, or one that is over.
fn mere(scene: &Scene, f: &Finding, e: usize, pair: Pair) -> bool {
    let c = &scene.clauses;
    let someone = pair.target.is_some();
    let before = |list: &str| (0..e).any(|j| c.begins(j, list));
    let behind = |list: &str| (e + 1..c.len()).any(|j| c.begins(j, list));
    // "thanked her for coming", "embraced her", "a lot of respect for her".
    let courteous = c.begins(e, "thank grateful embrac congrat honor recommend appreciat credit")
        || f.sign > 0 && (c.begins(e, "respect admir lik") || c.begins(e.wrapping_sub(1), "respect"));
    // "supports it “in principle”".
    let granted = (e + 1..e + 9).any(|j| c.is_word(j, any_of!("principle")));
    granted
        || someone && courteous
        || match f.mechanism {
            // What judges do; "defended the firm in court"; "supported Hill", in a race that mostly is over.
            "cue verb" => {
                c.begins(e, "uph")
                    || c.begins(e, "defend") && behind("lawsuit court trial")
                    || someone && former(scene, f, e) && c.begins(e, "back support favor favour")
            }
            // "his 2011 support for it", "his quest for the seat", "regrets her insults of him", "her endorsement is a
            // matter of time"; "in her battle against Hill": who runs against whom.
            "stance noun" => {
                c.class(e.wrapping_sub(1)) == Class::Number
                    || c.begins(e, "quest bid drive")
                    || before("regret")
                    || (e..c.len())
                        .any(|j| c.is_word(j, any_of!("matter")) && c.is_word(j + 2, any_of!("time")))
                    || someone && c.begins(e, "battl contest fight race concern sympath")
            }
            // "concerned about her".
            "feeling" => someone && c.begins(e, "concern worri"),
            // "The agency found that she had been careless."
            "predicate" => {
                pair.holder.kind != EntityKind::Person
                    && (before("conclud determin") || (0..e).any(|j| c.is_word(j, any_of!("found"))))
            }
            "passive" => c.begins(e, "appoint elect hire nominat order"),
            "made" => pair.many || pair.holder.kind != EntityKind::Person,
            // “I was for Hill.”
            "set phrase" => pair.quoted && c.is_word(e.wrapping_sub(1), any_of!("was were")),
            // "Riders who voted for Hill".
            "sides" => someone && c.begins(e, "vot") && c.class(e.wrapping_sub(1)) == Class::Who,
            _ => false,
        }
}

/// The points of the mechanism itself with the deciding word `e`, and whether a plan, a wish or an infinitive belongs to
/// it; `None` where it needs none.
fn own(scene: &Scene, f: &Finding, e: usize, pair: Pair) -> Option<(i8, bool)> {
    let c = &scene.clauses;
    let (someone, good) = (pair.target.is_some(), f.sign > 0);
    let own = match f.mechanism {
        "hedge" if pair.main && !someone => return None,
        _ if mere(scene, f, e, pair) => (-9, false),
        "predicate" if f.weight < 800 && !someone => (-3, false),
        // What one says well of someone is as often courtesy or a plain judgement.
        "predicate" | "called" if good && someone && !c.is_word(e, any_of!(FIT)) => (-4, false),
        "predicate" => (2 * i8::from(pair.quoted), false),
        "should" => (if pair.quoted { -1 } else { -2 }, true),
        "judged act" => (i8::from(pair.quoted), true),
        "act" | "vote" | "commissive" => (0, true),
        "demand" | "need" | "sides" => (3, true),
        "set phrase" => (3 * i8::from(someone), false),
        // "a complaint against the board and Hill".
        "stance noun"
            if pair.target.is_some_and(|t| t.kind == EntityKind::Person)
                && c.begins(e, "complain lawsuit") =>
        {
            (-3, false)
        }
        "cue verb" if doubtful(scene, f, e, someone) => (-3, false),
        "cue verb" => (1 + i8::from(someone), c.begins(e, "prefer")),
        "made" | "called" | "feeling" | "stance noun" => (2, false),
        _ => (0, false),
    };
    Some(own)
}

/// Whether the cue verb at `e` often tells of a claim, of manners, of a part, or of a time that is over: "criticized the
/// plan", "opposed it", "dismissed her".
fn doubtful(scene: &Scene, f: &Finding, e: usize, someone: bool) -> bool {
    let c = &scene.clauses;
    c.begins(e, WEAK) && !contests(scene, e)
        || someone && c.begins(e, POLITE)
        || !someone
            && (former(scene, f, e) && c.begins(e, "oppos")
                || c.begins(e, "critici attack")
                || f.sign > 0 && c.begins(e, "lik"))
}

/// "opposes the levy": whether an article alone stands in `between`.
fn led(scene: &Scene, f: &Finding, mut between: Range<usize>) -> bool {
    let article = |i: usize| matches!(scene.clauses.class(i), Class::The | Class::A | Class::Possessive);
    matches!(f.mechanism, "cue verb" | "commissive") && between.len() == 1 && between.all(article)
}

/// "praised Mr. Hill", "a plan that Hill opposes": whether no word that counts stands in `between` word `e` and the
/// target; holder and target are `two`.
fn beside(
    scene: &Scene,
    f: &Finding,
    two: Option<(&Place, &Place)>,
    e: usize,
    mut between: Range<usize>,
) -> bool {
    let c = &scene.clauses;
    let relative = |j: usize| matches!(c.class(j), Class::Which | Class::That | Class::Who);
    let small = |j: usize| relative(j) || matches!(c.class(j), Class::Comma | Class::OpenParen);
    between.all(|j| c.class(j) == Class::Title || c.is_abbreviation(j))
        || f.mechanism == "cue verb"
            && two.is_some_and(|(h, t)| {
                t.last < h.first && h.last < e && (t.last + 1..h.first).all(small) && relative(h.first - 1)
            })
}

/// "would challenge the ruling".
fn contests(scene: &Scene, e: usize) -> bool {
    let c = &scene.clauses;
    let head = c.phrase_end(e + 2);
    c.begins(e, "challeng")
        && (c.is_word(head, any_of!(LAWS))
            || c.is_word(head, any_of!("decision ruling order rule rules verdict")))
}

/// What one has that stands for the one who has it, besides what undoes that one ("her removal").
const QUALITIES: &str = "bid campaign candidacy character nomination presidency leadership record history judgment \
    temperament testimony legacy accomplishments policy policies agenda handling hate toughness experience honesty integrity";

/// "Hill's plan", "her remarks": who is against what word `e` governs need not be against Hill.
fn owns(scene: &Scene, p: &Place, e: usize) -> bool {
    let c = &scene.clauses;
    // "Stones' plan" is cut in three.
    let plural = matches!(c.word(p.last + 1), "'" | "’") && c.word(p.last).ends_with('s');
    // "Hill's last judge".
    let graded = usize::from(c.is_word(p.last + 1, any_of!("last first next only")));
    let end = if plural { p.last + 2 } else { c.phrase_end(p.last + graded) };
    // "opposes Hill's."
    let alone = c.class(p.last) == Class::Possessor
        && p.first > e
        && (c.ends(end + 1) || c.class(end + 1) == Class::Comma);
    (c.is_owner(p.last) || plural)
        && !(p.last..=end).contains(&e)
        && (end > p.last || alone)
        && !(p.last..=end).any(|j| c.is_word(j, any_of!(QUALITIES)) || c.is_word(j, any_of!(SUFFERED)))
}

/// "her e-mails", "your laws": those of one, where the issue is them all.
fn hers(scene: &Scene, p: &Place) -> bool {
    let c = &scene.clauses;
    let b = p.first.wrapping_sub(1);
    let own = |b: usize| c.class(b) == Class::Possessive && !c.is_word(b, any_of!("our my"));
    // "Hill's birthplace and religion".
    let joined =
        || b > 0 && c.class(b) == Class::And && (c.owner(b - 1).is_some() || own(c.phrase_start(b - 1)));
    own(b) || joined()
}

/// Whether it is a body whose task is to decide: "the Water Commission approved the dam" tells no side.
fn decides(entity: &Entity) -> bool {
    let last = entity.name.rsplit(' ').next().unwrap_or_default();
    any_of!("Commission Agency Court Authority Department Administration court courts judges").has(last)
}

/// "Farmers who back it", "Democrats backing it": only some of them; "her State of the Harbor address": nobody.
fn only_some(scene: &Scene, p: &Place, holder: &Entity) -> bool {
    let c = &scene.clauses;
    let bare = c.phrase_start(p.first) == p.first
        && !matches!(c.class(p.first), Class::A | Class::The | Class::Number);
    let many = bare
        && c.word(p.last).ends_with('s')
        && (holder.kind == EntityKind::Group || !holder.name.contains(' '));
    let next = p.last + 1;
    let told = c.class(next) == Class::Who || c.is_verb(next) && c.form(next) == Form::Ing;
    let hers = p.first > 0 && c.class(p.first - 1) == Class::Possessive && c.capital(p.first);
    many && told || hers && holder.kind == EntityKind::Organisation
}

/// "a higher fee", "seven treaties", "the fee" of "harbor fees": not what the issue is called; `many` where that is a
/// plural.
fn narrower(scene: &Scene, p: &Place, many: bool) -> bool {
    let c = &scene.clauses;
    let graded = |j: usize| {
        c.is_word(
            j,
            any_of!(
                "higher lower tougher stricter stronger weaker bigger smaller larger wider fewer less more any every"
            ),
        ) || many && c.class(j) == Class::Number
    };
    // "voted for the 1994 fee law".
    let year = |j: usize| c.class(j) == Class::Number && c.begins(j, "19 20") && c.word(j).len() == 4;
    let one = many
        && c.word(p.last).ends_with(char::is_alphabetic)
        && !c.word(p.last).ends_with('s')
        && c.class(p.last) != Class::They
        && c.class(p.last) != Class::Object;
    // "gun laws" are not "the Harbor Gun Law".
    let others = !many && c.word(p.last).strip_suffix('s').is_some_and(|w| any_of!(LAWS).has(w));
    one || others || (c.phrase_start(p.first)..p.last).any(|j| graded(j) || year(j))
}

/// "praised Hill, who ended her bid": the courtesy due to those who leave.
fn leaves(scene: &Scene) -> bool {
    let c = &scene.clauses;
    (0..c.len()).any(|j| {
        let quits = c.begins(j, "suspend end withdr quit drop abandon");
        let out = c.is_word(j + 1, any_of!("out"));
        let race = |k: usize| c.is_word(k, any_of!("bid campaign race candidacy run"));
        c.is_verb(j) && quits && (out || (j + 1..j + 5).any(race))
            || c.begins(j, "withdraw departure exit") && (j + 1..j + 4).any(race)
    })
}

/// The place of `who` that is nearest to word `at`; those on the other side count as six words farther.
fn nearest<'a>(scene: &'a Scene, who: u32, at: usize, before: bool) -> Option<&'a Place> {
    scene.places.iter().filter(|p| p.who == who).min_by_key(|p| {
        let far = if p.last < at { at - p.last } else { p.first.saturating_sub(at) };
        far + if (p.last < at) == before { 0 } else { 6 }
    })
}

/// The words between a place and word `at`.
fn between(p: &Place, at: usize) -> Range<usize> {
    if p.last < at { p.last + 1..at } else { at + 1..p.first }
}

/// Whether a name of one word is all there is: a person without a first name, a body that may be a town.
fn is_bare(scene: &Scene, entity: &Entity, place: Option<&Place>) -> bool {
    let body = || {
        entity.name.chars().all(char::is_uppercase)
            || place.is_some_and(|p| scene.clauses.phrase_start(p.first) < p.first)
    };
    !entity.name.contains(' ')
        && match entity.kind {
            EntityKind::Person => true,
            EntityKind::Organisation => !body(),
            _ => false,
        }
}
