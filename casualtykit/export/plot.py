"""Figures drawn as a point between their bounds, each by itself; nothing is added up or joined by a line.

Matplotlib is imported when something is drawn, never before: `pip install 'casualtykit[plot]'`.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from casualtykit.errors import MissingExtraError
from casualtykit.model import Toll

if TYPE_CHECKING:
    from matplotlib.axes import Axes

_COLOURS = ("#0072b2", "#d55e00", "#009e73", "#cc79a7", "#e69f00", "#56b4e9", "#8c6e5a", "#808080")
"""One for each outcome; the common kinds of colour blindness tell them apart, and the label says it too."""
_LONGEST = 40
"""The most characters of a label."""


def plot_tolls(rows: Sequence[tuple[str, Toll]], *, axes: Axes | None = None) -> Axes:
    """Draw tolls as one line each: a point for the best figure, a bar from low to high, an arrow where an end is open.

    A toll of a vague word alone has no point. A toll without any figure has its line, and "no figure" on it.

    Args:
        rows: for each toll its label and itself, from top to bottom.
        axes: where to draw; a new figure of fitting height if None.

    Returns:
        The matplotlib axes that were drawn on.

    Raises:
        MissingExtraError: matplotlib is not installed.
    """
    if axes is None:
        axes = _new_axes(len(rows))
    figures = [n for _, t in rows for n in (t.low, t.best, t.high) if n is not None]
    edge = 1.15 * max([1, *figures])  # where an open end has its arrow
    outcomes = list(dict.fromkeys(t.outcome for _, t in rows))
    if not rows:
        axes.annotate("no toll", (0, 0), (4, 0), textcoords="offset points", va="center", style="italic")
    for place, (_, toll) in enumerate(rows):
        _draw(axes, place, toll, edge, _COLOURS[outcomes.index(toll.outcome)])
    axes.set_yticks(range(len(rows)), [_label(label) for label, _ in rows])
    axes.set_ylim(max(1, len(rows)) - 0.5, -0.7)
    axes.set_xlim(0, edge * 1.05)
    axes.set_xlabel("people")
    axes.xaxis.get_major_locator().set_params(integer=True)
    axes.xaxis.set_major_formatter("{x:,.0f}")
    axes.grid(axis="x", alpha=0.3)
    axes.spines[["top", "right"]].set_visible(False)
    return axes


def _new_axes(rows: int) -> Axes:
    try:
        from matplotlib import pyplot as plt
    except ImportError:
        raise MissingExtraError.of("matplotlib", "plot") from None
    _, axes = plt.subplots(figsize=(7, 1.2 + 0.45 * max(1, rows)), layout="constrained")
    return axes


def _draw(axes: Axes, place: int, toll: Toll, edge: float, colour: str) -> None:
    """Draw one toll: the bar, the arrow of an open end, the point, the words."""
    low, best, high = toll.low, toll.best, toll.high
    if low is best is high is None:
        axes.annotate("no figure", (0, place), (4, 0), textcoords="offset points", va="center", style="italic")
        return
    left, right = 0 if low is None else low, edge if high is None else high
    axes.plot([left, right], [place, place], color=colour, alpha=0.4, linewidth=6, solid_capstyle="butt")
    if high is None:
        axes.plot([edge], [place], marker=">", color=colour, alpha=0.6, markersize=9)
    if low is None:
        axes.plot([0], [place], marker="<", color=colour, alpha=0.6, markersize=9, clip_on=False)
    if best is not None:
        axes.plot([best], [place], marker="o", color=colour, markersize=8, clip_on=False)
    at = next(n for n in (best, low, high) if n is not None)
    # Words in the middle of a small figure would run into the axis and the labels.
    aside, near = (4, "left") if at < edge / 8 else (0, "center")
    shift = (aside, 9)
    axes.annotate(_words(toll), (at, place), shift, textcoords="offset points", ha=near, va="bottom", fontsize="small")


def _words(toll: Toll) -> str:
    """Return the figure and its bounds in words.

    >>> from casualtykit.model import Outcome
    >>> def words(low, best, high):
    ...     return _words(Toll(Outcome.KILLED, None, low, best, high, (), ""))
    >>> words(9, 9, 9), words(12, 12, None), words(None, 30, 30), words(20, None, 30)
    ('9', '12 or more', 'up to 30', '20 to 30')
    >>> words(19, 19, 23), words(10, 30, None), words(None, 30, None), words(24, None, None)
    ('19 (19 to 23)', '30 (10 or more)', '30', '24 or more')
    """
    low, best, high = toll.low, toll.best, toll.high
    if low is None:
        bounds = "" if high is None else f"up to {high:,}"
        same = best == high
    elif high is None:
        bounds, same = f"{low:,} or more", best == low
    else:
        bounds, same = f"{low:,} to {high:,}" if low != high else f"{low:,}", best == low == high
    if best is None or same:
        return bounds
    return f"{best:,} ({bounds})" if bounds else f"{best:,}"


def _label(text: str) -> str:
    words = " ".join(text.split())
    return _plain(words if len(words) <= _LONGEST else words[: _LONGEST - 1] + "\u2026")


def _plain(text: str) -> str:
    r"""Return a text in which matplotlib finds no formula, and its fonts no half character.

    >>> _plain("US$5 \ud800")
    'US\\$5 ?'
    """
    return text.replace("$", r"\$").encode("utf-8", "replace").decode()
