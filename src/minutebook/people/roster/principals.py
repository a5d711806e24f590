"""The parties whom a title names: between the Vice Minister [Shen Bonian] and the Ambassador [Halvorsrud]."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, replace

from minutebook.people.names.folding import fold, is_cjk
from minutebook.people.names.lexicon import Lexicon
from minutebook.people.names.misreadings import mend_initials
from minutebook.people.names.names import Named, looks_like_name, read_name
from minutebook.people.names.namewords import is_small
from minutebook.people.names.origins import cut_origin
from minutebook.rules import Rule

_TRAILING = re.compile(r"\s*[,(]?\s*(?:\d{1,2}(?:st|nd|rd|th)?[.,\s]|\b[12]\d{3}\b).*$")
# 也门公路代表团两次(会谈): how often, or the which time.
_TIMES = re.compile(r"(?:前后|先后)?(?:第?[一二两三四五六七八九十数几多]+|多)[次轮]$")
# 铁话记: 谈话记录, the words that end the title of a talk, the first misread and the last perhaps lost.
_MISREAD_RECORD = re.compile(r"[^谈通电对讲会说]话记录?$")
# "the Commercial Counsellor at the Trade Fair"
_AT_PLACE = re.compile(r"(?<=\w)\s+at\s+the\s.*$", re.IGNORECASE)
_OF = re.compile(r"\b(?:of|for)\s+(?:the\s+)?$", re.IGNORECASE)
_OF_THE = re.compile(r"\b(?:of|for)\s+the\s+\S+$", re.IGNORECASE)


# "the Minister in Iran, 2. Brodacki", "3, Brodacki": a figure with its stop before a surname, and the initial that it is.
_FIGURE_BEFORE = re.compile(r"(?<=,\s)(?P<figure>[0-35-8])[.,]\s(?P<surname>[A-ZÀ-ȚḀ-Ỹ][\w’'-]{2,})")
_INITIALS_AS_FIGURES = {"0": "O", "1": "I", "2": "Z", "3": "Z", "5": "S", "6": "G", "7": "Z", "8": "B"}
# Russian prepositions, which govern no person of an office.
_GOVERNING = frozenset({"в", "во", "на", "при", "по", "из", "для", "о", "об"})
# A title stands among so many lines at the head of a record.
LONGEST_HEAD = 6
# Small words of fewer letters may be initials.
SHORTEST_SMALL = 3


@dataclass(frozen=True, slots=True)
class Principal:
    """A party of the meeting. ``author`` where the record is his own journal; ``inflected`` as in the rule."""

    named: Named
    rule: str
    inflected: bool = False
    author: bool = False


def read_principals(title: str, lexicon: Lexicon, spoken: Collection[str] = frozenset()) -> tuple[Principal, ...]:
    """People named in a title, by the first rule that finds any, and the author of the journal that it names.

    Args:
        title: as written.
        lexicon: the words of its language.
        spoken: folded surnames that stand as labels: a figure before one of them is an initial misread.
    """
    title = _MISREAD_RECORD.sub("谈话记录", title)
    found = list(lexicon.find_all("principals", mend_initials(title)))
    figures = [each for each in _FIGURE_BEFORE.finditer(title) if fold(each["surname"]) in spoken]
    if len(figures) == 1:
        # The author of a journal stands there alone; where parties are numbered there are two.
        (figure,) = figures
        initial = f"{_INITIALS_AS_FIGURES[figure['figure']]}. {figure['surname']}"
        mended = list(lexicon.find_all("principals", title[: figure.start()] + initial + title[figure.end() :]))
        found = mended if any(each[0].keys.get("author") for each in mended) else found
    written = _named_by([each for each in found if each[0].keys.get("author")], lexicon)
    parties = _named_by([each for each in found if not each[0].keys.get("author")], lexicon)
    return (*written, *parties)


def find_principals_below(lines: Sequence[str], lexicon: Lexicon) -> tuple[Principal, ...]:
    """People named by the first line, of those at a record's head, that is its title and was not taken for it, as it stands
    below the number of the record or the name of an office.
    """
    for line in lines[:LONGEST_HEAD]:
        words = line.strip()
        if not is_cjk(words) or words.endswith(("。", "；", "：")):
            continue
        if found := tuple(each for each in read_principals(words, lexicon) if not each.author):
            return found
    return ()


def read_offices(title: str, lexicon: Lexicon) -> dict[str, str]:
    """Chinese offices that a title names as a party, without a name, each with the party: 主席接见柬埔寨青年代表团, 樊大使拜会
    瑞士外交部秘书长谈话情况. An office of both parties means neither.
    """
    groups = [found.groupdict() for _, found in lexicon.find_all("principals", title)][:1]
    parties = [each.get(name) or "" for each in groups for name in ("first", "second")]
    held = [(next((word for word in lexicon.chinese_offices if party.endswith(word)), ""), party) for party in parties]
    alike = len({office for office, _ in held}) < len(held)
    return {office: party for office, party in held if office and not alike and not read_name(party, lexicon).name}


def _named_by(matches: Sequence[tuple[Rule, re.Match[str]]], lexicon: Lexicon) -> tuple[Principal, ...]:
    for rule, found in matches:
        groups = found.groupdict()
        people = [
            Principal(named, rule.id, bool(rule.keys.get("inflected")), bool(rule.keys.get("author")))
            for words in (groups.get("first"), groups.get("second"))
            if words
            for named in _people_in(_cut_record(words, lexicon) if rule.keys.get("author") else words, lexicon)
        ]
        if people and not (rule.keys.get("between") and _lie_between(people, found, lexicon)):
            return tuple(people)
    return ()


def _lie_between(people: Sequence[Principal], found: re.Match[str], lexicon: Lexicon) -> bool:
    """Whether bare words stand on both sides of what lies between two places: steamer services between Baku and Enzeli; not
    A. Holm and Ada Orde, as hardly two places have two words each.
    """
    bare = not any(each.named.title or each.named.address for each in people)
    whole = len(people) > 1 and all(" " in each.named.name for each in people)
    return bare and not whole and lexicon.find("confer", found.string[: found.start("first")]) is None


def _people_in(words: str, lexicon: Lexicon) -> Iterator[Named]:
    """One party: a name with its title before, behind a comma, or in brackets."""
    words = _cut_month(_cut_topic(_TRAILING.sub("", words), lexicon), lexicon)
    whole = read_name(_TIMES.sub("", words).removesuffix("等") if is_cjk(words) else words, lexicon)
    if is_cjk(words):
        if whole.name and looks_like_name(whole.name, lexicon) and not any(map(lexicon.is_nobody, (words, whole.name))):
            yield whole
        return
    if "," not in words:
        if _is_party(whole, lexicon):
            yield whole
        elif (landed := _read_before_land(words, lexicon)) is not None:
            yield landed
        return
    parts = [read_name(part, lexicon) for part in re.split(r"\s*,\s*", words)]
    people = [named for named in parts if _is_party(named, lexicon)]
    if not people:
        return
    # "the head of the Section Fisheries, Comrade Tieze": what follows a long title is not yet the name.
    sure = [named for named in people if not named.title or named.address or not _is_long(named.title, lexicon)]
    chosen = (sure or people)[0]
    # "des Deichvogts, Herrn Jan Orth": whoever has a form of address bears the office before him, known or not.
    addressed = [named for named in sure if named.address]
    if addressed and not (chosen.title or chosen.address or " " in chosen.name):
        chosen = addressed[0]
    before = parts[: parts.index(chosen)]
    title = chosen.title or next((each.written for each in before if each.written), None)
    yield replace(chosen, title=title)


def _read_before_land(words: str, lexicon: Lexicon) -> Named | None:
    """A party whose land stands behind the name: Ambassador Senanayake of Ceylon."""
    parts = cut_origin(words, lexicon)
    if parts is None or not any(fold(word) in lexicon.lands for word in parts[1].split()):
        return None
    named = read_name(parts[0], lexicon)
    title = f"{named.title} of {parts[1]}" if named.title else None
    return replace(named, title=title, written=words) if _is_party(named, lexicon) else None


def _is_told(name: str, lexicon: Lexicon) -> bool:
    """Whether words in a title's capitals are no name: LEADERS: WHAT WAS SAID, TABLE AND AFTERWARDS, PARTEILEITUNG."""
    small = (fold(word) in lexicon.small - lexicon.particles for word in name.split() if len(word) >= SHORTEST_SMALL)
    return ":" in name or lexicon.is_nobody(name) or any(small)


