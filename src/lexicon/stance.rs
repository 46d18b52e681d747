//! Words that show where someone stands: base forms in 26 rows.
//!
//! Written for this project from general knowledge of English news prose, not taken from any word list;
//! no name of a person, party or outlet is in it. A row says what a word does to the noun phrase it
//! governs or describes; which reading holds in a sentence is decided in [`stance`](crate::stance).
//! One word may stand in several rows ("support" is a verb and a noun).

/// What a word can do; each is one bit of a [`Sense`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[repr(u32)]
pub enum Row {
    /// Verb: its subject is for its object ("praise").
    Praise = 1,
    /// Verb: its subject is against its object ("condemn").
    Blame = 1 << 1,
    /// Verb: an act that furthers its object ("pass", "protect").
    Help = 1 << 2,
    /// Verb: an act that undoes or hinders its object ("repeal"): reverses what governs it.
    Harm = 1 << 3,
    /// Verb that tells well of its subject ("succeed").
    Shine = 1 << 4,
    /// Verb that tells ill of its subject ("lie").
    Fail = 1 << 5,
    /// Adjective or adverb of value, good.
    Good = 1 << 6,
    /// Adjective or adverb of value, bad.
    Bad = 1 << 7,
    /// Noun of value, good ("hero").
    Boon = 1 << 8,
    /// Noun of value, bad ("disgrace").
    Bane = 1 << 9,
    /// Noun of a stance for ("support for").
    Approval = 1 << 10,
    /// Noun of a stance against ("criticism of").
    Attack = 1 << 11,
    /// One who is for ("supporter of").
    Friend = 1 << 12,
    /// One who is against ("critic of").
    Foe = 1 << 13,
    /// Noun that undoes what it governs ("repeal of").
    Undo = 1 << 14,
    /// Verb of will or urging: passes the sign on to what follows ("vow to").
    Will = 1 << 15,
    /// Verb that negates what follows ("refuse to").
    Refuse = 1 << 16,
    /// Verb that takes sides with "for" or "against" ("vote").
    Side = 1 << 17,
    /// Verb that gives its object a description ("call it a disgrace").
    Call = 1 << 18,
    /// Verb that is for its object only through "with" ("agree with").
    With = 1 << 19,
    /// Verb that is against its object only through "with" ("clash with").
    Versus = 1 << 20,
    /// Verb whose subject receives the stance noun that follows ("drew criticism").
    Draw = 1 << 21,
    /// Verb of leaving or repenting: "should" with it is a demand against its subject ("should resign").
    Quit = 1 << 22,
    /// Noun for someone's words or acts, which stand for him ("comments").
    Words = 1 << 23,
    /// Adjective of feeling, well disposed ("proud of").
    Fond = 1 << 24,
    /// Adjective of feeling, ill disposed ("critical of").
    Averse = 1 << 25,
}

/// A set of [`Row`]s.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Sense(pub u32);

impl Sense {
    /// Whether the word stands in `row`.
    pub const fn is(self, row: Row) -> bool {
        self.0 & row as u32 != 0
    }

    /// Whether it stands in any of `rows`.
    pub fn any(self, rows: &[Row]) -> bool {
        rows.iter().any(|r| self.is(*r))
    }

    /// Whether it stands in no row.
    pub const fn is_empty(self) -> bool {
        self.0 == 0
    }
}

