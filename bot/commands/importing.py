"""truecut import FILE...: what was understood of the résumés of one person, as JSON Resume with the doubts."""

from __future__ import annotations

import json
from argparse import ArgumentParser, Namespace
from collections.abc import Iterator, Sequence
from itertools import combinations

from agent.adapters.importers import to_json_resume
from agent.adapters.importers.located import located
from agent.domain.corpus import Doubt, Imported
from agent.profile import same_person, together
from bot.commands.files import called, progress, resume_in
from bot.showing.views import understood

HELP = "read the résumés of one person and show what was understood"


def configure(parser: ArgumentParser) -> None:
    """The arguments."""
    parser.add_argument(
        "files", nargs="+", metavar="file",
        help="a résumé (PDF, Word, OpenDocument, RTF, a web page, JSON Resume, RenderCV, LinkedIn's export, Markdown, text), or - for standard input; several of one person are merged, the newest last",
    )  # fmt: skip


def run(arguments: Namespace) -> int:
    """Print JSON Resume and doubts, or the résumé as understood."""
    imported = _read(arguments.files)
    if arguments.json:
        doubts = [doubt.model_dump() for doubt in imported.doubts]
        print(json.dumps({**to_json_resume(imported.corpus), "doubts": doubts}, indent=2, ensure_ascii=False))
    else:
        print(understood(imported.corpus, imported.doubts))
    return 0


def _read(names: list[str]) -> Imported:
    """The one file as its importer understood it; of several what they say together."""
    files = [(called(name), resume_in(name)) for name in names]
    if len(files) == 1:
        return files[0][1]
    whole = together(files)
    return whole.model_copy(update={"doubts": (*_several(files), *(located(doubt, whole.corpus) for doubt in whole.doubts))})


def _several(files: Sequence[tuple[str, Imported]]) -> Iterator[Doubt]:
    """A doubt for each two names that may be those of two people; it is said on standard error too."""
    people = dict.fromkeys(imported.corpus.person.name for _, imported in files if imported.corpus.person.name)
    for one, other in combinations(people, 2):
        if not same_person(one, other):
            progress(f"{one} and {other} may be two people; I merge them as one")
            yield Doubt(path="basics.name", question=f"Are {one} and {other} one person? I merged their résumés as one.", assumed="yes")
