"""Clean lines -> meetings: which meetings a document holds, what their headers say, who said what."""

from minutebook.segment.meetings import TOPICS, find_meetings

__all__ = ["TOPICS", "find_meetings"]
