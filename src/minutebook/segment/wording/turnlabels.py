"""What a label says: its words read against titles, roles, brackets and the words that no speaker bears."""

from __future__ import annotations

import copy
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from rapidfuzz import process
from rapidfuzz.distance import Hamming, Levenshtein

from minutebook.rules import Rule, Rulebook, RulesByKind
from minutebook.rules.rulebook import EVERY_LANGUAGE
from minutebook.segment.wording.mendedlabels import mend_label

# A name without title or role has at most this many words (Pandit Shri Jawaharlal Nehru, Ludwig van der Rohe).
LONGEST_NAME = 5
# Titles of ministers fill a line: "The Minister of State, Department of Education and Science".
LONGEST_ROLE = 16
# Chinese labels: a foreign name of eight characters and its title.
LONGEST_CHINESE = 16
# Words behind the comma of an entry among which its office stands: Hungarian Deputy Minister.
LONGEST_BEFORE_OFFICE = 3
# What a header announces is no speaker, even where the header stands in the middle of a file.
_HEADER_LABELS = (
    "date_labels",
    "time_labels",
    "time_end_labels",
    "place_labels",
    "participants_labels",
    "recorder_labels",
    "absent_labels",
    "classification_labels",
    "reference_labels",
    "copy_labels",
    "subject_labels",
    "review_labels",
    "other_labels",
)
# Labels of a header that may also be speakers, if they come back.
_HEADER_ROLES = ("interpreter_labels", "recorder_labels")
# A word of this many letters that no speaker bears is known even with one letter in eight misread.
SHORTEST_DAMAGED_WORD = 8
DAMAGE_PER_LETTER = 0.125
# Half of a form of address may be misread, its stop counted: Are. for Mrs., Mri for Mr.
ADDRESS_DAMAGE_PER_LETTER = 0.5
_BRACKETED = re.compile(r"\s*[(\[{（〔［【][^()\[\]{}（）〔〕［］【】]*[)\]}）〕］】]")
_OPEN_BRACKET = re.compile(r"[(\[{（〔［【]")
_CYRILLIC = re.compile(r"[\u0400-\u04ff]")
_CJK = re.compile(r"[\u4e00-\u9fff]")
# The space within 彭　真, a short name spaced out to the width of others, and between names of a list.
PADDING = re.compile(r"(?<=[\u4e00-\u9fff])[ \u3000]+(?=[\u4e00-\u9fff])")
_NOT_KEY = re.compile(r"[^\w' -]+")
_ARTICLE = re.compile(r"^\W*(?:the|an?|der|die|das)\s+")
# Prof., Capt.: longer titles are written out.
LONGEST_SHORT_TITLE = 4
# Hafenmstr.: a word that ends so is shortened.
_SHORTENED = re.compile(r"[bcdfghjklmnpqstvwxz]{2,}r$")
# Lt.-Col., Leg.Rat
_TITLE_JOINT = re.compile(r"\.-?")
_WORD = re.compile(r"[^\W\d_](?:[\w’'.-]*\w)?")


@dataclass(frozen=True, slots=True)
class SpeakerLabel:
    """A label that could announce a speaker.

    ``words`` as on the page; ``core`` without brackets; ``key`` folded, for comparison; ``form`` what it consists
    of (name, title-name, role, initials ...); ``alias`` the short form it defines; ``names`` its words that are
    neither title nor role nor particle, folded; ``inner`` the words of its brackets.
    """

    words: str
    core: str
    key: str
    form: str
    names: tuple[str, ...]
    alias: str | None = None
    inner: tuple[str, ...] = ()
    rule: str = ""


