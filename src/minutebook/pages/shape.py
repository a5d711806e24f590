"""How the lines of a page lie: skew and curve, measured from the ink and taken out in one turn of the image."""

from __future__ import annotations

from itertools import pairwise
from typing import TypeAlias

import cv2
import numpy as np
from numpy.typing import NDArray

Grey: TypeAlias = NDArray[np.uint8]
"""A page image: rows by columns, 0 black to 255 white."""
Ink: TypeAlias = NDArray[np.float32]
"""Strength of ink on a small copy of a page, as :func:`find_ink` finds it."""

_LOOK_HEIGHT = 1100
"""Height in pixels of the copy that is measured: typed lines are then some 20 pixels apart and noise is averaged."""
_LEAST_INK = 20.0
"""Grey levels below the paper from which a pixel of that copy counts as ink."""
_MOST_SKEW = 6.0
"""Degrees searched on either side."""
_BANDS = 16
"""Upright bands whose row profiles are laid over each other to find the curve: about four typed letters each."""
_MOST_SHIFT = 10
"""Pixels of the copy by which two neighbouring bands may differ."""


def find_ink(image: Grey) -> Ink:
    """Strength of ink on a copy of the page ``_LOOK_HEIGHT`` high: thin dark strokes, without edges and stains."""
    factor = min(1.0, _LOOK_HEIGHT / image.shape[0])
    small = cv2.resize(image, None, fx=factor, fy=factor, interpolation=cv2.INTER_AREA)
    small = cv2.GaussianBlur(small, (0, 0), 0.8)
    kernel = cv2.getStructuringElement(cv2.MORPH_RECT, (13, 13))
    ink = cv2.morphologyEx(small, cv2.MORPH_BLACKHAT, kernel).astype(np.float32)
    ink[ink < _LEAST_INK] = 0
    strong = ink[ink > 0]
    # Specks and frames are darker than typing; capped, they weigh no more.
    return np.asarray(np.minimum(ink, np.percentile(strong, 70)) if strong.size else ink, np.float32)


def measure_skew(ink: Ink) -> float:
    """Degrees (counter-clockwise) by which to turn the page so that its lines lie level; 0 without clear lines.

    The angle whose row sums differ most from row to row (projection profile), searched from coarse to fine.
    """
    coarse = np.asarray(cv2.resize(ink, None, fx=0.5, fy=0.5, interpolation=cv2.INTER_AREA), np.float32)

    def sharpness(angle: float, of: Ink) -> float:
        height, width = of.shape
        turn = cv2.getRotationMatrix2D((width / 2, height / 2), angle, 1)
        rows = cv2.warpAffine(of, turn, (width, height)).sum(axis=1)
        return float(np.square(np.diff(rows)).sum())

    best = max(np.arange(-_MOST_SKEW, _MOST_SKEW + 0.01, 0.4), key=lambda angle: sharpness(angle, coarse))
    if sharpness(best, coarse) == 0:
        return 0.0
    best = max(np.arange(best - 0.4, best + 0.41, 0.1), key=lambda angle: sharpness(angle, coarse))
    best = max(np.arange(best - 0.1, best + 0.101, 0.025), key=lambda angle: sharpness(angle, ink))
    return round(float(best), 3)


def measure_curve(ink: Ink, skew: float, columns: int) -> tuple[NDArray[np.float32], float]:
    """How far the lines sink below level at each of the page's ``columns``, in its pixels, once it is turned by ``skew``;
    and by how much taking that out would sharpen the row profile (1 is no gain).
    """
    factor = ink.shape[1] / columns
    height, width = ink.shape
    turn = cv2.getRotationMatrix2D((width / 2, height / 2), skew, 1)
    ink = np.asarray(cv2.warpAffine(ink, turn, (width, height)), np.float32)
    edges = np.linspace(0, width, _BANDS + 1).astype(int)
    profiles = [ink[:, left:right].sum(axis=1) for left, right in pairwise(edges)]
    inked = [float(profile.sum()) for profile in profiles]
    least = 0.15 * max(inked) if inked else 0.0
    shifts = [0.0]
    centres: list[float] = []
    weights: list[float] = []
    reference: Ink | None = None
    total = 0.0
    for no, profile in enumerate(profiles):
        if inked[no] <= least or inked[no] == 0:
            continue
        centre = (edges[no] + edges[no + 1]) / 2
        if reference is not None:
            total += _offset(reference, profile)
            shifts.append(total)
        reference = profile
        centres.append(centre)
        weights.append(inked[no])
    if len(centres) < _BANDS // 3:
        return np.zeros(columns, np.float32), 1.0
    degree = 3
    fitted = np.polynomial.Polynomial.fit(centres, shifts, degree, w=np.sqrt(weights), domain=[0, width])
    at = np.clip(np.arange(columns) * factor, centres[0], centres[-1])
    curve = fitted(at)
    curve -= np.median(curve)
    small_curve = np.interp(np.arange(width), np.arange(columns) * factor, curve).astype(np.float32)
    before = float(np.square(np.diff(ink.sum(axis=1))).sum())
    after = float(np.square(np.diff(_lift(ink, small_curve).sum(axis=1))).sum())
    return (curve / factor).astype(np.float32), after / before if before else 1.0


def _lift(image: NDArray[np.float32], curve: NDArray[np.float32]) -> NDArray[np.float32]:
    height, width = image.shape
    across, down = np.meshgrid(np.arange(width, dtype=np.float32), np.arange(height, dtype=np.float32))
    return np.asarray(cv2.remap(image, across, down + curve[None], cv2.INTER_LINEAR), np.float32)


def _offset(reference: NDArray[np.float32], profile: NDArray[np.float32]) -> float:
    """Pixels, to fractions, by which ``profile`` lies lower than ``reference``."""
    reference, profile = (np.convolve(part - part.mean(), [0.25, 0.5, 0.25], "same") for part in (reference, profile))
    shifts = np.arange(-_MOST_SHIFT, _MOST_SHIFT + 1)
    inner = slice(_MOST_SHIFT, -_MOST_SHIFT)
    match = [float((reference[inner] * np.roll(profile, -shift)[inner]).sum()) for shift in shifts]
    top = int(np.argmax(match))
    if match[top] <= 0:
        return 0.0
    if 0 < top < len(match) - 1:
        low, mid, high = match[top - 1 : top + 2]
        bend = low - 2 * mid + high
        return float(shifts[top]) + (0.5 * (low - high) / bend if bend else 0.0)
    return 0.0


def level(image: Grey, skew: float, curve: NDArray[np.float32] | None) -> Grey:
    """The page turned by ``skew`` degrees, then each column lifted by ``curve``; what comes in is white."""
    height, width = image.shape
    turn = cv2.getRotationMatrix2D((width / 2, height / 2), skew, 1)
    if curve is None:
        return np.asarray(
            cv2.warpAffine(image, turn, (width, height), flags=cv2.INTER_CUBIC, borderValue=255), np.uint8
        )
    back = cv2.invertAffineTransform(turn).astype(np.float32)
    across = np.arange(width, dtype=np.float32)[None]
    down = np.arange(height, dtype=np.float32)[:, None] + curve[None]
    return np.asarray(
        cv2.remap(
            image,
            back[0, 0] * across + back[0, 1] * down + back[0, 2],
            back[1, 0] * across + back[1, 1] * down + back[1, 2],
            cv2.INTER_CUBIC,
            borderValue=255,
        ),
        np.uint8,
    )
