"""A file that was opened: what it says, and the résumé that is made of it."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from agent.adapters.importers.forms.boxed import read_boxed
from agent.adapters.importers.forms.pdf import lines_of_pdf
from agent.adapters.importers.forms.text import lines_of
from agent.adapters.importers.line import Line
from agent.adapters.importers.posts import looks_like_post
from agent.adapters.importers.prose import read_lines
from agent.adapters.pdf import PdfText, open_pdf
from agent.adapters.plain import clean, decode
from agent.domain.corpus import Choice, Doubt, Imported, SnippetKind
from agent.domain.posting import Dropped
from agent.errors import UserCanAct

LONGEST_SHOWN = 80
"""Characters of hidden words that are shown."""
LONGEST_EXAMPLE = 120
"""Characters of a row that is shown."""


@dataclass(frozen=True)
class Opened:
    """The words of a file, empty where its form says itself that it is a résumé; `resume` makes the résumé, and no hostile bytes are parsed any more.
    `dropped` are words that nobody sees."""

    text: str
    resume: Callable[[], Imported]
    dropped: tuple[Dropped, ...] = ()


Opening = Callable[[bytes, str], Opened]
"""How a form is opened: content and name of a file → what it holds. It raises `UserCanAct` where it is refused."""


def refused(sentence: str) -> Opening:
    """A form that is not read; the sentence goes on after the file's name and says what to do."""

    def open_(content: bytes, name: str) -> Opened:
        raise UserCanAct(f"{name} {sentence}")

    return open_


def boxed(form: str) -> Opening:
    """A document whose bytes are read in the sandbox."""

    def open_(content: bytes, name: str) -> Opened:
        document = read_boxed(form, content)
        return Opened(_joined(document.lines), lambda: _with_hidden(_understood(document.lines, name), document.hidden, name))

    return open_


_GAP = re.compile(r"(?<=[\w).,;:%])[ \u00a0]*\t[ \t\u00a0]*(?=[\w(])")


def pdf(content: bytes, name: str) -> Opened:
    """A PDF, whose bytes are read in the sandbox."""
    found = open_pdf(content, name, resume=True)
    hidden = [words.text for words in found.dropped]
    return Opened(found.text, lambda: _with_hidden(_with_mixed(ensured(read_lines(_lines(found), name), found.text, name), found, name), hidden, name), found.dropped)


def data(read: Callable[[bytes, str], Imported]) -> Opening:
    """A form that says itself what is what."""

    def open_(content: bytes, name: str) -> Opened:
        imported = read(content, name)
        return Opened("", lambda: ensured(imported, "", name))

    return open_


def json_text(read: Callable[[bytes, str], Imported]) -> Opening:
    """JSON: it may be a saved post as well as a résumé."""

    def open_(content: bytes, name: str) -> Opened:
        try:
            text = content.decode(json.detect_encoding(content))
        except UnicodeDecodeError:
            text = decode(content, name)
        return Opened(text, lambda: ensured(read(content, name), "", name))

    return open_


def plain_text(content: bytes, name: str) -> Opened:
    """Text and Markdown."""
    text = decode(content, name)
    return Opened(text, lambda: _understood(lines_of(_with_gaps(text), name), name))


def _with_gaps(text: str) -> str:
    """The text cleaned, where a tab between words is a wide gap as in other forms."""
    return "\t".join(clean(part) for part in _GAP.split(text))


def _lines(found: PdfText) -> list[Line]:
    """The blocks of a PDF that says what they are, or its lines."""
    return [Line(clean(block.text), told=block.kind) for block in found.told] or lines_of_pdf(found.lines)


def _joined(lines: Sequence[Line]) -> str:
    return "\n".join(line.text for line in lines)


def _understood(lines: Sequence[Line], name: str) -> Imported:
    return ensured(read_lines(lines, name), _joined(lines), name)


def _with_hidden(imported: Imported, hidden: Sequence[str], name: str) -> Imported:
    """The same with a doubt about the words that nobody sees in the file: they were left out."""
    if not hidden:
        return imported
    shown = " … ".join(hidden)[:LONGEST_SHOWN]
    doubt = Doubt(path="other", question=f"I left out words that nobody sees in {name}: “{shown}”. If they belong in, send them as text.")
    return imported.model_copy(update={"doubts": (*imported.doubts, doubt)})


def _with_mixed(imported: Imported, found: PdfText, name: str) -> Imported:
    """The same with a doubt where two columns may have been mixed, unless the file says itself what stands where."""
    if not found.mixed or found.told:
        return imported
    question = f"Two columns of {name} may be mixed up, as in “{found.mixed[0][:LONGEST_EXAMPLE]}”. Did I read it right? If not, please send it as Word or as text."
    doubt = Doubt(path="", question=question, choices=(Choice(label="yes"), Choice(label="no, I will send it anew")))
    return imported.model_copy(update={"doubts": (doubt, *imported.doubts)})


def ensured(imported: Imported, text: str, name: str) -> Imported:
    """What was imported. Raises `UserCanAct` when it says nothing of a person, or is rather a job post."""
    corpus = imported.corpus
    told = [s for s in corpus.snippets if s.kind in (SnippetKind.BULLET, SnippetKind.SKILL)]
    bare = not (corpus.positions or corpus.education or told)
    periods = [*(position.period for position in corpus.positions), *(study.period for study in corpus.education)]
    dated = any(period.start or period.end for period in periods)
    if not dated and looks_like_post(text):
        raise UserCanAct("This looks like a job post, not a résumé: please send your résumé first, and the post after it.")
    if bare:
        raise UserCanAct(f"I could not find any experience in {name}: please send a résumé with your jobs, education and skills.")
    return imported
