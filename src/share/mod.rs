//! Links that hold an article and how it was looked at, so that nothing is kept on a server.
//!
//! The form is described in `docs/links.md`. Opening a link is safe with any input: sizes and counts are
//! capped, nothing in it is ever run or taken for markup, and whatever is wrong has its own message.

mod excerpt;
mod known;
mod link;
mod mixer;
mod model;
mod pack;
mod payload;
mod place;

pub use excerpt::quotations_only;
pub use pack::LONGEST;
pub use payload::{PayloadError, read as open_content, write as content};
pub use place::{Place, place_of};

use crate::correction::Correction;
use std::fmt;

/// The version of the form that is written.
const VERSION: u32 = 1;
/// Packed with the news dictionary.
const WITH_DICTIONARY: &str = "n";
/// Packed without a dictionary.
const WITHOUT: &str = "p";
/// Not packed.
const UNPACKED: &str = "u";
/// Longest text that is looked at as a link, in bytes.
const LONGEST_LINK: usize = 2 * 1024 * 1024;
/// Above this many characters some programs cut or refuse a link.
pub const LONG_LINK: usize = 4_000;
/// Checksum of the dictionary that links are packed with; another file is refused.
const DICTIONARY_CHECK: u32 = 0xB754_7B68;

/// What a link holds.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Shared {
    /// The article's text, or the paragraphs with quotations alone.
    pub text: String,
    /// How many paragraphs were left out of it; 0 for a whole article.
    pub left_out: u32,
    /// The headline, when it is known from elsewhere than the text. Empty when not; so are the others.
    pub title: String,
    /// Who wrote it.
    pub author: String,
    /// When it was published, as the article puts it or as `2008-04-06`.
    pub date: String,
    /// The newspaper or site.
    pub publisher: String,
    /// Its web address; `http` or `https`.
    pub url: String,
    /// Start offsets (bytes), rising, of blocks that the reader put back among the paragraphs.
    pub put_back: Vec<u32>,
    /// Name of the view that was open: small letters.
    pub view: String,
    /// What was searched for.
    pub query: String,
    /// What the reader corrected, in order of place.
    pub corrections: Vec<Correction>,
    /// What else was chosen in the view: the kind (see `docs/links.md`) and the label.
    pub chosen: Vec<(u8, String)>,
}

/// What was chosen as text for the browser's storage.
pub fn save_chosen(chosen: &[(u8, String)]) -> String {
    link::encode(&payload::write_chosen(chosen))
}

/// What [`save_chosen`] kept; nothing when it is of another version.
pub fn restore_chosen(text: &str) -> Vec<(u8, String)> {
    link::decode(text).and_then(|bytes| payload::read_chosen(&bytes).ok()).unwrap_or_default()
}

/// Corrections as text for the browser's storage.
pub fn save_corrections(corrections: &[Correction]) -> String {
    link::encode(&payload::write_corrections(corrections))
}

/// What [`save_corrections`] kept, for the article `text`; nothing when it is of another version.
pub fn restore_corrections(kept: &str, text: &str) -> Vec<Correction> {
    link::decode(kept).and_then(|bytes| payload::read_corrections(&bytes, text).ok()).unwrap_or_default()
}

/// An opened link.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Opened {
    /// What it holds.
    pub shared: Shared,
    /// The card it points to.
    pub card: Option<Place>,
}

/// Why a link cannot be opened.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LinkError {
    /// No link of this project.
    NotALink,
    /// Made by a version that is no longer read.
    Older,
    /// Made by a later version.
    Newer,
    /// The end is missing: characters of the payload there are, and there should be.
    Cut(usize, usize),
    /// Some characters are not those that were sent.
    Damaged,
    /// It states more text than a link may hold.
    TooLarge,
    /// It was put together by something else; says what is wrong.
    Broken(&'static str),
    /// The dictionary is needed to open it.
    NeedsDictionary,
    /// The dictionary given is not the one it was packed with.
    WrongDictionary,
    /// It points to a built-in article that is not there or has changed.
    OtherArticle,
}

impl fmt::Display for LinkError {
    /// What happened and what to do next, as sentences for the reader.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::NotALink => {
                "This is not a link to shared quotations. Copy the whole link again, from https:// to its end."
            }
            Self::Older => "This link was made by an early version that is no longer read. Ask for a new link.",
            Self::Newer => return PayloadError::Newer.fmt(f),
            Self::Cut(got, of) => {
                return write!(
                    f,
                    "The end of this link is missing: {got} of {of} characters arrived. Copy the whole link again, or \
                     ask for the article as a file."
                );
            }
            Self::Damaged => {
                "Some characters of this link were changed on the way, so it cannot be trusted. Copy it again from \
                 where it was first sent."
            }
            Self::TooLarge => "This is more text than a link may hold. Use a file instead.",
            Self::Broken(what) => return PayloadError::Broken(what).fmt(f),
            Self::NeedsDictionary => {
                "A part needed to open this link could not be loaded. Check the connection, then reload the page."
            }
            Self::WrongDictionary => {
                "This page and its parts are of two versions. Reload the page, then open the link again."
            }
            Self::OtherArticle => {
                "This link points to a built-in article that has changed since. Choose it from the list of articles."
            }
        })
    }
}

impl std::error::Error for LinkError {}

impl From<PayloadError> for LinkError {
    fn from(error: PayloadError) -> Self {
        match error {
            PayloadError::Newer => Self::Newer,
            PayloadError::Broken(what) => Self::Broken(what),
        }
    }
}

/// Makes the fragment of a link, with its `#`: packed with the news dictionary, or without any.
///
/// `card` is the quotation it points to.
///
/// # Errors
/// As [`seal`].
pub fn to_link(shared: &Shared, card: Option<Place>, dictionary: Option<&[u8]>) -> Result<String, LinkError> {
    seal(&content(shared), dictionary).map(|link| pointing(link, card))
}

