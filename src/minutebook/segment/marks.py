"""What an editor, recorder or copyist put between brackets, typed and placed."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from minutebook.model import MarkType
from minutebook.rules import Rule, Rulebook
from minutebook.segment.turnlabels import TurnBook

# A bracket without its partner within this many characters is not one: typed insertions are short, the longest
# (omissions that an editor describes) run to a paragraph.
LONGEST_INSERTION = 600
# A parenthesis that opens a speech and is no longer than this says how it was spoken.
LONGEST_OPENING = 60
# A bracket in a label stands within this many characters of the paragraph's start.
LONGEST_LABEL = 80
_AFTER_LABEL = {":", "：", "."}
_SQUARE_OPEN, _SQUARE_CLOSE = "[〔［【{", "]〕］】}"
_ROUND_OPEN, _ROUND_CLOSE = "(（", ")）"
_BRACKET = re.compile(rf"[{re.escape(_SQUARE_OPEN + _ROUND_OPEN)}]")
_FOOTNOTE_SIGN = re.compile(r"^\[\s*(?:\d{1,3}|[*†‡a-z])\s*\]$")
_CAPITAL_WORDS = re.compile(r"^(?:[^\W\d_][\w’'.-]*\s*){1,4}$")
_CJK = re.compile(r"[\u4e00-\u9fff]")
_BEFORE = re.compile(r"([^\W\d_][\w’'.-]*)[\s,]*$")


@dataclass(frozen=True, slots=True)
class Insertion:
    """A bracketed insertion: characters ``start`` to ``end`` of the text it was found in."""

    type: MarkType
    text: str
    start: int
    end: int
    rule: str


class MarkBook:
    """The rules of topic ``marks``, in order of precedence."""

    def __init__(self, rules: Rulebook, language: str | None, book: TurnBook, names: str) -> None:
        own = rules.rules("marks", language) if language in rules.languages else ()
        self._rules: tuple[Rule, ...] = (*own, *(rule for rule in rules.rules("marks") if rule not in own))
        self._book = book
        self._names = names

    def find(self, text: str, *, opens_turn: bool = False, spoken: bool = False) -> Iterator[Insertion]:
        """All insertions of ``text``, in order.

        Args:
            text: running text, newlines between paragraphs.
            opens_turn: the text is the words of one speech.
            spoken: the text is a body, where a parenthesis that is a paragraph of its own tells what happened.
        """
        at = 0
        while opening := _BRACKET.search(text, at):
            start = opening.start()
            end = _close(text, start)
            if end is None:
                at = start + 1
                continue
            typed = self._type(text, start, end, opens_turn=opens_turn, spoken=spoken)
            if typed is None:
                at = start + 1
                continue
            kind, rule = typed
            yield Insertion(kind, " ".join(text[start:end].split()), start, end, rule)
            at = end

    def _type(self, text: str, start: int, end: int, *, opens_turn: bool, spoken: bool) -> tuple[MarkType, str] | None:
        square = text[start] in _SQUARE_OPEN or text[end - 1] in _SQUARE_CLOSE
        inner = " ".join(text[start + 1 : end - 1].split())
        plain = f"[{inner}]" if square else f"({inner})"
        if square and _FOOTNOTE_SIGN.match(plain):
            return None
        for rule in self._rules:
            if rule.pattern.search(plain):
                if rule.key("type") == "none":
                    return None
                return MarkType(rule.key("type")), rule.id
        alone = (start == 0 or text[start - 1] == "\n") and (end == len(text) or text[end] == "\n")
        before = text[:start].rpartition("\n")[2]
        if len(before) <= LONGEST_LABEL and text[end : end + 1] in _AFTER_LABEL and self._book.first(inner, "manner"):
            return MarkType.STAGE, "manner"
        if not square:
            if spoken and alone and len(inner) > 2:
                return MarkType.STAGE, "parenthesis-alone"
            if opens_turn and start == 0 and end < len(text) and len(inner) <= LONGEST_OPENING:
                return MarkType.STAGE, "parenthesis-opens-turn"
            return None
        if self._identifies(before, inner):
            return MarkType.IDENTIFICATION, "bracketed-name"
        return MarkType.SUPPLIED, "bracketed-words"

    def _identifies(self, before: str, inner: str) -> bool:
        """Whether a bracket names the person before it: ``Premier Zhou [Enlai]``, ``he [Orlov]``."""
        if _CJK.search(inner):
            last = before.rstrip()[-1:]
            titled = any(before.rstrip().endswith(role) for role in self._book.roles)
            return len(inner) <= 8 and bool(last) and (inner in self._names and titled)
        if not _CAPITAL_WORDS.match(inner):
            return False
        words = [word for word in inner.split() if word.casefold() not in self._book.particles]
        if not words or not all(word[0].isupper() for word in words):
            return False
        found = _BEFORE.search(before)
        if not found:
            return False
        last = found[1].rstrip(".")
        return (
            last[0].isupper()
            or last.casefold() in self._book.roles
            or last.casefold() in {"he", "she", "him", "her", "i", "you"}
        )


def strip_insertions(text: str, insertions: list[Insertion]) -> str:
    """``text`` without the insertions, spaces and stops closed up."""
    kept: list[str] = []
    at = 0
    for each in insertions:
        kept.append(text[at : each.start])
        at = each.end
    kept.append(text[at:])
    rest = re.sub(r"[ \t]{2,}", " ", "".join(kept))
    rest = re.sub(r" +(?=[.,;:!?\n])", "", rest)
    return re.sub(r"(?m)^[ \t]+|[ \t]+$", "", rest).strip()


def _close(text: str, start: int) -> int | None:
    """One past the bracket that closes the one at ``start``; None where none does within its paragraph."""
    square = text[start] in _SQUARE_OPEN
    own = _SQUARE_CLOSE if square else _ROUND_CLOSE
    other = _ROUND_CLOSE if square else _SQUARE_CLOSE
    depth, mixed = 0, None
    for at in range(start + 1, min(len(text), start + LONGEST_INSERTION)):
        char = text[at]
        if char == "\n" or (char in _SQUARE_OPEN and square):
            break
        if char in _ROUND_OPEN:
            depth += 1
        elif char in own or char in other:
            if depth and char in _ROUND_CLOSE:
                depth -= 1
            elif char in own:
                return at + 1
            elif mixed is None:
                mixed = at + 1
    return mixed
