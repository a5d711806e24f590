"""Whether words name people: with forms of address, offices or initials, in an entry of a list, or behind an office."""

from __future__ import annotations

import re
from collections.abc import Sequence

from minutebook.rules import Rulebook
from minutebook.segment.layout.rows import BRACKETED, fold_words, is_cjk, is_sentence_end
from minutebook.segment.wording.labelledlines import split_unknown
from minutebook.segment.wording.turnlabels import TurnBook
from minutebook.segment.wording.turnlabels import fold as speaker_fold

_WORD = re.compile(r"[^\W\d_]+")
_BEFORE_INITIALS = re.compile(r"(?:(?:тов|т)\.\s?)?[А-ЯЁ][А-ЯЁа-яё-]+\s(?:[А-ЯЁ]\.\s?){2}")
# "1) Minister Gottfried Anhalt", "2. Brig. James Aldous-Kerr", "3- Eng. Hassan Fahmi", "(iv) Miss P. Orde"
ENTRY_NUMBER = re.compile(r"^(?:\(?\d{1,2}(?:[.)]|\s?-)|\([ivx]{1,4}\))\s+(?=[^\W\d_])")
# "a) for the Central Office"
ENTRY_LETTER = re.compile(r"^\(?[a-zа-я]\)\s+")
# Letters of a title in which a longer word may end.
SHORTEST_TITLE_END = 7
# A Chinese label with a foreign name and its title.
LONGEST_CHINESE_LABEL = 8
# A Chinese label of so few characters may be a surname alone, or one with a title of one character.
LONGEST_CHINESE_BARE = 2
# A Russian name is compared without its last vowel if as many letters stay.
SHORTEST_STEM = 4
_LISTED = re.compile(r"\s*[,;]\s*|\s+(?:and|und|и)\s+")
_INITIAL = re.compile(r"(?:[^\W\d_]\.\s?){1,3}[^\W\d_]{2}")
_CAPITALISED = re.compile(r"[A-ZÀ-ȚḀ-ỸА-ЯЁ][\w.’'-]*(?:\s[A-ZÀ-ȚḀ-ỸА-ЯЁ][\w.’'-]*){1,4}")
_PLAIN_NAME = re.compile(r"[A-ZÀ-ȚḀ-ỸА-ЯЁ][\w’'-]+(?:\s(?:[A-ZÀ-ȚḀ-ỸА-ЯЁ]\.|von|van|de|der))?\s[A-ZÀ-ȚḀ-ỸА-ЯЁ][\w’'-]+")
_WHOLE_NAME = re.compile(
    r"(?:[A-ZÀ-ȚḀ-ỸА-ЯЁ][\w.’'-]*\s)(?:[A-ZÀ-ȚḀ-ỸА-ЯЁ][\w.’'-]*\s|[a-z]{1,3}\s){0,4}[A-ZÀ-ȚḀ-ỸА-ЯЁ][\w’'-]+"
)
# Omar Bin Saleh, Ana Luísa de la Vega: no small word but a particle, so that Recorded by N. B. Holm is none.
_FULL_NAME = re.compile(
    r"[A-ZÀ-ȚḀ-Ỹ][\w.’'-]*\s(?:(?:[A-ZÀ-ȚḀ-Ỹ][\w.’'-]*|bin|ibn|binti|al|el|de|del|della|di|da|dos|du|la|van|von|der|den|ten|af|y)\s){0,4}[A-ZÀ-ȚḀ-Ỹ][\w’'-]+"
)
# A name of two words or with initials closes a line: ... тов. Гордиевских А. И., ... Aurelio Brenes Umaña
_NAME_AT_END = re.compile(
    r"\s[A-ZÀ-ȚḀ-ỸА-ЯЁ][\w’'-]+(?:\s[A-ZÀ-ȚḀ-ỸА-ЯЁ]\.){1,2}$|\s(?:[A-ZÀ-ȚḀ-ỸА-ЯЁ]\.\s?)*[A-ZÀ-ȚḀ-ỸА-ЯЁ][\w’'-]+\s(?:[^\W\d_]{2,3}-)?[A-ZÀ-ȚḀ-ỸА-ЯЁ][\w’'-]+$"
)
_CHINESE_ENTRY = re.compile(r"[\u4e00-\u9fff·]{2,12}(?:同志|先生|女士|夫人)(?:[（(][^）)]{1,6}[）)])?(?:[，,]|$)")
_CHINESE_NAME = re.compile(r"[\u4e00-\u9fff·]{2,12}")
_ARTICLES = frozenset({"the", "der", "die", "das"})
_BRACKET = re.compile(r"[\[(（〔［].*$")
# Characters of an entry with its office in a Chinese list.
LONGEST_CHINESE_ENTRY = 24
# Words of a form of address and a name without an office: Mr. Ostrander, Dr. Bruno Wessel.
LONGEST_TITLED = 3
# Words of a name in a list, title before it included.
LONGEST_ENTRY = 5
# So many plain names of two words make a list of people, whatever its label.
FEWEST_NAMES = 2


