"""The people of one meeting before its labels are asked for: parties of the title, lists, running text, keys, signatures.

Long because each of these places knows what the ones before it found.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Container, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from minutebook.model import CleanLine, Field, HeaderField, Kind, Meeting, Person, Role
from minutebook.people.lists.entries import Entry
from minutebook.people.lists.lists import read_list
from minutebook.people.names.folding import fold, is_cjk
from minutebook.people.names.labels import cut_article, is_initials_label
from minutebook.people.names.lexicon import Lexicon
from minutebook.people.names.likeness import are_same, halves_of, words_of
from minutebook.people.names.names import Named, begins_surname, looks_like_name, read_name
from minutebook.people.roster.draft import Draft
from minutebook.people.roster.fits import HEAD, fit_title, starts_name
from minutebook.people.roster.mentions import Mention, find_mentions, run_on
from minutebook.people.roster.narrated import find_narrated
from minutebook.people.roster.principals import Principal, read_offices
from minutebook.people.roster.roster import Roster
from minutebook.people.roster.signatures import (
    find_bracketed_signer,
    find_signature,
    gather_closing,
    gather_signer,
    gather_signing_office,
    spell_signers,
)

_INITIALS = re.compile(r"(?:[A-ZÀ-ȚḀ-ỸА-ЯЁ]\.?\s?){2,4}")
_AGAINST = re.compile(r"\s(?:--|—|–|-|/)\s|(?<=\w)(?:--|—|–|-)\s|\s(?:--|—|–|-)(?=\w)")
# How the rules of the line that says who called whom end: Ambassador Holm to Mr. Orde.
_CALLERS = "-between-callers"
# "the Attaché, who was ill": why somebody was away.
_RELATIVE = re.compile(r",\s+(?:who|which|der|die|das|котор\w+)\s.*$", re.DOTALL)
# What others are said to have said in their own words.
_QUOTED = re.compile(r"[„“«»\"][^„“”«»\"]{1,400}[“”«»\"]")
# The end of a sentence, two words at least: had counted them.
_SENTENCE = re.compile(r"[^\W\d_]{2,}\s\S*[^\W\d_]{2,}[.!?][”“»\"')\]]*$")
# The stop that ends a list, and no shortened word.
_LAST_STOP = re.compile(r"(?<=[^\W\d_]{4})\.$")
_ORDER = (Field.PARTICIPANTS, Field.CHAIR, Field.ABSENT, Field.INTERPRETER, Field.RECORDER)
_ROLE = {
    Field.PARTICIPANTS: Role.PARTICIPANT,
    Field.CHAIR: Role.CHAIR,
    Field.ABSENT: Role.ABSENT,
    Field.INTERPRETER: Role.INTERPRETER,
    Field.RECORDER: Role.RECORDER,
}
# NORTH: Colonel Holm; The bench: Dr. Ridley
_UNKNOWN_LABEL = "unknown-label-of-people"
_SERVING = {Field.INTERPRETER, Field.RECORDER}


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What a file says of who was at one of its meetings, beside that meeting's own fields and turns.

    ``principals`` are the parties that its title names, and the author of the journal that holds it; ``preamble`` its
    lines above the first turn, all of them where it has none; ``ending`` the lines among whose last a signature stands;
    ``keys`` initials that a key defines, with whom they mean; ``before`` who was at the meeting before it, for lists
    that say no more than "the same" or a surname; ``damaged`` whether so many words of the file were read with doubt that
    names in it may be misread.
    """

    principals: tuple[Principal, ...]
    preamble: Sequence[CleanLine]
    ending: Sequence[CleanLine]
    keys: tuple[tuple[str, Named], ...]
    before: tuple[Person, ...]
    damaged: bool


