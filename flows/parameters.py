"""Types of flow parameters that Prefect's form makes use of: limits, and a list to choose from."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

PageWorkers = Annotated[int, Field(ge=0, le=1024)]
"""Pages read at a time; 0 for one a core."""
Runner = Literal["local", "dask"]
"""Where pages are read."""
FirstStage = Literal["pages", "ocr", "text", "segment", "people", "load"]
"""Stage from which on all is computed anew."""
