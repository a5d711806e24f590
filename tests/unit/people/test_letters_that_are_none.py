"""Letters in a list that look like a key's and are a land, or the next name's by chance."""

from __future__ import annotations

import pytest

from minutebook.model import Field, HeaderField, Kind, Meeting, Person
from minutebook.people.lists.keyed import cut_keys
from minutebook.people.names.lexicon import Lexicon
from minutebook.people.roster.recalled import spell_lists
from minutebook.rules import load_rulebook

RULES = load_rulebook()


def listed(value: str, *before: Person) -> str:
    field = HeaderField("Present", Field.PARTICIPANTS, value, "eng-participants", 0.95)
    return spell_lists(Meeting(Kind.MINUTES, "labels", header=(field,)), (), before).header[0].value


@pytest.mark.parametrize("text", ["DDR: Herr Karl Holm\nBRD: Herr Kurt Dorn", "UK: Mr. John Holm\nUSA: Mr. Adam Dorn"])
def test_lands_before_their_people_stay(text: str) -> None:
    assert cut_keys(text, Lexicon(RULES, "eng")) == text


@pytest.mark.parametrize("text", ["John Brown, US, Ursula Stein, UK, Peter Kern", "Mr. Holm, UN, Mr. Ulf Norden"])
def test_whence_somebody_comes_is_not_what_the_next_is_called(text: str) -> None:
    assert listed(text) == text


def test_letters_with_their_name_behind_them_are_the_name() -> None:
    assert listed("A.H. (presided); and V.C., Father Vasilios Christou, of the Diocese").endswith(
        "; and Father Vasilios Christou, of the Diocese"
    )


def test_letters_that_two_bear_mean_neither() -> None:
    one, other = Person("Ada Hale", aliases=("A.H.",)), Person("Anton Holm", aliases=("A.H.",))
    assert listed("A.H. (presided)", one) == "Ada Hale (presided)"
    assert listed("A.H. (presided)", one, other) == "A.H. (presided)"


def test_a_long_row_of_keys_is_read_to_its_end() -> None:
    """The time had doubled with each entry, so that eight hung the reading."""
    (rule,) = (rule for rule in RULES.rules("turns") if rule.id == "any-key-row")
    assert rule.pattern.search("HB: Hale Brandt. SM: Selma Moll. " * 40 + "x") is None
