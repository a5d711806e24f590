"""How Russian records head and close themselves: hours told as fields, who received whom, markings and attestations."""

from __future__ import annotations

import pytest

from minutebook.model import Field
from minutebook.people import resolve
from minutebook.segment import find_meetings
from minutebook.text import clean_lines
from tests.typescript import type_pages
from tests.unit.segment.typed import RULES, read, turns

SAID = "Тов. Седов: Нужны сети.\n\nТов. Цой: Сколько?\n\nТов. Седов: Двести штук."
LIST = "Присутствовали: тов. Седов, тов. Цой"


def fields(text: str) -> list[tuple[Field, str | None, str]]:
    (meeting,) = read(text, "rus")
    return [(each.field, each.label, each.value) for each in meeting.header]


def test_hours_that_are_all_a_line_says_are_fields() -> None:
    talk = (
        f"Запись беседы\n\n30 октября 1951 г.\n\nБеседа началась в 20.00\nБеседа окончилась в 22.10\n{LIST}\n\n{SAID}\n"
    )
    (meeting,) = read(talk, "rus")
    told = [(each.label, each.value) for each in meeting.header if each.field is Field.TIME]
    assert told == [("Беседа началась в", "20.00"), ("Беседа окончилась в", "22.10")]
    assert (meeting.time, meeting.time_end) == ("20:00", "22:10")


@pytest.mark.parametrize("marking", ["Несекретно", "Особая папка", "Не секретно"])
def test_a_classification_is_read_whole(marking: str) -> None:
    talk = f"Запись беседы\n\n{marking}\nПрага, 9 февраля 1970 г.\n\n{LIST}\n\n{SAID}\n"
    assert (Field.CLASSIFICATION, None, marking) in fields(talk)


@pytest.mark.parametrize("status", ["Неправленная", "Не просмотрено т. Цоем", "Запись не правлена тов. Цоем."])
def test_who_has_not_seen_a_record_is_told_without_brackets(status: str) -> None:
    talk = f"Запись беседы\n\n9 февраля 1970 г.\n{status}\n\n{LIST}\n\n{SAID}\n"
    assert (Field.REVIEW_STATUS, None, status) in fields(talk)


def test_sides_behind_who_are_those_present() -> None:
    talk = (
        "Запись беседы\n\nГде: гостиница «Байкал»\nКогда: 6 июля 1962 г.\nКто: с монгольской стороны - Б. Лхагва; с"
        " советской - Н. Н. Седов\n\nЛхагва: Стадо идет.\n\nСедов: Куда?\n\nЛхагва: К границе.\n"
    )
    assert (Field.PARTICIPANTS, "Кто", "с монгольской стороны - Б. Лхагва; с советской - Н. Н. Седов") in fields(talk)


def test_a_dash_behind_the_label_of_the_place_is_its_colon() -> None:
    talk = f"Запись беседы\n\nМесто проведения— город Термез, управление\nДата: 5 мая 1976 г.\n{LIST}\n\n{SAID}\n"
    assert (Field.PLACE, "Место проведения", "город Термез, управление") in fields(talk)


def test_the_office_of_whoever_signs_is_no_misread_label() -> None:
    talk = f"Запись беседы\n\n5 мая 1976 г.\n\n{LIST}\n\n{SAID}\n\nПЕРВЫЙ СЕКРЕТАРЬ ПОСОЛЬСТВА СССР В ФИНЛЯНДИИ\nА. Баранов\n"
    assert not [each for each in fields(talk) if each[0] is Field.RECORDER]


@pytest.mark.parametrize("attested", ["Протокол верен: [подпись]", "Стенограмма верна"])
def test_what_attests_a_record_is_no_words_of_the_last_speaker(attested: str) -> None:
    talk = f"Протокол заседания\n\n5 мая 1976 г.\n\n{LIST}\n\n{SAID}\n\n{attested}\n"
    assert turns(talk, "rus")[-1].text == "Двести штук."
    assert not [each for each in fields(talk) if each[0] is Field.RECORDER]


@pytest.mark.parametrize("made", ["Отчёт составил", "Протокол составила"])
def test_who_made_a_record_is_told_without_a_colon(made: str) -> None:
    talk = f"Отчёт о беседе\n\n5 мая 1976 г.\n\n{LIST}\n\n{SAID}\n\n{made} Д. Ханин\n"
    assert (Field.RECORDER, made, "Д. Ханин") in fields(talk)


