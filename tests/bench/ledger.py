"""What a long ledger costs: a hundred, a thousand and ten thousand entries, three versions to ten entries, in a store that seals.

    python -m tests.bench.ledger

Each is said as a user says it, and timed from the message to the answer.
"""

from __future__ import annotations

import asyncio
import hashlib
import tempfile
import time
from datetime import timedelta
from pathlib import Path
from statistics import median

from agent.domain.application import Standing
from bot.app import App
from storage import open_store
from storage.tables import LedgerRow, VersionFile, VersionRow, now
from storage.vault import fresh_vault
from tests.dialogues.conversation import Conversation
from tests.dialogues.privates import house
from tests.dialogues.test_forms import tailored

SIZES = (100, 1_000, 10_000)
TIMES = 7
COMPANIES = 400
SAID = {
    "the newest page": "/ledger",
    "a page in the middle": "/ledger page {middle}",
    "one company and standing": "/ledger sent firm 7",
    "a month": "/ledger {month}",
    "a part of a company's name": "/ledger 17 bakers",
    "the beginning of a hash": "/ledger {hash}",
    "the name of a file": "/ledger {file}",
    "one entry": "/ledger {number}",
    "the versions": "/versions",
    "two versions compared": "/diff {number} {other}",
    "what became of one, in words": "Firm 33 Bakers rejected me",
    "what came of all": "/outcomes",
    "all as CSV": "/ledger csv",
}


def fill(app: App, count: int) -> dict[str, str]:
    """Entries for one real version and copies of it that differ in a line's end; the words to fill into what is said."""
    row = app.store.versions.latest("ann")
    entry = app.store.ledger.of("ann")[0]
    assert row is not None
    hashes: list[str] = []
    with app.store.transaction() as db:
        for number in range(count * 3 // 10):
            resume = row.resume.replace('"post":"', f'"post":"{number:05}', 1)
            hashes.append(hashlib.sha256(resume.encode()).hexdigest())
            db.add(VersionRow(user="ann", hash=hashes[-1], resume=resume, result=row.result))
            names = (f"Dana-Whitfield-Resume-Firm-{number}", "pdf"), (f"Dana-Whitfield-Resume-Firm-{number}", "docx")
            db.add_all([VersionFile(user="ann", version=hashes[-1], extension=form, filename=f"{stem}.{form}", stem=stem.casefold(), stored="x") for stem, form in names])
        for number in range(count):
            made = LedgerRow(
                user="ann", version=hashes[number % len(hashes)], company=f"Firm {number % COMPANIES} Bakers GmbH", role=f"Baker {number}", link=f"https://jobs.example/{number}",
                post=f"{number} {entry.post}", variant=entry.variant, files=entry.files, created=now() - timedelta(days=(count - number) * 700 / count),
            )  # fmt: skip
            id_ = app.store.ledger.enter(made, db).id or 0
            if number % 2:
                app.store.ledger.mark("ann", id_, Standing.SENT, db)
            if number % 20 == 1:
                app.store.ledger.mark("ann", id_, Standing.REJECTED if number % 3 else Standing.INTERVIEW, db)
    return {
        "middle": str(count // 20), "month": f"{now() - timedelta(days=300):%Y-%m}", "hash": hashes[len(hashes) // 2][:8], "file": f"Dana-Whitfield-Resume-Firm-{len(hashes) // 2}.pdf",
        "number": str(count // 2), "other": str(count // 2 + 1),
    }  # fmt: skip


async def measured(count: int) -> dict[str, float]:
    """Milliseconds for each that can be said."""
    with tempfile.TemporaryDirectory() as folder:
        store = open_store(Path(folder) / "data", fresh_vault())
        talk = await tailored(house(store))
        words = fill(talk.house.app, count)
        found = {name: await timed(talk, said.format(**words)) for name, said in SAID.items()}
        store.close()
    return found


async def timed(talk: Conversation, said: str) -> float:
    """The median of the milliseconds from the message to the answer."""
    took = []
    for _ in range(TIMES):
        begun = time.perf_counter()
        await talk.say(said)
        took.append(time.perf_counter() - begun)
    return 1_000 * median(took)


def report() -> str:
    """A line for each that can be said: milliseconds with the shortest ledger, and how many times that with the longer ones."""
    found = {count: asyncio.run(measured(count)) for count in SIZES}
    least, *more = SIZES
    lines = [f"A ledger of {least:,}, {more[0]:,} and {more[1]:,} entries, three versions to ten, sealed; from the message to the answer:"]
    for name in SAID:
        ratios = "   ".join(f"{count:>6,} ×{found[count][name] / found[least][name]:.1f} ({found[count][name]:.0f} ms)" for count in more)
        lines.append(f"  {name:<30}{least:>4} {found[least][name]:6.1f} ms   {ratios}")
    return "\n".join(lines)


if __name__ == "__main__":
    print(report())
