"""Make the sample batch in ``raw/sample`` and its gold in ``tests/golden/sample`` again.

Usage: python tests/cases/make_sample.py GENRE

GENRE is a folder of the invented documents of the genre: ``<id>.txt``, ``<id>.json`` (gold) and the renderings
``<id>.clean.pdf``, ``<id>.moderate.pdf``, ``<id>.heavy.pdf``. The result is the same byte for byte each time.
``batch.toml`` and ``notes.txt`` are written by hand and stay as they are.
"""

from __future__ import annotations

import argparse
import io
import json
import random
import shutil
import textwrap
from collections.abc import Iterator
from pathlib import Path

import pypdfium2
import pypdfium2.raw as pdfium
from reportlab import rl_config
from reportlab.lib.pagesizes import A4
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas

PROJECT = Path(__file__).parents[2]
SAMPLE = PROJECT / "raw" / "sample"
GOLD = PROJECT / "tests" / "golden" / "sample"

SCAN = ("dev01", "1957-05-14-shen-halvorsrud")
CHINESE = ("dev12", "1958-03-21-zhuang-wu-maodeng")
BAD_LAYER = ("dev03", "1959-08-03-luo-qiwen-korean-forestry")
SINGLE_PAGES = ("dev15", "1967-02-09-strugalev-joensson")
TEXT_LAYER = ("dev07", "1971-08-26-inland-fleets-collegium")
TRUNCATED = ("dev02", "1955-10-19-river-gauges")
COPY = "copy-of-1971-08-26-inland-fleets-collegium"

COLUMNS, ROWS, INDENT = 66, 52, 5  # ten characters an inch on A4 with margins of an inch, as a typist sets them
LEADING, MARGIN, SIZE = 13.0, 72.0, 12.0  # points
TRUNCATED_BYTES = 40_000
SEED = 1971

MISREADINGS = {
    "e": "c",
    "o": "0",
    "l": "1",
    "i": ".",
    "h": "li",
    "m": "rn",
    "n": "ii",
    "t": "f",
    "a": "•",
    "s": "$",
    "r": "'",
    "d": "cl",
    "u": "._",
    "w": "vv",
    "g": "%",
    "c": "(",
}
JUNK = ("• •• •", "__ _", ":. .", "'.,", "- I", "\\\\ /", "_ .•", "I1t9", "f\\ -.", "*:* .", "~^")


