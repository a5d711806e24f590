"""Headings that differ in their number alone, whatever word calls a sitting: ACT No. 11 and ACT No. 12, 【第一次谈判】."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import NamedTuple

from minutebook.rules import Rulebook

# Words of such a heading beside its number.
LONGEST_FORM = 4
_BRACKETS = "【】[]〔〕《》=—–- "
# "1. FIRST TALK", "II. Zweite Unterredung": numbered twice.
_NUMBERED_ORDINAL = re.compile(r"^(?:\d{1,3}|[IVXLC]{1,8})[.)]\s+")
# What stands behind the heading on its line: a day, an hour, a remark.
_BEHIND = (
    r"[,，:：;；(（]|\s[—–-]\s|\s+(?=\d{{1,2}}(?:\.|st|nd|rd|th)?\s+[^\W\d_]{{3,10}}\.?,?\s+\d{{4}}(?!\d))"
    r"|\s+(?=\d{{1,2}}[./]\s?(?:\d{{1,2}}|[IVX]{{1,4}})[./]\s?\d{{2,4}}(?!\d))|\s+(?=[\d一二三四五六七八九〇○]{{4}}\s?年)"
    r"|\s+(?=(?:{weekdays})(?!\w))"
)
_FIGURES = r"(?P<number>\d{1,4}|[IVXLC]{1,8})"
_NUMBER = re.compile(
    # ACT No. 11, Sitzung II
    rf"^(?P<form>[^\W\d_][^\d]*?)\s+(?:(?:No|Nr|№|N[º°])\.?\s*)?{_FIGURES}\.?$"
    # I. Sitzung, 2nd Conference, 2-е заседание
    rf"|^(?:(?:No|Nr|№)\.?\s*)?{_FIGURES.replace('number', 'before')}(?:\.|st|nd|rd|th|-?[а-яё]{{1,2}})?\s+(?P<after>[^\W\d_][^\d]*?)\.?$"
)
_CHINESE = re.compile(
    r"^(?P<front>[^\W\d_]{0,12}?)第?(?P<number>[一二三四五六七八九十百零〇廿卅]{1,6}|\d{1,3})(?P<form>[次回场届][^\W\d_]{1,10})$"
)
_ROMAN = {"I": 1, "V": 5, "X": 10, "L": 50, "C": 100}
_DIGITS = {sign: value for value, sign in enumerate("一二三四五六七八九", start=1)}
_HYPHENS = re.compile(r"[\s-]+")
# Words of the longest ordinal: one hundred and twenty-third.
LONGEST_ORDINAL = 5
TEN = 10


class SerialHeading(NamedTuple):
    """A heading without its number, in small letters, and the number."""

    form: str
    number: int


class SerialHeadings:
    """Reads them. Vocabularies: ``ordinals`` first, second ... each with its forms; ``round_ordinals`` and
    ``ordinal_fronts``, each behind its number, for those beyond: 30 thirtieth, 60 sixty, 3 dreiund; ``weekdays``; and
    ``attached_words``, by which what is numbered is no sitting: Annex, Table.
    """

    def __init__(self, rules: Rulebook) -> None:
        self._ordinals = {form: number for each in rules.languages for form, number in _spell_ordinals(rules, each)}
        self._attached = frozenset(word.casefold() for word in rules.words("attached_words"))
        weekdays = (form for forms in rules.words("weekdays") for form in forms.split())
        self._behind = re.compile(_BEHIND.format(weekdays="|".join(map(re.escape, weekdays))), re.IGNORECASE)

    def read(self, text: str) -> SerialHeading | None:
        """The heading that a line begins with, None where it begins with none."""
        words = self._behind.split(text.strip(_BRACKETS), maxsplit=1)[0].strip(_BRACKETS)
        heading = self._read_chinese(words) or self._read_ordinal(words) or self._read_number(words)
        if heading is None or len(heading.form.split()) > LONGEST_FORM:
            return None
        return None if self._attached & set(re.findall(r"[^\W\d_]+", heading.form)) else heading

    def _read_chinese(self, words: str) -> SerialHeading | None:
        found = _CHINESE.match("".join(words.split()))
        if found is None:
            return None
        number = found["number"]
        value = int(number) if number.isdecimal() else _read_numeral(number)
        return SerialHeading(f"{found['front']}{found['form']}", value)

    def _read_ordinal(self, words: str) -> SerialHeading | None:
        words = _NUMBERED_ORDINAL.sub("", words)
        tokens = _HYPHENS.split(words.rstrip(".").casefold())
        if len(tokens) < 2 or not words[:1].isupper():
            return None
        for at in range(len(tokens)):
            for end in range(min(len(tokens), at + LONGEST_ORDINAL), at, -1):
                number = self._ordinals.get(" ".join(tokens[at:end]))
                if number is not None and end - at < len(tokens):
                    return SerialHeading(" ".join((*tokens[:at], "#", *tokens[end:])), number)
        return None

    def _read_number(self, words: str) -> SerialHeading | None:
        found = _NUMBER.match(words)
        if found is None:
            return None
        form, number = found["form"] or found["after"], found["number"] or found["before"]
        value = int(number) if number.isdecimal() else _read_roman(number)
        return SerialHeading(form.casefold(), value) if form[:1].isupper() or found["before"] else None


@lru_cache(maxsize=2)
def open_serial_headings(rules: Rulebook) -> SerialHeadings:
    """Those of a rulebook, made ready once for all its records."""
    return SerialHeadings(rules)


def _read_roman(number: str) -> int:
    values = [_ROMAN[sign] for sign in number]
    below = [*values[1:], 0]
    return sum(-value if value < after else value for value, after in zip(values, below, strict=True))


def _read_numeral(number: str) -> int:
    hundreds, hundred, rest = number.replace("廿", "二十").replace("卅", "三十").rpartition("百")
    tens, ten, ones = rest.strip("零〇").rpartition("十")
    below = (_DIGITS.get(tens, 1) * 10 if ten else 0) + _DIGITS.get(ones, 0)
    return (_DIGITS.get(hundreds, 1) * 100 if hundred else 0) + below


def _spell_ordinals(rules: Rulebook, language: str) -> Iterator[tuple[str, int]]:
    """The ordinals of a language in words, with their numbers, whatever joins their parts: sixty third, dreiundsechzigste."""
    plain = {
        form.casefold(): number
        for number, forms in enumerate(rules.words("ordinals", language), start=1)
        for form in forms.split()
    }
    plain |= dict(_numbered(rules.words("round_ordinals", language)))
    fronts = dict(_numbered(rules.words("ordinal_fronts", language)))
    for _ in range(2):
        # Twice, as a hundred may stand before tens and ones.
        joined = {
            glue.join((front, form)): high + number
            for front, high in fronts.items()
            for form, number in plain.items()
            if _join(high, number)
            for glue in ("", " ")
        }
        plain = joined | plain
    yield from plain.items()


def _numbered(entries: Iterable[str]) -> Iterator[tuple[str, int]]:
    for entry in entries:
        number, _, form = entry.partition(" ")
        yield form.casefold(), int(number)


def _join(front: int, number: int) -> bool:
    """Whether a front goes before an ordinal: sixty before third, hundred before any below it, three-and before sixtieth."""
    if front < TEN:
        return number % TEN == 0 and 2 * TEN <= number < TEN * TEN
    return number < (TEN if front < TEN * TEN else TEN * TEN)
