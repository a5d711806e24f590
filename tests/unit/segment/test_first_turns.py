"""The first turn of a record: said from an office that the header names too, by the same word."""

from __future__ import annotations

import pytest

from tests.unit.segment.typed import labels, read

CHAIRED = {
    "eng": (
        "Minutes of the Harbour Committee\n\nDate: 4 May 1966\nPresent: Arne Holm (Chairman), Mr. Orde, Mrs. Kern\n\n"
        "Chairman: {first}\n\nOrde: It stands.\n\nKern: It leans.\n\nOrde: A little."
    ),
    "deu": (
        "Protokoll der Hafenkommission\n\nDatum: 4. Mai 1966\nAnwesend: Arne Holm (Vorsitzender), Herr Orde, Frau"
        " Kern\n\nVorsitzender: {first}\n\nHerr Orde: Er steht.\n\nFrau Kern: Er lehnt.\n\nHerr Orde: Etwas."
    ),
    "rus": (
        "Протокол заседания\n\nДата: 4 мая 1966 г.\nПредседатель совещания: А. П. Громов\nПрисутствовали: В. И. Орлов,"
        " П. А. Керн\n\nПредседатель: {first}\n\nОрлов: Он стоит.\n\nКерн: Он накренился.\n\nОрлов: Немного."
    ),
    "chi_sim": (
        "港务委员会会议记录\n\n日期：1966年5月4日\n出席：何安明（主席）、敖德林、柯恩华\n\n主席：{first}\n\n敖德林：它站着。\n\n柯恩华："
        "它歪了。\n\n敖德林：一点。"
    ),
}


@pytest.mark.parametrize(
    ("language", "first"),
    [
        ("eng", "One item is left, the crane."),
        ("eng", "Shall we begin?"),
        ("deu", "Ein Punkt bleibt, der Kran."),
        ("deu", "Guten Morgen, Herr Orde."),
        ("rus", "Остался один пункт, кран."),
        ("rus", "Начнем?"),
        (
            "rus",
            "Остался один пункт из тех, которые начальник порта прислал нам весной, и это кран. Он стоит на северном"
            " причале с войны, как вы знаете, кто мимо него проходил. Я хотел бы знать, что он там делает.",
        ),
        ("chi_sim", "还剩一项，就是吊车。"),
    ],
)
def test_who_opens_from_an_office_that_the_header_names_has_the_first_turn(language: str, first: str) -> None:
    assert labels(CHAIRED[language].format(first=first), language)[0] in {
        "Chairman",
        "Vorsitzender",
        "Председатель",
        "主席",
    }


def test_a_paragraph_that_names_the_chair_is_a_field_and_no_turn() -> None:
    """The office stands in the title too, and what is behind it is a name with its stop."""
    talk = (
        "Minutes of the Board, its Chairman and Secretary\n\nDate: 4 May 1966\n\nChairman: Arne Holm.\n\nMr. Orde: It"
        " stands.\n\nMrs. Kern: It leans.\n\nMr. Orde: A little."
    )
    assert labels(talk) == ["Mr. Orde", "Mrs. Kern", "Mr. Orde"]


def test_a_land_that_the_header_names_speaks_where_a_sentence_stands_behind_it() -> None:
    """The same word before people is a side, a field of the header."""
    talk = "Protokoll\n\nDatum: 4. Mai 1974\n\n{header}\n\nPolen: Wir sind dafür.\n\nNorwegen: Wir auch.\n\nPolen: Gut."
    one = "Teilnehmer: Herr Orde (Norwegen), Herr Kern (Polen)"
    sides = "Norwegen: Direktor Orde, Frau Bruno\nPolen: Herr Kern, Frau Dorn"
    for header in (one, sides):
        assert labels(talk.format(header=header), "deu") == ["Polen", "Norwegen", "Polen"]


@pytest.mark.parametrize("first", ["现在开会。", "开会。", "安静。"])
@pytest.mark.parametrize(
    "chair",
    [
        "主席：何安明\n出席：何安明、敖德林、柯恩华",
        "二、主席：何安明\n三、出席：敖德林、柯恩华",
        "主持人：何安明\n出席：敖德林、柯恩华",
    ],
)
def test_a_chinese_chair_who_says_a_word_or_two_has_the_first_turn(chair: str, first: str) -> None:
    """A sentence so short has the form of a name."""
    office = "主持人" if "主持人" in chair else "主席"
    talk = f"港务委员会会议记录\n\n日期：1966年5月4日\n{chair}\n\n{office}：{first}\n\n敖德林：它站着。\n\n柯恩华：它歪了。\n\n敖德林：一点。"
    assert labels(talk, "chi_sim") == [office, "敖德林", "柯恩华", "敖德林"]


def test_the_name_of_a_chinese_chair_ends_in_a_stop_below_a_title_with_his_office() -> None:
    talk = "谷主席主持港务会议记录\n\n日期：1966年5月4日\n出席：敖德林、柯恩华\n\n主席：谷安明。\n\n敖德林：它站着。\n\n柯恩华：它歪了。\n"
    assert labels(talk, "chi_sim") == ["敖德林", "柯恩华"]


