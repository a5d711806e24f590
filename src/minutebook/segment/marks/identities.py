"""Brackets that say who or what is meant by the words before them, told from words that an editor added for sense."""

from __future__ import annotations

import re

from minutebook.rules import Rulebook
from minutebook.segment.wording.turnlabels import TurnBook

_CJK = re.compile(r"[\u4e00-\u9fff]")
_ARTICLES = frozenset({"the", "a", "an", "der", "die", "das", "dem", "den", "des", "ein", "eine"})
_PRONOUNS = frozenset({"he", "she", "him", "her", "i", "you"})
_BRACKET_BEHIND = re.compile(r"\s*\[[^\[\]]*\]\s*$")
_BEFORE = re.compile(r"([^\W\d_][\w’'.-]*)[\s,]*$")
# In [Colombo] they say: the first word of a sentence is a capital and no name.
_FIRST = re.compile(r"(?:^|[.!?:…—–]\s+|[\"“„«])[^\W\d_]+$")
# [Mutiso, J.]: a name as a card index has it.
_NAME_OF_INDEX = re.compile(r"^(?P<name>[^\W\d_][\w’'-]+),\s(?P<initials>(?:[^\W\d_]\.\s?){1,3})$")
_CAPITAL_WORDS = re.compile(r"^[^\W\d_][\w’'.-]*(?:\s+[^\W\d_][\w’'.-]*){0,3}$")
_INITIALLED = re.compile(r"(?:[A-ZÀ-ȚḀ-ỸА-ЯЁ]\.[\s-]?){1,3}(?:[A-ZÀ-ȚḀ-ỸА-ЯЁ][\w’'-]+\s?){1,2}")
# VIR [the All-Union Institute of Plant Breeding]: what short capitals stand for.
_ACRONYM = re.compile(r"(?<!\w)[A-ZА-ЯЁ]{2,6}$")
_WRITTEN_OUT = re.compile(r"(?:the\s|der\s|die\s|das\s)?[A-ZÀ-ȚḀ-ỸА-ЯЁ]\S+(?:\s\S+){2,}")
# 我代表[考察组]: a body, not somebody's name.
_CHINESE_BODIES = ("组", "团", "部", "委", "会", "局", "司", "处", "厂", "社", "队", "院", "站", "班", "方")
LONGEST_CHINESE_NAME = 8
# 老栗, 小韩: a surname with what is said of age.
_CALLED = re.compile(r"[老小阿][\u4e00-\u9fff]$")
# director / of the Nevelsk combine
_OFFICE_END = re.compile(r",|\s(?:of|for|at|in|and|der|des|für|im|am|beim|und)\s")
# 黎[氏桃]副主任: the rest of a name between surname and office.
LONGEST_GIVEN = 3


class IdentityBook:
    """Who is meant: the words of ``turns`` and of ``people`` that tell it, and ``names``, the names of the header.
    ``nouns`` where all nouns have capitals.
    """

    def __init__(self, rules: Rulebook, book: TurnBook, names: str, *, nouns: bool = False) -> None:
        self._book = book
        self._nouns = nouns
        self._offices = frozenset(word.casefold() for word in rules.words("offices"))
        self._names = names
        self._honorifics = tuple(word for word in rules.words("honorifics") if _CJK.search(word))
        self._surnames = frozenset(rules.words("surnames"))
        # [des Tuches]: German nouns are capitals too, so an article tells supplied words from a name.
        self._articles = frozenset(rules.words("articles_in_brackets"))

    def identifies(self, before: str, inner: str, behind: str) -> bool:
        """Whether a bracket names the person before it: ``Premier Zhou [Enlai]``, ``he [Orlov]``."""
        before = before.rstrip()
        if _CJK.search(inner):
            return self._identifies_chinese(before, inner, behind)
        if _ACRONYM.search(before) and _WRITTEN_OUT.match(inner):
            return True
        return self._is_name(inner) and self._may_be_named(before, inner)

    def _is_name(self, inner: str) -> bool:
        """Whether a bracket holds words with capitals, no article before them."""
        if indexed := _NAME_OF_INDEX.match(inner):
            inner = indexed["name"]
        if not _CAPITAL_WORDS.match(inner) or inner.split(maxsplit=1)[0] in self._articles:
            return False
        words = [word for word in inner.split() if word.casefold() not in self._book.particles]
        return bool(words) and all(word[0].isupper() or self._is_joined(word) for word in words)

    def _is_joined(self, word: str) -> bool:
        """Whether a small particle is joined to a name: al-Hadidi."""
        particle, _, name = word.partition("-")
        return name[:1].isupper() and particle in self._book.joined_particles

    def is_office(self, inner: str) -> bool:
        """Whether words begin with an office, or end in one before what it is over: trust manager, director of the mill."""
        words = _OFFICE_END.split(inner.casefold(), maxsplit=1)[0].split()
        ends = [" ".join(words[at:]) for at in range(len(words))]
        return any(end in self._offices or end in self._book.roles for end in ends)

    def _may_be_named(self, before: str, inner: str) -> bool:
        """Whether the words before a bracket end in somebody: a capital that opens no sentence, a role, he or she."""
        # Vice President [of the Academy] [Rao Zhongmin]
        found = _BEFORE.search(_BRACKET_BEHIND.sub(" ", before))
        if not found:
            return False
        last = found[1].rstrip(".").rpartition("'")[2].rpartition("’")[2]
        opens = _FIRST.search(before) is not None and last.casefold() in self._articles
        if not last or last.casefold() in _ARTICLES or opens:
            # "The [Army] people".
            return False
        # Millionen [Rinder]: a noun before a noun.
        borne = last[0].isupper() and not (self._nouns and last not in self._names and inner not in self._names)
        return borne or last.casefold() in self._book.roles or last.casefold() in _PRONOUNS

    def _identifies_chinese(self, before: str, inner: str, behind: str) -> bool:
        office = max((role for role in self._book.roles if before.endswith(role)), key=len, default="")
        if office and len(inner) > 1 and before.removesuffix(office).endswith((inner[0], inner[:2])):
            # 鲁副部长[鲁敬安]
            return inner[0] in self._surnames or inner[:2] in self._surnames
        if len(inner) <= LONGEST_GIVEN and any(behind.startswith(role) for role in self._book.roles):
            return before[-2:] in self._surnames or before[-1:] in self._surnames
        if len(inner) > 1 and inner in self._names and _CALLED.search(before) and before[-1] == inner[0]:
            # 老栗[栗振东]
            return True
        titled = any(inner.startswith(role) for role in self._book.roles)
        body = inner.endswith(_CHINESE_BODIES)
        known = inner in self._names or any(inner.endswith(each) for each in self._honorifics if each != inner)
        return len(inner) <= LONGEST_CHINESE_NAME and known and bool(office) and not titled and not body

    def signs(self, inner: str) -> bool:
        """Whether a bracket that is a paragraph of its own holds but whoever signs: (S. M. Wahidi), or a name of the header."""
        known = all(word[0].isupper() and word in self._names for word in inner.split())
        return known or _INITIALLED.fullmatch(inner) is not None

    def labels(self, inner: str) -> bool:
        """Whether a bracket that is all of a label holds a form of address and a name, or a name of the header: [Mr.
        Orlov]: ...
        """
        label = self._book.read(inner)
        names = () if label is None or label.form != "name" else label.names
        named = bool(names) and all(name.casefold() in self._names.casefold() for name in names)
        return named or (label is not None and label.form in {"title-name", "party-title"})
