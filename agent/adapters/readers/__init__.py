"""Readers of job posts, one form of post a file; `router` tells which form it is."""

from agent.adapters.readers.router import PostReader, ensure_open, read_file

__all__ = ["PostReader", "ensure_open", "read_file"]
