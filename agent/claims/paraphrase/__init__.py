"""Other words for the same: what a line may say though the evidence has it otherwise."""
