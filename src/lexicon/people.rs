//! Words that tell people, organisations and documents apart: given names, titles, role nouns.
//!
//! Each table is one string of lower-case words parted by white space. All are our own picks of common
//! words; none names a certain person.

/// Given names borne mostly by men.
pub const GIVEN_MALE: &str = "aaron abdul abdullah abraham adam adolfo adrian ahmed alan albert alberto alec \
    alejandro alex alexander alexei alfonso alfred alfredo ali allan allen alvin amir andre andrei andres \
    andrew andy angelo angus anthony antonio archie ari armando arnold arthur arturo asa ash ashley ashton \
    austin barack barney barry bart bashar ben benjamin bennie bernard bernie bert bill billy bob bobby boris \
    brad bradley brandon brendan brent bret brett brian bruce bryan bryce burt byron caleb calvin cameron \
    carl carlos casey cecil cedric cesar chad charles charlie chester chris christopher chuck clarence claude \
    clay clayton clifford clint clive clyde cody colin connor corey cory craig curt curtis cyrus dale damian \
    damon dan dana daniel danny darrell darren darryl dave david dean denis dennis denny derek derrick \
    desmond devin dick diego dimitri dirk dmitry dominic dominick don donald donnie doug douglas drew duane \
    duncan dustin dwayne dwight dylan earl ed eddie edgar edmund eduardo edward edwin efrain eli elias elijah \
    eliot elliot elliott elmer emil emilio emmanuel enrique eric erik ernest ernesto ethan eugene evan ezra \
    federico felipe felix fernando fidel finn floyd francis francisco francois frank franklin fred freddie \
    frederick gabriel gareth garry gary gavin gene geoff geoffrey george gerald gerard gerardo gerhard gerry \
    gilbert giovanni giuseppe glen glenn gonzalo gordon graham grant greg gregg gregory guillermo gus guy \
    hakeem hank hans harold harry harvey hassan hector henrik henry herb herbert herman hiroshi homer horace \
    howard hubert hugh hugo humberto ian ibrahim ignacio igor isaac isaiah ismael ismail ivan jack jackie \
    jacob jacques jaime jake jamaal jamal james jamie jared jarrett jarrod jason javier jay jean jeb jed jeff \
    jeffrey jeremiah jeremy jerome jerry jesse jessie jim jimmy jo joachim joao joaquin joe joel johan john \
    johnny jon jonah jonas jonathan jordan jorge jose josef joseph josh joshua josé juan julian julio julius \
    justin jürgen kareem karl keith kelly ken kenneth kenny kent kevin khalid kieran kim kirk klaus kofi kurt \
    kyle lamar lance larry lars lawrence lee len leo leon leonard leroy leslie lester lewis liam lionel lloyd \
    logan lonnie lorenzo lou louis luca lucas luis luiz luke luther lyndon lynn mahmoud malcolm malik manuel \
    marc marcel marco marcus mario marion mark marlon marshall martin marty marvin mason mathew matt matteo \
    matthew maurice mauricio max mel melvin merrick micah michael michel mick miguel mike mikhail miles \
    milton mitch mitchell mitt mo mohamed mohammad mohammed morgan morris moses muhammad murray mustafa myron \
    nate nathan nathaniel neal ned neil nelson newt nicholas nick nicky nicolas nigel nikolai noah noel \
    norman oleg oliver omar oscar otto owen pablo pat patrick paul pavel pedro percy perry pete peter phil \
    philip philippe phillip pierre quentin rafael raj rajesh ralph ramiro ramon rand randall randy raul ray \
    raymond reggie reginald reince rene rex ricardo richard rick ricky rob robbie robby robert roberto robin \
    rod rodney rodrigo roger roland roman ron ronald ronnie rory ross roy ruben rudolf rudolph rudy rufus \
    rupert russ russell ryan salvador sam samir samuel sandy sanjay santiago saul scott sean sebastian sergei \
    sergey sergio seth shane shawn sheldon shinzo sidney simon skip spencer stan stanley stefan stephan \
    stephen steve steven stewart stu stuart sven tad tariq taylor ted teddy terence terrance terrence terry \
    theo theodore thom thomas tim timothy toby todd tom tommy tony tracy travis trent trevor trey troy tyler \
    tyrone vaclav vern vernon victor vijay viktor vin vince vincent virgil vladimir wade wallace walter \
    warren wayne wendell wes wesley wilbur will william willie winston wolfgang woodrow woody xavier yitzhak \
    yuri yusuf zach zachary zack zeke";