def _is_party(named: Named, lexicon: Lexicon) -> bool:
    """Whether words name a person: what stands before the name is an office, a form of address or nothing."""
    named_so = named.name and looks_like_name(named.name, lexicon) and not _is_told(named.name, lexicon)
    if not named_so or _is_cut_out(named, lexicon):
        return False
    words = (named.title or "").split()
    if words and fold(named.name.split()[-1]) in lexicon.office_fields:
        # "МИНИСТРОМ СЕЛЬСКОЙ ЭКОНОМИКИ"
        return False
    before = named.written[: max(0, named.written.rfind(named.name))]
    governed = bool(words) and fold(words[-1]) in _GOVERNING
    of_several = not words and named.address is None and any(map(lexicon.is_institution, before.split()))
    if governed or of_several or _OF.search(before):
        # "ПОСОЛЬСТВА СССР В АФГАНИСТАНЕ"; "ДЕЛЕГАЦИЕЙ ВЕНГЕРСКИХ КОЖЕВНИКОВ"; "the Chief Secretary of the Colony": whose office it is.
        return False
    first, _, rest = named.written.partition(" ")
    front = first.casefold()
    if not words and named.address is None and rest and (front in lexicon.articles or front in lexicon.topics):
        # "with the Sugar Workers", "HELD AT FLAGSTAFF HOUSE": no person's name takes an article.
        return False
    if named.address is None and " " not in named.name and _OF_THE.search(named.title or ""):
        # "the Minister of the Volta Dam", but "of the Interior Holm"
        return lexicon.is_institution(words[-1])
    return not words or named.address is not None or any(lexicon.is_office(word.strip(",.()")) for word in words)


