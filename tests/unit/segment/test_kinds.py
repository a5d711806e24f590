"""Records without turns are told apart by what they say, and have none."""

from __future__ import annotations

import pytest

from minutebook.model import Kind, Meeting
from tests.unit.segment.typed import read


def only(text: str, language: str = "eng") -> Meeting:
    (meeting,) = read(text, language)
    return meeting


def test_reported_speech_is_a_narrative() -> None:
    """Paragraphs that tell what was said, colons and quotations among them, make no turn."""
    meeting = only(
        "Memorandum of Conversation\n\nOslo, May 3, 1958\n\nPARTICIPANTS\n\nPer Dahl, Minister\nAnn Cole, Chargé"
        "\n\nMr. Dahl said that the quota was too small. He asked for the following: nets, rope and time."
        "\n\nMiss Cole replied that nets were easy. Mr. Dahl said: “Rope too?” She thought so."
        "\n\nMr. Dahl then observed that time was not. [Here follows talk of a regatta.]"
    )
    assert (meeting.kind, meeting.turns, meeting.grammar) == (Kind.NARRATIVE, (), None)


def test_an_ambassadors_journal_is_a_narrative() -> None:
    """The first person who tells is no speaker either."""
    meeting = only(
        "From the diary of the Ambassador of Denmark, P. Dahl\n\n4 June 1961\n\nToday I visited the Minister. He said"
        " that the bridge was finished. I replied that I had crossed it.\n\nThe Minister asked how. I told him: on foot."
        " He laughed and remarked that it had no railing."
    )
    assert (meeting.kind, meeting.turns) == (Kind.NARRATIVE, ())


def test_council_minutes_are_action() -> None:
    """Roll calls, motions and headings with colons announce nobody."""
    meeting = only(
        "MINUTES OF THE REGULAR MEETING OF THE TOWN COUNCIL\n\nJune 4, 1957\n\nROLL CALL:\n\nPRESENT: Councilmen: Ashby,"
        " Cole, Mayor Dunn\nABSENT: None\n\nOLD BUSINESS:\n\n1. Hydrants. It was moved by Ashby, seconded by Cole, that"
        " two be bought. Motion carried.\n\nAYES: Ashby, Cole, Dunn\nNOES: None\n\nNEW BUSINESS:\n\n2. Resolution No. 7."
        " Moved by Cole, seconded by Ashby. Roll call vote as follows:\n\nAYES: Ashby, Cole\nNOES: Dunn\n\nADJOURNMENT:"
    )
    assert (meeting.kind, meeting.turns) == (Kind.ACTION, ())


def test_council_minutes_with_speeches_are_minutes() -> None:
    """A vote among many labelled speeches takes no turn away."""
    speech = "Cole: Who pays?\n\nDunn: The town.\n\nAshby: Again?\n\n"
    meeting = only(
        "MINUTES OF THE MEETING OF THE TOWN COUNCIL\n\nJune 4, 1957\n\nPRESENT: Roy Ashby, Ann Cole, Mayor Dunn\n\n"
        + speech * 3
        + "AYES: Ashby, Cole\n\nNOES: Dunn"
    )
    assert meeting.kind is Kind.MINUTES
    assert [turn.label for turn in meeting.turns] == ["Cole", "Dunn", "Ashby"] * 3


@pytest.mark.parametrize(
    "sides",
    [
        "FOR: Messrs. Pell, Osei\nAGAINST: Mrs. Tomlin\nDECLINED TO VOTE: Mr. Hurd",
        "In favour: Pell, Osei\nOpposed: Tomlin\nNeutral: Hurd",
        "Voting for: Pell, Osei\nVoting against: Tomlin\nAbstentions: Hurd",
        "Contents: Pell, Osei\nNot Contents: Tomlin\nPresent but not voting: Hurd",
        "Ayes (2): Pell, Osei\nNoes (1): Tomlin\nDissenting: Nil",
    ],
)
def test_the_sides_of_a_vote_are_nobody(sides: str) -> None:
    """Lists of who voted how come back with every vote, as labels of speakers do, and announce nobody."""
    items = "\n\n".join(
        f"{no}. {what}. The Clerk read the estimate. The Board divided:\n\n{sides}"
        for no, what in enumerate(("Nets", "Dredger", "Ice house"), 1)
    )
    meeting = only(f"PROCEEDINGS OF THE FISHERY BOARD\n\n3 May 1960\n\nPresent: Pell, Osei, Tomlin, Hurd\n\n{items}")
    assert (meeting.kind, meeting.turns) == (Kind.ACTION, ())


