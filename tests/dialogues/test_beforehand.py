"""What takes its time is done while others may write."""

from __future__ import annotations

import dataclasses
import threading
from collections.abc import Callable
from typing import Any

import pytest

from agent.adapters.importers import read_resume
from agent.domain.say import SayKind
from bot.app import App
from bot.files.bundle import bundle
from bot.files.formats import BY_NAME
from bot.showing import phrases
from tests.dialogues.conversation import Conversation

CV = "# Ann Archer\nann@archer.example\n\n## Experience\n\n### Baker, Umbragold, 2019 - 2023\n- Baked 300 loaves of rye bread a day for two shops.\n\n## Education\nApprenticeship as a baker, 2016 - 2019\n"


class Beside:
    """Somebody else's message is kept while a work goes on."""

    def __init__(self, app: App) -> None:
        self._store = app.store
        self.kept: list[bool] = []

    def __call__(self, work: Callable[..., Any]) -> Callable[..., Any]:
        """The work, during which a message comes."""

        def meanwhile(*given: Any) -> Any:
            other = threading.Thread(target=lambda: self.kept.append(self._store.inbox.receive("t", f"beside {len(self.kept)}", "{}", "bob")), daemon=True)
            other.start()
            other.join(5)
            self.kept.append(not other.is_alive())
            return work(*given)

        return meanwhile


async def test_reading_a_resume_holds_up_nobody(app: App, monkeypatch: pytest.MonkeyPatch) -> None:
    """Somebody else's message is kept while a pasted résumé is read; it is read once, and learned once."""
    beside, talk = Beside(app), Conversation(app)
    monkeypatch.setattr("bot.dialogue.dialogue.read_resume", beside(read_resume))
    assert "Umbragold" in await talk.say(CV)
    assert beside.kept == [True, True]
    assert len(app.store.imports.used("ann")) == 1


async def test_packing_an_export_holds_up_nobody(app: App, monkeypatch: pytest.MonkeyPatch) -> None:
    """Somebody else's message is kept while all that is known of one is packed."""
    beside, talk = Beside(app), Conversation(app)
    await talk.say(CV)
    monkeypatch.setattr("bot.dialogue.privacy.taking.bundle", beside(bundle))
    assert phrases.EXPORTED in await talk.say("/export")
    assert beside.kept == [True, True]


async def test_drawing_a_form_holds_up_nobody(app: App, monkeypatch: pytest.MonkeyPatch) -> None:
    """Somebody else's message is kept while a version is made in another form, which is handed over once."""
    beside, talk = Beside(app), Conversation(app)
    await talk.begin()
    await talk.say("skip all")
    form = BY_NAME["md"]
    monkeypatch.setattr("bot.dialogue.forms.named", lambda words: dataclasses.replace(form, make=beside(form.make)))
    talk.channel.said.clear()
    await talk.house.say(talk.user, talk.user, "/format md")
    assert beside.kept == [True, True]
    assert [say.filename.rpartition(".")[2] for say in talk.channel.said if say.kind is SayKind.FILE] == ["md"]
