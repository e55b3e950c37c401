"""Words in a clause that say of its figure that it adds up several events, a war or a time.

Each row holds patterns of whole words, which `casualtykit.cue_patterns.any_of` makes one.
"""

from __future__ import annotations

from casualtykit.languages.en.cues import MONTH

YEARS = (
    (
        r"(?:in|during|throughout) (?:the |a |an |this |that |its )?"
        r"(?:(?!\S*-(?:hour|minute) |that |which |who )[\w'’-]+ ){0,4}?"
        "(?:war|conflict|insurgency|dictatorship|occupation|genocide|famine|pandemic|epidemic)(?! monitor|-)"
    ),
    "(?:war|conflict|insurgency|dictatorship|occupation|genocide|famine|pandemic|epidemic),? in which",
    (
        r"(?:days|weeks|months|years|decades) of (?:\w+ )?"
        "(?:fighting|violence|clashes|unrest|war|conflict|shelling|protests|demonstrations|rallies|strikes|repression|"
        "bombardment|attacks|raids|rioting|riots|slaughter|killings|bloodshed|bombings|massacres)"
    ),
    (
        r"(?:year|month|week|decade)s?(?:-old|-long)? (?:[\w-]+ ){0,2}"
        "(?:operation|offensive|campaign|war|conflict|insurgency|rebellion|uprising|revolt|unrest|crackdown|siege)"
    ),
    r"under (?:president|prime minister|king|the (?:taliban|communists|nazis|shah|generals|junta))(?!\w|'s)",
)
"""What says that a figure adds up years or a war, and is none of the day."""

_APART = "incidents|attacks|accidents|ambushes|raids|shootings|crashes|massacres|assaults"
"""What happens at several places and times where there are several of it; blasts and strikes may be of one attack."""
_SOME = "(?:a number of|two|three|four|five|six|seven|eight|nine|ten|several|various|numerous|multiple|sporadic)"
_AT = r"\w| on (?!(?:mon|tues|wednes|thurs|fri|satur|sun)day)| against| at an?(?!\w)"
_UPON = rf"{_AT}| in which"
"""What one attack is made on, or what is told of it alone."""

_AT_ONCE = "dawn |pre-?dawn |simultaneous |co-?ordinated "
"""What raids are called that belong to one operation."""

