"""Words that the rules of joining ask for: beside a verb or noun of harm they decide what is stated."""

from __future__ import annotations

TELLING = frozenset("tell show follow depict describe chronicle recount end begin open see narrate".split())
"""Verbs by which a work tells its story."""

FREED = frozenset(("free", "release", "rescue", "set free", "let go", "liberate"))
"""Verbs that end a captivity."""

KNOWN = frozenset("identify confirm name verify".split())
"""Verbs that tell of some of the dead or the missing who they were."""

ORDERS = frozenset("order orders warrant warrants call calls demand demands request requests".split())
"""Nouns of an arrest that is only ordered or asked for: "a warrant for his arrest"."""

WANTING = frozenset("demand seek want exchange return ransom ask force".split())
"""Words before a release that only somebody wants: those to be released are others than the captives."""

FREEDOM = frozenset("release freedom liberation".split())
"""Nouns of its end."""

BADLY = frozenset("critically seriously severely badly gravely slightly lightly".split())
"""Adverbs of how badly people are hurt: "five seriously"."""

RESULTS = frozenset("leave find see get make keep render bring take hold".split())
"""Verbs whose object is in a state because of them: "left two dead", "found two dead"."""

SUSPECTS = frozenset(
    "suspect attacker assailant killer perpetrator culprit bomber robber thief shooter driver abductor "
    "kidnapper defendant accused fugitive convict".split()
)
"""Those who are told of as doers of a harm."""

CULPRITS = SUSPECTS - {"driver", "robber", "thief"}
"""Those whose name says only what they did this time: "the attacker"."""

NATURAL_CAUSES = frozenset("cancer illness leukaemia leukemia stroke pneumonia natural-causes".split()) | {
    "heart attack",
    "natural causes",
    "long illness",
    "old age",
    "heart failure",
    "kidney failure",
}
"""What people die of without coming to harm."""

HARMFUL = frozenset(
    "wound wounds injury injuries custody fire blaze crash crashes collision pile-up accident blast attack "
    "gunshot bullet bullets shooting bombing explosion suicide clash clashes collapse landslide avalanche stampede "
    "flood floods flooding storm earthquake quake ambush raid stabbing rampage derailment poisoning drowning "
    "capsize shelling prison jail detention torture suspicious violent mysterious unexplained".split()
)
"""What makes a death no natural one."""

TOTALS = frozenset("total figure tally count number".split())
"""Nouns of a total: "the number of dead"."""

RECKONED = frozenset("put place estimate reckon".split())
"""What is done with the dead and the hurt whom somebody counts: "casualties were put at 200"."""

MOVES = frozenset("bring take raise push lift lower revise cut reduce correct put".split())
"""Verbs that change a total: "bringing the number of dead to 23"."""

RISES = frozenset(
    "rise climb reach hit stand increase go jump exceed pass top grow mount come put bring take raise".split()
)
"""Verbs by which a toll reaches its figure."""

PASSES = frozenset("reach hit pass exceed top cross surpass number total".split())
"""Those of them that need no "to": "deaths topped 1,000"."""

FALLS = frozenset(("go down", *"fall drop decline decrease dip sink reduce".split()))
"""Verbs by which a toll falls to its figure."""

TAKES_LIVES = frozenset("claim take cost lose snuff end loss".split())
"""Verbs whose object are lives."""

PERSONAL = frozenset(
    "him her them us me my whom those these others another everyone everybody anyone both all none".split()
)
"""Words that stand for persons as an object does: beside them "hold" may mean to keep somebody."""

LEFT_BEHIND = frozenset("refuge shelter leave flee abandon lose evacuate drive force".split())
"""Words before a home that may say that people had to leave it."""

OUT_OF = frozenset("from out into without".split())
"""Words close before it that may say so."""

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
    "sprawl stack pile heap contain".split()
) | {
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
    "pull from",
    "turn up",
    "show up",
}
"""What is done with bodies that makes their number a number of dead."""

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

TRYING = frozenset("try jail imprison execute hang wanted extradite find responsible".split())
"""What befalls those who are held to have done it: "was tried for the attack that killed"."""

