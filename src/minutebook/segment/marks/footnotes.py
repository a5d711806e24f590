"""Notes at the foot of a page: found by their sign, their place and the sign's return in the text above."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping, Sequence

from minutebook.segment.layout.rows import Row

# More lines than this at a page's end are no footnotes but text.
LONGEST_FOOT = 16
# A star that another closes sets off a label: *Holm* The nets are cut.
_NOTE = re.compile(
    r"^(?P<sign>\[\d{1,3}[a-z]\]|[\[({|]\s?\d{1,3}\s?[\])}|]|\[\d{1,2}(?=\s[A-ZÀ-ȚḀ-ỸА-ЯЁ])|\d{1,2}\](?=\s)|\[[a-h]\]|\([a-h]\)|/\d{1,3}/|\d{1,3}[)/](?!\d)|\d{1,2}(?=\s+[^\W\d_]{2})|[*†‡]{1,3}(?![*†‡]|\s?[^\W\d_][^*:;,]{1,40}\*)\)?|[①-⑳]|[¹²³⁰⁴-⁹]{1,3}\)?)\s*(?=\S)"
)
# A sign that numbers no list: where some word above bears it too, what it begins is a note whatever stands below.
_TELLING = re.compile(r"\[\d{1,3}[a-z]?\]|/?\d{1,3}/|[*†‡]{1,3}\)?|[①-⑳]|[¹²³⁰⁴-⁹]{1,3}\)?")
_NUMBER = re.compile(r"\[(\d{1,3})\](?=\s)")
_WORD = re.compile(r"[^\W\d_]{2}")
# What a note does not begin with but a speech does: 1) Holm: I welcome you.
_LABEL = re.compile(r"[^:：.]{1,40}[:：]")


def find_footnotes(rows: Sequence[Row], tail: Sequence[Row] = ()) -> tuple[tuple[int, ...], ...]:
    """Footnotes as tuples of indexes into ``rows`` and, behind them, the closing part ``tail``, in order.

    A footnote begins with a sign, nothing but footnotes follows it on its page, and its sign stands behind some word
    above: on the same page, or anywhere for the notes at the end of the text. Below a rule of dashes or underscores it need
    not: the sign in the text may be misread. A sign that numbers no list may begin a note anywhere: above a signature, in
    the closing part.
    """
    found: list[tuple[int, ...]] = []
    end = len(rows)
    while end > 0:
        start = _page_start(rows, end - 1)
        # A page that was typed anew may part a note from its sign, which stands on the page before.
        above = 0 if end == len(rows) else _page_start(rows, max(0, start - 1))
        found = [*_on_page(rows, start, end, above), *found]
        end = start
    taken = {at for note in found for at in note}
    whole = [*rows, *tail]
    borne = tuple(_alone(whole, taken))
    counted = {number: note for note in (*found, *borne) if (number := _number(whole[note[0]])) is not None}
    taken |= {at for note in borne for at in note}
    return tuple(sorted([*found, *borne, *_alone(whole, taken, counted)]))


def _alone(
    rows: Sequence[Row], taken: Collection[int], counted: Mapping[int, tuple[int, ...]] | None = None
) -> Iterator[tuple[int, ...]]:
    """Footnotes with other text below them: paragraphs begun by a telling sign that some word above bears or, where notes are
    ``counted`` by number, that stand beside the one whose number is next: in the text theirs may be misread.
    """
    for at, row in enumerate(rows):
        sign = _sign(row)
        if at in taken or row.wrapped or not _TELLING.fullmatch(sign):
            continue
        if not (_is_borne(sign, rows[:at]) if counted is None else _is_counted(rows, at, counted)):
            continue
        end = at + 1
        while end < len(rows) and rows[end].wrapped and end not in taken and not _TELLING.fullmatch(_sign(rows[end])):
            end += 1
        yield tuple(range(at, end))


def _is_counted(rows: Sequence[Row], at: int, counted: Mapping[int, tuple[int, ...]]) -> bool:
    """Whether a paragraph has the number next to that of a note that it touches, or is the last of the record, and no speech."""
    number = _number(rows[at])
    if number is None or _is_label(rows[at]):
        return False
    end = next((no for no in range(at + 1, len(rows)) if not rows[no].wrapped), len(rows))
    above, below = counted.get(number - 1), counted.get(number + 1)
    follows = above is not None and (above[-1] == at - 1 or end == len(rows))
    return follows or (below is not None and below[0] == end)


def _number(row: Row) -> int | None:
    """The number in square brackets that a row begins with."""
    found = _NUMBER.match(row.text)
    return int(found[1]) if found else None


def _is_borne(sign: str, above: Sequence[Row]) -> bool:
    """Whether some word bears a sign just as it begins a note."""
    behind = r"[^\s*]" if sign[0] in "[/" else r"[^\s\d*]"
    borne = re.compile(rf"(?<={behind})\s?{re.escape(sign.removesuffix(')'))}(?![\w*])")
    return any(borne.search(row.text) for row in above)


def _page_start(rows: Sequence[Row], at: int) -> int:
    while at > 0 and _is_same_page(rows[at - 1], rows[at]):
        at -= 1
    return at


def _is_same_page(above: Row, below: Row) -> bool:
    """Whether two rows stand on one page: none ends between them, nor do a page number and a running head stand there,
    as in copies that were typed through. A rule drawn between them is no such thing.
    """
    drawn = int(below.ruled or above.underlined)
    return above.line.page_no == below.line.page_no and below.index - above.index <= 1 + drawn


def _on_page(rows: Sequence[Row], start: int, end: int, above: int) -> list[tuple[int, ...]]:
    """Footnotes of the page that rows ``start`` to ``end`` make: from the first sign below which only notes stand, and
    that rows from ``above`` refer to.
    """
    signs: list[int] = []
    last = end
    while end > start and _WORD.search(rows[end - 1].text) is None:
        # What shows through below the notes.
        end -= 1
    for at in range(end - 1, max(start, end - LONGEST_FOOT) - 1, -1):
        if _NOTE.match(rows[at].text):
            signs.append(at)
        elif rows[at].gap:
            break
    ruled = [at for at in signs if at > start and rows[at].ruled and not any(_is_label(rows[each]) for each in signs)]
    referred = [at for at in signs if at in ruled or _is_referred_to(_sign(rows[at]), rows, above, at)]
    if not referred:
        return []
    first = min(referred)
    # A page of nothing but notes is the text's last, or has them in square brackets, as no list has.
    bracketed = start > 0 and all("[" in _sign(rows[at]) for at in referred)
    if first == start and not bracketed and (start == 0 or last < len(rows)):
        return []
    notes: list[list[int]] = []
    for at in range(first, end):
        if at in signs or not notes:
            notes.append([at])
        else:
            notes[-1].append(at)
    return [tuple(note) for note in notes]


def _is_label(row: Row) -> bool:
    return _LABEL.match(row.text.removeprefix(_sign(row)).strip()) is not None


def _sign(row: Row) -> str:
    found = _NOTE.match(row.text)
    return found["sign"] if found else ""


def _is_referred_to(sign: str, rows: Sequence[Row], start: int, at: int) -> bool:
    """Whether the sign stands behind some word in rows ``start`` to ``at``. Figures in square brackets need not: what
    is left of ``[1]`` behind a word may be anything. Letters must: ``[a]`` is an article that the editor supplied, too, and
    ``(a)`` numbers the parts of a list, which no word is written up against but a paragraph's figure: ``5(a)``.
    """
    bare = re.escape(sign.strip("[](){}|/ "))
    if bare.isalpha():
        close = re.compile(rf"(?<=[\w.,;:!?\"'”’»)])\[{bare}\]|(?<=[^\s\d(])\({bare}\)")
        return any(close.search(rows[above].text) for above in range(start, at))
    if "[" in sign or "]" in sign:
        return True
    if bare.isdigit():
        close = re.compile(
            rf"(?<=[^\W\d_])(?:\({bare}\)|{bare}[)/]?)(?!\w)|(?<=\w)\s{bare}/(?=\s)|(?<=[^\W\d_][.,;:!?])\s\({bare}\)(?=\s|$)|(?<=[^\W\d_][.!?])\s{bare}[)/]$|(?<=[.,;:!?\"”’»)])(?:\({bare}\)|{bare}\)?)(?!\w)"
        )
    else:
        close = re.compile(rf"(?<=[\w.,;:!?\"'”’»)])\s?{bare}")
    return any(close.search(rows[above].text) for above in range(start, at))
