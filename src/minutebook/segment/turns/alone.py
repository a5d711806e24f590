"""Labels alone on their lines, words below them, of a damaged file: known by their place where their letters or colon are lost.

Where the labels of a record stand alone, each set off from the words above and below, a short line that stands so and begins as
they do (a form of address, an initial) is one, however it was read: "Mr. him!", "K. Lleshajs". Where the words below begin with
a dash, each such dash is somebody's, and the line above it is his label, or was not read at all.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from rapidfuzz.distance import Levenshtein

from minutebook.segment.layout.rows import Row
from minutebook.segment.turns.backing import Backing
from minutebook.segment.turns.damage import DAMAGED_SEPARATOR, UNKNOWN_LETTER, UNREAD
from minutebook.segment.turns.known import squeeze
from minutebook.segment.wording.announcements import GLUED_COLON, Announcement
from minutebook.segment.wording.turnlabels import SpeakerLabel, TurnBook, fold

# So many labels must stand alone, and be more than half of all; so many must have been repaired before to show that the file is
# damaged, and fewer where dashes tell where speeches begin.
FEWEST_ALONE = 3
FEWEST_REPAIRED, FEWEST_ABOVE_DASHES = 2, 1
# A label alone has so many words at most, and is so much longer at most than the longest that was read.
LONGEST_ALONE = 4
SLACK = 6
# A label known by its place is the one known label of which so large a share of letters was read.
DAMAGE_BY_PLACE = 0.4
# A known label of so many letters may have more behind it: what its colon and the specks beside it were read as.
SHORTEST_FRONT = 6
_DASH = re.compile(r"[=—–-]{1,2}\s*\S")
_INITIAL = re.compile(r"[A-ZÀ-ȚḀ-ỸА-ЯЁ]\.[\s-]{0,2}[A-ZÀ-ȚḀ-Ỹа-яА-ЯЁa-z]")
_END = re.compile(r"[^\w)]+$")
# A colon, a speck behind it perhaps: Holm: р
_COLON_AND_SPECK = re.compile(r"\s*[:;]\s*\S?$")


def read_alone(
    rows: Sequence[Row],
    announced: Sequence[Announcement],
    rule: str,
    book: TurnBook,
    backing: Backing,
    barred: frozenset[int],
) -> list[Announcement]:
    """The labels that nothing but their place shows, beside those ``announced``; none but in a damaged file.

    Args:
        rows: the body.
        announced: the labels found so far, in any order.
        rule: the winning family; only those with a colon stand alone so.
        book: the rules.
        backing: the names of title and header.
        barred: rows that open no turn.
    """
    headed = {each.said_at for each in announced if each.said_at > each.at and each.said_start == 0}
    if rule != "colon" or len(headed) < max(FEWEST_ALONE, len(announced) / 2):
        return []
    taken = barred | headed | {each.at for each in announced}
    below = [rows[at] for at in headed if at < len(rows)]
    dashed = sum(_DASH.match(row.text) is not None for row in below) * 2 > len(headed)
    repaired = sum("~" in each.rule for each in announced)
    damaged = repaired >= (FEWEST_ABOVE_DASHES if dashed else FEWEST_REPAIRED)
    known = {squeeze(each.label.core): each.label for each in announced if each.meant is None}
    longest = max(len(each.label.words) for each in announced) + SLACK
    read = _read_above_dash if dashed else _read_set_off
    first = min(each.at for each in announced)
    found: list[Announcement] = []
    for at in range(len(rows)):
        if at in taken or any(each.said_at == at for each in found):
            continue
        made: Announcement | None = None
        if read(rows, at, longest):
            made = _take_known(rows[at], at, known) if damaged or dashed else None
            made = made or (_announce(rows[at], at, book, backing) if damaged and at > first else None)
        elif dashed and damaged and at > first:
            made = _read_lost(rows, at)
        if made:
            found.append(made)
    return found


def _read_set_off(rows: Sequence[Row], at: int, longest: int) -> bool:
    """Whether a row stands between blank lines, is short, begins as a label does, and ends no sentence."""
    row, below = rows[at], rows[at + 1] if at + 1 < len(rows) else None
    if below is None or not (row.gap and below.gap) or row.runs_on or not _is_short(row.text, longest):
        return False
    return not row.text.endswith((",", ")", "]")) and not _DASH.match(row.text)


def _read_above_dash(rows: Sequence[Row], at: int, longest: int) -> bool:
    """Whether a row is short, and the words below it begin with a dash, as all speeches do."""
    row, below = rows[at], rows[at + 1] if at + 1 < len(rows) else None
    if below is None or not _DASH.match(below.text) or _DASH.match(row.text):
        return False
    return (row.gap or not row.wrapped) and _is_short(row.text, longest) and row.text[:1].isupper()


def _read_lost(rows: Sequence[Row], at: int) -> Announcement | None:
    """A speech below a blank line whose label was not read, where each begins with a dash."""
    row = rows[at]
    if not row.gap or row.new_page or not _DASH.match(row.text):
        return None
    label = SpeakerLabel(UNREAD, UNREAD, UNREAD, "initials", ())
    return Announcement(at, 0, label, at, 0, "colon~lost", UNKNOWN_LETTER, "the label was not read")


def _is_short(text: str, longest: int) -> bool:
    return len(text) <= longest and len(text.split()) <= LONGEST_ALONE


def _take_known(row: Row, at: int, known: dict[str, SpeakerLabel]) -> Announcement | None:
    """The known label that a row is a reading of."""
    words = _strip(row.text)
    if (label := _find_known(words, known)) is None:
        return None
    here = replace(label, words=words, alias=None)
    doubt = f"'{words}' is taken for '{label.core}'"
    return Announcement(at, 0, here, at + 1, 0, "colon~alone", DAMAGED_SEPARATOR, doubt, label.words)


def _announce(row: Row, at: int, book: TurnBook, backing: Backing) -> Announcement | None:
    """The label that a row is, of somebody whom no other label calls so; None where it begins as none does."""
    words = _strip(row.text)
    cut = words[:-1] if words[-1:] in GLUED_COLON else words
    read = [label for label in map(book.read, (words, cut)) if label is not None]
    # What stands for a colon is read as the name's last letter: Miss Vidalenct.
    label = next(filter(backing.is_exact, read), read[-1] if read else None)
    titled = fold(words.partition(" ")[0]) in book.titles
    if label is None and titled:
        label = SpeakerLabel(words, words, fold(words), "title-name", tuple(fold(words).split()[1:]))
    begins = titled or _INITIAL.match(words) is not None or (label is not None and backing.is_exact(label))
    if label is None or not begins or label.form in {"initials", "role"}:
        return None
    doubt = f"'{label.words}' stands where labels do"
    return Announcement(at, 0, label, at + 1, 0, "colon~alone", UNKNOWN_LETTER, doubt)


def _strip(text: str) -> str:
    """The words of a row without a colon and what specks were read as behind them."""
    text = _COLON_AND_SPECK.sub("", text)
    return _END.sub("", text) or text


def _find_known(words: str, known: dict[str, SpeakerLabel]) -> SpeakerLabel | None:
    """The one known label that words are a reading of: the nearest within the damage allowed, or their front."""
    own = squeeze(words)
    near: list[tuple[int, str]] = []
    for each in known:
        distance = Levenshtein.distance(own, each)
        if SHORTEST_FRONT <= len(each) < len(own):
            distance = min(distance, 1 + Levenshtein.distance(own[: len(each)], each))
        if distance <= len(each) * DAMAGE_BY_PLACE:
            near.append((distance, each))
    near.sort()
    apart = len(near) == 1 or (len(near) > 1 and near[1][0] > near[0][0] + 1)
    return known[near[0][1]] if near and apart else None
