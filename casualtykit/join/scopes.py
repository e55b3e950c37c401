"""Whether a figure is of one event or adds up several, or a period, by the words of its clause."""

from __future__ import annotations

import re

from casualtykit.cue_patterns import any_of, ends_at
from casualtykit.join.doers.causes import Blame
from casualtykit.join.drafts import Draft
from casualtykit.join.one_event import by_one_cause, of_one_event
from casualtykit.join.rules.nouns import labelled
from casualtykit.languages.en.captive_words import BEHIND_BARS
from casualtykit.languages.en.cues import MONTH, RAREST
from casualtykit.languages.en.group_words import BODIES, COLLECTIVES
from casualtykit.languages.en.harm_words import (
    ATTACKERS,
    DEEDS,
    LONG_TROUBLES,
    MASS_KILLINGS,
    MEANS,
    NOT_PEOPLE,
    RECORDING,
)
from casualtykit.languages.en.scope_words import (
    BEGUN,
    BLOWS,
    IN_CRACKDOWNS,
    IN_TROUBLE,
    ONE_DEED,
    PRACTICES,
    SEVERAL,
    YEARS,
)
from casualtykit.model import Cue, Time
from casualtykit.patterns import lazy
from casualtykit.spans import Page, Span
from casualtykit.tape import Phrase
from casualtykit.values import settled
from casualtykit.vocabulary import BLOODSHED, LASTING, CauseKind, CountKind, Outcome, Scope, TimeKind

_WHILE = 60
"""How many characters a clause that dates a harm may reach beyond that of the harm: "since the rains began"."""

_WARS = frozenset("war wars conflict insurgency genocide famine epidemic pandemic".split())
_MANY, _HUNDREDS, _HUNDRED = 1000, 200, 100
"""What a war took, in any tense, adds up many events where it is so much; what a crackdown took, where it is a tenth of that."""
_UPROOTED = 1_000_000
"""So many people are driven out in the course of a war."""
_DAYS = frozenset((TimeKind.DATE, TimeKind.WEEKDAY, TimeKind.DAYPART, TimeKind.RELATIVE))
"""Kinds of times within which so many may come to harm in one attack."""
_PERFECT = lazy(r"(?<!\w)(?:has|have|having)(?!\w)")
_HAPPENS = frozenset(
    ("abduct", "arrest", "capture", "imprison", "jail", "kidnap", "round up", "disappear", "vanish", "go missing")
)
"""Verbs of those outcomes that tell of the event, not of the state: 30 kidnapped since May are several kidnappings."""
_TAKES = frozenset(("apprehend", "catch", "detain", "seize"))
"""Verbs that tell of the event where somebody does it, and else of the state: "has detained 30 since May"."""
_PERIODS = lazy(
    r"period|year|decade|century|\d{3}0s|months|^in \w+ weeks|season|so far|\d{4}"
    r" (?:and|to|through|until) \d{4}|\d\d days|quarter|weeks (?:to|end)|^(?:over|during) \w+"
    r" (?:days|nights|weeks)|past (?:\w+ )?(?:month|weeks?)"
    r"|(?:between|from) (?=.*(?:(?:and|to|until|through) |-)).*(?:january|february|march|april|may|june|july|august|september|october|november|december)"
)
_POINTS = lazy(r"(?<!\w)ago(?!\w)|^earlier|earlier$|before$|later$")


def _is_period(words: str) -> bool:
    """Return whether an expression of time names a stretch in which several things may happen: "two years ago" does not."""
    return _PERIODS.search(words) is not None and _POINTS.search(words) is None


@settled
class _Told:
    """A figure with what its clause tells beside it."""

    page: Page
    draft: Draft
    time: Time | None
    blamed: Blame
    cue: str
    """The verb with which a source tells it, or ""."""

    @property
    def when(self) -> str:
        """The words of when, or ""."""
        return self.time.text.lower() if self.time is not None else ""

    @property
    def several(self) -> bool:
        """Whether it may be of more than one person."""
        return self.draft.count.value != 1

    def words(self, span: Span, rule: str) -> Cue:
        """Return the cue that some words are."""
        return Cue(span, self.page.cut(span.start, span.end), f"scopes.{rule}", "scope")

    def trigger(self, rule: str) -> Cue:
        """Return the cue that the word of harm is."""
        return self.words(self.draft.harm.trigger.span, rule)


