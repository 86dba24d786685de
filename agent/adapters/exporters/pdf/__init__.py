"""A résumé as PDF, through Markdown and markdown-pdf: set on pages, tagged, and read back before it is handed over."""

from __future__ import annotations

from agent.adapters.exporters.pdf.exporter import PdfExporter

__all__ = ["PdfExporter"]