@pytest.mark.parametrize(
    "day",
    [
        "Заседание второе, 14 мая 1957 года (утреннее)",
        "Второе заседание, 14 мая 1957 г.",
        "Утреннее заседание 14 мая 1957 года",
    ],
)
def test_a_session_beside_the_day_is_no_title(day: str) -> None:
    (meeting,) = read(f"Стенографический отчёт\nо заседании Подкомиссии\n\n{day}\n\n{LIST}\n\n{SAID}\n", "rus")
    assert meeting.date == "1957-05-14"
    assert meeting.title == "Стенографический отчёт о заседании Подкомиссии"


def test_lands_in_brackets_stand_before_the_stop_of_a_label_and_the_chair_opens() -> None:
    talk = (
        "Стенографический отчёт\n\n14 мая 1957 года\n\nПредседатель — Г. Мунтян (Румыния).\nДелегаты: И. Ткачук (СССР), П."
        " Хорват (Венгрия).\n\nПредседатель. Прошу занять места. Продолжаем вопрос о буях.\n\nИ. Ткачук (СССР). Буи"
        " выставлены все.\n\nП. Хорват (Венгрия). Четыре горят.\n\nПредседатель. Из скольких?\n"
    )
    told = [turn.label for turn in turns(talk, "rus")]
    assert told == ["Председатель", "И. Ткачук (СССР)", "П. Хорват (Венгрия)", "Председатель"]


def test_stops_end_the_labels_of_a_header_where_several_stand_below_each_other() -> None:
    """A list that runs over its line among them, an initial at the line's end, and no field becomes a speech."""
    head = (
        "Дата. 16 марта 1964 г.\nПрисутствовали. Зав. сектором Н. А. Тамарин, ст. научн. сотр. Э. Р. Багдасарова, мл. научн."
        " сотр. К. П. Хвостов, аспирант Ш. Юлдашев\nГость. д-р Мохан Лал Бхат (Делийский университет)\nВопрос. Издание"
        " каталога\n"
    )
    said = "Тамарин. Каталог готов до буквы.\n\nБхат. В Дели мы печатали на обоях.\n\nТамарин. Подождём апреля.\n"
    (meeting,) = read(f"Протокол заседания сектора\n\n{head}\n{said}", "rus")
    assert [each.label for each in meeting.header] == ["Дата", "Присутствовали", "Гость", "Вопрос"]
    assert meeting.header[1].value.endswith(
        "сотр. Э. Р. Багдасарова, мл. научн. сотр. К. П. Хвостов, аспирант Ш. Юлдашев"
    )
    assert (meeting.date, meeting.subject) == ("1964-03-16", "Издание каталога")
    assert [turn.label for turn in meeting.turns] == ["Тамарин", "Бхат", "Тамарин"]


def test_sentences_behind_stops_are_no_header() -> None:
    """Labels that stop stand right below each other, one of the occasion among them."""
    talk = f"Протокол\n\n5 мая 1976 г.\n{LIST}\n\nВопрос. Издание каталога\n\nГость. Я слушаю вас.\n\n{SAID}\n"
    assert Field.SUBJECT not in [field for field, _, _ in fields(talk)]


@pytest.mark.parametrize(
    ("stranger", "found"),
    [
        ("ФИЛОНЕНКО. С места не слышно.", True),
        ("РЕШЕНИЕ. Принять к сведению.", False),
        ("ФИЛОНЕНКО. не слышно", False),
    ],
)
def test_a_surname_in_capitals_that_stands_once_among_others_speaks(stranger: str, *, found: bool) -> None:
    talk = (
        "СТЕНОГРАММА\n\n19 января 1949 г.\n\nБЕРСЕНЕВ. Слово имеет Гольцман.\n\nГОЛЬЦМАН. Я буду говорить сорок минут.\n\n"
        f"БЕРСЕНЕВ. Двадцать.\n\n{stranger}\n\nГОЛЬЦМАН. Тогда тридцать.\n"
    )
    assert (stranger.partition(".")[0] in [turn.label for turn in turns(talk, "rus")]) is found


def test_who_interpreted_is_found_above_signature_note_and_distribution() -> None:
    close = (
        "Беседа продолжалась 50 минут.\nПереводил Ю. А. Семиг\n\nВременный поверенный в делах СССР в Дании\n[подпись] Г. П."
        " Ворожеин\n\nСправка: К. Хольм, министр торговли Дании, занимает этот пост с 1953 г.\n\nОтпечатано 4 экз.\n1 — т."
        " Заруднему\n2 — в Скандинавский отдел\n3 — в дело\n"
    )
    talk = f"Запись беседы\n\n17 мая 1956 года\n\n{LIST}\n\n{SAID}\n\n{close}"
    assert (Field.INTERPRETER, "Переводил", "Ю. А. Семиг") in fields(talk)
    assert turns(talk, "rus")[-1].text == "Двести штук."


