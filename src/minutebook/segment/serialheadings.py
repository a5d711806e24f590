"""Headings that differ in their number alone, whatever word calls a sitting: ACT No. 11 and ACT No. 12, 【第一次谈判】."""

from __future__ import annotations

import re
from typing import NamedTuple

from minutebook.rules import Rulebook

# Words of such a heading beside its number.
LONGEST_FORM = 4
_BRACKETS = "【】[]〔〕《》=—–- "
# What stands behind the heading on its line: a day, an hour, a remark.
_BEHIND = re.compile(r"[,，:：;；(（]|\s[—–-]\s")
_FIGURES = r"(?P<number>\d{1,4}|[IVX]{1,6})"
_NUMBER = re.compile(
    # ACT No. 11, Sitzung II
    rf"^(?P<form>[^\W\d_][^\d]*?)\s+(?:(?:No|Nr|№|N[º°])\.?\s*)?{_FIGURES}\.?$"
    # I. Sitzung, 2nd Conference, 2-е заседание
    rf"|^(?:(?:No|Nr|№)\.?\s*)?{_FIGURES.replace('number', 'before')}(?:\.|st|nd|rd|th|-?[а-яё]{{1,2}})?\s+(?P<after>[^\W\d_][^\d]*?)\.?$"
)
_CHINESE = re.compile(
    r"^(?P<front>[^\W\d_]{0,12}?)第?(?P<number>[一二三四五六七八九十]{1,3}|\d{1,3})(?P<form>[次回场][^\W\d_]{1,10})$"
)
_ROMAN = {"I": 1, "V": 5, "X": 10}
_DIGITS = {sign: value for value, sign in enumerate("一二三四五六七八九", start=1)}


class SerialHeading(NamedTuple):
    """A heading without its number, in small letters, and the number."""

    form: str
    number: int


class SerialHeadings:
    """Reads them. Vocabularies: ``ordinals`` first, second ... each with its forms, and ``attached_words``, by which what is
    numbered is no sitting: Annex, Table.
    """

    def __init__(self, rules: Rulebook) -> None:
        self._ordinals = {
            form.casefold(): number
            for language in rules.languages
            for number, forms in enumerate(rules.words("ordinals", language), start=1)
            for form in forms.split()
        }
        self._attached = frozenset(word.casefold() for word in rules.words("attached_words"))

    def read(self, text: str) -> SerialHeading | None:
        """The heading that a line begins with, None where it begins with none."""
        words = _BEHIND.split(text.strip(_BRACKETS), maxsplit=1)[0].strip(_BRACKETS)
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
        tokens = words.rstrip(".").casefold().split()
        at = next((at for at, token in enumerate(tokens) if token in self._ordinals), None)
        if at is None or len(tokens) < 2 or not words[:1].isupper():
            return None
        return SerialHeading(" ".join((*tokens[:at], "#", *tokens[at + 1 :])), self._ordinals[tokens[at]])

    def _read_number(self, words: str) -> SerialHeading | None:
        found = _NUMBER.match(words)
        if found is None:
            return None
        form, number = found["form"] or found["after"], found["number"] or found["before"]
        value = int(number) if number.isdecimal() else _read_roman(number)
        return SerialHeading(form.casefold(), value) if form[:1].isupper() or found["before"] else None


def _read_roman(number: str) -> int:
    values = [_ROMAN[sign] for sign in number]
    below = [*values[1:], 0]
    return sum(-value if value < after else value for value, after in zip(values, below, strict=True))


def _read_numeral(number: str) -> int:
    tens, ten, ones = number.rpartition("十")
    return (_DIGITS.get(tens, 1) * 10 if ten else 0) + _DIGITS.get(ones, 0)
