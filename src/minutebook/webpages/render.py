"""Fill a template and write the page, so that nothing a document says is taken for markup, script or an order to turn
the line round.
"""

from __future__ import annotations

import base64
import os
import unicodedata
from functools import cache
from hashlib import sha256
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

from minutebook.errors import UsageError, WarehouseError

_FOLDER = Path(__file__).parent / "templates"
_SUFFIXES = {".html", ".htm"}
_UNSEEN = {"Cc", "Cf", "Cs", "Zl", "Zp"}
"""Unicode's categories of signs that do something instead of being seen: controls, turning of the line, half pairs."""


def render_page(template: str, **context: Any) -> str:  # noqa: ANN401 - whatever the template names
    """The page made of ``templates/<template>.html``; all values are escaped, controls shown as a mark."""
    style = "".join(_read(name) for name in ("base.css", f"{template}.css"))
    script = _read(f"{template}.js")
    digest = base64.b64encode(sha256(script.encode()).digest()).decode()
    return (
        _environment()
        .get_template(f"{template}.html")
        .render(style=Markup(style), script=Markup(script), script_digest=digest, **context)
    )


def choose_place(out: Path) -> Path:
    """Where a page goes: ``out``, with ``.html`` where it has no suffix.

    Raises:
        UsageError: it has the name of another kind of file, which a slip of the pen must not overwrite.
    """
    if not out.suffix:
        return out.with_suffix(".html")
    if out.suffix.lower() not in _SUFFIXES:
        raise UsageError("is no name for a web page.", where=str(out), remedy="Give it one that ends in .html.")
    return out


def write_page(place: Path, page: str) -> None:
    """Write the page whole or not at all.

    Raises:
        WarehouseError: it cannot be written.
    """
    unfinished = place.with_name(f".{place.name}.{os.getpid()}")
    try:
        place.parent.mkdir(parents=True, exist_ok=True)
        try:
            unfinished.write_text(page, encoding="utf-8")
            unfinished.replace(place)
        finally:
            unfinished.unlink(missing_ok=True)
    except OSError as error:
        raise WarehouseError(
            f"cannot be written ({error.strerror}).", where=str(place), remedy="Name a place that you may write to."
        ) from error


def make_visible(value: object) -> object:
    """Text without signs that command the browser's layout, a mark in their place; anything else as it is."""
    if not isinstance(value, str) or isinstance(value, Markup) or value.isprintable():
        return value
    return "".join("�" if sign not in "\n\t" and unicodedata.category(sign) in _UNSEEN else sign for sign in value)


@cache
def _environment() -> Environment:
    environment = Environment(
        loader=FileSystemLoader(_FOLDER),
        autoescape=True,
        undefined=StrictUndefined,
        finalize=make_visible,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.filters["percent"] = lambda share, digits=0: "" if share is None else f"{100 * share:.{digits}f}\u00a0%"
    environment.filters["count"] = _count
    environment.filters["number"] = lambda number: f"{number:,}"
    return environment


def _read(name: str) -> str:
    place = _FOLDER / name
    return place.read_text(encoding="utf-8") if place.exists() else ""


def _count(number: int, noun: str, many: str = "") -> str:
    return f"{number:,} {noun if number == 1 else many or noun + 's'}"
