"""Lists of groups as they stand on a tape: the parts of which the patterns of the joining rules are made."""

from __future__ import annotations

BETWEEN = r"ADJUNCT{0,3}"
"""What may stand behind a group of a list: where, when."""

_ALONG = r"COMMA? ALONG (?=[PEOPLE NAME COUNT PRONOUN])"

AND = rf"{BETWEEN} (?:COMMA? AND | {_ALONG})"

PLAIN_AND = rf"{BETWEEN} (?:AND | {_ALONG})"
"""The "and" of a list of two, with no comma before it: what stands there belongs to the verb before."""

_HOW = r"(?: COMMA (?: COUNT? INCLUDING ADV | COUNT INCLUDING BE? [PEOPLE UNKNOWN] | [COUNT UNKNOWN] ADV ) COMMA )"
"""How some of a group suffered, between commas: "nine of them seriously", "half of them women"."""

_OF_ITS_OWN = r"(?! HARM_ED [BY SUB VICTIMS] | SAY OF) (?: COMMA? ADV? FINITE | WHO? ADV? SAYING ) | COMMA? STATE"
"""A verb of its own, which "accused of" is not."""

NEXT = rf"(?! ADJUNCT{{0,3}} {_HOW}? (?:ADJ AT{{1,2}})? (?:{_OF_ITS_OWN}))"
"""Behind the last group of a list, which is no subject of the next clause."""

_TWO_PARTS_OR_MORE = r"INCLUDING [PEOPLE COUNT] (?: (?:COMMA | COMMA? AND) [PEOPLE COUNT]){1,6} COMMA"
_ONE_PART = r"(?: INCLUDING ADV? [PEOPLE COUNT NAME] | COUNT? INCLUDING BE? [PEOPLE NAME UNKNOWN ADJ] )"

ASIDE = rf"(?: {_TWO_PARTS_OR_MORE} | COMMA {_ONE_PART} ADJUNCT{{0,2}} COMMA (?=AND) )"
"""Parts in brackets or between dashes, behind which the list goes on: "six priests (five Spaniards and a Peruvian) and"."""

OF_OBJECT = rf"GROUP (?: (?: {BETWEEN} COMMA GROUP ){{0,20}} (?:{AND} GROUP (?! ADV* BEING_HARMED)){{1,3}} )?"
"""What "of" governs, which goes on to the last "and", also where the verb of the sentence comes next."""

_HEADLINE_PAIR = (
    rf"(?: ^ SOURCE? | (?<= [COLON SOURCE SEMI DASH])) PEOPLE COMMA PEOPLE (?= {BETWEEN} [HARM_ED DIE HARMED STATE])"
)
_MORE_SUBJECTS = (
    rf"(?: {BETWEEN} COMMA PERSONS){{1,20}} (?:{AND} PERSONS){{1,3}}"
    rf" | {ASIDE} AND PERSONS"
    rf" | (?:{PLAIN_AND} PERSONS){{1,3}}"
)
_SUBJECTS = rf"(?:{_HEADLINE_PAIR} | GROUP (?: {_MORE_SUBJECTS} )? )"

_OF_THOSE = "(?: (?<! ^ OF) (?<! [SEMI COMMA SOURCE] OF) | (?= GROUP ADJUNCT{0,3} [WHO THAT HARM_ED STATE]) )"
"""Not behind an "of" that opens: of those only some have suffered, "of the six on board, two pilots and a nurse died"."""

SUBJECT = rf"(?: (?<! INCLUDING) {_OF_THOSE} {_SUBJECTS} | (?<= INCLUDING) [PEOPLE NAME COUNT] (?= WHO) )"
"""The groups before a verb."""

CLOSED = rf"[PEOPLE NAME COUNT] (?: {BETWEEN} COMMA [PEOPLE NAME COUNT]){{0,20}} {AND} [PEOPLE NAME COUNT] (?= COMMA)"
"""A list that a comma closes, whatever verb comes next: "the wounded, two nurses and a cook, were flown"."""

WHO_WERE = r"WHO THING? ADV? [BE VERBED VERB_ED HARMED] (?: BY? [THING CAUSE] | ADJUNCT ){1,3} (?= AND [PEOPLE COUNT])"
_BUSY = rf"(?: VERBING [THING CAUSE AT PLACE NUMBER]{{1,4}} | SAY OF [THING VERBING EVENT] | {WHO_WERE} )?"
"""What one of a list does, or what is told of him: "a policeman directing traffic and a boy", "a man who was in a car and a boy"."""

_THEN_ONESELF = rf"(?: {BETWEEN} COMMA ADV PRONOUN (?= SEMI | $) )?"
"""The last whom somebody kills: "killed his wife, two children, then himself"."""

_LATER_ON = rf"{BETWEEN} COMMA? AND COMMA ADJUNCT{{1,3}} COMMA"
"""Where or when the last of a list suffered, between commas: "a captain and, in a separate attack, two policemen"."""

