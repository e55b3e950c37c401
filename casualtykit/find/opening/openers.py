"""Which sentences are read: those that hold a word of harm.

Most words of harm open their sentence wherever they stand. Some are mostly said of something else ("hold talks", "net
profit", "daily lives"), and open it only beside what makes them harm.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import cache, lru_cache

from casualtykit.find.opening.unmeant import Test, counts, in_term, takes_things, unmeant
from casualtykit.find.phrases.atom import BES
from casualtykit.find.phrases.atoms import titled
from casualtykit.find.phrases.words import Told, Words, words_of
from casualtykit.languages.en.captive_words import SENTENCES
from casualtykit.languages.en.care_words import SENT
from casualtykit.languages.en.displaced_words import COMING_TO, FORCING, LEFT_BEHIND, LODGING, OUT_OF
from casualtykit.languages.en.group_words import LOSSES, MAY_COUNT
from casualtykit.languages.en.harm_words import FINDS, FOUND, LYING_IN, MAY_LACK_OBJECT, PERSONAL, TAKES_LIVES
from casualtykit.lexicon import Lexicon, tokens, words_in
from casualtykit.sentences import Sentences
from casualtykit.spans import Page, Span, shouted
from casualtykit.tries import WordScan

Hit = tuple[int, str]
"""Where a word of harm stands, and its letters."""
_BEFORE, _AFTER, _CLOSE = 40, 60, 25
"""How far before and behind a word what makes it harm may stand, in characters."""
_LIFE_TAKERS = TAKES_LIVES | LOSSES


def opened(page: Page, sentences: Sentences, hits: Iterable[Hit], lexicon: Lexicon) -> tuple[Span, ...]:
    """Return the sentences of a text that words of harm open, which are given in text order."""
    needs = _tests(lexicon)
    kept: list[Span] = []
    end = 0
    for hit in hits:
        start, form = hit
        need = needs(form)
        # Most end here: what they need does not stand near, be it in their sentence or not.
        if start < end or (need is not None and not need(page, start, start + len(form), 0, len(page.low))):
            continue
        span = sentences.at(start)
        if span is not None and _opens(page, span, hit, lexicon):
            kept.append(span)
            end = span.end
    return tuple(kept)


def open_sentences(page: Page, sentences: Iterable[Span], lexicon: Lexicon) -> tuple[Span, ...]:
    """Return those of some sentences that hold a word of harm; the text around them is not looked at.

    >>> def read(text): return len(open_sentences(Page.of(text), [Span(0, len(text))], Lexicon.shipped("en")))
    >>> read("They hold talks."), read("They hold the men.")
    (0, 1)
    """
    scan = _scan(lexicon)

    def holds(span: Span) -> bool:
        return any(_opens(page, span, hit, lexicon) for hit in scan.finditer(page, span.start, span.end))

    return tuple(filter(holds, sentences))


def _opens(page: Page, span: Span, hit: Hit, lexicon: Lexicon) -> bool:
    """Return whether a word of harm opens the sentence in which it stands."""
    start, form = hit
    test = _meant(lexicon)(form)
    if test is not None and not test(page, start, start + len(form), span.start, span.end):
        return False
    named = page.text[start].isupper() and _may_be_name(words_of(lexicon), form)
    return not (named and _capitals_tell(page, span) and page.low[span.start : start].strip())


def _may_be_name(words: Words, form: str) -> bool:
    """Return whether a capital makes a form a name (`find/phrases/atoms`): that of a verb in the present, and no term."""
    return " " not in form and words[form].letter.endswith(("_NV", "_PRES"))


def _capitals_tell(page: Page, span: Span) -> bool:
    """Return whether a sentence is set neither in capitals nor like a headline."""
    if shouted(page.cut(span.start, span.end)):
        return False
    found = list(tokens(page.low, span.start, span.end))
    return not titled(page.text, [t.span() for t in found], [t[0] for t in found])


@lru_cache(maxsize=16)
def _meant(lexicon: Lexicon) -> Callable[[str], Test | None]:
    """Return the same as `_tests`, those forms tested as well that may mean no harm (`find/opening/unmeant`)."""
    tests = _tests(lexicon)

    @lru_cache(maxsize=4_000)
    def test(form: str) -> Test | None:
        opens, bars = tests(form), (*in_term(form, lexicon), *unmeant(form, lexicon))
        return _unless(bars, opens) if bars else opens

    return test


def _unless(bars: Sequence[Test], opens: Test | None) -> Test:
    """Return the test that passes where another does, and none of some others."""

    def test(page: Page, start: int, end: int, first: int, last: int) -> bool:
        if opens is not None and not opens(page, start, end, first, last):
            return False
        return not any(bar(page, start, end, first, last) for bar in bars)

    return test


@lru_cache(maxsize=16)
def _scan(lexicon: Lexicon) -> WordScan:
    return WordScan(lexicon.openers, needless(lexicon))


@lru_cache(maxsize=16)
def needless(lexicon: Lexicon) -> Callable[[str], bool]:
    """Return what tells of words whether they need not be looked for.

    A form of harm that holds another which opens by itself need not: a sentence with "shot dead" has "dead" in it anyway.
    """
    tests, forms = _tests(lexicon), lexicon.openers

    @cache
    def alone(form: str) -> bool:
        return tests(form) is None and not any(unmeant(form, lexicon))

    @cache
    def holds_another(form: str) -> bool:
        words = form.split(" ")
        stretches = (" ".join(words[i:j]) for i in range(len(words)) for j in range(i + 1, len(words) + 1))
        return any(s in forms and s != form and alone(s) for s in stretches)

    return holds_another


# ------------------------------------------------------------------------------------------------------ shy words


@lru_cache(maxsize=16)
def _tests(lexicon: Lexicon) -> Callable[[str], Test | None]:
    """Return the function that tells what a form needs beside it, or None where it opens a sentence by itself."""
    needs = _needs(lexicon)

    @lru_cache(maxsize=4_000)
    def test(form: str) -> Test | None:
        sort = _sort(form, lexicon)
        return None if sort is None else needs[sort]

    return test


def _sort(form: str, lexicon: Lexicon) -> str | None:
    """Return which sort of shy words a form belongs to, as `_needs` calls them; None where it is not shy."""
    senses = lexicon.senses(form, _TELLING)
    harms = [s for s in senses if s.kind in ("outcome", "slot")]
    if not harms:
        return None
    if all(s.entry.term == "lose" for s in harms):
        return "lose"
    if all(map(takes_things, harms)):
        if any(s.form not in _ACTIVE for s in harms):
            return "taken"
        return "takes somebody" if any(s.entry.term in MAY_LACK_OBJECT for s in harms) else "takes"
    if all(s.entry.term in _BODY for s in harms):
        return "body"
    if all(s.value.startswith("lives ") for s in harms):
        return "lives"
    tag = next((t for t in _TAGS if all(s.has(t) for s in harms)), None)
    return tag or ("noun" if any(s.kind == "word" for s in senses) else None)


@lru_cache(maxsize=16)
def _needs(lexicon: Lexicon) -> Mapping[str, Test]:
    """Return what the sorts of shy words need beside them; those that share a tag are called by it."""
    words = words_of(lexicon)
    persons = Told(lambda word: counts(word) or word in PERSONAL or words[word].person)
    found = _beside(_says(lexicon, FOUND | FINDS | LYING_IN | {f.split()[0] for f in FOUND}), _WHOLE, _WHOLE)
    return {
        "lose": _beside(Told(lambda word: words[word].person), _WHOLE, _WHOLE),
        "takes": _either(_beside(persons, 0), _taken_up(words, persons)),
        "takes somebody": _beside(persons),
        "taken": _passive(words, _somebody(words, _WHOLE, 0), _somebody(words, _AFTER, _AFTER)),
        "body": _either(_before_of, found),
        "lives": _beside(_says(lexicon, _LIFE_TAKERS)),
        "noun": _before_of,
        "left": _either(_beside(_says(lexicon, LEFT_BEHIND), after=0), _beside(_says(lexicon, OUT_OF), _CLOSE, 0)),
        "forced": _beside(_says(lexicon, FORCING), _WHOLE, 0),  # "forced them to leave"
        "lodged": _both(_behind_preposition, _beside(_says(lexicon, LODGING | COMING_TO), 2 * _BEFORE, 0)),
        "sent": _both(_behind_preposition, _beside(_says(lexicon, SENT), 2 * _BEFORE, 0)),  # "taken to Mercy Hospital"
        "claims": _counted,  # "claimed nine victims"
        "hitting": _beside(persons, 0, _CLOSE),
        "served": _beside(_says(lexicon, SENTENCES), 0, _AFTER),  # "serving a life sentence"
    }


_TAGS = ("left", "forced", "lodged", "sent", "claims", "hitting", "served")
"""The tags of words of harm that are mostly said of something else."""
_TELLING = frozenset(("outcome", "slot", "word"))
"""The kinds of sense that tell what a form needs beside it."""
_WHOLE = 200
"""How far most of a sentence reaches, in characters."""
_BODY = frozenset(("body",))
"""Nouns of the dead that mostly say something else: "a legislative body"."""
_PERSONS = frozenset("PERSON PERSONS DEM PRON HER VICT MORE NUMX".split())
"""The letters of words that may stand for persons."""
_ACTIVE = frozenset(("base", "s", "ing"))
"""The forms of a verb that cannot be passive."""
_LINKS = frozenset(("REL", "THAT", "PRON"))
_NOUNS = frozenset("PERSON PERSONS ORGN PLACEN THINGN CAUSEN LOW VICT DEM NUMX".split())


def _either(one: Test, two: Test) -> Test:
    """Return the test that passes where one of two does."""
    return lambda page, start, end, first, last: (
        one(page, start, end, first, last) or two(page, start, end, first, last)
    )


def _both(one: Test, two: Test) -> Test:
    """Return the test that passes where both of two do."""
    return lambda page, start, end, first, last: (
        one(page, start, end, first, last) and two(page, start, end, first, last)
    )


def _passive(words: Words, before: Test, around: Test) -> Test:
    """Return the test of a form that may be passive: right behind "was" those who suffered stand before it."""

    def test(page: Page, start: int, end: int, first: int, last: int) -> bool:
        was = page.low[max(first, start - _BEFORE) : start].split()[-1:]
        passive = bool(was) and words[was[0]].letter in BES
        return (before if passive else around)(page, start, end, first, last)

    return test


def _taken_up(words: Words, persons: Told[bool]) -> Test:
    """Return the test whether the object of a verb stands before it, and a relative or a pronoun between: "the men they hold"."""
    links = _in_chunks(Told(lambda word: word == "whom" or words[word].letter in _LINKS))

    def test(page: Page, start: int, end: int, first: int, last: int) -> bool:
        before = page.low[max(first, start - _AFTER) : start]
        if not links.any_in(before.split()):
            return False
        row = [w for w in words_in(before) if w != ","]
        for i, word in enumerate(row):
            linked = i and words[word].letter in _LINKS and words[row[i - 1]].letter in _NOUNS
            if word == "whom" or (linked and persons.any_in(row[:i])):
                return True
        return False

    return test


def _beside(tells: Told[bool], before: int = _BEFORE, after: int = _AFTER) -> Test:
    """Return the test whether a word that tells stands beside another, in its sentence."""
    told = _in_chunks(tells)

    def test(page: Page, start: int, end: int, first: int, last: int) -> bool:
        low = page.low
        return told.any_in(low[max(first, start - before) : start].split()) or told.any_in(
            low[end : min(last, end + after)].split()
        )

    return test


def _in_chunks(tells: Told[bool]) -> Told[bool]:
    """Return what tells of what stands between two spaces whether it has such a word: it need not be taken apart again."""
    return Told(lambda chunk: tells.any_in(words_in(chunk)))


def _somebody(words: Words, before: int, after: int) -> Test:
    """Return the test whether a word that may stand for persons stands beside another: a noun, a figure, a name."""

    def stands(word: str) -> bool | None:
        known = words[word]
        if known.letter in _PERSONS or known.person or counts(word) or word in MAY_COUNT or word[0].isdigit():
            return True
        return None if known.letter == "LOW" and not known.senses else False

    told = Told(stands)  # None: where it has a capital
    may = _in_chunks(Told(lambda word: told[word] is not False))

    def test(page: Page, start: int, end: int, first: int, last: int) -> bool:
        for a, b in ((max(first, start - before), start), (end, min(last, end + after))):
            for word in () if not may.any_in(page.low[a:b].split()) else tokens(page.low, a, b):
                known = told[word[0]]
                if known or (known is None and not page.text[word.start()].islower()):
                    return True
        return False

    return test


def _says(lexicon: Lexicon, terms: frozenset[str]) -> Told[bool]:
    """Return what tells of words whether they are forms of one of some terms."""

    def says(word: str) -> bool:
        return word in terms or any(s.entry.term in terms for s in lexicon.senses(word))

    return Told(says)


def _before_of(page: Page, start: int, end: int, first: int, last: int) -> bool:
    """Return whether a word that is a verb too is a noun: "the remains of two men"."""
    return page.low.startswith("of", end + 1, last)


def _behind_preposition(page: Page, start: int, end: int, first: int, last: int) -> bool:
    """Return whether a place stands behind the preposition of those who stay there or are brought there."""
    before = page.low[max(first, start - _BEFORE) : start].rpartition(". ")[2]
    return not _WHERE.isdisjoint(before.split()[-_FIVE:])


def _counted(page: Page, start: int, end: int, first: int, last: int) -> bool:
    """Return whether a figure or victims stand right behind a word: "has claimed at least nine"."""
    behind = words_in(page.low[end : min(last, end + _CLOSE)])[:_THREE]
    return any(counts(w) or w[0].isdigit() or w in MAY_COUNT or w in ("victim", "victims") for w in behind)


_WHERE = frozenset("in into to at inside on along".split())
_THREE = 3
"""Behind so many words a figure may stand: "has claimed at least nine"."""
_FIVE = 5
"""Behind so many words a place may stand: "in the local schools", "to the Gao central district police station"."""
