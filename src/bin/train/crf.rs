//! One gradient step of a linear-chain conditional random field.

use quote_explorer::attribution::model::roles::{self, LABELS, ROW};
use quote_explorer::attribution::model::steps;

use crate::fit::{Random, RoleCase, Table};

type Row = [f32; ROW];

fn log_sum(xs: &[f32]) -> f32 {
    let m = xs.iter().copied().fold(f32::NEG_INFINITY, f32::max);
    if m == f32::NEG_INFINITY { m } else { m + xs.iter().map(|x| (x - m).exp()).sum::<f32>().ln() }
}

/// The features of the step into unit `j`, by the label before.
fn step_rows(c: &RoleCase, j: usize) -> [Vec<u32>; LABELS] {
    std::array::from_fn(|before| {
        let mut v = Vec::with_capacity(8);
        if j > 0 || before == roles::OUT {
            steps::features(&c.window, j, before, &mut |f| v.push(f));
        }
        v
    })
}

/// Updates `t` with one window and gives the loss before. `drop` of the features are left out, at random.
pub fn update(t: &mut Table, c: &RoleCase, random: &mut Random, drop: f32) -> f32 {
    let n = c.rows.len();
    let limit = (drop * 1000.0) as u64;
    let rows: Vec<Vec<u32>> = c
        .rows
        .iter()
        .map(|r| r.iter().copied().filter(|_| random.next() % 1000 >= limit).collect())
        .collect();
    let unit: Vec<Row> = rows.iter().map(|r| sum(t, r)).collect();
    let step_rows: Vec<[Vec<u32>; LABELS]> = (0..n).map(|j| step_rows(c, j)).collect();
    let step: Vec<[Row; LABELS]> =
        step_rows.iter().map(|rows| std::array::from_fn(|b| sum(t, &rows[b]))).collect();
    let low = f32::NEG_INFINITY;
    let may = |j: usize, b: usize, l: usize| roles::fits(&c.window, j, b, l);
    let mut forward = vec![[low; LABELS]; n];
    for j in 0..n {
        for l in 0..LABELS {
            let from = |b: usize| {
                let before = if j == 0 { if b == roles::OUT { 0.0 } else { low } } else { forward[j - 1][b] };
                if may(j, b, l) { before + step[j][b][l] } else { low }
            };
            let xs: [f32; LABELS] = std::array::from_fn(from);
            forward[j][l] = log_sum(&xs) + unit[j][l];
        }
    }
    let total = log_sum(&forward[n - 1]);
    let mut backward = vec![[0_f32; LABELS]; n];
    for j in (0..n - 1).rev() {
        for b in 0..LABELS {
            let xs: [f32; LABELS] = std::array::from_fn(|l| {
                if may(j + 1, b, l) { step[j + 1][b][l] + unit[j + 1][l] + backward[j + 1][l] } else { low }
            });
            backward[j][b] = log_sum(&xs);
        }
    }
    let mut gold = 0.0;
    let mut before = roles::OUT;
    for j in 0..n {
        let l = c.gold[j] as usize;
        gold += unit[j][l] + step[j][before][l];
        before = l;
    }
    if !total.is_finite() || !gold.is_finite() {
        return 0.0;
    }
    let mut gold_before = roles::OUT;
    for j in 0..n {
        let g = c.gold[j] as usize;
        let mut grad: Row = [0.0; ROW];
        for l in 0..LABELS {
            grad[l] = (forward[j][l] + backward[j][l] - total).exp() - f32::from(u8::from(l == g));
        }
        if grad.iter().any(|x| x.abs() > 1e-3) {
            rows[j].iter().for_each(|&r| t.step(r, &grad));
        }
        for b in 0..LABELS {
            let before = if j == 0 { if b == roles::OUT { 0.0 } else { low } } else { forward[j - 1][b] };
            if before.is_infinite() {
                continue;
            }
            let mut grad: Row = [0.0; ROW];
            for l in 0..LABELS {
                let p = if may(j, b, l) {
                    (before + step[j][b][l] + unit[j][l] + backward[j][l] - total).exp()
                } else {
                    0.0
                };
                grad[l] = p - f32::from(u8::from(l == g && b == gold_before));
            }
            if grad.iter().any(|x| x.abs() > 1e-3) {
                step_rows[j][b].iter().for_each(|&r| t.step(r, &grad));
            }
        }
        gold_before = g;
    }
    total - gold
}

fn sum(t: &Table, rows: &[u32]) -> Row {
    let mut s = [0.0; ROW];
    for &r in rows {
        for (a, b) in s.iter_mut().zip(t.row(r)) {
            *a += b;
        }
    }
    s
}
