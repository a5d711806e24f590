"""Time reading side by side: minutebook, OCRmyPDF, plain pytesseract and RapidOCR on the same scanned PDFs in one run.

    python -m benchmarks.reading FOLDER [--level clean] [--documents 4] [--languages eng] [--jobs 2]
                                 [--tools minutebook,pytesseract] [--ocrmypdf PATH] [--plot OUT.png]

FOLDER holds ``<id>.<level>.pdf`` or ``<id>.pdf``, and ``<id>.txt`` where the text is known. Each tool reads the same
documents in a process of its own for each job, one after the other, one thread in each process. Printed for each:
pages a minute of wall time, processor seconds a page (children included), peak memory of one job, and the character
error rate (white space, quotes and dashes folded). Nothing is downloaded: a tool that is not installed is left out,
and OCRmyPDF, which is no part of this project, is looked for on the path or where ``--ocrmypdf`` says.
"""

from __future__ import annotations

import argparse
import json
import os
import re
import shutil
import subprocess
import sys
import tempfile
import time
import unicodedata
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from hashlib import sha256
from importlib.util import find_spec
from pathlib import Path

from rapidfuzz.distance import Levenshtein

ONE_THREAD = dict.fromkeys(
    ("OMP_THREAD_LIMIT", "OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "OPENCV_FOR_THREADS_NUM"), "1"
)
FOLD = str.maketrans(
    {
        "’": "'",
        "‘": "'",
        "“": '"',
        "”": '"',
        "„": '"',
        "—": "-",
        "–": "-",
        "…": "...",
        "：": ":",
        "，": ",",
        "（": "(",
        "）": ")",
    }
)


@dataclass(frozen=True, slots=True)
class Outcome:
    """What one tool did: seconds of wall and processor time over all pages, peak megabytes of one job, errors."""

    tool: str
    pages: int
    wall: float
    processor: float
    memory: float
    errors: float | None


def read_with_minutebook(path: Path, languages: str) -> list[str]:
    from minutebook import ocr, pages
    from minutebook.model import MediaType, Source, SourceFile
    from minutebook.settings import Settings

    content = path.read_bytes()
    digest = sha256(content).hexdigest()
    file = SourceFile(path.name, path, digest, len(content), MediaType.PDF)
    source = Source("benchmark", digest[:16], path.name, digest, (file,))
    texts = []
    with pages.open_source(source, Settings().pages) as opened:
        for no in range(1, opened.page_count + 1):
            prepared = opened.prepare(no)
            reading = ocr.read_page(prepared.plan, prepared.image, languages.split("+"), Settings().ocr)
            texts.append("\n".join(line.text for line in reading.lines))
    return texts


def read_with_pytesseract(path: Path, languages: str) -> list[str]:
    """As tutorials do it: draw the page in colour at 300 dpi, hand the picture over."""
    import pypdfium2
    import pytesseract

    texts = []
    document = pypdfium2.PdfDocument(path)
    for page in document:
        picture = page.render(scale=300 / 72).to_pil()
        found = pytesseract.image_to_data(picture, lang=languages, output_type=pytesseract.Output.DICT)
        texts.append(" ".join(word for word in found["text"] if word.strip()))
    document.close()
    return texts


def read_with_rapidocr(path: Path, languages: str) -> list[str]:
    import pypdfium2
    from rapidocr import RapidOCR

    engine = RapidOCR(
        params={
            "Global.log_level": "error",
            "Global.use_cls": False,
            "EngineConfig.onnxruntime.intra_op_num_threads": 1,
            "EngineConfig.onnxruntime.inter_op_num_threads": 1,
        }
    )
    texts = []
    document = pypdfium2.PdfDocument(path)
    for page in document:
        found = engine(page.render(scale=200 / 72).to_numpy())
        texts.append("\n".join(found.txts or ()))
    document.close()
    return texts


def read_with_ocrmypdf(path: Path, languages: str) -> list[str]:
    with tempfile.TemporaryDirectory() as folder:
        text = Path(folder) / "text.txt"
        options = ["--force-ocr", "--deskew", "--jobs", "1", "--output-type", "pdf", "--quiet", "-l", languages]
        command = [os.environ["OCRMYPDF"], *options, "--sidecar", str(text), str(path), str(Path(folder) / "out.pdf")]
        subprocess.run(command, check=True, capture_output=True)
        return text.read_text(encoding="utf-8").split("\f")


TOOLS: dict[str, Callable[[Path, str], list[str]]] = {
    "minutebook": read_with_minutebook,
    "pytesseract": read_with_pytesseract,
    "ocrmypdf": read_with_ocrmypdf,
    "rapidocr": read_with_rapidocr,
}


def count_pages(path: Path) -> int:
    import pypdfium2

    document = pypdfium2.PdfDocument(path)
    try:
        return len(document)
    finally:
        document.close()


def fold(text: str) -> str:
    folded = unicodedata.normalize("NFC", text).translate(FOLD).replace("--", "-")
    return re.sub(r"\s+", " ", folded).strip()


def error_rate(texts: dict[str, str], folder: Path) -> float | None:
    wrong = length = 0
    for name, text in texts.items():
        gold = folder / f"{name.split('.')[0]}.txt"
        if not gold.exists():
            continue
        want, got = fold(gold.read_text(encoding="utf-8")), fold(text)
        if len(re.findall(r"[㐀-鿿]", want)) > len(want) / 4:
            want, got = want.replace(" ", ""), got.replace(" ", "")
        wrong += Levenshtein.distance(want, got)
        length += len(want)
    return wrong / length if length else None


def run_tool(tool: str, documents: Sequence[Path], languages: str, jobs: int, folder: Path) -> Outcome:
    """Share the documents out over ``jobs`` processes and wait for all."""
    started = time.monotonic()
    with tempfile.TemporaryDirectory() as scratch:
        running: dict[int, Path] = {}
        for job in range(jobs):
            share = documents[job::jobs]
            if share:
                out = Path(scratch) / f"{job}.json"
                command = [sys.executable, "-m", "benchmarks.reading", "--as", tool, "--languages", languages]
                child = subprocess.Popen(
                    [*command, "--out", str(out), *map(str, share)], env={**os.environ, **ONE_THREAD}
                )
                running[child.pid] = out
        processor = memory = 0.0
        texts: dict[str, str] = {}
        for pid, out in running.items():
            _, status, used = os.wait4(pid, 0)
            if status:
                raise SystemExit(f"{tool} failed")
            processor += used.ru_utime + used.ru_stime
            told = json.loads(out.read_text(encoding="utf-8"))
            memory = max(memory, told["memory"])
            texts |= told["texts"]
    wall = time.monotonic() - started
    pages = sum(count_pages(path) for path in documents)
    return Outcome(tool, pages, wall, processor, memory, error_rate(texts, folder))


def be_tool(tool: str, documents: Sequence[Path], languages: str, out: Path) -> None:
    """In a process of its own: read the documents and write down their texts and the memory used."""
    import resource

    texts = {path.name: "\n".join(TOOLS[tool](path, languages)) for path in documents}
    kilobytes = max(resource.getrusage(who).ru_maxrss for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN))
    out.write_text(json.dumps({"texts": texts, "memory": kilobytes / 1024}), encoding="utf-8")


