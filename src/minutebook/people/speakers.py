"""Who speaks where a label stands: by alias, name, title or initials of this document's people, or nobody."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from rapidfuzz.distance import Levenshtein

from minutebook.model import Role
from minutebook.people.lexicon import Lexicon, fold, is_cjk, mend_brackets
from minutebook.people.names import Named, looks_like_name, read_name
from minutebook.people.roster import Draft, Roster, are_same, fullness, titles_agree

# One letter in five of a name may be misread (Chervonenlco for Chervonenko); shorter names must be exact.
DAMAGE_PER_LETTER = 0.2
# A label that is nearer than this to somebody's name, and still not his, is more likely a misreading than a stranger.
DOUBT_PER_LETTER = 0.45
# Where the record lists at least two who confer, a label is more likely one of them than a stranger; a misread label
# of five letters or more is given to the one it resembles, if everybody else differs by three letters more.
CLOSED_LIST = 2
SHORTEST_DOUBTFUL = 5
CLEAR_MARGIN = 3
# One character of a Chinese name may be misread if at least two others are right.
SHORTEST_DAMAGED_CHINESE = 3
_INITIALS = re.compile(r"^[^\W\d_]{1,2}\.?$|^(?:[^\W\d_]\.\s?){1,2}[^\W\d_]?\.?$")
_MANNER = re.compile(r"\s*[\[(][a-z][^\])]*[\])]")
_ARTICLE = re.compile(r"(?i)^(?:the|der|die|das|le|la|l['’])\s+")


@dataclass(frozen=True, slots=True)
class Verdict:
    """Who speaks, by which rule, how surely; ``reason`` says why in doubt or why nobody."""

    draft: Draft | None
    rule: str
    confidence: float
    reason: str | None = None
    code: str | None = None


@dataclass(frozen=True, slots=True)
class _Near:
    """How many letters a person's nearest form of ``length`` letters differs by."""

    distance: int
    length: int
    draft: Draft


