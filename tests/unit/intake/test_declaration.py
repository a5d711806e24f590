"""What batch.toml says is used, and each mistake in it is named with its line; documents of several images."""

from __future__ import annotations

from hashlib import sha256
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from minutebook.intake.declaration import read_declaration
from minutebook.intake.documents import natural_order
from minutebook.model import Batch, Severity
from tests.unit.intake.scans import JPEG, PDF, fill, outcome, take_in


def declared(tmp_path: Path, toml: str, **files: bytes) -> Batch:
    """A batch with this batch.toml; file names are written with __ for a dot."""
    root = fill(tmp_path / "b", {name.replace("__", "."): content for name, content in files.items()})
    return take_in(fill(root, {"batch.toml": toml}))


def test_catalogue_data_reach_their_documents(tmp_path: Path) -> None:
    """Batch data, data of single files, and languages of the batch where a file has none of its own."""
    toml = """
        title = "Fisheries"
        repository = "Municipal Archive"
        reference = "M 5"
        languages = "eng+rus"
        [[document]]
        path = "a.pdf"
        title = "Nets"
        reference = "M 5/1"
        date = 1957-05-14
        translator = "A. Lindqvist"
        languages = ["chi_sim"]
        [[document]]
        path = "./b.pdf"
        date = "May 1957"
    """
    batch = declared(tmp_path, toml, a__pdf=PDF, b__pdf=PDF + b"2", c__pdf=PDF + b"3")
    assert (batch.title, batch.repository, batch.reference, batch.languages) == (
        "Fisheries",
        "Municipal Archive",
        "M 5",
        ("eng", "rus"),
    )
    assert batch.problems == ()
    a, b, c = batch.sources
    assert (a.catalogue.title, a.catalogue.reference, a.catalogue.date, a.catalogue.translator) == (
        "Nets",
        "M 5/1",
        "1957-05-14",
        "A. Lindqvist",
    )
    assert (a.languages, b.languages, c.languages) == (("chi_sim",), ("eng", "rus"), ("eng", "rus"))
    assert (b.catalogue.date, c.catalogue.date) == ("May 1957", None)


def test_images_become_the_pages_of_one_document(tmp_path: Path) -> None:
    """In the declared order, or by running number for a pattern; the identifier follows from bytes and order."""
    toml = (
        '[[document]]\npath = "talk"\npages = ["p2.jpg", "p1.jpg"]\n[[document]]\npages = "scan-*.jpg"\ntitle = "Scan"'
    )
    images = {f"scan-{no}__jpg": JPEG + f"s{no}".encode() for no in (1, 2, 10)}
    batch = declared(tmp_path, toml, p1__jpg=JPEG + b"1", p2__jpg=JPEG + b"2", **images, other__pdf=PDF)
    paths = {source.path: [file.path for file in source.files] for source in batch.sources}
    assert paths == {
        "talk": ["p2.jpg", "p1.jpg"],
        "scan-1.jpg": ["scan-1.jpg", "scan-2.jpg", "scan-10.jpg"],
        "other.pdf": ["other.pdf"],
    }
    talk = next(source for source in batch.sources if source.path == "talk")
    digests = [sha256(JPEG + b"2").hexdigest(), sha256(JPEG + b"1").hexdigest()]
    assert talk.sha256 == sha256("\n".join(digests).encode()).hexdigest()
    assert talk.size == 2 * len(JPEG) + 2
    assert batch.problems == ()


def test_a_pattern_stays_in_its_folder(tmp_path: Path) -> None:
    """``*`` does not cross folders, and a name with brackets that exists is that name."""
    root = fill(
        tmp_path / "b",
        {
            "s-1.jpg": JPEG + b"1",
            "s-2.jpg": JPEG + b"2",
            "s-old/1.jpg": JPEG + b"3",
            "x[1].jpg": JPEG + b"4",
            "x1.jpg": JPEG + b"5",
            "sub/s-1.jpg": JPEG + b"6",
            "sub/s-2.jpg": JPEG + b"7",
            "batch.toml": '[[document]]\npath = "s"\npages = "s-*"\n[[document]]\npath = "x"\npages = ["x[1].jpg"]\n[[document]]\npath = "sub"\npages = ["sub/s-?.jpg"]',
        },
    )
    paths = {source.path: [file.path for file in source.files] for source in take_in(root).sources}
    assert paths == {
        "s": ["s-1.jpg", "s-2.jpg"],
        "s-old/1.jpg": ["s-old/1.jpg"],
        "sub": ["sub/s-1.jpg", "sub/s-2.jpg"],
        "x": ["x[1].jpg"],
        "x1.jpg": ["x1.jpg"],
    }


