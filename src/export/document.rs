//! The JSON form of one article's analysis.
//!
//! Offsets are Unicode scalar values from 0, end exclusive, of the text as it came, with a byte order mark
//! counted. Ids are counted from 1 in article order.

use serde::Serialize;

use super::Offsets;
use super::cite::edited;
use crate::analysis::Analysis;
use crate::article::Block;
use crate::correction::{BY_HAND, Corrected, StanceEdit};
use crate::mention::EntityId;
use crate::quote::{Evidence, NotQuotation, Quotation, QuoteId};
use crate::span::Span;
use crate::stance::{Stance, Target};

/// First and one past the last scalar value.
pub type Pair = [u32; 2];

/// Everything exported of one article.
#[derive(Clone, Debug, Serialize)]
pub struct Document {
    /// Name of the article: the file's name without its ending.
    pub doc: String,
    /// The headline.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub title: Option<String>,
    /// The line that names the author.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub byline: Option<String>,
    /// The date as the article gives it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub date: Option<String>,
    /// Where it was reported from.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub dateline: Option<String>,
    /// The quotations, in article order.
    pub quotes: Vec<Quote>,
    /// What is in quotation marks and no quotation.
    pub not_quotations: Vec<Notice>,
    /// What the quotations are about.
    pub issues: Vec<Issue>,
    /// Where speakers stand, those taken away by hand as well.
    pub stances: Vec<StanceRow>,
    /// Parts of the text that were not read for quotations.
    pub set_aside: Vec<SetAside>,
}

/// One quotation.
#[derive(Clone, Debug, Serialize)]
pub struct Quote {
    /// Number of the quotation, from 1.
    pub id: u32,
    /// `direct`, `mixed` or `indirect`.
    pub kind: &'static str,
    /// The pieces of what was said.
    pub content: Vec<Pair>,
    /// The words of the pieces.
    pub text: Vec<String>,
    /// The words of saying.
    pub cue: Vec<Pair>,
    /// Their text.
    pub cue_text: Vec<String>,
    /// The words that name the speaker here.
    pub source: Vec<Pair>,
    /// Their text.
    pub source_text: Vec<String>,
    /// Who said it: a name, a list of names for a joint statement, or null.
    pub speaker: Speaker,
    /// What each speaker is, in the same form: `person`, `organisation`, ...
    pub speaker_kind: Speaker,
    /// Why there is no speaker: `no_source`, `passive`, `ambiguous_pronoun`, `vague`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub unknown: Option<&'static str>,
    /// `speech`, `thought`, `intention` or `other`.
    pub verb_class: &'static str,
    /// The rule that decided.
    pub rule: &'static str,
    /// Confidence in the speaker, per mille.
    pub score: u16,
    /// The steps from the words here to the speaker.
    pub evidence: Vec<Step>,
    /// The sentences around it.
    pub context: Pair,
    /// Number of the paragraph of its first piece, from 1; null in headlines.
    pub paragraph: Option<u32>,
    /// Names of the issues it speaks of.
    pub issues: Vec<String>,
    /// What was set by hand, and what was found before.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub edited: String,
}

/// None, one or several names.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(untagged)]
pub enum Speaker {
    /// Unknown: null.
    None,
    /// A string.
    One(String),
    /// A list of strings.
    Joint(Vec<String>),
}

impl Speaker {
    fn of(mut names: Vec<String>) -> Self {
        match names.len() {
            0 => Self::None,
            1 => Self::One(names.swap_remove(0)),
            _ => Self::Joint(names),
        }
    }

    /// The names, however many.
    pub fn names(&self) -> &[String] {
        match self {
            Self::None => &[],
            Self::One(name) => std::slice::from_ref(name),
            Self::Joint(names) => names,
        }
    }
}

/// A step of evidence: these words stand for this speaker, who is named there.
#[derive(Clone, Debug, Serialize)]
pub struct Step {
    /// The words.
    pub mention: Pair,
    /// Their text.
    pub text: String,
    /// Whom they stand for.
    pub speaker: String,
    /// Where that one is named.
    pub named_at: Pair,
}

/// Something in quotation marks that quotes nobody.
#[derive(Clone, Debug, Serialize)]
pub struct Notice {
    /// Where.
    pub span: Pair,
    /// The words with their marks.
    pub text: String,
    /// Why, as a name.
    pub reason: &'static str,
    /// Why, as words.
    pub why: &'static str,
}

/// An issue and the quotations on it.
#[derive(Clone, Debug, Serialize)]
pub struct Issue {
    /// Its name.
    pub name: String,
    /// Where the article speaks of it.
    pub mentions: Vec<Pair>,
    /// Ids of the quotations.
    pub quotes: Vec<u32>,
}

