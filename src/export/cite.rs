//! A quotation to paste elsewhere, with its source named: plain, Markdown, HTML, APA, MLA, Chicago.
//!
//! Words that were not in quotation marks in the article never get any here. What is not known is left out
//! or named as missing, as each style has it; nothing is made up.

use super::date::Date;
use super::fragment::{text_fragment, web_address};
use crate::analysis::Analysis;
use crate::case::Lower;
use crate::correction::{Corrected, StanceEdit};
use crate::quote::{Kind, Quotation, QuoteId};
use crate::stance::{Polarity, Target};

/// What is known of an article. Empty when not known.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct About {
    /// The headline.
    pub title: String,
    /// Who wrote it, as people write names; several joined by commas and "and".
    pub author: String,
    /// When it was published, in any writing.
    pub date: String,
    /// The newspaper or site.
    pub publisher: String,
    /// Its web address.
    pub url: String,
}

impl About {
    /// Fills what is empty from the article's own headline, byline and date.
    #[must_use]
    pub fn or_read(mut self, analysis: &Analysis) -> Self {
        let article = &analysis.article;
        let read =
            |span: Option<crate::span::Span>| span.map_or("", |s| s.slice(&article.text)).trim().to_owned();
        if self.title.is_empty() {
            self.title = read(article.title);
        }
        if self.author.is_empty() {
            let line = read(article.byline);
            let cut = line.get(..3).is_some_and(|by| by.eq_ignore_ascii_case("by "));
            let line = if cut { line[3..].trim() } else { &line };
            self.author = if line.chars().any(char::is_lowercase) { line.to_owned() } else { calm(line) };
        }
        if self.date.is_empty() {
            self.date = read(article.date);
        }
        self
    }

    /// Names of the authors.
    pub fn authors(&self) -> Vec<&str> {
        let names = self.author.split([',', ';', '&']).flat_map(|part| part.split(" and "));
        let names = names.map(|name| name.trim().strip_prefix("and ").unwrap_or(name.trim()));
        names.filter(|name| !name.is_empty()).collect()
    }

    /// The address, when it is one of a web page.
    pub fn address(&self) -> Option<&str> {
        web_address(&self.url)
    }
}

/// A name set in capitals alone as people write it: "LENA O'NEIL" is "Lena O'Neil".
fn calm(name: &str) -> String {
    let mut out = String::with_capacity(name.len());
    let mut inside = false;
    for c in name.chars() {
        if inside {
            out.extend(c.to_lowercase());
        } else {
            out.push(c);
        }
        inside = c.is_alphabetic();
    }
    out
}

/// The form of a citation.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Style {
    /// The words, then who and where.
    Plain,
    /// A block quotation with a link.
    Markdown,
    /// `<blockquote cite>`.
    Html,
    /// Publication Manual of the American Psychological Association, 7th edition.
    Apa,
    /// MLA Handbook, 9th edition.
    Mla,
    /// A note as in the Chicago Manual of Style, 17th edition.
    Chicago,
}

impl Style {
    /// All of them, as a menu shows them.
    pub const ALL: [Self; 6] = [Self::Plain, Self::Markdown, Self::Html, Self::Apa, Self::Mla, Self::Chicago];

    /// The name in the menu.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Plain => "Plain text",
            Self::Markdown => "Markdown",
            Self::Html => "HTML",
            Self::Apa => "APA",
            Self::Mla => "MLA",
            Self::Chicago => "Chicago",
        }
    }
}

/// Both forms of what is copied; the program that pastes takes the one it can use.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Citation {
    /// For `text/plain`.
    pub plain: String,
    /// For `text/html`: a fragment, escaped.
    pub html: String,
}

/// The citation of a quotation; `None` when there is no such quotation.
///
/// A speaker corrected by hand is said to be so, with the one that was found.
pub fn cite(corrected: &Corrected, quote: QuoteId, about: &About, style: Style) -> Option<Citation> {
    let analysis = &corrected.analysis;
    let quotation = analysis.quotations.get(quote.0 as usize)?;
    let about = about.clone().or_read(analysis);
    let cited = Cited {
        words: said(analysis, quotation),
        speaker: speakers(analysis, &quotation.attribution.speakers),
        verbatim: quotation.kind == Kind::Direct,
        edited: edited(corrected, quote),
        link: text_fragment(&about.url, &analysis.article, quotation),
        about: &about,
    };
    Some(match style {
        Style::Plain => Citation { plain: cited.plain(), html: cited.html() },
        Style::Markdown => Citation { plain: cited.markdown(), html: cited.html() },
        Style::Html => Citation { plain: cited.html(), html: cited.html() },
        Style::Apa => Cited::both(&cited.apa()),
        Style::Mla => Cited::both(&cited.mla()),
        Style::Chicago => Cited::both(&cited.chicago()),
    })
}

