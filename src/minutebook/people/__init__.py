"""Names as written -> people of this document, or an honest abstention."""

from minutebook.people.resolve import TOPICS, resolve

__all__ = ["TOPICS", "resolve"]
