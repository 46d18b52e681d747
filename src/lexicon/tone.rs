//! Words that sound well or ill wherever they stand, for weighing a whole sentence. They decide nothing alone.
//!
//! Written for this project from general knowledge of English news prose, for what the rows of
//! [`stance`](super::stance) leave out; the list of vaderSentiment (MIT licence) was looked through for words that
//! had been forgotten. Only the command line reads it, so it adds nothing to a page.

/// Words that sound well: base forms, lower case, parted by spaces.
pub const WELL: &str = "ability able absolve accept acceptable acceptance accessible acclaim accolade accommodate accommodating \
     accomplish accurate achievable achieve acquit active adept adequate admiring admit adorable adore \
     advance advantage adventure affection affectionate affordable agree agreeable agreement aid alive \
     alleviate amaze amazed amazement ambitious amicable ample amuse answer apologize appeal appealing \
     appreciate appreciative approval approve ardent articulate aspiration aspire assist assistance assurance \
     assure astonish astound astute attain attract attraction attractive authentic avid award awe awesome \
     balanced bargain beacon beautify beauty befriend benefactor beneficiary benefit benevolent benign \
     bipartisanship bless blessed bliss bloom bold boldness bonus boom boost bountiful brave bravery \
     breakthrough breathtaking bright brighten brighter brightest brilliance brisk broaden buoy buoyant calm \
     camaraderie candid candor care careful caring celebrate celebration certain certainly champion charisma \
     charismatic charitable charity charm charming cheaper cheerful cherish civil civility civilized clarify \
     clarity classy cleaner cleanse clear clearer clever coherent cohesion cohesive collaborate collaboration \
     collegial comedy comfort comfortable comfortably comforting commit commitment commonality compassion \
     compatible compelling competence competitive complement compliance comply composed composure \
     comprehensive compromise conciliatory concord confident congenial congratulate congratulation \
     conscientious consensus considerate consistent consolation console constructive contender content \
     contentment contribute contribution convince convincing cool cooperate cooperation cooperative cordial \
     correct courteous courtesy create creation creative creativity crown cure curiosity daring darling \
     dazzle dear decisive dedicate dedication defend defender defense defensible definite definitely deft \
     delight delightful deliver democratic dependable deserve desirable desire determination determined \
     devote devoted devotion dignitary diligence diligent diplomatic discerning disciplined distinction \
     distinguished diverse diversity divine donate donation dream durable dynamic eager earn earnest ease \
     easier easy ecstasy ecstatic educate educated efficiency efficient elated elegance elegant elevate \
     eligible emancipate embolden embrace eminent empathetic empathize empathy encourage encouragement \
     encouraging endear endorse endorsement endow endurance energetic energize energy engage engaging enhance \
     enjoy enjoyable enlighten enlightened enliven enrich ensure enterprising entertain entertaining \
     entertainment enthuse entice entitled entrust equality equitable equity esteem ethical euphoria \
     evenhanded exalt exceed excite excited excitement exclusive exempt exhilarating exonerate expert \
     expertise exuberant exult fabulous fairness faith faithful fame famous fancy fascinate fascinating \
     faster favorable favorite favourable favourite fearless feasible festival festive fidelity finesse \
     finest fitness flair flatter flawless flexibility flexible flock flourish fluent focused fond foremost \
     foresight forgave forgive forgiven forgiveness forgiving forthright fortunate fortune forward free \
     freedom freer fresh friendly friendship fruitful fulfil fulfill fulfilling fun funny gain gallant \
     generosity genial gentle gift giving gladden gladly glamorous glamour gleam glee glitter glorious glory \
     glow good goodness goodwill gorgeous grace graceful graduate grand grant granted grateful gratification \
     gratify gratitude great greatest greatness greet grin growth guarantee guide hallelujah handsome handy \
     happily happiness hardy harmless harmonious harmony harness headway heal healthier healthy hearten \
     heartening heartfelt heartwarming heaven help helper heroine heroism highlight hilarious holiday honest \
     honestly honorary hope hopeful hopefully hospitable hospitality hug huge humanitarian humanity humility \
     humor humorous humour hurrah ideal idealism idealistic immaculate immense immune impartial impartiality \
     impeccable importance important impress impressed improve inalienable incentive inclusion inclusive \
     incorruptible independence independent infallible influential ingenious ingenuity innocence innovate \
     innovation insight insightful inspirational instrumental intact intellectual intelligent interest \
     interested interesting invigorate invite inviting irresistible jewel join jolly jovial joy joyful joyous \
     jubilant just justice justified keen kinder kiss kudos laud laugh laughter laureate lawful leading legal \
     legendary legitimacy leniency lenient liberal liberate liberation liberty likable like likeable \
     livelihood lively longstanding lovable love lovely lover loving loyal loyalty luck lucky lucrative \
     luminary luxury magical magnanimous majestic majority marvel mature maturity meaningful medal mercy \
     meritorious merry meticulous mighty mindful miracle miraculous mobilize moderate moderation modernize \
     modest monumental moral morality motivate motivated neat neighborly neutral nice nimble notable nourish \
     novel nurture nurturing obedient oblige okay open openhearted opportune optimal optimism optimist \
     optimize orderly original outgoing outperform outreach outshine ovation overcome overjoyed pacify \
     painless palatable paradise paramount pardon partner partnership passion patience patient patriotism \
     peace peaceful peacekeeper peacekeeping peacemaker peacetime perfect perfection perseverance persevere \
     persist persuasive philanthropic pinnacle pioneer pioneering pious pity playful plea pleasant please \
     pleased pleasing pledge plentiful plenty poise polished polite popular popularity potent powerful \
     practical praiseworthy pray precious precise preeminent premier prepared prestige prestigious pretty \
     pride principle pristine privilege privileged proactive productive proficient profit profitable profound \
     progress prolific prominent promise promote promotion prompt proponent prospect prosperity prosperous \
     protect protection protective protector proudest proudly providence prowess prudence pure purify \
     purposeful qualify quality rapport rapture rational readiness ready realistic reasonableness reassurance \
     reassure rebound rebuild rebuilt reclaim recognition recommend recommendation reconcile reconciliation \
     recover recovery rectify redeem redemption refine refreshing refuge regain rejoice rejuvenate relax \
     relaxed relevant reliability reliance relief relieve relish remarkable remedy remember renaissance renew \
     renewable renewal renown renowned repair replenish rescue resilience resilient resolute resolve \
     resounding resourceful respect respectable respectful respite responsible responsibly responsive \
     restoration restore restraint retain reunite revelation revere reverence revitalize revival revive \
     reward rewarding rich richer righteous rightful rigor robust romantic sacred safe safeguard safely \
     safest safety saint salient salute salvation sanctity sane sanity satisfaction satisfactory satisfied \
     satisfy savior savvy scenic seamless secure sensitive serene serious share shelter shrewd significant \
     simplicity simplify sincere sincerity skill skilled skillful sleek smartest smile smooth soar sociable \
     solace solemn solid solidarity solve soothe soothing sophisticated sovereignty spark sparkle spectacular \
     spirited splendor sponsor stability stabilize stable star staunch steady stimulate straight strengthen \
     strive strong strongest strongly stunning sturdy stylish sublime subsidize substantial succeed \
     successful suitable sunny superiority supply support surge surmount surpass survive survivor sustain \
     sustainable sweet swift sympathy symphony tact tactful talent tasteful temperance tenacious tenacity \
     tender thankful thankfully therapeutic thorough thoughtfulness thrill thrive tidy timeless tolerance \
     tolerant tolerate top tranquil transparency transparent treasured treat triumphant true truly trust \
     trusted truth truthful unanimous unbeaten unbiased uncompromising undaunted understand understanding \
     undisputed unequivocal unfettered unifier unify united unity universal unlimited unparalleled \
     unprecedented unscathed unselfish unwavering upbeat upgrade uphold uplift uplifting upright urgent \
     useful valiant valid validate valor valuable value valued variety venerable verdict verify versatile \
     veteran viable vibrant victor victorious vigilance vigilant vigor vigorous vigour virtue virtuous vision \
     vital vitality vivid voluntary vow warm warmly warmth wealth wealthy welfare well wellbeing wholehearted \
     wholesome willing willingness win winner wish wit witty won wonder wonderfully wondrous worship worth \
     wow yay yeah yep yes youthful zeal zealous";

