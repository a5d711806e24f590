"""Labels that nothing but the document's own list of those present shows to be such."""

from __future__ import annotations

from dataclasses import replace

from minutebook.segment.turns.backing import Backing
from minutebook.segment.wording.turnlabels import SpeakerLabel, TurnBook, fold

_ARTICLES = frozenset({"the", "der", "die", "das"})


def read_listed(
    words: str, label: SpeakerLabel | None, rule: str, book: TurnBook, backing: Backing
) -> SpeakerLabel | None:
    """The label that ``words`` are by the list; what the rules read where the list tells nothing else.

    Args:
        words: what stands before a mark.
        label: what the rules read of them.
        rule: the family whose mark it is.
        book: the rules.
        backing: the names of title and header.
    """
    core = label.core if label else words
    if label is None and fold(words) in backing.keyed:
        # vO, which no label looks like.
        return SpeakerLabel(words, words, fold(words), "initials", ())
    if label is None and rule == "bracketed" and backing.lists_place(words):
        # (Мурманская ж. д.)
        return SpeakerLabel(words, words, fold(words), "name", book.names_of(words))
    if (label is None or label.form == "name") and backing.lists_office(core):
        # An office of the list may be longer than others: Head of the First Department.
        inner = label.inner if label else ()
        return SpeakerLabel(words, core, fold(core), "role", book.names_of(core), inner=inner)
    if label is not None and label.form == "name" and not label.names and _is_listed_title(words, backing):
        # The Envoy, where the list has Envoy August Orde.
        return replace(label, form="role")
    return label or _read_whole(words, book, backing) or _read_borne(words, rule, book, backing)


def _is_listed_title(words: str, backing: Backing) -> bool:
    """Whether words are an article and a title that stands before a name of the list."""
    article, _, title = words.partition(" ")
    return article.casefold() in _ARTICLES and title[:1].isupper() and backing.lists_title(title)


def _read_whole(words: str, book: TurnBook, backing: Backing) -> SpeakerLabel | None:
    """A name that the list has whole, its first a word that opens no label: He Qingping."""
    first, _, rest = words.partition(" ")
    if not backing.lists_whole(words) or book.read(rest) is None:
        return None
    return SpeakerLabel(words, words, fold(words), "name", book.names_of(first) + book.names_of(rest))


def _read_borne(words: str, rule: str, book: TurnBook, backing: Backing) -> SpeakerLabel | None:
    """A name with a small word of its own (ole Kipury), initials that are a title too (MS), a name behind a title that no
    rule knows (Obering. Lämmel).
    """
    if rule == "colon" and words.islower() and words in backing.names:
        # yin: a capital read as a small letter.
        label = book.read(words.capitalize())
        return label and replace(label, words=words)
    if not words or (book.first(words, "never") and not backing.lists_borne(words)):
        return None
    if backing.lists_name(words):
        names = tuple(fold(word) for word in words.split() if not word.islower())
        return SpeakerLabel(words, words, fold(words), "title-name", names)
    if backing.lists_initials(words):
        return SpeakerLabel(words, words, fold(words), "initials", ())
    title, _, rest = words.partition(" ")
    titled = title.endswith(".") and title[:1].isupper() and rest[:1].isupper() and backing.lists_title(title)
    label = book.read(rest) if titled else None
    if label is None or label.form not in {"name", "title-name"} or not backing.is_exact(label):
        return None
    return replace(label, words=words, core=words, key=fold(words), form="title-name")