def gather_people(meeting: Meeting, around: Surroundings, lexicon: Lexicon) -> Roster:
    """Everybody whom a meeting names outside its labels, each role with the words that it rests on.

    Args:
        meeting: as segmented.
        around: what its file says beside.
        lexicon: the words of its language.
    """
    roster = Roster(lexicon, damaged=around.damaged)
    _gather_listed(meeting, roster, lexicon)
    _gather_same(meeting, around.before, roster, lexicon)
    _recall(around.before, roster)
    _gather_principals(around.principals, roster)
    roster.held = read_offices(meeting.title or "", lexicon)
    roster.vacant |= {fold(office): office for office in roster.held}
    _gather_mentioned(_mentions(meeting, around.preamble, lexicon), roster)
    _entitle_by_heading(meeting, roster, lexicon)
    _seat_listed_chair(meeting, roster, lexicon)
    if meeting.kind is Kind.ACTION:
        _gather_audience(around.preamble, roster, lexicon)
    elif not meeting.turns and meeting.kind is not Kind.LOG:
        _gather_narrated(meeting, around.preamble, roster, lexicon)
    _gather_serving(meeting, roster, lexicon)
    _gather_drafter(meeting, roster, lexicon)
    if meeting.kind is Kind.NARRATIVE:
        _seat_author(around.preamble, roster, lexicon)
    for draft in roster.drafts if meeting.kind is Kind.ACTION else ():
        if Role.RECORDER in draft.roles:
            # Who attests minutes of votes does nothing else in them.
            _take_away(draft, Role.PARTICIPANT)
    if any(fold(turn.label) in lexicon.first_person for turn in meeting.turns):
        gather_signer(around.ending, roster, lexicon)
    else:
        _relieve_authors(around.principals, roster)
    spell_signers(around.ending, roster)
    gather_signing_office(meeting, around.ending, roster, lexicon)
    gather_closing(meeting, around.ending, roster, lexicon)
    _gather_keys(meeting, around.keys, roster)
    if roster.damaged:
        roster.drop_letters({fold(turn.label) for turn in meeting.turns})
    return roster


def _gather_listed(meeting: Meeting, roster: Roster, lexicon: Lexicon) -> None:
    present: list[Draft] = []
    talk = lexicon.find("talk", meeting.title or "") is not None
    labels = {fold(turn.label) for turn in meeting.turns}
    spoken = {label.rpartition(" ")[2] for label in labels}
    for each in _fields(meeting, Field.PARTICIPANTS, Field.CHAIR, Field.ABSENT):
        listed: list[Draft] = []
        for entry in _entries(each, lexicon, spoken):
            beside = [*present, *listed] if each.field is Field.PARTICIPANTS else listed
            listed.append(_add(entry, each, roster, beside=beside))
            if Role.ABSENT in entry.roles:
                _take_away(listed[-1], Role.PARTICIPANT)
            if talk and any(remark in (entry.named.title or "").split(", ") for remark in entry.named.remarks):
                # "Ли Чен, председатель": who talks with a guest holds the post, and chairs nothing.
                _take_away(listed[-1], Role.CHAIR)
            silent = fold(listed[-1].name).rpartition(" ")[2] not in spoken
            if meeting.turns and silent and any(map(lexicon.takes_notes, entry.named.remarks)):
                # "Egon Pirchan, Chancellery (Notetaker)", who speaks nowhere, takes notes, and no part.
                _take_away(listed[-1], Role.PARTICIPANT)
            _note_initials(entry, listed[-1], roster, labels)
            _note_alias(entry, listed[-1], roster, lexicon)
        if each.field is Field.PARTICIPANTS and Role.CHAIR in lexicon.roles_in(each.label or ""):
            # "Co-Chairmen: Dr. Renn, Prof. Holm"
            for draft in listed:
                draft.give(Role.CHAIR, each.rule, each.label or "")
        present += listed if each.field is Field.PARTICIPANTS else []
        alone = len(listed) == 1 and each.field is Field.PARTICIPANTS and not listed[0].title
        if alone and lexicon.is_office((each.label or "").rpartition(" ")[2]):
            # "French Ambassador: M. Jean-Luc Perrachon" in a header without other lists
            listed[0].entitle(each.label)
        if len(listed) == 1 and fold(each.label or "") in lexicon.spokesmen:
            # 发言人：外贸部新闻司司长傅景行.
            listed[0].titles.append(each.label or "")
        for line in re.split(r"[;；\n]", each.value):
            named = read_name(line, lexicon)
            if named.title and not named.name and not named.remarks:
                roster.vacant[fold(named.title)] = line.strip(" .,")


def _take_away(draft: Draft, role: Role) -> None:
    """Take a role from a person, with what it rested on."""
    draft.roles = [each for each in draft.roles if each is not role]
    draft.evidence = [each for each in draft.evidence if not each.startswith(f"{role.value}:")]


