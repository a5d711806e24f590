"""The words of a label, without what brackets say beside the name."""

from __future__ import annotations

import re

from minutebook.people.names.folding import is_cjk
from minutebook.people.names.lexicon import Lexicon
from minutebook.people.names.names import is_phrase, looks_like_name, read_name

_BRACKETS = re.compile(r"\s*[\[(（〔［][^\])）〕］]*[\])）〕］]?")
_REMARK = re.compile(r"\s*[\[(](?P<said>[^\])]*)[\])]")
_NUMBER = re.compile(r"(?i)(?<=\w)\.?\s?(?:no\.?\s?|nr\.?\s?|№\s?|第)?\d{1,5}$")
_SMALL = re.compile(r"[a-z]")
_INITIALS = re.compile(r"^[^\W\d_]\.?$|^(?:[^\W\d_]\.[\s-]?){1,2}[^\W\d_]?\.?$")
_TWO_CAPITALS = re.compile(r"^[^\W\d_]-?[^\W\d_]\.?$")
_ARTICLE = re.compile(r"(?i)^(?:the|[fl1]he|t[bnil1]e|th[ceo]|der|die|das|le|la|l['’])\s+")


def strip_remarks(label: str) -> str:
    """A label without brackets, and without the number of what it asks: Mr. Adeyinka (Nigeria), Q. 61."""
    return strip_number(" ".join(_BRACKETS.sub(" ", label).split())).strip(" ,;:：.")


def strip_number(label: str) -> str:
    """A label without the number of what it asks: Q. 61, Question No. 12."""
    return _NUMBER.sub("", label)


def strip_manner(label: str, lexicon: Lexicon) -> str:
    """A label without what says how the words were spoken: (spoke in Arabic), rising."""

    def keep(found: re.Match[str]) -> str:
        return "" if _SMALL.match(found["said"]) or is_phrase(found["said"], lexicon) else found.group()

    return strip_trailing(_REMARK.sub(keep, label).strip(), lexicon)


def strip_trailing(label: str, lexicon: Lexicon) -> str:
    """A label without what a comma or dash sets behind it to say how: The Governor, rising."""
    for pattern in lexicon.trailing:
        label = pattern.sub("", label)
    return label


def strip_chinese_manner(label: str, lexicon: Lexicon) -> str:
    """A Chinese label without brackets that define its short form or say how it was spoken: 邓厂长（笑）.

    A bracket that names a land, an institution or a person tells two speakers apart, and stays.
    """
    told = [found.group().strip("[]()（）〔〕［］ ") for found in _BRACKETS.finditer(label)]
    apart = any(
        each.startswith(lexicon.surnames) or any(word in each for word in lexicon.chinese_institutions) for each in told
    )
    defines = lexicon.find("alias", label) is not None
    return label if not is_cjk(label) or (apart and not defines) else strip_remarks(label)


def is_initials_label(label: str) -> bool:
    """Whether a label is initials alone: R, N.B."""
    capitals = _TWO_CAPITALS.match(label) is not None and label.isupper()
    return (capitals or _INITIALS.match(label) is not None) and not is_cjk(label)


def cut_article(label: str) -> str | None:
    """The words behind an article, None where there is none: The Prime Minister."""
    found = _ARTICLE.match(label)
    return label[found.end() :] if found else None


def names_person(text: str, lexicon: Lexicon) -> bool:
    """Whether words are a person's name, perhaps with an office or form of address before it.

    "spoke in Arabic" ends like a name; a person's title has no small words before it.
    """
    named = read_name(text, lexicon)
    if not named.name or "," in text or not looks_like_name(named.name, lexicon):
        return False
    return not any(word[:1].islower() for word in (named.title or "").split())