/// Where a speaker stands.
#[derive(Clone, Debug, Serialize)]
pub struct StanceRow {
    /// Who.
    pub speaker: String,
    /// On what or whom.
    pub target: String,
    /// `issue`, or what the entity is: `person`, `organisation`, ...
    pub target_kind: &'static str,
    /// `support`, `oppose` or `mixed`; null when it was taken away by hand.
    pub polarity: Option<&'static str>,
    /// What had been found before it was edited by hand; missing when it was not.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub found: Option<&'static str>,
    /// The words that decided it.
    pub evidence: Vec<Pair>,
    /// Their text.
    pub evidence_text: Vec<String>,
    /// Ids of the quotations they stand in or beside.
    pub quotes: Vec<u32>,
    /// The mechanism that weighed most, or `by hand`.
    pub mechanism: &'static str,
    /// Confidence, per mille.
    pub score: u16,
}

/// A part of the text that was not read for quotations.
#[derive(Clone, Debug, Serialize)]
pub struct SetAside {
    /// Where.
    pub span: Pair,
    /// What it is.
    pub kind: &'static str,
    /// Why it is set aside.
    pub why: &'static str,
}

/// Turns spans into what is exported.
struct Maker<'a> {
    analysis: &'a Analysis,
    offsets: Offsets<'a>,
}

impl Document {
    /// Mirrors `analysis` under the name `doc`; `shift` scalar values stood before the text in the file.
    pub fn new(doc: &str, analysis: &Analysis, shift: u32) -> Self {
        let article = &analysis.article;
        let maker = Maker { analysis, offsets: Offsets::new(&article.text, shift) };
        let paragraphs = article.paragraph_numbers();
        let issues = maker.issues_of_quotes();
        let text = |span: Option<Span>| span.map(|s| maker.text(s));
        let quotes = analysis.quotations.iter().zip(issues).enumerate();
        let quote = |(at, (q, issues)): (usize, (&Quotation, Vec<String>))| Quote {
            id: at as u32 + 1,
            paragraph: paragraphs.get(q.block as usize).copied().flatten(),
            issues,
            ..maker.quote(q)
        };
        Self {
            doc: doc.to_owned(),
            title: text(article.title),
            byline: text(article.byline),
            date: text(article.date),
            dateline: text(article.dateline),
            quotes: quotes.map(quote).collect(),
            not_quotations: analysis.not_quotations.iter().map(|n| maker.notice(n)).collect(),
            issues: analysis.issues.iter().map(|i| maker.issue(i)).collect(),
            stances: analysis.stances.iter().map(|s| maker.stance(s)).collect(),
            set_aside: article.blocks.iter().filter(|b| !b.is_read()).map(|b| maker.set_aside(b)).collect(),
        }
    }
}

impl Document {
    /// Mirrors what is shown after corrections by hand, and says at each quotation what they were.
    pub fn corrected(doc: &str, corrected: &Corrected, shift: u32) -> Self {
        let mut out = Self::new(doc, &corrected.analysis, shift);
        for quote in &mut out.quotes {
            quote.edited = edited(corrected, QuoteId(quote.id - 1));
        }
        let maker = Maker {
            analysis: &corrected.analysis,
            offsets: Offsets::new(&corrected.analysis.article.text, shift),
        };
        for StanceEdit { original, .. } in &corrected.stances {
            let of = |s: &Stance| (s.speaker, s.target) == (original.speaker, original.target);
            let at = corrected.analysis.stances.iter().position(of).unwrap_or_else(|| {
                out.stances.push(StanceRow { polarity: None, mechanism: BY_HAND, ..maker.stance(original) });
                out.stances.len() - 1
            });
            out.stances[at].found = Some(original.polarity.name());
        }
        out
    }
}

