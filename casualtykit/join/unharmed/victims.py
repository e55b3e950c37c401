"""Whether a group has suffered what a clause says, by what its words are also said of: contests, illness, natural deaths."""

from __future__ import annotations

from collections.abc import Callable
from itertools import pairwise

from casualtykit.join.drafts import Case, count_of
from casualtykit.join.unharmed.kinds import Reason, reason
from casualtykit.languages.en.care_words import (
    CARED_FOR,
    CARING,
    COMING_DOWN,
    HARMFUL,
    HOSPITALS,
    ILLNESSES,
    MEDICAL_CENTRES,
    NATURAL_CAUSES,
)
from casualtykit.languages.en.displaced_words import BRINGING_OUT, HOMES
from casualtykit.languages.en.figures import HAVENS
from casualtykit.languages.en.group_words import HOUSEHOLDS
from casualtykit.languages.en.harm_words import ATTACKING, BEATING, BOMBERS, HOPES, MIDST, SUSPECTS, UNAWARES
from casualtykit.languages.en.search_words import UNFOUND
from casualtykit.patterns import lazy
from casualtykit.tape import TAPE, Harm, Noun, Phrase, Tape
from casualtykit.vocabulary import ARMED, FIGHTERS, FORCES, Outcome, Role


def given_up(tape: Tape, phrase: Phrase) -> bool:
    """Return whether who is lost is lost to what kills nobody: "lost two children to an agency", "four men to injury"."""
    behind = [p for p in tape.phrases if p.start >= phrase.end][:2]
    if not behind or behind[0].word != "to":
        return False
    if behind[0].sym == "PREP" and behind[-1].harm is not None:
        return behind[-1].harm.trigger.outcome is Outcome.INJURED
    return behind[0].sym == "AT" and behind[0].inner in ("ORG", "PEOPLE", "NAME")


def contest(tape: Tape) -> bool:
    """Return whether a sentence gives the score of a match: "hammered 5-0"."""
    return any(p.sym == "NUMBER" and SCORE.fullmatch(p.low) for p in tape.phrases)


SCORE = lazy(r"[0-9]{1,3}-[0-9]{1,3}")


@reason(lambda k: k.term in _ALSO_SAID)
def _also_said(case: Case) -> bool:
    """The group is no victim of such a verb, by what that is also said of."""
    return _ALSO_SAID[case.harm.trigger.term or ""](case)


@reason(lambda k: k.noun and not k.counted)
def _fewer(case: Case) -> bool:
    """A figure is compared: "killed fewer people"."""
    return case.who.low.rpartition(" ")[0].endswith("fewer")


@reason(lambda k: k.after and k.term.startswith(("force to", "order to")))
def _obliged(_: Case) -> bool:
    """Somebody has to do what harms nobody: "forced to leave the board"."""
    return True


@reason(lambda k: k.term.endswith("trapped"))
def _besieged(case: Case) -> bool:
    """Who cannot leave a place is buried under nothing: "still trapped in the besieged town"."""
    return any(_settled(p) for p in case.tape.phrases[case.at + 1 : case.at + 3])


@reason(lambda k: k.weak)
def _held_by_chance(case: Case) -> bool:
    """A verb that needs people beside it has none: "the interest in 139 is held by"."""
    if case.who.sym == "COUNT" and not case.after:
        i = case.tape.phrases.index(case.who) if case.who in case.tape.phrases else 0
        return i > 0 and case.tape.phrases[i - 1].sym in ("PREP", "OF")
    where = case.tape.text[case.at + 1 : case.at + 2] == TAPE["AT"]  # "all were shot in Rome" may be said of films
    if case.harm.trigger.term == "shoot" and not where and case.who.word in ("both", "all", "some"):
        return False
    return case.noun is None and case.who.word in ("each", "one", "both", "all", "any", "some")


def _missed(case: Case) -> bool:
    """A shot hits nobody: "not a single shot", "shot in the air"."""
    return case.who.low.endswith(" single") or _unsaid(case.tape, case.at)


def _arresting(case: Case) -> bool:
    """Officers are called by what they do: "was beaten by arresting officers"."""
    tape, at = case.tape, case.at
    doing = tape.phrases[at].sym == "HARMING" and at > 0 and tape.phrases[at - 1].sym == "BY"
    return doing and case.who.role in FORCES


