//! Words by which the parts of a page that are not the article's body show themselves.
//!
//! Our own tables, from how news pages are commonly written. All entries are lower case with straight
//! apostrophes unless said otherwise.

/// News and picture agencies as they sign, in their own letter case.
pub static AGENCIES: &[&str] = &[
    "Getty Images",
    "The Associated Press",
    "Associated Press",
    "Agence France-Presse",
    "Press Association",
    "Canadian Press",
    "RIA Novosti",
    "PA Wire",
    "PA Media",
    "ZUMA Press",
    "Sipa USA",
    "ITAR-TASS",
    "Shutterstock",
    "Bloomberg",
    "NurPhoto",
    "Interfax",
    "Reuters",
    "REUTERS",
    "Anadolu",
    "Xinhua",
    "Alamy",
    "iStock",
    "Corbis",
    "Magnum",
    "Kyodo",
    "Getty",
    "GETTY",
    "ANSA",
    "TASS",
    "AFP",
    "UPI",
    "EPA",
    "EFE",
    "AAP",
    "DPA",
    "dpa",
    "AP",
    "PA",
];

/// Agencies that may stand glued to a caption (`APLeaders stroll`), longest first.
pub static GLUED: &[&str] = &["Getty Images", "Reuters", "Getty", "AFP", "UPI", "EPA", "AP"];

/// Words in capitals before a dash that are no place.
pub static NO_PLACES: &str =
    "ALERT ANALYSIS BREAKING EXCLUSIVE FACTBOX FILE LIVE NOTE OPINION REVIEW UPDATE UPDATED VIDEO WATCH";

/// Where pictures come from besides agencies, in their own letter case.
pub static IMAGE_SOURCES: &[&str] = &[
    "Wikimedia Commons",
    "Instagram",
    "Facebook",
    "LinkedIn",
    "Unsplash",
    "YouTube",
    "Handout",
    "Twitter",
    "Flickr",
    "Pool",
];

/// Beginnings of a line that names who took a picture.
pub static PHOTO_LABELS: &[&str] = &[
    "photo by ",
    "photos by ",
    "photograph by ",
    "photograph: ",
    "photographs by ",
    "photography by ",
    "photo: ",
    "photos: ",
    "photo credit",
    "image credit",
    "picture credit",
    "image by ",
    "image: ",
    "photo courtesy",
    "photos courtesy",
    "image courtesy",
    "courtesy photo",
    "illustration by ",
    "credit: ",
    "credits: ",
    "ap photo",
    "pool photo",
    "file photo",
    "handout photo",
    "reuters/",
    "afp/",
    "getty images/",
];

/// Words in a bracket at the end of a caption that make it one.
pub static PHOTO_IN_BRACKETS: &[&str] = &["ap photo", "photo by", "photo:", "photo courtesy", "file photo"];

/// Beginnings of a caption.
pub static CAPTION_LABELS: &[&str] = &[
    "caption: ",
    "pictured: ",
    "pictured above",
    "pictured left",
    "file - ",
    "file photo: ",
    "![",
    "photo caption",
];

/// Verbs of what pictures show, in the present tense.
pub static CAPTION_VERBS: &str = "addresses appears arrives attends carries celebrates delivers embraces gestures greets hold holds hugs \
     introduces leave leaves listens looks participates place places points pose poses reacts shake shakes \
     sign signs sit sits smile smiles speak speaks stand stands walk walks watch watches wave waves";

/// Words of saying, thinking and wanting, in order: a block that holds one is body text unless its form is plain.
pub static GUARD: &[&str] = &[
    "according",
    "accused",
    "acknowledged",
    "added",
    "admitted",
    "agreed",
    "announced",
    "argued",
    "argues",
    "asked",
    "asks",
    "believe",
    "believes",
    "called",
    "calls",
    "claimed",
    "claims",
    "concluded",
    "confirmed",
    "criticized",
    "declared",
    "declined",
    "defended",
    "denied",
    "expects",
    "explained",
    "fears",
    "hopes",
    "insisted",
    "insists",
    "joked",
    "noted",
    "plans",
    "praised",
    "promised",
    "quoted",
    "recalled",
    "rejected",
    "replied",
    "responded",
    "said",
    "say",
    "saying",
    "says",
    "stated",
    "suggested",
    "tell",
    "telling",
    "tells",
    "think",
    "thinks",
    "thought",
    "told",
    "tweeted",
    "urged",
    "vowed",
    "wanted",
    "wants",
    "warned",
    "warns",
    "wrote",
];

