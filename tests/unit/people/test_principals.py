"""Parties named in titles, in four languages; what was spoken about is no party."""

from __future__ import annotations

import pytest

from minutebook.people.names.lexicon import Lexicon
from minutebook.people.roster.principals import read_principals
from minutebook.rules import load_rulebook

LEXICON = Lexicon(load_rulebook(), "eng")


@pytest.mark.parametrize(
    ("title", "people"),
    [
        (
            "Minutes of the Talk between the Vice Minister [Shen Bonian] and the Ambassador of Norway to China [Halvorsrud]",
            [("Shen Bonian", "Vice Minister"), ("Halvorsrud", "Ambassador of Norway to China")],
        ),
        ("Record of Premier Luo Qiwen's Conversation with the Korean Forestry Delegation", [("Luo Qiwen", "Premier")]),
        (
            "From the Journal of the Ambassador of the GDR in Albania, R. Mertz, for 11–13 March 1960",
            [("R. Mertz", "Ambassador of the GDR in Albania")],
        ),
        (
            "Vice Minister Shen Bonian's Conversation with the Norwegian Ambassador on the Cod Banks, 3 May 1961",
            [("Shen Bonian", "Vice Minister")],
        ),
        (
            "Premier Luo Qiwen's Talks with Ambassador Halvorsrud",
            [("Luo Qiwen", "Premier"), ("Halvorsrud", "Ambassador")],
        ),
        (
            "Vice Premier Luo Qiwen Receives Ambassador Halvorsrud, May 3, 1961",
            [("Luo Qiwen", "Vice Premier"), ("Halvorsrud", "Ambassador")],
        ),
        (
            "Unterredung des Ministers für Handel und Wiederaufbau, Dr. Alois Gruber, mit dem Minister für Industrie, Herrn Jon Hall",
            [("Alois Gruber", "Ministers für Handel und Wiederaufbau"), ("Jon Hall", "Minister für Industrie")],
        ),
        ("Reception of Consul Renzi by Minister Agim Basha", [("Renzi", "Consul"), ("Agim Basha", "Minister")]),
        (
            "Aufzeichnung über eine Unterredung, die der Gesandte Dr. Pühl am 5. Mai 1927, abends 6 Uhr, im Hause des Ministers"
            " für öffentliche Arbeiten, Musa Bej Basha, mit diesem geführt hat.",
            [("Pühl", "Gesandte"), ("Musa Bej Basha", "Ministers für öffentliche Arbeiten")],
        ),
        (
            "Запись беседы, которую посланник Орлов имел 5 мая 1927 г. с министром Бергом",
            [("Орлов", "посланник"), ("Бергом", "министром")],
        ),
        ("The Workers' Meeting with the Manager", []),
        ("Summary Record of the Meeting Held with Representatives of the Growers", []),
        ("MINUTES OF A MEETING BETWEEN THE CHIEF SECRETARY OF THE COLONY AND MR. HALE", [("HALE", "")]),
        ("NOTE OF A CONVERSATION WITH THE THAI CHARGÉ D'AFFAIRES", []),
        ("NOTES OF A MEETING HELD AT FLAGSTAFF HOUSE WITH A DELEGATION FROM THE REPUBLIC OF UPPER VOLTA", []),
        (
            "From the Notebook of Conversations of Deputy Minister Agim Basha, November 1966",
            [("Agim Basha", "Deputy Minister")],
        ),
        (
            "From the Diary of Ambassador R. Mertz. Record of Conversation with Minister Agim Basha, 6 May 1960",
            [("R. Mertz", "Ambassador"), ("Agim Basha", "Minister")],
        ),
        ("MEMORANDUM OF CONVERSATION", []),
        ("Notes on the Working Talk with the Cotton Delegation", []),
        ("Talk with the Minister of the Volta Dam", []),
        ("Talk with the Manager of the Coal Terminal", []),
        ("Minutes of the Mixed Commission on Steamers between Kolvik and Orde", []),
        ("Minutes of a conference on the ferry between Kolvik and Orde", []),
        ("Record of talks held in Kolvik between Holm and Orde", [("Holm", ""), ("Orde", "")]),
        ("Minutes of a conference on the ferry between Port Orde and Kolvik", []),
        ("Record of a telephone conversation on 4 May 1966 between Holm and Orde", [("Holm", ""), ("Orde", "")]),
        ("Transcript of the exchange between Emil Holm and A. Orde", [("Emil Holm", ""), ("A. Orde", "")]),
        ("Запись беседы от 4 мая 1951 г. между Холмом и Ордом", [("Холмом", ""), ("Ордом", "")]),
        ("Запись обмена словами между А. Холмом и Б. Ордом", [("А. Холмом", ""), ("Б. Ордом", "")]),
        ("Протокол заседания комиссии по рейсам между Кольвиком и Ордой", []),
        ("Запись беседы между Холмом и Ордом", [("Холмом", ""), ("Ордом", "")]),
        (
            "Besprechung des Lotsendirektors, Herrn Jan Orth, mit dem Minister, Herrn Egon Veit",
            [("Jan Orth", "Lotsendirektors"), ("Egon Veit", "Minister")],
        ),
        (
            "Besprechung des Werftbesitzers, Herrn Jan Orth, mit dem Minister, Herrn Egon Veit",
            [("Jan Orth", "Werftbesitzers"), ("Egon Veit", "Minister")],
        ),
        ("Talk with the Minister of the Interior Holm", [("Holm", "Minister of the Interior")]),
        ("Transcript of the Talks between the Bulgarian and Greek Delegations on the Waters of the Nestos", []),
        (
            "Запись беседы министра внешней торговли П. К. Ладыгина с послом Индии в СССР Бхаргавой",
            [("П. К. Ладыгина", "министра внешней торговли"), ("Бхаргавой", "послом Индии в СССР")],
        ),
        ("Запись беседы министра рыбного хозяйства с послом Исландии", []),
        (
            "Из дневника посла С. В. Петрова. Запись беседы с министром Стругалевым",
            [("С. В. Петрова", "посла"), ("Стругалевым", "министром")],
        ),
        ("庄副部长接见缅甸驻华大使吴貌登谈话记录", [("庄", "副部长"), ("吴貌登", "缅甸驻华大使")]),
        ("柳副总理接见锡兰贸易代表团谈话记录", [("柳", "副总理")]),
        (
            "Vermerk über ein Gespräch zwischen dem Leiter der Abteilung Binnenfischerei, Genossen Dr. Albrecht Tieze, "
            "und dem Botschaftsrat der Volksrepublik Polen, Genossen Kazimierz Dudek, am 12. 3. 1963",
            [
                ("Albrecht Tieze", "Leiter der Abteilung Binnenfischerei"),
                ("Kazimierz Dudek", "Botschaftsrat der Volksrepublik Polen"),
            ],
        ),
    ],
)
def test_parties_of_a_title(title: str, people: list[tuple[str, str]]) -> None:
    found = [
        (each.named.name, (each.named.title or "").removeprefix("dem ")) for each in read_principals(title, LEXICON)
    ]
    assert found == people


