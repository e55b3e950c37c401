"""The floors of the package are kept: what may import what, no circles, no long file."""

from __future__ import annotations

import ast
from collections.abc import Iterator, Mapping
from graphlib import CycleError, TopologicalSorter
from pathlib import Path

import pytest

import casualtykit

ROOT = Path(casualtykit.__file__).parent
LONGEST = 500
"""The most lines that a file may have."""

GROUND = {
    "values",
    "spans",
    "model",
    "rules",
    "errors",
    "dates",
    "dates_extra",
    "credits",
    "lexicon",
    "sentences",
    "languages",
    "tape",
    "needs",
    "tries",
    "patterns",
    "questions",
    "cue_patterns",
    "gazetteer",
    "markup",
    "vocabulary",
    "stand_ins",
}
"""What every floor rests on."""
FLOORS = {"find", "join", "resolve"}
"""What works on the text; none of these sees another."""
ABOVE = {
    "__init__",
    "__main__",
    "batch",
    "cli",
    "draught",
    "finders",
    "parser",
    "report",
    "catalogue",
    "evaluation",
    "extend",
    "frames",
    "noise",
    "stages",
}
"""What puts the floors together, and what measures the whole; only these see more than one of them."""
EXPORT_SEES = {"values", "vocabulary", "spans", "model", "errors", "dates", "markup", "export"}
"""What `export` may import: the model and what the model is made of."""

Graph = Mapping[str, set[str]]


def module_name(path: Path, root: Path) -> str:
    """Return the dotted name of a file inside the package: `find.numbers`, and `find.__init__` for a folder."""
    return ".".join(path.relative_to(root).with_suffix("").parts)


