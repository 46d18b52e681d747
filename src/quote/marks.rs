//! Quotation marks: which open, which close, which are apostrophes or measures.
//!
//! Works block by block, since a mark that is never closed must not swallow the rest of the article:
//! it runs to the end of its paragraph, and a next paragraph that opens anew continues it.

use super::NotReason;
use crate::case::Lower;
use crate::lexicon::marks::{ELISIONS, is_double, is_single, odd_pair, only_closes, only_opens};
use crate::order::Order;
use crate::span::Span;
use crate::token::Token;

/// Words between quotation marks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Quoted {
    /// With the marks.
    pub outer: Span,
    /// Without the marks.
    pub inner: Span,
    /// Index of the opening mark's token.
    pub first: u32,
    /// One past the index of the closing mark's token (or of the paragraph's last token).
    pub last: u32,
    /// Whether a mark closes it; `false` when it runs to the end of the paragraph.
    pub closed: bool,
    /// `true` inside other quotation marks.
    pub nested: bool,
    /// `true` for single marks.
    pub single: bool,
}

/// What the marks of one block are.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Marks {
    /// Quoted strings in order of their opening mark; nested ones follow the one around them.
    pub quoted: Vec<Quoted>,
    /// Marks that open or close nothing, each with the reason.
    pub lone: Vec<(Span, NotReason)>,
    /// Apostrophes that stand at the edge of a word (`James’`, `’em`), as spans.
    pub apostrophes: Vec<Span>,
}

struct Reader<'a> {
    text: &'a str,
    tokens: &'a [Token],
    from: usize,
    to: usize,
    out: Marks,
    /// For each token from `from` on the innermost double-quoted string around it: index into `out.quoted`.
    around: Vec<Option<u32>>,
    /// The single-quoted strings found so far: (first, last).
    singles: Vec<(usize, usize)>,
}

/// A single-quoted string closes at most so many single marks after it opens.
const REACH: usize = 12;

