"""To come."""


def write_report() -> None:
    """To come."""
