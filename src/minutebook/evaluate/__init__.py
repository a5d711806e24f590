"""Readings and segmentation against gold."""

from minutebook.evaluate.compare import character_error_rate
from minutebook.evaluate.measures import Attribution, Edits, Figures, Overlap, Share
from minutebook.evaluate.render import to_json, to_text
from minutebook.evaluate.score import DocumentScore, LevelScore, Report, score_document, score_folder

__all__ = [
    "Attribution",
    "DocumentScore",
    "Edits",
    "Figures",
    "LevelScore",
    "Overlap",
    "Report",
    "Share",
    "character_error_rate",
    "score_document",
    "score_folder",
    "to_json",
    "to_text",
]
