"""Insertions are found in their places and typed; what is in brackets without being an insertion is left alone."""

from __future__ import annotations

from dataclasses import replace

import pytest

from minutebook.model import MarkType
from minutebook.segment import find_meetings
from minutebook.segment.marks.brackets import BracketBook, find_pairs
from minutebook.segment.marks.insertions import strip_insertions
from minutebook.segment.marks.marks import MarkBook
from minutebook.segment.wording.turnlabels import TurnBook
from minutebook.text import clean_lines
from tests.typescript import type_pages
from tests.unit.segment.typed import RULES, read

BRACKETS = BracketBook(RULES, "eng")
NAMES = "周恩来总理会见大使谈话记录 接待组 Vice President Rao"


def typed(text: str, language: str = "eng", *, spoken: bool = False) -> list[tuple[str, str]]:
    book = MarkBook(RULES, language, TurnBook(RULES, language), NAMES)
    return [(str(each.type), each.text) for each in book.find(text, spoken=spoken, read=True)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("after studying [the document].", ("supplied", "[the document]")),
        ("Premier Zhou [Enlai] said", ("identification", "[Enlai]")),
        ("the Ambassador of Norway [Halvorsen]", ("identification", "[Halvorsen]")),
        ("He called it [a] bridge too many.", ("supplied", "[a]")),
        ("Josphat Mutiso [Mutiso, J.]: Better than the delegation did.", ("identification", "[Mutiso, J.]")),
        ("he [Lindqvist] left", ("identification", "[Lindqvist]")),
        ("the [Foreign] Ministry".replace("[Foreign]", "[foreign]"), ("supplied", "[foreign]")),
        ("and [...] then", ("excision", "[...]")),
        ("and [Omitted here is discussion of cod.]", ("excision", "[Omitted here is discussion of cod.]")),
        ("see [2 lines not declassified] there", ("redaction", "[2 lines not declassified]")),
        ("the [word illegible] ship", ("illegible", "[word illegible]")),
        ("in (?) 1963", ("uncertain", "(?)")),
        ("and [? 1,340] tons", ("uncertain", "[? 1,340]")),
        ("to [30?] men", ("uncertain", "[30?]")),
        ("[voice not intelligible]", ("illegible", "[voice not intelligible]")),
        ("[Recording speed falls off here]", ("note", "[Recording speed falls off here]")),
        ("[End of side]", ("note", "[End of side]")),
        ("[SECURITY, CLOSED 50 YEARS: 3 min. 12 sec.]", ("redaction", "[SECURITY, CLOSED 50 YEARS: 3 min. 12 sec.]")),
        ("Mr. Hovarth [sic] came", ("sic", "[sic]")),
        ("Yes. (Laughter.)", ("stage", "(Laughter.)")),
        ("No [shakes his head].", ("stage", "[shakes his head]")),
        ("[signature] Orlov", ("note", "[signature]")),
        ("[Translated from Korean; typed copy.]", ("note", "[Translated from Korean; typed copy.]")),
        ("ACCOUNTS [Pencilled: pd. Nov. 3]", ("note", "[Pencilled: pd. Nov. 3]")),
        ("[line interrupted 23:58-00:04]", ("note", "[line interrupted 23:58-00:04]")),
        ("Good. [Handing over a folder.] There", ("stage", "[Handing over a folder.]")),
        ("[There was a brief exchange about ferries.]", ("stage", "[There was a brief exchange about ferries.]")),
        ("new moulds. (A voice: How many?) Forty.", ("stage", "(A voice: How many?)")),
        ("[taking into account] the frost", ("supplied", "[taking into account]")),
        ("arithmetic. (S)", ("note", "(S)")),
        ("never. [emphasis in original]", ("note", "[emphasis in original]")),
        ("Yes. [in English in the original]", ("note", "[in English in the original]")),
        ("a [blank in the original] ship", ("supplied", "[blank in the original]")),
        ("[Page 3 is missing.]", ("note", "[Page 3 is missing.]")),
        ("[Sheet 9 of the typescript is wanting]", ("note", "[Sheet 9 of the typescript is wanting]")),
        ("[two words missing]", ("illegible", "[two words missing]")),
        ("[name not recorded]", ("supplied", "[name not recorded]")),
        ("a treatise [sic: treaty] of", ("sic", "[sic: treaty]")),
        ("[Personal returnable]", ("redaction", "[Personal returnable]")),
        ("[Deed of gift. Duration: 41s]", ("redaction", "[Deed of gift. Duration: 41s]")),
        ("[Tape noise. Duration: 40 s]", ("note", "[Tape noise. Duration: 40 s]")),
        ("enters. [Voices overlap]", ("illegible", "[Voices overlap]")),
        ("[Two signatures]", ("note", "[Two signatures]")),
        ("[Two lines struck out by the author.]", ("excision", "[Two lines struck out by the author.]")),
        ("hands. [Two sentences struck out.] I suggest", ("excision", "[Two sentences struck out.]")),
        ("[Two lines deleted by the censor.]", ("redaction", "[Two lines deleted by the censor.]")),
        ("[Mr. Okafor]: ... which comes to nine years.", ("identification", "[Mr. Okafor]")),
        ("[Rao]: ... which comes to nine years.", ("identification", "[Rao]")),
        ("[Mr. Okafor] came to nine years.", ("supplied", "[Mr. Okafor]")),
        ("They say so. In [Norway] it is known.", ("supplied", "[Norway]")),
        ("we cabled OPK [the Office of Ports and Quays] today", ("identification", "[the Office of Ports and Quays]")),
        ("landed at Reval [the present Tallinn], and", ("identification", "[the present Tallinn]")),
        ("that man [possibly a stoker] left", ("identification", "[possibly a stoker]")),
        ("Per Dahl [Skipper of the Second Boat]: We sail.", ("identification", "[Skipper of the Second Boat]")),
        ("He named [the following]: nets, boats.", ("supplied", "[the following]")),
        ("a net [as typed; the list has twelve] came", ("sic", "[as typed; the list has twelve]")),
        ("and [six lines cut from the carbon copy] left", ("excision", "[six lines cut from the carbon copy]")),
        ("[Item 4 was taken in camera.]", ("excision", "[Item 4 was taken in camera.]")),
        ("[The last sheet, on ice, is missing.]", ("excision", "[The last sheet, on ice, is missing.]")),
        ("in the depot at [deletion] there", ("redaction", "[deletion]")),
        ("[1 LINE NOT DECLASSIFIED]", ("redaction", "[1 LINE NOT DECLASSIFIED]")),
        ("by Thursday. [Two groups not received.]", ("illegible", "[Two groups not received.]")),
        ("[Lower edge of the sheet burnt away.]", ("note", "[Lower edge of the sheet burnt away.]")),
        ("[Clerk's note: the key was found.]", ("note", "[Clerk's note: the key was found.]")),
        ("Torshavn [Thorshaven in the original] is", ("note", "[Thorshaven in the original]")),
        ("I say no. [not translated]", ("note", "[not translated]")),
        ("Yes. [After consulting the pilot] No.", ("stage", "[After consulting the pilot]")),
        ("It did not go into the book.[12a]", None),
    ],
)
def test_english_insertions(text: str, expected: tuple[str, str] | None) -> None:
    """Each type by its words or by its place."""
    assert typed(text) == ([expected] if expected else [])


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        ("牛车能不能过？（众笑）", "chi_sim", ("stage", "（众笑）")),
        ("周总理[恩来]说", "chi_sim", ("identification", "[恩来]")),
        ("请组长[白同志]写信。", "chi_sim", ("identification", "[白同志]")),
        ("我代表[接待组]谢谢你们。", "chi_sim", ("supplied", "[接待组]")),
        ("抄本上〈原文不清〉看不清。", "chi_sim", ("illegible", "〈原文不清〉")),
        ("同意。【众笑】", "chi_sim", ("stage", "【众笑】")),
        ("先架浮桥[供行人使用]。", "chi_sim", ("supplied", "[供行人使用]")),
        ("在〔字迹不清〕签订", "chi_sim", ("illegible", "〔字迹不清〕")),
        ("Лодка цела. (Все смеются.) Почти.", "rus", ("stage", "(Все смеются.)")),
        ("Позовите его. (Вязова выходит.) А пока", "rus", ("stage", "(Вязова выходит.)")),
        ("Danke. (Blättert.) Hier.", "deu", ("stage", "(Blättert.)")),
        ("走了两遍。（岑队长展开地图）可以", "chi_sim", ("stage", "（岑队长展开地图）")),
        ("круглее. (Смех в зале.)", "rus", ("stage", "(Смех в зале.)")),
        ("[два слова нрзб.] лес", "rus", ("illegible", "[два слова нрзб.]")),
        ("отвез [так в стенограмме] лес", "rus", ("sic", "[так в стенограмме]")),
        ("[подпись] Дымов", "rus", ("note", "[подпись]")),
        ("[конец первой стороны]", "rus", ("note", "[конец первой стороны]")),
        ("[закрыто на 50 лет: 3 мин.]", "rus", ("redaction", "[закрыто на 50 лет: 3 мин.]")),
        ("[Ende Seite A]", "deu", ("note", "[Ende Seite A]")),
        ("[gesperrt für 30 Jahre: 3 Min.]", "deu", ("redaction", "[gesperrt für 30 Jahre: 3 Min.]")),
        ("[录音到此为止]", "chi_sim", ("note", "[录音到此为止]")),
        ("und bisher [keine Antwort] erhalten", "deu", ("supplied", "[keine Antwort]")),
        ("Wer ist dagegen? [Keine Antwort] Gut.", "deu", ("stage", "[Keine Antwort]")),
        ("Gut. (Heiterkeit)", "deu", ("stage", "(Heiterkeit)")),
        ("der Graben [unleserlich].", "deu", ("illegible", "[unleserlich]")),
        ("wenn ihr [die Unterkunft] stellt", "deu", ("supplied", "[die Unterkunft]")),
        ("der Graben [Lücke] und", "deu", ("illegible", "[Lücke]")),
        ("der Graben [drei Zeilen getilgt]", "deu", ("redaction", "[drei Zeilen getilgt]")),
        ("der Graben [gestrichen]", "deu", ("note", "[gestrichen]")),
        ("Danke. [Ende des Tonbands]", "deu", ("note", "[Ende des Tonbands]")),
        ("Gut. (zu Riedl) Schreiben Sie.", "deu", ("stage", "(zu Riedl)")),
        ("er ist (zu Schiff) gekommen", "deu", None),
        ("bei Reval [heute Tallinn] lag", "deu", ("identification", "[heute Tallinn]")),
        ("[Hier sind zwei Sätze überklebt.]", "deu", ("excision", "[Hier sind zwei Sätze überklebt.]")),
        ("zwei Bögen [liegen nicht bei].", "deu", ("note", "[liegen nicht bei]")),
        ("он сказал: [не переведено]", "rus", ("note", "[не переведено]")),
        ("Да. [Далее три слова стёрты.]", "rus", ("excision", "[Далее три слова стёрты.]")),
        ("о слухах [имя не прочтено] и", "rus", ("illegible", "[имя не прочтено]")),
        ("请鲁部长[鲁海]来", "chi_sim", ("identification", "[鲁海]")),
        ("请罗[大年]书记来", "chi_sim", ("identification", "[大年]")),
        ("请书记[大家]来", "chi_sim", ("supplied", "[大家]")),
        ("是。（笔录者附记：客人已走。）", "chi_sim", ("note", "（笔录者附记：客人已走。）")),
    ],
)
def test_other_languages(text: str, language: str, expected: tuple[str, str] | None) -> None:
    """The same in Chinese, Russian and German."""
    assert typed(text, language) == ([expected] if expected else [])


