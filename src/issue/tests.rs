//! Tests on an article of our own.

use proptest::prelude::*;

use super::*;
use crate::quote::{Attribution, Kind, VerbClass};
use crate::{article, mention, token};

/// Made-up town, made-up people.
const TEXT: &str = "Council splits over harbor bridge\n\n\
    Mayor Ann Hill said the harbor bridge plan was the best plan for the town.\n\n\
    Hill said on Monday that Northport needed a new bridge and lower property taxes.\n\n\
    “The plan is too costly,” said Councilman Joe Stone, who opposes the harbor-bridge plan.\n\n\
    Stone said the long-term harbor bridge plan would ruin the fishing industry. He wants the Clean Harbor Act \
    repealed.\n\n\
    Hill said people in Northport had a lot of time.\n\n\
    Stone said Hill was a good friend, and that property taxes hurt.";

/// What stands between the words given counts as said, one quotation each.
fn find_in(text: &str, said: &[(&str, u32)]) -> Vec<Issue> {
    let article = article::read(text.to_owned(), &[]);
    let (mut tokens, mut sentences) = (Vec::new(), Vec::new());
    for block in 0..article.blocks.len() {
        token::read_block(&article, block as u32, &mut tokens, &mut sentences);
    }
    let entities = mention::find(&article, &tokens, &sentences).entities;
    let quotation = |&(words, speaker): &(&str, u32)| {
        let at = text.find(words).expect("words of the text");
        quotation(Span::of(at, at + words.len()), speaker)
    };
    let said: Vec<_> = said.iter().map(quotation).collect();
    let (mut found, sure) =
        find(&article, &tokens, &tags(&article, &tokens, &sentences), &sentences, &entities, &said);
    found.truncate(sure);
    found
}

fn quotation(content: Span, speaker: u32) -> Quotation {
    let attribution = Attribution {
        cue: Vec::new(),
        source: Vec::new(),
        class: VerbClass::Speech,
        speakers: vec![crate::mention::EntityId(speaker)],
        unknown: None,
        evidence: Vec::new(),
        rule: "test",
        score: 1000,
        meant: 1000,
    };
    Quotation { kind: Kind::Indirect, content: vec![content], attribution, context: content, block: 0 }
}

const SAID: &[(&str, u32)] = &[
    ("the harbor bridge plan was the best plan for the town", 0),
    ("that Northport needed a new bridge and lower property taxes", 0),
    ("“The plan is too costly,”", 1),
    ("the long-term harbor bridge plan would ruin the fishing industry", 1),
    (
        "the Clean Harbor Act \
    repealed",
        1,
    ),
    ("people in Northport had a lot of time", 0),
    ("Hill was a good friend, and that property taxes hurt", 1),
];

fn tags(article: &Article, tokens: &[Token], sentences: &[Sentence]) -> Vec<Tag> {
    let mut out = Vec::new();
    crate::tag::read(&article.text, tokens, sentences, &mut out);
    out
}

#[test]
fn names_what_is_spoken_about() {
    let issues = find_in(TEXT, SAID);
    let names: Vec<&str> = issues.iter().map(|i| i.name.as_str()).collect();
    assert_eq!(names[0], "long-term harbor bridge plan", "{names:?}");
    assert!(names.contains(&"property taxes"), "{names:?}");
    assert!(names.contains(&"Clean Harbor Act"), "a law at first mention: {names:?}");
    for not in ["Hill", "Northport", "Monday", "lot", "time", "friend", "people", "town"] {
        assert!(!names.iter().any(|n| n.contains(not)), "{not} is no issue: {names:?}");
    }
}

#[test]
fn counts_every_mention_whatever_its_hyphens() {
    let issues = find_in(TEXT, SAID);
    let plan = &issues[0];
    let mentions: Vec<&str> = plan.mentions.iter().map(|m| m.slice(TEXT)).collect();
    assert!(mentions.contains(&"harbor-bridge plan") && mentions.contains(&"plan"), "{mentions:?}");
    assert!(plan.mentions.windows(2).all(|w| w[0].end <= w[1].start), "in order, apart");
    let quotes: Vec<u32> = plan.quotes.iter().map(|q| q.0).collect();
    assert!([0, 2, 3].iter().all(|q| quotes.contains(q)), "“The plan” is the one spoken of: {quotes:?}");
}

