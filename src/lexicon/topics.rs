//! Words that help to tell what is spoken about: verbs that are no nouns, adjectives, nouns too general to be
//! an issue, nouns that nearly always make one.
//!
//! Written for this project from general knowledge of English news prose; lower case, separated by spaces.

/// Base forms of common verbs that are seldom nouns, besides the verbs of saying.
pub const VERBS: &str = "meet sell wear stay protect settle survive throw go get make take give come keep let put bring become begin leave lose send sit grow build choose teach eat fly \
carry happen create provide include serve reach remain receive develop improve reduce ensure avoid join follow \
prevent solve save destroy marry enjoy deserve depend exist require apply manage maintain achieve affect \
involve contain represent establish identify perform remove replace suffer treat undermine unite violate \
accomplish add adopt afford appear arrive attend attract bear belong betray bind borrow bow breathe bury \
celebrate cheat clear close collect combine compete complete conduct confront confuse connect consist cope \
deliver die differ disappear discover dominate drag draw earn educate embarrass emerge employ enable engage \
enter exceed exclude expand explode gather heal hear hide impose incite inherit install intend introduce \
invest invite justify kneel know last lean listen live matter mean melt obtain occur open organize overcome \
owe participate possess pour preserve pretend prevail produce promote read rely remember resolve respond \
restore retire reveal ruin run satisfy say scare seem select separate shut sing sink steal stick strengthen \
succeed surrender surround tend tie want warm weaken wipe seek furnish allow allows combat interdict dismantle deport regulate appease extradite compile acquire amounts covers feels looks owns stands";

/// Base forms of verbs that are nouns as often.
pub const VERBS_AND_NOUNS: &str = "win spend buy stand fall rise break catch drink drive ride increase lead \
protect kill share tackle visit wait walk watch wonder worry benefit blow burn change check \
clean climb concern cost count cover cross cut deal decrease defeat dig dress drop end escape extend face fail \
feed fill finish fit fix focus force function gain handle hang harm hate help hire hit hold hurt judge jump \
kick lack laugh launch lay lie lift limit look love measure mix move need offer operate own pass pay pick play \
pray pull punish push quit repair result return risk roll rush seize set shake shape shift shine show sleep \
smell smile smoke speed spread start step stop stretch strike study surprise talk target tear thank touch \
trade train transform travel trick trust try turn use view vote wash waste wish work yell feel poll act land list play rank back contract file post track map";

/// Irregular forms of those verbs, and of verbs of saying.
pub const VERB_FORMS: &str = "used died tied sued went gone got gotten made took taken gave given came kept brought became begun began left \
lost won met sent spent bought sold stood sat fell fallen rose risen grew grown built broke broken chose chosen taught \
caught ate eaten drank drove driven flew flown rode wore worn threw thrown carried led ran paid held heard hid hit hurt \
knew known laid lay lied meant put read rang said saw seen sought shook shaken shone shot shown shut sang sank slept \
spoke spoken spread stole stolen stuck struck swore swept swam swung tore torn thought told understood woke withdrew \
wrote written felt found fought forgot bent bet bit bled blew bore bound dealt dug drew drawn fed forbade froze hung \
let lent lit quit slid split stung did done has had goes does using doing";

