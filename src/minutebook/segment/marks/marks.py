"""What an editor, recorder or copyist put between brackets, typed and placed."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from rapidfuzz.distance import Levenshtein

from minutebook.model import MarkType
from minutebook.rules import Rule, Rulebook
from minutebook.segment.marks.brackets import SAME_SHAPE, SQUARE_OPEN, BracketBook, Pair, find_pairs
from minutebook.segment.marks.halves import find_halves, is_chinese_stage
from minutebook.segment.marks.identities import IdentityBook
from minutebook.segment.marks.insertions import Insertion, touches
from minutebook.segment.marks.lettered import find_lettered, letter
from minutebook.segment.marks.shapes import mend_brackets
from minutebook.segment.marks.worded import find_worded
from minutebook.segment.wording.turnlabels import TurnBook

# A parenthesis that opens a speech and is no longer than this says how it was spoken.
LONGEST_OPENING = 60
# A bracket in a label stands within this many characters of the paragraph's start.
LONGEST_LABEL = 80
# With a bracket misread, no more than this is taken for supplied words.
LONGEST_GUESSED = 45
# One letter in four of a mark's word may be misread: (Laughler.), [i11egible].
DAMAGE_PER_LETTER = 0.25
# A bracket that is never closed holds no more words than this.
LONGEST_UNCLOSED = 20
# Words of a sentence that tells what happened.
SHORTEST_SENTENCE = 3
# Its nouns have capitals, so that these tell no name.
NOUNS_IN_CAPITALS = "deu"
# [Orlov]: or [Orlov] --
_HEADS = re.compile(r"[:：]|\s(?:--|[–—])\s")
# Senarath Wijeratna, its second word's capital misread perhaps; a label of a few words before it.
_NAMES = re.compile(r"[A-ZÀ-ȚḀ-ỸА-ЯЁ][\w’'-]{2,}(?:\s[^\W\d_][\w’'-]{2,}){0,2}")
_MISREAD_LABEL = re.compile(r"[A-ZÀ-ȚḀ-ỸА-ЯЁ][\w’'.-]*(?:\s[\w’'.-]+){1,5}")
_AFTER_LABEL = re.compile(r"[:：.]|\s[–—-]\s")
_FOOTNOTE_SIGN = re.compile(r"^\[\s*(?:\d{1,3}[a-z]?|[*†‡a-z])\s*\]$")
# He is [a] man: an article that the editor supplied; the sign of a footnote touches its word.
_ARTICLE_SIGN = re.compile(r"\w \[a\] \w")
# (a), (iv), (2): what numbers the parts of a speech is said by nobody.
_ENUMERATOR = re.compile(r"^(?:[a-zа-я]|[ivxl]{1,5}|\d{1,2})$", re.IGNORECASE)
# [19]71, 19[71]: figures of a year that the original leaves out; 1971[2] is a footnote's.
_CENTURY = re.compile(r"(?<!\d)(?:1[5-9]|20)$")
_SENTENCE = re.compile(r"[.!?”\"]\s+\S|[。！？]")
_WHOLE_SENTENCE = re.compile(r"^[A-ZÀ-ȚḀ-ỸА-ЯЁ][^()\[\]]*[.!]$", re.DOTALL)
_ENDED = re.compile(r"[.!?…:][\"'”»“]?\s*$")
_SENTENCE_ENDED = re.compile(r"[.!?…:。！？：][\"'”’»」]?$")
_WORDS = re.compile(r"[^\W\d_]+")
_CJK = re.compile(r"[\u4e00-\u9fff]")
# What opens and is not closed in its paragraph, with the words to its end.
_UNCLOSED = re.compile(r"(?P<open>[\[(（〔［])(?=(?P<rest>[^\W_\[\]()][^\n]{0,600}))")
# <laughs>, where the machine had no other brackets.
_ANGLED = re.compile(r"<\s?(?P<inner>[^\W\d_][^<>\n]{2,80})>")
# – Laughter on both sides –: a paragraph of its own between dashes.
_BETWEEN_DASHES = re.compile(r"(?m)^[–—-]{1,2}\s?(?P<inner>[^\W\d_][^–—\n]{2,80}?)\s?[–—-]{1,2}$")
_ANY_CLOSE = re.compile(r"[\])〕］】}）]")
# Of these an editor's wording is known as a whole; a stage direction may be anything.
_SURE_TYPES = {"redaction", "excision", "illegible"}


class MarkBook:
    """The rules of topic ``marks``, in order of precedence."""

    def __init__(self, rules: Rulebook, language: str | None, book: TurnBook, names: str) -> None:
        # Rules that say so hold for documents of their own language alone.
        foreign = set(rules.languages) - {language}
        every = [
            rule
            for rule in rules.rules_from("marks", language)
            if not (rule.keys.get("own") and rule.language in foreign)
        ]
        self._rules: tuple[Rule, ...] = tuple(rule for rule in every if not rule.keys.get("bare"))
        self._worded: tuple[Rule, ...] = tuple(rule for rule in self._rules if rule.keys.get("worded"))
        self._bare: tuple[Rule, ...] = tuple(rule for rule in every if rule.keys.get("bare"))
        self._lettered = letter(self._rules)
        self._plain = {word: rule for rule in self._rules for word in rule.keys.get("words", ())}
        self._book = book
        self._nouns = language == NOUNS_IN_CAPITALS
        self._identities = IdentityBook(rules, book, names, nouns=self._nouns)
        self._spoken = frozenset(rules.words("speakers_words"))
        self._comments = tuple(f"{words} " for words in rules.words("comment_openers"))
        self._brackets = BracketBook(rules, language)

    def find(
        self,
        text: str,
        *,
        opens: Callable[[int], bool] | None = None,
        spoken: bool = False,
        read: bool = False,
        damaged: bool = False,
    ) -> Iterator[Insertion]:
        """All insertions of ``text``, in order.

        Args:
            text: running text, newlines between paragraphs.
            opens: whether the words of a speech begin at a character; None where the text holds none.
            spoken: the text is a body, where a parenthesis that is a paragraph of its own tells what happened.
            read: an engine read the text, and may have misread brackets of it.
            damaged: it read the file with many doubts, so that both brackets of a pair may be misread.
        """
        worded = [each for each in find_worded(text, self._worded) if not _is_labelled(each, opens)] if read else []
        if read and spoken:
            worded += [each for each in find_halves(text, self._rules) if not touches(each, worded)]
        found = [
            *self._find_bare(text, spoken=spoken),
            *self._find_bracketed(text, opens=opens, spoken=spoken, damaged=damaged),
        ]
        found = [each for each in found if not any(one.start <= each.start < one.end for one in worded)]
        found += self._find_unclosed(text, [*worded, *found], told=spoken and read)
        if read:
            every = [*worded, *found]
            found += [each for each in find_lettered(text, self._lettered) if not touches(each, every)]
        yield from sorted([*worded, *found], key=lambda each: each.start)

    def _find_bare(self, text: str, *, spoken: bool) -> Iterator[Insertion]:
        """Insertions that stand in no brackets: <...>, □□□, – Laughter –."""
        for rule in self._bare:
            for found in rule.pattern.finditer(text):
                yield Insertion(MarkType(rule.key("type")), found.group(), found.start(), found.end(), rule.id)
        for found in _ANGLED.finditer(text):
            known = next((rule for rule in self._rules if rule.pattern.search(f"[{found['inner']}]")), None)
            if known and known.key("type") != "none":
                yield Insertion(MarkType(known.key("type")), found.group(), found.start(), found.end(), known.id)
        for found in _BETWEEN_DASHES.finditer(text) if spoken else ():
            stages = (rule for rule in self._rules if rule.key("type") == MarkType.STAGE)
            if known := next((rule for rule in stages if rule.pattern.search(f"({found['inner']})")), None):
                yield Insertion(MarkType.STAGE, found.group(), found.start(), found.end(), known.id)

    def _find_unclosed(self, text: str, found: list[Insertion], *, told: bool) -> Iterator[Insertion]:
        """Insertions that have lost their closing bracket: a mark's plain words, or the paragraph's last words, that a
        rule knows to the letter; where an engine read a body (``told``), a short Chinese paragraph of its own.
        """
        reach = 0
        for opening in _UNCLOSED.finditer(text):
            start = opening.start()
            if start < reach or any(each.start <= start < each.end for each in found):
                continue
            rest = opening["rest"]
            if _ANY_CLOSE.search(rest):
                continue
            square = opening["open"] in SQUARE_OPEN
            if plain := max((word for word in self._plain if _begins(rest, word)), key=len, default=""):
                words, known = rest[: len(plain)], self._plain[plain]
            else:
                words = rest.rstrip()
                whole = f"[{words}]" if square else f"({words})"
                rules = (rule for rule in self._rules if rule.key("type") in _SURE_TYPES)
                sure = [each for each in rules if each.pattern.fullmatch(whole)]
                length = len(words if _CJK.search(words) else words.split())
                if told and not square and is_chinese_stage(text, start, words):
                    reach = start + 1 + len(words)
                    yield Insertion(MarkType.STAGE, f"（{words}）", start, reach, "parenthesis-alone~bracket")
                    continue
                if not sure or not SHORTEST_SENTENCE <= length <= LONGEST_UNCLOSED:
                    continue
                known = sure[0]
            reach = start + 1 + len(words)
            mended = f"{opening['open']}{words}{SAME_SHAPE[opening['open']]}"
            yield Insertion(MarkType(known.key("type")), mended, start, reach, f"{known.id}~bracket")

    def _find_bracketed(
        self, text: str, *, opens: Callable[[int], bool] | None, spoken: bool, damaged: bool
    ) -> Iterator[Insertion]:
        reach = 0
        for pair in find_pairs(text, self._brackets):
            if pair.start < reach or self._is_language_of_label(text, pair, opens):
                continue
            alone = _is_alone(text, pair)
            typed = self._recognise(text, pair, alone=alone) or self._type(text, pair, opens=opens, spoken=spoken)
            if typed is None and damaged and opens is not None and not alone:
                typed = self._supply(text, pair)
            if typed is None:
                continue
            kind, rule, meant = typed
            words = " ".join(text[pair.start : pair.end].split())
            if meant:
                words = meant
            elif pair.damaged or SAME_SHAPE.get(words[0], words[-1]) != words[-1]:
                words, rule = mend_brackets(words, pair.square), f"{rule}~bracket"
            yield Insertion(kind, words, pair.start, pair.end, rule)
            reach = pair.end

    def _supply(self, text: str, pair: Pair) -> tuple[MarkType, str, str] | None:
        """An editor's words in a speech, both of whose square brackets were read as round ones, by what such words are."""
        inner = " ".join(text[pair.start + 1 : pair.end - 1].split())
        if pair.square or pair.damaged or next(self._brackets.find("supplied", inner), None) is None:
            return None
        return MarkType.SUPPLIED, "bracketed-words~bracket", f"[{inner}]"

    def _is_language_of_label(self, text: str, pair: Pair, opens: Callable[[int], bool] | None) -> bool:
        """Whether an insertion is the part of a label that says in which language was spoken: Minister (in French)."""
        inner = " ".join(text[pair.start + 1 : pair.end - 1].split())
        return _in_label(text, pair, opens) and self._book.first(inner, "language") is not None

    def _recognise(self, text: str, pair: Pair, *, alone: bool) -> tuple[MarkType, str, str] | None:
        """Type, rule and meant words of an insertion that a rule knows."""
        inner = " ".join(text[pair.start + 1 : pair.end - 1].split())
        plain = f"[{inner}]" if pair.square else f"({inner})"
        found = self._rules_at(text, pair, alone=alone)
        rule = next((rule for rule in found if rule.pattern.search(plain)), None)
        if rule is None or rule.key("type") == "none":
            return None
        return MarkType(rule.key("type")), rule.id, rule.key("means")

    def _rules_at(self, text: str, pair: Pair, *, alone: bool) -> Iterator[Rule]:
        """The rules that mean something where an insertion stands."""
        before = text[: pair.start].rpartition("\n")[2].rstrip()
        # Between round brackets nobody supplies words, and engines read 。 as a comma.
        between = not before or _SENTENCE_ENDED.search(before) is not None or (not pair.square and before[-1] == "，")
        for rule in self._rules:
            if (alone or not rule.keys.get("alone")) and (between or not rule.keys.get("between")):
                yield rule

    def _type(
        self, text: str, pair: Pair, *, opens: Callable[[int], bool] | None, spoken: bool
    ) -> tuple[MarkType, str, str] | None:
        """The same of one that no rule knows: by nearness, or by where it stands."""
        start, end = pair.start, pair.end
        inner = " ".join(text[start + 1 : end - 1].split())
        plain = f"[{inner}]" if pair.square else f"({inner})"
        if pair.square and _completes_year(text, pair, inner):
            return MarkType.SUPPLIED, "bracketed-figures", ""
        article = _ARTICLE_SIGN.fullmatch(text, max(0, start - 2), end + 2)
        if (pair.square and _FOOTNOTE_SIGN.match(plain) and not article) or any(
            rule.pattern.search(plain) for rule in self._rules_at(text, pair, alone=False)
        ):
            return None
        near = self._nearest(inner)
        alone = _is_alone(text, pair)
        before = text[:start].rpartition("\n")[2]
        named = self._is_named(text, pair, inner)
        resumes = self._book.first(inner, "resumes") is not None
        labelled = opens is not None and _in_label(text, pair, opens) and self._book.read(before.strip()) is not None
        manner = labelled and not resumes and bool(self._book.first(inner, "manner"))
        if near:
            return (*near, "")
        # NELEDOV [director of the trust]. Comrades!
        named = named or (labelled and not manner and pair.square and self._identities.is_office(inner))
        if not pair.square or (pair.mixed and (alone or named)):
            brief = len(inner) <= LONGEST_OPENING and not _ENUMERATOR.match(inner)
            first = opens is not None and opens(start) and end < len(text) and brief
            told = spoken and alone and len(inner) > 2 and not self._identities.signs(inner)
            rule = "manner" if manner else "parenthesis-alone" if told else "parenthesis-opens-turn" if first else None
            if rule is None and (spoken or opens is not None) and self._is_told(before, inner):
                rule = "parenthesis-sentence"
            if rule or not (pair.mixed and named) or alone:
                return (MarkType.STAGE, rule, "") if rule else None
        if pair.damaged and not alone and (len(inner) > LONGEST_GUESSED or _SENTENCE.search(inner)):
            return None
        kinds = (
            (manner, MarkType.STAGE, "manner"),
            (named, MarkType.IDENTIFICATION, "bracketed-name"),
            # [Tea was brought in.]
            (_WHOLE_SENTENCE.match(inner) is not None, MarkType.STAGE, "bracketed-sentence"),
            (True, MarkType.SUPPLIED, "bracketed-words"),
        )
        return next((kind, rule, "") for holds, kind, rule in kinds if holds)

    def _is_named(self, text: str, pair: Pair, inner: str) -> bool:
        """Whether a bracket says who is meant: by what stands beside it, or as a label, whole or at its end."""
        before = text[: pair.start].rpartition("\n")[2]
        if not before:
            return pair.square and _HEADS.match(text, pair.end) is not None and self._identities.labels(inner)
        ends = pair.square and text[pair.end : pair.end + 1] in (":", "：") and len(before) <= LONGEST_LABEL
        if ends and not self._book.first(inner, "manner"):
            # "Prime Minister asfa [Wolde-Giorgis]:" is a label, misread though it be.
            named = not self._nouns and _NAMES.fullmatch(inner) and _MISREAD_LABEL.fullmatch(before.strip())
            if named or self._book.read(before.strip()):
                return True
        return self._identities.identifies(before, inner, text[pair.end : pair.end + LONGEST_LABEL])

    def _is_told(self, before: str, inner: str) -> bool:
        """Whether round brackets hold a sentence of their own, between sentences, in which nobody speaks of himself."""
        words = [word.casefold() for word in _WORDS.findall(inner)]
        return (
            _WHOLE_SENTENCE.match(inner) is not None
            and len(words) >= SHORTEST_SENTENCE
            and (not before.strip() or _ENDED.search(before) is not None)
            and not self._spoken.intersection(words)
            and not inner.casefold().startswith(self._comments)
        )

    def _nearest(self, inner: str) -> tuple[MarkType, str] | None:
        """The rule one of whose plain words lies within the edit distance of a damaged insertion."""
        words = inner.casefold().strip(" .!")
        for rule in self._rules:
            for known in rule.keys.get("words", ()):
                allowed = int(len(known) * DAMAGE_PER_LETTER)
                if allowed and Levenshtein.distance(words, known, score_cutoff=allowed) <= allowed:
                    return MarkType(rule.key("type")), f"{rule.id}~"
        return None


