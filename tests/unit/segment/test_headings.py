"""What stands above the body in forms of its own: registry lines, long datelines, watches, numbered headings."""

from __future__ import annotations

from pathlib import Path

import pytest

from minutebook.model import Field, Kind
from tests.unit.segment.typed import read

GOLDEN = Path(__file__).parents[2] / "golden"

LOG = """\
DUTY OFFICER'S LOG

Watch: 1800 hrs 30 August 1969 - 0600 hrs 31 August 1969
Location: Operations Room
Duty Officer: Lt. Cdr. B. Quayle
Log sheet: 242/69

1800: Took over watch. Safe checked: correct. One telephone out of order:
No. 3.

2015: Press (two calls). Both were told: no comment at present.

2107: A white flare reported, bearing 240. Passed to Air Force 2109.

2230: Nothing to report.

0005: Telephone No. 3 rang. It is no longer out of order.
"""


def test_a_log_of_a_watch_is_no_narrative_and_its_entries_are_no_fields() -> None:
    (meeting,) = read(LOG)
    assert meeting.kind is Kind.LOG
    assert (meeting.date, meeting.time, meeting.time_end) == ("1969-08-30", "18:00", "06:00")
    assert [(each.field, each.value) for each in meeting.header][2:] == [
        (Field.RECORDER, "Lt. Cdr. B. Quayle"),
        (Field.REFERENCE, "242/69"),
    ]
    assert meeting.turns == ()


NARRATED = """\
RESTRICTED
{reference}

RECORD OF A CONVERSATION BETWEEN THE MINISTER AND THE ENVOY

Foreign and Commonwealth Office, 20 February 1973 at 11.30 a.m.

Present:
Sir Lionel Fane
Mr. P. J. Ockley, Arabian Department

1. Sir Lionel said that the lighthouse had been built in 1904. It had
been repainted since.

2. Mr. Ockley replied that he had made enquiries. He was bound to say
that it would leave a gap.
"""


@pytest.mark.parametrize(
    "reference", ["NBL 3/548/2", "C.C. of the Party / Chancellery / No. 217 / 10.III.1971", "Minute Book 14, folio 207"]
)
def test_a_registry_line_and_a_dateline_over_two_lines(reference: str) -> None:
    (meeting,) = read(NARRATED.format(reference=reference))
    assert (meeting.date, meeting.time, meeting.place) == ("1973-02-20", "11:30", "Foreign and Commonwealth Office")
    assert [each.value for each in meeting.header if each.field is Field.REFERENCE] == [reference]
    assert [each.field for each in meeting.header if each.label] == [Field.PARTICIPANTS]


def test_an_abbreviation_in_a_list_ends_no_meeting() -> None:
    found = read(
        """\
MEMORANDUM OF CONVERSATION

PARTICIPANTS:
U.S.
Walter Whitlock, Special Representative
Edna Maycomb, Science Officer
David Carr, Embassy Staff

U.S.S.R.
Gleb Vetrov, Deputy Chairman
Lev Tarkhanov, Counselor

DATE AND TIME: January 27, 1972, 11:20 p.m.
PLACE: Embassy, Wellington
SUBJECTS: Magnetic Records

Mr. Vetrov: I proposed so late an hour on purpose.

Mr. Whitlock: I appreciate it. I have two points.
"""
    )
    assert len(found) == 1
    assert found[0].date == "1972-01-27"


def test_an_hour_in_a_sentence_between_introduction_and_speech() -> None:
    (meeting,) = read(
        """\
MINUTES OF A MEETING OF THE TOWN COUNCIL

Wednesday, October 6, 1937

The chair was taken at 8:04 o'clock in the evening.

Mr. Fultz: The horse trough has been dry since July.

Mr. Peever: So it has, and nobody has said why.

Mr. Fultz: I am saying it now.
"""
    )
    assert (meeting.date, meeting.time) == ("1937-10-06", "20:04")


def test_the_interpreter_is_a_speaker_once_where_words_are_said() -> None:
    (meeting,) = read(
        """\
Minutes of the Talk between Premier Luo and Ambassador Dahl

Date: 6 June 1959

Premier: I hope the journey was not too long for you.

Ambassador: It was long, but the window was large.

Interpreter: There is no word in our language for this fish.

Premier: Then let us call it a fish.

Interpreter: Gao Lin
"""
    )
    assert [turn.label for turn in meeting.turns] == ["Premier", "Ambassador", "Interpreter", "Premier"]