def _note_alias(entry: Entry, draft: Draft, roster: Roster, lexicon: Lexicon) -> None:
    """The short form that a list gives behind an office: 梁学海（第二局局长，以下简称“我”）."""
    for remark in entry.named.remarks:
        told = (lexicon.find("alias", f"({part})") for part in re.split(r"[,，;；]\s*", remark))
        for found in filter(None, told):
            roster.keys[fold(found[1]["alias"].strip(" \"“”'"))] = draft


def _gather_same(meeting: Meeting, before: Sequence[Person], roster: Roster, lexicon: Lexicon) -> None:
    """Those who were at the meeting before where a list says that the same were there, all of them or those of its side;
    whom it excepts is absent.
    """
    for each in _fields(meeting, Field.PARTICIPANTS):
        if lexicon.find("same", each.value) is None:
            continue
        side = fold(_side_of(each, lexicon) or "")
        for person in before:
            if Role.PARTICIPANT in person.roles and side in {"", fold(person.side or "")}:
                draft = roster.add(replace(read_name(person.name, lexicon), title=person.title))
                draft.give(Role.PARTICIPANT, each.rule, each.value)
        found = lexicon.find("excepted", each.value)
        for draft in _find_excepted(found[1]["who"], roster, lexicon) if found else ():
            _take_away(draft, Role.PARTICIPANT)
            draft.give(Role.ABSENT, each.rule, each.value)


def _find_excepted(words: str, roster: Roster, lexicon: Lexicon) -> list[Draft]:
    """Whom a list excepts from those who were there before: by name, in the case that the word before asks for, or by office
    alone: except for the Commercial Attaché, who was ill.
    """
    told = _RELATIVE.sub("", words)
    named = [entry.named for entry in read_list(told, lexicon)]
    if named:
        return [roster.add(each, inflected=True) for each in named]
    office = cut_article(told) or told
    return [draft for draft in roster.drafts if any(fit_title(office, title) >= HEAD for title in draft.titles)][:1]


def _recall(before: Sequence[Person], roster: Roster) -> None:
    """Give a bare surname the whole name and the title of the one person who bore it at the meeting before; a woman's is
    left, as that may have been her husband. Initials that were his label are his again.
    """
    for draft in roster.drafts:
        for person in before:
            for alias in person.aliases if person.name == draft.name else ():
                if _INITIALS.fullmatch(alias) or is_initials_label(alias):
                    roster.keys.setdefault(fold(alias), draft)
        if len(draft.name.split()) > 1 or is_cjk(draft.name):
            continue
        same = [person for person in before if are_same(person.name, draft.name)]
        if len(same) == 1 and not roster.lexicon.is_feminine(draft.address):
            draft.rename(same[0].name)
            draft.entitle(same[0].title)


def _note_initials(entry: Entry, draft: Draft, roster: Roster, labels: Container[str]) -> None:
    """Initials in brackets behind a listed name are a label of its bearer, and of nobody who has them too: (W.H.T.); so
    is what stands there and heads speeches, ``labels``: Bundesminister Rainalter (HBM).
    """
    for remark in entry.named.remarks:
        letters = [char for char in fold(remark) if char.isalpha()]
        initials = _INITIALS.fullmatch(remark) and starts_name(draft, letters)
        heads = fold(remark) in labels and not roster.lexicon.is_postnominal(remark)
        if begins_surname(remark, draft.name) or initials or heads:
            alias = fold(remark.rstrip("."))
            twice = alias in roster.keys and roster.keys[alias] is not draft
            roster.keys[alias] = draft
            if twice:
                del roster.keys[alias]


def _gather_principals(principals: Sequence[Principal], roster: Roster) -> None:
    for principal in principals:
        draft = roster.add(principal.named, inflected=principal.inflected)
        draft.principal = True
        draft.give(Role.PARTICIPANT, principal.rule, principal.named.written)
        if principal.author:
            draft.give(Role.RECORDER, principal.rule, principal.named.written)


def _relieve_authors(principals: Sequence[Principal], roster: Roster) -> None:
    """Take the record from the author of a journal where the entry says that somebody else kept it."""
    authors = [
        draft for each in principals if each.author for draft in roster.drafts if are_same(draft.name, each.named.name)
    ]
    others = any(Role.RECORDER in draft.roles for draft in roster.drafts if draft not in authors)
    for draft in authors if others else ():
        _take_away(draft, Role.RECORDER)
        if not draft.roles:
            roster.drafts.remove(draft)