impl Reader<'_> {
    fn str(&self, i: usize) -> &str {
        self.tokens[i].span.slice(self.text)
    }

    fn before(&self, i: usize) -> Option<char> {
        if i == self.from {
            return None;
        }
        self.text[..self.tokens[i].span.start as usize].chars().next_back()
    }

    fn after(&self, i: usize) -> Option<char> {
        if i + 1 >= self.to {
            return None;
        }
        self.text[self.tokens[i].span.end as usize..].chars().next()
    }

    fn push(&mut self, open: usize, close: Option<usize>, nested: bool, single: bool) {
        let last = close.map_or(self.to, |c| c + 1);
        let start = self.tokens[open].span;
        let end = self.tokens[last - 1].span;
        let inner_end = close.map_or(end.end, |c| self.tokens[c].span.start);
        self.out.quoted.push(Quoted {
            outer: Span::new(start.start, end.end),
            inner: Span::new(start.end, inner_end),
            first: open as u32,
            last: last as u32,
            closed: close.is_some(),
            nested,
            single,
        });
    }

    /// Whether the next double mark after `i` ends words.
    fn next_ends(&self, i: usize) -> bool {
        let next = (i + 1..self.to).find(|&j| is_double(self.str(j)));
        let free = |c: Option<char>| c.is_none_or(|c| !c.is_alphanumeric());
        next.is_some_and(|j| {
            !only_opens(self.str(j))
                && self.before(j).is_some_and(|c| !c.is_whitespace())
                && free(self.after(j))
        })
    }

    /// Double marks, a stack of openings deep.
    fn doubles(&mut self) {
        let mut open: Vec<usize> = Vec::new();
        for i in self.from..self.to {
            if self.tokens[i].word {
                continue;
            }
            let mark = self.str(i);
            if !is_double(mark) {
                continue;
            }
            let partner = open.last().is_some_and(|&o| odd_pair(self.str(o), mark));
            let straight = !only_opens(mark) && !only_closes(mark);
            let glued = self.before(i).is_some_and(char::is_alphanumeric);
            // `Hill said: ”Late.”`: a closing mark typed for an opening one.
            let typed = mark == "”"
                && self.before(i).is_some_and(char::is_whitespace)
                && self.after(i).is_some_and(char::is_alphanumeric)
                && self.next_ends(i);
            let turned = open.is_empty() && (mark == "»" && !glued || typed);
            // `date="...">`: the end of a tag of markup.
            let shape = self.after(i).is_some_and(|c| !c.is_whitespace() && c != '>') && !(straight && glued);
            // `“late“ and`: an opening mark typed for a closing one.
            let ends = !shape && self.before(i).is_some_and(|c| !c.is_whitespace());
            // French puts a space behind it; elsewhere one slips in.
            let spaced = self.after(i).is_some_and(char::is_whitespace)
                && self.before(i).is_none_or(|c| c.is_whitespace() || c == '(')
                && (mark == "«" || open.is_empty() && self.next_ends(i));
            let opens = (shape || spaced) && (!only_closes(mark) || turned) && !partner;
            if only_opens(mark) && opens {
                open.push(i);
            } else if let Some(start) = open.pop_if(|_| partner || !only_opens(mark) || ends) {
                if i > start + 1 {
                    self.push(start, Some(i), !open.is_empty(), false);
                } else {
                    self.out.lone.push((self.tokens[start].span, NotReason::Stray));
                    self.out.lone.push((self.tokens[i].span, NotReason::Stray));
                }
            } else if opens && !only_opens(mark) {
                open.push(i);
            } else {
                let digit = straight && self.before(i).is_some_and(|c| c.is_ascii_digit());
                let reason = if digit { NotReason::Measure } else { NotReason::Stray };
                self.out.lone.push((self.tokens[i].span, reason));
            }
        }
        // What is still open runs to the end of the paragraph; only the first can be a quotation of its own.
        for (depth, start) in open.into_iter().enumerate() {
            if start + 1 < self.to {
                self.push(start, None, depth > 0, false);
            } else {
                self.out.lone.push((self.tokens[start].span, NotReason::Stray));
            }
        }
    }

    /// Whether the single mark at `i` can open a quotation.
    fn single_opens(&self, i: usize) -> bool {
        let mark = self.str(i);
        if matches!(mark, "’" | "´")
            || self.before(i).is_some_and(|c| c.is_alphanumeric() || matches!(c, '\'' | '’'))
        {
            return false;
        }
        let letter = self.after(i).is_some_and(char::is_alphabetic);
        letter && i + 1 < self.to && !ELISIONS.contains(&self.str(i + 1).lower().as_str())
    }

    /// Whether the single mark at `i`, which nothing closes, opens words that run to the end of the paragraph: at its
    /// start, or behind a comma or colon, before a capital.
    fn runs_on(&self, i: usize) -> bool {
        let led = i == self.from || i > self.from && matches!(self.str(i - 1), "," | ":");
        led && self.around(i).is_none() && self.after(i).is_some_and(char::is_uppercase)
    }

    /// Whether the single mark at `i` can close one.
    fn single_closes(&self, i: usize) -> bool {
        let before = self.before(i).is_some_and(|c| !c.is_whitespace() && !matches!(c, '\'' | '’' | '‘'));
        let after = self.after(i).is_none_or(|c| !c.is_alphanumeric() && !matches!(c, '\'' | '’'));
        before && after && !matches!(self.str(i), "‘" | "‚" | "‛" | "`")
    }

    /// Puts the double-quoted strings in order and notes for each token the innermost one around it.
    fn note_around(&mut self) {
        self.out.quoted.order_by_key(|q| (q.first, std::cmp::Reverse(q.last)));
        let mut open: Vec<u32> = Vec::new();
        let mut next = 0;
        self.around.reserve(self.to - self.from);
        for i in self.from as u32..self.to as u32 {
            while open.pop_if(|q| self.out.quoted[*q as usize].last <= i).is_some() {}
            self.around.push(open.last().copied());
            while self.out.quoted.get(next).is_some_and(|q| q.first == i) {
                open.push(next as u32);
                next += 1;
            }
        }
    }

    /// The innermost quoted string around token `i`, if any: (first, last).
    fn around(&self, i: usize) -> Option<(usize, usize)> {
        let double = self.around[i - self.from].map(|q| {
            let q = &self.out.quoted[q as usize];
            (q.first as usize, q.last as usize)
        });
        // Singles that opened longer ago have closed by now.
        let near = self.singles.iter().rev().take(2 * REACH).copied();
        near.filter(|q| q.0 < i && i < q.1).chain(double).max_by_key(|q| q.0)
    }

    /// Single marks: pairs that open before a letter and close a word, best after punctuation.
    fn singles(&mut self) {
        let at: Vec<usize> =
            (self.from..self.to).filter(|&i| !self.tokens[i].word && is_single(self.str(i))).collect();
        let mut used = vec![false; at.len()];
        for k in 0..at.len() {
            if used[k] {
                continue;
            }
            let open = at[k];
            if !self.single_opens(open) {
                continue;
            }
            let around = self.around(open);
            let mut first = None;
            let mut best = None;
            for m in k + 1..at.len() {
                let close = at[m];
                let sure = self.str(close) == "’" && self.str(open) == "‘" && self.single_opens(close);
                if used[m] || sure || self.around(close) != around || m > k + REACH {
                    break;
                }
                if self.single_closes(close) && close > open + 1 {
                    first = first.or(Some(m));
                    if self.before(close).is_some_and(|c| matches!(c, ',' | '.' | '?' | '!' | '…')) {
                        best = Some(m);
                        break;
                    }
                }
                // A new opening mark: what comes after belongs to it.
                if self.single_opens(close) && first.is_some() {
                    break;
                }
            }
            if let Some(m) = best.or(first) {
                used[k] = true;
                used[m] = true;
                let (nested, close) = (around.is_some(), at[m]);
                self.singles.push((open, close + 1));
                self.push(open, Some(close), nested, true);
            } else if self.runs_on(open) && !at[k + 1..].iter().any(|&i| self.single_opens(i)) {
                used[k] = true;
                self.push(open, None, false, true);
            }
        }
        for (k, &i) in at.iter().enumerate() {
            if !used[k] {
                let span = self.tokens[i].span;
                let digit = self.before(i).is_some_and(|c| c.is_ascii_digit()) && self.str(i) == "'";
                let word = self.before(i).is_some_and(char::is_alphanumeric)
                    || self.after(i).is_some_and(char::is_alphanumeric);
                if digit {
                    self.out.lone.push((span, NotReason::Measure));
                } else if word {
                    self.out.apostrophes.push(span);
                } else {
                    self.out.lone.push((span, NotReason::Stray));
                }
            }
        }
    }
}

