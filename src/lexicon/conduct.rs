//! What one does, has or is that tells well or ill of one: "keeps her word", "has no clue", "is out of touch".
//!
//! Written for this project from general knowledge of English news prose, not taken from any list; no name is in it.

/// Stems of a verb; what follows it, one alternative after another; and what that tells of the subject: well (1), ill
/// (-1), ill only where it is negated (2); 3 and -3 hold only of what should be. In an alternative `*` stands for one to five words, `.` for the end of the
/// clause.
pub const CONDUCT: &[(&str, &str, i8)] = &[
    ("act", "in bad faith|unlawfully|illegally|irresponsibly|recklessly|like a child|as if he|as if she", -1),
    ("act", "in good faith|responsibly|courageously|honorably", 1),
    ("add", "to the deficit|to the debt", -1),
    ("belong", "in prison|in jail|behind bars", -1),
    ("belong", "in", 2),
    ("break broke broken", "promise|promises|his word|her word|faith|the law|the rules", -1),
    ("bring brought", "war|chaos|shame|disgrace|misery|harm", -1),
    (
        "bring brought",
        "improvements|hope|relief|prosperity|stability|* together|about change|accountability|jobs back",
        1,
    ),
    ("car", "only about|more about|nothing about|little about", -1),
    ("car", "about", 1),
    (
        "caus",
        "death|chaos|harm|pain|damage|problems|problem|suffering|havoc|confusion|crisis|lot of the|* to lose|* to suffer",
        -1,
    ),
    ("chang", "* for the better", 1),
    ("creat", "jobs|opportunity|opportunities", 1),
    (
        "creat",
        "chaos|mess|problem|problems|vacuum|uncertainty|confusion|havoc|instability|crisis|division|more problems",
        -1,
    ),
    ("cross", "line|lines", -1),
    ("deliver", "results|for us|for working|on his promises|on her promises|on promises", 1),
    ("deserv", "to lose|blame|to be fired|to be punished|to go", -1),
    (
        "deserv",
        "better|credit|praise|support|our support|thanks|respect|medal|to win|to be supported|to be elected|to be \
         president|to be heard|vote|chance|nomination",
        1,
    ),
    ("deserv", "to", 2),
    (
        "do does did done doing",
        "nothing wrong|nothing illegal|right thing|right things|smart things|what he said|what she said|his part",
        1,
    ),
    (
        "do does did done doing",
        "nothing for|nothing to|nothing about|nothing but|little for|little to|disservice|more harm than|damage",
        -1,
    ),
    ("do does did done doing", "anything for|enough|anything to help", 2),
    ("driv drove", "up costs|up prices|up premiums|* apart|* into the ground", -1),
    ("earn", "nomination|support|respect|trust|presidency|our trust|our vote", 1),
    ("embarrass", "us|all|himself|herself|country|nation|party", -1),
    ("fan", "flames|hatred|resentment|fear|fears", -1),
    ("fight fought", "for us|for you|for our|for your|for working|for families|for the people|for people", 1),
    ("forg", "about us|about the people|who put", -1),
    ("gam", "the system", -1),
    ("get got", "it .|things done|the job done|job done|results", 1),
    ("get got", "it wrong|away with|everything wrong", -1),
    ("go goes went gone going", "too far|back on his|back on her|against everything|off the rails", -1),
    ("go goes went gone", "far enough", 2),
    (
        "ha hav had",
        "what it takes|temperament|guts|fortitude|courage|backbone|integrity|experience|judgment|judgement|vision|\
         credibility|skills|wisdom|character|toughness|our best interests|right ideas|right idea|right approach|\
         understanding of|leadership skills|remarkable gifts|enormous talent|it right",
        1,
    ),
    ("ha hav had", "it wrong|blood on|lot to answer|only himself|only herself|to go .|no shame", -1),
    (
        "ha hav had",
        "clue|idea|business|place in|consistency|shame|right to|respect for|empathy|moral|standing|grasp",
        2,
    ),
    ("help", "people|families|us|workers|millions|middle class|small businesses|our economy|create jobs", 1),
    (
        "is are was were be been being",
        "on the wrong side|step backward|step backwards|step back|step in the wrong|slap in|recipe for|out of touch|\
         out of control|out of line|out of his|out of her|in over his|in over her|in the pocket|beholden|bought|\
         owned by|part of the problem|bad for|insult to|affront to|dead wrong|wrong on|wrong about|wrong for|\
         waste of|off the rails|asleep at|all talk|nothing more than|no friend|no leader|\
         not the answer|not the solution|not the way|too extreme|too risky|too dangerous|last thing|worst thing|\
         bad deal|bad idea|terrible idea|wrecking ball|in the wrong direction|playing politics|dependent on|\
         in bed with|unfair to",
        -1,
    ),
    (
        "is are was were be been being",
        "best nominee|best leader|strongest candidate|better choice|constitutional right|human right|fundamental \
         right|right man|right woman|right person|right choice|right leader|best choice|best candidate|best person|best \
         hope|best thing|best way|only hope|my choice|my candidate|our candidate|on our side|on the right side|one \
         of us|one of the best|one of the greatest|one of the finest|one of the most qualified|most qualified|more \
         qualified|way forward|step forward|step in the right|what we need|exactly what|leader we need|leader that \
         we need|president we need|up to the job|up to the task|good for|win for|victory for|man of|woman of|\
         fighter for|true friend|great friend|ready to lead|ready to be|prepared to be|prepared to lead|real deal|\
         breath of fresh|only candidate who|only candidate running who|only one who|only person who|candidate who \
         can|right about|right on|long overdue|worth it|real conservative|true conservative|good idea|\
         great idea|good deal|great deal for",
        1,
    ),
    (
        "is are was were be been being",
        "answer|solution|way to|ready|prepared|up to|leadership|who we are|acceptable|serious about|\
         doing enough|working .|listening .|someone we|somebody we|man we|person we|president we|commander|willing to",
        2,
    ),
    ("hold held", "* hostage", -1),
    ("keep kept", "promise|promises|word|cool|us safe|america safe|families safe|people safe|faith with", 1),
    ("kick", "can down", -1),
    ("kill", "jobs", -1),
    (
        "lack",
        "judgment|judgement|temperament|experience|courage|vision|credibility|integrity|skills|knowledge|\
         understanding|empathy|character|leadership|backbone|moral",
        -1,
    ),
    ("lead led", "by example", 1),
    ("lead led", "* astray|from behind", -1),
    ("leav left", "* behind|* vulnerable|* in the cold|* in limbo", -1),
    ("let", "* down|* off the hook", -1),
    ("liv", "up to", 2),
    ("listen", "to people|to us|to the people|to voters", 1),
    ("los lost", "his way|her way|its way|touch|control of|credibility|respect", -1),
    ("mak made", "difference|* safer|* stronger|it easier|lives better", 1),
    (
        "mak made",
        "mockery of|mess of|* less safe|* worse|it harder|us weaker|fool of|excuses|things up|a case",
        -1,
    ),
    ("mean meant", "what he says|what she says", 1),
    ("miss", "point|mark", -1),
    (
        "mov",
        "us forward|country forward|nation forward|america forward|state forward|* in the right direction",
        1,
    ),
    ("mov", "* backward|* backwards|* in the wrong direction", -1),
    ("offer", "plan|plans|solution|solutions|answers|ideas", 2),
    ("owe", "apology|* apology|explanation|* explanation", -1),
    ("peddl", "lies|fear|fiction|falsehoods", -1),
    (
        "play",
        "politics|games|on fears|on fear|on the fears|to fears|to the worst|fast and loose|race card|into the hands",
        -1,
    ),
    ("prioritiz", "* over", -1),
    ("prey", "on|upon", -1),
    (
        "put",
        "* at risk|* in danger|* in jeopardy|* out of work|thumb on|politics ahead|politics above|politics before|party ahead|\
         party before|profits ahead|profits before|himself first|herself first|interests ahead|interests before",
        -1,
    ),
    ("protect", "consumers|workers|families|patients|taxpayers|public|children|seniors|us", 1),
    ("push driv drove forc", "* out of business|* into poverty|* into debt|* out of their homes", -1),
    ("put", "people first|country first|families first|america first|us first", 1),
    ("rais", "concerns|red flags|serious questions|prices|premiums|rents", -1),
    ("represent", "best of|our values|us well|the best", 1),
    ("represent", "worst|everything wrong|everything that is wrong|everything that's wrong", -1),
    ("represent", "our values|us", 2),
    ("rip", "us off|people off|* apart|off", -1),
    ("run ran", "away from|from his record|from her record|negative campaign|negative ads|scared", -1),
    ("say said says", "anything to|whatever|different things|one thing and", -1),
    ("say said says saying", "right things|right thing|what he means|what she means|it like it is", 1),
    ("sell sold", "out|us out|* out", -1),
    ("serv", "us well|* well|with honor|with distinction|honorably", 1),
    ("shar", "our values|my values|your values", 1),
    ("solv fix address", "nothing", -1),
    ("solv fix address", "problem|problems|anything", 2),
    ("speak spok", "for me|for us|for many|for millions|truth|the truth|our language|from the heart", 1),
    ("spread", "lies|fear|hate|hatred|misinformation|falsehoods", -1),
    ("stand stood", "on the wrong side|idly by|in the way", -1),
    (
        "stand stood",
        "up for|up and|up to|on principle|for life|with us|with working|by us|on the right side",
        1,
    ),
    ("stand stood", "for anything|for us", 2),
    ("strik struck", "right balance", 1),
    ("stok", "fear|fears|hatred|division|anger|hate|divisions", -1),
    (
        "tak took",
        "us backward|us backwards|* backward|* backwards|advantage of|* for granted|bribes|away rights",
        -1,
    ),
    ("tear tore", "* apart|* down", -1),
    ("tell told", "truth|it like it is|the truth", 1),
    ("throw threw", "* under the bus", -1),
    ("treat", "everybody with respect|everyone with respect|people with respect|people with dignity", 1),
    ("turn", "back on|backs on|blind eye|* against each other|* against one another", -1),
    ("understand understood", "what|how|the", 2),
    ("understand understood", "us|our concerns|our struggles|our issues|people like me|working people", 1),
    ("know knew", "nothing about|nothing of|better", -1),
    ("know knew", "what it takes|how to get things|how to lead|how to win|how to bring", 1),
    ("know knew", "what he's|what she's|what they're|what he is|what she is|anything|the first|how to", 2),
    ("be", "president|next president|our next president|our nominee", 3),
    ("be", "in jail|in prison|behind bars", -3),
    ("work", "for everyone|for us|for working|hard for|tirelessly", 1),
    ("work", ".|for us|for people|for working|for the majority|for most|for everyone", 2),
];
