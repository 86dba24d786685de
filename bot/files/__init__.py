"""The files that a user is handed: in which forms, under which names, how they look."""
