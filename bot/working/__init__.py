"""What a run does between two messages, and what is kept of it."""
