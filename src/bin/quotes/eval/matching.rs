//! The best one-to-one pairs: as many as can be, and of those the closest.

/// Smaller than any difference between two weights.
const TIE: f64 = 1e-7;

/// For each row its column in a matching with the most pairs and then the greatest sum of weights.
///
/// `weight(row, column)` is in 0..=1, or `None` when the two may not be paired.
pub fn best(rows: usize, columns: usize, weight: impl Fn(usize, usize) -> Option<f64>) -> Vec<Option<usize>> {
    // A pair must be worth more than all weights together, and a missing one nothing.
    let pair = (rows.min(columns) + 1) as f64;
    let size = rows.max(columns);
    // Where two matchings are as good, the later rows are kept, and the first of them has the later column:
    // any rule would do, but it must be one, or the figures of two programs differ.
    let tie = |r: usize, c: usize| {
        let (r, c) = (r as f64 / size as f64, c as f64 / size as f64);
        TIE * (r + c * (1.0 - r) / size as f64)
    };
    let gain = |r: usize, c: usize| {
        if r < rows && c < columns { weight(r, c).map_or(0.0, |w| pair + w + tie(r, c)) } else { 0.0 }
    };
    let table: Vec<Vec<f64>> = (0..size).map(|r| (0..size).map(|c| gain(r, c)).collect()).collect();
    let columns_of = assign(&table);
    (0..rows).map(|r| Some(columns_of[r]).filter(|&c| table[r][c] > 0.0)).collect()
}

/// The assignment of rows to columns with the greatest sum (the Hungarian method with potentials: Kuhn 1955,
/// Munkres 1957); `table` is square.
fn assign(table: &[Vec<f64>]) -> Vec<usize> {
    let n = table.len();
    // Row and column 0 stand for "none", so that real ones count from 1.
    let (mut row_worth, mut column_worth) = (vec![0.0; n + 1], vec![0.0; n + 1]);
    let mut row_of = vec![0; n + 1];
    for row in 1..=n {
        row_of[0] = row;
        let (mut slack, mut from, mut seen) =
            (vec![f64::INFINITY; n + 1], vec![0; n + 1], vec![false; n + 1]);
        let mut column = 0;
        while row_of[column] != 0 {
            seen[column] = true;
            let here = row_of[column];
            let (mut step, mut next) = (f64::INFINITY, 0);
            for c in (1..=n).filter(|&c| !seen[c]) {
                let cost = -table[here - 1][c - 1] - row_worth[here] - column_worth[c];
                if cost < slack[c] {
                    (slack[c], from[c]) = (cost, column);
                }
                if slack[c] < step {
                    (step, next) = (slack[c], c);
                }
            }
            for c in 0..=n {
                if seen[c] {
                    row_worth[row_of[c]] += step;
                    column_worth[c] -= step;
                } else {
                    slack[c] -= step;
                }
            }
            column = next;
        }
        while column != 0 {
            row_of[column] = row_of[from[column]];
            column = from[column];
        }
    }
    let mut out = vec![0; n];
    for column in 1..=n {
        out[row_of[column] - 1] = column - 1;
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    fn pairs(weights: &[&[f64]]) -> Vec<Option<usize>> {
        let columns = weights.first().map_or(0, |w| w.len());
        best(weights.len(), columns, |r, c| Some(weights[r][c]).filter(|w| *w > 0.0))
    }

    #[test]
    fn prefers_more_pairs_then_closer_ones() {
        assert_eq!(pairs(&[&[1.0, 0.5], &[0.5, 0.0]]), [Some(1), Some(0)], "two pairs beat the closest");
        assert_eq!(pairs(&[&[0.6, 0.9], &[0.9, 0.6]]), [Some(1), Some(0)]);
        assert_eq!(pairs(&[&[0.5], &[0.9]]), [None, Some(0)]);
        assert_eq!(pairs(&[&[0.5, 0.9, 0.7]]), [Some(1)]);
        assert_eq!(pairs(&[&[0.0, 0.0]]), [None]);
        assert_eq!(pairs(&[]), []);
    }
}
