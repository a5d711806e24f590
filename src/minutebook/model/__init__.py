"""What moves between rooms: frozen dataclasses, standard library only."""

from minutebook.model.batch import Batch, Catalogue, MediaType, Refused, Source, SourceFile, Status
from minutebook.model.geometry import Box, enclose
from minutebook.model.line import DRAWN, UNDERLINING, Change, CleanLine, Furniture, Tab
from minutebook.model.meeting import (
    Document,
    Field,
    HeaderField,
    Kind,
    Mark,
    MarkType,
    Meeting,
    Mode,
    Person,
    Role,
    Span,
    Turn,
)
from minutebook.model.page import Line, PagePlan, PageReading, Route, Step, Word
from minutebook.model.problem import Problem, Severity
from minutebook.model.run import Run

__all__ = [
    "DRAWN",
    "UNDERLINING",
    "Batch",
    "Box",
    "Catalogue",
    "Change",
    "CleanLine",
    "Document",
    "Field",
    "Furniture",
    "HeaderField",
    "Kind",
    "Line",
    "Mark",
    "MarkType",
    "MediaType",
    "Meeting",
    "Mode",
    "PagePlan",
    "PageReading",
    "Person",
    "Problem",
    "Refused",
    "Role",
    "Route",
    "Run",
    "Severity",
    "Source",
    "SourceFile",
    "Span",
    "Status",
    "Step",
    "Tab",
    "Turn",
    "Word",
    "enclose",
]
