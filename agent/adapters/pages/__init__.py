"""Pages of the web as a person sees them: what is hidden on them, and the words that are not."""
