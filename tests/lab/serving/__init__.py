"""The lab's own server."""
