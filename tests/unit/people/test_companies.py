"""Whole small records, each by a habit of its archive: who was there by a sentence, by a gap, by half a surname."""

from __future__ import annotations

from minutebook.model import Meeting, Role
from minutebook.people import resolve
from minutebook.rules import load_rulebook
from minutebook.segment import find_meetings
from minutebook.text import clean_lines
from tests.typescript import type_pages

RULES = load_rulebook()

MUSEUM = """СТЕНОГРАММА
встречи членов правления музея с гостями из Брно

12/II-1957 г., 18 ч. 10 м.

Председательствует ГОРБАТОВ И. С.

{present}ГОРБАТОВ: Товарищи, вопрос один: часы с башни.

ТИТОВ: Они стоят с осени.

ГОРБАТОВА: Я прошу записать, что музей часов не просил.

ГОРБАТОВ: Записали.

ГОРБАТОВА: Они прибыли с эшелоном станков.

ТИТОВ: Станки ушли на завод. Заседание закрывается в 19:25.

Стенографировала Осина З.
"""
PRESENT = (
    "Во встрече участвуют директор музея Н. Г. Горбатова, хранитель П. Е. Титов, руководитель группы д-р Карел "
    "Вондра и реставратор Власта Ружкова.\n\n"
)
GLASS = """存档：轻外〔1953〕第0317号
密件

关于德方专家协助修复窑炉一事的谈话纪要

一、时间：一九五三年三月廿九日晚七点三刻至九点正
二、地点：轻工业部东楼二层
三、口译：康玉茹
四、笔录：傅本立

希尔曼组长：火是斜的。

秦司长：火怎么不好？

秦总工程师：烟道断了一段。

秦司长：那么先修烟道。

希尔曼：好，十天可以完工。

科尔女士：我称过石灰。

秦总：多少公斤？

科尔：二十七公斤。

参加谈话的有秦景和（玻璃司司长）、秦廷栋（南郊玻璃厂总工程师），民主德国专家组组长瓦尔特·希尔曼和配料专家埃尔泽·科尔。
（下略）
"""
FARM = """印发二十份，回收

省长接见摩洛哥农业参观团的谈话（1963年7月15日）

下午五点半，客人由机场直接来到饭店。

宾主名单：
侯本初　省长
麻德润　农业厅厅长
艾哈迈德·法拉　团长
穆尼尔·贾马　团员
莱拉·哈桑　团员

翻译：纪明远
记录整理：外办秘书科

省长：欢迎各位。

团长：水多了怎么办？

厅长：堵，放，排。

女团员：用什么排？

纪明远：她问的是机器。

麻：用脸盆。

纪：她不信。

女团员：用脸盆？

众：真的。

省长：真的。
"""
TEA = """彭副主任与摩洛哥贸易代表本·苏德第三次商谈记录

起止时间：1968年12月19日22时30分至20日零时15分
商谈地点：广州东方宾馆四一二室
我方人员：彭一苇（外贸公司副主任）、阮振声（茶叶组）、谭秀（运输组）
摩方人员：阿卜杜·本·苏德（贸易代表）、若瑟·皮诺（会计）

彭副主任（下面简称彭）：请讲。

皮诺：账是一样的。

彭：版子还在不在？

阮：在仓库，压在下面。

谭秀：原因有两条：第一，船在修理。

彭：知道了。

谭：多出来的一份记在我们的账上。

皮诺：好。
"""
RAILWAY = """VS-Einstufung: VS – Nur für den Dienstgebrauch

Gesprächsaufzeichnung: Staatssekretär Lohse mit dem ungarischen Vizeminister Bodó, Bonn, 25. Mai 1972
(Vom Herrn Staatssekretär noch nicht gebilligt)

Dauer: 15.15–16.50 Uhr

Von deutscher Seite:
Staatssekretär Hartwig Lohse
VLR I Gisela von Arx

Von ungarischer Seite:
Vizeminister Kálmán Bodó
Botschaftsrat Imre Bánki

Dolmetscher: Georg Pfann
Aufgezeichnet von: VLR I von Arx

Staatssekretär Lohse (im folgenden: L.): Ich freue mich, daß Sie gekommen sind.

Vizeminister Bodó (im folgenden: B.): Der Wagen wurde abgehängt.

L.: In Passau?

BR Bánki: In Passau. Es waren Hühner darin.

Dolmetscher: Verzeihung: Der Herr Botschaftsrat sagte Hühner, ich habe zunächst Heizer verstanden.

B.: Auch Heizer wäre nicht falsch.

L.: Gut.
"""
DIARY = """Persönlich und vertraulich

Aus dem Diensttagebuch des schweizerischen Gesandten in Ankara, Ulrich Bodner

Freitag, 29. März 1946
Besuch des türkischen Landwirtschaftsministers Nuri Altan

Um 4 Uhr nachmittags erschien unangemeldet der Landwirtschaftsminister. Zugegen: Legationssekretär Studler, Frau Dr. Ekrem als Dolmetscherin

Der Minister sagte, er komme vom Bahnhof. Ich erwiderte, die Frage sei neu. Altan war davon angetan. Er bat um zwei Melker. Ich versprach, noch heute zu kabeln.
"""
CABBAGE = """Телефонный разговор секретаря Заозерского обкома т. Лебедева с заместителем председателя Совета Министров т. Хямялайненом в ночь с 30 ноября на 1 декабря 1961 года

Начат: 23.40
Окончен: 00.25
Запись вел: помощник Гущин
Хранить: фонд 3, опись 5, дело 412, лист 9

Л.: Не спите?

Х.: Сплю. Но трубку держу.

Л.: У меня стоит ваш состав.

Х.: Так. А бумаги?
"""


