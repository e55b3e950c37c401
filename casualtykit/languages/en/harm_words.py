"""Words that the rules of joining ask for: beside a verb or noun of harm they decide what is stated."""

from __future__ import annotations

TELLING = frozenset("tell show follow depict describe chronicle recount end begin open see narrate".split())
"""Verbs by which a work tells its story."""

HAPPENING = frozenset(("occur", "happen", "erupt", "take place", "break out", "come"))
"""Verbs that say where and when an event was."""

SURVIVING = frozenset(("survive", "outlive"))
"""Verbs of those of a group who did not die with it."""

UNHURT = frozenset("alive unhurt unharmed uninjured unscathed safe".split())
"""What those are who came to no harm: "two of whom were found alive"."""

RESULTS = frozenset("leave find see get make keep render bring take hold".split())
"""Verbs whose object is in a state because of them: "left two dead", "found two dead"."""

SUSPECTS = frozenset(
    "suspect attacker assailant killer perpetrator culprit bomber robber thief shooter driver abductor "
    "kidnapper defendant accused fugitive convict accomplice".split()
)
"""Those who are told of as doers of a harm."""

CULPRITS = SUSPECTS - {"driver", "robber", "thief"}
"""Those whose name says only what they did this time: "the attacker"."""

WITH_A_GUN = frozenset(("gunman", "gunwoman"))
"""One whose name says only that he has a gun, whoever he is."""

HOPES = frozenset("hopes dreams spirits spirit ambitions aspirations".split())
"""What is crushed of people who come to no harm."""

TOTALS = frozenset("total figure tally count number".split())
"""Nouns of a total: "the number of dead"."""

RECKONED = frozenset("put place estimate reckon".split())
"""What is done with the dead and the hurt whom somebody counts: "casualties were put at 200"."""

MOVES = frozenset("bring take raise push lift lower revise cut reduce correct put".split())
"""Verbs that change a total: "bringing the number of dead to 23"."""

GROWING = frozenset("rise climb increase jump grow mount".split())
"""Verbs of what only becomes more: "abductions of journalists have increased"."""

RISES = GROWING | frozenset(
    "double triple quadruple reach hit stand go exceed pass top come put bring take raise".split()
)
"""Verbs by which a toll reaches its figure."""

PASSING = frozenset("pass exceed top cross surpass".split())
"""Those of them that go beyond their figure: "the toll topped 1,000"."""

NEARING = frozenset(("approach", "near"))
"""Those of them that do not quite get to their figure: "the toll is nearing 1,000"."""

PASSES = PASSING | frozenset("reach hit number total".split())
"""Those of them that need no "to": "deaths topped 1,000"."""

FALLS = frozenset(("go down", *"fall drop decline decrease dip sink reduce".split()))
"""Verbs by which a toll falls to its figure."""

RANGING = frozenset(("range", "vary"))
"""Verbs of estimates that give the least and the most."""
RANGES = frozenset("range ranges ranged ranging vary varies varied varying".split())
"""Their forms, before the least."""

TAKES_LIVES = frozenset("claim take cost lose snuff end loss".split())
"""Verbs whose object are lives."""

PERSONAL = frozenset(
    "him her them us me my whom those these others another everyone everybody anyone both all none".split()
)
"""Words that stand for persons as an object does: beside them "hold" may mean to keep somebody."""

SUFFERED_NOUNS = frozenset(
    "death arrest detention disappearance imprisonment incarceration injury displacement jailing".split()
)
"""Nouns of harm whose owners have come to it where they are plural: who owns several killings may have done them."""

SUFFERED = frozenset("deaths casualties fatalities injuries losses".split())
"""Plural nouns of harm that are called after those who suffer it: "police deaths", but "police killings"."""

CALLING = frozenset("call label brand dub term".split())
"""Verbs that give a name, and state no harm by it: "call them homeless"."""

