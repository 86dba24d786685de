"""Makes of what somebody preferred what a model can be trained on: truth before preference, and nobody's name in it."""

from agent.judging.deciding import decided
from agent.judging.line import answer_of, line_prompt, numbered
from agent.judging.masking import Mask, mask_of
from agent.judging.truth import truth
from agent.judging.whole import Arranged, arranged, whole_prompt

__all__ = ["Arranged", "Mask", "answer_of", "arranged", "decided", "line_prompt", "mask_of", "numbered", "truth", "whole_prompt"]
