"""The room's entry: from the clean lines of a document to its meetings."""

from __future__ import annotations

import itertools
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace

from minutebook.model import CleanLine, Field, HeaderField, Kind, Meeting, Problem, Severity
from minutebook.rules import Rulebook
from minutebook.segment.annotations import place_marks
from minutebook.segment.covers import find_record, read_references
from minutebook.segment.header.found import PEOPLE
from minutebook.segment.header.header import Header, read_header
from minutebook.segment.layout.columned import set_in_column
from minutebook.segment.layout.paragraphs import begins_line, begins_paragraph, flow, set_in_hanging
from minutebook.segment.layout.rows import Row, is_cjk, is_sentence_end, measure_rows
from minutebook.segment.marks.afternotes import find_afternotes
from minutebook.segment.marks.footnotes import find_footnotes
from minutebook.segment.marks.marks import MarkBook
from minutebook.segment.parts import split_meetings
from minutebook.segment.sheet.turnstarts import is_said_from_office
from minutebook.segment.turns.addresses import ends_in_address, find_addresses
from minutebook.segment.turns.backing import Backing
from minutebook.segment.turns.grammars import choose_grammar
from minutebook.segment.turns.motions import moves_in_labels
from minutebook.segment.turns.numbered import tells_in_numbers
from minutebook.segment.turns.quotations import find_quoted
from minutebook.segment.turns.turns import Speech, read_turns, tells_outcome
from minutebook.segment.wording.books import Books, open_books
from minutebook.segment.wording.keys import LAST_ROW, find_key_labels, find_key_rows
from minutebook.segment.wording.kinds import KindBook, classify
from minutebook.segment.wording.labelbook import LabelBook
from minutebook.segment.wording.labels import Label
from minutebook.segment.wording.turnlabels import TurnBook, fold

# Ends at a stop or dash, or holds the stops of a form of address and of initials: Orlov., Orlov - , Mr. J. Orlov:
_EARLY_LABELS = (
    re.compile(r"(?P<label>[^:：.]{1,60})[:：.]"),
    re.compile(r"(?P<label>(?:[^\W\d_]{1,4}\.\s?){1,3}[^:：.]{1,60})[:：]"),
    re.compile(r"(?P<label>[^:：.!?—–]{1,40}?)\s+(?:—|–|--?)\s+(?=[^\W\d_a-zß-žа-яё]|[\"“„«(\[])"),
)
_COLON_LABEL = re.compile(r"(?P<label>[^:：]{1,120})[:：]\s")
# An introduction, or header not read as such, has so many rows at most.
LONGEST_INTRODUCTION = 60
# Behind a label of the header, so many words, most of them small, are said and name nobody.
SHORTEST_TOLD = 5
_CHINESE_SPEECH = re.compile(r"[\u4e00-\u9fff][。！？]\s?[\u4e00-\u9fff]")
_ITEM = re.compile(r"\d{1,4}[.)]\s")
TOPICS = ("header", "dates", "turns", "marks", "brackets", "kinds")


def find_meetings(lines: Sequence[CleanLine], rules: Rulebook) -> tuple[Meeting, ...]:
    """The meetings that a document records, in order; at least one where it has any text.

    Each turn has its label and no speaker: who bears a label is for ``people`` to say.

    Args:
        lines: all lines of the document, furniture marked.
        rules: rulebook with the topics of :data:`TOPICS`.
    """
    if not any(line.text.strip() and line.furniture is None for line in lines):
        return ()
    language = _language(lines)
    meetings: list[Meeting] = []
    key: list[Row] = []
    year: int | None = None
    books = open_books(rules, language)
    begin, stop = find_record(lines, books)
    record = lines[begin:stop]
    for start, end in split_meetings(record, books):
        part = record[start:end]
        header = read_header(part, rules, language, year=year, books=books)
        year = year or header.year
        # Who was at the first sitting may speak at the second, whose header names nobody.
        named = [each.value for meeting in meetings for each in meeting.header if each.field in PEOPLE]
        meetings.append(_read_meeting(part, header, books, named, key))
        rows = measure_rows(part)
        key += [rows[at] for at in sorted(find_key_rows(rows[:LAST_ROW], books.turns))]
    if begin and (references := read_references(lines[:begin], books)):
        meetings[0] = replace(meetings[0], header=(*references, *meetings[0].header))
    return tuple(meetings)


def _language(lines: Sequence[CleanLine]) -> str | None:
    letters: Counter[str] = Counter()
    for line in lines:
        if line.language and line.furniture is None:
            letters[line.language] += len(line.text)
    return letters.most_common(1)[0][0] if letters else None