@pytest.mark.parametrize(
    ("language", "sides"),
    [
        ("rus", "Голосовали за: Кротов, Мяло\nГолосовали против: Сухов\nНе голосовал: Дегтярь"),
        ("deu", "Mit Ja stimmten: Riedl, Stangl\nMit Nein stimmten: Weigl\nStimmenthaltungen: keine"),
        ("chi_sim", "投赞成票的：郑秀、孟和\n投反对票的：罗大山\n弃权：林有福"),
    ],
)
def test_the_sides_of_a_vote_in_other_languages(language: str, sides: str) -> None:
    """The same in Russian, German and Chinese."""
    heading = {"rus": "Протокол заседания", "deu": "Protokoll der Sitzung", "chi_sim": "理事会会议纪要"}[language]
    meeting = only(f"{heading}\n\n" + "\n\n".join(f"{no}.\n\n{sides}" for no in (1, 2, 3)), language)
    assert (meeting.kind, meeting.turns) == (Kind.ACTION, ())


def test_a_list_of_decisions_is_action() -> None:
    """A committee resolves, notes and charges somebody: nobody is quoted and nothing is told."""
    meeting = only(
        "Minutes of the sitting of the Secretariat\n\n14 March 1955\n\nPresent: Comrades Brankov, Iliev, Ruseva\n\n"
        "1. The flood at Lom\n\nThe Secretariat approves the report.\n\nResponsible: Comrade Iliev. Time limit: 31"
        " March.\n\n2. Coal for the schools\n\nThe proposal is not accepted in its present form."
    )
    assert meeting.kind is Kind.ACTION


def test_a_tape_log_is_a_log() -> None:
    """Conversation numbers, clock times and keywords."""
    meeting = only(
        "Tape Log of the Office\n\nDate: May 3, 1971\n\nConversation No. 12-1\n\n9:05 am - 9:17 am\n\nThe President met"
        " with Ann Cole\n\n-Ferries\n\n-Budget\n\nConversation No. 12-2\n\n9:20 am - 9:31 am\n\n-Weather\n\nEnd of tape 12"
    )
    assert (meeting.kind, meeting.turns) == (Kind.LOG, ())


def test_a_cable_is_other() -> None:
    """Addressees and numbered paragraphs."""
    meeting = only(
        "FM AMEMBASSY OSLO\nTO SECSTATE WASHDC IMMEDIATE 4417\nINFO AMEMBASSY COPENHAGEN\n\nE.O. 11652: GDS\nTAGS: EFIS,"
        " NO\nSUBJECT: COD QUOTA\n\n1. MINISTER DAHL TOLD AMBASSADOR: NO CHANGE BEFORE JUNE.\n\n2. COMMENT: WE AGREE."
    )
    assert (meeting.kind, meeting.turns) == (Kind.OTHER, ())


def test_german_and_russian_decisions_are_action() -> None:
    """Beschluß and ПОСТАНОВИЛИ stand before what was decided, not before what was said."""
    german = only(
        "Protokoll der Sitzung des Gemeinderates\n\nDatum: 4. Mai 1952\n\nTOP 1: Wasser\n\nBeschluß: Die Rohre werden"
        " gekauft.\n\nDafür: Riedl, Stangl\n\nDagegen: Weigl\n\nTOP 2: Feuerwehr\n\nBeschluß: einstimmig angenommen.",
        "deu",
    )
    russian = only(
        "Протокол заседания правления\n\n5 мая 1952 года\n\nСЛУШАЛИ: о ремонте пристани.\n\nПОСТАНОВИЛИ: начать в июне."
        "\n\nСЛУШАЛИ: о дровах.\n\nПОСТАНОВИЛИ: купить.",
        "rus",
    )
    assert [(each.kind, each.turns) for each in (german, russian)] == [(Kind.ACTION, ())] * 2


