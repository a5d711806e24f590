"""Which family of labels announces the speakers of a document, and where each label stands.

Every family (rules of kind ``grammar`` in topic ``turns``) is tried against the whole document. A family's score is the
backing of all labels it finds; the best one wins, and only its labels open turns. With the winner known, the labels
that the engine damaged are looked for: misread letters within an edit distance of the document's own labels, and a
separator that was lost or read as another mark.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from rapidfuzz.distance import Levenshtein

from minutebook.model import Problem, Severity
from minutebook.rules import Rule
from minutebook.segment.backing import DEFINED, RECURRING, RESOLVED, TITLED, UNBACKED, Backing
from minutebook.segment.paragraphs import begins_line
from minutebook.segment.rows import Row
from minutebook.segment.turnlabels import SpeakerLabel, TurnBook, fold

# A label may be broken over this many lines at most (titles of ministers are).
LONGEST_LABEL_LINES = 3
# One letter in five may be misread in a label; labels of fewer than four letters must be exact.
DAMAGE_PER_LETTER = 0.2
SHORTEST_DAMAGED = 4
# What each kind of forgiveness costs.
EXACT, DAMAGED_LETTERS, DAMAGED_SEPARATOR, LOST_SEPARATOR = 1.0, 0.8, 0.75, 0.6
# A label set off by a stop ends within this many characters of the line's start: a title of two words and a name.
LONGEST_STOPPED = 70
# A document of labels has at least two; one alone must be defined or belong to the header.
FEWEST_TURNS = 2
_DAMAGED_SEPARATOR = re.compile(r"^\s?[;.·•!|'’‘*,:：；]{1,2}\s*$")
_SENTENCE_END = re.compile(r"[.!?。！？…][\"'’”»)\]）]*(?:\[\d+\])?$")
_STOP = re.compile(r"\.\s+(?:[—–-]\s*)?(?=\S)")
_AFTER_DEFINITION = re.compile(r"\s*[:：;.,]?\s*")
_CJK = re.compile(r"[\u4e00-\u9fff]")


@dataclass(frozen=True, slots=True)
class Announcement:
    """A label in its place: it begins in row ``at`` at character ``start``; the speech begins in row ``said_at`` at
    ``said_start``. ``confidence`` falls with what had to be forgiven; ``doubt`` says what that was; ``weak`` where
    the line may only have been broken off the one above.
    """

    at: int
    start: int
    label: SpeakerLabel
    said_at: int
    said_start: int
    rule: str
    confidence: float = EXACT
    doubt: str | None = None
    weak: bool = False


@dataclass(frozen=True, slots=True)
class Grammar:
    """The winning family: its name, its labels in order of place, and what was refused."""

    name: str
    announcements: tuple[Announcement, ...]
    problems: tuple[Problem, ...] = ()


class _Trial:
    """One family tried against the document."""

    def __init__(self, rows: Sequence[Row], rule: Rule, book: TurnBook, backing: Backing) -> None:
        self.rows = rows
        self.rule = rule
        self.book = book
        self.backing = backing
        readings = list(self._find())
        self.found = [each for group in readings for each in group]
        self.counts = Counter(each.label.key for each in self.found)
        self.defined = {fold(each.label.alias) for each in self.found if each.label.alias}
        self.strengths = {each.label.key: self._strength(each.label) for each in self.found}
        self._share_names()
        self.found = [
            max(group, key=lambda each: (self.strengths[each.label.key], len(each.label.core))) for group in readings
        ]
        self.counts = Counter(each.label.key for each in self.found)
        self.accepted = [each for each in self.found if self._accepts(each)]
        kept = {each.at for each in self.accepted}
        self.refused = [each for each in self.found if each.at not in kept]
        self.score = sum(self.strengths[each.label.key] for each in self.accepted)

    @property
    def convinces(self) -> bool:
        """Whether the family found enough to be the document's."""
        if len(self.accepted) >= FEWEST_TURNS:
            return True
        return self.rule.id == "colon" and any(self.strengths[each.label.key] >= RESOLVED for each in self.accepted)

    def _find(self) -> Iterator[tuple[Announcement, ...]]:
        """All readings of each place that could open a turn."""
        above: Row | None = None
        for at, row in enumerate(self.rows):
            strong = begins_line(above, row)
            if (strong or (above is not None and _SENTENCE_END.search(above.text))) and (readings := self._match(at)):
                yield readings if strong else tuple(replace(each, weak=True) for each in readings)
            above = row

    def _match(self, at: int) -> tuple[Announcement, ...]:
        """The label at the start of row ``at``, read over as many rows as it takes."""
        rows, rule, row = self.rows, self.rule, self.rows[at]
        start = self.book.unglue(row.text)
        text, ends = row.text[start:], [len(row.text) - start]
        for more in range(LONGEST_LABEL_LINES):
            if more:
                below = rows[at + more] if at + more < len(rows) else None
                if below is None or below.gap or rule.keys.get("alone") or not below.wrapped:
                    return ()
                text += rows[at + more - 1].line.joint + below.text
                ends.append(len(text))
            if rule.id == "colon" and (defined := self.book.define(text)):
                label, end = defined
                rest = _AFTER_DEFINITION.match(text[end:])
                return (self._place(at, start, label, end + (rest.end() if rest else 0), ends),)
            if found := rule.pattern.match(text):
                if rule.keys.get("alone") and not self._stands_alone(at):
                    return ()
                cuts = [(found["label"], found.end())]
                if rule.keys.get("longer"):
                    cuts += self._longer(text, found.end("label") + 1)
                labels = [(self.book.read(words), end) for words, end in cuts]
                return tuple(self._place(at, start, label, end, ends) for label, end in labels if label)
        return ()

    def _longer(self, text: str, end: int) -> Iterator[tuple[str, int]]:
        """Longer readings of a label that may hold the mark that ends it: ``Mr. HALE.``"""
        for found in _STOP.finditer(text, end, LONGEST_STOPPED):
            yield text[: found.start()], found.end()

    def _place(self, at: int, start: int, label: SpeakerLabel, end: int, ends: list[int]) -> Announcement:
        """``end`` counts in the joined text of the rows from ``at``; the speech begins there or on the next row."""
        for more, reach in enumerate(ends):
            if end < reach:
                before = ends[more - 1] + len(self.rows[at + more - 1].line.joint) if more else 0
                said = max(0, end - before) + (0 if more else start)
                return Announcement(at, start, label, at + more, said, self.rule.id)
        return Announcement(at, start, label, at + len(ends), 0, self.rule.id)

    def _stands_alone(self, at: int) -> bool:
        return not self.rows[at].runs_on and at + 1 < len(self.rows)

    def _strength(self, label: SpeakerLabel) -> float:
        return DEFINED if label.key in self.defined else self.backing.strength(label, self.counts[label.key])

    def _share_names(self) -> None:
        """A name that stands with a title in one label is known in the next that has it alone."""
        named = {name for each in self.found if self.strengths[each.label.key] >= TITLED for name in each.label.names}
        for each in self.found:
            if self.strengths[each.label.key] < RESOLVED and named.intersection(each.label.names):
                self.strengths[each.label.key] = max(self.strengths[each.label.key], TITLED)

    def _accepts(self, each: Announcement) -> bool:
        strength, count = self.strengths[each.label.key], self.counts[each.label.key]
        if each.weak and not (strength >= RESOLVED or count > 2):
            return False
        if self.rule.key("needs") == "known":
            if strength >= RESOLVED:
                return each.label.form != "role" or count > 1 or self.rule.id != "own-line"
            return (
                strength >= RECURRING
                and count > 1
                and each.label.form in {"capitals", "title-name", "party-title", "initials"}
            )
        return strength > UNBACKED


