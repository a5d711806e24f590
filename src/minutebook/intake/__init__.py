"""A batch on disk -> verified sources: what it holds, what each file is, whether its bytes are the promised ones."""

from minutebook.intake.receive import receive

__all__ = ["receive"]
