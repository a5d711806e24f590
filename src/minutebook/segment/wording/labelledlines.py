"""How label and value lie on a line: the marks between them, and what a value begins with."""

from __future__ import annotations

import re

from minutebook.segment.layout.rows import is_cjk

# British and Indian typists set a dash close behind the colon: Present:- Mr. Holm.
_COLON_DASH = r"(?:(?<=:)[—–-]+(?=\s|$))?"
SEPARATOR = re.compile(rf"^\s*(?:[:：;；]{_COLON_DASH}|[—–]+|--+|[-=]\s)\s*")
_COLON = re.compile(
    rf"^(?P<label>[^:：;；]{{1,60}}?)\s*(?:[:;](?!\d\d(?!\d))|[：；]){_COLON_DASH}\s*(?P<value>.*)$", re.DOTALL
)
_STRICT_COLON = re.compile(
    rf"^(?P<label>[^:：]{{1,60}}?)\s*(?::(?!\d\d(?!\d))|：){_COLON_DASH}\s*(?P<value>.*)$", re.DOTALL
)
# "Приглашен — директор леспромхоза Турсин": a few words and a dash for the colon.
_DASH = re.compile(r"^(?P<label>[^\W\d_]+(?:\s[^\W\d_]+){0,2})\s+(?:—|–|--)\s+(?P<value>\S.*)$", re.DOTALL)
# "Minutes taken by ulla Berg": the first letter of a name read as a small one.
SMALL_NAME = re.compile(r"[a-z][\w’'-]+(?:\s[A-ZÀ-ȚḀ-Ỹ][\w’'-]+){1,2}")
# "4. И. Лунина", "#. Г. Лунин": the first of two initials read as a figure or a sign.
MISREAD_INITIAL = re.compile(r"[\d#&©®*?][.,]\s?[A-ZÀ-ȚḀ-ỸА-ЯЁ][.,]\s?[A-ZÀ-ȚḀ-ỸА-ЯЁ][\w’'-]+")


def split_unknown(text: str) -> tuple[str, str] | None:
    """Label and value of a line that has the form of a labelled one; None where it has not."""
    return _split(_STRICT_COLON, text)


def split_at_sign(text: str) -> tuple[str, str] | None:
    """As :func:`split_unknown`, the colon perhaps read as a semicolon."""
    return _split(_COLON, text)


def split_at_dash(text: str) -> tuple[str, str] | None:
    """A few words and what a dash parts from them; None where none does."""
    return _split(_DASH, text)


def _split(pattern: re.Pattern[str], text: str) -> tuple[str, str] | None:
    found = pattern.match(text)
    return (found["label"], found["value"]) if found else None


def may_be_value(text: str) -> bool:
    """Whether words may be the value of a label without a colon: they begin with a capital, a figure or a bracket."""
    begins = text[:1].isupper() or text[:1].isdigit() or text[:1] in "([„«\"'" or is_cjk(text[:1])
    return bool(text) and (begins or MISREAD_INITIAL.match(text) is not None)