def choose_grammar(rows: Sequence[Row], book: TurnBook, backing: Backing) -> Grammar | None:
    """The family that explains the document best; None where none does.

    Args:
        rows: the body, from the end of the header to the closing part.
        book: the rules.
        backing: the names of title and header.
    """
    trials = [_Trial(rows, rule, book, backing) for rule in book.rules("grammar")]
    convincing = [trial for trial in trials if trial.convinces]
    if not convincing:
        return None
    best = max(convincing, key=lambda trial: trial.score)
    everyone = repair_labels(rows, best.accepted, best.refused, best.rule.id)
    if best.rule.id == "colon":
        everyone += join_by_verb(rows, everyone, book)
    everyone.sort(key=lambda each: (each.at, each.start))
    forms = Counter(each.label.form for each in everyone if each.label.form != "hereafter")
    form = forms.most_common(1)[0][0] if forms else "hereafter"
    taken = {each.at for each in everyone}
    problems = tuple(
        Problem(
            "label_unknown",
            Severity.INFO,
            f"page {rows[each.at].line.page_no}",
            f"'{each.label.words}' has the form of a label, but names nobody known and does not come back.",
            rows[each.at].line.page_no,
        )
        for each in best.refused
        if each.at not in taken
    )
    return Grammar(f"{form} {best.rule.id}", tuple(everyone), problems)


