"""Running heads that stand but once, as of a record of two pages: the number or classification that the first page bears too.

``C.P.G./P.V.4 (1).``, ``1174/Rah/57   sheet 2``, ``SECRET   - 2 -``, ``SECRET      Talks in Oslo``.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from rapidfuzz import fuzz

from minutebook.model import CleanLine
from minutebook.rules import Rule, Rulebook
from minutebook.text.edges import Edge

# Lines from the top of the first page that bear its number, and letters of the shortest one.
TOP = 14
SHORTEST = 4
LONGEST = 40
# Likeness in per cent (rapidfuzz's partial ratio) of two readings of one number, and letters from which one may differ.
ALIKE = 88
LONG = 8
_SPACE = re.compile(r"\W+")
_FIGURE = re.compile(r"\d")


def find_single_heads(edges: Sequence[Edge], lines: Sequence[CleanLine], rules: Rulebook) -> Iterator[int]:
    """The lines at the top of later pages, set apart, that hold what stands at the top of the first, and a page number perhaps."""
    first_page = min((line.page_no for line in lines), default=0)
    top = [_squeeze(line.text) for line in lines if line.page_no == first_page][:TOP]
    numbers = [rule for rule in rules.rules("furniture") if rule.key("kind") == "page_number"]
    markings = [
        rule
        for rule in rules.rules("header")
        if rule.key("kind") == "marking" and rule.key("field") == "classification"
    ]
    for edge in edges:
        apart = edge.apart or edge.line.box.left > edge.line.frame.left + edge.line.frame.width / 2
        if edge.line.page_no == first_page or not (edge.top and apart and edge.is_outer):
            continue
        text = edge.line.text.strip()
        own = _cut_page_number(text, numbers)
        front = _before_tab(edge.line) if own == text else own
        classified = any(_is_whole(rule, front) for rule in markings)
        if classified or any(_is_number(each) and _stands_in(_squeeze(each), top) for each in (own, text)):
            yield edge.at


def _is_number(text: str) -> bool:
    """Whether words may be the number of a paper: letters and figures."""
    return len(text) <= LONGEST and _FIGURE.search(text) is not None and any(map(str.isalpha, text))


def _cut_page_number(text: str, rules: Sequence[Rule]) -> str:
    """A line without the number of its page at one end of it."""
    words = text.split()
    for at in range(1, len(words)):
        for number, rest in ((words[at:], words[:at]), (words[:at], words[at:])):
            if any(_is_whole(rule, " ".join(number)) for rule in rules):
                return " ".join(rest)
    return text


def _before_tab(line: CleanLine) -> str:
    """The words of a line before its wide space; empty where it has none."""
    return " ".join(line.text.split()[: line.tab.words]) if line.tab is not None else ""


def _is_whole(rule: Rule, text: str) -> bool:
    found = rule.pattern.search(text)
    return found is not None and found.group().strip() == text


def _stands_in(head: str, top: Sequence[str]) -> bool:
    """Whether one of the lines of the first page holds ``head``, a letter perhaps misread."""
    if len(head) < SHORTEST:
        return False
    # KJ-1968-0231 is no misreading of KJ-1968-0217: the second of two papers.
    figures = "".join(_FIGURE.findall(head))
    return any(
        head in line
        or (len(head) >= LONG and figures in "".join(_FIGURE.findall(line)) and fuzz.partial_ratio(head, line) >= ALIKE)
        for line in top
    )


def _squeeze(text: str) -> str:
    return _SPACE.sub("", text.casefold())
