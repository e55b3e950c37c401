"""Who "it", "the monitor", "SOHR" and "Mr Karam" are: the fullest name that the text gives its source."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from itertools import islice

from casualtykit.languages.en.hedging import REPORTS
from casualtykit.languages.en.name_words import SURNAMES
from casualtykit.languages.en.source_words import CALLED_BODIES, DOCTOR, FORCES, INSTITUTIONS, MONITORS, OFFICES
from casualtykit.model import Source, Statement
from casualtykit.patterns import lazy
from casualtykit.resolve.sources.hearing import Hearing, has_name, words_of
from casualtykit.resolve.sources.names import TRIES, written_out
from casualtykit.resolve.sources.stand_ins import STANDS_FOR, whose_office
from casualtykit.spans import Span, shouted
from casualtykit.values import evolve, settled
from casualtykit.vocabulary import OPEN_KINDS, Outcome, SourceKind

_TAKES = {
    "it": ("it", "they"), "its": ("it", "they"), "he": ("he",), "she": ("he",), "his": ("he",), "her": ("he",),
    "him": ("he",), "them": ("they", "it"), "they": ("they", "it"), "their": ("they", "it"),
}  # fmt: skip
"""What each pronoun may take up, the likeliest first."""
_MOST = 60
"""How many differently worded sources of a text are held against one another."""


def resolve_sources(statements: Sequence[Statement], hearing: Hearing) -> tuple[Statement, ...]:
    """Return statements whose sources carry the fullest name in the text; a quotation takes its speaker from beside it.

    Args:
        statements: in text order.
        hearing: the attributions of the text.
    """
    named = [_first_words(a.source) for group in hearing.read.values() for a in group if a.source is not None]
    different = list({s.text: s for s in reversed(named)}.values())[-_MOST:]
    known = _Known(hearing, different, _elsewhere(hearing.page.text), _told_of(hearing))
    done: list[Statement] = []
    for s in statements:
        full = tuple([_resolved(source, s.sentence, known) for source in s.sources or _quoted(s, hearing)])
        done.append(evolve(s, sources=full) if full != s.sources else s)
    return _bands(done)


def _bands(statements: Sequence[Statement]) -> tuple[Statement, ...]:
    """Return statements in which a group that speaks is one in arms, where the text tells that it killed or abducted: "the group"."""
    doers = {p.text.lower() for s in statements if s.outcome in _DEEDS for p in s.perpetrators}
    bands = {doer for doer in doers if doer.rpartition(" ")[2] in CALLED_BODIES}
    if not bands:
        return tuple(statements)
    return tuple(evolve(s, sources=tuple(_armed(source, bands) for source in s.sources)) for s in statements)


def _armed(source: Source, bands: Collection[str]) -> Source:
    """Return a source as an armed group, where it is one of some bands and nothing else tells what it is."""
    open_kind = source.kind in OPEN_KINDS and source.text.lower() in bands
    return evolve(source, kind=SourceKind.ARMED_GROUP) if open_kind else source


_DEEDS = (Outcome.KILLED, Outcome.ABDUCTED)


def _resolved(source: Source, sentence: Span, known: _Known) -> Source:
    """Return a source with its full name and kind; a name in its apposition is its own: "the governor, Ann Orr"."""
    first = _first_words(source)
    full = _full(first, sentence, known)
    apposed = source.name and source.name in source.text[len(first.text) :] and source.name not in first.text
    return evolve(source, name=source.name if apposed else full.name, kind=full.kind)


def _first_words(source: Source) -> Source:
    """Return a source in the words before its apposition: "Ann Orr" of "Ann Orr, a nurse"."""
    words, comma, _ = source.text.partition(", ")
    return evolve(source, text=words) if comma else source


_Elsewhere = Callable[[str, str | None], str | None]
"""Gives the name in the text that a source's words and name stand for."""


def _elsewhere(text: str) -> _Elsewhere:
    """Return the function that looks for a longer name in a text, once for each source and for so many at most.

    Each look goes through the whole text, so that a text with a source in every line would take the square of its time.
    """
    if shouted(text):
        return lambda words, name: None
    seen: dict[tuple[str, str | None], str | None] = {}

    def look(words: str, name: str | None) -> str | None:
        if (words, name) not in seen and len(seen) < _MOST:
            seen[words, name] = written_out(text, words, name)
        return seen.get((words, name))

    return look