SEVERAL = (
    rf"in (?:(?!the |these |those |twin |{_AT_ONCE})[\w-]+ ){{0,2}}?(?:{_APART})(?!{_UPON})",
    (
        rf"(?:in|from) (?:the )?{_SOME} (?:[\w-]+ ){{0,2}}"
        rf"(?:{_APART}|encounters|bombings|clashes|gun battles|gunbattles|battles)"
    ),
    rf"{_SOME} (?:more |other |separate |different )?(?:[\w-]+ )?(?:{_APART})(?!{_UPON})",
    rf"(?:[0-9]{{1,4}}|three|four|five|six|seven|eight|nine|ten) (?:[\w-]+ )?(?:{_APART})(?!{_AT})",
    (
        rf"(?:{_APART}|bombings|shellings|killings) and an? (?:[\w-]+ )?"
        "(?:ambush|assassination|assault|attack|bombing|clash|raid|shooting)"
    ),
    "(?:in|by) acts of (?:terror|terrorism|violence)",
    rf"separate (?:[\w-]+ )?(?:{_APART}|bombings|blasts|explosions|strikes|killings)",
    rf"(?:{_APART}|bombings|shellings|killings) and (?:[\w-]+ )?(?:{_APART}|bombings|shellings|killings)",
    (
        r"of (?:the |a |an |this |that |its )?(?:[\w'’-]+ ){0,2}?"
        "(?:war|conflict|insurgency|dictatorship|occupation|genocide|famine|pandemic|epidemic)(?! monitor|-)"
    ),
    (
        r"(?:in|from) (?:\w+ )?separate (?:\w+ ){0,2}(?:incidents|attacks|raids|encounters|blasts|clashes|shootings|"
        "shootouts|operations|bombings|accidents|crashes|fires|avalanches|landslides)"
    ),
    r"(?:latest (?:(?:in|of) (?:an?|the) (?:\w+ )?)?)?(?:series|string|spate|wave|range|rash|flurry) of",
    "serial (?:attacks|blasts|bombings|explosions|killings|murders)",
    r"(?:past|last|previous|recent) (?:(?:24|48|72) hours|(?:\w+ )?(?:days|weeks|months|years|decades?))",
    r"(?:and|or) other (?:recent )?(?:\w+ )?attacks",
    (
        r"(?:successive|repeated|recurring|recurrent) (?:[\w-]+ )?"
        "(?:attacks|raids|droughts|floods|clashes|strikes|bombings|famines|storms|outbreaks|incidents|killings|massacres|"
        "offensives|operations|purges|crackdowns|epidemics|earthquakes|landslides)"
    ),
    (
        r"(?:in|during|after|over) (?:an?|the|one|two|three|four|five|six|seven|eight|nine|ten|several|[0-9]{1,2}) "
        r"(?:days|weeks?|months?|years?) of (?:[\w-]+ )?(?:fighting|violence|clashes|unrest|protests|rioting|riots|"
        "shelling|bombardment|bloodshed|demonstrations|rallies|battles|strikes|attacks|raids)"
    ),
    "(?:in|within|over) (?:just |only |less than |under )?(?:24|48|72) hours(?! of)",
    (
        r"(?:days|weeks?|months?|years?)-long (?:[\w-]+ )?"
        "(?:strike|protests?|campaign|crackdown|war|conflict|insurgency|unrest)"
    ),
    (
        r"(?:latest|newest) (?:[\w-]+ )?"
        "(?:deaths?|killings?|fatalit(?:y|ies)|casualt(?:y|ies)|murders?|incidents?|attacks?|arrests?|losses) "
        "(?:have )?(?:brings?|brought|takes?|took|taken|raises?|raised|push(?:es|ed)?)"
    ),
    "so far (?:this|in the) year",
    "since (?:spring|summer|autumn|winter)",
    "(?:this|last|that) (?:season|winter|spring|summer|autumn)",
    "this fall",
    r"in the space of (?:just |only )?(?!an? (?:hour|day))\w+ (?:\w+ )?(?:hours|days|fortnight|weeks?|months?|years?)",
    "(?:a|per) year(?! (?:ago|earlier|before|after|later|old|since))",
    "(?:across|throughout|around) the (?:country|region|state|province|nation|world|globe)(?!'s)",
    "in (?:[0-9]+|two|three|four|five|six|seven|eight|nine|ten|several|many) (?:countries|nations|states|provinces)",
    "(?:world|nation|country|state|province)wide(?= (?:and|in|as|since|so|due|for|over|by|from|during) |[,.;]|$)",
    "day of violence",
    r"(?:under|during) (?:(?:his|her|their|its|the) |[\w-]+'s )(?:[\w-]+ ){0,3}?(?:rule|reign|presidency|tenure)",
    (
        r"under (?:the |a )?(?:current|present|previous|former|last|military|\w+ist) "
        "(?:government|administration|regime|junta|rule)"
    ),
    r"under (?:the |a )?(?:[\w'’-]+ ){0,2}?(?:apartheid|dictatorship|junta|occupation|regime)",
    r"(?:years?|decades?|terms?|time) in (?:power|office)",
    "with impunity",
    r"in the (?:run-up|lead-up|build-up) to",
    "over the years",
    r"(?:crackdown|purge|repression)(?: (?:on|against|by|of) [\w'’ -]{2,40}?)? ha(?:s|ve)(?! been)",
    "(?:frequent|regular|routine|repeated|systematic)ly",
    "often",
    "(?:so far|to date)",
    "already had",
    "had already",
    r"in the (?:\w+ )?(?:days|weeks|months|years) (?:before|after|since|following|leading)",
    "(?:in|during|over) the (?:first|early|opening|final|last|closing) (?:[a-z]{3,9} )?(?:days|weeks|months|years) of",
    f"(?:{MONTH}|year|month|week) alone",
    "(?:every|each) (?:[a-z]+ )?(?:year|month|week|day|night|season|summer|winter|spring|autumn)",
    r"in (?:its|their) (?:\w+(?:th|rd|nd)|[0-9]+\w\w) (?:week|month|year)",
    (
        "(?:crackdown|war|conflict|protests|unrest|uprising|campaign|offensive|insurgency|clashes|violence) "
        "(?:that|which) (?:has |have )?(?:began|begun|started|erupted|broke out|followed)"
    ),
)
"""What says that a figure adds up several events."""

