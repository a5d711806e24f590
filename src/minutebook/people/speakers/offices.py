"""Who speaks where a label is but an office, a land or a part in the talk: The Minister, CHILE, Interpreter, Answer."""

from __future__ import annotations

from minutebook.model import Role
from minutebook.people.names.folding import fold, is_cjk
from minutebook.people.names.labels import cut_article
from minutebook.people.names.lexicon import Lexicon
from minutebook.people.names.names import Named
from minutebook.people.names.namewords import is_small
from minutebook.people.roster.draft import Draft
from minutebook.people.roster.fits import EQUAL, HEAD, fit_shortened, fit_title, starts_surname
from minutebook.people.roster.nearness import CLEAR_MARGIN, DOUBT_PER_LETTER, allowed_damage, find_nearest_title
from minutebook.people.roster.offices import find_of_side
from minutebook.people.roster.roster import Roster
from minutebook.people.speakers.heard import Heard
from minutebook.people.speakers.labelusage import LabelUsage
from minutebook.people.speakers.unlisted import Unlisted
from minutebook.people.speakers.verdict import Verdict, abstain, abstain_between, decide

SURNAME_AND_OFFICE = 2
# 我方, 中方, 主方 are those who keep the record, 对方 those who do not.
_OUR_SIDES = ("我", "中", "主")
_OTHER_SIDE = "对"
_SEXES, _WOMAN, _LADIES = ("女", "男"), "女", ("女士", "小姐")
# Who speaks as interpreter or recorder, by which he takes no part in the talk.
SERVICE = "title-of-service"
# Letters of a rank that is shortened.
SHORTEST_RANK = 3