def test_who_has_not_seen_a_record_is_told_below_who_made_it() -> None:
    talk = f"Запись беседы\n\n1 октября 1985 г.\n\n{LIST}\n\n{SAID}\n\nЗаписал: Лыков\nЗапись не правлена тов. Цоем.\n"
    assert fields(talk)[-1] == (Field.REVIEW_STATUS, None, "Запись не правлена тов. Цоем.")


@pytest.mark.parametrize(("secretary", "recorders"), [("Секретарь: О. Н. Седова\n", 1), ("", 1)])
def test_who_attests_recorded_only_where_nobody_else_did(secretary: str, recorders: int) -> None:
    talk = f"Протокол № 3\n\n5 мая 1976 г.\n\n{LIST}\n{secretary}\n{SAID}\n\nВерно: А. Лапин\n\nОтп. 5 экз.\n1-2 — в дело\n3 — т. Цою\n"
    told = [(label, value) for field, label, value in fields(talk) if field is Field.RECORDER]
    assert len(told) == recorders
    assert told[0] == (("Секретарь", "О. Н. Седова") if secretary else ("Верно", "А. Лапин"))


def test_each_side_of_a_commission_may_be_a_part_of_it() -> None:
    """Whom it is made up of, between forms of address and offices."""
    sides = (
        "Состав советской части: Н. В. Седов, руководитель; А. И. Цой, торговое представительство\n"
        "Состав мексиканской части: лиценциат Эктор Барриос, руководитель; инженер Пабло Кано, Институт кофе"
    )
    found = fields(
        f"ПРОТОКОЛ № 2 заседания рабочей группы\n\nДата: 18 мая 1976 г.\n{sides}\n\nСЕДОВ: Начнем.\n\nБАРРИОС: Да."
    )
    assert [label for kind, label, _ in found if kind is Field.PARTICIPANTS] == [
        "Состав советской части",
        "Состав мексиканской части",
    ]


@pytest.mark.parametrize(
    "label",
    [
        "Беседу переводила и вела запись",
        "Записала и перевела беседу",
        "Перевела беседу и составила запись",
        "Беседу записала и перевела",
        "Переводила и протоколировала",
        "Вела протокол и переводила переговоры",
    ],
)
def test_who_interprets_and_records_is_the_interpreter(label: str) -> None:
    """Whole, without a colon, in whatever verbs."""
    talk = f"Запись беседы\n\n9 февраля 1970 г.\n\n{LIST}\n{label} Л. А. Орлова\n\n{SAID}\n"
    assert (Field.INTERPRETER, label, "Л. А. Орлова") in fields(talk)


@pytest.mark.parametrize(
    ("line", "hours"),
    [
        ("с 10 час. 40 мин. до 12 час. 25 мин.", ("10:40", "12:25")),
        ("с 9 час. 5 мин. до 12 час.", ("09:05", "12:00")),
        ("от 10 ч. 40 мин. до 12 ч. 5 мин.", ("10:40", "12:05")),
        ("в 10 час. 40 мин.", ("10:40", None)),
    ],
)
def test_the_stop_of_an_hour_ends_no_sentence(line: str, hours: tuple[str, str | None]) -> None:
    (meeting,) = read(f"Запись беседы\n\nг. Хабаровск, клуб\n4 июня 1957 года\n{line}\n\n{LIST}\n\n{SAID}\n", "rus")
    assert (meeting.time, meeting.time_end) == hours
    assert line in [each.value for each in meeting.header if each.field is Field.TIME]


@pytest.mark.parametrize("label", ["VII. Вопрос", "Вопрос VII", "Вопрос № 7", "7-й вопрос"])
def test_a_numbered_question_is_the_subject(label: str) -> None:
    talk = f"Протокол заседания бюро\n\n9 февраля 1970 г.\n\n{LIST}\n{label}: О перевозке сои\n\n{SAID}\n"
    assert (Field.SUBJECT, label, "О перевозке сои") in fields(talk)


def test_a_small_initial_a_number_sign_and_a_speck_before_a_line() -> None:
    talk = (
        "Стенографический отчет о переговорах\n\n5 мая 1976 г.\nЭкземпляр р 3\n"
        "Участвовали: с советской стороны -- Н. Н. Седов (начальник порта), в. К. Цой (старший инспектор)\n"
        "‹ Переводил О. И. Шин\n\n"
        "Седов. Нужны сети.\n\nЦой. Сколько?\n\nСедов. Двести штук.\n\nЦой. Хорошо.\n"
    )
    told = fields(talk)
    assert (Field.COPY, None, "Экземпляр № 3") in told
    assert any(label == "Переводил" for _, label, _ in told)
    assert any("В. К. Цой" in value for field, _, value in told if field is Field.PARTICIPANTS)