class Speakers:
    """Names the speakers of one meeting; labels are to be asked for in order, because early ones define late ones."""

    def __init__(self, roster: Roster, lexicon: Lexicon, labels: Iterable[str]) -> None:
        self.roster = roster
        self.lexicon = lexicon
        self.listed = bool(roster.drafts)
        self.closed = sum(not draft.only_serves for draft in roster.drafts) >= CLOSED_LIST
        self._initials = {fold(label) for label in labels if _INITIALS.match(label) and not is_cjk(label)}
        self._defined: dict[str, Draft] = {}
        self._heard: dict[str, Draft] = {}
        self._known: dict[str, Verdict] = {}

    def name(self, label: str) -> Verdict:
        """Who speaks under ``label``."""
        key = " ".join(mend_brackets(label).split())
        if key not in self._known:
            verdict = self._decide(key)
            if verdict.draft is None:
                return verdict
            if self.listed:
                form = _without_remarks(key)
                if "~" in verdict.rule:
                    verdict.draft.misread.append(form)
                else:
                    verdict.draft.call(form)
            self._known[key] = verdict
        return self._known[key]

    def _decide(self, label: str) -> Verdict:
        if self.lexicon.find("collective", label):
            return Verdict(None, "collective", 0.9, "The label stands for several voices.", "collective_label")
        alias = self._alias(label)
        plain = _without_remarks(label)
        if (draft := self._defined.get(fold(plain))) is not None:
            return Verdict(draft, "alias-defined", 1.0)
        verdict = self._by_form(label, plain)
        if verdict.draft is not None:
            verdict.draft.straighten(read_name(label, self.lexicon).name)
            if alias is not None:
                self._define(alias, verdict.draft)
            for form in _short_forms(read_name(label, self.lexicon).name, verdict.draft):
                self._heard.setdefault(form, verdict.draft)
        return verdict

    def _alias(self, label: str) -> str | None:
        """The short form that a label defines, its defining word a little misread at most."""
        if found := self.lexicon.find("alias", label):
            return found[1]["alias"]
        for bracket in re.findall(r"[\[(（]\s*([^\])）]+)", label):
            first, _, rest = bracket.strip().partition(" ")
            near = min((Levenshtein.distance(fold(first), word) for word in self.lexicon.alias_words), default=9)
            if rest and near <= int(len(first) * DAMAGE_PER_LETTER):
                return str(rest).strip(" \"“”'")
        return None

    def _define(self, alias: str, draft: Draft) -> None:
        alias = alias.strip(" \"'“”‘’")
        self._defined[fold(alias)] = draft
        draft.call(alias)

    def _by_form(self, label: str, plain: str) -> Verdict:
        named = read_name(label, self.lexicon)
        if _INITIALS.match(plain) and not is_cjk(plain):
            return self._by_initials(plain)
        if (
            _ARTICLE.match(plain)
            and not named.supplied
            and not any(_names_person(each, self.lexicon) for each in named.remarks)
        ):
            return self._by_title(_ARTICLE.sub("", plain), label)
        if not named.name:
            return self._by_title(named.title or plain, label)
        return self._by_name(named, label)

    # --- by name -------------------------------------------------------------------------------------------------

    def _by_name(self, named: Named, label: str) -> Verdict:
        drafts = self.roster.drafts
        if not self.listed:
            return self._by_label_alone(named, label)
        equal = [d for d in drafts if fold(named.name) in {fold(form) for form in d.forms}]
        same = equal or [d for d in drafts if are_same(d.name, named.name, inflected=d.inflected)]
        if not same and is_cjk(named.name):
            same = [d for d in drafts if any(are_same(form, named.name) for form in d.forms)]
        if len(same) > 1 and named.title:
            same = [d for d in same if titles_agree(d, named.title)] or same
        if len(same) > 1 and (heard := self._heard.get(fold(named.name))) in same and heard is not None:
            return Verdict(heard, "name-heard-before", 0.9)
        if len(same) > 1:
            return self._among(same, named)
        if same:
            return self._accept(same[0], named, label)
        return self._damaged(named, label)

    def _accept(self, draft: Draft, named: Named, label: str) -> Verdict:
        whole = fold(named.name) == fold(draft.name)
        if draft.only_serves and not whole:
            if named.title and not titles_agree(draft, named.title):
                return self._stranger(named, label)
            return Verdict(
                None,
                "name",
                0.3,
                f"The only {named.name} named is {draft.full_name}, who records or interprets.",
                "speaker_unknown",
            )
        _learn(draft, named)
        return Verdict(draft, "name", 0.98 if whole else 0.95)

    def _among(self, same: list[Draft], named: Named) -> Verdict:
        """Several bear the name: who confers, not who records, if only one of them does."""
        names = ", ".join(draft.full_name for draft in same)
        conferring = [draft for draft in same if not draft.only_serves]
        if len(conferring) == 1:
            chosen = conferring[0]
            if chosen.principal:
                return Verdict(chosen, "name-of-principal", 0.9)
            return Verdict(
                chosen, "name-of-participant", 0.75, f"{names} share the name; the others record or interpret."
            )
        principals = [draft for draft in conferring if draft.principal]
        if len(principals) == 1:
            return Verdict(
                principals[0], "name-of-principal", 0.7, f"{names} share the name; one is named in the title."
            )
        return Verdict(None, "name", 0.3, f"The label may mean {names}.", "speaker_ambiguous")

    def _damaged(self, named: Named, label: str) -> Verdict:
        """The nearest name, if it is near enough, and nobody else's is as near."""
        near = self._nearest(named.name)
        if not near:
            return self._stranger(named, label)
        best = near[0]
        far = near[1].distance if len(near) > 1 else len(named.name)
        name = best.draft.full_name
        if best.distance <= _allowed_damage(named.name, best.length):
            if far == best.distance:
                return Verdict(None, "name-damaged", 0.3, "The label is as near to several names.", "speaker_ambiguous")
            reason = f"The label '{label}' differs from '{name}' by {best.distance} letters."
            return Verdict(best.draft, f"name-damaged~{best.distance}", 0.8, reason)
        if named.title or named.address:
            return self._stranger(named, label)
        distinct = far - best.distance >= CLEAR_MARGIN
        if best.distance <= best.length * DOUBT_PER_LETTER:
            if distinct and self.closed and best.length >= SHORTEST_DOUBTFUL:
                reason = f"The label '{label}' resembles only '{name}' among those listed."
                return Verdict(best.draft, f"name-damaged~{best.distance}", 0.6, reason)
            return Verdict(None, "name-damaged", 0.3, f"The label resembles '{name}'.", "speaker_unknown")
        return self._stranger(named, label)

    def _nearest(self, name: str) -> list[_Near]:
        """Everybody who is not only recorder or interpreter, nearest first by any form or word of the name."""
        folded, cjk = fold(name), is_cjk(name)
        found: list[_Near] = []
        for draft in self.roster.drafts:
            forms = {fold(form) for form in draft.forms}
            if not cjk:
                forms |= {word for form in draft.forms for word in fold(form).split() if len(word) > 2}
            scored = [(Levenshtein.distance(folded, form), len(form)) for form in forms if form]
            if scored and not draft.only_serves:
                found.append(_Near(*min(scored), draft))
        return sorted(found, key=lambda each: each.distance)

    def _stranger(self, named: Named, label: str) -> Verdict:
        """Somebody whom only the label names."""
        if not looks_like_name(named.name, self.lexicon):
            return Verdict(None, "label", 0.2, "The label names nobody of this document.", "speaker_unknown")
        draft = Draft(named.name)
        draft.learn(named)
        draft.entitle(
            next((each for each in named.remarks if each[:1].isupper() and not self.lexicon.roles_in(each)), None)
        )
        self.roster.drafts.append(draft)
        return Verdict(draft, "label-alone", 0.7, "Only the label names this person.")

    def _by_label_alone(self, named: Named, label: str) -> Verdict:
        """Without any list of people each full form of address stands for itself.

        Minutes of parliaments tell namesakes apart by first name or constituency, so Mr. Walker is not proved to be
        Mr. Peter Walker; a bare surname, however, shortens a form that stood before.
        """
        inner = next(
            (
                each
                for each in named.remarks
                if _names_person(each, self.lexicon) and not _is_person(_without_remarks(label), self.lexicon)
            ),
            None,
        )
        form = inner or _MANNER.sub("", label).strip()
        for draft in self.roster.drafts:
            if fold(draft.name) == fold(form) or fold(form) in {fold(each) for each in draft.aliases}:
                return Verdict(draft, "label-alone", 0.9)
        if not named.address and not named.title and not inner:
            same = [draft for draft in self.roster.drafts if are_same(_bare(draft.name, self.lexicon), named.name)]
            if len(same) == 1:
                return Verdict(same[0], "label-shortened", 0.85)
        damaged = [
            (distance, draft)
            for draft in self.roster.drafts
            if (distance := Levenshtein.distance(fold(draft.name), fold(form)))
            <= len(fold(form)) * DAMAGE_PER_LETTER / 2
        ]
        if damaged:
            distance, draft = min(damaged, key=lambda each: each[0])
            return Verdict(draft, f"label-damaged~{distance}", 0.8, f"The label '{label}' is read as '{draft.name}'.")
        draft = Draft(form if inner or named.address or named.title else named.name)
        draft.entitle(named.title if not inner else None)
        self.roster.drafts.append(draft)
        return Verdict(draft, "label-alone", 0.85)

    # --- by title ------------------------------------------------------------------------------------------------

    def _by_title(self, title: str, label: str) -> Verdict:
        if (heard := self._heard.get(fold(title))) is not None:
            return Verdict(heard, "title-heard-before", 0.9)
        ranked = sorted(
            ((level, draft) for draft in self.roster.drafts if (level := self._title_level(title, draft))),
            key=lambda each: -each[0],
        )
        if ranked:
            level = ranked[0][0]
            best = [draft for rank, draft in ranked if rank == level]
            if len(best) == 1:
                return Verdict(
                    best[0], "title", 0.92 if level > 1 else 0.75, None if level > 1 else "The title fits only in part."
                )
            principals = [draft for draft in best if draft.principal]
            if len(principals) == 1:
                return Verdict(principals[0], "title-of-principal", 0.75, "Several people bear the title.")
            names = ", ".join(draft.full_name for draft in best)
            return Verdict(None, "title", 0.3, f"The title may mean {names}.", "speaker_ambiguous")
        if not self.listed:
            draft = Draft(label)
            draft.entitle(title)
            self.roster.drafts.append(draft)
            return Verdict(draft, "label-alone", 0.8)
        near = self._damaged_title(title)
        if near is not None:
            return Verdict(near, "title-damaged", 0.75, f"The label '{label}' is read as a title of {near.name}.")
        return Verdict(None, "title", 0.3, f"Nobody in this document is named as {title}.", "speaker_unknown")

    def _title_level(self, title: str, draft: Draft) -> int:
        if draft.only_serves:
            return 0
        if Role.CHAIR in draft.roles and Role.CHAIR in self.lexicon.roles_in(title):
            return 4
        return max((_fit(title, own) for own in draft.titles), default=0)

    def _damaged_title(self, title: str) -> Draft | None:
        folded = fold(title)
        near: list[tuple[int, Draft]] = []
        for draft in self.roster.drafts:
            if draft.only_serves:
                continue
            for own in [*draft.titles, *draft.aliases]:
                head = " ".join(fold(own).split()[: len(folded.split())])
                for form in {fold(own), head}:
                    distance = Levenshtein.distance(folded, form)
                    if form and distance <= _allowed_damage(title, len(form)):
                        near.append((distance, draft))
        nearest = {id(draft): draft for distance, draft in near if distance == min(near, key=lambda e: e[0])[0]}
        return next(iter(nearest.values())) if len(nearest) == 1 else None

    # --- by initials ---------------------------------------------------------------------------------------------

    def _by_initials(self, label: str) -> Verdict:
        letters = [char for char in fold(label) if char.isalpha()]
        drafts = [draft for draft in self.roster.drafts if not draft.only_serves]
        tests = (_surname_starts, _name_starts, _title_starts)
        for test in tests:
            found = [draft for draft in drafts if test(draft, letters) and not self._goes_by_another(draft, label)]
            if len(found) == 1:
                return Verdict(found[0], "initials", 0.9)
            if len(found) > 1:
                names = ", ".join(draft.full_name for draft in found)
                return Verdict(None, "initials", 0.3, f"The initials may mean {names}.", "speaker_ambiguous")
        return Verdict(None, "initials", 0.3, "The initials fit nobody of this document.", "speaker_unknown")

    def _goes_by_another(self, draft: Draft, label: str) -> bool:
        """Whether other initials that stand as a label begin the person's surname, and these do not."""
        others = self._initials - {fold(label)}
        mine = _surname_starts(draft, [char for char in fold(label) if char.isalpha()])
        return not mine and any(_surname_starts(draft, list(other)) for other in others)


