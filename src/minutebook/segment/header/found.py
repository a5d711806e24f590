"""What has been read of a header so far: fields under construction, title, sentences that give hours."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from minutebook.model import Field, HeaderField, Span
from minutebook.segment.layout.rows import Row, fold_words, join_text

UNLABELLED_CONFIDENCE = 0.85
PEOPLE = frozenset({Field.PARTICIPANTS, Field.ABSENT, Field.CHAIR, Field.INTERPRETER, Field.RECORDER})


@dataclass(slots=True)
class OpenField:
    """A field under construction. ``bare`` where its label stood alone; ``closing`` where a time is the end; ``whole`` where
    no row below goes on with it.
    """

    label: str | None
    kind: Field
    rule: str
    row: Row
    confidence: float = 1.0
    bare: bool = False
    closing: bool = False
    side: bool = False
    whole: bool = False
    value: str = ""
    last: int = 0
    spans: list[Span] = field(default_factory=list)

    def add(self, row: Row, text: str, start: int, joint: str) -> None:
        """Append ``text``, which begins at character ``start`` of the row's line."""
        self.value = f"{self.value}{joint}{text}" if self.value else text
        self.spans.append(Span(row.line.page_no, row.line.line_no, start, len(row.line.text)))

    def close(self) -> HeaderField:
        """The field as a row."""
        return HeaderField(self.label, self.kind, self.value.strip(), self.rule, self.confidence, tuple(self.spans))


@dataclass(slots=True)
class Found:
    """What has been read of a header.

    ``heading`` is the last heading that was nothing else, for want of a title, and ``heading_rows`` where it stands; ``certain`` the index of the last row that
    belongs to the header whatever the rows between say. ``told`` are sentences without label that give the day, which
    count only where nothing else does.
    """

    title: str | None = None
    title_rows: tuple[int, int] = (0, 0)
    heading: str | None = None
    heading_rows: tuple[int, int] = (0, 0)
    certain: int = -1
    fields: list[OpenField] = field(default_factory=list)
    prose: list[tuple[str, bool]] = field(default_factory=list)
    told: list[str] = field(default_factory=list)

    @property
    def named(self) -> str:
        """The words among which speakers are named so far."""
        people = [each.value for each in self.fields if each.kind in PEOPLE]
        return "\n".join([self.title or "", *people]) if people or self.title else ""

    @property
    def listed(self) -> bool:
        """Whether a labelled field of the list below the title has been read."""
        fields = {Field.DATE, Field.TIME, Field.PLACE, Field.PARTICIPANTS}
        return any(each.label is not None and each.kind in fields for each in self.fields)

    def has(self, kind: Field) -> bool:
        """Whether there is a field of ``kind``."""
        return any(each.kind is kind for each in self.fields)

    def add(
        self, row: Row, kind: Field, value: str, rule: str, at: int, *, label: str | None = None, start: int = 0
    ) -> OpenField:
        """Add a field without a label of the rules; ``label`` are the words before character ``start`` that do for one."""
        confidence = row.line.confidence * UNLABELLED_CONFIDENCE
        opened = OpenField(label, kind, rule, row, confidence=confidence, last=at)
        opened.add(row, value, start, "")
        self.fields.append(opened)
        return opened

    def add_block(self, rows: Sequence[Row], kind: Field, rule: str, at: int) -> OpenField:
        """Add a field without label whose value fills several rows, from row ``at`` on."""
        opened = self.add(rows[0], kind, join_text(rows), rule, at)
        opened.last = at + len(rows) - 1
        opened.spans += [Span(row.line.page_no, row.line.line_no, 0, len(row.line.text)) for row in rows[1:]]
        return opened


def known_values(found: Found, kind: str) -> set[str]:
    """Values of ``kind`` read so far, folded."""
    return {fold_words(each.value) for each in found.fields if each.kind == kind}