def repair_labels(
    rows: Sequence[Row], accepted: list[Announcement], refused: list[Announcement], rule: str
) -> list[Announcement]:
    """The accepted labels, and damaged ones that lie near to them."""
    known = {each.label.core.casefold(): each.label for each in reversed(accepted)}
    known |= {
        each.label.alias.casefold(): replace(each.label, core=each.label.alias, alias=None)
        for each in accepted
        if each.label.alias
    }
    taken = {each.at for each in accepted}
    found = list(accepted)
    above: Row | None = None
    for at, row in enumerate(rows):
        if at not in taken and begins_line(above, row) and (each := _read_damaged(row, at, known, rule)):
            found.append(each)
        above = row
    return found


def _read_damaged(row: Row, at: int, known: Mapping[str, SpeakerLabel], rule: str) -> Announcement | None:
    best: list[tuple[int, float, Announcement]] = []
    for words, label in known.items():
        allowed = int(len(words) * DAMAGE_PER_LETTER) if len(words) >= SHORTEST_DAMAGED else 0
        cut = _cut_like(row.text, words)
        if cut is None:
            continue
        head, separator, rest = cut
        distance = Levenshtein.distance(head.casefold(), words, score_cutoff=allowed)
        if distance > allowed:
            continue
        opens = rest[:1].isupper() or rest[:1] in "\"'“«([—-" or bool(_CJK.match(rest)) or rest[:1].isdigit()
        if separator in {":", "："}:
            confidence, doubt = EXACT, None
        elif (
            separator
            and _DAMAGED_SEPARATOR.match(separator)
            and separator != ","
            and opens
            and (row.gap or distance == 0)
        ):
            confidence, doubt = DAMAGED_SEPARATOR, f"the colon was read as '{separator}'"
        elif not separator and opens and row.gap and distance == 0 and not _CJK.search(words):
            confidence, doubt = LOST_SEPARATOR, "no colon was read"
        else:
            continue
        if distance:
            confidence *= DAMAGED_LETTERS
            doubt = f"'{head}' is taken for '{label.core}'" + (f", {doubt}" if doubt else "")
        start = 0
        said = len(row.text) - len(rest)
        here = replace(label, words=head.strip(), alias=None)
        made = Announcement(at, start, here, at, said, f"{rule}~{distance}", confidence, doubt)
        best.append((distance, -confidence, made))
    if not best:
        return None
    best.sort(key=lambda each: each[:2])
    if len(best) > 1 and best[0][:2] == best[1][:2] and best[0][2].label.key != best[1][2].label.key:
        return None
    return best[0][2]


def _cut_like(text: str, words: str) -> tuple[str, str, str] | None:
    """``text`` cut after as many words as ``words`` has: the words, the mark after them, and the rest."""
    if _CJK.search(words):
        head, rest = text[: len(words)], text[len(words) :]
    else:
        found = re.match(rf"(?:\S+\s+){{{len(words.split()) - 1}}}\S+", text)
        if not found:
            return None
        head, rest = found.group(), text[found.end() :]
        while head and not head[-1].isalnum() and head[-1] not in ")]":
            head, rest = head[:-1], head[-1] + rest
        inner = re.match(r"[^:：;]{2,}(?=[:：;])", head)
        if inner:
            head, rest = inner.group(), head[inner.end() :] + rest
    mark = re.match(r"\s?[^\w\s\"'“«(\[]{0,2}", rest)
    separator = mark.group() if mark else ""
    return head, separator.strip(), rest[len(separator) :].lstrip()


def join_by_verb(rows: Sequence[Row], accepted: Sequence[Announcement], book: TurnBook) -> list[Announcement]:
    """Labels that a verb joins to their speech: ``Mr. X asked the Secretary of State ...``."""
    taken = {each.at for each in accepted}
    found: list[Announcement] = []
    above: Row | None = None
    for at, row in enumerate(rows):
        if at not in taken and begins_line(above, row):
            start = book.unglue(row.text)
            text = row.text[start:]
            if at + 1 < len(rows) and rows[at + 1].wrapped and not rows[at + 1].gap:
                text += row.line.joint + rows[at + 1].text
            for rule in book.rules("verb"):
                match = rule.pattern.match(text)
                label = match and book.read(match["label"])
                if match and label and match.start("said") <= len(row.text) - start:
                    found.append(Announcement(at, start, label, at, start + match.start("said"), rule.id))
                    break
        above = row
    return found
