"""Fields that close a record: absent people, who answers for the text; and headings of sides."""

from __future__ import annotations

import pytest

from tests.unit.segment.typed import read

TALK = "Holm: The nets are cut.\n\nKrag: Not by us.\n\nHolm: By whom?\n\nKrag: By a seal.\n"
HEAD = {"eng": "Minutes of the Talk\n\nDate: 4 May 1956", "deu": "Niederschrift\n\nDatum: 4. Mai 1956"}
TYPED_WIDTH = 62
HEAD["rus"] = "Запись беседы\n\nДата: 4 мая 1956 г."


@pytest.mark.parametrize(
    ("language", "tail", "field"),
    [
        ("eng", "ABSENT: Ozerov D. L. (ill)", ("absent", "ABSENT", "Ozerov D. L. (ill)")),
        (
            "deu",
            "Nicht erschienen: ein Vertreter des Seeamts",
            ("absent", "Nicht erschienen", "ein Vertreter des Seeamts"),
        ),
        ("deu", "F. d. R. d. N.: Weidner, Referent", ("recorder", "F. d. R. d. N.", "Weidner, Referent")),
        ("eng", "For conformity: U. Berg, secretary", ("recorder", "For conformity", "U. Berg, secretary")),
        ("eng", "Archive Ref.: Harbours, Bundle 4, No. 7", ("reference", "Archive Ref.", "Harbours, Bundle 4, No. 7")),
        ("eng", "Receive: Comrade Holm, Embassy Delhi", ("other", "Receive", "Comrade Holm, Embassy Delhi")),
        ("deu", "Es erhalten: Gen. Holm, Abt. IV", ("other", "Es erhalten", "Gen. Holm, Abt. IV")),
        ("rus", "Получают: т. Седов, отдел Азии", ("other", "Получают", "т. Седов, отдел Азии")),
        ("eng", "Registry No. 44/B", ("reference", "Registry No.", "44/B")),
        ("rus", "Исх. № 44-д/с", ("reference", "Исх. №", "44-д/с")),
        ("rus", "Вход. журн. № 44-12", ("reference", "Вход. журн. №", "44-12")),
    ],
)
def test_a_closing_field(language: str, tail: str, field: tuple[str, str | None, str]) -> None:
    (meeting,) = read(f"{HEAD[language]}\n\n{TALK}\n{tail}\n", language)
    last = meeting.header[-1]
    assert (last.field.value, last.label, last.value) == field


def test_who_answers_for_the_text_is_not_who_recorded_it() -> None:
    (meeting,) = read(f"{HEAD['deu']}\nProtokoll: Ada Kranz\n\n{TALK}\nF. d. R. d. N.: Weidner, Referent\n", "deu")
    assert [each.value for each in meeting.header if each.field.value == "recorder"] == ["Ada Kranz"]


def test_sides_under_a_heading_alone() -> None:
    """A blank line stands between the heading, the sides and their people."""
    (meeting,) = read(
        "NOTE OF DISCUSSION\n\nPERSONS TAKING PART\n\nFaroe Islands\nHon. Signe Holm, Minister of Fisheries\n"
        "Mrs. Ulla Berg, Adviser\n\nIceland\nMr. Jens Krag, Consul\n\nWhen: 4 May 1956\n\n" + TALK,
        "eng",
    )
    assert [(each.label, each.value) for each in meeting.header] == [
        ("Faroe Islands", "Hon. Signe Holm, Minister of Fisheries\nMrs. Ulla Berg, Adviser"),
        ("Iceland", "Mr. Jens Krag, Consul"),
        ("When", "4 May 1956"),
    ]


@pytest.mark.parametrize(
    ("language", "heading"),
    [
        ("eng", "PERSONS TAKING PART"),
        ("eng", "THOSE AT THE TABLE"),
        ("eng", "PARTIES"),
        ("deu", "ANWESENDE PERSONEN"),
        ("deu", "AM GESPRÄCH NAHMEN TEIL"),
        ("rus", "УЧАСТВУЮЩИЕ ЛИЦА"),
        ("rus", "ПРИНЯЛИ УЧАСТИЕ"),
    ],
)
@pytest.mark.parametrize("blank", ["\n", ""])
def test_sides_whose_people_bear_offices_that_nobody_knows(language: str, heading: str, blank: str) -> None:
    """A list of whole names, each with something behind a comma, shows the heading and the sides to be such."""
    sides = {
        "eng": (
            "Madeira",
            "Ana Luísa Prado Reis, Keeper of Mails",
            "Abel Moura Nunes, Sorter",
            "The Dairy",
            "Ulla Inga Berg, Weigher",
        ),
        "deu": (
            "Madeira",
            "Ana Luísa Prado Reis, Postwartin",
            "Abel Moura Nunes, Sortierer",
            "Die Kammer",
            "Ulla Inga Berg, Wägerin",
        ),
        "rus": (
            "Мадейра",
            "Прадо Рейс Ана, хранитель почт",
            "Моура Нунес Абель, сортировщик",
            "Палата",
            "Берг Улла Инга, весовщица",
        ),
    }[language]
    one, first, second, other, third = sides
    (meeting,) = read(
        f"{HEAD[language].splitlines()[0]}\n\n4.5.1956\n\n{heading}\n{blank}{one}\n{first}\n{second}\n\n{other}\n{third}\n\n{TALK}",
        language,
    )
    assert [(each.label, each.value) for each in meeting.header if each.field.value == "participants"] == [
        (one, f"{first}\n{second}"),
        (other, third),
    ]


