"""Cells of a ruled table that run over several rows: each read to its end before the one beside it."""

from __future__ import annotations

import statistics
from collections.abc import Sequence
from dataclasses import replace

from minutebook.model import Line, Word, enclose
from minutebook.text.halves import take_words
from minutebook.text.ruledcolumns import is_border
from minutebook.text.tabs import RuledLine, character_width

# Columns of a table whose cells are read one after the other; two columns are labels and values, or sides of a list.
FEWEST_COLUMNS = 3
# A column of labels has at most this share of its table's width; two lists share it alike.
NARROW = 0.4
# Characters by which a rule may stand elsewhere from row to row.
ALIGNED = 2.0


def put_cells_in_order(lines: Sequence[Line]) -> tuple[Line, ...]:
    """A page's lines, the entries of each table of three columns or more read cell by cell.

    An entry is what lies between two borders, or else begins where the first column has words. The cells before its longest
    stay in the row they begin; what the others go on with stands below that cell, in order from the left.
    """
    ordered: list[Line] = []
    at = 0
    while at < len(lines):
        end = at
        while end < len(lines) and (isinstance(lines[end], RuledLine) or is_border(lines[end])):
            end += 1
        ordered += _order_table(lines[at:end]) if end > at else [lines[at]]
        at = max(end, at + 1)
    return tuple(ordered)


def _order_table(lines: Sequence[Line]) -> list[Line]:
    rules = _inner_rules([line for line in lines if isinstance(line, RuledLine)])
    if len(rules) == 1:
        return _join_labels(lines, rules)
    if len(rules) < FEWEST_COLUMNS - 1:
        return list(lines)
    bordered = sum(is_border(line) for line in lines[1:-1]) > 1
    ordered: list[Line] = []
    entry: list[Line] = []
    for line in lines:
        if is_border(line) or (not bordered and line.words[0].box.left < rules[0]):
            ordered += _order_entry(entry, rules)
            entry = []
        if is_border(line):
            ordered.append(line)
        else:
            entry.append(line)
    return [*ordered, *_order_entry(entry, rules)]


def _inner_rules(rows: Sequence[RuledLine]) -> list[float]:
    """The places of the rules that have words on both sides."""
    if not rows:
        return []
    near = ALIGNED * statistics.median(character_width(row) for row in rows)
    places: list[list[int]] = []
    for each in sorted(rule for row in rows for rule in row.rules):
        if places and each - places[-1][-1] <= near:
            places[-1].append(each)
        else:
            places.append([each])
    left, right = min(row.box.left for row in rows), max(row.box.right for row in rows)
    return [middle for place in places if left < (middle := statistics.median(place)) < right]


def _join_labels(lines: Sequence[Line], rules: Sequence[float]) -> list[Line]:
    """The rows of labels and values, a label that runs over two rows whole in its first: С нашей | Орлов П. Д. / стороны |
    Лунин Е. К.

    The second begins with a small letter, as no label of the table does that stands beside words.
    """
    ruled = [line for line in lines if isinstance(line, RuledLine)]
    left, right = min(line.box.left for line in ruled), max(line.box.right for line in ruled)
    if rules[0] - left > NARROW * (right - left):
        return list(lines)
    joined: list[Line] = []
    for line in lines:
        label, value = ([], []) if is_border(line) else _cells_of(line, rules)
        above = joined[-1] if joined and not is_border(joined[-1]) else None
        begun, told = _cells_of(above, rules) if above is not None else ([], [])
        whole = not begun or begun[0].text[:1].islower() or begun[-1].text.endswith((":", "："))
        if above is None or whole or not told or not label or not label[0].text[:1].islower():
            joined.append(line)
            continue
        words = (*begun, *label, *told)
        front = take_words(above, begun).text
        text = f"{front} {take_words(line, label).text}{above.text[len(front) :]}"
        joined[-1] = replace(above, text=text, box=enclose(word.box for word in words), words=words)
        joined += [take_words(line, value)] if value else []
    return joined


def _order_entry(rows: Sequence[Line], rules: Sequence[float]) -> list[Line]:
    """The rows of one entry, cell by cell."""
    cells = [_cells_of(row, rules) for row in rows]
    heights = [sum(bool(row[column]) for row in cells) for column in range(len(rules) + 1)]
    if sum(height > 1 for height in heights) < 2:
        return list(rows)
    longest = max(range(len(heights)), key=lambda column: heights[column])
    parts = [
        (row, [word for cell in own[: longest + 1] for word in cell]) for row, own in zip(rows, cells, strict=True)
    ]
    for column in range(longest + 1, len(heights)):
        parts += [(row, own[column]) for row, own in zip(rows, cells, strict=True)]
    return [row if len(words) == len(row.words) else take_words(row, words) for row, words in parts if words]


def _cells_of(row: Line, rules: Sequence[float]) -> list[list[Word]]:
    """The words of a row by the column they stand in."""
    cells: list[list[Word]] = [[] for _ in range(len(rules) + 1)]
    for word in row.words:
        middle = (word.box.left + word.box.right) / 2
        cells[sum(rule < middle for rule in rules)].append(word)
    return cells
