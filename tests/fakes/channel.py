"""A channel that remembers."""

from __future__ import annotations

from agent.domain.say import Say


class RecordingChannel:
    """Keeps what was said, and the options of the last question, label → data; `broken` makes the next deliveries fail."""

    def __init__(self) -> None:
        self.said: list[Say] = []
        self.seen: list[str] = []
        self.offered: dict[str, str] = {}
        self.broken = 0

    async def deliver(self, conversation: str, say: Say) -> None:
        """Keep the message."""
        if self.broken:
            self.broken -= 1
            raise ConnectionError("the line is dead")
        self.said.append(say)
        if say.options:
            self.offered = {option.label: option.data for option in say.options}

    async def progress(self, conversation: str, text: str) -> None:
        """Keep what was shown."""
        self.seen.append(text)

    def heard(self) -> str:
        """All texts since the last call, and the names of files."""
        texts = [say.text or say.filename for say in self.said]
        self.said = []
        return "\n".join(texts)
