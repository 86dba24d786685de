"""From the text of a post to what it asks for, without a model.

Text → units (sentences, bullets) → sections → which units ask for something → clauses → items → labels. Every quote
is a verbatim span of the text, so nothing can be invented here.
"""

from __future__ import annotations

from agent.stages.extract.reading import extract

__all__ = ["extract"]
