"""What belongs to a speech, what interrupts it without ending it, and what ends it."""

from __future__ import annotations

import pytest

from minutebook.model import Mode
from tests.unit.segment.typed import labels, read, turns

HEADER = """Record of Conversation between Ambassador Pereira and Minister Holm

Date: 12 October 1953
Place: Oslo
Participants: João Pereira, Ambassador; Signe Holm, Minister of Fisheries
Recorder: Lars Dahl

"""


def test_enumerations_stay_in_their_speech() -> None:
    """First, Second, Finally, lettered lists and a question put to somebody are paragraphs of one speech."""
    text = HEADER + (
        "Pereira: I have three points.\n\nFirst, the cod.\n\nSecond, the salt.\n\na) the coarse salt;\n\nb) the fine"
        " salt.\n\nFinally, Mr. Dahl, is that written down?\n\nHolm: It is."
    )
    first, second = turns(text)
    assert first.text.split("\n") == [
        "I have three points.",
        "First, the cod.",
        "Second, the salt.",
        "a) the coarse salt;",
        "b) the fine salt.",
        "Finally, Mr. Dahl, is that written down?",
    ]
    assert second.text == "It is."


def test_a_page_break_in_a_sentence_does_not_break_it() -> None:
    """Running heads and page numbers between two halves of a sentence leave one line of text, on two pages."""
    text = HEADER + (
        "Pereira: I should like it to be remembered when\n\n- 1 -\fFISHERIES 44/53\n\nwe come to the salt.\n\nHolm: It"
        " will be.\n\n- 2 -\fFISHERIES 44/53\n\nPereira: Thank you.\n\n- 3 -"
    )
    first = turns(text)[0]
    assert first.text == "I should like it to be remembered when we come to the salt."
    assert {span.page_no for span in first.spans} == {1, 2}


@pytest.mark.parametrize(
    ("label", "sign", "language"),
    [
        ("Holm", "(continued)", "eng"),
        ("Minister Holm", "(contd.)", "eng"),
        ("Holm", "(Forts.)", "deu"),
        ("Holm", "(продолжение)", "rus"),
        ("Holm", "（续）", "chi_sim"),
    ],
)
def test_a_label_that_says_it_is_continued_goes_on_with_its_turn(label: str, sign: str, language: str) -> None:
    """Below its own label only, on the next page or the same; the label's words are in no speech, and make no mark."""
    text = HEADER + (
        f"Pereira: Yes.\n\n{label}: The nets lay where we had laid\n\f{label} {sign}: them in May.\n\nHolm {sign}: Then"
        f" they were cut.\n\nPereira: By whom?\n\nHolm {sign}: By a seal."
    )
    (meeting,) = read(text, language)
    words = "".join(meeting.turns[1].text.split())
    assert words == "ThenetslaywherewehadlaidtheminMay.Thentheywerecut."
    assert [turn.label for turn in meeting.turns] == ["Pereira", label, "Pereira", f"Holm {sign}"]
    assert meeting.marks == ()


def test_a_namesake_with_another_form_of_address_does_not_go_on() -> None:
    text = HEADER + "Pereira: Yes.\n\nMr. Holm: The nets lay there.\n\nMrs. Holm (contd.): In May.\n\nPereira: By whom?"
    assert labels(text) == ["Pereira", "Mr. Holm", "Mrs. Holm (contd.)", "Pereira"]


def test_a_remark_of_its_own_paragraph_is_in_no_speech() -> None:
    """(Laughter.) between paragraphs stays out of the words, and the speech goes on behind it."""
    text = HEADER + "Pereira: The seal ate it.\n\n(Laughter.)\n\nI mean it.\n\nHolm: So do I. (Smiles.)"
    first, second = turns(text)
    assert first.text == "The seal ate it.\nI mean it."
    assert second.text == "So do I. (Smiles.)"
    assert second.text_strict == "So do I."


