"""OpenDocument texts (.odt), as LibreOffice and others write them."""

from agent.adapters.importers.forms.odt.reading import document_of

__all__ = ["document_of"]
