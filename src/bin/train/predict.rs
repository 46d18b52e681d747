//! Quotations of articles as JSON lines, straight from the models.

use std::fs;
use std::path::Path;

use quote_explorer::attribution::model::candidate;
use quote_explorer::attribution::model::weights::Weights;
use serde_json::{Value, json};

use crate::data::Ready;
use crate::fit;

pub fn run(corpus: &Path, list: &Path, model: &Path) -> Result<(), String> {
    let bytes = fs::read(model).map_err(|e| format!("{}: {e}", model.display()))?;
    let weights = Weights::read(&bytes).ok_or("not a model")?;
    for d in fit::load(corpus, list)? {
        println!("{}", json!({"doc": d.doc.stem, "quotes": quotes(&d, &weights)}));
    }
    Ok(())
}

fn quotes(d: &Ready, weights: &Weights) -> Vec<Value> {
    let mut at = vec![0_usize; d.doc.text.len() + 1];
    let mut n = 0;
    for (i, slot) in at.iter_mut().enumerate() {
        *slot = n;
        n += usize::from(d.doc.text.is_char_boundary(i));
    }
    let span = |&(a, b): &(u32, u32)| {
        (at[d.tokens[a as usize].span.start as usize], at[d.tokens[b as usize - 1].span.end as usize])
    };
    let (found, parts) = d.candidates(weights);
    let mut out = Vec::new();
    for (k, (c, &part)) in found.iter().zip(&parts).enumerate() {
        let first = parts.partition_point(|&p| p < part);
        let last = parts.partition_point(|&p| p <= part);
        let mut sum = 0;
        candidate::keep_features(&d.context(&d.blocks[part]), &found[first..last], k - first, &mut |f| {
            sum += weights.keep(f);
        });
        let logit = weights.keeps.logit(sum);
        if logit >= i32::from(weights.threshold) {
            let content: Vec<_> = c.content.iter().map(span).collect();
            let source: Vec<_> = c.source.iter().map(span).collect();
            out.push(json!({"content": content, "source": source, "cue": [span(&c.cue)], "logit": logit}));
        }
    }
    out
}
