"""The lexicon: names of things, kinds of things, verbs and cues, as data files with small readers.

Every file in `data/` is plain text: `#` starts a comment, empty lines are skipped, `|` separates the members of a
group and `:` a head from what belongs to it. What a file means stands in its first comment.
"""