def test_a_sentence_that_tells_when_the_talk_closed_begins_no_meeting() -> None:
    """Though those present stand below it, as below a title, and its last stop was not read."""
    words = (GOLDEN / "sets" / "012" / "m09.txt").read_text(encoding="utf-8")
    unread = words.replace("closed at 4.10 p.m.", "closed at 4.10 p.m")
    assert unread != words
    assert len(read(unread)) == 1


NOTED = """\
[Translated from Bulgarian. Central Party Archive, f. 88, op. 24, a.e. 166, l. 3-9.]

TOP SECRET
Single copy

Transcript of the talks between the delegations of the Bulgarian and the Romanian Party

Romanian guests: Nicolae Buzdugan, Minister of Mines; Traian Oprescu, Chief Geologist
On our side: Petar Draganov, Vice Premier; Vasil Draganov, Vice Minister of Geology

Secretaries
Mr. D. W. Arkwright
Miss P. Lomas

Comrade P. Draganov - We know each other well. There is no need of a long introduction.

Comrade N. Buzdugan - We shall remember it. Our Politburo has looked at the letter.

Comrade P. Draganov - Let us speak about the matter.
"""


def test_a_note_on_the_document_stands_above_the_header_and_sides_below_a_list_are_lists_of_their_own() -> None:
    (meeting,) = read(NOTED)
    assert [(each.field, each.label) for each in meeting.header] == [
        (Field.CLASSIFICATION, None),
        (Field.COPY, None),
        (Field.PARTICIPANTS, "Romanian guests"),
        (Field.PARTICIPANTS, "On our side"),
        (Field.RECORDER, "Secretaries"),
    ]
    assert meeting.header[-1].value == "Mr. D. W. Arkwright\nMiss P. Lomas"
    assert [turn.label for turn in meeting.turns] == [
        "Comrade P. Draganov",
        "Comrade N. Buzdugan",
        "Comrade P. Draganov",
    ]


def test_numbered_headings_of_a_record_told_in_sentences_are_no_labels() -> None:
    (meeting,) = read(
        "MEMORANDUM OF CONVERSATION\n\nSUBJECT: Transit Rights and the Radio Relay Station\nDATE: October 3, 1969\n\n"
        "1. Transit Rights. The Foreign Minister opened by saying that he would not take the trains for granted.\n\n"
        "2. Radio Relay Station. Turning to the proposed station, the Secretary inquired whether a site had been found.\n"
    )
    assert meeting.turns == ()


PIT_PROPS = """\
RESTRICTED
TIM/SC.3/SR.6

INTERIM COMMITTEE ON PIT-PROPS

VERBATIM RECORD OF THE SIXTH MEETING

Foreign and Commonwealth Office, London, 16 March 1949, 10.15 a.m.

Chairman: Mr. Osvald HVIDBERG (Denmark)
Secretariat: Miss Pauline ARCHDEACON, Secretary of the Committee
Agenda item 4: Allocation of pit-props

The CHAIRMAN: I call the meeting to order. Members have before them the table which was prepared overnight by \
the Secretariat. I should warn you that the third column was typed at four o'clock this morning.

Mr. DUCHÊNE (France): It is the third column of which I wished to speak, though it was typed so early in the day.

The CHAIRMAN: Nothing is final until it has been circulated.
"""


def test_a_committee_of_interim_name_interprets_nothing_and_its_header_is_whole() -> None:
    """No misread label stands above all others; a dateline may end in a.m.; a sentence broken before its last word repeats
    no label.
    """
    (meeting,) = read(PIT_PROPS)
    assert [(each.field, each.label) for each in meeting.header] == [
        (Field.CLASSIFICATION, None),
        (Field.REFERENCE, None),
        (Field.DATE, None),
        (Field.CHAIR, "Chairman"),
        (Field.RECORDER, "Secretariat"),
        (Field.SUBJECT, "Agenda item 4"),
    ]
    assert (meeting.date, meeting.time) == ("1949-03-16", "10:15")
    assert len(meeting.turns) == 3