class Offices:
    """Names those who hold an office.

    ``usage`` is how the meeting's labels call people, ``heard`` whom they have named so far, ``unlisted`` names everybody
    where the record lists nobody, ``closed`` is whether it lists who confers, ``hearing`` whether somebody is heard.
    """

    def __init__(
        self,
        roster: Roster,
        lexicon: Lexicon,
        usage: LabelUsage,
        heard: Heard,
        unlisted: Unlisted | None,
        *,
        closed: bool,
        hearing: bool,
    ) -> None:
        self.roster = roster
        self.lexicon = lexicon
        self.closed = closed
        self._hearing = hearing
        self._usage = usage
        self._heard = heard
        self._unlisted = unlisted

    def name(self, title: str, label: str) -> Verdict:
        """Who holds the office ``title`` that ``label`` gives."""
        if len(heard := self._heard.find_called(title)) == 1:
            return decide(heard[0], "title-heard-before")
        if self._unlisted is not None:
            return self._unlisted.name_office(title, label)
        return self._find_holder(title, label)

    def _find_holder(self, title: str, label: str) -> Verdict:
        """Who of the people listed holds an office."""
        levels = [(self.fit(title, draft), draft) for draft in self.roster.drafts]
        level = max((level for level, _ in levels), default=0)
        listed = self.roster.vacant.get(fold(title))
        # 几内亚驻华大使 of the title is 卡巴 whom a sentence names with that office.
        named = level and self.roster.held.get(listed or "", listed) != listed
        if level < EQUAL and listed is not None and not named:
            return self._unnamed_holder(listed)
        chairs = [draft for draft in self.roster.drafts if Role.CHAIR in draft.roles]
        if not level and len(chairs) == 1 and fold(title) in self.lexicon.presiding:
            return decide(chairs[0], "title")
        if not level and (kept := self._find_keeper(title)) is not None:
            return decide(kept, SERVICE)
        if not level and (listed := self._find_vacant(title)) is not None:
            return self._unnamed_holder(listed)
        if not level:
            return self._author_by_title(title) or self._by_damaged_title(title, label)
        return self._among_holders([draft for each, draft in levels if each == level], level, title)

    def _find_keeper(self, title: str) -> Draft | None:
        """Who alone records or interprets and holds the office: The Secretary, for the Secretary of the Committee."""
        serving = (draft for draft in self.roster.drafts if draft.only_serves)
        held = [draft for draft in serving if any(fit_title(title, own) >= HEAD for own in draft.titles)]
        return held[0] if len(held) == 1 else None

    def is_listed(self, title: str) -> bool:
        """Whether a label is an office that the list gives to somebody, or begins one."""
        return any(
            fold(title) in map(fold, draft.titles) or _begins_office(title, draft) for draft in self.roster.drafts
        )

    def name_part(self, plain: str) -> Verdict | None:
        """Who answers, or asks, where labels say no more than that: the spokesman or the one principal; the one reporter."""
        answers = self.says_part(fold(plain))
        if answers is None:
            return None
        wanted = self.lexicon.spokesmen if answers else self.lexicon.reporters
        told = [
            draft
            for draft in self.roster.drafts
            if not draft.only_serves and any(word in fold(title) for title in draft.titles for word in wanted)
        ]
        if answers and len(told) != 1:
            told = [draft for draft in self.roster.drafts if draft.principal and draft not in told]
        if len(told) == 1:
            return decide(told[0], "question-and-answer")
        return abstain("question-and-answer", "Several people may ask or answer here.")

    def says_part(self, label: str) -> bool | None:
        """Whether a label says but that somebody answers (Answer) or asks (Question), None where it says neither. Q and A
        stand for these where both are labels, unless Q begins somebody's name in a record that is no hearing.
        """
        questions, answers = self.lexicon.question_letters, self.lexicon.answer_letters
        if label in questions | answers and self._usage.initials & questions and self._usage.initials & answers:
            borne = any(starts_surname(draft, [char]) for draft in self.roster.drafts for char in questions)
            return None if borne and not self._hearing else label in answers
        if label in self.lexicon.questions | self.lexicon.answers:
            return label in self.lexicon.answers
        return None

    def find_author(self) -> Verdict:
        """Who wrote the record of a talk that he had, and calls himself I."""
        signs = [draft for draft in self.roster.drafts if draft.signs]
        if len(signs) == 1:
            return decide(signs[0], "first-person")
        wrote = [
            draft
            for draft in self.roster.drafts
            if Role.RECORDER in draft.roles and (draft.principal or Role.PARTICIPANT in draft.roles)
        ]
        # Who interpreted for somebody is not he.
        wrote = [draft for draft in wrote if draft.principal or Role.INTERPRETER not in draft.roles] or wrote
        if not wrote and not any(draft.principal for draft in self.roster.drafts):
            # Nobody but whoever signs may be I: Я, and below the last words Справку составил: Л. Фомин.
            wrote = [draft for draft in self.roster.drafts if Role.RECORDER in draft.roles]
        if len(wrote) == 1:
            return decide(wrote[0], "first-person")
        return abstain("first-person", "The record does not say who wrote it.")

    def name_service(self, title: str) -> Verdict | None:
        """The one who interprets or records, where a label says no more than that: Interpreter, The Stenographer."""
        title = cut_article(title) or title
        front, _, behind = title.partition(" ")
        title = behind if behind and fold(front.strip(".")) in self.lexicon.party else title
        told = set(self.lexicon.roles_in(title)) & {Role.INTERPRETER, Role.RECORDER}
        if len(title.split()) > 1 or len(told) != 1:
            return None
        serving = [draft for draft in self.roster.drafts if told <= set(draft.roles)]
        return decide(serving[0], SERVICE) if len(serving) == 1 else None

    def name_shortened(self, plain: str) -> Verdict | None:
        """Who is called by surname and one character of his office: 王总 for 总工程师王启泰, 郑工."""
        if len(plain) != SURNAME_AND_OFFICE or not is_cjk(plain):
            return None
        surname, office = plain[0], plain[1]
        bearers = [draft for draft in self.roster.drafts if draft.name.startswith(surname)]
        bearers = [draft for draft in bearers if any(office in title for title in draft.titles)]
        known = any(draft.name == plain for draft in self.roster.drafts)
        return decide(bearers[0], "name") if len(bearers) == 1 and not known else None

    def name_of_side(self, plain: str) -> Verdict | None:
        """Who holds the office on the side that a label gives with it: The Commissioner for Guatemala; 坦方团长, where 坦方代表团
        has the 团长 姆万卡利.
        """
        if (holder := find_of_side(plain, self.roster.drafts, self.lexicon)) is not None:
            return decide(holder, "title")
        side, _, office = plain.partition("方")
        if not (side and office and is_cjk(office)):
            return None
        levels = [
            (max((fit_title(office, title) for title in draft.titles), default=0), draft)
            for draft in self.roster.drafts
            if not draft.only_serves and self._is_of_side(draft, side)
        ]
        best = max((level for level, _ in levels), default=0)
        held = [draft for level, draft in levels if level == best >= HEAD]
        return decide(held[0], "title") if len(held) == 1 else None

    def name_of_field(self, named: Named) -> Verdict | None:
        """Who alone holds an office of the field that a Chinese label has before it, which reads as a name: 仓库主任 for
        第三棉仓主任.
        """
        field, office = named.name, named.title
        if not (field and office and is_cjk(field)) or field.startswith(self.lexicon.surnames):
            return None
        if any(draft.name.startswith(field) or draft.name.endswith(field) for draft in self.roster.drafts):
            return None
        held = [
            draft
            for draft in self.roster.drafts
            if any(own.endswith(office) and set(field) & set(own.removesuffix(office)) for own in draft.titles)
        ]
        return decide(held[0], "title-in-part", "The title fits only in part.") if len(held) == 1 else None

    def _is_of_side(self, draft: Draft, side: str) -> bool:
        """Whether a person is of the side that a Chinese label names: 老方, 对方, 苏方 for 苏联代表 of no side."""
        own = draft.side or ""
        if side == _OTHER_SIDE:
            return bool(own) and not own.startswith(_OUR_SIDES)
        if side in _OUR_SIDES:
            return own.startswith(_OUR_SIDES)
        return own.startswith(side) if own else any(title.startswith(side) for title in draft.titles)

    def name_delegate(self, plain: str) -> Verdict | None:
        """The one delegate of a land by whose name a label calls him: AUSTRALIA, where the list has "Australia: Mr. Cath"."""
        if not fold(plain):
            # "(Holm": nothing is left before the bracket.
            return None
        sides = [f" {fold(draft.side or '')}" for draft in self.roster.drafts]
        # "SOUTH AFRICA" of the Union of South Africa.
        of_it = [at for at, side in enumerate(sides) if side.endswith(f" {fold(plain)}")]
        if not of_it and (land := self._read_land(cut_article(plain) or plain)):
            # ГДР, Delegate of Poland, where the list has "K. Hellwig — представитель ГДР", "Mr. Kern (Poland)".
            of_it = [
                at
                for at, draft in enumerate(self.roster.drafts)
                if not draft.only_serves and land in map(self._read_land, draft.titles)
            ]
        return decide(self.roster.drafts[of_it[0]], "delegate") if len(of_it) == 1 else None

    def _read_land(self, words: str) -> str:
        """The land that words name, alone or behind a delegate's title; empty where they say anything else."""
        bare = [
            word
            for word in words.split()
            if fold(word) not in self.lexicon.delegates and not is_small(word, self.lexicon)
        ]
        known = bool(bare) and all(fold(word) in self.lexicon.lands for word in bare)
        return fold(self.lexicon.lemma(" ".join(bare))) if known else ""

    def name_by_first_word(self, word: str) -> Verdict | None:
        """Who alone is listed with an office, unknown as such, that begins with the label: Comandante of the Revolution.

        Ford is not he who is of the Ford Company.
        """
        begun = [
            draft
            for draft in self.roster.drafts
            if not draft.only_serves and any(self._is_office_of(word, title) for title in draft.titles)
        ]
        return decide(begun[0], "title") if len(begun) == 1 else None

    def fit(self, title: str, draft: Draft) -> int:
        """How well a label that is an office fits what a person is known to hold: 0 not at all, more in steps."""
        if draft.only_serves:
            return 0
        if Role.CHAIR in draft.roles and Role.CHAIR in self.lexicon.roles_in(title):
            return HEAD + 2
        level = max((fit_title(self.lexicon.lemma(title), self.lexicon.lemma(own)) for own in draft.titles), default=0)
        level = level or max((fit_shortened(title, own) for own in draft.titles), default=0)
        if not level and title[:1] in _SEXES and (draft.address in _LADIES) is (title[0] == _WOMAN):
            # 女代表
            level = max((fit_title(title[1:], own) for own in draft.titles), default=0)
        styled = any(
            fit_title(office, own) for office in self.lexicon.styles.get(fold(title), ()) for own in draft.titles
        )
        rank = fold(title) in self.lexicon.offices | self.lexicon.honorifics and _is_rank(title, draft.address)
        return max(level, HEAD if rank or styled else 0)

    def _find_vacant(self, title: str) -> str | None:
        """The one office without a name that begins with a label's words, or has them behind its style: His Majesty, The Shah,
        for His Majesty the Shah.
        """
        words = fold(title).split()
        found = [
            listed
            for key, listed in self.roster.vacant.items()
            if (key.split()[: len(words)] == words or key.endswith(f" the {' '.join(words)}"))
            and key.split()[0] in self.lexicon.styles
        ]
        return found[0] if len(found) == 1 else None

    def _unnamed_holder(self, listed: str) -> Verdict:
        """Whom a list or the title names by nothing but his office: The President."""
        draft = next((draft for draft in self.roster.drafts if draft.name == listed), None)
        if draft is None:
            draft = Draft(listed)
            draft.entitle(self.roster.held.get(listed, listed))
            draft.give(Role.PARTICIPANT, "office-only", listed)
            self.roster.drafts.append(draft)
        return decide(draft, "title-listed", "The record names this person only by the office.")

    def _author_by_title(self, title: str) -> Verdict | None:
        """The author of a journal, who gives no office of his own, where a label is an office that nobody else holds."""
        if fold(title) not in self.lexicon.author_offices:
            return None
        authors = [draft for draft in self.roster.drafts if draft.principal and Role.RECORDER in draft.roles]
        if len(authors) != 1 or authors[0].titles:
            return None
        return decide(
            authors[0], "title-of-author", "The author of the journal gives no office; nobody else has this one."
        )

    def _among_holders(self, best: list[Draft], level: int, title: str) -> Verdict:
        principals = [draft for draft in best if draft.principal]
        others = [draft for draft in best if not self._usage.goes_by_title(draft, title)]
        if len(others) == 1 < len(best):
            return decide(others[0], "title-of-the-other", "Labels call the others by this title and their names.")
        if len(best) == 1 and level >= HEAD:
            return decide(best[0], "title")
        if len(best) == 1:
            return decide(best[0], "title-in-part", "The title fits only in part.")
        if len(principals) == 1:
            return decide(principals[0], "title-of-principal", "Several people bear the title.")
        unnamed = [draft for draft in best if not self._usage.goes_by_name(draft)]
        if len(unnamed) == 1:
            return decide(unnamed[0], "title-of-the-other", "Labels call the others by their names.")
        return abstain_between("title", "title", best)

    def _by_damaged_title(self, title: str, label: str) -> Verdict:
        # "Делегат ВНР" is no misreading of him of the ГДР.
        near = [] if self._read_land(title) else find_nearest_title(title, self.roster.drafts, self.lexicon.lands)
        best = near[0].distance if near else 0
        nearest = [each for each in near if each.distance == best]
        far = near[1].distance if len(near) > 1 else len(title)
        clear = far - best >= CLEAR_MARGIN and self.closed and best <= len(title) * DOUBT_PER_LETTER / 2
        if len(nearest) == 1 and (clear or best <= allowed_damage(title, nearest[0].length)):
            draft = nearest[0].draft
            return decide(
                draft, "title-damaged", f"The label '{label}' is read as a title of {draft.name}.", damage=best
            )
        return abstain("title", f"Nobody in this document is named as {title}.")

    def _is_office_of(self, word: str, title: str) -> bool:
        first, *rest = title.split() or [""]
        return fold(first) == fold(word) and (not rest or is_small(rest[0], self.lexicon))


def _is_rank(title: str, address: str | None) -> bool:
    """Whether a label is the rank that a list gives, shortened perhaps, before a name: Captain, for Capt. Eloy Pupo."""
    written = fold((address or "").strip("."))
    return len(written) >= SHORTEST_RANK and fold(title).startswith(written) and " " not in title.strip()


def _begins_office(plain: str, draft: Draft) -> bool:
    """Whether a label of several words is what somebody is, as a list says it in small letters before where he is it."""
    words = fold(plain)
    told = " " in words and not is_cjk(plain)
    return told and any(title[:1].islower() and fold(title).startswith(f"{words} ") for title in draft.titles)
