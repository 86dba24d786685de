"""Résumés in running text: from the lines of a document, whatever its form, to what they say of a person."""

from agent.adapters.importers.prose.reading import read_lines

__all__ = ["read_lines"]
