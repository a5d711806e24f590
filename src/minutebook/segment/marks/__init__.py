"""What is not the record's own text: words between brackets, notes at the foot and behind."""
