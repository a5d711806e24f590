"""Signs read for others where only one can stand: before a year, in o'clock, before an Austrian paper's number, at a line's start."""

from __future__ import annotations

import pytest

from minutebook.rules import load_rulebook
from minutebook.text import clean_lines
from tests.typescript import type_pages

RULES = load_rulebook()


@pytest.mark.parametrize(
    ("language", "read", "meant"),
    [
        ("eng", "Monday, 3rd May» 1948, at noon", "Monday, 3rd May, 1948, at noon"),
        ("eng", "on Friday the 11th June, at 3 0o' clock", "on Friday the 11th June, at 3 o'clock"),
        ("eng", "M. Louis. BERTRAND, Secretary-General", "M. Louis BERTRAND, Secretary-General"),
        ("deu", "21. 1204/31", "Zl. 1204/31"),
        ("deu", "21. Juli 1931", "21. Juli 1931"),
        ("rus", ". Ованесов -- Не подходит одно.", "Ованесов -- Не подходит одно."),
        ("rus", ". В. Лунин: Нет.", ". В. Лунин: Нет."),
    ],
)
def test_signs(language: str, read: str, meant: str) -> None:
    assert [line.text for line in clean_lines(type_pages(read, language), RULES)] == [meant]
