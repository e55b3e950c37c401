"""The parts that patterns of saying are made of: who speaks, what is told of him before his verb, and the verb itself."""

from __future__ import annotations

from casualtykit.patterns import either

OPENS = "(?: ^ | (?<=[BREAK COMMA AND BUT THAT AT TIME]) )"
"""Where a clause may begin."""

# Who speaks.
NAMED = "[PEOPLE NAME ORG PRONOUN UNKNOWN PLACE COUNT THING]"
MADE = r"(?: (?:VERB_ED [TIME ADV]?)? BY [PEOPLE NAME ORG PLACE UNKNOWN] [TIME ADV]? )"
"""Who made what speaks: "released on Monday by the monitor"."""
BESIDE = r"(?: COMMA [PEOPLE ORG NAME THING] ADJ? ADJUNCT{0,2} (?= COMMA) )"  # ADJ: "Seven Oceans Maritime"
"""What he is, or what he is called, behind a comma."""
_THAT_HE_SAYS = "(?: WHO [^COMMA SEMI COLON THAT]{1,6} )? ADV? (?: SAY | TELL NOUN ) ADJUNCT{0,3} THAT"
_POST = either(
    "PEOPLE COMMA [PLACE NAME UNKNOWN] COMMA (?= NAME)",  # "the superintendent, Herat, Abel Moro"
    f"^ PEOPLE AT{{0,2}} COMMA (?= NAME {_THAT_HE_SAYS} )",  # "the spokesman, Abel Moro told the radio that"
)
_SPEAKS = "[PEOPLE NAME ORG PRONOUN UNKNOWN PLACE COUNT THING CAUSE]"  # CAUSE: "the Department of Explosives"
_WHERE = either("ADJUNCT{0,2}", "PREP VICTIMS", "THERE")
_ACTS = "[PEOPLE COUNT] ADJUNCT{0,2} [HARMED DIE DIE_ED VERBED BE]"
_AND_ANOTHER = f"(?: AND (?! {_ACTS} ) {_SPEAKS} ADJUNCT? )"
SPEAKER = f"{_POST}? {_SPEAKS} {_WHERE} {MADE}? {_AND_ANOTHER}{{0,3}} NAME?"

# What is told of him before his verb.
_CLAUSE = "[^COMMA SEMI COLON SOURCE]{1,10}"
_DOING = either(
    "[VERB_ED VERBING] (?: ADJUNCT | BY [THING CAUSE UNKNOWN] ){1,3}",  # "contacted by telephone"
    "VERBING [PEOPLE ORG PLACE NAME THING CAUSE EVENT VICTIMS UNKNOWN] (?:OF NOUN)? ADJUNCT{0,2}",  # "treating the man"
    "VERBING COUNT HARM_ED (?:OF NOUN)? ADJUNCT{0,2}",  # "treating two wounded"
    "SAYING VERB_TO [ORG NAME PEOPLE ADJUNCT]{1,2}",  # "claiming to represent the Lake Front"
    "ADJ AT",  # "loyal to the king"
    "(?: VERBING PRONOUN | NAMELY ) [ORG NAME THING PEOPLE]",  # "calling itself the Lake Front"
    "VERB_ED [ORG NAME THING]",  # "called the Lake Front"
)
_WHO_ACTS = (  # "who fled the town"
    "(?: WHO | PREP WHO | THAT (?= [VERB VERB_ED VERBED BE]) )"
    " [^COMMA SEMI COLON SOURCE HARM HARM_ED HARMED DIE DIE_ED]{1,6}"
)
_WHO_SUFFERED = (  # "who was wounded in the raid"
    "WHO ADV? [HARM HARM_ED HARMED DIE DIE_ED] [^COMMA SEMI COLON SOURCE SAY TELL SUB WHO FINITE HARM_ED DIE_ED]{0,6}"
)
_OF_WHOM = f"COMMA [PEOPLE ORG NAME THING] ADJUNCT{{0,2}} WHO {_CLAUSE} COMMA"  # ", a nurse who fled the town,"
_ASIDE = either(
    "[^COMMA HARM HARM_ED HARMED DIE DIE_ED UNREAL BE VERB VERBED SAY TELL SAID_TO]{1,8}",
    "HARM_ED ADJUNCT{1,3}",  # "wounded in the raid"
)
_AND_WHERE = "(?: (?<=[AT]) COMMA [PEOPLE PLACE THING ORG UNKNOWN] AT{0,2} )"  # "the mayor of Gao, Mali"
_AS_HE_DOES = f"VERBING AT{{1,2}} SUB {_CLAUSE}"  # "speaking on Monday as he left the court"
BETWEEN = f"(?: {_DOING} | COMMA (?:PREP? WHO)? {_CLAUSE} COMMA )"
"""What is told of who gives a toll, between him and his verb."""
BETWEEN_BEHIND = either(f"COMMA? {_WHO_ACTS} COMMA?", _OF_WHOM, _DOING)
"""The same where his claim stands before him."""
BETWEEN_BEFORE = either(
    f"COMMA (?: {_ASIDE} {_AND_WHERE}? | {_AS_HE_DOES} ) COMMA (?! ADV? SAYING)",
    "(?<=[AT]) COMMA",
    f"COMMA? {_WHO_ACTS} (?: COMMA NAME (?= COMMA) )? COMMA?",
    f"COMMA PREP? WHO {_CLAUSE} (?: COMMA {_CLAUSE} COMMA )? COMMA",  # ", who fled, by boat, the town,"
    _WHO_SUFFERED,
    f"(?<=[AT]) SUB (?: {NAMED} | VICTIMS ) ADJUNCT{{0,2}} [VERBED HARMED BE] ADJUNCT{{0,2}}",  # "in Gao as he was buried"
    _OF_WHOM,
    _DOING,
    f"ACCORDING {NAMED} ADJUNCT{{0,2}}",  # "officials quoted by the radio"
)
"""The same where it stands behind him."""

# The verb, with its hearer, its time and its place, what is told of him behind it, and what ends the saying.
TO = r"(?: AT | TIME | ADV | PREP TOLL | BY [THING ORG UNKNOWN] | ADJ (?= SEMI | COMMA | $) ){0,4}"
IN_WHICH = either(
    "OF [CAUSE EVENT THING VICTIMS] ADJUNCT{0,2}",
    f"(?<=[AT]) (?: VERB_ED (?: BY {NAMED} )? ADJUNCT{{0,3}} | PREP EVENT | THAT SAY [NOUN] | BE [CAUSE EVENT] ADJUNCT{{0,2}} )",
)
_TOLD = either(
    "(?: (?:TIME THING)? [NOUN] )? OF (?= THAT | [NOUN] ADJUNCT* [HARMING BEING_HARMED VERBING] )",
    "(?= THAT)",
    "(?:TIME THING)? [NOUN]",
)
SAYS = f"(?: [SAY SAYING] | TELL {_TOLD} )"
MORE_OF_HIM = either(
    "[SAY VERB_ED] ADJUNCT{1,3} NAME?",  # "said a nurse reached by telephone"
    "NAMELY NAME",
    BESIDE,
    "COMMA [PEOPLE ORG NAME] ADJUNCT{0,3} (?= SEMI | WHO | $)",
)
QUOTED_BY = f"(?: SAID_TO | BE ACCORDING {NAMED}{{1,2}} )"
END = r"(?= COMMA | SEMI | DASH | SAYING | NOT [SAYING VERBING] | WITH [PEOPLE COUNT] | $ )"
