"""Lines as they lie on the page: gaps, indents, centring, and whether a line was broken only for want of room."""

from __future__ import annotations

import itertools
import re
import statistics
from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, replace

from minutebook.model import DRAWN, UNDERLINING, CleanLine, Furniture
from minutebook.segment.layout.fulllines import find_full_share

# A gap of more than this many line pitches is a blank line. Typescript leaves exactly two; OCR boxes wander by a
# fifth of a pitch at most.
BLANK_LINE = 1.55
# A step from line to line is at least most of a line's height (boxes of some engines overlap), and no more than two and a half of it even in
# typescript with a line and a half between; steps are compared in bins of an eighth of the height. A step is common
# if it stands at least half as often as the commonest.
LEAST_PITCH = 0.7
WIDEST_PITCH = 2.6
PITCH_BIN = 0.125
COMMON_PITCH = 0.5
# Where so many steps over blank lines stand beside the common step, that is the step from line to line, however wide.
FEWEST_BLANK = 0.2
# Share of the page's width that a full line reaches at least: a page of short lines has no full one.
LEAST_MARGIN = 0.78
# A record with at most this share of its lines below blank ones knows none.
FEWEST_GAPS = 0.02
# A header of so many lines, of which so large a share stand below blank ones, is set wide.
FEWEST_WIDE = 5
WIDE_GAPS = 0.9
# How far a line must stand from both margins to be centred, and how far its middle may be off, in shares of the
# text's width.
CENTRED_INDENT = 0.08
CENTRED_OFFSET = 0.06
# A line of at least this share of the width that runs on into the next is prose, not a heading.
PROSE_WIDTH = 0.75
# A line that ends in a full stop and is longer than this many characters is a sentence, not an abbreviation; a
# Chinese one says as much in a third of them.
SHORTEST_SENTENCE = 60
SHORTEST_CHINESE_SENTENCE = 20
# Paragraphs begin set in by so many characters, if so many of them go on at the margin.
FIRST_INDENT = 1.5
FEWEST_RETURNS = 3
# Words of the shortest sentence that shows itself as one by its small words.
SHORTEST_WORDY_SENTENCE = 4
_SENTENCE_END = re.compile(r"[.!?。！？]['\")\]”»」』]*$")
# A remark in brackets ends a line: （笑）
_REMARK_END = re.compile(r"[(（\[〔][^()（）\[\]〔〕]+[)）\]〕]$")
_INITIAL_END = re.compile(r"(?:^|[\s.])[^\W\d_]\.$")
_CJK = re.compile(r"[\u4e00-\u9fff]")
_SET_WIDE = re.compile(r"[\u4e00-\u9fff](?:\s+[\u4e00-\u9fff])+")
# A line is set at most this much wider than the page's usual letter width times its characters.
WIDEST_SETTING = 1.25
# An entry of a list begins a line whatever room the line above had: 1. 2) (3) (iv) a) б) （甲） - •
_ENUMERATED = re.compile(
    r"^(?:\(?\d{1,2}[.)](?!\s?\d|\s?[IVX]{1,4}\.\s?\d)|\d{1,2}-(?=\s[A-ZÀ-ȚḀ-ỸА-ЯЁ])|\((?:[a-zа-я一二三四五六七八九十]{1,2}|[ivx]{1,4})\)|（[甲乙丙丁戊己庚辛壬癸]）|[a-zа-я]\)|[-–—•*])\s*\S|^[一二三四五六七八九十]{1,2}、"
)
# What stands in brackets, with the space before them: an office, a remark.
BRACKETED = re.compile(r"\s*[\[(][^\])]*[\])]?")


