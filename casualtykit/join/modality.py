"""How sure a clause is of its harm, by the words of distance, of fear and of denial in it and what they reach."""

from __future__ import annotations

import re

from casualtykit.cue_patterns import any_of
from casualtykit.join.drafts import Draft
from casualtykit.languages.en.figures import BRINGING_ABOUT
from casualtykit.languages.en.group_words import BODIES
from casualtykit.languages.en.hedging import (
    ADVERBS,
    BELIEVED,
    CALLED,
    CONFIRMED,
    MAY_BE,
    MAY_HAVE,
    OF_SOMEBODY,
    PHRASES,
    REFUSED,
)
from casualtykit.languages.en.verb_words import SUPPOSED
from casualtykit.model import Cue
from casualtykit.patterns import lazy
from casualtykit.spans import Page, Span
from casualtykit.tape import TAPE, Harm
from casualtykit.vocabulary import CountKind, Modality

_DISTANCE = any_of(tuple(sorted(PHRASES, key=len, reverse=True)))

_PEOPLE = frozenset("PEOPLE NAME ORG UNKNOWN COUNT THING".split())
"""Groups whose own words say what they are held to be, and not whether they came to harm."""
_LONGEST = max(map(len, PHRASES))
_BEFORE, _OF, _BEHIND = 40, 15, 25
"""How many characters before a word of harm, before its people, and behind it words of distance may stand."""
Found = tuple[Modality, Cue]


def modality_of(page: Page, draft: Draft) -> tuple[Modality, Cue | None]:
    """Return how sure a clause is of its harm, and the words that decided it."""
    if draft.count.high == 0 and draft.harm.modality is not Modality.DENIED:
        return Modality.ASSERTED, None  # "no reports of casualties", "nobody was reported hurt"
    harm = _shared(draft)
    if harm.modality is not Modality.ASSERTED:
        return harm.modality, harm.cue
    found = next((found for way in _WAYS if (found := way(page, draft)) is not None), None)
    return found if found is not None else (Modality.ASSERTED, None)


def _at_a_distance(page: Page, draft: Draft) -> Found | None:
    """Words that keep their distance from a harm stand near it: "was reportedly killed", "reports of 20 deaths"."""
    clause, trigger = draft.clause, draft.harm.trigger.span
    first = trigger.start - _BEFORE if draft.who is None else min(trigger.start - _BEFORE, draft.who.start - _OF)
    start, end = max(clause.start, min(first, _main_verb(draft))), min(clause.end, trigger.end + _BEHIND)
    said = _DISTANCE.finditer(page, max(clause.start, start - _LONGEST), end)
    near = sorted((m for m in said if m.end() > start), key=lambda m: PHRASES[m[0]] is not Modality.DENIED)
    match = next((m for m in near if not _of_something_else(page, draft, m)), None)
    if match is None:
        return None
    refused = PHRASES[match[0]] in _OTHERS_SAY and any_of(REFUSED).search(page, trigger.end, clause.end)
    if refused:  # "reports of 20 deaths were denied"
        return _by(page, Modality.DENIED, refused, "refused")
    return _by(page, PHRASES[match[0]], match, "distance")


def _confirmed(page: Page, draft: Draft) -> Found | None:
    """A noun of harm is said to be confirmed: "two deaths have been confirmed"."""
    if draft.tape.phrases[draft.at].sym not in ("EVENT", "TOLL", "VICTIMS"):
        return None
    confirmed = any_of(CONFIRMED).match(page, draft.harm.trigger.span.end + 1)
    return _by(page, Modality.CONFIRMED, confirmed, "confirmed") if confirmed is not None else None


def _called(page: Page, draft: Draft) -> Found | None:
    """What has been said is called a claim behind it: "shot 12 rebels, a claim that could not be verified"."""
    start, end = draft.harm.trigger.span.end, draft.tape.phrases[-1].end
    for modality, words in CALLED.items():
        called = any_of(words).search(page, start, end)
        if called is not None:
            return _by(page, modality, called, "called")
    return None


def _perhaps(page: Page, draft: Draft) -> Found | None:
    """A verb may only perhaps have taken lives, or a toll may be as high as it says."""
    told, number, match = draft.tape.phrases[draft.at], draft.number, None
    if told.sym == "TOLL" and number is not None:
        match = any_of(MAY_BE).search(page, told.end, number.span.start)
    elif told.sym == "VICTIMS" and draft.harm.trigger.term in BODIES:
        match = any_of(BELIEVED).match(page, told.end + 1, told.end + 1 + _BEHIND)  # "six bodies may be buried there"
    elif told.sym == "STATE" and draft.who is not None:
        before = [p for p in draft.tape.phrases[: draft.at] if p.end <= draft.who.start and p.sym in _MAIN]
        if before and draft.tape.clause(draft.at).start <= before[-1].start:  # "may have left 20 people dead"
            match = any_of(MAY_HAVE).match(page, before[-1].start, before[-1].end)
    elif told.sym in ("LIVES", "EVENT") and draft.at:
        verb = draft.tape.phrases[draft.at - 1 - (draft.tape.phrases[draft.at - 1].sym == "PREP")]
        if told.sym == "LIVES" or verb.word in BRINGING_ABOUT:
            match = any_of(MAY_HAVE).match(page, verb.start, verb.end)
    return _by(page, Modality.FEARED, match, "distance") if match is not None else None


_WAYS = (_perhaps, _at_a_distance, _confirmed, _called)
"""How words beside a harm tell how sure it is; the first that does is believed."""


