"""The gate between what is proposed and what may leave the house."""

from __future__ import annotations

from agent.stages.check.doubting import doubt
from agent.stages.check.gate import Settled, check, release, settle, terse
from agent.stages.check.remarks import Remark, remarks
from agent.stages.check.skeptic import ChatSkeptic

__all__ = ["ChatSkeptic", "Remark", "Settled", "check", "doubt", "release", "remarks", "settle", "terse"]
