"""Exporters of a checked résumé, one format a file."""

from agent.adapters.exporters.docx import DocxExporter
from agent.adapters.exporters.jsonresume import JsonResumeExporter
from agent.adapters.exporters.markdown import MarkdownExporter
from agent.adapters.exporters.pdf import PdfExporter
from agent.adapters.exporters.printing import ResumePrinter, unprintable
from agent.adapters.exporters.text import TextExporter

__all__ = ["DocxExporter", "JsonResumeExporter", "MarkdownExporter", "PdfExporter", "ResumePrinter", "TextExporter", "unprintable"]