@pytest.mark.parametrize(
    ("language", "kind", "text"),
    [
        ("eng", "excision", "[The remainder, on a lost umbrella, is left out.]"),
        ("eng", "excision", "[Some further pleasantries were not typed]"),
        ("eng", "excision", "[Two calls on the same evening are not filed.]"),
        ("eng", "excision", "[The balance of the talk was devoted to beekeeping.]"),
        ("eng", "excision", "[Remarks off the record.]"),
        ("eng", "excision", "(Sections 4 to 6 have been omitted at the request of the Embassy.)"),
        ("eng", "supplied", "[There follows a paragraph on the lease of the Legation.]"),
        ("eng", "redaction", "[name and 3 lines not released]"),
        ("eng", "redaction", "[The identity of the source has not been disclosed.]"),
        ("eng", "redaction", "[The next paragraph, on the cipher, is withheld by order of the Department.]"),
        ("eng", "note", "[Enclosure 3, not printed]"),
        ("eng", "note", "[Registry print; for heads of departments only]"),
        ("eng", "note", "[Mr. Alan Pym, Under Secretary. Typed from notes of his secretary.]"),
        ("eng", "stage", "[The list is handed round]"),
        ("eng", "stage", "[The prisoner was not released.]"),
        ("rus", "excision", "[Остальная часть беседы, о рыбалке, опущена.]"),
        ("rus", "excision", "[Абзац о погоде не приводится]"),
        ("rus", "excision", "[здесь опущено около тридцати слов]"),
        ("rus", "excision", "[около десяти строк выпущено]"),
        ("eng", "excision", "[about thirty words left out here]"),
        ("eng", "excision", "[three lines dropped]"),
        ("rus", "redaction", "[вычеркнуто]"),
        ("rus", "note", "[Приложение 3 в деле отсутствует]"),
        ("rus", "stage", "[Чертёж передаётся по рукам]"),
        ("deu", "excision", "[Der Schluß des Gesprächs betraf eine Jagd.]"),
        ("deu", "excision", "[Zwei Absätze hier nicht wiedergegeben]"),
        ("deu", "redaction", "[Name und zwei Zeilen nicht freigegeben]"),
        ("deu", "note", "[Anlage 3, hier nicht abgedruckt]"),
        ("deu", "stage", "[Die Probe wird herumgereicht]"),
        ("deu", "stage", "– Heiterkeit im Saal –"),
        ("chi_sim", "excision", "[其余谈家常，未打印]"),
        ("chi_sim", "excision", "[以下一段未译]"),
        ("chi_sim", "excision", "[此间删去约三十字]"),
        ("chi_sim", "excision", "[文中省去十余行]"),
        ("chi_sim", "excision", "[以下略去二句]"),
        ("chi_sim", "redaction", "[此处删去三字]"),
        ("chi_sim", "redaction", "[此处涂去一行]"),
        ("chi_sim", "redaction", "[姓名及二行未公开]"),
        ("chi_sim", "note", "[附件三，未印]"),
        ("chi_sim", "stage", "[大家传看样品]"),
    ],
)
def test_what_was_left_out_or_kept_back_is_told_in_a_sentence(language: str, kind: str, text: str) -> None:
    """An editor names the part and what became of it; authority keeps names, lines and figures from the reader."""
    assert typed(text, language, spoken=True) == [(kind, text)]