def test_names_before_a_stop_that_the_list_misreads_open_turns() -> None:
    talk = (
        "Запись беседы\n\n5 мая 1976 г.\nУчаствовали: Н. Н. Седов (начальник порта), Ли Сянлань (директор), Е. О. Подлубвскея"
        " (консультант)\n\nСедов. Нужны сети.\n\nПодлубинская. А куда делись старые?\n\nСедов. Утонули.\n\n"
        "Ли Сянлинь. Мы дадим новые.\n\nСедов. Спасибо.\n\nПервое. Сети везут морем.\n"
    )
    assert [turn.label for turn in turns(talk, "rus")] == ["Седов", "Подлубинская", "Седов", "Ли Сянлинь", "Седов"]


@pytest.mark.parametrize(
    ("label", "roles"),
    [
        ("Перелагал с татарского", 1),
        ("С языка пушту переводил и вел записи", 2),
        ("Со шведского переводил", 1),
        ("С фарси перевел и записал", 2),
        ("Толмачил с чувашского", 1),
    ],
)
def test_whoever_translated_is_told_with_the_language(label: str, roles: int) -> None:
    talk = f"Запись беседы\n\n9 февраля 1970 г.\n\n{LIST}\n{label} Ф. О. Гусев\n\n{SAID}\n"
    assert (Field.INTERPRETER, label, "Ф. О. Гусев") in fields(talk)
    lines = clean_lines(type_pages(talk, "rus"), RULES)
    (meeting,) = resolve(find_meetings(lines, RULES), lines, RULES)
    (person,) = (each for each in meeting.people if each.name == "Ф. О. Гусев")
    assert len(person.roles) == roles


@pytest.mark.parametrize("words", ["Вход. журн. №", "По журналу исходящих №", "Канц. №", "Книга вход. №"])
def test_a_number_of_the_registrys_book_is_a_reference(words: str) -> None:
    talk = f"{words} 44-12/с\n\nЗапись беседы\n\n9 февраля 1970 г.\n\n{LIST}\n\n{SAID}\n"
    assert fields(talk)[0] == (Field.REFERENCE, words, "44-12/с")


@pytest.mark.parametrize("day", ["9/II—1926 г.", "9–II–1926 г.", "9/II—26 г."])
def test_a_roman_month_stands_between_dashes_too(day: str) -> None:
    (meeting,) = read(f"Запись беседы\n\n{day}\nгор. Казалинск, контора\n\n{LIST}\n\n{SAID}\n", "rus")
    assert meeting.date == "1926-02-09"
    assert (meeting.header[0].field, meeting.header[0].value) == (Field.DATE, day)


@pytest.mark.parametrize(
    "label",
    [
        "Налицо были:",
        "Налицо:",
        "В собрании находились:",
        "На съезде присутствие имели:",
        "Заседали:",
        "При сем находились:",
    ],
)
def test_who_was_there_in_older_words(label: str) -> None:
    told = fields(f"Запись беседы\n\n9 февраля 1926 г.\n\n{label} Н. Н. Седов, Р. К. Цой\n\n{SAID}\n")
    assert (Field.PARTICIPANTS, label[:-1], "Н. Н. Седов, Р. К. Цой") in told


@pytest.mark.parametrize("words", ["Отпуск первый", "3-й отпуск", "Отпуск № 2"])
def test_an_offices_own_copy_is_a_copy(words: str) -> None:
    assert (Field.COPY, None, words) in fields(f"{words}\n\nЗапись беседы\n\n9 февраля 1926 г.\n\n{LIST}\n\n{SAID}\n")


@pytest.mark.parametrize(
    ("label", "roles"),
    [
        ("Толмачил", 1),
        ("Драгоманом был", 1),
        ("Переводил и вел журнал", 2),
        ("Журнал вел и переводил беседу", 2),
        ("Толмачил и составил записку", 2),
    ],
)
def test_whoever_put_a_talk_over_in_older_words(label: str, roles: int) -> None:
    talk = f"Запись беседы\n\n9 февраля 1926 г.\n\n{LIST}\n{label} Ф. О. Гусев\n\n{SAID}\n"
    assert (Field.INTERPRETER, label, "Ф. О. Гусев") in fields(talk)
    lines = clean_lines(type_pages(talk, "rus"), RULES)
    (meeting,) = resolve(find_meetings(lines, RULES), lines, RULES)
    (person,) = (each for each in meeting.people if each.name == "Ф. О. Гусев")
    assert len(person.roles) == roles
