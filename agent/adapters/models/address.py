"""Where an Ollama host listens."""

from __future__ import annotations

from urllib.parse import SplitResult, urlsplit

PORT = 11434


def address(text: str) -> str:
    """The whole address of "gpu-box", "10.0.0.7:11434" or "https://ollama.example/api". Raises `ValueError` with what is wrong."""
    bare = "://" not in text
    parts = urlsplit(f"http://{text}" if bare else text)
    if parts.scheme not in ("http", "https") or not parts.hostname or any(c.isspace() for c in text):
        raise ValueError(f"“{text[:80]}” is no address of a host; write it as http://HOST:{PORT}")
    if parts.username or parts.password or parts.query or parts.fragment:
        raise ValueError(f"the address of {parts.hostname} must hold no password and no query; write it as http://HOST:{PORT}")
    name = f"[{parts.hostname}]" if ":" in parts.hostname else parts.hostname
    usual = PORT if bare else {"http": 80, "https": 443}[parts.scheme]
    return f"{parts.scheme}://{name}:{_port(parts) or usual}{parts.path.rstrip('/')}"


def _port(parts: SplitResult) -> int | None:
    try:
        return parts.port
    except ValueError as error:
        raise ValueError(f"the port of {parts.hostname} must be a number below 65536") from error
