"""Words beside a figure that say of which event it tells, whether it adds to another, and what kind of figure it is.

Each row holds patterns of whole words, which `casualtykit.cue_patterns.any_of` makes one.
"""

from __future__ import annotations

_YEAR = r"(?:19|20)\d\d"
MONTH = "january|february|march|april|may|june|july|august|september|october|november|december"
"""The names of the months, one or the other."""
_MONTH_OF_A_DAY = rf"(?:{MONTH}|(?:jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)\.)"

DAYS = ("(?:mon|tues|wednes|thurs|fri|satur|sun)day", "yesterday", "today")
"""The days that the time of a figure may name."""

_ATTACK = "ambush|assault|attack|blast|bombing|explosion|killing|massacre|raid|shooting|strike"
_FIGHT = "battle|clash|fight|fighting|firefight|gun ?battle|skirmish"
_MISHAP = "accident|collision|crash|fire|incident"
_DISASTER = "disaster|earthquake|flood|landslide|quake|storm|tragedy"
_DEED = f"(?:{_ATTACK}|{_FIGHT}|{_MISHAP}|{_DISASTER})(?:e?s)?"
"""The nouns for an event that does harm: attacks, fights, mishaps, disasters."""
_WEAPON = "bomb|device|grenade|mine|rocket|shell"
_CRAFT = "boat|bus|dinghy|plane|ship|shipwreck|train"
_BLOW = f"(?:{_ATTACK}|{_FIGHT}|{_MISHAP}|{_DISASTER}|{_WEAPON}|{_CRAFT}|encounter)(?:e?s)?"
"""The same, with what an event is called after: the weapon that went off, the craft that was lost."""
_ENCOUNTER = "encounters?"
"""A fight too, and whom somebody met: "the clash followed an encounter with a patrol" tells of one event."""

RARE = frozenset(
    "worst first deadliest bloodiest costliest fiercest gravest greatest biggest largest highest heaviest "
    "strongest".split()
)
"""The superlatives of attacks and disasters."""
NTH = tuple("second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth".split())
"""Ranks of one more who came to harm, from two on: "a sixth person died"."""
_NTH_BLOW = rf"(?:{'|'.join(NTH)}) (?:such|similar|(?:[a-z]+ )?{_BLOW})"
_MOST = rf"(?:{'|'.join(sorted(RARE))}|most [a-z]{{4,15}}|{_NTH_BLOW})(?:-[a-z]+)?"

_A_RARE_ONE = rf"(?:[\w'’-]+ ){{0,4}}?{_MOST}(?: [\w'\"”’-]{{1,20}}){{0,8}} since"
_UNMATCHED = (
    rf"(?:is|was|were|been|became) {_A_RARE_ONE} (?:(?! and )[^,;:]){{1,80}}$",
    rf"(?:is|was|were|been|became) {_A_RARE_ONE} [^,;:]{{1,40}}, (?:when|in which) [^,;:]{{0,80}}$",
    rf"in {_A_RARE_ONE} an? [^,;:]{{1,60}}$",
    rf"(?:the|its|their) {_MOST}(?: [\w'\"”’-]{{1,20}}){{0,8}} since an? (?:(?! and )[^,;:]){{1,60}}$",
)
"""What stands before an earlier harm that the one told of exceeds: "it was the worst raid since a bomb killed"."""

AVENGED = (
    r"aveng(?:e|ed|es|ing)",
    r"(?:retaliation|reprisals?|revenge|vengeance|retribution) (?:for|against) [^,;:]{0,100}$",
)
"""What stands before a harm that somebody pays back."""

