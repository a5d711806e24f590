"""Exports have the form of the contract, whole or not at all, and do a spreadsheet no harm."""

from __future__ import annotations

import csv
import json
import re
from dataclasses import replace
from pathlib import Path
from typing import Any

import pandas
import polars
import pyarrow.parquet
import pytest

from minutebook import warehouse
from minutebook.errors import WarehouseError
from minutebook.model import Status
from minutebook.warehouse.export import BY_YEAR, EXPORTED
from tests.unit.warehouse.archive import make_batch, make_document, make_refused, make_run, make_source
from tests.unit.warehouse.conftest import Archive

TEXT, NUMBER, WHOLE = str, float, int
MAYBE = (str, type(None))
FORM: dict[str, Any] = {
    "path": TEXT,
    "batch": TEXT,
    "sha256": MAYBE,
    "status": re.compile("loaded|partial|failed"),
    "pages": [
        {
            "page_no": WHOLE,
            "route": re.compile("scan|text_layer|blank|unreadable"),
            "language": MAYBE,
            "confidence": (float, type(None)),
            "text": TEXT,
        }
    ],
    "meetings": [
        {
            "kind": re.compile("minutes|narrative|action|log|other"),
            **dict.fromkeys(("title", "subject", "date", "time", "time_end", "place"), MAYBE),
            "header": [{"label": MAYBE, "field": TEXT, "value": TEXT}],
            "people": [{"name": TEXT, "title": MAYBE, "roles": [TEXT], "aliases": [TEXT]}],
            "turns": [
                {
                    "seq": WHOLE,
                    "label": TEXT,
                    "speaker": MAYBE,
                    "mode": re.compile("direct|reported"),
                    "text": TEXT,
                    "text_strict": TEXT,
                    "pages": [WHOLE],
                    "boxes": [{"page_no": WHOLE, "box": [WHOLE]}],
                    "confidence": NUMBER,
                    "needs_review": bool,
                }
            ],
            "marks": [{"type": TEXT, "text": TEXT}],
        }
    ],
    "problems": [{"code": TEXT, "severity": re.compile("info|warning|error"), "where": TEXT, "detail": TEXT}],
}
"""The contract's form of an exported document: keys in order, and what each value may be."""


def complain(value: Any, form: Any, where: str = "") -> list[str]:
    if isinstance(form, dict):
        if not isinstance(value, dict) or list(value) != list(form):
            return [f"{where}: {list(value)} instead of {list(form)}"]
        return [fault for key in form for fault in complain(value[key], form[key], f"{where}.{key}")]
    if isinstance(form, list):
        if not isinstance(value, list):
            return [f"{where}: no list"]
        return [fault for no, each in enumerate(value) for fault in complain(each, form[0], f"{where}[{no}]")]
    if isinstance(form, re.Pattern):
        return [] if isinstance(value, str) and form.fullmatch(value) else [f"{where}: {value!r}"]
    return [] if isinstance(value, form) else [f"{where}: {value!r}"]


def read_exported(out: Path) -> dict[str, dict[str, Any]]:
    tables = [json.loads(path.read_text(encoding="utf-8")) for path in out.iterdir()]
    return {table["path"]: table for table in tables}


def test_json_has_the_form_of_the_contract(archive: Archive, tmp_path: Path) -> None:
    """Each document's file has the keys, order and types of the contract; failed files have one too."""
    assert warehouse.export_json(archive.folder, tmp_path / "out") == 5
    tables = read_exported(tmp_path / "out")
    assert set(tables) == {"norway.pdf", "norwegian-chinese.pdf", "partial.pdf", "locked.pdf", "broken.pdf"}
    assert [fault for table in tables.values() for fault in complain(table, FORM)] == []
    ids = {document.source.document_id for document in archive.documents}
    names = {path.stem for path in (tmp_path / "out").iterdir()}
    assert ids < names
    assert {table["status"] for table in tables.values()} == {"loaded", "partial", "failed"}