def test_a_part_is_not_taken_for_the_whole(tmp_path: Path) -> None:
    """A document with a missing page fails as one; its other pages do not become documents by themselves."""
    toml = '# pages\n[[document]]\npath = "talk"\npages = ["p1.jpg", "p2.jpg", "p3.jpg"]\n[[document]]\npages = "none-*.jpg"'
    batch = declared(tmp_path, toml, p1__jpg=JPEG + b"1", p3__jpg=b"", x__pdf=PDF)
    assert outcome(batch) == {
        "talk": "failed page_missing",
        "none-*.jpg": "failed page_missing",
        "p3.jpg": "failed empty",
        "x.pdf": "source",
    }
    (talk,) = [refused for refused in batch.refused if refused.path == "talk"]
    assert "p2.jpg, p3.jpg" in talk.problem.detail
    assert "line 2" in talk.problem.remedy


def test_a_page_belongs_to_one_document(tmp_path: Path) -> None:
    """A page that is declared twice fails the second document, which says where the page is."""
    toml = (
        '[[document]]\npath = "a"\npages = ["p1.jpg", "p2.jpg"]\n[[document]]\npath = "b"\npages = ["p2.jpg", "p3.jpg"]'
    )
    batch = declared(tmp_path, toml, p1__jpg=JPEG + b"1", p2__jpg=JPEG + b"2", p3__jpg=JPEG + b"3")
    assert outcome(batch) == {"a": "source", "b": "failed page_missing"}
    assert "Of another document already: p2.jpg" in batch.refused[0].problem.detail


@pytest.mark.parametrize("taken", ["x.pdf", "empty.pdf", "other"])
def test_no_two_documents_get_the_same_path(tmp_path: Path, taken: str) -> None:
    """A declared name that a file, a refused file or another document has gives way, with a warning."""
    toml = f'[[document]]\npath = "other"\npages = ["p1.jpg"]\n[[document]]\npath = "{taken}"\npages = ["p2.jpg", "p3.jpg"]'
    batch = declared(
        tmp_path, toml, p1__jpg=JPEG + b"1", p2__jpg=JPEG + b"2", p3__jpg=JPEG + b"3", x__pdf=PDF, empty__pdf=b""
    )
    assert outcome(batch) == {"other": "source", "p2.jpg": "source", "x.pdf": "source", "empty.pdf": "failed empty"}
    (problem,) = batch.problems
    assert (problem.where, problem.severity) == ("batch.toml line 4", Severity.WARNING)
    assert "p2.jpg" in problem.detail


MISTAKES = [
    ("titel = 'x'\n", 1, "'titel' is not known"),
    ("\ntitle = 5\n", 2, "'title' must be text"),
    ("title='x'\nlanguages = ['English']\n", 2, "'languages' must be codes"),
    ("\n[document]\npath = 'a.pdf'\n", 2, "must be written [[document]]"),
    ("[[documents]]\npath = 'a.pdf'\n", 1, "'documents' is not known"),
    (
        "[[document]]\npath = 'a.pdf'\n\n[[document]]\nauthor = 'x'\npath='b.pdf'",
        5,
        "'author' of document 2 is not known",
    ),
    ("[[document]]\npath = 'a.pdf'\ndate = true\n", 3, "'date' of document 1 must be text"),
    ("[[document]]\ntitle = 'x'\n", 1, "document 1 needs a path"),
    ("\n\n[[document]]\npath = '../a.pdf'\n", 3, "inside the batch"),
    ("[[document]]\npath = '/etc/passwd'\n", 1, "inside the batch"),
    ("[[document]]\npath = 'x'\npages = ['../../a.jpg']\n", 1, "inside the batch"),
    ("[[document]]\npath = 'a.pdf'\npages = [1, 2]\n", 3, "must be a list of file names"),
    ("[[document]]\npath = 'gone.pdf'\n", 1, "'gone.pdf' is described there, but is not in the batch"),
    ("[[document]]\npath = 'a.pdf'\n[[document]]\npath = './a.pdf'\n", 3, "described twice"),
]


