"""A process that dies at random moments and is started again."""

from __future__ import annotations

import asyncio
import os
import random
import signal
import sys
from collections.abc import Callable, Mapping
from contextlib import suppress
from pathlib import Path


class Mortal:
    """Started with Python and these arguments; what it says goes to `log`. `buried` is called after each death, before the next start."""

    def __init__(self, arguments: list[str], settings: Mapping[str, str], log: Path, dice: random.Random, buried: Callable[[], None]) -> None:
        self._command = [sys.executable, *arguments]
        self._environment = {**os.environ, **settings}
        self._log = log
        self._dice = dice
        self._buried = buried
        self.deaths = 0
        self.enough = False

    async def live(self, deaths: int, longest: float) -> None:
        """Die so many times, each within so many seconds after the start, or until it is `enough`; then live on until cancelled."""
        while True:
            with self._log.open("ab") as log:
                process = await asyncio.create_subprocess_exec(*self._command, env=self._environment, stdout=log, stderr=log)
            try:
                lifetime = self._dice.uniform(0, longest)
                if self.deaths < deaths and not self.enough:
                    with suppress(TimeoutError):
                        await asyncio.wait_for(process.wait(), lifetime)
                else:
                    await process.wait()
                assert process.returncode is None, f"it ended by itself with {process.returncode}:\n{self._log.read_text()[-2_000:]}"
            finally:
                with suppress(ProcessLookupError):
                    process.send_signal(signal.SIGKILL)
                await process.wait()
            self.deaths += 1
            self._buried()
