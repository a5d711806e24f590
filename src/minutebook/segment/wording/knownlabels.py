"""Labels known in one way or another, whatever the typist set around them: numbers, brackets, spaces."""

from __future__ import annotations

import re
from dataclasses import replace

from minutebook.model import Field
from minutebook.segment.wording.headerrules import HeaderRules
from minutebook.segment.wording.labels import LISTS, Label
from minutebook.segment.wording.listedlabels import ListedLabels
from minutebook.segment.wording.misreadlabels import MisreadLabels
from minutebook.segment.wording.rootedlabels import find_rooted

_SPACED = re.compile(
    r"^(?P<label>(?:[\u4e00-\u9fff][\s\u3000]+){1,5}[\u4e00-\u9fff]+)\s*[:：]"
    r"|^(?P<bare>[\u4e00-\u9fff][\s\u3000]+[\u4e00-\u9fff])(?=[\s\u3000]+(?:[\u4e00-\u9fff]{2}|\d))"
)
_IN_BRACKETS = re.compile(r"^[(（](?P<inside>[^()（）:：]{1,40}[:：][^()（）]+)[)）]$")
# 【时间】1962年6月8日: the brackets of a label stand for its colon.
_FRAMED = re.compile(r"^[【〔［\[〖]\s*(?P<label>[\u4e00-\u9fff、]{2,8})\s*[】〕］\]〗]\s*[:：]?\s*(?=\S)")
_GAP = re.compile(r"[\s\u3000]+")
# "2. Day:", "(a) our side:", "一、时间：", "甲、时间：": numbered fields.
_NUMBER = re.compile(
    r"^(?:(?:\d{1,2}[.)]|\([a-z\d]{1,2}\)|[a-z]\))\s+"
    r"|(?:(?:[一二三四五六七八九十]{1,2}|[甲乙丙丁戊己庚辛])\s*[、.．,，]|[（(](?:[一二三四五六七八九十]{1,2}|[甲乙丙丁戊己庚辛])[）)]|\d{1,2}[、.．])\s*(?=[\u4e00-\u9fff]))(?=[^\W\d_])"
)
_ROMAN = re.compile(r"^[IVX]{1,4}\.\s+(?=[^\W\d_])")
# BETwEEN:, PLAcE: a small letter of the same shape among the capitals of a label.
_SMALL_AMONG_CAPITALS = re.compile(r"^[A-Z]{2,}[cosuvwxz][A-Z]+(?=\s?:)")


class KnownLabels:
    """Labels exact before rooted before damaged. What a text was found to begin with is remembered."""

    def __init__(self, header: HeaderRules, listed: ListedLabels, misread: MisreadLabels) -> None:
        self._header = header
        self._listed = listed
        self._misread = misread
        self._found: dict[str, Label | None] = {}

    def find(self, text: str) -> Label | None:
        """The known label that ``text`` starts with, exact before rooted before damaged; None where there is none."""
        text = _SMALL_AMONG_CAPITALS.sub(lambda word: word.group().upper(), text)
        if text not in self._found:
            spaced = _SPACED.match(text)
            self._found[text] = self._find_spaced(text, spaced) if spaced else self._find_unspaced(text)
        return self._found[text]

    def find_listed_spaced(self, text: str) -> Label | None:
        """As :meth:`ListedLabels.find`, a Chinese label set wide among them: 时 间 晚七时."""
        label = self.find(text) if _SPACED.match(text) else self._listed.find(text)
        return None if label is None or label.rooted else label

    def _find_spaced(self, text: str, spaced: re.Match[str]) -> Label | None:
        """A label set wide, as Chinese forms have it."""
        words = (spaced["label"] or spaced["bare"]).strip()
        label = self.find(_GAP.sub("", words) + text[len(words) :])
        return label and replace(label, words=words, start=len(text) - len(label.value))

    def _find_unspaced(self, text: str) -> Label | None:
        return self._find_framed(text) or self._find_behind(text) or self._find_itself(text)

    def _find_framed(self, text: str) -> Label | None:
        framed = _FRAMED.match(text)
        label = self.find(f"{framed['label']}：{text[framed.end() :]}") if framed else None
        return replace(label, start=len(text) - len(label.value)) if label is not None and label.colon else None

    def _find_behind(self, text: str) -> Label | None:
        """A label behind its number, or behind the heading of a roll call."""
        if (number := _NUMBER.match(text)) and (label := self.find(text[number.end() :])):
            return replace(label, start=label.start + number.end())
        calling = self._header.first(text, "calling")
        if calling and (heading := calling.pattern.match(text)):
            # "ROLL CALL: Present: Ada Berg, Olaf Kinn. Absent: Emil Orde."
            label = self.find(text[heading.end() :])
            if label is not None and label.field in LISTS and label.parted and label.value:
                return replace(label, start=label.start + heading.end())
        if number := _ROMAN.match(text):
            # "II. Composition of the Cuban delegation:"; what it is about keeps its number.
            label = self.find(text[number.end() :])
            if label is not None and label.field in LISTS:
                words = text[: number.end() + len(label.words)]
                return replace(label, words=words, start=label.start + number.end())
        return None

    def _find_itself(self, text: str) -> Label | None:
        """A label that nothing stands before, but a bracket around it and its value."""
        label = self._listed.find_exact(text) or find_rooted(self._header, text)
        near = self._misread.find(text) if label is None or label.rooted else None
        # "Dete and Time: 11 June 1965": the listed label of a day with a letter misread, however telling its last word is.
        dated = near is not None and near.field is Field.DATE and near.rule.endswith("~1")
        dated = dated and label is not None and label.field is Field.TIME and label.value[:1].isdigit()
        label = near if label is None or dated else label
        if label is None and (inner := _IN_BRACKETS.match(text)) and not _IN_BRACKETS.match(inner["inside"]):
            label = self.find(inner["inside"])
            label = label and replace(label, start=label.start + 1)
        return (label and not label.rooted and self._listed.find_longer(text, label)) or label
