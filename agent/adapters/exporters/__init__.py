"""Exporters of a checked résumé, one format a file."""

from agent.adapters.exporters.docx import DocxExporter
from agent.adapters.exporters.markdown import MarkdownExporter
from agent.adapters.exporters.pdf import PdfExporter

__all__ = ["DocxExporter", "MarkdownExporter", "PdfExporter"]
