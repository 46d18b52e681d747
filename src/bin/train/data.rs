//! Articles turned into what the models see: blocks, tags, quoted strings, gold cues and labels.

use std::collections::HashMap;

use quote_explorer::attribution::model::roles::{self, B_CONTENT, B_CUE, B_SOURCE, OUT};
use quote_explorer::attribution::model::window::Window;
use quote_explorer::attribution::model::{Context, Quotes};
use quote_explorer::quote::marks;
use quote_explorer::tag::{self, Tag};
use quote_explorer::token::{self, Sentence, Token};
use quote_explorer::{article, lexicon::words::Class};

use crate::corpus::{Doc, Gold};

/// An article ready for feature extraction.
pub struct Ready {
    pub doc: Doc,
    pub tokens: Vec<Token>,
    pub tags: Vec<Tag>,
    pub sentences: Vec<Sentence>,
    pub blocks: Vec<Part>,
}

/// One block.
pub struct Part {
    pub from: usize,
    pub to: usize,
    pub sentences: (usize, usize),
    pub quotes: Quotes,
}

impl Ready {
    pub fn new(doc: Doc) -> Self {
        let article = article::read(doc.text.clone(), &[]);
        let (mut tokens, mut sentences, mut tags, mut blocks) =
            (Vec::new(), Vec::new(), Vec::new(), Vec::new());
        for b in 0..article.blocks.len() {
            if !article.blocks[b].is_read() {
                continue;
            }
            let (from, s) = (tokens.len(), sentences.len());
            token::read_block(&article, b as u32, &mut tokens, &mut sentences);
            tag::read(&doc.text, &tokens, &sentences[s..], &mut tags);
            let found = marks::read(&doc.text, &tokens, from, tokens.len());
            let quotes = Quotes::new(&found.quoted, from, tokens.len());
            blocks.push(Part { from, to: tokens.len(), sentences: (s, sentences.len()), quotes });
        }
        assert_eq!(tokens.len(), tags.len());
        Self { doc, tokens, tags, sentences, blocks }
    }

    pub fn context<'a>(&'a self, part: &'a Part) -> Context<'a> {
        Context {
            text: &self.doc.text,
            tokens: &self.tokens,
            tags: &self.tags,
            sentences: &self.sentences[part.sentences.0..part.sentences.1],
            quoted: &part.quotes.top,
            inside: &part.quotes.inside,
            from: part.from,
            to: part.to,
        }
    }

    pub fn within(&self, spans: &[(usize, usize)]) -> Vec<usize> {
        let mut out = Vec::new();
        for &(s, e) in spans {
            let at = self.tokens.partition_point(|t| (t.span.end as usize) <= s);
            out.extend((at..self.tokens.len()).take_while(|&i| (self.tokens[i].span.start as usize) < e));
        }
        out
    }

    /// The token that stands for the cue of `gold`: the word most often a cue on its own.
    pub fn head(&self, gold: &Gold, common: &HashMap<u32, u32>) -> Option<usize> {
        let inside = self.within(&gold.cue);
        let words = inside.iter().filter(|&&i| self.tokens[i].word || self.tags[i].class == Class::Colon);
        words
            .copied()
            .max_by_key(|&i| (common.get(&self.tags[i].word).copied().unwrap_or(0), std::cmp::Reverse(i)))
    }

    /// Word counts of one-word cues.
    pub fn count_cues(&self, common: &mut HashMap<u32, u32>) {
        for gold in &self.doc.gold {
            let inside: Vec<usize> =
                self.within(&gold.cue).into_iter().filter(|&i| self.tokens[i].word).collect();
            if let [i] = inside[..] {
                *common.entry(self.tags[i].word).or_default() += 1;
            }
        }
    }

    /// The gold labels of a window; `None` when the content lies mostly outside it.
    pub fn labels(&self, gold: &Gold, w: &Window) -> Vec<u8> {
        let mut labels = vec![OUT as u8; w.units.len()];
        for (spans, begin) in [(&gold.content, B_CONTENT), (&gold.cue, B_CUE), (&gold.source, B_SOURCE)] {
            for &(s, e) in spans {
                let mut begun = false;
                for (j, u) in w.units.iter().enumerate() {
                    let (a, b) = (
                        self.tokens[u.first as usize].span.start as usize,
                        self.tokens[u.last as usize - 1].span.end as usize,
                    );
                    let shared = b.min(e).saturating_sub(a.max(s));
                    if shared * 2 > b - a {
                        labels[j] = (begin + usize::from(begun)) as u8;
                        begun = true;
                    } else if begun {
                        break;
                    }
                }
            }
        }
        roles::mend(w, &mut labels);
        labels
    }
}