/// The fragment of a link that holds `content`, packed with the news dictionary, or without any.
///
/// # Errors
/// [`LinkError::TooLarge`] when it is longer than [`LONGEST`] bytes, [`LinkError::WrongDictionary`] when the
/// dictionary is not this version's.
pub fn seal(content: &[u8], dictionary: Option<&[u8]>) -> Result<String, LinkError> {
    let primer = known(dictionary)?;
    let codec = if dictionary.is_some() { WITH_DICTIONARY } else { WITHOUT };
    let packed = pack::pack(&known::fold(content), primer).ok_or(LinkError::TooLarge)?;
    Ok(sealed(codec, &packed))
}

/// The same without packing; `None` when `content` is longer than [`LONGEST`] bytes.
pub fn seal_unpacked(content: &[u8]) -> Option<String> {
    (content.len() <= LONGEST).then(|| sealed(UNPACKED, content))
}

/// A link that points to a quotation.
pub fn pointing(mut link: String, card: Option<Place>) -> String {
    if let Some(card) = card {
        link.push_str("&q=");
        link.push_str(&card.to_string());
    }
    link
}

fn sealed(codec: &str, packed: &[u8]) -> String {
    let payload = link::encode(packed);
    let check = link::check_field(codec, &payload);
    format!("#{VERSION}.{codec}.{check}.{payload}")
}

/// A link with a right checksum around any bytes, for tests and fuzzing: `content` packed, or as if it were.
#[doc(hidden)]
pub fn link_around(content: &[u8], is_packed: bool) -> String {
    let packed = if is_packed { None } else { pack::pack(content, &[]) };
    sealed(WITHOUT, packed.as_deref().unwrap_or(content))
}

/// Whether opening `pasted` needs the dictionary, so that it is fetched only then.
pub fn needs_dictionary(pasted: &str) -> bool {
    pasted.len() <= LONGEST_LINK
        && link::part(&link::clean(pasted)).is_some_and(|parts| parts.codec == WITH_DICTIONARY)
}

/// Whether `pasted` looks like a link of this project, whole or not: what else stands after a `#` is no error.
pub fn is_link(pasted: &str) -> bool {
    pasted.len() <= LONGEST_LINK
        && link::part(&link::clean(pasted)).is_some_and(|parts| !parts.codec.is_empty())
}

/// Opens a link: a whole address, its fragment, or a line with one in it.
///
/// # Errors
/// Every way in which it can be wrong has its own [`LinkError`], whose text says what to do next.
pub fn from_link(pasted: &str, dictionary: Option<&[u8]>) -> Result<Opened, LinkError> {
    Ok(opened(pasted, &unseal(pasted, dictionary)?)?)
}

/// What was opened with the link `pasted`, which holds `content`.
///
/// # Errors
/// When the content is none.
pub fn opened(pasted: &str, content: &[u8]) -> Result<Opened, PayloadError> {
    let card = link::part(&link::clean(pasted)).and_then(|parts| parts.card.and_then(Place::parse));
    Ok(Opened { shared: open_content(content)?, card })
}

/// The content of a link, unpacked.
///
/// # Errors
/// As [`from_link`].
pub fn unseal(pasted: &str, dictionary: Option<&[u8]>) -> Result<Vec<u8>, LinkError> {
    if pasted.len() > LONGEST_LINK {
        return Err(LinkError::TooLarge);
    }
    let cleaned = link::clean(pasted);
    let parts = link::part(&cleaned).ok_or(LinkError::NotALink)?;
    match parts.version {
        0 => return Err(LinkError::Older),
        VERSION => {}
        _ => return Err(LinkError::Newer),
    }
    let payload = whole(&parts)?;
    let primer = match (parts.codec, dictionary) {
        (WITHOUT | UNPACKED, _) => &[],
        (WITH_DICTIONARY, None) => return Err(LinkError::NeedsDictionary),
        (WITH_DICTIONARY, given) => known(given)?,
        _ => return Err(LinkError::Newer),
    };
    let packed = link::decode(payload).ok_or(LinkError::Damaged)?;
    if parts.codec == UNPACKED {
        return if packed.len() > LONGEST { Err(LinkError::TooLarge) } else { known::unfold(packed) };
    }
    let content = pack::unpack(&packed, primer).map_err(|error| match error {
        pack::UnpackError::TooLong => LinkError::TooLarge,
        pack::UnpackError::Broken => LinkError::Broken("its end does not fit"),
    })?;
    known::unfold(content)
}

/// The payload, when all of it is there and as it was sent; what was added behind it is left off.
fn whole<'a>(parts: &link::Parts<'a>) -> Result<&'a str, LinkError> {
    if parts.codec.is_empty() {
        return Err(LinkError::NotALink);
    }
    let len = link::stated_len(parts.check);
    let Some(len) = len.filter(|_| !parts.payload.is_empty()) else {
        let cut = parts.payload.is_empty();
        return Err(if cut { LinkError::Cut(0, len.unwrap_or(0)) } else { LinkError::Damaged });
    };
    let payload = parts.payload.get(..len).ok_or(LinkError::Cut(parts.payload.len(), len))?;
    if link::check_field(parts.codec, payload) == parts.check { Ok(payload) } else { Err(LinkError::Damaged) }
}

/// The dictionary's bytes; nothing for none.
fn known(dictionary: Option<&[u8]>) -> Result<&[u8], LinkError> {
    match dictionary {
        None => Ok(&[]),
        Some(bytes) if link::check(bytes) == DICTIONARY_CHECK => Ok(bytes),
        Some(_) => Err(LinkError::WrongDictionary),
    }
}
