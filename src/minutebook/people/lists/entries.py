"""One person of a list and what heads him; brackets hidden from what divides a list, and what they hold beside a name."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from minutebook.model import Role
from minutebook.people.names.folding import is_cjk
from minutebook.people.names.lexicon import Lexicon
from minutebook.people.names.names import Named, starts_words

BRACKETED = re.compile(r"[\[(（〔［][^\])）〕］]*[\])）〕］]?")
# What stands before an entry to count it: 1., (2), a), —.
NUMBER = re.compile(r"^\s*(?:\(?\d{1,2}(?:[.)]|\s?-)|[a-z]\)|[-–—•*])\s+")
HOLE = "\0"
# A line of a list that holds a name and an office.
PERSON_AND_OFFICE = 2
# (K) behind Dr. Bruno Keil, (BK)
_SHORT_CODE = re.compile(r"(?:[A-ZÀ-ȚḀ-ỸА-ЯЁ]\.?){1,3}")
MASKED = re.compile(rf"\s*{HOLE}\d+{HOLE}")
# 罗特（女）
_SEXES = frozenset("男女")


@dataclass(frozen=True, slots=True)
class Entry:
    """One person of a list. ``roles`` are those that a remark beside the name gives; ``side`` as the list heads it."""

    named: Named
    side: str | None = None
    roles: tuple[Role, ...] = ()


@dataclass(frozen=True, slots=True)
class Segment:
    """What stands between two divisions of a list, and the side that heads it."""

    text: str
    side: str | None


def mask_brackets(text: str) -> tuple[str, list[str]]:
    """Words with a numbered hole for each bracket, so that no comma in one divides a list, and the brackets."""
    held: list[str] = []

    def hide(found: re.Match[str]) -> str:
        held.append(found.group())
        return f"{HOLE}{len(held) - 1}{HOLE}"

    return BRACKETED.sub(hide, text), held


def unmask(part: str, held: list[str]) -> str:
    """Words with the brackets of :func:`mask_brackets` back in their holes."""
    return re.sub(rf"{HOLE}(\d+){HOLE}", lambda found: held[int(found.group(1))], part).strip()


def complete(named: Named, side: str | None, lexicon: Lexicon) -> Entry:
    """Brackets beside a name hold a role or a title."""
    roles: list[Role] = []
    for remark in named.remarks:
        if named.supplied and named.supplied in remark:
            continue
        given = lexicon.roles_in(remark)
        roles += given
        coded = _SHORT_CODE.fullmatch(remark) is not None and starts_words(named.name, remark)
        sex = remark in _SEXES
        held = _held_in(remark, lexicon) if given else remark
        # 贝尔蒙（Belmont）
        spelt = is_cjk(named.name) and remark.isascii() and remark.istitle()
        known = coded or sex or spelt or lexicon.find("alias", f"({remark})") or lexicon.find("stay", remark)
        if held and not named.title and not known:
            named = replace(named, title=held)
    if named.title and len(named.title) < 30:
        roles += [role for role in lexicon.roles_in(named.title) if role is not Role.CHAIR]
    return Entry(named, side, tuple(dict.fromkeys(roles)))


def _held_in(remark: str, lexicon: Lexicon) -> str:
    """The offices of a remark without what it says of service: 领事馆秘书，兼翻译; Second Secretary, interpreter."""
    parts = re.split(r"\s*[,，;；、]\s*", remark)
    return "、".join(each for each in parts if not lexicon.roles_in(each)) if len(parts) > 1 and is_cjk(remark) else ""
