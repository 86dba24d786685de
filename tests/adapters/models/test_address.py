"""Where a host listens, as people write it."""

from __future__ import annotations

import pytest

from agent.adapters.models.address import address


@pytest.mark.parametrize(
    ("written", "whole"),
    [
        ("gpu-box", "http://gpu-box:11434"),
        ("10.0.0.7:8080", "http://10.0.0.7:8080"),
        ("http://gpu-box:11434/", "http://gpu-box:11434"),
        ("https://ollama.example/api/", "https://ollama.example:443/api"),
        ("http://gpu-box", "http://gpu-box:80"),
        ("[::1]:11434", "http://[::1]:11434"),
    ],
)
def test_an_address_is_made_whole(written: str, whole: str) -> None:
    """As Ollama's own OLLAMA_HOST: a bare name has Ollama's port, one with a scheme that of the scheme."""
    assert address(written) == whole
    assert address(whole) == whole


@pytest.mark.parametrize("written", ["", "ftp://gpu-box", "gpu box", "http://", "http://ann:secret@gpu-box", "gpu-box:99999", "gpu-box:port", "http://gpu-box?key=1"])
def test_what_is_no_address_is_told_without_a_secret(written: str) -> None:
    """One line that shows the form, and never repeats a password."""
    with pytest.raises(ValueError, match=r"address|port") as raised:
        address(written)
    assert "secret" not in str(raised.value)
    assert "\n" not in str(raised.value)