/// Adjectives that only grade, date or place, participles like them, and adverbs that stand before nouns: no part of an
/// issue's name.
pub const FILLERS: &str = "hour dozen percent heavy brief similar narrower stricter smarter fourth fifth pretty modest aggressive landmark steep horrific typical unusual favorite tentative \
continuing persistent unrelenting unyielding wise vile usual longest prior controversial detailed terrible horrible awful amazing incredible wonderful fantastic tremendous beautiful ridiculous lengthy rude rocky \
optional erroneous bitter lasting rapid chummy lengthy pointed nasty silly messy risky shaky steady sweeping stunning \
surprising shocking interesting exciting disappointing embarrassing inspiring rousing scathing blistering massive new old big small good bad great high low long short large little young early late hard easy strong weak full \
closed clear sure true false wrong right left real same different own other such next last first second final \
recent current former future past present main major key top total whole entire single rare poor rich cheap \
expensive quick slow fast warm bright deep broad broader wide wider narrow huge giant tiny vast extra nice sad \
happy angry proud ready able unable sick healthy smart stupid crazy wild tough rough sharp soft quiet loud \
alive alone close near far best worst better worse greater larger smaller bigger higher highest lower lowest \
stronger tougher older younger newer latest biggest greatest largest longtime longstanding widespread upcoming \
ongoing outright straight mere utter sheer certain likely unlikely honest corrupt extreme moderate radical \
severe brutal so-called very really just even only also too quite rather more most less least much many few \
several various numerous enough further additional daily weekly monthly yearly elderly friendly costly deadly \
lonely lovely ugly holy wealthy ordinary regular separate complete concrete absolute accurate adequate \
appropriate immediate legitimate deliberate desperate elaborate intimate ultimate unfortunate prominent \
permanent innocent decent frequent consistent dependent silent evident excellent brilliant important \
significant relevant reluctant constant distant instant blunt intense tense dense diverse obscene extended \
effective lone sole prime fresh dirty empty busy lazy hungry worthy remarkable due willing interested \
concerned worried involved united growing increased increasing scheduled proposed planned reported alleged \
continued expected coming leading existing remaining recently newly fellow historic perfect potential nearby suspected arrogant superb tragic apparent purported yawning catastrophic extraordinary dramatic provocative bloody hardest deadliest tighter damn inaccurate misguided skewed devastating needed unresolved emotional fragile rowdy";

/// Other adjectives whose ending does not tell.
pub const ADJECTIVES: &str = "foreign domestic public private secret human joint common double free open fair unfair equal mass modern \
western eastern northern southern armed light heavy dead minor hot cold dark violent independent fake safe \
guilty dual green dry wet deeper raw";

/// Endings of adjectives.
pub const ADJECTIVE_ENDINGS: &[&str] =
    &["ous", "ful", "less", "able", "ible", "al", "ent", "ish", "ive", "ary", "ic", "est", "an", "atory"];

/// Nouns with such an ending.
pub const NOT_ADJECTIVES: &str = "goal signal capital hospital journal scandal festival animal metal \
arrival rival individual principal referral survival disposal portal coal meal seal \
oval rehearsal refusal betrayal reversal tribunal terminal admiral cardinal manual ritual canal arsenal funeral \
mineral pal gal professional intellectual student parent agent accident incident talent content event percent patient \
client resident rent tent precedent president opponent component continent cent ingredient respondent correspondent \
dissent descent ascent extent scent gradient orient torrent government investment \
van fan clan veteran human man woman american african european \
republican motive narrative perspective alternative objective executive native detective \
representative relative incentive archive drive live dive music public logic traffic topic fabric clinic republic mosque \
critic panic statistic ethic picnic arctic pandemic epidemic academic trial trials material official memorial tutorial \
testimonial commercial potential editorial denial burial credential table cable vegetable variable diary salary library \
military secretary primary primaries january february dictionary boundary anniversary adversary summary commentary \
documentary missionary visionary interest contest protest test request quest forest conquest arrest guest rest west \
finish english british rubbish fish wish orphan ocean organ pan tan caravan charlatan slogan rhetoric laboratory observatory conservatory";

