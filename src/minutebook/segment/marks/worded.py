"""Paragraphs that are an editor's by their wording, one or both of whose brackets the engine misread."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from minutebook.model import MarkType
from minutebook.rules import Rule
from minutebook.segment.marks.insertions import Insertion

_PARAGRAPH = re.compile(r"(?m)^.{20,600}$")
# ``la passage on the ball has been left out.``, ``... of the duty stenographer l``
_OPENED = re.compile(r"^(?:[\[({|/!]\s?|[I1](?=[A-ZÀ-ȚḀ-Ỹ][a-zß-ž])|l(?=[^\W\d_]))")
_CLOSED = re.compile(r"(?:(?<=[.!?,])\s?[|/!lIJt}]|(?<=[a-z][.!?])1|(?<=[.][.])1|\s[|/!lIJ}]|\s?[\])}])\.?$")
# "There follows an exchange": a bracket and the letter behind it read as one.
_JOINED = re.compile(r"^T(?=here\s+follow)")
_WHOLE = re.compile(r"\[[^\[\]]+\]|\([^()]+\)")


def find_worded(text: str, rules: Sequence[Rule]) -> Iterator[Insertion]:
    """Paragraphs of ``text`` of which something is left of a bracket and whose words one of ``rules`` knows, each as an insertion
    between the brackets that were meant.
    """
    for found in _PARAGRAPH.finditer(text):
        words = found.group()
        closed = _CLOSED.search(words)
        opened = _OPENED.match(words) or (closed and _JOINED.match(words))
        if not (opened or closed) or _WHOLE.fullmatch(words):
            continue
        inner = words[opened.end() if opened else 0 : closed.start() if closed else len(words)]
        both = opened and closed and opened.group()[0] in "([" and not closed.group()[0].isspace()
        if (inner.count("(") > inner.count(")") and not both) or set("[]") & set(inner):
            # The bracket that ends it is that of a remark within.
            continue
        inner = inner[:1].upper() + inner[1:]
        rule = next((rule for rule in rules if rule.pattern.search(f"[{inner}]")), None)
        if rule is not None:
            kind = MarkType(rule.key("type"))
            yield Insertion(kind, f"[{inner}]", found.start(), found.end(), f"{rule.id}~bracket")
