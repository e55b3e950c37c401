"""Who says what a draft states, and how sure that makes it."""

from __future__ import annotations

from collections.abc import Sequence

from casualtykit.join.drafts import Draft
from casualtykit.languages.en.group_words import BODIES
from casualtykit.languages.en.harm_words import FOUND
from casualtykit.model import Source
from casualtykit.spans import Page, Span
from casualtykit.tape import TAPE, Attribution
from casualtykit.vocabulary import Modality, SourceKind


def said_of(draft: Draft, span: Span, attributions: Sequence[Attribution]) -> list[Attribution]:
    """Return the attributions that answer for a stretch, that of the nearest source first."""
    said = [a for a in attributions if a.reach.start <= _told_at(a, draft, span) < a.reach.end]
    if len(said) > 1:
        said.sort(
            key=lambda a: (
                _passed_on(a),
                abs((a.source.span if a.source else a.reach).start - span.start),
                a.reach.end - a.reach.start,
            )
        )
    return said


def _passed_on(said: Attribution) -> bool:
    """Return whether a medium behind a claim only passes it on: "the army said that two men died, the radio reported"."""
    return said.source is not None and said.source.kind is SourceKind.MEDIA and said.source.rule == _TRAILING


def _told_at(said: Attribution, draft: Draft, span: Span) -> int:
    """Return the place of a statement that what is said has to reach: of weavers "who they say were held" the verb.

    So has the verb behind a speaker who takes people up: "two men were held, and police said they had been shot". Behind
    "according to" it is the figure that has a source: "three died, according to police, or seven, according to".
    """
    rule = said.source.rule if said.source is not None else ""
    if rule in _OF_A_FIGURE and draft.number is not None:
        return draft.number.span.start
    inside = rule == _BETWEEN or (rule == _LEADING and said.words is not None and span.start < said.words.start)
    return draft.harm.trigger.span.start if inside else span.start


_BETWEEN = "sources.between"
_LEADING, _TRAILING = "sources.leading", "sources.trailing"


def sources_of(said: Sequence[Attribution]) -> tuple[Source, ...]:
    """Return who says it, and who passes it on; "reports say" names nobody."""
    named = next((a for a in said if a.source is not None and a.modality is not Modality.REPORTED), None)
    named = named or next((a for a in said if a.source is not None), None)
    return (named.source, *named.via) if named is not None and named.source is not None else ()


def as_said(page: Page, modality: Modality, draft: Draft, said: Sequence[Attribution]) -> Modality:
    """Return how sure a harm is, where its own words do not tell, by what is said of it."""
    if modality is not Modality.ASSERTED and said[0].modality is not Modality.DENIED:
        return modality
    modality = said[0].modality
    if (modality is Modality.FEARED and _found(draft)) or _in_the_next_clause(page, modality, draft, said[0]):
        return Modality.ASSERTED
    own = said[0].source is not None and said[0].source.rule == _COUNTING
    if modality is Modality.ASSERTED and not own and any(a.modality is Modality.REPORTED for a in said):
        # "reports indicated, the agency said", but "reports spoke of 12; the mayor put it at nine"
        return Modality.REPORTED
    if modality is Modality.DENIED and (draft.count.high == 0 or _presupposed(draft)):
        return Modality.ASSERTED  # "denied that anyone was killed" states that nobody was
    return modality


_OF_ITS_CLAUSE = (Modality.FEARED, Modality.ESTIMATED, Modality.CONFIRMED)
"""What is feared, reckoned or confirmed is what the verb of the source has for its object."""


def _in_the_next_clause(page: Page, modality: Modality, draft: Draft, said: Attribution) -> bool:
    """Return whether a harm is told in a clause beside the one that is feared or confirmed: "fear nine drowned, and two are hurt".

    Behind "that" both are: "confirmed that nine had drowned, and two were hurt".
    """
    words = said.words
    if modality not in _OF_ITS_CLAUSE or words is None or page.low[words.start : words.end].rstrip().endswith(" that"):
        return False
    border = _AND_THEN.search(draft.tape.text[: draft.at + 1])
    return border is not None and draft.who is not None and draft.who.start >= draft.tape.phrases[border.start()].end


_AND_THEN = TAPE.lazy(
    "(?: SEMI | COMMA [AND BUT] ) [NOUN ADJUNCT]{1,6} (?: [HARMED HARM DIE DIE_ED] | [BE VERB] STATE ) $"
)


def _found(draft: Draft) -> bool:
    """Return whether bodies have been found, whatever else is feared: "fear that 40 people drowned, and 11 bodies have been found"."""
    behind = draft.tape.phrases[draft.at + 1 : draft.at + 2]
    return draft.harm.trigger.term in BODIES and any(p.sym == "VERBED" and p.word in FOUND for p in behind)


_COUNTING = "sources.counting"
"""The rule of who gives a figure of his own: "the mayor put the toll at nine"."""
_OF_A_FIGURE = frozenset(("sources.according", _COUNTING, "sources.rival"))
"""The rules of sources that a figure has."""


def _presupposed(draft: Draft) -> bool:
    """Return whether a denial leaves the harm as it is: "denied the murder of two men" denies having done it.

    Who denies one figure gives his own: "denied that 400 were killed, putting the number at 63".
    """
    if draft.rule == "totals.total" or "relatives.relative" in draft.tape.rules or _told_beside(draft):
        return True
    event = draft.tape.phrases[draft.at]
    return event.sym == "EVENT" and (draft.number is None or (event.noun is not None and event.noun.definite))


def _told_beside(draft: Draft) -> bool:
    """Return whether a clause only tells of whom or what, where or after what: "denied a role in the attack that killed six"."""
    before = draft.tape.text[: draft.at][::-1]
    relative = _RELATIVE.match(before) is not None
    return relative or any(p.sym == "SUB" and p.word in _ASIDE for p in draft.tape.phrases[: draft.at])


_RELATIVE = TAPE.lazy("ADV* [WHO THAT] COMMA? [AT NOUN]")
"""A relative pronoun as the subject of a verb and the noun before it, read backwards."""
_ASIDE = frozenset("after before when where".split())
"""Words that open a clause of what a denial leaves as it is."""
