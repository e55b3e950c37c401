"""Whether a clause tells of one attack or disaster, so that those of its figure came to harm at once."""

from __future__ import annotations

from itertools import pairwise

from casualtykit.join.drafts import Draft, last_word
from casualtykit.languages.en.harm_words import LONG_TROUBLES
from casualtykit.tape import TAPE, Noun
from casualtykit.vocabulary import CauseKind


def of_one_event(draft: Draft) -> bool:
    """Return whether the clause of a figure tells of one attack or disaster: "in a bombing", "in which", "the killing of"."""
    phrases = draft.tape.phrases
    told = phrases[draft.at]
    if told.sym == "EVENT" and told.noun is not None and not told.noun.plural:
        return True
    return by_one_cause(draft)


def by_one_cause(draft: Draft) -> bool:
    """Return whether the clause of a figure tells of one attack or disaster: "in a bombing", "in which"."""
    phrases = draft.tape.phrases
    after = (i for i, p in enumerate(phrases) if i > draft.at and p.sym == "SUB" and p.word in ("when", "after"))
    if any((phrases[i - 2].sym, phrases[i - 1].sym) != ("TIME", "COMMA") for i in after):
        return True  # "after a bus left the road", but "more than in 2022, when 90 died"
    if _ONCE.match(draft.tape.text, 0, draft.at):
        return True
    which = any(a.sym == "PREP" and b.sym == "WHO" for a, b in pairwise(phrases))
    return (
        which
        or _of_one_thing(draft)
        or any("CAUSE" in (p.sym, p.inner) and p.noun is not None and _is_one(p.noun) for p in phrases)
        or any(p.sym == "AT" and p.head == "incident" for p in phrases)
    )


_ONCE = TAPE.lazy("TIME COMMA SUB [^SUB COMMA BE]+ COMMA")
"""What opens a sentence and tells of one day of its year: "In 1974, when soldiers entered the valley, 37 weavers died"."""


def _of_one_thing(draft: Draft) -> bool:
    """Return whether people came to harm by what one thing or attacker did: "a ferry sank last year, killing 34"."""
    gerund = draft.tape.phrases[draft.at].sym == "HARMING"
    match = _ONE_DEED.match(draft.tape.text[draft.at :: -1]) if gerund else None
    if match is None:
        return False
    subject, verb = (draft.tape.phrases[draft.at + 1 - match.end(name)] for name in ("who", "verb"))
    alone = last_word(verb).start == verb.start  # "has attacked villages, killing 30" may be several attacks
    noun = subject.noun
    return alone and noun is not None and not noun.plural and not noun.collective and not noun.definite


_ONE_DEED = TAPE.lazy(
    "HARMING COMMA? [ADJUNCT THING PLACE PEOPLE]{0,4} (?P<verb>[VERB VERB_ED]) ADV? (?P<who>[THING CAUSE PEOPLE])"
)
"""A gerund and the verb on which it hangs, with its subject, read backwards."""


def _is_one(cause: Noun) -> bool:
    """Return whether a cause is one attack or disaster, and no disease and no trouble that goes on for long."""
    lasting = cause.kind == CauseKind.DISEASE or cause.head.rpartition(" ")[2] in LONG_TROUBLES
    return not lasting and (not cause.plural or cause.definite)
