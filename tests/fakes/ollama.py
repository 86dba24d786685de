"""An Ollama host on loopback that speaks the protocol byte by byte and says what a test scripts."""

from __future__ import annotations

import asyncio
import contextlib
import json
import threading
import time
from collections import deque
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from types import TracebackType
from typing import Any

Request = dict[str, Any]
Rule = Callable[[Request], str]
"""What the model says to a request of /api/chat."""

DIGEST = "sha256:" + "5e" * 32
PIECE = 4
"""Characters to a token of this model."""


class Mishap(StrEnum):
    """What goes wrong with one request."""

    STALL = "says nothing at all"
    STALL_LATER = "says half, then nothing"
    CUT = "ends cleanly after half, with done=False"
    CUT_MID_CHUNK = "breaks off inside a chunk"
    ERROR_MID_STREAM = "tells of an error with the code 200"
    EMPTY = "no content"
    LENGTH = "ends for the length, with half the content"
    BROKEN_JSON = "half the content as if it were all"
    OTHER_SHAPE = "JSON of another shape"
    NOTHING = "{}"
    THINKING = "thoughts beside the content"
    THINKING_INSIDE = "thoughts inside the content"
    FENCED = "a fence of Markdown around the content"
    SHORTENED = "half of the question was read"
    NO_LINES = "no NDJSON"
    ENDLESS = "100 KB of words"
    NOT_FOUND = "404"
    BUSY = "503"
    TOO_LONG = "400 for the length"
    REFUSED = "400"
    FAILED = "500"
    MOVED = "302"


CODES = {
    Mishap.NOT_FOUND: (404, "model 'tiny' not found"),
    Mishap.BUSY: (503, "server busy, please try again.  maximum pending requests exceeded"),
    Mishap.TOO_LONG: (400, "the input length exceeds the context length"),
    Mishap.REFUSED: (400, "invalid format"),
    Mishap.FAILED: (500, "model requires more system memory (9.1 GiB) than is available (3.2 GiB)"),
    Mishap.MOVED: (302, "elsewhere"),
}
OFTEN = {404: "Not Found", 503: "Service Unavailable", 400: "Bad Request", 500: "Internal Server Error", 302: "Found", 200: "OK"}


