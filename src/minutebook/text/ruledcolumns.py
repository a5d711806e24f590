"""Tables ruled with characters: the bars between their columns are no words, and part the words beside them as a gap does."""

from __future__ import annotations

import re
import statistics
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from minutebook.model import Box, Line, Word, enclose
from minutebook.text.tabs import RuledLine, character_width

# Rows in which a bar stands at one place, and characters by which it may be off.
FEWEST_ROWS = 3
ALIGNED = 1.0
# A row of such a table lies so many heights of a line below the one above at most, and so many rows between may have no bar.
FURTHEST = 5.0
MOST_BARE = 2
# Room beside a bar, in characters, that shows it to be no word; half of the bars at a place have it.
ROOM = 1.5
# Share of a table's rows in which a bar misread as a letter stands; of a rule's bars that begin or end their rows, from
# which it is the table's edge.
MOSTLY = 0.8
_CLEAR = "|｜│┃¦║"
# A typist without a bar took an exclamation mark; an engine reads a thin stroke as one of these.
_TYPED = "!！"
_MISREAD = "Il1"
_COLON = ":："
_BORDER = re.compile(r"[\s\-–—_=+|!:.─━═┄┈┌┐└┘├┤┬┴┼╔╗╚╝╠╣╦╩╬｜│┃]{6,}")
_CROSSING = re.compile(r"[+|!:｜│┃┬┼┴╦╬╩]")


@dataclass(frozen=True, slots=True)
class _Bar:
    """What may be a bar: character ``at`` of word ``word`` of row ``row``, its middle in pixels, and whether there is room
    beside it, or it begins or ends the row; ``apart`` whether no word of its row is near.
    """

    row: int
    word: int
    at: int
    middle: float
    sign: str
    room: bool
    first: bool
    last: bool
    apart: bool


@dataclass(slots=True)
class _Rule:
    """Bars one below the other."""

    bars: list[_Bar] = field(default_factory=list)

    @property
    def middle(self) -> float:
        return statistics.median(bar.middle for bar in self.bars)

    @property
    def rows(self) -> set[int]:
        return {bar.row for bar in self.bars}

    @property
    def edge(self) -> bool:
        """Whether it stands left or right of all the words of a table."""
        ends = max(sum(bar.first for bar in self.bars), sum(bar.last for bar in self.bars))
        return ends >= MOSTLY * len(self.bars)

    def holds(self, signs: str) -> int:
        """How many of its bars are one of ``signs``."""
        return sum(bar.sign in signs for bar in self.bars)


def is_border(line: Line) -> bool:
    """Whether a line is but a border of a table: +------+, ------!------."""
    return _BORDER.fullmatch(line.text) is not None


def remove_rules(lines: Sequence[Line]) -> tuple[Line, ...]:
    """A page's lines without the bars that stand below each other in several; a line that holds nothing else is gone.

    A bar is | or what a typist took for it, or a letter or figure as which an engine reads a thin stroke: these count only
    where a border crosses, or clear bars stand in the same rows, or several such letters do.
    """
    order = sorted(range(len(lines)), key=lambda at: lines[at].box.top + lines[at].box.bottom)
    rows = [lines[at] for at in order]
    taken: dict[int, list[_Bar]] = {}
    for rule in _find_rules(rows):
        for bar in rule.bars:
            taken.setdefault(order[bar.row], []).append(bar)
    if not taken:
        return tuple(lines)
    bare = (_without(line, taken[at]) if at in taken else line for at, line in enumerate(lines))
    return tuple(line for line in bare if line is not None)


def _find_rules(rows: Sequence[Line]) -> list[_Rule]:
    """The rules of all tables of a page."""
    places: list[_Rule] = []
    for at, row in enumerate(rows):
        for bar in [] if is_border(row) else _bars_of(row, at):
            home = next((rule for rule in places if _stands_below(bar, rule.bars[-1], rows)), None)
            if home is None:
                places.append(home := _Rule())
            home.bars.append(bar)
    rules = [rule for rule in places if len(rule.rows) >= FEWEST_ROWS]
    # Where a page breaks a table, one row of it may stand above the border.
    clear = [rule for rule in places if rule.holds(_CLEAR + _TYPED) == len(rule.bars)]
    crossed = [rule for rule in places if (rule in rules or rule in clear) and _is_crossed(rule, rows)]
    inner = [rule for rule in rules if rule not in crossed and not rule.edge and _is_clear(rule)]
    sure = [*crossed, *inner, *(rule for rule in rules if rule not in crossed and _parts_empty(rule))]
    rest = [rule for rule in rules if rule not in sure and not rule.holds(_COLON)]
    misread = [
        rule
        for rule in rest
        if _shares_rows(rule, sure) or _shares_rows(rule, [each for each in rest if each is not rule])
    ]
    return [*sure, *misread, *_find_strays(places, [*sure, *misread], rows)]


def _find_strays(places: Sequence[_Rule], rules: Sequence[_Rule], rows: Sequence[Line]) -> list[_Rule]:
    """Bars that begin rows of a table, in nothing but spaces of a width of its own; and those in line with a rule of the page, in
    room of their own, farther above or below.
    """
    within = {row for rule in rules for row in range(min(rule.rows), max(rule.rows) + 2)}
    stray = (bar for rule in places if rule not in rules for bar in rule.bars)
    return [
        _Rule([bar])
        for bar in stray
        if bar.sign in _CLEAR and ((bar.first and bar.row in within) or (bar.apart and _is_in_line(bar, rules, rows)))
    ]


