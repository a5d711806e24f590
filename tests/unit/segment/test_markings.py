"""What stands at the head and below the last word without a label, or beside one that other offices use."""

from __future__ import annotations

import pytest

from minutebook.model import MarkType
from tests.unit.segment.typed import read

TALK = "\n\nParticipants: Hugh Stare, Director; Ada Etch, Engineer\n\nStare: We begin.\n\nEtch: Yes.\n\nStare: Good.\n"


def fields(text: str, language: str = "eng") -> list[tuple[str, str]]:
    return [(each.field.value, each.value) for each in read(text, language)[0].header]


def test_two_markings_of_one_line_end_the_reference_above() -> None:
    told = fields(f"No. 212/PEL/59\nConfidential. Copy 5\n\nReport of the Discussion on Vessels{TALK}")
    assert told[:3] == [("reference", "212/PEL/59"), ("classification", "Confidential"), ("copy", "Copy 5")]


def test_both_hours_without_a_colon_are_the_field() -> None:
    (meeting,) = read(
        f"Report of the Discussion on Vessels\n\nDate: Thursday, 12 November 1959\nBeginning 09.15, end 11.05{TALK}"
    )
    assert (meeting.time, meeting.time_end) == ("09:15", "11:05")
    assert ("time", "Beginning 09.15, end 11.05") in [(each.field.value, each.value) for each in meeting.header]


@pytest.mark.parametrize(
    ("line", "value"),
    [
        ("J.No. 64.D.9.a", "64.D.9.a"),
        ("J. nr. 93/51", "93/51"),
        ("Sagsnr. 118", "118"),
        ("Dnr 12/1953", "12/1953"),
        ("Dossier no. 44/B", "44/B"),
        ("Protocol no. 9/61", "9/61"),
        ("L.R.C.C. 14/57", "L.R.C.C. 14/57"),
        ("Book of Minutes No. 12, folio 88", "Book of Minutes No. 12, folio 88"),
    ],
)
def test_words_of_other_offices_before_the_files_number(line: str, value: str) -> None:
    told = fields(
        f"ROYAL DANISH EMBASSY, MADRID\n\n{line}\n\nMinutes of the Talk on Cattle\n\nDate: 6 October 1951{TALK}"
    )
    assert ("reference", value) in told


def test_a_copy_whose_number_of_copies_is_a_word_is_a_marking() -> None:
    told = fields(f"SECRET\nCopy No. 2 of three\n\nMinutes of the Talk on Cattle\n\nDate: 6 October 1951{TALK}")
    assert ("copy", "Copy No. 2 of three") in told


def test_the_contents_of_a_log_are_its_subject() -> None:
    told = fields(f"RECORDING LOG\n\nReel: 2\nContents: Talks in the Director's office\n\nDate: 6 October 1951{TALK}")
    assert ("subject", "Talks in the Director's office") in told


def test_a_bracketed_sentence_of_a_narrative_is_a_note() -> None:
    """Where people speak it tells what happened."""
    told = (
        "Memorandum\n\nOslo, May 3, 1958\n\nMr. Dahl said that the quota was too small. [The bank had named three tons.]"
        "\n\nMiss Cole replied that nets were easy. Mr. Dahl then observed that time was not.\n"
    )
    assert [mark.type for mark in read(told)[0].marks] == [MarkType.NOTE]
    spoken = f"Minutes{TALK}".replace("Yes.", "Yes. [The bank had named three tons.]")
    assert [mark.type for mark in read(spoken)[0].marks] == [MarkType.STAGE]


@pytest.mark.parametrize(
    ("language", "marking", "field"),
    [
        ("eng", "(Not yet read by Dr. Stare)", "review_status"),
        ("eng", "(Mr. Stare's amendments not yet entered)", "review_status"),
        ("eng", "(Still to be passed by the Director)", "review_status"),
        ("deu", "(Von Dr. Stare noch nicht durchgesehen)", "review_status"),
        ("deu", "(Die Korrekturen des Herrn Direktors stehen noch aus)", "review_status"),
        ("deu", "Nur für den Amtsgebrauch", "classification"),
        ("deu", "Nur zur amtlichen Verwendung", "classification"),
        ("deu", "Nicht weiterzugeben", "classification"),
        ("deu", "Abschriften sind nicht gestattet", "classification"),
        ("eng", "Not to be communicated", "classification"),
        ("eng", "This copy must not be shown outside the Legation", "classification"),
        ("eng", "Publication forbidden", "classification"),
        ("rus", "Не оглашать", "classification"),
        ("rus", "Разглашение воспрещается", "classification"),
        ("chi_sim", "不得公布", "classification"),
        ("chi_sim", "请勿转抄", "classification"),
        ("deu", "Zweite Ausfertigung", "copy"),
        ("rus", "Оттиск 3-й", "copy"),
        ("rus", "Второй оттиск", "copy"),
        ("rus", "Дубликат № 2", "copy"),
        ("rus", "(Тов. Лапиным не просмотрено)", "review_status"),
        ("rus", "(Замечания тов. Лапина не внесены)", "review_status"),
        ("chi_sim", "本件誊写三份　此为第二份", "copy"),
        ("chi_sim", "油印九份，本份为第四份", "copy"),
        ("chi_sim", "石印第四份　用毕缴还", "copy"),
        ("chi_sim", "誊抄第二本", "copy"),
    ],
)
def test_a_marking_below_the_title_whatever_its_office_calls_it(language: str, marking: str, field: str) -> None:
    titles = {"eng": "Minutes of the Talk", "deu": "Niederschrift", "rus": "Запись беседы", "chi_sim": "会谈记录"}
    talk = "时间：1962年5月4日\n\n石平：请坐。\n\n林德：谢谢。\n\n石平：请讲。\n" if language == "chi_sim" else TALK
    told = fields(f"{titles[language]}\n\n{marking}\n\n{talk.strip()}\n", language)
    assert (field, marking.replace("\u3000", " ")) in told


