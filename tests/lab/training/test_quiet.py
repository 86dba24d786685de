"""Nothing is told to anybody."""

from __future__ import annotations

import os
import subprocess
import sys
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path

import pytest

from agent.lab.training.quiet import SILENT

pytestmark = [pytest.mark.lab, pytest.mark.filterwarnings("default")]

SCRIPT = """
import sys
from pathlib import Path
import huggingface_hub.constants as constants, huggingface_hub.utils  # as where the product has imported it already
from agent.lab.training.quiet import quiet
quiet()
import torch
torch.set_num_threads(1)
from tests.lab.training.test_training import trainer
from tests.lab.training.tiny import training
from agent.lab.training.config import Kind
tiny, out = map(Path, sys.argv[1:])
trainer(training(tiny, Kind.SFT, out / "quiet"))
constants.HF_HUB_DISABLE_TELEMETRY = constants.HF_HUB_OFFLINE = False
trainer(training(tiny, Kind.DPO, out / "loud"))
import time
time.sleep(3)
"""


@pytest.fixture
def hub() -> Iterator[HTTPServer]:
    """A server of this machine in the place of the makers' one; it keeps what it is asked."""
    asked: list[str] = []

    class Keeper(BaseHTTPRequestHandler):
        def do_HEAD(self) -> None:
            asked.append(self.path)
            self.send_response(200)
            self.end_headers()

        do_GET = do_POST = do_HEAD  # noqa: N815

        def log_message(self, format: str, *args: object) -> None:
            return

    server = HTTPServer(("127.0.0.1", 0), Keeper)
    server.asked = asked  # type: ignore[attr-defined]
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield server
    server.shutdown()
    server.server_close()


def test_making_a_trainer_tells_nobody(tiny: Path, hub: HTTPServer, tmp_path: Path) -> None:
    """Not even where the library that would tell it was imported before; without the guard the next trainer is heard of, so that the test can fail."""
    clean = {key: value for key, value in os.environ.items() if key not in SILENT and key != "CI"}
    here = {**clean, "HF_ENDPOINT": f"http://127.0.0.1:{hub.server_port}", "NO_PROXY": "127.0.0.1", "no_proxy": "127.0.0.1", "PYTHONPATH": os.pathsep.join(sys.path)}
    done = subprocess.run([sys.executable, "-c", SCRIPT, str(tiny), str(tmp_path)], env=here, capture_output=True, text=True, timeout=600)
    assert done.returncode == 0, done.stderr[-2000:]
    told: list[str] = hub.asked  # type: ignore[attr-defined]
    assert [path for path in told if "SFTTrainer" in path] == []
    assert [path for path in told if "DPOTrainer" in path]