RECALLED = (
    "anniversary",
    r"in the past(?! (?:\w+ )?(?:hour|day|week|fortnight|month|year|decade)s?)",
    *AVENGED,
    "(?:in|to) protest",
    "protesting",
    "in memory of",
    "(?:not|never) forgotten?",
    "(?:anger|grief|horror|outrage|shock|sorrow) (?:at|over)",
    "named (?:after|for) (?:[^,;:]{0,80}|[^;:]{0,110}, who (?:was |had been ))$",
    r"commemorat\w*",
    r"(?:cenotaph|memorial|monument|obelisk|plaque|statue)s? (?:honou?r|remember|record|list|name)\w*",
    "condemn(?:ing|ation of)?",
    "mourn(?:ing|ed)?(?! (?:over|tents?|processions?|ceremony|ceremonies|rally|rallies|gatherings?|houses?|halls?))",
    "the same [^,.]{1,60} where",
    "mark(?:s|ed|ing)? [^,.]{1,30} (?:years|months) since",
    "join(?:s|ed|ing)? (?:[a-z]+ ){0,3}?[1-9][0-9,.]* (?:[a-z]+ ){0,3}?(?:already|who|whom)",
    *_UNMATCHED,
)
"""What stands before a harm that a text only recalls, whatever else it tells."""

ANSWERED = (
    "condemn(?:s|ed)",
    "(?:in|as a|as) (?:direct )?response to",
    r"(?:promis|pledg|threaten|vow)(?:e[ds]|ed|s|ing) an? (?:[\w\"“”-]+ ){0,2}?response to",
)
"""What stands before a harm that somebody answers: it may be the news of a text, or what the news goes back to."""

FOR_CRIMES = (
    "in connection with",
    "(?:wanted|sought) (?:in|for)",
    "accused (?:of|in)",
    r"involve(?:d|ment) in(?! (?:an? |the )?(?:[\w-]+ ){0,2}?(?:accident|collision|crash|pile-up|brawl|fight))",
    "charged (?:(?:on )?[a-z]{3,6}day )?with",
    r"mastermind\w*",
    "convicted of",
    "guilty of",
    (
        "(?:hanged|executed|beheaded|put to death|(?:life|prison|jail|death) (?:term|sentence)s?)"
        r"(?:,? (?!(?:who|which|that|and|but|after)\b)[\w'’-]+){0,12}?,? for(?=[^;:]{0,130}$)"
    ),
    "implicated in",
    "(?:(?<!were )(?<!are )|(?<=who were )|(?<=who are ))responsible for(?! [0-9a-z-]+ of the)",
    r"(?:arrest|detain|held|hold|charg|question|jail|sentenc|indict|extradit)\w*(?: \w+){0,3} over",
    r"(?:served|serving|jailed|imprisoned|sentenced)(?: [\w-]+){0,5} for",
    "(?:role|part|hand|participated|complicity) in",
    r"led (?:an?|the|several) (?:\w+ )?(?:attack|ambush|raid|assault|bombing|massacre)s?,? (?:in which|that|which)",
    "(?:had|having) (?:planned|orchestrated|plotted|organi[sz]ed|coordinated|directed|facilitated|ordered|commanded)",
    "suspected (?:of|in)",
    r"suspicion of (?:\w+ ){0,3}?(?:planning|plotting|organi[sz]ing|carrying out|involvement|role|part|links)",
    "(?:questioned|questioning|interrogated|interrogation) (?:in|over|about)",
)
"""What stands before the crime that somebody is held or sought for."""

LINKED = "linked (?:to|with)"
"""What stands before the crime that an arrest has to do with."""

CHARGED = (
    *FOR_CRIMES,
    r"previous(?:ly(?!,))?(?! (?:days?|nights?|evening|morning|afternoon|24|48|hours?)(?!\w))",
    r"confess\w*",
    r"admitted (?:to(?! (?:[\w'’-]+ ){0,5}?(?:hospitals?|clinics?|infirmary|intensive care|medical|icu)(?!\w))|having)",
    r"(?<![0-9] )cases? of(?: [\w'-]+){0,4} ?$",
    "criminal cases",
    "cases against",
    "booked (?:under|in|for)",
    "offences",
    "rewards? (?:for|to)",
    (rf"(?:in|last) (?:{MONTH}|month|year) (?:had )?(?:claimed|took) (?:\w+ )?responsibility for"),
    (
        r"(?:claim|took)\w* (?:\w+ )?responsibility for (?:(?:a|the) )?"
        "(?:similar|previous|earlier|past|other|several|many|most|number of|series of|string of|spate of)"
    ),
)
"""What stands before a harm that is named only to say what somebody is wanted for."""

