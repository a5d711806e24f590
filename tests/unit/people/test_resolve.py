"""Who speaks under a label: alias before name, context before guess, damage within limits, null where it is not known."""

from __future__ import annotations

from dataclasses import replace

import pytest

from minutebook.model import Field, HeaderField, Kind, Meeting, Role, Severity, Turn
from minutebook.people import TOPICS, resolve
from minutebook.rules import load_rulebook
from minutebook.segment import find_meetings
from minutebook.text import clean_lines
from tests.invented import Case, load_cases, read_case
from tests.typescript import damage, type_pages

RULES = load_rulebook()
CASES = load_cases()


LISTED = "Tadeusz Wieloch, head of delegation; Bronislaw Cichy, harbour master; Helvi Saarnio, State Railways"


def meeting(
    labels: list[str], *, title: str | None = None, language: str = "eng", texts: list[str] | None = None, **header: str
) -> Meeting:
    """A meeting whose header fields are given by kind, with a turn a label."""
    fields = tuple(HeaderField(kind.title(), Field(kind), value, f"eng-{kind}", 1.0) for kind, value in header.items())
    words = texts or ["We shall see."] * len(labels)
    turns = tuple(
        Turn(no, label, text, text, (), "colon", 1.0)
        for no, (label, text) in enumerate(zip(labels, words, strict=True), 1)
    )
    return Meeting(Kind.MINUTES, "turns", title=title, language=language, header=fields, turns=turns)


def resolved(given: Meeting) -> Meeting:
    (found,) = resolve([given], [], RULES)
    return found


def speakers(given: Meeting) -> list[str | None]:
    return [turn.speaker for turn in resolved(given).turns]


def roles(given: Meeting) -> dict[str, set[str]]:
    return {person.name: {role.value for role in person.roles} for person in resolved(given).people}


@pytest.mark.parametrize("case", CASES, ids=[case.name for case in CASES])
def test_every_layout_gives_its_people_and_speakers(case: Case) -> None:
    """People with roles, and the speaker of each label, as a historian would say; nobody else."""
    found = read_case(case, RULES)
    assert {(person.name, frozenset(role.value for role in person.roles)) for person in found.people} == set(
        case.people
    )
    assert {(turn.label, turn.speaker) for turn in found.turns} == set(case.speakers)


def test_a_defined_alias_beats_a_surname_that_two_people_share() -> None:
    given = meeting(
        ["Vice Minister Shen (hereafter Shen)", "Shen", "Shen Yulan"],
        title="Minutes of the Talk between the Vice Minister [Shen Bonian] and the Ambassador [Halvorsrud]",
        recorder="Shen Yulan",
    )
    found = resolved(given)
    assert [turn.speaker for turn in found.turns] == ["Shen Bonian", "Shen Bonian", "Shen Yulan"]
    assert found.turns[1].speaker_rule == "alias-defined"


def test_a_shared_surname_without_a_definition_means_who_confers_and_asks_for_review() -> None:
    found = resolved(meeting(["Gu"], participants="Gu Weimin, Premier; Ma Kuan, Director", recorder="Gu Lanfen"))
    (turn,) = found.turns
    assert (turn.speaker, turn.needs_review) == ("Gu Weimin", True)
    assert turn.review_reason is not None
    assert "Gu Lanfen" in turn.review_reason


def test_two_who_confer_and_share_a_surname_are_not_guessed_between() -> None:
    found = resolved(meeting(["Kim", "Kim Il-su"], participants="Kim Il-su, Minister; Kim Yong-ho, Director"))
    assert [turn.speaker for turn in found.turns] == [None, "Kim Il-su"]
    (problem,) = found.problems
    assert (problem.code, problem.severity, problem.where) == ("speaker_ambiguous", Severity.WARNING, "turn 1")
    assert "Kim Yong-ho" in problem.detail


def test_a_recorder_does_not_speak_because_his_surname_stands_as_a_label() -> None:
    assert speakers(
        meeting(["Vranic", "Tasnadi"], participants="Stana Vranic, Counsellor", recorder="Iren Tasnadi")
    ) == [
        "Stana Vranic",
        None,
    ]