#[test]
fn acronyms_acts_and_days() {
    let text = "Lee said the Northern Ocean Fishing Treaty was dead. Kim said NOFT rules hurt trade. Kim wants the \
        Marsh-Ogden amendment lifted. Lee said Super Tuesday was near and we can’t wait.";
    let said = [
        ("the Northern Ocean Fishing Treaty was dead", 0),
        ("NOFT rules hurt trade", 1),
        (
            "the \
        Marsh-Ogden amendment lifted",
            1,
        ),
        ("Super Tuesday was near and we can’t wait", 0),
    ];
    let names: Vec<String> = find_in(text, &said).into_iter().map(|i| i.name).collect();
    assert_eq!(names[0], "Northern Ocean Fishing Treaty", "the acronym speaks of it too: {names:?}");
    assert!(names.iter().any(|n| n == "Marsh-Ogden amendment"), "{names:?}");
    assert!(!names.iter().any(|n| n.contains("Super") || n.contains("can")), "{names:?}");
}

#[test]
fn nothing_said_nothing_found() {
    assert!(find_in(TEXT, &[]).is_empty());
}

#[test]
fn a_name_tells_of_one_and_of_nothing_else() {
    let names = |text: &str, said: &[&str]| -> Vec<String> {
        let said: Vec<_> = said.iter().map(|s| (*s, 0)).collect();
        find_in(text, &said).into_iter().map(|i| i.name).collect()
    };
    let laws = "Ann Hill spoke.\n\nHill said the law was harsh. Hill said the law broke federal law. \
        Hill said state law was older. Hill said the law hurt.";
    let said = ["the law was harsh", "the law broke federal law", "state law was older", "the law hurt"];
    assert_eq!(names(laws, &said), ["law"]);
    let act = "Ann Hill spoke.\n\nHill said the landmark Clean Harbor Act was good. Hill said the Clean Harbor Act \
        stays.";
    assert_eq!(
        names(act, &["the landmark Clean Harbor Act was good", "the Clean Harbor Act stays"]),
        ["Clean Harbor Act"]
    );
}

#[test]
fn vague_words_bodies_and_idioms_are_no_issues() {
    let text = "Harbor council drops closure of pool\n\nAnn Hill said the war in Northport was a balancing act. Hill said \
        the Quarry War Act mattered. Hill said the closure of the pool hurt. Hill said the Stone Foundation paid. The \
        Stone Foundation is rich.";
    let said = [
        "the war in Northport was a balancing act",
        "the Quarry War Act mattered",
        "the closure of the pool hurt",
        "the Stone Foundation paid",
    ];
    let said: Vec<_> = said.iter().map(|s| (*s, 0)).collect();
    let names: Vec<String> = find_in(text, &said).into_iter().map(|i| i.name).collect();
    assert!(names.iter().any(|n| n.contains("Act")) && names.iter().any(|n| n == "closure"), "{names:?}");
    for not in ["balancing act", "war", "Stone Foundation"] {
        assert!(!names.iter().any(|n| n == not), "{not} is no issue: {names:?}");
    }
}

proptest! {
    #[test]
    fn any_text_gives_sound_issues(text in "([A-Za-z'’.,\"“” \n\u{e9}-]|the |plan |NATO's |tax |said |treaty |of ){0,120}") {
        let article = article::read(text, &[]);
        let (mut tokens, mut sentences) = (Vec::new(), Vec::new());
        for block in 0..article.blocks.len() {
            token::read_block(&article, block as u32, &mut tokens, &mut sentences);
        }
        let entities = mention::find(&article, &tokens, &sentences).entities;
        let said: Vec<Quotation> = sentences.iter().map(|s| quotation(s.span, 0)).collect();
        let (issues, sure) =
            find(&article, &tokens, &tags(&article, &tokens, &sentences), &sentences, &entities, &said);
        prop_assert!(sure <= MOST && issues.len() <= 5 * MOST);
        prop_assert!(issues[..sure].iter().all(|i| !i.quotes.is_empty() || i.mentions.len() > 1));
        for issue in &issues {
            prop_assert!(!issue.name.is_empty());
            prop_assert!(issue.mentions.windows(2).all(|w| w[0].end <= w[1].start));
            prop_assert!(issue.quotes.windows(2).all(|w| w[0] < w[1]));
            prop_assert!(issue.mentions.iter().all(|m| !m.slice(&article.text).is_empty()));
            prop_assert!(issue.quotes.iter().all(|q| (q.0 as usize) < said.len()));
        }
    }
}

