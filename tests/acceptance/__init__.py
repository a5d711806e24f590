"""What minutebook promises, on small batches with the real engine."""