def test_json_says_what_was_read(archive: Archive, tmp_path: Path) -> None:
    """Page text is the raw reading in order, roles and aliases are lists, turns carry their places, unknown is null."""
    warehouse.export_json(archive.folder, tmp_path / "out")
    tables = read_exported(tmp_path / "out")
    norway = tables["norway.pdf"]
    assert norway["pages"][0]["text"].endswith("Ambassador Halvorsrud: Then there is no quarrel about the\nfacts?")
    assert "- 2 -" in norway["pages"][1]["text"]
    (meeting,) = norway["meetings"]
    assert (meeting["date"], meeting["time"], meeting["place"]) == ("1957-05-14", "16:30", None)
    assert meeting["people"][0] == {
        "name": "Shen Bonian",
        "title": "Vice Minister",
        "roles": ["speaker", "participant"],
        "aliases": ["Shen"],
    }
    assert [turn["seq"] for turn in meeting["turns"]] == [1, 2, 3, 4]
    second = meeting["turns"][1]
    assert second["text_strict"].startswith("=SUM(A1) We shall read with care")
    assert (second["pages"], second["boxes"]) == ([1], [{"page_no": 1, "box": [315, 900, 2085, 1095]}])
    assert meeting["marks"] == [{"type": "supplied", "text": "[the paper]"}, {"type": "stage", "text": "(Laughter.)"}]
    chinese = tables["norwegian-chinese.pdf"]["meetings"][0]
    assert (chinese["date"], chinese["turns"][1]["speaker"]) == ("1957-05", None)
    partial = tables["partial.pdf"]
    assert [page["route"] for page in partial["pages"]] == ["scan", "unreadable"]
    assert "timeout" in {problem["code"] for problem in partial["problems"]}
    assert tables["broken.pdf"]["problems"] == [
        {"code": "unreadable", "severity": "error", "where": "broken.pdf", "detail": "It is unreadable."}
    ]


def test_json_of_what_is_gone_is_removed(archive: Archive, tmp_path: Path) -> None:
    """A second export into the same folder leaves no file of a document that is no longer there, and no other file."""
    out = tmp_path / "out"
    warehouse.export_json(archive.folder, out)
    (out / "notes.json").write_text("{}", encoding="utf-8")
    new = make_source("norway.pdf", seed="scanned again")
    batch = replace(archive.batch, sources=(new, *archive.batch.sources[1:]))
    warehouse.publish(archive.folder, batch, [make_document(new)], make_run("run-2"))
    warehouse.export_json(archive.folder, out)
    assert not (out / f"{archive.documents[0].source.document_id}.json").exists()
    assert (out / f"{new.document_id}.json").exists()
    assert (out / "notes.json").exists()


def test_parquet_has_each_table_with_its_types(archive: Archive, tmp_path: Path) -> None:
    """A table a file or folder, readable by Arrow, with the rows and columns of the table."""
    assert warehouse.export_parquet(archive.folder, tmp_path / "out") == len(EXPORTED)
    for name in EXPORTED:
        place = tmp_path / "out" / (name if name in BY_YEAR else f"{name}.parquet")
        table = pyarrow.parquet.read_table(place)
        assert table.num_rows == archive.ask(f"SELECT count(*) FROM {name}")[0][0]
        columns = [row[0] for row in archive.ask(f"DESCRIBE {name}")]
        assert table.column_names == columns + (["year"] if name in BY_YEAR else [])
    turns = pyarrow.parquet.read_table(tmp_path / "out" / "speaker_turns").to_pylist()
    assert {turn["meeting_date"] and turn["meeting_date"].year for turn in turns} == {1957, None}
    assert turns[0]["pages"] == [1]


def publish_years(place: Path, *days: str | None, run: str = "run-1") -> None:
    """A warehouse of a document for each date."""
    sources = tuple(make_source(f"{no}.pdf") for no, _ in enumerate(days))
    documents = []
    for source, day in zip(sources, days, strict=True):
        document = make_document(source)
        documents.append(replace(document, meetings=(replace(document.meetings[0], date=day),)))
    warehouse.publish(place, make_batch(place.parent / "fisheries", sources), documents, make_run(run))


def test_turns_lie_by_year_for_polars_and_pandas(tmp_path: Path) -> None:
    """Both open the folder whole and by year, with lists and dates as such; an unknown year is 0."""
    publish_years(tmp_path / "w", "1957-05-14", "1961-01", None)
    warehouse.export_parquet(tmp_path / "w", tmp_path / "out")
    for name in BY_YEAR:
        place = tmp_path / "out" / name
        lazily = polars.scan_parquet(place, hive_partitioning=True)
        assert lazily.collect().group_by("year").len().sort("year").rows() == [(0, 4), (1957, 4), (1961, 4)]
        assert lazily.filter(polars.col("year") == 1957).collect()["pages"].to_list() == [[1], [1], [1], [2]]
        frame = pandas.read_parquet(place)
        assert frame.groupby("year", observed=True).size().tolist() == [4, 4, 4]
        some = pandas.read_parquet(place, filters=[("year", "==", 1961)])
        assert len(some) == 4
        assert list(some["seq"]) == [1, 2, 3, 4]


