"""Signs of a day or hour that an engine read as others that look like them."""

from __future__ import annotations

import re

# Apri1, 0ctober, Augu5t
_LETTER_FIGURE = re.compile(r"(?<=[a-zа-яё]{2})[015](?![\d:.])|(?<![\w.])0(?=[a-z]{3})")
_AS_LETTERS = {"0": "o", "1": "l", "5": "s"}
# 10 °15 a.m., 10:15..a.m.: the colon of an hour, and specks before the half of the day.
_HOUR_COLON = re.compile(r"(?<=\d)(?P<room>\s?)[°·](?=\s?[0-5]\d)")
_HOUR_SPECKS = re.compile(r"(?<=\d\d)[.,]{1,2}(?=\s?[ap]\s?[.,]?\s?m\b)")
# ноября .1953, April!1962: specks between a month and its year.
_YEAR_SPECKS = re.compile(r"(?<=[^\W\d_]{3})\s?[!|'’.·*]{1,2}\s?(?=1[89]\d\d(?!\d))")
# pem., atm.: the stop between the letters of a half of the day, read as a third letter.
_HALF_STOP = re.compile(r"(?i)(?<=[:.]\d\d\s[ap])[a-z](?=m\b)")
# 10:15 8.m., 11.15. 6.m., 9:40 @.m.: the letter of the forenoon, read as a sign as round. A p is read as none of these.
_HALF_FORENOON = re.compile(r"(?<=[:.]\d\d)(?P<room>[.,]?\s?)[865s@](?=[.,]\s?m\b)")
_STRAY = str.maketrans(dict.fromkeys("=~*{}<>", " ") | {"．": "."})


def mend_figures(text: str) -> str:
    """Figures inside words of small letters as the letters they look like, stray signs and specks before a year as
    spaces, the colon of an hour as one; length is kept.
    """
    text = _HOUR_COLON.sub(r"\g<room>:", text.translate(_STRAY))
    text = _HALF_FORENOON.sub(r"\g<room>a", _HALF_STOP.sub(".", text))
    for specks in (_HOUR_SPECKS, _YEAR_SPECKS):
        text = specks.sub(lambda found: " " * len(found.group()), text)
    return _LETTER_FIGURE.sub(lambda found: _AS_LETTERS[found.group()], text)