def test_strict_text_leaves_insertions_out() -> None:
    """Bracketed words go, spaces and stops close up, round brackets of the speaker stay."""
    text = HEADER + "Pereira: We saw it [the net] in March (a cold month) [sic]. They [laughs] did not.\n\nHolm: No."
    first = turns(text)[0]
    assert first.text == "We saw it [the net] in March (a cold month) [sic]. They [laughs] did not."
    assert first.text_strict == "We saw it in March (a cold month). They did not."


def test_footnotes_stand_apart() -> None:
    """A note at the page's foot goes into a mark, and the speech continues on the next page."""
    text = HEADER + (
        "Pereira: The letter[1] was never sent, because the clerk who had it\n\n[1] Not found in the file.\n\f"
        "\n\nfell ill.\n\nHolm: I am sorry."
    )
    (meeting,) = read(text)
    assert meeting.turns[0].text == "The letter[1] was never sent, because the clerk who had it fell ill."
    assert [mark.text for mark in meeting.marks] == ["[1] Not found in the file."]


@pytest.mark.parametrize(
    ("sign", "foot"),
    [
        ("1)", "_________\n1) Not found in the file.\n2) Nor in the other."),
        ("l)", "---------\n1) Not found in the file."),
        ("", "_________\n\n* Not found in the file."),
        ("¹", "¹ Not found in the file."),
        ("²)", "²) Not found in the file."),
    ],
)
def test_a_speech_goes_on_beyond_footnotes_below_a_rule_or_with_raised_figures(sign: str, foot: str) -> None:
    """Below a rule the sign in the text may be misread, or missing; raised figures are signs as others are."""
    text = f"Pereira: The letter{sign} was never sent, because the clerk who\nhad it\n\n{foot}\n\ffell ill.\n\nHolm: I am sorry."
    (meeting,) = read(HEADER + text)
    assert meeting.turns[0].text == f"The letter{sign} was never sent, because the clerk who had it fell ill."
    assert [mark.text for mark in meeting.marks] == [
        line for line in foot.split("\n") if "file" in line or "Nor" in line
    ]


def test_below_a_rule_what_is_no_note_or_has_a_label_is_speech() -> None:
    """Numbered speeches, and words without a sign; and a list that no rule parts from the speech and nothing refers to."""
    numbered = HEADER + "Holm: Hear them.\n\n_________\n\n1) Pereira: I was ill.\n\n2) Holm: So was I."
    assert labels(numbered) == ["Holm", "Pereira", "Holm"]
    plain = HEADER + "Holm: Hear them.\n\n_________\n\nThey are ill.\n\fPereira: I was ill.\n\nHolm: So was I."
    assert turns(plain)[0].text == "Hear them.\nThey are ill."
    listed = HEADER + "Holm: Hear them.\n\n1) The clerk is ill.\n2) So am I.\n\fPereira: I was ill.\n\nHolm: So was I."
    assert turns(listed)[0].text == "Hear them.\n1) The clerk is ill.\n2) So am I."


def test_the_closing_part_is_nobodys() -> None:
    """The sentence that closes the meeting, signature and catalogue lines follow the last speech."""
    text = HEADER + (
        "Pereira: Good.\n\nHolm: Good.\n\nThe meeting ended at 11:20 a.m.\n\n[signature] L. Dahl\n\nSource: State"
        " Archives, box 4."
    )
    assert turns(text)[-1].text == "Good."


def test_a_heading_between_speeches_ends_the_one_before() -> None:
    """A heading in capitals belongs to no speech."""
    text = HEADER + (
        "Pereira: That was the cod.\n\nTHE QUESTION OF SALT\n\nHolm: I have little to say.\n\nPereira: Say it."
        "\n\nHolm: Coarse."
    )
    assert turns(text)[0].text == "That was the cod."