def test_a_dash_parts_the_first_turn_from_an_office_that_stands_above() -> None:
    text = (
        "Заседание Ученого совета\n14 октября 1948 г.\n\nПредседатель: член-корр. В. Г. Стожаров\n"
        "Присутствуют: О. Я. Мельничук, Р. М. Аббасзаде\n\n"
        "Председатель — Товарищи, кворум есть. Прошу уложиться в десять минут.\n\n"
        "Мельничук — Экспедиция вышла в поле 2 июня.\n\nАббасзаде — Сколько скважин?\n\nМельничук — Четырнадцать.\n"
    )
    assert labels(text, "rus") == ["Председатель", "Мельничук", "Аббасзаде", "Мельничук"]


def test_an_office_and_a_name_of_the_header_before_a_sentence_open_the_first_turn() -> None:
    """Though the header's own labels begin so; before names they are a field."""
    talk = (
        "Talk of the Vice Premier with Fishermen\n\nDate: 4 May 1966\nGuests: Omar Holm (head of the delegation), Mrs. Kern"
        "\n\n{}\n\nVice Premier: It leans.\n\nMrs. Kern: A little.\n\nVice Premier: Much."
    )
    told = labels(talk.format("Head of Delegation Holm: We come from an island and it rained on us."))
    assert told == ["Head of Delegation Holm", "Vice Premier", "Mrs. Kern", "Vice Premier"]
    assert labels(talk.format("Head of Delegation: Omar Holm"))[0] == "Vice Premier"


def test_the_number_of_a_record_at_the_head_of_two_pages_is_no_label() -> None:
    """Read otherwise on each, it is no running head either, and the header below it stays one."""
    filler = "\n\n".join(
        "The Clerk read a letter from the Harbour Trust, which was noted by the members." for _ in range(12)
    )
    text = (
        "T.C. 9/3/54\nMINUTES OF THE ORDINARY MEETING OF THE TOWN COUNCIL\n\n9th March, 1954\n\n"
        f"Present: Provost Orde, Councillors Hale, Kern\n\n{filler}\f\nT.C. 9/3754.\n\n{filler}\n"
    )
    (meeting,) = read(text)
    assert not meeting.turns
    assert (meeting.title, meeting.date) == ("MINUTES OF THE ORDINARY MEETING OF THE TOWN COUNCIL", "1954-03-09")


@pytest.mark.parametrize(
    "last",
    ["But I was about to—", "They said: “What is it for?”", "(what for?)", "The one I work for"],
)
def test_a_label_with_its_colon_opens_a_turn_below_whatever_ends_a_row(last: str) -> None:
    text = (
        "Minutes of the Talk\n\nDate: 4 May 1966\nParticipants: Signe Holm, Minister; Per Maybury, skipper\n\n"
        f"Maybury: {last}\nHolm: Stop there.\nMaybury: I shall.\nHolm: Good.\n"
    )
    (meeting,) = read(text)
    assert [turn.label for turn in meeting.turns] == ["Maybury", "Holm", "Maybury", "Holm"]


@pytest.mark.parametrize("last", ["But I was about to", "He came in the van"])
def test_a_label_with_its_stop_opens_a_turn_below_a_blank_line(last: str) -> None:
    text = (
        "Minutes of the Talk\n\nDate: 4 May 1966\nParticipants: Signe Holm, Minister; Per Maybury, skipper\n\n"
        f"MAYBURY. {last}\n\nHOLM. Stop there.\n\nMAYBURY. I shall.\n\nHOLM. Good.\n"
    )
    (meeting,) = read(text)
    assert [turn.label for turn in meeting.turns] == ["MAYBURY", "HOLM", "MAYBURY", "HOLM"]


@pytest.mark.parametrize(
    "last",
    [
        "I certify the following figures: forty for, three against.",
        "A true copy of it hangs in the hall: go and see.",
        "Prepared in haste. First it sank, then it burned.",
    ],
)
def test_words_of_a_certificate_in_a_speech_stay_said(last: str) -> None:
    text = (
        "Minutes of the Talk\n\nDate: 4 May 1966\nParticipants: Signe Holm, Minister; Per Dahl, skipper\n\n"
        f"Holm: What then?\n\nDahl: It was so.\n\n{last}\n"
    )
    (meeting,) = read(text)
    assert meeting.turns[-1].text.endswith(last)


def test_names_before_dashes_end_the_introduction_that_lists_them() -> None:
    """Three speakers, two of them listed in its prose alone."""
    text = (
        "NOTE\non a conversation with the Trade Counsellor, Mr. Raul Bustamante\n\nWarsaw, 12 October 1956\n\n"
        "The conversation took place today at 1 p.m. On our side there took part Director Zygmunt Wierzbicki and Senior "
        "Adviser Halina Morawska.\n\nBustamante - I thank you for the time.\n\nWierzbicki - Our tanneries have extract until "
        "March.\n\nBustamante - In spring the price will not be the same.\n\nMorawska - May I add a remark of my own?\n"
    )
    (meeting,) = read(text)
    assert [turn.label for turn in meeting.turns] == ["Bustamante", "Wierzbicki", "Bustamante", "Morawska"]
