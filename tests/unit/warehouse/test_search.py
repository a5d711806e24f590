"""Turns are found by their words, in four languages, with a misread letter, and right after they were published."""

from __future__ import annotations

import json
import shutil
import sys
from dataclasses import replace
from pathlib import Path

import pytest
from click.testing import CliRunner

from minutebook import warehouse
from minutebook.cli import main
from minutebook.errors import UsageError
from minutebook.warehouse.index import FOLDER, day_number, open_index
from minutebook.warehouse.terms import VERSION, index_terms, split_words, stems_to_ask
from tests.unit.warehouse.archive import make_batch, make_document, make_run, make_source
from tests.unit.warehouse.conftest import Archive

publish_room, search_room = (sys.modules[f"minutebook.warehouse.{name}"] for name in ("publish", "search"))
# the room has functions of these names

SAID = {
    "eng": [
        ("1957-05-14", "The repatriation of the crews was agreed, and the nets will be returned."),
        ("1958-01-02", "We returned every net we found. Nets, nets and again nets."),
        ("1960-12-31", "On repatriafion the two governments differ."),
        ("1961", "Timber is another matter; timber, he repeated."),
        (None, "The harbour was closed to foreign ships."),
    ],
    "rus": [("1959-03", "Рыбаки были возвращены на родину, и сети тоже возвратили."), ("1959-04", "О лесе речи не было.")],
    "deu": [("1962-06-08", "Die Verhandlungen über die Häfen dauerten lange; die Vertreter der Fischereiverbände schwiegen.")],
    "chi_sim": [("1957-05-15", "渔网是两个合作社的，损失不大，但是要赔偿。"), ("1957-05-16", "合同由作者保存，社会反应不大。")],
}  # fmt: skip


