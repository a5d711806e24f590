"""Dates and hours as the genre writes them, damaged ones too; what cannot be known stays unknown."""

from __future__ import annotations

import pytest

from minutebook.rules import load_rulebook
from minutebook.segment.wording.clock import read_figure
from minutebook.segment.wording.dates import DateBook, Precision, names_year
from tests.unit.segment.typed import read, read_moment

RULES = load_rulebook()


@pytest.mark.parametrize(
    ("language", "words", "date", "start", "end"),
    [
        ("eng", "8 June 1962, 5:00 p.m.", "1962-06-08", "17:00", None),
        ("eng", "6:40 p.m., 15 June 1962", "1962-06-15", "18:40", None),
        ("eng", "30 September 1962", "1962-09-30", None, None),
        ("eng", "20.06.1971, 1930 hours", "1971-06-20", "19:30", None),
        ("eng", "12 XII 1970", "1970-12-12", None, None),
        ("eng", "Beijing, 2 p.m., 18 December 1965", "1965-12-18", "14:00", None),
        ("eng", "July 23, 1968 - 8:05 a.m.", "1968-07-23", "08:05", None),
        ("eng", "from 5 until 6:50 p.m.", None, "17:00", "18:50"),
        ("eng", "11:40 p.m. - 1:15 a.m.", None, "23:40", "01:15"),
        ("eng", "11:00 to 12:30 p.m.", None, "11:00", "12:30"),
        ("eng", "10:15 a.m. to 12 noon", None, "10:15", "12:00"),
        ("eng", "4 May 1954, at a quarter past nine in the evening", "1954-05-04", "21:15", None),
        ("eng", "a quarter to eleven in the morning until ten minutes to one", None, "10:45", "12:50"),
        ("eng", "9th November, 1944, at 11.0 a.m.", "1944-11-09", "11:00", None),
        ("eng", "11-13 March 1960", "1960-03-11", None, None),
        ("rus", "«17» июня 1962 г.", "1962-06-17", None, None),
        ("rus", "28/11-1955 г., 18 ч. 10 м.", "1955-02-28", "18:10", None),
        ("chi_sim", "一九五二年十月廿九日晚七点三刻至九点正", "1952-10-29", "19:45", "21:00"),
        ("chi_sim", "1968年12月19日22时30分至20日零时15分", "1968-12-19", "22:30", "00:15"),
        ("rus", "15 час. 20 мин. — 17 час. 00 мин.", None, "15:20", "17:00"),
        ("rus", "в 3 часа дня 9 февраля 1967 года", "1967-02-09", "15:00", None),
        ("chi_sim", "1962年6月8日下午5时", "1962-06-08", "17:00", None),
        ("chi_sim", "一九六四年十一月二日，星期一；晚八时三十分—十时零五分", "1964-11-02", "20:30", "22:05"),
        ("chi_sim", "1957年10月3日晚9:20—11:45", "1957-10-03", "21:20", "23:45"),
        ("deu", "7. April 1959, 10.00 bis 12.15 Uhr", "1959-04-07", "10:00", "12:15"),
        ("deu", "den 3. Juni 1955, 14 Uhr 30", "1955-06-03", "14:30", None),
    ],
)
def test_ways_of_writing(language: str, words: str, date: str | None, start: str | None, end: str | None) -> None:
    moment = read_moment(words, RULES, language, expect_time=True)
    assert (moment.date, moment.time, moment.time_end) == (date, start, end)


@pytest.mark.parametrize(
    ("words", "date", "start"),
    [
        ("at II a.m.", None, "11:00"),
        ("l4 May l957, 4:3O p.m.", "1957-05-14", "16:30"),
        ("8 Juue 1962", "1962-06-08", None),
        ("8 June .1962", "1962-06-08", None),
        ("8 июня!1962 года", "1962-06-08", None),
        ("3 Noveniber 1961", "1961-11-03", None),
        ("10 °15..a.m.", None, "10:15"),
        ("6:40 $.m., 3=August 1959", "1959-08-03", None),
        ("July 23, 1968 5:05 8.%.", "1968-07-23", None),
    ],
)
def test_damage_is_forgiven_where_only_one_reading_is_near(words: str, date: str | None, start: str | None) -> None:
    moment = read_moment(words, RULES, "eng", expect_time=True)
    assert (moment.date, moment.time) == (date, start)


@pytest.mark.parametrize(
    ("words", "code"),
    [
        ("31 June 1962", "impossible_date"),
        ("4/5/1962", "ambiguous_date"),
    ],
)
def test_what_cannot_be_known_is_null_with_a_problem(words: str, code: str) -> None:
    moment = read_moment(words, RULES, "eng")
    assert moment.date is None
    assert [problem.code for problem in moment.problems] == [code]