def _mentions(meeting: Meeting, preamble: Sequence[CleanLine], lexicon: Lexicon) -> Iterator[Mention]:
    """Whom the running text names; lists are read as such, and searched only for who presided."""
    above = bool(meeting.turns)
    listed = {(span.page_no, span.line_no) for each in _fields(meeting, *_ORDER) for span in each.spans}
    for told, chairs in ((run_on(preamble), True), (run_on(preamble, listed), False)):
        found = find_mentions(told, lexicon, above=above)
        yield from (each for each in found if (each.role is Role.CHAIR) is chairs and (each.told or not chairs))


def _entitle_by_heading(meeting: Meeting, roster: Roster, lexicon: Lexicon) -> None:
    """Give the office that a heading visits to the one person whom the entry names without any: Visit to the Minister of
    Rural Economy / I was received by Seydou Koné.
    """
    found = lexicon.find("visit", meeting.subject or meeting.title or "")
    named = read_name(found[1]["who"], lexicon) if found else None
    untitled = [draft for draft in roster.drafts if not draft.titles and Role.PARTICIPANT in draft.roles]
    # Captain Orde has his rank.
    untitled = [draft for draft in untitled if not lexicon.is_office(draft.address or "")]
    untitled = [draft for draft in untitled if not (draft.principal and Role.RECORDER in draft.roles)]
    held = named is not None and any(fold(named.title or "") in map(fold, draft.titles) for draft in roster.drafts)
    if named is not None and named.title and not named.name and len(untitled) == 1 and not held:
        untitled[0].entitle(named.title)


def _seat_listed_chair(meeting: Meeting, roster: Roster, lexicon: Lexicon) -> None:
    """Let who presides take part where a list of those present has him by his office alone: Mrs. Orde, the Chairman."""
    entries = (re.split(r"[,;，；、\n]|\s(?:and|und|и)\s", each.value) for each in _fields(meeting, Field.PARTICIPANTS))
    told = (entry.strip(" .") for entry in itertools.chain.from_iterable(entries))
    if any(Role.CHAIR in lexicon.roles_in(cut_article(entry) or "") for entry in told):
        for draft in roster.drafts:
            if Role.CHAIR in draft.roles:
                draft.give(Role.PARTICIPANT, "listed-by-office", meeting.title or draft.name)


def _gather_mentioned(mentions: Iterable[Mention], roster: Roster) -> None:
    """Who the running text says presided or was there; who presides at a meeting takes part in it if he is listed."""
    for mention in mentions:
        named = mention.named
        if mention.rule == "narrated":
            # "Iribarne stated", where the title has Dr. Anselmo Iribarne-Costa.
            same = [draft for draft in roster.drafts if fold(named.name) in halves_of(draft.name)]
            named = replace(named, name=same[0].name) if len(same) == 1 else named
        draft = roster.add(named, inflected=mention.inflected, speaking=mention.speaking)
        draft.give(mention.role, mention.rule, mention.words)


def _gather_audience(lines: Sequence[CleanLine], roster: Roster, lexicon: Lexicon) -> None:
    """Who says something in minutes of votes and is on none of its lists takes no part in them; who attests them records
    them and does nothing else.
    """
    known = [word for draft in roster.drafts for word in words_of(draft.name)]
    for mention in find_narrated(run_on(lines), lexicon):
        named = mention.named
        if words_of(named.name)[-1] not in known and (named.address or " " in named.name):
            _hear(named, roster, lexicon)
            known.append(words_of(named.name)[-1])
    for rule in lexicon.rules("audience"):
        # Messrs. P. Klar and G. Boyd appeared before Council.
        heard = (read_list(found["who"], lexicon) for found in rule.pattern.finditer(run_on(lines)))
        for entry in itertools.chain.from_iterable(heard):
            if looks_like_name(entry.named.name, lexicon) and words_of(entry.named.name)[-1] not in known:
                _hear(entry.named, roster, lexicon)
    held = (
        [each for each in roster.drafts if any(map(rule.pattern.search, each.titles))]
        for rule in lexicon.rules("clerk")
    )
    clerks = next(filter(None, held), [])
    if len(clerks) == 1 and not any(Role.RECORDER in draft.roles for draft in roster.drafts):
        clerks[0].give(Role.RECORDER, "clerk", clerks[0].titles[0])
    present = [draft for draft in roster.drafts if Role.ABSENT not in draft.roles]
    chairs = [draft for draft in present if any(fold(title) in lexicon.presiding for title in draft.titles)]
    if len(chairs) == 1 and not any(Role.CHAIR in draft.roles for draft in roster.drafts):
        chairs[0].give(Role.CHAIR, "presiding-office", chairs[0].titles[0])


