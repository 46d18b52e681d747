//! Words that tell people, organisations and documents apart: given names, titles, role nouns.
//!
//! Each table is one string of lower-case words parted by white space. All are our own picks of common
//! words; none names a certain person.

/// Given names borne mostly by men.
pub const GIVEN_MALE: &str = "aaron abdul abdullah abraham adam adrian ahmed alan albert alejandro alex \
 alexander alexei alfred ali allan allen alvin amir andre andrei andrew andy angelo anthony antonio arnold arthur \
 ashton austin barry bart ben benjamin bernard bernie bert bill billy bob bobby boris brad bradley brandon brendan \
 brent brett brian bruce bryan byron calvin carl carlos cedric chad charles charlie chester chris \
 christopher chuck clarence claude clayton clifford clint cody colin connor corey cory craig curt curtis \
 dale damian damon dan daniel danny darrell darren dave david dean dennis denis derek desmond devin dick diego \
 dimitri dirk dmitry dominic don donald donnie doug douglas duane duncan dustin dwayne dwight earl eddie edgar \
 edmund eduardo edward edwin eli elias elijah elliot elliott emil emmanuel enrique eric erik ernest ernesto ethan \
 eugene evan felipe felix fernando floyd francis francisco francois frank franklin fred freddie frederick gabriel \
 gareth gary gavin gene geoff geoffrey george gerald gerard gerry gilbert glen glenn gordon graham grant greg \
 gregg gregory guillermo gus guy hank hans harold harry harvey hassan hector henrik henry herb herbert herman \
 horace howard hubert hugh hugo ian ibrahim igor isaac ismail ivan jack jacob jacques jaime jake jamal james \
 jared jason javier jay jean jeb jeff jeffrey jeremy jerome jerry jesse jim jimmy joachim joao joe joel johan john \
 johnny jon jonah jonathan jordan jorge jose josef joseph josh joshua juan julian julio jürgen justin karl keith \
 ken kenneth kenny kent kevin khalid kirk klaus kofi kurt kyle lance larry lars lawrence lee len leo leon leonard mel \
 leroy leslie lester lewis liam lloyd logan lorenzo lou louis luca lucas luis luke luther mahmoud malcolm manuel \
 marc marcel marco marcus mario mark marshall martin marty marvin mason mathew matt matthew maurice max michael \
 michel miguel mike mikhail miles mitch mitchell mohamed mohammad mohammed morris moses muhammad murray mustafa \
 nathan nathaniel ned neil nelson nicholas nick nicolas nigel nikolai noah noel norman oleg oliver omar oscar otto \
 owen pablo pat patrick paul pavel pedro perry pete peter phil philip philippe phillip pierre rafael raj rajesh \
 ralph ramon randall randy raul ray raymond reggie reginald rene rex ricardo richard rick ricky rob robert roberto \
 robin rod rodney rodrigo roger roland roman ron ronald ronnie ross roy ruben rudolf rudy rupert russ russell ryan \
 salvador sam samir samuel santiago scott sean sebastian sergei sergey sergio seth shane shawn sheldon sidney \
 simon spencer stanley stefan stephen steve steven stewart stuart sven tariq ted terrence terry theo theodore \
 thomas tim timothy toby todd tom tommy tony travis trevor troy tyler vaclav vernon victor viktor vince vincent \
 vladimir wade wallace walter warren wayne wendell wesley wilbur will william willie winston xavier yusuf yuri \
 zachary zack \
 ari arturo asa ash bashar caleb cameron cesar clay cyrus darryl derrick dominick dylan eliot emilio ezra finn gerardo \
 gerhard hakeem hiroshi humberto isaiah ismael jamaal jarrett jeremiah joaquin josé kareem kieran lamar lonnie \
 luiz malik marlon micah mitt mo newt percy ramiro rand reince rory rufus sanjay shinzo skip stan stephan \
 terrance thom trent trey vern vijay vin wes woodrow yitzhak zach zeke \
 taylor morgan casey drew jamie robbie nicky kim kelly leslie jackie lynn sandy jo ashley dana tracy jessie \
 marion";

