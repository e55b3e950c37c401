"""Settings of the documentation."""

from __future__ import annotations

from functools import partialmethod
from typing import Any

from nbclient import NotebookClient

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
html_title = project
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


def setup(app: Any) -> None:
    """Put our own reading of docstrings before napoleon's, and what a cell prints in one piece."""
    # A slow cell prints in several pieces, and MyST-NB ends the line after each when it merges them.
    NotebookClient.__init__ = partialmethod(NotebookClient.__init__, coalesce_streams=True)
    app.connect("autodoc-process-docstring", plain_attributes, priority=400)