@pytest.mark.parametrize(
    "text",
    [
        "the paper (a copy is attached) was read",
        "Ambassador Holm (hereafter Holm): Yes",
        "I have it framed.[1]",
        "I have it framed.[a] And hung.",
        "Are there objections? (There are none.) Adopted.",
        "[Page 412]",
        "Director (in the chair); two others",
        "on 4/17/1962 and 5/1/1962 again",
        "a) the filters; b) the oil",
    ],
)
def test_what_is_no_insertion(text: str) -> None:
    """Brackets of the author, footnote signs, page marks and slashes of dates make no mark."""
    assert typed(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("after studying [the document} today", ("supplied", "[the document]")),
        ("after studying [the document| today", ("supplied", "[the document]")),
        ("after studying {the document] today", ("supplied", "[the document]")),
        ("Yes. (Laughler.) No.", ("stage", "(Laughler.)")),
        ("the [i11egible] ship", ("illegible", "[i11egible]")),
        ("the [illegible| ship", ("illegible", "[illegible]")),
        ("[eee]", ("excision", "[…]")),
    ],
)
def test_damaged_brackets_and_words(text: str, expected: tuple[str, str]) -> None:
    """A bracket that was read as a stroke, and a word of a mark with misread letters."""
    assert typed(text) == [expected]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("We read [the note [of the Ministry] of May] again.", [("supplied", "[the note [of the Ministry] of May]")]),
        ("We read [the note. Then [of the Ministry] of May] again.", [("supplied", "[of the Ministry]")]),
        ("The nets [laughs are cut.", [("stage", "[laughs]")]),
        (
            "The nets [the old ones] are [two words illegible and cut.",
            [("supplied", "[the old ones]"), ("illegible", "[two words illegible]")],
        ),
        ("The nets are cut. [Three lines not declassified", [("redaction", "[Three lines not declassified]")]),
        ("The nets (they said, laughs) are cut.", []),
        ("The nets (laughable as they are cut.", []),
        ("The nets are cut <laughs>, if 3 < 4 and 5 > 2.", [("stage", "<laughs>")]),
        ("The nets are [cut] now. [Cut.] So.", [("supplied", "[cut]"), ("excision", "[Cut.]")]),
        ("The nets [illegible]are cut[laughs].", [("illegible", "[illegible]"), ("stage", "[laughs]")]),
    ],
)
def test_brackets_that_nest_are_lost_or_are_angles(text: str, expected: list[tuple[str, str]]) -> None:
    """The outer pair is the insertion; one that is never closed is known by the plain words of a mark, or by a rule
    that holds all words to the paragraph's end.
    """
    assert typed(text) == expected