def test_labelled_but_told_speech_is_reported() -> None:
    """Where labels are followed by what somebody said, the turns are reported, not direct."""
    text = HEADER + (
        "Pereira: said that the cod had moved north.\n\nHolm: replied that she knew it.\n\nPereira: asked who had told"
        " her.\n\nHolm: answered that the cod had."
    )
    assert {turn.mode for turn in turns(text)} == {Mode.REPORTED}


def test_direct_speech_that_quotes_stays_direct() -> None:
    """One speech that begins with a reporting verb changes nothing."""
    text = HEADER + "Pereira: Said and done.\n\nHolm: Agreed.\n\nPereira: Then let us eat.\n\nHolm: Cod?"
    assert {turn.mode for turn in turns(text)} == {Mode.DIRECT}


def test_spans_cover_label_and_words() -> None:
    """Spans start at the label and cover each line once."""
    text = HEADER + "Pereira: " + "The cod moved north and the boats went after it. " * 4 + "\n\nHolm: Yes."
    first = turns(text)[0]
    assert first.spans[0].start == 0
    places = [(span.page_no, span.line_no) for span in first.spans]
    assert len(places) == len(set(places)) > 2


def test_headings_run_into_their_paragraphs_open_no_turns() -> None:
    (given,) = read(
        "Note of an Interview\n\nDate: 3 May 1955\nRe: The Upper Road, the Post Office\n\nVisitors\n"
        "T. D. Chopel, Prime Minister\n\nThe Road. Mr. Chopel said that stones came down every night.\n\n"
        "The Post Office. Mr. Chopel asked whether it should be tried for another winter, with a stove."
    )
    assert given.turns == ()


def test_a_phrase_behind_a_label_says_how_it_was_spoken() -> None:
    """Behind a comma or a dash, as in brackets; what a list sets behind a comma is none."""
    assert labels(
        "Present: Mr. A. Rapal; Mr. E. Bohm\n\nRapal: I welcome you.\n\nBohm: I am honoured.\n\n"
        "Rapal, smiling: So are we.\n\nBohm - after a pause: Agreed.\n"
    ) == ["Rapal", "Bohm", "Rapal, smiling", "Bohm - after a pause"]


def test_every_office_may_open_a_turn() -> None:
    """One that no vocabulary lists by its last part: Der Landwirtschaftsminister."""
    text = (
        "Teilnehmer: Karl Weidner, Staatssekretär; Per Haek, {0}\n\nDer Staatssekretär: Guten Tag.\n\n"
        "Der {0}: Ich bringe zwei Fragen.\n\nDer Staatssekretär: Bitte.\n"
    )
    for office in ("Außenminister", "Landwirtschaftsminister", "Sektionschef"):
        assert labels(text.format(office), "deu")[1] == f"Der {office}"


TALK = (
    HEADER
    + "Pereira: I have thought of the cod, and of all those who go out in January to catch it.\n\nS. Holm: So have I.\n\n"
)


@pytest.mark.parametrize(
    "heading", ["2. Salt", "B. Salt", "II. Salt and ice", "Item 2: Salt", "Other business", "Salt\n____"]
)
def test_an_items_heading_above_the_next_label_is_nobodys(heading: str) -> None:
    """One of a series, worded as an item, or underlined: between blank lines, without a stop, right above a label."""
    told = turns(TALK + f"{heading}\n\nPereira: It is dear.\n\nHolm: It is wet.")
    assert [turn.text for turn in told][1:3] == ["So have I.", "It is dear."]


@pytest.mark.parametrize(
    "words",
    [
        "There are three kinds:\n\n1. Cod\n\n2. Salt",
        "There are two kinds.\n\n1. Cod. It is dried.\n\n2. Salt",
        "There is one more thing.\n\n2. Salt is dear.",
        "There is one more thing.\n\n2. We want salt",
        "There is one more thing.\n2. Salt",
        "It is short.\nDecision: The salt is bought in May.",
        "I have more.\n\n2. Salt\n\nThat is all.",
        "I have but one word.\n\nSalt",
    ],
)
def test_a_line_of_a_speech_is_no_heading(words: str) -> None:
    """The end of a list, a sentence, words of one who speaks, or a line with more of the speech below it."""
    told = turns(TALK + f"Pereira: {words}\n\nHolm: It is wet.")
    assert told[2].text == words.replace("\n\n", "\n")


