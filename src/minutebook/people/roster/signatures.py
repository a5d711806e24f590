"""Whose names stand below the last words of a record: who signed it, and with which office."""

from __future__ import annotations

import itertools
import re
from collections.abc import Collection, Iterator, Sequence
from dataclasses import replace

from minutebook.model import CleanLine, Meeting, Role
from minutebook.people.names.folding import fold, is_cjk, split_words
from minutebook.people.names.labels import cut_article
from minutebook.people.names.lexicon import Lexicon
from minutebook.people.names.likeness import are_same, words_of
from minutebook.people.names.names import Named, looks_like_name, read_name
from minutebook.people.roster.authors import find_executor
from minutebook.people.roster.draft import Draft
from minutebook.people.roster.fits import HEAD, fit_title
from minutebook.people.roster.mentions import find_mentions, run_on
from minutebook.people.roster.narrated import CAPITAL
from minutebook.people.roster.roster import Roster

# Lines from the end among which a signature stands, words that it has, and that an office beside it has.
LONGEST_CLOSING = 14
LONGEST_SIGNATURE = 4
# Words of a name beside which a word says that it signs.
LONGEST_SIGNED = 6
LONGEST_OFFICE = 6
# (gez.), Signed:
_SIGNING = r"[\[(]?(?i:signature|signed|sgd|gez|unterschrift|подпись|подп)\.?[\])]?"
_SIGNED = re.compile(
    rf"^(?P<sign>{_SIGNING}[:.]?\s+|/\s?[-–—]\s?/\s*)?"
    rf"(?P<who>(?(sign)(?:{CAPITAL}\s?){{1,{LONGEST_SIGNED}}}|(?:{CAPITAL}\s?){{1,{LONGEST_SIGNATURE}}}))(?P<behind>\s*[\[(](?i:signature|signed|paraphe|подпись|unterschrift)[\])])?$"
)

# Г. ДРОЗДЮК, (Г. Н. Дроздюк): ends a line.
_SIGNED_IN_RUSSIAN = re.compile(r"(?P<who>(?:[А-ЯЁ]\.\s?){1,2}(?P<surname>[А-ЯЁ][А-ЯЁа-яё-]{2,}))\)?$")
# 18.IX.72 г. Н. ВЕШНЯКОВ; Oslo, 12 May 1952 J. Holm; J. Holm 12.5.52: the day beside the name shows that it signs.
_DAY = (
    r"(?:[^\W\d_][^\W\d_-]+,\s(?:(?:den|the|this)\s)?)?[«\"]?\d{1,2}(?:st|nd|rd|th)?[»\"]?(?:[./-]\s?(?:\d{1,2}|[IVXУХПШ]{1,4})[./-]\s?(?:1[89])?\d\d"
    r"|\.?\s[^\W\d_]{3,9},?\s1[89]\d\d)(?:\s?г(?:ода|\.)?)?"
)
_DATED = re.compile(rf"^{_DAY}[.,]?\s+(?P<behind>\S.*)$|^(?P<before>[^\W\d_]\.\s?\S[^,]*?)\s+{_DAY}$")
# (А. Т. Лыков), right below the office that signs.
_IN_BRACKETS = re.compile(r"\((?P<who>(?:[A-ZÀ-ȚḀ-ỸА-ЯЁ]\.\s?){1,3}[A-ZÀ-ȚḀ-ỸА-ЯЁ][\w’'-]+)\)")
# (Thieme)
_BRACKETED = re.compile(r"[\[(](?P<who>[A-ZÀ-ȚḀ-ỸА-ЯЁ][\w’'-]+)[\])]")
_IN_LAND = re.compile(r"\s(?:во?|на|in|bei|für)\s[A-ZÀ-ȚḀ-ỸА-ЯЁ][\w-]+$")
_INITIAL = re.compile(r"[^\W\d_]\.")
# (А. Т. СЕМИГЛАСОВ): two words at least, as one may be a remark.
_WHOLE_IN_BRACKETS = re.compile(rf"[\[(](?P<who>(?:{CAPITAL}\s?){{2,{LONGEST_SIGNATURE}}})[\])]")
# Behind a whole word, not behind an initial.
_STOPPED = re.compile(r"[^\W\d_]{3}\.$")
# Dr. Achim Reusch signs with his degree.
_TITLED = re.compile(r"^(?:(?:Dr|Prof)\.\s+)+")
# Посол СССР в Мали (Подпись) В. Заречный
_OFFICE_AND_SIGNED = re.compile(
    rf"^(?P<office>[^\W\d_][^,.;:()\[\]]{{2,80}}?)[,:]?\s+{_SIGNING}[:.]?\s+(?P<who>(?:{CAPITAL}\s?){{1,{LONGEST_SIGNATURE}}})$"
)


