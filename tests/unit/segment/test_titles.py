"""Titles: whole over several lines, of the record and not of the journal that holds it, though no word of titles begins them."""

from __future__ import annotations

import pytest

from tests.unit.segment.typed import read

SAID = {
    "eng": "\n\nHOLM: You have walked far.\n\nDHIMA: The chain is long.\n\nHOLM: Then sit down.\n",
    "rus": "\n\nХОЛЬМ: Вы шли далеко.\n\nДИМА: Цепь длинная.\n\nХОЛЬМ: Тогда садитесь.\n",
    "deu": "\n\nHOLM: Sie sind weit gegangen.\n\nDHIMA: Die Kette ist lang.\n\nHOLM: Dann setzen Sie sich.\n",
    "chi_sim": "\n\n石平：请坐。\n葛文：好。\n石平：好。\n",
}


@pytest.mark.parametrize(
    ("language", "title", "field"),
    [
        (
            "eng",
            "Account of Emir Umaru's Palaver about the long chain\nwith the Railway Survey Party of the Coast",
            "Spot: the Gate of Horses",
        ),
        ("eng", "     SCHEDULE OF THE RIVER POWERS\n        AND THE LAKES", "Spot: the Gate of Horses"),
        (
            "rus",
            "Изложение того, о чем толковали председатель союза\nи уполномоченный датской фирмы",
            "Присутствовали: О. Хольм, К. Дима",
        ),
        (
            "deu",
            "Abrede des Landesstatthalters mit dem Abgesandten der\nTalschaft Valgrotta",
            "Anwesend: O. Holm, K. Dhima",
        ),
    ],
)
def test_a_heading_of_several_lines_is_the_title(language: str, title: str, field: str) -> None:
    (meeting,) = read(f"{title}\n\nDate: 4 May 1929\n{field}{SAID[language]}", language)
    assert meeting.title == " ".join(title.split())


def test_what_stands_between_dashes_below_a_heading_is_not_the_title() -> None:
    head = "Gist of What Was Told to the Consul\n– Concerning the Paper Machine –"
    (meeting,) = read(f"{head}\n\nDay and hour: 4 May 1961\nRoom: Small Salon{SAID['eng']}")
    assert meeting.title == "Gist of What Was Told to the Consul"


@pytest.mark.parametrize(
    ("language", "journal", "title", "day"),
    [
        (
            "rus",
            "Из дневника\nПЕТРОВА С. В.",
            "ЗАПИСЬ БЕСЕДЫ\nс управляющим пароходством Э. Хямяля",
            "25 октября 1949 года",
        ),
        (
            "eng",
            "From the diary of\nS. V. PETROV",
            "RECORD OF CONVERSATION\nwith the Director of the Line, E. Holm",
            "25 October 1949",
        ),
    ],
)
def test_the_record_has_its_own_title_below_its_journal_s(language: str, journal: str, title: str, day: str) -> None:
    """And the day below it, not the one that the paper bears."""
    written = {"rus": '"28" октября 1949 года', "eng": "28 October 1949"}[language]
    (meeting,) = read(f"{journal}\n\n{written}\n\n\n{title}\n\n{day}{SAID[language]}", language)
    assert (meeting.title, meeting.date) == (" ".join(title.split()), "1949-10-25")


def test_the_journal_of_several_days_keeps_its_title_and_an_entry_has_its_heading() -> None:
    told = "At 11 o'clock I called on Nazim Barazi. He told me that the drills had come. We spoke of cotton.\n"
    text = (
        "From the Diary of the Ambassador of Romania, T. Vladescu, for 4–7 October 1957\n\n"
        f"4 October\nVisit to the Minister of Agriculture\n\n{told}\n{told}\n"
        f"7 October\nConversation with the Consul at the airport\n\n{told}\n{told}"
    )
    titles = [meeting.title for meeting in read(text)]
    assert titles[0] is not None
    assert titles[0].startswith("From the Diary of the Ambassador")
    assert titles[1:] == ["Conversation with the Consul at the airport"]


def test_a_chinese_title_of_two_lines_has_its_telling_word_in_the_second() -> None:
    (meeting,) = read(
        f"　　陶副总理同几内亚代表团\n　　　　第二次会谈纪要\n\n时间：1964年5月4日{SAID['chi_sim']}", "chi_sim"
    )
    assert meeting.title == "陶副总理同几内亚代表团第二次会谈纪要"
