"""How the labels of a meeting call its people, taken together: by which names, initials, offices and forms of address."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence

from minutebook.people.names.folding import fold, is_cjk
from minutebook.people.names.labels import is_initials_label, strip_number, strip_remarks
from minutebook.people.names.lexicon import Lexicon
from minutebook.people.names.likeness import are_same
from minutebook.people.roster.draft import Draft
from minutebook.people.roster.fits import starts_surname
from minutebook.people.roster.namesakes import titles_agree
from minutebook.people.roster.nearness import mend_labels, surname_of
from minutebook.people.speakers.labelreader import LabelReader


class LabelUsage:
    """What all ``labels`` tell, whichever is asked for.

    ``initials`` are the labels that are but initials, folded; ``mended`` those that stand once, folded, each with the one
    that it misreads.
    """

    def __init__(self, labels: Sequence[str], reader: LabelReader, lexicon: Lexicon) -> None:
        self.lexicon = lexicon
        names = {label: reader.read(label).name for label in dict.fromkeys(labels)}
        self.initials = {fold(bare) for label in names if is_initials_label(bare := strip_number(label))}
        self.mended = mend_labels([(label, names[label] or label) for label in labels])
        self._labels = {fold(strip_remarks(label)) for label in names}
        self._names = Counter(fold(names[label]) for label in labels)
        self._surnames = _find_initials(names.values())

    def count_name(self, name: str) -> int:
        """How many labels give a name, and no more of it."""
        return self._names[fold(name)]

    def share_surname(self, name: str) -> bool:
        """Whether the surname of a name stands in labels with initials of several people."""
        return len(self._surnames.get(surname_of(name), ())) > 1

    def is_told_in_full(self, draft: Draft) -> bool:
        """Whether some label tells a person from his namesakes by initial or given name: Comrade E. ZEMAN."""
        return any(" " in label and are_same(draft.name, label) for label in self._names)

    def goes_by_name(self, draft: Draft) -> bool:
        """Whether labels call a person by his surname, whatever stands before it: Mr. Muir."""
        surname = fold(draft.name).rpartition(" ")[2]
        return any(label == surname or label.endswith(f" {surname}") for label in self._labels)

    def goes_by_double_name(self, draft: Draft, name: str) -> bool:
        """Whether labels call a person by both halves of a double name of which a label has the first: Müller, Müller-Degerloch."""
        for one, other in ((draft.name, name), (name, draft.name)):
            double = next((word for word in one.split() if "-" in word), "")
            halves = fold(double).split()
            if halves and fold(other) == halves[0]:
                whole = " ".join(halves)
                ends = [label for label in self._labels if label.endswith((whole, fold(other)))]
                return any(label.endswith(whole) for label in ends) and not all(label.endswith(whole) for label in ends)
        return False

    def goes_by_office(self, draft: Draft, surname: str) -> bool:
        """Whether labels call a person by an office and the surname: Brigadier Tolwe, and not Mr. Tolwe."""
        calls = {
            label.removesuffix(fold(surname)).strip() for label in self._labels if label.endswith(f" {fold(surname)}")
        }
        return any(call and titles_agree(draft, call) for call in calls)

    def goes_by_title(self, draft: Draft, title: str) -> bool:
        """Whether labels call a person by a title and his surname: 万局长, where 局长 alone is another."""
        if is_cjk(title):
            return any(label == f"{draft.name[:size]}{title}" for label in self._labels for size in (1, 2))
        return f"{fold(title)} {surname_of(draft.name)}" in self._labels

    def goes_by_address(self, draft: Draft) -> bool:
        """Whether labels call a person by a form of address and the bare surname, or a list so names a woman."""
        called = f"{draft.address or ''} {draft.name.rsplit(maxsplit=1)[-1]}"
        listed = self.lexicon.is_feminine(draft.address) and " " not in draft.name and bool(draft.roles)
        return listed or (bool(draft.address) and fold(called) in self._labels)

    def goes_by_other_initials(self, draft: Draft, label: str) -> bool:
        """Whether other initials that stand as a label begin the person's surname, and these do not."""
        others = self.initials - {fold(label)}
        mine = starts_surname(draft, [char for char in fold(label) if char.isalpha()])
        return not mine and any(starts_surname(draft, list(other)) for other in others)


def _find_initials(names: Iterable[str]) -> dict[str, set[str]]:
    """Surnames that stand with initials, each with these: more than one are several people's."""
    found: dict[str, set[str]] = {}
    for name in names:
        initials = "".join(word for word in fold(name).split() if len(word) == 1)
        if initials:
            found.setdefault(surname_of(name), set()).add(initials)
    return found