ASIDES = (
    "reminiscent of",
    f"(?:echoing|recalling) (?:an?|the) (?:[a-z]+ )?{_DEED}",
    "(?:(?:days|weeks|months|years) after (?:an?|another)|(?:hours|days|weeks|months|years) after similar)",
    "(?:an?|one|two|three|four|five|[0-9]{1,2}) (?:days?|weeks?|months?|years?) after",
    r"(?:repercussions|retaliat\w+|response|punish\w*) (?:for|to) an?",
)
"""What stands before a harm that is named only to say after what or against what the one told of happened."""

_NOT_NOW = rf"(?![^.;:]{{0,80}}(?<!\w)(?:{'|'.join(DAYS)})(?!\w))"
"""No day of the week behind it, which is that of the news: "was the scene of a shooting on Monday that killed nine"."""

DATED = (
    rf"(?:in|since|during|of|on) (?:\w+\.? ){{0,2}}{_YEAR}",
    f"last (?:year|month|week|{MONTH}|spring|summer|autumn|fall|winter)",
    "(?:years?|months?|weeks|decades?) (?:ago|earlier|before|prior|previously|back)",
    r"[1-9]\d days (?:ago|earlier|before|prior|previously)",
    "earl(?:y|ier) (?:this|in the) (?:year|month|week)",
    "in the (?:first|previous|earlier) (?:two|three|four|five|six)(?=[.,;])",
    rf"in the worst, on (?:[0-9]{{1,2}} )?(?:{MONTH})",
    f"the year {_YEAR}",
    rf"the (?:{MONTH}) [0-9]{{1,2}} (?:{_DEED}|{_ENCOUNTER})",
    f"(?:{MONTH}) [0-9]{{1,2}},? last",
    rf"last {_MONTH_OF_A_DAY} [0-9]{{1,2}}",
    "so far (?:this|in the) year",
    "(?:in|over|during) the (?:following|ensuing|subsequent) (?:[a-z]+ )?(?:days|weeks?|months?|years?)",
    "(?<!th )(?<!second )(?<!third )this (?:year|season|winter|spring|summer|autumn|fall)",
    "(?:every|each|per) (?:year|month|week|day)",
    "(?:[a-z]+s|people|children|men|women) a year",
    "annually",
    "(?:reeling|recovering) from",
    r"(?:over|in|during|within) the (?:past|last) (?:\w+ )?(?:years?|months?|decade)",
    (
        r"(?:came|comes|come|happened|occurred|follows|following) (?:just |only |less than )?(?:\w+ ){0,2}"
        "(?:hours?|days?|weeks?|months?|years?) after"
    ),
    rf"(?:similar|previous|earlier) (?:\w+ )?{_DEED}",
    "who (?:was|were) (?:arrested|abducted)",
    (
        "(?:was|were|been|became) (?:also )?the (?:scene|site) (?:in [0-9]{4} )?of "
        "(?:an?|another|one of|several|many|two|three) "
        rf"(?:[\w-]+ ){{0,3}}?(?:{_DEED}|leak|shipwreck|stampede){_NOT_NOW}"
    ),
)
"""What dates a harm to another time, where the text has an event of its own."""