/// The rows and their words: base forms, lower case, parted by spaces.
pub const ROWS: &[(Row, &str)] = &[
    (
        Row::Praise,
        "praise back defend welcome support endorse applaud hail laud commend thank embrace champion favor \
         favour like love admire respect appreciate trust celebrate honor honour salute cheer tout advocate extol exalt \
         compliment cherish revere prize esteem idolize lionize exonerate vindicate befriend value uphold credit \
         recommend sympathize reaffirm prefer \
         vouch adore glorify trumpet vaunt espouse condone mourn eulogize acclaim",
    ),
    (
        Row::Blame,
        "criticize criticise reject accuse blast slam oppose condemn denounce attack blame rebuke assail decry deride \
         mock dismiss ridicule lambaste lambast fault scold chide berate castigate chastise excoriate skewer rip bash \
         trash hammer pan savage disparage belittle denigrate insult smear vilify demonize demonise malign slander \
         censure reprimand admonish reproach rail fume protest lament bemoan deplore detest hate dislike despise loathe \
         resent distrust mistrust doubt question challenge dispute contest disavow disown repudiate renounce shun snub \
         spurn scorn disdain taunt needle jab pillory pummel scoff sneer lash resist defy impeach \
         sue antagonize bully discredit undercut undermine impugn upbraid blackball boycott counter rebut refute \
         object balk bristle grill confront heckle demean fulminate inveigh boo torpedo villainize besmirch tarnish troll disapprove \
         oust fire condemned dissent abhor \
         ding zing lampoon eviscerate shame reprove scapegoat stigmatize stigmatise",
    ),
    (
        Row::Help,
        "pass approve adopt enact implement protect preserve expand strengthen extend restore save sponsor \
         cosponsor fund finance promote further advance enforce safeguard rescue reinstate renew retain grant codify legalize \
         legalise bolster boost encourage facilitate nominate confirm elect reelect ratify sign reopen aid \
         assist help empower build ensure secure subsidize pardon maintain keep bless rally \
         announce issue unveil launch release impose institute establish order authorize appoint tap hire select host broker negotiate spearhead craft draft author finalize reintroduce greenlight allow champion embrace salvage raise",
    ),
    (
        Row::Harm,
        "ban cut repeal veto block end stop halt scrap kill defeat overturn undo cancel eliminate abolish defund \
         terminate withdraw revoke rescind curb limit restrict prevent reverse dismantle delay nullify suspend quash \
         derail waive sabotage gut shelve scuttle sink thwart obstruct stymie weaken slash reduce remove expel prohibit \
         outlaw forbid bar combat tackle fight counteract combat dissolve annul void invalidate disband destroy demolish \
         abandon avoid ditch drop tear topple unseat unravel roll stall postpone freeze override strip punish deport lift \
         eradicate crush confront battle foil bust evict exclude erode dilute hamper hinder impede jeopardize \
         investigate subpoena prosecute indict arrest probe recall demote jail imprison censor bomb invade vilify filibuster cripple disqualify target hack evade flout warn pressure threaten",
    ),
    (
        Row::Shine,
        "succeed improve inspire unite excel triumph prosper thrive flourish shine save strengthen \
         rescue heal empower sacrifice",
    ),
    (
        Row::Fail,
        "fail lie hurt harm violate destroy undermine threaten endanger ruin steal cheat abuse mislead betray weaken \
         deceive distort exploit pander demagogue bungle botch mishandle squander jeopardize sow divide incite \
         disgrace degrade demean politicize politicise obstruct bully mismanage wreck sabotage cripple misrepresent \
         misuse discriminate bankrupt cave surrender capitulate stonewall insult attack flout \
         ignore neglect abandon misled dodge evade waver falter hide backfire \
         fabricate exaggerate overreach overstep trample usurp provoke corrupt impose burden cost devastate \
         lack scare stoke fuel enable distract alienate antagonize overpromise flounder stumble disrespect defraud sully tarnish erode exacerbate worsen inflame",
    ),
    (
        Row::Good,
        "good great excellent wonderful fantastic terrific outstanding superb remarkable tremendous amazing \
         best better brilliant smart wise honest decent honorable honourable principled courageous brave bold strong \
         capable competent qualified effective successful vital crucial essential  \
         necessary reasonable sensible fair lawful legitimate bipartisan beloved \
         trustworthy reliable credible thoughtful compassionate generous kind patriotic loyal visionary inspiring \
         impressive positive constructive promising \
                valuable useful helpful beneficial \
         worthy deserving admirable commendable heroic extraordinary exceptional exemplary respected respectful \
         straightforward sincere genuine authentic fine nice pleasant beautiful perfect safe safer stronger clean \
         dedicated experienced talented tireless invaluable commonsense robust sound welcome pragmatic \
         reassuring smarter fairer wiser overdue innocent passionate \
           temperate fantastic worthwhile fit upstanding stellar gifted steadfast eloquent gracious selfless humble hardworking groundbreaking transformative innovative incredible tenacious lucid charismatic greatest finest charming prudent judicious humane dignified phenomenal marvelous magnificent splendid noble superior exciting historic workable",
    ),
    (
        Row::Bad,
        "bad terrible horrible awful worst worse poor dangerous reckless irresponsible wrong unfair unjust illegal \
         unlawful unconstitutional immoral unethical corrupt crooked dishonest deceitful deceptive misleading false phony \
         fake hypocritical disgraceful shameful disgusting despicable deplorable outrageous offensive insulting racist \
         sexist bigoted xenophobic hateful divisive extreme radical extremist fringe weak incompetent inept unfit \
         unqualified unacceptable unworkable unreasonable unrealistic unpopular unwise foolish stupid \
         dumb idiotic ridiculous absurd ludicrous laughable pathetic sad sick crazy insane unhinged erratic cruel inhumane \
         heartless callous mean nasty vicious brutal tragic disastrous catastrophic devastating destructive harmful \
         damaging hurtful toxic flawed broken failed failing ineffective inadequate insufficient misguided shortsighted \
         cynical craven cowardly desperate selfish greedy arrogant elitist rigged partisan politicized \
         baseless unfounded meritless frivolous bogus untrue inaccurate irrelevant unnecessary \
         costly wasteful expensive burdensome harsh draconian punitive discriminatory troubling disturbing worrisome \
         alarming concerning disappointing \
            ashamed guilty \
         complicit liable untrustworthy unreliable unpatriotic undemocratic authoritarian lawless \
         reprehensible repugnant abhorrent egregious inexcusable unconscionable indefensible intolerable evil vile wicked \
         sinister sloppy lazy lousy abysmal dismal dire bleak chaotic inappropriate  \
          naive unserious hollow empty stale tired weaker wrongheaded questionable \
         problematic scary frightening horrific atrocious heinous barbaric ugly bitter pointless useless worthless \
         counterproductive nonsense unsafe unprepared disingenuous vindictive petty vulgar crude combative deficient flimsy shoddy shameless spineless gutless ruthless senseless mindless clueless hopeless feckless unpresidential unhelpful unfortunate dishonorable disrespectful condescending ignorant treasonous deranged delusional bizarre preposterous farcical nonsensical illogical incoherent unstable volatile impulsive inflammatory incendiary demeaning degrading sickening appalling dreadful lamentable regrettable unprofessional slanderous defamatory contemptible odious obscene inferior toothless opportunistic repressive oppressive excessive overblown unneeded unsustainable unaffordable rude unbecoming traitorous disloyal unwarranted unjustified malicious sham invasive tyrannical dictatorial insensitive predatory petulant sophomoric irrational uninformed misinformed insincere unelectable heavyhanded boring weakest careless dopey obsolete outdated illegitimate",
    ),
    (
        Row::Fond,
        "hopeful optimistic relieved proud grateful thankful happy pleased delighted glad thrilled encouraged heartened confident comfortable fond enthusiastic impressed supportive committed dedicated excited sympathetic receptive",
    ),
    (
        Row::Averse,
        "disappointed frustrated angry furious outraged appalled disgusted concerned worried troubled afraid upset unhappy skeptical sceptical wary critical opposed hostile suspicious dubious dismissive dissatisfied contemptuous leery alarmed dismayed",
    ),
    (
        Row::Boon,
        "hero patriot success triumph victory progress achievement accomplishment integrity honesty courage \
         wisdom decency leadership respect dignity opportunity benefit promise hope strength champion blessing boon \
         improvement breakthrough friend ally gem treasure inspiration fighter visionary statesman excellence \
         credentials compassion openness professionalism milestone gift optimism pleasure honor solution asset \
         merit kindness confidence temperament stamina answer godsend lifeline beacon trailblazer gentleman genius cornerstone masterpiece vindication",
    ),
    (
        Row::Bane,
        "disgrace disaster failure threat danger shame embarrassment scandal mess chaos fiasco debacle catastrophe \
         nightmare tragedy travesty mockery sham hoax scam fraud farce joke lie falsehood liar crook criminal thug bully \
         racist bigot coward hypocrite traitor monster tyrant dictator extremist radical fool idiot moron loser clown \
         puppet demagogue liability burden mistake error blunder abuse violation outrage insult affront crime \
         corruption deception hypocrisy dishonesty incompetence arrogance bigotry racism hatred cruelty \
         overreach betrayal stunt gimmick ploy witchhunt smokescreen garbage crap nonsense rubbish trash \
         bull lunacy madness insanity recklessness negligence cronyism demagoguery fearmongering amnesty takeover \
         attack assault harm damage menace villain enemy cancer poison quagmire boondoggle giveaway sellout \
           coverup obstruction wrongdoing misconduct malfeasance problem crisis weakness stain \
         rhetoric radicalism doubt hysteria propaganda folly con fantasy excuse distraction setback blight scourge curse plague abomination aberration charade circus sideshow overreaction dereliction vendetta nonstarter misogynist narcissist maniac lunatic psychopath buffoon charlatan grifter swindler huckster fearmonger warmonger ideologue lapdog stooge pawn stupidity foolishness hater fraudster weakling eyesore letdown disappointment bailout fascist sociopath blowhard carpetbagger opportunist shambles",
    ),
    (
        Row::Approval,
        "support praise endorsement backing approval admiration confidence trust faith enthusiasm respect affection \
         applause compliment compliments sympathy appreciation gratitude thanks love advocacy fondness \
         loyalty solidarity accolade tribute blessing devotion",
    ),
    (
        Row::Attack,
        "revulsion disgust alarm misgiving qualm unease displeasure criticism opposition attack condemnation objection denunciation rebuke disdain contempt hostility outrage anger \
         fury backlash pushback resistance complaint concern skepticism scepticism doubt mistrust distrust disapproval \
         broadside jab swipe barb slam insult critique complaint censure rejection ridicule scorn disagreement \
         accusation allegation frustration dissatisfaction dismay distaste animosity protest fight feud battle \
         challenge lawsuit ire wrath hatred dislike tirade rant potshot salvo assault blame reservation reservations \
         defiance reprimand resentment grievance vitriol derision venom exasperation indignation annoyance irritation antipathy enmity loathing misgivings opprobrium denigration",
    ),
    (
        Row::Friend,
        "supporter ally backer advocate champion proponent fan admirer defender loyalist sponsor cosponsor surrogate booster devotee enthusiast apologist cheerleader disciple superfan author bundler endorser sympathizer",
    ),
    (
        Row::Foe,
        "critic opponent foe rival detractor skeptic sceptic adversary enemy nemesis antagonist naysayer",
    ),
    (
        Row::Undo,
        "repeal ban end block veto removal impeachment resignation ouster elimination halt withdrawal cut boycott defeat \
         moratorium abolition cancellation termination prohibition reversal rollback rejection restriction limit \
         suspension demise firing dismissal prosecution indictment conviction arrest expulsion disqualification \
         destruction shutdown closure dismantling defunding alternative delay sanction crackdown curb investigation disapproval injunction \
          conviction deportation crackdowns",
    ),
    (
        Row::Will,
        "want plan vow promise seek pledge intend try hope urge ask call encourage press push lobby decide agree aim \
         propose accept appeal demand insist attempt work offer file prepare move strive swear commit request implore beg wish \
         need threaten sue determine resolve continue begin start bid effort proposal campaign drive quest attempt fight \
         struggle introduce unveil float draft expect ready eager determined willing",
    ),
    (
        Row::Refuse,
        "refuse decline regret fail stop cease quit hesitate neglect refusal failure inability unwilling reluctant hesitant unable",
    ),
    (
        Row::Side,
        "vote fight campaign argue work speak rally stand push lobby press run side come testify crusade protest \
         march warn advise pray lean fulminate inveigh battle plead talk preach caution guard rule rail stump caucus",
    ),
    (
        Row::Call,
        "call describe dub label brand characterize characterise portray depict paint view see regard consider deem judge \
         find denounce decry condemn dismiss hail praise slam ridicule blast cast deride criticize tout mock \
         think believe say refer compare liken introduce",
    ),
    (Row::With, "agree side stand sympathize sympathise align ally stick"),
    (
        Row::Versus,
        "disagree clash feud break spar differ tangle quarrel bicker quibble split battle war fight",
    ),
    (
        Row::Draw,
        "draw face win receive earn get attract gain spark prompt provoke trigger suffer secure garner meet elicit \
         ignite invite weather encounter withstand endure",
    ),
    (
        Row::Quit,
        "resign apologize apologise quit stop leave go withdraw recuse reconsider explain answer retract impeach fire \
         remove oust prosecute jail imprison expel censure indict denounce investigate lock step drop punish disqualify concede \
         ashamed repeal",
    ),
    (
        Row::Words,
        "comment remark statement speech letter tweet message criticism interview word argument claim \
         testimony memo post editorial",
    ),
];

