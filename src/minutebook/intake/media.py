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
_BLANK = b"\xef\xbb\xbf \t\r\n\x00"


def media_type_of(head: bytes, claim: MediaType | None = MediaType.PDF) -> MediaType | None:
    """Type by content; None if it is no kind of file that can be a source.

    Args:
        head: the first ``HEAD_BYTES`` of the file.
        claim: what the name says. The mark of a PDF may stand after other bytes only in a file that claims to be one:
            a note about PDF is none.
    """
    if head.startswith(b"\x89PNG\r\n\x1a\n"):
        return MediaType.PNG
    if head.startswith(b"\xff\xd8\xff"):
        return MediaType.JPEG
    if head[:4] in {b"II*\x00", b"MM\x00*", b"II+\x00", b"MM\x00+"}:
        return MediaType.TIFF
    marked = b"%PDF-" in head[:HEAD_BYTES] if claim is MediaType.PDF else head.lstrip(_BLANK).startswith(b"%PDF-")
    return MediaType.PDF if marked else None


def claimed_type(path: str) -> MediaType | None:
    """Type that the name claims; None if it claims none of the four."""
    dot = path.rfind(".")
    return _ENDINGS.get(path[dot:].lower()) if dot >= 0 else None
