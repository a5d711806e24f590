"""The words by which minutes name people: offices, forms of address, small words, remarks. All are data.

Long because every vocabulary of names is made ready here once.
"""

from __future__ import annotations

import functools
import re
import unicodedata
from collections.abc import Iterator

from rapidfuzz.distance import Hamming

from minutebook.model import Role
from minutebook.rules import Rule, Rulebook

TOPIC = "people"
# Names and labels come back: so many forms are remembered, a few megabytes.
FOLDED_FORMS = 16384
_CJK = re.compile(r"[\u3400-\u9fff]")
_ELIDED = re.compile(r"(?i)d['’](?=\w)")
_BRACKETS = str.maketrans(
    {"〈": "（", "《": "（", "〉": "）", "》": "）", "<": "(", ">": ")", "【": "[", "】": "]", "{": "(", "}": ")"}
)
# 墨西哥《晨钟报》记者: the title of a newspaper before an office.
_PAPER = re.compile(r"(《[^《》]{2,12}》(?=[\u4e00-\u9fff]))")
# A word has at least so many small letters to be no number or reference.
SMALL_LETTERS = 2
# Offices and forms of address of at least six letters are known with one letter misread, those of ten with two.
SHORTEST_DAMAGED_WORD = 6
LONG_WORD = 10
# A word of two halves, and how long one is of which two letters may be misread: Note-taker.
HALVES = 2
SHORTEST_IN_HALVES = 9
SHORTEST_PLURAL = 8
# Letters before the ending of a German office (Hofrat); elsewhere more, as names end so too (Senarat).
SHORTEST_STEM = 3
SHORTEST_FOREIGN_STEM = 6
# "Mc. Pruett": Mc takes no stop.
_MISREAD_MR = re.compile(r"(?<!\w)(?:M[cez]|Nr)\.(?=\s+[A-ZÀ-ȚḀ-Ỹ][^\W\d_])")
# "Mr. a. Braithwaite": a small initial behind a form of address.
_SMALL_INITIAL = re.compile(r"(?:(?<=Mr\.\s)|(?<=Mrs\.\s)|(?<=Dr\.\s)|(?<=Miss\s))[a-z](?=\.\s[A-ZÀ-ȚḀ-Ỹ])")
# Каплун г. и., at an entry's end; Лещенко в. П.: small initials behind a surname.
_SMALL_INITIALS = re.compile(
    r"(?P<name>(?<!\w)[А-ЯЁ][А-ЯЁа-яё-]+)\s(?P<initials>[а-яё]\.\s?[а-яё]\.(?=\s?(?:$|[,;–—-]))|(?:[а-яё]\.\s?[А-ЯЁ]|[А-ЯЁ]\.\s?[а-яё])\.(?!\w))"
)
# 0. Lindqvist, 0.B. Hale: O read as nought before a surname.
_ZERO_INITIAL = re.compile(r"(?<![\w.,])0(?=\.\s?(?:[A-ZÀ-ȚḀ-Ỹ]\.\s?)?[A-ZÀ-ȚḀ-Ỹ][\w’'-]{2})")
# Cathal 6 Muirthile: Ó of an Irish name.
_IRISH = re.compile(r"(?<=[a-zß-ž]\s)[06](?=\s[A-ZÀ-ȚḀ-Ỹ][a-zß-ž]{2})")
_MISREAD: dict[str, str] = {"0": "o", "6": "o", "1": "l", "5": "s", "$": "s", "|": "l"}
_MISREAD_CAPITALS = {"0": "O", "1": "I", "5": "S", "$": "S", "|": "I"}
_CYRILLIC = re.compile(r"[\u0400-\u04ff]")
# Ладыгин 0. Е., Шумилин $. И., 0. Е. Ладыгин: an initial beside another that was read as a figure or sign.
_MISREAD_INITIALS = {"0": "О", "3": "З", "4": "Ч", "6": "Б", "9": "Э", "$": "Ф", "@": "Ф"}
_MISREAD_INITIAL = re.compile(
    r"(?:(?<=[а-яё]\s)|(?<=^)|(?<=[,;(]\s))[03$@]\.(?=\s?[А-ЯЁ]\.\s[А-ЯЁ][а-яё])"
    r"|(?<=[а-яё]{3}\s)[03]\.\s?[$@]\.(?=\W|$)"
    r"|(?<=(?:ов|ев|ин|ва|на|ий|ая|ко|ич|юк|ук|ец)\s)[03]\.$"
    r"|(?<=[А-ЯЁ]\.)\s?[03469$@]\.(?=\s[А-ЯЁ][а-яё])"
    r"|(?<=[А-ЯЁа-яё]{2}\s)[0346$@]\.(?=\s?[А-ЯЁ]\.(?:\W|$))|(?<=[А-ЯЁа-яё]{2}\s[А-ЯЁ]\.)\s?[0346$@]\."
)
# Lapin, I1.S.: an I read as two strokes before another initial.
_TORN_INITIAL = re.compile(r"(?<![\w.])(?:I1|1I|l1|1l|Il|lI|11)\.(?=\s?[A-ZÀ-ȚḀ-ỸА-ЯЁ]\.)")
_TORN_LETTER = re.compile(r"\d6|6\d")
# [Shen Bonian] whose brackets were read as other upright strokes; not [G. J. Khan], which has one further on.
_TORN_BRACKET = re.compile(r"(?<=\s)[|{\[]\s?([A-ZÀ-ȚḀ-Ỹ][\w .'-]{1,30}?)[\]J|}1](?=\s|$|[.,;:])(?![^\[\]]*\])")
# [Bir Narayan Thapal: a closing bracket read as the letter it resembles, at the end of a title or before a small word.
_LOST_BRACKET = re.compile(
    r"(?<=\s)\[([A-ZÀ-ȚḀ-Ỹ][\w .'-]{2,40}?[a-zß-ž])[lI1|!](?=\s*$|\s+(?:and|with|on|in|und|mit|et)\s)"
)
# "И. С.еще Рудаков", "Р»! Мехта": specks read as letters or signs behind an initial.
_GLUED_INITIAL = re.compile(
    r"(?<![^\W\d_])(?<!«)(?P<initial>[А-ЯЁA-Z])"
    r"(?:(?<=[А-ЯЁ])\.(?!(?:фон|ван|дер|ден|дель|де|да|ди|дю|ла|ле|аль|эль|ибн|бен|бин|оглы)\b)[а-яё]{1,4}|[»«!*]{1,3})"
    r"(?=\s[А-ЯЁA-Z][а-яёa-z]{2})"
)
_GLUED = re.compile(r"[^\W\d_](?=[A-ZÀ-ȚḀ-ỸА-ЯЁ][^\W\d_])(?<=[a-zß-žа-яё])")
SHORTEST_GLUED = 5
_MARKED = re.compile(r"[À-ž]")
_LETTERS = re.compile(r"[^\W\d_]+(?:[-'’][^\W\d_]+)*")
_STRUCK = str.maketrans("ёłøđı", "еlodi")
"""Letters that no accent can be taken from, as the plain ones that engines read for them."""


