"""Two sides listed beside each other, which an engine reads across: each set right below the other, as if typed so."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from minutebook.model import Line
from minutebook.text.halves import take_words
from minutebook.text.tabs import character_width, find_tab, find_tabs

# Characters by which the beginnings of a column's lines may differ.
ALIGNED = 2.0
# Characters by which an office is set in below its name: more than these, and at most.
LEAST_SET_IN, SET_IN = 1.5, 6.0
# Lines of a list, its heading apart, that go across both columns; more where no heading stands above them.
FEWEST_ENTRIES = 2
FEWEST_BARE = 3
# Words of a heading; of the shortest name with its form of address.
LONGEST_HEADING = 5
SHORTEST_NAME = 2
# Letters of the last word that two headings share: side, Seite, сторона.
SHORTEST_LAST = 4
# A step of more than this many usual ones is a blank line; entries of so many rows stand between two of them.
BLANK_LINE = 1.55
ROWS_OF_ENTRY = 2
# Heights of a line between it and the one below, at most: a line that stands alone in its column has no blank above.
WIDEST_PITCH = 2.6
# Persons whom bare surnames before a colon must show in each column: an office may be such a label too.
FEWEST_CALLED = 2
# What neither a side's heading nor a person's entry holds: figures, sums, labels.
_NO_LIST = frozenset("0123456789:$£€№")
# Mr. Dr. M. H.E.: longer ones may be an office, as in Asst. Secretary.
_ADDRESS = re.compile(r"(?:[^\W\d_]\.)+|[^\W\d_]{2}\.")
# The last word of a sentence; initials and Esq. have a capital.
_SENTENCE_END = re.compile(
    r"(?:^|\s)(?:\S*[^\W\d_A-ZÀ-ȚḀ-ỸА-ЯЁ]{3,}[.!?]|[^\W\d_]{2,}[!?]|[A-ZÀ-ȚḀ-ỸА-ЯЁ][^\W\d_]{1,2}\.)$"
)
_LABEL = re.compile(r"(?P<label>[^:：]{2,40})[:：]\s*\S")
_LABELS = re.compile(r"[:：]$")
# 我方人员, 中方, 摩方代表: a side and what stands below it.
_CHINESE_SIDE = re.compile(r"[\u4e00-\u9fff]{1,6}?(方(?:[\u4e00-\u9fff]{2,4})?|代表团?|人员|成员)[:：]?")
# 团长 骆启明: an office and a name, or a name, without any mark.
_CHINESE_ENTRY = re.compile(
    r"(?:[\u4e00-\u9fff]{1,10}\s+)?[\u4e00-\u9fff·•]{2,12}(?:\s?[（(][\u4e00-\u9fff]{1,10}[)）])?"
)
_REMARK = re.compile(r"\s*\([^()]*\)")
_IN_BRACKETS = re.compile(r"[(（][^()（）]{2,}[)）]")
# A. J. Orde (AJO): by which letters he is named below.
_KEYED = re.compile(r"\((?:[A-ZÀ-ȚḀ-ỸА-ЯЁ]\.?[a-zß-žа-яё]{0,2}){1,4}\)$")


@dataclass(frozen=True, slots=True)
class _Pair:
    """A line of such a list as its halves, one of them None where the line stands in one column only."""

    line: Line
    left: Line | None
    right: Line | None


def put_lists_in_order(lines: Sequence[Line]) -> tuple[Line, ...]:
    """A page's lines, each list of two sides beside each other as the left column and then the right.

    Such a list has a heading over each column, bare of commas, and entries of a name and a comma below both; or people
    in both columns, shown by their forms of address, or by who speaks below it.
    """
    ordered = list(lines)
    at = 0
    while at < len(ordered):
        if (cut := _cut_label(ordered[at])) is not None and _pairs_from([cut[1], *ordered[at + 1 :]], 0):
            ordered[at : at + 1] = cut
            at += 1
        pairs = _pairs_from(ordered, at)
        halves = [
            *(pair.left for pair in pairs if pair.left is not None),
            *(pair.right for pair in pairs if pair.right is not None),
        ]
        ordered[at : at + len(pairs)] = halves
        at += max(1, len(halves))
    return tuple(ordered)


def _cut_label(line: Line) -> tuple[Line, Line] | None:
    """A line as the label before its first wide space and what stands behind, in two columns: Present:   For us   For them."""
    tabs = find_tabs(line)
    if len(tabs) != 2 or not line.words[tabs[0].words - 1].text.endswith((":", "：")):
        return None
    return take_words(line, line.words[: tabs[0].words]), take_words(line, line.words[tabs[0].words :])


def _pairs_from(lines: Sequence[Line], at: int) -> list[_Pair]:
    """The lines of such a list whose first is line ``at``; none where there is no list."""
    parted = _part(lines[at])
    if parted is None or any(char in _NO_LIST for half in parted for char in half.text.rstrip(":")):
        return []
    pairs = [_Pair(lines[at], *parted)]
    # A rule under each heading tells nothing of the columns.
    worded = [line for line in lines[at + 1 : at + 3] if any(map(str.isalpha, line.text))]
    columns = _find_columns(parted, worded[:1])
    for line in lines[at + 1 :]:
        entry = _place(line, pairs, columns)
        if entry is None:
            break
        pairs.append(entry)
    # A rule under each heading is none of the entries, nor an office set in below its name.
    below = [pair for pair in pairs[1:] if any(map(str.isalpha, pair.line.text))]
    entries = [pairs[0], *(pair for pair in below if not _holds_offices(pair, columns))]
    headed = _are_headings(*(half.text.rstrip(":") for half in parted))
    offices = _has_offices_below(pairs, columns, named=_are_parallel(*(half.text for half in parted)))
    people = headed and (_has_offices(entries[1:]) or offices)
    return pairs if people or _holds_people(entries, lines[at + len(pairs) :], headed=headed) else []


def _find_columns(first: tuple[Line, Line], below: Sequence[Line]) -> tuple[int, int]:
    """Where the two columns begin: where the ``first`` line's halves do, or those of the line ``below`` if the first are
    headings that stand over the middle of them.
    """
    begins = (first[0].box.left, first[1].box.left)
    entries = _part(below[0]) if below and _are_headings(*(half.text for half in first)) else None
    if entries is None:
        return begins
    near = ALIGNED * character_width(below[0])
    over = all(
        entry.box.left + near < head.box.left and head.box.right < entry.box.right + SET_IN * near
        for head, entry in zip(first, entries, strict=True)
    )
    return (entries[0].box.left, entries[1].box.left) if over and first[0].box.right < entries[1].box.left else begins


def _place(line: Line, above: Sequence[_Pair], columns: tuple[int, int]) -> _Pair | None:
    """A line below the ones ``above`` of such a list as its halves; None for any other line."""
    left, right = columns
    near = ALIGNED * character_width(line)
    if any(char in _NO_LIST for char in line.text):
        return None
    parted = _part(line)
    if parted is not None and len(above) == 1 and not any(map(str.isalpha, line.text)):
        return _Pair(line, *parted)
    if parted is not None:
        # "(Chair)" or an office is set in below its name.
        fits = all(
            abs(half.box.left - column) <= near or (len(above) > 1 and _is_set_in(half, column))
            for half, column in zip(parted, (left, right), strict=True)
        )
        return _Pair(line, *parted) if fits else None
    office = len(above) > 1 and above[-1].left is not None and not _holds_offices(above[-1], columns)
    if abs(line.box.left - right) <= near or (len(above) > 1 and _is_set_in(line, right)):
        return _Pair(line, None, line)
    within = abs(line.box.left - left) <= near and line.box.right < right
    within = within and (_gives_office(line) or _is_further_name(line, above))
    return _Pair(line, line, None) if within or (office and _is_set_in(line, left) and line.box.right < right) else None


def _is_set_in(half: Line, column: int) -> bool:
    """Whether a half begins a few characters behind the beginning of its column, as an office below a name does; one in brackets
    no further left.
    """
    if _IN_BRACKETS.fullmatch(half.text):
        return -ALIGNED <= (half.box.left - column) / character_width(half) <= SET_IN
    return LEAST_SET_IN < (half.box.left - column) / character_width(half) <= SET_IN


def _holds_offices(pair: _Pair, columns: tuple[int, int]) -> bool:
    """Whether what a line has of the columns is set in below them."""
    halves = zip((pair.left, pair.right), columns, strict=True)
    return all(half is None or _is_set_in(half, column) for half, column in halves)


def _is_further_name(line: Line, above: Sequence[_Pair]) -> bool:
    """Whether a line is the next name of the longer left column: capitals, and no blank line above."""
    words = line.text.split()
    close = line.box.top - above[-1].line.box.top <= WIDEST_PITCH * line.box.height
    return close and len(words) >= SHORTEST_NAME and all(word.lstrip("(")[:1].isupper() for word in words)


def _has_offices(pairs: Sequence[_Pair]) -> bool:
    """Whether several lines go across both columns, and half of their halves give an office behind the name."""
    whole = [half for left, right in _across(pairs) for half in (left, right)]
    return len(whole) >= 2 * FEWEST_ENTRIES and sum(map(_gives_office, whole)) * 2 >= len(whole)


def _has_offices_below(pairs: Sequence[_Pair], columns: tuple[int, int], *, named: bool) -> bool:
    """Whether several lines of both columns are but offices in brackets, set in below the names: (Minister) (Ambassador);
    below two sides ``named`` alike, whatever offices: For Peru, For Chile.
    """
    halves = [[pair.left, pair.right] for pair in pairs[1:] if _holds_offices(pair, columns)]
    closed = [all(half and (named or _IN_BRACKETS.fullmatch(half.text)) for half in each) for each in halves]
    return sum(closed) >= FEWEST_ENTRIES


def _gives_office(half: Line) -> bool:
    """Whether an entry has a comma or a bracket behind a name: Poul Krag, Minister; Poul Krag (Minister)."""
    return "," in half.text or " (" in half.text


def _are_parallel(left: str, right: str) -> bool:
    """Whether two headings begin with the same word, which addresses nobody: For Peru, For Chile; от НКВТ, от Турции."""
    one, other = left.split(), right.split()
    return one[0] == other[0] and one != other and _ADDRESS.fullmatch(one[0]) is None


def _end_alike(left: str, right: str) -> bool:
    """Whether two headings end in the same word, one word or more before it in each: British side, Uruguayan side; Gäste aus
    Polen beside Vertreter aus Bremen do not.
    """
    (*one, mine), (*other, yours) = (heading.rstrip(":： ").split() for heading in (left, right))
    return mine.casefold() == yours.casefold() and len(mine) >= SHORTEST_LAST and bool(one and other) and one != other


def _holds_people(pairs: Sequence[_Pair], below: Sequence[Line], *, headed: bool) -> bool:
    """Whether half of the entries of each column begin as people do, or speak in the lines ``below``.

    Left people and right their offices are no such list: nobody is there to be seen on the right.
    """
    halves = [half.text for pair in pairs for half in (pair.left, pair.right) if half is not None]
    if any(_SENTENCE_END.search(half) for half in halves):
        # "Mr. Holm      Mr. Krag, I thank you.": what is spoken, beside who speaks.
        return False
    if headed and _are_sides(*halves[:2]):
        return len(list(_across(pairs))) > FEWEST_ENTRIES and all(map(_CHINESE_ENTRY.fullmatch, halves))
    called = _called(below)
    if groups := _groups(pairs[headed:]):
        # The office on the line below the name.
        known = _count_people([group[0] for group in groups], called)
        rest = _count_people([row for group in groups for row in group[1:]], called)
        return max(known) == len(groups) and not any(rest)
    entries, fewest = (pairs[1:], FEWEST_ENTRIES) if headed else (pairs, FEWEST_BARE)
    if headed and all(half.isupper() or _LABELS.search(half) for half in halves[:2]):
        # PRESENT beside APOLOGIES: but one may have stayed away.
        fewest = 1
    across = len(list(_across(entries)))
    known = _count_people(entries, called)
    # "For Peru:" beside "For Chile:" are two sides: what one column shows of its people tells of the other.
    parallel = headed and _are_parallel(*halves[:2]) and all(map(_LABELS.search, halves[:2]))
    if headed and _end_alike(*halves[:2]):
        # What people of one column are addressed by tells of the other too; a label below may be an office.
        sure = max(_count_people(entries, {}))
        known = max(known[0], sure), max(known[1], sure)
    return across >= fewest and (max(known) if parallel else min(known)) * 2 >= across


def _groups(rows: Sequence[_Pair]) -> list[list[_Pair]]:
    """Entries of two rows or more in both columns at once, blank lines between them; none where a list has no such."""
    steps = [below.line.box.top - above.line.box.top for above, below in itertools.pairwise(rows)]
    if len(rows) < FEWEST_ENTRIES * ROWS_OF_ENTRY or min(steps) <= 0:
        return []
    groups = [[rows[0]]]
    for row, step in zip(rows[1:], steps, strict=True):
        if step > BLANK_LINE * min(steps):
            groups.append([])
        groups[-1].append(row)
    even = all(len(group) >= ROWS_OF_ENTRY and len(list(_across(group))) == len(group) for group in groups)
    return groups if even and len(groups) >= FEWEST_ENTRIES else []


def _count_people(rows: Sequence[_Pair], called: dict[str, bool]) -> tuple[int, int]:
    """How many entries of each column begin with a form of address, one of the other column's too, or are ``called`` below."""
    columns = [[half.text.partition(",")[0].split() for half in column] for column in zip(*_across(rows), strict=True)]
    left, right = (
        _count_column(own, {words[0] for words in other}, called)
        for own, other in itertools.permutations(columns or [[], []])
    )
    return left, right


