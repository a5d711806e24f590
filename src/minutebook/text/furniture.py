"""Furniture: running heads, page numbers, markings and stamps, told by wording, place and repetition over pages.

Wording is data (topic ``furniture``); classification markings are those of topic ``header``. What stands at a
page's edge and comes back at the same height on other pages is a running head whatever it says.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace

from rapidfuzz import fuzz

from minutebook.model import DRAWN, UNDERLINING, CleanLine, Furniture
from minutebook.rules import Rulebook
from minutebook.text.edges import Edge, find_catchwords, find_edges, find_folios, find_references
from minutebook.text.runningheads import find_single_heads

# Likeness (0 to 100, edit distance) of two readings of one running head.
ALIKE = 85
# On how many pages besides the first a running head must stand at least. Two lines alike may be chance.
FEWEST_PAGES = 2
# Characters that a speck is read as, and the confidence below which a line of so few is no text. Real lines of
# heavy carbon copies lie at 0.4 and above, and are longer.
SPECK_CHARACTERS = 3
SPECK_CONFIDENCE = 0.35
# An underlining begins and ends with the words above it but for so many characters (a colon is not underlined), and
# lies so many of their heights below them at most: on the next line, not beyond a blank one.
UNDERLINED = 3
NEXT_LINE = 2.5
FOLIO_SERIES = "folio-series"
_WORDY = re.compile(r"\w")
# A row of dashes or underscores: no words, although an underscore counts as a letter.
_DRAWN = re.compile(r"^[-–—_=─━═－][-–—_=─━═－\s]*[-–—_=─━═－]$|^[.·．…][.·．…\s]{18,}$|^(?:[*＊~]\s*){6,}$")
_MEANT = re.compile(r"[\[\](){}…]|\.\s?\.\s?\.|^[*\s]{3,}$|^[-–—]$")
_LABEL_END = re.compile(r"[:：]$")
_LABEL = re.compile(r"^([^:：]{1,60})[:：]|^([^.]{1,40})\.\s")


def mark_furniture(lines: Sequence[CleanLine], rules: Rulebook) -> list[CleanLine]:
    """The lines, with furniture marked by the rule that told it."""
    marked = list(_mark_underlining([_mark_by_itself(line, rules) for line in lines]))
    first_page = min((line.page_no for line in lines), default=0)
    titles = frozenset(
        word.casefold() for name in ("speaker_titles", "party_titles", "address_forms") for word in rules.words(name)
    )
    while True:
        edges = list(find_edges(marked))
        labels = Counter(label for line in marked if line.furniture is None and (label := _label_of(line)))
        found = {edge.at: _mark_at_edge(edge, first_page, rules) for edge in edges}
        found |= dict.fromkeys(_find_repeated(edges, first_page, labels), (Furniture.RUNNING_HEAD, "repeated-at-edge"))
        found |= dict.fromkeys(find_references(edges, marked, titles), (Furniture.RUNNING_HEAD, "reference-at-foot"))
        found |= dict.fromkeys(find_single_heads(edges, marked, rules), (Furniture.RUNNING_HEAD, "head-of-first-page"))
        numbered = {
            _edge_of(line)
            for line in marked
            if line.furniture is Furniture.PAGE_NUMBER and line.furniture_rule != FOLIO_SERIES
        }
        new = {
            at: told
            for at, told in found.items()
            if told is not None and not (told[0] is Furniture.PAGE_NUMBER and _edge_of(marked[at]) in numbered)
        }
        # A page may bear a stamped number beside its own.
        new = dict.fromkeys(find_folios(edges), (Furniture.PAGE_NUMBER, FOLIO_SERIES)) | new
        # What is the first line of the next page is known only once its furniture is.
        new = new or dict.fromkeys(find_catchwords(edges), (Furniture.RUNNING_HEAD, "catchword"))
        if not new:
            return marked
        for at, (kind, rule) in new.items():
            marked[at] = replace(marked[at], furniture=kind, furniture_rule=rule)


def _mark_by_itself(line: CleanLine, rules: Rulebook) -> CleanLine:
    text = line.text.strip()
    for rule in rules.rules("furniture"):
        if rule.key("where") == "anywhere" and rule.pattern.search(text):
            return replace(line, furniture=Furniture(rule.key("kind")), furniture_rule=rule.id)
    if _DRAWN.search(text):
        return replace(line, furniture=Furniture.NOISE, furniture_rule=DRAWN)
    if not _WORDY.search(text) and not _MEANT.search(text):
        return replace(line, furniture=Furniture.NOISE, furniture_rule="no-letters")
    if len(text) <= SPECK_CHARACTERS and line.confidence < SPECK_CONFIDENCE:
        return replace(line, furniture=Furniture.NOISE, furniture_rule="speck")
    return line


def _mark_underlining(lines: Sequence[CleanLine]) -> Iterator[CleanLine]:
    """The lines, with those told as strokes under the words of the line before: ``Mr. Butler`` / ``----------``."""
    for above, line in zip([None, *lines], lines, strict=False):
        lies_under = line.furniture_rule == DRAWN and above is not None and _lies_under(line, above)
        yield replace(line, furniture_rule=UNDERLINING) if lies_under else line


def _lies_under(stroke: CleanLine, words: CleanLine) -> bool:
    if words.page_no != stroke.page_no or words.furniture is not None or not words.text.strip():
        return False
    reach = UNDERLINED * words.box.width / len(words.text)
    ends = (stroke.box.left - words.box.left, stroke.box.right - words.box.right)
    return all(abs(end) <= reach for end in ends) and stroke.box.top - words.box.top < NEXT_LINE * words.box.height


def _edge_of(line: CleanLine) -> tuple[int, int, bool]:
    """Page, leaf and half of it a line stands in: each has one page number at most."""
    return line.page_no, line.frame.left, line.box.bottom < line.page_height / 2


def _mark_at_edge(edge: Edge, first_page: int, rules: Rulebook) -> tuple[Furniture, str] | None:
    """Page numbers, markings and the like by their wording; on the first page the top is the header's."""
    if edge.top and edge.line.page_no == first_page:
        return None
    text = edge.line.text.strip()
    for rule in rules.rules("furniture"):
        if rule.key("where") == "edge" and rule.pattern.search(text):
            return Furniture(rule.key("kind")), rule.id
    for rule in rules.rules("header"):
        is_classification = rule.key("kind") == "marking" and rule.key("field") == "classification"
        if is_classification and (match := rule.pattern.search(text)) and match.group().strip() == text:
            return Furniture.CLASSIFICATION, rule.id
    return None


