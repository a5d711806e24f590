"""What stands behind a label: words that somebody says, the people whom a field of the header names, or a phrase."""

from __future__ import annotations

import re
from collections.abc import Sequence

from minutebook.segment.layout.columned import are_aligned
from minutebook.segment.layout.rows import Row, is_cjk
from minutebook.segment.turns.backing import Backing
from minutebook.segment.wording.announcements import Announcement
from minutebook.segment.wording.turnlabels import TurnBook, fold

# Behind a label of who interprets, so many words, most of them small, are a speech and no name.
SHORTEST_TOLD = 5
# So few that end as a sentence does are one if a small word stands among them: He means the fish.
SHORTEST_WHOLE = 3
# Names behind a label are shorter, and divided by other marks.
SHORTEST_SENTENCE = 6
_SENTENCE_END = re.compile(r"[.!?。！？…][\"'’”»)\]）]*(?:\[\d+\]|[*†‡]{1,3})?$")
_CHINESE_MARKS = re.compile(r"[，。？！?!]")
_NAMES_APART = re.compile(r"[,;]\s")


def ends_sentence(words: str) -> bool:
    """Whether words end as a sentence does, marks of quotation and of a note behind it."""
    return _SENTENCE_END.search(words) is not None


def read_said(rows: Sequence[Row], each: Announcement) -> str:
    """The words behind a label, in the row where they begin."""
    return rows[each.said_at].text[each.said_start :] if each.said_at < len(rows) else ""


def says_phrase(rows: Sequence[Row], each: Announcement) -> bool:
    """Whether what follows a label goes on in a small letter, as no speech begins: 3. Mr. Popatlal: the position was;
    Mr. Klein: to obtain prices.
    """
    return read_said(rows, each)[:1].islower()


def is_told(rows: Sequence[Row], each: Announcement, book: TurnBook) -> bool:
    """Whether what follows a label is a speech that is told: Mr. Orlov: said that he agreed."""
    return book.first(read_said(rows, each), "reported") is not None


def is_said_beside(rows: Sequence[Row], each: Announcement) -> bool:
    """Whether what stands beside a name is a sentence, or goes on below in its column: no vote and no office."""
    row, below = rows[each.at], rows[each.at + 1 : each.at + 2]
    tab = row.line.tab
    goes_on = any(tab is not None and are_aligned(tab.left, next_.line.box.left, row) for next_ in below)
    return goes_on or ends_sentence(row.text)


def says_words(rows: Sequence[Row], each: Announcement, book: TurnBook) -> bool:
    """Whether words of a sentence follow a label, not a name: Interpreter: May I ask that ..."""
    told = rows[each.said_at : each.said_at + 2]
    said = [told[0].text[each.said_start :], *(row.text for row in told[1:] if row.wrapped)] if told else []
    words = " ".join(said).split()
    small = sum(word[:1].islower() for word in words)
    # German writes its nouns in capitals.
    share = 3 if any(char in "äöüß" for word in words for char in word) else 2
    plain = any(word.islower() and fold(word) not in book.particles for word in words)
    whole = plain and len(words) >= SHORTEST_WHOLE and ends_sentence(words[-1])
    return whole or (len(words) >= SHORTEST_TOLD and small * share >= len(words))


def says_chinese(rows: Sequence[Row], each: Announcement) -> bool:
    """Whether a Chinese label heads words with the marks of a sentence, as no list of names has them: 译员：插一句，..."""
    said = read_said(rows, each)
    return is_cjk(said) and len(said) >= SHORTEST_SENTENCE and _CHINESE_MARKS.search(said) is not None


def names_people(rows: Sequence[Row], each: Announcement, book: TurnBook, backing: Backing) -> bool:
    """Whether nothing but people's names, and no stop, stands behind a label that names none: Rapporteur: Comrade Klein."""
    row, below = rows[min(each.said_at, len(rows) - 1)], rows[each.said_at + 1 : each.said_at + 2]
    said = row.text[each.said_start :] if each.said_at == each.at else ""
    goes_on = any(next_.wrapped for next_ in below)
    # "French Element: Monsieur L. Tourville": the words stand in the header only there, and are nobody's name.
    borne = backing.is_exact(each.label) and (len(each.label.names) == 1 or backing.names_besides(each.label, row.text))
    if not said or goes_on or ends_sentence(said) or borne:
        return False
    told = [book.read(words) for words in _NAMES_APART.split(said)]
    return all(
        label is not None and (label.form in {"title-name", "party-title"} or backing.is_exact(label)) for label in told
    )
