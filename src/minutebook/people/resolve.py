"""People of each meeting from title, header and labels; then the speaker of each turn.

First those who are named as parties or in lists are gathered, each role with its evidence; then the labels are
asked for in order, because an early one ("Vice Minister Shen (hereafter Shen)") defines what a later one means. A
label that fits nobody, or several, names nobody: the turn gets a reason for review, the meeting a problem.
"""

from __future__ import annotations

import itertools
import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from minutebook.model import (
    CleanLine,
    Field,
    Meeting,
    Problem,
    Role,
    Severity,
    Turn,
)
from minutebook.people.names.folding import fold, is_cjk
from minutebook.people.names.labels import cut_article
from minutebook.people.names.lexicon import TOPIC, Lexicon, open_lexicon
from minutebook.people.names.names import read_name
from minutebook.people.roster.gather import Surroundings, gather_people
from minutebook.people.roster.keys import Key, find_keys, find_keys_below
from minutebook.people.roster.mentions import find_fuller, preamble_of, run_on
from minutebook.people.roster.namesakes import titles_agree
from minutebook.people.roster.nearness import measure
from minutebook.people.roster.principals import Principal, find_principals_below, read_principals
from minutebook.people.roster.recalled import spell_lists
from minutebook.people.roster.roster import Roster
from minutebook.people.roster.surnames import mend_surnames
from minutebook.people.series import complete_names
from minutebook.people.speakers.chairs import find_successors, seat_successors
from minutebook.people.speakers.doubts import Doubts, cut_doubtful_initial, doubt_names, doubt_strangers
from minutebook.people.speakers.examiners import Hearing, find_hearing, seat_examiners
from minutebook.people.speakers.leftover import name_left_over
from minutebook.people.speakers.offices import SERVICE
from minutebook.people.speakers.otherparty import name_other_party
from minutebook.people.speakers.speakers import Speakers
from minutebook.people.speakers.verdict import Verdict, decide
from minutebook.rules import Rulebook

# The months of topic dates are known, so as not to be taken for names; the words by which the author of a record calls
# himself open turns, and name him.
TOPICS = (TOPIC, "dates", "turns")
# Ends the rules of labels that stand where labels do, and that nothing else shows to be such.
BY_PLACE = "~alone"
# Below this the reader is asked to look: the verdict rests on a part of a title, a damaged letter or a bare label.
REVIEW_BELOW = 0.8
# Whom the title of a talk names.
PARTIES = 2
# A journal is named among so many lines at the head of a document.
HEAD_LINES = 6
_JOURNAL = re.compile(r"(?i)\bдневника?(?:\s+(?:(?:сов\S*\s+)?секретно|экз).*)?\W*$")
_NOT_OF_PEOPLE = {Field.PLACE, Field.SUBJECT, Field.REFERENCE, Field.DATE}


def resolve(meetings: Sequence[Meeting], lines: Sequence[CleanLine], rules: Rulebook) -> tuple[Meeting, ...]:
    """The same meetings with their people, and with a speaker in each turn where the document tells him.

    Args:
        meetings: as segmented; nothing of one is carried into another but the author of the journal that holds both, a key,
            and full names.
        lines: the document's clean lines.
        rules: rulebook with the topics of :data:`TOPICS`.
    """
    named: list[Meeting] = []
    author: Principal | None = None
    keys: dict[str, Key] = {}
    doubts = Doubts(lines)
    for at, meeting in enumerate(meetings):
        lexicon = open_lexicon(rules, meeting.language)
        # An entry of a journal names its other party in the line below the day.
        spoken = {fold(turn.label) for turn in meeting.turns}
        principals = read_principals(meeting.title or "", lexicon, spoken)
        if all(each.author for each in principals) and meeting.subject:
            principals = (*principals, *read_principals(meeting.subject, lexicon))
        preamble = preamble_of(meetings, at, lines)
        if all(each.author for each in principals) and meeting.turns:
            principals = (*principals, *find_principals_below([line.text for line in preamble], lexicon))
        head = [line.text.strip() for line in preamble[:HEAD_LINES]]
        # Из дневника / ПЕТРОВА С. В.: the author stands on a line of his own.
        joined = [" ".join(head)] if any(map(_JOURNAL.search, head)) else []
        # The line may run on: Из дневника временного поверенного Л. В. / ПЕТРОВА.
        paragraphs = run_on(preamble[: HEAD_LINES + 1]).split(";")
        heads = itertools.chain.from_iterable(
            read_principals(words.strip(), lexicon) for words in (*paragraphs, *head, *joined)
        )
        if author is None and at == 0 and not any(each.author for each in principals):
            # The journal that holds a record is named above the record's own title.
            whole = (each for each in heads if each.author and (" " in each.named.name or is_cjk(each.named.name)))
            principals = (*principals, *itertools.islice(whole, 1))
        author = next((each for each in principals if each.author), author)
        if author is not None and author not in principals:
            principals = (*principals, author)
        ending = lines if at + 1 == len(meetings) else ()
        # What stands above the first word goes before what stands below the last.
        keyed = (*find_keys_below(ending, lexicon), *find_keys(preamble, lexicon))
        keys.update({fold(each.alias): each for each in keyed})
        before = named[-1].people if named else ()
        around = Surroundings(tuple(principals), preamble, ending, tuple(keys.values()), before, damaged=doubts.damaged)
        successors = find_successors(meeting.turns, lines, lexicon)
        hearing = find_hearing(meeting, preamble, lines, lexicon)
        told = _resolve_meeting(meeting, around, lexicon, (doubts, successors, hearing))
        named.append(complete_names(told, named, lexicon))
    return tuple(named)