def test_a_lost_bracket_swallows_no_sentence() -> None:
    """Without its partner near, a bracket makes no mark."""
    assert typed("He [said that he would come. Then he left and nobody saw him again| for a year.") == []


def test_a_parenthesis_of_its_own_paragraph_tells_what_happened() -> None:
    """In the body it is a stage direction whatever its words, in a header it is not."""
    text = "(The lamps were lit and the map was unrolled.)"
    assert typed(text, spoken=True) == [("stage", text)]
    assert typed(text) == []


def test_pairs_nest_and_do_not_cross_paragraphs() -> None:
    """Square brackets inside round ones are found; a bracket open at a paragraph's end is none."""
    assert [(pair.start, pair.end) for pair in find_pairs("(a [b] c)", BRACKETS)] == [(0, 9), (3, 6)]
    assert find_pairs("open [here\nand closed] there", BRACKETS) == ()


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("I send you la tracingl today", ["la tracingl"]),
        ("Ito spoke about the canal.", []),
        ("Ifor Vidal of the mill, and the girl", []),
    ],
)
def test_letters_are_brackets_only_where_no_word_can_be(text: str, found: list[str]) -> None:
    """A name that looks like a misread bracket keeps its letters, and so does another language's text."""
    assert [text[pair.start : pair.end] for pair in find_pairs(text, BRACKETS)] == found
    assert find_pairs(text, BracketBook(RULES, "deu")) == ()


def test_strict_text_closes_up() -> None:
    """No double spaces and no space before a stop are left."""
    text = "We read [the note] . It (laughs) ends [here]."
    book = MarkBook(RULES, "eng", TurnBook(RULES, "eng"), "")
    assert strip_insertions(text, list(book.find(text))) == "We read. It ends."


def test_marks_know_their_turn_and_place() -> None:
    """A mark in a speech carries its turn, one in the title none; the span holds the very words."""
    text = (
        "Minutes of the Talk with Minister Holm [Signe]\n\nDate: 4 May 1966\nParticipants: Signe Holm, Minister; Per Dahl"
        "\n\nHolm: Sit down.\n\nDahl: I brought [the] net.\n\nHolm: Good."
    )
    (meeting,) = read(text)
    assert [(mark.text, mark.turn_seq) for mark in meeting.marks] == [("[Signe]", None), ("[the]", 2)]
    (span,) = meeting.marks[1].spans
    assert span.end - span.start == len("[the]")


def test_manner_in_a_label_is_a_stage_direction() -> None:
    """How a speech was given is a mark; where somebody comes from and which language he speaks are parts of the label."""
    text = (
        "Verbatim record of the meeting\n\nDate: 4 May 1966\n\nMr. Tan (Singapore) (impatiently): Now.\n\nThe President"
        " (spoke in French): No.\n\nMr. Tan (Singapore): When?\n\nThe President (spoke in French): Later."
    )
    (meeting,) = read(text)
    assert [mark.text for mark in meeting.marks] == ["(impatiently)"]
    assert {str(mark.type) for mark in meeting.marks} == {"stage"}


@pytest.mark.parametrize(
    ("language", "label", "marked"),
    [
        ("eng", "Holm (sharply) –", True),
        ("eng", "Holm (through the interpreter):", False),
        ("rus", "Холм (стучит по столу):", True),
        ("rus", "Холм (посмотрев на часы):", True),
        ("rus", "Холм (по-датски):", False),
        ("rus", "Холм (Могилев):", False),
        ("deu", "Holm (kopfschüttelnd):", True),
        ("deu", "Holm (dänisch):", False),
        ("chi_sim", "谷文海（自行补充）：", True),
        ("chi_sim", "谷文海（用丹麦语）：", False),
    ],
)
def test_what_a_label_says_of_manner_is_marked_and_of_language_not(language: str, label: str, marked: bool) -> None:
    """Which tongue was spoken belongs to the label, what the speaker did is a remark."""
    text = f"{label} 1957." if language != "chi_sim" else f"{label}好。"
    book = MarkBook(RULES, language, TurnBook(RULES, language), "")
    found = [str(each.type) for each in book.find(text, opens=lambda _: False, spoken=True)]
    assert found == (["stage"] if marked else [])


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("we (the Ministryl took the trouble", [("supplied", "[the Ministry]")]),
        ("and send you la tracingl. We go.", [("supplied", "[a tracing]")]),
        ("the girl and the pearl at la Paz until April", []),
    ],
)
def test_brackets_read_as_l(text: str, expected: list[tuple[str, str]]) -> None:
    """Where no word could end or begin so, an l was a bracket; ordinary words in l are left alone."""
    assert typed(text) == expected


def test_the_year_of_a_files_number_is_a_mark_in_no_chinese_record() -> None:
    assert typed("外办发〔1973〕88号", "chi_sim") == []
    assert typed("In the spring of [1973] he left.") == [("supplied", "[1973]")]


def test_a_whole_sentence_in_square_brackets_tells_what_happened() -> None:
    """``[Tea was brought in.]`` is no insertion of the editor's; words of a sentence are."""
    (meeting,) = read(
        "Mr. Hale: Let us begin [with the pumps]. We have an hour.\n\n[Tea was brought in.]\n\nMr. Orde: By all means.\n\n"
        "Mr. Hale: The first are here.\n\nMr. Orde: So I see.\n"
    )
    assert {(mark.type.value, mark.text) for mark in meeting.marks} == {
        ("supplied", "[with the pumps]"),
        ("stage", "[Tea was brought in.]"),
    }


