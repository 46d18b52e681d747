//! Closed-class words and a few open classes that help to see how a sentence is built.
//!
//! Written for this project. Each row is a class with its words; a word stands in one row only (the first
//! counts).

/// A class of words, used as a feature and by the rules.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[repr(u8)]
#[allow(missing_docs, reason = "each class is explained by its row in the table")]
pub enum Class {
    None = 0,
    // Marks.
    Comma,
    Stop,
    Colon,
    Semicolon,
    Dash,
    Hyphen,
    OpenParen,
    CloseParen,
    Quote,
    OtherMark,
    // Function words.
    That,
    To,
    Of,
    By,
    With,
    For,
    From,
    As,
    About,
    In,
    Preposition,
    The,
    A,
    Demonstrative,
    Possessive,
    He,
    They,
    It,
    I,
    Object,
    Who,
    Which,
    What,
    If,
    And,
    But,
    Or,
    While,
    Because,
    After,
    Be,
    Have,
    Do,
    Modal,
    Not,
    There,
    Adverb,
    Quantifier,
    Number,
    Time,
    // Open classes.
    Title,
    Role,
    Group,
    Document,
    Nationality,
    According,
    SayVerb,
    SpeechVerb,
    ThoughtVerb,
    IntentionVerb,
    OtherVerb,
    CueNoun,
    // By form.
    Name,
    NameStart,
    Acronym,
    Ed,
    Ing,
    Ly,
    Es,
    Noun,
    Possessor,
}

impl Class {
    /// Whether its words are verbs that may report: of saying, thinking, wanting and the rest.
    pub const fn is_cue_verb(self) -> bool {
        matches!(
            self,
            Self::SayVerb | Self::SpeechVerb | Self::ThoughtVerb | Self::IntentionVerb | Self::OtherVerb
        )
    }
}

/// The classes and their words, lower case, separated by spaces.
pub const TABLE: &[(Class, &str)] = &[
    (Class::That, "that"),
    (Class::To, "to"),
    (Class::Of, "of"),
    (Class::By, "by"),
    (Class::With, "with"),
    (Class::For, "for"),
    (Class::From, "from"),
    (Class::As, "as"),
    (Class::About, "about"),
    (Class::In, "in"),
    (
        Class::Preposition,
        "at on over under between among against into onto upon through throughout during toward towards without within \
         across behind beyond beside besides despite near off out up down above below around along amid amidst via per \
         like unlike than regarding concerning",
    ),
    (Class::The, "the"),
    (Class::A, "a an another"),
    (Class::Demonstrative, "this these those"),
    (Class::Possessive, "his her their its my our your whose"),
    (Class::He, "he she"),
    (Class::They, "they we"),
    (Class::It, "it"),
    (Class::I, "i you"),
    (Class::Object, "him them me us himself herself themselves itself myself ourselves"),
    (Class::Who, "who whom"),
    (Class::Which, "which"),
    (Class::What, "what how why where whatever whoever wherever"),
    (Class::If, "if whether"),
    (Class::And, "and"),
    (Class::But, "but yet nor"),
    (Class::Or, "or"),
    (Class::While, "while although though whereas even"),
    (Class::Because, "because since so unless"),
    (Class::After, "after before when until once"),
    (Class::Be, "is are was were be been being am isn't aren't wasn't weren't"),
    (Class::Have, "has have had having hasn't haven't hadn't"),
    (Class::Do, "do does did doing done"),
    (Class::Modal, "will would could can may might should must shall"),
    (
        Class::Not,
        "not never don't doesn't didn't won't wouldn't couldn't can't cannot shouldn't hardly no neither without",
    ),
    (Class::There, "there here"),
    (
        Class::Adverb,
        "also then later earlier again still just now once only already too soon ever always often however instead \
         further meanwhile moreover nevertheless nonetheless recently previously repeatedly publicly simply even \
         perhaps maybe rather quite very",
    ),
    (
        Class::Quantifier,
        "all any both each every some many most few several more other others much less none everyone everybody \
         someone somebody anyone anybody nobody people half majority number dozens hundreds thousands millions",
    ),
    (
        Class::Number,
        "one two three four five six seven eight nine ten eleven twelve hundred thousand million billion trillion \
         first second third",
    ),
    (
        Class::Time,
        "monday tuesday wednesday thursday friday saturday sunday today yesterday tomorrow tonight morning afternoon \
         evening night week month year weekend january february march april june july august september october \
         november december day hours minutes days weeks months years ago last next",
    ),
    (
        Class::Title,
        "mr mrs ms miss dr sen rep gov gen lt col sgt capt prof rev sir lord lady dame president senator congressman \
         congresswoman representative governor mayor secretary minister chancellor judge justice chief attorney \
         general captain colonel sergeant lieutenant professor pastor bishop pope cardinal king queen prince princess \
         ambassador commissioner councilman councilwoman councillor councilor detective officer sheriff reverend \
         speaker premier sens reps vice former deputy then-president ex-president",
    ),
    (
        Class::Role,
        "spokesman spokeswoman spokesperson spokesmen official officials aide aides adviser advisers advisor advisors \
         lawyer lawyers analyst analysts expert experts source sources director manager leader leaders candidate \
         candidates nominee chairman chairwoman chair executive founder owner author writer reporter reporters \
         journalist journalists editor columnist host anchor correspondent strategist strategists operative \
         operatives supporter supporters critic critics opponent opponents voter voters resident residents neighbor \
         neighbors neighbour witness witnesses investigator investigators prosecutor prosecutors researcher \
         researchers scientist scientists economist economists scholar historian teacher student students doctor \
         doctors nurse worker workers employee employees member members delegate delegates lawmaker lawmakers \
         politician politicians republican republicans democrat democrats conservative conservatives liberal \
         liberals activist activists protester protesters organizer organizers donor donors pollster veteran veterans \
         man woman men women boy girl father mother wife husband son daughter brother sister friend friends family \
         colleague colleagues rival rivals ally allies boss ceo businessman billionaire mogul guy person",
    ),
    (
        Class::Group,
        "campaign administration government committee party council court commission agency department ministry \
         office team group organization organisation company firm union association board bank university school \
         police military army congress senate house parliament cabinet coalition institute center centre foundation \
         network newspaper magazine outlet media press times post journal news magazine website public state states \
         city country nation kremlin pentagon administration's bureau league federation alliance movement staff crowd",
    ),
    (
        Class::Document,
        "report study survey poll polls statement letter memo email e-mail document documents article story book \
         filing lawsuit complaint affidavit transcript tweet declaration resolution bill law act amendment treaty deal \
         plan ad ads advertisement video editorial column review analysis data figures records results research \
         evidence indictment subpoena release note message text poster sign op-ed essay release",
    ),
    (
        Class::Nationality,
        "american russian british french german chinese japanese israeli iranian iraqi syrian mexican canadian european \
         african asian arab muslim jewish christian catholic evangelical latino hispanic black white gay federal local \
         national foreign republican democratic senior top several-term",
    ),
    (Class::According, "according"),
];
