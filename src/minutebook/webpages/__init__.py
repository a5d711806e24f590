"""Pages for a browser, each one file that needs no network: a document beside its scans, the archive in figures."""

from minutebook.webpages.archive import write_report
from minutebook.webpages.document import Shown, write_document

__all__ = ["Shown", "write_document", "write_report"]
