"""A source -> pages: route each page, take out its image, straighten and clean it."""

from minutebook.pages.picture import draw_boxes, draw_small, draw_words
from minutebook.pages.source import OpenSource, PreparedPage, open_source

VERSION = 14
"""Raise it whenever the image or plan of some page would come out differently: it is part of the store keys."""

__all__ = ["VERSION", "OpenSource", "PreparedPage", "draw_boxes", "draw_small", "draw_words", "open_source"]
