//! Quotation marks in blocks that are set aside: listed, so that the reader can see what was not read.

use super::{NotQuotation, NotReason, marks};
use crate::article::Article;
use crate::order::Order;
use crate::token;

/// Appends the quoted strings and lone marks of one block that is set aside, in order.
///
/// `block` is an index into `article.blocks`.
pub fn list(article: &Article, block: u32, out: &mut Vec<NotQuotation>) {
    let (mut tokens, mut sentences) = (Vec::new(), Vec::new());
    token::read_block(article, block, &mut tokens, &mut sentences);
    let found = marks::read(&article.text, &tokens, 0, tokens.len());
    let mut spans: Vec<_> = found.quoted.iter().map(|q| q.outer).collect();
    spans.extend(found.lone.iter().map(|l| l.0));
    spans.order_by_key(|s| (s.start, std::cmp::Reverse(s.end)));
    let mut end = 0;
    for span in spans {
        if span.end > end {
            out.push(NotQuotation { span, reason: NotReason::SetAside });
            end = span.end;
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::analysis::{Options, analyze};
    use crate::quote::NotReason;

    #[test]
    fn marks_in_blocks_set_aside_are_listed() {
        let text =
            "The Town Sleeps\n\nRead more: \"'A Nap': Why We Yawn\"\n\nNobody spoke at all on that day.";
        let found = analyze(text, &Options::default());
        assert!(found.quotations.is_empty());
        let listed: Vec<_> = found.not_quotations.iter().map(|n| (n.span.slice(text), n.reason)).collect();
        assert_eq!(listed, [("\"'A Nap': Why We Yawn\"", NotReason::SetAside)]);
    }
}
