"""Books of minutes in which each sitting begins with a sentence for a title, and is confirmed below its last words."""

from __future__ import annotations

import pytest

from tests.unit.segment.typed import read

ENGLISH = """MINUTES of the {number} Ordinary Meeting of the Trustees, held in
the Board Room, Custom House Road, on Thursday the {day}
{hour}

PRESENT
   Lt.-Col. R. Harding (Chairman)
   Dato' Hamid bin Yusof (Sultan's Nominee)
   Capt. L. Brand (Shipping Conference)

IN ATTENDANCE
   Mr. F. Dunn (Secretary)


Lighters at No. 3 Wharf.

Capt. Brand: Sir, my principals have paid twice for one wharf.

Dato' Hamid: And once for the crane.

Capt. Brand: The crane is in the return.

The meeting closed at 3.40 p.m.

Confirmed:  {confirmed}
"""


def book(hour: str) -> str:
    """Two sittings, each on its page."""
    first = ENGLISH.format(number="Twelfth", day="4th day of March 1937", hour=hour, confirmed="18th March 1937.")
    second = ENGLISH.format(number="Thirteenth", day="18th day of March 1937", hour=hour, confirmed="1st April 1937.")
    return f"{first}\f{second}"


@pytest.mark.parametrize("hour", ["at 2.30 in the afternoon.", "at 2.30 p.m. precisely.", "at half past two o'clock."])
def test_a_title_that_ends_in_its_hour_and_a_stop_begins_a_sitting(hour: str) -> None:
    first, second = read(book(hour))
    assert (first.date, second.date) == ("1937-03-04", "1937-03-18")
    assert [len(each.turns) for each in (first, second)] == [3, 3]


def test_the_heading_below_a_list_set_in_is_none_of_it() -> None:
    """Nor does Dato' begin a field of the day in the middle of it."""
    meeting, _ = read(book("at 2.30 in the afternoon."))
    fields = {(each.field.value, each.label): each.value for each in meeting.header}
    assert fields["participants", "PRESENT"].split("\n")[1:] == [
        "Dato' Hamid bin Yusof (Sultan's Nominee)",
        "Capt. L. Brand (Shipping Conference)",
    ]
    assert fields["participants", "IN ATTENDANCE"] == "Mr. F. Dunn (Secretary)"


def test_the_day_of_confirmation_is_who_has_seen_the_record_and_no_speech() -> None:
    meeting, _ = read(book("at 2.30 in the afternoon."))
    assert [each.value for each in meeting.header if each.field.value == "review_status"] == ["18th March 1937."]
    assert "Confirmed" not in [turn.label for turn in meeting.turns]


def test_a_sentence_about_the_minutes_begins_nothing() -> None:
    """It goes on behind the day."""
    text = book("at 2.30 in the afternoon.").partition("\f")[0]
    said = "MINUTES of the meeting held on the 4th day of March 1937 at 2.30 were read.\n\nPresent: Mr. Orde\n"
    assert len(read(text.replace("The meeting closed", f"{said}\nThe meeting closed"))) == 1


@pytest.mark.parametrize(
    ("title", "label", "language", "days"),
    [
        (
            "PROTOKOLL der {no}. Sitzung des Hafenamtes, abgehalten im Rathaus\nam Donnerstag, dem {day}. März 1937, um 14.30 Uhr.",
            "ANWESEND",
            "deu",
            ("1937-03-04", "1937-03-18"),
        ),
        (
            "ПРОТОКОЛ {no}-го заседания портового управления,\nсостоявшегося {day} марта 1937 г. в 2 часа дня.",
            "ПРИСУТСТВОВАЛИ:",
            "rus",
            ("1937-03-04", "1937-03-18"),
        ),
    ],
)
def test_titles_set_as_sentences_in_other_languages(
    title: str, label: str, language: str, days: tuple[str, str]
) -> None:
    body = "\n\n{label}\n   {one}\n   {two}\n\n\nHolm: {words}\n\nOrde: {words}\n\nHolm: {words}\n"
    people = {
        "deu": ("Herr Holm", "Herr Orde", "Das Dock ist frei."),
        "rus": ("тов. Холм", "тов. Орлов", "Док свободен."),
    }
    one, two, words = people[language]
    rest = body.format(label=label, one=one, two=two, words=words)
    text = "\f".join(title.format(no=no, day=day) + rest for no, day in ((12, 4), (13, 18)))
    if language == "rus":
        text = text.replace("Holm:", "Холм:").replace("Orde:", "Орлов:")
    assert tuple(meeting.date for meeting in read(text, language)) == days