/// Heads of noun phrases that are too general to be an issue.
pub const GENERAL: &str = "foot feet mile miles ton tons acre acres kilometer kilometers gallon gallons megawatt megawatts seconds inches pounds degrees pages digit digits candidacy candidacies string speculation critique winning mood tack pressure scope benefit benefits trouble \
clip duty youth lifetime display certainty particular particulars slip posh plane finish upswing people person man men woman women child children kid kids boy girl guy time times way ways thing \
things year years month months week weeks day days hour hours minute minutes moment moments today night morning place \
places part parts kind kinds sort type types lot lots bit number numbers amount level levels rate percent \
percentage majority minority half quarter third rest side sides end ends start beginning middle top bottom point points \
fact facts case cases reason reasons idea ideas question questions answer answers problem problems issue issues matter \
matters situation situations something nothing everything anything someone anyone everyone nobody anybody everybody \
result results effort efforts step steps move moves action actions attempt attempts chance chances opportunity \
opportunities choice choices difference differences example examples change changes process \
progress life lives world country countries nation nations state states city cities town home house room area areas \
region line lines list word words name names statement statements comment comments remark remarks message messages \
story stories report reports news interview interviews conference speech speeches event events meeting meetings talk \
talks conversation conversations discussion discussions call calls visit trip letter letters question notion sense \
feeling feelings view views opinion opinions position positions belief beliefs hope hopes fear fears concern concerns \
doubt doubts claim claims support criticism praise charge charges \
argument arguments response responses reaction reply suggestion suggestions request requests demand demands threat \
threats warning warnings promise promises pledge vow goal goals aim aims purpose role roles job jobs work task tasks \
history future past present record records experience experiences ability power powers position effect effects impact \
influence cause causes consequence consequences success failure failures mistake mistakes error errors risk risks \
danger truth lie lies detail details information data evidence proof sign signs signal level standard standards \
attention interest interests value values character quality nature style manner tone language mind heart hand hands \
head face faces eye eyes body voice voices image picture scene stage step path road door group groups team teams \
member members leader leaders candidate candidates friend friends family families supporter supporters opponent \
opponents voter voters worker workers official officials reporter reporters party parties campaign campaigns \
administration government office organization organizations community communities society public crowd audience \
audiences show book article post tweet video ad money dollar dollars cent cents price million millions billion \
billions thousand thousands hundred hundreds dozens couple pair set series range variety field ground base basis form \
form forms term terms condition conditions circumstances context reality possibility potential need needs desire wish \
respect regard terms use uses note track shot shots deal-breaker guess bottom-line sentence paragraph page attack \
attacks enemy enemies hero victim victims soul spirit god self behalf favor favour honor honour front back thought \
thoughts lesson lessons doing being going saying having nominee president presidency system practice approach strategy \
tool tools program programs proposal proposals event version piece pieces source sources material stuff game games \
race races contest seat seats win wins loss losses victory defeat run running turn step shift trend trends pattern \
period era age generation generations era decade decades century term anniversary eve weekend summer winter spring fall \
space spot location site sites center centre street block corner neighborhood neighbourhood building table chair wall-to-wall \
kid parent parents mother father son daughter brother sister wife husband couple folks folk citizens citizen american \
americans republican republicans democrat democrats conservative conservatives liberal liberals hell mess shame joke \
honor tribute credit thanks apology welcome luck surprise pleasure matter-of-fact sake degree extent measure measures \
reference references mention term phrase label description explanation account accounts version order orders request \
plan-b kind-of turnout ballot ballots poll polls polling survey surveys vote votes voting debate debates primary \
primaries caucus caucuses rally rallies convention delegate delegates ticket \
election elections electorate momentum lead supporter fundraiser fundraising donor donors strategist stump bid \
viewer viewers reader readers host anchor moderator network channel station website site page blog photo photos \
business businesses company companies firm firms department agency agencies staff adviser aide spokesman spokeswoman attitude sentiment rhetoric session dinner suspect hullabaloo motive ones peace war wars prison prisons server legislation occupation tenure ties flood hunger water roads bus buses school schools shelter salary injury injuries";

/// Heads that tell most of all that a noun phrase is an issue.
pub const INSTRUMENTS: &str = "treaty plan bill amendment deal pact accord agreement act law ban referendum resolution \
ordinance budget merger ceasefire truce sanctions tariff tariffs embargo moratorium subsidy subsidies reform mandate \
proposition declaration constitution pipeline wall loan regulation regulations tax taxes expansion shield levy fee toll ceiling exemption exemptions program programme project scheme initiative package measure legislation proposal decree waiver waivers quota quotas rule rules overhaul crackdown rollback freeze boycott settlement statute surcharge rebate";

