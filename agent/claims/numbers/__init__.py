"""What a number of a line rests on: the same number in whatever notation, one that follows from others, and what each of them counts."""