class TurnBook(RulesByKind):
    """The rules of topic ``turns``, those of ``language`` first: minutes mix languages."""

    def __init__(self, rules: Rulebook, language: str | None) -> None:
        # What holds for all languages comes last.
        super().__init__(sorted(rules.rules_from("turns", language), key=lambda rule: rule.language == EVERY_LANGUAGE))
        self.titles = _fold_all(rules, "speaker_titles", "party_titles")
        self.roles = _fold_all(rules, "speaker_roles")
        self.first_person = _fold_all(rules, "first_person_words")
        self.offices = tuple(word for word in rules.words("offices") if _CJK.search(word))
        self.addresses = rules.words("address_forms")
        self.name_joints = rules.words("name_joints")
        self.particles = _fold_all(rules, "label_particles", "speaker_particles")
        self.titles_behind = _fold_all(rules, "titles_behind")
        self.names_behind = _fold_all(rules, "names_behind")
        self.joined_particles = _fold_all(rules, "name_particles", "joined_particles")
        self.confusable = rules.words("confusable_pairs")
        self.lands = _fold_all(rules, "lands")
        self.surname_endings = rules.words("surname_endings")
        self.never = _fold_all(rules, "not_labels") | (_fold_all(rules, *_HEADER_LABELS) - self.roles)
        self.header_roles = _fold_all(rules, *_HEADER_ROLES) | (_fold_all(rules, "chair_labels") - self.roles)
        self._long_never = [word for word in self.never if len(word) >= SHORTEST_DAMAGED_WORD]
        self._read: dict[str, SpeakerLabel | None] = {}
        # Dipl.-Ing: each of two shortened titles that a hyphen joins is one.
        self._title_words = {word.strip("-") for phrase in self.titles | self.roles for word in phrase.split()}

    def unglue(self, text: str) -> int:
        """How many characters at the start of ``text`` belong to no label: page marks, question numbers."""
        at, changed = 0, True
        while changed and at < len(text):
            changed = False
            for rule in self.of("glued"):
                if (found := rule.pattern.match(text[at:])) and found.end():
                    at, changed = at + found.end(), True
        return at

    def gluing(self, rules: Sequence[Rule]) -> TurnBook:
        """The same book, by which what ``rules`` find clings to the front of labels too."""
        book = copy.copy(self)
        book._by_kind = {**self._by_kind, "glued": (*rules, *self.of("glued"))}
        return book

    def define(self, text: str) -> tuple[SpeakerLabel, int] | None:
        """A label at the start of ``text`` that defines its short form, and where it ends."""
        for rule in self.of("defines"):
            if found := rule.pattern.match(text):
                full, alias = found["full"].strip(), found["alias"].strip()
                core = _BRACKETED.sub("", full).strip() or full
                if len(alias.split()) > LONGEST_NAME or alias.islower():
                    continue
                if self._is_listed(text[found.end("label") :]):
                    continue
                label = SpeakerLabel(
                    words=found["label"].strip(),
                    core=core,
                    key=fold(core),
                    form="hereafter",
                    names=self.names_of(core),
                    alias=alias,
                    rule=rule.id,
                )
                return label, found.end("label")
        return None

    def _is_listed(self, behind: str) -> bool:
        """Whether an office stands behind the comma of an entry that defines a short form: (hereafter W), Hungarian Minister."""
        words = behind.lstrip().removeprefix(",").split() if behind.lstrip().startswith(",") else []
        return any(fold(word) in self.titles | self.roles for word in words[:LONGEST_BEFORE_OFFICE])

    def read(self, words: str) -> SpeakerLabel | None:
        """The label that ``words`` (what stands before a colon or stop) could be; None where they can be none."""
        if words not in self._read:
            self._read[words] = self._read_anew(words)
        return self._read[words]

    def number(self, text: str) -> re.Match[str] | None:
        """A label that asks or answers, and a number behind it, at the start of ``text``: Q. 61."""
        return next(filter(None, (rule.pattern.match(text) for rule in self.of("numbered"))), None)

    def _read_anew(self, words: str) -> SpeakerLabel | None:
        if (numbered := self.number(words)) and numbered.end() == len(words):
            label = self.read(numbered["label"])
            return label and replace(label, words=words)
        words = mend_label(words)
        core = PADDING.sub("", self._cut_trailing(_BRACKETED.sub("", words).strip(" ,")))
        if not core or _OPEN_BRACKET.search(core) or self._is_nobody(core):
            return None
        form = self._form(core)
        if not self._fits(core, form):
            return None
        inner = tuple(part.strip(" ()[]{}（）〔〕［］【】") for part in _BRACKETED.findall(words))
        return SpeakerLabel(words, core, fold(core), form, self.names_of(core), inner=inner)

    def _cut_trailing(self, core: str) -> str:
        """A label without the words behind a comma or dash that say how it was spoken."""
        rule = self.first(core, "trailing")
        return rule.pattern.sub("", core) if rule else core

    def parts_name(self, words: str) -> bool:
        """Whether words end in a title whose name stands in the row below: A. is Mr. / Renn; but not: it burns, Sir."""
        if not words.endswith("."):
            return False
        front, _, last = words.rstrip(".").rpartition(" ")
        form = fold(last)
        if form not in self.titles or form in self.roles:
            return False
        return not (
            front.endswith(",") and ({last, last.capitalize()} & set(self.addresses) or len(last) > LONGEST_SHORT_TITLE)
        )

    def mend_address(self, token: str) -> str | None:
        """The form of address of the same length that ``token`` misreads; None where none or two are as near.

        Typewriters give each letter its place, so that a misread word keeps its length.
        """
        near = sorted((Hamming.distance(form, token), form) for form in self.addresses if len(form) == len(token))
        if not near or not 0 < near[0][0] <= int(len(token) * ADDRESS_DAMAGE_PER_LETTER):
            return None
        return near[0][1] if len(near) == 1 or near[1][0] > near[0][0] else None

    def mend_role(self, words: str) -> str:
        """A form of address and a role with one letter misread as it should stand: Mr. Spenker."""
        key = fold(words)
        if key in self.roles or len(key) < SHORTEST_DAMAGED_WORD:
            return words
        near = [role for role in self.roles if len(role) == len(key) and Levenshtein.distance(role, key) == 1]
        return (
            " ".join(f"{word.capitalize()}." if word in self.titles else word.capitalize() for word in near[0].split())
            if near
            else words.replace("..", ".")
        )

    def _is_nobody(self, core: str) -> bool:
        key = fold(core)
        if key in self.first_person and not core.islower():
            return False
        # "M" alone is somebody's initial, "MR" is not.
        bare_title = len(key) > 1 and key in self.titles and key not in self.roles and self._form(core) != "role"
        return (
            not key or bare_title or self._is_never(key) or any(rule.pattern.search(core) for rule in self.of("never"))
        )

    def names_nobody(self, core: str) -> bool:
        """Whether words as they stand, no figure looked at, are such as announce no speaker: YEAS, NOT VOTING."""
        own = (rule for rule in self.of("never") if rule.language != EVERY_LANGUAGE)
        return fold(core) in self.never or any(rule.pattern.search(core) for rule in own)

    def _fits(self, core: str, form: str) -> bool:
        """Whether a label of its form is short enough, and of names and titles only."""
        if _CJK.search(core):
            return len(core) <= LONGEST_CHINESE
        tokens = core.split()
        if len(tokens) > (LONGEST_ROLE if form in {"role", "title-name"} else LONGEST_NAME):
            return False
        return form == "role" or self._is_nominal(tokens)

    def _is_never(self, key: str) -> bool:
        if key in self.never:
            return True
        if len(key) < SHORTEST_DAMAGED_WORD or key in self.roles:
            return False
        allowed = int(len(key) * DAMAGE_PER_LETTER)
        return process.extractOne(key, self._long_never, scorer=Levenshtein.distance, score_cutoff=allowed) is not None

    def names_of(self, core: str) -> tuple[str, ...]:
        """The words of a label that name somebody, folded."""
        if _CJK.search(core):
            bare = core
            for role in sorted(self.roles, key=len, reverse=True):
                if bare.endswith(role) and len(bare) > len(role):
                    bare = bare[: -len(role)]
                    break
            return (bare,) if bare not in self.roles else ()
        names = tuple(word for word in self._words(core) if len(word) > 1 and not self._is_title(word))
        if not names:
            return ()
        # Demir Bey; Tanaka-san
        front, _, last = names[-1].rpartition("-")
        if last not in self.titles_behind or (len(names) == 1 and not front):
            return names
        return (*names[:-1], front) if front else names[:-1]

    def _is_title(self, word: str) -> bool:
        """Whether a folded word is a title, or two shortened and joined: Lt.-Col."""
        return word in self._title_words or all(part in self._title_words for part in _TITLE_JOINT.split(word))

    def _words(self, core: str) -> Iterator[str]:
        for found in _WORD.finditer(core):
            word = found.group().casefold().rstrip(".")
            if word not in self.particles:
                yield word

    def _form(self, core: str) -> str:
        rule = self.first(core, "form")
        return rule.key("names") if rule else "name"

    def _is_nominal(self, tokens: list[str]) -> bool:
        """Whether all words are names, titles or particles: capitals, no sentence, no verb."""
        for at, token in enumerate(tokens):
            bare = token.strip(".,-'’").casefold()
            if not bare:
                return False
            shortened = self._is_title(bare)
            if "." in token[:-1] and len(bare) > 6 and "-" not in token and not shortened:
                return False
            known = shortened or _SHORTENED.search(bare) is not None
            if token.endswith(".") and at < len(tokens) - 1 and len(bare) > 4 and not known:
                return False
            # аль-Куса, al-Hadidi: the particle is joined to the name.
            joined, _, rest = token.partition("-")
            named = rest if rest[:1].isupper() and joined in self.joined_particles else token
            capital = next((char for char in named if char.isalpha()), "a").isupper()
            called = 0 < at == len(tokens) - 1 and bare in self.titles_behind
            if not (capital or called) and bare not in self.particles and bare not in self._title_words:
                return False
        return any(char.isupper() for char in tokens[0] + tokens[-1])


def fold(words: str) -> str:
    """``words`` for comparison: case, punctuation, spacing and a leading article aside."""
    # "A. E." begins with an initial.
    bare = _ARTICLE.sub("", words.casefold().replace("’", "'"))
    return " ".join(_NOT_KEY.sub(" ", bare).split())


@lru_cache(maxsize=128)
def _fold_all(rules: Rulebook, *vocabularies: str) -> frozenset[str]:
    return frozenset(fold(word) for name in vocabularies for word in rules.words(name))