def _handing_over(case: Case) -> bool:
    """Things and places are given up: "surrendered their weapons"."""
    if case.after or case.at + 1 >= len(case.tape):
        return False
    return case.tape.phrases[case.at + 1].sym in ("THING", "UNKNOWN", "COUNT", "CAUSE", "PLACE", "ORG", "NUMBER")


def _caught_between(case: Case) -> bool:
    """Who is caught is held by nobody: "caught the rebels off guard", "caught in the middle", "caught between two armies"."""
    behind = case.tape.phrases[case.at + 1 : case.at + 4]
    if any(p.low in UNAWARES for p in behind):
        return True
    if len(behind) > 1 and behind[0].sym == "BY" and behind[1].sym in ("THING", "CAUSE", "EVENT"):
        return True  # "caught by a belt"
    return bool(behind) and behind[0].word in MIDST and behind[0].inner not in ("PLACE", "NAME")


def _passed_away(case: Case) -> bool:
    """One person dies of nothing that anybody did: "his wife passed away"."""
    return case.noun is None or (count_of(case.noun)[0].low or 0) < _SEVERAL


def _cared_for(case: Case) -> bool:
    """The sick are cared for: "was hospitalised with pneumonia", "some 7,000 patients were admitted to hospital"."""
    if any(ill(p, case.who) for p in case.tape.phrases[case.at + 1 : case.at + 6]):
        return True
    return not (case.harm.trigger.term or "").startswith("in ") and _patients(case.who)


def _not_from_home(case: Case) -> bool:
    """Somebody is evacuated to a hospital, or soldiers are from their post."""
    return _to_hospital(case) or case.who.role in FORCES


def _to_hospital(case: Case) -> bool:
    """Somebody is evacuated to be cared for, and not from his home: to a hospital, for treatment, wounded."""
    verb = case.tape.phrases[case.at]
    end = max(case.who.end, verb.end)
    to = next((p for p in case.tape.phrases if p.start >= end), None)
    if to is not None and to.sym == "AT" and to.noun is not None:
        if to.word == "to" and (to.noun.head in HOSPITALS or to.low.removesuffix("s").endswith(MEDICAL_CENTRES)):
            return True
        if to.word == "for" and to.noun.head.rpartition(" ")[2] in CARING:
            return True
    behind = case.tape.phrases[case.at + 1 : case.at + 3]
    if [p.sym for p in behind] == ["WITH", "EVENT"] and behind[1].harm is not None:
        return behind[1].harm.trigger.outcome is Outcome.INJURED  # "were evacuated with injuries"
    between = [p for p in case.tape.phrases if case.who.end <= p.start < verb.start]
    hurt = any(p.sym == "HARMED" and p.harm and p.harm.trigger.outcome is Outcome.INJURED for p in between)
    return hurt and all(p.sym not in ("PEOPLE", "COUNT", "VICTIMS") for p in between)


def _homeless_dead(case: Case) -> bool:
    """What the dead were is not what happened to them: "eleven of the victims were homeless"."""
    if case.who.harm is not None and case.who.sym == "VICTIMS":
        return case.who.harm.trigger.outcome is Outcome.KILLED
    number = case.noun.number if case.noun is not None and case.noun.head in ("victims", "cases") else None
    return number is not None and (number.count.low or 0) < _MANY


_MANY = 50
"""So many victims who are homeless are those of a storm, and not its dead; so many leave a country in a row."""


def _under_cover(case: Case) -> bool:
    """Who takes shelter under something waits for the end of the rain: "had taken shelter under a tree"."""
    return any(p.word in ("under", "beneath", "behind") for p in case.tape.phrases[case.at + 1 : case.at + 3])


def _on_his_own(case: Case) -> bool:
    """A few who ask for asylum flee from no war and no disaster."""
    return case.noun is None or (count_of(case.noun)[0].low or 0) < _MANY


def _in_no_place(case: Case) -> bool:
    """Who seeks refuge in gold or in drink leaves no home for it."""
    behind = case.tape.phrases[case.at + 1 : case.at + 3]
    return any(p.sym == "AT" and p.head in HAVENS for p in behind)


