//! Small words: pronouns, articles, prepositions, conjunctions, and verbs that show who does what.

/// Words that are no name though capitalised at the start of a sentence or in a headline.
pub const FUNCTION: &str = "a about above according across after again against ago all almost along already also \
 although always am amid among amongst an and another any anybody anyone anyway are around as asked at away back be became because become \
 been before began behind being below besides between beyond both but by came can clearly come could \
 despite did do does doing done down during each earlier either else enough especially even eventually ever every \
 everybody everyone everything except exactly exclusive far few finally first following for former frankly from full further get give given go \
 going gone good got had half has have having he her here hers herself him himself his how however i if in indeed \
 inside instead into is it its itself just last late later least left less let like look made many maybe me meanwhile \
 mine more moreover most much my myself near nearly neither never nevertheless next no nobody none nonetheless nor not \
 nothing now obviously of off often oh ok okay old young on once one only onto or other others our ours ourselves out outside over own \
 part perhaps please plus previously put quite rather really recently right said same say says second see seen \
 several she should similarly simply since so some somebody somehow someone something sometimes soon still such sure take \
 than thank thanks that the their theirs them themselves then there therefore these they thing things third this \
 those though three through throughout thus to today together tomorrow tonight too toward towards two under unless \
 unlike until up upon us very was wasn't we well went were what whatever when whenever where wherever whether \
 which while who whoever whom whose why with within without yes yesterday yet you your yours yourself yourselves i'm i've i'd i'll \
 we're we've we'll we'd you're you've you'll it's that's there's he's she's they're don't didn't doesn't can't \
 won't isn't aren't let's what's who's four five six seven eight nine ten asking speaking abstract text \
 correction updated update read watch photo video follow image related share getty image advertisement \
 breaking opinion editor's note source click subscribe story continued below";

/// Articles, possessives, demonstratives and number words that open a noun phrase.
pub const DETERMINERS: &str = "the a an his her their its our my your this that these those another one two three four \
 five six seven eight nine ten dozens both some many several most few all each every any no other others such \
 various numerous half";

/// Definite openings: what follows is known already.
pub const DEFINITE: &str = "the this that these those both his her their its our my";

/// Prepositions: what follows one is no subject.
pub const PREPOSITIONS: &str = "of for from in at with on to by about against between among under over after before during \
 into onto through toward towards than as like since until without within near behind beside around across inside \
 outside despite regarding concerning versus via per including unlike upon off along amid";

/// Words that end the core of a noun phrase, besides prepositions.
pub const STOPPERS: &str = "who which that whose whom where when while but also has had have is was are were be been \
 being said says told speaking citing including familiar involved close working running standing based named called \
 known";

/// Verbs of saying and doing that people, rather than things, are subjects of.
pub const HUMAN_VERBS: &str = "said says say told tells asked asks replied answered added wrote tweeted argued \
 insisted joked laughed smiled shrugged recalled explained continued acknowledged admitted conceded warned vowed \
 promised spoke speaks speaking talked believes believed thinks thought wants wanted hopes hoped knows knew declined \
 refused resigned quipped noted announced claimed denied complained suggested called repeated praised criticized criticised \
 accused urged began went came sat stood walked shook married died";

/// Pasts that do not end in "-ed".
pub const PAST: &str = "began came went took gave made got shot spoke spent ran won lost left kept met held stood felt knew \
 saw wrote led struck put became brought built cut drew fell grew heard hit rose sent set sought told thought shook upheld withheld";

/// Particles inside names ("de la Cruz").
pub const PARTICLES: &str =
    "de del della der den di da dos du la le van von ten ter bin ibn al el abu y e zu st";

/// Endings after names.
pub const SUFFIXES: &str = "jr sr ii iii iv esq";