def test_numbered_questions_are_no_speakers() -> None:
    """Second question: salt, and Third question: ice, head what is spoken below."""
    told = turns(TALK + "Second question: Salt\n\nPereira: It is dear.\n\nThird question: Ice\n\nHolm: It is wet.")
    assert [(turn.label, turn.text) for turn in told][1:] == [
        ("S. Holm", "So have I."),
        ("Pereira", "It is dear."),
        ("Holm", "It is wet."),
    ]


@pytest.mark.parametrize(
    "outcome",
    [
        "Decision: The salt is bought in May.",
        "It was agreed:\n\n1. That salt be bought.\n\n2. That it be dry.",
        "Action: Mr. Dahl.",
        "Decision: The salt is bought in May.\n\nAction: Mr. Dahl.",
    ],
)
def test_what_was_decided_is_nobodys(outcome: str) -> None:
    """Between speeches, and below the last; not where whoever speaks goes on, or says it of himself."""
    between = turns(TALK + f"{outcome}\n\nPereira: Good.\n\nHolm: Good.")
    assert [turn.text for turn in between][1:] == ["So have I.", "Good.", "Good."]
    assert turns(TALK + outcome)[-1].text == "So have I."
    mine = outcome.replace("The salt", "Our salt").replace("That it", "That our salt").replace("Mr. Dahl", "I go")
    assert turns(TALK + mine)[-1].text == "So have I.\n" + mine.replace("\n\n", "\n")
    goes_on = f"{outcome}\n\nIs that all?"
    assert turns(TALK + f"{goes_on}\n\nPereira: Yes.")[1].text == "So have I.\n" + goes_on.replace("\n\n", "\n")


def test_conclusions_below_the_last_speech_are_nobodys() -> None:
    """Under a heading of their own, listed or not; below an open sentence they are what is said."""
    assert turns(TALK + "CONCLUSIONS\n\nThe salt is bought in May.\n\nIt is dry.")[-1].text == "So have I."
    said = "I shall write:\n\nConclusions\n\nThe salt is bought in May."
    assert turns(TALK + f"Pereira: {said}")[-1].text == said.replace("\n\n", "\n")


@pytest.mark.parametrize(
    ("language", "talk"),
    [
        ("deu", "Weidner: Guten Tag.\n\nHolm: Danke.\n\n{}\n\nWeidner: Bitte.\n\nHolm: Gut."),
        ("rus", "Дубов: Добрый день.\n\nХолм: Спасибо.\n\n{}\n\nДубов: Прошу.\n\nХолм: Хорошо."),
        ("chi_sim", "庄部长：你好。\n\n丁司长：谢谢。\n\n{}\n\n庄部长：请讲。\n\n丁司长：很好。"),
    ],
)
def test_headings_and_decisions_of_other_languages(language: str, talk: str) -> None:
    """Zweite Frage: Salz, Решение: Соль ..., 二、盐: nobody says them."""
    between = {
        "deu": [
            "2. Salz",
            "Zweite Frage: Salz",
            "Beschluß: Das Salz wird gekauft.",
            "Es wurde vereinbart:\n\n1. Salz.",
        ],
        "rus": ["2. Соль", "Второй вопрос: Соль", "Решение: Соль покупается.", "Постановили:\n\n1. Соль."],
        "chi_sim": ["二、盐", "第二个问题：盐", "决定：五月买盐。", "会议决定如下：\n\n一、五月买盐。"],
    }
    plain = [(turn.label, turn.text) for turn in turns(talk.replace("{}\n\n", ""), language)]
    assert len(plain) == 4
    for words in between[language]:
        assert [(turn.label, turn.text) for turn in turns(talk.format(words), language)] == plain


