"""Throw damaged and invented input at everything that reads what others wrote, and see what is not refused in good order.

    python -m benchmarks.fuzz --seconds 600 --seed 1 --keep FOLDER

Targets, each given the same share of the time: manifests and ``batch.toml`` (bytes), whole batches (odd names, manifests
and declarations; every file must be accounted for once), PDF and image files (damaged copies of good ones, opened and
prepared in a worker as in a run), typed text (labels, header lines, marks and rubbish taken through text, segment and
people in a worker), and whole records of the tests with signs misread, lost and put in as on heavy scans. A finding is an exception that is no ``MinutebookError``, a crash, a time-out, or a broken promise.
What led to it is kept in ``--keep``, one file for each kind of finding.
"""

from __future__ import annotations

import argparse
import hashlib
import itertools
import json
import random
import re
import shutil
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from io import BytesIO
from pathlib import Path

from hypothesis import HealthCheck, Phase, given, seed, settings
from hypothesis import strategies as st
from PIL import Image
from reportlab.lib.pagesizes import letter
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas

from minutebook import pages, people, segment, text
from minutebook.errors import MinutebookError, PageError, TooLarge, WorkerDied
from minutebook.intake import receive
from minutebook.intake.declaration import read_declaration
from minutebook.intake.fixity import read_manifest
from minutebook.model import MediaType, Source, SourceFile
from minutebook.rules import load_rulebook
from minutebook.settings import IntakeSettings, PageSettings
from minutebook.store import digest_of
from minutebook.workers import WorkerPool
from tests.acceptance.harbour import scan
from tests.typescript import type_pages
from tests.unit.pages.scans import type_pdf

SECONDS = 30
"""Longest time for one input; a real page of text takes a tenth of a second, of an image two."""
MEMORY_MB = 2_000
EXAMPLES = 40
"""Inputs a target is given before it is the next one's turn."""
LANGUAGES = ("eng", "rus", "deu", "chi_sim")
GOLDEN = Path(__file__).parents[1] / "tests" / "golden"
MISREAD = {
    **{"e": "co", "o": "ce", "c": "eo", "n": "uh", "l": "1I", "i": "1l", "a": "es", "t": "f", "f": "t"},
    **{",": ".;", ".": ",:", ":": ";.", ";": ":,", "(": "/{", ")": "/}", "[": "({I", "]": ")}l", "0": "O8", "1": "lI"},
    **{"м": "ни", "и": "нй", "н": "ип", "д": "л", "е": "о", "：": ":；", "，": "。、", "日": "曰", "。": " ，"},
}
"""Signs as engines read them on heavy scans."""
SPECKS = ("", "|", " ", "()", "[]", '"', "~", "'", " :", "\n", "— ", "1.")
FAILED_PROGRAM = "the program failed on it: "


@dataclass
class Findings:
    """What was found, by its signature, with the first input that led to it kept in a folder."""

    folder: Path
    counts: Counter[str] = field(default_factory=Counter)
    tried: Counter[str] = field(default_factory=Counter)
    refused: Counter[str] = field(default_factory=Counter)

    def note(self, target: str, told: str, content: bytes) -> None:
        """Count a finding; keep its input if it is the first of its kind."""
        signature = f"{target}: {re.sub(r'[0-9]+', 'N', told)[:160]}"
        self.counts[signature] += 1
        if self.counts[signature] == 1:
            name = f"{target}-{hashlib.sha256(signature.encode()).hexdigest()[:8]}"
            self.folder.mkdir(parents=True, exist_ok=True)
            (self.folder / name).write_bytes(content)
            print(f"  found {signature}\n    kept as {name}", flush=True)


def damage(data: st.DataObject, content: bytes) -> bytes:
    """A copy of ``content`` with some of it cut, overwritten, repeated, or its figures changed."""
    made = bytearray(content)
    for _ in range(data.draw(st.integers(1, 6))):
        at = data.draw(st.integers(0, max(0, len(made) - 1)))
        match data.draw(st.sampled_from(("byte", "cut", "drop", "repeat", "figure", "insert"))):
            case "byte":
                made[at : at + 1] = bytes([data.draw(st.integers(0, 255))])
            case "cut":
                del made[at:]
            case "drop":
                del made[at : at + data.draw(st.integers(1, 200))]
            case "repeat":
                made[at:at] = made[at : at + data.draw(st.integers(1, 400))] * data.draw(st.integers(1, 30))
            case "figure":
                found = list(re.finditer(rb"[0-9]+", bytes(made[at : at + 2_000])))
                if found:
                    start, end = data.draw(st.sampled_from(found)).span()
                    figure = data.draw(st.sampled_from((b"0", b"-1", b"1", b"65536", b"2147483648", b"9" * 30, b"1e9")))
                    made[at + start : at + end] = figure
            case _:
                made[at:at] = data.draw(st.binary(max_size=40))
    return bytes(made)


