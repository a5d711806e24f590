"""Headers of councils, commissions and party organs: where they met, who presided, when they opened and rose, who may read."""

from __future__ import annotations

import pytest

from minutebook.model import Meeting
from tests.unit.segment.typed import read

RUSSIAN = "\n\nСедов. Дорога плохая.\n\nЦой. Давно?\n\nСедов. С весны.\n\nЦой. Починим.\n"
GERMAN = "\n\nAnhalt: Die Straße ist schlecht.\n\nVeit: Seit wann?\n\nAnhalt: Seit Mai.\n\nVeit: Wir bessern sie aus.\n"
ENGLISH = "\n\nHolm: The nets are cut.\n\nOkafor: Not by us.\n\nHolm: By whom?\n\nOkafor: By a seal.\n"


def meeting_of(text: str, language: str = "eng") -> Meeting:
    (meeting,) = read(text, language)
    return meeting


def fields(meeting: Meeting) -> list[tuple[str, str | None, str]]:
    return [(each.field.value, each.label, each.value) for each in meeting.header]


@pytest.mark.parametrize(
    "place",
    [
        "пос. Заречный, клуб гидростроителей",
        "с. Заречье, контора рудника",
        "ст. Лужки Северной ж. д., вагон-салон",
        "На борту л/к «Сокол», кают-компания",
        "Дом культуры железнодорожников",
    ],
)
def test_a_place_without_label_and_who_presided_without_colon_make_no_second_meeting(place: str) -> None:
    meeting = meeting_of(
        f"Протокол заседания комиссии по ремонту дороги\n\n{place}\n3 июля 1958 г.\nНачало: 11 час. 10 мин.\n"
        "Окончание: 13 час. 45 мин.\n\nЗаседание вел Н. И. Седов\nУчаствовали: Н. И. Седов (начальник), М. Ф. Цой (инженер)\n"
        f"Переводил В. Э. Лаур{RUSSIAN}",
        "rus",
    )
    assert meeting.title == "Протокол заседания комиссии по ремонту дороги"
    assert (meeting.place, meeting.time, meeting.time_end) == (place, "11:10", "13:45")
    assert ("chair", "Заседание вел", "Н. И. Седов") in fields(meeting)


@pytest.mark.parametrize(
    ("language", "title", "place", "day", "rest"),
    [
        ("deu", "Protokoll der Sitzung der Kommission", "Gemeinde Almstedt, Klubhaus", "3. Juli 1958", GERMAN),
        ("deu", "Protokoll der Sitzung der Kommission", "An Bord des MS „Möwe“", "3. Juli 1958", GERMAN),
        ("deu", "Protokoll der Sitzung der Kommission", "Bahnhof Almstedt, Wartesaal", "3. Juli 1958", GERMAN),
        ("eng", "Minutes of the Mixed Commission", "On board the motor-ship Tern, saloon", "3 July 1958", ENGLISH),
        ("eng", "Minutes of the Mixed Commission", 'S.S. "Tern", at anchor off Almstead', "3 July 1958", ENGLISH),
        ("eng", "Minutes of the Mixed Commission", "Almstead. Town theatre, foyer", "3 July 1958", ENGLISH),
    ],
)
def test_a_house_or_ship_above_the_day_is_the_place(language: str, title: str, place: str, day: str, rest: str) -> None:
    people = {
        "deu": "Teilnehmer: Gottfried Anhalt, Minister; Otto Veit, Ingenieur",
        "eng": "Present: Signe Holm, Minister; Emeka Okafor, shipowner",
    }[language]
    meeting = meeting_of(f"{title}\n\n{place}\n{day}\n\n{people}{rest}", language)
    assert (meeting.place, meeting.date, meeting.subject) == (place, "1958-07-03", None)


def test_below_the_day_a_house_is_no_subject() -> None:
    meeting = meeting_of(
        "Niederschrift der Beratung mit der Delegation\n\nam Dienstag, dem 14. November 1961\nim Hause des Rates\n\n"
        f"Teilnehmer: Gottfried Anhalt, Otto Veit{GERMAN}",
        "deu",
    )
    assert (meeting.place, meeting.subject) == ("im Hause des Rates", None)


def test_place_beside_the_day_across_a_wide_space() -> None:
    meeting = meeting_of(
        "ПРОТОКОЛ № 12\nзаседания исполкома\nот 4 мая 1961 года             г. Заречье\n\n"
        f"Председательствовал: т. Седов Н. И.\nПрисутствовал: т. Цой М. Ф.{RUSSIAN}",
        "rus",
    )
    assert (meeting.date, meeting.place) == ("1961-05-04", "г. Заречье")


