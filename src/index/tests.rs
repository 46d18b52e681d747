//! Tests of the matcher on cards made by hand.

use proptest::prelude::*;

use super::*;
use crate::article::Article;
use crate::issue::Issue;
use crate::mention::{Entity, EntityKind};
use crate::quote::{Attribution, QuoteId};

const TEXT: &str = "The talks ended. “No deal,” Putin’s aide said. “Not now.” Mr. Hadley told reporters, \
    “Café owners don’t like the U.S. missile-defense plan.” No such deal was near. He hoped that no missiles come.";

fn find(words: &str) -> Span {
    let at = TEXT.find(words).expect("words of the text");
    Span::of(at, at + words.len())
}

fn quotation(
    kind: Kind,
    content: &[&str],
    source: &str,
    cue: &str,
    speakers: &[u32],
    within: &str,
) -> Quotation {
    let attribution = Attribution {
        cue: vec![find(cue)],
        source: vec![find(source)],
        class: if cue == "hoped" { VerbClass::Thought } else { VerbClass::Speech },
        speakers: speakers.iter().map(|&s| EntityId(s)).collect(),
        unknown: None,
        evidence: Vec::new(),
        rule: "test",
        score: 1000,
        meant: 1000,
    };
    let content: Vec<Span> = content.iter().map(|c| find(c)).collect();
    Quotation { kind, content, attribution, context: find(within), block: 0 }
}

fn analysis() -> Analysis {
    let entity =
        |name: &str| Entity { name: name.to_owned(), kind: EntityKind::Person, mentions: Vec::new() };
    let told = "“Café owners don’t like the U.S. missile-defense plan.”";
    Analysis {
        article: Article { text: TEXT.to_owned(), ..Article::default() },
        entities: vec![entity("Vladimir V. Putin’s aide"), entity("Stephen Hadley")],
        quotations: vec![
            quotation(
                Kind::Direct,
                &["“No deal,”", "“Not now.”"],
                "Putin’s aide",
                "said",
                &[0],
                "“No deal,” Putin’s aide said. “Not now.”",
            ),
            quotation(
                Kind::Mixed,
                &[told],
                "Mr. Hadley",
                "told reporters",
                &[1],
                &format!("Mr. Hadley told reporters, {told}"),
            ),
            quotation(
                Kind::Indirect,
                &["that no missiles come"],
                "He",
                "hoped",
                &[1],
                "He hoped that no missiles come.",
            ),
        ],
        issues: vec![Issue {
            name: "U.S. missile-defense plan".to_owned(),
            mentions: vec![find("the U.S. missile-defense plan"), find("missiles")],
            quotes: vec![QuoteId(1), QuoteId(2)],
        }],
        ..Analysis::default()
    }
}

/// The hits as `number: marked words | marked parts of names`.
fn search(query: &str) -> Vec<String> {
    let analysis = analysis();
    let hits = Index::build(&analysis).search(&Query::parse(query));
    let show = |hit: &Hit| {
        let spans: Vec<&str> = hit.spans.iter().map(|s| s.slice(TEXT)).collect();
        let name = |n: &NameMark| n.span.slice(&analysis.entities[n.entity.0 as usize].name).to_owned();
        let names: Vec<String> = hit.names.iter().map(name).collect();
        format!("{}: {} | {}", hit.quote.0, spans.join(", "), names.join(", "))
    };
    hits.iter().map(show).collect()
}

#[test]
fn words_match_from_their_beginning_everywhere_on_the_card() {
    assert_eq!(search("missil"), ["1: missil | ", "2: missil | "]);
    assert_eq!(search("MISSILES"), ["2: missiles | "]);
    assert_eq!(search("no missile"), ["2: no, missile | "], "both words, in any order");
    assert_eq!(search("no deal"), ["0: No, deal, No, no | "], "the beginnings of “Not now” too");
    assert_eq!(search("hadley"), ["1: Hadley | Hadley", "2:  | Hadley"], "also where the article says “He”");
    assert_eq!(search("talks"), [""; 0], "not on a card");
    assert_eq!(search("").len(), 3);
}