def find_bracketed_signer(lines: Sequence[CleanLine], roster: Roster) -> Draft | None:
    """Whom of the roster a surname in brackets among the last lines means, as it signs a copy: (Thieme); None where nobody."""
    closing = [line.text.strip() for line in lines if line.furniture is None and line.text.strip()][-LONGEST_CLOSING:]
    for found in filter(None, map(_BRACKETED.fullmatch, reversed(closing))):
        same = [draft for draft in roster.drafts if words_of(draft.name)[-1:] == words_of(found["who"])]
        if len(same) == 1:
            return same[0]
    return None


def gather_signer(lines: Sequence[CleanLine], roster: Roster, lexicon: Lexicon) -> None:
    """Who signs a record in which somebody calls himself I: he recorded it, where nobody else is said to have written it."""
    names = {draft.name for draft in roster.drafts}
    signed = find_signature(lines, lexicon, names)
    if signed is None or any(draft.principal and Role.RECORDER in draft.roles for draft in roster.drafts):
        return
    wrote = any(Role.RECORDER in draft.roles for draft in roster.drafts)
    wrote = wrote or find_executor(lines, roster, lexicon) is not None
    same = [draft for draft in roster.drafts if are_same(draft.name, signed.name)]
    if not same:
        draft = roster.add(signed)
        draft.give(Role.PARTICIPANT, "signature", signed.written)
        same = [draft]
    if len(same) == 1:
        same[0].signs = True
        if not wrote:
            same[0].give(Role.RECORDER, "signature", signed.written)


def spell_signers(lines: Sequence[CleanLine], roster: Roster) -> None:
    """Take the name of a journal's author out of the case that its heading asks for, as he signs below: из дневника
    Г. Н. Дроздюка, Г. ДРОЗДЮК.
    """
    authors = [draft for draft in roster.drafts if draft.inflected and Role.RECORDER in draft.roles]
    closing = [line.text.strip() for line in lines if authors and line.furniture is None][-LONGEST_CLOSING:]
    for found in filter(None, map(_SIGNED_IN_RUSSIAN.search, closing)):
        same = [draft for draft in authors if are_same(draft.name, found["who"], inflected=True)]
        if len(same) == 1 and f" {fold(found['surname'])} " not in f" {fold(same[0].name)} ":
            was, surname = same[0].name, found["surname"]
            longest = max(was.split(), key=len)
            same[0].rename(
                was.replace(longest, surname if longest.isupper() else "-".join(map(str.title, surname.split("-"))))
            )
            same[0].call(was)


def gather_closing(meeting: Meeting, lines: Sequence[CleanLine], roster: Roster, lexicon: Lexicon) -> None:
    """Who recorded, as a sentence below the last speech says, where nobody else is said to: Call ended 14.34. Typed from
    the tape by P. Holm.
    """
    if not meeting.turns or any(Role.RECORDER in draft.roles for draft in roster.drafts):
        return
    last = max(((span.page_no, span.line_no) for turn in meeting.turns for span in turn.spans), default=(0, 0))
    below = [line for line in lines if line.furniture is None and (line.page_no, line.line_no) > last]
    for mention in find_mentions(run_on(below[-LONGEST_CLOSING:]), lexicon, below=True):
        if mention.role is Role.RECORDER and mention.told:
            roster.add(mention.named, serving=True).give(Role.RECORDER, mention.rule, mention.words)


def gather_signing_office(meeting: Meeting, lines: Sequence[CleanLine], roster: Roster, lexicon: Lexicon) -> None:
    """Who signs with the office that labels give a speaker, where nobody else is known to hold it: Gesandter: ..., and
    below the last words Dr. Achim Reusch / Gesandter.
    """
    labels = {lexicon.lemma(cut_article(turn.label) or turn.label) for turn in meeting.turns}
    held = [lexicon.lemma(title) for draft in roster.drafts for title in draft.titles]
    for named in find_signed_offices(lines, lexicon):
        office = lexicon.lemma(named.title or "")
        called = [label for label in labels if lexicon.is_office(label.split()[0]) and fit_title(label, office) >= HEAD]
        if not called or any(fit_title(label, own) for label in called for own in held):
            continue
        # "Abg. Rickmer Thodenbrink" of the header signs as Thodenbrink, Vorsitzender.
        same = [each for each in roster.drafts if are_same(each.name, named.name)]
        draft = same[0] if len(same) == 1 else roster.add(named)
        draft.entitle(named.title)
        draft.give(Role.PARTICIPANT, "signature", named.written)
        if not any(Role.RECORDER in each.roles for each in roster.drafts):
            draft.give(Role.RECORDER, "signature", named.written)


