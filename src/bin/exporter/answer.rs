//! Questions of the page, and their answers. Knows nothing of the browser.

use std::cell::RefCell;

use quote_explorer::correction::{Corrected, Found, apply};
use quote_explorer::export::{
    About, Document, Format, Style, cite, csv_header, said, speakers, text_fragment,
};
use quote_explorer::share::{Shared, from_link, place_of, to_link};
use quote_explorer::state::Sure;
use quote_explorer::{Options, QuoteId, analyze};
use serde::{Deserialize, Serialize};

/// What the page asks.
#[derive(Deserialize)]
#[serde(rename_all = "lowercase")]
enum Question {
    /// The article of a link.
    Open { link: String, dictionary: Option<String> },
    /// The citation of a quotation, in the style of this name.
    Cite { quote: u32, style: String, about: Facts },
    /// All quotations, in the format of this name.
    Export { format: String, about: Facts },
    /// The link, with what is known of the article now.
    Link { about: Facts, dictionary: Option<String> },
}

/// What the page is told. A failure has a message and nothing else.
#[derive(Default, Serialize)]
#[serde(default)]
struct Answer {
    #[serde(skip_serializing_if = "String::is_empty")]
    error: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    about: Option<Facts>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    quotes: Vec<Quote>,
    /// The quotation the link points to.
    #[serde(skip_serializing_if = "Option::is_none")]
    card: Option<u32>,
    #[serde(skip_serializing_if = "String::is_empty")]
    plain: String,
    #[serde(skip_serializing_if = "String::is_empty")]
    html: String,
    /// The publisher's page at the words.
    #[serde(skip_serializing_if = "String::is_empty")]
    source: String,
}

/// What is known of an article.
#[derive(Default, Serialize, Deserialize)]
#[serde(default)]
struct Facts {
    title: String,
    author: String,
    date: String,
    publisher: String,
    url: String,
}

/// One quotation of the list.
#[derive(Serialize)]
struct Quote {
    id: u32,
    words: String,
    speaker: String,
    kind: &'static str,
    /// Whether its speaker is doubtful.
    doubtful: bool,
    /// Its name in a link.
    place: String,
}

impl From<Facts> for About {
    fn from(f: Facts) -> Self {
        Self { title: f.title, author: f.author, date: f.date, publisher: f.publisher, url: f.url }
    }
}

/// An opened article.
struct Opened {
    shared: Shared,
    corrected: Corrected,
}

/// Answers questions on the article that is open.
#[derive(Default)]
pub struct Desk(RefCell<Option<Opened>>);

impl Desk {
    /// The answer to a question, both as JSON.
    pub fn answer(&self, question: &str) -> String {
        let answer = serde_json::from_str(question).map_err(|error| error.to_string());
        let answer = answer.and_then(|question| self.find(question));
        let answer = answer.unwrap_or_else(|error| Answer { error, ..Answer::default() });
        serde_json::to_string(&answer).unwrap_or_default()
    }

    fn find(&self, question: Question) -> Result<Answer, String> {
        if let Question::Open { link, dictionary } = question {
            return self.open(&link, dictionary.as_deref());
        }
        let open = self.0.borrow();
        let Opened { shared, corrected } = open.as_ref().ok_or("No article is open.")?;
        match question {
            Question::Open { .. } => Err(String::new()),
            Question::Cite { quote, style, about } => {
                let style =
                    Style::ALL.into_iter().find(|s| s.name() == style).ok_or("There is no such style.")?;
                let about = About::from(about);
                let made =
                    cite(corrected, QuoteId(quote), &about, style).ok_or("There is no such quotation.")?;
                let analysis = &corrected.analysis;
                let quotation = analysis.quotations.get(quote as usize);
                let source = quotation.and_then(|q| text_fragment(&about.url, &analysis.article, q));
                let source = source.unwrap_or_default();
                Ok(Answer { plain: made.plain, html: made.html, source, ..Answer::default() })
            }
            Question::Export { format, about } => {
                let format = Format::named(&format).ok_or("There is no such format.")?;
                let document = Document::corrected("article", corrected, 0);
                let head = if format == Format::Csv { csv_header() } else { String::new() };
                let plain = head + &format.write(&document, corrected, &about.into(), 0);
                Ok(Answer { plain, ..Answer::default() })
            }
            Question::Link { about, dictionary } => {
                let About { title, author, date, publisher, url } = about.into();
                let shared = Shared { title, author, date, publisher, url, ..shared.clone() };
                let dictionary = dictionary.as_deref().map(str::as_bytes);
                let plain = to_link(&shared, None, dictionary).map_err(|error| error.to_string())?;
                Ok(Answer { plain, ..Answer::default() })
            }
        }
    }

    fn open(&self, link: &str, dictionary: Option<&str>) -> Result<Answer, String> {
        let opened = from_link(link, dictionary.map(str::as_bytes)).map_err(|error| error.to_string())?;
        let shared = opened.shared;
        let analysis = analyze(&shared.text, &Options { put_back: shared.put_back.clone() });
        let corrected = apply(analysis, &shared.corrections).without_dismissed();
        let analysis = &corrected.analysis;
        let about = About {
            title: shared.title.clone(),
            author: shared.author.clone(),
            date: shared.date.clone(),
            publisher: shared.publisher.clone(),
            url: shared.url.clone(),
        }
        .or_read(analysis);
        let About { title, author, date, publisher, url } = about;
        let quotes = analysis.quotations.iter().enumerate().map(|(at, quotation)| {
            let id = at as u32;
            Quote {
                id,
                words: said(analysis, quotation),
                speaker: speakers(analysis, &quotation.attribution.speakers),
                kind: quotation.kind.name(),
                doubtful: Sure::of(&quotation.attribution) == Some(Sure::Doubtful),
                place: place_of(analysis, QuoteId(id)).map(|place| place.to_string()).unwrap_or_default(),
            }
        });
        let answer = Answer {
            quotes: quotes.collect(),
            card: opened.card.and_then(|card| card.find(analysis)).map(Found::quote).map(|quote| quote.0),
            about: Some(Facts { title, author, date, publisher, url }),
            ..Answer::default()
        };
        self.0.replace(Some(Opened { shared, corrected }));
        Ok(answer)
    }
}