def _hear(named: Named, roster: Roster, lexicon: Lexicon) -> None:
    """Add somebody of the audience; a woman goes by what the record calls her there, as no list has her: Mrs. Edna Foss."""
    draft = roster.add(named)
    draft.keeps_whole = lexicon.is_feminine(named.address)


def _gather_narrated(meeting: Meeting, lines: Sequence[CleanLine], roster: Roster, lexicon: Lexicon) -> None:
    """Who says something in a record without turns, if no list above it says who was there besides the author's company;
    and who signed it.
    """
    text = _below_header(meeting, lines)
    below = {(line.page_no, line.line_no) for line in text}
    lists = [each for each in _fields(meeting, Field.PARTICIPANTS) if not lexicon.find("company", each.label or "")]
    places = [(span.page_no, span.line_no) for each in lists for span in each.spans[:1]]
    # A sentence at the record's end says who was there besides those it told of.
    if all(place in below for place in places):
        _gather_mentioned(find_narrated(run_on(lines), lexicon), roster)
    if any(Role.RECORDER in draft.roles for draft in roster.drafts):
        return
    if (known := find_bracketed_signer(lines, roster)) is not None:
        known.give(Role.RECORDER, "signature-in-brackets", known.name)
        return
    signed = find_signature(lines, lexicon)
    if signed is None or not any(signed.written in line.text for line in text):
        return
    draft = roster.add(signed)
    draft.give(Role.RECORDER, "signature", signed.written)
    if lexicon.find("first-person", run_on(lines)):
        draft.give(Role.PARTICIPANT, "signature", signed.written)