_ToldOf = Callable[[str], SourceKind | None]
"""Gives the kind of source that the text says a name is of."""


def _told_of(hearing: Hearing) -> _ToldOf:
    """Return the function that looks for what a text says of a speaker: "Hana Orr, a director at the Lake Chad Monitor".

    Each look goes through the whole text, so that names beyond so many are not looked for.
    """
    seen: dict[str, SourceKind | None] = {}

    def look(name: str) -> SourceKind | None:
        if name not in seen and len(seen) < _MOST:
            seen[name] = _described(hearing, name)
        return seen.get(name)

    return look


def _described(hearing: Hearing, name: str) -> SourceKind | None:
    """Return the kind that the words around a name tell, at the first of its places that has some.

    They stand between commas behind it, or are his office before it: "police spokesman Abel Moro".
    """
    text, at = hearing.page.text, -1
    for _ in range(TRIES):
        at = text.find(name, at + 1)
        if at < 0:
            break
        behind = _BESIDE_NAME.match(text, at + len(name))
        kind = hearing.kind(behind[1].partition(" who ")[0]) if behind is not None else None
        if kind is None and hearing.kind(name) is None:
            kind = _in_office(hearing, Span(at, at + len(name)))
        if kind is not None and kind not in OPEN_KINDS:
            return kind
    return None


def _in_office(hearing: Hearing, name: Span) -> SourceKind | None:
    """Return the kind of the office before a name: "police spokesman Abel Moro", and "the governor, Abel Moro," in commas.

    A bare "president" may be one of anything.
    """
    text = hearing.page.text
    sentence = hearing.sentences.at(name.start) or name
    before = _OFFICE.search(text, max(sentence.start, name.start - _OFFICE_LONG), name.start)
    if before is None or hearing.kind(before[2]) is None or (before[3] and text[name.end : name.end + 1] != ","):
        return None
    return hearing.kind(before[1] if before[2].lower() in OFFICES else before[0])


_OFFICE = lazy(r"((?:[\w'.-]+ ){0,3})([\w-]+)(,?) \Z")
_OFFICE_LONG = 60
"""How many characters the office before a name may have."""
_BESIDE_NAME = lazy(
    r"(?: \([A-Z]+\)| of [A-Z]\w+)?, (?:who (?:is|was|has been|heads|leads|runs|chairs|directs|works for) )?(?!who|which|in |on |at |as |and |but |when |after |said |says |told |testified |wrote )([^,.;:\"\u201c\u201d\n]{3,120})[,.;\n]"
)


@settled
class _Known:
    """What a text tells of its sources."""

    hearing: Hearing
    named: Sequence[Source]
    """Its differently worded sources."""
    elsewhere: _Elsewhere
    told_of: _ToldOf


def _full(source: Source, sentence: Span, known: _Known) -> Source:
    """Return a source with its full name, and the kind that goes with it."""
    hearing = known.hearing
    words = source.text.lower().replace("\xa0", " ").split()
    taken = _taken_up(source, words, sentence, known)
    if taken is None:
        return source
    full = _monitor(source, sentence, hearing) or _fullest(taken, known.named, hearing.kind) or taken
    if full is source:
        asked = (find(source, words, sentence, hearing, known.named) for find in STANDS_FOR)
        full = taken = next((found for found in asked if found is not None), source)
    name = full.name or full.text
    if full is taken:
        name = known.elsewhere(taken.text, None if taken.kind in OPEN_KINDS else taken.name) or name
    kind = taken.kind if full.kind in OPEN_KINDS else full.kind
    kind = _kind(kind, words, name, taken, sentence, known)
    return evolve(source, name=name, kind=kind) if (name, kind) != (source.name, source.kind) else source


def _taken_up(source: Source, words: list[str], sentence: Span, known: _Known) -> Source | None:
    """Return the source that one takes up, in full; itself where it takes up none, None where that is not told."""
    first = words[0] if words else ""
    nameless = source.kind is SourceKind.OTHER and not has_name((source.name or "").split())
    if first in _TAKES and (len(words) == 1 or nameless):
        found = _antecedent(source, sentence, known.hearing, _TAKES[first])
    elif words[:2] == ["the", "same"] or words in (["the", "source"], ["the", "sources"]):
        found = _antecedent(source, sentence, known.hearing, ())
    else:
        return source
    if found is None:
        return None
    taken = _first_words(found)
    if has_name((taken.name or "").split()[:1]) and taken.kind not in OPEN_KINDS:
        return taken
    # "it" is the group, and the group is the Dune Monitor
    return _full(taken, known.hearing.sentences.at(taken.span.start) or sentence, known)


