//! Where speakers stand: for, against or of two minds, each with the words that decided it.
//!
//! Abstains by default. Knows nothing of parties, of the world or of left and right: only of the words of
//! this article. Each mechanism is one file; [`judge`] runs them on one sentence.

mod active;
mod article;
mod call;
mod compose;
mod deontic;
mod doubt;
mod extraposed;
mod family;
mod hedge;
mod known;
mod list;
mod mutual;
mod near;
mod noun;
mod passive;
mod past;
mod phrase;
mod points;
mod pool;
mod predicate;
mod pronoun;
mod scene;
mod sound;
mod voice;
mod wish;

pub use article::{Reader, find, plausible};
pub use known::Known;
pub use near::{DISTANT, tone};
pub use pool::{CLEAR, Verdict, weigh};
pub use scene::{Finding, Holder, Place, Scene};
pub use sound::sound;
pub use voice::listen;

use crate::issue::IssueId;
use crate::mention::EntityId;
use crate::quote::QuoteId;
use crate::span::Span;

/// On whom or what a speaker takes a stand.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Target {
    /// An issue of the article.
    Issue(IssueId),
    /// A person or an organisation.
    Entity(EntityId),
}

/// Which way.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Polarity {
    /// For it.
    Support,
    /// Against it.
    Oppose,
    /// Both, or with reservations.
    Mixed,
}

impl Polarity {
    /// The name used in exports and on the command line.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Support => "support",
            Self::Oppose => "oppose",
            Self::Mixed => "mixed",
        }
    }
}

/// Where one speaker stands on one target, by the words of the article.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Stance {
    /// Who.
    pub speaker: EntityId,
    /// On what or whom.
    pub target: Target,
    /// Which way.
    pub polarity: Polarity,
    /// The words that decided it, in order.
    pub evidence: Vec<Span>,
    /// The quotations these words stand in or beside, in order.
    pub quotes: Vec<QuoteId>,
    /// Name of the mechanism that weighed most.
    pub mechanism: &'static str,
    /// Confidence, per mille.
    pub confidence: u16,
}

impl Stance {
    /// Whether hardly more than half of its kind were right: it is shown as a guess.
    pub const fn doubtful(&self) -> bool {
        self.confidence < DOUBTFUL
    }
}

/// Stances of less confidence, per mille, are shown as doubtful.
const DOUBTFUL: u16 = 600;

/// What the mechanisms that read the words find in one sentence.
pub fn read(scene: &Scene) -> Vec<Finding> {
    let mut out = Vec::new();
    active::find(scene, &mut out);
    passive::find(scene, &mut out);
    noun::find(scene, &mut out);
    phrase::find(scene, &mut out);
    call::find(scene, &mut out);
    predicate::find(scene, &mut out);
    extraposed::find(scene, &mut out);
    deontic::find(scene, &mut out);
    hedge::find(scene, &mut out);
    out
}

/// The same, and what is too weak to be shown of an article: quarrels, and words of value that stand near where no
/// mechanism has read them.
pub fn judge(scene: &Scene) -> Vec<Finding> {
    let mut out = read(scene);
    mutual::find(scene, &mut out);
    let clear = out.len();
    near::find(scene, &mut out);
    // Nearness tells nothing where a mechanism has read the words.
    let mut at = clear;
    while at < out.len() {
        let read = out[..clear].iter().any(|f| f.target == out[at].target && f.holder == out[at].holder);
        if read {
            out.swap_remove(at);
        } else {
            at += 1;
        }
    }
    out
}
