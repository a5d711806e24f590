"""A folder of exports against a folder of gold, and the two forms of the report."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from minutebook.errors import UsageError
from minutebook.evaluate import Edits, Overlap, Report, Share, score_folder, to_json, to_text

GOLDEN = Path(__file__).parents[2] / "golden" / "sample"
STEM = "1957-05-14-shen-halvorsrud"


def gold_record() -> dict[str, Any]:
    gold: dict[str, Any] = json.loads((GOLDEN / f"{STEM}.json").read_text(encoding="utf-8"))
    return gold


def export(folder: Path, name: str, path: str, meetings: list[dict[str, Any]], text: str | None = "") -> None:
    folder.mkdir(exist_ok=True)
    table = {"path": path, "status": "loaded", "pages": [{"page_no": 1, "text": text}], "meetings": meetings}
    (folder / f"{name}.json").write_text(json.dumps(table), encoding="utf-8")


def sample_export(out: Path, **changes: object) -> Path:
    """The first document of the sample, exported as a perfect program would, but for these changes to its meeting."""
    meeting = gold_record() | changes
    export(out, "00a1", f"folder/{STEM}.pdf", [meeting], (GOLDEN / f"{STEM}.txt").read_text(encoding="utf-8"))
    return out


def test_gold_against_itself_is_perfect(tmp_path: Path) -> None:
    """Every gold document of the sample, exported as it is, gets full marks everywhere."""
    for path in GOLDEN.glob("*.json"):
        gold = json.loads(path.read_text(encoding="utf-8"))
        text = path.with_suffix(".txt").read_text(encoding="utf-8")
        export(tmp_path, gold["id"], f"{gold['id']}.pdf", gold.get("meetings") or [gold], text)
    (level,) = score_folder(GOLDEN, tmp_path).levels
    total = level.total
    assert (level.name, len(level.documents), level.missing) == ("as is", 5, ())
    assert total.characters is not None
    assert total.characters.rate == 0
    assert {each.f1 for each in (total.boundaries, total.header, total.people, total.roles, total.marks) if each} == {1}
    assert (total.attribution.right, total.attribution.wrong) == (total.attribution.turns, 0)
    assert total.boundaries.gold > 50
    assert total.meetings == Share(5, 5)


def test_each_fault_shows_in_its_own_figure(tmp_path: Path) -> None:
    """A lost header field, a wrong role, a misnamed mark and a wrong date each cost what they should."""
    gold = gold_record()
    people = [person | {"roles": ["chair"]} for person in gold["people"]]
    marks = [{"type": "sic", "text": gold["marks"][0]["text"]}, {"type": "uncertain", "text": "?"}, *gold["marks"][1:]]
    changes = {"header": gold["header"][1:], "people": people, "marks": marks, "date": "1957-05-15"}
    (level,) = score_folder(GOLDEN, sample_export(tmp_path, **changes)).levels
    total, fields, number = level.total, len(gold["header"]), len(gold["marks"])
    assert total.header == Overlap(fields - 1, fields - 1, fields)
    assert total.people == Overlap(len(people), len(people), len(people))
    assert total.roles == Overlap(0, len(people), sum(len(person["roles"]) for person in gold["people"]))
    assert total.marks == Overlap(number - 1, number, number)
    assert (total.dates, total.times) == (Share(0, 1), Share(1, 1))
    assert total.characters == Edits(0, total.characters.length if total.characters else -1)


def test_a_month_is_all_that_a_month_asks_for(tmp_path: Path) -> None:
    """Where the gold knows only year and month, a full date in that month is right."""
    gold, out = tmp_path / "gold", tmp_path / "out"
    gold.mkdir()
    (gold / "a.json").write_text('{"id": "a", "date": "1962-06"}', encoding="utf-8")
    export(out, "1", "a.pdf", [{"date": "1962-06-08"}])
    assert score_folder(gold, out).levels[0].total.dates == Share(1, 1)


def test_reported_speech_is_no_turn_and_narrative_has_none(tmp_path: Path) -> None:
    """A turn found in a narrative is false, unless it is marked as reported."""
    gold, out = tmp_path / "gold", tmp_path / "out"
    gold.mkdir()
    (gold / "n.json").write_text('{"id": "n", "kind": "narrative", "turns": []}', encoding="utf-8")
    turns = [{"text": "He said no.", "speaker": "A", "mode": "reported"}, {"text": "Yes.", "speaker": "B"}]
    export(out, "1", "n.pdf", [{"turns": turns}])
    total = score_folder(gold, out).levels[0].total
    assert total.false_turns == 1
    assert (total.header, total.people, total.marks, total.characters) == (None, None, None, None)
    assert total.word_speakers.value is None


def test_levels_of_damage_are_kept_apart(tmp_path: Path) -> None:
    """Renderings of one document are scored by level; what was not exported at a level is missing there."""
    export(tmp_path, "1", f"x/{STEM}.heavy.pdf", [])
    export(tmp_path, "2", f"{STEM}.clean.pdf", [gold_record()], None)
    export(tmp_path, "3", "unknown.pdf", [])
    clean, heavy = score_folder(GOLDEN, tmp_path).levels
    assert (clean.name, heavy.name) == ("clean", "heavy")
    assert len(clean.missing) == len(heavy.missing) == 4
    assert clean.total.boundaries.f1 == 1
    assert (heavy.total.boundaries.f1, heavy.total.meetings) == (0, Share(0, 1))


def report_of_one(tmp_path: Path) -> Report:
    return score_folder(GOLDEN, sample_export(tmp_path, time=None))


def test_the_report_as_text(tmp_path: Path) -> None:
    """Totals are words and per cent; the line of a document is added on demand."""
    report = report_of_one(tmp_path)
    text = to_text(report)
    assert text.startswith("as is: 1 documents, meetings counted right in 1\n  not exported      1958-03-21-zhuang")
    assert "\n  turn starts       F1 1.000  precision 1.000  recall 1.000  10 right of 10 found, 10 wanted\n" in text
    assert "\n  times               0.00%  0 of 1\n" in text
    assert "\n  speakers          right 100.0%  abstained 0.0%  wrong 0.0%  of 10 turns found\n" in text
    assert STEM not in text
    assert to_text(report, per_document=True).splitlines()[-1].split()[:3] == [STEM, "0.00%", "1.000"]


def test_the_report_as_json(tmp_path: Path) -> None:
    """Programs get the same figures, for the whole level and for each document."""
    told = json.loads(to_json(report_of_one(tmp_path)))["as is"]
    assert told["boundary"] == {"p": 1, "r": 1, "f1": 1, "hits": 10, "predicted": 10, "gold": 10}
    assert told["attribution"] == {"right": 1, "abstained": 0, "wrong": 0, "turns": 10}
    assert (told["cer"], told["date"], told["time"], told["documents"]) == (0, 1, 0, 1)
    (row,) = told["per_document"]
    assert row["id"] == STEM
    assert row["boundary"] == told["boundary"]


@pytest.mark.parametrize("content", ["no JSON", "[]", '{"title": "no id"}'])
def test_a_file_that_is_no_gold_is_named(tmp_path: Path, content: str) -> None:
    """Wrong folders are a wrong usage, with the file in the message."""
    (tmp_path / "odd.json").write_text(content, encoding="utf-8")
    with pytest.raises(UsageError, match=r"odd\.json"):
        score_folder(tmp_path, tmp_path)


def test_nothing_in_common_is_wrong_usage(tmp_path: Path) -> None:
    """Gold and exports that do not belong together say so instead of giving zeros."""
    export(tmp_path, "1", "unknown.pdf", [])
    with pytest.raises(UsageError, match="no exported document has gold"):
        score_folder(GOLDEN, tmp_path)