def imports(tree: ast.AST) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Yield (module, names) for every import in a tree, those for type checking alone too."""
    for node in ast.iter_child_nodes(tree):
        if isinstance(node, ast.Import):
            yield from ((alias.name, ()) for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            yield node.module or "", tuple(alias.name for alias in node.names)
        else:
            yield from imports(node)


def graph(root: Path) -> Graph:
    """Return which module of the package at a folder imports which others of it."""
    paths = {module_name(p, root): p for p in sorted(root.rglob("*.py"))}
    found: dict[str, set[str]] = {}
    for name, path in paths.items():
        wanted: set[str] = set()
        for module, names in imports(ast.parse(path.read_text(encoding="utf-8"))):
            if module.partition(".")[0] != root.name:
                continue
            inner = module.removeprefix(root.name).removeprefix(".")
            for target in [f"{inner}.{n}".removeprefix(".") for n in names] or [inner]:
                wanted.add(known(target, inner, paths))
        found[name] = wanted - {name}
    return found


def known(target: str, inner: str, paths: Mapping[str, Path]) -> str:
    """Return the module that an imported name stands for: itself, a folder, or the module that it is taken from."""
    for candidate in (target, f"{target}.__init__", inner, f"{inner}.__init__"):
        if candidate.removeprefix(".") in paths:
            return candidate.removeprefix(".")
    raise AssertionError(f"{target} is imported, but there is no such module")


def circle(edges: Graph) -> list[str]:
    """Return the modules of one import circle, or nothing."""
    try:
        TopologicalSorter(edges).prepare()
    except CycleError as error:
        return list(error.args[1])
    return []


def folders(edges: Graph) -> Graph:
    """Return which folders and modules right under the floors import which others: `find.numbers`, `find.reading`."""
    found: dict[str, set[str]] = {}
    for name, targets in edges.items():
        home = ".".join(name.split(".")[:2])
        found.setdefault(home, set()).update({".".join(t.split(".")[:2]) for t in targets} - {home})
    return found


def wrong(edges: Graph) -> list[str]:
    """Return the imports that break the floors, each as `importer -> imported: why`."""
    return [
        f"{name} -> {target}: {why}"
        for name, targets in sorted(edges.items())
        for target in sorted(targets)
        if (why := reason(name.partition(".")[0], target.partition(".")[0]))
    ]


def reason(floor: str, target: str) -> str:
    """Return why a floor may not import another, or nothing."""
    if floor == target:
        return ""
    if target == "parser" and floor not in ABOVE:
        return "only the top sees the parser"
    if floor == "export" and target not in EXPORT_SEES:
        return "export sees the model alone"
    if floor in FLOORS and target not in GROUND:
        return "a floor sees the ground alone"
    if floor in GROUND and target not in GROUND:
        return "the ground sees nothing above it"
    if floor not in GROUND | FLOORS | ABOVE | {"export"}:
        return "a module that no floor claims; say in this test where it belongs"
    return ""


def too_long(root: Path) -> list[str]:
    """Return the files with more lines than allowed."""
    lengths = {p: len(p.read_text(encoding="utf-8").splitlines()) for p in sorted(root.rglob("*.py"))}
    return [f"{p.name}: {n} lines" for p, n in lengths.items() if n > LONGEST]


def test_no_module_takes_part_in_an_import_circle() -> None:
    assert circle(graph(ROOT)) == []


def test_no_folder_takes_part_in_an_import_circle() -> None:
    assert circle(folders(graph(ROOT))) == []


def test_each_floor_sees_only_what_it_may() -> None:
    assert wrong(graph(ROOT)) == []


@pytest.mark.parametrize("root", [ROOT, Path(__file__).parent], ids=["casualtykit", "tests"])
def test_no_file_is_long(root: Path) -> None:
    assert too_long(root) == []


def package(folder: Path, **files: str) -> Path:
    """Write a small package of that many modules, `__` for a folder, and return its place."""
    root = folder / "casualtykit"
    for name, source in {"__init__": "", **files}.items():
        path = root / f"{name.replace('_in_', '/')}.py"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(source, encoding="utf-8")
    return root


def test_the_check_sees_a_circle(tmp_path: Path) -> None:
    root = package(
        tmp_path, spans="from casualtykit.model import x", model="def f():\n    from casualtykit import spans"
    )
    assert set(circle(graph(root))) == {"spans", "model"}


def test_the_check_sees_a_circle_of_folders() -> None:
    edges = {"find.a.x": {"find.b.y"}, "find.b.z": {"find.a.w"}, "find.b.y": set(), "find.a.w": set()}
    assert circle(edges) == []
    assert set(circle(folders(edges))) == {"find.a", "find.b"}


def test_the_check_sees_a_circle_of_imports_for_types_alone(tmp_path: Path) -> None:
    types = "from typing import TYPE_CHECKING\nif TYPE_CHECKING:\n    from casualtykit.spans import Span"
    root = package(tmp_path, spans="import casualtykit.model", model=types)
    assert set(circle(graph(root))) == {"spans", "model"}


@pytest.mark.parametrize(
    ("files", "said"),
    [
        (
            {"find_in_a": "import casualtykit.join.b", "join_in_b": ""},
            "find.a -> join.b: a floor sees the ground",
        ),
        ({"join_in_b": "from casualtykit.export import c", "export_in_c": ""}, "join.b -> export.c: a floor sees"),
        ({"export_in_c": "import casualtykit.report", "report": ""}, "export.c -> report: export sees the model alone"),
        ({"model": "import casualtykit.find.a", "find_in_a": ""}, "model -> find.a: the ground sees nothing above it"),
        ({"resolve_in_d": "import casualtykit.parser", "parser": ""}, "resolve.d -> parser: only the top sees"),
        ({"stray": "import casualtykit.spans", "spans": ""}, "stray -> spans: a module that no floor claims"),
    ],
)
def test_the_check_sees_a_floor_broken(tmp_path: Path, files: dict[str, str], said: str) -> None:
    found = wrong(graph(package(tmp_path, **files)))
    assert len(found) == 1
    assert found[0].startswith(said)


def test_the_check_sees_an_import_of_nothing(tmp_path: Path) -> None:
    with pytest.raises(AssertionError, match="no such module"):
        graph(package(tmp_path, spans="import casualtykit.nowhere"))


def test_the_check_sees_a_long_file(tmp_path: Path) -> None:
    root = package(tmp_path, spans="x = 1\n" * (LONGEST + 1), model="x = 1\n" * LONGEST)
    assert too_long(root) == [f"spans.py: {LONGEST + 1} lines"]