def scope_of(page: Page, draft: Draft, time: Time | None, blamed: Blame, said: str = "") -> tuple[Scope, Cue | None]:
    """Return whether a figure is of one event or of several, and the words that decided it.

    Args:
        page: the text.
        draft: the figure, with its clause.
        time: when it is told to have happened.
        blamed: who did it.
        said: the verb with which its source tells it, or "".
    """
    told = _Told(page, draft, time, blamed, said)
    cue = next((cue for test in _TESTS if (cue := test(told)) is not None), None)
    return (Scope.CUMULATIVE if cue is not None else Scope.INCIDENT), cue


def _in_a_period(told: _Told) -> Cue | None:
    """A stretch of time in which several things may happen: "since May", "last year"."""
    time, draft = told.time, told.draft
    if time is None or not told.several:
        return None
    lasting = time.kind is TimeKind.SINCE or told.when.startswith("for ")
    if lasting and _lasts(draft):
        return None  # "held hostage for three months"
    if time.kind is TimeKind.DURATION and draft.harm.trigger.outcome in LASTING and not _one_by_one(told.page, draft):
        return None
    counts = _counts_people(draft)
    one_cause = (by_one_cause(draft) or _of_the_deed(told)) and not counts
    month = time.kind is TimeKind.MONTH or told.when.endswith(("this month", "last month"))
    summed_up = counts or draft.harm.trigger.term == "toll" or told.cue in RECORDING
    if month and (summed_up or _in_the_perfect(told) or told.when.startswith(_THROUGHOUT) or _in_total(told)):
        return None if one_cause else told.words(time.span, "period")
    day = time.kind is TimeKind.DATE  # "on June 4 of last year"
    period = not day and _is_period(told.when) and not (_in_a_year(time) and one_cause)
    massacre = draft.harm.trigger.term in MASS_KILLINGS and (draft.count.low or 0) < _MANY
    once = massacre or one_cause or of_one_event(draft) or _by_attackers(told.blamed) or _at_one_site(draft)
    year = time.kind is TimeKind.YEAR and not once
    return told.words(time.span, "period") if time.kind is TimeKind.SINCE or period or year else None


def _in_the_perfect(told: _Told) -> bool:
    """Return whether a verb tells of all that has come until now: "have killed", "have claimed 37 lives"."""
    phrases, at = told.draft.tape.phrases, told.draft.at
    verb = phrases[at - 1] if phrases[at].sym == "LIVES" and at else phrases[at]
    return _PERFECT.match(told.page.low, verb.start) is not None


def _at_one_site(draft: Draft) -> bool:
    """Return whether people came to harm at one building: "seized 30 girls from a school in 2014"."""
    behind = (p for p in draft.tape.phrases[draft.at + 1 :] if p.sym == "AT" and p.noun is not None)
    sites = (p.noun for p in behind if p.noun is not None and p.noun.kind == "building")
    return any(n.number is not None and n.number.text.lower() in ("a", "an") for n in sites)


_THROUGHOUT = ("during ", "throughout ", "over ")


def _of_the_deed(told: _Told) -> bool:
    """Return whether a relative clause tells what one deed did: "the anniversary of the shelling that killed 52 in 1993"."""
    phrases, at = told.draft.tape.phrases, told.draft.at - 1
    if at < 1 or phrases[at].sym not in ("THAT", "WHO"):
        return False
    before = phrases[at - 1]  # "an attempt on his life last year that killed two guards"
    return ends_at(ONE_DEED, told.page.low, (before.start if before.sym == "TIME" else phrases[at].start) - 1)


def _in_total(told: _Told) -> bool:
    """Return whether a figure is called a total: "a total of 125 people were killed in August"."""
    number = told.draft.number
    before = max(0, number.span.start - len(_TOTAL)) if number is not None else 0
    return number is not None and _TOTAL in told.page.low[before : number.span.end]


_TOTAL = "total of "


def _counts_people(draft: Draft) -> bool:
    """Return whether a toll is the number of people to whom a harm came: "the number of soldiers killed this year"."""
    toll = draft.tape.phrases[draft.at]
    if toll.sym != "TOLL" or toll.noun is None:
        return False
    return toll.noun.person or _NUMBER_OF.search(toll.low) is not None


_NUMBER_OF = lazy(r"(?<!\w)number \w")  # "45 the number of people killed", "the number killed"


def _by_attackers(blamed: Blame) -> bool:
    """Return whether those did it who are called after one attack, or one person did: "gunmen", "a suicide bomber", "a student"."""
    return bool(blamed.agents) and all(_strikes_once(p) for p in blamed.agents)