impl Maker<'_> {
    fn text(&self, span: Span) -> String {
        span.slice(&self.analysis.article.text).to_owned()
    }

    fn pairs(&self, spans: &[Span]) -> Vec<Pair> {
        spans.iter().map(|&s| self.offsets.pair(s)).collect()
    }

    fn texts(&self, spans: &[Span]) -> Vec<String> {
        spans.iter().map(|&s| self.text(s)).collect()
    }

    fn name(&self, id: EntityId) -> String {
        self.analysis.entities.get(id.0 as usize).map(|e| e.name.clone()).unwrap_or_default()
    }

    fn quote(&self, quotation: &Quotation) -> Quote {
        let by = &quotation.attribution;
        let entity = |id: &EntityId| self.analysis.entities.get(id.0 as usize);
        let kinds = by.speakers.iter().filter_map(entity).map(|e| e.kind.name().to_owned());
        Quote {
            id: 0,
            kind: quotation.kind.name(),
            content: self.pairs(&quotation.content),
            text: self.texts(&quotation.content),
            cue: self.pairs(&by.cue),
            cue_text: self.texts(&by.cue),
            source: self.pairs(&by.source),
            source_text: self.texts(&by.source),
            speaker: Speaker::of(by.speakers.iter().filter_map(entity).map(|e| e.name.clone()).collect()),
            speaker_kind: Speaker::of(kinds.collect()),
            unknown: by.unknown.map(crate::quote::UnknownReason::name),
            verb_class: by.class.name(),
            rule: by.rule,
            score: by.score,
            evidence: by.evidence.iter().map(|e| self.step(e)).collect(),
            context: self.offsets.pair(quotation.context),
            paragraph: None,
            issues: Vec::new(),
            edited: String::new(),
        }
    }

    fn step(&self, evidence: &Evidence) -> Step {
        Step {
            mention: self.offsets.pair(evidence.mention),
            text: self.text(evidence.mention),
            speaker: self.name(evidence.entity),
            named_at: self.offsets.pair(evidence.named_at),
        }
    }

    fn notice(&self, not: &NotQuotation) -> Notice {
        Notice {
            span: self.offsets.pair(not.span),
            text: self.text(not.span),
            reason: not.reason.name(),
            why: not.reason.reason(),
        }
    }

    fn issue(&self, issue: &crate::issue::Issue) -> Issue {
        Issue {
            name: issue.name.clone(),
            mentions: self.pairs(&issue.mentions),
            quotes: issue.quotes.iter().map(|q| q.0 + 1).collect(),
        }
    }

    fn stance(&self, stance: &Stance) -> StanceRow {
        let (target, target_kind) = match stance.target {
            Target::Issue(id) => {
                (self.analysis.issues.get(id.0 as usize).map_or(String::new(), |i| i.name.clone()), "issue")
            }
            Target::Entity(id) => {
                let kind = self.analysis.entities.get(id.0 as usize).map_or("", |e| e.kind.name());
                (self.name(id), kind)
            }
        };
        StanceRow {
            speaker: self.name(stance.speaker),
            target,
            target_kind,
            polarity: Some(stance.polarity.name()),
            found: None,
            evidence: self.pairs(&stance.evidence),
            evidence_text: self.texts(&stance.evidence),
            quotes: stance.quotes.iter().map(|q| q.0 + 1).collect(),
            mechanism: stance.mechanism,
            score: stance.confidence,
        }
    }

    fn set_aside(&self, block: &Block) -> SetAside {
        SetAside { span: self.offsets.pair(block.span), kind: block.kind.name(), why: block.kind.reason() }
    }

    /// For each quotation the names of its issues.
    fn issues_of_quotes(&self) -> Vec<Vec<String>> {
        let mut out = vec![Vec::new(); self.analysis.quotations.len()];
        for issue in &self.analysis.issues {
            for names in issue.quotes.iter().filter_map(|q| q.0.try_into().ok()).map(|q: usize| q) {
                if let Some(names) = out.get_mut(names) {
                    names.push(issue.name.clone());
                }
            }
        }
        out
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::analysis::{Options, analyze};
    use crate::correction::{Change, StanceChange, apply, correct};

    #[test]
    fn stances_edited_by_hand_keep_what_was_found() {
        let text =
            "The dam\n\n“The dam is a blessing,” Ada Hill said.\n\n“The dam is a disaster,” Tom Reed said.\n";
        let found = analyze(text, &Options::default());
        let polarities = |of: &Document| of.stances.iter().map(|s| (s.polarity, s.found)).collect::<Vec<_>>();
        let plain = Document::new("dam", &found, 0);
        assert_eq!(polarities(&plain), [(Some("support"), None), (Some("oppose"), None)]);
        let change = |speaker: &str, polarity| {
            let (speaker, target) = (speaker.to_owned(), "dam".to_owned());
            correct(
                &found,
                QuoteId(0),
                Change::Stance(StanceChange { speaker, target, issue: true, polarity }),
            )
        };
        let made = [change("Ada Hill", None), change("Tom Reed", Some(crate::stance::Polarity::Mixed))];
        let corrected = apply(found.clone(), &made.map(Option::unwrap));
        let out = Document::corrected("dam", &corrected, 0);
        assert_eq!(polarities(&out), [(Some("mixed"), Some("oppose")), (None, Some("support"))]);
        assert!(out.quotes[0].edited.contains("Stance of Ada Hill on dam set by hand to none"));
        assert!(out.quotes[1].edited.contains("the explorer had found oppose"));
    }
}
