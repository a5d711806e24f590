"""From labels in their places to speeches: what belongs to each, and what ends it."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from minutebook.model import Mode, Problem, Severity, Span, Turn
from minutebook.segment.layout.paragraphs import begins_paragraph, flow
from minutebook.segment.layout.passage import Passage, Piece, join_rows
from minutebook.segment.layout.rows import Row
from minutebook.segment.marks.insertions import strip_insertions
from minutebook.segment.marks.marks import MarkBook
from minutebook.segment.turns.backing import Backing
from minutebook.segment.turns.grammars import Grammar
from minutebook.segment.wording.announcements import Announcement
from minutebook.segment.wording.labelbook import LabelBook
from minutebook.segment.wording.turnlabels import SpeakerLabel, TurnBook

# Speeches that are told, not quoted, make the whole record indirect when they are at least this share.
REPORTED_SHARE = 0.5
# Below this a turn is marked for review: some of its label had to be guessed at.
REVIEW_BELOW = 0.7
# A heading between speeches is at most this long.
LONGEST_HEADING = 90
# A signature has at most this many words.
LONGEST_SIGNATURE = 4
# Whoever a paragraph tells of is named in so many words, form of address and office included.
LONGEST_TOLD_NAME = 6
# "2. Coal", "41/2. Siding No. 3", "B. Fish", "II. Border crossings", "二、煤炭": one of a series.
_NUMBERED = re.compile(
    r"(?:\d{1,4}/\d{1,3}[.)]?\s+|\(?(?:\d{1,2}|[IVX]{1,5}|[^\W\d_])[.)]\s+|[一二三四五六七八九十]{1,3}[、.．]\s*)\S"
)
_LISTED = re.compile(rf"(?:[•—–-]\s+\S|{_NUMBERED.pattern})")
_REPLY_DASH = re.compile(r"^(?:—|–|--|-)\s*")
_WHOLE_BRACKET = re.compile(r"^[\[(（〔［【{].*[\])）〕］】}][.。]?$", re.DOTALL)
# A sentence's end, an editor's insertion behind it perhaps.
_CLOSED = re.compile(r"[.!?。！？…][\"'’”»)\]）〕】]*(?:\s?[\[(（〔［【][^\[\](（〔［【]*[\])）〕］】])?$")
_SENTENCE_END = re.compile(r"[.!?:;,。！？：；，…—-][\"'’”»)\]）〕]*$")


@dataclass(frozen=True, slots=True)
class Speech:
    """A turn and the rows it covers: from character ``start`` of row ``first`` to the end of row ``last``. Its words begin
    at ``said``: the index of the line and the character.
    """

    turn: Turn
    first: int
    start: int
    last: int
    said: tuple[int, int]


def read_turns(
    rows: Sequence[Row],
    footnotes: frozenset[int],
    grammar: Grammar,
    books: tuple[TurnBook, LabelBook, MarkBook],
    backing: Backing,
) -> tuple[tuple[Speech, ...], tuple[Problem, ...]]:
    """The speeches that ``grammar`` found, in order.

    Args:
        rows: the body, as given to :func:`choose_grammar`.
        footnotes: indexes of rows that are footnotes.
        grammar: the labels.
        books: the rules of turns, headers and marks.
        backing: the names of title and header.
    """
    book, header, marks = books
    teller = _Teller(rows, grammar, book, backing)
    gatherer = _Gatherer(rows, footnotes, book, header, teller)
    speeches: list[Speech] = []
    problems: list[Problem] = list(grammar.problems)
    stretches = list(_join_resumed(grammar.announcements, len(rows), book))
    for seq, parts in enumerate(stretches, start=1):
        each = parts[0][0]
        ends = seq == len(stretches)
        kept = [at for part, stop in parts for at in gatherer.gather(part, stop, last=ends and stop == len(rows))]
        last = kept[-1] if kept else each.at
        starts = {rows[part.said_at].index: part.said_start for part, _ in parts if part.said_at < len(rows)}
        passage = flow([rows[at] for at in kept], starts)
        text = passage.text.strip()
        if (dash := _REPLY_DASH.match(text)) and len(text) > dash.end():
            text = text[dash.end() :]
        if ends and "~" in each.rule and (not text or _is_signature(text)):
            # What only resembles a label, nothing or an office below it, is a signature: Angermüller / Botschafter.
            continue
        said = passage.place(passage.text.find(text)) if text else (-1, 0)
        reasons = [each.doubt] if each.doubt else []
        if not text:
            reasons.append("no words follow the label")
        turn = Turn(
            seq=seq,
            label=each.label.words,
            text=text,
            text_strict=strip_insertions(text, list(marks.find(text, opens=lambda at: at == 0))),
            spans=_spans(rows, each, passage),
            rule=each.rule,
            meant=each.meant,
            confidence=round(each.confidence * _mean_confidence(rows, each.at, last), 4),
            needs_review=bool(reasons),
            review_reason="; ".join(reasons) or None,
        )
        problems += _problems_of(turn, each, speeches, rows[each.at].line.page_no)
        speeches.append(Speech(turn, each.at, each.start, last, said))
    return _with_mode(speeches, book), tuple(problems)


def _join_resumed(
    announcements: Sequence[Announcement], end: int, book: TurnBook
) -> Iterator[list[tuple[Announcement, int]]]:
    """The announcements of each turn, each with the row that ends its words: more than one where a label says that the
    turn above goes on, as at the top of a page: Mr. Holm (contd.): and so ...
    """
    parts: list[tuple[Announcement, int]] = []
    for each, stop in zip(announcements, [*(each.at for each in announcements[1:]), end], strict=True):
        if parts and _resumes(each.label, parts[0][0].label, book):
            parts.append((each, stop))
            continue
        if parts:
            yield parts
        parts = [(each, stop)]
    if parts:
        yield parts


def _resumes(label: SpeakerLabel, above: SpeakerLabel, book: TurnBook) -> bool:
    """Whether a label is that above it and says that it goes on; a form of address may be in but one of them."""
    bare = label.names == above.names and " ".join(label.names) in {label.key, above.key}
    return (bare or label.key == above.key) and any(book.first(words, "resumes") for words in label.inner)


def _problems_of(turn: Turn, each: Announcement, before: Sequence[Speech], page: int) -> Iterator[Problem]:
    where = f"turn {turn.seq}"
    if before and before[-1].turn.label == turn.label:
        detail = f"'{turn.label}' is announced twice running: a label between may be missing."
        yield Problem("same_label_twice", Severity.INFO, where, detail, page)
    if each.doubt:
        yield Problem("label_repaired", Severity.WARNING, where, each.doubt, page)


class _Teller:
    """Which paragraphs tell what somebody who was there said or did, and are nobody's words."""

    def __init__(self, rows: Sequence[Row], grammar: Grammar, book: TurnBook, backing: Backing) -> None:
        self.book = book
        self.backing = backing
        self.keys = {each.label.key for each in grammar.announcements}
        # A record that tells more than it quotes: what somebody does is told in it too.
        self.mostly = False
        self.mostly = sum(row.gap and self.tells(row.text) for row in rows) >= len(grammar.announcements)

    def tells(self, words: str) -> bool:
        """Whether a paragraph begins with somebody known and a verb of saying, and speaks to nobody: Mr. Holm said that
        the map was printed; where most is told, any verb will do: Mr. Holm read the letter.
        """
        tokens = words.split()
        for length in range(1, min(LONGEST_TOLD_NAME, len(tokens) - 1) + 1):
            rest = " ".join(tokens[length:])
            if not (self.book.first(rest, "reported") or (self.mostly and rest[:1].islower())):
                continue
            label = self.book.read(" ".join(tokens[:length]))
            if label is not None and self._is_known(label):
                return self.book.first(words, "personal") is None
        return False

    def _is_known(self, label: SpeakerLabel) -> bool:
        return label.key in self.keys or self.backing.is_exact(label) or (self.mostly and label.form == "role")