/// Heads that name what someone in office decides or does, and what is asked of a court: mostly what a dispute is about.
pub const ACTS: &str = "decision ruling verdict injunction recount pardon clemency appeal lawsuit petition \
complaint indictment subpoena probe inquiry investigation audit permit licence license lease \
easement guarantee fine penalty boycott strike walkout shutdown closure merger takeover \
acquisition buyout bailout layoff removal ouster appointment nomination endorsement expulsion suspension eviction recall \
impeachment censure filibuster runoff clause provision compromise withdrawal extension delay loophole cap curfew \
lockdown requirement rezoning demolition relocation allegation approval renewal dismissal \
consultation abatement framework blockade purge veto bond charter voucher consolidation annexation \
evacuation deportation privatization privatisation rollout concession cancellation settlement handover pullout drawdown repeal reduction cull redistricting extradition \
reprieve amnesty plea reorganization restructuring dredging rematch";

/// Last words of the names of media.
pub const MEDIA: &str = "times post journal news magazine press cnn msnbc nbc abc cbs fox reuters politico gazette herald \
tribune chronicle observer globe telegraph guardian today radio tv television network bbc npr ap afp breitbart \
facebook twitter youtube c-span";

/// Adjectives that set one plan or system apart from others of its kind.
pub const APART: &str = "global joint common rival competing alternative";

/// Nouns for agreements: one and the same thing is called by all of them.
pub const ACCORDS: &str = "treaty deal pact accord agreement declaration";

/// Nouns before what is only called so: "the word levy".
pub const WORDS: &str = "word words term phrase";

/// Nouns for what a court or an office decides.
pub const DECISIONS: &str = "decision ruling verdict";

/// Nouns for what is to be paid: "the charge" may stand for a fee.
pub const CHARGES: &str = "charge fee levy toll surcharge";

/// Nouns for what a parliament votes on: one and the same thing is called by all of them.
pub const BILLS: &str = "bill package measure legislation";

/// All nouns for a law or for what may become one: "the law" may stand for a bill.
pub const LAWS: &str =
    "bill package measure legislation act law statute ordinance amendment referendum resolution proposition";

/// Nouns that may stand for any proposal named before.
pub const IDEAS: &str = "idea proposal plan measure project program scheme";

/// Nouns for those who act, at the end of a phrase: a speaker, not an issue.
pub const ACTORS: &str = "tenant landlord plaintiff pupil senior elder user coach cop juror prisoner detainee agent agents attorney attorneys surrogate surrogates campaign administration mate mates contender contenders frontrunner runner runner-up opportunist legislator \
legislators diplomat diplomats bankers billionaires donors voters candidates people heir contenders governor senator \
president immigrant-rights government committee party council team court police senate house congress \
parliament cabinet staff camp coalition bureau agency agencies department ministry pentagon kremlin commission board \
company university school association union league bank office crowd crew delegation leadership establishment \
opposition army forces troops allies side sides officials leaders authorities lawmakers democrats republicans \
americans russians nations countries states shooter shooters";

/// Nouns in -er or -or whose plural is no people.
pub const NO_PEOPLE: &str = "barrier paper computer tower river trailer container filter scooter disaster quarter charter meter \
scanner sticker poster heater boiler charger transformer tanker bunker cluster order border water power matter letter number \
corner error sector factor tractor reactor corridor motor mirror floor door flyer layer fever drawer";

/// Plurals that stand before nouns: "sales tax".
pub const PLURALS_BEFORE_NOUNS: &str = "sports sales savings arms rights veterans records claims services operations \
communications securities earnings goods customs ethics politics news economics logistics series species means weapons drugs \
sanctions affairs";

/// Nouns in -ing that stand between two nouns: "drug testing program".
pub const ING_NOUNS: &str = "testing trafficking funding training building processing marketing advertising hearing banking \
drilling hunting counting financing planning licensing permitting bargaining ordering tracking trading engineering staffing \
sharing gaming gambling dumping filing learning teaching";

