"""Signs before labels that belong to none: ``= Holm -- The nets are cut.``, ``* Holm:``, ``○主席：``."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from minutebook.rules import Rule
from minutebook.segment.layout.paragraphs import begins_line
from minutebook.segment.layout.rows import Row
from minutebook.segment.turns.backing import RESOLVED, Backing
from minutebook.segment.turns.readings import LabelReader
from minutebook.segment.wording.turnlabels import SpeakerLabel, TurnBook

# Entries of a list begin with signs too: so many labels are needed, and one must come back.
FEWEST_SIGNED = 3
# "= ", "№ 3. "
_COUNT = re.compile(r"[\d\s]+")
# Families whose labels end in a mark on the line where the words begin.
_MARKED = frozenset({"colon", "stop", "dash", "close-dash"})


def know_signs(rows: Sequence[Row], book: TurnBook, backing: Backing, barred: frozenset[int]) -> TurnBook:
    """``book``, and the sign that stands before the labels of this document among what clings to them.

    A sign belongs to labels where most paragraphs that it begins name somebody known before a mark, one of them again.
    """
    heads = [
        row.text for at, row in enumerate(rows) if at not in barred and begins_line(rows[at - 1] if at else None, row)
    ]
    signs = [rule for rule in book.of("sign") if _stands_before_labels(rule, heads, book, backing)]
    return book.gluing(signs) if signs else book


def _stands_before_labels(sign: Rule, heads: Sequence[str], book: TurnBook, backing: Backing) -> bool:
    behind: dict[str, list[str]] = {}
    for head in heads:
        if found := sign.pattern.match(text := head[book.unglue(head) :]):
            behind.setdefault(_COUNT.sub("", found.group()), []).append(text[found.end() :])
    # The same sign throughout: beside = Holm -- a dash may begin the entries of a list.
    return any(_are_labelled(texts, book, backing) for texts in behind.values())


def _are_labelled(texts: Sequence[str], book: TurnBook, backing: Backing) -> bool:
    labels = Counter(label.key for text in texts if (label := _read_label(text, book, backing)))
    return labels.total() >= max(FEWEST_SIGNED, len(texts) / 2) and 1 < len(labels) < labels.total()


def _read_label(text: str, book: TurnBook, backing: Backing) -> SpeakerLabel | None:
    """The label before a mark at the start of ``text``, if it names somebody known."""
    return next((label for label in _read_labels(text, book, backing) if backing.strength(label, 1) >= RESOLVED), None)


def _read_labels(text: str, book: TurnBook, backing: Backing) -> Iterator[SpeakerLabel]:
    for rule in book.of("grammar"):
        if rule.id in _MARKED and (found := rule.pattern.match(text)):
            for label, _ in LabelReader(rule, book, backing, frozenset(), dashed=False).read(found):
                yield label
