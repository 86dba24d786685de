"""Word documents (.docx): the package, its styles, what stands in it, and the lines that come of it."""

from agent.adapters.importers.forms.docx.reading import document_of

__all__ = ["document_of"]
