"""A label stands at the start of a line, and not where the line goes on with the one above or is a heading."""

from __future__ import annotations

import pytest

from tests.unit.segment.typed import HEADER, labels, turns

HEADER_IN_CAPITALS = "RECORD OF A TALK\n\nDATE: 3 MAY 1961\nPARTICIPANTS: SIGNE HOLM, MINISTER; OLE VIK, MAYOR\n\n"


def test_page_marks_and_question_numbers_are_no_part_of_a_label() -> None:
    """A page number of the edition or a running number clings to a label and is left out of it."""
    text = HEADER + "[p. 2] Okafor: Begin.\n\n14. Mr. Lindgren: Now?\n\nOkafor: Now.\n\n- 3 - Lindgren: So be it."
    assert labels(text) == ["Okafor", "Mr. Lindgren", "Okafor", "Lindgren"]


def test_a_name_in_the_middle_of_a_line_opens_nothing() -> None:
    """Only a line's start can hold a label."""
    text = HEADER + "Okafor: I told Lindgren: pay. And Obi: wait.\n\nLindgren: I heard.\n\nOkafor: Good."
    assert labels(text) == ["Okafor", "Lindgren", "Okafor"]


def test_a_record_typed_in_capitals_has_labels_as_any_other() -> None:
    """Where small letters are the rule, a row of capitals with a colon is a heading."""
    typed = HEADER_IN_CAPITALS + "".join(f"{label}: WE AGREE TO ALL OF THE PLAN.\n\n" for label in ("HOLM", "VIK") * 2)
    assert labels(typed) == ["HOLM", "VIK", "HOLM", "VIK"]


def test_a_verb_with_a_stop_before_a_label_is_no_particle_of_a_name() -> None:
    """``They do.`` ends a speech, ``from the`` goes on."""
    assert labels(
        "Record of Talks\n\nPresent: Mr. A. Rapal; Mr. P. Ogrod; Mr. E. Bohm\n\nMr. Rapal: Do they?\n"
        "Mr. Bohm: They do.\nMr. Ogrod: All of them?\nMr. Rapal: So I hear.\nMr. Bohm: Yes.\n"
    ) == ["Mr. Rapal", "Mr. Bohm", "Mr. Ogrod", "Mr. Rapal", "Mr. Bohm"]


def test_whole_names_in_capitals_stand_alone_before_a_colon() -> None:
    """Rank, shortened or not, and three names; capitals that name nobody of the header are a heading."""
    header = HEADER.replace(
        "Ada Obi, engineer", "Commodore Saw Htin Lwin, Navy; Lieutenant-Colonel Kyaw Htun Oo; U Ba Pe Tin"
    )
    said = [
        ("COMMODORE SAW HTIN LWIN", "The river is low."),
        ("LT.-COL. KYAW HTUN OO", "How low?"),
        ("U BA PE TIN", "A metre."),
        ("COMMODORE SAW HTIN LWIN", "Less in March."),
    ]
    body = "\n\n".join(f"{label}:\n\n{words}" for label, words in said)
    heading = "THE DEPTH OF THE RIVER:\n\nIt was discussed.\n\nNobody had measured it.\n\n"
    assert [(turn.label, turn.text) for turn in turns(header + heading + body)] == said


@pytest.mark.parametrize("asked", ["Who let the carts on?", "Where did they go to?"])
def test_a_question_that_ends_in_a_preposition_leads_into_no_name(asked: str) -> None:
    """Where labels end in stops, the answer below it stands but once."""
    said = (
        f"Senator DACOSTA. {asked}\n\nMr. MAYBURY. I did, on orders.\n\nSenator DACOSTA. Whose?\n\nMr. HALE. His.\n\n"
    )
    text = f"HEARING\n\n4 May 1966\n\nPresent: Senator Dacosta; Mr. Hale; Mr. Maybury\n\nMr. HALE. We begin.\n\n{said}"
    assert labels(text)[:3] == ["Mr. HALE", "Senator DACOSTA", "Mr. MAYBURY"]


def test_what_a_colon_behind_a_preposition_leads_into_is_no_label() -> None:
    """Where labels end in stops: It went to: / Holm. Consul at Faro; a page's last comma may be a stop misread."""
    text = (
        "NOTE OF A TALK\n\n4 May 1966\n\nPresent: Ulla Holm, Minister; Emil Krag, pilot\n\nHOLM. We begin.\n\n"
        "KRAG. With the reeds?\n\nHOLM. With the reeds.\n\nKRAG. I have asked for the list of them, and it is due to:\n"
        "HOLM. Consul at Faro, and four more.\n\nHOLM. They came in,\fKRAG. All of them?\n\nHOLM. All.\n"
    )
    assert labels(text) == ["HOLM", "KRAG", "HOLM", "KRAG", "HOLM", "KRAG", "HOLM"]


@pytest.mark.parametrize(
    ("language", "day", "row"), [("eng", "9 July 1971", "of July"), ("deu", "9. Juli 1971", "im Juli")]
)
def test_a_row_within_a_sentence_that_begins_with_a_preposition_is_no_label(language: str, day: str, row: str) -> None:
    """Though the month behind it stands in the header, as names do."""
    text = (
        f"SESSION OF THE BOARD OF THE CANAL\n\n{day}\n\nAttended by Comrades Orlov, P.P., Belov, S.S.\n\n"
        "ORLOV. The lock leaks.\n\nBELOV. A little.\n\nORLOV. It is to be mended by the 20th\n"
        f"{row}. Comrade Belov answers for it.\n\nBELOV. Gladly."
    )
    assert labels(text, language) == ["ORLOV", "BELOV", "ORLOV", "BELOV"]


def test_what_an_office_is_of_is_no_label() -> None:
    text = (
        "SESSION OF THE BOARD\n\n9 July 1971\n\nPresent: Orlov, P.P.; Belov, S.S., Minister of Fisheries\n\nORLOV. The lock leaks.\n\n"
        "BELOV. A little.\n\nORLOV. It is to be mended by the Minister\nof Fisheries. He answers for it.\n\nBELOV. Gladly."
    )
    assert labels(text) == ["ORLOV", "BELOV", "ORLOV", "BELOV"]
