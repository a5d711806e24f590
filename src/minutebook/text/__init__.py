"""Lines -> clean lines: each change logged, each character traceable to the raw reading."""

from minutebook.text.clean import clean_lines
from minutebook.text.columns import order_columns

TOPICS = ("furniture", "glyphs", "header")
"""Rule topics that this stage reads; ``header`` for the words of classification markings."""

__all__ = ["TOPICS", "clean_lines", "order_columns"]