/// Reads the marks among `tokens[from..to]`, which are those of one block.
pub fn read(text: &str, tokens: &[Token], from: usize, to: usize) -> Marks {
    let out = Marks::default();
    let mut reader = Reader { text, tokens, from, to, out, around: Vec::new(), singles: Vec::new() };
    reader.doubles();
    reader.note_around();
    reader.singles();
    let mut out = reader.out;
    out.quoted.order_by_key(|q| (q.first, std::cmp::Reverse(q.last)));
    // Double marks inside single ones.
    let mut end = 0;
    for q in &mut out.quoted {
        q.nested |= q.first < end;
        end = end.max(q.last);
    }
    out.lone.order_by_key(|l| l.0);
    out
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{article, token};

    fn marks(text: &str) -> (Vec<String>, Vec<String>, usize) {
        let article = article::read(text.to_owned(), &[]);
        let (mut tokens, mut sentences) = (Vec::new(), Vec::new());
        token::read_block(&article, 0, &mut tokens, &mut sentences);
        let m = read(text, &tokens, 0, tokens.len());
        let quoted = m.quoted.iter().map(|q| q.inner.slice(text).to_owned()).collect();
        let lone = m.lone.iter().map(|l| format!("{} {:?}", l.0.slice(text), l.1)).collect();
        (quoted, lone, m.apostrophes.len())
    }

    fn quoted(text: &str) -> Vec<String> {
        marks(text).0
    }

    #[test]
    fn pairs_of_every_kind() {
        assert_eq!(quoted("“A b,” c"), ["A b,"]);
        assert_eq!(quoted("\"A b,\" c \"d\""), ["A b,", "d"]);
        assert_eq!(quoted("''A b,'' c"), ["A b,"]);
        assert_eq!(quoted("«A b» c „d“ e"), ["A b", "d"]);
        assert_eq!(quoted("»A b« c"), ["A b"]);
        assert_eq!(quoted("« A b » c «\u{a0}d\u{a0}»"), [" A b ", "\u{a0}d\u{a0}"]);
        assert_eq!(quoted("“A b?“ c “d“ e"), ["A b?", "d"]);
        assert_eq!(quoted("\" A b,\" c \"d.\" “ E f.”"), [" A b,", "d.", " E f."]);
        assert_eq!(quoted("a 5\" b \" c \"d\""), ["d"]);
        assert_eq!(quoted("‘I don’t,’ he said"), ["I don’t,"]);
        assert_eq!(quoted("the 'new' one. 'It isn't,' he said"), ["new", "It isn't,"]);
    }

    #[test]
    fn nested_marks_follow_the_outer_one() {
        assert_eq!(
            quoted("“She said ‘go now’ and left,” he said."),
            ["She said ‘go now’ and left,", "go now"]
        );
    }

    #[test]
    fn strings_do_not_overlap_unless_nested() {
        for text in ["'Late by Ann “and it", "‘He said “go” now,’ she said"] {
            let article = article::read(text.to_owned(), &[]);
            let (mut tokens, mut sentences) = (Vec::new(), Vec::new());
            token::read_block(&article, 0, &mut tokens, &mut sentences);
            let nested: Vec<_> =
                read(text, &tokens, 0, tokens.len()).quoted.iter().map(|q| q.nested).collect();
            assert_eq!(nested, [false, true], "{text}");
        }
    }

    #[test]
    fn an_open_mark_runs_to_the_end_of_the_paragraph() {
        assert_eq!(quoted("“A b c. D."), ["A b c. D."]);
        assert_eq!(quoted("‘A b don’t. D."), ["A b don’t. D."]);
        assert_eq!(quoted("She said: 'A b don't. D."), ["A b don't. D."]);
        assert_eq!(quoted("the boys' club and 'em all"), Vec::<String>::new());
    }

    #[test]
    fn apostrophes_and_measures_are_no_quotations() {
        assert_eq!(marks("voters' plan isn't James’ own"), (vec![], vec![], 2));
        assert_eq!(quoted("voters' plan isn't 'new' or"), ["new"]);
        assert_eq!(marks("tell ’em he is 5'10\" tall").1, ["\" Measure"]);
        assert_eq!(quoted("the '90s' end"), Vec::<String>::new());
    }
}