def draw(outcomes: Sequence[Outcome], title: str, path: Path) -> None:
    """Bars of pages a minute, with the error rate beside each."""
    from PIL import Image, ImageDraw, ImageFont

    font = ImageFont.load_default(22)
    picture = Image.new("RGB", (1000, 90 + 60 * len(outcomes)), "white")
    pen = ImageDraw.Draw(picture)
    pen.text((20, 20), title, fill="black", font=font)
    fastest = max(60 * one.pages / one.wall for one in outcomes)
    for row, one in enumerate(outcomes):
        speed, top = 60 * one.pages / one.wall, 80 + 60 * row
        pen.text((20, top), one.tool, fill="black", font=font)
        pen.rectangle((180, top, 180 + 430 * speed / fastest, top + 30), fill="#4477aa")
        told = f"{speed:.0f} pages/min" + ("" if one.errors is None else f", CER {one.errors:.1%}")
        pen.text((190 + 430 * speed / fastest, top), told, fill="black", font=font)
    picture.save(path)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("paths", nargs="+", type=Path, metavar="FOLDER")
    parser.add_argument("--level", default="")
    parser.add_argument("--documents", type=int, default=4)
    parser.add_argument("--languages", default="eng")
    parser.add_argument("--jobs", type=int, default=2)
    parser.add_argument("--tools", default=",".join(TOOLS))
    parser.add_argument("--ocrmypdf", default=shutil.which("ocrmypdf") or "")
    parser.add_argument("--plot", type=Path)
    parser.add_argument("--as", dest="tool", help=argparse.SUPPRESS)
    parser.add_argument("--out", type=Path, help=argparse.SUPPRESS)
    asked = parser.parse_args()
    if asked.tool:
        be_tool(asked.tool, asked.paths, asked.languages, asked.out)
        return
    folder = asked.paths[0]
    documents = sorted(folder.glob(f"*.{asked.level}.pdf" if asked.level else "*.pdf"))[: asked.documents]
    if not documents:
        raise SystemExit(f"{folder} has no PDF of this level")
    os.environ["OCRMYPDF"] = asked.ocrmypdf
    outcomes = []
    print(f"{len(documents)} documents, {asked.jobs} jobs, load {os.getloadavg()[0]:.1f}")
    print(f"{'tool':12} {'pages/min':>9} {'CPU s/page':>10} {'peak MB':>8} {'CER':>7}")
    for tool in asked.tools.split(","):
        if (tool == "ocrmypdf" and not asked.ocrmypdf) or (tool == "rapidocr" and find_spec("rapidocr") is None):
            print(f"{tool:12} is not installed")
            continue
        one = run_tool(tool, documents, asked.languages, asked.jobs, folder)
        outcomes.append(one)
        told = "" if one.errors is None else f"{one.errors:7.2%}"
        print(
            f"{tool:12} {60 * one.pages / one.wall:9.1f} {one.processor / one.pages:10.2f} {one.memory:8.0f} {told}",
            flush=True,
        )
    if asked.plot:
        draw(
            outcomes,
            f"{sum(count_pages(path) for path in documents)} pages {asked.level}, {asked.jobs} jobs",
            asked.plot,
        )


if __name__ == "__main__":
    main()