/// Phrases that take a target after their last word, one a line: for (+) or against (-), stems of the verb, and the words
/// that follow it (small words may stand between), one alternative after another.
pub const SET_PHRASES: &str = "\
    -tak took>issue with|exception to|aim at|umbrage at|swipe at|shot at|shots at|jab at|dig at|stand \
    against\n\
    +tak took>pride in|side of|up the cause of\n\
    -lash>out at|out against\n\
    -fil>suit against|lawsuit against|lawsuits against|complaint against\n\
    -had ha>harsh words for|some harsh words for|tough words for\n\
    +had ha>kind words for|high praise for|nothing but praise for\n\
    -tear tore lay laid>into\n\
    -unload>on\n\
    +heap lavish shower>praise on|praise upon\n\
    +sing sang>praises of\n\
    +rav gush>about|over\n\
    +root>for\n\
    -hit fir punch str struck strik>back at|out at\n\
    -push>back against|back on|back at\n\
    -complain>about|of\n\
    -call>out|into question\n\
    -sound rais>note of caution about|alarm about|alarm over|alarms about|questions about\n\
    -laugh>at|off\n\
    -point>finger at\n\
    -pil>on\n\
    -sh shot vot strik struck>down\n\
    -urg>a no vote on\n\
    -fil>suit over|lawsuit over|suit to block\n\
    -vot>no on\n\
    +vot>yes on\n\
    -rul>out\n\
    +believ>in\n\
    +join>forces with\n\
    +clos lin>ranks behind|up behind\n\
    +gave giv>green light to|blessing to\n\
    +pav>way for\n\
    -com came>out against|down hard on\n\
    +com came rush>out in support of|out in favor of|out in favour of|out for|to the defense of|to the \
    defence of\n\
    -go went>after\n\
    -turn train>fire on|guns on\n\
    -turn>against|down|on|back on\n\
    -cut sever>ties with|ties to\n\
    +cast>ballot for|ballots for|vote for|votes for\n\
    +rush com came>to the aid of|to the rescue of\n\
    -ha hav had>no time for|little time for|no patience for|little patience for\n\
    -st stand stood>up to|in the way of\n\
    +stand stood>up for|by\n\
    +stick stuck>up for|by\n\
    -speak spok>out against|ill of\n\
    +speak spok>highly of|up for|out for|warmly of\n\
    +throw threw>support behind|weight behind|backing behind\n\
    -throw threw pour>cold water on\n\
    -put>end to|brakes on|stop to\n\
    +put>faith in|trust in|weight behind\n\
    -cast>doubt on|doubt upon|doubts on|vote against|votes against|ballot against\n\
    -pok mak made>fun at|fun of\n\
    -mak made>case against\n\
    +mak made>case for\n\
    -get got>rid of\n\
    +get got rall lin coalesc unit>behind|up behind|around\n\
    -do did>away with\n\
    -roll scal dial>back\n\
    -walk back>away from|out on\n\
    -pull opt>out of|plug on\n\
    -crack clamp>down on\n\
    +sign>off on|on to|onto\n\
    -look>down on\n\
    -part>ways with|company with\n\
    -find found>fault with\n\
    -los lost>confidence in|faith in|trust in|patience with\n\
    -demand>apology from\n\
    -lead led>charge against|fight against|opposition to\n\
    -is are was were am be been>against|at odds with|out of step with|fed up with|sick of|tired of|done \
    with\n\
    +is are was were am be been>in favor of|in favour of|in support of|on board with|on the side of|in \
    love with|all for\n\
    -ha hav had got>problem with|problems with|enough of\n\
    +ha hav had>high regard for|great respect for|a soft spot for\n\
    -say said>no to\n\
    +say said>yes to";

