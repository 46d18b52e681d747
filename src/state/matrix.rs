//! Speakers by issues, and by the people they speak of: how often each is quoted on each, and where they stand.

use crate::map::Map;
use crate::order::Order;
use std::cmp::Reverse;
use std::rc::Rc;

use super::document::{Dim, Document, UNKNOWN};
use super::stand::Stand;
use crate::mention::EntityId;
use crate::quote::QuoteId;
use crate::stance::{Polarity, Target};

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
    /// Whose stance on what, when one was found or edited by hand.
    pub stance: Option<(EntityId, Target)>,
    /// Which way; `None` when it was taken away by hand.
    pub polarity: Option<Polarity>,
}

/// Columns of a table at most, but for those where somebody takes a side on an issue.
const COLUMNS: usize = 8;

impl Matrix {
    /// The tables of `doc` with the quotations `shown` counted; those whose name is not known come last.
    pub fn new(doc: &Document, shown: &[QuoteId]) -> Self {
        let (speakers, issues) = (doc.table(Dim::Speaker), doc.table(Dim::Issue));
        let mut issues_block = Block::new(issues.labels.clone(), &speakers.labels);
        let mut people = Block::new(targets(doc), &speakers.labels);
        for at in shown.iter().map(|id| id.0 as usize) {
            for &speaker in &speakers.of[at] {
                let cells = &mut issues_block.rows[speaker as usize].cells;
                issues.of[at].iter().for_each(|&issue| cells[issue as usize].count += 1);
            }
        }
        let mut rows = Map::default();
        for (at, name) in speakers.labels.iter().enumerate() {
            rows.insert(&**name, at);
        }
        for (speaker, target, quotes, polarity) in stances(doc) {
            let Some(name) = doc.analysis.entities.get(speaker.0 as usize).map(|e| &*e.name) else {
                continue;
            };
            let issue = matches!(target, Target::Issue(_));
            let head = Stand::target(&doc.analysis, target);
            let block = if issue { &issues_block } else { &people };
            let Some(column) = block.heads.iter().position(|h| &**h == head) else { continue };
            let row = *rows.or_insert(name, people.rows.len());
            if row == people.rows.len() {
                issues_block.add(Rc::from(name));
                people.add(Rc::from(name));
            }
            let block = if issue { &mut issues_block } else { &mut people };
            let cell = &mut block.rows[row].cells[column];
            if cell.stance.is_none() {
                (cell.stance, cell.polarity) = (Some((speaker, target)), polarity);
            }
            if !issue {
                cell.count = quotes.iter().filter(|q| shown.binary_search(q).is_ok()).count() as u32;
            }
        }
        Self { issues: issues_block.sorted(), people: people.sorted() }
    }

    /// The table of issues, or that of people.
    pub const fn block(&self, issues: bool) -> &Block {
        if issues { &self.issues } else { &self.people }
    }
}

/// All stances, those taken away by hand as well: whose, on what, and the quotations that show it.
fn stances(doc: &Document) -> Vec<(EntityId, Target, &[QuoteId], Option<Polarity>)> {
    let now = doc.analysis.stances.iter().map(|s| (s.speaker, s.target, &*s.quotes, Some(s.polarity)));
    let mut out: Vec<_> = now.collect();
    for edit in doc.stances.iter().filter(|edit| edit.polarity.is_none()) {
        let found = &edit.original;
        out.push((found.speaker, found.target, &found.quotes, None));
    }
    out
}

/// Those on whom stances were found, most often first.
fn targets(doc: &Document) -> Vec<Rc<str>> {
    let mut found: Vec<(Rc<str>, usize)> = Vec::new();
    for (_, target, ..) in stances(doc) {
        if matches!(target, Target::Issue(_)) {
            continue;
        }
        let name = Stand::target(&doc.analysis, target);
        match found.iter_mut().find(|(n, _)| &**n == name) {
            Some((_, count)) => *count += 1,
            None => found.push((Rc::from(name), 1)),
        }
    }
    found.order_by_key(|(_, count)| Reverse(*count));
    found.into_iter().take(COLUMNS).map(|(name, _)| name).collect()
}

impl Block {
    /// An empty table.
    fn new(heads: Vec<Rc<str>>, speakers: &[Rc<str>]) -> Self {
        let mut block = Self { heads, rows: Vec::new() };
        for name in speakers {
            block.add(name.clone());
        }
        block
    }

    /// Adds an empty row.
    fn add(&mut self, speaker: Rc<str>) {
        self.rows.push(MatrixRow { speaker, cells: vec![Cell::default(); self.heads.len()] });
    }

    fn sorted(mut self) -> Self {
        for at in (0..self.heads.len()).rev() {
            // Nobody who is shown says anything on it.
            if self.rows.iter().all(|r| r.cells[at] == Cell::default()) {
                self.heads.remove(at);
                for row in &mut self.rows {
                    row.cells.remove(at);
                }
            }
        }
        // Where somebody takes a side comes first.
        let mut first = 0;
        for at in 0..self.heads.len() {
            if self.rows.iter().any(|r| r.cells[at].stance.is_some()) {
                let head = self.heads.remove(at);
                self.heads.insert(first, head);
                for row in &mut self.rows {
                    let cell = row.cells.remove(at);
                    row.cells.insert(first, cell);
                }
                first += 1;
            }
        }
        self.heads.truncate(COLUMNS.max(first));
        self.rows.iter_mut().for_each(|r| r.cells.truncate(COLUMNS.max(first)));
        self.rows.retain(|r| r.cells.iter().any(|c| *c != Cell::default()));
        self.rows.order_by_key(|r| {
            (&*r.speaker == UNKNOWN, Reverse(r.cells.iter().map(|c| c.count).sum::<u32>()))
        });
        self
    }

    /// Those to compare on column `at`: all with a stance, or else the first two.
    pub fn heard(&self, at: usize) -> Vec<Rc<str>> {
        let rows = self.speakers_on(at);
        let stances = rows.iter().filter(|r| r.cells[at].polarity.is_some()).count();
        rows.iter().take(stances.max(2)).map(|r| r.speaker.clone()).collect()
    }

    /// The rows that have something in column `at`: those with a stance first, then most quotations.
    pub fn speakers_on(&self, at: usize) -> Vec<&MatrixRow> {
        let mut rows: Vec<&MatrixRow> = self.rows.iter().filter(|r| r.cells[at] != Cell::default()).collect();
        rows.order_by_key(|r| (r.cells[at].polarity.is_none(), Reverse(r.cells[at].count)));
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
    fn issues_with_a_side_come_first() {
        let doc = document(
            "A day\n\n“The harbor ban is old, and so is the harbor levy,” Ada Hill said.\n\n“The harbor ban is long, and the \
             harbor levy too,” Tom Reed said.\n\nAda Hill opposes the harbor levy.\n",
        );
        let issues = &doc.overview(false).matrix.issues;
        assert_eq!(*issues.heads, ["harbor levy", "harbor ban"].map(Rc::from));
        assert!(issues.speakers_on(0)[0].cells[0].polarity.is_some(), "cells move with their heads");
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