/// Given names borne mostly by women.
pub const GIVEN_FEMALE: &str = "abby abigail ada adelaide adele adriana agnes aileen aimee aisha alana alex \
    alexandra alexis ali alice alicia alina alison allie allison alma althea alyssa amal amanda amber \
    amelia amina amy ana anastasia andrea angela angelica angelina angie anita ann anna anne annette annie \
    anya april ariana arlene ashley astrid athena audrey ayesha barbara beatrice beatriz becky belinda \
    bella bernadette bernice beth bethany betsey betsy bette betty beverly bianca billie blanche bonnie \
    brenda brianna bridget brigitte brittany brooke caitlin camilla camille candace candice carla carly \
    carmen carol carole carolina caroline carolyn carrie casey cassandra catherine cathy cecile cecilia \
    celeste celia charlene charlie charlotte chelsea cheryl chloe christie christina christine christy \
    cindy claire clara clarissa claudia colleen condoleezza connie constance cora cornelia courtney crystal \
    cynthia daisy dana danielle daphne darlene dawn deanna debbie debora deborah debra deirdre delia denise \
    desiree diana diane dianne dina dixie dolores donatella donna dora doris dorothea dorothy drew edith \
    edna edwina eileen elaine eleanor elena elisa elisabeth elise eliza elizabeth ella ellen eloise elsa \
    elsie emily emma erica erika erin esmeralda estelle esther ethel etta eugenia eva eve evelyn faith \
    fatima faye felicia fern fiona florence frances francesca frankie freya gabby gabriela gabrielle gail \
    gemma georgia georgina geraldine gertrude gillian gina ginger ginny giselle giulia gladys glenda gloria \
    grace greta gretchen gwen gwendolyn hannah harriet hayley hazel heather heidi helen helena hilary hilda \
    hillary holly hope huma ida ilana ileana ilse imani imogen ines ingrid irene iris irma isabel isabella \
    isabelle ivana ivanka ivy jackie jacqueline jamie jan jane janelle janet janice janie jasmine jean \
    jeanette jeanne jeannette jeannie jenna jennifer jenny jerri jess jessica jessie jill jillian jo joan \
    joann joanna joanne jocelyn jodi johanna jolene joni jordan josephine josie joy joyce juanita judith \
    judy julia juliana julie juliet juliette june justine kaitlin kaitlyn kara karen karin karina karla \
    kasey kate katharine katherine kathleen kathryn kathy katie katrina kayla keisha kelli kelly kellyanne \
    kelsey kendra kerry kim kimberly kirsten kirstie krista kristen kristi kristin kristina lana lara \
    latisha latoya laura lauren laurie layla leah lee leigh lena leona leslie leticia leyla lila lillian \
    lilly lily linda lindsay lindsey lisa liz liza lois lola lorena loretta lori lorna lorraine lou louise \
    lourdes lucia luciana lucille lucy luisa lydia lynda lynn lynne mabel mackenzie maddie madeleine \
    madeline madison magdalena maggie malia mallory mandy mara marcella marcia margaret margarita margo \
    marguerite maria mariam marian mariana marianne maribel marie marilyn marina marion marisol marissa \
    marjorie marla marlene marsha martha marty mary maryam mattie maureen mavis maxine may maya megan \
    meghan megyn melania melanie melba melinda melissa mercedes meredith mia michele michelle mika mildred \
    milena millie mindy minnie miranda miriam mollie molly mona monica morgan muriel myra nadia nadine \
    nancy naomi natalia natalie natasha neera nellie nettie nichole nicky nicole nikki nina noelle nora \
    norah norma olga olivia opal ophelia paige pam pamela paola pat patricia patti patty paula pauline \
    pearl peggy penelope penny petra philippa phoebe phyllis polly priscilla priya rachel ramona raquel \
    reba rebecca reena regina renata renee rhoda rhonda rita robbie roberta robin rosa rosalie rosalind \
    rosalyn rose roseann rosemary roxana roxanne ruby ruth sabrina sally sam samantha sandra sandy sara \
    sarah saundra savannah selena selma serena shannon shari sharon shauna shawna sheila shelby shelley \
    shelly sherry sheryl shirin shirley simone siobhan sofia sonia sonya sophia sophie stacey stacia stacy \
    stella stephanie sue susan susanna susanne suzanne sybil sylvia tabitha tamara tammy tania tanya tara \
    tasha tatiana taylor teresa terri terry tessa thelma theresa tiffany tina tonya tracey tracy trina \
    trisha trudy ulrike ursula val valentina valerie vanessa vera verna veronica vicki vickie vicky \
    victoria viola violet virginia vivian wanda wendy whitney wilma winifred yasmin yasmine yolanda yvette \
    yvonne zainab zara zelda zoe";