CARRYING_OUT = frozenset(
    "launch stage mount conduct make unleash plant lay place detonate trigger fire drop hurl throw lob toss plan "
    "organise organize order mastermind orchestrate lead commit perpetrate execute direct explode hide bury".split()
) | {"carry out", "set off", "carry out an attack"}
"""What those do with an attack or a bomb who are behind what it does."""

ATTACKING = frozenset(
    "attack ambush assault assail bomb bombard shell strafe torch fire open shoot blast rake spray mortar rocket "
    "firebomb fire-bomb".split()
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
    "storm raid overrun break burst enter invade target strike hit hurl throw lob detonate launch".split()
) | {"burst into", "break into", "barge into", "ram into", "swoop on", "open up"}
"""Those of a violent coming, which say so where armed people come."""

FIRING = frozenset("use fire employ".split())
"""What armed people do with ammunition and shells when they attack."""

BEATING = frozenset("beat club torture lynch mob set strangle trample stone whip flog hit strike".split()) | {
    "set upon",
    "run over",
}
"""What is done to somebody who may die of it."""

ATTACKERS = frozenset("bomber bombers attacker attackers assailant assailants".split())
"""Those of whom any deed tells that they attacked: "when a suicide bomber rode into a convoy"."""

SENTENCED = frozenset(("convict", "sentence", "guilty"))
"""Words of a court that has found who did it."""

MAKES_DEAD = frozenset(
    "leave make render take hold keep shoot shot strike beat club hack stab batter bludgeon burn knock crush "
    "trample".split()
)
"""Verbs whose subject did it, where "dead" follows their object."""

DEEDS = frozenset("arrest killing murder abduction kidnapping execution assassination disappearance".split())
"""Nouns of harm that count events where they are plural: several arrests are not one."""

MASS_KILLINGS = frozenset("massacre slaughter bloodbath carnage pogrom genocide".split())
"""Nouns of harm that take many lives each: who counts them counts no people."""

LONG_TROUBLES = frozenset("war conflict violence insurgency crisis fighting unrest".split())
"""Nouns of what lasts for years: a figure of it adds up."""

NEXT_IN_LINE = frozenset("behind second third next follow followed".split())
"""Words by which a country comes behind another in a list of figures."""

RECORDING = frozenset(("document", "record", "register", "tally", "verify"))
"""Verbs of those who keep a record of deaths: what they give adds up."""

BEHIND_BARS = frozenset(
    ("behind bars", "behind bar", "in prison", "in jail", "prisoner of conscience", "political prisoner")
)
"""Phrases of a lasting imprisonment."""

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

HOMES = frozenset(
    "home homes house houses village villages town towns land lands camp camps area areas neighbourhood "
    "neighborhood".split()
)
"""What people are displaced from."""

FORCING = frozenset("force compel oblige cause drive prompt order lead".split())
"""Verbs before "to leave" or "into shelters"."""

MOVING = frozenset("move relocate shift push take bring transfer rush".split())
"""Verbs of bringing people elsewhere."""

RESCUING = frozenset(("bring", "take", "rush", "push"))
"""Those of them that, with "to safety", only rescue."""

LEAVING_HOME = frozenset("flee evacuate leave abandon relocate move desert".split()) | {
    "flee their homes",
    "leave their homes",
    "abandon their homes",
}
"""What people are forced to do who are displaced."""

SHELTERS = frozenset("shelter shelters tent tents".split())
"""Where only the displaced live."""

CAMPS = frozenset(
    "camp camps centre centres center centers site sites tent tents settlement settlements hut huts".split()
)
"""Where the displaced live, if a word such as "relief" stands before it."""

COMING = frozenset("arrive come cross infiltrate return travel".split())
"""Verbs behind which "from" says where people had been."""

ARRIVING = frozenset("cross arrive pour stream flood enter cross over spill head".split())
"""Verbs by which refugees come to another country."""