@dataclass
class OllamaServer:
    """A host that knows the models of `models` (name → context) and answers by `rule`; each request of /api/chat takes the next of `mishaps`.

    `reading` and `writing` are tokens a second; without them it is as fast as it can. `burst` tokens go into one part of an answer. `thinks` False: it refuses to be told about thinking.
    """

    rule: Rule
    models: dict[str, int] = field(default_factory=lambda: {"tiny:latest": 40_960})
    mishaps: deque[Mishap | None] = field(default_factory=deque)
    always: Mishap | None = None
    digest: str = DIGEST
    digests: dict[str, str] = field(default_factory=dict)
    reading: float | None = None
    writing: float | None = None
    pause: float = 0.0
    burst: int = 1
    thinks: bool = True
    in_vram: float = 1.0
    size: int = 5_000_000_000
    requests: list[tuple[str, Request]] = field(default_factory=list)
    headers: list[str] = field(default_factory=list)
    busy: int = 0
    peak: int = 0
    port: int = 0

    def __enter__(self) -> OllamaServer:
        ready = threading.Event()
        self._thread = threading.Thread(target=lambda: asyncio.run(self._live(ready)), name="fake-ollama", daemon=True)
        self._thread.start()
        ready.wait(10)
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        self._loop.call_soon_threadsafe(self._over.set)
        self._thread.join(10)

    @property
    def address(self) -> str:
        """Where it listens."""
        return f"http://127.0.0.1:{self.port}"

    @property
    def chats(self) -> list[Request]:
        """The questions, without those that only load the model."""
        return [request for path, request in self.requests if path == "/api/chat" and request.get("messages")]

    @property
    def contexts(self) -> set[int]:
        """The distinct num_ctx; more than one would have the model loaded again and again."""
        return {request["options"]["num_ctx"] for path, request in self.requests if path == "/api/chat"}

    async def _live(self, ready: threading.Event) -> None:
        self._loop, self._over = asyncio.get_running_loop(), asyncio.Event()
        self._serving: set[asyncio.Task[None]] = set()
        server = await asyncio.start_server(self._accept, "127.0.0.1", self.port)
        self.port = server.sockets[0].getsockname()[1]
        ready.set()
        await self._over.wait()
        server.close()
        for task in self._serving:
            task.cancel()
        await asyncio.gather(*self._serving, return_exceptions=True)
        await server.wait_closed()

    def _accept(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        task = asyncio.create_task(self._converse(reader, writer))
        self._serving.add(task)
        task.add_done_callback(self._serving.discard)

    async def _converse(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        """Requests on one connection, one after the other."""
        try:
            with contextlib.suppress(ConnectionError, asyncio.IncompleteReadError, asyncio.LimitOverrunError):
                while await self._serve(reader, writer):
                    pass
        finally:
            writer.close()
            with contextlib.suppress(ConnectionError):
                await writer.wait_closed()

    async def _serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> bool:
        """Answer one request; whether another may follow."""
        head = (await reader.readuntil(b"\r\n\r\n")).decode("latin-1")
        fields = dict(line.lower().split(": ", 1) for line in head.split("\r\n")[1:] if ": " in line)
        body = await reader.readexactly(int(fields.get("content-length", "0")))
        path = head.split(" ")[1]
        request: Request = json.loads(body) if body else {}
        self.requests.append((path, request))
        self.headers.append(head)
        if path != "/api/chat":
            code, answer = self._told(path, request)
            return await _whole(writer, code, answer)
        self.busy += 1
        self.peak = max(self.peak, self.busy)
        try:
            return await self._chat(writer, request)
        finally:
            self.busy -= 1

    def _told(self, path: str, request: Request) -> tuple[int, Request]:
        if path == "/api/version":
            return 200, {"version": "0.31.2"}
        if path == "/api/tags":
            return 200, {"models": [{"name": name, "model": name, "digest": self.digests.get(name, self.digest), "size": self.size} for name in self.models]}
        if path == "/api/ps":
            loaded = {r["model"]: r["options"]["num_ctx"] for p, r in self.requests if p == "/api/chat" and self._has(r)}
            rows = [{"name": n, "model": n, "size": self.size, "size_vram": int(self.size * self.in_vram), "context_length": c} for n, c in loaded.items()]
            return 200, {"models": rows}
        if path == "/api/show" and self._has(request):
            name = request["model"] if request["model"] in self.models else f"{request['model']}:latest"
            return 200, {"model_info": {"general.architecture": "tiny", "tiny.context_length": self.models[name]}, "capabilities": ["completion"]}
        return 404, {"error": "not found"}

    def _has(self, request: Request) -> bool:
        return request["model"] in self.models or f"{request['model']}:latest" in self.models

    async def _chat(self, writer: asyncio.StreamWriter, request: Request) -> bool:
        wrong = _unsafe(request)
        mishap = self.always or (self.mishaps.popleft() if self.mishaps and request.get("messages") else None)
        if wrong:
            return await _whole(writer, 400, {"error": wrong})
        if not self._has(request):
            return await _whole(writer, 404, {"error": f"model '{request['model']}' not found"})
        if mishap in CODES:
            code, reason = CODES[mishap]
            return await _whole(writer, code, {"error": reason})
        if "think" in request and not self.thinks:
            return await _whole(writer, 400, {"error": f'"{request["model"]}" does not support thinking'})
        if mishap is Mishap.STALL:
            await asyncio.sleep(3_600)
        if not request.get("messages"):
            return await _stream(writer, [_part(request, "", done_reason="load")])
        return await self._say(writer, request, mishap)

    async def _say(self, writer: asyncio.StreamWriter, request: Request, mishap: Mishap | None) -> bool:
        content = _spoilt(self.rule(request), mishap)
        read = sum(len(m["content"]) for m in request["messages"]) // PIECE
        pieces = [content[i : i + PIECE] for i in range(0, len(content), PIECE)]
        half = pieces[: max(1, len(pieces) // 2)]
        _begin(writer)
        await self._rest(time.monotonic(), read, self.reading)
        if mishap is Mishap.THINKING:
            await _line(writer, _part(request, "", thinking='Let me see. {"answer": 1} would be one way.'))
        if mishap is Mishap.NO_LINES:
            await _chunk(writer, b"<html>It works!</html>\n")
            return await _end(writer)
        await self._write(writer, request, half if mishap in (Mishap.STALL_LATER, Mishap.CUT, Mishap.CUT_MID_CHUNK, Mishap.ERROR_MID_STREAM) else pieces)
        if mishap is Mishap.STALL_LATER:
            await asyncio.sleep(3_600)
        if mishap is Mishap.CUT:
            return await _end(writer)
        if mishap is Mishap.CUT_MID_CHUNK:
            writer.write(b"400\r\n" + b'{"model":"ti')
            await writer.drain()
            return False
        if mishap is Mishap.ERROR_MID_STREAM:
            await _line(writer, {"error": "an error was encountered while running the model: CUDA error"})
            return await _end(writer)
        counts: Request = {"prompt_eval_count": read // 2 if mishap is Mishap.SHORTENED else read, "eval_count": len(pieces)}
        await _line(writer, _part(request, "", done_reason="length" if mishap is Mishap.LENGTH else "stop", **counts))
        return await _end(writer)

    async def _write(self, writer: asyncio.StreamWriter, request: Request, pieces: Sequence[str]) -> None:
        begun = time.monotonic()
        for number in range(0, len(pieces), self.burst):
            part = pieces[number : number + self.burst]
            await self._rest(begun, number + len(part), self.writing)
            await asyncio.sleep(self.pause)
            await _line(writer, _part(request, "".join(part)))

    async def _rest(self, begun: float, tokens: int, speed: float | None) -> None:
        """Until so many tokens have taken their time since then."""
        if speed:
            await asyncio.sleep(max(0.0, begun + tokens / speed - time.monotonic()))


def _unsafe(request: Request) -> str:
    """What is wrong with a request on the wire; a test that sees it in an answer has found a question that may be cut unseen."""
    options = request.get("options") or {}
    if request.get("truncate") is not False or request.get("shift") is not False:
        return "the fake wants truncate and shift to be false"
    if not options.get("num_ctx") or options.get("num_predict", -1) < 1 or "keep_alive" not in request:
        return "the fake wants num_ctx, num_predict and keep_alive"
    return ""


def _spoilt(content: str, mishap: Mishap | None) -> str:
    if mishap in (Mishap.LENGTH, Mishap.BROKEN_JSON):
        return content[: len(content) // 2]
    return {
        Mishap.EMPTY: "",
        Mishap.OTHER_SHAPE: '{"resume": ["nothing of the kind"]}',
        Mishap.NOTHING: "{}",
        Mishap.FENCED: f"```json\n{content}\n```",
        Mishap.THINKING_INSIDE: f'<think>\nPerhaps {{"no": 1}}?\n</think>\n\n{content}',
        Mishap.ENDLESS: "word " * 20_000,
    }.get(mishap, content) if mishap else content


def _part(request: Request, content: str, *, thinking: str = "", **last: Any) -> Request:
    message = {"role": "assistant", "content": content} | ({"thinking": thinking} if thinking else {})
    return {"model": request["model"], "created_at": "2026-08-01T00:00:00Z", "message": message, "done": bool(last), **last}


def _begin(writer: asyncio.StreamWriter) -> None:
    writer.write(b"HTTP/1.1 200 OK\r\nContent-Type: application/x-ndjson\r\nTransfer-Encoding: chunked\r\n\r\n")


async def _chunk(writer: asyncio.StreamWriter, data: bytes) -> None:
    writer.write(f"{len(data):x}\r\n".encode() + data + b"\r\n")
    await writer.drain()


async def _line(writer: asyncio.StreamWriter, part: Request) -> None:
    await _chunk(writer, json.dumps(part).encode() + b"\n")


async def _end(writer: asyncio.StreamWriter) -> bool:
    writer.write(b"0\r\n\r\n")
    await writer.drain()
    return True


async def _stream(writer: asyncio.StreamWriter, parts: Sequence[Request]) -> bool:
    _begin(writer)
    for part in parts:
        await _line(writer, part)
    return await _end(writer)


async def _whole(writer: asyncio.StreamWriter, code: int, answer: Request) -> bool:
    body = json.dumps(answer).encode()
    more = "Location: http://192.0.2.1/api/chat\r\n" if code == 302 else ""
    head = f"HTTP/1.1 {code} {OFTEN[code]}\r\nContent-Type: application/json\r\n{more}Content-Length: {len(body)}\r\n\r\n"
    writer.write(head.encode() + body)
    await writer.drain()
    return True