@functools.lru_cache(maxsize=FOLDED_FORMS)
def fold(text: str) -> str:
    """Words without case, accents and punctuation, for comparison."""
    plain = unicodedata.normalize("NFKD", text.casefold().translate(_STRUCK).replace("й", "й"))
    kept = "".join(char for char in plain if not unicodedata.combining(char))
    return " ".join(re.sub(r"[^\w]+", " ", kept).split())


def mend_brackets(text: str) -> str:
    """Angle brackets around a remark are round ones misread.

    An I before another initial may be read as two strokes, which must not part it from its surname.
    """
    text = _TORN_INITIAL.sub("I.", text)
    text = "".join(part if at % 2 else part.translate(_BRACKETS) for at, part in enumerate(_PAPER.split(text)))
    return _LOST_BRACKET.sub(r"[\1]", _TORN_BRACKET.sub(r"[\1]", text))


def mend_letters(text: str) -> str:
    """Figures and signs inside a word of small letters, or in place of an initial, are letters misread: $hen, Ha1vorsrud."""
    text = _SMALL_INITIAL.sub(lambda found: found.group().upper(), _MISREAD_MR.sub("Mr.", text))
    text = mend_initials(_ZERO_INITIAL.sub("O", _IRISH.sub("Ó", text)))
    return " ".join(_mend_word(word) for word in text.split(" "))