RUNS = frozenset("string series run succession catalogue list litany".split())
"""Nouns before "of" that tell of things one after the other."""

NOT_PEOPLE = frozenset(
    ("body", "corpse", "dead body", "remains", "casualty", "fatality", "bullet-riddled body", "charred body")
)
"""Nouns that count victims and do not say who they were."""

FOUND = frozenset(
    "find recover discover dump locate lie exhume retrieve dig pull unearth wash identify bring collect remove "
    "carry litter bury count see show yield return hand float retrieve fish throw leave receive counted counting lay "
    "sprawl stack pile heap contain strew scatter".split()
) | {
    "bring up",
    "bring out",
    "haul out",
    "lay out",
    "line up",
    "pile up",
    "dig out",
    "pull out",
    "dig up",
    "wash ashore",
    "wash up",
    "hand over",
    "leave behind",
    "dug out",
    "find dead",
    "find deceased",
    "pull from",
    "turn up",
    "show up",
}
"""What is done with bodies that makes their number a number of dead."""

DISCOVERING = frozenset("find discover recover retrieve exhume unearth identify see spot collect".split())
"""Verbs of what is done with the dead by those who have not killed them: "bodies discovered by troops"."""

FINDS = frozenset(("recovery", "discovery", "retrieval", "finding"))
"""Nouns of finding: "with the recovery of four more bodies"."""

MORGUES = frozenset("morgue morgues mortuary mortuaries".split())
"""What no other bodies reach than those of the dead."""

LYING_IN = MORGUES | frozenset(
    "street streets road rubble debris wreckage ruins ditch grave graves pavement sidewalk".split()
)
"""Where bodies lie: "there were 30 bodies in the morgue"."""

DWELLERS = frozenset("people inhabitants residents souls".split())
"""What those are called who live in a place: "a city of 300,000 people"."""

OF_ONES_OWN = frozenset(f"{whose} own" for whose in ("his", "her", "its", "their"))
"""What tells behind "of" whose a wound is, and names nobody: "died of a wound of his own"."""

SURVIVE = "survive"
"""The word under which it is told of a group that none of it survived."""
SURVIVORS = frozenset(("survivor", "survivors"))
"""Whom there are none of where all have died."""

RECKONINGS = frozenset("count counts tally tallies estimate estimates account accounts reckoning".split())
"""Nouns behind "by" of who counted, and not of who did it: "162 wounded, by police count"."""

OWNING = frozenset("run own manage operate build fund support guard host organise organize provide use".split())
"""What is done with the place of a harm, and not to its victims: "a camp run by a charity"."""

SPARKING = frozenset("spark trigger fuel provoke prompt inspire ignite".split())
"""Verbs before "by" that say why there was trouble, and not who did the harm: "riots sparked by rivalries"."""

CAUSING = frozenset("cause lead result results bring".split())
"""What an attack does that has deaths for its outcome: "led to the deaths of"; "results" is read as a noun too."""

ENDING = frozenset("end culminate result results".split())
"""What a rally does that has arrests for its outcome: "ended in arrests"."""

EXPECTING = frozenset("expect anticipate forecast predict project foresee".split())
"""Verbs whose object has not happened yet: "expect the toll to rise"."""

ACCUSING = frozenset("charge accuse convict suspect indict sentence".split())
"""Verbs by which somebody is blamed for a harm."""

TAKING_PART = frozenset(("take part", "participate", "join"))
"""Verbs before "in" of who did a harm with others."""

PARTS_IN = frozenset("role part hand involvement complicity responsibility".split())
"""What somebody has in a harm that he did."""

BLAMING = frozenset(("blame", "attribute", "hold responsible"))
"""Verbs by which a harm is laid at somebody's door."""

CLAIMING = frozenset(("claim",))
"""Verbs before "by" of those who say that an attack was theirs."""

RESPONSIBILITY = frozenset(("responsibility", "credit", "blame"))
"""What those claim or take who say that an attack was theirs."""

