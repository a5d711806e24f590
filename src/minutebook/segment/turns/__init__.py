"""Who opens a speech and where it ends: families of labels, damaged labels, what only looks like one."""
