"""A dialogue as a test reads it: said, heard."""

from __future__ import annotations

from bot.app import App
from bot.demo import sample
from bot.serving.house import House
from storage.tables import Run
from tests.fakes.channel import RecordingChannel


class Conversation:
    """One user talking to the house over a recording channel."""

    def __init__(self, app: App, user: str = "ann") -> None:
        self.channel = RecordingChannel()
        self.house = House(app, "test", self.channel)
        self.user = user

    async def say(self, text: str) -> str:
        """Say something; what is heard in return."""
        await self.house.say(self.user, self.user, text)
        return self.channel.heard()

    async def tap(self, data: str) -> str:
        """Tap an option; what is heard in return."""
        await self.house.say(self.user, self.user, tapped=data)
        return self.channel.heard()

    async def send(self, name: str, content: bytes) -> str:
        """Send a file; what is heard in return."""
        await self.house.say(self.user, self.user, file=(name, content))
        return self.channel.heard()

    def run(self) -> Run:
        """The run of that user that is open."""
        run = self.house.app.store.runs.open_of(self.user)
        assert run is not None
        return run

    async def begin(self) -> str:
        """Send the bundled résumé and post; what is heard up to the first question."""
        await self.send("resume.json", sample("resume.json"))
        return await self.say(sample("post.txt").decode())
