//! Places, the adjectives made of them, and the abbreviations of the states of the U.S.

/// Words that make a place of the capitalised words around them; single words of longer names too.
pub const PLACES: &str = "\
 abuja accra afghanistan africa alabama alaska albania algeria algiers america amsterdam angola ankara antwerp \
 argentina arizona arkansas armenia asia athens atlanta auckland australia austria azerbaijan baghdad bahamas \
 bahrain baltimore bangkok bangladesh barbados barcelona beijing beirut belarus belfast belgium belgrade \
 bengaluru berlin bermuda bhutan birmingham bogota bolivia bosnia boston botswana brasilia brazil brisbane \
 britain brunei brussels bucharest budapest bulgaria burma burundi cairo calgary california cambodia cameroon \
 canada canberra capitol caracas cardiff carolina chennai chicago chile china cincinnati cleveland cologne \
 colombia colorado columbia congo connecticut copenhagen croatia cuba cyprus czechia dakota dallas damascus \
 delaware delhi denmark denver detroit dhaka doha dubai dublin ecuador edinburgh egypt emirates england eritrea \
 estonia ethiopia europe fiji finland florida france frankfurt gambia geneva georgia germany ghana glasgow greece \
 guatemala guyana hague haiti hamburg hampshire hanoi havana hawaii helsinki honduras houston hungary hyderabad \
 iceland idaho illinois india indiana indonesia iowa iran iraq ireland islamabad israel istanbul italy jakarta \
 jamaica japan jersey jerusalem johannesburg jordan kabul kansas karachi kathmandu kazakhstan kentucky kenya \
 khartoum kiev kingdom kinshasa kolkata korea kosovo kuwait kyiv kyrgyzstan lagos lahore laos latvia lebanon \
 leeds liberia libya lisbon lithuania liverpool london louisiana luxembourg macedonia madagascar madrid maine \
 malawi malaysia maldives malta manchester manhattan manila maryland massachusetts mauritius melbourne mexico \
 miami michigan milan milwaukee minnesota mississippi missouri moldova monaco mongolia montana montenegro \
 montreal morocco moscow mozambique mumbai munich myanmar nairobi namibia naples nebraska nepal netherlands \
 nevada nicaragua nigeria norway ohio oklahoma oman oregon orlando osaka oslo ottawa pakistan palestine panama \
 paraguay paris pennsylvania peru philadelphia philippines phoenix pittsburgh poland portugal prague pretoria \
 pyongyang qatar queensland rico riyadh romania rome rotterdam russia rwanda salvador sarajevo scotland seattle senegal \
 seoul serbia shanghai shenzhen singapore slovakia slovenia somalia spain states stockholm sudan suriname sweden \
 switzerland syria taiwan tajikistan tanzania tehran tennessee texas thailand tokyo toronto trinidad tripoli \
 tunisia turin turkey turkmenistan uae uganda uk ukraine uruguay usa utah uzbekistan vancouver venezuela venice \
 vermont vienna vietnam virginia wales warsaw wisconsin wyoming yemen york zagreb zambia zealand zimbabwe zurich";

/// Initials of places.
pub const INITIALS: &str = "u.s. u.k. u.n. u.s.a. d.c. l.a. n.y.";

/// Words before a place that belong to its name.
pub const PLACE_PREFIXES: &str = "new north south east west middle northern southern eastern western central united san \
 los las santa puerto st saint fort mount upper lower great el";

/// Nouns that end the names of places, works, events: never a person's last name here.
pub const THING_TAILS: &str = "avenue street road boulevard square plaza tower towers hall building airport bridge \
 river lake mountain mountains valley island islands beach bay park stadium arena hotel resort casino theater \
 theatre summit games olympics cup bowl series debate debates primary primaries caucuses election elections act \
 amendment treaty accord accords agreement plan deal doctrine declaration war revolution day night week month \
 tuesday monday wednesday thursday friday saturday sunday prize award awards show hour today one force fair \
 festival parade march trophy constitution bible initiative protocol regime program crisis strategy street-wall law \
 heights hills springs falls creek ridge coast desert ocean sea gulf province region territory village town";