#[test]
fn a_bill_is_a_package_and_a_measure() {
    let text = "Hill said a vote on the ferry bill was near.\n\nStone said the ferry package was too dear.";
    let said = [("a vote on the ferry bill was near", 0), ("the ferry package was too dear", 1)];
    let issues = find_in(text, &said);
    assert_eq!(issues.iter().map(|i| (&*i.name, i.quotes.len())).collect::<Vec<_>>(), [("ferry bill", 2)]);
}

#[test]
fn the_law_is_the_act_named_before() {
    let text = "Harbor news\n\nMayor Ann Hill signed the Clean Harbor Act in May.\n\nHill said the law was overdue. Stone, who opposes \
        the measure, said the statute was too strict.\n\nHill said she would file a bill. Stone said the bill was late.";
    let said = [
        ("the law was overdue", 0),
        ("the statute was too strict", 0),
        ("she would file a bill", 0),
        ("the bill was late", 0),
    ];
    let issues = find_in(text, &said);
    let act =
        issues.iter().find(|i| i.name == "Clean Harbor Act").expect("named in no quotation, and spoken of");
    let spoken: Vec<&str> = act.mentions.iter().map(|m| m.slice(text)).collect();
    assert_eq!(
        spoken,
        ["Clean Harbor Act", "law", "measure", "statute"],
        "not the bill, which is another one"
    );
}

#[test]
fn the_charge_and_the_plan_are_those_named_before() {
    let text = "Ann Hill on the harbor access charge\n\nAnn Hill wants the harbor access charge in May.\n\nHill said the charge \
        was fair. Hill said the landfill levy was late. Hill said the plan would hurt shops.";
    let said =
        ["the charge was fair", "the landfill levy was late", "the plan would hurt shops"].map(|s| (s, 0));
    let mut found: Vec<_> = find_in(text, &said).into_iter().map(|i| (i.name, i.quotes.len())).collect();
    found.order();
    assert_eq!(found, [("harbor access charge".to_owned(), 1), ("landfill levy".to_owned(), 2)]);
}

#[test]
fn one_law_is_not_the_laws_named_before() {
    let text = "Harbor news\n\nAnn Hill opposes the Secure Port Act. Hill said harbor laws were old. Hill said the law was strict.";
    let issues = find_in(text, &[("harbor laws were old", 0), ("the law was strict", 0)]);
    let act = issues.iter().find(|i| i.name == "Secure Port Act").expect("the law is the act");
    assert_eq!(act.quotes, [QuoteId(1)]);
}

#[test]
fn names_end_before_a_verb_and_have_no_half_owner() {
    let text = "Harbor news\n\nAnn Hill said ferry lawsuits pending in court hurt. Hill said the Harbor Safety Agency’s fishing rule was \
        late.";
    let found = find_in(
        text,
        &[
            ("ferry lawsuits pending in court hurt", 0),
            (
                "the Harbor Safety Agency’s fishing rule was \
        late",
                0,
            ),
        ],
    );
    let mut names: Vec<_> = found.into_iter().map(|i| i.name).collect();
    names.order();
    assert_eq!(names, ["ferry lawsuits", "fishing rule"]);
}