def test_sides_by_roman_figures() -> None:
    (meeting,) = read(
        "WORKING SESSION\n\nAarhus, 4 May 1956\n\nI. Composition of the Danish delegation:\n1/ Comrade Signe Holm, head\n\n"
        "II. Composition of the Icelandic delegation:\n1/ Comrade Jens Krag, head\n\n" + TALK,
        "eng",
    )
    assert [each.label for each in meeting.header][1:] == [
        "I. Composition of the Danish delegation",
        "II. Composition of the Icelandic delegation",
    ]


LONG = f"{TALK}\nHolm: {'The ice has come down as far as the lighthouse and lies there. ' * 3}\n"


@pytest.mark.parametrize(
    ("company", "rest"),
    [
        ("Attaché Berg, Ursu and two", "students."),
        ("Attaché Berg and an interpreter of", "the host who came late."),
        ("Attaché Berg, the secretary of the", "mission."),
    ],
)
def test_a_closing_list_goes_on_where_the_page_ends_in_it(company: str, rest: str) -> None:
    (meeting,) = read(f"{HEAD['eng']}\n\n{LONG}\nOthers who took part: {company}\f{rest}\n\n[signature] J. Holm\n")
    (listed,) = [each for each in meeting.header if each.field.value == "participants"]
    assert listed.value == f"{company} {rest}"


@pytest.mark.parametrize("company", ["Attaché Berg and Ursu", "Attaché Berg and the clerk."])
def test_a_closing_list_that_ends_with_its_page_is_whole(company: str) -> None:
    (meeting,) = read(f"{HEAD['eng']}\n\n{LONG}\nOthers who took part: {company}\fthe end of the record\n")
    (listed,) = [each for each in meeting.header if each.field.value == "participants"]
    assert listed.value == company


@pytest.mark.parametrize(
    ("language", "said", "last"),
    [
        ("eng", "and so the letter goes out over my", "signature."),
        ("eng", "and so it will be the one that the mayor has", "certified."),
        ("eng", "and so it will be one of those that I had", "typed in two copies."),
        ("deu", "und so geht der Brief hinaus mit meiner", "Unterschrift."),
        ("rus", "и тогда письмо уйдет, если там стоит", "подпись Орлова."),
        ("rus", "и тогда письмо уйдет, если все это", "верно."),
    ],
)
def test_the_last_words_of_a_record_are_no_closing_part_where_a_sentence_goes_on(
    language: str, said: str, last: str
) -> None:
    """They stand at the start of a row, which the typist's margin broke."""
    above = f"Holm: {said}"
    while len(above) + len(last.split(maxsplit=1)[0]) < TYPED_WIDTH:
        above = above.replace(": ", ": so ", 1)
    (meeting,) = read(f"{HEAD[language]}\n\n{TALK}\n{above} {last}\n", language)
    assert meeting.turns[-1].text.endswith(f"{said} {last}")


def test_a_signature_below_them_is_one() -> None:
    (meeting,) = read(f"{HEAD['eng']}\n\n{TALK}\nHolm: It goes out over my name.\n\nsigned P. Holm\n")
    assert meeting.turns[-1].text == "It goes out over my name."