@pytest.mark.parametrize(
    "signature",
    [
        "L. Dahl\n13 October 1953",
        "                         L. DAHL\n                         Third Secretary",
        "Oslo, 13 October 1953",
        "Dr. L. Dahl\n\nOslo, 13.10.53",
        "Oslo, 13 October 1953\n\nLars Dahl\nSecretary",
    ],
)
def test_a_signature_below_the_last_speech_is_nobodys(signature: str) -> None:
    """A name with its office or the day, or place and day alone, below a sentence."""
    assert turns(TALK + signature)[-1].text == "So have I."


@pytest.mark.parametrize(
    "words",
    [
        "It was:\n\nOslo, 13 October 1953",
        "It ends on a day.\n\n13 October",
        "They met twice.\n\nOslo, 13 October 1953\n\nOslo, 14 October 1953",
        "It is signed.\nOslo, 13 October 1953",
        "It is signed.\n\nDate: 13 October 1953",
        "Two of them came.\n\nLars Dahl\nthe cook",
        "Two of them came.\n\nthe cook\nOslo, 13 October 1953",
        "It was in Oslo.\n\nOn Monday.\nOslo, 13 October 1953.",
    ],
)
def test_names_and_days_in_the_last_speech_stay_in_it(words: str) -> None:
    """Behind a colon, without a year, more than one, in the same paragraph, with other words, or as a sentence."""
    for talk in (TALK, TALK.replace("Date: ", "")):
        assert turns(talk + f"Pereira: {words}")[-1].text == words.replace("\n\n", "\n")


def test_two_characters_alone_are_no_signature() -> None:
    """再见 below the last sentence is said; a name above its day is not."""
    talk = "会谈记录\n\n庄部长：你好。\n\n丁司长：谢谢。\n\n庄部长：请讲。\n\n丁司长：很好。\n\n"
    assert turns(talk + "再见", "chi_sim")[-1].text == "很好。\n再见"
    assert turns(talk + "王小明\n1964年5月6日", "chi_sim")[-1].text == "很好。"


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("eng", "Holm then said that the map had been printed. Pereira had seen it."),
        ("eng", "Ambassador Pereira asked whether there was another sheet.\n\nThere was none."),
        ("deu", "Herr Holm erklärte, daß die Karte gedruckt sei."),
    ],
)
def test_a_told_paragraph_between_speeches_is_nobodys(language: str, words: str) -> None:
    """It begins with somebody who was there and a verb of saying, and addresses nobody."""
    talk = HEADER + "Holm: The map.\n\nPereira: I see.\n\n" + words + "\n\nHolm: Good."
    assert [turn.text for turn in turns(talk, language)] == ["The map.", "I see.", "Good."]


@pytest.mark.parametrize(
    "words",
    [
        "Holm said to us that the map was printed.",
        "Mr. Wessel said that the map was printed.",
        "The Minister said that the map was printed.",
        "Holm reads the map.",
    ],
)
def test_a_speech_may_tell_what_others_said(words: str) -> None:
    """Told to those present, of somebody else, or without a verb of saying."""
    talk = HEADER + "Holm: The map.\n\nPereira: This is the story.\n\n" + words + "\n\nHolm: Good."
    assert turns(talk)[1].text == f"This is the story.\n{words}"


def test_in_a_record_that_tells_more_than_it_quotes_any_verb_ends_a_speech() -> None:
    """An outcry among told paragraphs: what follows it is told too."""
    talk = HEADER + (
        "Mr. Holm welcomed the guest.\n\nMr. Pereira thanked him. He said that the map was printed.\n\nMr. Holm asked"
        " about the scale.\n\nMr. Pereira: One to ten!\n\nMr. Holm read the map and returned it.\n\nMr. Pereira: There"
        " it is.\n\nThe Minister took the pen."
    )
    assert [turn.text for turn in turns(talk)] == ["One to ten!", "There it is."]


