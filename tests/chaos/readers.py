"""Reads mutated files, one after another, in a process with limits, and prints what became of each."""

from __future__ import annotations

import json
import sys
import time
import traceback

from agent.adapters.importers import read_resume
from agent.adapters.importers.data import linkedin, rendercv
from agent.adapters.importers.forms import boxed
from agent.errors import UserCanAct
from tests.chaos.mutations import mutated, seeds
from tests.fakes import inprocess

MEMORY = 2_000_000_000


def main(first: int, last: int) -> None:
    """Read the files of these numbers; a line of JSON for each."""
    limit()
    for module in (boxed, linkedin, rendercv):
        module.run = inprocess.run  # type: ignore[attr-defined]
    sound = seeds()
    for number in range(first, last):
        content = mutated(number, sound)
        begun = time.process_time()
        said = outcome(content)
        print(json.dumps({"number": number, "size": len(content), "seconds": round(time.process_time() - begun, 2), **said}), flush=True)


def limit() -> None:
    """Bound the memory of this process, where the system can."""
    if sys.platform != "win32":
        import resource

        resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))


def outcome(content: bytes) -> dict[str, str]:
    """What becomes of a file: "read", "refused" with the sentence, or "crashed" with what happened."""
    try:
        read_resume(content, "resume.docx")
    except UserCanAct as refusal:
        return {"became": "refused", "said": str(refusal)}
    except BaseException:
        return {"became": "crashed", "said": traceback.format_exc()[-2_000:]}
    return {"became": "read", "said": ""}


if __name__ == "__main__":
    main(int(sys.argv[1]), int(sys.argv[2]))