class _Gatherer:
    """Which rows between two labels belong to the first."""

    def __init__(
        self, rows: Sequence[Row], footnotes: frozenset[int], book: TurnBook, header: LabelBook, teller: _Teller
    ) -> None:
        self.rows = rows
        self.footnotes = footnotes
        self.book = book
        self.header = header
        self.teller = teller

    def gather(self, each: Announcement, stop: int, *, last: bool) -> list[int]:
        """Rows with the words of a speech that ends before row ``stop`` at the latest. ``last``: no label follows."""
        kept: list[int] = []
        above: Row | None = None
        opened = self.rows[at].text[each.said_start :] if (at := each.said_at) < len(self.rows) else ""
        while at < stop:
            row = self.rows[at]
            if row.marking or at in self.footnotes:
                at += 1
                continue
            if at > each.said_at and begins_paragraph(above, row):
                end = self._paragraph_end(at, stop)
                words = " ".join(told.text for told in self.rows[at:end])
                heading = self._is_heading(words, row, at)
                signed = last and end == stop and _is_signature(words)
                if self._closes(words, last=last) or (heading and end == stop) or signed:
                    break
                if (row.gap or self._tops_page(at)) and self.teller.tells(words):
                    break
                # Below an open sentence or another entry of a list, neither is more than a line of the speech.
                closed = above is not None and (_CLOSED.search(above.text) or _WHOLE_BRACKET.match(above.text))
                whole = closed and not _LISTED.match(opened)
                if whole and (
                    self._heads_part(words, at, (end, stop)) or self._tells_outcome(words, (at, end, stop), last=last)
                ):
                    break
                if heading and self._tops_page(at):
                    # A running head that stood but once: the speech goes on below it, paragraph and all.
                    at = end
                    continue
                if _WHOLE_BRACKET.match(words) and _is_one_bracket(words):
                    above = self.rows[end - 1]
                    at = end
                    continue
                opened = words
            kept.append(at)
            above = row
            at += 1
        return kept

    def _paragraph_end(self, at: int, stop: int) -> int:
        end = at + 1
        while end < stop and not begins_paragraph(self.rows[end - 1], self.rows[end]):
            end += 1
        return end

    def _closes(self, words: str, *, last: bool) -> bool:
        """Whether a paragraph is a remark or belongs to the closing part."""
        if self.book.first(words, "remark"):
            return True
        closing = len(words) < 2 * LONGEST_HEADING and self.header.first(words, "closing")
        return last and bool(closing or self.header.first(words, "tail"))

    def _is_heading(self, words: str, row: Row, at: int) -> bool:
        if len(words) > LONGEST_HEADING or _SENTENCE_END.search(words) or words[:1].islower():
            return False
        return (row.gap or self._tops_page(at)) and (words.isupper() or row.centred)

    def _heads_part(self, words: str, at: int, below: tuple[int, int]) -> bool:
        """Whether a paragraph between blank lines right above the next label is an item's heading in small letters: 2. Coal,
        or one underlined.

        ``below``: index of the row below the paragraph, and of the next label.
        """
        end, stop = below
        underlined = self.rows[end - 1].underlined
        if stop == len(self.rows) and self.rows[at].gap and self.book.first(words, "heading"):
            # The last item of an agenda, of which is told but what became of it: Item 4: Coal / Deferred.
            return not any(self.book.first(row.text, "personal") for row in self.rows[at:stop])
        if end < stop or stop == len(self.rows) or not (self.rows[at].gap and self.rows[stop].gap):
            return False
        if len(words) > LONGEST_HEADING or _SENTENCE_END.search(words) or self.book.first(words, "personal"):
            return False
        return underlined or _NUMBERED.match(words) is not None or self.book.first(words, "heading") is not None

    def _tells_outcome(self, words: str, reach: tuple[int, int, int], *, last: bool) -> bool:
        """Whether a paragraph says what was decided, and nobody is addressed from there on: Decision: The map is printed.

        What goes on below is a list; at the record's end, below a heading, any paragraphs. ``reach``: index of the
        paragraph's row, of the one below it, and of the next label.
        """
        at, end, stop = reach
        if not self.rows[at].gap or not tells_outcome(self.rows, at, words, self.book, end):
            return False
        starts = [each for each in range(end, stop) if begins_paragraph(self.rows[each - 1], self.rows[each])]
        more = [
            " ".join(row.text for row in self.rows[first:after]) for first, after in itertools.pairwise([*starts, stop])
        ]
        if any(self.book.first(told, "personal") for told in (words, *more)):
            return False
        heads = last and not _CLOSED.search(words)
        return all(heads or _LISTED.match(told) or told.isupper() or self.book.first(told, "outcome") for told in more)

    def _tops_page(self, at: int) -> bool:
        return at > 0 and self.rows[at - 1].line.page_no != self.rows[at].line.page_no


