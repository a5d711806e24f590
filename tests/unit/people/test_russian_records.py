"""People of Russian records: told of in the sentence that opens one, and institutions within their offices."""

from __future__ import annotations

import pytest

from minutebook.model import Meeting, Role
from minutebook.people import resolve
from minutebook.people.lists.lists import read_list
from minutebook.people.names.lexicon import Lexicon
from minutebook.people.names.names import read_name
from minutebook.people.roster.mentions import find_fuller
from minutebook.rules import load_rulebook
from minutebook.segment import find_meetings
from minutebook.text import clean_lines
from tests.typescript import type_pages

RULES = load_rulebook()


def read(text: str) -> Meeting:
    """The only meeting of a text, its people named."""
    lines = clean_lines(type_pages(text, "rus"), RULES)
    (meeting,) = resolve(find_meetings(lines, RULES), lines, RULES)
    return meeting


@pytest.mark.parametrize("came", ["прибыл с визитом", "посетил министра", "нанес визит", "явился по его просьбе"])
def test_who_came_to_whom_are_both_there(came: str) -> None:
    meeting = read(
        f"ЗАПИСЬ БЕСЕДЫ\n\nг. Дели, 25 января 1968 г.\n\nВ 12 часов дня посол СССР Л. Ф. Обольцов {came}. Посла принял"
        " министр стали Пракаш Чандра.\n\nПосол: Домна отстает.\n\nМинистр: Дожди тоже.\n\nПосол: Понимаю.\n"
    )
    assert meeting.time == "12:00"
    assert [turn.speaker for turn in meeting.turns] == ["Л. Ф. Обольцов", "Пракаш Чандра", "Л. Ф. Обольцов"]


@pytest.mark.parametrize(
    "office",
    [
        "заведующий Отделом Юго-Восточной Азии",
        "зам. заведующего отделом стран Ближнего Востока",
    ],
)
def test_the_department_within_an_office_is_nobody(office: str) -> None:
    meeting = read(
        f"ЗАПИСЬ БЕСЕДЫ\n\n25 января 1968 г.\n\nПрисутствовали: Б. Р. Заславский, {office}; Ли Тхо\n\nТхо: Я пришел"
        " поблагодарить.\n\nЗаславский: За что?\n\nТхо: За учебники.\n"
    )
    assert sorted((each.name, each.title) for each in meeting.people) == [
        ("Б. Р. Заславский", office),
        ("Ли Тхо", None),
    ]


def test_the_shortened_name_that_ends_an_office_is_nobody() -> None:
    meeting = read(
        "ЗАПИСЬ ПЕРЕГОВОРОВ\n\n25 января 1948 г.\n\nОт СВАГ: генерал-майор Н. А. Заславский, начальник отдела внешних"
        " сношений СВАГ\nОт англичан: полковник Л. Тхо\n\nТхо: Я пришел поблагодарить.\n\nЗаславский: За что?\n\nТхо: За"
        " учебники.\n"
    )
    assert sorted(each.name for each in meeting.people) == ["Л. Тхо", "Н. А. Заславский"]


def test_names_and_offices_with_dashes_below_the_title_are_a_list() -> None:
    meeting = read(
        "ЗАПИСЬ БЕСЕДЫ\n\nМариям Усманова — Министр иностранных дел Узбекской ССР\nАбдель Керим Тхо — посол"
        " Алжира\n\nТашкент, 21 сентября 1977 г.\n\nТхо: Мне показали хлопок.\n\nУсманова: Прошлогодний.\n\nТхо: Возьмем.\n"
    )
    assert [turn.speaker for turn in meeting.turns] == ["Абдель Керим Тхо", "Мариям Усманова", "Абдель Керим Тхо"]
    assert len(meeting.people) == len({turn.speaker for turn in meeting.turns})


def test_what_somebody_comes_from_is_told_behind_his_name() -> None:
    entries = read_list("тов. Орлов из Госплана, Е. П. Громов от Министерства торговли", Lexicon(RULES, "rus"))
    assert [(each.named.name, each.named.title) for each in entries] == [
        ("Орлов", "Госплана"),
        ("Е. П. Громов", "Министерства торговли"),
    ]