/// Short forms and the names they stand for, in pairs.
pub const NICKNAMES: &str = "bill william billy william bob robert bobby robert rob robert ben benjamin mike \
 michael tom thomas tommy thomas jim james jimmy james joe joseph dan daniel danny daniel dave david chris \
 christopher matt matthew steve stephen steven stephen tony anthony ted theodore ed edward eddie edward ken kenneth \
 jeff jeffrey greg gregory pete peter rick richard dick richard nick nicholas andy andrew charlie charles chuck \
 charles don donald ron ronald sam samuel tim timothy will william larry lawrence jerry gerald kate katherine \
 katie katherine kathy katherine liz elizabeth beth elizabeth betsy elizabeth sue susan jen jennifer jenny jennifer \
 debbie deborah meg margaret maggie margaret peggy margaret pam pamela sandy sandra cindy cynthia vicky victoria \
 alex alexander phil philip fred frederick ray raymond jon jonathan josh joshua zack zachary abby abigail \
 barb barbara christie christine becky rebecca patty patricia";

/// Courtesy titles; the gender they tell stands in the two tables after this one.
pub const COURTESY: &str = "mr mrs ms miss mx messrs madam madame sir lady lord dame";
/// Courtesy titles and kin words of men.
pub const MALE_WORDS: &str = "mr sir lord king prince duke father brother son husband uncle nephew grandfather \
 boyfriend stepfather grandson widower man men gentleman boy guy actor waiter monk priest pope businessman \
 congressman chairman salesman policeman fisherman fireman anchorman cameraman cowboy monsignor imam \
 rabbi dad fiance fiancé countryman frenchman englishman dutchman irishman welshman scotsman";
/// Courtesy titles and kin words of women.
pub const FEMALE_WORDS: &str = "mrs ms miss madam madame lady dame queen princess duchess mother sister daughter \
 wife aunt niece grandmother girlfriend stepmother granddaughter widow woman women girl actress waitress nun \
 businesswoman congresswoman chairwoman spokeswoman policewoman saleswoman anchorwoman mom mum fiancee fiancée \
 heroine hostess midwife ballerina";

/// Titles that stand before a name ("Sen. Jane Hill").
pub const TITLES: &str = "sen sens senator senators rep reps representative representatives congressman \
 congresswoman gov govs governor governors president presidents presidential pres vice mayor mayors secretary \
 secretaries minister ministers chancellor premier prime taoiseach tánaiste ambassador amb judge judges justice justices sheriff chief \
 commissioner commissioners councilman councilwoman councilmember councillor councilor alderman alderwoman \
 assemblyman committeeman assemblywoman delegate speaker leader whip chairman chairwoman chair chairperson director \
 general gen colonel col lieutenant lt captain capt major maj sergeant sgt corporal cpl admiral adm commander cmdr \
 private pvt officer detective det deputy professor prof doctor dr reverend rev revd fr tem pastor father sister brother bishop \
 archbishop cardinal pope rabbi imam sheikh king queen prince princess duke duchess lord lady sir dame baron \
 attorney solicitor prosecutor comptroller treasurer auditor superintendent supt coach manager strategist adviser \
 advisor spokesman spokeswoman spokesperson candidate nominee hopeful frontrunner advocate ceo cfo coo founder co-founder \
 executive economist analyst author actor actress singer comedian host anchor correspondent reporter columnist \
 editor journalist writer astronaut scientist researcher historian pollster aide counsel lawyer trustee \
 ex-president hon honorable hrh oba emir cllr engr alhaji alhaja barr shri smt pc insp inspector constable first mogul billionaire businessman businesswoman developer activist organizer \
 organiser politician lawmaker legislator vp pm mp principal counterpart senator-elect president-elect mayor-elect";

/// What chiefs, leaders and ministers are of or for, by the last word.
pub const OFFICES: &str = "Affairs Agriculture Assembly Banking Business Citizenship Commerce Commons Competition Culture \
    Customs Defence Defense Development Education Energy Environment Exchequer Finance Food Health House Housing Immigration \
    Industry Information Interior Ireland Justice Labor Labour Lords Means Opposition Oversight Parks Parliament Police \
    Representatives Scotland Security Senate Services Sport Sports Staff State Tourism Trade Transport Transportation \
    Treasury Wales Ways Welfare";

