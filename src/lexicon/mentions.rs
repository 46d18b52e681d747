//! What the word lists tell about a mention: a set of flags for each word.

use super::{function, people, places};

/// A set of the flags of this module.
pub type Flags = u64;

macro_rules! flags {
    ($($(#[$doc:meta])* $name:ident = $bit:expr;)*) => { $($(#[$doc])* pub const $name: Flags = 1 << $bit;)* };
}

flags! {
    /// Starts with a capital letter.
    CAP = 0;
    /// Two or more letters, all capitals.
    CAPS = 1;
    /// Starts with a digit.
    NUMBER = 2;
    /// Ends in 's or is followed by a lone apostrophe.
    POSSESSIVE = 3;
    /// One capital letter.
    INITIAL = 4;
    /// Follows the token before it without white space.
    GLUED = 5;
    /// Not a word.
    MARK = 6;
    /// A plural made from a word of the lexicon.
    PLURAL = 7;
    /// A man's given name.
    MALE = 8;
    /// A woman's given name.
    FEMALE = 9;
    /// Mr, Mrs, Ms.
    COURTESY = 10;
    /// Stands before names.
    TITLE = 11;
    /// A noun for a person.
    ROLE = 12;
    /// Tells a man.
    MAN = 13;
    /// Tells a woman.
    WOMAN = 14;
    /// A noun for an organisation.
    ORG = 15;
    /// A noun for a document.
    DOC = 16;
    /// A noun for many people.
    GROUP = 17;
    /// A place or part of its name.
    PLACE = 18;
    /// "New", "North": part of a place name before its main word.
    PLACE_PREFIX = 19;
    /// Ends the name of a thing.
    THING = 20;
    /// Adjective of a nation.
    NATION = 21;
    /// Party or creed.
    PARTY = 22;
    /// Day or month.
    DATE = 23;
    /// A small word.
    FUNCTION = 24;
    /// Opens a noun phrase.
    DETERMINER = 25;
    /// Opens a noun phrase about something known.
    DEFINITE = 26;
    /// A preposition.
    PREPOSITION = 27;
    /// Ends the core of a noun phrase.
    STOPPER = 28;
    /// A verb whose subject is human.
    HUMAN_VERB = 29;
    /// "de", "van" inside names.
    PARTICLE = 30;
    /// "Jr." after names.
    SUFFIX = 31;
    /// A noun often used of a source that is not named.
    ANONYMOUS = 32;
    /// First token of a sentence.
    FIRST = 33;
    /// Inside double quotation marks.
    QUOTED = 34;
    /// he, him, his, himself.
    HE = 35;
    /// she, her, hers, herself.
    SHE = 36;
    /// they, them, their.
    THEY = 37;
    /// it, its.
    IT = 38;
    /// I, we and their forms.
    FIRST_PERSON = 39;
    /// who, which, that.
    RELATIVE = 40;
    /// Opening or closing double quotation mark.
    QUOTE_MARK = 41;
    /// "and", "&", "or".
    AND = 42;
    /// A comma.
    COMMA = 43;
    /// his, her, their, its, my, our.
    OWNER = 44;
    /// Starts with a lower-case letter.
    LOWER = 45;
    /// Ends the name of a company.
    COMPANY = 46;
    /// In a sentence that capitalises most words, as headlines do.
    LOUD = 47;
}

/// The lists and the flags of their words. Read by the build script, which packs them.
pub const ROWS: &[(&str, Flags)] = &[
    (people::GIVEN_MALE, MALE),
    (people::GIVEN_FEMALE, FEMALE),
    (people::COURTESY, COURTESY),
    (people::MALE_WORDS, MAN | ROLE),
    (people::FEMALE_WORDS, WOMAN | ROLE),
    (people::TITLES, TITLE),
    (people::ROLES, ROLE),
    (people::GROUPS, GROUP),
    (people::ORGS, ORG),
    (people::DOCS, DOC),
    (people::COMPANY_TAILS, COMPANY),
    (people::ANONYMOUS, ANONYMOUS),
    (places::PLACES, PLACE),
    (places::INITIALS, PLACE),
    (places::PLACE_PREFIXES, PLACE_PREFIX),
    (places::THING_TAILS, THING),
    (places::PARTIES, PARTY),
    (places::DATES, DATE),
    (function::FUNCTION, FUNCTION),
    (function::DETERMINERS, DETERMINER),
    (function::DEFINITE, DEFINITE),
    (function::PREPOSITIONS, PREPOSITION),
    (function::STOPPERS, STOPPER),
    (function::HUMAN_VERBS, HUMAN_VERB),
    (function::PARTICLES, PARTICLE),
    (function::SUFFIXES, SUFFIX),
    ("he him his himself", HE),
    ("she her hers herself", SHE),
    ("they them their theirs themselves", THEY),
    ("it its itself", IT),
    ("i me my mine myself we us our ours ourselves", FIRST_PERSON),
    ("who which that whom whose", RELATIVE),
    ("his her their its my our your whose", OWNER),
    ("and & or nor", AND),
];

/// Lists of pairs whose first words have a flag.
pub const PAIRS: &[(&str, Flags)] = &[(places::NATIONS, NATION)];