@pytest.mark.parametrize(
    ("words", "language", "date"),
    [
        ("4/17/62", "eng", "1962-04-17"),
        ("25.5.61", "deu", "1961-05-25"),
        ("27/V-69 г.", "rus", "1969-05-27"),
        ("61年5月19日夜", "chi_sim", "1961-05-19"),
    ],
)
def test_a_year_of_two_figures_is_of_typescripts_century_and_told(words: str, language: str, date: str) -> None:
    moment = read_moment(words, RULES, language)
    assert moment.date == date
    assert [problem.code for problem in moment.problems] == ["century_assumed"]
    assert not read_moment(words, RULES, language, year=int(date[:4])).problems, "the document tells the century"
    older = read_moment(words, RULES, language, year=int(date[:4]) - 100)
    assert (older.date, older.problems) == (f"18{date[2:]}", ())


def test_the_half_hour_before_one_is_past_twelve() -> None:
    assert read_moment("14. Mai 1957, halb eins Uhr", RULES, "deu").time == "12:30"
    assert read_moment("14. Mai 1957, halb acht Uhr abends", RULES, "deu").time == "19:30"


@pytest.mark.parametrize(
    ("words", "language", "told"),
    [
        ("Monday 18 December 1986", "eng", True),
        ("Monday 16 December 1985", "eng", False),
        ("Friday, 12 February 1965, Saturday, 13 February 1965", "eng", False),
        ("Dienstag, den 7. April 1959", "deu", False),
        ("Montag, den 7. April 1959", "deu", True),
        ("9 февраля 1967 года, пятница", "rus", True),
        ("一九六四年十一月二日，星期一；晚八时三十分", "chi_sim", False),
        ("一九六四年十一月三日，星期一；晚八时三十分", "chi_sim", True),
    ],
)
def test_a_weekday_that_contradicts_its_date_is_told(words: str, language: str, told: bool) -> None:
    moment = read_moment(words, RULES, language)
    assert moment.date is not None
    assert [problem.code for problem in moment.problems] == (["weekday_contradicts"] if told else [])


def test_a_month_in_roman_figures_is_told_by_the_letters_that_they_look_like() -> None:
    for words, date in (
        ("12.Ik.1974, 10 a.m.", "1974-09-12"),
        ("3.YI.1958", "1958-06-03"),
        ("7.XL.1961", "1961-11-07"),
    ):
        moment = read_moment(words, RULES, "eng", expect_time=True)
        assert moment.date == date, words
        assert [problem.code for problem in moment.problems] == ["date_repaired"]
    assert read_moment("12.VX.1974", RULES, "eng").date is None
    assert read_moment("3.V.1958", RULES, "eng").problems == ()


def test_a_day_that_cannot_be_is_told_by_the_day_of_the_week() -> None:
    """One figure of it was misread, and only one day that differs in a figure falls on that day of the week."""
    moment = read_moment("Monday 76 December 1985", RULES, "eng")
    assert (moment.date, [problem.code for problem in moment.problems]) == ("1985-12-16", ["date_repaired"])
    assert read_moment("76 December 1985", RULES, "eng").date is None
    book = DateBook(RULES, "eng")
    assert book.read("Monday 18 December 1985", doubtful=("18",)).date == "1985-12-16"
    assert book.read("Monday 18 December 1985").date == "1985-12-18"
    assert book.read("Wednesday 18 December 1985", doubtful=("18",)).date == "1985-12-18"


@pytest.mark.parametrize(
    ("words", "date"),
    [
        ("Wednesday eth February 1951", "1951-02-07"),
        ("Tuesday, June sth, 1953 at 2.30 p.m.", "1953-06-09"),
        ("June sth, 1953", "1953-06"),
        ("Thursday, 9 Mey 1635", "1935-05-09"),
        ("9 May 1635", None),
        ("14.ix.1949", "1949-09-14"),
        ("8/1Х-1964", "1964-09-08"),
    ],
)
def test_figures_read_as_letters_and_letters_as_figures(words: str, date: str | None) -> None:
    assert read_moment(words, RULES, "eng").date == date


def test_a_year_from_elsewhere_completes_a_date_and_a_century() -> None:
    assert read_moment("11 March", RULES, "eng").date is None
    assert read_moment("11 March", RULES, "eng", year=1960).date == "1960-03-11"
    assert read_moment("4/17/62", RULES, "eng", year=1962).date == "1962-04-17"


@pytest.mark.parametrize("words", ["page 14.30", "14 members", "1961-1962", "2 hours later", "Junk 1962", "$18,440.00"])
def test_figures_that_are_no_date_and_no_hour(words: str) -> None:
    moment = read_moment(words, RULES, "eng")
    assert (moment.date, moment.time) == (None, None)