def test_the_deciding_rule_is_kept() -> None:
    """A kind says what it rests on."""
    meeting = only("Record of talk\n\nMay 3, 1958\n\nDahl: Yes.\n\nCole: No.\n\nDahl: Why?\n\nCole: Because.")
    assert meeting.kind is Kind.MINUTES
    assert meeting.rule == f"labels {meeting.grammar}"


def test_a_tape_log_is_no_minutes_for_two_labels_among_its_entries() -> None:
    """Though the number of the conversation was misread."""
    entries = "\n".join(
        f"-{words}" for words in ("Length of term", "Port at Moengo", "Depth of channel", "Cost of dredge") * 3
    )
    told = "\n\n".join(f"The steward entered and left at an unknown time after {no} minutes." for no in range(2, 42))
    (meeting,) = read(
        "SUBJECT LOG OF RECORDED CONVERSATIONS\n\nConversation Mo, 447:12\nRecorded on: May 1, 1971\n\n"
        f"Agreement with Surinam\n{entries}\n{told}\n-Brandreth: decision to be put off\n-Dinner\n-Brandreth: which half\n{entries}\n"
    )
    assert (meeting.kind, meeting.turns) == (Kind.LOG, ())


_TALK = "MEMORANDUM OF CONVERSATION\n\nDate: 14 March 1963\nPresent: Mr. Arthur Dell; Mr. Jan Toviak\n\n"
_DECISIONS = (
    "1. On coal\nReporter: Dell\nSpeakers: Toviak, Dell\nDecision: Noted.\n\n2. On fish\nReporter: Toviak\nSpeakers: Dell"
    "\nDecision: A map is made.\n\n3. On nets\nReporter: Dell\nSpeakers: Toviak\nDecision: Noted."
)
_VERMERK = "Vermerk über ein Gespräch\n\nDatum: 14. März 1963\nTeilnehmer: Dr. Anton Wehrlin; Botschafter Ivan Perk\n\n"


@pytest.mark.parametrize(
    ("language", "text"),
    [
        (
            "eng",
            _TALK + "1. The Ambassador said that the note had been read.\n\n2. Mr. Dell replied that it was late."
            '\n\n3. Mr. Dell: "By three weeks." The Ambassador said that he would report.\n\n4. Coal: nothing was said.',
        ),
        (
            "deu",
            _VERMERK + "1. Der Botschafter erklärte, man habe die Note geprüft.\n\n2. Dr. Wehrlin erwiderte: „Wir haben"
            " gewartet.“\n\n3. Der Botschafter: Er werde berichten.\n\n4. Kohle: Der Botschafter sagte nichts.",
        ),
    ],
)
def test_a_name_before_a_colon_in_a_numbered_memorandum_is_no_speaker(language: str, text: str) -> None:
    """Most numbered paragraphs tell what was said; the one that begins with a name tells it too."""
    meeting = only(text, language)
    assert (meeting.kind, meeting.turns) == (Kind.NARRATIVE, ())


def test_numbered_speeches_and_questions_stay_turns() -> None:
    """Numbers before labels, and numbered questions without them: below, somebody asks, and nothing is told."""
    speeches = _TALK + "1. Dell: Welcome.\n\n2. Toviak: I said so.\n\n3. Dell: Three points.\n\n4. Toviak: Name them."
    assert [turn.label for turn in only(speeches).turns] == ["Dell", "Toviak"] * 2
    questions = _TALK + (
        "21. Mr. Dell: You are the master?\n\n22. He said that it was open?\n\n23. Mr. Toviak said that it was?"
        "\n\n24. Mr. Toviak: Were you asked?\n\n25. And the mate replied?"
    )
    assert [turn.label for turn in only(questions).turns] == ["Mr. Dell", "Mr. Toviak"]


