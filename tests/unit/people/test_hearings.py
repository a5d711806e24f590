"""Hearings whose labels say but Q. and A.: headings between them tell who asks, an oath or a field who answers."""

from __future__ import annotations

import pytest

from minutebook.model import Meeting, Role
from minutebook.people import resolve
from minutebook.rules import load_rulebook
from minutebook.segment import find_meetings
from minutebook.text import clean_lines
from tests.typescript import type_pages

RULES = load_rulebook()
HEAD = """COURT OF INQUIRY

Date: 4 May 1931
Place: Hobart
President: Captain R. Quill
Counsel: Mr. A. Beard
         Miss N. Orde
"""
ASKED = """Q. Were you on watch?

A. I was, sir.

Q. Did you see the light?

A. I saw a light."""
AGAIN = "Q. How many had you seen that night?\n\nA. None before."


def hear(text: str, language: str = "eng") -> Meeting:
    lines = clean_lines(type_pages(text, language), RULES)
    (meeting,) = resolve(find_meetings(lines, RULES), lines, RULES)
    return meeting


def speakers(meeting: Meeting) -> list[str | None]:
    return [turn.speaker for turn in meeting.turns]


def test_who_examines_and_who_is_sworn() -> None:
    """Each heading holds until the next; the witness is nobody of the list; Q and A begin other people's names here."""
    meeting = hear(
        f"{HEAD}\nTHOMAS GALE, cook, sworn.\n\nEXAMINATION BY MR. BEARD:\n\n{ASKED}\n\nCross-examined by Miss Orde.\n\n{AGAIN}"
    )
    one, other, witness = "A. Beard", "N. Orde", "THOMAS GALE"
    assert speakers(meeting) == [one, witness, one, witness, other, witness]
    gale = next(person for person in meeting.people if person.name == witness)
    assert Role.PARTICIPANT in gale.roles
    assert gale.title == "cook"
    assert meeting.turns[3].text == "I saw a light."


def test_the_witness_of_a_header() -> None:
    meeting = hear(f"{HEAD}Witness: Corporal Ivan Petkov\n\nExamined by Mr. Beard\n\n{ASKED}")
    assert speakers(meeting) == ["A. Beard", "Ivan Petkov"] * 2


def test_without_a_heading_nobody_is_guessed() -> None:
    assert speakers(hear(f"{HEAD}\n{ASKED}\n\n{AGAIN}")) == [None] * 6


def test_initials_of_people_stay_so_where_others_are_labels_too() -> None:
    """Q is Quill where B and O speak as well."""
    text = f"{HEAD}\nQ: We begin.\n\nB: I am ready.\n\nO: So am I.\n\nQ: Then ask.\n\nB: I ask.\n\nO: And I."
    assert speakers(hear(text))[:2] == ["R. Quill", "A. Beard"]


def test_a_chairman_with_a_colon_among_letters_with_a_stop() -> None:
    meeting = hear(
        f"{HEAD}\n{ASKED}\n\n      THE PRESIDENT: Which light?\n\n{AGAIN}\n\n      THE PRESIDENT: Stand down."
    )
    assert [turn.label for turn in meeting.turns] == [*"QAQA", "THE PRESIDENT", *"QA", "THE PRESIDENT"]
    assert meeting.turns[4].speaker == "R. Quill"


def test_a_question_may_name_who_asks() -> None:
    text = (
        "Niederschrift\n\nDatum: 4. Mai 1954\nAnwesend:\n   Urs Ammann, Journalist\n   Gerda Wall, Journalistin\n"
        "   Karl Veit, Minister\n\nFrage (Ammann): Stimmt es?\n\nMinister Veit: Ja.\n\nFrage (Wall): Seit wann?\n\n"
        "Minister Veit: Seit heute."
    )
    assert speakers(hear(text, "deu")) == ["Urs Ammann", "Karl Veit", "Gerda Wall", "Karl Veit"]


@pytest.mark.parametrize("remark", ["(President)", "(Moderator)"])
def test_who_presides_by_a_remark_of_the_list(remark: str) -> None:
    label = "THE PRESIDENT" if "Pres" in remark else "MR. FERRIS"
    text = (
        f"Minutes\n\nDate: 4 May 1934\nPresent: Mr. R. M. Ferris, Magistrate {remark}\n         Captain J. Oddie, Assessor\n\n"
        f"{label}: We begin.\n\nCAPTAIN ODDIE: Good.\n\n{label}: Call him.\n\nCAPTAIN ODDIE: He is here."
    )
    meeting = hear(text)
    assert speakers(meeting)[::2] == ["R. M. Ferris"] * 2
    if remark == "(Moderator)":
        assert Role.CHAIR in next(person for person in meeting.people if person.name == "R. M. Ferris").roles


def test_words_of_a_speech_are_no_heading() -> None:
    """What an answer tells of another examination, and an exhibit in capitals with a colon."""
    meeting = hear(
        f"{HEAD}\nTHOMAS GALE, cook, sworn.\n\nEXAMINATION BY MR. BEARD:\n\n{ASKED} I had been called twice before and then I was\n"
        "cross-examined by Miss Orde.\n\nQ. Where is it written?\n\nA. In the log.\n\nEXHIBIT FOUR: The log of the ship.\n\n"
        "BY THE PRESIDENT:\n\nQ. Is it signed?\n\nA. It is, sir."
    )
    assert [turn.label for turn in meeting.turns] == [*"QAQAQAQA"]
    assert speakers(meeting) == [*["A. Beard", "THOMAS GALE"] * 3, "R. Quill", "THOMAS GALE"]
    assert meeting.turns[3].text.endswith("cross-examined by Miss Orde.")