HOSTS = frozenset("relatives friends neighbours neighbors families communities kin family".split()) | {
    "host families",
    "host communities",
    "host family",
    "host community",
    "extended family",
}
"""With whom the displaced stay who are in no camp."""

STAYING = frozenset("stay live lodge shelter remain board".split())
"""Verbs before "with relatives"."""

HOSTING = frozenset("host shelter accommodate house lodge absorb take in".split())
"""Verbs, passive, before "by host families"."""

RECEIVING = frozenset("receive host house shelter accommodate".split()) | {"take in", "play host to"}
"""Verbs of a country to which refugees come, and of a camp that has them."""

REFUGEES = frozenset("refugee refugees returnee returnees evacuee evacuees idp idps".split()) | {
    "displaced people",
    "displaced persons",
    "internally displaced people",
    "internally displaced persons",
}
"""Who have left home by their name."""

VILLAGERS = frozenset(
    "people persons individuals civilians villagers residents families households women children inhabitants "
    "peasants farmers townspeople".split()
)
"""Who may have left home: those who live where it was."""

BORDERS_CROSSED = frozenset("border frontier borders".split())
"""What people cross who flee abroad."""

RETURNING = frozenset(("return", "go back", "come back", "go home", "repatriate", "resettle", "be back"))
"""Verbs of going home."""

SAFE_PLACES = frozenset(
    "place places area areas location locations ground grounds zone zones spot spots site sites region regions".split()
)
"""Where people are moved to from danger, if a word such as "safer" stands before it."""

TAKING = frozenset(
    ("take", "take away", "drag", "drag away", "snatch", "pull", "lead", "lead away", "carry off", "march")
)
"""Verbs of taking people away."""

DRAGGING = TAKING | frozenset(("bundle", "force", "push", "shove", "throw", "load", "bundle off"))
"""Verbs of taking people away in a vehicle."""

HELD = frozenset(("hold", "seize", "pick up", "capture", "round up"))
"""Verbs of keeping people that say abducted where rebels or gangs do it to those who do not fight."""

TAKEN_OFF = frozenset(("march away", "march off", "snatch", "whisk away", "spirit away", "bundle off"))
"""Verbs of taking people away that say detained where soldiers or police do it."""

FORCIBLY = frozenset(("by force", "at gunpoint", "forcibly", "forcefully"))
"""Words by which a taking is an abduction."""

VEHICLES = frozenset(
    "van vans car cars vehicle vehicles truck trucks jeep jeeps pickup pickups minibus minivan suv boat boats".split()
)
"""What people are taken away in."""

LODGINGS = frozenset(
    "home homes house houses bed beds flat apartment apartments dormitory dormitories office offices hideout "
    "hotel".split()
)
"""Where people are taken from."""

CARE = frozenset(
    "hospital hospitals clinic morgue mortuary ambulance ambulances safety relatives work school helicopter".split()
)
"""Where people are taken who come to no further harm."""

CAPTURING = frozenset("seize hijack capture commandeer".split())
"""Verbs that take a vessel with its people."""

CARRYING = frozenset("carry transport ferry".split())
"""Participles between a vessel and its people."""

HOSPITALS = frozenset(("hospital", "hospitals", "clinic", "clinics"))
"""Where the injured are sent."""

MEDICAL_CENTRES = tuple(
    f"{what} {where}" for what in ("medical", "burn", "burns", "trauma", "health") for where in ("center", "centre")
)
"""The ends of the names of other such places."""

CARED_FOR = frozenset(
    "hospitalise|hospitalize|hospitalisation|admit to hospital|take to hospital|take to hospitals|take to the hospital|"
    "rush to hospital|in hospital|in critical condition|in a critical condition|in serious condition|"
    "in a serious condition|in stable condition|in a stable condition|"
    "in grave condition|in intensive care|in a coma".split("|")
)
"""What is said of the hurt and of the sick alike."""