@pytest.mark.parametrize(
    ("language", "label", "value"),
    [
        ("eng", "Translated for the Polish side by", "Cde. Jan Wolny"),
        ("eng", "On the Polish side translated", "Cde. Jan Wolny"),
        ("deu", "Dolmetscher der polnischen Seite", "Jan Wolny"),
        ("deu", "Für die polnische Seite dolmetschte", "Genosse Wolny"),
        ("rus", "С польской стороны переводил", "Я. Вольный"),
        ("rus", "Переводчик польской делегации", "Я. Вольный"),
    ],
)
def test_who_translated_for_a_side_is_its_interpreter(language: str, label: str, value: str) -> None:
    text = {
        "eng": f"Notes of the Talk of Minister Holm with Mr. Okafor\n\nDate: 3 July 1958\nPresent: Signe Holm; Emeka Okafor\n{label}: {value}{ENGLISH}",
        "deu": f"Vermerk über das Gespräch\n\nDatum: 3. Juli 1958\nTeilnehmer: Gottfried Anhalt, Otto Veit\n{label}: {value}{GERMAN}",
        "rus": f"Запись беседы\n\nДата: 3 июля 1958 г.\nПрисутствовали: Седов Н. И., Цой М. Ф.\n{label}: {value}{RUSSIAN}",
    }[language]
    assert ("interpreter", label, value) in fields(meeting_of(text, language))


def test_sides_below_a_chinese_label_of_those_received_are_one_field() -> None:
    meeting = meeting_of(
        "石副总理接见团长林德谈话记录\n\n时间：一九七二年六月十五日\n参加接见：\n我方：副总理石平、副部长高远\n挪方：团长林德、工程师霍尔姆\n"
        "翻译：孟云\n\n石：路坏了。\n\n林：什么时候？\n\n石：春天。\n\n林：我们修。\n",
        "chi_sim",
    )
    listed = "我方：副总理石平、副部长高远\n挪方：团长林德、工程师霍尔姆"
    assert ("participants", "参加接见", listed) in fields(meeting)
    assert [kind for kind, _, _ in fields(meeting)].count("participants") == 1


COUNCIL = (
    "{head}\n\nMINUTES OF THE MONTHLY MEETING OF THE TOWN COUNCIL OF ALMSTEAD\n4th May, 1955\nTown Hall\n\n{opening}\n\n"
    "Present: Councillors Orde, Tveit\n\n1. Drains. It was proposed by Mr. Orde, seconded by Miss Tveit, and agreed that the "
    "drains be mended.\n\n2. Lamps. The Clerk read a letter of the Company. It was resolved that the lamps be lit.\n\n{closing}\n"
)


@pytest.mark.parametrize(
    ("opening", "closing"),
    [
        ("The meeting was declared open by Chairman Orde at 3.05 p. m.", "The meeting rose at 5.40 p. m."),
        (
            "The Mayor declared the meeting open at 3.05 p.m. and asked the Clerk to read the notice convening it.",
            "Mayor Orde adjourned the meeting at 5.40 p.m.",
        ),
        ("At 3.05 p.m. the Mayor called the meeting to order.", "At 5.40 p.m. the Mayor declared the meeting closed."),
        (
            "The Mayor took the chair at five minutes past three in the afternoon.",
            "The proceedings terminated at 5.40 p. m. with a vote of thanks to the chair.",
        ),
    ],
)
def test_sentences_say_when_a_council_opened_and_rose(opening: str, closing: str) -> None:
    meeting = meeting_of(COUNCIL.format(head="", opening=opening, closing=closing))
    assert (meeting.time, meeting.time_end) == ("15:05", "17:40")


@pytest.mark.parametrize(("head", "kept"), [("T.C. 4/5/55", False), ("T.C. 5/4/55", False), ("T.C. 9/3/55", True)])
def test_letters_with_the_days_own_figures_head_the_sheets_and_are_no_reference(head: str, *, kept: bool) -> None:
    meeting = meeting_of(COUNCIL.format(head=head, opening="", closing=""))
    assert (("reference", None, head) in fields(meeting)) is kept


def test_how_long_a_talk_took_is_no_hour() -> None:
    meeting = meeting_of(
        "Запись беседы\n\nДата: 4 мая 1966 г.\nПрисутствовали: Седов Н. И., Цой М. Ф.\nБеседа продолжалась 1 час 20 минут."
        f"{RUSSIAN}",
        "rus",
    )
    assert meeting.time is None
    assert ("participants", "Присутствовали", "Седов Н. И., Цой М. Ф.") in fields(meeting)


