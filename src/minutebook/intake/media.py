"""Tell what a file is from its first bytes; its name is only a claim."""

from __future__ import annotations

from minutebook.model import MediaType

HEAD_BYTES = 1024
"""Bytes needed: a PDF may carry up to this much before its mark."""

_ENDINGS = {
    ".pdf": MediaType.PDF,
    ".tif": MediaType.TIFF,
    ".tiff": MediaType.TIFF,
    ".png": MediaType.PNG,
    ".jpg": MediaType.JPEG,
    ".jpeg": MediaType.JPEG,
}


def media_type_of(head: bytes) -> MediaType | None:
    """Type by content; None if it is no kind of file that can be a source."""
    if head.startswith(b"\x89PNG\r\n\x1a\n"):
        return MediaType.PNG
    if head.startswith(b"\xff\xd8\xff"):
        return MediaType.JPEG
    if head[:4] in {b"II*\x00", b"MM\x00*", b"II+\x00", b"MM\x00+"}:
        return MediaType.TIFF
    return MediaType.PDF if b"%PDF-" in head[:HEAD_BYTES] else None


def claimed_type(path: str) -> MediaType | None:
    """Type that the name claims; None if it claims none of the four."""
    dot = path.rfind(".")
    return _ENDINGS.get(path[dot:].lower()) if dot >= 0 else None