def test_words_that_complete_an_office_are_no_name_and_leave_the_name_behind_them_one() -> None:
    """``Vice President [of the Academy] [Rao]``."""
    (meeting,) = read(
        "Record of Talks\n\nPresent: Vice President Rao Zhong, Mr. Hale\n\n"
        "Mr. Hale: I saw Vice President [of the Academy] [Rao].\n\nVice President Rao: Good.\n\nMr. Hale: So it was.\n"
    )
    assert {(mark.type.value, mark.text) for mark in meeting.marks} == {
        ("supplied", "[of the Academy]"),
        ("identification", "[Rao]"),
    }


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("隔一个院子。〔向罗〕有多少米？", ("stage", "〔向罗〕")),
        ("请坐。（转向石平同志）你说。", ("stage", "（转向石平同志）")),
        ("（对译员）请译。", ("stage", "（对译员）")),
        # Within a sentence, and what is nobody, are words supplied.
        ("他〔对林德大使〕提出了意见。", ("supplied", "〔对林德大使〕")),
        ("请坐。〔对方〕同意。", ("supplied", "〔对方〕")),
        ("一点一降到零点四。（在黑板上画图）这里是沟。", ("stage", "（在黑板上画图）")),
    ],
)
def test_whom_a_chinese_speaker_turns_to_is_told_between_sentences(text: str, expected: tuple[str, str]) -> None:
    assert typed(text, "chi_sim") == [expected]


@pytest.mark.parametrize(
    ("words", "marks"),
    [
        ("The exchange of letters of [19]71 stands.", ["[19]"]),
        ("It was built in 19[38] or so.", ["[38]"]),
        ("It was built in 1938[19] or so.", []),
        ("The list[19] was signed.", []),
    ],
)
def test_figures_of_a_year_are_supplied(words: str, marks: list[str]) -> None:
    """They touch the others of the year; a footnote's sign stands behind all four, or a word."""
    text = f"Minutes\n\n4 May 1972\n\nPresent: Mr. Holm, Mr. Dahl\n\nMr. Holm: We begin.\n\nMr. Dahl: {words}\n"
    (meeting,) = read(text)
    assert [(mark.type, mark.text) for mark in meeting.marks] == [(MarkType.SUPPLIED, each) for each in marks]


def test_a_footnote_s_sign_with_a_stroke_ends_a_sentence() -> None:
    """``... by the father. 1/``, and below ``1/ See the note``."""
    text = (
        "Minutes\n\nHolm: The child is maintained by the father. 1/\n\nOrde: It is.\n\nHolm: Good.\n\n"
        "1/ See the note by the Council, not attached.\n\fOrde: Next.\n\nHolm: The rest.\n"
    )
    (meeting,) = read(text)
    assert [(str(mark.type), mark.text) for mark in meeting.marks] == [
        ("note", "1/ See the note by the Council, not attached.")
    ]


@pytest.mark.parametrize("signs", [("[a]", "[b]"), ("(a)", "(b)")])
def test_footnotes_may_have_letters_for_signs(signs: tuple[str, str]) -> None:
    """``[a]`` below the text, where ``[a]`` touches a word above; a letter that nothing refers to is none."""
    first, second = signs
    text = (
        f"Minutes\n\nHolm: There is a company.{first}\n\nOrde: And a consulate.{second}\n\nHolm: Good.\n\n"
        f"{first} Of Bergen. The offer is in file 14.\n{second} Closed in 1948.\n"
    )
    (meeting,) = read(text)
    assert [(str(mark.type), mark.text) for mark in meeting.marks] == [
        ("note", f"{first} Of Bergen. The offer is in file 14."),
        ("note", f"{second} Closed in 1948."),
    ]
    assert meeting.turns[-1].text == "Good."


def test_what_an_article_numbers_is_no_footnote() -> None:
    """Nothing but a paragraph's figure is written up against ``(a)``."""
    (meeting,) = read(
        "Minutes\n\nHolm: Look at article 5(a) and at 5(b).\n\nOrde: We did.\n\nHolm: I read it to you:\n\n"
        "(a) The lamps are lit at six.\n\n(b) They are put out at seven.\n"
    )
    assert meeting.turns[-1].text.endswith("(b) They are put out at seven.")


def test_what_numbers_the_parts_of_a_speech_is_no_stage_direction() -> None:
    """``Holm: (a) The nets; (b) the rope.``"""
    (meeting,) = read(
        "Minutes\n\nHolm: (a) The nets are cut; (b) the rope is not.\n\nOrde: So?\n\nHolm: (i) We mend.\n\nOrde: Do.\n"
    )
    assert meeting.marks == ()


@pytest.mark.parametrize("below", ["Translated by Ada Crane.", "Recorded by Ada Crane, who\nwas at the mill."])
def test_a_source_in_brackets_over_lines_of_its_own_is_one_note_and_no_field(below: str) -> None:
    """Its closing bracket stands below, so that no letter of the first line was one, and nothing in it signs the record."""
    words = f"[Source: Provincial Archive, fond 3, file 1187.\n{below}]"
    (meeting,) = read(f"""Talk between Minister Holm and Mr. Okafor

Date: 4 May 1966
Place: Oslo

Holm: The nets are cut.

Okafor: Not by us.

Holm: By whom?

Okafor: By a seal.

{words}
""")
    assert [(str(mark.type), mark.text.split()) for mark in meeting.marks] == [("note", words.split())]
    assert [str(field.field) for field in meeting.header] == ["date", "place"]
    assert meeting.turns[-1].text == "By a seal."


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("deu", "Es sind neun Millionen [Schafe] auf der Insel.", ("supplied", "[Schafe]")),
        ("deu", "Der Botschafter [Halvorsen] kam.", ("identification", "[Halvorsen]")),
        ("eng", "I wrote to the Consul of Iraq [Yusuf al-Qattan] in May.", ("identification", "[Yusuf al-Qattan]")),
        ("eng", "I wrote to the Consul [of all-night shops] in May.", ("supplied", "[of all-night shops]")),
        ("chi_sim", "老接[接待组]", ("identification", "[接待组]")),
        ("chi_sim", "老网[绳子]", ("supplied", "[绳子]")),
        ("eng", "for the new [salting] shed", ("supplied", "[salting]")),
    ],
)
def test_who_is_meant_is_told_from_what_is_supplied(language: str, text: str, expected: tuple[str, str]) -> None:
    """A German noun before a noun names nobody; a surname with what is said of age does."""
    assert typed(text, language) == [expected]