def _brought_out(case: Case) -> bool:
    """Who comes or is dragged out of his home has not lost it: "gunmen dragged 12 men out of their homes"."""
    return any(p.word in BRINGING_OUT for p in case.tape.phrases[max(0, case.at - 2) : case.at])


@reason(lambda k: k.outcome is Outcome.MISSING and k.term.endswith(UNFOUND))
def _at_large(case: Case) -> bool:
    """Who is to be caught is not missing: "two suspects could not be found"."""
    return case.noun is None or wanted(case.noun)


def _houses(case: Case) -> bool:
    """Households that the water takes are houses: "households have been washed away"."""
    return case.noun is not None and case.noun.head.startswith("household")


def _crushed_hopes(case: Case) -> bool:
    """Hopes are crushed, whosever they are: "the hopes of nine men were crushed"."""
    i = case.tape.phrases.index(case.who) if case.who in case.tape.phrases else 0
    owned = i > 1 and case.tape.phrases[i - 1].sym == "OF"
    return owned and case.tape.phrases[i - 2].low.rpartition(" ")[2] in HOPES


def _overpowered(case: Case) -> bool:
    """Guards are overpowered and a gang is broken up, but gunmen are killed: "neutralised"."""
    return case.noun is None or case.noun.role not in _ENEMIES or case.noun.collective


def _abstract(case: Case) -> bool:
    """What is hurt is nobody: "hurt sales", "are hurting the army"."""
    if case.noun is None or not case.uncounted:
        return False
    kin = case.noun.head in HOUSEHOLDS  # "the blast hurt the family"
    return case.who.sym == "UNKNOWN" or (case.noun.collective and case.after and not kin)


def _fired_at(case: Case) -> bool:
    """Whole troops and people without number are shot at, and not all hit: "machinegunned a patrol", "machinegunned villagers"."""
    if case.noun is None:
        return False
    several = count_of(case.noun)[0].value not in (1, None)  # "a group of five was annihilated"
    return (case.noun.collective and not several) or (case.uncounted and case.noun.plural and case.after)


def _flown(case: Case) -> bool:
    """Bombers that are lost or shot down are aircraft, and fighters that are shot down may be."""
    head = case.noun.head if case.noun is not None else ""
    return head in BOMBERS or (case.harm.trigger.term == "shoot down" and head in ("fighter", "fighters"))


_ALSO_SAID: dict[str, Callable[[Case], bool]] = {
    "shoot": _missed, "arrest": _arresting, "surrender": _handing_over, "catch": _caught_between,
    "pass away": _passed_away, **dict.fromkeys(CARED_FOR, _cared_for), "evacuate": _not_from_home,
    "homeless": _homeless_dead, "neutralise": _overpowered, "neutralize": _overpowered, "hurt": _abstract,
    "wash away": _houses, "sweep away": _houses, "seek asylum": _on_his_own,
    **dict.fromkeys(("crushed between", "crushed under", "crushed beneath"), _crushed_hopes),
    **dict.fromkeys(("lose", "shoot down"), _flown), "take shelter": _under_cover, "seek shelter": _under_cover,
    **dict.fromkeys(("seek refuge", "take refuge", "seek safety"), _in_no_place),
    "out of their homes": _brought_out, **dict.fromkeys(("machinegun", "machine-gun", "annihilate"), _fired_at),
}  # fmt: skip
"""Words of harm that are also said of what harms nobody."""

NO_VICTIMS: tuple[Reason, ...] = (_also_said, _fewer, _obliged, _besieged, _at_large, _held_by_chance)
"""Why a group is no victim of a verb."""


def _patients(phrase: Phrase) -> bool:
    """Return whether those whom a hospital takes are called by that alone: they are sick."""
    return phrase.head in ("patient", "patients")


def _settled(phrase: Phrase) -> bool:
    """Return whether a phrase names a place that people live in, and not what they are buried under."""
    if phrase.sym != "AT" or phrase.noun is None:
        return False
    return phrase.inner == "PLACE" or phrase.noun.head in HOMES | {"city", "cities", "enclave", "district", "province"}


_SEVERAL = 2
"""So many people hardly die, or are treated, at once of nothing that befell them."""


