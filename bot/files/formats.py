"""The forms in which a version can be had: one register for the commands and the chat."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

from agent.adapters.exporters import DocxExporter, JsonResumeExporter, MarkdownExporter, TextExporter
from agent.adapters.pictures import preview, score_picture
from agent.domain.rendered import Design
from agent.domain.resume import Resume
from bot.files.result import Result
from bot.showing.covered import aside, rows


@dataclass(frozen=True)
class Made:
    """What a version is made of: the résumé, its result, the PDF, what it was made for, and how it looks."""

    resume: Resume
    result: Result
    pdf: bytes
    purpose: str
    design: Design


@dataclass(frozen=True)
class Format:
    """A form: its name, what follows the name of its file, what a button says, the words people have for it, and how it is made."""

    name: str
    ending: str
    label: str
    words: str
    make: Callable[[Made], bytes]

    @property
    def suffix(self) -> str:
        """The last part of the ending, without the dot."""
        return self.ending.rsplit(".", 1)[-1]


FORMATS = (
    Format("pdf", ".pdf", "PDF", r"pdf", lambda made: made.pdf),
    Format("docx", ".docx", "Word", r"docx?|(?:ms |microsoft )?word", lambda made: DocxExporter().render(made.resume, made.design).content),
    Format("txt", ".txt", "Plain text, for web forms", r"txt|(?:plain )?text", lambda made: TextExporter().render(made.resume, made.design).content),
    Format("md", ".md", "Markdown", r"md|markdown", lambda made: MarkdownExporter().render(made.resume, made.design).content),
    Format("json", ".json", "The result, with all evidence (JSON)", r"json|(?:the )?result", lambda made: made.result.model_dump_json(indent=2).encode("utf-8")),
    Format("jsonresume", ".resume.json", "JSON Resume", r"json ?resume|resume\.json", lambda made: JsonResumeExporter().render(made.resume, made.design).content),
    Format("preview", "-preview.png", "Picture of the first page", r"preview|png|picture|image", lambda made: preview(made.pdf)),
    Format("score", "-score.png", "Picture of what is covered", r"score(?: ?card)?|coverage", lambda made: score_picture(made.purpose, rows(made.result), aside(made.result))),
)  # fmt: skip
BY_NAME = {form.name: form for form in FORMATS}
HANDED, PICTURES = ("pdf", "docx", "json"), ("preview", "score")
"""What is handed over without being asked for."""
UNPRINTED = ("docx", "txt", "md", "json", "score")
"""What is handed over of a résumé that cannot be printed."""
PRINTED = ("pdf", "preview")
"""What needs a printed page."""
DRESSED = ("pdf", "docx", "preview")
"""What looks otherwise in another design."""
OFFERED = tuple(form for form in FORMATS if form.name not in HANDED + PICTURES)

_FILLER = r"(?:please|can i (?:have|get)|could i (?:have|get)|i(?: would like|['’]d like| want| need)|(?:also )?(?:send|give)(?: me)?|export|and|also|now|again|it|that|this|the|my|résumé|resume|cv|as|in|to|an?|me)"
_ASKED = re.compile(rf"(?:{_FILLER}\s+)*(?P<words>{'|'.join(f'(?P<{form.name}>{form.words})' for form in FORMATS)})(?:\s+(?:file|document|format|version|form|too|as well|again|please))*", re.I)


def named(words: str) -> Format | None:
    """The form that these words name, or None."""
    return next((form for form in FORMATS if re.fullmatch(form.words, words.strip().lstrip("."), re.I)), None)


def asked_for(text: str) -> Format | None:
    """The form that a short sentence asks for ("can I have it in Word, please?"), or None where it says anything else."""
    match = _ASKED.fullmatch(re.sub(r"[\s,.!?]+", " ", text).strip())
    return next(form for form in FORMATS if match[form.name]) if match else None
