//! Speakers side by side on one issue or person.

use std::cmp::Reverse;
use std::rc::Rc;

use super::document::{Dim, Document};
use super::matrix::{Cell, Matrix};
use super::stand::Stand;
use super::store::View;
use crate::order::Order;
use crate::quote::QuoteId;
use crate::stance::Polarity;

/// How the stances of several speakers relate, in the order in which they are shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Relation {
    /// One is for it, another against it.
    Disagree,
    /// All who take a side take the same.
    Agree,
    /// Several take a stance, not all of them a clear one.
    Mixed,
    /// Several are quoted, without stances to compare.
    Quoted,
    /// One alone is.
    Alone,
}

impl Relation {
    /// In words; empty when there are no stances to compare.
    pub const fn label(self) -> &'static str {
        match self {
            Self::Disagree => "they disagree",
            Self::Agree => "they agree",
            Self::Mixed => "mixed",
            Self::Quoted | Self::Alone => "",
        }
    }

    fn of(stances: &[Polarity], speakers: u32) -> Self {
        let has = |polarity| stances.contains(&polarity);
        match stances.len() {
            0 | 1 if speakers < 2 => Self::Alone,
            0 | 1 => Self::Quoted,
            _ if has(Polarity::Support) && has(Polarity::Oppose) => Self::Disagree,
            _ if has(Polarity::Mixed) => Self::Mixed,
            _ => Self::Agree,
        }
    }
}

/// Quotations of each speaker that are shown at first.
pub const FEW: usize = 30;

/// Something that speakers can be compared on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Topic {
    /// Whether it is an issue; else it is a person or an organisation.
    pub issue: bool,
    /// Which column of its table.
    pub column: usize,
    /// Its name.
    pub head: Rc<str>,
    /// How the speakers relate on it.
    pub relation: Relation,
    /// Their quotations on it.
    pub count: u32,
}

/// One speaker on the topic.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Column {
    /// The name.
    pub speaker: Rc<str>,
    /// Where the speaker stands.
    pub stand: Option<Stand>,
    /// What the speaker says on it: first the quotations that show the stance.
    pub quotes: Vec<QuoteId>,
}

impl Column {
    /// The quotations that `view` shows: the first few, unless the reader wants all.
    pub fn shown(&self, view: &View) -> &[QuoteId] {
        let most = if view.whole.contains("compare") { usize::MAX } else { FEW };
        &self.quotes[..self.quotes.len().min(most)]
    }
}

/// Several speakers and what they can be compared on.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Compared {
    /// Those who are chosen.
    pub speakers: Vec<Rc<str>>,
    /// What they speak of: disagreements first, then agreements.
    pub topics: Vec<Topic>,
    /// Index of the topic that is shown.
    pub at: usize,
    /// The speakers on it.
    pub columns: Vec<Column>,
}

impl Compared {
    /// The comparison that `view` asks for; without a choice the one that shows most.
    pub fn new(doc: &Document, view: &View) -> Self {
        let matrix = &doc.overview(view.attitudes).matrix;
        let speakers = match &view.compare {
            Some(chosen) => chosen.clone(),
            None => best(matrix),
        };
        let topics = topics(matrix, &|name| speakers.contains(name));
        let is_on = |t: &Topic| view.on.as_ref().is_some_and(|on| (t.issue, &t.head) == (on.0, &on.1));
        let at = topics.iter().position(is_on).unwrap_or_default();
        let mut columns = Vec::new();
        if let Some(topic) = topics.get(at) {
            let shown = doc.shown(view.attitudes);
            columns.extend(speakers.iter().map(|name| column(doc, matrix, topic, name, &shown)));
        }
        Self { speakers, topics, at, columns }
    }
}

/// Those who speak of what shows most: where some disagree, or else agree.
fn best(matrix: &Matrix) -> Vec<Rc<str>> {
    let topics = topics(matrix, &|_| true);
    topics.first().map_or_else(Vec::new, |t| matrix.block(t.issue).heard(t.column))
}