#[test]
fn phrases_match_side_by_side_and_nothing_else_is_marked() {
    assert_eq!(search("\"no deal\""), ["0: No deal | "]);
    assert_eq!(search("\"no missile\""), [""; 0], "whole words");
    assert_eq!(search("\"no missile"), ["2: no missile | "], "still being typed");
    assert_eq!(search("\"deal not\""), ["0: deal, Not | "], "from one piece of what was said to the next");
    assert_eq!(search("\"aide said not\""), ["0: aide said. “Not | "], "as the article has it");
    assert_eq!(search("\"reporters café\""), ["1: reporters, “Café | "]);
    assert_eq!(search("\"come mr\""), [""; 0]);
    assert_eq!(search("\"putin\""), ["0: Putin | Putin"], "the word, without its ’s");
    assert_eq!(search("\"vladimir putin\""), ["0:  | Vladimir, Putin"], "initials may stand between");
}

#[test]
fn accents_marks_and_hyphens_fold() {
    assert_eq!(search("cafe"), ["1: Café | "]);
    assert_eq!(search("caf"), ["1: Caf | "]);
    assert_eq!(search("don't"), ["1: don’t | "]);
    assert_eq!(search("us"), ["1: U.S | "]);
    assert_eq!(search("U.S."), ["1: U.S | "]);
    assert_eq!(search("missile-def"), ["1: missile-def | "]);
    assert_eq!(search("\"MISSILE DEFENSE\""), ["1: missile-defense | "]);
}

#[test]
fn fields_and_negation_narrow() {
    assert_eq!(search("speaker:hadley"), ["1: Hadley | Hadley", "2:  | Hadley"]);
    assert_eq!(search("speaker:\"putin's aide\""), ["0: Putin’s aide | Putin, s, aide"]);
    assert_eq!(search("speaker:reporters"), [""; 0]);
    assert_eq!(search("cue:told"), ["1: told | "]);
    assert_eq!(search("kind:mix"), ["1:  | "]);
    assert_eq!(search("class:thought"), ["2:  | "]);
    assert_eq!(search("-speaker:hadley"), ["0:  | "]);
    assert_eq!(search("missile -kind:mixed"), ["2: missile | "]);
    assert_eq!(search("-missile -\"no deal\""), [""; 0]);
    assert_eq!(search("about:missile"), ["1: the U.S. missile-defense plan | ", "2: missiles | "]);
    assert_eq!(search("about:tax"), [""; 0]);
}

#[test]
fn wrong_syntax_is_searched_for_as_it_stands() {
    assert_eq!(search("foo:no deal"), [""; 0]);
    assert_eq!(search("no:deal"), ["0: No deal | "], "an unknown field is literal");
    assert_eq!(search("- deal"), search("deal"));
    assert_eq!(search("speaker:"), [""; 0]);
}

#[test]
fn combining_marks_in_the_text_match() {
    let text = "“The cafe\u{301}s stay,” said Zoe\u{308}.";
    let mut analysis = analysis();
    text.clone_into(&mut analysis.article.text);
    analysis.quotations.truncate(1);
    analysis.quotations[0].context = Span::of(0, text.len());
    analysis.quotations[0].content.clear();
    analysis.quotations[0].attribution.cue.clear();
    analysis.quotations[0].attribution.source.clear();
    let hits = Index::build(&analysis).search(&Query::parse("café zoe"));
    let spans: Vec<&str> = hits[0].spans.iter().map(|s| s.slice(text)).collect();
    assert_eq!(spans, ["cafe\u{301}", "Zoe\u{308}"]);
}