def _begins(rest: str, word: str) -> bool:
    """Whether the words behind a bracket begin with those of a mark."""
    return rest[: len(word)].casefold() == word and not rest[len(word) : len(word) + 1].isalnum()


def _is_labelled(each: Insertion, opens: Callable[[int], bool] | None) -> bool:
    """Whether a paragraph has a speaker's label before its words, so that the whole is nobody's insertion."""
    return opens is not None and any(
        opens(at) for at in range(each.start + 1, min(each.end, each.start + LONGEST_LABEL))
    )


def _in_label(text: str, pair: Pair, opens: Callable[[int], bool] | None) -> bool:
    """Whether an insertion stands right before the mark that ends a label, or ends its line above the words said."""
    before = text[: pair.start].rpartition("\n")[2]
    if len(before) > LONGEST_LABEL:
        return False
    ends_line = opens is not None and text[pair.end : pair.end + 1] == "\n" and opens(pair.end + 1)
    return ends_line or _AFTER_LABEL.match(text, pair.end) is not None


def _completes_year(text: str, pair: Pair, inner: str) -> bool:
    """Whether brackets hold the first or the last two figures of a year whose others touch them."""
    before, behind = text[: pair.start][-3:], text[pair.end :]
    if _CENTURY.fullmatch(inner):
        return re.match(r"\d\d(?!\d)", behind) is not None and not before[-1:].isdigit()
    return re.fullmatch(r"\d\d", inner) is not None and _CENTURY.search(before) is not None


def _is_alone(text: str, pair: Pair) -> bool:
    """Whether an insertion is a paragraph of its own."""
    before, behind = text[pair.start - 1 : pair.start], text[pair.end : pair.end + 1]
    return before in ("", "\n") and behind in ("", "\n")
