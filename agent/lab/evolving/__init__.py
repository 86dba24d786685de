"""Better words for the writer's prompt, found by GEPA on the train cases: the rival of fine-tuning that needs no GPU."""
