"""The prompt that evolves."""