_UP_TO_IT = r"(?:(?!, (?:and|but|leaving|killing|injuring|wounding) )[^.;:]){0,220}$"
"""What stands between the words for another event and its harm: no clause that goes on about the text's own."""
_NOT_ON = r"(?!(?:(?!(?<!\w)(?:that|wh\w+)(?!\w))[^.;:]){1,220} and (?:(?:has|have|had|also|then) )?$)"
"""No clause that goes on behind "and" about the text's own event: "the shooting followed a chase and injured two"."""
_DAY_OR_LONGER = "(?:days?|nights?|weeks?|months?|years?)"
_ROW = (
    r"(?:second|third|fourth|fifth|sixth|latest)(?: (?!in |within |this )[\w-]+){1,5} "
    r"(?:in the [\w-]+ (?=in |within |this ))?"
    "(?:(?:in|within) (?:(?:the (?:past|last)|less than|as many|an?|two|three|four|five|six|seven|[0-9]+) ?)+"
    f"{_DAY_OR_LONGER}|this (?:week|month|year))"
)
ROW_OF_BLOWS = (_ROW, rf"(?:second|third|fourth|fifth|sixth) in (?:two|three|four|five|six) {_DAY_OR_LONGER}")
"""What makes an event one of a row, of which the next sentence may tell another: "the third attack in a week"."""

AFTER_ANOTHER = (
    rf"{_ROW}[^.;:]{{0,60}}?,? (?:after|following) [^.;:]{{0,160}}$",
    (
        r"(?:came|comes|come|happened|occurred) (?:just |only |less than )?(?:\w+ ){0,2}"
        rf"(?:hours?|days?|weeks?|months?|years?) after {_UP_TO_IT}"
    ),
    (
        rf"(?:{_DEED}|violence|deaths?|casualties|bloodshed|arrests?|kidnappings?|abductions?)"
        rf" (?:(?:came|comes|come) (?:just |only )?after |follow(?:s|ed)? {_NOT_ON}){_UP_TO_IT}"
    ),
    (
        rf"(?:{_DEED}|violence|deaths?|killings?) [^.;:]{{0,60}}?(?<!\w)after an? (?:[\w-]+ ){{0,2}}{_DEED} "
        rf"(?:on )?(?:{'|'.join(DAYS)}) (?:in which|that|which|when) {_UP_TO_IT}"
    ),
    rf"follow(?:s|ed) {_NOT_ON}(?:an?|two|three|several) (?:[a-z-]+ ){{0,3}}?{_DEED} {_UP_TO_IT}",
    (
        r"(?:offensive|operation|campaign|crackdown|siege|blockade|war|conflict|uprising)s?(?: [\w'’-]+){0,5},? "
        r"(?:began|begun|started|(?:was |were )?launched|broke out|erupted) (?:\w+ )?(?:after|when) [^.;:]{0,160}$"
    ),
)
"""What stands before the harm of another event beside which the text tells its own: "a day after another blast"."""

OPENING = (
    (
        "(?:(?:just |only )?(?:an?|two|three|four|five|six|seven|eight|nine|ten|[0-9]{1,2}|several|a few) )?"
        rf"{_DAY_OR_LONGER} (?:earlier|before|prior|previously|ago)(?=,)"
    ),
    rf"an? {_MONTH_OF_A_DAY} [0-9]{{1,2}} [a-z]{{3,}}",
    rf"the (?:previous {_DAY_OR_LONGER}|{_DAY_OR_LONGER} before)(?=,)",
    rf"{_YEAR}(?=: )",
    rf"(?:back |earlier )?(?:in|last) (?:(?:early|mid|late)[- ])?(?:{MONTH}|{_YEAR}|year|month)(?:,? {_YEAR})?(?=,)",
)
"""What opens a sentence and dates all that it tells: "In June, the city had a fire that killed"."""

OF_A_YEAR = (
    rf"(?:a|an|the) (?:(?:{MONTH}),? )?{_YEAR} [a-z]{{3,}}",
    rf"an? {_MONTH_OF_A_DAY} [0-9]{{1,2}} [a-z]{{3,}}",
)
"""An event that is called after its year or its day: "a 2013 tornado that killed seven"."""

ON_A_DAY = (
    rf"on {_MONTH_OF_A_DAY} [0-9]{{1,2}}, {_YEAR}",
    r"(?:[2-9]|two|three|four|five|six|seven|several|a few) days (?:ago|earlier|before|prior|previously)",
)
"""What dates people who are counted to a day before that of a text: "a blast two days ago killed 18"."""

