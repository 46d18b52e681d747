//! What one does, has or is that tells well or ill of one: "keeps her word", "has no clue", "is out of touch".
//!
//! Written for this project from general knowledge of English news prose, not taken from any list; no name is in it.

/// One a line: what it tells of the subject, stems of the verb ("be", "have" and "do" for all their forms), and the words
/// that follow it, one alternative after another. It tells well (+) or ill (-), ill only where it is negated (?).
/// `*` stands for one to five words, `.` for the end of the clause.
pub const CONDUCT: &str = "\
    -act>in bad faith|illegally|recklessly\n\
    ?belong>in\n\
    -break broke broken>promise|promises|word|faith|law|rules\n\
    -bring brought>chaos|shame|disgrace|misery\n\
    +bring brought>hope|relief|stability|improvements|* together|accountability\n\
    -car>only about|more about|nothing about|little about\n\
    +car>about\n\
    -caus>chaos|harm|pain|damage|problem|problems|death|havoc|confusion|crisis|lot of the\n\
    +creat>jobs|opportunity|opportunities\n\
    -creat>chaos|mess|problem|problems|vacuum|uncertainty|confusion|havoc\n\
    -cross>line\n\
    +deliver>results|for us|on promises\n\
    -deserv>blame|to lose|to go\n\
    +deserv>better|credit|praise|support|thanks|respect|to win|to be supported|to be elected|vote|chance\n\
    ?deserv>to\n\
    +do>nothing wrong|right thing|smart things|what he said|what she said\n\
    -do>nothing for|nothing to|nothing about|little for|little to|disservice|more harm than\n\
    ?do>anything for|enough\n\
    +earn>nomination|support|respect|trust\n\
    -embarrass>us|all|himself|herself|country\n\
    -fan stok spread peddl>fear|fears|flames|hatred|hate|resentment|anger|lies|division\n\
    +fight fought>for us|for you|for our|for your|for working|for families|for the people\n\
    -gam>the system\n\
    +get got>it .|things done|job done|results\n\
    -get got>it wrong\n\
    -go goes went gone>too far|back on|off the rails\n\
    ?go goes went gone>far enough\n\
    +have>what it \
    takes|temperament|guts|fortitude|courage|backbone|integrity|experience|judgment|vision|credibility|skills|wisdom|character|best \
    interests|right ideas|remarkable gifts|it right\n\
    -have>it wrong|lot to answer\n\
    ?have>clue|idea|business|place in|consistency|shame|right to|respect for|empathy|grasp\n\
    +help>people|families|us|workers|millions|middle class|create jobs\n\
    -hold held>* hostage\n\
    -be>on the wrong side|step backward|step backwards|step back|slap in|recipe for|out of touch|out of \
    control|in over|in the pocket|beholden|part of the problem|bad for|wrong on|wrong about|wrong \
    for|waste of|off the rails|asleep at|all talk|too extreme|too risky|too dangerous|bad deal|bad \
    idea|in the wrong direction|playing politics|dependent on|unfair to\n\
    +be>right man|right woman|right person|right choice|best choice|best candidate|best \
    person|best hope|best way|only hope|on our side|on the right side|one of us|one of the \
    best|most qualified|more qualified|way forward|step forward|what we need|leader we need|leader that \
    we need|up to the job|good for|win for|victory for|man of|woman of|fighter for|ready to lead|ready \
    to be|only one who|only person who|right about|right on|overdue|worth \
    it\n\
    ?be>answer|solution|way to|ready|prepared|up to|leadership|who we are|acceptable|serious about|doing \
    enough|working .|man we|person we|president we|commander|willing to\n\
    +keep kept>promise|promises|word|cool|* safe\n\
    -kick>can down\n\
    -kill>jobs\n\
    +know knew>what it takes|how to lead|how to get things\n\
    -know knew>nothing about\n\
    ?know knew>what he's|what she's|what he is|anything|how to\n\
    -lack>judgment|temperament|experience|courage|vision|credibility|integrity|skills|knowledge|understanding|empathy|leadership\n\
    -leav left>* behind|* vulnerable\n\
    -let>* down|* off the hook\n\
    ?liv>up to\n\
    +listen>to people|to us|to the people|to voters\n\
    -los lost>way|touch|control of|credibility\n\
    +mak made>difference|* safer|* stronger|it easier|lives better\n\
    -mak made>mockery of|mess of|* less safe|* worse|it harder|excuses\n\
    -miss>point|mark\n\
    +mov>* forward|* in the right direction\n\
    -mov tak took>* backward|* backwards|* in the wrong direction|advantage of|* for granted\n\
    ?offer>plan|plans|solution|solutions|answers|ideas\n\
    -owe>apology|* apology|explanation|* explanation\n\
    -play>politics|games|on fear|on fears|on the fears|fast and loose\n\
    -prey>on|upon\n\
    +protect>consumers|workers|families|patients|taxpayers|children|us\n\
    -push driv drove forc>* out of business|* into poverty|* apart\n\
    +put>people first|country first|families first\n\
    -put>* at risk|* in danger|* in jeopardy|* out of work|thumb on|politics ahead|politics \
    above|politics before|profits ahead|profits before|himself first|herself first\n\
    -rais>concerns|red flags|serious questions|prices|rents\n\
    +represent>best of|the best|our values\n\
    -represent>worst|everything wrong\n\
    -rip>us off|* apart\n\
    -run ran>away from|negative campaign|negative ads\n\
    -say said>anything to|whatever|different things|one thing and\n\
    +say said>right things|right thing|what he means|what she means|it like it is\n\
    -sell sold>out|us out\n\
    +shar>our values|my values\n\
    -solv fix address>nothing\n\
    ?solv fix address>problem|problems\n\
    +speak spok>for me|for us|for many|for millions|truth\n\
    -stand stood>on the wrong side|idly by|in the way\n\
    +stand stood>up for|up to|up and|on principle|for life|with us|by us|on the right side\n\
    ?stand stood>for anything\n\
    -tear tore tearing>* apart\n\
    +tell told>truth|it like it is\n\
    -throw threw>* under the bus\n\
    +treat>everyone with respect|everybody with respect|people with respect\n\
    -turn>back on|backs on|blind eye\n\
    +understand understood>us|our concerns|working people\n\
    ?understand understood>what|how|the\n\
    +work>for everyone|for us|for working|hard for|tirelessly\n\
    ?work>.|for us|for people|for the majority|for most";