CLINIC = """Прием министром посла Республики Боливия по его просьбе

Дата приема: 3 апреля 1957 года, среда
Время приема: 12 ч. 00 м. – 12 ч. 50 м.
Где происходил прием: кабинет министра

Принимали:
Савин Николай Игнатьевич — министр здравоохранения
Глухова Ольга Борисовна — профессор, директор института

С боливийской стороны:
Эрнандо Арсе Урреа — посол
Хулио Пинто — секретарь посольства

Перевод: Шац М. Л.

Посол. — Позвольте сразу к делу.

Министр. — Сколько от Ла-Паса до вашего Бени?

Профессор Глухова. — Препарат живет двое суток.

Глухова. — Сухую можно.

Переводчик. — Прошу прощения: посол спрашивает, чей плащ.

Министр. — Любой.

Посол. — Благодарю. Позвольте и мне одну просьбу записать дословно.

Министр. — Прошу.

Посол. — Мы просим прислать врачей, умеющих ездить верхом. Черепаху можно заменить другой черепахой.

Министр. — Чем ее заменить?

Посол. — Другой черепахой.

Глухова. — Институт этого не заметит, он не заметил и ремонта.

Министр. — Подумаем. Письменный ответ получите в пятницу, до 18:00.
"""


def read(text: str, language: str) -> Meeting:
    lines = clean_lines(type_pages(text, language), RULES)
    (meeting,) = resolve(find_meetings(lines, RULES), lines, RULES)
    return meeting


def speakers(meeting: Meeting) -> dict[str, str | None]:
    return {turn.label: turn.speaker for turn in meeting.turns}


def roles(meeting: Meeting) -> dict[str, set[str]]:
    return {person.name: {role.value for role in person.roles} for person in meeting.people}


def test_a_sentence_lists_who_takes_part_and_gorbatova_is_not_gorbatov() -> None:
    meeting = read(MUSEUM.format(present=PRESENT), "rus")
    assert speakers(meeting) == {
        "ГОРБАТОВ": "ГОРБАТОВ И. С.",
        "ТИТОВ": "П. Е. Титов",
        "ГОРБАТОВА": "Н. Г. Горбатова",
    }
    assert {"Карел Вондра", "Власта Ружкова"} <= set(roles(meeting))
    assert (meeting.date, meeting.time, meeting.time_end) == ("1957-02-12", "18:10", "19:25")


def test_a_woman_whom_nothing_lists_is_not_the_man_of_her_surname() -> None:
    named = speakers(read(MUSEUM.format(present=""), "rus"))
    assert named["ГОРБАТОВ"] == "ГОРБАТОВ И. С."
    assert named["ГОРБАТОВА"] in {None, "ГОРБАТОВА"}


