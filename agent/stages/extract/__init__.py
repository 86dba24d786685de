"""From the text of a post to what it asks for: by rules, and with a model's reading of its units where one serves.

Text → units (sentences, bullets) → sections → which units ask for something → clauses → items → labels. Every quote
is a verbatim span of the text, so nothing can be invented here.
"""

from __future__ import annotations

from agent.stages.extract.bearing import speaks_of_a_job
from agent.stages.extract.duties import tells_duties
from agent.stages.extract.reading import extract
from agent.stages.extract.understanding import understand

__all__ = ["extract", "speaks_of_a_job", "tells_duties", "understand"]