#[test]
fn an_agreement_is_a_deal_and_a_charge_a_fee() {
    let text = "Harbor news\n\nAnn Hill said the fishing deal was good. Hill said the fishing agreement was late. Hill said the tonnage \
        fee amounts to a tax. Hill said the charge was late.";
    let said = [
        "the fishing deal was good",
        "the fishing agreement was late",
        "the tonnage fee amounts to a tax",
        "the charge was late",
    ];
    let mut found: Vec<_> =
        find_in(text, &said.map(|s| (s, 0))).into_iter().map(|i| (i.name, i.quotes.len())).collect();
    found.order();
    assert_eq!(found, [("fishing deal".to_owned(), 2), ("tonnage fee".to_owned(), 2)]);
}

#[test]
fn a_declaration_is_not_the_treaty_of_that_name() {
    let text = "Harbor news\n\nAnn Hill said the Northern Fishing Treaty was late. Hill said the Northern Framework Declaration was good.";
    let found = find_in(
        text,
        &[("the Northern Fishing Treaty was late", 0), ("the Northern Framework Declaration was good", 0)],
    );
    assert_eq!(found.len(), 2, "{found:?}");
}

/// The names of what is found when all these words are said by one speaker.
fn names(text: &str, said: &[&str]) -> Vec<String> {
    let said: Vec<_> = said.iter().map(|s| (*s, 0)).collect();
    find_in(text, &said).into_iter().map(|i| i.name).collect()
}

#[test]
fn what_an_office_decides_is_an_issue() {
    let text = "Court clears harbor sale in late ruling\n\nThe court ruled on Monday. Ann Hill said the ruling was late. The decision stands.\n\n\
        Stone said the recount was slow. The recount ends in May. The recount works, Hill said.";
    let found = names(text, &["the ruling was late", "the recount was slow"]);
    assert_eq!(found, ["recount", "ruling"], "the decision is the ruling, and no recount is a work");
}

#[test]
fn a_number_belongs_to_its_rule() {
    let text = "Harbor news\n\nAnn Hill said Rule 9(c) was good. Hill said HB 1180 was late. Stone opposes Rule 9(c). Hill said the \
        rule was new.";
    let found = names(text, &["Rule 9(c) was good", "HB 1180 was late", "the rule was new"]);
    assert_eq!(found[0], "Rule 9(c)", "{found:?}");
}

#[test]
fn names_have_no_label_no_double_and_no_verb() {
    let text = "Harbor levy\n\nAnn Hill said the word levy was wrong. Hill said the power bill bill was late. Hill said the water \
        meets state standards. Hill said the sweeping harbor plan was good.\n\nThe levy is old. The power bill is old. \
        The harbor plan is old.";
    let said = [
        "the word levy was wrong",
        "the power bill bill was late",
        "the water meets state standards",
        "the sweeping harbor plan was good",
    ];
    let found = names(text, &said);
    for name in ["levy", "power bill", "harbor plan"] {
        assert!(found.iter().any(|n| n == name), "{name}: {found:?}");
    }
    assert!(!found.iter().any(|n| n.contains("meets")), "{found:?}");
}

#[test]
fn people_and_what_undoes_are_no_issues() {
    let text = "Harbor riders\n\nAnn Hill said the riders were angry. Hill called for the suspension of the harbor treaty. Hill said the \
        suspension of the harbor treaty was near.";
    let found = names(text, &["the riders were angry", "the suspension of the harbor treaty was near"]);
    assert!(!found.iter().any(|n| n == "riders" || n == "suspension"), "{found:?}");
}

#[test]
fn verbs_between_nouns_end_a_name() {
    let text = "Harbor news\n\nAnn Hill said the plant emits harbor gas. Hill said a radar that tracks harbor drones was late. Hill said \
        builders track harbor photographs. Hill said a bill regulating harbor boats was late. Hill said the harbor records law and the meals tax were good.";
    let said = [
        "the plant emits harbor gas",
        "a radar that tracks harbor drones was late",
        "builders track harbor photographs",
        "a bill regulating harbor boats was late",
        "the harbor records law and the meals tax were good",
    ];
    let found = names(text, &said);
    assert!(["harbor records law", "meals tax"].iter().all(|n| found.iter().any(|f| f == n)), "{found:?}");
    assert!(!found.iter().any(|n| ["emits", "track", "regul"].iter().any(|v| n.contains(v))), "{found:?}");
}