def _below_header(meeting: Meeting, lines: Sequence[CleanLine]) -> Sequence[CleanLine]:
    """The lines below the first sentence that is no field's, where none is found their second half: PRESENT above two names, in
    a note of a few lines, signs nothing.
    """
    held = {(span.page_no, span.line_no) for each in meeting.header for span in each.spans}
    told = (
        at
        for at, line in enumerate(lines)
        if (line.page_no, line.line_no) not in held and _SENTENCE.search(line.text) is not None
    )
    return lines[next(told, len(lines) // 2 - 1) + 1 :]


def _gather_serving(meeting: Meeting, roster: Roster, lexicon: Lexicon) -> None:
    for each in _fields(meeting, Field.INTERPRETER, Field.RECORDER):
        entries = _entries(each, lexicon)
        # "Secretary of the Committee: Miss Orde"
        office = each.label if len(entries) == 1 and lexicon.is_office((each.label or "").partition(" ")[0]) else None
        for entry in entries:
            if each.field is Field.RECORDER and office and _speaks_for_land(entry, office, meeting, lexicon):
                draft = roster.add(entry.named)
                draft.titles.append(office)
                draft.give(Role.PARTICIPANT, each.rule, f"{office}: {entry.named.written}")
                continue
            _add(entry, each, roster)
            draft = roster.add(entry.named, serving=True)
            if office and office not in draft.titles:
                draft.titles.append(office)
            for role in lexicon.roles_in(each.label or ""):
                draft.give(role, each.rule, f"{each.label}: {entry.named.written}")


def _speaks_for_land(entry: Entry, office: str, meeting: Meeting, lexicon: Lexicon) -> bool:
    """Whether somebody of a delegation speaks under an office that elsewhere keeps the record: Rapporteur: Miss Dahl (Norway)."""
    landed = any(fold(word) in lexicon.lands for remark in entry.named.remarks for word in remark.split())
    return landed and any(fit_title(cut_article(turn.label) or turn.label, office) for turn in meeting.turns)


def _seat_author(lines: Sequence[CleanLine], roster: Roster, lexicon: Lexicon) -> None:
    """Let the one who recorded a narrative take part in it, where it tells what somebody said to me."""
    wrote = [draft for draft in roster.drafts if Role.RECORDER in draft.roles]
    if len(wrote) != 1 or not wrote[0].only_serves:
        return
    # "die unter I Genannten": the document's own language, which stands before the others.
    rule = next(iter(lexicon.rules("first-person")))
    if (found := rule.pattern.search(_QUOTED.sub("", run_on(lines)))) is not None:
        wrote[0].give(Role.PARTICIPANT, rule.id, found.group())


def _gather_drafter(meeting: Meeting, roster: Roster, lexicon: Lexicon) -> None:
    """Who drafted a record, as its title or source says by a surname that one of those present bears: Drafted by Tillinghast."""
    if any(Role.RECORDER in draft.roles for draft in roster.drafts):
        return
    for words in (meeting.title or "", *(each.value for each in _fields(meeting, Field.REFERENCE))):
        if (found := lexicon.find("drafted", words)) is None:
            continue
        surname = found[1].groupdict().get("who") or found[1]["whom"]
        same = [draft for draft in roster.drafts if are_same(draft.name, surname)]
        if len(same) == 1:
            same[0].give(Role.RECORDER, found[0].id, found[1].group())


def _gather_keys(meeting: Meeting, keys: Sequence[tuple[str, Named]], roster: Roster) -> None:
    """Give initials that a key defines to whom it names; a key of the file's first meeting serves the others too."""
    labels = {fold(turn.label or "") for turn in meeting.turns}
    for alias, named in keys:
        if fold(alias) in labels:
            draft = roster.add(named)
            draft.call(alias)
            draft.give(Role.PARTICIPANT, "key", f"{alias}: {named.written}")
            # "Those present: UST, EL": a list may name people by the key's initials.
            roster.drafts[:] = [each for each in roster.drafts if each is draft or fold(each.name) != fold(alias)]
            roster.keys[fold(alias)] = draft


def _fields(meeting: Meeting, *wanted: Field) -> list[HeaderField]:
    found = [each for each in meeting.header if each.field in wanted]
    return sorted(found, key=lambda each: _ORDER.index(each.field) if each.field in _ORDER else len(_ORDER))


def _entries(each: HeaderField, lexicon: Lexicon, spoken: Container[str] = frozenset()) -> tuple[Entry, ...]:
    same = lexicon.find("same", each.value)
    told = each.value[same[1].end() :] if same else each.value
    if each.label is None:
        # "The Deputy Secretary - Ambassador Ocampo"
        told = _AGAINST.sub("; ", told)
        if each.rule.endswith(_CALLERS) and (callers := lexicon.find("between", told)) is not None:
            told = "; ".join(half for half in callers[1].groups() if read_name(half, lexicon).name)
    if same and (excepted := lexicon.find("excepted", each.value)) is not None:
        # "the same, without Dr. Holm (ill); in addition Mr. Renn"
        added = f"{each.value[: excepted[1].start()].rstrip(' ,;')}; {each.value[excepted[1].end() :].lstrip(' ,;')}"
        again = lexicon.find("same", added)
        told = added[again[1].end() :] if again else ""
    return read_list(told, lexicon, _side_of(each, lexicon), spoken)


def _side_of(each: HeaderField, lexicon: Lexicon) -> str | None:
    if each.label is None or each.field is not Field.PARTICIPANTS:
        return None
    words = each.label.split()
    # Teilnehmer von deutscher Seite
    tails = (" ".join(words[at:]) for at in range(len(words)))
    found = next(filter(None, (lexicon.find("side", f"{tail}:") for tail in tails)), None)
    if found:
        return " ".join(found[1]["side"].split())
    return each.label if "side" in each.rule or each.rule == _UNKNOWN_LABEL else None


def _add(entry: Entry, each: HeaderField, roster: Roster, *, beside: Sequence[Draft] = ()) -> Draft:
    draft = roster.add(entry.named, side=entry.side, serving=each.field in _SERVING, beside=beside)
    words = f"{each.label}: {entry.named.written}" if each.label else entry.named.written
    draft.give(_ROLE[each.field], each.rule, words)
    for role in entry.roles:
        draft.give(role, each.rule, words)
    if each.field is Field.CHAIR and is_cjk(each.label or ""):
        # 主席：阎文斗 above 出席：...: who is in the chair is of those present.
        draft.give(Role.PARTICIPANT, each.rule, words)
    if each.field is Field.CHAIR and each.label and each.label not in draft.titles:
        # "President: Mr. Haddad (Chad)": who is called The President later bears the label as an office.
        draft.titles.append(each.label)
    if entry.named.address:
        draft.call(_LAST_STOP.sub("", entry.named.written.partition("(")[0].strip(" ,")))
    return draft
