"""Versions stay what they were."""

from __future__ import annotations

import hashlib
import json
from typing import Any

from agent.domain.draft import Author
from bot.app import App
from bot.files.result import Result
from storage.tables import VersionRow
from tests.dialogues.reviews import latest, made

SINCE = ("author", "extra")
"""Fields that came after the first versions were kept."""


def aged(value: Any) -> Any:
    """The value as it was kept before these fields were there."""
    if isinstance(value, list):
        return [aged(part) for part in value]
    return {key: aged(part) for key, part in value.items() if key not in SINCE} if isinstance(value, dict) else value


async def test_a_version_of_an_earlier_form_still_loads(app: App) -> None:
    """The same lines under the hash of what was kept; nobody knows any more who wrote them, so they are judged as the plain writer's."""
    await made(app)
    row = app.store.versions.latest("ann")
    assert row is not None
    kept, result = (json.dumps(aged(json.loads(text))) for text in (row.resume, row.result))
    assert kept != row.resume
    name = hashlib.sha256(kept.encode()).hexdigest()
    with app.store.transaction() as db:
        db.add(VersionRow(user="ann", hash=name, run=None, resume=kept, result=result))
    old = app.store.versions.load("ann", name)
    assert [line.text for line in old.lines()] == [line.text for line in latest(app).lines()]
    assert {line.author for line in latest(app).lines()} > {line.author for line in old.lines()} == {Author.PLAIN}
    assert not any(refusal.extra for refusal in Result.model_validate_json(result).refused)