#[test]
fn the_headline_tells_one_rule_from_others() {
    let text = "Council drops harbor rule\n\nAnn Hill said the rule was late. Hill said the rule was good.";
    assert_eq!(names(text, &["the rule was late", "the rule was good"]), ["harbor rule"]);
}

#[test]
fn owners_are_named_whole() {
    let text = "Harbor town news\n\nAnn Hill said the Justice Department rule was slow. The rule is long.\n\n\
        Ann Hill said the Justice Department's decision was late. The decision is old.";
    let found =
        names(text, &["the Justice Department rule was slow", "the Justice Department's decision was late"]);
    for name in ["Justice Department rule", "Justice Department's decision"] {
        assert!(found.iter().any(|f| f == name), "{name}: {found:?}");
    }
}

#[test]
fn a_law_is_not_what_its_name_speaks_of() {
    let text = "Harbor town news\n\nAnn Hill said the Harbor Free Trade Agreement was old. Free trade is good, \
        Stone said. Free trade is cheap.";
    let found = names(text, &["the Harbor Free Trade Agreement was old", "Free trade is good"]);
    assert!(found.iter().any(|f| f == "Harbor Free Trade Agreement"), "{found:?}");
    assert!(found.iter().any(|f| f.eq_ignore_ascii_case("free trade")), "{found:?}");
}

#[test]
fn one_word_is_told_apart_by_what_stands_beside_it() {
    let text = "Harbor town ban news\n\nAnn Hill said the deal with Northport was good. The deal is old.\n\n\
        Stone said a bill to ban the harbor fee was late. The bill would pass, Stone said.\n\n\
        Moss said Ada Reed's appeal was slow. The appeal is long.\n\n\
        Hill said the ban on boats was hard. Stone said the ban on trucks was harder. The ban stays.";
    let found = names(
        text,
        &[
            "the deal with Northport was good",
            "a bill to ban the harbor fee was late",
            "Ada Reed's appeal was slow",
            "the ban on boats was hard",
            "the ban on trucks was harder",
        ],
    );
    for name in ["deal with Northport", "bill to ban the harbor fee", "Ada Reed's appeal", "ban"] {
        assert!(found.iter().any(|f| f == name), "{name}: {found:?}");
    }
}

#[test]
fn things_of_no_public_matter_are_no_issues() {
    let text = "Stone on the ferry rally\n\nAnn Hill said the ferry rally was loud. Stone said the ferry rally was long.\n\n\
        Hill said the ferry ban was late. Moss said the gun rally was loud.";
    let said = [
        "the ferry rally was loud",
        "the ferry rally was long",
        "the ferry ban was late",
        "the gun rally was loud",
    ];
    let found = names(text, &said);
    assert!(found.iter().any(|f| f == "ferry ban"), "{found:?}");
    assert!(!found.iter().any(|f| f == "ferry rally"), "{found:?}");
}

#[test]
fn what_is_told_in_passing_is_no_issue_where_there_are_others() {
    let text = "Ferry news\n\nAnn Hill said the ferry ban was late. Stone said the ferry ban was good.\n\n\
        Hill said the quay levy was old. Stone said the quay levy was new.\n\nMoss said a mast permit was wet.";
    let said = [
        "the ferry ban was late",
        "the ferry ban was good",
        "the quay levy was old",
        "the quay levy was new",
    ];
    let found = names(text, &[&said[..], &["a mast permit was wet"]].concat());
    assert_eq!(found, ["ferry ban", "quay levy"]);
    let alone = "Ferry news\n\nMoss said a mast permit was wet.";
    assert_eq!(names(alone, &["a mast permit was wet"]), ["mast permit"], "better than nothing");
}

#[test]
fn what_is_for_all_is_named_whole() {
    let text = "Harbor news\n\nAnn Hill said the Harbor Care for All plan was late. Stone said the Harbor Care for All plan was good.";
    let said = ["the Harbor Care for All plan was late", "the Harbor Care for All plan was good"];
    assert_eq!(names(text, &said), ["Harbor Care for All plan"]);
}