def test_the_author_of_a_journal_is_known_as_such() -> None:
    (author,) = read_principals("From the Journal of the Ambassador of Chile, R. Oyarzún, for 3 May 1960", LEXICON)
    assert author.author
    assert not any(each.author for each in read_principals("Talk between Premier Luo and Minister Ryu", LEXICON))


@pytest.mark.parametrize("record", ["谈话记录", "铁话记", "淡话记录", "通话记录", "会谈记录", "座谈会记录"])
def test_the_words_that_end_a_chinese_title_are_no_name_however_misread(record: str) -> None:
    people = read_principals(f"包副部长会见几内亚驻华大使西拉{record}", Lexicon(load_rulebook(), "chi_sim"))
    assert people[-1].named.name == "西拉"


@pytest.mark.parametrize(
    ("language", "title"),
    [
        ("deu", "Bericht über die Besprechung der Parteileitung mit den Genossen des Schwermaschinenbaus"),
        ("eng", "ON THE VISIT OF THE CYPRIOT TRADE UNION LEADERS: WHAT WAS SAID AT TABLE AND AFTERWARDS"),
        ("chi_sim", "康副主任会见托尔森先生谈关于挪威造纸机备件记录"),
    ],
)
def test_bodies_topics_and_what_was_said_are_nobody(language: str, title: str) -> None:
    """A title may be a sentence that goes on behind the parties."""
    lexicon = Lexicon(load_rulebook(), language)
    named = {each.named.name for each in read_principals(title, lexicon)}
    assert not {name for name in named if "Parteileitung" in name or "TABLE" in name or "关于" in name}