def test_the_office_in_brackets_tells_two_of_a_surname_apart_in_a_told_list() -> None:
    meeting = read(GLASS, "chi_sim")
    named = speakers(meeting)
    assert (named["秦司长"], named["秦总工程师"], named["秦总"]) == ("秦景和", "秦廷栋", "秦廷栋")
    assert (named["希尔曼组长"], named["科尔"]) == ("瓦尔特·希尔曼", "埃尔泽·科尔")
    assert {name for name in roles(meeting) if "的" in name or "略" in name} == set()
    assert (meeting.time, meeting.time_end, meeting.place) == ("19:45", "21:00", "轻工业部东楼二层")


def test_offices_stand_behind_a_gap_and_a_section_is_nobody() -> None:
    meeting = read(FARM, "chi_sim")
    named = speakers(meeting)
    assert (named["省长"], named["团长"], named["厅长"], named["麻"]) == ("侯本初", "艾哈迈德·法拉", "麻德润", "麻德润")
    assert named["女团员"] is None, "two are 团员, and nothing says which of them is a woman"
    assert named["纪"] == "纪明远", "the interpreter, who spoke under his whole name before"
    assert not any("recorder" in each for each in roles(meeting).values())
    assert meeting.time == "17:30"


def test_a_surname_alone_and_a_side_each_are_known_though_they_stand_once() -> None:
    meeting = read(TEA, "chi_sim")
    named = speakers(meeting)
    assert (named["阮"], named["谭"], named["谭秀"]) == ("阮振声", "谭秀", "谭秀")
    assert [each.label for each in meeting.header if each.field == "participants"] == ["我方人员", "摩方人员"]
    assert (meeting.time, meeting.time_end) == ("22:30", "00:15")


def test_a_title_behind_a_colon_is_no_recorder_and_the_interpreter_speaks() -> None:
    meeting = read(RAILWAY, "deu")
    assert speakers(meeting)["Dolmetscher"] == "Georg Pfann"
    assert roles(meeting)["Georg Pfann"] == {"interpreter", "speaker"}
    assert [person.name for person in meeting.people if Role.RECORDER in person.roles] == ["Gisela von Arx"]
    assert (meeting.date, meeting.place, meeting.time_end) == ("1972-05-25", "Bonn", "16:50")


def test_a_diary_names_its_author_and_who_was_by() -> None:
    meeting = read(DIARY, "deu")
    assert roles(meeting) == {
        "Ulrich Bodner": {"participant", "recorder"},
        "Nuri Altan": {"participant"},
        "Studler": {"participant"},
        "Ekrem": {"participant", "interpreter"},
    }
    assert (meeting.kind, meeting.date, meeting.time) == ("narrative", "1946-03-29", "16:00")


def test_a_night_between_two_days_is_no_part_of_the_second_party() -> None:
    meeting = read(CABBAGE, "rus")
    assert speakers(meeting)["Х."] == "Хямялайнен", "the title has him in the instrumental alone"
    assert speakers(meeting)["Л."] not in {None, "Хямялайнен"}
    assert (meeting.time, meeting.time_end) == ("23:40", "00:25")
    assert "reference" in {each.field for each in meeting.header}


def test_entries_of_name_dash_and_office_stand_one_a_line() -> None:
    meeting = read(CLINIC, "rus")
    assert speakers(meeting) == {
        "Посол": "Эрнандо Арсе Урреа",
        "Министр": "Савин Николай Игнатьевич",
        "Профессор Глухова": "Глухова Ольга Борисовна",
        "Глухова": "Глухова Ольга Борисовна",
        "Переводчик": "Шац М. Л.",
    }


NITRATE = """Report on a call

Place: Santiago
Date: 20th August 1953
{company}: Peter Holm, Trade Officer

1. At 6 p.m. I was received in the Palacio by the Under-Secretary for Mines, Álvaro Quiroga, who spoke in good English of nitrate, linen and butter.

2. I thanked him for the samples. Señor Quiroga replied that the bank was against barter, and gave me a cup of coffee.

3. Mr. Holm explained what we could offer: linen for sheets, butter in tins, and a small number of mares.

(signed) D. Hale
"""


def test_whom_an_author_met_is_told_besides_his_company() -> None:
    """A list of all who were there leaves nobody out."""
    named = {person.name: person.title for person in read(NITRATE.format(company="With me"), "eng").people}
    assert named.get("Álvaro Quiroga") == "Under-Secretary for Mines"
    assert "Álvaro Quiroga" not in roles(read(NITRATE.format(company="Present"), "eng"))
