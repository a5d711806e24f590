"""Those whom the lists of a meeting's header name: present, in the chair, absent; and what brackets there say they are called."""

from __future__ import annotations

import itertools
import re
from collections.abc import Container, Sequence

from minutebook.model import Field, HeaderField, Meeting, Role
from minutebook.people.lists.entries import Entry
from minutebook.people.names.folding import fold
from minutebook.people.names.labels import cut_article
from minutebook.people.names.lexicon import Lexicon
from minutebook.people.names.names import begins_surname, read_name
from minutebook.people.roster.draft import Draft
from minutebook.people.roster.fields import list_fields, read_entries
from minutebook.people.roster.fits import fit_title, starts_name
from minutebook.people.roster.roles import ROLE_OF_FIELD, take_away
from minutebook.people.roster.roster import Roster

# W.H.T., WHT
INITIALS = re.compile(r"(?:[A-ZÀ-ȚḀ-ỸА-ЯЁ]\.?\s?){2,4}")
# AM before a name that is not in capitals as well.
_LETTERS_BEFORE = re.compile(r"(?P<letters>[A-ZÀ-ȚḀ-ỸА-ЯЁ]{2,4})\s(?=.*[a-zß-žа-яё]{2})")
# The stop that ends a list, and no shortened word.
_LAST_STOP = re.compile(r"(?<=[^\W\d_]{4})\.$")
_SERVING = {Field.INTERPRETER, Field.RECORDER}


def gather_listed(meeting: Meeting, roster: Roster, lexicon: Lexicon) -> None:
    """Those whom the lists of a meeting have as present, in the chair or absent; offices that these hold without a name."""
    present: list[Draft] = []
    lettered: list[tuple[Entry, Draft]] = []
    talk = lexicon.find("talk", meeting.title or "") is not None
    labels = {fold(turn.label) for turn in meeting.turns}
    spoken = {label.rpartition(" ")[2] for label in labels}
    offices = {fold(office) for turn in meeting.turns if (office := cut_article(turn.label))}
    heads = {first for label in labels for first in label.split(" ")[:1] if " " in label and lexicon.is_office(first)}
    for each in list_fields(meeting, Field.PARTICIPANTS, Field.CHAIR, Field.ABSENT):
        listed: list[Draft] = []
        for entry in read_entries(each, lexicon, spoken):
            beside = [*present, *listed] if each.field is Field.PARTICIPANTS else listed
            draft = _add(entry, each, roster, beside=beside)
            listed.append(draft)
            if Role.ABSENT in entry.roles:
                take_away(draft, Role.PARTICIPANT)
            if talk and any(remark in (entry.named.title or "").split(", ") for remark in entry.named.remarks):
                # "Ли Чен, председатель": who talks with a guest holds the post, and chairs nothing.
                take_away(draft, Role.CHAIR)
            silent = fold(draft.name).rpartition(" ")[2] not in spoken
            if meeting.turns and silent and any(map(lexicon.takes_notes, entry.named.remarks)):
                # "Egon Pirchan, Chancellery (Notetaker)", who speaks nowhere, takes notes, and no part.
                take_away(draft, Role.PARTICIPANT)
            _note_initials(entry, draft, roster, labels)
            # "R. M. Ferris, Magistrate (President)", and below THE PRESIDENT; (Leader), and LEADER, CEYLON DELEGATION.
            borne = offices | heads | lexicon.presiding
            draft.titles += [remark for remark in entry.named.remarks if fold(remark) in borne]
            _note_alias(entry, draft, roster, lexicon)
            lettered.append((entry, draft))
        if each.field is Field.PARTICIPANTS and Role.CHAIR in lexicon.roles_in(each.label or ""):
            # "Co-Chairmen: Dr. Renn, Prof. Holm"
            for draft in listed:
                draft.give(Role.CHAIR, each.rule, each.label or "")
        _seat_president(lettered[len(lettered) - len(listed) :], lexicon)
        present += listed if each.field is Field.PARTICIPANTS else []
        alone = len(listed) == 1 and each.field is Field.PARTICIPANTS and not listed[0].title
        if alone and lexicon.is_office((each.label or "").rpartition(" ")[2]):
            # "French Ambassador: M. Jean-Luc Perrachon" in a header without other lists
            listed[0].entitle(each.label)
        if len(listed) == 1 and fold(each.label or "") in lexicon.spokesmen | labels:
            # 发言人：外贸部新闻司司长傅景行; 受话人：伊淑芳, who speaks under that label below.
            listed[0].titles.append(each.label or "")
        _note_vacant(each.value, roster, lexicon)
    _note_letters(lettered, roster, labels)


def _seat_president(listed: Sequence[tuple[Entry, Draft]], lexicon: Lexicon) -> None:
    """Who presides at a bench or board, as the brackets behind its names say: Mr. Orde (President), Mr. Hale (Member)."""
    remarks = [(fold(remark), draft) for entry, draft in listed for remark in entry.named.remarks]
    heads = [draft for remark, draft in remarks if remark in lexicon.presiding]
    if len(heads) == 1 and any(remark in lexicon.of_bench for remark, _ in remarks):
        heads[0].give(Role.CHAIR, "presiding-office", heads[0].name)


def _note_vacant(value: str, roster: Roster, lexicon: Lexicon) -> None:
    """The offices that a list holds without a name: the Chairman; Mr. Hale."""
    for line in re.split(r"[;；\n]", value):
        named = read_name(line, lexicon)
        if named.title and not named.name and not named.remarks:
            roster.vacant[fold(named.title)] = line.strip(" .,")


