"""Where and when: which position a line tells of, for how long, and what it may mix."""
