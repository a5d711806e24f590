"""A header told in sentences, each of which gives one field: 由副院长石平主持，到会的有葛文。孟云任翻译。 Mr. Orde acted as secretary."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from minutebook.model import Field, Span
from minutebook.segment.header.found import PEOPLE, Found, OpenField
from minutebook.segment.layout.rows import is_cjk, join_text
from minutebook.segment.sheet.sheet import Sheet
from minutebook.segment.wording.labels import LISTS

# So many fields make a paragraph part of the header where nothing above it is a field yet.
FEWEST_FIELDS = 2
LONGEST_PARAGRAPH = 12
# A Chinese comma may be read as the sign between entries, or as a stop.
_BETWEEN = re.compile(r"[\s，,；;、.．]*")
_STOP = " ，,；;、．"
# Where a sentence may begin behind the entries of a list.
_BREAK = re.compile(r"\n|(?<=[.;。；])\s*(?=\S)")


@dataclass(frozen=True, slots=True)
class _Clause:
    """A field that part of a sentence gives, from ``start`` on; ``label`` is nothing where no word does for one."""

    field: Field
    rule: str
    label: str | None
    value: str
    start: int


def take_clauses(sheet: Sheet, found: Found, at: int) -> int:
    """Take a paragraph that is nothing but such sentences; the rows it takes."""
    clauses, rows = _read_paragraph(sheet, at), sheet.whole(at)
    if len({clause.field for clause in clauses}) < (FEWEST_FIELDS if is_cjk(sheet.text(at)) else 1) or not (
        found.fields or found.title or len(clauses) >= FEWEST_FIELDS
    ):
        return 0
    ends = [len(join_text(rows[: number + 1])) for number in range(len(rows))]
    for clause in clauses:
        first = next((number for number, end in enumerate(ends) if clause.start < end), len(rows) - 1)
        row = rows[first]
        start = max(0, row.line.text.find(clause.value[:2]))
        opened = found.add(row, clause.field, clause.value, clause.rule, at, label=clause.label, start=start)
        opened.whole, opened.last = True, at + len(rows) - 1
        below = (
            rows[each] for each in range(first + 1, len(rows)) if ends[each - 1] < clause.start + len(clause.value)
        )
        opened.spans += [Span(each.line.page_no, each.line.line_no, 0, len(each.line.text)) for each in below]
        if clause.field is Field.DATE:
            sheet.days.learn_year(clause.value)
    return len(rows)


def tells_fields(sheet: Sheet, at: int) -> bool:
    """Whether row ``at`` begins a paragraph that tells several fields."""
    return len({clause.field for clause in _read_paragraph(sheet, at)}) >= FEWEST_FIELDS


def part_clauses(sheet: Sheet, found: Found) -> None:
    """Part such sentences from the list of people in whose paragraph they stand last: ...; Captain Orde. Mr. Berg took notes."""
    found.fields = [part for each in found.fields for part in _part(sheet, each)]


def _read_paragraph(sheet: Sheet, at: int) -> list[_Clause]:
    """The clauses of the paragraph that row ``at`` begins; none where it begins none, or a long one."""
    rows = sheet.whole(at)
    whole = not sheet.rows[at].wrapped and len(rows) <= LONGEST_PARAGRAPH
    return _read(sheet, join_text(rows)) if whole else []


def _part(sheet: Sheet, listed: OpenField) -> Iterator[OpenField]:
    yield listed
    if listed.label is None or listed.kind not in LISTS:
        return
    text = listed.value
    for cut in _BREAK.finditer(text):
        above, start = text[: cut.start()].rstrip(), cut.end()
        if sheet.speakers.parts_name(above) or not (clauses := _read(sheet, text[start:])):
            continue
        if any(clause.field not in PEOPLE or clause.label for clause in clauses):
            return
        listed.value = above
        for clause in clauses:
            yield replace(
                listed,
                label=None,
                kind=clause.field,
                rule=clause.rule,
                value=clause.value,
                spans=listed.spans[-1:],
                closing=False,
            )
        return


def _read(sheet: Sheet, text: str) -> list[_Clause]:
    """The clauses that a text is made of; none where any part of it is something else."""
    clauses: list[_Clause] = []
    at = 0
    while at < len(text):
        rest = text[at:]
        rule = sheet.book.first(rest, "clause")
        match = rule.pattern.match(rest) if rule else None
        if rule is None or match is None:
            return []
        groups = match.groupdict()
        value = groups.get("value") or match.group()
        start = at + (match.start("value") if groups.get("value") else 0)
        clauses.append(_Clause(Field(rule.key("field")), rule.id, groups.get("label"), value.strip(_STOP), start))
        at += match.end()
        between = _BETWEEN.match(text, at)
        at = between.end() if between else at
    return clauses
