"""The front: conversations, channels and commands."""
