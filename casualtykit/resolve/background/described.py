"""Which figures are named only to describe somebody or something: "wanted for", "in connection with", "in memory of"."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence

from casualtykit.cue_patterns import CuePattern, any_of
from casualtykit.dates import MONTHS
from casualtykit.languages.en.cues import ASIDES, HAD_BEEN, MONTH, UP_TO
from casualtykit.languages.en.group_words import BODIES
from casualtykit.model import Cue, Statement
from casualtykit.patterns import lazy
from casualtykit.resolve.people import may_be_one_group
from casualtykit.spans import Page, Span
from casualtykit.vocabulary import CauseKind, Outcome, Scope, TimeKind

HELD = (Outcome.DETAINED, Outcome.SURRENDERED)
"""What is the news, whatever those are wanted for to whom it happens."""

CUE = "background.cue"
"""The rule of words that put a figure into another event."""

_NEAR, FAR = 130, 170
"""How many characters before a figure the words may stand that name it only to describe."""


def made(page: Page, match: re.Match[str]) -> Cue:
    """Return the words that a pattern found as a cue of another event."""
    return Cue(Span(*match.span()), page.cut(*match.span()), CUE, "background")


def compared(s: Statement) -> Cue | None:
    """Return the words by which a figure is only what another is compared with."""
    return next((c for c in s.cues if c.field == "background"), None)


def told_of(
    page: Page, s: Statement, triggers: Sequence[int], pattern: CuePattern, reach: int = _NEAR, *, held: bool = False
) -> Cue | None:
    """Return the words that name a figure only to describe: they stand before it, with no other harm between.

    Who is held or gives himself up is the news, whatever he is wanted for, unless `held` asks for those too.
    """
    if s.outcome in HELD and not held:
        return None
    at = s.trigger.span.start
    found = list(pattern.finditer(page, max(s.sentence.start, at - reach), at))
    match = found[-1] if found else None
    if match is None or bisect_left(triggers, match.end()) < bisect_left(triggers, at):
        return None
    if any(0 <= match.start() - v.span.end <= _ASIDE for v in s.victims):
        return None  # "two women, accused of helping the army, were killed": what they are called is not their harm
    return made(page, match)


_ASIDE = len(", who were ")
"""How far behind those who suffer words may stand that describe them."""


def carried_on(page: Page, statements: Sequence[Statement], cues: list[Cue | None]) -> list[Cue | None]:
    """Return cues of which each reaches the next figure of its clause: "involved in an attack that left five killed and eight hurt"."""
    carried = list(cues)
    for i in range(1, len(statements)):
        before, s = statements[i - 1], statements[i]
        between = page.low[before.trigger.span.end : s.trigger.span.start]
        near = before.sentence == s.sentence and len(between) < _NEAR and not _CLAUSE_END.search(between)
        if carried[i] is None and near and s.outcome not in HELD and not _done_besides(before, s):
            carried[i] = carried[i - 1]
    return carried


def _done_besides(before: Statement, s: Statement) -> bool:
    """Return whether a verb tells what somebody did beside his crime: "convicted of killing six, he escaped and shot a guard"."""
    gerunds = [x.trigger.text.lower().endswith("ing") for x in (before, s)]
    behind = any(m is not None and m.span.start > s.trigger.span.start for m in (s.number, *s.victims))
    return gerunds == [True, False] and behind and bool(s.perpetrators)


_CLAUSE_END = lazy(r"[,;:]|(?<!\w)(?:but|while|when|after|before)(?!\w)")


def of_the_text(page: Page, s: Statement, cue: Cue, statements: Sequence[Statement]) -> bool:
    """Return whether what somebody is held for is the event of the text: "five were arrested over the attacks, which hurt 20".

    So is the disaster after which a lead tells of the search for survivors: "a day after a quake killed 126 people"; and who
    is missing in the lead is missing still.
    """
    disaster = s.cause is not None and s.cause.kind is CauseKind.DISASTER
    if (disaster or s.outcome is Outcome.MISSING) and s.sentence == statements[0].sentence:
        return _DAYS_AFTER.fullmatch(cue.text.lower()) is not None
    told_of = statements[0].sentence.end <= s.sentence.start and statements[0].outcome not in HELD
    return told_of and _THE_EVENT.match(page.low, cue.span.end, s.trigger.span.start) is not None


_DAYS_AFTER = lazy(r"[\w-]+ (?:hours?|days?|weeks?) after")
_EVENTS = (
    *"attack bombing blast explosion shooting raid ambush crash fire collapse sinking derailment stampede".split(),
    *"eruption earthquake quake tsunami flood storm cyclone hurricane typhoon tornado landslide avalanche".split(),
)
_THE_EVENT = lazy(
    rf" (?:the|this|these|those) (?!(?:{MONTH}) )(?:[\w-]+ ){{0,3}}?(?:{'|'.join(_EVENTS)})s?,? (?:which|that) "
)


def tried(
    statements: Sequence[Statement],
    strong: Sequence[Cue | None],
    charged: Sequence[Cue | None],
    weak: Sequence[Cue | None],
) -> set[int]:
    """Return the ids of what somebody is tried for, where the text goes on to tell it as its own event.

    "Soldiers are charged with murdering six priests. ... The priests were shot at home" tells of the murder, as "three
    others died in hospital" and "48 bodies were found" do of the fire over which somebody was arrested.
    """
    rows = [*zip(statements, charged, strict=True)]
    head = sorted({s.sentence for s in statements})[:_HEAD]
    opening = {
        s.sentence
        for s, cue in rows
        if cue is not None
        and s.sentence in (head if cue.text.lower().startswith(_OF_A_TRIAL) else head[:2])
        and any_of(ASIDES).whole.fullmatch(cue.text.lower()) is None
    }
    told_again = {
        (s.outcome, s.role)
        for s, a, b in zip(statements, strong, weak, strict=True)
        if s.sentence not in opening
        and a is None
        and b is None
        and (_taken_up_or_named(s) if s.number is None else _beside_those(s))
    }
    sentences = {
        s.sentence
        for s, cue in rows
        if cue is not None and any(o is s.outcome and may_be_one_group(r, s.role) for o, r in told_again)
    } & opening
    return {s.id for s, cue in rows if cue is not None and s.sentence in sentences}


_HEAD = 4
"""So many sentences that state something may be headlines and the lead."""
_OF_A_TRIAL = ("accused", "charged", "guilty", "convicted")


def _taken_up_or_named(s: Statement) -> bool:
    """Return whether a statement only tells more of people told of before: of the group, or of one of them by name."""
    return s.count.value is None or any(all(word[:1].isupper() for word in v.text.split()) for v in s.victims)


def _beside_those(s: Statement) -> bool:
    """Return whether a figure of the dead is told beside that of others, or by their bodies."""
    others = any({"other", "others"} & set(v.text.lower().split()) for v in s.victims)
    return s.outcome is Outcome.KILLED and s.time is None and (others or s.trigger.term in BODIES)


def _of_a_time(s: Statement) -> bool:
    """Return whether a figure has a day or so of its own: no part of a day, no month or year, and none up to which it holds."""
    if s.time is None or s.time.kind in (TimeKind.DAYPART, TimeKind.MONTH, TimeKind.YEAR):
        return False
    return not s.time.text.lower().startswith(UP_TO)


def of_the_lead(
    statements: Sequence[Statement],
    strong: Sequence[Cue | None],
    charged: Sequence[Cue | None],
    weak: Sequence[Cue | None],
) -> list[Cue | None]:
    """Return weak cues without those that date the first sentence, where nothing later has a day of its own.

    "Ten sailors were kidnapped last week. The pirates kidnapped them at night" tells of last week, and with it all that
    has the date of the first sentence. So does a lead that tells of nothing else, "The boat that sank last week, killing
    ten, was raised", and a toll that grows, whenever its event was: "The death toll from last month's blast rose to 92".
    """
    lead = [i for i, s in enumerate(statements) if s.sentence == statements[0].sentence]
    plain = [a is None and b is None for a, b in zip(strong, weak, strict=True)]
    own = {statements[i].outcome for i in lead if plain[i] and statements[i].count.value}
    free = [statements[i] for i in range(len(lead), len(statements)) if plain[i]]
    again = {s.outcome for s in free}
    later = {s.outcome for s in free if _of_a_time(s)}
    alone = not any(plain[i] for i in lead) and again.isdisjoint(HELD)

    def is_the_news(s: Statement) -> bool:
        if alone and s.number is not None and s.scope is Scope.INCIDENT and s.outcome not in later:
            return True  # "the boat that sank last week, killing ten, was raised"
        if s.trigger.rule == "outcomes.toll" and (s.outcome not in own or s is statements[0]):
            return True  # "the toll in the August 3 clash rose to 14, with three bodies found"
        return not later and s.outcome in again - own

    cues = list(weak)
    same: set[str] = set()
    for i in lead:
        cue = weak[i]
        if cue is None or charged[i] is not None or any_of(HAD_BEEN).whole.match(cue.text.lower()):
            continue
        if is_the_news(statements[i]):
            cues[i] = None
            same.add(_last_word(cue))
    return [
        None if cue is not None and charged[i] is None and _last_word(cue) in same else cue
        for i, cue in enumerate(cues)
    ]


def _last_word(cue: Cue) -> str:
    """Return the word that names the time of some words, and the month before a year: "week" of "last week", "may 2016"."""
    words = cue.text.lower().split()
    return " ".join(words[-2:] if words[-2:-1] and words[-2] in MONTHS else words[-1:])
