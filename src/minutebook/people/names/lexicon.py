"""The words by which minutes name people: offices, forms of address, small words, remarks. All are data."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from rapidfuzz.distance import Hamming

from minutebook.model import Role
from minutebook.people.names.folding import fold, fold_all, is_cjk
from minutebook.people.names.institutionwords import InstitutionWords
from minutebook.people.names.officewords import SHORTEST_DAMAGED_WORD, OfficeWords
from minutebook.rules import Rule, Rulebook, RulesByKind

TOPIC = "people"
# Kinds of rules of topic "turns" that say whom a label means.
KEYS = frozenset({"key", "key-entry", "key-below"})
# A word of two halves, and how long one is of which two letters may be misread: Note-taker.
HALVES = 2
SHORTEST_IN_HALVES = 9
# Mr.Holm, Cdes.Orde, т.Орлов; M.Orde may be an initial and a surname.
_GLUED_BY_STOP = re.compile(r"(?P<form>(?:[^\W\d_]{2,6}|т|г)\.)(?P<name>[A-ZÀ-ȚḀ-ỸА-ЯЁ][\w’'-]{2,},?)")
_GLUED = re.compile(r"[^\W\d_](?=[A-ZÀ-ȚḀ-ỸА-ЯЁ][^\W\d_])(?<=[a-zß-žа-яё])")
SHORTEST_GLUED = 5

# The languages of a batch, and of a second rulebook, each with its words.
_KEPT = 8


class Lexicon(RulesByKind):
    """Rules and vocabularies of topic ``people`` of all languages together: minutes mix them."""

    def __init__(self, rules: Rulebook, language: str | None) -> None:
        self._office_words, self._institution_words = OfficeWords(rules, language), InstitutionWords(rules, language)
        self.offices, self.qualifiers, self.honorifics = (
            self._office_words.offices,
            self._office_words.qualifiers,
            self._office_words.honorifics,
        )
        self.lands = self._institution_words.lands
        self.kept_honorifics, self.borne_honorifics = (
            fold_all(rules.words(kind)) for kind in ("kept_honorifics", "borne_honorifics")
        )
        self.styles = {fold(each.split()[0]): tuple(map(fold, each.split()[1:])) for each in rules.words("styles")}
        self.given_abbreviations = fold_all(rules.words("given_abbreviations"))
        self.party, self.feminine, self.neutral = (
            fold_all(rules.words(f"{kind}_honorifics")) for kind in ("party", "female", "neutral")
        )
        self.titles_behind, self.names_behind, self.given_honorifics = (
            fold_all(rules.words(name)) for name in ("titles_behind", "names_behind", "given_honorifics")
        )
        self._solid_postnominals = frozenset(fold(word).replace(" ", "") for word in rules.words("postnominals"))
        self.surname_endings, self.adjective_endings, self.alias_words = (
            tuple(fold(word) for word in rules.words(name))
            for name in ("surname_endings", "adjective_endings", "alias_words")
        )
        self.plurals, self.members, self._former = (
            fold_all(rules.words(name)) for name in ("plural_honorifics", "member_words", "former_words")
        )
        self.office_surnames, self.common_surnames, self.office_given_names, self.listed_surnames = (
            fold_all(rules.words(name))
            for name in ("office_surnames", "common_surnames", "office_given_names", "listed_surnames")
        )
        self.name_openers = frozenset(rules.words("name_openers"))
        self.author_offices = fold_all(rules.words("author_offices"))
        self.ranks, self.firms = fold_all(rules.words("ranks")), fold_all(rules.words("firm_words"))
        self.land_characters, self.delegates = (
            fold_all(rules.words(name)) for name in ("land_characters", "delegate_words")
        )
        self.articles = fold_all(rules.words("articles"))
        self.months = fold_all(form for forms in rules.words("months") for form in forms.split())
        self.records, self.closing_words = (fold_all(rules.words(name)) for name in ("record_words", "closing_words"))
        self.topics = frozenset(word.casefold() for word in rules.words("topic_words"))
        self.particles, self.joined_particles = (
            fold_all(rules.words(name)) for name in ("name_particles", "joined_particles")
        )
        self.small = fold_all(rules.words("small_words"))
        self.presiding = fold_all(rules.words("presiding_offices"))
        self.office_fields = fold_all(rules.words("office_fields"))
        self.of_bench = fold_all(rules.words("bench_offices"))
        self.questions, self.question_letters, self.answers, self.answer_letters, self.spokesmen, self.reporters = (
            fold_all(rules.words(name))
            for name in (
                "question_words",
                "question_letters",
                "answer_words",
                "answer_letters",
                "spokesmen",
                "reporters",
            )
        )
        self.first_person = fold_all(rules.words("first_person_words"))
        verbs = sorted(rules.words("reporting_verbs"), key=len, reverse=True)
        adverbs = rules.words("reporting_adverbs")
        self.adverbs = f"(?:{'|'.join(map(re.escape, adverbs))})\\s+" if adverbs else "(?!)"
        self.reporting = "|".join(re.escape(verb) for verb in verbs)
        self.apprentices, self.generations, self.generation_names = (
            fold_all(rules.words(name)) for name in ("apprentice_words", "generation_words", "generation_names")
        )
        self.capacities = rules.words("capacity_words")
        self.joints = tuple(sorted(rules.words("list_joints"), key=len, reverse=True))
        self.addressing, self.rendering_characters = (
            frozenset(rules.words(kind)) for kind in ("addressing_words", "rendering_characters")
        )
        self.chinese_offices, self.portfolios = (
            tuple(sorted((word for word in rules.words(name) if is_cjk(word)), key=len, reverse=True))
            for name in ("offices", "portfolios")
        )
        self.chinese_address = tuple(word for word in rules.words("honorifics") if is_cjk(word))
        self.chinese_institutions = tuple(
            word for word in (*rules.words("lands"), *rules.words("organisations")) if is_cjk(word)
        )
        # By the character read, the surname that it may stand for: 装, 裴.
        self.surnames, self.misread_surnames = (
            tuple(sorted(rules.words("surnames"), key=len, reverse=True)),
            {pair[0]: pair[1:] for pair in rules.words("misread_surnames")},
        )
        self.trailing, self._manner = (
            tuple(rule.pattern for rule in rules.rules("turns") if rule.key("kind") == kind)
            for kind in ("trailing", "manner")
        )
        keys = [rule for rule in rules.rules("turns") if rule.key("kind") in KEYS]
        keys.sort(key=lambda rule: rule.language != language)
        super().__init__((*rules.rules_from(TOPIC, language), *keys))

    def find(self, kind: str, text: str) -> tuple[Rule, re.Match[str]] | None:
        """The first rule of ``kind`` that finds something in ``text``, with what it found."""
        return next(self.find_all(kind, text), None)

    def find_all(self, kind: str, text: str) -> Iterator[tuple[Rule, re.Match[str]]]:
        """All rules of ``kind`` that find something in ``text``."""
        for rule in self.of(kind):
            if found := rule.pattern.search(text):
                yield rule, found

    def roles_in(self, remark: str) -> tuple[Role, ...]:
        """Roles that a remark beside a name gives: (Notetaker), (in the chair)."""
        first = remark.partition(" ")[0]
        if fold(first) in self._former or (is_cjk(first) and first.startswith(tuple(self._former))):
            # 原翻译, former interpreter
            return ()
        found = tuple(dict.fromkeys(Role(rule.key("role")) for rule, _ in self.find_all("role", remark)))
        return found or self._roles_near(fold(remark))

    def _roles_near(self, remark: str) -> tuple[Role, ...]:
        """The role one of whose words a remark of one word, or of its halves, differs from by a misread letter, a long one by two:
        (Sotetaker), (Bote-taker), (Hote Paker).
        """
        parts, solid = len(remark.split()), remark.replace(" ", "")
        if len(solid) < SHORTEST_DAMAGED_WORD or parts > HALVES:
            return ()
        allowed = HALVES if len(solid) >= SHORTEST_IN_HALVES else 1
        near = [
            Role(rule.key("role"))
            for rule in self.of("role")
            for word in rule.keys.get("words", ())
            if len(word) == len(solid) and Hamming.distance(word, solid) <= (allowed if parts > 1 else 1)
        ]
        return tuple(dict.fromkeys(near)) if len(set(near)) == 1 else ()

    def takes_notes(self, remark: str) -> bool:
        """Whether a remark beside a name says that its bearer took the notes, and no part: (Notetaker), (Natetaker)."""
        near = Role.RECORDER in self._roles_near(fold(remark)) and self.find("role", remark) is None
        return near or self.find("takes-notes", remark) is not None

    def is_manner(self, remark: str) -> bool:
        """Whether a remark beside a label says how the words were spoken: (用法语), (笑)."""
        return any(pattern.search(remark) for pattern in self._manner)

    def is_nobody(self, text: str) -> bool:
        """Whether an entry of a list names no person: 2 interpreters, et al."""
        return not text.strip(" .,;:，。；、") or self.find("nobody", text) is not None

    def is_office(self, word: str) -> bool:
        """Whether a word belongs to a title: Minister, Deputy."""
        return self._office_words.is_office(word)

    def is_address(self, word: str) -> bool:
        """Whether a word is a form of address: Mr., Comrade."""
        return self._office_words.is_address(word)

    def resembles_address(self, word: str) -> bool:
        """Whether a word is a form of address only if a letter of it was misread: Gomrade, but Mosher too."""
        return self._office_words.resembles_address(word)

    def unglue(self, token: str) -> tuple[str, ...]:
        """A token in two where a title and a name lost the space between them: PremierLuo, Mr.Holm."""
        if (stopped := _GLUED_BY_STOP.fullmatch(token)) and self.is_address(stopped["form"]):
            return stopped["form"], stopped["name"]
        for cut in _GLUED.finditer(token):
            first, rest = token[: cut.end()], token[cut.end() :]
            if (
                rest[:1].isupper()
                and len(first) >= SHORTEST_GLUED
                and (self.is_address(first) or self.is_office(first))
            ):
                return first, rest
        return (token,)

    def lemma(self, title: str) -> str:
        """A title as its words are looked up: in the nominative, and an office of several names by the first of them."""
        return self._office_words.lemma(title)

    def tells_apart(self, one: str | None, other: str | None) -> bool:
        """Whether two forms of address are those of a woman and of somebody else: Mrs. Munro, Captain Munro."""
        first, second = (fold(each or "").split() for each in (one, other))
        if not first or not second:
            return False
        women = [self.is_feminine(each) for each in (one, other)]
        certain = all(any(word not in self.neutral for word in words) for words in (first, second))
        return women[0] != women[1] and certain

    def borne_in(self, address: str | None) -> str:
        """The words of a form of address that a name keeps: Sardar of H.E. Sardar."""
        return " ".join(word for word in (address or "").split() if fold(word) in self.borne_honorifics)

    def is_feminine(self, address: str | None) -> bool:
        """Whether a form of address is a woman's."""
        folded = fold(address or "")
        # г-жа
        return folded in self.feminine or any(word in self.feminine for word in folded.split())

    def is_postnominal(self, text: str) -> bool:
        """Whether words are letters of honour behind a name: K.C., M.P., Jr."""
        words = text.replace("(", " ").replace(")", " ").split()
        known = all(fold(word).replace(" ", "") in self._solid_postnominals for word in words)
        return bool(words) and known and not any(map(self.is_name_of_generation, words))

    def is_name_of_generation(self, word: str) -> bool:
        """Whether a word that tells father from son may be a name: P. R. Sen, Toyoda Jun; but Otto Voss sen., Holm Jun."""
        return fold(word) in self.generation_names and word[:1].isupper() and not word.endswith(".")

    def is_institution(self, word: str) -> bool:
        """Whether a word names a land, an institution or its field of work."""
        return self._institution_words.is_institution(word)


@lru_cache(maxsize=_KEPT)
def open_lexicon(rules: Rulebook, language: str | None) -> Lexicon:
    """The words of a rulebook for a language, made ready once for all its records."""
    return Lexicon(rules, language)
