"""What the app asks a workspace for; the same as in deploy/slack-manifest.yaml."""

from __future__ import annotations

SCOPES = (
    "app_mentions:read",  # to be named in a channel
    "assistant:write",  # to be shown as an agent with a tab for messages
    "chat:write",  # to answer, to change and take away the message of progress
    "commands",  # /tailor
    "files:read",  # a résumé that is sent
    "files:write",  # a résumé that is made
    "im:history",  # what is said in the direct messages, and what was said there while we were away
    "im:write",  # to open them
)
EVENTS = ("app_home_opened", "app_mention", "app_uninstalled", "message.im", "tokens_revoked")