def test_a_letter_that_is_no_initial_of_the_listed_is_comrade() -> None:
    """Т. Ветров is somebody whom the list gives this initial, and is left alone."""
    meeting = read(
        "ПРОТОКОЛ\n\n12 октября 1961 г.\n\nПрисутствовали: П. С. Горностаев, начальник управления; А. В. Лихов, эксперт;"
        " Т. М. Ветров, капитан\n\nТ. Горностаев: Это ответ.\n\nТ. Лихов: Я готов.\n\nТ. Горностаев: Принимается.\n\nТ."
        " Ветров: И я.\n\nТ. Чужов: И мы.\n\nТ. Чужов: Да.\n"
    )
    named = [turn.speaker for turn in meeting.turns]
    assert named[:4] == ["П. С. Горностаев", "А. В. Лихов", "П. С. Горностаев", "Т. М. Ветров"]
    assert named[4] == "Т. Чужов"


def test_what_stands_before_both_initials_in_running_text_is_no_name() -> None:
    meeting = read(
        "ЗАПИСЬ ПРИЁМА\n\n1 октября 1985 г.\n\nПринял: Уполномоченный МИД СССР во Владивостоке М. А. Дробов\nБыл принят:"
        " генеральный консул Японии Сакагути\n\nСакагути: Шхуна задержана.\n\nДробов: Она уйдет.\n\nСакагути: Когда?\n"
    )
    assert [turn.speaker for turn in meeting.turns] == ["Сакагути", "М. А. Дробов", "Сакагути"]
    assert {each.name for each in meeting.people} == {"Сакагути", "М. А. Дробов"}


def test_who_made_the_record_is_i_where_nobody_else_may_be() -> None:
    meeting = read(
        "СПРАВКА\nо беседе с заведующим отделом печати\n\nПрага, 9 февраля 1970 г.\n\nГавранек: Билетов шесть.\n\nЯ: Нас"
        " шестеро.\n\nГавранек: Тогда хватит.\n\nСправку составил: пресс-атташе Л. Фомин\n"
    )
    assert [turn.speaker for turn in meeting.turns] == ["Гавранек", "Л. Фомин", "Гавранек"]


def test_a_secretariat_behind_a_name_is_nobody() -> None:
    entries = read_list("г-н Ж. Дюмор — Секретариат ЮНЕСКО; г-жа Н. Обиха — Секретариат ЮНЕСКО", Lexicon(RULES, "rus"))
    assert [each.named.name for each in entries] == ["Ж. Дюмор", "Н. Обиха"]


def test_names_with_both_initials_stand_below_a_label_without_a_colon() -> None:
    """Nor do the initials of one entry belong to the name of the next."""
    meeting = read(
        "ПРОТОКОЛ № 14\nзаседания исполкома\n\n12 марта 1949 г.\n\nЧлены исполкома\nГромов П. И.\nСедова А. М.\nЦыбин К."
        " Л.\n\nПриглашенные\nдиректор завода Мельник О. Р.\n\nГРОМОВ. Приступаем ко второму вопросу.\n\nМЕЛЬНИК. Завод"
        " стоит.\n\nСЕДОВА. Почему стоит?\n\nМЕЛЬНИК. Нет угля.\n\nЦЫБИН. Уголь есть на станции.\n"
    )
    assert [each.name for each in meeting.people] == ["Громов П. И.", "Седова А. М.", "Цыбин К. Л.", "Мельник О. Р."]
    assert {Role.PARTICIPANT in each.roles for each in meeting.people} == {True}


@pytest.mark.parametrize(
    "told", ["Члены: Громов П. И. Седова А. М. Цыбин К. Л. директор", "во Владивостоке М. А. Цыбин, директор"]
)
def test_initials_of_one_entry_begin_no_other_name_in_running_text(told: str) -> None:
    assert find_fuller("Цыбин", [told], Lexicon(RULES, "rus")) is None