def test_an_office_alone_means_its_one_holder_in_this_document() -> None:
    lists = "Hall Torfason, Prime Minister of Iceland; Oddur Skulason, Private Secretary (Notetaker); Everett Colquhoun, Secretary of State of Canada; Philip Darnley, Ambassador of Canada"
    labels = ["The Prime Minister", "The Secretary", "The Ambassador", "The Minister of Mines"]
    assert speakers(meeting(labels, participants=lists)) == [
        "Hall Torfason",
        "Everett Colquhoun",
        "Philip Darnley",
        None,
    ]
    chinese = meeting(
        ["总理", "部长"], language="chi_sim", participants="总理谷怀瑾、铁道部部长宁致远、铁道部副部长达云"
    )
    assert speakers(chinese) == ["谷怀瑾", "宁致远"]


def test_a_bare_surname_gets_the_initials_that_the_opening_sentence_gives_it() -> None:
    text = """Запись беседы
заместителя министра торговли с послом Республики Гана Кваме Аддо

24 июня 1963 г.

П. Л. Вересов принял посла по его просьбе и сказал, что готов выслушать его.

Аддо: — Благодарю вас. Речь пойдет о какао, которого мы отгрузили восемь тысяч тонн.

Вересов: — Эту цифру я знаю. Четыреста тонн за дорогу не усыхают, господин посол.

Аддо: — Наша сторона объясняет разницу мешками.

Вересов: — Хорошо. Разделим ее пополам.
"""
    lines = clean_lines(type_pages(text, "rus"), RULES)
    (found,) = resolve(find_meetings(lines, RULES), lines, RULES)
    assert {(person.name, frozenset(role.value for role in person.roles)) for person in found.people} == {
        ("П. Л. Вересов", frozenset({"participant", "speaker"})),
        ("Кваме Аддо", frozenset({"participant", "speaker"})),
    }
    assert [turn.speaker for turn in found.turns] == ["Кваме Аддо", "П. Л. Вересов"] * 2


@pytest.mark.parametrize(
    ("name", "label"), [("Yves Le Gall", "Le Gall"), ("Rosa La Torre", "La Torre"), ("Anil Das Gupta", "Das Gupta")]
)
def test_a_surname_that_begins_as_an_article_does_is_a_surname(name: str, label: str) -> None:
    """Where the list has it whole: The Almoner is still the office."""
    listed = f"{name}, Almoner; Bruno Holm, Surveyor"
    given = meeting([label, "The Surveyor", "The Almoner"], participants=listed)
    assert speakers(given) == [name, "Bruno Holm", name]


def test_an_office_that_two_hold_is_nobodys() -> None:
    assert speakers(
        meeting(["The Ambassador"], participants="A. Rossi, Ambassador of Italy; B. Lund, Ambassador of Norway")
    ) == [None]


def test_the_chairman_is_who_chairs() -> None:
    given = meeting(["The CHAIRMAN"], participants="Roland Tuckwell; W. Strang, Harbour Master", chair="Mr. Tuckwell")
    assert speakers(given) == ["Roland Tuckwell"]


def test_initials_mean_whose_surname_they_begin_if_it_is_one() -> None:
    lists = "Harlan Pruett, Under Secretary; Kofi Asante-Bell, Ambassador"
    assert speakers(meeting(["A", "P", "X"], participants=lists)) == ["Kofi Asante-Bell", "Harlan Pruett", None]
    assert speakers(meeting(["R"], participants="John Reed; Mary Ross")) == [None]


def test_q_and_a_ask_and_answer() -> None:
    """They are nobody's initials, unless a name begins with Q or one of the two stands alone."""
    given = meeting(["Q", "A"], title="Interview with Mr. Per Lund", participants="Miss Ada Crane")
    assert speakers(given) == [None, "Per Lund"]
    assert speakers(meeting(["Q", "A"], participants="Ada Crane; Per Lund")) == [None, None]
    assert speakers(meeting(["Q", "A"], participants="Jo Quill; Per Adam")) == ["Jo Quill", "Per Adam"]
    assert speakers(meeting(["A", "L"], participants="Ada Crane; Per Lund")) == ["Ada Crane", "Per Lund"]