class PersonBook:
    """The forms of address, offices and lands by which words are known to name people."""

    def __init__(self, rules: Rulebook, turns: TurnBook) -> None:
        self._turns = turns
        self._known = turns.titles | turns.roles
        self._lands = {fold_words(word) for word in rules.words("lands")}
        self._title_ends = tuple(each for each in turns.titles if len(each) >= SHORTEST_TITLE_END)
        self._role_ends = frozenset(role[-1] for role in turns.roles if is_cjk(role))

    def lists_people(self, text: str, label: str = "") -> bool:
        """Whether words are people: with forms of address, offices or initials before the names, or several plain names.

        One plain name will do behind a ``label`` that is an office (Bürgermeister: Anton Huber); full names, whatever they
        hold, behind one that is a land (Viet-Nam: Hoang Duc Thinh, Le Van).
        """
        if is_sentence_end(text.rstrip(")")) or is_cjk(text):
            return False
        parts = [part for part in _LISTED.split(BRACKETED.sub("", text)) if part]
        titled = [part for part in parts if self.begins_with_title(part.split())]
        if titled and titled[0] is parts[0]:
            return all(part.split()[1:] and part[-1].isalpha() and part.split()[-1][:1].isupper() for part in titled)
        if parts and _INITIAL.match(parts[0]):
            return True
        office = speaker_fold(label) in self._known
        plain = [part for part in parts if _PLAIN_NAME.fullmatch(part)]
        if (
            len(parts) > 1
            and (parts[0] in plain or _FULL_NAME.fullmatch(parts[0]))
            and {fold_words(word) for word in (*parts[1].split()[:1], *parts[1].split()[-1:])} & self._known
        ):
            # Alphons Zurgilgen, Minister; Gino Malaspada, italienischer Gesandter; Omar Bin Saleh, Minister of Wells
            return True
        if len(parts) >= FEWEST_NAMES and self.is_land(label) and all(map(_FULL_NAME.fullmatch, parts)):
            return True
        return bool(parts) and len(plain) == len(parts) and (len(parts) >= FEWEST_NAMES or office)

    def is_person(self, text: str) -> bool:
        """Whether words are surely one person: a form of address and a name, or a name and an office behind a comma."""
        bare = BRACKETED.sub("", text)
        front, comma, office = (part.strip() for part in bare.partition(","))
        words = front.split()
        named = 1 < len(words) <= LONGEST_ENTRY + 1 and words[-1][:1].isupper() and front[-1].isalpha()
        if not named or is_sentence_end(text.rstrip(")")) or split_unknown(bare) is not None:
            return False
        if self.begins_with_title(words):
            return not text.isupper() and (bool(comma) or len(words) <= LONGEST_TITLED)
        held = {speaker_fold(word) for word in (*office.split()[:2], *office.split()[-1:])} & self._known
        return bool(comma) and bool(held) and (_PLAIN_NAME.fullmatch(front) or _INITIAL.match(front)) is not None

    def begins_with_title(self, words: Sequence[str]) -> bool:
        """Whether the first word or two, others behind them, are a speaker's title: Second Secretary Kadlec."""
        return any(
            len(words) > number and speaker_fold(" ".join(words[:number])) in self._turns.titles for number in (1, 2)
        )

    def ends_in_name(self, text: str) -> bool:
        """Whether words begin with an office and end in a name: Директор завода тов. Шаповал Р. Т., 国务院总理韩致中; in
        Chinese, a name and a form of address may begin them.
        """
        if is_cjk(text):
            if _CHINESE_ENTRY.match(text):
                return True
            ends = [text.rfind(role) + len(role) for role in self._turns.roles if is_cjk(role) and role in text]
            name = text[max(ends, default=len(text)) :]
            return len(text) <= LONGEST_CHINESE_ENTRY and _CHINESE_NAME.fullmatch(name) is not None
        first = _WORD.match(text)
        if first is None or text.isupper() or _NAME_AT_END.search(text) is None:
            return False
        # Bundesminister ends in an office.
        return fold_words(first.group()).endswith(self._title_ends) or any(
            fold_words(first.group()) == office.split()[0] for office in self._known
        )

    def names_office(self, text: str) -> bool:
        """Whether words begin as an office does, or hold one: Third Secretary, Legationsrat."""
        label = self._turns.read(text)
        first = fold_words(text.split(maxsplit=1)[0].rstrip(".")) if text else ""
        return (label is not None and label.form == "role") or any(first == office.split()[0] for office in self._known)

    def is_land(self, text: str) -> bool:
        """Whether words are the name of a land: Ceylon, Great Britain, U.S."""
        return bool(text) and all(fold_words(word).rstrip(".") in self._lands for word in text.split())

    def names_any(self, words: str, named: str) -> bool:
        """Whether the last name in a label stands in ``named``; in Chinese the label, its title apart, or its first character
        where the label is short or ends as an office does.

        A label of small words (verbs, say) names nobody. Russian names may stand in another case.
        """
        bare = _BRACKET.sub("", words).strip()
        if is_cjk(bare):
            least = 1 if len(bare) <= LONGEST_CHINESE_BARE or bare[-1] in self._role_ends else 2
            return len(bare) <= LONGEST_CHINESE_LABEL and any(
                bare[:cut] in named for cut in range(len(bare), least - 1, -1)
            )
        tokens = bare.split()
        if tokens and tokens[-1][:1].islower():
            # "Bulgarian comrades".
            return False
        if sum(token[:1].islower() for token in tokens) * 2 > len(tokens):
            return False
        names = [word for word in _WORD.findall(bare) if word[:1].isupper() and len(word) > 1]
        if not names or names[-1].casefold() in _ARTICLES:
            return False
        last = names[-1]
        ending = r"\w{0,3}" if "\u0400" <= last[:1] <= "\u04ff" else ""
        stem = last[:-1] if ending and last[-1:].casefold() in "аяйь" and len(last) > SHORTEST_STEM else last
        return re.search(rf"(?i)(?<!\w){re.escape(stem)}{ending}(?!\w)", named) is not None