PRACTICES = (
    r"(?:(?:by|from|in|of|through|under) )(?:[\w-]+ )?(?:torture|starvation|forced labou?r|persecution|ill-treatment)",
    "(?:police|prison|state) (?:abuse|brutality|repression|violence)",
    "(?:extrajudicial|extra-judicial|summary|mass) (?:executions|killings)",
    "(?:closed|mass|military|secret|show|sham|summary|unfair) trials",
)
"""What is done to one after the other, so that dozens are those of a time: "killed through torture"."""

BLOWS = (
    (
        r"(?:in|during|amid) (?:(?!a |an |one )[\w-]+ ){0,3}?"
        "(?:clashes|attacks|raids|protests|demonstrations|rallies|riots|bombings|shootings|battles|"
        "air strikes|airstrikes|strikes)"
    ),
)
"""What tells of several blows, which in a month are several events: "during protests in July"."""

IN_TROUBLE = (
    (
        r"(?:in|during|amid|throughout) (?:[\w'’\"-]+ ){0,7}?"
        "(?:war|conflict|insurgency|violence|fighting|unrest|uprising|rebellion|genocide|repression|dictatorship|"
        "campaign|terror)"
    ),
)
"""What took so many that they are those of years: thousands, "in what is called the war of the hills"."""

IN_CRACKDOWNS = (
    r"(?:in|during|amid) (?:the|a|this|that|its|his|their) (?:(?![0-9])[\w'’-]+ ){0,3}?(?:crackdown|purge)",
)
"""What took a hundred in several blows: "500 were held in the crackdown", not "in the 1989 crackdown on a square"."""

ONE_DEED = (
    (
        r"(?:the|an?|that) (?:[\w-]+ ){0,3}?"
        "(?:attack|attempt|bomb|bombing|blast|explosion|shelling|shooting|raid|ambush|assault|strike|massacre|crash|accident|fire|disaster|earthquake|quake|tsunami|flood|storm|hurricane|cyclone|sinking|avalanche|"
        "landslide|collapse|derailment|stampede|leak|spill)"
    ),
)
"""What one deed or disaster is called, of which a clause tells what it did: "the shelling that killed 52 in 1993"."""

BEGUN = (
    (
        r"since (?:[\w'-]+ ){1,4}(?:began|begun|erupted|started|broke out|ended|resumed|flared|invaded|collapsed|"
        "(?:took|seized|returned to) (?:power|office|control)|came (?:to power|into force)|took effect)"
    ),
    (
        r"since (?:[\w'-]+ ){1,4}(?:was|were) (?:declared|imposed|lifted|launched|introduced|announced|signed|ousted|"
        "overthrown|toppled|deposed)"
    ),
    (
        r"since (?:the |his |her |its )?(?:[\w'-]+ ){0,2}?(?:coup|invasion|mutiny|revolution|uprising|takeover|"
        "elections?|independence|fall|overthrow|ouster|return|withdrawal|crackdown|war)(?!-)"
    ),
    r"since (?:the |a |its )?(?:\w+ )?(?:government|army|military|junta|regime|authorities|president|troops) \w+",
)
"""Since when figures add up, where that is no date: "since the rains began"."""
