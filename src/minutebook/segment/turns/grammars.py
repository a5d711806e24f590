"""Which family of labels announces the speakers of a document, and where each label stands.

Every family (rules of kind ``grammar`` in topic ``turns``) is tried against the whole document. A family's score is the
backing of all labels it finds; the best one wins, and only its labels open turns. With the winner known, labels of other
kinds are looked for beside them: those that a verb joins to their speech, and those that the engine damaged.
"""

from __future__ import annotations

import statistics
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from minutebook.model import Problem, Severity
from minutebook.segment.layout.rows import Row, is_sentence_end
from minutebook.segment.turns.acceptance import ends_in_capitals
from minutebook.segment.turns.alone import read_alone
from minutebook.segment.turns.backing import Backing
from minutebook.segment.turns.evidence import convinces
from minutebook.segment.turns.repairs import repair_labels
from minutebook.segment.turns.signs import know_signs
from minutebook.segment.turns.trials import Trial, try_family
from minutebook.segment.turns.verbs import join_by_verb
from minutebook.segment.wording.announcements import Announcement
from minutebook.segment.wording.turnlabels import TurnBook, fold

# So many labels of single letters are those of a call.
FEWEST_LETTERS = 4
# One asks and one answers.
PAIR = 2
# Characters by which the beginnings of labels may differ.
AT_MARGIN = 1.5


@dataclass(frozen=True, slots=True)
class Grammar:
    """The winning family: its name, its labels in order of place, what was refused, and whether the words said stand in a
    column of their own.
    """

    name: str
    announcements: tuple[Announcement, ...]
    problems: tuple[Problem, ...] = ()
    columns: bool = False


def choose_grammar(
    rows: Sequence[Row],
    book: TurnBook,
    backing: Backing,
    barred: frozenset[int] = frozenset(),
    addresses: frozenset[str] = frozenset(),
) -> Grammar | None:
    """The family that explains the document best; None where none does.

    Args:
        rows: the body, from the end of the header to the closing part.
        book: the rules.
        backing: the names of title and header.
        barred: indexes of rows that open no turn, whatever they say: header fields that stand in the body.
        addresses: shortened forms of address that no list knows.
    """
    book = know_signs(rows, book, backing, barred)
    trials = [try_family(rows, rule, book, backing, barred, addresses) for rule in book.of("grammar")]
    convincing = [trial for trial in trials if convinces(trial, rows, book, backing, barred)]
    if not convincing:
        return None
    best = max(convincing, key=lambda trial: trial.score)
    best = next(
        (trial for trial in convincing if _asks_and_answers(trial) and len(best.accepted) <= len(trial.accepted)), best
    )
    beside = _find_interjections(best, trials, rows, book, backing)
    everyone = _gather_labels(best, beside, rows, book, backing, barred)
    forms = Counter(each.label.form for each in everyone if each.label.form != "hereafter")
    form = forms.most_common(1)[0][0] if forms else "hereafter"
    taken = {each.at for each in everyone}
    problems = tuple(_report_unknown(each, rows) for each in best.refused if each.at not in taken)
    return Grammar(f"{form} {best.rule.id}", tuple(everyone), problems, best.columns)


def _asks_and_answers(trial: Trial) -> bool:
    """Whether the labels are two letters with a stop, each of which comes back: the Q. and A. of a hearing, beside which
    the few who interject may be better known.
    """
    initials = all(each.label.form == "initials" for each in trial.accepted)
    letters = Counter(each.label.key for each in trial.accepted)
    return trial.rule.id == "stop" and initials and len(letters) == PAIR and min(letters.values()) >= PAIR


