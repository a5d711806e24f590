"""What was spoken of, on a line of its own without a label: below the title, or between the list and the first speech."""

from __future__ import annotations

import pytest

from minutebook.model import Field, Meeting
from tests.unit.segment.typed import read

RECORD = """\
RECORD OF A MEETING HELD IN THE MINISTER'S ROOM ON 3RD FEBRUARY, 1949
{below_title}
Present:
The Rt. Hon. Gervase Lathbury, Minister of State
Mr. A. D. Penhallow, Supply Department

Señor Hugo Quiroga, Commercial Counsellor
{below_list}
MR. LATHBURY: I understand that there are fresh instructions about the tin which lies at Arica in four thousand sacks.

SEÑOR QUIROGA: There are, and they are not agreeable ones.
{section}
MR. LATHBURY: Let us see what can be done without anybody apologising, now that the winter is over at the port.

SEÑOR QUIROGA: The railway has put it within reach of the crane.
"""
LIST = (
    "The Rt. Hon. Gervase Lathbury, Minister of State\nMr. A. D. Penhallow, Supply Department\n"
    "Señor Hugo Quiroga, Commercial Counsellor"
)


def record(below_title: str = "", below_list: str = "", section: str = "") -> Meeting:
    text = RECORD.format(
        below_title=below_title,
        below_list=f"\n{below_list}\n" if below_list else "",
        section=f"\n{section}\n" if section else "",
    )
    (meeting,) = read(text)
    assert len(meeting.turns) == 4
    assert [each.value for each in meeting.header if each.field is Field.PARTICIPANTS] == [LIST]
    return meeting


@pytest.mark.parametrize("topic", ["Tin Concentrates and the Arica Lighterage", "WOLFRAM AND THE HARBOUR AT BEIRA"])
def test_a_heading_between_list_and_first_speech_is_the_subject_and_nobody(topic: str) -> None:
    assert record(below_list=topic).subject == topic


def test_a_line_below_the_title_is_the_subject() -> None:
    assert (
        record(below_title="Salvage of the Wrecks in the Estuary\n").subject == "Salvage of the Wrecks in the Estuary"
    )


def test_a_topic_may_speak_of_a_place() -> None:
    """Of several words, the place is not what the first are about; a house and its floor are no topic."""
    topic = "Pontoon Ferry at Beira and Spare Parts for the Road Station"
    assert record(below_title=f"\n{topic}\n").subject == topic
    assert record(below_title="\nThe Upper Room of the House of the Harbour\n").subject is None


def test_an_office_below_the_title_is_none() -> None:
    assert record(below_title="Advisory Committee for Communications and Transit\n").subject is None


def test_one_of_several_headings_is_a_section() -> None:
    assert record(below_list="The Price of Tin", section="The Wages of the Lightermen").subject is None


LETTERHEAD = """\
EXTERNAL RELATIONS SECRETARIAT
ITAMARATY, RIO DE JANEIRO

Conversation of the Secretary-General with the Bolivian Ambassador

Date: 14 August 1957

Secretary-General: The line is laid and the sleepers are paid for.

Bolivian Ambassador: The bridge at kilometre 90 is not there.

Secretary-General: It could be raised by two metres.

Bolivian Ambassador: Three. The river has ambitions.
"""


def test_the_town_below_a_letterhead_is_nobody_who_recorded() -> None:
    (meeting,) = read(LETTERHEAD)
    assert [each.field for each in meeting.header] == [Field.DATE]


def test_two_words_below_people_with_forms_of_address_are_nobody() -> None:
    text = RECORD.format(below_title="", below_list="\nTin Prices\n", section="")
    text = text.replace("The Rt. Hon. Gervase", "Mr. Gervase")
    (meeting,) = read(text)
    assert meeting.subject == "Tin Prices"


def test_a_line_below_the_dateline_is_the_subject_but_no_hours() -> None:
    for below, subject in {
        "Claims for the Loss of Rafts": "Claims for the Loss of Rafts",
        "From 10 to 12 hours": None,
    }.items():
        (meeting,) = read(
            f"RECORD OF MEETING\nForeign Office, Tuesday, 11th May, 1954\n\n{below}\n\nPresent: Lord Penhallow, Mr. Orde\n\n"
            "Lord Penhallow: I am sorry.\n\nMr. Orde: So are we.\n\nLord Penhallow: Then that is agreed.\n"
        )
        assert meeting.subject == subject


def test_a_remark_in_brackets_below_a_topic_is_no_part_of_it() -> None:
    """Though the topic fills its line."""
    topic = "Flights over the Khunjerab and the Delivery of Snow Ploughs"
    (meeting,) = read(
        f"Record of Conversation between Director Xue Zhongkai and Ambassador Qureshi\n\n{topic}\n"
        "(This record has not been checked by Director Xue)\n\nTime: 27 October 1966, 3:30 p.m. to 4:45 p.m.\n"
        "Notes: Lü Shaoping\n\nQureshi: I have two matters.\n\nXue: Please go ahead.\n\nQureshi: Thank you.\n"
    )
    assert meeting.subject == topic
    assert [each.value for each in meeting.header if each.field is Field.REVIEW_STATUS] == [
        "(This record has not been checked by Director Xue)"
    ]