def _count_column(names: Sequence[Sequence[str]], firsts: set[str], called: dict[str, bool]) -> int:
    bare = {words[-1] for words in names if words and called.get(words[-1].casefold()) is False}
    bare = bare if len(bare) >= FEWEST_CALLED else set()
    people = 0
    for words in names:
        if len(words) < SHORTEST_NAME:
            continue
        begins = (_ADDRESS.fullmatch(words[0]) or words[0] in firsts) and words[1][:1].isupper()
        keyed = _KEYED.fullmatch(words[-1]) is not None
        people += bool(begins or keyed or called.get(words[-1].casefold()) or words[-1] in bare)
    return people


def _called(lines: Sequence[Line]) -> dict[str, bool]:
    """The names that end labels of speakers, in small letters, each with whether a form of address stands before it: Mr. Holm: Yes."""
    called: dict[str, bool] = {}
    for line in lines:
        words = _REMARK.sub("", found["label"]).split() if (found := _LABEL.match(line.text)) else []
        if words and len(words) <= SHORTEST_NAME:
            name = words[-1].casefold()
            called[name] = called.get(name, False) or _ADDRESS.fullmatch(words[0]) is not None
    return called


def _across(pairs: Sequence[_Pair]) -> Iterator[tuple[Line, Line]]:
    """The halves of lines that go across both columns."""
    return ((pair.left, pair.right) for pair in pairs if pair.left is not None and pair.right is not None)


def _are_headings(left: str, right: str) -> bool:
    """Whether words stand above two columns: a few, without comma or figure, with a capital or both of the same form."""
    if _are_sides(left, right):
        return True
    short = all(len(half.split()) <= LONGEST_HEADING for half in (left, right))
    bare = not any(char in _NO_LIST or char in ",;." for char in left + right)
    return short and bare and (_are_parallel(left, right) or (left[:1].isupper() and right[:1].isupper()))


def _are_sides(left: str, right: str) -> bool:
    """Whether two Chinese headings end in the same word: 我方人员, 对方人员; 中方, 摩方."""
    sides = [_CHINESE_SIDE.fullmatch(half.replace(" ", "")) for half in (left, right)]
    first, second = sides
    return first is not None and second is not None and first[1] == second[1] and first[0] != second[0]


def _part(line: Line) -> tuple[Line, Line] | None:
    """A line as the two that a single wide gap between its words makes of it."""
    tab = find_tab(line)
    if tab is None:
        return None
    return take_words(line, line.words[: tab.words]), take_words(line, line.words[tab.words :])
