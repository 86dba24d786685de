"""Fetches links pasted by strangers, and nothing but public web pages."""

from __future__ import annotations

from agent.adapters.web.fetcher import WebFetcher
from agent.adapters.web.limits import Limits

__all__ = ["Limits", "WebFetcher"]
