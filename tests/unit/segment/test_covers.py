"""Pages that an archive puts around a record: the cover of a file before it, what a film says of itself behind it."""

from __future__ import annotations

from tests.unit.segment.typed import read

RECORD = """Record of the Talk on the Reindeer Fence

Date: 3 March 1957
Place: Karasjok, Town Hall
Present: Nils Sara, herdsman; Aune Kallio, inspector

Sara: The fence is in the wrong valley.

Kallio: It is in the valley of the map.

Sara: Then the map is in the wrong valley.

Kallio: I shall tell the Office. They drew it in the winter."""
COVER = """                  NATIONAL ARCHIVES

                  Frontier Section

             File No. FS/41/57

             Open to readers from 1 January 1988
             Not to be quoted without permission"""
FILM = """                    END OF FILE

                    MICROFILMED 1979
                    ROLL 31      FRAME 0440
                    REDUCTION RATIO 14 : 1"""


def test_a_cover_and_a_film_target_are_no_part_of_the_record() -> None:
    """Neither their dates nor their words; the number of the file is kept."""
    (meeting,) = read(f"{COVER}\n\f{RECORD}\n\f{FILM}")
    assert meeting.date == "1957-03-03"
    assert meeting.turns[-1].text == "I shall tell the Office. They drew it in the winter."
    fields = [(field.field.value, field.value) for field in meeting.header]
    assert fields == [
        ("reference", "FS/41/57"),
        ("date", "3 March 1957"),
        ("place", "Karasjok, Town Hall"),
        ("participants", "Nils Sara, herdsman; Aune Kallio, inspector"),
    ]


def test_covers_in_other_languages() -> None:
    for language, cover, reference in (
        (
            "rus",
            "ЦЕНТРАЛЬНЫЙ АРХИВ ТРАНСПОРТА\n\nШифр: ф. 31, оп. 2, д. 7\n\nНачато 3 января 1968 г.",
            "ф. 31, оп. 2, д. 7",
        ),
        ("deu", "Staatsarchiv Chur\n\nSignatur: C IV/7\n\nLaufzeit: 1951-1954\n\nBand 4", "C IV/7"),
        ("chi_sim", "对外贸易档案\n\n案　卷\n\n档　号　　88-2-17\n\n保管期限　　长　期", "88-2-17"),
    ):
        dated = {"rus": "Дата: 4 мая 1968 г.", "deu": "Datum: 4. Mai 1953", "chi_sim": "日期：1965年5月4日"}[language]
        (meeting,) = read(f"{cover}\n\f{TALKS[language].format(dated=dated)}", language)
        assert (meeting.date or "")[4:] == "-05-04"
        assert reference in [field.value for field in meeting.header]


TALKS = {
    "rus": "ЗАПИСЬ БЕСЕДЫ\n\n{dated}\n\nПрисутствовали: тт. Орлов, Лыков\n\nОрлов: Когда?\n\nЛыков: Завтра.\n\nОрлов: Хорошо.",
    "deu": "Niederschrift\n\n{dated}\n\nAnwesend: Holm, Krag\n\nHolm: Wann denn?\n\nKrag: Morgen.\n\nHolm: Gut.",
    "chi_sim": "会谈记录\n\n{dated}\n\n出席：石平、葛文\n\n石平：什么时候？\n\n葛文：明天。\n\n石平：好。",
}


def test_a_first_page_that_tells_of_the_meeting_is_no_cover() -> None:
    """A title page with day and place, however short, and a document that is all cover."""
    page = "MINISTRY OF PORTS\n\nRECORD OF A TALK\n\nDate: 3 March 1957\nPlace: Oslo\n"
    (meeting,) = read(page + "\fHolm: Who was here?\n\nKrag: Nobody.\n\nHolm: And now?\n\nKrag: We.")
    assert meeting.date == "1957-03-03"
    assert len(read(COVER)) == 1


def test_pages_that_tell_of_the_meeting_or_end_it_stay() -> None:
    """A title page with two numbers of an archive, and a last page of hours and recorder."""
    title = "NATIONAL ARCHIVES\nFile No. 12\n\nRecord of Conversation between\nMinister Okafor and Mr. Lindgren\nLagos, 4 May 1966"
    (meeting,) = read(
        title + "\n\fOKAFOR: We have waited.\n\nLINDGREN: So have we.\n\nOKAFOR: For whom?\n\nLINDGREN: For you."
    )
    assert meeting.date == "1966-05-04"
    end = "Begonnen: 9.00 Uhr\nBeendet: 11.30 Uhr\nProtokoll: Gerda Wall"
    (meeting,) = read(TALKS["deu"].format(dated="Datum: 4. Mai 1953") + f"\n\f{end}", "deu")
    assert "Gerda Wall" in [field.value for field in meeting.header]