@pytest.mark.parametrize(
    ("language", "label", "first", "second"),
    [
        (
            "eng",
            "Attending",
            "from the Upper Dairy: Ada Berg, Mistress of the cooling house, Olav Kinn, keeper of the registers",
            "from the Lower Dairy: Emil Orde, churner",
        ),
        (
            "eng",
            "Present",
            "on the part of the harbour board: Ada Berg, pilot of the first class, Olav Kinn, keeper of the buoys",
            "on the part of the ferrymen: Emil Orde, oarsman",
        ),
        (
            "deu",
            "Anwesend",
            "von Seiten des Sennenvereins: Ada Berg, Vorsteherin des unteren Kellers, Olaf Kinn, Hüter der Register",
            "von der Talgemeinde: Emil Orde, Käser",
        ),
        (
            "rus",
            "Присутствовали",
            "с норвежской стороны: А. К. Берг, заведующая нижним погребом, О. Л. Кинн, хранитель старых описей",
            "со стороны артели: Э. М. Орде, маслобойщик",
        ),
    ],
)
def test_sides_within_one_list(language: str, label: str, first: str, second: str) -> None:
    """A colon stands behind the label, and one behind each side: none is misread."""
    (meeting,) = read(f"{HEAD[language]}\n{label}: {first}; {second}\n\n{TALK}", language)
    assert [(each.label, each.value) for each in meeting.header if each.field.value == "participants"] == [
        (label, f"{first}; {second}")
    ]


@pytest.mark.parametrize(
    ("language", "formula"),
    [
        ("deu", "Für getreue Abschrift"),
        ("deu", "Die Richtigkeit der Abschrift bestätigt"),
        ("deu", "Beglaubigte Abschrift"),
        ("eng", "For a faithful copy"),
        ("eng", "Attested copy"),
        ("eng", "I certify this to be a true copy"),
        ("eng", "Witness my hand and the seal of the Parish"),
        ("eng", "In testimony whereof I have set my hand"),
        ("eng", "Given under my hand and seal"),
        ("rus", "Выписка верна"),
        ("rus", "За верность копии"),
        ("rus", "С подлинным верно"),
    ],
)
def test_who_certifies_a_copy_has_recorded_nothing_and_his_line_is_no_speech(language: str, formula: str) -> None:
    """Where a field says who recorded, a line below the last speech that certifies the copy is no field."""
    label = {"eng": "Minutes by", "deu": "Protokoll", "rus": "Записал"}[language]
    (meeting,) = read(f"{HEAD[language]}\n{label}: Ada Kranz\n\n{TALK}\n{formula}: Weidner\n", language)
    assert [(each.label, each.value) for each in meeting.header if each.value != HEAD[language].partition(": ")[2]] == [
        (label, "Ada Kranz")
    ]
    assert meeting.turns[-1].text == "By a seal."


@pytest.mark.parametrize(
    ("language", "label"),
    [
        ("eng", "Also at table were"),
        ("eng", "With us was also"),
        ("eng", "Also at supper"),
        ("eng", "Of the party besides"),
        ("eng", "The rest of the company"),
        ("deu", "Außerdem saßen am Tisch"),
        ("deu", "Von der Gesellschaft noch"),
        ("deu", "Mit uns war ferner"),
        ("rus", "Кроме того, за столом сидели"),
        ("rus", "С нами были также"),
        ("rus", "Из гостей ещё"),
        ("chi_sim", "同桌还有"),
    ],
)
def test_who_else_was_at_table_stands_below_what_is_told(language: str, label: str) -> None:
    """A line on the copies, which does not say that word, and a signature stand below it."""
    value = {
        "eng": "Provost Lund and the pilot's niece.",
        "deu": "Propst Lund und die Nichte des Lotsen.",
        "rus": "пастор Лунд и племянница лоцмана.",
        "chi_sim": "林德、石平。",
    }[language]
    copies = {
        "eng": "Made out in three. 1 - to the Board of the Mission in Vardal. 2 - to Nain. 3 - kept.",
        "deu": "Ausgefertigt in drei Stücken. 1 - an den Vorstand der Mission in Vardal. 2 - bleibt.",
        "rus": "Исполнено в трёх экземплярах: 1 — в дело, 2 — в правление миссии, 3 — в архив общины.",
        "chi_sim": "抄送：外交部",
    }[language]
    colon = "：" if language == "chi_sim" else ": "
    head = HEAD.get(language, "谈话记录\n\n时间：一九五六年五月四日")
    told = {
        "eng": "Holm said that the nets were cut. Krag replied that a seal had done it.",
        "deu": "Holm sagte, die Netze seien zerschnitten. Krag erwiderte, das sei ein Seehund gewesen.",
        "rus": "Холм сказал, что сети порезаны. Краг ответил, что это сделал тюлень.",
        "chi_sim": "部长说，渔网被割断了。大使说，是海豹干的。",
    }[language]
    (meeting,) = read(f"{head}\n\n{told}\n\n{label}{colon}{value}\n\n{copies}\n", language)
    assert (label, "participants", value) in [(each.label, each.field.value, each.value) for each in meeting.header]