def test_a_year_that_is_gone_leaves_the_folder(tmp_path: Path) -> None:
    """A second export into the same place has the turns of now and none of before."""
    publish_years(tmp_path / "w", "1957-05-14", "1961-01-02")
    warehouse.export_parquet(tmp_path / "w", tmp_path / "out")
    publish_years(tmp_path / "w", "1957-05-14", "1962-01-02", run="run-2")
    warehouse.export_parquet(tmp_path / "w", tmp_path / "out")
    assert sorted(path.name for path in (tmp_path / "out" / "turns").iterdir()) == ["year=1957", "year=1962"]
    assert [path.name for path in (tmp_path / "out").iterdir() if path.name.startswith(".")] == []


FORMULAS = ("=SUM(A1:A9)", "+1+1", "-2+3", "@SUM(A1)", "\t=1", "\r=1", "＝1+1", '=HYPERLINK("http://x","y")')
HARMLESS = ("We = you", "1-2", "a@b", " =1", "'quoted'", 'say "hello"', "two\nlines", "沈伯年", "")


def test_csv_neutralises_formulas_and_nothing_else(tmp_path: Path) -> None:
    """A cell that a spreadsheet would run gets an apostrophe; all other text comes back as it went in."""
    source = make_source("a.pdf")
    document = make_document(source)
    meeting = document.meetings[0]
    said = (*FORMULAS, *HARMLESS)
    turns = tuple(
        replace(meeting.turns[0], seq=no, text=text, text_strict=text) for no, text in enumerate(said, start=1)
    )
    document = replace(document, meetings=(replace(meeting, turns=turns),))
    warehouse.publish(tmp_path / "w", make_batch(tmp_path / "fisheries", (source,)), [document], make_run())
    assert warehouse.export_csv(tmp_path / "w", tmp_path / "out") == len(EXPORTED)
    with (tmp_path / "out" / "turns.csv").open(encoding="utf-8", newline="") as file:
        texts = [row["text"] for row in csv.DictReader(file)]
    assert texts == [*(f"'{formula}" for formula in FORMULAS), *HARMLESS]


def test_csv_covers_names_and_lists(tmp_path: Path) -> None:
    """A hostile file name is neutralised too, in every table; lists are JSON."""
    source = make_source("=cmd|'calc'!A1.pdf")
    batch = make_batch(tmp_path / "fisheries", (source,), (make_refused("@x", Status.SKIPPED),))
    warehouse.publish(tmp_path / "w", batch, [make_document(source)], make_run())
    warehouse.export_csv(tmp_path / "w", tmp_path / "out")
    cells = []
    for path in (tmp_path / "out").iterdir():
        with path.open(encoding="utf-8", newline="") as file:
            cells += [cell for row in csv.reader(file) for cell in row]
    assert [cell for cell in cells if re.match(r"[=+@\t\r]", cell)] == []
    assert "'=cmd|'calc'!A1.pdf" in cells
    assert '["interpreter","recorder"]' in cells
    assert '["eng"]' in cells


@pytest.mark.parametrize("export", [warehouse.export_json, warehouse.export_parquet, warehouse.export_csv])
def test_an_export_that_fails_leaves_nothing(archive: Archive, tmp_path: Path, export: Any) -> None:
    """Where the target is a file, or there is no warehouse, the error names it and no half export lies about."""
    (tmp_path / "taken").write_text("a file", encoding="utf-8")
    with pytest.raises(WarehouseError, match="taken"):
        export(archive.folder, tmp_path / "taken")
    with pytest.raises(WarehouseError, match="minutebook ingest"):
        export(tmp_path / "nowhere", tmp_path / "out")
    assert sorted(path.name for path in tmp_path.iterdir()) == ["taken", "warehouse"]


@pytest.mark.parametrize("export", [warehouse.export_json, warehouse.export_parquet, warehouse.export_csv])
def test_an_export_may_go_into_the_current_folder(
    archive: Archive, tmp_path: Path, export: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    """``.`` and folders with quotes in their names are folders like any other."""
    place = tmp_path / "it's here"
    place.mkdir()
    monkeypatch.chdir(place)
    assert export(archive.folder, Path()) == len(list(place.iterdir())) > 0