@pytest.mark.parametrize(
    ("language", "remark"),
    [
        ("eng", "The session was interrupted for a quarter of an hour."),
        ("eng", "Resumption of the meeting at 3 p.m."),
        ("deu", "Unterbrechung der Sitzung von 12.00 bis 13.00 Uhr."),
    ],
)
def test_an_interruption_of_the_sitting_is_nobodys(language: str, remark: str) -> None:
    """A paragraph of its own that says that the sitting pauses or goes on."""
    talk = HEADER + "Holm: The map.\n\nPereira: I see.\n\n" + remark + "\n\nHolm: Good."
    assert [turn.text for turn in turns(talk, language)] == ["The map.", "I see.", "Good."]


def test_the_last_word_of_a_sentence_on_a_new_page_is_no_label() -> None:
    """It stands alone on its line, as the labels of such a record do."""
    people = (
        "Protokoll der Tagung\n\nabgehalten am Dienstag, dem 9. November 1971, in Wien\n\nVorsitz: Dr. Ottokar Hradil\n"
        "Für Österreich: Landesrat Matthias Gsell, Dr. Elfriede Zwick\nFür Ungarn: Frau Ing. Zsuzsa Orban, Oberst Barta\n\n"
    )
    first = (
        "Landesrat Gsell\nWir mähen im Schilf.\n\nOberst Barta\nDie Sensen sind hier.\n\nDr. Zwick\nWir haben gezählt.\n\n"
        "Frau Ing. Orban\nMit dem Plan sind wir auf jeden Fall von Herzen einverstanden,\n"
        "aber das nimmt der Genossenschaft in diesem Dorf das beste\f"
    )
    last = "Schilf.\nDr. Zwick\nWären 300 Meter möglich?\n\nFrau Ing. Orban\n300 Meter.\n\nLandesrat Gsell\nDas geht.\n"
    (meeting,) = read(f"{people}{first}{last}", "deu")
    assert "Schilf" not in [turn.label for turn in meeting.turns]
    assert len(meeting.turns) > 2


@pytest.mark.parametrize(
    ("language", "closing"),
    [
        ("eng", "The decision is adopted."),
        ("eng", "The minutes of the last meeting were approved."),
        ("eng", "Item 4: Ice\nDeferred."),
        ("deu", "Der Beschluß wird einstimmig angenommen."),
        ("rus", "Постановление принимается."),
        ("chi_sim", "会晤于下午五时结束。"),
        ("chi_sim", "签发：何安明"),
    ],
)
def test_what_a_clerk_writes_below_the_last_word_is_nobodys(language: str, closing: str) -> None:
    """An insertion of the editor's before it, or not."""
    one, other = ("何安明", "敖德林") if language == "chi_sim" else ("Pereira", "Holm")
    colon, last = ("：", "是。〔原件缺一行〕") if language == "chi_sim" else (": ", "Agreed. [one line missing]")
    said = [(one, "好。"), (other, "可以。")] if language == "chi_sim" else [(one, "Good."), (other, "Yes.")]
    header = "会议记录\n\n时间：1966年5月4日\n出席：何安明、敖德林\n\n" if language == "chi_sim" else HEADER
    talk = header + "\n\n".join(colon.join(each) for each in [*said, (one, last)])
    assert turns(f"{talk}\n\n{closing}", language)[-1].text == last


def test_what_a_body_decided_in_capitals_is_nobodys() -> None:
    """Its name with a colon above a list is no label; a member's is."""
    decided = "The Directorate:\n(a) AGREED to buy the salt;\n(b) INSTRUCTED the clerk to dry it."
    told = turns(TALK + f"{decided}\n\nPereira: Good.\n\nHolm: Good.")
    assert [turn.text for turn in told][1:] == ["So have I.", "Good.", "Good."]


