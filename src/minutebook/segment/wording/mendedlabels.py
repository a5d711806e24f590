"""Labels whose brackets, capitals and edges an engine misread, as they should stand."""

from __future__ import annotations

import re

# Specks that an engine reads beside a label's last letter, or before its first; behind capitals as a small letter: ЛАНГЛУА о.
_JUNK = re.compile(r"^[.,'`~*|_^\\-]{1,2}\s*(?=\w)|(?<=\w)\s?[?>*'`~|^\\/]$|(?<=[A-ZÀ-ȚḀ-ỸА-ЯЁ]{4})\s[a-zß-žа-яё]$")
# Sir william Clark: a capital read as a small letter between a form of address and a name.
_SMALL_NAME = re.compile(
    r"(?<=^(?:Mr\.|Dr\.|Sir)\s)[a-z](?=[a-z]{2,}\s[A-ZÀ-ȚḀ-Ỹ])|(?<=^Mrs\.\s)[a-z](?=[a-z]{2,}\s[A-ZÀ-ȚḀ-Ỹ])"
)
# Mr, Haynes: the stop read as a comma.
_COMMA_BEHIND_TITLE = re.compile(r"^(?P<title>Mrs?|Ms|Dr|Mme|Mlle|Cde|Gen|Col|Capt|Prof),(?=\s[A-ZÀ-ȚḀ-Ỹ])")
# Mr. M michael Meacher: a capital read twice, once as a small letter.
_TORN_CAPITAL = re.compile(r"(?<=\.\s)(?P<capital>[A-ZÀ-ȚḀ-Ỹ])\s(?P<small>[a-zß-ž])(?=[a-zß-ž]{2,}(?:\s|$))")
# Mr. Andrew 7. Bennett: an initial read as a figure; which letter it was cannot be told.
_FIGURE_INITIAL = re.compile(r"(?<=[a-zß-ž]\s)\d\.\s(?=[A-ZÀ-ȚḀ-Ỹ][a-zß-ž])")
# Dr. Brian Mawhinney Peterborough): the opening bracket lost between a full name and its place.
_UNOPENED = re.compile(
    r"^(?P<name>[A-ZÀ-ȚḀ-Ỹ][^\W\d_]{1,4}\.?\s(?:(?:[A-ZÀ-ȚḀ-Ỹ]\.\s?)+|[A-ZÀ-ȚḀ-Ỹ][\w’'-]+\s(?:[A-ZÀ-ȚḀ-Ỹ]\.\s)?)[A-ZÀ-ȚḀ-Ỹ][\w’'-]+)"
    r"\s(?P<place>[A-ZÀ-ȚḀ-Ỹ][^()\[\]{}]{3,40})[)\]}]$"
)
# (mr. Alick Hale): the form of address in brackets as some typists wrote it, or with a capital misread.
_SMALL_ADDRESS = re.compile(r"(?<=\w\s\()[a-z]{1,4}(?=\.\s[A-ZÀ-ȚḀ-Ỹ])")
# (Denton and Reddishl: the closing bracket read as a letter.
_UNCLOSED = re.compile(r"(?P<open>\s\()(?P<inside>[A-ZÀ-ȚḀ-Ỹ][^()\[\]]{2,40}?)[lI1|!}\]]?$")


def mend_title_stop(words: str) -> str:
    """Words whose first, a form of address, has its stop where that was read as a comma: Mr, Haynes."""
    return _COMMA_BEHIND_TITLE.sub(r"\g<title>.", words)


def mend_label(words: str) -> str:
    """A label whose brackets, capitals and edges are as they should stand."""
    words = mend_title_stop(words.strip())
    words = _SMALL_NAME.sub(lambda found: found.group().upper(), words.strip())
    words = _TORN_CAPITAL.sub(
        lambda found: found["capital"] if found["capital"].casefold() == found["small"] else found.group(), words
    )
    words = _SMALL_ADDRESS.sub(lambda found: found.group().capitalize(), words)
    words = _UNOPENED.sub(r"\g<name> (\g<place>)", _FIGURE_INITIAL.sub("", words))
    return _UNCLOSED.sub(r"\g<open>\g<inside>)", _JUNK.sub("", words))
