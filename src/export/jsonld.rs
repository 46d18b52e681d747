//! JSON-LD with the terms of schema.org, to put into a page or a database.
//!
//! Only what stands in quotation marks is a `Quotation`, since that is a work word for word; paraphrase is
//! a `Claim`, whose quoted parts are quotations of their own. `ClaimReview` is never written: it needs a
//! verdict, and none is made here.

use crate::order::Order;
use std::borrow::Cow;

use serde::Serialize;

use super::cite::{About, edited, said};
use super::date::Date;
use crate::analysis::Analysis;
use crate::correction::Corrected;
use crate::mention::{EntityId, EntityKind};
use crate::quote::{Kind, Quotation, QuoteId};

/// The graph for one article. Serialise it; inside a page, pass that text through [`script_safe`].
#[derive(Clone, Debug, Serialize)]
pub struct JsonLd {
    #[serde(rename = "@context")]
    context: &'static str,
    #[serde(rename = "@graph")]
    graph: Vec<Node>,
}

/// A node of the graph. What is not known is left out.
#[derive(Clone, Debug, Default, Serialize)]
struct Node {
    #[serde(rename = "@type")]
    kind: &'static str,
    #[serde(rename = "@id", skip_serializing_if = "String::is_empty")]
    id: String,
    #[serde(skip_serializing_if = "String::is_empty")]
    name: String,
    #[serde(skip_serializing_if = "String::is_empty")]
    description: String,
    #[serde(skip_serializing_if = "String::is_empty")]
    headline: String,
    #[serde(skip_serializing_if = "String::is_empty")]
    url: String,
    #[serde(rename = "datePublished", skip_serializing_if = "String::is_empty")]
    published: String,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    author: Vec<Node>,
    #[serde(skip_serializing_if = "Option::is_none")]
    publisher: Option<Box<Node>>,
    #[serde(skip_serializing_if = "String::is_empty")]
    text: String,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    creator: Vec<Reference>,
    #[serde(rename = "spokenByCharacter", skip_serializing_if = "Vec::is_empty")]
    spoken_by: Vec<Reference>,
    #[serde(rename = "isBasedOn", skip_serializing_if = "Vec::is_empty")]
    based_on: Vec<Reference>,
    #[serde(rename = "isPartOf", skip_serializing_if = "Option::is_none")]
    part_of: Option<Reference>,
    #[serde(skip_serializing_if = "Option::is_none")]
    appearance: Option<Reference>,
    #[serde(rename = "claimInterpreter", skip_serializing_if = "Vec::is_empty")]
    interpreter: Vec<Node>,
    #[serde(rename = "hasPart", skip_serializing_if = "Vec::is_empty")]
    parts: Vec<Node>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    about: Vec<Node>,
    #[serde(skip_serializing_if = "Option::is_none")]
    position: Option<u32>,
    #[serde(rename = "creditText", skip_serializing_if = "String::is_empty")]
    credit: String,
}

/// Points to another node.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
struct Reference {
    #[serde(rename = "@id")]
    id: String,
}

/// Text of JSON that can stand inside a `<script>` element: nothing in it ends the element.
pub fn script_safe(json: &str) -> String {
    json.replace('<', "\\u003c")
}

/// The article, its speakers, and a node for every quotation that was not dismissed by hand.
pub fn jsonld(corrected: &Corrected, about: &About) -> JsonLd {
    let analysis = &corrected.analysis;
    let about = about.clone().or_read(analysis);
    let base = about.address().unwrap_or("").split('#').next().unwrap_or("").to_owned();
    let maker = Maker { corrected, base, authors: authors(&about) };
    let mut graph = vec![maker.article(&about)];
    let shown: Vec<QuoteId> =
        (0..analysis.quotations.len() as u32).map(QuoteId).filter(|q| corrected.is_shown(*q)).collect();
    let mut spoke: Vec<EntityId> = Vec::new();
    for quote in &shown {
        for id in &analysis.quotations[quote.0 as usize].attribution.speakers {
            if !spoke.contains(id) {
                spoke.push(*id);
            }
        }
    }
    spoke.order();
    graph.extend(spoke.into_iter().filter_map(|id| maker.speaker(id)));
    graph.extend(shown.into_iter().map(|quote| maker.quotation(quote)));
    JsonLd { context: "https://schema.org", graph }
}

fn authors(about: &About) -> Vec<Node> {
    let node = |name: &str| {
        let kind = if super::cite::is_person(name) { "Person" } else { "Organization" };
        Node { kind, name: name.to_owned(), ..Node::default() }
    };
    about.authors().into_iter().map(node).collect()
}

struct Maker<'a> {
    corrected: &'a Corrected,
    base: String,
    authors: Vec<Node>,
}