def misread(number: int, typed: str) -> str:
    """A copy of a text with one sign in fifty misread, lost, or beside a speck, up to one in five; the same for a number."""
    rnd = random.Random(number)
    share = rnd.choice((0.02, 0.05, 0.2))
    signs = []
    for sign in typed:
        if rnd.random() >= share:
            signs.append(sign)
        elif sign in MISREAD and rnd.random() < 0.7:
            signs.append(rnd.choice(MISREAD[sign]))
        else:
            signs.append(rnd.choice((rnd.choice(SPECKS), sign + rnd.choice(SPECKS))))
    return "".join(signs)


def seeds_of_pdf(place: Path) -> list[bytes]:
    """A typed page, two pages with a scan, one with a form and a rotation, none of them compressed beyond reading."""
    typed = type_pdf(place / "typed.pdf").read_bytes()
    picture = BytesIO()
    Image.fromarray(scan(1)).save(picture, "JPEG", quality=30)
    out = BytesIO()
    canvas = Canvas(out, pagesize=letter, pageCompression=0)
    for _ in range(2):
        canvas.drawImage(ImageReader(BytesIO(picture.getvalue())), 0, 0, *letter)
        canvas.showPage()
    canvas.save()
    turned = BytesIO()
    canvas = Canvas(turned, pagesize=letter, pageCompression=0)
    canvas.beginForm("stamp")
    canvas.drawString(10, 10, "SEEN")
    canvas.endForm()
    canvas.doForm("stamp")
    canvas.setPageRotation(90)
    canvas.drawString(72, 400, "HALLORAN: Gentlemen, the dredger has been standing idle.")
    canvas.save()
    return [typed, out.getvalue(), turned.getvalue()]


def seeds_of_image() -> list[tuple[str, bytes]]:
    """A small scan as PNG, JPEG, and TIFF with and without compression, one of two frames."""
    picture = Image.fromarray(scan(1)[:300, :800])
    made = []
    for kind, options in (
        ("PNG", {}),
        ("JPEG", {"quality": 60}),
        ("TIFF", {}),
        ("TIFF", {"compression": "tiff_lzw", "save_all": True, "append_images": [picture]}),
        ("TIFF", {"compression": "tiff_deflate"}),
    ):
        out = BytesIO()
        picture.save(out, kind, **options)
        made.append((kind, out.getvalue()))
    made.append(("TIFF", _group4(picture)))
    return made


def _group4(picture: Image.Image) -> bytes:
    out = BytesIO()
    picture.convert("1").save(out, "TIFF", compression="group4")
    return out.getvalue()


def prepare_in_worker(location: Path, kind: MediaType) -> Iterator[str]:
    """Job: open a file and prepare all its pages, as a run does; what became of it."""
    size = location.stat().st_size
    source = Source("fuzz", "0" * 16, location.name, "0" * 64, (SourceFile(location.name, location, "", size, kind),))
    with pages.open_source(source, PageSettings(max_pages=20, max_pixels=10_000_000)) as opened:
        for no in range(1, opened.page_count + 1):
            try:
                digest_of(opened.prepare(no).plan)
            except (PageError, TooLarge):
                continue
    yield "read"


def segment_in_worker(typed: str, language: str) -> Iterator[str]:
    """Job: take a typed text through text, segment and people; each turn must lie on lines that exist."""
    rules = load_rulebook()
    lines = text.clean_lines(type_pages(typed, language), rules)
    meetings = people.resolve(segment.find_meetings(lines, rules), lines, rules)
    digest_of(meetings)
    yield "read"


LABELS = """HALLORAN Quill Mr.Trevanion Премьер ХОЛЛОРАН Тов.Лин 庄副部长 总理 Frau ÖZIL VORSITZENDER Q A PRESENT: Date:
    Присутствовали: 出席： Anwesend: Subject: Place: MINUTES Протокол 纪要 Niederschrift Interpreter: Recorder:
    1957-05-14 4. 10.30 a.m. 14 мая 1957 г. p. 12 SECRET"""
LABEL = st.sampled_from(LABELS.split())
PIECE = st.one_of(
    LABEL,
    st.sampled_from(
        (":", "：", ".—", " - ", "(hereafter", ")", "[…]", "[laughter]", "(", "((", "[[", '"', "“", ",", ";", " ")
    ),
    st.text(max_size=12),
    st.builds(lambda sign, count: sign * count, st.sampled_from("a A. -,;(:[ 1"), st.integers(1, 3_000)),
    st.builds(lambda word, count: word * count, LABEL, st.integers(1, 200)),
    st.sampled_from(
        ("the winch has not yet arrived", "не прибыл до сих пор", "绞车尚未到达", "die Winde ist noch nicht da")
    ),
)
TYPED = st.lists(st.lists(PIECE, max_size=8).map(" ".join), max_size=60).map("\n".join)

