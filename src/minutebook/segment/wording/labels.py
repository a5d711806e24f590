"""Which field of a header the words at the start of a line announce.

Long because a label is known in six ways (whole, by a telling word, misread, without its colon, longer than it seemed,
of a side), each tried only where the ones before it fail.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from rapidfuzz.distance import Levenshtein

from minutebook.model import Field
from minutebook.rules import Rule, Rulebook
from minutebook.segment.layout.rows import is_cjk
from minutebook.segment.wording.announcements import GLUED_CAPITALS, GLUED_COLON, GLUED_COLON_ALONE

# One character in five of a label may be misread; labels of fewer than five letters must be exact.
LABEL_DAMAGE_PER_LETTER = 0.2
# "Date" and "Time" are this short; one letter is forgiven where a figure follows.
SHORT_LABEL = 4
# A Chinese label has two to six characters; one of them may be misread.
CHINESE_LABEL_DAMAGE = 1
DAMAGED_CONFIDENCE = 0.8
# Among other fields one letter in four of a label may be misread; it has four words at most and four letters at least.
# One of three letters (Ort, Tag) must be exact but for its colon.
LOOSE_DAMAGE_PER_LETTER = 0.25
LONGEST_LOOSE_LABEL = 4
# A sentence that does for a label has more words, and one more where a letter lost parts one: The chair was t ken by.
LONGEST_WORDED_LABEL = 6
# A word of a label that differs in more of its letters is another word.
ANOTHER_WORD = 0.5
# Letters of a word that the others of a sentence tell.
SHORTEST_TOLD = 2
SHORTEST_LOOSE_LABEL = 4
# Re: with its colon read as a letter.
SHORTEST_GLUED = 3
# Letters of a label behind whose colon, read as an r, no figure stands.
SHORTEST_GLUED_R = 8
# A label whose colon is lost, taken only among other fields.
LOOSE_CONFIDENCE = 0.7
# A label known by one telling word alone; it has ten words or twenty Chinese characters at most, five words
# where it stands alone on its line without a colon.
ROOTED_CONFIDENCE = 0.85
LONGEST_ROOTED = 10
# What stands before a title's colon and is no label has so many words at least.
FEWEST_BEFORE_TITLE = 3
LONGEST_ROOTED_ALONE = 5
# "Interpreter", "Recorder" and the like are known with one letter misread.
SHORTEST_PERSON_LABEL = 7
# "Korean side. Ryu Chang-muk, Minister of Forestry", "Sprachmittlerin. Ulla Berg"
_STOPPED = re.compile(r"^(?!of\s)(?P<words>[^\W\d_][^.,:;]{2,40}(?<!\s\w))[.,;*']\s(?P<value>[A-ZÀ-ȚḀ-ỸА-ЯЁ].*)$")
# "Ada Berg, Harbour Master", "Ada Berg. Harbour Master"
_NAMED_ENTRY = re.compile(r"[A-ZÀ-ȚḀ-Ỹ][\w’'-]+(?:\s[A-ZÀ-ȚḀ-Ỹ][\w.’'-]*){1,2}[.,]\s[A-ZÀ-ȚḀ-Ỹ]")
# Words of such a label of who served.
LONGEST_STOPPED = 2
# What makes a label longer is a word, not a form of address.
SHORTEST_ADDED = 6
_ENDS_IN_SIDE = re.compile(r"(?i)\b(?:side|part|delegation|seite)s$")
_OF_A_SIDE = re.compile(r"(?i)\s+(?:on|for|from|of)\s+(?:our|the|their|his)\s+(?:\w+\s+)?(?:side|part|delegation)$")
# What a colon and the space behind it are read as where no space is left before a figure.
_SIGNS_BEFORE_FIGURE = re.compile(
    r"^(?P<label>[^\W\d_][^\W\d_ ]*(?:\s[^\W\d_]+){0,3})(?P<signs>[?.!*'\"–-]{1,2})(?=\d)"
)
_COLON_REMAINS = frozenset({"? ", "! ", ", ", ". ", "' ", "* ", '" ', "” ", "» "})
# British and Indian typists set a dash close behind the colon: Present:- Mr. Holm.
_COLON_DASH = r"(?:(?<=:)[—–-]+(?=\s|$))?"
SEPARATOR = re.compile(rf"^\s*(?:[:：;；]{_COLON_DASH}|[—–]+|--+|-\s)\s*")
_COLON = re.compile(
    rf"^(?P<label>[^:：;；]{{1,60}}?)\s*(?:[:;](?!\d\d(?!\d))|[：；]){_COLON_DASH}\s*(?P<value>.*)$", re.DOTALL
)
_STRICT_COLON = re.compile(
    rf"^(?P<label>[^:：]{{1,60}}?)\s*(?::(?!\d\d(?!\d))|：){_COLON_DASH}\s*(?P<value>.*)$", re.DOTALL
)
# "Приглашен — директор леспромхоза Турсин": a few words and a dash for the colon.
_DASH = re.compile(r"^(?P<label>[^\W\d_]+(?:\s[^\W\d_]+){0,2})\s+(?:—|–|--)\s+(?P<value>\S.*)$", re.DOTALL)
_SPACED = re.compile(
    r"^(?P<label>(?:[\u4e00-\u9fff][\s\u3000]+){1,5}[\u4e00-\u9fff]+)\s*[:：]"
    r"|^(?P<bare>[\u4e00-\u9fff][\s\u3000]+[\u4e00-\u9fff])(?=[\s\u3000]+[\u4e00-\u9fff]{2})"
)
_IN_BRACKETS = re.compile(r"^[(（](?P<inside>[^()（）:：]{1,40}[:：][^()（）]+)[)）]$")
# 【时间】1962年6月8日: the brackets of a label stand for its colon.
_FRAMED = re.compile(r"^[【〔［\[〖]\s*(?P<label>[\u4e00-\u9fff、]{2,8})\s*[】〕］\]〗]\s*[:：]?\s*(?=\S)")
_BRACKETED = re.compile(r"\s*[\[(（][^\])）]*[\])）]?")
_GAP = re.compile(r"[\s\u3000]+")
# "2. Day:", "(a) our side:", "一、时间：": numbered fields.
_NUMBER = re.compile(
    r"^(?:(?:\d{1,2}[.)]|\([a-z\d]{1,2}\)|[a-z]\))\s+"
    r"|(?:[一二三四五六七八九十]{1,2}\s*[、.．,，]|[（(][一二三四五六七八九十]{1,2}[）)]|\d{1,2}[、.．])\s*(?=[\u4e00-\u9fff]))(?=[^\W\d_])"
)
_ROMAN = re.compile(r"^[IVX]{1,4}\.\s+(?=[^\W\d_])")
_CJK = re.compile(r"[\u4e00-\u9fff]")
# BETwEEN:, PLAcE: a small letter of the same shape among the capitals of a label.
_SMALL_AMONG_CAPITALS = re.compile(r"^[A-Z]{2,}[cosuvwxz][A-Z]+(?=\s?:)")
# Figures of a file, or of its box at the end, and words with a capital, no small ones: Cables, Chron. 74/8; Chron. 1970, Box 2.
_FILED = re.compile(
    r"(?=.*(?:\d[/-]\w|\w-\d|\b[A-Z][a-z]+\s\d{1,3}\.?$))[A-ZÀ-ȚḀ-Ỹ\d][^\s:]*(?:\s+[A-ZÀ-ȚḀ-Ỹ\d][^\s:]*)*\s*"
)
# "Interpreted by:. Ada Berg"
_STRAY_SIGN = re.compile(r"\s*[.,'`]\s(?=[^\W\d_])")
# "Minutes taken by ulla Berg": the first letter of a name read as a small one.
SMALL_NAME = re.compile(r"[a-z][\w’'-]+(?:\s[A-ZÀ-ȚḀ-Ỹ][\w’'-]+){1,2}")
_HALF_DAY = re.compile(r"(?i)[ap]\.?\s?m\.?")
# A label alone on its line is no list, no sentence and no figure.
_NOT_ALONE = re.compile(r"[,;.!?\d]|^\W|^[a-zß-žа-я]")
# No label goes on over the end of a sentence or of a list's entry; a Roman number's stop ends neither (VIII. Question).
_BROKEN = re.compile(r"[;!?]|[^\W\d_]{2}(?![IVX]\.)[^\W\d_]\.\s")
# "II. Evening sitting. Record No. 4", "FOURTH SITTING (PUBLIC)": what stands around the name of a sitting.
_AROUND_SESSION = re.compile(
    r"^[IVX]{1,4}\.\s+|\s*\([^()\d]{3,20}\)$"
    r"|[.,;]\s+(?:Minutes|Record|Protocol|Protokoll|Niederschrift|Протокол|Стенограмма)\s+(?:N[ºo°]\.?|Nr\.|№)\s?\d{1,3}$"
)
# "4. И. Лунина", "#. Г. Лунин": the first of two initials read as a figure or a sign.
MISREAD_INITIAL = re.compile(r"[\d#&©®*?][.,]\s?[A-ZÀ-ȚḀ-ỸА-ЯЁ][.,]\s?[A-ZÀ-ȚḀ-ỸА-ЯЁ][\w’'-]+")
# When and where.
OCCASION = frozenset({Field.DATE, Field.TIME, Field.PLACE})
SERVING = frozenset({Field.INTERPRETER, Field.RECORDER})
# Fields whose value is no figure.
NAMES = frozenset({Field.PARTICIPANTS, Field.CHAIR, Field.ABSENT, Field.INTERPRETER, Field.RECORDER, Field.PLACE})


@dataclass(frozen=True, slots=True)
class Label:
    """A label found at a line's start.

    ``words`` as on the page, without its colon; ``value`` what follows on the line; ``start`` where the value
    starts; ``closing`` whether a time is the end; ``once`` whether it heads a section where a record has several;
    ``tail`` whether it may also stand in the closing part;
    ``colon`` whether a colon stands behind it; ``rooted`` whether one telling word made it known; ``confidence``
    below 1 where letters had to be forgiven.
    """

    words: str
    field: Field
    value: str
    start: int
    rule: str
    closing: bool = False
    once: bool = False
    tail: bool = False
    side: bool = False
    colon: bool = True
    rooted: bool = False
    confidence: float = 1.0

    @property
    def parted(self) -> bool:
        """Whether a colon or a dash stands between it and its value."""
        return self.colon or self.start > len(self.words) + 1


class LabelBook:
    """The rules of topic ``header``, those of ``language`` first, then the other languages': minutes mix them."""

    def __init__(self, rules: Rulebook, language: str | None) -> None:
        own = rules.rules("header", language) if language in rules.languages else ()
        own_ids = {rule.id for rule in own}
        self._no_names = frozenset(rules.words("no_name_words"))
        self._by_kind: dict[str, list[Rule]] = {}
        self._known: list[tuple[str, Rule]] = []
        self._loose: dict[str, Label | None] = {}
        self._found: dict[str, Label | None] = {}
        self._listed: dict[str, Label | None] = {}
        for rule in [*own, *(rule for rule in rules.rules("header") if rule.id not in own_ids)]:
            self._by_kind.setdefault(rule.key("kind"), []).append(rule)
            if name := rule.key("words"):
                self._known += [(word.casefold(), rule) for word in rules.words(name, rule.language)]

    def first(self, text: str, kind: str) -> Rule | None:
        """The first rule of ``kind`` that finds something in ``text``."""
        return next((rule for rule in self._by_kind.get(kind, ()) if rule.pattern.search(text)), None)

    def names_session(self, text: str) -> bool:
        """Whether words are the heading of a sitting, its number and that of its record apart."""
        return self.first(_AROUND_SESSION.sub("", text), "session") is not None

    def find(self, text: str) -> Label | None:
        """The known label that ``text`` starts with, exact before rooted before damaged; None where there is none."""
        text = _SMALL_AMONG_CAPITALS.sub(lambda word: word.group().upper(), text)
        if text not in self._found and (spaced := _SPACED.match(text)):
            # A label set wide, as Chinese forms have it.
            words = (spaced["label"] or spaced["bare"]).strip()
            label = self.find(_GAP.sub("", words) + text[len(words) :])
            self._found[text] = label and replace(label, words=words, start=len(text) - len(label.value))
        if text not in self._found and (framed := _FRAMED.match(text)):
            label = self.find(f"{framed['label']}：{text[framed.end() :]}")
            if label is not None and label.colon:
                self._found[text] = replace(label, start=len(text) - len(label.value))
        if text not in self._found and (number := _NUMBER.match(text)):
            label = self.find(text[number.end() :])
            if label is not None:
                self._found[text] = replace(label, start=label.start + number.end())
        if (
            text not in self._found
            and (calling := self.first(text, "calling"))
            and (heading := calling.pattern.match(text))
        ):
            # "ROLL CALL: Present: Ada Berg, Olaf Kinn. Absent: Emil Orde."
            label = self.find(text[heading.end() :])
            if label is not None and label.field in {Field.PARTICIPANTS, Field.ABSENT} and label.parted and label.value:
                self._found[text] = replace(label, start=label.start + heading.end())
        if text not in self._found and (number := _ROMAN.match(text)):
            # "II. Composition of the Cuban delegation:"; what it is about keeps its number.
            label = self.find(text[number.end() :])
            if label is not None and label.field in {Field.PARTICIPANTS, Field.ABSENT}:
                self._found[text] = replace(
                    label, words=text[: number.end() + len(label.words)], start=label.start + number.end()
                )
        if text not in self._found:
            label = self._exact(text) or self._rooted(text)
            near = self._damaged(text) if label is None or label.rooted else None
            # "Dete and Time: 11 June 1965": the listed label of a day with a letter misread, however telling its last word is.
            dated = near is not None and near.field is Field.DATE and near.rule.endswith("~1")
            dated = dated and label is not None and label.field is Field.TIME and label.value[:1].isdigit()
            label = near if label is None or dated else label
            if label is None and (inner := _IN_BRACKETS.match(text)) and not _IN_BRACKETS.match(inner["inside"]):
                label = self.find(inner["inside"])
                label = label and replace(label, start=label.start + 1)
            self._found[text] = (label and not label.rooted and self._longer(text, label)) or label
        return self._found[text]

    def title_behind(self, text: str) -> str | None:
        """The title behind a colon, and before it no label but what it is about: Works on the Old Mole: Minutes of ..."""
        about, colon, title = text.partition(": ")
        if not colon or len(about.split()) < FEWEST_BEFORE_TITLE or ":" in f"{about[-1:]}{title}":
            return None
        known = self.find(text) is not None or self.first(title, "title") is None
        return None if known or about.split()[0].endswith(".") else title

    def find_listed(self, text: str) -> Label | None:
        """The label that ``text`` starts with if the vocabularies hold it: one telling word is not enough."""
        if text not in self._listed:
            label = self._exact(text) or self._damaged(text)
            self._listed[text] = (label and self._longer(text, label)) or label
        return self._listed[text]

    def find_listed_spaced(self, text: str) -> Label | None:
        """As :meth:`find_listed`, a Chinese label set wide among them: 时 间 晚七时."""
        label = self.find(text) if _SPACED.match(text) else self.find_listed(text)
        return None if label is None or label.rooted else label

    def _rooted(self, text: str) -> Label | None:
        """A label whose wording no vocabulary holds, but one of whose words tells its field: Drawn up by, Guests of honour."""
        parts = _split(_STRICT_COLON, text) or _split(_DASH, text)
        words, value = parts if parts else (text.strip(), "")
        if _HALF_DAY.fullmatch(value):
            # "The interview ended at 11225: a.m.": the hour of a sentence.
            return None
        length, most = len(words.split()), LONGEST_ROOTED if parts else LONGEST_ROOTED_ALONE
        if is_cjk(words):
            length, most = len(words), 2 * most
        # What brackets say is the speaker's manner: The PRESIDENT (translation).
        bare = _BRACKETED.sub("", words).strip()
        if length > most or _BROKEN.search(words) or (parts is None and (_NOT_ALONE.search(words) or is_cjk(words))):
            return None
        telling: list[tuple[int, Rule]] = []
        for rule in self._by_kind.get("root", ()):
            if parts is None and not rule.keys.get("alone"):
                continue
            if "," in bare and rule.key("field") not in OCCASION | {Field.ABSENT, Field.REFERENCE}:
                continue
            word = rule.pattern.search(bare)
            if word and not (value and not re.search(rule.key("value", "^"), value)):
                telling.append((word.start(), rule))
        if not telling:
            return None
        # "Записала и перевела": what is told first.
        rule = min(telling, key=lambda found: found[0])[1]
        label = _make(text, len(words), len(text) - len(value), rule, side=False, colon=parts is not None, rooted=True)
        return replace(label, side=bool(rule.keys.get("side")), confidence=ROOTED_CONFIDENCE)

    def _longer(self, text: str, label: Label) -> Label | None:
        """A longer label that ``label`` begins, where small letters follow it: its end was misread, or a colon within it.

        ``Беседу переводила и зеписала К. В. Орлова``, ``Presen: at the meeting were: Mr. Holm``.
        """
        if not label.value[:1].islower() or label.side:
            return None
        split = _split(_STRICT_COLON, label.value) if label.colon else None
        if split and label.field is Field.PARTICIPANTS and label.confidence == 1 and self.first(split[0], "part"):
            # "Attending: from the Upper Dairy: Ada Berg, ...; from the Lower Dairy: ..."
            return None
        if split:
            joined = f"{label.words} {label.value}"
            longer = self._exact(joined) or self._damaged(joined)
            if longer and longer.value == split[1].strip() and longer.field is label.field:
                return replace(longer, start=len(text) - len(longer.value), confidence=DAMAGED_CONFIDENCE)
        if not label.colon:
            loose = self._damaged_loose(text)
            added = loose.words[len(label.words) :].split() if loose else []
            if any(len(word) >= SHORTEST_ADDED for word in added) and loose and _may_be_value(loose.value):
                return loose
        return None

    def find_loose(self, text: str) -> Label | None:
        """A known label whose colon is lost or read as a letter, and some of its letters too.

        ``Venue Meeting Room``, ``Sources National Records``, ``Datet 14 May``. Means something only among other fields.
        """
        if text[:1] in {"[", "("}:
            # [received 6 Nov. 1973]
            return None
        if text not in self._loose and (parted := _SIGNS_BEFORE_FIGURE.match(text)):
            # "Beginning?.9.30", "Sitting openeds-10.20"
            spaced = f"{parted['label']}{' ' * len(parted['signs'])}{text[parted.end() :]}"
            label = self.find_loose(spaced)
            fits = label is not None and label.field in OCCASION and label.words == parted["label"]
            self._loose[text] = label if fits else None
        if text not in self._loose:
            glued, exact = self.find_glued(text), self._exact_loose(text)
            # "Notes Taken By. Ulla Berg": no Note with its colon read as a letter.
            nearest = exact if exact and glued and len(exact.words) > len(glued.words) else glued or exact
            label = nearest or self._chinese_loose(text) or self._damaged_loose(text)
            # "Chairman's Office" says where.
            self._loose[text] = None if label is None or label.words.endswith(("'s", "’s")) else label
        return self._loose[text]

    def find_spelt(self, text: str) -> Label | None:
        """As :meth:`find_loose`, every letter of the label read well."""
        label = None if text[:1] in {"[", "("} else self._exact_loose(text) or self._chinese_loose(text)
        return None if label is None or label.words.endswith(("'s", "’s")) else label

    def find_glued(self, text: str) -> Label | None:
        """A known label whose colon was read as the letter it resembles, and stands at its end: Chairmani Comrade Orde."""
        words = text.split(" ")
        for length in range(1, min(LONGEST_ROOTED, len(words) - 1) + 1):
            start = " ".join(words[:length])
            value = text[len(start) :].strip()
            # "Comrades taking parts. Ada Berg": the colon was read as a letter and a stop.
            start = start[:-1] if start[-2:-1] in GLUED_COLON_ALONE and start[-1] in ".," else start
            # "Anwesender Walter Holm", "Dater 3. August"; a Placer is something else.
            as_r = start[-1:] == "r" and (len(start) > SHORTEST_GLUED_R or value[:1].isdigit())
            # "DATE AND HOURS Monday, 4 May"
            capital = start.isupper() and start[-1:] in GLUED_CAPITALS
            glued = as_r or capital or start[-1:] in f"{GLUED_COLON}?"
            if not glued or len(start) < SHORTEST_GLUED or not start[:1].isupper():
                continue
            written, whole = f"{start[:-1]}: {value}", f"{start}: {value}"
            # "Präsident Zillich": one telling word may end in such a letter itself.
            plural = start[-1] == "s" and (length == 1 or _ENDS_IN_SIDE.search(start) is not None)
            own = not plural and self._rooted(whole) is not None
            label = self._exact(written) or (None if own else self._rooted(written))
            side = self.find(value) if label is not None and label.field is Field.PARTICIPANTS else None
            fits = _may_be_value(value) or (side is not None and side.side)
            # "Taking part in the talksi Ada Berg, Minister": a longer one heads a list.
            heads = label is not None and label.field is Field.PARTICIPANTS and "," in value
            if label is None or (length > LONGEST_LOOSE_LABEL and not (label.side or heads)):
                continue
            if label.colon and label.words == start[:-1] and fits:
                read = start if start[-1].isalpha() else start[:-1]
                at, rule = len(text) - len(value), f"{label.rule}~loose"
                return replace(label, words=read, start=at, rule=rule, colon=False, confidence=LOOSE_CONFIDENCE)
        return None

    def _exact_loose(self, text: str) -> Label | None:
        for rule in self._by_kind.get("label", ()):
            found = rule.pattern.search(text)
            behind = text[found.end() :] if found else ""
            if found and found.start() == 0 and (behind[:1].isspace() or behind[:2] in _COLON_REMAINS):
                start = found.end() + len(behind) - len(behind.lstrip("?!,.'*\"”» "))
                told = _may_be_value(text[start:]) or (
                    found.group().endswith(" by") and SMALL_NAME.fullmatch(text[start:])
                )
                if behind[:1].isspace() and not told:
                    continue
                return _make(text, found.end(), start, rule, side=False, colon=False, confidence=LOOSE_CONFIDENCE)
        return self._side_loose(text)

    def _side_loose(self, text: str) -> Label | None:
        """A side or who served, told by one word, whose colon was read as a stop: Korean side. Ryu Chang-muk, Minister;
        Sprachmittlerin. Ulla Berg.
        """
        start = _STOPPED.match(text)
        label = self.find(f"{start['words']}: {start['value']}") if start else None
        if start is None or label is None or label.words != start["words"]:
            return None
        served = label.rooted and label.field in SERVING and len(label.words.split()) <= LONGEST_STOPPED
        # "Staff in attendance; Ada Berg. Harbour Master"
        listed = (
            label.rooted and label.field in {Field.PARTICIPANTS, Field.ABSENT} and ";" in text[: start.start("value")]
        )
        listed = listed and _NAMED_ENTRY.match(start["value"]) is not None
        if not (served or listed or (label.side and "," in start["value"])):
            return None
        return replace(
            label, value=start["value"], start=start.start("value"), colon=False, confidence=LOOSE_CONFIDENCE
        )

    def _chinese_loose(self, text: str) -> Label | None:
        """A Chinese label stands right before its value where the colon is lost; 记录稿，未经本人审定 is a remark."""
        if self.first(text, "marking"):
            return None
        bare = text.rstrip("。，、；.,;")
        if bare.endswith((":", "：")) or any(known == bare for known, _ in self._known):
            # 参加会谈人士 above the sides, its colon lost: nobody is called 人士. Nor is it lost in 到会洽谈各位：.
            return None
        for known, rule in sorted(self._known, key=lambda each: -len(each[0])):
            if rule.language == "chi_sim" and len(known) > 1 and text.startswith(known) and len(text) > len(known) + 1:
                if text[len(known)] in self._no_names:
                    # 客人的意思是下月再付。
                    continue
                start = len(text) - len(text[len(known) :].lstrip(".,、，。·; "))
                return _make(text, len(known), start, rule, side=False, colon=False, confidence=LOOSE_CONFIDENCE)
        return None

    def _damaged_loose(self, text: str) -> Label | None:
        words = text.split()
        best: tuple[float, int, str, Rule] | None = None
        if text.isupper() and 0 < len(words) <= LONGEST_LOOSE_LABEL:
            alone = [
                (share, rule)
                for known, rule in self._known
                if (share := self._damage(text.casefold(), known)) is not None
            ]
            if alone:
                _, rule = min(alone, key=lambda each: each[0])
                end, name = len(text), f"{rule.id}~loose"
                return _make(text, end, end, rule, side=False, colon=False, confidence=LOOSE_CONFIDENCE, rule_name=name)
        for length in range(1, min(LONGEST_WORDED_LABEL, len(words) - 1) + 1):
            start = " ".join(words[:length])
            rest = text[len(start) :].strip(" .,'`-")
            if not _may_be_value(rest):
                continue
            bare = start.rstrip(",.;'*\"?!").casefold()
            for form in {start.casefold(), start[:-1].casefold(), bare}:
                for known, rule in self._known:
                    if length > LONGEST_LOOSE_LABEL and known.count(" ") < LONGEST_LOOSE_LABEL:
                        continue
                    share = self._damage(form, known)
                    if share is None or (best is not None and share >= best[0]):
                        continue
                    if not rule.keys.get("open") or re.search(rule.key("open_needs", "^"), text[len(start) :]):
                        best = (share, len(start), known, rule)
        if best is None:
            return None
        _, end, _, rule = best
        return _make(
            text, end, end, rule, side=False, colon=False, confidence=LOOSE_CONFIDENCE, rule_name=f"{rule.id}~loose"
        )

    @staticmethod
    def _damage(form: str, known: str) -> float | None:
        """Share of the letters of ``known`` in which ``form`` differs, None where that is too many."""
        allowed = int(len(known) * LOOSE_DAMAGE_PER_LETTER)
        if len(known.rstrip(".")) == SHORTEST_LOOSE_LABEL - 1:
            return 0.0 if form == known else None
        if len(known) < SHORTEST_LOOSE_LABEL or abs(len(known) - len(form)) > allowed:
            return None
        distance = Levenshtein.distance(form, known, score_cutoff=allowed)
        if distance > allowed or _holds_another_word(form, known):
            return None
        return distance / len(known)

    def _exact(self, text: str) -> Label | None:
        for kind in ("label", "side"):
            for rule in self._by_kind.get(kind, ()):
                found = _match(text, rule, side=kind == "side")
                if found and not (found.side and self._is_damaged_person_label(text)):
                    return found
        return None

    def _is_damaged_person_label(self, text: str) -> bool:
        """Whether a line that ends in "on our side" begins with a misread Interpreter or Recorder."""
        first = text.split(maxsplit=1)[0].casefold()
        return len(first) >= SHORTEST_PERSON_LABEL and any(
            rule.key("field") in {Field.INTERPRETER, Field.RECORDER}
            and abs(len(known) - len(first)) <= 1
            and Levenshtein.distance(first, known, score_cutoff=1) <= 1
            for known, rule in self._known
        )

    def _damaged(self, text: str) -> Label | None:
        """A label with misread letters: its whole words lie within the edit distance of a known one."""
        parts = _split(_COLON, text)
        if parts is None:
            return None
        words, value = parts
        compared = _OF_A_SIDE.sub("", words).casefold().rstrip(".")
        dated = value[:1].isdigit()
        filed = len(words) >= SHORT_LABEL and _FILED.fullmatch(value) is not None
        best: tuple[int, Rule] | None = None
        for known, rule in self._known:
            allowed = _allowed(known, value)
            if filed and rule.key("field") == Field.REFERENCE:
                # "Pile No.: 20-NOR-3", "Fi1e: Cables, Chron. 74/8"
                allowed = max(allowed, round(len(known) * LOOSE_DAMAGE_PER_LETTER))
            if dated and rule.key("field") in NAMES:
                continue
            if allowed and abs(len(known) - len(compared)) <= allowed:
                distance = Levenshtein.distance(compared, known, score_cutoff=allowed)
                if distance <= allowed and (best is None or distance < best[0]):
                    best = (distance, rule)
        if best is None:
            return None
        distance, rule = best
        start = len(text) - len(value)
        return _make(
            text,
            len(words),
            start,
            rule,
            side=False,
            colon=True,
            confidence=DAMAGED_CONFIDENCE,
            rule_name=f"{rule.id}~{distance}",
        )


