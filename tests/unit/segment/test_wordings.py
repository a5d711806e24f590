"""One thing in the words of several archives: who may read a paper, what is still to be done with it, what is left out of it."""

from __future__ import annotations

import pytest

from minutebook.model import Field, Meeting
from tests.unit.segment.typed import read

TALKS = {
    "eng": (
        "Record of a Talk about Lanterns",
        "Present: Ida Foss, Keeper; Olav Lund, Pilot",
        "Foss: {words}",
        "Lund: No.",
    ),
    "rus": (
        "Запись беседы о фонарях",
        "Присутствовали: И. Седов, смотритель; П. Орлов, лоцман",
        "Седов: {words}",
        "Орлов: Нет.",
    ),
    "deu": (
        "Niederschrift über eine Besprechung",
        "Anwesend: Ida Voss, Wärterin; Olaf Lund, Lotse",
        "Voss: {words}",
        "Lund: Nein.",
    ),
    "chi_sim": ("关于灯塔的谈话记录", "参加人：灯塔主任石平、引水员郭福", "石：{words}", "郭：没有。"),
}
BEGINS = {"eng": "It burns.", "rus": "Горит.", "deu": "Sie brennt.", "chi_sim": "灯亮了。"}


def talk(
    language: str, *, above: str = "", field: str = "", words: str = "", below: str = "", dated: bool = True
) -> Meeting:
    """A talk of two with lines ``above`` its title, a ``field`` more, ``words`` said in it and lines ``below`` it."""
    title, present, first, second = TALKS[language]
    day = {"chi_sim": "日期：一九五二年五月四日"}.get(language, "4.5.1952") if dated else ""
    said = first.format(words=BEGINS[language])
    told = first.format(words=words or BEGINS[language])
    head = "\n".join(filter(None, (day, field, present)))
    body = "\n\n".join((said, second, told, second))
    text = "\n\n".join(filter(None, (above, title, head, body, below)))
    (meeting,) = read(text, language)
    return meeting


def fields(meeting: Meeting, kind: Field) -> list[tuple[str | None, str]]:
    return [(each.label, each.value) for each in meeting.header if each.field is kind]


@pytest.mark.parametrize(
    ("language", "label", "value"),
    [
        ("eng", "Distribution", "NOT FOR PUBLICATION"),
        ("eng", "Circulation", "members only"),
        ("rus", "Рассылка", "ограниченная"),
        ("deu", "Veröffentlichung", "nicht gestattet"),
        ("chi_sim", "阅读范围", "限省级"),
    ],
)
def test_a_distribution_that_names_nobody_says_how_secret_a_paper_is(language: str, label: str, value: str) -> None:
    meeting = talk(language, field=f"{label}：{value}" if language == "chi_sim" else f"{label}: {value}")
    assert fields(meeting, Field.CLASSIFICATION) == [(label, value)]


def test_a_distribution_to_somebody_says_where_it_went() -> None:
    meeting = talk("eng", field="Distribution: Governor; General Staff")
    assert fields(meeting, Field.CLASSIFICATION) == []


@pytest.mark.parametrize(
    ("language", "remark"),
    [
        ("eng", "(Chief still to hear and confirm)"),
        ("eng", "(Awaits the sanction of the Elders)"),
        ("rus", "(Смотрителю ещё предстоит утвердить)"),
        ("deu", "(Vom Lotsen noch zu hören und zu genehmigen)"),
        ("chi_sim", "（尚待主任认可）"),
    ],
)
def test_what_is_still_to_be_done_with_a_text_is_its_status(language: str, remark: str) -> None:
    assert fields(talk(language, above=remark), Field.REVIEW_STATUS) == [(None, remark)]


@pytest.mark.parametrize(
    ("language", "marking"),
    [
        ("eng", "Copy lettered D"),
        ("eng", "Copy B"),
        ("rus", "Экз. литера Б"),
        ("deu", "Ausfertigung C"),
        ("chi_sim", "乙份"),
    ],
)
def test_a_copy_has_a_letter_for_its_number(language: str, marking: str) -> None:
    assert fields(talk(language, above=marking), Field.COPY) == [(None, marking)]


@pytest.mark.parametrize(
    ("language", "label"),
    [
        ("eng", "Holding the gavel"),
        ("eng", "At the head of the table"),
        ("rus", "За председательским столом"),
        ("deu", "Die Glocke führte"),
    ],
)
def test_a_chairman_is_told_by_what_he_holds_and_where_he_sits(language: str, label: str) -> None:
    name = {"eng": "Ida Foss", "rus": "И. Седов", "deu": "Ida Voss"}[language]
    assert fields(talk(language, field=f"{label}: {name}"), Field.CHAIR) == [(label, name)]


