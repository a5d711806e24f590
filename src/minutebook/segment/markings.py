"""Lines that hold two markings."""

from __future__ import annotations

import re

from minutebook.model import Field
from minutebook.segment.sheet import Sheet

# What stands between them: a stop, a gap, or nothing where the second tells its number.
_MARKING_CUT = re.compile(
    r"[.;,/]\s+|\s{2,}|\u3000+|(?<=[\u4e00-\u9fff])\s(?=[\u4e00-\u9fff])|\s(?=(?:Copy|COPY|Экз|Ausfertigung|Exemplar)\b|第\s*\S{1,3}\s*份|[共印][^，。：]{1,6}份)"
)


def part_markings(sheet: Sheet, text: str) -> list[tuple[str, Field, str]]:
    """Two markings of different kinds on one line, each with its rule: SECRET. Copy No. 1."""
    for cut in _MARKING_CUT.finditer(text if text[:1].isalnum() else ""):
        halves = (text[: cut.start()].strip(), text[cut.end() :].strip())
        rules = [sheet.book.first(half, "marking") for half in halves]
        told = [
            (half, Field(rule.key("field")), rule.id)
            for half, rule in zip(halves, rules, strict=True)
            if rule is not None
        ]
        if len(told) == 2 and told[0][1] is not told[1][1]:
            return told
    return []
