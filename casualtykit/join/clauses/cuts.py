"""How a clause is cut: the stretch that leaves a tape, and the group it belongs to."""

from __future__ import annotations

from collections.abc import Sequence

from casualtykit.join.drafts import count_of
from casualtykit.languages.en.captive_words import FREED
from casualtykit.languages.en.harm_words import DYING_ALONE, HAPPENING
from casualtykit.languages.en.verb_words import LEAVING, PERCEIVING
from casualtykit.spans import Span
from casualtykit.tape import TAPE, Phrase, Tape
from casualtykit.values import evolve
from casualtykit.vocabulary import Outcome

Cut = tuple[Tape, Tape | None]
"""The tape without the stretch, and the stretch as a tape of its own, or None where it states nothing."""


def take_out(tape: Tape, head: int, start: int, end: int, put: Phrase | None = None) -> Cut:
    """Cut a stretch out, keep the head, and give the stretch the head in front where it holds a verb of harm."""
    inner = tape.phrases[start:end]
    while inner and inner[0].sym in ("COMMA", "DASH"):
        inner = inner[1:]
    while inner and inner[-1].sym in ("COMMA", "DASH"):
        inner = inner[:-1]
    tells = _of_many(tape.phrases[head], inner) or any(p.harm or _labelled(p) for p in inner)
    apart = Tape((tape.phrases[head], *inner)) if tells else None
    rest = tape.put(start, end)
    rest = rest.put(head, head + 1, put) if put else rest
    return _closed(rest, head), apart


def _closed(tape: Tape, owner: int) -> Tape:
    """Return a tape whose clause goes on about the people before an "of": "the mother of a boy (who was killed) has died"."""
    whose = tape.phrases[max(0, owner - 2) : owner]
    if [p.sym for p in whose] != ["PEOPLE", "OF"] or whose[0].noun is None:
        return tape
    core = Span(whose[0].noun.core.start, tape.phrases[owner].end)
    return tape.put(owner - 2, owner + 1, evolve(whose[0], end=core.end, noun=evolve(whose[0].noun, core=core)))


def gone_on(tape: Tape, end: int, cut: Tape | None) -> Tape | None:
    """Return a clause that was cut out with where and when the one around it says that it happened, or where captives went free.

    "A blast, which killed nine people, occurred in Gao on Friday", "two nuns who were kidnapped in May were freed in Herat".

    Args:
        tape: the whole.
        end: where the cut ends.
        cut: what was cut out.
    """
    match = _WENT_ON.match(tape.text, end) if cut is not None else None
    if match is None or cut is None:
        return cut
    verb = tape.phrases[match.start("verb")].word
    more = tape.phrases[slice(*match.span("more"))]
    if verb in FREED and any(p.harm and p.harm.trigger.outcome is Outcome.ABDUCTED for p in cut.phrases):
        more = tuple(p for p in more if p.sym == "AT")  # the day is that of their freedom
    elif verb not in HAPPENING or cut.phrases[0].sym not in ("CAUSE", "EVENT", "THING", "UNKNOWN"):
        return cut
    return evolve(cut, phrases=(*cut.phrases, *more))


_WENT_ON = TAPE.lazy("ADV* (?P<verb>[VERB VERB_ED VERBED]) (?P<more>ADJUNCT{1,4})")


def _labelled(phrase: Phrase) -> bool:
    """Return whether a counted group has a participle of harm before its noun: "one of the kidnapped nurses"."""
    return phrase.noun is not None and phrase.noun.harm is not None and phrase.noun.number is not None


def _of_many(head: Phrase, inner: tuple[Phrase, ...]) -> bool:
    """Return whether a clause tells where many people went or are, with no verb of harm: "4,000 people who moved to camps"."""
    counted = head.number is not None and inner and inner[0].sym in ("WHO", "VERBING")
    return bool(counted) and (count_of(head.noun)[0].low or 0) >= _MANY


_MANY = 50
"""How many people go somewhere for no visit."""


def single(phrase: Phrase) -> bool:
    """Return whether a group is one person."""
    return phrase.noun is not None and count_of(phrase.noun)[0].value == 1


def ends_relative(last: Phrase, inner: Sequence[Phrase], stop: str | None) -> bool:
    """Return whether a past form right behind a relative clause is the verb of its own sentence.

    It is that of who drowned by himself ("a man who saved two boys drowned"), or a participle of a headline, which has no
    full stop ("man who stabbed tailor arrested").
    """
    if last.harm is not None and last.harm.trigger.term in DYING_ALONE:
        return all(p.word not in _SEEN for p in inner)  # "who saw two boys drowned"
    return not stop and any(p.sym in ("HARM_ED", "HARM") for p in inner)


_SEEN = PERCEIVING - {"help", "let"} | LEAVING
"""Verbs whose object may have a participle behind it: "found two boys drowned"."""