def _is_in_line(bar: _Bar, rules: Sequence[_Rule], rows: Sequence[Line]) -> bool:
    near = ALIGNED * character_width(rows[bar.row])
    return any(abs(bar.middle - rule.middle) <= near for rule in rules)


def _bars_of(line: Line, row: int) -> Iterator[_Bar]:
    """All that may be a bar in a line."""
    width = character_width(line)
    for no, word in enumerate(line.words):
        before = word.box.left - line.words[no - 1].box.right if no else float("inf")
        after = line.words[no + 1].box.left - word.box.right if no + 1 < len(line.words) else float("inf")
        alone = len(word.text) == 1
        step = word.box.width / max(1, len(word.text))
        for at, sign in enumerate(word.text):
            begins, ends = at == 0, at == len(word.text) - 1
            told = sign in _CLEAR or (alone and sign in _MISREAD) or (begins and sign in _TYPED + _COLON)
            if not told:
                continue
            room = (begins and before >= ROOM * width) or (ends and after >= ROOM * width)
            first, last = begins and no == 0, ends and no == len(line.words) - 1
            apart = alone and min(before, after) >= ROOM * width
            yield _Bar(row, no, at, word.box.left + (at + 0.5) * step, sign, room, first, last, apart)


def _stands_below(bar: _Bar, above: _Bar, rows: Sequence[Line]) -> bool:
    """Whether a bar continues the one ``above`` it in the same table."""
    line, other = rows[bar.row], rows[above.row]
    bare = sum(not is_border(row) for row in rows[above.row + 1 : bar.row])
    near = line.box.top - other.box.top <= FURTHEST * line.box.height and bare <= MOST_BARE
    return bar.row != above.row and near and abs(bar.middle - above.middle) <= ALIGNED * character_width(line)


def _is_clear(rule: _Rule) -> bool:
    """Whether its signs show that it is no column of words; an engine may read the letter I as a bar, too."""
    wide = sum(bar.room or bar.sign not in "|" for bar in rule.bars if bar.sign in _CLEAR + _TYPED)
    mixed = rule.holds(_CLEAR + _TYPED) * 2 >= len(rule.bars)
    return mixed and wide * 2 >= len(rule.bars) and not rule.holds(_COLON)


def _parts_empty(rule: _Rule) -> bool:
    """Whether it is the edge of a table, or parts a column from one that is empty in most rows, and stands in room of its own: no
    word is near, as words are to a letter I that ends lines.
    """
    apart = sum(bar.apart for bar in rule.bars if bar.sign in _CLEAR)
    return rule.edge and len(rule.rows) > FEWEST_ROWS and apart >= MOSTLY * len(rule.bars)


def _is_crossed(rule: _Rule, rows: Sequence[Line]) -> bool:
    """Whether a border above, between or below its bars has a crossing there."""
    first, last = min(rule.rows), max(rule.rows)
    borders = [row for row in rows[max(0, first - 1) : last + 2] if is_border(row)]
    near = ALIGNED * character_width(rows[first])
    return any(
        abs(word.box.left + (found.start() + 0.5) * word.box.width / max(1, len(word.text)) - rule.middle) <= near
        for border in borders
        for word in border.words
        for found in _CROSSING.finditer(word.text)
    )


def _shares_rows(rule: _Rule, others: Sequence[_Rule]) -> bool:
    """Whether another rule stands in the same rows, nearly all of either."""
    return any(len(rule.rows & other.rows) >= MOSTLY * max(len(rule.rows), len(other.rows)) for other in others)


def _without(line: Line, bars: Sequence[_Bar]) -> Line | None:
    """A line without its bars, of which it keeps the places; None where nothing is left."""
    words = [
        piece for no, word in enumerate(line.words) for piece in _cut(word, {bar.at for bar in bars if bar.word == no})
    ]
    if not words:
        return None
    glue = " " if line.text == " ".join(word.text for word in line.words) else ""
    return RuledLine(
        line_no=line.line_no,
        text=glue.join(word.text for word in words) if glue else _drop(line, bars),
        box=enclose(word.box for word in words),
        confidence=round(statistics.fmean(word.confidence for word in words), 4),
        words=tuple(words),
        block=line.block,
        rules=tuple(sorted(round(bar.middle) for bar in bars)),
    )


def _drop(line: Line, bars: Sequence[_Bar]) -> str:
    """The text of a line whose words no space parts, or but some, without its bars; a space stands where one was."""
    text, at = line.text, 0
    gone: list[int] = []
    for no, word in enumerate(line.words):
        at = max(at, text.find(word.text, at))
        gone += [at + bar.at for bar in bars if bar.word == no]
        at += len(word.text)
    return " ".join("".join(" " if each in gone else char for each, char in enumerate(text)).split())


def _cut(word: Word, places: set[int]) -> Iterator[Word]:
    """What the bars at ``places`` leave of a word."""
    if not places:
        yield word
        return
    step, start = word.box.width / len(word.text), 0
    for end in [*sorted(places), len(word.text)]:
        if end > start:
            left, right = (round(word.box.left + step * at) for at in (start, end))
            yield Word(word.text[start:end], Box(left, word.box.top, right, word.box.bottom), word.confidence)
        start = end + 1
