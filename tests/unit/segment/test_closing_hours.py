"""When a meeting ended, as the last words of a record tell."""

from __future__ import annotations

import pytest

from tests.unit.segment.typed import read

TALK = {
    "eng": "Minutes of the Talk\n\nDate: 4 May 1956, 10.15 a.m.\n\n"
    "Holm: The nets are cut.\n\nKrag: Not by us.\n\nHolm: By whom?\n\nKrag: By a seal.\n\n",
    "rus": "Запись беседы\n\nДата: 4 мая 1956 г., 10 час. 15 мин.\n\n"
    "Холм: Сети порезаны.\n\nКраг: Не нами.\n\nХолм: Кем же?\n\nКраг: Тюленем.\n\n",
    "deu": "Niederschrift\n\nDatum: 4. Mai 1956, 10.15 Uhr\n\n"
    "Holm: Die Netze sind zerschnitten.\n\nKrag: Nicht von uns.\n\nHolm: Von wem?\n\nKrag: Von einer Robbe.\n\n",
    "chi_sim": "会议记录\n\n时间：一九五六年五月四日下午二时\n\n"
    "石平：渔网破了。\n\n葛文：不是我们。\n\n石平：是谁？\n\n葛文：是海豹。\n\n",
}


@pytest.mark.parametrize(
    ("language", "ending", "hour"),
    [
        ("eng", "The meeting rose at 12.5 p.m.\n", "12:05"),
        ("eng", "(Luncheon adjournment, 12.05 p.m.)\n", "12:05"),
        ("eng", "The callers left at 11 o'clock.\n\nJ.M.L. 7/8/56\n", "11:00"),
        ("eng", "At 11.20 a.m. the Envoy took his leave.\n", "11:20"),
        ("rus", "В 12 час. 50 мин. посетители ушли.\n", "12:50"),
        ("deu", "Um 12.50 Uhr verabschiedete sich der Gesandte.\n", "12:50"),
        ("chi_sim", "四时五十分，客人告辞。\n", "16:50"),
        ("chi_sim", "散会　四时五十分\n\n注：□为原件残缺字。\n主席签字：石平\n", "16:50"),
    ],
)
def test_the_hour_of_the_end(language: str, ending: str, hour: str) -> None:
    (meeting,) = read(TALK[language] + ending, language)
    assert meeting.time_end == hour


@pytest.mark.parametrize(
    "told",
    [
        "In conclusion the Minister asked after the seals, and said\nthat he kept two. He left at 12.50 p.m.",
        "The Minister said that he had to go, and that the seal should\nbe asked. At 12.50 p.m. the Minister left.",
    ],
)
def test_a_narrative_ends_with_the_visitor_leaving(told: str) -> None:
    text = (
        "Visit of the Minister\n(4th May, 1956, at noon)\n\n1.   The Minister, Mr. Rui Vidal, called on me. He said that the\n"
        f"nets were cut.\n\n2.   I replied that a seal had cut them.\n\n3.   {told}\n\n          (Sgd.)  P. J. Holm\n"
    )
    (meeting,) = read(text)
    assert (meeting.time, meeting.time_end) == ("12:00", "12:50")


def test_who_leaves_while_the_talk_goes_on() -> None:
    text = (
        "Visit of the Minister\n(4th May, 1956, at noon)\n\n1.   The Minister, Mr. Rui Vidal, called on me with his wife. "
        "She left at 12.10 p.m.\n\n2.   The Minister said that the nets were cut, and that somebody had told him so.\n\n"
        "3.   I replied that a seal had cut them, and that nothing could be done.\n"
    )
    (meeting,) = read(text)
    assert meeting.time_end is None


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("eng", "(Adjourned at 3.25 p.m. until the following day)"),
        ("eng", "(The Committee rose at 1 p.m.)"),
        ("rus", "(Закрыто в 12 час. 50 мин.)"),
        ("deu", "(Schluß der Sitzung um 17.20 Uhr)"),
        ("chi_sim", "（十一时散会）"),
    ],
)
def test_a_remark_in_brackets_that_it_closed_is_a_stage_direction(language: str, words: str) -> None:
    (meeting,) = read(f"{TALK[language]}{words}\n", language)
    assert [(mark.type.value, mark.text) for mark in meeting.marks] == [("stage", words)]


@pytest.mark.parametrize(("hour", "read_as"), [("4 час. пополудни", "16:00"), ("2 часа пополуночи", "02:00")])
def test_the_half_of_a_russian_day_in_one_word(hour: str, read_as: str) -> None:
    (meeting,) = read(TALK["rus"].replace("10 час. 15 мин.", hour), "rus")
    assert meeting.time == read_as


@pytest.mark.parametrize(
    ("words", "end"),
    [
        ("The deputation withdrew at ten minutes past eleven.", "11:10"),
        ("He left at half past eleven.", "11:30"),
        ("They took their leave at a quarter to twelve in the forenoon.", "11:45"),
        ("He left at half past eleven and came back.", None),
    ],
)
def test_the_hour_of_leaving_in_words(words: str, end: str | None) -> None:
    (meeting,) = read(f"{TALK['eng']}{words}\n")
    assert meeting.time_end == end