@dataclass(frozen=True, slots=True)
class Row:
    """One line of a meeting, measured.

    ``index`` is its place in the sequence the reader was given; ``gap`` whether a blank line or a new page stands
    above it; ``indent`` the distance from the left margin in characters; ``wrapped`` whether it goes on with the
    line above because its first word had no room there, ``runs_on`` whether the line below does so with it; ``wide``
    the share of the text's width it fills; ``underlined`` whether a row of dashes or underscores lies under it, which is no blank line; ``ruled`` whether such a
    row stands above it by itself.
    """

    index: int
    line: CleanLine
    text: str
    gap: bool
    new_page: bool
    indent: float
    wrapped: bool
    runs_on: bool
    centred: bool
    wide: float
    underlined: bool = False
    ruled: bool = False

    @property
    def marking(self) -> bool:
        """Whether the line was set aside as a classification marking at the page's edge."""
        return self.line.furniture is Furniture.CLASSIFICATION


def measure_rows(lines: Sequence[CleanLine]) -> tuple[Row, ...]:
    """Measure all lines that are text or classification markings; other furniture has no row."""
    kept = [
        (index, line)
        for index, line in enumerate(lines)
        if line.text.strip() and line.furniture in {None, Furniture.CLASSIFICATION}
    ]
    own = [line for _, line in kept]
    pitch, margins, char_widths = _pitch(own), _margins(own), _char_widths(own)
    strokes = {index: line for index, line in enumerate(lines) if line.furniture_rule == UNDERLINING}
    rows: list[Row] = []
    # From the last line up: whether a line runs on is what the one below it tells.
    runs_on = False
    for at in range(len(kept) - 1, -1, -1):
        index, line = kept[at]
        above = own[at - 1] if at else None
        left, right = margins[line.sheet]
        width = max(1, right - left)
        new_page = above is None or above.sheet != line.sheet
        gap = new_page or above is None or (_middle(line) - _middle(strokes.get(index - 1, above))) > BLANK_LINE * pitch
        wrapped = (
            not gap
            and above is not None
            and _had_no_room(above, line, margins[above.sheet][1], char_widths[above.sheet])
        )
        middle = abs((line.box.left + line.box.right) / 2 - (left + right) / 2) / width
        shortest = min(line.box.left - left, right - line.box.right) / width
        rows.append(
            Row(
                index=index,
                line=line,
                text=line.text.strip(),
                gap=gap,
                new_page=new_page,
                indent=(line.box.left - left) / _char_width(line),
                wrapped=wrapped,
                runs_on=runs_on,
                centred=shortest > CENTRED_INDENT and middle < CENTRED_OFFSET,
                wide=(_right_end(line, char_widths[line.sheet]) - line.box.left) / width,
                underlined=index + 1 in strokes,
                ruled=index > 0 and lines[index - 1].furniture_rule == DRAWN,
            )
        )
        runs_on = wrapped
    return _weigh_gaps(_part_first_lines(rows[::-1]))


def _part_first_lines(rows: Sequence[Row]) -> list[Row]:
    """The rows, where paragraphs begin set in and go on at the margin: a row set in as far as they are, below one that ends a
    sentence, goes on with nothing, however full that is.
    """
    pairs = list(itertools.pairwise(rows))
    steps = [above.indent - row.indent for above, row in pairs if row.wrapped]
    first = [above.indent for above, row in pairs if row.wrapped and above.indent - row.indent >= FIRST_INDENT]
    if len(first) < FEWEST_RETURNS or len(first) <= sum(step <= -FIRST_INDENT for step in steps):
        return list(rows)
    usual = statistics.median(first)
    parted = list(rows)
    for at, (above, row) in enumerate(pairs, start=1):
        closed = is_sentence_end(above.text) or _REMARK_END.search(above.text) is not None
        if row.wrapped and closed and abs(row.indent - usual) < 1:
            parted[at - 1] = replace(parted[at - 1], runs_on=False)
            parted[at] = replace(row, wrapped=False)
    return parted


