"""A page image -> lines of words, by engines behind one small protocol."""

from minutebook.ocr.engine import Engine, Reading
from minutebook.ocr.orientation import tell_orientation
from minutebook.ocr.read import engine_version, read_page
from minutebook.ocr.tesseract import Tesseract, check_languages

VERSION = 24
"""Raise it whenever some page would be read differently by the same engine: it is part of the store keys."""

__all__ = [
    "VERSION",
    "Engine",
    "Reading",
    "Tesseract",
    "check_languages",
    "engine_version",
    "read_page",
    "tell_orientation",
]