/// The words of a quotation on one line; where something was left out between its pieces, `[…]`.
pub fn said(analysis: &Analysis, quotation: &Quotation) -> String {
    let mut out = String::new();
    for piece in &quotation.content {
        if !out.is_empty() {
            out.push_str(" […] ");
        }
        let words = piece.slice(&analysis.article.text).split_whitespace();
        for (i, word) in words.enumerate() {
            if i > 0 {
                out.push(' ');
            }
            out.push_str(word);
        }
    }
    out
}

/// The names, joined as in a sentence; empty when unknown.
pub fn speakers(analysis: &Analysis, ids: &[crate::mention::EntityId]) -> String {
    let names: Vec<&str> =
        ids.iter().filter_map(|id| analysis.entities.get(id.0 as usize)).map(|e| e.name.as_str()).collect();
    listed(&names)
}

fn listed(names: &[&str]) -> String {
    match names {
        [] => String::new(),
        [one] => (*one).to_owned(),
        [first @ .., last] => [&first.join(", "), " and ", last].concat(),
    }
}

/// What is said of an edit by hand; empty when there was none.
pub fn edited(corrected: &Corrected, quote: QuoteId) -> String {
    let mut out = String::new();
    let analysis = &corrected.analysis;
    if let Some(original) = corrected.edit(quote).and_then(|edit| edit.original.as_ref()) {
        let found = speakers(analysis, &original.speakers);
        let found = if found.is_empty() { "nobody" } else { &found };
        out = ["Speaker set by hand; the explorer had found ", found, "."].concat();
    }
    for StanceEdit { original, polarity, .. } in &corrected.stances {
        if !original.quotes.contains(&quote) {
            continue;
        }
        let target = match original.target {
            Target::Issue(id) => analysis.issues.get(id.0 as usize).map_or("", |i| &i.name),
            Target::Entity(id) => analysis.entities.get(id.0 as usize).map_or("", |e| &e.name),
        };
        let now = polarity.map_or("none", Polarity::name);
        let words = [
            if out.is_empty() { "" } else { " " },
            "Stance of ",
            &speakers(analysis, &[original.speaker]),
            " on ",
            target,
            " set by hand to ",
            now,
            "; the explorer had found ",
            original.polarity.name(),
            ".",
        ];
        out.push_str(&words.concat());
    }
    out
}

/// Text with parts in italics.
#[derive(Default)]
struct Rich {
    parts: Vec<(String, bool)>,
}

impl Rich {
    fn add(&mut self, words: &str) -> &mut Self {
        self.parts.push((words.to_owned(), false));
        self
    }

    fn italic(&mut self, words: &str) -> &mut Self {
        self.parts.push((words.to_owned(), true));
        self
    }

    /// Adds `words` and then `end`, if there are words; no second full stop.
    fn sentence(&mut self, words: &str, end: &str) -> &mut Self {
        if words.is_empty() {
            return self;
        }
        let done = words.ends_with(['.', '!', '?']) && end.starts_with('.');
        self.add(words).add(if done { &end[1..] } else { end })
    }
}

struct Cited<'a> {
    words: String,
    speaker: String,
    verbatim: bool,
    edited: String,
    link: Option<String>,
    about: &'a About,
}

