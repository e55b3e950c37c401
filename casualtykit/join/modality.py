"""How sure a clause is of its harm, by the words of distance, of fear and of denial in it and what they reach."""

from __future__ import annotations

import re

from casualtykit.cue_patterns import any_of
from casualtykit.join.drafts import Draft
from casualtykit.languages.en.group_words import SUPPOSED
from casualtykit.languages.en.hedging import ADVERBS, OF_SOMEBODY, PHRASES, REFUSED
from casualtykit.model import Cue
from casualtykit.patterns import lazy
from casualtykit.spans import Page, Span
from casualtykit.tape import TAPE, Harm
from casualtykit.vocabulary import Modality

_DISTANCE = tuple(sorted(PHRASES, key=len, reverse=True))

_PEOPLE = frozenset("PEOPLE NAME ORG UNKNOWN COUNT THING".split())
"""Groups whose own words say what they are held to be, and not whether they came to harm."""
_LONGEST = max(map(len, PHRASES))
_BEFORE, _OF = 40, 15
"""How many characters before a word of harm, and before its people, words of distance may stand."""


def modality_of(page: Page, draft: Draft) -> tuple[Modality, Cue | None]:
    """Return how sure a clause is of its harm, and the words that decided it."""
    if draft.count.high == 0 and draft.harm.modality is not Modality.DENIED:
        return Modality.ASSERTED, None  # "no reports of casualties", "nobody was reported hurt"
    harm = _shared(draft)
    if harm.modality is not Modality.ASSERTED:
        return harm.modality, harm.cue
    perhaps = _perhaps(page, draft)
    if perhaps is not None:
        return _by(page, Modality.FEARED, perhaps, "distance")
    clause, trigger = draft.clause, draft.harm.trigger.span
    first = trigger.start - _BEFORE if draft.who is None else min(trigger.start - _BEFORE, draft.who.start - _OF)
    first = min(first, _main_verb(draft))
    near = max(clause.start, first), min(clause.end, trigger.end + 25)
    said = [
        m for m in any_of(_DISTANCE).finditer(page, max(clause.start, near[0] - _LONGEST), near[1]) if m.end() > near[0]
    ]
    for match in sorted(said, key=lambda m: PHRASES[m[0]] is not Modality.DENIED):
        if _of_something_else(page, draft, match):
            continue
        refused = PHRASES[match[0]] in _OTHERS_SAY and any_of(REFUSED).search(page, trigger.end, clause.end)
        if refused:  # "reports of 20 deaths were denied"
            return _by(page, Modality.DENIED, refused, "refused")
        return _by(page, PHRASES[match[0]], match, "distance")
    event = draft.tape.phrases[draft.at].sym in ("EVENT", "VICTIMS")
    confirmed = _CONFIRMED.match(page.low, trigger.end) if event else None
    if confirmed is not None:
        return _by(page, Modality.CONFIRMED, confirmed, "confirmed")
    called = _CALLED.search(page.low, trigger.end, draft.tape.phrases[-1].end)
    if called is None:
        return Modality.ASSERTED, None
    return _by(page, Modality.ALLEGED if called["alleged"] else Modality.CLAIMED, called, "called")


def _by(page: Page, modality: Modality, match: re.Match[str], rule: str) -> tuple[Modality, Cue]:
    """Return how sure a clause is by some words, which are its cue."""
    return modality, Cue(Span(*match.span()), page.cut(*match.span()), f"modality.{rule}", "modality")


def _shared(draft: Draft) -> Harm:
    """Return the harm of a draft, or that of the passive before it whose auxiliary it shares: "were reportedly killed and two hurt"."""
    before = _AND_BARE.match(draft.tape.text[draft.at :: -1]) if draft.harm.modality is Modality.ASSERTED else None
    passive = draft.tape.phrases[draft.at + 1 - before.end()].harm if before is not None else None
    return passive if passive is not None and passive.modality is not Modality.DENIED else draft.harm