@pytest.mark.parametrize(
    ("language", "items"),
    [
        ("eng", _DECISIONS),
        ("eng", "1. The fence\n\nMr. Dell: to obtain prices.\n\nMr. Toviak: to write to the owner."),
        ("deu", "1. Ernte\nBeschlossen: Sie beginnt.\n\n2. Bergbau\nBeschlossen: Er ruht."),
    ],
)
def test_protocols_of_decisions_have_no_speakers(language: str, items: str) -> None:
    """A label behind which but somebody's name stands, each time, or what somebody is to do, announces nobody."""
    head = "PROTOCOL No. 14\n\nDate: 14 March 1963\nPresent: Mr. Arthur Dell; Mr. Jan Toviak\n\n"
    assert only(head + items, language).turns == ()


def test_somebody_may_say_but_a_name() -> None:
    """Where he says more elsewhere, or ends it with a stop."""
    talk = _TALK + "Rapporteur: Who was it?\n\nDell: A sailor.\n\nRapporteur: Mr. Toviak\n\nDell: Not he."
    assert [turn.label for turn in only(talk).turns] == ["Rapporteur", "Dell"] * 2
    talk = _TALK + "Chairman: Mr. Toviak.\n\nToviak: No coal.\n\nChairman: Mr. Dell.\n\nDell: No map."
    assert [turn.label for turn in only(talk).turns] == ["Chairman", "Toviak", "Chairman", "Dell"]


@pytest.mark.parametrize(
    ("language", "head", "motions"),
    [
        (
            "eng",
            "Minutes of the Council\n\nMay 4, 1951\n\nPresent: W. Dunn, J. P. Rist, A. Thom",
            "248. DUNN: That the minutes be adopted as read. Carried.\n\n249. RIST: That the accounts be paid. Lost.\n\n"
            "The bridge was seen.\n\n250. THOM: That we mend it. Carried.\n\n251. DUNN: That the letter be filed. Carried.",
        ),
        (
            "deu",
            "Niederschrift über die Sitzung\n\n4. Mai 1951\n\nAnwesend: W. Dunn, J. Rist, A. Thom",
            "1. Dunn: Daß die Niederschrift genehmigt werde. Angenommen.\n\n2. Thom: Daß die Rechnung beglichen werde."
            " Angenommen.\n\n3. Rist: Den Steg zu sperren. Abgelehnt.\n\n4. Dunn: Daß es dabei bleibe. Angenommen.",
        ),
        (
            "rus",
            "Протокол заседания\n\n4 мая 1926 г.\n\nПрисутствовали: Орлов П. И., Сомов А. К.",
            "1. Орлов: Починить мост. Принято.\n\n2. Сомов: Закрыть дорогу. Отклонено.\n\n3. Орлов: Просить лес. Принято.",
        ),
        (
            "chi_sim",
            "董事会会议记录\n\n一九三六年五月四日\n\n出席：王德海、李福成",
            "王德海：请修北桥。一致通过。\n\n李福成：付铁匠账一案。通过。\n\n王德海：关闭西路。否决。",
        ),
    ],
)
def test_motions_behind_their_movers_are_action(language: str, head: str, motions: str) -> None:
    """Who moves what stands before a colon too, and says nothing."""
    meeting = only(f"{head}\n\n{motions}\n", language)
    assert (meeting.kind, meeting.turns) == (Kind.ACTION, ())


def test_speeches_that_begin_with_that_are_spoken() -> None:
    """A debate in which some agree and one moves is none of motions."""
    meeting = only(
        "Minutes of the Council\n\nMay 4, 1951\n\nPresent: W. Dunn, J. P. Rist, A. Thom\n\nDunn: That will not be accepted."
        "\n\nRist: That I know.\n\nThom: That the letter be filed. Carried.\n\nDunn: That is all."
    )
    assert (meeting.kind, len(meeting.turns)) == (Kind.MINUTES, 4)


