"""An invented post in several forms."""

from __future__ import annotations

import json
from typing import Any

TEXT = """Head Baker

Kornblum Bakery is looking for a head baker in Lindholm.

Requirements
- 5 years of experience with sourdough
- HACCP certificate

Responsibilities
You will bake rye bread for 300 guests and lead nine apprentices. Apply with your resume.
"""

BODY = (
    "<p>Kornblum Bakery is looking for a head baker in Lindholm.</p><h2>Requirements</h2><ul><li>5 years of experience with sourdough</li>"
    "<li>HACCP certificate</li></ul><h2>Responsibilities</h2><p>You will bake rye bread for 300 guests and lead nine apprentices. Apply with your resume.</p>"
)

DATA: dict[str, Any] = {
    "@context": "https://schema.org",
    "@type": "JobPosting",
    "title": "Head Baker",
    "hiringOrganization": {"@type": "Organization", "name": "Kornblum Bakery"},
    "jobLocation": {"@type": "Place", "address": {"addressLocality": "Lindholm", "addressRegion": "OR"}},
    "description": BODY,
}


def page(body: str = BODY, head: str = "") -> bytes:
    """A saved page."""
    return f"<!DOCTYPE html>\n<html><head><title>Head Baker | Jobs</title>{head}</head><body><h1>Head Baker</h1>{body}</body></html>".encode()


def with_data(data: Any, body: str = "<p>Cookies</p>") -> bytes:
    """A saved page with structured data."""
    return page(body, f'<script type="application/ld+json">{json.dumps(data)}</script>')