def ill(phrase: Phrase, who: Phrase) -> bool:
    """Return whether a phrase says what the sick are in hospital for; several at once are treated for what befell them."""
    if phrase.low == "treatment" and who.number is not None:
        return (count_of(who.noun)[0].low or 0) < _SEVERAL
    head = phrase.noun.head if phrase.noun is not None else phrase.word
    return head in ILLNESSES or phrase.low.rpartition(" ")[2] in ILLNESSES


def _unsaid(tape: Tape, at: int) -> bool:
    """Return whether a shot hit nobody: "shot in the air"."""
    where = (p.noun.head for p in tape.phrases[at + 1 : at + 3] if p.sym == "AT" and p.noun is not None)
    return "air" in where


_ENEMIES = frozenset((Role.ARMED_GROUP, Role.CRIMINAL, Role.COMBATANT, Role.UNSPECIFIED))


def lost(noun: Noun | None, *, contest: bool) -> bool:
    """Return whether who is "lost" is lost to death: soldiers and men, one's husband, but no players or customers."""
    return (
        noun is not None
        and (noun.number is not None or (noun.his and noun.head in _KIN))
        and not contest
        and (noun.role in _CULPRITS or noun.head in _OWN or noun.head.rpartition(" ")[2].removesuffix("s") in _OWN)
    )


_KIN = frozenset("child children son daughter brother sister parent wife husband mother father".split())
_OWN = _KIN | frozenset(
    "man men people relative comrade civilian villager member crew crewman crewmen seaman seamen".split()
)
"""Whom one loses to death, and not to a rival or a bidder."""


def fugitive(noun: Noun | None) -> bool:
    """Return whether who flees is a culprit: gunmen who flee the scene are not displaced."""
    return noun is not None and (noun.role in _CULPRITS or noun.head.rpartition(" ")[2].removesuffix("s") in SUSPECTS)


def wanted(noun: Noun) -> bool:
    """Return whether who is looked for is to be caught, and not to be saved."""
    return noun.role in _WANTED or noun.head.removesuffix("s") in SUSPECTS


_WANTED = FIGHTERS | {Role.COMBATANT, Role.PRISONER}
_CULPRITS = ARMED | {Role.PRISONER}


def natural(tape: Tape, phrase: Phrase, harm: Harm) -> bool:
    """Return whether a death is told as an obituary tells it: one person, by name, of nothing that anybody did."""
    noun = phrase.noun
    if noun is None or harm.trigger.outcome is not Outcome.KILLED or harm.trigger.term not in _PASSING:
        return False
    if count_of(noun)[0].value != 1:
        return False
    if any(p.harm is not None and p.harm.trigger.term not in _PASSING for p in tape.phrases):
        return False  # "the death of Osman Tyra, who was shot"
    if any(p.word in BEATING and q.sym == "BY" for p, q in pairwise(tape.phrases)):
        return False  # "beaten by a mob, the man died"
    if any(p.word in ATTACKING and p.sym.startswith("VERB") for p in tape.phrases):
        return False  # "police fired at a crowd, resulting in the death of Rex Odhi"
    if any(p.head in NATURAL_CAUSES or p.word in NATURAL_CAUSES for p in tape.phrases):
        return True
    if noun.number is not None or any(p.sym == "AT" and p.low in _SUDDEN for p in tape.phrases):
        return False
    if phrase.sym == "NAME" or noun.named or (harm.trigger.term in ("die", "lose") and phrase.sym == "PEOPLE"):
        return not any(
            p.sym == "CAUSE" or p.inner == "CAUSE" or not HARMFUL.isdisjoint(p.low.split()) for p in tape.phrases
        ) and not any(_mishap(p, q) for p, q in pairwise(tape.phrases))
    return False


def _mishap(when: Phrase, what: Phrase) -> bool:
    """Return whether a clause tells what happened as somebody died: "when his car hit a tree", "when a wall fell on him"."""
    noun = what.noun
    told = noun is not None and (noun.kind == "vehicle" or noun.head in COMING_DOWN)
    return when.sym == "SUB" and when.word in ("when", "as", "after") and told


_PASSING = ("die", "death", "pass away", "demise", "lose")
"""The terms by which a natural death is told as others are."""
_SUDDEN = frozenset(("the scene", "the spot"))
"""Where nobody dies a natural death: "died at the scene"."""