def _learn(draft: Draft, named: Named) -> None:
    """Note what a label adds to a person: a title, a fuller name."""
    draft.learn(named)
    if are_same(draft.name, named.name) and fullness(named.name) > fullness(draft.name):
        draft.rename(named.name)


def _without_remarks(label: str) -> str:
    return " ".join(re.sub(r"\s*[\[(（〔［][^\])）〕］]*[\])）〕］]?", " ", label).split()).strip(" ,;:：.")


def _is_person(text: str, lexicon: Lexicon) -> bool:
    name = read_name(text, lexicon).name
    return bool(name) and looks_like_name(name, lexicon)


def _names_person(text: str, lexicon: Lexicon) -> bool:
    named = read_name(text, lexicon)
    if not named.name or "," in text or not looks_like_name(named.name, lexicon):
        return False
    # "spoke in Arabic" ends like a name; a person's title has no small words before it.
    return not any(word[:1].islower() for word in (named.title or "").split())


def _bare(name: str, lexicon: Lexicon) -> str:
    return read_name(name, lexicon).name or name


def _short_forms(name: str, draft: Draft) -> set[str]:
    """Forms that a later label may use for the person a fuller label named: the name without title, the surname."""
    if is_cjk(name):
        return {fold(name), fold(name[:1])} if name else set()
    return {fold(name)} if name else set()