def test_precision_says_how_exact_the_words_are() -> None:
    said = {
        "8 June 1962": Precision.DAY,
        "June 1962": Precision.MONTH,
        "30 September 1962 / Afternoon": Precision.PART_OF_DAY,
        "8 June 1962, 5 p.m.": Precision.MINUTE,
    }
    assert {words: read_moment(words, RULES, "eng").precision for words in said} == said


def test_spans_cover_what_was_understood() -> None:
    moment = read_moment("Colombo, May 30, 1963, 3 p.m.", RULES, "eng")
    assert ["Colombo, May 30, 1963, 3 p.m."[start:end].strip() for start, end in moment.spans] == [
        "May 30, 1963",
        "3 p.m.",
    ]
    assert moment.rules == ("eng-date-month-day-year", "eng-time-half-day")


@pytest.mark.parametrize(
    ("written", "value"),
    [("l4", 14), ("3O", 30), ("二十一", 21), ("十", 10), ("一九六四", 1964), ("四十五", 45), ("abc", None)],
)
def test_figures(written: str, value: int | None) -> None:
    assert read_figure(written) == value


@pytest.mark.parametrize(
    "told",
    [
        "Mr. Ewan Orde, Danish Consul, called on the Minister, Mr. Hale, on Thursday 4 October 1956 at 11 a.m. He was brief.",
        "The Consul, Mr. Ewan Orde, called on Mr. Hale in South Block at 11 a.m. on 4th October 1956. He was brief.",
        "Wellington, 4 October 1956, 11.00 a.m. Mr. Ewan Orde, Danish Consul, received Mr. J. K. Hale. He was brief.",
    ],
)
def test_the_sentence_that_says_who_called_gives_the_day_and_hour(told: str) -> None:
    """Where nothing else gives a day."""
    said = "Mr. Orde: It is dear.\n\nMr. Hale: It is not.\n\nMr. Orde: Since when?"
    (meeting,) = read(f"NOTE OF CALL\n\n{told}\n\n{said}")
    assert (meeting.date, meeting.time) == ("1956-10-04", "11:00")
    (meeting,) = read(f"NOTE OF CALL\n\nDate: 9 May 1957\n\n{told}\n\n{said}")
    assert meeting.date == "1957-05-09"


def test_a_day_told_behind_the_place_counts_where_no_other_is() -> None:
    head = "PROTOCOL\nof the Second Meeting\n\nHeld at Plovdiv, in the House of the Engineers, on Thursday, 28 April 1960\n\n"
    said = "Presiding: Mr. Karan\n\nMr. KARAN: I open it.\n\nMr. LUND: Thank you.\n\nMr. KARAN: It is open."
    assert read(f"{head}{said}")[0].date == "1960-04-28"
    assert read(f"{head}Date: 29 April 1960\n{said}")[0].date == "1960-04-29"


@pytest.mark.parametrize(
    ("language", "text", "date"),
    [
        ("rus", "Ленинград, 2! ноября 1968 года", "1968-11-21"),
        ("eng", "22November 1977", "1977-11-22"),
        ("eng", "3. August 1961", "1961-08-03"),
        ("eng", "item 3. August 1961", "1961-08"),
        ("deu", "6. Mars 1956", "1956-03-06"),
        ("chi_sim", "十九六五年三月十六日", "1965-03-16"),
    ],
)
def test_a_day_or_year_with_one_sign_misread(language: str, text: str, date: str) -> None:
    assert read_moment(text, RULES, language).date == date


@pytest.mark.parametrize(
    ("words", "start", "end"),
    [
        ("at 3 o'clock", "15:00", None),
        ("at half past three", "15:30", None),
        ("from half past two o'clock until five minutes past four", "14:30", "16:05"),
        ("from ten o'clock until one o'clock", "10:00", "13:00"),
        ("at three o'clock in the morning", "03:00", None),
        ("at half past eight", "08:30", None),
    ],
)
def test_nobody_meets_at_three_in_the_night_who_does_not_say_so(words: str, start: str, end: str | None) -> None:
    moment = read_moment(words, load_rulebook(), "eng", expect_time=True)
    assert (moment.time, moment.time_end) == (start, end)


@pytest.mark.parametrize(
    "words", ["Oslo, 8 June 1962", "June 8, ’62", "den 8. VI. 62", "8.6.62", "一九六二年六月八日", "8 May 2003"]
)
def test_words_that_give_the_year_of_a_day(words: str) -> None:
    assert names_year(words)


@pytest.mark.parametrize("words", ["8 June", "10.45 a.m.", "den 8. VI.", "六月八日", "8.6.", "No. 19627, 8 June"])
def test_words_that_do_not(words: str) -> None:
    assert not names_year(words)
