"""Whom a name means that nobody bears: the person of whose name it is a misreading, a stranger, or nobody."""

from __future__ import annotations

from collections.abc import Iterable

from minutebook.people.names.folding import fold, is_cjk
from minutebook.people.names.lexicon import Lexicon
from minutebook.people.names.likeness import are_called_otherwise, differ_alike
from minutebook.people.names.names import Named
from minutebook.people.roster.draft import Draft
from minutebook.people.roster.namesakes import is_of_another_party, titles_agree
from minutebook.people.roster.nearness import (
    CLEAR_MARGIN,
    DOUBT_PER_LETTER,
    SHORTEST_DOUBTFUL,
    SHORTEST_WORD,
    Near,
    allowed_damage,
    begins_otherwise,
    find_nearest,
    measure,
    surname_of,
)
from minutebook.people.roster.roster import Roster
from minutebook.people.speakers.labelusage import LabelUsage
from minutebook.people.speakers.strangers import Strangers
from minutebook.people.speakers.verdict import Verdict, abstain, decide

# A surname with initials that nobody listed has is a stranger's if it stands so often.
OFTEN = 2
# Characters of a Chinese name, given name included.
LONGEST_CHINESE = 3


class DamagedNames:
    """Names those whose names were misread; ``written`` are the words of title and header, folded, ``closed`` whether the meeting
    lists who confers.
    """

    def __init__(
        self,
        roster: Roster,
        lexicon: Lexicon,
        usage: LabelUsage,
        strangers: Strangers,
        *,
        closed: bool,
        written: str,
    ) -> None:
        self.roster = roster
        self.lexicon = lexicon
        self.closed = closed
        self._usage = usage
        self._strangers = strangers
        self._written = f" {written} "

    def name(self, named: Named, label: str) -> Verdict:
        """The nearest name, if it is near enough, and nobody else's is as near."""
        if (holder := self._by_chinese_office(named, label)) is not None:
            return holder
        near = find_nearest(named.name, self.roster.drafts)
        # Mrs. Renn is no misreading of Mr. Renn, nor Kühne (SED) of Kühne (CDU).
        near = [
            each
            for each in near
            if not self.lexicon.tells_apart(each.draft.address, named.address)
            and not is_of_another_party(each.draft, named.remarks)
            and not self._usage.goes_by_double_name(each.draft, named.name)
        ]
        listed = [each for each in near if each.draft.roles]
        if listed and listed[0].distance == near[0].distance:
            # Somebody whom only another label names may be misread there.
            near = listed
        if (serving := self._find_serving(named)) is not None:
            told = f"The label '{label}' gives the service of '{serving.full_name}', whose name it resembles."
            return decide(
                serving, "name-damaged", told, damage=measure(surname_of(named.name), surname_of(serving.name))
            )
        apart = f" {fold(named.name)} " in self._written
        if apart or not near or near[0].distance > near[0].length * DOUBT_PER_LETTER:
            return self._strangers.name(named)
        if are_called_otherwise(named.name, near[0].draft.name):
            return self._namesake(named, near[0].draft)
        # Of a damaged file P. Renn may be F. Renn misread, though labels have both.
        several = self._usage.share_surname(named.name) and not self.roster.damaged
        if begins_otherwise(named.name, near[0].draft.name, sure=several):
            return self._namesake(named, near[0].draft)
        far = near[1].distance if len(near) > 1 else len(named.name)
        return self._nearest(named, label, near[0], far)

    def _find_serving(self, named: Named) -> Draft | None:
        """The one who records or interprets as the words beside a label's name say he does, his surname a letter or two misread there:
        Mr. LINDGATB (Secretary).
        """
        words = [fold(each) for each in (*named.remarks, named.title or "") if fold(each)]
        told = {role for each in words for role in self.lexicon.roles_in(each)}
        name = surname_of(named.name)
        near = [
            draft
            for draft in self.roster.drafts
            if draft.only_serves
            and (told & set(draft.roles) or _is_called(draft, words))
            and 0 < measure(name, surname_of(draft.name)) <= allowed_damage(name, len(name))
        ]
        return near[0] if len(near) == 1 and not is_cjk(named.name) else None

    def _nearest(self, named: Named, label: str, best: Near, far: int) -> Verdict:
        """The nearest person where he is near enough; ``far`` is how many letters the next differs by."""
        name = best.draft.full_name
        if best.distance <= allowed_damage(named.name, best.length):
            if far == best.distance:
                return abstain("name-damaged", "The label is as near to several names.", "speaker_ambiguous")
            told = f"The label '{label}' differs from '{name}' by {best.distance} letters."
            return decide(best.draft, "name-damaged", told, damage=best.distance)
        if named.title and not titles_agree(best.draft, named.title):
            return self._strangers.name(named)
        # "Döll" for Dell: one letter of four.
        shortest = SHORTEST_DOUBTFUL if best.distance > 1 else SHORTEST_DOUBTFUL - 1
        long = min(best.length, len(named.name)) >= shortest
        # "Haq" for Hag: one letter of three that resembles the other.
        surnames = (fold(form).rpartition(" ")[2] for form in best.draft.forms)
        alike = self.roster.damaged and len(named.name) == SHORTEST_WORD
        alike = alike and far >= SHORTEST_WORD and any(differ_alike(fold(named.name), each) for each in surnames)
        if self.closed and (alike or (long and far - best.distance >= CLEAR_MARGIN)):
            told = f"The label '{label}' resembles only '{name}' among those listed."
            return decide(best.draft, "name-nearest", told, damage=best.distance)
        return abstain("name-damaged", f"The label resembles '{name}'.")

    def _namesake(self, named: Named, of: Draft) -> Verdict:
        """Somebody who is nobody listed, if a label gives him the same given name again; nobody if it may be misread."""
        if self._usage.count_name(named.name) >= OFTEN:
            return self._strangers.name(named)
        return abstain("name-damaged", f"The given name differs from that of '{of.full_name}'.")

    def _by_chinese_office(self, named: Named, label: str) -> Verdict | None:
        """The one holder of an office whose surname is read otherwise in the list than before the office in a label, and in one of
        them as what is no surname: 葡淑芬（科长）, 蔺科长.
        """
        if not named.title or not is_cjk(named.name) or len(named.name) > 1:
            return None
        holders = [draft for draft in self.roster.drafts if titles_agree(draft, named.title) and draft.roles]
        if len(holders) != 1 or holders[0].only_serves or not 1 < len(holders[0].name) <= LONGEST_CHINESE:
            return None
        read, own = named.name, holders[0].name[0]
        if (read in self.lexicon.surnames) == (own in self.lexicon.surnames):
            return None
        if read in self.lexicon.surnames:
            holders[0].misread.append(holders[0].name)
            holders[0].name = read + holders[0].name[1:]
        told = f"The surname in the label '{label}' and in '{holders[0].name}' are one, misread."
        return decide(holders[0], "name-damaged", told, damage=1)


def _is_called(draft: Draft, words: Iterable[str]) -> bool:
    """Whether one of the words, folded, heads the field in which somebody is listed: Secretary: Mr. H. P. Lindgate."""
    fields = [f" {fold(each)} " for each in draft.evidence]
    return any(f" {each} " in field for each in words for field in fields)
