"""The people of one meeting before its labels are asked for: what each place of a file knows of them, one after the other."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from minutebook.model import CleanLine, Field, Kind, Meeting, Person, Role
from minutebook.people.names.folding import fold, is_cjk
from minutebook.people.names.lexicon import Lexicon
from minutebook.people.names.names import read_name
from minutebook.people.roster.authors import gather_drafter, gather_executor, relieve_authors, seat_author
from minutebook.people.roster.draft import Draft
from minutebook.people.roster.keys import Key, find_author, find_meant
from minutebook.people.roster.listed import gather_listed, gather_serving, seat_listed_chair
from minutebook.people.roster.offices import seat_chair_of_side
from minutebook.people.roster.places import note_places
from minutebook.people.roster.previousmeeting import gather_same, recall_names
from minutebook.people.roster.principals import Principal, read_offices
from minutebook.people.roster.roster import Roster
from minutebook.people.roster.runningtext import gather_mentioned, gather_narrated
from minutebook.people.roster.selftold import gather_self_told
from minutebook.people.roster.signatures import gather_closing, gather_signer, gather_signing_office, spell_signers
from minutebook.people.roster.votes import excuse_recorders, gather_audience, seat_officers


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What a file says of who was at one of its meetings, beside that meeting's own fields and turns.

    ``principals`` are the parties that its title names, and the author of the journal that holds it; ``preamble`` its
    lines above the first turn, all of them where it has none; ``ending`` the lines among whose last a signature stands;
    ``keys`` letters that a key defines, with whom they mean; ``before`` who was at the meeting before it, for lists
    that say no more than "the same" or a surname; ``damaged`` whether so many words of the file were read with doubt that
    names in it may be misread.
    """

    principals: tuple[Principal, ...]
    preamble: Sequence[CleanLine]
    ending: Sequence[CleanLine]
    keys: tuple[Key, ...]
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
    gather_listed(meeting, roster, lexicon)
    gather_same(meeting, around.before, roster, lexicon)
    recall_names(around.before, roster)
    _gather_principals(around.principals, roster)
    roster.held = read_offices(meeting.title or "", lexicon)
    roster.vacant |= {fold(office): office for office in roster.held}
    gather_mentioned(meeting, around.preamble, roster, lexicon)
    _entitle_by_heading(meeting, roster, lexicon)
    seat_listed_chair(meeting, roster, lexicon)
    seat_chair_of_side(meeting, roster, lexicon)
    if meeting.kind is Kind.ACTION:
        gather_audience(around.preamble, roster, lexicon)
        seat_officers(roster, lexicon)
    elif not meeting.turns and meeting.kind is not Kind.LOG:
        gather_narrated(meeting, around.preamble, roster, lexicon)
    gather_serving(meeting, roster, lexicon)
    gather_drafter(meeting, roster, lexicon)
    if meeting.kind is Kind.NARRATIVE:
        seat_author(around.preamble, roster, lexicon)
    elif meeting.kind is Kind.ACTION:
        excuse_recorders(roster)
    first_person = any(fold(turn.label) in lexicon.first_person for turn in meeting.turns)
    if first_person:
        gather_signer(around.ending, roster, lexicon)
    else:
        relieve_authors(around.principals, roster)
    gather_executor(around.ending, roster, lexicon, told_by_author=first_person)
    spell_signers(around.ending, roster)
    gather_signing_office(meeting, around.ending, roster, lexicon)
    gather_closing(meeting, around.ending, roster, lexicon)
    _gather_keys(meeting, around, roster, lexicon)
    _gather_headed(meeting, roster)
    gather_self_told(meeting, roster, lexicon)
    _seat_self(meeting, around, roster, lexicon)
    note_places(meeting, roster, lexicon)
    if roster.damaged:
        roster.drop_letters({fold(turn.label) for turn in meeting.turns})
    return roster


def _gather_principals(principals: Sequence[Principal], roster: Roster) -> None:
    for principal in principals:
        draft = roster.add(principal.named, inflected=principal.inflected)
        draft.principal = True
        draft.give(Role.PARTICIPANT, principal.rule, principal.named.written)
        if principal.author:
            draft.give(Role.RECORDER, principal.rule, principal.named.written)


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


def _gather_keys(meeting: Meeting, around: Surroundings, roster: Roster, lexicon: Lexicon) -> None:
    """Give letters that a key defines to whom it means; a key of the file's first meeting serves the others too."""
    labels = {fold(turn.label or "") for turn in meeting.turns}
    below = _below_labels(meeting, around.ending)
    # Names first: an office may be that of somebody whom the key names.
    for key in sorted(around.keys, key=lambda each: not each.named.name):
        draft = find_meant(key, roster, around.preamble, below, lexicon) if fold(key.alias) in labels else None
        if draft is not None:
            draft.call(key.alias)
            draft.give(Role.PARTICIPANT, "key", f"{key.alias}: {key.named.written}")
            # "Those present: UST, EL": a list may name people by the key's initials.
            roster.drafts[:] = [each for each in roster.drafts if each is draft or fold(each.name) != fold(key.alias)]
            roster.keys[fold(key.alias)] = draft


def _gather_headed(meeting: Meeting, roster: Roster) -> None:
    """Give a label of one character to the one person whom a field that begins with it names: 来——, where 来电：鲁开山 stands."""
    headed: dict[str, list[Draft]] = {}
    for each in meeting.header:
        if each.field is Field.PARTICIPANTS and each.label and is_cjk(each.label):
            own = [draft for draft in roster.drafts if draft.name in each.value and Role.PARTICIPANT in draft.roles]
            headed.setdefault(each.label[0], []).extend(own)
    labels = {turn.label for turn in meeting.turns}
    for letter, named in headed.items():
        borne = any(draft.name.startswith(letter) and not draft.only_serves for draft in roster.drafts)
        if letter in labels and len(named) == 1 and not borne and letter not in roster.keys:
            roster.keys[letter] = named[0]


def _seat_self(meeting: Meeting, around: Surroundings, roster: Roster, lexicon: Lexicon) -> None:
    """Let whoever signs be I of the labels, where nobody who took part is said to have written the record: Я. У нас их сто
    шесть, and below Посол СССР в Непале / (А. Т. СЕМИГЛАСОВ).
    """
    # 梁学海（局长，以下简称“我”） is I whoever signs.
    labels = {fold(turn.label) for turn in meeting.turns} & lexicon.first_person - roster.keys.keys()
    wrote = [draft for draft in roster.drafts if Role.RECORDER in draft.roles]
    if not labels or any(draft.principal or Role.PARTICIPANT in draft.roles for draft in wrote if not draft.serves):
        return
    author = find_author(roster, _below_labels(meeting, around.ending), lexicon)
    if author is None:
        return
    author.give(Role.PARTICIPANT, "signature", author.name)
    if not wrote:
        author.give(Role.RECORDER, "signature", author.name)
    roster.keys.update(dict.fromkeys(labels, author))


def _below_labels(meeting: Meeting, lines: Sequence[CleanLine]) -> list[CleanLine]:
    """The lines below that of the last label, among which a signature stands."""
    last = max(((span.page_no, span.line_no) for turn in meeting.turns for span in turn.spans[:1]), default=(0, 0))
    return [line for line in lines if (line.page_no, line.line_no) > last]