def _resolve_meeting(
    meeting: Meeting,
    around: Surroundings,
    lexicon: Lexicon,
    seen: tuple[Doubts, dict[int, str], Hearing],
) -> Meeting:
    roster = gather_people(spell_lists(meeting, around.keys, around.before), around, lexicon)
    preamble = [*(line.text.strip() for line in around.preamble), run_on(around.preamble)]
    turns, problems = _name_turns(meeting, roster, lexicon, seen, preamble)
    return replace(
        meeting,
        people=tuple(draft.close() for draft in roster.drafts),
        turns=turns,
        problems=(*meeting.problems, *problems),
    )


def _name_turns(
    meeting: Meeting,
    roster: Roster,
    lexicon: Lexicon,
    seen: tuple[Doubts, dict[int, str], Hearing],
    preamble: Sequence[str],
) -> tuple[tuple[Turn, ...], list[Problem]]:
    """Turns with their speakers; ``seen`` on the lines: the words that were read with doubt, who takes the chair where, and
    who examines whom.
    """
    doubts, successors, hearing = seen
    told = " ".join([meeting.title or "", *(each.value for each in meeting.header)])
    labels = [turn.label for turn in meeting.turns]
    if roster.damaged:
        mend_surnames(roster, lexicon)
    heard = bool(hearing.examiners) or lexicon.find("hearing", meeting.title or "") is not None
    speakers = Speakers(roster, lexicon, labels, written=fold(told), hearing=heard)
    verdicts = [_name_turn(turn, speakers, doubts.line_of(turn)) for turn in meeting.turns]
    if roster.damaged:
        verdicts = name_other_party(meeting.turns, verdicts)
        verdicts = name_left_over(meeting.turns, verdicts, roster, lexicon)
    verdicts = seat_successors(meeting.turns, verdicts, successors, speakers)
    verdicts = seat_examiners(meeting, verdicts, hearing, speakers)
    verdicts = doubt_strangers(meeting, verdicts, roster, doubts, lexicon)
    present = sum(Role.PARTICIPANT in draft.roles for draft in roster.drafts)
    listed = present > 1 and any(each.field is Field.PARTICIPANTS for each in meeting.header)
    strangers = _find_strangers(meeting, verdicts, lexicon)
    for turn, verdict in zip(meeting.turns, verdicts, strict=True):
        if verdict.draft is not None:
            verdict.draft.give(Role.SPEAKER, verdict.rule, turn.label)
            apart = verdict.rule == SERVICE or (listed and id(verdict.draft) not in strangers)
            if not apart and speakers.conferring:
                verdict.draft.give(Role.PARTICIPANT, "speaks", turn.label)
            verdict.draft.hear(read_name(turn.label, lexicon).name)
    for draft in roster.drafts:
        draft.spell(lexicon.surname_endings if roster.damaged else ())
        draft.put_in_nominative()
    _complete(roster, meeting, preamble, lexicon)
    roster.strip_party_address()
    roster.tell_apart()
    _find_chair(meeting.turns, verdicts, roster, lexicon)
    for turn, verdict in zip(meeting.turns, verdicts, strict=True):
        if verdict.draft is not None and verdict.rule == "chair-taken":
            verdict.draft.give(Role.CHAIR, verdict.rule, turn.label)
    verdicts = doubt_names(verdicts, doubts)
    turns = tuple(_set_speaker(turn, verdict) for turn, verdict in zip(meeting.turns, verdicts, strict=True))
    return turns, _tell(meeting.turns, verdicts)


def _find_strangers(meeting: Meeting, verdicts: Sequence[Verdict], lexicon: Lexicon) -> set[int]:
    """Identities of those whom no list holds and who take part as those do whom it holds, but where questions are put from
    outside. A word that stands as a label once, nothing before it, may be nobody.
    """
    if lexicon.find("hearing", meeting.title or "") is not None:
        return set()
    spoken = Counter(id(verdict.draft) for verdict in verdicts)
    told = {id(each.draft) for each in verdicts if each.draft and each.rule == "stranger" and len(each.draft.name) > 1}
    called = {id(each.draft) for each in verdicts if each.draft and (each.draft.title or each.draft.address)}
    return {each for each in told if spoken[each] > 1 or each in called}