@pytest.mark.parametrize("label", ["Précis-writer", "Verbatim-writer"])
def test_a_writer_of_another_kind_of_record_is_its_recorder(label: str) -> None:
    assert fields(talk("eng", field=f"{label}: Ada Holm"), Field.RECORDER) == [(label, "Ada Holm")]


@pytest.mark.parametrize(
    ("language", "insertion"),
    [
        ("eng", "[Not transcribed: some talk of a dog.]"),
        ("rus", "[Не записано: разговор о собаке.]"),
        ("deu", "[Nicht übertragen: ein Wort über einen Hund.]"),
        ("chi_sim", "[未记录：关于狗的几句话]"),
    ],
)
def test_an_editor_says_what_he_left_out(language: str, insertion: str) -> None:
    (mark,) = talk(language, words=f"{BEGINS[language]} {insertion}").marks
    assert (str(mark.type), mark.text) == ("excision", insertion)


@pytest.mark.parametrize(
    ("language", "insertion"),
    [("eng", "[ink-stain]"), ("rus", "[клякса]"), ("deu", "[Fleck]"), ("chi_sim", "[墨渍]")],
)
def test_a_damage_named_alone_stands_for_words_that_cannot_be_read(language: str, insertion: str) -> None:
    (mark,) = talk(language, words=f"{BEGINS[language]} {insertion} {BEGINS[language]}").marks
    assert (str(mark.type), mark.text) == ("illegible", insertion)


@pytest.mark.parametrize(
    ("language", "signature", "day", "date"),
    [
        ("eng", "[signature] A. Holm", "Oslo, 12 May 1952", "1952-05-12"),
        ("rus", "[подпись] И. Седов", "Мурманск, 12 мая 1952 г.", "1952-05-12"),
        ("deu", "[gez. Ida Voss]", "Bremen, den 12. Mai 1952", "1952-05-12"),
    ],
)
def test_a_record_without_another_day_is_of_that_of_its_signature(
    language: str, signature: str, day: str, date: str
) -> None:
    meeting = talk(language, below=f"{signature}\n{day}", dated=False)
    assert meeting.date == date
    assert fields(meeting, Field.DATE) == [(None, day)]
    assert talk(language, below=f"{signature}\n{day}").date == "1952-05-04"


def test_the_day_of_an_approval_is_not_that_of_the_meeting() -> None:
    assert talk("eng", below="[signature] A. Holm\nApproved: 12 May 1952", dated=False).date is None


@pytest.mark.parametrize("hand", ["Translated by", "Certified true copy"])
def test_the_day_of_a_later_hand_is_not_that_of_the_talk(hand: str) -> None:
    assert talk("eng", below=f"{hand}\n[signature] A. Holm\nOslo, 12 May 1992", dated=False).date is None


@pytest.mark.parametrize("written", ["The 5th of July of 1939", "July 5th of 1939", "The fifth of July of 1939"])
def test_a_year_stands_behind_of(written: str) -> None:
    meeting = talk("eng", field=written, dated=False)
    assert (meeting.date, fields(meeting, Field.DATE)) == ("1939-07-05", [(None, written)])


@pytest.mark.parametrize(
    ("language", "sentence", "hours"),
    [
        ("eng", "The sitting was opened at half past six in the evening and rose at nine o'clock.", ("18:30", "21:00")),
        ("eng", "The sitting was opened at seven in the evening.", ("19:00", None)),
        ("eng", "The sitting was opened at half past six and rose at nine o'clock.", (None, None)),
        ("rus", "Заседание открылось в половине восьмого вечера и закрылось в десять часов.", ("19:30", "22:00")),
        ("rus", "Заседание открылось в восемь часов вечера.", ("20:00", None)),
        ("deu", "Die Sitzung wurde um halb acht Uhr abends eröffnet und um zehn Uhr geschlossen.", ("19:30", "22:00")),
        ("deu", "Die Sitzung wurde um 19 Uhr 30 eröffnet und um 22 Uhr geschlossen.", ("19:30", "22:00")),
    ],
)
def test_hours_of_a_sentence_are_those_of_the_opening_and_the_end(
    language: str, sentence: str, hours: tuple[str | None, str | None]
) -> None:
    title, present, first, second = TALKS[language]
    said = first.format(words=BEGINS[language])
    (meeting,) = read("\n\n".join((title, f"4.5.1952\n{present}", sentence, said, second, said, second)), language)
    assert (meeting.time, meeting.time_end) == hours


