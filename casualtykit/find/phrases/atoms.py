"""The words of a sentence, each with the letter of what it can be: the ground that phrases are built on."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from casualtykit.find.phrases.atom import HAVES, Atom
from casualtykit.find.phrases.homographs import NOUNS, letter_of
from casualtykit.find.phrases.words import NO_WORD, Word, Words, words_of
from casualtykit.languages.en.group_words import ALL
from casualtykit.languages.en.name_words import LETTERS_LIKE_WORDS, NAME_PARTICLES, NAMES_LIKE_VERBS, SLUGS, SURNAMES
from casualtykit.languages.en.pronouns import SOME_OF_THEM
from casualtykit.languages.en.source_words import MEDIA_CALLED
from casualtykit.lexicon import Lexicon, Sense, tokens
from casualtykit.model import Mention, Number, Time
from casualtykit.patterns import lazy
from casualtykit.spans import Page, Span
from casualtykit.values import evolve, settled
from casualtykit.vocabulary import NumberRole, SourceKind

_PARTICLED = lazy(r"(?:[ae][ld]|a[nrstz]|abd|abu|bin|ibn|o[lz]|u[lr])-[A-Z]")
"""A name with an article of its own: "el-Sabri"."""
_BEFORE_NOUN = frozenset(("THE", "ART", "POSS", "ADJ", "NUM", "GEN"))
_HARMS = frozenset((*(f"{v}_{f}" for v in "KDVSLT" for f in ("ED", "PART")), "K_PRES", "K_PAST", "D_PRES", "D_PAST"))
_TAKEN = frozenset(("PERSON", "PERSONS", "ORGN"))
_AFTER_NOUN = frozenset(("TO", "STOP", "COMMA", "SEMI", "BE", "SUB"))
_BEFORE_ADJECTIVE = _BEFORE_NOUN | {"PREP", "FROM", "OF", "BY", "WITH", "AND", "COMMA"}


def read_atoms(
    page: Page, span: Span, lexicon: Lexicon, numbers: Sequence[Number], times: Sequence[Time]
) -> list[Atom]:
    """Return the words of a sentence, numbers and times already one word each."""
    row = _Row.of(page, span, words_of(lexicon))
    items, spans, keys, known = row.items, row.spans, row.keys, row.known
    laid = _laid(numbers, times)
    mention, opens, closes = _next(laid)
    i, many = 0, len(spans)
    while i < many:
        start, end = spans[i]
        while closes <= start:
            mention, opens, closes = _next(laid)
        if mention is not None and opens <= start and not _named_by_code(row, i, mention):
            while i < many and spans[i][0] < closes:
                i += 1
            letter = _mention_letter(mention, page.low, [item.letter for item in items[-2:]])
            items.append(Atom(letter, opens, closes, page.low[opens:closes], NO_WORD, mention))
            i += _closes_second_thought(row, i, items[-1])
            continue
        low, n = keys[i], 1
        word = known[low]
        if word.seconds and i + 1 < many and keys[i + 1] in word.seconds:
            word, n = _term(row, i, word, mention, (opens, closes))
            if n > 1:
                end = spans[i + n - 1][1]
                low = page.low[start:end]
        letter = word.letter
        if word.unknown:
            letter = "LOW" if row.shouting or row.text[start].islower() else "CAPS"
        elif word.shifts or n > 1:
            letter, word = _shifted(row, i, n, word)
        elif letter == "THE" and items and items[-1].low in MEDIA_CALLED and row.text[start].isupper():
            letter = "CAPS"  # "the newspaper The Dune Post"
        items.append(Atom(letter, start, end, low, word))
        i += n
    return _settled(items)


def _closes_second_thought(row: _Row, i: int, figure: Atom) -> bool:
    """Return whether a comma only closes the second figure of two, whose noun follows: "three, perhaps four, miners"."""
    if "," not in figure.low or figure.letter != "NUM" or row.keys[i : i + 1] != [","]:
        return False
    behind = [row.known[key].letter for key in row.keys[i + 1 : i + 1 + _SPOKEN_FOR]]
    return behind[:1] in _NAMED_LATER and not any(letter[:2] == "S_" for letter in behind)


_SPOKEN_FOR = 4
"""Within so many words behind a figure a verb of saying may stand that another sentence of who says so has."""
_NAMED_LATER = (["PERSONS"], ["ADJ"], ["DEM"], ["MORE"])


@settled(eq=False)
class _Row:
    """A sentence on its way from words to atoms."""

    text: str
    known: Words
    spans: list[tuple[int, int]]
    """Where each of its words stands."""
    keys: list[str]
    """Its words, folded."""
    shouting: bool
    """It is in capitals."""
    titled: bool
    """Capitals tell nothing: it is set like a headline."""
    items: list[Atom]
    """What was read."""

    @classmethod
    def of(cls, page: Page, span: Span, known: Words) -> _Row:
        """Cut a sentence into words."""
        found = list(tokens(page.low, span.start, span.end))
        spans, keys = [t.span() for t in found], [t[0] for t in found]
        shouting = page.text[span.start : span.end].isupper()
        return cls(page.text, known, spans, keys, shouting, shouting or titled(page.text, spans, keys), [])


def _next(laid: Iterator[Mention]) -> tuple[Mention | None, int, int]:
    """Return the next number or time and its two ends, or one that no word reaches."""
    mention = next(laid, None)
    return (mention, mention.span.start, mention.span.end) if mention is not None else (None, _NOWHERE, _NOWHERE)


_NOWHERE = 1 << 62
"""Behind the end of any text."""


def _term(row: _Row, i: int, word: Word, mention: Mention | None, ends: tuple[int, int]) -> tuple[Word, int]:
    """Return the longest term that begins at a word and reaches no number or time, and of how many words it is.

    An adverb may end in one, and a rank in the number that names it: "at first", "their number two".
    """
    n = min(word.seconds[row.keys[i + 1]], len(row.keys) - i)
    while not (term := row.known[" ".join(row.keys[i : i + n])]).senses:
        n -= 1
        if n == 1:
            return word, 1
    opens, closes = ends
    end = row.spans[i + n - 1][1]
    within = row.spans[i][0] < opens and closes <= end and (term.harms or term.letter == "ORGN")  # "lost both legs"
    told = closes == end and (term.letter == "ADV" or _ranks(row, i + n, mention))
    titled_so = opens <= row.spans[i][0] and term.letter in _PERSONS  # "the first lady"
    if opens < end and not (within or told or titled_so):
        return word, 1
    verbal = term.letter[:2] in ("V_", "S_", "L_", "SU")
    if verbal and row.items and row.items[-1].letter in _BEFORE_NOUN:
        return word, 1  # "retaliatory fire on" is no verb
    if verbal and not row.items and word.letter == "V_NV" and term.letter == "V_PRES":
        return word, 1  # "fire at a hotel kills two"
    return term, n


def _ranks(row: _Row, end: int, mention: Mention | None) -> bool:
    """Return whether a number behind whose he is names somebody by his rank: "Hamas's number two", but "the number two seed"."""
    named = isinstance(mention, Number) and mention.role is NumberRole.IDENTIFIER
    his = bool(row.items) and row.items[-1].letter in _WHOSE
    return named and his and (end >= len(row.keys) or row.known[row.keys[end]].letter not in NOUNS)


_WHOSE = frozenset(("THE", "POSS", "HER", "GEN", "ORGN"))


def _shifted(row: _Row, i: int, n: int, word: Word) -> tuple[str, Word]:
    """Return the letter of a word, and what it says, by how it is written and what stands before it."""
    before = row.items[-1].letter if row.items else ""
    letter = "ADJ" if _modifying(row, i, n, word, before) else word.letter
    small = row.text[row.spans[i][0]].islower()
    told = _small(row, i, word, before) if small else _capitalised(row, i, n, word, letter, before)
    if told is not None:
        return told
    if row.keys[i] == "since" and before in HAVES:
        return "ADV", word  # "have since died"
    return letter, word


def _modifying(row: _Row, i: int, n: int, word: Word, before: str) -> bool:
    """Return whether what may be a verb is an adjective: "in separate attacks", "police detain top editor"."""
    if not word.modifies or word.letter not in ("V_NV", "V_PRES"):
        return False
    after = row.known[row.keys[i + n]].letter if i + n < len(row.keys) else ""
    if before in _HARMS and after in _TAKEN:
        return True
    return (not row.items or before in _BEFORE_ADJECTIVE) and after not in _AFTER_NOUN


def _small(row: _Row, i: int, word: Word, before: str) -> tuple[str, Word] | None:
    """Return what a word in small letters is, where they tell."""
    if word.small is not None:
        return word.small.letter, word.small  # "poles" and "turkeys" are no people in lower case
    if not word.senses and _PARTICLED.match(row.text, row.spans[i][0]):
        return "CAPS", NO_WORD
    if row.keys[i] in NAME_PARTICLES and before == "CAPS" and _name_behind(row, i + 1):
        return "CAPS", word
    return None


def _capitalised(row: _Row, i: int, n: int, word: Word, letter: str, before: str) -> tuple[str, Word] | None:
    """Return what a word with a capital, or a mark, is, where that tells."""
    start, end = row.spans[i][0], row.spans[i + n - 1][1]
    if letter == "ART" and before == "CAPS" and row.text[start : end + 1] == "A.":
        return "CAPS", word  # "John A. Karam"
    letters = LETTERS_LIKE_WORDS.get(row.keys[i])
    if letters is not None and not row.shouting and row.text[start:end].isupper():
        return letters[0], row.known[letters[1]]
    if not row.titled and row.text[start].isupper():
        named = _of_a_name(row, i, n, word, letter, before)
        if named is not None:
            return named
    if n == 1 and letter == "ORGN" and _surname(row.text[start:end], word.senses):
        return "CAPS", NO_WORD
    opens = _opens(row.items)
    unknown = not word.senses and letter in _BY_ENDING
    if not (row.titled or opens) and (letter == "LOW" or unknown or letter.endswith(("_NV", "_PRES"))):
        return "CAPS", word
    if letter == "LOW":
        return "LOW" if row.shouting else "CAPS", word
    if opens and _named_first(row, i, letter, word):
        return "CAPS", word
    if row.keys[i] == "'" and row.items and _owns(row.items, start):
        return "GEN", word
    return None


def _opens(items: Sequence[Atom]) -> bool:
    """Return whether a sentence begins behind some words: behind none, a quote, or a dateline ("GAO, 5 May - Battles raged")."""
    if not items or items[-1].letter in ("DASH", "COLON"):
        return bool(items and items[0].low in SLUGS) or all(a.letter in _DATELINE for a in items)
    return len(items) < _FEW and all(a.letter == "QUOTE" for a in items)


_DATELINE = frozenset("TIMEX NUMX CAPS PLACEN COMMA DASH COLON MARK".split())


def _of_a_name(row: _Row, i: int, n: int, word: Word, letter: str, before: str) -> tuple[str, Word] | None:
    """Return what a word is that has a capital where not every word has one, if it is a piece of a name."""
    if letter == "V_ING" and row.items:
        last = not _capital(row, i + n)  # "said Abading.", "the Ministry of Housing said"
        return "CAPS" if last else "ADJ", word  # "met Managing Editor Abel Moro"
    if letter == "V_GN" and row.items and _capital(row, i + n):
        return "ADJ", word  # "the Directorate of Mining Affairs"
    if letter in ("V_ED", "V_PART") and before in ("CAPS", "ORGN", "PLACEN", "DEM") and _capital(row, i + n):
        return "CAPS", word  # "the United Nations Integrated Office"
    known = row.keys[i] in SURNAMES and before == "CAPS"
    paper = letter == "ORGN" and before == "CAPS" and _paper(row.text[slice(*row.spans[i])], word.senses)
    own = (letter == "ADJ" or (letter in _LIKE_SURNAMES and _behind_title(row, i))) and _surnamed(row, i, before)
    if n == 1 and (known or paper or own):
        return "CAPS", NO_WORD  # "Gordon Brown", "Constable Young", "Abel Zaman", "Colonel Moro"
    return None


def _behind_title(row: _Row, i: int) -> bool:
    """Return whether a word in small letters but the first stands behind a title: "Colonel Moro", but "chief PLO envoys"."""
    title = row.items[-1].word.heading if row.items else None
    return (
        title is not None and title.kind == "actor" and title.has("title") and row.text[slice(*row.spans[i])].istitle()
    )


_LIKE_SURNAMES = frozenset(("DEM", "ORGN"))
"""The letters of names of nations and bodies, which persons may be called by too."""
_FEW = 2
"""More words than these open no sentence, whatever they are."""
_BY_ENDING = frozenset(("V_ED", "V_ING", "ADV"))
"""The letters of what no lexicon knows and what ends like a verb or an adverb."""


def _named_first(row: _Row, i: int, letter: str, word: Word) -> bool:
    """Return whether a word that opens a sentence, where every word has a capital, is a name."""
    if letter == "K_PRES":
        return _named_so(row, i, word)
    if letter in ("V_NV", "S_NV"):
        return _before_title(row, i)
    return letter in _BY_ENDING and not word.senses and _given(row, i)


def _before_title(row: _Row, i: int) -> bool:
    """Return whether a word that opens a sentence tells of whom a title behind it is: "Transport Minister Abel Moro"."""
    title = row.known[row.keys[i + 1]].letter if i + 1 < len(row.keys) else ""
    return title == "PERSON" and not row.shouting and _capital(row, i + 2)


def _given(row: _Row, i: int) -> bool:
    """Return whether a word that opens a sentence and ends like a verb or an adverb is a name: "Ahmed Sabri said", "Kelly was"."""
    after = row.known[row.keys[i + 1]].letter if i + 1 < len(row.keys) else ""
    predicated = after in _PREDICATES and row.known[row.keys[i]].letter == "ADV"
    return row.keys[i] in NAMES_LIKE_VERBS or (not row.titled and after == "LOW" and _capital(row, i + 1)) or predicated


_PREDICATES = frozenset(("BE", "BENOT", "HAVE", "HAVENOT", "D_ED", "D_PAST"))
"""The letters of what a name has behind it and an adverb does not."""


def _surnamed(row: _Row, i: int, before: str) -> bool:
    """Return whether an adjective with a capital is a surname: behind a first name or a title, and before no noun."""
    if before not in ("CAPS", "PERSON"):
        return False
    after = row.known[row.keys[i + 1]].letter if i + 1 < len(row.keys) else "STOP"
    return after not in NOUNS


def _name_behind(row: _Row, i: int) -> bool:
    """Return whether a name goes on with a capital, or with one more particle before it: "Ana de la Cruz"."""
    return _capital(row, i) or (i < len(row.keys) and row.keys[i] in NAME_PARTICLES and _capital(row, i + 1))


def _capital(row: _Row, i: int) -> bool:
    """Return whether there is a word at a place that has a capital."""
    return i < len(row.spans) and row.text[row.spans[i][0]].isupper()


def _owns(items: Sequence[Atom], start: int) -> bool:
    """Return whether an apostrophe makes a plural a possessor, and closes no quotation: "the soldiers' deaths"."""
    before = items[-1]
    opened = any(a.low == "'" and a.letter == "QUOTE" for a in items)
    return before.end == start and before.letter in _OWNERS and before.low[-1] == "s" and not opened


_OWNERS = frozenset(("PERSONS", "CAPS", "LOW", "TIMEX", "NUMX"))
"""The letters of plurals that own something: "three years' service"."""


def _settled(items: list[Atom]) -> list[Atom]:
    """Return words with the letters that their neighbours on both sides tell; a sentence has one stop, at its end."""
    for n, item in enumerate(items[:-1]):
        if item.word.settles or item.low in _OF_GROUPS:
            letter = letter_of(items, n)
            if letter != item.letter:
                items[n] = evolve(item, letter=letter)
        elif item.letter == "STOP" and items[n + 1].letter != "QUOTE":
            items[n] = evolve(item, letter="MARK")  # the stop of an abbreviation
    return items


_OF_GROUPS = ALL | SOME_OF_THEM
"""Words that may be numbers, too."""


def _named_so(row: _Row, i: int, word: Word) -> bool:
    """Return whether a verb in its base form that opens a sentence is a name: "Lynch Chairman", "Kill Bill"."""
    return _capital(row, i + 1) and not row.shouting and all(s.form == "base" for s in word.harms)


def _surname(word: str, senses: tuple[Sense, ...]) -> bool:
    """Return whether a word with one capital is spelt like the letters of an organisation: Mr Rai is not the RAI."""
    own = [s.entry.name or "" for s in senses if s.kind == "source"]
    return word.istitle() and len(word) < 6 and bool(own) and own[0] == word.upper() and len(own) == len(senses)


def _paper(word: str, senses: tuple[Sense, ...]) -> bool:
    """Return whether a word with one capital is the name of a newspaper or an agency alone, and so may be a surname too."""
    return word.istitle() and all(s.kind == "source" and s.value == SourceKind.MEDIA and s.has("org") for s in senses)


def titled(text: str, spans: Sequence[tuple[int, int]], keys: Sequence[str]) -> bool:
    """Return whether a sentence is set like a headline, with a capital on every word of weight."""
    long = [text[span[0]] for span, key in zip(spans, keys, strict=True) if len(key) > 3]
    return bool(long) and sum(map(str.isupper, long)) > 0.8 * len(long)


def _named_by_code(row: _Row, i: int, mention: Mention) -> bool:
    """Return whether letters and figures name an organisation, or a number is a piece of a word: "the M23", "sixth-graders", "the first lady"."""
    if not isinstance(mention, Number):
        return False
    word, within = row.known[row.keys[i]], row.spans[i][1] - mention.span.end
    if mention.role is NumberRole.IDENTIFIER:
        return (not within and word.letter == "ORGN") or _begins_title(row, i)
    return mention.role is NumberRole.ORDINAL and ((within > 0 and word.person) or _begins_title(row, i))


def _begins_title(row: _Row, i: int) -> bool:
    """Return whether a number begins what somebody is called: "the first lady", "a K-9 officer"."""
    after = row.keys[i + 1] if i + 1 < len(row.keys) else ""
    most = row.known[row.keys[i]].seconds.get(after, 0)
    return any(row.known[" ".join(row.keys[i : i + n])].letter in _PERSONS for n in range(2, most + 1))


_PERSONS = frozenset(("PERSON", "PERSONS"))


def _laid(numbers: Sequence[Number], times: Sequence[Time]) -> Iterator[Mention]:
    """Return numbers and times in order; a time takes the numbers inside it."""
    kept: list[Mention] = [n for n in numbers if not any(n.span.overlaps(t.span) for t in times)]
    return iter(sorted([*kept, *times], key=lambda m: m.span))


def _mention_letter(mention: Mention, low: str, before: Sequence[str]) -> str:
    if isinstance(mention, Number):
        match mention.role:
            case NumberRole.IDENTIFIER if before == ["OF", "CAPS"]:
                return "CAPS"  # "the crew of Royal 16"
            case NumberRole.COUNT:
                return "ART" if low[mention.span.start : mention.span.end] in ("a", "an") else "NUM"
            case NumberRole.ORDINAL:
                return "ORD"
            case NumberRole.AGE:
                return "AGE"
            case NumberRole.PRONOUN:
                return "PRON"
            case NumberRole.DURATION | NumberRole.MEASURE if "-" in mention.text:
                return "ADJ"
            case _:
                return "NUMX"
    return "TIMEX"
