"""The roles that a header's fields give, and how one is taken away again."""

from __future__ import annotations

from minutebook.model import Field, Role
from minutebook.people.roster.draft import Draft

# In the order in which the fields are read.
ROLE_OF_FIELD = {
    Field.PARTICIPANTS: Role.PARTICIPANT,
    Field.CHAIR: Role.CHAIR,
    Field.ABSENT: Role.ABSENT,
    Field.INTERPRETER: Role.INTERPRETER,
    Field.RECORDER: Role.RECORDER,
}


def take_away(draft: Draft, role: Role) -> None:
    """Take a role from a person, with what it rested on."""
    draft.roles = [each for each in draft.roles if each is not role]
    draft.evidence = [each for each in draft.evidence if not each.startswith(f"{role.value}:")]