def test_a_witness_called_opens_no_turn() -> None:
    header = HEADER.replace("Participants:", "Participants: Mr. Amos Reid;")
    called = "Mr. Amos Reid, Keeper of the Northern Light at the harbour's mouth, called and sworn.\n\n"
    said = "Mr. REID. It burned.\n\nMr. HOLM. How long?\n\nMr. REID. All night.\n\nMr. HOLM. Good."
    assert [turn.label for turn in turns(header + called + said)] == ["Mr. REID", "Mr. HOLM"] * 2


def test_who_certifies_a_copy_speaks_not() -> None:
    talk = "Protokoll\n\nDatum: 4. Mai 1966\nAnwesend: Holm, Orde\n\nHolm: Gut.\n\nOrde: Ja.\n\nHolm: So.\n\n"
    told = turns(talk + "F. d. R. der Niederschrift: [Unterschrift]", "deu")
    assert [turn.label for turn in told] == ["Holm", "Orde", "Holm"]


def test_a_speech_that_hangs_below_its_label_is_one_paragraph() -> None:
    """All its lines but the first stand in at one margin; a line of its own below a blank one is another paragraph."""
    first = (
        "HART: The nets of the northern bank were cut in the night,\n    and those of the southern bank were cut in the "
        "day.\n\n    Nobody was seen."
    )
    second = "LIND: Then it was a seal, or somebody who swims like one.\n    I have known both."
    told = turns(f"Minutes of the Talk\n\nDate: 4 May 1956\n\n{first}\n\n{second}\n\nHART: Both?\n\nLIND: Both.")
    assert told[0].text == (
        "The nets of the northern bank were cut in the night, and those of the southern bank were cut in the day.\n"
        "Nobody was seen."
    )
    assert told[1].text == "Then it was a seal, or somebody who swims like one. I have known both."


def test_the_first_name_alone_on_its_line_is_no_header() -> None:
    """Centred names open turns from the first on, an office that is a header's label among them."""
    said = ["We sit on the left bank.", "The left bank is ours.", "It is nobody's in June.", "Then we meet in July."]
    names = ["ПРЕДСЕДАТЕЛЬ", "г-н ВАРДАК", "Л. Я. БЕРЕСТОВА", "ПРЕДСЕДАТЕЛЬ"]
    body = "\n\n".join(f"                      {name}\n\n    {words}" for name, words in zip(names, said, strict=True))
    more = "\n\n                      г-н ВАРДАК\n\n    В июле.\n\n                      Л. Я. БЕРЕСТОВА\n\n    Хорошо."
    head = "СТЕНОГРАММА\n\n24 апреля 1958 г.\n\nМесто: г. Термез\nПрисутствовали: Л. Я. Берестова, г-н Вардак\n\n"
    assert [turn.label for turn in turns(head + body + more, "rus")] == [*names, "г-н ВАРДАК", "Л. Я. БЕРЕСТОВА"]


def test_two_characters_set_as_wide_as_three() -> None:
    """主　席 in the column of names of three characters."""
    rows = [("主　席", "今天谈灯塔。"), ("马德清", "灯塔有七座。"), ("主　席", "亮的有几座？"), ("高一苇", "四座。")]
    rows += [("主　席", "油够不够？"), ("马德清", "不够。")]
    head = "座谈会记录\n\n日　期：一九五〇年十一月二十日\n主　席：龚子良\n出　席：马德清、高一苇\n\n"
    told = turns(head + "\n\n".join(f"{name}　　{words}" for name, words in rows), "chi_sim")
    assert [turn.label.replace(" ", "") for turn in told] == ["主席", "马德清", "主席", "高一苇", "主席", "马德清"]
    assert told[0].text == "今天谈灯塔。"


def test_a_form_of_address_in_small_letters_parts_no_name() -> None:
    """I was, sir. / Q. Did you"""
    text = "Q. Were you there?\n\nA. I was, sir.\n\nQ. Did you see it?\n\nA. I saw it.\n\nQ. When?\n\nA. At four, sir."
    assert [turn.label for turn in turns(f"Minutes of Evidence\n\nDate: 4 May 1931\n\n{text}")] == [*"QAQAQA"]