def _strikes_once(who: Phrase) -> bool:
    """Return whether a doer is called after one attack, or is one person of whom nothing was told before."""
    noun = who.noun
    if noun is None or noun.definite:
        return False
    kind = noun.head.rpartition(" ")[2]
    one = who.sym == "PEOPLE" and who.low.startswith(("a ", "an ", "one ")) and not noun.collective
    return kind in _RAIDERS or (one and kind not in COLLECTIVES)


_RAIDERS = ATTACKERS | {"gunman", "gunmen", "hijacker", "hijackers"}


def _up_to_a_day(told: _Told) -> Cue | None:
    """A day up to which people had come to harm: "before Monday, 15 had been arrested"."""
    time, verb = told.time, told.draft.tape.phrases[told.draft.at]
    if time is None or not told.several or not told.when.startswith(_UP_TO) or time.kind is TimeKind.DAYPART:
        return None
    month = time.kind in (TimeKind.MONTH, TimeKind.YEAR)
    had = told.page.low.startswith("had ", verb.start)
    if told.when.startswith(_BY) and (time.kind not in _DATED or _of_one_blow(told) or by_one_cause(told.draft)):
        return None
    return told.words(time.span, "several") if month or had else None


_DATED = (TimeKind.DATE, TimeKind.MONTH, TimeKind.YEAR)
_BY = ("by ", "as of ")
_UP_TO = (*_BY, "before ", "until ", "prior to ", "up to ")


def _in_attacks_of_a_month(told: _Told) -> Cue | None:
    """Several clashes or rallies of a month: "during demonstrations in July"."""
    time = told.time
    if time is None or not told.several or time.kind is not TimeKind.MONTH or of_one_event(told.draft):
        return None
    clause = told.draft.clause
    match = any_of(BLOWS).search(told.page, clause.start, clause.end)
    return told.words(Span(*match.span()), "several") if match is not None else None


def _of_many(told: _Told) -> Cue | None:
    """So many that those who have killed them did so in several attacks, but for a massacre."""
    verb, count, time = told.draft.tape.phrases[told.draft.at], told.draft.count, told.time
    trigger = told.draft.harm.trigger
    if not told.blamed.agents or by_one_cause(told.draft):
        return None
    perfect = _PERFECT.match(told.page.low, verb.start) is not None
    hundreds = perfect and count.kind is CountKind.VAGUE and (count.low or 0) >= _HUNDREDS
    blood = trigger.outcome in BLOODSHED and trigger.term not in MASS_KILLINGS
    long = perfect or (blood and (time is None or time.kind not in _DAYS))
    thousands = long and (count.low or 0) >= _MANY
    return told.trigger("many") if hundreds or thousands else None


def _in_long_trouble(told: _Told) -> Cue | None:
    """What a war, or the violence of years, has taken."""
    cause, draft = told.blamed.cause, told.draft
    many = (draft.count.low or 0) >= _MANY
    verb = draft.tape.phrases[draft.at]
    if cause is not None and cause.noun is not None:
        kind = cause.noun.head.rpartition(" ")[2]  # "civil war"
        lasting = kind in LONG_TROUBLES and _PERFECT.search(told.page.low, cause.end, verb.end)
        those = cause.noun.definite and cause.noun.owner is None
        attacks = cause.noun.plural and cause.noun.kind == "attack" and not those  # "attacks have killed 40"
        if lasting or (attacks and told.several and _PERFECT.match(told.page.low, verb.start)):
            return told.words(cause.span, "long")
        if kind in _WARS and many:
            return told.words(cause.span, "long")
    toll = draft.harm.trigger.term == "toll"  # "taking the toll in the violence to 62"
    hundred = (draft.count.low or 0) >= _HUNDRED and (told.time is None or told.time.kind not in _DAYS)
    words = (*(IN_TROUBLE if many or toll else ()), *(IN_CRACKDOWNS if hundred else ()))
    clause = draft.tape.clause(draft.at)
    match = any_of(words).search(told.page, clause.start, clause.end) if words else None
    return told.words(Span(*match.span()), "several") if match is not None else None


def _going_on(told: _Told) -> Cue | None:
    """What goes on as the text is written: "hundreds are dying in the camps", "the band is kidnapping travellers"."""
    draft = told.draft
    outcome, verb = draft.harm.trigger.outcome, draft.tape.phrases[draft.at]
    dying = outcome is Outcome.KILLED and _DYING.fullmatch(told.page.low, verb.start, verb.end) is not None
    doing = outcome in _DONE_AGAIN and draft.number is None and verb.sym == "HARM"
    dozens = dying and (draft.count.low or 0) >= _DOZENS
    again = doing and draft.count.low == _SEVERAL and _DOING.match(told.page.low, verb.start, verb.end) is not None
    return told.trigger("several") if dozens or again else None