impl Cited<'_> {
    fn who(&self) -> &str {
        if self.speaker.is_empty() { "speaker not named" } else { &self.speaker }
    }

    /// How the article has the words.
    const fn how(&self) -> &'static str {
        if self.verbatim { "quoted in" } else { "as reported in" }
    }

    fn date(&self) -> Option<Date> {
        Date::parse(&self.about.date)
    }

    /// "“Headline,” by Jane Doe, The Paper, 6 April 2008".
    fn source(&self) -> String {
        let about = self.about;
        let mut parts = Vec::new();
        let date = self.date().map_or_else(|| about.date.clone(), Date::day_first);
        let title =
            if about.title.is_empty() { String::new() } else { ["“", &about.title, "”"].concat() };
        let author = if about.author.is_empty() { String::new() } else { ["by ", &about.author].concat() };
        for part in [title, author, about.publisher.clone(), date] {
            if !part.is_empty() {
                parts.push(part);
            }
        }
        if parts.is_empty() { "an article without title".to_owned() } else { parts.join(", ") }
    }

    fn plain(&self) -> String {
        let mut out = [&self.words, "\n— ", self.who(), ", ", self.how(), " ", &self.source()].concat();
        if let Some(link) = &self.link {
            out.push('\n');
            out.push_str(link);
        }
        if !self.edited.is_empty() {
            out.push('\n');
            out.push_str(&self.edited);
        }
        out
    }

    fn markdown(&self) -> String {
        let source = escape_markdown(&self.source());
        let source = match &self.link {
            Some(link) => ["[", &source, "](<", link, ">)"].concat(),
            None => source,
        };
        let mut out = ["> ", &escape_markdown(&self.words), "\n>\n> — "].concat();
        out.push_str(&[&escape_markdown(self.who()), ", ", self.how(), " ", &source].concat());
        if !self.edited.is_empty() {
            out.push_str(&["\n>\n> *", &escape_markdown(&self.edited), "*"].concat());
        }
        out.push('\n');
        out
    }

    fn html(&self) -> String {
        let mut out = String::from("<blockquote");
        if let Some(url) = self.about.address() {
            out.push_str(&[" cite=\"", &escape_html(url), "\""].concat());
        }
        out.push_str(&["><p>", &escape_html(&self.words), "</p></blockquote>\n<p>— "].concat());
        out.push_str(&[&escape_html(self.who()), ", ", self.how(), " <cite>"].concat());
        let source = escape_html(&self.source());
        match &self.link {
            Some(link) => out.push_str(&["<a href=\"", &escape_html(link), "\">", &source, "</a>"].concat()),
            None => out.push_str(&source),
        }
        out.push_str("</cite></p>");
        if !self.edited.is_empty() {
            out.push_str(&["\n<p><em>", &escape_html(&self.edited), "</em></p>"].concat());
        }
        out
    }

    /// The words, a short reference in brackets, and the entry of the list of references below.
    fn apa(&self) -> Rich {
        let about = self.about;
        let date = self.date();
        let year = date.map_or_else(|| "n.d.".to_owned(), |date| date.year.to_string());
        let authors = about.authors();
        let short = match authors.as_slice() {
            [] if about.title.is_empty() => "untitled article".to_owned(),
            [] => ["“", &about.title, "”"].concat(),
            [one] => family(one).to_owned(),
            [one, two] => [family(one), " & ", family(two)].concat(),
            [one, ..] => [family(one), " et al."].concat(),
        };
        let mut out = Rich::default();
        let how = if self.verbatim { "as cited in " } else { "paraphrased in " };
        out.add(&[&self.words, " (", self.who(), ", ", how, &short, ", ", &year, ")"].concat()).add("\n\n");
        let names: Vec<String> = authors.iter().map(|name| with_initials(name)).collect();
        let names: Vec<&str> = names.iter().map(String::as_str).collect();
        let names = match names.as_slice() {
            [first @ .., last] if !first.is_empty() => [&first.join(", "), ", & ", last].concat(),
            names => names.concat(),
        };
        let title = if about.title.is_empty() { "[Article without title]" } else { &about.title };
        let day = date.map_or_else(|| "n.d.".to_owned(), Date::year_first);
        if names.is_empty() {
            self.title(&mut out, title).sentence(&["(", &day, ")"].concat(), ". ");
        } else {
            out.sentence(&names, ". ").sentence(&["(", &day, ")"].concat(), ". ");
            self.title(&mut out, title);
        }
        if !about.publisher.is_empty() {
            out.italic(&about.publisher).add(". ");
        }
        out.add(about.address().unwrap_or(""));
        self.finish(out)
    }

    /// The title: in italics when the article stands alone, plain when a newspaper follows.
    fn title<'r>(&self, out: &'r mut Rich, title: &str) -> &'r mut Rich {
        if self.about.publisher.is_empty() {
            out.italic(title).add(if title.ends_with(['.', '!', '?']) { " " } else { ". " })
        } else {
            out.sentence(title, ". ")
        }
    }

    fn mla(&self) -> Rich {
        let about = self.about;
        let authors = about.authors();
        let short = match authors.as_slice() {
            [] if about.title.is_empty() => "article without title".to_owned(),
            [] => ["“", &about.title, "”"].concat(),
            [one] => family(one).to_owned(),
            [one, two] => [family(one), " and ", family(two)].concat(),
            [one, ..] => [family(one), " et al."].concat(),
        };
        let how = if self.verbatim { ", qtd. in " } else { ", paraphrased in " };
        let mut out = Rich::default();
        out.add(&[&self.words, " (", self.who(), how, &short, ")"].concat()).add("\n\n");
        let names = match authors.as_slice() {
            [] => String::new(),
            [one] => turned(one),
            [one, two] => [&turned(one), ", and ", two].concat(),
            [one, ..] => [&turned(one), ", et al."].concat(),
        };
        out.sentence(&names, ". ");
        if !about.title.is_empty() {
            let stop = if about.title.ends_with(['!', '?']) { "" } else { "." };
            out.add(&["“", &about.title, stop, "” "].concat());
        }
        let mut rest = Vec::new();
        rest.extend(self.date().map(Date::day_short));
        rest.extend(about.address().map(str::to_owned));
        if !about.publisher.is_empty() {
            out.italic(&about.publisher).add(if rest.is_empty() { "." } else { ", " });
        }
        out.sentence(&rest.join(", "), ".");
        self.finish(out)
    }

    fn chicago(&self) -> Rich {
        let about = self.about;
        let mut out = Rich::default();
        out.add(&self.words).add("\n\n").add(&[self.who(), ", ", self.how(), " "].concat());
        let names = listed(&about.authors());
        if !names.is_empty() {
            out.add(&names).add(", ");
        }
        let mut rest = Vec::new();
        rest.extend(self.date().map(Date::month_first));
        rest.extend(about.address().map(str::to_owned));
        let last = rest.is_empty() && about.publisher.is_empty();
        if about.title.is_empty() {
            out.add("an article without title");
        } else {
            let comma = if about.title.ends_with(['!', '?']) || last { "" } else { "," };
            out.add(&["“", &about.title, comma, "”"].concat());
        }
        if last {
            out.add(".");
            return self.finish(out);
        }
        out.add(if about.title.is_empty() { ", " } else { " " });
        if !about.publisher.is_empty() {
            out.italic(&about.publisher).add(if rest.is_empty() { "." } else { ", " });
        }
        out.sentence(&rest.join(", "), ".");
        self.finish(out)
    }

    fn finish(&self, mut out: Rich) -> Rich {
        if !self.edited.is_empty() {
            out.add("\n\n").add(&self.edited);
        }
        out
    }

    fn both(rich: &Rich) -> Citation {
        let plain: String = rich.parts.iter().map(|(words, _)| words.as_str()).collect();
        let mut html = String::from("<p>");
        for (words, italic) in &rich.parts {
            if words == "\n\n" {
                html.push_str("</p>\n<p>");
            } else if *italic {
                html.push_str(&["<i>", &escape_html(words), "</i>"].concat());
            } else {
                html.push_str(&escape_html(words));
            }
        }
        html.push_str("</p>");
        Citation { plain: plain.trim_end().to_owned(), html }
    }
}