def _name_turn(turn: Turn, speakers: Speakers, doubted: CleanLine | None) -> Verdict:
    """Who speaks under the label as it was read; if that is nobody, under the one that it is taken for, or under its surname
    where the initial before that was read with doubt.
    """
    # A label that its place alone shows says too little to name a stranger.
    by_place = turn.rule.endswith(BY_PLACE)
    verdict = speakers.name((by_place and turn.meant) or turn.label)
    if verdict.draft is None and doubted is not None and (surname := cut_doubtful_initial(turn.label, doubted)):
        bearer = speakers.name(surname).draft
        if bearer is not None and bearer.roles:
            return decide(bearer, "label-damaged", f"The initial of '{turn.label}' was read with doubt.", damage=1)
    if turn.meant is None or (verdict.draft is not None and not by_place):
        return verdict
    meant = speakers.name(turn.meant)
    if meant.draft is None:
        return verdict
    told = f"The label '{turn.label}' is read as '{turn.meant}'."
    return decide(meant.draft, "label-damaged", told, damage=measure(fold(turn.label), fold(turn.meant)))


def _complete(roster: Roster, meeting: Meeting, preamble: Sequence[str], lexicon: Lexicon) -> None:
    """Give who is known by a bare surname, and alone bears it, the full name that title, lists and the words above the
    first speech give it; a street or house may bear it too.
    """
    elsewhere = " ".join(each.value for each in meeting.header if each.field in _NOT_OF_PEOPLE)
    texts = [line for line in (*preamble, *(each.value for each in meeting.header)) if line not in elsewhere]
    # "Walter Trebsin, Stecher" / "Dendewsambuu, Leiter": the office of the entry above is no given name.
    entries = [line for each in meeting.header for line in each.value.split("\n")]
    torn = {
        fold(f"{above.rpartition(', ')[2]} {below.partition(',')[0]}") for above, below in itertools.pairwise(entries)
    }
    bearers = Counter(word for draft in roster.drafts for word in set(fold(draft.name).split()))
    for draft in roster.drafts:
        if any(bearers[word] > 1 for word in fold(draft.name).split()) or draft.unsure:
            continue
        fuller = find_fuller(draft.name, texts, lexicon, bearers)
        if fuller is None or fold(fuller.name) in torn:
            continue
        if fuller.title is None or not draft.titles or titles_agree(draft, fuller.title):
            draft.learn(fuller)
            draft.rename(fuller.name)


def _find_chair(turns: Sequence[Turn], verdicts: Sequence[Verdict], roster: Roster, lexicon: Lexicon) -> None:
    """Who opens or closes the meeting in his own words chairs it, where nobody else is said to; a talk of two whom its title
    names is opened and closed by the host, and chaired by nobody.
    """
    drafts = [verdict.draft for verdict in verdicts if verdict.draft is not None]
    if any(Role.CHAIR in draft.roles for draft in drafts):
        return
    for turn, verdict in zip(turns, verdicts, strict=True):
        office = cut_article(turn.label)
        if (
            verdict.draft is not None
            and office
            and Role.CHAIR in lexicon.roles_in(office)
            and Role.PARTICIPANT in verdict.draft.roles
        ):
            verdict.draft.give(Role.CHAIR, "chair-by-label", turn.label)
            return
    if sum(draft.principal for draft in roster.drafts) >= PARTIES:
        return
    for turn, verdict in zip(turns, verdicts, strict=True):
        found = lexicon.find("chairs", turn.text) or (turn is turns[0] and lexicon.find("opens", turn.text))
        if found and verdict.draft is not None:
            verdict.draft.give(Role.CHAIR, found[0].id, found[1].group())
            return


def _set_speaker(turn: Turn, verdict: Verdict) -> Turn:
    name = verdict.draft.full_name if verdict.draft else None
    doubtful = verdict.confidence < REVIEW_BELOW
    reasons = [reason for reason in (turn.review_reason, verdict.reason if doubtful else None) if reason]
    return replace(
        turn,
        speaker=name,
        speaker_rule=verdict.rule,
        confidence=min(turn.confidence, verdict.confidence),
        needs_review=turn.needs_review or doubtful,
        review_reason=" ".join(reasons) or None,
    )


def _tell(turns: Sequence[Turn], verdicts: Sequence[Verdict]) -> list[Problem]:
    """One problem a label that names nobody, whichever number of turns it heads."""
    told: dict[tuple[str, str], Problem] = {}
    for turn, verdict in zip(turns, verdicts, strict=True):
        if verdict.draft is None and verdict.code:
            severity = Severity.INFO if verdict.code == "collective_label" else Severity.WARNING
            page = turn.spans[0].page_no if turn.spans else None
            detail = f"'{turn.label}': {verdict.reason}"
            told.setdefault(
                (verdict.code, turn.label), Problem(verdict.code, severity, f"turn {turn.seq}", detail, page)
            )
    return list(told.values())
