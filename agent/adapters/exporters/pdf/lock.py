"""PyMuPDF is not safe for several threads at once."""

from __future__ import annotations

import threading

LOCK = threading.RLock()
"""Held while PyMuPDF works."""