/// Whether a name is one of a person, as far as its form tells; "City News Staff" is none.
pub(super) fn is_person(name: &str) -> bool {
    const NO_PERSON: &[&str] = &[
        "staff",
        "press",
        "news",
        "reporter",
        "reporters",
        "editors",
        "agency",
        "writer",
        "writers",
        "post",
        "times",
        "team",
        "desk",
        "board",
        "correspondent",
        "reuters",
        "journal",
    ];
    let words: Vec<&str> = name.split_whitespace().collect();
    let last = words.last().map(|w| w.lower()).unwrap_or_default();
    (2..=4).contains(&words.len())
        && !NO_PERSON.contains(&last.as_str())
        && !name.contains(|c: char| c.is_ascii_digit())
}

/// Given names and family name; a suffix and particles stay with the family name.
fn parts(name: &str) -> Option<(&str, &str)> {
    const WITH_FAMILY: &[&str] =
        &["van", "von", "de", "da", "del", "della", "di", "la", "le", "bin", "al", "der", "den"];
    const SUFFIX: &[&str] = &["Jr.", "Jr", "Sr.", "Sr", "II", "III", "IV"];
    if !is_person(name) {
        return None;
    }
    let bare = name.trim_end();
    let mut at = bare.rfind(' ')?;
    if SUFFIX.contains(&&bare[at + 1..]) {
        at = bare[..at].rfind(' ')?;
    }
    while let Some(before) = bare[..at].rfind(' ').filter(|b| WITH_FAMILY.contains(&&bare[b + 1..at])) {
        at = before;
    }
    Some((bare[..at].trim(), bare[at..].trim()))
}

fn family(name: &str) -> &str {
    parts(name).map_or(name, |(_, family)| family)
}

/// "Doe, Jane".
fn turned(name: &str) -> String {
    parts(name).map_or_else(|| name.to_owned(), |(given, family)| [family, ", ", given].concat())
}

/// "Doe, J. K.".
fn with_initials(name: &str) -> String {
    let Some((given, family)) = parts(name) else { return name.to_owned() };
    let mut out = [family, ","].concat();
    for initial in given.split([' ', '-', '.']).filter_map(|word| word.chars().next()) {
        out.push(' ');
        out.extend(initial.to_uppercase());
        out.push('.');
    }
    out
}

/// Text as HTML shows it: inert in elements and in attributes.
pub fn escape_html(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\'' => out.push_str("&#39;"),
            c => out.push(c),
        }
    }
    out
}

/// Text as Markdown shows it: no emphasis, link, code or markup comes of it.
fn escape_markdown(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        if matches!(c, '\\' | '`' | '*' | '_' | '[' | ']' | '<' | '>' | '#' | '|' | '~' | '&' | '!') {
            out.push('\\');
        }
        out.push(if c.is_whitespace() { ' ' } else { c });
    }
    out
}