@pytest.mark.parametrize(
    ("label", "speaker"),
    [
        ("Halvorsrnd", "Halvorsrud"),
        ("Ha1vorsrud", "Halvorsrud"),
        ("Halvarsmd", "Halvorsrud"),
        ("Sandvik", "Sandvik"),
    ],
)
def test_misread_labels_go_to_the_one_they_resemble(label: str, speaker: str) -> None:
    title = (
        "Minutes of the Talk between the Vice Minister [Shen Bonian] and the Ambassador of Norway to China [Halvorsrud]"
    )
    found = resolved(meeting(["Halvorsrud", label], title=title))
    assert found.turns[1].speaker == speaker
    assert found.turns[1].confidence < found.turns[0].confidence


def test_a_misread_form_is_no_alias() -> None:
    found = resolved(
        meeting(["Halvorsrud", "Halvorsrnd"], title="Talk between Minister Shen and Ambassador Halvorsrud")
    )
    assert all("Halvorsrnd" not in person.aliases for person in found.people)


def test_a_short_label_that_is_only_like_a_name_is_left_open() -> None:
    assert speakers(meeting(["Ryo"], participants="Ryu Chang-muk, Minister; Ham Yong-guk, Chairman")) == [None]


def test_russian_names_in_titles_take_the_form_of_their_labels() -> None:
    given = meeting(
        ["Ладыгин", "Бхаргава"],
        title="Запись беседы министра торговли П. К. Ладыгина с послом Индии в СССР Бхаргавой",
        language="rus",
    )
    assert speakers(given) == ["П. К. Ладыгин", "Бхаргава"]
    assert set(roles(given)) == {"П. К. Ладыгин", "Бхаргава"}


def test_a_wife_or_daughter_who_interprets_is_not_the_minister() -> None:
    given = meeting(
        ["Стругалев"], language="rus", participants="Н. Ф. Стругалев, министр", interpreter="К. В. Стругалева"
    )
    assert speakers(given) == ["Н. Ф. Стругалев"]


def test_several_voices_are_nobody() -> None:
    found = resolved(meeting(["ALL", "众", "Голоса"], participants="Ada Holm; Per Vik"))
    assert [turn.speaker for turn in found.turns] == [None, None, None]
    assert {problem.severity for problem in found.problems} == {Severity.INFO}


def test_without_any_list_each_form_of_address_stands_for_itself() -> None:
    """Parliaments tell namesakes apart by first name, so two forms are not merged; a bare surname shortens one."""
    labels = ["The Minister of State (Mr. David Hart)", "Mr. Hart", "Mr. Peter Walsh (Leigh)", "Walsh", "The Chairman"]
    assert speakers(meeting(labels)) == [
        "Mr. David Hart",
        "Mr. Hart",
        "Mr. Peter Walsh (Leigh)",
        "Mr. Peter Walsh (Leigh)",
        "The Chairman",
    ]


def test_without_any_list_a_constituency_is_nobody_though_commas_were_read_into_the_name() -> None:
    (first, second) = speakers(meeting(["Mr. Peter, Walsh, (Leigh)", "The Minister of State (Mr. David Hart)"]))
    assert first is not None
    assert first.startswith("Mr. Peter, Walsh")
    assert second == "Mr. David Hart"


def test_without_any_list_a_speck_before_a_form_of_address_is_no_part_of_the_name() -> None:
    assert speakers(meeting(["Mr. Fuller", "Mr. Hart", "A Mr. Fuller"])) == ["Mr. Fuller", "Mr. Hart", "Mr. Fuller"]


def test_without_any_list_a_label_that_stands_once_may_be_a_misreading() -> None:
    labels = ["Mr. Kiviluoto", "Mr. Wieloch", "Mr. Kivi1uoto", "Mr. Kiviluoto", "Mr. Wieloch"]
    assert speakers(meeting(labels)) == [
        "Mr. Kiviluoto",
        "Mr. Wieloch",
        "Mr. Kiviluoto",
        "Mr. Kiviluoto",
        "Mr. Wieloch",
    ]