def find_signature(lines: Sequence[CleanLine], lexicon: Lexicon, known: Collection[str] = ()) -> Named | None:
    """Who signed a record: whose name stands alone on one of its last lines; None where nobody's does.

    Args:
        lines: its lines, in order.
        lexicon: words of the languages.
        known: names of people of the record; where given, a name beside which no word says that it is a signature must
            be one of them.
    """
    closing = _read_closing(lines)
    spoken = {word for line in lines for word in split_words(line.text) if word[:1].islower()}
    for at, written in reversed(list(enumerate(closing))):
        if written in known:
            return read_name(written, lexicon)
        dated = _DATED.match(written)
        bracketed = _IN_BRACKETS.fullmatch(written)
        if bracketed and at and _is_office_alone(closing[at - 1], lexicon):
            return read_name(bracketed["who"], lexicon)
        written = _cut_brackets(written)
        if dated:
            written = dated["behind"] or dated["before"]
        found = _SIGNED.match(written)
        if found is None or is_cjk(written) or fold(written) in lexicon.closing_words:
            continue
        named = read_name(found["who"], lexicon)
        words = split_words(named.name)
        told = bool(found["sign"] or found["behind"] or (dated and _INITIAL.match(found["who"])))
        # "The Hague", to which a copy went
        named = replace(named, name="") if named.written.partition(" ")[0].casefold() in lexicon.articles else named
        whole = any(len(word) > 1 for word in words)
        if named.title or not whole or not looks_like_name(named.name, lexicon):
            continue
        if not told and _STOPPED.search(written):
            # "The lowest tender was / ACCEPTED."
            continue
        # А. Т.: an initial is no word that the text has small.
        if told or not (known or any(len(word) > 1 and word.casefold() in spoken for word in words)):
            return named
    return None


def find_signed_offices(lines: Sequence[CleanLine], lexicon: Lexicon) -> Iterator[Named]:
    """Those who sign among a record's last lines with their office beside, above or below the name: Dr. Achim Reusch /
    Gesandter.
    """
    closing = list(map(_cut_brackets, _read_closing(lines)))
    for at, written in enumerate(closing):
        if beside := _OFFICE_AND_SIGNED.match(written):
            pairs = [(beside["office"], beside["who"])]
        elif signed := _SIGNED.match(_TITLED.sub("", written)):
            pairs = [(office, signed["who"]) for office in (*closing[at + 1 : at + 2], *closing[max(0, at - 1) : at])]
        else:
            continue
        for office, who in pairs:
            # Der Gesandte: / Dr. Kurt Farbowsky
            office = cut_article(office.rstrip(" :")) or office.rstrip(" :")
            named = read_name(who, lexicon)
            bears = not named.title and bool(split_words(named.name)) and looks_like_name(named.name, lexicon)
            # "Date" above "President": what is to be filled in below a record.
            bears = bears and fold(named.name) not in lexicon.closing_words
            if bears and _is_office_alone(office, lexicon):
                yield replace(named, title=office.strip(" ,"))
                break


def _read_closing(lines: Sequence[CleanLine]) -> list[str]:
    """The last lines of a record; where two sign beside each other, the one stands above the other, each with what is below
    his name: Thodenbrink        Ahlf / Vorsitzender       Schriftführer.
    """
    closing = [line for line in lines if line.furniture is None and line.text.strip()][-LONGEST_CLOSING:]
    told: list[str] = []
    for abreast, group in itertools.groupby(closing, key=lambda line: bool(_part_abreast(line))):
        same = list(group)
        columns = zip(*map(_part_abreast, same), strict=True) if abreast else ()
        told += itertools.chain(*columns) if abreast else [line.text.strip() for line in same]
    return told


def _part_abreast(line: CleanLine) -> tuple[str, ...]:
    """The two names or offices that a wide space parts; nothing where a line has no such space, or sentences beside it."""
    words = line.text.split()
    if line.tab is None or not 0 < line.tab.words < len(words):
        return ()
    halves = (words[: line.tab.words], words[line.tab.words :])
    short = all(len(half) <= LONGEST_OFFICE and half[0][:1].isupper() for half in halves)
    ended = any(half[-1][-1] in ".:;,?!" for half in halves)
    return tuple(" ".join(half) for half in halves) if short and not ended else ()


def _cut_brackets(written: str) -> str:
    """A whole name without the brackets about it, as it stands below its office and the hand that signed."""
    found = _WHOLE_IN_BRACKETS.fullmatch(written)
    return found["who"] if found else written


def _is_office_alone(words: str, lexicon: Lexicon) -> bool:
    """Whether words are an office that names nobody, as it stands below a signature: Botschafter, Посол СССР в Мали."""
    tokens = words.split()
    if not 0 < len(tokens) <= LONGEST_OFFICE or words.endswith((".", ":", "?", "!")) or not words[:1].isupper():
        return False
    # Посол СССР в Непале: the land's name is nobody's.
    bare = _IN_LAND.sub("", words)
    return not is_cjk(words) and lexicon.is_office(tokens[0]) and not read_name(bare, lexicon).name
