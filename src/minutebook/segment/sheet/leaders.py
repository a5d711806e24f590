"""Labels that dotted leaders, dashes or wide spaces part from their values, and labels broken over two lines: all as a
colon would have them.

``Held at ........ the Customs House``, ``Place . . . . : Leipzig``; ``Sent word that / he was ill: Captain Rudd``;
``1. Date - 18 July 1963`` above ``2. Venue - Conference Room``.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import replace

from minutebook.segment.layout.columned import FEWEST_ALIGNED, are_aligned, with_tab
from minutebook.segment.layout.rows import Row, close_up, is_cjk
from minutebook.segment.sheet.abreast import part_row

# Stops that make a leader; three are an ellipsis, and two stand for one only where a space parts them from the words.
FEWEST_STOPS = 4
FEWEST_SPACED = 2
# An ellipsis of two characters is a pause in Chinese.
FEWEST_ELLIPSES = 3
LONGEST_LABEL_WORDS = 7
LONGEST_LABEL = 48
# A line that is but the beginning of a label has so few words and fills so little of the width.
LONGEST_BEGINNING = 5
NARROW = 0.45
# Words of a label's second line.
LONGEST_REST = 4
# Known labels before a dash that show a clerk who writes it for the colon.
FEWEST_DASHED = 3
# Rows with leaders of a paragraph, among which a wide space is one whose dots were not read.
FEWEST_LED = 2
# Rows from a label within which one without shows its column.
NEAR = 2
# Characters by which the entries of a list are set in below its label.
SET_IN = 2
# Signs of a Chinese label.
LONGEST_CHINESE = 6
# Names beside a column of offices, where a column of values or of words needs one row more.
FEWEST_PARTED = 2
# Rows from a record's start, and from its end, in which labels are looked for.
TOP = 40
TAIL = 20
_LEADER = re.compile(
    r"^(?P<label>(?:\(?[\da-z]{1,2}[.)]\s*)?[^\W\d_][^.…·:：;；!?。]*?)"
    r"(?P<run>\s*[.…·．・](?:[\s.…·．・:»«_*]|\d(?=[\d\s.…·»«]*\.\.))*)"
    r"(?P<value>[^\s.…·].*)$"
)
# "Messrs, Orde and Lim": behind a form of address that is shortened, a stop read as another sign.
_ADDRESS = re.compile(r"(?<![\w-])(?P<address>Messrs|Mr|Mrs|Dr)[,:;](?=\s[A-ZÀ-ȚḀ-Ỹ])")
_SHORTENED = re.compile(r"[^:]*\b[^\W\d_]{2,4}\.:")
_COLON = re.compile(r"^(?P<label>[^:：.]{1,40}?)\s*[:：]\s*(?P<value>\S.*)$")
_DASHED = re.compile(
    r"^(?P<label>(?:\d{1,2}[.)]\s*)?(?:[^\W\d_]{2,5}\.\s)?[^\W\d_][^:：.;—–-]{1,40}?)\s+(?:—|–|--|-)\s+(?P<value>\S.*)$"
)
# Behind a wide space a sign stands beside the value: Place        :  Puno; From    :-  11 a.m.
_SIGN_BEFORE = re.compile(r"^(?::+-*|[—–-]+(?=\s))\s*")
_ONE_STOP = re.compile(r"^(?P<label>[^\W\d_][^.:：]{2,40}?)\s[.·]{1,3}\s(?P<value>\S.*)$")
# Meeting No. ..... 41
_NUMBERED = re.compile(r"(?i)(?<!\w)(?:no|nr|number|№)$")
# A table's sums and page numbers are no values otherwise.
_FIGURE = re.compile(r"^[\W\d]*\d[\d.,]*\W*$")


def mend_labels(rows: Sequence[Row], connectors: frozenset[str]) -> tuple[Row, ...]:
    """Rows of a record's top and end with a colon in a leader's place; a label of two lines stands on the second. A stop
    stands behind Messrs.
    """
    mended: list[Row] = []
    rows = [part for row in rows for part in _part_led(row)]
    for at, row in enumerate(rows):
        near = at < TOP or at >= len(rows) - TAIL
        stopped = _ADDRESS.sub(r"\g<address>.", row.text) if near else row.text
        new = replace(row, text=mend_leader(stopped)) if near and not row.marking else row
        if near and new.text == stopped and _stands_among_leaders(rows, at) and (filled := _fill(row)):
            new = replace(row, text=filled)
        led = new.text != stopped
        if near and mended and (joined := _join(mended[-1], new, led=led, connectors=connectors)):
            mended[-1] = joined
            continue
        if led and new.wrapped:
            # What has a leader of its own goes on with nothing, however full the row above.
            mended[-1], new = replace(mended[-1], runs_on=False), replace(new, wrapped=False)
        mended.append(new)
    return tuple(mended)


def _part_led(row: Row) -> list[Row]:
    """A row as two where each half has a label, a leader and a value: Commenced ..... 9.35 a.m.   Terminated ..... 11.20 a.m."""
    left, _, right = with_tab(row).partition("\t")
    # "Tape ..... A 419        Speed ..... 3 3/4": beside a field a figure is a value too.
    led = not row.marking and bool(right) and _match_leader(left) and _match_leader(right, figures=True)
    if not led:
        return [row]
    first, second = part_row(row, [len(left) + 1])
    return [first, replace(second, text=mend_leader(second.text, figures=True))]


def _stands_among_leaders(rows: Sequence[Row], at: int) -> bool:
    """Whether rows of the same paragraph have leaders, of which the label of row ``at`` is too long to leave any, or whose dots the
    engine dropped there: none but rows of labels, and what goes on in their column, stands between.
    """

    def is_led(row: Row) -> bool:
        return not row.marking and mend_leader(row.text) != row.text

    def reach(places: range, step: int) -> int:
        led = 0
        for each in places:
            if rows[each + (step < 0)].gap:
                break
            if not (
                is_led(rows[each]) or _fill(rows[each]) or rows[each].indent > rows[at].indent + LONGEST_LABEL_WORDS
            ):
                break
            led += is_led(rows[each])
        return led

    return reach(range(at - 1, -1, -1), -1) + reach(range(at + 1, len(rows)), 1) >= FEWEST_LED


def _fill(row: Row) -> str:
    """A row among leaders with a colon in the room that its label leaves, a single stop in it perhaps: Restriction . None."""
    stop = _ONE_STOP.match(row.text)
    return f"{stop['label']}: {stop['value']}" if stop and not row.marking else _with_colon(row)


def mend_leader(text: str, *, figures: bool = False) -> str:
    """``text`` with ``": "`` in place of the leader behind its label; as it is where it has none. ``figures``: a value may be
    a figure and nothing else.
    """
    found = _match_leader(text, figures=figures)
    return f"{found['label'].strip()}: {found['value']}" if found else text


def _match_leader(text: str, *, figures: bool = False) -> re.Match[str] | None:
    found = _LEADER.match(text)
    if found is None:
        return None
    label, run, value = found["label"].strip(), found["run"], found["value"]
    stops, ellipses = sum(run.count(each) for each in ".·．・"), run.count("…")
    spaced = run[:1].isspace() and (stops >= FEWEST_SPACED or ":" in run)
    if not (stops >= FEWEST_STOPS or ellipses >= FEWEST_ELLIPSES or spaced):
        return None
    short = len(label.split()) <= LONGEST_LABEL_WORDS and len(label) <= LONGEST_LABEL
    return found if short and (figures or _NUMBERED.search(label) or not _FIGURE.match(value)) else None


def mend_dashes(rows: Sequence[Row], knows: Callable[[str], bool]) -> tuple[Row, ...]:
    """Rows of a record's top with a colon in place of the dash behind a label, where several known ones have it.

    Args:
        rows: all rows of the record.
        knows: whether words begin with a known label.
    """
    found = [
        None if row.wrapped or _stands_under_label(rows, at) else _DASHED.match(row.text)
        for at, row in enumerate(rows[:TOP])
    ]
    counts = Counter(each["label"] for each in found if each)
    written = [f"{each['label']}: {each['value']}" if each and counts[each["label"]] == 1 else "" for each in found]
    sure = [bool(text) and knows(text) for text in written]
    if sum(sure) < FEWEST_DASHED:
        return tuple(rows)
    top = [replace(row, text=text) if take else row for row, text, take in zip(rows, written, sure, strict=False)]
    return (*top, *rows[TOP:])


def _stands_under_label(rows: Sequence[Row], at: int) -> bool:
    """Whether row ``at`` is set in below a label that stands alone with its colon: Present: / members - A. Orlov / guest - Dr. Holm."""
    top = at
    while top > 0 and not rows[top].gap and rows[top].indent >= SET_IN:
        top -= 1
        if rows[top].text.endswith((":", "：")):
            return rows[at].indent - rows[top].indent >= SET_IN
    return False


def mend_columns(rows: Sequence[Row], knows: Callable[[str], bool]) -> tuple[Row, ...]:
    """Rows of a record's top, and of a table at its end, with a colon behind each label that a wide space parts from a
    column of values.

    The values begin one below the other, and several of the labels, or most, are known ones. At the end no label comes
    back, as those of speakers do.

    Args:
        rows: all rows of the record.
        knows: whether words begin with a known label.
    """
    mended = _mend_column(rows, range(min(TOP, len(rows))), knows)
    below = [at for at in range(max(TOP, len(rows) - TAIL), len(rows)) if _with_colon(rows[at])]
    firsts = Counter(with_tab(row).partition("\t")[0] for row in rows)
    if any(firsts[with_tab(rows[at]).partition("\t")[0]] > 1 for at in below):
        return tuple(mended)
    return tuple(_mend_column(mended, below, knows))


def _mend_column(rows: Sequence[Row], among: Sequence[int], knows: Callable[[str], bool]) -> list[Row]:
    """The rows, a colon put behind the labels of those ``among`` them."""
    written = {at: text for at in among if (text := _with_colon(rows[at]))}
    lefts = {at: tab.left for at in among if (tab := rows[at].line.tab)}
    mended, put = list(rows), set[int]()
    margin = min((rows[at].indent for at in written), default=0)
    for at, text in written.items():
        column = [
            each
            for each, left in lefts.items()
            if are_aligned(left, lefts[at], rows[at]) and (each in written or abs(each - at) <= NEAR)
        ]
        labels = [written[each] for each in column if each in written]
        # What goes on below a label, with no label of its own, shows the column as well: with the Persian side .  Mr. Sadri.
        few = len(column) < FEWEST_ALIGNED or len(labels) < FEWEST_LED
        if few or 2 * sum(map(knows, labels)) < len(labels):
            continue
        if _SHORTENED.match(text):
            # "Reel No." needs no colon, and is one of the column's labels.
            continue
        # One on the right of another goes on with it no more than one below.
        mended[at] = replace(mended[at], text=text, wrapped=False, indent=margin)
        if at:
            mended[at - 1] = replace(mended[at - 1], runs_on=False)
        put.add(at)
    for at in among:
        # "s ssioners   Mr. Orde" between others: of its label the engine lost the beginning.
        tab = rows[at].line.tab
        column = [each for each in put if tab and are_aligned(tab.left, lefts[each], rows[at])]
        between = at not in written and len(column) >= FEWEST_ALIGNED and min(column) < at < max(column)
        if between and (text := _with_colon(rows[at], damaged=True)):
            mended[at] = replace(mended[at], text=text, wrapped=False, indent=margin)
            mended[at - 1] = replace(mended[at - 1], runs_on=False)
    return mended


def part_entries(rows: Sequence[Row], names: Callable[[str], bool]) -> tuple[Row, ...]:
    """Rows of a record's top with a tab where a wide space parts names from a column of offices.

    Args:
        rows: all rows of the record.
        names: whether words are the name of one person.
    """
    written = {
        at: text
        for at, row in enumerate(rows[:TOP])
        if "\t" in (text := with_tab(row)) and not (row.marking or is_cjk(text))
    }
    # "Present:   Mr. R. Quiroga      Cuba": the first of a list stands behind its label.
    written = {at: text for at, text in written.items() if ":" not in text.partition("\t")[2]}
    named = [at for at, text in written.items() if names(text.partition("\t")[0].rpartition(":")[2].strip())]
    lefts = [tab.left for at in named if (tab := rows[at].line.tab)]
    # "Dipl.-Landw. Uwe Bartholdy": among names, or next to them, it is one.
    near = range(min(named, default=0) - 1, max(named, default=-2) + 2)
    return tuple(
        replace(row, text=written[at], wrapped=False)
        if at in written and at in near and _count_aligned(row, lefts) >= FEWEST_PARTED
        else row
        for at, row in enumerate(rows)
    )


def _count_aligned(row: Row, lefts: Sequence[int]) -> int:
    """How many columns begin where that of ``row`` does."""
    tab = row.line.tab
    return sum(are_aligned(left, tab.left, row) for left in lefts) if tab else 0


def _with_colon(row: Row, *, damaged: bool = False) -> str:
    """A row with a colon in place of its wide space; empty where it has none, or no label before it, which begins with a large
    letter unless it is ``damaged``.
    """
    label, tab, value = with_tab(row).partition("\t")
    if is_cjk(label):
        # 会 谈 纪 要 is a title set wide.
        parted = value and close_up(row.text) == row.text and len(close_up(label)) <= LONGEST_CHINESE
        return f"{close_up(label)}：{value}" if parted else ""
    # "From: MONTEVIDEO      In No. 18846": a field of its own stands before the space.
    fielded = ":" in label.rstrip(" :")
    if not tab or fielded or row.marking or is_cjk(row.text) or len(label.split()) > LONGEST_REST:
        return ""
    value = _SIGN_BEFORE.sub("", value)
    text = f"{label}: {value}"
    begins = label[:1].islower() if damaged else label[:1].isupper()
    return text if value and begins and (label[-1].isalnum() or _SHORTENED.match(text)) else ""


def _join(above: Row, row: Row, *, led: bool, connectors: frozenset[str]) -> Row | None:
    """The row with the beginning of its label, which stands alone on the line above; None where that says more."""
    words = above.text.split()
    if row.gap or not 0 < len(words) <= LONGEST_BEGINNING or above.wide > NARROW or above.runs_on or is_cjk(above.text):
        return None
    if ":" in above.text or not above.text[0].isalnum() or above.text[-1] in ".,;!?":
        return None
    found = _COLON.match(row.text)
    if found is None or len(found["label"].split()) > LONGEST_REST:
        return None
    open_ended = words[-1].casefold() in connectors
    if not (open_ended and (led or row.text[:1].islower())):
        return None
    return replace(row, text=f"{above.text} {row.text}", gap=above.gap, new_page=above.new_page, indent=above.indent)
