"""Makes the JSON Schema of the records from the result classes: `python -m tests.schema` writes it into the package."""

from __future__ import annotations

import ast
import inspect
import json
import textwrap
from datetime import date
from enum import StrEnum
from pathlib import Path
from types import NoneType, UnionType
from typing import Any, Union, get_args, get_origin, get_type_hints

import attrs

import casualtykit
from casualtykit import CasualtyReport, Evaluation, Statement, Toll
from casualtykit.values import SCHEMA, Record

PATH = Path(casualtykit.__file__).parent / "export" / "casualtykit-1.schema.json"
"""Where the schema lies."""
WHOLE: tuple[type[Record], ...] = (CasualtyReport, Statement, Toll, Evaluation)
"""The classes whose records stand by themselves; what they are made of is found from there."""
PLAIN: dict[type, dict[str, Any]] = {
    str: {"type": "string"},
    int: {"type": "integer"},
    float: {"type": "number"},
    bool: {"type": "boolean"},
    date: {"type": "string", "format": "date"},
}


def schema() -> dict[str, Any]:
    """Return the schema: one definition for each class, and which of them a document may be."""
    found: dict[str, dict[str, Any]] = {}
    for kind in WHOLE:
        define(kind, found)
    names = sorted(found)
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": SCHEMA,
        "description": "Records of casualtykit, version 1. Unknown fields may be added; readers pass over them.",
        "type": "object",
        "properties": {"schema": {"const": SCHEMA}},
        "required": ["schema"],
        "anyOf": [{"$ref": f"#/$defs/{name}"} for name in (*(kind.__name__ for kind in WHOLE), "error")],
        "$defs": {n: found[n] for n in names}
        | {
            "error": {
                "description": "What stands in the place of a text that could not be read.",
                "type": "object",
                "properties": {
                    "file": {"type": "string"},
                    "id": {"type": ["string", "integer"]},
                    "error": {"type": "string"},
                },
                "required": ["error"],
            }
        },
    }


def define(kind: Any, found: dict[str, dict[str, Any]]) -> None:
    """Put the definition of a class, and of all it is made of, among those found."""
    if kind.__name__ in found:
        return
    sentence = (inspect.getdoc(kind) or "").partition("\n")[0]
    if issubclass(kind, StrEnum):
        found[kind.__name__] = {"description": sentence, "type": "string", "enum": [m.value for m in kind]}
        return
    found[kind.__name__] = {}
    hints, said = get_type_hints(kind), sentences(kind)
    fields = {f.name: said_of(hints[f.name], said.get(f.name), found) for f in attrs.fields(kind) if f.name[0] != "_"}
    wanted = list(fields)
    if kind is CasualtyReport:  # what the command line adds to it
        fields |= {
            "file": {"type": "string", "description": "The file of the text, where there are several."},
            "id": {"type": ["string", "integer"], "description": "The id of the text, where it has one."},
            "tolls": {
                "type": "array",
                "items": {"$ref": "#/$defs/Toll"},
                "description": "The tolls, from the command.",
            },
        }
    found[kind.__name__] = {"description": sentence, "type": "object", "properties": fields, "required": wanted}


def said_of(hint: Any, sentence: str | None, found: dict[str, dict[str, Any]]) -> dict[str, Any]:
    """Return the schema of one field."""
    made = shape(hint, found)
    return made if sentence is None else {"description": sentence, **made}


def shape(hint: Any, found: dict[str, dict[str, Any]]) -> dict[str, Any]:
    """Return the schema of a type."""
    origin = get_origin(hint)
    if origin in (Union, UnionType):
        (arm,) = (a for a in get_args(hint) if a is not NoneType)
        return {"anyOf": [shape(arm, found), {"type": "null"}]}
    if origin is tuple:
        return {"type": "array", "items": shape(get_args(hint)[0], found)}
    if hint in PLAIN:
        return dict(PLAIN[hint])
    define(hint, found)
    return {"$ref": f"#/$defs/{hint.__name__}"}


def sentences(kind: Any) -> dict[str, str]:
    """Return what stands under each field of a class in its source, the first line of it."""
    said: dict[str, str] = {}
    for base in reversed(kind.__mro__):
        if not (issubclass(base, Record) and attrs.has(base)):
            continue
        (tree,) = ast.parse(textwrap.dedent(inspect.getsource(base))).body
        assert isinstance(tree, ast.ClassDef)
        for above, below in zip(tree.body, tree.body[1:], strict=False):
            if not (isinstance(above, ast.AnnAssign) and isinstance(below, ast.Expr)):
                continue
            if isinstance(below.value, ast.Constant):
                said[ast.unparse(above.target)] = " ".join(str(below.value.value).split())
    return said


def text() -> str:
    """Return the schema as it lies in the package."""
    return json.dumps(schema(), indent=1) + "\n"


if __name__ == "__main__":
    PATH.write_text(text(), encoding="utf-8")
    print(f"wrote {PATH}")
