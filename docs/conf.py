"""Settings of the documentation."""

from __future__ import annotations

from functools import partialmethod
from importlib import import_module
from itertools import groupby
from typing import Any

from nbclient import NotebookClient

from casualtykit import __version__
from casualtykit.catalogue import catalogue

project = "casualtykit"
author = "the casualtykit authors"
copyright = author

extensions = [
    "myst_nb",
    "sphinx.ext.autodoc",
    "sphinx.ext.napoleon",
]
exclude_patterns = ["_build"]
default_role = "code"  # docstrings name things as they name them in plain text

html_theme = "furo"
html_title = f"{project} {__version__}"
html_static_path = ["_static"]
html_css_files = ["site.css"]

# Every example runs, each time; one that fails is a warning, which the checks take for an error.
nb_execution_mode = "force"
nb_execution_show_tb = True
nb_execution_timeout = 120
nb_merge_streams = True
nb_render_markdown_format = "myst"  # tables that an example makes are tables

myst_heading_anchors = 3

autodoc_member_order = "bysource"
autodoc_typehints = "signature"
python_use_unqualified_type_names = True

# A name that leads nowhere is an error; these are not ours.
nitpicky = True
nitpick_ignore_regex = [
    ("py:.*", r"(casualtykit\..*\.)?[A-Z]"),  # type variables
    (
        "py:.*",
        r"casualtykit\.(find|join\.drafts|tape|gazetteer\.book\.Layer|lexicon\.(shipped|index)\.\w+).*",
    ),  # what the stages hand on; not public
    ("py:.*", r"(collections|datetime|pathlib|typing|enum|os|abc|re)\..*"),
    ("py:.*", r"(casualtykit\..*\.)?(Axes|Frame|Read)"),  # not ours, or any type that fits
    ("py:.*", r"(date|Path|Any|Self|Enum|StrEnum|Iterable|Iterator|Mapping|Sequence|Callable)"),
    ("py:.*", r"(int|float|str|bool|bytes|dict|list|tuple|None|TypeError|ValueError|LookupError|OSError|object)"),
]


def plain_attributes(_app: Any, what: str, _name: str, _thing: object, _options: Any, lines: list[str]) -> None:
    """Keep napoleon from reading "who says so: a person" under an attribute as a type and a description."""
    if what in {"attribute", "data", "property"}:
        lines[:0] = ["..", ""]  # an empty comment, which napoleon takes for the first line


def code(text: str) -> str:
    """Return a text as it stands, on one line."""
    ticks = "``" if "`" in text else "`"
    return f"{ticks} {' '.join(text.split())} {ticks}"


def show_rules(_app: Any, page: str, source: list[str]) -> None:
    """Put every rule with its examples where the page on them has a mark."""
    if page != "rules":
        return
    lines: list[str] = []
    for module, rules in groupby(catalogue(), lambda rule: rule.build.__module__):
        about = (import_module(module).__doc__ or "").strip().partition("\n\n")[0]
        lines += [f"## {module.rpartition('.')[2]}", "", " ".join(about.split()), ""]
        for rule in rules:
            lines += [f"({rule.id})=", "", f"**{code(rule.id)}** {rule.sentence}", ""]
            lines += [f"- {code(text)} is {code(said)}" for text, said in rule.finds.items()]
            lines += [f"- not {', '.join(map(code, rule.skips))}"] if rule.skips else []
            lines += [""]
    source[0] = source[0].replace("<!-- the rules -->", "\n".join(lines))


def setup(app: Any) -> None:
    """Put our reading of docstrings before napoleon's, what a cell prints in one piece, and the rules on their page."""
    # A slow cell prints in several pieces, and MyST-NB ends the line after each when it merges them.
    NotebookClient.__init__ = partialmethod(NotebookClient.__init__, coalesce_streams=True)
    app.connect("autodoc-process-docstring", plain_attributes, priority=400)
    app.connect("source-read", show_rules)
