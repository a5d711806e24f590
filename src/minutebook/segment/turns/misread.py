"""Labels with misread letters or a misread mark, taken for the nearest of those that the document certainly has.

Where two are as near, the turn is kept and nobody is named.
"""

from __future__ import annotations

from dataclasses import replace

from minutebook.segment.layout.rows import Row, is_cjk
from minutebook.segment.turns.cuts import (
    COLONS,
    TITLED,
    WIDE_SPACE,
    Cut,
    find_cuts,
    is_clause,
    is_fresh,
    may_lack_mark,
    starts_sentence,
)
from minutebook.segment.turns.damage import DAMAGED_LETTERS, DAMAGED_SEPARATOR
from minutebook.segment.turns.known import KnownLabels
from minutebook.segment.wording.announcements import LOST_SEPARATOR, Announcement
from minutebook.segment.wording.turnlabels import SpeakerLabel

# The marks that the families set behind a label, where it is no colon.
_OWN_MARKS = {"stop": {"."}, "dash": {"—", "–", "-"}}


def read_misread(
    above: Row | None, row: Row, at: int, start: int, rule: str, known: KnownLabels, longest: int
) -> Announcement | None:
    """The known label that the start of a row is a reading of.

    Args:
        above: the row before it.
        row: the row.
        at: its index.
        start: where in it a label may begin.
        rule: the winning family.
        known: the labels that the document certainly has.
        longest: how many characters a label may have.
    """
    text, fresh = row.text[start:], is_fresh(above, row)
    best: tuple[float, int, Announcement] | None = None
    rivals: set[str] = set()
    for cut in find_cuts(text, longest, rule):
        distance, label, others = known.find_nearest(cut.head, colon=cut.mark in COLONS, gap=row.gap)
        if label is None:
            continue
        judged = _judge(cut, distance, text, row, label, rule, fresh=fresh)
        if judged is None:
            continue
        confidence, doubt = judged
        here = replace(label, words=cut.head.strip(), alias=None)
        meant = label.words if distance and not others else None
        made = Announcement(at, start, here, at, start + cut.said, f"{rule}~{distance}", confidence, doubt, meant)
        if cut.said >= len(text):
            made = replace(made, said_at=at + 1, said_start=0)
        rank = (-confidence, distance)
        if best is None or rank < best[:2]:
            best, rivals = (*rank, made), others
    if best is None:
        return None
    made = best[2]
    if rivals:
        doubt = f"'{made.label.words}' lies as near to {' as to '.join(sorted(rivals))}"
        return replace(made, doubt=doubt, confidence=made.confidence * LOST_SEPARATOR)
    return made


def _judge(
    cut: Cut, distance: int, text: str, row: Row, label: SpeakerLabel, rule: str, *, fresh: bool
) -> tuple[float, str | None] | None:
    """Confidence and doubt of a cut whose words lie within ``distance`` of a known label; None to refuse it.

    ``fresh``: the row begins a line of its own below the end of a sentence, which will do for a label to the letter
    with a mark behind it, and for a title and a name before words that go on as a sentence does.
    """
    words, rest = cut.head.strip(), text[cut.said :]
    confidence = DAMAGED_LETTERS if distance else 1.0
    taken = f"'{words}' is taken for '{label.core}'" if distance else None
    opens = not rest or is_cjk(rest[:1]) or starts_sentence(rest)
    if cut.mark in COLONS or (rule == "own-line" and not rest):
        return confidence, taken
    if cut.mark in _OWN_MARKS.get(rule, COLONS) and (opens or distance == 0):
        return confidence, taken
    addressed = cut.mark == "," and rest[:2] in {"I ", "I'"}
    unmarked = not cut.mark and bool(rest) and not may_lack_mark(label, distance, rest)
    # "Comrade Somlai The factory has a kit": a title and a name, the dash behind it lost.
    titled = not cut.mark and label.form in TITLED and is_clause(rest)
    set_off = row.gap or (fresh and ((distance == 0 and bool(cut.mark)) or titled))
    room = cut.mark == WIDE_SPACE and (distance > 0 or not fresh)
    if not opens or not set_off or addressed or unmarked or room:
        return None
    doubt = f"the mark behind '{words}' was read as '{cut.mark}'"
    if not cut.mark or cut.mark == WIDE_SPACE:
        doubt = f"no mark was read behind '{words}'"
    confidence *= DAMAGED_SEPARATOR if cut.mark else LOST_SEPARATOR
    return confidence, f"{taken}, {doubt}" if taken else doubt