@pytest.mark.parametrize(
    ("label", "kind"),
    [
        ("HOLM [trust manager].", "identification"),
        ("HOLM [director of the Bergen mill]:", "identification"),
        ("Holm [with some heat]:", "stage"),
        ("Holm (visibly annoyed):", "stage"),
        ("Holm (amused)\n", "stage"),
    ],
)
def test_what_a_label_has_in_brackets(label: str, kind: str) -> None:
    """An office says who is meant, a manner how it was spoken; a label may have its line for itself."""
    text = f"{label} Comrades, the nets are torn." if label[-1] != "\n" else f"{label}Comrades, the nets are torn."
    book = MarkBook(RULES, "eng", TurnBook(RULES, "eng"), "")
    said = text.index("Comrades")
    assert [str(each.type) for each in book.find(text, opens=lambda at: at == said, spoken=True)] == [kind]


def test_how_far_a_record_was_read_over_is_a_note_in_square_brackets() -> None:
    """In round ones it is the record's own word, a field of its header alone."""
    head = (
        "Minutes of the Talk with Minister Holm\n{}\n\nDate: 4 May 1966\nParticipants: Signe Holm, Minister; Per Dahl"
    )
    said = "\n\nHolm: Sit down.\n\nDahl: I brought a net.\n\nHolm: Good."
    (square,) = read(head.format("[Not yet checked by the Minister]") + said)
    (round_,) = read(head.format("(Not yet checked by the Minister)") + said)
    assert [(str(mark.type), mark.text) for mark in square.marks] == [("note", "[Not yet checked by the Minister]")]
    assert round_.marks == ()


@pytest.mark.parametrize(
    ("paragraph", "kind", "meant"),
    [
        (
            "la passage on the arrangements for the ball has been left out.",
            MarkType.EXCISION,
            "[A passage on the arrangements for the ball has been left out.]",
        ),
        (
            "[omitted here is an exchange about the hot<l.bill of the geologists.].",
            MarkType.EXCISION,
            "[Omitted here is an exchange about the hot<l.bill of the geologists.]",
        ),
        (
            "There follows an exchange on the programme for the day.!",
            MarkType.SUPPLIED,
            "[Here follows an exchange on the programme for the day.]",
        ),
        (
            "[Piers Haldane, Minister of Ports; Ana Brito, Consul. From the notes of the stenographer l",
            MarkType.NOTE,
            "[Piers Haldane, Minister of Ports; Ana Brito, Consul. From the notes of the stenographer]",
        ),
    ],
)
def test_a_paragraph_known_by_its_wording_whose_brackets_were_misread(
    paragraph: str, kind: MarkType, meant: str
) -> None:
    assert typed(f"I have it here.\n{paragraph}\nSo have I.", spoken=True) == [(str(kind), meant)]


@pytest.mark.parametrize(
    "said",
    [
        "There follows from this that we shall omit nothing.",
        "Let a passage on the ball be left out, if the Minister agrees.",
        "Present: Mr. Haldane (Ports), Miss Brito (Consul), Mr. Orde (Trade)",
    ],
)
def test_a_paragraph_like_it_with_nothing_left_of_brackets_is_said(said: str) -> None:
    assert typed(f"I have it here.\n{said}\nSo have I.", spoken=True) == []


def test_a_chinese_remark_of_what_cannot_be_read_has_square_brackets() -> None:
    text = "会谈记录\n\n时间：1962年6月8日\n\n石：去年的换文（字迹不清）一款。\n\n方：我们再看。（笑）\n\n石：好。\n"
    (meeting,) = read(text, "chi_sim")
    assert [each.text for each in meeting.marks if each.type is MarkType.ILLEGIBLE] == ["〔字迹不清〕"]


@pytest.mark.parametrize(
    ("language", "key"),
    [
        ("eng", "[Recorded in the Bureau. M is Ada Moll, Governor; Q is Thomas Quill, Under Secretary.]"),
        ("eng", "[M means Ada Moll, Q Thomas Quill.]"),
        ("eng", "[The letter M stands for Governor Moll, Q for Mr. Quill.]"),
        ("eng", "[The initials M and Q stand for Moll and Quill.]"),
        ("eng", "[In what follows M is the Governor, Ada Moll, and Q the clerk, Thomas Quill.]"),
        ("eng", "[Abbreviations: M, Ada Moll; Q, Thomas Quill.]"),
        ("eng", "[M – Ada Moll, Governor; Q – Thomas Quill]"),
        ("deu", "[Aufgenommen im Amt. M bedeutet Ada Moll; Q bedeutet Thomas Quell.]"),
        ("deu", "[M steht für Frau Moll, Q für Thomas Quell.]"),
        ("rus", "[М. — П. И. Мохов, К. — Г. К. Косарев.]"),
        ("rus", "[Буквой М обозначен министр Мохов, буквой К — посол Косарев.]"),
        ("chi_sim", "[“林”指林德大使；“周”指周副部长。]"),
    ],
)
def test_whom_the_letters_of_labels_mean_is_a_note(language: str, key: str) -> None:
    assert typed(key, language, spoken=True) == [("note", key)]


@pytest.mark.parametrize(
    "text", ["[He was in Oslo; she was in Bergen then.]", "[The Governor stands up; Quill is laughing.]"]
)
def test_two_clauses_without_letters_are_no_key(text: str) -> None:
    assert typed(text, spoken=True) != [("note", text)]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("eng", "Notes by: [name not entered]"),
        ("eng", "Notes by: [name was not filled in]"),
        ("eng", "Notes by: [surname not mentioned]"),
        ("eng", "Hour: [hour not inserted]"),
        ("eng", "Notes by: [name left open]"),
        ("deu", "Protokoll: [Name nicht eingetragen]"),
        ("rus", "Записал: [фамилия не указана]"),
        ("chi_sim", "记录：[姓名未填]"),
    ],
)
def test_what_stands_for_a_name_not_given_is_supplied(language: str, text: str) -> None:
    assert [kind for kind, _ in typed(text, language)] == ["supplied"]