/// Given names borne mostly by women.
pub const GIVEN_FEMALE: &str = "abby abigail ada adele adriana agnes aisha alana alexandra alexis alice alicia \
 alison allison alma alyssa amanda amber amelia amina amy ana andrea angela angelica angie anita ann anna anne \
 annette annie april ariana ashley astrid audrey barbara beatrice becky bella bernadette beth bethany betsy betty \
 beverly bonnie brenda bridget brigitte brooke caitlin camille candace carla carly carmen carol carole carolina \
 caroline carolyn carrie cassandra catherine cathy cecilia celeste charlene charlotte chelsea cheryl chloe christie \
 christina christine cindy claire clara claudia colleen connie constance cora courtney crystal cynthia daisy dana \
 danielle daphne darlene dawn deborah debbie debra deirdre delia denise diana diane dolores donna dora doris \
 dorothy edith edna eileen elaine eleanor elena elisa elise elizabeth ella ellen eloise elsa emily emma erica erika \
 erin estelle esther ethel eva eve evelyn fatima felicia fiona florence frances francesca freya gabriela gail \
 georgia geraldine gertrude gina ginger giulia gladys glenda gloria grace greta gretchen gwen hannah harriet \
 hazel heather heidi helen helena hilary hillary holly huma ida ilse imani ingrid irene iris irma isabel isabella \
 ivana ivanka jackie jacqueline jamie jan jane janet janice jasmine jean jeanne jeannie jenna jennifer jenny jess \
 jessica jill jo joan joann joanna joanne jocelyn jodi josephine joy joyce juanita judith judy julia juliana julie \
 june kaitlyn karen karin karla kate katharine katherine kathleen kathryn kathy katie katrina kayla kelly kellyanne \
 kerry kim kimberly kirsten kristen kristin kristina lara latoya laura lauren laurie layla leah lena leona leslie \
 leticia leyla lila lillian lily linda lindsay lindsey lisa liz liza lois lola lorena loretta lori lorraine louise \
 lucia lucille lucy luisa lydia lynn lynne mabel mackenzie maddie madeleine madison maggie mara marcia margaret \
 margarita maria mariam marian marianne marie marilyn marina marion marissa marjorie marlene marsha martha mary \
 maryam maureen maxine may maya megan melanie melania melinda melissa mercedes meredith mia michele michelle \
 mildred mindy miranda miriam mollie molly mona monica muriel myra nadia nadine nancy naomi natalia natalie natasha \
 nellie nicole nina nora norma olga olivia paige pam pamela patricia patti patty paula pauline pearl peggy penelope \
 penny phyllis polly priscilla priya rachel ramona rebecca regina renata renee rhoda rhonda rita roberta robin \
 rosa rosalind rose roseann rosemary roxanne ruby ruth sabrina sally samantha sandra sandy sara sarah savannah \
 selma shannon sharon sheila shelby shelly sherry shirley siobhan sofia sonia sonya sophia sophie stacey stacy \
 stella stephanie sue susan susanna suzanne sybil sylvia tamara tammy tanya tara tatiana teresa terri thelma \
 theresa tiffany tina tracey tracy trisha ulrike ursula valentina valerie vanessa vera veronica vicki vicky \
 victoria viola violet virginia vivian wanda wendy wilma yasmin yolanda yvette yvonne zainab zoe \
 adelaide aileen aimee alina allie althea amal anastasia angelina anya athena ayesha beatriz belinda bernice \
 betsey bianca blanche brianna camilla candice cecile celia christy clarissa condoleezza cornelia debora deanna \
 desiree dina dixie donatella dorothea edwina eliza elisabeth elsie esmeralda etta eugenia faith faye fern \
 gabrielle gemma georgina gillian giselle gwendolyn hayley hilda hope ilana imogen ines isabelle ivy janelle \
 janie jeannette jerri jessie johanna jolene josie juliet juliette justine kaitlin kara karina kasey keisha \
 kelli kelsey kendra kristi lana latisha leigh lilly lorna lourdes luciana lynda madeline magdalena mallory \
 mandy marcella margo marguerite mariana maribel marisol marla mattie mavis melba milena millie minnie neera \
 nettie nichole nikki noelle opal ophelia paola petra philippa raquel reba reena rosalie rosalyn roxana saundra \
 selena serena shari shauna shawna sheryl shirin simone stacia tabitha tania tasha tessa tonya trina trudy verna \
 vickie whitney winifred yasmine zara zelda \
 pat sam alex lee terry taylor jordan morgan casey drew tracy lou jamie robin robbie sandy val nicky ali kim billie marty charlie frankie";

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
 rabbi dad fiance fiancé countryman";