def _weigh_gaps(rows: Sequence[Row]) -> tuple[Row, ...]:
    """The rows with gaps that tell something: where blank lines stand nowhere, or above each row of the header, the end
    of a sentence parts rows as a blank line would, and so does a step wider than the others.
    """
    if not rows:
        return ()
    tight = sum(row.gap and not row.new_page for row in rows) <= len(rows) * FEWEST_GAPS
    told = len(rows) if tight else _first_paragraph(rows)
    top = [row for row in rows[:told] if not row.new_page and not row.wrapped]
    if not tight and (len(top) < FEWEST_WIDE or sum(row.gap for row in top) < len(top) * WIDE_GAPS):
        return tuple(rows)
    aboves = [rows[0], *rows[: told - 1]]
    steps = [_middle(row.line) - _middle(above.line) for above, row in zip(aboves, rows[:told], strict=True)]
    usual = statistics.median(step for step, row in zip(steps, rows[:told], strict=True) if tight or row.gap)
    apart = [
        row.new_page or (not row.wrapped and (step > BLANK_LINE * usual or is_sentence_end(above.text)))
        for above, row, step in zip(aboves, rows[:told], steps, strict=True)
    ]
    return (*(replace(row, gap=gap) for row, gap in zip(rows[:told], apart, strict=True)), *rows[told:])


def _first_paragraph(rows: Sequence[Row]) -> int:
    """Index of the first row of the first paragraph that is a sentence, one of a few words where there is no longer one."""
    start = 0
    for at, row in enumerate(rows):
        listed = at > 0 and rows[at - 1].text.endswith((",", ";", "，", "；"))
        start = start if row.wrapped or listed else at
        if ends_sentence(row) or (row.wrapped and is_sentence_end(row.text)):
            return start
    return next((at for at, row in enumerate(rows) if is_sentence_end(row.text)), len(rows))


def close_up(text: str) -> str:
    """Chinese words set wide, a space behind each character, as they are written otherwise: 电 话 记 录 is 电话记录."""
    return "".join(text.split()) if _SET_WIDE.fullmatch(text) else text


def is_cjk(text: str) -> bool:
    """Whether the words are Chinese."""
    return not text.isascii() and _CJK.search(text) is not None


def is_sentence_end(text: str) -> bool:
    """Whether words end as a sentence does, not as an initial or an abbreviation of one letter."""
    return bool(_SENTENCE_END.search(text)) and not _INITIAL_END.search(text)


def ends_sentence(row: Row) -> bool:
    """Whether a row ends a sentence and is too long for an abbreviation."""
    least = SHORTEST_CHINESE_SENTENCE if is_cjk(row.text) else SHORTEST_SENTENCE
    return bool(_SENTENCE_END.search(row.text)) and len(row.text) > least


def reads_as_sentence(row: Row) -> bool:
    """Whether a row, however short, is a whole sentence: it ends as one and most of its words are small."""
    words = row.text.split()
    small = sum(word[:1].islower() for word in words)
    return is_sentence_end(row.text) and len(words) >= SHORTEST_WORDY_SENTENCE and small * 2 > len(words)


def is_prose(row: Row) -> bool:
    """A full line, or one that ends a sentence and is not short."""
    return ends_sentence(row) or (row.wide >= PROSE_WIDTH and row.runs_on and not row.text.isupper())


def join_text(rows: Sequence[Row]) -> str:
    """The words of rows in one line; no space within a word that was divided, nor between Chinese characters."""
    words = rows[0].text if rows else ""
    for above, row in itertools.pairwise(rows):
        words += space_between(above, row) + row.text
    return words


def space_between(above: Row, row: Row) -> str:
    """What stands between the words of a row and those of the one below, which go on with them."""
    return "" if (is_cjk(above.text[-1:]) and is_cjk(row.text[:1])) or divides_word(above) else " "


def divides_word(row: Row) -> bool:
    """Whether the last word of a row goes on in the one below: secre- / tary."""
    # Of a row that is but the first part of its line the last word is whole.
    whole = row.line.text.endswith(row.text) and row.text[-1:].isalpha() and not is_cjk(row.text[-1:])
    return whole and not row.line.joint