def mend_initials(text: str) -> str:
    """Figures and signs in place of a Russian initial, beside another or a surname, are letters misread: 3. М. Астафьева."""
    text = _MISREAD_INITIAL.sub(
        lambda found: "".join(_MISREAD_INITIALS.get(char, char) for char in found.group()), text
    )
    text = _GLUED_INITIAL.sub(r"\g<initial>.", text)
    return _SMALL_INITIALS.sub(lambda found: f"{found['name']} {found['initials'].upper()}", text)


def _mend_word(word: str) -> str:
    small = sum(char.islower() for char in word)
    if small < SMALL_LETTERS or not any(char in _MISREAD for char in word):
        return word
    if _CYRILLIC.search(word) or _TORN_LETTER.search(word):
        # Laszl16: one letter read as two figures cannot be told.
        return word
    first = _MISREAD_CAPITALS.get(word[0], word[0])
    return first + "".join(_MISREAD.get(char, char) for char in word[1:])


def is_cjk(text: str) -> bool:
    """Whether the words are Chinese."""
    return bool(_CJK.search(text))


def split_words(text: str) -> list[str]:
    """The words of a name, hyphenated ones whole."""
    return _LETTERS.findall(text)


class Lexicon:
    """Rules and vocabularies of topic ``people`` of all languages together: minutes mix them."""

    def __init__(self, rules: Rulebook, language: str | None) -> None:
        self.honorifics, self.kept_honorifics, self.borne_honorifics = (
            _folded(rules.words(kind)) for kind in ("honorifics", "kept_honorifics", "borne_honorifics")
        )
        self._lemmas = {
            fold(form): fold(forms.split()[0]) for forms in rules.words("office_forms") for form in forms.split()
        }
        self._same_offices = [
            (_pattern_of(others), first)
            for first, *others in (each.split(" = ") for each in rules.words("same_offices"))
        ]
        self.styles = {fold(each.split()[0]): tuple(map(fold, each.split()[1:])) for each in rules.words("styles")}
        self.given_abbreviations = _folded(rules.words("given_abbreviations"))
        self.party, self.feminine, self.neutral = (
            _folded(rules.words(f"{kind}_honorifics")) for kind in ("party", "female", "neutral")
        )
        self.titles_behind, self.names_behind, self.given_honorifics, self.postnominals = (
            _folded(rules.words(name)) for name in ("titles_behind", "names_behind", "given_honorifics", "postnominals")
        )
        self._solid_postnominals = frozenset(word.replace(" ", "") for word in self.postnominals)
        self.surname_endings, self.endings, self.alias_words, self._institution_endings = (
            tuple(fold(word) for word in rules.words(name))
            for name in ("surname_endings", "office_endings", "alias_words", "organisation_endings")
        )
        self.plurals, self.members, self._former = (
            _folded(rules.words(name)) for name in ("plural_honorifics", "member_words", "former_words")
        )
        self.offices = _folded(rules.words("offices"))
        self._acronyms = _find_acronyms(rules.words("offices"))
        self._german_offices, self._german_organisations = (
            _folded(rules.words(name, "deu")) for name in ("offices", "organisations")
        )
        self.office_surnames, self.common_surnames, self.office_given_names, self.listed_surnames, self._unmended = (
            _folded(rules.words(f"{kind}s"))
            for kind in ("office_surname", "common_surname", "office_given_name", "listed_surname", "unmended_name")
        )
        self.name_openers = frozenset(rules.words("name_openers"))
        self.author_offices = _folded(rules.words("author_offices"))
        self.ranks, self.firms = _folded(rules.words("ranks")), _folded(rules.words("firm_words"))
        self.qualifiers = _folded(rules.words("office_qualifiers"))
        self._mended: dict[str, str] = {}
        self._by_length: dict[int, list[str]] = {}
        for word in sorted(_misreadable(rules, language)):
            self._by_length.setdefault(len(word), []).append(word)
        self.organisations = _folded(rules.words("organisations"))
        self.lands, self.land_characters, self.delegates = (
            _folded(rules.words(name)) for name in ("lands", "land_characters", "delegate_words")
        )
        self._spelt_lands, self._german_lands = (
            frozenset(word.casefold() for word in rules.words("lands", language)) for language in (None, "deu")
        )
        self.articles = _folded(rules.words("articles"))
        self.months = _folded(tuple(form for forms in rules.words("months") for form in forms.split()))
        self.records = _folded(rules.words("record_words"))
        self.topics = frozenset(word.casefold() for word in rules.words("topic_words"))
        self.particles, self.joined_particles = (
            _folded(rules.words(name)) for name in ("name_particles", "joined_particles")
        )
        self.small = _folded(rules.words("small_words"))
        self.presiding = _folded(rules.words("presiding_offices"))
        self.questions, self.question_letters, self.answers, self.answer_letters, self.spokesmen, self.reporters = (
            _folded(rules.words(name))
            for name in (
                "question_words",
                "question_letters",
                "answer_words",
                "answer_letters",
                "spokesmen",
                "reporters",
            )
        )
        self.first_person = _folded(rules.words("first_person_words"))
        verbs = sorted(rules.words("reporting_verbs"), key=len, reverse=True)
        adverbs = rules.words("reporting_adverbs")
        self.adverbs = f"(?:{'|'.join(map(re.escape, adverbs))})\\s+" if adverbs else "(?!)"
        self.reporting = "|".join(re.escape(verb) for verb in verbs)
        self.apprentices, self.generations, self.generation_names = (
            _folded(rules.words(name)) for name in ("apprentice_words", "generation_words", "generation_names")
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
        self._shortest_stem = SHORTEST_STEM if language in {"deu", None} else SHORTEST_FOREIGN_STEM
        own = rules.rules(TOPIC, language) if language in rules.languages else ()
        self.trailing, self._manner = (
            tuple(rule.pattern for rule in rules.rules("turns") if rule.key("kind") == kind)
            for kind in ("trailing", "manner")
        )
        self._by_kind: dict[str, list[Rule]] = {}
        for rule in [*own, *(rule for rule in rules.rules(TOPIC) if rule not in own)]:
            self._by_kind.setdefault(rule.key("kind"), []).append(rule)

    def find(self, kind: str, text: str) -> tuple[Rule, re.Match[str]] | None:
        """The first rule of ``kind`` that finds something in ``text``, with what it found."""
        return next(self.find_all(kind, text), None)

    def find_all(self, kind: str, text: str) -> Iterator[tuple[Rule, re.Match[str]]]:
        """All rules of ``kind`` that find something in ``text``."""
        for rule in self._by_kind.get(kind, ()):
            if found := rule.pattern.search(text):
                yield rule, found

    def rules(self, kind: str) -> tuple[Rule, ...]:
        """Rules of ``kind`` in order of precedence."""
        return tuple(self._by_kind.get(kind, ()))

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
            for rule in self.rules("role")
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
        parts = fold(word).split()
        if len(parts) > 1 and _ELIDED.match(word):
            # Chargé d'Affaires
            parts = parts[1:]
        if word.istitle() and len(parts) == 1 and parts[0] in self._acronyms:
            return False
        if len(parts) == 1 and len(parts[0]) > SHORTEST_DAMAGED_WORD and parts[0][:-1] in self._german_offices:
            # The genitive of a German office: des Oberbürgermeisters.
            parts = [parts[0].removesuffix("s")]
        elif len(parts) == 1 and parts[0].endswith("s") and self._ends_in_office(parts[0][:-1]):
            # That of a compound: des Lotsendirektors.
            parts = [parts[0].removesuffix("s")]
        elif len(parts) == 1 and len(parts[0]) >= SHORTEST_PLURAL and parts[0].removesuffix("s") in self.offices:
            # Councillors Fyfe and Reid; but Masters is a name.
            parts = [parts[0].removesuffix("s")]
        if len(parts) == 1 and len(parts[0]) >= SHORTEST_DAMAGED_WORD and parts[0].endswith("in"):
            # The woman who holds a German office: Pfarrerin, Oberforstmeisterin.
            stem = parts[0].removesuffix("in")
            parts = [stem] if stem in self._german_offices or stem.endswith(self.endings) else parts
        if len(parts) == 1:
            parts = [self._mend_known(parts[0])]
        if len(parts) > 1 and ".-" in word:
            # Reg.-Direktor, Leg.-Rat: what is shortened before an office belongs to it.
            parts = parts[-1:]
        known = bool(parts) and all(part in self.offices or part in self.qualifiers for part in parts)
        if len(parts) > 1 and parts[0] in self.offices and "-" in word:
            # Officer-in-Charge
            known = known or all(
                part in self.offices or part in self.qualifiers or part in self.small for part in parts
            )
        return known or (len(parts) == 1 and (parts[0] in self.endings or self._ends_in_office(parts[0])))

    def _ends_in_office(self, word: str) -> bool:
        """Whether a folded word is a compound that ends in an office: hafendirektor."""
        return any(word.endswith(end) and len(word) >= len(end) + self._shortest_stem for end in self.endings)

    def is_address(self, word: str) -> bool:
        """Whether a word is a form of address: Mr., Comrade."""
        folded = fold(word)
        if ".-" in word and all(part in self.honorifics for part in folded.split()):
            # Lt.-Col., Maj.-Gen.
            return True
        return (folded if len(folded) < SHORTEST_DAMAGED_WORD else self._mend_known(folded)) in self.honorifics

    def resembles_address(self, word: str) -> bool:
        """Whether a word is a form of address only if a letter of it was misread: Gomrade, but Mosher too."""
        return fold(word) not in self.honorifics and ".-" not in word and self.is_address(word)

    def _mend_known(self, folded: str) -> str:
        """The office or form of address that a word of the same length differs from by one letter; else the word."""
        if folded not in self._mended:
            near = folded
            if (
                folded not in self.office_given_names | self._unmended
                and len(folded) >= SHORTEST_DAMAGED_WORD
                and folded not in self.offices | self.qualifiers | self.honorifics
            ):
                most = 1 if len(folded) < LONG_WORD else 2
                same = self._by_length.get(len(folded), ())
                found = [
                    each
                    for each in same
                    if Hamming.distance(each, folded) <= most
                    # "Gomrade Holm", but Herr Wurser is no purser.
                    and (most > 1 or each[0] == folded[0] or each in self.honorifics)
                ]
                near = found[0] if found else folded
            self._mended[folded] = near
        return self._mended[folded]

    def unglue(self, token: str) -> tuple[str, ...]:
        """A token in two where a title and a name lost the space between them: PremierLuo."""
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
        """A title with its words in the nominative where their other cases are no mere endings (послом, посол), and an office
        that has several names by the first of them: Prime Minister for Premier.
        """
        for pattern, first in self._same_offices:
            title = pattern.sub(first, title)
        return " ".join(self._lemmas.get(fold(word), word) for word in title.split()) if self._lemmas else title

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
        folded = fold(word.rstrip("!"))
        if folded.removesuffix("s") in self.organisations:
            return True
        if any(
            stem.endswith(end) and len(stem) > len(end) + self._shortest_stem
            for stem in (folded, folded.removesuffix("es"), folded.removesuffix("s"))
            for end in self._institution_endings
        ):
            # Bundesstrombauamt, Regierungskanzlei, des Verkehrsministeriums
            return True
        # Germán is no German: letters with marks are another word.
        spelt = word.casefold()
        if spelt.removesuffix("s") in self._german_lands:
            # Botschafter Schwedens
            return True
        marked = _MARKED.search(word) is not None and spelt not in self._spelt_lands
        # Rates, Verbandes: the genitive of one that ends in a consonant.
        genitive = folded.endswith("es") and folded.removesuffix("es") in self._german_organisations
        return genitive or folded in self.organisations or (folded in self.lands and not marked)


def _folded(words: tuple[str, ...]) -> frozenset[str]:
    return frozenset(fold(word) for word in words)


def _pattern_of(offices: list[str]) -> re.Pattern[str]:
    """What finds any of several offices; Chinese ones stand within words."""
    either = f"(?:{'|'.join(map(re.escape, offices))})"
    return re.compile(either if is_cjk(either) else rf"(?i)(?<!\w){either}(?!\w)")


def _misreadable(rules: Rulebook, language: str | None) -> frozenset[str]:
    """The offices and forms of address that a word may misread, those of the record's language where that is known: Amthor
    is a German name and no author, Gunnar no gunner.
    """
    names = ("offices", "office_qualifiers", "honorifics")
    return frozenset().union(*(_folded(rules.words(name, language)) for name in names))


def _find_acronyms(words: tuple[str, ...]) -> frozenset[str]:
    """Words that are written in capitals only: ORR is an Oberregierungsrat, Mr. Orr is none."""
    capitals = tuple(word for word in words if word.isupper())
    return _folded(capitals) - _folded(tuple(word for word in words if word not in capitals))