/// Past forms that no rule makes.
pub const IRREGULAR: &[(&str, &str)] = &[
    ("fought", "fight"),
    ("sought", "seek"),
    ("stood", "stand"),
    ("spoke", "speak"),
    ("spoken", "speak"),
    ("tore", "tear"),
    ("torn", "tear"),
    ("lied", "lie"),
    ("lying", "lie"),
    ("stole", "steal"),
    ("stolen", "steal"),
    ("broke", "break"),
    ("broken", "break"),
    ("drew", "draw"),
    ("drawn", "draw"),
    ("won", "win"),
    ("got", "get"),
    ("met", "meet"),
    ("saw", "see"),
    ("seen", "see"),
    ("found", "find"),
    ("thought", "think"),
    ("said", "say"),
    ("led", "lead"),
    ("built", "build"),
    ("kept", "keep"),
    ("sank", "sink"),
    ("sunk", "sink"),
    ("froze", "freeze"),
    ("frozen", "freeze"),
    ("withdrew", "withdraw"),
    ("withdrawn", "withdraw"),
    ("overrode", "override"),
    ("overridden", "override"),
    ("undid", "undo"),
    ("undone", "undo"),
    ("hid", "hide"),
    ("hidden", "hide"),
    ("forbade", "forbid"),
    ("forbidden", "forbid"),
    ("upheld", "uphold"),
    ("undercut", "undercut"),
    ("mistook", "mistake"),
    ("swore", "swear"),
    ("sworn", "swear"),
    ("began", "begin"),
    ("came", "come"),
    ("ran", "run"),
    ("went", "go"),
    ("left", "leave"),
    ("crises", "crisis"),
    ("stuck", "stick"),
    ("understood", "understand"),
    ("strove", "strive"),
    ("shone", "shine"),
    ("misled", "mislead"),
];