/// Beginnings of lines of promotion, navigation and notices.
pub static PROMOTION: &[&str] = &[
    "get the latest",
    "get our latest",
    "get all the latest",
    "get breaking",
    "get more news",
    "get our ",
    "sign up for",
    "sign up to",
    "sign up and",
    "sign up here",
    "sign up today",
    "subscribe to",
    "subscribe now",
    "subscribe here",
    "subscribe today",
    "(subscribe",
    "for more, sign up",
    "for more news",
    "for more on ",
    "want more updates",
    "read more",
    "read the rest",
    "read the full",
    "read the original",
    "read it all",
    "read also",
    "read next",
    "read: ",
    "also read",
    "more: ",
    "more from ",
    "more stories",
    "more coverage",
    "more on this",
    "related: ",
    "related stories",
    "related coverage",
    "related articles",
    "see also",
    "also see",
    "also on ",
    "recommended for you",
    "recommended: ",
    "don't miss: ",
    "up next",
    "watch: ",
    "watch now",
    "watch above",
    "watch below",
    "watch a clip",
    "watch more",
    "watch video",
    "watch the ad ",
    "watch the clip",
    "watch the full",
    "watch the interview",
    "watch the latest video",
    "watch the video",
    "watch the entire",
    "watch his ",
    "watch her ",
    "listen: ",
    "listen below",
    "listen to audio",
    "listen to the full",
    "listen to the podcast",
    "click here",
    "click to",
    "tap here",
    "download the",
    "download our",
    "share this",
    "share on",
    "like us on",
    "like the page",
    "follow us",
    "follow @",
    "join the conversation",
    "join us on",
    "advertisement",
    "story continues",
    "article continues",
    "continue reading",
    "scroll down",
    "scroll to",
    "enter your email",
    "skip to ",
    "back to top",
    "show comments",
    "view comments",
    "leave a comment",
    "all rights reserved",
    "copyright 20",
    "copyright 19",
    "copyright ©",
    "copyright (c)",
    "©",
    "(c) 20",
    "terms of use",
    "terms of service",
    "privacy policy",
    "we use cookies",
    "this site uses cookies",
    "support our journalism",
    "support independent",
    "become a member",
    "donate now",
    "send tips",
    "have a tip?",
    "got a tip?",
    "contact us",
    "email us",
    "e-mail us",
    "email: ",
    "h/t",
    "(h/t",
    "twitter: @",
];

/// Words that make a short line promotion wherever they stand in it.
pub static PROMOTION_INSIDE: &[&str] = &[
    "like the page",
    "sign up for our",
    "sign up for her newsletter",
    "sign up for his newsletter",
    "subscribe here",
    "click here to",
    "all rights reserved",
    "may not be published, broadcast",
    "may not be reproduced",
    "copyright ©",
    "read the latest updates below",
];

/// Whole lines of navigation.
pub static NAVIGATION: &[&str] = &[
    "abstract",
    "full text",
    "advertisement",
    "share",
    "tweet",
    "print",
    "comments",
    "loading",
    "loading...",
    "menu",
    "sign in",
    "log in",
    "subscribe",
    "show more posts",
    "home",
    "search",
    "close",
    "listen",
    "save",
    "gallery",
    "read more",
    "most read",
    "most popular",
    "trending",
];

/// Beginnings of a note of the editors.
pub static EDITOR_NOTES: &[&str] = &[
    "editor's note",
    "editors' note",
    "editors note",
    "editor note",
    "correction: ",
    "correction (",
    "corrections: ",
    "correction appended",
    "clarification: ",
    "update: this ",
    "this is a developing story",
    "this is a breaking",
    "an earlier version of this",
    "a previous version of this",
    "an earlier version of the",
    "disclaimer: ",
    "disclosure: ",
];

/// What a note of the editors speaks of, after "this".
pub static PIECES: &[&str] = &["story", "article", "post", "piece", "report", "column", "essay"];

/// What was done with it, after "this story".
pub static PIECE_DONE: &[&str] = &[
    "has been updated",
    "has been corrected",
    "has been edited",
    "has been revised",
    "was updated",
    "was corrected",
    "was edited",
    "was first published",
    "was originally published",
    "originally appeared",
    "originally ran",
    "first appeared",
    "appeared in",
];

/// Beginnings of a line on who helped with the article.
pub static HELPERS: &[&str] = &[
    "contributing: ",
    "contributors: ",
    "(reporting by",
    "reporting by ",
    "additional reporting",
    "(additional reporting",
    "--additional reporting",
    "(editing by",
    "editing by ",
    "edited by ",
    "(writing by",
    "writing by ",
    "author's note",
    "about the author",
];

/// Phrases of helping with the article, anywhere in a short block.
pub static HELPED: &[&str] = &[
    "contributed to this",
    "contributed reporting",
    "contributed research",
    "contributed from ",
    "provided additional reporting",
];

/// What the author of an article may be.
pub static AUTHOR_ROLES: &str = "author blogger co-author co-host columnist contributor contributors correspondent editor editor-at-large \
     fellow host journalist producer professor reporter scholar writer writers reporters editors authors";

/// What authors do ("writes about crafts", "covers city government").
pub static AUTHOR_VERBS: &[&str] = &["writes", "covers", "edits", "teaches", "blogs", "tweets"];

/// Months, in full and short.
pub static MONTHS: &str = "january february march april may june july august september october november december jan feb mar apr jun \
     jul aug sept sep oct nov dec";

/// Days of the week, in full and short.
pub static WEEKDAYS: &str =
    "monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri sat sun";

/// Words that say what a date is the date of.
pub static DATE_LABELS: &[&str] =
    &["published", "updated", "posted", "modified", "created", "issued", "date", "dated"];

/// Other words that may stand in a line that is only a date.
pub static DATE_WORDS: &str = "last first originally on at of the am pm a p m noon midnight est edt et cst cdt ct mst mdt mt pst pdt pt \
     gmt utc bst cet cest eastern time z";

/// Small words inside names and bylines.
pub static NAME_PARTICLES: &str =
    "and of the for in at with de del della da di van von der den la le el bin al ibn y";