/// Who are of or for one of these, where a name follows.
pub const HOLDERS: &str =
    "Secretary Minister Leader Speaker Chief Chancellor Chair Chairman Chairwoman Director";

/// Nouns for one person.
pub const ROLES: &str = "academic accountant activist actor administrator adviser advisor advocate agent aide \
 alderman ally ambassador analyst anchor applicant appointee architect artist assistant associate astronaut athlete \
 attendee attorney author backer baker banker bartender billionaire biologist bishop blogger boss bystander buyer \
 candidate captain cardinal carpenter cashier ceo challenger chair chairperson champion chancellor chef chemist \
 chief citizen classmate clergyman cleric clerk coach colleague colonel columnist comedian commander commentator \
 commissioner comptroller conservative constituent consultant contender contractor coordinator correspondent \
 councillor councilor councilmember counsel counselor critic customer dean defendant defender delegate democrat \
 demonstrator dentist deputy designer detective developer diplomat director dissident doctor donor driver \
 economist editor educator electrician employee employer engineer entertainer entrepreneur epidemiologist envoy \
 evangelist executive expert farmer filmmaker firefighter fighter firebrand figure fisher forecaster founder \
 co-founder friend front-runner frontrunner fundraiser general geologist governor graduate guard guest head healer \
 historian homeowner hopeful host immigrant incumbent informant inspector insider instructor insurer investigator \
 investor inventor janitor journalist judge juror justice keeper kid landlord lawmaker lawyer leader lecturer \
 legislator liberal librarian lieutenant lobbyist magnate manager marine mathematician mayor mechanic mediator member \
 mentor merchant migrant minister missionary moderate moderator mogul musician narrator native negotiator neighbor \
 neighbour neurosurgeon newcomer nominee novelist nurse observer officer official operative operator opponent \
 organizer organiser owner painter parent participant partner passenger passer-by pastor patient pediatrician \
 person pharmacist philosopher photographer physician physicist pilot planner player playwright plumber poet model \
 politician pollster porter premier taoiseach tánaiste president preacher principal producer professional professor progressive \
 programmer prosecutor protester protestor psychiatrist psychologist publisher rancher rapper reader realtor \
 receptionist recruiter refugee regulator relative reporter representative republican researcher resident retiree \
 rival roommate runner sailor scholar scientist secretary seismologist senator sergeant sheriff shopkeeper singer \
 socialist sociologist soldier someone somebody anyone anybody solicitor source speaker spokesperson staffer \
 statistician star strategist student successor superintendent supervisor supporter surgeon surrogate survivor \
 suspect taxpayer teacher technician teenager tenant theologian therapist tourist trader trainer translator \
 traveler treasurer trooper trustee tycoon user veteran victim viewer visitor volunteer voter warden whip winner witness \
 worker writer youngster libertarian independent hydrologist ecologist meteorologist curator mastermind caller \
 interviewer questioner interpreter sibling spouse cousin child premier-designate vice-president whistleblower \
 fan follower candidate-elect heir biographer conductor composer commuter cyclist biker janitress lifeguard \
 mate vp pm vicar spokesman auditor pontiff apprentice intern baron goalkeeper striker midfielder winger \
 skipper bowler batter pitcher catcher quarterback cornerback linebacker outfielder shortstop rookie sophomore referee \
 umpire cricketer golfer boxer wrestler swimmer sprinter footballer gymnast jockey publican barrister magistrate \
 coroner constable headteacher headmistress pensioner paramedic carer deacon chaplain curate gardener florist butcher \
 grocer barber hairdresser builder roofer welder cleaner caretaker shopper motorist pedestrian onlooker angler \
 conservationist environmentalist soprano pupil schoolboy schoolgirl pianist violinist newsman gov sen rep prof dr pres gen col sgt capt lt";

/// Nouns for many people that have no plural ending.
pub const GROUPS: &str = "people police public crowd audience electorate staff crew youth clergy personnel \
 authorities brass elite elites media press everyone everybody majority minority percent pct half most many some \
 few several others dozens hundreds thousands millions scores handful number lot group-goers women men children \
 folks respondents two-thirds third quarter populace wing generation base rank-and-file management family couple \
 duo trio pair team leadership community establishment opposition faithful";