UNSURPASSED = (rf"{_MOST}(?: (?!(?:in|on|since|for)(?!\w))[\w\"”’-]+){{0,4}}",)
"""What stands before a time in which nothing was worse: "the deadliest such attack this year"."""

COMPARED_WITH = (
    (
        "(?:over|from|than|on|with|to)(?: in)? (?:the )?(?:same|corresponding|first|previous) (?:[a-z]+ )?"
        "(?:period|time|quarter|half|months?|weeks?)(?: (?:of|in|during))? $"
    ),
    (
        r"(?:increase|rise|drop|decrease|decline|fall|up|down) (?:of [0-9.,]+ ?(?:%|per ?cent|[a-z]+) )?"
        r"(?:over|from|on|since) $"
    ),
    r"(?:more|higher|lower|fewer|less) than (?:in )?$",
)
"""What stands before a time with which the figures of another are compared: "up 12% over the same period last year"."""

BY_THEN = (r"(?:as|(?:at|by|until) (?:the )?(?:end|close|start|beginning|middle)) $",)
"""What stands before the day on which those are counted who were driven out before: "at the end of June 2022"."""

PERIOD_OPENS = (
    "(?:over|in|during|within) (?:the )?(?:past|last|recent) (?:[a-z0-9]+ )?(?:weeks|months|years|decades?)",
    rf"since (?:last |early |late )?(?:{MONTH}|{_YEAR})",
    "since the (?:start|beginning|outbreak) of the [a-z]+",
    "last (?:week|weekend|month|year)(?=,)",
    "it was the latest (?:in|of) a (?:series|string|wave|spate) of [^.;:]{3,60} since",
)
"""What opens a sentence on another time, of which the next one tells too: "Over the past months, it has rained"."""

THAN_THEN = (
    (
        r"(?:compared (?:to|with)|than(?: in)?|as (?:in|during)) (?:[\w'-]+ ){0,8}?"
        "(?:period|time|year|months?|week|season|[12][0-9]{3}),? (?:when|in which)"
    ),
)
"""The time with which that of the text is compared: "than in the same period of the past year, when"."""

_ON_RECORD = "(?:documented|recorded|registered|verified|logged)"
_INCIDENTS = "[0-9][0-9,]* (?:[a-z-]+ ){0,3}?(?:incidents|violations|abuses|attacks|events"
INCIDENTS_ON_RECORD = (
    rf"{_ON_RECORD} (?:(?:a total of|at least|more than|about|some|nearly|over) )?{_INCIDENTS}|cases of)",
    rf"{_INCIDENTS}) (?:were|have been) {_ON_RECORD}",
)
"""What a report opens with that adds up the incidents of a period: "documented 94 incidents of violence"."""

_SMALL = "one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve"
THAN_THOSE = (
    (
        "(?:compared (?:to|with)|as against|(?:down|up|decrease|increase|drop|fall|rise) (?:from|on|over)|"
        "(?:as many as|than) the)"
        rf"(?: [a-z'-]+){{0,3}}? (?:[0-9][0-9,]*|{_SMALL})(?: [a-z'-]+){{0,2}} ?$"
    ),
)
"""What stands before those with whom the people of the text are compared: "compared with the 247 who were killed"."""

IN_A_LONG_TIME = (_YEAR, MONTH, "years?", "months?", "quarter", "decade")
"""What names a time in which a figure adds up, whatever stands before it: "from 701 in 2016"."""

LAST_TIME = (
    rf"since (?:\w+[.,]? ){{0,3}}{_YEAR},? (?:when|in which)",
    rf"since (?:last |early |late |mid-)?{_MONTH_OF_A_DAY}(?: [0-9]{{1,2}})?,? (?:when|in which)",
    rf"(?:including|like|as|with) (?:the|an?) {_YEAR} (?:(?!where |when )[\w'’-]+,? ){{1,14}}?(?:where|when|in which)",
    *THAN_THEN,
)
"""The time of an event with which the one told of is compared: "the worst since 1983, when", "since May, when"."""