@pytest.mark.parametrize(("toml", "line", "told"), MISTAKES)
def test_a_mistake_is_named_with_line_and_remedy_and_costs_only_itself(
    tmp_path: Path, toml: str, line: int, told: str
) -> None:
    """The file is read all the same, and the problem says what, where, and that it is to be corrected."""
    batch = declared(tmp_path, toml, a__pdf=PDF, b__pdf=PDF + b"2")
    assert outcome(batch) == {"a.pdf": "source", "b.pdf": "source"}
    (problem,) = batch.problems
    assert told in problem.detail
    assert (problem.code, problem.where, problem.severity) == (
        "batch_toml",
        f"batch.toml line {line}",
        Severity.WARNING,
    )
    assert problem.remedy


@pytest.mark.parametrize(
    "content",
    [b"title = ", b"\xff\xfe", b"a" * 17_000_000, b"title = 'x'\ntitle = 'y'", b"[" * 100_000, b"x = " + b"[" * 50_000],
)
def test_a_declaration_that_is_no_toml_is_an_error_and_the_files_are_read(tmp_path: Path, content: bytes) -> None:
    """Nothing of it is used; the message says why."""
    root = fill(tmp_path / "b", {"a.pdf": PDF, "batch.toml": content})
    batch = take_in(root)
    assert outcome(batch) == {"a.pdf": "source"}
    (problem,) = batch.problems
    assert (problem.code, problem.severity) == ("batch_toml", Severity.ERROR)
    assert "cannot be read as TOML" in problem.detail
    assert problem.remedy


def test_where_toml_breaks_is_said(tmp_path: Path) -> None:
    """A slip of the pen is found by its line."""
    batch = declared(tmp_path, 'title = "x"\n\n[[document]]\npath = "a.pdf\n', a__pdf=PDF)
    assert "line 4" in batch.problems[0].detail


def test_numbers_sort_as_numbers() -> None:
    """Running numbers count, whatever their digits; leading zeros do not make two of one page."""
    assert natural_order(["p10.jpg", "p9.jpg", "p1.jpg", "p01.jpg", "p٣.jpg", "p²"]) == [
        "p01.jpg",
        "p1.jpg",
        "p٣.jpg",
        "p9.jpg",
        "p10.jpg",
        "p²",
    ]


@given(
    st.recursive(st.text(max_size=8) | st.integers(0, 9) | st.booleans(), lambda inner: st.lists(inner, max_size=3)),
    st.sampled_from(["title", "languages", "document", "pages", "path", "date", "x"]),
)
def test_no_value_breaks_the_declaration(tmp_path_factory: pytest.TempPathFactory, value: object, key: str) -> None:
    """Any value of any key is used or complained of."""

    def write(each: object) -> str:
        if isinstance(each, list):
            return f"[{', '.join(map(write, each))}]"
        if isinstance(each, str):
            return (
                '"'
                + "".join(
                    c if c.isalnum() and c.isascii() else f"\\U{ord(c):08x}"
                    for c in each
                    if not 0xD800 <= ord(c) < 0xE000
                )
                + '"'
            )
        return str(each).lower()

    place = tmp_path_factory.getbasetemp() / "batch.toml"
    place.write_text(
        f"{key} = {write(value)}\n[[{'other' if key == 'document' else 'document'}]]\n{key} = {write(value)}\n",
        encoding="utf-8",
    )
    declaration = read_declaration(place)
    assert all(problem.code == "batch_toml" for problem in declaration.problems)
    assert all(entry.path is None or ".." not in entry.path.split("/") for entry in declaration.documents)
