"""Many posts at once, in the conversation."""

from bot.dialogue.batch.beginning import DATA, batch_command, batch_file, batch_tap, batch_text, begin_batch, waits_for_resume
from bot.dialogue.batch.ending import leads, says_stop, stop_text, stopped

__all__ = ["DATA", "batch_command", "batch_file", "batch_tap", "batch_text", "begin_batch", "leads", "says_stop", "stop_text", "stopped", "waits_for_resume"]