@pytest.mark.parametrize(
    ("language", "line", "value"),
    [
        ("eng", "Number of this copy: five, of eight typed", "five, of eight typed"),
        ("eng", "Which copy: the second", "the second"),
        ("deu", "Nummer dieser Ausfertigung: zwei von sechs", "zwei von sechs"),
        ("rus", "Номер настоящего экземпляра: пятый", "пятый"),
    ],
)
def test_which_copy_it_is_told_in_words(language: str, line: str, value: str) -> None:
    told = fields(f"SECRET\n\nMinutes of the Talk on Cattle\n\n{line}\nDate: 6 October 1951{TALK}", language)
    assert ("copy", value) in told


def test_a_copys_number_without_colon_is_a_field_only_among_others() -> None:
    """``Copy No. 4`` by itself is a marking, below the title too."""
    alone, among = (
        read(f"Minutes of the Talk on Cattle\n\n{lines}{TALK}")[0].header
        for lines in ("Restricted\nCopy No. 4", "Grading: Restricted\nCopy No. 4\nDate: 6 October 1951")
    )
    assert [(each.label, each.value) for each in alone if each.field.value == "copy"] == [(None, "Copy No. 4")]
    assert [(each.label, each.value) for each in among if each.field.value == "copy"] == [("Copy No.", "4")]


@pytest.mark.parametrize(
    ("language", "grade", "ban"),
    [
        ("eng", "CONFIDENTIAL", "Not for circulation to Parishes"),
        ("eng", "SECRET", "Do not copy"),
        ("deu", "Geheim", "Nicht weiterzugeben"),
        ("rus", "Секретно", "Не оглашать"),
        ("chi_sim", "机密", "请勿转抄"),
    ],
)
def test_what_is_not_to_be_done_with_a_paper_grades_it_only_where_nothing_else_does(
    language: str, grade: str, ban: str
) -> None:
    titles = {"eng": "Minutes of the Talk", "deu": "Niederschrift", "rus": "Запись беседы", "chi_sim": "会谈记录"}
    talk = "时间：1962年5月4日\n\n石平：请坐。\n\n林德：谢谢。\n\n石平：请讲。\n" if language == "chi_sim" else TALK
    for above, told in ((f"{grade}\n{ban}", grade), (ban, ban)):
        found = fields(f"{above}\n\n{titles[language]}\n\n{talk.strip()}\n", language)
        assert [value for field, value in found if field == "classification"] == [told]


@pytest.mark.parametrize(
    ("language", "end", "words"),
    [
        ("deu", "Ende 10 Uhr 50.\n\nVorgelesen, genehmigt, gefertigt.", "Vorgelesen, genehmigt, gefertigt."),
        (
            "eng",
            "Recorder: Femi Balogun\n\nRead back to the speakers and signed.",
            "Read back to the speakers and signed.",
        ),
        (
            "eng",
            "The visitors withdrew at noon.\n\n          (Read over and approved by\n           Mr. Hale, 9 May)",
            "(Read over and approved by Mr. Hale, 9 May)",
        ),
        ("chi_sim", "整理：田野\n未经谈话人审阅\n印发：部领导", "未经谈话人审阅"),
    ],
)
def test_what_was_done_with_the_text_in_a_bare_line_at_the_end(language: str, end: str, words: str) -> None:
    talks = {
        "deu": "Verhandlungsschrift\n\nDatum: 3. Oktober 1951\nAnwesend: Karl Ohm, Eva Lind\n\nOhm: Elf.\n\nLind: Zwölf.\n\nOhm: Gut.",
        "eng": "Minutes\n\nDate: 3 May 1951\nPresent: Ian Hale, Ada Orde\n\nHale: Ten.\n\nOrde: Two.\n\nHale: Good.",
        "chi_sim": "会谈记录\n\n时间：1966年5月4日\n出席：何安明、敖德林\n\n何：请坐。\n\n敖：谢谢。\n\n何：好。",
    }
    (meeting,) = read(f"{talks[language]}\n\n{end}", language)
    assert [field.value for field in meeting.header if field.field.value == "review_status"] == [words]