_MORE_OBJECTS = (
    rf"(?: {BETWEEN} COMMA GROUP {NEXT} ){{0,20}} (?:{_BUSY} {AND} GROUP {NEXT}){{1,3}}"
    rf" (?: (?: {BETWEEN} COMMA [PEOPLE COUNT] {NEXT} ){{1,20}} {AND} GROUP {NEXT} )?"
    rf" | (?: {ASIDE} AND GROUP | {BETWEEN} COMMA [PEOPLE COUNT] | {_LATER_ON} [PEOPLE COUNT]) {NEXT}"
)

OBJECT = rf"GROUP (?: {_MORE_OBJECTS} )? {_THEN_ONESELF}"
"""The groups behind a verb."""

_NOT_OF_A_VERB = r"(?! ADJUNCT{0,3} COMMA? (?:WHO? ADV? [FINITE SAYING BEING_HARMED] | STATE))"

BROKEN_DOWN = (
    r"(?:COLON | DASH{1,2}) ADV? PEOPLE ADJUNCT{0,2}"
    rf" (?:COMMA [COUNT PEOPLE] ADJUNCT{{0,2}}){{0,8}} COMMA? AND [COUNT PEOPLE] {_NOT_OF_A_VERB}"
)
"""The parts of a group behind a colon or a dash."""

_OPENS_PARTS = r"(?:COMMA | DASH{1,2})? [COUNT NUMBER]? INCLUDING ADV? BE?"
"""The words that open the parts of a group: "including", "among them", "three of them"."""

PARTS = rf"(?: {BROKEN_DOWN} | ADJUNCT{{0,4}} {_OPENS_PARTS} {OBJECT} COMMA? )?"

SUBJECT_PARTS = rf"(?: {BETWEEN} (?: {_OPENS_PARTS} {_SUBJECTS} (?:COMMA | DASH{{1,2}})? | {_HOW} ) ){{0,2}}"

_DOING = r"(?: ADJUNCT{1,4} | ADJUNCT{0,4} SUB NOUN ) [VERB VERB_ED VERBED] [CAUSE THING PLACE PEOPLE]?"
_TO_MORE = "|".join(
    (
        r" ADJUNCT{0,4} (?:COMMA | DASH{1,2} | COMMA? AND)? INCLUDING ADV? ",
        rf" {_DOING} ADJUNCT{{0,2}} COMMA INCLUDING ADV? ",
        r" ADJUNCT{0,4} (?:WHO VERB_ED)? COMMA? ALONG ",
        r" ADJUNCT{0,2} BY [PEOPLE ORG NAME CAUSE THING UNKNOWN] ADJUNCT{0,3} COMMA INCLUDING ADV? ",
    )
)
"""What leads from a trigger to more groups behind it: "including", or "along with", also behind who did it or where."""

_WITH_THEM = rf"[TIME ADV]{{0,2}} WITH {OBJECT} {NEXT} (?! ADJUNCT{{0,3}} VERBING)"
_EACH_ITS_PLACE = r"AT ADJUNCT{0,3} (?: COMMA? (?:COUNT|PEOPLE) AT TIME? ){1,12} COMMA? AND (?:COUNT|PEOPLE) (?= AT)"
_ANOTHER_PLACE = (
    r"(?: ADJUNCT{0,2} BY [PEOPLE ORG NAME] )? AT ADJUNCT{0,4} AND PEOPLE (?= AT ADJUNCT{0,3} (?: SEMI | $) )"
)
_LAST_OF_ALL = r"(?: ADJUNCT{0,3} AND | (?<= HARM_ED) COMMA (?= PEOPLE) ) [PEOPLE COUNT] (?= SEMI | $)"
_BESIDE_THE_DOERS = r"(?:SUB [UNKNOWN THING CAUSE EVENT] | AT)? BY [PEOPLE ORG NAME] ADJUNCT{0,4} COMMA? ALONG PEOPLE"
_ANOTHER_FIGURE = r"ADJUNCT{1,4} COMMA? AND COUNT (?= AT | TIME)"

_LATER = (
    _WITH_THEM,
    _EACH_ITS_PLACE,
    rf"(?:{_TO_MORE}) {OBJECT} (?! STATE)",
    _ANOTHER_PLACE,
    _LAST_OF_ALL,
    _BESIDE_THE_DOERS,
    _ANOTHER_FIGURE,
    BROKEN_DOWN,
)

LATER = rf"(?P<later> {' | '.join(_LATER)} )?"
"""More groups behind a trigger: parts of those before it, or others who suffered with them."""

GAP = r"ADJUNCT{0,6}"
"""Where and when, between the words of a rule."""

GAP_WHO = rf"{GAP} (?: COMMA? WHO ADV? )?"
"""The same, and a relative pronoun, between those who leave and the verb: "300 families, who moved to camps"."""
