"""Which field of a header the words at the start of a line announce: all the ways in which a label is known."""

from __future__ import annotations

from minutebook.rules import Rule, Rulebook
from minutebook.segment.wording.gluedlabels import GluedLabels
from minutebook.segment.wording.headerrules import open_header_rules
from minutebook.segment.wording.knownlabels import KnownLabels
from minutebook.segment.wording.labels import Label
from minutebook.segment.wording.listedlabels import ListedLabels
from minutebook.segment.wording.looselabels import LooseLabels
from minutebook.segment.wording.misreadlabels import MisreadLabels

# What stands before a title's colon and is no label has so many words at least.
FEWEST_BEFORE_TITLE = 3


class LabelBook:
    """The rules of topic ``header`` and what they find, those of ``language`` first, then the other languages'."""

    def __init__(self, rules: Rulebook, language: str | None) -> None:
        self._header = open_header_rules(rules, language)
        misread = MisreadLabels(self._header)
        self._listed = ListedLabels(self._header, misread)
        self._known = KnownLabels(self._header, self._listed, misread)
        self._glued = GluedLabels(self._header, self._listed, self._known)
        no_names = frozenset(rules.words("no_name_words"))
        self._loose = LooseLabels(self._header, self._known, self._glued, misread, no_names)

    def first(self, text: str, kind: str) -> Rule | None:
        """The first rule of ``kind`` that finds something in ``text``."""
        return self._header.first(text, kind)

    def names_session(self, text: str) -> bool:
        """Whether words are the heading of a sitting, its number and that of its record apart."""
        return self._header.names_session(text)

    def find(self, text: str) -> Label | None:
        """The known label that ``text`` starts with, exact before rooted before damaged; None where there is none."""
        return self._known.find(text)

    def find_listed(self, text: str) -> Label | None:
        """The label that ``text`` starts with if the vocabularies hold it: one telling word is not enough."""
        return self._listed.find(text)

    def find_listed_spaced(self, text: str) -> Label | None:
        """As :meth:`find_listed`, a Chinese label set wide among them: 时 间 晚七时."""
        return self._known.find_listed_spaced(text)

    def find_loose(self, text: str) -> Label | None:
        """A known label whose colon is lost or read as a letter, and some of its letters too.

        ``Venue Meeting Room``, ``Sources National Records``, ``Datet 14 May``. Means something only among other fields.
        """
        return self._loose.find(text)

    def find_spelt(self, text: str) -> Label | None:
        """As :meth:`find_loose`, every letter of the label read well."""
        return self._loose.find_spelt(text)

    def find_glued(self, text: str) -> Label | None:
        """A known label whose colon was read as the letter it resembles, and stands at its end: Chairmani Comrade Orde."""
        return self._glued.find(text)

    def title_behind(self, text: str) -> str | None:
        """The title behind a colon, and before it no label but what it is about: Works on the Old Mole: Minutes of ..."""
        about, colon, title = text.partition(": ")
        if not colon or len(about.split()) < FEWEST_BEFORE_TITLE or ":" in f"{about[-1:]}{title}":
            return None
        known = self.find(text) is not None or self.first(title, "title") is None
        return None if known or about.split()[0].endswith(".") else title