_AND_BARE = TAPE.lazy("HARM_ED ADV* GROUP AND COMMA? ADJUNCT* HARMED")
"""A bare participle with people of its own behind "and" and a passive, read backwards."""


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
    other = inside is not None and inside.harm is not None and inside is not tape.phrases[draft.at]
    if other and draft.rule != _TO_DEATH:
        return True  # "ten were killed and 20 are feared dead"
    if (inside is None and tape.rules) or (inside and match[0] in SUPPOSED and (inside.inner or inside.sym) in _PEOPLE):
        return True  # "a man accused of killing four was arrested", "three alleged dealers were arrested", "his alleged role"
    if match[0] in ADVERBS and _of_the_next_words(draft, match.start()):
        return True
    if match.start() < trigger.end:
        return match[0].endswith(" that") and _taken_for_granted(page, draft, match.end())
    if match[0] in OF_SOMEBODY:
        return True  # "lynched two men accused of theft"
    # "were arrested and reportedly taken to a camp"
    return any(p.sym == "AND" and trigger.end <= p.start < match.start() for p in tape.phrases)


def _of_the_next_words(draft: Draft, start: int) -> bool:
    """Return whether an adverb is that of a phrase or a participle behind it: "a bomb apparently planted in a bin killed a man".

    So are those of "killed, allegedly by soldiers" and "apparently in revenge": they are dead.
    """
    at = next((i for i, p in enumerate(draft.tape.phrases) if p.sym == "ADV" and p.start <= start < p.end), None)
    return at is not None and _APART.match(draft.tape.text, at, max(at + 3, draft.at + 1)) is not None


_APART = TAPE.lazy("ADV (?: ADV? [AT BY] | [VERB_ED VERBING ADJ] [^AND BREAK]* [HARM HARMED HARM_ED DIE DIE_ED] $)")


def _taken_for_granted(page: Page, draft: Draft, start: int) -> bool:
    """Return whether a clause behind "no evidence that" only tells of whom or what it says something by a harm.

    So it is behind a relative, and of a participle: "no evidence that the blast which killed nine was an attack".
    """
    participle = draft.rule == "verbs.participle" and _GOES_ON.match(draft.tape.text, draft.at + 1) is not None
    return participle or _RELATIVE.search(page.low, start, draft.harm.trigger.span.start) is not None


_GOES_ON = TAPE.lazy("[^BREAK COMMA AND]* [FINITE]")
"""The verb of a clause behind a participle; that of the next clause is none."""
_RELATIVE = lazy(r"(?<!\w)(?:which|who|that)(?!\w)")

_TO_DEATH = "verbs.to_death"
"""The rule of two words of harm for one: "had allegedly stabbed two cousins to death"."""
_OTHERS_SAY = (Modality.REPORTED, Modality.CLAIMED, Modality.ALLEGED)
_CONFIRMED = lazy(
    r" (?:was|were|(?:has|have|had) (?:\w+ly |now |so far )?been|is|are) (?:\w+ly |now |so far |later )?(?:confirmed|verified)(?!\w)"
)
_CALLED = lazy(
    r"(?<=, )an? (?:\w+ )?(?:claim|assertion|(?P<alleged>allegation|accusation|charge))"
    r"(?= (?:that|which|not|he|she|they|it|the)(?!\w))"
    r"|(?:its|their|his|her|the|that|this) (?:claim|account|assertion)s? could not be (?:\w+ )?(?:verified|confirmed)"
)
"""What is said before called a claim: "shot 12 rebels, a claim that could not be verified"."""


def _perhaps(page: Page, draft: Draft) -> re.Match[str] | None:
    """Return the words by which a verb may only perhaps have taken lives, or a toll may be as high as it says."""
    told, number = draft.tape.phrases[draft.at], draft.number
    if told.sym == "TOLL" and number is not None:
        return _MAY_BE.search(page.low, told.end, number.span.start)
    verb = draft.tape.phrases[draft.at - 1] if draft.at and told.sym == "LIVES" else None
    return _PERHAPS.match(page.low, verb.start, verb.end) if verb is not None else None


_PERHAPS = lazy(r"(?:may|might|could) (?:\w+ )?have(?!\w)")
"""Auxiliaries of what may have taken lives."""
_MAY_BE = lazy(r"(?<!\w)(?:may|might|could|must|(?:believed|feared|thought|likely) to) (?:\w+ )?(?:be|have)(?!\w)")
"""Auxiliaries of what a toll may be."""