impl Maker<'_> {
    fn analysis(&self) -> &Analysis {
        &self.corrected.analysis
    }

    fn id(&self, name: &str, number: u32) -> String {
        [&self.base, "#", name, &number.to_string()].concat()
    }

    fn article_id(&self) -> Reference {
        Reference { id: if self.base.is_empty() { "#article".to_owned() } else { self.base.clone() } }
    }

    fn article(&self, about: &About) -> Node {
        let publisher = Node { kind: "Organization", name: about.publisher.clone(), ..Node::default() };
        Node {
            kind: "Article",
            id: self.article_id().id,
            headline: about.title.clone(),
            url: about.address().unwrap_or("").to_owned(),
            published: Date::parse(&about.date).map(Date::written).unwrap_or_default(),
            author: self.authors.clone(),
            publisher: (!about.publisher.is_empty()).then(|| Box::new(publisher)),
            ..Node::default()
        }
    }

    /// Those without a name are described, never named.
    fn speaker(&self, id: EntityId) -> Option<Node> {
        let entity = self.analysis().entities.get(id.0 as usize)?;
        let words = entity.name.clone();
        let named = |kind| Node { kind, name: words.clone(), ..Node::default() };
        let described = |kind| Node { kind, description: words.clone(), ..Node::default() };
        let node = match entity.kind {
            EntityKind::Person => named("Person"),
            EntityKind::Described | EntityKind::Anonymous => described("Person"),
            EntityKind::Group => described("Organization"),
            EntityKind::Organisation => named("Organization"),
            EntityKind::Document => named("CreativeWork"),
        };
        Some(Node { id: self.id("speaker-", id.0 + 1), ..node })
    }

    fn quotation(&self, quote: QuoteId) -> Node {
        let analysis = self.analysis();
        let quotation = &analysis.quotations[quote.0 as usize];
        let is_document = |id: &&EntityId| {
            analysis.entities.get(id.0 as usize).is_some_and(|e| e.kind == EntityKind::Document)
        };
        let reference = |id: &EntityId| Reference { id: self.id("speaker-", id.0 + 1) };
        let speakers = &quotation.attribution.speakers;
        let based_on: Vec<Reference> = speakers.iter().filter(is_document).map(reference).collect();
        let creator: Vec<Reference> = speakers.iter().filter(|id| !is_document(id)).map(reference).collect();
        let topic = |issue: &&crate::issue::Issue| issue.quotes.contains(&quote);
        let topics = analysis.issues.iter().filter(topic);
        let about = topics.map(|i| Node { kind: "Thing", name: i.name.clone(), ..Node::default() }).collect();
        let node = Node {
            id: self.id("quotation-", quote.0 + 1),
            creator: creator.clone(),
            based_on,
            about,
            position: Some(quote.0 + 1),
            credit: edited(self.corrected, quote),
            ..Node::default()
        };
        let words = said(analysis, quotation);
        if quotation.kind == Kind::Direct {
            let text = without_marks(&words).into_owned();
            let part_of = Some(self.article_id());
            // The schema has creator for the one who said it and this for the one an article says said it.
            return Node { kind: "Quotation", text, spoken_by: creator, part_of, ..node };
        }
        let parts = match quotation.kind {
            Kind::Mixed => self.verbatim(quotation, &creator),
            _ => Vec::new(),
        };
        let appearance = Some(self.article_id());
        Node { kind: "Claim", text: words, appearance, interpreter: self.authors.clone(), parts, ..node }
    }

    /// The parts of a mixed quotation that stand in quotation marks.
    fn verbatim(&self, quotation: &Quotation, creator: &[Reference]) -> Vec<Node> {
        let text = &self.analysis().article.text;
        let quoted = quotation.content.iter().flat_map(|piece| in_marks(piece.slice(text)));
        quoted
            .map(|words| Node {
                kind: "Quotation",
                text: words.split_whitespace().collect::<Vec<_>>().join(" "),
                creator: creator.to_vec(),
                spoken_by: creator.to_vec(),
                part_of: Some(self.article_id()),
                ..Node::default()
            })
            .collect()
    }
}

/// The text without the quotation marks around each of its pieces.
fn without_marks(words: &str) -> Cow<'_, str> {
    const GAP: &str = " […] ";
    let strip = |piece: &str| -> String {
        let open: &[char] = &['“', '"', '«', '„', '‘', '\''];
        let close: &[char] = &['”', '"', '»', '“', '’', '\''];
        let piece = piece.trim();
        piece.strip_prefix(open).map_or(piece, |inner| inner.strip_suffix(close).unwrap_or(inner)).to_owned()
    };
    let pieces: Vec<String> = words.split(GAP).map(strip).collect();
    Cow::Owned(pieces.join(GAP))
}

/// What stands between double marks in `text`, without them.
fn in_marks(text: &str) -> Vec<&str> {
    let mut out = Vec::new();
    let mut open = None;
    for (at, c) in text.char_indices() {
        match (c, open) {
            ('“' | '«' | '„' | '"', None) => open = Some(at + c.len_utf8()),
            ('”' | '»' | '"', Some(from)) => {
                out.push(&text[from..at]);
                open = None;
            }
            _ => {}
        }
    }
    out.extend(open.map(|from| &text[from..]));
    out.retain(|words| !words.trim().is_empty());
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn marks_come_off_each_piece() {
        assert_eq!(without_marks("“A b,” […] “c.”"), "A b, […] c.");
        assert_eq!(without_marks("\"A “b” c\""), "A “b” c");
        assert_eq!(without_marks("“A, open"), "A, open");
        assert_eq!(in_marks("it is “a b” and \"c\" or “d"), ["a b", "c", "d"]);
    }

    #[test]
    fn a_script_element_cannot_be_left() {
        assert_eq!(script_safe("\"</script><!--\""), "\"\\u003c/script>\\u003c!--\"");
    }
}
