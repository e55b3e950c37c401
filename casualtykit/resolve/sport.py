"""Which injuries are those of players at their sport, and state nobody's harm."""

from __future__ import annotations

from collections.abc import Sequence

from casualtykit.languages.en.sport import MATCHES, OUT, PLAYERS, SURELY, VIOLENCE, of_sport
from casualtykit.model import Statement
from casualtykit.patterns import lazy
from casualtykit.resolve.dropping import without
from casualtykit.spans import Page, Span
from casualtykit.vocabulary import Outcome, Role

_WORD = lazy(r"[a-z]+(?:-[a-z]+)*")
_SIDE = 15
"""No more players than this are injured at once."""


def drop_sport(page: Page, statements: Sequence[Statement]) -> tuple[Statement, ...]:
    """Return statements without the injuries of players: "the injury to the fly-half", "is out injured".

    An injury is one of sport where its sentence speaks of sport, or the whole text does, and who suffered it is a
    player, a name or a pronoun. Where the sentence has a word of violence or disaster, it never is.
    """
    if not any(s.outcome in _AILING for s in statements):
        return tuple(statements)
    text_too = all(s.outcome is not Outcome.KILLED for s in statements) and of_sport(page.low)
    gone = {s.id for s in statements if s.outcome in _AILING and _in_sport(page, s, text_too=text_too)}
    return without(statements, gone)


_AILING = (Outcome.INJURED, Outcome.CASUALTIES)


def _in_sport(page: Page, s: Statement, *, text_too: bool) -> bool:
    """Return whether a statement tells of a player's injury."""
    sentence = page.low[s.sentence.start : s.sentence.end]
    words = set(_WORD.findall(sentence))
    if s.role not in _ANYBODY or not words.isdisjoint(VIOLENCE) or s.cause is not None or (s.count.low or 0) > _SIDE:
        return False
    if any(x in sentence for x in OUT):
        return True
    told = not words.isdisjoint(SURELY) or len(words & MATCHES) > 1
    if not told and words.isdisjoint(MATCHES) and not text_too:
        return False
    return _plays(page, s, named=told or (text_too and bool(s.victims)))


_ANYBODY = (Role.UNSPECIFIED, Role.CIVILIAN, Role.MILITARY)
"""What a player may be taken for: a captain is one of a team too."""
_OTHERS = frozenset(
    "people person persons man men woman women child children boy girl boys girls passengers workers".split()
)


def _plays(page: Page, s: Statement, *, named: bool) -> bool:
    """Return whether who suffered it is a player; a name or a pronoun may be one."""
    if not s.victims:
        return named
    who: Span = s.victims[0].span
    words = _WORD.findall(page.low[who.start : who.end])
    if any(w in PLAYERS or w.removesuffix("s") in PLAYERS for w in words):
        return True
    return named and s.role == Role.UNSPECIFIED and _OTHERS.isdisjoint(words)