BLAME_TOLD = r"(?:responsibility|claimed by|credit for|blam(?:es?|ed|ing))"
"""A pattern of words of which a sentence has some that tells who has done what the text told before."""

DEED_TOLD = r"(?:carried (?:it )?out|behind (?:it|th\w+|both)|responsible for|planted|detonated)"
"""A pattern of words of which a sentence has some that may tell so without a word of claim or blame."""

OWNED_UP = frozenset(("carry out", "detonate", "perpetrate", "plant", "set off", "stage"))
"""What those say they did with an attack or a bomb who own up to it."""

AVERRING = frozenset(
    "admit announce believe claim confirm conclude declare insist say state suspect tell think".split()
)
"""Verbs of saying before who has done what the text told before."""

ANY_DEED = frozenset("it this that them these both they".split())
"""Words that take up a deed told before, whatever it was."""

THOSE_DEEDS = frozenset("these those both all this that".split())
"""Words before a deed that has been told of: "both blasts"."""

TROUBLES = frozenset("unrest war conflict protests riots".split())
"""What is no deed of one side."""

KILLINGS = frozenset("killing murder assassination massacre kidnapping abduction shooting execution slaying".split())
"""Deeds that their harm has a name of."""

NO_CLAIMANTS = frozenset(
    "caller callers man woman person someone somebody anyone nobody one leader commander statement".split()
)
"""Those who pass a claim on, and words for people of whom nothing is known: it is not they who have done it."""

TRYING = frozenset("try jail imprison execute hang wanted extradite find responsible".split())
"""What befalls those who are held to have done it: "was tried for the attack that killed"."""

CARRYING_OUT = frozenset(
    "launch stage mount conduct make unleash plant lay place detonate trigger fire drop hurl throw lob toss plan "
    "organise organize order mastermind orchestrate lead commit perpetrate execute direct explode hide bury".split()
) | {"carry out", "set off", "carry out an attack"}
"""What those do with an attack or a bomb who are behind what it does."""

ATTACKING = frozenset(
    "attack ambush assault assail bomb bombard shell strafe torch fire open shoot blast rake spray mortar rocket "
    "firebomb fire-bomb stone pelt".split()
) | {
    "open fire",
    "fire at",
    "fire on",
    "fire upon",
    "shoot at",
    "shoot up",
    "shoot into",
    "lay siege",
    "set fire to",
    "set ablaze",
    "set alight",
    "carry out an attack",
    "set upon",
}
"""Verbs of an attack, whose subject has done the harm that people came to then."""

STORMING = frozenset(
    "storm raid overrun retake recapture break burst enter invade target strike hit hurl throw lob detonate "
    "launch".split()
) | {"burst into", "break into", "barge into", "ram into", "swoop on", "open up"}
"""Those of a violent coming, which say so where armed people come."""

ROBBING = frozenset("rob loot steal snatch grab drag abduct burgle vandalise vandalize try attempt".split())
"""Verbs of what thieves do, or try, before they get away."""

FIRING = frozenset("use fire employ".split())
"""What armed people do with ammunition and shells when they attack."""

BEATING = frozenset("beat club torture lynch mob set strangle trample stone whip flog hit strike".split()) | {
    "set upon",
    "run over",
}
"""What is done to somebody who may die of it."""

LOST, AT_A_PRICE = frozenset(("loss", "losses", "cost", "price")), frozenset(("for", "with", "at"))
"""Nouns of which the dead of one's own side are the object, and the words before them: "for the loss of nine men"."""
MOURNING = frozenset(("admit", "confirm", "mourn", "report", "suffer"))
"""Verbs before them that a force may have, and no firm: "suffered the loss of nine men"."""

BOMBERS = frozenset(("bomber", "bombers"))
"""Who blows people up, and what drops bombs on them."""

SINCE = frozenset(("since", "after", "before", "until"))
"""Words that a time or a clause stands behind."""