def test_roles_rest_on_evidence() -> None:
    given = meeting(
        ["Vranic"],
        participants="Stana Vranic, Counsellor; Peter Stroud, Staff (notetaker)",
        absent="E. Borg",
        interpreter="Jerzy Lis",
    )
    assert roles(given) == {
        "Stana Vranic": {"speaker", "participant"},
        "Peter Stroud": {"recorder"},
        "E. Borg": {"absent"},
        "Jerzy Lis": {"interpreter"},
    }
    person = resolved(given).people[0]
    assert len(person.evidence) == len(person.roles)
    assert person.evidence[0].startswith("participant: eng-participants: Participants: Stana Vranic")


def test_who_opens_the_session_chairs_it() -> None:
    given = meeting(
        ["Mr. Wieloch", "Mr. Kivi"],
        participants="Tadeusz Wieloch; Aarne Kivi",
        texts=["I open the third session.", "I opened the window."],
    )
    assert roles(given)["Tadeusz Wieloch"] == {"speaker", "participant", "chair"}
    assert roles(given)["Aarne Kivi"] == {"speaker", "participant"}


def test_an_interpreter_who_also_records_has_both_roles() -> None:
    fields = (HeaderField("Translator and Recorder", Field.INTERPRETER, "Jerzy Lis", "eng-interpreter", 1.0),)
    (found,) = resolve([Meeting(Kind.MINUTES, "turns", language="eng", header=fields)], [], RULES)
    assert found.people[0].roles == (Role.INTERPRETER, Role.RECORDER)


def test_nothing_is_carried_from_one_meeting_to_the_next() -> None:
    first = meeting(["Ambassador Rossi (hereafter R)", "R"], participants="A. Rossi, Ambassador of Italy")
    second = meeting(["R"], participants="John Reed, Director")
    found = resolve([first, second], [], RULES)
    assert [turn.speaker for each in found for turn in each.turns] == ["A. Rossi", "A. Rossi", "John Reed"]


def test_the_stage_reads_topics_that_exist() -> None:
    assert RULES.digest(TOPICS)


def test_a_given_name_read_as_figures_is_left_out_where_labels_vouch_for_the_rest() -> None:
    given = meeting(["Bodnar", "Weiss", "Bodnar"], participants="Laszl16 Bodnar, inspector; Anton Weiss, engineer")
    assert speakers(given) == ["Bodnar", "Anton Weiss", "Bodnar"]


def test_a_stop_before_an_office_is_a_comma_in_a_list() -> None:
    given = meeting(["Weiss"], participants="Irma Vidal. Minister of Fisheries\nAnton Weiss. Director")
    assert {person.name: person.title for person in resolved(given).people} == {
        "Irma Vidal": "Minister of Fisheries",
        "Anton Weiss": "Director",
    }


def test_a_foreign_form_of_address_is_no_part_of_a_name_unless_two_share_it() -> None:
    one = meeting(["Imhof"], participants="Frl. Imhof; Ing. Kubel")
    assert speakers(one) == ["Imhof"]
    two = meeting(["Herr Imhof"], participants="Frl. Imhof, Lehrerin; Herr Imhof, Direktor")
    assert speakers(two) == ["Herr Imhof"]


def test_a_name_that_stands_once_and_was_read_with_doubt_names_nobody() -> None:
    """Half of such names are misread on bad scans; one that comes back, or is in a list, is believed."""
    text = (
        "HOUSE OF DEPUTIES\n\n16 December 1985\n\nMr. Boyd: Does it lean?\n\nMr. Dangles: It does.\n\n"
        "Mr. Boyd: Does it fall?\n\nMr. Orme: Not yet."
    )
    lines = [
        replace(line, doubtful=("Dangles:", "Boyd:")) if ("Dangles" in line.text or "fall" in line.text) else line
        for line in clean_lines(type_pages(text), RULES)
    ]
    (found,) = resolve(find_meetings(lines, RULES), lines, RULES)
    assert [turn.speaker for turn in found.turns] == ["Mr. Boyd", None, "Mr. Boyd", "Mr. Orme"]
    assert {person.name for person in found.people} == {"Mr. Boyd", "Mr. Orme"}
    assert [problem.code for problem in found.problems if problem.where == "turn 2"] == ["speaker_unknown"]


