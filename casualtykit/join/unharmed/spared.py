"""What keeps a group from having suffered the harm that stands beside it."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from casualtykit.join.doers.subjects import subject_of
from casualtykit.join.drafts import Case, count_of, last_word, same
from casualtykit.join.unharmed.figurative import FIGURES
from casualtykit.join.unharmed.kinds import UNTIL, WHOEVER, kind_of, reason
from casualtykit.join.unharmed.victims import NO_VICTIMS, contest, fugitive, given_up, lost
from casualtykit.languages.en.captive_words import SPEAKING
from casualtykit.languages.en.figures import WISHING
from casualtykit.languages.en.group_words import BODIES, CALLED_BY_DEEDS, COVERS, FOLLOWERS
from casualtykit.languages.en.harm_words import ATTACKING, ROBBING, STORMING, SURVIVORS
from casualtykit.languages.en.pronouns import UNPEOPLED
from casualtykit.languages.en.search_words import AFLOAT
from casualtykit.questions import Questions
from casualtykit.tape import BORDERS, TAPE, Phrase, Tape
from casualtykit.vocabulary import ARMED, BLOODSHED, KEPT, Outcome, Role


def spared(case: Case) -> bool:
    """Return whether the group has not suffered the harm, for one reason or another."""
    return any(reason(case) for reason in _REASONS(kind_of(case)))


def called_so(case: Case) -> bool:
    """The words of harm are only what people are called of whom it was told: "the injured were taken to hospital"."""
    who, noun = case.who, case.who.noun
    if who.sym != "VICTIMS" or noun is None or noun.number is not None or who.harm is None or not noun.definite:
        return False
    if who.harm.trigger.span != case.harm.trigger.span and same(case.harm, who.harm):
        return True
    return case.after and replaced(case)  # "evacuated the casualties"


def replaced(case: Case) -> bool:
    """Return whether what people are called tells better what befell them: "held three villagers hostage"."""
    return (
        case.harm.weak
        and case.who.sym == "VICTIMS"
        and case.who.harm is not None
        and case.harm.trigger.outcome not in BLOODSHED
    )


@reason(lambda k: not k.noun)
def _no_people(case: Case) -> bool:
    """A pronoun stands for a thing, or for who speaks and was not taken himself: "it was killed", "we were hurt by that"."""
    if case.who.word not in UNPEOPLED:
        return False
    taken = case.harm.trigger.outcome in KEPT and not case.harm.weak
    return not (taken and case.who.word in SPEAKING)


@reason(lambda k: k.weak and k.noun and k.who == "PEOPLE" and not k.after and k.outcome not in BLOODSHED)
def _held_meeting(case: Case) -> bool:
    """One thing is held, beside which people are named: "a meeting of union members was held"."""
    one = case.tape.phrases[case.at].many is False
    return one and case.noun is not None and case.noun.plural and count_of(case.noun)[0].value != 1


@reason(lambda k: k.has("OF", "PRONOUN"))
def _whole(case: Case) -> bool:
    """Those who only open a clause are counted in part: "of those who died, 12 were nurses"."""
    return (
        case.who.low == "those"
        and _OF_THOSE.search(case.tape.text, 0, case.tape.phrases.index(case.who) + 1) is not None
    )


_OF_THOSE = TAPE.lazy("(?: ^ | (?<= [COMMA SEMI SOURCE])) OF PRONOUN $")


@reason(lambda k: k.has("PRONOUN", "NUMBER") or k.counted)
def _at_a_rate(case: Case) -> bool:
    """How often one dies counts nobody: "one child was dying every two hours", "five prisoners a day are executed"."""
    tape = case.tape
    behind = [p for p in tape.phrases if p.start >= case.who.end][:2]
    if behind and (behind[0].low in _A_DAY or (behind[0].word == "per" and f"a {behind[0].low}" in _A_DAY)):
        return behind[-1].word not in _OFF  # "killed five people a day after the vote"
    often = _EVERY.match(tape.text, case.at + 1)
    return often is not None and tape.phrases[often.start()].word in ("every", "each")


_EVERY = TAPE.lazy("PRONOUN NUMBER")
_A_DAY = frozenset(("an hour", "a day", "a week", "a month", "a year"))
_OFF = frozenset(("after", "before", "earlier", "later", "ago", "from"))
"""What makes "a day" the distance to another."""


@reason(lambda k: k.verb == "HARMING" and k.after and not k.counted)
def _so_called(case: Case) -> bool:
    """A band may be called by what it does: "the terrorist and kidnapping group"."""
    noun = case.who.noun
    band = noun is not None and noun.head in CALLED_BY_DEEDS and not (noun.definite or noun.named)
    return band and case.tape.phrases[case.at + 1].end >= case.who.end


@reason(lambda k: k.weak)
def _no_evidence(case: Case) -> bool:
    """What is held, taken or lost need be no people: "held two", "eliminate the need"."""
    if case.who.sym == "UNKNOWN":
        return True
    told = _paired(case.tape, case.at) or _shot_by_armed(case) or _many_evacuated(case)
    return case.after and _bare(case.who) and not told


def _many_evacuated(case: Case) -> bool:
    """Return whether a bare figure is too large for houses that are evacuated: "forced the evacuation of 86,000"."""
    evacuated = (case.harm.trigger.term or "").startswith("evacuat")
    number = case.who.number if evacuated else None
    return number is not None and (number.count.low or 0) >= _MANY


_MANY = 200
"""So many, or hundreds, who are evacuated are people where no noun tells otherwise."""


def _shot_by_armed(case: Case) -> bool:
    """Return whether those who are shot are shot by somebody in arms: "police shot two", but not "he shot a two-under 70"."""
    behind = case.tape.phrases[case.at + 1 : case.at + 2]
    shot = case.harm.trigger.term in ("shoot", "capture") and behind and behind[0].start == case.who.start
    doer = subject_of(case.tape, case.at) if shot else None
    noun = case.tape.phrases[doer[0]].noun if doer is not None else None
    return noun is not None and noun.role in ARMED


@reason(
    lambda k: (
        k.who == "UNKNOWN"
        and not k.counted
        and k.verb in ("DIE", "DIE_ED", "DYING")
        and not k.term.startswith("fall in ")
    )
)
def _thing_dying(case: Case) -> bool:
    """A thing may die down: "the fire died"; who bears a rank or falls in combat is none."""
    return case.noun is None or case.noun.role == Role.UNSPECIFIED


@reason(lambda k: k.has("IF"))
def _supposed(case: Case) -> bool:
    """A clause that opens with if, whether or how many asks or supposes."""
    tape, at = case.tape, case.at
    border = next((i for i in range(at - 1, max(-1, at - 60), -1) if tape.phrases[i].sym in BORDERS), -1)
    return border >= 0 and tape.phrases[border].sym == "IF"


@reason(lambda k: k.hedged)
def _might_have_been(case: Case) -> bool:
    """A harm would have come only so: "might have killed 40 had the alarm not sounded", "if it had hit the town"."""
    cue = case.harm.cue
    if cue is None or cue.text.lower() not in ("might", "could"):
        return False
    match = _HAD_IT.match(case.tape.text, case.at + 1)
    return match is not None and case.tape.phrases[match.start("had")].word in ("if", "unless", "have", "had")


_HAD_IT = TAPE.lazy(
    "[^BREAK IF AND VERB VERB_ED]{0,8} (?: (?P<had>IF) | (?P<had>VERB) [NOUN PRONOUN] (?: ADV? VERB_ED | NOT ) )"
)


@reason(lambda k: k.verb in ("HARMED", "HARM", "DIE") and k.tells(UNTIL))
def _not_yet(case: Case) -> bool:
    """What is to be kept from happening has befallen nobody: "before somebody gets killed", "until a child dies"."""
    tape, at = case.tape, case.at
    if not _in_the_present(tape.phrases[at]):
        return False
    border = next((p for p in reversed(tape.phrases[max(0, at - _REACH) : at]) if p.sym in BORDERS), None)
    return border is not None and border.word in UNTIL


_REACH = 8


def _in_the_present(verb: Phrase) -> bool:
    """Return whether a verb is in the simple present: "is killed", "gets killed", "kills", "dies"."""
    helped = last_word(verb).start - verb.start
    if verb.sym == "HARMED":
        return (helped, verb.many) in ((len("is "), False), (len("are "), True), (len("gets "), None))
    return verb.sym in ("HARM", "DIE") and helped == 0 and verb.low in (verb.word, f"{verb.word}s")


@reason(lambda k: not k.counted)
def _anybody(case: Case) -> bool:
    """What befalls anyone befalls nobody that is told of: "the execution of anyone under 18"; "nor was anyone hurt" has a figure."""
    return case.who.low.startswith(("anyone", "anybody"))


@reason(lambda k: k.after and k.verb in ("HARM", "HARM_ED") and (k.has("WHO") or k.tells(WHOEVER)))
def _by_anybody(case: Case) -> bool:
    """Nor is anybody told of whom "anyone who", "those who" or "whoever" may harm: "those who kill judges hang".

    Behind "whoever" it may be the past: "whoever shot a guard was hanged", but "whoever shot the guards is at large".
    """
    tape, verb = case.tape, case.tape.phrases[case.at]
    before = tape.phrases[max(0, case.at - 2) : case.at]
    if not before:
        return False
    if before[-1].sym == "WHO" and len(before) > 1:
        return _in_the_present(verb) and before[0].low in ("anyone", "anybody", "those")
    any_one = case.noun is not None and case.noun.number is not None and not case.noun.counted
    return before[-1].low in WHOEVER and (any_one or _in_the_present(verb))


@reason(lambda k: k.term == "lose")
def _not_lost(case: Case) -> bool:
    """Much is lost that is no life: a match, a seat, customers."""
    return not lost(case.noun, contest=contest(case.tape) or given_up(case.tape, case.who))


@reason(lambda k: k.outcome is Outcome.DISPLACED)
def _carried(case: Case) -> bool:
    """The hurt who are moved have lost no home: "two wounded soldiers were evacuated"."""
    told = case.noun.harm if case.noun is not None else None
    return told is not None and not same(case.harm, told)


@reason(lambda k: k.term == "pick up")
def _picked_up(case: Case) -> bool:
    """Who is hurt, or adrift, is picked up to be cared for: "picked up seven wounded people", "picked up 37 from a sinking boat".

    So is whom a ship or a helicopter picks up.
    """
    told = case.noun.harm if case.noun is not None else None
    behind = (w for p in case.tape.phrases[case.at + 1 : case.at + _BEHIND] if p.sym == "AT" for w in p.low.split())
    if (told is not None and told.trigger.outcome is Outcome.INJURED) or _by_a_craft(case):
        return True
    return not fugitive(case.noun) and not AFLOAT.isdisjoint(behind)


def _by_a_craft(case: Case) -> bool:
    """Return whether a vessel or an aircraft does it, and no patrol car: "the freighter picked up 28 of the crew"."""
    doer = subject_of(case.tape, case.at) if case.after else None
    noun = case.tape.phrases[doer[0]].noun if doer is not None else None
    return noun is not None and noun.role not in ARMED and noun.kind == "vehicle"


_BEHIND = 4
"""How many phrases behind a verb may tell from where people are picked up."""


@reason(lambda k: not k.counted and k.who in ("NAME", "PRONOUN", "PEOPLE") and k.has("NUMBER"))
def _beaten_team(case: Case) -> bool:
    """Teams slaughter each other: "slaughtered the Bears 41-3"."""
    plural = case.noun is None or case.noun.plural or case.noun.named
    return plural and contest(case.tape)


@reason(lambda k: k.term.startswith("flee"))
def _getting_away(case: Case) -> bool:
    """Who flees after a deed has lost no home: "the gunmen fled"."""
    if fugitive(case.noun) or _got_away(case) or _did_it_first(case) or _hurt_in_flight(case):
        return True
    return case.noun is not None and case.noun.other and (case.uncounted or _of_a_gang(case))


def _did_it_first(case: Case) -> bool:
    """Return whether a few flee after what one gets away from: "two men stabbed a clerk and fled", "fled after robbing a bank"."""
    if case.noun is None or not 0 < (count_of(case.noun)[0].low or 0) < _A_CROWD:
        return False
    phrases = case.tape.phrases
    told = [p for p in phrases if case.who.end <= p.start < phrases[case.at].start]
    behind = phrases[case.at + 1 : case.at + 3]
    if [p.word for p in behind[:1]] == ["after"] and any(_deed(p) for p in behind[1:]):
        return True
    return any(_deed(p) for p in told) and all(p.sym not in ("BE", "HARMED", "VERBED") for p in told)


def _deed(verb: Phrase) -> bool:
    """Return whether a verb tells of an attack, a robbery or a harm that somebody did."""
    return verb.sym in ("HARM", "HARM_ED", "HARMING") or (verb.sym.startswith("VERB") and verb.word in _DEEDS)


_A_CROWD = 20
"""So many who flee are no robbers."""
_DEEDS = ATTACKING | STORMING | ROBBING


def _hurt_in_flight(case: Case) -> bool:
    """Return whether those who flee are told to be hurt, and of no home: "scores fled with gunshot wounds", "shot as he fled"."""
    phrases = case.tape.phrases
    behind = phrases[case.at + 1 : case.at + 3]
    with_wounds = [p.sym for p in behind] == ["WITH", "EVENT"] and _tells_of(behind, (Outcome.INJURED,))
    fled = _AS_THEY.search(case.tape.text[: case.at])
    return with_wounds or (fled is not None and _tells_of(phrases[: fled.start()], BLOODSHED))


def _tells_of(phrases: Sequence[Phrase], outcomes: Collection[Outcome]) -> bool:
    """Return whether some words tell of one of some harms."""
    return any(p.harm is not None and p.harm.trigger.outcome in outcomes for p in phrases)


_AS_THEY = TAPE.lazy("SUB PRONOUN [ADV BE]* $")


@reason(lambda k: k.outcome is Outcome.DISPLACED and k.verb == "DIE" and not k.counted)
def _going_out(case: Case) -> bool:
    """Who is leaving his home, with no word of how many do, goes out: "as they were leaving their homes"."""
    return "leaving" in case.harm.trigger.text.lower().split()


def _got_away(case: Case) -> bool:
    """Return whether a man or his followers have fled, and no word says from where: "the cleric and his men had fled"."""
    noun = case.noun
    if noun is None or case.harm.trigger.term != "flee":
        return False
    next_one = case.tape.phrases[case.at + 1 : case.at + 2]
    hidden = any(not COVERS.isdisjoint(p.low.split()) for p in next_one)  # "fled under cover of darkness"
    his_men = noun.head in FOLLOWERS and (noun.his or (case.uncounted and noun.owner is not None))
    one = case.uncounted and not (noun.plural or noun.collective)
    return (one or his_men) and (hidden or not _FROM_WHERE.match(case.tape.text, case.at + 1))


_FROM_WHERE = TAPE.lazy("[AT PREP PLACE THING TIME ADV SUB VERB_TO UNREAL GROUP WITH EVENT CAUSE]")


def _of_a_gang(case: Case) -> bool:
    """Return whether others who flee are the rest of those who are caught: "shot a kidnapper while three others fled"."""
    before = [p for p in case.tape.phrases if p.start < case.who.start and p.sym in ("PEOPLE", "NAME")]
    return case.harm.trigger.term == "flee" and bool(before) and fugitive(before[-1].noun)


@reason(lambda k: True)
def _asked(case: Case) -> bool:
    """How many there were is asked."""
    return case.who.low.startswith("how many")


@reason(lambda k: k.negated)
def _denied(case: Case) -> bool:
    """A harm that is denied befell nobody, unless the figure is what says so: "no one was killed"."""
    return count_of(case.noun)[0].high != 0


@reason(lambda k: k.has("TOLL"))
def _expected(case: Case) -> bool:
    """A figure is one that a toll may yet reach: "the toll will rise to 500 dead and 900 hurt"."""
    tape = case.tape
    if TAPE["TOLL"] not in tape.text[: case.at]:
        return False
    return any(
        tape.phrases[m.start("verb")].unreal
        and tape.phrases[m.start()].start < case.who.start < tape.phrases[m.end() - 1].end
        for m in _REACHING.finditer(tape.text)
    )


@reason(lambda k: k.verb == "HARM_ED" and not k.after)
def _wanted_so(case: Case) -> bool:
    """What is only wanted or ordered has befallen nobody yet: "wanted two judges arrested", "to have them shot"."""
    tape = case.tape
    if _DONE_TO_THEM.match(tape.text, case.at + 1):
        return False
    before = (i for i in range(case.at - 1, -1, -1) if tape.phrases[i].start < case.who.start)
    at = next((i for i in before if tape.phrases[i].sym not in _IN_A_ROW), None)  # "two clerks and a nurse shot"
    if at is None:
        return False
    verb = tape.phrases[at]
    if verb.word != "have":
        return verb.word in WISHING
    return verb.unreal or verb.sym == "VERB_TO" or (at > 0 and tape.phrases[at - 1].word.split()[-1:] == ["to"])


_IN_A_ROW = frozenset("AND COMMA NAME PEOPLE COUNT".split())
_DONE_TO_THEM = TAPE.lazy("ADJUNCT{0,3} [HARM_ED VERB_ED]")
"""What is wanted of those whom something has befallen: "want three men held since May freed"."""


@reason(lambda k: k.outcome is Outcome.INJURED)
def _mutilated(case: Case) -> bool:
    """What is done to the dead hurts nobody: "their bodies mutilated", "the bodies of nine were taken to hospital"."""
    noun = case.noun
    return noun is not None and (noun.head in _BODIES or noun.body)


@reason(lambda k: k.outcome is Outcome.KILLED and k.term in BODIES)
def _alive(case: Case) -> bool:
    """Survivors beside bodies are none of the dead: "recovered the bodies of nine divers and 20 survivors"."""
    return case.who.head in SURVIVORS


@reason(lambda k: k.who == "VICTIMS" and k.outcome is not Outcome.KILLED)
def _dead_before(case: Case) -> bool:
    """Nothing more befalls those who are counted as dead: "13 fatalities and 40 wounded"."""
    return case.who.harm is not None and case.who.harm.trigger.term in _DEATHS


_DEATHS = frozenset(("fatality", "ekia"))
"""Victims who are called by nothing but their death."""

_REASONS = Questions(
    (
        _no_people, _held_meeting, _no_evidence, _thing_dying, _supposed, _might_have_been, _not_yet, _anybody, _by_anybody, _not_lost, _carried, _picked_up,
        _beaten_team, _getting_away, _going_out, _asked, *FIGURES, *NO_VICTIMS, _denied, _expected, _mutilated, _alive, _dead_before, _wanted_so, _at_a_rate, _so_called, _whole,
    )
)  # fmt: skip
"""Why a group has not suffered a harm."""

_BODIES = frozenset(("body", "bodies", "corpse", "corpses"))
_REACHING = TAPE.lazy(
    r"TOLL ADJUNCT{0,3} (?P<verb>[VERB VERB_TO]) ADV? PREP? ADV? [COUNT PEOPLE] (?: [STATE HARM_ED] (?: COMMA? AND? [COUNT PEOPLE] )?)?"
)


def _paired(tape: Tape, at: int) -> bool:
    """Return whether a verb follows another whose object is people: "killing 50 mutineers and capturing 200"."""
    if at < 3 or tape.phrases[at - 1].sym != "AND":
        return False
    before = tape.phrases[max(0, at - 6) : at - 1]
    own = tape.phrases[at].sym
    alike = ("HARM", "HARM_ED") if own == "HARM_ED" else (own,)  # "had killed nine and captured five"
    verb = next((i for i, p in enumerate(before) if p.harm is not None and p.sym in alike), None)
    return verb is not None and any(p.sym in ("PEOPLE", "COUNT") for p in before[verb + 1 :])


def _bare(phrase: Phrase) -> bool:
    """Return whether an object may be no person: a figure alone, "us", "itself"."""
    counted = phrase.sym == "COUNT" and not (phrase.noun is not None and phrase.noun.other)
    return counted or (phrase.sym == "PRONOUN" and phrase.word not in ("him", "her", "them"))