def has_entry_form(text: str) -> bool:
    """Whether a row is a name with something behind a comma: Tadeusz Wieloch, director."""
    name = re.split(r"[,，(（]|\s/", text)[0].split()
    behind = "," in text or "，" in text or "(" in text or " /" in text
    plain = all(word[:1].isupper() or word in {"the", "of", "de", "von", "van"} for word in name)
    return behind and 0 < len(name) <= LONGEST_ENTRY and plain and name[0][:1].isupper()


def begins_with_whole_name(text: str) -> bool:
    """Whether several words with capitals stand before a line's first comma: Ana Luísa Prado Reis, Keeper of Mails."""
    name, comma, _ = text.partition(",")
    return bool(comma) and _WHOLE_NAME.fullmatch(name) is not None


def is_plain_name(text: str) -> bool:
    """Whether words are a name of two words that begin with capitals: Anton Huber."""
    return _PLAIN_NAME.fullmatch(text) is not None


def is_capitalised(text: str) -> bool:
    """Whether words are some that begin with capitals, forms of address perhaps among them: Ing. Blas Olazar."""
    return _CAPITALISED.fullmatch(text) is not None


def is_name_alone(text: str) -> bool:
    """Whether words may be a name and nothing else: Anton Huber, A. Huber, 郭福."""
    return (_PLAIN_NAME.fullmatch(text) or _INITIAL.match(text) or _CHINESE_NAME.fullmatch(text)) is not None


def begins_with_initials(text: str) -> bool:
    """Whether words begin with initials and a name: A. Huber."""
    return _INITIAL.match(text) is not None


def is_name_before_initials(text: str) -> bool:
    """Whether words are a Russian surname and two initials: Громов П. И."""
    return _BEFORE_INITIALS.fullmatch(text) is not None