def test_a_bare_surname_before_a_colon_must_be_read_more_surely() -> None:
    """Three of four that faltered were misread; a full name tells who is meant with a letter wrong, and clean files misread none."""
    text = (
        "HOUSE OF DEPUTIES\n\n16 December 1985\n\nMr. Boyd: Does it lean?\n\nMr. Dangles: It does.\n\n"
        "Mr. Boyd: Does it fall?\n\nMr. Carl Orme: Not yet."
    )
    typed = clean_lines(type_pages(text), RULES)
    lines = [replace(line, faltering=(line.text.partition(": ")[0].split()[-1] + ":",)) for line in typed]
    for read, second in ((lines, "Mr. Dangles"), (damage(lines), None)):
        (found,) = resolve(find_meetings(read, RULES), read, RULES)
        assert [turn.speaker for turn in found.turns] == ["Mr. Boyd", second, "Mr. Boyd", "Mr. Carl Orme"]


def test_a_doubtful_name_that_is_spoken_of_or_near_one_that_comes_back_is_no_strangers() -> None:
    text = (
        "HOUSE OF DEPUTIES\n\n16 December 1985\n\nMr. Fowler: Does it lean?\n\nMr. Orme: It does.\n\n"
        "Mr. Fowler: Does it fall? Let Mr. Orme say so.\n\nMr. Povler: Not yet."
    )
    lines = [
        replace(line, doubtful=("Orme:", "Povler:")) if line.text.startswith(("Mr. Orme:", "Mr. Povler:")) else line
        for line in clean_lines(type_pages(text), RULES)
    ]
    (found,) = resolve(find_meetings(lines, RULES), lines, RULES)
    assert [turn.speaker for turn in found.turns] == ["Mr. Fowler", "Mr. Orme", "Mr. Fowler", "Mr. Fowler"]


def test_a_form_of_address_that_was_misread() -> None:
    """It is mended where the others of the record tell which was meant, else left out; a bare surname is nobody's then."""
    labels = ["Mr. Hart", "Mr. Boyd", "Mr. Orme", "Me. Bruce", "No. Ada Lane (Goole)", "In. Orme", "In. Vance"]
    assert speakers(meeting(labels)) == [
        "Mr. Hart",
        "Mr. Boyd",
        "Mr. Orme",
        "Mr. Bruce",
        "Ada Lane (Goole)",
        "Mr. Orme",
        None,
    ]


def test_a_misread_form_of_address_before_a_name_of_the_list() -> None:
    given = meeting(["Mr. Wieloch", "Fire. Saarnio", "Mrs. Saarnio", "Mrs. Searnio"], participants=LISTED)
    assert speakers(given)[1:] == ["Helvi Saarnio"] * 3


def test_a_word_of_a_name_read_with_a_speck_is_left_out_where_labels_vouch_for_the_rest() -> None:
    given = meeting(["Szalmay", "Szalmay"], participants="Odon. Szalmay, Director of Waterways; Ivo Brandt, Engineer")
    assert speakers(given) == ["Szalmay", "Szalmay"]


def test_who_is_called_the_chairman_in_labels_chairs_if_he_is_listed() -> None:
    given = meeting(
        ["THE CHAIRMAN", "Captain Ferris"], participants="the Chairman, Mr. Justice Odell; and Captain Ferris"
    )
    assert roles(given)["Mr. Odell"] >= {"chair", "speaker", "participant"}


def test_a_name_and_what_its_bearer_does_are_one_label() -> None:
    given = meeting(["Aalto, interpreter", "Wieloch"], participants=LISTED, interpreter="Eero Aalto, student")
    assert speakers(given) == ["Eero Aalto", "Tadeusz Wieloch"]


