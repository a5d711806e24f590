"""RapidOCR's models, loaded once a process; they come inside its wheel."""

from __future__ import annotations

from functools import cache
from importlib import metadata, resources
from typing import Any

from minutebook.errors import EngineMissing

DETECTOR, RECOGNISER = "PP-OCRv6_det_small.onnx", "PP-OCRv6_rec_small.onnx"


@cache
def engine_version() -> str:
    """Name and version, for example ``rapidocr 3.10.0``.

    Raises:
        EngineMissing: it is not installed.
    """
    try:
        return f"rapidocr {metadata.version('rapidocr')}"
    except metadata.PackageNotFoundError as error:
        raise EngineMissing("RapidOCR is not installed.", remedy="Install it with: make run") from error


@cache
def load_model(name: str) -> Any:  # noqa: ANN401 - onnxruntime has no types
    """The session of the model file ``name``, on one thread; EngineMissing where the engine is not installed."""
    try:
        import onnxruntime  # noqa: PLC0415 - half a second and 60 MB that pages in Cyrillic never need
    except ImportError as error:
        raise EngineMissing("onnxruntime is not installed.", remedy="Install it with: make run") from error
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = options.inter_op_num_threads = 1
    options.enable_cpu_mem_arena = False  # an arena keeps the largest page ever seen
    # Finding lines takes 240 MB so; with memory patterns and blocked layouts 380, and it is no quicker.
    options.enable_mem_pattern = False
    options.graph_optimization_level = onnxruntime.GraphOptimizationLevel.ORT_ENABLE_EXTENDED
    options.log_severity_level = 3
    with resources.as_file(resources.files("rapidocr") / "models" / name) as path:
        return onnxruntime.InferenceSession(str(path), options, providers=["CPUExecutionProvider"])


@cache
def characters() -> tuple[str, ...]:
    """What the recogniser's outputs stand for; the first is for none."""
    listed = load_model(RECOGNISER).get_modelmeta().custom_metadata_map["character"].split("\n")
    return ("", *listed, " ")