/// Courtesy titles and kin words of women.
pub const FEMALE_WORDS: &str = "mrs ms miss madam madame lady dame queen princess duchess mother sister daughter \
 wife aunt niece grandmother girlfriend stepmother granddaughter widow woman women girl actress waitress nun \
 businesswoman congresswoman chairwoman spokeswoman policewoman saleswoman anchorwoman mom mum fiancee fiancée \
 heroine hostess midwife ballerina";

/// Titles that stand before a name ("Sen. Jane Hill").
pub const TITLES: &str = "sen sens senator senators rep reps representative representatives congressman \
 congresswoman gov govs governor governors president presidents presidential pres vice mayor mayors secretary \
 secretaries minister ministers chancellor premier prime ambassador amb judge judges justice justices sheriff chief \
 commissioner commissioners councilman councilwoman councilmember councillor councilor alderman alderwoman \
 assemblyman assemblywoman delegate speaker leader whip chairman chairwoman chair chairperson director \
 general gen colonel col lieutenant lt captain capt major maj sergeant sgt corporal cpl admiral adm commander cmdr \
 private pvt officer detective det deputy professor prof doctor dr reverend rev pastor father sister brother bishop \
 archbishop cardinal pope rabbi imam sheikh king queen prince princess duke duchess lord lady sir dame baron \
 attorney solicitor prosecutor comptroller treasurer auditor superintendent supt coach manager strategist adviser \
 advisor spokesman spokeswoman spokesperson candidate nominee hopeful frontrunner advocate ceo cfo coo founder co-founder \
 executive economist analyst author actor actress singer comedian host anchor correspondent reporter columnist \
 editor journalist writer astronaut scientist researcher historian pollster aide counsel lawyer trustee \
 ex-president hon honorable first mogul billionaire businessman businesswoman developer activist organizer \
 organiser politician lawmaker legislator vp senator-elect president-elect mayor-elect";

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
 politician pollster porter premier president preacher principal producer professional professor progressive \
 programmer prosecutor protester protestor psychiatrist psychologist publisher rancher rapper reader realtor \
 receptionist recruiter refugee regulator relative reporter representative republican researcher resident retiree \
 rival roommate runner sailor scholar scientist secretary seismologist senator sergeant sheriff shopkeeper singer \
 socialist sociologist soldier someone somebody anyone anybody solicitor source speaker spokesperson staffer \
 statistician star strategist student successor superintendent supervisor supporter surgeon surrogate survivor \
 suspect taxpayer teacher technician teenager tenant theologian therapist tourist trader trainer translator \
 traveler treasurer trustee tycoon user veteran victim viewer visitor volunteer voter warden whip winner witness \
 worker writer youngster libertarian independent hydrologist ecologist meteorologist curator mastermind caller \
 interviewer questioner interpreter sibling spouse cousin child premier-designate vice-president whistleblower \
 fan follower candidate-elect heir biographer conductor composer commuter cyclist biker janitress lifeguard \
 mate vp vicar spokesman auditor pontiff apprentice intern baron newsman gov sen rep prof dr pres gen col sgt capt lt";

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
 carrier giant developer-group bloc delegation cooperative co-op tabloid blog";

/// Words that end the names of companies, never by themselves nouns for one.
pub const COMPANY_TAILS: &str = "pharmaceuticals international holdings capital management systems technologies \
 technology energy motors global solutions foods electric financial insurance securities ventures investments \
 communications entertainment pictures studios therapeutics sciences energies petroleum steel logistics software \
 networks airways power properties advisors advisers consulting strategies strategy research records worldwide \
 online digital biotech labs plc gmbh ag nv co fc united wanderers nations reserve";

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
];
