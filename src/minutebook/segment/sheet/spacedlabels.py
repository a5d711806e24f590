"""Chinese labels that one space parts from their values, in a block of several: as a colon would have them.

``月日　四月十八日`` above ``起讫　九时半至十时`` above ``阅改　未送司长核``: those of the vocabularies need no colon and show how
the others are meant. One of two characters may be set wide (主　席), and rows set in below a label go on with its value.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import replace

from minutebook.segment.layout.rows import Row, close_up
from minutebook.segment.sheet.abreast import TOP, begin_anew
from minutebook.segment.wording.labelbook import LabelBook
from minutebook.segment.wording.labels import LISTS

# So many labels of the vocabularies, and a half of all, stand in such a block.
FEWEST_KNOWN = 2
FEWEST_LABELS = 4
# Characters by which the rest of a value is set in below its label at least.
SET_IN = 2
# The two characters of a label may be set wide themselves: 起　止　九时半至十时.
_SPACED = re.compile(
    r"^(?P<label>[\u4e00-\u9fff]{2,4}|[\u4e00-\u9fff][\s\u3000]+[\u4e00-\u9fff](?=[\s\u3000]+[^\s\u3000]{2}))[\s\u3000]+(?P<value>[^\s\u3000].*)$"
)
_SENTENCE_END = re.compile(r"[。？！?!][”」』）]?$")


def mend_spaced_labels(rows: Sequence[Row], book: LabelBook) -> tuple[Row, ...]:
    """The rows, those of a block of spaced labels at the top with a colon behind each label that is known in any way."""
    counts = Counter(close_up(label["label"]) for row in rows if (label := _SPACED.match(row.text)))
    found: dict[int, re.Match[str]] = {}
    hanging: set[int] = set()
    for at, row in enumerate(rows[:TOP]):
        label = None if row.marking else _SPACED.match(row.text)
        if _goes_on(rows, at, found, hanging):
            hanging.add(at)
            continue
        if label is not None and (counts[close_up(label["label"])] > 1 or _SENTENCE_END.search(row.text)):
            # 大使　今天来，是为棉花的事。: here somebody speaks.
            break
        if label is not None:
            found[at] = label
    mended = list(rows)
    for block in _blocks(rows, found, hanging):
        listed = [at for at in block if _is_listed(rows[at].text, book)]
        if len(block) < FEWEST_LABELS or len(listed) < FEWEST_KNOWN:
            continue
        peopled = False
        for at in block:
            written = f"{found[at]['label']}：{found[at]['value']}"
            meant = book.find(written)
            # 主　人　石平: a side that no list stands above is a field of its own.
            heads = meant is not None and not (meant.side and peopled)
            peopled = peopled or (meant is not None and meant.field in LISTS)
            if at not in listed and heads:
                above = mended[:at]
                row = begin_anew(replace(rows[at], text=written), above)
                mended[: at + 1] = [*above, row]
    return tuple(mended)


def _goes_on(rows: Sequence[Row], at: int, found: Mapping[int, re.Match[str]], hanging: set[int]) -> bool:
    """Whether a row is set in right below such a label, or below another that is: the next of a list, with his office."""
    if rows[at].gap or not (at - 1 in found or at - 1 in hanging):
        return False
    return rows[at].indent - rows[max(found)].indent >= SET_IN


def _is_listed(text: str, book: LabelBook) -> bool:
    label = book.find_listed_spaced(text)
    return label is not None and bool(label.value) and label.confidence == 1


def _blocks(rows: Sequence[Row], found: Mapping[int, re.Match[str]], hanging: set[int]) -> list[list[int]]:
    """Rows with such labels, no blank line and at most one other row between them, those not counted that go on with one."""
    blocks: list[list[int]] = []
    for at in found:
        last = blocks[-1][-1] if blocks else None
        between = [] if last is None else [each for each in range(last + 1, at) if each not in hanging]
        if last is not None and len(between) <= 1 and not any(rows[each].gap for each in range(last + 1, at + 1)):
            blocks[-1].append(at)
        else:
            blocks.append([at])
    return blocks
