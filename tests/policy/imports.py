"""Who may import whom, as a table, and the imports that break it."""

from __future__ import annotations

import ast
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

GROUND = frozenset({"errors", "settings", "model"})
TOOLS = GROUND | {"rules", "store", "workers", "progress"}
STAGES = frozenset({"intake", "pages", "ocr", "text", "segment", "people"})
OUTCOMES = frozenset({"warehouse", "evaluate"})
INSIDE = TOOLS | STAGES | OUTCOMES | {"recipe", "ledger", "pipeline"}

MAY_KNOW: dict[str, frozenset[str]] = {
    "errors": frozenset(),
    "model": frozenset(),
    "settings": frozenset({"errors"}),
    **dict.fromkeys(("rules", "store", "workers", "progress"), GROUND),
    **dict.fromkeys(STAGES, GROUND | {"rules", "store"}),
    **dict.fromkeys(OUTCOMES, GROUND),
    "recipe": TOOLS | STAGES,
    "ledger": TOOLS | {"recipe"},
    "pipeline": TOOLS | STAGES | {"recipe"},
    "checkup": INSIDE,
    "showing": INSIDE,
    "upkeep": INSIDE,
    "webpages": INSIDE | {"showing"},
    "flows": INSIDE,
    "cli": INSIDE | {"checkup", "showing", "upkeep", "webpages", "flows"},
    "__main__": frozenset({"cli"}),
}
"""Each room, and the rooms it may import besides itself. Rooms on one level do not know each other."""

_SAYS = frozenset({"segment.layout", "segment.wording"})
_NAMES, _LISTED = frozenset({"people.names"}), frozenset({"people.names", "people.lists"})

CHAMBERS: dict[str, frozenset[str]] = {
    "segment.layout": frozenset(),
    "segment.wording": frozenset({"segment.layout"}),
    "segment.marks": _SAYS,
    "segment.sheet": _SAYS,
    "segment.header": _SAYS | {"segment.sheet"},
    "segment.turns": _SAYS | {"segment.marks"},
    "people.names": frozenset(),
    "people.lists": _NAMES,
    "people.roster": _LISTED,
    "people.speakers": _LISTED | {"people.roster"},
}
"""Each chamber of a large room, and the others that it may import. What lies beside the chambers joins them."""

LAZILY: dict[str, frozenset[str]] = {"cli": frozenset({"flows"})}
"""Rooms that may be imported inside functions only: flows bring Prefect, which takes seconds."""

LIBRARY_LIVES_IN: dict[str, frozenset[str]] = {
    **dict.fromkeys(("pdfplumber", "pdfminer", "pypdfium2"), frozenset({"pages"})),
    **dict.fromkeys(("numpy", "cv2", "PIL"), frozenset({"pages", "ocr"})),
    **dict.fromkeys(("pytesseract", "tesserocr", "onnxruntime", "wordfreq"), frozenset({"ocr"})),
    **dict.fromkeys(("msgspec", "fsspec"), frozenset({"store"})),
    "rapidfuzz": frozenset({"text", "segment", "people", "evaluate"}),
    **dict.fromkeys(("duckdb", "pyarrow", "tantivy", "Stemmer"), frozenset({"warehouse"})),
    **dict.fromkeys(("prefect", "pydantic", "uvicorn", "distributed"), frozenset({"flows"})),
    "click": frozenset({"cli"}),
    "rich": frozenset({"cli", "progress", "flows"}),
    **dict.fromkeys(("jinja2", "markupsafe"), frozenset({"webpages"})),
}
"""Each foreign library, and the rooms that may import it."""


@dataclass(frozen=True, slots=True)
class Import:
    """One imported name. ``room`` is the importing room, ``chamber`` the folder in it; ``lazy`` means inside a function."""

    where: str
    room: str
    chamber: str
    name: str
    lazy: bool


def find_imports(project: Path) -> Iterator[Import]:
    """All imports of ``src/minutebook`` and ``flows``."""
    for top, name in ((project / "src" / "minutebook", None), (project / "flows", "flows")):
        for path in sorted(top.rglob("*.py")):
            room = name or path.relative_to(top).parts[0].removesuffix(".py")
            chamber = ".".join(path.relative_to(top).parts[:2])
            tree = ast.parse(path.read_text(encoding="utf-8"))
            for node, lazy in _walk(tree, lazy=False):
                for imported in _names(node):
                    yield Import(f"{path.relative_to(project)}:{node.lineno}", room, chamber, imported, lazy)


def _walk(node: ast.AST, *, lazy: bool) -> Iterator[tuple[ast.Import | ast.ImportFrom, bool]]:
    for child in ast.iter_child_nodes(node):
        if isinstance(child, ast.Import | ast.ImportFrom):
            yield child, lazy
        inside = lazy or isinstance(child, ast.FunctionDef | ast.AsyncFunctionDef | ast.Lambda)
        yield from _walk(child, lazy=inside)


def _names(node: ast.Import | ast.ImportFrom) -> list[str]:
    if isinstance(node, ast.Import):
        return [alias.name for alias in node.names]
    if node.level:
        return ["." * node.level]
    return [f"{node.module}.{alias.name}" for alias in node.names]


def complain(imported: Import) -> str | None:
    """What is wrong with an import, None if nothing is."""
    top, _, rest = imported.name.partition(".")
    if not top:
        return f"{imported.where}: relative import; name the room"
    if top in {"minutebook", "flows"}:
        return _complain_of_room(imported, "flows" if top == "flows" else rest.partition(".")[0])
    if top in sys.stdlib_module_names:
        return None
    if top not in LIBRARY_LIVES_IN:
        return f"{imported.where}: {top} has no room yet; add it to the table"
    if imported.room not in LIBRARY_LIVES_IN[top]:
        return f"{imported.where}: {top} belongs to {', '.join(sorted(LIBRARY_LIVES_IN[top]))}"
    return None


def _complain_of_room(imported: Import, known: str) -> str | None:
    room = imported.room
    if room == "__init__":
        return f"{imported.where}: importing the package must import nothing"
    if room not in MAY_KNOW:
        return f"{imported.where}: {room} has no place yet; add it to the table"
    if known != room and known not in MAY_KNOW[room]:
        return f"{imported.where}: {room} may not know {known or 'the whole package'}"
    if imported.chamber in CHAMBERS and known == room:
        chamber = ".".join(imported.name.split(".")[1:3])
        if chamber not in CHAMBERS[imported.chamber] | {imported.chamber}:
            return f"{imported.where}: {imported.chamber} may not know {chamber}"
    if known in LAZILY.get(room, ()) and not imported.lazy:
        return f"{imported.where}: {room} may import {known} inside functions only"
    return None