def test_initials_behind_a_listed_name_are_its_bearers_label() -> None:
    """Behind his office too; letters of honour, which are no initials of his, are not."""
    listed = "The Rt. Hon. Miles Orme Brandt, Minister of Ports (M.O.B.)\nMr. Hugh Tait (M.P.)\nLady Brandt"
    given = meeting(["M.O.B.", "LADY B.", "M.P."], participants=listed)
    assert speakers(given) == ["Miles Orme Brandt", "Lady Brandt", None]


def test_a_rank_or_the_word_that_begins_a_listed_office_is_a_label() -> None:
    listed = "Capt. Elio Renna, Merchant Marine\nLuis Prado, Intendente of the Port\nAna Prado, Minister of Mines"
    given = meeting(["Captain", "Intendente", "Minister"], participants=listed)
    assert speakers(given) == ["Elio Renna", "Luis Prado", "Ana Prado"]


def test_the_first_word_of_a_firm_is_no_office() -> None:
    given = meeting(["Ford"], participants="Comrade Le Van Duc, Ford Motor Company\nAna Prado, Minister")
    assert speakers(given) == ["Ford"]


def test_a_rank_that_two_hold_is_nobodys() -> None:
    given = meeting(["Captain"], participants="Capt. Elio Renna\nCaptain Per Holm\nAna Prado, Minister of Mines")
    assert speakers(given) == [None]


def test_a_comrade_who_interprets_is_who_interprets() -> None:
    given = meeting(["Comrade Interpreter", "Comrade Duc"], participants="Comrade Le Van Duc", interpreter="Bui Lan")
    assert speakers(given) == ["Bui Lan", "Le Van Duc"]


@pytest.mark.parametrize(
    ("listed", "language", "label", "speaker"),
    [
        ("Herr Karl Weidner; Herr Franz König", "deu", "Herr König", "Franz König"),
        ("Karl Weidner, Staatssekretär; Franz Müller, Minister", "deu", "Müller", "Franz Müller"),
        ("Mr. Carl Weidner, Minister; Mr. John King, Ambassador", "eng", "Mr. King", "John King"),
    ],
)
def test_a_surname_that_is_an_office_too_is_whose_name_it_is(
    listed: str, language: str, label: str, speaker: str
) -> None:
    """Unless somebody listed holds that office, who is meant then."""
    assert speakers(meeting(["Weidner", label], language=language, participants=listed))[1] == speaker
    held = meeting(["Weidner", "Bishop"], participants="Carl Weidner, Bishop of Ely; Mr. Peter Bishop, clerk")
    assert speakers(held)[1] != "Peter Bishop"


def test_of_two_people_in_a_label_the_first_speaks_to_the_second_or_both_together() -> None:
    """``Wieloch to Cichy`` is Wieloch's, ``Wieloch and Cichy`` is nobody's alone; a manner behind a comma says who not."""
    labels = ["Wieloch to Cichy", "Wieloch and Cichy", "Cichy, smiling", "Cichy - after a pause"]
    assert speakers(meeting(labels, participants=LISTED)) == [
        "Tadeusz Wieloch",
        None,
        "Bronislaw Cichy",
        "Bronislaw Cichy",
    ]


def test_a_recorder_with_the_office_of_somebody_of_the_title_is_he() -> None:
    """Neither the article nor the day beside his name is a part of it."""
    found = resolved(
        meeting(
            ["Secretary Garrigan"],
            title="Call by Ambassador Mwanza Kasongo of the Congo on the Secretary, Mr. Eoin Garrigan",
            recorder="Secretary Garrigan, 1.4.66",
        )
    )
    assert {person.name: person.title for person in found.people if "Garrigan" in person.name} == {
        "Eoin Garrigan": "Secretary"
    }


def test_an_office_with_letters_left_out_is_its_bearers() -> None:
    """``SChef`` is the Sektionschef of that surname."""
    listed = "Sektionschef Dipl.-Ing. Hubert Wurzer, Ministerialrat Dr. Leopold Tratt"
    assert speakers(meeting(["SChef Wurzer", "MR Tratt"], language="deu", participants=listed)) == [
        "Hubert Wurzer",
        "Leopold Tratt",
    ]
