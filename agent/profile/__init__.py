"""What is known of a person: several files made one, what the user changed of it, and what he must be asked.

Pure: values go in and come out. Each file's résumé takes the ids of what is known already (`adopted`), the files are made one (`merged`), and the user's edits
are done anew on that (`replayed`); so an edit holds also when the file is sent again.
"""

from agent.profile.adopting import adopted
from agent.profile.asking import about, can_be_asked, ranked, with_choices
from agent.profile.changing import changed, edit_of, replayed
from agent.profile.contradicting import contradictions, written
from agent.profile.merging import merged
from agent.profile.paths import resolved
from agent.profile.sameness import same_job, same_person
from agent.profile.together import together

__all__ = [
    "about", "adopted", "can_be_asked", "changed", "contradictions", "edit_of", "merged", "ranked", "replayed", "resolved", "same_job", "same_person", "together",
    "with_choices", "written",
]  # fmt: skip