def _kind(
    kind: SourceKind, words: Sequence[str], name: str, taken: Source, sentence: Span, known: _Known
) -> SourceKind:
    """Return the kind of a source as its full name and the text around tell it.

    Args:
        kind: the kind that the words of the fullest source tell.
        words: the folded words of the source itself.
        name: its full name.
        taken: the source that it takes up, or itself.
        sentence: where it stands.
        known: what the text tells of its sources.
    """
    if taken.text.split()[-1].isupper() and set(words_of(name)).isdisjoint(words_of(taken.name or name)):
        kind = SourceKind.OTHER  # the RSF of this text are no reporters
    short = _ends_as(taken, words_of(taken.text), words_of(name))
    if kind is SourceKind.OTHER or short or (len(words) == _NOUN_ALONE and words[-1] in INSTITUTIONS):
        kind = known.hearing.kind(name) or kind  # "the network" may be no medium
    if kind in (SourceKind.OTHER, SourceKind.GOVERNMENT) or not _OF_NEWS_OR_STATE.isdisjoint(words):
        kind = whose_office(taken, sentence, known.hearing, known.elsewhere) or kind
    if kind in OPEN_KINDS and name[:1].isupper():
        told = None if words[-1] in REPORTS else known.told_of(name)  # "ACCORDING TO REPORTS, PASSENGERS DIED"
        kind = told or (SourceKind.MEDICAL if words[0] in DOCTOR else kind)
    return kind


_OF_NEWS_OR_STATE = frozenset(("agency's", "network's"))
"""Whose office may be one in any of several sorts of bodies."""
_NOUN_ALONE = 2
"""How many words an institution has that is called by its common noun: "the network"."""


def _monitor(source: Source, sentence: Span, hearing: Hearing) -> Source | None:
    """Return the last monitor with a name before "the monitoring group"; two that speak in turns are not mixed up."""
    words = source.text.lower().split()
    if (
        words[0] != "the"
        or words[-1] not in MONITORS
        or source.kind is not SourceKind.MONITOR
        or has_name(source.text.split()[1:])
    ):
        return None
    return next(
        (
            a.source
            for a in hearing.earlier(source, sentence)
            if a.source is not None and a.source.kind is SourceKind.MONITOR and (a.source.name or "")[:1].isupper()
        ),
        None,
    )


def _antecedent(source: Source, sentence: Span, hearing: Hearing, takes: Sequence[str]) -> Source | None:
    """Return the nearest source before one that its pronoun may take up, or failing that the nearest."""
    earlier = [a for a in hearing.earlier(source, sentence) if a.source is not None and not a.pronoun]
    here = [a for a in earlier if a.source is not None and a.source.span.start >= sentence.start]
    for near in (here, earlier):  # "the council named 18 who they say were held", and not the police of before
        for form in takes:
            found = next((a.source for a in near if form in a.taken_up_by.split()), None)
            if found is not None:
                return found
    return earlier[0].source if earlier and not takes else None


def _quoted(s: Statement, hearing: Hearing) -> tuple[Source, ...]:
    """Return who speaks in a sentence that is a quotation and names nobody: the speaker behind it, or the one before it."""
    low, start, end = hearing.page.low, s.sentence.start, s.sentence.end
    paragraph = max(low.rfind("\n", 0, start) + 1, start - _QUOTATION)
    if low[start] != '"' and low.count('"', paragraph, start) % 2 == 0:
        return ()
    opens = start if low[start] == '"' else low.rfind('"', paragraph, start)
    if low[max(0, opens - _COLON) : opens].rstrip().endswith(":"):  # "the mayor said:" and a paragraph of his words
        colon = low.rfind(":", 0, opens)
        said = hearing.said(hearing.sentences.at(colon))
        return tuple(a.source for a in said[-1:] if a.source is not None)
    closes = low.find('"', start + 1, start + _QUOTATION)
    if closes >= end:  # it goes on in the next sentences, and the speaker stands behind it
        behind = _speaker_behind(closes, s.sentence, hearing)
        if behind is not None:
            return (behind,)
    if closes == end - 1 or closes < 0 or closes >= end:
        first = hearing.sentences.at(opens) or s.sentence
        before = [a.source for a in hearing.said(hearing.before(first)) if a.source is not None]
        return tuple(b for b in before[-1:] if b.rule != "sources.headline")
    return ()


