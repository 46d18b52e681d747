//! Verbs and nouns that can report what someone said, thinks, wants or shows.
//!
//! Written for this project from general knowledge of English news prose; a model decides in context
//! whether a word is a cue, these lists only say what kind of cue it would be.

/// What the cue tells of: words, thoughts, intentions.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum VerbClass {
    /// Said, wrote, according to.
    Speech,
    /// Believes, fears, knows.
    Thought,
    /// Wants, plans, seeks to.
    Intention,
    /// Shows, supports, found.
    Other,
}

impl VerbClass {
    /// The name used in exports and the query language.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Speech => "speech",
            Self::Thought => "thought",
            Self::Intention => "intention",
            Self::Other => "other",
        }
    }
}

/// Base forms of verbs of saying and writing.
pub const SPEECH: &str = "say tell add ask answer reply respond write tweet retweet post call describe declare announce \
state note remark comment observe mention explain argue claim contend assert insist maintain stress emphasize emphasise \
underline underscore reiterate repeat confirm deny admit concede acknowledge confess allege accuse charge blame \
criticize criticise blast slam denounce condemn decry deride assail attack rebuke mock ridicule dismiss reject dispute \
challenge question warn caution threaten promise pledge vow swear assure reassure guarantee predict forecast suggest \
propose recommend advise urge encourage implore beg plead demand request order instruct praise laud applaud hail \
welcome thank congratulate commend defend endorse tout boast brag joke quip jest complain lament bemoan protest object \
apologize apologise recall recount remember relate report reveal disclose inform notify quote cite read speak talk \
discuss address shout yell scream cry whisper mutter murmur chant exclaim proclaim profess testify attest swear \
continue conclude summarize summarise elaborate clarify specify detail hint imply insinuate intimate inquire enquire \
wonder interject counter retort rejoin shoot snap sneer echo reference invoke label dub brand characterize \
characterise liken compare portray depict paint greet ask invite appeal lecture preach email text message blog \
publish broadcast air signal indicate offer vouch opine pronounce rail fume gush muse relay remind rebut refute \
scold chide chastise lambaste lambast savage tease taunt trumpet volunteer venture vent weigh bark grouse blare grumble thunder bellow roar moan groan sigh chuckle laugh growl hiss \
snarl drawl stammer mumble utter intone blurt gripe grouch harangue heckle tout recite title entitle headline pitch \
blog caption name nickname christen sign phrase word frame sum exhort crack sing counsel gloat rejoice wail howl sob croak \
whine snort scoff marvel reason surmise posit theorize hypothesize decree concur banter chirp chortle crow exult gasp jeer \
quibble rant rasp rave shriek shrug squeal stutter yelp yammer holler deadpan enthuse mouth heckle";

/// Base forms of verbs of thinking, knowing and feeling.
pub const THOUGHT: &str = "think believe know feel fear worry hope expect doubt suspect assume presume suppose guess \
imagine consider see view regard deem judge reckon realize realise recognize recognise understand learn find hear \
figure anticipate foresee forget notice sense trust agree disagree prefer like love hate dislike admire respect \
appreciate regret resent envy value conclude determine decide remember perceive dread accept misunderstand speculate \
contemplate estimate calculate mistrust distrust";

/// Base forms of verbs of wanting and planning.
pub const INTENTION: &str = "want plan intend seek aim try attempt wish desire hope decline refuse choose vote push \
press lobby campaign prepare threaten commit resolve offer agree opt strive fight advocate favor favour support oppose \
back resist undertake volunteer propose pursue consider decide promise pledge vow";

/// Base forms of verbs of showing, ruling, supporting and the like.
pub const OTHER: &str = "show find suggest indicate reveal prove demonstrate illustrate reflect appear seem look sound \
rule order require allow permit prohibit ban forbid mandate list include name identify rank rate project estimate \
conclude determine highlight expose document record capture cover support oppose back endorse embrace reject ignore \
raise cast sign pass approve nominate appoint choose pick elect release file sue contain hold";

/// Nouns that report speech or thought ("his claim that ...").
pub const NOUNS: &str = "statement claim comment remark announcement assertion allegation accusation charge argument \
criticism complaint warning promise pledge vow suggestion proposal call demand request question answer reply response \
admission denial acknowledgement acknowledgment confession declaration observation prediction forecast description \
explanation report testimony message tweet letter belief opinion view idea notion hope fear concern worry doubt \
expectation assumption feeling sense conviction decision plan intention desire wish refusal willingness support \
opposition endorsement preference praise condemnation attack objection insistence speech interview post quote joke \
conclusion finding estimate assessment speculation rumor rumour recommendation advice order ruling threat vision \
position stance commitment contention theory word news agreement";

/// Irregular forms: form, base form.
pub const IRREGULAR: &[(&str, &str)] = &[
    ("said", "say"),
    ("told", "tell"),
    ("termed", "call"),
    ("terming", "call"),
    ("averred", "assert"),
    ("wrote", "write"),
    ("written", "write"),
    ("thought", "think"),
    ("knew", "know"),
    ("known", "know"),
    ("felt", "feel"),
    ("found", "find"),
    ("saw", "see"),
    ("seen", "see"),
    ("heard", "hear"),
    ("spoke", "speak"),
    ("spoken", "speak"),
    ("swore", "swear"),
    ("sworn", "swear"),
    ("shot", "shoot"),
    ("sought", "seek"),
    ("understood", "understand"),
    ("forgot", "forget"),
    ("forgotten", "forget"),
    ("foresaw", "foresee"),
    ("held", "hold"),
    ("chose", "choose"),
    ("chosen", "choose"),
    ("fought", "fight"),
    ("strove", "strive"),
    ("shown", "show"),
    ("forbade", "forbid"),
    ("sang", "sing"),
    ("meant", "mean"),
    ("pled", "plead"),
    ("learnt", "learn"),
    ("misunderstood", "misunderstand"),
];
