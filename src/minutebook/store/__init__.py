"""Results of each stage by content key: what makes a re-run cheap, and a rebuild possible."""

from minutebook.store.keys import code_version, digest_of, make_key
from minutebook.store.place import Place, find_place
from minutebook.store.shelf import Held
from minutebook.store.store import Entry, Store

__all__ = ["Entry", "Held", "Place", "Store", "code_version", "digest_of", "find_place", "make_key"]
