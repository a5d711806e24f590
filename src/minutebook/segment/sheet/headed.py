"""Labels that stand alone on their lines as headings, each above a value that is set in below it, with no colon.

``Held in`` / ``    Gdynia, the Seamen's House`` / ``Translating`` / ``    Zenon Opałka``: several of them in a block are labels
as any with a colon are.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from minutebook.segment.layout.rows import Row, fold_words, is_cjk, is_sentence_end, reads_as_sentence
from minutebook.segment.wording.labelbook import LabelBook

# Rows from a record's start among which such a block stands.
TOP = 40
# So many headings make one; half of them, and so many, are known labels.
FEWEST_HEADINGS, FEWEST_KNOWN = 3, 2
# Words of a heading, characters of a Chinese one, and rows of a value.
LONGEST_HEADING, LONGEST_CHINESE, LONGEST_VALUE = 5, 8, 10
# Characters by which values are set in at least.
SET_IN = 2


def find_headed(rows: Sequence[Row], book: LabelBook) -> frozenset[int]:
    """Indexes of the rows that are such labels, and known in any way."""
    counts = Counter(fold_words(row.text) for row in rows)
    found: set[int] = set()
    at = 0
    while at < min(TOP, len(rows)):
        block = list(_read_block(rows, at)) if rows[at].gap or not at else []
        known = [each for each in block if book.find(end_with_colon(rows[each].text)) is not None]
        again = any(counts[fold_words(rows[each].text)] > 1 for each in block)
        if len(block) >= FEWEST_HEADINGS and len(known) >= max(FEWEST_KNOWN, len(block) / 2) and not again:
            found.update(known)
        at = max(at, *block) + 1 if block else at + 1
    return frozenset(found)


def end_with_colon(text: str) -> str:
    """The words of a heading as those of a label."""
    return f"{text}{'：' if is_cjk(text) else ':'}"


def _read_block(rows: Sequence[Row], start: int) -> Iterator[int]:
    """The headings of the block that begins at row ``start``, all in one margin."""
    at = start
    while at < len(rows) and abs(rows[at].indent - rows[start].indent) < 1 and _is_heading(rows[at]):
        end = at + 1
        # Where a scan lost the line drawn under a heading, it leaves a blank one.
        while (
            end < len(rows) and rows[end].indent >= rows[start].indent + SET_IN and not (rows[end].gap and end > at + 1)
        ):
            end += 1
        value = rows[at + 1 : end]
        if not value or len(value) > LONGEST_VALUE or any(map(_is_told, value)):
            return
        yield at
        at = end


def _is_heading(row: Row) -> bool:
    text = row.text
    if row.marking or is_sentence_end(text) or any(sign in text for sign in ":：,，;；()（）"):
        return False
    if is_cjk(text):
        return len(text) <= LONGEST_CHINESE
    return text[:1].isupper() and len(text.split()) <= LONGEST_HEADING


def _is_told(row: Row) -> bool:
    """Whether a row is one of a sentence, not of a value."""
    return reads_as_sentence(row) or (is_cjk(row.text) and row.text.endswith(("。", "？", "！")))