def _holds_another_word(form: str, known: str) -> bool:
    """Whether a word of a label is one of its own and misreads none: ПЕРВЫЙ СЕКРЕТАРЬ is no ученый секретарь."""
    words, own = form.split(), known.split()
    # In a sentence the longer words tell what a short one is: The chair was held but.
    short = SHORTEST_TOLD if len(own) > LONGEST_LOOSE_LABEL else 0
    return len(words) == len(own) and any(
        Levenshtein.distance(word, each) > len(each) * ANOTHER_WORD
        for word, each in zip(words, own, strict=True)
        if len(each) > short
    )


def _may_be_value(text: str) -> bool:
    """Whether words may be the value of a label without a colon: they begin with a capital, a figure or a bracket."""
    begins = text[:1].isupper() or text[:1].isdigit() or text[:1] in "([„«\"'" or is_cjk(text[:1])
    return bool(text) and (begins or MISREAD_INITIAL.match(text) is not None)


def split_unknown(text: str) -> tuple[str, str] | None:
    """Label and value of a line that has the form of a labelled one; None where it has not."""
    return _split(_STRICT_COLON, text)


def _split(pattern: re.Pattern[str], text: str) -> tuple[str, str] | None:
    found = pattern.match(text)
    return (found["label"], found["value"]) if found else None


