"""Who was there as running text tells: who presided, whom it mentions, who says something in a narrative and signs it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace

from minutebook.model import CleanLine, Field, Meeting, Role
from minutebook.people.names.folding import fold
from minutebook.people.names.lexicon import Lexicon
from minutebook.people.names.likeness import are_same, halves_of
from minutebook.people.roster.fields import is_clause, list_fields
from minutebook.people.roster.mentions import Mention, find_mentions, run_on
from minutebook.people.roster.narrated import find_narrated
from minutebook.people.roster.roles import ROLE_OF_FIELD
from minutebook.people.roster.roster import Roster
from minutebook.people.roster.signatures import find_bracketed_signer, find_signature

# The end of a sentence, two words at least: had counted them.
_SENTENCE = re.compile(r"[^\W\d_]{2,}\s\S*[^\W\d_]{2,}[.!?][”“»\"')\]]*$")


def gather_mentioned(meeting: Meeting, preamble: Sequence[CleanLine], roster: Roster, lexicon: Lexicon) -> None:
    """Whom the running text names; lists are read as such, and searched only for who presided; a field that is a sentence is
    read by itself.
    """
    above = bool(meeting.turns)
    told = [*filter(is_clause, meeting.header)]
    listed = {
        (span.page_no, span.line_no) for each in (*list_fields(meeting, *ROLE_OF_FIELD), *told) for span in each.spans
    }
    for text, chairs in ((run_on(preamble), True), (run_on(preamble, listed), False)):
        found = find_mentions(text, lexicon, above=above)
        wanted = (each for each in found if (each.role is Role.CHAIR) is chairs and (each.told or not chairs))
        _add_mentions(wanted, roster)
    for each in told:
        _add_mentions(find_mentions(each.value, lexicon, above=True), roster)


def _add_mentions(mentions: Iterable[Mention], roster: Roster) -> None:
    """Who the running text says presided or was there; who presides at a meeting takes part in it if he is listed."""
    for mention in mentions:
        named = mention.named
        if mention.rule == "narrated":
            # "Iribarne stated", where the title has Dr. Anselmo Iribarne-Costa.
            same = [draft for draft in roster.drafts if fold(named.name) in halves_of(draft.name)]
            named = replace(named, name=same[0].name) if len(same) == 1 else named
        draft = roster.add(named, inflected=mention.inflected, speaking=mention.speaking)
        draft.give(mention.role, mention.rule, mention.words)


def gather_narrated(meeting: Meeting, lines: Sequence[CleanLine], roster: Roster, lexicon: Lexicon) -> None:
    """Who says something in a record without turns, if no list above it says who was there besides the author's company;
    and who signed it.
    """
    text = _below_header(meeting, lines)
    below = {(line.page_no, line.line_no) for line in text}
    lists = [each for each in list_fields(meeting, Field.PARTICIPANTS) if not lexicon.find("company", each.label or "")]
    places = [(span.page_no, span.line_no) for each in lists for span in each.spans[:1]]
    # A sentence at the record's end says who was there besides those it told of.
    if all(place in below for place in places):
        _add_mentions(find_narrated(run_on(lines), lexicon), roster)
    if any(Role.RECORDER in draft.roles for draft in roster.drafts):
        _seat_signer(meeting, lines, roster, lexicon)
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


def _seat_signer(meeting: Meeting, lines: Sequence[CleanLine], roster: Roster, lexicon: Lexicon) -> None:
    """Let who signs a record told by I take part in it, where it says of somebody else that he took the notes."""
    noted = not any(each.field in {Field.RECORDER, Field.INTERPRETER} for each in meeting.header)
    names = {draft.name for draft in roster.drafts}
    signed = find_signature(lines, lexicon, names) if noted and lexicon.find("first-person", run_on(lines)) else None
    if signed is not None and not any(are_same(draft.name, signed.name) for draft in roster.drafts):
        roster.add(signed).give(Role.PARTICIPANT, "signature", signed.written)


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