def tells_outcome(rows: Sequence[Row], at: int, words: str, book: TurnBook, end: int) -> bool:
    """Whether ``words``, the paragraph of rows ``at`` to ``end``, say what was decided, on the row below perhaps: The
    Directorate: / (a) AGREED in principle.
    """
    below = rows[end].text if words.endswith((":", "：")) and end < len(rows) else ""
    return book.first(f"{words} {below}".strip(), "outcome") is not None


def _is_signature(words: str) -> bool:
    """Whether the last paragraph of a record is but a name: the recorder signs."""
    tokens = words.split()
    if not tokens or len(tokens) > LONGEST_SIGNATURE or _SENTENCE_END.search(words):
        return False
    return all(token[0].isupper() and token.rstrip(".,").replace("-", "").isalpha() for token in tokens)


def _is_one_bracket(words: str) -> bool:
    depth = 0
    for at, char in enumerate(words):
        depth += char in "[(（〔［【{"
        depth -= char in "])）〕］】}"
        if depth == 0 and at < len(words) - 2:
            return False
    return True


def _spans(rows: Sequence[Row], each: Announcement, passage: Passage) -> tuple[Span, ...]:
    """Where label and speech stand, a line's two parts as one."""
    label = [
        Piece(
            rows[at], each.start if at == each.at else 0, each.said_start if at == each.said_at else len(rows[at].text)
        )
        for at in range(each.at, min(each.said_at + 1, len(rows)))
    ]
    merged: list[Span] = []
    for span in (*join_rows(label).spans(), *passage.spans()):
        if merged and merged[-1][:2] == span[:2]:
            merged[-1] = merged[-1]._replace(end=span.end)
        else:
            merged.append(span)
    return tuple(merged)


def _mean_confidence(rows: Sequence[Row], first: int, last: int) -> float:
    told = [row.line.confidence for row in rows[first : last + 1]]
    return sum(told) / len(told) if told else 0.0


def _with_mode(speeches: list[Speech], book: TurnBook) -> tuple[Speech, ...]:
    """Marks speeches as told where most of them are: ``Mr. Orlov: said that ...``."""
    told = [
        bool(book.first(each.turn.text, "reported")) and not each.turn.rule.endswith("verb-question")
        for each in speeches
    ]
    if speeches and sum(told) / len(speeches) >= REPORTED_SHARE:
        return tuple(replace(each, turn=replace(each.turn, mode=Mode.REPORTED)) for each in speeches)
    return tuple(speeches)
