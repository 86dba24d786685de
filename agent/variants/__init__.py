"""Variants of a résumé that differ in one feature, each through the same gate, to be chosen from without knowing which is which."""

from agent.variants.alternatives import OFFERED, Alternative, alternatives, as_wishes, fewest_first
from agent.variants.varying import Varied, branch_of, branched, vary

__all__ = ["OFFERED", "Alternative", "Varied", "alternatives", "as_wishes", "branch_of", "branched", "fewest_first", "vary"]