def test_a_cable_in_capitals_tells_as_others_do() -> None:
    """What was said stands in it in capitals too."""
    meeting = only(
        "CONFIDENTIAL\n\nFM: AMEMBASSY OSLO\nTO: SECSTATE\nDATE: 041200Z MAY 66\n\n1. MINISTER SAID THAT THE NETS WERE CUT."
        " AMBASSADOR REPLIED THAT HE KNEW NO SEAL WITH SCISSORS.\n\n2. MINISTER ADDED THAT THE SEAL HAD BEEN SEEN."
    )
    assert (meeting.kind, meeting.turns) == (Kind.NARRATIVE, ())


def test_a_body_that_took_decisions_leaves_action_minutes() -> None:
    """Each item with what became of it; nobody speaks."""
    meeting = only(
        "SESSION OF THE HARBOUR COMMISSION\n\nHeld on 9 July 1951\n\nIn the chair: Comrade Holm\n\nThe Commission took the"
        " following decisions:\n\n1. Report of the pilot: taken note of.\n\n2. Lamps: Comrade Dahl is charged with obtaining"
        " them.\n\n3. Proposal to paint the crane: rejected.\n\n4. Fees: adopted by three votes."
    )
    assert (meeting.kind, meeting.turns) == (Kind.ACTION, ())


def test_a_narrative_with_one_label_at_its_end_stays_one() -> None:
    """Who signed for the diary speaks no word."""
    meeting = only(
        "Aus dem Tagebuch des Gesandten Per Dahl\n\nOslo, den 4. Mai 1934\n\nDer Minister erklärte, daß die Netze zerrissen"
        " seien. Ich erwiderte, davon wisse ich nichts.\n\nEr fragte, wer sie flicken solle. Herr Holm bemerkte, das könne"
        " der Seehund tun. Der Minister antwortete, dieser habe abgelehnt.\n\nFür das Tagebuch: Holm\n",
        "deu",
    )
    assert (meeting.kind, meeting.turns) == (Kind.NARRATIVE, ())


def test_a_telegram_that_tells_of_a_talk_is_a_narrative() -> None:
    """Its heading, however long, makes it none that tells nothing."""
    meeting = only(
        "R 041200Z MAY 66\nFM AMEMBASSY OSLO\nINFO AMEMBASSY BERGEN\n\nE.O. 11652: GDS\nTAGS: EFIS, NO\nSUBJECT: NETS\n\n1."
        " MINISTER SAID THAT THE NETS WERE CUT. AMBASSADOR REPLIED THAT HE KNEW NO SEAL WITH SCISSORS.\n\n2. MINISTER ADDED"
        " THAT THE SEAL HAD BEEN SEEN. AMBASSADOR ASKED BY WHOM. MINISTER REPLIED BY THE GULL.\n\n3. MINISTER THEN SUGGESTED"
        " WIRE. AMBASSADOR AGREED."
    )
    assert (meeting.kind, meeting.turns) == (Kind.NARRATIVE, ())


def test_a_greeting_that_comes_back_announces_speakers() -> None:
    """谷文海同志： heads a letter once, and speeches where it comes back."""
    said = ["谷文海同志：\n\n网破了。", "石平同志：\n\n谁弄的？", "谷文海同志：\n\n海豹。", "石平同志：\n\n补吧。"]
    head = "港务会议发言摘录\n\n1964年4月1日\n\n议题：渔网\n\n"
    assert only(head + "\n\n".join(said), "chi_sim").kind == Kind.MINUTES
    assert only("谷文海同志：\n\n网已收到，谢谢。\n\n此致敬礼", "chi_sim").kind == Kind.OTHER


def test_the_head_of_a_ledger_fills_its_line() -> None:
    text = (
        "HOUSE COMMITTEE\n\nDATE       26 February 1974\nWHERE      Whale Gallery, Town Museum\n\n"
        "____________________________________________________________\n"
        " No.  MATTER AND DECISION                      WHO    BY\n"
        "____________________________________________________________\n"
        " 1    Last notes\n      Taken as read.                           --     --\n\n"
        " 2    Roof over the whale\n      Mr Cobb had been up. Forty slates are\n"
        "      gone on the harbour side.                Cobb   15.3\n"
    )
    (meeting,) = read(text)
    assert (meeting.kind.value, meeting.rule) == ("action", "eng-kind-action-table")
