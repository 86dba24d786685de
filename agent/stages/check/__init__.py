"""The gate between what is proposed and what may leave the house."""

from __future__ import annotations

from agent.stages.check.gate import Settled, check, release, settle
from agent.stages.check.remarks import Remark, remarks

__all__ = ["Remark", "Settled", "check", "release", "remarks", "settle"]