def _speaker_behind(closes: int, sentence: Span, hearing: Hearing) -> Source | None:
    """Return who speaks behind the end of a quotation, in the sentence that ends there."""
    for behind in islice(hearing.sentences.behind(sentence), _QUOTED):
        if behind.end > closes:
            first = next((a.source for a in hearing.said(behind) if a.source is not None), None)
            trails = first is not None and first.span.start > closes and first.rule == "sources.trailing"
            return first if trails else None
    return None


_COLON = 4
"""How many characters before a quotation its colon may stand."""
_QUOTED = 10
"""How many sentences a quotation may go on."""
_QUOTATION = 1_000
"""How long a quotation may be, in characters."""


def _fullest(source: Source, named: Sequence[Source], kind: Callable[[str], SourceKind | None]) -> Source | None:
    """Return the fullest source that the words of one may stand for: "the Observatory", "the Britain-based monitor"."""
    mine = words_of(source.text)
    if not mine:
        return None
    best: Source | None = None
    for other in named:
        theirs = words_of(other.name or other.text)
        longer = best is None or len(theirs) > len(words_of(best.name or best.text))
        if longer and _short_for(source, mine, other, theirs, kind):
            best = other
    return best


def _short_for(
    source: Source, mine: Sequence[str], other: Source, theirs: Sequence[str], kind: Callable[[str], SourceKind | None]
) -> bool:
    """Return whether the words of a source may stand for those of another, which have a name."""
    if not has_name((other.name or other.text).split()[:3]):  # "police officer Ann Orr" has one
        return False
    if not _of_one_kind(source, mine, other, theirs):
        return False
    definite = source.text.lower().startswith(("the ", "a "))
    if not OFFICES.isdisjoint(theirs) and OFFICES.isdisjoint(mine) and (definite or source.text.isupper()):
        return False  # "the Observatory" is not the head of it
    if set(mine) <= set(theirs) and len(theirs) > len(mine) and source.text.split()[-1][:1].isupper():
        return not (_people_of(mine, theirs, other) or _within(source, other))
    return definite and len(theirs) > 1 and _a_monitor(source, mine, other, kind)


def _of_one_kind(source: Source, mine: Sequence[str], other: Source, theirs: Sequence[str]) -> bool:
    """Return whether two sources may be one by their kinds, of which a surname or the end of a name tells nothing."""
    if source.kind in (SourceKind.OTHER, other.kind):
        return True
    surname = source.text.istitle() and source.text.lower() in SURNAMES  # "Shah", whom the text calls Omar Shah
    return surname or _ends_as(source, mine, theirs)


def _a_monitor(source: Source, mine: Sequence[str], other: Source, kind: Callable[[str], SourceKind | None]) -> bool:
    """Return whether a group without a name is called what another is: "the monitor", and not the name of the man who heads it."""
    alike = other.kind is source.kind and source.kind not in OPEN_KINDS
    generic = alike and mine[-1] in MONITORS and not has_name(source.text.split()[1:])
    return generic and kind(other.name or "") is SourceKind.MONITOR


def _ends_as(source: Source, mine: Sequence[str], theirs: Sequence[str]) -> bool:
    """Return whether one capitalised word behind an article ends a longer name: "the Rangers", of the Green Valley Rangers."""
    article, _, word = source.text.partition(" ")
    ends = len(theirs) > len(mine) == 1 and list(theirs[-1:]) == list(mine)
    return ends and article.lower() == "the" and word.istitle() and word.lower() not in FORCES | INSTITUTIONS


def _within(source: Source, other: Source) -> bool:
    """Return whether the words of a force only tell of whom another source is: "the police", "superintendent of police"."""
    last = source.text.split()[-1]
    if last.lower() not in FORCES:
        return False
    words = (other.name or other.text).lower().split()
    at = words.index(last.lower()) if last.lower() in words else 0
    return at + 1 < len(words) or (at > 0 and words[at - 1] in ("of", "the"))


def _people_of(mine: Sequence[str], theirs: Sequence[str], other: Source) -> bool:
    """Return whether another source is people of an organisation, which its letters do not mean: "AORX", "AORX officials"."""
    last = (other.name or other.text).split()[-1]
    return last.islower() and last not in INSTITUTIONS and list(theirs[-len(mine) - 1 : -1]) == list(mine)