def test_who_signs_below_is_no_second_recorder() -> None:
    """The header says that he took the record; below it he put his seal."""
    (meeting,) = read(
        "石局长与贝尔领事问答录\n\n时间：1947年5月4日\n传译并笔录：孟云\n\n石局长：请坐。\n\n贝尔：谢谢。\n\n石局长：请讲。\n\n"
        "笔录人孟云（章）\n",
        "chi_sim",
    )
    assert [(each.label, each.value) for each in meeting.header] == [("时间", "1947年5月4日"), ("传译并笔录", "孟云")]


def test_a_bare_number_below_the_last_speech_is_no_reference() -> None:
    """Which exhibit it is, or which page, no label tells."""
    (meeting,) = read(f"{HEAD['eng']}\n\n{TALK}\nNo. 14\n")
    assert [each.field.value for each in meeting.header] == ["date"]


def test_a_heading_below_an_entry_that_ends_in_a_comma_is_no_office() -> None:
    """Apologies and Agenda are headings; Chairman below a name and its comma is what he does."""
    (meeting,) = read(
        f"{HEAD['eng']}\nPresent:\nMr. A. Beard,\nMiss N. Orde,\nCaptain R. Quill,\nApologies\nMr. J. Krag\n\n{TALK}"
    )
    assert {field.field.value: field.value for field in meeting.header}["absent"] == "Mr. J. Krag"


@pytest.mark.parametrize(
    ("closing", "fields"),
    [
        (
            "报：外交部、外贸部\n抄：经济代表处　　　　　　　（共八份）\n",
            [("other", "报", "外交部、外贸部"), ("other", "抄", "经济代表处"), ("copy", None, "（共八份）")],
        ),
        (
            "本件印二十份。报总理办公室，送外交部亚洲司。\n",
            [("copy", None, "本件印二十份。"), ("other", None, "报总理办公室，送外交部亚洲司。")],
        ),
        ("发：部领导、亚洲司　　共印九份\n", [("other", "发", "部领导、亚洲司"), ("copy", None, "共印九份")]),
    ],
)
def test_to_whom_a_chinese_record_went(closing: str, fields: list[tuple[str, str | None, str]]) -> None:
    (meeting,) = read(
        "会谈记录\n第 二 十 六 期\n\n时间：一九五六年五月四日\n\n石平：渔网破了。\n\n葛文：不是我们。\n\n石平：是谁？\n\n"
        f"葛文：是海豹。\n\n{closing}",
        "chi_sim",
    )
    read_fields = [(each.field.value, each.label, each.value) for each in meeting.header]
    assert read_fields[0] == ("reference", None, "第二十六期")
    assert read_fields[-len(fields) :] == fields


def test_one_field_for_all_that_is_said_of_copies() -> None:
    (meeting,) = read("Made in 5 copies. Copy No. 2.\n\n" + HEAD["eng"] + "\n\n" + TALK)
    assert [each.value for each in meeting.header if each.field.value == "copy"] == ["Made in 5 copies. Copy No. 2."]


def test_the_record_was_kept_by_a_comrade() -> None:
    (meeting,) = read(HEAD["eng"] + "\nThe record was kept by comrade Ilko Holm.\n\n" + TALK)
    assert [(each.label, each.value) for each in meeting.header if each.field.value == "recorder"] == [
        ("The record was kept by", "comrade Ilko Holm.")
    ]


def test_the_secretary_signs_and_another_approves_on_one_line() -> None:
    (meeting,) = read(
        HEAD["eng"] + "\n\n" + TALK + "\nSigned: S. Berg, Secretary            Approved: A.H. 27/6/56\n\n"
        "DISTRIBUTION : Members; File\n"
    )
    assert [(each.field.value, each.label, each.value) for each in meeting.header[-3:]] == [
        ("recorder", "Signed", "S. Berg, Secretary"),
        ("review_status", "Approved", "A.H. 27/6/56"),
        ("other", "DISTRIBUTION", "Members; File"),
    ]


def test_a_stamp_in_the_corner_takes_nothing_with_it() -> None:
    (meeting,) = read(
        "                                        [Stamp: 22 Nov 1957]\nSTRICTLY CONFIDENTIAL\n\n"
        + HEAD["eng"]
        + "\n\n"
        + TALK
    )
    assert [each.value for each in meeting.header if each.field.value == "classification"] == ["STRICTLY CONFIDENTIAL"]


def test_a_bulletin_is_about_who_saw_whom() -> None:
    (meeting,) = read(
        "会见简报\n第十二期\n\n一九六三年七月十日　　秘密\n\n姚参赞会见农业部次长格舒谈剑麻\n\n　　次长说，今年剑麻丰收。\n\n　　姚表示欢迎。\n",
        "chi_sim",
    )
    assert meeting.subject == "姚参赞会见农业部次长格舒谈剑麻"
