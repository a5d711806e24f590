"""Who speaks where a label stands, or why nobody can be named."""
