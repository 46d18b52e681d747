//! Speakers by issues, and by the people they speak of: how often each is quoted on each, and where they stand.

use crate::order::Order;
use std::cmp::Reverse;
use std::rc::Rc;

use super::document::{Dim, Document, UNKNOWN};
use super::stand::Stand;
use crate::quote::QuoteId;
use crate::stance::Target;

/// Both tables.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Matrix {
    /// Speakers by issues.
    pub issues: Block,
    /// Speakers by people and organisations on whom a stance was found.
    pub people: Block,
}

/// One table.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Block {
    /// What stands above the columns.
    pub heads: Vec<Rc<str>>,
    /// The speakers with anything in their row, most quotations first.
    pub rows: Vec<MatrixRow>,
}

/// One speaker's row.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MatrixRow {
    /// The name.
    pub speaker: Rc<str>,
    /// One per column.
    pub cells: Vec<Cell>,
}

/// One speaker on one target.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Cell {
    /// Quotations on it; of people only those that show a stance.
    pub count: u32,
    /// Index into [`Analysis::stances`](crate::analysis::Analysis::stances), when one was found.
    pub stance: Option<u32>,
}

/// Columns of people at most.
const PEOPLE: usize = 8;

impl Matrix {
    /// The tables of `doc` with the quotations `shown` counted; those whose name is not known come last.
    pub fn new(doc: &Document, shown: &[QuoteId]) -> Self {
        let (speakers, issues) = (doc.table(Dim::Speaker), doc.table(Dim::Issue));
        let none = vec![Cell::default(); issues.labels.len()];
        let row = |name: &Rc<str>| MatrixRow { speaker: name.clone(), cells: none.clone() };
        let mut on = Block { heads: issues.labels.clone(), rows: speakers.labels.iter().map(row).collect() };
        for at in shown.iter().map(|id| id.0 as usize) {
            for &speaker in &speakers.of[at] {
                issues.of[at]
                    .iter()
                    .for_each(|&issue| on.rows[speaker as usize].cells[issue as usize].count += 1);
            }
        }
        let mut people = Block { heads: targets(doc), rows: Vec::new() };
        for (at, stance) in doc.analysis.stances.iter().enumerate() {
            let Some(speaker) = doc.analysis.entities.get(stance.speaker.0 as usize) else { continue };
            let block = if matches!(stance.target, Target::Issue(_)) { &mut on } else { &mut people };
            let target = Stand::target(&doc.analysis, stance.target);
            let Some(column) = block.heads.iter().position(|h| &**h == target) else { continue };
            let people = matches!(stance.target, Target::Entity(_));
            let cell = &mut block.row(&Rc::from(&*speaker.name)).cells[column];
            cell.stance.get_or_insert(at as u32);
            if people {
                cell.count = stance.quotes.iter().filter(|q| shown.binary_search(q).is_ok()).count() as u32;
            }
        }
        Self { issues: on.sorted(), people: people.sorted() }
    }
}

/// Those on whom stances were found, most often first.
fn targets(doc: &Document) -> Vec<Rc<str>> {
    let mut found: Vec<(Rc<str>, usize)> = Vec::new();
    for stance in doc.analysis.stances.iter().filter(|s| matches!(s.target, Target::Entity(_))) {
        let name = Stand::target(&doc.analysis, stance.target);
        match found.iter_mut().find(|(n, _)| &**n == name) {
            Some((_, count)) => *count += 1,
            None => found.push((Rc::from(name), 1)),
        }
    }
    found.order_by_key(|(_, count)| Reverse(*count));
    found.into_iter().take(PEOPLE).map(|(name, _)| name).collect()
}

impl Block {
    /// The row of a speaker, added when there is none.
    fn row(&mut self, speaker: &Rc<str>) -> &mut MatrixRow {
        let at = self.rows.iter().position(|r| r.speaker == *speaker).unwrap_or_else(|| {
            let cells = vec![Cell::default(); self.heads.len()];
            self.rows.push(MatrixRow { speaker: speaker.clone(), cells });
            self.rows.len() - 1
        });
        &mut self.rows[at]
    }

    fn sorted(mut self) -> Self {
        self.rows.retain(|r| r.cells.iter().any(|c| *c != Cell::default()));
        self.rows.order_by_key(|r| {
            (&*r.speaker == UNKNOWN, Reverse(r.cells.iter().map(|c| c.count).sum::<u32>()))
        });
        self
    }

    /// The rows that have something in column `at`: those with a stance first, then most quotations.
    pub fn speakers_on(&self, at: usize) -> Vec<&MatrixRow> {
        let mut rows: Vec<&MatrixRow> = self.rows.iter().filter(|r| r.cells[at] != Cell::default()).collect();
        rows.order_by_key(|r| (r.cells[at].stance.is_none(), Reverse(r.cells[at].count)));
        rows
    }
}

#[cfg(test)]
mod tests {
    use super::super::document::Table;
    use super::super::document::tests::document;
    use super::*;

    #[test]
    fn cells_count_quotations_of_speaker_and_issue() {
        let mut doc = Document::default();
        let shown = [0, 1, 2].map(QuoteId);
        doc.tables[Dim::Speaker as usize] = Table {
            labels: ["Hill", "Reed", "Stone"].map(Rc::from).into(),
            of: vec![[0].into(), [0, 1].into(), [2].into()],
        };
        doc.tables[Dim::Issue as usize] = Table {
            labels: ["the bridge", "tax"].map(Rc::from).into(),
            of: vec![[0].into(), [0, 1].into(), [].into()],
        };
        let matrix = Matrix::new(&doc, &shown).issues;
        let counts = |at: usize| matrix.rows[at].cells.iter().map(|c| c.count).collect::<Vec<_>>();
        assert_eq!(matrix.rows.len(), 2, "Stone speaks of no issue");
        assert_eq!((counts(0), counts(1)), (vec![2, 1], vec![1, 1]));
    }

    #[test]
    fn people_stand_in_a_table_of_their_own() {
        let doc = document(
            "A day\n\nAda Hill praised Tom Reed. “He is wise,” Ada Hill said.\n\n“We wait,” Tom Reed said.\n",
        );
        let people = &doc.overview(false).matrix.people;
        assert_eq!(people.heads, [Rc::from("Tom Reed")]);
        assert_eq!(people.speakers_on(0)[0].speaker, Rc::from("Ada Hill"));
        assert!(people.rows[0].cells[0].stance.is_some());
    }
}