/// Nouns for organisations, lower-cased; they also end the names of organisations.
pub const ORGS: &str = "academy administration agency airline airlines alliance arm army assembly associates \
 association authority bank board body brigade broadcaster broadcasting brothers bureau business cabinet caucus \
 camp campaign center centre chain chamber charity church city club coalition college commission committee company \
 conference confederation congress consortium consulate convention corp corporation council country county court \
 department dept directorate district division embassy enterprise enterprises exchange faculty federation firm \
 force forum foundation front fund government group guild headquarters hospital house inc industries industry \
 institute institution intelligence journal labs laboratory league legislature legion library llc llp lobby ltd \
 magazine maker manufacturer ministry mission monitor mosque movement museum navy network news newspaper \
 newsletter ngo nonprofit office operation order organization organisation outlet pac panel paper parliament \
 partners partnership party platform post presidency project publication publisher radio railway regime registry \
 retailer school senate service services site society startup state station store studio study subcommittee \
 superpac syndicate synagogue taskforce task-force team television think-tank times treasury tribunal tribune trust \
 tv union unit university utility watchdog website weekly wire workshop zoo daily herald gazette examiner chronicle \
 globe observer register dispatch courier telegraph guardian reuters press politburo directorate judiciary \
 carrier giant developer-group bloc brotherhood medicare medicaid obamacare delegation cooperative co-op tabloid blog";

/// Words that end the names of companies, never by themselves nouns for one.
pub const COMPANY_TAILS: &str = "pharmaceuticals international holdings capital management systems technologies \
 technology energy motors global solutions foods electric financial insurance securities ventures investments \
 communications entertainment pictures studios therapeutics sciences energies petroleum steel logistics software \
 networks airways power properties advisors advisers consulting strategies strategy research records worldwide \
 online digital biotech labs plc gmbh ag nv co fc united wanderers nations reserve defence";

/// Nouns for documents and other things that "say".
pub const DOCS: &str = "act ad advertisement affidavit agreement amendment analysis announcement article assessment audit \
 autobiography bill biography blog book brief briefing bulletin caption census charter chart commentary communique \
 communiqué complaint constitution contract court-filing data database declaration decree deposition diary \
 dispatch document documentary documents dossier draft editorial email e-mail e-mails emails estimate evidence \
 exit-poll fact-sheet figures filing film findings flyer footage forecast guideline guidelines handbook headline \
 indictment information inquiry interview investigation invitation invoice law lawsuit leaflet leak letter list \
 manifesto manual map memo memoir memorandum message minutes motion narrative note notes notice obituary opinion \
 ordinance pamphlet paper passage petition plan platform playbook podcast policy poll polls polling post postcard \
 poster posting press-release program programme proposal prospectus provision questionnaire reading readout record \
 records regulation release remark report reports request research resolution resolutions result results review \
 rule ruling rumor script section segment sign signs slogan speech spot statement statements statistics statute \
 story studies study subpoena suit summary survey surveys tally tape testimony text thread timeline \
 transcript treaty trailer tweet tweets update verdict version video videos warrant will analyses average \
 numbers count test tests history legend rumour consensus";

/// Words that make an unnamed person an anonymous source ("on condition of anonymity").
pub const ANONYMOUS: &str = "source official insider aide adviser person diplomat operative staffer";

/// Words of one meaning; the first of each line stands for all. A word may stand in one line only.
pub const SYNONYMS: &[&str] = &[
    "senator sen sens",
    "governor gov govs",
    "representative rep reps congressman congresswoman",
    "president pres ex-president president-elect vice-president",
    "minister pm",
    "general gen",
    "doctor dr physician surgeon neurosurgeon pediatrician",
    "professor prof academic scholar",
    "republican gop",
    "democrat democratic",
    "nominee candidate contender front-runner frontrunner hopeful standard-bearer standardbearer",
    "lawyer attorney counsel solicitor",
    "spokesperson spokesman spokeswoman",
    "chair chairman chairwoman chairperson",
    "businessman businesswoman mogul billionaire entrepreneur tycoon developer magnate executive ceo",
    "councillor councilman councilwoman councilmember councilor alderman",
    "adviser advisor",
    "journalist reporter correspondent columnist newsman writer",
    "officer policeman policewoman",
    "organization organisation group nonprofit charity",
    "campaign camp team",
    "newspaper paper daily tabloid",
    "email e-mail mail",
    "report study paper",
    "poll survey polling",
    "lawsuit suit complaint",
    "tweet post posting",
    "email emails",
    "company firm corporation maker manufacturer business",
    "agency bureau department",
    "man guy gentleman",
    "woman lady",
    "protester protestor demonstrator",
    "colonel col",
    "captain capt",
    "sergeant sgt",
    "lieutenant lt",
    "leader head boss",
    "statement release",
    "student pupil schoolboy schoolgirl",
];
