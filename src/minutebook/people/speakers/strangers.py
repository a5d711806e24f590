"""Somebody whom nothing but a label names, beside the people listed."""

from __future__ import annotations

from minutebook.people.names.folding import fold, is_cjk
from minutebook.people.names.lexicon import Lexicon
from minutebook.people.names.names import Named, looks_like_name
from minutebook.people.roster.draft import Draft
from minutebook.people.roster.roster import Roster
from minutebook.people.speakers.initials import TORN_INITIAL
from minutebook.people.speakers.labelusage import LabelUsage
from minutebook.people.speakers.offices import Offices
from minutebook.people.speakers.verdict import Verdict, abstain, decide

# So many labels of one character that stand for something else.
FEWEST_CODED = 2


class Strangers:
    """Adds speakers to the roster whose names nobody listed bears."""

    def __init__(self, roster: Roster, lexicon: Lexicon, usage: LabelUsage, offices: Offices) -> None:
        self.roster = roster
        self.lexicon = lexicon
        self._usage = usage
        self._offices = offices

    def name(self, named: Named) -> Verdict:
        """A stranger of this name; whoever alone holds an office that the words are; nobody if they are no name."""
        if (
            not named.title
            and not named.address
            and (holder := self._offices.name_by_first_word(named.name)) is not None
        ):
            return holder
        if self._is_misread_character(named):
            meant = self.lexicon.misread_surnames.get(named.name)
            bearers = [each for each in self.roster.drafts if meant and each.name.startswith(meant)]
            bearers = [each for each in bearers if not each.only_serves]
            if len(bearers) == 1:
                told = f"The label '{named.name}' is no surname, and is read for '{meant}'."
                return decide(bearers[0], "label-damaged", told, damage=1)
            return abstain("label", f"The label '{named.name}' is no surname, and nobody listed is called so.")
        serves = is_cjk(named.name) and bool(self.lexicon.roles_in(named.name))
        # "Ew" among labels of initials is RW misread; "THE" is nobody.
        initials = len(named.name) == TORN_INITIAL and bool(self._usage.initials)
        nobody = serves or initials or fold(named.name) in self.lexicon.articles
        if nobody or not looks_like_name(named.name, self.lexicon):
            return abstain("label", "The label names nobody of this document.")
        draft = Draft(named.name)
        draft.learn(named)
        remarks = (each for each in named.remarks if each[:1].isupper() and not self.lexicon.roles_in(each))
        draft.entitle(next(remarks, None))
        self.roster.drafts.append(draft)
        return decide(draft, "stranger", "Only the label names this person.")

    def _is_misread_character(self, named: Named) -> bool:
        """Whether one character of a damaged file is no surname, where labels are those of people listed: 产, misread for 严."""
        # 船 beside 来 and 接, which fields define: what he is, and no surname.
        coded = sum(len(key) == 1 and is_cjk(key) for key in self.roster.keys) >= FEWEST_CODED
        alone = (self.roster.damaged or coded) and is_cjk(named.name) and len(named.name) == 1 and not named.title
        return alone and named.name not in self.lexicon.surnames and any(each.roles for each in self.roster.drafts)
