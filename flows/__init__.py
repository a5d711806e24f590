"""Prefect flows: thin wrappers that schedule, retry and report; the work is in minutebook.pipeline."""