/// Text with cards at any places, on character boundaries or not.
fn any_analysis() -> impl Strategy<Value = Analysis> {
    let text =
        prop_oneof!["\\PC{0,80}", "([A-Za-zéÉßæ’'.\"“” \n\u{301}\u{ad}導ﬁ-]|no deal|U\\.S\\. ){0,60}",];
    let spans = || proptest::collection::vec((0u32..120, 0u32..120), 0..4);
    let card = (spans(), spans(), spans(), (0u32..120, 0u32..120), 0u32..3);
    (text, proptest::collection::vec(card, 0..5)).prop_map(|(text, cards)| {
        let mut analysis = analysis();
        let clip = |(a, b): (u32, u32)| {
            let on = |at: u32| {
                (at as usize..=text.len()).find(|&i| text.is_char_boundary(i)).unwrap_or(text.len())
            };
            Span::of(on(a.min(b)), on(a.max(b)))
        };
        let list = |spans: Vec<(u32, u32)>| spans.into_iter().map(clip).collect::<Vec<_>>();
        let template = analysis.quotations[0].clone();
        analysis.quotations = cards
            .into_iter()
            .map(|(content, cue, source, context, speaker)| {
                let mut q = template.clone();
                q.content = list(content);
                q.context = clip(context);
                (q.attribution.cue, q.attribution.source) = (list(cue), list(source));
                q.attribution.speakers = vec![EntityId(speaker)];
                q
            })
            .collect();
        analysis.issues[0].mentions = vec![clip((3, 20)), clip((30, 40))];
        analysis.article.text = text;
        analysis
    })
}

fn any_query() -> impl Strategy<Value = String> {
    prop_oneof![
        "\\PC{0,20}",
        "[a-zéß'’.\"“ :-]{0,16}",
        "(-|speaker:|kind:|cue:|about:|class:|foo:|\"|[a-zé]{1,3}| ){0,8}",
    ]
}

proptest! {
    #[test]
    fn any_query_on_any_text_marks_what_it_matched(analysis in any_analysis(), query in any_query()) {
        let index = Index::build(&analysis);
        let parsed = Query::parse(&query);
        let text = analysis.article.text.as_str();
        let about = parsed.clauses.iter().any(|c| c.field == query::Field::About);
        for hit in index.search(&parsed) {
            prop_assert!((hit.quote.0 as usize) < analysis.quotations.len());
            for pair in hit.spans.windows(2) {
                prop_assert!(pair[0].end <= pair[1].start);
            }
            for span in &hit.spans {
                prop_assert!(text.get(span.start as usize..span.end as usize).is_some_and(|s| !s.is_empty()));
                let found = fold(span.slice(text));
                let matched = parsed.clauses.iter().any(|c| c.words.iter().any(|w| found.starts_with(w)));
                prop_assert!(matched || about, "{found:?} for {query:?}");
            }
            for mark in &hit.names {
                let name = &analysis.entities[mark.entity.0 as usize].name;
                let found = fold(mark.span.slice(name));
                prop_assert!(parsed.clauses.iter().any(|c| c.words.iter().any(|w| found.starts_with(w))));
            }
        }
    }

    #[test]
    fn every_word_of_a_card_is_found_by_each_of_its_beginnings(mut analysis in any_analysis()) {
        let whole = Span::of(0, analysis.article.text.len());
        analysis.quotations.iter_mut().for_each(|q| q.context = whole);
        let index = Index::build(&analysis);
        let text = analysis.article.text.as_str();
        for (id, quotation) in analysis.quotations.iter().enumerate() {
            for (a, b) in Words::new(quotation.context.slice(text)) {
                let word = &quotation.context.slice(text)[a..b];
                for (end, _) in word.char_indices().skip(1).chain([(word.len(), ' ')]) {
                    let query = Query { clauses: Query::parse(&word[..end]).clauses };
                    if query.clauses.is_empty() { continue }
                    prop_assert!(index.search(&query).iter().any(|h| h.quote.0 as usize == id), "{word:?} to {end}");
                }
            }
        }
    }

    #[test]
    fn a_clause_and_its_negation_part_the_cards(analysis in any_analysis(), word in "[a-z]{1,2}") {
        let index = Index::build(&analysis);
        let count = |q: &str| index.search(&Query::parse(q)).len();
        prop_assert_eq!(count(&word) + count(&format!("-{word}")), analysis.quotations.len());
    }
}