def _find_interjections(
    best: Trial, trials: Sequence[Trial], rows: Sequence[Row], book: TurnBook, backing: Backing
) -> list[Announcement]:
    """Offices and people in capitals with a colon, each at the head of a paragraph, among the letters of a hearing, which a
    stop follows: Q. / A. / THE CHAIRMAN:. Where no blank line parts the speeches, it begins where the letters do.
    """
    letters = sum(each.label.form == "initials" for each in best.accepted)
    if best.rule.id != "stop" or letters < FEWEST_LETTERS or letters * 2 < len(best.accepted):
        return []
    taken = {each.at for each in best.accepted}
    starts = _find_starts(best, rows)
    colons = (each for trial in trials if trial.rule.id == "colon" for each in trial.accepted)
    return [
        each
        for each in colons
        if each.at not in taken
        and (rows[each.at].gap or each.at in starts)
        and ends_in_capitals(each)
        and (each.label.form in {"role", "title-name", "party-title"} or backing.is_exact(each.label))
        and book.first(rows[each.at].text, "remark") is None
    ]


def _find_starts(best: Trial, rows: Sequence[Row]) -> frozenset[int]:
    """Indexes of the rows that begin where the letters of their page do and go on with nothing above; no row there does where
    all words that go on are set in.
    """
    margins: dict[tuple[int, int], list[float]] = {}
    for each in best.accepted:
        if each.label.form == "initials":
            margins.setdefault(rows[each.at].line.sheet, []).append(rows[each.at].indent)
    below = rows[best.accepted[0].at :]
    going_on = [row for row in below if row.text[:1].islower() and row.line.sheet in margins]
    set_in = {id(row): row.indent - statistics.median(margins.get(row.line.sheet, [float("inf")])) for row in rows}
    hanging = bool(going_on) and min(set_in[id(row)] for row in going_on) > AT_MARGIN
    return frozenset(
        at
        for at, row in enumerate(rows)
        if abs(set_in[id(row)]) <= AT_MARGIN and (hanging or not row.wrapped or is_sentence_end(rows[at - 1].text))
    )


def _gather_labels(
    best: Trial,
    beside: Sequence[Announcement],
    rows: Sequence[Row],
    book: TurnBook,
    backing: Backing,
    barred: frozenset[int],
) -> list[Announcement]:
    """The labels of the winning family, those ``beside`` and all that are known from these, in order."""
    family = best.rule.id
    everyone = [*_below_first_question(best, book), *beside]
    if family == "colon":
        everyone += join_by_verb(rows, everyone, book)
    everyone += repair_labels(rows, everyone, family, book, backing, barred)
    everyone += read_alone(rows, everyone, family, book, backing, barred)
    if best.capitals:
        everyone = [each for each in everyone if ends_in_capitals(each) or not each.label.words[:1].islower()]
    everyone.sort(key=lambda each: (each.at, each.start))
    return everyone[_stands_above_note(everyone, rows, backing) :]


def _below_first_question(best: Trial, book: TurnBook) -> list[Announcement]:
    """The labels, without the ends of an introduction that stand above the first of numbered questions: Commander P. R. Scobie, R.N."""
    first = next((each.at for each in best.accepted if book.number(each.label.words)), 0)
    return [
        each for each in best.accepted if each.at >= first or ends_in_capitals(each) or best.counts[each.label.key] > 1
    ]


def _report_unknown(each: Announcement, rows: Sequence[Row]) -> Problem:
    page_no = rows[each.at].line.page_no
    return Problem(
        "label_unknown",
        Severity.INFO,
        f"page {page_no}",
        f"'{each.label.words}' has the form of a label, but names nobody known and does not come back.",
        page_no,
    )


def _stands_above_note(everyone: Sequence[Announcement], rows: Sequence[Row], backing: Backing) -> bool:
    """Whether the first label is none, but a field of the header misread: one word that is nobody's name, above a note in brackets
    and labels of single letters: "Pije: Reel 6" / "(Harlan Pruett, Under Secretary; ...)".
    """
    if len(everyone) <= FEWEST_LETTERS:
        return False
    first, *others = everyone
    if any(each.label.form != "initials" for each in others):
        return False
    below = next((row for row in rows[first.at + 1 :] if row.gap), None)
    noted = below is not None and below.text.startswith(("(", "[")) and rows.index(below) < others[0].at
    # The line is among those that name people, as it stands above the labels.
    once = len(first.label.names) == 1 and fold(backing.text).split().count(first.label.names[0]) <= 1
    return noted and once and first.label.form == "name"