_DYING = lazy(r"(?:are (?:now |still )?)?dying|are (?:now |still )?being \w+")
_DOING = lazy(r"(?:is|are) (?:now |still |also )?\w+ing(?!\w)")
_DONE_AGAIN = frozenset((Outcome.KILLED, Outcome.ABDUCTED))
_SEVERAL, _DOZENS = 2, 24
"""The least that a bare plural counts, and that "dozens" do."""


def _by_practice(told: _Told) -> Cue | None:
    """Dozens who suffered what is done to one after the other: "killed through torture"."""
    draft = told.draft
    of_a_day = told.time is not None and told.time.kind in _DAYS
    if (draft.count.low or 0) < _DOZENS or of_a_day:
        return None
    match = any_of(PRACTICES).search(told.page, draft.clause.start, draft.clause.end)
    return told.words(Span(*match.span()), "several") if match is not None else None


def _of_a_stock(told: _Told) -> Cue | None:
    """Prisoners as they are counted, and so many displaced as no single blow drives out but a disaster."""
    draft = told.draft
    trigger = draft.harm.trigger
    uprooted = trigger.outcome is Outcome.DISPLACED and trigger.term != "evacuate"
    many = uprooted and (draft.count.low or 0) >= _UPROOTED and not _of_one_blow(told) and not by_one_cause(draft)
    return told.trigger("stock") if many or _in_stock(told.page, draft) else None


def _of_deeds(told: _Told) -> Cue | None:
    """A plural noun of several events."""
    verb = told.draft.tape.phrases[told.draft.at]
    return told.words(verb.span, "several") if _several(told.draft) else None


def _on_record(told: _Told) -> Cue | None:
    """Deaths or casualties that somebody keeps a record of: "has recorded 600 deaths"."""
    kept = told.cue in RECORDING and _as_deaths(told.draft)
    return told.trigger("several") if kept and told.several and not by_one_cause(told.draft) else None


def _as_deaths(draft: Draft) -> bool:
    """Return whether people are counted as so many deaths, injuries or casualties."""
    noun = draft.tape.phrases[draft.at].noun
    event = draft.tape.phrases[draft.at].sym == "EVENT" or draft.harm.trigger.term in NOT_PEOPLE
    return event and noun is not None and noun.plural


def _in_words(told: _Told) -> Cue | None:
    """Words of several events, or of years, in the clause."""
    page, draft = told.page, told.draft
    clause = draft.clause
    if not told.several:
        return None
    match = any_of(YEARS).search(page, clause.start, clause.end)
    left = match is not None and page.low.endswith(_LEFT_BEHIND, clause.start, match.start())
    if match is not None and not left and not _compared(page, clause.start, match.start()):
        return told.words(Span(*match.span()), "long")
    titled = page.low.endswith(": ", 0, clause.start)  # "serial blasts rock the north: 19 killed"
    several = any_of(SEVERAL).finditer(page, draft.tape.phrases[0].start if titled else clause.start, clause.end)
    once = _of_one_blow(told)
    match = next((m for m in several if _adds_up(page, draft, m, once=once)), None)
    if match is None and not _lasts(draft):
        match = any_of(BEGUN).search(page, draft.harm.trigger.span.end, clause.end + _WHILE)
        if match is not None and _compared(page, clause.start, match.start()):
            match = None  # "the worst day since the war began"
    if match is None or _of_the_toll(draft, match.start()):
        return None
    return told.words(Span(*match.span()), "several")


_LEFT_BEHIND = tuple(f" {done} " for done in ("buried", "dropped", "fired", "laid", "left", "left over", "planted"))
"""What has been done with the weapons that a war leaves: "killed clearing mines laid in a war"."""


def _of_the_toll(draft: Draft, start: int) -> bool:
    """Return whether words are said of a toll behind a harm: "killed two, bringing to 31 the number who died since the war began"."""
    behind = draft.tape.phrases[draft.at + 1 :]
    return any(p.sym == "TOLL" and p.start < start for p in behind)


def _adds_up(page: Page, draft: Draft, match: re.Match[str], *, once: bool) -> bool:
    """Return whether words of several events say of how many a figure is, and not which of them was the last or the worst."""
    clause, verb = draft.clause, draft.tape.phrases[draft.at]
    if match[0].startswith("latest") and match.start() > verb.end:
        return False
    if match[0] == "repeatedly" and draft.harm.trigger.term in MEANS:
        return False  # "both women were stabbed repeatedly"
    if once and _SO_FAR.match(match[0]):
        return False
    if match[0].startswith(_AROUND) and by_one_cause(draft):
        return False  # "in the run-up to the vote a bomb killed two"
    if match[0][0].isdigit() and _MONTH.search(page.low, clause.start, match.start()):
        return False
    return not _compared(page, clause.start, match.start())