def test_a_chairman_below_a_title_in_capitals_is_no_part_of_it() -> None:
    text = """SESSION OF THE BOARD OF THE PROVINCIAL ADMINISTRATION OF LANTERNS
Presided over by Citizen PELIN, I.P.
With the attendance of Citizens Draganov, D.K., Lazova, T.S., Orde, N.M.

Second point of the Order of the Day: On the want of oil

PELIN. — Who will open?

DRAGANOV. — Let me open.

PELIN. — Then do.

LAZOVA. — He has opened.
"""
    (meeting,) = read(text)
    assert meeting.title == "SESSION OF THE BOARD OF THE PROVINCIAL ADMINISTRATION OF LANTERNS"
    assert fields(meeting, Field.CHAIR) == [("Presided over by", "Citizen PELIN, I.P.")]
    assert fields(meeting, Field.PARTICIPANTS) == [
        ("With the attendance of", "Citizens Draganov, D.K., Lazova, T.S., Orde, N.M.")
    ]
    assert meeting.subject == "On the want of oil"


@pytest.mark.parametrize("label", ["会见时在座的有", "当时在场的", "谈话时在座"])
def test_a_label_that_says_when_heads_chinese_sides(label: str) -> None:
    text = f"""石平副部长会见霍尔姆部长谈话记录

时间：一九五二年五月四日
{label}：
我方：副部长石平、司长郭福
挪方：部长霍尔姆、局长伯格
翻译：梁文

石：灯亮了。

霍：没有。

石：亮了。

霍：没有。
"""
    (meeting,) = read(text, "chi_sim")
    assert fields(meeting, Field.PARTICIPANTS) == [(label, "我方：副部长石平、司长郭福\n挪方：部长霍尔姆、局长伯格")]


@pytest.mark.parametrize(
    ("language", "label", "others"),
    [
        ("eng", "Others in the conversation", "Vice-Consul Berg and two gentlemen of the Bank."),
        ("eng", "Also at the meeting", "Vice-Consul Berg and two gentlemen of the Bank."),
        ("rus", "Также в беседе", "Б. Берг, вице-консул"),
        ("deu", "Ferner am Gespräch", "Konsul Berg, Dr. Kern"),
        ("chi_sim", "其余在谈话中的", "领事梁文、秘书何平"),
    ],
)
def test_others_are_told_below_the_last_words(language: str, label: str, others: str) -> None:
    colon = "：" if language == "chi_sim" else ": "
    meeting = talk(language, below=f"{label}{colon}{others}")
    assert (label, others) in fields(meeting, Field.PARTICIPANTS)


@pytest.mark.parametrize(
    ("language", "field", "kind"),
    [
        ("eng", "Russian language: Ryang In Sik", Field.INTERPRETER),
        ("eng", "French language: Miss A. de Brun (Protocol)", Field.INTERPRETER),
        ("rus", "Корейский язык: Рян Ин Сик", Field.INTERPRETER),
        ("deu", "Russische Sprache: Frau Ines Rothbart", Field.INTERPRETER),
        ("eng", "Working language: French", Field.OTHER),
        ("eng", "Russian language: not used", Field.OTHER),
        ("eng", "Event: Consultations of the Keepers", Field.SUBJECT),
        ("deu", "Veranstaltung: Beratung der Wärter", Field.SUBJECT),
        ("rus", "Мероприятие: Совещание смотрителей", Field.SUBJECT),
        ("rus", "Отметка о проверке: гостями не просматривалась", Field.REVIEW_STATUS),
    ],
)
def test_labels_of_a_language_an_event_and_a_check(language: str, field: str, kind: Field) -> None:
    """Who is named behind a language interpreted; a remark on the check of a text is one on its state."""
    label = field.partition(":")[0]
    assert [each.field for each in talk(language, field=field).header if each.label == label] == [kind]


def test_whither_a_chinese_paper_goes_back_belongs_to_who_may_read_it() -> None:
    (marked,) = [
        each
        for each in talk("chi_sim", above="（绝密　阅后退回外事办公室）").header
        if each.field in {Field.CLASSIFICATION, Field.REVIEW_STATUS}
    ]
    assert (marked.field, marked.value) == (Field.CLASSIFICATION, "（绝密 阅后退回外事办公室）")


def test_a_sitting_behind_a_dash_recorded_nothing() -> None:
    (meeting,) = read(
        "BORDER COMMITTEE\nACTION MINUTES -- NINTH MEETING\n\nTuesday, 6 March 1979\nDistrict Office, Lodwar\n\n"
        "Chairman:   Mr. Ezekiel Lotodo\nSecretary:  Mrs. Grace Wambui\n\n1. The fence is down.\n\n2. The wells are dry.\n",
        "eng",
    )
    assert [each.value for each in meeting.header if each.field is Field.RECORDER] == ["Mrs. Grace Wambui"]
