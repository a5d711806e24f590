"""Flows, with and without Prefect."""