def _read_meeting(
    lines: Sequence[CleanLine], header: Header, books: Books, named: Sequence[str], key: Sequence[Row]
) -> Meeting:
    book, labels, language = books.turns, books.labels, books.language
    rows = measure_rows(lines)
    body = [row for row in rows if header.body_start <= row.index < header.tail_start and not row.marking]
    above = [row for row in rows if row.index < header.body_start]
    tail = [row for row in rows if row.index >= header.tail_start]
    feet = find_footnotes(body, tail)
    foot_rows = frozenset(at for note in feet for at in note if at < len(body))
    keys = find_key_rows(body, book)
    addresses = find_addresses(body, "\n".join(row.text for row in (*above, *tail)))
    first = _first_label(body, book, keys, addresses)
    naming = [row.text for row in (*above, *tail, *body[:first])]
    barred = foot_rows | keys | set(_find_introduction(body, first, above, books)) | set(_find_items(body))
    barred |= set(find_quoted(body, book)) | set(_find_outcomes(body, book))
    # What letters mean is told once in a file.
    keyed = find_key_labels([*key, *above, *body], book, tail)
    backing = Backing([*naming, *named], (row.text for row in body), book, keyed)
    grammar = choose_grammar(body, book, backing, barred, addresses)
    if grammar and tells_in_numbers(body, grammar.announcements, books.kinds):
        grammar = None
    if grammar:
        opening = {each.at for each in grammar.announcements}
        body = set_in_column(body, opening) if grammar.columns else set_in_hanging(body, opening)
    paragraphs = list(_paragraphs([*above, *body], books.kinds))
    found = grammar.announcements if grammar else ()
    kind, kind_rule = classify(paragraphs, len(found), grammar.name if grammar else None, books.kinds)
    if moving := moves_in_labels(body, found, books.kinds):
        kind, kind_rule = Kind.ACTION, moving.id
    marks = MarkBook(books.rules, language, book, "\n".join(naming))
    below = 1 + max((each.at for each in found), default=-1) if kind is Kind.MINUTES else 0
    noted = find_afternotes([*body, *tail], below, set(itertools.chain(*feet)), book, told=kind is Kind.NARRATIVE)
    feet = tuple(sorted([*feet, *noted]))
    foot_rows = frozenset(at for note in feet for at in note if at < len(body))
    speeches: tuple[Speech, ...] = ()
    problems: tuple[Problem, ...] = header.problems
    if kind is Kind.MINUTES and grammar:
        speeches, told = read_turns(body, foot_rows, grammar, (book, labels, marks), backing)
        problems += told
    if kind is Kind.MINUTES and not speeches:
        problems += (Problem("no_turns", Severity.WARNING, "meeting", "No speaker's label was found."),)
    return Meeting(
        kind=kind,
        rule=kind_rule,
        title=header.title,
        subject=header.subject,
        date=header.date,
        time=header.time,
        time_end=header.time_end,
        place=header.place,
        language=language,
        grammar=grammar.name if grammar and speeches else None,
        header=tuple(each for each in header.fields if kind is not Kind.ACTION or not _attests(each, tail, labels)),
        turns=tuple(each.turn for each in speeches),
        marks=tuple(
            place_marks(
                lines,
                (above, body, tail),
                feet,
                speeches,
                marks,
                reviewed=_find_review([*above, *body], header),
                told=kind is Kind.NARRATIVE,
            )
        ),
        problems=problems,
    )


def _find_review(rows: Sequence[Row], header: Header) -> frozenset[int]:
    """Which lines of the meeting say who has reviewed the record, or from which language it was translated."""
    told = [
        each
        for each in header.fields
        if each.field is Field.REVIEW_STATUS or (each.field is Field.OTHER and "-marking-" in each.rule)
    ]
    places = {(span.page_no, span.line_no) for each in told for span in each.spans}
    return frozenset(row.index for row in rows if (row.line.page_no, row.line.line_no) in places)


def _attests(field: HeaderField, tail: Sequence[Row], labels: LabelBook) -> bool:
    """Whether a field is the clerk's attestation below minutes of votes, which says who signed, not who recorded."""
    if labels.first(f"{field.label}: {field.value}", "attests") is None:
        return False
    places = {(row.line.page_no, row.line.line_no) for row in tail}
    return field.field in {Field.RECORDER, Field.REVIEW_STATUS} and any(
        (span.page_no, span.line_no) in places for span in field.spans
    )