@pytest.mark.parametrize(
    ("language", "text", "kinds"),
    [
        ("eng", "We tried it. (thinks for a moment) It cracked.", ["stage"]),
        ("eng", "We tried it. [after some thought] It cracked.", ["stage"]),
        ("eng", "The Board [considers] that it cracked.", ["supplied"]),
        ("eng", "I shall ask him. [makes a note] It cracked.", ["stage"]),
        ("eng", "The clerk [makes a note] of it.", ["supplied"]),
        ("deu", "Ich frage ihn. [macht sich eine Notiz] Es riß.", ["stage"]),
        ("rus", "Я спрошу. [делает пометку] Треснуло.", ["stage"]),
        ("chi_sim", "我问他。[做记录] 裂了。", ["stage"]),
        ("deu", "Es ging nicht. (hält einen Augenblick inne) Es riß.", ["stage"]),
        ("deu", "Das Amt [überlegt] noch.", ["supplied"]),
        ("rus", "Не вышло. (помолчав) Треснуло.", ["stage"]),
        ("rus", "Посол [молчит] об этом.", ["supplied"]),
        ("chi_sim", "转了四十分钟，裂了。（停了一下）不过前面转得很好。", ["stage"]),
        ("chi_sim", "没有成功。（想了一想）再试。", ["stage"]),
        ("chi_sim", "工厂（停工一天）没有成功。", []),
    ],
)
def test_whoever_is_silent_or_thinks_between_sentences(language: str, text: str, kinds: list[str]) -> None:
    assert [kind for kind, _ in typed(text, language, spoken=True)] == kinds


@pytest.mark.parametrize(
    ("language", "text", "kind"),
    [
        ("eng", "[name omitted]", "supplied"),
        ("eng", "[two names left out in the original]", "supplied"),
        ("eng", "[two paragraphs omitted]", "excision"),
        ("deu", "[Name fehlt]", "supplied"),
        ("deu", "[Wort fehlt]", "illegible"),
        ("rus", "[фамилия пропущена]", "supplied"),
        ("rus", "[пропущено]", "excision"),
        ("eng", "[by hand]", "note"),
        ("eng", "[in the Minister's hand]", "note"),
        ("deu", "[von Hand]", "note"),
        ("rus", "[красным карандашом]", "note"),
        ("chi_sim", "〔红铅笔〕", "note"),
    ],
)
def test_what_the_original_leaves_out_and_what_was_written_by_hand(language: str, text: str, kind: str) -> None:
    assert typed(text, language) == [(kind, text)]


def test_a_bracket_of_two_kinds_around_what_cannot_be_read_keeps_the_kind_that_is_there() -> None:
    assert ("illegible", "〔此处字迹模糊〕") in typed("前年换文的〔此处字迹模糊）一款", "chi_sim", spoken=True)


def test_where_no_engine_read_nothing_is_a_bracket_misread() -> None:
    book = MarkBook(RULES, "eng", TurnBook(RULES, "eng"), NAMES)
    said = "I have it.\nla passage on the ball has been left out.\nSo have I."
    assert ([*book.find(said, spoken=True)], len([*book.find(said, spoken=True, read=True)])) == ([], 1)


@pytest.mark.parametrize(("confidence", "marks"), [(0.95, ["excision"]), (1.0, [])])
def test_a_paragraph_of_a_text_layer_has_the_brackets_that_it_shows(confidence: float, marks: list[str]) -> None:
    text = "MEMORANDUM\n\nDate: 4 May 1962\n\nOrde: I have it.\n\nla passage on the ball has been left out.\n\nHale: So have I.\n\nOrde: Good.\n"
    lines = [replace(line, confidence=confidence) for line in clean_lines(type_pages(text), RULES)]
    (meeting,) = find_meetings(lines, RULES)
    assert [str(each.type) for each in meeting.marks] == marks


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        ("sagt lunleserlichi. So.", "deu", ("illegible", "[unleserlich]")),
        ("die Wagen lein Wort unleserlich) Ich nehme", "deu", ("illegible", "[ein Wort unleserlich]")),
        ("to fone word illegible before five", "eng", ("illegible", "[one word illegible]")),
        ("lchucklesi That is so", "eng", ("stage", "[chuckles]")),
        (
            "as bless then 1 line of source text not declassified) if",
            "eng",
            ("redaction", "[less then 1 line of source text not declassified]"),
        ),
        ("Comrade Chou [sie] of the railway", "eng", ("sic", "[sic]")),
        (
            "[Omitteg here in an exchange on theater tickets.]",
            "eng",
            ("excision", "[Omitteg here in an exchange on theater tickets.]"),
        ),
        ("Prime Minister asfa [Wolde-Giorgis]: I hope", "eng", ("identification", "[Wolde-Giorgis]")),
        ("有一行（原件污损，写的是鱼露。", "chi_sim", ("illegible", "（原件污损）")),
        ("不会少的。【众笑]", "chi_sim", ("stage", "[众笑]")),
    ],
)
def test_known_words_are_marks_whose_brackets_were_misread(text: str, language: str, expected: tuple[str, str]) -> None:
    assert typed(text, language) == [expected]


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("the bill, illegible before five", "eng"),
        ("Er sagt unleserlich.", "deu"),
        ("our delegation) in so far", "eng"),
        ("Zahlt er sie [sie]", "deu"),
    ],
)
def test_words_without_anything_of_a_bracket_are_none(text: str, language: str) -> None:
    assert not [kind for kind, _ in typed(text, language) if kind != "supplied"]


SPOKEN = """谈话记录

时间：1962年5月4日
地点：北京

石：我们自己写鉴定。
（服务员上茶，谈话中断数分钟
林：另外，关于水泥。

石：好。
"""


