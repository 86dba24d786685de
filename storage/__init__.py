"""The memory. Every call that touches a user's data takes the user first and sees nobody else's rows."""

from storage.store import Store, open_store

__all__ = ["Store", "open_store"]