HAD_BEEN = (r"had (?:been )?(?:earlier )?(?:killed|shot|died|arrested|abducted|kidnapped|injured|wounded)(?! \w+sel)",)
"""The verb forms that put a harm before the event told."""

TOLD_TOO = "also (?:said|told|reported|confirmed|put|gave|spoke)"
"""What another source says too: the same figure with it is no other one."""

ADDING = (
    TOLD_TOO,
    "also",
    "another",
    "other",
    "others",
    "the remaining",
    "further",
    "more(?! than)",
    "too",
    "separate(?:ly)?",
    "meanwhile",
    "in addition",
    "elsewhere",
    "additional(?:ly)?",
    "(?:second|third|fourth) (?:incident|attack|bomb|blast|encounter)",
    "different",
)
"""What adds a figure to those before."""

ALSO = ("also",)
"""The one of them that adds wherever it stands: "killed five and hurt ten others" adds nobody to those hurt before."""

MORE_OF_THEM = frozenset(("more", "further", "additional", "additionally"))
"""Those of them that add to a figure before without saying that it was another incident."""

ELSEWHERE = (
    "(?:in|at) (?:another|a (?:separate|different|similar|second|third|later)|the (?:second|third|other))",
    (
        r"in (?:other|more|further) (?:\w+ ){0,2}"
        "(?:incidents|attacks|violence|developments|clashes|fighting|unrest|accidents|operations|news)"
    ),
    "also (?:in|on|at|near|outside)",
    "separately",
    "meanwhile",
    "elsewhere",
    (
        "(?:an?|one|two|three|four|five|six|seven|eight|nine|ten|several|a few|[0-9]{1,3}) "
        f"{_DAY_OR_LONGER} later(?=,)"
    ),
    (
        "[a-z0-9-]{1,10} (?:hours?|minutes?|days?|weeks?) later,? (?:in|at|near|outside) "
        "(?!(?:an? |the )?(?:[a-z-]+ )?(?:hospital|clinic))[^,.;:]{2,40}(?=,)"
    ),
)
"""What opens a sentence that tells of another incident."""

BESIDE_THE_DOERS = (
    "(?:in addition to|besides|not counting) (?:the|its|their) (?:[a-z-]+ )?"
    "(?:assailant|attacker|bomber|gunman|gunmen|perpetrator|militant)s?(?=,)"
)
"""What opens a sentence whose figures leave out those who did it: "in addition to the assailants, 11 people died"."""

APART = frozenset(("separately",))
"""Those of them that tell of none of several attacks summed up before."""

IN_ANOTHER = (
    rf"in (?:other|another|a (?:separate|different|similar|second|third)) (?:\w+ ){{0,2}}(?:{_DEED}|{_ENCOUNTER})",
)
"""What stands behind a figure that is of another incident: "29 men were killed in other clashes"."""

_LATER = (
    r"(?:(?:[a-z0-9-]{1,10} )?(?:hours?|minutes?|days?|weeks?|months?) (?:later|earlier)"
    r"|earlier(?: (?:(?:on )?\w+day|that day|in the day))?|(?:on )?(?:the|that) same day),? (?:[a-z]+ said (?:that )?)?"
)

NEXT_BLOW = (
    (
        rf"(?:(?:(?:and )?(?:on|in|at|near) [^,.;:]{{2,30}}, )|{_LATER})?"
        r"(?:another|an? (?:second|third|fourth|fifth|separate|similar|further|additional)|"
        r"(?:two|three|four|five|six|several|[0-9]+) (?:more|other|further|additional|separate)) "
        rf"(?:[\w-]+ ){{0,2}}?{_BLOW}"
    ),
    rf"{_LATER}(?:an?|two|three|four|five|six|several|[0-9]+) (?:[\w-]+ ){{0,4}}?{_BLOW}",
    rf"the (?:{'|'.join(NTH)}|other) {_BLOW}",
    (
        rf"the (?:{'|'.join(NTH)}|other)(?:, [^,.;:]{{2,60}},)? (?:killed|claimed|left|hurt|injured|wounded) "
        rf"(?:at least |about )?(?:{_SMALL}|[0-9]+)"
    ),
    rf"an? (?:[\w-]+ ){{0,3}}?{_BLOW} then",
    rf"[^,.;:]{{2,30}} also saw (?:an? |the )?(?:[\w-]+ ){{0,5}}?{_BLOW}",
    rf"an? (?:[\w-]+ ){{0,3}}?{_BLOW} (?:[\w-]+ ){{0,12}}?later",
)
"""What opens a sentence that tells of the next blow, of the same day or attack or of another."""

