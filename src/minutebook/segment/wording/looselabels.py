"""Labels whose colon is lost, or read as another sign or a letter: Venue Meeting Room, Datet 14 May."""

from __future__ import annotations

import re
from dataclasses import replace

from minutebook.model import Field
from minutebook.segment.wording.gluedlabels import GluedLabels
from minutebook.segment.wording.headerrules import HeaderRules
from minutebook.segment.wording.knownlabels import KnownLabels
from minutebook.segment.wording.labelledlines import SMALL_NAME, may_be_value
from minutebook.segment.wording.labels import LISTS, LOOSE_CONFIDENCE, OCCASION, SERVING, Label, make_loose_label
from minutebook.segment.wording.misreadlabels import MisreadLabels

# "Korean side. Ryu Chang-muk, Minister of Forestry", "Sprachmittlerin. Ulla Berg"
_STOPPED = re.compile(r"^(?!of\s)(?P<words>[^\W\d_][^.,:;]{2,40}(?<!\s\w))[.,;*']\s(?P<value>[A-ZÀ-ȚḀ-ỸА-ЯЁ].*)$")
# "Ada Berg, Harbour Master", "Ada Berg. Harbour Master"
_NAMED_ENTRY = re.compile(r"[A-ZÀ-ȚḀ-Ỹ][\w’'-]+(?:\s[A-ZÀ-ȚḀ-Ỹ][\w.’'-]*){1,2}[.,]\s[A-ZÀ-ȚḀ-Ỹ]")
# Words of such a label of who served.
LONGEST_STOPPED = 2
# What a colon and the space behind it are read as where no space is left before a figure.
_SIGNS_BEFORE_FIGURE = re.compile(
    r"^(?P<label>[^\W\d_][^\W\d_ ]*(?:\s[^\W\d_]+){0,3})(?P<signs>[?.!*'\"–-]{1,2})(?=\d)"
)
_COLON_REMAINS = frozenset({"? ", "! ", ", ", ". ", "' ", "* ", '" ', "” ", "» "})


class LooseLabels:
    """They mean something only among other fields. What a text was found to begin with is remembered.

    Args:
        header: the rules and vocabularies of labels.
        known: finds labels with their colons.
        glued: finds those whose colon was read as a letter.
        misread: finds those with other letters misread too.
        no_names: characters that no Chinese name begins with.
    """

    def __init__(
        self,
        header: HeaderRules,
        known: KnownLabels,
        glued: GluedLabels,
        misread: MisreadLabels,
        no_names: frozenset[str],
    ) -> None:
        self._header = header
        self._known = known
        self._glued = glued
        self._misread = misread
        self._no_names = no_names
        self._found: dict[str, Label | None] = {}
        self._wordings = frozenset(words for words, _ in header.vocabulary)
        chinese = [each for each in header.vocabulary if each[1].language == "chi_sim" and len(each[0]) > 1]
        self._chinese = sorted(chinese, key=lambda each: -len(each[0]))

    def find(self, text: str) -> Label | None:
        """A known label whose colon is lost or read as a letter, and some of its letters too.

        ``Venue Meeting Room``, ``Sources National Records``, ``Datet 14 May``. Means something only among other fields.
        """
        if text[:1] in {"[", "("}:
            # [received 6 Nov. 1973]
            return None
        if text not in self._found and (parted := _SIGNS_BEFORE_FIGURE.match(text)):
            # "Beginning?.9.30", "Sitting openeds-10.20"
            spaced = f"{parted['label']}{' ' * len(parted['signs'])}{text[parted.end() :]}"
            label = self.find(spaced)
            fits = label is not None and label.field in OCCASION and label.words == parted["label"]
            self._found[text] = label if fits else None
        if text not in self._found:
            glued, exact = self._glued.find(text), self._find_exact(text)
            # "Notes Taken By. Ulla Berg": no Note with its colon read as a letter.
            nearest = exact if exact and glued and len(exact.words) > len(glued.words) else glued or exact
            label = nearest or self._find_chinese(text) or self._misread.find_loose(text)
            self._found[text] = None if _is_possessive(label) or _lacks_day(label) else label
        return self._found[text]

    def find_spelt(self, text: str) -> Label | None:
        """As :meth:`find`, every letter of the label read well."""
        label = None if text[:1] in {"[", "("} else self._find_exact(text) or self._find_chinese(text)
        return None if _is_possessive(label) else label

    def _find_exact(self, text: str) -> Label | None:
        for rule in self._header.of("label"):
            found = rule.pattern.search(text)
            behind = text[found.end() :] if found else ""
            if found and found.start() == 0 and (behind[:1].isspace() or behind[:2] in _COLON_REMAINS):
                start = found.end() + len(behind) - len(behind.lstrip("?!,.'*\"”» "))
                told = may_be_value(text[start:]) or (
                    found.group().endswith(" by") and SMALL_NAME.fullmatch(text[start:])
                )
                if behind[:1].isspace() and not told:
                    continue
                return make_loose_label(text, found.end(), start, rule)
        return self._find_stopped(text)

    def _find_stopped(self, text: str) -> Label | None:
        """A side or who served, told by one word, whose colon was read as a stop: Korean side. Ryu Chang-muk, Minister;
        Sprachmittlerin. Ulla Berg.
        """
        start = _STOPPED.match(text)
        label = self._known.find(f"{start['words']}: {start['value']}") if start else None
        if start is None or label is None or label.words != start["words"]:
            return None
        served = label.rooted and label.field in SERVING and len(label.words.split()) <= LONGEST_STOPPED
        # "Staff in attendance; Ada Berg. Harbour Master"
        listed = label.rooted and label.field in LISTS and ";" in text[: start.start("value")]
        listed = listed and _NAMED_ENTRY.match(start["value"]) is not None
        if not (served or listed or (label.side and "," in start["value"])):
            return None
        return replace(
            label, value=start["value"], start=start.start("value"), colon=False, confidence=LOOSE_CONFIDENCE
        )

    def _find_chinese(self, text: str) -> Label | None:
        """A Chinese label stands right before its value where the colon is lost; 记录稿，未经本人审定 is a remark."""
        if self._header.first(text, "marking"):
            return None
        bare = text.rstrip("。，、；.,;")
        if bare.endswith((":", "：")) or bare in self._wordings:
            # 参加会谈人士 above the sides, its colon lost: nobody is called 人士. Nor is it lost in 到会洽谈各位：.
            return None
        for known, rule in self._chinese:
            if text.startswith(known) and len(text) > len(known) + 1:
                if text[len(known)] in self._no_names:
                    # 客人的意思是下月再付。
                    continue
                start = len(text) - len(text[len(known) :].lstrip(".,、，。·; "))
                return make_loose_label(text, len(known), start, rule)
        return None


def _lacks_day(label: Label | None) -> bool:
    """Whether what resembles a label of the day has none behind it: Dato' Wan Hamzah is no Date."""
    misread = label is not None and label.field is Field.DATE and label.words.endswith(("'", "’"))
    return misread and label is not None and label.value != "" and not any(char.isdigit() for char in label.value)


def _is_possessive(label: Label | None) -> bool:
    """Whether a label is whose something is: "Chairman's Office" says where."""
    return label is not None and label.words.endswith(("'s", "’s"))
