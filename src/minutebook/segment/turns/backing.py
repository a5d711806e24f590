"""Who a document says was there, as words: what a label is checked against before it may open a turn."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Iterable

from rapidfuzz.distance import Levenshtein

from minutebook.segment.wording.turnlabels import PADDING, SpeakerLabel, TurnBook, fold

# Letters that a name of this length or more may be misread in and still be taken for the header's.
SHORTEST_DAMAGED_NAME = 6
# One letter in so many may be misread in the name as it is listed, another in the label.
SHORTEST_PER_DAMAGE = 3
# One of this length may come back under labels and be misread so above.
SHORTEST_RESEMBLING = 8
# A Russian name of so many letters is known in another case, by an ending of so many letters at most.
SHORTEST_INFLECTED = 5
LONGEST_ENDING = 3
# Is, My, We: words so short are not counted among those that a document writes small.
LONGEST_SMALL_WORD = 2
# Strength of what backs a label. A defined short form is the document's own word; a name of the header or a role is
# nearly that; a title before an unknown name is a person of whom nothing else is said; mere return is the least.
DEFINED, RESOLVED, TITLED, RECURRING, UNBACKED = 3.0, 2.0, 1.5, 1.0, 0.0
# 王总, 郑工, 张局: a surname and what is left of an office.
SHORTENED = 2
_SHORTENED_TITLES = "总工局处科部院所厂"
# 伍老, 老伍: a surname with what is said of age or trade, and the whole name that a bracket gives it.
_CALLED = re.compile(r"[老小阿](?P<front>[\u4e00-\u9fff])|(?P<behind>[\u4e00-\u9fff])[老公总工]")
_WHOLE_NAME = re.compile(r"[\u4e00-\u9fff]{2,4}")
# 玛格丽特·|霍尔布鲁克: before the last part of a foreigner's name.
_LAST_PART = r"(?<=[\u4e00-\u9fff])[·•](?=[\u4e00-\u9fff]+(?:[^\u4e00-\u9fff·•]|$))"
_ARTICLE = re.compile(r"^(?:The|Der|Die|Das)\s+", re.IGNORECASE)
# LEE and OBI are surnames, HK letters of a key.
SHORTEST_SURNAME = 3
# Words of a name in which one in small letters may stand.
FEWEST_OF_NAME = 2
MOST_OF_NAME = 3
# What an office in a label leaves out of the list's, and what it is over: chief distiller / at Kazanlak.
_LEFT_OUT = r"\s+(?:[\w’'-]+\s+){0,2}"
_OF_WHAT = r"\s(?:at|of|for|in|to|der|des|beim|im|für)\s"
# An initial, or a surname of one letter before a given name: O Chang-sik, Ю Чан Сик.
_INITIAL = re.compile(r"(?<![\w’'-])[^\W\d_](?=\.|\s[A-ZÀ-ȚḀ-ỸА-ЯЁ][a-zß-žа-яё])")
_CAPITALISED = re.compile(r"[^\W\d_][\w’'-]+")
_LOWER = re.compile(r"(?<![\w'’-])[^\W\d_]{3,}(?![\w'’-])")
_NOT_LETTERS = re.compile(r"[\W_]+")
_CJK = re.compile(r"[\u4e00-\u9fff]")


class Backing:
    """The names that title, header and closing part hold, and the words that the document uses in lower case."""

    def __init__(
        self, naming: Iterable[str], body: Iterable[str], book: TurnBook, keyed: Collection[str] = frozenset()
    ) -> None:
        """``keyed``: the labels, folded, that a key of the document defines."""
        self.keyed = keyed
        self.text = "\n".join(naming)
        self._solid = PADDING.sub("", self.text)
        self.book = book
        words = [found.group() for found in _CAPITALISED.finditer(self.text)]
        self.names = {word.casefold() for word in words if word[0].isupper() or self._is_joined(word)}
        self.names -= book.particles
        self._long = sorted(name for name in self.names if len(name) >= SHORTEST_DAMAGED_NAME)
        self.initials = {word[0].casefold() for word in words if word[0].isupper()}
        self.initials |= {found.group().casefold() for found in _INITIAL.finditer(self.text) if found.group().isupper()}
        self.common: Counter[str] = Counter()
        for text in body:
            self.common.update(word for word in _LOWER.findall(text) if word.islower())
        self._known: dict[str, bool] = {}
        self._before_name: str | None = None

    def _is_joined(self, word: str) -> bool:
        """Whether a small particle is joined to a name: al-Qattash."""
        particle, _, name = word.partition("-")
        return name[:1].isupper() and particle in self.book.joined_particles

    def strength(self, label: SpeakerLabel, count: int) -> float:
        """How well ``label``, which stands ``count`` times in the document, is backed."""
        if label.alias or label.form == "hereafter":
            return DEFINED
        # ГДР, Poland: the land whose delegate speaks.
        land = label.key in self.book.lands and label.key in self.names
        surname = label.form == "initials" and self._ends_entry(label.core)
        told = land or surname or label.key in self.keyed
        if told or label.form == "role" or (label.key in self.book.first_person and count > 1):
            return RESOLVED
        if label.form in {"initials", "one-character"}:
            comes_back = count > 1 and self.resolves(label)
            known = self._begins_entry(label) or self.begins_name(label) or self._is_keyed(label)
            return RECURRING if comes_back or known else UNBACKED
        if self.resolves(label):
            return RESOLVED
        if label.form in {"title-name", "party-title"} or _names_whom_it_calls(label):
            return TITLED
        return RECURRING if count > 1 and not self.is_common(label) else UNBACKED

    def resolves(self, label: SpeakerLabel) -> bool:
        """Whether some name of the label is one of the document's own."""
        if label.form == "initials":
            # HB, where the header has but Secretary Brandreth.
            return not self.initials or bool(self.initials.intersection(label.key)) or label.key in {"q", "a"}
        if _CJK.search(label.core):
            return any(name in self._solid for name in label.names) or self._is_surname_and_title(label.core)
        if self.calls_with_apposition(label.core):
            return True
        *called, last = label.names or ("",)
        if called and last in self.book.names_behind and not self._is_name(last):
            # Ghulam Sediq Khan, where the list has Ghulam Sediq Wardak
            return all(self._is_name(name) for name in called)
        if not label.names or not self._is_name(label.names[-1]):
            return any(self._is_name(name) for name in label.names) if label.form != "name" else False
        known = sum(1 for name in label.names if self._is_name(name))
        return label.form != "name" or known * 2 >= len(label.names)

    def calls_with_apposition(self, core: str) -> bool:
        """Whether names of the document's own stand before a comma, and where or what they are behind it: STÄHELIN, Bern."""
        front, comma, behind = core.partition(", ")
        label = self.book.read(front) if comma and behind[:1].isupper() else None
        return label is not None and bool(label.names) and all(name in self.names for name in label.names)

    def _ends_entry(self, core: str) -> bool:
        """Whether capitals are a short surname with which an entry of a list ends: OBI, where Ada Obi, engineer stands there."""
        entry = rf"(?m)[A-ZÀ-ȚḀ-ỸА-ЯЁ][\w.’'-]*\s{re.escape(core.capitalize())}(?=\s?[,;(]|$)"
        return len(core) >= SHORTEST_SURNAME and core.isalpha() and re.search(entry, self.text) is not None

    def _begins_entry(self, label: SpeakerLabel) -> bool:
        """Whether one character is the surname of exactly one entry of a list: 秦, where 秦文声（运输组） stands there."""
        if label.form != "one-character":
            return False
        entry = rf"[：:、，；;\s）)]({label.core}[\u4e00-\u9fff]{{1,2}})(?=[（(、，；;。\s]|$)"
        return len(set(re.findall(entry, self.text))) == 1

    def begins_name(self, label: SpeakerLabel) -> bool:
        """Whether one character begins a name of the title or of a list, or the last part of a foreigner's: 海, where
        海克鲁普外交大臣, 大使彼得森, 干事海文 or 拉尔斯·海文 stands there; 中方 is no name.
        """
        if label.form != "one-character":
            return False
        if self._before_name is None:
            roles = {role for role in self.book.roles if _CJK.search(role)}
            offices = "|".join(sorted(re.escape(role) for role in roles.union(self.book.offices)))
            joints = "|".join(map(re.escape, self.book.name_joints))
            self._before_name = rf"(?:^|[：:、，；;\s）)]|{_LAST_PART}|{joints}|{offices})"
        return re.search(rf"(?m){self._before_name}{label.core}(?![方国])[\u4e00-\u9fff·]", self.text) is not None

    def _is_keyed(self, label: SpeakerLabel) -> bool:
        """Whether the header gives initials in brackets behind a name: Dr. Bruno Wessel (W)."""
        if label.form != "initials":
            return False
        return re.search(rf"[^\W\d_]\s[\[(]{re.escape(label.core.rstrip('.'))}\.?[\])]", self.text) is not None

    def _is_surname_and_title(self, core: str) -> bool:
        """Chinese: a surname and a title that both stand in the header, apart from each other; the title may be shortened."""
        if len(core) == SHORTENED and core[1] in _SHORTENED_TITLES:
            return core[0] in self.text and core[1] in self.text
        # 拉赫利理事, where the list has 理事 阿卜杜勒·拉赫利: a foreigner's name is longer.
        return any(core[:cut] in self.text and core[cut:] in self.text for cut in range(1, len(core) - 1))

    def lists_office(self, words: str) -> bool:
        """Whether words, an article aside, stand whole behind a name and its comma, bracket or dash, as the office of an
        entry: The Chief of the Military Household, where Brig. Prates, Chief of the Military Household stands there.
        """
        words = _ARTICLE.sub("", words)
        # THE CHIEF OF STAFF, where the list has Chief of Staff; but no note beginning small: (to point 2).
        *front, last = words[1:].split(" ")
        # Head of the Trust, where the list has head of the perfumery trust.
        rest = r"\s+".join(map(re.escape, front)) + (_LEFT_OUT if len(front) > FEWEST_OF_NAME else r"\s+") * bool(front)
        rest += re.escape(last)
        first = re.escape(words[:1])
        several = words[:1].isupper() and len(words.split()) > 1 and not any(char.isdigit() for char in words)
        behind = (
            rf"(?m)\w(?:,\s(?i:{first})|(?:\s\(|\s[–—-]{{1,2}}\s){first})(?i:{rest})(?=[,;.)]|\s[–—(-]|{_OF_WHAT}|$)"
        )
        return several and last.lower() in self.text.lower() and re.search(behind, self.text) is not None

    def lists_place(self, words: str) -> bool:
        """Whether words are what a list has behind a name, in brackets or behind a comma, or begin it: whom somebody comes from,
        Пуговкин (Двинолес), Шалаурова (Профсоюз деревообделочников).
        """
        place = r"\s+".join(map(re.escape, words.split()))
        behind = rf"(?mi)\w[.]?\s*(?:[(（]\s*|[,，]\s){place}(?=\s?[,;.)，；）]|\s|$)"
        return len(words) > 1 and re.search(behind, self.text) is not None

    def lists_whole(self, words: str) -> bool:
        """Whether two or three words with capitals are all of a name that begins an entry of a list: He Qingping, Paper Bureau."""
        tokens = words.split()
        if not FEWEST_OF_NAME <= len(tokens) <= MOST_OF_NAME or not all(token[:1].isupper() for token in tokens):
            return False
        return re.search(rf"(?m)(?:^|[;:]\s?){re.escape(words)}(?=\s?[,;(])", self.text) is not None

    def lists_name(self, words: str) -> bool:
        """Whether words of two or more, the last with a capital, stand whole at the end of a name in a list, though some
        are in small letters that are no known particle: ole Kipury, where Samuel ole Kipury, Chairman stands there.
        """
        tokens = words.split()
        if len(tokens) < FEWEST_OF_NAME or not tokens[-1][:1].isupper() or not any(token.islower() for token in tokens):
            return False
        name = r"\s+".join(map(re.escape, tokens))
        return re.search(rf"(?m)(?:^|[,;:(]\s?|[A-ZÀ-ȚḀ-ỸА-ЯЁ][\w.’'-]*\s){name}(?=\s?[,;(]|$)", self.text) is not None

    def lists_borne(self, words: str) -> bool:
        """Whether a name that begins with a small word stands in a list behind a given name alone: vom Rath, where Ernst vom
        Rath, Clerk stands there; not of Works, where the Director of Works does.
        """
        name = r"\s+".join(map(re.escape, words.split()))
        entry = rf"(?m)(?:^|[,;:(]\s?)(?P<given>[A-ZÀ-ȚḀ-Ỹ][\w.’'-]+)\s+{name}(?=\s?[,;(]|$)"
        found = re.search(entry, self.text) if words[:1].islower() else None
        given = self.book.read(found["given"]) if found else None
        return given is not None and given.form == "name" and bool(given.names)

    def lists_title(self, word: str) -> bool:
        """Whether a shortened word stands in a list before a name, as a title does: Obering. Traugott Lämmel."""
        return (
            re.search(rf"(?:^|[,;:]\s){re.escape(word)}\s[A-ZÀ-ȚḀ-ỸА-ЯЁ][^\W\d_]", self.text, re.MULTILINE) is not None
        )

    def lists_initials(self, words: str) -> bool:
        """Whether a list gives initials in brackets, as the key to whoever bears them: Mwanaidi Shariff (MS)."""
        return words.isupper() and words.isalpha() and re.search(rf"\w\s?[\[(]{words}[\])]", self.text) is not None

    def is_exact(self, label: SpeakerLabel) -> bool:
        """Whether all names of the label are the document's own to the letter."""
        if _CJK.search(label.core):
            return self.resolves(label)
        return bool(label.names) and all(name in self.names for name in label.names)

    def is_near(self, name: str) -> bool:
        """Whether a folded word of some length lies within the damage of a scan of one of the document's own names."""
        allowed = len(name) // SHORTEST_PER_DAMAGE
        return len(name) >= SHORTEST_DAMAGED_NAME and any(
            Levenshtein.distance(name, other, score_cutoff=allowed) <= allowed for other in self._long
        )

    def names_besides(self, label: SpeakerLabel, row: str) -> bool:
        """Whether the names of the label stand together in the header besides the row that is the label's own."""
        names = " ".join(label.names)
        places = fold(self.text).count(names)
        return len(label.names) > 1 and places > self.text.split("\n").count(row)

    def ends_known(self, label: SpeakerLabel) -> bool:
        """Whether the last name of the label is one of the document's own."""
        return bool(label.names) and self._is_name(label.names[-1])

    def is_common(self, label: SpeakerLabel) -> bool:
        """Whether the label's word is an everyday word in this document."""
        return len(label.names) == 1 and self.common[label.names[0]] > 0

    def is_opener(self, said: str) -> bool:
        """Whether words begin with one that opens sentences, as the document writes it small too, or it is short: no name."""
        first = _NOT_LETTERS.sub("", said.partition(" ")[0]).casefold()
        return 0 < len(first) <= LONGEST_SMALL_WORD or self.common[first] > 0

    def _is_name(self, name: str) -> bool:
        if name not in self._known:
            self._known[name] = name in self.names or (
                len(name) >= SHORTEST_DAMAGED_NAME
                and any(
                    abs(len(name) - len(other)) < 2 and Levenshtein.distance(name, other, score_cutoff=1) <= 1
                    for other in self._long
                )
            )
            self._known[name] = self._known[name] or self._is_inflected(name)
        return self._known[name]

    def resembles(self, label: SpeakerLabel) -> bool:
        """Whether the one name of a label, long, is nearly one of the document's own: Подгорбунская, read Подгорбувскея above."""
        return len(label.names) == 1 and len(label.names[0]) >= SHORTEST_RESEMBLING and self.is_near(label.names[0])

    def _is_inflected(self, name: str) -> bool:
        """Whether a Russian name stands in the header in another case: Бхаргава, с послом Бхаргавой."""
        if len(name) < SHORTEST_INFLECTED or not "\u0400" <= name[:1] <= "\u04ff":
            return False
        stem = name[:-1] if name[-1] in "аяйь" else name
        return any(other.startswith(stem) and len(other) - len(stem) <= LONGEST_ENDING for other in self.names)


def _names_whom_it_calls(label: SpeakerLabel) -> bool:
    """Whether a bracket in the label holds the whole name of whom it calls by surname: 伍老（伍伯涵）."""
    found = _CALLED.fullmatch(label.core)
    surname = found and (found["front"] or found["behind"])
    return surname is not None and any(
        _WHOLE_NAME.fullmatch(inner) is not None and inner.startswith(surname) for inner in label.inner
    )