/// Words of public affairs: a noun phrase with one of them is likelier an issue.
pub const TOPICS: &str = "economy inflation recession unemployment wage wages salary salaries pension pensions welfare poverty \
inequality debt deficit deficits spending taxation trade export exports import imports manufacturing outsourcing \
agriculture farming housing rent rents mortgage mortgages bailout bailouts austerity stimulus infrastructure transit \
highway railway dam pipeline pipelines oil coal energy fracking electricity nuclear climate emissions pollution drought \
flood floods flooding wildfire wildfires hurricane earthquake environment conservation recycling health healthcare \
medicare medicaid obamacare insurance hospital hospitals vaccine vaccines vaccination virus pandemic epidemic abortion \
abortions contraception opioid opioids drugs marijuana cannabis addiction obesity education tuition curriculum childcare \
immigration immigrant immigrants migration migrant migrants refugee refugees asylum border borders deportation \
deportations amnesty visa visas citizenship gun guns firearm firearms shooting shootings violence crime crimes terrorism \
terror terrorist terrorists jihad extremism war wars invasion airstrike airstrikes bombing bombings drone drones \
missile missiles weapon weapons defense defence troops deployment torture interrogation surveillance espionage spying \
cyberattack cyberattacks hacking hack cybersecurity encryption privacy security sovereignty independence secession \
occupation annexation ceasefire peace diplomacy alliance disarmament proliferation stockpile stockpiles lawsuit lawsuits \
litigation prosecution indictment impeachment corruption bribery fraud scandal scandals probe investigation \
investigations inquiry verdict subpoena email emails e-mail e-mails server perjury harassment assault rape abuse murder \
murders racism bigotry discrimination segregation slavery reparations policing brutality incarceration prison prisons \
parole bail execution executions punishment religion censorship equality marriage transgender sexism feminism misogyny \
gerrymandering redistricting suffrage lobbying donation donations legislation deregulation filibuster shutdown gridlock \
recount rigging acquisition layoffs strike strikes bankruptcy antitrust zoning rezoning parking gentrification \
homelessness shelter shelters stadium bridge bridges globalization globalisation nationalism populism socialism \
capitalism communism fascism democracy technology automation internet doping injury injuries concussion concussions \
contract contracts cooperation ties relations partnership enlargement membership interceptor interceptors famine \
hunger drought refinery mine mines mining fishing fisheries forest forests logging water sewage road roads bus buses \
schools school teachers-union tenure charter vouchers voucher loans subsidies subsidy tariffs sanctions revenue revenues profit profits shares dividend takeover redundancies nhs brexit devolution backstop stabbing stabbings knife burglary theft cladding sprinklers evacuation biodiversity extinction carbon screening obstruction overcrowding sentencing relegation subsidence littering vandalism redevelopment privatisation privatization nationalisation nationalization closure closures vetoes crisis rights restriction restrictions cloning internment watchlist conservatism genocide recruitment cease-fire casino casinos statehood conflict raids registration safeguards contributions";

/// Adverbs that stand after nouns.
pub const ADVERBS: &str = "altogether anyway abroad ahead away apart aside forward together online overseas nationwide \
twice outright indoors outdoors upstairs downtown alone afterward afterwards beforehand overnight alike accordingly elsewhere somewhere \
anywhere everywhere nowhere well tonight sideways backward backwards upward downward onward worth akin";

/// Last words of the names of places.
pub const PLACE_TAILS: &str = "county hills hill mountains mountain valley city island islands bay lake river beach heights \
springs falls creek avenue boulevard square park airport hotel peninsula gulf desert coast township street road station hall";

/// Endings of adjectives that judge.
pub const JUDGING_ENDINGS: &[&str] = &["ible", "able", "ous", "ful", "less", "some"];

/// Adjectives with such an ending that tell what is spoken about.
pub const NOT_JUDGING: &str = "renewable sustainable affordable religious infectious indigenous autonomous contagious \
hazardous poisonous cancerous wireless homeless stateless paperless cashless driverless taxable disposable recyclable \
inflatable amphibious seditious bituminous ferrous nervous venomous";