def _is_cut_out(named: Named, lexicon: Lexicon) -> bool:
    """Whether words are a piece of the title: TALK|S WITH, THE EXPERT GROUP |ON PUMPS, Notes on the Working Talk with."""
    head = named.name.split()[0]
    small = len(head.rstrip(".")) > 1 and fold(head) in lexicon.small - lexicon.particles
    letter = len(named.name) == 1 and not is_cjk(named.name)
    # SUMMARY RECORD OF |TALKS WITH
    last = named.name.split()[-1]
    small = small or (last[-1:].isalpha() and len(last) > 1 and fold(last) in lexicon.small - lexicon.particles)
    return letter or small or fold(named.written.partition(" ")[0]) in lexicon.records


def _cut_topic(words: str, lexicon: Lexicon) -> str:
    """A party without what was spoken about, or where: ... and the Greek Delegation on the Waters of the Nestos."""
    tokens = _AT_PLACE.sub("", words).split(" ")
    plain = [token.casefold() for token in tokens] if words.isupper() else tokens
    end = next((at for at, token in enumerate(plain) if at and token in lexicon.topics), len(tokens))
    return " ".join(tokens[:end])


def _cut_record(words: str, lexicon: Lexicon) -> str:
    """The author of a journal without the record that it holds: of R. Mertz. Record of Conversation with ..."""
    tokens = words.split(" ")
    end = next((at for at, token in enumerate(tokens) if at and fold(token) in lexicon.records), len(tokens))
    return " ".join(tokens[:end]).rstrip(" ,;:")


def _cut_month(words: str, lexicon: Lexicon) -> str:
    """A party without the month that is left of a date behind it: ... Agim Basha, November."""
    front, _, last = words.rstrip(" ,.(").rpartition(" ")
    return front.rstrip(" ,") if front and fold(last) in lexicon.months else words


def _is_long(title: str, lexicon: Lexicon) -> bool:
    return any(is_small(word, lexicon) for word in title.split())
