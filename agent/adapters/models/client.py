"""ollama's client, with the fields of /api/chat that its `chat` does not know, and all that may go wrong turned into failures of ours."""

from __future__ import annotations

import asyncio
import ssl
from collections.abc import AsyncGenerator, Iterator
from contextlib import aclosing, contextmanager
from functools import cache

import httpx
from ollama import AsyncClient, ChatResponse, ListResponse, ProcessResponse, ResponseError, ShowResponse
from ollama._types import ChatRequest

from agent.adapters.models.failures import Broken, Busy, Cut, Failure, Rejected, Stalled, Unreachable, missing, too_long
from agent.adapters.models.manner import Manner

REASON = 120
"""Characters of a server's own words that are told."""


class WireRequest(ChatRequest):
    """A question that the server must not shorten: by default it drops what does not fit, and says nothing."""

    truncate: bool = False
    shift: bool = False


@cache
def _trusted() -> ssl.SSLContext:
    return ssl.create_default_context()


class Client(AsyncClient):
    """Speaks to one host: through no proxy, to nowhere else, and without the key that ollama's client would take from the environment."""

    def __init__(self, address: str, manner: Manner) -> None:
        timeout = httpx.Timeout(manner.read, connect=manner.connect)
        super().__init__(address, timeout=timeout, follow_redirects=False, trust_env=False, verify=_trusted())
        self._client.headers.pop("authorization", None)
        self._address = address
        self._manner = manner

    async def __aenter__(self) -> Client:
        return self

    async def ask(self, request: WireRequest, patience: float) -> AsyncGenerator[ChatResponse, None]:
        """The parts of an answer, the first within `patience` seconds, each other one within the usual time. Raises `Failure`."""
        timeout = httpx.Timeout(None, connect=self._manner.connect)
        with self._failing():
            content = request.model_dump(exclude_none=True)
            stream = await self._request(ChatResponse, "POST", "/api/chat", json=content, stream=True, timeout=timeout)
        async with aclosing(stream):  # type: ignore[type-var]  # it is a generator, only not typed as one
            while True:
                with self._failing():
                    async with asyncio.timeout(patience):
                        part = await anext(stream, None)
                if part is None:
                    return
                patience = self._manner.read
                yield part

    async def tags(self) -> ListResponse:
        """The models of the host. Raises `Failure`."""
        with self._failing():
            return await self.list()

    async def shown(self, model: str) -> ShowResponse:
        """What is known of a model. Raises `Failure`."""
        with self._failing():
            return await self.show(model)

    async def running(self) -> ProcessResponse:
        """The models in memory. Raises `Failure`."""
        with self._failing():
            return await self.ps()

    async def version(self) -> str:
        """The version of the server. Raises `Failure`."""
        with self._failing():
            answer = await self._client.get("/api/version")
            return str(answer.raise_for_status().json()["version"])

    @contextmanager
    def _failing(self) -> Iterator[None]:
        try:
            yield
        except ResponseError as error:
            raise self._refusal(error) from error
        except (httpx.ReadTimeout, TimeoutError) as error:
            raise Stalled(f"The model host {self._address} listens but does not answer: look at its log, or restart Ollama there.") from error
        except (httpx.RemoteProtocolError, httpx.ReadError, httpx.WriteError) as error:
            raise Cut(f"The model host {self._address} stopped in the middle of an answer: look at its log.") from error
        except (httpx.HTTPError, ConnectionError) as error:
            raise Unreachable(f"The model host {self._address} cannot be reached: check TRUECUT_OLLAMA_HOSTS and that Ollama runs there.") from error
        except (ValueError, AttributeError, TypeError, KeyError) as error:
            raise Broken(f"What the model host {self._address} sends is not what Ollama sends: check TRUECUT_OLLAMA_HOSTS.") from error

    def _refusal(self, error: ResponseError) -> Failure:
        reason = _short(str(error.error))
        match error.status_code:
            case 404 if "model" in reason:
                return missing(self._manner, self._address)
            case 503 | 429:
                return Busy(f"The queue of the model host {self._address} is full: try again in a minute, or add a host to TRUECUT_OLLAMA_HOSTS.")
            case 400 if "context" in reason.lower() or "too long" in reason.lower():
                return too_long(self._manner)
            case 400:
                return Rejected(f"The model host {self._address} does not take the question: {reason}.")
            case code if code >= 500 or code < 0:
                return Broken(f"The model host {self._address} failed: {reason}.")
            case code:
                return Rejected(f"The model host {self._address} answered with the code {code}: check TRUECUT_OLLAMA_HOSTS.")


def thinks_not(failure: Failure) -> bool:
    """Whether a host refused because its model cannot think and so will not be told not to."""
    return isinstance(failure, Rejected) and "support thinking" in str(failure)


def _short(reason: str) -> str:
    words = " ".join(reason.split()).rstrip(".")
    return words if len(words) <= REASON else words[:REASON].rstrip() + " …"
