"""The training lab: curated cases, their checks, and the rows a model is trained on. Nothing of the product imports it."""