def is_bracketed(text: str) -> bool:
    """Whether a row stands in square brackets: what an archive noted on the paper, [received 6 Nov. 1973]."""
    return text.startswith("[") and text.endswith("]")


def fold_words(text: str) -> str:
    """Words without case and odd spaces."""
    return " ".join(text.casefold().split())


def _middle(line: CleanLine) -> float:
    return (line.box.top + line.box.bottom) / 2


def _char_width(line: CleanLine) -> float:
    return max(1.0, line.box.width / max(1, len(line.text)))


def _pitch(lines: Sequence[CleanLine]) -> float:
    """The usual step from line to line: the smallest that is common, so that neither blank lines nor specks count.

    Where nearly every line is a paragraph of its own the common step is that over a blank line, and half of it meant;
    of wider steps hardly any stand beside it.
    """
    if not lines:
        return float("inf")
    height = statistics.median(line.box.height for line in lines)
    steps = [
        _middle(below) - _middle(above) for above, below in itertools.pairwise(lines) if above.sheet == below.sheet
    ]
    bin_width = max(1.0, height * PITCH_BIN)
    counts = Counter(int(step / bin_width) for step in steps if step > height * LEAST_PITCH)
    if not counts:
        return float("inf")
    around = {each: sum(counts[each + offset] for offset in (-1, 0, 1)) for each in counts}
    most = max(around.values())
    first = min(each for each, count in around.items() if count >= most * COMMON_PITCH)
    top = max((first - 1, first, first + 1, first + 2), key=lambda each: around.get(each, 0))
    near = [step for step in steps if abs(int(step / bin_width) - top) <= 1]
    pitch = statistics.median(near)
    blank = sum(BLANK_LINE * pitch < step < (BLANK_LINE + 1) * pitch for step in steps)
    return pitch / 2 if pitch > height * WIDEST_PITCH and blank < len(near) * FEWEST_BLANK else pitch


def _margins(lines: Sequence[CleanLine]) -> dict[tuple[int, int], tuple[float, float]]:
    sheets: defaultdict[tuple[int, int], list[CleanLine]] = defaultdict(list)
    for line in lines:
        sheets[line.sheet].append(line)
    margins: dict[tuple[int, int], tuple[float, float]] = {}
    share = min(LEAST_MARGIN, find_full_share(lines))
    for sheet, own in sheets.items():
        lefts = sorted(line.box.left for line in own)
        rights = sorted(line.box.right for line in own)
        left = lefts[len(lefts) // 10]
        frame = own[0].frame
        least = frame.left + frame.width * share
        margins[sheet] = (left, max(rights[min(len(rights) - 1, len(rights) * 19 // 20)], least))
    return margins


def _char_widths(lines: Sequence[CleanLine]) -> dict[tuple[int, int], float]:
    """The usual width of a character on each page or leaf."""
    sheets: defaultdict[tuple[int, int], list[float]] = defaultdict(list)
    for line in lines:
        sheets[line.sheet].append(_char_width(line))
    return {sheet: statistics.median(widths) for sheet, widths in sheets.items()}


def _right_end(line: CleanLine, char_width: float) -> float:
    """Where a line's words end, specks far to the right of them left out of account."""
    return min(line.box.right, line.box.left + len(line.text) * char_width * WIDEST_SETTING)


def _had_no_room(above: CleanLine, line: CleanLine, right: float, char_width: float) -> bool:
    if _ENUMERATED.match(line.text.strip()):
        return False
    char = min(_char_width(above), char_width * WIDEST_SETTING)
    first = line.text.split(maxsplit=1)[0] if line.joint == " " else line.text[:1]
    if is_cjk(line.text) and len(line.text.split()) == 1:
        first = line.text[:2]
    return _right_end(above, char_width) + char * (len(first) + 1) > right + char * 0.5