def _by(page: Page, modality: Modality, match: re.Match[str], rule: str) -> Found:
    """Return how sure a clause is by some words, which are its cue."""
    return modality, Cue(Span(*match.span()), page.cut(*match.span()), f"modality.{rule}", "modality")


def _shared(draft: Draft) -> Harm:
    """Return the harm of a draft, or that of the verb before it on whose auxiliary, or on which, it hangs.

    So it is with "were reportedly killed and two hurt", and with "are alleged to have shot the boys, killing both".
    """
    if draft.harm.modality is not Modality.ASSERTED:
        return draft.harm
    pattern = _HANGS_ON.get(draft.tape.phrases[draft.at].sym)
    before = pattern.match(draft.tape.text[draft.at :: -1]) if pattern is not None else None
    verb = draft.tape.phrases[draft.at + 1 - before.end()].harm if before is not None else None
    return verb if verb is not None and verb.modality is not Modality.DENIED else draft.harm


_AND_BARE = TAPE.lazy("HARM_ED ADV* GROUP AND COMMA? ADJUNCT* HARMED")
"""A bare participle with people of its own behind "and" and a passive, read backwards."""
_GERUND = TAPE.lazy("HARMING COMMA? ADJUNCT{0,3} (?: GROUP ADJUNCT* )? [HARM HARMED]")
"""A gerund of harm behind another verb of harm with its people, read backwards."""
_HANGS_ON = {"HARM_ED": _AND_BARE, "HARMING": _GERUND}


def _main_verb(draft: Draft) -> int:
    """Return where the verb begins, with its adverb, on which a gerund of harm hangs: "allegedly opened fire, killing two"."""
    phrases = draft.tape.phrases
    if phrases[draft.at].sym != "HARMING":
        return phrases[draft.at].start
    at = next((i for i in range(draft.at - 1, -1, -1) if phrases[i].sym in _MAIN), draft.at)
    return phrases[at - 1 if at and phrases[at - 1].sym == "ADV" else at].start


_MAIN = frozenset(("VERB", "VERB_ED", "VERBED"))


def _of_something_else(page: Page, draft: Draft, match: re.Match[str]) -> bool:
    """Return whether words that keep their distance do so from something other than the harm of a draft."""
    trigger, tape = draft.harm.trigger.span, draft.tape
    inside = next((p for p in tape.phrases if p.start <= match.start() < p.end), None)
    if match.start() < trigger.start - _BEFORE and PHRASES[match[0]] is Modality.ESTIMATED:
        return True  # it is the figure that is estimated
    if _of_one_end(draft, match) or (match[0].endswith("feared") and page.low.startswith(" for ", match.end())):
        return True  # "feared for the life of a captive"
    other = inside is not None and inside.harm is not None and inside is not tape.phrases[draft.at]
    if other and draft.rule != _TO_DEATH:
        return True  # "ten were killed and 20 are feared dead"
    taken_out = inside is None and tape.rules and match.end() + 1 < trigger.start
    if taken_out or (inside and match[0] in SUPPOSED and (inside.inner or inside.sym) in _PEOPLE):
        return True  # "a man accused of killing four was arrested", "three alleged dealers were arrested", "his alleged role"
    if match[0] in ADVERBS and _of_the_next_words(draft, match.start()):
        return True
    if match.start() < trigger.end:
        return match[0].endswith(" that") and _taken_for_granted(page, draft, match.end())
    if match[0] in OF_SOMEBODY:
        return True  # "lynched two men accused of theft"
    # "were arrested and reportedly taken to a camp"
    return any(p.sym in ("AND", "BUT") and trigger.end <= p.start < match.start() for p in tape.phrases)


def _of_one_end(draft: Draft, match: re.Match[str]) -> bool:
    """Return whether words of distance are those of one end of a range: "two, perhaps three"."""
    number = draft.number
    if number is None or number.count.kind is not CountKind.RANGE or Span(*match.span()) not in number.span:
        return False
    return PHRASES[match[0]] is not Modality.ESTIMATED or match.start() > number.span.start + len("an ")


def _of_the_next_words(draft: Draft, start: int) -> bool:
    """Return whether an adverb is that of a phrase or a participle behind it: "a bomb apparently planted in a bin killed a man".

    So are those of "killed, allegedly by soldiers" and "apparently in revenge": they are dead.
    """
    at = next((i for i, p in enumerate(draft.tape.phrases) if p.sym == "ADV" and p.start <= start < p.end), None)
    return at is not None and _APART.match(draft.tape.text, at, max(at + 3, draft.at + 1)) is not None


_APART = TAPE.lazy("ADV (?: ADV? [AT BY SUB] | [VERB_ED VERBING ADJ] [^AND BREAK]* [HARM SUFFER HARM_ED] $)")


def _taken_for_granted(page: Page, draft: Draft, start: int) -> bool:
    """Return whether a clause behind "no evidence that" only tells of whom or what it says something by a harm.

    So it is behind a relative, and of a participle: "no evidence that the blast which killed nine was an attack".
    """
    participle = draft.rule == "verbs.participle" and _GOES_ON.match(draft.tape.text, draft.at + 1) is not None
    return participle or _RELATIVE.search(page.low, start, draft.harm.trigger.span.start) is not None


_GOES_ON = TAPE.lazy("[^BREAK COMMA AND]* FINITE")
"""The verb of a clause behind a participle; that of the next clause is none."""
_RELATIVE = lazy(r"(?<!\w)(?:which|who|that)(?!\w)")

_TO_DEATH = "verbs.to_death"
"""The rule of two words of harm for one: "had allegedly stabbed two cousins to death"."""
_OTHERS_SAY = (Modality.REPORTED, Modality.CLAIMED, Modality.ALLEGED)