def _find_introduction(body: Sequence[Row], first: int, above: Sequence[Row], books: Books) -> Iterator[int]:
    """Indexes of rows above the ``first`` speech that no speech begins in: header fields, and who received whom.

    ``above``: the header's rows, which name the office that a speech is made from: Chairman: We begin.
    """
    header = "\n".join(row.text for row in above)
    rows = body[:first]
    alone = Counter(row.text for row in body if row.gap and not row.runs_on)
    for at, row in enumerate(rows):
        below = rows[at + 1 : at + 2]
        words = " ".join([row.text, *(each.text for each in below if each.wrapped)])
        label = books.labels.find(row.text)
        # 主席：请坐。听说你们今天下海游泳了？
        spoken = label is not None and _CHINESE_SPEECH.search(label.value) is not None
        if label is not None and not spoken:
            paragraph = [row, *itertools.takewhile(lambda each: each.wrapped, rows[at + 1 :])]
            said = " ".join(each.text for each in paragraph)[label.start :]
            spoken = is_said_from_office(label, said, header, books.turns) or _says_listed(label, said, header, books)
        # ПРЕДСЕДАТЕЛЬ, alone on its line here and elsewhere.
        spoken = spoken or (label is not None and not label.value and alone[row.text] > 1)
        if (label is not None and not spoken) or books.labels.first(words, "introduction"):
            yield at


def _says_listed(label: Label, said: str, header: str, books: Books) -> bool:
    """Whether a sentence stands behind a label that holds a name of the header beside an office: Leader of the delegation
    Kolié: We are not deaf.
    """
    speaker = books.turns.read(label.words) if label.parted else None
    if speaker is None or not speaker.names or is_cjk(said) or not is_sentence_end(said):
        return False
    words = said.split()
    told = len(words) >= SHORTEST_TOLD and 2 * sum(word[:1].islower() for word in words) >= len(words)
    return told and re.search(rf"(?<!\w){re.escape(speaker.names[-1])}(?!\w)", fold(header)) is not None


def _find_items(body: Sequence[Row]) -> Iterator[int]:
    """Indexes of rows, each a paragraph of its own, that are an item's number and its heading in capitals: 413. STREETS:
    SEA LANE.
    """
    for at, row in enumerate(body):
        alone = row.gap and all(below.gap for below in body[at + 1 : at + 2])
        if alone and row.text.isupper() and _ITEM.match(row.text):
            yield at


def _find_outcomes(body: Sequence[Row], book: TurnBook) -> Iterator[int]:
    """Indexes of rows, each below a blank line, that begin what a body decided: The Directorate: / (a) AGREED in principle."""
    for at, row in enumerate(body):
        if row.gap and tells_outcome(body, at, row.text, book, at + 1):
            yield at


def _first_label(body: Sequence[Row], book: TurnBook, keys: set[int], addresses: frozenset[str]) -> int:
    """Index of the first row whose label comes back: above it stands an introduction, or header that was not read.

    A key (``keys``: its rows) belongs to the introduction.
    No introduction is as long as that where most labels are misread: it ends at the first person's label then.
    """
    labels: list[tuple[int, str]] = []
    titled: int | None = None
    above: Row | None = None
    for at, row in enumerate(body):
        begins, above = begins_line(above, row), row
        if not begins or at in keys:
            continue
        if titled is None and (colon := _COLON_LABEL.match(row.text)) and (label := book.read(colon["label"])):
            titled = at if label.form in {"title-name", "role"} else None
        if book.define(row.text):
            labels += [(at, ""), (at, "")]
        else:
            found = (pattern.match(row.text) for pattern in _EARLY_LABELS)
            told = (
                label
                for each in found
                if each
                and not ends_in_address(each["label"], row.text[each.end() :].lstrip(), addresses)
                and (label := book.read(each["label"]))
            )
            labels += [(at, label.key) for label in itertools.islice(told, 1)]
    counts = Counter(key for _, key in labels)
    first = next((at for at, key in labels if counts[key] > 1), 0)
    return min(first, titled) if titled is not None and first > LONGEST_INTRODUCTION else first


def _paragraphs(rows: Sequence[Row], kinds: KindBook) -> Iterator[str]:
    """The paragraphs of rows; the head of a table is one, however full its line."""
    block: list[Row] = []
    for row in rows:
        if block and (begins_paragraph(block[-1], row) or kinds.heads_table(block[-1].text)):
            yield flow(block).text
            block = []
        block.append(row)
    if block:
        yield flow(block).text