_MONTH = lazy(rf"(?<!\w)(?:{MONTH}) \Z")
"""A month, behind which a figure is a day: "the October 7 attacks"."""
_AROUND = ("this ", "last ", "that ", "in the run", "in the lead", "in the build")
"""What begins words for a time in which one thing may have happened, too."""
_SO_FAR = lazy(r"(?:so far|to date)$|in (?:[0-9]+|[a-z]+) (?:countries|nations|states|provinces)")
"""Words that add up several events, unless one disaster did it: the dead of a storm so far, and in three countries."""


def _of_one_blow(told: _Told) -> bool:
    """Return whether those died of one accident or disaster, or are bodies, wounded or a toll, which grow as they are found."""
    draft, cause = told.draft, told.blamed.cause
    kind = cause.noun.kind if cause is not None and cause.noun is not None else ""
    if kind in (CauseKind.DISASTER, CauseKind.ACCIDENT) or draft.harm.trigger.term in BODIES | {"toll"}:
        return True
    if draft.rule == labelled.id:
        return True  # "40 wounded patients have been brought in so far"
    causes = (p.noun for p in draft.tape.phrases if "CAUSE" in (p.sym, p.inner) and p.noun is not None)
    return any(n.kind in (CauseKind.DISASTER, CauseKind.ACCIDENT) and not n.plural for n in causes)


def _compared(page: Page, start: int, end: int) -> bool:
    """Return whether words only say among what a harm was the worst: "one of the worst attacks of the five-year war"."""
    whole = max(start, page.low.rfind(" ", start, end) + 1)  # "five-" of "five-year war"
    return any_of(RAREST).search(page, start, whole) is not None


_TESTS = (
    _in_a_period,
    _in_long_trouble,
    _of_many,
    _going_on,
    _by_practice,
    _of_a_stock,
    _of_deeds,
    _in_words,
    _up_to_a_day,
    _in_attacks_of_a_month,
    _on_record,
)
"""What makes a figure one of several events; the first that holds names the words."""


def _several(draft: Draft) -> bool:
    """Return whether a noun of harm tells of several events: "killings of farmers", "further arrests", "two murders"."""
    told = draft.tape.phrases[draft.at]
    noun = told.noun if told.sym == "EVENT" else None
    if (
        noun is None
        or not noun.plural
        or noun.definite
        or noun.owner is not None
        or draft.harm.trigger.term not in DEEDS
    ):
        return False
    if draft.number is not None:  # "two murders", but "the police made 12 arrests"
        return draft.number is noun.number and draft.who is None and draft.harm.trigger.outcome is not Outcome.DETAINED
    return draft.who is not None or told.low != noun.head


def _lasts(draft: Draft) -> bool:
    """Return whether a harm goes on since the time that is told of it."""
    trigger = draft.harm.trigger
    event = trigger.term in _HAPPENS or (trigger.term in _TAKES and draft.tape.phrases[draft.at].sym == "HARM")
    return trigger.outcome in LASTING and not event


def _one_by_one(page: Page, draft: Draft) -> bool:
    """Return whether people were taken in the course of a time: "roamed there for years, abducting many", "24 have disappeared"."""
    verb = draft.tape.phrases[draft.at]
    course = verb.sym == "HARMING" or (verb.sym == "DIE" and _PERFECT.match(page.low, verb.start) is not None)
    return course and draft.harm.trigger.term in _HAPPENS


def _in_stock(page: Page, draft: Draft) -> bool:
    """Return whether a figure counts prisoners as they are: more than one event has brought so many of them behind bars."""
    if draft.harm.trigger.outcome is not Outcome.DETAINED or draft.count.low is None:
        return False
    if draft.harm.trigger.term in BEHIND_BARS:
        return draft.count.low >= 10
    verb = draft.tape.phrases[draft.at]
    return draft.count.low >= 1000 and _NOW.match(page.low, verb.start) is not None


_NOW = lazy(r"(?:are|remain|is|have been)(?!\w)")


def _in_a_year(time: Time) -> bool:
    """Return whether a time is a year, in which one thing may have happened or several: "last year"."""
    return time.text.lower().endswith(("last year", "this year", "that year"))
