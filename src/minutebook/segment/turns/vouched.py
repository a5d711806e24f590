"""Labels whose mark was misread, and that only the header vouches for: ``Comrade Orlov; No``."""

from __future__ import annotations

import re

from minutebook.segment.layout.rows import Row
from minutebook.segment.turns.backing import Backing
from minutebook.segment.turns.cuts import TITLED, Cut, find_cuts, is_clause, is_fresh, may_lack_mark, starts_sentence
from minutebook.segment.turns.damage import DAMAGED_SEPARATOR
from minutebook.segment.turns.strangers import LONGEST_TITLED
from minutebook.segment.wording.announcements import GLUED_COLON, LOST_SEPARATOR, Announcement
from minutebook.segment.wording.turnlabels import SpeakerLabel, TurnBook, fold

_GLUED_END = re.compile(rf"[{GLUED_COLON}]$")
_INITIAL_AND_NAME = re.compile(r"(?:[^\W\d_]\.\s?){1,2}[^\W\d_][\w’'-]{3,}")


def read_vouched(
    above: Row | None, row: Row, at: int, start: int, rule: str, book: TurnBook, backing: Backing, longest: int
) -> Announcement | None:
    """A label with a title that names somebody of the header, though its mark was misread.

    Args:
        above: the row before it.
        row: the row.
        at: its index.
        start: where in it a label may begin.
        rule: the winning family.
        book: the rules.
        backing: the names of title and header.
        longest: how many characters a label may have.
    """
    if not (row.gap or is_fresh(above, row)):
        return None
    text = row.text[start:]
    if rule == "own-line":
        return _read_glued(row, at, start, book, backing)
    begun: Announcement | None = None
    for cut in find_cuts(text, longest, rule):
        if cut.mark and cut.said >= len(text) and cut.mark != "." and (alone := book.read(cut.head)) is not None:
            # "E. Kallwits!" above its words: a name of the header with its initial, alone on a line.
            glued = cut.mark in GLUED_COLON and alone.form == "title-name" and backing.resolves(alone)
            named = _INITIAL_AND_NAME.fullmatch(alone.core) is not None and backing.is_exact(alone)
            if (named or glued) and not row.runs_on:
                doubt = f"the mark behind '{alone.words}' was read as '{cut.mark}'"
                return Announcement(at, start, alone, at + 1, 0, f"{rule}~mark", DAMAGED_SEPARATOR, doubt)
            continue
        said = text[cut.said :]
        if not row.gap and (cut.mark or not is_clause(said)):
            continue
        label = _read_titled(cut, said, book, backing)
        if label is None:
            continue
        doubt = f"the mark behind '{label.words}' was read as '{cut.mark}'" if cut.mark else "no mark was read"
        confidence = DAMAGED_SEPARATOR if cut.mark else LOST_SEPARATOR
        made = Announcement(at, start, label, at, start + cut.said, f"{rule}~mark", confidence, doubt)
        if cut.mark or begun is not None or not _is_named_on(said, label, backing):
            return made if begun is None or set(begun.label.names) < set(label.names) else begun
        # "Comrade Virgil Stancescu We came": the given name alone would do.
        begun = made
    return begun


def _read_glued(row: Row, at: int, start: int, book: TurnBook, backing: Backing) -> Announcement | None:
    """A title and a name alone on a line, a colon read as the letter behind them."""
    text = row.text[start:]
    bare = _GLUED_END.sub("", text)
    shown = book.read(bare) if bare != text and len(bare.split()) <= LONGEST_TITLED + 1 else None
    if shown is None or shown.form != "title-name" or not backing.resolves(shown) or row.runs_on:
        return None
    doubt = f"the colon behind '{shown.words}' was read as a letter"
    return Announcement(at, start, shown, at + 1, 0, "own-line~mark", DAMAGED_SEPARATOR, doubt)


def _read_titled(cut: Cut, said: str, book: TurnBook, backing: Backing) -> SpeakerLabel | None:
    """The label with a title that a cut is, of somebody of the header, before the words ``said``."""
    if cut.mark == "," or not starts_sentence(said):
        return None
    label = book.read(book.mend_role(cut.head))
    if label is None or label.form not in TITLED or not backing.resolves(label):
        return None
    if cut.mark:
        return label if cut.mark != "." or backing.ends_known(label) else None
    # "Ambassador Henning Lindt came": the header has Henning Lindt.
    goes_on = f"{label.core.split()[-1]} {said.split(maxsplit=1)[0]}" in backing.text
    return label if may_lack_mark(label, 0, said) and not goes_on else None


def _is_named_on(said: str, label: SpeakerLabel, backing: Backing) -> bool:
    """Whether the word behind a label without a mark is a name of the header too, a colon read as its last letter perhaps."""
    first = fold(said.split(maxsplit=1)[0]) if said.strip() else ""
    return label.names[-1:] != (first,) and (first in backing.names or first[:-1] in backing.names)