def _label_of(line: CleanLine) -> str | None:
    """The words that may announce a speaker: those before a line's first colon or stop."""
    found = _LABEL.match(line.text)
    return (found[1] or found[2]).casefold() if found else None


def _find_repeated(edges: Sequence[Edge], first_page: int, labels: Counter[str]) -> Iterator[int]:
    """Edge lines past the first page that other pages have at the same height.

    The title may look alike, and stays; so does a line whose label also opens lines that are no edge: it is speech.
    """
    outermost = Counter(label for edge in edges if (label := _label_of(edge.line)))
    candidates = [
        edge
        for edge in edges
        if edge.line.page_no != first_page
        and len(edge.wording) > 1
        and edge.is_outer
        and not _LABEL_END.search(edge.line.text.strip())
        and not ((label := _label_of(edge.line)) and labels[label] > outermost[label])
    ]
    groups: list[list[Edge]] = []
    for edge in candidates:
        home = next((group for group in groups if _is_same(group[0], edge)), None)
        if home is None:
            groups.append([edge])
        else:
            home.append(edge)
    for group in groups:
        if len({edge.line.page_no for edge in group}) >= FEWEST_PAGES:
            yield from (edge.at for edge in group)


def _is_same(one: Edge, other: Edge) -> bool:
    return one.is_level_with(other) and fuzz.ratio(one.wording, other.wording) >= ALIKE
