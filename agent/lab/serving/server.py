"""Speaks Ollama's protocol on the loopback interface: what Truecut asks of a host, and no more."""

from __future__ import annotations

import json
import sys
import threading
from dataclasses import replace
from datetime import UTC, datetime
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from types import TracebackType
from typing import Any

from agent.errors import TruecutError
from agent.lab.serving.form import Form
from agent.lab.serving.speaking import Spoken
from agent.lab.serving.voices import Asked, Voices
from agent.lab.training.rows import Turn

VERSION = "0.0.0-truecut-lab"
LOOPBACK = "127.0.0.1"
CONTEXT, ANSWER = 4096, 1024
"""Tokens where a question names none."""
Told = dict[str, Any]


class Server:
    """The voices of a base on a port of its own choice, for as long as it is entered."""

    def __init__(self, voices: Voices, port: int = 0) -> None:
        self.asked: list[str] = []
        handler = type("Handler", (_Handler,), {"voices": voices, "asked": self.asked})
        self._http = _Listener((LOOPBACK, port), handler)

    @property
    def address(self) -> str:
        """Where it listens."""
        return f"http://{LOOPBACK}:{self._http.server_port}"

    def __enter__(self) -> Server:
        self._thread = threading.Thread(target=self._http.serve_forever, name="lab-server", daemon=True)
        self._thread.start()
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        self._http.shutdown()
        self._http.server_close()
        self._thread.join(10)


class _Listener(ThreadingHTTPServer):
    """Each connection a thread that ends with the process."""

    daemon_threads = True

    def handle_error(self, request: Any, client_address: Any) -> None:
        """Whoever hangs up may: the client does after each answer."""
        if not isinstance(sys.exception(), ConnectionError):
            super().handle_error(request, client_address)


class _Handler(BaseHTTPRequestHandler):
    """One connection."""

    protocol_version = "HTTP/1.1"
    voices: Voices
    asked: list[str]

    def log_message(self, format: str, *args: Any) -> None:
        """Say nothing: what is asked is somebody's résumé."""

    def do_GET(self) -> None:
        """Version, and the models."""
        models = [{"name": f"{n}:latest", "model": f"{n}:latest", "digest": d, "size": 0, "size_vram": 0} for n, d in self.voices.digests.items()]
        told: dict[str, Told] = {"/api/version": {"version": VERSION}, "/api/tags": {"models": models}, "/api/ps": {"models": models}}
        self._whole(*((200, told[self.path]) if self.path in told else (404, {"error": "not found"})))

    def do_POST(self) -> None:
        """What is known of a model, or its answer."""
        try:
            request = json.loads(self.rfile.read(int(self.headers.get("content-length", "0"))) or b"{}")
            name = str(request["model"]).removesuffix(":latest")
        except (ValueError, KeyError, TypeError):
            self._whole(400, {"error": "no question of Ollama's kind"})
            return
        if self.path not in ("/api/chat", "/api/show") or name not in self.voices.digests:
            self._whole(404, {"error": f"model '{name}' not found" if name not in self.voices.digests else "not found"})
        elif self.path == "/api/show":
            self._whole(200, {"model_info": {"general.architecture": "lab", "lab.context_length": self.voices.longest}, "capabilities": ["completion"]})
        else:
            self._chat(name, request)

    def _chat(self, name: str, request: Told) -> None:
        if not request.get("messages"):
            self._parts([{**_part(request, ""), "done": True, "done_reason": "load"}])
            return
        try:
            asked = _read(name, request)
            read = len(self.voices.tokens(asked.messages))
        except (ValueError, TypeError, KeyError, TruecutError) as error:
            self._whole(400, {"error": str(error)[:200]})
            return
        if read >= asked.context:
            self._whole(400, {"error": "the input length exceeds the context length"})
        else:
            self._say(replace(asked, limit=min(asked.limit, asked.context - read)), request, read)

    def _say(self, asked: Asked, request: Told, read: int) -> None:
        """The answer as it is written; whoever hung up meanwhile hears no more."""
        self.asked.append(asked.name)
        self._begin()
        try:
            spoken = self.voices.say(asked, lambda piece: self._line(_part(request, piece)) if piece else None)
            self._line(_last(request, spoken, read))
            self._chunk(b"")
        except ConnectionError:
            self.close_connection = True

    def _begin(self) -> None:
        self.send_response(200)
        self.send_header("Content-Type", "application/x-ndjson")
        self.send_header("Transfer-Encoding", "chunked")
        self.end_headers()

    def _parts(self, parts: list[Told]) -> None:
        self._begin()
        for part in parts:
            self._line(part)
        self._chunk(b"")

    def _line(self, part: Told) -> None:
        self._chunk(json.dumps(part).encode() + b"\n")

    def _chunk(self, data: bytes) -> None:
        self.wfile.write(f"{len(data):x}\r\n".encode() + data + b"\r\n")

    def _whole(self, code: int, told: Told) -> None:
        body = json.dumps(told).encode()
        self.send_response(code)
        self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)


def _read(name: str, request: Told) -> Asked:
    options = request.get("options") or {}
    return Asked(
        name=name, messages=tuple(Turn(role=m["role"], content=m["content"]) for m in request["messages"]), form=Form(request["format"]) if request.get("format") else None,
        heat=float(options.get("temperature", 0.8)), context=int(options.get("num_ctx", CONTEXT)), limit=int(options.get("num_predict", ANSWER)),
    )  # fmt: skip


def _part(request: Told, content: str) -> Told:
    return {"model": request["model"], "created_at": datetime.now(UTC).isoformat(), "message": {"role": "assistant", "content": content}, "done": False}


def _last(request: Told, spoken: Spoken, read: int) -> Told:
    return {**_part(request, ""), "done": True, "done_reason": spoken.reason, "prompt_eval_count": read, "eval_count": spoken.tokens}
