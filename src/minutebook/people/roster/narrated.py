"""Who takes part in a talk that is told and not set out in turns: who says something in it.

A narrative names each person once in full, with an office or a form of address, and by surname whenever he speaks.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator
from dataclasses import replace

from minutebook.model import Role
from minutebook.people.names.folding import fold, split_words
from minutebook.people.names.lexicon import Lexicon
from minutebook.people.names.names import Named, looks_like_name, read_name
from minutebook.people.names.namewords import is_small
from minutebook.people.roster.mentions import Mention

# Words before a name among which its office stands.
WORDS_BEFORE = 6
# A surname is longer than an initial, and than most abbreviations.
SHORTEST_SURNAME = 3
# A word of a name, or an initial.
CAPITAL = r"[A-ZÀ-ȚḀ-ỸА-ЯЁ](?:[\w’'-]+|\.)"
# Mr., Mrs., Cde.
_ADDRESS = r"[A-Z][a-z]{1,2}\."
# Mme d'Entremont: a particle without its vowel.
_ELIDED = r"(?:[dl]['’])?"
_ACTOR = rf"(?P<who>(?:(?:{_ADDRESS}|{CAPITAL}|al|de|von|van|bin|der|тов\.|г-н|г-жа)\s+){{0,4}}{_ELIDED}[A-ZÀ-ȚḀ-ỸА-ЯЁ][\w’'-]+)"
# Mr. Falkenström (Sweden), introducing resolution E/CN.41/L.23, said
_ASIDE = r"(?:\s*[\[(][^\[\]()\n]{1,40}[\])])?(?:(?P<aside>,\s(?:[^.;:,\n]|\.(?=\S)){3,60})(?:,\s(?:[^.;:,\n]|\.(?=\S)){3,60})?,)?"
# the Yugoslav commercial attaché
_ARTICLE = re.compile(r"^(?:the|an?|our|their|der|die|ein|eine)\s+")
# Words of an office behind a name.
LONGEST_OFFICE = 7
_JOINED = r"(?:(?:a[ldnrstz]|ash|el|а[лднрстзш]ь?|эль)-)?"
_GIVEN = rf"(?:(?:[A-ZÀ-ȚḀ-ỸА-ЯЁ]\.\s?|{_JOINED}[A-ZÀ-ȚḀ-ỸА-ЯЁ][\w’'-]+\s|(?:al|de|von|van|bin|der)\s){{1,3}})"


def find_narrated(text: str, lexicon: Lexicon) -> Iterator[Mention]:
    """Everybody who says something in running text, by the fullest form of the name that it gives.

    Args:
        text: the words of a record without turns.
        lexicon: words of the languages; its ``reporting_verbs`` tell who speaks.
    """
    small = {word for word in split_words(text) if word[:1].islower()} | lexicon.small
    seen: set[str] = set()
    for found in re.finditer(
        rf"{_ACTOR}{_ASIDE},?\s+(?:who\s+)?(?:{lexicon.adverbs})?(?:{lexicon.reporting})(?!\w)", text
    ):
        whole = read_name(found["who"], lexicon)
        named = _without_openers(whole, small)
        surname = named.name.rpartition(" ")[2]
        if len(surname) < SHORTEST_SURNAME or fold(surname) in seen or not looks_like_name(named.name, lexicon):
            continue
        seen.add(fold(surname))
        opened = named.name != whole.name
        whole = _in_full(named, surname, text, small, lexicon)
        if whole.title is None:
            whole = replace(whole, title=_office_behind(found["aside"], lexicon))
        before = text[: found.start("who")].split()[-1:]
        # "Die Unterzeichnete erklärte", "Zum Schluß sagte er".
        noun = opened or bool(before and fold(before[0]) in lexicon.articles) or not _stands_within(surname, text)
        if whole.title or whole.address or " " in whole.name or not noun:
            yield Mention(whole, Role.PARTICIPANT, "narrated", found.group())


def _without_openers(named: Named, small: set[str]) -> Named:
    """A name without the word that begins its sentence: Then Zerbo, Later Ouattara."""
    words = named.name.split()
    while len(words) > 1 and words[0].casefold() in small:
        words = words[1:]
    name = " ".join(words)
    return replace(named, name="" if name.casefold() in small else name)


def _stands_within(word: str, text: str) -> bool:
    """Whether a word stands within a sentence too, so that its capital is its own: not Daraufhin."""
    return re.search(rf"[^\W\d_,;]\s+{re.escape(word)}(?!\w)", text) is not None


def _in_full(named: Named, surname: str, text: str, small: set[str], lexicon: Lexicon) -> Named:
    """The person with given name and office, where some other place gives them."""
    best = named
    for found in re.finditer(rf"(?<![\w.]){_GIVEN}{re.escape(surname)}(?![\w-])", text):
        before = text[: found.start()].split()[-WORDS_BEFORE:]
        told = _without_openers(read_name(found.group(), lexicon), small)
        if len(told.name.split()) > len(best.name.split()) and looks_like_name(told.name, lexicon):
            whole = read_name(" ".join([*before, found.group()]).rpartition(". ")[2], lexicon)
            office = _from_office(whole.title or "", lexicon) if whole.name == told.name else None
            best = replace(told, title=told.title or office or best.title, address=told.address or best.address)
    return best


def _office_behind(aside: str | None, lexicon: Lexicon) -> str | None:
    """The office that stands between commas behind a name: Holm, the Danish commercial attaché, interrupted."""
    told = _ARTICLE.sub("", (aside or "").strip(" ,"))
    words = told.split()
    if not words or len(words) > LONGEST_OFFICE or is_small(words[0], lexicon) or fold(words[0]) in lexicon.small:
        return None
    head = list(itertools.takewhile(lambda word: not is_small(word, lexicon), words))
    held = lexicon.is_office(head[-1]) or lexicon.is_office(head[0])
    return told if held and not read_name(told, lexicon).name else None


def _from_office(words: str, lexicon: Lexicon) -> str | None:
    """An office without the words of the sentence before it: (Moneda by the) Under-Secretary for Mines."""
    each = words.split()
    at = next((at for at, word in enumerate(each) if lexicon.is_office(word) or lexicon.is_institution(word)), 0)
    return " ".join(each[at:]) or None
