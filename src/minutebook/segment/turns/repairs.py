"""Labels that the engine damaged, compared with the document's own.

A damaged label is taken for the nearest of the labels that the document certainly has, within an edit distance; where
none is near, other ways of reading it are tried in turn. What was forgiven lowers the confidence and asks for review.
"""

from __future__ import annotations

import itertools
import re
from collections import Counter
from collections.abc import Sequence

from minutebook.segment.layout.paragraphs import begins_line
from minutebook.segment.layout.rows import Row, join_text
from minutebook.segment.turns.backing import Backing
from minutebook.segment.turns.cuts import COLONS
from minutebook.segment.turns.divided import goes_on_with_name
from minutebook.segment.turns.illegible import are_capitals, read_capitals, read_letter
from minutebook.segment.turns.known import KnownLabels
from minutebook.segment.turns.misread import read_misread
from minutebook.segment.turns.strangers import FEWEST_TITLED, count_stopped, count_strangers, read_near, read_stranger
from minutebook.segment.turns.vouched import read_vouched
from minutebook.segment.wording.announcements import Announcement
from minutebook.segment.wording.turnlabels import TurnBook, fold

# "(gez.) K. Oehlert", "[Chairman Lu sees the guests to the door.]": no label; but "(HE PRESIDENT:" may be one.
_REMARK = re.compile(r"[\[(（［][^\])）］]{1,12}[\])）］]\s|[\[(（［].*[\])）］]$")
# AMB. = Dr. Egon Holm, Ambassador: an entry of a key.
_KEY = re.compile(r"[^\s=]{1,10}\s?=\s")
# (A: Ambassador Aalberg; T: Dr. Tirado): such a key in brackets, its equals sign misread.
_BRACKETS = tuple("([（")
_KEY_IN_BRACKETS = re.compile(r"[(\[（]\s?[^\W\d_]{1,3}(?![^\W\d_]|[)\]）])[^)\]）]*[)\]）]\W*")
# 注：原文如此: words before a colon, whole, that announce no speaker.
_CHINESE_FIELD = re.compile(r"([\u4e00-\u9fff]{1,6})\s?[:：]")


def repair_labels(
    rows: Sequence[Row],
    accepted: Sequence[Announcement],
    rule: str,
    book: TurnBook,
    backing: Backing,
    barred: frozenset[int],
) -> list[Announcement]:
    """The damaged labels of a document, beside the ``accepted`` ones.

    Args:
        rows: the body.
        accepted: the labels that stand as they should.
        rule: the winning family; ``own-line`` labels have no mark behind them.
        book: the rules.
        backing: the names of title and header.
        barred: rows that open no turn.
    """
    known = KnownLabels(accepted, book.confusable)
    if not known:
        return []
    found = _repair(rows, accepted, rule, book, backing, barred, known)
    if any(each.rule.endswith("~mark") for each in found):
        # Labels that only the header vouches for may stand again, misread: they are known now.
        known.learn(found)
        found = _repair(rows, [*accepted, *found], rule, book, backing, barred, known) + found
    return found


def _repair(
    rows: Sequence[Row],
    accepted: Sequence[Announcement],
    rule: str,
    book: TurnBook,
    backing: Backing,
    barred: frozenset[int],
    known: KnownLabels,
) -> list[Announcement]:
    longest, letters, names = known.longest, known.letters, known.names
    closed = barred | {each.at for each in accepted}
    closed |= {at for each in accepted for at in range(each.at, each.said_at + (each.said_start > 0))}
    titled = rule == "colon" and _shows_titled(rows, accepted, book, backing, barred)
    capitals = rule == "colon" and sum(are_capitals(each.label.core) for each in accepted) >= FEWEST_TITLED
    stopped = count_stopped(rows) if rule == "stop" else Counter()
    # What stands below a label alone on its line is said, whomever it begins with: Mr. Holm / Mrs. Kern Is late.
    headed = {each.said_at for each in accepted if each.said_at > each.at and each.said_start == 0}
    found: list[Announcement] = []
    for at, row in enumerate(rows):
        above = rows[at - 1] if at else None
        if (
            at in closed
            or not begins_line(above, row)
            or (rule == "own-line" and row.runs_on)
            or _is_remark(rows, at, book)
        ):
            continue
        start = book.unglue(row.text)
        made = (
            read_misread(above, row, at, start, rule, known, longest)
            or read_vouched(above, row, at, start, rule, book, backing, longest)
            or (read_stranger(row, at, start, rule, book, backing, names) if titled else None)
            or (read_near(row, at, start, rule, book, backing, stopped) if rule == "stop" else None)
            or (read_capitals(row, at, start, rule, book) if capitals else None)
            or read_letter(row, at, start, rule, book, letters)
        )
        if made is None or _goes_on_in_name(row, made, names):
            continue
        if above and not _has_colon(row, made) and goes_on_with_name(above, row, book, repaired=True):
            continue
        if at in headed and made.said_at == at and row.text[: made.said_start].rstrip()[-1:].isalnum():
            continue
        found.append(made)
    return found


def _shows_titled(
    rows: Sequence[Row], accepted: Sequence[Announcement], book: TurnBook, backing: Backing, barred: frozenset[int]
) -> bool:
    """Whether labels of a title and a name head the speeches, those counted too whose colon was lost."""
    shown = sum(each.label.form == "title-name" for each in accepted)
    return shown >= FEWEST_TITLED or shown + count_strangers(rows, book, backing, barred) >= FEWEST_TITLED


def _is_remark(rows: Sequence[Row], at: int, book: TurnBook) -> bool:
    """Whether a row is a remark, a note, an entry of a key or a field, which no label is."""
    text = rows[at].text
    field = _CHINESE_FIELD.match(text)
    return (
        _REMARK.match(text) is not None
        or _KEY.match(text) is not None
        or (text[:1] in _BRACKETS and _KEY_IN_BRACKETS.fullmatch(_paragraph(rows, at)) is not None)
        or (field is not None and fold(field[1]) in book.never)
        or _opens_note(rows, at)
        or book.first(_with_below(rows, at), "remark") is not None
    )


def _paragraph(rows: Sequence[Row], at: int) -> str:
    """The words of a row and of those below it up to the next gap."""
    end = next((below for below in range(at + 1, len(rows)) if rows[below].gap), len(rows))
    return join_text(rows[at:end])


def _with_below(rows: Sequence[Row], at: int) -> str:
    """The words of a row and, where its paragraph goes on, of the next: a remark may run over two."""
    below = rows[at + 1].text if at + 1 < len(rows) and rows[at + 1].wrapped else ""
    return f"{rows[at].text} {below}".strip()


def _opens_note(rows: Sequence[Row], at: int) -> bool:
    """Whether a square bracket opens at the start of a row and is closed on another of its paragraph: a note, no label."""
    if not rows[at].text.startswith("[") or "]" in rows[at].text:
        return False
    below = itertools.takewhile(lambda row: row.wrapped, rows[at + 1 :])
    return any("]" in row.text for row in below)


def _goes_on_in_name(row: Row, made: Announcement, names: set[str]) -> bool:
    """Whether a label without a mark is but the front of a longer name of the document's: Captain Amos / Reid, sworn."""
    front, rest = row.text[made.start : made.said_start].rstrip(), row.text[made.said_start :].split(maxsplit=1)
    first = fold(rest[0]) if rest and made.said_at == made.at else ""
    return front[-1:].isalnum() and first in names and first not in made.label.names


def _has_colon(row: Row, made: Announcement) -> bool:
    """Whether a colon stands behind a label."""
    return any(colon in row.text[made.start : made.said_start] for colon in COLONS) and made.said_start > 0