def main() -> None:
    """Make everything."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("genre", type=Path)
    genre: Path = parser.parse_args().genre
    rl_config.invariant = 1
    rl_config.useA85 = 0
    SAMPLE.mkdir(parents=True, exist_ok=True)
    GOLD.mkdir(parents=True, exist_ok=True)
    shutil.copyfile(genre / f"{SCAN[0]}.moderate.pdf", SAMPLE / f"{SCAN[1]}.pdf")
    shutil.copyfile(genre / f"{CHINESE[0]}.clean.pdf", SAMPLE / f"{CHINESE[1]}.pdf")
    lay_garbage_over(
        genre / f"{BAD_LAYER[0]}.clean.pdf", read_text(genre, BAD_LAYER[0]), SAMPLE / f"{BAD_LAYER[1]}.pdf"
    )
    for number, image in enumerate(embedded_jpegs(genre / f"{SINGLE_PAGES[0]}.heavy.pdf"), start=1):
        (SAMPLE / f"{SINGLE_PAGES[1]}-{number}.jpg").write_bytes(image)
    typeset(read_text(genre, TEXT_LAYER[0]), SAMPLE / f"{TEXT_LAYER[1]}.pdf")
    shutil.copyfile(SAMPLE / f"{TEXT_LAYER[1]}.pdf", SAMPLE / f"{COPY}.pdf")
    whole = (genre / f"{TRUNCATED[0]}.clean.pdf").read_bytes()
    (SAMPLE / f"{TRUNCATED[1]}.pdf").write_bytes(whole[:TRUNCATED_BYTES])
    for original, stem in (SCAN, CHINESE, BAD_LAYER, SINGLE_PAGES, TEXT_LAYER):
        keep_gold(genre, original, stem)


def read_text(genre: Path, original: str) -> str:
    """The text of a genre document."""
    return (genre / f"{original}.txt").read_text(encoding="utf-8")


def keep_gold(genre: Path, original: str, stem: str) -> None:
    """Copy the gold under the name that the document has in the sample."""
    gold = json.loads((genre / f"{original}.json").read_text(encoding="utf-8"))
    gold["id"] = stem
    (GOLD / f"{stem}.json").write_text(json.dumps(gold, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
    (GOLD / f"{stem}.txt").write_text(read_text(genre, original), encoding="utf-8")


def embedded_jpegs(path: Path) -> Iterator[bytes]:
    """The JPEG streams of a PDF of scans, page by page, as they stand in the file."""
    document = pypdfium2.PdfDocument(path)
    try:
        for page in document:
            (image,) = page.get_objects(filter=[pdfium.FPDF_PAGEOBJ_IMAGE])
            yield bytes(image.get_data(decode_simple=False))
    finally:
        document.close()


def type_lines(text: str) -> list[str]:
    """Lay paragraphs out as a typist does: indented first line, an empty line between paragraphs."""
    typed: list[str] = []
    for paragraph in text.strip("\n").split("\n\n"):
        for row in paragraph.split("\n"):
            indent = " " * INDENT if len(row) > COLUMNS else ""
            typed += textwrap.wrap(row, COLUMNS, initial_indent=indent, break_on_hyphens=False)
        typed.append("")
    return typed[:-1]


def typeset(text: str, target: Path) -> None:
    """Write a PDF with a good text layer."""
    canvas = Canvas(str(target), pagesize=A4)
    typed = type_lines(text)
    for at in range(0, len(typed), ROWS):
        sheet = canvas.beginText(MARGIN, A4[1] - MARGIN)
        sheet.setFont("Courier", SIZE, leading=LEADING)
        for row in typed[at : at + ROWS]:
            sheet.textLine(row)
        canvas.drawText(sheet)
        canvas.showPage()
    canvas.save()


def lay_garbage_over(scan: Path, text: str, target: Path) -> None:
    """Write the scan again with a hidden text layer as bad as those of early mass digitisation."""
    chance = random.Random(SEED)
    images = list(embedded_jpegs(scan))
    rows = [row for row in type_lines(text) if row]
    share = -(-len(rows) // len(images))
    canvas: Canvas | None = None
    for number, image in enumerate(images):
        picture = ImageReader(io.BytesIO(image))
        width, height = (pixels * 72 / 300 for pixels in picture.getSize())
        canvas = canvas or Canvas(str(target), pagesize=(width, height))
        canvas.drawImage(picture, 0, 0, width, height)
        layer = canvas.beginText()
        layer.setTextRenderMode(3)
        top = height - MARGIN
        for row in rows[number * share : (number + 1) * share]:
            layer.setFont(chance.choice(("Courier", "Times-Roman", "Helvetica")), chance.uniform(4, 14))
            layer.setTextOrigin(MARGIN + chance.uniform(-30, 60), top)
            layer.textOut(misread(row.strip(), chance))
            top -= LEADING
        canvas.drawText(layer)
        canvas.showPage()
    assert canvas is not None
    canvas.save()


def misread(row: str, chance: random.Random) -> str:
    """A line as a bad reader leaves it: letters doubled, taken for others, torn apart, or lost in dirt."""
    kind = chance.random()
    if kind < 0.25:
        return " ".join(chance.choice(JUNK) for _ in range(chance.randint(2, 7)))
    if kind < 0.45:
        return "".join(letter * 2 if letter.isalnum() else letter for letter in wrong_letters(row, 0.15, chance))
    if kind < 0.65:
        return " ".join(wrong_letters(row.replace(" ", ""), 0.3, chance))
    words = wrong_letters(row, 0.7, chance).split()
    return " ".join(chance.choice(JUNK) if chance.random() < 0.2 else word for word in words)


def wrong_letters(row: str, share: float, chance: random.Random) -> str:
    """The line with this share of its letters taken for others."""
    return "".join(MISREADINGS.get(letter.lower(), letter) if chance.random() < share else letter for letter in row)


if __name__ == "__main__":
    main()
