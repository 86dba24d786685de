"""Importers of résumés, one form a file; `router` tells which form it is."""

from agent.adapters.importers.export import to_json_resume
from agent.adapters.importers.router import read_pdf_lines, read_resume

__all__ = ["read_pdf_lines", "read_resume", "to_json_resume"]