def _allowed(known: str, value: str) -> int:
    if len(known) == SHORT_LABEL and any(char.isdigit() for char in value[:3]) and _CJK.search(known) is None:
        return 1
    if _CJK.search(known):
        return CHINESE_LABEL_DAMAGE if len(known) > 2 else 0
    return int(len(known) * LABEL_DAMAGE_PER_LETTER)


def _match(text: str, rule: Rule, *, side: bool) -> Label | None:
    found = rule.pattern.search(text)
    if not found or found.start() != 0:
        return None
    rest = text[found.end() :]
    separator = SEPARATOR.match(rest)
    punctuated = separator is not None and any(mark in separator.group() for mark in ":：;；")
    colon = punctuated
    if separator and (punctuated or rule.keys.get("open") or side):
        start = found.end() + separator.end()
    elif not rest.strip(" :："):
        start = len(text)
    elif rule.keys.get("open") and re.search(rule.key("open_needs", "^"), rest):
        start = found.end() + len(rest) - len(rest.lstrip(" :：."))
    elif rule.language == "chi_sim" and rest[:1].isspace():
        start = found.end() + len(rest) - len(rest.lstrip())
    else:
        return None
    return _make(text, found.end(), start, rule, side=side, colon=colon)


def _make(
    text: str,
    end: int,
    start: int,
    rule: Rule,
    *,
    side: bool,
    colon: bool,
    rooted: bool = False,
    confidence: float = 1.0,
    rule_name: str | None = None,
) -> Label:
    value = text[start:]
    stray = _STRAY_SIGN.match(value)
    start += len(value) - len(value.lstrip(" .,'`" if stray or confidence <= LOOSE_CONFIDENCE else None))
    return Label(
        words=text[:end].rstrip(" ,:：;；").strip(),
        field=Field(rule.key("field")),
        value=text[start:].strip(),
        start=start,
        rule=rule_name or rule.id,
        closing=bool(rule.keys.get("closing")),
        once=bool(rule.keys.get("once")),
        tail=bool(rule.keys.get("tail")),
        side=side,
        colon=colon,
        rooted=rooted,
        confidence=confidence,
    )