def test_an_extract_from_a_protocol_is_a_title_though_it_holds_the_day() -> None:
    title = "Extract from Protocol No. 31 of the sitting of 6 June 1955"
    meeting = meeting_of(f"POLITICAL BUREAU\n{title}\n\nChaired: Cde. Holm\nTook part: Cdes. Okafor, Berg{ENGLISH}")
    assert (meeting.title, meeting.date, meeting.place) == (title, "1955-06-06", None)


def test_an_office_below_a_name_is_no_place() -> None:
    meeting = meeting_of(COUNCIL.format(head="", opening="", closing="Ruth Amory\nCity Clerk"))
    assert [kind for kind, label, _ in fields(meeting) if kind == "place" and label] == []


@pytest.mark.parametrize(
    ("language", "marking"),
    [
        ("eng", "SECRET / PERSONAL FOR ADDRESSEES"),
        ("eng", "CONFIDENTIAL (ADDRESSEES ONLY)"),
        ("deu", "Streng geheim / Persönlich für den Empfänger"),
        ("rus", "Секретно / лично адресату"),
        ("chi_sim", "机密／限收件人亲阅"),
    ],
)
def test_what_is_to_be_done_with_a_classified_paper_belongs_to_its_classification(language: str, marking: str) -> None:
    text = {
        "eng": f"Notes of the Talk of Minister Holm with Mr. Okafor\n\n{marking}\n\nDate: 3 July 1958\nPresent: Signe Holm; Emeka Okafor{ENGLISH}",
        "deu": f"{marking}\n\nVermerk über das Gespräch\n\nDatum: 3. Juli 1958\nTeilnehmer: Gottfried Anhalt, Otto Veit{GERMAN}",
        "rus": f"{marking}\n\nЗапись беседы\n\nДата: 3 июля 1958 г.\nПрисутствовали: Седов Н. И., Цой М. Ф.{RUSSIAN}",
        "chi_sim": f"{marking}\n\n谈话记录\n\n时间：一九七二年六月十五日\n参加人：石平、林德\n\n石：路坏了。\n\n林：真的？\n\n石：真的。\n",
    }[language]
    assert ("classification", None, marking) in fields(meeting_of(text, language))


def test_a_label_of_day_and_place_says_where_though_the_office_writes_from_elsewhere() -> None:
    meeting = meeting_of(
        "Botschaft in Almstedt\n\nAlmstedt, 4. Mai 1966\n\nAufzeichnung\n\nBetr.: Gespräch mit Rat Veit\n"
        f"Zeit und Ort: 3. Mai 1966, 16.30 Uhr, Bundeshaus West\nTeilnehmer: Minister Anhalt, Rat Veit{GERMAN}",
        "deu",
    )
    assert (meeting.date, meeting.time, meeting.place) == ("1966-05-03", "16:30", "Bundeshaus West")


def test_number_and_day_above_a_journals_title_are_those_of_its_registration() -> None:
    meeting = meeting_of(
        "№ 214/с\n12 мая 1957 г.\n\nИз дневника первого секретаря\nЗУЕВА А. К.\n\nЗапись беседы с редактором Х. Бергом\n"
        "8 мая 1957 г., ресторан «Чайка»\n\nБерг спросил, сошел ли снег. Я ответил, что снег сошел и что все этому рады.\n",
        "rus",
    )
    assert meeting.date == "1957-05-08"


def test_how_many_were_there_names_nobody() -> None:
    meeting = meeting_of(
        f"Протокол собрания бригады\n\n1 июня 1949 г.\n\nПрисутствует: 7 чел.\nПредседатель собрания: Седов{RUSSIAN}",
        "rus",
    )
    assert ("other", "Присутствует", "7 чел.") in fields(meeting)


def test_an_apology_in_a_sentence_and_the_chair_that_is_left() -> None:
    opening = "An apology for absence was received from Councillor Veale."
    meeting = meeting_of(COUNCIL.format(head="", opening=opening, closing="The Chairman left the Chair at 7.55 p.m."))
    assert ("absent", "An apology for absence was received from", "Councillor Veale.") in fields(meeting)
    assert meeting.time_end == "19:55"


def test_the_part_of_the_day_may_stand_before_the_hour_in_german() -> None:
    meeting = meeting_of(
        f"Protokoll der Kommission\n\nDatum: Dienstag, den 8. Juni 1954, nachmittags 2 Uhr\nPräsenz: Rat Anhalt, Rat Veit\nSekretär: Dr. Näf{GERMAN}",
        "deu",
    )
    assert meeting.time == "14:00"
    assert ("recorder", "Sekretär", "Dr. Näf") in fields(meeting)
