"""Text PDFs as lines: `extract` runs in the sandbox, `document` is what the rest of the house sees.

MuPDF reads them: in 52 real résumés pypdf ran the words of LaTeX together (609 of 2,046 left in one) and broke lines at each change of font,
and only MuPDF tells where words stand and whether they are seen. Its hunger on hostile files (3.9 GB) is what the sandbox is for.
"""

from agent.adapters.pdf.document import PdfLine, PdfText, is_pdf, open_pdf, read_pdf

__all__ = ["PdfLine", "PdfText", "is_pdf", "open_pdf", "read_pdf"]