ILLNESSES = (
    NATURAL_CAUSES
    | frozenset(
        "pneumonia cholera dengue malaria flu influenza fever diarrhoea diarrhea coronavirus covid covid-19 virus "
        "infection infections bronchitis asthma diabetes appendicitis surgery operation checkup check-up test tests "
        "pain pains symptoms complaint ailment complications exhaustion dehydration measles typhoid hepatitis "
        "ebola meningitis disease treatment examination observation transplant childbirth labour labor".split()
    )
    | {"breathing difficulties", "chest pain", "chest pains", "heart surgery", "kidney stones", "blood pressure"}
)
"""What brings people to hospital who have come to no harm."""

SENT = frozenset("send take rush airlift put fly bring transport transfer ferry treat".split())
"""Verbs that send the injured to hospital."""

RESCUERS = (
    "rescuers",
    "divers",
    "lifeguards",
    "rescue teams",
    "rescue workers",
    "rescue crews",
    "search teams",
    "search parties",
)
"""How those are called who look for the missing."""

SEARCHING = frozenset(("search", "look for", "search for", "hunt for", "comb", "scour", "resume", "continue", "dig"))
"""Verbs of looking for people."""

PIERCING = frozenset("hit strike graze pierce".split())
"""What a missile does to people."""

INFLICTED = frozenset("losses casualties".split())
"""What one side inflicts on the other in killed and wounded."""

MISSILES = frozenset("bullet bullets shrapnel splinter splinters pellet pellets gunshot gunfire birdshot arrow".split())
"""What hits people and hurts them."""

PRISONERS = frozenset(("prisoner", "captive"))
"""What those are taken as who are captured."""

SHOOTINGS = {"shooting": "shot", "stabbing": "stab"}
"""Nouns of an attack whose "of" names whom it hit, and the word of harm for that."""

EXECUTING = frozenset(("execute", "hang", "behead", "put to death"))
"""Verbs by which a state kills its prisoners."""

MEANS = frozenset(
    ("stab", "knife", "shoot and injure", "shoot and wound", "beat up", "burn", "maim", "mutilate", "shot")
)
"""Harms that are the way to a death told with them: "was stabbed and killed"."""

AMONG = frozenset(("among", "amongst"))
"""Prepositions before a group of which somebody is one."""

UNAWARES = frozenset(
    (
        *("off guard", "off-guard", "by surprise", "surprise", "unawares", "unaware"),
        *("on video", "on camera", "on tape", "on film", "on cctv"),
    )
)
"""How people are caught who are only surprised."""

MIDST = frozenset("in between amid off up".split())
"""Prepositions by which who is caught is only in the midst of something."""

FALLING = frozenset("lie lay fall drop collapse".split())
"""Verbs before "dead" whose subject is dead: "lay dead", "fell dead"."""

ADMITTING = frozenset("confess admit own plead guilty".split())
"""Words before "to" and a gerund that own up to the harm: "pleaded guilty to killing"."""

INTENTIONS = frozenset(
    "intention aim purpose goal possibility risk danger threat plan plot idea hope prospect chance likelihood "
    "objective intent view means method way".split()
)
"""Nouns that put a harm into the future or the possible."""

DOERS_UNSAID = frozenset(("they", "he", "she", "we", "it", "i"))
"""Pronouns that may have done it."""

HOLDING = frozenset("hold take keep make".split())
"""Verbs before "hostage" and "prisoner"."""

ESCAPING = frozenset("go escape survive emerge hospitalise hospitalize admit leave airlift rush take fly treat".split())
"""Verbs before "with injuries"."""

SUFFERING = frozenset(("sustain", "suffer", "receive", "get", "have"))
"""Verbs whose object is an injury."""

TREATING = frozenset(("treat", "admit"))
"""Verbs, passive, before "for injuries"."""

BURNING = frozenset(("burn", "burnt", "bury", "roast", "set", "skin"))
"""Verbs before their object and "alive" that kill."""

CUTTING = frozenset(("cut", "slit", "slash"))
"""Verbs that kill whose throat is their object."""

MAY_LACK_OBJECT = frozenset(("evacuate", "relocate", "drown", "suffocate", "burn", "crush"))
"""Verbs of harm whose subject suffers where they have no object: "half a million people have evacuated"."""
