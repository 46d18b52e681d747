//! Speakers by issues: how often each is quoted on each. Counts only.

use crate::order::Order;
use std::rc::Rc;

use super::document::{Dim, Document, UNKNOWN};

/// The whole table.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Matrix {
    /// The issues, one per column.
    pub issues: Vec<Rc<str>>,
    /// The speakers who are quoted on at least one issue, most quotations first.
    pub rows: Vec<MatrixRow>,
}

/// One speaker's row.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MatrixRow {
    /// The name.
    pub speaker: Rc<str>,
    /// Quotations per issue.
    pub counts: Vec<u32>,
}

impl Matrix {
    /// The table of `doc`; those whose name is not known come last.
    pub fn new(doc: &Document) -> Self {
        let (speakers, issues) = (doc.table(Dim::Speaker), doc.table(Dim::Issue));
        let mut counts = vec![vec![0; issues.labels.len()]; speakers.labels.len()];
        for (who, about) in speakers.of.iter().zip(&issues.of) {
            for &speaker in who {
                about.iter().for_each(|&issue| counts[speaker as usize][issue as usize] += 1);
            }
        }
        let rows = speakers.labels.iter().zip(counts);
        let mut rows: Vec<MatrixRow> =
            rows.map(|(name, counts)| MatrixRow { speaker: name.clone(), counts }).collect();
        rows.retain(|r| r.counts.iter().any(|&c| c > 0));
        rows.order_by_key(|r| (&*r.speaker == UNKNOWN, std::cmp::Reverse(r.counts.iter().sum::<u32>())));
        Self { issues: issues.labels.clone(), rows }
    }
}

impl Matrix {
    /// The rows of those who are quoted on issue number `at`, most quotations first.
    pub fn speakers_on(&self, at: usize) -> Vec<&MatrixRow> {
        let mut rows: Vec<&MatrixRow> = self.rows.iter().filter(|r| r.counts[at] > 0).collect();
        rows.order_by_key(|r| std::cmp::Reverse(r.counts[at]));
        rows
    }
}

#[cfg(test)]
mod tests {
    use super::super::document::Table;
    use super::*;

    #[test]
    fn cells_count_quotations_of_speaker_and_issue() {
        let mut doc = Document::default();
        doc.tables[Dim::Speaker as usize] = Table {
            labels: ["Hill", "Reed", "Stone"].map(Rc::from).into(),
            of: vec![[0].into(), [0, 1].into(), [2].into()],
        };
        doc.tables[Dim::Issue as usize] = Table {
            labels: ["the bridge", "tax"].map(Rc::from).into(),
            of: vec![[0].into(), [0, 1].into(), [].into()],
        };
        let matrix = Matrix::new(&doc);
        assert_eq!(matrix.rows.len(), 2, "Stone speaks of no issue");
        assert_eq!(matrix.rows[0].counts, [2, 1]);
        assert_eq!(matrix.rows[1].counts, [1, 1]);
    }
}
