"""Find turns by their words, the best first (BM25)."""

from __future__ import annotations

import contextlib
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from textwrap import shorten
from threading import Lock
from typing import Any, NamedTuple

import tantivy

from minutebook.errors import UsageError
from minutebook.model import Box
from minutebook.warehouse.index import day_number, open_index
from minutebook.warehouse.read import Reader, open_published
from minutebook.warehouse.statements import read_sql
from minutebook.warehouse.terms import is_chinese, pair_characters, split_words, stem, stems_to_ask
from minutebook.warehouse.versions import PUBLISHED

_RARE = 20
"""Turns with a word up to which it counts as rare, so that misread forms of it are looked for too. A common word
has enough turns that were read rightly."""
_LEAST_LETTERS = 5
"""Letters that a word needs for that: in shorter ones another letter often makes another word."""
_MISREAD_COUNTS = 0.3
"""What a misread form counts beside the word itself."""
_SHOWN = 400
"""Characters of a turn that are printed; ``minutebook show TURN`` prints all."""
_MOST_IN_SQL = 10_000
"""Turns that a search inside SQL gives at most, for the query to choose from."""
_SEARCHING = Lock()
"""Searches share one open file: opening it takes longer than what they do in it."""
_DATE = re.compile(r"\d{4}(-\d{2}(-\d{2})?)?")
_PART = re.compile(r'"([^"]*)"|(\S+)')


@dataclass(frozen=True, slots=True)
class Place:
    """A box on a page, in pixels of the page image."""

    page_no: int
    box: Box


class _Ranked(NamedTuple):
    """A turn that the index found, with the row of ``turns`` that it should stand in."""

    turn_id: str
    score: float
    row: int


@dataclass(frozen=True, slots=True)
class Hit:
    """A turn that was found; the higher the score, the better."""

    score: float
    turn_id: str
    citation: str
    document_id: str
    batch_id: str
    document_path: str
    meeting_date: str | None
    meeting_title: str | None
    speaker: str | None
    label: str
    text: str
    pages: tuple[int, ...]
    places: tuple[Place, ...]
    link: str

    def as_dict(self) -> dict[str, Any]:
        """The same as JSON can hold it."""
        return {
            "score": round(self.score, 3),
            "turn": self.turn_id,
            "citation": self.citation,
            "document": self.document_id,
            "batch": self.batch_id,
            "path": self.document_path,
            "date": self.meeting_date,
            "title": self.meeting_title,
            "speaker": self.speaker,
            "label": self.label,
            "text": self.text,
            "pages": list(self.pages),
            "boxes": [{"page_no": place.page_no, "box": list(place.box)} for place in self.places],
            "link": self.link,
        }

    def to_text(self) -> str:
        """The same for people: when and who, what was said, where it stands."""
        head = "  ".join(
            each for each in (self.meeting_date, self.speaker or f"{self.label} (speaker unknown)") if each
        )
        places = "; ".join(f"page {place.page_no} {tuple(place.box)}" for place in self.places)
        return "\n".join((head, shorten(self.text, _SHOWN, placeholder=" ..."), f"  {self.citation}", f"  {places}"))


def search(
    folder: Path,
    words: str,
    *,
    speaker: str | None = None,
    first: str | None = None,
    last: str | None = None,
    limit: int = 20,
) -> tuple[Hit, ...]:
    """Turns with all of ``words``, or with some of them where none has all; the best first.

    Words are found in all their endings. Words between quotation marks are found next to each other; ``*`` at the end
    of a word stands for any ending. Of a rare word, forms with one letter wrong are found too.

    Args:
        folder: the warehouse.
        words: what to look for.
        speaker: words of the speaker's name or of the label.
        first: earliest date of the meeting, ``YYYY``, ``YYYY-MM`` or ``YYYY-MM-DD``.
        last: latest date.
        limit: most turns.

    Raises:
        UsageError: there is no word to look for, or a date is none.
        WarehouseError: there is no warehouse, or the index cannot be brought up to date.
    """
    for day in (first, last):
        if day is not None and not _DATE.fullmatch(day):
            raise UsageError(f"'{day}' is no date.", remedy="Write it as 1957, 1957-05 or 1957-05-14.")
    with _kept_open(folder) as published:
        return _read_hits(published, _rank(folder, published, words, speaker, first, last, limit))


def find_turns(folder: Path, words: str, limit: int = _MOST_IN_SQL) -> list[tuple[str, float]]:
    """Identifiers and scores of turns with these words, as :func:`search` finds them, the best first."""
    with _kept_open(folder) as published:
        return [(each.turn_id, each.score) for each in _rank(folder, published, words, None, None, None, limit)]


@contextlib.contextmanager
def _kept_open(folder: Path) -> Iterator[Reader]:
    """The published warehouse as it is now, for one search at a time; the next one finds it open, if it is still that."""
    with _SEARCHING:
        try:
            stamp = (folder / PUBLISHED).stat()
        except OSError:  # opening it says what is wrong
            yield _open(folder, 0, 0)
        else:
            yield _open(folder, stamp.st_ino, stamp.st_mtime_ns)


@lru_cache(maxsize=1)
def _open(folder: Path, _file: int, _written: int) -> Reader:
    return open_published(folder)