@pytest.fixture(scope="module")
def talks(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A warehouse of one meeting for each sentence above; the speaker alternates."""
    place = tmp_path_factory.mktemp("talks")
    documents = []
    for language, sentences in SAID.items():
        for number, (day, text) in enumerate(sentences):
            source = make_source(f"{language}-{number}.pdf", "talks")
            document = make_document(source, f"Ambassador Halvorsrud: {'x ' * 20}\n\nVice Minister Shen: {'y ' * 20}")
            meeting = document.meetings[0]
            first, second = meeting.turns
            turns = (replace(first, text="Yes.") if number % 2 else replace(first, text=text), second)
            turns = (turns[0], replace(second, text=text if number % 2 else "No."))
            meeting = replace(meeting, date=day, language=language, turns=turns)
            documents.append(replace(document, meetings=(meeting,)))
    batch = make_batch(place / "talks", tuple(document.source for document in documents))
    warehouse.publish(place / "w", batch, documents, make_run(batch_id="talks"))
    return place / "w"


def found(folder: Path, words: str, **more: str) -> list[str]:
    return [hit.document_path.removesuffix(".pdf") for hit in warehouse.search(folder, words, **more)]


@pytest.mark.parametrize(
    ("words", "wanted"),
    [
        ("nets", ["eng-1", "eng-0"]),
        ("NET returning", ["eng-1", "eng-0"]),
        ("timber", ["eng-3"]),
        ("rybaki", []),
        ("рыбак", ["rus-0"]),
        ("СЕТЬ возвращение", ["rus-0"]),
        ("Verhandlung", ["deu-0"]),
        ("Vertretern Hafen", ["deu-0"]),
        ("合作社", ["chi_sim-0"]),
        ("赔", ["chi_sim-0"]),
        ("合作社的 损失", ["chi_sim-0"]),
        ("不大", ["chi_sim-0", "chi_sim-1"]),
        ('"foreign ships"', ["eng-4"]),
        ('"ships foreign"', []),
        ("repatriat*", ["eng-0"]),
        ("harb*", ["eng-4"]),
    ],
)
def test_words_are_found_in_all_their_forms(talks: Path, words: str, wanted: list[str]) -> None:
    """Endings, case and script do not matter; phrases and beginnings do; the most telling turn comes first."""
    assert sorted(found(talks, words)) == sorted(wanted)
    if wanted[:1] == ["eng-1"]:
        assert found(talks, words)[0] == "eng-1"


def test_hits_are_as_the_view_shows_them(archive: Archive) -> None:
    """What a search prints of a turn, its citation and its link too, is what speaker_turns says of it."""
    found = warehouse.search(archive.folder, "nets") + warehouse.search(archive.folder, "ships")
    assert {hit.turn_id for hit in found}
    for hit in found:
        shown = archive.ask(
            "SELECT citation, link, speaker, text, meeting_date_text, meeting_title, document_path, pages"
            f" FROM speaker_turns WHERE turn_id = '{hit.turn_id}'"
        )
        said = (hit.citation, hit.link, hit.speaker, hit.text, hit.meeting_date, hit.meeting_title, hit.document_path)
        assert shown == [(*said, list(hit.pages))]


def test_a_misread_letter_in_a_rare_word_is_forgiven(talks: Path) -> None:
    """The word itself comes first, its misreading after it; words of few letters are not guessed at."""
    assert found(talks, "repatriation") == ["eng-0", "eng-2"]
    assert found(talks, "harbuor") == ["eng-4"]
    assert found(talks, "met") == []


def test_turns_with_all_words_come_before_those_with_some(talks: Path) -> None:
    """All words are asked for first; where no turn has them all, turns with some are better than nothing."""
    assert found(talks, "repatriation nets") == ["eng-0"]
    assert set(found(talks, "timber harbour")) == {"eng-3", "eng-4"}


def test_speaker_and_date_narrow_the_search(talks: Path) -> None:
    """By words of the name or the label, and by dates as exact as they are known."""
    assert found(talks, "nets", speaker="Shen") == ["eng-1"]
    assert found(talks, "nets", speaker="vice minister") == ["eng-1"]
    assert found(talks, "nets", speaker="Halvorsrud") == ["eng-0"]
    assert found(talks, "nets", first="1958") == ["eng-1"]
    assert found(talks, "nets", last="1957-05") == ["eng-0"]
    assert found(talks, "nets", first="1957-05-14", last="1957-05-14") == ["eng-0"]
    assert found(talks, "harbour", last="2000") == []
    assert found(talks, "timber", first="1961", last="1961") == ["eng-3"]


def test_a_hit_has_its_place_and_can_be_cited(talks: Path) -> None:
    """Document, page, box and citation, as text and as JSON."""
    (hit,) = warehouse.search(talks, "harbour")
    assert (hit.pages, hit.places[0].page_no, hit.places[0].box.left) == ((1,), 1, 315)
    assert hit.turn_id in hit.citation
    told = hit.to_text()
    assert told.splitlines()[0] == "Halvorsrud"
    assert "page 1 (315," in told
    as_json = json.loads(json.dumps(hit.as_dict()))
    assert as_json["boxes"] == [{"page_no": 1, "box": list(hit.places[0].box)}]
    assert as_json["text"] == "The harbour was closed to foreign ships."


@pytest.mark.parametrize("words", ["", "   ", "...", '""', "*", "\\"])
def test_nothing_to_look_for_is_said(talks: Path, words: str) -> None:
    """A search without a word is a mistake, not an answer."""
    with pytest.raises(UsageError, match="no word"):
        warehouse.search(talks, words)


@pytest.mark.parametrize("day", ["May 1957", "1957-5", "57", "1957-05-14T00:00", "' OR 1=1"])
def test_a_date_that_is_none_is_said(talks: Path, day: str) -> None:
    """Only dates in the form of the contract are taken."""
    with pytest.raises(UsageError, match="no date"):
        warehouse.search(talks, "nets", first=day)


@pytest.mark.parametrize(
    "words",
    [
        "nets AND (",
        "stems:net",
        "net~5",
        "[a TO b]",
        "ne?s",
        "a'b\"c",
        "nets^100",
        "x" * 5000,
        "сеть 渔网 net",
        "%00\x00",
    ],
)
def test_whatever_is_typed_is_only_words(talks: Path, words: str) -> None:
    """Signs of query languages have no meaning and do no harm."""
    assert isinstance(warehouse.search(talks, words), tuple)


def test_sql_can_search(talks: Path) -> None:
    """The function search gives turns with their scores, to be joined with anything; its mistakes are SQL's."""
    answer = warehouse.query(
        talks,
        "SELECT t.document_path, h.score > 0 FROM (SELECT unnest(search('nets'), recursive := true)) AS h"
        " JOIN speaker_turns AS t USING (turn_id) ORDER BY h.score DESC",
    )
    assert answer.rows == (("eng-1.pdf", True), ("eng-0.pdf", True))
    with pytest.raises(UsageError, match="no word"):
        warehouse.query(talks, "SELECT search('')")


def test_the_command_prints_hits_and_json(talks: Path) -> None:
    """Hits go to standard output, the best first; finding nothing is no failure."""
    run = CliRunner().invoke(main, ["search", "nets", "--warehouse", str(talks), "--from", "1957", "--speaker", "shen"])
    assert (run.exit_code, run.stdout.splitlines()[0]) == (0, "1958-01-02  Shen Bonian")
    run = CliRunner().invoke(main, ["search", "рыбак", "сеть", "--warehouse", str(talks), "--json"])
    (hit,) = json.loads(run.stdout)
    assert (hit["path"], hit["speaker"], hit["boxes"][0]["page_no"]) == ("rus-0.pdf", "Halvorsrud", 1)
    run = CliRunner().invoke(main, ["search", "submarine", "--warehouse", str(talks)])
    assert (run.exit_code, run.stdout) == (0, "")
    run = CliRunner().invoke(main, ["search", "nets", "--from", "yesterday", "--warehouse", str(talks)])
    assert run.exit_code == 2


def test_what_was_just_published_is_found(archive: Archive, tmp_path: Path) -> None:
    """New turns are found, changed ones as they are now, and those that are gone are not; whatever index was there."""
    assert sorted(found(archive.folder, "quarrel")) == ["norway", "partial"]
    before = found(archive.folder, "Zhoushan")
    source = make_source("late.pdf")
    late = make_document(source, "Ambassador Halvorsrud: The lighthouse on the cape is out of order again this winter.")
    shorter = make_document(
        archive.documents[0].source, "Vice Minister Shen: A different talk about timber altogether, and nothing else."
    )
    batch = replace(archive.batch, sources=(*archive.batch.sources, source))
    warehouse.publish(archive.folder, batch, [late, replace(shorter, content_key="new")], make_run("run-2"))
    assert found(archive.folder, "lighthouse") == ["late"]
    assert found(archive.folder, "timber") == ["norway"]
    assert "norway" in before
    assert "norway" not in found(archive.folder, "Zhoushan")
    warehouse.rebuild(archive.folder, [(archive.batch, archive.documents, make_run("run-3"))])
    assert found(archive.folder, "lighthouse") == []
    assert found(archive.folder, "Zhoushan") == before


def test_turns_are_found_wherever_their_rows_stand(archive: Archive, monkeypatch: pytest.MonkeyPatch) -> None:
    """The rows that the index knows move when the file is written anew; and where it is wrong, nothing else is given."""
    before = sorted(found(archive.folder, "nets"))
    monkeypatch.setattr(publish_room, "_FREE_SHARE", -1.0)
    again = [replace(each, content_key="new") for each in archive.documents[:2]]
    warehouse.publish(archive.folder, archive.batch, again, make_run("run-2"))
    assert sorted(found(archive.folder, "nets")) == before
    with warehouse.open_published(archive.folder) as published:
        index, held = open_index(archive.folder, published)
    elsewhere = {each: place._replace(first_row=place.first_row + 1) for each, place in held.items()}
    monkeypatch.setattr(search_room, "open_index", lambda *_: (index, elsewhere))
    assert sorted(found(archive.folder, "nets")) == before


def test_a_lost_or_damaged_index_is_made_anew(archive: Archive) -> None:
    """The index can be thrown away at any time; rubbish left by a killed writer is cleared."""
    first = found(archive.folder, "nets")
    place = archive.folder / FOLDER
    shutil.rmtree(place)
    (place / "new-123").mkdir(parents=True)
    (place / f"v{VERSION}-0-0").mkdir()
    assert found(archive.folder, "nets") == first
    assert not (place / "new-123").exists()


def test_terms_fold_what_does_not_matter() -> None:
    """Case, full-width forms and endings; a run of Chinese characters becomes pairs."""
    assert split_words("The NETS, Ｎｅｔｓ and co-operatives: 渔网 x2") == [
        "the",
        "nets",
        "nets",
        "and",
        "co",
        "operatives",
        "渔网",
        "x2",
    ]
    assert index_terms("Nets 合作社", "eng") == ("net 合作 作社", "nets 合 作 社")
    assert index_terms("船", "chi_sim") == ("船", "船")
    assert "verhandl" in stems_to_ask("Verhandlungen".casefold())
    assert [day_number(day) for day in ("1957-05-14", "1957-05", "1957", None, "5 May")] == [
        19570514,
        19570500,
        19570000,
        None,
        None,
    ]