TOML_VALUE = st.recursive(
    st.sampled_from(
        ('"a.pdf"', '"*"', '"../x"', "1957-05-14", "1e400", "nan", "true", "'[[*?'", '"\\u0000"', '"eng+rus"')
    ),
    lambda inner: st.lists(inner, max_size=3).map(lambda each: f"[{', '.join(each)}]"),
    max_leaves=8,
)
TOML = st.lists(
    st.one_of(
        st.sampled_from(("[[document]]", "[document]", "[[document.pages]]", "# x", "[")),
        st.builds(
            lambda key, value: f"{key} = {value}",
            st.sampled_from(("title", "path", "pages", "languages", "date", "reference", "document", "'x.y'")),
            TOML_VALUE,
        ),
    ),
    max_size=14,
).map("\n".join)
NAME = st.one_of(
    st.sampled_from(
        (b"a.pdf", b"b.png", b"c", b".x", b"p-1.jpg", b"p-2.jpg", b"\xff.pdf", b"a\n.pdf", b"[x].pdf", b"%0A")
    ),
    st.binary(min_size=1, max_size=12).filter(lambda name: not set(name) & {0, 47} and name not in {b".", b".."}),
)
HEADS = (b"", b"%PDF-1.4 ", b"\x89PNG\r\n\x1a\n", b"\xff\xd8\xff", b"II*\x00", b"text")


class Fuzz:
    """The targets. Each takes hypothesis's data and tries one input."""

    def __init__(self, place: Path, pool: WorkerPool, findings: Findings) -> None:
        self.place = place
        self.pool = pool
        self.findings = findings
        self.pdfs = seeds_of_pdf(place)
        self.images = seeds_of_image()
        self.records = sorted(gold for gold in GOLDEN.rglob("*.json") if gold.with_suffix(".txt").exists())
        self.number = itertools.count()

    def targets(self) -> dict[str, Callable[[st.DataObject], None]]:
        """By name."""
        return {
            "manifest": self.try_manifest,
            "declaration": self.try_declaration,
            "batch": self.try_batch,
            "pdf": self.try_pdf,
            "image": self.try_image,
            "record": self.try_record,
            "text": self.try_text,
        }

    def try_manifest(self, data: st.DataObject) -> None:
        """Any bytes, or damaged lines of a good manifest."""
        good = b"".join(b"%s  %s\n" % (b"0a" * 32, name) for name in (b"a.pdf", b"data/b%0A.pdf", b"*c.pdf"))
        content = data.draw(st.binary(max_size=300)) if data.draw(st.booleans()) else damage(data, good)
        (self.place / "manifest").write_bytes(content)
        self._watch("manifest", content, lambda: read_manifest(self.place / "manifest"))

    def try_declaration(self, data: st.DataObject) -> None:
        """TOML that parses more often than not, sometimes damaged."""
        content = data.draw(TOML).encode()
        content = damage(data, content) if data.draw(st.booleans()) else content
        (self.place / "toml").write_bytes(content)
        self._watch("declaration", content, lambda: read_declaration(self.place / "toml"))

    def try_batch(self, data: st.DataObject) -> None:
        """A folder of odd names; each file is one source's or refused, once."""
        root = self.place / "batch"
        shutil.rmtree(root, ignore_errors=True)
        root.mkdir()
        names = data.draw(st.lists(NAME, min_size=1, max_size=8, unique=True))
        lines = []
        for name in names:
            content = data.draw(st.sampled_from(HEADS)) + data.draw(st.sampled_from((b"", b"1", b"2")))
            with open(bytes(root) + b"/" + name, "wb") as file:  # noqa: PTH123 - no Path has these bytes
                file.write(content)
            lines.append(hashlib.sha256(content).hexdigest().encode() + b"  " + name)
        if data.draw(st.booleans()):
            (root / "batch.toml").write_text(data.draw(TOML), encoding="utf-8")
        if data.draw(st.booleans()):
            (root / "manifest-sha256.txt").write_bytes(damage(data, b"\n".join(lines)))
        told = b"\n".join([*lines, *(path.read_bytes() for path in sorted(root.glob("batch.toml")))])

        def take_in() -> None:
            for batch in receive([root], IntakeSettings()):
                paths = [each.path for each in (*batch.sources, *batch.refused)]
                assert len(set(paths)) == len(paths), "a path was counted twice"
                assert all(path.isprintable() for path in paths), "a path cannot be printed"
                digest_of([paths, batch.problems, [each.problem for each in batch.refused]])
                made_of = {file.path for source in batch.sources for file in source.files}
                kept_back = sum(each.problem.code == "page_missing" for each in batch.refused)
                about = {b"batch.toml", b"manifest-sha256.txt", b"bagit.txt", b"bag-info.txt", b"minutebook.toml"}
                missed = len(set(names) - about) - len(made_of | set(paths))
                assert missed <= 0 or kept_back, f"{missed} files are accounted for nowhere"

        self._watch("batch", told, take_in)

    def try_pdf(self, data: st.DataObject) -> None:
        """A damaged copy of a good PDF."""
        content = damage(data, data.draw(st.sampled_from(self.pdfs)))
        self._read("pdf", content, MediaType.PDF)

    def try_image(self, data: st.DataObject) -> None:
        """A damaged copy of a good image."""
        kind, good = data.draw(st.sampled_from(self.images))
        self._read("image", damage(data, good), MediaType[kind])

    def try_text(self, data: st.DataObject) -> None:
        """Labels, header lines, marks, prose and rubbish, in any of the languages."""
        typed, language = data.draw(TYPED), data.draw(st.sampled_from(LANGUAGES))
        self._watch(
            "text",
            f"{language}\n{typed}".encode("utf-8", "surrogatepass"),
            lambda: list(self.pool.stream(segment_in_worker, (typed, language), SECONDS)),
        )

    def try_record(self, data: st.DataObject) -> None:
        """A record of the tests, misread as on a heavy scan."""
        gold = data.draw(st.sampled_from(self.records))
        language = json.loads(gold.read_text(encoding="utf-8"))["language"]
        typed = misread(data.draw(st.integers(0, 2**32)), gold.with_suffix(".txt").read_text(encoding="utf-8"))
        self._watch(
            "record",
            f"{language}\n{typed}".encode(),
            lambda: list(self.pool.stream(segment_in_worker, (typed, language), SECONDS)),
        )

    def _read(self, target: str, content: bytes, kind: MediaType) -> None:
        location = self.place / f"{target}-{next(self.number) % 4}"
        location.write_bytes(content)
        self._watch(target, content, lambda: list(self.pool.stream(prepare_in_worker, (location, kind), SECONDS)))

    def _watch(self, target: str, content: bytes, attempt: Callable[[], object]) -> None:
        self.findings.tried[target] += 1
        begun = time.monotonic()
        try:
            attempt()
        except WorkerDied as error:
            self.findings.note(target, error.message.removeprefix(FAILED_PROGRAM), content)
        except MinutebookError as error:
            self.findings.refused[f"{target}: {error.code}"] += 1
            if error.code in {"timeout", "memory_limit"}:
                self.findings.note(target, error.message, content)
        except Exception as error:
            self.findings.note(target, f"{type(error).__name__}: {error}", content)
        if (took := time.monotonic() - begun) > SECONDS / 3:
            self.findings.note(target, f"slow: {took:.0f} seconds", content)


