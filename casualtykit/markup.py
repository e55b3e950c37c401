"""HTML that reads well on any page: light or dark, in colour or without, scripts and style sheets stripped.

Whatever is handed in is escaped here, once; there is no way in for markup.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from casualtykit.patterns import lazy

_ESCAPES = {"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#x27;"}
_SPECIAL = lazy(r"[&<>\"']")
# Half a character of UTF-16, and what no page may hold: an encoder would raise on the first, a browser drop the others.
_BROKEN = lazy("[\ud800-\udfff\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ufdd0-\ufdef\ufffe\uffff]")

LONGEST_CELL = 300
"""The most characters of a text that one cell shows."""

_PAGE = "color: inherit; text-align: left; line-height: 1.5"
_TABLE = "border-collapse: collapse; margin: 0.5em 0; font-size: 0.9em; color: inherit; border: 0"
_CAPTION = "text-align: left; caption-side: top; font-weight: bold; font-size: 1em; color: inherit; padding: 0.2em 0"
_CELL = (
    "text-align: left; vertical-align: top; padding: 0.2em 0.7em; color: inherit; max-width: 24em; "
    "overflow-wrap: break-word; white-space: normal; border-bottom: 1px solid rgba(128, 128, 128, 0.35)"
)


def escaped(text: str) -> str:
    r"""Return a text as it may stand in a page, as content or as a quoted attribute.

    Half characters and control characters, which no page may hold, become U+FFFD, each one character as before.

    >>> escaped("<b title='x'>"), escaped("a\ud800b") == "a\ufffdb"
    ('&lt;b title=&#x27;x&#x27;&gt;', True)
    """
    return _SPECIAL.sub(lambda found: _ESCAPES[found[0]], _BROKEN.sub("\ufffd", text))


def element(tag: str, content: str, attributes: Mapping[str, str] | None = None) -> str:
    """Return an element around content that is HTML already; the values of attributes are escaped.

    >>> element("b", escaped("1 < 2"), {"title": 'a "b"'})
    '<b title="a &quot;b&quot;">1 &lt; 2</b>'
    """
    held = "".join(f' {name}="{escaped(value)}"' for name, value in (attributes or {}).items())
    return f"<{tag}{held}>{content}</{tag}>"


def page(parts: Iterable[str]) -> str:
    """Return pieces of HTML as one block, in which no dollar sign is taken for a formula.

    >>> page(["<p>one</p>"]).startswith('<div class="casualtykit tex2jax_ignore mathjax_ignore" style="color: inherit;')
    True
    """
    kind = {"class": "casualtykit tex2jax_ignore mathjax_ignore", "style": _PAGE}
    return element("div", "\n".join(parts), kind)


def table(caption: str, header: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """Return a table of plain texts; the first cell of a row is its heading, and a long one is cut.

    >>> table("Two", ["a", "b"], [["1", "<2>"]]).count("&lt;2&gt;")
    1
    """
    head = "".join(element("th", escaped(h), {"scope": "col", "style": _CELL + "; font-weight: bold"}) for h in header)
    lines = [element("thead", element("tr", head))] if header else []
    body = [element("tr", "".join(_cells(row))) for row in rows]
    lines += [element("tbody", "\n".join(body))]
    named = element("caption", escaped(caption), {"style": _CAPTION})
    return element("table", "\n".join([named, *lines]), {"style": _TABLE})


def _cells(row: Sequence[str]) -> Iterable[str]:
    for place, text in enumerate(row):
        shown = escaped(text if len(text) <= LONGEST_CELL else text[: LONGEST_CELL - 1] + "\u2026")
        if place:
            yield element("td", shown, {"style": _CELL})
        else:
            yield element("th", shown, {"scope": "row", "style": _CELL + "; font-weight: bold"})