ATTACKERS = frozenset("bomber bombers attacker attackers assailant assailants".split())
"""Those of whom any deed tells that they attacked: "when a suicide bomber rode into a convoy"."""

SENTENCED = frozenset(("convict", "sentence", "guilty"))
"""Words of a court that has found who did it."""

MAKES_DEAD = frozenset(
    "leave make render take hold keep shoot shot strike beat club hack stab batter bludgeon burn knock crush "
    "trample".split()
)
"""Verbs whose subject did it, where "dead" follows their object."""

DEEDS = frozenset("arrest detention killing murder abduction kidnapping execution assassination disappearance".split())
"""Nouns of harm that count events where they are plural: several arrests are not one."""

MASS_KILLINGS = frozenset("massacre slaughter bloodbath carnage pogrom genocide".split())
"""Nouns of harm that take many lives each: who counts them counts no people."""

LONG_TROUBLES = frozenset(
    "war conflict violence insurgency rebellion crisis fighting unrest outbreak epidemic pandemic famine campaign "
    "repression".split()
)
"""Nouns of what lasts for years: a figure of it adds up."""

NEXT_IN_LINE = frozenset("behind second third next follow followed".split())
"""Words by which a country comes behind another in a list of figures."""

RECORDING = frozenset(("document", "record", "register", "tally", "verify"))
"""Verbs of those who keep a record of deaths: what they give adds up."""

ANSWERS = frozenset(
    "reaction response revenge retaliation reprisal vengeance protest protests anger outrage fury demonstration "
    "demonstrations rally rallies march marches strike strikes condemnation grief shock anniversary".split()
)
"""Nouns of what people do or feel about a harm that others came to elsewhere: "protests over the killing of"."""

ANSWERING = frozenset("protest condemn denounce avenge mourn deplore commemorate".split())
"""Verbs of the same."""

LYING = frozenset(("locate", "located", "situate", "situated"))
"""Participles between a place and what it lies in: "the port, located in the province"."""

ON_ACCOUNT = frozenset(("over", "for"))
"""Prepositions before the crime that people are held for."""

TIDINGS = frozenset("word news report reports rumour rumours rumor rumors".split())
"""What spreads: "word of the arrest spread in Herat"."""

CASES = frozenset("case probe inquiry enquiry investigation plot trial".split())
"""What a crime is called where people are held in it: "held in the embassy blast case"."""

EARLIER_OR_LATER = frozenset(("after", "before", "until"))
"""Conjunctions of another time than that of the main clause."""

DYING_ALONE = frozenset(
    (
        *"asphyxiate drown suffocate".split(),
        "burn alive",
        "burn to death",
        "burnt alive",
        "burnt to death",
        "crush to death",
    )
)
"""Verbs of death that may do without an object: their subject has died, "two boys drowned"."""

INFLICTED = frozenset("losses casualties".split())
"""What one side inflicts on the other in killed and wounded."""

PUBLISHED = frozenset(
    "video videotape tape footage film picture pictures photograph photographs broadcast statement report".split()
)
"""What those make who broadcast or publish it: "a video broadcast by Dune TV"."""

INFLICTING = frozenset("inflict cause deal".split())
"""What one side does to the other that has such losses."""

STANDING = frozenset("stand rise climb increase grow jump soar put place mount come".split())
"""What a toll does that has come to a figure: "stood at 49 guards", "was put at 49 clerks"."""

SHOTS = frozenset("fire gunfire gunshots bullet bullets shells".split())
"""What is theirs behind whose "of" somebody in arms stands: "killed by the gunfire of rebels"."""

SHOOTINGS = {"shooting": "shoot", "stabbing": "stab"}
"""Nouns of an attack whose "of" names whom it hit, and the word of harm for that."""

EXECUTING = frozenset(("execute", "hang", "behead", "put to death"))
"""Verbs by which a state kills its prisoners."""

