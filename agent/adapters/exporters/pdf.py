"""A résumé as PDF, through Markdown and markdown-pdf."""

from __future__ import annotations

import io
import re
import threading
import unicodedata

from pypdf import PdfReader

from agent.adapters.exporters.ligatures import plain_ligatures
from agent.adapters.exporters.markdown import to_markdown
from agent.domain.rendered import Design, Rendered
from agent.domain.resume import Resume
from agent.errors import Bug

_PAPER = {"letter": "Letter", "a4": "A4"}
_FACES = {"sans": "sans-serif", "serif": "serif"}
_LOCK = threading.Lock()
"""PyMuPDF is not safe for several threads at once."""


class PdfExporter:
    """Writes `.pdf`: one column, standard headings, plain text layer, read back before it is handed over."""

    extension = "pdf"

    def render(self, resume: Resume, design: Design) -> Rendered:
        """The PDF, its pages, and its text as pypdf reads it. Raises `Bug` when a line of the résumé is not in that text."""
        with _LOCK:
            drawn = _draw(_once(to_markdown(resume)), design.denser() if resume.dense else design)
        name = resume.person.name or "Resume"
        content = plain_ligatures(drawn, title=f"{name} – Resume", author=name)
        pages = [page.extract_text() for page in PdfReader(io.BytesIO(content)).pages]
        text = "\n".join(pages)
        _ensure_complete(resume, text)
        return Rendered(content=content, pages=len(pages), text=text)


def _once(markdown: str) -> str:
    """Parts "&" from what would make an entity of it: PyMuPDF decodes `&amp;amp;` twice."""
    return re.sub(r"\\&(?=#?\w{1,32};)", "&#38;<span></span>", markdown)


def _draw(markdown: str, design: Design) -> bytes:
    from markdown_pdf import MarkdownPdf, Section

    pdf = MarkdownPdf(toc_level=0, optimize=True)
    margin = round(design.margin)
    section = Section(markdown, toc=False, paper_size=_PAPER.get(design.paper.lower(), "Letter"), borders=(margin, margin * 4 // 5, -margin, -margin * 4 // 5))
    pdf.add_section(section, user_css=_style(design))
    out = io.BytesIO()
    pdf.save_bytes(out)
    return out.getvalue()


def _style(design: Design) -> str:
    size, gap = design.body, design.body * design.spacing
    return f"""
body {{ font-family: {_FACES.get(design.typeface, "sans-serif")}; font-size: {size}pt; line-height: {1.1 + 0.15 * design.spacing:.2f}; color: #1b1b1b; }}
h1 {{ font-size: {size * 2.1:.1f}pt; margin: 0 0 1pt 0; color: #12263a; }}
h1 + p {{ margin: 0; }}
h2 {{ font-size: {size * 1.12:.1f}pt; margin: {gap:.1f}pt 0 {gap * 0.3:.1f}pt 0; color: #12263a; border-bottom: 0.6pt solid #9fb0c0; padding-bottom: 1pt; text-transform: uppercase; }}
h3 {{ font-size: {size * 1.05:.1f}pt; margin: {gap * 0.6:.1f}pt 0 0 0; color: #1b1b1b; }}
p {{ margin: 0 0 {gap * 0.15:.1f}pt 0; }}
em {{ color: #555555; font-style: normal; }}
ul {{ margin: {gap * 0.15:.1f}pt 0 0 0; padding-left: {size * 1.4:.1f}pt; }}
li {{ margin: 0 0 {gap * 0.15:.1f}pt 0; }}
"""


def _ensure_complete(resume: Resume, text: str) -> None:
    """Every line must be read back, whatever the blanks and hyphens at line ends."""
    read = _squeezed(text)
    lost = next((line.text for line in resume.lines() if _squeezed(line.text) not in read), None)
    if lost is not None:
        raise Bug("A line of the résumé is missing in the text of the PDF.")


def _squeezed(text: str) -> str:
    """Letters and digits that every font has: what is compared when a text is read back."""
    folded = unicodedata.normalize("NFKC", text).casefold()
    return re.sub(r"[^a-z0-9]", "", folded)