def test_a_short_chinese_paragraph_with_its_last_bracket_lost_tells_what_happened() -> None:
    assert ("stage", "（服务员上茶，谈话中断数分钟）") in [
        (str(each.type), each.text) for each in read(SPOKEN, "chi_sim")[0].marks
    ]


DOUBTED = """MEMORANDUM OF CONVERSATION

Date: 4 May 1962

Mr. Orde: I am grateful for (his remark) concerning the [other] dogs.

Mr. Hale: Minister Busiyane (sic) has agreed (laughing quietly).

Mr. Orde: Good.
"""


@pytest.mark.parametrize("doubtful", [True, False])
def test_words_that_editors_supply_stood_in_square_brackets_in_a_damaged_file(*, doubtful: bool) -> None:
    lines = clean_lines(type_pages(DOUBTED, "eng"), RULES)
    (meeting,) = find_meetings([replace(line, doubtful=("I",) if doubtful else ()) for line in lines], RULES)
    told = [(str(each.type), each.text) for each in meeting.marks]
    square = [("supplied", "[his remark]"), ("supplied", "[other]")]
    assert (told[: len(square)] == square) is doubtful


NOTED = """MEMORANDUM OF CONVERSATION

Date: 4 May 1962

Mr. Orde: He was a Ghanaian.[1]

Mr. Hale: So he was.[2]

Mr. Orde: Good.

1] The drawings were returned on 20 November.

[2] The document was issued for one journey.

831 94 620154
"""


def test_a_note_begins_with_what_is_left_of_its_sign() -> None:
    assert [each.text for each in read(NOTED)[0].marks if each.rule == "footnote"] == [
        "1] The drawings were returned on 20 November.",
        "[2] The document was issued for one journey.",
    ]


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        ("They have sent us a bill. [Animation in the room", "eng", ("stage", "[Animation in the room]")),
        ("It has no keel. [General laughter\nHolm: None.", "eng", ("stage", "[General laughter]")),
        ("No keel. [laughs Then oars alone", "eng", ("stage", "[laughs]")),
        ("Седов: улыбается) Такого мастера и взял бы.", "rus", ("stage", "(улыбается)")),
        ("Сети пришли.\n/Оживление в зале.\nСедов. Где?", "rus", ("stage", "(Оживление в зале.)")),
        ("в сороковом году, под ]нрзб.], и знаю", "rus", ("illegible", "[нрзб.]")),
        ("нельзя ли детям шаров? Брат (слово веразб.} не обидится.", "rus", ("illegible", "[слово веразб.]")),
        ("到了船上我也晕，（转向石）要给她安排", "chi_sim", ("stage", "（转向石）")),
        ("leave the machine. [Gen ral merriment]", "eng", ("stage", "[Gen ral merriment]")),
        (
            "(A passage concerning (be hes th of Mrs. Orde is omitted here.)",
            "eng",
            ("excision", "[A passage concerning (be hes th of Mrs. Orde is omitted here.]"),
        ),
    ],
)
def test_what_is_known_by_its_words_though_a_bracket_is_lost_or_a_letter_misread(
    text: str, language: str, expected: tuple[str, str]
) -> None:
    assert typed(text, language, spoken=True) == [expected]


@pytest.mark.parametrize(
    "text",
    [
        "We have a plan. [The Minister of Mines wants the other half",
        "Holm: a) the nets, b) the oars.",
        "The Minister [see the reading of the second clause of the draft treaty",
    ],
)
def test_words_beside_one_bracket_that_no_stage_rule_knows_are_speech(text: str) -> None:
    assert not [each for each in typed(text, spoken=True) if each[0] == "stage"]


def test_a_speakers_whole_paragraph_is_no_note_for_a_bracket_at_its_end() -> None:
    (meeting,) = read(
        "Talk\n\nDate: 4 May 1966\nParticipants: Signe Holm, Emeka Okafor\n\nHolm: The nets are cut.\n\n"
        "Okafor: The notice was translated in haste. I shall take it down with fa receipt].\n\nHolm: By whom?\n"
    )
    assert not [each for each in meeting.marks if str(each.type) == "note"]


@pytest.mark.parametrize(
    ("language", "text", "kinds"),
    [
        ("eng", "We load at six [background noise] and sail at nine.", ["stage"]),
        ("eng", "Are you there? [the connection is cut off, then restored] Yes.", ["stage"]),
        ("eng", "We fear [interference] in the strait.", ["supplied"]),
        ("eng", "Are you there? [interference] Yes.", ["stage"]),
        ("eng", "We end at [the line] of buoys.", ["supplied"]),
        ("eng", "That was all. [knocks on the barrel] It is empty.", ["stage"]),
        ("eng", "He says that the bridge [opens the road] to us.", ["supplied"]),
        ("eng", "It is agreed. [takes effect in May] So be it.", ["supplied"]),
        ("deu", "Hören Sie? [Knistern in der Leitung] Ja.", ["stage"]),
        ("deu", "Der Pegel steht hoch. [schließt das Fenster] Es zieht.", ["stage"]),
        ("deu", "Der Bund [schließt das Fenster] nie.", ["supplied"]),
        ("rus", "Вы слышите? [шорох в трубке] Слышу.", ["stage"]),
        ("rus", "Вода высокая. [подходит к окну] Дует.", ["stage"]),
        ("rus", "Вопрос [подходит к концу] скоро.", ["supplied"]),
        ("chi_sim", "听得见吗？〔电流声〕听得见。", ["stage"]),
        ("chi_sim", "水位很高。〔敲了一下桌子〕有风。", ["stage"]),
        ("chi_sim", "谈〔线路问题〕时再说。", ["supplied"]),
    ],
)
def test_what_is_heard_on_the_line_and_what_somebody_does(language: str, text: str, kinds: list[str]) -> None:
    assert [kind for kind, _ in typed(text, language, spoken=True)] == kinds