def test_several_witnesses_of_one_field_are_not_told_apart() -> None:
    meeting = hear(f"{HEAD}Witness: Mr. John Bell, Mr. Peter Holm\n\nExamined by Mr. Beard\n\n{ASKED}")
    assert speakers(meeting) == ["A. Beard", None] * 2


def test_a_hearing_typed_without_blank_lines() -> None:
    """One line says who is sworn and who asks; offices and counsel interject where the letters begin, their words set in."""
    meeting = hear(
        f"{HEAD}\n"
        "THE PRESIDENT: Who is the next witness, Mr. Beard?\n"
        "MR. BEARD: I call the cook of the Alma, sir.\n"
        "THOMAS GALE, sworn, examined by Mr. Beard:\n"
        "Q.  You were on watch from midnight, as I understand\n"
        "    from the book?\n"
        "A.  I was, sir, and it blew so that nobody could hear\n"
        "    a word on deck. (Laughter)\n"
        "THE PRESIDENT: Not even the mate, who was beside you?\n"
        "A.  Not even he.\n"
        "Q.  And the bell?\n"
        "A.  It was struck at four, and at half past.\n"
        "MISS ORDE: That is the witness's own opinion and not\n"
        "    evidence, sir.\n"
        "Cross-examined by Miss Orde:\n"
        "Q.  Did you see the light at all?\n"
        "A.  I saw a light."
    )
    president, beard, orde, gale = "R. Quill", "A. Beard", "N. Orde", "THOMAS GALE"
    assert speakers(meeting) == [president, beard, beard, gale, president, gale, beard, gale, orde, orde, gale]
    assert meeting.turns[1].text == "I call the cook of the Alma, sir."
    assert " ".join(meeting.turns[8].text.split()) == "That is the witness's own opinion and not evidence, sir."


@pytest.mark.parametrize(
    ("ask", "answer"), [("Q. {}.  ", "A.  "), ("Question {}: ", "Answer: "), ("Q. No. {}. ", "A. ")]
)
def test_numbers_behind_who_asks(ask: str, answer: str) -> None:
    """The number counts the questions; headings that end in a stop tell who asks, and are no fields."""
    words = ["Were you on watch?", "Did you see the light?", "How many had you seen?", "Of what colour was it?"]
    told = [f"{ask.format(60 + no)}{each}\n\n{answer}I was there, sir." for no, each in enumerate(words)]
    examined = ["Examined by Mr. Beard.", told[0], told[1], "Cross-examined by Miss Orde.", told[2], told[3]]
    meeting = hear(f"{HEAD}\nTHOMAS GALE, cook, sworn.\n\n" + "\n\n".join(examined))
    witness = "THOMAS GALE"
    assert speakers(meeting) == ["A. Beard", witness] * 2 + ["N. Orde", witness] * 2
    assert meeting.turns[0].label == ask.format(60).strip(" .:")
    assert meeting.turns[0].text == words[0]
    assert all("xamined" not in (each.label or "") for each in meeting.header)


def test_whom_the_evidence_was_taken_before() -> None:
    meeting = hear(
        "MINUTES OF EVIDENCE. THIRD DAY.\n\nTaken at the Marine Office, Penang, on 4 May 1931.\n\n"
        "Before Mr. Arnold Tennick,\n       Commander P. R. Scobie, R.N.\n\nTHOMAS GALE, cook, sworn.\n\n"
        "Examined by Commander Scobie.\n\nQ. 1. Was she dry?\n\nA. She was dry.\n\nQ. 2. In harbour?\n\nA. At sea too."
    )
    assert speakers(meeting) == ["P. R. Scobie", "THOMAS GALE"] * 2
    assert meeting.date == "1931-05-04"


def test_a_bench_whose_brackets_say_who_presides() -> None:
    """The stop of the list stands behind its last bracket, letters of honour before it; a head of state presides at nothing."""
    bench = "Before  Mr. Ian Hale, Magistrate (President),\n        Commander P. R. Orde, R.N. (Member),\n        Mr. Lim Teong Aik, J.P. (Member)."
    meeting = hear(
        f"COURT OF INQUIRY\n\nDate: 4 May 1931\nPlace: Hobart\n\n{bench}\n\nTHOMAS GALE, cook, sworn.\n\n"
        f"Examined by the President.\n\n{ASKED}\n\nExamined by Mr. Lim.\n\n{AGAIN}"
    )
    one, witness, other = "Ian Hale", "THOMAS GALE", "Lim Teong Aik"
    assert speakers(meeting) == [one, witness, one, witness, other, witness]
    assert {person.name for person in meeting.people if Role.CHAIR in person.roles} == {one}
    talk = hear(
        "Record of a Talk\n\nDate: 4 May 1931\nPresent: Ian Hale (President), Otto Veit (Envoy).\n\nHale: Yes.\n\nVeit: No."
    )
    assert not [person for person in talk.people if Role.CHAIR in person.roles]