/// The columns of both tables in which one of `speakers` has anything.
fn topics(matrix: &Matrix, speakers: &dyn Fn(&Rc<str>) -> bool) -> Vec<Topic> {
    let mut out = Vec::new();
    for issue in [true, false] {
        let block = matrix.block(issue);
        for (column, head) in block.heads.iter().enumerate() {
            let mut topic = Topic { issue, column, head: head.clone(), relation: Relation::Alone, count: 0 };
            let (mut heard, mut stances) = (0, Vec::new());
            for row in block.rows.iter().filter(|r| speakers(&r.speaker)) {
                let cell = row.cells[column];
                heard += u32::from(cell != Cell::default());
                topic.count += cell.count;
                stances.extend(cell.polarity);
            }
            topic.relation = Relation::of(&stances, heard);
            if heard > 0 {
                out.push(topic);
            }
        }
    }
    out.order_by_key(|t| (t.relation, Reverse(t.count)));
    out
}

/// What a speaker says on a topic.
fn column(doc: &Document, matrix: &Matrix, topic: &Topic, name: &Rc<str>, shown: &[QuoteId]) -> Column {
    let row = matrix.block(topic.issue).rows.iter().find(|r| r.speaker == *name);
    let about = row.and_then(|row| row.cells[topic.column].stance);
    let stand = about.and_then(|(speaker, target)| Stand::new(doc, speaker, target, doc.whole()));
    let tells = |id: &QuoteId| stand.as_ref().is_some_and(|s| s.quotes.contains(id));
    let has = |dim, id: &QuoteId, label: &Rc<str>| {
        let table = doc.table(dim);
        table.of[id.0 as usize].iter().any(|&v| table.labels[v as usize] == *label)
    };
    let on = |id: &QuoteId| {
        has(Dim::Speaker, id, name) && (tells(id) || topic.issue && has(Dim::Issue, id, &topic.head))
    };
    let mut quotes: Vec<QuoteId> = shown.iter().copied().filter(on).collect();
    quotes.order_by_key(|id| !tells(id));
    Column { speaker: name.clone(), stand, quotes }
}

#[cfg(test)]
mod tests {
    use super::super::document::tests::document;
    use super::*;

    const TEXT: &str = "The dam and the bridge\n\n“The dam is a blessing,” Mayor Ada Hill said. “The bridge is a triumph,” \
        Hill said.\n\nTom Reed praised the bridge. “The dam is a disaster,” Tom Reed said. “The bridge is a triumph,” \
        Reed said.\n\n“The dam and the bridge cost money,” Zoe Stone said.\n";

    #[test]
    fn disagreements_come_first_then_agreements() {
        let doc = document(TEXT);
        let compared = Compared::new(&doc, &View::default());
        let topics: Vec<_> = compared.topics.iter().map(|t| (&*t.head, t.relation)).collect();
        assert_eq!(
            topics,
            [("dam", Relation::Disagree), ("bridge", Relation::Agree)],
            "{:?}",
            doc.analysis.issues
        );
        let mut names: Vec<_> = compared.columns.iter().map(|c| &*c.speaker).collect();
        names.sort_unstable();
        assert_eq!(names, ["Ada Hill", "Tom Reed"], "those who disagree");
        for column in &compared.columns {
            let stand = column.stand.as_ref().expect("both take a stand on the dam");
            assert!(column.quotes.iter().all(|q| doc.speakers(*q).contains(&*column.speaker)));
            assert!(stand.quotes.iter().all(|q| column.quotes.contains(q)));
        }
    }

    #[test]
    fn a_choice_is_kept() {
        let doc = document(TEXT);
        let compare = Some(["Zoe Stone", "Ada Hill"].map(Rc::from).into());
        let on = Some((true, Rc::from("bridge")));
        let compared = Compared::new(&doc, &View { compare, on, ..View::default() });
        assert_eq!(compared.speakers, ["Zoe Stone", "Ada Hill"].map(Rc::from));
        assert_eq!(&*compared.topics[compared.at].head, "bridge");
        let relations: Vec<_> = compared.topics.iter().map(|t| t.relation).collect();
        assert_eq!((compared.at, &relations[..2]), (1, &[Relation::Quoted, Relation::Alone][..]));
        assert_eq!(Compared::new(&Document::default(), &View::default()), Compared::default());
    }
}