def test_a_list_goes_on_with_its_next_side_whatever_mark_stands_behind_it_and_ends_above_the_first_item() -> None:
    meeting = read(
        "ПРОТОКОЛ\nсовещания\n\n8 февраля 1952 г.\n\nПрисутствовали:\nот Минречфлота — тт. Рогов, Лапшина\nот Госплана — т."
        " Каменев\nот порта Горький: начальник порта т. Соболь В. И.\n\n1. О зимнем отстое судов\n\nРогов: Начнем с"
        " отстоя.\n\nСоболь: Места нет.\n\nРогов: А затон?\n\nПереводит тов. Бадмаев\n"
    )
    assert [each.name for each in meeting.people] == ["Рогов", "Лапшина", "Каменев", "Соболь В. И.", "Бадмаев"]
    assert meeting.people[-1].roles == (Role.INTERPRETER,)
    assert [turn.speaker for turn in meeting.turns] == ["Рогов", "Соболь В. И.", "Рогов"]


@pytest.mark.parametrize(
    "party",
    [
        "ДИРЕКТОРОМ НАЦИОНАЛЬНОГО УПРАВЛЕНИЯ ТОПЛИВА А. БАРРИОЛЕНОМ",
        "директором Национального управления топлива А. Барриоленом",
    ],
)
def test_what_an_office_is_of_stands_before_initials_in_capitals(party: str) -> None:
    """He is whom the text names in full, with the same office in another case."""
    meeting = read(
        f"ЗАПИСЬ БЕСЕДЫ С {party}\n\n17 мая 1961 года\n\nСегодня меня принял, по его приглашению, директор Национального"
        " управления топлива Ансельмо Барриолен.\n\nБарриолен сообщил, что предложение изучено.\n\nЯ ответил, что цена"
        " названа. Барриолен сказал, что образцы хороши.\n\n[подпись] И. ЗОРИН\n"
    )
    assert [each.name for each in meeting.people] == ["Ансельмо Барриолен", "И. ЗОРИН"]


def test_a_given_name_before_an_initial_in_capitals_is_no_office() -> None:
    named = read_name("ПОСЛОМ АРГЕНТИНЫ ХУАНОМ А. ПЕРЕВОМ", Lexicon(RULES, "rus"))
    assert (named.name, named.title) == ("ХУАНОМ А. ПЕРЕВОМ", "ПОСЛОМ АРГЕНТИНЫ")


@pytest.mark.parametrize("name", ["Назим ад-Дулейми", "Фарид ат-Тамими", "Салех эль-Хади"])
def test_an_article_joined_to_a_name(name: str) -> None:
    meeting = read(
        f"ЗАПИСЬ БЕСЕДЫ\n\nДата: 3 декабря 1969 г.\nС иракской стороны: {name}, государственный министр\n"
        "С нашей стороны: советник Л. А. Воздвиженский\n\nМинистр: Кто отключал?\n\nСоветник: Подстанция.\n\nМинистр: Так.\n"
    )
    assert [turn.speaker for turn in meeting.turns] == [name, "Л. А. Воздвиженский", name]


@pytest.mark.parametrize("address", ["г.", "гр."])
def test_those_of_a_firm_are_addressed_otherwise_than_comrades(address: str) -> None:
    """г. is their form of address, and no part of an office."""
    text = (
        "Протокол совещания при Торгпреде\n\n9 июня 1931 г.\n\nПрисутствовали: т.т. Гвоздев С. И. (Торгпред), Шуйский А. М.\n"
        "От фирмы: г.г. Мирза Тафри, Ованес Калуст.\n\nт. Гвоздев -- Условия прошлого года всем известны.\n\n"
        f"{address} Калуст -- Не подходит одно. Ваши приемщики вскрывают каждую десятую кипу.\n\n"
        f"т. Шуйский -- Верно.\n\n{address} Тафри -- Я этот акт видел.\n\nт. Гвоздев -- Берите на парусник.\n"
    )
    lines = clean_lines(type_pages(text, "rus"), RULES)
    (meeting,) = resolve(find_meetings(lines, RULES), lines, RULES)
    assert [turn.speaker for turn in meeting.turns][1::2] == ["Ованес Калуст", "Мирза Тафри"]
    assert {person.title for person in meeting.people if "Калуст" in person.name or "Тафри" in person.name} == {None}
