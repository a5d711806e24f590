"""Keys that say whom letters stand for as labels: C.M. ... Shri P. K. Raghunandan; Q. is Dr. Marlow; FD is myself."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from minutebook.model import CleanLine, Role
from minutebook.people.lists.lists import read_list
from minutebook.people.names.folding import fold
from minutebook.people.names.labels import cut_article
from minutebook.people.names.lexicon import Lexicon
from minutebook.people.names.names import Named, looks_like_name, read_name
from minutebook.people.roster.draft import Draft
from minutebook.people.roster.fits import HEAD, fit_title
from minutebook.people.roster.mentions import run_on
from minutebook.people.roster.roster import Roster
from minutebook.people.roster.signatures import find_signature, find_signed_offices

# A key below the last word stands among so many lines, has so many entries, and so many characters at most behind each.
LAST_LINES = 12
FEWEST_KEYED = 2
LONGEST_BETWEEN = 2
# What ends an entry of a key that the line above began, before the next.
_BROKEN_ENTRY = re.compile(r"[^=;]{3,60};[^=;]{1,20}=")
# The stop that ends a sentence, and no initial: Петрова И. С.
_LAST_STOP = re.compile(r"(?<![\s.][^\W\d_])\.+$")


@dataclass(frozen=True, slots=True)
class Key:
    """A label and whom it means: somebody by name, the holder of an office, or whoever wrote the record (``own``). An
    ``inflected`` name may stand in another case.
    """

    alias: str
    named: Named
    own: bool = False
    inflected: bool = False


def find_keys(preamble: Sequence[CleanLine], lexicon: Lexicon) -> Iterator[Key]:
    """Letters that a key above the first turn defines as labels, with whom they mean: B. = Béla Harsányi.

    A key may give each of its entries a line, or run over several; read in running text, it tells of letters that its
    lines do not define otherwise.
    """
    seen: set[str] = set()
    lines = [line.text.strip() for line in preamble]
    for key in (
        *_read_lines(lines, lexicon),
        *_read_text(run_on(preamble), lexicon),
        *_read_text("\n".join(lines), lexicon),
    ):
        if fold(key.alias) not in seen:
            seen.add(fold(key.alias))
            yield key


def find_keys_below(ending: Sequence[CleanLine], lexicon: Lexicon) -> Iterator[Key]:
    """The same, where the key fills lines among the last of a record: HB: Hale Brandt. SM: Selma Moll."""
    lines = _join_entries([line.text.strip() for line in ending[-LAST_LINES:]])
    for rule in lexicon.of("key-below"):
        told = [list(rule.pattern.finditer(line)) for line in lines]
        filled = [
            found
            for line, found in zip(lines, told, strict=True)
            if sum(len(each.group()) for each in found) >= len(line) - len(found) * LONGEST_BETWEEN
        ]
        # K = Mr. Khan: one a line are a key too.
        several = sum(map(len, filled)) >= FEWEST_KEYED and rule.keys.get("sure")
        for each in (each for found in filled if several or len(found) >= FEWEST_KEYED for each in found):
            entries = read_list(each["who"], lexicon)
            named = entries[0].named if entries else read_name(each["who"], lexicon)
            if key := _make(each["alias"], named, lexicon):
                yield key


def _join_entries(lines: Sequence[str]) -> list[str]:
    """Lines of a key, with those joined over which an entry is broken: Botsch. = Botschafter / Hasler; Dir. = / Direktor Orde."""
    joined: list[str] = []
    for line in lines:
        above = joined[-1] if joined else ""
        begun = "=" in above and not above.endswith((";", ".", ","))
        if begun and (above.endswith("=") or _BROKEN_ENTRY.match(line)):
            joined[-1] = f"{above} {line}"
        else:
            joined.append(line)
    return joined


def find_meant(
    key: Key, roster: Roster, preamble: Sequence[CleanLine], ending: Sequence[CleanLine], lexicon: Lexicon
) -> Draft | None:
    """Whom a key means: its name, the one holder of its office, or who signs; None where the record does not tell.

    Args:
        key: as found in the record.
        roster: whom the record names so far.
        preamble: its lines above the first turn, which may have the office behind a name.
        ending: the lines among whose last a signature stands.
        lexicon: words of the languages.
    """
    if key.own:
        return find_author(roster, ending, lexicon)
    if key.named.name:
        return roster.add(key.named, inflected=key.inflected)
    office = cut_article(key.named.written) or key.named.title or key.named.written
    held = [draft for draft in roster.drafts if any(fit_title(office, title) >= HEAD for title in draft.titles)]
    if not held:
        told = [
            (draft, title)
            for draft in roster.drafts
            if (title := _office_behind(draft, office, run_on(preamble), lexicon))
        ]
        held = [draft for draft, _ in told]
        if len(told) == 1:
            told[0][0].entitle(told[0][1])
    return held[0] if len(held) == 1 else None


def _office_behind(draft: Draft, office: str, text: str, lexicon: Lexicon) -> str | None:
    """What stands behind the name of somebody without a title in running text, if that is an office: I called on P. van
    Oosterwolde, Director-General at the Ministry of Agriculture, in his own room.
    """
    if draft.titles:
        return None
    for found in re.finditer(rf"(?<!\w){re.escape(draft.name)},\s(?P<told>[^,;]{{3,80}})", text):
        told = cut_article(found["told"]) or found["told"]
        if fit_title(office, told) >= HEAD and lexicon.is_office(told.split()[0]):
            return told
    return None


def find_author(roster: Roster, ending: Sequence[CleanLine], lexicon: Lexicon) -> Draft | None:
    """Who wrote a record and speaks of himself in it: who signs it, or else the one who is said to have written it and took part."""
    signed, offices = find_signature(ending, lexicon), list(find_signed_offices(ending, lexicon))
    if signed is not None and (" " in signed.name or any(each.name == signed.name for each in offices)):
        held = next((each.title for each in offices if each.name == signed.name), None)
        return roster.add(replace(signed, title=held) if held else signed)
    if len(offices) == 1:
        return roster.add(offices[0])
    wrote = [draft for draft in roster.drafts if Role.RECORDER in draft.roles and not draft.only_serves]
    return wrote[0] if len(wrote) == 1 else None


def _read_lines(lines: Sequence[str], lexicon: Lexicon) -> Iterator[Key]:
    """The entries of a key that fill a line each; two below each other, or one that is surely such."""
    found = [
        next(((rule, match) for rule in lexicon.of("key-entry") if (match := rule.pattern.match(line))), None)
        for line in lines
    ]
    for at, each in enumerate(found):
        if each is None:
            continue
        rule, match = each
        beside = [found[by] for by in (at - 1, at + 1) if 0 <= by < len(found)]
        if rule.keys.get("sure") or any(other and other[1]["alias"] != match["alias"] for other in beside):
            entries = read_list(match["who"], lexicon)
            named = entries[0].named if entries else read_name(match["who"], lexicon)
            if key := _make(match["alias"], named, lexicon):
                yield key


def _read_text(text: str, lexicon: Lexicon) -> Iterator[Key]:
    """The entries of a key in running text."""
    for rule in lexicon.of("key"):
        for found in rule.pattern.finditer(text):
            who = _LAST_STOP.sub("", found["who"].strip(" ,"))
            if rule.keys.get("self"):
                yield Key(found["alias"], Named(name="", written=who), own=True)
                continue
            # "Interviewer   Ingrid Nyquist (IN)": the label of a header that needs no colon.
            front, _, rest = who.partition(" ")
            named = read_name(rest if " " in rest and fold(front) in lexicon.reporters else who, lexicon)
            begun = not rule.keys.get("initials") or _begin_words(found["alias"], found["who"])
            if begun and (key := _make(found["alias"], named, lexicon)):
                yield replace(key, inflected=bool(rule.keys.get("inflected")))


def _make(alias: str, named: Named, lexicon: Lexicon) -> Key | None:
    """A label's meaning; none where it is a land and its people: DDR: Herr Holm, Herr Dorn."""
    if fold(alias) in lexicon.lands:
        return None
    if named.name and looks_like_name(named.name, lexicon):
        return Key(alias, named)
    words = fold(cut_article(named.written) or named.written).split()
    held = not named.name and bool(named.title) and any(map(lexicon.is_office, words))
    return Key(alias, replace(named, name="")) if held else None


def _begin_words(alias: str, who: str) -> bool:
    """Whether the first of a label's initials begins a word of an office or name: ST for Minister Saw Tun, AM for
    Außenminister Quiroga; not SO for Head of Fisheries Biology.
    """
    return fold(alias)[:1] in {word[:1] for word in fold(who).split()}
