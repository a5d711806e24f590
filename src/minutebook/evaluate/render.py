"""A report as text for people and as JSON for programs."""

from __future__ import annotations

import json
from typing import Any

from minutebook.evaluate.measures import Edits, Figures, Overlap, Share
from minutebook.evaluate.score import LevelScore, Report


def to_text(report: Report, *, per_document: bool = False) -> str:
    """The totals of each level, one measure a line; then, if wished, one line a document."""
    return "\n\n".join("\n".join(_level_lines(level, per_document)) for level in report.levels)


def _level_lines(level: LevelScore, per_document: bool) -> list[str]:
    total = level.total
    lines = [f"{level.name}: {len(level.documents)} documents, meetings counted right in {total.meetings.hits}"]
    if level.missing:
        lines.append(f"  not exported      {', '.join(level.missing)}")
    for name, edits in (("character errors", total.characters), ("word errors", total.words)):
        if edits is not None:
            lines.append(f"  {name:17} {edits.rate:7.2%}  {edits.edits} in {edits.length}")
    lines.append(_overlap_line("turn starts", total.boundaries))
    if turns := total.attribution.turns:
        named = total.attribution
        shares = "  ".join(f"{word} {getattr(named, word) / turns:.1%}" for word in ("right", "abstained", "wrong"))
        lines.append(f"  speakers          {shares}  of {turns} turns found")
    if total.word_speakers.value is not None:
        lines.append(f"  words attributed  {total.word_speakers.value:7.2%}  of {total.word_speakers.total}")
    for name in ("header", "people", "roles", "marks", "dates", "times"):
        match getattr(total, name):
            case Overlap() as overlap:
                lines.append(_overlap_line(name, overlap))
            case Share() as share:
                lines.append(f"  {name:17} {share.value:7.2%}  {share.hits} of {share.total}")
    lines.append(f"  false turns       {total.false_turns}")
    if per_document:
        lines += _document_lines(level)
    return lines


def _overlap_line(name: str, overlap: Overlap) -> str:
    rates = f"F1 {overlap.f1:.3f}  precision {overlap.precision:.3f}  recall {overlap.recall:.3f}"
    return f"  {name:17} {rates}  {overlap.hits} right of {overlap.predicted} found, {overlap.gold} wanted"


_COLUMNS = (
    "char.err",
    "starts",
    "right",
    "abst.",
    "wrong",
    "header",
    "people",
    "roles",
    "marks",
    "date",
    "time",
    "false",
)


def _document_lines(level: LevelScore) -> list[str]:
    width = max(len(document.id) for document in level.documents)
    lines = [f"  {'document':{width}}  " + " ".join(f"{column:>8}" for column in _COLUMNS)]
    for document in level.documents:
        cells = " ".join(f"{cell:>8}" for cell in _cells(document.figures))
        lines.append(f"  {document.id:{width}}  {cells}")
    return lines


def _cells(figures: Figures) -> list[str]:
    def show(figure: Edits | Overlap | Share | None) -> str:
        match figure:
            case Edits():
                return f"{figure.rate:.2%}"
            case Overlap():
                return f"{figure.f1:.3f}"
            case Share():
                return f"{figure.hits}/{figure.total}"
        return "-"

    named = figures.attribution
    return [
        show(figures.characters),
        show(figures.boundaries),
        *(str(count) for count in (named.right, named.abstained, named.wrong)),
        *(show(each) for each in (figures.header, figures.people, figures.roles, figures.marks)),
        *(show(each) for each in (figures.dates, figures.times)),
        str(figures.false_turns),
    ]


def to_json(report: Report) -> str:
    """An object by level: the totals, ``missing``, and ``per_document`` with the same figures of each document.

    Measures that the gold is silent about are left out. Shares and rates run from 0 to 1 (``cer`` and ``wer`` may
    exceed 1).
    """
    told = {
        level.name: {
            "documents": len(level.documents),
            **_figures(level.total),
            "missing": list(level.missing),
            "per_document": [{"id": document.id, **_figures(document.figures)} for document in level.documents],
        }
        for level in report.levels
    }
    return json.dumps(told, ensure_ascii=False, indent=1)


def _figures(figures: Figures) -> dict[str, Any]:
    told: dict[str, Any] = {}
    for name, edits in (("cer", figures.characters), ("wer", figures.words)):
        if edits is not None:
            told[name] = edits.rate
    overlaps = {"boundary": figures.boundaries}
    overlaps |= {name: each for name in ("header", "people", "roles", "marks") if (each := getattr(figures, name))}
    for name, overlap in overlaps.items():
        rates = {"p": overlap.precision, "r": overlap.recall, "f1": overlap.f1}
        told[name] = {**rates, "hits": overlap.hits, "predicted": overlap.predicted, "gold": overlap.gold}
    named, turns = figures.attribution, max(1, figures.attribution.turns)
    shares = {word: getattr(named, word) / turns for word in ("right", "abstained", "wrong")}
    told["attribution"] = {**shares, "turns": named.turns}
    told["word_speaker"] = figures.word_speakers.value
    for name, share in (("date", figures.dates), ("time", figures.times)):
        if share is not None:
            told[name] = share.value
    return {**told, "false_turns": figures.false_turns, "meetings_right": figures.meetings.hits}