def _rank(
    folder: Path, published: Reader, words: str, speaker: str | None, first: str | None, last: str | None, limit: int
) -> list[_Ranked]:
    """Turns that were found, the best first."""
    index, held = open_index(folder, published)
    asking = _Asking(index.schema, index.searcher())
    wanted = asking.parse(words)
    if not wanted:
        raise UsageError("there is no word to look for.", where=words)
    filters = asking.filters(speaker, first, last)
    for occurs in (tantivy.Occur.Must, tantivy.Occur.Should):
        some = tantivy.Query.boolean_query([(occurs, each) for each in wanted])
        query = tantivy.Query.boolean_query([(tantivy.Occur.Must, each) for each in (some, *filters)])
        found = asking.searcher.search(query, limit).hits
        if found or len(wanted) == 1:
            break
    ranked = []
    for score, at in found:
        entry = asking.searcher.doc(at)
        row = held[entry["document_id"][0]].first_row + entry["row"][0]
        ranked.append(_Ranked(entry["turn_id"][0], score, row))
    return ranked


class _Asking:
    """Makes queries of what people write."""

    def __init__(self, schema: tantivy.Schema, searcher: tantivy.Searcher) -> None:
        self.schema = schema
        self.searcher = searcher

    def parse(self, words: str) -> list[tantivy.Query]:
        """One query for each word or phrase."""
        queries = []
        for phrase, word in _PART.findall(words):
            if phrase:
                queries += self._phrase(split_words(phrase))
            elif word.endswith("*") and len(parts := split_words(word)) == 1 and not is_chinese(parts[0]):
                queries.append(tantivy.Query.regex_query(self.schema, "forms", f"{re.escape(parts[0])}.*"))
            else:
                queries += [self._word(each) for each in split_words(word)]
        return queries

    def filters(self, speaker: str | None, first: str | None, last: str | None) -> list[tantivy.Query]:
        """Queries that a turn must meet besides, and that do not count for its rank."""
        queries = [tantivy.Query.term_query(self.schema, "speaker", each) for each in split_words(speaker or "")]
        if first is not None or last is not None:
            earliest = day_number(first) or 0
            latest = int((last or "9999").replace("-", "").ljust(8, "9"))
            queries.append(tantivy.Query.range_query(self.schema, "day", tantivy.FieldType.Integer, earliest, latest))
        return [tantivy.Query.const_score_query(each, 0.0) for each in queries]

    def _word(self, word: str) -> tantivy.Query:
        if is_chinese(word):
            pairs = pair_characters(word)
            if len(pairs) > 1:
                return tantivy.Query.phrase_query(self.schema, "stems", list(pairs))
            return tantivy.Query.term_query(self.schema, "forms" if len(word) == 1 else "stems", word)
        stems = stems_to_ask(word)
        ways = [tantivy.Query.term_query(self.schema, "stems", each) for each in stems]
        if len(word) >= _LEAST_LETTERS and max(self.searcher.doc_freq("stems", each) for each in stems) <= _RARE:
            misread = tantivy.Query.fuzzy_term_query(self.schema, "forms", word, 1, True, False)
            ways.append(tantivy.Query.boost_query(misread, _MISREAD_COUNTS))
        return tantivy.Query.disjunction_max_query(ways)

    def _phrase(self, words: Sequence[str]) -> list[tantivy.Query]:
        ways = []
        for language in ("eng", "deu"):
            terms = [term for word in words for term in self._terms(word, language)]
            if len(terms) > 1:
                ways.append(tantivy.Query.phrase_query(self.schema, "stems", list(terms)))
        if not ways:
            return [self._word(word) for word in words]
        return [tantivy.Query.disjunction_max_query(ways)]

    def _terms(self, word: str, language: str) -> list[str]:
        return pair_characters(word) if is_chinese(word) else [stem(word, language)]


def _read_hits(published: Reader, ranked: Sequence[_Ranked]) -> tuple[Hit, ...]:
    scores = {each.turn_id: each.score for each in ranked}
    found = _read_rows(published, [each.row for each in ranked], scores)
    if lost := [turn_id for turn_id in scores if turn_id not in found]:  # they stand in other rows than they should
        sql = "SELECT rowid FROM turns WHERE turn_id IN (SELECT unnest(?))"
        rows = [row for (row,) in published.connection.execute(sql, [lost]).fetchall()]
        found |= _read_rows(published, rows, scores)
    return tuple(found[turn_id] for turn_id in scores if turn_id in found)


def _read_rows(published: Reader, rows: Sequence[int], scores: Mapping[str, float]) -> dict[str, Hit]:
    """Those of these rows of ``turns`` that were found, by identifier."""
    found = {}
    for (
        turn_id,
        citation,
        document_id,
        batch_id,
        path,
        day,
        title,
        speaker,
        label,
        text,
        pages,
        boxes,
        link,
    ) in published.connection.execute(read_sql("turns_found"), [rows]).fetchall():
        if turn_id in scores:
            places = tuple(Place(each["page_no"], Box(*each["box"])) for each in boxes)
            found[turn_id] = Hit(
                scores[turn_id], turn_id, citation, document_id, batch_id, path, day, title, speaker, label, text,
                tuple(pages), places, link,
            )  # fmt: skip
    return found