def _note_alias(entry: Entry, draft: Draft, roster: Roster, lexicon: Lexicon) -> None:
    """The short form that a list gives behind an office: 梁学海（第二局局长，以下简称“我”）."""
    for remark in entry.named.remarks:
        told = (lexicon.find("alias", f"({part})") for part in re.split(r"[,，;；]\s*", remark))
        for found in filter(None, told):
            roster.keys[fold(found[1]["alias"].strip(" \"“”'"))] = draft


def _note_initials(entry: Entry, draft: Draft, roster: Roster, labels: Container[str]) -> None:
    """Initials in brackets behind a listed name are a label of its bearer, and of nobody who has them too: (W.H.T.); so
    is what stands there and heads speeches, ``labels``: Bundesminister Rainalter (HBM).
    """
    for remark in entry.named.remarks:
        letters = [char for char in fold(remark) if char.isalpha()]
        initials = INITIALS.fullmatch(remark) and starts_name(draft, letters)
        heads = fold(remark) in labels and not roster.lexicon.is_postnominal(remark)
        if begins_surname(remark, draft.name) or initials or heads:
            alias = fold(remark.rstrip("."))
            twice = alias in roster.keys and roster.keys[alias] is not draft
            roster.keys[alias] = draft
            if twice:
                del roster.keys[alias]


def _note_letters(listed: Sequence[tuple[Entry, Draft]], roster: Roster, labels: Container[str]) -> None:
    """An office in letters that no vocabulary holds, before one listed name, is its bearer's label where it heads speeches and
    begins nobody's name: AM Hannes Orde, and AM below. Before two names it is neither's.
    """
    lexicon = roster.lexicon
    told: dict[str, list[Draft]] = {}
    for entry, draft in listed:
        letters = found["letters"] if (found := _LETTERS_BEFORE.match(entry.named.written)) else ""
        known = lexicon.is_office(letters) or lexicon.is_address(letters) or lexicon.is_institution(letters)
        if fold(letters) in labels and not known and fold(letters) not in lexicon.lands:
            told.setdefault(fold(letters), []).append(draft)
    for letters, drafts in told.items():
        named = any(starts_name(draft, [*letters]) for draft in roster.drafts if draft not in drafts)
        if len(drafts) > 1:
            roster.shared.add(letters)
        elif not named:
            roster.keys.setdefault(letters, drafts[0])


def seat_listed_chair(meeting: Meeting, roster: Roster, lexicon: Lexicon) -> None:
    """Let who presides take part where a list of those present has him by his office alone: Mrs. Orde, the Chairman."""
    entries = (
        re.split(r"[,;，；、\n]|\s(?:and|und|и)\s", each.value) for each in list_fields(meeting, Field.PARTICIPANTS)
    )
    told = (entry.strip(" .") for entry in itertools.chain.from_iterable(entries))
    if any(Role.CHAIR in lexicon.roles_in(cut_article(entry) or "") for entry in told):
        for draft in roster.drafts:
            if Role.CHAIR in draft.roles:
                draft.give(Role.PARTICIPANT, "listed-by-office", meeting.title or draft.name)


def gather_serving(meeting: Meeting, roster: Roster, lexicon: Lexicon) -> None:
    """Those whom the fields of interpreters and recorders name."""
    for each in list_fields(meeting, Field.INTERPRETER, Field.RECORDER):
        if (noted := lexicon.find("self-noted", each.value)) is not None:
            _give_to_party(noted[1]["party"], each, meeting, roster)
            continue
        entries = read_entries(each, lexicon)
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


def _give_to_party(party: str, each: HeaderField, meeting: Meeting, roster: Roster) -> None:
    """Give the role of a field to the one person of the field whose label it names: 接电人自记, where 接电：舒文秀 stands."""
    values = [
        field.value for field in list_fields(meeting, Field.PARTICIPANTS) if fold(field.label or "") == fold(party)
    ]
    named = [draft for draft in roster.drafts if any(draft.name in value for value in values)]
    if len(named) == 1:
        named[0].give(ROLE_OF_FIELD[each.field], each.rule, f"{each.label}: {each.value}")


def _speaks_for_land(entry: Entry, office: str, meeting: Meeting, lexicon: Lexicon) -> bool:
    """Whether somebody of a delegation speaks under an office that elsewhere keeps the record: Rapporteur: Miss Dahl (Norway)."""
    landed = any(fold(word) in lexicon.lands for remark in entry.named.remarks for word in remark.split())
    return landed and any(fit_title(cut_article(turn.label) or turn.label, office) for turn in meeting.turns)


def _add(entry: Entry, each: HeaderField, roster: Roster, *, beside: Sequence[Draft] = ()) -> Draft:
    """Whom an entry of a field names, with the roles that both give; ``beside`` are those whom the same list named before."""
    draft = roster.add(entry.named, side=entry.side, serving=each.field in _SERVING, beside=beside)
    words = f"{each.label}: {entry.named.written}" if each.label else entry.named.written
    draft.give(ROLE_OF_FIELD[each.field], each.rule, words)
    for role in entry.roles:
        draft.give(role, each.rule, words)
    if each.field is Field.CHAIR and each.label and each.label not in draft.titles:
        # "President: Mr. Haddad (Chad)": who is called The President later bears the label as an office.
        draft.titles.append(each.label)
    if entry.named.address:
        draft.call(_LAST_STOP.sub("", entry.named.written.partition("(")[0].strip(" ,")))
    return draft