def run_target(target: Callable[[st.DataObject], None], number: int) -> None:
    """Give a target its share of inputs; the same ones for the same ``number``."""

    @seed(number)
    @settings(
        max_examples=EXAMPLES,
        deadline=None,
        database=None,
        phases=[Phase.generate],
        suppress_health_check=list(HealthCheck),
    )
    @given(st.data())
    def attempt(data: st.DataObject) -> None:
        target(data)

    attempt()


def main() -> int:
    """Run for the time given; 0 if nothing was found."""
    reader = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    reader.add_argument("--seconds", type=float, default=600)
    reader.add_argument("--seed", type=int, default=1)
    reader.add_argument("--only", help="Only this target.")
    reader.add_argument("--keep", type=Path, default=Path(tempfile.gettempdir()) / "minutebook-fuzz")
    asked = reader.parse_args()
    findings = Findings(asked.keep)
    ends = time.monotonic() + asked.seconds
    spent: Counter[str] = Counter()
    with tempfile.TemporaryDirectory(prefix="minutebook-fuzz-") as folder, WorkerPool(1, MEMORY_MB) as pool:
        targets = Fuzz(Path(folder), pool, findings).targets()
        targets = {name: target for name, target in targets.items() if asked.only in (None, name)}
        for number in itertools.count(asked.seed * 1_000_003):
            if time.monotonic() >= ends:
                break
            name = min(targets, key=lambda each: spent[each])  # the one that had least time so far
            begun = time.monotonic()
            run_target(targets[name], number)
            spent[name] += round(1000 * (time.monotonic() - begun)) + 1
    for name in targets:
        print(f"{name:12s}{findings.tried[name]:7d} inputs in {spent[name] / 1000:5.0f} s")
    print(f"refused in good order: {dict(findings.refused)}")
    print(f"{len(findings.counts)} kinds of finding: {dict(findings.counts)}")
    return 1 if findings.counts else 0


if __name__ == "__main__":
    from benchmarks import fuzz  # noqa: PLW0406 - workers find jobs by the name of their module, which is not __main__

    sys.exit(fuzz.main())