MEANS = frozenset(
    ("stab", "knife", "shoot and injure", "shoot and wound", "beat up", "burn", "maim", "mutilate", "shoot")
)
"""Harms that are the way to a death told with them: "was stabbed and killed"."""

AMONG = frozenset(("among", "amongst"))
"""Prepositions before a group of which somebody is one."""

USED = frozenset(("used", "using"))
"""Forms of the verb behind which a purpose is a deed done: "used a knife to kill three men"."""

UNAWARES = frozenset(
    (
        *("off guard", "off-guard", "by surprise", "surprise", "unawares", "unaware"),
        *("on video", "on camera", "on tape", "on film", "on cctv"),
    )
)
"""How people are caught who are only surprised."""

MIDST = frozenset("in between amid off up".split())
"""Prepositions by which who is caught is only in the midst of something."""

FALLING = frozenset("lie lay fall drop collapse slump slumped".split())
"""Verbs before "dead" whose subject is dead: "lay dead", "fell dead"."""

CRASHING = frozenset(
    "capsize collide crash crash-land derail overturn plummet plunge sink skid swerve veer".split()
) | {
    "come down",
    "crash into",
    "go down",
    "nosedive",
}
"""Verbs of what a vehicle comes to by mishap."""

OVERTURNING = frozenset(("sink", "capsize", "derail", "overturn"))
"""Those of them that one vehicle may do to another."""

ADMITTING = frozenset("confess admit own plead guilty".split())
"""Words before "to" and a gerund that own up to the harm: "pleaded guilty to killing"."""

INTENTIONS = frozenset(
    "intention aim purpose goal possibility risk danger threat plan plot idea hope prospect chance likelihood "
    "objective intent view means method way talk discussion discussions dream dreams fantasy fantasies".split()
)
"""Nouns that put a harm into the future or the possible."""

PONDERING = frozenset(
    ("consider", "contemplate", "discuss", "mull", "debate", "advocate", "fantasise", "fantasize", "joke", "dream")
) | {"talk of", "talk about", "joke about", "dream of", "fantasise about", "fantasize about", "dream about"}
"""Verbs before a harm that is only thought or talked of: "considered killing the judge", "joked about killing her"."""

DOERS_UNSAID = frozenset(("they", "he", "she", "we", "it", "i"))
"""Pronouns that may have done it."""

BURNING = frozenset(("burn", "burnt", "bury", "roast", "set", "skin"))
"""Verbs before their object and "alive" that kill."""

COMPLETED = {
    ("put", "out of action"): "casualties",
    **{(shot, "down"): "killed" for shot in ("gunned", "gunning", "mow", "mowed", "mowing")},
    **{
        ("riddle", shots): "killed" for shots in ("bullets", "bullet", "gunfire", "machinegun fire", "machine-gun fire")
    },
}
"""Verbs and what stands behind their object: together they tell what became of it."""

CUTTING = frozenset(("cut", "slit", "slash"))
"""Verbs that kill whose throat is their object."""

MAY_LACK_OBJECT = frozenset(("evacuate", "relocate", "drown", "suffocate", "burn", "crush"))
"""Verbs of harm whose subject suffers where they have no object: "half a million people have evacuated"."""

MADE_WITH = frozenset(
    "ammunitions arrows axes bullets explosives flames fumes gunshots guns knives machetes munitions pellets shots "
    "spears stones wounds".split()
)
"""Plurals of what one attack is made with: "killed by bullets" tells of one."""

FALSELY = frozenset(("falsely", "wrongly", "mistakenly"))
"""Adverbs of claims that are not believed."""

SHOOTING_AT = frozenset("fire shoot spray strafe shell rake".split()) | {
    "fire at",
    "fire on",
    "fire into",
    "open fire",
    "shoot at",
}
"""What is done with a weapon before it hits: "opened fire on a bus, hitting five"."""