/// Adjectives of nations and the places they come from, in pairs.
pub const NATIONS: &str = "spaniard spain dominican dominica frenchman france englishman england dutchman netherlands irishman ireland \
    welshman wales scotsman scotland swede sweden briton britain serb serbia croat croatia icelander iceland afghan afghanistan african africa albanian albania algerian algeria american america \
    argentine argentina armenian armenia asian asia australian australia austrian austria azerbaijani azerbaijan \
    bahraini bahrain bangladeshi bangladesh belgian belgium bolivian bolivia bosnian bosnia brazilian brazil british \
    britain bulgarian bulgaria burmese burma cambodian cambodia canadian canada chilean chile chinese china colombian \
    colombia congolese congo croatian croatia cuban cuba czech czechia danish denmark dutch netherlands ecuadorian \
    ecuador egyptian egypt emirati emirates english england estonian estonia ethiopian ethiopia european europe finnish \
    finland french france georgian georgia german germany ghanaian ghana greek greece guatemalan guatemala haitian haiti \
    honduran honduras hungarian hungary icelandic iceland indian india indonesian indonesia iranian iran iraqi iraq \
    irish ireland israeli israel italian italy jamaican jamaica japanese japan jordanian jordan kazakh kazakhstan kenyan \
    kenya korean korea kuwaiti kuwait latvian latvia lebanese lebanon libyan libya lithuanian lithuania malaysian \
    malaysia mexican mexico mongolian mongolia moroccan morocco nepalese nepal nicaraguan nicaragua nigerian nigeria \
    norwegian norway pakistani pakistan palestinian palestine panamanian panama peruvian peru philippine philippines \
    polish poland portuguese portugal qatari qatar romanian romania russian russia rwandan rwanda salvadoran salvador \
    saudi arabia scottish scotland serbian serbia singaporean singapore slovak slovakia slovenian slovenia somali \
    somalia soviet soviet spanish spain sudanese sudan swedish sweden swiss switzerland syrian syria taiwanese taiwan \
    texan texas thai thailand tibetan tibet tunisian tunisia turkish turkey ugandan uganda ukrainian ukraine uzbek \
    uzbekistan venezuelan venezuela vietnamese vietnam welsh wales yemeni yemen zimbabwean zimbabwe usa america floridian florida iowan iowa ohioan ohio californian california";

/// Words of parties, creeds and convictions: adjectives, and nouns for those who hold them.
pub const PARTIES: &str = "republican democrat dem democratic gop conservative liberal progressive libertarian socialist \
 communist labour tory independent green christian muslim jewish catholic evangelical latino hispanic black white \
 mormon protestant islamist sunni shiite arab kurdish kurd native populist nationalist moderate";

/// Abbreviations of countries and states and the state's last word, in pairs.
pub const STATES: &str = "u.s. america u.s.a. america u.k. britain uk britain ala alabama ariz arizona ark arkansas calif california colo colorado conn connecticut del \
 delaware fla florida ga georgia ill illinois ind indiana kan kansas ky kentucky la louisiana md maryland mass \
 massachusetts mich michigan minn minnesota miss mississippi mo missouri mont montana neb nebraska nev nevada n.h. \
 hampshire n.j. jersey n.m. mexico n.y. york n.c. carolina n.d. dakota okla oklahoma ore oregon pa pennsylvania r.i. \
 island s.c. carolina s.d. dakota tenn tennessee tex texas vt vermont va virginia wash washington w.va virginia wis \
 wisconsin wyo wyoming";

/// Days and months.
pub const DATES: &str = "monday tuesday wednesday thursday friday saturday sunday january february march april \
 may june july august september october november december jan feb mar apr jun jul aug sept sep oct nov dec \
 christmas easter thanksgiving halloween ramadan hanukkah";
