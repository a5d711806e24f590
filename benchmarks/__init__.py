"""Speed and steadiness, measured; never part of the test suite."""