/// Words that sound ill.
pub const ILL: &str = "abandonment abduct abduction abject aborted abrasive abrupt absence absent absentee \
     absurdity abuser abusive accident accidental accost accusation accuser ache acrimonious acrimony adamant \
     addict addiction adrift adulterous adultery adversarial adverse adversity affected afflict affliction \
     affront afraid aggravate aggression aggressive aggressor aghast agitate agitator agonize agonizing agony \
     ailing ailment aimless alarmist alas alien alienation allegation allege alleged alone aloof altercation \
     ambiguity ambush amiss ammunition amoral anarchic anarchist anarchy anger angrily anguish anguished \
     animosity annihilate annihilation annoy annoying anomaly antagonism antagonistic anti-semitic \
     anti-semitism antisemitic antisemitism antithetical anxiety anxious apathetic apathy apocalypse \
     apocalyptic appall apprehension apprehensive arbitrary argue arson artificial assailant assassin \
     assassinate assassination assault atrocity attacker audacious audacity austerity autocrat autocratic \
     aversion avert avoidance awkward axe backlash backstab backstabbing backtrack backward badly bait ban \
     banish bankruptcy barbarian barbaric barbarism barbarity barrage barren barrier bastard battered battle \
     battlefield battleground beat befall beheading belie belligerent bemoan bereft besiege betray bias \
     biased bicker bigot bind bitch bitterly bitterness blackmail bleed blemish blind blindside bloat bloated \
     blockade blood bloodbath bloodshed bloody blow blunt blur boast boastful bogus bombard bombastic bomber \
     bombing bondage bore bored bother bothersome brainwash brash brat brawl brazen breach breakdown breakup \
     bribe bribery brink broke broken brusque brutality brutalize brutally bubble buckle bug bullshit bully \
     bullying bum bungling burglary burn bust butcher calamitous calamity callousness cancel cancerous \
     captive careless carelessness carnage cartel casualty caution cautious censorship challenge chaotic \
     charge charged chastise cheap cheater chide childish chill chilling choke chronic clamor clash clumsy \
     clutter coerce coercion coercive cold collapse collision collude collusion combative commotion compel \
     complacent complain complainant complaint complicate complicated compulsory conceal concede conceit \
     concession condescend condescension confess confession confine conflict confront confrontation \
     confrontational confuse confusing confusion congested conspiracy conspirator conspire consternation \
     contagion contagious contaminate contempt contend contention contentious contradict contradiction \
     contradictory contravene controversial controversy convict convoluted convulse cornered corpse corrosion \
     corrosive corruption costly counterfeit cover-up covert cower crack crackdown cramp crash crave craze \
     crazy creep creepy crime criminality cringe cripple crises crisis critic critical criticism critique \
     crooked cruel cruelly cruelty crumble crunch crush cry culprit cult cumbersome curse cynic cynicism \
     damage damn damning danger dangerously dark darken darkest dead deadliest deadlock deadly dearth death \
     debacle debase debatable debauchery debt decay deceased deceit deceptive decimate decline decry deeply \
     defamation defame defeat defeatist defect defection defective defector defendant defenseless defensive \
     defer defiance defiant deficiency deficit defraud defy degradation degrade dehumanize dejected \
     deliberately delinquent delude delusion demand demean demise demolish demon demonic demoralize denial \
     deny depict deplete deplorable deploring depopulate deportation deprave depraved depress depressed \
     depressing depression deprivation deprive derail derogatory desecrate desert despair desperate \
     desperation despicable despise despondent despot despotic despotism destabilize destitute destroyer \
     destruct destruction detain detainee detention deter deteriorate deterioration deterrent detest detract \
     detractor detriment detrimental devalue devastate devastation deviant deviate devil devious devoid \
     diatribe dictatorial dictatorship die died difficult difficulty dilapidated dilemma diminish din dirt \
     dirty disability disable disadvantage disadvantaged disaffected disagree disagreement disallow disappear \
     disappoint disappointment disapproval disapprove disarray disastrous disavow disbelief discard \
     discomfort disconcert disconnect discontent discord discourage discouraging discredit discrepancy \
     discrimination disdain disdainful disease disenchanted disfavor disgrace disgruntled disguise disgust \
     dishearten dishonest dishonor disillusion disillusioned disillusionment disinformation disinterest \
     disjointed dislike dislocate dislodge disloyalty dismal dismantle dismay dismissal disobedience disobey \
     disorder disorderly disorganized disoriented disparage disparaging disparate disparity dispiriting \
     displace displease displeasure disproportionate disprove disputed disqualify disquiet disregard \
     disrepute disrupt disruption disruptive dissatisfaction dissent dissident distaste distasteful distort \
     distortion distract distraught distress distressing distrust distrustful disturb disturbance disunity \
     ditch divide division divorce dominate doom doomed doomsday double-cross double-standard doubtful \
     downfall downgrade downplay downside downturn drag drain dread dreary drop drought drown drubbing drug \
     drunk drunken dubious dud dull dumb dump dupe duress dwindle dying dysfunction dysfunctional egomaniac \
     egotistical egregious elite elitism elitist embarrass embarrassed embarrassing embattled embezzle \
     embezzlement emergency emptied emptiness encroach endanger enemy enrage enraged enslave entangle \
     entitlement entrap envious envy epidemic epithet err erratic erroneous error eschew evacuate evade \
     evasion evasive evict eviction evildoer exasperate excessive exclude exclusion excruciating execute \
     execution exhaust exhausted exhaustion exile exorbitant expel expire explode exploit exploitation \
     explosion explosive expose expulsion exterminate extort extortion extremism eyesore fabrication faceless \
     fail failing faint fake fall fallacy fallen fallout falsehood falsely falsify famine fanatic fanatical \
     farcical fascism fascist fatal fatality fateful fatigue faulty fear fearful fearsome feeble felon felony \
     ferocious feud fiasco fib fibbing fiend fierce fiercely fiery fight filth filthy fizzled flame flare \
     flaw flee fleeing flimsy flip-flop flop flu foe foment fool foolish forbid forbidden force forced \
     foreclosure forget forgotten forsake fought foul fractious fracture fragile frail frantic fraudulent \
     freak freeze frenzied frenzy fret friction fright frighten frightened frightful frivolous frustrate \
     frustrated frustrating frustration fuck fugitive fume funeral furious furor fury fuss futile gaffe gag \
     gang gangster garbage genocide ghastly ghost giveaway glare glitch gloom gloomy goad goddamn gossip \
     grapple grave greed gridlock grief grieve grievous grill grim gripe grisly gross grotesque grovel grudge \
     grudging gruesome grumble guillotine guilt gullible gun gunfire gunman hack haphazard hapless harass \
     harassment hardline hardship harmful harrowing harsh harshly hasty hatred haunt havoc hazard hazardous \
     headache heartbreak heartbreaking heartbroken heartless heated heavy heckler hell hellish helpless \
     hesitant hesitate hesitation hijack hinder hindrance hit hoard hoax hollow holocaust homeless homicide \
     homophobia homophobic hooligan hopeless hopelessness horrendous horrible horrid horrify horrifying \
     horror hostage hostility hounded hubris humiliate humiliating humiliation hunger hungry hurdle hurt hype \
     hypocrite hysteria hysterical idiocy idiot idle ignominious ignorance ignore ill illegality illegally \
     illegitimacy illegitimate illicit illiterate illness illusion imbalance immature imminent immoral \
     immorality impasse impatient impeachment impede impediment impending imperfect imperil impersonate \
     implausible implicate implode impose impossible impotence impotent impoverish impoverished imprison \
     imprisonment improper impropriety impunity impure inability inaccessible inaccuracy inaction inadequacy \
     inadvertent incapable incapacitated incarcerate incarceration incensed incite incitement incoherent \
     incompatible incompetence incomplete incomprehensible inconclusive inconsistency inconsistent \
     inconvenience inconvenient incorrect incredulous incriminate indecency indecent indecision indecisive \
     indictment indifference indifferent indignant indignity indiscriminate indoctrinate ineffectual \
     inefficiency inefficient ineptitude inequality inequity inexperience inexperienced infamous infamy \
     infect infection inferior infighting infiltrate inflame inflammatory inflate inflation inflict infringe \
     infringement infuriate inhibit inhuman inhumanity injure injury injustice inmate inquiry insane insecure \
     insecurity insensitive insensitivity insidious insignificant insincere insolvent instability \
     insubordination insufferable insurgency insurgent insurrection interfere interference interrogate \
     interrogation interrupt interruption intimidate intimidation intolerance intolerant intransigence \
     intransigent intrude intruder intrusion intrusive invader invalid invasion inveigh irate ire ironic \
     irony irrational irregular irregularity irresponsibility irreversible irritate irritated irritation \
     islamophobia islamophobic isolate isolated isolation jail jealous jealousy jeer jeopardy jerk jihad \
     jihadist jobless junk kidnap kill killer killing kneel lack lackluster lag lame lament laughingstock \
     launder leak lethal lethargic liability libel libelous limitation litigation livid loath lone lonely \
     loom loot looter looting lose losing loss lost low lower lowest lowly ludicrous lunatic lure lurid lurk \
     lying lynch lynching mad madman malaise malicious malign malignant manic manipulate manipulation \
     manipulative mar marginalize martyr massacre mayhem meager meaningless meddle meddling mediocre melee \
     melodramatic meltdown menace menacing mercenary merciless mess messy militant militia minefield \
     misbehave miscalculate miscalculation miscarriage mischief misconception misconduct misdeed misdemeanor \
     miserable misery misfire misfortune misgiving mishandle mishap misinform misinformation misinterpret \
     misjudge misleading misogynistic misogyny misrepresentation miss misspeak misstate misstep mistake \
     mistaken mistreat mistreatment mistrust misunderstand misunderstanding moan mob mobster mockery molest \
     molestation molester mongering monstrous moronic mourn mourning muddle mudslinging mugger murder \
     murderer murderous murky mutiny myth mythology nag naive naivete name-calling narcissism narcissistic \
     narrow nasty nationalist nativism nativist nazi needless needy nefarious negate negative negativity \
     neglect negligent nervous nervousness nix no noise nonexistent notoriety notorious nuisance numb obese \
     objection oblivious obnoxious obscure obsess obsessed obsession obsolete obstacle obstinate obstruct \
     obstruction obstructionism obstructionist odd offend offender offense ominous onerous onslaught oppress \
     oppression oppressor ordeal orphan oust out-of-touch outbreak outburst outcast outcry outdated \
     outlandish outlaw outraged outrageous overburden overcharge overcrowded overdose overkill overload \
     overlook overpower overpriced overreact overrun overshadow overspend overthrow overturn overwhelm \
     overwhelmed pain painful pandemic pander panic panicked paralysis paralyze paranoia paranoid parasite \
     partisanship patronizing peddle penalize penalty peril perilous perjury perpetrate perpetrator perplex \
     persecute persecution perverse pervert pessimism pessimist pessimistic petty petulant phobia phony \
     pitfall pitiful plague plight plot plummet plunder plunge poison poisonous polarize polarized polarizing \
     pollute pollution pompous poor poorly pornography poverty powerless predator predatory predicament \
     prejudice prejudiced pressure pretend pretense pretext prison prisoner problem prohibitive propagandist \
     prosecution protest protester provocation provocative provoke punish punishable punishment purge puzzled \
     quagmire quandary quarrel quash quit racial racially racist racketeering radicalization radicalize rage \
     raid rail rampage rampant rancor rancorous ransom rant rape rapist rash ravage rebel rebellion \
     rebellious rebuff rebuke recession recklessly recoil refusal refuse regress regret regretful reject \
     rejection relapse relentless reluctance reluctant remorse renege repellent repress repression reprisal \
     reproach repudiate repulsive resent resentful resign resignation restless restrictive retaliate \
     retaliation retaliatory retribution revenge revolt revulsion rhetoric ridicule rife rift rigid riot \
     rioter risk riskier risky rival rivalry rob robbery rogue rot rotten rout rowdy rubble rude ruin ruinous \
     rumor ruse rush sabotage sacrilege sad sadden sadistic sadly sadness sanction sarcasm sarcastic savage \
     savagery scandal scandalous scar scarce scarcity scare scared scathing schism scoff scold scornful \
     scramble scrap scream screw scrutinize scrutiny scuffle scumbag sedition segregate segregation \
     segregationist seize self-interest self-serving selfishness sentencing separatist severe severely sex \
     sexism shake shaky sham shambles shame shameful sharply shatter shattered shellacking shirk shit shock \
     shocked shocking shoot shooter shooting shortage shortcoming shortfall shortsighted shot shout shred \
     shrill shutdown sicken sickness siege silence silly sin sink skeptic skewed skirmish slap slaughter \
     slave slavery slay slog slow sluggish slump slur smack smear smug smuggle smuggler snag snub sob \
     sociopath somber sore sorrow sorrowful sour spat spit spite split spoil squabble squander stab stagger \
     staggering stagnant stagnate stagnation stalemate stalk stall standoff stark starvation starve steep \
     stereotype stern stifle stigma sting stink stole stolen stonewall storm strain strange stray stress \
     stressful stretch stricken strict stridency strident strife strike stringent strip struggle stubborn \
     stuck stumble stunt stupidity submissive subpoena subversion subversive subvert suck suffer suffering \
     suffocate suicidal suicide sulk sully superficial suppress suppression supremacist supremacy surrender \
     susceptible suspect suspend suspension suspicion suspicious swamp swear swindle taboo taint tainted \
     tamper tantrum tariff tarnish tatters taunt taxing tear tedious tense tension tepid terrible terrify \
     terrifying terror terrorism terrorist terrorize theft thief thieves thieving thorny thoughtless thrash \
     threaten thug thwart tirade tired topple torment torn torture totalitarian tough toxic traffic \
     trafficker trafficking tragedy tragic traitor trample transphobic trap trash trauma traumatic traumatize \
     treacherous treachery treason tremble trespass trick trickery tricky trivial trivialize trouble troubles \
     troublesome trounced tumble tumor tumult tumultuous turbulence turbulent turmoil tyrannical tyranny \
     ugliness ugly unanswered unarmed unauthorized unaware uncertain uncertainty uncivil unclear \
     uncomfortable unconfirmed uncontrolled unconvinced unconvincing undecided underestimate underfunded \
     undermine undesirable undisclosed undo undocumented undue unease uneasy unemployed unemployment unequal \
     unethical unexpected unfair unfairly unfairness unfavorability unfavorable unforgivable unfortunately \
     unfriendly unfulfilled ungrateful unhappy unhealthy unheard unimportant uninformed uninsured unjust \
     unkind unknown unlawfully unlikely unmoved unnerving unpaid unpleasant unpopularity unpredictable \
     unprotected unproven unrest unruly unsatisfactory unsettled unsettling unspeakable unsubstantiated \
     unsuccessful unsupported unsure untenable unthinkable untruth unwanted unwelcome unwilling unworthy \
     upend upheaval uphill uproar uproot upset urgency useless usurp vague vain vandal vandalism vanish \
     vanity vengeance vengeful venom venomous vex viciously victim victimization victimize vilify villain \
     villainous vindictive violate violation violence violent violently viral virus vitriol vitriolic \
     volatile volatility vomit vulgar vulnerability vulnerable vulture waffle walked-back walkout wane war \
     warfare warlord warning warp warship wary waste wasteful waver weak weaken weakness weapon weaponry \
     weary weep weird wept whine whitewash wild wily wither woe woeful worries worry worrying worse worsen \
     worst worthless wound wounded wrangle wrangling wrath wreak wreck wreckage wrong wrongdoer wronged \
     wrongful wrongly xenophobe xenophobia yell zealot";
