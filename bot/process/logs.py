"""Logs for a service: one JSON object a line, without secrets and without anything that anybody said."""

from __future__ import annotations

import json
import logging
import re
import sys
import traceback
from collections.abc import Sequence
from datetime import UTC, datetime

OURS = ("agent", "bot", "storage")
"""Loggers whose messages hold numbers and names of things only; of others the wording is kept, not what was put into it."""
TALKATIVE = ("httpx", "httpcore", "telegram", "hpack", "asyncio", "aiohttp", "slack_bolt", "slack_sdk")
"""They log addresses with the token in it, or whole messages."""
TOKEN = re.compile(r"\b\d{6,}:[\w-]{30,}|\bx(?:ox[a-z]|app)(?:\.[\w]+)?-[\w.-]{8,}")
HIDDEN = "[secret]"


class Redaction(logging.Filter):
    """Takes secrets out of every record that passes, whoever wrote it."""

    def __init__(self, secrets: Sequence[str] = ()) -> None:
        super().__init__()
        self._secrets = tuple(secret for secret in secrets if secret)

    def filter(self, record: logging.LogRecord) -> bool:
        """The record, with its words put together and freed of secrets."""
        record.msg, record.args = self.clean(_words(record)), ()
        return True

    def clean(self, text: str) -> str:
        """The text without secrets."""
        for secret in self._secrets:
            text = text.replace(secret, HIDDEN)
        return TOKEN.sub(HIDDEN, text)


class JsonLines(logging.Formatter):
    """A record as one line. Of an error it tells the kind and the places in the code: its words may hold a line of a résumé."""

    def format(self, record: logging.LogRecord) -> str:
        """The line."""
        told = {"at": datetime.fromtimestamp(record.created, UTC).isoformat(timespec="milliseconds"), "level": record.levelname, "logger": record.name}
        told["event"] = record.getMessage()
        error = record.exc_info[1] if record.exc_info else None
        if error:
            told |= {"error": " < ".join(_kinds(error)), "where": " > ".join(_places(error))}
        return json.dumps(told, ensure_ascii=False)


def configure(secrets: Sequence[str] = (), level: int = logging.INFO) -> None:
    """Log to standard error, from now on. Other people's loggers speak of what went wrong only, unless everything is wanted: of the rest nothing could be shown."""
    handler = logging.StreamHandler(sys.stderr)
    handler.setFormatter(JsonLines())
    handler.addFilter(Redaction(secrets))
    logging.basicConfig(level=level if level < logging.INFO else logging.WARNING, handlers=[handler], force=True)
    for name in OURS:
        logging.getLogger(name).setLevel(level)
    for name in TALKATIVE:
        logging.getLogger(name).setLevel(logging.WARNING)


def _words(record: logging.LogRecord) -> str:
    if record.name.partition(".")[0] in OURS:
        return record.getMessage()
    return str(record.msg) if record.args else "(not shown)"


def _kinds(error: BaseException | None) -> list[str]:
    """The kinds of an error and of those it came from."""
    kinds: list[str] = []
    while error is not None and len(kinds) < 5:
        kinds.append(type(error).__name__)
        error = error.__cause__ or error.__context__
    return kinds


def _places(error: BaseException) -> list[str]:
    return [f"{frame.filename.rpartition('/')[2]}:{frame.lineno}:{frame.name}" for frame in traceback.extract_tb(error.__traceback__)[-6:]]
