"""Readers of job posts, one form of post a file: `message` tells a link from a text, `online` reads links, `files` all else."""

from agent.adapters.readers.cached import CachedReader
from agent.adapters.readers.files import read_file
from agent.adapters.readers.message import MessageReader
from agent.adapters.readers.online import LinkReader
from agent.adapters.readers.refusals import ensure_open

__all__ = ["CachedReader", "LinkReader", "MessageReader", "ensure_open", "read_file"]