def _allowed_damage(name: str, length: int) -> int:
    if is_cjk(name):
        return 1 if length >= SHORTEST_DAMAGED_CHINESE else 0
    return int(length * DAMAGE_PER_LETTER)


def _fit(title: str, own: str) -> int:
    """How well a label's title fits a person's: 3 equal, 2 the head of it, 1 a part of it, 0 not at all."""
    if is_cjk(title) or is_cjk(own):
        title, own = title.strip(), own.strip()
        if title == own:
            return 3
        if own.endswith(title):
            return 1 if own[: -len(title)].endswith(("副", "总")) else 2
        return 0
    wanted, have = fold(title).split(), fold(own).split()
    if wanted == have:
        return 3
    if have[: len(wanted)] == wanted:
        return 2
    joined, text = " ".join(wanted), " ".join(have)
    return 1 if f" {joined} " in f" {text} " else 0


def _surname_starts(draft: Draft, letters: list[str]) -> bool:
    words = [fold(word) for word in draft.name.replace(",", " ").split()]
    words = [word for word in words if len(word) > 1 or len(words) == 1]
    return len(letters) == 1 and bool(words) and words[-1][:1] == letters[0]


def _name_starts(draft: Draft, letters: list[str]) -> bool:
    starts = [fold(word)[:1] for word in draft.name.replace(",", " ").split()]
    if len(letters) == 1:
        return letters[0] in starts
    return starts[: len(letters)] == letters or (len(starts) == len(letters) and sorted(starts) == sorted(letters))


def _title_starts(draft: Draft, letters: list[str]) -> bool:
    return any([fold(word)[:1] for word in title.split()][: len(letters)] == letters for title in draft.titles)