CAPITAL = ("the capital",)
"""What a text that is about a town may call the capital of its country."""

RAREST = (rf"{_MOST}(?: [\w'\"”’-]{{1,20}}){{0,8}} $",)
"""A superlative before "since", which then dates no harm: "the worst day of shelling since May"."""

THAT_EVENT = (rf"(?:in|from|during) (?:that|the same) (?:[\w-]+ ){{0,2}}?(?:{_DEED}|operations?)",)
"""What takes up the event that was told of right before."""

OF_LATE = ("this (?:week|month|year)", "(?:past|last|recent) (?:[a-z0-9]+ )?(?:days|weeks?|months?|years?)")
"""Times over which figures add up, and which end with the day of the text."""

STILL = ("still", r"remain(?:s|ed)?")
"""What stands beside those who went missing before and are not found yet."""

SAME_TIME = frozenset(("meanwhile",))
"""What brings in news of the day, of another incident or of the same."""

BURYING = (r"(?:bur(?:ied|y|ying|ies)|laid to rest|mourn\w*|funerals? (?:of|for))(?: the)?",)
"""What stands before those whom the text goes back to: "relatives buried three men killed on Monday"."""

EPIDEMICS = frozenset(
    "anthrax chikungunya cholera covid dengue diphtheria ebola flu lassa malaria marburg measles meningitis mers mumps "
    "plague polio sars tuberculosis typhoid zika".split()
)
"""Diseases by name of which a text may count the dead side by side."""

DAYS_OF_SPEECH = frozenset(("yesterday", "today"))
"""Days that a speaker names by his own: the "yesterday" of a quotation may be any."""

UP_TO = ("as of ", "by ", "until ", "since ", "up to ")
"""What opens the day up to which a figure holds."""

IN_THE_DEED = f"in the {_DEED}"
"""What tells those who also came to harm of the event told before."""

DAY_ALONE = "alone"
"""What makes a day one of those that a figure before adds up: "on Monday alone"."""

PRAYERS = ("prayers?", "sermons?")
"""What a day before it only names: "worshippers who came from Friday prayers"."""

AFTERMATH = (
    (
        "(?:after|at|during|following|over) (?:his|her|their) "
        "(?:assassination|burial|death|execution|funeral|killing|lynching|murder|shooting)s?"
    ),
    "(?:at|during) the (?:burial|funeral)s?",
    "that (?:ensued|followed)",
)
"""What tells of a harm that it came of an earlier death: "six died in riots over his death"."""

FOLLOWING = "(?:follow(?:s|ed|ing)|in the wake of) (?:an?|another|two|three|several|the|[a-z]+day['’]s)"
"""What tells of an event before that of the news: "the raid followed a blast on Monday which killed nine"."""

_DAY_OF_A_MONTH = rf"(?:the )?(?:(?:{MONTH}) )?[0-9]{{1,2}}(?: (?:{MONTH}))?"
FROM_DAY_TO_DAY = f"(?:between|from) {_DAY_OF_A_MONTH} (?:and|to) {_DAY_OF_A_MONTH}"
"""The days over which an event goes on: "between April 2 and April 5"."""

LATEST = ("24 hours", "48 hours", "24-hour period", "the same period", "the same time")
"""How a time ends that is that of the news, however much it adds up: "in the past 24 hours", "in the same period"."""
